//! A quote fact on whole articles.

use proptest::prelude::*;

use super::super::{Class, Policy, align};
use crate::article::Dateline;
use crate::diagnostic::Diagnostics;
use crate::fact::Story;
use crate::fact::evidence::{Findings, Fit, Stance};
use crate::fact::kind::Kind;
use crate::fact::story::RuleFile;
use crate::reading::Readings;
use crate::text::Text;

/// The evidence for a quote fact in an article, a line each; with `explain`, the steps.
pub(super) fn judge(quote: &str, article: &str, explain: bool) -> String {
    let source = format!(
        "[story]\ntitle = \"T\"\n\n[[fact]]\nid = \"q\"\nclaim = \"C.\"\nsource = \"S\"\nquote = {{ {quote} }}\n"
    );
    let diagnostics = Diagnostics::default();
    let file = RuleFile { path: "t.toml".into(), text: source.as_str().into() };
    let story = Story::parse(&[file], &diagnostics).expect("the rule is right");
    let text = Text::new(article);
    let readings = Readings::of(&text, &Dateline::default());
    let hits = story.terms.scan(&text);
    let mut findings = Findings { steps: explain.then(Vec::new), ..Findings::default() };
    let Kind::Quote(quote) = &story.facts[0].kind else { panic!("a quote") };
    quote.judge_article(&text, &readings, &hits, &mut findings);
    if let Some(steps) = findings.steps {
        return steps.iter().map(|s| s.note.clone()).collect::<Vec<_>>().join("\n");
    }
    let line = |stance| match stance {
        Stance::Supports(Fit::Exact) => "supports",
        Stance::Supports(_) => "supports (variant)",
        Stance::Refutes => "refutes",
        Stance::Undecided => "undecided",
    };
    findings.evidence.iter().map(|e| format!("{}: {}", line(e.stance), e.reason)).collect::<Vec<_>>().join("\n")
}

/// Words of another speaker in the next breath are not the first one's.
#[test]
fn parts_of_several_speakers() {
    for (quote, article, expected) in [
        (
            r#"speaker = "Redfern", text = "We deserved it tonight and we know it.""#,
            r#""We lost it early in the first half," said Carl Redfern. "We deserved it tonight and we know it," Lindqvist said."#,
            "",
        ),
        (
            r#"speaker = "Lindqvist", text = "We deserved it tonight and we know it.""#,
            r#""We lost it early in the first half," said Carl Redfern. "We deserved it tonight and we know it," Lindqvist said."#,
            "supports: verbatim",
        ),
        (
            r#"speaker = "Pruitt", text = "It is not a plan at all for this harbour.""#,
            r#""It is a good plan," Mayor Pruitt told Stroud, who replied, "It is not a plan at all for this harbour.""#,
            "",
        ),
        (
            r#"speaker = "Ferris", text = "Not in a million years will this mill be sold.""#,
            r#""No," Ferris said. "Not in a million years will this mill be sold," added his brother, Tom."#,
            "",
        ),
        (
            r#"speaker = "Ferris", text = "Not in a million years will this mill be sold.""#,
            r#""No," Ferris said. "Not in a million years will this mill be sold," somebody in the back shouted."#,
            "supports (variant): verbatim; who says so is not clear",
        ),
        (
            r#"speaker = "Ferris", text = "Not in a million years will this mill be sold.""#,
            r#""No," Ferris said. "Not in a million years will this mill be sold," he added."#,
            "supports: verbatim",
        ),
    ] {
        assert_eq!(judge(quote, article, false), expected, "{article}");
    }
}

const MINE: &str =
    r#"speaker = "Okafor", text = "Nobody in this county was asked whether we wanted a copper mine under the school.""#;

