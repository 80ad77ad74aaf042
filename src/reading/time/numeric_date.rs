//! Dates in figures: "4/22/2016", "2016-04-21", "4/22".

use super::calendar::{Calendar, Year};
use super::grammar::{Found, Grammar};
use super::words::Word;

impl Grammar<'_> {
    /// "4/22/2016", "21-04-2016", "2016/04/21", "23.04.2022", "4/22".
    pub(super) fn numeric_date(&self, i: usize) -> Found<Calendar> {
        if !self.is(i, Word::Digits) || !self.clean_before(i) {
            return None;
        }
        // "20161016".
        if let Some(figure) = self.figure(i)
            && figure.digits == 8
            && figure.decimals.is_none()
        {
            let (year, month, day) = (figure.value / 10_000, figure.value / 100 % 100, figure.value % 100);
            let real =
                (1900..2100).contains(&year) && jiff::civil::Date::new(year as i16, month as i8, day as i8).is_ok();
            return (real && self.clean_behind(i + 1)).then(|| (full(year, month, day), i + 1));
        }
        let (parts, end) = self.parts(i)?;
        let spelled = |n: usize| parts.get(n).copied();
        match (spelled(0)?, spelled(1)?, spelled(2)) {
            ((year, 4), (month, 1..=2), Some((day, 1..=2))) => {
                let ok = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..3000).contains(&year);
                (ok && self.clean_behind(end)).then(|| (full(year, month, day), end))
            }
            ((first, 1..=2), (second, 1..=2), Some((year, digits @ (2 | 4)))) => {
                let year = if digits == 2 { i64::from(full_year(year)) } else { year };
                let (month, day) = if first > 12 { (second, first) } else { (first, second) };
                let ok = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..3000).contains(&year);
                // "10-1-2018-10-7-2018" is two dates.
                let mark = self.class(i + 1);
                let clean = self.clean_behind(end) || self.mark(end, b'-') && self.parts(end + 1).is_some();
                let dotted = self.word(i).contains('.');
                // Two digits of year between points are a version or a section: "2.1.16".
                let clear = digits == 4 || !dotted;
                (ok && clean && clear && (mark != Word::Mark(b'-') || digits == 4 || self.ends_phrase(end)))
                    .then(|| (full(year, month, day), end))
            }
            ((month, 1..=2), (day, 1..=2), None) => {
                let ok = (1..=12).contains(&month) && (1..=31).contains(&day);
                let slash = self.mark(i + 1, b'/');
                // "Sept. 11" is what "9/11" names; as a date nobody writes it so.
                let name = (month, day) == (9, 11);
                let led = matches!(
                    self.before(i),
                    Word::On
                        | Word::By
                        | Word::Before
                        | Word::After
                        | Word::Since
                        | Word::Until
                        | Word::From
                        | Word::To
                        | Word::This
                        | Word::Next
                        | Word::Last
                        | Word::Weekday(_)
                        | Word::AmbiguousWeekday(_)
                        | Word::Or
                ) || self.mark(i.wrapping_sub(1), b'-') && self.is(i.wrapping_sub(2), Word::Digits);
                // "12/4, 12/6 or 12/9"
                let listed = slash && self.is_beside_a_date(i, end);
                let alone = i == 0 && end == self.len() || listed;
                let dated = if slash {
                    led || alone || day > 12
                } else {
                    // "Monday 12-4" are hours.
                    self.before(i) == Word::On || !self.mark(i + 1, b'-') && matches!(self.before(i), Word::Weekday(_))
                };
                let clean = self.clean_behind(end) || slash && self.mark(end, b'-');
                let weekday = matches!(self.before(i), Word::Weekday(_) | Word::AmbiguousWeekday(_));
                let counted = matches!(self.class(end), Word::Of | Word::Unit(..) | Word::Mark(b'%'))
                    || !(weekday || self.ends_phrase(end) || slash && day > 12 && self.class(end) != Word::None);
                (ok && dated && !name && clean && !counted).then(|| {
                    let (month, day) = (i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0));
                    (Calendar::Date { year: None, month: Some(month), day, weekday: None }, end)
                })
            }
            _ => None,
        }
    }

    /// Whether another date in figures stands beside one, behind a comma or "or": "12/4, 12/6 or 12/9". Fractions are seldom listed,
    /// and one of the list must be led as dates are: "on 12/4".
    fn is_beside_a_date(&self, start: usize, end: usize) -> bool {
        const LONGEST: usize = 24;
        let small = |i: usize, most: i64| self.whole(i, 2).is_some_and(|n| (1..=most).contains(&n));
        let dated = |i: usize| {
            small(i, 12) && self.mark(i + 1, b'/') && self.glued(i + 1) && self.glued(i + 2) && small(i + 2, 31)
        };
        let mut first = start;
        while start - first < LONGEST {
            let joined = matches!(self.before(first), Word::Or | Word::And | Word::Mark(b','));
            let comma = first - usize::from(joined);
            let comma = if joined && comma > 0 && !self.mark(comma, b',') && self.mark(comma - 1, b',') {
                comma - 1
            } else {
                comma
            };
            match comma.checked_sub(3).filter(|at| joined && dated(*at)) {
                Some(at) => first = at,
                None => break,
            }
        }
        let next = self.skip(self.skip(end, &[Word::Mark(b',')]), &[Word::Or, Word::And]);
        let led = matches!(self.before(first), Word::On | Word::By | Word::Weekday(_));
        led && (first < start || next > end && dated(next)) || first == start && next > end && self.date_with_name(next)
    }

    /// Whether a date with the name of its month begins at a token, behind a date in figures: "12/3, 15 of Dec".
    fn date_with_name(&self, i: usize) -> bool {
        self.day_month(i).is_some() || self.month_day(i).is_some()
    }

    /// Two or three figures with the same mark between them, glued: each with its number of digits.
    fn parts(&self, i: usize) -> Found<Vec<(i64, usize)>> {
        let first = self.figure(i)?;
        let mut parts = vec![(first.value, first.digits)];
        let mut end = i + 1;
        if let Some(decimals) = first.decimals {
            parts.push(decimals);
        }
        let mark = if first.decimals.is_some() { Word::Mark(b'.') } else { self.class(i + 1) };
        if !matches!(mark, Word::Mark(b'/' | b'-' | b'.')) {
            return None;
        }
        while parts.len() < 3 && self.class(end) == mark && self.glued(end) && self.glued(end + 1) {
            let Some(figure) = self.figure(end + 1) else { break };
            if figure.decimals.is_some() && mark != Word::Mark(b'.') {
                return None;
            }
            parts.push((figure.value, figure.digits));
            end += 2;
            if let Some(decimals) = figure.decimals {
                parts.push(decimals);
            }
        }
        (parts.len() == 2 || parts.len() == 3).then_some((parts, end))
    }
}

pub(super) fn full(year: i64, month: i64, day: i64) -> Calendar {
    let small = |n: i64| i8::try_from(n).unwrap_or(0);
    Calendar::Date {
        year: i16::try_from(year).ok().map(Year::Stated),
        month: Some(small(month)),
        day: small(day),
        weekday: None,
    }
}

/// A year of two digits: up to 39 of this century, else of the last.
pub(super) fn full_year(short: i64) -> i16 {
    i16::try_from(if short < 40 { 2000 + short } else { 1900 + short }).unwrap_or(2000)
}
