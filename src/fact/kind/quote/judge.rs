//! Judges the quotations of an article against a remark.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::change::ChangeKind;
use super::class::{Class, Comparison, EXCERPT_FLOOR};
use super::remark::Remark;
use super::{Quote, show, weight};
use crate::fact::evidence::{Findings, Fit, Stance};
use crate::fact::terms::TermHits;
use crate::reading::Readings;
use crate::reading::quotation::kin::{Kin, Name};
use crate::reading::quotation::{Quotation, Speaker};
use crate::text::{Span, Text, TokenKind};

/// How many tokens before and behind a quotation its attribution may take up.
const AROUND: usize = 60;

/// How many pieces of evidence of one stance are collected; no article but a hostile one has more.
const ENOUGH: usize = 100;

/// One quotation that has something in common with the remark.
struct Candidate<'t> {
    printed: Remark<'t>,
    comparison: Comparison,
    class: Class,
    attribution: Attribution,
    span: Span,
}

/// How the speaker of a quotation stands to the fact's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attribution {
    /// The fact names no speaker, or the same.
    Same,
    /// The article doesn't let a reader know for certain; with whom it gives the words to, where it does.
    Unclear(Option<Speaker>),
    /// Somebody else, by name.
    Other(Speaker),
}

impl Quote {
    /// Judges the quotations of an article.
    pub(crate) fn judge_article(&self, text: &Text, readings: &Readings, hits: &TermHits, findings: &mut Findings) {
        let said = Remark::whole(&self.words);
        // What could concern the remark at all: the words in common that are more than grammar.
        let telling: FxHashSet<&str> = said
            .items
            .iter()
            .filter(|i| i.weight > weight::GRAMMAR)
            .flat_map(|i| [i.canon.as_str(), i.plain.as_str()])
            .filter(|w| !w.is_empty())
            .collect();
        let mut candidates = Vec::new();
        for quotation in &readings.quotations {
            if !concerns(text, &quotation.parts, &telling, said.items.len()) {
                continue;
            }
            let printed = Remark::of(text, &quotation.parts);
            let comparison = Comparison::new(&said, &printed, self.policy.contractions);
            let attribution = self.attribution(text, quotation, hits);
            let class = self.class(&said, &comparison, attribution);
            let span = printed.span(comparison.printed.clone()).unwrap_or_else(|| quotation.span());
            candidates.push(Candidate { printed, comparison, class, attribution, span });
        }
        let mut taken = FxHashMap::default();
        let mut nearest = Nearest::default();
        for (i, candidate) in candidates.iter().enumerate() {
            nearest.add(i, candidate);
        }
        for (i, candidate) in candidates.iter().enumerate() {
            findings.step(candidate.span, || {
                let alignment = show::explain(&said, &candidate.printed, &candidate.comparison, candidate.class);
                format!("{alignment}\n  {}", self.whose(text, candidate.attribution))
            });
            if candidate.class == Class::Absent {
                continue;
            }
            if nearest.beats(i, candidate) {
                findings.step(candidate.span, || {
                    "the same words stand elsewhere in the article nearer to what was said".to_owned()
                });
                continue;
            }
            let sentence = text.sentence_at(candidate.span.start);
            let (stance, reason) = self.stance(text, &said, candidate);
            let alike = taken.entry(std::mem::discriminant(&stance)).or_insert(0usize);
            *alike += 1;
            if *alike > ENOUGH {
                continue;
            }
            findings.push(stance, candidate.span, sentence, reason);
        }
        if findings.evidence.is_empty() {
            self.paraphrase(text, readings, &said, &telling, hits, findings);
        }
    }

    fn class(&self, said: &Remark<'_>, comparison: &Comparison, attribution: Attribution) -> Class {
        let whole = comparison.whole(said);
        let sure = match comparison.class {
            Class::Absent => return Class::Absent,
            Class::Altered => true,
            // A short remark quoted whole says enough in its speaker's mouth, and little in another's.
            _ => {
                comparison.score >= EXCERPT_FLOOR
                    || (whole && attribution == Attribution::Same && self.speaker.is_some())
            }
        };
        match attribution {
            _ if !sure => Class::Absent,
            Attribution::Same => comparison.class,
            Attribution::Unclear(_) => comparison.class,
            // Somebody else's words in part, or somebody else's like them: people say the same things.
            Attribution::Other(_) if comparison.class == Class::Altered || comparison.score < 2 * EXCERPT_FLOOR => {
                Class::Absent
            }
            Attribution::Other(_) => Class::Misattributed,
        }
    }

