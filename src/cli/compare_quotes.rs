//! `crosscheck compare-quotes`: two versions of a remark, and what was changed.

use std::io::{self, Write as _};

use crosscheck::fact::kind::quote::{Class, compare};
use serde::{Deserialize, Serialize};

use super::{Error, Exit, jsonl};

/// Compare a remark as it was made with a remark as it was printed
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Be a filter: JSON lines with `a` (as said) and `b` (as printed) in, JSON lines with `class` and `diff` out.
    #[arg(long, required = true)]
    jsonl: bool,
    /// Count "I'm" and "I am" as the same words.
    #[arg(long)]
    contractions: bool,
}

#[derive(Deserialize)]
struct Input {
    id: Option<serde_json::Value>,
    a: String,
    b: String,
}

/// A line as it must be.
const LINE: &str = r#"{"a": "as said", "b": "as printed"}"#;

#[derive(Serialize)]
struct Output {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<serde_json::Value>,
    class: Class,
    /// What alters the remark: `replace`, `delete` or `insert`, the words of `a`, the words of `b`.
    diff: Vec<(&'static str, String, String)>,
    /// How unlikely it is that chance explains what the two share.
    score: i32,
    /// What they share of what was compared, in percent.
    shared: i32,
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for input in jsonl::lines(LINE) {
        let input: Input = input?;
        let versions = compare(&input.a, &input.b, args.contractions);
        let operation = |(a, b): (String, String)| match (a.is_empty(), b.is_empty()) {
            (true, _) => ("insert", a, b),
            (_, true) => ("delete", a, b),
            _ => ("replace", a, b),
        };
        let output = Output {
            id: input.id,
            class: versions.class,
            diff: versions.diff.into_iter().map(operation).collect(),
            score: versions.score,
            shared: versions.shared,
        };
        serde_json::to_writer(&mut out, &output).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(Exit::Success)
}
