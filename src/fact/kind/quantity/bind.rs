//! Which of a sentence's numbers is the fact's, and whether it may decide. A false contradiction costs the user's trust: where
//! the binding is in doubt, the evidence is undecided and says why.

use std::ops::Range;

use super::Quantity;
use super::compare::{self, Value};
use crate::fact::evidence::{Findings, Passage, Stance};
use crate::reading::clause::{ClauseKind, Clauses, clauses};
use crate::reading::quantity::{self, Role, Unit};
use crate::text::Span;

/// A number of the right unit and noun.
struct Candidate<'a> {
    quantity: &'a quantity::Quantity,
    value: Value,
    stance: Stance,
    /// Index of the first token of its core.
    token: usize,
    /// How closely the entries of `about` belong to it, added up: see [`together`].
    own: usize,
    /// The tokens between it and the nearest match of each entry, added up.
    distance: usize,
    /// Why it may not decide, or may not refute.
    doubt: Option<Doubt>,
}

/// Why a number may not decide.
#[derive(Clone, Copy)]
struct Doubt {
    why: &'static str,
    /// Whether it may still support.
    supports: bool,
}

const fn never(why: &'static str) -> Option<Doubt> {
    Some(Doubt { why, supports: false })
}

const fn not_against(why: &'static str) -> Option<Doubt> {
    Some(Doubt { why, supports: true })
}

/// Adjectives that make a noun count only some of what the fact counts.
const PARTIAL: &[&str] = &[
    "republican",
    "democratic",
    "democrat",
    "conservative",
    "liberal",
    "independent",
    "female",
    "male",
    "black",
    "white",
    "hispanic",
    "latino",
    "asian",
    "muslim",
    "jewish",
    "christian",
    "foreign",
    "local",
    "young",
    "younger",
    "older",
    "new",
    "newly",
    "former",
    "big",
    "small",
    "smaller",
    "larger",
    "major",
    "minor",
    "rural",
    "urban",
    "current",
    "top",
    "senior",
    "junior",
    "armed",
    "civilian",
    "additional",
    "separate",
    "previous",
    "remaining",
    "other",
    "leading",
    "key",
    "southern",
    "northern",
    "eastern",
    "western",
    "first-year",
    "swing",
    "confirmed",
    "suspected",
    "active",
    "unarmed",
];

pub(super) fn judge(fact: &Quantity, passage: &Passage<'_>, findings: &mut Findings) {
    let sentence = passage.span();
    let all = &passage.readings.quantities;
    let from = all.partition_point(|q| q.span.start < sentence.start);
    let in_sentence = all.get(from..).unwrap_or_default().iter().take_while(|q| q.span.end <= sentence.end);
    let mut lazily: Option<Clauses> = None;
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for quantity in in_sentence {
        let Some(value) = Value::of(quantity).in_unit(fact.expected.unit) else {
            findings.step(quantity.span, || format!("not measured in what `{}` is", fact.value.value));
            continue;
        };
        let noun = counted(fact, passage, quantity);
        if noun == Counted::Other {
            findings.step(quantity.span, || noun_note(passage, quantity));
            continue;
        }
        let clauses = lazily.get_or_insert_with(|| clauses(passage.text, passage.sentence));
        candidates.push(candidate(fact, passage, clauses, quantity, value, noun));
    }
    let Some(clauses) = lazily else { return };
    choose(fact, passage, &clauses, candidates, findings);
}

/// Whether a quantity counts what the fact counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// The head of its noun is the fact's, or the fact asks for none.
    Head,
    /// Only a modifier is: "23 city officials" for `city`.
    Modifier,
    /// A pronoun stands for it, and the fact's noun stands before: "Hundreds of mayors came. The president met 100 of them."
    Pronoun,
    /// Something else, or nothing is said.
    Other,
}

