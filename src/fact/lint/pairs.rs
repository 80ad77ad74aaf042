//! Facts that exclude each other: what agrees with one contradicts the other.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Str, codes};
use crate::fact::kind::Kind;
use crate::fact::kind::quote::{self, Class, Quote};
use crate::fact::kind::when::When;
use crate::fact::terms::{TermId, TermSet};
use crate::fact::{Fact, Stance};
use crate::reading::exact::Exact;
use crate::reading::quantity::Quantity;
use crate::reading::time::{Bound, DayTime, Hedge, Stretch};
use crate::text::{Text, TokenKind};

/// What two facts must share before the same words bear on both: the kind, and every term that chooses those words.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Subject {
    kind: &'static str,
    about: Vec<(TermId, bool)>,
    terms: Vec<Option<TermId>>,
}

/// A fact beside others on its subject.
struct Member<'f> {
    fact: &'f Fact,
    claim: Claim<'f>,
}

/// What a fact says, in a form that is compared with others.
enum Claim<'f> {
    Quantity(&'f crate::fact::kind::quantity::Quantity, Box<Quantity>, Option<Exact>),
    When(&'f When),
    Event(bool),
    Term(TermId, Option<TermId>),
}

/// What is wrong with two facts together.
enum Fault {
    /// They exclude each other.
    Conflict,
    /// What the second says lies within the first's tolerance, and the two do not say the same.
    Swallowed,
}

/// Reports facts that exclude each other, and tolerances that take in another fact's value; of each fact the first only.
pub(super) fn lint(facts: &[Fact], terms: &TermSet, diagnostics: &Diagnostics) {
    let mut subjects: BTreeMap<Subject, Vec<Member<'_>>> = BTreeMap::new();
    let mut speakers: BTreeMap<TermId, Vec<(&Fact, &Quote)>> = BTreeMap::new();
    for fact in facts {
        if let Kind::Quote(quote) = &fact.kind {
            if let Some(speaker) = quote.speaker {
                speakers.entry(speaker).or_default().push((fact, quote));
            }
        } else if let Some((subject, claim)) = claim(fact) {
            subjects.entry(subject).or_default().push(Member { fact, claim });
        }
    }
    for members in subjects.values() {
        for (i, member) in members.iter().enumerate() {
            let fault = members[..i].iter().find_map(|earlier| Some((earlier, earlier.against(member, terms)?)));
            if let Some((earlier, fault)) = fault {
                report(earlier, member, &fault, diagnostics);
            }
        }
    }
    for quotes in speakers.values() {
        versions(quotes, diagnostics);
    }
}

fn claim(fact: &Fact) -> Option<(Subject, Claim<'_>)> {
    let (terms, claim) = match &fact.kind {
        Kind::Quantity(quantity) => {
            let (read, width) = quantity.stated()?;
            (vec![quantity.of], Claim::Quantity(quantity, Box::new(read), width))
        }
        Kind::When(when) => (Vec::new(), Claim::When(when)),
        Kind::Event(event) => (vec![Some(event.subject), Some(event.action)], Claim::Event(event.happened.value)),
        Kind::Term(term) => (Vec::new(), Claim::Term(term.is, term.not)),
        Kind::Quote(_) | Kind::Pattern(_) => return None,
    };
    let mut about: Vec<(TermId, bool)> = fact.about.iter().map(|about| (about.term, about.negated)).collect();
    about.sort_unstable();
    about.dedup();
    Some((Subject { kind: fact.kind.key(), about, terms }, claim))
}

impl Member<'_> {
    /// What is wrong with this fact and a later one on the same subject.
    fn against(&self, later: &Self, terms: &TermSet) -> Option<Fault> {
        match (&self.claim, &later.claim) {
            (Claim::Quantity(a, read_a, width_a), Claim::Quantity(b, read_b, width_b)) => {
                if a.says(read_b) == Some(Stance::Refutes) && b.says(read_a) == Some(Stance::Refutes) {
                    return Some(Fault::Conflict);
                }
                let apart = read_a.point.zip(read_b.point).filter(|(a, b)| a != b && read_a.unit == read_b.unit);
                let apart = apart.and_then(|(a, b)| a.minus(b)).map(Exact::abs);
                let within = |width: &Option<Exact>| apart.zip(*width).is_some_and(|(apart, width)| apart <= width);
                (within(width_a) || within(width_b)).then_some(Fault::Swallowed)
            }
            (Claim::When(a), Claim::When(b)) => times(a, b),
            (Claim::Event(a), Claim::Event(b)) => (a != b).then_some(Fault::Conflict),
            (Claim::Term(is, not), Claim::Term(other_is, other_not)) => {
                let excludes = |not: Option<TermId>, is: TermId| {
                    let (not, is) = (not.map_or(&[][..], |not| terms.phrases(not)), terms.phrases(is));
                    !is.is_empty() && is.iter().all(|phrase| not.contains(phrase))
                };
                (excludes(*not, *other_is) || excludes(*other_not, *is)).then_some(Fault::Conflict)
            }
            _ => None,
        }
    }

    /// Where its value stands.
    fn value(&self) -> (Place, String) {
        let written = |text: &Str| (text.at, text.value.clone());
        match &self.fact.kind {
            Kind::Quantity(quantity) => written(&quantity.value),
            Kind::When(when) => written(&when.value),
            Kind::Event(event) => (event.happened.at, event.happened.value.to_string()),
            Kind::Term(_) | Kind::Quote(_) | Kind::Pattern(_) => (self.fact.at, self.fact.id.clone()),
        }
    }

    fn tolerance(&self) -> Option<&Str> {
        match &self.fact.kind {
            Kind::Quantity(quantity) => quantity.tolerance.as_ref(),
            Kind::When(when) => when.tolerance_written.as_ref(),
            Kind::Event(_) | Kind::Term(_) | Kind::Quote(_) | Kind::Pattern(_) => None,
        }
    }
}

