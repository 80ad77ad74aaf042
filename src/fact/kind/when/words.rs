//! How times and words of a sentence hang together within one assertion.

use crate::fact::kind::sentence::{Sentence, is_form};
use crate::reading::clause::{Clause, ClauseKind, Form, Tag};

/// How times and words of a sentence hang together within one assertion.
pub(super) struct Words<'a> {
    pub(super) s: &'a Sentence<'a>,
}

impl Words<'_> {
    /// Whether a time and a word are said under one verb. A participle behind its host is of the host's time ("escalated the fight on
    /// Wednesday, sending letters"); one before it, a relative, an infinitive has a time of its own ("Speaking on Tuesday, the mayor
    /// praised the vote").
    pub(super) fn shares(&self, time: usize, word: usize) -> bool {
        let (inner, outer) = (self.s.clauses.clause_of(time), self.s.clauses.clause_of(word));
        if inner == outer {
            return true;
        }
        let own = |clause: usize| {
            let found = self.s.clauses.all().get(clause)?;
            let verb = self.s.clauses.groups().get(found.verb?)?;
            let own = matches!(
                found.kind,
                ClauseKind::Participial | ClauseKind::Infinitive | ClauseKind::Restrictive | ClauseKind::NonRestrictive
            );
            own.then_some((found, verb))
        };
        if let Some((clause, _)) = own(inner) {
            // "the letters sent Wednesday": said of the noun before it.
            // "the letter writers sent on Monday": of the writers.
            let head = !matches!(self.s.clauses.tag(word + 1), Tag::Noun | Tag::Name | Tag::Maybe);
            let relative = matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive);
            let antecedent = word < clause.tokens.start
                && (self.s.clauses.group_at(word).is_none() || !relative)
                && clause.tokens.start <= word + 3
                && head
                && self.s.clauses.tag(clause.tokens.start - 1) != Tag::Comma;
            return antecedent || clause.tokens.contains(&word) || self.raised(clause, word);
        }
        let verb = self.s.clauses.group_at(word).is_some();
        match own(outer) {
            // "The mayor who sent the letters resigned Tuesday."
            Some((clause, _)) if matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive) => false,
            // "praised Lyle on Tuesday for signing the bill"
            Some((clause, _)) if verb && clause.kind == ClauseKind::Participial => {
                let led = |i: usize| matches!(self.s.clauses.tag(i), Tag::Prep | Tag::SubPrep);
                let first = clause.tokens.start;
                time < first && !led(first) && !first.checked_sub(1).is_some_and(led)
            }
            Some((clause, _)) if verb && clause.kind == ClauseKind::Infinitive => {
                clause.host == Some(inner) && self.carries_out(clause)
            }
            _ => true,
        }
    }

    /// Whether what an infinitive says is done when its host is: "voted Wednesday to approve the budget", and not "asked him Wednesday
    /// to resign".
    fn carries_out(&self, clause: &Clause) -> bool {
        const DOES: &[&str] =
            &["vote", "begin", "start", "move", "rush", "manage", "act", "go", "come", "get", "proceed"];
        let host = clause.host.and_then(|host| self.s.clauses.all().get(host));
        let verb = host.and_then(|host| host.verb).and_then(|verb| self.s.clauses.groups().get(verb));
        verb.is_some_and(|verb| is_form(&self.s.passage.text.word(verb.head).to_lowercase(), DOES))
    }

    /// "The first trains are due to carry passengers in 2031": what the infinitive says is said of its host's subject.
    fn raised(&self, clause: &Clause, word: usize) -> bool {
        let host = clause.host.and_then(|host| self.s.clauses.all().get(host));
        let verb = host.and_then(|host| host.verb).and_then(|verb| self.s.clauses.groups().get(verb));
        clause.kind == ClauseKind::Infinitive
            && verb.is_some_and(|verb| word < verb.tokens.start && clause.tokens.start <= verb.tokens.end + 1)
    }

    /// The word that opens the phrase a token stands in, where it is one that sets its noun in a time of its own: "after a hearing
    /// on Friday".
    pub(super) fn within(&self, token: usize) -> Option<usize> {
        const OPENERS: &[&str] =
            &["after", "before", "following", "since", "until", "ahead", "despite", "amid", "pending"];
        let first = self.s.clauses.tokens().start;
        let mut at = token;
        for _ in 0..14 {
            at = at.checked_sub(1).filter(|at| *at >= first)?;
            let word = self.s.passage.text.word(at).to_ascii_lowercase();
            if OPENERS.contains(&word.as_str()) {
                // What opens a clause sets all of it in a time.
                let opens = |clause: &Clause| matches!(clause.kind, ClauseKind::Subordinate { conjunction } if conjunction == at);
                if self.s.clauses.all().get(self.s.clauses.clause_of(at)).is_some_and(opens) {
                    return None;
                }
                // "after 5 p.m.", "before Friday" opens the time itself.
                return (at + 1 < token).then_some(at);
            }
            let verb = self
                .s
                .clauses
                .group_at(at)
                .is_some_and(|g| self.s.clauses.groups().get(g).is_some_and(|g| g.form == Form::Finite));
            // "after the board, meeting on Saturday, withdrew": an aside hangs on the noun before it.
            let aside = self.s.is(at, &[Tag::Comma])
                && matches!(self.s.clauses.tag(at + 1), Tag::Ing | Tag::Noun)
                && self.s.word(at + 1).ends_with("ing");
            let breaks = verb || matches!(self.s.clauses.tag(at), Tag::Comma | Tag::Semi | Tag::Dash | Tag::Colon);
            if breaks && !aside {
                return None;
            }
        }
        None
    }

    /// The verb of planning that a time is the object of: "first ‹set› for Monday", "‹postponed› to June 20".
    pub(super) fn schedule(&self, time: usize) -> Option<usize> {
        const SCHEDULES: &[&str] = &[
            "set",
            "schedule",
            "slate",
            "plan",
            "expect",
            "postpone",
            "delay",
            "move",
            "reschedule",
            "push",
            "put",
            "defer",
            "book",
            "due",
            "cancel",
            "adjourn",
            "mean",
            "intend",
        ];
        let first = self.s.clauses.tokens().start;
        let mut at = time;
        for _ in 0..6 {
            at = at.checked_sub(1).filter(|at| *at >= first)?;
            let word = self.s.passage.text.word(at);
            if is_form(word, SCHEDULES) {
                // "the plan in May" is no verb, and "the record set in 1957" no plan.
                let verb = word == "due" || self.s.clauses.group_at(at).is_some();
                let moved = !matches!(word, "set" | "put" | "move" | "moved" | "push" | "pushed" | "booked")
                    || (at + 1..time).any(|t| matches!(self.s.passage.text.word(t), "for" | "to" | "until" | "back"));
                return (verb && moved).then_some(at);
            }
            let light =
                matches!(self.s.clauses.tag(at), Tag::To | Tag::Prep | Tag::SubPrep | Tag::Adv | Tag::Det | Tag::Not)
                    || matches!(
                        word,
                        "back" | "off" | "up" | "originally" | "first" | "begin" | "start" | "be" | "take" | "place"
                    );
            if !light {
                return None;
            }
        }
        None
    }
}
