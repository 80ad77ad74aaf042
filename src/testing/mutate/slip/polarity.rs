//! Errors in whether something happened: a negation added or dropped, an action for its opposite.

use crate::fact::kind::event::Event;
use crate::fact::terms::TermMatch;
use crate::reading::clause::{Clauses, Form, Tag, VerbGroup, Voice, ing, lower, principal_parts};
use crate::text::Text;

use super::super::edit::Edit;
use super::{Due, Planted, Slip, Spot, name};

/// A negation added to the first verb of the evidence, or dropped there.
pub(super) fn negations(spot: Spot<'_>) -> Vec<Planted> {
    let text = &spot.article.text;
    let tokens = spot.tokens();
    let verbs: Vec<usize> = tokens.clone().collect();
    let clauses = Clauses::with_verbs(text, spot.evidence.sentence, &verbs);
    let group = clauses.groups().iter().find(|g| tokens.contains(&g.head));
    group.map(|g| of_group(text, &clauses, g)).unwrap_or_default()
}

/// The errors in the evidence of an event.
pub(super) fn of_event(spot: Spot<'_>, event: &Event) -> Vec<Planted> {
    let text = &spot.article.text;
    let tokens = spot.tokens();
    let hits = |term| spot.judged.hits.within(term, tokens.clone());
    let actions = hits(event.action);
    let opposites = event.opposite.map_or(&[][..], hits);
    let verbs: Vec<usize> = actions.iter().chain(opposites).flat_map(|m| m.tokens.clone()).collect();
    let clauses = Clauses::with_verbs(text, spot.evidence.sentence, &verbs);
    let mut found = Vec::new();
    let first = clauses.groups().iter().position(|g| tokens.contains(&g.head));
    let group_of = |m: &TermMatch| clauses.groups().iter().position(|g| m.tokens.contains(&g.head));
    let deed = actions.iter().find_map(|m| Some((m, group_of(m)?, true)));
    let deed = deed.or_else(|| opposites.iter().find_map(|m| Some((m, group_of(m)?, false))));
    // A plan or a refusal is none any longer when it is turned round; nor does who did not boycott attend.
    let plain = |group: usize| {
        clauses.groups().get(group).is_some_and(|g| g.modal.is_none() && g.form == Form::Finite) && first == Some(group)
    };
    if let Some(group) = first.and_then(|g| clauses.groups().get(g)) {
        let firm = deed.is_some_and(|(_, group, action)| action && plain(group));
        let due = if firm { Due::Refute } else { Due::Release };
        found.extend(of_group(text, &clauses, group).into_iter().map(|p| Planted { due, ..p }));
    }
    if let Some((m, at, action)) = deed
        && let Some(group) = clauses.groups().get(at)
        && let Some(other) = if action { event.opposite } else { Some(event.action) }
        && let Some(with) = in_its_form(spot.story.terms.phrases(other), text, &clauses, group)
    {
        let due = if plain(at) && group.negations == 0 { Due::Refute } else { Due::Release };
        let range = spot.source(text.token_span(m.tokens.clone()));
        found.push(Planted::new(Slip::Opposite, Edit::new(range, with), due));
    }
    found.extend(name::other_name(spot, event.subject));
    found
}

/// The negation of a verb dropped, or one added where there is none.
pub(super) fn of_group(text: &Text, clauses: &Clauses, group: &VerbGroup) -> Vec<Planted> {
    let source = |i: usize| text.tokens().get(i).map(|t| text.source_span(t.span).range());
    let edit = match group.negation {
        Some(at) if group.negations == 1 => dropped(text, at).map(|edit| (Slip::NegationDropped, edit)),
        Some(_) => None,
        None if group.inverted || group.elliptical || group.shares.is_some() => None,
        None => {
            let start = group.tokens.start;
            let auxiliary = matches!(clauses.tag(start), Tag::Modal | Tag::Be | Tag::Have | Tag::Do)
                && (start != group.head || clauses.tag(start) == Tag::Be);
            match (group.form, auxiliary) {
                (Form::Finite, true) if text.word(start).contains('\'') => None,
                (Form::Finite, true) => source(start).map(|r| Edit::new(r.end..r.end, " not")),
                (Form::Finite, false) => source(start).map(|r| Edit::new(r.start..r.start, "never ")),
                (Form::Infinitive | Form::Ing, _) => source(start).map(|r| Edit::new(r.start..r.start, "not ")),
                (Form::Participle, _) => None,
            }
            .filter(|_| start != clauses.tokens().start)
            .map(|edit| (Slip::NegationAdded, edit))
        }
    };
    edit.map(|(slip, edit)| Planted::new(slip, edit, Due::Refute)).into_iter().collect()
}

