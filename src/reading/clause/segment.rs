//! Opens and closes clauses between the finite verbs of a sentence.
//!
//! One walk over the tokens with a stack of open clauses. What opens a clause (a conjunction, a relative, a quotation mark) is
//! seen when it comes; what has no mark ("said ⟨courts blocked it⟩", "the sum ⟨Trump pledged⟩") shows when a second finite verb
//! arrives in a clause that has one.

use std::ops::Range;

use super::group::{Form, VerbGroup, groups};
use super::tagged::Tagged;
use super::word::Tag;
use super::{Clause, ClauseKind, Clauses};
use crate::text::Text;

pub(super) struct Segmenter<'s, 't> {
    pub(super) s: &'s Tagged<'t>,
    pub(super) groups: Vec<VerbGroup>,
    pub(super) clauses: Vec<Clause>,
    pub(super) owner: Vec<usize>,
    /// Open clauses, outermost first; never empty.
    pub(super) stack: Vec<usize>,
    /// The next finite verb group at or behind each token.
    pub(super) next_finite: Vec<Option<usize>>,
    /// The next comma, semicolon, dash, bracket or end at or behind each token.
    pub(super) next_break: Vec<usize>,
}

/// A "sentence" of more tokens is a list or a table: it stays one clause, so that time is linear in any text.
const LONGEST: usize = 500;

pub(super) fn segment(text: &Text, tokens: Range<usize>, verbs: &[usize]) -> Clauses {
    if tokens.len() > LONGEST {
        let main = Clause { tokens: tokens.clone(), kind: ClauseKind::Main, host: None, verb: None };
        return Clauses {
            first: tokens.start,
            tags: vec![Tag::Mark; tokens.len()],
            groups: Vec::new(),
            clauses: vec![main],
            owner: vec![0; tokens.len()],
        };
    }
    let s = Tagged::new(text, tokens.clone(), verbs);
    let groups = groups(&s);
    let mut next_finite = vec![None; s.tags.len() + 1];
    let mut next_break = vec![s.end(); s.tags.len() + 1];
    let mut g = groups.len();
    let mut upcoming = None;
    for i in (0..s.tags.len()).rev() {
        while g > 0 && groups[g - 1].tokens.start >= s.first + i {
            g -= 1;
            if groups[g].form == Form::Finite {
                upcoming = Some(g);
            }
        }
        next_finite[i] = upcoming;
        next_break[i] = if s.tags[i].is_break() { s.first + i } else { next_break[i + 1] };
    }
    let owner = vec![0; s.tags.len()];
    let main = Clause { tokens: tokens.clone(), kind: ClauseKind::Main, host: None, verb: None };
    let mut segmenter =
        Segmenter { s: &s, groups, clauses: vec![main], owner, stack: vec![0], next_finite, next_break };
    segmenter.walk();
    segmenter.repair();
    segmenter.nonfinite();
    segmenter.comparisons();
    segmenter.hulls();
    let Segmenter { groups, clauses, owner, .. } = segmenter;
    Clauses { first: s.first, tags: s.tags, groups, clauses, owner }
}

impl Segmenter<'_, '_> {
    pub(super) fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    pub(super) fn kind(&self, clause: usize) -> ClauseKind {
        self.clauses.get(clause).map_or(ClauseKind::Main, |c| c.kind)
    }

    pub(super) fn has_verb(&self, clause: usize) -> bool {
        self.clauses.get(clause).is_some_and(|c| c.verb.is_some())
    }

    pub(super) fn host(&self, clause: usize) -> usize {
        self.clauses.get(clause).and_then(|c| c.host).unwrap_or(0)
    }

    pub(super) fn finite_from(&self, token: usize) -> Option<&VerbGroup> {
        let g = *self.next_finite.get(token.checked_sub(self.s.first)?)?;
        self.groups.get(g?)
    }

    pub(super) fn break_from(&self, token: usize) -> usize {
        token.checked_sub(self.s.first).and_then(|i| self.next_break.get(i)).copied().unwrap_or(self.s.end())
    }

    /// Opens a clause whose first token is `start` and gives it the tokens from there to `now`.
    pub(super) fn open(&mut self, kind: ClauseKind, host: usize, start: usize, now: usize) -> usize {
        let clause = self.clauses.len();
        self.clauses.push(Clause { tokens: start..now, kind, host: Some(host), verb: None });
        self.stack.push(clause);
        self.own(start..now, clause);
        clause
    }

    pub(super) fn own(&mut self, tokens: Range<usize>, clause: usize) {
        let range = tokens.start.saturating_sub(self.s.first)..tokens.end.saturating_sub(self.s.first);
        if let Some(owners) = self.owner.get_mut(range) {
            owners.fill(clause);
        }
    }

