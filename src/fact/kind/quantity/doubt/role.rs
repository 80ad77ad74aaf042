//! What a number does in its sentence: a difference, so much each, counted over a span.

use std::ops::Range;

use crate::fact::kind::claim::Claim;
use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::quantity::tie::alternative;
use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::{Tag, is_person};
use crate::reading::quantity::{self, Role, Unit};

/// What the number does in its sentence.
pub(super) fn role(
    claim: &Claim,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    match quantity.role {
        Role::Stated => {
            // "up from $344 million, or 98 cents a share"
            let compared = alternative(s, place).is_some_and(|other| other.role == Role::Compared);
            if compared && !of_claimed_time(claim, s, place) {
                return never("is what it was before or elsewhere");
            }
        }
        // "stood at 4.2 percent last month", where the claim is of that month
        Role::Compared if of_claimed_time(claim, s, place) => {}
        Role::Compared => return never("is what it was before or elsewhere"),
        // "The profit rose 12 percent" for a fact that is about a rise.
        Role::Difference if claim.of_change && same_change(claim, s, quantity, place) => return None,
        Role::Difference if change(s, place).is_some_and(|verb| s.is_about(verb)) => {
            return not_against("is a difference");
        }
        // "wages will rise by 14 percent", where the claim is of a raise
        Role::Difference if claim.of_change => return not_against("is a difference"),
        // "fell 3-2 to Elmsford"
        Role::Difference if quantity.unit == Unit::Score => {}
        Role::Difference => return never("is a difference"),
        Role::Rest => return never("is what is left"),
        Role::Aim => return never("is what was aimed at"),
        Role::Denied => return never("is denied"),
    }
    // "24 years old when she sold her first bowl", "was 58 percent when she took office"
    if !matches!(quantity.unit, Unit::Count | Unit::Ordinal | Unit::Score) {
        let when = (place.end..place.end + 2).find(|t| matches!(s.word(*t).as_ref(), "when" | "while"));
        let then = when.and_then(|when| s.clauses.groups().iter().find(|group| group.tokens.start > when));
        if then.is_some_and(|group| !s.is_about(group.head) && !claim.has(&s.word(group.head))) {
            let age = matches!(quantity.unit, Unit::Age(_));
            return if age { never("is of another time") } else { not_against("may be of another time") };
        }
    }
    // "with 20 percent of the vote counted", "with 40 percent of precincts reporting"
    let reckoned = |t: usize| matches!(s.word(t).as_ref(), "counted" | "reporting" | "tallied" | "reported");
    if matches!(quantity.unit, Unit::Percent | Unit::Share)
        && s.word(place.end) == "of"
        && (place.end..place.end + 5).any(|t| reckoned(t) && !s.is_about(t) && !claim.has(&s.word(t)))
        && !(place.end..place.end + 5).any(|t| s.is(t, &[Tag::Comma]) && (t..place.end + 5).any(reckoned))
    {
        return never("is how much was counted");
    }
    // "sentenced 12 years after he left prison"
    let after = |word: &str| matches!(word, "after" | "before" | "later" | "earlier" | "ago");
    if matches!(quantity.unit, Unit::Duration(_)) && after(&s.word(place.end)) && !claim.has(&s.word(place.end)) {
        return never("says how long before or after");
    }
    if let Some(doubt) = another_mark(claim, s, quantity, place) {
        return Some(doubt);
    }
    let amount = !matches!(quantity.unit, Unit::Count | Unit::Ordinal);
    let before = s.before(place.start);
    if matches!(before.as_ref(), "including" | "includes" | "included" | "include" | "among") && !amount {
        return never("counts only some of them");
    }
    if let Some(why) = led(s, place) {
        return never(why);
    }
    // "in groups of 10 people", "a family of five"
    let group = place.start.checked_sub(2).filter(|_| before == "of" && !amount);
    if group.is_some_and(|noun| sense::is(&s.word(noun), Sense::Group) && !s.is_about(noun)) {
        return not_against("is the size of a group");
    }
    // "the first $40 million in bonds"
    if s.word(place.start) == "first" || before == "first" && amount {
        return never("is a part of it");
    }
    // "cut its work force to 13,800 employees": what is left, not what was cut.
    let behind = quantity.noun.as_ref().map_or(place.end, |noun| s.of(noun.span).end.max(place.end));
    let result = before == "to"
        && s.verb(place.start).is_some_and(|(_, group)| {
            s.is_verb(
                group,
                &["cut", "trim", "slash", "reduce", "raise", "increase", "expand", "lower", "shrink", "bring"],
            ) && group.tokens.end + 1 < place.start
                && (s.is_about(group.head) && !s.is_about(group.tokens.end))
        });
    if result && !amount {
        return not_against("is what a change led to");
    }
    let comparative = |word: &str| match word {
        "more" | "less" | "fewer" | "higher" | "lower" | "short" | "ahead" | "behind" | "shy" => true,
        "above" | "below" => !s.is(place.end + 1, &[Tag::Number]),
        // "$2 million over budget", but "jailed for nine years over the raid"
        "over" => {
            let than = place.end + 1 + usize::from(s.is(place.end + 1, &[Tag::Det, Tag::Owner]));
            matches!(
                s.word(than).as_ref(),
                "budget"
                    | "last"
                    | "previous"
                    | "estimate"
                    | "estimates"
                    | "limit"
                    | "target"
                    | "asking"
                    | "par"
                    | "same"
            )
        }
        _ => word.len() > 4 && word.ends_with("er") && s.word(place.end + 1) == "than",
    };
    let short = |word: &str| matches!(word, "short" | "ahead" | "behind" | "shy");
    if amount && comparative(&s.word(place.end)) || short(&s.word(behind)) {
        return never("is a difference");
    }
    if before == "than" && quantity.hedge.is_none_or(|h| s.of(h.span).start >= place.start) {
        return never("is what it is compared with");
    }
    // "a gap of $2 million", "the cut of $1.7 million", "an increase of 3 percent"
    if amount && before == "of" {
        let noun = place.start.checked_sub(2).map_or("".into(), |i| s.word(i));
        if sense::is(&noun, Sense::Difference) && !place.start.checked_sub(2).is_some_and(|i| s.is_about(i)) {
            return never("is a difference");
        }
    }
    // "cut $2 million from the budget", "added $3 million to the budget": what the other end of the change is, is no value.
    if amount
        && let Some((_, group)) = s.verb(place.start)
        && group.tokens.end <= place.start
        && s.is_verb(group, &["cut", "trim", "slash", "shave", "subtract", "deduct", "divert", "transfer", "add"])
        && matches!(s.word(place.end).as_ref(), "from" | "to" | "off" | "out" | "into" | "in")
        && !s.is_about(group.head)
    {
        return never("is a difference");
    }
    None
}

