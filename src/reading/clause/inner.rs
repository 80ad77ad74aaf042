//! Clauses without a finite verb: infinitives, participles, comparisons; and the spans of all.

use std::ops::Range;

use super::group::Form;
use super::saying::takes_clause;
use super::segment::Segmenter;
use super::subject::DEPTH;
use super::word::Tag;
use super::{Clause, ClauseKind};

impl Segmenter<'_, '_> {
    /// A main clause that found no verb takes that of a relative before whose verb a comma stands: "Mourinho, whose side sits
    /// ninth, signed".
    pub(super) fn repair(&mut self) {
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

    /// Clauses of infinitives and participles, inside the clause they stand in.
    pub(super) fn nonfinite(&mut self) {
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
            // "denied that she had been slow, ⟨noting⟩ that …": who says more is who said the first.
            let says = group.form == Form::Ing && begin < start && takes_clause(&self.s.word(group.head));
            let within = host;
            let passed = if says { self.speaking(host) } else { Vec::new() };
            let host = passed.last().and_then(|&c| self.clauses.get(c)).and_then(|c| c.host).unwrap_or(host);
            let clause = self.clauses.len();
            self.clauses.push(Clause { tokens: begin..stop, kind, host: Some(host), verb: Some(g) });
            for i in begin..stop {
                if let Some(owner) = self.owner.get_mut(i - self.s.first)
                    && *owner == within
                {
                    *owner = clause;
                }
            }
            for said in self.clauses.iter_mut().take(clause) {
                let held = said.host.is_some_and(|h| passed.contains(&h));
                if held && said.kind == ClauseKind::Complement && said.tokens.start >= start {
                    said.host = Some(clause);
                }
            }
        }
    }

    /// A clause and those around it, up to the outermost complement: what somebody says who then goes on, ", noting that".
    fn speaking(&self, clause: usize) -> Vec<usize> {
        let mut passed = Vec::new();
        let mut complement = 0;
        let mut at = clause;
        while let Some(c) = self.clauses.get(at).filter(|_| passed.len() < DEPTH) {
            match (c.kind, c.host) {
                (ClauseKind::Complement | ClauseKind::Infinitive | ClauseKind::Participial, Some(host)) => {
                    passed.push(at);
                    if c.kind == ClauseKind::Complement {
                        complement = passed.len();
                    }
                    at = host;
                }
                _ => break,
            }
        }
        passed.truncate(complement);
        passed
    }

    /// Where the run of tokens of `clause` that `from` stands in ends.
    pub(super) fn clause_end(&self, clause: usize, from: usize) -> usize {
        (from..self.s.end()).find(|&i| self.owner.get(i - self.s.first) != Some(&clause)).unwrap_or(self.s.end())
    }

    /// What something is measured against is no part of what is stated.
    pub(super) fn comparisons(&mut self) {
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
    pub(super) fn measured(&self, than: usize) -> Option<usize> {
        if self.s.is(than + 1, &[Tag::Number])
            || self.s.text.tokens().get(than + 1).is_some_and(|t| matches!(self.s.text.slice(t.span), "$" | "£" | "€"))
        {
            return None;
        }
        // "No sooner had the talks collapsed ⟨than⟩ the pilots walked out."
        if self.s.is_sooner(than) {
            return None;
        }
        if matches!(&*self.s.word(than + 1), "a" | "an" | "half" | "double" | "twice" | "expected") {
            return None;
        }
        let comma = (self.s.first..than).rev().take(5).find(|&i| self.s.tag(i).is_some_and(Tag::is_break));
        Some(comma.map_or(than, |c| c + 1))
    }

    /// Every clause spans all its tokens and those of the clauses inside it.
    pub(super) fn hulls(&mut self) {
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
