//! `quantity`: how many, how much.

use super::Scope;
use crate::diagnostic::{Str, Table};
use crate::fact::terms::TermId;
use crate::fact::{Findings, Passage};

/// Expects a number, an amount of money, a share or a measure.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The expected value, as written.
    pub value: Str,
    /// The noun that is counted; not needed for money and percent.
    pub of: Option<TermId>,
    /// How far off still agrees, as written.
    pub tolerance: Option<Str>,
}

impl Quantity {
    /// Reads `{ value, of, tolerance }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let value = table.required_scalar("value");
        let of = table.terms("of", scope.terms);
        let tolerance = table.scalar("tolerance");
        table.finish();
        Some(Self { value: value?, of, tolerance })
    }

    /// Judges the quantities of a sentence.
    pub(crate) fn judge(&self, _passage: &Passage<'_>, _findings: &mut Findings) {}
}
