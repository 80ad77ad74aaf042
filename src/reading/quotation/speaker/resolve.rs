//! Whom a phrase stands for: the fullest name of a person, whom a pronoun means, who goes on speaking.

use super::super::Speaker;
use super::super::remarks::sentence_of;
use super::{REACH, Reader, Remark, Who};
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// How many sentences back a pronoun's name may stand.
const SENTENCES_BACK: usize = 8;
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
            Who::Pronoun(_) => match self.antecedent(place, remarks) {
                Some((described, near)) => {
                    let tokens = self.text.token_at(described.start)..self.text.token_at(described.end);
                    let name = self.words.run(tokens.start);
                    let principal = self.principal(&tokens, &name).map(|p| self.span(p));
                    Speaker { written, described: Some(described), named: near, principal }
                }
                None => Speaker { written, described: None, named: false, principal: None },
            },
        }
    }

    pub(super) fn len(&self, tokens: &Range<usize>) -> usize {
        tokens.clone().filter(|&i| self.text.tokens()[i].kind == TokenKind::Word).count()
    }

    /// Whom "he" or "she" at a token stands for, and whether that is near: the speaker before, or whoever the sentences before are about.
    pub(super) fn antecedent(&self, place: usize, remarks: &[Remark]) -> Option<(Span, bool)> {
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
                        Some(Who::Name { phrase, name, .. }) if self.is_person(&phrase, &name) => {
                            let fullest = self
                                .names
                                .fullest(self.words, &name)
                                .filter(|f| self.len(f) > self.len(&name))
                                .unwrap_or(name);
                            return Some((self.span(self.with_apposition(fullest)), back <= 2));
                        }
                        Some(Who::Role(phrase)) => {
                            // "Fischer's spokesperson": somebody of his, and he.
                            let run = self.words.run(phrase.start);
                            if !run.is_empty() && run.end < phrase.end {
                                let fullest = self.names.fullest(self.words, &run).unwrap_or(run);
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

    pub(super) fn is_pronoun(&self, span: Span) -> bool {
        matches!(self.text.slice(span), "he" | "she" | "He" | "She")
    }

    pub(super) fn is_institution(&self, speaker: Speaker) -> bool {
        let at = self.text.token_at(speaker.written.start);
        let start = if self.determiner(at) { at + 1 } else { at };
        let run = self.words.run(start);
        !run.is_empty() && !self.is_person(&(at..run.end), &run)
    }

    /// The speaker of a quotation without attribution: the one before it, or the one named in the sentence before.
    pub(super) fn inherited(&self, part: usize, remarks: &[Remark]) -> Option<Speaker> {
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
    pub(super) fn paragraph_gap(&self, from: usize, to: usize) -> bool {
        (from + 1..to).all(|p| self.text.paragraphs()[p].furniture)
    }
}
