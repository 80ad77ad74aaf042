//! Quotation marks, dashes, spaces.

use rustc_hash::FxHashSet;

use super::super::edit::Edit;
use super::Rewrite;
use crate::order;
use crate::text::{Text, TokenKind};

const DASHES: [&str; 3] = [" -- ", " \u{2014} ", " \u{2013} "];

/// The rewrites of a whole text.
pub(super) fn rewrites(text: &Text) -> Vec<(Rewrite, Vec<Edit>)> {
    let source = text.source();
    let mut found = vec![
        (Rewrite::StraightQuotes, each(source, &["\u{2018}", "\u{2019}"], "'")),
        (Rewrite::CurlyQuotes, curly(text)),
        (Rewrite::NoBreakSpaces, each(source, &[" "], "\u{a0}")),
    ];
    if let Some((_, straight)) = found.first_mut() {
        straight.extend(each(source, &["\u{201c}", "\u{201d}"], "\""));
    }
    let others = |dash: &str| DASHES.into_iter().filter(|d| *d != dash).collect::<Vec<_>>();
    found.extend(DASHES.map(|dash| (Rewrite::Dashes, each(source, &others(dash), dash))));
    found
}

/// All places that have one of some strings.
fn each(source: &str, from: &[&str], to: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = from
        .iter()
        .flat_map(|from| source.match_indices(from).map(|(at, from)| Edit::new(at..at + from.len(), to)))
        .collect();
    order::sort_by(&mut edits, Ord::cmp);
    edits
}

/// Straight marks made curly: those that quote by where they stand, all others as apostrophes.
fn curly(text: &Text) -> Vec<Edit> {
    let source = text.source();
    let mut quotes = FxHashSet::default();
    let mut edits = Vec::new();
    for token in text.tokens().iter().filter(|t| t.kind == TokenKind::Quote) {
        let range = text.source_span(token.span).range();
        let (open, close) = match source.get(range.clone()) {
            Some("\"") => ("\u{201c}", "\u{201d}"),
            Some("'") => ("\u{2018}", "\u{2019}"),
            _ => continue,
        };
        quotes.insert(range.start);
        let before = source.get(..range.start).and_then(|s| s.chars().next_back());
        let after = source.get(range.end..).and_then(|s| s.chars().next());
        let leads = before.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '(' | '[' | '\u{2014}' | '\u{2013}' | '-' | '"' | '\'' | '\u{201c}' | '\u{2018}')
        });
        let opens = leads && after.is_some_and(|c| !c.is_whitespace());
        edits.push(Edit::new(range, if opens { open } else { close }));
    }
    let digit = |at: usize| source.get(..at).is_some_and(|s| s.ends_with(|c: char| c.is_ascii_digit()));
    // Behind a number the mark may be feet.
    let apostrophes = source.match_indices('\'').filter(|(at, _)| !quotes.contains(at) && !digit(*at));
    edits.extend(apostrophes.map(|(at, _)| Edit::new(at..at + 1, "\u{2019}")));
    order::sort_by(&mut edits, Ord::cmp);
    edits
}
