//! Whom a pronoun stands for, where only one person can be meant.

use std::ops::Range;

use super::{Bond, Case};
use crate::fact::terms::TermMatch;
use crate::reading::clause::{Source, bases, lower};
use crate::reading::quotation::Speaker;
use crate::text::{Span, Text, TokenKind};

impl Case<'_> {
    /// Who speaks the quoted words that a token belongs to.
    pub(super) fn speaker(&self, token: usize) -> Option<Speaker> {
        let at = self.text().tokens().get(token)?.span;
        let quotations = &self.passage.readings.quotations;
        let last = quotations.partition_point(|q| q.span().start <= at.start);
        let found =
            quotations.get(..last)?.iter().rev().take(2).find(|q| q.parts.iter().any(|part| part.contains(at)))?;
        found.speaker
    }

    /// A match of the fact's subject in a description of somebody, not as the owner of what follows.
    fn subject_in(&self, span: Span) -> Option<Range<usize>> {
        let tokens = self.text().token_at(span.start)..self.text().token_at(span.end.saturating_sub(1)) + 1;
        let hits = self.passage.hits.within(self.event.subject, tokens);
        let owner =
            |m: &TermMatch| self.text().tokens().get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive);
        hits.iter().find(|m| !owner(m)).map(|m| m.tokens.clone())
    }

    /// Whether what a pronoun stands in was told to one other person, who may be meant as well: "told ⟨Voss⟩ that he".
    fn told_another(&self, pronoun: usize, by: &[Range<usize>]) -> bool {
        let groups = self.clauses.groups();
        let last = groups.partition_point(|g| g.tokens.end <= pronoun);
        let told = groups.iter().take(last).rev().find(|g| {
            bases(&self.word(g.head)).any(|b| {
                matches!(
                    &*b,
                    "tell" | "inform" | "assure" | "warn" | "remind" | "notify" | "persuade" | "convince" | "write"
                )
            })
        });
        let Some(told) = told else { return false };
        let whom = told.tokens.end..pronoun;
        let near = whom.len() <= 8 && !whom.clone().any(|i| self.clauses.tag(i).is_break());
        let speaks = by.iter().any(|phrase| phrase.start < told.tokens.start);
        near && speaks && !people(self.text(), told.head..pronoun).is_empty()
    }

    /// A pronoun stands for the fact's subject where that is who speaks ("Mayor de Blasio tweeted that ⟨he⟩", "“⟨I⟩ will not”, he
    /// said"), or the only person named so far in the sentence, or before it in the sentence before. Otherwise it stays open.
    pub(super) fn resolve(&self, pronoun: usize, source: &Source) -> Bond {
        let word = lower(self.text().word(pronoun)).into_owned();
        let bare = word.split('\'').next().unwrap_or(&word);
        if matches!(bare, "i" | "we" | "me")
            && let Some(speaker) = self.speaker(pronoun)
        {
            let spans = [Some(speaker.written), speaker.described];
            if let Some(m) = spans.into_iter().flatten().find_map(|span| self.subject_in(span)) {
                return Bond::Subject(m);
            }
            if speaker.named {
                return Bond::Other;
            }
            return Bond::Pronoun(pronoun);
        }
        if let Source::Said { by, quoted } = source {
            if let Some(tokens) = by.iter().find_map(|phrase| self.names_subject(phrase))
                && (matches!(bare, "i" | "we") == *quoted)
            {
                // "told Voss that ⟨he⟩ had signed it"
                if matches!(bare, "he" | "she") && self.told_another(pronoun, by) {
                    return Bond::Pronoun(pronoun);
                }
                return Bond::Subject(tokens);
            }
            // Who says it is somebody else, so "I" is.
            if !by.is_empty() && matches!(bare, "i" | "we") && by.iter().all(|phrase| self.pronoun(phrase).is_none()) {
                return Bond::Other;
            }
        }
        if matches!(bare, "it" | "they") {
            let found = self.only_subject(pronoun).or_else(|| self.subject_before(pronoun));
            return found.map_or(Bond::Pronoun(pronoun), Bond::Subject);
        }
        if bare == "them" {
            return Bond::Pronoun(pronoun);
        }
        let sentence = self.passage.tokens();
        let mut before = sentence.start..pronoun;
        if matches!(bare, "i" | "me" | "we") {
            // The speaker may be named by a pronoun behind the words: "…," he said.
            before = sentence.start..sentence.start;
        }
        let here = people(self.text(), before);
        let named = if here.is_empty() && !matches!(bare, "we") {
            match self.passage.sentence.checked_sub(1).and_then(|s| self.text().sentences().get(s)) {
                Some(previous) => people(self.text(), previous.tokens.clone()),
                None => here,
            }
        } else {
            here
        };
        match named.as_slice() {
            [only] => {
                let hits = self.passage.hits.of(self.event.subject);
                match hits.iter().find(|m| m.tokens.start < only.end && only.start < m.tokens.end) {
                    Some(m) => Bond::Subject(m.tokens.clone()),
                    None => Bond::Other,
                }
            }
            _ => Bond::Pronoun(pronoun),
        }
    }
}

