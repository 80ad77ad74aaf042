//! Why a number may not decide on a fact, whatever its value.

mod other;
mod role;
mod subset;
mod time;
mod unreal;

use super::Quantity;
use super::sentence::Sentence;
use crate::reading::quantity;

/// Why a number may not decide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Doubt {
    /// In words that follow the number.
    pub(super) why: &'static str,
    /// Whether it may still support.
    pub(super) supports: bool,
}

pub(super) const fn never(why: &'static str) -> Option<Doubt> {
    Some(Doubt { why, supports: false })
}

pub(super) const fn not_against(why: &'static str) -> Option<Doubt> {
    Some(Doubt { why, supports: true })
}

/// Why a number of a sentence may not decide: what forbids also to support goes first.
pub(super) fn doubt(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let place = s.place(quantity);
    let checks: [&dyn Fn() -> Option<Doubt>; 14] = [
        &|| role::role(s, quantity, &place),
        &|| unreal::asked_or_denied(s, &place),
        &|| unreal::unreal(fact, s, &place),
        &|| time::other_time(&fact.context, s, quantity, place.start),
        &|| other::other_thing(s, quantity, &place),
        &|| other::dimension(fact, s, quantity, &place),
        &|| other::relation(s),
        &|| other::narrowed(fact, s, quantity, &place),
        &|| subset::some_of_them(fact, s, quantity, &place),
        &|| subset::one_kind(s, quantity),
        &|| subset::one_place(s, quantity),
        &|| subset::onlookers(fact, s, quantity, &place),
        &|| role::each(s, quantity, &place),
        &|| role::over_a_span(s, quantity, &place),
    ];
    let mut weak = None;
    for check in checks {
        match check() {
            Some(doubt) if !doubt.supports => return Some(doubt),
            found => weak = weak.or(found),
        }
    }
    weak
}
