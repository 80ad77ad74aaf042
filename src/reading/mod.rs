//! What a passage states: typed values, each with the span of the words that state it.
//!
//! Nothing here knows of facts: a reading is what any careful reader would take from the words.

pub mod clause;
pub mod exact;
pub mod interval;
pub mod lexicon;
mod life;
pub mod quantity;
pub mod quotation;
pub mod time;
mod title;

use crate::article::Dateline;
use crate::text::Text;

/// Everything read in one article, each list in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Readings {
    /// Numbers, money, percentages, measures, ages and durations.
    pub quantities: Vec<quantity::Quantity>,
    /// Dates, times of day and spans of them.
    pub times: Vec<time::Time>,
    /// What somebody is quoted as saying.
    pub quotations: Vec<quotation::Quotation>,
}

impl Readings {
    /// Reads a text, its relative dates counted from `dateline`.
    pub fn of(text: &Text, dateline: &Dateline) -> Self {
        Self::of_words(&lexicon::Lexed::new(text), dateline)
    }

    /// Reads a text whose words have been looked up.
    pub fn of_words(words: &lexicon::Lexed<'_>, dateline: &Dateline) -> Self {
        let times = time::read(words, dateline);
        let quantities = quantity::read(words, &times);
        Self { quantities, times, quotations: quotation::read(words) }
    }
}
