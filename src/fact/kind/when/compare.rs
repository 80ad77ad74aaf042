//! Whether a time of a text and the fact's are the same, at the text's granularity.

use jiff::civil::{Date, DateTime, Weekday};

use super::When;
use super::bind::Claimed;
use crate::fact::Stance;
use crate::fact::evidence::Fit;
use crate::reading::time::calendar::Amount;
use crate::reading::time::zone::convert;
use crate::reading::time::{Bound, Calendar, Clock, DayTime, Hedge, Moment, Stated, Stretch, Time, Unit};
use crate::text::Text;

/// How one field (the day, the time of day) of the text stands to the fact's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Same {
    /// As stated.
    Exact,
    /// Within a hedge or a granularity.
    Near,
    /// The fact's lies within it, or they overlap: it may be.
    Open,
    /// Nothing in common.
    Not,
    /// One of them does not say.
    Unsaid,
}

/// The stance of a time towards the fact, and why.
pub(super) fn compare(fact: &When, claimed: &Claimed<'_>, text: &Text) -> (Stance, String) {
    let said = format!("\"{}\"", text.slice(claimed.time.span));
    let wanted = &fact.value.value;
    let dated = claimed.day.unwrap_or(claimed.time);
    let shown = match stretch_of(dated) {
        Some(stretch) if !spelled_out(dated) => format!("{said} ({})", show(stretch)),
        _ => said,
    };
    let asks_clock = clock_of(&fact.time).is_some();
    let asks_day = has_day(&fact.time);
    let day = if asks_day { day(fact, dated) } else { Same::Unsaid };
    let clock = if asks_clock { clock(fact, claimed.time, dated) } else { Same::Unsaid };
    let supports = |fit| Stance::Supports(fit);
    let fit = |same: Same| if same == Same::Exact { Fit::Exact } else { Fit::Approximate };
    let not = |what: &str| (Stance::Refutes, format!("{shown} is {what} than {wanted}"));
    match (asks_day, asks_clock, day, clock) {
        (true, _, Same::Not, _) => not(if is_one_day(fact) { "another day" } else { "another time" }),
        (true, false, Same::Exact | Same::Near, _) => (supports(fit(day)), format!("{shown} is {}{wanted}", near(day))),
        (false, true, _, Same::Exact | Same::Near) => {
            (supports(fit(clock)), format!("{shown} is {}{wanted}", near(clock)))
        }
        (false, true, _, Same::Not) => not("another time"),
        (true, true, Same::Exact | Same::Near, Same::Exact | Same::Near) => {
            let least = if day == Same::Exact && clock == Same::Exact { Same::Exact } else { Same::Near };
            (supports(fit(least)), format!("{shown} is {}{wanted}", near(least)))
        }
        (true, true, Same::Exact | Same::Near, Same::Not) => not("another time"),
        // A time of day without a day is the dateline's, where nothing else says which.
        (true, true, Same::Unsaid, Same::Exact | Same::Near) if on_dateline(fact, claimed.time) => {
            (supports(Fit::Approximate), format!("{shown}, on the day of the article, is {wanted}"))
        }
        (true, true, Same::Unsaid, Same::Not) if on_dateline(fact, claimed.time) => not("another time"),
        // "1:12 a.m." to the minute is no other day's.
        (true, true, Same::Unsaid, Same::Exact) if to_the_minute(&fact.time) => {
            (supports(Fit::Approximate), format!("{shown} is {wanted}, to the minute"))
        }
        (true, true, Same::Exact | Same::Near, _) => (Stance::Undecided, format!("{shown} does not say at what time")),
        (true, true, Same::Unsaid, _) => (Stance::Undecided, format!("{shown} does not say on which day")),
        (true, _, Same::Open, _) if apart(fact, dated) => (
            Stance::Undecided,
            format!("{shown} is not {wanted}, but a time so long or so far off may belong to something else"),
        ),
        _ => (Stance::Undecided, format!("{shown} may be {wanted}, but does not say so")),
    }
}