#[test]
fn articles_and_their_evidence() {
    for (article, expected) in [
        // Before, after, between, by name, role, pronoun.
        (
            "\"Nobody in this county was asked whether we wanted a copper mine under the school,\" Judge Ada Okafor said.",
            "supports: verbatim",
        ),
        (
            "Judge Ada Okafor said: \"Nobody in this county was asked whether we wanted a copper mine under the school.\"",
            "supports: verbatim",
        ),
        (
            "\"Nobody in this county was asked,\" Okafor said, \"whether we wanted a copper mine under the school.\"",
            "supports (variant): the same but for typography",
        ),
        (
            "Okafor was angry on Monday. \"Nobody in this county was asked whether we wanted a copper mine under the school,\" she said.",
            "supports: verbatim",
        ),
        // Parts, each in its own marks.
        (
            "Okafor said nobody \"in this county was asked\" if they \"wanted a copper mine under the school.\"",
            "supports: an excerpt, no word changed",
        ),
        // Altered.
        (
            "\"Nobody in this county was told whether we wanted a copper mine under the school,\" Okafor said.",
            "refutes: altered: \"asked\" → \"told\"",
        ),
        (
            "\"Everybody in this county was asked whether we wanted a copper mine under the school,\" Okafor said.",
            "refutes: altered: \"Nobody\" → \"Everybody\"",
        ),
        // The same twice: the nearer counts.
        (
            "Okafor: no one was asked about \"a copper mine.\"\n\n\"Nobody in this county was told whether we wanted a copper mine under the school,\" \
             Okafor said.\n\nLater Okafor said it again: \"Nobody in this county was asked whether we wanted a copper mine under the school.\"",
            "supports: verbatim",
        ),
        // Somebody else.
        (
            "\"Nobody in this county was asked whether we wanted a copper mine under the school,\" said Sheriff Dan Pruitt.",
            "refutes: misattributed: the words are given to \"Sheriff Dan Pruitt\"",
        ),
        (
            "Judge Okafor listened. \"Nobody in this county was asked whether we wanted a copper mine under the school,\" said Sheriff Dan Pruitt.",
            "refutes: misattributed: the words are given to \"Sheriff Dan Pruitt\"",
        ),
        // Her spokesman or her lawyer is not the judge, and may speak for her.
        (
            "\"Nobody in this county was asked whether we wanted a copper mine under the school,\" said a spokesman for Judge Okafor.",
            "supports (variant): verbatim; given to \"a spokesman for Judge Okafor\"",
        ),
        (
            "\"Nobody in this county was asked whether we wanted a copper mine under the school,\" said Okafor's lawyer, Dan Pruitt.",
            "supports (variant): verbatim; given to \"Okafor's lawyer, Dan Pruitt\"",
        ),
        // A role with its name.
        (
            "\"Nobody in this county was asked whether we wanted a copper mine under the school,\" said the county's sheriff, Dan Pruitt.",
            "refutes: misattributed: the words are given to \"the county's sheriff, Dan Pruitt\"",
        ),
        // What turns the meaning is told first.
        (
            "\"Nobody in the county was asked whether we never wanted a copper mine under the school,\" Okafor said.",
            "refutes: altered: \"never\" was added, \"this\" → \"the\"",
        ),
        // Nobody at all.
        (
            "On the wall: \"Nobody in this county was asked whether we wanted a copper mine under the school.\"",
            "supports (variant): verbatim; who says so is not clear",
        ),
        // Not in marks.
        (
            "Okafor said nobody in the county had been asked whether they wanted a copper mine under the school.",
            "undecided: told without quotation marks, which says nothing of the words",
        ),
        // A scare quote, and nothing.
        ("Okafor would not say \"mine\" on Monday.", ""),
        ("The council met on Monday.", ""),
    ] {
        assert_eq!(judge(MINE, article, false), expected, "{article}");
    }
}

