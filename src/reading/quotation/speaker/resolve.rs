//! Whom a phrase stands for: the fullest name of a person, whom a pronoun means, who goes on speaking.

use super::super::Speaker;
use super::super::remarks::sentence_of;
use super::{REACH, Reader, Remark, Who};
use crate::text::TokenKind;
use std::ops::Range;

/// A shorter quotation without attribution of its own is a scare quote.
const SCARE_QUOTE: usize = 4;

impl Reader<'_> {
    /// Gives what is written its description, and a pronoun its name.
    pub(super) fn resolve(&self, who: &Who, place: usize, remarks: &[Remark]) -> Speaker {
        let phrase = who.phrase();
        let written = self.span(phrase.clone());
        match who {
            Who::Name { phrase, name, sure } => {
                let fullest = self.names.fullest(self.words, name).unwrap_or_else(|| name.clone());
                let described = if self.len(&fullest) > self.len(name) { fullest } else { phrase.start..name.end };
                let described = self.with_apposition(described);
                let principal = self.principal(phrase, name).or_else(|| self.principal(&described, name));
                Speaker {
                    written,
                    described: Some(self.span(described)),
                    named: *sure,
                    principal: principal.map(|p| self.span(p)),
                }
            }
            Who::Role(_) => {
                let described = self.with_apposition(phrase.clone());
                let principal = self.principal(&described, &(phrase.start..phrase.start)).map(|p| self.span(p));
                let described = (described != phrase).then(|| self.span(described));
                Speaker { written, described, named: false, principal }
            }
            Who::Pronoun(at) if self.lower(*at) == "they" => {
                Speaker { written, described: None, named: false, principal: None }
            }
            Who::Pronoun(at) => match self.antecedent(*at, place, remarks) {
                Some((described, certain)) => {
                    let tokens = self.text.token_at(described.start)..self.text.token_at(described.end);
                    let name = self.words.run(tokens.start);
                    let principal = self.principal(&tokens, &name).map(|p| self.span(p));
                    Speaker { written, described: Some(described), named: certain, principal }
                }
                None => Speaker { written, described: None, named: false, principal: None },
            },
        }
    }

    pub(super) fn len(&self, tokens: &Range<usize>) -> usize {
        tokens.clone().filter(|&i| self.text.tokens()[i].kind == TokenKind::Word).count()
    }

    /// The speaker of a quotation without attribution: the one before it, or the one named in the sentence before.
    pub(super) fn inherited(&self, part: usize, remarks: &[Remark]) -> Option<Speaker> {
        let part = &self.parts[part];
        let long = self.text.token_at(part.span.end) - self.text.token_at(part.span.start) >= SCARE_QUOTE;
        // "“…,” it read": a sign or a letter, and not whoever was named before.
        let behind = part.end + usize::from(self.word(part.end) == ",");
        let it = behind < self.paragraph_end(part.paragraph) && self.lower(behind) == "it";
        if !long || part.open != self.sentence(part.open).start || it {
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
    pub(super) fn paragraph_gap(&self, from: usize, to: usize) -> bool {
        (from + 1..to).all(|p| self.text.paragraphs()[p].furniture)
    }
}
