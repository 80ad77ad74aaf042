//! Which time of a sentence is the fact's.

use super::When;
use crate::fact::kind::is_owner_of_relation;
use crate::fact::terms::TermMatch;
use crate::fact::{Findings, Passage, Stance};
use crate::reading::clause::{Clause, ClauseKind, Clauses, Form, Tag, VerbGroup, bases, clauses};
use crate::reading::time::{Bound, Direction, Moment, Stated, Time};
use crate::text::Span;

/// The time that a sentence gives what the fact is about.
pub(super) struct Claimed<'a> {
    pub(super) time: &'a Time,
    /// The day, where another time of the same clause states it: "on Wednesday … at 12:30 p.m."
    pub(super) day: Option<&'a Time>,
    /// Why it may not be the fact's, in words that follow "but".
    pub(super) doubt: Option<Doubt>,
    /// Times of the sentence that were left to another verb or noun; one that would support takes the power to refute.
    pub(super) left: Vec<&'a Time>,
}

/// Why a time may not be when the fact's event happened.
pub(super) struct Doubt {
    /// In words that follow "but".
    pub(super) reason: String,
    /// Whether it cannot support the fact either: a plan, a denial.
    pub(super) total: bool,
}

impl Doubt {
    fn total(reason: &str) -> Option<Self> {
        Some(Self { reason: reason.to_owned(), total: true })
    }

    fn partial(reason: impl Into<String>) -> Option<Self> {
        Some(Self { reason: reason.into(), total: false })
    }
}

