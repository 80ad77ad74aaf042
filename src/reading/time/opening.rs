//! The gate before the rules: which words each can begin with, so that of dozens only the few are tried that have a chance.

use std::ops::BitOr;

use super::grammar::{Found, Grammar};
use super::words::Word;

/// A set of kinds of words that a rule may begin with; "the" before them is passed over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening(u64);

/// A rule with what it may begin with. It must find nothing behind any other word; a debug build checks that.
pub(super) type Rule<'g, T> = (Opening, fn(&Grammar<'g>, usize) -> Found<T>);

impl Opening {
    /// No word that times know, and marks: "FY2018", "'90s".
    pub(super) const OTHER: Self = Self(1);
    /// A number in words that goes on behind its first.
    pub(super) const SPELLED: Self = Self(1 << 1);
    /// "first", "second".
    pub(super) const ORDINAL: Self = Self(1 << 2);
    /// "January", "may".
    pub(super) const MONTH: Self = Self(1 << 3);
    /// "Wednesday", "Wed".
    pub(super) const WEEKDAY: Self = Self(1 << 4);
    /// "last", "past", "this", "next", "following".
    pub(super) const SHIFT: Self = Self(1 << 5);
    /// "week", "quarter", "business days".
    pub(super) const UNIT: Self = Self(1 << 6);
    /// "yesterday".
    pub(super) const DAY: Self = Self(1 << 7);
    /// What a length begins with besides a number: "a", "few", "half".
    pub(super) const COUNT: Self = Self(1 << 8);
    /// "in".
    pub(super) const IN: Self = Self(1 << 9);
    /// "for".
    pub(super) const FOR: Self = Self(1 << 10);
    /// "within".
    pub(super) const WITHIN: Self = Self(1 << 11);
    /// What the name of a holiday begins with: "Christmas", "all", "St.", "April" Fools' Day.
    pub(super) const HOLIDAY: Self = Self(1 << 12);
    /// "summer".
    pub(super) const SEASON: Self = Self(1 << 13);
    /// "seventies".
    pub(super) const DECADE: Self = Self(1 << 14);
    /// "fiscal".
    pub(super) const YEAR_KIND: Self = Self(1 << 15);
    /// "Q3".
    pub(super) const QUARTER_NAME: Self = Self(1 << 16);
    /// "at".
    pub(super) const AT: Self = Self(1 << 17);
    /// "early", "mid", "end", "rest", "eod".
    pub(super) const EDGE: Self = Self(1 << 18);
    /// "morning".
    pub(super) const PART: Self = Self(1 << 19);
    /// "noon".
    pub(super) const NOON: Self = Self(1 << 20);
    /// "now", "right now".
    pub(super) const NOW: Self = Self(1 << 21);
    /// "tonight".
    pub(super) const TONIGHT: Self = Self(1 << 22);
    /// A figure with "st" or such behind it.
    pub(super) const ORDERED: Self = Self(1 << 23);
    /// A figure with a mark behind it or a point in it, or with eight digits: "4/22", "20160422".
    pub(super) const MARKED: Self = Self(1 << 24);
    /// A figure with a month behind it, or "of".
    pub(super) const DATED: Self = Self(1 << 25);
    /// A number with a unit behind it, or what may stand before one: "5 days", "two more weeks", "2 next days", "3-hour".
    pub(super) const COUNTED: Self = Self(1 << 26);
    /// A figure of four digits, or of two behind an apostrophe.
    pub(super) const YEAR: Self = Self(1 << 27);
    /// A figure with a word or a mark glued to it: "1990s".
    pub(super) const TAILED: Self = Self(1 << 28);
    /// A figure of one or two digits.
    pub(super) const SMALL: Self = Self(1 << 29);
    /// The same behind "the".
    pub(super) const THE_SMALL: Self = Self(1 << 30);
    /// A number that is none of these.
    const PLAIN: Self = Self(1 << 31);
    /// A figure, or a number in words.
    pub(super) const NUMBER: Self = Self::SPELLED
        .or(Self::ORDERED)
        .or(Self::MARKED)
        .or(Self::DATED)
        .or(Self::COUNTED)
        .or(Self::YEAR)
        .or(Self::TAILED)
        .or(Self::SMALL)
        .or(Self::THE_SMALL)
        .or(Self::PLAIN);
    /// Words of time that stand at the head of none of the gated rules.
    const ELSEWHERE: Self = Self(1 << 32);

