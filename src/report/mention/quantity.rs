//! A quantity as a mention.

use serde_json::{Value, json};

use super::CodePoints;
use crate::reading::quantity::Quantity;
use crate::text::Text;

/// The mention of a quantity; `None` for what has no place in the format.
pub(super) fn mention(quantity: &Quantity, _text: &Text, points: &CodePoints<'_>) -> Option<Value> {
    let [start, end] = points.span(quantity.span);
    Some(json!({ "start": start, "end": end, "kind": "number" }))
}
