//! Finding all terms of a story in a text.
//!
//! Every word of every phrase is expanded, once, into the forms that a text may have it in. A text's words are then looked up by
//! form; a phrase is tried only where its first word stands, so the cost hardly grows with the number of facts.

use std::borrow::Cow;
use std::ops::Range;

use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::{Sentence, Span, Text, TokenKind};

use super::fold::{fold, fold_into, plain};
use super::irregular::SEPARABLE;
use super::parse::Element;
use super::{Simple, TermHits, TermId, TermMatch, inflect};

/// The compiled terms of a story.
#[derive(Debug, Default)]
pub struct TermSet {
    terms: Vec<TermText>,
    /// The words of all phrases, each once.
    words: Vec<Word>,
    word_ids: FxHashMap<String, WordId>,
    /// From a folded form to the words that may stand so.
    forms: FxHashMap<Box<str>, Vec<WordId>>,
    phrases: Vec<Phrase>,
    phrase_ids: FxHashMap<Vec<Part>, usize>,
    /// Phrases that start with a mark.
    marks: FxHashMap<char, Vec<usize>>,
    patterns: Vec<(Regex, TermId, usize)>,
}

type WordId = u32;

/// A term as written.
#[derive(Debug)]
struct TermText {
    text: String,
    alternatives: Vec<String>,
    /// Its phrases, aliases followed.
    phrases: Vec<String>,
}

#[derive(Debug)]
struct Word {
    /// For a word with a capital: how it must be written, but for accents and periods.
    exact: Option<String>,
    /// Phrases that start with it.
    starts: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Part {
    Word(WordId),
    /// The second word of a verb of two; a pronoun may stand before it: "sit it out".
    Particle(WordId),
    Possessive,
    Period,
    Mark(char),
}

#[derive(Debug)]
struct Phrase {
    parts: Vec<Part>,
    /// The terms it belongs to, and which of their alternatives it is.
    of: Vec<(TermId, usize)>,
}

impl TermSet {
    /// How many terms there are; their ids count from 0.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there are no terms.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// All terms.
    pub fn ids(&self) -> impl Iterator<Item = TermId> + use<> {
        (0..u32::try_from(self.terms.len()).unwrap_or(u32::MAX)).map(TermId)
    }

    /// A term as its author wrote it.
    pub fn text(&self, term: TermId) -> &str {
        self.terms.get(term.0 as usize).map_or("", |term| &term.text)
    }

    /// The alternatives of a term as its author wrote them, which [`TermMatch::alternative`] counts.
    pub fn alternatives(&self, term: TermId) -> &[String] {
        self.terms.get(term.0 as usize).map_or(&[], |term| &term.alternatives)
    }

    /// The phrases of a term with its aliases followed, regular expressions left out.
    pub(crate) fn phrases(&self, term: TermId) -> &[String] {
        self.terms.get(term.0 as usize).map_or(&[], |term| &term.phrases)
    }

    pub(super) fn add(&mut self, text: &str, written: Vec<String>, alternatives: Vec<(usize, Simple)>) -> TermId {
        let id = TermId(u32::try_from(self.terms.len()).unwrap_or(u32::MAX));
        let phrases = alternatives.iter().filter_map(|(_, simple)| match simple {
            Simple::Phrase(elements) => Some(in_words(elements)),
            Simple::Pattern(_) => None,
        });
        let phrases = phrases.collect();
        self.terms.push(TermText { text: text.to_owned(), alternatives: written, phrases });
        for (number, simple) in alternatives {
            match simple {
                Simple::Pattern(regex) => self.patterns.push((regex, id, number)),
                Simple::Phrase(elements) => self.add_phrase(&elements, id, number),
            }
        }
        id
    }

