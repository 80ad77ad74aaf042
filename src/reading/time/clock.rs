//! Times of day: "12:30 p.m.", "noon", "half past seven", "Wednesday morning".

use super::grammar::{Found, Grammar};
use super::opening::Opening;
use super::words::Word;
use super::zone::Zone;

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Up to noon.
    Morning,
    /// Noon to six.
    Afternoon,
    /// From five.
    Evening,
    /// From six in the evening into the small hours.
    Night,
    /// "the night-time".
    NightTime,
    /// "overnight".
    Overnight,
    /// "the daytime".
    Daytime,
    /// "dawn".
    Dawn,
    /// "dusk".
    Dusk,
    /// "midmorning".
    MidMorning,
    /// "midafternoon".
    MidAfternoon,
    /// "lunchtime".
    Lunch,
    /// "lunch": a time only behind "at", "around".
    LunchMeal,
    /// "breakfast": likewise.
    Breakfast,
    /// "brunch": likewise.
    Brunch,
    /// "dinnertime".
    Dinner,
    /// "dinner": likewise.
    DinnerMeal,
}

impl Part {
    /// Whether the word is a time only behind "at" or "around": "lunch" is a meal.
    pub(super) fn is_meal(self) -> bool {
        matches!(self, Self::LunchMeal | Self::DinnerMeal | Self::Breakfast | Self::Brunch)
    }

    /// Its hours, counted in seconds from midnight; a night runs into the next day.
    pub fn seconds(self) -> (i32, i32) {
        let (from, to) = match self {
            Self::Morning => (0, 12),
            Self::Afternoon => (12, 18),
            Self::Evening => (16, 24),
            Self::Night => (18, 30),
            Self::NightTime | Self::Overnight => (20, 32),
            Self::Daytime => (6, 20),
            Self::Dawn => (4, 8),
            Self::Dusk => (16, 22),
            Self::MidMorning => (9, 11),
            Self::MidAfternoon => (14, 16),
            Self::Lunch | Self::LunchMeal => (11, 14),
            Self::Breakfast => (6, 10),
            Self::Brunch => (9, 13),
            Self::Dinner | Self::DinnerMeal => (17, 22),
        };
        (from * 3600, to * 3600)
    }

    /// The hour on a 24-hour clock that an hour of a 12-hour clock is in this part of the day.
    fn hour(self, hour: i8) -> i8 {
        match self {
            Self::Morning | Self::Dawn | Self::MidMorning | Self::Breakfast | Self::Brunch => hour % 12,
            Self::Night | Self::NightTime | Self::Overnight if (1..=5).contains(&hour) || hour == 12 => hour % 12,
            Self::Lunch | Self::LunchMeal if (10..=11).contains(&hour) => hour,
            _ if hour < 12 => hour + 12,
            _ => hour,
        }
    }
}

/// A time of day as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The hour: 0 to 23, or, where `half` is open, 1 to 12 on a 12-hour clock.
    pub hour: i8,
    /// The minute, where it is stated.
    pub minute: Option<i8>,
    /// The second, where it is stated.
    pub second: Option<i8>,
    /// Whether the text leaves open which half of the day it is: "at 4:30".
    pub open: bool,
}

impl Clock {
    /// An hour and minute that are told apart from those of the other half of the day.
    pub(super) const fn of(hour: i8, minute: Option<i8>, open: bool) -> Self {
        Self { hour, minute, second: None, open }
    }

    /// Seconds from midnight.
    pub fn seconds(self) -> i32 {
        i32::from(self.hour) * 3600 + i32::from(self.minute.unwrap_or(0)) * 60 + i32::from(self.second.unwrap_or(0))
    }

    /// The same, told by the part of the day.
    pub(super) fn in_part(self, part: Part) -> Self {
        if self.open { Self { hour: part.hour(self.hour), open: false, ..self } } else { self }
    }

    /// Seconds from midnight in the other half of the day, where that is open.
    pub fn other_seconds(self) -> Option<i32> {
        self.open.then(|| (self.seconds() + 43200) % 86400)
    }

