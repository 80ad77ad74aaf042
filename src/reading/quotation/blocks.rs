//! Block quotations: paragraphs without marks of their own that a sentence of saying and its colon introduce.

use super::marks::Part;
use super::names::{SAYS, Words};
use super::verbs;
use crate::text::{Paragraph, Text, TokenKind};

/// How many columns a paragraph is indented that is set off.
const INDENTED: usize = 2;
/// Between the verb of saying and the colon of a paragraph that is not set off stand at most so many tokens.
const INTRODUCTION: usize = 8;
/// What is quoted in full.
const DOCUMENTS: &[&str] =
    &["statement", "letter", "memo", "tweet", "post", "email", "message", "note", "remarks", "transcript"];

/// Follows the paragraphs of a text, and says of each whether it belongs to a block quotation.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    state: State,
}

/// What the paragraphs so far lead to expect.
#[derive(Debug, Default, PartialEq, Eq)]
enum State {
    /// Nothing.
    #[default]
    Text,
    /// A quotation; whether also one that is not set off.
    Introduced { plainly: bool },
    /// More of a quotation that is set off.
    Within,
}

impl Blocks {
    /// The block quotation, or the part of one, that a paragraph with words is.
    pub(super) fn part(&mut self, words: Words<'_>, index: usize) -> Option<Part> {
        let text = words.text();
        let paragraph = text.paragraphs().get(index)?;
        let sentences = text.sentences().get(paragraph.sentences.clone())?;
        let tokens = sentences.first()?.tokens.start..sentences.last()?.tokens.end;
        if self.state == State::Text {
            self.state = introduces(words, tokens);
            return None;
        }
        let set_off = set_off(text, paragraph);
        let quotes = |kind: TokenKind| kind == TokenKind::Quote;
        let own_marks = match self.state {
            _ if set_off => quotes(text.tokens()[tokens.start].kind),
            _ => !text.quotes(tokens.clone()).is_empty(),
        };
        let list = matches!(text.word(tokens.start), "-" | "*" | "\u{2022}" | "\u{2013}" | "\u{2014}");
        let belongs = match self.state {
            State::Text => false,
            State::Introduced { plainly } => (set_off || plainly) && !own_marks && !list,
            State::Within => set_off && !own_marks,
        };
        if !belongs {
            self.state = introduces(words, tokens);
            return None;
        }
        let next = text.paragraphs().get(index + 1..).and_then(|rest| rest.iter().find(|p| !p.furniture));
        let goes_on = set_off && next.is_some_and(|next| self::set_off(text, next));
        self.state = if goes_on { State::Within } else { State::Text };
        let first = tokens.clone().find(|&i| text.word(i) != ">")?;
        Some(Part {
            span: text.token_span(first..tokens.end),
            open: tokens.start,
            end: tokens.end,
            paragraph: index,
            begins_paragraph: true,
            runs_on: goes_on,
        })
    }
}

/// Whether a paragraph is indented, or begins with ">".
fn set_off(text: &Text, paragraph: &Paragraph) -> bool {
    /// No further to the right does a paragraph begin.
    const WIDEST: usize = 40;
    let at = text.source_span(paragraph.span).start as usize;
    let before = text.source().as_bytes().get(at.saturating_sub(WIDEST)..at).unwrap_or_default();
    let margin = before.iter().rev().take_while(|b| !matches!(b, b'\n' | b'\r'));
    if text.as_str().get(paragraph.span.range()).is_some_and(|p| p.starts_with('>')) {
        return true;
    }
    let mut columns = 0;
    for byte in margin {
        columns += match byte {
            b'>' | b'\t' => INDENTED,
            b' ' => 1,
            _ => return false,
        };
    }
    columns >= INDENTED
}

/// What the end of a paragraph leads to expect.
fn introduces(words: Words<'_>, tokens: std::ops::Range<usize>) -> State {
    let text = words.text();
    let Some(colon) = tokens.end.checked_sub(1).filter(|&i| i > tokens.start && text.word(i) == ":") else {
        return State::Text;
    };
    let sentence = text.sentences().get(text.sentence_of(colon)).map_or(tokens.start, |s| s.tokens.start);
    let from = sentence.max(colon.saturating_sub(60));
    let word = |i: usize| text.word(i).to_lowercase();
    let verb = (from..colon).rev().find(|&i| words.is(i, SAYS));
    let document = (from..colon).rev().find(|&i| DOCUMENTS.contains(&word(i).as_str()));
    let plainly = verb.is_some_and(|verb| {
        let next = word(verb + 1);
        let bare = matches!(
            next.as_str(),
            ":" | "," | "in" | "on" | "at" | "via" | "during" | "by" | "to" | "this" | "following" | "the" | "as"
        ) && (next != "the" || word(verb + 2) == "following");
        colon - verb <= INTRODUCTION && (bare || verbs::addresses(&word(verb)))
    });
    match (verb, document) {
        (None, None) => State::Text,
        _ => State::Introduced { plainly: plainly || document.is_some_and(|at| at + 1 == colon) },
    }
}
