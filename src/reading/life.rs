//! What people do at an age: "died at 88", "left school at 16", "married at 19". A number alone behind "at" would be an hour elsewhere.

use super::lexicon::{Class, Lexed};

/// Deeds of a life, each followed by "at" and an age before all else.
const DEEDS: &[&str] = &[
    "dead",
    "debut",
    "died",
    "dies",
    "emigrated",
    "enlisted",
    "immigrated",
    "married",
    "orphaned",
    "retired",
    "retires",
    "wed",
    "widowed",
];

/// Deeds that are of a life with what was left, joined or begun behind them, if the number is no hour of twelve: "left school at 16",
/// "joined the navy at 18", "turned professional at 15".
const STEPS: &[&str] = &[
    "abandoned",
    "became",
    "began",
    "debuted",
    "dropped",
    "entered",
    "fled",
    "graduated",
    "joined",
    "learned",
    "left",
    "moved",
    "quit",
    "ran",
    "signed",
    "started",
    "took",
    "turned",
    "won",
    "wrote",
];

/// What is learned or begun as a child: "began dancing at 6", "started piano at 4".
const ARTS: &[&str] = &[
    "acting",
    "ballet",
    "boxing",
    "composing",
    "cooking",
    "dancing",
    "drawing",
    "drumming",
    "fencing",
    "guitar",
    "lessons",
    "painting",
    "performing",
    "piano",
    "racing",
    "riding",
    "singing",
    "skating",
    "skiing",
    "surfing",
    "swimming",
    "tennis",
    "violin",
    "wrestling",
];

/// How far before "at" the deed may stand.
const REACH: usize = 6;

/// Whether a number behind the "at" at a token is the age at which somebody did what stands before.
pub(super) fn is_age(words: &Lexed<'_>, at: usize, value: i64) -> bool {
    if !(1..=115).contains(&value) || words.lower(at) != "at" {
        return false;
    }
    // "At 15 he ran away to sea", "At 84, she still swims"
    let comma = at + 2 + usize::from(words.word(at + 2) == ",");
    if words.capital(at) {
        return value > 12
            && matches!(words.word(comma), "he" | "she" | "I")
            && !words.glued(at + 2) | (comma > at + 2);
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let said = words.word(before);
    if DEEDS.contains(&said) || value < 13 && ARTS.contains(&said) && is_begun(words, before) {
        return true;
    }
    let clause = |i: &usize| !words.is(*i, Class::DIGITS) && !matches!(words.word(*i), "." | ";" | "and" | "but" | ":");
    let mut reach = (at.saturating_sub(REACH)..at).rev().take_while(clause);
    match value {
        // "died on Tuesday at 78": of an hour a mark would stand behind its minutes.
        25.. => {
            reach.any(|i| DEEDS.contains(&words.word(i)) || STEPS.contains(&words.word(i)) && is_by_person(words, i))
        }
        13.. => {
            reach.any(|i| (DEEDS.contains(&words.word(i)) || STEPS.contains(&words.word(i))) && is_by_person(words, i))
        }
        _ => false,
    }
}

/// Whether somebody begins what stands before an age: "began dancing", "took up the violin".
fn is_begun(words: &Lexed<'_>, art: usize) -> bool {
    (art.saturating_sub(4)..art).any(|i| {
        matches!(
            words.word(i),
            "began" | "started" | "took" | "learned" | "studied" | "begun" | "starting" | "beginning"
        )
    })
}

/// Whether the doer is one person: "he left", "Lopez joined", "she had joined"; of a company or a train nobody tells an age.
fn is_by_person(words: &Lexed<'_>, verb: usize) -> bool {
    let aside =
        |i: &usize| matches!(words.word(*i), "had" | "has" | "was" | "who" | "first") || words.word(*i).ends_with("ly");
    let doer = (verb.saturating_sub(4)..verb).rev().find(|i| !aside(i));
    doer.is_none_or(|i| {
        matches!(words.word(i), "he" | "she" | "He" | "She" | "I" | "and" | ",")
            || words.capital(i) && words.lower(i).is_empty()
    })
}
