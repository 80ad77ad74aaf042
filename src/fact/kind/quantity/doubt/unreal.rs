//! What is asked, denied, only possible, expected or wanted.

use std::ops::Range;

use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::quantity::Quantity;
use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::{ClauseKind, Form, Polarity, Reader, Tag, Why};
use crate::reading::quantity::{self, Unit};

/// What the sentence asks or denies, or leaves open, as far as its verbs tell.
pub(super) fn asked_or_denied(s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    let passage = s.passage;
    if passage.text.slice(passage.span()).ends_with('?') {
        return never("stands in a question");
    }
    let (verb, group) = s.verb(place.start)?;
    let outcome = Reader::new(passage.text, &s.clauses).outcome(verb);
    // "No one was killed", "none of the 23 cities": the number itself denies.
    let own = |n: &usize| place.contains(n);
    // "The $44.2 million budget has no tax increase" denies nothing of its subject.
    let behind = |n: &usize| place.end <= group.tokens.start && group.tokens.end <= *n;
    let denies = !outcome.negations.iter().any(|n| own(n) || behind(n));
    match outcome.polarity {
        polarity
            if matches!(polarity, Polarity::Denied | Polarity::Refused) && denies
                || group.negation.is_some_and(|n| !own(&n)) =>
        {
            let why = "stands in a clause that denies something";
            if given(s, place) { not_against(why) } else { never(why) }
        }
        Polarity::Open(Why::Condition) => never("stands under a condition"),
        Polarity::Open(Why::Counterfactual) => never("is what would have been"),
        // "Forecasters had said the river would crest at 30 feet."
        Polarity::Open(Why::Plan)
            if group.modal.is_some_and(|modal| s.word(modal) == "would") && told_before(s, place) =>
        {
            not_against("is what was foretold")
        }
        _ if told_before(s, place) => not_against("is what was said before"),
        Polarity::Open(Why::Claim) if shown(s, place) => None,
        Polarity::Open(Why::Claim) => not_against("is only claimed or believed"),
        _ => None,
    }
}

/// "The tower's log shows", "the Weather Service estimated that": what a record or a reckoning gives is no mere claim.
fn shown(s: &Sentence<'_>, place: &Range<usize>) -> bool {
    const SHOWS: &[&str] = &["show", "estimate", "reveal", "indicate", "find", "calculate", "record"];
    let home = s.clauses.clause_of(place.start);
    let all = s.clauses.all();
    let host = all
        .get(home)
        .and_then(|clause| clause.host)
        .filter(|_| all.get(home).is_some_and(|c| c.kind == ClauseKind::Complement));
    let told = (0..all.len())
        .filter(|i| all.get(*i).is_some_and(|c| c.kind == ClauseKind::Attribution && c.host == Some(home)));
    host.into_iter().chain(told).any(|clause| {
        let verb = all.get(clause).and_then(|clause| clause.verb).and_then(|verb| s.clauses.groups().get(verb));
        verb.is_some_and(|group| s.is_verb(group, SHOWS) && group.modal.is_none() && group.negation.is_none())
    })
}

/// "Subpoenas may follow for the 23 cities", "had not paid the $310 million fee": there are 23, and the fee is so much, whatever is
/// denied or only possible.
fn given(s: &Sentence<'_>, place: &Range<usize>) -> bool {
    matches!(s.before(place.start).as_ref(), "the" | "these" | "those" | "all" | "its" | "their" | "his" | "her")
}

/// Verbs that make of an amount what somebody wants, expects or refuses.
const INTENTIONS: &[&str] = &[
    "expect",
    "forecast",
    "project",
    "predict",
    "propose",
    "seek",
    "request",
    "want",
    "ask",
    "hope",
    "aim",
    "fear",
    "demand",
    "recommend",
    "reject",
    "refuse",
    "oppose",
    "suggest",
    "consider",
    "urge",
    "anticipate",
    "envision",
    "plan",
    "intend",
    "mull",
    "float",
    "imagine",
    "veto",
    "withdraw",
    "deny",
    "dispute",
    "avoid",
    "fail",
    "doubt",
    "spare",
    "escape",
    // "spoke of 3,100 job cuts", "warned of 40 closures"
    "speak",
    "talk",
    "warn",
];

/// What is only possible, expected or wanted.
pub(super) fn unreal(fact: &Quantity, s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    let mut clause = s.clauses.clause_of(place.start);
    for _ in 0..4 {
        let found = s.clauses.all().get(clause)?;
        if let ClauseKind::Subordinate { conjunction } = found.kind
            && matches!(s.word(conjunction).as_ref(), "if" | "unless" | "whether")
        {
            return never("stands under a condition");
        }
        if let Some(group) = found.verb.and_then(|verb| s.clauses.groups().get(verb)) {
            let modal = group.modal.map_or("".into(), |modal| s.word(modal));
            if matches!(modal.as_ref(), "may" | "might" | "could" | "can" | "should") && !given(s, place) {
                return never("is only possible");
            }
            // "must pay a fine of $4.5 million" says how large it is; "must win 50 percent" does not say what was won.
            if modal == "must" && !given(s, place) {
                return not_against("is what must be");
            }
            if modal == "would" && group.perfect {
                return never("is what would have been");
            }
            let known =
                group.tokens.clone().any(|t| s.is_about(t) || t == group.head && fact.context.claim.has(&s.word(t)));
            if !known && s.is_verb(group, INTENTIONS) {
                return if group.form == Form::Finite
                    && group.tokens.end <= place.start
                    && found.verb == s.verb(place.start).map(|v| v.0)
                {
                    never("is what somebody expected, wanted or refused")
                } else {
                    not_against("is only expected or planned")
                };
            }
        }
        match (found.kind, found.host) {
            // "is not believed to have killed 15 people"
            (ClauseKind::Infinitive | ClauseKind::Complement, Some(host)) if denied(s, host) && !given(s, place) => {
                return never("is not what is said");
            }
            (ClauseKind::Infinitive | ClauseKind::Complement, Some(host)) if wished(fact, s, host) => {
                return never("is what somebody feared, asked for or disputed");
            }
            (ClauseKind::Infinitive | ClauseKind::Participial, Some(host)) => clause = host,
            _ => break,
        }
    }
    None
}