/// Whether the days that the fact and a time name have nothing in common.
fn apart(fact: &When, time: &Time) -> bool {
    let plain = fact.time.bound == Bound::At && time.bound == Bound::At && time.other.is_none();
    plain && whole_days(&fact.time).zip(whole_days(time)).is_some_and(|(a, b)| !a.overlaps(b))
}

/// Whether a time of day is told to the minute, and no round one.
fn to_the_minute(time: &Time) -> bool {
    matches!(clock_of(time), Some(DayTime::Clock(Clock { minute: Some(minute), .. })) if minute % 15 != 0)
}

fn near(same: Same) -> &'static str {
    if same == Same::Exact { "" } else { "within a hedge or a granularity " }
}

fn has_day(time: &Time) -> bool {
    match &time.stated {
        Stated::Moment(moment) => moment.day.is_some(),
        Stated::Range(from, _) => from.day.is_some(),
        Stated::Recurring => false,
    }
}

fn clock_of(time: &Time) -> Option<DayTime> {
    time.moment().and_then(|m| m.clock)
}

fn is_one_day(fact: &When) -> bool {
    fact.time.moment().and_then(|m| m.day.as_ref()).is_some_and(Calendar::is_day)
}

/// Whether the words alone tell the full date.
fn spelled_out(time: &Time) -> bool {
    time.moment().is_some_and(|m| m.day.as_ref().is_none_or(Calendar::is_absolute))
}

fn on_dateline(fact: &When, time: &Time) -> bool {
    time.today.is_some() && whole_days(&fact.time).is_some_and(|days| Some(days.start.date()) == time.today)
}

/// The days named, hours aside.
fn whole_days(time: &Time) -> Option<Stretch> {
    days_of(time.stretch?, time)
}

fn days_of(stretch: Stretch, time: &Time) -> Option<Stretch> {
    let clock = clock_of(time).is_some() || stretch.start == stretch.end;
    if !clock {
        return Some(stretch);
    }
    let start = stretch.start.date();
    let end = start.tomorrow().ok()?;
    Some(Stretch { start: start.into(), end: end.into() })
}

fn stretch_of(time: &Time) -> Option<Stretch> {
    if has_day(time) { whole_days(time) } else { None }
}

/// "Wednesday 24 January 2018", "January 2018", "1 to 6 January 2018".
fn show(stretch: Stretch) -> String {
    let (first, behind) = (stretch.start.date(), stretch.end.date());
    let last = behind.yesterday().unwrap_or(first).max(first);
    let month = first.day() == 1 && behind == first.last_of_month().tomorrow().unwrap_or(first);
    if first == last {
        first.strftime("%A %-d %B %Y").to_string()
    } else if month {
        first.strftime("%B %Y").to_string()
    } else {
        format!("{} to {}", first.strftime("%-d %B %Y"), last.strftime("%-d %B %Y"))
    }
}

fn unit(time: &Time) -> Unit {
    match &time.stated {
        Stated::Moment(Moment { day: Some(Calendar::Away { amount, from: None, weekday: None, .. }), .. }) => {
            counted_in(amount)
        }
        Stated::Moment(moment) => moment.day.as_ref().map_or(Unit::Day, Calendar::unit),
        Stated::Range(from, _) => from.day.as_ref().map_or(Unit::Day, Calendar::unit),
        Stated::Recurring => Unit::Day,
    }
}

/// How finely a length is counted: "20 years ago" is no day, "two days ago" is.
fn counted_in(amount: &Amount) -> Unit {
    match amount {
        Amount { seconds: 1.., .. } => Unit::Minute,
        Amount { days, months: 0, .. } if days % 7 != 0 => Unit::Day,
        Amount { days: 1.., .. } => Unit::Week,
        Amount { months, .. } if months % 12 != 0 => Unit::Month,
        Amount { months: 1.., .. } => Unit::Year,
        _ => Unit::Day,
    }
}

