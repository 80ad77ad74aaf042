//! A time as a mention, by the conventions of TIMEX3 as public suites for calendars have them: where they differ from a newspaper
//! reader's (a morning is 8 to 12, "from May to September" ends with the first of September), they are met here and nowhere else.

use jiff::civil::{Date, DateTime, Weekday};

use super::{CodePoints, Mention};
use crate::article::Dateline;
use crate::reading::time::calendar::{Season, Year, YearKind};
use crate::reading::time::{
    Bound, Calendar, Clock, DayTime, Direction, Edge, Hedge, Moment, Now, Part, Stated, Stretch, Time, Unit, Which,
};
use crate::text::{Span, Text};

/// The mention of a time.
pub(super) fn mention(time: &Time, text: &Text, dateline: &Dateline, points: &CodePoints<'_>) -> Mention {
    let now = dateline.date.map(|date| Now { date, time: dateline.time });
    let (span, core) = spans(time, text);
    let [start, end] = points.span(span);
    let mut mention = Mention {
        start,
        end,
        core: (core != span).then(|| points.span(core)),
        modifier: modifier(time),
        approx: (time.hedge != Hedge::None).then_some(true),
        ..Mention::default()
    };
    match &time.stated {
        Stated::Recurring => mention.kind = "set",
        Stated::Range(from, to) => range(time, from, to, now, &mut mention),
        Stated::Moment(moment) => {
            let lead = text.slice(Span::new(time.span.start, time.core.start.max(time.span.start)));
            let inclusive = lead.contains('=') || lead.split(' ').any(|word| word == "or");
            single(time, moment, now, inclusive, &mut mention);
        }
    }
    mention
}

/// The span with the preposition that belongs to it ("at 6.45"), and the span without preposition and article.
fn spans(time: &Time, text: &Text) -> (Span, Span) {
    let mut span = time.unzoned;
    let first = text.token_at(span.start);
    let clock = time.moment().is_some_and(|m| m.clock.is_some());
    let week = time.moment().is_some_and(|m| matches!(m.day, Some(Calendar::WeekdayOfWeek { .. })));
    if let Some(before) = first.checked_sub(1) {
        let word = text.word(before);
        let article = text.word(first).eq_ignore_ascii_case("the");
        let at = word.eq_ignore_ascii_case("at") && clock && !article;
        let on = word.eq_ignore_ascii_case("on") && !article && (week || matches!(time.stated, Stated::Range(..)));
        if at || on {
            span = span.join(text.token_span(before..before + 1));
        }
    }
    let mut core = Span::new(time.core.start.min(span.end), span.end);
    if core.start < time.unzoned.start {
        core = time.unzoned;
    }
    // "the year of 2013"
    let said = text.slice(core);
    if let Some(skipped) = said.find("year of ").filter(|at| *at <= 4) {
        let year = core.start + u32::try_from(skipped + "year of ".len()).unwrap_or(0);
        core = Span::new(year.min(core.end), core.end);
    }
    loop {
        let at = text.token_at(core.start);
        let word = text.tokens().get(at).map_or("", |_| text.word(at));
        let lead = ["the", "in", "at", "on"].iter().any(|lead| word.eq_ignore_ascii_case(lead));
        match text.tokens().get(at + 1) {
            Some(next) if lead && next.span.start < core.end && !is_distance(time) => {
                core = Span::new(next.span.start, core.end);
            }
            _ => return (span, core),
        }
    }
}

/// "in two weeks": the preposition is the sense.
fn is_distance(time: &Time) -> bool {
    time.moment().is_some_and(|m| matches!(m.day, Some(Calendar::Away { .. })))
}

fn modifier(time: &Time) -> Option<&'static str> {
    let edge = time.moment().and_then(|m| m.edge);
    Some(match (time.bound, edge) {
        (Bound::Before | Bound::By, _) => "before",
        (Bound::Until, _) => "until",
        (Bound::After, _) => "after",
        (Bound::Since, _) => "since",
        (Bound::At, Some(Edge::Early | Edge::Beginning)) => "start",
        (Bound::At, Some(Edge::Mid)) => "mid",
        (Bound::At, Some(Edge::Late | Edge::End)) => "end",
        (Bound::At, _) if time.hedge == Hedge::About => "approx",
        (Bound::At, _) => return None,
    })
}

