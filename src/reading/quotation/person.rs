//! What a mention of a name tells of who bears it: a man, a woman, somebody at all, or a company.

use std::ops::Range;

use super::given::{self, Gender};
use super::names::{BODY, COMPANYS, Kind, MAN, ROLE, SOMEBODY, WOMAN, Words, kind_of};
use crate::text::TokenKind;

/// What the mentions of a name have told so far: a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    const MALE: Self = Self(1);
    const FEMALE: Self = Self(1 << 1);
    /// Somebody, whether a man or a woman.
    const PERSON: Self = Self(1 << 2);
    /// A company, a place, an agency.
    const BODY: Self = Self(1 << 3);

    fn has(self, sign: Self) -> bool {
        self.0 & sign.0 != 0
    }

    pub(super) fn add(&mut self, signs: Self) {
        self.0 |= signs.0;
    }

    /// He or she, where all mentions say the same.
    pub(super) fn gender(self) -> Option<Gender> {
        match (self.has(Self::MALE), self.has(Self::FEMALE)) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        }
    }

    /// Whether it is known to be somebody.
    pub(super) fn person(self) -> bool {
        self.has(Self(Self::MALE.0 | Self::FEMALE.0 | Self::PERSON.0))
    }

    /// Whether it is nobody, as far as is known.
    pub(super) fn nobody(self) -> bool {
        self.has(Self::BODY) && !self.person()
    }

    fn of(gender: Gender) -> Self {
        match gender {
            Gender::Male => Self::MALE,
            Gender::Female => Self::FEMALE,
        }
    }
}

/// Words for a man.
const MALE: &str = "mr sir lord king prince duke earl baron pope father son brother husband widower uncle nephew grandfather grandson \
    actor businessman boy man waiter monk";

/// Words for a woman, besides those that end in "woman".
const FEMALE: &str = "mrs ms miss dame lady baroness queen princess duchess countess mother daughter sister wife widow aunt niece \
    grandmother granddaughter actress girl woman waitress nun";

/// What stands before "man" in words for a man: a woman may be the chairman, and "Goldman" is a name.
const MEN: &str = "spokes council alder congress assembly police business service fire fisher sales states news sports camera anchor \
    trades horse gun crafts air sea clergy noble gentle mail post repair work crew ranch states select committee milk \
    stunt";

/// Words for one person, besides those with an ending that says so.
const NOUNS: &str = "clerk cashier dispatcher nurse doctor priest chef student client victim suspect teen teenager boss veteran pilot guard \
    cop officer resident neighbor neighbour friend colleague engineer farmer writer reporter player singer lawmaker \
    defendant plaintiff prosecutor retiree trader manager investigator professor contractor baker mechanic chairman \
    skipper rabbi imam vicar sailor soldier cousin roommate spouse parent";

/// Words for what is no person.
const BODIES: &str = "company firm agency group fund union bank airline carrier manufacturer giant conglomerate subsidiary startup chain \
    retailer brokerage nonprofit charity organization organisation city town village county suburb newspaper station \
    university hospital team club";

/// What only a company has.
const OF_COMPANIES: &str = "board shares shareholders stock stockholders investors directors workers employees customers headquarters ceo \
    executives profits plant factory factories";

