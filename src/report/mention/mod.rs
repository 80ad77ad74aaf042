//! Mentions: readings as JSON objects with offsets in code points, the exchange format of `crosscheck read --jsonl`.

mod quantity;
mod time;

use serde_json::Value;

use crate::article::Dateline;
use crate::reading::Readings;
use crate::text::{Span, Text};

/// Every quantity and time of a text as a mention; `dateline` is what the text was read with.
pub fn mentions(text: &Text, readings: &Readings, dateline: &Dateline) -> Vec<Value> {
    let points = CodePoints::new(text);
    let mut mentions: Vec<Value> = Vec::new();
    quantity::mentions(&readings.quantities, text, &points, &mut mentions);
    mentions.extend(readings.times.iter().filter_map(|t| time::mention(t, text, dateline, &points)));
    mentions
}

/// Turns byte offsets of the normalised text into code-point offsets of the source.
struct CodePoints<'t> {
    text: &'t Text,
}

impl<'t> CodePoints<'t> {
    fn new(text: &'t Text) -> Self {
        Self { text }
    }

    /// Half-open, in code points.
    fn span(&self, span: Span) -> [usize; 2] {
        let span = self.text.source_span(span);
        let count = |end: u32| self.text.source()[..end as usize].chars().count();
        [count(span.start), count(span.end)]
    }
}
