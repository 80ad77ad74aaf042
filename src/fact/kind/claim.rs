//! What a fact says besides its value: the words of its claim and the day of its story. They never decide; they only tell when a
//! number or a time of an article may be of another thing, another time, another outcome.

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use super::Scope;
use super::sense::{self, Sense};
use crate::reading::clause::{Reader, Tag, bases, clauses, lower, tag};
use crate::reading::lexicon::Lexed;
use crate::reading::quantity::{self, Role, Unit};
use crate::reading::time::{self, Stretch};
use crate::text::{Text, TokenKind};

/// What a fact says besides its value.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    /// The claim itself.
    pub(super) text: Text,
    /// The words of the claim and the nouns that are counted, in lower case, verbs also in their bases.
    words: FxHashSet<String>,
    /// The story's day.
    pub(super) now: Option<Date>,
    /// The times that the claim names.
    times: Vec<Stretch>,
    /// Whether the claim is of a plan.
    pub(super) planned: bool,
    /// The word before the claim's only number, in lower case: "won ⟨by⟩ 2,118 votes".
    pub(super) lead: Option<String>,
    /// Of what the claim's only number is so much each, in lower case: "$1.14 a ⟨share⟩".
    pub(super) rate: Option<String>,
    /// Of whom the claim's only number is a share, in lower case: "42 percent of ⟨adults⟩".
    pub(super) share_of: Option<String>,
    /// Whether the claim's only number is by how much something changed: "a raise of 14 percent".
    pub(super) of_change: bool,
    /// Whether what the claim tells of went up (`true`) or down, where its words say one of them.
    pub(super) up: Option<bool>,
    /// Of whom the claim tells, in lower case, where that is a name: "⟨Northwick⟩ had 61 percent of possession".
    pub(super) actor: Option<String>,
}

/// Words of a claim that make it one of a plan.
const PLANNED: &[&str] = &[
    "will",
    "shall",
    "due",
    "scheduled",
    "slated",
    "planned",
    "expected",
    "postponed",
    "delayed",
    "rescheduled",
    "canceled",
    "cancelled",
    "adjourned",
    "would",
    "deadline",
];

/// The name that is the subject of a text's first verb, in lower case.
fn actor(text: &Text) -> Option<String> {
    text.sentences().first()?;
    let clauses = clauses(text, 0);
    let subject = Reader::new(text, &clauses).subject(0)?;
    let [phrase] = subject.phrases.as_slice() else { return None };
    let last = phrase.clone().next_back()?;
    (clauses.tag(last) == Tag::Name).then(|| lower(text.word(last)).into_owned())
}

impl Claim {
    /// `nouns` are the words of `of`, in lower case.
    pub(super) fn new(scope: &Scope<'_>, nouns: &[String]) -> Self {
        let text = Text::new(scope.claim.as_str());
        let tokens = text.tokens().iter().enumerate().filter(|(_, t)| t.kind != TokenKind::Mark);
        let written: Vec<String> = tokens.map(|(i, _)| lower(text.word(i)).into_owned()).collect();
        // "The council plans to vote", but "voters rejected a plan".
        let planned = written.iter().enumerate().any(|(i, word)| match word.as_str() {
            "plan" | "plans" | "set" => written.get(i + 1).is_some_and(|next| matches!(next.as_str(), "to" | "for")),
            word => PLANNED.contains(&word),
        });
        let mut words: FxHashSet<String> = written.iter().flat_map(|word| bases(word)).collect();
        let up = sense::direction(written.iter().map(String::as_str));
        words.extend(written);
        words.extend(nouns.iter().cloned());
        let times = time::read(&Lexed::new(&text), scope.dateline);
        let times = times.iter().filter_map(|time| time.stretch).collect();
        let numbers = quantity::read(&Lexed::new(&text), &[]);
        let one =
            |of: &mut dyn Iterator<Item = &quantity::Quantity>| of.next().filter(|_| of.next().is_none()).cloned();
        // "a raise of 14 percent over four years"
        let only = one(&mut numbers.iter())
            .or_else(|| one(&mut numbers.iter().filter(|q| !matches!(q.unit, Unit::Duration(_) | Unit::Ordinal))));
        let only = only.as_ref();
        let word = |i: usize| if i < text.tokens().len() { lower(text.word(i)) } else { "".into() };
        let start = only.map(|only| text.token_at(only.span.start));
        let end = only.map(|only| text.token_at(only.span.end.saturating_sub(1)) + 1);
        let lead = start.and_then(|at| at.checked_sub(1)).map(|i| word(i).into_owned());
        let rate = end.filter(|end| matches!(word(*end).as_ref(), "a" | "an" | "per"));
        let rate = rate.map(|end| word(end + 1).into_owned());
        let share_of = end.filter(|end| word(*end) == "of").map(|end| {
            let mut head = end + 1;
            while matches!(tag(&text, head + 1), Tag::Noun | Tag::Name | Tag::Maybe) {
                head += 1;
            }
            word(head).into_owned()
        });
        let change = |i: usize| sense::is(&word(i), Sense::Difference);
        let of_change = only.is_some_and(|only| only.role == Role::Difference)
            || end.is_some_and(change)
            || start.and_then(|at| at.checked_sub(2)).is_some_and(|at| word(at + 1) == "of" && change(at));
        let actor = actor(&text);
        Self { text, words, now: scope.dateline.date, times, planned, lead, rate, share_of, of_change, up, actor }
    }

