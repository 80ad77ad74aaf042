//! Verdicts: what an article as a whole says of a fact.

use std::fmt;

use serde::Serialize;

use crate::fact::evidence::{Evidence, Fit, Stance};

/// What one article says of one fact, with the detail that no verdict folds into another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The article says so.
    Agreement(Fit),
    /// The article says otherwise.
    Contradiction(Conflict),
    /// The article does not say, as far as this fact's terms can find.
    Omission(Silence),
}

/// How an article contradicts a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conflict {
    /// It refutes the fact and nowhere supports it.
    Plain,
    /// It supports the fact in one place and refutes it in another.
    Divided,
}

/// How an article omits a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Silence {
    /// Nothing on the subject was found.
    Absent,
    /// The subject is there and the value is not, or it is undecided.
    Unstated,
}

/// A verdict without its detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stand {
    /// See [`Verdict::Agreement`].
    Agreement,
    /// See [`Verdict::Contradiction`].
    Contradiction,
    /// See [`Verdict::Omission`].
    Omission,
}

impl Verdict {
    /// The verdict that some evidence leads to: any refutation is a contradiction, else any support is agreement, else
    /// omission. `touched` says whether the article speaks of the fact's subject at all.
    pub fn of(evidence: &[Evidence], touched: bool) -> Self {
        let refuted = evidence.iter().any(|e| e.stance == Stance::Refutes);
        let support = evidence.iter().filter_map(|e| match e.stance {
            Stance::Supports(fit) => Some(fit),
            Stance::Refutes | Stance::Undecided => None,
        });
        match (refuted, support.max()) {
            (true, Some(_)) => Self::Contradiction(Conflict::Divided),
            (true, None) => Self::Contradiction(Conflict::Plain),
            (false, Some(fit)) => Self::Agreement(fit),
            (false, None) if touched || !evidence.is_empty() => Self::Omission(Silence::Unstated),
            (false, None) => Self::Omission(Silence::Absent),
        }
    }

    /// The verdict without its detail.
    pub fn stand(self) -> Stand {
        match self {
            Self::Agreement(_) => Stand::Agreement,
            Self::Contradiction(_) => Stand::Contradiction,
            Self::Omission(_) => Stand::Omission,
        }
    }

    /// The detail as reports write it.
    pub fn detail(self) -> &'static str {
        match self {
            Self::Agreement(Fit::Exact) => "exact",
            Self::Agreement(Fit::Approximate) => "approximate",
            Self::Agreement(Fit::Variant) => "variant",
            Self::Contradiction(Conflict::Plain) => "plain",
            Self::Contradiction(Conflict::Divided) => "divided",
            Self::Omission(Silence::Absent) => "absent",
            Self::Omission(Silence::Unstated) => "unstated",
        }
    }
}

impl Stand {
    /// As reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Contradiction => "contradiction",
            Self::Omission => "omission",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.stand().name(), self.detail())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn verdict(stances: &[Stance], touched: bool) -> String {
        let evidence: Vec<Evidence> = stances
            .iter()
            .map(|&stance| Evidence { stance, span: Span::new(0, 1), sentence: 0, reason: String::new() })
            .collect();
        Verdict::of(&evidence, touched).to_string()
    }

    #[test]
    fn any_refutation_contradicts_and_no_detail_is_lost() {
        use Stance::{Refutes, Supports, Undecided};
        let exact = Supports(Fit::Exact);
        let about = Supports(Fit::Approximate);
        for (stances, touched, expected) in [
            (&[][..], false, "omission (absent)"),
            (&[], true, "omission (unstated)"),
            (&[Undecided], true, "omission (unstated)"),
            (&[about, Undecided], true, "agreement (approximate)"),
            (&[about, exact], true, "agreement (exact)"),
            (&[Supports(Fit::Variant)], true, "agreement (variant)"),
            (&[Refutes, Undecided], true, "contradiction (plain)"),
            (&[exact, Refutes], true, "contradiction (divided)"),
        ] {
            assert_eq!(verdict(stances, touched), expected, "{stances:?}");
        }
    }
}