/// Runs of capitalised words that may name a person; who is named twice counts once, by the last word of the name.
pub(super) fn people(text: &Text, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut i = tokens.start;
    while i < tokens.end {
        let Some(token) = text.tokens().get(i) else { break };
        if token.kind != TokenKind::Word || !token.capital {
            let run = i..i + 1;
            if is_somebody(text, i) && !found.iter().any(|f| names_role(text, f, i)) {
                found.push(run);
            }
            i += 1;
            continue;
        }
        let start = i;
        i += 1;
        while i < tokens.end
            && text.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Word)
            && (text.tokens()[i].capital
                || particle(text.word(i)) && text.tokens().get(i + 1).is_some_and(|t| t.capital))
        {
            i += 1;
        }
        let first = start == tokens.start;
        let run = start..i;
        if may_be_person(text, &run, first)
            && !found.iter().any(|f| lower(text.word(f.end - 1)) == lower(text.word(run.end - 1)))
        {
            found.push(run);
        }
    }
    found
}

/// Whether a common noun names a person of its own: "the governor", not "the mayor, Bill de Blasio" or "de Blasio, the mayor".
fn is_somebody(text: &Text, token: usize) -> bool {
    let word = lower(text.word(token));
    let role = crate::reading::clause::is_title(&word) && !word.ends_with('s')
        || matches!(
            &*word,
            "man"
                | "woman"
                | "boy"
                | "girl"
                | "teenager"
                | "victim"
                | "witness"
                | "husband"
                | "wife"
                | "son"
                | "father"
                | "mother"
                | "daughter"
                | "brother"
                | "sister"
                | "friend"
                | "boss"
        );
    let lower_at = |n: usize| token.checked_sub(n).map_or("".into(), |b| lower(text.word(b)));
    let determined = matches!(&*lower_at(1), "the" | "a" | "an" | "his" | "her" | "their") && lower_at(2) != ",";
    let capital = |i: usize| text.tokens().get(i).is_some_and(|t| t.capital);
    let is = |i: usize, mark: &str| text.tokens().get(i).is_some_and(|t| text.slice(t.span) == mark);
    role && determined && !capital(token + 1) && !(is(token + 1, ",") && capital(token + 2))
}

/// Whether a name carries a role as its title: "Mayor Bill de Blasio", and "the mayor" after it.
fn names_role(text: &Text, name: &Range<usize>, role: usize) -> bool {
    let role = lower(text.word(role));
    (name.start.saturating_sub(1)..name.end).any(|i| lower(text.word(i)) == role)
}

fn particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "van" | "von" | "der" | "den" | "bin" | "al" | "la" | "del" | "da" | "di" | "du" | "le" | "ten" | "ter"
    )
}

