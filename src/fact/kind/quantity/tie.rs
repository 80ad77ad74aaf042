//! Whose value an amount is, by the grammar of its sentence. "The budget includes $12 million for police": the amount is of the
//! police, and of "includes", and is no budget.

use std::ops::Range;

use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::{Tag, Voice};
use crate::reading::quantity::{Quantity, Unit};

/// The words of a sentence that an amount is said of.
#[derive(Debug, Default)]
pub(super) struct Ties {
    /// Nouns whose value it is, as token indices.
    nouns: Vec<usize>,
    /// Verbs that govern it, as tokens.
    pub(super) verbs: Vec<Range<usize>>,
}

/// Verbs that give their subject a value: "the budget totals $48.5 million".
const VALUES: &[&str] = &[
    "be",
    "total",
    "reach",
    "hit",
    "amount",
    "equal",
    "cost",
    "measure",
    "average",
    "number",
    "rise",
    "fall",
    "climb",
    "drop",
    "grow",
    "increase",
    "decline",
    "jump",
    "surge",
    "soar",
    "plunge",
    "sink",
    "slip",
    "dip",
    "swell",
    "balloon",
    "remain",
    "exceed",
    "top",
    "surpass",
    "last",
    "weigh",
    "stretch",
    "extend",
    "span",
    "expand",
    "represent",
    "constitute",
    "comprise",
    "shrink",
    "narrow",
    "widen",
    "double",
    "triple",
    "near",
    "approach",
    "fetch",
];

/// Verbs that give their object a value: "estimates the damage at $85 million".
const VALUERS: &[&str] = &[
    "estimate",
    "put",
    "value",
    "set",
    "price",
    "peg",
    "fix",
    "assess",
    "appraise",
    "keep",
    "hold",
    "list",
    "place",
    "calculate",
];

/// Verbs whose outcome a score is.
const OUTCOMES: &[&str] = &[
    "beat",
    "defeat",
    "win",
    "lose",
    "fall",
    "edge",
    "top",
    "rout",
    "tie",
    "draw",
    "down",
    "vote",
    "pass",
    "approve",
    "reject",
    "rule",
    "clear",
    "adopt",
    "confirm",
    "decide",
    "thrash",
    "crush",
    "stun",
    "upset",
    "outscore",
    "prevail",
    "finish",
    "end",
    "acquit",
    "fail",
    "advance",
    "endorse",
    "authorize",
    "back",
];

/// Nouns that have a score for their value.
const SCORES: &[&str] = &[
    "vote", "score", "result", "tally", "count", "decision", "ruling", "final", "win", "victory", "loss", "defeat",
    "tie", "draw",
];

/// The amount that another tells in other words: $391 million for "$1.14 a share" in "$391 million, or $1.14 a share".
pub(super) fn alternative<'a>(s: &Sentence<'a>, place: &Range<usize>) -> Option<&'a Quantity> {
    let or = place.start.checked_sub(1).filter(|t| s.word(*t) == "or")?;
    let comma = or.checked_sub(1).filter(|t| s.is(*t, &[Tag::Comma]))?;
    let all = &s.passage.readings.quantities;
    let from = all.partition_point(|q| s.passage.text.token_at(q.span.end.saturating_sub(1)) + 1 < comma);
    all.get(from).filter(|q| s.passage.text.token_at(q.span.end.saturating_sub(1)) + 1 == comma)
}

impl Ties {
    pub(super) fn of(s: &Sentence<'_>, quantity: &Quantity) -> Self {
        let place = s.place(quantity);
        let mut ties = Self::default();
        ties.before_noun(s, &place);
        if quantity.unit == Unit::Share && s.is(place.end, &[Tag::Det]) {
            // "half the voters"
            ties.nouns.extend(s.head_from(place.end));
        }
        ties.behind_noun(s, quantity, &place);
        ties.of_pronoun(s, &place);
        ties.with_preposition(s, quantity, &place);
        ties.under_label(s, &place);
        ties.of_those(s, quantity, &place);
        ties.apposed(s, &place);
        if let Some(other) = alternative(s, &place) {
            ties.nouns.extend(Self::of(s, other).nouns);
        }
        ties.with_verb(s, quantity, &place);
        ties
    }

