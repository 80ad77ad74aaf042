//! Pairs quotation marks, paragraph by paragraph. A mark that nobody closes ends with its paragraph, or where the next one opens.

use std::ops::Range;

use super::blocks::Blocks;
use super::names::Words;
use crate::text::{Span, Text, TokenKind};

/// What stands between two marks.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The quoted words, without the marks.
    pub(super) span: Span,
    /// Index of the opening mark's token.
    pub(super) open: usize,
    /// Index just behind the last token that belongs to it, the closing mark included.
    pub(super) end: usize,
    /// Index of the paragraph.
    pub(super) paragraph: usize,
    /// Whether nothing stands before it in the paragraph.
    pub(super) begins_paragraph: bool,
    /// Whether it runs to the end of the paragraph without a closing mark.
    pub(super) runs_on: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Opens,
    Closes,
    Either,
}

/// All parts that don't lie within another, in the order of the text.
pub(super) fn parts(words: Words<'_>) -> Vec<Part> {
    let text = words.text();
    let mut parts = Vec::new();
    let mut blocks = Blocks::default();
    let mut marks = Marks::default();
    for (index, paragraph) in text.paragraphs().iter().enumerate() {
        let sentences = &text.sentences()[paragraph.sentences.clone()];
        if let (false, Some(first), Some(last)) = (paragraph.furniture, sentences.first(), sentences.last()) {
            if let Some(block) = blocks.part(words, index) {
                parts.push(block);
                continue;
            }
            in_paragraph(text, first.tokens.start..last.tokens.end, index, &mut marks, &mut parts);
        }
    }
    parts
}

/// What is known of the marks of a paragraph. One for all, so that its lists are made once.
#[derive(Default)]
struct Marks {
    /// The tokens.
    at: Vec<usize>,
    /// Per mark: the mark that closes it.
    closed_by: Vec<Option<usize>>,
    /// Per mark: whether it closes one.
    is_close: Vec<bool>,
    /// The marks that are open.
    open: Vec<usize>,
}

fn in_paragraph(text: &Text, tokens: Range<usize>, paragraph: usize, scratch: &mut Marks, parts: &mut Vec<Part>) {
    let Marks { at: marks, closed_by, is_close, open } = scratch;
    marks.clear();
    marks.extend(text.quotes(tokens.clone()).iter().filter(|mark| !inches(text, **mark)));
    if marks.is_empty() {
        return;
    }
    closed_by.clear();
    closed_by.resize(marks.len(), None);
    is_close.clear();
    is_close.resize(marks.len(), false);
    open.clear();
    let (mut open_double, mut open_single) = (0usize, 0usize);
    for (m, &token) in marks.iter().enumerate() {
        let double = text.word(token) == "\"";
        let opened = if double { open_double } else { open_single };
        let way = match way(text, token, &tokens) {
            Way::Either if opened > 0 => Way::Closes,
            Way::Either => Way::Opens,
            way => way,
        };
        if way == Way::Closes && opened > 0 {
            // What was opened inside and never closed ends here as well.
            while let Some(top) = open.pop() {
                let top_double = text.word(marks[top]) == "\"";
                *if top_double { &mut open_double } else { &mut open_single } -= 1;
                if top_double == double {
                    closed_by[top] = Some(m);
                    break;
                }
            }
            is_close[m] = true;
        } else if way == Way::Closes {
            is_close[m] = true;
        } else {
            open.push(m);
            *if double { &mut open_double } else { &mut open_single } += 1;
        }
    }
    let mut m = 0;
    while m < marks.len() {
        if is_close[m] {
            m += 1;
            continue;
        }
        let opening = marks[m];
        let (end, inner_end, next, runs_on) = match closed_by[m] {
            Some(close) => (marks[close] + 1, marks[close], close + 1, false),
            // A lone single mark is more likely an apostrophe than a quotation.
            None if text.word(opening) != "\"" => {
                m += 1;
                continue;
            }
            None => {
                let next = (m + 1..marks.len()).find(|&n| !is_close[n] && text.word(marks[n]) == "\"");
                match next {
                    Some(n) => (marks[n], marks[n], n, false),
                    None => (tokens.end, tokens.end, marks.len(), true),
                }
            }
        };
        if opening + 1 < inner_end {
            parts.push(Part {
                span: text.token_span(opening + 1..inner_end),
                open: opening,
                end,
                paragraph,
                begins_paragraph: opening == tokens.start,
                runs_on,
            });
        }
        m = next;
    }
}

/// 6'2" and, outside of quotations, 12": feet and inches.
fn inches(text: &Text, mark: usize) -> bool {
    let tokens = text.tokens();
    let number = |i: usize| tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number);
    let glued = |i: usize| tokens.get(i).is_some_and(|t| !t.spaced);
    mark >= 3 && glued(mark) && number(mark - 1) && glued(mark - 1) && text.word(mark - 2) == "'" && number(mark - 3)
}

/// Which way a mark faces, by the white space around it and, where that doesn't tell, by its form in the source.
fn way(text: &Text, mark: usize, paragraph: &Range<usize>) -> Way {
    let tokens = text.tokens();
    let first = mark == paragraph.start;
    let before = if first { "" } else { text.word(mark - 1) };
    let before_opens = first
        || tokens[mark].spaced
        || matches!(before, "(" | "[" | "-" | "/" | "\u{2013}" | "\u{2014}" | "\u{2026}")
        || (matches!(before, "'" | "\"") && tokens[mark - 1].spaced && tokens[mark - 1].kind == TokenKind::Quote);
    let next = tokens.get(mark + 1).filter(|_| mark + 1 < paragraph.end);
    let after = next.map_or("", |_| text.word(mark + 1));
    let after_closes = next.is_none_or(|t| t.spaced)
        || matches!(
            after,
            "," | "." | ";" | ":" | "?" | "!" | ")" | "]" | "-" | "/" | "\u{2013}" | "\u{2014}" | "\u{2026}"
        );
    match (before_opens, after_closes) {
        (true, false) => Way::Opens,
        (false, true) => Way::Closes,
        _ => match text.source_slice(tokens[mark].span).chars().next() {
            Some('\u{201c}' | '\u{2018}' | '\u{201e}' | '\u{ab}' | '\u{2039}') => Way::Opens,
            Some('\u{201d}' | '\u{2019}' | '\u{bb}' | '\u{203a}') => Way::Closes,
            _ => Way::Either,
        },
    }
}
