//! The language of terms: `letter|subpoena`, `@de-blasio`, `U.S. Conference of Mayors`, `/grants?/`.
//!
//! - Alternatives are separated by `|`; at one place the longest that matches counts.
//! - A word in lower case matches in any case, inflected, and in British and American spelling. Words of grammar and number
//!   names are not inflected, adjectives not compared.
//! - A word with a capital matches as written (a people or a party in its plural too: `American` finds "Americans"), and in headings written in capitals. At the start of a sentence its first letter may be a capital.
//! - A phrase matches word by word, also over a line break; a hyphen between two words counts as a space, and a possessive may
//!   stand behind any word but is not part of the match.
//! - Periods of abbreviations (`U.S.`, `Gov.`) and accents (`José`) may be there or not, on either side.
//! - `@name` is an alias of `[names]`; `/…/` a regular expression on the sentence, case-sensitive.
//!
//! All terms of a story are compiled into one [`TermSet`], which goes over a text once, with one look-up per word.

mod fold;
mod inflect;
mod irregular;
mod parse;
mod scan;
mod spelling;

use std::collections::BTreeMap;
use std::ops::Range;

use regex::Regex;
use rustc_hash::FxHashMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Str, Table, closest, codes};

use parse::Alternative;

pub(crate) use parse::regex;
pub use scan::TermSet;
pub(crate) use scan::{one_line, tokens_of};

/// Names one compiled term of a [`TermSet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TermId(pub(crate) u32);

/// One place where a term matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermMatch {
    /// Indices of the matched tokens.
    pub tokens: Range<usize>,
    /// Which of the term's alternatives matched, counted from 0; an alias counts as one.
    pub alternative: usize,
}

/// Where the terms of a story match in one text.
#[derive(Clone, Debug, Default)]
pub struct TermHits {
    /// Matches by term, each list in the order of the text.
    by_term: Vec<Vec<TermMatch>>,
}

