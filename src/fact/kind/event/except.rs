//! Who or what is excepted: "everyone ⟨but Ostrow⟩ testified" says that she did not, "no one ⟨but Ostrow⟩" that she did.

use std::ops::Range;

use super::Case;
use crate::reading::clause::{ClauseKind, Outcome, Polarity, Tag, Voice, Why};

/// How many tokens an exception may stand away from what it excepts from: a bound for text that is no prose.
const REACH: usize = 24;

/// From what something is excepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// "everyone but": it did not, or was not.
    All,
    /// "no one but": it did, or was.
    None,
}

impl Case<'_> {
    /// The fact's subject, where a verb is said of all or of none but it; and what that says of it.
    pub(super) fn excepted(&self, group: usize, outcome: &Outcome) -> Option<(Range<usize>, Outcome)> {
        let g = self.clauses.groups().get(group).filter(|g| g.voice == Voice::Active && g.modal.is_none())?;
        let subject = self.reader.subject(group)?.phrases;
        let phrase = subject.first()?;
        let from = self.of_all_or_none(phrase.start)?;
        let sentence = self.passage.tokens();
        let inside =
            (phrase.start + 1..phrase.end.min(phrase.start + REACH)).find_map(|i| self.behind_except(i, phrase.end));
        let found = match inside.clone() {
            Some(but) => but,
            // "All of the leaders came ⟨except Lindahl⟩"
            None => {
                let behind = (g.tokens.end..sentence.end.min(g.tokens.end + REACH))
                    .take_while(|&i| {
                        self.clauses.group_at(i).is_none() && !matches!(self.clauses.tag(i), Tag::Semi | Tag::Colon)
                    })
                    .find_map(|i| self.behind_except(i, sentence.end).filter(|_| self.word(i) != "but"));
                // "⟨With the exception of Lindahl⟩, every leader came"
                behind.or_else(|| {
                    let comma = phrase.start.checked_sub(1).filter(|&i| self.clauses.tag(i) == Tag::Comma)?;
                    self.behind_except(sentence.start, comma)
                })?
            }
        };
        let named = self.names_subject(&found)?;
        // "everyone but Ostrow and her aides" excepts both, "but Ostrow's aides" only them.
        let by = &outcome.operators;
        let own = match (inside.is_some(), from, outcome.polarity) {
            (true, _, Polarity::Open(Why::Part)) => by.iter().all(|&i| i == phrase.start),
            (false, From::All, Polarity::Affirmed) => by.is_empty(),
            (false, From::None, Polarity::Denied) => outcome.negations.len() == 1,
            _ => false,
        };
        let polarity = if from == From::All { Polarity::Denied } else { Polarity::Affirmed };
        own.then(|| (named, Outcome { polarity, ..outcome.clone() }))
    }

    /// Whether a phrase that begins at a token is of all or of none.
    fn of_all_or_none(&self, start: usize) -> Option<From> {
        match &*self.word(start) {
            "all" | "every" | "everyone" | "everybody" | "each" | "everything" => Some(From::All),
            "no" | "nobody" | "none" | "nothing" => Some(From::None),
            _ => None,
        }
    }

    /// The words behind what leads an exception at a token: "but", "except for", "with the exception of".
    fn behind_except(&self, token: usize, end: usize) -> Option<Range<usize>> {
        let word = |n: usize| self.word(token + n);
        let mut from = match &*word(0) {
            "but" | "except" | "save" | "bar" | "excepting" | "excluding" => token + 1,
            "other" if &*word(1) == "than" => token + 2,
            "apart" | "aside" if &*word(1) == "from" => token + 2,
            "with" if &*word(2) == "exception" && &*word(3) == "of" => token + 4,
            "with" if &*word(3) == "exception" && &*word(4) == "of" => token + 5,
            _ => return None,
        };
        if self.word(from) == "for" {
            from += 1;
        }
        let stop =
            (from..end).find(|&i| self.clauses.tag(i).is_break() || self.clauses.group_at(i).is_some()).unwrap_or(end);
        // "all but two of the senators" counts them.
        let counted = self.clauses.tag(from) == Tag::Number || matches!(&*self.word(from), "one" | "few" | "a");
        (from < stop && !counted).then_some(from..stop)
    }

    /// The fact's subject, where a sentence ends by saying that it did not do as others did: "The deputy resigned, ⟨but not Beck⟩".
    pub(super) fn but_not(&self, group: usize, outcome: &Outcome) -> Option<(Range<usize>, Outcome)> {
        let g = self.clauses.groups().get(group)?;
        let plain = outcome.polarity == Polarity::Affirmed && g.voice == Voice::Active && !g.elliptical;
        if !plain {
            return None;
        }
        let end = self.passage.tokens().end.min(g.tokens.end + REACH);
        let not = (g.tokens.end..end).find(|&i| {
            let joined = matches!(&*self.word(i - 1), "but" | "and" | "though")
                || matches!(self.clauses.tag(i - 1), Tag::Comma | Tag::Semi | Tag::Dash);
            self.word(i) == "not" && joined
        })?;
        // What "with", "against", "for" lead may be what is denied as well.
        let own = (g.tokens.end..not).all(|i| {
            self.clauses.group_at(i).is_none()
                && !matches!(&*self.word(i), "with" | "against" | "for" | "to" | "about" | "from" | "of" | "than")
        });
        // With an object the verb may as well not have been done to him.
        let so = self.word(not + 1) == "so";
        if !so && self.patient(group, &g.tokens).is_some() {
            return None;
        }
        let from = not + 1 + usize::from(so);
        let stop = (from..end).find(|&i| !self.clauses.tag(i).is_nominal()).unwrap_or(end);
        let ends = self.clauses.tag(stop).is_break() || stop == self.passage.tokens().end;
        let named = (own && ends && from < stop).then(|| self.names_subject(&(from..stop))).flatten()?;
        let negations = std::iter::once(not).collect();
        Some((named, Outcome { polarity: Polarity::Denied, negations, ..outcome.clone() }))
    }

    /// What a verb says of what the fact is about, where that is excepted from its object: "closed every hospital ⟨but Mercy⟩", "closed
    /// no hospital ⟨but Mercy⟩". The one entry of `about` is excepted wherever it stands.
    pub(super) fn object_excepted(&self, group: usize, outcome: &Outcome) -> Option<From> {
        let g = self.clauses.groups().get(group)?;
        let [entry] = self.passage.about else { return None };
        let mut entry = entry.iter().filter(|m| !self.is_called_otherwise(&m.tokens)).peekable();
        let behind = entry.peek()?.tokens.start > g.tokens.end;
        let stop = (g.tokens.end..self.passage.tokens().end)
            .find(|&i| matches!(self.clauses.tag(i), Tag::Semi | Tag::Colon))
            .unwrap_or(self.passage.tokens().end);
        let mut found = None;
        for m in entry {
            let from = self.excepted_from(&m.tokens, g.tokens.end)?;
            if found.is_some_and(|found| found != from) || m.tokens.start > stop {
                return None;
            }
            found = Some(from);
        }
        let own = match (found?, outcome.polarity) {
            (From::All, Polarity::Affirmed) => true,
            (From::None, Polarity::Denied) => outcome.negations.len() == 1,
            _ => false,
        };
        found.filter(|_| own && behind && g.voice == Voice::Active)
    }

    /// From what a match behind a verb that ends at `verb` is excepted.
    fn excepted_from(&self, m: &Range<usize>, verb: usize) -> Option<From> {
        let lead = (verb..m.start).rev().take(5).find_map(|i| {
            let words = self.behind_except(i, m.end)?;
            (words.contains(&m.start) && words.end == m.end).then_some(i)
        })?;
        // "every hospital ⟨that it owns⟩ but Mercy"
        let restrictive = |i: usize| {
            self.clauses.all().get(self.clauses.clause_of(i)).is_some_and(|c| c.kind == ClauseKind::Restrictive)
        };
        let from = (verb..lead)
            .rev()
            .take(REACH)
            .take_while(|&i| !self.clauses.tag(i).is_break() && (self.clauses.group_at(i).is_none() || restrictive(i)));
        let next = self.clauses.tag(m.end);
        let ends = m.end >= self.passage.tokens().end
            || next.is_break()
            || matches!(next, Tag::Prep | Tag::SubPrep | Tag::Coord)
            || self.is_when(&(m.end..m.end + 1));
        from.filter_map(|i| self.of_all_or_none(i)).last().filter(|_| ends)
    }
}
