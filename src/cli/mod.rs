//! The command line: arguments here, one file per subcommand.

mod read;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks news articles against facts written in TOML.
#[derive(Parser)]
#[command(name = "crosscheck", version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Read(read::Args),
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

/// Runs the command named in the arguments. A closed pipe is success.
pub(crate) fn run() -> impl Into<ExitCode> {
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Read(args) => read::run(&args),
    };
    match outcome {
        Ok(exit) => exit,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Success,
        Err(error) => {
            anstream::eprintln!("error: {error}");
            Exit::Usage
        }
    }
}
