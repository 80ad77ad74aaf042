//! Who made a remark: the name, role or pronoun before or after it, by the verbs of saying that newspapers use.

use std::ops::Range;

use super::marks::Part;
use super::names::Names;
use super::remarks::{continues, sentence_of};
use super::{Quotation, Speaker, verbs};
use crate::text::{Lower, Span, Text, TokenKind};

/// How many tokens before and behind a quotation may hold its attribution.
const REACH: usize = 60;
/// How many sentences back a pronoun's name may stand.
const SENTENCES_BACK: usize = 8;
/// A shorter quotation without attribution of its own is a scare quote.
const SCARE_QUOTE: usize = 4;

/// Who is named, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    /// A name, with the titles before it; the whole phrase.
    Name { phrase: Range<usize>, name: Range<usize> },
    /// "the mayor", "a senior official", "officials".
    Role(Range<usize>),
    /// "he", "she", "they".
    Pronoun(usize),
}

impl Who {
    fn phrase(&self) -> Range<usize> {
        match self {
            Self::Name { phrase, .. } | Self::Role(phrase) => phrase.clone(),
            Self::Pronoun(at) => *at..*at + 1,
        }
    }
}

/// A remark as far as it is known, with the speaker it was given.
struct Remark {
    parts: Range<usize>,
    speaker: Option<Speaker>,
    /// Index just behind the last token of the remark and its attribution.
    end: usize,
}

struct Reader<'t> {
    text: &'t Text,
    parts: &'t [Part],
    names: Names,
}

/// Joins the parts into remarks and gives each its speaker.
pub(super) fn attribute(text: &Text, parts: &[Part]) -> Vec<Quotation> {
    let quoted: Vec<Range<usize>> = parts.iter().map(|p| p.open..p.end).collect();
    let reader = Reader { text, parts, names: Names::of(text, &quoted) };
    let mut remarks: Vec<Remark> = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        let first = at;
        let mut found: Option<(Who, usize)> = None;
        let mut after = reader.after(at);
        let mut end = parts[at].end;
        loop {
            if let Some((_, attributed)) = &after {
                end = end.max(attributed.end);
            }
            let next = parts.get(at + 1);
            let joins = next
                .is_some_and(|next| continues(text, &parts[at], next, after.as_ref().map(|(_, range)| range.clone())));
            found = found.or(after.take().map(|(who, range)| (who, range.start)));
            if !joins {
                break;
            }
            at += 1;
            end = end.max(parts[at].end);
            after = reader.after(at);
        }
        at += 1;
        let before = reader.before(first);
        let begins = parts[first].begins_paragraph || reader.begins_sentence(first);
        // A quotation in the middle of a sentence belongs to the verb before it.
        let who = if begins { found.or(before) } else { before.or(found) };
        let speaker = match who {
            Some((who, place)) => Some(reader.resolve(&who, place, &remarks)),
            None => reader.inherited(first, &remarks),
        };
        remarks.push(Remark { parts: first..at, speaker, end });
    }
    remarks
        .into_iter()
        .map(|r| Quotation { parts: parts[r.parts].iter().map(|p| p.span).collect(), speaker: r.speaker })
        .collect()
}

