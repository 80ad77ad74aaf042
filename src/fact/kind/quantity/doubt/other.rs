//! Numbers of another thing, or of another side of it.

use std::ops::Range;

use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::quantity::Quantity;
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::Tag;
use crate::reading::quantity::{self, Dimension, Unit};

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
            && s.head_from(t + 1).is_some_and(|head| !s.is_about(head) && !fact.context.claim.has(&s.word(head)))
        {
            return not_against("counts only some of them");
        }
        if USUAL.contains(&word.as_ref()) && !fact.context.claim.has(&word) {
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
    let named = |words: &[&str]| s.is_about(at) || words.iter().any(|w| fact.context.claim.has(w));
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
