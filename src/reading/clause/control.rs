//! The subject of a verb that has none of its own: that of the verb which governs it, its object, or what a participle says more about.

use super::subject::{DEPTH, Reader, Subject, Via};
use super::{Tag, Voice};

impl Reader<'_> {
    /// The group that governs a group without a subject of its own: the nearest before it in the clause it hangs on.
    pub(super) fn governor(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let clause = self.c.all().get(self.clause_with(group))?;
        let mut host = clause.host;
        for _ in 0..DEPTH {
            let h = self.c.all().get(host?)?;
            if let Some(verb) = h.verb
                && self.c.groups().get(verb).is_some_and(|v| v.tokens.end <= g.tokens.start)
            {
                // A clause may hold a second verb, nearer: "wrote and agreed to send".
                let nearer = (verb + 1..group).rev().find(|&k| {
                    self.c
                        .groups()
                        .get(k)
                        .is_some_and(|v| Some(self.c.clause_of(v.head)) == host || v.shares == Some(verb))
                });
                return Some(nearer.unwrap_or(verb));
            }
            host = h.host;
        }
        None
    }

    /// The word before a group, adverbs, negations and quotation marks skipped.
    pub(super) fn word_before(&self, token: usize) -> Option<usize> {
        (self.c.tokens().start..token).rev().find(|&i| !self.is(i, &[Tag::Adv, Tag::Not, Tag::Quote]))
    }

    pub(super) fn infinitive_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        let before = self.word_before(g.tokens.start)?;
        let governor = self.governor(group);
        let governs = governor.and_then(|k| self.c.groups().get(k));
        let noun = self.c.tag(before).is_nominal()
            && super::effect::complement_word(&self.word(before)).is_some()
            && governs.is_none_or(|k| !k.tokens.contains(&before));
        let copula = governs.is_some_and(|k| self.is(k.head, &[Tag::Be]));
        // "the failure of ⟨Ostrow⟩ to testify"
        if let Some(of) = self.of_noun_behind(before) {
            return Some(Subject::one(of + 1..before + 1, Via::Possessor));
        }
        if noun && !(copula && self.direct(governs.map_or(0, |k| k.tokens.end), before)) {
            // "passed up the chance to arrest him": who did not take it.
            if let Some(k) = governor.filter(|&k| self.is_turned_down(before, k)) {
                return self.subject_at(k, depth + 1).map(|s| Subject { via: Via::Control, ..s });
            }
            // "de Blasio's decision to boycott": the owner.
            let owner = (self.c.tokens().start..before).rev().take(5).find(|&i| self.is(i, &[Tag::Owner]))?;
            if self.c.tag(owner) == Tag::Owner && matches!(&*self.word(owner), "'s" | "'") {
                let start = (self.c.tokens().start..owner)
                    .rev()
                    .take_while(|&i| self.c.tag(i).is_nominal() || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
                    .last()?;
                return Some(Subject::one(start..owner, Via::Possessor));
            }
            return Some(Subject::one(owner..owner + 1, Via::Possessor));
        }
        let k = governor?;
        let verb = self.c.groups().get(k)?;
        if verb.voice == Voice::Active && !copula {
            // "It took ⟨jurors⟩ less than three hours to convict him."
            let took = super::bases(&self.word(verb.head)).any(|b| b == "take")
                && verb.tokens.start.checked_sub(1).is_some_and(|it| self.word(it) == "it");
            if took {
                let from = verb.tokens.end;
                let to = (from..g.tokens.start)
                    .find(|&i| {
                        !self.c.tag(i).is_nominal()
                            || i > from
                                && (self.is(i, &[Tag::Number, Tag::Det]) || super::phrase::is_time(&self.word(i)))
                    })
                    .unwrap_or(g.tokens.start);
                let timed = self.is(from, &[Tag::Number])
                    || matches!(&*self.word(from + 1), "week" | "day" | "year" | "month" | "hour");
                return (from < to && !timed).then(|| Subject::one(from..to, Via::Control));
            }
            // "forced the mayor to cancel", "for the mayor to attend".
            let object: Vec<usize> = (verb.tokens.end..g.tokens.start)
                .filter(|&i| self.c.tag(i).is_nominal() && self.c.group_at(i).is_none())
                .collect();
            if let (Some(&first), Some(&last)) = (object.first(), object.last())
                && !(verb.tokens.end..g.tokens.start).any(|i| self.c.tag(i).is_break())
                && !super::phrase::is_time(&self.word(last))
                && (super::effect::takes_object(&self.word(verb.head))
                    || self.is(first.wrapping_sub(1), &[Tag::Prep]) && self.word(first - 1) == "for")
            {
                return Some(Subject::one(first..last + 1, Via::Control));
            }
        }
        let mut subject = self.subject_at(k, depth + 1)?;
        subject.via = Via::Control;
        Some(subject)
    }

    /// The "of" between a noun that governs an infinitive and whose it is, where that ends at a token: "the failure ⟨of⟩ Ostrow to testify".
    pub(super) fn of_noun_behind(&self, last: usize) -> Option<usize> {
        let of = (self.c.tokens().start..=last)
            .rev()
            .take(6)
            .find(|&i| !self.c.tag(i).is_nominal() || self.c.group_at(i).is_some())?;
        let noun = of.checked_sub(1).filter(|_| self.word(of) == "of" && of < last)?;
        matches!(&*self.word(noun), "refusal" | "failure" | "unwillingness" | "inability").then_some(of)
    }

    /// Whether nothing but an article and modifiers stands between a copula and its noun.
    pub(super) fn direct(&self, from: usize, to: usize) -> bool {
        to.saturating_sub(from) <= 3 && !(from..to).any(|i| self.is(i, &[Tag::Owner]))
    }

    pub(super) fn ing_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        let before = self.word_before(g.tokens.start);
        let governor = self.governor(group);
        // "adjourned on Friday without ⟨the senator⟩ having testified"
        if let Some(before) = before.filter(|&b| self.c.tag(b).is_nominal() && self.c.group_at(b).is_none()) {
            let soon = || {
                let nominal = |&i: &usize| self.c.tag(i).is_nominal() && self.c.group_at(i).is_none();
                (self.c.tokens().start..before).rev().take(6).find(|i| !nominal(i)).filter(|&i| self.is_soon_after(i))
            };
            let lead = self.leads_subject(before).filter(|&lead| self.word(lead) == "without").or_else(soon);
            if let Some(lead) = lead {
                return Some(Subject::one(lead + 1..before + 1, Via::Control));
            }
        }
        if let (Some(before), Some(k)) = (before, governor)
            && let Some(verb) = self.c.groups().get(k)
        {
            let comma = self.c.tag(before).is_break();
            // "talked ⟨Ferrant⟩ out of paying"
            let out = self.word(before) == "of" && self.word(before.wrapping_sub(1)) == "out";
            if out && verb.voice == Voice::Active && verb.tokens.end + 1 < before {
                return Some(Subject::one(verb.tokens.end..before - 1, Via::Control));
            }
            if self.is(before, &[Tag::Prep])
                && verb.voice == Voice::Active
                && matches!(&*self.word(before), "from" | "for" | "into")
            {
                let object: Vec<usize> = (verb.tokens.end..before).filter(|&i| self.c.tag(i).is_nominal()).collect();
                if let (Some(&first), Some(&last)) = (object.first(), object.last()) {
                    return Some(Subject::one(first..last + 1, Via::Control));
                }
            }
            // "mayors attending the meeting", "saw mayors attending".
            if !comma && self.c.tag(before).is_nominal() && before + 1 > verb.tokens.end {
                return self.antecedent(g.tokens.start, self.c.clause_of(before));
            }
            let mut subject = self.subject_at(k, depth + 1)?;
            subject.via = Via::Control;
            return Some(subject);
        }
        if let Some(before) = before
            && self.c.tag(before).is_nominal()
        {
            return self.antecedent(g.tokens.start, self.c.clause_of(before));
        }
        // "Citing costs, the mayor …": the subject of the clause it stands before.
        let mut host = self.c.all().get(self.clause_with(group))?.host;
        for _ in 0..DEPTH {
            let clause = self.c.all().get(host?)?;
            if let Some(verb) = clause.verb.filter(|&v| v != group) {
                let mut subject = self.subject_at(verb, depth + 1)?;
                subject.via = Via::Control;
                return Some(subject);
            }
            host = clause.host;
        }
        None
    }

    pub(super) fn participle_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        let index = self.clause_with(group);
        let host = self.c.all().get(index)?.host.unwrap_or(0);
        match self.word_before(g.tokens.start) {
            Some(before) if self.c.tag(before).is_nominal() && self.c.group_at(before).is_none() => {
                self.antecedent(g.tokens.start, host)
            }
            Some(before) if self.is(before, &[Tag::Comma]) && !self.is(before.wrapping_sub(1), &[Tag::Comma]) => {
                self.antecedent(before, host)
            }
            _ => {
                let verb = self.c.all().get(host)?.verb.filter(|&v| v != group)?;
                let mut subject = self.subject_at(verb, depth + 1)?;
                subject.via = Via::Control;
                Some(subject)
            }
        }
    }
}
