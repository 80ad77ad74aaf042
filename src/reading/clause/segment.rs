//! Opens and closes clauses between the finite verbs of a sentence.
//!
//! One walk over the tokens with a stack of open clauses. What opens a clause (a conjunction, a relative, a quotation mark) is
//! seen when it comes; what has no mark ("said ⟨courts blocked it⟩", "the sum ⟨Trump pledged⟩") shows when a second finite verb
//! arrives in a clause that has one.

use std::ops::Range;

use super::group::{Form, Tagged, VerbGroup, Voice, groups, is_subject_pronoun};
use super::word::{Tag, bases};
use super::{Clause, ClauseKind, Clauses};
use crate::text::Text;

/// Verbs that take a clause for their object, by base.
pub(super) fn takes_clause(head: &str) -> bool {
    bases(head).any(|base| {
        matches!(
            &*base,
            "say"
                | "tell"
                | "announce"
                | "report"
                | "add"
                | "note"
                | "argue"
                | "claim"
                | "believe"
                | "think"
                | "know"
                | "suggest"
                | "insist"
                | "warn"
                | "admit"
                | "acknowledge"
                | "confirm"
                | "deny"
                | "state"
                | "declare"
                | "tweet"
                | "write"
                | "hope"
                | "fear"
                | "expect"
                | "predict"
                | "show"
                | "find"
                | "rule"
                | "decide"
                | "agree"
                | "explain"
                | "estimate"
                | "reveal"
                | "allege"
                | "complain"
                | "conclude"
                | "see"
                | "hear"
                | "learn"
                | "realize"
                | "realise"
                | "mean"
                | "ensure"
                | "promise"
                | "vow"
                | "pledge"
                | "maintain"
                | "contend"
                | "stress"
                | "emphasize"
                | "point"
                | "indicate"
                | "assert"
                | "testify"
                | "charge"
                | "doubt"
                | "suspect"
                | "assume"
                | "hold"
                | "demand"
                | "propose"
                | "recommend"
                | "request"
                | "remember"
                | "recall"
                | "feel"
                | "wish"
                | "bet"
                | "guess"
                | "understand"
                | "imply"
                | "disclose"
                | "concede"
                | "repeat"
                | "reiterate"
                | "post"
                | "appear"
                | "seem"
                | "determine"
                | "discover"
                | "notice"
                | "prove"
                | "regret"
                | "forget"
                | "convince"
                | "assure"
                | "inform"
                | "notify"
                | "remind"
                | "quip"
                | "joke"
                | "observe"
                | "remark"
                | "speculate"
                | "imagine"
                | "worry"
                | "swear"
                | "boast"
                | "comment"
                | "signal"
                | "hint"
                | "forecast"
                | "project"
                | "rumor"
        )
    })
}

/// Verbs by which an article says whose words something is.
pub(super) fn is_saying(head: &str) -> bool {
    bases(head).any(|base| {
        matches!(
            &*base,
            "say"
                | "tell"
                | "announce"
                | "report"
                | "add"
                | "note"
                | "argue"
                | "claim"
                | "insist"
                | "warn"
                | "admit"
                | "acknowledge"
                | "confirm"
                | "state"
                | "declare"
                | "tweet"
                | "write"
                | "explain"
                | "allege"
                | "complain"
                | "contend"
                | "stress"
                | "assert"
                | "testify"
                | "concede"
                | "repeat"
                | "reiterate"
                | "post"
                | "quip"
                | "joke"
                | "observe"
                | "remark"
                | "continue"
                | "recall"
                | "suggest"
                | "predict"
                | "believe"
                | "think"
                | "conclude"
                | "estimate"
                | "show"
                | "indicate"
                | "reveal"
                | "find"
                | "hope"
                | "maintain"
                | "caution"
                | "reply"
                | "respond"
                | "ask"
                | "charge"
                | "vow"
                | "emphasize"
        )
    })
}

