//! Numbers that count only some of what the fact counts, or others than those.

use std::ops::Range;

use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::quantity::Quantity;
use crate::fact::kind::quantity::harm::{self, Harm};
use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::{ClauseKind, Form, Tag, Voice, is_person};
use crate::reading::quantity::{self, Unit};
use crate::text::{Span, TokenKind};

/// Numbers that count some of a larger set.
pub(super) fn some_of_them(
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
    // "100 of the workers Dunmore is laying off are managers"
    let behind = s.of(noun.span).end;
    let contact = noun.partitive
        && s.is(behind, &[Tag::Name, Tag::Pron])
        && s.verb(place.start).is_some_and(|(_, group)| group.tokens.start <= behind + 2)
        && s.clauses.groups().iter().any(|group| group.tokens.start > behind + 2 && group.form == Form::Finite);
    if contact {
        return never("counts a part of those it is about");
    }
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
        group.tokens.clone().any(|t| s.is_about(t)) || !empty && fact.context.claim.has(&s.word(group.head))
    });
    if quantity.unit == Unit::Count && noun.partitive && !governed {
        // "Eleven of the people killed in the fire have been identified"
        let of_them = s.verb(place.start).is_some_and(|(_, group)| {
            let empty = s.is_form(group.head, &["be", "have", "do"]);
            !empty && s.about().flatten().all(|m| place.end <= m.tokens.start && m.tokens.end <= group.tokens.start)
        });
        return if of_them { never("counts a part of them") } else { not_against("counts a part of them") };
    }
    None
}

/// "300 temporary nurses", unless the fact is about temporary ones.
pub(super) fn one_kind(s: &Sentence<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    let noun = quantity.noun.as_ref().filter(|n| !n.elided && !n.pronoun)?;
    // "a two-goal lead"
    let end = s.place(quantity).end;
    if quantity.unit == Unit::Count && s.word(end) == "-" && s.nominal(end + 2) {
        return not_against("only tells the size of another noun");
    }
    let heads: Vec<Range<usize>> = noun.heads.iter().map(|h| s.of(*h)).collect();
    let first = heads.first()?.start;
    let tokens = s.of(noun.span);
    (tokens.start..first)
        .any(|t| {
            let word = s.word(t);
            let kind = sense::is(&word, Sense::Kind) || sense::is_adjective(&word) && !sense::is(&word, Sense::Whole);
            kind && !s.is_about(t) && s.kind(t + 1) != Some(TokenKind::Possessive)
        })
        .then(|| Doubt { why: "counts only some kind of them".into(), supports: true })
}

/// "In the five precincts without cars, one in six voted": so many only there.
fn in_some_places(s: &Sentence<'_>, quantity: &quantity::Quantity) -> bool {
    let start = s.place(quantity).start;
    let first = s.passage.tokens().start;
    let opened = matches!(s.word(first).as_ref(), "in" | "at" | "among" | "of" | "within");
    let comma = (first..start).find(|t| s.is(*t, &[Tag::Comma]));
    opened
        && comma.is_some_and(|comma| {
            let counted = |t: usize| s.is(t, &[Tag::Number]) && !s.times().any(|time| s.of(time.span).contains(&t));
            (first + 1..comma).take(3).any(counted) && !(first..comma).any(|t| s.is_about(t))
        })
}

