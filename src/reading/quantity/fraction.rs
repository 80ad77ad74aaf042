//! Numbers with parts: "two thirds", "one and a half", "3½", "10 1/2", "half a million", "one in five", and powers of ten in digits.

use std::ops::Range;

use super::super::exact::Exact;
use super::super::lexicon::{Class, Lexed, Lexicon, WordSet};
use super::cardinal::{Cardinal, number};
use super::number_words as table;

/// A number as it stands in the text, before its unit is known.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) value: Exact,
    pub(super) tokens: Range<usize>,
    /// See [`Cardinal::place`].
    pub(super) place: Option<Exact>,
    pub(super) spelled: bool,
    /// What the number was multiplied by in words, where it ends with that: 10⁶ in "1.2 million".
    pub(super) scale: Option<Exact>,
    /// A part of one: "half", "two thirds", "one in five". Not "one and a half".
    pub(super) part: bool,
    /// How many dozens, where it counts in dozens.
    pub(super) dozens: Option<Exact>,
}

impl From<Cardinal> for Number {
    fn from(cardinal: Cardinal) -> Self {
        Self {
            value: cardinal.value,
            tokens: cardinal.tokens,
            place: cardinal.place,
            spelled: cardinal.spelled,
            scale: cardinal.scale.filter(|s| *s >= Exact::whole(100)),
            part: false,
            dozens: None,
        }
    }
}

/// Words before "half" that make it a period of a game or a year: "the second half".
static HALVES_OF_TIME: WordSet = WordSet::of(&[
    "first", "second", "other", "latter", "better", "last", "next", "each", "either", "opening", "final", "early",
    "late", "this",
]);

/// Words behind "half" that it divides.
static HALVED: WordSet = WordSet::of(&[
    "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "this", "that", "those", "these", "all",
]);

/// What says that "a third" is a part and not a place: "nearly a third", "a third of", "a third less".
static AFTER_PART: WordSet = WordSet::of(&["of", "less", "fewer", "lower", "higher", "cheaper", "larger", "smaller"]);

/// What a part behind a number begins with.
const PARTED: Class = Class::CARDINAL.or(Class::ORDINAL).or(Class::SCALE).or(Class::ARTICLE).or(Class::DIGITS);

/// What joins a part to the number before it.
static JOINTS: WordSet = WordSet::of(&["/", "-", "and", "in", "of", "out", "over"]);

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(
        Class::NONE,
        HALVES_OF_TIME.iter().chain(CHANCES.iter()).chain(HALVED.iter()).chain(AFTER_PART.iter()).copied(),
    );
    lexicon.add(
        Class::NONE,
        [
            "in",
            "out",
            "every",
            "over",
            "/",
            "^",
            "+",
            "than",
            "by",
            "quarters",
            "more",
            "for",
            "past",
            "consecutive",
            "straight",
            "three",
        ],
    );
    lexicon.add(Class::VAGUE, ["half", "quarter"]);
}

/// The longest number with parts that begins at a token. `joined` as in [`number`].
pub(super) fn read(words: &Lexed<'_>, at: usize, joined: bool) -> Option<Number> {
    if words.is(at, Class::ARTICLE) && words.is(at + 1, Class::ORDINAL) {
        return article_part(words, at);
    }
    if words.is(at, Class::ORDINAL) {
        return bare_part(words, at);
    }
    if words.is(at, Class::CARDINAL)
        && let Some(value) = table::vulgar(words.lower(at))
    {
        return scaled(words, part(value, at..at + 1, false));
    }
    if let Some(power) = power(words, at) {
        return Some(power);
    }
    let cardinal = number(words, at, joined)?;
    let end = cardinal.tokens.end;
    let goes_on = words.is(end, PARTED) || JOINTS.has(words, end);
    if !goes_on && !words.is(end - 1, Class::SCALE) {
        debug_assert!(
            with_parts(words, &Number::from(cardinal.clone()), joined).is_none(),
            "a number has parts after all"
        );
        return Some(Number::from(cardinal));
    }
    let dozens =
        table::is_dozen(words.lower(end.wrapping_sub(1))).then(|| cardinal.value.over(Exact::whole(12))).flatten();
    let whole = Number { dozens, ..Number::from(cardinal) };
    if !goes_on {
        return Some(whole);
    }
    with_parts(words, &whole, joined).or(Some(whole))
}

