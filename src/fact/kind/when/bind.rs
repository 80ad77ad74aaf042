//! Which time of a sentence is the fact's.

use super::When;
use crate::fact::{Findings, Passage, Stance};
use crate::reading::clause::{Clauses, Form, clauses};
use crate::reading::time::{Bound, Direction, Moment, Stated, Time};
use crate::text::Span;

/// The time that a sentence gives what the fact is about.
pub(super) struct Claimed<'a> {
    pub(super) time: &'a Time,
    /// The day, where another time of the same clause states it: "on Wednesday … at 12:30 p.m."
    pub(super) day: Option<&'a Time>,
    /// Why it may not be the fact's, in words that follow "but".
    pub(super) doubt: Option<Doubt>,
}

/// Why a time may not be when the fact's event happened.
pub(super) struct Doubt {
    /// In words that follow "but".
    pub(super) reason: String,
    /// Whether it cannot support the fact either: a plan, a denial.
    pub(super) total: bool,
}

impl Doubt {
    fn total(reason: &str) -> Option<Self> {
        Some(Self { reason: reason.to_owned(), total: true })
    }

    fn partial(reason: impl Into<String>) -> Option<Self> {
        Some(Self { reason: reason.into(), total: false })
    }
}

/// The nearest time that stands in the clause of what the fact is about; what was left, and why, is noted.
pub(super) fn bind<'a>(fact: &When, passage: &Passage<'a>, findings: &mut Findings) -> Option<Claimed<'a>> {
    let span = passage.span();
    let all = &passage.readings.times;
    let from = all.partition_point(|t| t.span.start < span.start);
    let times: Vec<&'a Time> = all.get(from..)?.iter().take_while(|t| t.span.start < span.end).collect();
    if times.is_empty() {
        return None;
    }
    let parsed = clauses(passage.text, passage.sentence);
    let tokens = passage.tokens();
    let about: Vec<usize> =
        passage.about.iter().flatten().filter(|m| tokens.contains(&m.tokens.start)).map(|m| m.tokens.start).collect();
    let mut candidates: Vec<(usize, &'a Time)> = Vec::new();
    for time in times {
        let words = passage.text.slice(time.span).to_owned();
        let token = passage.text.token_at(time.span.start);
        if let Some(reason) = unfit(fact, time, token, passage, &parsed, &about) {
            findings.step(time.span, || format!("\"{words}\" left: {reason}"));
            findings.push(Stance::Undecided, time.span, passage.sentence, format!("\"{words}\": {reason}"));
            continue;
        }
        let near = about.iter().map(|a| a.abs_diff(token)).min().unwrap_or(0);
        candidates.push((near, time));
    }
    candidates.sort_by_key(|(near, _)| *near);
    let &(_, nearest) = candidates.first()?;
    let clause = |time: &Time| parsed.clause_of(passage.text.token_at(time.span.start));
    let same_clause = |time: &Time| clause(time) == clause(nearest);
    let has_clock = |time: &Time| moment(time).is_some_and(|m| m.clock.is_some());
    let has_day =
        |time: &Time| matches!(time.stated, Stated::Range(..)) || moment(time).is_some_and(|m| m.day.is_some());
    let wants = |time: &Time| {
        let wanted = moment(&fact.time);
        let clock = wanted.is_some_and(|m| m.clock.is_some()) && has_clock(time);
        let day = wanted.is_none_or(|m| m.day.is_some()) && has_day(time);
        clock || day
    };
    // Among the times of one clause, those that say what the fact asks.
    let fitting: Vec<&'a Time> = candidates.iter().map(|(_, t)| *t).filter(|t| same_clause(t) && wants(t)).collect();
    let time = match fitting.iter().find(|t| has_clock(t) && moment(&fact.time).is_some_and(|m| m.clock.is_some())) {
        Some(time) => *time,
        None => fitting.first().copied().unwrap_or(nearest),
    };
    let day = fitting.iter().copied().find(|t| has_day(t) && t.span != time.span).filter(|_| !has_day(time));
    for (_, other) in &candidates {
        if other.span != time.span && day.is_none_or(|day| day.span != other.span) {
            let words = passage.text.slice(other.span).to_owned();
            findings
                .step(other.span, || format!("\"{words}\" left: another time stands nearer to what the fact is about"));
        }
    }
    let rivals = fitting
        .iter()
        .filter(|t| t.span != time.span && has_day(t) == has_day(time) && has_clock(t) == has_clock(time));
    let rival = rivals
        .copied()
        .next()
        .and_then(|rival| Doubt::partial(format!("\"{}\" stands in the same clause", passage.text.slice(rival.span))));
    let doubt = doubt(time, passage, &parsed).or(rival);
    Some(Claimed { time, day, doubt })
}