    pub(super) fn pop(&mut self) {
        if self.stack.len() > 1 {
            self.stack.pop();
        }
    }

    pub(super) fn walk(&mut self) {
        let mut g = 0;
        let mut i = self.s.first;
        // How deep the stack was when a quotation, a bracket or a pair of dashes opened.
        let mut quote: Option<usize> = None;
        let mut bracket: Option<usize> = None;
        let mut dash: Option<usize> = None;
        let mut last_end = self.s.first;
        while let Some(tag) = self.s.tag(i) {
            if let Some(group) = self.groups.get(g)
                && group.tokens.start <= i
            {
                let (tokens, form) = (group.tokens.clone(), group.form);
                if form == Form::Finite {
                    self.attach(g, last_end);
                }
                let top = self.top();
                self.own(tokens.start.max(i)..tokens.end, top);
                if form == Form::Finite {
                    last_end = tokens.end;
                }
                i = tokens.end.max(i + 1);
                g += 1;
                continue;
            }
            match tag {
                Tag::Quote => match quote.take() {
                    Some(depth) => {
                        let top = self.top();
                        self.own(i..i + 1, top);
                        self.stack.truncate(depth.max(1));
                        i += 1;
                        continue;
                    }
                    None => quote = self.quotation(i),
                },
                Tag::Open => {
                    bracket = Some(self.stack.len());
                    let top = self.top();
                    self.open(ClauseKind::Parenthetical, top, i, i);
                }
                Tag::Close => {
                    if let Some(depth) = bracket.take() {
                        let top = self.top();
                        self.own(i..i + 1, top);
                        self.stack.truncate(depth.max(1));
                        i += 1;
                        continue;
                    }
                }
                Tag::Dash => match dash.take() {
                    Some(depth) if depth <= self.stack.len() => {
                        let top = self.top();
                        self.own(i..i + 1, top);
                        self.stack.truncate(depth.max(1));
                        i += 1;
                        continue;
                    }
                    _ => {
                        dash = Some(self.stack.len());
                        let top = self.top();
                        self.open(ClauseKind::Parenthetical, top, i, i);
                    }
                },
                Tag::Semi | Tag::Colon => {
                    let floor = quote.map_or(1, |depth| depth + 1);
                    self.stack.truncate(floor.max(1));
                    let top = self.top();
                    if self.has_verb(top) && self.finite_from(i + 1).is_some() {
                        self.open(ClauseKind::Coordinate, top, i, i);
                    }
                }
                Tag::Comma => self.comma(i),
                Tag::Coord => self.coordinator(i, quote.map_or(1, |depth| depth + 1)),
                Tag::Sub | Tag::SubPrep | Tag::Wh => self.subordinator(i, tag),
                Tag::Rel => self.relative(i),
                Tag::That => self.that(i, last_end),
                _ => {}
            }
            let top = self.top();
            self.own(i..i + 1, top);
            i += 1;
        }
    }

    /// Words in quotation marks are a clause of their own where they have a finite verb; scare quotes are not.
    pub(super) fn quotation(&mut self, mark: usize) -> Option<usize> {
        let verb = self.finite_from(mark + 1)?.tokens.start;
        let close = (mark + 1..verb).any(|i| self.s.is(i, &[Tag::Quote]));
        if close {
            // The closing mark finds nothing open: skip the pair.
            return Some(self.stack.len());
        }
        let depth = self.stack.len();
        let top = self.top();
        self.open(ClauseKind::Quoted, top, mark, mark);
        Some(depth)
    }

    pub(super) fn comma(&mut self, i: usize) {
        let top = self.top();
        match self.kind(top) {
            // The comma that closes what a comma opened.
            ClauseKind::NonRestrictive if self.has_verb(top) && !self.continues_list(i) => self.pop(),
            // A subordinate clause at the front ends where the main clause's subject begins.
            ClauseKind::Subordinate { .. }
                if self.has_verb(top) && !self.has_verb(self.host(top)) && !self.continues_list(i) =>
            {
                self.pop();
            }
            ClauseKind::Complement | ClauseKind::Restrictive | ClauseKind::Conjunct if self.has_verb(top) => {
                // Inside a front clause: "If he says it is so, …".
                let front = self.stack.iter().rposition(|&c| {
                    matches!(self.kind(c), ClauseKind::Subordinate { .. } | ClauseKind::NonRestrictive)
                        && !(matches!(self.kind(c), ClauseKind::Subordinate { .. }) && self.has_verb(self.host(c)))
                });
                if let Some(depth) = front
                    && depth > 0
                    && !self.continues_list(i)
                {
                    self.stack.truncate(depth);
                } else if self.kind(top) == ClauseKind::Restrictive
                    && !self.has_verb(self.host(top))
                    && !self.continues_list(i)
                {
                    self.pop();
                }
            }
            _ => {}
        }
    }

