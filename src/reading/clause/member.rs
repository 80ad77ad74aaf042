//! Who is said to be one of those of whom something is said: "⟨California⟩ was among the states that sued", "those who came included
//! ⟨Landrieu⟩".

use super::effect::Effect;
use super::predicate::{Outcome, Polarity, Why, open};
use super::subject::{Reader, Subject, Via};
use super::{ClauseKind, Tag, bases};

impl Reader<'_> {
    /// Those who are said to be among the ones whom a verb group's relative picks out, and what it says of them.
    pub fn members(&self, group: usize) -> Option<(Subject, Outcome)> {
        let clause = self.c.all().get(self.clause_with(group)).filter(|c| c.kind == ClauseKind::Restrictive)?;
        let verb = self.c.all().get(clause.host?)?.verb.filter(|&verb| verb != group)?;
        let host = self.c.groups().get(verb)?;
        let start = clause.tokens.start;
        let among = || {
            (host.tokens.end..start).any(|i| match &*self.word(i) {
                "among" | "amongst" => true,
                "one" => self.word(i + 1) == "of",
                _ => false,
            })
        };
        let phrases = if self.is(host.head, &[Tag::Be]) && host.head < start && among() {
            self.subject(verb)?.phrases
        } else if start < host.tokens.start && bases(&self.word(host.head)).any(|b| b == "include") {
            let index = self.c.clause_of(host.head);
            let end = (host.tokens.end..self.c.tokens().end)
                .find(|&i| self.c.clause_of(i) != index || self.c.group_at(i).is_some())
                .unwrap_or(self.c.tokens().end);
            self.phrases(index, host.tokens.end..end)
        } else {
            return None;
        };
        let mut outcome = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
        let own = self.polarity(group, &mut outcome, 0);
        let mut above = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
        outcome.polarity = match self.polarity(verb, &mut above, 1) {
            Polarity::Affirmed => own,
            // Who is not among those who did not may not be one of them at all.
            Polarity::Denied if own == Polarity::Affirmed => Polarity::Denied,
            Polarity::Open(why) => own.under(Effect::Opens, why),
            _ => open(Why::Governor),
        };
        outcome.negations.extend(above.negations);
        outcome.operators.extend(above.operators);
        if outcome.polarity == Polarity::Denied && self.narrowed(group, &outcome.negations).is_some() {
            outcome.polarity = open(Why::Narrowed);
        }
        Some((Subject { phrases, via: Via::Control }, outcome))
    }
}
