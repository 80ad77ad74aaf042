//! A number with its unit: "$48.2 million", "56 %", "5 feet 2 inches", "90 days", "34-year-old", "two thirds", "23".

mod paid;

use super::super::exact::Exact;
use super::super::lexicon::{Class, Lexed, Lexicon};
use super::fraction::{self, Number};
use super::measure::{Dimension, Measure};
use super::money::{self, Currency};
use super::sense::{self, degrees, warm};
use super::unit::{self, TimeUnit, Unit, Word};
use super::{Numeral, age, implied};

use crate::text::TokenKind;
use paid::{pounds_and_pence, suffixed};

/// A number with its unit, not yet hedged.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    pub(super) value: Exact,
    pub(super) unit: Unit,
    pub(super) place: Option<Exact>,
    pub(super) number: Numeral,
    /// See [`Number::scale`].
    pub(super) scale: Option<Exact>,
    pub(super) dozens: Option<Exact>,
    pub(super) spelled: bool,
    /// Indices of the tokens, sign of currency and unit included.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a sign of currency stands before the number.
    pub(super) prefixed: bool,
}

impl Amount {
    /// One of a unit, told by the word at a token: "another mile", "an hour".
    fn one(words: &Lexed<'_>, at: usize, unit: Unit, end: usize) -> Self {
        Self {
            value: Exact::ONE,
            unit,
            place: None,
            number: Numeral { span: words.span(at..at + 1), value: Exact::ONE },
            scale: None,
            dozens: None,
            spelled: true,
            start: at,
            end,
            prefixed: false,
        }
    }
}

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::NONE, ["one", "a", "an", "half", "quarter", "third", "second", "-"]);
    lexicon.add(Class::VAGUE, ["another"]);
    lexicon.add(
        Class::NONE,
        [
            "minus", "negative", "is", "was", "of", "to", "from", "at", "be", "by", "and", "place", "below", "zero",
            "tall", "$",
        ],
    );
}

/// The amount whose number begins at a token; what precedes it is not looked for before `floor`.
pub(super) fn read(words: &Lexed<'_>, at: usize, floor: usize, joined: bool) -> Option<Amount> {
    if words.is(at, Class::ARTICLE) && words.is(at + 1, Class::UNIT) {
        return one_of(words, at, floor);
    }
    // "a full mile", "another hour"
    let emphatic = words.is(at, Class::ARTICLE) && is_emphatic(words, at + 1) && words.is(at + 2, Class::UNIT);
    let another = words.lower(at) == "another" && words.is(at + 1, Class::UNIT);
    if emphatic || another {
        return one_whole(words, at, at + 1 + usize::from(emphatic));
    }
    let number = fraction::read(words, at, joined)?;
    let (start, negative) = sign(words, at, floor, &number);
    let value = if negative { -number.value } else { number.value };
    let numeral = Numeral { span: words.span(start..number.tokens.end), value };
    // "twenty-three fifths" are no share of anything.
    let unit = if number.part && number.value <= Exact::ONE { Unit::Share } else { Unit::Count };
    let plain = Amount {
        value,
        unit,
        place: number.place,
        number: numeral,
        scale: number.scale,
        dozens: number.dozens,
        spelled: number.spelled,
        start,
        end: number.tokens.end,
        prefixed: false,
    };
    if let Some((currency, from)) = money::before(words, start, floor) {
        return priced(words, Amount { start: from, prefixed: true, ..plain }, currency);
    }
    if number.part
        && let Some(found) = part_of_unit(words, &plain, &number)
    {
        return Some(found);
    }
    with_unit(words, &plain, &number).or_else(|| implied::read(words, &plain, floor)).or(Some(plain))
}

/// What says that one of a unit is counted: "a full mile", "an entire hour".
pub(super) fn is_emphatic(words: &Lexed<'_>, at: usize) -> bool {
    matches!(words.word(at), "full" | "whole" | "entire" | "single" | "solid")
}

