//! Where it was: "⟨In Pruett⟩, the sirens sounded" says nothing of the sirens in Dunmore.
//!
//! A place tells which of several is meant where the words of the fact are common nouns and its claim names a place. A name of its own
//! tells better: who is arrested "in Ohio" may well be arrested in Springfield.

use std::ops::Range;

use super::Case;
use crate::reading::clause::{Tag, is_time, lower};

/// How many tokens a place may stand away from what it is a place of: a bound for text that is no prose.
const REACH: usize = 24;

/// The words of the places that a claim names, in lower case.
pub(super) fn named_in(claim: &str) -> Vec<String> {
    let words: Vec<&str> = claim.split_whitespace().collect();
    let mut found = Vec::new();
    for (i, lead) in words.iter().enumerate() {
        if !matches!(*lead, "in" | "at" | "near" | "outside" | "above" | "below" | "around" | "across" | "In" | "At") {
            continue;
        }
        let place = words[i + 1..].iter().take_while(|w| w.starts_with(char::is_uppercase));
        let place = place.map(|w| lower(w.trim_matches(|c: char| !c.is_alphanumeric())).into_owned());
        found.extend(place.filter(|w| !w.is_empty() && !is_time(w)));
    }
    found
}

impl Case<'_> {
    /// The words that put a verb group into another place than that of the claim.
    pub(super) fn other_place(&self, group: usize) -> Option<Range<usize>> {
        let places = &self.event.known.places;
        if places.is_empty() {
            return None;
        }
        let sentence = self.passage.tokens();
        let subject = self.passage.hits.within(self.event.subject, sentence.clone());
        let matter = self.passage.about.iter().flatten();
        let called = subject
            .iter()
            .chain(matter)
            .any(|m| sentence.contains(&m.tokens.start) && self.clauses.tag(m.tokens.end - 1) == Tag::Name);
        if called {
            return None;
        }
        let g = self.clauses.groups().get(group)?;
        let next = self.clauses.groups().get(group + 1).map_or(sentence.end, |next| next.tokens.start);
        let behind = (g.tokens.end..next.min(g.tokens.end + REACH)).take_while(|&i| !self.clauses.tag(i).is_break());
        let before = g.tokens.start.saturating_sub(REACH).max(sentence.start)..g.tokens.start;
        let own = |i: &usize| *i >= g.tokens.start || self.clauses.same_assertion(*i, g.head);
        let mut other = None;
        for at in before.chain(behind).filter(own) {
            // "in Pruett", "Pruett's sirens"
            let lead = matches!(
                &*self.word(at + 1),
                "neighboring" | "neighbouring" | "nearby" | "rural" | "suburban" | "downtown" | "central" | "upstate"
            );
            let name = at + 1 + usize::from(lead);
            let within = self.word(at) == "in" && self.clauses.tag(name) == Tag::Name;
            let owner =
                at > sentence.start && self.clauses.tag(at) == Tag::Owner && self.clauses.tag(at - 1) == Tag::Name;
            let from = if within { name } else { at.saturating_sub(1) };
            // "but ⟨not in⟩ Dunmore"
            let denied = within && at > sentence.start && self.word(at - 1) == "not";
            if denied || !(within || owner && at < g.tokens.start) || is_time(&self.word(from)) {
                continue;
            }
            let run = if owner { from..at } else { from..from + 3 };
            let mut words = run.take_while(|&i| self.clauses.tag(i) == Tag::Name).map(|i| self.word(i));
            if words.any(|word| places.iter().any(|place| *place == *word)) {
                return None;
            }
            other = other.or(Some(from..from + 1));
        }
        other
    }
}