/// "date", "time", "datetime", or one of them with "range".
fn kind(time: &Time, moment: &Moment) -> &'static str {
    let open = time.bound != Bound::At || moment.edge.is_some();
    match (&moment.day, moment.clock) {
        _ if moment.now => "datetime",
        (None, Some(DayTime::Clock(_))) => {
            if open {
                "timerange"
            } else {
                "time"
            }
        }
        (None, _) => "timerange",
        (Some(_), Some(DayTime::Clock(_))) => {
            if open {
                "datetimerange"
            } else {
                "datetime"
            }
        }
        (Some(_), Some(DayTime::Part(..))) => "datetimerange",
        (Some(Calendar::Adjacent { amount, .. }), None) if amount.is_clock() => "datetimerange",
        (Some(Calendar::Away { amount, .. } | Calendar::FromThen(amount, _)), None) if amount.is_clock() => "datetime",
        (Some(day), None) if day.is_day() && moment.edge.is_some() => "datetimerange",
        (Some(day), None) if day.is_day() => {
            if open {
                "daterange"
            } else {
                "date"
            }
        }
        (Some(_), None) => "daterange",
    }
}

/// Which way undated names are resolved: any of the ways that a suite lists will do, and the next is always among them.
const WAY: Direction = Direction::Future;

/// The day or stretch by the conventions of calendars.
fn stretch(moment: &Moment, now: Option<Now>) -> Option<Stretch> {
    if moment.now {
        return moment.resolve(now, WAY);
    }
    calendar(moment.day.as_ref()?, now, WAY)
}

fn calendar(day: &Calendar, now: Option<Now>, way: Direction) -> Option<Stretch> {
    match day {
        // "last Friday" is last week's.
        Calendar::Weekday { weekday, which: Which::Shifted(weeks) } => {
            Calendar::WeekdayOfWeek { weekday: *weekday, weeks: *weeks }.resolve(now, way)
        }
        // "a week later": from now, where nothing else is known.
        Calendar::FromThen(amount, ahead) => {
            Calendar::Away { amount: *amount, ahead: *ahead, from: None, weekday: None }.resolve(now, way)
        }
        // "the next month": from now, likewise.
        Calendar::Current { unit, shift, pointed: false } if *shift != 0 => {
            Calendar::Current { unit: *unit, shift: *shift, pointed: true }.resolve(now, way)
        }
        Calendar::Same(unit) => Calendar::Current { unit: *unit, shift: 0, pointed: true }.resolve(now, way),
        // "the past two decades" are the calendar's.
        Calendar::Adjacent { amount, unit: unit @ (Unit::Decade | Unit::Century), ahead: false, .. } => {
            let end = Calendar::Current { unit: *unit, shift: 0, pointed: true }.resolve(now, way)?.start;
            let start = end.checked_sub(jiff::Span::new().try_months(amount.months).ok()?).ok()?;
            Some(Stretch { start, end })
        }
        Calendar::Season(..) | Calendar::NamedYear(..) => None,
        _ => day.resolve(now, way),
    }
}

/// What "less than three days after tomorrow" counts from.
fn anchor(moment: &Moment, now: Option<Now>) -> Option<DateTime> {
    match &moment.day {
        Some(Calendar::Away { ahead: true, from: Some(from), .. }) => Some(calendar(from, now, WAY)?.start),
        _ => None,
    }
}

/// The hours of a part of the day, in seconds from midnight; early and late are its first and its last two.
fn part_hours(part: Part, edge: Option<Edge>) -> (i32, i32) {
    const HOUR: i32 = 3_600;
    let (from, to) = match part {
        Part::Morning | Part::MidMorning | Part::Dawn | Part::Breakfast | Part::Brunch => (8 * HOUR, 12 * HOUR),
        Part::Afternoon | Part::MidAfternoon => (12 * HOUR, 16 * HOUR),
        Part::Evening | Part::Dusk | Part::Dinner | Part::DinnerMeal => (16 * HOUR, 20 * HOUR),
        Part::Night => (20 * HOUR, 24 * HOUR - 1),
        Part::NightTime | Part::Overnight => (0, 8 * HOUR),
        Part::Daytime => (8 * HOUR, 18 * HOUR),
        Part::Lunch | Part::LunchMeal => (11 * HOUR, 13 * HOUR),
    };
    match edge {
        Some(Edge::Early | Edge::Beginning | Edge::Earlier) => (from, from + 2 * HOUR),
        Some(Edge::Late | Edge::End | Edge::Later) => (from + 2 * HOUR, to),
        _ => (from, to),
    }
}

