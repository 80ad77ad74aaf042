//! Snapshots: a story's whole report, kept beside its rules, so that a change anywhere shows what it does everywhere.
//!
//! A snapshot is written in insta's file format, so that `cargo insta review` works on it; its body is a table of verdicts with
//! the words that decided, and no byte offset, so that it reads in a review and changes only when what is said changes.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use crate::check::Checked;
use crate::fact::Story;
use crate::text::{one_line, visible};

/// The report of a story as a snapshot has it: cells in the order of facts and articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    cells: Vec<Cell>,
}

/// One fact in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell {
    /// "letters-count × L"
    key: String,
    /// "agreement (exact)"
    verdict: String,
    /// "supports "23"", in the order of the text.
    evidence: Vec<String>,
}

/// A cell that differs between two snapshots.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Difference {
    /// "letters-count × L"
    pub key: String,
    /// What changed, in words: "agreement → contradiction, "23" → "32"".
    pub change: String,
    /// Whether the verdict changed, and not only the words it rests on.
    pub verdict: bool,
}

impl Snapshot {
    /// The report of a story on some articles.
    pub fn of(story: &Story, checked: &[Checked]) -> Self {
        let cells = story.facts.iter().enumerate().flat_map(|(index, fact)| {
            checked.iter().filter_map(move |article| {
                let outcome = article.outcomes.get(index)?;
                let evidence = outcome.evidence.iter().map(|e| {
                    let stance = e.stance.name();
                    format!("{stance} \"{}\"", plain(&e.text))
                });
                Some(Cell {
                    key: format!("{} × {}", plain(&fact.id), plain(&article.article.siglum)),
                    verdict: outcome.verdict.to_string(),
                    evidence: evidence.collect(),
                })
            })
        });
        Self { cells: cells.collect() }
    }

    /// Reads a snapshot file: a header between two lines of "---", then the body.
    pub fn parse(file: &str) -> Self {
        let mut cells: Vec<Cell> = Vec::new();
        for line in body(file).lines().map(str::trim_end).filter(|line| !line.is_empty()) {
            match (line.strip_prefix("  "), cells.last_mut()) {
                (Some(evidence), Some(cell)) => cell.evidence.push(evidence.to_owned()),
                _ => {
                    let (key, verdict) = line.rsplit_once(": ").unwrap_or((line, ""));
                    cells.push(Cell { key: key.to_owned(), verdict: verdict.to_owned(), evidence: Vec::new() });
                }
            }
        }
        Self { cells }
    }

    /// The snapshot file; `rules` and `title` say in its header what it belongs to.
    pub fn to_file(&self, rules: &str, title: &str) -> String {
        let quoted = |text: &str| format!("\"{}\"", plain(text).replace('\\', "\\\\").replace('"', "\\\""));
        let mut file = format!("---\nsource: {}\nexpression: {}\n---\n", quoted(rules), quoted(title));
        for cell in &self.cells {
            // Writing to a string cannot fail.
            let _ = writeln!(file, "{}: {}", cell.key, cell.verdict);
            for evidence in &cell.evidence {
                let _ = writeln!(file, "  {evidence}");
            }
        }
        file
    }

    /// What is different in `now`: first the verdicts that changed, then the words they rest on.
    pub fn differences(&self, now: &Self) -> Vec<Difference> {
        let old: FxHashMap<&str, &Cell> = self.cells.iter().map(|c| (c.key.as_str(), c)).collect();
        let new: FxHashMap<&str, &Cell> = now.cells.iter().map(|c| (c.key.as_str(), c)).collect();
        let gone = self.cells.iter().filter(|c| !new.contains_key(c.key.as_str()));
        let gone =
            gone.map(|c| Difference { key: c.key.clone(), change: format!("{} → gone", c.verdict), verdict: true });
        let changed = now.cells.iter().filter_map(|cell| match old.get(cell.key.as_str()) {
            Some(before) => cell.since(before),
            None => Some(Difference { key: cell.key.clone(), change: format!("new: {}", cell.verdict), verdict: true }),
        });
        let (mut verdicts, words): (Vec<_>, Vec<_>) = changed.chain(gone).partition(|d| d.verdict);
        verdicts.extend(words);
        verdicts
    }

    /// This snapshot with the cells named in `accepted` as they are in `now`, in the order of `now`.
    #[must_use]
    pub fn accept(&self, now: &Self, accepted: &[String]) -> Self {
        let old: FxHashMap<&str, &Cell> = self.cells.iter().map(|c| (c.key.as_str(), c)).collect();
        let mut cells: Vec<Cell> = Vec::new();
        for cell in &now.cells {
            match old.get(cell.key.as_str()) {
                _ if accepted.contains(&cell.key) => cells.push(cell.clone()),
                Some(before) => cells.push((*before).clone()),
                None => {}
            }
        }
        let known: Vec<&str> = now.cells.iter().map(|c| c.key.as_str()).collect();
        cells.extend(
            self.cells.iter().filter(|c| !known.contains(&c.key.as_str()) && !accepted.contains(&c.key)).cloned(),
        );
        Self { cells }
    }
}

impl Cell {
    /// How it differs from what it was.
    fn since(&self, before: &Self) -> Option<Difference> {
        let verdict = self.verdict != before.verdict;
        let words = |cell: &Self, other: &Self| {
            let only = cell.evidence.iter().filter(|e| !other.evidence.contains(e));
            let only: Vec<&str> = only.map(|e| e.split_once(' ').map_or(e.as_str(), |(_, words)| words)).collect();
            if only.is_empty() { "nothing".to_owned() } else { only.join(", ") }
        };
        let (old, new) = (words(before, self), words(self, before));
        let change = match (verdict, self.evidence == before.evidence) {
            (false, true) => return None,
            (true, true) => format!("{} → {}", before.verdict, self.verdict),
            (true, false) if old == new => format!("{} → {}, {new}", before.verdict, self.verdict),
            (true, false) => format!("{} → {}, {}", before.verdict, self.verdict, told_apart(&old, &new)),
            (false, false) if old == new => format!("{} → {}", before.evidence.join(", "), self.evidence.join(", ")),
            (false, false) => told_apart(&old, &new),
        };
        Some(Difference { key: self.key.clone(), change, verdict })
    }
}

