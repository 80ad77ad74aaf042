//! What is claimed: rule files to facts, the language of terms, and one file per kind of fact in [`kind`].

pub mod evidence;
pub mod kind;
mod lint;
pub mod select;
pub mod story;
pub mod terms;

use std::ops::Range;

use jiff::civil;
use serde::Serialize;

pub use evidence::{Evidence, Findings, Passage, Stance};
pub use story::{RuleFile, Story};

use crate::diagnostic::{Place, Position, Str};
use terms::TermId;

/// One assertion about the world that articles are checked against.
#[derive(Debug)]
pub struct Fact {
    /// Its name in reports: lower-case letters, digits, hyphens; unique in the story.
    pub id: String,
    /// The assertion in one plain sentence.
    pub claim: String,
    /// What must hold in a passage before the value is looked for there.
    pub about: Vec<About>,
    /// The passage that `about` is judged on.
    pub within: Within,
    /// What it expects.
    pub kind: kind::Kind,
    /// Where the assertion comes from.
    pub source: Option<Source>,
    /// How bad a contradiction is.
    pub severity: Severity,
    /// Words that the fact can be chosen by.
    pub tags: Vec<String>,
    /// Sentences with the verdict they must get.
    pub examples: Vec<Example>,
    /// Where its table starts in its rule file: all up to the next fact's is about it.
    pub table: Place,
    /// Where its id stands in its rule file.
    pub at: Place,
    /// The same, for people.
    pub position: Position,
}

/// One entry of `about`.
#[derive(Clone, Debug)]
pub struct About {
    /// The term that must hold in the passage.
    pub term: TermId,
    /// Whether it must *not* hold.
    pub negated: bool,
    /// As the author wrote it.
    pub source: Str,
}

/// The passage that `about` is judged on. The value itself is always read in its own sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// The sentence.
    #[default]
    Sentence,
    /// The sentence with this many on either side.
    Sentences(usize),
    /// The sentence's paragraph.
    Paragraph,
    /// The whole article.
    Article,
}

/// How bad it is when an article contradicts a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Info,
    /// Worth a look.
    Warning,
    /// Wrong.
    #[default]
    Error,
}

impl Severity {
    /// All of them, with their names.
    pub const ALL: [(&'static str, Self); 3] =
        [("info", Self::Info), ("warning", Self::Warning), ("error", Self::Error)];

    /// As rule files and reports write it.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// The severity of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(n, _)| *n == name).map(|(_, severity)| severity)
    }
}

/// Where an assertion comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<civil::Date>,
    /// Anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A passage beside a fact, with the verdict it must get.
#[derive(Clone, Debug)]
pub struct Example {
    /// As the author wrote it.
    pub source: Str,
    /// Where it stands in its rule file.
    pub position: Position,
    /// The passage, without the marks.
    pub text: String,
    /// The words that must be the evidence: byte offsets in `text`, in order. Empty where any evidence will do.
    pub marks: Vec<Range<usize>>,
    /// The verdict it must get.
    pub expected: Expected,
    /// Whether it may still fail.
    pub todo: bool,
}

/// The verdict that an example must get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `agree`.
    Agree,
    /// `contradict`.
    Contradict,
    /// `omit`.
    Omit,
}

impl Expected {
    /// All of them, with their keys under `[fact.tests]`.
    pub const ALL: [(&'static str, Self); 3] =
        [("agree", Self::Agree), ("contradict", Self::Contradict), ("omit", Self::Omit)];
}
