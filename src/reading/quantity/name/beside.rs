//! The gate before the rules: what each needs beside a number, so that of dozens only the few are tried that have a chance.

use std::ops::BitOr;
use std::sync::LazyLock;

use super::super::super::lexicon::{Class, Lexed, Lexicon};
use super::super::super::title;
use super::{RULES, figure, sentence_start};
use crate::text::TokenKind;

/// What a number is, and what stands beside it: a set of traits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Beside(u32);

impl Beside {
    /// The number is glued to what stands before it.
    pub(super) const TIED: Self = Self(1);
    /// A word is glued to the number behind it.
    pub(super) const WORD_TIED_BEHIND: Self = Self(1 << 1);
    /// A word with a capital before it.
    pub(super) const CAPITAL: Self = Self(1 << 2);
    /// A word with a capital behind it.
    pub(super) const CAPITAL_BEHIND: Self = Self(1 << 3);
    /// A word with a capital behind the next.
    pub(super) const CAPITAL_BEHIND_NEXT: Self = Self(1 << 4);
    /// "'s" before it.
    pub(super) const POSSESSIVE: Self = Self(1 << 5);
    /// "'s" behind it.
    pub(super) const POSSESSIVE_BEHIND: Self = Self(1 << 6);
    /// "a" before it.
    pub(super) const ARTICLE: Self = Self(1 << 7);
    /// Before it what things are numbered with: "channel".
    pub(super) const NUMBERED: Self = Self(1 << 8);
    /// Before it what a work is: "film".
    pub(super) const WORK: Self = Self(1 << 9);
    /// Digits behind it.
    pub(super) const DIGITS_BEHIND: Self = Self(1 << 10);
    /// Behind it what a number may go on with.
    pub(super) const NUMBER_BEHIND: Self = Self(1 << 11);
    /// "th" or the like behind it.
    pub(super) const ORDINAL_ENDING: Self = Self(1 << 12);
    /// On both sides what a title may have within quotation marks.
    pub(super) const QUOTABLE: Self = Self(1 << 13);
    /// It begins its sentence.
    pub(super) const FIRST: Self = Self(1 << 14);
    /// A zero is its first digit.
    pub(super) const ZERO: Self = Self(1 << 15);
    /// It has five characters.
    pub(super) const FIVE: Self = Self(1 << 16);
    /// A figure with a use of its own: "911".
    pub(super) const FIXED: Self = Self(1 << 17);
    /// A number in words.
    pub(super) const SPELLED: Self = Self(1 << 18);

    /// How many traits there are.
    const TRAITS: usize = 19;

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The trait, where it is there.
    #[inline]
    fn if_so(self, is: bool) -> Self {
        Self(if is { self.0 } else { 0 })
    }

    /// The traits of a number in words that is written small.
    fn of_small(words: &Lexed<'_>, at: usize) -> Self {
        Self::TIED.if_so(words.glued(at)) | Self::SPELLED.if_so(words.is(at, Class::CARDINAL | Class::ORDINAL))
    }

    /// The traits of any other.
    fn of(words: &Lexed<'_>, at: usize, digits: bool) -> Self {
        let (before, next) = (at.wrapping_sub(1), at + 1);
        let (led, class) = (words.class(before), words.class(next));
        let (first, second) = (words.token(before), words.token(next));
        let mut beside = Self::of_small(words, at)
            | Self::NUMBERED.if_so(led.intersects(Class::NUMBERED))
            | Self::ARTICLE.if_so(led.intersects(Class::ARTICLE))
            | Self::DIGITS_BEHIND.if_so(class.intersects(Class::DIGITS))
            | Self::NUMBER_BEHIND.if_so(class.intersects(Class::SCALE | Class::CARDINAL | Class::DIGITS))
            | Self::ORDINAL_ENDING.if_so(class.intersects(Class::ORDINAL_ENDING))
            | Self::CAPITAL_BEHIND_NEXT.if_so(words.capital(at + 2))
            | Self::FIRST.if_so(sentence_start(words, at));
        if let Some(first) = first {
            beside = beside
                | Self::CAPITAL.if_so(first.capital)
                | Self::POSSESSIVE.if_so(first.kind == TokenKind::Possessive);
        }
        if let Some(second) = second {
            beside = beside
                | Self::WORD_TIED_BEHIND.if_so(second.kind == TokenKind::Word && !second.spaced)
                | Self::CAPITAL_BEHIND.if_so(second.capital)
                | Self::POSSESSIVE_BEHIND.if_so(second.kind == TokenKind::Possessive);
        }
        if digits {
            let figure = words.word(at);
            beside = beside
                | Self::WORK.if_so(title::is_work(words.word(before)))
                | Self::QUOTABLE.if_so(title::may_hold(words, before) && title::may_hold(words, next))
                | Self::ZERO.if_so(figure.starts_with('0'))
                | Self::FIVE.if_so(figure.len() == 5)
                | Self::FIXED.if_so(figure::is_fixed(figure));
        }
        beside
    }
}

