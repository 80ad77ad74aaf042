//! Who does it: the noun phrases that a verb group has for its subject, its agent, its object.

use std::ops::Range;

use super::{ClauseKind, Clauses, Form, Tag, noun};
use crate::text::Text;

/// How a verb group came by its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Via {
    /// Stands before the verb in its own clause, or is shared with the verb before ("came and ⟨left⟩").
    Own,
    /// What a relative or a participle says more about: "⟨the mayors⟩ who boycotted".
    Antecedent,
    /// The subject or the object of the verb that governs: "⟨the mayor⟩ refused to attend", "forced ⟨the mayor⟩ to attend".
    Control,
    /// The owner of a noun that governs: "⟨the mayor's⟩ decision to boycott".
    Possessor,
}

/// The phrases that are the subject of a verb group: several where they are coordinated or in apposition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Token ranges.
    pub phrases: Vec<Range<usize>>,
    /// How they were found.
    pub via: Via,
}

impl Subject {
    pub(super) fn one(phrase: Range<usize>, via: Via) -> Self {
        Self { phrases: std::iter::once(phrase).collect(), via }
    }
}

/// A clause and the text it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    pub(super) text: &'a Text,
    pub(super) c: &'a Clauses,
}

/// How far the search for a governor or a subject goes up; deeper nesting does not occur in news.
pub(super) const DEPTH: usize = 8;

impl<'a> Reader<'a> {
    /// Reads the clauses of a sentence of `text`.
    pub fn new(text: &'a Text, clauses: &'a Clauses) -> Self {
        Self { text, c: clauses }
    }

