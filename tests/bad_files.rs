//! Every mistake in a rule file or a manifest, and what is said of it: `tests/bad_rules/CASE.toml` (or a folder `CASE`, or nothing at
//! all) with the message beside it in `CASE.txt`, and folders `tests/bad_manifests/CASE` with theirs.
//!
//! After looking, `UPDATE=1 cargo test --test bad_files` writes the messages anew.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crosscheck::article::{self, Dateline};
use crosscheck::diagnostic::render::Style;
use crosscheck::diagnostic::{Diagnostics, codes};
use crosscheck::fact::Story;

/// Runs all cases of a folder; returns the codes that they show, and how many cases there are.
fn run(folder: &str, load: impl Fn(PathBuf, &Diagnostics)) -> (BTreeSet<&'static str>, usize) {
    let folder = Path::new(folder);
    let mut cases: BTreeSet<String> = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("the suite") {
        let path = entry.expect("an entry of the suite").path();
        cases.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
    }
    let mut shown = BTreeSet::new();
    let mut different = Vec::new();
    for case in &cases {
        let path = if folder.join(case).is_dir() { folder.join(case) } else { folder.join(format!("{case}.toml")) };
        let diagnostics = Diagnostics::default();
        load(path, &diagnostics);
        let drawn = drawn(&diagnostics);
        shown.extend(diagnostics.messages().into_iter().map(|message| message.code));
        let beside = folder.join(format!("{case}.txt"));
        if env::var_os("UPDATE").is_some() {
            fs::write(&beside, &drawn).expect("the message");
        } else if fs::read_to_string(&beside).unwrap_or_default() != drawn {
            different.push(format!("{case}:\n{drawn}"));
        }
    }
    assert!(different.is_empty(), "{} messages differ\n\n{}", different.len(), different.join("\n"));
    (shown, cases.len())
}

#[test]
fn every_mistake_has_its_message() {
    let (rules, cases) = run("tests/bad_rules", |path, diagnostics| drop(Story::load(&[path], diagnostics)));
    let (manifests, _) = run("tests/bad_manifests", |path, diagnostics| {
        article::find(&[path], &Dateline::default(), diagnostics);
    });
    let silent: Vec<&str> = codes::ALL
        .iter()
        .map(|code| code.name)
        .filter(|code| !rules.contains(code) && !manifests.contains(code))
        .collect();
    assert!(silent.is_empty(), "no case shows {silent:?}");
    assert!(cases >= 30, "{cases} cases");
}

#[test]
fn the_rules_of_the_project_leave_no_doubt() {
    let diagnostics = Diagnostics::default();
    assert!(Story::load(&["rules"], &diagnostics).is_some() && diagnostics.is_empty(), "{}", drawn(&diagnostics));
}

fn drawn(diagnostics: &Diagnostics) -> String {
    diagnostics.render(Style { color: false, width: 100 })
}
