//! Lists of words that are written as one text with spaces between them.

use super::word::bases;

/// Whether a list has a word as it stands.
pub(crate) fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|item| item == word)
}

/// Whether a list has a word, or what it may be the plural of.
pub(crate) fn has_noun(list: &str, word: &str) -> bool {
    let y = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let singulars = [word.strip_suffix('s'), word.strip_suffix("es"), y.as_deref()];
    list.split_whitespace().any(|item| item == word || singulars.contains(&Some(item)))
}

/// Whether a list has a verb of which a word is a form.
pub(crate) fn has_verb(list: &str, word: &str) -> bool {
    bases(word).any(|base| has(list, &base))
}
