//! The matrix: facts down, articles across, paged by columns where they don't fit, and the legend of sigla.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width};

use super::{BOLD, DIM, GREEN, RED, glyph};
use crate::check::Checked;
use crate::report::Run;
use crate::text::visible;

/// One rule, below the header.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// What stands above the ids.
const HEADER: &str = "fact";

/// The widest a fact's id gets before it wraps.
const ID_WIDTH: usize = 40;

pub(super) fn write(out: &mut dyn Write, run: &Run<'_>, checked: &[Checked]) -> io::Result<()> {
    if checked.is_empty() || run.story.facts.is_empty() {
        return Ok(());
    }
    let ids = run.story.facts.iter().map(|f| f.id.chars().count()).max().unwrap_or(0).clamp(HEADER.len(), ID_WIDTH);
    let cell = checked.iter().map(|c| c.article.siglum.chars().count()).max().unwrap_or(1).max(2) + 2;
    let room = usize::from(run.width).saturating_sub(ids + 2);
    let columns = (room / cell).max(1);
    let pages = checked.chunks(columns);
    let many = pages.len() > 1;
    for (page, articles) in pages.enumerate() {
        if many {
            let first = page * columns + 1;
            let last = first + articles.len() - 1;
            writeln!(out, "{DIM}articles {first} to {last} of {}{DIM:#}", checked.len())?;
        }
        writeln!(out, "{}\n", page_of(run, articles, ids))?;
    }
    write_legend(out, checked)
}

fn page_of(run: &Run<'_>, articles: &[Checked], ids: usize) -> String {
    let mut table = Table::new();
    table.load_style(STYLE).set_content_arrangement(ContentArrangement::Disabled);
    let header = articles.iter().map(|c| Cell::new(visible(&c.article.siglum)).set_alignment(CellAlignment::Left));
    table.set_header(std::iter::once(Cell::new(HEADER)).chain(header));
    for (i, fact) in run.story.facts.iter().enumerate() {
        let cells = articles.iter().map(|c| Cell::new(glyph(c.outcomes[i].verdict)).set_alignment(CellAlignment::Left));
        table.add_row(std::iter::once(Cell::new(visible(&fact.id))).chain(cells));
    }
    if let Some(column) = table.column_mut(0) {
        let width = u16::try_from(ids + 2).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(width)));
    }
    painted(&table.trim_fmt())
}

/// The glyphs in colour. Neither ids nor sigla hold one of these characters.
fn painted(table: &str) -> String {
    let mut painted = String::with_capacity(2 * table.len());
    for c in table.chars() {
        match c {
            '✓' => painted.push_str(&format!("{GREEN}{c}{GREEN:#}")),
            '✗' => painted.push_str(&format!("{RED}{c}{RED:#}")),
            '·' => painted.push_str(&format!("{DIM}{c}{DIM:#}")),
            _ => painted.push(c),
        }
    }
    painted
}

fn write_legend(out: &mut dyn Write, checked: &[Checked]) -> io::Result<()> {
    let siglum = checked.iter().map(|c| c.article.siglum.chars().count()).max().unwrap_or(1);
    for Checked { article, .. } in checked {
        write!(out, "{BOLD}{:>siglum$}{BOLD:#}", visible(&article.siglum))?;
        if let Some(outlet) = &article.outlet {
            write!(out, "  {}", visible(outlet))?;
        }
        if let Some(date) = article.date {
            write!(out, "  {date}")?;
        }
        writeln!(out, "  {DIM}{}{DIM:#}", visible(&article.path))?;
    }
    writeln!(out)?;
    writeln!(out, "✓ agreement (✓~ approximate, ✓= variant)   ✗ contradiction (✗✓ divided)")?;
    writeln!(out, "· omission: not found by this fact's terms (·? its subject is there, its value is not)\n")
}
