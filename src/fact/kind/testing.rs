//! Judging sentences against a fact, for the tests of the kinds.

use crate::article::Dateline;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::render::Style;
use crate::fact::evidence::{Findings, Passage};
use crate::fact::story::RuleFile;
use crate::fact::terms::TermMatch;
use crate::fact::{Fact, Story};
use crate::reading::Readings;
use crate::text::Text;

/// A story of one fact that has `keys` beside an id and a claim.
pub(crate) fn story(keys: &str) -> Story {
    story_of(&format!("[[fact]]\nid = \"a\"\nclaim = \"A.\"\n{keys}\n"))
}

/// A story that must have no errors.
pub(crate) fn story_of(text: &str) -> Story {
    let diagnostics = Diagnostics::default();
    let text = text.to_owned();
    let story = Story::parse(&[RuleFile { path: "story.toml".to_owned(), text }], &diagnostics);
    story.unwrap_or_else(|| panic!("{}", diagnostics.render(Style { color: false, width: 100 })))
}

/// The evidence in every sentence of `text`, in an article with a dateline, that holds all entries of the fact's `about`:
/// "supports `words`; refutes `words`".
pub(crate) fn evidence_on(dateline: &Dateline, story: &Story, fact: &Fact, text: &str) -> String {
    let text = Text::new(text);
    let readings = Readings::of(&text, dateline);
    let hits = story.terms.scan(&text);
    let mut findings = Findings::default();
    for (sentence, it) in text.sentences().iter().enumerate() {
        let about: Vec<Vec<TermMatch>> =
            fact.about.iter().map(|entry| hits.within(entry.term, it.tokens.clone()).to_vec()).collect();
        if about.iter().zip(&fact.about).all(|(found, entry)| found.is_empty() == entry.negated) {
            let passage = Passage { text: &text, readings: &readings, hits: &hits, sentence, about: &about };
            fact.kind.judge(&passage, &mut findings);
        }
    }
    let shown = findings.evidence.iter().map(|evidence| {
        let stance = evidence.stance.name();
        format!("{stance} `{}`", text.slice(evidence.span))
    });
    shown.collect::<Vec<_>>().join("; ")
}

/// Asserts what each sentence says on a fact (see [`evidence`]).
pub(crate) fn verdicts(keys: &str, cases: &[(&str, &str)]) {
    verdicts_on(&Dateline::default(), keys, cases);
}

/// [`verdicts`] in an article with a dateline.
pub(crate) fn verdicts_on(dateline: &Dateline, keys: &str, cases: &[(&str, &str)]) {
    let story = story(keys);
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = evidence_on(dateline, &story, &story.facts[0], text);
        if found != *expected {
            wrong.push(format!("{text}\n  found    {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
