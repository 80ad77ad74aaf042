//! `crosscheck test`: the story's snapshot compared, reviewed, updated.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use crosscheck::fact::Story;
use crosscheck::testing::snapshot::{Difference, Snapshot, orphans, path_of};
use crosscheck::text::visible;

use super::{Error, Exit};

/// What to do about a snapshot that differs
#[derive(clap::Args)]
pub(crate) struct SnapshotArgs {
    /// Store the story's report as its snapshot
    #[arg(long, conflicts_with = "review")]
    update: bool,

    /// Ask of each difference from the snapshot whether it is right
    #[arg(long)]
    review: bool,

    /// Remove snapshots that belong to no rule file
    #[arg(long)]
    prune: bool,
}

/// Compares `now` with what is stored beside `rules`. Everything is told on standard error: the report is the examples'.
pub(crate) fn run(args: &SnapshotArgs, story: &Story, rules: &Path, now: &Snapshot) -> Result<Exit, Error> {
    let path = path_of(rules);
    let shown = visible(&path.to_string_lossy()).into_owned();
    let ci = std::env::var_os("CI").is_some();
    for orphan in orphans(&path)? {
        let name = visible(&orphan.to_string_lossy()).into_owned();
        if args.prune && !ci {
            std::fs::remove_file(&orphan)?;
            anstream::eprintln!("removed {name}, which belongs to no rule file");
        } else {
            anstream::eprintln!("{name} belongs to no rule file; `--prune` removes it");
        }
    }
    let title = story.title.as_deref().unwrap_or_default();
    let file = |snapshot: &Snapshot| snapshot.to_file(&rules.to_string_lossy().replace('\\', "/"), title);
    let stored = match std::fs::read_to_string(&path) {
        Ok(stored) => Some(Snapshot::parse(&stored)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let differences = stored.as_ref().map(|stored| stored.differences(now)).unwrap_or_default();
    let waiting = path.with_extension("snap.new");
    if args.update && !ci {
        if stored.as_ref() != Some(now) {
            write(&path, &file(now))?;
            anstream::eprintln!("stored the story's report in {shown}");
        }
        return done(&waiting);
    }
    let Some(stored) = stored else {
        anstream::eprintln!("the story has no snapshot; `crosscheck test --update` stores its report in {shown}");
        return Ok(Exit::Success);
    };
    if differences.is_empty() {
        return if ci { Ok(Exit::Success) } else { done(&waiting) };
    }
    for difference in &differences {
        anstream::eprintln!("{}: {}", difference.key, difference.change);
    }
    if args.review && !ci && io::stdin().is_terminal() {
        let accepted = review(&differences)?;
        let whole = accepted.len() == differences.len();
        let merged = stored.accept(now, &accepted);
        write(&path, &file(if whole { now } else { &merged }))?;
        return if whole { done(&waiting) } else { Ok(Exit::Failure) };
    }
    if ci {
        anstream::eprintln!("the story's report is not as it is stored in {shown}");
    } else {
        write(&waiting, &file(now))?;
        anstream::eprintln!(
            "the story's report is not as it is stored in {shown}; `--review` asks one by one, `--update` stores it"
        );
    }
    Ok(Exit::Failure)
}

/// Asks of each difference; the keys of those that are right.
fn review(differences: &[Difference]) -> io::Result<Vec<String>> {
    let mut accepted = Vec::new();
    let mut answer = String::new();
    for (i, difference) in differences.iter().enumerate() {
        anstream::eprint!("{}/{} {}: {} [y/N] ", i + 1, differences.len(), difference.key, difference.change);
        io::stderr().flush()?;
        answer.clear();
        if io::stdin().read_line(&mut answer)? == 0 {
            break;
        }
        if answer.trim().eq_ignore_ascii_case("y") {
            accepted.push(difference.key.clone());
        }
    }
    Ok(accepted)
}

/// Nothing waits for review any longer.
fn done(waiting: &Path) -> Result<Exit, Error> {
    match std::fs::remove_file(waiting) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(Exit::Success),
    }
}

fn write(path: &Path, file: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, file)
}
