//! Mentions: readings as JSON objects with offsets in code points, the exchange format of `crosscheck read --jsonl`.

mod quantity;
mod time;

use serde::Serialize;

use crate::article::Dateline;
use crate::order;
use crate::reading::Readings;
use crate::reading::lexicon::Lexed;
use crate::text::{Span, Text};

/// A reading in the exchange format; offsets are half-open, in code points of the source. What a kind does not have is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Whether the words leave more than one value possible around the stated one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approx: Option<bool>,
    /// The span without words that hedge it, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub core: Option<[usize; 2]>,
    /// Behind the last code point.
    pub end: usize,
    /// The ISO 4217 code of a currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<&'static str>,
    /// "number", "money", "date", "timerange" …
    pub kind: &'static str,
    /// The least value; `Some(None)` where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower: Option<Option<String>>,
    /// Whether the least value belongs to the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower_incl: Option<bool>,
    /// How a time is modified: "before", "since", "start", "approx" …
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<&'static str>,
    /// The bare number within an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub num: Option<[usize; 2]>,
    /// Its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub num_value: Option<String>,
    /// What a place is told from: "current", "end".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relative_to: Option<&'static str>,
    /// The first code point.
    pub start: usize,
    /// A time in TIMEX3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timex: Option<String>,
    /// The name of a unit or currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'static str>,
    /// The greatest value; `Some(None)` where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<Option<String>>,
    /// Whether the greatest value belongs to the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper_incl: Option<bool>,
    /// The value: a decimal number, a date or time in ISO 8601 (with a space for the T), seconds of a duration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The values of a score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Every quantity and time of a text as a mention; `dateline` is what the text was read with.
pub fn mentions(words: &Lexed<'_>, readings: &Readings, dateline: &Dateline) -> Vec<Mention> {
    let points = CodePoints::new(words.text);
    let mut mentions = Vec::new();
    quantity::mentions(&readings.quantities, words, &points, &mut mentions);
    let durations = lengths(words, readings, &points, &mut mentions);
    mentions.extend(readings.times.iter().map(|t| time::mention(t, words.text, dateline, &points)));
    mentions.extend(durations);
    mentions
}

/// Lengths of time that are no quantity of their own ("all day", "few hours") are durations of the format too. The others among
/// `mentions` that overlap with them give way.
fn lengths(
    words: &Lexed<'_>,
    readings: &Readings,
    points: &CodePoints<'_>,
    mentions: &mut Vec<Mention>,
) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut durations: Vec<usize> = (0..mentions.len()).filter(|at| mentions[*at].kind == "duration").collect();
    order::sort_by_key(&mut durations, |at| mentions[*at].start);
    let mut gone = vec![false; mentions.len()];
    let mut first = 0;
    for (span, amount) in crate::reading::time::lengths(words, &readings.times) {
        let [start, end] = points.span(span);
        // "two and half years": a part of a year that is not told in months is one of 365 days.
        let months = words.text.slice(span).contains("month");
        let value = if months { amount.seconds_about() } else { amount.seconds_of_years() }.to_string();
        // Both are in the order of the text.
        first += durations[first..].iter().take_while(|at| mentions[**at].end <= start).count();
        let mut covered = false;
        for &at in &durations[first..] {
            let mention = &mut mentions[at];
            if mention.start >= end {
                break;
            }
            if mention.start <= start && mention.end >= end {
                // "a few hours" has bounds of its own; the format wants one value beside them.
                mention.value.get_or_insert_with(|| value.clone());
                covered = true;
            } else {
                gone[at] = true;
            }
        }
        if !covered {
            found.push(Mention { kind: "duration", start, end, value: Some(value), ..Mention::default() });
        }
    }
    let mut gone = gone.into_iter();
    mentions.retain(|_| !gone.next().unwrap_or(false));
    found
}

/// Turns byte offsets of the normalised text into code-point offsets of the source.
struct CodePoints<'t> {
    text: &'t Text,
    /// How many code points begin before each [`BLOCK`] bytes of the source, and in all of them; none are counted where every byte
    /// is a code point.
    before: Vec<usize>,
}

/// Code points are counted from the nearest block's beginning, so that a long text takes linear time.
const BLOCK: usize = 256;

impl<'t> CodePoints<'t> {
    fn new(text: &'t Text) -> Self {
        if text.source().is_ascii() {
            return Self { text, before: Vec::new() };
        }
        let mut before = vec![0];
        let mut count = 0;
        for block in text.source().as_bytes().chunks(BLOCK) {
            count += beginnings(block);
            before.push(count);
        }
        Self { text, before }
    }

    /// Half-open, in code points.
    fn span(&self, span: Span) -> [usize; 2] {
        let span = self.text.source_span(span);
        [self.at(span.start as usize), self.at(span.end as usize)]
    }

    /// How many code points begin before a byte of the source.
    fn at(&self, byte: usize) -> usize {
        if self.before.is_empty() {
            return byte;
        }
        let block = byte / BLOCK;
        let rest = self.text.source().as_bytes().get(block * BLOCK..byte).map_or(0, beginnings);
        self.before.get(block).map_or(rest, |before| before + rest)
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
