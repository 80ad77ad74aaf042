//! `event`: what did or did not happen.
//!
//! An action that is affirmed happened; an action that is denied, and an opposite that is affirmed, say that it did not. An
//! opposite that is denied ("did not boycott") decides nothing: who does not boycott need not come. Nor does a plan, a
//! possibility, a condition, a question, or what somebody merely claims. A refusal in so many words ("will not attend", "won't",
//! "cannot") counts as not happening, if it is the article's word, the subject's own or that of who speaks for the subject;
//! what others foresee does not.

mod object;
mod occasion;
mod person;
#[cfg(test)]
mod tests;

use std::ops::Range;

use object::Aim;

use super::Scope;
use crate::diagnostic::{Diagnostics, Located, Str, Table};
use crate::fact::evidence::Fit;
use crate::fact::terms::{TermId, TermMatch};
use crate::fact::{Findings, Passage, Stance};
use crate::reading::clause::{Clauses, Form, Outcome, Polarity, Reader, Source, Tag, Voice, Why, bases, lower};
use crate::text::Text;

/// Expects that something happened or did not.
#[derive(Clone, Debug)]
pub struct Event {
    /// Who did or did not.
    pub subject: TermId,
    /// What was done or not.
    pub action: TermId,
    /// What is done by those who do not act so.
    pub opposite: Option<TermId>,
    /// Whether it happened.
    pub happened: Located<bool>,
    /// The subject's phrases with "of", cut in two, for lists: "the mayors of New York, Chicago and New Orleans".
    lists: Vec<OfList>,
    /// The verb of actions written in the passive ("be invited"), whose subject is the one it is done to.
    passive: Option<TermId>,
}

/// A phrase such as "mayor of New York", its head and its tail apart.
#[derive(Clone, Copy, Debug)]
struct OfList {
    head: TermId,
    tail: TermId,
}

/// Whether the words of an action or of an opposite were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Action,
    /// The action, done to the fact's subject.
    Done,
    Opposite,
}

/// How the fact's subject stands to the verb.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Bond {
    /// It is the subject: the tokens that say so.
    Subject(Range<usize>),
    /// Somebody else is, or nobody is named.
    Other,
    /// A pronoun (its token) that may stand for several.
    Pronoun(usize),
    /// It is what the action is done to, by nobody who is named (the tokens that say so): "the officer was arrested".
    Patient(Range<usize>),
}

impl Event {
    /// Reads `{ subject, action, opposite, happened }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let diagnostics = table.diagnostics();
        let subject = table.required_terms("subject", scope.terms);
        let action = table.required_terms("action", scope.terms);
        let written = |key| table.has(key).then(|| table.str(key)).flatten();
        let lists = written("subject").map(|text| of_lists(&text, scope, diagnostics)).unwrap_or_default();
        let passive = written("action").and_then(|text| passives(&text, scope, diagnostics));
        let opposite = table.terms("opposite", scope.terms);
        let happened = table.required_bool("happened");
        table.finish();
        Some(Self { subject: subject?, action: action?, opposite, happened: happened?, lists, passive })
    }

    /// Judges the clauses of a sentence.
    pub(crate) fn judge(&self, passage: &Passage<'_>, findings: &mut Findings) {
        let tokens = passage.tokens();
        let actions = passage.hits.within(self.action, tokens.clone());
        let opposites = self.opposite.map_or(&[][..], |o| passage.hits.within(o, tokens.clone()));
        let passives = self.passive.map_or(&[][..], |p| passage.hits.within(p, tokens.clone()));
        if actions.is_empty() && opposites.is_empty() && passives.is_empty() {
            return;
        }
        let verbs: Vec<usize> =
            actions.iter().chain(opposites).chain(passives).flat_map(|m| m.tokens.clone()).collect();
        let clauses = Clauses::with_verbs(passage.text, passage.sentence, &verbs);
        let reader = Reader::new(passage.text, &clauses);
        let case = Case { event: self, passage, clauses: &clauses, reader };
        let mut decided = Vec::new();
        for m in passives {
            case.judge(m, Role::Done, findings, &mut decided);
        }
        for m in actions {
            if !passives.iter().any(|p| m.tokens.start <= p.tokens.start && p.tokens.end <= m.tokens.end) {
                case.judge(m, Role::Action, findings, &mut decided);
            }
        }
        for m in opposites {
            // "boycott" may be written among the actions and "decline to attend" is the action's own.
            if !actions.iter().any(|a| a.tokens.start <= m.tokens.start && m.tokens.end <= a.tokens.end) {
                case.judge(m, Role::Opposite, findings, &mut decided);
            }
        }
        withdraw_contradicted(&decided, findings);
    }
}

