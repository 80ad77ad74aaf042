//! Weeks and weekends by the calendar: "week 31", "the week of Jan. 5", "Labor Day weekend".

use super::calendar::{Calendar, Unit};
use super::grammar::{Found, Grammar};
use super::words::Word;

impl Grammar<'_> {
    /// "week 31", "week 3 of 2027", "week 27 of last year".
    pub(super) fn numbered_week(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        if !self.is(start, Word::Unit(Unit::Week, false)) {
            return None;
        }
        let week = i8::try_from(self.whole(start + 1, 2)?).ok().filter(|w| (1..=53).contains(w))?;
        let end = start + 2;
        if self.mark(end, b':') && self.glued(end) || self.half_word(end) {
            return None;
        }
        if let Some((year, last)) = self.year_behind(end) {
            return Some((Calendar::Week { week, year: Some(year) }, last));
        }
        // "Week 3" of a season of games is not the calendar's.
        let calendar =
            !self.capital(start) || matches!(self.before(start), Word::From | Word::Between | Word::To | Word::And);
        calendar.then_some((Calendar::Week { week, year: None }, end))
    }

    fn half_word(&self, i: usize) -> bool {
        matches!(self.class(i), Word::Am | Word::Pm)
    }

    /// "the week of Jan. 5", "the week starting Feb. 4", "the weekend of Thanksgiving", "Labor Day weekend".
    pub(super) fn week_of(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        match self.class(start) {
            Word::Unit(unit @ (Unit::Week | Unit::Weekend), false) => {
                let at = match self.class(start + 1) {
                    Word::Of => start + 2,
                    Word::Starting | Word::Beginning if unit == Unit::Week => self.skip(start + 2, &[Word::On]),
                    _ => return None,
                };
                let (day, end) = self.date(at).or_else(|| self.holiday(at)).or_else(|| {
                    let the = self.skip(at, &[Word::The]);
                    let (day, end) = self.ordinal(the)?;
                    let day = i8::try_from(day).ok().filter(|_| the > at && self.is(end - 1, Word::OrdinalEnding))?;
                    Some((Calendar::Date { year: None, month: None, day, weekday: None }, end))
                })?;
                let day = Box::new(day);
                Some((if unit == Unit::Week { Calendar::WeekOf(day) } else { Calendar::WeekendOf(day) }, end))
            }
            _ => {
                let (day, end) = self.holiday(start)?;
                self.is(end, Word::Unit(Unit::Weekend, false)).then(|| {
                    let year = self.year_behind(end + 1);
                    match (day, year) {
                        (Calendar::Holiday(holiday, None), Some((year, last))) => {
                            (Calendar::WeekendOf(Box::new(Calendar::Holiday(holiday, Some(year)))), last)
                        }
                        (day, _) => (Calendar::WeekendOf(Box::new(day)), end + 1),
                    }
                })
            }
        }
    }
}
