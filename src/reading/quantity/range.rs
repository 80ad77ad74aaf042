//! Two numbers that belong together: ranges ("40 to 50", "$3-5 billion", "between 1 and 2 percent"), ratios ("3-to-1"), scores
//! ("218-204"); and one number or a vague amount with its hedges.

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed, Lexicon};
use super::amount::{self, Amount};
use super::hedge::{self, Core, HedgeKind};
use super::role::CHANGES;
use super::unit::{self, TimeUnit, Unit, Word};
use super::{Found, Hedge, Numeral, Quantity, Role, age, noun, ordinal, vague};
use crate::text::Span;

/// Words that make two numbers with a hyphen a score and not a range: "a 5-4 ruling", "won 3-2".
const CONTESTS: &[&str] = &[
    "vote",
    "votes",
    "voted",
    "voting",
    "ruling",
    "ruled",
    "decision",
    "win",
    "won",
    "wins",
    "winning",
    "beat",
    "beating",
    "loss",
    "lost",
    "losing",
    "lose",
    "record",
    "margin",
    "lead",
    "led",
    "leading",
    "victory",
    "defeat",
    "defeated",
    "passed",
    "approved",
    "score",
    "scored",
    "tie",
    "tied",
    "draw",
    "drew",
    "series",
    "advantage",
    "deficit",
    "party",
    "line",
    "majority",
    "opinion",
];

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::NONE, CONTESTS.iter().copied());
    lexicon.add(
        Class::NONE,
        [
            "between", "from", "by", "to", "and", "or", "-", "–", "—", "through", "until", "till", "~", "but",
            "anywhere", "the", "of", "margin", "odds", "ratio", ":", "no", ".",
        ],
    );
}

/// The longest reading that begins at a token.
pub(super) fn read(words: &Lexed<'_>, at: usize, floor: usize) -> Option<Found> {
    if let Some((set, tokens, approximate)) = age::decade(words, at) {
        let kind = if approximate { HedgeKind::About } else { HedgeKind::Range };
        let quantity = quantity(words, tokens.start..tokens.end, Unit::Age(TimeUnit::Year), set, None);
        let hedge = Some(Hedge { kind, span: quantity.span, approximate });
        return Some(found(Quantity { hedge, ..quantity }, tokens.start, tokens.end));
    }
    if let Some(start) = numbered(words, at, floor) {
        let value = Exact::parse(words.word(at)).filter(|v| v.is_whole())?;
        let mut place = quantity(words, start..at + 1, Unit::Ordinal, Interval::point(value), Some(value));
        place.numbers = vec![Numeral { span: words.span(at..at + 1), value }];
        return Some(found(place, start, at + 1));
    }
    let vague = vague::read(words, at);
    let place = ordinal::ordinal(words, at);
    let first = amount::read(words, at, floor, true);
    let number_end = first.as_ref().map_or(at, |a| a.end);
    if let Some((value, tokens)) = place.filter(|(_, tokens)| tokens.end > number_end) {
        return Some(ordinals(words, at, floor, value, tokens.end));
    }
    if let Some(vague) = vague.filter(|v| v.tokens.end > number_end) {
        return Some(bounded(words, vaguely(words, vague), floor));
    }
    let first = first?;
    if let Some(found) = pair(words, &first, floor) {
        return Some(found);
    }
    single(words, &first, floor)
}

fn quantity(
    words: &Lexed<'_>,
    tokens: std::ops::Range<usize>,
    unit: Unit,
    set: Interval<Exact>,
    point: Option<Exact>,
) -> Quantity {
    let span = words.span(tokens);
    Quantity {
        span,
        core: span,
        set,
        point,
        place: None,
        unit,
        hedge: None,
        dozens: None,
        numbers: Vec::new(),
        role: Role::Stated,
        noun: None,
    }
}

fn found(quantity: Quantity, start: usize, end: usize) -> Found {
    Found { quantity, start, core: start, core_end: end, end, office: None }
}