/// The nearest time that stands in the clause of what the fact is about; what was left, and why, is noted.
pub(super) fn bind<'a>(fact: &When, passage: &Passage<'a>, findings: &mut Findings) -> Option<Claimed<'a>> {
    let span = passage.span();
    let all = &passage.readings.times;
    let from = all.partition_point(|t| t.span.start < span.start);
    let all: Vec<&'a Time> = all.get(from..)?.iter().take_while(|t| t.span.start < span.end).collect();
    if all.is_empty() {
        return None;
    }
    let parsed = clauses(passage.text, passage.sentence);
    let tokens = passage.tokens();
    // "high-water marks" are no water.
    let text = passage.text;
    let compound = |at: usize| {
        let mark = |i: usize| tokens.contains(&i) && text.word(i) == "-";
        at.checked_sub(1).is_some_and(mark) || mark(at + 1)
    };
    let places = |entry: &Vec<TermMatch>| {
        let starts = entry.iter().map(|m| m.tokens.start);
        starts.filter(|at| tokens.contains(at) && !compound(*at)).collect()
    };
    let entries: Vec<Vec<usize>> = passage.about.iter().map(places).collect();
    let about: Vec<usize> = entries.iter().flatten().copied().collect();
    let mut candidates: Vec<(usize, &'a Time)> = Vec::new();
    let mut left = Vec::new();
    for &time in &all {
        let words = passage.text.slice(time.span).to_owned();
        let token = passage.text.token_at(time.span.start);
        if let Some(reason) = unfit(fact, time, token, passage, &parsed, &about, &entries) {
            findings.step(time.span, || format!("\"{words}\" left: {reason}"));
            findings.push(Stance::Undecided, time.span, passage.sentence, format!("\"{words}\": {reason}"));
            if !time.impossible && !time.mismatched && time.stated != Stated::Recurring {
                left.push(time);
            }
            continue;
        }
        let near = about.iter().map(|a| a.abs_diff(token)).min().unwrap_or(0);
        candidates.push((near, time));
    }
    candidates.sort_by_key(|(near, _)| *near);
    let &(_, nearest) = candidates.first()?;
    let clause = |time: &Time| parsed.clause_of(passage.text.token_at(time.span.start));
    let same_clause = |time: &Time| clause(time) == clause(nearest);
    let has_clock = |time: &Time| moment(time).is_some_and(|m| m.clock.is_some());
    let has_day =
        |time: &Time| matches!(time.stated, Stated::Range(..)) || moment(time).is_some_and(|m| m.day.is_some());
    let wants = |time: &Time| {
        let wanted = moment(&fact.time);
        let clock = wanted.is_some_and(|m| m.clock.is_some()) && has_clock(time);
        let day = wanted.is_none_or(|m| m.day.is_some()) && has_day(time);
        clock || day
    };
    // Among the times of one clause, those that say what the fact asks.
    let fitting: Vec<&'a Time> = candidates.iter().map(|(_, t)| *t).filter(|t| same_clause(t) && wants(t)).collect();
    let time = match fitting.iter().find(|t| has_clock(t) && moment(&fact.time).is_some_and(|m| m.clock.is_some())) {
        Some(time) => *time,
        None => fitting.first().copied().unwrap_or(nearest),
    };
    let day = fitting.iter().copied().find(|t| has_day(t) && t.span != time.span).filter(|_| !has_day(time));
    // "came home on Thursday morning, when the order was lifted at 9 a.m."
    let before = || {
        let clause = parsed.all().get(clause(time)).filter(|_| !has_day(time))?;
        let ClauseKind::Subordinate { conjunction } = clause.kind else { return None };
        let behind = conjunction.checked_sub(1).filter(|_| passage.text.word(conjunction) == "when")?;
        let end = if parsed.tag(behind) == Tag::Comma { behind.checked_sub(1)? } else { behind };
        all.iter()
            .copied()
            .find(|t| has_day(t) && t.bound == Bound::At && passage.text.token_at(t.span.end.saturating_sub(1)) == end)
    };
    let day = day.or_else(before);
    for (_, other) in &candidates {
        if other.span != time.span && day.is_none_or(|day| day.span != other.span) {
            let words = passage.text.slice(other.span).to_owned();
            findings
                .step(other.span, || format!("\"{words}\" left: another time stands nearer to what the fact is about"));
        }
    }
    let rivals = fitting
        .iter()
        .filter(|t| t.span != time.span && has_day(t) == has_day(time) && has_clock(t) == has_clock(time));
    let rival = rivals
        .copied()
        .next()
        .and_then(|rival| Doubt::partial(format!("\"{}\" stands in the same clause", passage.text.slice(rival.span))));
    // "Holt's brother died on Sunday" says nothing of Holt.
    let of_another = |entry: &Vec<TermMatch>| {
        let mut here = entry.iter().filter(|m| tokens.contains(&m.tokens.start)).peekable();
        here.peek().is_some() && here.all(|m| is_owner_of_relation(text, m.tokens.end))
    };
    let doubt = if passage.about.iter().any(of_another) {
        Doubt::total("that is of somebody close to whom the fact names")
    } else {
        doubt(fact, time, passage, &parsed, &about).or(rival)
    };
    Some(Claimed { time, day, doubt, left })
}

pub(super) fn moment(time: &Time) -> Option<&Moment> {
    time.moment()
}

/// Why a time says nothing on the fact.
fn unfit(
    fact: &When,
    time: &Time,
    token: usize,
    passage: &Passage<'_>,
    parsed: &Clauses,
    about: &[usize],
    entries: &[Vec<usize>],
) -> Option<&'static str> {
    if time.impossible {
        return Some("no calendar has that date");
    }
    if time.mismatched {
        return Some("the weekday and the date do not fit each other");
    }
    if time.stated == Stated::Recurring {
        return Some("it says how often, not when");
    }
    if matches!(time.bound, Bound::By | Bound::Until | Bound::Since) {
        return Some("it is a limit, not when it happened");
    }
    let quoted =
        |span: Span| passage.readings.quotations.iter().any(|q| q.parts.iter().any(|part| part.contains(span)));
    if quoted(time.span) && !about.iter().any(|a| passage.text.tokens().get(*a).is_some_and(|t| quoted(t.span))) {
        return Some("it stands within a quotation");
    }
    let wanted = fact.time.moment();
    let said = time.moment();
    let clock = wanted.is_some_and(|m| m.clock.is_some()) && said.is_some_and(|m| m.clock.is_some());
    let day = wanted.is_none_or(|m| m.day.is_some()) && said.is_none_or(|m| m.day.is_some());
    if !clock && !day {
        return Some("it does not say what the fact asks");
    }
    if said.is_some_and(|m| m.now) {
        return Some("it means the time of writing");
    }
    if let Some(noun) = time.noun {
        let named = about.iter().any(|a| passage.text.tokens().get(*a).is_some_and(|t| noun.overlaps(t.span)));
        return (!named).then_some("it belongs to its noun, which is not what the fact is about");
    }
    if about.is_empty() {
        return None;
    }
    let words = Words { passage, parsed };
    if !about.iter().any(|a| parsed.same_assertion(token, *a)) {
        return Some("it stands in another clause");
    }
    let shares = |a: &usize| words.shares(token, *a);
    // "Lyle, who signed the bill, flew to Dallas on Wednesday": it is not enough to be of Lyle, where the fact names the deed.
    let deed = |entry: &&Vec<usize>| entry.iter().any(|a| parsed.group_at(*a).is_some());
    let of_deed = |entry: &Vec<usize>| entry.iter().any(|a| parsed.same_assertion(token, *a) && shares(a));
    if !about.iter().any(shares) || !entries.iter().filter(deed).all(of_deed) {
        return Some("it is said of another verb than what the fact is about");
    }
    let phrase = words.within(token);
    if !about.iter().any(|a| words.within(*a) == phrase) {
        return Some("it is said of another noun than what the fact is about");
    }
    None
}

