//! Facts × sentences → verdicts, as a careful reader gives them.

use crate::diagnostic::Diagnostics;
use crate::fact::evidence::{Findings, Fit, Passage, Stance};
use crate::fact::story::{RuleFile, Story};
use crate::reading::Readings;
use crate::text::Text;

mod amounts;
mod casualties;
mod changes;
mod others;
mod whose;

fn story(about: &str, quantity: &str) -> Result<Story, String> {
    story_of("C.", about, quantity)
}

/// A story of 12 June 2024 with one fact.
fn story_of(claim: &str, about: &str, quantity: &str) -> Result<Story, String> {
    let text = format!(
        "[story]\ntitle = \"T\"\ndate = 2024-06-12\n[[fact]]\nid = \"f\"\nclaim = \"{claim}\"\nsource = \"https://example.org\"\nabout = {about}\nquantity = {quantity}\n"
    );
    let diagnostics = Diagnostics::default();
    let story = Story::parse(&[RuleFile { path: "story.toml".into(), text }], &diagnostics);
    story
        .filter(|_| !diagnostics.has_errors())
        .ok_or_else(|| diagnostics.sorted().iter().map(|d| d.code.name).collect::<Vec<_>>().join(" "))
}

/// ✓ stated, ≈ stated within a hedge or a rounding, ✗ refuted, ? there but undecided, · nothing found. The reasons stand behind.
fn verdict(story: &Story, article: &str) -> (char, String) {
    let text = Text::new(article);
    let readings = Readings::of(&text, &story.dateline);
    let hits = story.terms.scan(&text);
    let fact = &story.facts[0];
    let mut findings = Findings::default();
    for sentence in 0..text.sentences().len() {
        let tokens = text.sentences()[sentence].tokens.clone();
        let about: Vec<_> =
            fact.about.iter().filter(|a| !a.negated).map(|a| hits.within(a.term, tokens.clone()).to_vec()).collect();
        if about.iter().all(|matches| !matches.is_empty()) {
            fact.kind.judge(
                &Passage { text: &text, readings: &readings, hits: &hits, sentence, about: &about },
                &mut findings,
            );
        }
    }
    let any = |stance| findings.evidence.iter().any(|e| e.stance == stance);
    let glyph = if any(Stance::Refutes) {
        '✗'
    } else if any(Stance::Supports(Fit::Exact)) {
        '✓'
    } else if findings.evidence.iter().any(|e| matches!(e.stance, Stance::Supports(_))) {
        '≈'
    } else if findings.evidence.is_empty() {
        '·'
    } else {
        '?'
    };
    (glyph, findings.evidence.iter().map(|e| e.reason.clone()).collect::<Vec<_>>().join("; "))
}

fn check(about: &str, quantity: &str, cases: &[(char, &str)]) {
    check_claim("C.", about, quantity, cases);
}