    fn add_phrase(&mut self, elements: &[Element], term: TermId, number: usize) {
        let parts: Vec<Part> = elements
            .iter()
            .enumerate()
            .map(|(i, element)| match element {
                Element::Word(word) if i == 1 && SEPARABLE.contains(&word.as_str()) => Part::Particle(self.word(word)),
                Element::Word(word) => Part::Word(self.word(word)),
                Element::Possessive => Part::Possessive,
                Element::Period => Part::Period,
                Element::Mark(mark) => Part::Mark(*mark),
            })
            .collect();
        let phrase = match self.phrase_ids.get(&parts) {
            Some(phrase) => *phrase,
            None => {
                let phrase = self.phrases.len();
                match parts.first() {
                    Some(Part::Word(word)) => self.words[*word as usize].starts.push(phrase),
                    Some(Part::Mark(mark)) => self.marks.entry(*mark).or_default().push(phrase),
                    Some(Part::Particle(_) | Part::Possessive | Part::Period) | None => {}
                }
                self.phrase_ids.insert(parts.clone(), phrase);
                self.phrases.push(Phrase { parts, of: Vec::new() });
                phrase
            }
        };
        self.phrases[phrase].of.push((term, number));
    }

    fn word(&mut self, written: &str) -> WordId {
        if let Some(id) = self.word_ids.get(written) {
            return *id;
        }
        let id = WordId::try_from(self.words.len()).unwrap_or(WordId::MAX);
        let capital = written.chars().any(char::is_uppercase);
        let exact = capital.then(|| plain(written).into_owned());
        let lower = fold(written);
        let forms = match exact.as_deref() {
            None => inflect::forms(&lower),
            Some(exact) if names_a_people(exact) => FxHashSet::from_iter([format!("{lower}s"), lower]),
            Some(_) => FxHashSet::from_iter([lower]),
        };
        for form in forms {
            // Spelling variants may have accents of their own.
            self.forms.entry(fold(&form).into_boxed_str()).or_default().push(id);
        }
        self.words.push(Word { exact, starts: Vec::new() });
        self.word_ids.insert(written.to_owned(), id);
        id
    }

    /// Finds every match of every term in one pass over `text`.
    pub fn scan(&self, text: &Text) -> TermHits {
        let mut by_term: Vec<Vec<TermMatch>> = vec![Vec::new(); self.terms.len()];
        Scan::new(self, text).run(&mut by_term);
        self.scan_patterns(text, &mut by_term);
        for matches in &mut by_term {
            keep_longest(matches);
        }
        TermHits { by_term }
    }

    fn scan_patterns(&self, text: &Text, by_term: &mut [Vec<TermMatch>]) {
        if self.patterns.is_empty() {
            return;
        }
        for sentence in text.sentences() {
            let words = one_line(text.slice(sentence.span));
            for (regex, term, alternative) in &self.patterns {
                for found in regex.find_iter(&words).filter(|found| !found.is_empty()) {
                    if let Some(tokens) = tokens_of(text, sentence, found.range()) {
                        by_term[term.0 as usize].push(TermMatch { tokens, alternative: *alternative });
                    }
                }
            }
        }
    }
}

/// A phrase as one would write it.
fn in_words(elements: &[Element]) -> String {
    let mut words = String::new();
    for element in elements {
        match element {
            Element::Word(word) => {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(word);
            }
            Element::Possessive => words.push_str(if words.ends_with('s') { "'" } else { "'s" }),
            Element::Period => words.push('.'),
            Element::Mark(mark) => words.push(*mark),
        }
    }
    words
}

/// A sentence as regular expressions see it: a line break is a space. Offsets stay.
pub(crate) fn one_line(sentence: &str) -> Cow<'_, str> {
    if sentence.contains('\n') { Cow::Owned(sentence.replace('\n', " ")) } else { Cow::Borrowed(sentence) }
}

/// The tokens that bytes `range` of a sentence touch.
pub(crate) fn tokens_of(text: &Text, sentence: &Sentence, range: Range<usize>) -> Option<Range<usize>> {
    let offset = |at: usize| sentence.span.start + u32::try_from(at).unwrap_or(u32::MAX);
    let span = Span::new(offset(range.start), offset(range.end));
    let tokens = &text.tokens()[sentence.tokens.clone()];
    let first = tokens.partition_point(|token| token.span.end <= span.start);
    let len = tokens[first..].iter().take_while(|token| token.span.start < span.end).count();
    (len > 0).then(|| sentence.tokens.start + first..sentence.tokens.start + first + len)
}

/// Sorts matches and drops those that lie within another.
fn keep_longest(matches: &mut Vec<TermMatch>) {
    matches.sort_by_key(|m| (m.tokens.start, std::cmp::Reverse(m.tokens.end), m.alternative));
    let mut end = 0;
    matches.retain(|m| {
        let keep = m.tokens.end > end;
        end = end.max(m.tokens.end);
        keep
    });
}

