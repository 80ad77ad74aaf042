//! Testing facts: the examples beside them, and what no example and no article ever touches.
//!
//! A rule that matches nothing loads, runs and reports success. An example is a passage with the verdict it must get; the marks ‹ ›
//! say which words must be the evidence, so that a fact cannot be right for the wrong reason.

mod coverage;
mod examples;
pub mod mutate;
pub mod report;
pub mod snapshot;

/// Is told of long work as it goes, by any thread.
pub trait Watch: Sync {
    /// There are so many steps more to do.
    fn more(&self, steps: usize);
    /// One of them is done.
    fn step(&self);
}

/// Nobody watches.
impl Watch for () {
    fn more(&self, _: usize) {}
    fn step(&self) {}
}

pub use coverage::{Coverage, Gap};
pub use examples::{Case, Failure, Seen, Status, run};
