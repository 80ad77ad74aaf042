//! Who made a remark: the name, role or pronoun before or after it, by the verbs of saying that newspapers use.

mod antecedent;
mod own;
mod phrase;
mod resolve;
mod subject;

use std::cell::RefCell;
use std::ops::Range;

use super::marks::Part;
use super::names::{BETWEEN, Kind, Names, SAYS, SAYS_WITH, Words};
use super::remarks::{continues, sentence_of};
use super::{Quotation, Speaker, verbs};
use crate::reading::clause::{self, Tag};
use crate::text::{Lower, Span, Text, TokenKind};

/// How many tokens before and behind a quotation may hold its attribution.
const REACH: usize = 60;

/// Who is named, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    /// A name, with the titles before it; the whole phrase; whether it's certain to be the speaker's.
    Name { phrase: Range<usize>, name: Range<usize>, sure: bool },
    /// "the mayor", "a senior official", "officials".
    Role(Range<usize>),
    /// "he", "she", "they".
    Pronoun(usize),
}

impl Who {
    fn phrase(&self) -> Range<usize> {
        match self {
            Self::Name { phrase, .. } | Self::Role(phrase) => phrase.clone(),
            Self::Pronoun(at) => *at..*at + 1,
        }
    }

    /// A role with what follows it up to a token; a name as it is.
    fn to(self, end: usize) -> Self {
        match self {
            Self::Role(phrase) => Self::Role(phrase.start..end.max(phrase.end)),
            who => who,
        }
    }

    /// The same, but not certain to be the speaker.
    fn doubtful(self) -> Self {
        match self {
            Self::Name { phrase, name, .. } => Self::Name { phrase, name, sure: false },
            who => who,
        }
    }
}

/// A remark as far as it is known, with the speaker it was given.
struct Remark {
    parts: Range<usize>,
    speaker: Option<Speaker>,
    /// Index just behind the last token of the remark and its attribution.
    end: usize,
}

struct Reader<'t> {
    text: &'t Text,
    words: Words<'t>,
    parts: &'t [Part],
    /// Per token, how many parts begin at it or before.
    begun: Vec<u32>,
    names: Names,
    /// Whom sentences told of lately, which pronouns of several remarks look back to; each at its index modulo the number of places.
    told: RefCell<Vec<Option<antecedent::Told>>>,
}

/// Joins the parts into remarks and gives each its speaker.
pub(super) fn attribute(words: Words<'_>, parts: &[Part]) -> Vec<Quotation> {
    let text = words.text();
    let quoted = parts.iter().map(|p| p.open..p.end);
    let mut begun = vec![0; text.tokens().len()];
    for (i, part) in (1..).zip(parts) {
        let next = parts.get(i).map_or(begun.len(), |next| next.open);
        if let Some(tokens) = begun.get_mut(part.open..next) {
            tokens.fill(u32::try_from(i).unwrap_or(u32::MAX));
        }
    }
    let told = RefCell::new(vec![None; antecedent::REMEMBERED]);
    let reader = Reader { text, words, parts, begun, names: Names::of(words, quoted), told };
    let mut remarks: Vec<Remark> = Vec::with_capacity(parts.len());
    let mut at = 0;
    // The attribution by which the next part is a quotation of its own.
    let mut own: Option<own::Own> = None;
    while at < parts.len() {
        let first = at;
        let mut found: Option<(Who, usize)> = None;
        let mut after = reader.after(at);
        let mut end = parts[at].end;
        let begins = parts[first].begins_paragraph || reader.begins_sentence(first);
        let given = own.take();
        let before = if given.is_some() { None } else { reader.before(first) };
        loop {
            if let Some((_, attributed)) = &after {
                end = end.max(attributed.end);
            }
            let attributed = after.as_ref().map(|(_, range)| range.clone());
            let next = parts.get(at + 1);
            let joins = next.is_some_and(|next| continues(text, &parts[at], next, attributed.clone()));
            found = found.or(after.take().map(|(who, range)| (who, range.start)));
            if !joins {
                break;
            }
            after = reader.after(at + 1);
            let so_far = match &given {
                Some(given) => given.as_ref(),
                // A quotation in the middle of a sentence belongs to the verb before it.
                None if begins => found.as_ref().or(before.as_ref()),
                None => before.as_ref().or(found.as_ref()),
            };
            let gap = attributed.map(|range| range.end..parts[at + 1].open);
            own = so_far.and_then(|(who, place)| reader.own((who, *place), at + 1, gap, after.as_ref(), &remarks));
            if own.is_some() {
                break;
            }
            at += 1;
            end = end.max(parts[at].end);
        }
        at += 1;
        let unclear = matches!(given, Some(None));
        let who = match given {
            Some(given) => given,
            None if begins => found.or(before),
            None => before.or(found),
        };
        let speaker = match who {
            Some((who, place)) => Some(reader.resolve(&who, place, &remarks)),
            None if unclear => None,
            None => reader.inherited(first, &remarks),
        };
        remarks.push(Remark { parts: first..at, speaker, end });
    }
    remarks
        .into_iter()
        .map(|r| Quotation { parts: parts[r.parts].iter().map(|p| p.span).collect(), speaker: r.speaker })
        .collect()
}

