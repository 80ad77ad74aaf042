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

    /// Whether what a verb's relative picks out is said to be what some tokens name: "⟨Mercy⟩ is the only hospital that it has closed".
    pub fn is_predicated(&self, group: usize, m: &std::ops::Range<usize>) -> bool {
        let clause = self.c.all().get(self.clause_with(group)).filter(|c| c.kind == ClauseKind::Restrictive);
        let start = clause.map_or(0, |c| c.tokens.start);
        let verb = clause.and_then(|c| self.c.all().get(c.host?)?.verb).filter(|&verb| verb != group);
        let Some((verb, host)) = verb.and_then(|verb| Some((verb, self.c.groups().get(verb)?))) else { return false };
        let be = self.is(host.head, &[Tag::Be]) && host.modal.is_none() && host.negations == 0;
        let subject = || self.subject(verb).map(|s| s.phrases).unwrap_or_default();
        let object =
            || self.subject(group).is_some_and(|own| own.phrases.iter().all(|p| p.end <= m.start || m.end <= p.start));
        be && host.tokens.end <= start
            && m.end <= host.tokens.start
            && subject().iter().any(|p| self.names(p, m))
            && object()
    }
}
