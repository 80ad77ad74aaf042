//! Which time of a sentence is the fact's.

use super::When;
use super::words::Words;
use crate::fact::kind::sentence::Sentence;
use crate::fact::kind::whose::Whose;
use crate::fact::terms::TermMatch;
use crate::fact::{Findings, Passage, Stance};
use crate::order;
use crate::reading::clause::{ClauseKind, Form, Polarity, Reader, Tag, VerbGroup};
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
    let s = Sentence::new(passage);
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
    let case = Case { fact, s: &s, entries: &entries };
    let parsed = &s.clauses;
    let mut candidates: Vec<(usize, &'a Time)> = Vec::new();
    let mut left = Vec::new();
    for &time in &all {
        let words = passage.text.slice(time.span).to_owned();
        let token = passage.text.token_at(time.span.start);
        if let Some(reason) = case.unfit(time, token) {
            findings.step(time.span, || format!("\"{words}\" left: {reason}"));
            findings.push(Stance::Undecided, time.span, passage.sentence, format!("\"{words}\": {reason}"));
            if !time.impossible && !time.mismatched && time.stated != Stated::Recurring {
                left.push(time);
            }
            continue;
        }
        let near = case.about().map(|a| a.abs_diff(token)).min().unwrap_or(0);
        candidates.push((near, time));
    }
    order::sort_by_key(&mut candidates, |(near, _)| *near);
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
        all.iter().copied().find(|t| {
            has_day(t)
                && matches!(t.bound, Bound::At | Bound::Until)
                && passage.text.token_at(t.span.end.saturating_sub(1)) == end
        })
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
    // "In 2012 the museum in Rotterdam was robbed; the alarm there went off at 3:22 a.m."
    let of_another_year = || {
        let year = time.today.filter(|_| !has_day(time) && day.is_none())?.year();
        let past = |t: &&&Time| t.stretch.is_some_and(|s| s.end.date().year() < year || s.start.date().year() > year);
        let other = all.iter().take_while(|t| t.span.start < time.span.start).find(past)?;
        Doubt::total(&format!("the sentence tells of {}", passage.text.slice(other.core)))
    };
    let doubt = case.doubt(time).or_else(of_another_year).or(rival);
    Some(Claimed { time, day, doubt, left })
}

pub(super) fn moment(time: &Time) -> Option<&Moment> {
    time.moment()
}

/// A fact, a sentence, and where the fact's words stand in it, entry by entry.
struct Case<'a> {
    fact: &'a When,
    s: &'a Sentence<'a>,
    /// The first tokens of the matches.
    entries: &'a [Vec<usize>],
}

