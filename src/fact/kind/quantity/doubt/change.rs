//! Numbers that are by how much something changed or two things differ, where the fact's is not, or the other way about.

use std::ops::Range;

use crate::fact::kind::claim::Claim;
use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::reading::quantity::{self, Role, Unit};

/// What a number has to do with a change, as its claim does not tell it.
pub(super) fn change(
    claim: &Claim,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let behind = behind(s, quantity, place);
    let count = matches!(quantity.unit, Unit::Count | Unit::Ordinal);
    // "60,000 people smaller than Dane County", "12 votes more than"
    let word = s.word(behind);
    let comparative = matches!(word.as_ref(), "more" | "less" | "fewer") || word.len() > 4 && word.ends_with("er");
    if count && comparative && s.word(behind + 1) == "than" {
        return never("is a difference");
    }
    // "felt like 118 degrees"
    if s.before(place.start) == "like" {
        return never("is only what it is likened to");
    }
    turned(claim, s, quantity, place)
        .or_else(|| gained(claim, s, quantity, place))
        .or_else(|| margin(claim, s, place).filter(|_| quantity.unit != Unit::Score))
        .or_else(|| no_change(claim, s, quantity, place))
        .or_else(|| no_rate(claim, s, quantity, place))
}

/// "Shares fell 6 percent", where the claim is of a rise.
fn turned(claim: &Claim, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let up = claim.up.filter(|_| claim.of_change)?;
    let said = direction(s, quantity, place)?;
    if said == up { None } else { never("went the other way than the claim tells") }
}

/// Which way a change went whose number stands at some tokens.
pub(super) fn direction(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<bool> {
    let behind = behind(s, quantity, place);
    let near = (place.start.saturating_sub(3)..place.start).chain(place.end..behind + 1);
    let near: Vec<_> = near.map(|t| s.word(t)).collect();
    sense::direction(near.iter().map(AsRef::as_ref))
}

/// Where a number and its noun end.
pub(super) fn behind(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> usize {
    quantity.noun.as_ref().map_or(place.end, |noun| s.of(noun.span).end.max(place.end))
}

/// "The county gained 12,100 residents": so many more than there were.
fn gained(claim: &Claim, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let (_, group) = s.verb(place.start)?;
    let changes = quantity.unit == Unit::Count
        && group.tokens.end <= place.start
        && s.is_verb(group, &["gain", "add", "shed"])
        && !s.is_about(group.head)
        && !claim.has(&s.word(group.head));
    if changes { not_against("is what was added or lost") } else { None }
}

/// Verbs of change.
const CHANGES: &[&str] = &[
    "rise", "increase", "climb", "grow", "raise", "gain", "add", "jump", "surge", "soar", "fall", "drop", "decline",
    "lose", "cut", "slip", "sink", "tumble", "slide", "plunge", "shrink", "reduce",
];

/// Words by which a claim tells how far two are apart.
const APART: &[&str] =
    &["by", "margin", "lead", "ahead", "majority", "edge", "difference", "gap", "behind", "trail", "victory", "win"];

/// "Won by 129 votes", "a margin of 129 votes": not how many votes anybody had.
fn margin(claim: &Claim, s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    const CONTESTS: &[&str] = &["win", "lose", "beat", "defeat", "lead", "trail", "edge", "prevail", "pass", "fail"];
    if APART.iter().any(|word| claim.has(word)) {
        return None;
    }
    let by = s.before(place.start) == "by" && s.verb(place.start).is_some_and(|(_, group)| s.is_verb(group, CONTESTS));
    let noun = place.start.checked_sub(2).filter(|_| s.before(place.start) == "of");
    let named = noun.is_some_and(|t| matches!(s.word(t).as_ref(), "margin" | "lead" | "majority" | "edge"));
    if by || named { never("is a margin") } else { None }
}

/// "Drivers will pay 3 percent of their wages", where the claim is of a raise of so much.
fn no_change(claim: &Claim, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    if !claim.of_change || !matches!(quantity.unit, Unit::Percent | Unit::Money(_)) || quantity.role != Role::Stated {
        return None;
    }
    let behind = behind(s, quantity, place);
    let change = |t: usize| sense::is(&s.word(t), Sense::Difference) || s.is_form(t, CHANGES);
    let near = (behind..behind + 2).any(change)
        || place.end < behind && (place.end..behind).any(change)
        || (place.start.saturating_sub(3)..place.start).any(change);
    let verb = s.verb(place.start).is_some_and(|(_, group)| change(group.head) || claim.has(&s.word(group.head)));
    let led = matches!(s.before(place.start).as_ref(), "up" | "down" | "by");
    let led = led || matches!(s.word(place.end).as_ref(), "more" | "less" | "higher" | "lower" | "up" | "down");
    if near || verb || led { None } else { not_against("is no change, of which the claim tells") }
}

/// "Shares fell to $58.40", where the claim is of so much a share.
fn no_rate(claim: &Claim, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    // Whoever says what wheat costs need not say "a bushel".
    const EACH: &[&str] =
        &["share", "person", "head", "family", "household", "customer", "student", "patient", "worker", "game"];
    let rate = claim.rate.as_deref().filter(|rate| EACH.contains(rate))?;
    let of_it = |t: usize| s.word(t) == rate || s.word(t).strip_suffix('s') == Some(rate);
    let each = |t: usize| matches!(s.word(t).as_ref(), "a" | "an" | "per" | "each" | "every" | "-");
    let told = s.passage.tokens().any(|t| of_it(t) && t.checked_sub(1).is_some_and(each));
    let end = behind(s, quantity, place);
    let near = (place.end..end + 3).any(|t| of_it(t) && t.checked_sub(1).is_some_and(each));
    if near || told && !(place.end..s.passage.tokens().end).any(of_it) {
        None
    } else {
        not_against("is not so much each, of which the claim tells")
    }
}
