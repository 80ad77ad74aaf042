//! `crosscheck list`: the facts of a story.

use std::io::{self, Write as _};

use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use crosscheck::fact::{Expected, Fact};
use crosscheck::text::visible;
use serde::Serialize;

use super::input;
use super::{Error, Exit};

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// List the facts of a story: kind, severity, tags, number of examples
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    input: input::InputArgs,

    /// The form of the list
    #[arg(long, value_enum, default_value_t)]
    report: Form,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Form {
    /// For people
    #[default]
    Text,
    /// One JSON array
    Json,
}

/// A fact as the JSON list has it.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    claim: &'a str,
    kind: &'static str,
    severity: &'static str,
    tags: &'a [String],
    tests: Tests,
    path: &'a str,
    line: usize,
}

/// How many examples a fact has.
#[derive(Serialize)]
struct Tests {
    agree: usize,
    contradict: usize,
    omit: usize,
    todo: usize,
}

impl<'a> Record<'a> {
    fn new(fact: &'a Fact) -> Self {
        let count = |expected| fact.examples.iter().filter(|e| e.expected == expected && !e.todo).count();
        Self {
            id: &fact.id,
            claim: &fact.claim,
            kind: fact.kind.key(),
            severity: fact.severity.name(),
            tags: &fact.tags,
            tests: Tests {
                agree: count(Expected::Agree),
                contradict: count(Expected::Contradict),
                omit: count(Expected::Omit),
                todo: fact.examples.iter().filter(|e| e.todo).count(),
            },
            path: &fact.position.path,
            line: fact.position.line,
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    let (story, doubts) = args.input.story(&args.input.config()?)?;
    doubts.refuse_broken()?;
    let records: Vec<Record<'_>> = story.facts.iter().map(Record::new).collect();
    let mut out = io::BufWriter::new(anstream::stdout());
    match args.report {
        Form::Json => {
            serde_json::to_writer_pretty(&mut out, &records).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Form::Text => {
            let mut table = Table::new();
            table.load_style(STYLE).set_content_arrangement(ContentArrangement::Disabled);
            table.set_header(["fact", "kind", "severity", "✓", "✗", "·", "to do", "tags"]);
            for record in &records {
                let number = |n: usize| {
                    Cell::new(if n == 0 { "-".to_owned() } else { n.to_string() }).set_alignment(CellAlignment::Right)
                };
                table.add_row([
                    Cell::new(visible(record.id)),
                    Cell::new(record.kind),
                    Cell::new(record.severity),
                    number(record.tests.agree),
                    number(record.tests.contradict),
                    number(record.tests.omit),
                    number(record.tests.todo),
                    Cell::new(visible(&record.tags.join(", "))),
                ]);
            }
            for line in table.to_string().lines() {
                writeln!(out, "{}", line.trim_end())?;
            }
            let examples: usize = story.facts.iter().map(|fact| fact.examples.len()).sum();
            writeln!(out, "\n{} facts, {examples} examples", records.len())?;
        }
    }
    out.flush()?;
    Ok(Exit::Success)
}
