//! Numbers in turns of phrase: "one of them", "square one", "the first lady", "at one point", "two-bit", "double figures".

use super::super::super::lexicon::{Class, Lexed};
use super::super::cardinal::number;
use super::super::{fraction, noun};
use super::vocabulary::{ADJECTIVES, BEFORE_PRONOUN};
use crate::text::TokenKind;

/// A number in words that counts nothing.
pub(super) fn idiom(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let before = words.lower(at.wrapping_sub(1));
    if words.glued(at + 1)
        && words.lower(at + 1) == "-"
        && words.glued(at + 2)
        && ADJECTIVES.contains(&words.lower(at + 2))
    {
        return Some(at + 3);
    }
    // "fourth-and-1", "third-and-long"
    let tied = |i: usize| words.lower(i) == "-" && words.glued(i);
    if words.is(at, Class::ORDINAL) && tied(at + 1) && words.word(at + 2) == "and" && tied(at + 3) {
        return Some(at + 5);
    }
    // "a one-two punch"
    if words.lower(at) == "one"
        && tied(at + 1)
        && words.word(at + 2) == "two"
        && matches!(words.word(at + 3), "punch" | "finish" | "combination")
    {
        return Some(at + 3);
    }
    if saying(words, at) {
        return Some(at + 1);
    }
    match words.lower(at) {
        "one" if pronoun(words, at, before) => Some(at + 1),
        "nil" if before != "-" && before != "to" && !(next_is_dash(words, at)) => Some(at + 1),
        "zero" if before == "ground" || matches!(words.lower(at + 1), "tolerance" | "-") => Some(at + 1),
        _ => None,
    }
}

fn next_is_dash(words: &Lexed<'_>, at: usize) -> bool {
    words.word(at + 1) == "-" && words.glued(at + 1) && words.glued(at + 2)
}

