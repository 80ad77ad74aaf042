//! How many sentences are read rightly, by construction: the table of the README.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::twins::{By, is_decided, twin_of, written};
use super::{Case, Rule, SUITE, suite};

/// Sentences read as saying that it happened, or that it did not.
#[derive(Clone, Copy, Debug, Default)]
struct Decided {
    right: usize,
    given: usize,
    asked: usize,
}

impl Decided {
    fn count(&mut self, sign: char, expected: char, got: char) {
        self.asked += usize::from(expected == sign);
        self.given += usize::from(got == sign || got == '±');
        self.right += usize::from(expected == sign && got == sign);
    }

    /// "18 of 18", or "17 of 18, asked 20" where not all that were asked were given.
    fn cell(self) -> String {
        match (self.given, self.asked) {
            (0, 0) => "-".to_owned(),
            (given, asked) if given == asked => format!("{} of {given}", self.right),
            (given, asked) => format!("{} of {given}, asked {asked}", self.right),
        }
    }
}

#[derive(Debug, Default)]
struct Score {
    sentences: usize,
    right: usize,
    happened: Decided,
    denied: Decided,
    /// Sentences whose twin, made by a program or written by hand, is read as their opposite, and those without.
    made: usize,
    written: usize,
    missing: usize,
}

impl Score {
    fn count(&mut self, expected: char, got: char, twin: Option<Option<By>>) {
        match twin {
            Some(Some(By::Program)) => self.made += 1,
            Some(Some(By::Hand)) => self.written += 1,
            Some(None) => self.missing += 1,
            None => {}
        }
        let open = |c: char| matches!(c, '?' | '0');
        self.sentences += 1;
        self.right += usize::from(got == expected || open(got) && open(expected));
        self.happened.count('+', expected, got);
        self.denied.count('-', expected, got);
    }

    fn row(&self, name: &str) -> String {
        let Self { sentences, right, happened, denied, made, written, missing } = self;
        let twins = match (made + written, made + written + missing) {
            (_, 0) => "-".to_owned(),
            (opposite, all) if *written == 0 => format!("{opposite} of {all}"),
            (opposite, all) => format!("{opposite} of {all}, {written} by hand"),
        };
        format!("| {name} | {sentences} | {right} | {} | {} | {twins} |\n", denied.cell(), happened.cell())
    }
}

/// The table, what was misread, and the score of all.
fn score(source: &str) -> (String, String, Score) {
    let (rules, cases) = suite(source);
    let written = written();
    let mut scores: Vec<(&str, Score)> = Vec::new();
    let mut all = Score::default();
    let mut wrong = String::new();
    for case in &cases {
        let rule = &rules[case.rule];
        let got = rule.read(case.sentence);
        let twins = is_decided(rule, case).then(|| twin_of(rule, case, &written).ok());
        all.count(case.expected, got, twins);
        let at = scores.iter().position(|(name, _)| *name == case.construction).unwrap_or_else(|| {
            scores.push((case.construction, Score::default()));
            scores.len() - 1
        });
        let before = scores[at].1.right;
        scores[at].1.count(case.expected, got, twins);
        if scores[at].1.right == before {
            wrong += &misread(rule, case, got);
        }
    }
    let mut table = "| construction | sentences | read rightly | it did not happen: right of those read so | it happened: right of those \
                     read so | with a twin that is its opposite |\n|---|---:|---:|---:|---:|---:|\n"
        .to_owned();
    for (name, score) in &scores {
        table += &score.row(name);
    }
    table += &all.row("all");
    (table, wrong, all)
}

/// A sentence that was misread; with `EXPLAIN` set, how.
fn misread(rule: &Rule, case: &Case<'_>, got: char) -> String {
    let mut out =
        format!("{} read as {got} [{}] {}: {}\n", case.expected, case.construction, case.event, case.sentence);
    if std::env::var_os("EXPLAIN").is_some() {
        let (_, findings) = rule.findings(case.sentence, true);
        for step in findings.steps.iter().flatten() {
            let _ = writeln!(out, "    {}", step.note.replace('\n', "\n    "));
        }
        for evidence in &findings.evidence {
            let _ = writeln!(out, "    => {:?} {}", evidence.stance, evidence.reason);
        }
    }
    out
}

/// Prints the figures of the suite, or of the table in the file that `EVENT_SUITE` names.
#[test]
fn event_figures() {
    let own = std::env::var("EVENT_SUITE").ok().map(|path| std::fs::read_to_string(path).expect("a table"));
    let (table, wrong, _) = score(own.as_deref().unwrap_or(SUITE));
    println!("{table}\n{wrong}");
}

#[test]
fn constructions_are_read_as_a_careful_reader_reads_them() {
    let (table, wrong, all) = score(SUITE);
    // A false contradiction is the worst that can happen; a fact that something did not happen is contradicted by what did.
    for decided in [all.denied, all.happened] {
        assert!(decided.right * 100 >= decided.given * 99, "{decided:?}\n{wrong}");
    }
    insta::assert_snapshot!(format!("{table}\n{wrong}"));
}

/// All events of the suite have sentences, and all sentences an event and a sign.
#[test]
fn the_suite_is_whole() {
    let (rules, cases) = suite(SUITE);
    let mut used: BTreeMap<usize, usize> = BTreeMap::new();
    for case in &cases {
        assert!("+-?0".contains(case.expected), "{}", case.sentence);
        *used.entry(case.rule).or_default() += 1;
    }
    assert_eq!(used.len(), rules.len());
}
