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
    let words = Lexed::new(text);
    let mut mentions: Vec<Value> = Vec::new();
    quantity::mentions(&readings.quantities, &words, &points, &mut mentions);
    mentions.extend(readings.times.iter().filter_map(|t| time::mention(t, text, dateline, &points)));
    lengths(&words, readings, &points, &mut mentions);
    mentions
}

/// Lengths of time that are no quantity of their own ("all day", "few hours") are durations of the format too.
fn lengths(words: &Lexed<'_>, readings: &Readings, points: &CodePoints<'_>, mentions: &mut Vec<Value>) {
    let place = |m: &Value, key: &str| m.get(key).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
    for (span, amount) in crate::reading::time::lengths(words, &readings.times) {
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
    /// How many code points begin before each [`BLOCK`] bytes of the source.
    before: Vec<usize>,
}

/// Code points are counted from the nearest block's beginning, so that a long text takes linear time.
const BLOCK: usize = 256;

impl<'t> CodePoints<'t> {
    fn new(text: &'t Text) -> Self {
        let mut count = 0;
        let blocks = text.source().as_bytes().chunks(BLOCK);
        let before = blocks.map(|block| {
            let before = count;
            count += beginnings(block);
            before
        });
        let before = before.collect();
        Self { text, before }
    }

    /// Half-open, in code points.
    fn span(&self, span: Span) -> [usize; 2] {
        let span = self.text.source_span(span);
        [self.at(span.start as usize), self.at(span.end as usize)]
    }

    /// How many code points begin before a byte of the source.
    fn at(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        let before = self.before.get(block).copied();
        let rest = self.text.source().as_bytes().get(block * BLOCK..byte).map_or(0, beginnings);
        before.map_or_else(|| beginnings(self.text.source().as_bytes()), |before| before + rest)
    }
}

/// How many code points begin in some bytes of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_as_from_the_start() {
        for source in [String::new(), "plain ".repeat(200), "caf\u{e9} \u{1f600} \u{201c}so\u{201d} ".repeat(60)] {
            let text = Text::new(source.as_str());
            let points = CodePoints::new(&text);
            for (count, (byte, _)) in source.char_indices().enumerate() {
                assert_eq!(points.at(byte), count);
            }
            assert_eq!(points.at(source.len()), source.chars().count());
        }
    }
}
