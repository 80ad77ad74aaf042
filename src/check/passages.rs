//! Passages: the sentences of an article in which a fact's value is looked for, because what the fact is about holds there.

use std::ops::Range;

use crate::fact::evidence::{Findings, Passage};
use crate::fact::kind::Kind;
use crate::fact::terms::{TermHits, TermMatch};
use crate::fact::{About, Fact, Within};
use crate::reading::Readings;
use crate::text::{Sentence, Text};

/// Judges `fact` on every passage of a text. Returns whether the text speaks of what the fact is about.
pub(super) fn judge(fact: &Fact, text: &Text, readings: &Readings, hits: &TermHits, findings: &mut Findings) -> bool {
    if let Kind::Quote(quote) = &fact.kind {
        quote.judge_article(text, readings, hits, findings);
        return !findings.evidence.is_empty();
    }
    if findings.steps.is_none() && fact.about.iter().any(|about| !about.negated && !hits.any(about.term)) {
        return false;
    }
    let mut touched = false;
    // Neighbouring sentences of a paragraph, and all of an article, share what `about` is judged on.
    let mut passage = 0..0;
    let mut about = None;
    for (sentence, it) in text.sentences().iter().enumerate() {
        if text.paragraphs()[it.paragraph].furniture {
            continue;
        }
        let around = passage_of(fact.within, text, sentence, it.paragraph);
        if around != passage {
            passage = around;
            about = holds(fact, text, hits, passage.clone(), findings);
        }
        let Some(about) = &about else { continue };
        touched |= !about.is_empty();
        fact.kind.judge(&Passage { text, readings, hits, sentence, about }, findings);
    }
    touched
}

/// The matches of every positive entry of `about` in a passage; `None` where an entry fails.
fn holds(
    fact: &Fact,
    text: &Text,
    hits: &TermHits,
    passage: Range<usize>,
    findings: &mut Findings,
) -> Option<Vec<Vec<TermMatch>>> {
    let news = |s: &&Sentence| !text.paragraphs()[s.paragraph].furniture;
    let ranges: Vec<Range<usize>> = text.sentences()[passage].iter().filter(news).map(|s| s.tokens.clone()).collect();
    let matches = |about: &About| -> Vec<TermMatch> {
        ranges.iter().flat_map(|tokens| hits.within(about.term, tokens.clone())).cloned().collect()
    };
    let mut held = Vec::with_capacity(fact.about.len());
    let mut failed = None;
    for about in &fact.about {
        let found = matches(about);
        if found.is_empty() == about.negated {
            if !about.negated {
                held.push(found);
            }
        } else if findings.steps.is_none() {
            return None;
        } else {
            failed.get_or_insert(about);
        }
    }
    let Some(failed) = failed else { return Some(held) };
    if let Some(first) = held.first().and_then(|m| m.first()) {
        findings.step(text.token_span(first.tokens.clone()), || {
            let what = if failed.negated { "is here, and must not be" } else { "is not here" };
            format!("considered and left: `{}` {what}", failed.source.value)
        });
    }
    None
}

/// Indices of the sentences that `about` is judged on.
fn passage_of(within: Within, text: &Text, sentence: usize, paragraph: usize) -> Range<usize> {
    let last = text.sentences().len();
    match within {
        Within::Sentence => sentence..sentence + 1,
        Within::Sentences(n) => sentence.saturating_sub(n)..sentence.saturating_add(n).saturating_add(1).min(last),
        Within::Paragraph => text.paragraphs()[paragraph].sentences.clone(),
        Within::Article => 0..last,
    }
}
