//! Where a time stands: the day that it is by the words around it, and the noun that it is said of.

use super::bound::Read;
use super::calendar::{Direction, Now};
use super::grammar::Grammar;
use super::moment::Moment;
use super::words::Word;
use super::{Bound, Stated, Time};
use crate::text::{Span, TokenKind};

impl Grammar<'_> {
    /// A time read from tokens, in its place in the text.
    pub(super) fn place(&self, read: Read, start: usize, end: usize, now: Option<Now>) -> Time {
        let direction = self.direction(start, end);
        let span = |from: usize, to: usize| self.text().token_span(from..to.max(from + 1));
        let resolve = |stated: &Stated, direction| match stated {
            Stated::Moment(moment) => moment.resolve(now, direction),
            Stated::Range(from, to) => {
                let first = from.resolve(now, direction)?;
                let last = to.resolve(now, direction)?;
                let overnight = from.day == to.day && from.clock.is_some() && last.start < first.start;
                let last = match last {
                    last if overnight => last.days_off(1)?,
                    // "from Tuesday to Thursday" with a Thursday nearer than the Tuesday.
                    last if last.start < first.start
                        && matches!(to.day, Some(super::Calendar::Weekday { which: super::Which::Nearest, .. })) =>
                    {
                        last.days_off(7)?
                    }
                    last if last.start < first.start => to.resolve(now, Direction::Future)?,
                    last => last,
                };
                let end = if matches!(to.clock, Some(super::DayTime::Clock(_))) { last.start } else { last.end };
                (first.start < end).then_some(super::Stretch { start: first.start, end })
            }
            Stated::Recurring => None,
        };
        let direction = self.leaning(&read, start, direction);
        let (stretch, other) = if self.is_of_story(&read, start, end) {
            (None, None)
        } else {
            let stretch = resolve(&read.stated, direction);
            if let Some(given) = self.with_year_given(&read, start, end, direction) {
                (resolve(&given, direction), stretch)
            } else {
                let absolute = |moment: &Moment| moment.day.as_ref().is_some_and(super::Calendar::is_absolute);
                let other = match direction {
                    // What the words alone tell is the same whichever way the sentence looks.
                    _ if matches!(&read.stated, Stated::Moment(moment) if absolute(moment)) => {
                        debug_assert_eq!(
                            resolve(&read.stated, Direction::Past),
                            resolve(&read.stated, Direction::Future)
                        );
                        stretch
                    }
                    Direction::Future => resolve(&read.stated, Direction::Past),
                    Direction::Past | Direction::Nearest => resolve(&read.stated, Direction::Future),
                };
                super::given_year::settle(&read, stretch, other, now)
            }
        };
        let moments: [Option<&Moment>; 2] = match &read.stated {
            Stated::Moment(moment) => [Some(moment), None],
            Stated::Range(from, to) => [Some(from), Some(to)],
            Stated::Recurring => [None, None],
        };
        let days = || moments.iter().flatten().filter_map(|moment| moment.day.as_ref());
        Time {
            span: span(start, end),
            core: span(read.core, end),
            unzoned: span(start, read.bare_end.clamp(start + 1, end)),
            impossible: days().any(super::Calendar::is_impossible),
            mismatched: days().any(|day| day.is_mismatched(now, direction)),
            noun: self.noun_behind(start, end),
            other: other.filter(|other| stretch != Some(*other)),
            bound: read.bound,
            hedge: read.hedge,
            stated: read.stated,
            stretch,
            direction,
            today: now.map(|now| now.date),
        }
    }

    /// Whether a weekday counts from the day that the story tells of and not from the article's: "on the Wednesday", "the Thursday
    /// after the fire", "the Wednesday evening"; "the Wednesday meeting" does not.
    fn is_of_story(&self, read: &Read, start: usize, end: usize) -> bool {
        let weekday = matches!(
            &read.stated,
            Stated::Moment(Moment { day: Some(super::Calendar::Weekday { which: super::Which::Nearest, .. }), .. })
        );
        weekday
            && self.before(start) == Word::The
            && (self.kind(end) != Some(TokenKind::Word) || self.ends_noun(end) || self.ends_phrase(end))
    }

    /// A bound says something of its own: "since August" looks back, "until Friday" ahead.
    fn leaning(&self, read: &Read, start: usize, direction: Direction) -> Direction {
        // "fares rise starting Jan. 1": what only starts lies ahead unless a verb is of the past.
        let starts =
            || ["starting", "beginning", "effective"].iter().any(|word| word.eq_ignore_ascii_case(self.word(start)));
        match read.bound {
            _ if self.is_deadline(read, start) => Direction::Nearest,
            _ if self.is_moved(start) => Direction::Future,
            _ if self.is_of_results(read) || self.is_closing(start) => Direction::Past,
            Bound::Since if direction == Direction::Nearest && starts() => Direction::Future,
            // "looking for a first win since December"
            Bound::Since if direction != Direction::Future || self.is(start, Word::Since) => Direction::Past,
            Bound::By if self.is_purpose(start) => Direction::Future,
            Bound::Until if self.is_put_off(start) => Direction::Future,
            Bound::By | Bound::Until if direction == Direction::Nearest => Direction::Future,
            // "open from 9 a.m. to 5 p.m. Thursday": hours are announced; when they are over, a verb tells.
            Bound::At if direction == Direction::Nearest && is_hours(&read.stated) => Direction::Future,
            _ => direction,
        }
    }

    /// Whether a day of a month is one that something had to be done by: "the Oct. 31 deadline", "the long-stop date of 31 October".
    /// Whether it is over the tense does not tell.
    fn is_deadline(&self, read: &Read, start: usize) -> bool {
        let Stated::Moment(Moment { day: Some(super::Calendar::Date { month: Some(_), .. }), .. }) = &read.stated
        else {
            return false;
        };
        let named = |i: usize| matches!(self.word(i), "deadline" | "cutoff" | "expiration" | "expiry" | "maturity");
        let of = || self.before(start) == Word::Of && self.word(start.wrapping_sub(2)) == "date";
        named(read.bare_end) || of() || self.before(start) == Word::Of && named(start.wrapping_sub(2))
    }

    /// Whether a part of a year is one that results are told of, which are of what is over: "report third-quarter earnings".
    fn is_of_results(&self, read: &Read) -> bool {
        let Stated::Moment(Moment {
            day: Some(super::Calendar::Quarter(_, None) | super::Calendar::Half(_, None)),
            ..
        }) = &read.stated
        else {
            return false;
        };
        matches!(
            self.word(read.bare_end),
            "earnings"
                | "results"
                | "profit"
                | "profits"
                | "loss"
                | "losses"
                | "sales"
                | "revenue"
                | "revenues"
                | "report"
        )
    }

    /// Whether a price of the stock exchange is told of a day: "the stock's closing price on Friday".
    fn is_closing(&self, start: usize) -> bool {
        let on = start.wrapping_sub(1 + usize::from(self.before(start) == Word::On));
        self.word(on) == "close" && self.kind(on.wrapping_sub(1)) == Some(TokenKind::Possessive)
            || matches!(self.word(on), "price" | "level" | "value") && self.word(on.wrapping_sub(1)) == "closing"
    }

    /// The noun behind a possessive or an attributive time: "Wednesday's meeting", "the Jan. 24 meeting", "a Friday deadline".
    pub(super) fn noun_behind(&self, start: usize, end: usize) -> Option<Span> {
        let possessive = matches!(self.kind(end), Some(TokenKind::Possessive));
        let from = if possessive { end + 1 } else { end };
        if !possessive {
            let article = matches!(self.before(start), Word::The | Word::A | Word::An | Word::My)
                || matches!(start.checked_sub(1).and_then(|i| self.kind(i)), Some(TokenKind::Possessive));
            if !article && !self.mark(end, b'-') {
                return None;
            }
        }
        let mut to = from;
        while to < from + 4
            && self.kind(to) == Some(TokenKind::Word)
            && !self.ends_noun(to)
            && (to == from || !self.starts_sentence(to))
        {
            to += 1;
        }
        (to > from).then(|| self.text().token_span(from..to))
    }
}

/// From one time of the clock to another.
fn is_hours(stated: &Stated) -> bool {
    let clock = |moment: &Moment| matches!(moment.clock, Some(super::DayTime::Clock(_)));
    matches!(stated, Stated::Range(from, to) if clock(from) && clock(to))
}
