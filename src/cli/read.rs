//! `crosscheck read`: everything crosscheck understands in an article.

use std::io::{self, BufRead as _, Write as _};

use crosscheck::article::Dateline;
use crosscheck::reading::Readings;
use crosscheck::report::mention;
use crosscheck::text::Text;
use serde::{Deserialize, Serialize};

use super::{Error, Exit};

/// Print every reading in an article with its normalised value.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Be a filter: JSON lines with `id`, `text` and `ref` (a local time) in, JSON lines with `mentions` out.
    #[arg(long)]
    jsonl: bool,
    /// Print the sentences instead of the readings.
    #[arg(long)]
    sentences: bool,
}

#[derive(Deserialize)]
struct Input {
    id: serde_json::Value,
    text: String,
    #[serde(rename = "ref")]
    reference: Option<jiff::civil::DateTime>,
}

#[derive(Serialize)]
struct Sentences<'a> {
    id: serde_json::Value,
    sents: Vec<&'a str>,
}

#[derive(Serialize)]
struct Mentions {
    id: serde_json::Value,
    mentions: Vec<serde_json::Value>,
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let input: Input = serde_json::from_str(&line).map_err(io::Error::from)?;
        let text = Text::new(input.text);
        if args.sentences {
            let sents = text.sentences().iter().map(|s| text.source_slice(s.span)).collect();
            serde_json::to_writer(&mut out, &Sentences { id: input.id, sents }).map_err(io::Error::from)?;
        } else {
            let dateline = Dateline {
                date: input.reference.map(jiff::civil::DateTime::date),
                time: input.reference.map(jiff::civil::DateTime::time),
                zone: None,
            };
            let readings = Readings::of(&text, &dateline);
            serde_json::to_writer(
                &mut out,
                &Mentions { id: input.id, mentions: mention::mentions(&text, &readings, &dateline) },
            )
            .map_err(io::Error::from)?;
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(Exit::Success)
}
