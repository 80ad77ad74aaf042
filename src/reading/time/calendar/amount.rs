//! Lengths of time as they are counted: months, days and seconds apart, for a month has no fixed length.

use jiff::Span as Length;
use jiff::civil::DateTime;

use super::Unit;

/// A length of time, its parts kept apart because months differ in length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Months, years being twelve of them.
    pub months: i32,
    /// Days, weeks being seven of them.
    pub days: i32,
    /// Seconds, hours being 3,600 of them.
    pub seconds: i64,
    /// Whether it is a vague count: "a few days".
    pub vague: bool,
}

impl Amount {
    /// A number of units, given as a fraction; `None` where that is no whole number of seconds or is out of range.
    pub(in crate::reading::time) fn of(numerator: i64, denominator: i64, unit: Unit) -> Option<Self> {
        let whole = |per: i64| {
            let product = numerator.checked_mul(per)?;
            (product % denominator == 0).then_some(product / denominator)
        };
        let mut amount = Self::default();
        match unit {
            Unit::Second => amount.seconds = numerator / denominator,
            Unit::Minute => amount.seconds = whole(60)?,
            Unit::Hour => amount.seconds = whole(3600)?,
            Unit::Day | Unit::BusinessDay => match whole(1) {
                Some(days) => amount.days = i32::try_from(days).ok()?,
                None => amount.seconds = whole(86400)?,
            },
            Unit::Week | Unit::Weekend | Unit::Fortnight => {
                let days = if unit == Unit::Fortnight { 14 } else { 7 };
                match whole(days) {
                    Some(days) => amount.days = i32::try_from(days).ok()?,
                    None => amount.seconds = whole(days * 86400)?,
                }
            }
            Unit::Month => match whole(1) {
                Some(months) => amount.months = i32::try_from(months).ok()?,
                None => amount.days = i32::try_from(whole(30)?).ok()?,
            },
            Unit::Quarter => amount.months = i32::try_from(whole(3)?).ok()?,
            Unit::Year => match whole(12) {
                Some(months) => amount.months = i32::try_from(months).ok()?,
                None => amount.days = i32::try_from(numerator.checked_mul(365)? / denominator).ok()?,
            },
            Unit::Decade => amount.months = i32::try_from(whole(120)?).ok()?,
            Unit::Century => amount.months = i32::try_from(whole(1200)?).ok()?,
        }
        let bounded = amount.months.abs() <= 120_000
            && amount.days.abs() <= 3_660_000
            && amount.seconds.unsigned_abs() <= 300_000_000_000;
        bounded.then_some(amount)
    }

    /// Both one after the other.
    pub(in crate::reading::time) fn join(self, other: Self) -> Option<Self> {
        Some(Self {
            months: self.months.checked_add(other.months)?,
            days: self.days.checked_add(other.days)?,
            seconds: self.seconds.checked_add(other.seconds)?,
            vague: self.vague || other.vague,
        })
    }

    /// Whether it needs a clock to be told.
    pub fn is_clock(self) -> bool {
        self.seconds != 0
    }

    /// In seconds, a month counted as 30 days and a year as 365.
    pub fn seconds_about(self) -> i64 {
        let years = i64::from(self.months / 12);
        let months = i64::from(self.months % 12);
        (years * 365 + months * 30 + i64::from(self.days)) * 86400 + self.seconds
    }

    /// As [`seconds_about`](Self::seconds_about), but of a year and more a part is so much of 365 days.
    pub fn seconds_of_years(self) -> i64 {
        if self.months <= 12 || self.months % 12 == 0 {
            return self.seconds_about();
        }
        i64::from(self.months) * 365 * 86400 / 12 + i64::from(self.days) * 86400 + self.seconds
    }

    pub(super) fn from(self, at: DateTime, ahead: bool) -> Option<DateTime> {
        let sign: i32 = if ahead { 1 } else { -1 };
        let length = Length::new()
            .try_months(self.months * sign)
            .and_then(|l| l.try_days(self.days * sign))
            .and_then(|l| l.try_seconds(self.seconds * i64::from(sign)))
            .ok()?;
        at.checked_add(length).ok()
    }
}
