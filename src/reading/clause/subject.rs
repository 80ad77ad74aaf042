//! Who does it: the noun phrases that a verb group has for its subject, its agent, its object.

use std::ops::Range;

use super::group::is_subject_pronoun;
use super::{ClauseKind, Clauses, Form, Tag, Voice};
use crate::text::Text;

/// How a verb group came by its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Via {
    /// Stands before the verb in its own clause, or is shared with the verb before ("came and ⟨left⟩").
    Own,
    /// What a relative or a participle says more about: "⟨the mayors⟩ who boycotted".
    Antecedent,
    /// The subject or the object of the verb that governs: "⟨the mayor⟩ refused to attend", "forced ⟨the mayor⟩ to attend".
    Control,
    /// The owner of a noun that governs: "⟨the mayor's⟩ decision to boycott".
    Possessor,
}

/// The phrases that are the subject of a verb group: several where they are coordinated or in apposition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Token ranges.
    pub phrases: Vec<Range<usize>>,
    /// How they were found.
    pub via: Via,
}

/// A clause and the text it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    pub(super) text: &'a Text,
    pub(super) c: &'a Clauses,
}

/// How far the search for a governor or a subject goes up; deeper nesting does not occur in news.
pub(super) const DEPTH: usize = 8;

impl<'a> Reader<'a> {
    /// Reads the clauses of a sentence of `text`.
    pub fn new(text: &'a Text, clauses: &'a Clauses) -> Self {
        Self { text, c: clauses }
    }

