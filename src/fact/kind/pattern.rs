//! `pattern`: whatever a regular expression finds.

use std::ops::Range;

use regex::Regex;

use super::Scope;
use crate::diagnostic::{Diagnostic, Table, codes};
use crate::fact::evidence::{Fit, Stance};
use crate::fact::terms::{one_line, regex, tokens_of};
use crate::fact::{Findings, Passage};
use crate::order;
use crate::text::Span;

/// Expects that one of some regular expressions matches and none of others.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The expressions that agree.
    agree: Vec<Regex>,
    /// The expressions that contradict.
    contradict: Vec<Regex>,
}

impl Pattern {
    /// Reads `{ agree, contradict }`, each one expression or a list of them; one of the two must be there.
    pub(crate) fn parse(table: Table<'_>, _scope: &mut Scope<'_>) -> Option<Self> {
        let diagnostics = table.diagnostics();
        let compile = |key| -> Option<Vec<Regex>> {
            let written = table.strs(key)?;
            let compiled: Vec<Regex> = written
                .iter()
                .filter_map(|text| {
                    regex(&text.value).map_err(|bad| diagnostics.push(bad.diagnostic(text, 0, diagnostics))).ok()
                })
                .collect();
            (compiled.len() == written.len()).then_some(compiled)
        };
        let wanted = table.has("agree") || table.has("contradict");
        let (agree, contradict) = (compile("agree"), compile("contradict"));
        let at = table.at();
        let whole = agree.is_some() == table.has("agree") && contradict.is_some() == table.has("contradict");
        table.finish();
        let pattern = Self { agree: agree.unwrap_or_default(), contradict: contradict.unwrap_or_default() };
        if whole && pattern.agree.is_empty() && pattern.contradict.is_empty() {
            let help = "add `agree = '…'`, an expression that an article agrees by, or `contradict = '…'`";
            diagnostics.push(Diagnostic::new(codes::EMPTY_VALUE, at, "this pattern has no expression").help(help));
        }
        (whole && wanted).then_some(pattern)
    }

    /// Whether it has an expression that agrees.
    pub(crate) fn can_agree(&self) -> bool {
        !self.agree.is_empty()
    }

    /// Whether it has an expression that contradicts.
    pub(crate) fn can_contradict(&self) -> bool {
        !self.contradict.is_empty()
    }

    /// Judges the text of a sentence.
    ///
    /// Where an expression of one side matches within what one of the other matches ("threaten" in "not threaten"), the longer
    /// says more and counts alone. Where they overlap otherwise, neither does.
    pub(crate) fn judge(&self, passage: &Passage<'_>, findings: &mut Findings) {
        let Some(sentence) = passage.text.sentences().get(passage.sentence) else { return };
        let words = one_line(passage.text.slice(sentence.span));
        let find = |side: &[Regex]| -> Vec<Range<usize>> {
            let found = side.iter().flat_map(|regex| regex.find_iter(&words).map(|m| m.range()));
            let mut found: Vec<Range<usize>> = found.filter(|range| !range.is_empty()).collect();
            keep_longest(&mut found);
            found
        };
        let (agree, contradict) = (find(&self.agree), find(&self.contradict));
        for (mine, others, supports) in [(&agree, &contradict, true), (&contradict, &agree, false)] {
            for range in mine {
                let overlapping: Vec<_> =
                    others.iter().filter(|o| o.start < range.end && range.start < o.end).collect();
                let wins = overlapping.iter().all(|other| holds(range, other));
                let loses = overlapping.iter().any(|other| holds(other, range));
                if loses {
                    continue;
                }
                let offset = |at: usize| sentence.span.start + u32::try_from(at).unwrap_or(u32::MAX);
                let span = Span::new(offset(range.start), offset(range.end));
                // Whatever a match is, it lies on some token: a match of white space alone says nothing.
                if tokens_of(passage.text, sentence, range.clone()).is_none() {
                    continue;
                }
                let (stance, reason) = match (wins, supports) {
                    (true, true) => (Stance::Supports(Fit::Exact), "matches what the pattern agrees with"),
                    (true, false) => (Stance::Refutes, "matches what the pattern contradicts"),
                    (false, _) => {
                        (Stance::Undecided, "matches both what the pattern agrees with and what it contradicts")
                    }
                };
                findings.push(stance, span, passage.sentence, reason);
            }
        }
    }
}

/// Whether `outer` holds the whole of `inner` and more.
fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end && outer.len() > inner.len()
}

/// Sorts ranges and drops those that lie within another.
fn keep_longest(ranges: &mut Vec<Range<usize>>) {
    order::sort_by_key(ranges, |range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    ranges.retain(|range| {
        let keep = range.end > end;
        end = end.max(range.end);
        keep
    });
}

#[cfg(test)]
mod tests {
    use crate::fact::kind::testing::verdicts;

    #[test]
    fn the_longer_match_says_more() {
        let fact = r#"about = ["subpoena"]
            pattern = { agree = '(?i)threat\w* .*subpoena', contradict = '(?i)(?:not|never) threat\w* .*subpoena' }"#;
        verdicts(
            fact,
            &[
                ("They threaten a subpoena.", "supports `threaten a subpoena`"),
                ("They did not threaten a\nsubpoena.", "refutes `not threaten a subpoena`"),
                ("They sent a subpoena.", ""),
            ],
        );
    }

    #[test]
    fn what_both_sides_match_decides_nothing() {
        let fact = r#"about = ["vote"]
            pattern = { agree = 'voted', contradict = 'voted' }"#;
        verdicts(fact, &[("They voted.", "undecided `voted`; undecided `voted`")]);
    }
}
