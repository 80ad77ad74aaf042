//! What a fact's value and a reading have to do with each other: sets, with slack for approximators and for rounding.

use crate::fact::Stance;
use crate::fact::evidence::Fit;
use crate::reading::exact::Exact;
use crate::reading::interval::Interval;
use crate::reading::quantity::{HedgeKind, Quantity, Unit, slack};

/// How firmly a value is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// "23", "1.2 million"
    Plain,
    /// "about 100", "nearly half"
    Near,
    /// "more than 100"
    Bound,
    /// "40 to 50"
    Range,
    /// "dozens"
    Vague,
}

/// What a fact asserts or a text states, in one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) unit: Unit,
    manner: Manner,
    /// The values left possible, hedges included, rounding not.
    set: Interval<Exact>,
    point: Option<Exact>,
    /// How far from the point the truth may be, when it was rounded to its last place; zero where it is written in full.
    rounding: Exact,
    /// As [`rounding`](Self::rounding), if zeros at the end were rounded too: "$380 million" for $382.4 million.
    coarse: Exact,
    /// How far an approximator reaches on both sides.
    slack: Exact,
    /// Whether an approximator belongs to it, also within a bound: "more than about 100".
    approximate: bool,
    /// The two sides of a score, the higher first.
    sides: Option<(Exact, Exact)>,
}

fn half(value: Exact) -> Exact {
    value.over(Exact::whole(2)).unwrap_or(value)
}

impl Value {
    pub(super) fn of(quantity: &Quantity) -> Self {
        let manner = match quantity.hedge.map(|h| h.kind) {
            None | Some(HedgeKind::Exactly) => Manner::Plain,
            Some(HedgeKind::Vague) => Manner::Vague,
            Some(HedgeKind::Range) => Manner::Range,
            Some(kind) if kind.is_bound() => Manner::Bound,
            Some(_) => Manner::Near,
        };
        let exactly = quantity.hedge.is_some_and(|h| h.kind == HedgeKind::Exactly);
        // "Two dozen" without a hedge is not counted to the last either.
        let place = if quantity.dozens.is_some() { Some(Exact::whole(4)) } else { quantity.place };
        let rounding = if exactly { Exact::ZERO } else { place.map_or(Exact::ZERO, half) };
        let coarse = quantity.point.zip(place).and_then(|(point, place)| coarsest(point, place)).map_or(rounding, half);
        let slack = quantity.point.and_then(|p| slack(p, quantity.unit, quantity.dozens)).unwrap_or(Exact::ZERO);
        let sides = match (quantity.unit, quantity.numbers.as_slice()) {
            (Unit::Score, [a, b]) => Some((a.value.max(b.value), a.value.min(b.value))),
            _ => None,
        };
        Self {
            unit: quantity.unit,
            manner,
            set: quantity.set,
            point: quantity.point,
            rounding,
            coarse,
            slack,
            approximate: quantity.is_approximate(),
            sides,
        }
    }

    /// With a tolerance the fact gives itself, in place of slack and rounding.
    pub(super) fn within(self, width: Exact) -> Self {
        let Some(point) = self.point else { return self };
        let (Some(lower), Some(upper)) = (point.minus(width), point.plus(width)) else { return self };
        Self { manner: Manner::Near, set: Interval::closed(lower, upper), slack: width, rounding: Exact::ZERO, ..self }
    }

    /// In another unit; `None` where the two cannot be compared.
    pub(super) fn in_unit(&self, unit: Unit) -> Option<Self> {
        if self.unit == unit {
            return Some(self.clone());
        }
        let convert = |value| self.unit.convert(value, unit);
        // A width has no offset: one degree Celsius is 1.8 degrees Fahrenheit.
        let width = |value: Exact| convert(value)?.minus(convert(Exact::ZERO)?);
        Some(Self {
            unit,
            set: self.set.try_map(convert)?,
            point: match self.point {
                Some(point) => Some(convert(point)?),
                None => None,
            },
            rounding: width(self.rounding)?,
            coarse: width(self.coarse)?,
            slack: width(self.slack)?,
            ..self.clone()
        })
    }

    /// With what rounding may have taken away.
    fn rounded(&self) -> Interval<Exact> {
        match self.point {
            Some(point) if self.manner == Manner::Plain => around(point, self.rounding).unwrap_or(self.set),
            _ => self.set,
        }
    }
}

/// The place of the last digit that is not zero.
fn coarsest(point: Exact, mut place: Exact) -> Option<Exact> {
    for _ in 0..40 {
        let next = place.times(Exact::whole(10))?;
        if point == Exact::ZERO || !point.over(next)?.is_whole() {
            break;
        }
        place = next;
    }
    Some(place)
}

fn around(point: Exact, width: Exact) -> Option<Interval<Exact>> {
    Some(Interval::closed(point.minus(width)?, point.plus(width)?))
}

fn distance(a: Exact, b: Exact) -> Option<Exact> {
    Some(a.minus(b)?.abs())
}

const EXACT: Stance = Stance::Supports(Fit::Exact);
const NEAR: Stance = Stance::Supports(Fit::Approximate);

