//! The gate before the rules: which words each can begin with, so that of dozens only the few are tried that have a chance.

use std::ops::BitOr;

use super::grammar::{Found, Grammar};
use super::words::Word;

/// A set of kinds of words that a rule may begin with; "the" before them is passed over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening(u32);

/// A rule with what it may begin with. It must find nothing behind any other word; a debug build checks that.
pub(super) type Rule<'g, T> = (Opening, fn(&Grammar<'g>, usize) -> Found<T>);

impl Opening {
    /// No word that times know, and marks: "FY2018", "'90s".
    pub(super) const OTHER: Self = Self(1);
    /// A figure, or a number in words.
    pub(super) const NUMBER: Self = Self(1 << 1);
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
    /// Words of time that stand at the head of none of the gated rules.
    const ELSEWHERE: Self = Self(1 << 31);

    /// The kinds of both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds that a word is of.
    fn of(word: Word) -> Self {
        match word {
            Word::None | Word::YearName => Self::OTHER,
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
        match self.class(i) {
            Word::The => Opening::of(self.class(i + 1)),
            class => Opening::of(class),
        }
    }

    /// Whether a rule with such an opening has a chance at a token.
    #[inline]
    pub(super) fn opens(&self, i: usize, with: Opening) -> bool {
        self.opening(i).intersects(with)
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
