//! One noun phrase of those that a number counts: modifiers and a head, figures that belong to a name among them ("98 7-Eleven stores").

use super::super::super::lexicon::{Class, Lexed};
use super::vocabulary::{DONE, PLURAL_MODIFIERS, PRESENT};
use super::{nominal, plural, present, tied, verb_at_end};
use crate::text::TokenKind;

/// Modifiers and a head; the index behind the head. A plural ends the phrase unless another plural follows.
pub(super) fn item(words: &Lexed<'_>, start: usize) -> Option<usize> {
    let ordinal = start.checked_sub(1).is_some_and(|i| words.is(i, Class::ORDINAL | Class::ORDINAL_ENDING));
    let one = start.checked_sub(1).is_some_and(|i| words.lower(i) == "one");
    // "the third quarter", "the first half"
    if ordinal && matches!(words.word(start), "quarter" | "half") {
        return Some(start + 1);
    }
    let mut at = start;
    while at < start + 10 {
        if words.token(at).is_some_and(|t| t.kind == TokenKind::Quote) && at < start + 9 {
            at += 1;
            continue;
        }
        // "the 12th straight quarter"
        if ordinal && at > start && matches!(words.word(at), "quarter" | "half") {
            at += 1;
            break;
        }
        // "98 7-Eleven stores", "12 3M plants"
        if let Some(end) = figured(words, at) {
            at = end;
            continue;
        }
        if figure_tied(words, at) {
            at += 3;
            break;
        }
        if !nominal(words, at) {
            break;
        }
        // "12 St. Louis officers"
        let short = matches!(words.word(at), "St" | "Ft" | "Mt" | "Sts");
        if short && words.word(at + 1) == "." && words.glued(at + 1) && words.capital(at + 2) {
            at += 2;
            continue;
        }
        // "the S&P 500 companies"
        if words.word(at + 1) == "&" && words.glued(at + 1) && words.glued(at + 2) && nominal(words, at + 2) {
            at += 2;
            continue;
        }
        let hyphen = tied(words, at);
        if hyphen {
            // "F-16 jets", "two AK-47s"
            let figure = words.is_digits(at + 2);
            at += 2 + usize::from(figure);
            if figure && words.word(at) == "s" && words.glued(at) {
                at += 1;
                break;
            }
            // "H-1B visas"
            at += usize::from(figure && words.glued(at) && words.capital(at) && words.word(at).len() == 1);
            continue;
        }
        // "2,425 Model 3 sedans": the figure is its name's.
        if words.capital(at) && is_model(words, at + 1) {
            at += 2;
            continue;
        }
        // "the 115th Congress convened", "more than half failed": a verb ends the sentence and no phrase.
        if verb_at_end(words, at) || ordinal && at > start && present(words, at) {
            break;
        }
        if at > start
            && !words.capital(at)
            && (words.word(at).ends_with("ed") || words.word(at).ends_with("ing"))
            && plural(words, at - 1)
        {
            break;
        }
        // "the third person detained by police"
        if ordinal
            && at > start
            && words.word(at).ends_with("ed")
            && !words.capital(at)
            && words.is(at + 1, Class::BREAK)
        {
            break;
        }
        let was_plural = plural(words, at);
        at += 1;
        if words.token(at).is_some_and(|t| t.kind == TokenKind::Possessive) {
            at += 1;
            continue;
        }
        // "one awards consultant"
        let describes = one && nominal(words, at) && !words.capital(at) && !verb_at_end(words, at);
        if was_plural && !describes && !goes_on_behind_plural(words, at, ordinal) {
            break;
        }
    }
    // A quotation mark may have been passed without a word behind it; an adverb tells how and not what: "killed two instantly". "4 percent
    // this year and 3 percent next" elides the year.
    let bare = |i: usize| adverb(words, i) || matches!(words.word(i), "next" | "last");
    while at > start && (words.token(at - 1).is_some_and(|t| t.kind != TokenKind::Word) || bare(at - 1)) {
        at -= 1;
    }
    (at > start).then_some(at)
}

/// Nouns and adjectives in "-ly".
#[rustfmt::skip]
const NOT_ADVERBS: &[&str] = &[
    "anomaly", "assembly", "butterfly", "daily", "elderly", "family", "firefly", "jewelly", "monopoly",
    "monthly", "quarterly", "reply", "resupply", "supply", "weekly", "friendly", "homily", "subfamily",
];

/// Whether a word in "-ly" tells how something was done, where no noun follows it.
fn adverb(words: &Lexed<'_>, at: usize) -> bool {
    let word = words.word(at);
    word.len() > 5 && word.ends_with("ly") && !words.capital(at) && !NOT_ADVERBS.contains(&word)
}

/// The index behind a name that begins with a figure and has what it names behind it: "7-Eleven stores", "3M plants".
fn figured(words: &Lexed<'_>, at: usize) -> Option<usize> {
    if !words.is_digits(at) || words.glued(at) || !words.glued(at + 1) {
        return None;
    }
    let hyphen = usize::from(words.word(at + 1) == "-" && words.glued(at + 2));
    let name = at + 1 + hyphen;
    let own = words.token(name).is_some_and(|t| t.kind == TokenKind::Word)
        && words.capital(name)
        && (hyphen == 0 || words.is(name, Class::CARDINAL));
    let end = name + 1;
    let named = (end..end + 3).take_while(|i| nominal(words, *i)).any(|i| plural(words, i));
    (own && named && !words.glued(end)).then_some(end)
}

/// Whether a figure is a part of the plural behind its hyphen: "3-pointers".
pub(super) fn figure_tied(words: &Lexed<'_>, at: usize) -> bool {
    words.is_digits(at)
        && !words.glued(at)
        && words.word(at + 1) == "-"
        && words.glued(at + 1)
        && words.glued(at + 2)
        && !words.capital(at + 2)
        && plural(words, at + 2)
}

/// Whether a figure belongs to the name before it, by the plural in lower case that it is the name of: "PlayStation 4 consoles".
fn is_model(words: &Lexed<'_>, at: usize) -> bool {
    words.is_digits(at)
        && words.word(at).len() <= 4
        && !words.word(at).contains([',', '.'])
        && !words.glued(at)
        && !words.glued(at + 1)
        && !words.capital(at + 1)
        && nominal(words, at + 1)
        && (plural(words, at + 1) || nominal(words, at + 2) && plural(words, at + 2))
}

/// Whether the plural before a token only describes what is behind it: "three arms dealers", "ten Los Angeles deputies", and of the one
/// thing that an ordinal tells "the second sales call".
fn goes_on_behind_plural(words: &Lexed<'_>, at: usize, ordinal: bool) -> bool {
    if !nominal(words, at) {
        return false;
    }
    // "11 injured players"
    let participle = DONE.has(words, at - 1) && !words.capital(at) && plural(words, at);
    let modifies = PLURAL_MODIFIERS.has(words, at - 1) || participle;
    // "7 Beatles songs"
    let ends = words.token(at + 1).is_none_or(|t| t.kind != TokenKind::Word) || words.is(at + 1, Class::BREAK);
    let verb = PRESENT.has(words, at) || verb_at_end(words, at);
    let owned = words.capital(at - 1) && !words.capital(at) && plural(words, at) && ends && !verb;
    let name = owned || words.capital(at - 1) && words.capital(at) && !words.is(at, Class::TIME);
    modifies && (ordinal && !verb_at_end(words, at) || plural(words, at) || plural(words, at + 1)) || name
}
