//! A remark to be compared: the fact's, or one that an article prints.

use std::ops::Range;

use super::words::{self, Item};
use crate::text::{Span, Text};

/// The words of a remark and the text they stand in.
#[derive(Clone, Debug)]
pub(crate) struct Remark<'t> {
    pub(crate) text: &'t Text,
    pub(crate) items: Vec<Item>,
}

impl<'t> Remark<'t> {
    /// The whole of a text as one remark.
    pub(crate) fn whole(text: &'t Text) -> Self {
        let all = 0..text.as_str().len();
        Self { text, items: words::items(text.as_str(), std::slice::from_ref(&all)) }
    }

    /// Some parts of a text, each with a pair of marks of its own, as one remark.
    pub(crate) fn of(text: &'t Text, parts: &[Span]) -> Self {
        let parts: Vec<Range<usize>> = parts.iter().map(|p| p.range()).collect();
        Self { text, items: words::items(text.as_str(), &parts) }
    }

    /// The words of some items as printed, normalised, from the first to the last; no text where they are none.
    pub(crate) fn slice(&self, items: Range<usize>) -> &'t str {
        let text: &'t Text = self.text;
        match self.range(items) {
            Some(range) => &text.as_str()[range],
            None => "",
        }
    }

    /// As [`slice`](Self::slice), but no text where the items are gaps only.
    pub(crate) fn words(&self, items: Range<usize>) -> &'t str {
        if self.items.get(items.clone()).is_some_and(|i| i.iter().all(Item::is_gap)) { "" } else { self.slice(items) }
    }

    /// From the first to the last word of some items.
    pub(crate) fn span(&self, items: Range<usize>) -> Option<Span> {
        let range = self.range(items)?;
        Some(Span::new(u32::try_from(range.start).ok()?, u32::try_from(range.end).ok()?))
    }

    fn range(&self, items: Range<usize>) -> Option<Range<usize>> {
        let items = self.items.get(items)?;
        Some(items.first()?.span.start..items.last()?.span.end.max(items.first()?.span.start))
    }

    /// Some bytes as they stand in the source.
    pub(crate) fn source(&self, range: Range<usize>) -> &'t str {
        let (Ok(start), Ok(end)) = (u32::try_from(range.start), u32::try_from(range.end)) else { return "" };
        self.text.source_slice(Span::new(start, end))
    }
}
