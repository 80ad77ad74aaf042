//! Writing numbers as newspapers do.

use crate::reading::quantity::cardinal_word;

/// The words of a number below a thousand: "twenty-three", "two hundred thirty".
pub(super) fn in_words(value: i128) -> Option<String> {
    match value {
        0..100 => match cardinal_word(value) {
            Some(word) => Some(word.to_owned()),
            None => Some(format!("{}-{}", cardinal_word(value - value % 10)?, cardinal_word(value % 10)?)),
        },
        100..1000 => {
            let hundreds = format!("{} hundred", cardinal_word(value / 100)?);
            match value % 100 {
                0 => Some(hundreds),
                rest => Some(format!("{hundreds} {}", in_words(rest)?)),
            }
        }
        _ => None,
    }
}

/// The number that some words spell, where [`in_words`] would spell it so.
pub(super) fn of_words(words: &str) -> Option<i128> {
    let words = words.to_lowercase();
    let first = words.chars().next()?;
    first.is_ascii_lowercase().then(|| (0..1000).find(|n| in_words(*n).as_deref() == Some(&words))).flatten()
}

/// `with`, beginning with a capital where `like` does.
pub(super) fn capital_like(like: &str, with: &str) -> String {
    let mut chars = with.chars();
    match chars.next() {
        Some(first) if like.starts_with(char::is_uppercase) => first.to_uppercase().chain(chars).collect(),
        _ => with.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_digits_of_a_number() {
        for (value, words) in
            [(0, "zero"), (23, "twenty-three"), (40, "forty"), (230, "two hundred thirty"), (700, "seven hundred")]
        {
            assert_eq!(in_words(value).as_deref(), Some(words));
            assert_eq!(of_words(words), Some(value));
        }
        assert_eq!(of_words("dozen"), None);
    }
}
