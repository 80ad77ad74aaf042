//! What a run found, in a form that outlives the article's text: verdicts, and evidence with its place in the file.

use jiff::civil;
use serde::Serialize;

use crate::article::Article;
use crate::fact::evidence::{Evidence, Stance};

use super::verdict::Verdict;
use crate::text::Span;

/// An article and the verdicts on all facts of the story in it, in the story's order.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Which article.
    pub article: Witness,
    /// One outcome per fact.
    pub outcomes: Vec<Outcome>,
}

/// What a report says of an article.
#[derive(Clone, Debug, Serialize)]
pub struct Witness {
    /// The short name: A, B, C … or one the manifest gives.
    pub siglum: String,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// Its headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The day its relative dates count from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<civil::Date>,
    /// The time zone that its clock times are in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Where it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The file, as the user gave it.
    pub path: String,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// The verdict on one fact in one article, with what led to it.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// The evidence, in the order of the text.
    pub evidence: Vec<Located>,
}

/// Evidence with its place in the article's file.
#[derive(Clone, Debug)]
pub struct Located {
    /// Which way it bears.
    pub stance: Stance,
    /// Why, in one line.
    pub reason: String,
    /// The words that decided, as they stand in the article.
    pub text: String,
    /// The sentence that holds them, as it stands in the article; of one without end, the part around them.
    pub sentence: String,
    /// Where in `sentence` the words stand: byte offsets.
    pub within: std::ops::Range<usize>,
    /// Offset of the first byte in the file.
    pub start: u64,
    /// Offset just behind the last byte in the file.
    pub end: u64,
    /// Line in the file, from 1.
    pub line: usize,
    /// Column in that line, in code points, from 1.
    pub column: usize,
}

/// How much of a sentence is kept on either side of the words that decided, in bytes: more than any real sentence has, so that a
/// book without a period is not copied for every word of it.
const CONTEXT: u32 = 4_000;

/// An article is shorter than 4 GiB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Witness {
    /// What a report says of `article`.
    pub fn new(article: &Article) -> Self {
        Self {
            siglum: article.siglum.clone(),
            outlet: article.outlet.clone(),
            title: article.title.clone(),
            date: article.dateline.date,
            zone: article.dateline.zone.as_ref().and_then(|z| z.iana_name()).map(str::to_owned),
            url: article.url.clone(),
            path: article.path.clone(),
            sha256: article.sha256.clone(),
        }
    }

    /// The outlet, or the path where the outlet is not known.
    pub fn name(&self) -> &str {
        self.outlet.as_deref().unwrap_or(&self.path)
    }
}

impl Located {
    /// Finds the place of `evidence` in the file of `article`.
    pub fn new(evidence: Evidence, article: &Article) -> Self {
        let text = &article.text;
        let words = text.source_span(evidence.span);
        let sentence = text.sentences().get(evidence.sentence).map_or(words, |s| {
            let whole = text.source_span(s.span.join(evidence.span));
            let from = text.source().floor_char_boundary(words.start.saturating_sub(CONTEXT) as usize);
            let to = text.source().ceil_char_boundary(words.end.saturating_add(CONTEXT) as usize);
            Span::new(whole.start.max(offset(from)), whole.end.min(offset(to)))
        });
        let file = article.file_span(evidence.span);
        let (line, column) = article.line_column(words.start);
        let within = |at: u32| (at - sentence.start) as usize;
        Self {
            stance: evidence.stance,
            reason: evidence.reason,
            text: text.source()[words.range()].to_owned(),
            sentence: text.source()[sentence.range()].to_owned(),
            within: within(words.start)..within(words.end),
            start: file.start,
            end: file.end,
            line,
            column,
        }
    }
}
