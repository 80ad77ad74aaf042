//! The kinds of facts. Each has one file, or one folder, that holds its syntax and its judgement.

mod claim;
mod doubt;
pub mod event;
pub mod pattern;
pub mod quantity;
pub mod quote;
mod sense;
mod sentence;
pub mod term;
#[cfg(test)]
pub(crate) mod testing;
pub mod when;
mod whose;

use super::{Findings, Passage};
use crate::article::Dateline;
use crate::diagnostic::Table;
use crate::fact::terms::Builder;

/// What every kind needs to read its table.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    /// Where the kind's terms are compiled.
    pub(crate) terms: &'a mut Builder,
    /// The story's date and zone, for articles that have none of their own.
    pub(crate) dateline: &'a Dateline,
    /// What a newspaper may do to a quotation, where the fact doesn't say.
    pub(crate) policy: quote::Policy,
    /// What the fact asserts, in the author's words.
    pub(crate) claim: String,
}

/// One line per kind: its key in a rule file, its variant, and its type, which has `parse` and `judge`.
macro_rules! kinds {
    ($($key:literal $variant:ident($type:ty): $doc:literal,)*) => {
        /// What a fact expects, by kind.
        #[derive(Debug)]
        pub enum Kind {
            $(#[doc = $doc] $variant($type),)*
        }

        /// The keys of all kinds, in the order of the documentation.
        pub const KEYS: &[&str] = &[$($key),*];

        impl Kind {
            /// The kind's key in a rule file.
            pub fn key(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $key,)*
                }
            }

            /// Whether an article can agree with it.
            pub fn can_agree(&self) -> bool {
                match self {
                    Self::Pattern(pattern) => pattern.can_agree(),
                    _ => true,
                }
            }

            /// Whether an article can contradict it.
            pub fn can_contradict(&self) -> bool {
                match self {
                    Self::Pattern(pattern) => pattern.can_contradict(),
                    Self::Term(term) => term.can_contradict(),
                    _ => true,
                }
            }

            /// Reads the table that stands under the kind's key; what is wrong with it is reported.
            pub(crate) fn parse(key: &str, table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
                match key {
                    $($key => <$type>::parse(table, scope).map(Self::$variant),)*
                    _ => None,
                }
            }

            /// Judges what a sentence says; called for every sentence in which what the fact is about holds.
            pub(crate) fn judge(&self, passage: &Passage<'_>, findings: &mut Findings) {
                match self {
                    $(Self::$variant(kind) => kind.judge(passage, findings),)*
                }
            }
        }
    };
}

kinds! {
    "quantity" Quantity(quantity::Quantity): "How many, how much.",
    "when" When(when::When): "On which day, at what time.",
    "quote" Quote(quote::Quote): "What somebody said, word for word.",
    "event" Event(event::Event): "What did or did not happen.",
    "term" Term(term::Term): "Which of a closed set of phrases stands in a slot.",
    "pattern" Pattern(pattern::Pattern): "Whatever a regular expression finds.",
}
