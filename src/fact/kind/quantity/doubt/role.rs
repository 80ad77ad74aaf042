//! What a number does in its sentence: a difference, so much each, counted over a span.

use std::ops::Range;

use super::{Doubt, never, not_against};
use crate::fact::kind::quantity::sentence::Sentence;
use crate::reading::clause::Tag;
use crate::reading::quantity::{self, Role, Unit};

/// What the number does in its sentence.
pub(super) fn role(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    match quantity.role {
        Role::Stated => {}
        Role::Compared => return never("is what it was before or elsewhere"),
        // "The profit rose 12 percent" for a fact that is about a rise.
        Role::Difference if change(s, place).is_some_and(|verb| s.is_about(verb)) => {
            return not_against("is a difference");
        }
        Role::Difference => return never("is a difference"),
        Role::Rest => return never("is what is left"),
        Role::Aim => return never("is what was aimed at"),
        Role::Denied => return never("is denied"),
    }
    let amount = !matches!(quantity.unit, Unit::Count | Unit::Ordinal);
    let before = s.before(place.start);
    if matches!(before.as_ref(), "including" | "includes" | "among") && !amount {
        return never("counts only some of them");
    }
    let comparative = |word: &str| match word {
        "more" | "less" | "fewer" | "higher" | "lower" | "short" | "ahead" | "behind" | "shy" => true,
        "above" | "below" => !s.is(place.end + 1, &[Tag::Number]),
        // "$2 million over budget", but "jailed for nine years over the raid"
        "over" => {
            let than = place.end + 1 + usize::from(s.is(place.end + 1, &[Tag::Det, Tag::Owner]));
            matches!(
                s.word(than).as_ref(),
                "budget"
                    | "last"
                    | "previous"
                    | "estimate"
                    | "estimates"
                    | "limit"
                    | "target"
                    | "asking"
                    | "par"
                    | "same"
            )
        }
        _ => word.len() > 4 && word.ends_with("er") && s.word(place.end + 1) == "than",
    };
    if amount && comparative(&s.word(place.end)) {
        return never("is a difference");
    }
    if before == "than" && quantity.hedge.is_none_or(|h| s.of(h.span).start >= place.start) {
        return never("is what it is compared with");
    }
    // "a gap of $2 million", "the cut of $1.7 million", "an increase of 3 percent"
    if amount && before == "of" {
        let noun = place.start.checked_sub(2).map_or("".into(), |i| s.word(i));
        if matches!(
            noun.as_ref(),
            "gap"
                | "difference"
                | "cut"
                | "cuts"
                | "increase"
                | "rise"
                | "decrease"
                | "drop"
                | "decline"
                | "reduction"
                | "gain"
                | "jump"
                | "deficit"
                | "surplus"
                | "shortfall"
                | "boost"
                | "hike"
                | "growth"
                | "margin"
                | "lead"
                | "fall"
        ) && !place.start.checked_sub(2).is_some_and(|i| s.is_about(i))
        {
            return never("is a difference");
        }
    }
    // "cut $2 million from the budget", "added $3 million to the budget": what the other end of the change is, is no value.
    if amount
        && let Some((_, group)) = s.verb(place.start)
        && group.tokens.end <= place.start
        && s.is_verb(group, &["cut", "trim", "slash", "shave", "subtract", "deduct", "divert", "transfer", "add"])
        && matches!(s.word(place.end).as_ref(), "from" | "to" | "off" | "out" | "into" | "in")
        && !s.is_about(group.head)
    {
        return never("is a difference");
    }
    None
}

/// The verb of change that a difference belongs to: "rose by 12", "rose 12 percent".
fn change(s: &Sentence<'_>, place: &Range<usize>) -> Option<usize> {
    let (_, group) = s.verb(place.start)?;
    (group.tokens.end <= place.start && place.start <= group.tokens.end + 2).then_some(group.head)
}

/// "$20 an hour", "3 percent a year", "$100 per person": so much each, not in all, unless the fact is about the hour.
pub(super) fn each(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let at = place.end + usize::from(s.word(place.end) == "-");
    let word = s.word(at);
    let amount = matches!(quantity.unit, Unit::Money(_) | Unit::Percent | Unit::Measure(_) | Unit::Count);
    let each =
        matches!(word.as_ref(), "per" | "each" | "apiece" | "every") || matches!(word.as_ref(), "a" | "an") && amount;
    if each && !s.is_about(at + 1) { not_against("is so much each") } else { None }
}

/// Nouns of where and in what things are: "eight departments in two states" counts the departments of both.
const PLACES: &[&str] = &[
    "state",
    "county",
    "country",
    "city",
    "town",
    "village",
    "province",
    "district",
    "region",
    "area",
    "borough",
    "place",
    "neighborhood",
    "neighbourhood",
    "parish",
    "precinct",
    "nation",
    "territory",
    "continent",
    "site",
    "location",
    "building",
    "house",
    "home",
    "school",
    "hospital",
    "store",
    "room",
    "vehicle",
    "car",
    "bus",
    "truck",
    "boat",
    "ship",
    "plane",
    "box",
    "category",
    "language",
    "zone",
    "municipality",
    "jurisdiction",
    "community",
    "camp",
    "jail",
    "prison",
];

/// "11 tries in 14 tests", "9 percent over three years": so much over a span of its own.
pub(super) fn over_a_span(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let behind = quantity.noun.as_ref().map_or(place.end, |noun| s.of(noun.span).end.max(place.end));
    let mut at = behind + 1;
    while s.is(at, &[Tag::Det, Tag::Adv, Tag::Owner]) && at < behind + 4 {
        at += 1;
    }
    // "in two states", "in more than a dozen countries"
    let place = || (at..at + 4).find_map(|from| s.head_from(from)).is_some_and(|noun| s.is_form(noun, PLACES));
    let span = matches!(s.word(behind).as_ref(), "in" | "over" | "across" | "through" | "during")
        && s.is(at, &[Tag::Number])
        && !place()
        && !s.times().any(|time| s.of(time.span).contains(&at))
        && !s.is_about(at + 1);
    if span { not_against("is counted over a span of its own") } else { None }
}
