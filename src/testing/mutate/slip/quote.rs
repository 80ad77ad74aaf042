//! Errors in quotations: a word changed, dropped or added, a negation, a number, another speaker.

use crate::fact::kind::quote::{Quote, tells};
use crate::reading::clause::Clauses;
use crate::text::{Span, Text, TokenKind};

use super::super::edit::Edit;
use super::{Due, Planted, Slip, Spot, name, polarity, quantity};

/// The errors in a quotation that a fact recognised.
pub(super) fn slips(spot: Spot<'_>, quote: &Quote) -> Vec<Planted> {
    let text = &spot.article.text;
    let span = spot.evidence.span;
    let Some(quotation) = spot.judged.readings.quotations.iter().find(|q| q.parts.iter().any(|p| p.overlaps(span)))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let inner: Vec<Span> = quotation
        .parts
        .iter()
        .map(|p| Span::new(p.start.max(span.start), p.end.min(span.end)))
        .filter(|p| p.start < p.end)
        .collect();
    for (number, part) in inner.iter().enumerate() {
        words(spot, quote, *part, (number == 0, number + 1 == inner.len()), &mut found);
        found.extend(quantity::slips(spot, *part).into_iter().map(|p| Planted { number: None, ..p }));
        found.extend(denials(text, *part));
    }
    found.extend(quotation.speaker.and_then(|speaker| name::speaker(spot, speaker.written, quote.speaker)));
    // Numbers stand in quotations as words, too.
    found.dedup_by(|a, b| a.edit == b.edit);
    found
}

/// Changed, dropped and added words of one part; `ends` says whether it is the first and whether it is the last.
fn words(spot: Spot<'_>, quote: &Quote, part: Span, ends: (bool, bool), found: &mut Vec<Planted>) {
    let text = &spot.article.text;
    let tokens = text.token_at(part.start)..text.tokens().partition_point(|t| t.span.start < part.end);
    let is_word = |i: usize| text.tokens()[i].kind == TokenKind::Word;
    let (Some(first), Some(last)) = (tokens.clone().find(|i| is_word(*i)), tokens.clone().rfind(|i| is_word(*i)))
    else {
        return;
    };
    let brackets = tokens.clone().any(|i| matches!(text.word(i), "[" | "]" | "(" | ")" | "\u{2026}"));
    let mut telling = 0;
    for i in tokens.clone().filter(|&i| is_word(i) && tells(text.word(i))) {
        telling += 1;
        let range = spot.source(text.tokens()[i].span);
        let name = text.tokens()[i].capital && i != first;
        if !name && let Some(with) = stand_in(spot, quote, i) {
            found.push(Planted::new(Slip::WordChanged, Edit::new(range.clone(), with), Due::Refute));
        }
        let free = |at: Option<usize>| {
            at.and_then(|i| text.tokens().get(i)).is_none_or(|t| t.spaced || t.kind != TokenKind::Word)
        };
        let alone = text.tokens()[i].spaced || i == first;
        let alone = alone
            && free(Some(i + 1))
            && !text.tokens().get(i + 1).is_some_and(|t| !t.spaced && text.word(i + 1) == "-");
        // Brackets and ellipses own up to what is missing around them.
        if alone && !brackets && i > tokens.start {
            // A word cut off at the end leaves an excerpt.
            let edge = (ends.0 && i == first) || (ends.1 && i == last);
            let from = text.source_span(text.tokens()[i - 1].span).end as usize;
            let due = if edge { Due::Nothing } else { Due::Refute };
            found.push(Planted::new(Slip::WordDropped, Edit::new(from..range.end, ""), due));
        }
        if alone && !brackets && i != first && telling % 3 == 2 {
            found.push(Planted::new(Slip::WordAdded, Edit::new(range.start..range.start, "mostly "), Due::Refute));
        }
    }
}

/// Another word of the article in place of the quoted one, with the same ending, so that the sentence still reads.
fn stand_in(spot: Spot<'_>, quote: &Quote, token: usize) -> Option<String> {
    const ENDINGS: [&str; 5] = ["ing", "ed", "ly", "ion", "s"];
    let text = &spot.article.text;
    let word = text.word(token).to_lowercase();
    let ending = |word: &str| ENDINGS.iter().position(|e| word.ends_with(e));
    let quoted = quote.text.value.to_lowercase();
    let fits = |other: &str| {
        other.len() >= 4
            && other.bytes().all(|b| b.is_ascii_lowercase())
            && ending(other) == ending(&word)
            && other.get(..3) != word.get(..3)
            && tells(other)
            && !quoted.contains(other)
    };
    let from = text.tokens().len().min(token + 1);
    let others = (from..text.tokens().len()).chain(0..token).map(|i| text.word(i));
    let other = others.into_iter().find(|other| fits(other))?;
    Some(super::super::number::capital_like(text.word(token), other))
}

/// A negation added to each verb of a part, or dropped there.
fn denials(text: &Text, part: Span) -> Vec<Planted> {
    let mut found = Vec::new();
    let first = text.sentence_at(part.start);
    for (index, sentence) in text.sentences().iter().enumerate().skip(first) {
        if sentence.span.start >= part.end {
            break;
        }
        let clauses = Clauses::with_verbs(text, index, &[]);
        for group in clauses.groups() {
            let span = text.token_span(group.tokens.clone());
            // A word before the first one is no part of what is quoted.
            if part.contains(span) && span.start > part.start {
                found.extend(polarity::of_group(text, &clauses, group));
            }
        }
    }
    found
}
