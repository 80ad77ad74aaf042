//! The tokens of a text with their classes, and the numbers that times are written with.

use std::cell::{Cell, RefCell};

use super::calendar::{Calendar, Unit};
use super::moment::Parsed;
use super::opening::Opening;
use super::tense::{self, Sign};
use super::words::{MEANINGS, Word};
use crate::reading::lexicon::{Class, Lexed, WordSet};
use crate::text::{Text, TokenKind};

/// What the grammar's rules read: tokens by index, never failing beyond the ends.
pub(super) struct Grammar<'t> {
    words: &'t Lexed<'t>,
    /// What each word of the lexicon means here, by its place there.
    meanings: &'static [Word],
    /// What each tells of which way its sentence looks, the same way.
    signs: &'static [Sign],
    /// The token that stands behind a range's dash, which does not cut it from a longer number.
    pub(super) joined: Cell<usize>,
    /// The figures that were read lately, each with its token, at that token's index modulo their number.
    last_figures: [Cell<(usize, Option<Figure>)>; 4],
    /// What the token looked at last opens with.
    pub(super) last_opening: Cell<(usize, Opening)>,
    /// What was found lately, for the rules that ask again.
    pub(super) moments: Memo<Parsed>,
    pub(super) days: Memo<Calendar>,
    pub(super) dates: Memo<Calendar>,
}

/// What a rule found at a few tokens that were looked at lately: several rules begin with the same one, and each asks for it anew.
pub(super) struct Memo<T> {
    slots: [RefCell<Slot<T>>; 8],
}

/// A token, and what was found at it.
type Slot<T> = Option<(usize, Found<T>)>;

impl<T: Clone> Memo<T> {
    fn new() -> Self {
        Self { slots: std::array::from_fn(|_| RefCell::new(None)) }
    }

    /// Where what is known for `key` ends.
    pub(super) fn end(&self, key: usize) -> Option<usize> {
        let slot = self.slots.get(key % self.slots.len())?.borrow();
        let (at, found) = slot.as_ref()?;
        found.as_ref().filter(|_| *at == key).map(|(_, end)| *end)
    }

    /// What `look` sees in what is known for `key`.
    pub(super) fn peek<R>(&self, key: usize, look: impl FnOnce(&T) -> R) -> Option<R> {
        let slot = self.slots.get(key % self.slots.len())?.borrow();
        let (at, found) = slot.as_ref()?;
        found.as_ref().filter(|_| *at == key).map(|(found, _)| look(found))
    }

    /// What is known for `key`, or what `read` finds; where that depends on more than the key (`pure` is false) nothing is kept.
    pub(super) fn get(&self, key: usize, pure: bool, read: impl FnOnce() -> Found<T>) -> Found<T> {
        let Some(slot) = self.slots.get(key % self.slots.len()).filter(|_| pure) else { return read() };
        if let Some((at, known)) = &*slot.borrow()
            && *at == key
        {
            return known.clone();
        }
        let found = read();
        slot.replace(Some((key, found.clone())));
        found
    }
}

/// What a rule found, and the index of the first token behind it.
pub(super) type Found<T> = Option<(T, usize)>;

/// A figure: its value, how many digits it was written with, and what stands behind its decimal point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    pub(super) value: i64,
    pub(super) digits: usize,
    /// Digits behind the point as a number, and how many.
    pub(super) decimals: Option<(i64, usize)>,
}

impl<'t> Grammar<'t> {
    pub(super) fn new(words: &'t Lexed<'t>) -> Self {
        Self {
            words,
            meanings: &MEANINGS,
            signs: &tense::SIGNS,
            joined: Cell::new(usize::MAX),
            last_figures: std::array::from_fn(|_| Cell::new((usize::MAX, None))),
            last_opening: Cell::new((usize::MAX, Opening::OTHER)),
            moments: Memo::new(),
            days: Memo::new(),
            dates: Memo::new(),
        }
    }

    /// Whether what a rule finds depends on nothing but the token it begins at.
    #[inline]
    pub(super) fn pure(&self) -> bool {
        self.joined.get() == usize::MAX
    }

