//! Amounts whose unit is not a word behind them: "Lopez, 34,", "magnitude 7.4", "15 below zero", "75 f outside", "12 by 15 feet", 6'2".

use super::super::exact::Exact;
use super::super::lexicon::{Lexed, WordSet};
use super::amount::{Amount, inch};
use super::measure::{Dimension, Measure};
use super::sense::warm;
use super::unit::{self, TimeUnit, Unit, Word};
use super::{Numeral, age, fraction};

/// What stands directly before an age or a magnitude.
static BEFORE: WordSet = WordSet::of(&["age", "aged", "ages", "of", "now", ",", "(", "-", "magnitude"]);
/// What stands behind a number that the other rules are about.
static BEHIND: WordSet = WordSet::of(&["below", "f", "c", "k", "-", "by", "x", "st"]);

/// What the words around a bare number make of it.
pub(super) fn read(words: &Lexed<'_>, plain: &Amount, floor: usize) -> Option<Amount> {
    let led = plain.start > 0 && BEFORE.has(words, plain.start - 1);
    let chance = led || BEHIND.has(words, plain.end) || words.word(plain.end) == "'";
    debug_assert!(chance || by_all(words, plain, floor).is_none(), "{:?} is told after all", words.word(plain.start));
    if chance { by_all(words, plain, floor) } else { None }
}

/// As [`read`], by all rules.
fn by_all(words: &Lexed<'_>, plain: &Amount, floor: usize) -> Option<Amount> {
    aged(words, plain, floor)
        .or_else(|| below_zero(words, plain))
        .or_else(|| scaled_degrees(words, plain))
        .or_else(|| side(words, plain))
        .or_else(|| feet_and_inches(words, plain))
        .or_else(|| stones(words, plain))
}

/// Ages without a unit, and the magnitude of an earthquake told before its number: "magnitude 7.4", "magnitude-7.4".
fn aged(words: &Lexed<'_>, plain: &Amount, floor: usize) -> Option<Amount> {
    if !matches!(plain.unit, Unit::Count) {
        return None;
    }
    let years = Unit::Age(TimeUnit::Year);
    if let Some(start) = age::announced(words, plain.start).filter(|s| *s >= floor) {
        let human = plain.value.is_whole() && plain.value <= Exact::whole(130);
        return human.then(|| Amount { unit: years, start, ..plain.clone() });
    }
    if age::apposed(words, plain.start, plain.value) {
        return Some(Amount { unit: years, ..plain.clone() });
    }
    let hyphen = usize::from(plain.start > 0 && words.lower(plain.start - 1) == "-" && words.glued(plain.start));
    let before = plain.start.checked_sub(1 + hyphen)?;
    let magnitude = |i: usize| words.lower(i) == "magnitude";
    let start = if magnitude(before) {
        before
    } else {
        before.checked_sub(1).filter(|i| words.lower(before) == "of" && magnitude(*i))?
    };
    let Some((Word::Measure(measure), _)) = unit::word(words, start) else { return None };
    (start >= floor && plain.value <= Exact::whole(12)).then(|| Amount {
        unit: Unit::Measure(measure),
        start,
        place: plain.place.or(Some(Exact::ONE)),
        ..plain.clone()
    })
}

/// "dropped to 15 below zero"
fn below_zero(words: &Lexed<'_>, plain: &Amount) -> Option<Amount> {
    let end = plain.end + 2;
    if words.lower(plain.end) != "below" || words.lower(plain.end + 1) != "zero" {
        return None;
    }
    let value = -plain.value;
    let (number, unit) = (Numeral { value, ..plain.number }, Unit::Measure(Measure::DEGREE));
    Some(Amount { value, number, unit, end, place: plain.place.or(Some(Exact::ONE)), ..plain.clone() })
}

/// "75 f outside": a scale in lower case, where the sentence speaks of warmth.
fn scaled_degrees(words: &Lexed<'_>, plain: &Amount) -> Option<Amount> {
    let scale = words.word(plain.end);
    if !matches!(scale, "f" | "c" | "K") || !words.is_digits(plain.end - 1) || !warm(words, plain.end) {
        return None;
    }
    let written = if scale == "K" { "kelvin" } else { scale };
    let (_, measure) = super::measure::names().find(|(name, _)| *name == written)?;
    let (unit, place) = (Unit::Measure(measure), plain.place.or(Some(Exact::ONE)));
    Some(Amount { unit, end: plain.end + 1, place, ..plain.clone() })
}

/// "12 by 15 feet", "a 10-by-12-foot room": a side in the unit of the last.
fn side(words: &Lexed<'_>, plain: &Amount) -> Option<Amount> {
    let mut at = plain.end;
    for _ in 0..2 {
        let hyphen = usize::from(words.lower(at) == "-");
        if !matches!(words.lower(at + hyphen), "by" | "x") {
            return None;
        }
        let next = fraction::read(words, at + 2 * hyphen + 1, false)?;
        if let Some((Word::Measure(measure), _)) = unit::behind(words, next.tokens.end)
            && measure.dimension == Dimension::Length
        {
            return Some(Amount {
                unit: Unit::Measure(measure),
                place: plain.place.or(Some(Exact::ONE)),
                ..plain.clone()
            });
        }
        at = next.tokens.end;
    }
    None
}

/// 6'2"
fn feet_and_inches(words: &Lexed<'_>, plain: &Amount) -> Option<Amount> {
    let at = plain.end;
    let written = words.word(at) == "'" && words.glued(at) && words.is_digits(at + 1) && words.glued(at + 1);
    let inches = Exact::parse(words.word(at + 1)).filter(|n| *n < Exact::whole(12))?;
    let closed = words.word(at + 2) == "\"" && words.glued(at + 2);
    let value = plain.value.times(Exact::whole(12))?.plus(inches)?;
    (written && closed && plain.value < Exact::whole(10))
        .then(|| Some(Amount { value, unit: Unit::Measure(inch()?), end: at + 3, place: None, ..plain.clone() }))?
}

/// "9st 4lb": no place in an order ends so.
pub(super) fn is_stones(words: &Lexed<'_>, at: usize) -> bool {
    words.word(at + 1) == "st"
        && words.glued(at + 1)
        && words.is_digits(at + 2)
        && !words.glued(at + 2)
        && matches!(words.word(at + 3), "lb" | "lbs" | "pounds")
}

/// "She weighed 9st 4lb", told in stones.
fn stones(words: &Lexed<'_>, plain: &Amount) -> Option<Amount> {
    let at = plain.end - 1;
    if !is_stones(words, at) {
        return None;
    }
    let pounds = Exact::parse(words.word(at + 2)).filter(|n| *n < Exact::whole(14))?;
    let (_, stone) = super::measure::names().find(|(name, _)| *name == "stone")?;
    let value = plain.value.plus(pounds.over(Exact::whole(14))?)?;
    Some(Amount { value, unit: Unit::Measure(stone), end: at + 4, place: None, ..plain.clone() })
}
