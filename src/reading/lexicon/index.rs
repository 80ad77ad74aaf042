//! Where words stand in a table, by their bytes.

use crate::text::Span;

/// Finds words by their bytes, in any case, with one look at a table.
#[derive(Debug)]
pub(crate) struct Index {
    /// For every word the bit of its hash is set. Most words that are not known miss it, and of the large tables below nothing has to
    /// come near for them.
    maybe: Vec<u64>,
    /// The place of a word, at the slot of its bytes or the next free one behind; half full at most. Nobody takes the first.
    slots: Vec<u16>,
    /// The word of each place: in lower case, zeros behind it. The first is nobody's.
    words: Vec<u128>,
}

impl Index {
    /// The place of every unknown word.
    pub(crate) const UNKNOWN: u16 = 0;
    /// The longest word that can be found, in bytes.
    pub(super) const LONGEST: usize = 16;

    /// An index of no words.
    pub(crate) fn new() -> Self {
        let mut words = Vec::with_capacity(64);
        words.push(0);
        let mut index = Self { maybe: Vec::new(), slots: Vec::new(), words };
        index.make_room(256);
        index
    }

    /// Makes as many slots, a power of two, and gives every word its own.
    fn make_room(&mut self, slots: usize) {
        self.slots = vec![Self::UNKNOWN; slots + 1];
        self.maybe = vec![0; slots / 8];
        for at in 1..self.words.len() {
            self.put(at);
        }
    }

    /// Leaves out a place, at which no word is found.
    pub(super) fn skip_place(&mut self) {
        self.words.push(0);
    }

    /// How many places there are, nobody's included.
    pub(super) fn places(&self) -> usize {
        self.words.len()
    }

    /// The place of a word (of at most 16 bytes), which is the next number where it is new; 0 where it is too long.
    pub(crate) fn add(&mut self, word: &str) -> u16 {
        Self::bytes(word.as_bytes()).map_or(Self::UNKNOWN, |bytes| self.add_bytes(Self::lower(bytes)))
    }

    /// The place of the word that lies at `at` in a text, as [`add`](Self::add) gives it.
    pub(crate) fn add_at(&mut self, text: &[u8], at: Span) -> u16 {
        Self::bytes_at(text, at).map_or(Self::UNKNOWN, |bytes| self.add_bytes(Self::lower(bytes)))
    }

    fn add_bytes(&mut self, bytes: u128) -> u16 {
        let known = self.look_up(bytes);
        if known != Self::UNKNOWN {
            return known;
        }
        // A full table learns no more words, but still knows those it has.
        let Ok(next) = u16::try_from(self.words.len()) else { return Self::UNKNOWN };
        self.words.push(bytes);
        match self.slots.len() - 1 {
            slots if slots < 2 * self.words.len() => self.make_room(2 * slots),
            _ => self.put(usize::from(next)),
        }
        next
    }

    /// Gives a word its slot.
    fn put(&mut self, at: usize) {
        // A place that was left out has no word.
        let Some(word) = self.words.get(at).copied().filter(|word| *word != 0) else { return };
        let hash = Self::hash(word);
        let tables = self.tables();
        let (bits, bit) = tables.bit(hash);
        let mut slot = tables.slot(hash);
        while self.slots.get(slot).is_some_and(|taken| *taken != Self::UNKNOWN) {
            slot = tables.next_slot(slot);
        }
        if let Some(bits) = self.maybe.get_mut(bits) {
            *bits |= 1 << bit;
        }
        if let (Some(free), Ok(at)) = (self.slots.get_mut(slot), u16::try_from(at)) {
            *free = at;
        }
    }

    #[inline]
    fn hash(word: u128) -> u64 {
        let folded = (word as u64) ^ ((word >> 64) as u64).rotate_left(29);
        folded.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    /// The tables as slices, which a loop over many words keeps at hand.
    #[inline]
    pub(super) fn tables(&self) -> Tables<'_> {
        Tables { maybe: &self.maybe, slots: &self.slots, words: &self.words }
    }

    #[inline]
    fn look_up(&self, word: u128) -> u16 {
        self.tables().look_up(word)
    }

    /// A word as one number, zeros behind it; nothing where it is too long.
    fn bytes(word: &[u8]) -> Option<u128> {
        let mut bytes = [0; Self::LONGEST];
        bytes.get_mut(..word.len())?.copy_from_slice(word);
        Some(u128::from_le_bytes(bytes))
    }

    /// A word with its ASCII letters made small.
    #[inline]
    fn lower(bytes: u128) -> u128 {
        const ONES: u128 = u128::MAX / 255;
        const HIGH: u128 = ONES * 0x80;
        // All sixteen bytes at once: the high bit of a byte from "A" on, and of one behind "Z".
        let low = bytes & !HIGH;
        let from_a = low + ONES * (0x80 - b'A' as u128);
        let behind_z = low + ONES * (0x7f - b'Z' as u128);
        let capitals = from_a & !behind_z & !bytes & HIGH;
        bytes | (capitals >> 2)
    }

    /// The place of a word, as far as it is known, in any case.
    pub(super) fn place_of(&self, word: &str) -> u16 {
        Self::bytes(word.as_bytes()).map_or(Self::UNKNOWN, |bytes| self.look_up(Self::lower(bytes)))
    }

