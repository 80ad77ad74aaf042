//! Whole numbers and decimals in digits, in words, and in both: "1,234,567", "twenty-three", "1.2 million", "3 hundred and 21".

use std::ops::Range;

use super::super::exact::Exact;
use super::super::lexicon::{Class, Lexed};
use super::number_words as table;

/// A number and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cardinal {
    /// The number.
    pub(crate) value: Exact,
    /// Indices of its tokens.
    pub(crate) tokens: Range<usize>,
    /// What one step of the last place written is worth, where a scale word or a decimal point says that the rest was rounded
    /// away: 100,000 in "1.2 million", 0.1 in "6.4", 1,000,000 in "nine million". `None` where it is written in full.
    pub(crate) place: Option<Exact>,
    /// Whether it begins with a word, not with digits.
    pub(crate) spelled: bool,
    /// What its last scale words multiply by: 1,000,000 in "1.2 million", 100,000,000 in "two hundred million". `None` where more
    /// follows them.
    pub(crate) scale: Option<Exact>,
}

/// Reads the longest number that begins at a token: "two hundred and six", "40", "1.2 million".
pub(crate) fn cardinal(words: &Lexed<'_>, at: usize) -> Option<(Exact, Range<usize>)> {
    number(words, at, true).map(|n| (n.value, n.tokens))
}

/// A stretch of the number that is read: its value and the index behind its last token.
#[derive(Clone, Copy)]
struct Part {
    value: Exact,
    end: usize,
    digits: bool,
}

/// As [`cardinal`]; without `joined`, "and" ends the number, as in "between one hundred and six hundred".
pub(super) fn number(words: &Lexed<'_>, at: usize, joined: bool) -> Option<Cardinal> {
    let first = atom(words, at)?;
    let spelled = !first.digits;
    let mut place = if first.digits { decimal_place(words.word(at)) } else { None };
    // Most numbers are over here.
    let next = words.lower(first.end);
    let scale = first.end + usize::from(next == "-");
    if !words.is(scale, Class::SCALE) && next != "point" {
        return Some(Cardinal { value: first.value, tokens: at..first.end, place, spelled, scale: None });
    }
    let mut part = hundreds(words, first, joined)?;
    if part.end > first.end {
        place = Some(Exact::whole(100)).filter(|_| part.value.over(Exact::whole(100)).is_some_and(Exact::is_whole));
    }
    if let Some((value, end, step)) = spelled_decimals(words, part) {
        part = Part { value, end, ..part };
        place = Some(step);
    }
    let mut total = Exact::ZERO;
    let mut limit: Option<Exact> = None;
    let mut of_all = if part.end > first.end { place } else { None };
    let mut end;
    loop {
        let (scale, behind) = scales(words, part)?;
        let value = part.value.times(scale)?;
        total = total.plus(value)?;
        end = behind;
        if scale == Exact::ONE {
            if limit.is_some() {
                (place, of_all) = (None, None);
            }
            break;
        }
        let step = if limit.is_none() { place.unwrap_or(Exact::ONE) } else { Exact::ONE };
        place = Some(step.times(scale)?);
        of_all = Some(step.max(Exact::ONE).times(scale)?);
        limit = Some(scale);
        let Some(next) = next_group(words, end, scale, spelled, joined) else { break };
        part = next;
    }
    Some(Cardinal { value: total, tokens: at..end, place, spelled, scale: of_all })
}

/// Index behind the number that begins at a token, joined by no "and"; behind the token itself where none does.
pub(super) fn end(words: &Lexed<'_>, at: usize) -> usize {
    let next = at + 1;
    // Nothing else goes on with a number.
    let numeral = Class::SCALE | Class::CARDINAL | Class::DIGITS;
    let goes_on = words.is(next, numeral)
        || match words.lower(next) {
            "-" => words.is(next + 1, numeral),
            "," => words.glued(next + 1) && words.is_digits(next + 1),
            "point" => true,
            _ => false,
        };
    let end = || number(words, at, false).map_or(next, |n| n.tokens.end);
    debug_assert!(goes_on || end() == next, "{:?} goes on after all", words.word(at));
    if goes_on { end() } else { next }
}

/// What one step of the last digit is worth, if there is a decimal point.
fn decimal_place(digits: &str) -> Option<Exact> {
    let point = digits.bytes().rev().position(|b| b == b'.')?;
    Exact::power_of_ten(-i32::try_from(point).ok()?)
}

