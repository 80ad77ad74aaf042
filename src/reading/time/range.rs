//! From one time to another: "Jan. 5-9", "from 2014 to 2018", "between 4 and 5 p.m.", "Tuesday, 2 to 4:30 p.m."

use super::calendar::{Calendar, Unit, Which};
use super::clock::{Clock, DayTime};
use super::ends::{End, Ends, agree, order, settled, unify};
use super::grammar::{Found, Grammar};
use super::moment::{Moment, Parsed};
use super::words::Word;

/// A range with where its zone begins.
#[derive(Clone, Debug)]
pub(super) struct Ranged {
    pub(super) from: Moment,
    pub(super) to: Moment,
    pub(super) bare_end: usize,
}

impl Grammar<'_> {
    /// A range at a token.
    pub(super) fn range(&self, i: usize) -> Found<Ranged> {
        let mut best = self.bare_range(i, false);
        let mut consider = |found: Found<Ranged>| {
            if let Some((_, end)) = &found
                && best.as_ref().is_none_or(|(_, longest)| end >= longest)
            {
                best = found;
            }
        };
        consider(self.day_then_range(i));
        consider(self.clock_for(i));
        best
    }

    /// "Tuesday, 2 to 4 p.m.", "today from 3 to 5", "this week from Tue to Thu", "November between 19 and 20".
    fn day_then_range(&self, i: usize) -> Found<Ranged> {
        // Most moments are a day with no hours behind it, and need not be copied to see that.
        let end = self.moment_end(i, false)?;
        let at = self.skip(self.skip(end, &[Word::Mark(b',')]), &[Word::At]);
        let timed = |parsed: &Parsed| matches!(parsed.moment.clock, Some(DayTime::Clock(_)));
        if !self.may_open_hours(at) && self.pure() && self.moments.peek(2 * i, timed) == Some(false) {
            return None;
        }
        let (parsed, end) = self.moment(i, false)?;
        let moment = parsed.moment;
        let day = moment.day?;
        let at = self.skip(end, &[Word::Mark(b',')]);
        let at = self.skip(at, &[Word::At]);
        let part = match moment.clock {
            Some(DayTime::Part(part, _)) => Some(part),
            Some(DayTime::Clock(_)) => {
                // The moment has taken the range's first hour with it: go back to the day alone.
                let (day, behind) = self.day(i)?;
                let at = self.skip(behind, &[Word::Mark(b',')]);
                let at = self.skip(at, &[Word::At, Word::For]);
                return self.hours_of(day, None, at, behind);
            }
            None => None,
        };
        self.hours_of(day, part, at, end)
    }

    fn hours_of(&self, day: Calendar, part: Option<super::Part>, at: usize, behind: usize) -> Found<Ranged> {
        if !self.may_open_hours(at) {
            debug_assert!(self.hours_at(day, part, at, behind).is_none(), "{:?} opens hours after all", self.word(at));
            return None;
        }
        self.hours_at(day, part, at, behind)
    }

    /// Whether an hour or a weekday may begin with a word: with none that times do not know, no mark, and nothing that joins.
    fn may_open_hours(&self, at: usize) -> bool {
        !matches!(
            self.class(at),
            Word::None
                | Word::Mark(_)
                | Word::To
                | Word::And
                | Word::Of
                | Word::Or
                | Word::By
                | Word::As
                | Word::Until
                | Word::Through
        )
    }

    fn hours_at(&self, day: Calendar, part: Option<super::Part>, at: usize, behind: usize) -> Found<Ranged> {
        let (mut ranged, last) = self.clock_for(at).filter(|_| day.is_day()).or_else(|| self.bare_range(at, true))?;
        let hours = |m: &Moment| m.day.is_none() && m.clock.is_some();
        if hours(&ranged.from) && hours(&ranged.to) {
            if !day.is_day() || day.unit() != Unit::Day || matches!(day, Calendar::Holiday(..)) {
                return None;
            }
            for end in [&mut ranged.from, &mut ranged.to] {
                end.day = Some(day.clone());
                if let (Some(part), Some(DayTime::Clock(clock))) = (part, &mut end.clock) {
                    *clock = clock.in_part(part);
                }
            }
            return Some((ranged, last));
        }
        // "this week from Tuesday to Thursday".
        if matches!(day, Calendar::Current { unit: Unit::Week, .. }) && at == behind {
            let weekdays = |m: &Moment| matches!(m.day, Some(Calendar::Weekday { which: Which::Nearest, .. }));
            if let Calendar::Current { shift, .. } = day
                && weekdays(&ranged.from)
                && weekdays(&ranged.to)
            {
                for end in [&mut ranged.from, &mut ranged.to] {
                    if let Some(Calendar::Weekday { weekday, .. }) = end.day {
                        end.day = Some(Calendar::WeekdayOfWeek { weekday, weeks: shift });
                    }
                }
                return Some((ranged, last));
            }
        }
        None
    }

    /// "from 9 for 2.5 hours", "for 3 hours from 10 a.m."
    fn clock_for(&self, i: usize) -> Found<Ranged> {
        let (start, length, end) = match self.class(i) {
            Word::From => {
                let (parsed, behind) = self.moment(i + 1, true)?;
                let at = self.is(behind, Word::For).then_some(behind + 1)?;
                let (counted, end) = self.amount(at)?;
                (parsed.moment, counted.amount, end)
            }
            Word::For => {
                let (counted, behind) = self.amount(i + 1)?;
                let at = self.is(behind, Word::From).then_some(behind + 1)?;
                let (parsed, end) = self.moment(at, true)?;
                (parsed.moment, counted.amount, end)
            }
            _ => return None,
        };
        let Some(DayTime::Clock(clock)) = start.clock else { return None };
        if length.days != 0 || length.months != 0 || !(1..86400).contains(&length.seconds) {
            return None;
        }
        let total = (i64::from(clock.seconds()) + length.seconds).rem_euclid(86400);
        let field = |n: i64| i8::try_from(n).unwrap_or(0);
        let until = Clock {
            hour: field(total / 3600),
            minute: Some(field(total / 60 % 60)),
            second: (total % 60 != 0).then(|| field(total % 60)),
            open: false,
        };
        let from = Moment { clock: Some(DayTime::Clock(Clock { open: false, ..clock })), ..start.clone() };
        let to = Moment { clock: Some(DayTime::Clock(until)), ..start };
        Some((Ranged { from, to, bare_end: end }, end))
    }

    /// A range without a day before it. `daily`: a day stands before, so two bare numbers may be hours.
    fn bare_range(&self, i: usize, daily: bool) -> Found<Ranged> {
        let (between, led, start) = match self.class(i) {
            Word::From => (false, true, i + 1),
            Word::Between => (true, true, i + 1),
            _ => (false, false, i),
        };
        if self.is_week_of_hours(start) {
            return None;
        }
        let daily = daily || self.is_shift(start);
        if !led && self.is_score(start, daily) {
            return None;
        }
        // "46 degrees at midday to 17 by dawn"
        if !led
            && matches!(self.class(start), Word::Noon(_))
            && self.is(start + 1, Word::To)
            && self.before(start) == Word::At
        {
            return None;
        }
        let mut best: Found<Ranged> = None;
        // The first end may read longer than the range wants: "5 to 6" before "5 to seven" as a clock time. Try both.
        let number = self.end_number(start);
        let bare = led || daily;
        let moment = self.moment_end(start, bare).filter(|end| self.joins_at(*end, between));
        // Most times end no range's first half.
        let number = number.filter(|(_, end)| self.joins_at(*end, between));
        if moment.is_none() && number.is_none() {
            return None;
        }
        let moment = moment.and_then(|_| self.moment(start, bare)).map(|(parsed, end)| (End::Moment(parsed), end));
        for (first, end) in [moment, number.map(|(n, end)| (End::Number(n), end))].into_iter().flatten() {
            let Some(found) = self.second_end(&first, end, between, led, daily) else { continue };
            if best.as_ref().is_none_or(|(_, longest)| found.1 > *longest) {
                best = Some(found);
            }
        }
        best.filter(|(_, end)| daily || !self.is_only_numbers(i, *end))
    }

    /// Whether nothing but "from", "between" and two numbers makes hours, and nothing near says that they are: "scores ranged from 5 to
    /// 15". "Open from 9 to 5" is hours.
    fn is_only_numbers(&self, i: usize, end: usize) -> bool {
        let plain = |at: usize| match self.class(at) {
            Word::Digits => self.figure(at).is_some_and(|figure| figure.decimals.is_none() && figure.digits <= 2),
            // "from three thirty to four thirty"
            Word::Cardinal(n) => n > 12 || !matches!(self.class(at + 1), Word::Cardinal(_)),
            Word::From | Word::Between | Word::To | Word::Until | Word::Through | Word::And => true,
            Word::Mark(mark) => matches!(mark, b'-' | b'~'),
            _ => false,
        };
        let hint = |at: usize| {
            matches!(
                self.word(at),
                "open"
                    | "opens"
                    | "opened"
                    | "close"
                    | "closes"
                    | "closed"
                    | "hours"
                    | "shift"
                    | "shifts"
                    | "work"
                    | "works"
                    | "worked"
                    | "working"
                    | "meet"
                    | "meets"
                    | "meeting"
                    | "met"
                    | "out"
                    | "off"
                    | "busy"
                    | "class"
                    | "classes"
                    | "appointment"
                    | "schedule"
                    | "scheduled"
                    | "booked"
                    | "runs"
                    | "operates"
                    | "staffed"
                    | "available"
                    | "daily"
                    | "weekdays"
                    | "sleep"
                    | "slept"
                    | "sleeps"
                    | "party"
                    | "reception"
                    | "visiting"
                    | "lunch"
                    | "dinner"
                    | "here"
                    | "there"
                    | "home"
                    | "free"
            )
        };
        (i..end).all(plain) && !(i.saturating_sub(7)..i).chain(end..end + 4).any(hint)
    }

    /// Whether two figures at a dash are hours of work: "open 9-5", "an 8-6 shift".
    pub(super) fn is_shift(&self, i: usize) -> bool {
        let (Some(6..=11), Some(1..=8)) = (self.whole(i, 2), self.whole(i + 2, 2)) else { return false };
        self.mark(i + 1, b'-')
            && (self.word(i + 3) == "shift"
                || matches!(
                    self.word(i.wrapping_sub(1)),
                    "open"
                        | "opens"
                        | "hours"
                        | "runs"
                        | "weekdays"
                        | "daily"
                        | "works"
                        | "work"
                        | "working"
                        | "worked"
                ))
    }

    /// Whether two figures at a dash are a result and no hours: "won 21-14 on Sunday", "voted 7-2". The higher comes first, where
    /// hours would run backward; behind a day ("Friday 9-5") they may.
    fn is_score(&self, i: usize, daily: bool) -> bool {
        let (Some(first), Some(second)) = (self.whole(i, 3), self.whole(i + 2, 3)) else { return false };
        let half = matches!(self.class(i + 3), Word::Am | Word::Pm | Word::AmPm | Word::A | Word::P)
            || self.mark(i + 3, b':') && self.glued(i + 3);
        let dash = self.mark(i + 1, b'-') && self.glued(i + 1) && self.glued(i + 2);
        let falls = first > second && (!daily || first > 12);
        // "voted 5 to 2 on Jan. 16"
        let told = self.is(i + 1, Word::To) && crate::reading::quantity::contest(self.lexed(), i, i + 3);
        told && !half || dash && !half && (falls || crate::reading::quantity::contest(self.lexed(), i, i + 3))
    }

    fn end_number(&self, i: usize) -> Found<i64> {
        let start = self.skip(i, &[Word::The]);
        self.ordinal(start).or_else(|| self.whole(start, 2).map(|n| (n, start + 1))).or_else(|| self.small_words(start))
    }

    /// The word or mark between the ends.
    fn connective(&self, i: usize, between: bool) -> Option<usize> {
        match self.class(i) {
            Word::To | Word::Until | Word::Through => Some(i + 1),
            Word::And if between => Some(i + 1),
            Word::Mark(b'~') => Some(i + 1),
            Word::Mark(b'-' | b'/') => Some(i + 1),
            _ => None,
        }
    }

    /// Whether what joins two ends stands at a token, or behind the comma there.
    fn joins_at(&self, i: usize, between: bool) -> bool {
        self.connective(i + usize::from(self.mark(i, b',')), between).is_some()
    }

    fn second_end(&self, first: &End, end: usize, between: bool, led: bool, daily: bool) -> Found<Ranged> {
        let comma = self.mark(end, b',') && self.connective(end + 1, between).is_some();
        let end = if comma { end + 1 } else { end };
        let at = self.connective(end, between)?;
        let dash = matches!(self.class(end), Word::Mark(_));
        let slash = self.mark(end, b'/');
        // "7, 2018 - a year": a dash with spaces is a range's only between full dates.
        let spaced = dash && !(self.glued(end) && self.glued(at));
        let before = self.joined.replace(if dash { at } else { usize::MAX });
        let mut moment = self.moment(at, true);
        // "Monday through Friday, 8 a.m. to 5 p.m.": the hours are another range's.
        if let (End::Moment(from), Some((parsed, end))) = (first, &moment)
            && from.moment.clock.is_none()
            && parsed.moment.clock.is_some()
            && parsed.moment.day.is_some()
            && self.connective(*end, false).is_some()
        {
            moment = self.day(at).map(|(day, end)| {
                let moment = Moment { day: Some(day), ..Moment::default() };
                (Parsed { moment, bare_end: end, about: false }, end)
            });
        }
        let moment = moment.map(|(parsed, end)| (End::Moment(parsed), end));
        self.joined.set(before);
        let moment = moment.filter(|(_, end)| self.clean_behind(*end));
        // "21-14", "ages 2 to 17": two figures that nothing leads are no hours.
        let figures = matches!(first, End::Number(_)) && self.is(at, Word::Digits) && !led && !daily;
        let moment = moment.filter(|(_, end)| !(figures && *end == at + 1));
        // "on Jan. 24, 2018, to 23 cities", "sent Jan. 5 to 9 mayors": what is counted is no end.
        // "polled from Jan. 10 to 15 favored it": "from" leaves the figure nothing else to be.
        let named = |first: &End| matches!(first, End::Moment(parsed) if matches!(parsed.moment.day, Some(Calendar::Date { month: Some(_), .. })));
        let number = self.end_number(at).filter(|(_, end)| {
            let plain = || led && named(first) && self.is(at, Word::Digits) && !self.word(*end).ends_with('s');
            !comma && (dash || self.ends_phrase(*end) || plain())
        });
        let number = number.map(|(n, end)| (End::Number(n), end));
        let mut best: Found<Ranged> = None;
        for (second, last) in [moment, number].into_iter().flatten() {
            let mut last = last;
            let numbers = matches!((first, &second), (End::Number(_), End::Number(_)));
            // What stands behind two numbers says what they are: "4 to 22 this month", "9 and 17 of April".
            let ends =
                if numbers { self.two_numbers(first, &second, &mut last, led, daily) } else { unify(first, &second) };
            let Some((mut from, mut to)) = ends else { continue };
            // A slash joins only the years of a season: "2012/13".
            if slash && !matches!((&from.day, &second), (Some(Calendar::Year(_)), End::Number(_))) {
                continue;
            }
            // Only a dash and two digits make "2017-18"; "from 2017 to 18" is nothing.
            if matches!((&from.day, &second), (Some(Calendar::Year(_)), End::Number(_)))
                && !(dash && !spaced && self.figure(at).is_some_and(|f| f.digits == 2) && self.clean_behind(last))
            {
                continue;
            }
            // "Jan. 5-9, 2018".
            if let (Some(Calendar::Date { year: None, .. }), Some(Calendar::Date { year: None, .. }), End::Number(_)) =
                (&from.day, &to.day, &second)
                && let Some((stated, behind)) = self.year_behind(last)
            {
                for end in [&mut from, &mut to] {
                    if let Some(Calendar::Date { year, .. }) = &mut end.day {
                        *year = Some(stated);
                    }
                }
                last = behind;
            }
            let em = self.word(end) == "\u{2014}";
            if spaced && (em || !settled(&from) || !settled(&to)) {
                continue;
            }
            let bare_end = match &second {
                End::Moment(parsed) if last == last.max(parsed.bare_end) => parsed.bare_end,
                _ => last,
            };
            let bare_end = if last > bare_end && to.zone.is_none() { last } else { bare_end };
            let mut bare_end = bare_end;
            // "3:00 to 4:00 tomorrow": the day behind belongs to both.
            let hours = |m: &Moment| m.clock.is_some() && m.day.is_none();
            if hours(&from)
                && hours(&to)
                && to.zone.is_none()
                && let Some((day, behind)) = self.day_behind(last)
            {
                let part = match day.clock {
                    Some(DayTime::Part(part, _)) => Some(part),
                    _ => None,
                };
                for end in [&mut from, &mut to] {
                    end.day.clone_from(&day.day);
                    if let (Some(part), Some(DayTime::Clock(clock))) = (part, &mut end.clock) {
                        *clock = clock.in_part(part);
                    }
                }
                last = behind;
                bare_end = behind;
            }
            if !agree(&from, &to) {
                continue;
            }
            if best.as_ref().is_none_or(|(_, longest)| last > *longest) {
                best = Some((Ranged { from, to, bare_end }, last));
            }
        }
        best
    }

    /// Two numbers that what stands around them makes days of a month or hours of a day.
    fn two_numbers(&self, first: &End, second: &End, last: &mut usize, led: bool, daily: bool) -> Option<Ends> {
        let (End::Number(from), End::Number(to)) = (first, second) else { return None };
        let day = |n: &i64| i8::try_from(*n).ok().filter(|d| (1..=31).contains(d));
        let of = self.skip(*last, &[Word::Of, Word::Mark(b',')]);
        let the = self.skip(of, &[Word::The]);
        if let (Some(first), Some(second)) = (day(from), day(to))
            && let Some(shift) = self.shift(the)
            && self.is(the + 1, Word::Unit(Unit::Month, false))
        {
            *last = the + 2;
            let of = Box::new(Calendar::Current { unit: Unit::Month, shift, pointed: true });
            let part = |nth| Moment {
                day: Some(Calendar::Part { nth, count: 1, unit: Unit::Day, of: of.clone() }),
                ..Moment::default()
            };
            return Some((part(first), part(second)));
        }
        let hour = |n: &i64| i8::try_from(*n).ok().filter(|h| (0..=24).contains(h));
        let ordinal = matches!(self.class(last.wrapping_sub(1)), Word::OrdinalEnding | Word::Ordinal(_) | Word::Second);
        if ordinal {
            return None;
        }
        let (from, to) = (hour(from)?, hour(to)?);
        let clock = |h: i8| Clock { hour: h % 24, minute: None, second: None, open: (1..=12).contains(&h) };
        if !daily {
            // "five to seven today": the day behind makes them hours.
            let (day, behind) = self.day_behind(*last)?;
            if !matches!(
                self.class(*last),
                Word::Day(_) | Word::Tonight | Word::Of | Word::On | Word::This | Word::Last | Word::Next
            ) && !led
            {
                return None;
            }
            *last = behind;
            let part = match day.clock {
                Some(DayTime::Part(part, _)) => Some(part),
                _ => None,
            };
            let at = |h| {
                let clock = part.map_or(clock(h), |part| clock(h).in_part(part));
                Moment { day: day.day.clone(), clock: Some(DayTime::Clock(clock)), ..Moment::default() }
            };
            return Some(order(at(from), at(to)));
        }
        if !self.ends_phrase(*last) {
            return None;
        }
        let at = |h| Moment { clock: Some(DayTime::Clock(clock(h))), ..Moment::default() };
        Some(order(at(from), at(to)))
    }
}
