//! The language of terms: `letter|subpoena`, `@de-blasio`, `U.S. Conference of Mayors`, `/grants?/`.
//!
//! All terms of a story are compiled into one [`TermSet`], which goes over a text once and finds the matches of all of them.

use std::ops::Range;

use crate::diagnostic::{Diagnostics, Str};
use crate::text::Text;

/// Names one compiled term of a [`TermSet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TermId(pub(crate) u32);

/// One place where a term matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermMatch {
    /// Indices of the matched tokens.
    pub tokens: Range<usize>,
    /// Which of the term's alternatives matched, counted from 0.
    pub alternative: usize,
}

/// Where the terms of a story match in one text.
#[derive(Debug, Default)]
pub struct TermHits {
    /// Matches by term, each list in the order of the text.
    by_term: Vec<Vec<TermMatch>>,
}

impl TermHits {
    /// All matches of a term, in the order of the text.
    pub fn of(&self, term: TermId) -> &[TermMatch] {
        self.by_term.get(term.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// The matches of a term that lie wholly within some tokens.
    pub fn within(&self, term: TermId, tokens: Range<usize>) -> &[TermMatch] {
        let all = self.of(term);
        let from = all.partition_point(|m| m.tokens.start < tokens.start);
        let len = all[from..].iter().take_while(|m| m.tokens.end <= tokens.end).count();
        &all[from..from + len]
    }
}

/// Compiles the terms of a story.
#[derive(Debug, Default)]
pub struct Builder {
    count: u32,
}

impl Builder {
    /// Compiles a term; what is wrong with it is reported.
    pub fn term(&mut self, text: &Str, _diagnostics: &Diagnostics) -> Option<TermId> {
        let _ = text;
        self.count += 1;
        Some(TermId(self.count - 1))
    }
}

/// The compiled terms of a story.
#[derive(Debug, Default)]
pub struct TermSet {}

impl TermSet {
    /// Finds every match of every term in one pass over `text`.
    pub fn scan(&self, _text: &Text) -> TermHits {
        TermHits::default()
    }
}