/// Index of a piece of evidence that decides, and whose word it is.
type Decided = (usize, Source);

/// Where one voice says in one sentence that it happened and that it did not, the two are about different things: "lost six of
/// seven, then beat Toronto". What refutes is withdrawn.
fn withdraw_contradicted(decided: &[Decided], findings: &mut Findings) {
    let stance = |at: usize| findings.evidence.get(at).map(|e| e.stance);
    let supporting: Vec<&Source> = decided
        .iter()
        .filter(|(at, _)| matches!(stance(*at), Some(Stance::Supports(_))))
        .map(|(_, source)| source)
        .collect();
    for (at, source) in decided {
        if supporting.contains(&source)
            && let Some(evidence) = findings.evidence.get_mut(*at)
            && evidence.stance == Stance::Refutes
        {
            evidence.stance = Stance::Undecided;
            evidence.reason += "; the same sentence says the contrary too";
        }
    }
}

/// One sentence in which the words of an action or its opposite stand.
struct Case<'a> {
    event: &'a Event,
    passage: &'a Passage<'a>,
    clauses: &'a Clauses,
    reader: Reader<'a>,
}

/// Verbs whose subject does the same as their object: "the court closed the library", "the library closed".
fn is_ambitransitive(verb: &str) -> bool {
    bases(verb).any(|b| {
        matches!(
            &*b,
            "close"
                | "open"
                | "reopen"
                | "shut"
                | "end"
                | "start"
                | "begin"
                | "stop"
                | "resume"
                | "launch"
                | "delay"
                | "merge"
                | "change"
                | "move"
                | "break"
                | "double"
                | "expand"
                | "collapse"
                | "sink"
                | "burn"
                | "flood"
                | "halt"
                | "cancel"
                | "postpone"
        )
    })
}