    /// Whether it is the value of a noun that stands at some tokens.
    pub(super) fn of_noun(&self, tokens: &Range<usize>) -> bool {
        self.nouns.iter().any(|noun| tokens.contains(noun))
    }

    /// Whether it is the value of a noun, or governed by a verb, that stands at some tokens.
    pub(super) fn touch(&self, tokens: &Range<usize>) -> bool {
        self.of_noun(tokens) || self.verbs.iter().any(|verb| verb.start < tokens.end && tokens.start < verb.end)
    }

    /// "a $48.5 million budget", "a 7.1-magnitude quake".
    fn before_noun(&mut self, s: &Sentence<'_>, place: &Range<usize>) {
        let from = place.end + usize::from(s.word(place.end) == "-");
        let phrase = s.phrase(from);
        // "a six-year contract worth £110,000 a week"
        let end = phrase.clone().find(|t| s.word(*t) == "worth").unwrap_or(phrase.end);
        if let Some(head) = end.checked_sub(1).filter(|head| phrase.contains(head)) {
            self.nouns.extend(s.with_adjectives(head));
        }
    }

    /// "Of the patients who took Velotra, 85 percent improved": of whom a share is told, where they stand at the head.
    fn of_those(&mut self, s: &Sentence<'_>, quantity: &Quantity, place: &Range<usize>) {
        let first = s.passage.tokens().start;
        let share = matches!(quantity.unit, Unit::Percent | Unit::Share | Unit::Ratio);
        let led = matches!(s.word(first).as_ref(), "of" | "among");
        let behind_comma = place.start.checked_sub(1).is_some_and(|t| s.is(t, &[Tag::Comma]));
        if share && led && behind_comma {
            self.nouns.extend(s.head_from(first + 1));
        }
    }

    /// "The dam, an earthen structure 74 feet tall, is operated by the district": a measure behind a noun, and what the noun is said of.
    fn apposed(&mut self, s: &Sentence<'_>, place: &Range<usize>) {
        const SIDES: &[&str] = &["tall", "high", "long", "wide", "deep", "thick", "across", "old"];
        let Some(noun) = place.start.checked_sub(1).filter(|noun| s.nominal(*noun)) else { return };
        if !SIDES.contains(&s.word(place.end).as_ref()) {
            return;
        }
        self.nouns.push(noun);
        let inside = |t: &usize| s.nominal(*t) || s.is(*t, &[Tag::Det, Tag::Owner]);
        let start = (noun.saturating_sub(6)..noun).rev().take_while(inside).last().unwrap_or(noun);
        let comma = start.checked_sub(1).filter(|t| s.is(*t, &[Tag::Comma]) && s.is(start, &[Tag::Det]));
        self.nouns.extend(comma.and_then(|comma| comma.checked_sub(1)).filter(|t| s.nominal(*t)));
    }

    /// "a budget of $48.5 million", "a contract worth $150 million", "Marsh, 34,".
    fn behind_noun(&mut self, s: &Sentence<'_>, quantity: &Quantity, place: &Range<usize>) {
        let one = s.before(place.start);
        // "the bond, worth $120 million,"
        let comma = place.start.checked_sub(2).is_some_and(|t| s.is(t, &[Tag::Comma]) && one == "worth");
        let Some(noun) = place.start.checked_sub(2 + usize::from(comma)).filter(|noun| s.nominal(*noun)) else {
            return;
        };
        let age = matches!(quantity.unit, Unit::Age(_)) && matches!(one.as_ref(), "," | "(");
        if age
            || matches!(
                one.as_ref(),
                "of" | "worth" | "totaling" | "totalling" | "averaging" | "reaching" | "measuring" | "costing"
            )
        {
            self.nouns.push(noun);
        }
    }

