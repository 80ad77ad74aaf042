//! Aligns the words of two remarks: the best local alignment with affine gaps (Gotoh), in which an ellipsis or the end of a pair of
//! marks lets words pass for nothing.

use std::ops::Range;

use super::words::Item;
use crate::order;

/// One step of an alignment, with the indices of the items it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The same word on both sides.
    Same(usize, usize),
    /// Only in what was said.
    Said(usize),
    /// Only in what was printed.
    Printed(usize),
}

/// What two remarks have in common.
#[derive(Clone, Debug, Default)]
pub(super) struct Alignment {
    /// From the first word in common to the last.
    pub(super) steps: Vec<Step>,
    /// How unlikely it is that chance explains it, in the units of [`weight`](super::weight).
    pub(super) score: i32,
}

/// Beginning a stretch of differing words, and each of its words.
const OPEN: i32 = 8;
const EXTEND: i32 = 1;
/// Going from dropped to added words within one stretch.
const SWITCH: i32 = 2;
/// Two words that follow each other on both sides tell more than two that don't.
const ADJACENT: i32 = 4;

const NOWHERE: i32 = i32::MIN / 2;

/// Of the longer side no more is aligned than this many times the shorter plus [`MARGIN`], in up to [`WINDOWS`] places.
const STRETCH: usize = 2;
const MARGIN: usize = 40;
const WINDOWS: usize = 4;
/// A side that is longer than this is cut into windows even beside another such.
const LONG: usize = 600;

/// The best alignment of two remarks; empty where they share nothing. Takes time linear in the longer side.
pub(super) fn align(said: &[Item], printed: &[Item]) -> Alignment {
    let mut best = Alignment::default();
    let shorter = said.len().min(printed.len()).min(LONG);
    for said_window in windows(said, printed, shorter) {
        for printed_window in windows(printed, &said[said_window.clone()], shorter) {
            let found = local(&said[said_window.clone()], &printed[printed_window.clone()]);
            if found.score > best.score {
                best = found.shifted(said_window.start, printed_window.start);
            }
        }
    }
    best
}

impl Alignment {
    /// How many of the words in common are neither grammar nor everyday ones.
    pub(super) fn telling(&self, said: &[Item]) -> usize {
        let tells = |s: usize| said.get(s).is_some_and(|item| item.weight > super::weight::EVERYDAY);
        self.steps.iter().filter(|step| matches!(**step, Step::Same(s, _) if tells(s))).count()
    }

    fn shifted(mut self, said: usize, printed: usize) -> Self {
        for step in &mut self.steps {
            *step = match *step {
                Step::Same(s, p) => Step::Same(s + said, p + printed),
                Step::Said(s) => Step::Said(s + said),
                Step::Printed(p) => Step::Printed(p + printed),
            };
        }
        self
    }
}

/// The places of `long` that could hold what `other` says: all of it where it's short enough, else the windows that share most with it.
fn windows(long: &[Item], other: &[Item], shorter: usize) -> Vec<Range<usize>> {
    let size = STRETCH * shorter + MARGIN;
    if long.len() <= 2 * size {
        return std::iter::once(0..long.len()).collect();
    }
    let known: rustc_hash::FxHashSet<&str> =
        other.iter().filter(|i| i.weight > super::weight::GRAMMAR).map(|i| i.canon.as_str()).collect();
    // Two neighbouring blocks make a window, so that nothing is cut at a block's edge. It counts how many of the other's words a window
    // holds, and not how often.
    let blocks: Vec<&[Item]> = long.chunks(size).collect();
    let weigh = |b: usize| -> i64 {
        let mut seen = rustc_hash::FxHashSet::default();
        let items = blocks[b].iter().chain(blocks.get(b + 1).into_iter().copied().flatten());
        items
            .filter(|i| known.contains(i.canon.as_str()) && seen.insert(i.canon.as_str()))
            .map(|i| i64::from(i.weight))
            .sum()
    };
    let mut ranked: Vec<(i64, usize)> = (0..blocks.len()).map(|b| (weigh(b), b)).collect();
    order::sort_by_key(&mut ranked, |&(weight, b)| (std::cmp::Reverse(weight), b));
    ranked
        .into_iter()
        .filter(|&(weight, _)| weight > 0)
        .take(WINDOWS)
        .map(|(_, b)| b * size..((b + 2) * size).min(long.len()))
        .collect()
}

/// What the last step of the best path to a cell was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Both items are the same.
    Same,
    /// The said item has no counterpart.
    Said,
    /// The printed item has no counterpart.
    Printed,
    /// A gap on either side lets items of the other pass.
    Gap,
}

const STATES: [State; 4] = [State::Same, State::Said, State::Printed, State::Gap];

/// Where a state came from, two bits for each, and for `Same` whether it began the path, for `Gap` which side moved.
#[derive(Clone, Copy, Default)]
struct Trace(u16);

const BEGINS: u16 = 1 << 8;
const GAP_MOVES_SAID: u16 = 1 << 9;