/// A liberal guess: whoever may be a person counts, so that a pronoun with two possible meanings stays open.
fn may_be_person(text: &Text, run: &Range<usize>, first: bool) -> bool {
    let words: Vec<String> = run.clone().map(|t| lower(text.word(t)).into_owned()).collect();
    let Some(last) = words.last() else { return false };
    let single = words.len() == 1;
    // Acronyms, days, months, and what opens a sentence without being a name.
    let written = text.word(run.end - 1);
    if written.len() > 1 && written.chars().all(|c| c.is_uppercase() || c == '.') {
        return false;
    }
    if first && single && !follows_like_name(text, run.end) {
        return false;
    }
    // "⟨Prosecutors⟩ played a recording": a plural with the capital of its place.
    if first && single && last.ends_with('s') && crate::reading::clause::is_person(last) {
        return false;
    }
    if NOT_PEOPLE.contains(&last.as_str())
        || crate::reading::clause::is_time(last)
        || single && CLOSED.contains(&last.as_str())
    {
        return false;
    }
    // "in Chicago", "at the White House": places.
    let before = run.start.checked_sub(1).map(|b| lower(text.word(b)).into_owned()).unwrap_or_default();
    let article = before == "the" || before == "a" || before == "an";
    if matches!(before.as_str(), "in" | "at" | "from" | "near" | "outside" | "across" | "throughout" | "into") {
        return false;
    }
    if article && !words.iter().any(|w| crate::reading::clause::is_title(w)) {
        return false;
    }
    // "the opposition group ⟨No Tracks⟩"
    if matches!(
        before.as_str(),
        "group"
            | "party"
            | "company"
            | "firm"
            | "charity"
            | "magazine"
            | "newspaper"
            | "network"
            | "website"
            | "team"
            | "club"
            | "organization"
    ) {
        return false;
    }
    // "Republican mayor", "Trump administration": the name only says whose.
    let next_noun = text.tokens().get(run.end).is_some_and(|t| t.kind == TokenKind::Word && !t.capital)
        && [
            "administration",
            "campaign",
            "officials",
            "mayor",
            "mayors",
            "residents",
            "voters",
            "lawmakers",
            "senators",
            "leaders",
            "officers",
        ]
        .contains(&lower(text.word(run.end)).as_ref());
    !next_noun
}

/// A lone capitalised word at the head of a sentence is taken for a name where a verb or a mark follows as behind a name.
fn follows_like_name(text: &Text, behind: usize) -> bool {
    use crate::reading::clause::Tag;
    let tag = crate::reading::clause::tag(text, behind);
    tag.is_finite() || matches!(tag, Tag::Owner | Tag::Maybe | Tag::Comma | Tag::Coord | Tag::Rel | Tag::Adv)
}

const NOT_PEOPLE: &[&str] = &[
    "house",
    "department",
    "court",
    "city",
    "university",
    "party",
    "council",
    "association",
    "conference",
    "committee",
    "county",
    "state",
    "states",
    "senate",
    "congress",
    "street",
    "avenue",
    "road",
    "highway",
    "lane",
    "boulevard",
    "lake",
    "river",
    "mountain",
    "valley",
    "island",
    "beach",
    "company",
    "corp",
    "inc",
    "group",
    "bank",
    "times",
    "post",
    "journal",
    "news",
    "press",
    "agency",
    "bureau",
    "office",
    "ministry",
    "union",
    "league",
    "team",
    "york",
    "angeles",
    "francisco",
    "chicago",
    "washington",
    "america",
    "london",
    "paris",
    "orleans",
    "america",
    "kingdom",
    "europe",
    "china",
    "russia",
    "reuters",
    "politico",
    "bloomberg",
    "axios",
    "variety",
    "guardian",
    "telegraph",
    "herald",
    "tribune",
    "globe",
    "gazette",
    "magazine",
    "weekly",
    "today",
    "television",
    "radio",
    "twitter",
    "facebook",
    "hall",
    "school",
    "college",
    "hospital",
    "airport",
    "park",
    "center",
    "centre",
    "act",
    "bill",
    "law",
    "republican",
    "democrat",
    "democrats",
    "republicans",
    "democratic",
    "american",
    "americans",
    "committee",
    "commission",
    "board",
    "force",
    "army",
    "navy",
    "police",
    "tower",
    "day",
    "constitution",
    "services",
    "service",
    "security",
    "enforcement",
    "customs",
    "immigration",
    "administration",
    "parliament",
    "cup",
    "series",
    "open",
    "games",
];

const CLOSED: &[&str] = &[
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "but",
    "and",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "after",
    "before",
    "when",
    "while",
    "as",
    "if",
    "this",
    "that",
    "these",
    "those",
    "his",
    "her",
    "their",
    "our",
    "my",
    "for",
    "with",
    "by",
    "of",
    "to",
    "not",
    "no",
    "there",
    "here",
    "what",
    "who",
    "why",
    "how",
    "so",
    "then",
    "although",
    "though",
    "because",
    "since",
    "instead",
    "still",
    "also",
    "both",
    "neither",
    "nor",
    "or",
    "many",
    "some",
    "most",
    "all",
    "several",
    "few",
    "one",
    "two",
    "mr",
    "mrs",
    "ms",
    "dr",
    "mayor",
    "president",
    "governor",
    "officials",
    "critics",
    "police",
    "up",
    "down",
    "out",
    "off",
    "away",
    "yesterday",
    "today",
    "last",
    "earlier",
    "later",
    "asked",
];