/// A number that goes on with a part behind it.
fn with_parts(words: &Lexed<'_>, whole: &Number, joined: bool) -> Option<Number> {
    slashed(words, whole)
        .or_else(|| with_vulgar(words, whole))
        .or_else(|| parts(words, whole))
        .or_else(|| with_part(words, whole, joined))
        .or_else(|| share(words, whole))
}

fn part(value: Exact, tokens: Range<usize>, spelled: bool) -> Number {
    Number { value, tokens, place: None, spelled, scale: None, part: true, dozens: None }
}

/// "half a million", "a quarter of a million", "three quarters billion", "half a dozen": a part, multiplied.
fn scaled(words: &Lexed<'_>, number: Number) -> Option<Number> {
    let mut at = number.tokens.end;
    if words.lower(at) == "-" && words.glued(at) {
        at += 1;
    }
    if words.lower(at) == "of" && words.is(at + 1, Class::ARTICLE) {
        at += 2;
    } else if words.is(at, Class::ARTICLE) {
        at += 1;
    }
    let word = words.lower(at);
    let scale = if table::is_dozen(word) {
        Some(Exact::whole(12))
    } else {
        table::scale(word).filter(|s| *s >= Exact::whole(100))
    };
    let Some(scale) = scale.filter(|_| !word.ends_with('s')) else { return Some(number) };
    let dozens = table::is_dozen(word).then_some(number.value);
    let tokens = number.tokens.start..at + 1;
    Some(Number {
        value: number.value.times(scale)?,
        tokens,
        part: false,
        dozens,
        scale: Some(scale),
        place: None,
        ..number
    })
}

/// "a half", "a third", "a quarter million": a part only where the words around say so, for "a third man" is a place.
fn article_part(words: &Lexed<'_>, at: usize) -> Option<Number> {
    let word = words.lower(at + 1);
    let value = Exact::fraction(1, table::part(word)?)?;
    let number = part(value, at..at + 2, true);
    let number = scaled(words, number)?;
    let behind = words.lower(at + 2);
    let before = at.checked_sub(1).map_or("", |i| words.lower(i));
    let ends = words.token(at + 2).is_none_or(|_| matches!(words.word(at + 2), "." | "," | ";" | "?"));
    // "a game and a half" counts games.
    let numbers = Class::CARDINAL | Class::DIGITS | Class::ORDINAL | Class::SCALE;
    let sure = number.tokens.end > at + 2
        || AFTER_PART.has(words, at + 2)
        || behind == "or" && matches!(words.word(at + 3), "more" | "less" | "fewer" | "so")
        || word == "half" && before != "in" && (before != "and" || words.is(at.wrapping_sub(2), numbers))
        || word == "quarter" && words.is(at + 2, Class::UNIT)
        || super::hedge::led(words, at)
        // "cut a third and kept the rest"
        || word != "half" && number.tokens.end == at + 2 && is_cut(words, at)
        || before == "between" && words.lower(at + 2) == "and"
        || ends && word != "half" && (at == 0 || matches!(before, "and" | "by" | "than" | "of"));
    let place = words.glued(at + 2) && behind == "-" && number.tokens.end == at + 2;
    (sure && !place).then_some(number)
}

/// Whether the verb before "a third" takes a part away, and no noun that would be the third one follows.
fn is_cut(words: &Lexed<'_>, at: usize) -> bool {
    let cuts = at.checked_sub(1).is_some_and(|i| {
        matches!(
            words.word(i),
            "Cut"
                | "Shed"
                | "cut"
                | "cuts"
                | "cutting"
                | "gained"
                | "lost"
                | "lose"
                | "loses"
                | "losing"
                | "owns"
                | "owned"
                | "shed"
                | "sheds"
        )
    });
    let ends = words.token(at + 2).is_none_or(|t| t.kind != crate::text::TokenKind::Word);
    cuts && (ends || words.is(at + 2, Class::BREAK) || words.lower(at + 2) == "and")
}

