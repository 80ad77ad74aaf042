//! The parallel run: many articles, loaded, read and judged on all cores, and handed over in the story's order.

use std::io;

use rayon::prelude::*;

use super::{Checked, Checker};
use crate::article::{self, Source};

/// Articles in the air at once. Each is dropped as soon as its evidence has been located, so that a run over millions of
/// articles needs memory for one batch only.
const BATCH: usize = 256;

impl Checker<'_> {
    /// Loads and checks every article of `sources`, and gives each outcome to `each`, in the order of `sources` whatever the
    /// number of threads. An article that can't be read stops nothing.
    ///
    /// # Errors
    /// The first error of `each`, which ends the run.
    pub fn run(
        &self,
        sources: &[Source],
        mut each: impl FnMut(Result<Checked, article::Error>) -> io::Result<()>,
    ) -> io::Result<()> {
        for batch in sources.chunks(BATCH) {
            let checked: Vec<_> = batch.par_iter().map(|source| source.load().map(|a| self.check(&a))).collect();
            checked.into_iter().try_for_each(&mut each)?;
        }
        Ok(())
    }
}
