//! Hedges: "about", "at least", "or so". What a careful reader takes from one is a set of values.

mod phrases;

use phrases::{EQUALS, PREFIXES, SUFFIXES, TOPICS};

pub(super) use phrases::words;

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed};
use super::cardinal;
use super::unit::Unit;
use crate::text::TokenKind;

/// What a hedge does to the number it stands with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HedgeKind {
    /// [N, ∞): "at least"
    AtLeast,
    /// (N, ∞): "more than"
    MoreThan,
    /// [0, N]: "up to"
    AtMost,
    /// [0, N): "fewer than"
    LessThan,
    /// [0.9 N, N): "nearly"
    Nearly,
    /// (N, 1.1 N]: "just over"
    JustOver,
    /// [0.9 N, 1.1 N]: "about"
    About,
    /// N, with emphasis: "exactly"
    Exactly,
    /// Between two numbers: "40 to 50"
    Range,
    /// No number is named: "dozens", "several"
    Vague,
}

impl HedgeKind {
    /// Whether the number is only near the truth, as against a bound that holds exactly.
    pub fn is_approximate(self) -> bool {
        matches!(self, Self::Nearly | Self::JustOver | Self::About | Self::Vague)
    }

    /// Whether it is a half-line with a true end.
    pub fn is_bound(self) -> bool {
        matches!(self, Self::AtLeast | Self::MoreThan | Self::AtMost | Self::LessThan)
    }
}

use HedgeKind::{About, AtLeast, AtMost, Exactly, JustOver, LessThan, MoreThan, Nearly};

/// What the words around a number did to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) kind: HedgeKind,
    /// Index of the hedge's first token.
    pub(super) start: usize,
    /// Index behind its last.
    pub(super) end: usize,
    /// Whether an approximator stands inside a bound: "more than about 100".
    pub(super) approximate: bool,
}

/// What is known of a number when its hedge is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Core {
    /// Index of its first token.
    pub(super) start: usize,
    pub(super) unit: Unit,
    /// Below ten and in words, counting things: "over two bills" is more often a quarrel than a bound.
    pub(super) small: bool,
}

/// The hedge that ends before a core and begins at `floor` or behind.
pub(super) fn before(words: &Lexed<'_>, core: Core, floor: usize) -> Option<Found> {
    // "at least another four bodies", "less than a quarter-mile"
    let another = core.start > floor
        && match words.lower(core.start - 1) {
            "another" => true,
            "a" => matches!(words.lower(core.start), "half" | "quarter"),
            _ => false,
        };
    let (mut kind, mut start) = match prefix(words, core, core.start - usize::from(another), floor) {
        Some(found) => found,
        None => aside(words, core.start, floor)?,
    };
    let mut approximate = false;
    if (kind == About || kind == Exactly || kind.is_approximate())
        && let Some((outer, from)) = prefix(words, core, start, floor).filter(|(k, _)| k.is_bound())
    {
        approximate = kind.is_approximate();
        (kind, start) = (outer, from);
    }
    Some(Found { kind, start, end: core.start, approximate })
}

/// Whether the word before a token hedges by itself: "about a third"; "for a third time" does not.
pub(super) fn led(words: &Lexed<'_>, at: usize) -> bool {
    at > 0
        && words.is(at - 1, Class::HEDGE)
        && !matches!(
            words.lower(at - 1),
            "on" | "for" | "toward" | "towards" | "guess" | "numbers" | "figures" | "good"
        )
}

/// "At the very least, 60 people": a bound that a comma sets off at the head of a sentence.
fn aside(words: &Lexed<'_>, start: usize, floor: usize) -> Option<(HedgeKind, usize)> {
    let comma = start.checked_sub(1).filter(|i| words.lower(*i) == ",")?;
    let bound = comma.checked_sub(1).is_some_and(|i| matches!(words.word(i), "least" | "most" | "minimum" | "guess"));
    let (kind, from) = bound.then(|| PREFIXES.before(words, comma, floor)).flatten()?;
    (words.word(from) == "At").then_some((kind, from))
}

