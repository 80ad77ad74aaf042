//! Whether a phrase stands in the slot of what a fact is about.
//!
//! A role is said of a person by a title ("Conference President Landrieu"), an apposition ("Landrieu, the conference president,") or a copula
//! ("Landrieu is the conference president"), and by nothing else: whatever merely stands near a name may be said of
//! another. Of a thing ("the meeting was to focus on ‹infrastructure›") the phrase is said if it stands in its clause.

mod reservation;
mod role;

use std::ops::Range;

use crate::fact::Passage;
use crate::order;
use crate::reading::clause::{Clauses, Tag, VerbGroup, Voice};
use crate::text::TokenKind;

/// How a phrase belongs to what the fact is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bond {
    /// By the grammar of the sentence.
    Bound,
    /// By standing in its clause.
    Near,
    /// It is said not to.
    Denied,
    /// It may, but with a reservation that the words say.
    Doubt(&'static str),
    /// Not at all.
    Apart(&'static str),
}

/// What a fact is about, in one sentence.
#[derive(Debug)]
pub(super) struct Slot<'a> {
    passage: &'a Passage<'a>,
    clauses: &'a Clauses,
    /// Tokens of the sentence that the fact is about.
    anchors: Vec<Range<usize>>,
}

/// Farther apart, in tokens, nothing is bound; this keeps a sentence of any length linear.
const FARTHEST: usize = 40;

/// A name has no more words.
const LONGEST_NAME: usize = 8;

/// Farther apart, in tokens, a phrase and a thing of one clause say nothing of each other.
const NEAR: usize = 12;

impl<'a> Slot<'a> {
    pub(super) fn new(passage: &'a Passage<'a>, clauses: &'a Clauses) -> Self {
        let tokens = passage.tokens();
        let mut anchors: Vec<Range<usize>> = Vec::new();
        for entry in passage.about {
            // A passage may be a whole article, and its matches come in the order of the text.
            let first = entry.partition_point(|m| m.tokens.start < tokens.start);
            let inside = entry[first..].iter().take_while(|m| m.tokens.end <= tokens.end);
            anchors.extend(inside.map(|m| m.tokens.clone()));
        }
        order::sort_by_key(&mut anchors, |anchor| (anchor.start, anchor.end));
        Self { passage, clauses, anchors }
    }

    /// How the phrase of some tokens belongs to the slot.
    pub(super) fn bond(&self, phrase: &Range<usize>) -> Bond {
        let mut best = Bond::Apart("stands away from what the fact is about");
        let near = self.anchors.partition_point(|anchor| anchor.start + FARTHEST < phrase.start);
        let until = phrase.end + FARTHEST;
        let anchors = self.anchors[near..].iter().take_while(|anchor| anchor.start < until);
        for anchor in anchors.filter(|a| a.end <= phrase.start || phrase.end <= a.start) {
            let bond = match (self.is_name(anchor), self.is_name(phrase)) {
                (true, _) => self.role(anchor, phrase),
                (false, true) => match self.role(phrase, anchor) {
                    Bond::Apart(_) if self.is_placed(phrase) || self.does(phrase, anchor) => self.thing(anchor, phrase),
                    // "the summit Vienna wanted" names no summit "Vienna".
                    Bond::Bound if anchor.end == phrase.start && self.has_article(anchor) => {
                        Bond::Apart("may start a clause of its own")
                    }
                    bond => bond,
                },
                (false, false) => self.thing(anchor, phrase),
            };
            if rank(&bond) > rank(&best) {
                best = bond;
            }
        }
        match best {
            Bond::Bound | Bond::Near | Bond::Denied if self.is_question() => Bond::Doubt("is asked, not said"),
            Bond::Bound | Bond::Near | Bond::Denied => {
                let reserved =
                    self.reservation(phrase).or_else(|| self.at_another_time(phrase)).or_else(|| self.disputed(phrase));
                reserved.map_or(best, Bond::Doubt)
            }
            best => best,
        }
    }

    /// Whether a phrase is said of a thing in whose clause it stands.
    fn thing(&self, thing: &Range<usize>, phrase: &Range<usize>) -> Bond {
        let (first, last) = if thing.end <= phrase.start { (thing, phrase) } else { (phrase, thing) };
        if last.start - first.end > NEAR || !self.clauses.same_assertion(thing.start, phrase.start) {
            return Bond::Apart("stands in another clause");
        }
        let clause = self.clauses.all().get(self.clauses.clause_of(phrase.start));
        let group = clause.and_then(|clause| clause.verb).and_then(|verb| self.clauses.groups().get(verb));
        if let Some(group) = group {
            if group.negations > 0 {
                return Bond::Doubt("stands in a clause that is denied");
            }
            let modal = group.modal.map(|modal| self.word(modal).to_ascii_lowercase());
            if modal.is_some_and(|modal| {
                ["may", "might", "could", "can", "should"].iter().any(|weak| modal.starts_with(weak))
            }) {
                return Bond::Doubt("is only possible");
            }
        }
        let before = phrase.start.saturating_sub(3).max(self.passage.tokens().start)..phrase.start;
        if before
            .clone()
            .any(|token| self.tag(token) == Tag::Not || ["than", "instead", "without"].contains(&self.word(token)))
        {
            return Bond::Doubt("is what it is told apart from");
        }
        Bond::Near
    }

