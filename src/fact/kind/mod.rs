//! The kinds of facts. Each has one file that holds its syntax and its judgement.

/// What a fact expects, by kind.
#[derive(Debug)]
pub enum Kind {}