impl Trace {
    fn set(&mut self, state: State, from: State) {
        self.0 |= (from as u16) << (2 * state as u16);
    }

    fn from(self, state: State) -> State {
        STATES[usize::from(self.0 >> (2 * state as u16) & 3)]
    }
}

#[derive(Clone, Copy)]
struct Cell([i32; 4]);

impl Cell {
    const EMPTY: Self = Self([NOWHERE; 4]);

    fn get(self, state: State) -> i32 {
        self.0[state as usize]
    }

    /// The best of the states, each less its cost.
    fn best(self, costs: [i32; 4]) -> (i32, State) {
        let mut best = (NOWHERE, State::Same);
        for state in STATES {
            let score = self.get(state) - costs[state as usize];
            if score > best.0 {
                best = (score, state);
            }
        }
        best
    }
}

fn same(a: &Item, b: &Item) -> bool {
    if a.is_gap() || b.is_gap() {
        return a.is_gap() && b.is_gap();
    }
    a.canon == b.canon || (!a.plain.is_empty() && a.plain == b.plain)
}

fn local(said: &[Item], printed: &[Item]) -> Alignment {
    let width = printed.len() + 1;
    #[cfg(test)]
    CELLS.with(|cells| cells.set(cells.get() + said.len() * printed.len()));
    let mut trace = vec![Trace::default(); width * (said.len() + 1)];
    let mut above = vec![Cell::EMPTY; width];
    let mut row = vec![Cell::EMPTY; width];
    let mut best = (0, 0, 0);
    for i in 1..=said.len() {
        let s = &said[i - 1];
        row[0] = Cell::EMPTY;
        for j in 1..=printed.len() {
            let p = &printed[j - 1];
            let mut cell = Cell::EMPTY;
            let mut steps = Trace::default();
            let (diagonal, up, left) = (above[j - 1], above[j], row[j - 1]);

            if same(s, p) {
                let weight = if s.is_gap() { 0 } else { s.weight.max(p.weight) };
                let (score, from) = diagonal.best([-ADJACENT, 0, 0, 0]);
                if score > 0 {
                    cell.0[State::Same as usize] = score + weight;
                    steps.set(State::Same, from);
                } else if !s.is_gap() {
                    cell.0[State::Same as usize] = weight;
                    steps.0 |= BEGINS;
                }
            }
            // An editor's word in brackets costs nothing on either side.
            let (open, extend) = if s.bracket.whole() { (0, 0) } else { (OPEN, EXTEND) };
            let (score, from) = up.best([open + extend, extend, SWITCH + extend, open + extend]);
            cell.0[State::Said as usize] = score;
            steps.set(State::Said, from);

            let (open, extend) = if p.bracket.whole() { (0, 0) } else { (OPEN, EXTEND) };
            let (score, from) = left.best([open + extend, SWITCH + extend, extend, open + extend]);
            cell.0[State::Printed as usize] = score;
            steps.set(State::Printed, from);

            let mut gap = (NOWHERE, State::Same, false);
            let mut offer = |(score, from): (i32, State), moves_said: bool| {
                if score > gap.0 {
                    gap = (score, from, moves_said);
                }
            };
            if p.is_gap() {
                offer(left.best([0; 4]), false);
                offer((up.get(State::Gap), State::Gap), true);
            }
            if s.is_gap() {
                offer(up.best([0; 4]), true);
                offer((left.get(State::Gap), State::Gap), false);
            }
            cell.0[State::Gap as usize] = gap.0;
            steps.set(State::Gap, gap.1);
            if gap.2 {
                steps.0 |= GAP_MOVES_SAID;
            }

            for score in &mut cell.0 {
                *score = (*score).max(NOWHERE);
            }
            if cell.get(State::Same) > best.0 && !s.is_gap() {
                best = (cell.get(State::Same), i, j);
            }
            row[j] = cell;
            trace[i * width + j] = steps;
        }
        std::mem::swap(&mut above, &mut row);
    }

    let (score, mut i, mut j) = best;
    let mut steps = Vec::new();
    let mut state = State::Same;
    while score > 0 && i > 0 && j > 0 {
        let here = trace[i * width + j];
        let from = here.from(state);
        let moves_said = match state {
            State::Same => {
                steps.push(Step::Same(i - 1, j - 1));
                i -= 1;
                j -= 1;
                if here.0 & BEGINS != 0 {
                    break;
                }
                state = from;
                continue;
            }
            State::Said => true,
            State::Printed => false,
            State::Gap => here.0 & GAP_MOVES_SAID != 0,
        };
        if moves_said {
            steps.push(Step::Said(i - 1));
            i -= 1;
        } else {
            steps.push(Step::Printed(j - 1));
            j -= 1;
        }
        state = from;
    }
    steps.reverse();
    Alignment { steps, score }
}

#[cfg(test)]
thread_local! {
    /// How many pairs of words this thread has compared.
    static CELLS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// How many pairs of words this thread has compared so far.
#[cfg(test)]
pub(super) fn cells() -> usize {
    CELLS.with(std::cell::Cell::get)
}
