//! What a sentence is about: its subject, behind what leads up to it.

use std::ops::Range;

use super::super::names::{LEAD, OPENER, PRONOUN, ROLE};
use super::super::person;
use super::{REACH, Reader, Who};
use crate::reading::clause::{self, Tag};
use crate::text::TokenKind;

impl Reader<'_> {
    /// The subject of the sentence that begins at a token, as far as its beginning gives it away.
    pub(super) fn subject(&self, start: usize) -> Option<Who> {
        let sentence = self.sentence(start);
        let end = sentence.end.min(sentence.start + REACH);
        let mut at = start;
        // "NEW YORK (AP) — …"
        let dash =
            |i: usize| self.text.tokens()[i].kind == TokenKind::Mark && matches!(self.word(i), "\u{2014}" | "\u{2013}");
        if let Some(dash) = (at..end.min(at + 9)).find(|&i| dash(i))
            && self.word(at).chars().all(|c| !c.is_lowercase())
        {
            at = dash + 1;
        }
        // "PHOTO: …", but "GRADY: “…"
        let label = self.word(at + 1) == ":" && at + 2 < end && !self.part_begins(at + 2);
        if label && self.word(at).chars().all(char::is_uppercase) {
            at += 2;
        }
        while at < end {
            if let Some(part) = self.part_at(at) {
                at = part.end;
                continue;
            }
            if self.is(at, PRONOUN) {
                return Some(Who::Pronoun(at));
            }
            if let Some(behind) = self.time_phrase(at, end) {
                at = if self.word(behind) == "," { behind + 1 } else { behind };
                continue;
            }
            if self.is(at, LEAD) {
                at = self.behind_comma(at, end)?;
                while matches!(self.lower(at).as_str(), "where" | "which" | "who" | "whose" | "when") {
                    at = self.behind_comma(at, end)?;
                }
                continue;
            }
            let run = self.words.run(at);
            // "Reached again, he said": the capital is the sentence's.
            let capital = at == sentence.start && run.len() == 1 && !self.behind_subject(run.end);
            if capital && !self.names.signs(self.words, &run).person() {
                let word = self.lower(at);
                let participle = word.ends_with("ed") || word.ends_with("ing");
                at = if participle { self.behind_comma(at, end)? } else { at + 1 };
                continue;
            }
            if !run.is_empty() {
                let owner = self.text.tokens().get(run.end).is_some_and(|t| t.kind == TokenKind::Possessive);
                let owned = owner.then(|| self.possessed(at, run.end + 1, end)).flatten();
                return Some(owned.unwrap_or_else(|| self.unless_joined(run, end)));
            }
            if self.determiner(at) {
                return self.determined(at, end);
            }
            let skipped = self.is(at, OPENER) || self.between(at) || self.text.tokens()[at].kind != TokenKind::Word;
            if !skipped {
                return self.role(at..self.noun_phrase_end(at + 1, end));
            }
            at += 1;
        }
        None
    }

    /// Just behind the next comma outside of quotations.
    fn behind_comma(&self, at: usize, end: usize) -> Option<usize> {
        Some((at..end).find(|&i| self.word(i) == "," && self.part_at(i).is_none())? + 1)
    }

    /// The end of words that only say when: "last night", "two years ago", "the next day", "each time".
    fn time_phrase(&self, at: usize, end: usize) -> Option<usize> {
        let time = |i: usize| {
            let lower = self.lower(i);
            clause::is_time(lower.as_str())
                || matches!(
                    lower.as_str(),
                    "time" | "times" | "moment" | "moments" | "spring" | "summer" | "autumn" | "fall" | "winter"
                )
        };
        let back = |i: usize| matches!(self.lower(i).as_str(), "ago" | "later" | "earlier" | "before" | "after");
        let mut i = at;
        match self.lower(at).as_str() {
            "last" | "this" | "next" | "each" | "every" | "that" | "late" | "early" | "earlier" | "later" => i += 1,
            "the" if matches!(self.lower(at + 1).as_str(), "next" | "following" | "same" | "previous") => i += 2,
            "a" | "an" | "some" | "several" | "many" | "two" | "three" | "four" | "five" | "six" | "seven"
            | "eight" | "nine" | "ten" => {
                i += if matches!(self.word(at + 1), "few" | "couple") { 2 } else { 1 };
                i += usize::from(self.word(i) == "of");
                return (time(i) && back(i + 1) && i + 2 < end).then_some(i + 2);
            }
            _ if time(at) && back(at + 1) => return (at + 2 < end).then_some(at + 2),
            _ => return None,
        }
        // "earlier this week"
        i += usize::from(i == at + 1 && matches!(self.word(i), "this" | "last" | "next" | "that"));
        let from = i;
        while i < end && time(i) {
            i += 1;
        }
        (i > from && i < end).then_some(i)
    }

    /// The subject that begins with an article or a possessive pronoun: "the mayor", "a Kestrel spokesman, Giles Farrant,".
    fn determined(&self, at: usize, end: usize) -> Option<Who> {
        let stop = self.noun_phrase_end(at + 1, end);
        let run = self.words.run(at + 1);
        if !run.is_empty() && run.end == stop {
            return Some(self.named(at..run.end, run));
        }
        let phrase = at..stop;
        if let Some(name) = self.in_apposition(&phrase).or_else(|| self.ends_in_name(&phrase)) {
            return Some(name);
        }
        // "the head of the union, Rita Olmanson, said"
        let mut behind = stop;
        while behind < end && matches!(self.word(behind), "of" | "for" | "at" | "to" | "with") {
            let from = if self.determiner(behind + 1) { behind + 2 } else { behind + 1 };
            let next = self.noun_phrase_end(from, end);
            if next <= from {
                break;
            }
            behind = next;
        }
        let wide = at..behind;
        if behind > stop
            && let Some(name) = self.in_apposition(&wide)
        {
            return Some(name);
        }
        // "a letter signed by Tom Grady"
        let signed = usize::from(matches!(self.word(behind), "signed" | "written" | "issued" | "released" | "sent"));
        if matches!(self.word(behind + signed), "by" | "from") {
            let run = self.words.run(behind + signed + 1);
            if !run.is_empty() && run.end <= end {
                return self.role(at..run.end);
            }
        }
        (self.role(phrase.clone()).is_some() || self.is_person_role(&phrase)).then_some(Who::Role(wide))
    }

    /// Where a noun phrase ends that has begun before `at`.
    fn noun_phrase_end(&self, at: usize, end: usize) -> usize {
        const LONGEST: usize = 10;
        let end = end.min(at + LONGEST);
        let ends = |&i: &usize| {
            let tag = clause::tag(self.text, i);
            let glued = self.text.tokens()[i].kind == TokenKind::Mark && self.word(i) == "-";
            let participle = i == at && matches!(tag, Tag::Past | Tag::Part | Tag::Ing);
            let noun = matches!(tag, Tag::Noun | Tag::Maybe | Tag::Name | Tag::Owner | Tag::Number);
            self.part_begins(i) || self.is_verb(i) || !(noun || glued || participle)
        };
        (at..end).find(ends).unwrap_or(end.max(at))
    }

    /// Whether a word is for one person, who may be "he" or "she".
    pub(super) fn is_somebody(&self, i: usize) -> bool {
        let role = self.is(i, ROLE)
            && !matches!(self.lower(i).as_str(), "press" | "former" | "acting" | "senior" | "interim" | "general");
        role || person::is_somebody(self.words, i)
    }

    /// Whether a phrase's first noun is for one person: "the clerk", "a retired machinist", "the mayor of Leeds".
    pub(super) fn is_person_role(&self, phrase: &Range<usize>) -> bool {
        let end = phrase.clone().find(|&i| matches!(self.word(i), "of" | "for" | "at" | "to" | "with" | ","));
        let last = end.unwrap_or(phrase.end).checked_sub(1).filter(|&i| i > phrase.start);
        last.is_some_and(|last| self.is_somebody(last))
    }
}
