//! `term`: which of a closed set of phrases stands in a slot: a role, a place, a party, a cause.

mod other;
mod slot;

use std::ops::Range;

use super::Scope;
use super::claim::Claim;
use crate::diagnostic::Table;
use crate::fact::evidence::{Fit, Stance};
use crate::fact::terms::{TermId, TermMatch};
use crate::fact::{Findings, Passage};
use crate::order;
use crate::reading::clause::clauses;

use slot::{Bond, Slot};

/// Expects a phrase in the slot of what the fact is about.
#[derive(Clone, Debug)]
pub struct Term {
    /// The phrases that agree.
    pub is: TermId,
    /// The phrases that contradict.
    pub not: Option<TermId>,
    /// What else the fact says, which may put a phrase in doubt.
    claim: Box<Claim>,
}

/// A phrase of either side where it stands in a sentence.
#[derive(Clone, Debug)]
struct Phrase {
    tokens: Range<usize>,
    /// Whether it is one of `is`, one of `not`.
    is: bool,
    not: bool,
}

impl Term {
    /// Reads `{ is, not }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let is = table.required_terms("is", scope.terms);
        let not = table.terms("not", scope.terms);
        let whole = not.is_some() == table.has("not");
        table.finish();
        let claim = Box::new(Claim::new(scope, &[]));
        Some(Self { is: is?, not, claim }).filter(|_| whole)
    }

    /// Whether it has phrases that contradict.
    pub(crate) fn can_contradict(&self) -> bool {
        self.not.is_some()
    }

    /// Judges the phrases of a sentence: of two that overlap the longer counts ("vice president" is not "president"), and a phrase
    /// counts only where it is bound to what the fact is about.
    pub(crate) fn judge(&self, passage: &Passage<'_>, findings: &mut Findings) {
        let tokens = passage.tokens();
        let is = passage.hits.within(self.is, tokens.clone());
        let not = self.not.map_or(&[][..], |not| passage.hits.within(not, tokens.clone()));
        if is.is_empty() && not.is_empty() {
            let about =
                passage.about.iter().flatten().find(|m| tokens.start <= m.tokens.start && m.tokens.end <= tokens.end);
            if let Some(about) = about {
                let span = passage.text.token_span(about.tokens.clone());
                findings.step(span, || "left: none of the phrases stands in its sentence".to_owned());
            }
            return;
        }
        let phrases = longest(is, not);
        let clauses = clauses(passage.text, passage.sentence);
        let slot = Slot::new(passage, &clauses);
        let bonds: Vec<(Phrase, Bond)> =
            phrases.into_iter().map(|phrase| (phrase.clone(), slot.bond(&phrase.tokens))).collect();
        // "infrastructure or health care": who names both sides in one slot says neither.
        let loose = |side: fn(&Phrase) -> bool| bonds.iter().any(|(phrase, bond)| *bond == Bond::Near && side(phrase));
        let both = loose(|phrase| phrase.is) && loose(|phrase| phrase.not);
        for (phrase, bond) in bonds {
            let span = passage.text.token_span(phrase.tokens.clone());
            let words = passage.text.slice(span).replace('\n', " ");
            let (stance, reason) = match bond {
                Bond::Apart(why) => {
                    findings.step(span, || format!("left: \"{words}\" {why}"));
                    continue;
                }
                Bond::Doubt(why) => (Stance::Undecided, format!("\"{words}\" {why}")),
                Bond::Bound | Bond::Near if phrase.is && phrase.not => {
                    (Stance::Undecided, format!("\"{words}\" is both expected and excluded"))
                }
                Bond::Near if both => (Stance::Undecided, format!("\"{words}\" is not the only one named")),
                Bond::Bound | Bond::Near if phrase.is => {
                    (Stance::Supports(Fit::Exact), format!("\"{words}\" is expected"))
                }
                Bond::Bound | Bond::Near => match other::doubt(&self.claim, passage, &phrase.tokens) {
                    Some(why) => (Stance::Undecided, format!("\"{words}\" {why}")),
                    None => (Stance::Refutes, format!("\"{words}\" is excluded")),
                },
                Bond::Denied if phrase.is && !phrase.not => {
                    (Stance::Refutes, format!("\"{words}\" is expected and is denied"))
                }
                Bond::Denied => (Stance::Undecided, format!("\"{words}\" is denied, which leaves all else open")),
            };
            findings.push(stance, span, passage.sentence, reason);
        }
    }
}