    fn stance(&self, text: &Text, said: &Remark<'_>, candidate: &Candidate<'_>) -> (Stance, String) {
        let Candidate { printed, comparison, class, attribution, .. } = candidate;
        let unclear = match attribution {
            Attribution::Unclear(Some(speaker)) => format!("; given to \"{}\"", text.slice(speaker.written)),
            Attribution::Unclear(None) => "; who says so is not clear".to_owned(),
            _ => String::new(),
        };
        let doubtful = matches!(attribution, Attribution::Unclear(_));
        let fit = match class {
            _ if doubtful => Fit::Variant,
            Class::Verbatim => Fit::Exact,
            Class::Excerpt if super::look::compare(said, printed, &comparison.alignment.steps) == Class::Verbatim => {
                Fit::Exact
            }
            _ => Fit::Variant,
        };
        match class {
            Class::Misattributed => {
                let who = match attribution {
                    Attribution::Other(speaker) => text.slice(speaker.written),
                    _ => "somebody else",
                };
                (Stance::Refutes, format!("misattributed: the words are given to \"{who}\""))
            }
            Class::Altered if doubtful && comparison.score < 3 * EXCERPT_FLOOR => {
                (Stance::Undecided, format!("{}{unclear}", show::altered(said, printed, comparison)))
            }
            Class::Altered => (Stance::Refutes, format!("{}{unclear}", show::altered(said, printed, comparison))),
            class if self.policy.allows(*class) => {
                (Stance::Supports(fit), format!("{}{unclear}", show::agrees(said, comparison, *class)))
            }
            Class::Excerpt => {
                (Stance::Undecided, format!("only a part is quoted, and the policy is {}", self.policy.through.name()))
            }
            class => (
                Stance::Refutes,
                format!("{}, and the policy is {}", show::agrees(said, comparison, *class), self.policy.through.name()),
            ),
        }
    }

    /// To whom the article gives a quotation, for an explanation.
    fn whose(&self, text: &Text, attribution: Attribution) -> String {
        let name = |speaker: Speaker| text.slice(speaker.described.unwrap_or(speaker.written)).to_owned();
        match attribution {
            Attribution::Same if self.speaker.is_none() => "the fact names no speaker".to_owned(),
            Attribution::Same => "given to the fact's speaker".to_owned(),
            Attribution::Unclear(None) => "given to nobody".to_owned(),
            Attribution::Unclear(Some(speaker)) => {
                format!("given to \"{}\", who may or may not be the fact's speaker", name(speaker))
            }
            Attribution::Other(speaker) => format!("given to \"{}\", who is not the fact's speaker", name(speaker)),
        }
    }

    /// Whether the fact's speaker is the one a quotation is given to.
    fn attribution(&self, text: &Text, quotation: &Quotation, hits: &TermHits) -> Attribution {
        let Some(term) = self.speaker else { return Attribution::Same };
        let named = |span: Span| {
            let tokens = text.token_at(span.start)..text.tokens().partition_point(|t| t.span.start < span.end);
            let hits = hits.within(term, tokens);
            // Her lawyer's name is not hers.
            let principal = quotation.speaker.and_then(|s| s.principal);
            let theirs = |i: usize| principal.is_some_and(|p| text.tokens()[i].span.overlaps(p));
            hits.iter().any(|hit| !hit.tokens.clone().all(theirs))
        };
        let Some(speaker) = quotation.speaker else { return Attribution::Unclear(None) };
        if named(speaker.written) || speaker.described.is_some_and(named) {
            return Attribution::Same;
        }
        let kin = self.kin(text, speaker);
        if kin == Kin::Same {
            return Attribution::Same;
        }
        // The fact's speaker is named around the quotation, or within: who knows in what part.
        let tokens = |span: Span| text.token_at(span.start)..text.tokens().partition_point(|t| t.span.start < span.end);
        let mut before = 0;
        let mut gaps: Vec<Range<usize>> = Vec::new();
        for part in &quotation.parts {
            let part = tokens(*part);
            gaps.push(before.max(part.start.saturating_sub(AROUND))..part.start);
            before = part.end;
        }
        gaps.push(before..(before + AROUND).min(text.tokens().len()));
        let mentioned =
            |range: Range<usize>| !hits.within(term, range.clone()).is_empty() || self.mentions(text, range);
        let around = gaps.into_iter().any(mentioned);
        let within = quotation.parts.iter().any(|part| mentioned(tokens(*part)));
        let name = text.slice(speaker.written).chars().any(char::is_uppercase) || speaker.described.is_some();
        // A name beside the words leaves no doubt; a name farther off may.
        let sentence = |at: u32| text.sentence_at(at);
        let whole = quotation.span();
        let beside = (sentence(whole.start)..=sentence(whole.end)).contains(&sentence(speaker.written.start))
            && text.slice(speaker.written).chars().any(char::is_uppercase);
        let speaks_for = speaker.principal.is_some_and(|p| mentioned(tokens(p)));
        let clear = speaker.named && name && kin == Kin::Other && !speaks_for && !within;
        if clear && (beside || !around) { Attribution::Other(speaker) } else { Attribution::Unclear(Some(speaker)) }
    }