    /// The same with the half of the day decided.
    pub(super) fn settled(self, afternoon: bool) -> Self {
        if !self.open {
            return self;
        }
        let hour = self.hour % 12 + if afternoon { 12 } else { 0 };
        Self { hour, open: false, ..self }
    }
}

/// What a text says of the time within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayTime {
    /// A time of the clock.
    Clock(Clock),
    /// A part of the day, and which end of it ("early morning").
    Part(Part, Option<super::Edge>),
}

/// A time of day with its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Timed {
    pub(super) time: DayTime,
    pub(super) zone: Option<Zone>,
    /// The token behind the last that is not the zone.
    pub(super) bare_end: usize,
}

impl Timed {
    fn new(time: DayTime, end: usize) -> Self {
        Self { time, zone: None, bare_end: end }
    }
}

impl Grammar<'_> {
    /// A time of day at a token. `bare` says whether an hour alone will do ("at 7", "from 3:30 to 5").
    pub(super) fn daytime(&self, i: usize, bare: bool) -> Found<Timed> {
        let mut best = self.clock(i, bare);
        for found in [self.part_then_clock(i), self.part_of_day(i)] {
            if let Some((timed, end)) = found
                && best.is_none_or(|(_, longest)| end > longest)
            {
                best = Some((timed, end));
            }
        }
        let (mut timed, end) = best?;
        if let DayTime::Clock(_) = timed.time
            && timed.zone.is_none()
            && let Some((zone, behind)) = self.zone(end)
        {
            timed.bare_end = end;
            timed.zone = Some(zone);
            return Some((timed, behind));
        }
        Some((timed, end))
    }

    /// "ET", "Eastern time", "local time", "(GMT)".
    fn zone(&self, i: usize) -> Found<Zone> {
        let open = usize::from(self.mark(i, b'('));
        let at = i + open;
        let Word::Zone(zone) = self.class(at) else { return None };
        let word = self.word(at);
        let mut end = at + 1;
        if word.len() > 4 {
            // A word: "Eastern", "local time".
            for more in ["standard", "daylight", "time"] {
                if self.word(end).eq_ignore_ascii_case(more) {
                    end += 1;
                }
            }
            let named = end > at + 1;
            if !named && (zone == Zone::Local || open == 1) {
                return None;
            }
        } else if word.len() == 1 || self.word(at).len() < 3 && !self.word(at).chars().all(|c| c.is_ascii_uppercase()) {
            return None;
        }
        if open == 1 {
            return self.mark(end, b')').then_some((zone, end + 1));
        }
        Some((zone, end))
    }

    /// "a.m.", "pm", "p . m .", "in the morning", "at night", "morning" behind an hour.
    fn half(&self, i: usize) -> Found<Half> {
        match self.class(i) {
            Word::Am => return Some((Half::Am, self.behind_period(i))),
            Word::Pm => return Some((Half::Pm, self.behind_period(i))),
            Word::AmPm => return Some((Half::Open, i + 1)),
            Word::A | Word::P => {
                let half = if self.is(i, Word::A) { Half::Am } else { Half::Pm };
                let dot = self.skip(i + 1, &[Word::Mark(b'.')]);
                if self.word(dot).eq_ignore_ascii_case("m") {
                    return Some((half, self.behind_period(dot)));
                }
                // "8:45a", "7p"; "Gate 3A" and "an E-3A" are names.
                if self.capital(i) && self.before(i) == Word::Digits && !self.mark(i.wrapping_sub(2), b':') {
                    return None;
                }
                let glued = self.glued(i) && !self.glued(i + 1) || self.mark(i + 1, b'.');
                return (self.glued(i) && glued).then_some((half, i + 1));
            }
            _ => {}
        }
        let mut at = self.skip(i, &[Word::In, Word::At, Word::On]);
        at = self.skip(at, &[Word::The]);
        let edge = matches!(self.class(at), Word::Early | Word::Late);
        if edge {
            at += 1;
        }
        match self.class(at) {
            Word::Part(part, false) if !part.is_meal() => Some((Half::Part(part), at + 1)),
            Word::Noon(12) if at == i => Some((Half::Pm, at + 1)),
            Word::Noon(0) if at == i => Some((Half::Am, at + 1)),
            _ => None,
        }
    }

    /// Behind "a.m" or "am" the period of the abbreviation, if it stands there and another token of the sentence behind it.
    fn behind_period(&self, i: usize) -> usize {
        let split = self.word(i).eq_ignore_ascii_case("m") && self.before(i) == Word::Mark(b'.');
        if split && self.mark(i + 1, b'.') { i + 2 } else { i + 1 }
    }

    /// A time of the clock.
    fn clock(&self, i: usize, bare: bool) -> Found<Timed> {
        let number = Opening::NUMBER.or(Opening::COUNT);
        if !self.opens(i, number | Opening::UNIT | Opening::NOON | Opening::EDGE) {
            return None;
        }
        let found = [
            self.colon_clock(i),
            self.point_clock(i, bare),
            self.past_clock(i),
            self.hour_clock(i, bare),
            self.military_clock(i, bare),
            self.noon(i),
        ];
        found.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// "noon", "12 noon", "midnight", "mid-day", "mid night".
    fn noon(&self, i: usize) -> Found<Timed> {
        let mut at = i;
        if self.whole(i, 2) == Some(12) || self.is(i, Word::Cardinal(12)) {
            at = i + 1;
        } else if self.is(i, Word::Mid) {
            at = self.skip(i + 1, &[Word::Mark(b'-')]);
            let word = self.word(at);
            let hour = match word {
                "day" => 12,
                "night" => 0,
                _ => return None,
            };
            return Some((Timed::new(DayTime::Clock(Clock::of(hour, None, false)), at + 1), at + 1));
        }
        let Word::Noon(hour) = self.class(at) else { return None };
        // "High Noon", "Midnight Express": a name.
        if self.capital(at) && !self.starts_sentence(at) && at == i && self.capital(at + 1) {
            return None;
        }
        Some((Timed::new(DayTime::Clock(Clock::of(hour, None, false)), at + 1), at + 1))
    }

    /// "12:30", "12:30 p.m.", "8:00:31am", "13:00", "7h01".
    fn colon_clock(&self, i: usize) -> Found<Timed> {
        let hour = self.whole(i, 2)?;
        let mut end;
        let minute;
        if self.mark(i + 1, b':') && self.glued(i + 1) && self.glued(i + 2) {
            let minutes = self.figure(i + 2)?;
            if minutes.digits != 2 || minutes.decimals.is_some() {
                return None;
            }
            minute = minutes.value;
            end = i + 3;
        } else {
            let word = self.word(i + 1);
            let digits = word.strip_prefix('h').filter(|rest| rest.len() == 2 && self.glued(i + 1))?;
            minute = digits.parse().ok()?;
            end = i + 2;
        }
        let mut second = None;
        if self.mark(end, b':') && self.glued(end) && self.glued(end + 1) {
            let seconds = self.figure(end + 1)?;
            if seconds.digits != 2 || seconds.value > 59 {
                return None;
            }
            second = i8::try_from(seconds.value).ok();
            end += 2;
        }
        if hour > 24 || minute > 59 || self.mark(end, b':') || self.glued_figure_before(i) {
            return None;
        }
        // "won 4:35 faster" no, but "a 2:05:33 marathon" is a length: seconds without a.m. only beside a date.
        let written = self.figure(i)?.digits;
        let clock = Clock {
            hour: i8::try_from(hour % 24).ok()?,
            minute: i8::try_from(minute).ok(),
            second,
            open: (1..=12).contains(&hour) && (written == 1 || hour >= 10),
        };
        self.with_half(clock, end)
    }

    /// Whether the figure is the tail of something else: "12:34:25" read from the middle, "1.5", "$4:30".
    fn glued_figure_before(&self, i: usize) -> bool {
        self.glued(i)
            && matches!(self.before(i), Word::Mark(b':' | b'.' | b'$' | b'/' | b'#' | b'+' | b'=') | Word::Digits)
    }

    /// "8.30pm", "at 6.45", "2.30 p.m.", "9.am".
    fn point_clock(&self, i: usize, bare: bool) -> Found<Timed> {
        let figure = self.figure(i)?;
        let hour = i8::try_from(figure.value).ok().filter(|h| *h <= 24)?;
        let Some((minute, 2)) = figure.decimals else {
            // "9.am"
            if figure.decimals.is_none() && self.mark(i + 1, b'.') && self.glued(i + 2) && (1..=12).contains(&hour) {
                let (half, end) = self.half(i + 2)?;
                return matches!(half, Half::Am | Half::Pm)
                    .then(|| self.settle(Clock::of(hour, None, true), half, end));
            }
            return None;
        };
        let minute = i8::try_from(minute).ok().filter(|m| *m <= 59)?;
        let clock = Clock::of(hour % 24, Some(minute), (1..=12).contains(&hour));
        if let Some((half, end)) = self.half(i + 1) {
            return Some(self.settle(clock, half, end));
        }
        // Bare, it is a clock's only where it stands alone behind "at".
        (bare && self.before(i) == Word::At && self.ends_phrase(i + 1))
            .then(|| (Timed::new(DayTime::Clock(clock), i + 1), i + 1))
    }

    /// "0730" and "1140 a.m.".
    fn military_clock(&self, i: usize, bare: bool) -> Found<Timed> {
        let figure = self.figure(i)?;
        if !(3..=4).contains(&figure.digits) || figure.decimals.is_some() || self.glued_figure_before(i) {
            return None;
        }
        let hour = i8::try_from(figure.value / 100).ok().filter(|h| *h < 24)?;
        let minute = i8::try_from(figure.value % 100).ok().filter(|m| *m < 60)?;
        let clock = Clock::of(hour, Some(minute), (1..=12).contains(&hour));
        if let Some((half @ (Half::Am | Half::Pm | Half::Open), end)) = self.half(i + 1) {
            return Some(self.settle(clock, half, end));
        }
        // "between 0730 and 0930": no other number is written with that zero.
        if bare && figure.digits == 4 && self.word(i).starts_with('0') {
            return Some((Timed::new(DayTime::Clock(clock), i + 1), i + 1));
        }
        let hours = self.word(i + 1).eq_ignore_ascii_case("hours") && figure.digits == 4;
        hours.then(|| (Timed::new(DayTime::Clock(Clock { open: false, ..clock }), i + 2), i + 2))
    }

    /// "half past seven", "a quarter to eight", "20 min past eight", "ten to nine".
    fn past_clock(&self, i: usize) -> Found<Timed> {
        let mut at = self.skip(i, &[Word::A]);
        let minutes = match self.class(at) {
            Word::Half => 30,
            Word::Quarter => 15,
            _ if at > i => return None,
            Word::Cardinal(3) if self.is(i + 1, Word::Quarters) => {
                at += 1;
                45
            }
            _ => {
                let (minutes, end) = self.small(at)?;
                at = end - 1;
                if matches!(self.class(end), Word::Unit(super::Unit::Minute, _)) {
                    at = end;
                }
                minutes
            }
        };
        let to = match self.class(at + 1) {
            Word::Past | Word::After => false,
            Word::To => true,
            _ => return None,
        };
        if !(1..60).contains(&minutes) {
            return None;
        }
        let (timed, end) =
            self.hour_clock(at + 2, true).or_else(|| self.colon_clock(at + 2)).or_else(|| self.noon(at + 2))?;
        let DayTime::Clock(clock) = timed.time else { return None };
        let named = matches!(self.class(at), Word::Half | Word::Quarter | Word::Quarters | Word::Unit(..));
        // "ten to nine" is a score or a range unless it says that it is a time.
        if to && !named && self.word(end.saturating_sub(1)) != "o'clock" {
            return None;
        }
        // "10 after 9" could be anything.
        if self.is(at + 1, Word::After) && !named {
            return None;
        }
        let minutes = i32::try_from(minutes).ok()?;
        let total = (clock.seconds() / 60 + if to { -minutes } else { minutes }).rem_euclid(1440);
        let (hour, minute) = (i8::try_from(total / 60).ok()?, i8::try_from(total % 60).ok()?);
        // "a quarter to one" is 12:45 on a 12-hour clock.
        let hour = if clock.open && hour == 0 { 12 } else { hour };
        Some((Timed::new(DayTime::Clock(Clock::of(hour, Some(minute), clock.open)), end), end))
    }

    /// A number below 100 in digits or words.
    fn small(&self, i: usize) -> Found<i64> {
        self.whole(i, 2).map(|n| (n, i + 1)).or_else(|| self.small_words(i))
    }

    /// "7 p.m.", "seven o'clock", "eight forty am", "8 in the morning", "7ish", "at 7".
    fn hour_clock(&self, i: usize, bare: bool) -> Found<Timed> {
        if self.glued_figure_before(i) {
            return None;
        }
        let (hour, end) = self.small(i)?;
        let hour = i8::try_from(hour).ok().filter(|h| *h <= 24)?;
        let open = (1..=12).contains(&hour);
        // "eight forty", "eleven five", "two thirty": minutes in words behind an hour in words.
        if let Word::Cardinal(1..=12) = self.class(i)
            && end == i + 1
            && let Some((minute, behind)) = self.small_words(end)
            && let Some(minute) = i8::try_from(minute).ok().filter(|m| (5..60).contains(m))
        {
            let clock = Clock::of(hour, Some(minute), true);
            if let Some((half, last)) = self.half(behind) {
                return Some(self.settle(clock, half, last));
            }
            if bare && self.ends_phrase(behind) {
                return Some((Timed::new(DayTime::Clock(clock), behind), behind));
            }
        }
        let clock = Clock::of(hour % 24, None, open);
        if self.is(end, Word::OClock) {
            return self.with_half(clock, end + 1);
        }
        if self.word(end).eq_ignore_ascii_case("ish") && self.glued(end) && open {
            return Some((Timed::new(DayTime::Clock(clock), end + 1), end + 1));
        }
        if let Some((half, last)) = self.half(end) {
            let spoken = matches!(half, Half::Part(_));
            // "2 morning sessions" counts; "8 in the morning" tells the time.
            let counts = spoken && matches!(self.class(end), Word::Part(..) | Word::Early | Word::Late);
            if open && !counts {
                return Some(self.settle(clock, half, last));
            }
            if !open && !spoken && hour != 0 && hour < 24 {
                return Some(self.settle(Clock { open: false, ..clock }, half, last));
            }
        }
        let lone = bare && (open || hour < 24 && hour > 12 && self.figure(i).is_some()) && self.ends_phrase(end);
        lone.then(|| (Timed::new(DayTime::Clock(clock), end), end))
    }

    /// Whether what stands behind an hour alone lets it be one: the end, a mark, a word of time; "at 7 percent" does not.
    pub(super) fn ends_phrase(&self, i: usize) -> bool {
        use Word::{
            About, AmbiguousWeekday, And, Any, At, Before, Between, Day, For, From, In, Mark, Month, Of, On, Or, The,
            This, Through, To, Tonight, Until, Weekday, Zone,
        };
        if i >= self.len() {
            return true;
        }
        match self.class(i) {
            Mark(b'%' | b'/' | b':' | b'$' | b'+' | b'*' | b'=') => false,
            Mark(b'.' | b'-' | b',') if self.glued(i + 1) && i + 1 < self.len() => {
                self.mark(i, b'-') && !matches!(self.class(i + 1), Word::None)
            }
            Mark(_) => true,
            About | And | Any | At | Before | Between | Day(_) | For | From | In | Month(_) | On | Or | The | This
            | Through | To | Tonight | Until | Weekday(_) | AmbiguousWeekday(_) | Zone(_) => true,
            Of => matches!(self.class(i + 1), Month(_) | Word::Digits | Word::AmbiguousMonth(_)),
            Word::Last | Word::Next | Word::By | Word::Every | Word::Holiday(_) | Word::Late | Word::Early => true,
            _ => matches!(self.kind(i), Some(crate::text::TokenKind::Quote)) || self.starts_sentence(i),
        }
    }

    /// Adds "p.m." or "in the evening", if one follows.
    fn with_half(&self, clock: Clock, end: usize) -> Found<Timed> {
        match self.half(end) {
            Some((half, behind)) => Some(self.settle(clock, half, behind)),
            None => Some((Timed::new(DayTime::Clock(clock), end), end)),
        }
    }

    fn settle(&self, clock: Clock, half: Half, end: usize) -> (Timed, usize) {
        let clock = match half {
            Half::Am => clock.settled(false),
            Half::Pm => clock.settled(true),
            Half::Open => clock,
            Half::Part(part) => clock.in_part(part),
        };
        // "8pm in the evening" says it twice.
        let end = match (half, self.half(end)) {
            (Half::Am | Half::Pm, Some((Half::Part(_), behind))) => behind,
            _ => end,
        };
        (Timed::new(DayTime::Clock(clock), end), end)
    }

    /// "in the afternoon at 7", "afternoon 7:00", "at lunchtime 12 o'clock".
    fn part_then_clock(&self, i: usize) -> Found<Timed> {
        let (timed, end) = self.part_of_day(i)?;
        let DayTime::Part(part, _) = timed.time else { return None };
        let at = self.skip(end, &[Word::At, Word::Mark(b',')]);
        let at = self.skip(at, &[Word::About]);
        let (timed, end) = self.clock(at, at > end && self.before(at) != Word::Mark(b','))?;
        let DayTime::Clock(clock) = timed.time else { return None };
        Some((Timed { time: DayTime::Clock(clock.in_part(part)), ..timed }, end))
    }

    /// "in the morning", "early morning", "late in the day", "the afternoon", "lunchtime".
    fn part_of_day(&self, i: usize) -> Found<Timed> {
        use super::Edge::{Early, Late, Mid};
        let mut at = i;
        let mut edge = None;
        let prepositional = matches!(self.class(i), Word::In | Word::At);
        if prepositional {
            at += 1;
        }
        at = self.skip(at, &[Word::The]);
        match self.class(at) {
            Word::Early | Word::Earlier => edge = Some(Early),
            Word::Late | Word::Later => edge = Some(Late),
            Word::Mid => edge = Some(Mid),
            _ => {}
        }
        if edge.is_some() {
            at = self.skip(at + 1, &[Word::Mark(b'-')]);
            // "early in the morning", "later in the afternoon".
            if self.is(at, Word::In) {
                at = self.skip(at + 1, &[Word::The]);
            }
        }
        let Word::Part(mut part, plural) = self.class(at) else { return None };
        let mut end = at + 1;
        if edge == Some(Mid) && part == Part::Night {
            return None;
        }
        let meal = part.is_meal();
        let word_time = self.word(end).eq_ignore_ascii_case("time") || self.word(end).eq_ignore_ascii_case("hour");
        let hyphen_time = self.mark(end, b'-') && self.word(end + 1).eq_ignore_ascii_case("time");
        if (meal || part == Part::Night) && (word_time || hyphen_time) {
            end += if word_time { 1 } else { 2 };
            part = match part {
                Part::LunchMeal => Part::Lunch,
                Part::Night => Part::NightTime,
                Part::DinnerMeal => Part::Dinner,
                other => other,
            };
        } else if meal {
            let spoken = self.is(i, Word::At) || self.before(i) == Word::About;
            if !spoken || self.ends_phrase(end) && self.is(end, Word::In) {
                return None;
            }
            part = match part {
                Part::LunchMeal => Part::Lunch,
                Part::DinnerMeal => Part::Dinner,
                other => other,
            };
        }
        if plural && !prepositional {
            return None;
        }
        // "two nights": a count.
        if part == Part::Night && at == i && matches!(self.before(i), Word::Digits | Word::Cardinal(_)) {
            return None;
        }
        // "the dawn of a new era".
        if matches!(part, Part::Dawn | Part::Dusk) && self.is(end, Word::Of) {
            return None;
        }
        match (part, edge) {
            (Part::Afternoon, Some(Mid)) => {
                return Some((Timed::new(DayTime::Clock(Clock::of(14, None, false)), end), end));
            }
            (Part::MidAfternoon, _) => part = Part::MidAfternoon,
            _ => {}
        }
        Some((Timed::new(DayTime::Part(part, edge), end), end))
    }
}

/// Which half of the day, and how that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    Open,
    Part(Part),
}