/// "a full mile", "another hour": one of a unit that begins at `unit`, and not "a full hour-long show".
fn one_whole(words: &Lexed<'_>, at: usize, unit: usize) -> Option<Amount> {
    let (word, end) = unit::word(words, unit)?;
    let named = match word {
        Word::Time(time) if words.lower(unit) != "second" && !unit::doubled(words, unit) => Unit::Duration(time),
        Word::Measure(m) if m.dimension != Dimension::Data && m != Measure::DEGREE && words.word(unit).len() > 3 => {
            Unit::Measure(m)
        }
        _ => return None,
    };
    if words.lower(end) == "-" || words.capital(unit) || words.lower(end) == "of" && matches!(word, Word::Time(_)) {
        return None;
    }
    Some(Amount::one(words, at, named, end))
}

/// "a mile and a half", "more than a year": one of a unit, where a part or a hedge shows that it is counted.
fn one_of(words: &Lexed<'_>, at: usize, floor: usize) -> Option<Amount> {
    let (word, end) = unit::word(words, at + 1)?;
    let unit = match word {
        Word::Time(time) if words.lower(at + 1) != "second" => Unit::Duration(time),
        Word::Measure(m) if m.dimension != Dimension::Data && m != Measure::DEGREE && words.word(at + 1).len() > 3 => {
            Unit::Measure(m)
        }
        _ => return None,
    };
    let (value, end) = match and_part(words, end) {
        Some((part, behind)) => (Exact::ONE.plus(part)?, behind),
        None if matches!(word, Word::Time(_))
            && words.lower(end) == "and"
            && words.is(end + 1, Class::DIGITS | Class::CARDINAL) =>
        {
            let Word::Time(time) = word else { return None };
            // "an hour and 20 minutes"
            return lasting(words, &Amount::one(words, at, unit, end), time, end);
        }
        None => {
            let core = super::hedge::Core { start: at, unit, small: false };
            // "45 minutes to an hour"
            let ranged =
                matches!(words.lower(at.wrapping_sub(1)), "to" | "or") && words.is(at.wrapping_sub(2), Class::UNIT);
            let hedged = words.lower(end) != "-"
                && (ranged
                    || super::hedge::before(words, core, floor).is_some()
                    || super::hedge::behind(words, end).is_some());
            hedged.then_some((Exact::ONE, end))?
        }
    };
    let number = Numeral { span: words.span(at..end), value };
    let (place, scale, dozens) = (None, None, None);
    Some(Amount { value, unit, place, number, scale, dozens, spelled: true, start: at, end, prefixed: false })
}

/// "and a half" behind a unit.
fn and_part(words: &Lexed<'_>, at: usize) -> Option<(Exact, usize)> {
    if words.lower(at) != "and" || !words.is(at + 1, Class::ARTICLE) {
        return None;
    }
    let of = match words.lower(at + 2) {
        "half" => 2,
        "quarter" => 4,
        "third" => 3,
        _ => return None,
    };
    // "a mile and a half marathon", "an hour and a quarter million": the half is another thing's.
    let next = words.lower(at + 3);
    let ends =
        words.is(at + 3, Class::BREAK) || !words.text.tokens().get(at + 3).is_some_and(|t| t.kind == TokenKind::Word);
    (ends || matches!(next, "long" | "later" | "ago" | "earlier" | "before" | "after"))
        .then(|| Some((Exact::fraction(1, of)?, at + 3)))?
}

/// "three-tenths of a percent", "three-quarters of an inch", "half of one percent".
fn part_of_unit(words: &Lexed<'_>, plain: &Amount, number: &Number) -> Option<Amount> {
    let of = plain.end;
    if words.lower(of) != "of" || !(words.is(of + 1, Class::ARTICLE) || words.lower(of + 1) == "one") {
        return None;
    }
    // "two-tenths of a point"
    if words.word(of + 2) == "point" && words.is(of + 1, Class::ARTICLE) {
        return Some(Amount { unit: Unit::PercentPoint, end: of + 3, ..plain.clone() });
    }
    let (word, _) = unit::word(words, of + 2)?;
    // "four-hundredths of a second", but "half of a second group"
    let second = words.lower(of + 2) == "second";
    let noun = second
        && words.token(of + 3).is_some_and(|t| t.kind == TokenKind::Word)
        && !words.is(of + 3, Class::BREAK)
        && !matches!(words.word(of + 3), "faster" | "slower");
    if matches!(word, Word::Money(_)) || noun {
        return None;
    }
    let whole = Amount { end: of + 2, ..plain.clone() };
    with_unit(words, &whole, number)
}

