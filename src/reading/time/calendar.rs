//! Stretches of the calendar as a text names them, and the days they are.

use jiff::civil::{Date, DateTime, Time as ClockTime, Weekday};
use jiff::{Span as Length, ToSpan as _};

use super::holiday::Holiday;

/// A unit that time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Sixtieth of a minute.
    Second,
    /// Sixtieth of an hour.
    Minute,
    /// Sixty minutes.
    Hour,
    /// From midnight to midnight.
    Day,
    /// Monday to Friday.
    BusinessDay,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month of the calendar.
    Month,
    /// Three months from January, April, July or October.
    Quarter,
    /// A year of the calendar.
    Year,
    /// Ten years from one that ends in 0.
    Decade,
    /// A hundred years from one that ends in 00.
    Century,
}

/// A season of the northern hemisphere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Fall,
    /// December to February, named after the year of its December.
    Winter,
}

/// A year, stated or counted from the dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// "2018".
    Stated(i16),
    /// "this year" (0), "last year" (-1).
    Relative(i32),
}

/// A kind of year that does not begin in January; which days it spans depends on whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearKind {
    /// "fiscal year 2018".
    Fiscal,
    /// "the 2018 school year".
    School,
}

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

/// A stretch of the calendar as a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// "Jan. 5, 2018", "Jan. 5", "the 21st", "Friday the 13th".
    Date {
        /// The year, where it is stated.
        year: Option<Year>,
        /// The month (1 to 12), where it is stated.
        month: Option<i8>,
        /// The day of the month: 1 to 31, or an impossible one.
        day: i8,
        /// The weekday that the text gives the date.
        weekday: Option<Weekday>,
    },
    /// "Wednesday"; with a shift "last Tuesday" (-1), "this Tuesday" (0), "next Tuesday" (1).
    Weekday {
        /// Which.
        weekday: Weekday,
        /// Which week's, where a word says so.
        shift: Option<i32>,
    },
    /// "Tuesday of last week": a weekday in the week that is so many weeks from the dateline's.
    WeekdayOfWeek {
        /// Which.
        weekday: Weekday,
        /// Weeks from the dateline's week.
        weeks: i32,
    },
    /// "the first Monday of next month", "second Sunday": counted from 1; -1 is the last.
    NthWeekday {
        /// Counted from 1, or -1 for the last.
        nth: i8,
        /// Which.
        weekday: Weekday,
        /// Of which stretch.
        of: Box<Calendar>,
    },
    /// "the third week of June", "the last four months of 2021", "the 15th day of next month".
    Part {
        /// Counted from 1, or -1 for the last.
        nth: i8,
        /// How many of them.
        count: i32,
        /// Which unit.
        unit: Unit,
        /// Of which stretch.
        of: Box<Calendar>,
    },
    /// "today" (day, 0), "last week" (week, -1), "this year" (year, 0).
    Current {
        /// Which unit.
        unit: Unit,
        /// How many of them from the dateline's.
        shift: i32,
        /// Whether a word points from the dateline ("this week") rather than to whichever is spoken of ("the week").
        pointed: bool,
    },
    /// "January", "January 2018", "May last year".
    Month {
        /// 1 to 12.
        month: i8,
        /// Its year, where it is stated.
        year: Option<Year>,
    },
    /// "week 31".
    Week {
        /// 1 to 53, as ISO 8601 counts them.
        week: i8,
        /// Its year, where it is stated.
        year: Option<Year>,
    },
    /// "the week of Jan. 5": the week that holds it.
    WeekOf(Box<Calendar>),
    /// "the weekend of Thanksgiving": the weekend at or behind it.
    WeekendOf(Box<Calendar>),
    /// "2018".
    Year(Year),
    /// "fiscal 2018".
    NamedYear(YearKind, Option<Year>),
    /// "the third quarter of 2018": 1 to 4.
    Quarter(i8, Option<Year>),
    /// "the first half of 2018": 1 or 2.
    Half(i8, Option<Year>),
    /// "summer 2018".
    Season(Season, Option<Year>),
    /// "the 1990s", "the '90s".
    Decade {
        /// Its first year, or its first year within an unstated century.
        start: i16,
        /// Whether the century is stated.
        century: bool,
    },
    /// "the 21st century".
    Century(i8),
    /// "Thanksgiving", "Easter 2019".
    Holiday(Holiday, Option<Year>),
    /// "two days ago", "three weeks from Tuesday".
    Away {
        /// How far.
        amount: Amount,
        /// Whether behind (later than) the anchor.
        ahead: bool,
        /// From when; the dateline where nothing is named.
        from: Option<Box<Calendar>>,
        /// "Monday two weeks from now": the weekday of that week.
        weekday: Option<Weekday>,
    },
    /// "two days earlier", "a week later": from a time that the text has named before.
    FromThen(Amount, bool),
    /// "the next three days", "the past two decades", "within five hours".
    Adjacent {
        /// How long.
        amount: Amount,
        /// In which unit it was counted.
        unit: Unit,
        /// Whether behind the dateline.
        ahead: bool,
        /// Whether it starts on the dateline itself ("within three days") rather than the day after ("the next three days").
        inclusive: bool,
    },
    /// "two days starting tomorrow", "a week from Jan. 5".
    Starting(Amount, Box<Calendar>),
}