    /// "What burned was toluene, about 48,000 gallons of it".
    fn of_pronoun(&mut self, s: &Sentence<'_>, place: &Range<usize>) {
        let pronoun = s.word(place.end) == "of" && matches!(s.word(place.end + 1).as_ref(), "it" | "them" | "which");
        if let Some(noun) = place.start.checked_sub(2).filter(|noun| pronoun && s.nominal(*noun))
            && s.before(place.start) == ","
        {
            self.nouns.push(noun);
        }
    }

    /// "$380 million in grants", "62 percent of the vote", "$6 million for roads".
    fn with_preposition(&mut self, s: &Sentence<'_>, quantity: &Quantity, place: &Range<usize>) {
        let money = matches!(quantity.unit, Unit::Money(_));
        let fits = match s.word(place.end).as_ref() {
            "of" => true,
            "in" | "for" => !matches!(quantity.unit, Unit::Score | Unit::Age(_)),
            "on" | "to" => money,
            _ => false,
        };
        let from = place.end + 1 + usize::from(s.word(place.end) == "worth");
        let fits = fits || s.word(place.end) == "worth" && s.word(place.end + 1) == "of";
        if let Some(head) = s.head_from(from).filter(|_| fits) {
            self.nouns.extend(s.with_adjectives(head));
        }
    }

    /// "Containment: 53 percent, according to the state's fire agency."
    fn under_label(&mut self, s: &Sentence<'_>, place: &Range<usize>) {
        let colon = place.start.checked_sub(1).filter(|t| s.is(*t, &[Tag::Colon]));
        let first = s.passage.tokens().start;
        if let Some(colon) = colon.filter(|colon| (first..*colon).all(|t| s.nominal(t)) && *colon < first + 5) {
            self.nouns.extend(first..colon);
        }
    }