pub(super) fn moment(time: &Time) -> Option<&Moment> {
    time.moment()
}

/// Why a time says nothing on the fact.
fn unfit(
    fact: &When,
    time: &Time,
    token: usize,
    passage: &Passage<'_>,
    parsed: &Clauses,
    about: &[usize],
) -> Option<&'static str> {
    if time.impossible {
        return Some("no calendar has that date");
    }
    if time.mismatched {
        return Some("the weekday and the date do not fit each other");
    }
    if time.stated == Stated::Recurring {
        return Some("it says how often, not when");
    }
    if matches!(time.bound, Bound::By | Bound::Until | Bound::Since) {
        return Some("it is a limit, not when it happened");
    }
    let quoted =
        |span: Span| passage.readings.quotations.iter().any(|q| q.parts.iter().any(|part| part.contains(span)));
    if quoted(time.span) && !about.iter().any(|a| passage.text.tokens().get(*a).is_some_and(|t| quoted(t.span))) {
        return Some("it stands within a quotation");
    }
    let wanted = fact.time.moment();
    let said = time.moment();
    let clock = wanted.is_some_and(|m| m.clock.is_some()) && said.is_some_and(|m| m.clock.is_some());
    let day = wanted.is_none_or(|m| m.day.is_some()) && said.is_none_or(|m| m.day.is_some());
    if !clock && !day {
        return Some("it does not say what the fact asks");
    }
    if said.is_some_and(|m| m.now) {
        return Some("it means the time of writing");
    }
    if let Some(noun) = time.noun {
        let named = about.iter().any(|a| passage.text.tokens().get(*a).is_some_and(|t| noun.overlaps(t.span)));
        return (!named).then_some("it belongs to its noun, which is not what the fact is about");
    }
    if about.is_empty() {
        return None;
    }
    if !about.iter().any(|a| parsed.same_assertion(token, *a)) {
        return Some("it stands in another clause");
    }
    None
}

/// What makes it doubtful that a time is when the fact's event happened; doubts never let a time refute.
fn doubt(time: &Time, passage: &Passage<'_>, parsed: &Clauses) -> Option<Doubt> {
    if time.noun.is_some() {
        return None;
    }
    let token = passage.text.token_at(time.span.start);
    let clause = parsed.all().get(parsed.clause_of(token))?;
    if let Some(group) = clause.verb.and_then(|verb| parsed.groups().get(verb)) {
        if group.negation.is_some() {
            return Doubt::total("the clause denies something");
        }
        if group.modal.is_some() {
            return Doubt::total("that is a plan");
        }
        if group.form == Form::Infinitive {
            return Doubt::partial("that may be a plan");
        }
        if group.perfect {
            return Doubt::partial("the clause tells of what came before");
        }
    }
    if time.direction == Direction::Future {
        return Doubt::total("that is a plan");
    }
    for i in clause.tokens.clone() {
        let word = passage.text.word(i);
        if matches!(
            word,
            "previously"
                | "Previously"
                | "earlier"
                | "Earlier"
                | "originally"
                | "Originally"
                | "formerly"
                | "initially"
                | "already"
                | "again"
        ) {
            return Doubt::partial(format!("\"{word}\" may tell of another time"));
        }
    }
    let shifted =
        matches!(time.moment().and_then(|m| m.day.as_ref()), Some(crate::reading::time::Calendar::FromThen(..)));
    if shifted {
        return Doubt::partial("it counts from another time of the text");
    }
    None
}
