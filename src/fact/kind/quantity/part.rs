//! A number and the whole that it is a part of: "19 of the state's 36 counties", "five people, two of them children".

use super::bind::Candidate;
use crate::fact::kind::doubt::never;
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::Tag;
use crate::reading::quantity;

/// The number of which another is a part: 36 for "19" in "19 of the state's 36 counties".
pub(super) fn whole<'a>(
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    next: Option<&'a quantity::Quantity>,
) -> Option<&'a quantity::Quantity> {
    let next = next?;
    let (place, whole) = (s.place(quantity), s.place(next));
    let between = place.end + 1..whole.start;
    let adjacent = s.word(place.end) == "of"
        && between.len() <= 4
        && place.end < whole.start
        && between.clone().all(|t| s.is(t, &[Tag::Det, Tag::Owner, Tag::Noun, Tag::Name, Tag::Maybe]));
    (adjacent && quantity.unit == next.unit).then_some(next)
}

/// Settles which of a part and its whole may be the fact's.
pub(super) fn settle(s: &Sentence<'_>, candidates: &mut [Candidate<'_>]) {
    for i in 1..candidates.len() {
        let (before, rest) = candidates.split_at_mut(i);
        let (Some(part), Some(whole)) = (before.last_mut(), rest.first_mut()) else { continue };
        if self::whole(s, part.quantity, Some(whole.quantity)).is_some() {
            if whole.supports() && !part.supports() {
                part.add(never("counts a part of those it is about"));
            } else {
                whole.add(never("is the whole of which a part is counted"));
            }
            continue;
        }
        // "five people, two of them children"
        let (part, whole) = (whole, part);
        if part.quantity.noun.as_ref().is_some_and(|noun| noun.pronoun) {
            let place = s.place(part.quantity);
            let end =
                (place.end..s.passage.tokens().end).find(|t| s.is(*t, &[Tag::Comma, Tag::Semi, Tag::Stop, Tag::Dash]));
            let segment = place.start..end.unwrap_or(s.passage.tokens().end);
            // "killed 29 people, two of whom died in a hospital": the fact's word is said of the whole as well.
            let of_whole = s.about().all(|mut entry| entry.any(|m| !segment.contains(&m.tokens.start)));
            if !of_whole && s.about().flatten().any(|m| segment.contains(&m.tokens.start)) {
                whole.add(never("is the whole of which a part is counted"));
            } else {
                part.add(never("counts a part of those it is about"));
            }
        }
    }
}
