//! Digits and words, words for "about", percent, initialisms, spelling: one place at a time.

use super::super::edit::Edit;
use super::super::number::{capital_like, in_words, of_words};
use super::Rewrite;
use crate::order;
use crate::reading::Readings;
use crate::reading::quantity::Unit;
use crate::text::{Span, Text, TokenKind};

const HEDGES: [&str; 4] = ["about", "roughly", "around", "approximately"];

/// Beginnings of words that are spelled in two ways, American and British, and what begins so and is another word.
const STEMS: [(&str, &str, &[&str]); 20] = [
    ("color", "colour", &["colorad"]),
    ("labor", "labour", &["laborat", "laborio"]),
    ("honor", "honour", &["honorar", "honorif"]),
    ("neighbor", "neighbour", &[]),
    ("favor", "favour", &[]),
    ("behavior", "behaviour", &[]),
    ("rumor", "rumour", &[]),
    ("harbor", "harbour", &[]),
    ("traveler", "traveller", &[]),
    ("canceled", "cancelled", &[]),
    ("defense", "defence", &[]),
    ("offense", "offence", &[]),
    ("organiz", "organis", &[]),
    ("recogniz", "recognis", &[]),
    ("criticiz", "criticis", &[]),
    ("authoriz", "authoris", &[]),
    ("demoniz", "demonis", &[]),
    ("apologiz", "apologis", &[]),
    ("realiz", "realis", &[]),
    ("theater", "theatre", &[]),
];

/// The rewrites of a text, each in one place.
pub(super) fn rewrites(text: &Text, readings: &Readings) -> Vec<(Rewrite, Vec<Edit>)> {
    let quoted = |span: Span| readings.quotations.iter().any(|q| q.parts.iter().any(|p| p.overlaps(span)));
    let source = |span: Span| text.source_span(span).range();
    let mut found = Vec::new();
    for quantity in &readings.quantities {
        if let [number] = quantity.numbers.as_slice()
            && quantity.unit == Unit::Count
            && quantity.dozens.is_none()
            && let Some(with) = other_form(text, number.span, number.value.to_whole())
        {
            found.push((Rewrite::NumberForm, Edit::new(source(number.span), with)));
        }
        if let Some(hedge) = quantity.hedge.filter(|h| !quoted(h.span))
            && let Some(with) = other_hedge(text.slice(hedge.span), &HEDGES)
        {
            found.push((Rewrite::Hedge, Edit::new(source(hedge.span), with)));
        }
    }
    for time in readings.times.iter().filter(|t| !quoted(t.span)) {
        let words = text.slice(Span::new(time.span.start, time.core.start.max(time.span.start))).trim_end();
        let span = Span::new(time.span.start, time.span.start + u32::try_from(words.len()).unwrap_or(0));
        // Nobody says "roughly noon".
        if let Some(with) = other_hedge(words, &["about", "around"]) {
            found.push((Rewrite::Hedge, Edit::new(source(span), with)));
        }
    }
    found.extend(words(text));
    order::sort_by(&mut found, |(_, a), (_, b)| a.cmp(b));
    found.into_iter().map(|(rewrite, edit)| (rewrite, vec![edit])).collect()
}

/// A number in words where it stands in digits, and the other way round.
fn other_form(text: &Text, span: Span, value: Option<i128>) -> Option<String> {
    let (value, written) = (value.filter(|v| (2..1000).contains(v))?, text.slice(span));
    let before = text.as_str().get(..span.start as usize)?.chars().next_back();
    let after = text.as_str().get(span.end as usize..)?.chars();
    let after: String = after.take(2).collect();
    let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '(' | '\u{2014}'))
        && (after.is_empty()
            || after.starts_with([' ', '\n', '"'])
            || after.starts_with(", ")
            || after.starts_with(". "));
    if !free {
        return None;
    }
    if written.bytes().all(|b| b.is_ascii_digit()) {
        let begins = text.sentences().get(text.sentence_at(span.start)).is_some_and(|s| s.span.start == span.start);
        return in_words(value).map(|words| if begins { capital_like("A", &words) } else { words });
    }
    (of_words(written) == Some(value)).then(|| value.to_string())
}

fn other_hedge(written: &str, hedges: &[&str]) -> Option<String> {
    let lower = written.to_lowercase();
    let at = hedges.iter().position(|hedge| *hedge == lower)?;
    Some(capital_like(written, hedges.get((at + 1) % hedges.len())?))
}

/// Rewrites of single words.
fn words(text: &Text) -> Vec<(Rewrite, Edit)> {
    let mut found = Vec::new();
    for sentence in text.sentences() {
        let shouted = !text.slice(sentence.span).contains(|c: char| c.is_lowercase());
        for i in sentence.tokens.clone() {
            let token = text.tokens()[i];
            let word = text.word(i);
            let range = text.source_span(token.span).range();
            let number = i.checked_sub(1).and_then(|i| text.tokens().get(i)).filter(|t| t.kind == TokenKind::Number);
            let last = i + 1 == sentence.tokens.end;
            let next_spaced = text.tokens().get(i + 1).is_none_or(|t| t.spaced || t.kind == TokenKind::Mark);
            match (word, number) {
                ("%", Some(number)) if next_spaced => {
                    let start = text.source_span(number.span).end as usize;
                    found.push((Rewrite::Percent, Edit::new(start..range.end, " percent")));
                }
                ("percent", Some(number)) => {
                    let start = text.source_span(number.span).end as usize;
                    found.push((Rewrite::Percent, Edit::new(start..range.end, "%")));
                }
                ("U.S.", _) if !last => found.push((Rewrite::Initialism, Edit::new(range, "US"))),
                ("US", _) if !shouted && !last => found.push((Rewrite::Initialism, Edit::new(range, "U.S."))),
                _ if !token.capital => {
                    found.extend(respelled(word).map(|with| (Rewrite::Spelling, Edit::new(range, with))));
                }
                _ => {}
            }
        }
    }
    found
}

fn respelled(word: &str) -> Option<String> {
    STEMS.iter().find_map(|(american, british, others)| {
        if others.iter().any(|other| word.starts_with(other)) {
            return None;
        }
        let (rest, other) = match word.strip_prefix(british) {
            Some(rest) => (rest, american),
            None => (word.strip_prefix(american)?, british),
        };
        Some(format!("{other}{rest}"))
    })
}
