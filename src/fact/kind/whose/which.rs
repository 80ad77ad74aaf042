//! Which of several of one name or kind a sentence is about: the treaty of another lake, the station of another street, an outbreak
//! somewhere else.

use super::Whose;
use crate::fact::kind::doubt::{Doubt, not_against};
use crate::fact::kind::sense::{self, Sense};
use crate::reading::clause::{Tag, is_title};
use crate::text::TokenKind;

impl Whose<'_> {
    /// "Canada signed a trade treaty", where the claim is of the Sarnia treaty: a noun before the fact's own that neither it nor its claim
    /// has.
    pub(super) fn kind_of_it(&self) -> Option<Doubt> {
        let s = self.s;
        let other = |noun: usize| {
            let before = noun.checked_sub(1).filter(|t| s.is(*t, &[Tag::Noun, Tag::Name]) && s.nominal(*t));
            before.is_some_and(|t| {
                let word = s.word(t);
                let plain = !sense::tells_kind(&word) || s.in_time(t);
                !plain && !self.known(t) && !self.own.contains(&t) && !is_title(&word)
            })
        };
        let kind = s.about().any(|entry| {
            let mut any = false;
            let all = entry.fold(true, |all, m| {
                any = true;
                all && self.claim.tells_kind_of(&s.word(m.tokens.start))
                    && s.is(m.tokens.start, &[Tag::Noun, Tag::Maybe, Tag::Name])
                    && s.clauses.group_at(m.tokens.start).is_none()
                    && other(m.tokens.start)
            });
            any && all
        });
        // "The Cole River, a tributary of the Tallow, crested"
        let subject = s.verb(self.at).and_then(|(verb, _)| s.subject_phrases(verb).into_iter().next());
        let head = subject.and_then(|phrase| s.head_of(&phrase));
        let named = |head: usize| s.is_about(head) && self.claim.tells_kind_of(&s.word(head)) && other(head);
        if kind || head.is_some_and(named) { not_against("is of another kind of it") } else { None }
    }

    /// "The Vine Street station opened in 2019", where the claim is of the Corbin Street station: the fact's noun has another name.
    pub(super) fn called_otherwise(&self) -> Option<Doubt> {
        let s = self.s;
        let name = |t: usize| s.is(t, &[Tag::Name]) && !is_title(&s.word(t));
        let otherwise = s.about().any(|entry| {
            let mut any = false;
            let all = entry.fold(true, |all, m| {
                any = true;
                let noun = m.tokens.start;
                let names: Vec<usize> =
                    (1..5).map_while(|n| noun.checked_sub(n).filter(|t| name(*t) && !self.own.contains(t))).collect();
                let wanted = self.claim.names_of(&s.word(noun));
                let missing = wanted.iter().any(|wanted| s.passage.tokens().all(|t| s.word(t) != *wanted));
                let common = s.is(noun, &[Tag::Noun, Tag::Maybe]) && s.clauses.group_at(noun).is_none();
                all && missing && common && names.iter().any(|t| !self.known(*t))
            });
            any && all
        });
        if otherwise { not_against("is of one that is called otherwise") } else { None }
    }

    /// "The hearing on bail for the other man", "applications for the second round", "the trial of Larkin's wife", "a hearing on the budget":
    /// what stands behind the fact's noun makes of it another.
    pub(super) fn another_of_it(&self) -> Option<Doubt> {
        let s = self.s;
        let (verb, group) = s.verb(self.at)?;
        let phrase = s.subject_phrases(verb).into_iter().next()?;
        let head = s.head_of(&phrase).filter(|head| s.is_about(*head))?;
        let end = phrase.end.max(head + 1).min(head + 12);
        let end =
            end.max(if group.tokens.start > head && group.tokens.start < head + 12 { group.tokens.start } else { 0 });
        let behind = head + 2..end;
        let led = s.is(head + 1, &[Tag::Prep, Tag::SubPrep]);
        if !led || behind.clone().any(|t| s.is(t, &[Tag::Comma])) {
            return None;
        }
        let other = behind.clone().any(|t| {
            let word = s.word(t);
            let another =
                matches!(word.as_ref(), "other" | "second" | "third" | "fourth" | "another" | "previous" | "next");
            let relation = sense::is(&word, Sense::Relation) && s.kind(t - 1) == Some(TokenKind::Possessive);
            (another || relation) && !self.known(t) && !s.in_time(t)
        });
        let lead = (phrase.start.saturating_sub(1)..head).any(|t| matches!(s.word(t).as_ref(), "a" | "an"));
        let topic = matches!(s.word(head + 1).as_ref(), "on" | "about" | "into" | "for")
            && lead
            && s.head_from(head + 2).is_some_and(|t| !self.known(t) && !s.in_time(t));
        // "the governor before Lang"
        let follows = matches!(s.word(head + 1).as_ref(), "before" | "after") && s.is(head + 2, &[Tag::Name]);
        if other || topic || follows { not_against("is of another one") } else { None }
    }

    /// "A measles outbreak in Texas infected 762 people": one of its kind, in a place that neither the fact nor its claim names.
    pub(super) fn some_place(&self) -> Option<Doubt> {
        let s = self.s;
        let (verb, _) = s.verb(self.at)?;
        let phrase = s.subject_phrases(verb).into_iter().next()?;
        let first = phrase.start;
        let some = matches!(s.word(first).as_ref(), "a" | "an" | "another" | "one")
            || first > 0 && matches!(s.before(first).as_ref(), "a" | "an" | "another" | "one");
        let noun = s.head_of(&phrase).filter(|noun| some && s.is_about(*noun))?;
        // "A new bridge would cost $310 million", where the claim is of what the old one's repair costs
        let new = phrase.clone().take(2).any(|t| s.word(t) == "new") && !self.claim.has("new");
        if new && self.measures {
            return not_against("is of another one");
        }
        let named = |t: usize| s.passage.text.tokens().get(t).is_some_and(|t| t.capital);
        let place = matches!(s.word(noun + 1).as_ref(), "in" | "at" | "near" | "outside")
            && (noun + 2..noun + 6).take_while(|t| named(*t)).count() > 0
            && (noun + 2..noun + 6).take_while(|t| named(*t)).all(|t| !self.known(t));
        if place { not_against("is of one in a place that the fact does not name") } else { None }
    }

    /// "In Chicago, 88 protesters were arrested": of a place that the fact does not name.
    pub(super) fn place(&self) -> Option<Doubt> {
        let s = self.s;
        let first = s.passage.tokens().start;
        let lead =
            (first..first + 2).find(|t| matches!(s.word(*t).as_ref(), "in" | "at" | "near" | "outside" | "across"))?;

        let comma = (lead..s.passage.tokens().end.min(lead + 8)).find(|t| s.is(*t, &[Tag::Comma]))?;
        let timed = |t: usize| s.times().any(|time| s.of(time.span).contains(&t));
        let inside = lead + 1..comma;
        let named = inside.clone().any(|t| self.known(t) && !s.is(t, &[Tag::Det]));
        let place = inside.clone().any(|t| s.passage.text.tokens().get(t).is_some_and(|t| t.capital) && !timed(t));
        let kept = s.clauses.same_assertion(lead, self.at) && comma <= self.at;
        if kept && place && !named { not_against("is of a place that the fact does not name") } else { None }
    }
}