fn counted(fact: &Quantity, passage: &Passage<'_>, quantity: &quantity::Quantity) -> Counted {
    let Some(of) = fact.of else { return Counted::Head };
    let needed = matches!(fact.expected.unit, Unit::Count | Unit::Ordinal);
    let Some(noun) = &quantity.noun else { return if needed { Counted::Other } else { Counted::Head } };
    let tokens = |span: Span| passage.text.token_at(span.start)..passage.text.token_at(span.end.saturating_sub(1)) + 1;
    if noun.pronoun {
        // In this sentence before the number, or in the sentence before.
        let first = passage.sentence.saturating_sub(1);
        let sentences = passage.text.sentences();
        let before = sentences.get(first).map_or(0, |s| s.tokens.start)..passage.text.token_at(quantity.span.start);
        let named = passage.hits.of(of).iter().any(|m| before.start <= m.tokens.start && m.tokens.end <= before.end);
        return if named { Counted::Pronoun } else { Counted::Other };
    }
    // A term of several words may reach back over a head's modifiers.
    let matches = |span: Span| !passage.hits.within(of, tokens(span)).is_empty();
    let phrase = passage.hits.within(of, tokens(noun.span));
    let head = noun.heads.iter().any(|head| {
        let head = tokens(*head);
        phrase.iter().any(|m| m.tokens.end == head.end || m.tokens.contains(&head.start))
            || !passage.hits.within(of, head).is_empty()
    });
    if head {
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
    passage: &Passage<'_>,
    clauses: &Clauses,
    quantity: &'a quantity::Quantity,
    value: Value,
    noun: Counted,
) -> Candidate<'a> {
    let token = passage.text.token_at(quantity.core.start);
    let tokens = passage.tokens();
    let mut own = 0;
    let mut distance: usize = 0;
    for entry in passage.about {
        let here = || entry.iter().filter(|m| tokens.start <= m.tokens.start && m.tokens.end <= tokens.end);
        own += here().map(|m| together(clauses, token, m.tokens.start)).max().unwrap_or(0);
        distance += here().map(|m| gap(token, &m.tokens)).min().unwrap_or(0);
    }
    let stance = compare::stance(&fact.expected, &value);
    let doubt = doubt(passage, clauses, quantity, token, noun);
    Candidate { quantity, value, stance, token, own, distance, doubt }
}

/// Tokens between a number and a match.
fn gap(token: usize, at: &Range<usize>) -> usize {
    if at.start > token { at.start - token } else { (token + 1).saturating_sub(at.end) }
}

/// How closely a number and a word belong together: 2 in one assertion; 1 where only a comparison or a further verb of the same
/// subject parts them ("much less than the $1 trillion Trump once pledged"); 0 in different assertions.
fn together(clauses: &Clauses, number: usize, word: usize) -> usize {
    let assertion = |token: usize| clauses.assertion_of(clauses.clause_of(token));
    let home = |token: usize| {
        let mut at = assertion(token);
        for _ in 0..4 {
            match clauses.all().get(at).map(|c| (c.kind, c.host)) {
                Some((ClauseKind::Comparison | ClauseKind::Parenthetical | ClauseKind::Conjunct, Some(host))) => {
                    at = clauses.assertion_of(host);
                }
                _ => break,
            }
        }
        at
    };
    if assertion(number) == assertion(word) { 2 } else { usize::from(home(number) == home(word)) }
}

/// Why a number may not decide, whatever its value.
fn doubt(
    passage: &Passage<'_>,
    clauses: &Clauses,
    quantity: &quantity::Quantity,
    token: usize,
    noun: Counted,
) -> Option<Doubt> {
    let role = match quantity.role {
        Role::Stated => None,
        Role::Compared => never("is what it was before or elsewhere"),
        Role::Difference => never("is a difference"),
        Role::Rest => never("is what is left"),
        Role::Aim => never("is what was aimed at"),
        Role::Denied => never("is denied"),
    };
    if role.is_some() {
        return role;
    }
    if passage.text.slice(passage.span()).ends_with('?') {
        return never("stands in a question");
    }
    let clause = clauses.all().get(clauses.clause_of(token));
    let negation = clause.and_then(|c| clauses.groups().get(c.verb?)).and_then(|g| g.negation);
    let hedge = passage.text.token_at(quantity.span.start)..token + 1;
    if negation.is_some_and(|n| !hedge.contains(&n)) {
        return never("stands in a clause that denies something");
    }
    if let Some(doubt) = partial(passage, quantity) {
        return Some(doubt);
    }
    match noun {
        Counted::Modifier => return not_against("counts something that is only named after it"),
        Counted::Pronoun => return not_against("counts somebody that only a pronoun names"),
        Counted::Head | Counted::Other => {}
    }
    rate(passage, quantity)
}

