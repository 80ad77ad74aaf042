//! The two ends of a range, and what each leaves out and the other says: "Jan. 5 to 9", "May to October 2020", "9 to 6".

use super::calendar::{Calendar, Unit, Which, Year};
use super::clock::{Clock, DayTime};
use super::moment::{Moment, Parsed};

/// One end of a range before the other is known.
#[derive(Clone, Debug)]
pub(super) enum End {
    Moment(Parsed),
    /// A number that the other end explains: "5" in "5 to 6 p.m.", "4th" in "the 4th to the 8th of May".
    Number(i64),
}

/// Both ends of a range.
pub(super) type Ends = (Moment, Moment);

/// Whether an end is full enough to stand beside a dash with spaces.
pub(super) fn settled(moment: &Moment) -> bool {
    moment.clock.is_some() || moment.day.as_ref().is_some_and(|d| d.unit() <= Unit::Month || d.is_absolute())
}

/// Whether two ends can make a range: both days, both stretches, both times of day.
pub(super) fn agree(from: &Moment, to: &Moment) -> bool {
    if from.now || to.now {
        return true;
    }
    match (&from.day, &to.day) {
        (None, None) => from.clock.is_some() && to.clock.is_some(),
        (Some(a), Some(b)) => {
            let open =
                |c: &Calendar| matches!(c, Calendar::FromThen(..) | Calendar::Adjacent { .. } | Calendar::Starting(..));
            // "from Tuesday to 2018" is nothing.
            let named = |c: &Calendar| matches!(c, Calendar::Year(_) | Calendar::Decade { .. } | Calendar::Century(_));
            let weekday = |c: &Calendar| matches!(c, Calendar::Weekday { .. });
            !(open(a) || named(a) && weekday(b) || weekday(a) && named(b))
        }
        _ => from.clock.is_some() && to.clock.is_some() && from.day.is_some(),
    }
}

/// Settles the halves of the day so that the range runs forward: "9 to 6", "11-4", "1:30 to 3 p.m."
pub(super) fn order(mut from: Moment, mut to: Moment) -> Ends {
    if let (Some(DayTime::Clock(a)), Some(DayTime::Clock(b))) = (&mut from.clock, &mut to.clock) {
        match (a.open, b.open) {
            (true, false) => {
                // The half of the second, unless that runs backward: "11 to 3 p.m."
                let same = a.settled(b.hour >= 12);
                *a = if same.seconds() <= b.seconds() { same } else { a.settled(b.hour < 12) };
            }
            (false, true) => {
                let same = b.settled(a.hour >= 12);
                *b = if same.seconds() > a.seconds() { same } else { b.settled(a.hour < 12) };
            }
            (true, true) if a.hour % 12 > b.hour % 12 || a.hour == 12 && b.hour < 12 => {
                // "9 to 6" is a working day, "12-4" an afternoon.
                *a = a.settled(a.hour == 12);
                *b = b.settled(true);
            }
            _ => {}
        }
    }
    (from, to)
}