/// How times and words of a sentence hang together within one assertion.
struct Words<'a> {
    passage: &'a Passage<'a>,
    parsed: &'a Clauses,
}

impl Words<'_> {
    /// Whether a time and a word are said under one verb. A participle behind its host is of the host's time ("escalated the fight on
    /// Wednesday, sending letters"); one before it, a relative, an infinitive has a time of its own ("Speaking on Tuesday, the mayor
    /// praised the vote").
    fn shares(&self, time: usize, word: usize) -> bool {
        let (inner, outer) = (self.parsed.clause_of(time), self.parsed.clause_of(word));
        if inner == outer {
            return true;
        }
        let own = |clause: usize| {
            let found = self.parsed.all().get(clause)?;
            let verb = self.parsed.groups().get(found.verb?)?;
            let own = matches!(
                found.kind,
                ClauseKind::Participial | ClauseKind::Infinitive | ClauseKind::Restrictive | ClauseKind::NonRestrictive
            );
            own.then_some((found, verb))
        };
        if let Some((clause, _)) = own(inner) {
            // "the letters sent Wednesday": said of the noun before it.
            // "the letter writers sent on Monday": of the writers.
            let head = !matches!(self.parsed.tag(word + 1), Tag::Noun | Tag::Name | Tag::Maybe);
            let antecedent = word < clause.tokens.start
                && clause.tokens.start <= word + 3
                && head
                && self.parsed.tag(clause.tokens.start - 1) != Tag::Comma;
            return antecedent || clause.tokens.contains(&word) || self.raised(clause, word);
        }
        let verb = self.parsed.group_at(word).is_some();
        match own(outer) {
            // "The mayor who sent the letters resigned Tuesday."
            Some((clause, _)) if matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive) => false,
            // "praised Lyle on Tuesday for signing the bill"
            Some((clause, _)) if verb && clause.kind == ClauseKind::Participial => {
                let led = |i: usize| matches!(self.parsed.tag(i), Tag::Prep | Tag::SubPrep);
                let first = clause.tokens.start;
                time < first && !led(first) && !first.checked_sub(1).is_some_and(led)
            }
            Some((clause, _)) if verb && clause.kind == ClauseKind::Infinitive => self.carries_out(clause),
            _ => true,
        }
    }

    /// Whether what an infinitive says is done when its host is: "voted Wednesday to approve the budget", and not "asked him Wednesday
    /// to resign".
    fn carries_out(&self, clause: &Clause) -> bool {
        const DOES: &[&str] =
            &["vote", "begin", "start", "move", "rush", "manage", "act", "go", "come", "get", "proceed"];
        let host = clause.host.and_then(|host| self.parsed.all().get(host));
        let verb = host.and_then(|host| host.verb).and_then(|verb| self.parsed.groups().get(verb));
        verb.is_some_and(|verb| is_form(&self.passage.text.word(verb.head).to_lowercase(), DOES))
    }

    /// "The first trains are due to carry passengers in 2031": what the infinitive says is said of its host's subject.
    fn raised(&self, clause: &Clause, word: usize) -> bool {
        let host = clause.host.and_then(|host| self.parsed.all().get(host));
        let verb = host.and_then(|host| host.verb).and_then(|verb| self.parsed.groups().get(verb));
        clause.kind == ClauseKind::Infinitive
            && verb.is_some_and(|verb| word < verb.tokens.start && clause.tokens.start <= verb.tokens.end + 1)
    }

    /// The word that opens the phrase a token stands in, where it is one that sets its noun in a time of its own: "after a hearing
    /// on Friday".
    fn within(&self, token: usize) -> Option<usize> {
        const OPENERS: &[&str] =
            &["after", "before", "following", "since", "until", "ahead", "despite", "amid", "pending"];
        let first = self.parsed.tokens().start;
        let mut at = token;
        for _ in 0..14 {
            at = at.checked_sub(1).filter(|at| *at >= first)?;
            let word = self.passage.text.word(at).to_ascii_lowercase();
            if OPENERS.contains(&word.as_str()) {
                // "after 5 p.m.", "before Friday" opens the time itself.
                return (at + 1 < token).then_some(at);
            }
            let verb = self
                .parsed
                .group_at(at)
                .is_some_and(|g| self.parsed.groups().get(g).is_some_and(|g| g.form == Form::Finite));
            if verb || matches!(self.parsed.tag(at), Tag::Comma | Tag::Semi | Tag::Dash | Tag::Colon) {
                return None;
            }
        }
        None
    }

    /// Whether every word of the fact under a time's verb hangs by a preposition on the verb's subject: "the toll in the ‹flood› rose on
    /// Wednesday" says when the toll rose. What "of" brings belongs to its noun.
    fn hangs(&self, time: usize, about: &[usize]) -> bool {
        let Some(clause) = self.parsed.all().get(self.parsed.clause_of(time)) else { return false };
        let Some(verb) = clause.verb.and_then(|verb| self.parsed.groups().get(verb)) else { return false };
        let mut under = about.iter().filter(|a| self.parsed.same_assertion(time, **a)).peekable();
        under.peek().is_some()
            && under.all(|&a| {
                let mut at = a;
                while at > clause.tokens.start
                    && matches!(self.parsed.tag(at - 1), Tag::Noun | Tag::Name | Tag::Det | Tag::Maybe)
                {
                    at -= 1;
                }
                let hung = at > clause.tokens.start + 1
                    && self.parsed.tag(at - 1) == Tag::Prep
                    && matches!(self.parsed.tag(at - 2), Tag::Noun | Tag::Name)
                    && self.passage.text.word(at - 1) != "of";
                a < verb.tokens.start && hung
            })
    }

    /// The verb of planning that a time is the object of: "first ‹set› for Monday", "‹postponed› to June 20".
    fn schedule(&self, time: usize) -> Option<usize> {
        const SCHEDULES: &[&str] = &[
            "set",
            "schedule",
            "slate",
            "plan",
            "expect",
            "postpone",
            "delay",
            "move",
            "reschedule",
            "push",
            "put",
            "defer",
            "book",
            "due",
            "cancel",
            "adjourn",
            "mean",
            "intend",
        ];
        let first = self.parsed.tokens().start;
        let mut at = time;
        for _ in 0..6 {
            at = at.checked_sub(1).filter(|at| *at >= first)?;
            let word = self.passage.text.word(at);
            if is_form(word, SCHEDULES) {
                // "the plan in May" is no verb, and "the record set in 1957" no plan.
                let verb = word == "due" || self.parsed.group_at(at).is_some();
                let moved = !matches!(word, "set" | "put" | "move" | "moved" | "push" | "pushed" | "booked")
                    || (at + 1..time).any(|t| matches!(self.passage.text.word(t), "for" | "to" | "until" | "back"));
                return (verb && moved).then_some(at);
            }
            let light =
                matches!(self.parsed.tag(at), Tag::To | Tag::Prep | Tag::SubPrep | Tag::Adv | Tag::Det | Tag::Not)
                    || matches!(
                        word,
                        "back" | "off" | "up" | "originally" | "first" | "begin" | "start" | "be" | "take" | "place"
                    );
            if !light {
                return None;
            }
        }
        None
    }
}

