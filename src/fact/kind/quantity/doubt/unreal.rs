//! What is asked, denied, only possible, expected or wanted.

use std::ops::Range;

use super::{Doubt, never, not_against};
use crate::fact::kind::quantity::Quantity;
use crate::fact::kind::quantity::sentence::Sentence;
use crate::reading::clause::{ClauseKind, Form};

pub(super) fn asked_or_denied(s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    let passage = s.passage;
    if passage.text.slice(passage.span()).ends_with('?') {
        return never("stands in a question");
    }
    let negation = s.verb(place.start).and_then(|(_, group)| group.negation);
    if negation.is_some_and(|n| !place.contains(&n)) {
        let why = "stands in a clause that denies something";
        return if given(s, place) { not_against(why) } else { never(why) };
    }
    None
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
            if matches!(modal.as_ref(), "may" | "might" | "could" | "can" | "should" | "must") && !given(s, place) {
                return never("is only possible");
            }
            if modal == "would" && group.perfect {
                return never("is what would have been");
            }
            let known =
                group.tokens.clone().any(|t| s.is_about(t) || t == group.head && fact.context.claims(&s.word(t)));
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
            (ClauseKind::Infinitive | ClauseKind::Participial, Some(host)) => clause = host,
            _ => break,
        }
    }
    None
}
