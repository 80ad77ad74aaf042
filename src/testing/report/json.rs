//! How the tests went, as one JSON object.

use std::io::{self, Write};

use serde::Serialize;

use super::{Counts, Tests};
use crate::check::Stand;
use crate::diagnostic::Position;
use crate::report::SCHEMA_VERSION;
use crate::testing::snapshot::Difference;
use crate::testing::{Failure, Status};

#[derive(Serialize)]
struct Report<'t> {
    schema_version: u32,
    passed: bool,
    counts: Counts,
    cases: Vec<CaseRecord<'t>>,
    /// What is not as the story's snapshot has it.
    changes: &'t [Difference],
    never_tried: Vec<String>,
}

#[derive(Serialize)]
struct CaseRecord<'t> {
    fact: &'t str,
    expected: Stand,
    number: usize,
    todo: bool,
    status: &'static str,
    text: &'t str,
    marked: Vec<&'t str>,
    position: &'t Position,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<Found<'t>>,
}

#[derive(Serialize)]
struct Found<'t> {
    verdict: Stand,
    detail: &'static str,
    not_evidence: &'t [String],
    evidence: Vec<Seen<'t>>,
}

#[derive(Serialize)]
struct Seen<'t> {
    stance: &'static str,
    text: &'t str,
    reason: &'t str,
}

pub(super) fn write(tests: &Tests<'_>, out: &mut dyn Write) -> io::Result<()> {
    let report = Report {
        schema_version: SCHEMA_VERSION,
        passed: tests.passed(),
        counts: tests.counts(),
        cases: tests
            .cases
            .iter()
            .map(|case| CaseRecord {
                fact: &case.fact.id,
                expected: case.example.expected.stand(),
                number: case.number,
                todo: case.example.todo,
                status: match case.status {
                    Status::Passed => "passed",
                    Status::Failed(_) => "failed",
                    Status::ToDo(_) => "todo",
                    Status::Surprising => "surprising",
                },
                text: &case.example.text,
                marked: case.example.marks.iter().filter_map(|m| case.example.text.get(m.clone())).collect(),
                position: &case.example.position,
                found: match &case.status {
                    Status::Failed(failure) | Status::ToDo(failure) => Some(found(failure)),
                    Status::Passed | Status::Surprising => None,
                },
            })
            .collect(),
        changes: &tests.changes,
        never_tried: tests.gaps.iter().map(ToString::to_string).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    out.write_all(b"\n")
}

fn found(failure: &Failure) -> Found<'_> {
    let seen =
        failure.seen.iter().map(|seen| Seen { stance: seen.stance.name(), text: &seen.words, reason: &seen.reason });
    Found {
        verdict: failure.verdict.stand(),
        detail: failure.verdict.detail(),
        not_evidence: &failure.unmet,
        evidence: seen.collect(),
    }
}
