//! Whether a part that could go on with a remark is somebody else's, by an attribution of its own.

use std::ops::Range;

use super::super::kin::{Kin, Name};
use super::super::verbs;
use super::{Reader, Remark, Who};
use crate::text::TokenKind;

/// Between the verb that introduces a part and its opening mark stand at most so many tokens.
const INTRODUCTION: usize = 8;
/// The verb of an attribution nobody can read stands no farther behind its part than so many tokens.
const UNREAD: usize = 12;

/// The speaker of a part and where that is said; nothing where the attribution cannot be resolved.
pub(super) type Own = Option<(Who, usize)>;

impl Reader<'_> {
    /// The attribution of a part to somebody other than the speaker so far; nothing where it has none, or one to the same speaker.
    /// `gap` holds the tokens between the attribution of the part before it and its opening mark, `after` the attribution behind it.
    pub(super) fn own(
        &self,
        (first, place): (&Who, usize),
        part: usize,
        gap: Option<Range<usize>>,
        after: Option<&(Who, Range<usize>)>,
        remarks: &[Remark],
    ) -> Option<Own> {
        let same = |who: &Who| self.same(first, place, who, remarks);
        if let Some(introduced) = gap.and_then(|gap| self.introduced(gap)) {
            return match introduced {
                Some((who, _)) if same(&who) => None,
                other => Some(other),
            };
        }
        match after {
            Some((who, _)) if same(who) => None,
            Some((who, range)) => Some(Some((who.clone(), range.start))),
            None => self.unread(part).then_some(None),
        }
    }

    /// Who is said between two parts to speak the second: "…," Pruitt told Stroud, who replied, "…".
    fn introduced(&self, gap: Range<usize>) -> Option<Own> {
        let last = gap.end.checked_sub(1).filter(|&i| matches!(self.word(i), "," | ":"))?;
        let verb = gap.clone().rev().find(|&i| self.is_verb(i) && !verbs::names(&self.lower(i)))?;
        if last - verb > INTRODUCTION {
            return None;
        }
        if verbs::participle(&self.lower(verb)) {
            // "with Lindqvist adding:"
            let name = self.name_before(verb, gap.start)?;
            let with = name.start > gap.start && self.word(name.start - 1) == "with";
            return with.then(|| Some((self.named(name.clone(), name), verb)));
        }
        let mut left = verb;
        while left > gap.start && self.between(left - 1) {
            left -= 1;
        }
        let before = left.checked_sub(1).filter(|&i| i >= gap.start)?;
        if self.text.tokens()[before].kind == TokenKind::Mark
            || matches!(
                self.lower(before).as_str(),
                "and" | "but" | "or" | "that" | "which" | "as" | "before" | "after"
            )
        {
            return None;
        }
        if self.lower(before) != "who" {
            let told = gap.clone().any(|i| i < before && !self.words.run(i).is_empty());
            let Some(who) = self.phrase_before(left, gap.start) else {
                let clause = |i: usize| matches!(self.word(i), "and" | "but" | "while" | "as" | "which");
                let other = told && (gap.start..before).any(|i| self.word(i) == "before");
                return (other || (gap.start..before).any(clause)).then_some(None);
            };
            // "Pruitt told Stroud, and he replied": either.
            if matches!(who, Who::Pronoun(_)) && told {
                return Some(None);
            }
            // "said when reporters asked", "of what Lindqvist said": nothing that introduces more.
            let lead = who.phrase().start.checked_sub(1).filter(|&i| i >= gap.start).map(|i| self.lower(i));
            let aside = lead.is_some_and(|lead| {
                matches!(
                    lead.as_str(),
                    "when" | "after" | "because" | "since" | "if" | "where" | "what" | "that" | "how" | "whether"
                )
            });
            return (!aside).then_some(Some((who, verb)));
        }
        // "Pruitt told Stroud, who replied"; but "said Redfern, who added".
        let end = if before > gap.start && self.word(before - 1) == "," { before - 1 } else { before };
        if end == gap.start {
            return None;
        }
        let told = gap.start.checked_sub(1).is_some_and(|i| verbs::addresses(&self.lower(i)));
        if let Some(name) = self.name_before(end, gap.start) {
            let behind = name.start.checked_sub(1).map(|i| self.lower(i));
            let addressed = told || behind.is_some_and(|word| matches!(word.as_str(), "to" | "told" | "with"));
            return addressed.then(|| Some((self.named(name.clone(), name), verb)));
        }
        told.then(|| self.phrase_before(end, gap.start).map(|who| (who, verb)))
    }

    /// Whether somebody is said behind a part to have spoken it, in words that do not tell who.
    fn unread(&self, part: usize) -> bool {
        let part = &self.parts[part];
        let comma = self.word(part.end) == ",";
        let at = part.end + usize::from(comma);
        let last = self.text.slice(part.span).chars().next_back().unwrap_or(' ');
        let limit = self.sentence(at).end.min(self.paragraph_end(part.paragraph)).min(at + UNREAD);
        if part.runs_on || at >= limit || !(comma || matches!(last, ',' | '?' | '!')) {
            return false;
        }
        let limit = (at..limit).find(|&i| self.part_begins(i)).unwrap_or(limit);
        // "“…,” and added", "“…,” which he said": the same speaker's.
        let goes_on = self.stops(at) || matches!(self.lower(at).as_str(), "which" | "then" | "before" | "after" | "or");
        let says = |i: usize| self.is_verb(i) && !verbs::participle(&self.lower(i)) && !verbs::names(&self.lower(i));
        !goes_on && (at..limit).any(says)
    }

    /// Whether an attribution names the speaker that another one names.
    fn same(&self, first: &Who, place: usize, second: &Who, remarks: &[Remark]) -> bool {
        match (first, second) {
            (Who::Pronoun(a), Who::Pronoun(b)) => self.lower(*a).as_str() == self.lower(*b).as_str(),
            (Who::Name { name, .. }, Who::Pronoun(at)) => match self.lower(*at).as_str() {
                "they" => false,
                pronoun => self.names.gender(self.words, name).is_none_or(|gender| {
                    let he = gender == super::super::given::Gender::Male;
                    he == (pronoun == "he")
                }),
            },
            (Who::Role(_), Who::Pronoun(_)) => true,
            (Who::Role(a), Who::Role(b)) => {
                self.lower(self.head_noun(a)).as_str() == self.lower(self.head_noun(b)).as_str()
                    && !self.anothers(first, b)
            }
            (Who::Role(_), Who::Name { .. }) => false,
            (Who::Name { phrase, name, .. }, Who::Role(role)) => {
                let described = self.names.fullest(self.words, name).unwrap_or_else(|| name.clone());
                let described = self.with_apposition(described);
                let head = self.head_noun(role);
                let called = |tokens: Range<usize>| tokens.into_iter().any(|i| self.heads(i, head));
                !self.anothers(first, role)
                    && (called(phrase.clone()) || called(described) || called(self.with_apposition(phrase.clone())))
            }
            (Who::Pronoun(_), Who::Role(_)) => false,
            (Who::Pronoun(_), Who::Name { name, .. }) => {
                let Some(described) = self.resolve(first, place, remarks).described else { return false };
                let tokens = self.text.token_at(described.start)..self.text.token_at(described.end);
                tokens.into_iter().any(|i| {
                    let run = self.words.run(i);
                    !run.is_empty() && self.same_name(&run, name)
                })
            }
            (Who::Name { name, .. }, Who::Name { phrase, name: other, .. }) => {
                !self.anothers(first, phrase) && self.same_name(name, other)
            }
        }
    }

    /// Whether a word is the noun at `head`, and not whose or for whom somebody is: "mayor" in "the mayor's aide", "a lawyer for the mayor".
    fn heads(&self, i: usize, head: usize) -> bool {
        let owner = self.text.tokens().get(i + 1).is_some_and(|t| t.kind == TokenKind::Possessive);
        let behind = i.saturating_sub(3)..i;
        let served = behind.into_iter().any(|b| matches!(self.word(b), "for" | "to" | "with"));
        !owner && !served && self.lower(i).as_str() == self.lower(head).as_str()
    }

    /// Whether a phrase says of somebody what they are to the speaker: "his brother, Tom", "Redfern's wife".
    fn anothers(&self, first: &Who, phrase: &Range<usize>) -> bool {
        let his = matches!(self.lower(phrase.start).as_str(), "his" | "her" | "their");
        let Who::Name { name, .. } = first else { return his };
        his || phrase.clone().any(|i| {
            let run = self.words.run(i);
            let owner = self.text.tokens().get(run.end).is_some_and(|t| t.kind == TokenKind::Possessive);
            let served = i > phrase.start && matches!(self.word(i - 1), "for" | "to" | "of");
            !run.is_empty() && (owner || served) && run.end < phrase.end && self.same_name(name, &run)
                || (!run.is_empty() && served && run.end == phrase.end && self.same_name(name, &run))
        })
    }

    /// Whether two names are one person's, by the fullest that the article gives either.
    fn same_name(&self, a: &Range<usize>, b: &Range<usize>) -> bool {
        let full = |run: &Range<usize>| self.names.fullest(self.words, run).filter(|f| self.len(f) > self.len(run));
        let words = |run: Range<usize>| -> Vec<&str> {
            run.into_iter().map(|i| self.word(i)).filter(|w| w.starts_with(char::is_alphanumeric)).collect()
        };
        let (short, other) = (words(a.clone()), words(b.clone()));
        let (a, b) = (words(full(a).unwrap_or_else(|| a.clone())), words(full(b).unwrap_or_else(|| b.clone())));
        // "Tom Ferris", then "Tom"; "the White House", then "the White House".
        let within = |few: &[&str], many: &[&str]| few.iter().all(|w| many.contains(w));
        if short == other || (other.len() == 1 && within(&other, &a)) || (short.len() == 1 && within(&short, &b)) {
            return true;
        }
        let [a, b] = [a, b].map(Name::of);
        a.zip(b).is_some_and(|(a, b)| a.kin(&b) == Kin::Same)
    }
}
