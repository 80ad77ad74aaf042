//! The phrases that hedge, before a number and behind it, and what each does to it.

use std::sync::LazyLock;

use super::super::phrase::{Phrases, declare};
use super::HedgeKind::{self, About, AtLeast, AtMost, Exactly, JustOver, LessThan, MoreThan, Nearly};
use crate::reading::lexicon::{Class, Lexicon};

/// Before the number.
#[rustfmt::skip]
pub(super) const BEFORE: &[(HedgeKind, &[&str])] = &[
    (
        AtLeast,
        &[
            "at least", "at the least", "at the very least", "a minimum of", "minimum of", "minimum", ">=", "> =", "≥",
            "=>", "starting at", "nothing less than", "nothing short of", "as few as", "as little as", "as low as",
            "no smaller than", "at the bare minimum", "at a minimum of", "not under", "not below", "easily",
        ],
    ),
    (
        MoreThan,
        &[
            "over", "above", "upward of", "upwards of", "topping", "topped", "tops", "exceeding", "exceed", "exceeds",
            "exceeded", "surpass", "surpasses", "surpassed", "surpassing", "in excess of", "north of", "well over",
            "well above", ">", "beyond", "well beyond", "far above", "far beyond", "comfortably over",
            "comfortably above", "easily more than", "passed", "crossed", "has passed", "has crossed", "have passed",
            "have crossed", "to top", "will top", "could top", "would top", "may top", "might top", "eclipsing",
            "eclipsed",
        ],
    ),
    (
        AtMost,
        &[
            "at most", "at the most", "at the very most", "not over", "up to", "as many as", "as much as", "as high as",
            "as long as", "a maximum of", "maximum of", "maximum", "not exceeding", "not to exceed", "not above",
            "capped at", "within", "<=", "< =", "≤", "not exceed", "not exceeded", "never exceed", "never exceeded",
            "never exceeds", "cannot exceed", "don't exceed", "doesn't exceed", "didn't exceed", "can't exceed",
            "won't exceed", "shouldn't exceed", "mustn't exceed", "not surpass", "not top", "never topped",
        ],
    ),
    (
        LessThan,
        &[
            "not even", "nowhere near", "nowhere close to", "not nearly", "under", "below", "short of", "short of the",
            "well under", "well below", "<", "south of",
        ],
    ),
    (
        Nearly,
        &[
            "nearly", "almost", "close to", "approaching", "nearing", "shy of", "not quite", "virtually", "practically",
            "nigh on", "well - nigh", "getting on for", "getting on toward", "getting on towards", "close on",
            "verging on", "bordering on", "within a whisker of", "on the verge of", "very nearly", "pushing",
            "approached", "approaches", "neared", "nears", "the better part of", "the best part of", "just about under",
        ],
    ),
    (JustOver, &["hardly more than", "scarcely more than", "little more than", "little over", "not much more than"]),
    (
        About,
        &[
            "about", "around", "roughly", "approximately", "aproximately", "approx", "approx.", "some", "an estimated",
            "estimated at", "estimated", "circa", "ca.", "~", "≈", "in the region of", "in the neighborhood of",
            "in the neighbourhood of", "in the vicinity of", "on the order of", "in the order of", "something like",
            "somewhere around", "somewhere near", "more or less", "just about", "give or take", "closer to",
            "of the order of", "in the ballpark of", "perhaps", "maybe", "in the area of", "somewhere in the region of",
            "somewhere in the neighborhood of", "somewhere in the vicinity of", "estimated to be", "almost exactly",
            "at a rough guess", "at a guess", "in round numbers", "in round figures", "possibly", "probably", "barely",
            "hardly", "scarcely", "a good",
        ],
    ),
    (Exactly, &["fully", "exactly", "precisely", "equal to", "equals", "exactly equal to"]),
];

/// What is compared upwards and downwards: "more than", "no fewer than", "greater or equal to".
pub(super) const UPWARD: &[&str] = &[
    "more", "greater", "higher", "larger", "bigger", "better", "longer", "older", "taller", "heavier", "faster",
    "wider", "stronger",
];
pub(super) const DOWNWARD: &[&str] = &["less", "fewer", "lower", "smaller", "shorter", "younger", "lighter", "slower"];
pub(super) const DEGREES: &[&str] =
    &["far", "much", "well", "many", "considerably", "significantly", "substantially", "even", "way"];

/// How little is between a number and the truth, and on which side: "a touch above", "marginally under".
pub(super) const STEPS: &[&str] = &[
    "just",
    "only just",
    "slightly",
    "only slightly",
    "marginally",
    "fractionally",
    "barely",
    "narrowly",
    "a little",
    "a little bit",
    "a bit",
    "a touch",
    "a shade",
    "a hair",
    "a tad",
    "a fraction",
    "a whisker",
    "a notch",
    "a smidgen",
    "ever so slightly",
];
pub(super) const OVER: &[&str] = &[
    "over",
    "above",
    "more than",
    "higher than",
    "greater than",
    "upward of",
    "upwards of",
    "north of",
    "better than",
    "longer than",
    "larger than",
    "older than",
];
pub(super) const UNDER: &[&str] = &[
    "under",
    "below",
    "less than",
    "fewer than",
    "lower than",
    "short of",
    "shy of",
    "south of",
    "shorter than",
    "smaller than",
    "younger than",
];

/// Every step over and under.
pub(super) static NEARBY: LazyLock<Vec<(&'static str, HedgeKind)>> = LazyLock::new(|| {
    let sides = [(OVER, JustOver), (UNDER, Nearly)];
    let all = STEPS.iter().flat_map(|step| {
        sides.iter().flat_map(move |(words, kind)| words.iter().map(move |word| (format!("{step} {word}"), *kind)))
    });
    // Built once; the tables live as long as the program.
    all.map(|(phrase, kind)| (&*Box::leak(phrase.into_boxed_str()), kind)).collect()
});

