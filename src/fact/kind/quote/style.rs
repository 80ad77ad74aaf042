//! House style undone: what a newspaper's style book changes in somebody's words without anybody hearing a difference
//! ("47 percent" and "47%", "No. 1" and "number one", "okay" and "OK", -ise and -ize).

use std::borrow::Cow;

use super::numbers::{number, ordinal};
use super::spelling::{abbreviation, respelled, spelling};
use super::weight;
use super::words::{Boundary, Item};

/// Gives every word its comparable form and its weight; joins words that make one number or one name.
pub(super) fn canonize(text: &str, items: &mut Vec<Item>) {
    let mut out: Vec<Item> = Vec::with_capacity(items.len());
    let mut i = 0;
    while i < items.len() {
        let here = &items[i];
        if here.is_gap() {
            out.push(here.clone());
            i += 1;
            continue;
        }
        // "$5 million" is said "5 million dollars".
        if let Some(currency) = currency(&here.plain)
            && let Some((canon, len)) = number(text, &items[i + 1..])
        {
            let mut amount = joined(items, i..i + 1 + len, canon);
            let after = std::mem::replace(&mut amount.after, Boundary::None);
            let mut unit = here.clone();
            unit.canon = currency.into();
            unit.plain.clear();
            unit.span = amount.span.end..amount.span.end;
            unit.after = after;
            out.extend([amount, unit]);
            i += 1 + len;
            continue;
        }
        if let Some((canon, len)) = number(text, &items[i..]) {
            out.push(joined(items, i..i + len, canon));
            i += len;
            continue;
        }
        if let Some((canon, len)) = phrase(text, &items[i..]) {
            out.push(joined(items, i..i + len, canon.into()));
            i += len;
            continue;
        }
        let mut word = here.clone();
        word.canon = single(text, here).into_owned();
        out.push(word);
        i += 1;
    }
    for item in &mut out {
        item.weight = if item.is_gap() { 0 } else { weight::of(&item.canon) };
    }
    *items = out;
}

fn joined(items: &[Item], range: std::ops::Range<usize>, canon: String) -> Item {
    let mut item = items[range.start].clone();
    item.plain = items[range.clone()].iter().map(|i| i.plain.as_str()).collect();
    item.span.end = items[range.end - 1].span.end;
    item.after = items[range.end - 1].after;
    item.canon = canon;
    item
}

fn currency(plain: &str) -> Option<&'static str> {
    Some(match plain {
        "$" => "dollar",
        "\u{a3}" => "pound",
        "\u{20ac}" => "euro",
        _ => return None,
    })
}

/// Names and phrases that have a short form.
fn phrase(text: &str, items: &[Item]) -> Option<(&'static str, usize)> {
    let word = |i: usize| items.get(i).filter(|w| !w.is_gap()).map_or("", |w| w.plain.as_str());
    let [a, b] = [word(0), word(1)];
    Some(match (a, b) {
        ("united", "states") => ("united-states", 2),
        ("united", "nations") => ("united-nations", 2),
        ("united", "kingdom") => ("united-kingdom", 2),
        ("european", "union") => ("european-union", 2),
        ("per", "cent") => ("%", 2),
        ("no" | "#", next) if next.starts_with(|c: char| c.is_ascii_digit()) => ("number", 1),
        ("o", "k") => ("ok", 2),
        ("us", _) if printed(text, items).starts_with("U") && upper(printed(text, items)) => ("united-states", 1),
        ("un", _) if upper(printed(text, items)) => ("united-nations", 1),
        ("uk", _) if upper(printed(text, items)) => ("united-kingdom", 1),
        ("eu", _) if upper(printed(text, items)) => ("european-union", 1),
        _ => return None,
    })
}

fn printed<'t>(text: &'t str, items: &[Item]) -> &'t str {
    items.first().map_or("", |i| &text[i.span.clone()])
}

fn upper(word: &str) -> bool {
    !word.contains(char::is_lowercase)
}

fn single<'i>(text: &str, item: &'i Item) -> Cow<'i, str> {
    let plain = item.plain.as_str();
    // Only a printed period makes an abbreviation: "Mass." is a state, "mass" is not.
    if text[item.span.end..].starts_with('.')
        && let Some(long) = abbreviation(plain)
    {
        return Cow::Borrowed(long);
    }
    if let Some(to) = respelled(plain) {
        return Cow::Borrowed(to);
    }
    if matches!(plain, "dollars") {
        return Cow::Borrowed("dollar");
    }
    if matches!(plain, "pounds" | "euros") {
        return Cow::Owned(plain.trim_end_matches('s').to_owned());
    }
    if let Some(ordinal) = ordinal(plain) {
        return Cow::Owned(ordinal);
    }
    spelling(plain)
}
