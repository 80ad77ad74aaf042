//! A line of progress on standard error, when work takes longer than a second and somebody is watching.

use std::cell::Cell;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Counts what is done of what there is to do.
#[derive(Debug)]
pub(crate) struct Progress {
    total: usize,
    done: Cell<usize>,
    start: Instant,
    shown: Cell<Option<Instant>>,
}

/// How long nothing is shown, and how seldom it changes after that.
const QUIET: Duration = Duration::from_secs(1);
const PACE: Duration = Duration::from_millis(100);

impl Progress {
    /// Nothing done of `total`.
    pub(crate) fn new(total: usize) -> Self {
        Self { total, done: Cell::new(0), start: Instant::now(), shown: Cell::new(None) }
    }

    /// One more done.
    pub(crate) fn step(&self) {
        self.done.set(self.done.get() + 1);
        let due = self.shown.get().map_or(self.start + QUIET, |shown| shown + PACE);
        let now = Instant::now();
        if now < due || !io::stderr().is_terminal() {
            return;
        }
        self.shown.set(Some(now));
        let (done, total) = (self.done.get(), self.total);
        let percent = done * 100 / total.max(1);
        // Nothing depends on whether the line can be written.
        let _ = write!(io::stderr(), "\r{done} of {total} ({percent} %) ");
    }

    /// Takes the line away.
    pub(crate) fn clear(&self) {
        if self.shown.get().is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
