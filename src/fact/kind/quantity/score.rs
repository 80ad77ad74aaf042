//! Who won: "Athletic beat Rovers 3-1" is no 3-1 for Rovers, however its numbers are the same.

use std::ops::Range;

use crate::fact::kind::sentence::is_form;
use crate::reading::clause::{Clauses, Form, Reader, Tag, Voice, clauses, lower};
use crate::reading::lexicon::Lexed;
use crate::reading::quantity::{self, Unit};
use crate::text::{Text, TokenKind};

/// Who won and who lost, by the words that name them.
#[derive(Clone, Debug)]
pub(super) struct Contest {
    winner: Vec<String>,
    loser: Vec<String>,
}

/// How a score of a sentence stands to the fact's contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The same side won, or the sentence does not say which.
    Same,
    /// The other side won.
    Other,
    /// One of them met somebody else.
    Elsewhere,
}

/// Verbs whose subject wins against their object.
const WINS: &[&str] = &[
    "beat",
    "defeat",
    "win",
    "top",
    "edge",
    "rout",
    "thrash",
    "crush",
    "stun",
    "upset",
    "outscore",
    "overcome",
    "down",
    "eliminate",
    "prevail",
    "triumph",
    "sweep",
    "conquer",
    "outplay",
    "humble",
    "trounce",
    "blank",
    "dispatch",
];

/// Verbs whose subject loses.
const LOSES: &[&str] = &["lose", "fall", "bow", "succumb"];

impl Contest {
    /// The contest that a claim tells of.
    pub(super) fn of_claim(claim: &Text) -> Option<Self> {
        let quantities = quantity::read(&Lexed::new(claim), &[]);
        let score = quantities.iter().find(|q| q.unit == Unit::Score)?;
        let sentence = claim.sentences().iter().position(|s| s.span.contains(score.span))?;
        let found = Self::read(claim, &clauses(claim, sentence), score)?;
        (!found.winner.is_empty() && !found.loser.is_empty()).then_some(found)
    }

    /// How a score stands to it.
    pub(super) fn side(&self, text: &Text, clauses: &Clauses, score: &quantity::Quantity) -> Side {
        let Some(said) = Self::read(text, clauses, score) else { return Side::Same };
        let meet = |a: &[String], b: &[String]| a.iter().any(|word| b.contains(word));
        let turned = meet(&said.winner, &self.loser) || meet(&said.loser, &self.winner);
        let straight = meet(&said.winner, &self.winner) || meet(&said.loser, &self.loser);
        let stranger = |side: &[String]| !side.is_empty() && !meet(side, &self.winner) && !meet(side, &self.loser);
        if (turned || straight) && (stranger(&said.winner) || stranger(&said.loser)) {
            Side::Elsewhere
        } else if turned && !straight {
            Side::Other
        } else {
            Side::Same
        }
    }

    /// Who won and who lost where a score stands.
    fn read(text: &Text, clauses: &Clauses, score: &quantity::Quantity) -> Option<Self> {
        let place = text.token_at(score.span.start)..text.token_at(score.span.end.saturating_sub(1)) + 1;
        let look = Look { text, clauses, reader: Reader::new(text, clauses) };
        look.by_noun(&place).or_else(|| look.by_verb(&place))
    }
}

/// A sentence with a score.
struct Look<'a> {
    text: &'a Text,
    clauses: &'a Clauses,
    reader: Reader<'a>,
}