    /// The place of the word that lies at `at` in a text.
    #[inline]
    pub(crate) fn find(&self, text: &[u8], at: Span) -> u16 {
        Self::bytes_at(text, at).map_or(Self::UNKNOWN, |bytes| self.look_up(Self::lower(bytes)))
    }

    /// What remains of sixteen bytes for a word of so many.
    const KEPT: [u128; Self::LONGEST + 1] = {
        let mut kept = [0; Self::LONGEST + 1];
        let mut len = 1;
        while len < kept.len() {
            kept[len] = u128::MAX >> (128 - 8 * len);
            len += 1;
        }
        kept
    };

    #[inline]
    fn bytes_at(text: &[u8], at: Span) -> Option<u128> {
        let kept = Self::KEPT.get(at.len() as usize)?;
        let start = at.start as usize;
        match text.get(start..start + Self::LONGEST).and_then(<[u8]>::first_chunk) {
            // Sixteen bytes are read at once, and those behind the word dropped.
            Some(bytes) => Some(u128::from_le_bytes(*bytes) & kept),
            None => text.get(at.range()).and_then(Self::bytes),
        }
    }
}

/// The tables of an [`Index`].
#[derive(Clone, Copy)]
pub(super) struct Tables<'a> {
    maybe: &'a [u64],
    slots: &'a [u16],
    words: &'a [u128],
}

impl Tables<'_> {
    /// The slot that a word would like to have: any but the first. Without that, there are a power of two of them.
    #[inline]
    fn slot(self, hash: u64) -> usize {
        1 + ((hash >> 40) as usize & (self.slots.len() - 2))
    }

    #[inline]
    fn next_slot(self, slot: usize) -> usize {
        1 + (slot & (self.slots.len() - 2))
    }

    /// Where the bit of a hash is in `maybe`: in which of its numbers, and which bit of that. There are a power of two of them.
    #[inline]
    fn bit(self, hash: u64) -> (usize, u32) {
        ((hash >> 46) as usize & (self.maybe.len() - 1), (hash >> 58) as u32)
    }

    /// The place of a word in lower case, zeros behind it.
    #[inline]
    fn look_up(self, word: u128) -> u16 {
        let hash = Index::hash(word);
        let (bits, bit) = self.bit(hash);
        let maybe = self.maybe.get(bits).map_or(0, |bits| bits >> bit & 1);
        // No branch, because nobody can foretell which words are known: one that is not is sought as the empty word, which is found at once
        // in the slot that nobody takes.
        let kept = maybe.wrapping_neg();
        let slot = self.slot(hash) & kept as usize;
        let word = word & (u128::from(kept) << 64 | u128::from(kept));
        let at = self.place_at(slot);
        if self.is_at(at, word) { at } else { self.look_on(slot, word) }
    }

    fn place_at(self, slot: usize) -> u16 {
        self.slots.get(slot).copied().unwrap_or(Index::UNKNOWN)
    }

    fn is_at(self, at: u16, word: u128) -> bool {
        self.words.get(usize::from(at)) == Some(&word)
    }

    /// Goes on from a slot that another word has taken, or nobody.
    #[cold]
    #[inline(never)]
    fn look_on(self, mut slot: usize, word: u128) -> u16 {
        loop {
            let at = self.place_at(slot);
            if at == Index::UNKNOWN || self.is_at(at, word) {
                return at;
            }
            slot = self.next_slot(slot);
        }
    }

    /// The place of the word that lies at `at` in a text of small letters, which goes on for [`Index::LONGEST`] bytes behind it.
    #[inline]
    pub(super) fn find(self, text: &[u8], at: Span) -> u16 {
        let start = at.start as usize;
        let kept = Index::KEPT.get(at.len() as usize);
        let bytes = text.get(start..start + Index::LONGEST).and_then(<[u8]>::first_chunk);
        match (kept, bytes) {
            (Some(kept), Some(bytes)) => self.look_up(u128::from_le_bytes(*bytes) & kept),
            _ => Index::UNKNOWN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_index_knows_its_words() {
        let mut index = Index::new();
        for n in 1..=u16::MAX {
            assert_eq!(index.add(&n.to_string()), n);
        }
        assert_eq!(index.add("new"), Index::UNKNOWN);
        assert_eq!((index.add("1"), index.add("65535")), (1, u16::MAX));
    }

    proptest::proptest! {
        #[test]
        fn words_are_found_in_any_case_and_no_others(bytes: [u8; 16], other: [u8; 16]) {
            let word = |bytes: [u8; 16]| Index::lower(u128::from_le_bytes(bytes.map(|b| b.max(1))));
            let mut index = Index::new();
            let at = index.add_bytes(word(bytes));
            for (tried, known) in [
                (bytes.map(|b| b.to_ascii_uppercase()), true),
                (bytes.map(|b| b.to_ascii_lowercase()), true),
                (bytes.map(|b| b ^ 0x20), bytes.iter().all(u8::is_ascii_alphabetic)),
                (other, other.eq_ignore_ascii_case(&bytes)),
            ] {
                assert_eq!(index.look_up(word(tried)) == at, known);
            }
        }
    }
}