/// Whether a word is one of some verbs, in any form.
fn is_form(word: &str, verbs: &[&str]) -> bool {
    verbs.contains(&word) || bases(word).any(|base| verbs.contains(&base.as_str()))
}

/// Whether a verb only tells of the thing that a fact is about: "Holt's death was announced on Tuesday".
fn tells(group: &VerbGroup, passage: &Passage<'_>, parsed: &Clauses, about: &[usize]) -> bool {
    const TELLING: &[&str] = &[
        "announce",
        "confirm",
        "report",
        "disclose",
        "reveal",
        "mourn",
        "discuss",
        "denounce",
        "condemn",
        "praise",
        "criticize",
        "criticise",
        "describe",
        "say",
        "tell",
        "accept",
        "approve",
        "investigate",
        "defend",
        "recount",
    ];
    let deed = about.iter().any(|a| parsed.group_at(*a).is_some());
    !deed && is_form(&passage.text.word(group.head).to_lowercase(), TELLING)
}

/// A plan says nothing of what happened; nor does it refute another plan, which may have been changed.
fn plan(fact: &When) -> Option<Doubt> {
    if fact.planned { Doubt::partial("plans may change") } else { Doubt::total("that is a plan") }
}

/// What makes it doubtful that a time is when the fact's event happened; doubts never let a time refute.
fn doubt(fact: &When, time: &Time, passage: &Passage<'_>, parsed: &Clauses, about: &[usize]) -> Option<Doubt> {
    if time.noun.is_some() {
        return None;
    }
    if about.is_empty() && !passage.about.is_empty() {
        return Doubt::partial("its sentence does not speak of what the fact is about");
    }
    let token = passage.text.token_at(time.span.start);
    let clause = parsed.all().get(parsed.clause_of(token))?;
    if let Some(group) = clause.verb.and_then(|verb| parsed.groups().get(verb)) {
        if group.negation.is_some() {
            return Doubt::total("the clause denies something");
        }
        if tells(group, passage, parsed, about) {
            return Doubt::total("that is when it was spoken of");
        }
        if group.modal.is_some() {
            return plan(fact);
        }
        if group.form == Form::Infinitive {
            return Doubt::partial("that may be a plan");
        }
        if group.perfect {
            return Doubt::partial("the clause tells of what came before");
        }
    }
    // What lies behind the article is no plan of its.
    let gone = time.stretch.zip(time.today).is_some_and(|(stretch, today)| stretch.end.date() <= today);
    if time.direction == Direction::Future && !gone {
        return plan(fact);
    }
    if (Words { passage, parsed }).schedule(token).is_some() {
        return plan(fact);
    }
    // Not behind the comma that follows: "…, by which time the water was already in the bank".
    let comma = (token..clause.tokens.end).find(|i| parsed.tag(*i) == Tag::Comma).unwrap_or(clause.tokens.end);
    let dated = passage.text.token_at(time.span.end.saturating_sub(1)) + 1;
    for i in clause.tokens.start..comma.max(dated) {
        let word = passage.text.word(i);
        if word == "first" && i + 1 < clause.tokens.end && parsed.group_at(i + 1).is_some() {
            return Doubt::partial("\"first\" may tell of another time");
        }
        if matches!(
            word,
            "previously"
                | "Previously"
                | "earlier"
                | "Earlier"
                | "originally"
                | "Originally"
                | "formerly"
                | "initially"
                | "already"
                | "again"
        ) {
            return Doubt::partial(format!("\"{word}\" may tell of another time"));
        }
    }
    let shifted =
        matches!(time.moment().and_then(|m| m.day.as_ref()), Some(crate::reading::time::Calendar::FromThen(..)));
    if shifted {
        return Doubt::partial("it counts from another time of the text");
    }
    if (Words { passage, parsed }).hangs(token, about) {
        return Doubt::partial("what the fact is about only stands beside the subject");
    }
    None
}
