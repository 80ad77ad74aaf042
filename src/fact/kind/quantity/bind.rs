//! Which of a sentence's numbers is the fact's, and whether it may decide. A false contradiction costs the user's trust: where
//! the binding is in doubt, the evidence is undecided and says why.

use std::ops::Range;

use super::Quantity;
use super::compare::{self, Value};
use super::doubt;
use super::harm::{self, Harm};
use super::part;
use super::score::Side;
use super::tie::Ties;
use crate::fact::evidence::{Findings, Passage, Stance};
use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::{ClauseKind, Clauses, Tag};
use crate::reading::quantity::{self, Unit};
use crate::text::Span;

/// A number of the right unit and noun.
pub(super) struct Candidate<'a> {
    pub(super) quantity: &'a quantity::Quantity,
    value: Value,
    stance: Stance,
    /// Index of the first token of its core.
    token: usize,
    /// Whether the grammar ties an amount to the fact's words; a count is tied by its noun.
    tied: bool,
    /// How closely the entries of `about` belong to it, added up: see [`together`].
    own: usize,
    /// The tokens between it and the nearest match of each entry, added up.
    distance: usize,
    /// Whether its numbers are the fact's, and the other side won.
    turned: bool,
    /// Why it may not decide, or may not refute.
    doubt: Option<Doubt>,
}

impl Candidate<'_> {
    pub(super) fn supports(&self) -> bool {
        matches!(self.stance, Stance::Supports(_))
    }

    /// Adds a doubt, unless there is one that weighs as much.
    pub(super) fn add(&mut self, doubt: Option<Doubt>) {
        let Some(doubt) = doubt else { return };
        if self.doubt.as_ref().is_none_or(|old| old.supports && !doubt.supports) {
            self.doubt = Some(doubt);
        }
    }
}

pub(super) fn judge(fact: &Quantity, passage: &Passage<'_>, findings: &mut Findings) {
    let sentence = passage.span();
    let all = &passage.readings.quantities;
    let from = all.partition_point(|q| q.span.start < sentence.start);
    let rest = all.get(from..).unwrap_or_default();
    let here = rest.get(..rest.partition_point(|q| q.span.end <= sentence.end)).unwrap_or_default();
    let mut lazily: Option<Sentence<'_>> = None;
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for (i, quantity) in here.iter().enumerate() {
        let Some(value) = comparable(fact, quantity) else {
            findings.step(quantity.span, || format!("not measured in what `{}` is", fact.value.value));
            continue;
        };
        let s = lazily.get_or_insert_with(|| Sentence::new(passage));
        let noun = match part::whole(s, quantity, here.get(i + 1)) {
            Some(whole) => counted(fact, s, whole),
            None => counted(fact, s, quantity),
        };
        match noun {
            Counted::Other => findings.step(quantity.span, || noun_note(passage, quantity)),
            Counted::Unlike(harm) => findings.step(quantity.span, || harm.counts().to_owned()),
            noun => candidates.push(candidate(fact, s, quantity, value, noun)),
        }
    }
    let Some(s) = lazily else { return };
    part::settle(&s, &mut candidates);
    choose(fact, &s, candidates, findings);
}

/// What a quantity says in the fact's unit; an age is a length of time where the claim is of how old something is.
fn comparable(fact: &Quantity, quantity: &quantity::Quantity) -> Option<Value> {
    let claim = &fact.context.claim;
    let mut value = Value::of(quantity);
    if let (Unit::Age(unit), Unit::Duration(_), true) =
        (value.unit, fact.expected.unit, claim.has("old") || claim.has("age"))
    {
        value.unit = Unit::Duration(unit);
    }
    value.in_unit(fact.expected.unit)
}

/// Whether a quantity counts what the fact counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// The head of its noun is the fact's, or the fact asks for none.
    Head,
    /// Only a modifier is: "23 city officials" for `city`.
    Modifier,
    /// It is told by a verb: "earned $310 million" for `profit|earn`, which may be of a part or another time of it as well.
    Verb,
    /// A pronoun stands for it, and the fact's noun stands before: "Hundreds of mayors came. The president met 100 of them."
    Pronoun,
    /// Something else, or nothing is said.
    Other,
    /// People of whom something else became: the hurt, where the fact is about the dead.
    Unlike(Harm),
}

