//! The phrases that name a speaker: names with their titles, roles, pronouns.

use std::ops::Range;

use super::super::names::{CONJUNCTION, DETERMINER, OPENER, PRONOUN, ROLE, SERVE, SPEAKS};
use super::{REACH, Reader, Who};
use crate::text::{Lower, TokenKind};

impl Reader<'_> {
    /// The phrase that ends just before `end` and no farther back than `from`: the subject of the verb that stands there.
    pub(super) fn phrase_before(&self, end: usize, from: usize) -> Option<Who> {
        let last = end - 1;
        let lower = self.lower(last);
        if self.is(last, PRONOUN) {
            return Some(Who::Pronoun(last));
        }
        if matches!(lower.as_str(), "who" | "which" | "that") {
            let end = if last > from && self.word(last - 1) == "," { last - 1 } else { last };
            return if end > from { self.phrase_before(end, from) } else { None };
        }
        if lower == "," {
            // Back over what stands between commas: "Garcetti, who had not been invited, derided".
            let opening = (from.max(last.saturating_sub(30))..last).rev().find(|&i| self.word(i) == ",")?;
            if opening == from {
                return None;
            }
            // "The prime minister, Carla Reyes, told".
            let run = self.words.run(opening + 1);
            if run.end == last && run.len() > 1 && self.is_person(&run, &run) {
                let stop = |&i: &usize| self.determiner(i) || !self.plain(i);
                let stop = (from.max(opening.saturating_sub(8))..opening).rev().find(stop);
                let role = stop.map_or(from, |i| if self.determiner(i) { i } else { i + 1 });
                let owned = self.owned_from(role, from);
                if role < opening && (owned < role || self.determiner(role) || self.can_speak(role..opening)) {
                    return Some(self.named(owned..run.end, run));
                }
            }
            // A name with its state: "Hancock, of Denver, Colo., said".
            return self.phrase_before(opening, from);
        }
        // The longest name that ends here.
        let start = (from.max(end.saturating_sub(14))..end)
            .find(|&i| self.words.run(i).end == end && !self.words.run(i).is_empty());
        if let Some(start) = start {
            let before = if start > from { self.lower(start - 1) } else { Lower::of("") };
            if matches!(before.as_str(), "of" | "for" | "in" | "at" | "from" | "with" | "by" | "on" | "to") {
                let begins = |&i: &usize| self.determiner(i) || (i == from && self.can_speak(i..i + 1));
                let role = (from.max(start.saturating_sub(8))..start).rev().find(begins);
                return match role {
                    Some(role)
                        if matches!(before.as_str(), "of" | "for" | "at" | "in")
                            && !(role..end).any(|i| self.word(i) == ",") =>
                    {
                        Some(Who::Role(role..end))
                    }
                    _ => None,
                };
            }
            return Some(self.named(start..end, start..end));
        }
        if self.text.tokens()[last].kind != TokenKind::Word {
            return None;
        }
        // "the department said", "officials said".
        let start = (from.max(last.saturating_sub(6))..=last).rev().find(|&i| self.determiner(i) || self.stops(i));
        let start = self.owned_from(start.map_or(last, |i| if self.stops(i) { i + 1 } else { i }), from);
        self.role(start..end)
    }

    /// Where a phrase begins with whose it is: of "lawyer" in "Ann Lowe's lawyer" the name's beginning.
    fn owned_from(&self, start: usize, from: usize) -> usize {
        let possessive = |i: usize| self.text.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Possessive);
        match start.checked_sub(1) {
            Some(mark) if mark > from && possessive(mark) => (from.max(mark.saturating_sub(8))..mark)
                .find(|&i| self.words.run(i).end == mark && !self.words.run(i).is_empty())
                .unwrap_or(start),
            _ => start,
        }
    }

    /// Whether a token is a word written small that begins no clause.
    fn plain(&self, i: usize) -> bool {
        !self.text.tokens()[i].capital && !self.stops(i)
    }

    pub(super) fn determiner(&self, i: usize) -> bool {
        self.is(i, DETERMINER)
    }

    pub(super) fn stops(&self, i: usize) -> bool {
        self.text.tokens()[i].kind != TokenKind::Word || self.is(i, CONJUNCTION)
    }

    pub(super) fn named(&self, phrase: Range<usize>, name: Range<usize>) -> Who {
        Who::Name { phrase, name, sure: true }
    }

    /// A role: it must hold a noun that can speak.
    pub(super) fn role(&self, tokens: Range<usize>) -> Option<Who> {
        self.can_speak(tokens.clone()).then_some(Who::Role(tokens))
    }

    fn can_speak(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|i| self.is(i, SPEAKS))
    }

    /// The person whose name follows a role between commas: "the hospital's director, Ann Lowe, on Monday".
    fn in_apposition(&self, role: &Range<usize>) -> Option<Who> {
        if self.word(role.end) != "," {
            return None;
        }
        let run = self.words.run(role.end + 1);
        let behind = self.text.tokens().get(run.end);
        let bound = behind.is_none_or(|t| !matches!(t.kind, TokenKind::Possessive))
            && !matches!(self.word(run.end), "and" | "or" | "&");
        if run.is_empty() || !bound || !self.is_person(&run, &run) {
            return None;
        }
        // Behind a place stands its state: "the mayor of Portland, Maine".
        let sure = !self.text.tokens()[role.end - 1].capital;
        let full = run.len() > 1 || self.names.fullest(self.words, &run).is_some_and(|full| full.len() > 1);
        full.then_some(Who::Name { phrase: role.start..run.end, name: run, sure })
    }

    /// "a visibly shaken Carla Reyes", "a statement from Reyes": a phrase that ends in the speaker's name. Only the second is certain: the last
    /// of "a senior Revolutionary Guard" is nobody's name.
    fn ends_in_name(&self, phrase: &Range<usize>) -> Option<Who> {
        let first = phrase.clone().find(|&i| !self.words.run(i).is_empty())?;
        let run = self.words.run(first);
        if run.end != phrase.end || first == phrase.start || !self.is_person(&run, &run) {
            return None;
        }
        let before = first - 1;
        let sure = match self.word(before) {
            "from" | "by" => self.can_speak(phrase.start..before),
            _ => false,
        };
        let adjectives = self.determiner(phrase.start)
            && (phrase.start + 1..first).all(|i| self.plain(i) && !preposition(self.word(i)));
        (sure || adjectives).then(|| Who::Name { phrase: phrase.clone(), name: run, sure })
    }

    /// Whom a speaker's description names besides the speaker: "Ann Lowe" in "a spokesman for Ann Lowe".
    pub(super) fn principal(&self, phrase: &Range<usize>, name: &Range<usize>) -> Option<Range<usize>> {
        let mut at = phrase.start;
        while at < phrase.end {
            let run = self.words.run(at);
            if run.is_empty() {
                at += 1;
                continue;
            }
            let person = self.words.is_person(&run);
            let possessive = self.text.tokens().get(run.end).is_some_and(|t| t.kind == TokenKind::Possessive);
            let serves = at >= phrase.start + 2 && preposition(self.word(at - 1)) && self.is(at - 2, SERVE);
            let other = run.start != name.start || possessive;
            if person && other && ((possessive && run.end + 1 < phrase.end) || serves) {
                return Some(run);
            }
            // "Reyes spokeswoman Jo Marsh".
            let serving = run.clone().skip(1).find(|&i| !self.text.tokens()[i].capital && self.is(i, SERVE));
            if let Some(serving) = serving
                && self.words.is_person(&(run.start..serving))
            {
                return Some(run.start..serving);
            }
            at = run.end;
        }
        None
    }

    /// Whether a phrase that could speak begins here.
    pub(super) fn begins_phrase(&self, at: usize) -> bool {
        let Some(token) = self.text.tokens().get(at) else { return false };
        let lower = self.lower(at);
        token.kind == TokenKind::Word
            && !self.is_verb(at)
            && (self.is(at, PRONOUN)
                || self.determiner(at)
                || !self.words.run(at).is_empty()
                || !self.is(at, OPENER)
                || matches!(
                    lower.as_str(),
                    "officials" | "police" | "authorities" | "critics" | "supporters" | "experts"
                ))
    }

    /// The phrase that begins at `at` and ends before `limit`: "New Orleans Mayor Mitch Landrieu", "he", "a spokesman for the mayor".
    pub(super) fn phrase(&self, at: usize, limit: usize) -> Option<Who> {
        if at >= limit {
            return None;
        }
        if self.is(at, PRONOUN) {
            return Some(Who::Pronoun(at));
        }
        let run = self.words.run(at);
        if !run.is_empty() && run.end <= limit {
            // "Fischer's spokesperson": the one who speaks is not Fischer.
            if self.text.tokens().get(run.end).is_some_and(|t| t.kind == TokenKind::Possessive) && run.end + 1 < limit {
                return self.possessed(at, run.end + 1, limit);
            }
            return Some(self.named(run.clone(), run));
        }
        let end = (at..limit)
            .find(|&i| {
                i > at
                    && (self.text.tokens()[i].kind == TokenKind::Mark && self.word(i) != "-"
                        || matches!(
                            self.lower(i).as_str(),
                            "in" | "on"
                                | "at"
                                | "during"
                                | "after"
                                | "before"
                                | "when"
                                | "while"
                                | "as"
                                | "who"
                                | "to"
                                | "about"
                                | "that"
                                | "told"
                        )
                        || self.is_verb(i))
            })
            .unwrap_or(limit);
        // "the White House", "the Justice Department"
        if self.determiner(at) && at + 1 < end {
            let run = self.words.run(at + 1);
            if run.end == end && !run.is_empty() {
                return Some(self.named(at..end, run));
            }
        }
        let name = (at..end).find_map(|i| {
            let run = self.words.run(i);
            (i > at && run.len() > 1 && run.end == end && self.is(i - 1, ROLE)).then_some(run)
        });
        if let Some(name) = name {
            return Some(self.named(at..end, name));
        }
        if end - at > 12 {
            return None;
        }
        let named = self.ends_in_name(&(at..end));
        named
            .or_else(|| self.in_apposition(&(at..end)).filter(|_| self.determiner(at) || self.can_speak(at..end)))
            .or_else(|| self.role(at..end))
    }

    /// "Fischer's spokesperson", "Louisville's Greg Fischer".
    pub(super) fn possessed(&self, at: usize, from: usize, limit: usize) -> Option<Who> {
        let run = self.words.run(from);
        if !run.is_empty() && run.end <= limit {
            return Some(self.named(at..run.end, run));
        }
        let end = (from..limit.min(from + 8))
            .find(|&i| self.text.tokens()[i].kind != TokenKind::Word || self.is_verb(i))
            .unwrap_or(limit.min(from + 8));
        self.in_apposition(&(at..end)).or_else(|| self.role(at..end))
    }

    /// The subject of the sentence that begins at a token, as far as its beginning gives it away.
    pub(super) fn subject(&self, start: usize) -> Option<Who> {
        let sentence = self.sentence(start);
        let end = sentence.end.min(sentence.start + REACH);
        let mut at = start;
        // "NEW YORK (AP) — …"
        if let Some(dash) = (at..end.min(at + 9)).find(|&i| matches!(self.word(i), "\u{2014}" | "\u{2013}"))
            && self.word(at).chars().all(|c| !c.is_lowercase())
        {
            at = dash + 1;
        }
        while at < end {
            if let Some(part) = self.part_at(at) {
                at = part.end;
                continue;
            }
            let lower = self.lower(at);
            if self.is(at, PRONOUN) {
                return Some(Who::Pronoun(at));
            }
            let adverbial = matches!(
                lower.as_str(),
                "in" | "on"
                    | "at"
                    | "after"
                    | "before"
                    | "during"
                    | "as"
                    | "while"
                    | "when"
                    | "if"
                    | "despite"
                    | "since"
                    | "although"
                    | "though"
                    | "by"
                    | "for"
                    | "with"
                    | "following"
                    | "under"
                    | "from"
                    | "asked"
                    | "speaking"
                    | "writing"
                    | "citing"
                    | "because"
                    | "until"
                    | "unlike"
                    | "like"
                    | "to"
                    | "about"
                    | "over"
            );
            if adverbial {
                at = (at..end).find(|&i| self.word(i) == "," && self.part_at(i).is_none())? + 1;
                continue;
            }
            let run = self.words.run(at);
            if !run.is_empty() {
                return Some(self.named(run.clone(), run));
            }
            if self.determiner(at) {
                let run = self.words.run(at + 1);
                if !run.is_empty() {
                    return Some(self.named(at..run.end, run));
                }
                let end = (at + 1..end.min(at + 8))
                    .find(|&i| self.text.tokens()[i].kind != TokenKind::Word || self.is_verb(i) || self.between(i))
                    .unwrap_or(at + 2)
                    .min(end);
                return self.role(at..end);
            }
            let skipped = self.is(at, OPENER) || self.between(at) || self.text.tokens()[at].kind != TokenKind::Word;
            if !skipped {
                return self.role(at..(at + 3).min(end));
            }
            at += 1;
        }
        None
    }

    /// "Mitch Landrieu, president of the mayors' group": with what follows between commas.
    pub(super) fn with_apposition(&self, name: Range<usize>) -> Range<usize> {
        let sentence = self.sentence(name.start);
        if self.word(name.end) != "," || name.end + 1 >= sentence.end {
            return name;
        }
        let first = name.end + 1;
        let noun = self.determiner(first) || self.is(first, ROLE) || !self.words.run(first).is_empty();
        let limit = sentence.end.min(first + 20);
        let end = (first..limit).find(|&i| matches!(self.word(i), "," | "." | ";" | "\"") || self.is_verb(i));
        match end {
            Some(end) if noun => name.start..end,
            _ => name,
        }
    }

    pub(super) fn is_person(&self, phrase: &Range<usize>, name: &Range<usize>) -> bool {
        phrase.start == name.start && self.words.is_person(name)
    }
}

fn preposition(word: &str) -> bool {
    matches!(word, "of" | "for" | "to" | "with" | "by" | "from" | "in" | "at" | "on" | "under")
}