/// Who is quoted is the fact's speaker by another name, or nobody can be sure: that is never a misattribution.
#[test]
fn the_same_person_by_another_name_and_doubtful_speakers() {
    const SAID: &str =
        "We knew in March that the levee would not hold another summer, and we told the board so in writing.";
    let said = SAID.trim_end_matches('.');
    for (speaker, article, expected) in [
        ("Donald Harker", "“SAID,” Harker said.", "supports"),
        ("Governor Harker", "“SAID,” said Donald Harker.", "supports"),
        ("Mr. Harker", "“SAID,” said Gov. Donald Harker.", "supports"),
        ("Donald J. Harker", "“SAID,” said Donald Harker.", "supports"),
        ("Don Harker", "“SAID,” said Donald Harker.", "supports"),
        ("Robert Harker", "“SAID,” said Bob Harker.", "supports (variant)"),
        ("Angela Harker", "Donald Harker listened. “SAID,” Angela Harker said.", "supports"),
        ("Angela Harker", "“SAID,” said her brother, Donald Harker.", "refutes"),
        ("Angela Harker", "“SAID,” said Harker's lawyer, Dan Pruitt.", "supports (variant)"),
        // The other sex, another's secretary, a company.
        ("Ruth Okoye", "Tomas Hale met with Ruth Okoye on Friday. “SAID,” she said.", "supports"),
        ("Tomas Hale", "Tomas Hale met with Ruth Okoye on Friday. “SAID,” she said.", "supports (variant)"),
        (
            "Ruth Okoye",
            "Ruth Okoye runs the levee district.¶Tomas Hale, a farmer, was not convinced. Neither was his brother.¶“SAID,” she said.",
            "supports",
        ),
        (
            "Lena Fox",
            "President Arthur Kemp was late. His press secretary, Lena Fox, blamed the weather.¶“SAID,” she said.",
            "supports",
        ),
        (
            "Ruth Okoye",
            "Levees were on every mind. The district engineer spoke last. “SAID,” she said.",
            "supports (variant)",
        ),
        ("Ruth Okoye", "Northgate Energy runs the pumps. “SAID,” she said.", "supports (variant)"),
        ("Ruth Okoye", "Last night she sent a letter to 400 families. “SAID,” she wrote.", "supports (variant)"),
        // One passes on the words of another.
        ("Ruth Okoye", "“SAID,” Tomas Hale quoted Okoye as saying.", "supports"),
        ("Ruth Okoye", "“SAID,” Hale said, reading from Okoye's letter.", "supports (variant)"),
        ("Ruth Okoye", "“Ruth Okoye told me, ‘SAID,’” Tomas Hale said.", "supports (variant)"),
        ("Ruth Okoye", "“SAID,” Tomas Hale and Ann Poe said.", "supports (variant)"),
        // Somebody else after all.
        ("Ruth Okoye", "“SAID,” Tomas Hale said.", "refutes"),
        ("Ruth Okoye", "Tomas Hale, a farmer, was angry. “SAID,” he said.", "refutes"),
        ("the levee board", "“SAID,” said Ann Poe, the engineer who runs it.", "refutes"),
    ] {
        let article = article.replace("SAID", said).replace('¶', "\n\n");
        let evidence = judge(&format!("speaker = \"{speaker}\", text = \"{SAID}\""), &article, false);
        assert_eq!(evidence.split(':').next(), Some(expected), "{speaker}: {article}\n{evidence}");
    }
}

#[test]
fn the_policy_says_what_agrees() {
    let quote = |policy: &str| {
        format!(
            r#"speaker = "Okafor", text = "I am not going to sign the lease for forty percent of this valley.", policy = {policy}"#
        )
    };
    let said = |words: &str| format!("\"{words},\" Okafor said.");
    for (policy, words, expected) in [
        (
            "\"marked\"",
            "I am not going to sign the lease for 40% of this valley",
            "supports (variant): the same but for house style",
        ),
        (
            "\"typographic\"",
            "I am not going to sign the lease for 40% of this valley",
            "refutes: the same but for house style, and the policy is typographic",
        ),
        (
            "\"styled\"",
            "I am not going to sign the lease",
            "undecided: only a part is quoted, and the policy is styled",
        ),
        (
            "\"excerpt\"",
            "I am not going to sign the lease for forty percent of [the] valley",
            "refutes: what was changed is marked, and the policy is excerpt",
        ),
        (
            "\"marked\"",
            "I'm not going to sign the lease for forty percent of this valley",
            "refutes: altered: \"I am\" → \"I'm\"",
        ),
        (
            "[\"marked\", \"contractions\"]",
            "I'm not going to sign the lease for forty percent of this valley",
            "supports (variant): the same but for house style",
        ),
    ] {
        assert_eq!(judge(&quote(policy), &said(words), false), expected, "{policy} {words}");
    }
}

#[test]
fn a_fact_without_a_policy_has_the_storys() {
    let source = |policy: &str| {
        format!(
            "[story]\ntitle = \"T\"\npolicy = [\"styled\", \"contractions\"]\n\n[[fact]]\nid = \"q\"\nclaim = \"C.\"\nsource = \"S\"\n\
             quote = {{ text = \"I am not going to sign the lease for forty percent of this valley.\"{policy} }}\n"
        )
    };
    for (policy, expected) in [
        ("", Policy { through: Class::Styled, contractions: true }),
        (", policy = \"excerpt\"", Policy { through: Class::Excerpt, contractions: false }),
        (", policy = \"contractions\"", Policy { through: Class::Marked, contractions: true }),
    ] {
        let diagnostics = Diagnostics::default();
        let file = RuleFile { path: "t.toml".into(), text: source(policy) };
        let story = Story::parse(&[file], &diagnostics).expect("the rule is right");
        let Kind::Quote(quote) = &story.facts[0].kind else { panic!("a quote") };
        assert_eq!(quote.policy, expected, "{policy}");
    }
}

