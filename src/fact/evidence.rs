//! Evidence: what a passage of an article says on a fact, and why it was taken or left.

use std::ops::Range;

use crate::reading::Readings;
use crate::text::{Span, Text};

use super::terms::{TermHits, TermMatch};

/// Which way a reading bears on a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stance {
    /// What the text leaves possible lies within what the fact asserts.
    Supports(Fit),
    /// What the text leaves possible and what the fact asserts have nothing in common.
    Refutes,
    /// Compatible, but the text does not say so; or in doubt.
    Undecided,
}

impl Stance {
    /// As reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Supports(_) => "supports",
            Self::Refutes => "refutes",
            Self::Undecided => "undecided",
        }
    }
}

/// How closely a supporting reading says what the fact asserts. Ordered from loosest to closest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fit {
    /// The same but for typography or house style.
    Variant,
    /// Within a hedge, a rounding or a granularity.
    Approximate,
    /// Stated so.
    Exact,
}

/// A reading that bears on a fact, with its stance and its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which way it bears.
    pub stance: Stance,
    /// The words that decided, in the normalised text.
    pub span: Span,
    /// Index of the sentence that holds them.
    pub sentence: usize,
    /// Why, in one line without a period.
    pub reason: String,
}

/// A sentence in which a fact's value is looked for, because what the fact is about holds there.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The article's text.
    pub text: &'a Text,
    /// Everything read in the article.
    pub readings: &'a Readings,
    /// Where the story's terms match in the article.
    pub hits: &'a TermHits,
    /// Index of the sentence.
    pub sentence: usize,
    /// For each positive entry of `about`, its matches within the passage (which may be wider than the sentence).
    pub about: &'a [Vec<TermMatch>],
}

impl Passage<'_> {
    /// Indices of the sentence's tokens.
    pub fn tokens(&self) -> Range<usize> {
        self.text.sentences()[self.sentence].tokens.clone()
    }

    /// The sentence's span in the normalised text.
    pub fn span(&self) -> Span {
        self.text.sentences()[self.sentence].span
    }
}

/// Collects what a judgement finds.
#[derive(Debug, Default)]
pub struct Findings {
    /// The evidence, in the order found.
    pub evidence: Vec<Evidence>,
    /// With `explain`, the steps that led there; `None` in ordinary runs, which pay nothing for them.
    pub steps: Option<Vec<Step>>,
}

/// One step of a judgement, for `crosscheck explain`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The words it concerns, in the normalised text.
    pub span: Span,
    /// What was seen or decided there; may have several lines (a word diff, the parse of a clause).
    pub note: String,
}

impl Findings {
    /// Adds evidence.
    pub fn push(&mut self, stance: Stance, span: Span, sentence: usize, reason: impl Into<String>) {
        self.evidence.push(Evidence { stance, span, sentence, reason: reason.into() });
    }

    /// Notes a step; `note` is only called when somebody asked for an explanation.
    pub fn step(&mut self, span: Span, note: impl FnOnce() -> String) {
        if let Some(steps) = &mut self.steps {
            steps.push(Step { span, note: note() });
        }
    }
}
