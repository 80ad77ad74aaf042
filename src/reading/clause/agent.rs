//! By whom a passive is done, and what an active verb is done to.

use std::ops::Range;

use super::subject::Reader;
use super::tagged::is_means;
use super::{ClauseKind, Form, Tag, Voice};

impl Reader<'_> {
    /// Whether a token leads what happened before, after or in spite of what is said.
    pub(super) fn is_circumstance(&self, token: usize) -> bool {
        matches!(
            &*self.word(token),
            "after" | "before" | "following" | "despite" | "amid" | "because" | "since" | "over"
        ) && self.is(token, &[Tag::Prep, Tag::SubPrep, Tag::Sub])
            && !self.is(token + 1, &[Tag::Number])
    }

    /// The phrase behind "by" in a passive: who does it.
    pub fn agent(&self, group: usize) -> Option<Range<usize>> {
        let g = self.c.groups().get(group)?;
        if g.voice != Voice::Passive {
            return None;
        }
        let next = self
            .c
            .groups()
            .get(group + 1)
            .filter(|n| n.shares != Some(group))
            .map_or(self.c.tokens().end, |n| n.tokens.start);
        // "were relegated after a defeat ⟨by Bournemouth⟩": behind a circumstance it is another's.
        let by = (g.tokens.end..next.min(g.tokens.end + 24))
            // A particle is none: "was handed ⟨over⟩ by Britain".
            .take_while(|&i| {
                !self.is(i, &[Tag::Semi, Tag::Colon, Tag::Stop])
                    && (!self.is_circumstance(i) || i == g.tokens.end && self.word(i) == "over")
            })
            .find(|&i| {
                self.is(i, &[Tag::Prep])
                    && self.word(i) == "by"
                    // "sunk ⟨not by⟩ the navy but by a wave": who did not do it.
                    && self.word(i - 1) != "not"
                    && !is_means(i, |i| self.word(i), |i| Some(self.c.tag(i)))
            })?;
        self.agent_phrase(by)
    }

    /// Who is said not to be the one that did what a passive says: "sunk ⟨not by the navy⟩ but by a wave".
    pub fn denied_agent(&self, group: usize) -> Option<Range<usize>> {
        let g = self.c.groups().get(group).filter(|g| g.voice == Voice::Passive && g.negations <= 1)?;
        let by = (g.head + 1..self.c.tokens().end)
            .take(6)
            .take_while(|&i| !self.c.tag(i).is_break())
            .find(|&i| self.word(i) == "by" && self.word(i - 1) == "not")?;
        // "not by the navy alone"
        let phrase = self.agent_phrase(by)?;
        let end = phrase.clone().find(|&i| self.is(i, &[Tag::Coord])).unwrap_or(phrase.end);
        let put_right = self.word(end) == "but" && self.word(end + 1) == "by";
        (put_right && self.word(end - 1) != "alone" && end > phrase.start).then_some(phrase.start..end)
    }

    /// Who is said not to have done what a denied passive says, and who did: "was not sunk ⟨by the navy⟩ but ⟨by a storm⟩".
    pub fn contrasted_agents(&self, group: usize) -> Option<(Range<usize>, Range<usize>)> {
        let g = self.c.groups().get(group).filter(|g| g.voice == Voice::Passive && g.negations == 1)?;
        let end = self.c.tokens().end.min(g.tokens.end + 12);
        let by = |i: &usize| self.word(*i) == "by" && self.is(*i, &[Tag::Prep]);
        let first = (g.tokens.end..end).take_while(|&i| !self.c.tag(i).is_break()).find(by)?;
        let but = (first + 1..end).find(|&i| self.word(i) == "but" && by(&(i + 1)))?;
        let not = first + 1..but - usize::from(self.is(but - 1, &[Tag::Comma]));
        let plain = not.clone().all(|i| self.c.tag(i).is_nominal() && self.c.group_at(i).is_none());
        let done = self.agent_phrase(but + 1)?;
        (plain && !not.is_empty()).then_some((not, done))
    }

    /// All that do what a passive says: "by the shareholders in April, and ⟨by the commission⟩ in May".
    pub fn agents(&self, group: usize) -> Vec<Range<usize>> {
        let Some(first) = self.agent(group) else { return Vec::new() };
        let end = self.c.tokens().end;
        let more = (first.end..end.min(first.end + 12))
            .take_while(|&i| self.c.group_at(i).is_none() && !self.is(i, &[Tag::Semi, Tag::Colon, Tag::Stop]))
            .find(|&i| self.is(i, &[Tag::Prep]) && self.word(i) == "by" && self.is(i - 1, &[Tag::Coord]));
        let more = more.and_then(|by| self.agent_phrase(by));
        std::iter::once(first).chain(more).collect()
    }

    /// The noun phrase that a "by" leads.
    fn agent_phrase(&self, by: usize) -> Option<Range<usize>> {
        let end = (by + 1..self.c.tokens().end)
            .find(|&i| {
                // "by a judge ⟨hours after⟩ it was signed"
                let then = i > by + 1
                    && super::noun::is_span(&self.word(i))
                    && self.is(i - 1, &[Tag::Noun, Tag::Name, Tag::Maybe])
                    && matches!(&*self.word(i + 1), "after" | "before" | "later" | "earlier" | "ago" | "into");
                then || self.c.group_at(i).is_some()
                    || !(self.c.tag(i).is_nominal()
                        || self.is(i, &[Tag::Mark, Tag::Coord, Tag::Adv, Tag::Comma, Tag::Quote])
                        // "by a ⟨proposed⟩ tariff"
                        || self.is(i, &[Tag::Past, Tag::Part, Tag::Ing]) && self.c.tag(i + 1).is_nominal()
                        || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
            })
            .unwrap_or(self.c.tokens().end);
        let end =
            if self.c.group_at(end).is_some_and(|v| self.c.groups().get(v).is_some_and(|v| v.form == Form::Finite)) {
                // What stands before the next finite verb may be its subject: the agent ends with its first comma.
                (by + 1..end).find(|&i| self.is(i, &[Tag::Comma])).unwrap_or(end)
            } else {
                end
            };
        let last = (by + 1..end).rev().find(|&i| !self.is(i, &[Tag::Comma, Tag::Coord]))?;
        Some(by + 1..last + 1)
    }

    /// The noun phrase that follows an active verb: what it is done to.
    pub fn object(&self, group: usize) -> Option<Range<usize>> {
        let g = self.c.groups().get(group)?;
        // "and so did ⟨Ilves⟩": what stands behind is the subject.
        if g.voice != Voice::Active || g.inverted && g.elliptical {
            return None;
        }
        let from = g.tokens.end;
        let end = (from..self.c.tokens().end)
            .find(|&i| {
                self.c.group_at(i).is_some()
                    || !(self.c.tag(i).is_nominal()
                        || self.is(i, &[Tag::Mark, Tag::Coord, Tag::Comma])
                        || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
            })
            .unwrap_or(self.c.tokens().end);
        (from < end).then_some(from..end)
    }

    /// What an object relative is about: "⟨Farrow⟩, whom a jury convicted", "⟨the bridge⟩ that the state closed".
    pub fn relative_object(&self, group: usize) -> Option<Range<usize>> {
        let g = self.c.groups().get(group).filter(|g| g.voice == Voice::Active && g.form == Form::Finite)?;
        let index = self.clause_with(group);
        let clause = self.c.all().get(index).filter(|c| c.verb == Some(group))?;
        if !matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive) {
            return None;
        }
        let lead = (clause.tokens.start..g.tokens.start).take(2).find(|&i| {
            self.is(i, &[Tag::Rel, Tag::That]) && matches!(&*self.word(i), "whom" | "which" | "that" | "who")
        })?;
        let own = !self.phrases(index, lead + 1..g.tokens.start).is_empty();
        // With an object of its own the relative says something else: "the fact that the state closed the bridge".
        let next = (g.tokens.end..self.c.tokens().end).find(|&i| !self.is(i, &[Tag::Adv]));
        let object = next.is_some_and(|i| self.c.tag(i).is_nominal() && !super::phrase::is_time(&self.word(i)));
        let found = self.antecedent(lead.min(clause.tokens.start), clause.host?).filter(|_| own && !object)?;
        found.phrases.into_iter().next()
    }
}
