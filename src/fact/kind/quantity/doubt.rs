//! Why a number may not decide on a fact, whatever its value.

use std::ops::Range;

use jiff::civil::Date;

use super::Quantity;
use super::context::Context;
use super::harm::Harm;
use super::sentence::{Sentence, is_adjective};
use crate::reading::clause::{ClauseKind, Form, Tag};
use crate::reading::quantity::{self, Dimension, Role, Unit};
use crate::reading::time::{Bound, Calendar};
use crate::text::Span;

/// Why a number may not decide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Doubt {
    /// In words that follow the number.
    pub(super) why: &'static str,
    /// Whether it may still support.
    pub(super) supports: bool,
}

pub(super) const fn never(why: &'static str) -> Option<Doubt> {
    Some(Doubt { why, supports: false })
}

pub(super) const fn not_against(why: &'static str) -> Option<Doubt> {
    Some(Doubt { why, supports: true })
}

/// Why a number of a sentence may not decide: what forbids also to support goes first.
pub(super) fn doubt(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let place = s.place(quantity);
    let checks: [&dyn Fn() -> Option<Doubt>; 12] = [
        &|| role(s, quantity, &place),
        &|| asked_or_denied(s, &place),
        &|| unreal(fact, s, &place),
        &|| other_time(&fact.context, s, quantity, place.start),
        &|| other_thing(s, quantity, &place),
        &|| dimension(fact, s, quantity, &place),
        &|| some_of_them(fact, s, quantity, &place),
        &|| one_kind(s, quantity),
        &|| one_place(s, quantity),
        &|| onlookers(fact, s, quantity, &place),
        &|| each(s, quantity, &place),
        &|| over_a_span(s, quantity, &place),
    ];
    let mut weak = None;
    for check in checks {
        match check() {
            Some(doubt) if !doubt.supports => return Some(doubt),
            found => weak = weak.or(found),
        }
    }
    weak
}

/// What the number does in its sentence.
fn role(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    match quantity.role {
        Role::Stated => {}
        Role::Compared => return never("is what it was before or elsewhere"),
        // "The profit rose 12 percent" for a fact that is about a rise.
        Role::Difference if change(s, place).is_some_and(|verb| s.is_about(verb)) => {
            return not_against("is a difference");
        }
        Role::Difference => return never("is a difference"),
        Role::Rest => return never("is what is left"),
        Role::Aim => return never("is what was aimed at"),
        Role::Denied => return never("is denied"),
    }
    let amount = !matches!(quantity.unit, Unit::Count | Unit::Ordinal);
    let before = s.before(place.start);
    if matches!(before.as_ref(), "including" | "includes" | "among") && !amount {
        return never("counts only some of them");
    }
    let comparative = |word: &str| match word {
        "more" | "less" | "fewer" | "higher" | "lower" | "short" | "ahead" | "behind" | "shy" => true,
        "above" | "below" | "over" => !s.is(place.end + 1, &[Tag::Number]),
        _ => word.len() > 4 && word.ends_with("er") && s.word(place.end + 1) == "than",
    };
    if amount && comparative(&s.word(place.end)) {
        return never("is a difference");
    }
    if before == "than" && quantity.hedge.is_none_or(|h| s.of(h.span).start >= place.start) {
        return never("is what it is compared with");
    }
    // "a gap of $2 million", "the cut of $1.7 million", "an increase of 3 percent"
    if amount && before == "of" {
        let noun = place.start.checked_sub(2).map_or("".into(), |i| s.word(i));
        if matches!(
            noun.as_ref(),
            "gap"
                | "difference"
                | "cut"
                | "cuts"
                | "increase"
                | "rise"
                | "decrease"
                | "drop"
                | "decline"
                | "reduction"
                | "gain"
                | "jump"
                | "deficit"
                | "surplus"
                | "shortfall"
                | "boost"
                | "hike"
                | "growth"
                | "margin"
                | "lead"
                | "fall"
        ) && !place.start.checked_sub(2).is_some_and(|i| s.is_about(i))
        {
            return never("is a difference");
        }
    }
    // "cut $2 million from the budget", "added $3 million to the budget": what the other end of the change is, is no value.
    if amount
        && let Some((_, group)) = s.verb(place.start)
        && group.tokens.end <= place.start
        && s.is_verb(group, &["cut", "trim", "slash", "shave", "subtract", "deduct", "divert", "transfer", "add"])
        && matches!(s.word(place.end).as_ref(), "from" | "to" | "off" | "out" | "into" | "in")
        && !s.is_about(group.head)
    {
        return never("is a difference");
    }
    None
}

