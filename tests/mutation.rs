//! Mutation of the mayors' story: errors planted in its articles are caught, and harmless rewrites raise no alarm.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::path::Path;
use std::process::Command;

use crosscheck::article::{self, Article};
use crosscheck::diagnostic::Diagnostics;
use crosscheck::fact::Story;
use crosscheck::testing::mutate::{Survey, survey};

/// The mayors' story with its own rules, and its four articles.
fn mayors() -> (Story, Vec<Article>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let diagnostics = Diagnostics::default();
    let story = Story::read(&[root.join("rules/mayors-meeting.toml")], &diagnostics);
    let story = story.unwrap_or_else(|| panic!("{:#?}", diagnostics.sorted()));
    let articles = [("L", "latimes", 24), ("G", "governing", 25), ("A", "abc7ny", 24), ("W", "wpix", 24)].map(
        |(siglum, name, day)| {
            let source = article::Source {
                file: root.join(format!("fixtures/mayors-meeting/{name}.txt")),
                path: format!("{name}.txt"),
                siglum: siglum.to_owned(),
                dateline: article::Dateline { date: Some(jiff::civil::date(2018, 1, day)), ..story.dateline.clone() },
                ..article::Source::default()
            };
            source.load().unwrap()
        },
    );
    (story, articles.into())
}

fn text(survey: &Survey<'_>) -> String {
    let mut out = Vec::new();
    survey.write_text(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn planted_errors_are_caught_and_rewrites_raise_no_alarm() {
    let (story, articles) = mayors();
    let survey = survey(&story, &articles, &());
    let report = text(&survey);
    assert!(survey.tally().score() >= 980 && survey.alarms.is_empty(), "{report}");
}

#[test]
fn any_number_of_threads_finds_the_same() {
    let (story, articles) = mayors();
    let reports = [1, 8].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| text(&survey(&story, &articles[1..2], &())))
    });
    assert_eq!(reports[0], reports[1]);
}

#[test]
fn any_number_of_threads_runs_the_examples_alike() {
    let run = |threads: &str, format: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env_clear()
            .env("RAYON_NUM_THREADS", threads)
            .env("CI", "true")
            .args(["test", "--report", format])
            .output()
            .unwrap();
        assert!(output.stdout.len() > 1000, "{output:?}");
        output.stdout
    };
    for format in ["text", "json", "junit"] {
        assert!(run("1", format) == run("8", format), "{format}");
    }
}
