//! `event`: what did or did not happen.

use super::Scope;
use crate::diagnostic::{Located, Table};
use crate::fact::terms::TermId;
use crate::fact::{Findings, Passage};

/// Expects that something happened or did not.
#[derive(Clone, Debug)]
pub struct Event {
    /// Who did or did not.
    pub subject: TermId,
    /// What was done or not.
    pub action: TermId,
    /// What is done by those who do not act so.
    pub opposite: Option<TermId>,
    /// Whether it happened.
    pub happened: Located<bool>,
}

impl Event {
    /// Reads `{ subject, action, opposite, happened }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let subject = table.required_terms("subject", scope.terms);
        let action = table.required_terms("action", scope.terms);
        let opposite = table.terms("opposite", scope.terms);
        let happened = table.required_bool("happened");
        table.finish();
        Some(Self { subject: subject?, action: action?, opposite, happened: happened? })
    }

    /// Judges the clauses of a sentence.
    pub(crate) fn judge(&self, _passage: &Passage<'_>, _findings: &mut Findings) {}
}