/// One pass over one text.
struct Scan<'s> {
    set: &'s TermSet,
    text: &'s Text,
    /// For each token the words that it may be.
    words: Vec<&'s [WordId]>,
    /// For the first token of a compound with a hyphen ("re-entry"), the words that the compound may be, written together.
    compounds: FxHashMap<usize, &'s [WordId]>,
}

impl<'s> Scan<'s> {
    fn new(set: &'s TermSet, text: &'s Text) -> Self {
        let mut folded = String::new();
        let mut words = Vec::with_capacity(text.tokens().len());
        let mut compounds = FxHashMap::default();
        let look_up = |form: &str| set.forms.get(form).map_or(&[][..], Vec::as_slice);
        for (i, token) in text.tokens().iter().enumerate() {
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Address) {
                words.push(&[][..]);
                continue;
            }
            fold_into(text.word(i), &mut folded);
            words.push(look_up(&folded));
            if token.kind == TokenKind::Word && is_hyphen(text, i + 1) && is_glued(text, i + 2, TokenKind::Word) {
                let mut joined = folded.clone();
                fold_into(text.word(i + 2), &mut folded);
                joined.push_str(&folded);
                let compound = look_up(&joined);
                if !compound.is_empty() {
                    compounds.insert(i, compound);
                }
            }
        }
        Self { set, text, words, compounds }
    }

    fn run(&self, by_term: &mut [Vec<TermMatch>]) {
        for sentence in self.text.sentences() {
            // Where a sentence, or a remark within it, starts, a capital says nothing.
            let mut start = true;
            for at in sentence.tokens.clone() {
                let token = self.text.tokens()[at];
                self.try_phrases(at, start, &sentence.tokens, by_term);
                start = match token.kind {
                    TokenKind::Quote => true,
                    TokenKind::Mark => start,
                    TokenKind::Word | TokenKind::Number | TokenKind::Possessive | TokenKind::Address => false,
                };
            }
        }
    }

    fn try_phrases(&self, at: usize, start: bool, sentence: &Range<usize>, by_term: &mut [Vec<TermMatch>]) {
        let mut hit = |phrase: &'s Phrase| {
            if let Some(end) = self.phrase_end(phrase, at, start, sentence) {
                for (term, alternative) in &phrase.of {
                    by_term[term.0 as usize].push(TermMatch { tokens: at..end, alternative: *alternative });
                }
            }
        };
        let compound = self.compounds.get(&at).copied().unwrap_or_default();
        // "non-citizens" are no citizens.
        if (!self.words[at].is_empty() || !compound.is_empty()) && !self.is_negated_compound(at) {
            for word in self.words[at].iter().chain(compound) {
                self.set.words[*word as usize].starts.iter().for_each(|phrase| hit(&self.set.phrases[*phrase]));
            }
        }
        if !self.set.marks.is_empty()
            && self.text.tokens()[at].kind == TokenKind::Mark
            && let Some(phrases) = self.text.word(at).chars().next().and_then(|mark| self.set.marks.get(&mark))
        {
            phrases.iter().for_each(|phrase| hit(&self.set.phrases[*phrase]));
        }
    }

    fn is_negated_compound(&self, at: usize) -> bool {
        at >= 2
            && !self.text.tokens()[at].spaced
            && is_hyphen(self.text, at - 1)
            && ["non", "un"].iter().any(|prefix| self.text.word(at - 2).eq_ignore_ascii_case(prefix))
    }

    /// Behind which token a phrase that starts at `at` ends, if it stands there.
    fn phrase_end(&self, phrase: &Phrase, at: usize, start: bool, sentence: &Range<usize>) -> Option<usize> {
        let tokens = self.text.tokens();
        let mut next = at;
        for (i, part) in phrase.parts.iter().enumerate() {
            if i > 0 {
                next = self.skip(next, part);
            }
            if *part == Part::Period {
                // The last period of a sentence ends the sentence.
                let period = next + 1 < sentence.end
                    && is_glued(self.text, next, TokenKind::Mark)
                    && self.text.word(next) == ".";
                next += usize::from(period);
                continue;
            }
            if next >= sentence.end {
                return None;
            }
            match part {
                Part::Word(word) => {
                    let start = start && i == 0;
                    if self.words[next].contains(word) && self.is_written_so(*word, next, start) {
                        next += 1;
                    } else if self.compounds.get(&next).is_some_and(|words| words.contains(word))
                        && self.set.words[*word as usize].exact.is_none()
                    {
                        next += 3;
                    } else {
                        return None;
                    }
                }
                Part::Particle(word) => {
                    if !self.words[next].contains(word) {
                        next += self.pronoun(next, sentence)?;
                    }
                    if next >= sentence.end || !self.words[next].contains(word) {
                        return None;
                    }
                    next += 1;
                }
                Part::Possessive if tokens[next].kind == TokenKind::Possessive => next += 1,
                Part::Mark(mark) if self.text.word(next).starts_with(*mark) => next += 1,
                Part::Possessive | Part::Mark(_) | Part::Period => return None,
            }
        }
        (next <= sentence.end).then_some(next)
    }

    /// How many tokens the pronoun has that parts a verb from its particle: "sit ‹it› out", "sit ‹this one› out".
    fn pronoun(&self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        let is = |at: usize, words: &[&str]| {
            at < sentence.end && words.iter().any(|word| self.text.word(at).eq_ignore_ascii_case(word))
        };
        if is(at, &["this", "that", "the", "these", "those"]) && is(at + 1, &["one", "ones"]) {
            return Some(2);
        }
        is(
            at,
            &[
                "it",
                "them",
                "him",
                "her",
                "us",
                "me",
                "you",
                "this",
                "that",
                "these",
                "those",
                "himself",
                "herself",
                "themselves",
            ],
        )
        .then_some(1)
    }

    /// Passes over what may stand between two words of a phrase: a possessive, a hyphen, the period of an abbreviation.
    fn skip(&self, mut next: usize, part: &Part) -> usize {
        let tokens = self.text.tokens();
        let (Part::Word(_) | Part::Particle(_)) = part else { return next };
        if is_glued(self.text, next, TokenKind::Mark) && self.text.word(next) == "." {
            let before = tokens[next - 1];
            if before.capital && before.span.len() <= 5 {
                next += 1;
            }
        }
        if tokens.get(next).is_some_and(|token| token.kind == TokenKind::Possessive) {
            next += 1;
        }
        if is_hyphen(self.text, next) && tokens.get(next + 1).is_some_and(|token| !token.spaced) {
            next += 1;
        }
        next
    }

    /// Whether a token has the capitals that a word must have.
    fn is_written_so(&self, word: WordId, at: usize, start: bool) -> bool {
        let Some(exact) = &self.set.words[word as usize].exact else { return true };
        let written = plain(self.text.word(at));
        let single = written.strip_suffix('s').filter(|_| names_a_people(exact)).unwrap_or(&written);
        if written == exact.as_str() || single == exact {
            return true;
        }
        if start {
            let mut letters = written.chars();
            if let Some(first) = letters.next().filter(|first| first.is_uppercase())
                && exact
                    .strip_prefix(|c: char| c.to_uppercase().eq([first]))
                    .is_some_and(|rest| rest == letters.as_str())
            {
                return true;
            }
        }
        // A heading in capitals. A short word alone may be an initialism: "WHO" is not `Who`.
        all_capitals(&written)
            && (written.chars().count() > 4
                || [at.checked_sub(1), Some(at + 1)].into_iter().flatten().any(|neighbour| {
                    self.text.tokens().get(neighbour).is_some_and(|token| token.kind == TokenKind::Word)
                        && all_capitals(self.text.word(neighbour))
                }))
    }
}

/// Whether a name is of a people or a party, and so has a plural: "Americans", "Democrats", "Israelis". A person's has none: "Williams"
/// is nobody called `William`.
fn names_a_people(exact: &str) -> bool {
    exact.len() > 4 && ["an", "crat", "eli", "aqi", "ani", "ist"].iter().any(|ending| exact.ends_with(ending))
}

fn is_hyphen(text: &Text, at: usize) -> bool {
    is_glued(text, at, TokenKind::Mark) && text.word(at) == "-"
}

fn is_glued(text: &Text, at: usize, kind: TokenKind) -> bool {
    text.tokens().get(at).is_some_and(|token| token.kind == kind && !token.spaced)
}

fn all_capitals(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()) && word.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests;
