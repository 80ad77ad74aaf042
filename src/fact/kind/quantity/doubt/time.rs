//! Numbers of another time than the fact's.

use std::ops::Range;

use jiff::civil::Date;

use crate::fact::kind::claim::Claim;
use crate::fact::kind::doubt::{Doubt, never, not_against, strongest};
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::{ClauseKind, Reader, Source, Tag};
use crate::reading::quantity::{self, Role, Unit};
use crate::reading::time::{Bound, Calendar};

/// "Turnout in 2020 was 50 percent", "a crash in 2019 killed three people", for a story of 2024.
pub(super) fn other_time(
    claim: &Claim,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    token: usize,
) -> Option<Doubt> {
    // An age, "the 120-foot ferry built in 1988"
    let premodifies = s.passage.text.slice(quantity.core).contains('-') && matches!(quantity.unit, Unit::Measure(_));
    if matches!(quantity.unit, Unit::Age(_)) || premodifies {
        return None;
    }
    // "the $12 billion takeover collapsed on Friday": what it was to cost, it cost at any time; but there may be two of them.
    let apart = || {
        let end = s.of(quantity.span).end;
        let attribute = matches!(quantity.unit, Unit::Money(_)) && s.is_about(end) && s.nominal(end);
        if attribute { not_against("may be of another time") } else { never("is of another time") }
    };
    let mut weak = None;
    for time in s.times() {
        let at = s.of(time.span);
        if at.clone().any(|t| s.is_about(t)) || !sets_time(s, at.start, token) || attributive(s, &at, token) {
            continue;
        }
        // "fell 7 percent from a year earlier": what a change is counted from.
        let base = |word: &str| matches!(word, "from" | "than" | "over" | "on" | "with");
        if quantity.role == Role::Difference
            && (base(&s.before(at.start)) || base(&s.word(at.start)))
            && token < at.start
        {
            continue;
        }
        if matches!(time.moment().and_then(|m| m.day.as_ref()), Some(Calendar::FromThen(_, false))) {
            return never("is of another time");
        }
        let Some(stretch) = time.stretch else {
            // A day of a month whose year the text leaves open.
            if matches!(time.moment().and_then(|m| m.day.as_ref()), Some(Calendar::Date { month: Some(_), .. })) {
                weak = weak.or(not_against("may be of another time"));
            }
            continue;
        };
        if claim.is_of(stretch) {
            continue;
        }
        let (start, end) = (stretch.start.date(), stretch.end.date());
        let Some(now) = claim.now.or(time.today) else {
            weak = weak.or(not_against("may be of another time: the story has no date"));
            continue;
        };
        if matches!(time.bound, Bound::Since | Bound::Until | Bound::By) {
            if start < now && !aside(s, &at, token) {
                weak = weak.or(not_against("is counted from or up to another time"));
            }
            continue;
        }
        // A whole year is another one; a day or a month is, when it is half a year off.
        let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
        let long = days(start, end) > 200;
        let past = end <= now && (long || days(end, now) > 180);
        let far = start > now && (long || days(now, start) > 180);
        // "The deal was announced on Feb. 12 at a 38 percent premium" may well be the story's own beginning.
        if past && !long && days(end, now) < 365 {
            weak = weak.or(not_against("may be of another time"));
        } else if past || far {
            return apart();
        // "In October, three paintings were stolen": a month that is long over sets the scene of something else.
        } else if end <= now && days(end, now) > 60 && at.start <= s.passage.tokens().start + 1 {
            weak = weak.or(not_against("may be of another time"));
        } else if claim.is_of_another(stretch) {
            weak = weak.or(not_against("is of another time than the claim's"));
        }
    }
    let checks: [&dyn Fn() -> Option<Doubt>; 5] = [
        &|| weak.clone(),
        &|| other_season(claim, s, token),
        &|| since(claim, s, token),
        &|| come_before(claim, s, token),
        &|| part_of_time(claim, s, token),
    ];
    strongest(&checks)
}

