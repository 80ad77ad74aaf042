//! `quote`: what somebody said, word for word.

use super::Scope;
use crate::diagnostic::{Str, Table};
use crate::fact::terms::{TermHits, TermId};
use crate::fact::{Findings, Passage};
use crate::reading::Readings;
use crate::text::Text;

/// Expects the words somebody said.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words as they were said.
    pub text: Str,
    /// Who said them.
    pub speaker: Option<TermId>,
}

impl Quote {
    /// Reads `{ text, speaker }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let text = table.required_str("text");
        let speaker = table.terms("speaker", scope.terms);
        table.finish();
        Some(Self { text: text?, speaker })
    }

    /// Quotations are judged once per article, not by sentence.
    pub(crate) fn judge(&self, _passage: &Passage<'_>, _findings: &mut Findings) {}

    /// Judges the quotations of an article.
    pub(crate) fn judge_article(&self, _text: &Text, _readings: &Readings, _hits: &TermHits, _findings: &mut Findings) {
    }
}