#[test]
fn what_the_article_says_besides_changes_nothing() {
    let remark = "\"Nobody in this county was told whether we wanted a copper mine under the school,\" Okafor said.";
    let alone = judge(MINE, remark, false);
    for (before, behind) in [
        ("The council met on Monday.\n\n", ""),
        ("\"We have enough water,\" said Sheriff Dan Pruitt.\n\n", "\n\n\"The school is fine,\" he said."),
        ("\"Unclosed, and nobody noticed.\n\n", "\n\nSome 40 people, 6'2\" tall on average, came in the '90s."),
    ] {
        assert_eq!(judge(MINE, &format!("{before}{remark}{behind}"), false), alone, "{before}");
    }
}

#[test]
fn explain_shows_the_alignment() {
    let article = "\"Nobody in this county was told whether we wanted a [...] mine under the school,\" Okafor said.";
    insta::assert_snapshot!("explain", judge(MINE, article, true));
}

#[test]
fn the_golden_case() {
    let quote = r#"speaker = "Lamm", text = "We've got a duty to die and get out of the way with all of our machines and artificial hearts and everything else like that and let the other society, our kids, build a reasonable life.""#;
    let article = "\"You got a duty to die and get out of the way,\" said Gov. Richard Lamm. \"Let the other society, our kids, build a reasonable life.\"";
    assert_eq!(judge(quote, article, false), "refutes: altered: \"We've\" → \"You\"");
}

#[test]
fn unclosed_marks_take_linear_work() {
    let line = "\"Nobody in this county was told, \"said Okafor, \"whether we wanted a copper mine ";
    let work = |times: usize| {
        let before = align::cells();
        judge(MINE, &line.repeat(times), false);
        align::cells() - before
    };
    let (short, long) = (work(100), work(1600));
    assert!(long <= 17 * short, "{short} cells of alignment for 100, {long} for 1600");
}

/// Paragraphs of other news, some with quotations of their own, some with marks that nobody closes.
const OTHER_NEWS: &[&str] = &[
    "The council met on Monday and adjourned without a vote.",
    "\"We have enough water for the summer,\" said Sheriff Dan Pruitt.",
    "\"The library opens in May,\" Okafor said. \"Bring your children and a chair.\"",
    "\"Unclosed, and nobody noticed the printer's slip.",
    "Some 40 people, 6'2\" tall on average, came in the '90s.",
    "He called it \"a disgrace\".",
    "\u{201c}A ferry runs at noon,\u{201d} she said.",
    "\u{201c}The first paragraph of a long remark about taxes goes on\n\n\u{201c}in the second, where it ends,\u{201d} the clerk said.",
    "UPDATES:",
    "[Ads /]",
    "'We shall see,' says the bishop of Leeds.",
];

/// A remark as an article may print it: word for word, marked, altered, given to somebody else.
const PRINTS: &[&str] = &[
    "\"Nobody in this county was asked whether we wanted a copper mine under the school,\" Judge Ada Okafor said.",
    "\"Nobody in this county was asked whether we wanted a [...] mine under the school,\" Judge Ada Okafor said.",
    "\"Nobody in this county was told whether we wanted a copper mine under the school,\" said Judge Ada Okafor.",
    "\"Nobody in this county was asked whether we wanted a copper mine under the school,\" said Deputy Lena Marsh.",
    "Judge Ada Okafor, who has sat there since 1998, said: \"Nobody in this county was asked.\"",
];

proptest! {
    #[test]
    fn the_neighbourhood_changes_nothing(
        print in prop::sample::select(PRINTS),
        before in prop::collection::vec(prop::sample::select(OTHER_NEWS), 0..4),
        behind in prop::collection::vec(prop::sample::select(OTHER_NEWS), 0..4),
    ) {
        let mut paragraphs = before;
        paragraphs.push(print);
        paragraphs.extend(behind);
        let article = paragraphs.join("\n\n");
        prop_assert_eq!(judge(MINE, &article, false), judge(MINE, print, false), "{}", article);
    }
}
