//! Testing facts: the examples beside them, and what no example and no article ever touches.
//!
//! A rule that matches nothing loads, runs and reports success. An example is a passage with the verdict it must get; the marks ‹ ›
//! say which words must be the evidence, so that a fact cannot be right for the wrong reason.

mod coverage;
mod examples;
pub mod mutate;
pub mod report;
pub mod snapshot;

pub use coverage::{Coverage, Gap};
pub use examples::{Case, Failure, Seen, Status, run};
