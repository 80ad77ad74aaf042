//! A question that the next sentence answers: "Did Halloran sign it? He did not."

use super::Case;
use crate::reading::clause::{Clauses, Form, Outcome, Polarity, Reader, Tag, Why};

/// Words by which an answer takes back a part of itself.
const RESERVES: &str =
    "if unless only partly probably perhaps maybe almost may might could sort technically depends depending";

impl Case<'_> {
    /// What a verb that is asked for says by the answer, where the next sentence of the paragraph begins with one.
    pub(super) fn answered(&self, group: usize, outcome: &Outcome) -> Option<Outcome> {
        let g = self.clauses.groups().get(group)?;
        let tokens = self.passage.tokens();
        let opens = g.inverted && g.tokens.start == tokens.start && g.modal.is_none() && g.negation.is_none();
        if outcome.polarity != Polarity::Open(Why::Question) || !opens {
            return None;
        }
        let text = self.text();
        let here = text.sentences().get(self.passage.sentence)?;
        let next = text.sentences().get(self.passage.sentence + 1).filter(|s| s.paragraph == here.paragraph)?;
        let words = || next.tokens.clone().map(|i| crate::reading::clause::lower(text.word(i)));
        if words().any(|word| crate::reading::clause::list::has(RESERVES, &word)) {
            return None;
        }
        let clauses = Clauses::with_verbs(text, self.passage.sentence + 1, &[]);
        let first = next.tokens.start;
        let ends = clauses.tag(first + 1).is_break();
        let happened = match &*words().next()? {
            "no" if ends => false,
            // "Not yet."
            "not" if self.text().word(first + 1) == "yet" && clauses.tag(first + 2).is_break() => false,
            "yes" if ends => true,
            _ => self.does_so(&clauses, first)?,
        };
        let polarity = if happened { Polarity::Affirmed } else { Polarity::Denied };
        Some(Outcome { polarity, negations: Vec::new(), operators: Vec::new() })
    }

    /// What a sentence says that begins with who is asked for and an auxiliary alone: "He did.", "She has not."
    fn does_so(&self, clauses: &Clauses, first: usize) -> Option<bool> {
        let g = clauses.groups().first().filter(|g| g.elliptical && g.form == Form::Finite && g.modal.is_none())?;
        let pronoun = g.tokens.start == first + 1 && clauses.tag(first) == Tag::Pron;
        let named = !self.passage.hits.within(self.event.subject, first..g.tokens.start).is_empty();
        if !(pronoun || named) {
            return None;
        }
        match Reader::new(self.text(), clauses).outcome(0).polarity {
            Polarity::Affirmed => Some(true),
            Polarity::Denied => Some(false),
            _ => None,
        }
    }
}