impl Reader<'_> {
    fn word(&self, i: usize) -> &str {
        if i < self.text.tokens().len() { self.text.word(i) } else { "" }
    }

    /// Whether a token is a word of any of some kinds.
    fn is(&self, i: usize, of: Kind) -> bool {
        self.words.is(i, of)
    }

    fn lower(&self, i: usize) -> Lower<'_> {
        self.words.lower(i)
    }

    /// Whether a word may stand between a subject and its verb. An adverb is written small: "Kelly" and "Tully" are names.
    fn between(&self, i: usize) -> bool {
        self.text.tokens().get(i).is_some_and(|t| !t.capital) && (self.is(i, BETWEEN) || verbs::is_adverb(self.word(i)))
    }

    fn span(&self, tokens: Range<usize>) -> Span {
        self.text.token_span(tokens)
    }

    fn sentence(&self, token: usize) -> Range<usize> {
        self.text.sentences().get(sentence_of(self.text, token)).map_or(token..token, |s| s.tokens.clone())
    }

    fn begins_sentence(&self, part: usize) -> bool {
        self.parts[part].open == self.sentence(self.parts[part].open).start
    }

    /// The part that holds a token.
    fn part_at(&self, token: usize) -> Option<&Part> {
        let last = self.begun.get(token)?.checked_sub(1)?;
        self.parts.get(last as usize).filter(|p| token < p.end)
    }

    fn part_begins(&self, token: usize) -> bool {
        self.part_at(token).is_some_and(|p| p.open == token)
    }

    /// The attribution that follows a part: who, and the tokens from its beginning to the end of its verb and name.
    fn after(&self, part: usize) -> Option<(Who, Range<usize>)> {
        let next = self.parts.get(part + 1);
        let part = &self.parts[part];
        let paragraph_end = self.paragraph_end(part.paragraph);
        let mut at = part.end;
        let comma = self.word(at) == ",";
        if comma {
            at += 1;
        }
        if part.runs_on || at >= paragraph_end || self.part_begins(at) {
            return None;
        }
        if let Some(signed) = self.signature(at, paragraph_end) {
            return Some(signed);
        }
        // "“I regret nothing” — said Luc Fontaine"
        if matches!(self.word(at), "\u{2014}" | "\u{2013}") && self.is_verb(at + 1) {
            at += 1;
        }
        let last = self.text.slice(part.span).chars().next_back().unwrap_or(' ');
        let stopped = matches!(last, '.') && self.text.tokens()[at].capital;
        // American style puts a comma, not a period, before an attribution: a capital after a period begins something new.
        let broken = comma || matches!(last, ',' | '?' | '!' | '\u{2014}' | '\u{2013}' | '-' | '\u{2026}' | '.' | '\'');
        if stopped && last == '.' {
            return None;
        }
        let mut limit = self.sentence(at).end.min(paragraph_end).min(at + REACH);
        if let Some(next) = next.filter(|next| next.open >= at) {
            limit = limit.min(next.open);
        }
        if self.lower(at) == "as" {
            at += 1;
        }
        let first = self.lower(at);
        if first == "according" && self.lower(at + 1) == "to" {
            let who = self.phrase(at + 2, limit)?;
            let end = who.phrase().end;
            return Some((who, at..end));
        }
        // said X
        let verb = if self.between(at) { at + 1 } else { at };
        if verb < limit && self.is(verb, SAYS) && !verbs::participle(&self.lower(verb)) {
            let who = self.phrase(verb + 1, limit)?;
            let end = who.phrase().end;
            return Some((who, at..end));
        }
        // X said
        if !broken || !self.begins_phrase(at) {
            return None;
        }
        let verb = (at + 1..limit).find(|&i| self.is_verb(i))?;
        let clause = (at..verb).find(|&i| self.word(i) == ",").unwrap_or(verb);
        let mut end = clause;
        while end > at + 1 && self.between(end - 1) {
            end -= 1;
        }
        let who = self.phrase(at, end)?;
        // Between the name and the verb stands nothing, what changes neither, or something between commas.
        let mut gap = who.phrase().end..verb;
        // "Councillor Tom Grady (Lab) said"
        if self.word(gap.start) == "("
            && let Some(close) = gap.clone().find(|&i| self.word(i) == ")")
        {
            gap.start = close + 1;
        }
        let apposition = self.word(gap.start) == "," && self.word(verb - 1) == ",";
        let trailing = self.word(gap.start) == "," && gap.clone().skip(1).any(|i| self.word(i) == ",");
        let quoted = self.word(verb) == "quoted";
        let adverbs = gap.clone().all(|i| self.between(i) || (quoted && self.is_be(i)));
        let role = matches!(who, Who::Role(_)) && self.can_speak(who.phrase());
        let passive = quoted && gap.clone().any(|i| self.is_be(i));
        let who = match self.relayed(verb, limit, passive) {
            Some(Some(quoted)) => quoted,
            Some(None) => who.doubtful(),
            None => who,
        };
        (gap.is_empty() || apposition || trailing || adverbs || role).then_some((who, at..verb + 1))
    }

    /// Whether the words are passed on from somebody else: "Hale quoted Okoye as saying", and whose they are; "Hale said, reading from a letter".
    fn relayed(&self, verb: usize, limit: usize, passive: bool) -> Option<Option<Who>> {
        if !passive && matches!(self.word(verb), "quoted" | "quotes") {
            return Some(self.phrase(verb + 1, limit));
        }
        let comma = self.word(verb + 1) == ",";
        (comma && verbs::relays(&self.lower(verb + 2))).then_some(None)
    }

    /// A verb of saying outside of quotations.
    fn is_verb(&self, i: usize) -> bool {
        self.is(i, SAYS | SAYS_WITH)
            && self.text.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Word && !t.capital)
            && (self.is(i, SAYS)
                || (verbs::says_with(self.word(i), self.word(i + 1))
                    && self.text.tokens().get(i + 2).is_none_or(|t| t.kind != TokenKind::Word)))
    }

    fn is_be(&self, i: usize) -> bool {
        matches!(self.word(i), "is" | "are" | "was" | "were" | "be" | "been" | "being")
    }

    /// "— Carla Reyes, mill director": the name under a quotation that stands by itself.
    fn signature(&self, at: usize, paragraph_end: usize) -> Option<(Who, Range<usize>)> {
        const LONGEST: usize = 14;
        if !matches!(self.word(at), "\u{2014}" | "\u{2013}" | "-") || paragraph_end - at > LONGEST {
            return None;
        }
        let run = self.words.run(at + 1);
        let ends = run.end == paragraph_end || matches!(self.word(run.end), "," | "(" | ".");
        let alone = ends && !(at..paragraph_end).any(|i| self.is_verb(i));
        (run.len() > 1 && alone).then(|| (self.named(run.clone(), run.clone()), at..run.end))
    }

    /// The attribution before a part, in its sentence.
    fn before(&self, part: usize) -> Option<(Who, usize)> {
        let open = self.parts[part].open;
        let sentence = self.sentence(open);
        let from = sentence.start.max(open.saturating_sub(REACH));
        self.clause_speaker(from, open, sentence.start)
    }

    /// Who speaks by the last verb of saying among some unquoted tokens of a sentence.
    fn clause_speaker(&self, from: usize, to: usize, sentence_start: usize) -> Option<(Who, usize)> {
        let outside = |i: &usize| self.part_at(*i).is_none();
        let verb = (from..to).rev().filter(|&i| self.is_verb(i)).find(outside);
        let Some(verb) = verb else {
            let source = |i: &usize| {
                matches!((self.lower(*i).as_str(), self.word(*i + 1)), ("according", "to") | ("words", "of"))
            };
            return match (from..to).rev().filter(outside).find(source) {
                Some(source) => Some((self.phrase(source + 2, to)?, source)),
                None => self.announced(from, to, sentence_start),
            };
        };
        if verbs::participle(self.word(verb)) {
            // "in a statement saying": whoever the sentence is about; but "Smith said, calling it": whoever said.
            let earlier =
                (from..verb).rev().filter(|&i| self.is_verb(i) && !verbs::participle(self.word(i))).find(outside);
            return match earlier {
                // "Hale quoted Okoye as saying"
                Some(quotes)
                    if matches!(self.word(quotes), "quoted" | "quotes")
                        && !quotes.checked_sub(1).is_some_and(|i| self.is_be(i)) =>
                {
                    Some((self.phrase(quotes + 1, verb)?, verb))
                }
                Some(earlier) => self.clause_speaker(from, earlier + 1, sentence_start),
                None => self.subject(sentence_start).map(|who| (who, verb)),
            };
        }
        let mut left = verb;
        while left > from && self.between(left - 1) {
            left -= 1;
        }
        if left == from {
            return Some((self.inverted(verb, to)?, verb));
        }
        if self.is_be(left - 1) && self.word(verb) != "quoted" {
            // "The offer was denounced on Monday by Carla Reyes as"; "Reyes was told" says nothing of who spoke.
            let by = (verb + 1..to.min(verb + 6)).find(|&i| self.word(i) == "by")?;
            return Some((self.phrase(by + 1, to)?, verb));
        }
        // "a shirt that said": what no person wrote or said is nobody's remark.
        let relative = matches!(self.word(left - 1), "that" | "which" | "who");
        let who = self.phrase_before(left, from);
        if who.is_none() && relative {
            return None;
        }
        let who = who.or_else(|| self.inverted(verb, to));
        Some((who.or_else(|| self.subject(sentence_start))?, verb))
    }

    /// "said Reyes:", where nothing but the speaker stands between the verb and the quotation.
    fn inverted(&self, verb: usize, to: usize) -> Option<Who> {
        if verbs::addresses(&self.lower(verb)) {
            return None;
        }
        let who = self.phrase(verb + 1, to)?;
        // "said the minister was": no speaker, but what was said.
        let finite = |i: usize| matches!(clause::tag(self.text, i), Tag::Be | Tag::Have | Tag::Do | Tag::Modal);
        (who.phrase().end + 1 >= to && !who.phrase().any(finite)).then_some(who)
    }

    /// Who speaks by a colon alone: "Carla Reyes:", "Reyes, in a statement:", "Reyes was blunt:", "Said Reyes:".
    fn announced(&self, from: usize, to: usize, sentence_start: usize) -> Option<(Who, usize)> {
        let colon = to.checked_sub(1).filter(|&i| self.word(i) == ":" && i > sentence_start)?;
        if from == sentence_start && self.is(from, SAYS) && !verbs::participle(&self.lower(from)) {
            return Some((self.inverted(from, to)?, from));
        }
        let Who::Name { phrase, name, .. } = self.subject(sentence_start)? else { return None };
        let next = self.word(name.end);
        let sure = name.end == colon || next == "," || self.is_be(name.end) || matches!(next, "had" | "has");
        Some((Who::Name { phrase, name, sure }, sentence_start))
    }

    fn paragraph_end(&self, paragraph: usize) -> usize {
        let sentences = &self.text.paragraphs()[paragraph].sentences;
        sentences.end.checked_sub(1).map_or(0, |last| self.text.sentences()[last].tokens.end)
    }
}
