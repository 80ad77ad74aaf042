//! Who has the name or the office of the one that the fact means, and is another: "Fritz Lang" for "Mia Lang", "the French president" for
//! "Orlan|president".

use std::ops::Range;

use super::Case;
use crate::reading::clause::{Tag, is_person, is_title, list, lower};

/// What an author writes before the nouns and names of a fact.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// A word, and the words with a capital before it: "library" and "elm", "street".
    before: Vec<(String, Vec<String>)>,
    /// A word, and the noun before it in the claim: "bill" and "water".
    kinds: Vec<(String, String)>,
    /// A name, and the office before it: "dunmore" and "senator".
    offices: Vec<(String, String)>,
    /// All words of the claim and the subject, in lower case.
    words: Vec<String>,
    /// The words of the places that the claim names.
    pub(super) places: Vec<String>,
}

/// How many matches of the subject are looked at in a sentence, and how many words: bounds for text that is no prose.
const MATCHES: usize = 16;
const WORDS: usize = 200;

/// Words that many names share.
const SHARED: &str = "street avenue road lane boulevard square park hill lake river county city state north south east west new old saint st";

/// What every state has of its own.
const STATES: &str = "administration government parliament court army military navy cabinet congress senate ministry embassy regime junta";

fn among_states(word: &str) -> bool {
    matches!(word, "house" | "court" | "senate")
}

impl Known {
    /// From a fact's claim and the terms of its subject.
    pub(super) fn of(claim: &str, subject: &str) -> Self {
        let mut known = Self { places: super::place::named_in(claim), ..Self::default() };
        for text in std::iter::once(claim).chain(subject.split('|')) {
            let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
            for (i, word) in words.iter().enumerate() {
                let names = words[..i].iter().rev().take_while(|w| w.starts_with(char::is_uppercase));
                let names: Vec<String> = names.map(|w| lower(w).into_owned()).filter(|w| tells(w)).collect();
                if !names.is_empty() {
                    known.before.push((lower(word).into_owned(), names));
                }
            }
            for pair in words.windows(2) {
                let (before, word) = (lower(pair[0]).into_owned(), lower(pair[1]).into_owned());
                if pair[1].starts_with(char::is_uppercase) {
                    // "⟨Transport⟩ Minister"
                    if is_title(&word) && !is_title(&before) && !matches!(&*before, "the" | "a" | "an" | "former") {
                        known.kinds.push((word.clone(), before.clone()));
                    }
                    if is_title(&before) || office(&before).is_some() {
                        known.offices.push((word, office(&before).map_or(before, str::to_owned)));
                    }
                } else if !matches!(&*before, "the" | "a" | "an" | "its" | "his" | "her" | "their") {
                    known.kinds.push((word, before));
                }
            }
            // "Senator ⟨Dana⟩ Ostrow": a first name may stand between.
            for three in words.windows(3) {
                let office = lower(three[0]);
                if three.iter().all(|w| w.starts_with(char::is_uppercase)) && is_title(&office) {
                    let office = self::office(&office).map_or_else(|| office.into_owned(), str::to_owned);
                    known.offices.push((lower(three[2]).into_owned(), office));
                }
            }
            known.words.extend(words.iter().map(|w| lower(w).into_owned()));
        }
        // "Halloran|governor" is a governor.
        let alone = |name: bool| {
            let word = move |w: &&str| !w.is_empty() && !w.contains(' ') && w.starts_with(char::is_uppercase) == name;
            subject.split('|').map(str::trim).filter(word).map(|w| lower(w).into_owned())
        };
        for title in alone(false).filter(|w| is_title(w)) {
            let office = office(&title).map_or_else(|| title.clone(), str::to_owned);
            known.offices.extend(alone(true).map(|name| (name, office.clone())));
        }
        known
    }
}

/// Whether a word before a name tells which of several it is.
fn tells(word: &str) -> bool {
    let article = matches!(
        word,
        "the" | "a" | "an" | "mr" | "mrs" | "ms" | "dr" | "sen" | "rep" | "gov" | "president" | "actress" | "actor"
    );
    !article && !is_title(word) && !list::has(SHARED, word)
}

/// An office that one has alone, before a name, under one name for all its forms.
fn office(word: &str) -> Option<&'static str> {
    Some(match word {
        "senator" | "sen" => "senator",
        "governor" | "gov" => "governor",
        "mayor" => "mayor",
        "judge" => "judge",
        "sheriff" => "sheriff",
        "king" => "king",
        "queen" => "queen",
        "prince" => "prince",
        "princess" => "princess",
        "pope" => "pope",
        "bishop" => "bishop",
        "cardinal" => "cardinal",
        "ambassador" => "ambassador",
        "congressman" | "congresswoman" | "rep" | "representative" => "representative",
        _ => return None,
    })
}

/// What makes another body of a council, a board, a union.
const OTHER_BODIES: &str = "student youth tribal parish church advisory labor labour works press privy rival alumni";