fn prefix(words: &Lexed<'_>, core: Core, end: usize, floor: usize) -> Option<(HedgeKind, usize)> {
    if end == 0 || !words.is(end - 1, Class::HEDGE) {
        return None;
    }
    let (kind, start) = PREFIXES.before(words, end, floor)?;
    let single = end - start == 1;
    // "a 14-under 274"
    if words.glued(start) && words.lower(start.wrapping_sub(1)) == "-" {
        return None;
    }
    let before = start.checked_sub(1).map_or("", |i| words.lower(i));
    // "=<30" is no comparison anybody writes.
    if matches!(words.lower(end - 1), "<" | ">") && single && words.word(end.wrapping_sub(2)) == "=" {
        return None;
    }
    let sure = match words.lower(end - 1) {
        "about" if single => !TOPICS.contains(&before),
        // "over 10 years" is how long something took, unless a preposition makes it a length: "for over 10 years".
        "over" if single && matches!(core.unit, Unit::Duration(_)) => {
            matches!(before, "for" | "after" | "lasted" | "took" | "spanning" | "of" | "just" | "well")
        }
        "over" if single => !core.small && !is_moved(words, start, end) && !is_across(words, start),
        // "buckling under $134 million in debt"
        "under" if single && is_borne(words, start) => false,
        "under" | "above" | "below" | "around" | "beyond" if single => !core.small,
        "some" => !core.small || words.is_digits(end),
        "maximum" | "minimum" if single => words.is_digits(end),
        // "approached 300"; "approached two officers" walks up to them.
        "approached" | "approaches" | "neared" | "nears" => {
            words.word(end).len() > 2 && !core.small || words.is(end, Class::CURRENCY)
        }
        // "the toll passed 300"; "passed 300 bills" counts what was passed.
        "passed" | "crossed" => {
            if matches!(core.unit, Unit::Measure(_)) && is_apart(words, end) {
                return None;
            }
            let behind = end + 1;
            let noun =
                words.token(behind).is_some_and(|t| t.kind == TokenKind::Word) && !words.is(behind, Class::BREAK);
            !matches!(core.unit, Unit::Count) && !matches!(core.unit, Unit::Ordinal | Unit::Share | Unit::Score)
                || words.is_digits(end) && !noun
        }
        // "barely 200 people", "hardly a dozen", but "hardly a day goes by".
        "barely" | "hardly" | "scarcely" => {
            let counts = cardinal::number(words, end, false).is_some_and(|n| {
                words.token(n.tokens.end).is_some_and(|t| t.kind == TokenKind::Word)
                    && !words.is(n.tokens.end, Class::BREAK)
            });
            counts && (!words.is(end, Class::ARTICLE) || words.is(end + 1, Class::SCALE))
        }
        // "a good 20 minutes"; "a good five-star hotel" is good.
        "good" => words.is_digits(end) || matches!(core.unit, Unit::Duration(_)),
        // "on the verge of 3 million", "easily 300", but "possibly two" and "close on two sides".
        "possibly" | "probably" | "easily" | "on" | "toward" | "towards" => words.word(end).len() > 2 && !core.small,
        // "within a year", "within 5 miles"; nothing is counted within.
        "within" => !matches!(core.unit, Unit::Count | Unit::Ordinal | Unit::Share),
        // "no minimum", "tops 3 others" aside, a verb counts: "topped 300".
        "tops" | "topped" | "topping" | "pushing" => !core.small,
        _ => true,
    };
    sure.then_some((kind, start))
}

/// Whether what stands before "under" is borne down by what follows.
fn is_borne(words: &Lexed<'_>, under: usize) -> bool {
    under.checked_sub(1).is_some_and(|i| {
        matches!(
            words.word(i),
            "buckling"
                | "buckled"
                | "buckle"
                | "buried"
                | "crushed"
                | "groaning"
                | "laboring"
                | "labouring"
                | "operating"
                | "struggling"
                | "trapped"
                | "bent"
                | "sagging"
                | "sank"
                | "collapsed"
        )
    })
}

/// "oil spread over 128 square miles", "homes scattered over 40 counties": "over" says where and not how much.
fn is_across(words: &Lexed<'_>, over: usize) -> bool {
    let Some(before) = over.checked_sub(1) else { return false };
    let out = words.word(before) == "out" && before > 0;
    matches!(
        words.word(before - usize::from(out)),
        "spread"
            | "spreads"
            | "spreading"
            | "sprawl"
            | "sprawls"
            | "sprawled"
            | "sprawling"
            | "stretch"
            | "stretches"
            | "stretched"
            | "stretching"
            | "scattered"
            | "strewn"
            | "dispersed"
    )
}

/// "The bullet passed two inches from his heart": how far from something it passed, not what it passed. The length begins at `start`.
fn is_apart(words: &Lexed<'_>, start: usize) -> bool {
    // "Snowfall passed 30 inches from Friday to Sunday", "passed 2 feet above 6,000 feet"
    let place = |i: usize| !words.is(i, Class::TIME | Class::DIGITS | Class::CARDINAL);
    (start..start + 9).take_while(|i| !matches!(words.word(*i), "." | "," | ";" | "")).any(|i| {
        matches!(words.word(i), "overhead" | "away")
            || matches!(words.word(i), "from" | "above" | "below" | "beneath") && place(i + 1)
    })
}