impl BitOr for Beside {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

/// A rule for names, with the numbers that it is about and what it needs beside them: any of some traits, any of some words before the
/// number or behind it. It must find nothing where it has none of them; a debug build checks that.
pub(super) struct Rule {
    find: fn(&Lexed<'_>, usize) -> Option<usize>,
    digits: bool,
    capitals: bool,
    small: bool,
    beside: Beside,
    before: &'static [&'static str],
    behind: &'static [&'static str],
}

impl Rule {
    const fn new(find: fn(&Lexed<'_>, usize) -> Option<usize>) -> Self {
        Self { find, digits: false, capitals: false, small: false, beside: Beside(0), before: &[], behind: &[] }
    }

    /// A rule for numbers in digits.
    pub(super) const fn of_digits(find: fn(&Lexed<'_>, usize) -> Option<usize>) -> Self {
        Self { digits: true, ..Self::new(find) }
    }

    /// A rule for words.
    pub(super) const fn of_words(find: fn(&Lexed<'_>, usize) -> Option<usize>) -> Self {
        Self { capitals: true, small: true, ..Self::new(find) }
    }

    /// A rule for words that finds nothing at one written small.
    pub(super) const fn of_capitals(find: fn(&Lexed<'_>, usize) -> Option<usize>) -> Self {
        Self { capitals: true, ..Self::new(find) }
    }

    /// The same rule for digits too.
    pub(super) const fn and_digits(self) -> Self {
        Self { digits: true, ..self }
    }

    /// Traits that let it be tried.
    pub(super) const fn beside(self, beside: Beside) -> Self {
        Self { beside: self.beside.or(beside), ..self }
    }

    /// Words and marks before the number, in lower case, that let it be tried.
    pub(super) const fn before(self, before: &'static [&'static str]) -> Self {
        Self { before, ..self }
    }

    /// Words and marks behind the number, in lower case, that let it be tried.
    pub(super) const fn behind(self, behind: &'static [&'static str]) -> Self {
        Self { behind, ..self }
    }

    /// The index behind the name.
    pub(super) fn find(&self, words: &Lexed<'_>, at: usize) -> Option<usize> {
        (self.find)(words, at)
    }
}

/// A set of rules, by their places among all.
pub(super) type Chances = u64;

/// Which rules each trait and each word lets be tried.
struct Gates {
    digits: Chances,
    capitals: Chances,
    small: Chances,
    traits: [Chances; Beside::TRAITS],
    /// By the word's place in the lexicon: before the number, and behind it.
    words: Vec<(Chances, Chances)>,
}

/// Gives the words that rules ask for a place in the lexicon.
pub(in crate::reading) fn words(lexicon: &mut Lexicon) {
    for word in RULES.iter().flat_map(|rule| rule.before.iter().chain(rule.behind)) {
        lexicon.add_apart(word);
    }
}

static GATES: LazyLock<Gates> = LazyLock::new(|| {
    let mut gates = Gates { digits: 0, capitals: 0, small: 0, traits: [0; Beside::TRAITS], words: Vec::new() };
    let place = |word: &&str| usize::from(Lexicon::shared().place_of(word));
    for (i, rule) in RULES.iter().enumerate() {
        let chance: Chances = 1 << i;
        let only = |is: bool| if is { chance } else { 0 };
        gates.digits |= only(rule.digits);
        gates.capitals |= only(rule.capitals);
        gates.small |= only(rule.small);
        for (bit, chances) in gates.traits.iter_mut().enumerate() {
            *chances |= only(rule.beside.0 >> bit & 1 != 0);
        }
        let last = rule.before.iter().chain(rule.behind).map(place).max().unwrap_or_default();
        gates.words.resize(gates.words.len().max(last + 1), (0, 0));
        for at in rule.before.iter().map(place) {
            if let Some((before, _)) = gates.words.get_mut(at) {
                *before |= chance;
            }
        }
        for at in rule.behind.iter().map(place) {
            if let Some((_, behind)) = gates.words.get_mut(at) {
                *behind |= chance;
            }
        }
    }
    gates
});

/// The rules that may find something at a number.
pub(super) fn chances(words: &Lexed<'_>, at: usize) -> Chances {
    let gates = &*GATES;
    let digits = words.is_digits(at);
    let (of, beside) = if digits {
        (gates.digits, Beside::of(words, at, true))
    } else if words.capital(at) {
        (gates.capitals, Beside::of(words, at, false))
    } else {
        (gates.small, Beside::of_small(words, at))
    };
    let word = |i: usize| gates.words.get(usize::from(words.place(i))).copied().unwrap_or_default();
    let mut open = word(at.wrapping_sub(1)).0 | word(at + 1).1;
    let mut traits = beside.0;
    while traits != 0 {
        open |= gates.traits.get(traits.trailing_zeros() as usize).copied().unwrap_or_default();
        traits &= traits - 1;
    }
    let chances = open & of;
    debug_assert!(
        RULES.iter().enumerate().all(|(i, rule)| {
            let about = if digits { rule.digits } else { rule.capitals };
            chances >> i & 1 != 0 || !about || rule.find(words, at).is_none()
        }),
        "{:?} belongs to a name of which no rule had a chance",
        words.word(at)
    );
    chances
}