/// Behind the number, or behind what it counts.
#[rustfmt::skip]
pub(super) const BEHIND: &[(HedgeKind, &[&str])] = &[
    (
        AtLeast,
        &[
            "or more", "or greater", "or greater than", "or higher", "or larger", "or bigger", "or better", "or above",
            "or over", "or older", "or longer", "or up", "and up", "and above", "and over", "and older", "if not more",
            "- plus", "plus", "+", ", at least", ", at a minimum", ", at the least", ", at the very least", ", minimum",
            ", if not more", "at the very least", "at least", "at a minimum", "at the least", "minimum", "or more than",
            "or higher than", "or larger than", "or bigger than", "and more", "and higher", "or upward", "or upwards",
        ],
    ),
    (
        AtMost,
        &[
            "or fewer", "or less", "or less than", "or fewer than", "or lower than", "or smaller than", "and less",
            "and lower", "or lower", "or smaller", "or below", "or under", "or younger", "or shorter", "if not fewer",
            "if not less", "at most", "at the most", "at a maximum", "maximum", "max", "tops", ", max", ", tops",
            ", at most", ", at the most", ", at a maximum", ", maximum", "and under", "and below", "and younger",
        ],
    ),
    (JustOver, &["and change", "and some change", "and then some"]),
    (
        About,
        &[
            "or so", "or thereabouts", "or thereabout", "or something like that", "- odd", "- ish", "ish",
            "give or take", "more or less", "or about that", ", give or take", ", more or less", ", or so",
            ", or thereabouts", "- some",
        ],
    ),
];

/// What turns an open bound into a closed one behind the number: "less than 5000 or equal".
pub(super) const OR_EQUAL: &[&str] = &["or equal to", "or equal"];

/// Every comparative with "than", denied, strengthened, or with "equal" in it.
pub(super) static COMPARATIVES: LazyLock<Vec<(&'static str, HedgeKind)>> = LazyLock::new(|| {
    let mut phrases: Vec<(String, HedgeKind)> = Vec::new();
    for (words, open, denied, closed) in [(UPWARD, MoreThan, AtMost, AtLeast), (DOWNWARD, LessThan, AtLeast, AtMost)] {
        for word in words {
            phrases.push((format!("{word} than"), open));
            phrases.extend(DEGREES.iter().map(|degree| (format!("{degree} {word} than"), open)));
            phrases.extend(["no", "not", "never"].map(|no| (format!("{no} {word} than"), denied)));
            phrases.extend(
                ["or equal to", "or equal than", "than or equal to", "than or equal", "or equal"]
                    .map(|equal| (format!("{word} {equal}"), closed)),
            );
            phrases.extend(
                ["equal to or", "equal or", "equals or", "equals to or"]
                    .map(|equal| (format!("{equal} {word} than"), closed)),
            );
        }
    }
    // Built once; the tables live as long as the program.
    phrases.into_iter().map(|(phrase, kind)| (&*Box::leak(phrase.into_boxed_str()), kind)).collect()
});

pub(super) fn prefixes() -> impl Iterator<Item = (&'static str, HedgeKind)> {
    let listed = BEFORE.iter().flat_map(|(kind, phrases)| phrases.iter().map(|p| (*p, *kind)));
    listed.chain(COMPARATIVES.iter().copied()).chain(NEARBY.iter().copied())
}

pub(super) static PREFIXES: LazyLock<Phrases<HedgeKind>> = LazyLock::new(|| Phrases::new(true, prefixes()));
pub(super) static SUFFIXES: LazyLock<Phrases<HedgeKind>> = LazyLock::new(|| {
    Phrases::new(false, BEHIND.iter().flat_map(|(kind, phrases)| phrases.iter().map(|p| (*p, *kind))))
});
pub(super) static EQUALS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(false, OR_EQUAL.iter().map(|p| (*p, ()))));

/// Verbs and nouns whose "about" names a topic: "talk about three bills", "questions about 12 votes".
pub(super) const TOPICS: &[&str] = &[
    "talk",
    "talks",
    "talked",
    "talking",
    "speak",
    "speaks",
    "spoke",
    "speaking",
    "say",
    "said",
    "says",
    "hear",
    "heard",
    "hearing",
    "think",
    "thinks",
    "thought",
    "know",
    "knows",
    "knew",
    "ask",
    "asks",
    "asked",
    "asking",
    "worry",
    "worried",
    "worries",
    "learn",
    "learned",
    "complain",
    "complained",
    "complaints",
    "question",
    "questions",
    "concern",
    "concerns",
    "concerned",
    "information",
    "story",
    "stories",
    "book",
    "film",
    "report",
    "reports",
    "tell",
    "told",
    "write",
    "wrote",
    "written",
    "read",
    "news",
    "details",
    "joke",
    "jokes",
    "facts",
    "truth",
    "something",
    "anything",
    "everything",
    "lie",
    "lied",
    "warned",
    "warning",
    "debate",
    "discussion",
    "conversation",
    "what",
    "how",
];

pub(in crate::reading::quantity) fn words(lexicon: &mut Lexicon) {
    declare(lexicon, Class::HEDGE, true, prefixes().map(|e| e.0));
    declare(lexicon, Class::NONE, false, BEHIND.iter().flat_map(|e| e.1.iter().copied()));
    declare(lexicon, Class::NONE, false, OR_EQUAL.iter().copied());
    lexicon.add(Class::NONE, TOPICS.iter().copied());
    lexicon.add(Class::NONE, ["for", "after", "lasted", "took", "spanning", "of", "only", "just", "in", "the"]);
}