/// "half of the voters", "half a million", "quarter million", "half people" behind a hedge; never "the second half".
fn bare_part(words: &Lexed<'_>, at: usize) -> Option<Number> {
    let word = words.lower(at);
    if !matches!(word, "half" | "quarter") {
        return None;
    }
    let before = at.checked_sub(1).map_or("", |i| words.lower(i));
    if at > 0 && HALVES_OF_TIME.has(words, at - 1) || words.glued(at) && before == "-" || before == "in" {
        return None;
    }
    let number = scaled(words, part(Exact::fraction(1, table::part(word)?)?, at..at + 1, true))?;
    if number.tokens.end > at + 1 {
        return Some(number);
    }
    let hyphen = usize::from(words.lower(at + 1) == "-" && words.glued(at + 1));
    let unit = words.is(at + 1 + hyphen, Class::UNIT);
    // "half or more of the voters"
    let bounded = words.lower(at + 1) == "or" && matches!(words.word(at + 2), "more" | "less" | "fewer");
    let half = word == "half" && hyphen == 0 && (bounded || HALVED.has(words, at + 1) || super::hedge::led(words, at));
    // "cut its waiting list by half"
    let by = before == "by" && words.token(at + 1).is_none_or(|t| t.kind == crate::text::TokenKind::Mark);
    let alone = word == "half" && hyphen == 0 && (words.len() == 1 || by);
    // "half an hour", "half a mile": the article belongs to the unit.
    if half && words.is(at + 1, Class::ARTICLE) {
        return words.is(at + 2, Class::UNIT).then(|| part(number.value, at..at + 2, true)).or(Some(number));
    }
    (unit || half || alone).then_some(number)
}

/// "1.3x10^6", "6.23x10^-4", "1.3e6", "12e-1", "1.1^23"
fn power(words: &Lexed<'_>, at: usize) -> Option<Number> {
    if !words.is_digits(at) || !words.glued(at + 1) {
        return None;
    }
    let next = words.word(at + 1);
    if !next.starts_with(['²', '³', '^', 'x', 'X', 'e', 'E']) {
        return None;
    }
    let base = Exact::parse(words.word(at))?;
    let signed = |i: usize| {
        let minus = words.lower(i) == "-";
        let digits = i + usize::from(minus || words.lower(i) == "+");
        let value: i32 = words.word(digits).parse().ok().filter(|_| words.is_digits(digits) && words.glued(digits))?;
        Some((if minus { -value } else { value }, digits + 1))
    };
    let superscript = match next {
        "²" => Some(2),
        "³" => Some(3),
        _ => None,
    };
    let (value, end) = if let Some(exponent) = superscript {
        (base.power(exponent)?, at + 2)
    } else if next == "^" {
        let (exponent, end) = signed(at + 2)?;
        (base.power(exponent)?, end)
    } else if matches!(next, "x10" | "X10") && words.lower(at + 2) == "^" {
        let (exponent, end) = signed(at + 3)?;
        (base.times(Exact::power_of_ten(exponent)?)?, end)
    } else if next.eq_ignore_ascii_case("e") {
        let (exponent, end) = signed(at + 2)?;
        (base.times(Exact::power_of_ten(exponent)?)?, end)
    } else {
        let exponent: i32 = next.strip_prefix(['e', 'E'])?.parse().ok()?;
        (base.times(Exact::power_of_ten(exponent)?)?, at + 2)
    };
    Some(Number { part: false, ..part(value, at..end, false) })
}

