//! What the words say of the event, given how they are read: that it happened, that it did not, or why they leave it open.

use std::ops::Range;

use super::{Case, Role, Said};
use crate::fact::evidence::Fit;
use crate::reading::clause::{Form, Outcome, Polarity, Source, Tag, Voice, Why, bases, is_of_words};

impl Case<'_> {
    /// Whether an opposite says that all will stay as it is: "will remain in the treaty" refuses as much as "will not withdraw".
    pub(super) fn will_stay(&self, group: usize, outcome: &Outcome, source: &Source, subject: &Range<usize>) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        // "would" is a reported "will".
        let said = matches!(source, Source::Said { by, .. } if !by.is_empty());
        let will = g.modal.is_some_and(|modal| {
            let word = self.word(modal);
            word == "will" || word.ends_with("'ll") || word == "would" && said
        });
        let stays = bases(&self.word(g.head)).any(|b| matches!(&*b, "stay" | "remain" | "keep"));
        stays
            && will
            && outcome.operators.len() == 1
            && outcome.polarity == Polarity::Open(Why::Plan)
            && self.may_refuse(source, subject)
    }

    /// Whether what was declined or rejected is words about the matter and not the matter: "declined an interview", "rejected
    /// claims that".
    pub(super) fn is_about_words(&self, group: usize, behind: usize) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        let waves_off = bases(&self.word(g.head)).any(|b| {
            matches!(&*b, "decline" | "reject" | "refuse" | "dismiss" | "deny" | "dispute" | "skip" | "cancel")
        });
        let object = (behind..self.passage.tokens().end)
            .take_while(|&i| self.clauses.tag(i).is_nominal() && self.clauses.group_at(i).is_none())
            .last();
        waves_off && g.voice == Voice::Active && object.is_some_and(|noun| is_of_words(&self.word(noun)))
    }

    /// Whether a verb such as "declined" or "failed" is followed by another verb that is what was declined: "declined to comment".
    /// Where that verb is the action, the action is judged.
    pub(super) fn governs_other(&self, group: usize, behind: usize) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        // "denied that it had misled": what is denied is what follows.
        if self.clauses.tag(behind) == Tag::That && self.clauses.clause_of(behind) != self.clauses.clause_of(g.head) {
            return true;
        }
        // "refused to comment": what is refused stands in the infinitive, though its verb may be taken for a noun.
        let refuses = bases(&self.word(g.head)).any(|b| matches!(&*b, "refuse" | "decline" | "fail"));
        if refuses
            && g.voice == Voice::Active
            && self.word(behind) == "to"
            && matches!(self.clauses.tag(behind + 1), Tag::Noun | Tag::Maybe | Tag::Verb)
        {
            return true;
        }
        self.clauses.groups().get(group + 1).is_some_and(|next| {
            next.form == Form::Infinitive
                && next.tokens.start >= behind
                && (g.tokens.end..next.tokens.start).all(|i| matches!(self.clauses.tag(i), Tag::Adv | Tag::Not))
        })
    }

    /// What the words say, or why they do not decide it.
    pub(super) fn said(
        &self,
        role: Role,
        group: usize,
        near: &Range<usize>,
        outcome: &Outcome,
        source: &Source,
        subject: &Range<usize>,
    ) -> Result<Said, &'static str> {
        match (role, outcome.polarity) {
            // "closed it for an hour" is no closure that a denial of one has in mind.
            (Role::Action | Role::Done, Polarity::Affirmed) if self.reader.is_for_a_time(group) => {
                Ok(Said { happened: true, fit: Fit::Approximate, implied: false, firm: false })
            }
            (Role::Action | Role::Done, Polarity::Affirmed) => Ok(Said::plainly(true)),
            (Role::Action | Role::Done, Polarity::Denied) => Ok(Said::plainly(false)),
            (Role::Action | Role::Done, Polarity::Refused) if self.may_refuse(source, subject) => {
                Ok(Said::plainly(false))
            }
            (Role::Action | Role::Done, Polarity::Refused) => Err("is what somebody else foresees"),
            (Role::Action | Role::Done, Polarity::Resolved) => Err("is only a plan"),
            (Role::Opposite, Polarity::Affirmed | Polarity::Resolved) => Ok(Said::plainly(false)),
            (Role::Opposite, Polarity::Denied) => self.denied_opposite(group, near, outcome),
            // "will not skip it" is a plan to come.
            (Role::Opposite, Polarity::Refused) => Err("is only a plan"),
            (_, Polarity::Unrefused) => self.unrefused(role, group),
            (_, Polarity::Open(why)) => Err(match why {
                Why::Plan => "is only a plan",
                Why::Possibility => "is only a possibility",
                Why::Counterfactual => "is only imagined",
                Why::Question => "is asked",
                Why::Condition => "stands under a condition",
                Why::Claim => "is only claimed or believed",
                Why::Degree => "is hedged",
                Why::Part => "is said of some only",
                Why::Earlier => "is about another time",
                Why::Narrowed => "is denied only in part, in manner or for a time",
                Why::Told => "is told in another work",
                Why::State => "says how things are, not what was done",
                Why::Governor => "is left open",
            }),
        }
    }
}
