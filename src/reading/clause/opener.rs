//! What opens a clause when it comes: a conjunction, a relative, a "that".

use super::ClauseKind;
use super::saying::takes_clause;
use super::segment::Segmenter;
use super::word::Tag;

impl Segmenter<'_, '_> {
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
        // "said ⟨after the talks⟩ that it had quit"
        let that = (i + 1..start).find(|&j| self.s.is(j, &[Tag::That]));
        let said = tag == Tag::SubPrep
            && that.is_some_and(|that| that < i + 6 && that > i + 1)
            && self
                .clauses
                .get(self.top())
                .and_then(|c| c.verb)
                .and_then(|v| self.groups.get(v))
                .is_some_and(|v| v.tokens.end == i && takes_clause(&self.s.word(v.head)));
        if !opens || two || set_off || said {
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
