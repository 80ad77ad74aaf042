//! `crosscheck read`: everything crosscheck understands in an article.

use std::io::{self, Write as _};

use std::path::PathBuf;

use anstyle::Style;
use crosscheck::article::{self, Article, Dateline};
use crosscheck::diagnostic::Diagnostics;
use crosscheck::reading::Readings;
use crosscheck::reading::lexicon::Lexed;
use crosscheck::report::{listing, mention};
use crosscheck::text::{Text, one_line, visible};
use serde::{Deserialize, Serialize};

use super::{Error, Exit, jsonl};

/// Show everything crosscheck understands in an article, with its normalised value
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Articles, folders of articles, or a manifest
    #[arg(required_unless_present = "jsonl")]
    articles: Vec<PathBuf>,

    /// Be a filter: JSON lines with `id`, `text` and `ref` (a local time) in, JSON lines with `mentions` out
    #[arg(long, conflicts_with = "articles")]
    jsonl: bool,

    /// Show the sentences instead of the readings
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

/// A line as it must be.
const LINE: &str = r#"{"id": …, "text": "…", "ref": "2018-01-25T09:00:00"}, where `ref` may be missing"#;

#[derive(Serialize)]
struct Sentences<'a> {
    id: serde_json::Value,
    sents: Vec<&'a str>,
}

#[derive(Serialize)]
struct Mentions {
    id: serde_json::Value,
    mentions: Vec<mention::Mention>,
}

const BOLD: Style = Style::new().bold();

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    if args.jsonl { filter(args) } else { show(args) }
}

/// Shows articles to a person.
fn show(args: &Args) -> Result<Exit, Error> {
    let diagnostics = Diagnostics::default();
    let article::Found { sources, failures } = article::find(&args.articles, &Dateline::default(), &diagnostics);
    super::input::show(&diagnostics);
    if diagnostics.has_errors() {
        return Err(Error::Diagnosed);
    }
    let mut exit = Exit::Success;
    let mut out = io::BufWriter::new(anstream::stdout());
    for failure in &failures {
        super::complain(&failure.to_string());
        exit = Exit::Unreadable;
    }
    for (i, source) in sources.iter().enumerate() {
        match source.load() {
            Ok(article) => {
                if i > 0 {
                    writeln!(out)?;
                }
                write_article(&mut out, &article, args.sentences)?;
            }
            Err(error) => {
                super::complain(&error.to_string());
                exit = Exit::Unreadable;
            }
        }
    }
    out.flush()?;
    Ok(exit)
}

/// Columns that the words of a reading may fill; longer ones are shortened in the middle. Place and kind take 24, and the values the rest.
fn columns_of_words() -> usize {
    usize::from(super::width(true) - 24) * 58 / 100
}

fn write_article(out: &mut impl io::Write, article: &Article, sentences: bool) -> io::Result<()> {
    let outlet = article.outlet.as_ref().map(|outlet| format!("{outlet}, ")).unwrap_or_default();
    let date = article.dateline.date.map_or_else(|| "no date".to_owned(), |date| date.to_string());
    writeln!(out, "{BOLD}{}{BOLD:#} ({}{date})", visible(&article.path), visible(&outlet))?;
    if sentences {
        for sentence in article.text.sentences() {
            let (line, column) = article.line_column(article.text.source_span(sentence.span).start);
            let words = one_line(article.text.source_slice(sentence.span));
            let furniture = article.text.paragraphs()[sentence.paragraph].furniture;
            let note = if furniture { " [page furniture]" } else { "" };
            writeln!(out, "{:>9}  {}{note}", format!("{line}:{column}"), visible(&words))?;
        }
        return Ok(());
    }
    let columns = columns_of_words();
    for entry in listing::entries(article, &Readings::of(&article.text, &article.dateline)) {
        let place = format!("{}:{}", entry.line, entry.column);
        let words = shortened(&visible(&entry.words), columns);
        writeln!(out, "{place:>9}  {words:columns$}  {:9}  {}", entry.kind, visible(&entry.value))?;
    }
    Ok(())
}

fn shortened(words: &str, columns: usize) -> String {
    let chars: Vec<char> = words.chars().collect();
    if chars.len() <= columns {
        return words.to_owned();
    }
    let (head, tail) = (columns / 2, columns - columns / 2 - 3);
    let side = |chars: &[char]| chars.iter().collect::<String>();
    format!("{} … {}", side(&chars[..head]).trim_end(), side(&chars[chars.len() - tail..]).trim_start())
}

/// Reads texts from standard input, one JSON object a line.
fn filter(args: &Args) -> Result<Exit, Error> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for input in jsonl::lines(LINE) {
        let input: Input = input?;
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
            let words = Lexed::new(&text);
            let readings = Readings::of_words(&words, &dateline);
            serde_json::to_writer(
                &mut out,
                &Mentions { id: input.id, mentions: mention::mentions(&words, &readings, &dateline) },
            )
            .map_err(io::Error::from)?;
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(Exit::Success)
}
