//! `event`: what did or did not happen.
//!
//! An action that is affirmed happened; an action that is denied, and an opposite that is affirmed, say that it did not. What an
//! opposite says that is denied ("did not skip it", "did not reject it") [`opposite`] tells. A plan, a possibility, a condition, a
//! question, or what somebody merely claims decides nothing. A refusal in so many words ("will not attend", "won't",
//! "cannot") counts as not happening, if it is the article's word, the subject's own or that of who speaks for the subject;
//! what others foresee does not.

mod answer;
mod beside;
mod bond;
mod except;
mod frame;
mod head;
mod namesake;
mod nominal;
mod object;
mod occasion;
mod opposite;
mod person;
mod phrasal;
mod place;
mod says;
mod sense;
#[cfg(test)]
mod tests;
mod thing;
mod words;
mod written;

use std::cell::OnceCell;
use std::ops::Range;

use object::Aim;
use written::{has_name, is_court, is_legal, of_lists, passives, stems};

use super::Scope;
use crate::diagnostic::{Located, Table};
use crate::fact::evidence::Fit;
use crate::fact::terms::{TermId, TermMatch};
use crate::fact::{Findings, Passage, Stance};
use crate::reading::clause::{Clauses, Form, Outcome, Polarity, Reader, Source, Why, bases, lower};
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
    /// The subject as the rule has it.
    subject_text: String,
    /// Whether the subject has a name of its own among its alternatives, beside what the bearer is: "king|Charles".
    has_proper_name: bool,
    /// The subject's phrases with "of", cut in two, for lists: "the mayors of New York, Chicago and New Orleans".
    lists: Vec<OfList>,
    /// The verbs of actions and of opposites that have a particle: "give back", which may stand apart.
    phrasal: Vec<Phrasal>,
    /// Whether the actions tell a strike of workers: "strike|walk out".
    of_workers: bool,
    /// Whether the actions tell that somebody leaves an office: "resign|step down".
    of_office: bool,
    /// What the claim and the subject put before their nouns and names: "Mia" before "Lang".
    known: namesake::Known,
    /// Stems of the verbs of actions, by which nouns for them are known: "extradit" of "extradition".
    stems: Vec<String>,
    /// Whether an action or an opposite is that of a court: "charge", "sue".
    legal: bool,
    /// The verb of actions written in the passive ("be invited"), whose subject is the one it is done to.
    passive: Option<TermId>,
}

/// A verb and its particle, or the phrase that goes with it.
#[derive(Clone, Debug)]
struct Phrasal {
    verb: TermId,
    /// What goes with the verb: "back", "into custody".
    rest: Vec<String>,
    /// Whether it stands apart only where it says what from: "pulled the country ⟨out of⟩ the accord".
    from: bool,
    role: Role,
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

/// What the words of an action or an opposite say of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said {
    /// Whether it happened.
    happened: bool,
    /// How well that agrees with a fact that says the same.
    fit: Fit,
    /// Whether it is only implied by a denial of the contrary.
    implied: bool,
    /// Whether it contradicts a fact that says otherwise.
    firm: bool,
}

impl Said {
    fn plainly(happened: bool) -> Self {
        Self { happened, fit: Fit::Exact, implied: false, firm: true }
    }
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
    /// Nobody is named who did it, so it may be anybody; and what nobody did, the fact's subject did not do.
    Anyone,
}

