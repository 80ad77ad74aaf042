//! The whole way at once, for programs and their tests: a story is loaded and checked, and the verdicts are at hand.

use std::fmt;
use std::path::Path;

use crate::article;
use crate::check::{Checked, Checker, Outcome, Policy, Verdict};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::render::Style;
use crate::fact::Story;
use crate::report::{Format, Run, Summary, text};

/// The verdicts of a story: its facts down, its articles across.
///
/// As text it is the report that `crosscheck check` prints, without colour and without anything that depends on the machine, so
/// that it can be a snapshot.
#[derive(Clone, Debug)]
pub struct Matrix {
    facts: Vec<String>,
    articles: Vec<Checked>,
    summary: Summary,
    report: String,
}

/// Why a story could not be checked. It says all that is wrong, each problem with its place and what to do about it.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Rules or a manifest are wrong: the problems, drawn as the command line draws them.
    #[error("{0}")]
    Written(String),
    /// An article cannot be read.
    #[error(transparent)]
    Article(#[from] article::Error),
    /// There is nothing to check.
    #[error("{0}: no article is there; articles are `.txt` and `.md` files")]
    NoArticle(String),
    /// The report cannot be written down.
    #[error(transparent)]
    Report(#[from] std::io::Error),
}

/// What a test that unwraps it prints.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// The width of drawn problems and reports, in columns.
const WIDTH: u16 = 100;

fn drawn(diagnostics: &Diagnostics) -> Error {
    Error::Written(diagnostics.render(Style { color: false, width: WIDTH.into() }))
}

impl Story {
    /// Reads a rule file, or all rule files of a folder. Warnings are not told; [`Story::read`] has them.
    ///
    /// # Errors
    /// Where a rule is wrong: every problem of every file is named.
    pub fn load(path: impl AsRef<Path>) -> Result<Self, Error> {
        let diagnostics = Diagnostics::default();
        let story = Self::read(&[path], &diagnostics);
        story.filter(|_| diagnostics.broken_tests() == 0).ok_or_else(|| drawn(&diagnostics))
    }

    /// Checks an article, a folder of articles or those that a manifest lists.
    ///
    /// # Errors
    /// Where an article cannot be read, or a manifest is wrong: what could not be read is no omission.
    pub fn check(&self, articles: impl AsRef<Path>) -> Result<Matrix, Error> {
        let diagnostics = Diagnostics::default();
        let path = articles.as_ref().to_owned();
        let article::Found { sources, failures } =
            article::find(std::slice::from_ref(&path), &self.dateline, &diagnostics);
        if diagnostics.has_errors() {
            return Err(drawn(&diagnostics));
        }
        if let Some(failure) = failures.into_iter().next() {
            return Err(failure.into());
        }
        if sources.is_empty() {
            return Err(Error::NoArticle(path.display().to_string()));
        }
        let mut articles = Vec::with_capacity(sources.len());
        let mut unreadable = None;
        Checker::new(self).run(&sources, |outcome| {
            match outcome {
                Ok(checked) => articles.push(checked),
                Err(error) => _ = unreadable.get_or_insert(error),
            }
            Ok(())
        })?;
        match unreadable {
            Some(error) => Err(error.into()),
            None => Matrix::new(self, articles),
        }
    }
}

impl Matrix {
    fn new(story: &Story, articles: Vec<Checked>) -> Result<Self, Error> {
        let policy = Policy::default();
        let mut summary = Summary::new(story);
        let mut out = Vec::new();
        let run = Run { story, policy: &policy, width: WIDTH, show: text::Show::default() };
        let mut report = Format::Text.reporter(run, Box::new(&mut out));
        for checked in &articles {
            summary.add(checked, story, &policy);
            report.checked(checked.clone())?;
        }
        report.end(&summary)?;
        drop(report);
        let report = anstream::adapter::strip_str(&String::from_utf8_lossy(&out)).to_string();
        Ok(Self { facts: story.facts.iter().map(|fact| fact.id.clone()).collect(), articles, summary, report })
    }

    /// The articles with the outcomes of all facts, in the order of the report.
    pub fn articles(&self) -> &[Checked] {
        &self.articles
    }

    /// What was found on a fact, by its id, in an article, by its siglum.
    pub fn outcome(&self, fact: &str, siglum: &str) -> Option<&Outcome> {
        let fact = self.facts.iter().position(|id| id == fact)?;
        self.articles.iter().find(|checked| checked.article.siglum == siglum)?.outcomes.get(fact)
    }

    /// The verdict on a fact, by its id, in an article, by its siglum.
    pub fn verdict(&self, fact: &str, siglum: &str) -> Option<Verdict> {
        self.outcome(fact, siglum).map(|outcome| outcome.verdict)
    }

    /// How many verdicts there are of each kind.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Whether no article contradicts a fact of severity `error`.
    pub fn passed(&self) -> bool {
        self.summary.failing == 0
    }
}

impl fmt::Display for Matrix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.report)
    }
}
