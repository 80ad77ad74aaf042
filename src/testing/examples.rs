//! Running the examples beside facts.

use std::ops::Range;

use rayon::prelude::*;

use crate::article::Article;
use crate::check::{Checker, Stand, Verdict};
use crate::fact::evidence::Stance;
use crate::fact::{Example, Expected, Fact, Story};
use crate::text::Text;

use super::Watch;

/// One example that was run.
#[derive(Clone, Debug)]
pub struct Case<'s> {
    /// The fact it stands beside.
    pub fact: &'s Fact,
    /// The example.
    pub example: &'s Example,
    /// Its place among the fact's examples of the same expectation, counted from 1.
    pub number: usize,
    /// How it went.
    pub status: Status,
}

/// How an example went.
#[derive(Clone, Debug)]
pub enum Status {
    /// It got the verdict it must get, by the words it marks.
    Passed,
    /// It did not.
    Failed(Failure),
    /// It did not, and is known not to.
    ToDo(Failure),
    /// It is known not to, and did: it need not be `todo` any longer.
    Surprising,
}

/// What an example got instead.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The verdict.
    pub verdict: Verdict,
    /// The evidence, in the order of the text.
    pub seen: Vec<Seen>,
    /// Where the verdict is right: marked words that are not the evidence.
    pub unmet: Vec<String>,
    /// What was considered and left: the words, and why.
    pub steps: Vec<(String, String)>,
}

/// A piece of evidence found in an example.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Which way it bears.
    pub stance: Stance,
    /// The words, as they stand in the example.
    pub words: String,
    /// Why.
    pub reason: String,
}

/// Runs all examples of a story's facts, in parallel; the cases come in the story's order.
pub fn run<'s>(story: &'s Story, watch: &impl Watch) -> Vec<Case<'s>> {
    let checker = Checker::new(story);
    let examples: Vec<(&Fact, &Example, usize)> = story
        .facts
        .iter()
        .flat_map(|fact| {
            fact.examples.iter().enumerate().map(move |(i, example)| {
                let before = &fact.examples[..i];
                let same = |other: &&Example| other.expected == example.expected && other.todo == example.todo;
                (fact, example, 1 + before.iter().filter(same).count())
            })
        })
        .collect();
    watch.more(examples.len());
    examples
        .into_par_iter()
        .map(|(fact, example, number)| {
            let failure = failure(checker, story, fact, example);
            let status = match (failure, example.todo) {
                (None, false) => Status::Passed,
                (None, true) => Status::Surprising,
                (Some(failure), false) => Status::Failed(failure),
                (Some(failure), true) => Status::ToDo(failure),
            };
            watch.step();
            Case { fact, example, number, status }
        })
        .collect()
}

/// Judges one example; `None` where it gets what it must get.
fn failure(checker: Checker<'_>, story: &Story, fact: &Fact, example: &Example) -> Option<Failure> {
    let article = Article::from_text(example.text.clone(), story.dateline.clone());
    let found = checker.explain(fact, &article);
    let text = &article.text;
    let right = found.verdict.stand() == example.expected.stand();
    let decides = |stance: Stance| match example.expected {
        Expected::Agree => matches!(stance, Stance::Supports(_)),
        Expected::Contradict => stance == Stance::Refutes,
        Expected::Omit => false,
    };
    let evidence: Vec<Range<usize>> =
        found.evidence.iter().filter(|e| decides(e.stance)).map(|e| text.source_span(e.span).range()).collect();
    let unmet: Vec<String> = example
        .marks
        .iter()
        .filter(|mark| !evidence.iter().any(|evidence| same_words(&example.text, mark, evidence)))
        .map(|mark| example.text[(*mark).clone()].to_owned())
        .collect();
    if right && unmet.is_empty() {
        return None;
    }
    let words = |text: &Text, span| text.source_slice(span).to_owned();
    Some(Failure {
        verdict: found.verdict,
        seen: found
            .evidence
            .iter()
            .map(|e| Seen { stance: e.stance, words: words(text, e.span), reason: e.reason.clone() })
            .collect(),
        unmet,
        steps: found.steps.into_iter().map(|step| (words(text, step.span), step.note)).collect(),
    })
}

/// Whether marked words are the evidence: one of the two lies within the other, punctuation and spaces at the ends aside. An author
/// marks what decides ("not attend") and need not know where a reading starts ("did not attend").
fn same_words(text: &str, mark: &Range<usize>, evidence: &Range<usize>) -> bool {
    let core = |range: &Range<usize>| {
        let words = text.get(range.clone()).unwrap_or_default();
        let start = words.find(is_word).unwrap_or(0);
        let end = words.char_indices().rfind(|(_, c)| is_word(*c)).map_or(words.len(), |(at, c)| at + c.len_utf8());
        range.start + start..range.start + end
    };
    let (mark, evidence) = (core(mark), core(evidence));
    let within = |inner: &Range<usize>, outer: &Range<usize>| outer.start <= inner.start && inner.end <= outer.end;
    within(&mark, &evidence) || within(&evidence, &mark)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '€' | '£' | '%')
}

impl Expected {
    /// The verdict that is expected, without a detail.
    pub fn stand(self) -> Stand {
        match self {
            Self::Agree => Stand::Agreement,
            Self::Contradict => Stand::Contradiction,
            Self::Omit => Stand::Omission,
        }
    }

    /// Its key under `[fact.tests]`.
    pub fn key(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, expected)| *expected == self).map_or("", |(key, _)| key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::kind::testing::story;

    /// One letter per example, and what the failures say.
    fn letters(tests: &str) -> String {
        let keys = format!(
            "about = [\"vote\"]\npattern = {{ agree = 'voted for', contradict = 'voted against' }}\n[fact.tests]\n{tests}"
        );
        let story = story(&keys);
        let shown = run(&story, &()).into_iter().map(|case| match case.status {
            Status::Passed => ".".to_owned(),
            Status::Surprising => "surprising".to_owned(),
            Status::ToDo(_) => "todo".to_owned(),
            Status::Failed(failure) => format!("{} {:?}", failure.verdict, failure.unmet),
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn an_example_must_get_its_verdict_by_the_words_it_marks() {
        for (tests, expected) in [
            ("agree = ['They ‹voted for› it.', 'They voted for it.']", "., ."),
            ("agree = ['They ‹voted› for it.', 'They ‹voted for it›.']", "., ."),
            ("agree = ['They voted ‹for it›.']", "agreement (exact) [\"for it\"]"),
            ("contradict = ['They ‹voted against› it.']", "."),
            ("agree = ['They ‹voted against› it.']", "contradiction (plain) [\"voted against\"]"),
            ("omit = ['They voted.', 'Nobody came.', 'They voted for it.']", "., ., agreement (exact) []"),
            ("todo = { agree = ['They voted yes.', 'They voted for it.'] }", "todo, surprising"),
        ] {
            assert_eq!(letters(tests), expected, "{tests}");
        }
    }
}