/// Digits, a word below a hundred, or "a" before a scale.
fn atom(words: &Lexed<'_>, at: usize) -> Option<Part> {
    let class = words.class(at);
    if class.intersects(Class::DIGITS) {
        return digits(words, at);
    }
    if class.intersects(Class::CARDINAL) {
        return below_hundred(words, at);
    }
    let before_scale = || {
        let next = words.lower(at + 1);
        next == "hundred" || next == "dozen" || (table::scale(next).is_some() && !next.ends_with('s'))
    };
    (class.intersects(Class::ARTICLE) && before_scale()).then_some(Part {
        value: Exact::ONE,
        end: at + 1,
        digits: false,
    })
}

/// "23", "1,234.5"; "40 000" and "1 234 567", where spaces group; "5,00" and "1.111,11", where a comma is the decimal point.
fn digits(words: &Lexed<'_>, at: usize) -> Option<Part> {
    let first = words.word(at);
    let part = |value, end| Part { value, end, digits: true };
    let plain = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let three = |i: usize| {
        words.is_digits(i) && !words.glued(i) && {
            let (whole, places) = words.word(i).split_once('.').unwrap_or((words.word(i), ""));
            whole.len() == 3 && plain(whole) && plain(places)
        }
    };
    if first.len() <= 3
        && plain(first)
        && !first.starts_with('0')
        && three(at + 1)
        && !words.is_digits(at.wrapping_sub(1))
    {
        let mut end = at + 1;
        while three(end) && plain(words.word(end - 1)) {
            end += 1;
        }
        if !(words.is_digits(end) || words.glued(end) && words.is(end, Class::ORDINAL_ENDING)) {
            let text = words.text.slice(words.span(at..end));
            // Spaces of any width group alike.
            return Some(part(Exact::parse(text)?, end));
        }
    }
    if words.lower(at + 1) == "," && words.glued(at + 1) && words.glued(at + 2) && words.is_digits(at + 2) {
        let cents = words.word(at + 2);
        let grouped = first.split_once('.').map_or(plain(first), |(_, group)| group.len() == 3);
        let ends = !words.glued(at + 3)
            || !(words.is_digits(at + 3)
                || words.lower(at + 3) == "," && words.glued(at + 4) && words.is_digits(at + 4));
        // "5,5 million euros"
        let one = cents.len() == 1 && words.is(at + 3, Class::SCALE | Class::UNIT) && !words.glued(at + 3);
        if (cents.len() == 2 || one) && plain(cents) && grouped && ends {
            let whole = Exact::parse(&first.replace('.', ""))?;
            let step = Exact::whole(if one { 10 } else { 100 });
            return Some(part(whole.plus(Exact::parse(cents)?.over(step)?)?, at + 3));
        }
    }
    Some(part(Exact::parse(first)?, at + 1))
}

/// "three", "seventeen", "twenty", "twenty-three", "twenty three"
fn below_hundred(words: &Lexed<'_>, at: usize) -> Option<Part> {
    let value = table::cardinal(words.lower(at))?;
    let mut end = at + 1;
    let mut sum = value;
    if value >= 20 {
        let unit = if words.lower(end) == "-" { end + 1 } else { end };
        if let Some(one) = table::cardinal(words.lower(unit)).filter(|v| (1..10).contains(v)) {
            sum += one;
            end = unit + 1;
        }
    }
    Some(Part { value: Exact::whole(sum), end, digits: false })
}

/// "… hundred", and what is below a hundred behind it: "two hundred", "two hundred six", "3 hundred and 21", "fifteen hundred".
fn hundreds(words: &Lexed<'_>, first: Part, joined: bool) -> Option<Part> {
    let at = if words.lower(first.end) == "-" { first.end + 1 } else { first.end };
    if words.lower(at) != "hundred" && words.lower(at) != "hundreds"
        || first.value >= Exact::whole(100)
        || !first.value.is_whole()
    {
        return Some(first);
    }
    let value = first.value.times(Exact::whole(100))?;
    let mut end = at + 1;
    let and = words.lower(end) == "and";
    if and && !joined {
        return Some(Part { value, end, ..first });
    }
    let rest = end + usize::from(and || words.lower(end) == "-");
    let below = if words.is_digits(rest) {
        // "3 hundred and 21", but not "3 hundred 21-year-olds".
        digits(words, rest).filter(|p| and && p.value < Exact::whole(100) && p.value.is_whole() && !words.glued(p.end))
    } else {
        below_hundred(words, rest)
    };
    let mut sum = value;
    if let Some(below) = below {
        // "three hundred and two dozens" is 300 and 24; in "one hundred and two hundred" the second number is its own.
        let dozens = table::is_dozen(words.lower(below.end));
        let own = and && (table::scale(words.lower(below.end)) == Some(Exact::whole(100)));
        let worth = if dozens { below.value.times(Exact::whole(12))? } else { below.value };
        if !own && worth < Exact::whole(100) {
            sum = sum.plus(worth)?;
            end = below.end + usize::from(dozens);
        }
    }
    Some(Part { value: sum, end, digits: first.digits })
}

