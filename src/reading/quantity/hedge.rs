//! Hedges: "about", "at least", "or so". What a careful reader takes from one is a set of values.

use std::sync::LazyLock;

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed, Lexicon};
use super::phrase::{Phrases, declare};
use super::unit::Unit;

/// What a hedge does to the number it stands with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HedgeKind {
    /// [N, ∞): "at least"
    AtLeast,
    /// (N, ∞): "more than"
    MoreThan,
    /// [0, N]: "up to"
    AtMost,
    /// [0, N): "fewer than"
    LessThan,
    /// [0.9 N, N): "nearly"
    Nearly,
    /// (N, 1.1 N]: "just over"
    JustOver,
    /// [0.9 N, 1.1 N]: "about"
    About,
    /// N, with emphasis: "exactly"
    Exactly,
    /// Between two numbers: "40 to 50"
    Range,
    /// No number is named: "dozens", "several"
    Vague,
}

impl HedgeKind {
    /// Whether the number is only near the truth, as against a bound that holds exactly.
    pub fn is_approximate(self) -> bool {
        matches!(self, Self::Nearly | Self::JustOver | Self::About | Self::Vague)
    }

    /// Whether it is a half-line with a true end.
    pub fn is_bound(self) -> bool {
        matches!(self, Self::AtLeast | Self::MoreThan | Self::AtMost | Self::LessThan)
    }
}

use HedgeKind::{About, AtLeast, AtMost, Exactly, JustOver, LessThan, MoreThan, Nearly};

/// Before the number.
const BEFORE: &[(HedgeKind, &[&str])] = &[
    (
        AtLeast,
        &[
            "at least",
            "at the least",
            "at the very least",
            "a minimum of",
            "minimum of",
            "minimum",
            ">=",
            "> =",
            "≥",
            "=>",
            "starting at",
            "nothing less than",
            "nothing short of",
            "as few as",
            "as little as",
            "as low as",
            "not under",
            "not below",
        ],
    ),
    (
        MoreThan,
        &[
            "over",
            "above",
            "upward of",
            "upwards of",
            "topping",
            "topped",
            "tops",
            "exceeding",
            "exceed",
            "exceeds",
            "exceeded",
            "surpass",
            "surpasses",
            "surpassed",
            "surpassing",
            "in excess of",
            "north of",
            "well over",
            "well above",
            ">",
            "beyond",
            "well beyond",
            "far above",
            "far beyond",
            "comfortably over",
            "comfortably above",
            "easily more than",
            "eclipsing",
            "eclipsed",
        ],
    ),
    (
        AtMost,
        &[
            "at most",
            "at the most",
            "at the very most",
            "not over",
            "up to",
            "as many as",
            "as much as",
            "as high as",
            "as long as",
            "a maximum of",
            "maximum of",
            "maximum",
            "not exceeding",
            "not to exceed",
            "not above",
            "capped at",
            "within",
            "<=",
            "< =",
            "≤",
        ],
    ),
    (
        LessThan,
        &["not even", "under", "below", "short of", "short of the", "well under", "well below", "<", "south of"],
    ),
    (
        Nearly,
        &[
            "nearly",
            "almost",
            "close to",
            "approaching",
            "nearing",
            "just under",
            "just below",
            "shy of",
            "just shy of",
            "just short of",
            "slightly less than",
            "slightly fewer than",
            "slightly under",
            "slightly below",
            "a little less than",
            "a little fewer than",
            "a little under",
            "a bit less than",
            "a bit under",
            "just less than",
            "just fewer than",
            "not quite",
            "virtually",
            "very nearly",
            "a shade under",
            "pushing",
            "approached",
            "approaches",
            "neared",
            "nears",
            "a hair under",
            "a tad under",
            "fractionally less than",
            "fractionally below",
            "marginally less than",
        ],
    ),
    (
        JustOver,
        &[
            "just over",
            "just above",
            "just more than",
            "slightly more than",
            "slightly over",
            "slightly above",
            "a little more than",
            "a little over",
            "a bit more than",
            "a bit over",
            "a shade over",
            "barely more than",
            "barely over",
            "only slightly more than",
            "a hair over",
            "a tad over",
            "a tad more than",
            "a touch over",
            "fractionally more than",
            "marginally more than",
            "a little above",
            "a bit above",
        ],
    ),
    (
        About,
        &[
            "about",
            "around",
            "roughly",
            "approximately",
            "aproximately",
            "approx",
            "approx.",
            "some",
            "an estimated",
            "estimated at",
            "estimated",
            "circa",
            "ca.",
            "~",
            "≈",
            "in the region of",
            "in the neighborhood of",
            "in the neighbourhood of",
            "in the vicinity of",
            "on the order of",
            "in the order of",
            "something like",
            "somewhere around",
            "somewhere near",
            "more or less",
            "just about",
            "give or take",
            "closer to",
            "of the order of",
            "in the ballpark of",
        ],
    ),
    (Exactly, &["fully", "exactly", "precisely", "equal to", "equals", "exactly equal to"]),
];

