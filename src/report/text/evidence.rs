//! The evidence of the cells that are shown in full.

use std::io::{self, Write};

use super::{BOLD, DIM, glyph, style, wrapped};
use crate::check::{Checked, Located, Outcome, Stand, Verdict};
use crate::fact::evidence::Stance;
use crate::report::Run;
use crate::text::{one_line, visible};

/// Code points of a sentence shown on either side of the words that decided.
const CONTEXT: usize = 240;

pub(super) fn write(out: &mut dyn Write, run: &Run<'_>, checked: &[Checked]) -> io::Result<()> {
    for (i, fact) in run.story.facts.iter().enumerate() {
        let cells: Vec<(&Checked, &Outcome)> = checked
            .iter()
            .map(|c| (c, &c.outcomes[i]))
            .filter(|(_, outcome)| {
                run.show.shows(outcome.verdict) && outcome.evidence.iter().any(|e| bears(e, outcome.verdict))
            })
            .collect();
        if cells.is_empty() {
            continue;
        }
        writeln!(out, "{BOLD}{}{BOLD:#}  {}", visible(&fact.id), visible(&fact.claim))?;
        for (checked, outcome) in cells {
            write_cell(out, run, checked, outcome)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Whether a piece of evidence led to the verdict, or would have.
fn bears(evidence: &Located, verdict: Verdict) -> bool {
    match verdict.stand() {
        Stand::Agreement => matches!(evidence.stance, Stance::Supports(_)),
        Stand::Contradiction => evidence.stance != Stance::Undecided,
        Stand::Omission => true,
    }
}

fn write_cell(out: &mut dyn Write, run: &Run<'_>, checked: &Checked, outcome: &Outcome) -> io::Result<()> {
    let paint = style(outcome.verdict);
    for evidence in outcome.evidence.iter().filter(|e| bears(e, outcome.verdict)) {
        let Located { line, column, .. } = evidence;
        let stance = evidence.stance.name();
        let article = &checked.article;
        writeln!(
            out,
            "  {paint}{:2}{paint:#} {BOLD}{}{BOLD:#}  {DIM}{}:{line}:{column}{DIM:#}",
            glyph(outcome.verdict),
            visible(article.name()),
            visible(&article.path),
        )?;
        writeln!(out, "{}", wrapped(&quoted(evidence), run.width, "     ", "     "))?;
        let reason = format!("{stance}: {}", visible(&evidence.reason));
        writeln!(out, "{paint}{}{paint:#}", wrapped(&reason, run.width, "     ", "     "))?;
    }
    Ok(())
}

/// The sentence with the deciding words between ‹ ›, on one line, cut on both sides where it is very long.
fn quoted(evidence: &Located) -> String {
    let (before, rest) = evidence.sentence.split_at(evidence.within.start);
    let (words, after) = rest.split_at(evidence.within.len());
    let skip = before.chars().count().saturating_sub(CONTEXT);
    let before: String = before.chars().skip(skip).collect();
    let left = if skip > 0 { "…" } else { "" };
    let right = if after.chars().count() > CONTEXT { "…" } else { "" };
    let after: String = after.chars().take(CONTEXT).collect();
    let words = if words.chars().count() > 2 * CONTEXT {
        let head: String = words.chars().take(CONTEXT).collect();
        let tail: Vec<char> = words.chars().rev().take(CONTEXT).collect();
        format!("{head} … {}", tail.into_iter().rev().collect::<String>())
    } else {
        words.to_owned()
    };
    let line = format!("{left}{before}‹{words}›{after}{right}");
    visible(&one_line(&line)).into_owned()
}
