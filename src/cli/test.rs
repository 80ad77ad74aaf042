//! `crosscheck test`: the examples beside the facts of a story.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::str::FromStr;

use crosscheck::article::{self, Source};
use crosscheck::check::Checker;
use crosscheck::fact::Story;
use crosscheck::testing::mutate::survey;
use crosscheck::testing::report::{Format, Tests};
use crosscheck::testing::snapshot::Snapshot;
use crosscheck::testing::{self, Coverage, Gap};

use super::input::{self, Input};
use super::{Error, Exit, snapshot};

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

    #[command(flatten)]
    snapshot: snapshot::SnapshotArgs,

    /// Plant errors in the story's articles instead, and see which of them its facts would miss
    #[arg(long)]
    mutate: bool,

    /// With --mutate: fail where fewer of the planted errors are caught, in percent; 98 where CI is set
    #[arg(long, value_name = "PERCENT", requires = "mutate", value_parser = tenths)]
    min_score: Option<usize>,
}

/// What share of planted errors must be caught in CI, in tenths of a percent.
const CI_SCORE: usize = 980;

/// A percentage with at most one decimal, in tenths.
fn tenths(text: &str) -> Result<usize, String> {
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    let digit = |s: &str| s.len() == 1 && s.bytes().all(|b| b.is_ascii_digit());
    match (whole.parse::<usize>(), digit(tenth)) {
        (Ok(whole), true) if whole <= 100 => Ok((whole * 10 + tenth.parse::<usize>().unwrap_or(0)).min(1000)),
        _ => Err("a percentage is a number from 0 to 100, with one decimal at most".to_owned()),
    }
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
    let Input { config, story, sources, failures } = input::load_any(&args.input)?;
    if args.mutate {
        return mutate(args, &story, &sources, &failures);
    }
    let mut exit = Exit::Success;
    let cases = testing::run(&story);
    let mut coverage = Coverage::new(&story);
    let mut checked = Vec::new();
    for failure in &failures {
        super::complain(&failure.to_string());
        exit = Exit::Unreadable;
    }
    for source in &sources {
        match source.load() {
            Ok(article) => {
                coverage.add(&article);
                checked.push(Checker::new(&story).check(&article));
            }
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
    write(&args.report, |format, out| tests.write(format, out))?;
    // A snapshot holds the whole story, or nothing.
    let whole = !args.input.selects() && !checked.is_empty() && matches!(exit, Exit::Success);
    if let Some(rules) = config.rules.first().filter(|_| whole) {
        exit = snapshot::run(&args.snapshot, &story, rules, &Snapshot::of(&story, &checked))?;
    }
    Ok(if tests.passed() { exit } else { Exit::Failure })
}

/// Plants errors in the articles and writes down what became of them.
fn mutate(args: &Args, story: &Story, sources: &[Source], failures: &[article::Error]) -> Result<Exit, Error> {
    let mut unreadable: Vec<String> = failures.iter().map(ToString::to_string).collect();
    let mut articles = Vec::new();
    for source in sources {
        match source.load() {
            Ok(article) => articles.push(article),
            Err(error) => unreadable.push(error.to_string()),
        }
    }
    for message in &unreadable {
        super::complain(message);
    }
    let survey = survey(story, &articles);
    write(&args.report, |format, out| match format {
        Format::Text => survey.write_text(out),
        Format::Json => survey.write_json(out),
        Format::Junit => survey.write_junit(out),
    })?;
    let least = args.min_score.or_else(|| std::env::var_os("CI").map(|_| CI_SCORE));
    let failed = least.is_some_and(|least| survey.tally().score() < least || !survey.alarms.is_empty());
    Ok(match (failed, unreadable.is_empty()) {
        (_, false) => Exit::Unreadable,
        (true, true) => Exit::Failure,
        (false, true) => Exit::Success,
    })
}

/// Writes a report to each target, plain where it goes to a file.
fn write(targets: &[Target], report: impl Fn(Format, &mut dyn io::Write) -> io::Result<()>) -> Result<(), Error> {
    for target in targets {
        match &target.file {
            Some(path) => {
                let mut out = io::BufWriter::new(anstream::StripStream::new(std::fs::File::create(path)?));
                report(target.format, &mut out)?;
                out.flush()?;
            }
            None => {
                let mut out = io::BufWriter::new(anstream::stdout());
                report(target.format, &mut out)?;
                out.flush()?;
            }
        }
    }
    Ok(())
}
