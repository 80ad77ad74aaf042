//! A time as a mention.

use serde_json::{Value, json};

use super::CodePoints;
use crate::reading::time::Time;
use crate::text::Text;

/// The mention of a time; `None` for what has no place in the format.
pub(super) fn mention(time: &Time, _text: &Text, points: &CodePoints<'_>) -> Option<Value> {
    let [start, end] = points.span(time.span);
    Some(json!({ "start": start, "end": end, "kind": "date" }))
}
