//! A sentence as the binding of its numbers and times looks at it: words, parts of speech, verbs, and where the fact's words stand.

use std::borrow::Cow;
use std::ops::Range;

use super::sense::is_adjective;
use crate::fact::evidence::Passage;
use crate::fact::terms::TermMatch;
use crate::reading::clause::{Clauses, Reader, Tag, VerbGroup, bases, clauses, lower};
use crate::reading::quantity::Quantity;
use crate::reading::time::Time;
use crate::text::{Span, TokenKind};

/// A sentence that is judged, with its clauses.
pub(super) struct Sentence<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) clauses: Clauses,
    /// Indices of its tokens.
    tokens: Range<usize>,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(passage: &'a Passage<'a>) -> Self {
        Self { passage, clauses: clauses(passage.text, passage.sentence), tokens: passage.tokens() }
    }

    /// A word in lower case; nothing outside the sentence.
    pub(super) fn word(&self, token: usize) -> Cow<'a, str> {
        if self.tokens.contains(&token) { lower(self.passage.text.word(token)) } else { "".into() }
    }

    /// The word before a token.
    pub(super) fn before(&self, token: usize) -> Cow<'a, str> {
        token.checked_sub(1).map_or("".into(), |i| self.word(i))
    }

    pub(super) fn is(&self, token: usize, tags: &[Tag]) -> bool {
        self.tokens.contains(&token) && tags.contains(&self.clauses.tag(token))
    }

    /// Whether a token is glued to the one before it by no space.
    pub(super) fn kind(&self, token: usize) -> Option<TokenKind> {
        self.passage.text.tokens().get(token).filter(|_| self.tokens.contains(&token)).map(|t| t.kind)
    }

    /// The tokens of a span.
    pub(super) fn of(&self, span: Span) -> Range<usize> {
        let text = self.passage.text;
        text.token_at(span.start)..text.token_at(span.end.saturating_sub(1)) + 1
    }

    /// Where a number stands, hedge and unit included.
    pub(super) fn place(&self, quantity: &Quantity) -> Range<usize> {
        self.of(quantity.span)
    }

    /// A word of a noun phrase: a noun, an adjective, a name, and no verb.
    pub(super) fn nominal(&self, token: usize) -> bool {
        self.is(token, &[Tag::Noun, Tag::Name, Tag::Maybe, Tag::Ing, Tag::Past, Tag::Part])
            && (self.clauses.group_at(token).is_none()
                || self.is_about(token) && self.is(token, &[Tag::Noun, Tag::Maybe]))
    }

    /// The noun phrase without its determiners that starts at a token; an owner's ("the city's") is passed.
    pub(super) fn phrase(&self, from: usize) -> Range<usize> {
        let mut start = from;
        let mut at = from;
        while at < from + 10 {
            // "so-called": what stands in a compound is no verb and no adverb.
            let glue = |t: usize| self.word(t) == "-";
            let compound =
                at > start && (glue(at) || glue(at - 1)) || glue(at + 1) && self.kind(at) == Some(TokenKind::Word);
            if self.kind(at) == Some(TokenKind::Possessive) {
                start = at + 1;
            } else if !compound && (!self.nominal(at) || self.in_time(at)) {
                break;
            }
            at += 1;
        }
        start..at.max(start)
    }

    /// The head of the noun phrase that starts at a token, determiners and numbers before it passed.
    pub(super) fn head_from(&self, mut from: usize) -> Option<usize> {
        let limit = from + 4;
        while from < limit
            && self.is(from, &[Tag::Det, Tag::Owner, Tag::Number, Tag::Adv])
            && self.word(from + 1) != "-"
        {
            from += 1;
        }
        let phrase = self.phrase(from);
        phrase.end.checked_sub(1).filter(|head| phrase.contains(head))
    }

    /// A noun with the adjectives right before it: what is said of "federal dollars" is said of what is federal, but what is said of a
    /// "budget gap" is not said of the budget.
    pub(super) fn with_adjectives(&self, head: usize) -> impl Iterator<Item = usize> {
        let first = (0..4)
            .take_while(|n| head.checked_sub(n + 1).is_some_and(|t| self.nominal(t) && is_adjective(&self.word(t))))
            .count();
        head - first..head + 1
    }

    /// The head of a phrase: the last word before a preposition or a comma.
    pub(super) fn head_of(&self, phrase: &Range<usize>) -> Option<usize> {
        let mut head = None;
        for token in phrase.clone() {
            let possessive = self.kind(token) == Some(TokenKind::Possessive);
            if self
                .is(token, &[Tag::Prep, Tag::SubPrep, Tag::To, Tag::Comma, Tag::Rel, Tag::That, Tag::Dash, Tag::Open])
                && head.is_some()
            {
                break;
            }
            if possessive {
                head = None;
            } else if self.is(token, &[Tag::Noun, Tag::Name, Tag::Maybe, Tag::Ing, Tag::Past, Tag::Part, Tag::Number]) {
                head = Some(token);
            }
        }
        head
    }

    /// The verb group of the innermost clause of a token.
    pub(super) fn verb(&self, token: usize) -> Option<(usize, &VerbGroup)> {
        let index = self.clauses.all().get(self.clauses.clause_of(token))?.verb?;
        Some((index, self.clauses.groups().get(index)?))
    }

    /// Whether the main verb of a group is one of these, in any form.
    pub(super) fn is_verb(&self, group: &VerbGroup, verbs: &[&str]) -> bool {
        self.is_form(group.head, verbs)
    }

    /// Whether a token is a form of one of some verbs.
    pub(super) fn is_form(&self, token: usize, verbs: &[&str]) -> bool {
        let word = self.word(token);
        is_form(&word, verbs) || self.is(token, &[Tag::Be]) && verbs.contains(&"be")
    }

    /// The heads of a verb group's subjects.
    pub(super) fn subjects(&self, group: usize) -> Vec<usize> {
        let subject = Reader::new(self.passage.text, &self.clauses).subject(group);
        subject.map_or(Vec::new(), |s| s.phrases.iter().filter_map(|p| self.head_of(p)).collect())
    }

    /// The phrases of a verb group's subjects.
    pub(super) fn subject_phrases(&self, group: usize) -> Vec<Range<usize>> {
        Reader::new(self.passage.text, &self.clauses).subject(group).map_or(Vec::new(), |s| s.phrases)
    }

    /// The object of a verb group.
    pub(super) fn object(&self, group: usize) -> Option<Range<usize>> {
        Reader::new(self.passage.text, &self.clauses).object(group)
    }

    /// Where the fact's words stand in the sentence, entry by entry.
    pub(super) fn about(&self) -> impl Iterator<Item = impl Iterator<Item = &'a TermMatch>> {
        let tokens = self.tokens.clone();
        self.passage.about.iter().map(move |entry| {
            // A passage may be a whole article, and its matches come in the order of the text.
            let from = entry.partition_point(|m| m.tokens.start < tokens.start);
            let end = tokens.end;
            entry.get(from..).unwrap_or_default().iter().take_while(move |m| m.tokens.end <= end)
        })
    }

    /// Whether a token is one of the fact's words.
    pub(super) fn is_about(&self, token: usize) -> bool {
        self.about().flatten().any(|m| m.tokens.contains(&token))
    }

    /// The times of the sentence.
    pub(super) fn times(&self) -> impl Iterator<Item = &'a Time> {
        let span = self.passage.span();
        let all = &self.passage.readings.times;
        let from = all.partition_point(|t| t.span.start < span.start);
        all.get(from..).unwrap_or_default().iter().take_while(move |t| t.span.start < span.end)
    }

    /// Whether a token belongs to a time.
    pub(super) fn in_time(&self, token: usize) -> bool {
        let Some(span) = self.passage.text.tokens().get(token).map(|t| t.span) else { return false };
        self.times().any(|time| time.span.overlaps(span))
    }
}

/// Whether a word, in lower case, is one of some verbs, in any form.
pub(super) fn is_form(word: &str, verbs: &[&str]) -> bool {
    verbs.contains(&word) || bases(word).any(|base| verbs.contains(&base.as_str()))
}