    /// Whether a name fills the slot of a verb or a thing beside it: "held in Vienna", "the summit in Vienna".
    fn is_placed(&self, name: &Range<usize>) -> bool {
        const OF_PLACE: &[&str] = &["in", "at", "near", "from", "into", "outside", "on"];
        let Some(preposition) = name.start.checked_sub(1).filter(|at| OF_PLACE.contains(&self.word(*at))) else {
            return false;
        };
        let head = preposition.wrapping_sub(1);
        self.anchors.iter().any(|anchor| anchor.contains(&head)) || self.clauses.group_at(head).is_some()
    }

    /// Whether a name is who does what the fact is about: "is owned by the Lorne Water District", "the Lorne Water District owns it".
    fn does(&self, name: &Range<usize>, deed: &Range<usize>) -> bool {
        let group = |at| self.clauses.group_at(at).and_then(|group| self.clauses.groups().get(group));
        let is_deed = |group: &&VerbGroup| deed.contains(&group.head);
        let mut by = name.start;
        while by > 0 && (self.tag(by - 1) == Tag::Det || self.capital(by - 1)) {
            by -= 1;
        }
        let agent = by.checked_sub(2).filter(|_| self.word(by - 1) == "by").and_then(group);
        // "The Lorne Water District, which owns the dam,"
        let relative = self.name_end(name) + usize::from(self.tag(self.name_end(name)) == Tag::Comma);
        let relative = matches!(self.word(relative), "which" | "that" | "who")
            && group(relative + 1).filter(is_deed).is_some_and(|group| group.voice == Voice::Active);
        if relative {
            return true;
        }
        // A verb that no list has is known by its object: "operates the dam".
        let behind = self.name_end(name);
        let acts = || self.word(behind).ends_with(['s', 'd']) && self.tag(behind + 1) == Tag::Det;
        agent.filter(is_deed).is_some_and(|group| group.voice == Voice::Passive)
            || group(behind).filter(is_deed).is_some_and(|group| group.voice == Voice::Active)
            || deed.start == behind && deed.len() == 1 && acts()
    }

    /// The verb groups that start in some tokens.
    fn groups_in(&self, tokens: &Range<usize>) -> &[VerbGroup] {
        let groups = self.clauses.groups();
        let first = groups.partition_point(|group| group.tokens.start < tokens.start);
        let len = groups[first..].iter().take_while(|group| group.tokens.start < tokens.end).count();
        &groups[first..first + len]
    }

    fn has_article(&self, tokens: &Range<usize>) -> bool {
        tokens.start.checked_sub(1).is_some_and(|before| matches!(self.tag(before), Tag::Det | Tag::Owner))
    }

    fn is_question(&self) -> bool {
        let tokens = self.passage.tokens();
        tokens.rev().take(2).any(|token| self.word(token) == "?")
    }

    /// Whether a list goes on at a token: "and others", ", and Benjamin".
    fn lists(&self, token: usize) -> bool {
        let token = if self.tag(token) == Tag::Comma { token + 1 } else { token };
        self.tag(token) == Tag::Coord
    }

    /// Whether what starts at a token is the object of a preposition or belongs to a list: not a subject.
    fn is_object(&self, token: usize) -> bool {
        let mut at = token;
        let first = self.passage.tokens().start.max(token.saturating_sub(LONGEST_NAME));
        while at > first && (self.capital(at - 1) || self.tag(at - 1) == Tag::Det) {
            at -= 1;
        }
        at > self.passage.tokens().start
            && matches!(self.tag(at - 1), Tag::Prep | Tag::To | Tag::Owner | Tag::Coord | Tag::SubPrep)
    }

    /// Behind the last word of a name ("Landrieu" of "Mitch Landrieu Jr.").
    fn name_end(&self, name: &Range<usize>) -> usize {
        let end = self.passage.tokens().end.min(name.end + LONGEST_NAME);
        (name.end..end).find(|token| !self.capital(*token)).unwrap_or(end)
    }

    fn is_name(&self, tokens: &Range<usize>) -> bool {
        let first = self.passage.tokens().start;
        let name = |last| self.tag(last) == Tag::Name || self.capital(last) && last > first;
        tokens.end.checked_sub(1).is_some_and(name)
    }

    fn tag(&self, token: usize) -> Tag {
        self.clauses.tag(token)
    }

    fn word(&self, token: usize) -> &str {
        if token < self.passage.text.tokens().len() { self.passage.text.word(token) } else { "" }
    }

    fn capital(&self, token: usize) -> bool {
        self.passage.text.tokens().get(token).is_some_and(|t| t.capital && t.kind == TokenKind::Word)
    }
}

fn rank(bond: &Bond) -> u8 {
    match bond {
        Bond::Apart(_) => 0,
        Bond::Near => 1,
        Bond::Doubt(_) => 2,
        Bond::Denied => 3,
        Bond::Bound => 4,
    }
}
