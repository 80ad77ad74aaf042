//! The words numbers are made of, and what each is worth.

use super::super::exact::Exact;
use super::super::lexicon::{Class, Lexicon};

/// Words below a hundred. One below ten joins a ten before it: "twenty-three".
const CARDINALS: &[(&str, i128)] = &[
    ("zero", 0),
    ("nought", 0),
    ("naught", 0),
    ("nil", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// Words that multiply what stands before them, as powers of ten.
const SCALES: &[(&str, i32)] = &[
    ("hundred", 2),
    ("hundreds", 2),
    ("thousand", 3),
    ("thousands", 3),
    ("lakh", 5),
    ("lakhs", 5),
    ("lac", 5),
    ("million", 6),
    ("millions", 6),
    ("crore", 7),
    ("crores", 7),
    ("billion", 9),
    ("billions", 9),
    ("trillion", 12),
    ("trillions", 12),
    ("quadrillion", 15),
    ("quintillion", 18),
];

/// Abbreviated scales. They count only directly behind digits: "2.5bn", "100k".
const SHORT_SCALES: &[(&str, i32)] = &[
    ("k", 3),
    ("m", 6),
    ("mm", 6),
    ("mn", 6),
    ("mln", 6),
    ("mil", 6),
    ("bn", 9),
    ("bln", 9),
    ("b", 9),
    ("g", 9),
    ("tn", 12),
    ("trn", 12),
    ("t", 12),
];

/// Twelve at a time.
const DOZENS: &[&str] = &["dozen", "dozens", "doz", "dozs"];

/// Places in an order, and the parts that share their name. "half" and "quarter" are parts only.
const ORDINALS: &[(&str, i128)] = &[
    ("zeroth", 0),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("eigth", 8),
    ("ninth", 9),
    ("nineth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("twelvth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1_000),
    ("millionth", 1_000_000),
    ("billionth", 1_000_000_000),
    ("trillionth", 1_000_000_000_000),
];

/// Several parts: "two thirds", "three quarters".
const PARTS: &[(&str, i128)] = &[
    ("halves", 2),
    ("thirds", 3),
    ("fourths", 4),
    ("quarters", 4),
    ("fifths", 5),
    ("sixths", 6),
    ("sevenths", 7),
    ("eighths", 8),
    ("ninths", 9),
    ("tenths", 10),
    ("elevenths", 11),
    ("twelfths", 12),
    ("thirteenths", 13),
    ("fourteenths", 14),
    ("fifteenths", 15),
    ("sixteenths", 16),
    ("seventeenths", 17),
    ("eighteenths", 18),
    ("nineteenths", 19),
    ("twentieths", 20),
    ("thirtieths", 30),
    ("fortieths", 40),
    ("fiftieths", 50),
    ("sixtieths", 60),
    ("seventieths", 70),
    ("eightieths", 80),
    ("ninetieths", 90),
    ("hundredths", 100),
    ("thousandths", 1_000),
    ("millionths", 1_000_000),
    ("billionths", 1_000_000_000),
    ("trillionths", 1_000_000_000_000),
];

/// The fractions that are one character.
const VULGAR: &[(&str, i128, i128)] = &[
    ("½", 1, 2),
    ("⅓", 1, 3),
    ("⅔", 2, 3),
    ("¼", 1, 4),
    ("¾", 3, 4),
    ("⅕", 1, 5),
    ("⅖", 2, 5),
    ("⅗", 3, 5),
    ("⅘", 4, 5),
    ("⅙", 1, 6),
    ("⅚", 5, 6),
    ("⅐", 1, 7),
    ("⅛", 1, 8),
    ("⅜", 3, 8),
    ("⅝", 5, 8),
    ("⅞", 7, 8),
    ("⅑", 1, 9),
    ("⅒", 1, 10),
];

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::CARDINAL, CARDINALS.iter().map(|e| e.0));
    lexicon.add(Class::CARDINAL, VULGAR.iter().map(|e| e.0));
    lexicon.add(Class::SCALE, SCALES.iter().chain(SHORT_SCALES).map(|e| e.0));
    lexicon.add(Class::SCALE, DOZENS.iter().copied());
    lexicon.add(Class::ORDINAL, ORDINALS.iter().chain(PARTS).map(|e| e.0));
    lexicon.add(Class::ORDINAL, ["half", "quarter"]);
    lexicon.add(Class::ORDINAL_ENDING, ["st", "nd", "rd", "th"]);
    lexicon.add(Class::ARTICLE, ["a", "an"]);
    lexicon.add(Class::TOLD, ["last", "next", "previous", "preceding", "current", "penultimate", "antepenultimate"]);
    lexicon.add(Class::TOLD, ["the", "second", "third", "percentage", "percentages"]);
    lexicon.add(Class::NONE, ["and", "point", "of", "-", ","]);
}

fn find<V: Copy>(table: &[(&str, V)], word: &str) -> Option<V> {
    table.iter().find(|e| e.0 == word).map(|e| e.1)
}

/// "twenty" → 20
pub(crate) fn cardinal(word: &str) -> Option<i128> {
    find(CARDINALS, word)
}

/// 20 → "twenty": the word for a number that has one of its own below a hundred.
pub(crate) fn cardinal_word(value: i128) -> Option<&'static str> {
    CARDINALS.iter().find(|e| e.1 == value).map(|e| e.0)
}

/// "million" → 10⁶
pub(super) fn scale(word: &str) -> Option<Exact> {
    find(SCALES, word).and_then(Exact::power_of_ten)
}

/// "bn" → 10⁹
pub(super) fn short_scale(word: &str) -> Option<Exact> {
    find(SHORT_SCALES, word).and_then(Exact::power_of_ten)
}

/// "dozen", "dozens"
pub(super) fn is_dozen(word: &str) -> bool {
    DOZENS.contains(&word)
}

/// "twentieth" → 20
pub(crate) fn ordinal(word: &str) -> Option<i128> {
    find(ORDINALS, word)
}

/// "fifths" → 5
pub(super) fn parts(word: &str) -> Option<i128> {
    find(PARTS, word)
}

/// One part of so many: "fifth" → 5, "half" → 2, "quarter" → 4
pub(super) fn part(word: &str) -> Option<i128> {
    match word {
        "half" => Some(2),
        "quarter" => Some(4),
        "first" | "second" | "zeroth" => None,
        _ => ordinal(word),
    }
}

/// "½" → 1/2
pub(super) fn vulgar(sign: &str) -> Option<Exact> {
    VULGAR.iter().find(|e| e.0 == sign).and_then(|e| Exact::fraction(e.1, e.2))
}