    /// The words of the claim as written, in lower case.
    pub(super) fn written(&self) -> impl Iterator<Item = String> {
        (0..self.text.tokens().len()).map(|i| lower(self.text.word(i)).into_owned())
    }

    /// Whether the claim has a word, in lower case, in some form.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains(word)
            || bases(word).any(|base| self.words.contains(&base))
            || word.strip_suffix('s').is_some_and(|one| self.words.contains(one))
    }

    /// Whether the claim says of a noun what kind of it is meant: "the Sarnia treaty".
    pub(super) fn tells_kind_of(&self, noun: &str) -> bool {
        let count = self.text.tokens().len();
        (1..count).any(|i| {
            let before = lower(self.text.word(i - 1));
            lower(self.text.word(i)) == noun
                && matches!(tag(&self.text, i - 1), Tag::Noun | Tag::Name | Tag::Maybe)
                && sense::tells_kind(&before)
        })
    }

    /// The names before a noun of the claim, in lower case: "Corbin" and "Street" of the station.
    pub(super) fn names_of(&self, noun: &str) -> Vec<String> {
        let word = |i: usize| lower(self.text.word(i)).into_owned();
        let Some(at) = (0..self.text.tokens().len()).find(|i| word(*i) == noun) else { return Vec::new() };
        let names = (0..at).rev().take_while(|i| tag(&self.text, *i) == Tag::Name);
        names.map(word).collect()
    }

    /// Whether the claim says of, at or for which name something is: "the chief executive of ⟨Brightwell⟩".
    pub(super) fn has_place_of_work(&self) -> bool {
        let word = |i: usize| lower(self.text.word(i));
        (1..self.text.tokens().len())
            .any(|i| tag(&self.text, i) == Tag::Name && matches!(word(i - 1).as_ref(), "of" | "at" | "for"))
    }

    /// Whether the claim is of a time.
    pub(super) fn is_of(&self, stretch: Stretch) -> bool {
        self.times.iter().any(|time| time.overlaps(stretch))
    }

    /// Whether the claim names a time as long as this one, and not this one.
    pub(super) fn is_of_another(&self, stretch: Stretch) -> bool {
        let as_long = |time: &&Stretch| length(**time) == length(stretch);
        !self.is_of(stretch) && self.times.iter().any(|time| as_long(&time))
    }
}

/// Days, weeks and months, years: what a time is told in.
fn length(stretch: Stretch) -> u8 {
    let (start, end) = (stretch.start.date(), stretch.end.date());
    match start.until(end).map_or(0, |span| span.get_days()) {
        ..=2 => 0,
        3..=200 => 1,
        _ => 2,
    }
}