    /// What the verb of its clause makes of it.
    fn with_verb(&mut self, s: &Sentence<'_>, quantity: &Quantity, place: &Range<usize>) {
        // "the $1 trillion Trump once pledged"
        let next = s.clauses.groups().iter().find(|group| group.tokens.start >= place.end);
        if let Some(group) = next.filter(|group| (place.end + 1..place.end + 6).contains(&group.tokens.start)) {
            let subject = |t: usize| {
                s.is(t, &[Tag::Name, Tag::Pron, Tag::Adv, Tag::That, Tag::Rel, Tag::Det, Tag::Noun])
                    || s.word(t) == "once"
            };
            if (place.end..group.tokens.start).all(subject) {
                self.verbs.push(group.tokens.clone());
            }
        }
        let Some((index, group)) = s.verb(place.start) else { return };
        if quantity.unit == Unit::Score && s.is_verb(group, OUTCOMES) {
            self.verbs.push(group.tokens.clone());
            self.nouns.extend(s.subject_phrases(index).into_iter().flatten());
            self.nouns.extend(s.object(index).into_iter().flatten());
        }
        if place.end <= group.tokens.start {
            // "57 percent were undecided", "nearly half of the voters were undecided"
            let of = s.word(place.end) == "of"
                && (place.end..group.tokens.start).all(|t| !s.is(t, &[Tag::Comma, Tag::Prep]) || t == place.end);
            let direct = place.end == group.tokens.start || of;
            if direct || s.subject_phrases(index).iter().any(|phrase| phrase.contains(&place.start)) {
                self.verbs.push(group.tokens.clone());
                // "47 percent of adults have a college degree"
                let end = group.tokens.end;
                self.nouns.extend(s.phrase(end + usize::from(s.is(end, &[Tag::Det]))));
            }
            return;
        }
        if place.start < group.tokens.end {
            return;
        }
        let gap = group.tokens.end..place.start;
        // "rose 12 percent, to $310 million"
        let after_change = s.before(place.start) == "to";
        let bare = gap.clone().all(|t| {
            s.is(t, &[Tag::Adv, Tag::Det])
                || after_change
                    && (s.is(t, &[Tag::Number, Tag::Comma, Tag::Mark])
                        || matches!(
                            s.word(t).as_ref(),
                            "percent" | "percentage" | "point" | "points" | "cent" | "cents" | "dollars" | "or"
                        ))
                || matches!(
                    s.word(t).as_ref(),
                    "to" | "at"
                        | "up"
                        | "down"
                        | "out"
                        | "for"
                        | "about"
                        | "record"
                        | "estimated"
                        | "only"
                        | "from"
                        | "worth"
                )
                // "went on for 21 days"
                || s.word(t) == "on" && s.word(t + 1) == "for"
        });
        let from = gap.clone().any(|t| matches!(s.word(t).as_ref(), "from" | "by"));
        // "The trip takes three hours", but "Dunne took $500,000"; "it came to $3 million", but "Dunne ran five miles".
        let lasts = matches!(quantity.unit, Unit::Duration(_));
        let led = matches!(s.before(place.start).as_ref(), "to" | "at");
        let gives = s.is_verb(group, VALUES)
            || lasts && s.is_verb(group, &["take", "run", "go", "drag", "continue", "carry", "endure", "persist"])
            || led
                && s.is_verb(
                    group,
                    &[
                        "come", "run", "go", "stand", "hold", "stay", "add", "close", "open", "settle", "finish",
                        "end", "trade", "peak", "crest", "start",
                    ],
                );
        // "The captain had 12,100 hours", and no noun behind.
        let has = s.is_verb(group, &["have", "log"])
            && !matches!(quantity.unit, Unit::Score | Unit::Percent)
            && s.phrase(place.end).is_empty();
        // "tariffs cost Corvane $31 million"
        let costs = s.is_verb(group, &["cost"])
            && gap.len() <= 4
            && gap.clone().all(|t| s.nominal(t) || s.is(t, &[Tag::Det, Tag::Owner, Tag::Pron]));
        if (bare && (gives || has) || costs) && !from && (group.voice == Voice::Active || s.is(group.head, &[Tag::Be]))
        {
            for subject in s.subjects(index) {
                self.value_of(s, subject, quantity.unit == Unit::Score);
            }
        }
        if s.before(place.start) == "at" && s.is_verb(group, VALUERS) {
            let object = s.object(index).and_then(|phrase| s.head_of(&phrase));
            let passive = group.voice == Voice::Passive;
            for subject in if passive { s.subjects(index) } else { object.into_iter().collect() } {
                self.value_of(s, subject, false);
            }
        }
        let governed = gap.clone().all(|t| {
            s.is(
                t,
                &[Tag::Adv, Tag::Det, Tag::Owner, Tag::Pron, Tag::Noun, Tag::Name, Tag::Number, Tag::Maybe, Tag::Quote],
            ) || matches!(s.word(t).as_ref(), "to" | "for" | "about" | "up" | "out" | "at" | "-")
        });
        if governed && gap.len() <= 6 {
            let particle = s.is(group.tokens.end, &[Tag::Adv, Tag::Prep, Tag::To]);
            self.verbs.push(group.tokens.start..group.tokens.end + usize::from(particle));
        }
    }

    /// A noun, and what it is itself the value of: "the cost of the bridge".
    fn value_of(&mut self, s: &Sentence<'_>, noun: usize, score: bool) {
        let word = s.word(noun);
        if score && !SCORES.contains(&word.as_ref()) {
            return;
        }
        self.nouns.extend(s.with_adjectives(noun));
        if sense::is(&word, Sense::Value) {
            if s.word(noun + 1) == "of" {
                self.nouns.extend(s.head_from(noun + 2));
            }
            // "the bridge's cost", "the bridge cost"
            let before = noun.checked_sub(1).into_iter().chain(noun.checked_sub(2));
            self.nouns.extend(before.filter(|t| s.nominal(*t)));
        }
    }
}
