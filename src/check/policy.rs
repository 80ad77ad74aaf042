//! The policy: which verdicts make a run fail.

use std::fmt;
use std::str::FromStr;

use crate::fact::Severity;

use super::verdict::{Stand, Verdict};

/// Which verdicts make a run fail: any of some conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    conditions: Vec<Condition>,
}

/// One condition, written `contradiction`, `contradiction:warning`, `divided` or `omission:info`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    /// The verdict or the detail as the user wrote it, one of [`WORDS`].
    word: &'static str,
    /// The least severity of a fact that it applies to.
    severity: Severity,
}

/// The verdicts and details that a policy can name.
const WORDS: [&str; 10] = [
    "agreement",
    "contradiction",
    "omission",
    "approximate",
    "variant",
    "plain",
    "divided",
    "absent",
    "unstated",
    "never",
];

/// Why a policy could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// The verdict is none that exists.
    #[error("`{0}` is no verdict; a policy names one of: {list}", list = WORDS.join(", "))]
    Word(String),
    /// The severity is none that exists.
    #[error("`{0}` is no severity; it is one of: info, warning, error")]
    Severity(String),
}

impl Default for Policy {
    /// Any contradiction of a fact of severity error.
    fn default() -> Self {
        Self { conditions: vec![Condition { word: "contradiction", severity: Severity::Error }] }
    }
}

impl Policy {
    /// The policy that fails on any of some conditions.
    ///
    /// # Errors
    /// Where a condition names no verdict or no severity.
    pub fn new<'a>(conditions: impl IntoIterator<Item = &'a str>) -> Result<Self, PolicyError> {
        let conditions: Vec<Condition> = conditions.into_iter().map(str::parse).collect::<Result<_, _>>()?;
        Ok(if conditions.is_empty() { Self::default() } else { Self { conditions } })
    }

    /// Whether a verdict on a fact of some severity makes the run fail.
    pub fn fails(&self, severity: Severity, verdict: Verdict) -> bool {
        self.conditions
            .iter()
            .any(|c| severity >= c.severity && (c.word == verdict.stand().name() || c.word == verdict.detail()))
    }

    /// Whether a verdict makes the run fail whatever the fact's severity is: what a report calls deviant.
    pub fn names(&self, stand: Stand) -> bool {
        self.conditions.iter().any(|c| c.word == stand.name())
    }
}

impl FromStr for Condition {
    type Err = PolicyError;

    fn from_str(text: &str) -> Result<Self, PolicyError> {
        let (word, severity) = text.split_once(':').unwrap_or((text, "error"));
        let severity = Severity::parse(severity).ok_or_else(|| PolicyError::Severity(severity.to_owned()))?;
        let word = WORDS.into_iter().find(|w| *w == word).ok_or_else(|| PolicyError::Word(word.to_owned()))?;
        Ok(Self { word, severity })
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, condition) in self.conditions.iter().enumerate() {
            if i > 0 {
                f.write_str(", ")?;
            }
            match (condition.word, condition.severity) {
                ("never", _) => f.write_str("never fail")?,
                (word, Severity::Error) => write!(f, "fail on {word} of severity error")?,
                (word, severity) => write!(f, "fail on {word} of severity {} or worse", severity.name())?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::verdict::{Conflict, Silence};
    use crate::fact::evidence::Fit;

    #[test]
    fn a_policy_fails_on_what_it_names_and_on_nothing_else() {
        let contradiction = Verdict::Contradiction(Conflict::Plain);
        let divided = Verdict::Contradiction(Conflict::Divided);
        let absent = Verdict::Omission(Silence::Absent);
        for (policy, severity, verdict, fails) in [
            ("contradiction", Severity::Error, contradiction, true),
            ("contradiction", Severity::Warning, contradiction, false),
            ("contradiction:warning", Severity::Warning, contradiction, true),
            ("divided", Severity::Error, contradiction, false),
            ("divided", Severity::Error, divided, true),
            ("omission:info", Severity::Info, absent, true),
            ("absent", Severity::Error, absent, true),
            ("never", Severity::Error, contradiction, false),
            ("contradiction", Severity::Error, Verdict::Agreement(Fit::Exact), false),
        ] {
            let read = Policy::new([policy]).unwrap();
            assert_eq!(read.fails(severity, verdict), fails, "{policy} {severity:?} {verdict}");
        }
    }

    #[test]
    fn a_word_that_is_no_verdict_is_named() {
        assert_eq!(
            Policy::new(["contradicts"]).unwrap_err().to_string(),
            "`contradicts` is no verdict; a policy names one of: agreement, contradiction, omission, approximate, variant, \
             plain, divided, absent, unstated, never"
        );
    }
}
