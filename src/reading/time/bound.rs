//! What stands around a time: "before", "since", "no later than", "around", "or later".

use super::grammar::{Found, Grammar};
use super::moment::Moment;
use super::words::Word;
use super::{Bound, Hedge, Stated};

/// A time as read from the tokens, before it is placed in the text and resolved.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) stated: Stated,
    pub(super) bound: Bound,
    pub(super) hedge: Hedge,
    /// The first token behind the hedge.
    pub(super) core: usize,
    /// The token behind the last that is not the zone.
    pub(super) bare_end: usize,
}

impl Read {
    fn plain(stated: Stated, at: usize, bare_end: usize) -> Self {
        Self { stated, bound: Bound::At, hedge: Hedge::None, core: at, bare_end }
    }
}

impl Grammar<'_> {
    /// "its largest gift to date": up to the dateline, from the "to" before "date"; "began to date" and "to date the vase" are verbs.
    pub(super) fn to_date(&self, i: usize) -> Found<Read> {
        let ends = i + 1 >= self.len() || matches!(self.class(i + 1), Word::Mark(_) | Word::And);
        let to = i.checked_sub(1).filter(|to| self.is(*to, Word::To) && ends)?;
        let verb = [
            "began",
            "begin",
            "started",
            "start",
            "continued",
            "allowed",
            "wanted",
            "want",
            "back",
            "appear",
            "appears",
            "year",
            "month",
        ];
        if verb.contains(&self.word(to.wrapping_sub(1))) {
            return None;
        }
        let today = Moment { day: Some(super::Calendar::TODAY), ..Moment::default() };
        let stated = Stated::Moment(today);
        Some((Read { stated, bound: Bound::Until, hedge: Hedge::None, core: to, bare_end: i + 1 }, i + 1))
    }

    /// The longest time at a token.
    pub(super) fn time(&self, i: usize) -> Found<Read> {
        let mut best = self.bounded(i);
        let mut consider = |found: Found<Read>| {
            if let Some((read, end)) = found
                && best.as_ref().is_none_or(|(_, longest)| end > *longest)
            {
                best = Some((read, end));
            }
        };
        consider(self.recurring(i).map(|end| (Read::plain(Stated::Recurring, i, end), end)));
        consider(self.range(i).map(|(r, end)| (Read::plain(Stated::Range(r.from, r.to), i, r.bare_end), end)));
        consider(self.day_then_bound(i));
        consider(self.suffixed(i));
        best
    }

    /// A moment with what may stand before it.
    fn bounded(&self, i: usize) -> Found<Read> {
        let (bound, hedge, at) = self.prefix(i).unwrap_or((Bound::At, Hedge::None, i));
        let bare = self.hour_may_stand_at(i)
            || at > i
                && matches!(bound, Bound::Before | Bound::Until | Bound::Since)
                && self.is(at.wrapping_sub(1), Word::At)
            || at > i && (self.is(i, Word::Past) || self.is_weekly_hour(at));
        let (parsed, end) = self.moment(at, bare)?;
        if at > i && parsed.moment.now && !matches!(bound, Bound::At | Bound::Until | Bound::By) {
            return None;
        }
        let hedge = if parsed.about { Hedge::About } else { hedge };
        // "nearly a month": a length, no time; "about today" is a subject.
        if at > i && bound == Bound::At && hedge == Hedge::About {
            let day = parsed.moment.clock.is_none() && self.before(i) != Word::At;
            let deictic =
                matches!(parsed.moment.day, Some(super::Calendar::Current { .. } | super::Calendar::Weekday { .. }));
            if day && deictic {
                return None;
            }
        }
        Some((Read { stated: Stated::Moment(parsed.moment), bound, hedge, core: at, bare_end: parsed.bare_end }, end))
    }

    /// "serves from 6 on Fridays", "is open until 9 on weekends"
    fn is_weekly_hour(&self, i: usize) -> bool {
        self.is(i + 1, Word::On)
            && (matches!(self.class(i + 2), Word::Weekdays(_))
                || self.is(i + 2, Word::Unit(super::Unit::Weekend, true)))
    }

    /// Whether an hour alone may stand at a token: behind "at", but not "stood at 5".
    fn hour_may_stand_at(&self, i: usize) -> bool {
        if self.is_weekly_hour(i)
            && matches!(self.before(i), Word::From | Word::Until | Word::By | Word::Before | Word::After)
        {
            return true;
        }
        if self.before(i) != Word::At {
            return false;
        }
        let verb = self.word(i.wrapping_sub(2));
        !matches!(
            verb,
            "stood"
                | "stands"
                | "stand"
                | "standing"
                | "remained"
                | "remains"
                | "remain"
                | "peaked"
                | "capped"
                | "estimated"
                | "was"
                | "is"
                | "are"
                | "were"
                | "be"
                | "been"
                | "kept"
                | "held"
                | "steady"
                | "unchanged"
                | "closed"
                | "valued"
                | "priced"
                | "rated"
                | "ranked"
                | "died"
                | "tied"
                | "put"
                | "aged"
                | "stuck"
                | "limited"
                | "rate"
                | "total"
                | "toll"
                | "number"
                | "count"
                | "score"
                | "placed"
                | "seeded"
                | "No"
        )
    }

    /// The words before a time that say how it is meant, and the token behind them.
    pub(super) fn prefix(&self, i: usize) -> Option<(Bound, Hedge, usize)> {
        use Bound::{After, At, Before, By, Since, Until};
        let (bound, hedge, mut at) = match (self.class(i), self.class(i + 1), self.class(i + 2)) {
            (Word::Just, Word::Before, _) => (Before, Hedge::ShortlyBefore, i + 2),
            (Word::Just, Word::After | Word::Past, _) => (After, Hedge::ShortlyAfter, i + 2),
            (Word::Before, Word::Or, Word::On | Word::In | Word::At) => (Until, Hedge::None, i + 3),
            (Word::After, Word::Or, Word::On | Word::In | Word::At) => (Since, Hedge::None, i + 3),
            (Word::After | Word::Before, Word::Or, Word::Greater) => {
                let bound = if self.is(i, Word::After) { Since } else { Until };
                (bound, Hedge::None, self.skip(i + 3, &[Word::To]))
            }
            (Word::On, Word::Or, Word::Before) => (Until, Hedge::None, i + 3),
            (Word::On, Word::Or, Word::After) => (Since, Hedge::None, i + 3),
            (Word::On, Word::Or, Word::Earlier | Word::Later) if self.is(i + 3, Word::Than) => {
                (if self.is(i + 2, Word::Earlier) { Until } else { Since }, Hedge::None, i + 4)
            }
            (Word::Before, Word::To, _) => (Before, Hedge::None, i + 2),
            (Word::Before, ..) => (Before, Hedge::None, i + 1),
            (Word::After, ..) => (After, Hedge::None, i + 1),
            (Word::Since, ..) => (Since, Hedge::None, i + 1),
            (Word::Past, ..) if self.is_past_an_hour(i) => (After, Hedge::None, i + 1),
            (Word::By, ..) => (By, Hedge::None, i + 1),
            (Word::Until, ..) => (Until, Hedge::None, i + 1),
            // "runs through Friday", "through the end of the year".
            (Word::Through, ..) => (Until, Hedge::None, i + 1),
            (Word::No, Word::Later, Word::Than) => (By, Hedge::None, i + 3),
            (Word::No, Word::Earlier, Word::Than) => (Since, Hedge::None, i + 3),
            (Word::Later, Word::Than, Word::Or) if matches!(self.class(i + 3), Word::In | Word::On) => {
                (Since, Hedge::None, i + 4)
            }
            (Word::Later, Word::Than, _) => (After, Hedge::None, i + 2),
            (Word::Earlier, Word::Than, _) => (Before, Hedge::None, i + 2),
            (Word::Unit(super::Unit::Year, false), Word::Greater, Word::Than) => (After, Hedge::None, i + 3),
            (Word::As, Word::Early, Word::As) => (Since, Hedge::None, i + 3),
            (Word::As, Word::Late, Word::As) => (Until, Hedge::None, i + 3),
            // "the beginning of 2017" is its early part.
            (Word::Starting | Word::Beginning, next, _) if self.word(i).ends_with("ing") && next != Word::Of => {
                let led = matches!(next, Word::On | Word::From | Word::In | Word::At);
                (Since, Hedge::None, if led { i + 2 } else { i + 1 })
            }
            // "less than a week ago"
            (Word::Less, Word::Than, _) => {
                let (parsed, _) = self.moment(i + 2, false)?;
                let Some(super::Calendar::Away { ahead, amount, .. }) = parsed.moment.day else { return None };
                let bound = if ahead { Before } else { Since };
                (!amount.is_clock()).then_some((bound, Hedge::None, i + 2))?
            }
            (Word::More, Word::Than, _) => {
                // "more than two weeks ago", "more than three days after the vote"; else it hedges a number.
                let (parsed, _) = self.moment(i + 2, false)?;
                let Some(super::Calendar::Away { ahead, amount, .. }) = parsed.moment.day else { return None };
                let bound = if ahead { After } else { Before };
                (!amount.is_clock()).then_some((bound, Hedge::None, i + 2))?
            }
            (Word::Ending, Word::On | Word::In | Word::At, _) => (Until, Hedge::None, i + 2),
            (Word::Ending, ..) => (Until, Hedge::None, if self.word(i + 1) == "with" { i + 2 } else { i + 1 }),
            (Word::Any, ..) if self.word(i + 1) == "time" && self.is(i + 2, Word::From) => (Since, Hedge::None, i + 3),
            (Word::About | Word::Nearly, ..)
                if !matches!(self.word(i.wrapping_sub(1)), "How" | "how" | "What" | "what") =>
            {
                (At, Hedge::About, i + 1)
            }
            (Word::Mark(b'<'), ..) => {
                let equal = self.skip(i + 1, &[Word::Mark(b'=')]);
                (if equal > i + 1 { Until } else { Before }, Hedge::None, equal)
            }
            (Word::Mark(b'>'), ..) => {
                let equal = self.skip(i + 1, &[Word::Mark(b'=')]);
                (if equal > i + 1 { Since } else { After }, Hedge::None, equal)
            }
            _ => return None,
        };
        // "until at least Friday"
        if bound != At && self.word(at) == "at" && self.word(at + 1) == "least" {
            at += 2;
        }
        let mut hedge = hedge;
        if bound != At && self.is(at, Word::About) {
            hedge = Hedge::About;
            at += 1;
        }
        Some((bound, hedge, at))
    }

    /// "It was past 11 on Monday night", "well past midnight"; neither "half past 11" nor "the past 11 months".
    fn is_past_an_hour(&self, i: usize) -> bool {
        let counted = matches!(
            self.before(i),
            Word::Half
                | Word::Quarter
                | Word::Digits
                | Word::Cardinal(_)
                | Word::Unit(..)
                | Word::The
                | Word::This
                | Word::In
        );
        !counted
            && self.moment(i + 1, true).is_some_and(|(parsed, _)| {
                matches!(parsed.moment.clock, Some(super::DayTime::Clock(super::Clock { open: false, .. })))
            })
    }

    /// "Thursday before 5 p.m.", "Feb. 1 no later than 6:00".
    fn day_then_bound(&self, i: usize) -> Found<Read> {
        self.moment_end(i, false).filter(|end| self.prefix(*end).is_some())?;
        let (parsed, end) = self.moment(i, false)?;
        if parsed.moment.clock.is_some() || !parsed.moment.day.as_ref().is_some_and(super::Calendar::is_day) {
            return None;
        }
        let (bound, hedge, at) = self.prefix(end).filter(|(bound, ..)| *bound != Bound::At)?;
        let (timed, last) = self.daytime(at, true)?;
        let super::DayTime::Clock(_) = timed.time else { return None };
        let moment = Moment { clock: Some(timed.time), zone: timed.zone, ..parsed.moment };
        Some((
            Read {
                stated: Stated::Moment(moment),
                bound,
                hedge,
                core: i,
                bare_end: timed.bare_end.max(last.min(timed.bare_end)),
            },
            last,
        ))
    }

    /// "2012 or later", "3 p.m. or later", "2016 and after".
    fn suffixed(&self, i: usize) -> Found<Read> {
        let bare = self.hour_may_stand_at(i);
        self.moment_end(i, bare).filter(|end| matches!(self.class(*end), Word::Or | Word::And))?;
        let (parsed, end) = self.moment(i, bare)?;
        let bound = match self.class(end + 1) {
            Word::Later | Word::After | Word::Greater => Bound::Since,
            Word::Earlier | Word::Before => Bound::Until,
            _ => return None,
        };
        // "on Monday or after the vote" goes on.
        if !self.ends_phrase(end + 2)
            || matches!(self.class(end + 2), Word::The | Word::This | Word::Weekday(_) | Word::Month(_))
        {
            return None;
        }
        let stated = Stated::Moment(parsed.moment);
        Some((Read { stated, bound, hedge: Hedge::None, core: i, bare_end: end + 2 }, end + 2))
    }
}
