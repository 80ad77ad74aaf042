//! What takes a phrase back: the words around it, another time, a denial.

use std::ops::Range;

use super::Slot;
use crate::reading::clause::{ClauseKind, Tag, bases};
use crate::text::TokenKind;

/// Words before a phrase that take it back.
const RESERVATIONS: &[&str] = &[
    "former",
    "ex",
    "then",
    "acting",
    "interim",
    "deputy",
    "vice",
    "assistant",
    "associate",
    "past",
    "onetime",
    "one-time",
    "incoming",
    "future",
    "aspiring",
    "self-styled",
    "so-called",
    "honorary",
    "retired",
    "late",
    "would-be",
    "co",
    "possible",
    "potential",
    "likely",
    "presumptive",
    "alleged",
    "nearly",
    "almost",
    "under",
];

/// Words behind a phrase that make it another ("the president's aide", "president-elect").
const MAKE_ANOTHER: &[&str] = &[
    "elect",
    "designate",
    "nominee",
    "candidate",
    "hopeful",
    "contender",
    "pick",
    "emeritus",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "aide",
    "office",
    "adviser",
    "advisor",
    "campaign",
    "race",
    "job",
    "post",
    "position",
];

impl Slot<'_> {
    /// What stands around a phrase and takes it back.
    pub(super) fn reservation(&self, phrase: &Range<usize>) -> Option<&'static str> {
        let start = self.passage.tokens().start;
        let before = phrase.start.saturating_sub(4).max(start)..phrase.start;
        for token in before.rev() {
            let word = self.word(token);
            if RESERVATIONS.iter().any(|reserved| reserved.eq_ignore_ascii_case(word)) {
                return Some("is taken back by the word before it");
            }
            if !matches!(self.tag(token), Tag::Noun | Tag::Name | Tag::Maybe | Tag::Number) && word != "-" {
                break;
            }
        }
        let next = phrase.end;
        if next >= self.passage.tokens().end {
            return None;
        }
        let tokens = self.passage.text.tokens();
        if tokens[next].kind == TokenKind::Possessive {
            return Some("belongs to what follows it");
        }
        let behind = if self.word(next) == "-" && !tokens[next].spaced { next + 1 } else { next };
        MAKE_ANOTHER
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.word(behind)))
            .then_some("is made another by the word behind it")
    }

    /// "was vice president until 2020", "from 1984 to 1989", "had been president", "once led", "when he was mayor".
    pub(super) fn at_another_time(&self, phrase: &Range<usize>) -> Option<&'static str> {
        const OTHER: &str = "is said of another time";
        let end = self.passage.tokens().end;
        let mut aside = false;
        for token in phrase.end..end.min(phrase.end + 16) {
            let word = self.word(token);
            // "chief financial officer of a rival, Peabody Snacks, until last year"
            if aside {
                match (word, self.tag(token)) {
                    ("until" | "till", _) => return Some(OTHER),
                    (_, Tag::Semi | Tag::Stop | Tag::Coord | Tag::Colon | Tag::Dash) => break,
                    _ if self.clauses.group_at(token).is_some() => break,
                    _ => continue,
                }
            }
            let year = |at: usize| {
                let word = self.word(at);
                word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit())
            };
            let soon = (token + 1..end.min(token + 4)).any(year);
            match word {
                "until" | "till" | "before" => return Some(OTHER),
                "from" | "between" | "in" | "during" | "through" if soon => return Some(OTHER),
                _ => {}
            }
            aside = self.tag(token) == Tag::Comma;
            if matches!(self.tag(token), Tag::Semi | Tag::Stop | Tag::Coord | Tag::Colon | Tag::Dash)
                || self.clauses.group_at(token).is_some()
            {
                break;
            }
        }
        let clause = self.clauses.all().get(self.clauses.clause_of(phrase.start))?;
        if let ClauseKind::Subordinate { conjunction } = clause.kind
            && matches!(
                self.word(conjunction).to_ascii_lowercase().as_str(),
                "when" | "while" | "if" | "until" | "before" | "after"
            )
        {
            return Some(OTHER);
        }
        let group = self.clauses.groups().get(clause.verb?)?;
        let had = group.perfect && group.tokens.clone().any(|t| matches!(self.word(t), "had" | "'d"));
        let once = group.tokens.start.saturating_sub(2)..group.tokens.end + 2;
        let once = once.into_iter().any(|t| {
            matches!(
                self.word(t).to_ascii_lowercase().as_str(),
                "once" | "formerly" | "previously" | "briefly" | "earlier"
            )
        });
        // "Investigators said a power line had sparked it": what the fact is about was done.
        let deed = self.anchors.iter().any(|anchor| anchor.contains(&group.head));
        (had && !deed || once).then_some(OTHER)
    }

    /// "He denied that he was the gunman."
    pub(super) fn disputed(&self, phrase: &Range<usize>) -> Option<&'static str> {
        const DENIALS: &[&str] =
            &["deny", "dispute", "doubt", "reject", "refute", "question", "refuse", "disavow", "dismiss", "rebut"];
        let mut at = self.clauses.clause_of(phrase.start);
        for _ in 0..6 {
            let clause = self.clauses.all().get(at)?;
            at = clause.host?;
            let host = self.clauses.all().get(at).and_then(|host| self.clauses.groups().get(host.verb?));
            if host.is_some_and(|group| {
                group.head < phrase.start && bases(self.word(group.head)).any(|base| DENIALS.contains(&base.as_str()))
            }) {
                return Some("is what somebody denies");
            }
        }
        None
    }
}
