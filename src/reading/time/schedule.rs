//! Verbs in the present that announce: "The Senate votes Tuesday", "United host City on Sunday". A weekday told with them is to come.

use super::grammar::Grammar;
use super::words::Word;
use crate::reading::lexicon::{Class, Lexicon};
use crate::text::TokenKind;

/// What is announced for a day, in the plural and in the singular. Verbs of captions and headlines ("speaks", "performs") are none of
/// them.
const SCHEDULED: &[(&str, &str)] = &[
    ("begin", "begins"),
    ("close", "closes"),
    ("conclude", "concludes"),
    ("convene", "convenes"),
    ("debut", "debuts"),
    ("decide", "decides"),
    ("elect", "elects"),
    ("end", "ends"),
    ("entertain", "entertains"),
    ("expire", "expires"),
    ("face", "faces"),
    ("fly", "flies"),
    ("go", "goes"),
    ("headline", "headlines"),
    ("host", "hosts"),
    ("leave", "leaves"),
    ("marry", "marries"),
    ("meet", "meets"),
    ("open", "opens"),
    ("play", "plays"),
    ("premiere", "premieres"),
    ("reopen", "reopens"),
    ("resume", "resumes"),
    ("retire", "retires"),
    ("return", "returns"),
    ("start", "starts"),
    ("tour", "tours"),
    ("travel", "travels"),
    ("turn", "turns"),
    ("visit", "visits"),
    ("vote", "votes"),
];

/// Tokens that the subject of such a verb may have.
const LONGEST_SUBJECT: usize = 7;

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::SCHEDULED, SCHEDULED.iter().flat_map(|(plural, singular)| [*plural, *singular]));
}

impl Grammar<'_> {
    /// Whether a word is a verb in the present that announces what is to come, by the subject before it.
    pub(super) fn is_announcing(&self, i: usize) -> bool {
        if !self.lexed().is(i, Class::SCHEDULED) || self.capital(i) {
            return false;
        }
        let Some(before) = i.checked_sub(1) else { return false };
        let word = self.word(i);
        let singular = SCHEDULED.iter().any(|(_, singular)| *singular == word);
        if self.is_no_appointment(i) {
            return false;
        }
        // "The Bruins play at Ottawa on Thursday and return home Saturday"
        if matches!(self.word(before), "and" | "then" | "before") {
            return (before.saturating_sub(12)..before)
                .rev()
                .take_while(|at| !self.breaks(*at))
                .any(|at| self.lexed().is(at, Class::SCHEDULED) && self.is_announcing_alone(at));
        }
        self.has_subject(i, singular)
    }

    fn tells_time(&self, i: usize) -> bool {
        matches!(self.class(i), Word::Weekday(_) | Word::Month(_) | Word::Day(_) | Word::Tonight | Word::Digits)
    }

    fn is_plural(&self, i: usize) -> bool {
        let word = self.word(i);
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
            || matches!(word, "police" | "men" | "women" | "people" | "children")
    }

    /// "faces charges", "turned violent", "close higher": what is told of the day that was.
    fn is_no_appointment(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        match self.word(i) {
            "face" | "faces" => !(self.capital(i + 1) || matches!(next, "the" | "off")) || self.word(i + 2) == "death",
            // "leaves 12 dead", "leaves at least four homeless"
            "leave" | "leaves" => {
                matches!(self.class(i + 1), Word::Digits | Word::Cardinal(_) | Word::At | Word::A | Word::An)
            }
            "turn" | "turns" => !matches!(self.class(i + 1), Word::Digits | Word::Cardinal(_)),
            "visit" => !self.capital(i.wrapping_sub(1)),
            "close" | "closes" | "end" | "ends" | "open" | "opens" => {
                matches!(next, "higher" | "lower" | "up" | "down" | "mixed" | "flat" | "fire")
            }
            _ => false,
        }
    }

    fn is_announcing_alone(&self, i: usize) -> bool {
        let word = self.word(i);
        let singular = SCHEDULED.iter().any(|(_, singular)| *singular == word);
        !self.capital(i) && self.has_subject(i, singular)
    }

    /// Whether a subject that a clause begins with ends before a token: "the team", "Arsenal", "they", but neither "two votes" nor
    /// "followed Senate votes".
    fn has_subject(&self, i: usize, singular: bool) -> bool {
        let Some(last) = i.checked_sub(1) else { return false };
        let subject = self.word(last);
        match subject {
            "he" | "she" | "it" | "He" | "She" | "It" => return singular,
            "who" | "which" | "that" => return true,
            "they" | "we" | "They" | "We" | "I" => return !singular,
            _ => {}
        }
        let noun = |at: usize| self.kind(at) == Some(TokenKind::Word) && !self.ends_noun(at);
        if !noun(last) || matches!(subject, "and" | "or" | "to") || self.tells_time(last) {
            return false;
        }
        let plural = self.is_plural(last);
        let named = self.capital(last);
        // "the plays", "his votes"
        if self.is_determined(i) || singular && plural && !named || !singular && !plural && !named {
            return false;
        }
        // "The Jazz visit the Lakers", "United host City"; "the Senate vote Tuesday" is a thing.
        let governs = self.capital(i + 1) && !self.tells_time(i + 1)
            || matches!(
                self.word(i + 1),
                "the" | "to" | "at" | "in" | "on" | "for" | "away" | "home" | "a" | "their" | "its" | "with"
            );
        if !singular && !plural && !governs {
            return false;
        }
        let part = |at: usize| {
            noun(at) && !self.is_past(at) && !self.tells_time(at)
                || matches!(
                    self.word(at),
                    "the" | "The" | "a" | "A" | "of" | "and" | "its" | "his" | "her" | "their" | "&" | "-"
                )
                || self.kind(at) == Some(TokenKind::Possessive)
        };
        let mut start = i;
        while start > 0 && start + LONGEST_SUBJECT > i && part(start - 1) && !self.starts_sentence(start) {
            start -= 1;
        }
        self.starts_sentence(start)
            || start == 0
            || matches!(
                self.word(start - 1),
                "," | "that" | "but" | "when" | "if" | "as" | "because" | "while" | "where" | "\"" | ":" | "until"
            )
            || matches!(self.kind(start - 1), Some(TokenKind::Quote))
    }
}
