//! A day, a time of day, or both: "Wednesday", "around noon Wednesday", "Jan. 25 at 6:53 a.m. ET", "tonight at 8".

use super::Edge;
use super::calendar::{Calendar, Unit, Which};
use super::clock::DayTime;
use super::daytime::Timed;
use super::grammar::{Found, Grammar};
use super::opening::Opening;
use super::words::Word;
use super::zone::Zone;

/// A time that is named once: the day or longer stretch, the time of day, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The day, or a stretch of the calendar.
    pub day: Option<Calendar>,
    /// Which end of the stretch: "late April".
    pub edge: Option<Edge>,
    /// The time of day.
    pub clock: Option<DayTime>,
    /// The zone of the time of day.
    pub zone: Option<Zone>,
    /// Whether the moment is the one of writing: "now".
    pub now: bool,
}

/// A moment with where its zone begins, and whether a hedge stands inside ("tonight around 7").
#[derive(Clone, Debug, Default)]
pub(super) struct Parsed {
    pub(super) moment: Moment,
    /// The token behind the last that is not the zone.
    pub(super) bare_end: usize,
    /// "tonight around 7".
    pub(super) about: bool,
}

impl Parsed {
    fn of(moment: Moment, end: usize) -> Self {
        Self { moment, bare_end: end, about: false }
    }
}