/// The words for persons and bodies, for the table of words.
pub(super) fn kinds() -> impl Iterator<Item = (String, Kind)> {
    let lists = [(MALE, MAN), (FEMALE, WOMAN), (NOUNS, SOMEBODY), (BODIES, BODY), (OF_COMPANIES, COMPANYS)];
    let words = |(list, kind): (&'static str, Kind)| list.split_ascii_whitespace().map(move |w| (w.to_owned(), kind));
    let men = MEN.split_ascii_whitespace().map(|stem| (format!("{stem}man"), MAN));
    lists.into_iter().flat_map(words).chain(men)
}

/// What a word for a person says of him or her: "spokeswoman", "Mr", "sister".
pub(super) fn sort(word: &str) -> Option<Gender> {
    sort_of(kind_of(word), word)
}

/// As [`sort`], of a token.
pub(super) fn sort_at(words: Words<'_>, at: usize) -> Option<Gender> {
    sort_of(words.kind(at), words.word(at))
}

fn sort_of(kind: Kind, word: &str) -> Option<Gender> {
    if kind & MAN != 0 {
        return Some(Gender::Male);
    }
    (kind & WOMAN != 0 || ends_in(word, "woman")).then_some(Gender::Female)
}

fn ends_in(word: &str, ending: &str) -> bool {
    let from = word.len().checked_sub(ending.len());
    from.is_some_and(|from| word.as_bytes()[from..].eq_ignore_ascii_case(ending.as_bytes()))
}

/// Whether a word is for one person and not for a body of people: "councilwoman", "retiree", "machinist".
pub(super) fn is_somebody(words: Words<'_>, at: usize) -> bool {
    const ENDINGS: &[&str] =
        &["woman", "person", "ist", "ian", "keeper", "owner", "driver", "worker", "fighter", "teacher"];
    let word = words.word(at);
    words.is(at, MAN | WOMAN | SOMEBODY) || word.len() > 5 && ENDINGS.iter().any(|ending| ends_in(word, ending))
}

/// What the words in a name and around it tell.
pub(super) fn signs(words: Words<'_>, run: &Range<usize>) -> Signs {
    let text = words.text();
    let tokens = text.tokens();
    let lower = |i: usize| words.lower(i);
    let word = |i: usize| tokens.get(i).is_some_and(|t| t.kind == TokenKind::Word);
    let mut signs = Signs::default();
    let Some(last) = run.clone().rev().find(|&i| word(i)) else { return signs };
    for (i, token) in tokens.iter().enumerate().take(last).skip(run.start) {
        // A given name stands before another word of the name.
        let gender = sort_at(words, i).or_else(|| given::gender_of(words.kind(i)).filter(|_| token.capital));
        if let Some(gender) = gender {
            signs.add(Signs::of(gender));
        } else if words.is(i, ROLE)
            || matches!(lower(i).as_str(), "dr" | "gov" | "sen" | "rep" | "prof" | "rev" | "cllr")
        {
            signs.add(Signs::PERSON);
        }
    }
    // "a company spokeswoman, Beth Arundel", "his brother Lars".
    if let Some(before) = run.start.checked_sub(1) {
        let role = if text.word(before) == "," { before.checked_sub(1) } else { Some(before) };
        if let Some(role) = role.filter(|&i| word(i) && !tokens[i].capital) {
            if let Some(gender) = sort_at(words, role) {
                signs.add(Signs::of(gender));
            } else if words.is(role, ROLE) || is_somebody(words, role) {
                signs.add(Signs::PERSON);
            }
        }
    }
    match text.tokens().get(run.end).map(|t| t.kind) {
        Some(TokenKind::Possessive) => {
            let mut owned = run.end + 1;
            if lower(owned) == "chief" && lower(owned + 1) == "executive" {
                signs.add(Signs::BODY);
            }
            while word(owned) && owned < run.end + 4 {
                if words.is(owned, COMPANYS) {
                    signs.add(Signs::BODY);
                }
                owned += 1;
            }
        }
        Some(TokenKind::Mark) if text.word(run.end) == "," => {
            signs.add(apposed(words, run.end + 1));
        }
        // "Schools were": several, and no name.
        Some(TokenKind::Word)
            if last == run.start
                && lower(last).ends_with('s')
                && matches!(lower(run.end).as_str(), "were" | "are" | "have" | "do" | "say" | "don't" | "aren't") =>
        {
            signs.add(Signs::BODY);
        }
        _ => {}
    }
    signs
}

/// What stands between commas behind a name: ", 54,", ", who", ", a machinist from Tulsa".
fn apposed(words: Words<'_>, at: usize) -> Signs {
    const LONGEST: usize = 8;
    let text = words.text();
    let mut signs = Signs::default();
    let Some(first) = text.tokens().get(at) else { return signs };
    let lower = |i: usize| words.lower(i);
    let mut at = at;
    if first.kind == TokenKind::Number {
        if first.span.len() == 2 && matches!(text.tokens().get(at + 1).map(|t| t.kind), Some(TokenKind::Mark)) {
            signs.add(Signs::PERSON);
        }
        at += 2;
    }
    if matches!(lower(at).as_str(), "who" | "whose") {
        signs.add(Signs::PERSON);
        return signs;
    }
    let begins = matches!(lower(at).as_str(), "a" | "an" | "the" | "its" | "his" | "her" | "their" | "then" | "now");
    if !begins && !words.is(at, ROLE) {
        return signs;
    }
    for i in at..at + LONGEST {
        let word = lower(i);
        let ends = text.tokens().get(i).is_none_or(|t| !matches!(t.kind, TokenKind::Word | TokenKind::Possessive));
        if ends || matches!(word.as_str(), "of" | "who" | "that" | "which" | "in" | "for" | "at" | "with" | "from") {
            break;
        }
        if let Some(gender) = sort_at(words, i) {
            signs.add(Signs::of(gender));
        } else if words.is(i, ROLE) || is_somebody(words, i) {
            signs.add(Signs::PERSON);
        } else if words.is(i, BODY) {
            signs.add(Signs::BODY);
        }
    }
    signs
}