impl TermHits {
    /// All matches of a term, in the order of the text. None lies within another.
    pub fn of(&self, term: TermId) -> &[TermMatch] {
        self.by_term.get(term.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether a term matches anywhere.
    pub fn any(&self, term: TermId) -> bool {
        !self.of(term).is_empty()
    }

    /// The matches of a term that lie wholly within some tokens.
    pub fn within(&self, term: TermId, tokens: Range<usize>) -> &[TermMatch] {
        let all = self.of(term);
        let from = all.partition_point(|m| m.tokens.start < tokens.start);
        let len = all[from..].iter().take_while(|m| m.tokens.end <= tokens.end).count();
        &all[from..from + len]
    }
}

/// Compiles the terms of a story: first its aliases, then its terms.
#[derive(Debug, Default)]
pub struct Builder {
    names: BTreeMap<String, Name>,
    /// Terms written alike are one.
    known: FxHashMap<String, TermId>,
    set: TermSet,
}

/// An alias.
#[derive(Debug)]
struct Name {
    /// Its name, where it is defined.
    key: Str,
    /// The term it stands for.
    text: Str,
    used: bool,
    meaning: Meaning,
}

/// How far the meaning of an alias is known.
#[derive(Clone, Debug)]
enum Meaning {
    Unread,
    /// Being read: whoever meets it again has gone in a circle.
    Open,
    /// Wrong, and reported.
    Bad,
    Known(Vec<Simple>),
}

/// An alternative without aliases.
#[derive(Clone, Debug)]
enum Simple {
    Phrase(Vec<parse::Element>),
    Pattern(Regex),
}

impl Builder {
    /// Reads a `[names]` table. A story may have several; [`resolve_names`](Self::resolve_names) follows the last.
    pub fn names(&mut self, table: &Table<'_>) {
        let diagnostics = table.diagnostics();
        for key in table.keys() {
            let Some(text) = table.str_of(&key) else { continue };
            if !key.value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
                let message = format!("`{}` cannot be the name of an alias", key.value);
                let problem = Diagnostic::new(codes::BAD_TERM, key.at, message);
                diagnostics.push(problem.help("use letters, digits and hyphens"));
            } else if let Some(first) = self.names.get(&key.value) {
                let message = format!("the alias `{}` is defined twice", key.value);
                let problem = Diagnostic::new(codes::DUPLICATE_NAME, key.at, message).also(first.key.at, "first here");
                diagnostics.push(problem.help("keep one, or give the other another name"));
            } else {
                let name = Name { key: key.clone(), text, used: false, meaning: Meaning::Unread };
                self.names.insert(key.value, name);
            }
        }
    }

    /// Reads what the aliases mean; what is wrong with them is reported here, once, and not where they are used.
    pub fn resolve_names(&mut self, diagnostics: &Diagnostics) {
        let names: Vec<String> = self.names.keys().cloned().collect();
        for name in names {
            self.resolve(&name, diagnostics);
        }
    }

    fn resolve(&mut self, name: &str, diagnostics: &Diagnostics) -> Meaning {
        let Some(entry) = self.names.get_mut(name) else { return Meaning::Bad };
        if !matches!(entry.meaning, Meaning::Unread) {
            return entry.meaning.clone();
        }
        entry.meaning = Meaning::Open;
        let text = entry.text.clone();
        let meaning = match self.expand(&text, diagnostics) {
            Some(alternatives) => Meaning::Known(alternatives.into_iter().map(|(_, simple)| simple).collect()),
            None => Meaning::Bad,
        };
        if let Some(entry) = self.names.get_mut(name) {
            entry.meaning = meaning.clone();
        }
        meaning
    }

    /// Compiles a term; what is wrong with it is reported.
    pub fn term(&mut self, text: &Str, diagnostics: &Diagnostics) -> Option<TermId> {
        if let Some(id) = self.known.get(&text.value) {
            return Some(*id);
        }
        let alternatives = self.expand(text, diagnostics)?;
        let id = self.set.add(&text.value, parse::written(&text.value), alternatives);
        self.known.insert(text.value.clone(), id);
        Some(id)
    }

    /// The alternatives of a term, each with its number among those written; an alias has as many as it stands for.
    fn expand(&mut self, text: &Str, diagnostics: &Diagnostics) -> Option<Vec<(usize, Simple)>> {
        let mut found = Vec::new();
        let mut whole = true;
        for (number, (range, alternative)) in parse::alternatives(text, diagnostics).into_iter().enumerate() {
            match alternative {
                None => whole = false,
                Some(Alternative::Pattern(regex)) => found.push((number, Simple::Pattern(regex))),
                Some(Alternative::Phrase(phrase, closed)) => {
                    found.push((number, Simple::Phrase(phrase)));
                    found.extend(closed.map(|closed| (number, Simple::Phrase(closed))));
                }
                Some(Alternative::Name(name)) => {
                    let at = text.part(range, diagnostics);
                    match self.meaning(&name, at, diagnostics) {
                        Some(meaning) => found.extend(meaning.into_iter().map(|simple| (number, simple))),
                        None => whole = false,
                    }
                }
            }
        }
        whole.then_some(found)
    }

    /// What an alias that is used at `at` stands for.
    fn meaning(&mut self, name: &str, at: Place, diagnostics: &Diagnostics) -> Option<Vec<Simple>> {
        let Some(entry) = self.names.get_mut(name) else {
            let problem = Diagnostic::new(codes::UNKNOWN_NAME, at, format!("there is no alias `{name}`"));
            let help = match closest(name, self.names.keys().map(String::as_str)) {
                Some(meant) => format!("did you mean `@{meant}`?"),
                None => format!("define it under `[names]`: `{name} = \"…\"`"),
            };
            diagnostics.push(problem.help(help));
            return None;
        };
        entry.used = true;
        let defined = entry.key.at;
        match self.resolve(name, diagnostics) {
            Meaning::Known(meaning) => Some(meaning),
            Meaning::Open => {
                let message = format!("the alias `{name}` means itself");
                let problem = Diagnostic::new(codes::CIRCULAR_NAME, at, message).also(defined, "defined here");
                diagnostics.push(problem.help("an alias may use others, but never lead back to itself"));
                None
            }
            Meaning::Bad | Meaning::Unread => None,
        }
    }

    /// The phrases of a term that was compiled before, aliases followed, each as its words; regular expressions left out.
    pub(crate) fn phrases(&mut self, text: &Str, diagnostics: &Diagnostics) -> Vec<Vec<String>> {
        let phrases = self.elements(text, diagnostics).into_iter();
        phrases.filter_map(|elements| elements.into_iter().map(parse::Element::into_word).collect()).collect()
    }

    /// As [`phrases`](Self::phrases), but also of those that hold marks, which are left out: "Donald J. Harker" has three words.
    pub(crate) fn names_in(&mut self, text: &Str, diagnostics: &Diagnostics) -> Vec<Vec<String>> {
        let phrases = self.elements(text, diagnostics).into_iter();
        phrases.map(|elements| elements.into_iter().filter_map(parse::Element::into_word).collect()).collect()
    }

    /// What the phrases of a term that was compiled before are made of.
    fn elements(&mut self, text: &Str, diagnostics: &Diagnostics) -> Vec<Vec<parse::Element>> {
        // What is wrong with the term was reported when it was compiled.
        if !self.known.contains_key(&text.value) {
            return Vec::new();
        }
        let alternatives = self.expand(text, diagnostics).unwrap_or_default();
        let phrases = alternatives.into_iter().filter_map(|(_, simple)| match simple {
            Simple::Phrase(elements) => Some(elements),
            Simple::Pattern(_) => None,
        });
        phrases.collect()
    }

    /// Compiles phrases that a kind derives from what an author wrote; they are no term of the author's.
    pub(crate) fn derived(&mut self, phrases: &[String]) -> TermId {
        let text = phrases.join("|");
        if let Some(id) = self.known.get(&text) {
            return *id;
        }
        let words = |phrase: &String| phrase.split(' ').map(|word| parse::Element::Word(word.to_owned())).collect();
        let alternatives = phrases.iter().map(|phrase| (0, Simple::Phrase(words(phrase)))).collect();
        let id = self.set.add(&text, Vec::new(), alternatives);
        self.known.insert(text, id);
        id
    }

    /// The compiled terms. An alias that nothing uses is reported.
    pub fn build(self, diagnostics: &Diagnostics) -> TermSet {
        for (name, entry) in self.names.iter().filter(|(_, entry)| !entry.used) {
            let problem = Diagnostic::new(codes::UNUSED_NAME, entry.key.at, format!("no term uses the alias `{name}`"));
            diagnostics.push(problem.help(format!("remove it, or use it as `@{name}`")));
        }
        self.set
    }
}