/// The verb of change that a difference belongs to: "rose by 12", "rose 12 percent".
fn change(s: &Sentence<'_>, place: &Range<usize>) -> Option<usize> {
    let (_, group) = s.verb(place.start)?;
    (group.tokens.end <= place.start && place.start <= group.tokens.end + 2).then_some(group.head)
}

fn asked_or_denied(s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    let passage = s.passage;
    if passage.text.slice(passage.span()).ends_with('?') {
        return never("stands in a question");
    }
    let negation = s.verb(place.start).and_then(|(_, group)| group.negation);
    if negation.is_some_and(|n| !place.contains(&n)) {
        return never("stands in a clause that denies something");
    }
    None
}

/// Verbs that make of an amount what somebody wants, expects or refuses.
const INTENTIONS: &[&str] = &[
    "expect",
    "forecast",
    "project",
    "predict",
    "propose",
    "seek",
    "request",
    "want",
    "ask",
    "hope",
    "aim",
    "fear",
    "demand",
    "recommend",
    "reject",
    "refuse",
    "oppose",
    "suggest",
    "consider",
    "urge",
    "anticipate",
    "envision",
    "plan",
    "intend",
    "mull",
    "float",
    "imagine",
    "veto",
    "withdraw",
    "deny",
    "dispute",
    "avoid",
    "fail",
    "doubt",
];

/// What is only possible, expected or wanted.
fn unreal(fact: &Quantity, s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    let mut clause = s.clauses.clause_of(place.start);
    for _ in 0..4 {
        let found = s.clauses.all().get(clause)?;
        if let ClauseKind::Subordinate { conjunction } = found.kind
            && matches!(s.word(conjunction).as_ref(), "if" | "unless" | "whether")
        {
            return never("stands under a condition");
        }
        if let Some(group) = found.verb.and_then(|verb| s.clauses.groups().get(verb)) {
            let modal = group.modal.map_or("".into(), |modal| s.word(modal));
            // "Subpoenas may follow for the 23 cities": there are 23 whatever follows.
            let given = matches!(s.before(place.start).as_ref(), "the" | "these" | "those" | "all");
            if matches!(modal.as_ref(), "may" | "might" | "could" | "can" | "should") && !given {
                return never("is only possible");
            }
            if modal == "would" && group.perfect {
                return never("is what would have been");
            }
            let known =
                group.tokens.clone().any(|t| s.is_about(t) || t == group.head && fact.context.claims(&s.word(t)));
            if !known && s.is_verb(group, INTENTIONS) {
                return if group.form == Form::Finite
                    && group.tokens.end <= place.start
                    && found.verb == s.verb(place.start).map(|v| v.0)
                {
                    never("is what somebody expected, wanted or refused")
                } else {
                    not_against("is only expected or planned")
                };
            }
        }
        match (found.kind, found.host) {
            (ClauseKind::Infinitive | ClauseKind::Participial, Some(host)) => clause = host,
            _ => break,
        }
    }
    None
}

