//! The counts at the end of a run.

use serde::Serialize;

use crate::check::verdict::{Conflict, Silence};
use crate::check::{Checked, Policy, Verdict};
use crate::fact::Story;
use crate::fact::evidence::Fit;

/// How many verdicts of each kind a run found, and whether it failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Articles checked.
    pub articles: usize,
    /// Articles that could not be read.
    pub unreadable: usize,
    /// Facts checked in each article.
    pub facts: usize,
    /// Agreements by detail.
    pub agreement: Agreements,
    /// Contradictions by detail.
    pub contradiction: Contradictions,
    /// Omissions by detail.
    pub omission: Omissions,
    /// Verdicts that the policy fails on.
    pub failing: usize,
}

/// Agreements by detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Agreements {
    /// Stated so.
    pub exact: usize,
    /// Stated within a hedge, a rounding or a granularity.
    pub approximate: usize,
    /// The same but for typography or house style.
    pub variant: usize,
}

/// Contradictions by detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contradictions {
    /// Refuted.
    pub plain: usize,
    /// Supported in one place and refuted in another.
    pub divided: usize,
}

/// Omissions by detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Omissions {
    /// Nothing on the subject found.
    pub absent: usize,
    /// The subject is there and the value is not, or it is undecided.
    pub unstated: usize,
}

impl Summary {
    /// The summary of a run that has not seen an article yet.
    pub fn new(story: &Story) -> Self {
        Self { facts: story.facts.len(), ..Self::default() }
    }

    /// Counts the verdicts on one article.
    pub fn add(&mut self, checked: &Checked, story: &Story, policy: &Policy) {
        self.articles += 1;
        for (outcome, fact) in checked.outcomes.iter().zip(&story.facts) {
            *match outcome.verdict {
                Verdict::Agreement(Fit::Exact) => &mut self.agreement.exact,
                Verdict::Agreement(Fit::Approximate) => &mut self.agreement.approximate,
                Verdict::Agreement(Fit::Variant) => &mut self.agreement.variant,
                Verdict::Contradiction(Conflict::Plain) => &mut self.contradiction.plain,
                Verdict::Contradiction(Conflict::Divided) => &mut self.contradiction.divided,
                Verdict::Omission(Silence::Absent) => &mut self.omission.absent,
                Verdict::Omission(Silence::Unstated) => &mut self.omission.unstated,
            } += 1;
            self.failing += usize::from(policy.fails(fact.severity, outcome.verdict));
        }
    }
}

impl Agreements {
    /// All of them.
    pub fn total(self) -> usize {
        self.exact + self.approximate + self.variant
    }
}

impl Contradictions {
    /// All of them.
    pub fn total(self) -> usize {
        self.plain + self.divided
    }
}

impl Omissions {
    /// All of them.
    pub fn total(self) -> usize {
        self.absent + self.unstated
    }
}