/// "1/2", "10 1/2", "7 3 / 4"; not "9/11/2001".
fn slashed(words: &Lexed<'_>, whole: &Number) -> Option<Number> {
    let start = whole.tokens.start;
    let small = |i: usize| words.word(i).parse::<i128>().ok().filter(|_| words.is_digits(i));
    let fraction = |i: usize| {
        let even = words.glued(i + 1) == words.glued(i + 2);
        (words.lower(i + 1) == "/" && even).then_some(())?;
        let (n, d) = (small(i)?, small(i + 2)?);
        let ends = !(words.glued(i + 3) && matches!(words.lower(i + 3), "/" | "-"));
        (ends && (2..=1_000).contains(&d) && words.word(i + 2).len() < 4).then_some(())?;
        Exact::fraction(n, d)
    };
    if whole.tokens.len() != 1 || !words.is_digits(start) {
        return None;
    }
    if let Some(value) = fraction(start) {
        return Some(part(value, start..start + 3, false));
    }
    let second = fraction(start + 1)
        .filter(|f| *f < Exact::ONE && !words.glued(start + 1) && !words.word(start).contains(['.', ',']))?;
    Some(Number { part: false, ..part(whole.value.plus(second)?, start..start + 4, false) })
}

/// "3½"
fn with_vulgar(words: &Lexed<'_>, whole: &Number) -> Option<Number> {
    let at = whole.tokens.end;
    let value = table::vulgar(words.lower(at)).filter(|_| whole.value.is_whole())?;
    scaled(words, Number { part: false, ..part(whole.value.plus(value)?, whole.tokens.start..at + 1, whole.spelled) })
}

/// "two thirds", "twenty-three fifths", "one-quarter", "three quarters of a million"
fn parts(words: &Lexed<'_>, whole: &Number) -> Option<Number> {
    let start = whole.tokens.start;
    let hyphen = usize::from(words.lower(whole.tokens.end) == "-");
    let at = whole.tokens.end + hyphen;
    let word = words.lower(at);
    let one = whole.value == Exact::ONE && whole.tokens.len() == 1;
    // "the one trillionth sentence" is a place, "one millionth of a second" a part.
    let place = words.lower(start.wrapping_sub(1)) == "the"
        && words.token(at + 1).is_some_and(|t| t.kind == crate::text::TokenKind::Word)
        && !words.is(at + 1, Class::BREAK | Class::UNIT)
        && table::part(word).is_some_and(|part| part >= 1_000);
    if place {
        return None;
    }
    if one && let Some((denominator, end)) = one_part(words, at) {
        let glued = words.glued(end) && words.lower(end) == "-" && words.is(end + 1, Class::NONE);
        return (!glued)
            .then(|| scaled(words, part(Exact::ONE.over(denominator)?, start..end, whole.spelled)))
            .flatten();
    }
    // "one and three quarter million"
    let quarter = word == "quarter" && whole.value == Exact::whole(3) && words.is(at + 1, Class::SCALE);
    let denominator = if quarter { 4 } else { table::parts(word)? };
    let period = word == "quarters" && hyphen == 0 && words.lower(at + 1) != "of" && {
        let before = start.checked_sub(1).map_or("", |i| words.lower(i));
        matches!(
            before,
            "in" | "for" | "over" | "last" | "past" | "first" | "next" | "consecutive" | "straight" | "the"
        )
    };
    if period || word == "halves" {
        return None;
    }
    // "one hundred thirty fifths" are hundred parts of thirty-five; "and" would keep the thirty with the hundred.
    if let Some(split) = split_tens(words, whole, denominator) {
        return Some(part(split, start..at + 1, whole.spelled));
    }
    if let Some(mixed) = and_parts(words, whole, denominator) {
        return Some(Number { part: false, ..part(mixed, start..at + 1, whole.spelled) });
    }
    scaled(words, part(whole.value.over(Exact::whole(denominator))?, start..at + 1, whole.spelled))
}

/// "two hundred and fifty-four hundredths" are 200 and 54 of a hundred; "one hundred and thirty fifths" are 130 of five.
fn and_parts(words: &Lexed<'_>, whole: &Number, denominator: i128) -> Option<Exact> {
    let and = whole.tokens.clone().rev().find(|i| words.lower(*i) == "and")?;
    let rest = number(words, and + 1, false).filter(|rest| rest.tokens.end == whole.tokens.end)?;
    let some = rest.value.over(Exact::whole(denominator))?;
    (some < Exact::ONE).then(|| whole.value.minus(rest.value)?.plus(some)).flatten()
}

