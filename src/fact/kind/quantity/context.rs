//! What a fact that counts says besides its value.

use super::harm::{self, Harm};
use super::score::Contest;
use crate::fact::kind::Scope;
use crate::fact::kind::claim::Claim;

/// What a fact that counts says besides its value.
#[derive(Clone, Debug)]
pub(super) struct Context {
    /// Its claim, with the nouns that are counted.
    pub(super) claim: Claim,
    /// What became of people, by the claim.
    pub(super) claimed: Harm,
    /// What became of people, by the noun that is counted: `of = "death"`.
    pub(super) counted: Harm,
    /// Whether people are counted, whoever they are.
    pub(super) people: bool,
    /// Who won, where the claim tells a score.
    pub(super) contest: Option<Contest>,
}

impl Context {
    /// `nouns` are the words of `of`.
    pub(super) fn new(scope: &Scope<'_>, nouns: &[String]) -> Self {
        let claim = Claim::new(scope, nouns);
        let claimed = claim.written().fold(Harm::default(), |harm, word| harm.and(Harm::of_word(&word)));
        let counted = nouns.iter().fold(Harm::default(), |harm, word| harm.and(Harm::of_word(word)));
        Self {
            claimed,
            counted,
            contest: Contest::of_claim(&claim.text),
            people: nouns.iter().any(|noun| harm::is_people(noun)),
            claim,
        }
    }
}