/// "five point five", "nine point nought four": value, end, and what the last place is worth.
fn spelled_decimals(words: &Lexed<'_>, whole: Part) -> Option<(Exact, usize, Exact)> {
    if words.lower(whole.end) != "point" || whole.digits {
        return None;
    }
    let (mut value, mut step, mut end) = (whole.value, Exact::ONE, whole.end + 1);
    // "point seventy-one"
    if let Some(two) = below_hundred(words, end).filter(|two| two.value >= Exact::whole(10)) {
        let step = Exact::fraction(1, 100)?;
        return Some((value.plus(step.times(two.value)?)?, two.end, step));
    }
    while let Some(digit) = table::cardinal(words.lower(end)).filter(|v| *v < 10) {
        step = step.over(Exact::whole(10))?;
        value = value.plus(step.times(Exact::whole(digit))?)?;
        end += 1;
    }
    (end > whole.end + 1).then_some((value, end, step))
}

/// The scale words behind a stretch, multiplied ("lakh crore"), and the index behind them.
fn scales(words: &Lexed<'_>, part: Part) -> Option<(Exact, usize)> {
    let mut scale = Exact::ONE;
    let mut end = part.end;
    loop {
        let hyphen = usize::from(words.lower(end) == "-" && words.glued(end));
        let word = words.lower(end + hyphen);
        if let Some(next) = table::scale(word) {
            scale = scale.times(next)?;
        } else if table::is_dozen(word) && scale == Exact::ONE {
            return Some((Exact::whole(12), end + hyphen + 1));
        } else {
            break;
        }
        end += hyphen + 1;
    }
    if scale == Exact::ONE
        && part.digits
        && let Some(short) = short_scale(words, end)
    {
        return Some((short, end + 1));
    }
    Some((scale, end))
}

/// "100k", "10M", "2.5bn", "1,674.5 G". A small m is a meter, a small b and g nothing; "5G" is a network.
fn short_scale(words: &Lexed<'_>, at: usize) -> Option<Exact> {
    let scale = table::short_scale(words.lower(at))?;
    let word = words.word(at);
    // "$20m", "20m euros"
    let behind = || matches!(super::unit::word(words, at + 1), Some((super::unit::Word::Money(_), _)));
    let money = words.is(at.wrapping_sub(2), Class::CURRENCY) || words.is(at + 1, Class::UNIT) && behind();
    let sure = match word {
        "k" | "K" => words.glued(at) || words.word(at.wrapping_sub(1)).contains('.'),
        "M" | "B" | "T" => words.glued(at) || money,
        "m" | "b" | "t" | "mm" | "MM" => money,
        "G" => !matches!(words.word(at.wrapping_sub(1)), "2" | "3" | "4" | "5" | "6"),
        "g" => false,
        _ => true,
    };
    // "5k-20k" and "10M." are numbers, "10k-race" and "10m/s" are not known to be.
    (sure && !(words.glued(at + 1) && words.lower(at + 1) == "/")).then_some(scale)
}

/// What is added behind a scale: "twenty-one trillion [and] three hundred", "4 thousand 3 hundred and 21", "one million, two hundred thousand".
fn next_group(words: &Lexed<'_>, end: usize, limit: Exact, spelled: bool, joined: bool) -> Option<Part> {
    let separator = words.lower(end);
    let (and, comma) = (separator == "and", separator == ",");
    if and && !joined || limit < Exact::whole(100) {
        return None;
    }
    let at = end + usize::from(and || comma);
    if !words.is(at, Class::DIGITS | Class::CARDINAL) {
        return None;
    }
    let first = atom(words, at)?;
    let group = hundreds(words, first, joined)?;
    let (scale, behind) = scales(words, group)?;
    let large = scale >= Exact::whole(100) || group.end > first.end;
    let plausible =
        if group.digits { large && !comma } else { !comma && (spelled || large) || comma && large && spelled };
    let fits = group.value.is_whole() && group.value.times(scale)? < limit;
    // "a million and one half" and "two million and two thirds" go on with a fraction.
    let named = words.lower(behind + usize::from(words.lower(behind) == "-"));
    let fraction = table::parts(named).is_some() || group.value == Exact::ONE && table::part(named).is_some();
    (plausible && fits && !(fraction && and)).then_some(group)
}
