//! Work shared out among the cores: one answer for every item, in the order of the items whatever the number of threads.

use std::cell::Cell;
use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

thread_local! {
    static THREADS: Cell<Option<NonZero<usize>>> = const { Cell::new(None) };
}

/// Says on how many threads the work is done that the calling thread shares out from now on. Unless it is said, on as many as
/// the machine has cores for this process.
pub fn set_threads(threads: NonZero<usize>) {
    THREADS.set(Some(threads));
}

/// What `answer` makes of each item, in the order of the items.
pub fn map<T: Sync, A: Send + Sync>(items: &[T], answer: impl Fn(&T) -> A + Sync) -> Vec<A> {
    let answers: Vec<OnceLock<A>> = items.iter().map(|_| OnceLock::new()).collect();
    share_out(items.len(), &|i| {
        if let (Some(item), Some(place)) = (items.get(i), answers.get(i)) {
            // Every index is handed out once.
            let _ = place.set(answer(item));
        }
    });
    answers.into_iter().filter_map(OnceLock::into_inner).collect()
}

/// Calls `work` with every index below `count`, on several threads: who is done with one takes the next.
fn share_out(count: usize, work: &(dyn Fn(usize) + Sync)) {
    let threads = THREADS.get().or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get).min(count);
    let next = AtomicUsize::new(0);
    let worker = || {
        loop {
            let i = next.fetch_add(1, Ordering::Relaxed);
            if i >= count {
                return;
            }
            work(i);
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            // Where the system has no thread to give, those that there are do the work.
            let _ = thread::Builder::new().spawn_scoped(scope, worker);
        }
        worker();
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        for threads in [1, 2, 8] {
            set_threads(NonZero::new(threads).unwrap());
            assert!(map(&items, |i| i * i).into_iter().eq(items.iter().map(|i| i * i)), "{threads}");
        }
        assert!(map(&[(); 0], |()| ()).is_empty());
    }
}
