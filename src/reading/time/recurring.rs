//! What happens again and again: "every Monday", "daily", "Thursdays at 17:30", "once a year".

use super::grammar::Grammar;
use super::words::Word;

impl Grammar<'_> {
    /// The token behind a recurrence.
    pub(super) fn recurring(&self, i: usize) -> Option<usize> {
        match self.class(i) {
            Word::Every => {
                let mut at = self.skip(i + 1, &[Word::Other]);
                if let Some((_, end)) = self.cardinal(at).or_else(|| self.ordinal(at)) {
                    at = end;
                }
                let end = self.repeated(at)?;
                Some(self.at_time(end))
            }
            // "the second Tuesday of each month"
            Word::Ordinal(_) | Word::Second | Word::Last => {
                let (_, end) = self.weekday(i + 1)?;
                let of = matches!((self.class(end), self.class(end + 1)), (Word::Of | Word::In, Word::Every));
                of.then(|| self.repeated(end + 2)).flatten()
            }
            Word::Any => {
                let end = self.repeated(i + 1)?;
                matches!(
                    self.class(i + 1),
                    Word::Unit(
                        super::Unit::Year | super::Unit::Weekend | super::Unit::Month | super::Unit::Week,
                        false
                    )
                )
                .then_some(end)
            }
            Word::Recurring(..) => {
                // "the Daily News", "bi-monthly".
                // "Seven Days, the Burlington weekly, …": a paper.
                let owned = matches!(self.before(i), Word::The | Word::A | Word::An) || i > 0 && self.capital(i - 1);
                let ends = self.ends_noun(i + 1) || self.kind(i + 1) != Some(crate::text::TokenKind::Word);
                let paper = owned && ends && !self.starts_sentence(i);
                (!paper && (!self.capital(i) || self.starts_sentence(i))).then_some(i + 1)
            }
            Word::Weekday(_) if self.is_week_of_hours(i) => Some(i + 3),
            Word::Weekdays(_) => Some(self.at_time(i + 1)),
            Word::Weekday(_) if matches!(self.class(i + 1), Word::Part(_, true)) => Some(i + 2),
            Word::Unit(super::Unit::Weekend, true)
                if !matches!(self.before(self.run(i)), Word::Cardinal(_) | Word::Digits | Word::Few(_) | Word::The) =>
            {
                Some(i + 1)
            }
            Word::Once if matches!(self.class(i + 1), Word::A | Word::An | Word::Every) => {
                let unit = matches!(self.class(i + 2), Word::Unit(..) | Word::Quarter);
                unit.then_some(i + 3)
            }
            Word::Bi if self.mark(i + 1, b'-') => matches!(self.class(i + 2), Word::Recurring(..)).then_some(i + 3),
            _ => None,
        }
    }

    /// "is open Wednesday through Sunday", "hours are 10 a.m. to 5 p.m. Monday through Friday": the days of every week. What was or will be
    /// open is so once.
    pub(super) fn is_week_of_hours(&self, i: usize) -> bool {
        let days = matches!(self.class(i + 1), Word::To | Word::Through | Word::Mark(b'-' | b'~'))
            && matches!((self.class(i), self.class(i + 2)), (Word::Weekday(_), Word::Weekday(_)));
        if !days || self.is(i + 3, Word::Digits) || self.mark(i + 3, b',') && self.is(i + 4, Word::Month(1)) {
            return false;
        }
        let reach = || (i.saturating_sub(14)..i).rev().take_while(|at| !self.breaks(*at));
        let once = |at: usize| {
            matches!(
                self.word(at),
                "was"
                    | "were"
                    | "will"
                    | "would"
                    | "be"
                    | "been"
                    | "next"
                    | "this"
                    | "last"
                    | "had"
                    | "opened"
                    | "closed"
                    | "from"
            ) && !(self.word(at) == "closed" && matches!(self.word(at.wrapping_sub(1)), "is" | "are"))
        };
        let kept = |at: usize| {
            matches!(self.word(at), "Hours" | "hours" | "Open" | "daily")
                || matches!(self.word(at), "open" | "closed")
                    && matches!(self.word(at.wrapping_sub(1)), "is" | "are" | "stays" | "remains" | "and" | ",")
        };
        !reach().any(once) && reach().any(kept)
    }

    /// Where the words begin that say how counted times follow each other: "straight" in "three straight weekends".
    fn run(&self, i: usize) -> usize {
        let follows = |at: &usize| {
            matches!(self.word(*at), "straight" | "consecutive" | "successive" | "more" | "full" | "whole" | "other")
        };
        i.checked_sub(1).filter(follows).unwrap_or(i)
    }

    fn repeated(&self, i: usize) -> Option<usize> {
        match self.class(i) {
            Word::Unit(..) | Word::Quarter | Word::Quarters | Word::Second | Word::Season(_) | Word::Part(_, _) => {
                Some(i + 1)
            }
            Word::Weekday(_) if matches!(self.class(i + 1), Word::Part(..)) => Some(i + 2),
            Word::Weekday(_) | Word::Weekdays(_) => Some(i + 1),
            Word::Month(_) => Some(i + 1),
            Word::AmbiguousMonth(_) if self.capital(i) => Some(i + 1),
            _ => None,
        }
    }

    /// Behind "at 9 a.m.", if that follows.
    fn at_time(&self, i: usize) -> usize {
        let at = self.skip(i, &[Word::At]);
        match self.daytime(at, at > i) {
            Some((timed, end)) if at > i || matches!(timed.time, super::DayTime::Clock(_)) => {
                end.min(timed.bare_end.max(at))
            }
            _ => i,
        }
    }
}
