//! `crosscheck test`: the examples beside the facts of a story.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::str::FromStr;

use crosscheck::testing::report::{Format, Tests};
use crosscheck::testing::{self, Coverage, Gap};

use super::input::{self, Input};
use super::{Error, Exit};

/// Run the examples beside the facts, and name what nothing tries
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    input: input::InputArgs,

    /// The report to write, and the file to write it to: text, json or junit; may be given several times
    #[arg(long, value_name = "FORMAT[=FILE]", default_value = "text")]
    report: Vec<Target>,

    /// Fail where a fact has no example that agrees or none that contradicts
    #[arg(long)]
    strict: bool,
}

/// A format and, where it does not go to standard output, a file.
#[derive(Clone, Debug)]
struct Target {
    format: Format,
    file: Option<PathBuf>,
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, file) = match text.split_once('=') {
            Some((_, "")) => return Err("no file stands behind `=`".to_owned()),
            Some((format, file)) => (format, Some(PathBuf::from(file))),
            None => (text, None),
        };
        Ok(Self { format: format.parse()?, file })
    }
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    let Input { story, sources, failures, .. } = input::load_any(&args.input)?;
    let mut exit = Exit::Success;
    let cases = testing::run(&story);
    let mut coverage = Coverage::new(&story);
    for failure in &failures {
        super::complain(&failure.to_string());
        exit = Exit::Unreadable;
    }
    for source in &sources {
        match source.load() {
            Ok(article) => coverage.add(&article),
            Err(error) => {
                super::complain(&error.to_string());
                exit = Exit::Unreadable;
            }
        }
    }
    let mut gaps = coverage.gaps();
    if args.input.selects() {
        // The terms of facts that were not selected were not meant to be tried.
        gaps.retain(|gap| !matches!(gap, Gap::Unmatched { .. }));
    }
    let tests = Tests { cases, gaps, strict: args.strict };
    for target in &args.report {
        match &target.file {
            Some(path) => {
                let mut out = io::BufWriter::new(anstream::StripStream::new(std::fs::File::create(path)?));
                tests.write(target.format, &mut out)?;
                out.flush()?;
            }
            None => {
                let mut out = io::BufWriter::new(anstream::stdout());
                tests.write(target.format, &mut out)?;
                out.flush()?;
            }
        }
    }
    Ok(if tests.passed() { exit } else { Exit::Failure })
}
