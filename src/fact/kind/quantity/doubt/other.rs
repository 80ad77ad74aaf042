//! Numbers of another thing, or of another side of it.

use std::ops::Range;

use super::{Doubt, never, not_against};
use crate::fact::kind::is_owner_of_relation;
use crate::fact::kind::quantity::Quantity;
use crate::fact::kind::quantity::sentence::Sentence;
use crate::reading::clause::Tag;
use crate::reading::quantity::{self, Dimension, Unit};

/// Words that make of a thing another of its kind.
const ANOTHER: &[&str] = &[
    "other",
    "another",
    "previous",
    "prior",
    "earlier",
    "former",
    "rival",
    "neighboring",
    "neighbouring",
    "nearby",
    "original",
    "initial",
    "proposed",
    "rejected",
    "planned",
    "future",
    "separate",
    "similar",
    "second",
    "third",
    "fourth",
    "old",
    "older",
    "past",
    "smaller",
    "alternative",
    "competing",
    "subsequent",
    "later",
    "next",
    "preliminary",
    "draft",
    "average",
    "typical",
];

/// "Last year's budget", "an earlier budget", "a second planet": not the one that the fact is about.
pub(super) fn other_thing(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let counted = quantity.noun.as_ref().map_or(place.clone(), |noun| s.of(noun.span));
    let is_another = |tokens: &Range<usize>| {
        let mut at = tokens.start;
        for _ in 0..5 {
            let Some(before) = at.checked_sub(1).filter(|t| !place.contains(t) && !s.is_about(*t)) else {
                return false;
            };
            let word = s.word(before);
            if ANOTHER.contains(&word.as_ref()) {
                return true;
            }
            if word == "last"
                && matches!(
                    s.word(before + 1).as_ref(),
                    "year" | "month" | "week" | "season" | "time" | "decade" | "quarter"
                )
            {
                return true;
            }
            let within = s.nominal(before)
                || s.is(before, &[Tag::Owner, Tag::Number, Tag::Adv])
                || s.kind(before) == Some(crate::text::TokenKind::Possessive);
            if !within {
                return false;
            }
            at = before;
        }
        false
    };
    let mut entries = s.about();
    entries
        .any(|entry| {
            let mut any = false;
            let all = entry.fold(true, |all, m| {
                any = true;
                all && !counted.contains(&m.tokens.start)
                    && !s.is(m.tokens.start, &[Tag::Name])
                    && is_another(&m.tokens)
            });
            any && all
        })
        .then_some(Doubt { why: "is of another one", supports: false })
}

/// "Kessler's brother was sentenced to four years": of somebody who is only told by the fact's name.
pub(super) fn relation(s: &Sentence<'_>) -> Option<Doubt> {
    let text = s.passage.text;
    s.about()
        .any(|entry| {
            let mut entry = entry.peekable();
            entry.peek().is_some() && entry.all(|m| is_owner_of_relation(text, m.tokens.end))
        })
        .then_some(Doubt { why: "is of somebody close to whom the fact names", supports: false })
}

/// "Turnout among voters under 30 was 38 percent", "usually gets 81 inches": of some only, or of no one time.
pub(super) fn narrowed(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    const USUAL: &[&str] = &["usually", "normally", "typically", "annually", "yearly", "career"];
    for t in s.passage.tokens().filter(|t| s.clauses.same_assertion(*t, place.start)) {
        let word = s.word(t);
        if word == "among"
            && s.head_from(t + 1).is_some_and(|head| !s.is_about(head) && !fact.context.claims(&s.word(head)))
        {
            return not_against("counts only some of them");
        }
        if USUAL.contains(&word.as_ref()) && !fact.context.claims(&word) {
            return not_against("is of no one time");
        }
    }
    // "about $70 million of the harbor bond"
    let part = matches!(quantity.unit, Unit::Money(_))
        && s.word(place.end) == "of"
        && s.is(place.end + 1, &[Tag::Det, Tag::Owner])
        && s.head_from(place.end + 2).is_some_and(|head| s.is_about(head));
    if part { not_against("is a part of it") } else { None }
}

/// "40 feet wide", "5 miles from the airport": no length, unless the fact is about a width or a distance.
pub(super) fn dimension(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let Unit::Measure(measure) = quantity.unit else { return None };
    if measure.dimension != Dimension::Length {
        return None;
    }
    let at = place.end + usize::from(s.word(place.end) == "-");
    let word = s.word(at);
    let named = |words: &[&str]| s.is_about(at) || words.iter().any(|w| fact.context.claims(w));
    let (words, far): (&[&str], bool) = match word.as_ref() {
        "wide" | "across" | "broad" => (&["wide", "width", "broad", "across", "diameter"], false),
        "tall" | "high" => (&["tall", "high", "height"], false),
        "deep" | "underground" | "underwater" => (&["deep", "depth", "underground", "underwater"], false),
        "thick" => (&["thick", "thickness"], false),
        "away" | "from" | "off" | "north" | "south" | "east" | "west" | "northeast" | "northwest" | "southeast"
        | "southwest" | "above" | "below" | "inland" | "offshore" | "outside" | "apart" | "downstream" | "upstream"
        | "ahead" | "behind" | "beyond" | "short" => (
            &[
                "away", "from", "off", "distance", "far", "north", "south", "east", "west", "above", "below", "apart",
                "outside",
            ],
            true,
        ),
        _ => return None,
    };
    if named(words) {
        None
    } else if far {
        never("is a distance from something")
    } else {
        not_against("measures another side of it")
    }
}
