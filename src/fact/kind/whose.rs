//! Whether what a sentence gives a number or a time is what the fact is about, or only stands near it: its owner's relation, a part of
//! it, another of its kind, somebody else.

mod which;

use std::ops::Range;

use super::claim::Claim;
use super::doubt::{Doubt, never, not_against, strongest};
use super::sense::{self, Sense};
use super::sentence::Sentence;
use crate::fact::terms::TermMatch;
use crate::reading::clause::{ClauseKind, Reader, Tag};
use crate::text::TokenKind;

/// A reading in its sentence, and the fact it may be of.
pub(super) struct Whose<'a> {
    pub(super) s: &'a Sentence<'a>,
    pub(super) claim: &'a Claim,
    /// The first token of the reading.
    pub(super) at: usize,
    /// The tokens of the reading and of what it counts, in which the fact's words need not be of anything.
    pub(super) own: Range<usize>,
    /// Whether it measures its subject, so that what is said of the cost of a bridge is said of the bridge.
    pub(super) measures: bool,
}

impl Whose<'_> {
    /// Why it may be of something else.
    pub(super) fn doubt(&self) -> Option<Doubt> {
        strongest(&[
            &|| self.relation(),
            &|| self.another(),
            &|| self.subject(),
            &|| self.tells_which(),
            &|| self.kind_of_it(),
            &|| self.called_otherwise(),
            &|| self.another_of_it(),
            &|| self.some_place(),
            &|| self.place(),
        ])
    }

    /// Whether a token is one that the fact or its claim knows.
    fn known(&self, token: usize) -> bool {
        self.s.is_about(token) || self.claim.has(&self.s.word(token))
    }

    /// "Kessler's brother was sentenced to four years": of somebody who is only told by the fact's name.
    fn relation(&self) -> Option<Doubt> {
        let s = self.s;
        let close = s.about().any(|entry| {
            let mut entry = entry.peekable();
            entry.peek().is_some() && entry.all(|m| self.owns_relation(m.tokens.end))
        });
        // "Kessler, whose brother is serving five years"
        let of_pronoun = || {
            let phrases = s.verb(self.at).map_or(Vec::new(), |(verb, _)| s.subject_phrases(verb));
            let mut heads = phrases.iter().filter_map(|phrase| s.head_of(phrase));
            heads.any(|head| {
                sense::is(&s.word(head), Sense::Relation)
                    && !self.known(head)
                    && (head.saturating_sub(3)..head)
                        .any(|t| matches!(s.word(t).as_ref(), "whose" | "his" | "her" | "their" | "its"))
            })
        };
        // "Paxton, a rival of Halden, reported a profit"
        let apposed = || {
            let phrases = self.actor().unwrap_or_default();
            let stranger = phrases
                .iter()
                .filter_map(|phrase| s.head_of(phrase))
                .any(|head| s.is(head, &[Tag::Name]) && !self.known(head));
            stranger
                && s.about().flatten().any(|m| {
                    let start = m.tokens.start;
                    s.before(start) == "of"
                        && start.checked_sub(2).is_some_and(|t| sense::is(&s.word(t), Sense::Relation))
                        && phrases.iter().any(|phrase| phrase.contains(&start))
                })
        };
        // "Renner's partner pleaded guilty and testified against Renner"
        let as_subject = || {
            let phrases = s.verb(self.at).map_or(Vec::new(), |(verb, _)| s.subject_phrases(verb));
            let inside = |m: &TermMatch| phrases.iter().any(|phrase| phrase.contains(&m.tokens.start));
            s.about().flatten().any(|m| inside(m) && self.owns_relation(m.tokens.end))
        };
        if close || of_pronoun() || apposed() || as_subject() {
            return never("is of somebody close to whom the fact names");
        }
        None
    }

    /// Whether the name that ends before a token only says whose relation is meant: "Kessler's brother", "Mr. Kessler's younger brother".
    fn owns_relation(&self, end: usize) -> bool {
        let s = self.s;
        s.kind(end) == Some(TokenKind::Possessive)
            && (end + 1..end + 4)
                .take_while(|t| s.nominal(*t))
                .any(|t| sense::is(&s.word(t), Sense::Relation) && !self.known(t))
    }

    /// "Last year's budget", "an earlier budget", "a second planet": not the one that the fact is about.
    fn another(&self) -> Option<Doubt> {
        let s = self.s;
        // "The old bridge was closed, and the new one opened in 2003"
        let phrases = s.verb(self.at).map_or(Vec::new(), |(verb, _)| s.subject_phrases(verb));
        let one = phrases.iter().any(|phrase| {
            let last = phrase.end.saturating_sub(1);
            phrase.len() > 1 && matches!(s.word(last).as_ref(), "one" | "ones") && s.nominal(last.saturating_sub(1))
        });
        if one {
            return never("is of another one");
        }
        // "twice as many as last year's show, which attracted 310,000 people"
        let antecedent = || {
            let clause = s.clauses.all().get(s.clauses.clause_of(self.at))?;
            let relative = matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive);
            let comma = |t: &usize| s.is(*t, &[Tag::Comma]);
            let pronoun = clause.tokens.clone().find(|t| !comma(t)).filter(|_| relative)?;
            let noun = (pronoun.saturating_sub(3)..pronoun).rev().find(|t| !comma(t))?;
            let subject = matches!(s.word(pronoun).as_ref(), "which" | "that" | "who")
                && s.clauses.group_at(pronoun + 1).is_some();
            (subject && s.is_about(noun) && s.nominal(noun)).then_some(noun)
        };
        if antecedent().is_some_and(|noun| self.is_another(noun)) {
            return never("is of another one");
        }
        let mut entries = s.about();
        entries
            .any(|entry| {
                let mut any = false;
                let all = entry.fold(true, |all, m| {
                    any = true;
                    all && !self.own.contains(&m.tokens.start)
                        && !s.is(m.tokens.start, &[Tag::Name])
                        && self.is_another(m.tokens.start)
                });
                any && all
            })
            .then(|| Doubt { why: "is of another one".into(), supports: false })
    }

    /// Whether what stands before a noun makes of it another of its kind.
    pub(super) fn is_another(&self, noun: usize) -> bool {
        let s = self.s;
        let mut at = noun;
        for _ in 0..5 {
            let Some(before) = at.checked_sub(1).filter(|t| !self.own.contains(t) && !s.is_about(*t)) else {
                return false;
            };
            let word = s.word(before);
            // "the 23-year-old striker" is no older one.
            let compound = s.before(before) == "-";
            if !compound && sense::is(&word, Sense::Another) && !self.claim.has(&word) {
                return true;
            }
            // "last year's budget", "the last strike"
            if word == "last" && !self.claim.has("last") {
                return true;
            }
            let within = s.nominal(before)
                || s.is(before, &[Tag::Owner, Tag::Number, Tag::Adv])
                || s.kind(before) == Some(TokenKind::Possessive);
            if !within {
                return false;
            }
            at = before;
        }
        false
    }

    /// The subject of the verb that governs the reading, a pronoun followed to the subject of the clause that holds its own.
    fn actor(&self) -> Option<Vec<Range<usize>>> {
        let s = self.s;
        let (mut verb, _) = s.verb(self.at)?;
        for _ in 0..4 {
            let phrases = s.subject_phrases(verb);
            let pronoun =
                |phrase: &Range<usize>| phrase.clone().all(|t| s.is(t, &[Tag::Pron, Tag::Rel, Tag::That, Tag::Adv]));
            if phrases.is_empty() || !phrases.iter().all(pronoun) {
                return (!phrases.is_empty()).then_some(phrases);
            }
            let mut clause = s.clauses.all().iter().position(|clause| clause.verb == Some(verb))?;
            verb = loop {
                clause = s.clauses.all().get(clause)?.host?;
                if let Some(host) = s.clauses.all().get(clause)?.verb.filter(|host| *host != verb) {
                    break host;
                }
            };
        }
        None
    }

    /// "Halden's European unit posted a profit of $85 million", "the club has scored 61 goals, Okafor the most": the verb has a subject
    /// of its own, and what the fact names only stands beside it.
    fn subject(&self) -> Option<Doubt> {
        let s = self.s;
        let phrases = self.actor()?;
        let heads: Vec<usize> = phrases.iter().filter_map(|phrase| s.head_of(phrase)).collect();
        let inside = |t: &usize| phrases.iter().any(|phrase| phrase.contains(t));
        // Who is counted is no one else.
        if self.own.clone().any(|t| inside(&t)) || heads.is_empty() || heads.iter().any(|head| self.known(*head)) {
            return None;
        }
        let reader = Reader::new(s.passage.text, &s.clauses);
        let mut beside = false;
        for entry in s.about() {
            for m in entry {
                let Some(phrase) = phrases.iter().find(|phrase| phrase.contains(&m.tokens.start)) else { continue };
                // What is said of "federal dollars" is said of what is federal.
                let adjective = s.is(m.tokens.start, &[Tag::Noun, Tag::Maybe])
                    && sense::is_adjective(&s.word(m.tokens.start))
                    && s.nominal(m.tokens.end);
                if reader.heads(phrase, &m.tokens) || adjective {
                    return None;
                }
                beside = true;
            }
        }
        let value = heads.iter().any(|head| {
            let word = s.word(*head);
            let value = sense::is(&word, Sense::Value) || sense::is(&word, Sense::Total);
            self.measures && value || sense::is(&word, Sense::Share) || s.is(*head, &[Tag::Number])
        });
        if beside && !value {
            return not_against("is said of something that only belongs to what the fact is about");
        }
        let relative = s.clauses.all().get(s.clauses.clause_of(self.at)).is_some_and(|clause| {
            matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::NonRestrictive) && clause.verb.is_some()
        });
        let mut entries = s.about();
        let elsewhere = !beside
            && entries.any(|entry| {
                let entry: Vec<&TermMatch> = entry.collect();
                let verb = |m: &&TermMatch| s.clauses.group_at(m.tokens.start).is_some();
                let named = |m: &&TermMatch| s.is(m.tokens.start, &[Tag::Name]);
                // What is measured may be told by a noun that stands apart: "the focus was roads, after he had promised $1 trillion".
                let name = relative || entry.iter().all(|m| if self.measures { named(m) } else { !verb(m) });
                name && !entry.is_empty() && !entry.iter().any(|m| self.takes_part(m.tokens.start))
            });
        // "Saltmarsh had 39 percent of possession" beside a claim of Northwick's. Whoever does a thing may be called otherwise than in
        // the claim ("officials", "Sessions"); what somebody has is of the one who has it.
        let other = || {
            const HAVING: &[&str] = &[
                "have", "hold", "own", "control", "enjoy", "keep", "post", "report", "record", "earn", "take", "win",
                "get", "receive", "capture", "garner",
            ];
            let actor = self.claim.actor.as_deref()?;
            let has = s.verb(self.at).is_some_and(|(_, group)| s.is_verb(group, HAVING));
            let absent = s.passage.tokens().all(|t| s.word(t) != actor);
            // "The Environmental Protection Agency" is the EPA.
            let letters = phrases.iter().cloned().flatten().filter(|t| !s.is(*t, &[Tag::Coord, Tag::Prep, Tag::Det]));
            let initials: String = letters.filter_map(|t| s.word(t).chars().next()).collect();
            let same = actor.len() > 1 && initials.ends_with(actor);
            let stranger = |head: usize| s.is(head, &[Tag::Name]) || self.is_side(head);
            (has && absent && !same && heads.iter().all(|head| stranger(*head))).then_some(())
        };
        if elsewhere {
            not_against("is said of somebody else than the fact names")
        } else if other().is_some() {
            not_against("is said of somebody else than the claim names")
        } else {
            None
        }
    }

    /// Whether a noun names one of two who are against each other: "the visitors", "the home side".
    fn is_side(&self, noun: usize) -> bool {
        const WHICH: &[&str] = &["home", "away", "visiting", "losing", "winning", "other", "opposing", "rival"];
        let s = self.s;
        sense::is(&s.word(noun), Sense::Side)
            || sense::is(&s.word(noun), Sense::Anaphor) && WHICH.contains(&s.before(noun).as_ref())
    }

    /// Whether a word stands in the clause of the reading, and not behind what sets it beside the verb: "days after Pruitt did",
    /// "35 miles east of Burlington".
    fn takes_part(&self, token: usize) -> bool {
        const BESIDE: &[&str] = &[
            "after",
            "before",
            "following",
            "since",
            "like",
            "unlike",
            "near",
            "as",
            "than",
            "besides",
            "beside",
            "over",
            "against",
            "behind",
            "ahead",
            "outside",
            "alongside",
            "while",
            "when",
        ];
        const LANDMARK: &[&str] = &[
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "outside",
            "rival",
            "critic",
            "ahead",
            "short",
            "instead",
        ];
        let s = self.s;
        if self.own.contains(&token) {
            return true;
        }
        // "On Wednesday the department escalated its fight, sending letters"
        let above = |from: usize, to: usize| {
            let mut at = from;
            for _ in 0..4 {
                match s.clauses.all().get(at).map(|clause| (clause.kind, clause.host)) {
                    _ if at == to => return true,
                    Some((ClauseKind::Participial | ClauseKind::Infinitive, Some(host))) => at = host,
                    _ => return false,
                }
            }
            false
        };
        let (inner, outer) = (s.clauses.clause_of(token), s.clauses.clause_of(self.at));
        if !above(inner, outer) && !above(outer, inner) {
            return false;
        }
        let mut at = token;
        while at > 0 && (s.nominal(at - 1) || s.is(at - 1, &[Tag::Det, Tag::Owner, Tag::Number])) {
            at -= 1;
        }
        let lead = s.before(at);
        let landmark = lead == "of" && at.checked_sub(2).is_some_and(|t| LANDMARK.contains(&s.word(t).as_ref()));
        // "…, Okafor the most": beside the object, behind a comma.
        let apposed = lead == "," && s.verb(self.at).is_some_and(|(_, group)| group.tokens.end < at) && self.at < at;
        !(BESIDE.contains(&lead.as_ref()) || landmark || apposed)
    }

    /// "31 percent approve of Lyle's handling of schools", "63 percent approve of the bill Lyle signed": what the fact names only tells which
    /// other thing is meant.
    fn tells_which(&self) -> Option<Doubt> {
        let s = self.s;
        let which = s.about().any(|entry| {
            let mut any = false;
            let all = entry.fold(true, |all, m| {
                any = true;
                all && (self.owns_other(m.tokens.end) || self.in_relative(m.tokens.start))
            });
            any && all
        });
        if which { not_against("is of something that only belongs to what the fact names") } else { None }
    }

    /// Whether the match that ends before a token owns something behind the reading of which the fact knows nothing.
    fn owns_other(&self, end: usize) -> bool {
        let s = self.s;
        let phrase = end + 1..s.phrase(end + 1).end;
        s.kind(end) == Some(TokenKind::Possessive)
            && self.at < end
            && phrase.end > phrase.start
            && !phrase.clone().any(|t| self.known(t) || self.own.contains(&t))
    }

    /// Whether a match stands in a relative clause behind the reading, on a noun of which the fact knows nothing.
    fn in_relative(&self, token: usize) -> bool {
        let s = self.s;
        let index = s.clauses.clause_of(token);
        let Some(clause) = s.clauses.all().get(index) else { return false };
        let noun = clause.tokens.start.checked_sub(1);
        clause.kind == ClauseKind::Restrictive
            && self.own.end < clause.tokens.start
            && index != s.clauses.clause_of(self.at)
            && s.is(token, &[Tag::Name])
            && noun.is_some_and(|noun| s.nominal(noun) && !self.known(noun) && !self.own.contains(&noun))
    }
}
