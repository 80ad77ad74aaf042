//! The year of a month, or of a day of one, that is told without: what the sentence gives it, and what is near.

use super::bound::Read;
use super::calendar::{Direction, Now, Unit, Year};
use super::grammar::Grammar;
use super::tense::REACH;
use super::words::Word;
use super::{Bound, Stated};
use crate::text::TokenKind;

impl Grammar<'_> {
    /// The year that the sentence gives a month or a day of one: "In 2008 the company said so in March and laid off 210 people in
    /// May", "in March and May 2016", "the third this year, after one in January and one in March".
    fn year_given(&self, month: i8, start: usize, end: usize, direction: Direction) -> Option<Year> {
        self.year_behind_others(month, end).or_else(|| self.year_before(start, direction))
    }

    /// The year behind the last of several months: "in March, April and May 2016", "on Nov. 5 and Jan. 9, 2017".
    fn year_behind_others(&self, month: i8, end: usize) -> Option<Year> {
        // "May 1, 2 and 3, 2016"
        if let Some(list) = end.checked_sub(1).and_then(|day| self.list_behind(day)).filter(|list| *list > end)
            && self.month_of_list(list - 1).is_some()
            && let Some((year @ Year::Stated(_), _)) = self.year_behind(list)
        {
            return Some(year);
        }
        let (mut at, mut last, mut joined) = (end, month, false);
        for _ in 0..4 {
            let comma = self.skip(at, &[Word::Mark(b',')]);
            let and = self.skip(comma, &[Word::And, Word::Or]);
            joined |= and > comma;
            if and == at {
                return None;
            }
            let on = self.skip(and, &[Word::On, Word::In]);
            let (named, behind) = self.month_day(on).or_else(|| self.month_period(on))?;
            let (super::Calendar::Date { year, month: Some(named), .. }
            | super::Calendar::Month { year, month: named }) = named
            else {
                return None;
            };
            match year {
                Some(Year::Stated(year)) if joined => return Some(Year::Stated(year - i16::from(last > named))),
                Some(_) => return None,
                None => (at, last) = (behind, named),
            }
        }
        None
    }

    /// The year that the sentence begins with, or "this year" before.
    fn year_before(&self, start: usize, direction: Direction) -> Option<Year> {
        let text = self.text();
        let first = text.sentences().get(text.sentence_of(start))?.tokens.start;
        let first = first + usize::from(self.kind(first) == Some(TokenKind::Quote));
        let (year, from) = match self.class(first) {
            Word::In | Word::During if self.is(first + 1, Word::Digits) => {
                let (year, end) = self.year_number(first + 1)?;
                (Year::Stated(year), end)
            }
            Word::Last if self.is(first + 1, Word::Unit(Unit::Year, false)) => (Year::Relative(-1), first + 2),
            _ if direction != Direction::Future => {
                let reach = start.saturating_sub(REACH).max(first)..start;
                let this = |i: &usize| self.is(*i, Word::This) && self.is(*i + 1, Word::Unit(Unit::Year, false));
                (Year::Relative(0), reach.rev().find(this)? + 2)
            }
            _ => return None,
        };
        let other = |i: usize| {
            self.breaks(i)
                || self.year_number(i).is_some()
                || matches!(self.class(i), Word::Later | Word::Following | Word::Next | Word::Since)
                || self.word(i) == "then"
        };
        (from < start && start - from <= 2 * REACH && !(from..start).any(other)).then_some(year)
    }

    /// The same time with the year that the sentence gives it, if it has none of its own.
    pub(super) fn with_year_given(
        &self,
        read: &Read,
        start: usize,
        end: usize,
        direction: Direction,
    ) -> Option<Stated> {
        let Stated::Moment(moment) = &read.stated else { return None };
        let mut moment = moment.clone();
        if let Some(
            super::Calendar::Date { year: year @ None, month: Some(month), weekday: None, .. }
            | super::Calendar::Month { year: year @ None, month },
        ) = &mut moment.day
        {
            *year = Some(self.year_given(*month, start, end, direction)?);
            return Some(Stated::Moment(moment));
        }
        None
    }
}

/// The stretches that a day of a month without a year is, by tense and by its opposite. Newspapers leave out the year of what is
/// near: where the tense asks for a day most of a year away and its opposite for one within weeks, what must be over by then is near,
/// and else the year stays open.
pub(super) fn settle(
    read: &Read,
    stretch: Option<super::Stretch>,
    other: Option<super::Stretch>,
    now: Option<Now>,
) -> (Option<super::Stretch>, Option<super::Stretch>) {
    const FAR: i32 = 300;
    const NEAR: i32 = 60;
    let day = match &read.stated {
        Stated::Moment(moment) => &moment.day,
        Stated::Range(from, _) => &from.day,
        Stated::Recurring => &None,
    };
    let bare = matches!(day, Some(super::Calendar::Date { year: None, month: Some(_), weekday: None, .. }));
    let (Some(chosen), Some(near), Some(now), true) = (stretch, other, now, bare) else { return (stretch, other) };
    let days = |at: super::Stretch| at.start.date().since(now.date).map_or(0, |span| span.get_days().abs());
    let same_year = chosen.start.date().year() == now.date.year();
    if same_year || days(chosen) < FAR || days(near) > NEAR || read.bound == Bound::Since {
        return (stretch, other);
    }
    if matches!(read.bound, Bound::By | Bound::Until) { (other, stretch) } else { (None, None) }
}