/// "12 cities in California", unless the fact is about California.
pub(super) fn one_place(fact: &Quantity, s: &Sentence<'_>, quantity: &quantity::Quantity) -> Option<Doubt> {
    if in_some_places(s, quantity) {
        return not_against("counts only those of some places");
    }
    let noun = quantity.noun.as_ref()?;
    let behind = s.of(noun.span).end;
    let place = matches!(s.word(behind).as_ref(), "in" | "from" | "of" | "outside" | "near" | "for" | "at")
        && !fact.context.claim.has(&s.word(behind + 1))
        && s.passage.text.tokens().get(behind + 1).is_some_and(|t| t.capital)
        && s.passage.tokens().contains(&(behind + 1))
        && !s.is_about(behind + 1)
        && !s.times().any(|time| s.of(time.span).contains(&(behind + 1)));
    // "61 percent of the vote in the city's eastern wards", "15 goals at home"
    let within = matches!(s.word(behind).as_ref(), "in" | "at" | "from")
        && s.head_from(behind + 1).is_some_and(|head| {
            let narrow = behind + 2 < head && !s.is(behind + 1, &[Tag::Number]) && s.nominal(head - 1);
            sense::is(&s.word(head), Sense::Place)
                && !(behind + 1..head + 1)
                    .any(|t| s.is_about(t) || fact.context.claim.has(&s.word(t)) && !s.is(t, &[Tag::Det]))
                && narrow
        });
    // "40 beds for children"
    let for_some = s.word(behind) == "for"
        && quantity.unit == Unit::Count
        && s.head_from(behind + 1).is_some_and(|head| {
            let word = s.word(head);
            (harm::is_people(&word) || is_person(&word)) && !s.is_about(head) && !fact.context.claim.has(&word)
        });
    // "900 runners in the first wave"
    let wave = matches!(s.word(behind).as_ref(), "in" | "of" | "from")
        && s.is(behind + 1, &[Tag::Det])
        && matches!(s.word(behind + 2).as_ref(), "first" | "second" | "third" | "last" | "final" | "other")
        && s.is(behind + 3, &[Tag::Noun, Tag::Maybe])
        && !s.in_time(behind + 3)
        && !fact.context.claim.has(&s.word(behind + 2));
    if for_some || wave {
        return not_against("counts only some of them");
    }
    let home = s.word(behind) == "at" && s.word(behind + 1) == "home"
        || s.word(behind) == "away" && s.word(behind + 1) != "from";
    if place || within || home { not_against("counts only those of one place") } else { None }
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
pub(super) fn onlookers(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let part = matches!(quantity.unit, Unit::Share | Unit::Percent);
    let asked = s.about().flatten().flat_map(|m| m.tokens.clone()).map(|t| Harm::of_word(&s.word(t)));
    let asked = asked.fold(fact.context.counted.and(fact.context.claimed), Harm::and);
    if quantity.unit != Unit::Count && !part || !asked.is_empty() && !Harm::of_number(s, quantity).is_empty() {
        return None;
    }
    let counted = quantity.noun.as_ref().map_or(place.clone(), |noun| place.start..s.of(noun.span).end.max(place.end));
    // "Two nurses watched": a form that is past or participle is the verb where it follows its noun.
    let past = (counted.end..counted.end + 1).find(|t| s.is(*t, &[Tag::Past]));
    let (head, tokens) = match (past, s.verb(place.start)) {
        (Some(head), _) => (head, head..head + 1),
        (None, verb) => verb.map(|(_, group)| (group.head, group.tokens.clone()))?,
    };
    let known = tokens.clone().any(|t| s.is_about(t)) || fact.context.claim.has(&s.word(head));
    // "stayed home", "stayed away"
    let away =
        s.is_form(head, &["stay"]) && matches!(s.word(head + 1).as_ref(), "home" | "away" | "out" | "off" | "put");
    // "Eleven passengers were taken to a hospital"
    let taken = s.verb(place.start).is_some_and(|(_, group)| group.head == head && group.voice == Voice::Passive)
        && s.is_form(head, &["take", "call", "leave", "hold", "run", "lead", "win", "back", "visit"])
        && !s.about().flatten().any(|m| tokens.end <= m.tokens.start && s.clauses.same_assertion(m.tokens.start, head));
    if known || s.is_form(head, PARTS) && !away && !taken {
        return None;
    }
    let subject = place.start < tokens.start;
    if part && !subject {
        return None;
    }
    // "Dunmore, which employs 15,000 workers, announced the cuts"
    let clause = s.clauses.clause_of(place.start);
    let relative =
        s.clauses.all().get(clause).is_some_and(|c| {
            matches!(c.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive) && c.verb.is_some()
        });
    if relative && !s.about().flatten().any(|m| s.clauses.clause_of(m.tokens.start) == clause) {
        return not_against("stands in a clause of its own");
    }
    let scene = Scene { fact, s, quantity, counted, verb: tokens, subject };
    if !asked.is_empty() && scene.does() {
        return never("counts those of whom another verb is said than the fact's");
    }
    let found = scene.apart();
    if found { not_against("counts those of whom another verb is said than the fact's") } else { None }
}

/// A number under a verb of which the fact does not know.
struct Scene<'a> {
    fact: &'a Quantity,
    s: &'a Sentence<'a>,
    quantity: &'a quantity::Quantity,
    /// The number and its noun.
    counted: Range<usize>,
    /// The verb's tokens.
    verb: Range<usize>,
    /// Whether the number is in the verb's subject.
    subject: bool,
}

/// How a word of the fact stands to a number under another verb.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// It is said of the number.
    Tied,
    /// It is only near.
    Near,
    /// It says nothing either way.
    Open,
}

