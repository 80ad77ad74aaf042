//! A line of progress on standard error, when work takes longer than a second and somebody is watching.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crosscheck::testing::Watch;

/// Counts what is done of what there is to do; any thread may count.
#[derive(Debug)]
pub(crate) struct Progress {
    total: AtomicUsize,
    done: AtomicUsize,
    start: Instant,
    shown: Mutex<Option<Instant>>,
    watched: bool,
}

/// How long nothing is shown, and how seldom it changes after that.
const QUIET: Duration = Duration::from_secs(1);
const PACE: Duration = Duration::from_millis(100);

/// The width of the bar, in columns.
const BAR: usize = 30;

impl Progress {
    /// Nothing done of `total`.
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total: AtomicUsize::new(total),
            done: AtomicUsize::new(0),
            start: Instant::now(),
            shown: Mutex::new(None),
            watched: io::stderr().is_terminal(),
        }
    }

    /// Takes the line away.
    pub(crate) fn clear(&self) {
        if self.shown.lock().is_ok_and(|shown| shown.is_some()) {
            // Nothing depends on whether the line can be written.
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

impl Watch for Progress {
    fn more(&self, steps: usize) {
        self.total.fetch_add(steps, Ordering::Relaxed);
    }

    fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // Whoever finds another thread showing the line need not show it.
        let Some(mut shown) = self.watched.then(|| self.shown.try_lock().ok()).flatten() else { return };
        let now = Instant::now();
        if now < shown.map_or(self.start + QUIET, |shown| shown + PACE) {
            return;
        }
        *shown = Some(now);
        let total = self.total.load(Ordering::Relaxed).max(done);
        let full = done * BAR / total.max(1);
        let _ = write!(io::stderr(), "\r[{}{}] {done} of {total} ", "#".repeat(full), "-".repeat(BAR - full));
    }
}