/// "-1", "minus one", "negative one": the index of the first token, and whether it is below zero.
fn sign(words: &Lexed<'_>, at: usize, floor: usize, number: &Number) -> (usize, bool) {
    let Some(before) = at.checked_sub(1).filter(|i| *i >= floor) else { return (at, false) };
    let spaced = !words.glued(before);
    let minus = match words.lower(before) {
        "-" if words.glued(at) => spaced && words.is_digits(at),
        // "- 20 degrees" in text that spaces every sign; a dash before a number is more often a dash.
        "-" => {
            spaced
                && words.is_digits(at)
                && (before == 0 && number.tokens.end == words.len() || temperature_behind(words, number))
        }
        // "a margin of plus or minus 3.5 points" reaches both ways.
        "minus" => !(before > 1 && words.lower(before - 1) == "or" && words.lower(before - 2) == "plus"),
        "negative" => {
            before == 0 || matches!(words.lower(before - 1), "is" | "was" | "of" | "to" | "from" | "at" | "be" | "by")
        }
        _ => false,
    };
    if minus { (before, true) } else { (at, false) }
}

fn temperature_behind(words: &Lexed<'_>, number: &Number) -> bool {
    matches!(unit::behind(words, number.tokens.end), Some((Word::Measure(m), _)) if m.dimension == Dimension::Temperature)
}

/// Money with the sign in front: hundredths may follow, and so may a scale word.
fn priced(words: &Lexed<'_>, amount: Amount, currency: Currency) -> Option<Amount> {
    let unit = Unit::Money(currency);
    let place = amount.place.filter(|p| *p >= Exact::ONE || amount.scale.is_some());
    if amount.value.is_whole()
        && amount.scale.is_none()
        && let Some((cents, end)) = money::hundredths(words, amount.end, currency, true)
    {
        return Some(Amount { value: amount.value.plus(cents)?, unit, end, place, ..amount });
    }
    Some(Amount { unit, place, ..amount })
}