    /// How the name of the speaker in the article stands to those of the fact's.
    fn kin(&self, text: &Text, speaker: Speaker) -> Kin {
        if speaker.principal.is_some() {
            return Kin::Other;
        }
        // "the sheriff, Dan Pruitt" and "Dan Pruitt, the sheriff"
        let spans = [Some(speaker.written), speaker.described];
        let pieces = spans.into_iter().flatten().flat_map(|span| text.slice(span).split(','));
        let names = pieces.filter_map(|piece| Name::of(piece.split_whitespace()));
        names.flat_map(|name| self.names.iter().map(move |own| own.kin(&name))).max().unwrap_or(Kin::Other)
    }

    /// Whether some tokens hold a last name of the fact's speaker.
    fn mentions(&self, text: &Text, tokens: Range<usize>) -> bool {
        let named = |i: usize| self.names.iter().any(|name| text.word(i).to_lowercase() == name.last);
        tokens.into_iter().any(|i| text.tokens()[i].capital && named(i))
    }

    /// Nothing is quoted; somebody may still have put it in words of their own.
    fn paraphrase(
        &self,
        text: &Text,
        readings: &Readings,
        said: &Remark<'_>,
        telling: &FxHashSet<&str>,
        hits: &TermHits,
        findings: &mut Findings,
    ) {
        for (index, sentence) in text.sentences().iter().enumerate() {
            let furniture = text.paragraphs().get(sentence.paragraph).is_some_and(|p| p.furniture);
            if furniture || !concerns(text, &[sentence.span], telling, said.items.len()) {
                continue;
            }
            let quoted = readings.quotations.partition_point(|q| q.span().end <= sentence.span.start);
            let inside =
                readings.quotations.get(quoted).is_some_and(|q| q.parts.iter().any(|p| p.overlaps(sentence.span)));
            let speaks = self.speaker.is_none_or(|term| !hits.within(term, sentence.tokens.clone()).is_empty());
            if inside || !speaks {
                continue;
            }
            let told = Remark::of(text, &[sentence.span]);
            let comparison = Comparison::new(said, &told, true);
            findings.step(sentence.span, || show::explain(said, &told, &comparison, comparison.class));
            if comparison.score >= EXCERPT_FLOOR {
                let reason = "told without quotation marks, which says nothing of the words";
                findings.push(Stance::Undecided, sentence.span, index, reason);
            }
        }
    }
}

/// Whether some words share enough with the remark to be worth aligning.
fn concerns(text: &Text, parts: &[Span], telling: &FxHashSet<&str>, said: usize) -> bool {
    let wanted = if said < 6 { 1 } else { 2 };
    let mut found = 0;
    for part in parts {
        let from = text.token_at(part.start);
        for (i, token) in text.tokens().iter().enumerate().skip(from).take_while(|(_, t)| t.span.start < part.end) {
            if matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                let word = text.word(i);
                let known = if word.bytes().any(|b| b.is_ascii_uppercase()) || !word.is_ascii() {
                    telling.contains(word.to_lowercase().as_str())
                } else {
                    telling.contains(word)
                };
                found += usize::from(known);
                if found >= wanted {
                    return true;
                }
            }
        }
    }
    false
}

/// The nearest prints of each stretch of the remark.
#[derive(Default)]
struct Nearest {
    /// By the said items that a quotation covers.
    stretches: FxHashMap<(usize, usize), Stretch>,
}

/// Whether a print of a stretch agrees, and the most that an altered one shares, with the first such one.
type Stretch = (bool, Option<(i32, usize)>);

impl Nearest {
    fn add(&mut self, index: usize, candidate: &Candidate<'_>) {
        let said = &candidate.comparison.said;
        let (agrees, altered) = self.stretches.entry((said.start, said.end)).or_default();
        if candidate.class == Class::Altered {
            let shared = candidate.comparison.shared;
            if altered.is_none_or(|(most, _)| shared > most) {
                *altered = Some((shared, index));
            }
        } else if candidate.class <= Class::Marked {
            *agrees = true;
        }
    }

    /// Whether another quotation prints the same words of the remark nearer to what was said: then the alteration is of another time.
    fn beats(&self, index: usize, candidate: &Candidate<'_>) -> bool {
        let said = &candidate.comparison.said;
        candidate.class == Class::Altered
            && self.stretches.iter().any(|(&(start, end), &(agrees, altered))| {
                let common = end.min(said.end).saturating_sub(start.max(said.start));
                let nearer = altered.is_some_and(|(shared, first)| {
                    shared > candidate.comparison.shared || (shared == candidate.comparison.shared && first < index)
                });
                2 * common >= said.len() && (agrees || nearer)
            })
    }
}

/// What brackets or an ellipsis hide, for the reason.
pub(super) fn hides(comparison: &Comparison, said: &Remark<'_>) -> Option<String> {
    comparison
        .changes
        .iter()
        .filter(|c| matches!(c.kind, ChangeKind::Ellipsis | ChangeKind::Bracket | ChangeKind::Between))
        .flat_map(|c| said.items[c.said.clone()].iter())
        .find(|i| weight::denies(&i.plain) || weight::counts(&i.canon))
        .map(|i| said.text.as_str()[i.span.clone()].to_owned())
}
