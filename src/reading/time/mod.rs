//! Times: dates, times of day and stretches of them, absolute or relative to the dateline.
//!
//! One pass over the tokens: where a word could begin a time, every family of the grammar that the word belongs to tries, and the
//! longest reading wins. Each family has a file; [`calendar`] says which days its names are.

pub mod calendar;
pub mod clock;
pub mod zone;

mod amount;
mod anchored;
mod bound;
mod context;
mod count;
mod date;
mod daytime;
mod decade;
mod ends;
mod filed;
mod given_year;
mod grammar;
mod holiday;
mod hour;
mod moment;
mod month;
mod numeric_date;
mod opening;
mod period;
mod quarter;
mod range;
mod recurring;
mod relative;
mod schedule;
mod tense;
mod week;
mod weekday;
mod words;
mod year;

#[cfg(test)]
mod tests;

use jiff::civil::DateTime;

pub use calendar::{Calendar, Direction, Now, Stretch, Unit, Which};
pub use clock::{Clock, DayTime, Part};
pub use holiday::Holiday;
pub use moment::Moment;
pub use zone::Zone;

use self::grammar::Grammar;
use self::words::Word;
use super::lexicon::Lexed;
use super::title;
use crate::article::Dateline;
use crate::text::Span;

pub(super) use tense::words as words_of_tense;
pub(super) use words::words;

/// Which end of a stretch a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// "early January".
    Early,
    /// "mid-January", "the middle of 2018".
    Mid,
    /// "late January".
    Late,
    /// "the beginning of 2018".
    Beginning,
    /// "the end of 2018".
    End,
    /// "earlier this month": up to the dateline.
    Earlier,
    /// "later this year": from the dateline on.
    Later,
    /// "the rest of the week".
    Rest,
    /// "the year to date".
    ToDate,
}

/// What a text says of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated {
    /// One time, named once.
    Moment(Moment),
    /// From one to another.
    Range(Moment, Moment),
    /// Again and again: "every Monday", "daily".
    Recurring,
}

/// How a text's time stands to the one named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// At it, or within it.
    At,
    /// Before it begins.
    Before,
    /// By it: a deadline, which says when at the latest.
    By,
    /// Up to it.
    Until,
    /// When it is over.
    After,
    /// From it on.
    Since,
}

/// How exactly a text means the time that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hedge {
    /// As stated.
    None,
    /// "about", "around".
    About,
    /// "shortly before", "just before".
    ShortlyBefore,
    /// "shortly after", "soon after".
    ShortlyAfter,
}

/// A date, a time of day or a span of time that a text states.
#[derive(Clone, Debug)]
pub struct Time {
    /// The words, hedge and zone included.
    pub span: Span,
    /// The words without the hedge.
    pub core: Span,
    /// The words from the hedge on, without the zone.
    pub unzoned: Span,
    /// What they say.
    pub stated: Stated,
    /// How the time stands to the one named.
    pub bound: Bound,
    /// How exactly it is meant.
    pub hedge: Hedge,
    /// The stretch of civil time named, hedge and bound aside, where the words and the dateline tell it.
    pub stretch: Option<Stretch>,
    /// Another stretch that the same words could name: the Wednesday on the other side of the dateline.
    pub other: Option<Stretch>,
    /// Whether no calendar has the date: "Feb. 30".
    pub impossible: bool,
    /// Whether the weekday is not the date's: "Tuesday, Jan. 24, 2018".
    pub mismatched: bool,
    /// What the time is said of where it stands before a noun: "meeting" in "Wednesday's meeting", "the Jan. 24 meeting".
    pub noun: Option<Span>,
    /// Which way the sentence's tense points.
    pub direction: Direction,
    /// The dateline's day, which a time of day without a day is mostly of.
    pub today: Option<jiff::civil::Date>,
}

impl Time {
    /// The time named, where it is one and not a range or a recurrence.
    pub fn moment(&self) -> Option<&Moment> {
        match &self.stated {
            Stated::Moment(moment) => Some(moment),
            Stated::Range(..) | Stated::Recurring => None,
        }
    }