/// The unit behind the number.
fn with_unit(words: &Lexed<'_>, plain: &Amount, number: &Number) -> Option<Amount> {
    let at = plain.end;
    if let Some((currency, end)) = money::in_millions(words, at) {
        let million = Exact::whole(1_000_000);
        return Some(Amount {
            value: plain.value.times(million)?,
            unit: Unit::Money(currency),
            end,
            scale: Some(million),
            ..plain.clone()
        });
    }
    if let Some(end) = age::years_old(words, at).filter(|_| matches!(plain.unit, Unit::Count)) {
        return Some(Amount { unit: Unit::Age(TimeUnit::Year), end, ..plain.clone() });
    }
    // "four more years", "six straight weeks"
    let again = matches!(
        words.word(at),
        "more"
            | "straight"
            | "consecutive"
            | "successive"
            | "full"
            | "whole"
            | "entire"
            | "solid"
            | "long"
            | "short"
            | "additional"
            | "extra"
    );
    let at = at + usize::from(again && matches!(unit::word(words, at + 1), Some((Word::Time(_), _))));
    let (word, end) = unit::behind(words, at)?;
    let hyphen = words.lower(at) == "-";
    let last_place = |place: Option<Exact>| place.or(Some(Exact::ONE).filter(|_| !number.part));
    let small = plain.spelled && plain.value < Exact::whole(10);
    match word {
        Word::Percent => Some(Amount { unit: Unit::Percent, end, place: last_place(plain.place), ..plain.clone() }),
        Word::PercentPoint if words.lower(end - 1).starts_with("point") && words.lower(end - 2) == "basis" => {
            let hundredth = Exact::fraction(1, 100)?;
            let place = last_place(plain.place).and_then(|place| place.times(hundredth));
            Some(Amount { value: plain.value.times(hundredth)?, unit: Unit::PercentPoint, end, place, ..plain.clone() })
        }
        Word::PercentPoint => {
            Some(Amount { unit: Unit::PercentPoint, end, place: last_place(plain.place), ..plain.clone() })
        }
        Word::Money(currency) => suffixed(words, plain, currency, end),
        Word::Time(time) => {
            // "two second-place finishes"
            let place = words.lower(at) == "second" && words.lower(end) == "-";
            // "the twenty-second amendment" is a place, "a thirty-second clip" a length.
            let tied = hyphen && words.lower(at + 1) == "second" && plain.spelled && {
                let tens = plain.value.over(Exact::whole(10)).is_some_and(Exact::is_whole);
                tens && plain.value >= Exact::whole(20) && !words.is(plain.start.wrapping_sub(1), Class::ARTICLE)
            };
            if place || tied || words.lower(at) == "second" && plain.value != Exact::ONE && !number.part {
                return None;
            }
            // "ran for two weekends" counts them: nothing went on in between.
            if unit::weekend(words, end - 1) && !is_length(words, plain.start) {
                return None;
            }
            let doubled;
            let plain = if unit::doubled(words, end - 1) {
                doubled = Amount { value: plain.value.times(Exact::whole(2))?, ..plain.clone() };
                &doubled
            } else {
                plain
            };
            let aged = age::old(words, end);
            let person = time == TimeUnit::Year && age::of_person(words, plain.start);
            let unit = if aged.is_some() || person { Unit::Age(time) } else { Unit::Duration(time) };
            if aged.is_none()
                && let Some(longer) = lasting(words, plain, time, end)
            {
                return Some(longer);
            }
            Some(Amount { unit, end: aged.unwrap_or(end), ..plain.clone() })
        }
        // "ten pounds fifty pence", "10 pounds 50"
        Word::Measure(m)
            if m.name == "Pound"
                && let Some(found) = pounds_and_pence(words, plain, end) =>
        {
            Some(found)
        }
        Word::Measure(m)
            if m.name == "Pound" && plain.scale.is_some_and(|s| s.max(plain.value) >= Exact::whole(1_000_000)) =>
        {
            let sterling = Currency { iso: "GBP", name: "Pound", hundredth: false };
            Some(Amount { unit: Unit::Money(sterling), end, ..plain.clone() })
        }
        Word::Measure(m) if m.name == "Pound" && words.lower(end) != "of" && !hyphen && sense::paid(words, at) => {
            let sterling = Currency { iso: "GBP", name: "Pound", hundredth: false };
            Some(Amount { unit: Unit::Money(sterling), end, ..plain.clone() })
        }
        // "1/2 cup milk", "two cups of flour"; a World Cup is won.
        Word::Measure(m)
            if m.name == "Cup" && !(number.part || !plain.value.is_whole() || words.lower(end) == "of") =>
        {
            None
        }
        // "5 degrees below zero"
        Word::Measure(m)
            if m.dimension == Dimension::Temperature
                && words.lower(end) == "below"
                && words.lower(end + 1) == "zero" =>
        {
            let value = -plain.value;
            let number = Numeral { value, ..plain.number };
            let place = last_place(plain.place);
            Some(Amount { value, number, unit: Unit::Measure(m), end: end + 2, place, ..plain.clone() })
        }
        Word::Measure(m) if m == Measure::DEGREE => {
            // "three degrees" may be a student's.
            let measure = degrees(words, at, end);
            let sure = !small
                || number.part
                || plain.value <= Exact::ZERO
                || measure.dimension == Dimension::Angle
                || warm(words, at);
            sure.then(|| Amount { unit: Unit::Measure(measure), end, place: last_place(plain.place), ..plain.clone() })
        }
        // "a magnitude-7.4 quake" is read by [`aged`]; "7.4 magnitude" here.
        Word::Measure(m) => compound(words, plain, m, end, hyphen)
            .or_else(|| Some(Amount { unit: Unit::Measure(m), end, place: last_place(plain.place), ..plain.clone() })),
    }
}

