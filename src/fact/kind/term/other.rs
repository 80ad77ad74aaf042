//! Whether an excluded phrase is said of another thing than the fact's: another fire, another company, another year.

use std::ops::Range;

use crate::fact::Passage;
use crate::fact::kind::claim::Claim;
use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::fact::kind::whose::Whose;
use crate::reading::clause::Tag;

/// Why a phrase that is bound to the fact's words may be said of something else.
pub(super) fn doubt(claim: &Claim, passage: &Passage<'_>, phrase: &Range<usize>) -> Option<&'static str> {
    let s = Sentence::new(passage);
    if another(claim, &s, phrase) {
        return Some("is said of another one");
    }
    if elsewhere(claim, &s, phrase) {
        return Some("is said of another than the claim names");
    }
    long_ago(claim, &s, phrase).then_some("is said of another time")
}

/// "Lightning started the last big fire on the ridge": a noun of the claim, and another of its kind.
fn another(claim: &Claim, s: &Sentence<'_>, phrase: &Range<usize>) -> bool {
    let whose = Whose { s, claim, at: phrase.start, own: phrase.clone(), measures: false };
    let mut nouns = s.passage.tokens().filter(|t| {
        s.is(*t, &[Tag::Noun, Tag::Maybe])
            && !phrase.contains(t)
            && s.clauses.same_assertion(*t, phrase.start)
            && claim.has(&s.word(*t))
    });
    nouns.any(|noun| whose.is_another(noun))
}

/// "Whitcombe was chief financial officer of a rival", where the claim is of Brightwell.
fn elsewhere(claim: &Claim, s: &Sentence<'_>, phrase: &Range<usize>) -> bool {
    if !matches!(s.word(phrase.end).as_ref(), "of" | "at" | "for") || !claim.has_place_of_work() {
        return false;
    }
    let Some(head) = s.head_from(phrase.end + 1) else { return false };
    let names: Vec<usize> = (phrase.end + 1..head + 1).filter(|t| s.is(*t, &[Tag::Name])).collect();
    let stranger = !names.is_empty() && names.iter().all(|t| !claim.has(&s.word(*t)) && !s.is_about(*t));
    stranger || sense::is(&s.word(head), Sense::Relation) || sense::is(&s.word(head), Sense::Side)
}

/// "In 2007 lightning started a fire on the ridge", where the story is of 2025 and the claim names no such year.
fn long_ago(claim: &Claim, s: &Sentence<'_>, phrase: &Range<usize>) -> bool {
    s.times().any(|time| {
        let at = s.of(time.span).start;
        let Some((stretch, now)) = time.stretch.zip(claim.now.or(time.today)) else { return false };
        let ago = stretch.end.date().until(now).map_or(0, |span| span.get_days());
        ago > 180 && !claim.is_of(stretch) && s.clauses.same_assertion(at, phrase.start)
    })
}