    /// Whether a comma stands between the items of a list, as in "23 states, cities and counties over their policies, several …":
    /// up to the next comma there is a conjunction and no verb, and behind it there is a verb of its own subject.
    pub(super) fn continues_list(&self, comma: usize) -> bool {
        let stop = self.break_from(comma + 1);
        if !self.s.is(stop, &[Tag::Comma]) || !self.s.tag(comma + 1).is_some_and(Tag::is_nominal) {
            return false;
        }
        let Some(verb) = self.finite_from(comma + 1) else { return false };
        // A list may have more than three items; each chunk is looked at once per comma, and chunks are short.
        let joined = (comma + 1..stop.min(comma + 24)).any(|i| self.s.is(i, &[Tag::Coord]));
        if verb.tokens.start < stop {
            return false;
        }
        let subject = self.s.tag(stop + 1).is_some_and(super::word::Tag::is_nominal) && stop + 1 < verb.tokens.start;
        let own_verb = self.break_from(stop + 1) > verb.tokens.start
            || self.s.is(self.break_from(stop + 1), &[Tag::Dash, Tag::Open]);
        if joined {
            return subject && own_verb;
        }
        // "A, B, C and D, several": this comma continues if the next one does.
        stop - comma <= 4 && self.s.is(stop, &[Tag::Comma]) && subject && !own_verb && {
            let after = self.break_from(stop + 1);
            self.s.is(after, &[Tag::Comma]) && (stop + 1..after).any(|i| self.s.is(i, &[Tag::Coord]))
        }
    }

    /// A conjunction opens a clause where a subject of its own stands between it and the next finite verb.
    pub(super) fn coordinator(&mut self, i: usize, floor: usize) {
        let top = self.top();
        let Some(verb) = self.finite_from(i + 1) else { return };
        let start = verb.tokens.start;
        if !self.has_verb(top) {
            return;
        }
        // "sold between March ⟨and⟩ June"
        if (self.s.first..i).rev().take(5).any(|j| self.s.word(j) == "between") {
            return;
        }
        let direct = (i + 1..start).all(|j| self.s.is(j, &[Tag::Adv, Tag::Not]));
        if direct || verb.shares.is_some() && start <= i + 2 {
            return;
        }
        // Where another mark or conjunction stands before the verb, what follows is most likely a list of nouns.
        if !self.subject_before(i + 1, start) {
            return;
        }
        let comma = i.checked_sub(1).is_some_and(|b| self.s.is(b, &[Tag::Comma]));
        let begin = if comma { i - 1 } else { i };
        if comma || self.s.word(i) == "but" {
            // Beside the main clause, or beside the nearest complement: "said that A did, and B did".
            while self.stack.len() > floor
                && matches!(
                    self.kind(self.top()),
                    ClauseKind::Subordinate { .. }
                        | ClauseKind::Restrictive
                        | ClauseKind::NonRestrictive
                        | ClauseKind::Conjunct
                        | ClauseKind::Comparison
                )
            {
                self.pop();
            }
        } else {
            while self.stack.len() > floor
                && matches!(self.kind(self.top()), ClauseKind::Restrictive | ClauseKind::Conjunct)
            {
                self.pop();
            }
        }
        let host = self.top();
        if !self.has_verb(host) {
            return;
        }
        if self.stack.len() > floor && matches!(self.kind(host), ClauseKind::Coordinate) {
            self.pop();
        }
        self.open(ClauseKind::Coordinate, host, begin, i);
    }

    /// Whether a noun phrase that no preposition governs stands in `from..verb` and reaches the verb without another break.
    pub(super) fn subject_before(&self, from: usize, verb: usize) -> bool {
        let mut governed = false;
        let mut subject = false;
        let mut parenthesis = false;
        for i in from..verb {
            match self.s.tag(i) {
                Some(Tag::Prep | Tag::To) => governed = true,
                Some(Tag::Comma) => {
                    governed = false;
                    parenthesis = !parenthesis;
                }
                Some(Tag::Rel | Tag::That) if subject => return true,
                Some(Tag::Sub) => return true,
                Some(t) if t.is_nominal() && !governed => subject = true,
                _ => {}
            }
        }
        subject
    }
}