    /// Takes a time with seconds ("12:30:00"), which only machines write so, for one of a 24-hour clock.
    pub(crate) fn settle_clock_with_seconds(&mut self) {
        if let Stated::Moment(Moment { clock: Some(DayTime::Clock(clock)), .. }) = &mut self.stated
            && clock.second.is_some()
        {
            clock.open = false;
        }
    }
}

impl Moment {
    /// The stretch of civil time that it names; `None` where its day is not told.
    pub fn resolve(&self, now: Option<Now>, direction: Direction) -> Option<Stretch> {
        if self.now {
            let now = now?;
            // Of a day without a time, now is some time in it.
            let midnight = now.date.to_datetime(jiff::civil::Time::midnight());
            return match now.time {
                Some(time) => {
                    let at = now.date.to_datetime(time);
                    Some(Stretch { start: at, end: at })
                }
                None => Some(Stretch { start: midnight, end: later(midnight, 86_400)? }),
            };
        }
        let whole = self.day.as_ref()?.resolve(now, direction)?;
        let whole = if self.is_of_eve(now, direction) { whole.days_off(-1)? } else { whole };
        let day = match self.edge {
            Some(edge) => edge.of(whole, now)?,
            None => whole,
        };
        match self.clock {
            None => Some(day),
            Some(clock) => {
                let midnight = whole.start.date().to_datetime(jiff::civil::Time::midnight());
                let (from, to) = clock.seconds();
                Some(Stretch { start: later(midnight, from)?, end: later(midnight, to)? })
            }
        }
    }

    /// Whether what is told of this day in the small hours is of the day before: "learned this evening", filed at half past one.
    fn is_of_eve(&self, now: Option<Now>, direction: Direction) -> bool {
        let small_hours = now.and_then(|now| now.time).is_some_and(|time| time.hour() < 5);
        let today = matches!(self.day, Some(Calendar::Current { unit: Unit::Day, shift: 0, .. }));
        let late = matches!(self.clock, Some(DayTime::Part(Part::Afternoon | Part::Evening | Part::Night, _)));
        small_hours && today && late && direction == Direction::Past
    }

    /// Seconds from midnight of the first and the last moment of the time of day, where one is stated; a time of the clock is the
    /// minute, second or, without minutes, the minute that it begins with.
    pub fn seconds(&self) -> Option<(i32, i32)> {
        self.clock.map(DayTime::seconds)
    }
}

impl DayTime {
    /// Seconds from midnight: the first moment and the first behind.
    pub fn seconds(self) -> (i32, i32) {
        match self {
            Self::Clock(clock) => {
                let length = if clock.second.is_some() { 1 } else { 60 };
                (clock.seconds(), clock.seconds() + length)
            }
            Self::Part(part, edge) => {
                let (from, to) = part.seconds();
                let third = (to - from) / 3;
                match edge {
                    // Early and late are loose words: two thirds either way.
                    Some(Edge::Early | Edge::Earlier | Edge::Beginning) => (from, to - third),
                    Some(Edge::Late | Edge::Later | Edge::End) => (from + third, to),
                    Some(Edge::Mid) => (from + third / 2, to - third / 2),
                    _ => (from, to),
                }
            }
        }
    }
}

fn later(at: DateTime, seconds: i32) -> Option<DateTime> {
    at.checked_add(jiff::Span::new().try_seconds(seconds).ok()?).ok()
}

impl Edge {
    /// The part of a stretch that it names. Early and late are loose: the first and the last two fifths; the beginning and the end are the
    /// first and the last fifth.
    fn of(self, whole: Stretch, now: Option<Now>) -> Option<Stretch> {
        const DAY: i64 = 86_400;
        let seconds = whole.end.duration_since(whole.start).as_secs();
        // So many hundredths of the stretch, in whole days, and of a single day in whole hours.
        let unit = if seconds > DAY { DAY } else { 3_600 };
        let at = |hundredths: i64| {
            let offset = seconds.checked_mul(hundredths)? / 100;
            let offset = (offset + unit / 2) / unit * unit;
            whole.start.checked_add(jiff::Span::new().try_seconds(offset).ok()?).ok()
        };
        let today = || Some(now?.date.to_datetime(jiff::civil::Time::midnight()));
        let (start, end) = match self {
            Self::Early => (whole.start, at(40)?),
            Self::Mid => (at(25)?, at(75)?),
            Self::Late => (at(60)?, whole.end),
            Self::Beginning => (whole.start, at(20)?),
            Self::End => (at(80)?, whole.end),
            Self::Earlier | Self::ToDate => (whole.start, today()?.clamp(whole.start, whole.end)),
            Self::Later | Self::Rest => (today()?.clamp(whole.start, whole.end), whole.end),
        };
        Some(Stretch { start, end })
    }
}

