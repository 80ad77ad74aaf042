//! What a number does in its sentence: most say how many there are; some say how many there were, how many more, how many were meant.

use super::super::lexicon::{Class, Lexed, Lexicon};

/// What a number does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Role {
    /// How many or how much there is.
    #[default]
    Stated,
    /// What it was before, or elsewhere: 512 in "to 654 from 512", 40 in "compared with 40 last year".
    Compared,
    /// A difference: "rose by 12", "12 more", "another 12", "12 fewer".
    Difference,
    /// What is left of a whole: "the remaining 12", "the other 11".
    Rest,
    /// What was aimed at, allowed or feared: "a goal of 50", "a limit of 20".
    Aim,
    /// Denied: "not 23".
    Denied,
}

/// Verbs of change; a number directly behind one is a difference, one behind "to" the new value.
const CHANGES: &[&str] = &[
    "rose",
    "rise",
    "rises",
    "rising",
    "risen",
    "fell",
    "fall",
    "falls",
    "falling",
    "fallen",
    "increased",
    "increase",
    "increases",
    "increasing",
    "decreased",
    "decrease",
    "grew",
    "grow",
    "grown",
    "growing",
    "dropped",
    "drop",
    "drops",
    "climbed",
    "climb",
    "climbing",
    "declined",
    "decline",
    "jumped",
    "jump",
    "surged",
    "soared",
    "plunged",
    "sank",
    "slipped",
    "gained",
    "lost",
    "went",
    "gone",
    "raised",
    "raise",
    "cut",
    "reduced",
    "lowered",
    "up",
    "down",
    "doubled",
    "tripled",
    "expanded",
    "shrank",
    "swelled",
    "ticked",
    "edged",
    "moved",
    "changed",
    "shifted",
    "boosted",
    "upped",
];

/// Verbs whose "up" or "down" is no change of a number: "took up", "shot down".
#[rustfmt::skip]
const PHRASAL: &[&str] = &[
    "took", "take", "takes", "taken", "taking", "made", "make", "makes", "making", "set", "sets", "setting", "picked", "pick",
    "picking", "rounded", "rounding", "used", "bought", "buying", "snapped", "snapping", "gave", "given", "giving", "turned", "turning",
    "put", "puts", "putting", "eaten", "opened", "opening", "shut", "shutting", "closed", "closing", "lined", "filled", "filling", "tore",
    "torn", "tearing", "brought", "called", "signed", "signing", "laid", "tied", "broke", "breaking", "threw", "knocked", "knocking",
    "shot", "shooting", "gunned", "racked", "racking", "notched", "scooped", "piled", "built", "chased", "hunted", "tracked", "mopped",
    "swallowed", "gobbled", "burned", "burnt", "blew", "blown", "struck", "voted", "handed", "wrote", "ran", "mowed", "dug", "cleaned",
];

const AIMS: &[&str] = &[
    "goal",
    "target",
    "limit",
    "cap",
    "quota",
    "capacity",
    "threshold",
    "ceiling",
    "minimum",
    "maximum",
    "forecast",
    "expectation",
    "expectations",
    "estimate",
    "projection",
    "plan",
    "original",
    "deadline",
    "requirement",
];

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::CHANGE, CHANGES.iter().copied());
    lexicon.add(Class::AIM, AIMS.iter().copied());
    lexicon.add(
        Class::NONE,
        [
            "from",
            "to",
            "by",
            "compared",
            "with",
            "versus",
            "against",
            "than",
            "rather",
            "instead",
            "of",
            "another",
            "additional",
            "extra",
            "remaining",
            "other",
            "more",
            "fewer",
            "less",
            "others",
            "not",
            "twice",
            "as",
            "many",
            "much",
            "times",
            "last",
            "year",
            "month",
            "week",
            "earlier",
            "ago",
            "previous",
            "before",
            "a",
            "the",
            "an",
            "additional",
            "further",
        ],
    );
}

/// The role of the number that stands in tokens `start..end` (hedge included).
pub(super) fn of(words: &Lexed<'_>, start: usize, end: usize) -> Role {
    // "rather than the £85m"
    let article = start.checked_sub(1).is_some_and(|i| matches!(words.word(i), "the" | "its" | "their"));
    let lead = if article { start - 1 } else { start };
    let back = |n: usize| lead.checked_sub(n).map_or("", |i| words.lower(i));
    let ahead = |n: usize| words.lower(end + n);
    let (one, two) = (back(1), back(2));
    let is = |n: usize, class: Class| start.checked_sub(n).is_some_and(|i| words.is(i, class));
    match (two, one) {
        (_, "not") if !article => return Role::Denied,
        _ if matches!(words.lower(start), "another") => return Role::Difference,
        (_, "another" | "additional" | "extra" | "further") => return Role::Difference,
        (_, "remaining" | "other") => return Role::Rest,
        ("compared", "with" | "to") | ("rather" | "instead", "than" | "of") | (_, "versus") => {
            return Role::Compared;
        }
        (_, "by") if preceded_by_change(words, start) => return Role::Difference,
        (_, "from") if from_is_old(words, start, end) => return Role::Compared,
        (_, "of" | "is" | "was") if is(2, Class::AIM) => return Role::Aim,
        _ if is(1, Class::AIM) => return Role::Aim,
        _ => {}
    }
    // "took up 37,871 ballots", "shot down two drones"
    let particle =
        matches!(one, "up" | "down") && start.checked_sub(2).is_some_and(|i| PHRASAL.contains(&words.word(i)));
    let done_to = matches!(one, "raised" | "raise" | "cut" | "lost" | "gained" | "doubled" | "tripled");
    if is(1, Class::CHANGE) && !done_to && !particle {
        return Role::Difference;
    }
    match (ahead(0), ahead(1), ahead(2)) {
        ("more" | "fewer" | "less" | "additional" | "extra" | "others", ..) => Role::Difference,
        // Behind a comma the amount itself is compared: "$18.5 million, less than the $23 million".
        (between, "more" | "fewer" | "less", "than") if between != "," => Role::Difference,
        ("times", ..) => Role::Difference,
        ("last" | "a", "year" | "month" | "week", _) | ("the", "previous" | "year", _) => {
            let earlier =
                ahead(0) == "last" || matches!(ahead(2), "earlier" | "ago" | "before") || ahead(1) == "previous";
            if earlier { Role::Compared } else { Role::Stated }
        }
        _ => Role::Stated,
    }
}

fn preceded_by_change(words: &Lexed<'_>, start: usize) -> bool {
    (2..8).any(|n| start.checked_sub(n).is_some_and(|i| words.is(i, Class::CHANGE)))
}

/// "up from 12", "to 654 from 512", "rose from 512 to 654": the old value; not "32 from Chicago" or "letters from 23 mayors".
fn from_is_old(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    let to_follows = (0..4).any(|n| words.lower(end + n) == "to");
    let change = preceded_by_change(words, start);
    let number_before =
        start.checked_sub(2).is_some_and(|i| words.is(i, Class::DIGITS | Class::CARDINAL | Class::SCALE | Class::UNIT));
    change
        && (to_follows
            || number_before
            || start.checked_sub(2).is_some_and(|i| words.is(i, Class::CHANGE))
            || to_before(words, start))
}

/// Whether the same stretch says "to" and a number before: "rose to 654 cases from 512".
fn to_before(words: &Lexed<'_>, start: usize) -> bool {
    (2..8).any(|n| {
        start.checked_sub(n).is_some_and(|i| {
            words.lower(i) == "to" && words.is(i + 1, Class::DIGITS | Class::CARDINAL | Class::CURRENCY | Class::HEDGE)
        })
    })
}
