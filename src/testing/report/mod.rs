//! Writing down how the tests of a story went: one file per format.

mod json;
mod junit;
mod text;

use std::io;
use std::str::FromStr;

use super::snapshot::Difference;
use super::{Case, Gap, Status};

/// How the tests of a story went.
#[derive(Debug)]
pub struct Tests<'s> {
    /// The examples, in the order of the story.
    pub cases: Vec<Case<'s>>,
    /// What nothing tries.
    pub gaps: Vec<Gap<'s>>,
    /// How many examples cannot be run.
    pub broken: usize,
    /// What the articles say otherwise than the story's snapshot has it.
    pub changes: Vec<Difference>,
    /// How many warnings there are on the rules.
    pub warnings: usize,
    /// Whether a gap of examples or a warning fails the run.
    pub strict: bool,
}

/// How many examples went how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Got what they must get.
    pub passed: usize,
    /// Did not.
    pub failed: usize,
    /// Did not, and are known not to.
    pub todo: usize,
    /// Are known not to, and did.
    pub surprising: usize,
    /// Cannot be run.
    pub broken: usize,
}

impl Tests<'_> {
    /// How many examples went how.
    pub fn counts(&self) -> Counts {
        let count = |test: fn(&Status) -> bool| self.cases.iter().filter(|case| test(&case.status)).count();
        Counts {
            passed: count(|s| matches!(s, Status::Passed)),
            failed: count(|s| matches!(s, Status::Failed(_))),
            todo: count(|s| matches!(s, Status::ToDo(_))),
            surprising: count(|s| matches!(s, Status::Surprising)),
            broken: self.broken,
        }
    }

    /// Whether all is as it must be. An example that passes and is still marked as to do is only reported.
    pub fn passed(&self) -> bool {
        let doubtful = self.warnings > 0 || self.gaps.iter().any(Gap::is_of_examples);
        self.counts().failed == 0 && self.broken == 0 && self.changes.is_empty() && !(self.strict && doubtful)
    }

    /// Writes a report.
    ///
    /// # Errors
    /// Where writing fails.
    pub fn write(&self, format: Format, out: &mut dyn io::Write) -> io::Result<()> {
        match format {
            Format::Text => text::write(self, out),
            Format::Json => json::write(self, out),
            Format::Junit => junit::write(self, out),
        }
    }
}

/// The formats of a report on tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// One JSON object.
    Json,
    /// The XML that continuous integration reads.
    Junit,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            "junit" => Ok(Self::Junit),
            other => Err(format!("`{other}` is no format of a test report; there are: text, json, junit")),
        }
    }
}
