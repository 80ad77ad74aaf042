//! How words are compared: without case, accents, the periods of an initialism, the commas of a number.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word in lower case, without accents, periods and the commas of a number.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::new();
    fold_into(word, &mut folded);
    folded
}

pub(super) fn fold_into(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            folded.extend(word.chars().filter(|c| *c != ','));
        } else {
            folded.extend(word.chars().filter(|c| *c != '.').map(|c| c.to_ascii_lowercase()));
        }
    } else {
        folded.extend(plain(word).chars().flat_map(char::to_lowercase));
    }
}

/// A word without accents and the periods of an initialism.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    if word.is_ascii() && !word.contains('.') {
        return Cow::Borrowed(word);
    }
    let mut plain = String::with_capacity(word.len());
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    for c in word.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            '.' if !number => {}
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            'đ' | 'ð' => plain.push('d'),
            'Đ' => plain.push('D'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ı' => plain.push('i'),
            c => plain.push(c),
        }
    }
    Cow::Owned(plain)
}