struct Segmenter<'s, 't> {
    s: &'s Tagged<'t>,
    groups: Vec<VerbGroup>,
    clauses: Vec<Clause>,
    owner: Vec<usize>,
    /// Open clauses, outermost first; never empty.
    stack: Vec<usize>,
    /// The next finite verb group at or behind each token.
    next_finite: Vec<Option<usize>>,
    /// The next comma, semicolon, dash, bracket or end at or behind each token.
    next_break: Vec<usize>,
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
    fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    fn kind(&self, clause: usize) -> ClauseKind {
        self.clauses.get(clause).map_or(ClauseKind::Main, |c| c.kind)
    }

    fn has_verb(&self, clause: usize) -> bool {
        self.clauses.get(clause).is_some_and(|c| c.verb.is_some())
    }

    fn host(&self, clause: usize) -> usize {
        self.clauses.get(clause).and_then(|c| c.host).unwrap_or(0)
    }

    fn finite_from(&self, token: usize) -> Option<&VerbGroup> {
        let g = *self.next_finite.get(token.checked_sub(self.s.first)?)?;
        self.groups.get(g?)
    }

    fn break_from(&self, token: usize) -> usize {
        token.checked_sub(self.s.first).and_then(|i| self.next_break.get(i)).copied().unwrap_or(self.s.end())
    }

    /// Opens a clause whose first token is `start` and gives it the tokens from there to `now`.
    fn open(&mut self, kind: ClauseKind, host: usize, start: usize, now: usize) -> usize {
        let clause = self.clauses.len();
        self.clauses.push(Clause { tokens: start..now, kind, host: Some(host), verb: None });
        self.stack.push(clause);
        self.own(start..now, clause);
        clause
    }

    fn own(&mut self, tokens: Range<usize>, clause: usize) {
        let range = tokens.start.saturating_sub(self.s.first)..tokens.end.saturating_sub(self.s.first);
        if let Some(owners) = self.owner.get_mut(range) {
            owners.fill(clause);
        }
    }

    fn pop(&mut self) {
        if self.stack.len() > 1 {
            self.stack.pop();
        }
    }

