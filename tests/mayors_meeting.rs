//! The main job on four real articles: every fact in every article, as a careful reader judges it.

mod common;

use common::{Mayors, rows};

/// ✓ agreement, ✗ contradiction, · omission, ? not judged here.
const TABLE: &str = "
    fact                        L G A W
    letters-count               ✓ ✓ ✓ ✓
    letters-sent-wednesday      ✓ ? ✓ ✓
    letters-announced-at-noon   · ✓ · ·
    letters-threaten-subpoenas  ✓ ✓ ✓ ·
    grants-at-stake             ✓ · · ·
    courts-blocked              ✓ ✓ · ✓
    attorney-general            ✓ ✓ · ·
    attendance                  ✓ ✓ · ·
    invitations                 · ✓ · ·
    letter-mayors-due           · · · ✗
    de-blasio-stayed-away       ✓ ✓ ✓ ✓
    landrieu-stayed-away        ✓ · · ✓
    emanuel-stayed-away         ✓ · · ·
    garcetti-not-invited        ✓ · · ·
    de-blasio-tweet-time        · · ✓ ·
    meeting-topic               ✓ · ✓ ✓
    infrastructure-promise      · ✓ ✗ ·
    federal-share               · ✓ · ·
    conference-president        ✓ ✓ ✓ ·
    conference-vice-president   · ✓ · ·
    de-blasio-tweet             ✓ ✓ · ?
    untenable                   ✓ ✗ ✓ ·
    attack-on-mayors            · ✗ ✓ ?
    trump-boycott               ✓ · ✗ ·
    political-stunt             ✓ ✓ · ✓
    enough-is-enough            ✓ · · ·
";