/// Whether a verb before a number makes what it counts a length: "lasts three weekends", "took about two weekends off".
fn is_length(words: &Lexed<'_>, start: usize) -> bool {
    (start.saturating_sub(3)..start).any(|i| {
        matches!(
            words.word(i),
            "last"
                | "lasts"
                | "lasted"
                | "lasting"
                | "take"
                | "takes"
                | "took"
                | "taken"
                | "taking"
                | "spent"
                | "spend"
        )
    })
}

/// "two hours and a half", "six hours and 20 minutes", "five years six months": a part or a smaller unit behind the first.
fn lasting(words: &Lexed<'_>, plain: &Amount, time: TimeUnit, end: usize) -> Option<Amount> {
    let unit = Unit::Duration(time);
    if let Some((part, behind)) = and_part(words, end).filter(|_| plain.value.is_whole()) {
        return Some(Amount { value: plain.value.plus(part)?, unit, end: behind, ..plain.clone() });
    }
    let at = end + usize::from(matches!(words.lower(end), "and" | ","));
    if !words.is(at, Class::DIGITS | Class::CARDINAL) || words.glued(at) {
        return None;
    }
    let second = fraction::read(words, at, false)?;
    let (Word::Time(finer), behind) = unit::behind(words, second.tokens.end)? else { return None };
    let exact = (time >= TimeUnit::Month) == (finer >= TimeUnit::Month);
    let rest = Unit::Duration(finer).convert(second.value, unit).filter(|rest| *rest < Exact::ONE && exact)?;
    // "six hours and 20 minutes later" counts on from a time; that is the times' to read.
    let old = age::old(words, behind).is_some() || words.lower(second.tokens.end) == "second";
    (finer < time && !old)
        .then(|| Some(Amount { value: plain.value.plus(rest)?, unit, end: behind, ..plain.clone() }))?
}

/// "5 feet and 2 inches", "6-foot-2", "5 pounds 3 ounces": a second, smaller unit of the same dimension.
fn compound(words: &Lexed<'_>, plain: &Amount, measure: Measure, end: usize, hyphen: bool) -> Option<Amount> {
    let joint = usize::from(matches!(words.lower(end), "and" | "," | "-"));
    let at = end + joint;
    if !words.is(at, Class::DIGITS | Class::CARDINAL) {
        return None;
    }
    let second = fraction::read(words, at, false)?;
    let (unit, behind) = match unit::behind(words, second.tokens.end) {
        Some((Word::Measure(m), behind)) => (m, behind),
        // "3 ft 5 in tall"
        _ if measure.name == "Foot"
            && words.word(second.tokens.end) == "in"
            && (words.lower(second.tokens.end + 1) == "tall"
                || words.token(second.tokens.end + 1).is_none_or(|t| t.kind == TokenKind::Mark)) =>
        {
            (inch()?, second.tokens.end + 1)
        }
        // "6 ft 2"
        _ if measure.name == "Foot"
            && words.word(end - 1) == "ft"
            && joint == 0
            && words.token(second.tokens.end).is_none_or(|t| t.kind == TokenKind::Mark) =>
        {
            (inch()?, second.tokens.end)
        }
        _ if hyphen && measure.name == "Foot" && words.glued(at) && words.lower(end) == "-" => {
            (inch()?, second.tokens.end)
        }
        _ => return None,
    };
    let smaller = unit.dimension == measure.dimension && unit.factor()? < measure.factor()?;
    if !smaller || measure.dimension == Dimension::Temperature {
        return None;
    }
    let rest = unit.convert(second.value, measure)?;
    (rest < Exact::ONE).then_some(())?;
    let value = plain.value.plus(rest)?;
    // "6-foot-2" is told in inches, "6 feet 2 inches" in feet.
    if hyphen && measure.name == "Foot" {
        return Some(Amount {
            value: measure.convert(value, unit)?,
            unit: Unit::Measure(unit),
            end: behind,
            place: None,
            ..plain.clone()
        });
    }
    Some(Amount { value, unit: Unit::Measure(measure), end: behind, place: None, ..plain.clone() })
}

pub(super) fn inch() -> Option<Measure> {
    super::measure::names().find(|(name, _)| *name == "inch").map(|(_, m)| m)
}
