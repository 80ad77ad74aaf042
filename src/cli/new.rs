//! `crosscheck new`: files to start from, which pass their own tests.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crosscheck::diagnostic::Diagnostics;
use crosscheck::fact::story::rule_paths;

use super::{Error, Exit};

/// Write files to start from
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// A folder with a story of one fact, its manifest and an article
    Story {
        /// The folder; it may exist, its files may not
        folder: PathBuf,
    },
    /// A fact at the end of a rule file, to be rewritten
    Fact {
        /// Its id: lower-case letters, digits, hyphens
        id: String,
        /// The rule file [default: the only one of the story, or rules/story.toml where it has none]
        #[arg(long, value_name = "FILE")]
        rules: Option<PathBuf>,
        /// What it expects
        #[arg(long, value_enum, default_value_t)]
        kind: Kind,
    },
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Kind {
    /// How many, how much
    #[default]
    Quantity,
    /// On which day, at what time
    When,
    /// What somebody said, word for word
    Quote,
    /// What did or did not happen
    Event,
    /// Which of some phrases stands in a slot
    Term,
    /// Regular expressions
    Pattern,
}

/// What `new story` writes, by path in its folder.
const STORY: [(&str, &str); 4] = [
    ("rules/story.toml", include_str!("new/story.toml")),
    ("articles/articles.toml", include_str!("new/articles.toml")),
    ("articles/herald.txt", include_str!("new/herald.txt")),
    ("crosscheck.toml", include_str!("new/crosscheck.toml")),
];

impl Kind {
    /// A fact of this kind, without its id.
    fn template(self) -> &'static str {
        match self {
            Self::Quantity => include_str!("new/quantity.toml"),
            Self::When => include_str!("new/when.toml"),
            Self::Quote => include_str!("new/quote.toml"),
            Self::Event => include_str!("new/event.toml"),
            Self::Term => include_str!("new/term.toml"),
            Self::Pattern => include_str!("new/pattern.toml"),
        }
    }
}

/// The rule file of a story that has one; a new one where it has none.
fn only_rule_file() -> Result<PathBuf, Error> {
    let named = super::input::found()?.rules;
    let rules = PathBuf::from("rules");
    let named = if named.is_empty() && rules.exists() { vec![rules] } else { named };
    let diagnostics = Diagnostics::default();
    let mut paths: Vec<PathBuf> = named.iter().flat_map(|path| rule_paths(path, &diagnostics)).collect();
    super::input::show(&diagnostics);
    match (paths.pop(), paths.is_empty()) {
        (None, _) => {
            let folder = named.into_iter().next().unwrap_or_else(|| PathBuf::from("rules"));
            Ok(folder.join("story.toml"))
        }
        (Some(only), true) => Ok(only),
        (Some(last), false) => Err(Error::Usage(format!(
            "there are {} rule files; choose one, for example with `--rules {}`",
            paths.len() + 1,
            last.display()
        ))),
    }
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    let mut out = io::stdout().lock();
    match &args.what {
        What::Story { folder } => {
            let paths = STORY.map(|(path, _)| folder.join(path));
            // Nothing is written where anything would be lost.
            if let Some(there) = paths.iter().find(|path| path.exists()) {
                return Err(Error::Usage(format!("`{}` exists already", there.display())));
            }
            for (path, (_, text)) in paths.iter().zip(STORY) {
                fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
                fs::write(path, text)?;
                writeln!(out, "wrote {}", crosscheck::text::visible(&path.display().to_string()))?;
            }
        }
        What::Fact { id, rules, kind } => {
            let good = id.starts_with(|c: char| c.is_ascii_lowercase())
                && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && !id.ends_with('-');
            if !good {
                return Err(Error::Usage(format!(
                    "`{id}` is not an id: it is lower-case letters, digits and hyphens, and starts with a letter"
                )));
            }
            let rules = &match rules {
                Some(rules) => rules.clone(),
                None => only_rule_file()?,
            };
            let before = match fs::read_to_string(rules) {
                Ok(text) => text,
                Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
                Err(error) => return Err(error.into()),
            };
            if before.lines().any(|line| line.split('"').nth(1) == Some(id) && line.trim_start().starts_with("id")) {
                return Err(Error::Usage(format!("`{}` has a fact `{id}` already", rules.display())));
            }
            let gap = if before.is_empty() || before.ends_with("\n\n") { "" } else { "\n" };
            let text = format!("{before}{gap}[[fact]]\nid = \"{id}\"\n{}", kind.template());
            if let Some(folder) = rules.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(rules, text)?;
            let line = before.lines().count() + gap.len() + 1;
            writeln!(out, "wrote {}:{line}", crosscheck::text::visible(&rules.display().to_string()))?;
        }
    }
    Ok(Exit::Success)
}
