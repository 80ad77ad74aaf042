//! Sets of values with a lower and an upper end, each open, closed or missing.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Bound;

use super::exact::Exact;

/// All values between two ends. An end is [`Bound::Included`] (closed), [`Bound::Excluded`] (open) or [`Bound::Unbounded`].
///
/// Values are dense: between 1 and 2, both excluded, there is something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval<T> {
    /// The lower end.
    pub lower: Bound<T>,
    /// The upper end.
    pub upper: Bound<T>,
}

impl<T: Copy + Ord> Interval<T> {
    /// Everything.
    pub const ALL: Self = Self { lower: Bound::Unbounded, upper: Bound::Unbounded };

    /// One value.
    pub const fn point(value: T) -> Self {
        Self::closed(value, value)
    }

    /// [lower, upper]
    pub const fn closed(lower: T, upper: T) -> Self {
        Self { lower: Bound::Included(lower), upper: Bound::Included(upper) }
    }

    /// [lower, upper)
    pub const fn until(lower: T, upper: T) -> Self {
        Self { lower: Bound::Included(lower), upper: Bound::Excluded(upper) }
    }

    /// (lower, upper]
    pub const fn after(lower: T, upper: T) -> Self {
        Self { lower: Bound::Excluded(lower), upper: Bound::Included(upper) }
    }

    /// [value, ∞)
    pub const fn at_least(value: T) -> Self {
        Self { lower: Bound::Included(value), upper: Bound::Unbounded }
    }

    /// (value, ∞)
    pub const fn more_than(value: T) -> Self {
        Self { lower: Bound::Excluded(value), upper: Bound::Unbounded }
    }

    /// (-∞, value]
    pub const fn at_most(value: T) -> Self {
        Self { lower: Bound::Unbounded, upper: Bound::Included(value) }
    }

    /// (-∞, value)
    pub const fn less_than(value: T) -> Self {
        Self { lower: Bound::Unbounded, upper: Bound::Excluded(value) }
    }

    /// Whether no value is left.
    pub fn is_empty(&self) -> bool {
        match (self.lower, self.upper) {
            (Bound::Included(a), Bound::Included(b)) => a > b,
            (Bound::Included(a) | Bound::Excluded(a), Bound::Included(b) | Bound::Excluded(b)) => a >= b,
            _ => false,
        }
    }

    /// The only value, where there is just one.
    pub fn only(&self) -> Option<T> {
        match (self.lower, self.upper) {
            (Bound::Included(a), Bound::Included(b)) if a == b => Some(a),
            _ => None,
        }
    }

    /// Whether `value` lies in it.
    pub fn contains(&self, value: T) -> bool {
        let above = match self.lower {
            Bound::Included(a) => a <= value,
            Bound::Excluded(a) => a < value,
            Bound::Unbounded => true,
        };
        let below = match self.upper {
            Bound::Included(b) => value <= b,
            Bound::Excluded(b) => value < b,
            Bound::Unbounded => true,
        };
        above && below
    }

    /// The values in both.
    pub fn intersection(&self, other: &Self) -> Self {
        Self {
            lower: if by_lower(self.lower, other.lower).is_lt() { other.lower } else { self.lower },
            upper: if by_upper(self.upper, other.upper).is_lt() { self.upper } else { other.upper },
        }
    }

    /// The smallest interval that holds both.
    pub fn hull(&self, other: &Self) -> Self {
        if self.is_empty() {
            return *other;
        }
        if other.is_empty() {
            return *self;
        }
        Self {
            lower: if by_lower(self.lower, other.lower).is_lt() { self.lower } else { other.lower },
            upper: if by_upper(self.upper, other.upper).is_lt() { other.upper } else { self.upper },
        }
    }

    /// Whether every value of this one lies in `other`.
    pub fn is_subset(&self, other: &Self) -> bool {
        self.is_empty() || (by_lower(other.lower, self.lower).is_le() && by_upper(self.upper, other.upper).is_le())
    }

    /// Whether the two have no value in common.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.is_empty() || other.is_empty() || self.intersection(other).is_empty()
    }

    /// Each end through `f`, which must keep order; `None` where `f` is.
    pub fn try_map<U>(self, f: impl Fn(T) -> Option<U>) -> Option<Interval<U>> {
        let end = |bound| {
            Some(match bound {
                Bound::Included(value) => Bound::Included(f(value)?),
                Bound::Excluded(value) => Bound::Excluded(f(value)?),
                Bound::Unbounded => Bound::Unbounded,
            })
        };
        Some(Interval { lower: end(self.lower)?, upper: end(self.upper)? })
    }
}

impl Interval<Exact> {
    /// Every value times a factor above zero.
    pub fn scale(self, factor: Exact) -> Option<Self> {
        self.try_map(|value| value.times(factor))
    }
}

