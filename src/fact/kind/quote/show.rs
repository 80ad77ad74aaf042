//! Words for people: the reason in one line, the alignment in a few.

use super::change::{Change, ChangeKind};
use super::class::{Class, Comparison};
use super::judge::hides;
use super::remark::Remark;
use super::weight;
use crate::order;

/// How many alterations a reason names, and how many words of each.
const NAMED: usize = 3;
const WORDS: usize = 8;

/// `altered: "our" → "the"`: the weightiest changes only, denials and numbers before words of content before the rest.
pub(super) fn altered(said: &Remark<'_>, printed: &Remark<'_>, comparison: &Comparison) -> String {
    // Two changes with one word between them read as one.
    let mut merged: Vec<Change> = Vec::new();
    for next in comparison.alterations() {
        match merged.last_mut() {
            Some(last) if next.said.start <= last.said.end + 1 && next.printed.start <= last.printed.end + 1 => {
                last.said.end = next.said.end;
                last.printed.end = next.printed.end;
            }
            _ => merged.push(next.clone()),
        }
    }
    // A stable sort: among equals the order of the text.
    order::sort_by_key(&mut merged, |change| std::cmp::Reverse(gravity(said, printed, change)));
    let all: Vec<String> = merged.iter().map(|c| change(said, printed, c)).collect();
    let mut named = all.get(..NAMED.min(all.len())).unwrap_or_default().join(", ");
    if all.len() > NAMED {
        named += &format!(" and {} more", all.len() - NAMED);
    }
    format!("altered: {named}")
}

/// How much a change turns the meaning.
fn gravity(said: &Remark<'_>, printed: &Remark<'_>, change: &Change) -> u8 {
    let words = || said.items[change.said.clone()].iter().chain(&printed.items[change.printed.clone()]);
    if change.kind == ChangeKind::Contraction {
        0
    } else if words().any(|i| weight::denies(&i.plain)) {
        3
    } else if words().any(|i| weight::counts(&i.canon)) {
        2
    } else {
        u8::from(words().any(|i| i.weight > weight::GRAMMAR))
    }
}

fn change(said: &Remark<'_>, printed: &Remark<'_>, change: &Change) -> String {
    let (a, b) = (short(said.words(change.said.clone())), short(printed.words(change.printed.clone())));
    match (change.kind, a.is_empty(), b.is_empty()) {
        (ChangeKind::Hides, _, true) => format!("\"{a}\" is hidden"),
        (_, true, _) => format!("\"{b}\" was added"),
        (_, _, true) => format!("\"{a}\" was left out"),
        _ => format!("\"{a}\" → \"{b}\""),
    }
}

/// The first and the last words of a long stretch, on one line.
fn short(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.len() <= WORDS {
        return words.join(" ");
    }
    format!("{} … {}", words[..WORDS - 3].join(" "), words[words.len() - 2..].join(" "))
}

/// Why a quotation agrees.
pub(super) fn agrees(said: &Remark<'_>, comparison: &Comparison, class: Class) -> String {
    let reason = match class {
        Class::Verbatim => "verbatim",
        Class::Typographic => "the same but for typography",
        Class::Styled => "the same but for house style",
        Class::Excerpt => "an excerpt, no word changed",
        _ => "what was changed is marked",
    };
    match hides(comparison, said) {
        Some(hidden) => format!("{reason}; hidden is \"{hidden}\""),
        None => reason.to_owned(),
    }
}

/// The alignment: a line for what was said, a line for what was printed, with the differences between brackets and signs.
pub(super) fn explain(said: &Remark<'_>, printed: &Remark<'_>, comparison: &Comparison, class: Class) -> String {
    const WIDEST: usize = 40;
    let mut lines = vec![format!(
        "{}: {} % of what was compared is the same, weight {}; {}",
        class.name(),
        comparison.shared,
        comparison.score,
        match comparison.chance() {
            i32::MAX => "whatever it weighs, it is another remark".to_owned(),
            chance => format!("chance may reach {chance}"),
        }
    )];
    let mut at = (comparison.said.start, comparison.printed.start);
    let mut line = |sign: &str, words: &str| {
        let words: Vec<&str> = words.split_whitespace().collect();
        if words.len() > WIDEST {
            lines.push(format!(
                "  {sign} {} … {}",
                words[..WIDEST / 2].join(" "),
                words[words.len() - WIDEST / 2..].join(" ")
            ));
        } else if !words.is_empty() {
            lines.push(format!("  {sign} {}", words.join(" ")));
        }
    };
    line("…", said.slice(0..comparison.said.start));
    for change in &comparison.changes {
        line("=", said.slice(at.0..change.said.start.max(at.0)));
        let nothing = said.words(change.said.clone()).is_empty() && printed.words(change.printed.clone()).is_empty();
        let note = match change.kind {
            _ if nothing => "nothing is left out here",
            ChangeKind::Typography => "typography",
            ChangeKind::Style => "style",
            ChangeKind::Between => "between two pairs of marks",
            ChangeKind::Ellipsis => "an ellipsis",
            ChangeKind::Bracket => "brackets",
            ChangeKind::Contraction => "a contraction",
            ChangeKind::Silent => "in silence",
            ChangeKind::Hides => "hidden behind a mark",
        };
        line("-", said.slice(change.said.clone()));
        line("+", printed.slice(change.printed.clone()));
        line(" ", &format!("({note})"));
        at = (change.said.end, change.printed.end);
    }
    line("=", said.slice(at.0..comparison.said.end.max(at.0)));
    line("…", said.slice(comparison.said.end..said.items.len()));
    lines.join("\n")
}
