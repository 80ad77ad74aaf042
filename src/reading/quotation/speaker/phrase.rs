//! The phrases that name a speaker: names with their titles, roles, pronouns.

use std::ops::Range;

use super::super::names::{CONJUNCTION, DETERMINER, HERS, HIS, OPENER, PRONOUN, ROLE, SERVE, SPEAKS};
use super::super::verbs;
use super::{Reader, Who};
use crate::reading::clause::{self, Tag};
use crate::text::TokenKind;

/// What a phrase behind a preposition belongs to.
enum Head {
    /// It stands behind none, and is its own.
    Itself,
    Of(Who),
    Unclear,
}

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
            // "One of them, the economist Vera Stone, said".
            if self.determiner(opening + 1)
                && let Some(name) = self.ends_in_name(&(opening + 1..last))
            {
                return Some(name);
            }
            // A name with its state: "Hancock, of Denver, Colo., said".
            return self.phrase_before(opening, from);
        }
        // The longest name that ends here.
        let start = (from.max(end.saturating_sub(14))..end)
            .find(|&i| self.words.run(i).end == end && !self.words.run(i).is_empty());
        if let Some(start) = start {
            return match self.head(start, from) {
                Head::Itself => Some(self.unless_joint(start..end, from)),
                Head::Of(head) => Some(head.to(end)),
                Head::Unclear => None,
            };
        }
        if self.text.tokens()[last].kind != TokenKind::Word {
            return None;
        }
        // "the department said", "officials said".
        let start = self.noun_phrase_start(last, from);
        // "Carla Benning, a Democrat, said"
        if let Some(name) = self.apposed_to(start, from) {
            return Some(name);
        }
        match self.head(start, from) {
            Head::Itself => self.role(start..end).or_else(|| self.plain_noun(start..end)),
            Head::Of(head) => Some(head.to(end)),
            Head::Unclear => None,
        }
    }

    /// Where the noun phrase begins whose last word is at `last`, whose it is included.
    fn noun_phrase_start(&self, last: usize, from: usize) -> usize {
        let start = (from.max(last.saturating_sub(6))..=last).rev().find(|&i| self.determiner(i) || self.stops(i));
        let start = start.map_or(last, |i| if self.stops(i) { i + 1 } else { i });
        self.owned_from(start.min(last), from)
    }

    /// What a phrase that begins at `start` and stands behind a preposition belongs to: "a spokesman" in "a spokesman for the governor".
    fn head(&self, start: usize, from: usize) -> Head {
        let mut start = start;
        let mut head = Head::Itself;
        while start > from && preposition(&self.lower(start - 1)) {
            let mut end = start - 1;
            // "a person close to", "people familiar with"
            if end > from && matches!(self.word(end - 1), "close" | "familiar") {
                end -= 1;
            }
            if end == from {
                return Head::Unclear;
            }
            if let Some(name) = self.name_before(end, from) {
                let who = self.unless_joint(name, from);
                start = who.phrase().start;
                head = Head::Of(who);
                continue;
            }
            let last = end - 1;
            // "Lawyers for", at the beginning of a sentence
            let lone = last == from && self.can_speak(last..end);
            if !lone && !matches!(clause::tag(self.text, last), Tag::Noun | Tag::Maybe) {
                return Head::Unclear;
            }
            start = self.noun_phrase_start(last, from);
            if let Some(name) = self.apposed_to(start, from) {
                return Head::Of(name);
            }
            if !self.determiner(start) && !self.can_speak(start..end) {
                return Head::Unclear;
            }
            head = Head::Of(Who::Role(start..end));
        }
        head
    }

    /// The longest name that ends just before a token.
    pub(super) fn name_before(&self, end: usize, from: usize) -> Option<Range<usize>> {
        let mut runs = (from.max(end.saturating_sub(14))..end).map(|i| self.words.run(i));
        runs.find(|run| run.end == end && !run.is_empty())
    }

    /// The name that a phrase in apposition belongs to: in "Carla Benning, a Democrat" and "Carla Benning, 44, a Democrat" the first two words.
    fn apposed_to(&self, start: usize, from: usize) -> Option<Who> {
        let mut comma = start.checked_sub(1).filter(|&i| i > from && self.word(i) == ",")?;
        if comma >= from + 3 && self.text.tokens()[comma - 1].kind == TokenKind::Number && self.word(comma - 2) == "," {
            comma -= 2;
        }
        let name = self.name_before(comma, from)?;
        // "in Houston, a spokesman said", but "according to Harlan Metz, the state's chief engineer, who said"
        let placed = name.start > from
            && preposition(&self.lower(name.start - 1))
            && !(name.start > from + 1 && self.lower(name.start - 2) == "according");
        if placed || self.names.signs(self.words, &name).nobody() {
            return None;
        }
        Some(self.unless_joint(name, from))
    }

    /// A name, or, where "and" joins it to one before it, both of them: "Sloan and Yancey".
    fn unless_joint(&self, name: Range<usize>, from: usize) -> Who {
        let and = name.start.checked_sub(1).filter(|&i| i > from && matches!(self.word(i), "and" | "&"));
        let first = and.and_then(|and| self.name_before(if self.word(and - 1) == "," { and - 1 } else { and }, from));
        match first {
            Some(first) => Who::Role(first.start..name.end),
            None => self.named(name.clone(), name),
        }
    }

    /// A name, or, where "and" joins another to it, both of them.
    pub(super) fn unless_joined(&self, name: Range<usize>, limit: usize) -> Who {
        if matches!(self.word(name.end), "and" | "&") && name.end + 1 < limit {
            let other = self.words.run(name.end + 1);
            if !other.is_empty() && other.end <= limit {
                return Who::Role(name.start..other.end);
            }
        }
        self.named(name.clone(), name)
    }

    /// A noun phrase with an article, whatever it is, right before a verb of saying: "the airline said".
    fn plain_noun(&self, tokens: Range<usize>) -> Option<Who> {
        let verb = (tokens.end..tokens.end + 4).find(|&i| !self.between(i))?;
        let says = self.is_verb(verb) && !verbs::names(&self.lower(verb)) && !verbs::participle(&self.lower(verb));
        // "The company said that its board had concluded": the company speaks.
        let own = matches!(self.lower(tokens.start).as_str(), "its" | "their");
        self.noun_phrase(tokens).filter(|_| says && !own)
    }

    /// A short noun phrase with an article, whatever it is: "the airline", "the head of procurement".
    fn noun_phrase(&self, tokens: Range<usize>) -> Option<Who> {
        const LONGEST: usize = 5;
        let noun = |i: usize| {
            matches!(clause::tag(self.text, i), Tag::Noun | Tag::Maybe | Tag::Name | Tag::Owner | Tag::Number)
                || self.word(i) == "of"
        };
        let last = tokens.end.checked_sub(1)?;
        let mut inner = tokens.start + 1..tokens.end;
        let fits = (2..=LONGEST).contains(&tokens.len()) && self.determiner(tokens.start) && inner.all(noun);
        let head = matches!(clause::tag(self.text, last), Tag::Noun | Tag::Maybe | Tag::Name);
        (fits && head).then_some(Who::Role(tokens))
    }

    /// Where a phrase begins with whose it is: of "lawyer" in "Ann Lowe's lawyer" the name's beginning.
    fn owned_from(&self, start: usize, from: usize) -> usize {
        let possessive = |i: usize| self.text.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Possessive);
        match start.checked_sub(1) {
            Some(mark) if mark > from && possessive(mark) => (from.max(mark.saturating_sub(8))..mark)
                .find(|&i| self.words.run(i).end == mark && !self.words.run(i).is_empty())
                // "the state's chief engineer"
                .or_else(|| (from.max(mark.saturating_sub(4))..mark).rev().find(|&i| self.determiner(i)))
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
        let last = tokens.end.checked_sub(1)?;
        (self.can_speak(tokens.clone()) || self.is_somebody(last)).then_some(Who::Role(tokens))
    }

    pub(super) fn can_speak(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|i| self.is(i, SPEAKS))
    }

    /// The person whose name follows a role between commas: "the hospital's director, Ann Lowe, on Monday".
    pub(super) fn in_apposition(&self, role: &Range<usize>) -> Option<Who> {
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
        // "Kroll's wife, Ilona, told"
        let given = self.is(run.start, HIS | HERS) && matches!(self.word(run.end), "," | ".");
        let full = given || run.len() > 1 || self.names.fullest(self.words, &run).is_some_and(|full| full.len() > 1);
        full.then_some(Who::Name { phrase: role.start..run.end, name: run, sure })
    }

    /// "a visibly shaken Carla Reyes", "a statement from Reyes": a phrase that ends in the speaker's name. Only the second is certain: the last
    /// of "a senior Revolutionary Guard" is nobody's name.
    pub(super) fn ends_in_name(&self, phrase: &Range<usize>) -> Option<Who> {
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
        let plain = |i: usize| self.plain(i) && !preposition(self.word(i));
        let adjectives = (phrase.start + 1..first).all(plain) && self.determiner(phrase.start);
        let sure = sure || (adjectives && self.names.signs(self.words, &run).person());
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
        self.served(phrase)
    }

    /// Whom somebody without a name speaks for, by a role: "the governor" in "a spokesman for the governor", "the mayor" in "the mayor's aide".
    fn served(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let one = |i: usize| self.is(i, ROLE) && !self.lower(i).ends_with('s');
        let possessive = |i: usize| self.text.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Possessive);
        for i in phrase.clone().skip(1) {
            if possessive(i) && one(i - 1) && (i + 1..phrase.end).any(|s| self.is(s, SERVE)) {
                return Some(phrase.start..i);
            }
            let behind = matches!(self.word(i), "for" | "to" | "of") && self.is(i - 1, SERVE);
            if behind && (i + 1..phrase.end).any(one) {
                return Some(i + 1..phrase.end);
            }
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
            return Some(self.unless_joined(run, limit));
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
            .or_else(|| self.noun_phrase(at..end))
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

    /// "Mitch Landrieu, president of the mayors' group": with what follows between commas, without its relative clause.
    pub(super) fn with_apposition(&self, name: Range<usize>) -> Range<usize> {
        let sentence = self.sentence(name.start);
        if self.word(name.end) != "," || name.end + 1 >= sentence.end {
            return name;
        }
        let mut first = name.end + 1;
        // "Denise Albright, 44, a teacher".
        let age = self.text.tokens().get(first).is_some_and(|t| t.kind == TokenKind::Number);
        if age && self.word(first + 1) == "," && first + 2 < sentence.end {
            first += 2;
        }
        let noun = self.determiner(first) || self.is(first, ROLE) || !self.words.run(first).is_empty();
        let limit = sentence.end.min(first + 20);
        let ends = |&i: &usize| {
            matches!(self.word(i), "," | ";" | "\"" | "\u{2014}" | "\u{2013}")
                || (self.word(i) == "." && i + 1 >= sentence.end)
                || self.relative(i)
                || self.is_verb(i)
        };
        match (first..limit).find(ends) {
            Some(end) if noun && end > first => name.start..end,
            _ => name,
        }
    }

    /// Whether a relative clause begins here, behind a noun.
    fn relative(&self, i: usize) -> bool {
        matches!(self.word(i), "who" | "whose" | "whom" | "which" | "that" | "where" | "when")
    }

    pub(super) fn is_person(&self, phrase: &Range<usize>, name: &Range<usize>) -> bool {
        phrase.start == name.start && self.words.is_person(name)
    }
}

fn preposition(word: &str) -> bool {
    matches!(word, "of" | "for" | "to" | "with" | "by" | "from" | "in" | "at" | "on" | "under")
}
