//! `term`: which of a closed set of phrases stands in a slot.

use super::Scope;
use crate::diagnostic::Table;
use crate::fact::terms::TermId;
use crate::fact::{Findings, Passage};

/// Expects a phrase in the slot of what the fact is about.
#[derive(Clone, Debug)]
pub struct Term {
    /// The phrases that agree.
    pub is: TermId,
    /// The phrases that contradict.
    pub not: Option<TermId>,
}

impl Term {
    /// Reads `{ is, not }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let is = table.required_terms("is", scope.terms);
        let not = table.terms("not", scope.terms);
        table.finish();
        Some(Self { is: is?, not })
    }

    /// Judges the phrases of a sentence.
    pub(crate) fn judge(&self, _passage: &Passage<'_>, _findings: &mut Findings) {}
}
