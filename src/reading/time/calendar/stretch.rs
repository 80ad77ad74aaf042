//! Stretches of civil time.

use jiff::Span as Length;
use jiff::civil::{Date, DateTime};

/// A stretch of civil time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first moment.
    pub start: DateTime,
    /// The first moment behind it.
    pub end: DateTime,
}

impl Stretch {
    pub(super) fn days(start: Date, end: Date) -> Self {
        Self { start: start.into(), end: end.into() }
    }

    /// The same on the day behind it; `None` beyond the calendar's end.
    pub(in crate::reading::time) fn next_day(self) -> Option<Self> {
        let later = |at: DateTime| at.checked_add(Length::new().days(1)).ok();
        Some(Self { start: later(self.start)?, end: later(self.end)? })
    }

    /// The same on the day before it; `None` beyond the calendar's beginning.
    pub(in crate::reading::time) fn day_before(self) -> Option<Self> {
        let earlier = |at: DateTime| at.checked_sub(Length::new().days(1)).ok();
        Some(Self { start: earlier(self.start)?, end: earlier(self.end)? })
    }

    /// Whether the two share a moment.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every moment of `other` lies in this one.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