/// Lower ends by where they begin.
fn by_lower<T: Ord>(a: Bound<T>, b: Bound<T>) -> Ordering {
    match (a, b) {
        (Bound::Unbounded, Bound::Unbounded) => Ordering::Equal,
        (Bound::Unbounded, _) => Ordering::Less,
        (_, Bound::Unbounded) => Ordering::Greater,
        (Bound::Included(a), Bound::Included(b)) | (Bound::Excluded(a), Bound::Excluded(b)) => a.cmp(&b),
        (Bound::Included(a), Bound::Excluded(b)) => a.cmp(&b).then(Ordering::Less),
        (Bound::Excluded(a), Bound::Included(b)) => a.cmp(&b).then(Ordering::Greater),
    }
}

/// Upper ends by where they stop.
fn by_upper<T: Ord>(a: Bound<T>, b: Bound<T>) -> Ordering {
    match (a, b) {
        (Bound::Unbounded, Bound::Unbounded) => Ordering::Equal,
        (Bound::Unbounded, _) => Ordering::Greater,
        (_, Bound::Unbounded) => Ordering::Less,
        (Bound::Included(a), Bound::Included(b)) | (Bound::Excluded(a), Bound::Excluded(b)) => a.cmp(&b),
        (Bound::Included(a), Bound::Excluded(b)) => a.cmp(&b).then(Ordering::Greater),
        (Bound::Excluded(a), Bound::Included(b)) => a.cmp(&b).then(Ordering::Less),
    }
}

/// "23", "[1, 2)", "(3, …)".
impl<T: Copy + Ord + fmt::Display> fmt::Display for Interval<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(only) = self.only() {
            return only.fmt(f);
        }
        match self.lower {
            Bound::Included(a) => write!(f, "[{a}")?,
            Bound::Excluded(a) => write!(f, "({a}")?,
            Bound::Unbounded => f.write_str("(…")?,
        }
        match self.upper {
            Bound::Included(b) => write!(f, ", {b}]"),
            Bound::Excluded(b) => write!(f, ", {b})"),
            Bound::Unbounded => f.write_str(", …)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bound() -> impl Strategy<Value = Bound<i32>> {
        prop_oneof![(-4..5).prop_map(Bound::Included), (-4..5).prop_map(Bound::Excluded), Just(Bound::Unbounded)]
    }

    fn interval() -> impl Strategy<Value = Interval<i32>> {
        (bound(), bound()).prop_map(|(lower, upper)| Interval { lower, upper })
    }

    /// Values are dense, so the laws are tried on halves between the ends too: every end doubled, every number from -10 to 10.
    fn values(i: &Interval<i32>) -> Vec<i32> {
        let doubled = i.try_map(|x| Some(2 * x)).unwrap();
        (-10..=10).filter(|x| doubled.contains(*x)).collect()
    }

    #[test]
    fn shown_as_mathematicians_do() {
        assert_eq!(Interval::point(3).to_string(), "3");
        assert_eq!(Interval::until(1, 2).to_string(), "[1, 2)");
        assert_eq!(Interval::more_than(3).to_string(), "(3, …)");
        assert_eq!(Interval::at_most(3).to_string(), "(…, 3]");
    }

    proptest! {
        #[test]
        fn subset_is_by_values(a in interval(), b in interval()) {
            prop_assert_eq!(a.is_subset(&b), values(&a).iter().all(|x| values(&b).contains(x)));
        }

        #[test]
        fn disjoint_is_by_values(a in interval(), b in interval()) {
            prop_assert_eq!(a.is_disjoint(&b), !values(&a).iter().any(|x| values(&b).contains(x)));
            prop_assert_eq!(a.is_disjoint(&b), b.is_disjoint(&a));
        }

        #[test]
        fn what_is_not_empty_cannot_support_and_refute(a in interval(), b in interval()) {
            prop_assert!(a.is_empty() || !(a.is_subset(&b) && a.is_disjoint(&b)));
        }

        #[test]
        fn intersection_and_hull(a in interval(), b in interval()) {
            let both = a.intersection(&b);
            prop_assert!(both.is_subset(&a) && both.is_subset(&b));
            let hull = a.hull(&b);
            prop_assert!(a.is_subset(&hull) && b.is_subset(&hull));
        }

        #[test]
        fn scaling_keeps_relations(a in interval(), b in interval(), n in 1_i128..50, d in 1_i128..50) {
            let exact = |i: Interval<i32>| i.try_map(|x| Some(Exact::whole(i128::from(x)))).unwrap();
            let factor = Exact::fraction(n, d).unwrap();
            let (x, y) = (exact(a).scale(factor).unwrap(), exact(b).scale(factor).unwrap());
            prop_assert_eq!(a.is_subset(&b), x.is_subset(&y));
            prop_assert_eq!(a.is_disjoint(&b), x.is_disjoint(&y));
        }
    }
}
