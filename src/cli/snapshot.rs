//! `crosscheck test`: the story's snapshot compared, reviewed, updated.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use crosscheck::fact::Story;
use crosscheck::testing::snapshot::{Difference, Snapshot, orphans, path_of};
use crosscheck::text::visible;

use super::Error;

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

/// What became of a story's snapshot.
#[derive(Default)]
pub(crate) struct Settled {
    /// What has changed since it was stored and is not accepted.
    pub(crate) changes: Vec<Difference>,
    /// What was done, and what could be done, for people; a line each.
    pub(crate) notes: Vec<String>,
}

/// Compares `now` with what is stored beside `rules`, and stores, reviews or leaves for review what has changed.
pub(crate) fn settle(args: &SnapshotArgs, story: &Story, rules: &Path, now: &Snapshot) -> Result<Settled, Error> {
    let path = path_of(rules);
    let shown = visible(&path.to_string_lossy()).into_owned();
    let ci = std::env::var_os("CI").is_some();
    let mut settled = Settled::default();
    for orphan in orphans(&path)? {
        let name = visible(&orphan.to_string_lossy()).into_owned();
        settled.notes.push(if args.prune && !ci {
            std::fs::remove_file(&orphan)?;
            format!("removed {name}, which belongs to no rule file")
        } else {
            format!("{name} belongs to no rule file; `--prune` removes it")
        });
    }
    let title = story.title.as_deref().unwrap_or_default();
    let file = |snapshot: &Snapshot| snapshot.to_file(&rules.to_string_lossy().replace('\\', "/"), title);
    let stored = match std::fs::read_to_string(&path) {
        Ok(stored) => Some(Snapshot::parse(&stored)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let waiting = path.with_extension("snap.new");
    if args.update && !ci {
        if stored.as_ref() != Some(now) {
            write(&path, &file(now))?;
            settled.notes.push(format!("stored the story's report in {shown}"));
        }
        remove(&waiting)?;
        return Ok(settled);
    }
    let Some(stored) = stored else {
        let remedy = "`crosscheck test --update` stores its report in";
        settled.notes.push(format!("the story has no snapshot; {remedy} {shown}"));
        return Ok(settled);
    };
    settled.changes = stored.differences(now);
    if args.review && !ci && !settled.changes.is_empty() && io::stdin().is_terminal() {
        let accepted = review(&settled.changes)?;
        settled.changes.retain(|change| !accepted.contains(&change.key));
        write(&path, &file(&if settled.changes.is_empty() { now.clone() } else { stored.accept(now, &accepted) }))?;
    }
    let changed = format!("the story's report is not as it is stored in {shown}");
    match (ci, settled.changes.is_empty()) {
        (true, true) => {}
        (true, false) => settled.notes.push(changed),
        (false, true) => remove(&waiting)?,
        (false, false) => {
            write(&waiting, &file(now))?;
            settled.notes.push(format!("{changed}; `--review` asks one by one, `--update` stores it"));
        }
    }
    Ok(settled)
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
fn remove(waiting: &Path) -> io::Result<()> {
    match std::fs::remove_file(waiting) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn write(path: &Path, file: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, file)
}
