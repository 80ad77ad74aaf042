//! Infinitives: which "to" marks one.

use super::group::{Form, VerbGroup, chain, empty, negate, next};
use super::tagged::{Tagged, is_goal, is_zero};
use super::word::Tag;

/// "to attend", "to not attend", "to be blocked", "to have attended".
pub(super) fn infinitive(s: &Tagged<'_>, to: usize) -> Option<VerbGroup> {
    if !s.is(to, &[Tag::To]) {
        return None;
    }
    let mut negated = None;
    let verb = next(s, to + 1, &mut negated)?;
    let word = s.word(verb);
    let mut group = match s.tag(verb)? {
        Tag::Be | Tag::Have | Tag::Do if matches!(&*word, "be" | "have" | "do") => chain(s, verb, Form::Infinitive)?,
        Tag::Verb
            if !word.ends_with('s')
                || matches!(&*word, "discuss" | "address" | "pass" | "express" | "focus" | "access") =>
        {
            empty(verb, Form::Infinitive)
        }
        Tag::Maybe if (!word.ends_with('s') || word.ends_with("ss")) && !s.is(verb + 1, &[Tag::Verb]) => {
            empty(verb, Form::Infinitive)
        }
        Tag::Noun if infinitive_noun(s, verb, &word) => empty(verb, Form::Infinitive),
        Tag::Past if is_zero(&word) || super::word::bases(&word).any(|b| b == *word) && !word.ends_with("ed") => {
            empty(verb, Form::Infinitive)
        }
        _ => return None,
    };
    group.form = Form::Infinitive;
    group.tokens.start = to;
    group.present = false;
    group.elliptical = false;
    if let Some(not) = negated {
        negate(&mut group, not);
    }
    Some(group)
}

fn infinitive_noun(s: &Tagged<'_>, verb: usize, word: &str) -> bool {
    let plural = word.ends_with('s') && !word.ends_with("ss");
    let adjective =
        ["al", "ic", "ous", "ive", "ful", "ary", "ian", "ers", "tion", "ness", "ment", "ity", "ship", "ism"]
            .iter()
            .any(|e| word.ends_with(e));
    let fixed = verb.checked_sub(2).is_some_and(|b| {
        matches!(
            &*s.word(b),
            "according" | "thanks" | "prior" | "close" | "next" | "owing" | "addition" | "relation" | "subject"
        )
    });
    !plural
        && !adjective
        && !is_goal(word)
        && !fixed
        && !s.is(verb + 1, &[Tag::Verb, Tag::Past, Tag::Be, Tag::Modal, Tag::Have, Tag::Do, Tag::Owner])
}
