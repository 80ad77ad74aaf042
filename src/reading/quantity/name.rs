//! Names with numbers in them say nothing of how many: MS-13, 9/11, 401(k), COVID-19, Channel 7, the Fifth Circuit, a telephone
//! number, "square one".

mod code;
mod famous;
mod figure;
mod glued;
mod idiom;
mod label;
mod opening;
mod proper;
mod vocabulary;

use super::super::lexicon::{Class, Lexed};
use super::super::title;
use super::cardinal;
use super::{noun, unit};
use crate::text::TokenKind;

pub(super) use vocabulary::words;

/// Whether the number that begins at a token belongs to a name; then, the index behind the name.
pub(super) fn silent(words: &Lexed<'_>, at: usize) -> Option<usize> {
    if is_plain(words, at) {
        debug_assert!(named(words, at).is_none(), "{:?} belongs to a name after all", words.word(at));
        return None;
    }
    named(words, at)
}

/// Whether digits stand between two words that no name has beside a number, as most do: "killed 23 people", "about 40 percent".
fn is_plain(words: &Lexed<'_>, at: usize) -> bool {
    let (Some(before), next) = (at.checked_sub(1), at + 1) else { return false };
    let apart = words.is_digits(at) && !words.glued(at) && !words.glued(next);
    let small = |i: usize| is_word(words, i) && !words.capital(i);
    if !apart || !small(before) || !small(next) {
        return false;
    }
    let led = words.is(before, Class::NUMBERED | Class::ARTICLE | Class::ORDINAL_ENDING)
        || matches!(words.word(before), "the" | "to" | "his" | "her" | "my" | "last" | "final" | "top")
        || title::is_work(words.word(before))
        || words.lower(before) == "of" && words.capital(before.wrapping_sub(1));
    let behind = words.word(next);
    let tailed = words.is(next, Class::SCALE | Class::CARDINAL | Class::ORDINAL_ENDING)
        || behind.len() <= 3
        || title::is_small(behind)
        || matches!(behind, "block" | "figure" | "figures" | "digit");
    !led && !tailed && !figure::is_fixed(words.word(at)) && !sentence_start(words, at)
}

/// What [`silent`] finds, by all rules.
fn named(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let digits = words.is_digits(at);
    if let Some(end) = glued::tail(words, at).or_else(|| famous::famous(words, at)) {
        return Some(end);
    }
    if digits {
        let found = code::code(words, at)
            .or_else(|| glued::head(words, at))
            .or_else(|| glued::telephone(words, at))
            .or_else(|| figure::address(words, at))
            .or_else(|| figure::figure(words, at))
            .or_else(|| label::brand(words, at))
            .or_else(|| figure::door(words, at))
            .or_else(|| label::numbered(words, at))
            .or_else(|| label::after_name(words, at).then_some(at + 1));
        if found.is_some() {
            return found;
        }
    }
    let own =
        proper::capital_unit(words, at).or_else(|| proper::name(words, at)).or_else(|| opening::opening(words, at));
    if let Some(end) = own {
        return Some(end);
    }
    if matches!(words.lower(at + 1 + usize::from(words.lower(at + 1) == "-")), "figure" | "figures" | "digit") {
        return Some(at + 2);
    }
    if digits {
        return None;
    }
    let idiom = || words.is(at, Class::CARDINAL | Class::ORDINAL).then(|| idiom::idiom(words, at)).flatten();
    label::numbered(words, at).or_else(idiom)
}

/// "Mile 23 markers" aside, a scale, a percentage or money shows that something is counted after all.
fn counts(words: &Lexed<'_>, at: usize) -> bool {
    let end = cardinal::end(words, at);
    end > at + 1 || unit::behind(words, end).is_some()
}

/// Whether a token is the first of its sentence, of a quotation or of what a colon or a bracket opens, where any word has a capital.
fn sentence_start(words: &Lexed<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| at < words.len()) else { return true };
    let sentence = words.text.sentences().get(words.text.sentence_of(at));
    sentence.is_none_or(|s| s.tokens.start == at)
        || !is_word(words, before)
            && matches!(
                words.word(before),
                "\"" | "'" | ":" | "(" | "[" | "\u{2014}" | "\u{2013}" | "\u{2022}" | "*" | "|"
            )
}

/// Whether the words around a token are written with capitals as in a headline: all but the small ones.
fn headline(words: &Lexed<'_>, at: usize) -> bool {
    let sentence = words.text.sentences().get(words.text.sentence_of(at));
    let Some(sentence) = sentence else { return false };
    let near = at.saturating_sub(12).max(sentence.tokens.start)..(at + 12).min(sentence.tokens.end);
    let mut capitals = 0;
    for i in near.filter(|i| is_word(words, *i)) {
        if words.capital(i) {
            capitals += 1;
        } else if !title::is_small(words.word(i)) {
            return false;
        }
    }
    capitals > 3
}

/// Whether a token is a word.
fn is_word(words: &Lexed<'_>, at: usize) -> bool {
    words.token(at).is_some_and(|t| t.kind == TokenKind::Word)
}