    fn walk(&mut self) {
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

    /// A main clause that found no verb takes that of a relative before whose verb a comma stands: "Mourinho, whose side sits
    /// ninth, signed".
    fn repair(&mut self) {
        if self.has_verb(0) {
            return;
        }
        let found = self.clauses.iter().position(|c| {
            c.kind == ClauseKind::NonRestrictive
                && c.host == Some(0)
                && c.verb.and_then(|v| self.groups.get(v)).is_some_and(|v| {
                    v.tokens.start > c.tokens.start + 2 && self.s.is(v.tokens.start - 1, &[Tag::Comma])
                })
        });
        let Some(relative) = found else { return };
        let Some(verb) = self.clauses.get_mut(relative).and_then(|c| c.verb.take()) else { return };
        if let Some(main) = self.clauses.first_mut() {
            main.verb = Some(verb);
        }
        let from = self.groups.get(verb).map_or(0, |v| v.tokens.start - self.s.first);
        for owner in self.owner.iter_mut().skip(from).filter(|o| **o == relative) {
            *owner = 0;
        }
    }

    /// Words in quotation marks are a clause of their own where they have a finite verb; scare quotes are not.
    fn quotation(&mut self, mark: usize) -> Option<usize> {
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

    fn comma(&mut self, i: usize) {
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
    fn continues_list(&self, comma: usize) -> bool {
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
    fn coordinator(&mut self, i: usize, floor: usize) {
        let top = self.top();
        let Some(verb) = self.finite_from(i + 1) else { return };
        let start = verb.tokens.start;
        if !self.has_verb(top) {
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
    fn subject_before(&self, from: usize, verb: usize) -> bool {
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

    fn subordinator(&mut self, i: usize, tag: Tag) {
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
                close
                    || start < stop + 12
                        && self.s.is(i + 1, &[Tag::Name])
                        && (stop..start).any(|j| self.s.is(j, &[Tag::Coord]))
            }
            Tag::Wh => close && word != "however",
            _ => {
                // "so-called", "once pledged", "as many", "as well as", "than 100".
                close
                    && !matches!(&*word, "than" | "like")
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
        if !opens {
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

    fn relative(&mut self, i: usize) {
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

    fn that(&mut self, i: usize, last_end: usize) {
        let Some(verb) = self.finite_from(i + 1) else { return };
        let start = verb.tokens.start;
        let stop = self.break_from(i + 1);
        if start > stop && !self.s.is(stop, &[Tag::Comma]) {
            return;
        }
        let before = i.checked_sub(1).filter(|&b| b >= self.s.first);
        let top = self.top();
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

    /// Whether a verb that takes a clause stands without being finite in `from..to`: ", saying that", "to ensure that".
    fn nonfinite_clause_taker(&self, from: usize, to: usize) -> bool {
        let first = self.groups.partition_point(|g| g.tokens.start < from);
        self.groups[first.min(self.groups.len())..]
            .iter()
            .take_while(|g| g.tokens.start < to)
            .last()
            .is_some_and(|g| takes_clause(&self.s.word(g.head)))
    }

    /// Gives a finite verb group its clause.
    fn attach(&mut self, g: usize, last_end: usize) {
        let Some(group) = self.groups.get(g) else { return };
        let start = group.tokens.start;
        let head = group.head;
        let top = self.top();
        let contracted = group.head == start && self.s.is(start, &[Tag::Owner]);
        let _ = contracted;
        if !self.has_verb(top) {
            if let Some(c) = self.clauses.get_mut(top) {
                c.verb = Some(g);
            }
            return;
        }
        let gap = last_end.min(start)..start;
        let before = (gap.start..start).rev().find(|&j| !self.s.is(j, &[Tag::Adv, Tag::Not, Tag::Quote]));
        let Some(before) = before else {
            // Two finite verbs side by side: the first was a participle ("those invited boycotted").
            self.demote(top, g);
            return;
        };
        match self.s.tag(before) {
            Some(Tag::Coord) => {
                // The front host may still wait: "The mayors who came and left said".
                let objects = (gap.start..before).any(|j| self.s.tag(j).is_some_and(Tag::is_nominal));
                let waiting = self.waiting();
                if objects || waiting.is_none() {
                    let host = self.conjunct_host(g, top);
                    let clause = self.open(ClauseKind::Conjunct, host, before, start);
                    self.clauses[clause].verb = Some(g);
                }
            }
            Some(Tag::Comma | Tag::Dash | Tag::Close) => {
                if let Some(depth) = self.waiting() {
                    self.stack.truncate(depth + 1);
                    let host = self.top();
                    self.clauses[host].verb = Some(g);
                } else if is_saying(&self.s.word(head)) {
                    self.stack.truncate(1);
                    let host = self.top();
                    let clause = self.open(ClauseKind::Attribution, host, before, start);
                    self.clauses[clause].verb = Some(g);
                } else {
                    let host = self.conjunct_host(g, top);
                    let clause = self.open(ClauseKind::Conjunct, host, before, start);
                    self.clauses[clause].verb = Some(g);
                }
            }
            _ => self.unmarked(g, top, gap),
        }
    }

    /// The nearest open clause that has no verb yet: its depth in the stack.
    fn waiting(&self) -> Option<usize> {
        let barrier = self
            .stack
            .iter()
            .rposition(|&c| matches!(self.kind(c), ClauseKind::Quoted | ClauseKind::Parenthetical))
            .unwrap_or(0);
        (barrier..self.stack.len()).rev().find(|&d| self.stack.get(d).is_some_and(|&c| !self.has_verb(c)))
    }

    /// A verb behind "and" belongs beside the nearest verb that looks like it: past beside past, present beside present.
    fn conjunct_host(&self, g: usize, top: usize) -> usize {
        let Some(group) = self.groups.get(g) else { return top };
        if group.shares.is_some() {
            return top;
        }
        top
    }

    /// A second finite verb, no mark between: the end of a relative, a complement without "that", a contact relative, or the
    /// first verb was a participle.
    fn unmarked(&mut self, g: usize, top: usize, gap: Range<usize>) {
        let Some(group) = self.groups.get(g) else { return };
        let (start, head) = (group.tokens.start, group.head);
        let comma = (gap.start..start).rev().find(|&j| self.s.tag(j).is_some_and(Tag::is_break));
        if let Some(comma) = comma {
            // ", the mayor said" behind or inside what he said.
            let subject = self.subject_before(comma + 1, start);
            if subject
                && is_saying(&self.s.word(head))
                && (self.waiting().is_none() || self.break_from(start) == self.s.end())
            {
                let host = self.stack.iter().copied().find(|&c| self.has_verb(c)).unwrap_or(0);
                self.stack.truncate(1);
                let clause = self.open(ClauseKind::Attribution, host, comma, start);
                self.clauses[clause].verb = Some(g);
                return;
            }
            if let Some(depth) = self.waiting() {
                self.stack.truncate(depth + 1);
                let host = self.top();
                self.clauses[host].verb = Some(g);
                return;
            }
            // "…, much less than the sum ⟨Trump pledged⟩".
            let contact = self.last_phrase(comma + 1..start).filter(|&from| {
                from > comma + 1
                    && self.s.tag(from - 1).is_some_and(Tag::is_nominal)
                    && self.s.is(from, &[Tag::Name, Tag::Pron])
            });
            let (kind, from) = contact.map_or((ClauseKind::Coordinate, comma), |from| (ClauseKind::Restrictive, from));
            let clause = self.open(kind, top, from, start);
            self.clauses[clause].verb = Some(g);
            return;
        }
        let relative =
            matches!(self.kind(top), ClauseKind::Restrictive | ClauseKind::NonRestrictive | ClauseKind::Comparison);
        let previous = self.clauses.get(top).and_then(|c| c.verb);
        let speaks = previous.and_then(|v| self.groups.get(v)).is_some_and(|v| takes_clause(&self.s.word(v.head)))
            || self.nonfinite_clause_taker(gap.start, start);
        let subject = self.last_phrase(gap.clone());
        if relative && self.waiting().is_some() && !(speaks && subject.is_some()) {
            let contact = subject.is_some_and(|from| from > gap.start && is_subject_pronoun(&self.s.word(from)));
            if !contact && let Some(depth) = self.waiting() {
                self.stack.truncate(depth + 1);
                let host = self.top();
                self.clauses[host].verb = Some(g);
                return;
            }
        }
        match subject {
            Some(_) if speaks => {
                // All of the gap is the new clause's, but for whom it was told: "told CNN he would attend".
                let from = self.complement_start(gap);
                let clause = self.open(ClauseKind::Complement, top, from, start);
                self.clauses[clause].verb = Some(g);
            }
            Some(from) if from > gap.start && self.s.tag(from - 1).is_some_and(Tag::is_nominal) => {
                let clause = self.open(ClauseKind::Restrictive, top, from, start);
                self.clauses[clause].verb = Some(g);
            }
            _ => {
                let ambiguous = previous.and_then(|v| self.groups.get(v)).is_some_and(|v| {
                    self.s.is(v.head, &[Tag::Past, Tag::Part])
                        && v.modal.is_none()
                        && !v.perfect
                        && v.head == v.tokens.end - 1
                        && !super::word::only_past(&self.s.word(v.head))
                        && v.voice == Voice::Active
                });
                if ambiguous {
                    self.demote(top, g);
                } else if let Some(from) = subject {
                    let kind = if from == gap.start { ClauseKind::Complement } else { ClauseKind::Coordinate };
                    let clause = self.open(kind, top, from, start);
                    self.clauses[clause].verb = Some(g);
                } else if let Some(depth) = self.waiting() {
                    self.stack.truncate(depth + 1);
                    let host = self.top();
                    self.clauses[host].verb = Some(g);
                } else {
                    let clause = self.open(ClauseKind::Conjunct, top, start, start);
                    self.clauses[clause].verb = Some(g);
                }
            }
        }
    }

    /// The first verb of `clause` was a participle; `g` is its finite verb.
    fn demote(&mut self, clause: usize, g: usize) {
        let Some(c) = self.clauses.get_mut(clause) else { return };
        if let Some(old) = c.verb.replace(g)
            && let Some(group) = self.groups.get_mut(old)
        {
            group.form = Form::Participle;
            group.voice = Voice::Passive;
        }
    }

    /// Where the last noun phrase of a gap that ends at a verb begins, if no preposition governs it.
    fn last_phrase(&self, gap: Range<usize>) -> Option<usize> {
        let mut from = None;
        let mut i = gap.end;
        while i > gap.start {
            i -= 1;
            match self.s.tag(i)? {
                Tag::Adv | Tag::Not | Tag::Quote => {}
                // A pronoun, a determiner or an owner is where a phrase starts.
                Tag::Pron | Tag::Det => {
                    from = Some(i);
                    break;
                }
                Tag::Owner | Tag::Number | Tag::Noun | Tag::Maybe => from = Some(i),
                Tag::Name => {
                    // A name behind a common noun opens a phrase of its own: "the $1 trillion ⟨Trump⟩".
                    from = Some(i);
                    let earlier = i.checked_sub(1).filter(|&b| b >= gap.start);
                    if earlier.is_some_and(|b| self.s.is(b, &[Tag::Noun, Tag::Maybe, Tag::Number])) {
                        break;
                    }
                }
                // "the mayor of New York said": the phrase goes on before the preposition.
                Tag::Prep => {
                    if i == gap.start {
                        return None;
                    }
                    from = None;
                }
                _ => break,
            }
        }
        from.filter(|&f| f == gap.start || !self.s.is(f - 1, &[Tag::Prep, Tag::To, Tag::SubPrep]))
    }

    fn complement_start(&self, gap: Range<usize>) -> usize {
        let last = self.last_phrase(gap.clone()).unwrap_or(gap.start);
        // "told CNN he", "told reporters the plan": one phrase, then the subject. Otherwise the gap is one subject.
        if self.s.is(last, &[Tag::Pron, Tag::Det, Tag::Owner])
            && last > gap.start
            && !self.s.is(last - 1, &[Tag::Prep, Tag::Coord])
        {
            last
        } else {
            gap.start
        }
    }

    /// Clauses of infinitives and participles, inside the clause they stand in.
    fn nonfinite(&mut self) {
        for g in 0..self.groups.len() {
            let Some(group) = self.groups.get(g) else { return };
            if group.form == Form::Finite {
                continue;
            }
            let start = group.tokens.start;
            let host = self.owner.get(start.saturating_sub(self.s.first)).copied().unwrap_or(0);
            let kind = if group.form == Form::Infinitive { ClauseKind::Infinitive } else { ClauseKind::Participial };
            let front = start == self.s.first
                || (self.s.first..start)
                    .all(|i| self.s.is(i, &[Tag::Prep, Tag::SubPrep, Tag::Sub, Tag::Adv, Tag::Not, Tag::Quote]));
            // At the front it ends with its comma; elsewhere with the clause around it, or where that has its verb.
            let verb =
                self.clauses.get(host).and_then(|c| c.verb).and_then(|v| self.groups.get(v)).map(|v| v.tokens.clone());
            let stop = match verb {
                Some(verb) if verb.start > start => {
                    let at = self.break_from(start);
                    if front || at < verb.start { at.min(verb.start) } else { verb.start }
                }
                _ => self.clause_end(host, start),
            };
            let begin = if start > self.s.first && self.s.is(start - 1, &[Tag::Comma]) { start - 1 } else { start };
            let clause = self.clauses.len();
            self.clauses.push(Clause { tokens: begin..stop, kind, host: Some(host), verb: Some(g) });
            for i in begin..stop {
                if let Some(owner) = self.owner.get_mut(i - self.s.first)
                    && *owner == host
                {
                    *owner = clause;
                }
            }
        }
    }

    /// Where the run of tokens of `clause` that `from` stands in ends.
    fn clause_end(&self, clause: usize, from: usize) -> usize {
        (from..self.s.end()).find(|&i| self.owner.get(i - self.s.first) != Some(&clause)).unwrap_or(self.s.end())
    }

    /// What something is measured against is no part of what is stated.
    fn comparisons(&mut self) {
        let mut i = self.s.first;
        while let Some(tag) = self.s.tag(i) {
            let starts = match tag {
                Tag::SubPrep if self.s.word(i) == "than" => self.measured(i),
                Tag::Past | Tag::Part if self.s.word(i) == "compared" => Some(i),
                Tag::Prep if matches!(&*self.s.word(i), "up" | "down") && matches!(&*self.s.word(i + 1), "from") => {
                    Some(i)
                }
                Tag::Prep if self.s.word(i) == "versus" => Some(i),
                _ => None,
            };
            if let Some(begin) = starts {
                let host = self.owner.get(begin - self.s.first).copied().unwrap_or(0);
                let begin = if begin > self.s.first && self.s.is(begin - 1, &[Tag::Comma]) { begin - 1 } else { begin };
                let stop = self.break_from(i);
                let clause = self.clauses.len();
                self.clauses.push(Clause {
                    tokens: begin..stop,
                    kind: ClauseKind::Comparison,
                    host: Some(host),
                    verb: None,
                });
                for j in begin..stop {
                    let inner = self.owner.get(j - self.s.first).copied().unwrap_or(0);
                    if inner == host {
                        self.own(j..j + 1, clause);
                    } else if let Some(c) = self.clauses.get_mut(inner)
                        && c.host == Some(host)
                        && c.tokens.start >= begin
                    {
                        c.host = Some(clause);
                    }
                }
                i = stop.max(i + 1);
            } else {
                i += 1;
            }
        }
    }

    /// ", much less than the $1 trillion": where the comparison begins. "more than 100" is a bound, not a comparison.
    fn measured(&self, than: usize) -> Option<usize> {
        if self.s.is(than + 1, &[Tag::Number])
            || self.s.text.tokens().get(than + 1).is_some_and(|t| matches!(self.s.text.slice(t.span), "$" | "£" | "€"))
        {
            return None;
        }
        if matches!(&*self.s.word(than + 1), "a" | "an" | "half" | "double" | "twice" | "expected") {
            return None;
        }
        let comma = (self.s.first..than).rev().take(5).find(|&i| self.s.tag(i).is_some_and(Tag::is_break));
        Some(comma.map_or(than, |c| c + 1))
    }

    /// Every clause spans all its tokens and those of the clauses inside it.
    fn hulls(&mut self) {
        let mut hulls: Vec<Option<Range<usize>>> = vec![None; self.clauses.len()];
        for (i, &owner) in self.owner.iter().enumerate() {
            let at = self.s.first + i;
            if let Some(hull) = hulls.get_mut(owner) {
                match hull {
                    Some(range) => range.end = at + 1,
                    None => *hull = Some(at..at + 1),
                }
            }
        }
        // A clause inside another was opened after it, save for comparisons, which take over hosts; two rounds settle both.
        for _ in 0..2 {
            for c in (0..self.clauses.len()).rev() {
                let (Some(hull), Some(host)) = (hulls[c].clone(), self.clauses[c].host) else { continue };
                if let Some(outer) = hulls.get_mut(host) {
                    *outer = Some(match outer.take() {
                        Some(range) => range.start.min(hull.start)..range.end.max(hull.end),
                        None => hull,
                    });
                }
            }
        }
        for (clause, hull) in self.clauses.iter_mut().zip(hulls) {
            clause.tokens = hull.unwrap_or(clause.tokens.start..clause.tokens.start);
        }
    }
}
