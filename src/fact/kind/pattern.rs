//! `pattern`: whatever a regular expression finds.

use super::Scope;
use crate::diagnostic::{Str, Table};
use crate::fact::{Findings, Passage};

/// Expects that one of some regular expressions matches and none of others.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The expressions that agree, as written.
    pub agree: Vec<Str>,
    /// The expressions that contradict, as written.
    pub contradict: Vec<Str>,
}

impl Pattern {
    /// Reads `{ agree, contradict }`.
    pub(crate) fn parse(table: Table<'_>, _scope: &mut Scope<'_>) -> Option<Self> {
        let agree = table.strs("agree");
        let contradict = table.strs("contradict");
        table.finish();
        Some(Self { agree: agree.unwrap_or_default(), contradict: contradict.unwrap_or_default() })
    }

    /// Judges the text of a sentence.
    pub(crate) fn judge(&self, _passage: &Passage<'_>, _findings: &mut Findings) {}
}
