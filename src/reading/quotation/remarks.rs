//! Which parts are one remark.

use std::ops::Range;

use super::marks::Part;
use crate::text::Text;

/// An attribution longer than this (tokens) is a sentence of its own.
const LONGEST_ATTRIBUTION: usize = 45;

/// Whether a part goes on with the remark of the part before it. `attributed` says where an attribution that follows `before` begins and
/// where its verb and name end, as token indices.
pub(super) fn continues(text: &Text, before: &Part, part: &Part, attributed: Option<Range<usize>>) -> bool {
    if before.paragraph != part.paragraph {
        // An opening mark on each paragraph, a closing one on the last only.
        let next = (before.paragraph + 1..text.paragraphs().len()).find(|&p| !text.paragraphs()[p].furniture);
        return before.runs_on && part.begins_paragraph && next == Some(part.paragraph);
    }
    let Some(attributed) = attributed else { return false };
    if before.runs_on || part.open <= before.end || part.open - before.end > LONGEST_ATTRIBUTION {
        return false;
    }
    let closed = matches!(text.word(part.open - 1), "," | "." | ":" | "\u{2014}" | "\u{2013}" | ";" | "?" | "!");
    // Nothing but the attribution stands between the two.
    let one_sentence = sentence_of(text, attributed.start) == sentence_of(text, part.open - 1);
    closed && one_sentence && attributed.end <= part.open
}

/// Index of the sentence that holds a token.
pub(super) fn sentence_of(text: &Text, token: usize) -> usize {
    text.sentence_of(token)
}
