//! What stands at the front of a sentence in place of its subject: a length of time, a predicate before its copula.

use super::subject::{Reader, Subject, Via};
use super::{Form, Tag, Voice};

impl Reader<'_> {
    /// The phrases behind a copula that its predicate opens: "Attending the meeting were ⟨Landrieu and de Blasio⟩", "Among those who
    /// skipped it was ⟨de Blasio⟩".
    pub(super) fn behind_copula(&self, group: usize) -> Option<Subject> {
        let g = self.c.groups().get(group)?;
        let sentence = self.c.tokens();
        let listed = || {
            (sentence.start..g.tokens.start).rev().take(5).any(|i| {
                matches!(&*self.word(i), "among" | "amongst")
                    && self.opens(i)
                    && (i + 1..g.tokens.start)
                        .all(|t| self.c.tag(t).is_nominal() || self.is(t, &[Tag::Rel, Tag::Quote]))
            })
        };
        let fronted = match g.form {
            Form::Ing => g.voice == Voice::Active && g.tokens.start == sentence.start || listed(),
            Form::Participle => listed(),
            Form::Finite => self.is(g.tokens.start.wrapping_sub(1), &[Tag::Rel]) && listed(),
            Form::Infinitive => false,
        };
        if !fronted {
            return None;
        }
        let be = self.c.groups().get(group + 1).filter(|be| {
            be.form == Form::Finite
                && be.tokens.start == be.head
                && be.voice == Voice::Active
                && matches!(&*self.word(be.head), "is" | "are" | "was" | "were")
                && !(g.tokens.end..be.tokens.start).any(|i| self.c.tag(i).is_break())
        })?;
        let clause = self.c.clause_of(be.tokens.end);
        let to = (be.tokens.end..sentence.end)
            .find(|&i| self.c.clause_of(i) != clause || self.c.group_at(i).is_some())
            .unwrap_or(sentence.end);
        let phrases = self.phrases(clause, be.tokens.end..to);
        (!phrases.is_empty()).then_some(Subject { phrases, via: Via::Own })
    }

    /// Whether a piece that a comma ends is a length of time: "two weeks after the vote, Lake …", "A day later, …".
    pub(super) fn is_interval(&self, start: usize, end: usize) -> bool {
        let amount = self.is(start, &[Tag::Number])
            || matches!(
                &*self.word(start),
                "a" | "an" | "several" | "few" | "many" | "more" | "less" | "some" | "half"
            );
        let unit = (start + 1..end).take(6).find(|&i| super::noun::is_span(&self.word(i)));
        amount
            && self.is(end, &[Tag::Comma])
            && unit.is_some_and(|unit| {
                unit + 1 == end
                    || matches!(
                        &*self.word(unit + 1),
                        "after" | "before" | "later" | "earlier" | "ago" | "into" | "since" | "from" | "on" | "prior"
                    )
            })
    }
}