/// What relative times count from.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// The dateline's day.
    pub date: Date,
    /// The dateline's time of day, if that is known.
    pub time: Option<ClockTime>,
}

/// Which way a date without a year, or a weekday, lies from the dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// On the dateline or before.
    Past,
    /// On the dateline or behind.
    Future,
    /// Whichever is nearer.
    Nearest,
}

/// A stretch of civil time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first moment.
    pub start: DateTime,
    /// The first moment behind it.
    pub end: DateTime,
}

impl Stretch {
    fn days(start: Date, end: Date) -> Self {
        Self { start: start.into(), end: end.into() }
    }

    /// Whether the two share a moment.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every moment of `other` lies in this one.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

fn add(date: Date, length: Length) -> Option<Date> {
    date.checked_add(length).ok()
}

fn plus_days(date: Date, days: i32) -> Option<Date> {
    add(date, Length::new().try_days(days).ok()?)
}

fn plus_months(date: Date, months: i32) -> Option<Date> {
    add(date, Length::new().try_months(months).ok()?)
}

fn day(year: i32, month: i8, day: i8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, month, day).ok()
}

/// The Monday of a day's week.
pub(crate) fn monday(date: Date) -> Option<Date> {
    plus_days(date, -i32::from(date.weekday().to_monday_zero_offset()))
}

