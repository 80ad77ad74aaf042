//! Times of the clock: "12:30 p.m.", "noon", "half past seven", "0730 hours".

use super::clock::{Clock, DayTime};
use super::daytime::{Half, Timed};
use super::grammar::{Found, Grammar};
use super::opening::Opening;
use super::words::Word;
use crate::reading::lexicon::Class;
use crate::reading::life;

impl Grammar<'_> {
    /// A time of the clock.
    pub(super) fn clock(&self, i: usize, bare: bool) -> Found<Timed> {
        let number = Opening::NUMBER.or(Opening::COUNT);
        if !self.opens(i, number | Opening::UNIT | Opening::NOON | Opening::EDGE) {
            return None;
        }
        // "2018", "0730": a figure of more than two digits is an hour with its minutes, or no time of the clock.
        if self.figure(i).is_some_and(|figure| figure.digits > 2 && figure.value > 24 && figure.decimals.is_none()) {
            return self.military_clock(i, bare);
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
        // "a 4:32 mile" is how long it took, "9:14 left in the third quarter" how long a game still has.
        let took = matches!(
            self.word(end),
            "left"
                | "remaining"
                | "elapsed"
                | "into"
                | "mile"
                | "marathon"
                | "lap"
                | "race"
                | "finish"
                | "pace"
                | "video"
                | "clip"
                | "split"
                | "song"
        );
        // "John 3:16"
        let verse = self.capital(i.wrapping_sub(1)) && self.lexed().is(i.wrapping_sub(1), Class::NUMBERED);
        let to_go = self.word(end) == "to" && matches!(self.word(end + 1), "go" | "play" | "spare");
        if took || verse || to_go || hour > 24 || minute > 59 || self.mark(end, b':') || self.glued_figure_before(i) {
            return None;
        }
        // "finished in 2:04:17", "a record of 2:01:09", "3:58.4": how long a race took.
        let raced = second.is_some()
            && self.half(end).is_none()
            && self.zone(end).is_none()
            && (matches!(
                self.before(i),
                Word::In | Word::Of | Word::By | Word::A | Word::To | Word::Than | Word::About
            ) || matches!(
                self.word(i.wrapping_sub(1)),
                "is" | "was" | "time" | "ran" | "clocked" | "clocking" | "runs"
            ));
        if raced {
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
        // "412p a share" is pence.
        let pence = self.is(i + 1, Word::P) && self.glued(i + 1) && !self.mark(i + 2, b'.');
        if let Some((half @ (Half::Am | Half::Pm | Half::Open), end)) = self.half(i + 1).filter(|_| !pence) {
            return Some(self.settle(clock, half, end));
        }
        // "(0205 GMT)"
        if figure.digits == 4 && self.zone(i + 1).is_some() {
            return Some((Timed::new(DayTime::Clock(Clock { open: false, ..clock }), i + 1), i + 1));
        }
        // "between 0730 and 0930": no other number is written with that zero.
        let first = || self.is(i.wrapping_sub(2), Word::Digits) && self.word(i.wrapping_sub(2)).starts_with('0');
        let second = matches!(self.before(i), Word::To | Word::And | Word::Mark(b'-' | b'~')) && first();
        if bare && figure.digits == 4 && (self.word(i).starts_with('0') || second) {
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
        let told = matches!(self.before(i), Word::At | Word::By | Word::About | Word::Until)
            // "at 20 to 3 on the morning of Thursday" says which three it is.
            && (matches!(self.class(i), Word::Cardinal(_)) && self.ends_phrase(end) || !clock.open && minutes <= 30);
        if to && !named && !told && self.word(end.saturating_sub(1)) != "o'clock" {
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
        // "8 oh five", "8 oh clock"
        if matches!(self.word(end), "oh" | "o") && open && !self.glued(end) {
            if self.word(end + 1) == "clock" {
                return self.with_half(clock, end + 2);
            }
            if let Word::Cardinal(minute @ 1..=9) = self.class(end + 1) {
                return self.with_half(Clock { minute: i8::try_from(minute).ok(), ..clock }, end + 2);
            }
        }
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
        // "left school at 16", "odds at two in three"
        let age = || self.before(i) == Word::At && life::is_age(self.lexed(), i - 1, i64::from(hour));
        let share = || {
            self.is(end, Word::In)
                && (matches!(self.class(end + 1), Word::Cardinal(_))
                    || self.figure(end + 1).is_some_and(|figure| figure.digits < 4))
        };
        let lone = lone && !age() && !share();
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
            // "at 9 Beijing time"
            Word::None if self.capital(i) && self.word(i + 1) == "time" => true,
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
}
