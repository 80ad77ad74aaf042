//! How the tests went, as the JUnit XML that continuous integration reads: a suite per fact, a case per
//! example; and a suite of what is not as the snapshot has it.

use std::io::{self, Write};

use super::Tests;
use crate::testing::{Case, Status};
use crate::text::visible;

pub(super) fn write(tests: &Tests<'_>, out: &mut dyn Write) -> io::Result<()> {
    let counts = tests.counts();
    let skipped = counts.todo;
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<testsuites name=\"crosscheck\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{skipped}\">",
        tests.cases.len() + counts.broken + tests.changes.len(),
        counts.failed + tests.changes.len(),
        counts.broken
    )?;
    for suite in tests.cases.chunk_by(|a, b| a.fact.id == b.fact.id) {
        let count = |test: fn(&Status) -> bool| suite.iter().filter(|case| test(&case.status)).count();
        let failures = count(|s| matches!(s, Status::Failed(_)));
        let skipped = count(|s| matches!(s, Status::ToDo(_)));
        let name = suite.first().map_or("", |case| case.fact.id.as_str());
        let name = escaped(name);
        writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{failures}\" skipped=\"{skipped}\">",
            suite.len()
        )?;
        for case in suite {
            write_case(case, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    if !tests.changes.is_empty() {
        let changed = tests.changes.len();
        writeln!(out, "  <testsuite name=\"snapshot\" tests=\"{changed}\" failures=\"{changed}\" skipped=\"0\">")?;
        for change in &tests.changes {
            let (key, change) = (escaped(&change.key), escaped(&change.change));
            writeln!(
                out,
                "    <testcase classname=\"snapshot\" name=\"{key}\"><failure message=\"{change}\"/></testcase>"
            )?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn write_case(case: &Case<'_>, out: &mut dyn Write) -> io::Result<()> {
    let position = &case.example.position;
    write!(
        out,
        "    <testcase classname=\"{}\" name=\"{} {}\" file=\"{}\" line=\"{}\"",
        escaped(&case.fact.id),
        case.example.expected.key(),
        case.number,
        escaped(&position.path),
        position.line
    )?;
    match &case.status {
        Status::Passed | Status::Surprising => writeln!(out, "/>"),
        Status::ToDo(_) => writeln!(out, "><skipped message=\"to do\"/></testcase>"),
        Status::Failed(failure) => {
            let message = format!("expected {}, found {}", case.example.expected.stand().name(), failure.verdict);
            let mut lines = vec![case.example.source.value.clone()];
            lines.extend(failure.seen.iter().map(|seen| format!("‹{}›: {}", seen.words, seen.reason)));
            writeln!(
                out,
                "><failure message=\"{}\">{}</failure></testcase>",
                escaped(&message),
                lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("\n")
            )
        }
    }
}

/// Text as XML has it; what XML cannot hold is made visible.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
