//! The words that mean something to a reader, and which reader each means something to.
//!
//! Every token of a text is looked up once, in one table for all readers; a reader then asks for bits ([`Class`]) and, only
//! where its bit is set, for the word itself in lower case ([`Lexed::lower`]) to consult its own small tables with.
//!
//! To add words: give your family a bit in [`Class`], write `pub(crate) fn words(lexicon: &mut Lexicon)` beside your tables and
//! name it in [`FAMILIES`]. A word may belong to any number of families. A reader whose words are names to the others ("Mayor") only
//! gives them a place ([`Lexicon::add_apart`]) and keeps what they mean in a table of its own.

mod index;

use std::ops::BitOr;
use std::sync::{LazyLock, OnceLock};

pub(crate) use self::index::Index;
use crate::text::{Span, Text, Token, TokenKind};

/// Who declares words: one line a family.
const FAMILIES: &[fn(&mut Lexicon)] = &[super::quantity::words, super::time::words];
/// Whose words no other reader is to see; behind the families, so that those have the first places.
const APART: &[fn(&mut Lexicon)] =
    &[super::quotation::words, super::time::words_of_tense, super::quantity::words_beside];

/// A set of families of words; each constant is one family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u32);

impl Class {
    /// No family.
    pub const NONE: Self = Self(0);
    /// A token of digits.
    pub const DIGITS: Self = Self(1);
    /// "zero" to "ninety", and the one-character fractions "½".
    pub const CARDINAL: Self = Self(1 << 1);
    /// "hundred", "million", "lakh", "dozen", and "k", "m", "bn" where they are glued to digits.
    pub const SCALE: Self = Self(1 << 2);
    /// "first", "twentieth", and the plurals that name parts: "fifths", "quarter", "half".
    pub const ORDINAL: Self = Self(1 << 3);
    /// The endings of ordinals in digits: "st", "nd", "rd", "th".
    pub const ORDINAL_ENDING: Self = Self(1 << 4);
    /// "a", "an".
    pub const ARTICLE: Self = Self(1 << 5);
    /// What a quantity may begin with besides a number: "dozens", "several", "both", "none", "half".
    pub const VAGUE: Self = Self(1 << 6);
    /// A word that hedges a number: "about", "more", "nearly", "least".
    pub const HEDGE: Self = Self(1 << 7);
    /// A currency: its sign, its ISO code, its name.
    pub const CURRENCY: Self = Self(1 << 8);
    /// A unit of measurement, of time included.
    pub const UNIT: Self = Self(1 << 9);
    /// A name that takes a number behind it: "Channel", "Title", "Boeing".
    pub const NUMBERED: Self = Self(1 << 10);
    /// A word that ends a noun phrase: a verb form, a preposition, a conjunction, a pronoun.
    pub const BREAK: Self = Self(1 << 11);
    /// A word that a time may begin with.
    pub const TIME: Self = Self(1 << 12);

    /// What may follow "a" and make an amount: "few", "couple", "handful", "pair", "majority".
    pub const SMALL: Self = Self(1 << 13);
    /// A verb of change: "rose", "fell", "up".
    pub const CHANGE: Self = Self(1 << 14);
    /// What is aimed at or allowed: "goal", "limit".
    pub const AIM: Self = Self(1 << 15);
    /// A verb in the present that a timetable has: "votes", "host".
    pub const SCHEDULED: Self = Self(1 << 16);
    /// What tells a place from the end or from here ("last", "next") or a share without its number ("percentage").
    pub const TOLD: Self = Self(1 << 17);

