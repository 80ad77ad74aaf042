//! A number in words or figures that is a whole name, at the head of a sentence: Seventeen the magazine, Three the network, Eleven the
//! girl, 311 the band. What it does shows that it is one and not several.

use super::super::super::lexicon::{Class, Lexed};
use super::super::cardinal;
use super::{headline, is_word, label, sentence_start};
use crate::text::TokenKind;

/// Forms in "-en" and the like of what is done to one thing: "was sold", "is written".
const DONE: &[&str] = &[
    "begun", "bought", "broken", "built", "cut", "drawn", "driven", "filmed", "found", "given", "held", "hit", "known",
    "led", "made", "met", "put", "run", "sent", "set", "shown", "shot", "shut", "sold", "sung", "taken", "told",
    "written",
];

/// What only an outlet, a band or a film does, and what to.
const DEEDS: &[(&[&str], &[&str])] = &[
    // "Thirteen will broadcast the match", "Five screened the series"
    (
        &[
            "broadcast",
            "broadcasts",
            "air",
            "airs",
            "aired",
            "televise",
            "televised",
            "screen",
            "screened",
            "stream",
            "streamed",
        ],
        &[
            "broadcast",
            "documentary",
            "drama",
            "episode",
            "film",
            "final",
            "game",
            "interview",
            "match",
            "news",
            "opera",
            "program",
            "programme",
            "race",
            "series",
            "show",
            "special",
        ],
    ),
    // "Seventeen put out a new single", "311 released an album"
    (
        &[
            "put",
            "puts",
            "release",
            "releases",
            "released",
            "record",
            "recorded",
            "publish",
            "published",
            "drop",
            "dropped",
        ],
        &["album", "albums", "cover", "edition", "issue", "single", "singles", "song", "songs", "tour", "video"],
    ),
    // "112 sang the hook", "311 played a sold-out show"
    (
        &["play", "plays", "played", "sing", "sings", "sang", "perform", "performed", "headline", "headlined"],
        &["chorus", "concert", "concerts", "gig", "gigs", "halftime", "hook", "show", "shows"],
    ),
    // "42 opened at the top of the box office", "Five bought the rights to the series"
    (
        &["open", "opens", "opened", "gross", "grossed", "topped", "top", "buy", "buys", "bought", "win", "won"],
        &["box", "chart", "charts", "ratings", "rights", "theaters", "theatres"],
    ),
];

/// The index behind a number that is the whole name of somebody or something that acts.
pub(super) fn opening(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let digits = words.is_digits(at);
    if !(digits || words.capital(at) && words.is(at, Class::CARDINAL)) || !sentence_start(words, at) {
        return None;
    }
    let end = cardinal::end(words, at);
    let one = end == at + 1 && (words.lower(at) == "one" || words.word(at) == "1");
    let plain = !digits || words.word(at).len() <= 3 && words.word(at).bytes().all(|b| b.is_ascii_digit());
    if one || !plain || words.is(end - 1, Class::SCALE) {
        return None;
    }
    // "Seventeen's readers"
    if words.token(end).is_some_and(|t| t.kind == TokenKind::Possessive) {
        return Some(end + 1);
    }
    // "Seven of Nine was played by Jeri Ryan"
    if words.word(end) == "of" && words.capital(end + 1) && words.is(end + 1, Class::CARDINAL) {
        return Some(end + 2);
    }
    // "Two-Face was played by Tommy Lee Jones"
    if !digits && words.word(end) == "-" && words.glued(end) && words.glued(end + 1) && words.capital(end + 1) {
        let other = Class::CARDINAL | Class::ORDINAL | Class::UNIT | Class::SCALE;
        return (!words.is(end + 1, other) && !headline(words, at)).then_some(end + 2);
    }
    if !is_word(words, end) || words.glued(end) || words.capital(end) {
        return None;
    }
    (one_thing(words, end) || owns(words, end) || deed(words, end)).then_some(end)
}

/// "Eleven is played by", "21 was ghostwritten in a month": of several people, "are" and "were" are said.
fn one_thing(words: &Lexed<'_>, verb: usize) -> bool {
    let done = words.word(verb + 1);
    matches!(words.word(verb), "is" | "was") && (done.len() > 4 && done.ends_with("ed") || DONE.contains(&done))
        || matches!(words.word(verb), "is" | "was") && done.ends_with("written")
}

/// "Three said its network had been restored": the same thing is "its" behind the verb.
fn owns(words: &Lexed<'_>, verb: usize) -> bool {
    (label::verb(words, verb) || super::noun::verb(words, verb))
        && matches!(words.word(verb + 1), "its" | "itself")
        // "Three put a teenager on its cover"
        || matches!(words.word(verb), "put" | "puts")
            && (verb + 1..verb + 6).any(|i| words.word(i) == "its")
}

/// Whether the verb at a token, or behind one that helps it, is what an outlet does to what it makes.
fn deed(words: &Lexed<'_>, verb: usize) -> bool {
    let verb = verb + usize::from(label::auxiliary(words.word(verb)));
    let said = words.word(verb);
    let objects = DEEDS.iter().filter(|(verbs, _)| verbs.contains(&said)).flat_map(|(_, objects)| *objects);
    let mut near = (verb + 1..verb + 8).take_while(|i| !matches!(words.word(*i), "." | ";" | "," | ""));
    let mut objects = objects.peekable();
    objects.peek().is_some() && near.any(|i| objects.clone().any(|object| *object == words.word(i)))
}
