//! `crosscheck check`: the facts of a story against articles.

use std::io::{self, Write as _};
use std::path::PathBuf;

use crosscheck::article;
use crosscheck::check::{Checker, Policy};
use crosscheck::config::Config;
use crosscheck::report::text::Show;
use crosscheck::report::{Format, Report, Run, Summary, Unreadable};
use crosscheck::testing::Watch as _;
use crosscheck::text::visible;

use super::input::{self, Input};
use super::target::{self, Target};
use super::{Error, Exit};

/// Check articles against the facts of a story
#[derive(clap::Args)]
#[command(
    after_help = "Exit status: 0 nothing to report under the policy, 1 the policy failed, 2 the rules or the command are wrong, \
3 an article could not be read."
)]
pub(crate) struct Args {
    #[command(flatten)]
    input: input::InputArgs,

    /// The report to write, and the file to write it to: text, json or jsonl; may be given several times
    #[arg(long, value_name = "FORMAT[=FILE]", default_value = "text")]
    report: Vec<Target<Format>>,

    /// What makes the run fail: a verdict or a detail, and the least severity it counts for, such as
    /// `contradiction:warning`, `divided`, `omission` or `never` [default: contradiction]
    #[arg(long, value_name = "VERDICT[:SEVERITY]", value_delimiter = ',')]
    fail_on: Vec<String>,

    /// Which cells the text report shows in full
    #[arg(long, value_enum, default_value_t)]
    show: ShowArg,

    /// The width of the text report, in columns [default: the terminal's, or 100]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..))]
    width: Option<u16>,

    /// Show what is in force and where it comes from, and check nothing
    #[arg(long)]
    print_config: bool,

    /// How many threads to use [default: one a core]
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// Mirrors [`Show`] for the command line.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum ShowArg {
    /// Only the matrix and the counts
    Nothing,
    /// Contradictions
    Contradictions,
    /// Contradictions, and omissions where a value was read and left undecided
    #[default]
    Deviant,
    /// Every cell that has evidence
    All,
}

impl From<ShowArg> for Show {
    fn from(arg: ShowArg) -> Self {
        match arg {
            ShowArg::Nothing => Self::Nothing,
            ShowArg::Contradictions => Self::Contradictions,
            ShowArg::Deviant => Self::Deviant,
            ShowArg::All => Self::All,
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    if args.print_config {
        return print_config(args);
    }
    target::check(&args.report)?;
    if let Some(threads) = args.threads {
        // Fails only where a pool exists already, and none does before this.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
    }
    let Input { config, story, sources, failures, .. } = input::load(&args.input)?;
    let policy = policy(args, &config)?;

    let mut reports = Vec::new();
    for target in &args.report {
        let run = Run { story: &story, policy: &policy, width: width(args, target), show: args.show.into() };
        reports.push(target.format.reporter(run, target.open()?));
    }
    let mut summary = Summary::new(&story);
    for failure in failures {
        unreadable(&mut reports, &mut summary, failure)?;
    }
    let progress = super::progress::Progress::new(sources.len());
    Checker::new(&story).run(&sources, |outcome| {
        progress.step();
        let outcome = outcome.and_then(|checked| match config.lacking(&checked.article) {
            Some(metadata) => Err(article::Error::Incomplete { path: checked.article.path, key: metadata.key() }),
            None => Ok(checked),
        });
        match outcome {
            Ok(checked) => {
                summary.add(&checked, &story, &policy);
                let (last, others) = reports.split_last_mut().unzip();
                for report in others.into_iter().flatten() {
                    report.checked(checked.clone())?;
                }
                last.map_or(Ok(()), |report: &mut Box<dyn Report>| report.checked(checked))
            }
            Err(error) => unreadable(&mut reports, &mut summary, error),
        }
    })?;
    progress.clear();
    for report in &mut reports {
        report.end(&summary)?;
    }
    Ok(if summary.unreadable > 0 {
        Exit::Unreadable
    } else if summary.failing > 0 {
        Exit::Failure
    } else {
        Exit::Success
    })
}

fn policy(args: &Args, config: &Config) -> Result<Policy, Error> {
    let words = if args.fail_on.is_empty() { &config.fail_on } else { &args.fail_on };
    Policy::new(words.iter().map(String::as_str)).map_err(|e| Error::Usage(e.to_string()))
}

/// Shows what is in force, and where each of it comes from.
fn print_config(args: &Args) -> Result<Exit, Error> {
    let config = args.input.config()?;
    let file = config.path.as_ref().map(|path| path.display().to_string());
    let origin = |given: bool, configured: bool| match &file {
        _ if given => "the command line".to_owned(),
        Some(file) if configured => file.clone(),
        _ => "the default".to_owned(),
    };
    let paths = |paths: &[PathBuf]| {
        paths.iter().map(|p| format!("{:?}", p.display().to_string())).collect::<Vec<_>>().join(", ")
    };
    let words = |words: &[String]| words.iter().map(|w| format!("{w:?}")).collect::<Vec<_>>().join(", ");
    let rules_given = !args.input.rules.is_empty();
    let require: Vec<String> = config.require.iter().map(|m| m.key().to_owned()).collect();
    let fail_on = if args.fail_on.is_empty() { &config.fail_on } else { &args.fail_on };
    let default_policy = ["contradiction".to_owned()];
    let shown_policy: &[String] = if fail_on.is_empty() { &default_policy } else { fail_on };
    let rules_configured = !input::found()?.rules.is_empty();
    let mut out = anstream::stdout().lock();
    for (key, value, origin) in [
        ("rules", paths(&config.rules), origin(rules_given, rules_configured)),
        ("articles", paths(&config.articles), origin(!args.input.articles.is_empty(), !config.articles.is_empty())),
        ("sigla", words(&config.sigla), origin(false, !config.sigla.is_empty())),
        ("fail-on", words(shown_policy), origin(!args.fail_on.is_empty(), !config.fail_on.is_empty())),
        ("require", words(&require), origin(false, !require.is_empty())),
    ] {
        writeln!(out, "{:40} # {}", visible(&format!("{key} = [{value}]")), visible(&origin))?;
    }
    Ok(Exit::Success)
}

/// Says on standard error and in every report that an article could not be read.
fn unreadable(reports: &mut [Box<dyn Report + '_>], summary: &mut Summary, error: article::Error) -> io::Result<()> {
    summary.unreadable += 1;
    super::complain(&error.to_string());
    let failure = Unreadable { path: error.path().to_owned(), message: error.to_string() };
    reports.iter_mut().try_for_each(|report| report.unreadable(failure.clone()))
}

fn width(args: &Args, target: &Target<Format>) -> u16 {
    args.width.unwrap_or_else(|| super::width(target.file.is_none())).max(40)
}
