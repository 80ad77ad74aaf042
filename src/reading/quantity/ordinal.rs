//! Places in an order: "11th", "twenty-fifth", "two hundredth".

use std::ops::Range;

use super::super::exact::Exact;
use super::super::lexicon::{Class, Lexed};
use super::cardinal::number;
use super::number_words as table;

/// Reads the longest ordinal that begins at a token: "5th", "1,000th", "first", "one hundred and twenty-second".
pub(crate) fn ordinal(words: &Lexed<'_>, at: usize) -> Option<(Exact, Range<usize>)> {
    if words.is_digits(at) {
        let ending = words.glued(at + 1) && words.is(at + 1, Class::ORDINAL_ENDING);
        let value = Exact::parse(words.word(at)).filter(|v| v.is_whole())?;
        return ending.then_some((value, at..at + 2));
    }
    if words.is(at, Class::ORDINAL) {
        return table::ordinal(words.lower(at)).map(|value| (Exact::whole(value), at..at + 1));
    }
    // "the hundred and fifty-first time"
    if words.is(at, Class::SCALE) && at > 0 && words.lower(at - 1) == "the" {
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
