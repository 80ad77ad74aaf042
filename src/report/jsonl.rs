//! `--report jsonl`: one object a line, written as soon as it is known, so that a run over millions of articles needs no memory.
//!
//! Every line has a `type`: first one `run` and the `fact`s, then for every article its `article` and its `result`s (or
//! `unreadable`), last one `summary`.

use std::io;

use serde::Serialize;

use super::record::{FactRecord, ResultRecord};
use super::{Report, Run, SCHEMA_VERSION, Summary, Unreadable};
use crate::check::{Checked, Witness};

/// Writes line after line.
pub(super) struct JsonlReport<'s> {
    run: Run<'s>,
    out: Box<dyn io::Write + 's>,
    begun: bool,
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Line<'a> {
    Run {
        schema_version: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        story: Option<&'a str>,
        policy: String,
    },
    Fact(FactRecord<'a>),
    Article(&'a Witness),
    Unreadable(&'a Unreadable),
    Result(ResultRecord<'a>),
    Summary(&'a Summary),
}

impl<'s> JsonlReport<'s> {
    pub(super) fn new(run: Run<'s>, out: Box<dyn io::Write + 's>) -> Self {
        Self { run, out, begun: false }
    }

    fn begin(&mut self) -> io::Result<()> {
        if self.begun {
            return Ok(());
        }
        self.begun = true;
        let story = self.run.story;
        self.line(&Line::Run {
            schema_version: SCHEMA_VERSION,
            story: story.title.as_deref(),
            policy: self.run.policy.to_string(),
        })?;
        story.facts.iter().try_for_each(|fact| self.line(&Line::Fact(FactRecord::new(fact))))
    }

    fn line(&mut self, line: &Line<'_>) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, line)?;
        self.out.write_all(b"\n")
    }
}

impl Report for JsonlReport<'_> {
    fn checked(&mut self, checked: Checked) -> io::Result<()> {
        self.begin()?;
        self.line(&Line::Article(&checked.article))?;
        self.run
            .story
            .facts
            .iter()
            .zip(&checked.outcomes)
            .try_for_each(|(fact, outcome)| self.line(&Line::Result(ResultRecord::new(fact, &checked, outcome))))
    }

    fn unreadable(&mut self, failure: Unreadable) -> io::Result<()> {
        self.begin()?;
        self.line(&Line::Unreadable(&failure))
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        self.begin()?;
        self.line(&Line::Summary(summary))?;
        self.out.flush()
    }
}