/// The length of time that some words are, and nothing else: "1 day", "30 minutes".
pub fn length(words: &str) -> Option<calendar::Amount> {
    let text = crate::text::Text::new(words);
    let lexed = Lexed::new(&text);
    let grammar = Grammar::new(&lexed);
    let (amount, end) = grammar.length(0)?;
    (end == grammar.len()).then_some(amount)
}

/// The lengths of time that a text states outside the given times, in order: "for three hours", "all day".
pub fn lengths(words: &Lexed<'_>, times: &[Time]) -> Vec<(Span, calendar::Amount)> {
    let grammar = Grammar::new(words);
    let mut found = Vec::new();
    let mut times = times.iter().peekable();
    let mut at = 0;
    while let Some(start) = grammar.next_start(at) {
        at = start + 1;
        let Some((amount, end)) = grammar.length(start) else { continue };
        let span = words.text.token_span(start..end);
        while times.next_if(|time| time.span.end <= span.start).is_some() {}
        if times.peek().is_none_or(|time| time.span.start >= span.end) {
            found.push((span, amount));
            at = end;
        }
    }
    found
}

/// Whether what reads as a time is a work's title, or part of one: "2001: A Space Odyssey", "Saturday Night Live", Orwell's 1984.
fn is_title(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    let year = words.is_digits(start) && end == start + 1;
    let called = || {
        title::apposed(words, start)
            || title::authored(words, start)
            || title::announced(words, start, end)
            || title::band(words, start)
    };
    // "April 6", "26th of July", "Thursday"
    let named = words.capital(start) || words.is_digits(start) || words.capital(end - 1);
    let dated = || end <= start + 5 && named && !year && title::group(words, start, end);
    // "Black September"
    let coloured = || {
        let before = start.checked_sub(1).and_then(|i| words.text.tokens().get(i));
        let word = before.map_or("", |token| words.text.slice(token.span));
        // "Long March 5 failed" is a rocket.
        let rocket = word == "Long" && words.capital(start) && words.lower(start) == "march";
        matches!(word, "Black" | "Red") && words.capital(start) && end == start + 1 || rocket
    };
    let figures = words.is_digits(start) && title::coded(words, start, end);
    figures || title::quoted(words, start, end) || year && called() || dated() || coloured()
}

/// Reads the times of a text.
pub fn read(words: &Lexed<'_>, dateline: &Dateline) -> Vec<Time> {
    let grammar = Grammar::new(words);
    let now = dateline.date.map(|date| Now { date, time: dateline.time });
    let now = grammar.filed(now);
    // First all are read, then all placed: either is so much code that the processor would forget the one over the other.
    let mut found = Vec::with_capacity(words.len() / 64);
    let mut at = 0;
    while let Some(start) = grammar.next_start(at) {
        if grammar.is(start, Word::Date)
            && let Some((parsed, end)) = grammar.to_date(start)
        {
            found.push((parsed, start - 1, end));
            at = end;
            continue;
        }
        let chance = grammar.worth_reading(start) && !grammar.counts(start);
        match chance.then(|| grammar.time(start)).flatten() {
            Some((_, end)) if end > start && is_title(words, start, end) => at = end,
            Some((parsed, end)) if end > start => {
                found.push((parsed, start, end));
                at = end;
            }
            _ => at = start + 1,
        }
    }
    let mut times: Vec<Time> =
        found.into_iter().map(|(parsed, start, end)| grammar.place(parsed, start, end, now)).collect();
    anchored::settle(words.text, &mut times);
    times
}
