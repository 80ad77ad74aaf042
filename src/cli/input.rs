//! What most commands start from: the rules, and the articles to check against them.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use crosscheck::article::{self, Source};
use crosscheck::config::Config;
use crosscheck::diagnostic::render::Style;
use crosscheck::diagnostic::{Diagnostics, Place};
use crosscheck::fact::select::Select;
use crosscheck::fact::{Fact, Story};

use super::Error;

/// Which rules and which articles
#[derive(clap::Args)]
pub(crate) struct InputArgs {
    /// Articles, folders of articles, or a manifest
    pub(crate) articles: Vec<PathBuf>,

    /// A rule file, or a folder of rule files; may be given several times [default: rules]
    #[arg(long, value_name = "PATH")]
    pub(crate) rules: Vec<PathBuf>,

    /// Only these facts: an id with `*` for any characters, `tag:…`, `severity:…` or `kind:…`; commas between several, `!` before
    /// one for all others
    #[arg(long, visible_alias = "filter", value_name = "FACTS")]
    select: Vec<Select>,

    /// The id of the one fact that the command is about. The others are loaded with it, as they are what it could have meant.
    #[arg(skip)]
    pub(crate) one: Option<String>,
}

/// Rules and articles, ready to be checked.
pub(crate) struct Input {
    /// What `crosscheck.toml` says.
    pub(crate) config: Config,
    /// The story, with the facts that were selected.
    pub(crate) story: Story,
    /// The articles, in the order of the report.
    pub(crate) sources: Vec<Source>,
    /// What could not even be found.
    pub(crate) failures: Vec<article::Error>,
    /// What is doubtful in the rules.
    pub(crate) doubts: Doubts,
}

/// What is doubtful in rules that can be used, and was shown on standard error.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Doubts {
    /// How many warnings there are.
    pub(crate) warnings: usize,
    /// How many tests beside facts cannot be run.
    pub(crate) broken_tests: usize,
}

impl Doubts {
    /// Refuses rules with tests that cannot be run: only `crosscheck test` runs the others.
    pub(crate) fn refuse_broken(self) -> Result<(), Error> {
        if self.broken_tests > 0 { Err(Error::Diagnosed) } else { Ok(()) }
    }
}

impl InputArgs {
    /// What is in force: the arguments, and what `crosscheck.toml` says where there are none.
    pub(crate) fn config(&self) -> Result<Config, Error> {
        let mut config = found()?;
        if !self.rules.is_empty() {
            config.rules.clone_from(&self.rules);
        } else if config.rules.is_empty() {
            config.rules = vec![PathBuf::from("rules")];
        }
        if !self.articles.is_empty() {
            config.articles.clone_from(&self.articles);
        }
        // The order in which articles are named must not show; `sigla` is there to choose one.
        config.articles.sort();
        Ok(config)
    }

    /// Whether the arguments choose among the facts.
    pub(crate) fn selects(&self) -> bool {
        !self.select.is_empty()
    }

    /// Whether the arguments take a fact: all of them, where they do not choose.
    fn takes(&self, fact: &Fact) -> bool {
        !self.selects() || self.select.iter().any(|select| select.takes(fact))
    }

    /// Whether the command is about a fact.
    fn asks_for(&self, fact: &Fact) -> bool {
        self.one.as_ref().is_none_or(|id| *id == fact.id) && self.takes(fact)
    }

    /// The story, with the facts that the arguments select. Problems in rules are shown on standard error, but no warnings on
    /// facts that the command is not about.
    pub(crate) fn story(&self, config: &Config) -> Result<(Story, Doubts), Error> {
        let diagnostics = Diagnostics::default();
        let story = Story::read(&config.rules, &diagnostics);
        if let Some(story) = &story {
            let asked = |place: Place| story.fact_at(place).is_none_or(|fact| self.asks_for(fact));
            diagnostics.retain_warnings(|d| asked(d.at) || d.also.iter().any(|(place, _)| asked(*place)));
        }
        show(&diagnostics);
        let mut story = story.ok_or(Error::Diagnosed)?;
        let doubts = Doubts { warnings: diagnostics.warnings(), broken_tests: diagnostics.broken_tests() };
        if self.selects() {
            story.facts.retain(|fact| self.takes(fact));
            if story.facts.is_empty() {
                let words: Vec<String> = self.select.iter().map(ToString::to_string).collect();
                return Err(Error::Usage(format!("no fact is selected by `{}`", words.join("`, `"))));
            }
        }
        Ok((story, doubts))
    }
}

/// What `crosscheck.toml` says, and nothing else.
pub(crate) fn found() -> Result<Config, Error> {
    let diagnostics = Diagnostics::default();
    let config = Config::find(&std::env::current_dir()?, &diagnostics);
    show(&diagnostics);
    if diagnostics.has_errors() { Err(Error::Diagnosed) } else { Ok(config) }
}

/// Loads what the arguments and `crosscheck.toml` name for a command that is about one fact. The arguments may also be sigla of
/// the articles that `crosscheck.toml` names.
pub(crate) fn load_for(fact: &str, args: &InputArgs) -> Result<Input, Error> {
    let (sigla, articles): (Vec<&PathBuf>, Vec<&PathBuf>) = args.articles.iter().partition(|path| !path.exists());
    let all = InputArgs {
        articles: articles.into_iter().cloned().collect(),
        rules: args.rules.clone(),
        select: args.select.clone(),
        one: Some(fact.to_owned()),
    };
    let named = sigla.is_empty() || !all.articles.is_empty() || all.config()?.articles.is_empty();
    if named {
        return load(&InputArgs { articles: args.articles.clone(), ..all });
    }
    let mut input = load(&all)?;
    for siglum in &sigla {
        if !input.sources.iter().any(|source| siglum.as_os_str() == source.siglum.as_str()) {
            let known: Vec<&str> = input.sources.iter().map(|source| source.siglum.as_str()).collect();
            let message = format!("`{}` is neither a file nor one of the sigla {}", siglum.display(), known.join(", "));
            return Err(Error::Usage(message));
        }
    }
    input.sources.retain(|source| sigla.iter().any(|siglum| siglum.as_os_str() == source.siglum.as_str()));
    Ok(input)
}

/// Loads what the arguments and `crosscheck.toml` name. Problems in rules and manifests are shown on standard error.
pub(crate) fn load(args: &InputArgs) -> Result<Input, Error> {
    let input = load_any(args)?;
    input.doubts.refuse_broken()?;
    if input.config.articles.is_empty() {
        let message = "there are no articles to check; name some, or write `articles = [\"…\"]` in crosscheck.toml";
        return Err(Error::Usage(message.to_owned()));
    }
    Ok(input)
}

/// Like [`load`], where there may be no articles.
pub(crate) fn load_any(args: &InputArgs) -> Result<Input, Error> {
    let config = args.config()?;
    let (story, doubts) = args.story(&config)?;
    let diagnostics = Diagnostics::default();
    let article::Found { mut sources, failures } = article::find(&config.articles, &story.dateline, &diagnostics);
    show(&diagnostics);
    if diagnostics.has_errors() {
        return Err(Error::Diagnosed);
    }
    // A stable sort: articles that the order does not name keep their own.
    sources.sort_by_key(|source| config.sigla.iter().position(|s| *s == source.siglum).unwrap_or(usize::MAX));
    Ok(Input { config, story, sources, failures, doubts })
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
