//! Errors in who is who: another speaker, another name, another role.

use crate::article::Article;
use crate::check::Judged;
use crate::fact::Story;
use crate::fact::kind::{quote, term::Term};
use crate::fact::terms::{TermHits, TermId};
use crate::text::{Span, Text, TokenKind};

use super::super::edit::Edit;
use super::super::number::capital_like;
use super::{Due, Planted, Slip, Spot};

/// The people of a story: whoever is quoted by name in one of its articles.
#[derive(Debug, Default)]
pub(in super::super) struct Names {
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    /// As it stands in an article, on one line.
    text: String,
    /// Which terms of the story it matches.
    hits: TermHits,
}

impl Names {
    /// Collects the people of some articles, in their order.
    pub(in super::super) fn new<'a>(story: &Story, articles: impl Iterator<Item = (&'a Article, &'a Judged)>) -> Self {
        let mut names: Vec<Name> = Vec::new();
        for (article, judged) in articles {
            for speaker in judged.readings.quotations.iter().filter_map(|q| q.speaker) {
                let words: Vec<&str> = article.text.slice(speaker.written).split_whitespace().collect();
                let named = words.len() <= 6 && words.iter().all(|w| w.starts_with(char::is_uppercase) || *w == "de");
                let text = words.join(" ");
                if speaker.named && named && words.len() > 1 && names.iter().all(|n| n.text != text) {
                    let hits = story.terms.scan(&Text::new(text.as_str()));
                    names.push(Name { text, hits });
                }
            }
        }
        Self { names }
    }

    /// Somebody else than who is named by `written` and by `term`; `seed` chooses among those that there are.
    fn other(&self, written: &str, term: Option<TermId>, seed: usize) -> Option<&str> {
        let fits: Vec<&Name> = self
            .names
            .iter()
            .filter(|n| term.is_none_or(|t| !n.hits.any(t)))
            .filter(|n| !n.text.split(' ').any(|w| w.starts_with(char::is_uppercase) && written.contains(w)))
            .collect();
        fits.get(seed % fits.len().max(1)).map(|n| n.text.as_str())
    }
}

/// The words of a quotation given to somebody else.
pub(super) fn speaker(spot: Spot<'_>, written: Span, term: Option<TermId>) -> Option<Planted> {
    let words = spot.article.text.slice(written);
    let other = spot.names.other(words, Some(term?), written.start as usize)?;
    Some(Planted::new(Slip::Speaker, Edit::new(spot.source(written), other), Due::Refute))
}

/// Somebody else in place of the name that a term matches in the evidence's sentence, next to the evidence.
pub(super) fn other_name(spot: Spot<'_>, term: TermId) -> Option<Planted> {
    let text = &spot.article.text;
    let sentence = text.sentences().get(spot.evidence.sentence)?;
    let capital = |i: usize| text.tokens().get(i).is_some_and(|t| t.capital && t.kind == TokenKind::Word);
    // "New York Mayor" and "de Blasio" of "New York Mayor Bill de Blasio" are one name.
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for hit in spot.judged.hits.within(term, sentence.tokens.clone()) {
        match runs.last_mut() {
            Some(run) if (run.end..hit.tokens.start).all(capital) => run.end = hit.tokens.end.max(run.end),
            _ => runs.push(hit.tokens.clone()),
        }
    }
    // "The operator, Islay Lines,": either alone still names them.
    let beside =
        |a: &std::ops::Range<usize>, b: &std::ops::Range<usize>| a.end + 1 == b.start && text.word(a.end) == ",";
    let twice: Vec<bool> = (0..runs.len())
        .map(|i| {
            (i > 0 && beside(&runs[i - 1], &runs[i])) || runs.get(i + 1).is_some_and(|next| beside(&runs[i], next))
        })
        .collect();
    let mut once = twice.into_iter();
    runs.retain(|_| !once.next().unwrap_or(false));
    let at = spot.tokens();
    let behind = runs.partition_point(|run| run.end <= at.start);
    let run = behind.checked_sub(1).and_then(|i| runs.get(i)).or_else(|| runs.get(behind))?;
    let mut start = run.start;
    while start > sentence.tokens.start
        && capital(start - 1)
        && (start - 1 > sentence.tokens.start || quote::tells(text.word(start - 1)))
    {
        start -= 1;
    }
    if !(start..run.end).any(capital) || (at.start < run.end && start < at.end) {
        return None;
    }
    let span = text.token_span(start..run.end);
    let other = spot.names.other(text.slice(span), Some(term), span.start as usize)?;
    Some(Planted::new(Slip::Name, Edit::new(spot.source(span), other), Due::Release))
}

/// Another role, and the role of somebody else.
pub(super) fn of_term(spot: Spot<'_>, term: &Term) -> Vec<Planted> {
    let text = &spot.article.text;
    let written = text.slice(spot.evidence.span);
    let range = spot.source(spot.evidence.span);
    let title = written.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    let mut found: Vec<Planted> = Vec::new();
    let phrases = term.not.map_or(&[][..], |not| spot.story.terms.phrases(not));
    // "gun control" has "guncontrol" beside it, which is the same error.
    let apart = |phrase: &&String| !phrases.iter().any(|p| p.contains(' ') && p.replace(' ', "") == **phrase);
    for phrase in phrases.iter().filter(apart).take(2) {
        let with = if title {
            phrase.split(' ').map(|w| capital_like("A", w)).collect::<Vec<_>>().join(" ")
        } else {
            phrase.clone()
        };
        found.push(Planted::new(Slip::Role, Edit::new(range.clone(), with), Due::Refute));
    }
    let about = spot.fact.about.iter().filter(|about| !about.negated);
    found.extend(about.filter_map(|about| other_name(spot, about.term)));
    found
}
