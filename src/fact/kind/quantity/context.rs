//! What a fact says besides its value: the words of its claim and the day of its story. They never decide; they only tell when a
//! number of an article may be of another thing, another time, another outcome.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::harm::{self, Harm};
use crate::fact::kind::Scope;
use crate::reading::clause::{bases, lower};
use crate::reading::lexicon::Lexed;
use crate::reading::time::{self, Stretch};
use crate::text::{Text, TokenKind};

/// What a fact says besides its value.
#[derive(Clone, Debug)]
pub(super) struct Context {
    /// The words of the claim and the nouns that are counted, in lower case, verbs also in their bases.
    words: BTreeSet<String>,
    /// What became of people, by the claim.
    pub(super) claimed: Harm,
    /// What became of people, by the noun that is counted: `of = "death"`.
    pub(super) counted: Harm,
    /// Whether people are counted, whoever they are.
    pub(super) people: bool,
    /// The story's day.
    pub(super) now: Option<Date>,
    /// The times that the claim names.
    times: Vec<Stretch>,
}

impl Context {
    /// `nouns` are the words of `of`.
    pub(super) fn new(scope: &Scope<'_>, nouns: &[String]) -> Self {
        let claim = Text::new(scope.claim.as_str());
        let all = (0..claim.tokens().len())
            .filter(|i| matches!(claim.tokens().get(*i), Some(t) if t.kind != TokenKind::Mark));
        let written: Vec<String> = all.map(|i| lower(claim.word(i)).into_owned()).collect();
        let fold = |words: &[String]| words.iter().map(|w| Harm::of_word(w)).fold(Harm::default(), Harm::and);
        let claimed = fold(&written);
        let mut words: BTreeSet<String> = written.iter().flat_map(|word| bases(word)).collect();
        words.extend(written);
        words.extend(nouns.iter().cloned());
        let times = time::read(&Lexed::new(&claim), scope.dateline);
        Self {
            words,
            claimed,
            counted: fold(nouns),
            people: nouns.iter().any(|noun| harm::is_people(noun)),
            now: scope.dateline.date,
            times: times.iter().filter_map(|time| time.stretch).collect(),
        }
    }

    /// Whether the claim has a word, in lower case, in some form.
    pub(super) fn claims(&self, word: &str) -> bool {
        self.words.contains(word) || bases(word).any(|base| self.words.contains(&base))
    }

    /// Whether the claim is of a time.
    pub(super) fn is_of(&self, stretch: Stretch) -> bool {
        self.times.iter().any(|time| time.overlaps(stretch))
    }
}