/// Fixed phrases, by the number in them and the words beside it.
fn saying(words: &Lexed<'_>, at: usize) -> bool {
    let (before, next) = (words.word(at.wrapping_sub(1)), words.word(at + 1));
    // "first-degree murder"
    if next == "-" && words.word(at + 2) == "degree" && words.is(at, Class::ORDINAL) {
        return true;
    }
    // "second-guess the call"
    if next == "-"
        && words.glued(at + 1)
        && matches!(words.word(at + 2), "guess" | "guessed" | "guesses" | "guessing" | "hand" | "rate" | "string")
    {
        return true;
    }
    // "two by two"; a side may be told so: "two by two feet".
    let same = |other: usize| words.is(other, Class::CARDINAL) && words.lower(other) == words.lower(at);
    if next == "by" && same(at + 2) && !words.is(at + 3, Class::UNIT)
        || before == "by" && same(at.wrapping_sub(2)) && !words.is(at + 1, Class::UNIT)
    {
        return true;
    }
    // "put two and two together"
    if next == "and" && same(at + 2) && words.word(at + 3) == "together"
        || before == "and" && same(at.wrapping_sub(2)) && next == "together"
    {
        return true;
    }
    // "reached the last eight of the Cup"
    if matches!(words.lower(at), "four" | "eight" | "sixteen")
        && before == "last"
        && words.word(at.wrapping_sub(2)) == "the"
    {
        let of = next == "of" && words.capital(at + 3) && !noun::plural(words, at + 3);
        return of || words.token(at + 1).is_none_or(|t| t.kind == TokenKind::Mark) && next != "-";
    }
    // "one by one"
    if before == "by" && next != "-" && words.lower(at) == "one" && words.lower(at.wrapping_sub(2)) == "one" {
        return true;
    }
    match words.lower(at) {
        // "at one point", "for one thing", "on the one hand", "one another", "one day she will return".
        "one" => match next {
            "point" | "time" | "stage" => matches!(before, "at" | "At"),
            "thing" => matches!(before, "for" | "For"),
            "hand" => matches!(before, "the" | "on" | "On"),
            "another" | "too" => true,
            "day" => {
                let alone = matches!(
                    before,
                    "" | "." | "," | "\"" | "that" | "would" | "will" | "could" | "might" | "may" | "can"
                );
                let goes_on = matches!(
                    words.word(at + 2),
                    "he" | "she"
                        | "it"
                        | "they"
                        | "we"
                        | "I"
                        | "you"
                        | "the"
                        | "be"
                        | "his"
                        | "her"
                        | "their"
                        | "when"
                        | "in"
                        | "soon"
                );
                alone && (goes_on || matches!(before, "will" | "would" | "could" | "might" | "may" | "can"))
            }
            "way" => matches!(words.word(at + 2), "or" | "to"),
            "by" => words.lower(at + 2) == "one",
            "and" => matches!(words.word(at + 2), "the" | "only"),
            // "one play at a time"
            _ if words.word(at + 2) == "at" && words.word(at + 4) == "time" => true,
            _ => matches!(before, "square" | "Square" | "number" | "Number" | "day" | "Day") && !words.glued(at),
        },
        "two" => matches!((before, next), ("in" | "into", "minds") | ("my" | "his" | "her" | "their", "cents")),
        "nine" => matches!(before, "cloud" | "Cloud"),
        "zero" => matches!(before, "patient" | "Patient" | "net" | "Net" | "square") || matches!(next, "hour" | "sum"),
        // "the third baseman", "stranded at second base"
        "first" | "second" | "third" if matches!(next, "base" | "baseman" | "basemen") => true,
        "first" => {
            let known = matches!(
                next,
                "lady" | "ladies" | "gentleman" | "responder" | "responders" | "aid" | "hand" | "glance"
            );
            known || next == "and" && words.word(at + 2) == "foremost"
        }
        // "used every second of it"
        // "cubic feet per second", "two shots a second"
        "second" if before == "per" => true,
        "second" if before == "a" && noun::plural(words, at.wrapping_sub(2)) => {
            words.token(at + 1).is_none_or(|t| t.kind != TokenKind::Word) || words.is(at + 1, Class::BREAK)
        }
        "second" if matches!(before, "every" | "Every" | "each" | "split") => {
            words.is(at + 1, Class::BREAK) || words.token(at + 1).is_none_or(|t| t.kind != TokenKind::Word)
        }
        // "were second best for an hour"
        "second" if next == "best" => matches!(before, "is" | "are" | "was" | "were" | "be" | "been" | "come" | "came"),
        "second" => matches!(
            (before, next),
            (_, "fiddle" | "nature" | "wind" | "thoughts" | "guess") | ("a" | "without" | "on" | "On", "thought")
        ),
        "third" => matches!((before, next), (_, "parties" | "party" | "wheel" | "rail") | ("the", "degree")),
        "fourth" => matches!(next, "estate"),
        "fifth" => matches!(next, "column" | "wheel"),
        "sixth" => matches!(next, "sense"),
        "seventh" => matches!(next, "heaven"),
        "eleventh" => matches!(next, "hour") || next == "-" && words.word(at + 2) == "hour",
        _ => false,
    }
}

fn pronoun(words: &Lexed<'_>, at: usize, before: &str) -> bool {
    let next = at + 1;
    let goes_on = number(words, at, true).is_some_and(|n| n.tokens.end > next)
        || words.lower(next) == "and" && fraction::read(words, at, true).is_some_and(|n| n.tokens.end > next)
        || words.is(next, Class::ORDINAL | Class::SCALE | Class::UNIT)
        || words.lower(next) == "-" && words.is(next + 1, Class::ORDINAL | Class::SCALE | Class::UNIT);
    if goes_on {
        return false;
    }
    if BEFORE_PRONOUN.contains(&before) {
        return true;
    }
    let joins = matches!(words.lower(next), "in" | "of" | "out" | "over" | "to" | "and" | "percent" | "or" | "-")
        && fraction::read(words, at, true).is_some_and(|n| n.tokens.end > next)
        || matches!(words.lower(next), "or" | "to") && words.is(next + 1, Class::CARDINAL | Class::DIGITS);
    if joins {
        return false;
    }
    let Some(token) = words.token(next) else {
        return at > 0 && !matches!(before, "minus" | "negative" | "is" | "was" | "to" | "by" | "and" | "");
    };
    match token.kind {
        TokenKind::Word => {
            words.is(next, Class::BREAK) || words.lower(next) == "another" || matches!(words.word(next), "can" | "of")
        }
        TokenKind::Possessive => true,
        _ if words.lower(next) == "-" => !words.glued(next),
        _ => !matches!(
            before,
            "minus" | "negative" | "is" | "was" | "to" | "by" | "and" | "exactly" | "of" | "only" | "just"
        ),
    }
}