/// An end of a stretch: of a week its first or last days around Thursday, of a month its halves around the 16th, of a year that is
/// pointed at its halves and of one that is named its thirds, of a day its halves around noon.
fn edge_of(edge: Edge, day: Option<&Calendar>, whole: Stretch, now: Option<Now>) -> Option<Stretch> {
    let day = day?;
    let (start, end) = (whole.start, whole.end);
    let on = |span: jiff::Span| start.checked_add(span).ok();
    let span = jiff::Span::new();
    let today = || Some(now?.date.to_datetime(jiff::civil::Time::midnight()));
    let stated = matches!(day, Calendar::Year(Year::Stated(_)));
    // Where the early part ends, the middle begins and ends, and the late part begins.
    let (early, mid, late) = match day.unit() {
        Unit::Week => (on(span.days(3))?, (on(span.days(1))?, on(span.days(4))?), on(span.days(3))?),
        Unit::Month => (on(span.days(15))?, (on(span.days(9))?, on(span.days(20))?), on(span.days(15))?),
        Unit::Year if stated => {
            let (first, second) = (on(span.months(4))?, on(span.months(8))?);
            (first, (first, second), second)
        }
        Unit::Year => (on(span.months(6))?, (on(span.months(4))?, on(span.months(8))?), on(span.months(6))?),
        Unit::Day => (on(span.hours(12))?, (on(span.hours(10))?, on(span.hours(14))?), on(span.hours(12))?),
        _ => return None,
    };
    let (start, end) = match edge {
        Edge::Early | Edge::Beginning => (start, early),
        Edge::Mid => mid,
        Edge::Late | Edge::End => (late, end),
        Edge::Earlier => (start, early.min(today()?).max(start)),
        Edge::Later => (late.max(today()?).min(end), end),
        Edge::ToDate => (start, today()?.clamp(start, end)),
        Edge::Rest => return None,
    };
    Some(Stretch { start, end })
}

fn single(time: &Time, moment: &Moment, now: Option<Now>, inclusive: bool, mention: &mut Mention) {
    let kind = kind(time, moment);
    mention.kind = kind;
    let resolved = stretch(moment, now);
    mention.timex = moment_timex(moment, resolved, now);
    let resolved = match (moment.edge, resolved) {
        (Some(edge), Some(whole)) => edge_of(edge, moment.day.as_ref(), whole, now).or(resolved),
        _ => resolved,
    };
    let value = |at: DateTime| match kind {
        "date" | "daterange" => at.date().to_string(),
        "time" | "timerange" => clock_value(at),
        _ => format!("{} {}", at.date(), clock_value(at)),
    };
    let seconds = |seconds: i32| {
        let day = resolved.map_or(Date::constant(2000, 1, 1), |s| s.start.date());
        day.to_datetime(jiff::civil::Time::midnight()).checked_add(jiff::Span::new().seconds(i64::from(seconds))).ok()
    };
    let clock = |clock: Clock| seconds(clock.seconds());
    let (from, to) = match moment.clock {
        Some(DayTime::Clock(c)) if moment.day.is_none() || resolved.is_some() => (clock(c), None),
        Some(DayTime::Part(part, edge)) if moment.day.is_none() || resolved.is_some() => {
            let (from, to) = part_hours(part, edge);
            (seconds(from), seconds(to))
        }
        Some(_) => (None, None),
        None => match resolved {
            Some(s) if moment.edge == Some(Edge::Rest) => {
                (now.map(|n| n.date.into()), s.end.checked_sub(jiff::Span::new().days(1)).ok())
            }
            Some(s) => (Some(s.start), Some(s.end)),
            None => (None, None),
        },
    };

    let (from, to) = (from.map(value), to.map(value));
    match time.bound {
        Bound::At if kind.ends_with("range") => (mention.lower, mention.upper) = (from.map(Some), to.map(Some)),
        Bound::At => mention.value = from,
        // "less than three days after tomorrow" begins with tomorrow.
        Bound::Before if let Some(anchor) = anchor(moment, now) => {
            mention.lower = Some(Some(value(anchor)));
            mention.upper = from.map(Some);
        }
        // "by the end of the year" is by its last day, "before or in May" by May's.
        Bound::Before | Bound::By | Bound::Until
            if matches!(moment.edge, Some(Edge::Late | Edge::End)) || inclusive =>
        {
            mention.upper = to.or(from).map(Some);
        }
        Bound::Before | Bound::By | Bound::Until => mention.upper = from.map(Some),
        Bound::After if kind == "daterange" && moment.day.as_ref().is_some_and(|d| !d.is_day()) => {
            mention.lower = to.map(Some);
        }
        Bound::After | Bound::Since => mention.lower = from.map(Some),
    }
}

