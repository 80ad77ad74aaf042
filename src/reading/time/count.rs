//! The gate before numbers: most of them count something, and the word behind says so without any rule being tried.

use super::calendar::Unit;
use super::grammar::Grammar;
use super::words::Word;
use crate::text::TokenKind;

impl Grammar<'_> {
    /// Whether what begins at a token is a number that counts, ranks or scores and no time: "four new franchises", "the 16th richest",
    /// "3.7%", "a 5-2 win", "two years in Washington". Where it says so no rule finds anything, which a debug build checks.
    pub(super) fn counts(&self, i: usize) -> bool {
        let next = self.class(i + 1);
        let counts = match self.class(i) {
            // "the '93 blizzard"
            Word::Digits if self.glued(i) && self.word(i.wrapping_sub(1)) == "'" => false,
            Word::Digits | Word::Cardinal(_) => self.only_counts(i, i, true),
            Word::Ordinal(_) => self.only_ranks(i),
            Word::The => match next {
                Word::Ordinal(_) => self.only_ranks(i + 1),
                Word::Holiday(_) => self.holiday_name(i + 1).is_none(),
                _ => self.only_counts(i, i + 1, true),
            },
            Word::For if !self.names_nothing(i) => self.only_counts(i, i + 1, true),
            // "in 21 days" is a time.
            Word::In if !self.names_nothing(i) => self.only_counts(i, i + 1, false),
            Word::For | Word::In => true,
            Word::By | Word::After | Word::Before | Word::Since | Word::This => self.names_nothing(i),
            // An article begins a length, or "a quarter past".
            Word::A | Word::An => matches!(
                next,
                Word::Digits
                    | Word::Cardinal(_)
                    | Word::Holiday(_)
                    | Word::Present
                    | Word::Date
                    | Word::Weekday(_)
                    | Word::AmbiguousWeekday(_)
                    | Word::Month(_)
            ),
            Word::No => !matches!(next, Word::Later | Word::Earlier),
            Word::Just | Word::Whole => matches!(next, Word::Digits | Word::Cardinal(_) | Word::Unit(..)),
            Word::Unit(unit, plural) if !(plural && unit == Unit::Weekend) => {
                matches!(next, Word::In | Word::A | Word::An | Word::At | Word::For | Word::Or | Word::And | Word::On)
            }
            _ => false,
        };
        debug_assert!(
            !counts || self.time(i).is_none(),
            "a time that was taken for a count: {:?}",
            (i..i + 6).map(|at| self.word(at)).collect::<Vec<_>>()
        );
        counts
    }

    /// Whether a number at `at` counts; `start` is the token before, or the same. `lengths`: a length of time is a count too.
    fn only_counts(&self, start: usize, at: usize, lengths: bool) -> bool {
        match self.class(at) {
            Word::Digits => {
                // Years and hours without a colon have four digits, whole dates eight.
                if !self.figure(at).is_some_and(|figure| match figure.digits {
                    4 => figure.value >= 3000,
                    digits => digits != 8,
                }) {
                    return false;
                }
            }
            Word::Cardinal(_) => {}
            _ => return false,
        }
        // Behind these a number alone may be an hour or a day.
        let led = |word| {
            matches!(
                word,
                Word::At
                    | Word::On
                    | Word::About
                    | Word::And
                    | Word::Or
                    | Word::By
                    | Word::From
                    | Word::Between
                    | Word::Until
                    | Word::Weekday(_)
                    | Word::AmbiguousWeekday(_)
                    | Word::Mark(b',' | b'-' | b'/' | b':' | b'.')
            )
        };
        let the = start == at && self.before(at) == Word::The;
        if led(self.before(start)) || the && led(self.before(start - 1)) {
            return false;
        }
        let end = at + 1;
        match self.class(end) {
            Word::OrdinalEnding => self.goes_elsewhere(end + 1),
            // "5-2", "4 to 6 percent"
            Word::To | Word::Mark(b'-' | b'~') if self.is(end + 1, Word::Digits) => {
                let short = self.figure(end + 1).is_some_and(|figure| figure.digits <= 3);
                short && !self.is_shift(at) && self.goes_elsewhere(end + 2)
            }
            // "7.2/10", "82/100"
            Word::Mark(b'/') if self.is(end + 1, Word::Digits) => {
                // "10.30/5" could have a day.
                let part = self.figure(at).is_some_and(|figure| figure.decimals.is_some_and(|(n, _)| n <= 12))
                    || self.figure(end + 1).is_some_and(|figure| figure.digits <= 3 && figure.value > 31);
                part && self.goes_elsewhere(end + 2)
            }
            Word::Mark(b'-') if self.is_unit(end + 1) => lengths && self.ends_length(end + 2),
            _ if self.is_unit(end) => lengths && self.ends_length(end + 1),
            Word::Of => match self.class(end + 1) {
                Word::The => self.is_plain(end + 2),
                Word::My => true,
                _ => self.is_plain(end + 1),
            },
            Word::Holiday(_) | Word::YearKind(_) | Word::Other | Word::Mark(b'(') => true,
            Word::Mark(b',') if self.is(end + 1, Word::Digits) => true,
            _ => self.goes_elsewhere(end),
        }
    }

    /// Whether an ordinal ranks: "the ninth-highest", "first, go", "fourth and final".
    fn only_ranks(&self, i: usize) -> bool {
        let start = if self.before(i) == Word::The { i - 1 } else { i };
        !matches!(self.before(start), Word::And | Word::Or | Word::To | Word::On | Word::Mark(b',' | b'-' | b'~'))
            && (self.goes_elsewhere(i + 1) || self.is(i + 1, Word::Of) && self.is_plain(i + 2))
    }

    /// Whether a word of holidays that begins no name of one stands behind a word, and maybe "the": "by the president".
    fn names_nothing(&self, i: usize) -> bool {
        let name = self.skip(i + 1, &[Word::The]);
        matches!(self.class(name), Word::Holiday(_)) && self.holiday_name(name).is_none()
    }

    fn is_unit(&self, i: usize) -> bool {
        matches!(self.class(i), Word::Unit(..) | Word::ShortUnit(_))
    }

    /// Whether what stands behind a length takes it for none that a date is told by.
    fn ends_length(&self, i: usize) -> bool {
        // "a year a week ago" goes on with a second unit.
        let article = matches!(self.class(i), Word::A | Word::An) && !self.is_unit(i + 1);
        article || matches!(self.class(i), Word::In | Word::Of | Word::For | Word::On) || self.goes_elsewhere(i)
    }

    /// Whether a token goes on with something that no rule takes behind a number.
    fn goes_elsewhere(&self, i: usize) -> bool {
        match self.class(i) {
            Word::None => self.is_plain(i),
            Word::Mark(b'%' | b')') => true,
            Word::In | Word::At | Word::On | Word::And | Word::The => self.is_plain(i + 1),
            Word::Mark(b',') => self.is_plain(i + 1) || self.is(i + 1, Word::And) && self.is_plain(i + 2),
            // "the ninth-highest"
            Word::Mark(b'-') => self.is(i + 1, Word::None) && self.is_word(i + 1),
            // "16. Nov.", "9.am"
            Word::Mark(b'.') => {
                !matches!(self.class(i + 1), Word::Month(_) | Word::AmbiguousMonth(_)) && !self.glued(i + 1)
            }
            _ => false,
        }
    }

    /// Whether a token is a word that is no part of a time by its letters either: "7ish", "oh five", "that night", "Oct2", "Beijing time".
    fn is_plain(&self, i: usize) -> bool {
        let word = self.word(i);
        self.is(i, Word::None)
            && self.is_word(i)
            && (!self.glued(i) || word.len() > 3)
            && !matches!(word, "that" | "oh" | "o")
            && !(self.capital(i) && (self.word(i + 1) == "time" || self.starts_sentence(i)))
    }

    fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Word) && !self.word(i).ends_with(|c: char| c.is_ascii_digit())
    }
}
