//! Some of those whom the fact counts: the first of them, those who are left, those of whom something else is said.

use std::ops::Range;

use crate::fact::kind::claim::Claim;
use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::quantity::Quantity;
use crate::fact::kind::quantity::harm::Harm;
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::{Form, Tag, Voice};
use crate::reading::quantity::{self, Unit};

/// "The first two died in their car", "another 40 people", "Five were still in the hospital": some of them, in an order or at the end.
pub(super) fn numbered(
    claim: &Claim,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let still = s.verb(place.start).is_some_and(|(_, group)| {
        let remains = quantity.unit == Unit::Count && s.is_verb(group, &["remain"]) && !claim.has("remain");
        // "Ten people remain missing"
        let known = (group.tokens.end..group.tokens.end + 3).any(|t| s.is_about(t));
        let near = group.tokens.start.saturating_sub(1)..group.tokens.end + 1;
        let still = (s.is(group.head, &[Tag::Be]) || s.is_verb(group, &["have", "lack", "be"]))
            && near.into_iter().any(|t| s.word(t) == "still");
        remains && !known && !s.is_about(group.head) || still && !claim.has("still")
    });
    if still {
        return not_against("is what was left");
    }
    if !matches!(quantity.unit, Unit::Count) {
        return None;
    }
    let before = s.before(place.start);
    if claim.has(&before) || place.start.checked_sub(1).is_some_and(|t| s.is_about(t)) {
        return None;
    }
    match before.as_ref() {
        "first" | "next" | "other" | "latest" => never("counts only some of them"),
        "last" | "final" | "another" | "additional" | "further" => not_against("counts only some of them"),
        _ => None,
    }
}

/// Verbs that tell how many there always are.
const STOCKS: &[&str] =
    &["own", "possess", "employ", "serve", "provide", "supply", "operate", "house", "contain", "oversee", "manage"];

/// "In Marlow County, 38,000 residents were born abroad", "Eleven passengers on the plane were taken to a hospital": what is said of those
/// counted is none of the fact's.
pub(super) fn otherwise(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    const DONE: &[&str] = &["take", "call", "leave", "hold", "lead", "visit", "move", "bring", "carry", "send"];
    let (_, group) = s.verb(place.start)?;
    // "The museum owns 3,100 works", "the utility provides power to 310,000 customers": what there is at any time.
    let stock = s.is_verb(group, STOCKS) && group.tokens.end <= place.start && group.form == Form::Finite;
    if quantity.unit == Unit::Count && stock && !s.is_about(group.head) && !fact.context.claim.has(&s.word(group.head))
    {
        return not_against("is how many there are at any time");
    }
    let all = matches!(s.before(place.start).as_ref(), "all" | "the" | "these" | "those" | "both" | "its" | "their");
    if quantity.unit != Unit::Count || group.tokens.start < place.end || all || !Harm::of_number(s, quantity).is_empty()
    {
        return None;
    }
    let known = |t: usize| s.is_about(t) || fact.context.claim.has(&s.word(t));
    // "Two paintings stolen from the museum have been found"
    let behind = super::change::behind(s, quantity, place);
    let mut entries = s.about();
    let modified = behind < group.tokens.start
        && s.about().flatten().next().is_some()
        && entries.all(|mut entry| entry.any(|m| (behind..group.tokens.start).contains(&m.tokens.start)))
        && (behind..behind + 1).any(|t| s.is(t, &[Tag::Past, Tag::Part, Tag::Ing]))
        && !known(group.head);
    if modified {
        return not_against("may count only some of those it is about");
    }
    let done = group.voice == Voice::Passive && s.is_form(group.head, DONE) && !known(group.head);
    let end = group.tokens.end;
    let is = s.is(group.head, &[Tag::Be]) && !group.tokens.clone().any(|t| s.is_about(t)) && {
        let told = (end..end + 2).find(|t| !s.is(*t, &[Tag::Adv, Tag::Det]));
        told.is_some_and(|t| s.is(t, &[Tag::Noun, Tag::Past, Tag::Part, Tag::Maybe, Tag::Verb]) && !known(t))
    };
    let rest = end..s.passage.tokens().end;
    let said = rest.take_while(|t| s.clauses.same_assertion(*t, place.start)).any(|t| s.is_about(t));
    if (done || is) && !said { not_against("is of those of whom something else is said") } else { None }
}
