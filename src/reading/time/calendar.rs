//! Stretches of the calendar as a text names them, and the days they are.

mod amount;
mod reckon;
mod stretch;

use jiff::Span as Length;
use jiff::civil::{Date, Time as ClockTime, Weekday};

use super::holiday::Holiday;
use reckon::{
    adjacent, away, current, date, months_of_year, nearest_weekday, one_day, part, pick, turn, weekday_of_week,
};

pub use amount::Amount;
pub(super) use reckon::{easter, shifted};
pub use stretch::Stretch;

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
    /// The year that makes what is named the next (1) or the last (-1): "next May", "last summer".
    Turn(i32),
}

/// A kind of year that does not begin in January; which days it spans depends on whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearKind {
    /// "fiscal year 2018".
    Fiscal,
    /// "the 2018 school year".
    School,
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
    /// "Wednesday", "last Tuesday".
    Weekday {
        /// Which day of the week.
        weekday: Weekday,
        /// Which of them.
        which: Which,
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
    /// "the same month": the one of a time that the text has named before or names behind.
    Same(Unit),
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

/// Which of the days that bear a weekday's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// "Wednesday": the nearest one, on the side that the tense says.
    Nearest,
    /// "last Tuesday" (-1), "this Tuesday" (0), "next Tuesday" (1): in weeks from the dateline's.
    Shifted(i32),
    /// "the coming Friday": the first behind the dateline.
    Coming,
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

impl Year {
    /// The year's number, where it is stated or the dateline is known.
    pub fn number(self, now: Option<Now>) -> Option<i32> {
        match self {
            Self::Stated(year) => Some(i32::from(year)),
            Self::Relative(shift) | Self::Turn(shift) => Some(i32::from(now?.date.year()) + shift),
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
            | Self::Same(_)
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
            Self::Part { unit, .. } | Self::Current { unit, .. } | Self::Same(unit) => *unit,
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
            Self::Weekday { weekday, which } => {
                let today = now?.date;
                let date = match which {
                    // "last Tuesday" is the one before today; "next Tuesday" next week's.
                    Which::Shifted(-1) => nearest_weekday(plus_days(today, -1)?, *weekday, Direction::Past)?,
                    Which::Coming => nearest_weekday(plus_days(today, 1)?, *weekday, Direction::Future)?,
                    // "will leave this Monday" told on a Wednesday.
                    Which::Shifted(0) if direction == Direction::Future => nearest_weekday(today, *weekday, direction)?,
                    Which::Shifted(weeks) => weekday_of_week(today, *weekday, *weeks)?,
                    Which::Nearest => nearest_weekday(today, *weekday, direction)?,
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
            // "the next month" is told from a time named before.
            Self::Current { shift: ..=-1 | 1.., pointed: false, .. } => None,
            Self::Current { unit, shift, .. } => current(*unit, *shift, now?),
            Self::Month { month, year } => {
                let first = match year {
                    Some(Year::Turn(shift)) if *shift != 0 => turn(now?.date, *shift, |year| day(year, *month, 1))?,
                    Some(year) => day(year.number(now)?, *month, 1)?,
                    None => return months_of_year(None, *month, 1, now, direction),
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
                if let Some(Year::Turn(shift)) = year
                    && *shift != 0
                {
                    let first = turn(now?.date, *shift, |year| day(year, month, 1))?;
                    return Some(Stretch::days(first, plus_months(first, 3)?));
                }
                // "will tour in the spring" is the next; without a sign of the future it may be any.
                if year.is_none() && direction != Direction::Future {
                    return None;
                }
                months_of_year(*year, month, 3, now, direction)
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
                    Some(Year::Turn(shift)) if *shift != 0 => turn(now?.date, *shift, |year| holiday.date(year))?,
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
            Self::FromThen(..) | Self::Same(_) => None,
            Self::Adjacent { amount, unit, ahead, inclusive } => adjacent(*amount, *unit, *ahead, *inclusive, now?),
            Self::Starting(amount, from) => {
                let start = from.resolve(now, direction)?.start;
                Some(Stretch { start, end: amount.from(start, true)? })
            }
        }
    }
}
