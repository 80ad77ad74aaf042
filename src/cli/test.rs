//! `crosscheck test`: the examples beside the facts of a story.

use std::io;

use crosscheck::article::{self, Source};
use crosscheck::check::Checker;
use crosscheck::fact::Story;
use crosscheck::testing::mutate::survey;
use crosscheck::testing::report::{Format, Tests};
use crosscheck::testing::snapshot::Snapshot;
use crosscheck::testing::{self, Coverage, Gap, Watch as _};
use rayon::prelude::*;

use super::input::{self, Doubts, Input};
use super::progress::Progress;
use super::snapshot::{self, Settled};
use super::target::{self, Target};
use super::{Error, Exit};

const EXIT_STATUS: &str = "\
Exit status:
  0  every test passes
  1  a test fails: an example gets another verdict, the report is not as it is stored, or the score is too low
  2  a test is broken: an example, a rule or the command is wrong; the other examples have been run
  3  an article cannot be read";

/// Run the examples beside the facts, and name what nothing tries
#[derive(clap::Args)]
#[command(after_help = EXIT_STATUS)]
pub(crate) struct Args {
    #[command(flatten)]
    input: input::InputArgs,

    /// The report to write, and the file to write it to: text, json or junit; may be given several times
    #[arg(long, value_name = "FORMAT[=FILE]", default_value = "text")]
    report: Vec<Target<Format>>,

    /// Fail where a fact has no example that agrees or none that contradicts, and where there are warnings on the rules
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

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    target::check(&args.report)?;
    let Input { config, story, sources, failures, doubts } = input::load_any(&args.input)?;
    if args.mutate {
        return mutate(args, &story, &sources, &failures);
    }
    let progress = Progress::new(sources.len());
    let cases = testing::run(&story, &progress);
    let checker = Checker::new(&story);
    let read: Vec<_> = sources
        .par_iter()
        .map(|source| {
            let article = source.load().map(|article| (checker.check(&article), article));
            progress.step();
            article
        })
        .collect();
    progress.clear();
    let mut exit = Exit::Success;
    let mut coverage = Coverage::new(&story);
    let mut checked = Vec::new();
    let mut unreadable = failures;
    for article in read {
        match article {
            Ok((verdicts, article)) => {
                coverage.add(&article, &verdicts);
                checked.push(verdicts);
            }
            Err(error) => unreadable.push(error),
        }
    }
    for error in &unreadable {
        super::complain(&error.to_string());
        exit = Exit::Unreadable;
    }
    let mut gaps = coverage.gaps();
    if args.input.selects() {
        // The terms of facts that were not selected were not meant to be tried.
        gaps.retain(|gap| !matches!(gap, Gap::Unmatched { .. }));
    }
    let Doubts { warnings, broken_tests: broken } = doubts;
    // A snapshot holds the whole story, or nothing.
    let whole = !args.input.selects() && !checked.is_empty() && exit == Exit::Success;
    let settled = match config.rules.first().filter(|_| whole) {
        Some(rules) => snapshot::settle(&args.snapshot, &story, rules, &Snapshot::of(&story, &checked))?,
        None => Settled::default(),
    };
    let tests = Tests { cases, gaps, broken, warnings, strict: args.strict, changes: settled.changes };
    write(&args.report, |format, out| tests.write(format, out))?;
    for note in &settled.notes {
        anstream::eprintln!("{note}");
    }
    Ok(match (broken, tests.passed()) {
        (0, true) => exit,
        (0, false) => exit.max(Exit::Failure),
        _ => exit.max(Exit::Usage),
    })
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
    let progress = Progress::new(0);
    let survey = survey(story, &articles, &progress);
    progress.clear();
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

/// Writes a report to each target.
fn write(
    targets: &[Target<Format>],
    report: impl Fn(Format, &mut dyn io::Write) -> io::Result<()>,
) -> Result<(), Error> {
    for target in targets {
        let mut out = target.open()?;
        report(target.format, &mut out)?;
        out.flush()?;
    }
    Ok(())
}
