//! Days and stretches reckoned from a dateline: the nearest Wednesday, last August, two weeks from Friday, Easter.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::{Amount, Calendar, Direction, Now, Stretch, Unit, Year, add, day, monday, plus_days, plus_months};

pub(super) fn one_day(date: Date) -> Option<Stretch> {
    Some(Stretch::days(date, plus_days(date, 1)?))
}

/// Of the days that `of` gives for the years around `year`, the one that lies the right way from `today`.
pub(super) fn pick(today: Date, year: i32, direction: Direction, of: impl Fn(i32) -> Option<Date>) -> Option<Date> {
    // Eight years either way hold a February 29, even around 1900.
    let past = || (0..=8).filter_map(|back| of(year - back)).find(|date| *date <= today);
    let future = || (0..=8).filter_map(|on| of(year + on)).find(|date| *date >= today);
    match direction {
        // Who means a year ago says so: a date that comes within the week is this year's whatever the tense.
        Direction::Past => {
            future().filter(|date| date.since(today).is_ok_and(|span| span.get_days() <= 7)).or_else(past)
        }
        Direction::Future => future(),
        Direction::Nearest => match (past(), future()) {
            (Some(past), Some(future)) => {
                let gap = |date: Date| date.since(today).map_or(i32::MAX, |span| span.get_days().abs());
                Some(if gap(past) <= gap(future) { past } else { future })
            }
            (past, future) => past.or(future),
        },
    }
}

/// Of the days that `of` gives for the years, the last before this month (-1) or the first behind it (1): "last August", "next
/// Easter".
pub(super) fn turn(today: Date, shift: i32, of: impl Fn(i32) -> Option<Date>) -> Option<Date> {
    let year = i32::from(today.year());
    let first = of(year)?;
    let same = first.first_of_month() == today.first_of_month();
    match (shift < 0, first < today) {
        (true, true) if !same || first.day() > 1 => Some(first),
        (true, _) => of(year - 1),
        (false, false) if !same => Some(first),
        (false, _) => of(year + 1),
    }
}

pub(super) fn date(
    year: Option<Year>,
    month: Option<i8>,
    of_month: i8,
    weekday: Option<Weekday>,
    now: Option<Now>,
    direction: Direction,
) -> Option<Stretch> {
    let found = match (year, month) {
        (Some(year), Some(month)) => day(year.number(now)?, month, of_month)?,
        (None, Some(month)) => {
            let today = now?.date;
            let of = |year: i32| day(year, month, of_month);
            // A weekday beside it tells the year, if one of the next years has it so.
            let agreeing = weekday.and_then(|weekday| {
                let year = i32::from(today.year());
                let fits = |date: &Date| date.weekday() == weekday;
                let past = of(year).into_iter().chain(of(year - 1)).filter(|d| *d <= today).find(fits);
                let future = of(year).into_iter().chain(of(year + 1)).filter(|d| *d >= today).find(fits);
                match direction {
                    Direction::Future => future.or(past),
                    Direction::Nearest => past.or(future),
                    // What is over was not next year, whatever the weekday.
                    Direction::Past => past.or(future.filter(|date| date.year() == today.year())),
                }
            });
            match agreeing {
                Some(date) => date,
                None => pick(today, i32::from(today.year()), direction, of)?,
            }
        }
        (_, None) => {
            let today = now?.date;
            let first = today.first_of_month();
            let at = |months: i32| {
                let first = plus_months(first, months)?;
                let date = day(i32::from(first.year()), first.month(), of_month)?;
                weekday.is_none_or(|weekday| date.weekday() == weekday).then_some(date)
            };
            let reach = if weekday.is_some() { 12 } else { 2 };
            let past = (0..=reach).filter_map(|back| at(-back)).find(|date| *date <= today);
            let future = (0..=reach).filter_map(at).find(|date| *date >= today);
            match (direction, at(0)) {
                // "Friday the 22nd" that this month has is this month's.
                (_, Some(date)) if weekday.is_some() => date,
                (Direction::Past, _) => past.or(future)?,
                (Direction::Nearest, _) => {
                    let gap = |date: Date| date.since(today).map_or(i32::MAX, |span| span.get_days().abs());
                    [past, future].into_iter().flatten().min_by_key(|date| gap(*date))?
                }
                (Direction::Future, _) => future.or(past)?,
            }
        }
    };
    one_day(found)
}

