//! `when`: on which day, at what time.

use super::Scope;
use crate::diagnostic::{Str, Table};
use crate::fact::{Findings, Passage};

/// Expects a date, a time of day, or both.
#[derive(Clone, Debug)]
pub struct When {
    /// The expected time, as written.
    pub value: Str,
    /// How far off still agrees, as written.
    pub tolerance: Option<Str>,
}

impl When {
    /// Reads `{ value, tolerance }`.
    pub(crate) fn parse(table: Table<'_>, _scope: &mut Scope<'_>) -> Option<Self> {
        let value = table.required_scalar("value");
        let tolerance = table.scalar("tolerance");
        table.finish();
        Some(Self { value: value?, tolerance })
    }

    /// Judges the times of a sentence.
    pub(crate) fn judge(&self, _passage: &Passage<'_>, _findings: &mut Findings) {}
}
