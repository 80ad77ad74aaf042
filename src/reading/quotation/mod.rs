//! Quotations: the words somebody is quoted as saying, and who that is.

use crate::text::{Span, Text};

/// A remark in quotation marks; one that attribution breaks ("…," he said. "…") or that runs over paragraphs has several parts.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// The quoted words of each part, without the marks.
    pub parts: Vec<Span>,
}

/// Reads the quotations of a text.
pub fn read(_text: &Text) -> Vec<Quotation> {
    Vec::new()
}
