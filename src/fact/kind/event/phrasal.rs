//! Verbs whose particle stands apart: "⟨gave⟩ the statue ⟨back⟩" for "give back".

use super::{Case, Decided, Phrasal, Role};
use crate::diagnostic::{Diagnostics, Str};
use crate::fact::kind::Scope;
use crate::fact::terms::TermMatch;
use crate::fact::{Findings, Passage};
use crate::reading::clause::{list, lower};
use crate::text::TokenKind;

/// How many tokens may stand between a verb and its particle: more are too heavy to stand there.
const BETWEEN: usize = 8;

/// The verbs with a particle, or with a phrase that goes with them ("take into custody"), among the phrases of an action.
pub(super) fn of(text: &Str, role: Role, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> Vec<Phrasal> {
    let phrases = scope.terms.phrases(text, diagnostics);
    let mut found = Vec::new();
    for phrase in phrases {
        let Some((verb, rest)) = phrase.split_first() else { continue };
        let from = matches!(rest, [particle] if particle == "out") && OUT_OF.contains(&verb.as_str());
        let apart = match rest {
            _ if from => true,
            [particle] => takes_object(verb, particle),
            [lead, _, ..] => matches!(lead.as_str(), "into" | "to" | "in" | "on" | "under" | "behind" | "out" | "off"),
            [] => false,
        };
        if apart {
            found.push(Phrasal {
                verb: scope.terms.derived(std::slice::from_ref(verb)),
                rest: rest.to_vec(),
                from,
                role,
            });
        }
    }
    found
}

/// The verbs that a noun may part from a particle: "shut the plant down". "Pull out" and "back out" have no object of their own, so
/// that "pulled a child out of the pool" is another verb.
const PARTED: &[(&str, &str)] = &[
    (
        "up",
        "blow break bring call clean clear close cover cut dig divide draw give hand hold keep lift lock mop open pack patch pick prop put round \
         seal set shake shore shut split stir sum take tear tie tighten wind wipe wrap write",
    ),
    (
        "down",
        "bring break burn close cut gun hand hold hunt knock lay let lock pull put scale shoot shut slap slow strike take talk tear track \
         turn vote water wear wind",
    ),
    (
        "out",
        "blank buy carry close drive edge fill find force freeze give hand hire iron kick knock lay leave let lock phase point print push put roll \
         rule send set shut single sit sort squeeze take throw turn vote wait wipe work",
    ),
    (
        "off",
        "break brush call close cordon cut drop fend fight finish hold kick lay let lift pay play pull put seal sell send set shake show shrug \
         shut sign spin stave switch take turn ward write",
    ),
    (
        "back",
        "bring buy claw cut draw drive get give hand hold keep pay pull push put roll scale send set take turn walk win",
    ),
    ("over", "hand pass sign take turn"),
    ("away", "drive explain give keep lock put send sign take throw turn wash"),
    ("aside", "brush lay put set"),
    ("through", "wave push force ram rush steer see"),
    ("in", "bring call hand lock phase put send take turn usher"),
    ("home", "bring fly send take"),
    ("open", "keep hold"),
    ("alive", "keep"),
    ("stand", "let"),
    ("stay", "let"),
    ("go", "let"),
];

/// Verbs of withdrawing that take what is withdrawn for an object, and say what from.
const OUT_OF: &[&str] = &["pull", "take", "bring", "lead"];

fn takes_object(verb: &str, particle: &str) -> bool {
    PARTED.iter().any(|(p, verbs)| *p == particle && list::has(verbs, verb))
}

/// What goes on behind a particle that stands apart.
const BEHIND_PARTICLE: &[&str] = &[
    "to", "of", "from", "for", "on", "in", "at", "by", "with", "after", "as", "until", "because", "and", "but",
    "without", "over", "all", "despite", "under", "through", "during", "before", "when", "while", "since", "amid",
    "again", "into",
];

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
                    let word = lower(text.word(at + 1));
                    let ends = BEHIND_PARTICLE.contains(&&*word) || crate::reading::clause::is_time(&word);
                    t.kind != TokenKind::Mark && !ends
                });
                at >= m.tokens.end + verb.rest.len() && (!follows || verb.rest.len() > 1)
            }) else {
                continue;
            };
            // "pulled the country out of ⟨the accord⟩": what is withdrawn, or what from, is what the fact is about.
            let about = || {
                let near = m.tokens.end..(at + BETWEEN).min(tokens.end);
                lower(text.word(at + 1)) == "of"
                    && passage.about.iter().flatten().any(|a| near.start <= a.tokens.start && a.tokens.end <= near.end)
            };
            if verb.from && !about() {
                continue;
            }
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
