//! House style undone: what a newspaper's style book changes in somebody's words without anybody hearing a difference
//! ("47 percent" and "47%", "No. 1" and "number one", "okay" and "OK", -ise and -ize).

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::weight;
use super::words::{Boundary, Item};

/// Abbreviations that take a period which ends no sentence, with what they stand for.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("mr", "mr"),
    ("mrs", "mrs"),
    ("ms", "ms"),
    ("messrs", "messrs"),
    ("jr", "junior"),
    ("sr", "senior"),
    ("dr", "doctor"),
    ("prof", "professor"),
    ("rev", "reverend"),
    ("hon", "honorable"),
    ("gov", "governor"),
    ("lt", "lieutenant"),
    ("sen", "senator"),
    ("sens", "senators"),
    ("rep", "representative"),
    ("reps", "representatives"),
    ("gen", "general"),
    ("atty", "attorney"),
    ("col", "colonel"),
    ("sgt", "sergeant"),
    ("capt", "captain"),
    ("cmdr", "commander"),
    ("adm", "admiral"),
    ("maj", "major"),
    ("pres", "president"),
    ("dept", "department"),
    ("vs", "versus"),
    ("v", "versus"),
    ("no", "no"),
    ("nos", "nos"),
    ("etc", "etc"),
    ("inc", "inc"),
    ("corp", "corporation"),
    ("co", "company"),
    ("ltd", "limited"),
    ("ave", "avenue"),
    ("blvd", "boulevard"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("st", "saint"),
    ("jan", "january"),
    ("feb", "february"),
    ("aug", "august"),
    ("sept", "september"),
    ("sep", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
    ("ala", "alabama"),
    ("ariz", "arizona"),
    ("ark", "arkansas"),
    ("calif", "california"),
    ("colo", "colorado"),
    ("conn", "connecticut"),
    ("del", "delaware"),
    ("fla", "florida"),
    ("ga", "georgia"),
    ("ill", "illinois"),
    ("ind", "indiana"),
    ("kan", "kansas"),
    ("ky", "kentucky"),
    ("la", "louisiana"),
    ("md", "maryland"),
    ("mass", "massachusetts"),
    ("mich", "michigan"),
    ("minn", "minnesota"),
    ("miss", "mississippi"),
    ("mo", "missouri"),
    ("mont", "montana"),
    ("neb", "nebraska"),
    ("nev", "nevada"),
    ("okla", "oklahoma"),
    ("ore", "oregon"),
    ("pa", "pennsylvania"),
    ("tenn", "tennessee"),
    ("tex", "texas"),
    ("vt", "vermont"),
    ("va", "virginia"),
    ("wash", "washington"),
    ("wis", "wisconsin"),
    ("wyo", "wyoming"),
];

/// Spellings of one word that no rule of [`spelling`] covers.
const SPELLINGS: &[(&str, &str)] = &[
    ("okay", "ok"),
    ("percent", "%"),
    ("&", "and"),
    ("adviser", "advisor"),
    ("advisers", "advisors"),
    ("grey", "gray"),
    ("greys", "grays"),
    ("towards", "toward"),
    ("afterwards", "afterward"),
    ("forwards", "forward"),
    ("backwards", "backward"),
    ("upwards", "upward"),
    ("downwards", "downward"),
    ("onwards", "onward"),
    ("homewards", "homeward"),
    ("protestor", "protester"),
    ("protestors", "protesters"),
    ("judgement", "judgment"),
    ("judgements", "judgments"),
    ("acknowledgement", "acknowledgment"),
    ("ageing", "aging"),
    ("cheque", "check"),
    ("cheques", "checks"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("kerb", "curb"),
    ("plough", "plow"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("sceptic", "skeptic"),
    ("sceptics", "skeptics"),
    ("sceptical", "skeptical"),
    ("scepticism", "skepticism"),
    ("defence", "defense"),
    ("defences", "defenses"),
    ("offence", "offense"),
    ("offences", "offenses"),
    ("licence", "license"),
    ("licences", "licenses"),
    ("pretence", "pretense"),
    ("pretences", "pretenses"),
    ("practise", "practice"),
    ("practised", "practiced"),
    ("practising", "practicing"),
    ("centre", "center"),
    ("centres", "centers"),
    ("centred", "centered"),
    ("theatre", "theater"),
    ("theatres", "theaters"),
    ("metre", "meter"),
    ("metres", "meters"),
    ("kilometre", "kilometer"),
    ("kilometres", "kilometers"),
    ("litre", "liter"),
    ("litres", "liters"),
    ("fibre", "fiber"),
    ("calibre", "caliber"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("lustre", "luster"),
    ("meagre", "meager"),
    ("manoeuvre", "maneuver"),
    ("manoeuvres", "maneuvers"),
    ("fulfil", "fulfill"),
    ("fulfils", "fulfills"),
    ("skilful", "skillful"),
    ("wilful", "willful"),
    ("enrol", "enroll"),
    ("enrolment", "enrollment"),
    ("instalment", "installment"),
    ("instalments", "installments"),
    ("catalogue", "catalog"),
    ("dialogue", "dialog"),
    ("analogue", "analog"),
    ("paediatric", "pediatric"),
    ("anaemia", "anemia"),
    ("foetus", "fetus"),
    ("learnt", "learned"),
    ("burnt", "burned"),
    ("dreamt", "dreamed"),
    ("spelt", "spelled"),
    ("spoilt", "spoiled"),
    ("leapt", "leaped"),
    ("artefact", "artifact"),
    ("artefacts", "artifacts"),
    ("cosy", "cozy"),
    ("whisky", "whiskey"),
    ("moustache", "mustache"),
    ("pyjamas", "pajamas"),
    ("sulphur", "sulfur"),
    ("jewellery", "jewelry"),
    ("goodby", "goodbye"),
    ("qaida", "qaeda"),
    ("hizbollah", "hezbollah"),
    ("hizballah", "hezbollah"),
    ("koran", "quran"),
    ("qur'an", "quran"),
    ("moslem", "muslim"),
    ("moslems", "muslims"),
    ("zelenskyy", "zelensky"),
    ("zelenskiy", "zelensky"),
    ("kyiv", "kiev"),
    ("usa", "united-states"),
];

/// Whether a period behind the word (lower case) belongs to it and ends no sentence.
pub(super) fn takes_period(plain: &str) -> bool {
    abbreviation(plain).is_some()
        || (plain.chars().count() == 1 && plain.starts_with(char::is_alphabetic) && plain != "i")
}

type Table = LazyLock<FxHashMap<&'static str, &'static str>>;

fn abbreviation(plain: &str) -> Option<&'static str> {
    static TABLE: Table = LazyLock::new(|| ABBREVIATIONS.iter().copied().collect());
    TABLE.get(plain).copied()
}

fn respelled(plain: &str) -> Option<&'static str> {
    static TABLE: Table = LazyLock::new(|| SPELLINGS.iter().copied().collect());
    TABLE.get(plain).copied()
}

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

/// British to American, by the rules that hold for whole families of words. Two words are only ever compared with each other in this
/// form, so a rule may be wrong about a word so long as it makes no two words one.
fn spelling(plain: &str) -> Cow<'_, str> {
    const OUR: &[&str] = &[
        "favour",
        "colour",
        "labour",
        "honour",
        "neighbour",
        "rumour",
        "humour",
        "behaviour",
        "endeavour",
        "flavour",
        "harbour",
        "parlour",
        "rigour",
        "savour",
        "vigour",
        "valour",
        "odour",
        "armour",
        "candour",
        "clamour",
        "fervour",
        "tumour",
        "vapour",
        "splendour",
        "saviour",
        "demeanour",
    ];
    if !plain.is_ascii() || plain.len() < 5 {
        return Cow::Borrowed(plain);
    }
    // The possessive of a name in s is written both ways: "Sessions's", "Sessions'".
    if let Some(name) = plain.strip_suffix("s's") {
        return Cow::Owned(format!("{name}s"));
    }
    if plain.contains("our")
        && let Some(stem) = OUR.iter().find(|stem| plain.contains(*stem))
    {
        return Cow::Owned(plain.replacen(stem, &format!("{}or", &stem[..stem.len() - 3]), 1));
    }
    for (from, to) in [
        ("isation", "ization"),
        ("isations", "izations"),
        ("ise", "ize"),
        ("ises", "izes"),
        ("ised", "ized"),
        ("ising", "izing"),
        ("iser", "izer"),
        ("isers", "izers"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ysing", "yzing"),
    ] {
        if let Some(stem) = plain.strip_suffix(from)
            && stem.len() >= 3
        {
            return Cow::Owned(format!("{stem}{to}"));
        }
    }
    for tail in ["ed", "ing", "er", "ers", "or", "ors"] {
        if let Some(stem) = plain.strip_suffix(tail).and_then(|s| s.strip_suffix("ll"))
            && vowel_groups(stem) >= 2
        {
            return Cow::Owned(format!("{stem}l{tail}"));
        }
    }
    Cow::Borrowed(plain)
}

fn vowel_groups(stem: &str) -> usize {
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let bytes = stem.as_bytes();
    (0..bytes.len()).filter(|&i| vowel(bytes[i]) && (i == 0 || !vowel(bytes[i - 1]))).count()
}

fn ordinal(plain: &str) -> Option<String> {
    const WORDS: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ];
    let n = WORDS.iter().position(|w| *w == plain)? + 1;
    let tail = match n {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    Some(format!("{n}{tail}"))
}

/// A number at the start of `items`, in digits, words or both, written out in digits; and how many items it takes.
fn number(text: &str, items: &[Item]) -> Option<(String, usize)> {
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

fn unit(word: &str) -> Option<u128> {
    const UNITS: &[&str] = &[
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    UNITS.iter().position(|u| *u == word).map(|i| i as u128 + 1)
}

fn ten(word: &str) -> Option<u128> {
    const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    TENS.iter().position(|t| *t == word).map(|i| (i as u128 + 2) * 10)
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