pub(super) fn nearest_weekday(today: Date, weekday: Weekday, direction: Direction) -> Option<Date> {
    let back = i32::from(today.weekday().since(weekday));
    match direction {
        Direction::Future => plus_days(today, (7 - back) % 7),
        Direction::Past | Direction::Nearest => plus_days(today, -back),
    }
}

pub(super) fn weekday_of_week(today: Date, weekday: Weekday, weeks: i32) -> Option<Date> {
    plus_days(monday(today)?, 7 * weeks + i32::from(weekday.to_monday_zero_offset()))
}

pub(super) fn months_of_year(
    year: Option<Year>,
    month: i8,
    count: i32,
    now: Option<Now>,
    direction: Direction,
) -> Option<Stretch> {
    let first = match year {
        Some(year) => day(year.number(now)?, month, 1)?,
        None => pick_months(now?.date, month, count, direction)?,
    };
    Some(Stretch::days(first, plus_months(first, count)?))
}

/// The first day of the months from `month` on, in the year that lies the right way from `today`. Those that hold today are as much
/// to come as they are over, if half of them is: "in the first quarter" told in January is last year's.
fn pick_months(today: Date, month: i8, count: i32, direction: Direction) -> Option<Date> {
    let year = i32::from(today.year());
    let first = |shift: i32| day(year + shift, month, 1);
    let behind = |first: Date| plus_months(first, count);
    let half = |first: Date| plus_days(first, count.checked_mul(15)?);
    let begun = |date: Date| date <= today && (count == 1 || half(date).is_some_and(|half| half <= today));
    let past = [0, -1].into_iter().filter_map(first).find(|date| begun(*date));
    let future = [-1, 0, 1].into_iter().filter_map(first).find(|date| behind(*date).is_some_and(|end| end > today));
    match direction {
        Direction::Past => past,
        Direction::Future => future,
        Direction::Nearest => {
            let days = |from: Date, to: Date| to.since(from).map_or(i32::MAX, |span| span.get_days().max(0));
            let ago = past.and_then(|date| Some(days(behind(date)?, today)));
            let ahead = future.map(|date| days(today, date));
            if ago.unwrap_or(i32::MAX) <= ahead.unwrap_or(i32::MAX) { past } else { future }
        }
    }
}

pub(super) fn current(unit: Unit, shift: i32, now: Now) -> Option<Stretch> {
    let today = now.date;
    let years = |length: i32| {
        let year = i32::from(today.year());
        let start = year - year.rem_euclid(length) + shift.checked_mul(length)?;
        Some(Stretch::days(day(start, 1, 1)?, day(start + length, 1, 1)?))
    };
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => {
            let at = today.to_datetime(now.time?);
            let amount = Amount::of(1, 1, unit)?;
            let start = if shift < 0 { amount.from(at, false)? } else { at };
            Some(Stretch { start, end: amount.from(start, true)? })
        }
        Unit::Day | Unit::BusinessDay => one_day(plus_days(today, shift)?),
        Unit::Week => {
            let start = plus_days(monday(today)?, shift.checked_mul(7)?)?;
            Some(Stretch::days(start, plus_days(start, 7)?))
        }
        Unit::Fortnight => {
            let start = plus_days(monday(today)?, shift.checked_mul(14)?)?;
            Some(Stretch::days(start, plus_days(start, 14)?))
        }
        Unit::Weekend => {
            let saturday = plus_days(monday(today)?, shift.checked_mul(7)?.checked_add(5)?)?;
            Some(Stretch::days(saturday, plus_days(saturday, 2)?))
        }
        Unit::Month => {
            let start = plus_months(today.first_of_month(), shift)?;
            Some(Stretch::days(start, plus_months(start, 1)?))
        }
        Unit::Quarter => {
            let first = Date::new(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).ok()?;
            let start = plus_months(first, shift.checked_mul(3)?)?;
            Some(Stretch::days(start, plus_months(start, 3)?))
        }
        Unit::Year => years(1),
        Unit::Decade => years(10),
        Unit::Century => years(100),
    }
}

