//! Numbers in digits, in words or in both, made comparable: "5 million", "five million", "5,000,000".

use super::words::{Boundary, Item};
use crate::reading::quantity::number_words;

/// "third" → "3rd", up to the twelfth: those that style books put in digits or words.
pub(super) fn ordinal(plain: &str) -> Option<String> {
    let n = number_words::ordinal(plain).filter(|n| (1..=12).contains(n))?;
    let tail = match n {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    Some(format!("{n}{tail}"))
}

/// A number at the start of `items`, in digits, words or both, written out in digits; and how many items it takes.
pub(super) fn number(text: &str, items: &[Item]) -> Option<(String, usize)> {
    let word = |i: usize| {
        // A number does not run over a comma, a full stop, a bracket or a gap.
        let whole =
            i == 0 || items.get(i - 1).is_some_and(|w| w.after == Boundary::None && w.bracket == items[0].bracket);
        items.get(i).filter(|w| whole && !w.is_gap() && w.bracket == items[0].bracket).map_or("", |w| w.plain.as_str())
    };
    let first = word(0);
    let (mut digits, mut places, mut len);
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        if !first.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) {
            return None;
        }
        let plain: String = first.chars().filter(|c| *c != ',').collect();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        if part.contains('.') || whole.len() + part.len() > 24 {
            return None;
        }
        digits = format!("{whole}{part}").parse::<u128>().ok()?;
        places = part.len();
        len = 1;
    } else {
        (digits, len) = cardinal(word)?;
        places = 0;
        if word(len) == "point" && (unit(word(len + 1)).is_some() || word(len + 1) == "zero") {
            let mut i = len + 1;
            while let Some(d) = unit(word(i)).or((word(i) == "zero").then_some(0)).filter(|d| *d < 10) {
                digits = digits.checked_mul(10)?.checked_add(d)?;
                places += 1;
                i += 1;
            }
            len = i;
        }
    }
    if let Some(power) = scale(word(len), text, items.get(len)) {
        digits = digits.checked_mul(10u128.checked_pow(power)?)?;
        len += 1;
    }
    while places > 0 && digits.is_multiple_of(10) {
        digits /= 10;
        places -= 1;
    }
    let mut canon = digits.to_string();
    if places > 0 {
        while canon.len() <= places {
            canon.insert(0, '0');
        }
        canon.insert(canon.len() - places, '.');
    }
    Some((canon, len))
}

fn scale(word: &str, text: &str, item: Option<&Item>) -> Option<u32> {
    let glued = item.is_some_and(|i| text[..i.span.start].ends_with(|c: char| c.is_ascii_digit()));
    Some(match word {
        "hundred" => 2,
        "thousand" => 3,
        "million" => 6,
        "billion" => 9,
        "trillion" => 12,
        "k" if glued => 3,
        "m" | "mn" if glued => 6,
        "b" | "bn" if glued => 9,
        "tn" if glued => 12,
        _ => return None,
    })
}

/// "seventeen" → 17
fn unit(word: &str) -> Option<u128> {
    below_hundred(word).filter(|n| (1..20).contains(n))
}

/// "seventy" → 70
fn ten(word: &str) -> Option<u128> {
    below_hundred(word).filter(|n| *n >= 20)
}

fn below_hundred(word: &str) -> Option<u128> {
    number_words::cardinal(word).and_then(|n| n.try_into().ok())
}

/// A whole number in words and how many of them it takes; the last scale ("million") is left to the caller only where digits came first.
fn cardinal<'w>(word: impl Fn(usize) -> &'w str) -> Option<(u128, usize)> {
    let mut total: u128 = 0;
    let mut group: u128 = 0;
    let mut i = 0;
    // What may still follow within the group: after a unit no other unit, so that "one, two, three" stays three numbers.
    let mut room = 1000;
    if word(0) == "a" && matches!(word(1), "hundred" | "thousand" | "million" | "billion" | "trillion") {
        group = 1;
        room = 1;
        i = 1;
    }
    loop {
        let w = word(i);
        let value = unit(w).or_else(|| ten(w));
        if let Some(value) = value
            && value < room
        {
            group += value;
            room = if value >= 20 { 10 } else { 1 };
            i += 1;
        } else if w == "hundred" && group > 0 && group < 100 {
            group *= 100;
            room = 100;
            i += 1;
        } else if let Some(power) = match w {
            "thousand" => Some(3),
            "million" => Some(6),
            "billion" => Some(9),
            "trillion" => Some(12),
            _ => None,
        } && group > 0
        {
            total = total.checked_add(group.checked_mul(10u128.checked_pow(power)?)?)?;
            group = 0;
            room = 1000;
            i += 1;
        } else if w == "and"
            && i > 0
            && matches!(word(i - 1), "hundred" | "thousand" | "million")
            && (unit(word(i + 1)).is_some() || ten(word(i + 1)).is_some())
        {
            i += 1;
        } else {
            break;
        }
        if i > 24 {
            return None;
        }
    }
    (i > 0).then_some((total + group, i))
}