/// Numbers that count some of a larger set.
fn partial(passage: &Passage<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let noun = quantity.noun.as_ref()?;
    let text = passage.text;
    let inside = |span: Span| {
        let sentence = passage.tokens();
        let mut entries = passage
            .about
            .iter()
            .map(|entry| entry.iter().filter(|m| sentence.contains(&m.tokens.start)))
            .map(Iterator::peekable);
        entries
            .all(|mut entry| entry.peek().is_some() && entry.all(|m| span.contains(text.token_span(m.tokens.clone()))))
    };
    if noun.relative.is_some_and(inside) {
        let before = text.token_at(quantity.span.start).checked_sub(1).map_or("", |i| text.word(i));
        let definite = ["the", "these", "those", "all"].iter().any(|w| before.eq_ignore_ascii_case(w));
        if noun.partitive {
            return never("counts a part of those it is about");
        }
        if !definite {
            return not_against("may count only some of those it is about");
        }
    }
    let phrase = text.slice(noun.span).to_lowercase();
    let matched = |word: &str| {
        let names = |m: &crate::fact::terms::TermMatch| {
            text.slice(text.token_span(m.tokens.clone())).to_lowercase().contains(word)
        };
        passage.about.iter().flatten().any(names)
    };
    if phrase.split(|c: char| !c.is_alphanumeric()).any(|word| PARTIAL.contains(&word) && !matched(word)) {
        return not_against("counts only some kind of them");
    }
    // "12 cities in California", unless the fact is about California.
    let behind = text.token_at(noun.span.end.saturating_sub(1)) + 1;
    let tokens = text.tokens();
    let place =
        matches!(tokens.get(behind).map(|_| text.word(behind)), Some("in" | "from" | "of" | "outside" | "near"))
            && tokens.get(behind + 1).is_some_and(|t| t.capital)
            && passage.tokens().contains(&(behind + 1))
            && !matched(&text.word(behind + 1).to_lowercase());
    if place { not_against("counts only those of one place") } else { None }
}

/// "$20 an hour", "3 percent a year", "$100 per person": so much each, not in all.
fn rate(passage: &Passage<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let text = passage.text;
    let at = text.token_at(quantity.span.end.saturating_sub(1)) + 1;
    let word = |i: usize| text.tokens().get(i).map_or("", |_| text.word(i));
    let hyphen = usize::from(word(at) == "-");
    let each = matches!(word(at + hyphen), "per" | "each" | "apiece" | "every")
        || matches!(word(at + hyphen), "a" | "an")
            && matches!(quantity.unit, Unit::Money(_) | Unit::Percent | Unit::Measure(_) | Unit::Count);
    if each { not_against("is so much each") } else { None }
}

/// Takes the number in the clause of the fact's own words, else the nearest; where neither tells, all are undecided.
fn choose(
    fact: &Quantity,
    passage: &Passage<'_>,
    clauses: &Clauses,
    candidates: Vec<Candidate<'_>>,
    findings: &mut Findings,
) {
    let expected = fact.value.value.as_str();
    let sentence = passage.sentence;
    let say = |c: &Candidate<'_>| passage.text.slice(c.quantity.span).to_owned();
    let (doubtful, mut sure): (Vec<_>, Vec<_>) =
        candidates.into_iter().partition(|c| c.doubt.is_some_and(|d| !d.supports));
    for c in &doubtful {
        let why = c.doubt.map_or("", |d| d.why);
        findings.push(Stance::Undecided, c.quantity.span, sentence, format!("\"{}\" {why}", say(c)));
    }
    let best = sure.iter().map(|c| c.own).max().unwrap_or(0);
    let words_here = passage.about.iter().any(|entry| entry.iter().any(|m| passage.tokens().contains(&m.tokens.start)));
    sure.retain(|c| {
        let kept = c.own == best;
        if !kept {
            findings.step(c.quantity.span, || "another number stands in the clause of the fact's own words".to_owned());
        }
        kept
    });
    let nearest = sure.iter().map(|c| c.distance).min().unwrap_or(0);
    let near = sure.iter().filter(|c| c.distance == nearest).count();
    let rival = sure.iter().any(|c| c.distance > nearest && matches!(c.stance, Stance::Supports(_)));
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
        let apart = best == 0 && words_here && asserts(clauses, c.token);
        let (stance, reason) = if near > 1 && !agree {
            (Stance::Undecided, format!("\"{said}\" is one of {near} numbers that may be meant"))
        } else if apart {
            (Stance::Undecided, format!("\"{said}\" stands in a clause of its own"))
        } else if c.stance == Stance::Refutes && rival {
            (Stance::Undecided, format!("\"{said}\" is not the only number that may be meant"))
        } else if let (Stance::Refutes, Some(doubt)) = (c.stance, c.doubt) {
            (Stance::Undecided, format!("\"{said}\" {}", doubt.why))
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
