//! Tables of phrases: "at least", "miles per hour", "Canadian dollars", each with what it means.

use rustc_hash::FxHashMap;

use super::super::lexicon::{Class, Lexed, Lexicon};
use crate::text;

/// Phrases by their first two words, for those that stand before a number the last two; the second is 0 where there is but one. Words
/// are named by their places in the lexicon.
#[derive(Debug)]
pub(super) struct Phrases<V> {
    by_words: ByWords<V>,
    /// Per place, whether it is the first word of a phrase: of most words nobody need ask more.
    begins: Vec<bool>,
}

type ByWords<V> = FxHashMap<(u16, u16), Vec<(Vec<u16>, V)>>;

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
    /// A table of phrases in lower case, whose words are declared; with `last`, they are found by their last words.
    pub(super) fn new(last: bool, table: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let lexicon = Lexicon::shared();
        let mut by_words = ByWords::<V>::default();
        let mut begins = Vec::new();
        for (phrase, value) in table {
            let mut words: Vec<u16> = text::words(phrase).into_iter().map(|word| lexicon.place_of(word)).collect();
            debug_assert!(words.iter().all(|place| *place != 0), "{phrase:?} has a word that is not declared");
            if last {
                words.reverse();
            }
            if let Some(&first) = words.first().filter(|_| words.iter().all(|place| *place != 0)) {
                let at = usize::from(first);
                begins.resize(begins.len().max(at + 1), false);
                if let Some(begins) = begins.get_mut(at) {
                    *begins = true;
                }
                let phrases = by_words.entry((first, words.get(1).copied().unwrap_or(0))).or_default();
                let longer = phrases.partition_point(|(other, _)| other.len() >= words.len());
                phrases.insert(longer, (words, value));
            }
        }
        Self { by_words, begins }
    }

    /// The longest phrase whose words stand at `place(0)`, `place(1)` and so on, and how many they are.
    fn longest(&self, place: impl Fn(usize) -> u16) -> Option<(V, usize)> {
        let first = place(0);
        if !self.begins.get(usize::from(first)).copied().unwrap_or_default() {
            return None;
        }
        let second = place(1);
        let fits = |phrase: &[u16]| phrase.iter().enumerate().skip(2).all(|(i, word)| place(i) == *word);
        let longer = self.by_words.get(&(first, second)).filter(|_| second != 0);
        let found = longer.and_then(|phrases| phrases.iter().find(|(phrase, _)| fits(phrase)));
        let (phrase, value) = found.or_else(|| self.by_words.get(&(first, 0))?.first())?;
        Some((*value, phrase.len()))
    }

    /// The longest phrase that begins at a token, and the index behind it.
    pub(super) fn at(&self, words: &Lexed<'_>, at: usize) -> Option<(V, usize)> {
        let (value, len) = self.longest(|i| words.place(at + i))?;
        Some((value, at + len))
    }

    /// The longest phrase that ends before a token and begins at `floor` or behind, and the index of its first token.
    pub(super) fn before(&self, words: &Lexed<'_>, end: usize, floor: usize) -> Option<(V, usize)> {
        let behind = |i: usize| end.checked_sub(1 + i).filter(|at| *at >= floor);
        let (value, len) = self.longest(|i| behind(i).map_or(0, |at| words.place(at)))?;
        Some((value, end - len))
    }
}
