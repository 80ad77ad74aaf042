//! Tables of phrases: "at least", "miles per hour", "Canadian dollars", each with what it means.

use rustc_hash::FxHashMap;

use super::super::lexicon::{Class, Lexed, Lexicon};
use crate::text;

/// Phrases by the word they are found by: the first, or for those that stand before a number the last.
#[derive(Debug)]
pub(super) struct Phrases<V> {
    by_word: FxHashMap<&'static str, Vec<(Vec<&'static str>, V)>>,
}

/// Declares every word of some phrases, and gives the words they are found by a family.
pub(super) fn declare(
    lexicon: &mut Lexicon,
    class: Class,
    last: bool,
    phrases: impl IntoIterator<Item = &'static str>,
) {
    for phrase in phrases {
        let words = text::words(phrase);
        lexicon.add(Class::NONE, words.iter().copied());
        lexicon.add(class, if last { words.last().copied() } else { words.first().copied() });
    }
}

impl<V: Copy> Phrases<V> {
    /// A table of phrases in lower case; with `last`, they are found by their last word.
    pub(super) fn new(last: bool, table: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let mut by_word: FxHashMap<&'static str, Vec<(Vec<&'static str>, V)>> = FxHashMap::default();
        for (phrase, value) in table {
            let mut words = text::words(phrase);
            if last {
                words.reverse();
            }
            if let Some(first) = words.first() {
                by_word.entry(first).or_default().push((words, value));
            }
        }
        for phrases in by_word.values_mut() {
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { by_word }
    }

    /// The longest phrase that begins at a token, and the index behind it.
    pub(super) fn at(&self, words: &Lexed<'_>, at: usize) -> Option<(V, usize)> {
        let found = self.by_word.get(words.lower(at))?;
        let (phrase, value) =
            found.iter().find(|(p, _)| p.iter().enumerate().all(|(i, w)| words.lower(at + i) == *w))?;
        Some((*value, at + phrase.len()))
    }

    /// The longest phrase that ends before a token and begins at `floor` or behind, and the index of its first token.
    pub(super) fn before(&self, words: &Lexed<'_>, end: usize, floor: usize) -> Option<(V, usize)> {
        let found = self.by_word.get(words.lower(end.checked_sub(1)?))?;
        let fits = |p: &[&str]| {
            p.len() <= end - floor.min(end) && p.iter().enumerate().all(|(i, w)| words.lower(end - 1 - i) == *w)
        };
        let (phrase, value) = found.iter().find(|(p, _)| fits(p))?;
        Some((*value, end - phrase.len()))
    }
}
