//! How the tests went, for people: a letter per example, then only what failed.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::Tests;
use crate::check::Verdict;
use crate::check::verdict::Silence;
use crate::fact::evidence::Stance;
use crate::fact::{Example, Expected};
use crate::report::text::{counted, wrapped};
use crate::testing::{Case, Failure, Gap, Status};
use crate::text::{one_line, visible};

/// More examples than this are counted, not listed.
const LETTERS: usize = 40;

/// The width of what a failure says, in columns.
const WIDTH: u16 = 100;

/// A step that a failure shows has no more lines than this.
const STEPS: usize = 8;

const RED: Style = AnsiColor::Red.on_default().bold();
const GREEN: Style = AnsiColor::Green.on_default();
const YELLOW: Style = AnsiColor::Yellow.on_default();

pub(super) fn write(tests: &Tests<'_>, out: &mut dyn Write) -> io::Result<()> {
    if tests.cases.len() <= LETTERS {
        for case in &tests.cases {
            let (letter, style) = match case.status {
                Status::Passed => ('.', GREEN),
                Status::Failed(_) => ('F', RED),
                Status::ToDo(_) => ('t', YELLOW),
                Status::Surprising => ('P', YELLOW),
            };
            write!(out, "{style}{letter}{style:#}")?;
        }
        if !tests.cases.is_empty() {
            writeln!(out)?;
        }
    }
    for case in &tests.cases {
        match &case.status {
            Status::Failed(failure) => {
                let style = RED;
                writeln!(out, "\n{style}failed{style:#}: {}", title(case))?;
                write_failure(case.example, failure, out)?;
            }
            Status::Surprising => {
                let style = YELLOW;
                writeln!(out, "\n{style}passes by now{style:#}: {}", title(case))?;
                writeln!(out, "  take it out of `todo`")?;
            }
            Status::Passed | Status::ToDo(_) => {}
        }
    }
    if !tests.changes.is_empty() {
        writeln!(out)?;
    }
    for change in &tests.changes {
        let style = RED;
        writeln!(out, "{style}changed{style:#}: {}: {}", visible(&change.key), visible(&change.change))?;
    }
    if !tests.gaps.is_empty() {
        writeln!(out)?;
    }
    for gap in &tests.gaps {
        let failing = tests.strict && gap.is_of_examples();
        let (word, style) = if failing { ("error", RED) } else { ("warning", YELLOW) };
        writeln!(out, "{style}{word}{style:#}: {}", visible(&gap.to_string()))?;
    }
    let counts = tests.counts();
    let mut parts = vec![format!("{} passed", counts.passed)];
    let others = [
        (counts.failed, "failed"),
        (counts.todo, "to do"),
        (counts.surprising, "to do and passing"),
        (counts.broken, "broken"),
    ];
    parts.extend(others.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")));
    if !tests.changes.is_empty() {
        parts.push(format!("{} changed since the snapshot", counted(tests.changes.len(), "cell")));
    }
    if tests.strict && tests.warnings > 0 {
        parts.push(format!("{} on the rules", counted(tests.warnings, "warning")));
    }
    if !tests.gaps.is_empty() {
        parts.push(format!("{} never tried", tests.gaps.len()));
    }
    writeln!(out, "{}{}", if tests.cases.is_empty() { "" } else { "\n" }, parts.join(", "))
}

/// "letters-count, contradict 2, rules/mayors.toml:34:5".
fn title(case: &Case<'_>) -> String {
    let todo = if case.example.todo { "todo." } else { "" };
    let key = case.example.expected.key();
    visible(&format!("{}, {todo}{key} {}, {}", case.fact.id, case.number, case.example.position)).into_owned()
}

fn write_failure(example: &Example, failure: &Failure, out: &mut dyn Write) -> io::Result<()> {
    let mut line = |first: &str, text: &str| {
        let text = one_line(text);
        let indent = " ".repeat(first.chars().count());
        writeln!(out, "{}", wrapped(&visible(&text), WIDTH, first, &indent))
    };
    line("  ", &example.source.value)?;
    let by = |words: &[String]| words.iter().map(|w| format!("‹{w}›")).collect::<Vec<_>>().join(", ");
    let marked: Vec<String> =
        example.marks.iter().filter_map(|mark| example.text.get(mark.clone()).map(str::to_owned)).collect();
    let expected = match (example.expected, marked.is_empty()) {
        (Expected::Omit, _) | (_, true) => example.expected.stand().name().to_owned(),
        (_, false) => format!("{} by {}", example.expected.stand().name(), by(&marked)),
    };
    line("  expected  ", &expected)?;
    let right = failure.verdict.stand() == example.expected.stand();
    let found = if right {
        format!("{}, but not by {}", failure.verdict, by(&failure.unmet))
    } else {
        failure.verdict.to_string()
    };
    line("  found     ", &found)?;
    for seen in &failure.seen {
        let stance = match seen.stance {
            Stance::Supports(_) => "supports",
            Stance::Refutes => "refutes",
            Stance::Undecided => "decides nothing",
        };
        line("            ", &format!("‹{}› {stance}: {}", seen.words, seen.reason))?;
    }
    for (words, note) in failure.steps.iter().take(STEPS) {
        let mut lines = note.lines();
        line("          - ", &format!("‹{words}› {}", lines.next().unwrap_or_default()))?;
        for more in lines {
            line("              ", more)?;
        }
    }
    if failure.seen.is_empty() && failure.steps.is_empty() {
        let why = match failure.verdict {
            Verdict::Omission(Silence::Absent) => "nothing that the fact is about was found",
            _ => "its subject is there, and no value that could decide",
        };
        line("          - ", why)?;
    }
    Ok(())
}

impl std::fmt::Display for Gap<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoExample(fact, missing) => {
                let what = |expected: &Expected| match expected {
                    Expected::Agree => "agrees with it",
                    Expected::Contradict => "contradicts it",
                    Expected::Omit => "omits it",
                };
                let what: Vec<&str> = missing.iter().map(what).collect();
                write!(f, "`{}` has no example that {}", fact.id, what.join(", and none that "))
            }
            Self::Untouched(fact) => write!(f, "no article speaks of `{}`", fact.id),
            Self::Unmatched { term, alternative } if term == alternative => {
                write!(f, "no example and no article has `{alternative}`")
            }
            Self::Unmatched { term, alternative } => {
                write!(f, "no example and no article has `{alternative}` of `{term}`")
            }
        }
    }
}