fn counted(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> Counted {
    // The "second-largest" city is no count of two.
    if quantity.unit == Unit::Ordinal && s.word(s.place(quantity).end) == "-" {
        return Counted::Other;
    }
    let by_noun = counted_noun(fact, s, quantity);
    let needed = matches!(fact.expected.unit, Unit::Count | Unit::Ordinal);
    if !needed || !fact.context.people {
        return by_noun;
    }
    let asked = s.about().flatten().flat_map(|m| m.tokens.clone()).map(|t| Harm::of_word(&s.word(t)));
    let asked = asked.fold(fact.context.counted, Harm::and);
    let asked = if asked.is_empty() { fact.context.claimed } else { asked };
    let said = Harm::of_number(s, quantity);
    if said.is_empty() || asked.is_empty() {
        return if no_one(s, quantity) && governed(s, quantity) { Counted::Head } else { by_noun };
    }
    if !said.meets(asked) {
        return Counted::Unlike(said);
    }
    // "killing three and injuring seven", "three dead and seven hurt", "7 others", "no one was killed"
    let people = quantity.noun.as_ref().is_none_or(|noun| {
        let mut words = s.of(noun.span);
        noun.elided || words.any(|t| harm::is_people(&s.word(t)) || !Harm::of_word(&s.word(t)).is_empty())
    });
    if by_noun == Counted::Other && people { Counted::Head } else { by_noun }
}

/// "214 new cases, bringing the total to 1,870": the total of what the number before it counts.
fn is_total(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> bool {
    let start = s.place(quantity).start;
    let total = start.checked_sub(2).is_some_and(|noun| sense::is(&s.word(noun), Sense::Total));
    let before = s.passage.tokens().start..start;
    total
        && matches!(s.before(start).as_ref(), "to" | "at" | "of")
        && fact.of.is_some_and(|of| !s.passage.hits.within(of, before).is_empty())
}

/// "A crowd of 51,700": the number is the group's that stands before it.
fn is_of_group(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> bool {
    let start = s.place(quantity).start;
    let group = start.checked_sub(2).filter(|_| s.before(start) == "of");
    fact.of.zip(group).is_some_and(|(of, group)| {
        s.passage.tokens().contains(&group) && !s.passage.hits.within(of, group..group + 1).is_empty()
    })
}

/// "No one", "nobody".
fn no_one(s: &Sentence<'_>, quantity: &quantity::Quantity) -> bool {
    quantity.noun.is_none()
        && matches!(s.word(s.place(quantity).start).as_ref(), "nobody" | "no" | "none" | "no-one")
        && quantity.point == Some(crate::reading::exact::Exact::ZERO)
}

/// Whether the verb of a number's clause is what the fact is about.
fn governed(s: &Sentence<'_>, quantity: &quantity::Quantity) -> bool {
    s.verb(s.place(quantity).start).is_some_and(|(_, group)| group.tokens.clone().any(|t| s.is_about(t)))
}

/// As far as the nouns tell.
fn counted_noun(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> Counted {
    let Some(of) = fact.of else { return Counted::Head };
    let passage = s.passage;
    let needed = matches!(fact.expected.unit, Unit::Count | Unit::Ordinal);
    if matches!(
        quantity.unit,
        Unit::Money(_) | Unit::Measure(_) | Unit::Duration(_) | Unit::Age(_) | Unit::Score | Unit::Ratio
    ) {
        let ties = Ties::of(s, quantity);
        let matches = passage.hits.within(of, passage.tokens());
        if !matches.iter().any(|m| ties.of_noun(&m.tokens)) && matches.iter().any(|m| ties.touch(&m.tokens)) {
            return Counted::Verb;
        }
        let tied = matches.iter().any(|m| ties.of_noun(&m.tokens)) || !matches.is_empty() && so_long(s, quantity);
        return if tied { Counted::Head } else { Counted::Other };
    }
    let Some(noun) = &quantity.noun else {
        if needed {
            return if is_total(fact, s, quantity) || is_of_group(fact, s, quantity) {
                Counted::Head
            } else {
                Counted::Other
            };
        }
        let ties = Ties::of(s, quantity);
        let matches = passage.hits.within(of, passage.tokens());
        // A percentage whose noun stands elsewhere, or is not said at all.
        return if matches.is_empty() || matches.iter().any(|m| ties.of_noun(&m.tokens)) {
            Counted::Head
        } else {
            Counted::Other
        };
    };
    if noun.pronoun {
        // In this sentence before the number, or in the sentence before.
        let first = passage.sentence.saturating_sub(1);
        let sentences = passage.text.sentences();
        let before = sentences.get(first).map_or(0, |s| s.tokens.start)..passage.text.token_at(quantity.span.start);
        let named = !passage.hits.within(of, before).is_empty();
        return if named { Counted::Pronoun } else { Counted::Other };
    }
    // A term of several words may reach back over a head's modifiers.
    let matches = |span: Span| !passage.hits.within(of, s.of(span)).is_empty();
    let phrase = passage.hits.within(of, s.of(noun.span));
    let head = noun.heads.iter().any(|head| {
        let head = s.of(*head);
        phrase.iter().any(|m| m.tokens.end == head.end || m.tokens.contains(&head.start))
            || !passage.hits.within(of, head).is_empty()
    });
    // "an approval rating of 44 percent" is of the approval.
    let value =
        !needed && !phrase.is_empty() && noun.heads.iter().all(|h| sense::is(&s.word(s.of(*h).start), Sense::Value));
    if head || value {
        Counted::Head
    } else if !phrase.is_empty() || noun.heads.iter().any(|h| matches(*h)) {
        Counted::Modifier
    } else if needed {
        Counted::Other
    } else {
        // A share of something else is no share of this: "half the council" for `voter`.
        if noun.heads.is_empty() || noun.elided { Counted::Head } else { Counted::Other }
    }
}

fn noun_note(passage: &Passage<'_>, quantity: &quantity::Quantity) -> String {
    match &quantity.noun {
        Some(noun) if noun.pronoun => format!("counts \"{}\", whoever they are", passage.text.slice(noun.span)),
        Some(noun) => format!("counts \"{}\"", passage.text.slice(noun.span)),
        None => "does not say what it counts".to_owned(),
    }
}

fn candidate<'a>(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &'a quantity::Quantity,
    value: Value,
    noun: Counted,
) -> Candidate<'a> {
    let token = s.passage.text.token_at(quantity.core.start);
    let mut own = 0;
    let mut distance: usize = 0;
    let mut elsewhere = None;
    for entry in s.about() {
        let matches: Vec<_> = entry.collect();
        let closest = matches.iter().map(|m| together(&s.clauses, token, m.tokens.start)).max().unwrap_or(0);
        own += closest;
        distance += matches.iter().map(|m| gap(token, &m.tokens)).min().unwrap_or(0);
        if closest < 2 && matches.iter().any(|m| s.clauses.group_at(m.tokens.start).is_some()) {
            elsewhere = not_against("stands with another verb than the fact's");
        }
    }
    let mut stance = compare::stance(&fact.expected, &value);
    let contest = fact.context.contest.as_ref().filter(|_| quantity.unit == Unit::Score);
    let side = contest.map_or(Side::Same, |contest| contest.side(s.passage.text, &s.clauses, quantity));
    let turned = side == Side::Other && matches!(stance, Stance::Supports(_));
    if turned {
        stance = Stance::Refutes;
    }
    let counts = matches!(quantity.unit, Unit::Count | Unit::Ordinal) || fact.of.is_some() && quantity.noun.is_some();
    let tied = counts || {
        let ties = Ties::of(s, quantity);
        s.about().flatten().any(|m| ties.touch(&m.tokens))
            || done_so_long(fact, s, quantity, &ties)
            || so_long(s, quantity)
    };
    let mut candidate = Candidate {
        quantity,
        value,
        stance,
        token,
        tied,
        own,
        distance,
        turned,
        doubt: doubt::doubt(fact, s, quantity),
    };
    candidate.add(match side {
        Side::Elsewhere => never("is of another contest"),
        // The two have met more than once, it seems.
        Side::Other if !turned => not_against("is of a contest that the other side won"),
        Side::Other | Side::Same => None,
    });
    candidate.add(match noun {
        Counted::Modifier => not_against("counts something that is only named after it"),
        Counted::Verb if told_alike(fact, s, quantity) => None,
        Counted::Verb => not_against("is only told by the verb"),
        Counted::Pronoun => not_against("counts somebody that only a pronoun names"),
        Counted::Head | Counted::Other | Counted::Unlike(_) => None,
    });
    if !tied && fact.of.is_none() {
        candidate.add(not_against("stands beside the fact's words, but is not said of them"));
    }
    candidate.add(elsewhere);
    if no_one(s, quantity) && !everywhere(s, token) {
        candidate.add(not_against("speaks only of some who were there"));
    }
    candidate
}

/// "Jurors deliberated for 11 hours", where the claim is of how long they deliberated: the verb is the claim's, and its subject the fact's.
fn done_so_long(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity, ties: &Ties) -> bool {
    let long = matches!(quantity.unit, Unit::Duration(_) | Unit::Measure(_));
    let Some((verb, group)) = s.verb(s.place(quantity).start).filter(|_| long) else { return false };
    let empty = s.is_form(group.head, &["be", "have", "do", "take", "make", "get"]);
    // "won the race in 2 hours 9 minutes"
    let within = group.tokens.end <= s.place(quantity).start && s.before(s.place(quantity).start) == "in";
    let governs = within || ties.verbs.iter().any(|verb| verb.contains(&group.head));
    !empty
        && governs
        && fact.context.claim.has(&s.word(group.head))
        && s.subjects(verb).into_iter().any(|subject| s.is_about(subject))
}

/// "Were in the building for 15 minutes", "spent 11 minutes inside": how long what the fact is about went on.
fn so_long(s: &Sentence<'_>, quantity: &quantity::Quantity) -> bool {
    let start = s.place(quantity).start;
    let Some((_, group)) = s.verb(start).filter(|_| matches!(quantity.unit, Unit::Duration(_))) else { return false };
    let spent = s.is_verb(group, &["spend", "stay", "remain"]) || s.before(start) == "for";
    let beside = |m: usize| {
        let mut at = m;
        while at > 0 && (s.nominal(at - 1) || s.is(at - 1, &[Tag::Det, Tag::Owner])) {
            at -= 1;
        }
        matches!(s.before(at).as_ref(), "before" | "after" | "since" | "until" | "from")
    };
    // "has been in prison for 14 months": so far.
    spent
        && !group.perfect
        && group.tokens.end <= start
        && s.about().flatten().any(|m| {
            let at = m.tokens.start;
            group.tokens.end <= at && s.clauses.clause_of(at) == s.clauses.clause_of(start) && !beside(at)
        })
}

/// "Earned $1.41 a share", where the claim is of what was earned a share; "tariffs cost Corvane $48 million", where it is of what they cost.
fn told_alike(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> bool {
    let place = s.place(quantity);
    let claim = &fact.context.claim;
    let rate = claim
        .rate
        .as_deref()
        .is_some_and(|rate| matches!(s.word(place.end).as_ref(), "a" | "an" | "per") && s.word(place.end + 1) == rate);
    let Some((verb, group)) = s.verb(place.start) else { return false };
    // What is earned, made or lost may be of any quarter.
    let once = s.is_verb(group, &["cost", "raise", "pay", "donate", "spend", "fetch", "owe"])
        && group.tokens.end <= place.start
        // "cost American companies $34 billion" is of others, "pay Bellwether a $90 million breakup fee" of a fee.
        && (group.tokens.end..place.start).all(|t| {
            s.is(t, &[Tag::Det, Tag::Adv]) || sense::is(&s.word(t), Sense::Anaphor) || s.is_about(t) || claim.has(&s.word(t))
        })
        && s.phrase(place.end).is_empty()
        && s.subjects(verb).into_iter().any(|subject| s.is_about(subject));
    (rate || once) && claim.has(&s.word(group.head))
}

/// Whether "no one was killed" is said without a place, a part, an exception of its own.
fn everywhere(s: &Sentence<'_>, token: usize) -> bool {
    let Some((_, group)) = s.verb(token) else { return false };
    if matches!(s.word(token + 1).as_ref(), "else" | "other")
        || matches!(s.word(token + 2).as_ref(), "else" | "other" | "in" | "at" | "on" | "of")
    {
        return false;
    }
    let rest = group.tokens.end..s.passage.tokens().end;
    let clause = rest.take_while(|t| !s.is(*t, &[Tag::Comma, Tag::Semi, Tag::Coord, Tag::Stop]));
    let limits = clause.filter(|t| s.is(*t, &[Tag::Prep, Tag::SubPrep]));
    let mut limits = limits.filter(|t| !s.head_from(t + 1).is_some_and(|head| s.is_about(head)));
    limits.next().is_none()
}

/// Tokens between a number and a match.
fn gap(token: usize, at: &Range<usize>) -> usize {
    if at.start > token { at.start - token } else { (token + 1).saturating_sub(at.end) }
}

/// How closely a number and a word belong together: 2 in one assertion; 1 where only a comparison or a further verb of the same
/// subject parts them ("much less than the $1 trillion Trump once pledged"); 0 in different assertions.
fn together(clauses: &Clauses, number: usize, word: usize) -> usize {
    let assertion = |token: usize| clauses.assertion_of(clauses.clause_of(token));
    if siblings(clauses, clauses.clause_of(number), clauses.clause_of(word)) {
        return 1;
    }
    let home = |token: usize| {
        let mut at = assertion(token);
        for _ in 0..4 {
            match clauses.all().get(at).map(|c| (c.kind, c.host)) {
                Some((
                    ClauseKind::Comparison
                    | ClauseKind::Parenthetical
                    | ClauseKind::Conjunct
                    | ClauseKind::NonRestrictive,
                    Some(host),
                )) => {
                    at = clauses.assertion_of(host);
                }
                _ => break,
            }
        }
        at
    };
    if assertion(number) == assertion(word) { 2 } else { usize::from(home(number) == home(word)) }
}

/// Two participles or infinitives of one host, each with its own object: "hiring 12 officers and buying 40 cars".
fn siblings(clauses: &Clauses, a: usize, b: usize) -> bool {
    let parallel = |clause: usize| {
        let found = clauses.all().get(clause)?;
        let own = matches!(found.kind, ClauseKind::Participial | ClauseKind::Infinitive) && found.verb.is_some();
        if own { found.host } else { None }
    };
    a != b && parallel(a).is_some() && parallel(a) == parallel(b)
}

/// Takes the number in the clause of the fact's own words, else the nearest; where neither tells, all are undecided.
fn choose(fact: &Quantity, s: &Sentence<'_>, candidates: Vec<Candidate<'_>>, findings: &mut Findings) {
    let passage = s.passage;
    let expected = fact.value.value.as_str();
    let sentence = passage.sentence;
    let say = |c: &Candidate<'_>| passage.text.slice(c.quantity.span).to_owned();
    let (doubtful, mut sure): (Vec<_>, Vec<_>) =
        candidates.into_iter().partition(|c| c.doubt.as_ref().is_some_and(|d| !d.supports));
    for c in &doubtful {
        let why = c.doubt.as_ref().map_or("", |d| &d.why);
        findings.push(Stance::Undecided, c.quantity.span, sentence, format!("\"{}\" {why}", say(c)));
    }
    // A number that would support takes the power to refute from all others, wherever it stands.
    let backed: Vec<usize> = sure.iter().filter(|c| c.supports()).map(|c| c.token).collect();
    // Of several amounts those count that the grammar ties to the fact's words.
    if sure.iter().any(|c| c.tied) {
        sure.retain(|c| {
            if !c.tied {
                findings.step(c.quantity.span, || "another number is said of the fact's own words".to_owned());
            }
            c.tied
        });
    }
    let best = sure.iter().map(|c| c.own).max().unwrap_or(0);
    let words_here = s.about().flatten().next().is_some();
    sure.retain(|c| {
        let kept = c.own == best;
        if !kept {
            findings.step(c.quantity.span, || "another number stands in the clause of the fact's own words".to_owned());
        }
        kept
    });
    // A number that nothing puts in doubt goes before one that may not refute, unless that one supports.
    if sure.iter().any(|c| c.doubt.is_none()) {
        sure.retain(|c| c.doubt.is_none() || c.supports());
    }
    let nearest = sure.iter().map(|c| c.distance).min().unwrap_or(0);
    let near = sure.iter().filter(|c| c.distance == nearest).count();
    let rival = |c: &Candidate<'_>| backed.iter().any(|token| *token != c.token);
    let agree = sure
        .iter()
        .filter(|c| c.distance == nearest)
        .all(|c| Some(c.stance) == sure.iter().find(|c| c.distance == nearest).map(|c| c.stance));
    for c in &sure {
        if c.distance > nearest {
            findings.step(c.quantity.span, || "another number stands nearer to the fact's words".to_owned());
            continue;
        }
        let said = say(c);
        let apart = best == 0 && words_here && asserts(&s.clauses, c.token);
        let (stance, reason) = if near > 1 && !agree {
            (Stance::Undecided, format!("\"{said}\" is one of {near} numbers that may be meant"))
        } else if apart {
            (Stance::Undecided, format!("\"{said}\" stands in a clause of its own"))
        } else if c.stance == Stance::Refutes && rival(c) {
            (Stance::Undecided, format!("\"{said}\" is not the only number that may be meant"))
        } else if let (Stance::Refutes, Some(doubt)) = (c.stance, &c.doubt) {
            (Stance::Undecided, format!("\"{said}\" {}", doubt.why))
        } else if c.turned {
            (c.stance, format!("\"{said}\" is {expected}, but the other side won"))
        } else {
            (c.stance, compare::reason(c.stance, &said, expected, &c.value))
        };
        findings.push(stance, c.quantity.span, sentence, reason);
    }
}

/// Whether the clause of a token asserts something by itself: it has a verb.
fn asserts(clauses: &Clauses, token: usize) -> bool {
    clauses.all().get(clauses.assertion_of(clauses.clause_of(token))).is_some_and(|c| c.verb.is_some())
}