    pub(super) fn text(&self) -> &'t Text {
        self.words.text
    }

    /// The looked-up words of the text.
    pub(super) fn lexed(&self) -> &'t Lexed<'t> {
        self.words
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The next token that could begin a time, from `at` on.
    pub(super) fn next_start(&self, at: usize) -> Option<usize> {
        self.words.next(at, Class::TIME | Class::DIGITS)
    }

    /// Whether what follows a token leaves it any chance to begin a time: most "the" and most figures have none, and they are
    /// every fourth word.
    #[inline]
    pub(super) fn worth_reading(&self, i: usize) -> bool {
        // Most leads stand before a word that means nothing here.
        let idle = self.class(i).leads() && self.is(i + 1, Word::None) && !self.stands_in_time(i + 1);
        debug_assert!(!idle || !self.may_begin(i), "{:?} leads to a time after all", self.word(i));
        !idle && self.may_begin(i)
    }

    fn may_begin(&self, i: usize) -> bool {
        match self.class(i) {
            // "15,000" is none.
            Word::Digits => self.figure(i).is_some_and(|figure| {
                self.is(i.wrapping_sub(1), Word::At)
                    // "2018", "20180124", "'93"; no other number stands for a time by itself.
                    || matches!(figure.digits, 4 | 8)
                    || figure.digits == 2 && self.glued(i) && self.word(i.wrapping_sub(1)) == "'"
                    || self.goes_on(i)
                    || self.starts_sentence(i + 1)
                    || i + 1 == self.len()
            }),
            Word::Cardinal(_) => self.is(i.wrapping_sub(1), Word::At) || self.goes_on(i),
            Word::Ordinal(_) | Word::Second => self.class(i + 1) != Word::None || self.is(i.wrapping_sub(1), Word::At),
            Word::Holiday(_) => self.holiday_name(i).is_some(),
            // "to date" begins with the token before.
            Word::Date => false,
            Word::Same => self.class(i + 1) != Word::None,
            // "at this time".
            Word::At if self.is(i + 1, Word::This) => self.class(i + 2) != Word::None || self.word(i + 2) == "time",
            // "in 21 days", "for 2 hours", but neither "the 2017 vote" nor "in 1984" begins with its first word.
            Word::In | Word::For | Word::A | Word::An | Word::The
                if matches!(self.class(i + 1), Word::Digits | Word::Cardinal(_)) =>
            {
                self.goes_on(i + 1)
            }
            // "on or before Friday"; other times begin behind the preposition.
            Word::On => self.is(i + 1, Word::Or),
            Word::In if matches!(self.class(i + 1), Word::Month(_) | Word::AmbiguousMonth(_)) => false,
            // "as early as Friday".
            Word::As => matches!(self.class(i + 1), Word::Early | Word::Late),
            // "St. Patrick's Day"
            Word::OrdinalEnding => self.capital(i),
            // "week 31", "the year of the vote", "year to date"; "weekends" are times by themselves.
            Word::Unit(unit, plural) if !(plural && unit == Unit::Weekend) => match self.class(i + 1) {
                Word::None => self.glued(i + 1),
                Word::Mark(mark) => mark == b'-',
                _ => true,
            },
            // "mayors may attend".
            Word::AmbiguousMonth(_) => {
                self.capital(i) || self.class(i + 1) != Word::None || self.before(i) != Word::None
            }
            // All words from there to its heart are a time's own: "on a cold Monday" has none that begins with "on".
            lead if lead.leads() => {
                for next in i + 1..i + 7 {
                    let class = self.class(next);
                    if class.is_of_time() {
                        let number = matches!(
                            class,
                            Word::Digits | Word::Cardinal(_) | Word::Ordinal(_) | Word::Second | Word::Holiday(_)
                        );
                        let followed = lead != Word::The && self.class(next + 1) != Word::None;
                        return !number || followed || self.worth_reading(next);
                    }
                    if class == Word::None && !self.stands_in_time(next) {
                        return false;
                    }
                }
                false
            }
            _ => true,
        }
    }

    #[inline]
    /// Whether a word that means nothing by itself may stand before a time's heart: "the '90s", "by the time", "at least".
    fn stands_in_time(&self, i: usize) -> bool {
        static WORDS: WordSet = WordSet::of(&["time", "least"]);
        match self.kind(i) {
            Some(TokenKind::Word) => WORDS.has(self.words, i),
            _ => self.word(i) == "'",
        }
    }

    /// Whether what stands behind a number could make it a time: a word of time that is neither a number nor joins what it stands
    /// between, or a figure that goes with it. "23, 32 and 45 states" has none.
    fn goes_on(&self, i: usize) -> bool {
        /// Longer chains of numbers and joints are not followed.
        const LONGEST: usize = 8;
        let range = match self.class(i + 1) {
            Word::To | Word::Until | Word::Through | Word::Mark(b'-' | b'/' | b'~') => {
                matches!(self.class(i + 2), Word::Digits | Word::Cardinal(_) | Word::Ordinal(_))
            }
            Word::And => self.before(i) == Word::Between,
            _ => false,
        };
        // "the 17th," "on the 17": a day of the month needs nothing behind it; "10.30-11" begins with an hour.
        let led = matches!(self.before(i), Word::The | Word::On) && self.class(i + 1) != Word::None;
        let decimal = self.glued(i + 1) && self.figure(i).is_some_and(|figure| figure.decimals.is_some());
        // "May 1, 2 and 3".
        let listed = matches!(self.before(i), Word::And | Word::Or | Word::Mark(b','))
            && i > 1
            && (self.is(i - 2, Word::Digits) || self.mark(i - 2, b','))
            && self.month_of_list(i).is_some();
        if range || led || decimal || listed {
            return true;
        }
        for next in i + 1..i + LONGEST {
            match self.class(next) {
                // "7ish", "2016-12-16T12:23", "nineteen oh five", "'90s".
                // "half past nine that night".
                Word::None if next == i + 1 && self.word(next) == "that" => {
                    return matches!(self.class(next + 1), Word::Part(..));
                }
                Word::None => {
                    return next == i + 1 && (self.glued(next) || self.word(next) == "oh") || self.word(next) == "'";
                }
                // "5/6", "12:30", "1.2.2018", "11 / 2018".
                Word::Digits if self.glued(next) || self.figure(next).is_some_and(|f| f.digits == 4) => return true,
                Word::Digits => {}
                // "nineteen eighty-six", "two thousand eighteen".
                Word::Cardinal(_) | Word::Scale(_) if matches!(self.class(i), Word::Cardinal(_)) => return true,
                // "7:30a", "7 a.m.".
                Word::A if self.glued(next) || self.mark(next + 1, b'.') => return true,
                word if !word.joins() => return true,
                _ => {}
            }
        }
        true
    }

    /// Whether a token ends a noun phrase.
    #[inline]
    pub(super) fn ends_noun(&self, i: usize) -> bool {
        self.words.is(i, Class::BREAK)
    }

    /// The class of a token; [`Word::None`] beyond the ends.
    #[inline]
    pub(super) fn class(&self, i: usize) -> Word {
        self.meanings.get(usize::from(self.words.place(i))).copied().unwrap_or(Word::None)
    }

    /// What a word tells of which way its sentence looks.
    #[inline]
    pub(super) fn sign(&self, i: usize) -> Sign {
        self.signs.get(usize::from(self.words.place(i))).copied().unwrap_or(0)
    }

    /// The class of the token before `i`.
    #[inline]
    pub(super) fn before(&self, i: usize) -> Word {
        i.checked_sub(1).map_or(Word::None, |i| self.class(i))
    }

    #[inline]
    pub(super) fn is(&self, i: usize, class: Word) -> bool {
        self.class(i) == class
    }

    /// The token as written; empty beyond the ends.
    #[inline]
    pub(super) fn word(&self, i: usize) -> &'t str {
        self.words.text.tokens().get(i).map_or("", |token| self.words.text.slice(token.span))
    }

    #[inline]
    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.words.text.tokens().get(i).map(|token| token.kind)
    }

    #[inline]
    pub(super) fn capital(&self, i: usize) -> bool {
        self.words.text.tokens().get(i).is_some_and(|token| token.capital)
    }

    /// Whether no space stands before the token.
    #[inline]
    pub(super) fn glued(&self, i: usize) -> bool {
        self.words.text.tokens().get(i).is_some_and(|token| !token.spaced)
    }

    /// Behind any of the given marks, or `i`.
    #[inline(always)]
    pub(super) fn skip<const N: usize>(&self, i: usize, classes: &[Word; N]) -> usize {
        let class = self.class(i);
        // Not `contains`, which is a call; which words these are the compiler knows at every place that asks.
        let mut found = false;
        for known in classes {
            found |= *known == class;
        }
        i + usize::from(found)
    }

    #[inline]
    pub(super) fn mark(&self, i: usize, mark: u8) -> bool {
        self.class(i) == Word::Mark(mark)
    }

    /// A figure without separators of thousands: "2018", "2.5".
    #[inline]
    pub(super) fn figure(&self, i: usize) -> Option<Figure> {
        if self.words.is_digits(i) { self.known_figure(i) } else { None }
    }

    fn known_figure(&self, i: usize) -> Option<Figure> {
        let slot = self.last_figures.get(i % self.last_figures.len())?;
        let (at, known) = slot.get();
        if at == i {
            return known;
        }
        let figure = self.read_figure(i);
        slot.set((i, figure));
        figure
    }

    fn read_figure(&self, i: usize) -> Option<Figure> {
        let word = self.word(i).as_bytes();
        let number = |digits: &[u8]| digits.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
        let digits = word.iter().take_while(|b| b.is_ascii_digit()).count();
        let (whole, rest) = word.split_at(digits);
        let decimals = match rest {
            [] => None,
            [b'.', places @ ..] => Some((number(places.get(..9).unwrap_or(places)), places.len())),
            _ => return None,
        };
        (1..=12).contains(&digits).then(|| Figure { value: number(whole), digits, decimals })
    }

    /// A whole figure of at most so many digits.
    pub(super) fn whole(&self, i: usize, most: usize) -> Option<i64> {
        let figure = self.figure(i)?;
        (figure.decimals.is_none() && figure.digits <= most).then_some(figure.value)
    }

    /// A number in words below 100: "five", "twenty-six", "twenty six".
    pub(super) fn small_words(&self, i: usize) -> Found<i64> {
        let Word::Cardinal(n) = self.class(i) else { return None };
        if n >= 20 {
            let next = if self.mark(i + 1, b'-') && self.glued(i + 1) && self.glued(i + 2) { i + 2 } else { i + 1 };
            if let Word::Cardinal(unit @ 1..=9) = self.class(next) {
                return Some((i64::from(n) + i64::from(unit), next + 1));
            }
        }
        Some((i64::from(n), i + 1))
    }

    /// A number in words below a million: "two thousand and eighteen", "a hundred", "seventeen hundred thirty three".
    pub(super) fn words_number(&self, i: usize) -> Found<i64> {
        let (mut total, mut next) = match self.small_words(i) {
            Some(found) => found,
            None if matches!(self.class(i), Word::A) && matches!(self.class(i + 1), Word::Scale(_)) => (1, i + 1),
            None => return None,
        };
        let mut below = 1_000_000;
        while let Word::Scale(scale) = self.class(next) {
            if i64::from(scale) >= below {
                break;
            }
            below = i64::from(scale);
            let base = if scale == 1000 { 0 } else { total / 1000 * 1000 };
            total = base + (total - base) * i64::from(scale);
            next += 1;
            let and = self.skip(next, &[Word::And]);
            if let Some((rest, end)) = self.small_words(and)
                && rest < i64::from(scale)
            {
                total += rest;
                next = end;
            }
        }
        Some((total, next))
    }

    /// A cardinal in digits or words.
    pub(super) fn cardinal(&self, i: usize) -> Found<i64> {
        match self.whole(i, 9) {
            Some(value) => Some((value, i + 1)),
            None => self.words_number(i),
        }
    }

    /// An ordinal in digits or words, 1 to 99: "21st", "twenty-first", "second".
    pub(super) fn ordinal(&self, i: usize) -> Found<i64> {
        if let Some(value) = self.whole(i, 2) {
            return (self.is(i + 1, Word::OrdinalEnding) && self.glued(i + 1)).then_some((value, i + 2));
        }
        match self.class(i) {
            Word::Ordinal(n) => Some((i64::from(n), i + 1)),
            Word::Second => Some((2, i + 1)),
            Word::Cardinal(tens @ 20..) => {
                let next = if self.mark(i + 1, b'-') && self.glued(i + 1) { i + 2 } else { i + 1 };
                match self.class(next) {
                    Word::Ordinal(unit @ 1..=9) => Some((i64::from(tens) + i64::from(unit), next + 1)),
                    Word::Second => Some((i64::from(tens) + 2, next + 1)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether a sentence starts at the token, or the text.
    pub(super) fn starts_sentence(&self, i: usize) -> bool {
        let text = self.words.text;
        text.sentences().get(text.sentence_of(i)).is_some_and(|sentence| sentence.tokens.start == i)
    }
}