impl Case<'_> {
    fn about(&self) -> impl Iterator<Item = usize> {
        self.entries.iter().flatten().copied()
    }

    /// Why a time says nothing on the fact.
    fn unfit(&self, time: &Time, token: usize) -> Option<&'static str> {
        let s = self.s;
        let passage = s.passage;
        if time.impossible {
            return Some("no calendar has that date");
        }
        if time.mismatched {
            return Some("the weekday and the date do not fit each other");
        }
        if time.stated == Stated::Recurring {
            return Some("it says how often, not when");
        }
        // "by March 31" where the fact is of a deadline.
        let deadline = self.fact.time.bound == Bound::Before && time.bound == Bound::By;
        if matches!(time.bound, Bound::By | Bound::Until | Bound::Since) && !deadline {
            return Some("it is a limit, not when it happened");
        }
        let quoted =
            |span: Span| passage.readings.quotations.iter().any(|q| q.parts.iter().any(|part| part.contains(span)));
        let span_of = |a: usize| passage.text.tokens().get(a).map(|t| t.span);
        if quoted(time.span) && !self.about().any(|a| span_of(a).is_some_and(quoted)) {
            return Some("it stands within a quotation");
        }
        let wanted = self.fact.time.moment();
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
            let named = self.about().any(|a| span_of(a).is_some_and(|span| noun.overlaps(span)));
            return (!named).then_some("it belongs to its noun, which is not what the fact is about");
        }
        self.about().next()?;
        if self.cleft(time, token) {
            return None;
        }
        if !self.about().any(|a| s.clauses.same_assertion(token, a)) {
            return Some("it stands in another clause");
        }
        let words = Words { s };
        let shares = |a: &usize| s.clauses.same_assertion(token, *a) && words.shares(token, *a);
        // "Lyle, who signed the bill, flew to Dallas on Wednesday": it is not enough to be of Lyle, where the fact names the deed.
        let deed = |entry: &&Vec<usize>| entry.iter().any(|a| s.clauses.group_at(*a).is_some());
        if !self.about().any(|a| shares(&a)) || !self.entries.iter().filter(deed).all(|entry| entry.iter().any(shares))
        {
            return Some("it is said of another verb than what the fact is about");
        }
        let phrase = words.within(token);
        let beside = |entry: &Vec<usize>| !entry.is_empty() && !entry.iter().any(|a| words.within(*a) == phrase);
        // A name may stand anywhere: "after a hearing for Holt".
        let named = |entry: &Vec<usize>| entry.iter().all(|a| s.is(*a, &[Tag::Name]));
        if self.entries.iter().all(|entry| entry.is_empty() || beside(entry))
            || self.entries.iter().any(|entry| beside(entry) && !named(entry))
        {
            return Some("it is said of another noun than what the fact is about");
        }
        None
    }

    /// "It was 6:40 a.m. on Tuesday when the dam gave way."
    fn cleft(&self, time: &Time, token: usize) -> bool {
        let s = self.s;
        let Some((verb, group)) = s.verb(token) else { return false };
        let it = s.subject_phrases(verb).iter().any(|phrase| phrase.len() == 1 && s.word(phrase.start) == "it");
        let behind = s.of(time.span).end;
        let when = (behind..behind + 5).find(|t| s.word(*t) == "when");
        let clean = when.is_some_and(|when| {
            (behind..when).all(|t| s.in_time(t) || s.is(t, &[Tag::Prep, Tag::Comma, Tag::SubPrep]))
        });
        it && clean
            && s.is(group.head, &[Tag::Be])
            && when.is_some_and(|when| {
                self.entries
                    .iter()
                    .all(|entry| entry.is_empty() || entry.iter().any(|a| s.clauses.same_assertion(*a, when + 1)))
            })
    }

    /// What makes it doubtful that a time is when the fact's event happened; doubts never let a time refute.
    fn doubt(&self, time: &Time) -> Option<Doubt> {
        let s = self.s;
        let passage = s.passage;
        if time.noun.is_some() {
            return None;
        }
        if self.about().next().is_none() && !passage.about.is_empty() {
            return Doubt::partial("its sentence does not speak of what the fact is about");
        }
        let token = passage.text.token_at(time.span.start);
        let whose = Whose { s, claim: &self.fact.claim, at: token, own: s.of(time.span), measures: false }.doubt();
        let whose = whose.map(|doubt| Doubt { reason: format!("that {}", doubt.why), total: !doubt.supports });
        if whose.as_ref().is_some_and(|doubt| doubt.total) {
            return whose;
        }
        let whose = whose.or_else(|| self.kind(token));
        self.unreal(time, token).or(whose).or_else(|| self.of_deed(token)).or_else(|| self.of_another_time(time, token))
    }

    /// "Canada signed a trade treaty", "Stroud left the meeting", "a chief born in 1874".
    fn kind(&self, token: usize) -> Option<Doubt> {
        let s = self.s;
        let claim = &self.fact.claim;
        let lead =
            (0..3).filter_map(|n| token.checked_sub(n + 1)).find(|t| !s.is(*t, &[Tag::Prep, Tag::Det, Tag::SubPrep]));
        if lead.is_some_and(|t| s.word(t) == "born" && !s.is_about(t) && !claim.has("born")) {
            return Doubt::partial("that is when somebody was born");
        }
        // A verb that the claim does not have, though it speaks of the same, may mean something else with an object of its own.
        if !s.about().flatten().any(|m| claim.has(&s.word(m.tokens.start))) {
            return None;
        }
        let (verb, group) = s.verb(token)?;
        let object = s.object(verb).filter(|_| s.is_about(group.head) && !claim.has(&s.word(group.head)))?;
        let head = s.head_of(&object)?;
        let known = object
            .clone()
            .any(|t| s.is_about(t) || !s.is(t, &[Tag::Det, Tag::Prep, Tag::Owner]) && claim.has(&s.word(t)));
        if known || s.in_time(head) || s.is(head, &[Tag::Number]) {
            None
        } else {
            Doubt::partial("the verb has another object than the fact's")
        }
    }

    /// What is denied, planned, only told, or came before.
    fn unreal(&self, time: &Time, token: usize) -> Option<Doubt> {
        let s = self.s;
        if let Some((verb, group)) = s.verb(token) {
            // "No agreement was reached on Friday."
            let outcome = || Reader::new(s.passage.text, &s.clauses).outcome(verb);
            if group.negation.is_some() || outcome().polarity == Polarity::Denied {
                return Doubt::total("the clause denies something");
            }
            if self.tells(group) {
                return Doubt::total("that is when it was spoken of");
            }
            if let Some(modal) = group.modal {
                let firm = matches!(s.word(modal).as_ref(), "will" | "'ll" | "shall");
                return self.plan(time, firm);
            }
            if self.hoped(group) {
                return Doubt::total("that is what was hoped for");
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
        let planned = time.direction == Direction::Future && !gone || Words { s }.schedule(token).is_some();
        let firm = s.verb(token).is_some_and(|(_, group)| group.present && !group.perfect);
        if planned { self.plan(time, firm) } else { None }
    }

    /// "Had hoped to have it in pharmacies on July 7": it seems to have come otherwise.
    fn hoped(&self, group: &VerbGroup) -> bool {
        const HOPES: &[&str] = &["hope", "plan", "expect", "want", "mean", "intend", "aim", "wish", "promise"];
        let s = self.s;
        let start = group.tokens.start;
        let governor = if s.word(start) == "to" { start } else { start.saturating_sub(1) }.checked_sub(1);
        let governor = governor.and_then(|t| s.clauses.group_at(t)).and_then(|g| s.clauses.groups().get(g));
        group.form == Form::Infinitive && governor.is_some_and(|g| g.perfect && s.is_form(g.head, HOPES))
    }

    /// A plan says nothing of what happened; nor does one that may be an old one refute another. Where an article is no older than the story
    /// and says what "will" be, it is none.
    fn plan(&self, time: &Time, firm: bool) -> Option<Doubt> {
        let current = time.today.zip(self.fact.claim.now).is_some_and(|(today, now)| today >= now);
        match (self.fact.planned, firm && current) {
            (true, true) => None,
            (true, false) => Doubt::partial("plans may change"),
            _ => Doubt::total("that is a plan"),
        }
    }

    /// Whether a verb only tells of the thing that a fact is about: "Holt's death was announced on Tuesday".
    fn tells(&self, group: &VerbGroup) -> bool {
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
        let deed = self.about().any(|a| self.s.clauses.group_at(a).is_some());
        !deed && self.s.is_form(group.head, TELLING)
    }

    /// "The raid on Ross's office was approved on March 6", "Ross returned on Thursday, two days after the raid": where what the fact
    /// is about is told by nouns, its time is that of a verb by which it comes about.
    fn of_deed(&self, token: usize) -> Option<Doubt> {
        let s = self.s;
        if self.about().any(|a| s.clauses.group_at(a).is_some()) {
            return None;
        }
        let (verb, group) = s.verb(token)?;
        let knows = group.tokens.clone().any(|t| s.is_about(t)) || self.fact.claim.has(&s.word(group.head));
        // "the raid on Tuesday"
        let mut lead = token;
        while lead > 0 && s.is(lead - 1, &[Tag::Prep, Tag::Det, Tag::SubPrep]) {
            lead -= 1;
        }
        let direct = lead.checked_sub(1).is_some_and(|noun| s.is_about(noun) && !s.is(noun, &[Tag::Name]));
        let takes_part = || {
            let reader = Reader::new(s.passage.text, &s.clauses);
            let object = reader.object(verb).map(|object| object.start..self.first_break(object.end));
            let phrases: Vec<_> = s.subject_phrases(verb).into_iter().chain(object).collect();
            // "left the newly opened tunnel"
            let modifies = |t: usize| s.is(t, &[Tag::Past, Tag::Part]) && s.nominal(t + 1);
            let common =
                |m: &TermMatch| !s.is(m.tokens.start, &[Tag::Name]) || m.tokens.start == s.passage.tokens().start;
            let mut deeds = s.about().filter_map(|entry| {
                let deeds: Vec<&TermMatch> = entry.filter(|m| common(m)).collect();
                (!deeds.is_empty()).then_some(deeds)
            });
            deeds.all(|deeds| {
                deeds
                    .iter()
                    .any(|m| !modifies(m.tokens.start) && phrases.iter().any(|phrase| phrase.contains(&m.tokens.start)))
            })
        };
        let modifies = |t: usize| s.is(t, &[Tag::Past, Tag::Part]) && s.nominal(t + 1);
        let undone = s.about().any(|entry| {
            let deeds: Vec<&TermMatch> = entry.collect();
            !deeds.is_empty() && deeds.iter().all(|m| modifies(m.tokens.start))
        });
        if knows || direct && !undone || takes_part() {
            None
        } else {
            Doubt::partial("the verb is another than the fact's")
        }
    }

    /// Where the phrase that goes on at a token ends.
    fn first_break(&self, from: usize) -> usize {
        let s = self.s;
        let end = s.passage.tokens().end;
        let breaks = |t: &usize| {
            s.clauses.group_at(*t).is_some() || s.is(*t, &[Tag::Comma, Tag::Semi, Tag::Stop, Tag::SubPrep, Tag::Sub])
        };
        (from..end).find(breaks).unwrap_or(end)
    }

    /// Words that set a time apart from the fact's: "first", "previously".
    fn of_another_time(&self, time: &Time, token: usize) -> Option<Doubt> {
        let s = self.s;
        let text = s.passage.text;
        let clause = s.clauses.all().get(s.clauses.clause_of(token))?;
        // Not behind the comma that follows: "…, by which time the water was already in the bank".
        let comma = (token..clause.tokens.end).find(|i| s.is(*i, &[Tag::Comma])).unwrap_or(clause.tokens.end);
        let dated = text.token_at(time.span.end.saturating_sub(1)) + 1;
        for i in clause.tokens.start..comma.max(dated) {
            let word = s.word(i);
            if word == "first" && i + 1 < clause.tokens.end && s.clauses.group_at(i + 1).is_some() {
                return Doubt::partial("\"first\" may tell of another time");
            }
            if matches!(
                word.as_ref(),
                "previously" | "earlier" | "originally" | "formerly" | "initially" | "already" | "again"
            ) {
                return Doubt::partial(format!("\"{word}\" may tell of another time"));
            }
        }
        let shifted =
            matches!(time.moment().and_then(|m| m.day.as_ref()), Some(crate::reading::time::Calendar::FromThen(..)));
        if shifted {
            return Doubt::partial("it counts from another time of the text");
        }
        None
    }
}
