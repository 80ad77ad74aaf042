//! Subjects that stand behind their auxiliary: "Nor did ⟨police⟩ arrest him", "Under no circumstances will ⟨he⟩ go".

use super::tagged::Tagged;
use super::word::Tag;

/// A subject can stand behind an auxiliary that opens a clause or follows what is drawn to its front.
pub(super) fn may_invert(s: &Tagged<'_>, start: usize) -> bool {
    // "Not since 1954 has a court …", "Under no circumstances will …"
    let fronted = (s.first..start)
        .take(4)
        .find(|&i| matches!(&*s.word(i), "not" | "never" | "no" | "only" | "rarely" | "seldom"));
    let subject = s.is(start + 1, &[Tag::Det, Tag::Name, Tag::Pron, Tag::Owner]) || is_bare_plural(&s.word(start + 1));
    if fronted.is_some_and(|f| start - f <= 5 && (f..start).all(|i| !s.tag(i).is_some_and(Tag::is_break))) && subject {
        return true;
    }
    // "Not until the last hour of talks failed ⟨did⟩ the pilots walk out"
    let limit = |a: &str, b: &[&str]| s.word(s.first) == a && b.contains(&&*s.word(s.first + 1));
    if subject
        && (limit("not", &["until", "since"]) || limit("only", &["after", "when", "once", "if", "by", "then", "in"]))
        && !s.is(start.wrapping_sub(1), &[Tag::Det, Tag::Owner, Tag::Pron])
    {
        return true;
    }
    let Some(before) = start.checked_sub(1).filter(|&b| b >= s.first) else { return true };
    match s.tag(before) {
        // "Mr. Lorne, 41, was asleep": what follows is no subject.
        Some(Tag::Comma) => {
            s.is(start + 1, &[Tag::Det, Tag::Name, Tag::Pron, Tag::Owner, Tag::Number, Tag::Not])
                || !s.is(start, &[Tag::Be])
                || is_bare_plural(&s.word(start + 1))
        }
        Some(Tag::Quote | Tag::Open | Tag::Colon | Tag::Semi | Tag::Dash | Tag::Not | Tag::Wh) => true,
        _ => matches!(
            &*s.word(before),
            "nor"
                | "neither"
                | "only"
                | "so"
                | "rarely"
                | "seldom"
                | "hardly"
                | "then"
                | "and"
                | "but"
                | "as"
                | "than"
                | "why"
                | "when"
                | "where"
                | "how"
                | "once"
                | "time"
                | "longer"
        ),
    }
}

/// Plurals that stand for themselves without an article: "police", "workers".
pub(super) fn is_bare_plural(word: &str) -> bool {
    matches!(word, "police" | "people" | "men" | "women" | "children")
        || word.len() > 4 && word.ends_with('s') && !word.ends_with("ss")
}