/// The phrases of both sides in the order of the text, none within another.
fn longest(is: &[TermMatch], not: &[TermMatch]) -> Vec<Phrase> {
    let mut all: Vec<Phrase> = is.iter().map(|m| Phrase { tokens: m.tokens.clone(), is: true, not: false }).collect();
    all.extend(not.iter().map(|m| Phrase { tokens: m.tokens.clone(), is: false, not: true }));
    order::sort_by_key(&mut all, |phrase| (phrase.tokens.start, std::cmp::Reverse(phrase.tokens.end)));
    let mut kept: Vec<Phrase> = Vec::with_capacity(all.len());
    for phrase in all {
        match kept.last_mut() {
            Some(last) if last.tokens == phrase.tokens => {
                last.is |= phrase.is;
                last.not |= phrase.not;
            }
            Some(last) if phrase.tokens.end <= last.tokens.end => {}
            _ => kept.push(phrase),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::fact::kind::testing::{evidence_on, story_of, verdicts};

    const PRESIDENT: &str = r#"about = ["Landrieu"]
        term = { is = "president of the U.S. Conference of Mayors|conference president|president of the mayors' group", not = "vice president of the mayors' group|former conference president|conference vice president" }"#;

    #[test]
    fn a_role_is_bound_by_apposition_copula_and_title() {
        verdicts(
            PRESIDENT,
            &[
                (
                    "Said Mitch Landrieu, president of the U.S. Conference of Mayors.",
                    "supports `president of the U.S. Conference of Mayors`",
                ),
                (
                    "New Orleans Mayor Mitch Landrieu, the conference president, said so.",
                    "supports `conference president`",
                ),
                ("Conference President Mitch Landrieu said so.", "supports `Conference President`"),
                ("The conference president, Mitch Landrieu, said so.", "supports `conference president`"),
                ("Landrieu is the conference president.", "supports `conference president`"),
                ("Landrieu, who is the current conference president, said so.", "supports `conference president`"),
                ("Landrieu was elected conference president in June.", "supports `conference president`"),
                ("Landrieu serves as conference president.", "supports `conference president`"),
                ("The conference president is Mitch Landrieu.", "supports `conference president`"),
                (
                    "Landrieu, mayor of New Orleans and president of the mayors' group, stayed home.",
                    "supports `president of the mayors' group`",
                ),
                (
                    "Landrieu, mayor of New Orleans, La., and vice president of the mayors' group, stayed home.",
                    "refutes `vice president of the mayors' group`",
                ),
                (
                    "Landrieu, the vice president of the mayors' group, stayed home.",
                    "refutes `vice president of the mayors' group`",
                ),
                ("Landrieu is a former conference president.", "refutes `former conference president`"),
                ("Landrieu is the conference vice president.", "refutes `conference vice president`"),
            ],
        );
    }

    #[test]
    fn a_role_of_somebody_else_decides_nothing() {
        verdicts(
            PRESIDENT,
            &[
                ("Landrieu met the conference vice president.", ""),
                ("Landrieu said the conference vice president had left.", ""),
                ("Landrieu and Steve Benjamin, vice president of the mayors' group, stayed home.", ""),
                ("Steve Benjamin, vice president of the mayors' group, met Landrieu.", ""),
                ("Landrieu's brother is the conference vice president.", ""),
                ("An aide to Landrieu is the conference vice president.", ""),
                ("Landrieu, an aide to the conference vice president, said so.", ""),
                ("Landrieu, citing the conference vice president, said so.", ""),
                ("Landrieu, who met the conference vice president, said so.", ""),
                ("Conference Vice President Steve Benjamin met Landrieu.", ""),
                ("Landrieu named Benjamin conference vice president.", ""),
                ("Landrieu, Bill Peduto, the conference vice president, and others came.", ""),
                ("When asked about Landrieu, the conference vice president declined to comment.", ""),
            ],
        );
    }

    #[test]
    fn what_is_past_planned_denied_or_asked_is_undecided() {
        verdicts(
            PRESIDENT,
            &[
                ("Landrieu, the acting conference president, said so.", "undecided `conference president`"),
                ("Landrieu will be conference president.", "undecided `conference president`"),
                ("Landrieu could become conference president.", "undecided `conference president`"),
                ("Landrieu is not the conference vice president.", "undecided `conference vice president`"),
                ("Landrieu is not the conference president.", "refutes `conference president`"),
                ("Is Landrieu the conference president?", ""),
                ("Landrieu, the conference president-elect, said so.", "undecided `conference president`"),
                ("Landrieu, the conference vice president's aide, said so.", "undecided `conference vice president`"),
            ],
        );
    }

    #[test]
    fn a_role_of_another_day_or_of_a_relation_decides_nothing() {
        verdicts(
            r#"about = ["Landrieu"]
            term = { is = "mayor of New Orleans", not = "vice president|governor|gunman" }"#,
            &[
                ("Landrieu was vice president until 2020.", "undecided `vice president`"),
                ("Landrieu was vice president from 1984 to 1989.", "undecided `vice president`"),
                ("Landrieu had been governor.", "undecided `governor`"),
                ("Landrieu was once governor.", ""),
                ("Landrieu, a former governor, said so.", "undecided `governor`"),
                ("Landrieu, the acting governor, said so.", "undecided `governor`"),
                ("Landrieu, the son of the governor, said so.", ""),
                ("Landrieu denied that he was the gunman.", ""),
                ("Landrieu's wife, Governor Cheryl Landrieu, said so.", ""),
                ("Landrieu was governor when the flood came.", "refutes `governor`"),
                ("Landrieu, the governor, said so.", "refutes `governor`"),
            ],
        );
    }

    #[test]
    fn another_company_another_fire_another_year() {
        let rule = |claim: &str, keys: &str| {
            format!("[story]\ntitle = \"T\"\ndate = 2025-08-20\n[[fact]]\nid = \"a\"\nclaim = \"{claim}\"\n{keys}\n")
        };
        let judge = |rule: &str, cases: &[(&str, &str)]| {
            let story = story_of(rule);
            for (text, expected) in cases {
                assert_eq!(evidence_on(&story.dateline, &story, &story.facts[0], text), *expected, "{text}");
            }
        };
        judge(
            &rule(
                "Dana Whitcombe is the chief executive of Brightwell.",
                "about = [\"Whitcombe\"]\nterm = { is = \"chief executive\", not = \"chief financial officer\" }",
            ),
            &[
                ("Whitcombe, the chief financial officer, said so.", "refutes `chief financial officer`"),
                ("Whitcombe is the chief financial officer of Brightwell.", "refutes `chief financial officer`"),
                ("Whitcombe was chief financial officer of Peabody Snacks.", "undecided `chief financial officer`"),
                (
                    "Whitcombe was chief financial officer of a rival, Peabody Snacks, until last year.",
                    "undecided `chief financial officer`",
                ),
            ],
        );
        judge(
            &rule(
                "The fire was caused by a power line.",
                "about = [\"cause|start|spark\"]\nterm = { is = \"power line\", not = \"lightning\" }",
            ),
            &[
                ("Lightning started the fire.", "refutes `Lightning`"),
                ("Investigators said a power line had sparked it.", "supports `power line`"),
                ("Lightning started the last big fire on the ridge.", "undecided `Lightning`"),
                ("In 2007 lightning started a fire on the ridge.", "undecided `lightning`"),
            ],
        );
    }

    #[test]
    fn a_thing_takes_what_its_clause_says() {
        verdicts(
            r#"about = ["meeting", "focus|discuss|talk"]
            term = { is = "infrastructure", not = "gun control|health care" }"#,
            &[
                ("The meeting was to focus on infrastructure.", "supports `infrastructure`"),
                ("At the meeting they discussed health care.", "refutes `health care`"),
                (
                    "The meeting focused on infrastructure or health care.",
                    "undecided `infrastructure`; undecided `health care`",
                ),
                ("The meeting did not focus on health care.", "undecided `health care`"),
                ("The meeting may focus on health care.", "undecided `health care`"),
                ("The meeting focused on jobs, and Congress voted on health care.", ""),
            ],
        );
        verdicts(
            r#"about = ["summit", "hold"]
            term = { is = "Geneva", not = "Vienna|Paris" }"#,
            &[
                ("The summit was held in Geneva.", "supports `Geneva`"),
                ("The summit was held in Vienna.", "refutes `Vienna`"),
                ("The summit was held by diplomats in Vienna.", ""),
                ("The summit Vienna wanted was held in Geneva.", "supports `Geneva`"),
            ],
        );
    }

    #[test]
    fn a_name_is_bound_to_the_deed_it_does() {
        verdicts(
            r#"about = ["dam|it", "own|operate"]
            term = { is = "Lorne Water District", not = "Corps of Engineers" }"#,
            &[
                ("The dam is owned by the Lorne Water District.", "supports `Lorne Water District`"),
                ("The Lorne Water District operates the dam.", "supports `Lorne Water District`"),
                ("The dam has been operated by the Army Corps of Engineers.", "refutes `Corps of Engineers`"),
                ("The dam was inspected by the Corps of Engineers and is owned by somebody else.", ""),
            ],
        );
    }

    #[test]
    fn a_name_may_fill_the_slot() {
        verdicts(
            r#"about = ["conference president"]
            term = { is = "Landrieu", not = "Emanuel|Garcetti" }"#,
            &[
                ("The conference president, Mitch Landrieu, said so.", "supports `Landrieu`"),
                ("Rahm Emanuel, the conference president, said so.", "refutes `Emanuel`"),
                ("The conference president met with Emanuel.", ""),
                ("The conference president Emanuel replaced said so.", ""),
                ("The conference president is Eric Garcetti.", "refutes `Garcetti`"),
            ],
        );
    }
}
