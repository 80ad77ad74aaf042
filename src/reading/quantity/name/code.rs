//! Figures that are a code and no count: where a law or a judgment is printed, a docket, a post code, a telephone number in groups, an
//! agent's number.

use super::super::super::lexicon::{Class, Lexed};
use super::is_word;
use crate::text::TokenKind;

/// Plain digits, without a comma or a point.
fn plain(words: &Lexed<'_>, at: usize) -> bool {
    words.is_digits(at) && words.word(at).bytes().all(|b| b.is_ascii_digit())
}

/// "020 7946 0123", "Agent 007": nobody counts from a zero on. Groups go on as far as they stand beside each other.
pub(super) fn grouped(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let zero = words.word(at).starts_with('0') && words.word(at).len() > 1 && plain(words, at);
    if !zero || words.glued(at) || words.glued(at + 1) && words.word(at + 1) != "." && words.word(at + 1) != "," {
        return None;
    }
    let mut end = at + 1;
    while plain(words, end) && !words.glued(end) {
        end += 1;
    }
    let counted = words.is(end, Class::SCALE | Class::UNIT) && !words.glued(end);
    let agent = at.checked_sub(1).is_some_and(|i| words.capital(i));
    (!counted && (end > at + 1 || agent)).then_some(end)
}

/// "18 U.S.C. 1344", "410 U.S. 113", "28 C.F.R. § 50.2", "347 F.3d 1024": a volume, the initials of what is printed, a page.
pub(super) fn citation(words: &Lexed<'_>, at: usize) -> Option<usize> {
    if !words.capital(at + 1) {
        return None;
    }
    let printed = words.word(at + 1);
    let initials = printed.len() > 1
        && !words.glued(at + 1)
        && printed.bytes().all(|b| b.is_ascii_uppercase() || b == b'.')
        && (printed.contains('.') || matches!(printed, "USC" | "CFR" | "US"));
    // "F.3d", "F. Supp. 2d"
    let series = printed == "F" && words.word(at + 2) == ".";
    if !plain(words, at) || !(initials || series) {
        return None;
    }
    let mut end = at + 2;
    while end < at + 8 && matches!(words.word(end), "." | "§" | "§§" | "3d" | "2d" | "4th" | "Supp" | "Section" | "Sec")
    {
        end += 1;
    }
    // "347 F.3d 1024": the series may be read as a figure and a letter.
    let page = words.is_digits(end) && (plain(words, at + 2) || end > at + 2 || !words.glued(end));
    page.then(|| super::glued::skip_glued(words, end))
}

/// "No. 17-cr-00214", "2:18-cv-00137", "Case 1:21-mj-4": a year, what sort of case it is, and its number.
pub(super) fn docket(words: &Lexed<'_>, at: usize) -> Option<usize> {
    if !words.glued(at + 1) {
        return None;
    }
    // "Trump v. Hawaii, No. 17-965"
    let led = at > 1 && words.word(at - 1) == "." && matches!(words.word(at - 2), "No" | "Nos");
    let term = words.word(at).len() == 2 && plain(words, at) && words.word(at + 1) == "-" && words.glued(at + 2);
    let goes_on = words.glued(at + 3) && words.word(at + 3) == "-";
    if led && term && plain(words, at + 2) && (3..6).contains(&words.word(at + 2).len()) && !goes_on {
        return Some(at + 3);
    }
    let mut year = at;
    if words.word(at + 1) == ":" && words.glued(at + 1) && plain(words, at + 2) {
        year = at + 2;
    }
    let dash = |i: usize| words.word(i) == "-" && words.glued(i) && words.glued(i + 1);
    let sort = words.word(year + 2);
    let case = dash(year + 1)
        && matches!(
            sort,
            "ap" | "bk" | "cr" | "cv" | "civ" | "crim" | "cm" | "ct" | "mc" | "md" | "mj" | "CA" | "CR" | "CV"
        )
        && dash(year + 3)
        && words.is_digits(year + 4);
    case.then(|| super::glued::skip_glued(words, year + 4))
}

/// "Boise, Idaho 83701", "Beverly Hills, 90210", "ZIP code 60629": five figures without a comma behind a place, and nothing counted.
pub(super) fn zip(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let five = words.word(at).len() == 5 && plain(words, at) && !words.glued(at);
    let ends = || !is_word(words, at + 1) || words.is(at + 1, Class::BREAK) || super::label::verb(words, at + 1);
    let before = at.checked_sub(1).filter(|_| five && ends())?;
    let comma = words.word(before) == ",";
    let place = if comma { before.wrapping_sub(1) } else { before };
    let name = words.capital(place) && is_word(words, place) && !words.is(place, Class::BREAK | Class::TIME);
    let state = words.word(place) == "." && words.capital(place.wrapping_sub(1));
    let closed = !is_word(words, at + 1);
    let named = name && (comma && closed || !comma && words.word(place.wrapping_sub(1)) == ",");
    (named || state && words.glued(place)).then_some(at + 1)
}

/// "6-4, 7-6 (5), 6-2": the loser's points in what decided a set.
pub(super) fn tie_break(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let open = at.checked_sub(4)?;
    let points = words.word(at - 1) == "("
        && words.word(at + 1) == ")"
        && words.is_digits(at - 2)
        && words.word(at - 3) == "-"
        && words.glued(at - 2)
        && words.is_digits(open)
        && words.glued(at - 3);
    points.then_some(at + 1)
}

/// "1. FC Union Berlin"
pub(super) fn club(words: &Lexed<'_>, at: usize) -> Option<usize> {
    (words.word(at) == "1" && words.word(at + 1) == "." && words.word(at + 2) == "FC").then_some(at + 3)
}

/// "Text HOME to 741741", "press 2": what is dialed.
pub(super) fn short(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let text = at.checked_sub(3).filter(|_| words.word(at - 1) == "to")?;
    let dialed = matches!(words.word(text), "text" | "Text" | "texting" | "texted") && plain(words, at);
    dialed.then_some(at + 1)
}

/// "the house at 1428 Elm was sold", "met at 12 Grimmauld Place": a number and one name behind "at", with nothing counted.
pub(super) fn in_house(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let name = at + 1;
    let led = at.checked_sub(1).is_some_and(|i| words.word(i) == "at") && words.word(at).len() > 1 && plain(words, at);
    if !led {
        return None;
    }
    let single = words.capital(name)
        && is_word(words, name)
        && !words.glued(name)
        && !super::noun::plural(words, name)
        && !words.is(name, Class::UNIT | Class::TIME | Class::SCALE | Class::CURRENCY);
    let ends = words.token(name + 1).is_none_or(|t| t.kind != TokenKind::Word && !words.glued(name + 1))
        || matches!(words.word(name + 1), "." | ",")
        || words.is(name + 1, Class::BREAK);
    (single && ends).then_some(name + 1)
}
