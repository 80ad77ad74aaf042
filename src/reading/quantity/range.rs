//! Two numbers that belong together: ranges ("40 to 50", "$3-5 billion", "between 1 and 2 percent"), ratios ("3-to-1"), scores
//! ("218-204").

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed, Lexicon, WordSet};
use super::amount::{self, Amount};
use super::hedge::{self, Core, HedgeKind};
use super::unit::{TimeUnit, Unit};
use super::{Found, Hedge, Numeral, Quantity, found, quantity};
use crate::text::TokenKind;

/// Words that make two numbers with a hyphen a score and not a range: "a 5-4 ruling", "won 3-2".
static CONTESTS: WordSet = WordSet::of(&[
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
    "reversed",
    "upheld",
    "score",
    "scored",
    "tie",
    "tied",
    "draw",
    "drew",
    "series",
    "advantage",
    "ahead",
    "trailed",
    "trailing",
    "trails",
    "deficit",
    "party",
    "line",
    "majority",
    "opinion",
]);

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::NONE, CONTESTS.iter().copied());
    lexicon.add(
        Class::NONE,
        [
            "between",
            "from",
            "by",
            "to",
            "and",
            "or",
            "-",
            "–",
            "—",
            "through",
            "until",
            "till",
            "~",
            "but",
            "the",
            "of",
            "margin",
            "odds",
            "ratio",
            ":",
            "no",
            ".",
            "anywhere",
            "somewhere",
            "anything",
        ],
    );
}

/// What joins two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    To,
    Dash,
    And,
    Or,
}

/// What both sides of a contest get so many of.
const TALLIES: &[&str] = &["votes", "goals", "sets", "games", "points", "runs", "frames", "matches", "tries"];

/// "six votes to three", "won by two sets to one": what both sides got stands behind the first number.
fn tally(words: &Lexed<'_>, first: &Amount) -> Option<Found> {
    let to = first.end + 1;
    if !matches!(first.unit, Unit::Count) || words.word(to) != "to" || !TALLIES.contains(&words.word(first.end)) {
        return None;
    }
    let second = amount::read(words, to + 1, to + 1, true).filter(|second| matches!(second.unit, Unit::Count))?;
    let ends = words.token(second.end).is_none_or(|t| t.kind != TokenKind::Word) || words.is(second.end, Class::BREAK);
    let whole = first.value.is_whole() && second.value.is_whole();
    let (low, high) = (first.value.min(second.value), first.value.max(second.value));
    let mut score = quantity(words, first.start..second.end, Unit::Score, Interval::closed(low, high), None);
    score.numbers = vec![first.number, second.number];
    (ends && whole).then(|| found(score, first.start, second.end))
}

/// A range, a ratio or a score that begins with an amount.
pub(super) fn read(words: &Lexed<'_>, first: &Amount, floor: usize) -> Option<Found> {
    if let Some(tally) = tally(words, first) {
        return Some(tally);
    }
    let before = first.start.checked_sub(1).filter(|i| *i >= floor).map_or("", |i| words.lower(i));
    let (first, joint, at) = joint(words, first, floor, before == "between")?;
    let second = amount::read(words, at, at, before != "between" || matches!(first.unit, Unit::Share))
        .or_else(|| words.is(at, Class::CURRENCY).then(|| amount::read(words, at + 1, at, true)).flatten())
        .or_else(|| words.is(at + 1, Class::CURRENCY).then(|| amount::read(words, at + 2, at, true)).flatten())?;
    if second.start != at
        || words.is(at, Class::ARTICLE)
            && joint != Joint::And
            && second.scale.is_none()
            && second.dozens.is_none()
            && (matches!(second.unit, Unit::Count) || matches!(first.unit, Unit::Count))
        || second.dozens.is_some() != first.dozens.is_some()
            && joint == Joint::And
            && match second.dozens {
                Some(dozens) => first.value >= dozens,
                None => first.value >= second.value,
            }
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
        let told = joint == Joint::To
            && (contest(words, first.start, first.end)
                || words.lower(first.end) == "-" && contest(words, first.start, second.end)
                // "passed the stopgap bill, 266 to 150,"
                || words.lower(first.start.wrapping_sub(1)) == ","
                    && matches!(words.word(second.end), "," | "." | "on" | "in")
                    && contest(words, first.start.saturating_sub(6), first.start.saturating_sub(4)));
        return ((joint == Joint::Dash && words.glued(second.start) || told)
            && matches!(first.unit, Unit::Count)
            && matches!(second.unit, Unit::Count))
        .then(|| score(words, &first, &second, numbers))
        .flatten();
    }
    let glued = words.glued(second.start);
    if joint == Joint::Dash
        && matches!(first.unit, Unit::Count)
        && matches!(second.unit, Unit::Count)
        && glued
        && (contest(words, first.start, second.end)
            || listed(words, first.start, second.end)
            || is_record(words, &first, &second))
    {
        return score(words, &first, &second, numbers);
    }
    if joint == Joint::Or
        && (low.times(Exact::whole(5))? < high.times(Exact::whole(2))? || matches!(first.unit, Unit::Share))
    {
        return None;
    }
    // "rose from 512 to 654" and "rose 12 to 654" name an old value or a difference, and a new value; "cut 2,000 to 3,000 posts" and
    // "fell by 3 to 5 percent" are near one another.
    let near = before != "from" && high <= low.times(Exact::whole(4))?;
    if joint == Joint::To && changes(words, first.start, before) && !near {
        return None;
    }
    let mut start = first.start;
    match (before, joint) {
        ("between", Joint::And) | ("from", Joint::To | Joint::Dash) => start -= 1,
        (_, Joint::And) => return None,
        _ => {}
    }
    // "aged between 25 and 30"
    let aged = matches!(unit, Unit::Count)
        && matches!(words.lower(start.wrapping_sub(1)), "aged" | "ages")
        && high < Exact::whole(130);
    let unit = if aged { Unit::Age(TimeUnit::Year) } else { unit };
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
        "-" | "–" | "—" | "~"
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
        && matches!(first.unit, Unit::Count)
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
        (Unit::Count, b) if !matches!(b, Unit::Share) => b,
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
    // "the odds against her were 33 to 1"
    let told = || {
        matches!(words.lower(first.start.wrapping_sub(1)), "is" | "was" | "at" | "of")
            || words.word(first.start.wrapping_sub(1)) == "were"
    };
    let far = || (4..9).any(|n| first.start.checked_sub(n).is_some_and(|i| matches!(words.lower(i), "odds" | "ratio")));
    let named = near(second.end)
        || (1..4).any(|n| first.start.checked_sub(n).is_some_and(near))
        || second.value == Exact::ONE && told() && far();
    // "Democrats outnumber Republicans 6 to 1"
    let named = named
        || (1..6).any(|n| {
            first.start.checked_sub(n).is_some_and(|i| {
                matches!(words.word(i), "outnumber" | "outnumbers" | "outnumbered" | "outnumbering" | "outspent")
            })
        });
    // "approved by 3 to 1"
    let named = named
        || words.lower(first.start.wrapping_sub(1)) == "by"
            && second.value == Exact::ONE
            && contest(words, first.start, second.end);
    // "voted 6-to-3"
    if second.value != Exact::ONE && contest(words, first.start, second.end) && !near(second.end) {
        return None;
    }
    let tied = words.glued(second.end) && (words.is_digits(second.end) || words.lower(second.end) == "-");
    let counts = matches!(first.unit, Unit::Count) && matches!(second.unit, Unit::Count) && !tied;
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
    // "won two-nil", "a three-two win"; "two-one" elsewhere may be anything.
    let goals = |side: &Amount| side.value < Exact::whole(20);
    let nil = words.lower(second.end - 1) == "nil";
    let told = first.spelled == second.spelled || nil;
    let spoken = goals(first) && goals(second) && told && (nil || contest(words, first.start, second.end));
    if (first.spelled || second.spelled) && !spoken || !first.value.is_whole() || !second.value.is_whole() {
        return None;
    }
    let (low, high) = (first.value.min(second.value), first.value.max(second.value));
    let mut score = quantity(words, first.start..second.end, Unit::Score, Interval::closed(low, high), None);
    score.numbers = numbers;
    Some(found(score, first.start, second.end))
}

