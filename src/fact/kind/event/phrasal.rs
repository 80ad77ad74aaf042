//! Verbs whose particle stands apart: "⟨gave⟩ the statue ⟨back⟩" for "give back".

use super::{Case, Decided, Phrasal, Role};
use crate::diagnostic::{Diagnostics, Str};
use crate::fact::kind::Scope;
use crate::fact::terms::TermMatch;
use crate::fact::{Findings, Passage};
use crate::reading::clause::lower;
use crate::text::TokenKind;

/// How many tokens may stand between a verb and its particle: more are too heavy to stand there.
const BETWEEN: usize = 8;

/// The verbs with a particle, or with a phrase that goes with them ("take into custody"), among the phrases of an action.
pub(super) fn of(text: &Str, role: Role, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> Vec<Phrasal> {
    let phrases = scope.terms.phrases(text, diagnostics);
    let mut found = Vec::new();
    for phrase in phrases {
        let Some((verb, rest)) = phrase.split_first() else { continue };
        let apart = match rest {
            [particle] => {
                matches!(
                    particle.as_str(),
                    "up" | "down" | "out" | "off" | "back" | "over" | "away" | "aside" | "in" | "home"
                )
            }
            [lead, _, ..] => matches!(lead.as_str(), "into" | "to" | "in" | "on" | "under" | "behind" | "out" | "off"),
            [] => false,
        };
        if apart {
            found.push(Phrasal { verb: scope.terms.derived(std::slice::from_ref(verb)), rest: rest.to_vec(), role });
        }
    }
    found
}

/// A verb whose particle stands apart.
#[derive(Clone, Debug)]
pub(super) struct Split {
    /// Where the verb matched.
    pub(super) verb: TermMatch,
    /// Index of the particle.
    particle: usize,
    role: Role,
}

/// The verbs in a passage whose particle stands behind their object.
pub(super) fn split(phrasal: &[Phrasal], passage: &Passage<'_>) -> Vec<Split> {
    let tokens = passage.tokens();
    let text = passage.text;
    let mut found: Vec<Split> = Vec::new();
    for verb in phrasal {
        for m in passage.hits.within(verb.verb, tokens.clone()) {
            let is = |i: usize, word: &str| lower(text.word(i)) == word;
            let inside = |i: &usize| {
                text.tokens()
                    .get(*i)
                    .is_some_and(|t| t.kind != TokenKind::Mark || matches!(text.word(*i), "-" | "$" | "%"))
            };
            let words = verb.rest.iter().enumerate();
            let at = (m.tokens.end..tokens.end)
                .take(BETWEEN)
                .take_while(inside)
                .find(|&i| words.clone().all(|(n, word)| i + n < tokens.end && is(i + n, word)))
                .map(|at| at + verb.rest.len() - 1);
            // What follows is no object of the particle: "gave it ⟨back to⟩", not "put the house ⟨over⟩ the road".
            let Some(at) = at.filter(|&at| {
                let next = text.tokens().get(at + 1).filter(|_| at + 1 < tokens.end);
                let follows = next.is_some_and(|t| {
                    t.kind != TokenKind::Mark
                        && ![
                            "to", "of", "from", "for", "on", "in", "at", "by", "with", "after", "as", "until",
                            "because", "and", "but", "without", "over", "during", "before", "when", "while", "since",
                            "amid", "again", "into",
                        ]
                        .iter()
                        .any(|word| is(at + 1, word))
                        && !crate::reading::clause::is_time(&lower(text.word(at + 1)))
                });
                at >= m.tokens.end + verb.rest.len() && (!follows || verb.rest.len() > 1)
            }) else {
                continue;
            };
            if !found.iter().any(|other| other.verb.tokens == m.tokens) {
                found.push(Split { verb: m.clone(), particle: at, role: verb.role });
            }
        }
    }
    found
}

impl Case<'_> {
    /// Judges a verb whose particle stands apart, if it is a verb.
    pub(super) fn judge_split(&self, split: &Split, findings: &mut Findings, decided: &mut Vec<Decided>) {
        let Split { verb: m, particle, role } = split;
        let group = self.clauses.group_at(m.tokens.start);
        let verb = group.filter(|&k| {
            self.clauses.groups().get(k).is_some_and(|g| {
                // Up to its particle there is no other verb.
                let next = self.clauses.groups().get(k + 1).map_or(usize::MAX, |next| next.tokens.start);
                g.head == m.tokens.start && next > *particle
            })
        });
        let Some(group) = verb else { return };
        let near = m.tokens.clone();
        self.weigh(m, *role, group, &near, &self.reader.outcome(group), findings, decided);
    }
}
