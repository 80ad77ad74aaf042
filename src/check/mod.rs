//! The engine: which facts could concern an article, passages, evidence, verdicts.
//!
//! A [`Checker`] borrows a story and is shared by all threads; it takes an article and gives one [`Outcome`] per fact.
//! Nothing here depends on other articles, so that the order of the run can't show in what it finds.

pub mod outcome;
mod passages;
pub mod policy;
mod run;
pub mod verdict;

pub use outcome::{Checked, Located, Outcome, Witness};
pub use policy::Policy;
pub use verdict::{Conflict, Silence, Stand, Verdict};

use crate::article::Article;
use crate::fact::evidence::{Evidence, Findings, Step};
use crate::fact::terms::TermHits;
use crate::fact::{Fact, Story};
use crate::order;
use crate::reading::Readings;

/// Judges articles against the facts of a story.
#[derive(Clone, Copy, Debug)]
pub struct Checker<'s> {
    story: &'s Story,
}

/// Why a fact has the verdict it has in one article: for `crosscheck explain`.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The verdict.
    pub verdict: Verdict,
    /// The evidence, in the order of the text.
    pub evidence: Vec<Evidence>,
    /// Every step that led there.
    pub steps: Vec<Step>,
}

/// What was found in one article, as long as its text is at hand.
#[derive(Debug)]
pub(crate) struct Judged {
    /// Everything read in it.
    pub(crate) readings: Readings,
    /// Where the story's terms match.
    pub(crate) hits: TermHits,
    /// For each fact of the story, the verdict and the evidence in the order of the text.
    pub(crate) verdicts: Vec<(Verdict, Vec<Evidence>)>,
}

impl<'s> Checker<'s> {
    /// A checker of the facts of `story`.
    pub fn new(story: &'s Story) -> Self {
        Self { story }
    }

    /// The verdicts on all facts in `article`.
    pub fn check(&self, article: &Article) -> Checked {
        let outcomes = self
            .judge(article)
            .verdicts
            .into_iter()
            .map(|(verdict, evidence)| Outcome {
                verdict,
                evidence: evidence.into_iter().map(|e| Located::new(e, article)).collect(),
            })
            .collect();
        Checked { article: Witness::new(article), outcomes }
    }

    /// What was read and found in `article`, with spans in its text.
    pub(crate) fn judge(&self, article: &Article) -> Judged {
        let readings = Readings::of(&article.text, &article.dateline);
        let hits = self.story.terms.scan(&article.text);
        let verdicts = self.story.facts.iter().map(|fact| {
            let mut findings = Findings::default();
            let touched = passages::judge(fact, &article.text, &readings, &hits, &mut findings);
            let evidence = settle(findings.evidence);
            (Verdict::of(&evidence, touched), evidence)
        });
        let verdicts = verdicts.collect();
        Judged { readings, hits, verdicts }
    }

    /// The verdict on one fact in `article`, with every step that led to it.
    pub fn explain(&self, fact: &Fact, article: &Article) -> Explanation {
        let readings = Readings::of(&article.text, &article.dateline);
        let hits = self.story.terms.scan(&article.text);
        let mut findings = Findings { steps: Some(Vec::new()), ..Findings::default() };
        let touched = passages::judge(fact, &article.text, &readings, &hits, &mut findings);
        let evidence = settle(findings.evidence);
        let steps = findings.steps.unwrap_or_default();
        Explanation { verdict: Verdict::of(&evidence, touched), evidence, steps }
    }
}

/// In the order of the text, each piece once, however many passages led to it.
fn settle(mut evidence: Vec<Evidence>) -> Vec<Evidence> {
    order::sort_by_key(&mut evidence, |e| (e.span, e.sentence));
    evidence.dedup();
    evidence
}