/// Two times that have no moment in common, or that only a tolerance brings together.
fn times(a: &When, b: &When) -> Option<Fault> {
    let plain = |when: &When| when.time.bound == Bound::At && when.time.hedge == Hedge::None;
    if !plain(a) || !plain(b) {
        return None;
    }
    let days = |when: &When| when.time.stretch.filter(|_| when.time.other.is_none());
    let apart = match (days(a), days(b)) {
        (Some(a), Some(b)) => seconds_between(a, b)?,
        (None, None) => {
            let clock = |when: &When| match when.time.moment()?.clock? {
                DayTime::Clock(clock) if !clock.open && when.time.moment()?.day.is_none() => {
                    Some(i64::from(clock.seconds()))
                }
                DayTime::Clock(_) | DayTime::Part(..) => None,
            };
            (clock(a)? - clock(b)?).abs()
        }
        _ => return None,
    };
    let width = |when: &When| {
        when.tolerance.map_or(0, |t| i64::from(t.months) * 30 * 86_400 + i64::from(t.days) * 86_400 + t.seconds)
    };
    match apart {
        0 => None,
        apart if apart <= width(a).max(width(b)) => Some(Fault::Swallowed),
        _ => Some(Fault::Conflict),
    }
}

/// From the end of the earlier stretch to the start of the later, 0 where they share a moment. A moment without length is a minute.
fn seconds_between(a: Stretch, b: Stretch) -> Option<i64> {
    let (first, second) = if a.start <= b.start { (a, b) } else { (b, a) };
    if first.start == second.start || first.overlaps(second) {
        return Some(0);
    }
    // Two days that follow each other are a day apart.
    second.start.duration_since(first.start).as_secs().checked_abs()
}

fn report(earlier: &Member<'_>, later: &Member<'_>, fault: &Fault, diagnostics: &Diagnostics) {
    let (at, value) = later.value();
    let (first, first_value) = earlier.value();
    let (a, b) = (&earlier.fact.id, &later.fact.id);
    match fault {
        Fault::Conflict => conflict(a, b, at, first, diagnostics),
        Fault::Swallowed => {
            let Some(tolerance) = later.tolerance().or(earlier.tolerance()) else { return };
            let message =
                format!("within `{}`, `{first_value}` of `{a}` and `{value}` of `{b}` are one", tolerance.value);
            let other = if tolerance.at == at || later.tolerance().is_some() { first } else { at };
            push(
                codes::WIDE_TOLERANCE,
                tolerance.at,
                message,
                (other, "the other value"),
                "narrow the tolerance until it takes in one of the two only",
                diagnostics,
            );
        }
    }
}

fn conflict(a: &str, b: &str, at: Place, first: Place, diagnostics: &Diagnostics) {
    let message = format!("what agrees with `{a}` contradicts `{b}`");
    let help = "they are about the same: change one, or let `about` tell their subjects apart";
    push(codes::CONFLICTING_FACTS, at, message, (first, "the other one"), help, diagnostics);
}

fn push(code: Code, at: Place, message: String, other: (Place, &str), help: &str, diagnostics: &Diagnostics) {
    diagnostics.push(Diagnostic::new(code, at, message).also(other.0, other.1).help(help));
}

/// Quotations of one speaker of which one is the other with words changed.
fn versions(quotes: &[(&Fact, &Quote)], diagnostics: &Diagnostics) {
    let mut telling: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (i, (fact, quote)) in quotes.iter().enumerate() {
        let text = Text::new(quote.text.value.as_str());
        let words = (0..text.tokens().len()).filter(|&i| text.tokens()[i].kind == TokenKind::Word);
        let words: FxHashSet<String> = words.map(|i| text.word(i).to_lowercase()).filter(|w| quote::tells(w)).collect();
        // Only what shares half of its telling words with another is compared with it.
        let mut shared: Vec<usize> = words.iter().filter_map(|word| telling.get(word)).flatten().copied().collect();
        shared.sort_unstable();
        let near = shared.chunk_by(|a, b| a == b).filter(|same| same.len() * 2 >= words.len());
        let altered = near.filter_map(|same| quotes.get(*same.first()?)).find_map(|(first, said)| {
            let class = quote::compare(&said.text.value, &quote.text.value, false).class;
            (class == Class::Altered).then_some((first, said))
        });
        if let Some((first, said)) = altered {
            conflict(&first.id, &fact.id, quote.text.at, said.text.at, diagnostics);
        }
        for word in words {
            telling.entry(word).or_default().push(i);
        }
    }
}
