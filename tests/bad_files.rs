//! Every mistake in a rule file or a manifest, and what is said of it: `tests/bad_rules/CASE.toml` (or a folder `CASE`, or nothing at
//! all) with the message beside it in `CASE.txt`, and folders `tests/bad_manifests/CASE` with theirs.
//!
//! After looking, `UPDATE=1 cargo test --test bad_files` writes the messages anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use crosscheck::article::{self, Dateline};
use crosscheck::diagnostic::render::Style;
use crosscheck::diagnostic::{Diagnostics, Level, codes};
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

fn read_rules(path: PathBuf, diagnostics: &Diagnostics) {
    Story::read(&[path], diagnostics);
}

fn find_articles(path: PathBuf, diagnostics: &Diagnostics) {
    article::find(&[path], &Dateline::default(), diagnostics);
}

#[test]
fn every_mistake_has_its_message() {
    let (rules, cases) = run("tests/bad_rules", read_rules);
    let (manifests, _) = run("tests/bad_manifests", find_articles);
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
    assert!(Story::read(&["rules"], &diagnostics).is_some() && diagnostics.is_empty(), "{}", drawn(&diagnostics));
}

fn drawn(diagnostics: &Diagnostics) -> String {
    diagnostics.render(Style { color: false, width: 100 })
}

/// The page of all codes, each with its meaning and the shortest message of the suite that shows it.
fn reference() -> String {
    let mut shown: BTreeMap<String, String> = BTreeMap::new();
    for folder in ["tests/bad_rules", "tests/bad_manifests"] {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(folder).expect("the suite").map(|e| e.expect("an entry").path()).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "txt")) {
            let drawn = fs::read_to_string(path).expect("a message");
            for message in drawn.trim_end().split("\n\n") {
                let code = message.split_once('[').and_then(|(_, rest)| rest.split_once(']')).expect("a code").0;
                let remedied = |message: &str| message.contains("help: ");
                let better = shown.get(code).is_none_or(|known| {
                    (remedied(message), std::cmp::Reverse(message.len()))
                        > (remedied(known), std::cmp::Reverse(known.len()))
                });
                if better {
                    shown.insert(code.to_owned(), message.replace(&format!("{folder}/"), ""));
                }
            }
        }
    }
    let mut page = "Everything that can be wrong with what people write for `crosscheck`: rules, manifests, configuration. An error \
        stops the run; a warning does not, unless `crosscheck test --strict` runs.\n\n\
        `UPDATE=1 cargo test --test bad_files` writes this page from the list of codes and the messages in `tests/bad_rules` and \
        `tests/bad_manifests`; `cargo test` keeps it true.\n"
        .to_owned();
    for (level, title) in [(Level::Error, "Errors"), (Level::Warning, "Warnings")] {
        page.push_str(&format!("\n# {title}\n\n| code | what it means |\n|---|---|\n"));
        let codes: Vec<_> = codes::ALL.iter().filter(|code| code.level == level).collect();
        for code in &codes {
            page.push_str(&format!("| [`{0}`](#{0}) | {1} |\n", code.name, code.meaning));
        }
        for code in codes {
            let message = shown.get(code.name).map_or("", String::as_str);
            assert!(message.contains("help: "), "no case says what to do about {}", code.name);
            page.push_str(&format!("\n## {}\n\n{}.\n\n```text\n{message}\n```\n", code.name, capital(code.meaning)));
        }
    }
    page
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[test]
fn the_reference_page_has_every_code_with_an_example_and_a_remedy() {
    every_mistake_has_its_message();
    let path = "src/diagnostic/codes.md";
    let page = reference();
    if env::var_os("UPDATE").is_some() {
        fs::write(path, page).expect("the page");
    } else {
        assert!(fs::read_to_string(path).unwrap_or_default() == page, "{path} is not what UPDATE=1 writes");
    }
}
