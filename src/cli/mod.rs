//! The command line: arguments here, one file per subcommand.

mod check;
mod compare_quotes;
mod explain;
mod input;
mod jsonl;
mod list;
mod new;
mod progress;
mod read;
mod schema;
mod snapshot;
mod target;
mod test;

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use crosscheck::text::visible;

/// Checks news articles against facts written in TOML: agreement, contradiction or omission.
#[derive(Parser)]
#[command(name = "crosscheck", version, about, max_term_width = 100, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t)]
    color: Color,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Args),
    CompareQuotes(compare_quotes::Args),
    Explain(explain::Args),
    Read(read::Args),
    Test(test::Args),
    List(list::Args),
    New(new::Args),
    Schema(schema::Args),
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Nothing to report under the policy.
    Success = 0,
    /// The policy failed.
    Failure = 1,
    /// The rules or the command are wrong.
    Usage = 2,
    /// An article could not be read.
    Unreadable = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command gave up.
#[derive(Debug, thiserror::Error)]
enum Error {
    /// The command asks for something that can't be done.
    #[error("{0}")]
    Usage(String),
    /// The rules, the manifest or the configuration are wrong; each problem has been shown.
    #[error("nothing was checked")]
    Diagnosed,
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Runs the command named in the arguments. A closed pipe is success.
pub(crate) fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return complain_of_arguments(&error),
    };
    match cli.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    let outcome = match &cli.command {
        Command::Check(args) => check::run(args),
        Command::CompareQuotes(args) => compare_quotes::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Read(args) => read::run(args),
        Command::Test(args) => test::run(args),
        Command::List(args) => list::run(args),
        Command::New(args) => new::run(args),
        Command::Schema(args) => schema::run(args),
    };
    match outcome {
        Ok(exit) => exit.into(),
        Err(Error::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Success.into(),
        Err(error) => {
            complain(&error.to_string());
            Exit::Usage.into()
        }
    }
}

/// The width of a text, in columns: the terminal's where it goes to standard output and that is one, at least 40; else 100.
fn width(to_stdout: bool) -> u16 {
    let terminal = (to_stdout && io::stdout().is_terminal()).then(terminal_size::terminal_size).flatten();
    terminal.map_or(100, |(width, _)| width.0.max(40))
}

/// Says on standard error what went wrong.
fn complain(message: &str) {
    use anstyle::{AnsiColor, Style};
    const ERROR: Style = AnsiColor::Red.on_default().bold();
    anstream::eprintln!("{ERROR}error{ERROR:#}: {}", visible(message));
}

/// Shows clap's help or its complaint, in which the arguments are as foreign as any other text.
fn complain_of_arguments(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // A closed pipe is success.
        let _ = error.print();
        return Exit::Success.into();
    }
    for line in error.render().to_string().lines() {
        anstream::eprintln!("{}", visible(line));
    }
    Exit::Usage.into()
}