/// Whether a common noun is a word for somebody who acts: an office, a body, people.
fn is_doer(noun: &str) -> bool {
    let singular = noun.strip_suffix('s').unwrap_or(noun);
    is_title(singular)
        || is_person(noun)
        || list::has_noun(STATES, noun)
        || list::has_noun(
            "council board committee commission panel union chamber assembly agency department association league",
            noun,
        )
}

/// Whether two nouns are one but for their number.
fn same_noun(a: &str, b: &str) -> bool {
    a.strip_suffix('s').unwrap_or(a) == b.strip_suffix('s').unwrap_or(b)
}

/// Whether two first names may be one: an initial, a short form.
fn alike(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    common >= 3.min(a.chars().count()).min(b.chars().count())
}

impl Case<'_> {
    /// The words with a capital right before a token, nearest first.
    fn names_before(&self, token: usize) -> Vec<String> {
        let first = self.passage.tokens().start;
        (first..token)
            .rev()
            .take(4)
            .take_while(|&i| self.clauses.tag(i) == Tag::Name && self.clauses.group_at(i).is_none())
            .map(|i| self.word(i).into_owned())
            .filter(|word| tells(word))
            .collect()
    }

    /// Whether a match has other names before it than the fact gives it: "⟨Fritz⟩ Lang", "the ⟨Oak Street⟩ library".
    pub(super) fn is_called_otherwise(&self, m: &Range<usize>) -> bool {
        let word = self.word(m.start);
        if self.has_other_office(m) || self.is_other_kind(m) {
            return true;
        }
        let known: Vec<&String> =
            self.event.known.before.iter().filter(|(noun, _)| *noun == word).flat_map(|(_, names)| names).collect();
        let names = self.names_before(m.start);
        if known.is_empty() {
            return self.is_named_later(m, &names);
        }
        !names.is_empty() && !names.iter().any(|name| known.iter().any(|known| alike(name, known)))
    }

    /// Whether a name that the fact gives without a first name has another one here than where the article first gives it one: "⟨Tobias⟩
    /// Beck", after "Ilse Beck".
    fn is_named_later(&self, m: &Range<usize>, names: &[String]) -> bool {
        let Some(own) = names.first().filter(|_| m.len() == 1 && self.clauses.tag(m.start) == Tag::Name) else {
            return false;
        };
        let text = self.text();
        let word = text.word(m.start);
        let hits = self.passage.hits.of(self.event.subject).iter().take(MATCHES).map(|hit| hit.tokens.start);
        let first = hits.filter(|&at| at < m.start && text.word(at) == word).find_map(|at| {
            let before = at.checked_sub(1)?;
            let given = lower(text.word(before));
            let name =
                crate::reading::clause::tag(text, before) == Tag::Name && tells(&given) && office(&given).is_none();
            name.then(|| given.into_owned())
        });
        first.is_some_and(|first| !alike(&first, own))
    }

    /// Whether a name has another office before it than the claim gives it: "⟨Judge⟩ Dunmore" for "Senator Dunmore".
    fn has_other_office(&self, m: &Range<usize>) -> bool {
        let Some(before) = m.start.checked_sub(1).filter(|&i| i >= self.passage.tokens().start) else { return false };
        let at = if self.word(before) == "." { before.saturating_sub(1) } else { before };
        let Some(found) = office(&self.word(at)) else { return false };
        let word = self.word(m.start);
        let mut known = self.event.known.offices.iter().filter(|(name, _)| *name == word).peekable();
        known.peek().is_some() && known.all(|(_, office)| office != found)
    }

    /// Whether a match is of another kind than the claim's: "vetoed the ⟨highway⟩ bill and praised the water bill" names both; who has a
    /// kind of his own is another than the one whom the claim gives one: "the ⟨student⟩ council" for "the city council".
    fn is_other_kind(&self, m: &Range<usize>) -> bool {
        let sentence = self.passage.tokens();
        let Some(before) = m.start.checked_sub(1).filter(|&i| i >= sentence.start) else { return false };
        let (word, kind) = (self.word(m.start), self.word(before));
        if m.len() != 1 {
            return false;
        }
        let own = |other: &str| self.event.known.words.iter().any(|known| same_noun(known, other));
        let somebody = is_doer(&word);
        if somebody && !own(&kind) && list::has_noun(OTHER_BODIES, &kind) {
            return true;
        }
        // "a two-⟨member⟩ board" says how large it is.
        let noun = matches!(self.clauses.tag(before), Tag::Noun | Tag::Maybe)
            && self.clauses.group_at(before).is_none()
            && (before == sentence.start || self.word(before - 1) != "-");
        let mut kinds = self.event.known.kinds.iter().filter(|(known, _)| same_noun(known, &word)).peekable();
        if kinds.peek().is_none() || !noun || own(&kind) {
            return false;
        }
        let named =
            |kind: &str| sentence.clone().skip(1).take(WORDS).any(|i| self.word(i) == word && self.word(i - 1) == kind);
        kinds.any(|(_, kind)| somebody || named(kind))
    }

    /// Whether a match is a body of which only some members are spoken of: "three of the nine ⟨council⟩ members", "two council members".
    pub(super) fn is_counted_member(&self, m: &Range<usize>) -> bool {
        let member = matches!(&*self.word(m.end), "member" | "members");
        member
            && (self.passage.tokens().start..m.start)
                .rev()
                .take(6)
                .take_while(|&i| self.clauses.group_at(i).is_none() && !self.clauses.tag(i).is_break())
                .any(|i| {
                    self.clauses.tag(i) == Tag::Number
                        || matches!(
                            &*self.word(i),
                            "some" | "several" | "few" | "a" | "one" | "many" | "half" | "other"
                        )
                })
    }

    /// Whether the bearer of the fact's name is said not to be one of those that a match names: "two actresses sued, but ⟨Lang⟩ was not
    /// one of them".
    pub(super) fn is_left_out(&self, m: &Range<usize>) -> bool {
        let hits = self.passage.hits.within(self.event.subject, self.passage.tokens());
        hits.iter().take(MATCHES).any(|hit| hit.tokens != *m && self.set_apart(&hit.tokens))
    }

    /// Whether a match is only a word for what the bearer of a name is, and nothing says that it is he: "the ⟨French⟩ president",
    /// "⟨a⟩ German carmaker", "Norvane's parent ⟨company⟩".
    pub(super) fn may_be_another(&self, m: &Range<usize>) -> bool {
        let common = m.clone().all(|i| self.clauses.tag(i) != Tag::Name && self.clauses.tag(i) != Tag::Pron);
        // "the ⟨Carter⟩ White House", "the ⟨Texas⟩ Supreme Court"
        let institution = m.len() > 1 && !common && among_states(&self.word(m.end - 1));
        if institution && m.start > self.passage.tokens().start {
            let before = self.word(m.start - 1);
            let country = matches!(&*before, "us" | "u.s" | "united" | "federal" | "american");
            return self.clauses.tag(m.start - 1) == Tag::Name
                && !country
                && !self.event.known.words.iter().any(|known| alike(known, &before));
        }
        if !self.event.has_proper_name || !common {
            return false;
        }
        let first = self.passage.tokens().start;
        let mut start = m.start;
        while start > first
            && m.start - start < 6
            && self.clauses.tag(start) != Tag::Det
            && self.clauses.tag(start - 1).is_nominal()
            && self.clauses.group_at(start - 1).is_none()
        {
            start -= 1;
        }
        // "Senator Ruiz", "the carmaker, Kestrel": the name stands beside it.
        let end = (m.end..self.passage.tokens().end)
            .take(6)
            .take_while(|&i| {
                (self.clauses.tag(i).is_nominal() || self.clauses.tag(i) == Tag::Comma || self.reader.abbreviates(i))
                    && self.clauses.group_at(i).is_none()
            })
            .last()
            .map_or(m.end, |last| last + 1);
        let named = |tokens: Range<usize>| {
            self.passage
                .hits
                .within(self.event.subject, tokens)
                .iter()
                .take(MATCHES)
                .any(|hit| hit.tokens.clone().all(|i| self.clauses.tag(i) == Tag::Name))
        };
        let owned = (start..m.start).any(|i| self.clauses.tag(i) == Tag::Owner);
        if named(m.end..end) || !owned && named(start..m.start) {
            return false;
        }
        // "Norvane's parent company", but "Norvane's board"
        if owned && named(start..m.start) {
            return self.clauses.tag(m.start - 1) != Tag::Owner;
        }
        let foreign = (start..m.start).any(|i| {
            let word = self.word(i);
            self.clauses.tag(i) == Tag::Name
                && tells(&word)
                && (i != first || self.clauses.tag(i + 1) == Tag::Owner)
                && !self.passage.about.iter().flatten().any(|hit| hit.tokens.contains(&i))
                && !self.event.known.words.iter().any(|known| alike(known, &word))
        });
        // Who has the name is somebody else: "⟨an actress⟩ who worked with Lang".
        let indefinite = matches!(&*self.word(start), "a" | "an") && named(self.passage.tokens());
        let neighbour = matches!(&*self.word(m.end), "of" | "in")
            && matches!(&*self.word(m.end + 1), "neighboring" | "neighbouring" | "nearby");
        let office = is_title(&self.word(m.end - 1)) || list::has(STATES, &self.word(m.end - 1));
        let new = matches!(&*self.word(start), "a" | "an");
        // "the actress ⟨who plays Lang's mother⟩"
        let behind = m.end + 1..(m.end + 8).min(self.passage.tokens().end);
        let related = matches!(self.clauses.tag(m.end), Tag::Rel | Tag::That)
            && !(behind.clone()).any(|i| self.clauses.tag(i).is_break())
            && named(behind);
        related || foreign && (office || new) || indefinite || neighbour
    }
}