/// "turned the ball over 21 times": a verb that takes its "over" behind what it moves. With a particle or a preposition of its own it
/// has no use for "over": "turned away over 300 fans". The number begins at `number`.
fn is_moved(words: &Lexed<'_>, over: usize, number: usize) -> bool {
    for i in (over.saturating_sub(4)..over).rev() {
        match words.word(i) {
            "away" | "out" | "down" | "back" | "up" | "in" | "off" | "on" | "into" | "to" | "from" | "aside"
            | "and" | "but" | "," | ";" => return false,
            "turn" | "turned" | "turning" | "turns" | "flipped" | "rolled" | "tipped" | "knocked" => return true,
            // "handed workers over 200 letters" has what was handed behind the number; "handed the ball over 12 times" before it.
            "hand" | "hands" | "handing" => return i + 1 == over,
            "handed" => {
                let end = cardinal::number(words, number, false).map_or(number + 1, |n| n.tokens.end);
                return i + 1 == over || words.word(end) == "times";
            }
            _ => {}
        }
    }
    false
}

/// The hedge that begins at a token, behind a number or what it counts.
pub(super) fn behind(words: &Lexed<'_>, at: usize) -> Option<Found> {
    let glued = words.glued(at);
    let (kind, end) = SUFFIXES.at(words, at)?;
    match words.lower(at) {
        // "100-plus", "$1 trillion-plus", "40-odd"; " - plus" is a dash.
        "-" | "+" | "ish" if !glued => return None,
        // "12 plus 3", "100 plus": the second only.
        "plus" if words.is(end, Class::DIGITS | Class::CARDINAL | Class::ARTICLE) || words.lower(end) == "the" => {
            return None;
        }
        "at" if words.is(end, Class::DIGITS | Class::CARDINAL | Class::ARTICLE) || words.lower(end) == "the" => {
            return None;
        }
        _ => {}
    }
    // "40 people, at least 20 of whom", "40 people, at least in theory"
    if words.lower(at) == "," && words.token(end).is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))
    {
        return None;
    }
    // "200 or more than 300" and "5 or more than equal" name a second number.
    if matches!(words.lower(end - 1), "than" | "to") && words.is(end, Class::DIGITS | Class::CARDINAL | Class::ARTICLE)
    {
        return None;
    }
    Some(Found { kind, start: at, end, approximate: false })
}

/// The end of "or equal [to]" behind a bound, unless another number follows it.
pub(super) fn or_equal(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let ((), end) = EQUALS.at(words, at)?;
    (!words.is(end, Class::DIGITS | Class::CARDINAL)).then_some(end)
}

/// How far an approximator reaches around a point: 10 %; 5 around round tens below 50; 2 for each dozen.
pub(crate) fn slack(point: Exact, unit: Unit, dozens: Option<Exact>) -> Option<Exact> {
    if let Some(dozens) = dozens {
        return dozens.times(Exact::whole(2));
    }
    let tens = point.over(Exact::whole(10))?;
    let round_ten = tens.is_whole() && Exact::ZERO < tens && tens < Exact::whole(5);
    let _ = unit;
    if round_ten { Some(Exact::whole(5)) } else { Some(tens.abs()) }
}

/// The values that a hedged number leaves possible; design: the table of hedges.
pub(super) fn set(kind: HedgeKind, point: Exact, unit: Unit, dozens: Option<Exact>) -> Option<Interval<Exact>> {
    // What is counted or measured begins at nothing, but a temperature may fall below.
    let from_zero = |set: Interval<Exact>| {
        if unit.can_be_negative() || point < Exact::ZERO {
            set
        } else {
            set.intersection(&Interval::at_least(Exact::ZERO))
        }
    };
    let tenth = point.abs().over(Exact::whole(10))?;
    Some(match kind {
        AtLeast => Interval::at_least(point),
        MoreThan => Interval::more_than(point),
        AtMost => from_zero(Interval::at_most(point)),
        // "below zero": there is nothing between nothing and nothing.
        LessThan if point == Exact::ZERO => Interval::less_than(point),
        LessThan => from_zero(Interval::less_than(point)),
        Nearly | JustOver if point == Exact::ZERO => Interval::point(point),
        Nearly => Interval::until(in_percent(point.minus(tenth)?, unit)?, point),
        JustOver => Interval::after(point, in_percent(point.plus(tenth)?, unit)?),
        About => {
            let slack = slack(point, unit, dozens)?;
            Interval::closed(in_percent(point.minus(slack)?, unit)?, in_percent(point.plus(slack)?, unit)?)
        }
        Exactly | HedgeKind::Range | HedgeKind::Vague => Interval::point(point),
    })
}

/// Shares are thought of in percent: the slack of "just over a third" ends at 37 %, not at 11/30. One in a million is not.
fn in_percent(end: Exact, unit: Unit) -> Option<Exact> {
    if !matches!(unit, Unit::Share) || end < Exact::fraction(1, 20)? {
        return Some(end);
    }
    let doubled = end.times(Exact::whole(200))?.plus(Exact::ONE)?;
    Exact::fraction(doubled.numerator().div_euclid(doubled.denominator().checked_mul(2)?), 100)
}