    pub(super) fn word(&self, token: usize) -> std::borrow::Cow<'a, str> {
        if self.c.tokens().contains(&token) { super::word::lower(self.text.word(token)) } else { "".into() }
    }

    pub(super) fn is(&self, token: usize, tags: &[Tag]) -> bool {
        self.c.tokens().contains(&token) && tags.contains(&self.c.tag(token))
    }

    /// Index of the clause whose verb a group is.
    pub(super) fn clause_with(&self, group: usize) -> usize {
        let Some(g) = self.c.groups().get(group) else { return 0 };
        let mut at = self.c.clause_of(g.head);
        for _ in 0..self.c.all().len() {
            let Some(clause) = self.c.all().get(at) else { break };
            if clause.verb == Some(group) {
                return at;
            }
            match clause.host {
                Some(host) => at = host,
                None => break,
            }
        }
        self.c.clause_of(g.head)
    }

    /// The subject of a verb group, as far as the sentence tells.
    pub fn subject(&self, group: usize) -> Option<Subject> {
        self.subject_at(group, 0)
    }

    fn subject_at(&self, group: usize, depth: usize) -> Option<Subject> {
        if depth > DEPTH {
            return None;
        }
        let g = self.c.groups().get(group)?;
        if let Some(first) = g.shares {
            return self.subject_at(first, depth + 1);
        }
        match g.form {
            Form::Finite => self.finite_subject(group, depth),
            Form::Infinitive => self.infinitive_subject(group, depth),
            Form::Ing => self.ing_subject(group, depth),
            Form::Participle => self.participle_subject(group, depth),
        }
    }

    fn finite_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        if g.inverted && g.elliptical {
            let from = g.tokens.end;
            let to = self.run_end(from, self.c.clause_of(g.head));
            return (from < to).then(|| Subject { phrases: vec![from..to], via: Via::Own });
        }
        if g.inverted {
            let from = (g.tokens.start + 1..g.head).find(|&i| self.c.tag(i).is_nominal() && self.word(i) != "no")?;
            return Some(Subject { phrases: vec![from..g.head], via: Via::Own });
        }
        let index = self.clause_with(group);
        let clause = self.c.all().get(index)?;
        if clause.verb != Some(group) {
            // "wrote and sent": one clause with two verbs.
            return clause.verb.filter(|&v| v < group).and_then(|v| self.subject_at(v, depth + 1));
        }
        // "in which Disney bought": what stands before the relative belongs to it.
        let relative = matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive);
        let from = (clause.tokens.start..g.tokens.start)
            .take(6)
            .find(|&i| relative && self.is(i, &[Tag::Rel]) && self.word(i) != "whose" && self.c.clause_of(i) == index)
            .map_or(clause.tokens.start, |i| i + 1);
        let phrases = self.phrases(index, from..g.tokens.start);
        if !phrases.is_empty() {
            return Some(Subject { phrases, via: Via::Own });
        }
        match clause.kind {
            ClauseKind::Restrictive | ClauseKind::NonRestrictive => {
                let start = (clause.tokens.start..g.tokens.start)
                    .find(|&i| self.is(i, &[Tag::Rel, Tag::That]))
                    .unwrap_or(clause.tokens.start);
                self.antecedent(start.min(clause.tokens.start), clause.host?)
            }
            ClauseKind::Conjunct | ClauseKind::Coordinate => {
                let host = self.c.all().get(clause.host?)?;
                self.subject_at(host.verb?, depth + 1)
            }
            _ => {
                // "said Landrieu": behind a verb of saying.
                let from = g.tokens.end;
                let to = self.run_end(from, index);
                (from < to && super::segment::is_saying(&self.word(g.head)))
                    .then(|| Subject { phrases: vec![from..to], via: Via::Own })
            }
        }
    }

    /// The end of the run of noun-phrase tokens that starts at `from` in a clause.
    fn run_end(&self, from: usize, clause: usize) -> usize {
        (from..self.c.tokens().end)
            .find(|&i| {
                self.c.clause_of(i) != clause
                    || !(self.c.tag(i).is_nominal()
                        || self.is(i, &[Tag::Mark, Tag::Coord])
                        || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
            })
            .unwrap_or(self.c.tokens().end)
    }

    /// The noun phrases among a clause's own tokens in `region`, adjuncts at the front left out.
    fn phrases(&self, clause: usize, region: Range<usize>) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        let mut piece: Option<Range<usize>> = None;
        let flush = |piece: &mut Option<Range<usize>>, out: &mut Vec<Range<usize>>| {
            if let Some(p) = piece.take()
                && let Some(p) = self.trim(p, !out.is_empty())
            {
                out.push(p);
            }
        };
        for i in region {
            if self.c.clause_of(i) != clause
                || self.is(i, &[Tag::Comma, Tag::Semi, Tag::Colon, Tag::Dash, Tag::Open, Tag::Close, Tag::Stop])
            {
                flush(&mut piece, &mut out);
            } else {
                match &mut piece {
                    Some(p) => p.end = i + 1,
                    None => piece = Some(i..i + 1),
                }
            }
        }
        flush(&mut piece, &mut out);
        out
    }

    /// A piece without what opens it; nothing where it is an adjunct.
    fn trim(&self, piece: Range<usize>, behind: bool) -> Option<Range<usize>> {
        let mut start = piece.start;
        while start < piece.end
            && self.is(start, &[Tag::Coord, Tag::Sub, Tag::That, Tag::Wh, Tag::Rel, Tag::Adv, Tag::Quote])
        {
            // "that plan", "so that": what a conjunction leaves is the phrase.
            start += 1;
        }
        let first = self.c.tag(start);
        // "Never popular, ⟨the minister⟩", "Not content with that, …": no subject, unless it says how many.
        let counted = matches!(self.c.tag(start + 1), Tag::Det | Tag::Number | Tag::Name | Tag::Pron);
        if first == Tag::Not && !(self.word(start) == "not" && counted) {
            return None;
        }
        if start >= piece.end || !(start..piece.end).any(|i| self.c.tag(i).is_nominal()) {
            return None;
        }
        if matches!(first, Tag::Prep | Tag::To | Tag::SubPrep) && !self.joins(start) {
            // "after ⟨the mayor⟩" with the conjunction inside its own clause.
            if first == Tag::SubPrep && self.opens_clause(start) {
                return Some(start + 1..piece.end).filter(|p| p.start < p.end);
            }
            // "On Wednesday ⟨Trump⟩": a time at the front needs no comma.
            let after = (start + 1..piece.end).take(4).find(|&i| is_time(&self.word(i)))?;
            let rest = after + 1..piece.end;
            return (rest.start < rest.end && !self.is(rest.start, &[Tag::Prep, Tag::Noun])).then_some(rest);
        }
        if self.joins(start) && !behind {
            return None;
        }
        Some(start..piece.end)
    }

    fn opens_clause(&self, token: usize) -> bool {
        self.c.all().iter().any(|c| matches!(c.kind, ClauseKind::Subordinate { conjunction } if conjunction == token))
    }

    /// Whether the words at `token` add members to the phrase before: "including", "along with", "as well as".
    pub(super) fn joins(&self, token: usize) -> bool {
        match &*self.word(token) {
            "including" => true,
            "along" | "together" => self.word(token + 1) == "with",
            "as" => self.word(token + 1) == "well" && self.word(token + 2) == "as",
            "such" => self.word(token + 1) == "as",
            "like" => true,
            _ => false,
        }
    }

    /// The noun phrase that ends before `start`: what a relative or participle says more about.
    fn antecedent(&self, start: usize, host: usize) -> Option<Subject> {
        let first = self.c.all().get(host)?.tokens.start.min(start);
        let mut from = None;
        let mut i = start;
        while i > first {
            i -= 1;
            let tag = self.c.tag(i);
            let part = tag.is_nominal()
                || matches!(tag, Tag::Mark | Tag::Quote)
                || matches!(tag, Tag::Prep)
                || tag == Tag::Coord;
            let opening = tag == Tag::Comma && from.is_none() && i + 1 == start;
            if self.c.group_at(i).is_some() || !(part || opening) {
                break;
            }
            if part {
                from = Some(i);
            }
        }
        let from = (from?..start).find(|&i| !self.is(i, &[Tag::Prep, Tag::Coord, Tag::Mark, Tag::Quote]))?;
        let end = if self.is(start.wrapping_sub(1), &[Tag::Comma, Tag::Quote]) { start - 1 } else { start };
        (from < end).then(|| Subject { phrases: vec![from..end], via: Via::Antecedent })
    }

    /// The group that governs a group without a subject of its own: the nearest before it in the clause it hangs on.
    pub(super) fn governor(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let clause = self.c.all().get(self.clause_with(group))?;
        let mut host = clause.host;
        for _ in 0..DEPTH {
            let h = self.c.all().get(host?)?;
            if let Some(verb) = h.verb
                && self.c.groups().get(verb).is_some_and(|v| v.tokens.end <= g.tokens.start)
            {
                // A clause may hold a second verb, nearer: "wrote and agreed to send".
                let nearer = (verb + 1..group).rev().find(|&k| {
                    self.c
                        .groups()
                        .get(k)
                        .is_some_and(|v| Some(self.c.clause_of(v.head)) == host || v.shares == Some(verb))
                });
                return Some(nearer.unwrap_or(verb));
            }
            host = h.host;
        }
        None
    }

    /// The word before a group, adverbs, negations and quotation marks skipped.
    pub(super) fn word_before(&self, token: usize) -> Option<usize> {
        (self.c.tokens().start..token).rev().find(|&i| !self.is(i, &[Tag::Adv, Tag::Not, Tag::Quote]))
    }

    fn infinitive_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        let before = self.word_before(g.tokens.start)?;
        let governor = self.governor(group);
        let governs = governor.and_then(|k| self.c.groups().get(k));
        let noun = self.c.tag(before).is_nominal()
            && super::effect::complement_word(&self.word(before)).is_some()
            && governs.is_none_or(|k| !k.tokens.contains(&before));
        let copula = governs.is_some_and(|k| self.is(k.head, &[Tag::Be]));
        if noun && !(copula && self.direct(governs.map_or(0, |k| k.tokens.end), before)) {
            // "de Blasio's decision to boycott": the owner.
            let owner = (self.c.tokens().start..before).rev().take(5).find(|&i| self.is(i, &[Tag::Owner]))?;
            if self.c.tag(owner) == Tag::Owner && matches!(&*self.word(owner), "'s" | "'") {
                let start = (self.c.tokens().start..owner)
                    .rev()
                    .take_while(|&i| self.c.tag(i).is_nominal() || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
                    .last()?;
                return Some(Subject { phrases: vec![start..owner], via: Via::Possessor });
            }
            return Some(Subject { phrases: vec![owner..owner + 1], via: Via::Possessor });
        }
        let k = governor?;
        let verb = self.c.groups().get(k)?;
        if verb.voice == Voice::Active && !copula {
            // "forced the mayor to cancel", "for the mayor to attend".
            let object: Vec<usize> = (verb.tokens.end..g.tokens.start)
                .filter(|&i| self.c.tag(i).is_nominal() && self.c.group_at(i).is_none())
                .collect();
            if let (Some(&first), Some(&last)) = (object.first(), object.last())
                && !(verb.tokens.end..g.tokens.start).any(|i| self.c.tag(i).is_break())
                && (takes_object(&self.word(verb.head))
                    || self.is(first.wrapping_sub(1), &[Tag::Prep]) && self.word(first - 1) == "for")
            {
                return Some(Subject { phrases: vec![first..last + 1], via: Via::Control });
            }
        }
        let mut subject = self.subject_at(k, depth + 1)?;
        subject.via = Via::Control;
        Some(subject)
    }

    /// Whether nothing but an article and modifiers stands between a copula and its noun.
    fn direct(&self, from: usize, to: usize) -> bool {
        to.saturating_sub(from) <= 3 && !(from..to).any(|i| self.is(i, &[Tag::Owner]))
    }

    fn ing_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        let before = self.word_before(g.tokens.start);
        let governor = self.governor(group);
        if let (Some(before), Some(k)) = (before, governor)
            && let Some(verb) = self.c.groups().get(k)
        {
            let comma = self.c.tag(before).is_break();
            if self.is(before, &[Tag::Prep]) && verb.voice == Voice::Active && self.word(before) == "from" {
                let object: Vec<usize> = (verb.tokens.end..before).filter(|&i| self.c.tag(i).is_nominal()).collect();
                if let (Some(&first), Some(&last)) = (object.first(), object.last()) {
                    return Some(Subject { phrases: vec![first..last + 1], via: Via::Control });
                }
            }
            // "mayors attending the meeting", "saw mayors attending".
            if !comma && self.c.tag(before).is_nominal() && before + 1 > verb.tokens.end {
                return self.antecedent(g.tokens.start, self.c.clause_of(before));
            }
            let mut subject = self.subject_at(k, depth + 1)?;
            subject.via = Via::Control;
            return Some(subject);
        }
        if let Some(before) = before
            && self.c.tag(before).is_nominal()
        {
            return self.antecedent(g.tokens.start, self.c.clause_of(before));
        }
        // "Citing costs, the mayor …": the subject of the clause it stands before.
        let host = self.c.all().get(self.c.all().get(self.clause_with(group))?.host?)?;
        let mut subject = self.subject_at(host.verb.filter(|&v| v != group)?, depth + 1)?;
        subject.via = Via::Control;
        Some(subject)
    }

    fn participle_subject(&self, group: usize, depth: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        let index = self.clause_with(group);
        let host = self.c.all().get(index)?.host.unwrap_or(0);
        match self.word_before(g.tokens.start) {
            Some(before) if self.c.tag(before).is_nominal() => self.antecedent(g.tokens.start, host),
            Some(before) if self.is(before, &[Tag::Comma]) && !self.is(before.wrapping_sub(1), &[Tag::Comma]) => {
                self.antecedent(before, host)
            }
            _ => {
                let verb = self.c.all().get(host)?.verb.filter(|&v| v != group)?;
                let mut subject = self.subject_at(verb, depth + 1)?;
                subject.via = Via::Control;
                Some(subject)
            }
        }
    }

    /// The phrase behind "by" in a passive: who does it.
    pub fn agent(&self, group: usize) -> Option<Range<usize>> {
        let g = self.c.groups().get(group)?;
        if g.voice != Voice::Passive {
            return None;
        }
        let next = self
            .c
            .groups()
            .get(group + 1)
            .filter(|n| n.shares != Some(group))
            .map_or(self.c.tokens().end, |n| n.tokens.start);
        let by = (g.tokens.end..next.min(g.tokens.end + 24))
            .take_while(|&i| !self.is(i, &[Tag::Semi, Tag::Colon, Tag::Stop]))
            .find(|&i| self.is(i, &[Tag::Prep]) && self.word(i) == "by")?;
        let end = (by + 1..self.c.tokens().end)
            .find(|&i| {
                self.c.group_at(i).is_some()
                    || !(self.c.tag(i).is_nominal()
                        || self.is(i, &[Tag::Mark, Tag::Coord, Tag::Adv, Tag::Comma, Tag::Quote])
                        || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
            })
            .unwrap_or(self.c.tokens().end);
        let end =
            if self.c.group_at(end).is_some_and(|v| self.c.groups().get(v).is_some_and(|v| v.form == Form::Finite)) {
                // What stands before the next finite verb may be its subject: the agent ends with its first comma.
                (by + 1..end).find(|&i| self.is(i, &[Tag::Comma])).unwrap_or(end)
            } else {
                end
            };
        (by + 1 < end).then_some(by + 1..end)
    }

    /// The noun phrase that follows an active verb: what it is done to.
    pub fn object(&self, group: usize) -> Option<Range<usize>> {
        let g = self.c.groups().get(group)?;
        if g.voice != Voice::Active {
            return None;
        }
        let from = g.tokens.end;
        let end = (from..self.c.tokens().end)
            .find(|&i| {
                self.c.group_at(i).is_some()
                    || !(self.c.tag(i).is_nominal()
                        || self.is(i, &[Tag::Mark, Tag::Coord, Tag::Comma])
                        || self.is(i, &[Tag::Prep]) && self.word(i) == "of")
            })
            .unwrap_or(self.c.tokens().end);
        (from < end).then_some(from..end)
    }

    /// Whether the match at `m` heads `phrase` or one of its conjuncts, rather than modifying or owning the head.
    ///
    /// "the mayor of New York's spokesman" is neither New York nor its mayor; "critics of the mayor" is not the mayor;
    /// "a number of mayors" is mayors.
    pub fn heads(&self, phrase: &Range<usize>, m: &Range<usize>) -> bool {
        if m.start < phrase.start || m.end > phrase.end || m.start >= m.end {
            return false;
        }
        self.free_before(phrase, m) && self.free_behind(phrase, m)
    }

    fn free_behind(&self, phrase: &Range<usize>, m: &Range<usize>) -> bool {
        let behind = m.end;
        if behind >= phrase.end {
            return true;
        }
        let word = self.word(behind);
        match self.c.tag(behind) {
            Tag::Owner => !matches!(&*word, "'s" | "'"),
            Tag::Mark => word != "-",
            // "Mayor ⟨Bill de Blasio⟩" goes on with the name, "New York ⟨Police⟩" is somebody else.
            Tag::Name => is_time(&word) || is_title(&self.word(m.end - 1)),
            Tag::Noun | Tag::Maybe => {
                is_time(&word)
                    || matches!(
                        &*word,
                        "alone"
                            | "members"
                            | "anywhere"
                            | "nowhere"
                            | "alike"
                            | "nationwide"
                            | "everywhere"
                            | "abroad"
                            | "statewide"
                            | "next"
                            | "home"
                            | "elsewhere"
                            | "worldwide"
                    )
            }
            _ => true,
        }
    }

    fn free_before(&self, phrase: &Range<usize>, m: &Range<usize>) -> bool {
        // "former", "deputy" make another person of a role, not of a name.
        let role = is_title(&self.word(m.end - 1));
        let mut titled = role;
        let mut i = m.start;
        let mut crossed = false;
        while i > phrase.start {
            i -= 1;
            let word = self.word(i);
            match self.c.tag(i) {
                Tag::Not => return false,
                Tag::Mark if word == "-" && i + 1 == m.start => return false,
                Tag::Owner if crossed => {}
                _ if self.joins(i)
                    || word == "with" && i > phrase.start && self.joins(i - 1)
                    || word == "well" && i > phrase.start && self.joins(i - 1) =>
                {
                    return true;
                }
                Tag::SubPrep if word == "as" && i >= 2 && self.joins(i - 2) => return true,
                Tag::Prep | Tag::To | Tag::SubPrep => {
                    if crossed && titled {
                        return true;
                    }
                    let quantity = word == "of" && i > phrase.start && self.is_quantity(i - 1, phrase.start);
                    if !quantity {
                        return false;
                    }
                }
                Tag::Coord | Tag::Comma => {
                    if titled || self.is(i + 1, &[Tag::Det, Tag::Owner]) {
                        return true;
                    }
                    crossed = true;
                }
                Tag::Noun | Tag::Name | Tag::Maybe if !crossed => {
                    if role
                        && matches!(
                            &*word,
                            "former"
                                | "deputy"
                                | "vice"
                                | "assistant"
                                | "ex"
                                | "onetime"
                                | "lieutenant"
                                | "then"
                                | "would-be"
                                | "late"
                                | "interim"
                                | "shadow"
                                | "rival"
                        )
                    {
                        return false;
                    }
                    if is_time(&word) && i + 1 == m.start {
                        return true;
                    }
                    titled |= is_title(&word);
                }
                _ => {}
            }
        }
        true
    }

    /// Whether the noun at `token` only says how many of what follows its "of".
    fn is_quantity(&self, token: usize, from: usize) -> bool {
        let word = self.word(token);
        matches!(self.c.tag(token), Tag::Number | Tag::Det)
            || matches!(
                &*word,
                "number"
                    | "group"
                    | "majority"
                    | "handful"
                    | "lot"
                    | "lots"
                    | "pair"
                    | "couple"
                    | "series"
                    | "string"
                    | "coalition"
                    | "panel"
                    | "trio"
                    | "none"
                    | "score"
                    | "scores"
                    | "plenty"
                    | "rest"
                    | "bulk"
                    | "half"
                    | "third"
                    | "quarter"
                    | "percent"
                    | "dozens"
                    | "hundreds"
                    | "thousands"
                    | "members"
                    | "team"
                    | "host"
                    | "slew"
                    | "range"
                    | "variety"
                    | "crowd"
                    | "delegation"
                    | "minority"
                    | "part"
                    | "others"
                    | "kinds"
                    | "quartet"
                    | "succession"
                    | "range-of"
                    | "share"
            ) && token >= from
    }
}