/// "Turnout in 2020 was 50 percent", "a crash in 2019 killed three people", for a story of 2024.
fn other_time(context: &Context, s: &Sentence<'_>, quantity: &quantity::Quantity, token: usize) -> Option<Doubt> {
    // An age, "the 120-foot ferry built in 1988"
    let premodifies = s.passage.text.slice(quantity.core).contains('-') && matches!(quantity.unit, Unit::Measure(_));
    if matches!(quantity.unit, Unit::Age(_)) || premodifies {
        return None;
    }
    let mut weak = None;
    for time in s.times() {
        let at = s.of(time.span);
        if at.clone().any(|t| s.is_about(t)) || !sets_time(s, at.start, token) || attributive(s, &at, token) {
            continue;
        }
        if matches!(time.moment().and_then(|m| m.day.as_ref()), Some(Calendar::FromThen(_, false))) {
            return never("is of another time");
        }
        let Some(stretch) = time.stretch else { continue };
        if context.is_of(stretch) {
            continue;
        }
        let (start, end) = (stretch.start.date(), stretch.end.date());
        let Some(now) = context.now.or(time.today) else {
            weak = weak.or(not_against("may be of another time: the story has no date"));
            continue;
        };
        if matches!(time.bound, Bound::Since | Bound::Until | Bound::By) {
            if start < now {
                weak = weak.or(not_against("is counted from or up to another time"));
            }
            continue;
        }
        // A whole year is another one; a day or a month is, when it is half a year off.
        let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
        let long = days(start, end) > 200;
        let past = end <= now && (long || days(end, now) > 180);
        let far = start > now && (long || days(now, start) > 180);
        if past || far {
            return never("is of another time");
        }
    }
    weak.or_else(|| part_of_time(context, s, token))
}

/// Whether a time sets when the assertion of a number holds: not one of another verb, nor one within a comparison.
fn sets_time(s: &Sentence<'_>, time: usize, number: usize) -> bool {
    let (clause, home) = (s.clauses.clause_of(time), s.clauses.clause_of(number));
    if s.clauses.all().get(clause).is_some_and(|c| c.kind == ClauseKind::Comparison) && clause != home {
        return false;
    }
    // "larger than last year's", "since 1961, when gusts reached 113 mph"
    if (1..6).any(|n| time.checked_sub(n).is_some_and(|i| s.word(i) == "than")) {
        return false;
    }
    if (time + 1..time + 4)
        .any(|t| s.word(t) == "when" && t < number && (t..number).all(|t| !s.is(t, &[Tag::Comma, Tag::Semi])))
    {
        return true;
    }
    let governor =
        s.clauses.groups().iter().enumerate().rev().find(|(_, group)| group.tokens.end <= time).map(|(i, _)| i);
    let same = s.clauses.same_assertion(time, number);
    match governor {
        // Before every verb it holds for all that share the subject: "In 1993 a quake killed two people and did $10 million in damage."
        None => {
            let mut at = home;
            for _ in 0..6 {
                if at == clause || s.clauses.assertion_of(at) == s.clauses.assertion_of(clause) {
                    return true;
                }
                match s.clauses.all().get(at) {
                    Some(c) if c.kind == ClauseKind::Conjunct => at = c.host.unwrap_or(0),
                    _ => return false,
                }
            }
            false
        }
        Some(governor) => {
            same && s.verb(number).is_none_or(|(verb, group)| verb == governor || time < group.tokens.start)
        }
    }
}

/// Whether a time only tells a thing apart that the number is not of: "reached 31.4 feet, above the 1972 mark". Of its noun's own
/// number, and of a verb whose subject the noun is, the time is told: "the 1972 mark of 29.8 feet", "the 1972 flood killed six".
fn attributive(s: &Sentence<'_>, time: &Range<usize>, number: usize) -> bool {
    let led = time
        .start
        .checked_sub(1)
        .is_some_and(|t| s.is(t, &[Tag::Det, Tag::Owner]) || s.kind(t) == Some(crate::text::TokenKind::Possessive));
    let phrase = s.phrase(time.end);
    let Some(head) = phrase.end.checked_sub(1).filter(|head| led && phrase.contains(head)) else { return false };
    let own = s.word(head + 1) == "of" && number == head + 2;
    let subject =
        s.verb(number).is_some_and(|(verb, _)| s.subject_phrases(verb).iter().any(|phrase| phrase.contains(&head)));
    !own && !subject
}

/// "In the fourth quarter", where the claim is of no quarter or of another.
fn part_of_time(context: &Context, s: &Sentence<'_>, token: usize) -> Option<Doubt> {
    let part = s.passage.tokens().find(|t| {
        matches!(s.word(*t).as_ref(), "quarter" | "half" | "halftime" | "period" | "inning" | "round")
            && s.clauses.same_assertion(*t, token)
    })?;
    let which = s.before(part);
    let named = s.is_about(part) || context.claims(&which) && context.claims(&s.word(part));
    if !named && (ordinal(&which) || s.word(part) == "halftime") {
        not_against("is of one part of a time that the claim does not name")
    } else {
        None
    }
}