fn range(time: &Time, from: &Moment, to: &Moment, now: Option<Now>, mention: &mut Mention) {
    let hours = from.clock.is_some() || to.clock.is_some();
    let days = from.day.is_some() || to.day.is_some();
    let hours = hours || from.now && to.day.as_ref().is_some_and(|day| day.unit() < Unit::Day);
    let kind = match (days, hours) {
        _ if time.bound != Bound::At => "daterange",
        (true, true) => "datetimerange",
        (true, false) => "daterange",
        (false, _) if from.now || to.now => "datetimerange",
        (false, _) => "timerange",
    };
    mention.kind = kind;
    let today = if from.now || to.now { now.map(|n| n.date) } else { None };
    let first = end_of_range(from, now, today, None);
    let last = end_of_range(to, now, today, first);
    let value = |at: DateTime| match kind {
        "daterange" => at.date().to_string(),
        "timerange" => clock_value(at),
        _ => format!("{} {}", at.date(), clock_value(at)),
    };
    if let (Some(first), Some(last)) = (first, last) {
        mention.lower = Some(Some(value(first)));
        mention.upper = Some(Some(value(last)));
    }
}

/// Where an end of a range stands: the first moment of what is named, unless it names its middle or its end; not before `after`.
fn end_of_range(moment: &Moment, now: Option<Now>, today: Option<Date>, after: Option<DateTime>) -> Option<DateTime> {
    let some_day = today.unwrap_or(Date::constant(2000, 1, 1));
    let midnight = |date: Date| date.to_datetime(jiff::civil::Time::midnight());
    let plus =
        |date: Date, seconds: i32| midnight(date).checked_add(jiff::Span::new().seconds(i64::from(seconds))).ok();
    if moment.now {
        let now = now?;
        return Some(now.date.to_datetime(now.time.unwrap_or_default()));
    }
    let whole = match &moment.day {
        // A range that is not dated is resolved to the last that began.
        Some(day) => Some(calendar(day, now, Direction::Past)?),
        None => None,
    };
    let date = whole.map_or(some_day, |s| s.start.date());
    let at = match (moment.clock, moment.edge, whole) {
        (Some(DayTime::Clock(clock)), ..) => plus(date, clock.seconds())?,
        (Some(DayTime::Part(part, _)), ..) => plus(date, part.seconds().0)?,
        (None, Some(Edge::Late | Edge::End), Some(s)) => s.end,
        (None, Some(Edge::Mid), Some(s)) => {
            let months = i32::from(s.end.year() - s.start.year()) > 0;
            midnight(if months {
                Date::new(date.year(), 7, 2).ok()?
            } else {
                Date::new(date.year(), date.month(), 16).ok()?
            })
        }
        (None, _, Some(s)) => s.start,
        (None, _, None) => return None,
    };
    match after {
        // "from November to March": the March behind that November; a weekday the week behind.
        Some(first) if at < first => {
            let step = match &moment.day {
                Some(Calendar::Weekday { .. }) => jiff::Span::new().weeks(1),
                Some(Calendar::Month { year: None, .. } | Calendar::Date { year: None, .. }) => {
                    jiff::Span::new().years(1)
                }
                None if matches!(moment.clock, Some(DayTime::Clock(Clock { open: true, .. }))) => {
                    jiff::Span::new().hours(12)
                }
                _ => return Some(at),
            };
            at.checked_add(step).ok()
        }
        _ => Some(at),
    }
}

