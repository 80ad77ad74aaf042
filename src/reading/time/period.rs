//! Stretches of the calendar longer than a day, and parts of them: "the third week of June", "the last four months of 2021".

use super::calendar::{Calendar, Unit, Year};
use super::grammar::{Found, Grammar};
use super::opening::Opening;
use super::words::Word;

impl Grammar<'_> {
    /// A stretch of the calendar longer than a day, by its name.
    pub(super) fn period(&self, i: usize) -> Found<Calendar> {
        let nth = Opening::ORDINAL.or(Opening::ORDERED).or(Opening::SPELLED);
        self.longest(
            i,
            &[
                (Opening::SHIFT.or(nth), Self::part_of),
                (Opening::MONTH, Self::month_period),
                (Opening::MARKED, Self::numeric_month),
                (Opening::QUARTER_NAME.or(Opening::SHIFT).or(Opening::YEAR).or(nth), Self::quarter),
                (Opening::SEASON.or(Opening::SHIFT), Self::season),
                (
                    Opening::DECADE.or(Opening::TAILED).or(Opening::YEAR).or(Opening::SPELLED).or(Opening::OTHER),
                    Self::decade,
                ),
                (nth, Self::century),
                (Opening::UNIT, Self::numbered_week),
                (Opening::UNIT.or(Opening::HOLIDAY).or(Opening::SHIFT), Self::week_of),
                (Opening::YEAR_KIND.or(Opening::YEAR).or(Opening::SHIFT).or(Opening::OTHER), Self::named_year),
                (Opening::UNIT.or(Opening::YEAR).or(Opening::SPELLED), Self::year),
            ],
        )
    }

    /// "the third week of June", "the last four months of 2021", "the first Monday of next month", "the 15th day of the month".
    pub(super) fn part_of(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let (nth, behind) = match self.class(start) {
            Word::Last => (-1, start + 1),
            _ => self.ordinal(start)?,
        };
        let nth = i8::try_from(nth).ok()?;
        let (count, at) = match self.cardinal(behind) {
            Some((count, at)) => (i32::try_from(count).ok().filter(|c| (1..=1000).contains(c))?, at),
            None => (1, behind),
        };
        let counted = at > behind;
        if let Some((weekday, end)) = self.weekday(at)
            && !counted
        {
            let of = self.skip(end, &[Word::Of, Word::In]);
            let (of_what, last) = self.whole_period(of)?;
            return (of > end).then(|| (Calendar::NthWeekday { nth, weekday, of: Box::new(of_what) }, last));
        }
        let (unit, end) = self.unit(at)?;
        let of = self.skip(end, &[Word::Of, Word::In]);
        let (of_what, last) = self.whole_period(of)?;
        let relative = matches!(of_what, Calendar::Current { pointed: true, .. });
        if of == end && !relative || of_what.unit() < unit || self.is(of, Word::In) {
            return None;
        }
        if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
            return None;
        }
        // "the second day of the year"; "the first day of the trial" has no period behind.
        let of = Box::new(of_what);
        if counted && nth > 1 {
            return None;
        }
        Some((Calendar::Part { nth, count, unit, of }, last))
    }

    /// A month, a quarter or a year that a part is taken of.
    pub(super) fn whole_period(&self, i: usize) -> Found<Calendar> {
        let the = self.skip(i, &[Word::The]);
        if let Some(shift) = self.shift(the)
            && let Some((unit @ (Unit::Month | Unit::Quarter | Unit::Year | Unit::Week | Unit::Decade), end)) =
                self.unit(the + 1)
        {
            return Some((Calendar::Current { unit, shift, pointed: true }, end));
        }
        if the > i
            && let Some((unit @ (Unit::Month | Unit::Year | Unit::Week), end)) = self.unit(the)
            && !matches!(self.class(end), Word::Digits | Word::Cardinal(_))
        {
            return Some((Calendar::Current { unit, shift: 0, pointed: false }, end));
        }
        if let Some((month, end)) = self.month(i) {
            let year = self.year_behind(end).or_else(|| self.short_year(end));
            let (year, last) = year.map_or((None, end), |(year, last)| (Some(year), last));
            return Some((Calendar::Month { month, year }, last));
        }
        if let Some((year, end)) = self.year_number(i) {
            return Some((Calendar::Year(Year::Stated(year)), end));
        }
        [self.year(i), self.quarter(i), self.decade(i), self.century(i)]
            .into_iter()
            .flatten()
            .max_by_key(|(_, end)| *end)
    }

    /// A unit of time, "quarter" among them.
    pub(super) fn unit(&self, i: usize) -> Found<Unit> {
        match self.class(i) {
            Word::Unit(unit, _) => Some((unit, i + 1)),
            Word::Quarter | Word::Quarters => Some((Unit::Quarter, i + 1)),
            Word::Business if matches!(self.class(i + 1), Word::Unit(Unit::Day, _)) => Some((Unit::BusinessDay, i + 2)),
            _ => None,
        }
    }
}
