//! Times of day: a time of the clock with its zone, "Wednesday morning", "in the afternoon at 7".

use super::clock::{Clock, DayTime, Part};
use super::grammar::{Found, Grammar};
use super::opening::Opening;
use super::words::Word;
use super::zone::Zone;

/// A time of day with its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Timed {
    pub(super) time: DayTime,
    pub(super) zone: Option<Zone>,
    /// The token behind the last that is not the zone.
    pub(super) bare_end: usize,
}

impl Timed {
    pub(super) fn new(time: DayTime, end: usize) -> Self {
        Self { time, zone: None, bare_end: end }
    }
}

impl Grammar<'_> {
    /// A time of day at a token. `bare` says whether an hour alone will do ("at 7", "from 3:30 to 5").
    pub(super) fn daytime(&self, i: usize, bare: bool) -> Found<Timed> {
        let mut best = self.clock(i, bare);
        let part = Opening::IN.or(Opening::AT).or(Opening::EDGE).or(Opening::PART);
        let parts = [self.gated(i, part, || self.part_then_clock(i)), self.gated(i, part, || self.part_of_day(i))];
        for found in parts {
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
    pub(super) fn zone(&self, i: usize) -> Found<Zone> {
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
    pub(super) fn half(&self, i: usize) -> Found<Half> {
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
                // "rose to 412p", "up 3p": pence. An hour is led to, "at 7p", or has its minutes behind a colon.
                if self.before(i) == Word::Digits
                    && !self.mark(i.wrapping_sub(2), b':')
                    && !self.leads_to_hour(i.wrapping_sub(1))
                {
                    return None;
                }
                return (self.glued(i) && glued).then_some((half, i + 1));
            }
            _ => {}
        }
        let mut at = self.skip(i, &[Word::In, Word::At, Word::On]);
        at = self.skip(at, &[Word::The]);
        // "at half past nine that night"
        at += usize::from(at == i && self.word(at) == "that");
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

    /// Whether a figure of at most two digits stands behind a word that hours stand behind: "at 7p", "8-9p".
    fn leads_to_hour(&self, i: usize) -> bool {
        self.whole(i, 2).is_some()
            && matches!(
                self.before(i),
                Word::At
                    | Word::By
                    | Word::Until
                    | Word::From
                    | Word::Before
                    | Word::After
                    | Word::Since
                    | Word::Mark(b'-')
            )
    }

    /// Behind "a.m" or "am" the period of the abbreviation, if it stands there and another token of the sentence behind it.
    fn behind_period(&self, i: usize) -> usize {
        let split = self.word(i).eq_ignore_ascii_case("m") && self.before(i) == Word::Mark(b'.');
        if split && self.mark(i + 1, b'.') { i + 2 } else { i + 1 }
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
        // "his longest night", "opening night", "Three Dog Night".
        let named = at == i && at > 0 && self.kind(at - 1) == Some(crate::text::TokenKind::Word);
        let part_only = matches!(part, Part::Evening | Part::Night);
        // "$389 a night", "another evening", "the coldest morning in years": how often, how many, of what kind.
        let plain = matches!(part, Part::Morning | Part::Afternoon | Part::Evening | Part::Night);
        let kind = self.before(at) == Word::None && self.word(at.wrapping_sub(1)).ends_with("est");
        if plain && at == i && (matches!(self.before(at), Word::A | Word::An | Word::Other | Word::My) || named && kind)
        {
            return None;
        }
        // "a Tuesday afternoon": of some day.
        if plain && at == i && at > 0 && matches!(self.before(at), Word::Weekday(_)) && self.weekday(at - 1).is_none() {
            return None;
        }
        if named && part_only && self.before(at) == Word::None && (!self.capital(at - 1) || self.capital(at)) {
            return None;
        }
        // "Saturday Night Live"
        let inner = named && self.capital(at - 1) && self.capital(at) && self.capital(at + 1);
        if inner && self.class(at + 1) == Word::None && !self.starts_sentence(at + 1) {
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
pub(super) enum Half {
    Am,
    Pm,
    Open,
    Part(Part),
}