/// "third", "twenty-fifth", "one hundred fifth" behind "one": the denominator and the index behind it.
fn one_part(words: &Lexed<'_>, at: usize) -> Option<(Exact, usize)> {
    if let Some(denominator) = table::part(words.lower(at)) {
        return Some((Exact::whole(denominator), at + 1));
    }
    let (value, tokens) = super::ordinal::ordinal(words, at).filter(|_| !words.is_digits(at))?;
    (value > Exact::whole(2)).then_some((value, tokens.end))
}

/// Words that what follows is a probability.
static CHANCES: WordSet =
    WordSet::of(&["chance", "chances", "odds", "probability", "likelihood", "risk", "ratio", "rate"]);

/// Whether the words before a number speak of how likely something is: "the chance is 1 in 4", "a risk of two in 900".
fn chance(words: &Lexed<'_>, start: usize) -> bool {
    (start.saturating_sub(4)..start).any(|i| CHANCES.has(words, i))
}

fn split_tens(words: &Lexed<'_>, whole: &Number, unit: i128) -> Option<Exact> {
    let last = whole.tokens.end.checked_sub(1)?;
    let tens = table::cardinal(words.lower(last)).filter(|v| *v >= 20)?;
    let split = unit < 10 && whole.tokens.len() > 1 && words.lower(last - 1) != "and" && words.lower(last - 1) != "-";
    let rest = whole.value.minus(Exact::whole(tens))?;
    if !split || rest <= Exact::ZERO {
        return None;
    }
    rest.over(Exact::whole(tens.checked_add(unit)?))
}

/// "a two-and-a-half-hour film", "three-and-a-half-year-old": the hyphens tie all of it to the unit.
fn tied_part(words: &Lexed<'_>, whole: &Number) -> Option<Number> {
    let end = whole.tokens.end;
    let tied = |i: usize, word: &str| words.lower(i) == word && words.glued(i);
    if !(tied(end, "-") && tied(end + 1, "and") && tied(end + 2, "-")) || whole.scale.is_some() {
        return None;
    }
    let last = end + 5;
    let of = if words.is(end + 3, Class::ARTICLE) && tied(end + 4, "-") {
        table::part(words.lower(last))?
    } else {
        return None;
    };
    let value = whole.value.plus(Exact::fraction(1, of)?)?;
    Some(Number { part: false, ..part(value, whole.tokens.start..last + 1, whole.spelled) })
}

/// "one and a half", "a million and a half", "two million and three fifths", "one billion and three quarters million"
fn with_part(words: &Lexed<'_>, whole: &Number, joined: bool) -> Option<Number> {
    let and = whole.tokens.end;
    if !joined {
        return None;
    }
    if let Some(tied) = tied_part(words, whole) {
        return Some(tied);
    }
    if words.lower(and) != "and" {
        return None;
    }
    let start = and + 1;
    let fraction = if words.is(start, Class::ARTICLE) && words.is(start + 1, Class::ORDINAL) {
        let value = Exact::fraction(1, table::part(words.lower(start + 1))?)?;
        // "two and a third man": a place, not a part.
        let place = !matches!(words.lower(start + 1), "half" | "quarter")
            && words.token(start + 2).is_some_and(|t| t.kind == crate::text::TokenKind::Word)
            && !words.is(start + 2, Class::UNIT | Class::SCALE);
        (!place).then(|| part(value, start..start + 2, true))?
    } else {
        let number = Number::from(number(words, start, false)?);
        let ones = |p: Number| Some(p).filter(|p| p.part);
        match parts(words, &number) {
            Some(found) if found.part || found.scale.is_some() => found,
            // "twenty and three and three fifths"
            _ if number.value < Exact::whole(10)
                && whole.value >= Exact::whole(20)
                && words.lower(number.tokens.end) == "and" =>
            {
                let inner = with_part(words, &number, true).filter(|n| n.scale.is_none())?;
                ones(Number { part: true, ..inner })?
            }
            _ => return None,
        }
    };
    let tokens = whole.tokens.start..fraction.tokens.end;
    let fraction = if fraction.part { scaled(words, fraction)? } else { fraction };
    let end = fraction.tokens.end.max(tokens.end);
    // "a dozen and a half"
    if let (Some(dozens), None) = (whole.dozens, fraction.scale) {
        let dozens = dozens.plus(fraction.value)?;
        let value = dozens.times(Exact::whole(12))?;
        let whole = Number { part: false, ..part(value, tokens.start..end, whole.spelled) };
        return Some(Number { dozens: Some(dozens), ..whole });
    }
    let (value, scale) = match (whole.scale.filter(|s| *s >= Exact::whole(1_000)), fraction.scale) {
        // "one billion and a half million"
        (Some(_), Some(_)) => (whole.value.plus(fraction.value)?, None),
        // "two million and three fifths"
        (Some(scale), None) => (whole.value.plus(fraction.value.times(scale)?)?, Some(scale)),
        // "one and a half million"
        (None, Some(scale)) => (whole.value.times(scale)?.plus(fraction.value)?, Some(scale)),
        (None, None) => (whole.value.plus(fraction.value)?, None),
    };
    Some(Number {
        value,
        tokens: tokens.start..end,
        place: None,
        spelled: whole.spelled,
        scale,
        part: false,
        dozens: None,
    })
}