    /// The families of both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a family.
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Class {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

/// The words of all families.
#[derive(Debug)]
pub struct Lexicon {
    /// Where a word stands in `entries`.
    index: Index,
    /// Words in lower case with their families. The first stands for every unknown word, the second for digits. Words that were added
    /// apart have places behind these.
    entries: Vec<(&'static str, Class)>,
    /// The families of each place once more: it is asked of every word, and they lie close together here.
    classes: Vec<Class>,
}

impl Lexicon {
    const UNKNOWN: u16 = Index::UNKNOWN;
    /// The place of digits.
    pub(crate) const DIGITS: u16 = 1;

    fn new() -> Self {
        // Digits have a place of their own, at which no word is found.
        let mut index = Index::new();
        index.skip_place();
        let mut lexicon = Self { index, entries: vec![("", Class::NONE), ("", Class::DIGITS)], classes: Vec::new() };
        for family in FAMILIES.iter().chain(APART) {
            family(&mut lexicon);
        }
        lexicon.classes = lexicon.entries.iter().map(|(_, class)| *class).collect();
        lexicon.classes.resize(lexicon.index.places(), Class::NONE);
        lexicon
    }

    /// The one lexicon of all readers.
    pub(crate) fn shared() -> &'static Self {
        &LEXICON
    }

    /// All words in the order of their places; see [`Lexed::place`].
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.entries.iter().map(|(word, _)| *word)
    }

    /// Where a declared word stands; see [`Lexed::place`].
    pub(crate) fn place_of(&self, word: &str) -> u16 {
        self.index.place_of(word)
    }

    /// Gives a word (in lower case, of at most 16 bytes) a place without showing it to readers that know nothing of it.
    pub(crate) fn add_apart(&mut self, word: &str) {
        let at = self.index.add(word);
        debug_assert!(at > 0, "{word:?} is too long");
    }

    /// Declares words of a family: in lower case, without spaces, of at most 16 bytes. Signs ("$", "½") count as words.
    pub(crate) fn add(&mut self, class: Class, words: impl IntoIterator<Item = &'static str>) {
        for word in words {
            debug_assert!(!word.contains(|c: char| c.is_ascii_uppercase() || c == ' '), "{word:?}");
            let at = usize::from(self.index.add(word));
            match self.entries.get_mut(at) {
                Some(entry) if at > 0 => entry.1 = entry.1 | class,
                Some(_) => debug_assert!(false, "{word:?} is too long"),
                None => self.entries.push((word, class)),
            }
        }
    }
}

/// Some declared words, among which a token's is sought by its place and not by its letters.
#[derive(Debug)]
pub(crate) struct WordSet {
    words: &'static [&'static str],
    /// One bit a place of the lexicon.
    places: OnceLock<Vec<u64>>,
}

impl WordSet {
    /// Words in lower case, all of them declared.
    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        Self { words, places: OnceLock::new() }
    }

    /// The words.
    pub(crate) fn iter(&self) -> std::slice::Iter<'static, &'static str> {
        self.words.iter()
    }

    /// Whether a token is one of the words, in any case.
    #[inline]
    pub(crate) fn has(&self, words: &Lexed<'_>, token: usize) -> bool {
        let place = usize::from(words.place(token));
        let places = self.places.get_or_init(|| self.places());
        places.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 != 0)
    }

    #[cold]
    fn places(&self) -> Vec<u64> {
        let lexicon = Lexicon::shared();
        let mut places = vec![0; lexicon.entries.len().div_ceil(64)];
        for word in self.words {
            let place = usize::from(lexicon.place_of(word));
            debug_assert!((1..lexicon.entries.len()).contains(&place), "{word:?} is not declared");
            if let Some(bits) = places.get_mut(place / 64).filter(|_| place > 0) {
                *bits |= 1_u64 << (place % 64);
            }
        }
        places
    }
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// A text whose words have been looked up, once, for all readers. Tokens are named by their index in the text.
#[derive(Debug)]
pub struct Lexed<'t> {
    /// The text.
    pub text: &'t Text,
    lexicon: &'static Lexicon,
    /// Per token, where its word stands in the lexicon.
    entries: Vec<u16>,
    /// Per token, its families.
    classes: Vec<Class>,
}

/// What is kept of the place that the bytes of a token have, and what it has without them, by its kind.
const OF_KIND: [(u16, u16); 6] = {
    let mut of_kind = [(0, Lexicon::UNKNOWN); 6];
    of_kind[TokenKind::Word as usize] = (u16::MAX, 0);
    of_kind[TokenKind::Mark as usize] = (u16::MAX, 0);
    of_kind[TokenKind::Number as usize] = (0, Lexicon::DIGITS);
    of_kind
};

/// How many tokens are looked up together.
const TOGETHER: usize = 256;

