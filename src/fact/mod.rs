//! What is claimed: rule files to facts, the language of terms, and one file per kind of fact in [`kind`].

pub mod evidence;
pub mod kind;
pub mod terms;

pub use evidence::{Evidence, Findings, Passage, Stance};

/// One assertion about the world that articles are checked against.
#[derive(Debug)]
pub struct Fact {
    /// Its name in reports: lower-case letters, digits, hyphens.
    pub id: String,
    /// The assertion in one plain sentence.
    pub claim: String,
    /// What it expects.
    pub kind: kind::Kind,
}