/// Verbs whose object does what their infinitive says: "forced ⟨the mayor⟩ to cancel".
fn takes_object(verb: &str) -> bool {
    super::bases(verb).any(|b| {
        matches!(
            &*b,
            "force"
                | "ask"
                | "order"
                | "tell"
                | "invite"
                | "allow"
                | "urge"
                | "want"
                | "expect"
                | "persuade"
                | "require"
                | "compel"
                | "permit"
                | "help"
                | "lead"
                | "cause"
                | "enable"
                | "encourage"
                | "prompt"
                | "get"
                | "direct"
                | "instruct"
                | "pressure"
                | "advise"
                | "warn"
                | "convince"
                | "drive"
                | "push"
                | "call"
                | "forbid"
                | "beg"
                | "challenge"
                | "authorize"
                | "authorise"
                | "would"
                | "need"
                | "let"
                | "make"
                | "remind"
                | "press"
                | "wait"
        )
    })
}

/// Words for a day or a part of one, which may stand between a subject and its verb.
pub(super) fn is_time(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "week"
            | "month"
            | "year"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "weekend"
            | "day"
            | "noon"
            | "midnight"
            | "days"
            | "weeks"
            | "months"
            | "years"
            | "last"
            | "early"
            | "late"
            | "this"
    ) || word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Words for what somebody is, before a name or instead of it.
