//! Opens and closes clauses between the finite verbs of a sentence.
//!
//! One walk over the tokens with a stack of open clauses. What opens a clause (a conjunction, a relative, a quotation mark) is
//! seen when it comes; what has no mark ("said ⟨courts blocked it⟩", "the sum ⟨Trump pledged⟩") shows when a second finite verb
//! arrives in a clause that has one.

use std::ops::Range;

use super::group::{Form, VerbGroup, groups};
use super::saying::takes_clause;
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

    pub(super) fn subordinator(&mut self, i: usize, tag: Tag) {
        let Some(verb) = self.finite_from(i + 1) else { return };
        let start = verb.tokens.start;
        let stop = self.break_from(i + 1);
        let word = self.s.word(i);
        if start > stop && !self.s.is(stop, &[Tag::Comma]) {
            return;
        }
        let close = start < stop;
        let opens = match tag {
            Tag::Sub => {
                // "leaned forward ⟨when⟩ Brandt, granted immunity, took the stand"
                // "If⟨, as the rebels say,⟩ the army attacked"
                let between = i + 1 == stop
                    && (stop + 1..self.s.end()).take(12).any(|j| self.s.is(j, &[Tag::Comma]))
                    && matches!(&*word, "if" | "unless" | "because" | "although" | "though" | "whether");
                let aside = !close
                    && self.has_verb(self.top())
                    && self.s.is(i + 1, &[Tag::Name, Tag::Det, Tag::Owner, Tag::Pron])
                    && matches!(&*word, "when" | "because" | "while" | "where");
                aside
                    || between
                    || close
                    || start < stop + 12
                        && self.s.is(i + 1, &[Tag::Name])
                        && (stop..start).any(|j| self.s.is(j, &[Tag::Coord]))
            }
            Tag::Wh => close && word != "however",
            _ => {
                // "so-called", "once pledged", "as many", "as well as", "than 100".
                close
                    && !(word == "like" || word == "than" && !self.s.is_sooner(i))
                    && !(word == "as"
                        && (self.s.is(i + 1, &[Tag::Det, Tag::Adv])
                            && matches!(&*self.s.word(i + 1), "many" | "much" | "few" | "well" | "soon")))
                    && !(word == "once" && self.s.is(i + 1, &[Tag::Past, Tag::Verb]))
                    && (i + 1 == start || self.subject_before(i + 1, start))
                    && !(i + 1 == start && matches!(&*word, "so" | "once"))
                    && !(word == "so" && self.s.is(i + 1, &[Tag::Noun, Tag::Adv]) && !self.s.is(i + 1, &[Tag::Name]))
                // "after a meeting was held" has its own verb; "after the vote Trump said" hardly occurs without a comma.
            }
        };
        // "After weeks of testimony ⟨the senator⟩ was cleared": two phrases before the verb, so the first is all that it leads.
        let two = tag == Tag::SubPrep
            && (i + 2..start).any(|j| {
                matches!(&*self.s.word(j), "the" | "a" | "an")
                    && self.s.is(j - 1, &[Tag::Noun])
                    && self.s.is(j, &[Tag::Det])
            })
            && !(i + 1..start).any(|j| self.s.is(j, &[Tag::Coord, Tag::Rel, Tag::That]));
        // "It was not ⟨until midnight⟩ that he signed"
        let set_off = tag == Tag::SubPrep
            && (self.s.first..i)
                .rev()
                .find(|&j| !self.s.is(j, &[Tag::Adv, Tag::Not]))
                .is_some_and(|be| self.s.is(be, &[Tag::Be]) && be > self.s.first && self.s.word(be - 1) == "it")
            && (i + 1..start).any(|j| self.s.is(j, &[Tag::That]));
        if !opens || two || set_off {
            return;
        }
        // "The lawyers who argued before ⟨the court⟩ allowed": the last finite verb is that of the subject that still waits.
        let end = verb.tokens.end;
        let last = self.finite_from(end).is_none_or(|next| {
            (end..next.tokens.start).any(|j| self.s.is(j, &[Tag::That, Tag::Sub, Tag::Wh]))
                && self.waiting().is_some_and(|d| d + 2 == self.stack.len())
        });
        if tag == Tag::SubPrep && last && self.waiting().is_some() && i + 1 < start {
            return;
        }
        let mut begin = i;
        let comma = i.checked_sub(1).is_some_and(|b| self.s.is(b, &[Tag::Comma]));
        if comma {
            begin = i - 1;
        }
        let host = self.top();
        if tag == Tag::Wh {
            let kind =
                if self.has_verb(host) { ClauseKind::Complement } else { ClauseKind::Subordinate { conjunction: i } };
            self.open(kind, host, i, i);
            return;
        }
        self.open(ClauseKind::Subordinate { conjunction: i }, host, begin, i);
    }

    pub(super) fn relative(&mut self, i: usize) {
        let mut begin = i;
        if begin > self.s.first && self.s.is(begin - 1, &[Tag::Prep, Tag::To]) {
            begin -= 1;
        }
        // "some of whom", "many of which"
        if begin > self.s.first && self.s.is(begin, &[Tag::Prep]) && self.s.is(begin - 1, &[Tag::Det, Tag::Number]) {
            begin -= 1;
        }
        let marked = begin > self.s.first && self.s.is(begin - 1, &[Tag::Comma, Tag::Dash]);
        let coordinated = begin > self.s.first && self.s.is(begin - 1, &[Tag::Coord]);
        if coordinated && matches!(self.kind(self.top()), ClauseKind::Restrictive | ClauseKind::NonRestrictive) {
            self.pop();
        }
        let kind = if marked { ClauseKind::NonRestrictive } else { ClauseKind::Restrictive };
        let host = self.top();
        let begin = if marked && self.s.is(begin - 1, &[Tag::Comma]) { begin - 1 } else { begin };
        self.open(kind, host, begin, i);
    }

    pub(super) fn that(&mut self, i: usize, last_end: usize) {
        let Some(verb) = self.finite_from(i + 1) else { return };
        let start = verb.tokens.start;
        let stop = self.break_from(i + 1);
        if start > stop && !self.s.is(stop, &[Tag::Comma]) {
            return;
        }
        let before = i.checked_sub(1).filter(|&b| b >= self.s.first);
        let top = self.top();
        if before.is_none_or(|b| b == self.s.first && self.s.is(b, &[Tag::Quote])) && self.is_subject_clause(i) {
            self.open(ClauseKind::Complement, top, i, i);
            return;
        }
        // "after that", "that plan", "that is".
        if before.is_none_or(|b| self.s.is(b, &[Tag::Prep, Tag::Stop])) {
            return;
        }
        let Some(before) = before else { return };
        if start == i + 1 {
            // "the mayors that received letters"; "said that is".
            if self.s.is(before, &[Tag::Noun, Tag::Name, Tag::Pron, Tag::Maybe, Tag::Number, Tag::Det]) {
                self.open(ClauseKind::Restrictive, top, i, i);
            } else if self.has_verb(top) {
                self.open(ClauseKind::Complement, top, i, i);
            }
            return;
        }
        let Some(verb) = self.clauses.get(top).and_then(|c| c.verb).and_then(|v| self.groups.get(v)) else {
            // The subject's own: "The plan that Trump announced", "The idea that courts …".
            let kind = ClauseKind::Restrictive;
            self.open(kind, top, i, i);
            return;
        };
        let speaks = takes_clause(&self.s.word(verb.head)) || self.nonfinite_clause_taker(last_end, i);
        let after_comma = self.s.is(before, &[Tag::Comma]);
        let coordinated = self.s.is(before, &[Tag::Coord]);
        if coordinated && self.kind(top) == ClauseKind::Complement {
            self.pop();
        }
        let noun_before = self.s.is(before, &[Tag::Noun, Tag::Name, Tag::Maybe]) && before + 1 > last_end + 1;
        let host = self.top();
        if speaks || coordinated || after_comma || !noun_before {
            self.open(ClauseKind::Complement, host, i, i);
        } else {
            self.open(ClauseKind::Restrictive, host, i, i);
        }
    }

    /// Whether a sentence begins with a clause that is its subject: "⟨That the mayor quit⟩ is a lie".
    fn is_subject_clause(&self, that: usize) -> bool {
        let opens = self.s.is(that + 1, &[Tag::Det, Tag::Name, Tag::Pron, Tag::Owner])
            && !super::phrase::is_time(&self.s.word(that + 1));
        let Some(first) = self.finite_from(that + 1).filter(|_| opens) else { return false };
        let Some(second) = self.finite_from(first.tokens.end) else { return false };
        let plain = (that + 1..second.tokens.start).all(|i| {
            !self.s.tag(i).is_some_and(Tag::is_break) && !self.s.is(i, &[Tag::Sub, Tag::Rel, Tag::That, Tag::Wh])
        });
        let joined = (first.tokens.end..second.tokens.start).any(|i| self.s.is(i, &[Tag::Coord]));
        first.tokens.start > that + 1 && plain && !joined && !takes_clause(&self.s.word(first.head))
    }

    /// Whether a verb that takes a clause stands without being finite in `from..to`: ", saying that", "to ensure that".
    pub(super) fn nonfinite_clause_taker(&self, from: usize, to: usize) -> bool {
        let first = self.groups.partition_point(|g| g.tokens.start < from);
        self.groups[first.min(self.groups.len())..]
            .iter()
            .take_while(|g| g.tokens.start < to)
            .last()
            .is_some_and(|g| takes_clause(&self.s.word(g.head)))
    }
}
