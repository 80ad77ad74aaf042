//! Places in an order: "11th", "twenty-fifth", "two hundredth".

use std::ops::Range;

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed};
use super::cardinal::number;
use super::hedge::{self, Core, HedgeKind};
use super::number_words as table;
use super::unit::Unit;
use super::{Found, Hedge, Numeral, found, implied, quantity};
use crate::text::TokenKind;

/// Reads the longest ordinal that begins at a token: "5th", "1,000th", "first", "one hundred and twenty-second".
pub(super) fn ordinal(words: &Lexed<'_>, at: usize) -> Option<(Exact, Range<usize>)> {
    if words.is_digits(at) {
        let ending = words.glued(at + 1) && words.is(at + 1, Class::ORDINAL_ENDING) && !implied::is_stones(words, at);
        let value = || Exact::parse(words.word(at)).filter(|v| v.is_whole());
        return ending.then(value).flatten().map(|value| (value, at..at + 2));
    }
    if words.is(at, Class::ORDINAL) {
        return table::ordinal(words.lower(at)).map(|value| (Exact::whole(value), at..at + 1));
    }
    // "the hundred and fifty-first time"
    if words.is(at, Class::SCALE) && determined(words, at) {
        let value = table::scale(words.lower(at)).filter(|_| !words.lower(at).ends_with('s'))?;
        let last = at + 1 + usize::from(words.lower(at + 1) == "and");
        let (rest, tokens) = ordinal(words, last).filter(|(rest, _)| *rest < value && !words.is_digits(last))?;
        return Some((value.plus(rest)?, at..tokens.end));
    }
    if !words.is(at, Class::CARDINAL | Class::ARTICLE) {
        return None;
    }
    let before = number(words, at, true)?;
    let mut last = before.tokens.end;
    if matches!(words.lower(last), "-" | "and") {
        last += 1;
    }
    let place = table::ordinal(words.lower(last))?;
    let hundreds = before.value.over(Exact::whole(100))?.is_whole();
    let tens = before.value.over(Exact::whole(10))?.is_whole();
    let joined = words.lower(last - 1) == "and";
    let place_value = Exact::whole(place);
    let value = match place {
        1..10 if hundreds || tens && before.value >= Exact::whole(20) && !joined => before.value.plus(place_value)?,
        10..100 if hundreds => before.value.plus(place_value)?,
        100.. if !joined => before.value.times(place_value)?,
        _ => return None,
    };
    Some((value, at..last + 1))
}

/// Whether "the" or a possessive stands before a scale that is the head of a place: "her hundred and first birthday".
pub(super) fn determined(words: &Lexed<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| {
        matches!(words.lower(i), "the" | "his" | "her" | "its" | "their" | "our" | "my")
            || words.token(i).is_some_and(|t| t.kind == TokenKind::Possessive)
    })
}

/// "the No. 2 official": the index of "No".
pub(super) fn numbered(words: &Lexed<'_>, at: usize, floor: usize) -> Option<usize> {
    if !words.is_digits(at) {
        return None;
    }
    // "the Nos. 1 and 2 trains"
    let joined = matches!(words.word(at.wrapping_sub(1)), "and" | "or" | ",");
    if joined && at >= 4 && words.is_digits(at - 2) && words.word(at - 3) == "." && words.word(at - 4) == "Nos" {
        return Some(at);
    }
    let start = at.checked_sub(2).filter(|i| *i >= floor)?;
    let written = matches!(words.word(start), "No" | "Nos") && words.word(start + 1) == "." && words.glued(start + 1);
    written.then_some(start)
}

/// "the 23rd", "No. 2", and "between the tenth and the fifteenth".
pub(super) fn place(words: &Lexed<'_>, at: usize, floor: usize, value: Exact, end: usize) -> Found {
    let numeral = |from: usize, to: usize, value| Numeral { span: words.span(from..to), value };
    let the = at.checked_sub(1).filter(|i| words.lower(*i) == "the" && *i >= floor);
    let start = the.unwrap_or(at);
    let between = start.checked_sub(1).filter(|i| words.lower(*i) == "between" && *i >= floor);
    if let Some(between) = between.filter(|_| words.lower(end) == "and") {
        let second = end + 1 + usize::from(words.lower(end + 1) == "the");
        if let Some((upper, tokens)) = ordinal(words, second).filter(|(upper, _)| *upper > value) {
            let mut both = quantity(words, between..tokens.end, Unit::Ordinal, Interval::closed(value, upper), None);
            both.numbers = vec![numeral(at, end, value), numeral(second, tokens.end, upper)];
            both.hedge = Some(Hedge { kind: HedgeKind::Range, span: both.span, approximate: false });
            return found(both, between, tokens.end);
        }
    }
    let mut place = quantity(words, at..end, Unit::Ordinal, Interval::point(value), Some(value));
    place.numbers = vec![numeral(at, end, value)];
    // "higher than the tenth" bounds a rank; "about the fifth" says nothing.
    let bound = hedge::before(words, Core { start, unit: Unit::Ordinal, small: true }, floor)
        .filter(|h| h.kind.is_bound() && words.lower(start.wrapping_sub(1)) == "than");
    if let Some(bound) = bound {
        place.hedge = Some(Hedge { kind: bound.kind, span: words.span(bound.start..start), approximate: false });
        place.set = hedge::set(bound.kind, value, Unit::Ordinal, None).unwrap_or(place.set);
        place.span = words.span(bound.start..end);
        return Found { start: bound.start, ..found(place, at, end) };
    }
    found(place, at, end)
}