impl<'t> Lexed<'t> {
    /// Looks up every word of `text`.
    pub fn new(text: &'t Text) -> Self {
        let lexicon = &*LEXICON;
        let bytes = text.as_str().as_bytes();
        let tables = lexicon.index.tables();
        let known = lexicon.classes.as_slice();
        let tokens = text.tokens();
        let mut entries = vec![Lexicon::UNKNOWN; tokens.len()];
        let mut classes = vec![Class::NONE; tokens.len()];
        // The letters of some tokens are made small at once, with room for reading sixteen bytes at the last of them as well.
        let mut lower = Vec::new();
        let chunks = tokens.chunks(TOGETHER).zip(entries.chunks_mut(TOGETHER)).zip(classes.chunks_mut(TOGETHER));
        for ((tokens, entries), classes) in chunks {
            let base = tokens.first().map_or(0, |first| first.span.start);
            let span = Span::new(base, tokens.last().map_or(base, |last| last.span.end));
            lower.clear();
            lower.extend_from_slice(bytes.get(span.range()).unwrap_or_default());
            lower.make_ascii_lowercase();
            lower.extend_from_slice(&[0; Index::LONGEST]);
            for ((token, entry), class) in tokens.iter().zip(entries).zip(classes) {
                // No branch for the kind: which comes next nobody can foretell.
                let (word, digits) = OF_KIND[token.kind as usize];
                let at = Span::new(token.span.start - base, token.span.end - base);
                *entry = tables.find(&lower, at) & word | digits;
                *class = known.get(usize::from(*entry)).copied().unwrap_or_default();
            }
        }
        Self { text, lexicon, entries, classes }
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether the text has no token.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Where a token's word stands among [`Lexicon::words`]: lets a reader keep what words mean to it in a table of its own. 0 for a
    /// word that no family knows and behind the end of the text.
    #[inline]
    pub(crate) fn place(&self, token: usize) -> u16 {
        self.entries.get(token).copied().unwrap_or(Lexicon::UNKNOWN)
    }

    /// The families of a token; none behind the end of the text.
    #[inline]
    pub fn class(&self, token: usize) -> Class {
        self.classes.get(token).copied().unwrap_or(Class::NONE)
    }

    /// Whether a token belongs to any of some families.
    #[inline]
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.class(token).intersects(class)
    }

    /// The word or sign of a token in lower case; empty where no family knows it, for digits, and behind the end of the text.
    #[inline]
    pub fn lower(&self, token: usize) -> &'static str {
        self.lexicon.entries.get(usize::from(self.place(token))).map_or("", |entry| entry.0)
    }

    /// The next token from `from` on that belongs to any of some families.
    pub fn next(&self, from: usize, class: Class) -> Option<usize> {
        self.classes.get(from..)?.iter().position(|known| known.intersects(class)).map(|i| from + i)
    }

    /// The token, if there is one.
    #[inline]
    pub fn token(&self, token: usize) -> Option<&'t Token> {
        self.text.tokens().get(token)
    }

    /// Whether the token is digits ("23", "1,234", "5.5").
    #[inline]
    pub fn is_digits(&self, token: usize) -> bool {
        self.entries.get(token) == Some(&Lexicon::DIGITS)
    }

    /// The token's words as they stand in the normalised text; empty behind its end.
    #[inline]
    pub fn word(&self, token: usize) -> &'t str {
        self.token(token).map_or("", |t| self.text.slice(t.span))
    }

    /// Whether a token stands directly behind the one before it, without white space.
    #[inline]
    pub fn glued(&self, token: usize) -> bool {
        token > 0 && self.token(token).is_some_and(|t| !t.spaced)
    }

    /// Whether the token's first letter is upper case.
    #[inline]
    pub fn capital(&self, token: usize) -> bool {
        self.token(token).is_some_and(|t| t.capital)
    }

    /// The span of some tokens.
    pub fn span(&self, tokens: std::ops::Range<usize>) -> Span {
        self.text.token_span(tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_declared_word_is_found_in_any_case() {
        for (word, class) in LEXICON.entries.iter().skip(2) {
            for behind in ["", ", and what stands behind"] {
                let text = word.to_ascii_uppercase() + behind;
                let at = LEXICON.index.find(text.as_bytes(), Span::new(0, u32::try_from(word.len()).unwrap()));
                assert_eq!(LEXICON.entries[usize::from(at)], (*word, *class));
            }
        }
    }

    #[test]
    fn tokens_know_their_families() {
        let text = Text::new("Twenty-three Zebras paid $1.2 million");
        let words = Lexed::new(&text);
        assert!(words.is(0, Class::CARDINAL) && words.lower(0) == "twenty");
        assert!(words.glued(2) && !words.glued(3));
        assert_eq!(words.lower(3), "", "no family knows zebras");
        assert!(words.is(5, Class::CURRENCY) && words.is_digits(6) && words.is(7, Class::SCALE));
        assert_eq!((words.lower(99), words.class(99), words.word(99)), ("", Class::NONE, ""));
        assert_eq!(words.next(1, Class::DIGITS), Some(6));
    }
}
