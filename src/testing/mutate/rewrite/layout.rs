//! Line wrapping and the order of paragraphs.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::super::edit::Edit;
use super::Rewrite;
use crate::fact::kind::quote;
use crate::order;
use crate::reading::Readings;
use crate::text::{Text, TokenKind};

const COLUMNS: usize = 72;

/// How many lines must be broken for a text to be seen to be wrapped.
const LINES: usize = 4;

/// Words that stand for somebody or something named before.
const PRONOUNS: [&str; 22] = [
    "he",
    "him",
    "his",
    "himself",
    "she",
    "her",
    "hers",
    "herself",
    "they",
    "them",
    "their",
    "theirs",
    "themselves",
    "it",
    "its",
    "itself",
    "this",
    "these",
    "those",
    "such",
    "both",
    "neither",
];

/// The rewrites of a text's layout. Where layout means something, in Markdown, it is left as it is.
pub(super) fn rewrites(text: &Text, readings: &Readings) -> Vec<(Rewrite, Vec<Edit>)> {
    if text.is_markdown() {
        return Vec::new();
    }
    let mut found = vec![(Rewrite::Wrapped, wrapped(text))];
    found.extend(reordered(text, readings).into_iter().map(|edits| (Rewrite::Reordered, edits)));
    found
}

/// Lines of at most [`COLUMNS`] where words allow, an empty line between paragraphs.
fn wrapped(text: &Text) -> Vec<Edit> {
    let source = text.source();
    let paragraphs: Vec<Range<usize>> = text.paragraphs().iter().map(|p| text.source_span(p.span).range()).collect();
    let mut edits = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        if let Some(next) = paragraphs.get(i + 1) {
            let gap = paragraph.end..next.start;
            if source.get(gap.clone()).is_some_and(|gap| gap.trim().is_empty()) {
                edits.push(Edit::new(gap, "\n\n"));
            }
        }
        let words = source.get(paragraph.clone()).unwrap_or_default();
        let mut column = 0;
        let mut space: Option<(usize, usize)> = None;
        for (at, c) in words.char_indices() {
            column += 1;
            if c == ' ' || c == '\n' {
                space = Some((at, column));
                if c == '\n' {
                    edits.push(Edit::new(paragraph.start + at..paragraph.start + at + 1, " "));
                }
            }
            if column > COLUMNS
                && let Some((at, columns)) = space.take()
            {
                let rest = words.get(at + 1..).unwrap_or_default();
                // A line that begins so might be a list's or a heading.
                let marked = rest
                    .starts_with(|c: char| !c.is_alphabetic() && !matches!(c, '"' | '\'' | '\u{201c}' | '\u{2018}'));
                let hyphen = words.get(..at).is_some_and(|s| s.ends_with('-'));
                if !marked && !hyphen {
                    let place = paragraph.start + at..paragraph.start + at + 1;
                    edits.retain(|e| e.start != place.start);
                    edits.push(Edit::new(place, "\n"));
                    column -= columns;
                }
            }
        }
    }
    // A text of a line or two does not show that it is wrapped: its breaks could be those of headlines.
    if edits.iter().filter(|e| e.with == "\n").count() < LINES {
        return Vec::new();
    }
    order::sort_by(&mut edits, Ord::cmp);
    edits
}

/// Neighbouring paragraphs swapped, one pair at a time, where nothing links them to each other or to what stands around.
fn reordered(text: &Text, readings: &Readings) -> Vec<Vec<Edit>> {
    let all = text.paragraphs();
    let source = |i: usize| all.get(i).map(|p| text.source_span(p.span).range());
    let names: Vec<FxHashSet<String>> = (0..all.len()).map(|i| names(text, i)).collect();
    let mut linked = FxHashSet::default();
    for quotation in &readings.quotations {
        let speaker = quotation.speaker.map_or(quotation.span(), |s| s.written);
        let span = quotation.span().join(speaker);
        let paragraph = |at: u32| text.sentences().get(text.sentence_at(at)).map_or(0, |s| s.paragraph);
        let (first, last) = (paragraph(span.start), paragraph(span.end.saturating_sub(1)));
        if first != last || quotation.speaker.is_none() {
            linked.extend(first..=last);
        }
    }
    let free = |i: usize| {
        let opens = text.sentences().get(all[i].sentences.start).map_or("", |s| text.slice(s.span));
        !all[i].furniture && !linked.contains(&i) && !refers(text, i) && !opens.starts_with('[')
    };
    let mut found = Vec::new();
    // The first paragraph is what all others refer to.
    for i in 1..all.len().saturating_sub(1) {
        let next_stands = all.get(i + 2).is_none_or(|_| free(i + 2));
        let before_stands = free(i - 1) || i == 1;
        let apart = names.get(i).zip(names.get(i + 1)).is_some_and(|(a, b)| a.is_disjoint(b));
        if free(i)
            && free(i + 1)
            && next_stands
            && before_stands
            && apart
            && let (Some(a), Some(b)) = (source(i), source(i + 1))
        {
            let words = |range: &Range<usize>| text.source().get(range.clone()).unwrap_or_default().to_owned();
            found.push(vec![Edit::new(a.clone(), words(&b)), Edit::new(b, words(&a))]);
        }
    }
    found
}

/// Whether a paragraph speaks of what stands before it: by a pronoun, a demonstrative, or a word that goes on.
fn refers(text: &Text, paragraph: usize) -> bool {
    const GOING_ON: &str = " but and so then instead still however meanwhile also later yet nor or therefore nevertheless \
        in addition both neither this that these those such the latter former same others another it its his her their there here ";
    text.paragraphs()[paragraph].sentences.clone().filter_map(|s| text.sentences().get(s)).any(|sentence| {
        sentence.tokens.clone().any(|i| {
            let word = text.word(i).to_lowercase();
            let first = i == sentence.tokens.start;
            let own = PRONOUNS.contains(&word.as_str());
            own || (first && word != "the" && GOING_ON.contains(&format!(" {word} ")))
        })
    })
}

/// Words with a capital that name somebody or something.
fn names(text: &Text, paragraph: usize) -> FxHashSet<String> {
    let sentences = text.paragraphs()[paragraph].sentences.clone().filter_map(|s| text.sentences().get(s));
    let tokens = sentences.flat_map(|s| s.tokens.clone());
    let named = tokens.filter(|&i| text.tokens()[i].capital && text.tokens()[i].kind == TokenKind::Word);
    named.map(|i| text.word(i).to_owned()).filter(|word| quote::tells(word)).collect()
}
