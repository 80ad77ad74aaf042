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
    pub(in crate::reading::time) fn days(start: Date, end: Date) -> Self {
        Self { start: start.into(), end: end.into() }
    }

    /// The same so many days later, or earlier where that is below zero; `None` beyond the calendar's ends.
    pub(in crate::reading::time) fn days_off(self, days: i32) -> Option<Self> {
        let moved = |at: DateTime| at.checked_add(Length::new().try_days(days).ok()?).ok();
        Some(Self { start: moved(self.start)?, end: moved(self.end)? })
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