/// Whether a number stands in what somebody had said before: "had said", "said earlier".
fn told_before(s: &Sentence<'_>, place: &Range<usize>) -> bool {
    let clause = s.clauses.all().get(s.clauses.clause_of(place.start)).filter(|c| c.kind == ClauseKind::Complement);
    let Some(host) = clause.and_then(|clause| clause.host) else { return false };
    let verb = s.clauses.all().get(host).and_then(|host| host.verb).and_then(|verb| s.clauses.groups().get(verb));
    verb.is_some_and(|verb| {
        let early =
            |t: usize| matches!(s.word(t).as_ref(), "earlier" | "initially" | "previously" | "originally" | "first");
        verb.perfect && verb.tokens.clone().any(|t| s.word(t) == "had")
            || (verb.tokens.start.saturating_sub(1)..verb.tokens.end + 2)
                .any(|t| early(t) && s.clauses.clause_of(t) == host)
    })
}

/// "Officials said on Monday there were 52 cases", in an article of Thursday: so many there were then.
pub(super) fn told_days_ago(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    if !matches!(quantity.unit, Unit::Count | Unit::Percent | Unit::Measure(_)) {
        return None;
    }
    let clause = s.clauses.all().get(s.clauses.clause_of(place.start)).filter(|c| c.kind == ClauseKind::Complement)?;
    let host = clause.host?;
    // "said on Monday that 46 people had been arrested" tells of a deed that is done.
    let state = clause.verb.and_then(|verb| s.clauses.groups().get(verb)).is_some_and(|group| {
        s.is(group.head, &[Tag::Be]) || s.is_verb(group, &["have", "stand", "remain", "total", "reach"])
    });
    let days_ago = s.times().any(|time| {
        let at = s.of(time.span).start;
        let ago = time.stretch.zip(time.today).and_then(|(stretch, today)| stretch.end.date().until(today).ok());
        s.clauses.clause_of(at) == host && ago.is_some_and(|ago| ago.get_days() >= 1)
    });
    if state && days_ago { not_against("is what was said days before") } else { None }
}

/// "Organizers said 70 people had been arrested, a figure the police disputed."
pub(super) fn disputed(s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    let end = s.passage.tokens().end;
    let figure = (place.end..end).find(|t| {
        let word = s.word(*t);
        let names =
            sense::is(&word, Sense::Total) || matches!(word.as_ref(), "claim" | "estimate" | "report" | "assertion");
        names
            && matches!(s.before(*t).as_ref(), "a" | "an" | "the")
            && t.checked_sub(2).is_some_and(|c| s.is(c, &[Tag::Comma, Tag::Dash]))
    })?;
    let groups = s.clauses.groups().iter().filter(|group| group.tokens.start > figure);
    let disputes = groups.take(2).any(|group| {
        s.is_verb(
            group,
            &["dispute", "deny", "reject", "question", "challenge", "contest", "doubt", "dismiss", "revise", "correct"],
        )
    });
    if disputes { not_against("is disputed") } else { None }
}

/// Whether the verb of a clause is denied.
fn denied(s: &Sentence<'_>, clause: usize) -> bool {
    let verb = s.clauses.all().get(clause).and_then(|clause| clause.verb);
    verb.and_then(|verb| s.clauses.groups().get(verb)).is_some_and(|group| group.negation.is_some())
}

/// Whether the verb of a clause makes of what it governs something that somebody only fears, asks for or disputes: "feared that 20
/// people had died", "asked that he be sentenced", "denied a report that".
fn wished(fact: &Quantity, s: &Sentence<'_>, clause: usize) -> bool {
    const WISHES: &[&str] = &[
        "fear",
        "ask",
        "want",
        "seek",
        "demand",
        "urge",
        "recommend",
        "request",
        "call",
        "press",
        "deny",
        "dispute",
        "doubt",
        "reject",
        "oppose",
        "refute",
        "dismiss",
        "wish",
        "beg",
        "dread",
        "imagine",
        "rumor",
        "predict",
    ];
    let verb = s.clauses.all().get(clause).and_then(|clause| clause.verb);
    verb.and_then(|verb| s.clauses.groups().get(verb)).is_some_and(|group| {
        s.is_verb(group, WISHES) && !s.is_about(group.head) && !fact.context.claim.has(&s.word(group.head))
    })
}