/// Whether another score stands beside one: "6-2, 6-7, 6-3", "17-6 at home but 10-15 on the road".
fn listed(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    let score = |i: usize| {
        words.is_digits(i)
            && words.lower(i + 1) == "-"
            && words.glued(i + 1)
            && words.is_digits(i + 2)
            && words.glued(i + 2)
    };
    let falls = |i: usize| score(i) && Exact::parse(words.word(i)) > Exact::parse(words.word(i + 2));
    words.lower(end) == "," && score(end + 1)
        || start >= 4 && words.lower(start - 1) == "," && score(start - 4)
        || (start.saturating_sub(9)..start.saturating_sub(3)).any(falls)
}

/// "the Lakers (35-47)": how many games a team has won and lost.
fn is_record(words: &Lexed<'_>, first: &Amount, second: &Amount) -> bool {
    let bracketed = words.lower(second.end) == ")" && words.lower(first.start.wrapping_sub(1)) == "(";
    bracketed
        && first.start >= 2
        && words.capital(first.start - 2)
        && words.token(first.start - 2).is_some_and(|t| t.kind == TokenKind::Word)
}

/// Whether words around some tokens tell of a vote or a game.
pub(crate) fn contest(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    (start.saturating_sub(4)..end + 3).any(|i| CONTESTS.has(words, i))
}

/// Whether a verb of change stands shortly before a number: "rose from", "went up by", "rose 12".
fn changes(words: &Lexed<'_>, start: usize, before: &str) -> bool {
    if !matches!(before, "from" | "by") {
        return !before.is_empty() && words.is(start.wrapping_sub(1), Class::CHANGE);
    }
    // "lost anywhere from 5 to 9 percent"
    if matches!(words.lower(start.wrapping_sub(2)), "anywhere" | "somewhere" | "anything") {
        return false;
    }
    (2..8).any(|n| start.checked_sub(n).is_some_and(|i| words.is(i, Class::CHANGE)))
}

/// "larger than 20 and less than 35": two half-lines of one unit that meet are a range.
pub(super) fn meet(words: &Lexed<'_>, a: &Quantity, b: &Quantity) -> Option<Quantity> {
    let opposite = |a: HedgeKind, b: HedgeKind| {
        matches!(a, HedgeKind::AtLeast | HedgeKind::MoreThan) && matches!(b, HedgeKind::AtMost | HedgeKind::LessThan)
    };
    let (kind_a, kind_b) = (a.hedge?.kind, b.hedge?.kind);
    // "more than 40 but fewer than 50 barrels"
    let bare = matches!(a.unit, Unit::Count)
        && a.noun.as_ref().is_none_or(|noun| noun.elided || noun.span.start > b.span.start);
    if !(a.unit == b.unit || bare) || !(opposite(kind_a, kind_b) || opposite(kind_b, kind_a)) {
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
            unit: b.unit,
            noun: b.noun.clone().or_else(|| a.noun.clone()),
            ..a.clone()
        }
    })
}