impl Amount {
    /// A number of units, given as a fraction; `None` where that is no whole number of seconds or is out of range.
    pub(super) fn of(numerator: i64, denominator: i64, unit: Unit) -> Option<Self> {
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
    pub(super) fn join(self, other: Self) -> Option<Self> {
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

    fn from(self, at: DateTime, ahead: bool) -> Option<DateTime> {
        let sign: i32 = if ahead { 1 } else { -1 };
        let length = Length::new()
            .try_months(self.months * sign)
            .and_then(|l| l.try_days(self.days * sign))
            .and_then(|l| l.try_seconds(self.seconds * i64::from(sign)))
            .ok()?;
        at.checked_add(length).ok()
    }
}

impl Year {
    /// The year's number, where it is stated or the dateline is known.
    pub fn number(self, now: Option<Now>) -> Option<i32> {
        match self {
            Self::Stated(year) => Some(i32::from(year)),
            Self::Relative(shift) => Some(i32::from(now?.date.year()) + shift),
        }
    }
}

impl Calendar {
    /// Today, as the dateline has it.
    pub(super) const TODAY: Self = Self::Current { unit: Unit::Day, shift: 0, pointed: true };

    /// Whether the words alone tell one day or one stretch, without a dateline.
    pub fn is_absolute(&self) -> bool {
        match self {
            Self::Date { year, month, .. } => matches!(year, Some(Year::Stated(_))) && month.is_some(),
            Self::Month { year, .. }
            | Self::Week { year, .. }
            | Self::Quarter(_, year)
            | Self::Half(_, year)
            | Self::Season(_, year)
            | Self::NamedYear(_, year)
            | Self::Holiday(_, year) => matches!(year, Some(Year::Stated(_))),
            Self::Year(year) => matches!(year, Year::Stated(_)),
            Self::Decade { century, .. } => *century,
            Self::Century(_) => true,
            Self::NthWeekday { of, .. } | Self::Part { of, .. } | Self::WeekOf(of) | Self::WeekendOf(of) => {
                of.is_absolute()
            }
            Self::Away { from, .. } => from.as_ref().is_some_and(|from| from.is_absolute()),
            Self::Starting(_, from) => from.is_absolute(),
            Self::Weekday { .. }
            | Self::WeekdayOfWeek { .. }
            | Self::Current { .. }
            | Self::FromThen(..)
            | Self::Adjacent { .. } => false,
        }
    }

    /// The finest unit that it names.
    pub fn unit(&self) -> Unit {
        match self {
            Self::Date { .. }
            | Self::Weekday { .. }
            | Self::WeekdayOfWeek { .. }
            | Self::NthWeekday { .. }
            | Self::Holiday(..) => Unit::Day,
            Self::Part { unit, .. } | Self::Current { unit, .. } => *unit,
            Self::Month { .. } => Unit::Month,
            Self::Week { .. } | Self::WeekOf(_) => Unit::Week,
            Self::WeekendOf(_) => Unit::Weekend,
            Self::Year(_) | Self::NamedYear(..) => Unit::Year,
            Self::Quarter(..) | Self::Half(..) | Self::Season(..) => Unit::Quarter,
            Self::Decade { .. } => Unit::Decade,
            Self::Century(_) => Unit::Century,
            Self::Away { amount, .. } | Self::FromThen(amount, _) => {
                if amount.is_clock() {
                    Unit::Minute
                } else {
                    Unit::Day
                }
            }
            Self::Adjacent { unit, .. } => *unit,
            Self::Starting(..) => Unit::Week,
        }
    }

    /// Whether it is one day, as opposed to a longer stretch.
    pub fn is_day(&self) -> bool {
        match self {
            Self::Part { count, unit, .. } => *unit == Unit::Day && *count == 1,
            Self::Adjacent { .. } | Self::Starting(..) => false,
            _ => self.unit() <= Unit::Day,
        }
    }

    /// Whether it is a date that no calendar has: "Feb. 30".
    pub fn is_impossible(&self) -> bool {
        match self {
            Self::Date { year: Some(Year::Stated(year)), month: Some(month), day, .. } => {
                Date::new(*year, *month, *day).is_err()
            }
            Self::Date { month: Some(month), day, .. } => Date::new(2000, *month, *day).is_err(),
            Self::Date { month: None, day, .. } => !(1..=31).contains(day),
            _ => false,
        }
    }

    /// Whether the text's weekday is not the date's: "Tuesday, Jan. 24, 2018".
    pub fn is_mismatched(&self, now: Option<Now>, direction: Direction) -> bool {
        let Self::Date { weekday: Some(weekday), .. } = self else { return false };
        let date = |direction| self.resolve(now, direction).map(|s| s.start.date().weekday());
        date(direction).is_some_and(|named| named != *weekday)
    }

    /// The stretch of civil time that it is. `None` where that takes a dateline and there is none, or where there is no such day.
    pub fn resolve(&self, now: Option<Now>, direction: Direction) -> Option<Stretch> {
        match self {
            Self::Date { year, month, day, weekday } => date(*year, *month, *day, *weekday, now, direction),
            Self::Weekday { weekday, shift } => {
                let today = now?.date;
                let date = match shift {
                    // "last Tuesday" is the one before today; "next Tuesday" next week's.
                    Some(-1) => nearest_weekday(plus_days(today, -1)?, *weekday, Direction::Past)?,
                    Some(weeks) => weekday_of_week(today, *weekday, *weeks)?,
                    None => nearest_weekday(today, *weekday, direction)?,
                };
                one_day(date)
            }
            Self::WeekdayOfWeek { weekday, weeks } => one_day(weekday_of_week(now?.date, *weekday, *weeks)?),
            Self::NthWeekday { nth, weekday, of } => {
                let of = of.resolve(now, direction)?;
                let (start, end) = (of.start.date(), of.end.date());
                let date = if *nth < 0 {
                    let last = plus_days(end, -1)?;
                    nearest_weekday(last, *weekday, Direction::Past)?
                } else {
                    let first = nearest_weekday(start, *weekday, Direction::Future)?;
                    plus_days(first, 7 * (i32::from(*nth) - 1))?
                };
                (date >= start && date < end).then(|| one_day(date))?
            }
            Self::Part { nth, count, unit, of } => part(*nth, *count, *unit, of, now, direction),
            // "over the weekend" told on a Monday is the one that is over.
            Self::Current { unit: Unit::Weekend, shift: 0, pointed } => {
                let now = now?;
                let ahead = now.date.weekday().to_monday_zero_offset() < 5;
                let over = direction == Direction::Past || direction == Direction::Nearest && !pointed;
                current(Unit::Weekend, if ahead && over { -1 } else { 0 }, now)
            }
            Self::Current { unit, shift, .. } => current(*unit, *shift, now?),
            Self::Month { month, year } => {
                let first = match year {
                    Some(Year::Relative(shift)) if *shift != 0 => turn(now?.date, *shift, |year| day(year, *month, 1))?,
                    Some(year) => day(year.number(now)?, *month, 1)?,
                    None => {
                        let today = now?.date;
                        let of = |year: i32| day(year, *month, 1);
                        pick(today, i32::from(today.year()), direction, of)?
                    }
                };
                Some(Stretch::days(first, plus_months(first, 1)?))
            }
            Self::Week { week, year } => {
                let year = year.unwrap_or(Year::Relative(0)).number(now)?;
                let first = monday(day(year, 1, 4)?)?;
                let start = plus_days(first, 7 * (i32::from(*week) - 1))?;
                Some(Stretch::days(start, plus_days(start, 7)?))
            }
            Self::WeekOf(inner) => {
                let start = monday(inner.resolve(now, direction)?.start.date())?;
                Some(Stretch::days(start, plus_days(start, 7)?))
            }
            Self::WeekendOf(inner) => {
                let at = inner.resolve(now, direction)?.start.date();
                let saturday = plus_days(monday(at)?, 5)?;
                let sunday = plus_days(saturday, 2)?;
                // A holiday on the Thursday, Friday or Monday beside it makes a long weekend.
                let (start, end) = match at.weekday() {
                    Weekday::Thursday | Weekday::Friday => (at, sunday),
                    Weekday::Monday => (plus_days(at, -2)?, plus_days(at, 1)?),
                    _ => (saturday, sunday),
                };
                Some(Stretch::days(start, end))
            }
            Self::Year(year) => {
                let year = year.number(now)?;
                Some(Stretch::days(day(year, 1, 1)?, day(year + 1, 1, 1)?))
            }
            // Whose fiscal or school year it is decides when it begins.
            Self::NamedYear(..) => None,
            Self::Quarter(quarter, year) => months_of_year(*year, 3 * (quarter - 1) + 1, 3, now, direction),
            Self::Half(half, year) => months_of_year(*year, 6 * (half - 1) + 1, 6, now, direction),
            Self::Season(season, year) => {
                let month = match season {
                    Season::Spring => 3,
                    Season::Summer => 6,
                    Season::Fall => 9,
                    Season::Winter => 12,
                };
                if let Some(Year::Relative(shift)) = year
                    && *shift != 0
                {
                    let first = turn(now?.date, *shift, |year| day(year, month, 1))?;
                    return Some(Stretch::days(first, plus_months(first, 3)?));
                }
                months_of_year(Some((*year)?), month, 3, now, direction)
            }
            Self::Decade { start, century } => {
                let start = if *century {
                    i32::from(*start)
                } else {
                    // "the '90s" are the last that have begun.
                    let this = i32::from(now?.date.year());
                    let start = this - this.rem_euclid(100) + i32::from(*start);
                    if start > this { start - 100 } else { start }
                };
                Some(Stretch::days(day(start, 1, 1)?, day(start + 10, 1, 1)?))
            }
            Self::Century(century) => {
                let start = (i32::from(*century) - 1) * 100;
                Some(Stretch::days(day(start, 1, 1)?, day(start + 100, 1, 1)?))
            }
            Self::Holiday(holiday, year) => {
                let date = match year {
                    Some(Year::Relative(shift)) if *shift != 0 => turn(now?.date, *shift, |year| holiday.date(year))?,
                    Some(year) => holiday.date(year.number(now)?)?,
                    None => {
                        let today = now?.date;
                        pick(today, i32::from(today.year()), direction, |year| holiday.date(year))?
                    }
                };
                one_day(date)
            }
            Self::Away { amount, ahead, from, weekday } => {
                away(*amount, *ahead, from.as_deref(), *weekday, now, direction)
            }
            Self::FromThen(..) => None,
            Self::Adjacent { amount, unit, ahead, inclusive } => adjacent(*amount, *unit, *ahead, *inclusive, now?),
            Self::Starting(amount, from) => {
                let start = from.resolve(now, direction)?.start;
                Some(Stretch { start, end: amount.from(start, true)? })
            }
        }
    }
}

fn one_day(date: Date) -> Option<Stretch> {
    Some(Stretch::days(date, plus_days(date, 1)?))
}

/// Of the days that `of` gives for the years around `year`, the one that lies the right way from `today`.
fn pick(today: Date, year: i32, direction: Direction, of: impl Fn(i32) -> Option<Date>) -> Option<Date> {
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
fn turn(today: Date, shift: i32, of: impl Fn(i32) -> Option<Date>) -> Option<Date> {
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

fn date(
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
                    _ => past.or(future),
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

fn nearest_weekday(today: Date, weekday: Weekday, direction: Direction) -> Option<Date> {
    let back = i32::from(today.weekday().since(weekday));
    match direction {
        Direction::Future => plus_days(today, (7 - back) % 7),
        Direction::Past | Direction::Nearest => plus_days(today, -back),
    }
}

fn weekday_of_week(today: Date, weekday: Weekday, weeks: i32) -> Option<Date> {
    plus_days(monday(today)?, 7 * weeks + i32::from(weekday.to_monday_zero_offset()))
}

fn months_of_year(
    year: Option<Year>,
    month: i8,
    count: i32,
    now: Option<Now>,
    direction: Direction,
) -> Option<Stretch> {
    let first = match year {
        Some(year) => day(year.number(now)?, month, 1)?,
        None => {
            let today = now?.date;
            pick(today, i32::from(today.year()), direction, |year| day(year, month, 1))?
        }
    };
    Some(Stretch::days(first, plus_months(first, count)?))
}

fn current(unit: Unit, shift: i32, now: Now) -> Option<Stretch> {
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
fn part(nth: i8, count: i32, unit: Unit, of: &Calendar, now: Option<Now>, direction: Direction) -> Option<Stretch> {
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

fn away(
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

fn adjacent(amount: Amount, unit: Unit, ahead: bool, inclusive: bool, now: Now) -> Option<Stretch> {
    if amount.is_clock() {
        let at = now.date.to_datetime(now.time?);
        let other = amount.from(at, ahead)?;
        return Some(if ahead { Stretch { start: at, end: other } } else { Stretch { start: other, end: at } });
    }
    match unit {
        Unit::Quarter | Unit::Decade | Unit::Century => {
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
pub(super) fn easter(year: i32) -> Option<Date> {
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
pub(super) fn shifted(date: Date, days: i32) -> Option<Date> {
    add(date, days.days())
}
