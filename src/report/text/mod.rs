//! `--report text`: for people. The matrix, the legend of sigla, the evidence of every deviant cell, the counts.
//!
//! Styles are written as ANSI sequences; whoever owns the stream strips them where nobody wants them. Every word that comes
//! from an article or a rule file passes [`visible`] first.

mod evidence;
mod matrix;
mod wrap;

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

pub use wrap::wrapped;

use super::{Report, Run, Summary, Unreadable};
use crate::check::verdict::{Conflict, Silence};
use crate::check::{Checked, Stand, Verdict};
use crate::fact::evidence::Fit;
use crate::text::visible;

/// Which cells of the matrix are shown in full below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// None.
    Nothing,
    /// Contradictions only.
    Contradictions,
    /// Contradictions, and omissions where a value was read and left undecided.
    #[default]
    Deviant,
    /// Every cell that has evidence.
    All,
}

impl Show {
    fn shows(self, verdict: Verdict) -> bool {
        match self {
            Self::Nothing => false,
            Self::Contradictions => verdict.stand() == Stand::Contradiction,
            Self::Deviant => verdict.stand() != Stand::Agreement,
            Self::All => true,
        }
    }
}

/// Collects the run and writes it at the end.
pub(super) struct TextReport<'s> {
    run: Run<'s>,
    out: Box<dyn Write + 's>,
    checked: Vec<Checked>,
    unreadable: Vec<Unreadable>,
}

impl<'s> TextReport<'s> {
    pub(super) fn new(run: Run<'s>, out: Box<dyn Write + 's>) -> Self {
        Self { run, out, checked: Vec::new(), unreadable: Vec::new() }
    }
}

impl Report for TextReport<'_> {
    fn checked(&mut self, checked: Checked) -> io::Result<()> {
        self.checked.push(checked);
        Ok(())
    }

    fn unreadable(&mut self, failure: Unreadable) -> io::Result<()> {
        self.unreadable.push(failure);
        Ok(())
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let out = &mut self.out;
        if let Some(title) = &self.run.story.title {
            writeln!(out, "{BOLD}{}{BOLD:#}\n", visible(title))?;
        }
        matrix::write(out, &self.run, &self.checked)?;
        evidence::write(out, &self.run, &self.checked)?;
        for failure in &self.unreadable {
            writeln!(out, "{RED}not read{RED:#}  {}", visible(&failure.message))?;
        }
        if !self.unreadable.is_empty() {
            writeln!(out)?;
        }
        write_summary(out, summary, &self.run)?;
        out.flush()
    }
}

fn write_summary(out: &mut dyn Write, summary: &Summary, run: &Run<'_>) -> io::Result<()> {
    let Summary { agreement, contradiction, omission, .. } = *summary;
    writeln!(
        out,
        "{} in {}: {} ({} exact, {} approximate, {} variant), {} ({} plain, {} divided), {} ({} absent, {} unstated)",
        counted(summary.facts, "fact"),
        counted(summary.articles, "article"),
        counted(agreement.total(), "agreement"),
        agreement.exact,
        agreement.approximate,
        agreement.variant,
        counted(contradiction.total(), "contradiction"),
        contradiction.plain,
        contradiction.divided,
        counted(omission.total(), "omission"),
        omission.absent,
        omission.unstated,
    )?;
    let (style, outcome) = if summary.failing > 0 {
        (RED, format!("failed, {}", counted(summary.failing, "verdict")))
    } else {
        (GREEN, "passed".to_owned())
    };
    writeln!(out, "policy: {}: {style}{outcome}{style:#}", run.policy)
}

/// "1 fact", "2 facts".
pub(crate) fn counted(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const RED: Style = AnsiColor::Red.on_default().bold();
const GREEN: Style = AnsiColor::Green.on_default();

/// The mark of a verdict in the matrix. The first character alone tells the verdict, colour never does.
pub fn glyph(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agreement(Fit::Exact) => "✓",
        Verdict::Agreement(Fit::Approximate) => "✓~",
        Verdict::Agreement(Fit::Variant) => "✓=",
        Verdict::Contradiction(Conflict::Plain) => "✗",
        Verdict::Contradiction(Conflict::Divided) => "✗✓",
        Verdict::Omission(Silence::Absent) => "·",
        Verdict::Omission(Silence::Unstated) => "·?",
    }
}

/// The colour that goes with a verdict.
pub fn style(verdict: Verdict) -> Style {
    match verdict.stand() {
        Stand::Agreement => GREEN,
        Stand::Contradiction => RED,
        Stand::Omission => DIM,
    }
}
