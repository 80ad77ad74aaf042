//! What most commands start from: the rules, and the articles to check against them.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use crosscheck::article::{self, Source};
use crosscheck::diagnostic::Diagnostics;
use crosscheck::diagnostic::render::Style;
use crosscheck::fact::Story;
use crosscheck::fact::select::Select;

use super::Error;

/// Which rules and which articles
#[derive(clap::Args)]
pub(crate) struct InputArgs {
    /// Articles, folders of articles, or a manifest
    articles: Vec<PathBuf>,

    /// A rule file, or a folder of rule files; may be given several times [default: rules]
    #[arg(long, value_name = "PATH")]
    rules: Vec<PathBuf>,

    /// Only these facts: an id with `*` for any characters, `tag:…`, `severity:…` or `kind:…`; commas between several, `!` before
    /// one for all others
    #[arg(long, visible_alias = "filter", value_name = "FACTS")]
    select: Vec<Select>,
}

/// Rules and articles, ready to be checked.
pub(crate) struct Input {
    /// The story, with the facts that were selected.
    pub(crate) story: Story,
    /// The articles, in the order of the report.
    pub(crate) sources: Vec<Source>,
    /// What could not even be found.
    pub(crate) failures: Vec<article::Error>,
}

/// Loads what the arguments name. Problems in rules and manifests are shown on standard error.
pub(crate) fn load(args: &InputArgs) -> Result<Input, Error> {
    let diagnostics = Diagnostics::default();
    let rules = if args.rules.is_empty() { vec![PathBuf::from("rules")] } else { args.rules.clone() };
    let story = Story::load(&rules, &diagnostics);
    show(&diagnostics);
    let mut story = story.ok_or(Error::Diagnosed)?;
    if !args.select.is_empty() {
        story.facts.retain(|fact| args.select.iter().any(|select| select.takes(fact)));
        if story.facts.is_empty() {
            let words: Vec<String> = args.select.iter().map(ToString::to_string).collect();
            return Err(Error::Usage(format!("no fact is selected by `{}`", words.join("`, `"))));
        }
    }
    let diagnostics = Diagnostics::default();
    let article::Found { sources, failures } = article::find(&args.articles, &story.dateline, &diagnostics);
    show(&diagnostics);
    if diagnostics.has_errors() {
        return Err(Error::Diagnosed);
    }
    Ok(Input { story, sources, failures })
}

/// Shows problems on standard error.
pub(crate) fn show(diagnostics: &Diagnostics) {
    if diagnostics.is_empty() {
        return;
    }
    let color = io::stderr().is_terminal();
    let width = terminal_size::terminal_size_of(io::stderr()).map_or(100, |(width, _)| usize::from(width.0));
    anstream::eprint!("{}", diagnostics.render(Style { color, width }));
}