/// A verb without its negation: "did not" → "did", "won't" → "will".
fn dropped(text: &Text, at: usize) -> Option<Edit> {
    let token = text.tokens().get(at)?;
    let range = text.source_span(token.span).range();
    let word = lower(text.word(at)).into_owned();
    let kept = match word.as_str() {
        "won't" => "will",
        "can't" | "cannot" => "can",
        "shan't" => "shall",
        "not" | "never" => {
            let before = at.checked_sub(1).and_then(|i| text.tokens().get(i))?;
            return Some(Edit::new(text.source_span(before.span).end as usize..range.end, ""));
        }
        word => word.strip_suffix("n't")?,
    };
    Some(Edit::new(range, super::super::number::capital_like(text.word(at), kept)))
}

/// The first phrase that begins with a verb, in the form in which `group` has its own.
fn in_its_form(phrases: &[String], text: &Text, clauses: &Clauses, group: &VerbGroup) -> Option<String> {
    let phrase = phrases.iter().find(|p| {
        !p.starts_with("be ") && p.chars().all(|c| c.is_ascii_lowercase() || c == ' ') && !p.starts_with("meet with")
    })?;
    let (verb, rest) = phrase.split_once(' ').map_or((phrase.as_str(), ""), |(verb, rest)| (verb, rest));
    let head = lower(text.word(group.head));
    let (past, participle) = principal_parts(verb);
    let helped = (group.tokens.start..group.head).any(|i| clauses.tag(i) == Tag::Do);
    let form = if head.ends_with("ing") {
        ing(verb)
    } else if group.voice == Voice::Passive || group.perfect || group.form == Form::Participle {
        participle
    } else if group.modal.is_some() || helped || group.form == Form::Infinitive {
        verb.to_owned()
    } else if group.present && head.ends_with('s') {
        if verb.ends_with(['s', 'x', 'o']) || verb.ends_with("ch") || verb.ends_with("sh") {
            format!("{verb}es")
        } else {
            match verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
                Some(stem) => format!("{stem}ies"),
                None => format!("{verb}s"),
            }
        }
    } else if group.present {
        verb.to_owned()
    } else {
        past
    };
    Some(if rest.is_empty() { form } else { format!("{form} {rest}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::mutate::edit::apply;

    #[test]
    fn a_negation_comes_and_goes() {
        for (sentence, expected) in [
            ("The mayor attended the meeting.", "The mayor never attended the meeting."),
            ("The mayor did not attend the meeting.", "The mayor did attend the meeting."),
            ("The mayor won't attend the meeting.", "The mayor will attend the meeting."),
            ("The courts have blocked the plan.", "The courts have not blocked the plan."),
            ("The mayor has not been invited.", "The mayor has been invited."),
        ] {
            let text = Text::new(sentence);
            let clauses = Clauses::with_verbs(&text, 0, &[]);
            let planted = of_group(&text, &clauses, &clauses.groups()[0]);
            let edits: Vec<Edit> = planted.into_iter().map(|p| p.edit).collect();
            assert_eq!(apply(sentence, &edits), expected);
        }
    }

    #[test]
    fn a_verb_takes_the_form_of_another() {
        let phrases = ["meet with".to_owned(), "skip".to_owned()];
        for (sentence, expected) in [
            ("The mayor attended.", "skipped"),
            ("The mayor will attend.", "skip"),
            ("The mayor is attending.", "skipping"),
            ("The mayor has attended.", "skipped"),
            ("The mayor attends.", "skips"),
        ] {
            let text = Text::new(sentence);
            let clauses = Clauses::with_verbs(&text, 0, &[]);
            let form = in_its_form(&phrases, &text, &clauses, &clauses.groups()[0]);
            assert_eq!(form.as_deref(), Some(expected), "{sentence}");
        }
    }
}