/// Why a number may not decide that stands in a phrase led by what adds another set, or compares with one: "on top of 600 jobs", "next to
/// the county's $310 million budget".
fn led(s: &Sentence<'_>, place: &Range<usize>) -> Option<&'static str> {
    let mut at = place.start;
    let within = |t: usize| {
        s.is(t, &[Tag::Det, Tag::Owner, Tag::Number])
            || s.nominal(t)
            || s.kind(t) == Some(crate::text::TokenKind::Possessive)
    };
    while at > 0 && place.start < at + 6 && within(at - 1) {
        at -= 1;
    }
    let back = |n: usize| at.checked_sub(n).map_or("".into(), |t| s.word(t));
    let (three, two, one) = (back(3), back(2), back(1));
    match (three.as_ref(), two.as_ref(), one.as_ref()) {
        ("on", "top", "of")
        | ("in", "addition", "to")
        | (_, "along" | "together", "with")
        | (_, "apart" | "aside", "from")
        | (_, _, "besides" | "plus") => Some("is added to it"),
        (_, "next", "to") | (_, _, "unlike" | "versus") | (_, "compared" | "contrast", "to" | "with") => {
            Some("is what it is compared with")
        }
        _ => None,
    }
}

/// "Shares fell 7.2 percent on Thursday", where the claim is of such a fall, and the sentence of no longer time.
fn same_change(claim: &Claim, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> bool {
    let verb = change(s, place).is_some();
    let way = claim.up.is_some() && super::change::direction(s, quantity, place) == claim.up;
    let other_time = s.times().any(|time| {
        time.stretch.is_none_or(|stretch| {
            let days = stretch.start.date().until(stretch.end.date()).map_or(0, |span| span.get_days());
            days > 3 && !claim.is_of(stretch)
        })
    });
    verb && way && !other_time
}

/// The verb of change that a difference belongs to: "rose by 12", "rose 12 percent".
fn change(s: &Sentence<'_>, place: &Range<usize>) -> Option<usize> {
    let (_, group) = s.verb(place.start)?;
    (group.tokens.end <= place.start && place.start <= group.tokens.end + 2).then_some(group.head)
}

/// "$20 an hour", "3 percent a year", "$100 per person": so much each, not in all, unless the fact is about the hour.
pub(super) fn each(
    claim: &Claim,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let at = place.end + usize::from(s.word(place.end) == "-");
    let word = s.word(at);
    let amount = matches!(quantity.unit, Unit::Money(_) | Unit::Percent | Unit::Measure(_) | Unit::Count);
    let each =
        matches!(word.as_ref(), "per" | "each" | "apiece" | "every") || matches!(word.as_ref(), "a" | "an") && amount;
    let behind = quantity.noun.as_ref().map_or(place.end, |noun| s.of(noun.span).end.max(place.end));
    // "250 workers a month", "one nurse for every 12 patients", "$900 for each of 212 schools"
    let rate = matches!(s.word(behind).as_ref(), "a" | "an" | "per")
        && quantity.unit == Unit::Count
        && matches!(
            s.word(behind + 1).as_ref(),
            "second"
                | "minute"
                | "hour"
                | "day"
                | "night"
                | "week"
                | "month"
                | "quarter"
                | "year"
                | "season"
                | "game"
                | "person"
        )
        && !s.is_about(behind + 1)
        && !matches!(s.word(behind + 2).as_ref(), "ago" | "earlier" | "before" | "after" | "later");
    let every = s.word(behind) == "for" && matches!(s.word(behind + 1).as_ref(), "every" | "each");
    let of_each = s.before(place.start) == "of"
        && place.start.checked_sub(2).is_some_and(|t| matches!(s.word(t).as_ref(), "each" | "every"));
    if each && !s.is_about(at + 1) && !claim.has(&s.word(at + 1)) || rate || every {
        not_against("is so much each")
    } else if of_each {
        not_against("is how many have so much each")
    } else {
        None
    }
}

/// "11 tries in 14 tests", "9 percent over three years": so much over a span of its own.
pub(super) fn over_a_span(
    claim: &Claim,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let behind = quantity.noun.as_ref().map_or(place.end, |noun| s.of(noun.span).end.max(place.end));
    let mut at = behind + 1;
    let light = |t: usize| {
        s.is(t, &[Tag::Det, Tag::Adv, Tag::Owner])
            || matches!(s.word(t).as_ref(), "last" | "first" | "past" | "previous" | "final")
    };
    while light(at) && at < behind + 4 {
        at += 1;
    }
    // "in two states", "in more than a dozen countries"
    let place =
        || (at..at + 4).find_map(|from| s.head_from(from)).is_some_and(|noun| sense::is(&s.word(noun), Sense::Place));
    let span = matches!(s.word(behind).as_ref(), "in" | "over" | "across" | "through" | "during")
        && s.is(at, &[Tag::Number])
        && !place()
        && !s.times().any(|time| s.of(time.span).contains(&at))
        && !s.is_about(at + 1)
        && !(at..at + 2).all(|t| claim.has(&s.word(t)));
    if span { not_against("is counted over a span of its own") } else { None }
}

/// Whether the time right behind a number is the claim's.
fn of_claimed_time(claim: &Claim, s: &Sentence<'_>, place: &Range<usize>) -> bool {
    s.times().any(|time| {
        let at = s.of(time.span).start;
        (place.end..place.end + 2).contains(&at) && time.stretch.is_some_and(|stretch| claim.is_of(stretch))
    })
}

/// "Wheat opened at $6.04", where the claim is of how it closed; "a poll gave Brandt 47 percent", where the claim is of no poll.
fn another_mark(claim: &Claim, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    const MARKS: &[&str] = &["open", "close", "settle", "finish", "end", "start", "begin", "peak", "bottom"];
    const RECKONERS: &[&str] = &[
        "poll",
        "polls",
        "survey",
        "surveys",
        "forecast",
        "forecasts",
        "model",
        "models",
        "projection",
        "projections",
    ];
    let (verb, group) = s.verb(place.start)?;
    let marks = s.is_verb(group, MARKS) && !claim.has(&s.word(group.head));
    if marks && MARKS.iter().any(|mark| claim.has(mark)) {
        return not_against("is of another moment than the claim's");
    }
    let reckoned = s.subject_phrases(verb).into_iter().flatten().any(|t| {
        let word = s.word(t);
        RECKONERS.contains(&word.as_ref()) && !s.is_about(t) && !claim.has(&word)
    });
    // "won Lanark County by 640 votes"
    let place_of_own = s.object(verb).filter(|object| !object.contains(&place.start)).is_some_and(|object| {
        let known = object.clone().any(|t| s.is_about(t) || !s.is(t, &[Tag::Det]) && claim.has(&s.word(t)));
        !known && s.head_of(&object).is_some_and(|head| sense::is(&s.word(head), Sense::Place))
    });
    if place_of_own {
        return not_against("is of a place that the fact does not name");
    }
    // "won by 640 votes", "won with 48,210 votes"
    let by = |word: &str| word == "by";
    // "a strike by 1,450 teachers" is no margin.
    let people = quantity.noun.iter().flat_map(|noun| &noun.heads).any(|head| is_person(&s.word(s.of(*head).start)));
    if !people
        && claim
            .lead
            .as_deref()
            .is_some_and(|lead| by(lead) != by(&s.before(place.start)) && (by(lead) || lead == "with"))
    {
        return not_against("is not told as the claim tells it");
    }
    if reckoned { not_against("is what somebody reckons") } else { None }
}