    pub(super) fn word(&self, token: usize) -> std::borrow::Cow<'a, str> {
        if self.c.tokens().contains(&token) { super::word::lower(self.text.word(token)) } else { "".into() }
    }

    pub(super) fn is(&self, token: usize, tags: &[Tag]) -> bool {
        self.c.tokens().contains(&token) && tags.contains(&self.c.tag(token))
    }

    /// Index of the clause whose verb a group is.
    pub(super) fn clause_with(&self, group: usize) -> usize {
        let Some(g) = self.c.groups().get(group) else { return 0 };
        let mut at = self.c.clause_of(g.head);
        for _ in 0..self.c.all().len() {
            let Some(clause) = self.c.all().get(at) else { break };
            if clause.verb == Some(group) {
                return at;
            }
            match clause.host {
                Some(host) => at = host,
                None => break,
            }
        }
        self.c.clause_of(g.head)
    }

    /// The subject of a verb group, as far as the sentence tells.
    pub fn subject(&self, group: usize) -> Option<Subject> {
        self.subject_at(group, 0)
    }

    pub(super) fn subject_at(&self, group: usize, depth: usize) -> Option<Subject> {
        if depth > DEPTH {
            return None;
        }
        let g = self.c.groups().get(group)?;
        if let Some(first) = g.shares {
            return self.subject_at(first, depth + 1);
        }
        if let Some(behind) = self.behind_copula(group) {
            return Some(behind);
        }
        match g.form {
            Form::Finite => self.finite_subject(group, depth),
            Form::Infinitive => self.infinitive_subject(group, depth),
            Form::Ing => self.ing_subject(group, depth),
            Form::Participle => self.participle_subject(group, depth),
        }
    }

    pub(super) fn finite_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        if g.inverted && g.elliptical {
            let from = g.tokens.end;
            let to = self.run_end(from, self.c.clause_of(g.head));
            return (from < to).then(|| Subject::one(from..to, Via::Own));
        }
        if g.inverted {
            let from = (g.tokens.start + 1..g.head).find(|&i| self.c.tag(i).is_nominal() && self.word(i) != "no")?;
            return Some(Subject::one(from..g.head, Via::Own));
        }
        let index = self.clause_with(group);
        let clause = self.c.all().get(index)?;
        if clause.verb != Some(group) {
            // "wrote and sent": one clause with two verbs.
            return clause.verb.filter(|&v| v < group).and_then(|v| self.subject_at(v, depth + 1));
        }
        // "in which Disney bought": what stands before the relative belongs to it.
        let relative = matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive);
        let from = (clause.tokens.start..g.tokens.start)
            .take(6)
            .find(|&i| relative && self.is(i, &[Tag::Rel]) && self.word(i) != "whose" && self.c.clause_of(i) == index)
            .map_or(clause.tokens.start, |i| i + 1);
        // "the kickbacks ⟨she⟩ pocketed": a pronoun of the subject is all of it, unless it is one of several.
        let pronoun = (from..g.tokens.start).rev().find(|&i| !self.is(i, &[Tag::Adv, Tag::Not]));
        if let Some(pronoun) = pronoun.filter(|&i| {
            super::tagged::is_subject_pronoun(&self.word(i))
                && self.is(i, &[Tag::Pron])
                && i > from
                && !self.is(i - 1, &[Tag::Coord])
        }) {
            return Some(Subject::one(pronoun..pronoun + 1, Via::Own));
        }
        let mut to = self.before_unknown_verb(from, g.tokens.start);
        // "which ⟨neither⟩ recalled the crib nor warned"
        if to > from
            && self.word(to - 1) == "neither"
            && to.checked_sub(2).is_some_and(|i| self.c.tag(i).is_nominal() || self.is(i, &[Tag::Rel, Tag::That]))
        {
            to -= 1;
        }
        let phrases = self.phrases(index, from..to);
        if !phrases.is_empty() {
            return Some(Subject { phrases, via: Via::Own });
        }
        if let Some(phrase) = self.set_off(index) {
            return Some(Subject::one(phrase, Via::Antecedent));
        }
        match clause.kind {
            ClauseKind::Restrictive | ClauseKind::NonRestrictive => {
                let start = (clause.tokens.start..g.tokens.start)
                    .find(|&i| self.is(i, &[Tag::Rel, Tag::That]))
                    .unwrap_or(clause.tokens.start);
                let found = self.antecedent(start.min(clause.tokens.start), clause.host?)?;
                let mut found = self.suited(found, start);
                found.phrases.extend(found.phrases.first().and_then(|phrase| self.named_before(phrase)));
                Some(found)
            }
            ClauseKind::Conjunct | ClauseKind::Coordinate => {
                let host = self.c.all().get(clause.host?)?;
                self.subject_at(host.verb?, depth + 1)
            }
            _ => {
                // "said Landrieu": behind a verb of saying.
                let from = g.tokens.end;
                let to = self.run_end(from, index);
                (from < to && super::saying::is_saying(&self.word(g.head))).then(|| Subject::one(from..to, Via::Own))
            }
        }
    }

    /// Where a subject ends that a conjunction parts from its verb, so that a verb which no list knows must stand before: "Toman ⟨upset⟩
    /// Brenn and recalled it".
    fn before_unknown_verb(&self, from: usize, verb: usize) -> usize {
        let joined = (from..verb)
            .rev()
            .find(|&i| !self.is(i, &[Tag::Adv, Tag::Quote, Tag::Comma]))
            .filter(|&i| self.is(i, &[Tag::Coord]) && matches!(&*self.word(i), "and" | "but" | "or"));
        let Some(joined) = joined else { return verb };
        let unknown = (from + 1..joined).find(|&i| {
            self.is(i, &[Tag::Noun, Tag::Maybe, Tag::Past])
                && self.is(i + 1, &[Tag::Name, Tag::Det, Tag::Owner, Tag::Pron, Tag::Number])
                && !self.is(i - 1, &[Tag::Det, Tag::Owner, Tag::Prep])
        });
        unknown.unwrap_or(verb)
    }

    /// The name that a phrase stands in apposition to: "⟨Leanne Foster⟩, a cleaner who was cleared".
    fn named_before(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let comma = phrase.start.checked_sub(1).filter(|&i| self.is(i, &[Tag::Comma]))?;
        let indefinite = matches!(&*self.word(phrase.start), "a" | "an" | "the");
        let start = (self.c.tokens().start..comma).rev().take_while(|&i| self.is(i, &[Tag::Name])).last()?;
        let clause = self.c.clause_of(phrase.start) == self.c.clause_of(start);
        // "Smith, Jones, a cleaner": the last of a list stands beside no one.
        let alone = start.checked_sub(1).is_none_or(|b| !self.is(b, &[Tag::Comma]) || b == self.c.tokens().start);
        (indefinite && clause && alone).then_some(start..comma)
    }

    /// Of an antecedent of several phrases the one that a relative suits: "survivors of ⟨the bridge⟩, which", "the resignation of
    /// ⟨Zuma⟩, who".
    fn suited(&self, found: Subject, relative: usize) -> Subject {
        let (Some(first), Some(last)) = (found.phrases.first(), found.phrases.last()) else { return found };
        let row = self.links(first.start, last.end, None);
        let (Some(head), Some(tail)) = (row.first(), row.last()) else { return found };
        let person = |words: &Range<usize>| {
            let head = words.end - 1;
            noun::is_person(&self.word(head)) || self.is(head, &[Tag::Name, Tag::Pron])
        };
        let thing = |words: &Range<usize>| self.is(words.end - 1, &[Tag::Noun, Tag::Maybe]) && !person(words);
        let nearest = match &*self.word(relative) {
            "who" => thing(&head.words) && !noun::is_body(&self.word(head.words.end - 1)) && person(&tail.words),
            "which" => {
                noun::is_person(&self.word(head.words.end - 1)) && !noun::is_person(&self.word(tail.words.end - 1))
            }
            _ => false,
        };
        if nearest { Subject::one(tail.words.clone(), found.via) } else { found }
    }

    /// The end of the run of noun-phrase tokens that starts at `from` in a clause.
    pub(super) fn run_end(&self, from: usize, clause: usize) -> usize {
        (from..self.c.tokens().end)
            .find(|&i| {
                self.c.clause_of(i) != clause
                    || !(self.c.tag(i).is_nominal()
                        || self.is(i, &[Tag::Mark, Tag::Coord])
                        || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
            })
            .unwrap_or(self.c.tokens().end)
    }

    /// The noun phrases among a clause's own tokens in `region`, adjuncts at the front left out.
    pub(super) fn phrases(&self, clause: usize, region: Range<usize>) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        let mut piece: Option<Range<usize>> = None;
        let flush = |piece: &mut Option<Range<usize>>, out: &mut Vec<Range<usize>>| {
            if let Some(p) = piece.take()
                && let Some(p) = self.trim(p, !out.is_empty())
            {
                out.push(p);
            }
        };
        for i in region {
            // "Mr. Trump" is one phrase.
            let abbreviates = self.is(i, &[Tag::Stop])
                && self.word(i) == "."
                && i > 0
                && self.c.clause_of(i - 1) == clause
                && (super::phrase::is_title(&self.word(i - 1))
                    || matches!(&*self.word(i - 1), "st" | "ste" | "ft" | "mt"));
            let clock = self.is(i, &[Tag::Colon])
                && self.is(i.wrapping_sub(1), &[Tag::Number])
                && self.is(i + 1, &[Tag::Number]);
            if self.c.clause_of(i) != clause
                || self.is(i, &[Tag::Comma, Tag::Semi, Tag::Colon, Tag::Dash, Tag::Open, Tag::Close, Tag::Stop])
                    && !abbreviates
                    && !clock
            {
                flush(&mut piece, &mut out);
            } else {
                match &mut piece {
                    Some(p) => p.end = i + 1,
                    None => piece = Some(i..i + 1),
                }
            }
        }
        flush(&mut piece, &mut out);
        out
    }

    /// A piece without what opens it; nothing where it is an adjunct.
    pub(super) fn trim(&self, piece: Range<usize>, behind: bool) -> Option<Range<usize>> {
        let mut start = piece.start;
        while start < piece.end
            && self.is(start, &[Tag::Coord, Tag::Sub, Tag::That, Tag::Wh, Tag::Rel, Tag::Adv, Tag::Quote])
        {
            // "that plan", "so that": what a conjunction leaves is the phrase.
            start += 1;
        }
        // "Not only ⟨the mayor but the governor⟩"
        if self.word(start) == "not"
            && matches!(&*self.word(start + 1), "only" | "just" | "merely" | "simply")
            && start + 2 < piece.end
        {
            start += 2;
        }
        let first = self.c.tag(start);
        // "Never popular, ⟨the minister⟩", "Not content with that, …": no subject, unless it says how many.
        let counted = matches!(self.c.tag(start + 1), Tag::Det | Tag::Number | Tag::Name | Tag::Pron);
        // "Not pirates but ⟨the navy⟩"
        let contrast = (start..piece.end).any(|i| self.is(i, &[Tag::Coord]) && self.word(i) == "but");
        if first == Tag::Not && !(self.word(start) == "not" && (counted || contrast)) {
            return None;
        }
        if start >= piece.end || !(start..piece.end).any(|i| self.c.tag(i).is_nominal()) {
            return None;
        }
        if matches!(first, Tag::Prep | Tag::To | Tag::SubPrep) && !self.joins(start) && !self.bounds(start) {
            // "after ⟨the mayor⟩" with the conjunction inside its own clause.
            if first == Tag::SubPrep && self.opens_clause(start) {
                return Some(start + 1..piece.end).filter(|p| p.start < p.end);
            }
            // "In a 5-2 vote ⟨the school board⟩", "In a statement ⟨Trump⟩": what needs no preposition begins where a phrase has to.
            let begins = |i: usize| {
                let noun = self.is(i - 1, &[Tag::Noun, Tag::Maybe]);
                (noun || self.is(i - 1, &[Tag::Name])) && matches!(&*self.word(i), "the" | "a" | "an")
                    || noun && self.is(i, &[Tag::Name]) && !super::phrase::is_time(&self.word(i))
            };
            if let Some(from) = (start + 2..piece.end).find(|&i| begins(i)) {
                return Some(from..piece.end);
            }
            // "On Wednesday ⟨Trump⟩": a time at the front needs no comma.
            let after = (start + 1..piece.end).take(4).find(|&i| super::phrase::is_time(&self.word(i)))?;
            let rest = after + 1..piece.end;
            // "On Monday ⟨detectives⟩ searched it", but "on Monday night".
            let word = self.word(rest.start);
            let plural = (word.ends_with('s') || matches!(&*word, "police" | "people"))
                && !super::phrase::is_time(&word)
                && !noun::is_span(&word);
            let noun = self.is(rest.start, &[Tag::Noun]) && !plural;
            return (rest.start < rest.end && !noun && !self.is(rest.start, &[Tag::Prep])).then_some(rest);
        }
        if self.joins(start) && !behind || self.is_interval(start, piece.end) {
            return None;
        }
        Some(start..piece.end)
    }

    pub(super) fn opens_clause(&self, token: usize) -> bool {
        self.c.all().iter().any(|c| matches!(c.kind, ClauseKind::Subordinate { conjunction } if conjunction == token))
    }

    /// The noun phrase that ends before `start`: what a relative or participle says more about.
    pub(super) fn antecedent(&self, start: usize, host: usize) -> Option<Subject> {
        let first = self.c.all().get(host)?.tokens.start.min(start);
        let mut from = None;
        let mut i = start;
        while i > first {
            i -= 1;
            let tag = self.c.tag(i);
            let part = tag.is_nominal()
                || matches!(tag, Tag::Mark | Tag::Quote)
                || matches!(tag, Tag::Prep)
                || tag == Tag::Coord;
            let opening = tag == Tag::Comma && from.is_none() && i + 1 == start;
            if self.c.group_at(i).is_some() || !(part || opening) {
                break;
            }
            if part {
                from = Some(i);
            }
        }
        let from = (from?..start).find(|&i| !self.is(i, &[Tag::Prep, Tag::Coord, Tag::Mark, Tag::Quote]))?;
        let end = if self.is(start.wrapping_sub(1), &[Tag::Comma, Tag::Quote]) { start - 1 } else { start };
        (from < end).then(|| Subject::one(from..end, Via::Antecedent))
    }
}
