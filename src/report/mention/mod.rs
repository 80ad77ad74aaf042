//! Mentions: readings as JSON objects with offsets in code points, the exchange format of `crosscheck read --jsonl`.

mod quantity;
mod time;

use serde_json::{Value, json};

use crate::article::Dateline;
use crate::reading::Readings;
use crate::reading::lexicon::Lexed;
use crate::text::{Span, Text};

/// Every quantity and time of a text as a mention; `dateline` is what the text was read with.
pub fn mentions(text: &Text, readings: &Readings, dateline: &Dateline) -> Vec<Value> {
    let points = CodePoints::new(text);
    let mut mentions: Vec<Value> = Vec::new();
    quantity::mentions(&readings.quantities, text, &points, &mut mentions);
    mentions.extend(readings.times.iter().filter_map(|t| time::mention(t, text, dateline, &points)));
    lengths(text, readings, &points, &mut mentions);
    mentions
}

/// Lengths of time that are no quantity of their own ("all day", "few hours") are durations of the format too.
fn lengths(text: &Text, readings: &Readings, points: &CodePoints<'_>, mentions: &mut Vec<Value>) {
    let place = |m: &Value, key: &str| m.get(key).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
    for (span, amount) in crate::reading::time::lengths(&Lexed::new(text), &readings.times) {
        let [start, end] = points.span(span);
        let duration = |m: &Value| m.get("kind").is_some_and(|kind| kind == "duration");
        let overlaps =
            |m: &Value| place(m, "start").is_some_and(|s| s < end) && place(m, "end").is_some_and(|e| e > start);
        let covers =
            |m: &Value| place(m, "start").is_some_and(|s| s <= start) && place(m, "end").is_some_and(|e| e >= end);
        // "a few hours" has bounds of its own; the format wants one value beside them.
        if let Some(Value::Object(vague)) = mentions.iter_mut().find(|m| duration(m) && covers(m)) {
            vague.entry("value").or_insert_with(|| json!(amount.seconds_about()));
        } else {
            mentions.retain(|m| !(duration(m) && overlaps(m)));
            mentions.push(json!({ "kind": "duration", "start": start, "end": end, "value": amount.seconds_about() }));
        }
    }
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
