//! Whom "it", "they" and "the event" stand for, where nothing else is named that they could be.

use std::cell::OnceCell;
use std::ops::Range;

use super::Case;
use crate::fact::Passage;
use crate::reading::clause::{Clauses, Form, Reader, Tag, Via, bases, is_title, lower};

impl Case<'_> {
    /// The fact's subject where "it" or "they" can be nobody else: it is the subject of the clause before, and between the two nothing
    /// is named that the pronoun could stand for. "The junta has freed thousands of prisoners, but ⟨it⟩ has not freed the reporter."
    pub(super) fn only_subject(&self, pronoun: usize) -> Option<Range<usize>> {
        self.sole_subject(&lower(self.text().word(pronoun)), pronoun, self.is_parallel(pronoun))
    }

    /// Whether a pronoun's verb is the first one of the sentence again, the one denied and the other not: "closed the clinic; ⟨it⟩ did not
    /// close the hospital". Then the two have one subject.
    fn is_parallel(&self, pronoun: usize) -> bool {
        let groups = self.clauses.groups();
        let own = groups.iter().find(|g| g.tokens.start > pronoun);
        let first = groups.iter().find(|g| g.form == Form::Finite && g.tokens.end <= pronoun);
        let (Some(own), Some(first)) = (own, first) else { return false };
        let adjacent = own.tokens.start == pronoun + 1;
        let again = bases(&self.word(own.head)).any(|a| bases(&self.word(first.head)).any(|b| a == b));
        adjacent && again && own.negations % 2 != first.negations % 2
    }

    /// The fact's subject, where it is that of the sentence and nothing else before `end` can be what the `pronoun` stands for.
    fn sole_subject(&self, pronoun: &str, end: usize, parallel: bool) -> Option<Range<usize>> {
        let bare = pronoun.split('\'').next()?;
        let groups = self.clauses.groups();
        let verb = groups.iter().position(|g| g.form == Form::Finite && g.tokens.end <= end)?;
        let subject = self.reader.subject(verb).filter(|s| s.via == Via::Own)?;
        // "Critics of the council say …": who speaks is no "it", and what is said may be of anybody.
        if self.clauses.clause_of(groups.get(verb)?.head) != 0 {
            return None;
        }
        let named = self.named(&subject.phrases)?;
        // "regulator", "supplier" have the ending of people and may be "it".
        let person = is_title(&self.word(named.end - 1));
        let plural = self.is_plural(named.end - 1);
        if bare == "it" && (person || plural) || bare == "they" && !plural {
            return None;
        }
        // The noun that a relative is about is not also its subject: "the prison, which ⟨it⟩ closed".
        let relative =
            end.checked_sub(1).filter(|&i| self.clauses.tag(i) == Tag::Rel || self.clauses.tag(i) == Tag::That);
        let antecedent = relative.and_then(|rel| {
            (named.end..rel).rev().find(|&i| {
                matches!(self.clauses.tag(i), Tag::Noun | Tag::Name | Tag::Maybe)
                    && !crate::reading::clause::is_time(&self.word(i))
            })
        });
        let from = named.end.min(subject.phrases.last()?.end);
        let rival = (from..end).any(|i| {
            let head = matches!(self.clauses.tag(i), Tag::Noun | Tag::Name | Tag::Maybe)
                && self.clauses.group_at(i).is_none()
                && !matches!(self.clauses.tag(i + 1), Tag::Noun | Tag::Name | Tag::Maybe);
            head && Some(i) != antecedent
                && !crate::reading::clause::is_time(&self.word(i))
                && !self.reader.is_time_or_season(i)
                && !self.is_when(&(i..i + 1))
                && match bare {
                    "it" => !self.is_plural(i) && !is_title(&self.word(i)),
                    _ => self.is_plural(i) || self.clauses.tag(i) == Tag::Name,
                }
        });
        (parallel || !rival).then_some(named)
    }

    /// The same in the sentence before, where the pronoun opens its own.
    pub(super) fn subject_before(&self, pronoun: usize) -> Option<Range<usize>> {
        let opens = (self.passage.tokens().start..pronoun)
            .all(|i| matches!(self.clauses.tag(i), Tag::Coord | Tag::Adv | Tag::Comma));
        let sentence = self.passage.sentence.checked_sub(1).filter(|_| opens)?;
        let text = self.text();
        let (here, before) = (text.sentences().get(self.passage.sentence)?, text.sentences().get(sentence)?);
        if here.paragraph != before.paragraph {
            return None;
        }
        let Passage { readings, hits, about, .. } = *self.passage;
        let passage = Passage { text, readings, hits, sentence, about };
        let clauses = Clauses::with_verbs(text, sentence, &[]);
        let reader = Reader::new(text, &clauses);
        let case = Case { event: self.event, passage: &passage, clauses: &clauses, reader, owners: OnceCell::new() };
        case.sole_subject(&lower(text.word(pronoun)), before.tokens.end, false)
    }

    /// Whether the noun at a token is a plural, as far as its ending tells.
    fn is_plural(&self, token: usize) -> bool {
        let word = self.word(token);
        let noun = self.clauses.tag(token) != Tag::Name || token == self.passage.tokens().start;
        noun && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
            || matches!(&*word, "people" | "men" | "women" | "children" | "police" | "them" | "they")
    }

    /// Whether a phrase may stand for something named elsewhere: "the event", "that plan".
    pub(super) fn refers_back(&self, phrase: &Range<usize>) -> bool {
        let first = self.word(phrase.start);
        let demonstrative = matches!(&*first, "this" | "that" | "these" | "those" | "such")
            || phrase.len() == 1 && matches!(&*first, "it" | "they" | "he" | "she");
        let last = self.word(phrase.end.saturating_sub(1)).into_owned();
        demonstrative
            // "the deal", but not "the Pacific trade deal"
            || first == "the"
                && phrase.len() == 2
                && matches!(
                    last.as_str(),
                    "event"
                        | "gathering"
                        | "session"
                        | "move"
                        | "plan"
                        | "measure"
                        | "proposal"
                        | "deal"
                        | "offer"
                        | "idea"
                        | "invitation"
                        | "decision"
                        | "project"
                        | "effort"
                        | "talks"
                        | "site"
                        | "facility"
                        | "building"
                )
    }
}