impl Event {
    /// Reads `{ subject, action, opposite, happened }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let diagnostics = table.diagnostics();
        let subject = table.required_terms("subject", scope.terms);
        let action = table.required_terms("action", scope.terms);
        let opposite = table.terms("opposite", scope.terms);
        let written = |key| table.has(key).then(|| table.str(key)).flatten();
        let lists = written("subject").map(|text| of_lists(&text, scope, diagnostics)).unwrap_or_default();
        let subject_text = written("subject").map(|text| text.value.clone()).unwrap_or_default();
        let has_proper_name = written("subject").is_some_and(|text| has_name(&text, scope, diagnostics));
        let passive = written("action").and_then(|text| passives(&text, scope, diagnostics));
        let mut phrasal = Vec::new();
        for (key, role) in [("action", Role::Action), ("opposite", Role::Opposite)] {
            let text = written(key);
            phrasal.extend(text.iter().flat_map(|text| phrasal::of(text, role, scope, diagnostics)));
        }
        let of_workers = written("action").is_some_and(|text| sense::tells_of_workers(&text.value));
        let of_office = written("action").is_some_and(|text| frame::tells_of_office(&text.value));
        let stems = written("action").map(|text| stems(&text, scope, diagnostics)).unwrap_or_default();
        let legal =
            ["action", "opposite"].into_iter().any(|key| written(key).is_some_and(|text| is_legal(&text.value)))
                || written("subject").is_some_and(|text| is_court(&text.value));
        let happened = table.required_bool("happened");
        table.finish();
        Some(Self {
            subject: subject?,
            action: action?,
            opposite,
            happened: happened?,
            has_proper_name,
            lists,
            phrasal,
            of_workers,
            of_office,
            known: namesake::Known::of(&scope.claim, &subject_text),
            stems,
            legal,
            passive,
            subject_text,
        })
    }

    /// Judges the clauses of a sentence.
    pub(crate) fn judge(&self, passage: &Passage<'_>, findings: &mut Findings) {
        let tokens = passage.tokens();
        let actions = passage.hits.within(self.action, tokens.clone());
        let opposites = self.opposite.map_or(&[][..], |o| passage.hits.within(o, tokens.clone()));
        let passives = self.passive.map_or(&[][..], |p| passage.hits.within(p, tokens.clone()));
        let mut split = phrasal::split(&self.phrasal, passage);
        // "sit this one out" may be an opposite as it stands.
        split.retain(|split| {
            let at = split.verb.tokens.start;
            !actions.iter().chain(opposites).chain(passives).any(|m| m.tokens.contains(&at))
        });
        if actions.is_empty() && opposites.is_empty() && passives.is_empty() && split.is_empty() {
            return;
        }
        let verbs: Vec<usize> = actions
            .iter()
            .chain(opposites)
            .chain(passives)
            .chain(split.iter().map(|split| &split.verb))
            .flat_map(|m| m.tokens.clone())
            .collect();
        let clauses = Clauses::with_verbs(passage.text, passage.sentence, &verbs);
        let reader = Reader::new(passage.text, &clauses);
        let case = Case { event: self, passage, clauses: &clauses, reader, owners: OnceCell::new() };
        let mut decided = Vec::new();
        for m in passives {
            case.judge(m, Role::Done, findings, &mut decided);
        }
        for m in actions {
            // "be arrested" is its passive; a plain "arrest" beside it in the list is an action of its own.
            let be = bases(passage.text.word(m.tokens.start)).any(|b| b == "be");
            let passive =
                be && passives.iter().any(|p| m.tokens.start <= p.tokens.start && p.tokens.end <= m.tokens.end);
            if m.tokens.len() == 1 || !passive {
                case.judge(m, Role::Action, findings, &mut decided);
            }
        }
        for m in opposites {
            // "boycott" may be written among the actions and "decline to attend" is the action's own.
            if !actions.iter().any(|a| a.tokens.start <= m.tokens.start && m.tokens.end <= a.tokens.end) {
                case.judge(m, Role::Opposite, findings, &mut decided);
            }
        }
        for split in &split {
            case.judge_split(split, findings, &mut decided);
        }
        withdraw_contradicted(&decided, findings);
    }
}

/// A piece of evidence that decides.
struct Decided {
    /// Its index among the findings.
    at: usize,
    /// Whose word it is.
    source: Source,
    /// Whether a denial of the contrary only implies it.
    implied: bool,
    /// Whether it is what somebody once vowed not to do: "had insisted that he would not".
    vow: bool,
}

