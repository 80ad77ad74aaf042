//! Quantities: numbers in digits and words, money, percentages, measures, ages, durations, with their hedges and the noun
//! they count.

use super::exact::Exact;
use super::interval::Interval;
use super::lexicon::Lexed;
use super::time::Time;
use crate::text::Span;

/// A number that a text states, with its unit, its hedge and what it counts.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The words, hedge and unit included.
    pub span: Span,
    /// The words without the hedge.
    pub core: Span,
    /// The values that the words leave possible.
    pub set: Interval<Exact>,
    /// The value that is named, where one is: not in ranges and vague counts.
    pub point: Option<Exact>,
}

/// Reads the quantities of a text. What `times` has taken ("2018", "Jan. 5") is no quantity.
pub fn read(_words: &Lexed<'_>, _times: &[Time]) -> Vec<Quantity> {
    Vec::new()
}