impl Grammar<'_> {
    /// The longest moment at a token. `bare` lets an hour alone be one.
    pub(super) fn moment(&self, i: usize, bare: bool) -> Found<Parsed> {
        let key = 2 * i + usize::from(bare);
        self.moments.get(key, self.pure(), || {
            let mut best = self.gated(i, Opening::NOW | Opening::AT, || self.now(i));
            let mut consider = |found: Found<Parsed>| {
                if let Some((_, end)) = &found
                    && best.as_ref().is_none_or(|(_, longest)| end > longest)
                {
                    best = found;
                }
            };
            let nth = Opening::ORDINAL.or(Opening::ORDERED).or(Opening::SPELLED);
            let led = Opening::IN.or(Opening::AT).or(Opening::EDGE);
            let clock = led.or(Opening::NUMBER).or(Opening::COUNT).or(Opening::UNIT).or(Opening::NOON);
            consider(self.gated(i, Opening::EDGE, || self.end_of_day(i)));
            consider(self.day_first(i));
            consider(self.gated(i, nth.or(Opening::SHIFT), || self.nth_weekday_first(i)));
            consider(self.gated(i, clock.or(Opening::PART), || self.clock_first(i, bare)));
            best
        })
    }

    /// Behind the longest moment at a token. Most rules that begin with a moment need only this to see that they do not go on.
    pub(super) fn moment_end(&self, i: usize, bare: bool) -> Option<usize> {
        let known = self.moments.end(2 * i + usize::from(bare)).filter(|_| self.pure());
        known.or_else(|| self.moment(i, bare).map(|(_, end)| end))
    }

    /// "now", "right now", "at the moment", "at the present time".
    fn now(&self, i: usize) -> Found<Parsed> {
        let now = |end| Some((Parsed::of(Moment { now: true, ..Moment::default() }, end), end));
        match self.class(i) {
            Word::Just
                if self.word(i).eq_ignore_ascii_case("right") && self.word(i + 1).eq_ignore_ascii_case("now") =>
            {
                now(i + 2)
            }
            // "the now famous mayor", "now that he has left", "now-defunct".
            Word::Now => {
                let aside = matches!(self.before(i), Word::The | Word::A | Word::An | Word::My)
                    || self.word(i + 1) == "that"
                    || self.mark(i + 1, b'-') && self.glued(i + 1);
                if aside { None } else { now(i + 1) }
            }
            Word::At => {
                let the = self.skip(i + 1, &[Word::The, Word::This]);
                let end = match self.class(the) {
                    Word::Present if self.word(the + 1) == "time" => the + 2,
                    Word::Present if self.word(the).eq_ignore_ascii_case("moment") && the > i + 1 => the + 1,
                    Word::Present if the == i + 1 && self.word(the).eq_ignore_ascii_case("present") => the + 1,
                    _ if self.word(the) == "time" && self.is(i + 1, Word::This) => the + 1,
                    _ => return None,
                };
                now(end)
            }
            _ => None,
        }
    }

    /// "the end of the day", "end of day", "eod", "end of the Sunday".
    fn end_of_day(&self, i: usize) -> Found<Parsed> {
        let start = self.skip(i, &[Word::The]);
        let last = DayTime::Clock(super::Clock { hour: 23, minute: Some(59), second: Some(59), open: false });
        let at_end = |day, end| {
            let moment = Moment { day: Some(day), clock: Some(last), ..Moment::default() };
            Some((Parsed::of(moment, end), end))
        };
        if self.is(start, Word::EndOf(Unit::Day)) {
            return at_end(Calendar::TODAY, start + 1);
        }
        if !self.is(start, Word::End) {
            return None;
        }
        let at = self.skip(start + 1, &[Word::Of]);
        let the = self.skip(at, &[Word::The, Word::This]);
        if at == start + 1 {
            return None;
        }
        if self.is(the, Word::Unit(Unit::Day, false)) {
            // "at the end of the day" is mostly a figure of speech.
            return at_end(Calendar::TODAY, the + 1);
        }
        let (day, end) = self.day(the).filter(|(day, _)| day.is_day())?;
        at_end(day, end)
    }

    /// A day or a longer stretch of the calendar, without its edge.
    pub(super) fn day(&self, i: usize) -> Found<Calendar> {
        self.days.get(i, self.pure(), || {
            let mut best = self.date(i);
            let mut consider = |found: Found<Calendar>| {
                if let Some((_, end)) = &found
                    && best.as_ref().is_none_or(|(_, longest)| end >= longest)
                {
                    best = found;
                }
            };
            consider(self.relative(i));
            consider(self.period(i));
            consider(self.gated(i, Opening::HOLIDAY | Opening::SHIFT, || self.holiday(i)));
            best.or_else(|| {
                let (weekday, end) = self.weekday(i)?;
                Some((Calendar::Weekday { weekday, which: Which::Nearest }, end))
            })
        })
    }

    /// "early January", "mid-1990s", "the end of next week", "later this year", "the rest of the year", "year to date".
    pub(super) fn edged(&self, i: usize) -> Found<(Calendar, Edge)> {
        let start = self.skip(i, &[Word::The]);
        // "by year-end", "at month-end".
        if let Word::Unit(unit @ (Unit::Month | Unit::Year), false) = self.class(start)
            && self.mark(start + 1, b'-')
            && self.is(start + 2, Word::End)
        {
            let current = Calendar::Current { unit, shift: 0, pointed: true };
            return self.ends_phrase(start + 3).then_some(((current, Edge::End), start + 3));
        }
        if self.is(start, Word::Unit(Unit::Year, false)) || self.is(start, Word::Unit(Unit::Month, false)) {
            let Word::Unit(unit, _) = self.class(start) else { return None };
            return (self.is(start + 1, Word::To) && self.is(start + 2, Word::Date) && !self.is(start + 3, Word::Of))
                .then_some(((Calendar::Current { unit, shift: 0, pointed: true }, Edge::ToDate), start + 3));
        }
        if let Word::EndOf(unit @ (Unit::Week | Unit::Month | Unit::Year)) = self.class(start) {
            return Some(((Calendar::Current { unit, shift: 0, pointed: true }, Edge::End), start + 1));
        }
        // "two hours late on Thursday": how much too late.
        if matches!(self.class(start), Word::Late | Word::Early) && matches!(self.before(start), Word::Unit(..)) {
            return None;
        }
        let edge = match self.class(start) {
            Word::Early => Edge::Early,
            Word::Late => Edge::Late,
            Word::Mid | Word::Middle => Edge::Mid,
            Word::Beginning => Edge::Beginning,
            Word::End => Edge::End,
            Word::Earlier => Edge::Earlier,
            Word::Later => Edge::Later,
            Word::Rest => Edge::Rest,
            _ => return None,
        };
        let hyphen = self.skip(start + 1, &[Word::Mark(b'-')]);
        let of = self.skip(hyphen, &[Word::Of, Word::In, Word::On]);
        let noun = matches!(self.class(start), Word::Middle | Word::Beginning | Word::End);
        // "the start of May"; "will start in the spring" is a verb.
        if noun && !self.is(hyphen, Word::Of) {
            return None;
        }
        // "the early hours of Saturday", "the early morning hours of Jan. 5"
        if edge == Edge::Early {
            let hours = hyphen + usize::from(matches!(self.class(hyphen), Word::Part(..)));
            if matches!(self.class(hours), Word::Unit(Unit::Hour, true)) && self.is(hours + 1, Word::Of) {
                let (day, end) = self.day(hours + 2).filter(|(day, _)| day.is_day())?;
                return Some(((day, edge), end));
            }
        }
        let adverb = matches!(self.class(start), Word::Early | Word::Late | Word::Earlier | Word::Later | Word::Mid);
        // "early in the day Wednesday": the day's first half.
        let the = self.skip(of, &[Word::The]);
        if adverb && of > hyphen && self.is(the, Word::Unit(Unit::Day, false)) {
            if let Some((day, end)) = self.day(the + 1).filter(|(day, _)| day.is_day()) {
                return Some(((day, edge), end));
            }
            return (the > of).then_some(((Calendar::TODAY, edge), the + 1));
        }
        if let Some((found, end)) = self.bare_unit(of).filter(|_| of > hyphen || edge == Edge::Rest) {
            return Some(((found, edge), end));
        }
        let (day, end) = self.day(of)?;
        // "late Wednesday", "early Jan. 5": the hours of a day.
        if edge == Edge::Rest && day.unit() < Unit::Day || matches!(day, Calendar::FromThen(..) | Calendar::Away { .. })
        {
            return None;
        }
        if matches!(edge, Edge::Earlier) && matches!(day, Calendar::Date { .. }) {
            return None;
        }
        Some(((day, edge), end))
    }

    /// "end of year", "rest of week": a unit without an article.
    fn bare_unit(&self, i: usize) -> Found<Calendar> {
        match self.class(i) {
            Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year | Unit::Day), false)
                if !matches!(self.class(i + 1), Word::Digits | Word::Cardinal(_) | Word::None)
                    || self.ends_phrase(i + 1) =>
            {
                Some((Calendar::Current { unit, shift: 0, pointed: true }, i + 1))
            }
            _ => None,
        }
    }

    /// "tonight", "this morning", "last night", "late this morning", "next evening", "that night".
    fn deictic_part(&self, i: usize) -> Found<Moment> {
        let part = |shift, part, edge| Moment {
            day: Some(Calendar::Current { unit: Unit::Day, shift, pointed: true }),
            clock: Some(DayTime::Part(part, edge)),
            ..Moment::default()
        };
        // "the night before last"
        let the = self.skip(i, &[Word::The]);
        if let (Word::Part(named, false), Word::Before, Word::Last) =
            (self.class(the), self.class(the + 1), self.class(the + 2))
            && !named.is_meal()
        {
            return Some((part(-2, named, None), the + 3));
        }
        // "the night before", "the next morning": told from another day.
        let from_then = |named, ahead| {
            let day = super::calendar::Amount::of(1, 1, Unit::Day)?;
            Some(Moment {
                day: Some(Calendar::FromThen(day, ahead)),
                clock: Some(DayTime::Part(named, None)),
                ..Moment::default()
            })
        };
        match (self.class(the), self.class(the + 1)) {
            (Word::Part(named, false), side @ (Word::Before | Word::After)) if the > i && self.ends_phrase(the + 2) => {
                return Some((from_then(named, side == Word::After)?, the + 2));
            }
            (Word::Next | Word::Following, Word::Part(named, false)) if the > i && !named.is_meal() => {
                return Some((from_then(named, true)?, the + 2));
            }
            _ => {}
        }
        let (edge, at) = match self.class(i) {
            Word::Early | Word::Earlier => (Some(Edge::Early), i + 1),
            Word::Late | Word::Later => (Some(Edge::Late), i + 1),
            Word::Mid => (Some(Edge::Mid), self.skip(i + 1, &[Word::Mark(b'-')])),
            _ => (None, i),
        };
        if self.is(at, Word::Tonight) {
            return Some((part(0, super::Part::Night, edge), at + 1));
        }
        let shift = self.shift(at)?;
        let Word::Part(named, false) = self.class(at + 1) else { return None };
        // "this lunch", "last dinner": meals; "last dawn" is literature.
        if named.is_meal() || self.is(at, Word::Following) {
            return None;
        }
        Some((part(shift, named, edge), at + 2))
    }

    /// A day, and a time of day behind it.
    fn day_first(&self, i: usize) -> Found<Parsed> {
        let mut moment;
        let mut end;
        let part = Opening::PART.or(Opening::SHIFT).or(Opening::EDGE).or(Opening::TONIGHT);
        if let Some(found) = self.gated(i, part, || self.deictic_part(i)) {
            (moment, end) = found;
        } else {
            let plain = self.day(i);
            let edged = self.gated(i, Opening::EDGE | Opening::UNIT, || self.edged(i));
            let longest = plain.as_ref().map_or(0, |(_, end)| *end);
            match edged.filter(|(_, end)| *end > longest) {
                Some(((day, edge), last)) => {
                    moment = Moment { day: Some(day), edge: Some(edge), ..Moment::default() };
                    end = last;
                }
                None => {
                    let (day, last) = plain?;
                    moment = Moment { day: Some(day), ..Moment::default() };
                    end = last;
                }
            }
        }
        let mut parsed = Parsed::of(Moment::default(), end);
        let is_day = moment.day.as_ref().is_some_and(|day| day.is_day() && day.unit() == Unit::Day);
        if is_day
            && !matches!(moment.day, Some(Calendar::Holiday(..)))
            && let Some((timed, about, last)) = self.time_behind(end, &moment)
        {
            let (clock, half_day) = merge(moment.clock, timed.time);
            moment.clock = Some(clock);
            moment.zone = timed.zone;
            if half_day {
                moment.edge = None;
            }
            // "early Wednesday morning": early in the morning, not in the day.
            if let (Some(DayTime::Part(_, inner @ None)), Some(Edge::Early | Edge::Mid | Edge::Late)) =
                (&mut moment.clock, moment.edge)
            {
                *inner = moment.edge.take();
            }
            parsed.bare_end = if timed.zone.is_some() { timed.bare_end } else { last };
            parsed.about = about;
            end = last;
            // "Wed Oct 26 15:50:06 2016".
            if let Some(Calendar::Date { year: year @ None, month: Some(_), .. }) = &mut moment.day
                && let Some((number, last)) = self.year_number(end).filter(|_| self.is(end, Word::Digits))
                && self.clean_behind(last)
            {
                *year = Some(super::calendar::Year::Stated(number));
                parsed.bare_end = last;
                end = last;
            }
        } else {
            parsed.bare_end = end;
        }
        parsed.moment = moment;
        Some((parsed, end))
    }

    /// "the second Tuesday evening of next month": what is counted are Tuesdays.
    fn nth_weekday_first(&self, i: usize) -> Found<Parsed> {
        let start = self.skip(i, &[Word::The]);
        let (nth, at) = if self.is(start, Word::Last) { (-1, start + 1) } else { self.ordinal(start)? };
        let (weekday, behind) = self.weekday(at)?;
        let (timed, end) = self.daytime(behind, false).filter(|_| matches!(self.class(behind), Word::Part(..)))?;
        let of = self.skip(end, &[Word::Of, Word::In]);
        let (period, last) = self.whole_period(of).filter(|_| of > end)?;
        let day = Calendar::NthWeekday { nth: i8::try_from(nth).ok()?, weekday, of: Box::new(period) };
        let moment = Moment { day: Some(day), clock: Some(timed.time), ..Moment::default() };
        Some((Parsed::of(moment, last), last))
    }

    /// The time of day behind a day: "at 8 p.m.", ", 8:00pm", "morning", "in the afternoon", "around 7".
    fn time_behind(&self, end: usize, moment: &Moment) -> Option<(Timed, bool, usize)> {
        if self.is(end, Word::None) && !self.word(end).starts_with('T') {
            return None;
        }
        // "2016-12-16T12:23:59".
        if let Some(hour) = self.word(end).strip_prefix('T').filter(|_| self.glued(end)) {
            let hour: i8 = hour.parse().ok().filter(|h| (0..24).contains(h))?;
            let mut clock = super::Clock { hour, minute: None, second: None, open: false };
            let mut last = end + 1;
            for field in [&mut clock.minute, &mut clock.second] {
                if self.mark(last, b':')
                    && let Some(value) = self.whole(last + 1, 2)
                {
                    *field = i8::try_from(value).ok().filter(|v| *v < 60);
                    last += 2;
                }
            }
            return Some((Timed { time: DayTime::Clock(clock), zone: None, bare_end: last }, false, last));
        }
        // "Tuesday a.m.".
        if let Word::Am | Word::Pm = self.class(end)
            && moment.clock.is_none()
            && !matches!(moment.day, Some(Calendar::Date { .. }))
        {
            let part = if self.is(end, Word::Am) { super::Part::Morning } else { super::Part::Afternoon };
            return Some((Timed { time: DayTime::Part(part, None), zone: None, bare_end: end + 1 }, false, end + 1));
        }
        let mut at = end;
        let part = matches!(moment.clock, Some(DayTime::Part(..)));
        // "Jun/14(Thu)-9:45 AM"
        let weekday = self.mark(at, b'(')
            && matches!(self.class(at + 1), Word::Weekday(_) | Word::AmbiguousWeekday(_))
            && self.mark(at + 2, b')');
        let closed = if weekday { at + 3 } else { self.skip(at, &[Word::Mark(b')')]) };
        at = self.skip(closed, &[Word::Mark(b','), Word::Mark(b'-')]);
        let dash = at > closed && self.mark(at - 1, b'-');
        let comma = at > closed && !dash;
        let prepositions = [Word::At, Word::For, Word::About, Word::By, Word::As];
        let mut led = false;
        let mut about = false;
        for preposition in prepositions {
            if self.class(at) == preposition && !matches!(preposition, Word::By | Word::As) {
                led |= preposition != Word::About || part;
                about |= preposition == Word::About;
                at += 1;
            }
        }
        // "Sunday early morning at 8:00", "in the afternoon".
        let bare = led && !self.is(at.wrapping_sub(1), Word::For) || (about && at > end);
        let (timed, last) = self.daytime(at, bare)?;
        // "Saturday at dawn", but not "Saturday at night school".
        let lit = matches!(timed.time, DayTime::Part(super::Part::Dawn | super::Part::Dusk, _));
        if at != end && matches!(timed.time, DayTime::Part(..)) && !comma && led && !lit && !self.is(at, Word::In) {
            return None;
        }
        if comma && matches!(timed.time, DayTime::Part(..)) {
            return None;
        }
        if dash && matches!(timed.time, DayTime::Part(..)) {
            return None;
        }
        Some((timed, about, last))
    }

    /// A time of day, and the day behind it.
    fn clock_first(&self, i: usize, bare: bool) -> Found<Parsed> {
        let with_day = self.bare_hour_then_day(i);
        let Some((timed, end)) = self.daytime(i, bare) else { return with_day };
        if let Some((parsed, last)) = with_day
            && last > end
        {
            return Some((parsed, last));
        }
        let mut parsed = Parsed::of(
            Moment { clock: Some(timed.time), zone: timed.zone, ..Moment::default() },
            if timed.zone.is_some() { timed.bare_end } else { end },
        );
        let meal = matches!(timed.time, DayTime::Part(super::Part::Lunch | super::Part::Dinner, _));
        if let Some((day, last)) = self.day_behind(end).filter(|_| !meal) {
            parsed.bare_end = last;
            let part = day.clock;
            parsed.moment.day = day.day;
            if let Some(DayTime::Part(part, _)) = part {
                parsed.moment.clock = Some(match timed.time {
                    DayTime::Clock(clock) => DayTime::Clock(clock.in_part(part)),
                    part @ DayTime::Part(..) => part,
                });
            }
            return Some((parsed, last));
        }
        Some((parsed, end))
    }

    /// "7, this morning", "seven this evening", "five tomorrow".
    fn bare_hour_then_day(&self, i: usize) -> Found<Parsed> {
        let (hour, end) = self.whole(i, 2).map(|n| (n, i + 1)).or_else(|| self.small_words(i))?;
        let hour = i8::try_from(hour).ok().filter(|h| (1..=12).contains(h))?;
        let at = self.skip(end, &[Word::Mark(b',')]);
        let (day, last) = self.deictic_part(at)?;
        let Some(DayTime::Part(part, _)) = day.clock else { return None };
        let clock = super::Clock { hour, minute: None, second: None, open: true }.in_part(part);
        // "at least seven tonight": a count; an hour is led by a preposition or by nothing.
        let led = matches!(
            self.before(i),
            Word::At | Word::About | Word::By | Word::Until | Word::Before | Word::After | Word::Since
        ) || at > end;
        led.then(|| {
            (Parsed::of(Moment { day: day.day, clock: Some(DayTime::Clock(clock)), ..Moment::default() }, last), last)
        })
    }

    /// The day behind a time of day: "on Tuesday", "Wednesday", "of April 22", "today", "this morning".
    pub(super) fn day_behind(&self, i: usize) -> Found<Moment> {
        let at = self.skip(i, &[Word::Mark(b',')]);
        let at = self.skip(at, &[Word::On, Word::Of]);
        let at = self.skip(at, &[Word::Mark(b'(')]);
        if let Some(found) = self.deictic_part(at) {
            return Some(found);
        }
        // "10 a.m. to 5 p.m. Monday through Friday"
        if self.is_week_of_hours(at) {
            return None;
        }
        let (day, end) = self.day(at)?;
        let plain = day.is_day()
            && day.unit() == Unit::Day
            && !matches!(day, Calendar::FromThen(..))
            && (!matches!(day, Calendar::Holiday(..)) || self.is(at.wrapping_sub(1), Word::On))
            && !(matches!(day, Calendar::Away { .. }) && at == i);
        // "12:30 p.m., Jan. 5" but "at noon, Friday's meeting".
        if !plain || self.mark(at.wrapping_sub(1), b'(') {
            return None;
        }
        let mut moment = Moment { day: Some(day), ..Moment::default() };
        // "twenty past five tomorrow morning", "7 Friday night".
        if let Some((Timed { time: part @ DayTime::Part(..), .. }, last)) = self.daytime(end, false)
            && matches!(self.class(end), Word::Part(..))
        {
            moment.clock = Some(part);
            return Some((moment, last));
        }
        Some((moment, end))
    }
}

/// What a time of day says, beside what was said of it before: "tonight" and "at 7" are 19:00.
fn merge(before: Option<DayTime>, behind: DayTime) -> (DayTime, bool) {
    match (before, behind) {
        (Some(DayTime::Part(part, _)), DayTime::Clock(clock)) => (DayTime::Clock(clock.in_part(part)), true),
        (_, behind) => (behind, false),
    }
}