/// Where one voice says in one sentence that it happened and that it did not, the two are about different things: "lost six of
/// seven, then beat Toronto". What refutes is withdrawn, but what is only implied first: "did not boycott it, and did not attend it".
fn withdraw_contradicted(decided: &[Decided], findings: &mut Findings) {
    let stances: Vec<Option<Stance>> = decided.iter().map(|d| findings.evidence.get(d.at).map(|e| e.stance)).collect();
    let supports = |stance: &Option<Stance>| matches!(stance, Some(Stance::Supports(_)));
    let refutes = |stance: &Option<Stance>| *stance == Some(Stance::Refutes);
    for (one, stance) in decided.iter().zip(&stances) {
        let yields = decided.iter().zip(&stances).any(|(other, said)| {
            let contrary = supports(stance) && refutes(said) || refutes(stance) && supports(said);
            // "Harlan, who had insisted he would not resign, stepped down": the deed overtakes the vow.
            if contrary && one.vow && !other.vow && other.source == Source::Article {
                return true;
            }
            let weaker = if one.implied == other.implied { refutes(stance) } else { one.implied };
            one.source == other.source && contrary && weaker
        });
        if yields && let Some(evidence) = findings.evidence.get_mut(one.at) {
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
    /// For each token, the verb group in whose object it stands; made when first asked for.
    owners: OnceCell<Vec<Option<usize>>>,
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
            if let Some((group, near)) = self.nominal(m).filter(|_| role == Role::Action) {
                return self.weigh(m, role, group, &near, &self.reader.outcome(group), findings, decided);
            }
            if role == Role::Done && self.none_was_done(m, findings, decided) {
                return;
            }
            return findings.step(span, || format!("\"{}\" is no verb here", self.words(m.tokens.clone())));
        };
        if role == Role::Opposite
            && (self.governs_other(group, m.tokens.end) || self.is_about_words(group, m.tokens.end))
        {
            return findings
                .step(span, || format!("\"{}\" is about another action here", self.words(m.tokens.clone())));
        }
        let mut outcome = self.reader.outcome(group);
        // The words themselves may deny: "have no intention of resigning".
        let own = outcome.negations.iter().filter(|&no| m.tokens.contains(no)).count();
        if own % 2 == 1 {
            outcome.negations.retain(|no| !m.tokens.contains(no));
            outcome.polarity = match outcome.polarity {
                Polarity::Denied => Polarity::Affirmed,
                Polarity::Affirmed => Polarity::Denied,
                Polarity::Refused => Polarity::Open(Why::Plan),
                other => other,
            };
        }
        self.weigh(m, role, group, &m.tokens, &outcome, findings, decided);
        // "Landrieu attended; de Blasio ⟨did not⟩": until another verb of its own meaning stands between. "Asked whether she had returned
        // it, she laughed and said that she ⟨hadn't⟩": until the sentence ends.
        let asked = self.reader.is_asked(group);
        for later in group + 1..self.clauses.groups().len() {
            if let Some(outcome) = self.reader.stands_for(later, group) {
                let head = self.clauses.groups().get(later).map_or(m.tokens.start, |g| g.head);
                self.weigh(m, role, later, &(head..head + 1), &outcome, findings, decided);
            } else if !asked
                && self
                    .clauses
                    .groups()
                    .get(later)
                    .is_some_and(|g| g.form == Form::Finite && !g.elliptical && g.shares.is_none())
            {
                break;
            }
        }
    }

    /// Weighs what a verb group says of the fact: the group that matched, or one that stands for it; `near` are its words.
    #[expect(clippy::too_many_arguments, reason = "a match, how it is read and where to say so")]
    fn weigh(
        &self,
        m: &TermMatch,
        role: Role,
        group: usize,
        near: &Range<usize>,
        outcome: &Outcome,
        findings: &mut Findings,
        decided: &mut Vec<Decided>,
    ) {
        let span = self.text().token_span(near.clone());
        let source = self.reader.source(group);
        let mut bond = self.bond(group, role, &source);
        let answered = self.answered(group, outcome);
        let outcome = answered.as_ref().unwrap_or(outcome);
        // "California was among the states that sued"
        let member = self.reader.members(group).filter(|_| bond == Bond::Other || matches!(bond, Bond::Subject(_)));
        let member = member.and_then(|(members, outcome)| Some((self.named(&members.phrases)?, outcome)));
        // "was sunk not by the navy but by a wave"
        let denied = self.reader.denied_agent(group).filter(|_| bond == Bond::Other && role != Role::Done);
        let denied = denied
            .filter(|_| outcome.polarity == Polarity::Affirmed)
            .and_then(|agent| self.names_subject(&agent))
            .map(|tokens| (tokens, Outcome { polarity: Polarity::Denied, ..outcome.clone() }));
        let excepted = (role == Role::Action).then(|| self.set_against(group, outcome, &bond)).flatten();
        let outcome = match excepted.as_ref().or(member.as_ref()).or(denied.as_ref()) {
            Some((tokens, outcome)) => {
                bond = Bond::Subject(tokens.clone());
                outcome
            }
            None => outcome,
        };
        findings.step(span, || self.parse_note(m, role, group, outcome, &source, &bond));
        let verb = self.decisive(group, outcome, near);
        let words = self.words(verb.clone()).to_owned();
        let span = self.text().token_span(verb);
        let sentence = self.passage.sentence;
        match bond {
            Bond::Other => {
                if let Some(phrase) = self.merely_near(group) {
                    let reason = format!(
                        "\"{words}\" is said of \"{}\", not of \"{}\"",
                        self.words(phrase),
                        self.event.subject_text
                    );
                    findings.push(Stance::Undecided, span, sentence, reason);
                }
            }
            Bond::Anyone if role == Role::Action && self.denies_all(group, near, outcome) => {
                let whose = self.whose(group, &source);
                let stance = if self.event.happened.value { Stance::Refutes } else { Stance::Supports(Fit::Exact) };
                decided.push(Decided { at: findings.evidence.len(), source, implied: false, vow: false });
                findings.push(stance, span, sentence, format!("\"{words}\" says that nobody did, {whose}"));
            }
            Bond::Anyone
                if role == Role::Opposite
                    || self.passage.about.is_empty()
                    || self.doubt(role, group, near).is_some() => {}
            Bond::Anyone => {
                let reason = format!("\"{words}\" does not say by whom");
                findings.push(Stance::Undecided, span, sentence, reason);
            }
            Bond::Pronoun(token) => {
                let reason = format!("\"{}\" in \"{words}\" may be somebody else", self.text().word(token));
                findings.push(Stance::Undecided, span, sentence, reason);
            }
            Bond::Patient(tokens) => {
                let reason = format!("\"{words}\" is done to \"{}\", nobody says by whom", self.words(tokens));
                findings.push(Stance::Undecided, span, sentence, reason);
            }
            Bond::Subject(tokens) if self.is_another_one(&tokens) => {
                let reason = format!("\"{words}\" is said of another, \"{}\"", self.words(tokens));
                findings.push(Stance::Undecided, span, sentence, reason);
            }
            Bond::Subject(tokens) => {
                let whose = self.whose(group, &source);
                let stays = role == Role::Opposite && self.will_stay(group, outcome, &source, &tokens);
                let said = if stays {
                    Ok(Said::plainly(false))
                } else {
                    self.said(role, group, near, outcome, &source, &tokens)
                };
                let left_out = outcome.polarity == Polarity::Affirmed && role == Role::Action && self.left_out(group);
                let excepted = (role == Role::Action).then(|| self.object_excepted(group, outcome)).flatten();
                let left_out = left_out || excepted.is_some();
                let said = match said {
                    _ if left_out => Ok(Said::plainly(excepted == Some(except::From::None))),
                    Ok(_) if role == Role::Opposite && self.reader.lasts_until(group) && !self.puts_off(group) => {
                        Err("lasts only for a time")
                    }
                    Ok(_) if role == Role::Opposite && self.reader.picks_some(group).is_some() => {
                        Err("is said of some only")
                    }
                    Ok(_) if role == Role::Opposite && self.of_a_part(group, near) => Err("is said of some only"),
                    Ok(_) if self.is_counted_member(&tokens) => Err("is said of some only"),
                    // "closed the road for an hour" closes it, and does not contradict who says that it was not closed.
                    Ok(said) if said.happened && self.for_a_time(group, near) => {
                        Ok(Said { fit: Fit::Approximate, firm: false, ..said })
                    }
                    other => other,
                };
                match said {
                    Ok(said) => {
                        let doubt = if left_out { self.elsewhere(group, near) } else { self.doubt(role, group, near) };
                        if let Some(doubt) = doubt {
                            findings.push(Stance::Undecided, span, sentence, format!("\"{words}\" {doubt}, {whose}"));
                            return;
                        }
                        let stance = match said.happened == self.event.happened.value {
                            true => Stance::Supports(said.fit),
                            false if said.firm => Stance::Refutes,
                            false => Stance::Undecided,
                        };
                        let vow = outcome.polarity == Polarity::Refused
                            && self
                                .clauses
                                .groups()
                                .get(group)
                                .and_then(|g| g.modal)
                                .is_some_and(|m| self.word(m).starts_with("would"));
                        let says = match (role, said.happened, outcome.polarity) {
                            _ if stance == Stance::Undecided && !said.implied => "says so for a time only",
                            _ if stance == Stance::Undecided => "suggests that it happened and does not say so",
                            (Role::Opposite, true, _) => "denies the opposite",
                            (_, _, Polarity::Unrefused) => "denies a refusal",
                            (_, _, Polarity::Refused) => "refuses",
                            (Role::Opposite, ..) => "says the opposite",
                            (_, true, _) => "says that it happened",
                            (_, false, _) => "says that it did not happen",
                        };
                        decided.push(Decided { at: findings.evidence.len(), source, implied: said.implied, vow });
                        findings.push(stance, span, sentence, format!("\"{words}\" {says}, {whose}"));
                    }
                    Err(why) => findings.push(Stance::Undecided, span, sentence, format!("\"{words}\" {why}, {whose}")),
                }
            }
        }
    }

    /// Why a verb that says that something happened or did not may say so of something else than the fact.
    fn doubt(&self, role: Role, group: usize, near: &Range<usize>) -> Option<String> {
        if let Some(elsewhere) = self.elsewhere(group, near) {
            return Some(elsewhere);
        }
        if let Some(object) = self.other_sense(group, near) {
            return Some(format!("means something else with \"{}\"", self.words(object)));
        }
        if role == Role::Opposite
            && let Some(object) = self.calls_off_other(group, near)
        {
            return Some(format!("is said of \"{}\"", self.words(object)));
        }
        match self.aim(group, near) {
            Aim::Other(object) => Some(format!("is said of \"{}\"", self.words(object))),
            Aim::Unclear(object) => Some(format!("may be said of something else, \"{}\"", self.words(object))),
            Aim::Same => None,
        }
    }

    /// Why a verb may tell of another time or place than the fact's.
    fn elsewhere(&self, group: usize, near: &Range<usize>) -> Option<String> {
        if let Some(words) = self.other_occasion(group, near) {
            return Some(format!("is about another time (\"{}\")", self.words(words)));
        }
        let place = self.other_place(group)?;
        Some(format!("is told of another place, \"{}\"", self.words(place)))
    }
}