impl Scene<'_> {
    /// Whether the verb is said of people that the number counts, who so are not said to be dead or hurt: "carried 31 people out".
    fn does(&self) -> bool {
        let Self { s, quantity, .. } = *self;
        let place = s.place(quantity);
        let noun =
            quantity.noun.as_ref().filter(|noun| !noun.pronoun && !noun.elided && place.end <= s.of(noun.span).start);
        let object = self.verb.end <= place.start && place.start <= self.verb.end + 3;
        // "Twenty-seven people are known to have died"
        let dead = s.about().flatten().any(|m| {
            let at = m.tokens.start;
            s.clauses.group_at(at).is_some() && self.stands(at) == Stands::Tied
        });
        noun.is_some() && (self.subject || object) && !dead
    }

    /// Whether some of what the fact is about is only near the number, and nothing of it said of it.
    fn apart(&self) -> bool {
        let mut near = false;
        let mut tied = false;
        for entry in self.s.about() {
            let stand: Vec<(usize, Stands)> = entry.map(|m| (m.tokens.start, self.stands(m.tokens.start))).collect();
            let any = |stands: Stands| stand.iter().any(|(_, s)| *s == stands);
            // What the fact says was done, in another clause: "was carrying 160 passengers when it sank, killing dozens".
            let apart = |m: usize| !self.s.is(m, &[Tag::Name]) && !self.s.clauses.same_assertion(m, self.verb.start);
            let deed = stand.iter().any(|(m, _)| self.s.clauses.group_at(*m).is_some())
                || stand.iter().all(|(m, _)| apart(*m)) && !stand.is_empty();
            if deed && !any(Stands::Tied) && !any(Stands::Open) {
                return true;
            }
            tied |= any(Stands::Tied);
            near |= any(Stands::Near);
        }
        near && !tied
    }

    fn stands(&self, m: usize) -> Stands {
        let Self { s, quantity, .. } = *self;
        let start = s.place(quantity).start;
        // "a crowd of 51,700"
        if m + 2 == start && s.before(start) == "of" {
            return Stands::Tied;
        }
        // "put the number of evacuated residents at 1,800"
        let led = |noun: &quantity::Noun| noun.span.end <= quantity.span.start && s.of(noun.span).contains(&m);
        if quantity.noun.as_ref().is_some_and(led) {
            return Stands::Tied;
        }
        if self.counted.contains(&m) {
            if self.fact.of.is_some_and(|of| !s.passage.hits.within(of, m..m + 1).is_empty()) {
                return Stands::Open;
            }
            // "Two stolen paintings were recovered": of the stolen ones, so many were.
            let modifies =
                self.subject && m < self.counted.end && !s.is(m, &[Tag::Name]) && is_modifier(s, quantity, m);
            return if modifies { Stands::Near } else { Stands::Tied };
        }
        if let Some(index) = s.clauses.group_at(m) {
            let head = s.clauses.groups().get(index).is_some_and(|g| g.head == m);
            if head && s.is(m, &[Tag::Past, Tag::Part, Tag::Verb, Tag::Ing, Tag::Maybe]) {
                // "38 residents chose to leave", "12 workers fired on Monday"
                let own = s.subject_phrases(index).iter().any(|phrase| phrase.contains(&start));
                let behind = s.clauses.all().get(s.clauses.clause_of(m)).is_some_and(|clause| {
                    matches!(clause.kind, ClauseKind::Participial | ClauseKind::Restrictive | ClauseKind::Infinitive)
                        && clause.tokens.start <= self.counted.end + 1
                        && self.counted.end <= clause.tokens.start
                });
                let shared = s.clauses.clause_of(m) == s.clauses.clause_of(start);
                return if own || behind || shared { Stands::Tied } else { Stands::Near };
            }
        }
        // "At a nursing home on the shore, 38 residents were told to stay": only where.
        if self.subject && m < start && fronted(s, m, start) {
            return Stands::Near;
        }
        if m < self.verb.start {
            return if s.clauses.same_assertion(m, start) { Stands::Tied } else { Stands::Near };
        }
        // Back over the noun phrase to what it hangs on.
        let mut at = m;
        while at > self.verb.end && (s.nominal(at - 1) || s.is(at - 1, &[Tag::Det, Tag::Owner, Tag::Number])) {
            at -= 1;
        }
        let object = at == self.verb.end;
        let hung = at > 0 && at - 1 == self.counted.end && s.is(at - 1, &[Tag::Prep, Tag::To]);
        if object && !self.subject || hung {
            return Stands::Tied;
        }
        if object || s.is(at.saturating_sub(1), &[Tag::Prep, Tag::SubPrep, Tag::To]) {
            Stands::Near
        } else {
            Stands::Open
        }
    }
}

/// Whether a noun stands in a phrase that a preposition opens, or in the apposition to one, and a comma parts it from a subject.
fn fronted(s: &Sentence<'_>, noun: usize, subject: usize) -> bool {
    let comma = |t: usize| s.is(t, &[Tag::Comma]);
    let mut at = noun;
    while at > 0 && (s.nominal(at - 1) || s.is(at - 1, &[Tag::Det, Tag::Owner, Tag::Number, Tag::Comma])) {
        at -= 1;
    }
    at > 0 && s.is(at - 1, &[Tag::Prep, Tag::SubPrep]) && s.before(at) != "of" && (noun..subject).any(comma)
}

/// Whether a token stands before the head of the noun that a number counts.
fn is_modifier(s: &Sentence<'_>, quantity: &quantity::Quantity, token: usize) -> bool {
    let heads = quantity.noun.iter().flat_map(|noun| &noun.heads).map(|head| s.of(*head).start);
    heads.min().is_some_and(|first| token < first)
}