#[test]
fn a_careful_reader_agrees_with_every_verdict() {
    let mayors = Mayors::load();
    let mut wrong = Vec::new();
    for (fact, expected) in rows(TABLE) {
        for (siglum, expected) in expected {
            let found = mayors.verdict(&fact, &siglum);
            if expected != '?' && !found.starts_with(expected) {
                wrong.push(format!("{fact} × {siglum}: expected {expected}, found {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fact_of_the_rules_stands_in_the_table() {
    let mayors = Mayors::load();
    let table: Vec<String> = rows(TABLE).into_iter().map(|(fact, _)| fact).collect();
    let facts: Vec<&str> = mayors.story.facts.iter().map(|f| f.id.as_str()).collect();
    assert_eq!(facts, table);
}

/// The article, words of it, what they are changed to, a fact, and the verdict that must follow.
const ALTERED: &[(&str, &str, &str, &str, char)] = &[
    // Numbers.
    ("L", "to 23 states, cities", "to 32 states, cities", "letters-count", '✗'),
    ("L", "to 23 states, cities", "to twenty-three states, cities", "letters-count", '✓'),
    ("L", "to 23 states, cities", "to about two dozen states, cities", "letters-count", '✓'),
    ("L", "to 23 states, cities", "to dozens of states, cities", "letters-count", '·'),
    ("L", "to 23 states, cities", "to more than 20 states, cities", "letters-count", '·'),
    ("G", "subpoena 23 states", "subpoena 13 states", "letters-count", '✗'),
    ("W", "against 23 so-called", "against 230 so-called", "letters-count", '✗'),
    ("A", "roughly two dozen jurisdictions", "roughly four dozen jurisdictions", "letters-count", '✗'),
    ("A", "The 23 jurisdictions", "The 29 jurisdictions", "letters-count", '✗'),
    ("L", "About 100 mayors and others did attend", "About 300 mayors and others did attend", "attendance", '✗'),
    ("L", "About 100 mayors and others did attend", "About 100 mayors and others were present", "attendance", '·'),
    ("G", "Roughly 100 mayors ultimately", "Nearly 100 mayors ultimately", "attendance", '✓'),
    ("G", "Roughly 100 mayors ultimately", "Fewer than 40 mayors ultimately", "attendance", '✗'),
    ("L", "about $380 million", "about $830 million", "grants-at-stake", '✗'),
    ("L", "about $380 million", "380 million dollars", "grants-at-stake", '✓'),
    ("L", "about $380 million", "about $380 billion", "grants-at-stake", '✗'),
    ("G", "the $1 trillion Trump", "the $2 trillion Trump", "infrastructure-promise", '✗'),
    ("G", "the $1 trillion Trump", "the $2 trillion Trump", "federal-share", '✓'),
    ("G", "about $200 billion", "about $300 billion", "federal-share", '✗'),
    ("G", "about $200 billion", "about $300 billion", "infrastructure-promise", '✓'),
    ("A", "more than a trillion dollars", "a trillion dollars", "infrastructure-promise", '✓'),
    ("W", "mayors of four cities", "mayors of three cities", "letter-mayors-due", '·'),
    ("G", "at least three of the mayors", "at least five of the mayors", "letter-mayors-due", '✗'),
    // Times.
    ("A", "around 12:30 p.m.", "around 3:30 p.m.", "de-blasio-tweet-time", '✗'),
    ("A", "around 12:30 p.m.", "just after 12:30 p.m.", "de-blasio-tweet-time", '✓'),
    ("L", "letters Wednesday morning", "letters Tuesday morning", "letters-sent-wednesday", '✗'),
    ("L", "letters Wednesday morning", "letters on Jan. 24", "letters-sent-wednesday", '✓'),
    ("A", "received letters Wednesday", "received letters last month", "letters-sent-wednesday", '·'),
    ("A", "received letters Wednesday", "received letters Monday", "letters-sent-wednesday", '✗'),
    ("G", "But around noon, the U.S.", "But around 4 p.m., the U.S.", "letters-announced-at-noon", '✗'),
    // Quotations.
    ("L", "racist assault", "sustained assault", "de-blasio-tweet", '✗'),
    ("G", "I will NOT be attending", "I will be attending", "de-blasio-tweet", '✗'),
    ("L", "as political props", "as political pawns", "untenable", '✗'),
    ("L", "yet again — and use", "yet again -- and use", "untenable", '✓'),
    ("A", "an attack on everyone", "no attack on everyone", "attack-on-mayors", '✗'),
    ("L", "law-abiding America,\" Trump said", "law-abiding America,\" Sessions said", "trump-boycott", '✗'),
    (
        "W",
        "an important discussion with the President",
        "a pointless discussion with the President",
        "political-stunt",
        '✗',
    ),
    // Polarity, names, roles.
    ("L", "all Democrats, boycotted after", "all Democrats, attended after", "emanuel-stayed-away", '✗'),
    ("G", "De Blasio pulled out.", "De Blasio showed up.", "de-blasio-stayed-away", '✗'),
    ("A", "that he would not be attending", "that he would be attending", "de-blasio-stayed-away", '·'),
    ("L", "who had not been invited", "who had been invited", "garcetti-not-invited", '✗'),
    ("W", "courts have repeatedly blocked", "courts have repeatedly upheld", "courts-blocked", '✗'),
    ("W", "courts have repeatedly blocked", "courts could yet block", "courts-blocked", '·'),
    (
        "G",
        "Mitch Landrieu, president of the U.S. Conference",
        "Mitch Landrieu, vice president of the U.S. Conference",
        "conference-president",
        '✗',
    ),
    ("A", "Mitch Landrieu, the conference president", "Mitch Landrieu, a Democrat", "conference-president", '·'),
    ("L", "Atty. Gen. Jeff Sessions", "Deputy Attorney General Jeff Sessions", "attorney-general", '✗'),
];

#[test]
fn a_verdict_follows_the_words_that_are_changed() {
    let mayors = Mayors::load();
    let mut wrong = Vec::new();
    for &(siglum, from, to, fact, expected) in ALTERED {
        let found = mayors.altered(siglum, from, to).verdict(fact, siglum);
        if !found.starts_with(expected) {
            wrong.push(format!("{siglum}: “{from}” → “{to}”: {fact}: expected {expected}, found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Facts that the same words bear on, too.
fn siblings(from: &str, fact: &str) -> bool {
    match from {
        "all Democrats, boycotted after" => fact.ends_with("-stayed-away"),
        "Mitch Landrieu, president of the U.S. Conference" => fact.starts_with("conference-"),
        _ => false,
    }
}

#[test]
fn no_other_fact_is_contradicted_by_the_change() {
    let mayors = Mayors::load();
    let mut wrong = Vec::new();
    for &(siglum, from, to, ..) in ALTERED {
        let altered = mayors.altered(siglum, from, to);
        let aimed_at = |fact: &str| ALTERED.iter().any(|a| (a.0, a.1, a.2, a.3) == (siglum, from, to, fact));
        for fact in mayors.story.facts.iter().filter(|f| !aimed_at(&f.id) && !siblings(from, &f.id)) {
            let (before, after) = (mayors.verdict(&fact.id, siglum), altered.verdict(&fact.id, siglum));
            if !before.starts_with('✗') && after.starts_with('✗') {
                wrong.push(format!("{siglum}: “{from}” → “{to}”: {}: {before} became {after}", fact.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rewritings that change no meaning, for a whole article at a time.
const REWRITTEN: &[(&str, &str)] = &[
    ("\u{2019}", "'"),
    ("\u{201c}", "\""),
    ("\u{201d}", "\""),
    (" -- ", " — "),
    ("—", "–"),
    (" ", "\u{a0}"),
    ("\n\n", "\r\n\r\n"),
    ("U.S.", "US"),
    ("roughly", "about"),
    ("Roughly", "Around"),
];

#[test]
fn typography_and_synonyms_of_hedges_change_no_verdict() {
    let mayors = Mayors::load();
    let mut wrong = Vec::new();
    for siglum in ["L", "G", "A", "W"] {
        for &(from, to) in REWRITTEN {
            let rewritten = mayors.rewritten(siglum, from, to);
            for fact in &mayors.story.facts {
                let (before, after) = (mayors.verdict(&fact.id, siglum), rewritten.verdict(&fact.id, siglum));
                if before.chars().next() != after.chars().next() {
                    wrong.push(format!("{siglum}: {from:?} → {to:?}: {}: {before} became {after}", fact.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