/// What either end leaves out and the other says: the month, the year, the day, the half of the day.
pub(super) fn unify(first: &End, second: &End) -> Option<Ends> {
    match (first, second) {
        (End::Moment(from), End::Moment(to)) => {
            let (mut from, mut to) = (from.moment.clone(), to.moment.clone());
            if from.day.is_none() && to.day.is_some() && from.clock.is_some() && to.clock.is_some() {
                from.day.clone_from(&to.day);
            } else if from.day.is_some() && to.day.is_none() && from.clock.is_some() && to.clock.is_some() {
                to.day.clone_from(&from.day);
            }
            share_year(&mut from, &mut to);
            // "Monday through Friday last week"
            if let (
                Some(Calendar::Weekday { weekday, which: Which::Nearest }),
                Some(Calendar::WeekdayOfWeek { weeks, .. }),
            ) = (&from.day, &to.day)
            {
                from.day = Some(Calendar::WeekdayOfWeek { weekday: *weekday, weeks: *weeks });
            }
            if from.zone.is_none() {
                from.zone = to.zone;
            }
            // "Jan. 5 to 9" has read "9" as an hour.
            if let (Some(Calendar::Date { .. }), None, None, Some(DayTime::Clock(clock))) =
                (&from.day, from.clock, &to.day, to.clock)
                && clock.minute.is_none()
            {
                return None;
            }
            Some(order(from, to))
        }
        (End::Number(n), End::Moment(to)) => {
            let to = to.moment.clone();
            match (&to.day, to.clock) {
                (_, Some(DayTime::Clock(clock))) => {
                    let hour = i8::try_from(*n).ok().filter(|h| (0..=24).contains(h))?;
                    // "two to four" is told as hours only when the second says that it is one.
                    if clock.open && clock.minute.is_none() && to.day.is_none() {
                        return None;
                    }
                    let open = (1..=12).contains(&hour);
                    let clock = Clock { hour: hour % 24, minute: None, second: None, open };
                    let from = Moment { clock: Some(DayTime::Clock(clock)), ..to.clone() };
                    Some(order(from, to))
                }
                (Some(Calendar::Date { year, month: month @ Some(_), weekday: None, .. }), None) => {
                    let day = i8::try_from(*n).ok().filter(|d| (1..=31).contains(d))?;
                    let day = Calendar::Date { year: *year, month: *month, day, weekday: None };
                    Some((Moment { day: Some(day), ..Moment::default() }, to))
                }
                (Some(Calendar::Part { count: 1, unit: Unit::Day, of, .. }), None) => {
                    let nth = i8::try_from(*n).ok().filter(|d| (1..=31).contains(d))?;
                    let day = Calendar::Part { nth, count: 1, unit: Unit::Day, of: of.clone() };
                    Some((Moment { day: Some(day), ..Moment::default() }, to))
                }
                _ => None,
            }
        }
        (End::Moment(from), End::Number(n)) => {
            let from = from.moment.clone();
            match (&from.day, from.clock) {
                // "2017-18".
                (Some(Calendar::Year(Year::Stated(first))), None) => {
                    let year =
                        first - first.rem_euclid(100) + i16::try_from(*n).ok().filter(|n| (0..100).contains(n))?;
                    let year = if year <= *first { year + 100 } else { year };
                    let day = Some(Calendar::Year(Year::Stated(year)));
                    (year - first <= 10).then(|| (from.clone(), Moment { day, ..Moment::default() }))
                }
                (Some(Calendar::Date { year, month: month @ Some(_), day: first, .. }), None) => {
                    let day = i8::try_from(*n).ok().filter(|d| (1..=31).contains(d) && d > first)?;
                    let day = Calendar::Date { year: *year, month: *month, day, weekday: None };
                    let to = Moment { day: Some(day), ..Moment::default() };
                    Some((from, to))
                }
                (_, Some(DayTime::Clock(clock))) => {
                    let hour = i8::try_from(*n).ok().filter(|h| (1..=24).contains(h))?;
                    if clock.open && clock.minute.is_none() {
                        return None;
                    }
                    let open = (1..=12).contains(&hour);
                    let clock = Clock { hour: hour % 24, minute: None, second: None, open };
                    let to = Moment { clock: Some(DayTime::Clock(clock)), ..from.clone() };
                    Some(order(from, to))
                }
                _ => None,
            }
        }
        (End::Number(_), End::Number(_)) => None,
    }
}

/// "May to October 2020", "Nov.-Feb. 5, 2017": the year of the second end is the first's, or the one before.
fn share_year(from: &mut Moment, to: &mut Moment) {
    let month = |moment: &Moment| match moment.day {
        Some(Calendar::Date { month: Some(month), .. } | Calendar::Month { month, .. }) => Some(month),
        _ => None,
    };
    let (Some(first), Some(second)) = (month(from), month(to)) else { return };
    let year_of = |moment: &Moment| match moment.day {
        Some(Calendar::Date { year, .. } | Calendar::Month { year, .. }) => year,
        _ => None,
    };
    let (from_year, to_year) = (year_of(from), year_of(to));
    let set = |moment: &mut Moment, shared: Option<Year>| {
        if let Some(Calendar::Date { year, .. } | Calendar::Month { year, .. }) = &mut moment.day
            && year.is_none()
        {
            *year = shared;
        }
    };
    let moved = |year: Year, by: i32| match year {
        Year::Stated(year) => Year::Stated(year.saturating_add(i16::try_from(by).unwrap_or(0))),
        Year::Relative(shift) => Year::Relative(shift + by),
        Year::Turn(shift) => Year::Turn(shift + by),
    };
    match (from_year, to_year) {
        (None, Some(year)) => set(from, Some(if first > second { moved(year, -1) } else { year })),
        (Some(year @ Year::Stated(_)), None) => set(to, Some(if first > second { moved(year, 1) } else { year })),
        _ => {}
    }
}