impl Reader<'_> {
    fn word(&self, i: usize) -> &str {
        if i < self.text.tokens().len() { self.text.word(i) } else { "" }
    }

    fn lower(&self, i: usize) -> Lower<'_> {
        Lower::of(self.word(i))
    }

    /// Whether a word may stand between a subject and its verb. An adverb is written small: "Kelly" and "Tully" are names.
    fn between(&self, i: usize) -> bool {
        !self.text.tokens()[i].capital && verbs::between(&self.lower(i))
    }

    fn span(&self, tokens: Range<usize>) -> Span {
        self.text.token_span(tokens)
    }

    fn sentence(&self, token: usize) -> Range<usize> {
        self.text.sentences().get(sentence_of(self.text, token)).map_or(token..token, |s| s.tokens.clone())
    }

    fn begins_sentence(&self, part: usize) -> bool {
        self.parts[part].open == self.sentence(self.parts[part].open).start
    }

    /// The part that holds a token.
    fn part_at(&self, token: usize) -> Option<&Part> {
        let i = self.parts.partition_point(|p| p.end <= token);
        self.parts.get(i).filter(|p| p.open <= token)
    }

    fn part_begins(&self, token: usize) -> bool {
        self.part_at(token).is_some_and(|p| p.open == token)
    }

    /// The attribution that follows a part: who, and the tokens from its beginning to the end of its verb and name.
    fn after(&self, part: usize) -> Option<(Who, Range<usize>)> {
        let part = &self.parts[part];
        let paragraph_end = self.paragraph_end(part.paragraph);
        let mut at = part.end;
        let comma = self.word(at) == ",";
        if comma {
            at += 1;
        }
        if part.runs_on || at >= paragraph_end || self.part_begins(at) {
            return None;
        }
        let last = self.text.slice(part.span).chars().next_back().unwrap_or(' ');
        let stopped = matches!(last, '.') && self.text.tokens()[at].capital;
        // American style puts a comma, not a period, before an attribution: a capital after a period begins something new.
        let broken = comma || matches!(last, ',' | '?' | '!' | '\u{2014}' | '\u{2013}' | '-' | '\u{2026}' | '.' | '\'');
        if stopped && last == '.' {
            return None;
        }
        let mut limit = self.sentence(at).end.min(paragraph_end).min(at + REACH);
        if let Some(quote) = (at..limit).find(|&i| self.part_begins(i)) {
            limit = quote;
        }
        if self.lower(at) == "as" {
            at += 1;
        }
        let first = self.lower(at);
        if first == "according" && self.lower(at + 1) == "to" {
            let who = self.phrase(at + 2, limit)?;
            let end = who.phrase().end;
            return Some((who, at..end));
        }
        // said X
        let verb = if self.between(at) { at + 1 } else { at };
        if verb < limit && verbs::says(&self.lower(verb)) && !verbs::participle(&self.lower(verb)) {
            let who = self.phrase(verb + 1, limit)?;
            let end = who.phrase().end;
            return Some((who, at..end));
        }
        // X said
        if !broken || !self.begins_phrase(at) {
            return None;
        }
        let verb = (at + 1..limit).find(|&i| self.is_verb(i))?;
        let clause = (at..verb).find(|&i| self.word(i) == ",").unwrap_or(verb);
        let mut end = clause;
        while end > at + 1 && self.between(end - 1) {
            end -= 1;
        }
        let who = self.phrase(at, end)?;
        // Between the name and the verb stands nothing, what changes neither, or something between commas.
        let gap = who.phrase().end..verb;
        let apposition = self.word(gap.start) == "," && self.word(verb - 1) == ",";
        let trailing = self.word(gap.start) == "," && gap.clone().skip(1).any(|i| self.word(i) == ",");
        let adverbs = gap.clone().all(|i| self.between(i));
        let role = matches!(who, Who::Role(_));
        (gap.is_empty() || apposition || trailing || adverbs || role).then_some((who, at..verb + 1))
    }

    /// A verb of saying outside of quotations.
    fn is_verb(&self, i: usize) -> bool {
        self.text.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Word && !t.capital)
            && (verbs::says(&self.lower(i)) || (self.word(i) == "shot" && self.word(i + 1) == "back"))
    }

    /// The attribution before a part, in its sentence.
    fn before(&self, part: usize) -> Option<(Who, usize)> {
        let open = self.parts[part].open;
        let sentence = self.sentence(open);
        let from = sentence.start.max(open.saturating_sub(REACH));
        self.clause_speaker(from, open, sentence.start)
    }

    /// Who speaks by the last verb of saying among some unquoted tokens of a sentence.
    fn clause_speaker(&self, from: usize, to: usize, sentence_start: usize) -> Option<(Who, usize)> {
        let outside = |i: &usize| self.part_at(*i).is_none();
        let verb = (from..to).rev().filter(outside).find(|&i| self.is_verb(i));
        let Some(verb) = verb else {
            let according =
                (from..to).rev().filter(outside).find(|&i| self.lower(i) == "according" && self.word(i + 1) == "to")?;
            return Some((self.phrase(according + 2, to)?, according));
        };
        if verbs::participle(self.word(verb)) {
            // "in a statement saying": whoever the sentence is about; but "Smith said, calling it": whoever said.
            let earlier =
                (from..verb).rev().filter(outside).find(|&i| self.is_verb(i) && !verbs::participle(self.word(i)));
            return match earlier {
                Some(earlier) => self.clause_speaker(from, earlier + 1, sentence_start),
                None => self.subject(sentence_start).map(|who| (who, verb)),
            };
        }
        let mut left = verb;
        while left > from && self.between(left - 1) {
            left -= 1;
        }
        if left == from {
            return None;
        }
        let who = self.phrase_before(left, from).or_else(|| self.subject(sentence_start))?;
        Some((who, verb))
    }

    /// The phrase that ends just before `end` and no farther back than `from`: the subject of the verb that stands there.
    fn phrase_before(&self, end: usize, from: usize) -> Option<Who> {
        let last = end - 1;
        let lower = self.lower(last);
        if matches!(lower.as_str(), "he" | "she" | "they") {
            return Some(Who::Pronoun(last));
        }
        if matches!(lower.as_str(), "who" | "which" | "that") {
            let end = if last > from && self.word(last - 1) == "," { last - 1 } else { last };
            return if end > from { self.phrase_before(end, from) } else { None };
        }
        if lower == "," {
            // Back over what stands between commas: "Garcetti, who had not been invited, derided".
            let opening = (from.max(last.saturating_sub(30))..last).rev().find(|&i| self.word(i) == ",")?;
            // A name with its state: "Hancock, of Denver, Colo., said".
            return if opening > from { self.phrase_before(opening, from) } else { None };
        }
        // The longest name that ends here.
        let start = (from.max(end.saturating_sub(14))..end)
            .find(|&i| self.names.run(self.text, i).end == end && !self.names.run(self.text, i).is_empty());
        if let Some(start) = start {
            let before = if start > from { self.lower(start - 1) } else { Lower::of("") };
            if matches!(before.as_str(), "of" | "for" | "in" | "at" | "from" | "with" | "by" | "on" | "to") {
                let role = (from.max(start.saturating_sub(8))..start).rev().find(|&i| self.determiner(i));
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
        let start = (from.max(last.saturating_sub(6))..=last)
            .rev()
            .find(|&i| self.determiner(i) || (i > from && self.stops(i - 1)));
        let start = start.unwrap_or(last);
        self.role(start..end)
    }

    fn determiner(&self, i: usize) -> bool {
        matches!(self.lower(i).as_str(), "the" | "a" | "an" | "one" | "another" | "his" | "her" | "their" | "its")
    }

    fn stops(&self, i: usize) -> bool {
        self.text.tokens()[i].kind != TokenKind::Word
            || matches!(self.lower(i).as_str(), "that" | "but" | "and" | "as" | "when" | "while" | "because" | "if")
    }

    fn named(&self, phrase: Range<usize>, name: Range<usize>) -> Who {
        Who::Name { phrase, name }
    }

    /// A role: it must hold a noun that can speak.
    fn role(&self, tokens: Range<usize>) -> Option<Who> {
        const SPEAKERS: &[&str] = &[
            "officials",
            "official",
            "police",
            "authorities",
            "critics",
            "supporters",
            "lawyers",
            "lawyer",
            "prosecutors",
            "experts",
            "aides",
            "statement",
            "report",
            "letter",
            "memo",
            "department",
            "company",
            "group",
            "agency",
            "organization",
            "court",
            "judges",
            "administration",
            "campaign",
            "committee",
            "team",
            "office",
            "family",
            "woman",
            "man",
            "father",
            "mother",
            "son",
            "daughter",
            "brother",
            "sister",
            "wife",
            "husband",
            "neighbor",
            "neighbour",
            "witness",
            "witnesses",
            "source",
            "sources",
            "person",
            "people",
            "union",
            "city",
            "government",
            "ministry",
            "researchers",
            "scientists",
            "doctors",
            "nurse",
            "doctor",
            "teacher",
            "student",
            "students",
            "democrat",
            "republican",
            "billionaire",
            "businessman",
            "lawmaker",
            "lawmakers",
            "veteran",
            "suspect",
            "victim",
            "spokespeople",
            "union",
            "network",
            "newspaper",
            "paper",
            "magazine",
            "document",
            "filing",
            "complaint",
            "lawsuit",
            "indictment",
            "ruling",
            "duo",
            "couple",
            "others",
            "politician",
            "politicians",
            "leaders",
            "senators",
            "mayors",
            "governors",
            "voter",
            "voters",
            "resident",
            "residents",
        ];
        let can_speak = tokens.clone().any(|i| {
            let lower = self.lower(i);
            SPEAKERS.contains(&lower.as_str()) || self.names.is_role(&lower)
        });
        can_speak.then_some(Who::Role(tokens))
    }

    /// Whether a phrase that could speak begins here.
    fn begins_phrase(&self, at: usize) -> bool {
        let Some(token) = self.text.tokens().get(at) else { return false };
        let lower = self.lower(at);
        token.kind == TokenKind::Word
            && !self.is_verb(at)
            && (matches!(lower.as_str(), "he" | "she" | "they")
                || self.determiner(at)
                || !self.names.run(self.text, at).is_empty()
                || !self.names.is_opener(&lower)
                || matches!(
                    lower.as_str(),
                    "officials" | "police" | "authorities" | "critics" | "supporters" | "experts"
                ))
    }

    /// The phrase that begins at `at` and ends before `limit`: "New Orleans Mayor Mitch Landrieu", "he", "a spokesman for the mayor".
    fn phrase(&self, at: usize, limit: usize) -> Option<Who> {
        if at >= limit {
            return None;
        }
        let lower = self.lower(at);
        if matches!(lower.as_str(), "he" | "she" | "they") {
            return Some(Who::Pronoun(at));
        }
        let run = self.names.run(self.text, at);
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
            let run = self.names.run(self.text, at + 1);
            if run.end == end && !run.is_empty() {
                return Some(self.named(at..end, run));
            }
        }
        let name = (at..end).find_map(|i| {
            let run = self.names.run(self.text, i);
            (i > at && run.len() > 1 && run.end == end && self.names.is_role(&self.lower(i - 1))).then_some(run)
        });
        if let Some(name) = name {
            return Some(self.named(at..end, name));
        }
        if end - at > 12 {
            return None;
        }
        self.role(at..end)
    }

    /// "Fischer's spokesperson", "Louisville's Greg Fischer".
    fn possessed(&self, at: usize, from: usize, limit: usize) -> Option<Who> {
        let run = self.names.run(self.text, from);
        if !run.is_empty() && run.end <= limit {
            return Some(self.named(at..run.end, run));
        }
        let end = (from..limit.min(from + 8))
            .find(|&i| self.text.tokens()[i].kind != TokenKind::Word || self.is_verb(i))
            .unwrap_or(limit.min(from + 8));
        self.role(at..end)
    }

    /// The subject of the sentence that begins at a token, as far as its beginning gives it away.
    fn subject(&self, start: usize) -> Option<Who> {
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
            if matches!(lower.as_str(), "he" | "she" | "they") {
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
            let run = self.names.run(self.text, at);
            if !run.is_empty() {
                return Some(self.named(run.clone(), run));
            }
            if self.determiner(at) {
                let run = self.names.run(self.text, at + 1);
                if !run.is_empty() {
                    return Some(self.named(at..run.end, run));
                }
                let end = (at + 1..end.min(at + 8))
                    .find(|&i| self.text.tokens()[i].kind != TokenKind::Word || self.is_verb(i) || self.between(i))
                    .unwrap_or(at + 2)
                    .min(end);
                return self.role(at..end);
            }
            let skipped =
                self.names.is_opener(&lower) || self.between(at) || self.text.tokens()[at].kind != TokenKind::Word;
            if !skipped {
                return self.role(at..(at + 3).min(end));
            }
            at += 1;
        }
        None
    }

    /// Gives what is written its description, and a pronoun its name.
    fn resolve(&self, who: &Who, place: usize, remarks: &[Remark]) -> Speaker {
        let phrase = who.phrase();
        let written = self.span(phrase.clone());
        match who {
            Who::Name { phrase, name } => {
                let fullest = self.names.fullest(self.text, name).unwrap_or_else(|| name.clone());
                let described = if self.len(&fullest) > self.len(name) { fullest } else { phrase.start..name.end };
                Speaker { written, described: Some(self.span(self.with_apposition(described))), named: true }
            }
            Who::Role(_) => {
                let described = self.with_apposition(phrase.clone());
                let described = (described != phrase).then(|| self.span(described));
                Speaker { written, described, named: false }
            }
            Who::Pronoun(at) if self.lower(*at) == "they" => Speaker { written, described: None, named: false },
            Who::Pronoun(_) => match self.antecedent(place, remarks) {
                Some((described, near)) => Speaker { written, described: Some(described), named: near },
                None => Speaker { written, described: None, named: false },
            },
        }
    }

    fn len(&self, tokens: &Range<usize>) -> usize {
        tokens.clone().filter(|&i| self.text.tokens()[i].kind == TokenKind::Word).count()
    }

    /// "Mitch Landrieu, president of the mayors' group": with what follows between commas.
    fn with_apposition(&self, name: Range<usize>) -> Range<usize> {
        let sentence = self.sentence(name.start);
        if self.word(name.end) != "," || name.end + 1 >= sentence.end {
            return name;
        }
        let first = name.end + 1;
        let noun = self.determiner(first)
            || self.names.is_role(&self.lower(first))
            || !self.names.run(self.text, first).is_empty();
        let limit = sentence.end.min(first + 20);
        let end = (first..limit).find(|&i| matches!(self.word(i), "," | "." | ";" | "\"") || self.is_verb(i));
        match end {
            Some(end) if noun => name.start..end,
            _ => name,
        }
    }

    /// Whom "he" or "she" at a token stands for, and whether that is near: the speaker before, or whoever the sentences before are about.
    fn antecedent(&self, place: usize, remarks: &[Remark]) -> Option<(Span, bool)> {
        let here = sentence_of(self.text, place);
        // Sentences that lie in the quotation itself say nothing of who is speaking.
        let mut remark = remarks.len();
        let mut back = 0;
        let mut s = here;
        let mut first = true;
        while back < SENTENCES_BACK {
            let sentence = self.text.sentences().get(s)?;
            let own = first;
            first = false;
            if !own {
                // The speaker of a quotation in this sentence is who "he" goes on to mean.
                while remark > 0 && self.parts[remarks[remark - 1].parts.start].open >= sentence.tokens.end {
                    remark -= 1;
                }
                let spoken = remarks[..remark].last().filter(|r| r.end > sentence.tokens.start);
                if let Some(speaker) = spoken.and_then(|r| r.speaker) {
                    let person = speaker.described.filter(|_| speaker.named || self.is_pronoun(speaker.written));
                    if let Some(described) = person
                        && !self.is_institution(speaker)
                    {
                        return Some((described, speaker.named && back <= 2));
                    }
                }
                if self.part_at(sentence.tokens.start).is_none_or(|p| p.end < sentence.tokens.end) {
                    match self.subject(sentence.tokens.start) {
                        Some(Who::Name { phrase, name }) if self.is_person(&phrase, &name) => {
                            let fullest = self
                                .names
                                .fullest(self.text, &name)
                                .filter(|f| self.len(f) > self.len(&name))
                                .unwrap_or(name);
                            return Some((self.span(self.with_apposition(fullest)), back <= 2));
                        }
                        Some(Who::Role(phrase)) => {
                            // "Fischer's spokesperson": somebody of his, and he.
                            let run = self.names.run(self.text, phrase.start);
                            if !run.is_empty() && run.end < phrase.end {
                                let fullest = self.names.fullest(self.text, &run).unwrap_or(run);
                                return Some((self.span(fullest), false));
                            }
                        }
                        _ => {}
                    }
                }
            }
            if s == 0 {
                break;
            }
            // Long remarks before cost one step, not one for each of their sentences.
            let inside = self.part_at(sentence.tokens.start).filter(|p| p.open < sentence.tokens.start);
            s = match inside {
                Some(part) => sentence_of(self.text, part.open).min(s - 1),
                None => s - 1,
            };
            back += 1;
        }
        None
    }

    fn is_pronoun(&self, span: Span) -> bool {
        matches!(self.text.slice(span), "he" | "she" | "He" | "She")
    }

    fn is_institution(&self, speaker: Speaker) -> bool {
        let at = self.text.token_at(speaker.written.start);
        let start = if self.determiner(at) { at + 1 } else { at };
        let run = self.names.run(self.text, start);
        !run.is_empty() && !self.is_person(&(at..run.end), &run)
    }

    fn is_person(&self, phrase: &Range<usize>, name: &Range<usize>) -> bool {
        phrase.start == name.start && self.names.is_person(self.text, name)
    }

    /// The speaker of a quotation without attribution: the one before it, or the one named in the sentence before.
    fn inherited(&self, part: usize, remarks: &[Remark]) -> Option<Speaker> {
        let part = &self.parts[part];
        let long = self.text.token_at(part.span.end) - self.text.token_at(part.span.start) >= SCARE_QUOTE;
        if !long || part.open != self.sentence(part.open).start {
            return None;
        }
        let before = part.open.checked_sub(1)?;
        let previous = remarks.last();
        if let Some(previous) = previous
            && let Some(speaker) = previous.speaker
        {
            // Nothing but the attribution stands between: its sentence is the one before.
            let last = self.parts[previous.parts.clone()].last()?;
            let adjacent = sentence_of(self.text, previous.end.saturating_sub(1)) == sentence_of(self.text, before);
            let near = self.parts[previous.parts.start].paragraph + 1 >= part.paragraph
                || last.paragraph + 1 >= part.paragraph;
            if adjacent && near && self.paragraph_gap(last.paragraph, part.paragraph) {
                return Some(speaker);
            }
        }
        // "The White House said in a statement:" or "Trump blasted those who had boycotted."
        let sentence = self.sentence(before);
        let from = sentence.start.max(before.saturating_sub(REACH));
        let colon = self.word(before) == ":";
        let narrated = (from..before).any(|i| self.is_verb(i) && self.part_at(i).is_none());
        if !narrated && !colon {
            return None;
        }
        let who = if colon { self.clause_speaker(from, before, sentence.start).map(|(who, _)| who) } else { None };
        let who = who.or_else(|| self.subject(sentence.start))?;
        let person = match &who {
            Who::Name { .. } => true,
            Who::Pronoun(_) => true,
            Who::Role(_) => colon,
        };
        person.then(|| self.resolve(&who, before, remarks))
    }

    /// Whether only furniture stands between two paragraphs.
    fn paragraph_gap(&self, from: usize, to: usize) -> bool {
        (from + 1..to).all(|p| self.text.paragraphs()[p].furniture)
    }

    fn paragraph_end(&self, paragraph: usize) -> usize {
        let sentences = &self.text.paragraphs()[paragraph].sentences;
        sentences.end.checked_sub(1).map_or(0, |last| self.text.sentences()[last].tokens.end)
    }
}
