//! `--report json`: the whole run as one object.

use std::io;

use serde::Serialize;

use super::record::{FactRecord, ResultRecord};
use super::{Report, Run, SCHEMA_VERSION, Summary, Unreadable};
use crate::check::{Checked, Witness};

/// Collects the run and writes it at the end.
pub(super) struct JsonReport<'s> {
    run: Run<'s>,
    out: Box<dyn io::Write + 's>,
    checked: Vec<Checked>,
    unreadable: Vec<Unreadable>,
}

#[derive(Serialize)]
struct Document<'a> {
    schema_version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<&'a str>,
    policy: String,
    facts: Vec<FactRecord<'a>>,
    articles: Vec<&'a Witness>,
    unreadable: &'a [Unreadable],
    results: Vec<ResultRecord<'a>>,
    summary: &'a Summary,
}

impl<'s> JsonReport<'s> {
    pub(super) fn new(run: Run<'s>, out: Box<dyn io::Write + 's>) -> Self {
        Self { run, out, checked: Vec::new(), unreadable: Vec::new() }
    }
}

impl Report for JsonReport<'_> {
    fn checked(&mut self, checked: Checked) -> io::Result<()> {
        self.checked.push(checked);
        Ok(())
    }

    fn unreadable(&mut self, failure: Unreadable) -> io::Result<()> {
        self.unreadable.push(failure);
        Ok(())
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let facts = &self.run.story.facts;
        let results = facts.iter().enumerate().flat_map(|(i, fact)| {
            self.checked.iter().map(move |checked| ResultRecord::new(fact, checked, &checked.outcomes[i]))
        });
        let document = Document {
            schema_version: SCHEMA_VERSION,
            story: self.run.story.title.as_deref(),
            policy: self.run.policy.to_string(),
            facts: facts.iter().map(FactRecord::new).collect(),
            articles: self.checked.iter().map(|c| &c.article).collect(),
            unreadable: &self.unreadable,
            results: results.collect(),
            summary,
        };
        serde_json::to_writer_pretty(&mut self.out, &document)?;
        self.out.write_all(b"\n")?;
        self.out.flush()
    }
}