fn ordinal(word: &str) -> bool {
    matches!(word, "first" | "second" | "third" | "fourth" | "fifth" | "final" | "last" | "opening" | "previous")
        || word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// Words that make of a thing another of its kind.
const ANOTHER: &[&str] = &[
    "other",
    "another",
    "previous",
    "prior",
    "earlier",
    "former",
    "rival",
    "neighboring",
    "neighbouring",
    "nearby",
    "original",
    "initial",
    "proposed",
    "rejected",
    "planned",
    "future",
    "separate",
    "similar",
    "second",
    "third",
    "fourth",
    "old",
    "older",
    "past",
    "smaller",
    "alternative",
    "competing",
    "subsequent",
    "later",
    "next",
    "preliminary",
    "draft",
    "average",
    "typical",
];

/// "Last year's budget", "an earlier budget", "a second planet": not the one that the fact is about.
fn other_thing(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let counted = quantity.noun.as_ref().map_or(place.clone(), |noun| s.of(noun.span));
    let is_another = |tokens: &Range<usize>| {
        let mut at = tokens.start;
        for _ in 0..5 {
            let Some(before) = at.checked_sub(1).filter(|t| !place.contains(t) && !s.is_about(*t)) else {
                return false;
            };
            let word = s.word(before);
            if ANOTHER.contains(&word.as_ref()) {
                return true;
            }
            if word == "last"
                && matches!(
                    s.word(before + 1).as_ref(),
                    "year" | "month" | "week" | "season" | "time" | "decade" | "quarter"
                )
            {
                return true;
            }
            let within = s.nominal(before)
                || s.is(before, &[Tag::Owner, Tag::Number, Tag::Adv])
                || s.kind(before) == Some(crate::text::TokenKind::Possessive);
            if !within {
                return false;
            }
            at = before;
        }
        false
    };
    let mut entries = s.about();
    entries
        .any(|entry| {
            let mut any = false;
            let all = entry.fold(true, |all, m| {
                any = true;
                all && !counted.contains(&m.tokens.start)
                    && !s.is(m.tokens.start, &[Tag::Name])
                    && is_another(&m.tokens)
            });
            any && all
        })
        .then_some(Doubt { why: "is of another one", supports: false })
}

/// "40 feet wide", "5 miles from the airport": no length, unless the fact is about a width or a distance.
fn dimension(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let Unit::Measure(measure) = quantity.unit else { return None };
    if measure.dimension != Dimension::Length {
        return None;
    }
    let at = place.end + usize::from(s.word(place.end) == "-");
    let word = s.word(at);
    let named = |words: &[&str]| s.is_about(at) || words.iter().any(|w| fact.context.claims(w));
    let (words, far): (&[&str], bool) = match word.as_ref() {
        "wide" | "across" | "broad" => (&["wide", "width", "broad", "across", "diameter"], false),
        "tall" | "high" => (&["tall", "high", "height"], false),
        "deep" | "underground" | "underwater" => (&["deep", "depth", "underground", "underwater"], false),
        "thick" => (&["thick", "thickness"], false),
        "away" | "from" | "off" | "north" | "south" | "east" | "west" | "northeast" | "northwest" | "southeast"
        | "southwest" | "above" | "below" | "inland" | "offshore" | "outside" | "apart" | "downstream" | "upstream"
        | "ahead" | "behind" | "beyond" | "short" => (
            &[
                "away", "from", "off", "distance", "far", "north", "south", "east", "west", "above", "below", "apart",
                "outside",
            ],
            true,
        ),
        _ => return None,
    };
    if named(words) {
        None
    } else if far {
        never("is a distance from something")
    } else {
        not_against("measures another side of it")
    }
}

/// Numbers that count some of a larger set.
fn some_of_them(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let noun = quantity.noun.as_ref()?;
    let text = s.passage.text;
    let inside = |span: Span| {
        let mut entries = s.about();
        entries.all(|entry| {
            let mut entry = entry.peekable();
            entry.peek().is_some() && entry.all(|m| span.contains(text.token_span(m.tokens.clone())))
        })
    };
    if noun.relative.is_some_and(inside) {
        let before = s.before(place.start);
        if noun.partitive {
            return never("counts a part of those it is about");
        }
        if !matches!(before.as_ref(), "the" | "these" | "those" | "all") {
            return not_against("may count only some of those it is about");
        }
    }
    // "Three of the nurses walked out", unless the fact is about walking out.
    let governed = s.verb(place.start).is_some_and(|(_, group)| {
        // "Two of the stolen paintings were on loan": "were" says nothing, whatever the claim says with it.
        let empty = s.is_form(group.head, &["be", "have", "do"]);
        group.tokens.clone().any(|t| s.is_about(t)) || !empty && fact.context.claims(&s.word(group.head))
    });
    if quantity.unit == Unit::Count && noun.partitive && !governed {
        return not_against("counts a part of them");
    }
    None
}

/// Adjectives that make a noun count only some of what the fact counts, besides those that their endings tell.
const KINDS: &[&str] = &[
    "republican",
    "democratic",
    "democrat",
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
    "young",
    "younger",
    "older",
    "old",
    "new",
    "newly",
    "former",
    "big",
    "small",
    "smaller",
    "larger",
    "large",
    "major",
    "minor",
    "current",
    "top",
    "senior",
    "junior",
    "separate",
    "other",
    "key",
    "first-year",
    "swing",
    "elderly",
    "pregnant",
    "adult",
    "teenage",
    "school",
    "state",
    "city",
    "county",
    "army",
    "police",
    "part-time",
    "full-time",
    "poor",
    "rich",
    "low-income",
    "homeless",
    "veteran",
    "student",
    "women",
    "child",
    "extra",
    "more",
    "possible",
    "daily",
    "severe",
    "mild",
    "serious",
];

/// Words with an adjective's ending that leave a noun as it is.
const WHOLE: &[&str] = &[
    "total",
    "so-called",
    "called",
    "individual",
    "actual",
    "combined",
    "estimated",
    "reported",
    "existing",
    "innocent",
    "different",
    "united",
    "metal",
    "animal",
    "hospital",
];

/// "300 temporary nurses", unless the fact is about temporary ones.
fn one_kind(s: &Sentence<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let noun = quantity.noun.as_ref().filter(|n| !n.elided && !n.pronoun)?;
    let heads: Vec<Range<usize>> = noun.heads.iter().map(|h| s.of(*h)).collect();
    let first = heads.first()?.start;
    let tokens = s.of(noun.span);
    (tokens.start..first)
        .any(|t| {
            let word = s.word(t);
            let kind = KINDS.contains(&word.as_ref()) || is_adjective(&word) && !WHOLE.contains(&word.as_ref());
            kind && !s.is_about(t)
        })
        .then_some(Doubt { why: "counts only some kind of them", supports: true })
}

/// "12 cities in California", unless the fact is about California.
fn one_place(s: &Sentence<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let noun = quantity.noun.as_ref()?;
    let behind = s.of(noun.span).end;
    let place = matches!(s.word(behind).as_ref(), "in" | "from" | "of" | "outside" | "near")
        && s.passage.text.tokens().get(behind + 1).is_some_and(|t| t.capital)
        && s.passage.tokens().contains(&(behind + 1))
        && !s.is_about(behind + 1)
        && !s.times().any(|time| s.of(time.span).contains(&(behind + 1)));
    if place { not_against("counts only those of one place") } else { None }
}

/// Verbs by which people take part in what their sentence names, or which say nothing of their own.
const PARTS: &[&str] = &[
    "be", "have", "go", "take", "make", "hold", "begin", "start", "launch", "join", "stage", "attend", "enter", "win",
    "lose", "lead", "organize", "call", "do", "get", "receive", "back", "visit", "fill", "sign", "complete", "finish",
    "run", "cast", "gather", "come", "remain", "stay", "become", "report", "confirm", "fear", "presume", "list",
    "declare", "leave", "count",
];

/// "Two nurses watched the strike", "300 nurses voted against the strike", "a gunman shot five people at a bar": whoever is only
/// near what the fact is about, under a verb of which neither its words nor its claim know, need not be those it counts.
fn onlookers(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    if quantity.unit != Unit::Count || !Harm::of_number(s, quantity).is_empty() {
        return None;
    }
    let counted = quantity.noun.as_ref().map_or(place.clone(), |noun| place.start..s.of(noun.span).end.max(place.end));
    // "Two nurses watched": a form that is past or participle is the verb where it follows its noun.
    let past = (counted.end..counted.end + 1).find(|t| s.is(*t, &[Tag::Past]));
    let (head, tokens) = match (past, s.verb(place.start)) {
        (Some(head), _) => (head, head..head + 1),
        (None, verb) => verb.map(|(_, group)| (group.head, group.tokens.clone()))?,
    };
    let known = tokens.clone().any(|t| s.is_about(t)) || fact.context.claims(&s.word(head));
    if known || s.is_form(head, PARTS) {
        return None;
    }
    let subject = place.start < tokens.start;
    let mut found = false;
    for m in s.about().flatten().map(|m| m.tokens.start) {
        // "a crowd of 51,700"
        if m + 2 == place.start && s.before(place.start) == "of" {
            return None;
        }
        if counted.contains(&m) {
            if fact.of.is_some_and(|of| !s.passage.hits.within(of, m..m + 1).is_empty()) {
                continue;
            }
            // "Two stolen paintings were recovered": of the stolen ones, so many were.
            if subject && m < counted.end && !s.is(m, &[Tag::Name]) && is_modifier(s, quantity, m) {
                found = true;
                continue;
            }
            return None;
        }
        let in_verb = s
            .clauses
            .group_at(m)
            .and_then(|g| s.clauses.groups().get(g))
            .is_some_and(|g| g.head == m && s.is(m, &[Tag::Past, Tag::Part, Tag::Verb]));
        if in_verb || m < tokens.start {
            return None;
        }
        // Back over the noun phrase to what it hangs on.
        let mut at = m;
        while at > tokens.end && (s.nominal(at - 1) || s.is(at - 1, &[Tag::Det, Tag::Owner, Tag::Number])) {
            at -= 1;
        }
        let object = at == tokens.end;
        let of_counted = at > 0 && at - 1 == counted.end && s.is(at - 1, &[Tag::Prep, Tag::To]);
        if object && !subject || of_counted {
            return None;
        }
        found |= object || s.is(at.saturating_sub(1), &[Tag::Prep, Tag::SubPrep, Tag::To]);
    }
    found.then_some(Doubt { why: "counts those of whom another verb is said than the fact's", supports: true })
}

/// Whether a token stands before the head of the noun that a number counts.
fn is_modifier(s: &Sentence<'_>, quantity: &quantity::Quantity, token: usize) -> bool {
    let heads = quantity.noun.iter().flat_map(|noun| &noun.heads).map(|head| s.of(*head).start);
    heads.min().is_some_and(|first| token < first)
}

/// "$20 an hour", "3 percent a year", "$100 per person": so much each, not in all.
fn each(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let at = place.end + usize::from(s.word(place.end) == "-");
    let word = s.word(at);
    let amount = matches!(quantity.unit, Unit::Money(_) | Unit::Percent | Unit::Measure(_) | Unit::Count);
    let each =
        matches!(word.as_ref(), "per" | "each" | "apiece" | "every") || matches!(word.as_ref(), "a" | "an") && amount;
    if each { not_against("is so much each") } else { None }
}

/// "11 tries in 14 tests", "9 percent over three years": so much over a span of its own.
fn over_a_span(s: &Sentence<'_>, quantity: &quantity::Quantity, place: &Range<usize>) -> Option<Doubt> {
    let behind = quantity.noun.as_ref().map_or(place.end, |noun| s.of(noun.span).end.max(place.end));
    let mut at = behind + 1;
    while s.is(at, &[Tag::Det, Tag::Adv, Tag::Owner]) && at < behind + 4 {
        at += 1;
    }
    let span = matches!(s.word(behind).as_ref(), "in" | "over" | "across" | "through" | "during")
        && s.is(at, &[Tag::Number])
        && !s.times().any(|time| s.of(time.span).contains(&at))
        && !s.is_about(at + 1);
    if span { not_against("is counted over a span of its own") } else { None }
}