/// How many days a hedge, or the unit that a length is counted in, leaves open on either side.
fn slack_days(time: &Time) -> i64 {
    let away = matches!(time.moment().map(|m| &m.day), Some(Some(Calendar::Away { from: None, weekday: None, .. })));
    if away && time.hedge != Hedge::About {
        return match unit(time) {
            Unit::Year => 366,
            Unit::Month => 31,
            Unit::Week => 3,
            _ => 0,
        };
    }
    if time.hedge != Hedge::About || clock_of(time).is_some() {
        return 0;
    }
    match unit(time) {
        Unit::Century | Unit::Decade | Unit::Year => 366,
        Unit::Quarter | Unit::Month => 15,
        Unit::Week | Unit::Fortnight | Unit::Weekend => 3,
        _ => 2,
    }
}

fn widen(stretch: Stretch, days: i64) -> Option<Stretch> {
    let length = jiff::Span::new().try_days(days).ok()?;
    Some(Stretch { start: stretch.start.checked_sub(length).ok()?, end: stretch.end.checked_add(length).ok()? })
}

fn weekday_of(time: &Time) -> Option<Weekday> {
    match time.moment()?.day {
        Some(Calendar::Weekday { weekday, .. } | Calendar::WeekdayOfWeek { weekday, .. }) => Some(weekday),
        _ => None,
    }
}

fn day(fact: &When, time: &Time) -> Same {
    if !has_day(time) {
        return Same::Unsaid;
    }
    let expected = whole_days(&fact.time);
    let found = whole_days(time);
    let (Some(expected), Some(found)) = (expected, found) else {
        return by_weekday(fact, time, expected, found);
    };
    let tolerance = fact.tolerance.map_or(0, |t| t.seconds_about() / 86400);
    let Some(allowed) = widen(expected, tolerance) else { return Same::Open };
    let Some(hedged) = widen(found, slack_days(time)) else { return Same::Open };
    let Some(loose) = widen(allowed, slack_days(&fact.time)) else { return Same::Open };
    match (fact.time.bound, time.bound) {
        (Bound::At, Bound::At) => {}
        // "shortly after 6 a.m. on Saturday" bounds the hour, and the day is Saturday; "after 6 a.m. on Saturday" may run on.
        (Bound::At, Bound::Before | Bound::After)
            if clock_of(time).is_some() && matches!(time.hedge, Hedge::ShortlyBefore | Hedge::ShortlyAfter) => {}
        // "before dawn on Sept. 14"
        (Bound::At, Bound::Before | Bound::After) if matches!(clock_of(time), Some(DayTime::Part(..))) => {}
        (Bound::At, Bound::Before | Bound::After) if clock_of(time).is_some() && found.overlaps(expected) => {
            return Same::Open;
        }
        // A half-line can only be missed.
        (Bound::At, Bound::Before) => {
            return if expected.start >= found.start && is_one_day(fact) { Same::Not } else { Same::Open };
        }
        (Bound::At, Bound::After) => {
            return if expected.end <= found.end && is_one_day(fact) { Same::Not } else { Same::Open };
        }
        (Bound::Before, Bound::At) => {
            return if found.end <= expected.start {
                Same::Near
            } else if found.start >= expected.end {
                Same::Not
            } else {
                Same::Open
            };
        }
        (Bound::After, Bound::At) => {
            return if found.start >= expected.end {
                Same::Near
            } else if found.end <= expected.start {
                Same::Not
            } else {
                Same::Open
            };
        }
        // "by March 31" leaves nothing behind it open.
        (Bound::Before, Bound::By | Bound::Before) => {
            return match found.end.cmp(&expected.end) {
                std::cmp::Ordering::Equal => Same::Exact,
                std::cmp::Ordering::Less if found.start >= expected.start => Same::Near,
                _ => Same::Open,
            };
        }
        _ => return Same::Open,
    }
    if found == expected {
        return if slack_days(time) == 0 { Same::Exact } else { Same::Near };
    }
    // Seen at the fact's granularity, a finer time is the same; seen at the text's, a coarser one.
    if allowed.contains(found) || hedged.contains(expected) && !matches!(time.stated, Stated::Range(..)) {
        return Same::Near;
    }
    if hedged.overlaps(allowed) || loose.overlaps(found) {
        return if slack_days(time) + slack_days(&fact.time) > 0 && hedged.overlaps(loose) {
            Same::Near
        } else {
            Same::Open
        };
    }
    // The same words could name another day.
    if time.other.and_then(|other| days_of(other, time)).is_some_and(|other| other.overlaps(allowed)) {
        return Same::Open;
    }
    if is_one_day(fact) && years_apart(expected, found) {
        return Same::Open;
    }
    // "in 2016" beside a day of 2018 is mostly another matter: only what is as fine as the fact refutes it.
    if comparable(unit(time), unit(&fact.time)) { Same::Not } else { Same::Open }
}

