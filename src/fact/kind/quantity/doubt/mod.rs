//! Why a number may not decide on a fact, whatever its value.

mod change;
mod other;
mod rest;
mod role;
mod subset;
mod time;
mod unreal;

use std::ops::Range;

use super::Quantity;
use crate::fact::kind::doubt::{Doubt, strongest};
use crate::fact::kind::sentence::Sentence;
use crate::fact::kind::whose::Whose;
use crate::reading::quantity;

/// Why a number of a sentence may not decide: what forbids also to support goes first.
pub(super) fn doubt(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let place = s.place(quantity);
    let checks: [&dyn Fn() -> Option<Doubt>; 20] = [
        &|| role::role(&fact.context.claim, s, quantity, &place),
        &|| change::change(&fact.context.claim, s, quantity, &place),
        &|| rest::numbered(&fact.context.claim, s, quantity, &place),
        &|| unreal::asked_or_denied(s, &place),
        &|| unreal::told_days_ago(s, quantity, &place),
        &|| unreal::disputed(s, &place),
        &|| unreal::unreal(fact, s, &place),
        &|| time::other_time(&fact.context.claim, s, quantity, place.start),
        &|| whose(fact, s, quantity, &place).doubt(),
        &|| other::to_others(fact, s, &place),
        &|| other::dimension(fact, s, quantity, &place),
        &|| other::narrowed(fact, s, quantity, &place),
        &|| subset::some_of_them(fact, s, quantity, &place),
        &|| subset::one_kind(s, quantity),
        &|| other::part_of_it(fact, s, quantity, &place),
        &|| subset::one_place(fact, s, quantity),
        &|| rest::otherwise(fact, s, quantity, &place),
        &|| subset::onlookers(fact, s, quantity, &place),
        &|| role::each(&fact.context.claim, s, quantity, &place),
        &|| role::over_a_span(&fact.context.claim, s, quantity, &place),
    ];
    strongest(&checks)
}

/// What the number and its noun may be of.
fn whose<'a>(
    fact: &'a Quantity,
    s: &'a Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Whose<'a> {
    let own = quantity.noun.as_ref().map_or(place.clone(), |noun| {
        let noun = s.of(noun.span);
        place.start.min(noun.start)..place.end.max(noun.end)
    });
    Whose { s, claim: &fact.context.claim, at: place.start, own, measures: true }
}