/// Whether a time sets when the assertion of a number holds: not one of another verb, nor one within a comparison.
fn sets_time(s: &Sentence<'_>, time: usize, number: usize) -> bool {
    let (clause, home) = (s.clauses.clause_of(time), s.clauses.clause_of(number));
    if s.clauses.all().get(clause).is_some_and(|c| c.kind == ClauseKind::Comparison) && clause != home {
        return false;
    }
    // "larger than last year's", "since 1961, when gusts reached 113 mph"
    if (1..6).any(|n| time.checked_sub(n).is_some_and(|i| s.word(i) == "than")) {
        return false;
    }
    if (time + 1..time + 4)
        .any(|t| s.word(t) == "when" && t < number && (t..number).all(|t| !s.is(t, &[Tag::Comma, Tag::Semi])))
    {
        return true;
    }
    // "a profit of $391 million, up from $344 million in the quarter a year ago": of what it is compared with.
    if number < time
        && (number + 1..time).any(|t| compares(s, t))
        && !(number.saturating_sub(4)..number).any(|t| compares(s, t))
    {
        return false;
    }
    let governor =
        s.clauses.groups().iter().enumerate().rev().find(|(_, group)| group.tokens.end <= time).map(|(i, _)| i);
    let same = s.clauses.same_assertion(time, number);
    match governor {
        // Before every verb it holds for all that share the subject: "In 1993 a quake killed two people and did $10 million in damage."
        None => {
            let mut at = home;
            for _ in 0..6 {
                if at == clause || s.clauses.assertion_of(at) == s.clauses.assertion_of(clause) {
                    return true;
                }
                match s.clauses.all().get(at) {
                    Some(c) if c.kind == ClauseKind::Conjunct => at = c.host.unwrap_or(0),
                    _ => return false,
                }
            }
            false
        }
        Some(governor) => {
            same && s.verb(number).is_none_or(|(verb, group)| verb == governor || time < group.tokens.start)
        }
    }
}

/// Whether a word opens what a number is compared with: "up ⟨from⟩ 12", "⟨compared⟩ with 12".
fn compares(s: &Sentence<'_>, token: usize) -> bool {
    let from = |word: &str| matches!(word, "from" | "on" | "over" | "against" | "versus");
    let led = token.checked_sub(1).is_some_and(|t| {
        matches!(
            s.word(t).as_ref(),
            "up" | "down" | "higher" | "lower" | "better" | "worse" | "change" | "increase" | "decrease"
        )
    });
    match s.word(token).as_ref() {
        "compared" | "versus" => true,
        "from" => led,
        word => led && from(word) || word == "against" && s.is(token + 1, &[Tag::Number]),
    }
}

/// Whether a time only belongs to what is said of a thing between two commas: "the takeover, the biggest since 2016, was worth $2 billion".
fn aside(s: &Sentence<'_>, time: &Range<usize>, number: usize) -> bool {
    let comma = |t: &usize| s.is(*t, &[Tag::Comma]);
    let opened = (0..time.start).rev().take(12).find(comma);
    opened.is_some_and(|opened| opened + 2 < time.start && comma(&time.end) && !(opened..time.end).contains(&number))
}

/// Whether a time only tells a thing apart that the number is not of: "reached 31.4 feet, above the 1972 mark". Of its noun's own
/// number, and of a verb whose subject the noun is, the time is told: "the 1972 mark of 29.8 feet", "the 1972 flood killed six".
fn attributive(s: &Sentence<'_>, time: &Range<usize>, number: usize) -> bool {
    // "almost six feet above the mark of 1957"
    if let Some(head) = time.start.checked_sub(2).filter(|head| s.before(time.start) == "of" && s.nominal(*head)) {
        // "The storm of 2014 cut off power": of two words that may be verbs, none may be found.
        let subject = s
            .verb(number)
            .map_or(head < number, |(verb, _)| s.subject_phrases(verb).iter().any(|phrase| phrase.contains(&head)));
        return !subject && head + 1 != number && !(number < head && number + 4 > head);
    }
    let led = time
        .start
        .checked_sub(1)
        .is_some_and(|t| s.is(t, &[Tag::Det, Tag::Owner]) || s.kind(t) == Some(crate::text::TokenKind::Possessive));
    let phrase = s.phrase(time.end);
    let Some(head) = phrase.end.checked_sub(1).filter(|head| led && phrase.contains(head)) else { return false };
    let own = s.word(head + 1) == "of" && number == head + 2;
    let subject =
        s.verb(number).is_some_and(|(verb, _)| s.subject_phrases(verb).iter().any(|phrase| phrase.contains(&head)));
    !own && !subject
}

/// "Okafor scored 31 goals last season", where the claim is of no last one.
fn other_season(claim: &Claim, s: &Sentence<'_>, token: usize) -> Option<Doubt> {
    const SEASONS: &[&str] = &["season", "term", "campaign", "session", "cycle", "tournament", "semester"];
    let other = s.passage.tokens().any(|t| {
        SEASONS.contains(&s.word(t).as_ref())
            && matches!(s.before(t).as_ref(), "last" | "previous" | "next" | "past" | "prior")
            && !claim.has(&s.before(t))
            && !s.is_about(t)
            && s.clauses.same_assertion(t, token)
    });
    if other { never("is of another time") } else { None }
}

