//! What a denied opposite says: "did not skip it", "did not refuse to", "did not reject it".
//!
//! Antonyms are of two sorts. Complements leave no third way: who does not skip a meeting is there. Contraries have a middle: who does
//! not reject a bill may not have voted. A refusal that is denied, and an opposite that is in neither table, suggest that it happened
//! and do not say so.

use std::ops::Range;

use super::{Case, Role, Said};
use crate::fact::evidence::Fit;
use crate::reading::clause::{Outcome, Tag};

/// What is known of an opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Antonym {
    /// There is no third way; some leave a shade.
    Complement(Fit),
    /// There is a middle.
    Contrary,
    /// The user calls it the opposite.
    Declared,
}

/// Verbs, with the particle that goes with them, and what their denial leaves.
const COMPLEMENTS: &[(&str, &str, Fit)] = &[
    // Who is not away is there.
    ("skip miss", "", Fit::Exact),
    ("stay keep", "away", Fit::Exact),
    ("sit", "out", Fit::Exact),
    // Who does not stay away in protest may be hindered, but nobody says so of him.
    ("boycott", "", Fit::Approximate),
    // Who does not die lives on, and the other way round.
    ("survive", "", Fit::Exact),
    // A debt is paid or it is not.
    ("default", "", Fit::Approximate),
];

/// Verbs whose denial leaves a middle: abstaining, waiting, a draw, a standstill, silence.
const CONTRARIES: &[&str] = &[
    // A vote or a ruling that goes neither way, or is still to come.
    "reject approve pass accept adopt ratify confirm endorse veto sign uphold overturn block strike quash void dismiss convict acquit \
     clear defeat vote turn repeal enact override grant deny",
    // For, against, or without a word.
    "oppose support back favor favour praise criticize criticise condemn denounce blast slam blame welcome applaud admit concede \
     acknowledge confess apologize apologise defend attack agree disagree dispute contest plead",
    // Up, down, or as before.
    "rise fall grow shrink gain lose climb drop increase decrease raise cut lower reduce slash expand widen narrow strengthen weaken \
     improve worsen accelerate slow surge plunge tumble slip slide soar jump ease harden promote demote relegate",
    // A draw.
    "win beat draw trail lead",
    // Allowed, forbidden, or neither.
    "allow permit let authorize authorise ban bar forbid prohibit legalize legalise outlaw",
    // Held or let go: one may never have been held.
    "arrest detain charge indict jail imprison free release punish fine reward",
    // Bought, sold or kept; begun, ended or never begun.
    "buy sell hire fire sack oust appoint start begin end stop resume return reinstate reopen invade retreat advance surrender \
     sue settle marry divorce love hate help hurt harm",
];

impl Case<'_> {
    /// What the denial of an opposite says.
    pub(super) fn denied_opposite(
        &self,
        group: usize,
        near: &Range<usize>,
        outcome: &Outcome,
    ) -> Result<Said, &'static str> {
        let Some(g) = self.clauses.groups().get(group) else { return Err("is left open") };
        // "spared no one in her remarks" is said of nobody in particular.
        if outcome.negations.iter().any(|&no| no >= g.tokens.end) {
            return Err("denies the opposite of some");
        }
        let fit = match self.antonym(g.head, near) {
            Antonym::Contrary => return Err("denies the opposite, which leaves a middle"),
            Antonym::Complement(fit) => Some(fit),
            Antonym::Declared => None,
        };
        // "has never skipped one", "does not skip meetings" tell a habit; "refused to skip it" what he was asked.
        let plain = outcome.operators.is_empty()
            && outcome.negations.iter().all(|&no| !matches!(&*self.word(no), "never" | "longer"))
            && (!g.present || g.perfect)
            // "has not missed a meeting" is of all that there were.
            && !(g.perfect && matches!(&*self.word(near.end.max(g.tokens.end)), "a" | "an" | "any" | "one"));
        match fit {
            Some(Fit::Exact) if plain && !self.is_explained(g.tokens.end) => {
                Ok(Said { happened: true, fit: Fit::Exact, implied: true, firm: true })
            }
            _ if self.is_put_right(g.tokens.end) => Err("denies the opposite, and what follows puts it right"),
            _ => Ok(Said { happened: true, fit: Fit::Approximate, implied: true, firm: plain && fit.is_some() }),
        }
    }

    /// Whether what follows a denial tells how it was instead: "did not decline; he never answered", "did not boycott it but …".
    fn is_put_right(&self, from: usize) -> bool {
        let but = |i: usize| self.clauses.tag(i) == Tag::Coord && matches!(&*self.word(i), "but" | "yet");
        self.is_explained(from) || (from..self.passage.tokens().end).any(but)
    }

    /// Whether a mark follows that promises an explanation: "did not skip it; his plane was late".
    fn is_explained(&self, from: usize) -> bool {
        (from..self.passage.tokens().end).any(|i| matches!(self.clauses.tag(i), Tag::Semi | Tag::Colon | Tag::Dash))
    }

    /// What a denied refusal of the action says: "did not refuse to meet", "did not stop her from meeting".
    pub(super) fn unrefused(&self, role: Role, group: usize) -> Result<Said, &'static str> {
        let end = self.clauses.groups().get(group).map_or(0, |g| g.tokens.end);
        match role {
            Role::Opposite => Err("is left open"),
            _ if self.is_put_right(end) => Err("denies a refusal, and what follows puts it right"),
            _ => Ok(Said { happened: true, fit: Fit::Approximate, implied: true, firm: false }),
        }
    }

    fn antonym(&self, head: usize, near: &Range<usize>) -> Antonym {
        let is = |list: &str| self.is_verb(head, list);
        // A particle may stand behind the object: "sat the meeting out".
        let end = near.end.max(head + 1);
        let follows = |particle: &str| {
            (head + 1..self.passage.tokens().end)
                .take_while(|&i| i < end || self.clauses.group_at(i).is_none() && !self.clauses.tag(i).is_break())
                .any(|i| self.word(i) == particle)
        };
        let complement = COMPLEMENTS.iter().find(|(verbs, particle, _)| {
            is(verbs) && if particle.is_empty() { near.len() == 1 } else { follows(particle) }
        });
        match complement {
            Some(&(_, _, fit)) => Antonym::Complement(fit),
            // "decline an invitation" refuses, what declines by itself falls.
            None if is("decline") && self.reader.object(self.clauses.group_at(head).unwrap_or(0)).is_none() => {
                Antonym::Contrary
            }
            // "vote down", "turn down", but "drop out", "walk away"
            None if CONTRARIES.iter().any(|list| is(list)) && !["out", "away", "off"].into_iter().any(follows) => {
                Antonym::Contrary
            }
            None => Antonym::Declared,
        }
    }
}