fn check_claim(claim: &str, about: &str, quantity: &str, cases: &[(char, &str)]) {
    let story = story_of(claim, about, quantity).unwrap();
    let mut wrong = Vec::new();
    for (expected, article) in cases {
        let (got, why) = verdict(&story, article);
        if got != *expected {
            wrong.push(format!("{quantity}: {article}\n  expected {expected}, got {got}: {why}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

const LETTERS: (&str, &str) =
    (r#"["letter|subpoena|sanctuary"]"#, r#"{ value = "23", of = "jurisdiction|state|county|city" }"#);

#[test]
fn a_count_of_letters() {
    check(
        LETTERS.0,
        LETTERS.1,
        &[
            ('✓', "The department sent letters to 23 jurisdictions."),
            ('✓', "The department sent letters to twenty-three jurisdictions."),
            ('✓', "The administration threatened to subpoena 23 states, cities and counties over their policies."),
            ('✓', "It escalated its fight against 23 so-called sanctuary cities."),
            ('✓', "The 23 jurisdictions that received letters Wednesday include Chicago and Denver."),
            ('≈', "Officials sent letters to roughly two dozen jurisdictions."),
            ('≈', "Officials sent letters to about 25 jurisdictions."),
            ('✗', "Sessions wrote to 32 sanctuary cities on Wednesday."),
            ('✗', "Officials sent letters to more than 30 jurisdictions."),
            ('✗', "Officials sent letters to fewer than 20 cities."),
            ('✗', "Letters went to 24 jurisdictions."),
            ('?', "Officials sent letters to at least 20 jurisdictions."),
            ('?', "The department sent letters to several cities."),
            ('?', "The department sent letters to dozens of cities."),
            ('·', "The department sent 50 letters."),
            ('·', "The letters name 12 police chiefs."),
            ('·', "The letters did not impress anyone."),
            ('?', "Three of the jurisdictions that received letters have replied."),
            ('?', "At least the mayors of four cities that received letters were meant to attend."),
            ('?', "The department sent letters, and 40 cities have sued."),
            ('?', "The department did not send letters to 40 cities."),
            ('?', "Did the department send letters to 40 cities?"),
            ('?', "Letters went to 12 cities in California."),
            ('?', "The department sent letters to another 12 cities."),
            ('?', "The remaining 11 cities have not answered the letter."),
            ('?', "The department sent letters to 12 Democratic cities."),
            ('·', "One of the letters named a city."),
        ],
    );
}

#[test]
fn who_attended_and_who_was_invited() {
    check(
        r#"["attend|show up"]"#,
        r#"{ value = "about 100", of = "mayor" }"#,
        &[
            ('✓', "Roughly 100 mayors ultimately attended the meeting, according to Politico."),
            ('✓', "About 100 mayors and others did attend the meeting."),
            ('✓', "In the end 100 mayors attended."),
            ('≈', "In the end 95 mayors attended."),
            ('✗', "In the end 40 mayors attended."),
            ('✗', "No mayors attended."),
            ('?', "More than 100 mayors attended."),
            ('✗', "More than 200 mayors attended."),
            ('✗', "Fewer than 50 mayors attended."),
            ('?', "Several mayors attended."),
            ('·', "Still, many mayors did attend."),
            ('·', "The White House had invited 300 mayors."),
        ],
    );
}

#[test]
fn amounts_of_money() {
    check(
        r#"["infrastructure", "promise|pledge"]"#,
        r#"{ value = "$1 trillion" }"#,
        &[
            ('✓', "He promised $1 trillion for infrastructure."),
            (
                '✗',
                "The focus was infrastructure, after the president had promised more than a trillion dollars in new funding.",
            ),
            (
                '✓',
                "Details of the infrastructure plan suggest that federal dollars would only represent about $200 billion, much less than the $1 trillion Trump once pledged.",
            ),
            ('✗', "He pledged $2 trillion for infrastructure."),
            ('≈', "He pledged nearly $1 trillion for infrastructure."),
            ('?', "He pledged at least $1 trillion for infrastructure."),
            ('·', "He pledged 1 trillion euros for infrastructure."),
        ],
    );
    check(
        r#"["federal"]"#,
        r#"{ value = "about $200 billion" }"#,
        &[(
            '✓',
            "Details of the infrastructure plan suggest that federal dollars would only represent about $200 billion, much less than the $1 trillion Trump once pledged.",
        )],
    );
    check(
        r#"["grant"]"#,
        r#"{ value = "$380 million" }"#,
        &[
            ('≈', "The department is using about $380 million in justice assistance grants."),
            ('✓', "The grants amount to $380 million."),
            ('✓', "The grants amount to 380 million dollars."),
            ('?', "The grants amount to $382.4 million."),
            ('≈', "The grants amount to $380.4 million."),
            ('✗', "The grants amount to $381 million."),
            ('?', "It threatened to deny millions of dollars in grant money."),
            ('✗', "The grants amount to $830 million."),
            ('✗', "The grants amount to $380 billion."),
            ('?', "Officers are paid $20 an hour from the grant."),
        ],
    );
}

#[test]
fn numbers_that_change() {
    check(
        r#"["coronavirus|case"]"#,
        r#"{ value = "654", of = "case" }"#,
        &[
            ('✓', "The number of coronavirus cases rose to 654."),
            ('✓', "Coronavirus cases totaled 654."),
            ('✓', "The county has 654 cases, 29 recoveries and 39 deaths."),
            ('✓', "Coronavirus cases rose to 654 from 512."),
            ('✓', "Coronavirus cases rose from 512 to 654."),
            ('✗', "Coronavirus cases rose from 512 to 700."),
            ('✗', "The number of coronavirus cases rose to 700."),
            ('?', "Coronavirus cases rose by 12."),
            ('·', "The coronavirus killed 39 people."),
        ],
    );
}

#[test]
fn shares_and_percentages() {
    check(
        r#"["undecided"]"#,
        r#"{ value = "56 %" }"#,
        &[
            ('✓', "In the poll 56 percent of voters were undecided."),
            ('≈', "In the poll 56.4 percent were undecided."),
            ('✗', "In the poll 57 percent were undecided."),
            ('✗', "Nearly half of the voters were undecided."),
            ('✗', "One in five voters was undecided."),
            ('?', "More than half of the voters were undecided."),
            ('✗', "Fewer than half of the voters were undecided."),
        ],
    );
    check(
        r#"["vote"]"#,
        r#"{ value = "half" , of = "voter" }"#,
        &[('✓', "Half the voters cast their vote."), ('✓', "50 percent of voters went to vote.")],
    );
}

#[test]
fn rounding() {
    check(
        r#"["population|live"]"#,
        r#"{ value = "1,234,567", of = "people|resident" }"#,
        &[
            ('≈', "About 1.2 million people live there."),
            ('≈', "Some 1.2 million people live there."),
            ('≈', "1.2 million people live there."),
            ('✗', "1.3 million people live there."),
            ('✗', "1,243,567 people live there."),
            ('?', "More than 1.2 million people live there."),
            ('✗', "More than 1.3 million people live there."),
        ],
    );
    check(
        r#"["mine"]"#,
        r#"{ value = "under 23.5 million", of = "tonne|ton|people" }"#,
        &[
            ('✗', "The mine employs more than 24 million people."),
            ('?', "The mine employs more than 23 million people."),
            ('✗', "The mine employs 23.7 million people."),
            ('✓', "The mine employs nine million people."),
        ],
    );
}

#[test]
fn measures_convert() {
    check(
        r#"["trail"]"#,
        r#"{ value = "6 miles" }"#,
        &[
            ('✓', "The trail is six miles long."),
            ('≈', "The trail is 10 kilometers long."),
            ('✗', "The trail is 6 kilometers long."),
            ('✗', "The trail is eight miles long."),
        ],
    );
    check(
        r#"["quake"]"#,
        r#"{ value = "7.4 magnitude" }"#,
        &[('✓', "A magnitude-7.4 quake struck."), ('✗', "A 7.1-magnitude quake struck.")],
    );
    check(
        r#"["deadline|give"]"#,
        r#"{ value = "90 days" }"#,
        &[('✓', "The judge gave them 90 days."), ('✗', "The judge gave them two weeks.")],
    );
    check(
        r#"["vote"]"#,
        r#"{ value = "218-204" }"#,
        &[('✓', "The House approved it on a vote of 218-204."), ('✗', "The vote was 218-208.")],
    );
}

#[test]
fn a_tolerance_replaces_the_slack() {
    let fact = r#"{ value = "100", of = "mayor", tolerance = "20 %" }"#;
    check(
        r#"["attend"]"#,
        fact,
        &[('≈', "118 mayors attended."), ('✗', "130 mayors attended."), ('✓', "100 mayors attended.")],
    );
}

#[test]
fn what_is_not_one_quantity_is_said() {
    for (quantity, said) in [
        (r#"{ value = "about", of = "mayor" }"#, "bad-quantity"),
        (r#"{ value = "23 or 42 or so mayors", of = "mayor" }"#, "bad-quantity"),
        (r#"{ value = "MS-13", of = "mayor" }"#, "bad-quantity"),
        (r#"{ value = "23" }"#, "missing-key"),
        (r#"{ value = "23", of = "mayor", tolerance = "some" }"#, "bad-tolerance"),
        (r#"{ value = "more than 23", of = "mayor", tolerance = "5 %" }"#, "bad-tolerance"),
    ] {
        let problems = story(r#"["x"]"#, quantity).err().unwrap_or_default();
        assert!(problems.contains(said), "{quantity}: {problems}");
    }
    for value in [
        "about 100",
        "at least 3",
        "$380 million",
        "more than $1 trillion",
        "56 %",
        "7.4 magnitude",
        "6 miles",
        "40 to 50",
        "one",
        "a third",
        "3-to-1",
    ] {
        assert!(story(r#"["x"]"#, &format!(r#"{{ value = "{value}", of = "mayor" }}"#)).is_ok(), "{value}");
    }
}
