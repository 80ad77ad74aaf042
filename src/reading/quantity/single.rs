//! One number with the hedges around it: "about 100", "at least 3", "$1 trillion-plus".

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::Lexed;
use super::age;
use super::amount::Amount;
use super::hedge::{self, Core, HedgeKind};
use super::unit::{self, TimeUnit, Unit};
use super::{Found, Hedge, found, noun, quantity};
use crate::text::Span;

/// One number: with the hedges around it.
pub(super) fn read(words: &Lexed<'_>, amount: &Amount, floor: usize) -> Option<Found> {
    let mut core =
        quantity(words, amount.start..amount.end, amount.unit, Interval::point(amount.value), Some(amount.value));
    core.place = amount.place;
    core.dozens = amount.dozens;
    core.numbers = vec![amount.number];
    hedged(words, found(core, amount.start, amount.end), amount.value, floor, amount.spelled)
}

/// Applies the hedges around a core that names one value.
fn hedged(words: &Lexed<'_>, mut found: Found, value: Exact, floor: usize, spelled: bool) -> Option<Found> {
    let unit = found.quantity.unit;
    let small = spelled && matches!(unit, Unit::Count) && value < Exact::whole(10);
    let core = Core { start: found.core, unit, small };
    let mut before = hedge::before(words, core, floor);
    if before.is_none() && matches!(unit, Unit::Count) {
        // "At least the mayors of four cities": the hedge is the number's.
        if let Some((the, office)) = noun::office(words, found.core) {
            found.office = Some(office);
            before = hedge::before(words, Core { start: the, ..core }, floor).filter(|h| h.kind != HedgeKind::Exactly);
        }
    }
    let behind = hedge::behind(words, found.core_end);
    let dozens = found.quantity.dozens;
    let (mut kind, mut span_tokens) = (None, found.core..found.core_end);
    let mut approximate = false;
    match (before, behind) {
        // "about five hundred or more": the bound decides.
        (Some(b), Some(a)) if a.kind.is_bound() && b.kind == HedgeKind::About => {
            kind = Some(a.kind);
            approximate = true;
            span_tokens.end = a.end;
        }
        (Some(b), behind) => {
            // "some 40-odd dogs" says it twice.
            if let Some(a) = behind.filter(|a| a.kind == HedgeKind::About) {
                span_tokens.end = a.end;
            }
            kind = Some(b.kind);
            approximate = b.approximate;
            span_tokens.start = b.start;
        }
        (None, Some(a)) => {
            kind = Some(a.kind);
            span_tokens.end = a.end;
        }
        (None, None) => {}
    }
    if matches!(kind, Some(HedgeKind::LessThan | HedgeKind::MoreThan))
        && let Some(end) = hedge::or_equal(words, span_tokens.end)
    {
        kind = kind.map(|k| if k == HedgeKind::LessThan { HedgeKind::AtMost } else { HedgeKind::AtLeast });
        span_tokens.end = end;
    }
    let Some(kind) = kind else { return Some(found) };
    let mut unit = unit;
    if matches!(unit, Unit::Count) && span_tokens.end > found.core_end {
        // "200-plus pounds", "a million-plus dollars": the unit stands behind the hedge.
        if let Some((named, end)) = unit::counted(words, span_tokens.end) {
            (unit, span_tokens.end) = (named, end);
        } else if is_age(words, found.core, span_tokens.end) && value <= Exact::whole(120) {
            unit = Unit::Age(TimeUnit::Year);
        }
    }
    let quantity = &mut found.quantity;
    quantity.unit = unit;
    quantity.set = hedge::set(kind, value, unit, dozens)?;
    let whole = words.span(span_tokens.clone());
    let span = match (span_tokens.start < found.core, span_tokens.end > found.core_end) {
        (true, false) => Span::new(whole.start, words.span(span_tokens.start..found.core).end),
        (false, true) => words.span(found.core_end..span_tokens.end),
        _ => whole,
    };
    quantity.hedge = Some(Hedge { kind, span, approximate: approximate || kind.is_approximate() });
    quantity.span = whole;
    found.start = span_tokens.start;
    found.end = span_tokens.end;
    Some(found)
}

/// "65 and older"; "18 and over" where people stand before it.
fn is_age(words: &Lexed<'_>, core: usize, end: usize) -> bool {
    let last = words.lower(end - 1);
    let people = core.checked_sub(1).is_some_and(|before| age::PEOPLE.has(words, before));
    matches!(last, "older" | "younger") || people && matches!(last, "over" | "under" | "up")
}
