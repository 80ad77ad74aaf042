//! The objects of the JSON formats.

use serde::Serialize;

use crate::check::{Checked, Located, Outcome, Stand};
use crate::fact::{Fact, Source};

/// A fact as the JSON formats show it.
#[derive(Serialize)]
pub(super) struct FactRecord<'a> {
    id: &'a str,
    claim: &'a str,
    kind: &'static str,
    severity: &'static str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a Source>,
}

/// One result: a fact in an article.
#[derive(Serialize)]
pub(super) struct ResultRecord<'a> {
    fact: &'a str,
    article: &'a str,
    verdict: Stand,
    detail: &'static str,
    evidence: Vec<EvidenceRecord<'a>>,
}

#[derive(Serialize)]
struct EvidenceRecord<'a> {
    stance: &'static str,
    reason: &'a str,
    text: &'a str,
    sentence: &'a str,
    start: u64,
    end: u64,
    line: usize,
    column: usize,
}

impl<'a> FactRecord<'a> {
    pub(super) fn new(fact: &'a Fact) -> Self {
        Self {
            id: &fact.id,
            claim: &fact.claim,
            kind: fact.kind.key(),
            severity: fact.severity.name(),
            tags: &fact.tags,
            source: fact.source.as_ref(),
        }
    }
}

impl<'a> ResultRecord<'a> {
    pub(super) fn new(fact: &'a Fact, checked: &'a Checked, outcome: &'a Outcome) -> Self {
        Self {
            fact: &fact.id,
            article: &checked.article.siglum,
            verdict: outcome.verdict.stand(),
            detail: outcome.verdict.detail(),
            evidence: outcome.evidence.iter().map(EvidenceRecord::new).collect(),
        }
    }
}

impl<'a> EvidenceRecord<'a> {
    fn new(evidence: &'a Located) -> Self {
        Self {
            stance: evidence.stance.name(),
            reason: &evidence.reason,
            text: &evidence.text,
            sentence: &evidence.sentence,
            start: evidence.start,
            end: evidence.end,
            line: evidence.line,
            column: evidence.column,
        }
    }
}
