//! Times: dates, times of day, spans of them, absolute or relative to the dateline.

use super::lexicon::Lexed;
use crate::article::Dateline;
use crate::text::Span;

/// A date, a time of day or a span of time that a text states.
#[derive(Clone, Debug)]
pub struct Time {
    /// The words, hedge included.
    pub span: Span,
    /// The words without the hedge.
    pub core: Span,
}

/// Reads the times of a text.
pub fn read(_words: &Lexed<'_>, _dateline: &Dateline) -> Vec<Time> {
    Vec::new()
}