/// The stance of a reading to a fact, both in one unit.
pub(super) fn stance(fact: &Value, reading: &Value) -> Stance {
    if let (Some(a), Some(b)) = (fact.sides, reading.sides) {
        return if a == b { EXACT } else { Stance::Refutes };
    }
    if fact.manner == reading.manner && fact.set == reading.set && fact.manner != Manner::Vague {
        return EXACT;
    }
    let decided = match (fact.manner, reading.manner) {
        (Manner::Plain, Manner::Plain) => plain(fact, reading),
        (Manner::Vague, _) | (_, Manner::Vague) => Some(vague(fact, reading)),
        (Manner::Plain | Manner::Near, Manner::Plain | Manner::Near) => near(fact, reading),
        // A bound says which side: "more than a trillion dollars" refutes "$1 trillion", whatever was rounded.
        (Manner::Plain, Manner::Bound) => fact.point.map(|point| {
            let close = reading.approximate
                && reading.point.and_then(|p| distance(p, point)).is_some_and(|d| d <= reading.slack);
            if reading.set.contains(point) || close { Stance::Undecided } else { Stance::Refutes }
        }),
        _ => None,
    };
    decided.unwrap_or_else(|| by_sets(fact, reading))
}

/// R ⊆ A supports, R ∩ A = ∅ refutes.
fn by_sets(fact: &Value, reading: &Value) -> Stance {
    let (asserted, stated) = (fact.rounded(), reading.rounded());
    if stated.is_subset(&fact.set) {
        return if reading.approximate || reading.manner == Manner::Near { NEAR } else { EXACT };
    }
    if stated.is_disjoint(&asserted) {
        // "about 40 to 50" and 52
        let close = reading.approximate && stretched(reading).is_none_or(|wide| !wide.is_disjoint(&asserted));
        return if close { Stance::Undecided } else { Stance::Refutes };
    }
    Stance::Undecided
}

fn stretched(value: &Value) -> Option<Interval<Exact>> {
    let low = value.set.try_map(|v| v.times(Exact::fraction(9, 10)?))?;
    let high = value.set.try_map(|v| v.times(Exact::fraction(11, 10)?))?;
    Some(low.hull(&high))
}

/// Two numbers told plainly agree when one is the other rounded to its last place, as long as that place is fine enough: within
/// 5 %. Coarser rounding ("$2 million" for 1.6) decides nothing, nor do zeros before a finer figure ("$380 million" for 382.4).
fn plain(fact: &Value, reading: &Value) -> Option<Stance> {
    let (a, b) = (fact.point?, reading.point?);
    if a == b {
        return Some(EXACT);
    }
    let off = distance(a, b)?;
    let rounding = fact.rounding.max(reading.rounding);
    let fine = a.abs().max(b.abs()).over(Exact::whole(20))?;
    let (finer, coarser) = if fact.rounding < reading.rounding { (fact, reading) } else { (reading, fact) };
    let zeros = finer.rounding < coarser.rounding && off <= coarser.coarse && off <= fine;
    Some(if off > rounding {
        if zeros { Stance::Undecided } else { Stance::Refutes }
    } else if off <= fine {
        NEAR
    } else {
        Stance::Undecided
    })
}

/// Approximators agree when the point of either lies within the slack of the other.
fn near(fact: &Value, reading: &Value) -> Option<Stance> {
    let (a, b) = (fact.point?, reading.point?);
    if a == b {
        return Some(if reading.manner == Manner::Plain { EXACT } else { NEAR });
    }
    let holds = |value: &Value, point| value.manner == Manner::Near && value.set.contains(point);
    if holds(fact, b) || holds(reading, a) {
        return Some(NEAR);
    }
    let off = distance(a, b)?;
    let reach = |value: &Value| if value.manner == Manner::Near { value.slack } else { value.rounding };
    // "nearly 100" and 105: on the wrong side, but no further off than the word allows.
    let close = off <= reach(fact) || off <= reach(reading) || !fact.rounded().is_disjoint(&reading.rounded());
    Some(if close { Stance::Undecided } else { Stance::Refutes })
}

/// Words without a number refute only what is ten times off: "several" leaves 23 open, "hundreds" does not leave 5.
fn vague(fact: &Value, reading: &Value) -> Stance {
    if reading.set.is_subset(&fact.set) && (reading.manner != Manner::Vague || fact.manner != Manner::Plain) {
        return NEAR;
    }
    let wide = |value: &Value| -> Option<Interval<Exact>> {
        let low = value.set.try_map(|v| v.over(Exact::whole(10)))?;
        let high = value.set.try_map(|v| v.times(Exact::whole(10)))?;
        Some(low.hull(&high))
    };
    let (vague, other) = if reading.manner == Manner::Vague { (reading, fact) } else { (fact, reading) };
    match wide(vague) {
        Some(wide) if wide.is_disjoint(&other.rounded()) => Stance::Refutes,
        _ => Stance::Undecided,
    }
}

/// Why a reading has its stance, in one line; `said` are its words, `expected` the fact's.
pub(super) fn reason(stance: Stance, said: &str, expected: &str, reading: &Value) -> String {
    let range = match (reading.set.only(), reading.manner) {
        (Some(_), _) | (_, Manner::Range) => String::new(),
        _ => match (reading.set.lower, reading.set.upper) {
            (std::ops::Bound::Unbounded, _) | (_, std::ops::Bound::Unbounded) => String::new(),
            (
                std::ops::Bound::Included(a) | std::ops::Bound::Excluded(a),
                std::ops::Bound::Included(b) | std::ops::Bound::Excluded(b),
            ) => format!(" ({} to {})", a.to_decimal(2), b.to_decimal(2)),
        },
    };
    match stance {
        Stance::Supports(Fit::Exact) => format!("\"{said}\" is {expected}"),
        Stance::Supports(_) if reading.manner == Manner::Plain => {
            format!("\"{said}\" is {expected}, rounded or within its slack")
        }
        Stance::Supports(_) => format!("\"{said}\"{range} agrees with {expected}"),
        Stance::Refutes => format!("\"{said}\"{range} is outside {expected}"),
        Stance::Undecided => format!("\"{said}\"{range} leaves {expected} open"),
    }
}