/// "A plane slid off the same runway on Jan. 6, 2009", where the fact is of May 13, 2025: it has happened before. A wrong year on the right
/// day is a mistake.
fn years_apart(a: Stretch, b: Stretch) -> bool {
    let (a, b) = (a.start.date(), b.start.date());
    (a.year() - b.year()).abs() > 1 && (a.month(), a.day()) != (b.month(), b.day())
}

fn comparable(text: Unit, fact: Unit) -> bool {
    text <= fact.max(Unit::Day) || text <= Unit::Weekend && fact <= Unit::Weekend
}

/// Without a dateline a weekday is all that can be compared.
fn by_weekday(fact: &When, time: &Time, expected: Option<Stretch>, found: Option<Stretch>) -> Same {
    let one = |stretch: Option<Stretch>, time: &Time| {
        weekday_of(time).or_else(|| {
            let stretch = stretch?;
            let day = stretch.start.date().tomorrow().is_ok_and(|next| DateTime::from(next) == stretch.end);
            day.then(|| stretch.start.date().weekday())
        })
    };
    match (one(expected, &fact.time), one(found, time)) {
        (Some(a), Some(b)) if a == b => Same::Near,
        (Some(_), Some(_)) if fact.tolerance.is_none() => Same::Not,
        _ => by_fields(fact, time),
    }
}

/// Without a dateline, "Jan. 24" is still not "Jan. 25, 2018".
fn by_fields(fact: &When, time: &Time) -> Same {
    let month_day = |time: &Time| match time.moment()?.day {
        Some(Calendar::Date { month: Some(month), day, .. }) => Some((month, Some(day))),
        Some(Calendar::Month { month, .. }) => Some((month, None)),
        _ => None,
    };
    let of_stretch = |stretch: Stretch| (stretch.start.month(), Some(stretch.start.day()));
    let expected =
        month_day(&fact.time).or_else(|| is_one_day(fact).then(|| fact.time.stretch.map(of_stretch)).flatten());
    match (expected, month_day(time)) {
        (Some((a, Some(x))), Some((b, Some(y)))) if fact.tolerance.is_none() && fact.time.hedge == Hedge::None => {
            if (a, x) == (b, y) { Same::Near } else { Same::Not }
        }
        (Some((a, _)), Some((b, _))) if a != b && fact.tolerance.is_none() => Same::Not,
        (Some((a, None)), Some((b, _))) if a == b => Same::Near,
        (Some(_), Some((_, None))) => Same::Near,
        _ => Same::Open,
    }
}

/// The slack of "around noon" is half an hour, of "around 12:30" ten minutes.
fn slack_seconds(time: &Time) -> i32 {
    match (time.hedge, clock_of(time)) {
        (Hedge::About, Some(DayTime::Clock(Clock { minute: None | Some(0), .. }))) => 1800,
        (Hedge::About, Some(DayTime::Clock(_))) => 600,
        _ => 0,
    }
}

const DAY: i32 = 86_400;