/// "one in five", "two out of five", "1 in twenty-one", "3 of every 10"; not "12 in six boxes" or "30000 in 2009".
/// "2000 over 3" is a fraction only where nothing follows.
fn share(words: &Lexed<'_>, whole: &Number) -> Option<Number> {
    let at = whole.tokens.end;
    let hyphen = usize::from(words.lower(at) == "-" && words.glued(at));
    let (joint, second) = match (words.lower(at + hyphen), words.lower(at + hyphen + 1)) {
        ("in" | "of", "every") => ("in every", at + hyphen + 2),
        ("out", "of") if words.lower(at + hyphen + 2) == "every" => ("out of", at + hyphen + 3),
        ("out", "of") => ("out of", at + hyphen + 2),
        ("in", "-") if hyphen == 1 => ("in", at + 3),
        ("in", _) => ("in", at + hyphen + 1),
        ("over", _) => ("over", at + hyphen + 1),
        // "12-of-15 shooting"
        ("of", "-") if hyphen == 1 && words.glued(at + 2) => ("out of", at + 3),
        _ => return None,
    };
    let of: Cardinal = number(words, second, joint == "over")?;
    let chance = chance(words, whole.tokens.start);
    let whole_numbers = whole.value.is_whole()
        && of.value.is_whole()
        && whole.value > Exact::ZERO
        && (!words.is(second, Class::ARTICLE) || whole.value == Exact::ONE);
    let end = of.tokens.end;
    let year = words.is_digits(second) && words.word(second).len() == 4 && of.tokens.len() == 1;
    let round =
        [3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1_000, 10_000, 100_000].iter().any(|n| of.value == Exact::whole(*n));
    let stands_alone = words.token(end).is_none_or(|_| matches!(words.word(end), "." | "," | ";" | "?" | "!"));
    let sure = match joint {
        "over" => {
            stands_alone
                && !words.is(whole.tokens.start.wrapping_sub(1), Class::CURRENCY | Class::UNIT)
                && (whole.tokens.start == 0 || chance)
        }
        "in" => {
            whole.value < of.value
                && !year
                // "seven in 10 American adults"; "3 in 10 American dollars" is none
                && (!words.is(end, Class::UNIT) || words.capital(end) && super::unit::counted(words, end).is_none())
                && !words.is(end, Class::ORDINAL | Class::ORDINAL_ENDING)
                && !(words.glued(end) && (words.is_digits(end) || matches!(words.lower(end), "-" | "/")))
                && (round || chance || whole.value == Exact::ONE || stands_alone && whole.tokens.start == 0)
                // "more than 2 in 5" bounds the 2
                && (whole.value == Exact::ONE || hyphen == 1
                    || whole.spelled
                    || words.lower(whole.tokens.start.wrapping_sub(1)) != "than")
        }
        _ => whole.value <= of.value,
    };
    (whole_numbers && sure)
        .then(|| Some(part(whole.value.over(of.value)?, whole.tokens.start..end, whole.spelled)))
        .flatten()
}
