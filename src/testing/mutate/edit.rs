//! Words of a source written otherwise.

use crate::order;
use std::ops::Range;

/// One place of a source and what is written there instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Edit {
    /// Byte offset in [`Text::source`](crate::text::Text::source) of the first byte that is replaced.
    pub(super) start: usize,
    /// Byte offset behind the last.
    pub(super) end: usize,
    /// What stands there instead.
    pub(super) with: String,
}

impl Edit {
    pub(super) fn new(range: Range<usize>, with: impl Into<String>) -> Self {
        Self { start: range.start, end: range.end, with: with.into() }
    }

    /// Whether it changes nothing.
    pub(super) fn is_idle(&self, source: &str) -> bool {
        source.get(self.start..self.end) == Some(&self.with)
    }

    /// Where a range of the source stands when the edit is made; what the edit replaces in part is taken whole.
    pub(super) fn shift(&self, range: &Range<usize>) -> Range<usize> {
        let behind = self.start + self.with.len();
        let moved = |at: usize| at - self.end + behind;
        let start = if range.start >= self.end { moved(range.start) } else { range.start.min(self.start) };
        let end = match range.end {
            end if end <= self.start => end,
            end if end >= self.end => moved(end),
            _ => behind,
        };
        start..end.max(start)
    }
}

/// The source with some edits made, none of which overlaps another; one that does is left out.
pub(super) fn apply(source: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    order::sort_by(&mut edits, Ord::cmp);
    let mut out = String::with_capacity(source.len() + 64);
    let mut at = 0;
    for edit in edits {
        let Some(before) = source.get(at..edit.start) else { continue };
        out.push_str(before);
        out.push_str(&edit.with);
        at = edit.end;
    }
    out.push_str(source.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_shifts_what_stands_behind_it() {
        let source = "to 23 states";
        let edit = Edit::new(3..5, "twenty-three");
        assert_eq!(apply(source, std::slice::from_ref(&edit)), "to twenty-three states");
        for (range, shifted) in [(0..2, 0..2), (3..5, 3..15), (6..12, 16..22), (0..12, 0..22), (4..6, 3..16)] {
            assert_eq!(edit.shift(&range), shifted, "{range:?}");
        }
    }
}