fn clock(fact: &When, time: &Time, dated: &Time) -> Same {
    let (Some(expected), Some(mut found)) = (clock_of(&fact.time), clock_of(time)) else { return Same::Unsaid };
    let zones = (zone(&fact.time), zone(time));
    let mut uncertain = zones.0.is_some() != zones.1.is_some() && fact.time.moment().is_some();
    if let (Some(to), Some(from), DayTime::Clock(clock)) = (zones.0, zones.1, found)
        && to != from
    {
        match (from.rules(), to.rules()) {
            (Some(from), Some(to)) => {
                let day = whole_days(dated)
                    .or_else(|| whole_days(&fact.time))
                    .map_or(Date::constant(2018, 1, 24), |d| d.start.date());
                let at = jiff::Span::new().seconds(i64::from(clock.seconds()));
                let local = DateTime::from(day).checked_add(at).ok().and_then(|at| convert(at, &from, &to));
                match local {
                    Some(local) => {
                        found = DayTime::Clock(Clock {
                            hour: local.hour(),
                            minute: Some(local.minute()),
                            second: clock.second,
                            open: clock.open,
                        });
                    }
                    None => return Same::Open,
                }
            }
            _ => uncertain = true,
        }
    }
    let tolerance = fact.tolerance.map_or(0, |t| i32::try_from(t.seconds_about()).unwrap_or(DAY));
    let same = match (expected, found) {
        (DayTime::Clock(a), DayTime::Clock(b)) => {
            let apart = |x: i32, y: i32| (x - y).rem_euclid(DAY).min((y - x).rem_euclid(DAY));
            let ways = |c: Clock| [Some(c.seconds()), c.other_seconds()].into_iter().flatten();
            let gap = ways(a).flat_map(|x| ways(b).map(move |y| apart(x, y))).min().unwrap_or(DAY);
            let slack = slack_seconds(&fact.time).max(slack_seconds(time)).max(tolerance);
            let hedged = slack_seconds(&fact.time) + slack_seconds(time) > 0;
            match (time.hedge, time.bound) {
                (Hedge::ShortlyBefore | Hedge::ShortlyAfter, _) => {
                    // "just before 5 p.m." is the hour up to it.
                    let lead = if time.hedge == Hedge::ShortlyBefore {
                        b.seconds() - a.seconds()
                    } else {
                        a.seconds() - b.seconds()
                    };
                    // "just after 2 a.m." is never 1:12.
                    let wrong_side = lead < -900 && !a.open && !b.open;
                    if (0..=3600).contains(&lead) || gap <= slack {
                        Same::Near
                    } else if gap <= 5400 && !wrong_side {
                        Same::Open
                    } else {
                        Same::Not
                    }
                }
                (_, Bound::Before) => {
                    if a.seconds() < b.seconds() || b.open {
                        Same::Open
                    } else {
                        Same::Not
                    }
                }
                (_, Bound::After) => {
                    if a.seconds() >= b.seconds() || b.open {
                        Same::Open
                    } else {
                        Same::Not
                    }
                }
                _ if gap == 0 => {
                    if hedged || a.open != b.open {
                        Same::Near
                    } else {
                        Same::Exact
                    }
                }
                _ if gap <= slack => Same::Near,
                // "at 4 p.m." where the fact has 4:10: round hours are loose.
                _ if gap < 1800 && (b.minute.is_none() || a.minute.is_none()) => Same::Open,
                _ if gap <= 2 * slack => Same::Open,
                _ => Same::Not,
            }
        }
        (DayTime::Clock(a), part @ DayTime::Part(..)) => within(a, part),
        (part @ DayTime::Part(..), DayTime::Clock(b)) => within(b, part),
        (DayTime::Part(a, _), DayTime::Part(b, _)) if a == b => Same::Exact,
        (a @ DayTime::Part(..), b @ DayTime::Part(..)) => {
            let ((from, to), (start, end)) = (a.seconds(), b.seconds());
            if from <= start && end <= to || start <= from && to <= end {
                Same::Near
            } else if to <= start || end <= from {
                Same::Not
            } else {
                Same::Open
            }
        }
    };
    // Times of two places cannot refute each other.
    if uncertain && same == Same::Not { Same::Open } else { same }
}

fn zone(time: &Time) -> Option<crate::reading::time::Zone> {
    time.moment().and_then(|m| m.zone)
}

/// A time of the clock and a part of the day; an hour beyond its edge is too near to tell.
fn within(clock: Clock, part: DayTime) -> Same {
    let (from, to) = part.seconds();
    let ways = [Some(clock.seconds()), clock.other_seconds()];
    let mut best = Same::Not;
    for at in ways.into_iter().flatten().flat_map(|at| [at, at + DAY]) {
        if (from..to).contains(&at) {
            return Same::Near;
        }
        if (from - 3600..to + 3600).contains(&at) {
            best = Same::Open;
        }
    }
    best
}