/// Cuts the phrases of a subject at their "of".
fn of_lists(subject: &Str, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> Vec<OfList> {
    let phrases = scope.terms.phrases(subject, diagnostics);
    let cut = |words: &Vec<String>| {
        let of = words.iter().position(|w| w == "of").filter(|&of| of > 0 && of + 1 < words.len())?;
        Some((words[..of].join(" "), words[of + 1..].join(" ")))
    };
    phrases
        .iter()
        .filter_map(cut)
        .map(|(head, tail)| OfList { head: scope.terms.derived(&[head]), tail: scope.terms.derived(&[tail]) })
        .collect()
}

/// The verbs of actions that are written in the passive.
fn passives(action: &Str, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> Option<TermId> {
    let phrases = scope.terms.phrases(action, diagnostics);
    let verbs: Vec<String> = phrases
        .iter()
        .filter_map(|words| match words.as_slice() {
            [be, participle] if be == "be" => Some(bases(participle)),
            _ => None,
        })
        .flatten()
        .collect();
    (!verbs.is_empty()).then(|| scope.terms.derived(&verbs))
}

impl Case<'_> {
    fn text(&self) -> &Text {
        self.passage.text
    }

    /// A word of the sentence in lower case; nothing outside it.
    fn word(&self, token: usize) -> std::borrow::Cow<'_, str> {
        if self.passage.tokens().contains(&token) { lower(self.text().word(token)) } else { "".into() }
    }

    fn words(&self, tokens: Range<usize>) -> &str {
        self.text().slice(self.text().token_span(tokens))
    }

    fn judge(&self, m: &TermMatch, role: Role, findings: &mut Findings, decided: &mut Vec<Decided>) {
        let span = self.text().token_span(m.tokens.clone());
        let group = m.tokens.clone().find_map(|t| {
            let group = self.clauses.group_at(t)?;
            self.clauses.groups().get(group).filter(|g| g.head == t && !g.elliptical).map(|_| group)
        });
        let Some(group) = group else {
            return findings.step(span, || format!("\"{}\" is no verb here", self.words(m.tokens.clone())));
        };
        if role == Role::Opposite
            && (self.governs_other(group, m.tokens.end) || self.is_about_words(group, m.tokens.end))
        {
            return findings
                .step(span, || format!("\"{}\" is about another action here", self.words(m.tokens.clone())));
        }
        self.weigh(m, role, group, &self.reader.outcome(group), findings, decided);
        // "Landrieu attended; de Blasio ⟨did not⟩": until another verb of its own meaning stands between.
        for later in group + 1..self.clauses.groups().len() {
            if let Some(outcome) = self.reader.stands_for(later, group) {
                self.weigh(m, role, later, &outcome, findings, decided);
            } else if self
                .clauses
                .groups()
                .get(later)
                .is_some_and(|g| g.form == Form::Finite && !g.elliptical && g.shares.is_none())
            {
                break;
            }
        }
    }

    /// Weighs what a verb group says of the fact: the group that matched, or one that stands for it.
    fn weigh(
        &self,
        m: &TermMatch,
        role: Role,
        group: usize,
        outcome: &Outcome,
        findings: &mut Findings,
        decided: &mut Vec<Decided>,
    ) {
        let head = self.clauses.groups().get(group).map_or(m.tokens.start, |g| g.head);
        let near = if m.tokens.contains(&head) { m.tokens.clone() } else { head..head + 1 };
        let span = self.text().token_span(near.clone());
        let source = self.reader.source(group);
        let bond = self.bond(group, role, &source);
        findings.step(span, || self.parse_note(m, role, group, outcome, &source, &bond));
        let verb = self.decisive(group, outcome, &near);
        let words = self.words(verb.clone()).to_owned();
        let span = self.text().token_span(verb);
        let sentence = self.passage.sentence;
        match bond {
            Bond::Other => {}
            Bond::Pronoun(token) => {
                let reason = format!("\"{}\" in \"{words}\" may be somebody else", self.text().word(token));
                findings.push(Stance::Undecided, span, sentence, reason);
            }
            Bond::Patient(tokens) => {
                let reason = format!("\"{words}\" is done to \"{}\", nobody says by whom", self.words(tokens));
                findings.push(Stance::Undecided, span, sentence, reason);
            }
            Bond::Subject(_) => {
                let whose = self.whose(group, &source);
                let happened = match self.happened(role, outcome, &source) {
                    Ok(_) if role == Role::Opposite && self.reader.lasts_until(group) => Err("lasts only for a time"),
                    other => other,
                };
                match happened {
                    Ok(happened) => {
                        let refutes = happened != self.event.happened.value;
                        if let Some(doubt) = self.doubt(group, &near, refutes) {
                            findings.push(Stance::Undecided, span, sentence, format!("\"{words}\" {doubt}, {whose}"));
                            return;
                        }
                        let stance = if happened == self.event.happened.value {
                            Stance::Supports(Fit::Exact)
                        } else {
                            Stance::Refutes
                        };
                        let says = match (role, happened, outcome.polarity) {
                            (_, _, Polarity::Refused) => "refuses",
                            (Role::Opposite, ..) => "says the opposite",
                            (_, true, _) => "says that it happened",
                            (_, false, _) => "says that it did not happen",
                        };
                        decided.push((findings.evidence.len(), source));
                        findings.push(stance, span, sentence, format!("\"{words}\" {says}, {whose}"));
                    }
                    Err(why) => findings.push(Stance::Undecided, span, sentence, format!("\"{words}\" {why}, {whose}")),
                }
            }
        }
    }

    /// Why a verb that says that something happened or did not may say so of something else than the fact.
    fn doubt(&self, group: usize, near: &Range<usize>, refutes: bool) -> Option<String> {
        if let Some(words) = self.other_occasion(group, near) {
            return Some(format!("is about another time (\"{}\")", self.words(words)));
        }
        match self.aim(group, near) {
            Aim::Other(object) => Some(format!("is said of \"{}\"", self.words(object))),
            Aim::Unclear(object) if refutes => {
                Some(format!("may be said of something else, \"{}\"", self.words(object)))
            }
            _ => None,
        }
    }

    /// Whether what was declined or rejected is words about the matter and not the matter: "declined an interview", "rejected
    /// claims that".
    fn is_about_words(&self, group: usize, behind: usize) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        let waves_off = bases(&self.word(g.head)).any(|b| {
            matches!(&*b, "decline" | "reject" | "refuse" | "dismiss" | "deny" | "dispute" | "skip" | "cancel")
        });
        let object = (behind..self.passage.tokens().end)
            .take_while(|&i| self.clauses.tag(i).is_nominal() && self.clauses.group_at(i).is_none())
            .last();
        waves_off
            && g.voice == Voice::Active
            && object.is_some_and(|noun| {
                matches!(
                    &*self.word(noun),
                    "comment"
                        | "interview"
                        | "interviews"
                        | "question"
                        | "questions"
                        | "criticism"
                        | "criticisms"
                        | "claim"
                        | "claims"
                        | "allegation"
                        | "allegations"
                        | "accusation"
                        | "accusations"
                        | "suggestion"
                        | "suggestions"
                        | "notion"
                        | "assertion"
                        | "assertions"
                        | "comparison"
                        | "comparisons"
                        | "characterization"
                        | "blame"
                )
            })
    }

    /// Whether a verb such as "declined" or "failed" is followed by another verb that is what was declined: "declined to comment".
    /// Where that verb is the action, the action is judged.
    fn governs_other(&self, group: usize, behind: usize) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        self.clauses.groups().get(group + 1).is_some_and(|next| {
            next.form == Form::Infinitive
                && next.tokens.start >= behind
                && (g.tokens.end..next.tokens.start).all(|i| matches!(self.clauses.tag(i), Tag::Adv | Tag::Not))
        })
    }

    /// Whether it happened, or why the words do not decide it.
    fn happened(&self, role: Role, outcome: &Outcome, source: &Source) -> Result<bool, &'static str> {
        match (role, outcome.polarity) {
            (Role::Action | Role::Done, Polarity::Affirmed) => Ok(true),
            (Role::Action | Role::Done, Polarity::Denied) => Ok(false),
            (Role::Action | Role::Done, Polarity::Refused) if self.may_refuse(source) => Ok(false),
            (Role::Action | Role::Done, Polarity::Refused) => Err("is what somebody else foresees"),
            (Role::Action | Role::Done, Polarity::Resolved) => Err("is only a plan"),
            (Role::Opposite, Polarity::Affirmed | Polarity::Resolved) => Ok(false),
            (Role::Opposite, Polarity::Denied | Polarity::Refused) => Err("denies the opposite, which decides nothing"),
            (_, Polarity::Open(why)) => Err(match why {
                Why::Plan => "is only a plan",
                Why::Possibility => "is only a possibility",
                Why::Counterfactual => "is only imagined",
                Why::Question => "is asked",
                Why::Condition => "stands under a condition",
                Why::Claim => "is only claimed or believed",
                Why::Degree => "is hedged",
                Why::Part => "is said of some only",
                Why::Earlier => "is about another time",
                Why::Narrowed => "is denied only in part or for a time",
                Why::Governor => "is left open",
            }),
        }
    }

    /// Who may refuse for the subject: the article, the subject, and who speaks for the subject.
    fn may_refuse(&self, source: &Source) -> bool {
        match source {
            Source::Article => true,
            Source::Said { by, .. } => {
                by.is_empty()
                    || by.iter().any(|phrase| self.names_subject(phrase).is_some() || self.speaks_for(phrase))
                    || by.iter().all(|phrase| self.pronoun(phrase).is_some())
            }
        }
    }

    fn speaks_for(&self, phrase: &Range<usize>) -> bool {
        // "its governor", "his lawyer": who belongs to somebody just named.
        let own = phrase.clone().next().is_some_and(|t| self.clauses.tag(t) == Tag::Owner);
        own || phrase.clone().any(|t| {
            let word = lower(self.text().word(t)).into_owned();
            [
                "spokes",
                "aide",
                "office",
                "staff",
                "campaign",
                "lawyer",
                "attorney",
                "represent",
                "agent",
                "publicist",
                "team",
                "official",
            ]
            .iter()
            .any(|w| word.starts_with(w))
        })
    }

    /// The match of the fact's subject that heads a phrase.
    fn names_subject(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let hits = self.passage.hits.within(self.event.subject, phrase.clone());
        hits.iter().find(|m| self.reader.heads(phrase, &m.tokens)).map(|m| m.tokens.clone())
    }

    /// The match of the fact's subject that heads one of the phrases of a subject, or an item of their list: "the mayors of New
    /// York, Chicago and New Orleans" are three mayors.
    fn named(&self, phrases: &[Range<usize>]) -> Option<Range<usize>> {
        if let Some(tokens) = phrases.iter().find_map(|p| self.names_subject(p)) {
            return Some(tokens);
        }
        let (first, last) = (phrases.first()?, phrases.last()?);
        self.event.lists.iter().find_map(|list| {
            let head = self.passage.hits.within(list.head, first.clone()).iter().find(|m| {
                self.reader.heads(first, &m.tokens)
                    && m.tokens.end < first.end
                    && self.text().word(m.tokens.end) == "of"
            })?;
            let from = head.tokens.end + 1;
            let items = self.passage.hits.within(list.tail, from..last.end.max(from));
            items.iter().find(|m| self.is_item(from, &m.tokens)).map(|m| m.tokens.clone())
        })
    }

    /// Whether a match is an item of the list of names that begins at `from`.
    fn is_item(&self, from: usize, m: &Range<usize>) -> bool {
        let joint = |t: usize| matches!(self.clauses.tag(t), Tag::Comma | Tag::Coord);
        let names = (from..m.start).all(|t| joint(t) || self.clauses.tag(t) == Tag::Name);
        let begins = m.start == from || joint(m.start - 1);
        let behind = self.clauses.tag(m.end);
        names && begins && !matches!(behind, Tag::Name | Tag::Noun | Tag::Owner)
    }

    /// The token of a pronoun that is a whole phrase.
    fn pronoun(&self, phrase: &Range<usize>) -> Option<usize> {
        let mut words = phrase.clone().filter(|&t| !matches!(self.clauses.tag(t), Tag::Adv | Tag::Quote));
        let first = words.next()?;
        if words.next().is_some() {
            return None;
        }
        let word = lower(self.text().word(first)).into_owned();
        let bare = word.split('\'').next().unwrap_or(&word);
        (bare != "us" && matches!(bare, "i" | "we" | "he" | "she" | "they" | "it" | "him" | "her" | "them" | "me"))
            .then_some(first)
    }

    /// How the fact's subject stands to a verb group.
    fn bond(&self, group: usize, role: Role, source: &Source) -> Bond {
        let Some(g) = self.clauses.groups().get(group) else { return Bond::Other };
        if role == Role::Done && g.voice == Voice::Active {
            let object = self.reader.object(group);
            return match object.as_ref().and_then(|o| self.named(std::slice::from_ref(o))) {
                Some(tokens) => Bond::Subject(tokens),
                None => Bond::Other,
            };
        }
        if g.voice == Voice::Passive
            && role != Role::Done
            && let Some(agent) = self.reader.agent(group)
        {
            return match self.named(&[agent]) {
                Some(tokens) => Bond::Subject(tokens),
                None => Bond::Other,
            };
        }
        let phrases = self.reader.subject(group).map(|s| s.phrases).unwrap_or_default();
        if let Some(tokens) = self.named(&phrases) {
            let patient = g.voice == Voice::Passive && role != Role::Done && !is_ambitransitive(&self.word(g.head));
            return if patient { Bond::Patient(tokens) } else { Bond::Subject(tokens) };
        }
        // A pronoun with its auxiliary in one word: "he'd".
        let contracted =
            g.form == Form::Finite && self.text().word(g.tokens.start).contains('\'') && phrases.is_empty();
        let own = if contracted { self.pronoun(&(g.tokens.start..g.tokens.start + 1)) } else { None };
        match phrases.iter().find_map(|p| self.pronoun(p)).or(own) {
            Some(token) => self.resolve(token, source),
            None => Bond::Other,
        }
    }

    /// The tokens that decide: from the outermost word that negates or governs within reach to the end of the match.
    fn decisive(&self, group: usize, outcome: &Outcome, near: &Range<usize>) -> Range<usize> {
        let Some(g) = self.clauses.groups().get(group) else { return near.clone() };
        let mut start = g.tokens.start.min(near.start);
        for &at in outcome.negations.iter().chain(&outcome.operators) {
            if at < start && start - at <= 12 {
                start = self
                    .clauses
                    .group_at(at)
                    .and_then(|k| self.clauses.groups().get(k))
                    .map_or(at, |k| k.tokens.start)
                    .min(start);
            }
        }
        let head_only = matches!(self.clauses.tag(start), Tag::Adv) && start < g.head;
        let start = if head_only {
            (start..=g.head).find(|&t| !matches!(self.clauses.tag(t), Tag::Adv)).unwrap_or(start)
        } else {
            start
        };
        start..near.end.max(g.tokens.end)
    }

    fn whose(&self, group: usize, source: &Source) -> String {
        let head = self.clauses.groups().get(group).map_or(0, |g| g.head);
        if let Some(speaker) = self.speaker(head) {
            return format!("quoted from {}", self.text().slice(speaker.written));
        }
        match source {
            Source::Article => "in the article's voice".to_owned(),
            Source::Said { by, quoted } => {
                let what = if *quoted { "quoted from" } else { "said by" };
                match by.first() {
                    Some(phrase) => format!("{what} {}", self.words(phrase.clone())),
                    None => "in a quotation".to_owned(),
                }
            }
        }
    }

    fn parse_note(
        &self,
        m: &TermMatch,
        role: Role,
        group: usize,
        outcome: &Outcome,
        source: &Source,
        bond: &Bond,
    ) -> String {
        let Some(g) = self.clauses.groups().get(group) else { return String::new() };
        let list = |tokens: &[usize]| {
            let words: Vec<String> = tokens.iter().map(|&t| format!("\"{}\"", self.text().word(t))).collect();
            if words.is_empty() { "none".to_owned() } else { words.join(", ") }
        };
        let subject = match self.reader.agent(group) {
            Some(agent) => format!("\"{}\" (by)", self.words(agent)),
            None => match self.reader.subject(group) {
                Some(subject) => {
                    let phrases: Vec<String> =
                        subject.phrases.iter().map(|p| format!("\"{}\"", self.words(p.clone()))).collect();
                    phrases.join(" / ")
                }
                None => "none found".to_owned(),
            },
        };
        let who = match bond {
            Bond::Subject(tokens) => format!("yes, \"{}\"", self.words(tokens.clone())),
            Bond::Other => "no".to_owned(),
            Bond::Patient(_) => "no, it is done to it".to_owned(),
            Bond::Pronoun(token) => format!("\"{}\" is not resolved", self.text().word(*token)),
        };
        let clause =
            self.clauses.all().get(self.clauses.clause_of(g.head)).map_or(m.tokens.clone(), |c| c.tokens.clone());
        format!(
            "{}: \"{}\"\nsubject: {subject}; the fact's: {who}\nnegation: {}, within \"{}\"\nmodality: {}\nvoice: {}\nsource: {}\nread as: {}",
            if role == Role::Opposite { "opposite" } else { "action" },
            self.words(g.tokens.clone()),
            list(&outcome.negations),
            self.words(clause),
            list(&outcome.operators),
            if g.voice == Voice::Passive { "passive" } else { "active" },
            self.whose(group, source),
            match outcome.polarity {
                Polarity::Affirmed => "it happened",
                Polarity::Denied => "it did not happen",
                Polarity::Refused => "it is refused",
                Polarity::Resolved => "it was decided",
                Polarity::Open(_) => "it is left open",
            },
        )
    }
}
