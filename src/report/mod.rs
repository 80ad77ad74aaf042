//! Verdicts written down: one file per report format, each behind the one trait [`Report`].

mod json;
mod jsonl;
pub mod listing;
pub mod mention;
mod record;
mod summary;
pub mod text;

use std::fmt;
use std::io;
use std::str::FromStr;

pub use summary::Summary;

use crate::check::{Checked, Policy};
use crate::fact::Story;

/// The version of the JSON formats; it changes when a key changes its meaning or goes.
pub const SCHEMA_VERSION: u32 = 1;

/// Writes down a run. The run calls it from one thread, article by article in the story's order.
pub trait Report {
    /// An article and its verdicts.
    ///
    /// # Errors
    /// Where writing fails.
    fn checked(&mut self, checked: Checked) -> io::Result<()>;

    /// An article that could not be read.
    ///
    /// # Errors
    /// Where writing fails.
    fn unreadable(&mut self, failure: Unreadable) -> io::Result<()>;

    /// The end of the run.
    ///
    /// # Errors
    /// Where writing fails.
    fn end(&mut self, summary: &Summary) -> io::Result<()>;
}

/// An article that could not be read: an error of the run, never an omission.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Unreadable {
    /// The file, as the user gave it.
    pub path: String,
    /// What is wrong with it, in one sentence.
    pub message: String,
}

/// What a report needs to know of the run before it starts.
#[derive(Clone, Copy, Debug)]
pub struct Run<'s> {
    /// The story, with the facts that were selected.
    pub story: &'s Story,
    /// Which verdicts make the run fail.
    pub policy: &'s Policy,
    /// The width of what is written to, in columns.
    pub width: u16,
    /// Which cells the text report shows in full.
    pub show: text::Show,
}

/// The formats a report can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people: the matrix and the evidence.
    Text,
    /// One JSON object.
    Json,
    /// One JSON object a line: every result on its own, as soon as it is there.
    Jsonl,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 3] = [Self::Text, Self::Json, Self::Jsonl];

    /// As the command line names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
        }
    }

    /// The report that writes this format to `out`.
    pub fn reporter<'s>(self, run: Run<'s>, out: Box<dyn io::Write + 's>) -> Box<dyn Report + 's> {
        match self {
            Self::Text => Box::new(text::TextReport::new(run, out)),
            Self::Json => Box::new(json::JsonReport::new(run, out)),
            Self::Jsonl => Box::new(jsonl::JsonlReport::new(run, out)),
        }
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|f| f.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("`{name}` is no report format; there are: {names}")
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
