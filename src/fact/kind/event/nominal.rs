//! An action told by its noun: "made ⟨no arrests⟩", "there were ⟨no arrests⟩", "without making ⟨an arrest⟩"; and what nobody did.

use std::ops::Range;

use super::{Case, Decided, Role};
use crate::fact::evidence::Fit;
use crate::fact::terms::TermMatch;
use crate::fact::{Findings, Stance};
use crate::reading::clause::{Form, Outcome, Polarity, Tag, Voice, bases};

impl Case<'_> {
    /// The verb group that says of a noun of the action whether it was done, and the tokens of both.
    pub(super) fn nominal(&self, m: &TermMatch) -> Option<(usize, Range<usize>)> {
        let noun = m.tokens.end.checked_sub(1)?;
        let groups = self.clauses.groups();
        // "made no arrests ⟨but⟩ that of the driver" made one.
        if matches!(&*self.word(m.tokens.end), "but" | "except" | "besides" | "save")
            || self.word(m.tokens.end) == "other" && self.word(m.tokens.end + 1) == "than"
        {
            return None;
        }
        // "no arrest warrants" are no arrests.
        if self.clauses.tag(m.tokens.end).is_nominal() && self.clauses.group_at(m.tokens.end).is_none() {
            return None;
        }
        let start = (self.passage.tokens().start..m.tokens.start)
            .rev()
            .take_while(|&i| self.clauses.tag(i).is_nominal() && self.clauses.group_at(i).is_none())
            .last()
            .unwrap_or(m.tokens.start);
        let light = |k: usize| {
            groups.get(k).is_some_and(|g| {
                bases(&self.word(g.head)).any(|b| {
                    matches!(
                        &*b,
                        "make"
                            | "conduct"
                            | "stage"
                            | "launch"
                            | "impose"
                            | "cast"
                            | "carry"
                            | "pay"
                            | "report"
                            | "record"
                    )
                })
            })
        };
        // "made no arrests", "carried out no strikes"
        let before = groups.partition_point(|g| g.tokens.end <= start).checked_sub(1);
        if let Some(k) = before
            && let Some(g) = groups.get(k)
            && (g.tokens.end..start).all(|i| self.clauses.tag(i) == Tag::Adv || self.word(i) == "out")
        {
            let there = self.word(g.head) == "were" || bases(&self.word(g.head)).any(|b| b == "be");
            let there = there && g.tokens.start.checked_sub(1).is_some_and(|t| self.word(t) == "there");
            if there || light(k) && g.voice == Voice::Active {
                return Some((k, g.tokens.start..noun + 1));
            }
        }
        // "went on strike", "are not on strike"
        if m.tokens.start == start
            && let Some(on) = start.checked_sub(1).filter(|&on| self.word(on) == "on")
            && let Some(k) = before
            && let Some(g) = groups.get(k)
            && (g.tokens.end..on).all(|i| self.clauses.tag(i) == Tag::Adv)
            && bases(&self.word(g.head)).any(|b| matches!(&*b, "be" | "go"))
        {
            return Some((k, g.tokens.start..noun + 1));
        }
        // "no arrests were made"
        let behind = groups.partition_point(|g| g.tokens.start <= noun);
        let g = groups.get(behind)?;
        let near = (noun + 1..g.tokens.start).all(|i| !self.clauses.tag(i).is_break());
        let subject = self.reader.subject(behind)?.phrases;
        let heads = subject.first().is_some_and(|phrase| phrase.start == start);
        (near && heads && light(behind) && g.voice == Voice::Passive && g.form == Form::Finite)
            .then_some((behind, start..g.tokens.end))
    }

    /// Judges a noun of a deed of which it is said that it was done to nobody: "no arrests have been made", where somebody was "arrested".
    /// To one with a name it may have been done in another matter, unless the fact says what it is about.
    pub(super) fn none_was_done(&self, m: &TermMatch, findings: &mut Findings, decided: &mut Vec<Decided>) -> bool {
        let Some((group, near)) = self.nominal(m) else { return false };
        let outcome = self.reader.outcome(group);
        let named = self.event.has_proper_name && self.passage.about.is_empty();
        if named || !self.denies_all(group, &near, &outcome) {
            return false;
        }
        let source = self.reader.source(group);
        let (words, whose) = (self.words(near.clone()), self.whose(group, &source));
        let reason = format!("\"{words}\" says that nobody was, {whose}");
        let stance = if self.event.happened.value { Stance::Refutes } else { Stance::Supports(Fit::Exact) };
        decided.push(Decided { at: findings.evidence.len(), source, implied: false, vow: false });
        findings.push(stance, self.text().token_span(near), self.passage.sentence, reason);
        true
    }

    /// Whether a verb that names nobody who did it says that nobody did, of what the fact is about: "no one has been arrested", "the law
    /// has not been blocked", "there were no arrests".
    pub(super) fn denies_all(&self, group: usize, near: &Range<usize>, outcome: &Outcome) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        let there = g.voice == Voice::Active;
        let nobody = there && self.reader.subject(group).is_some_and(|s| s.phrases.iter().any(|p| self.is_nobody(p)));
        // "There will be no strike", the union said.
        let refused = there
            && outcome.polarity == Polarity::Refused
            && self.may_refuse(&self.reader.source(group), &(near.start..near.start));
        if outcome.polarity != Polarity::Denied && !refused
            || g.form != Form::Finite
            || self.doubt(Role::Action, group, near).is_some()
        {
            return false;
        }
        let none = outcome.negations.iter().any(|&no| !g.tokens.contains(&no));
        // "a shoe of a woman whose body was never found" is of another body.
        if self.reader.is_restrictive(group) {
            return false;
        }
        // "Nobody has beaten him here ⟨since⟩ Murray did", "no one ⟨but⟩ Smith": of some time or of most only.
        let limited =
            (g.tokens.end..self.passage.tokens().end).take_while(|&i| !self.clauses.tag(i).is_break()).any(|i| {
                match &*self.word(i) {
                    // "since 2021", "since Friday" are till now.
                    "since" => !self.is_when(&(i + 1..i + 2)),
                    word => matches!(word, "but" | "except" | "besides" | "else" | "other"),
                }
            });
        if limited {
            return false;
        }
        // "has not been approved for children", "was never shown in Ohio": so it may have been otherwise. "No arrests were made in the
        // case" leaves none.
        let rest = (g.tokens.end..self.passage.tokens().end).take_while(|&i| !self.clauses.tag(i).is_break());
        let narrowed = !none
            && !there
            && rest.into_iter().any(|i| {
                matches!(&*self.word(i), "by" | "in" | "with" | "for" | "under" | "at" | "through" | "without")
                    && !self.is_when(&(i + 1..i + 2))
            });
        if narrowed {
            return false;
        }
        // "is not blocked" says how things are.
        let state = g.present && !g.perfect && !there;
        !state && ((none || there) && !nobody || !self.passage.about.is_empty())
    }
}