/// What is compared upwards and downwards: "more than", "no fewer than", "greater or equal to".
const UPWARD: &[&str] = &[
    "more", "greater", "higher", "larger", "bigger", "better", "longer", "older", "taller", "heavier", "faster",
    "wider", "stronger",
];
const DOWNWARD: &[&str] = &["less", "fewer", "lower", "smaller", "shorter", "younger", "lighter", "slower"];
const DEGREES: &[&str] =
    &["far", "much", "well", "many", "considerably", "significantly", "substantially", "even", "way"];

/// Behind the number, or behind what it counts.
const BEHIND: &[(HedgeKind, &[&str])] = &[
    (
        AtLeast,
        &[
            "or more",
            "or greater",
            "or greater than",
            "or higher",
            "or larger",
            "or bigger",
            "or better",
            "or above",
            "or over",
            "or older",
            "or longer",
            "or up",
            "and up",
            "and above",
            "and over",
            "and older",
            "if not more",
            "- plus",
            "plus",
            "+",
            "at least",
            "at a minimum",
            "at the least",
            "minimum",
            "or more than",
            "or higher than",
            "or larger than",
            "or bigger than",
            "and more",
            "and higher",
            "or upward",
            "or upwards",
        ],
    ),
    (
        AtMost,
        &[
            "or fewer",
            "or less",
            "or less than",
            "or fewer than",
            "or lower than",
            "or smaller than",
            "and less",
            "and lower",
            "or lower",
            "or smaller",
            "or below",
            "or under",
            "or younger",
            "or shorter",
            "if not fewer",
            "if not less",
            "at most",
            "at the most",
            "at a maximum",
            "maximum",
            "max",
            "tops",
            "and under",
            "and below",
            "and younger",
        ],
    ),
    (
        About,
        &[
            "or so",
            "or thereabouts",
            "- odd",
            "- ish",
            "ish",
            "give or take",
            "more or less",
            "or about that",
            ", give or take",
            "- some",
        ],
    ),
];

/// What turns an open bound into a closed one behind the number: "less than 5000 or equal".
const OR_EQUAL: &[&str] = &["or equal to", "or equal"];

/// Every comparative with "than", denied, strengthened, or with "equal" in it.
static COMPARATIVES: LazyLock<Vec<(&'static str, HedgeKind)>> = LazyLock::new(|| {
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

fn prefixes() -> impl Iterator<Item = (&'static str, HedgeKind)> {
    BEFORE.iter().flat_map(|(kind, phrases)| phrases.iter().map(|p| (*p, *kind))).chain(COMPARATIVES.iter().copied())
}

static PREFIXES: LazyLock<Phrases<HedgeKind>> = LazyLock::new(|| Phrases::new(true, prefixes()));
static SUFFIXES: LazyLock<Phrases<HedgeKind>> = LazyLock::new(|| {
    Phrases::new(false, BEHIND.iter().flat_map(|(kind, phrases)| phrases.iter().map(|p| (*p, *kind))))
});
static EQUALS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::new(false, OR_EQUAL.iter().map(|p| (*p, ()))));

/// Verbs and nouns whose "about" names a topic: "talk about three bills", "questions about 12 votes".
const TOPICS: &[&str] = &[
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

pub(super) fn words(lexicon: &mut Lexicon) {
    declare(lexicon, Class::HEDGE, true, prefixes().map(|e| e.0));
    declare(lexicon, Class::NONE, false, BEHIND.iter().flat_map(|e| e.1.iter().copied()));
    declare(lexicon, Class::NONE, false, OR_EQUAL.iter().copied());
    lexicon.add(Class::NONE, TOPICS.iter().copied());
    lexicon.add(Class::NONE, ["for", "after", "lasted", "took", "spanning", "of", "only", "just", "in", "the"]);
}

/// What the words around a number did to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) kind: HedgeKind,
    /// Index of the hedge's first token.
    pub(super) start: usize,
    /// Index behind its last.
    pub(super) end: usize,
    /// Whether an approximator stands inside a bound: "more than about 100".
    pub(super) approximate: bool,
}

/// What is known of a number when its hedge is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Core {
    /// Index of its first token.
    pub(super) start: usize,
    pub(super) unit: Unit,
    /// Below ten and in words, counting things: "over two bills" is more often a quarrel than a bound.
    pub(super) small: bool,
}

/// The hedge that ends before a core and begins at `floor` or behind.
pub(super) fn before(words: &Lexed<'_>, core: Core, floor: usize) -> Option<Found> {
    let (mut kind, mut start) = prefix(words, core, core.start, floor)?;
    let mut approximate = false;
    if (kind == About || kind == Exactly || kind.is_approximate())
        && let Some((outer, from)) = prefix(words, core, start, floor).filter(|(k, _)| k.is_bound())
    {
        approximate = kind.is_approximate();
        (kind, start) = (outer, from);
    }
    Some(Found { kind, start, end: core.start, approximate })
}

