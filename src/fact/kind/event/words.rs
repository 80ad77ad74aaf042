//! What evidence shows: the words that decided, whose word it is, and for `explain` the parse.

use std::ops::Range;

use super::{Bond, Case, Role};
use crate::fact::terms::TermMatch;
use crate::reading::clause::{Outcome, Polarity, Source, Tag, Voice, lower};

impl Case<'_> {
    /// The tokens that decide: from the outermost word that negates or governs within reach to the end of the match.
    pub(super) fn decisive(&self, group: usize, outcome: &Outcome, near: &Range<usize>) -> Range<usize> {
        let Some(g) = self.clauses.groups().get(group) else { return near.clone() };
        let mut start = g.tokens.start.min(near.start);
        for &at in outcome.negations.iter().chain(&outcome.operators) {
            if at < start && start - at <= 12 {
                start = self
                    .clauses
                    .group_at(at)
                    .and_then(|k| self.clauses.groups().get(k))
                    .map_or(at, |k| k.tokens.start)
                    .min(start);
            }
        }
        let head_only = matches!(self.clauses.tag(start), Tag::Adv) && start < g.head;
        let start = if head_only {
            (start..=g.head).find(|&t| !matches!(self.clauses.tag(t), Tag::Adv)).unwrap_or(start)
        } else {
            start
        };
        start..near.end.max(g.tokens.end)
    }

    pub(super) fn whose(&self, group: usize, source: &Source) -> String {
        let head = self.clauses.groups().get(group).map_or(0, |g| g.head);
        if let Some(speaker) = self.speaker(head) {
            return format!("quoted from {}", self.text().slice(speaker.written));
        }
        match source {
            Source::Article => "in the article's voice".to_owned(),
            Source::Said { by, quoted } => {
                let what = if *quoted { "quoted from" } else { "said by" };
                match by.first() {
                    Some(phrase) => {
                        let words = self.words(phrase.clone());
                        let object = match &*lower(words) {
                            "he" => "him",
                            "she" => "her",
                            "they" => "them",
                            "we" => "us",
                            "i" => "me",
                            _ => words,
                        };
                        format!("{what} {object}")
                    }
                    None => "in a quotation".to_owned(),
                }
            }
        }
    }

    pub(super) fn parse_note(
        &self,
        m: &TermMatch,
        role: Role,
        group: usize,
        outcome: &Outcome,
        source: &Source,
        bond: &Bond,
    ) -> String {
        let Some(g) = self.clauses.groups().get(group) else { return String::new() };
        let list = |tokens: &[usize]| {
            let words: Vec<String> = tokens.iter().map(|&t| format!("\"{}\"", self.text().word(t))).collect();
            if words.is_empty() { "none".to_owned() } else { words.join(", ") }
        };
        let subject = match self.reader.agent(group) {
            Some(agent) => format!("\"{}\" (by)", self.words(agent)),
            None => match self.reader.subject(group) {
                Some(subject) => {
                    let phrases: Vec<String> =
                        subject.phrases.iter().map(|p| format!("\"{}\"", self.words(p.clone()))).collect();
                    phrases.join(" / ")
                }
                None => "none found".to_owned(),
            },
        };
        let who = match bond {
            Bond::Subject(tokens) => format!("yes, \"{}\"", self.words(tokens.clone())),
            Bond::Other => format!("no, \"{}\" is wanted", self.event.subject_text),
            Bond::Anyone => format!("nobody is said to do it, \"{}\" is wanted", self.event.subject_text),
            Bond::Patient(_) => "no, it is done to it".to_owned(),
            Bond::Pronoun(token) => format!("\"{}\" is not resolved", self.text().word(*token)),
        };
        let clause =
            self.clauses.all().get(self.clauses.clause_of(g.head)).map_or(m.tokens.clone(), |c| c.tokens.clone());
        format!(
            "{}: \"{}\"\nsubject: {subject}; the fact's: {who}\nnegation: {}, within \"{}\"\nmodality: {}\nvoice: {}\nsource: {}\nread as: {}",
            if role == Role::Opposite { "opposite" } else { "action" },
            self.words(g.tokens.clone()),
            list(&outcome.negations),
            self.words(clause),
            list(&outcome.operators),
            if g.voice == Voice::Passive { "passive" } else { "active" },
            self.whose(group, source),
            match outcome.polarity {
                Polarity::Affirmed => "it happened",
                Polarity::Denied => "it did not happen",
                Polarity::Refused => "it is refused",
                Polarity::Resolved => "it was decided",
                Polarity::Unrefused => "a refusal of it is denied",
                Polarity::Open(_) => "it is left open",
            },
        )
    }
}