/// Weeks of a month or a year belong to the one that their Thursday is in, as ISO 8601 has it for years.
pub(super) fn part(
    nth: i8,
    count: i32,
    unit: Unit,
    of: &Calendar,
    now: Option<Now>,
    direction: Direction,
) -> Option<Stretch> {
    let of = of.resolve(now, direction)?;
    let (start, end) = (of.start.date(), of.end.date());
    let (first, last) = match unit {
        Unit::Week | Unit::Weekend | Unit::Fortnight => {
            let thursday = |date: Date, direction| nearest_weekday(date, Weekday::Thursday, direction);
            let first = monday(thursday(start, Direction::Future)?)?;
            let last = monday(thursday(plus_days(end, -1)?, Direction::Past)?)?;
            (first, plus_days(last, 7)?)
        }
        _ => (start, end),
    };
    let step = |from: Date, n: i32| match unit {
        Unit::Week | Unit::Weekend => plus_days(from, n.checked_mul(7)?),
        Unit::Fortnight => plus_days(from, n.checked_mul(14)?),
        Unit::Month => plus_months(from, n),
        Unit::Quarter => plus_months(from, n.checked_mul(3)?),
        Unit::Year => plus_months(from, n.checked_mul(12)?),
        Unit::Decade => plus_months(from, n.checked_mul(120)?),
        Unit::Century => plus_months(from, n.checked_mul(1200)?),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::BusinessDay => plus_days(from, n),
    };
    let (start, end) = if nth < 0 {
        (step(last, -count)?, last)
    } else {
        let start = step(first, (i32::from(nth) - 1).checked_mul(count)?)?;
        (start, step(start, count)?)
    };
    if unit == Unit::Weekend {
        return Some(Stretch::days(plus_days(start, 5)?, end));
    }
    Some(Stretch::days(start, end))
}

pub(super) fn away(
    amount: Amount,
    ahead: bool,
    from: Option<&Calendar>,
    weekday: Option<Weekday>,
    now: Option<Now>,
    direction: Direction,
) -> Option<Stretch> {
    if amount.is_clock() {
        let now = now?;
        let at = match from {
            Some(from) => from.resolve(Some(now), direction)?.start,
            None => now.date.to_datetime(now.time?),
        };
        let at = amount.from(at, ahead)?;
        return Some(Stretch { start: at, end: at });
    }
    let anchor = match from {
        Some(from) => from.resolve(now, direction)?.start.date(),
        None => now?.date,
    };
    let at = amount.from(anchor.into(), ahead)?.date();
    match weekday {
        None => one_day(at),
        Some(weekday) if amount.months > 0 => one_day(nearest_weekday(at, weekday, Direction::Future)?),
        Some(weekday) => {
            let sunday = plus_days(at, -i32::from(at.weekday().to_sunday_zero_offset()))?;
            one_day(plus_days(sunday, i32::from(weekday.to_sunday_zero_offset()))?)
        }
    }
}

pub(super) fn adjacent(amount: Amount, unit: Unit, ahead: bool, inclusive: bool, now: Now) -> Option<Stretch> {
    if amount.is_clock() {
        let at = now.date.to_datetime(now.time?);
        let other = amount.from(at, ahead)?;
        return Some(if ahead { Stretch { start: at, end: other } } else { Stretch { start: other, end: at } });
    }
    match unit {
        // "the past decade" is the ten years behind, "the last quarter" and "the next decade" are the calendar's.
        Unit::Quarter | Unit::Decade | Unit::Century if ahead || unit == Unit::Quarter => {
            let this = current(unit, 0, now)?;
            Some(if ahead {
                Stretch { start: this.end, end: amount.from(this.end, true)? }
            } else {
                Stretch { start: amount.from(this.start, false)?, end: this.start }
            })
        }
        Unit::BusinessDay => {
            let (mut date, mut left) = (now.date, amount.days.min(2000));
            let first = plus_days(date, 1)?;
            while left > 0 {
                date = plus_days(date, if ahead { 1 } else { -1 })?;
                if !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) {
                    left -= 1;
                }
            }
            Some(if ahead { Stretch::days(first, plus_days(date, 1)?) } else { Stretch::days(date, now.date) })
        }
        _ if ahead => {
            let start = if inclusive { now.date } else { plus_days(now.date, 1)? };
            Some(Stretch { start: start.into(), end: amount.from(start.into(), true)? })
        }
        _ => Some(Stretch { start: amount.from(now.date.into(), false)?, end: now.date.into() }),
    }
}

/// The day of Easter Sunday in a year of the Gregorian calendar, by the rule of Butcher.
pub(in crate::reading::time) fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let of_month = (h + l - 7 * m + 33 * month + 19) % 32;
    day(year, i8::try_from(month).ok()?, i8::try_from(of_month).ok()?)
}

/// Two days before Easter is `easter(year)` and −2 days, and so on.
pub(in crate::reading::time) fn shifted(date: Date, days: i32) -> Option<Date> {
    add(date, days.days())
}