fn prefix(words: &Lexed<'_>, core: Core, end: usize, floor: usize) -> Option<(HedgeKind, usize)> {
    if end == 0 || !words.is(end - 1, Class::HEDGE) {
        return None;
    }
    let (kind, start) = PREFIXES.before(words, end, floor)?;
    let single = end - start == 1;
    let before = start.checked_sub(1).map_or("", |i| words.lower(i));
    // "=<30" is no comparison anybody writes.
    if matches!(words.lower(end - 1), "<" | ">") && single && words.word(end.wrapping_sub(2)) == "=" {
        return None;
    }
    let sure = match words.lower(end - 1) {
        "about" if single => !TOPICS.contains(&before),
        // "over 10 years" is how long something took, unless a preposition makes it a length: "for over 10 years".
        "over" if single && matches!(core.unit, Unit::Duration(_)) => {
            matches!(before, "for" | "after" | "lasted" | "took" | "spanning" | "of" | "just" | "well")
        }
        "over" | "under" | "above" | "below" | "around" | "beyond" if single => !core.small,
        "some" => !core.small || words.is_digits(end),
        "maximum" | "minimum" if single => words.is_digits(end),
        // "approached 300"; "approached two officers" walks up to them.
        "approached" | "approaches" | "neared" | "nears" => {
            words.word(end).len() > 2 && !core.small || words.is(end, Class::CURRENCY)
        }
        // "within a year", "within 5 miles"; nothing is counted within.
        "within" => !matches!(core.unit, Unit::Count | Unit::Ordinal | Unit::Share),
        // "no minimum", "tops 3 others" aside, a verb counts: "topped 300".
        "tops" | "topped" | "topping" | "pushing" => !core.small,
        _ => true,
    };
    sure.then_some((kind, start))
}

/// The hedge that begins at a token, behind a number or what it counts.
pub(super) fn behind(words: &Lexed<'_>, at: usize) -> Option<Found> {
    let glued = words.glued(at);
    let (kind, end) = SUFFIXES.at(words, at)?;
    match words.lower(at) {
        // "100-plus", "$1 trillion-plus", "40-odd"; " - plus" is a dash.
        "-" | "+" | "ish" if !glued => return None,
        // "12 plus 3", "100 plus": the second only.
        "plus" if words.is(end, Class::DIGITS | Class::CARDINAL | Class::ARTICLE) || words.lower(end) == "the" => {
            return None;
        }
        "at" if words.is(end, Class::DIGITS | Class::CARDINAL | Class::ARTICLE) || words.lower(end) == "the" => {
            return None;
        }
        _ => {}
    }
    // "200 or more than 300" and "5 or more than equal" name a second number.
    if matches!(words.lower(end - 1), "than" | "to") && words.is(end, Class::DIGITS | Class::CARDINAL | Class::ARTICLE)
    {
        return None;
    }
    Some(Found { kind, start: at, end, approximate: false })
}

/// The end of "or equal [to]" behind a bound, unless another number follows it.
pub(super) fn or_equal(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let ((), end) = EQUALS.at(words, at)?;
    (!words.is(end, Class::DIGITS | Class::CARDINAL)).then_some(end)
}

/// How far an approximator reaches around a point: 10 %; 5 around round tens below 50; 2 for each dozen.
pub(crate) fn slack(point: Exact, unit: Unit, dozens: Option<Exact>) -> Option<Exact> {
    if let Some(dozens) = dozens {
        return dozens.times(Exact::whole(2));
    }
    let tens = point.over(Exact::whole(10))?;
    let round_ten = tens.is_whole() && Exact::ZERO < tens && tens < Exact::whole(5);
    let _ = unit;
    if round_ten { Some(Exact::whole(5)) } else { Some(tens.abs()) }
}

/// The values that a hedged number leaves possible; design: the table of hedges.
pub(super) fn set(kind: HedgeKind, point: Exact, unit: Unit, dozens: Option<Exact>) -> Option<Interval<Exact>> {
    // What is counted or measured begins at nothing, but a temperature may fall below.
    let from_zero = |set: Interval<Exact>| {
        if unit.can_be_negative() || point < Exact::ZERO {
            set
        } else {
            set.intersection(&Interval::at_least(Exact::ZERO))
        }
    };
    let tenth = point.abs().over(Exact::whole(10))?;
    Some(match kind {
        AtLeast => Interval::at_least(point),
        MoreThan => Interval::more_than(point),
        AtMost => from_zero(Interval::at_most(point)),
        LessThan => from_zero(Interval::less_than(point)),
        Nearly => Interval::until(in_percent(point.minus(tenth)?, unit)?, point),
        JustOver => Interval::after(point, in_percent(point.plus(tenth)?, unit)?),
        About => {
            let slack = slack(point, unit, dozens)?;
            Interval::closed(in_percent(point.minus(slack)?, unit)?, in_percent(point.plus(slack)?, unit)?)
        }
        Exactly | HedgeKind::Range | HedgeKind::Vague => Interval::point(point),
    })
}

/// Shares are thought of in percent: the slack of "just over a third" ends at 37 %, not at 11/30.
fn in_percent(end: Exact, unit: Unit) -> Option<Exact> {
    if unit != Unit::Share {
        return Some(end);
    }
    let doubled = end.times(Exact::whole(200))?.plus(Exact::ONE)?;
    Exact::fraction(doubled.numerator().div_euclid(doubled.denominator().checked_mul(2)?), 100)
}
