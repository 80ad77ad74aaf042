//! Sets of values with a lower and an upper end, each open, closed or missing.

use std::ops::Bound;

/// All values between two ends. An end is [`Bound::Included`] (closed), [`Bound::Excluded`] (open) or [`Bound::Unbounded`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval<T> {
    /// The lower end.
    pub lower: Bound<T>,
    /// The upper end.
    pub upper: Bound<T>,
}