    /// The kinds of both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds that a word is of.
    fn of(word: Word) -> Self {
        match word {
            Word::None | Word::YearName => Self::OTHER,
            // What stands behind these says more: see [`Grammar::number_opening`].
            Word::Digits | Word::Cardinal(_) => Self::NUMBER,
            Word::Ordinal(_) => Self::ORDINAL,
            Word::Second => Self::ORDINAL | Self::UNIT,
            Word::Month(_) | Word::AmbiguousMonth(_) => Self::MONTH | Self::HOLIDAY,
            Word::Weekday(_) | Word::AmbiguousWeekday(_) => Self::WEEKDAY,
            Word::Last | Word::Past | Word::This | Word::Next | Word::Following | Word::Same => Self::SHIFT,
            Word::Unit(..) | Word::Business => Self::UNIT,
            Word::Quarter | Word::Quarters => Self::UNIT | Self::COUNT,
            Word::Day(_) => Self::DAY,
            Word::A | Word::An | Word::Few(_) | Word::Half => Self::COUNT,
            Word::In => Self::IN,
            Word::For => Self::FOR,
            Word::Within => Self::WITHIN,
            Word::Holiday(_) | Word::Whole | Word::OrdinalEnding => Self::HOLIDAY,
            Word::Season(_) => Self::SEASON,
            Word::Decade(_) => Self::DECADE,
            Word::YearKind(_) => Self::YEAR_KIND,
            Word::QuarterName => Self::QUARTER_NAME,
            Word::At => Self::AT,
            Word::Early
            | Word::Earlier
            | Word::Late
            | Word::Later
            | Word::Mid
            | Word::Middle
            | Word::Beginning
            | Word::End
            | Word::EndOf(_)
            | Word::Rest => Self::EDGE,
            Word::Part(..) => Self::PART,
            Word::Noon(_) => Self::NOON,
            Word::Now | Word::Just => Self::NOW,
            Word::Tonight => Self::TONIGHT,
            _ => Self::ELSEWHERE,
        }
    }

    const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Opening {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl<'g> Grammar<'g> {
    /// What begins at a token, behind "the" if that stands there.
    #[inline]
    fn opening(&self, i: usize) -> Opening {
        let (at, known) = self.last_opening.get();
        if at == i {
            return known;
        }
        let opening = self.read_opening(i);
        self.last_opening.set((i, opening));
        opening
    }

    fn read_opening(&self, i: usize) -> Opening {
        let start = i + usize::from(self.is(i, Word::The));
        match self.class(start) {
            Word::Digits | Word::Cardinal(_) => self.number_opening(start, start > i),
            class => Opening::of(class),
        }
    }

    /// The kinds of a number, by its size and what stands behind it.
    fn number_opening(&self, i: usize, the: bool) -> Opening {
        let behind = self.class(i + 1);
        let counted = matches!(
            behind,
            Word::Unit(..)
                | Word::ShortUnit(_)
                | Word::Second
                | Word::Part(..)
                | Word::Quarter
                | Word::Quarters
                | Word::Business
                | Word::Weekdays(_)
                | Word::More
                | Word::Whole
                | Word::And
                | Word::Last
                | Word::Past
                | Word::This
                | Word::Next
                | Word::Following
                | Word::Mark(b'-')
        );
        let counted = if counted { Opening::COUNTED } else { Opening::PLAIN };
        let Some(figure) = self.figure(i) else {
            let over = !matches!(
                behind,
                Word::Cardinal(_)
                    | Word::Scale(_)
                    | Word::Ordinal(_)
                    | Word::Second
                    | Word::Decade(_)
                    | Word::Digits
                    | Word::And
                    | Word::Mark(_)
            );
            // A figure with commas has no kind.
            return if self.is(i, Word::Digits) || over { counted } else { counted | Opening::SPELLED };
        };
        let mut kinds = counted;
        if matches!(behind, Word::Mark(_)) || figure.decimals.is_some() || figure.digits == 8 {
            kinds = kinds | Opening::MARKED;
        }
        if matches!(behind, Word::Month(_) | Word::AmbiguousMonth(_) | Word::Of) {
            kinds = kinds | Opening::DATED;
        }
        if behind == Word::OrdinalEnding {
            kinds = kinds | Opening::ORDERED;
        }
        // "the '93 blizzard"
        let elided = figure.digits == 2 && self.glued(i) && self.word(i.wrapping_sub(1)) == "'";
        if figure.digits == 4 || elided {
            kinds = kinds | Opening::YEAR;
        }
        if figure.digits <= 2 {
            kinds = kinds | if the { Opening::SMALL | Opening::THE_SMALL } else { Opening::SMALL };
        }
        if self.glued(i + 1) {
            kinds = kinds | Opening::TAILED;
        }
        kinds
    }

    /// Whether a rule with such an opening has a chance at a token.
    #[inline]
    pub(super) fn opens(&self, i: usize, with: Opening) -> bool {
        self.opening(i).intersects(with)
    }

    /// What a rule finds at a token, if it has a chance there.
    #[inline]
    pub(super) fn gated<T>(&self, i: usize, with: Opening, rule: impl Fn() -> Found<T>) -> Found<T> {
        if self.opens(i, with) {
            return rule();
        }
        debug_assert!(rule().is_none(), "a rule that says it cannot begin so does: {:?}", self.word(i));
        None
    }

    /// The longest of what some rules find at a token; of equals, the last rule's.
    pub(super) fn longest<T>(&self, i: usize, rules: &[Rule<'g, T>]) -> Found<T> {
        let opening = self.opening(i);
        let mut best: Found<T> = None;
        for (with, rule) in rules {
            if !opening.intersects(*with) {
                debug_assert!(rule(self, i).is_none(), "a rule that says it cannot begin so does: {:?}", self.word(i));
                continue;
            }
            if let Some(found) = rule(self, i)
                && best.as_ref().is_none_or(|(_, longest)| found.1 >= *longest)
            {
                best = Some(found);
            }
        }
        best
    }
}
