//! Who or what is excepted: "everyone ⟨but Ostrow⟩ testified" says that she did not, "no one ⟨but Ostrow⟩" that she did.

use std::ops::Range;

use super::{Bond, Case};
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
    /// The fact's subject, where a sentence sets it against others, and what that says of it: "everyone but Ostrow testified", "it was the
    /// archdeacon, and not the bishop, who apologised", "the deputy resigned, but not Beck".
    pub(super) fn set_against(&self, group: usize, outcome: &Outcome, bond: &Bond) -> Option<(Range<usize>, Outcome)> {
        self.excepted(group, outcome)
            .or_else(|| self.not_set_off(group, outcome))
            .or_else(|| self.contrasted(group, outcome))
            .or_else(|| self.but_not(group, outcome).filter(|_| *bond == Bond::Other))
    }

    /// The fact's subject, where "it was … who" sets somebody else off: "It was the archdeacon, and not ⟨the bishop⟩, who".
    fn not_set_off(&self, group: usize, outcome: &Outcome) -> Option<(Range<usize>, Outcome)> {
        let not = self.reader.not_set_off(group)?;
        let named = self.names_subject(&not)?;
        // Its own "not" may be taken for one that counts.
        let plain = outcome.polarity == Polarity::Affirmed
            || outcome.polarity == Polarity::Open(Why::Part) && outcome.operators.iter().all(|&i| i + 1 == not.start);
        plain.then(|| (named, Outcome { polarity: Polarity::Denied, ..outcome.clone() }))
    }

    /// The fact's subject, where a passive says that not this one did it but that one: "was not sunk by the navy but by a storm".
    fn contrasted(&self, group: usize, outcome: &Outcome) -> Option<(Range<usize>, Outcome)> {
        let (not, but) = self.reader.contrasted_agents(group)?;
        let plain = matches!(outcome.polarity, Polarity::Denied | Polarity::Open(Why::Narrowed));
        let (named, polarity) = match self.names_subject(&not) {
            Some(named) => (named, Polarity::Denied),
            None => (self.names_subject(&but)?, Polarity::Affirmed),
        };
        plain.then(|| (named, Outcome { polarity, ..outcome.clone() }))
    }

    /// The fact's subject, where a verb is said of all or of none but it; and what that says of it.
    fn excepted(&self, group: usize, outcome: &Outcome) -> Option<(Range<usize>, Outcome)> {
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
    fn but_not(&self, group: usize, outcome: &Outcome) -> Option<(Range<usize>, Outcome)> {
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

    /// From what the one thing that the fact is about is excepted: "closed every hospital ⟨but Mercy⟩", "no hospital ⟨but Mercy⟩ was
    /// closed". Nothing where the verb is not plainly said of the others.
    pub(super) fn object_excepted(&self, group: usize, outcome: &Outcome) -> Option<From> {
        let g = self.clauses.groups().get(group).filter(|g| g.modal.is_none())?;
        let [entry] = self.passage.about else { return None };
        let mut found = None;
        for m in entry.iter().filter(|m| !self.is_called_otherwise(&m.tokens)) {
            let from = match g.voice {
                Voice::Active => self.excepted_from(&m.tokens, group)?,
                Voice::Passive => self.excepted_patient(&m.tokens, group)?,
            };
            if found.is_some_and(|found| found != from) {
                return None;
            }
            found = Some(from);
        }
        let once = outcome.negations.len() == 1;
        let own = match (found?, outcome.polarity) {
            (From::All, Polarity::Affirmed) => g.voice == Voice::Active,
            (_, Polarity::Open(Why::Part)) => g.voice == Voice::Passive && outcome.operators.len() == 1,
            // "but Mercy" narrows the denial.
            (From::None, Polarity::Denied | Polarity::Open(Why::Narrowed)) => once,
            _ => false,
        };
        found.filter(|_| own)
    }

    /// From what a match in the subject of a passive is excepted.
    fn excepted_patient(&self, m: &Range<usize>, group: usize) -> Option<From> {
        let phrase = self.reader.subject(group)?.phrases.into_iter().next()?;
        let from = self.of_all_or_none(phrase.start)?;
        let end = phrase.end.min(phrase.start + REACH);
        (phrase.start + 1..end).find_map(|i| self.behind_except(i, phrase.end)).filter(|words| words.end == m.end)?;
        Some(from)
    }

    /// From what a match is excepted that stands behind a verb, or before it and all else.
    fn excepted_from(&self, m: &Range<usize>, group: usize) -> Option<From> {
        let g = self.clauses.groups().get(group)?;
        let sentence = self.passage.tokens();
        let verb = g.tokens.end;
        if m.end <= g.tokens.start {
            // "⟨With the exception of Mercy⟩, the county closed every hospital"
            let front = self.behind_except(sentence.start, g.tokens.start)?;
            return (front.end == m.end).then(|| self.of_all_or_none(verb)).flatten();
        }
        let lead =
            (verb..m.start).rev().take(6).find(|&i| self.behind_except(i, m.end).is_some_and(|w| w.end == m.end))?;
        let next = self.clauses.tag(m.end);
        let ends = m.end >= sentence.end
            || next.is_break()
            || matches!(next, Tag::Prep | Tag::SubPrep | Tag::Coord)
            || self.is_when(&(m.end..m.end + 1));
        let parted = self.clauses.tag(lead - 1) == Tag::Comma;
        // "its hospitals⟨, excluding Mercy⟩" needs no "all".
        if ends && parted && matches!(&*self.word(lead), "excluding" | "excepting" | "with") {
            return Some(From::All);
        }
        // "every hospital ⟨that it owns⟩ but Mercy"
        let restrictive = |i: usize| {
            self.clauses.all().get(self.clauses.clause_of(i)).is_some_and(|c| c.kind == ClauseKind::Restrictive)
        };
        let from = (verb..lead - usize::from(parted))
            .rev()
            .take(REACH)
            .take_while(|&i| !self.clauses.tag(i).is_break() && (self.clauses.group_at(i).is_none() || restrictive(i)));
        let any = |i: usize| self.word(i) == "any" && g.negation.is_some();
        let quantity = |i: usize| if any(i) { Some(From::None) } else { self.of_all_or_none(i) };
        from.filter_map(quantity).last().filter(|_| ends)
    }
}
