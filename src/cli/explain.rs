//! `crosscheck explain`: every step that led to a verdict, or why there was no evidence.

use std::io::{self, Write as _};

use crosscheck::article::Article;
use crosscheck::check::{Checker, Explanation, Located, Silence, Verdict, Witness};
use crosscheck::diagnostic::closest;
use crosscheck::fact::Fact;
use crosscheck::report::text::{glyph, style, wrapped};
use crosscheck::text::{one_line, visible};

use super::input::{self, Input};
use super::{Error, Exit};

/// Show every step that led to a fact's verdict, or why there was no evidence
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The id of the fact
    fact: String,

    #[command(flatten)]
    input: input::InputArgs,
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    let Input { story, sources, failures, .. } = input::load_for(&args.fact, &args.input)?;
    let fact = story.facts.iter().find(|f| f.id == args.fact).ok_or_else(|| no_such(&args.fact, &story.facts))?;
    let mut exit = Exit::Success;
    let width = super::width(true);
    let mut out = io::BufWriter::new(anstream::stdout());
    writeln!(out, "{}: {}", visible(&fact.id), visible(&fact.claim))?;
    for failure in &failures {
        super::complain(&failure.to_string());
        exit = Exit::Unreadable;
    }
    for source in &sources {
        match source.load() {
            Ok(article) => write(&mut out, width, fact, &article, &Checker::new(&story).explain(fact, &article))?,
            Err(error) => {
                super::complain(&error.to_string());
                exit = Exit::Unreadable;
            }
        }
    }
    out.flush()?;
    Ok(exit)
}

fn no_such(id: &str, facts: &[Fact]) -> Error {
    let ids: Vec<&str> = facts.iter().map(|f| f.id.as_str()).collect();
    Error::Usage(match closest(id, ids.iter().copied()) {
        Some(meant) => format!("there is no fact `{id}`; did you mean `{meant}`?"),
        None => format!("there is no fact `{id}`; the story has: {}", ids.join(", ")),
    })
}

fn write(
    out: &mut impl io::Write,
    width: u16,
    fact: &Fact,
    article: &Article,
    explanation: &Explanation,
) -> io::Result<()> {
    let witness = Witness::new(article);
    let verdict = explanation.verdict;
    let paint = style(verdict);
    writeln!(
        out,
        "\n{paint}{}{paint:#} {}  {}: {paint}{verdict}{paint:#}",
        glyph(verdict),
        visible(&witness.siglum),
        visible(witness.name()),
    )?;
    if explanation.steps.is_empty() && explanation.evidence.is_empty() {
        let sought: Vec<&str> = fact.about.iter().map(|about| about.source.value.as_str()).collect();
        let sought = if sought.is_empty() { "its terms".to_owned() } else { format!("`{}`", sought.join("`, `")) };
        let found = match verdict {
            Verdict::Omission(Silence::Absent) => format!("nowhere does the article have {sought}"),
            _ => format!("the article has {sought}, and beside it nothing that could be the value"),
        };
        writeln!(out, "   {}", visible(&found))?;
    }
    // What decided goes first: what was considered on the way can fill screens.
    for evidence in &explanation.evidence {
        let Located { line, column, text, reason, stance, .. } = Located::new(evidence.clone(), article);
        let stance = stance.name();
        let words = one_line(&text);
        let note = format!("{line}:{column} ‹{}› {stance}: {reason}", shortened(&words));
        writeln!(out, "{}", wrapped(&visible(&note), width, "   = ", "     "))?;
    }
    let mut sentence = None;
    for step in &explanation.steps {
        let here = article.text.sentence_at(step.span.start);
        if sentence != Some(here) {
            sentence = Some(here);
            let place = article.text.source_span(article.text.sentences()[here].span);
            let (line, column) = article.line_column(place.start);
            let words = article.text.source_slice(article.text.sentences()[here].span);
            let words = one_line(words);
            writeln!(out, "{}", wrapped(&visible(&words), width, &format!("   {line}:{column}  "), "        "))?;
        }
        let words = one_line(article.text.source_slice(step.span));
        let mut lines = step.note.lines();
        let note = format!("‹{}› {}", shortened(&words), lines.next().unwrap_or_default());
        writeln!(out, "{}", wrapped(&visible(&note), width, "      - ", "        "))?;
        for line in lines {
            writeln!(out, "{}", wrapped(&visible(line), width, "          ", "            "))?;
        }
    }
    Ok(())
}

/// The head and the tail of words that are many.
fn shortened(words: &str) -> String {
    let all: Vec<&str> = words.split(' ').collect();
    match all.len() {
        0..=12 => words.to_owned(),
        n => format!("{} … {}", all[..6].join(" "), all[n - 5..].join(" ")),
    }
}
