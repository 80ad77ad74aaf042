//! What the written terms of a fact tell before any text is read: its lists, names, stems and passives.

use super::OfList;
use crate::diagnostic::{Diagnostics, Str};
use crate::fact::kind::Scope;
use crate::fact::terms::TermId;
use crate::reading::clause::{bases, is_title, lower};

/// Cuts the phrases of a subject at their "of".
pub(super) fn of_lists(subject: &Str, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> Vec<OfList> {
    let phrases = scope.terms.phrases(subject, diagnostics);
    let cut = |words: &Vec<String>| {
        let of = words.iter().position(|w| w == "of").filter(|&of| of > 0 && of + 1 < words.len())?;
        Some((words[..of].join(" "), words[of + 1..].join(" ")))
    };
    phrases
        .iter()
        .filter_map(cut)
        .map(|(head, tail)| OfList { head: scope.terms.derived(&[head]), tail: scope.terms.derived(&[tail]) })
        .collect()
}

/// Whether one of a subject's phrases is a name and nothing else.
pub(super) fn has_name(subject: &Str, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> bool {
    scope.terms.phrases(subject, diagnostics).iter().any(|words| {
        words.last().is_some_and(|word| word.starts_with(char::is_uppercase))
            && !words.iter().any(|word| is_title(&lower(word)))
    })
}

/// The stems of single verbs of actions, long enough to know a noun by.
pub(super) fn stems(action: &Str, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> Vec<String> {
    let phrases = scope.terms.phrases(action, diagnostics);
    let stem = |words: &Vec<String>| match words.as_slice() {
        [verb] => Some(lower(verb).trim_end_matches(['e', 'y']).to_owned()).filter(|stem| stem.len() >= 4),
        _ => None,
    };
    phrases.iter().filter_map(stem).collect()
}

/// Whether one of the verbs is that of a court or of who goes to one.
pub(super) fn is_legal(verbs: &str) -> bool {
    verbs.split('|').any(|verb| {
        matches!(
            verb.trim(),
            "sue"
                | "charge"
                | "indict"
                | "convict"
                | "acquit"
                | "prosecute"
                | "try"
                | "accuse"
                | "dismiss"
                | "arrest"
                | "sentence"
        )
    })
}

/// Whether one of the subject's terms is a word for a court or who acts in one.
pub(super) fn is_court(subject: &str) -> bool {
    let word = |word: &str| {
        matches!(
            lower(word).trim_end_matches('s'),
            "court" | "judge" | "justice" | "jury" | "juror" | "prosecutor" | "magistrate" | "tribunal"
        )
    };
    subject.split(|c: char| !c.is_alphanumeric()).any(word)
}

/// The verbs of actions that are written in the passive.
pub(super) fn passives(action: &Str, scope: &mut Scope<'_>, diagnostics: &Diagnostics) -> Option<TermId> {
    let phrases = scope.terms.phrases(action, diagnostics);
    let verbs: Vec<String> = phrases
        .iter()
        .filter_map(|words| match words.as_slice() {
            [be, participle] if be == "be" => Some(bases(participle)),
            _ => None,
        })
        .flatten()
        .collect();
    (!verbs.is_empty()).then(|| scope.terms.derived(&verbs))
}