/// Words shared by both are left out where they are many, but for so many beside those that differ.
const BESIDE: usize = 2;

/// "old → new", without the many words that both have at their ends.
fn told_apart(old: &str, new: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - head;
    let tail = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (skip, drop) = (head.saturating_sub(BESIDE), tail.saturating_sub(BESIDE));
    let shown = |words: &[&str]| {
        let middle = words.get(skip..words.len() - drop).unwrap_or_default().join(" ");
        format!("{}{middle}{}", if skip > 0 { "… " } else { "" }, if drop > 0 { " …" } else { "" })
    };
    format!("{} → {}", shown(&a), shown(&b))
}

/// Where the snapshot of some rules is kept: `snapshots/NAME.snap` beside a rule file, within a folder of rules.
pub fn path_of(rules: &Path) -> PathBuf {
    if rules.is_dir() {
        return rules.join("snapshots").join("story.snap");
    }
    let stem = rules.file_stem().unwrap_or(OsStr::new("story"));
    rules.with_file_name("snapshots").join(format!("{}.snap", stem.to_string_lossy()))
}

/// The snapshots beside `snapshot` that belong to no rule file, in the order of their names.
///
/// # Errors
/// Where the folder can't be read.
pub fn orphans(snapshot: &Path) -> io::Result<Vec<PathBuf>> {
    let Some(folder) = snapshot.parent().filter(|folder| folder.is_dir()) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let owned = path.file_stem().is_some_and(|stem| {
            stem == "story" || folder.parent().is_some_and(|rules| rules.join(stem).with_extension("toml").is_file())
        });
        if path.extension().is_some_and(|e| e == "snap") && path != snapshot && !owned {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn body(file: &str) -> &str {
    let rest = file.strip_prefix("---\n").or_else(|| file.strip_prefix("---\r\n"));
    let behind = rest.and_then(|rest| rest.split_once("\n---")).map(|(_, body)| body);
    behind.map_or(file, |body| body.split_once('\n').map_or("", |(_, body)| body))
}

/// On one line, and nothing in it that a terminal would obey.
fn plain(text: &str) -> String {
    visible(&one_line(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Dateline};
    use crate::check::Checker;
    use crate::fact::kind::testing::story;

    fn snapshot(text: &str) -> Snapshot {
        let story = story("about = [\"letter\"]\nquantity = { value = \"23\", of = \"city\" }");
        let article = Article::from_text(text, Dateline::default());
        Snapshot::of(&story, &[Checker::new(&story).check(&article)])
    }

    #[test]
    fn a_file_reads_back() {
        let taken = snapshot("They sent letters to 23 cities. Letters went to 32\ncities.");
        let file = taken.to_file("rules/a.toml", "A \"story\"");
        assert_eq!(
            file,
            "---\nsource: \"rules/a.toml\"\nexpression: \"A \\\"story\\\"\"\n---\na × A: contradiction (divided)\n  supports \"23\"\n  refutes \"32\"\n"
        );
        assert_eq!(Snapshot::parse(&file), taken);
        assert!(taken.differences(&Snapshot::parse(&file)).is_empty());
    }

    #[test]
    fn a_difference_is_told_in_words_and_verdicts() {
        let before = snapshot("They sent letters to 23 cities.");
        for (text, expected) in [
            ("They sent letters to 32 cities.", "agreement (exact) → contradiction (plain), \"23\" → \"32\""),
            ("They sent letters to twenty-three cities.", "\"23\" → \"twenty-three\""),
            ("They sent letters.", "agreement (exact) → omission (unstated), \"23\" → nothing"),
        ] {
            let now = snapshot(text);
            let changes: Vec<String> = before.differences(&now).into_iter().map(|d| d.change).collect();
            assert_eq!(changes, [expected]);
            assert_eq!(before.accept(&now, &["a × A".to_owned()]), now);
            assert_eq!(before.accept(&now, &[]), before);
        }
    }

    #[test]
    fn of_long_words_only_what_differs_is_told() {
        for (old, new, told) in [
            ("\"23\"", "\"32\"", "\"23\" → \"32\""),
            ("\"a b c d e f g\"", "\"a b c x e f g\"", "… b c d e f … → … b c x e f …"),
            ("\"a b c d\"", "\"a b c\"", "\"a b c d\" → \"a b c\""),
            ("a a a a a", "a a a", "… a a a a → … a a"),
            ("nothing", "\"a b\"", "nothing → \"a b\""),
        ] {
            assert_eq!(told_apart(old, new), told);
        }
    }

    #[test]
    fn cells_come_and_go_and_verdicts_come_first() {
        let old = Snapshot::parse(
            "---\nsource: a\n---\na × A: agreement (exact)\n  supports \"23\"\nb × A: omission (absent)\n",
        );
        let new = Snapshot::parse(
            "---\nsource: a\n---\na × A: agreement (exact)\n  supports \"24\"\nc × A: omission (absent)\n",
        );
        let told: Vec<String> = old.differences(&new).into_iter().map(|d| format!("{}: {}", d.key, d.change)).collect();
        assert_eq!(
            told,
            ["c × A: new: omission (absent)", "b × A: omission (absent) → gone", "a × A: \"23\" → \"24\""]
        );
    }
}