impl Look<'_> {
    fn word(&self, token: usize) -> std::borrow::Cow<'_, str> {
        if self.clauses.tokens().contains(&token) { lower(self.text.word(token)) } else { "".into() }
    }

    fn is_form(&self, token: usize, verbs: &[&str]) -> bool {
        is_form(&self.word(token), verbs)
    }

    /// The names of a phrase, up to the first word that opens another.
    fn names(&self, phrase: Range<usize>) -> Vec<String> {
        let ends = |t: &usize| {
            matches!(
                self.clauses.tag(*t),
                Tag::Prep | Tag::SubPrep | Tag::To | Tag::Comma | Tag::Number | Tag::Stop | Tag::Coord
            ) || self.clauses.group_at(*t).is_some()
        };
        let capital = |t: &usize| self.text.tokens().get(*t).is_some_and(|t| t.capital && t.kind == TokenKind::Word);
        let names = phrase.take_while(|t| !ends(t)).filter(|t| capital(t) && self.clauses.tag(*t) != Tag::Det);
        names.map(|t| self.word(t).into_owned()).collect()
    }

    /// The names behind one of some prepositions, from a token on, within the clause's reach.
    fn behind(&self, from: usize, prepositions: &[&str]) -> Vec<String> {
        let end = self.clauses.tokens().end.min(from + 8);
        let lead = (from..end)
            .take_while(|t| {
                self.clauses.group_at(*t).is_none()
                    && !matches!(self.clauses.tag(*t), Tag::Comma | Tag::Stop | Tag::Semi)
            })
            .find(|t| prepositions.contains(&self.word(*t).as_ref()));
        lead.map_or(Vec::new(), |lead| self.names(lead + 1..(lead + 6).min(self.clauses.tokens().end)))
    }

    /// "Rovers beat Athletic 3-1", "Athletic lost 3-1 to Rovers", "was beaten 3-1 by".
    fn by_verb(&self, place: &Range<usize>) -> Option<Contest> {
        let verb = self.clauses.all().get(self.clauses.clause_of(place.start))?.verb?;
        let group = self.clauses.groups().get(verb)?;
        let (wins, loses) = (self.is_form(group.head, WINS), self.is_form(group.head, LOSES));
        if !wins && !loses || group.form == Form::Infinitive {
            return None;
        }
        let subject = self.reader.subject(verb).map_or(Vec::new(), |s| s.phrases);
        let subject: Vec<String> = subject.into_iter().flat_map(|phrase| self.names(phrase)).collect();
        let end = group.tokens.end;
        Some(if loses {
            Contest { winner: self.behind(end, &["to", "against"]), loser: subject }
        } else if group.voice == Voice::Passive {
            Contest { winner: self.behind(end, &["by"]), loser: subject }
        } else {
            let object = self.names(end..self.clauses.tokens().end.min(end + 6));
            let loser =
                if object.is_empty() { self.behind(end, &["over", "against", "past", "with", "at"]) } else { object };
            Contest { winner: subject, loser }
        })
    }

    /// "Rovers' 3-1 victory over Athletic", "gave Harwick a 3-2 win over Elmsford", "a 2-1 loser to Dunning".
    fn by_noun(&self, place: &Range<usize>) -> Option<Contest> {
        let noun = (place.end..place.end + 3).find(|t| {
            matches!(
                self.word(*t).as_ref(),
                "win" | "victory" | "triumph" | "rout" | "winner" | "winners" | "loss" | "defeat" | "loser" | "losers"
            )
        })?;
        let lost = matches!(self.word(noun).as_ref(), "loss" | "loser" | "losers")
            || self.word(noun) == "defeat" && self.word(noun + 1) != "of";
        let other = if lost {
            self.behind(noun + 1, &["to", "against", "by", "of"])
        } else {
            self.behind(noun + 1, &["over", "against", "of", "at"])
        };
        let owner = self.owner(place.start);
        Some(if lost { Contest { winner: other, loser: owner } } else { Contest { winner: owner, loser: other } })
    }

    /// Whose the noun is before which a score stands.
    fn owner(&self, start: usize) -> Vec<String> {
        let first = self.clauses.tokens().start;
        let possessive = |t: &usize| self.text.tokens().get(*t).is_some_and(|t| t.kind == TokenKind::Possessive);
        let back = |end: usize| {
            let start = (first..end).rev().take_while(|t| self.text.tokens().get(*t).is_some_and(|t| t.capital)).last();
            start.map_or(Vec::new(), |start| self.names(start..end))
        };
        if let Some(mark) = (first..start).rev().take(3).find(possessive) {
            return back(mark);
        }
        let mut lead = start;
        while lead > first && matches!(self.clauses.tag(lead - 1), Tag::Det | Tag::Comma) {
            lead -= 1;
        }
        let apposed = back(lead);
        if lead < start && !apposed.is_empty() {
            return apposed;
        }
        let verb = self.clauses.all().get(self.clauses.clause_of(start)).and_then(|clause| clause.verb);
        let subject = verb.and_then(|verb| self.reader.subject(verb)).map_or(Vec::new(), |s| s.phrases);
        subject.into_iter().flat_map(|phrase| self.names(phrase)).collect()
    }
}