pub fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mayor"
            | "president"
            | "governor"
            | "gov"
            | "senator"
            | "sen"
            | "representative"
            | "rep"
            | "congressman"
            | "congresswoman"
            | "judge"
            | "justice"
            | "secretary"
            | "minister"
            | "chancellor"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "pope"
            | "chief"
            | "director"
            | "chairman"
            | "chairwoman"
            | "chair"
            | "chairperson"
            | "ceo"
            | "executive"
            | "commissioner"
            | "sheriff"
            | "attorney"
            | "general"
            | "prosecutor"
            | "lawyer"
            | "coach"
            | "manager"
            | "captain"
            | "colonel"
            | "officer"
            | "detective"
            | "sergeant"
            | "lieutenant"
            | "professor"
            | "dr"
            | "doctor"
            | "mr"
            | "mrs"
            | "ms"
            | "sir"
            | "lord"
            | "lady"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "leader"
            | "speaker"
            | "ambassador"
            | "councilman"
            | "councilwoman"
            | "councillor"
            | "councilor"
            | "actor"
            | "actress"
            | "singer"
            | "author"
            | "striker"
            | "goalkeeper"
            | "midfielder"
            | "defender"
            | "quarterback"
            | "pitcher"
            | "player"
            | "founder"
            | "candidate"
            | "nominee"
            | "lawmaker"
            | "delegate"
            | "aide"
            | "adviser"
            | "advisor"
            | "envoy"
            | "bishop"
            | "cardinal"
            | "rabbi"
            | "imam"
            | "reverend"
            | "rev"
            | "superintendent"
            | "principal"
            | "dean"
            | "chancellors"
            | "treasurer"
            | "premier"
            | "taoiseach"
            | "driver"
            | "suspect"
            | "defendant"
            | "officers"
            | "mayors"
    )
}

/// Whether a token can only be a pronoun in the subject, and which person it is.
pub fn is_pronoun(word: &str) -> bool {
    is_subject_pronoun(word) && word != "who" || matches!(word, "it" | "him" | "her" | "them")
}