fn clock_value(at: DateTime) -> String {
    format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second())
}

fn clock_timex(time: DayTime) -> String {
    match time {
        DayTime::Clock(clock) => {
            let mut timex = format!("T{:02}", clock.hour);
            for field in [clock.minute, clock.second].into_iter().flatten() {
                timex.push_str(&format!(":{field:02}"));
            }
            timex
        }
        DayTime::Part(part, _) => format!("T{}", part_code(part)),
    }
}

fn part_code(part: Part) -> &'static str {
    match part {
        Part::Morning | Part::MidMorning | Part::Dawn => "MO",
        Part::Afternoon | Part::MidAfternoon => "AF",
        Part::Evening | Part::Dusk => "EV",
        Part::Night => "NI",
        Part::NightTime | Part::Overnight => "NT",
        Part::Daytime => "DT",
        Part::Lunch | Part::LunchMeal => "MEL",
        Part::Breakfast => "MEB",
        Part::Brunch => "MER",
        Part::Dinner | Part::DinnerMeal => "MED",
    }
}

fn moment_timex(moment: &Moment, resolved: Option<Stretch>, now: Option<Now>) -> Option<String> {
    if moment.now {
        return Some("PRESENT_REF".into());
    }
    let day = match &moment.day {
        Some(day) => Some(day_timex(day, resolved, now)?),
        None => None,
    };
    match (day, moment.clock) {
        (Some(day), Some(clock)) => Some(day + &clock_timex(clock)),
        (Some(day), None) => Some(day),
        (None, Some(clock)) => Some(clock_timex(clock)),
        (None, None) => None,
    }
}

fn day_timex(day: &Calendar, resolved: Option<Stretch>, now: Option<Now>) -> Option<String> {
    let year_of = |year: Option<Year>| year.and_then(|y| y.number(now)).map_or("XXXX".into(), |y| format!("{y:04}"));
    let date = || Some(resolved?.start.date().to_string());
    Some(match day {
        Calendar::Date { year: Some(Year::Stated(year)), month: Some(month), day, .. } => {
            format!("{year:04}-{month:02}-{day:02}")
        }
        Calendar::Date { year: None, month: Some(month), day, .. } => format!("XXXX-{month:02}-{day:02}"),
        Calendar::Date { year: None, month: None, day, weekday: None } => format!("XXXX-XX-{day:02}"),
        Calendar::Weekday { weekday, which: Which::Nearest } => format!("XXXX-WXX-{}", iso(*weekday)),
        Calendar::Month { month, year } => format!("{}-{month:02}", year_of(*year)),
        Calendar::Year(year) => year_of(Some(*year)),
        Calendar::NamedYear(kind, year) => {
            let letter = if *kind == YearKind::Fiscal { "FY" } else { "SY" };
            format!("{letter}{}", year_of(*year))
        }
        Calendar::Season(season, year) => {
            let code = match season {
                Season::Spring => "SP",
                Season::Summer => "SU",
                Season::Fall => "FA",
                Season::Winter => "WI",
            };
            match year {
                Some(year) => format!("{}-{code}", year_of(Some(*year))),
                None => code.into(),
            }
        }
        Calendar::Current { unit, .. } => {
            let start = resolved?.start.date();
            let week = start.iso_week_date();
            match unit {
                Unit::Week => format!("{:04}-W{:02}", week.year(), week.week()),
                Unit::Weekend => format!("{:04}-W{:02}-WE", week.year(), week.week()),
                Unit::Month => format!("{:04}-{:02}", start.year(), start.month()),
                Unit::Year => format!("{:04}", start.year()),
                _ => start.to_string(),
            }
        }
        _ if day.is_day() => date()?,
        _ => return None,
    })
}

fn iso(weekday: Weekday) -> i8 {
    weekday.to_monday_one_offset()
}