/// One number: with the hedges around it.
fn single(words: &Lexed<'_>, amount: &Amount, floor: usize) -> Option<Found> {
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
    let small = spelled && unit == Unit::Count && value < Exact::whole(10);
    let core = Core { start: found.core, unit, small };
    let mut before = hedge::before(words, core, floor);
    if before.is_none() && unit == Unit::Count {
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
        (Some(b), _) => {
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
    if let (Some(HedgeKind::LessThan | HedgeKind::MoreThan), Some(end)) =
        (kind, hedge::or_equal(words, span_tokens.end))
    {
        kind = kind.map(|k| if k == HedgeKind::LessThan { HedgeKind::AtMost } else { HedgeKind::AtLeast });
        span_tokens.end = end;
    }
    let Some(kind) = kind else { return Some(found) };
    let quantity = &mut found.quantity;
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

/// "the No. 2 official": the index of "No".
fn numbered(words: &Lexed<'_>, at: usize, floor: usize) -> Option<usize> {
    let start = at.checked_sub(2).filter(|i| *i >= floor)?;
    let written = matches!(words.word(start), "No" | "Nos") && words.word(start + 1) == "." && words.glued(start + 1);
    (written && words.is_digits(at)).then_some(start)
}

/// "dozens", "several days", "millions of dollars", "a few percent"
fn vaguely(words: &Lexed<'_>, vague: vague::Vague) -> Found {
    let mut end = vague.tokens.end;
    let mut unit = if vague.share { Unit::Share } else { Unit::Count };
    let of = usize::from(words.lower(end) == "of");
    if let Some((word, behind)) = unit::behind(words, end + of).filter(|_| !vague.share) {
        let named = match word {
            Word::Money(c) => Some(Unit::Money(c)),
            Word::Percent if of == 0 => Some(Unit::Percent),
            Word::PercentPoint => Some(Unit::PercentPoint),
            Word::Measure(m) if m != super::measure::Measure::DEGREE => Some(Unit::Measure(m)),
            Word::Time(t) if (words.lower(end + of) != "second") => Some(Unit::Duration(t)),
            _ => None,
        };
        if let Some(named) = named {
            (unit, end) = (named, behind);
        }
    }
    let mut quantity = quantity(words, vague.tokens.start..end, unit, vague.set, vague.point);
    if vague.point.is_none() {
        let approximate = !vague.share;
        quantity.hedge = Some(Hedge { kind: HedgeKind::Vague, span: quantity.span, approximate });
    }
    found(quantity, vague.tokens.start, end)
}

/// "more than a few people", "no more than a handful": a bound of what is vague itself.
fn bounded(words: &Lexed<'_>, mut found: Found, floor: usize) -> Found {
    let core = Core { start: found.start, unit: found.quantity.unit, small: false };
    let Some(bound) = hedge::before(words, core, floor).filter(|h| h.kind.is_bound()) else { return found };
    let quantity = &mut found.quantity;
    if quantity.hedge.is_none_or(|h| h.kind != HedgeKind::Vague) {
        return found;
    }
    let up = matches!(bound.kind, HedgeKind::AtLeast | HedgeKind::MoreThan);
    quantity.set = if up {
        Interval { lower: quantity.set.lower, upper: std::ops::Bound::Unbounded }
    } else {
        Interval { lower: std::ops::Bound::Included(Exact::ZERO), upper: quantity.set.upper }
    };
    quantity.span = words.span(bound.start..found.end);
    quantity.hedge = Some(Hedge { kind: HedgeKind::Vague, span: quantity.span, approximate: true });
    found.start = bound.start;
    found
}

/// "the 23rd", "No. 2", and "between the tenth and the fifteenth".
fn ordinals(words: &Lexed<'_>, at: usize, floor: usize, value: Exact, end: usize) -> Found {
    let numeral = |from: usize, to: usize, value| Numeral { span: words.span(from..to), value };
    let the = at.checked_sub(1).filter(|i| words.lower(*i) == "the" && *i >= floor);
    let start = the.unwrap_or(at);
    let between = start.checked_sub(1).filter(|i| words.lower(*i) == "between" && *i >= floor);
    if let Some(between) = between.filter(|_| words.lower(end) == "and") {
        let second = end + 1 + usize::from(words.lower(end + 1) == "the");
        if let Some((upper, tokens)) = ordinal::ordinal(words, second).filter(|(upper, _)| *upper > value) {
            let mut both = quantity(words, between..tokens.end, Unit::Ordinal, Interval::closed(value, upper), None);
            both.numbers = vec![numeral(at, end, value), numeral(second, tokens.end, upper)];
            both.hedge = Some(Hedge { kind: HedgeKind::Range, span: both.span, approximate: false });
            return found(both, between, tokens.end);
        }
    }
    let mut place = quantity(words, at..end, Unit::Ordinal, Interval::point(value), Some(value));
    place.numbers = vec![numeral(at, end, value)];
    // "higher than the tenth" bounds a rank; "about the fifth" says nothing.
    let bound = hedge::before(words, Core { start, unit: Unit::Ordinal, small: true }, floor)
        .filter(|h| h.kind.is_bound() && words.lower(start.wrapping_sub(1)) == "than");
    if let Some(bound) = bound {
        place.hedge = Some(Hedge { kind: bound.kind, span: words.span(bound.start..start), approximate: false });
        place.set = hedge::set(bound.kind, value, Unit::Ordinal, None).unwrap_or(place.set);
        place.span = words.span(bound.start..end);
        return Found { start: bound.start, ..found(place, at, end) };
    }
    found(place, at, end)
}

/// What joins two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    To,
    Dash,
    And,
    Or,
}

/// A range, a ratio or a score that begins with an amount.
fn pair(words: &Lexed<'_>, first: &Amount, floor: usize) -> Option<Found> {
    let before = first.start.checked_sub(1).filter(|i| *i >= floor).map_or("", |i| words.lower(i));
    let (first, joint, at) = joint(words, first, floor, before == "between")?;
    let second = amount::read(words, at, at, before != "between" || first.unit == Unit::Share)
        .or_else(|| words.is(at, Class::CURRENCY).then(|| amount::read(words, at + 1, at, true)).flatten())
        .or_else(|| words.is(at + 1, Class::CURRENCY).then(|| amount::read(words, at + 2, at, true)).flatten())?;
    if second.start != at
        || words.is(at, Class::ARTICLE) && joint != Joint::And && second.scale.is_none() && second.dozens.is_none()
        || second.dozens.is_some() != first.dozens.is_some() && joint == Joint::And
    {
        return None;
    }
    if let Some(found) = ratio(words, &first, joint, &second) {
        return Some(found);
    }
    let (low, unit) = align(&first, &second)?;
    let high = second.value;
    let numbers = vec![first.number, second.number];
    if low >= high {
        // "a vote of 230 to 197"
        let told = joint == Joint::To && contest(words, first.start, first.end);
        return ((joint == Joint::Dash && words.glued(second.start) || told)
            && first.unit == Unit::Count
            && second.unit == Unit::Count)
            .then(|| score(words, &first, &second, numbers))
            .flatten();
    }
    let glued = words.glued(second.start);
    if joint == Joint::Dash
        && first.unit == Unit::Count
        && second.unit == Unit::Count
        && glued
        && contest(words, first.start, second.end)
    {
        return score(words, &first, &second, numbers);
    }
    if joint == Joint::Or && (low.times(Exact::whole(5))? < high.times(Exact::whole(2))? || first.unit == Unit::Share) {
        return None;
    }
    // "rose from 512 to 654" and "rose 12 to 654" name an old value or a difference, and a new value.
    if joint == Joint::To && changes(words, first.start, before) {
        return None;
    }
    let mut start = first.start;
    match (before, joint) {
        ("between", Joint::And) | ("from", Joint::To | Joint::Dash) => start -= 1,
        (_, Joint::And) => return None,
        _ => {}
    }
    let core = words.span(start..second.end);
    let mut range = quantity(words, start..second.end, unit, Interval::closed(low, high), None);
    range.numbers = numbers;
    range.hedge = Some(Hedge { kind: HedgeKind::Range, span: core, approximate: false });
    let mut found = found(range, start, second.end);
    // "about 40 to 50"
    let hedge = hedge::before(words, Core { start, unit, small: false }, floor).filter(|h| h.kind == HedgeKind::About);
    if let Some(about) = hedge {
        found.start = about.start;
        found.quantity.span = words.span(about.start..second.end);
        found.quantity.hedge = Some(Hedge { kind: HedgeKind::Range, span: found.quantity.span, approximate: true });
    }
    Some(found)
}

/// What joins an amount to a second number, and where that begins. Between "between" and "and" the first number must end at "and".
fn joint(words: &Lexed<'_>, first: &Amount, floor: usize, between: bool) -> Option<(Amount, Joint, usize)> {
    let end = first.end;
    let number = |i: usize| {
        words.is(i, Class::DIGITS | Class::CARDINAL | Class::CURRENCY | Class::ARTICLE)
            || words.is(i + 1, Class::CURRENCY)
    };
    if between {
        if words.lower(end) == "and" && number(end + 1) {
            return Some((first.clone(), Joint::And, end + 1));
        }
        let first_token = words.text.token_at(first.number.span.start);
        let shorter = amount::read(words, first_token, floor, false)?;
        if words.lower(end) == "to" && number(end + 1) {
            return Some((first.clone(), Joint::And, end + 1));
        }
        return (words.lower(shorter.end) == "and" && number(shorter.end + 1))
            .then(|| (shorter.clone(), Joint::And, shorter.end + 1));
    }
    let hanging = usize::from(words.lower(end) == "-" && matches!(words.lower(end + 1), "to" | "or"));
    let (joint, at) = match words.lower(end + hanging) {
        "to" | "through" | "until" | "till" => (Joint::To, end + hanging + 1),
        // "from 5 up to 10"
        "up" if words.lower(end + 1) == "to" && words.lower(first.start.wrapping_sub(1)) == "from" => {
            (Joint::To, end + 2)
        }
        "or" => (Joint::Or, end + hanging + 1),
        "-" | "–" | "—"
            if words.glued(end) == words.glued(end + 1) && (words.lower(end) != "—" || words.glued(end)) =>
        {
            (Joint::Dash, end + 1)
        }
        _ => return None,
    };
    // "18-to-34-year-olds"
    let at = at + usize::from(hanging == 1 && words.lower(at) == "-");
    number(at).then(|| (first.clone(), joint, at))
}

/// Gives the first number the unit and the scale of the second: "$3-5 billion", "40 to 50 percent", "two or three hundred".
fn align(first: &Amount, second: &Amount) -> Option<(Exact, Unit)> {
    let mut low = first.value;
    // "two to three dozen"
    if let (None, Some(dozens)) = (first.dozens, second.dozens)
        && low < dozens
        && first.unit == Unit::Count
    {
        return Some((low.times(Exact::whole(12))?, second.unit));
    }
    if let (None, Some(scale)) = (first.scale, second.scale) {
        let scaled = low.times(scale)?;
        if scaled <= second.value
            && low < second.value.over(scale)?.times(Exact::whole(1_000))?
            && low.abs() < Exact::whole(1_000)
            && !(first.prefixed && second.prefixed && low >= second.value.over(scale)?)
        {
            low = scaled;
        }
    }
    let unit = match (first.unit, second.unit) {
        (a, b) if a == b => a,
        (Unit::Count, b) if b != Unit::Share => b,
        // "$40-50", "$3 to 5 billion", but "$500 to 600 people" are two things.
        (Unit::Money(c), Unit::Count)
            if first.prefixed && (second.scale.is_some() || second.end - second.start == 1) =>
        {
            Unit::Money(c)
        }
        // "ages 5 to 17"
        (Unit::Age(t), Unit::Count) => Unit::Age(t),
        (Unit::Share, Unit::Percent) => return None,
        (a, b) => {
            return Some((a.convert(low, b)?, b));
        }
    };
    Some((low, unit))
}

/// "3-to-1", "2-1 margin" is a score; "3 to 1" only with its odds named.
fn ratio(words: &Lexed<'_>, first: &Amount, joint: Joint, second: &Amount) -> Option<Found> {
    let hyphens = words.lower(first.end) == "-" && words.lower(first.end + 1) == "to" && words.glued(first.end + 1);
    let near = |i: usize| matches!(words.lower(i), "ratio" | "odds" | "margin");
    let named = near(second.end) || (1..4).any(|n| first.start.checked_sub(n).is_some_and(near));
    let tied = words.glued(second.end) && (words.is_digits(second.end) || words.lower(second.end) == "-");
    let counts = first.unit == Unit::Count && second.unit == Unit::Count && !tied;
    if joint != Joint::To
        || !(hyphens || named)
        || !counts
        || hyphens && second.value != Exact::ONE && first.value < second.value && !named
    {
        return None;
    }
    let value = first.value.over(second.value)?;
    let mut ratio = quantity(words, first.start..second.end, Unit::Ratio, Interval::point(value), Some(value));
    ratio.numbers = vec![first.number, second.number];
    Some(found(ratio, first.start, second.end))
}

fn score(words: &Lexed<'_>, first: &Amount, second: &Amount, numbers: Vec<Numeral>) -> Option<Found> {
    if first.spelled || second.spelled || !first.value.is_whole() || !second.value.is_whole() {
        return None;
    }
    let (low, high) = (first.value.min(second.value), first.value.max(second.value));
    let mut score = quantity(words, first.start..second.end, Unit::Score, Interval::closed(low, high), None);
    score.numbers = numbers;
    Some(found(score, first.start, second.end))
}

/// Whether words around some tokens tell of a vote or a game.
pub(crate) fn contest(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    (start.saturating_sub(4)..end + 3).any(|i| CONTESTS.contains(&words.lower(i)) && !words.lower(i).is_empty())
}

/// Whether a verb of change stands shortly before a number: "rose from", "went up by", "rose 12".
fn changes(words: &Lexed<'_>, start: usize, before: &str) -> bool {
    if !matches!(before, "from" | "by") {
        return CHANGES.contains(&before);
    }
    (2..8).any(|n| start.checked_sub(n).is_some_and(|i| CHANGES.contains(&words.lower(i))))
}

/// "larger than 20 and less than 35": two half-lines of one unit that meet are a range.
pub(super) fn meet(words: &Lexed<'_>, a: &Quantity, b: &Quantity) -> Option<Quantity> {
    let opposite = |a: HedgeKind, b: HedgeKind| {
        matches!(a, HedgeKind::AtLeast | HedgeKind::MoreThan) && matches!(b, HedgeKind::AtMost | HedgeKind::LessThan)
    };
    let (kind_a, kind_b) = (a.hedge?.kind, b.hedge?.kind);
    if a.unit != b.unit || !(opposite(kind_a, kind_b) || opposite(kind_b, kind_a)) {
        return None;
    }
    let gap = words.text.as_str().get(a.span.end as usize..b.span.start as usize)?.trim();
    let whole = |i: &Interval<Exact>| i.upper == std::ops::Bound::Unbounded;
    // The half-line below is clipped at nothing; what it says is its upper end.
    let (low, high) = if whole(&a.set) { (a, b) } else { (b, a) };
    let set = Interval { lower: low.set.lower, upper: high.set.upper };
    let fits = matches!(gap, "" | "and" | "but" | "," | ", and" | ", but" | "yet" | "or")
        && low.point? < high.point?
        && gap != "or";
    fits.then(|| {
        let span = a.span.join(b.span);
        let numbers = a.numbers.iter().chain(&b.numbers).copied().collect();
        Quantity {
            span,
            core: span,
            set,
            point: None,
            place: None,
            hedge: Some(Hedge { kind: HedgeKind::Range, span, approximate: false }),
            numbers,
            noun: b.noun.clone().or_else(|| a.noun.clone()),
            ..a.clone()
        }
    })
}
