//! Names with numbers in them say nothing of how many: MS-13, 9/11, 401(k), COVID-19, Channel 7, the Fifth Circuit, a telephone
//! number, "square one".

mod beside;
mod code;
mod famous;
mod figure;
mod glued;
mod idiom;
mod label;
mod opening;
mod proper;
mod vocabulary;

use super::super::lexicon::Lexed;
use super::super::title;
use super::cardinal;
use super::{noun, unit};
use crate::text::TokenKind;
use beside::{Beside, Rule};

pub(in crate::reading) use beside::words as words_beside;
pub(super) use vocabulary::words;

/// The rules, in the order in which they are asked: the first that finds a name has it.
const RULES: &[Rule] = &[
    Rule::of_words(glued::tail).and_digits().beside(Beside::TIED),
    Rule::of_capitals(famous::famous)
        .and_digits()
        .beside(Beside::CAPITAL.or(Beside::POSSESSIVE).or(Beside::CAPITAL_BEHIND))
        .behind(&["-"]),
    Rule::of_digits(code::grouped).beside(Beside::ZERO),
    Rule::of_digits(code::citation).beside(Beside::CAPITAL_BEHIND),
    Rule::of_digits(code::docket).behind(&["-", ":"]),
    Rule::of_digits(code::zip).beside(Beside::FIVE),
    Rule::of_digits(code::short).before(&["to"]),
    Rule::of_digits(code::in_house).before(&["at"]),
    Rule::of_digits(code::club).behind(&["."]),
    Rule::of_digits(code::tie_break).before(&["("]),
    Rule::of_digits(glued::head).beside(Beside::WORD_TIED_BEHIND).behind(&["(", "/", ":", "."]),
    Rule::of_digits(glued::telephone).before(&["("]).behind(&["-", "/", "."]),
    Rule::of_digits(figure::address).beside(Beside::CAPITAL_BEHIND.or(Beside::DIGITS_BEHIND)),
    Rule::of_digits(figure::figure)
        .beside(Beside::FIXED.or(Beside::ARTICLE).or(Beside::CAPITAL_BEHIND))
        .beside(Beside::WORD_TIED_BEHIND.or(Beside::POSSESSIVE_BEHIND))
        .before(&["top", "last", "final", "his", "her", "my"])
        .behind(&["-", "block", "zip", "form", "plan", "freeway", "highway", "train", "bus", "line", "interchange"]),
    Rule::of_digits(figure::thing).before(&["the"]),
    Rule::of_digits(label::brand).before(&["."]),
    Rule::of_digits(figure::door).before(&[".", "number"]),
    Rule::of_digits(label::numbered).beside(Beside::NUMBERED).before(&["of", ".", "p"]),
    Rule::of_digits(label::after_name).beside(Beside::CAPITAL).before(&["."]),
    Rule::of_capitals(proper::capital_unit)
        .and_digits()
        .beside(Beside::CAPITAL_BEHIND.or(Beside::CAPITAL_BEHIND_NEXT).or(Beside::NUMBER_BEHIND))
        .behind(&["-", ",", "point", "and"]),
    Rule::of_digits(proper::institution).beside(Beside::ORDINAL_ENDING),
    Rule::of_digits(proper::unit).beside(Beside::CAPITAL_BEHIND),
    Rule::of_digits(proper::quoted).beside(Beside::QUOTABLE),
    Rule::of_digits(proper::title_of)
        .beside(Beside::CAPITAL.or(Beside::CAPITAL_BEHIND).or(Beside::WORK).or(Beside::ORDINAL_ENDING))
        .behind(&["magazine", "newspaper", "nightclub", "restaurant", "website"]),
    Rule::of_digits(proper::year).beside(Beside::POSSESSIVE).before(&["the"]).behind(&["by"]),
    Rule::of_digits(proper::foreign).behind(&["de", "di", "du", "del", "da", "do", "von", "van"]),
    Rule::of_digits(proper::figure).beside(Beside::CAPITAL_BEHIND),
    Rule::of_digits(proper::club).beside(Beside::CAPITAL_BEHIND),
    Rule::of_capitals(proper::name).beside(Beside::SPELLED),
    Rule::of_capitals(opening::opening).and_digits().beside(Beside::FIRST),
    Rule::of_words(figures).and_digits().behind(&["-", "figure", "figures", "digit"]),
    Rule::of_capitals(label::numbered).beside(Beside::NUMBERED).before(&["of", "."]),
    Rule::of_words(idiom::idiom).beside(Beside::SPELLED),
];

/// Whether the number that begins at a token belongs to a name; then, the index behind the name.
pub(super) fn silent(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let mut chances = beside::chances(words, at);
    while chances != 0 {
        let rule = RULES.get(chances.trailing_zeros() as usize);
        if let Some(end) = rule.and_then(|rule| rule.find(words, at)) {
            return Some(end);
        }
        chances &= chances - 1;
    }
    None
}

/// "six figures", "double-digit".
fn figures(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let next = at + 1 + usize::from(words.lower(at + 1) == "-");
    matches!(words.lower(next), "figure" | "figures" | "digit").then_some(at + 2)
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