/// "Dunmore has cut 4,700 jobs since the merger": counted from a time that the claim does not name; "the deadliest fire since one
/// killed 32 people": of a time before.
fn since(claim: &Claim, s: &Sentence<'_>, token: usize) -> Option<Doubt> {
    let clause = s.clauses.all().get(s.clauses.clause_of(token))?;
    if let ClauseKind::Subordinate { conjunction } = clause.kind {
        let before = s.before(conjunction);
        let years =
            matches!(before.as_ref(), "year" | "years" | "decade" | "decades" | "months" | "century" | "generation");
        match s.word(conjunction).as_ref() {
            "since" if !matches!(before.as_ref(), ",") => return never("is of another time"),
            // "A year after it adopted a $46.4 million budget"
            "after" | "before" if years => return never("is of another time"),
            _ => {}
        }
    }
    if claim.has("since") {
        return None;
    }
    let end = s.passage.tokens().end;
    let since = (token..end).find(|t| s.word(*t) == "since")?;
    let aside = (token..since).any(|t| s.is(t, &[Tag::Comma, Tag::Semi]));
    let dated = s.times().any(|time| s.of(time.span).contains(&since));
    let host = s.clauses.all().get(s.clauses.clause_of(since)).and_then(|clause| clause.host);
    let own = s.clauses.same_assertion(since, token)
        || host.is_some_and(|host| s.clauses.assertion_of(host) == s.clauses.assertion_of(s.clauses.clause_of(token)));
    if own && !aside && !dated { not_against("is counted from another time") } else { None }
}

/// "Turnout had reached 22 percent by noon": what had been, unless somebody says so of what was.
fn come_before(claim: &Claim, s: &Sentence<'_>, token: usize) -> Option<Doubt> {
    let (verb, group) = s.verb(token)?;
    let had = group.perfect && group.tokens.clone().any(|t| s.word(t) == "had");
    let clause = s.clauses.clause_of(token);
    let limit = s.passage.tokens().any(|t| {
        s.clauses.clause_of(t) == clause
            && matches!(
                s.word(t).as_ref(),
                "by" | "until"
                    | "before"
                    | "initially"
                    | "already"
                    | "once"
                    | "earlier"
                    | "previously"
                    | "originally"
                    | "first"
            )
    });
    let told = Reader::new(s.passage.text, &s.clauses).source(verb) != Source::Article;
    // "had served 12 years in prison before he was sentenced"
    let then = s.clauses.all().iter().any(|inner| {
        inner.host == Some(clause)
            && matches!(inner.kind, ClauseKind::Subordinate { conjunction } if s.word(conjunction) == "before" && conjunction > token)
            && inner.tokens.clone().any(|t| s.is_about(t))
    });
    // "Her lead had been 98 votes": how things were, where "had promised $1 trillion" tells of a deed that a fact may be about.
    let state = s.is(group.head, &[Tag::Be]);
    let then_too = s.passage.tokens().any(|t| {
        s.word(t) == "that"
            && matches!(
                s.word(t + 1).as_ref(),
                "morning" | "afternoon" | "evening" | "night" | "day" | "week" | "month" | "year"
            )
            && s.clauses.clause_of(t) == clause
    });
    if !had || told || claim.has("had") {
        None
    } else if then {
        never("is what had been before")
    } else if limit || state || then_too {
        not_against("is what had been before")
    } else {
        None
    }
}

/// "In the fourth quarter", where the claim is of no quarter or of another.
fn part_of_time(claim: &Claim, s: &Sentence<'_>, token: usize) -> Option<Doubt> {
    let part = s.passage.tokens().find(|t| {
        matches!(
            s.word(*t).as_ref(),
            "quarter"
                | "half"
                | "halftime"
                | "period"
                | "inning"
                | "round"
                | "shootout"
                | "penalties"
                | "year"
                | "month"
                | "week"
        ) && s.clauses.same_assertion(*t, token)
    })?;
    let which = match s.before(part).as_ref() {
        "-" => s.before(part - 1),
        _ => s.before(part),
    };
    // "in the first year", but "last year" is a time of the calendar.
    if matches!(s.word(part).as_ref(), "year" | "month" | "week") && matches!(which.as_ref(), "last" | "previous") {
        return None;
    }
    let named = s.is_about(part) || claim.has(&which) && claim.has(&s.word(part));
    if !named && (ordinal(&which) || matches!(s.word(part).as_ref(), "halftime" | "shootout" | "penalties")) {
        not_against("is of one part of a time that the claim does not name")
    } else {
        None
    }
}

fn ordinal(word: &str) -> bool {
    matches!(word, "first" | "second" | "third" | "fourth" | "fifth" | "final" | "last" | "opening" | "previous")
        || word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_alphabetic())
}
