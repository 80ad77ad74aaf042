//! Gives each finite verb its clause, and opens the clauses that no word marks: "said ⟨courts blocked it⟩".

use std::ops::Range;

use super::group::{Form, Voice};
use super::noun;
use super::phrase::is_time;
use super::saying::{is_saying, takes_clause};
use super::segment::Segmenter;
use super::tagged::{is_particle, is_subject_pronoun};
use super::word::{Tag, bases, only_past};
use super::{Clause, ClauseKind};

impl Segmenter<'_, '_> {
    /// Gives a finite verb group its clause.
    pub(super) fn attach(&mut self, g: usize, last_end: usize) {
        let Some(group) = self.groups.get(g) else { return };
        let start = group.tokens.start;
        let head = group.head;
        let top = self.top();
        if !self.has_verb(top) {
            if let Some(c) = self.clauses.get_mut(top) {
                c.verb = Some(g);
            }
            return;
        }
        let gap = last_end.min(start)..start;
        let before = (gap.start..start).rev().find(|&j| !self.s.is(j, &[Tag::Adv, Tag::Not, Tag::Quote]));
        let Some(before) = before else {
            // "The airline whose pilots ⟨picketed⟩ ⟨postponed⟩ its results": the second is that of the subject that still waits.
            if matches!(self.kind(top), ClauseKind::Restrictive | ClauseKind::NonRestrictive)
                && let Some(depth) = self.waiting()
            {
                self.stack.truncate(depth + 1);
                let host = self.top();
                self.clauses[host].verb = Some(g);
                return;
            }
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
                    let host = top;
                    let clause = self.open(ClauseKind::Conjunct, host, before, start);
                    self.clauses[clause].verb = Some(g);
                }
            }
            Some(Tag::Comma | Tag::Dash | Tag::Close) => {
                if let Some(depth) = self.waiting() {
                    self.stack.truncate(depth + 1);
                    let host = self.top();
                    self.clauses[host].verb = Some(g);
                } else if let Some(clause) = self.aside_of(top, before) {
                    self.demote(clause, g);
                } else if is_saying(&self.s.word(head)) {
                    self.stack.truncate(1);
                    let host = self.top();
                    let clause = self.open(ClauseKind::Attribution, host, before, start);
                    self.clauses[clause].verb = Some(g);
                } else {
                    let host = top;
                    let clause = self.open(ClauseKind::Conjunct, host, before, start);
                    self.clauses[clause].verb = Some(g);
                }
            }
            _ => self.unmarked(g, top, gap),
        }
    }

    /// The open clause whose verb, behind the one comma that follows its subject, is a participle after all, since a finite verb follows
    /// the `comma` that closes it: "Brandt, ⟨granted⟩ immunity, took the stand".
    fn aside_of(&self, clause: usize, comma: usize) -> Option<usize> {
        let c = self.clauses.get(clause)?;
        let verb = c.verb?;
        let v = self.groups.get(verb)?;
        let opens = v.tokens.start.checked_sub(1).filter(|&i| self.s.is(i, &[Tag::Comma]))?;
        let subject = (c.tokens.start..opens).filter(|&i| self.owner.get(i - self.s.first) == Some(&clause));
        let one = subject.clone().all(|i| !self.s.tag(i).is_some_and(Tag::is_break));
        // "In court, ⟨asked⟩ …" has no subject before the comma.
        let first = subject
            .clone()
            .find(|&i| !self.s.is(i, &[Tag::Sub, Tag::SubPrep, Tag::Adv, Tag::Coord, Tag::That, Tag::Quote]))?;
        let named = self.s.tag(first).is_some_and(Tag::is_nominal)
            && subject.clone().any(|i| self.s.is(i, &[Tag::Name, Tag::Noun, Tag::Maybe, Tag::Pron]));
        let closes = self.s.is(comma, &[Tag::Comma]) && (v.tokens.end..comma).all(|i| !self.s.is(i, &[Tag::Comma]));
        let said = is_saying(&self.s.word(v.head)) && !self.s.is(v.tokens.end, &[Tag::Prep, Tag::To]);
        (one && named && closes && !said && v.form == Form::Finite && self.may_be_participle(verb)).then_some(clause)
    }

    /// The nearest open clause that has no verb yet: its depth in the stack.
    pub(super) fn waiting(&self) -> Option<usize> {
        let barrier = self
            .stack
            .iter()
            .rposition(|&c| matches!(self.kind(c), ClauseKind::Quoted | ClauseKind::Parenthetical))
            .unwrap_or(0);
        (barrier..self.stack.len()).rev().find(|&d| self.stack.get(d).is_some_and(|&c| !self.has_verb(c)))
    }

    /// A second finite verb, no mark between: the end of a relative, a complement without "that", a contact relative, or the
    /// first verb was a participle.
    pub(super) fn unmarked(&mut self, g: usize, top: usize, gap: Range<usize>) {
        let Some(group) = self.groups.get(g) else { return };
        let (start, head) = (group.tokens.start, group.head);
        let comma = (gap.start..start).rev().find(|&j| self.s.tag(j).is_some_and(Tag::is_break));
        if let Some(comma) = comma {
            // ", the mayor said" behind or inside what he said.
            // "a week later ⟨than⟩ his party had asked" says nothing of who says it.
            let subject = self.subject_before(comma + 1, start)
                && !(comma + 1..start).any(|j| self.s.is(j, &[Tag::SubPrep]) && self.s.word(j) == "than");
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
        // "That he quit ⟨is⟩ a lie": the clause is the subject.
        let subject =
            self.kind(top) == ClauseKind::Complement && !self.has_verb(self.host(top)) && self.stack.len() == 2;
        // "Posters that say the mayor quit ⟨have⟩ been removed": so is the relative that holds it.
        let host = self.host(top);
        let held = self.kind(top) == ClauseKind::Complement
            && matches!(self.kind(host), ClauseKind::Restrictive | ClauseKind::NonRestrictive)
            && !self.has_verb(self.host(host));
        let relative = subject
            || held
            || matches!(self.kind(top), ClauseKind::Restrictive | ClauseKind::NonRestrictive | ClauseKind::Comparison);
        let previous = self.clauses.get(top).and_then(|c| c.verb);
        let speaks = previous.and_then(|v| self.groups.get(v)).is_some_and(|v| takes_clause(&self.s.word(v.head)))
            || self.nonfinite_clause_taker(gap.start, start) && !self.tells_whom(gap.start, start);
        let subject = self.last_phrase(gap.clone());
        // The last verb is that of the subject that still waits: "A witness who saw the suspect ⟨fled⟩".
        let last = !self.groups.iter().skip(g + 1).any(|g| g.form == Form::Finite);
        if relative && self.waiting().is_some() && (last || !(speaks && subject.is_some())) {
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
                let active = previous.is_some_and(|v| self.is_active(v));
                if active && self.may_be_participle(g) && self.s.tag(start.wrapping_sub(1)).is_some_and(Tag::is_nominal)
                {
                    if let Some(group) = self.groups.get_mut(g) {
                        group.form = Form::Participle;
                        group.voice = Voice::Passive;
                    }
                    return;
                }
                let ambiguous = !active
                    && previous.and_then(|v| self.groups.get(v)).is_some_and(|v| {
                        self.s.is(v.head, &[Tag::Past, Tag::Part])
                            && v.modal.is_none()
                            && !v.perfect
                            && v.head == v.tokens.end - 1
                            && !only_past(&self.s.word(v.head))
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

    /// Whether the last verb in `from..to` needs somebody to tell before a clause: "to warn ⟨the east side⟩".
    fn tells_whom(&self, from: usize, to: usize) -> bool {
        let verb = self.groups.iter().rev().find(|g| g.tokens.start >= from && g.tokens.end <= to);
        verb.is_some_and(|g| {
            bases(&self.s.word(g.head)).any(|b| {
                matches!(&*b, "warn" | "notify" | "inform" | "assure" | "convince" | "remind" | "tell" | "persuade")
            })
        })
    }

    /// Whether a past form is surely no participle: an object follows it, or it follows a name, which hardly ever takes a
    /// participle without a comma ("Biden ⟨dropped⟩ out with a letter posted online").
    fn is_active(&self, g: usize) -> bool {
        let Some(group) = self.groups.get(g) else { return false };
        let before = group.tokens.start.checked_sub(1).filter(|&b| b >= self.s.first);
        let named = before.is_some_and(|b| self.s.is(b, &[Tag::Name, Tag::Pron]));
        let next = group.tokens.end;
        let after = if is_particle(&self.s.word(next)) { next + 1 } else { next };
        named || self.s.is(after, &[Tag::Det, Tag::Owner, Tag::Pron]) && !is_time(&self.s.word(after + 1))
    }

    fn may_be_participle(&self, g: usize) -> bool {
        self.groups.get(g).is_some_and(|v| {
            v.tokens.len() == 1
                && v.modal.is_none()
                && !v.perfect
                && self.s.is(v.head, &[Tag::Past, Tag::Part])
                && !only_past(&self.s.word(v.head))
        })
    }

    /// The first verb of `clause` was a participle, or that of a relative without its pronoun ("the man ⟨police arrested⟩ was"); `g` is
    /// its finite verb.
    pub(super) fn demote(&mut self, clause: usize, g: usize) {
        if let Some(from) = self.contact(clause) {
            let verb = self.clauses.get_mut(clause).and_then(|c| c.verb.replace(g));
            let end = verb.and_then(|v| self.groups.get(v)).map_or(from, |v| v.tokens.end);
            let relative = self.clauses.len();
            self.clauses.push(Clause { tokens: from..end, kind: ClauseKind::Restrictive, host: Some(clause), verb });
            let until = self.groups.get(g).map_or(end, |g| g.tokens.start);
            self.own(from..until, relative);
            return;
        }
        let Some(c) = self.clauses.get_mut(clause) else { return };
        if let Some(old) = c.verb.replace(g)
            && let Some(group) = self.groups.get_mut(old)
        {
            group.form = Form::Participle;
            group.voice = Voice::Passive;
        }
    }

    /// Where the subject of the first verb of `clause` begins, if that is a relative's: people, behind a noun that needs no more.
    fn contact(&self, clause: usize) -> Option<usize> {
        let c = self.clauses.get(clause)?;
        let verb = c.verb.and_then(|v| self.groups.get(v)).filter(|v| v.voice == Voice::Active)?;
        let who = verb.tokens.start.checked_sub(1).filter(|&who| who > c.tokens.start)?;
        let whom = who - 1;
        let word = self.s.word(who);
        let people = word == "police" || is_subject_pronoun(&word) || word.ends_with('s') && noun::is_person(&word);
        let single = self.s.is(whom, &[Tag::Noun, Tag::Maybe]) && !self.s.word(whom).ends_with('s')
            || noun::is_person(&self.s.word(whom));
        let determined = (c.tokens.start..whom).any(|i| self.s.is(i, &[Tag::Det, Tag::Owner, Tag::Number]));
        let compound = !noun::is_person(&self.s.word(whom)) && !is_subject_pronoun(&word) && word != "police";
        (people && single && determined && !compound).then_some(who)
    }

    /// Where the last noun phrase of a gap that ends at a verb begins, if no preposition governs it.
    pub(super) fn last_phrase(&self, gap: Range<usize>) -> Option<usize> {
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

    pub(super) fn complement_start(&self, gap: Range<usize>) -> usize {
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
}
