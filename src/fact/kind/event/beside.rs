//! What stands beside what a verb is said of: behind "next to", "after", "unlike", or as the object of another verb of the event.

use std::ops::Range;

use super::Case;
use crate::reading::clause::{ClauseKind, Tag, VerbGroup, Voice, bases};

/// How many tokens before a match are looked at for what governs it: a bound for text that is no prose.
const PHRASE: usize = 24;

impl Case<'_> {
    /// Whether a match stands behind a preposition that sets it beside or apart: "next to the library", "after the meeting".
    pub(super) fn beside(&self, m: &Range<usize>) -> bool {
        let first = self.passage.tokens().start;
        // "fined an agent ⟨after⟩ a complaint about an advertisement on TikTok": however deep within the circumstance.
        let circumstance = (first..m.start)
            .rev()
            .take(PHRASE)
            .take_while(|&i| {
                self.clauses.group_at(i).is_none()
                    && (self.clauses.tag(i).is_nominal()
                        || matches!(self.clauses.tag(i), Tag::Mark | Tag::Quote | Tag::Prep | Tag::SubPrep))
            })
            .any(|i| matches!(&*self.word(i), "after" | "following" | "despite" | "amid" | "unlike"));
        if circumstance {
            return true;
        }
        let head = (first..m.start).rev().take(PHRASE).find(|&i| {
            self.clauses.group_at(i).is_some()
                || self.word(i) == "opposite"
                || !(self.clauses.tag(i).is_nominal() || matches!(self.clauses.tag(i), Tag::Mark | Tag::Quote))
        });
        let Some(at) = head.filter(|&at| self.clauses.group_at(at).is_none()) else { return false };
        let before = |n: usize| at.checked_sub(n).filter(|&i| i >= first).map_or("".into(), |i| self.word(i));
        match &*self.word(at) {
            // "testified before the committee"
            "before" if self.is_heard(at) => false,
            "near" | "beside" | "besides" | "behind" | "opposite" | "outside" | "after" | "before" | "following"
            | "despite" | "unlike" | "except" | "alongside" | "beneath" | "above" | "below" | "ahead" | "until"
            | "since" | "amid" | "beyond" | "towards" | "toward" | "past" | "not" => true,
            "to" => {
                matches!(
                    &*before(1),
                    "next"
                        | "door"
                        | "close"
                        | "adjacent"
                        | "adjoining"
                        | "connected"
                        | "attached"
                        | "opposed"
                        | "prior"
                        | "similar"
                )
            }
            "of" if before(2) == "no" && matches!(&*before(1), "sign" | "trace" | "mention" | "hint" | "word") => true,
            "of" => {
                matches!(
                    &*before(1),
                    "ahead"
                        | "outside"
                        | "instead"
                        | "shadow"
                        | "vicinity"
                        | "outskirts"
                        | "side"
                        | "sight"
                        | "front"
                        | "west"
                        | "east"
                        | "north"
                        | "south"
                )
            }
            "from" => matches!(
                &*before(1),
                "across" | "away" | "blocks" | "miles" | "yards" | "metres" | "meters" | "apart" | "down"
            ),
            "than" => true,
            // "the same pump ⟨as⟩ the Falcon"
            "as" => (1..=4).any(|n| before(n) == "same"),
            _ => false,
        }
    }

    /// Whether a match is what a quantity leaves out: "closed every hospital ⟨but⟩ Mercy Hospital", "all its cars ⟨with the exception
    /// of⟩ the Falcon". "All but two of the wolves" are wolves.
    pub(super) fn excluded(&self, m: &Range<usize>) -> bool {
        let first = self.passage.tokens().start;
        let back = |from: usize| (first..from).rev().take(PHRASE);
        let part = |i: usize| {
            self.clauses.group_at(i).is_none()
                && (self.clauses.tag(i).is_nominal()
                    || matches!(self.clauses.tag(i), Tag::Mark | Tag::Quote | Tag::Coord)
                    || self.word(i) == "of")
        };
        let marks = |i: usize| {
            let before = |n: usize| i.checked_sub(n).filter(|&t| t >= first).map_or("".into(), |t| self.word(t));
            match &*self.word(i) {
                "but" | "bar" => true,
                "save" => !matches!(&*before(1), "to" | "can" | "could" | "will" | "would" | "may" | "might" | "not"),
                "excluding" | "excepting" => true,
                "for" => before(1) == "save",
                "of" => before(1) == "exception" && matches!(&*before(2), "the" | "sole" | "single" | "lone" | "only"),
                _ => false,
            }
        };
        // "every hospital but one, ⟨Mercy Hospital⟩"
        let one = m.start >= first + 3
            && self.clauses.tag(m.start - 1) == Tag::Comma
            && self.word(m.start - 2) == "one"
            && self.word(m.start - 3) == "but";
        let start = if one { m.start - 2 } else { m.start };
        let mark = back(start).find(|&i| marks(i) || !part(i));
        let Some(mark) = mark.filter(|&i| marks(i)) else { return false };
        // "all but ⟨two of⟩ the wolves"
        let counted = (mark + 1..start).any(|i| {
            self.clauses.tag(i) == Tag::Number || matches!(&*self.word(i), "one" | "few" | "handful" | "some" | "half")
        });
        if counted {
            return false;
        }
        if matches!(&*self.word(mark), "excluding" | "excepting" | "of") {
            return true;
        }
        // "closed all pools but ⟨the library was opened⟩"
        if self.word(mark) == "but" && self.clauses.clause_of(m.start) != self.clauses.clause_of(mark - 1) {
            return false;
        }
        let lead = if self.word(mark) == "for" { mark - 1 } else { mark };
        back(lead).take_while(|&i| !self.clauses.tag(i).is_break() && self.clauses.group_at(i).is_none()).any(|i| {
            match &*self.word(i) {
                "all" | "everything" | "everyone" | "everybody" | "anything" | "anyone" | "anybody" => true,
                "every" | "each" | "any" | "no" => i + 1 < lead,
                _ => false,
            }
        })
    }

    /// Whether a match is said in passing not to be one of those spoken of: "none of them ⟨Brenn⟩", "⟨Brenn⟩ aside",
    /// "not ⟨Brenn⟩ but his brother".
    pub(super) fn set_apart(&self, m: &Range<usize>) -> bool {
        let first = self.passage.tokens().start;
        let before = |n: usize| m.start.checked_sub(n).filter(|&t| t >= first).map_or("".into(), |t| self.word(t));
        let of_them = before(2) == "of" && matches!(&*before(1), "them" | "these" | "those" | "whom" | "which");
        let none = of_them
            && (matches!(&*before(3), "none" | "neither") || before(3) == "one" && matches!(&*before(4), "not" | "no"));
        let like = matches!(&*before(1), "like" | "unlike")
            && m.start.checked_sub(2).filter(|&t| t >= first).is_some_and(|t| self.clauses.tag(t) == Tag::Comma);
        let behind = match &*self.word(m.end) {
            "aside" | "excepted" | "excluded" => self.clauses.tag(m.end + 1).is_break() || m.start == first,
            // "Brenn ⟨was not⟩ one of them"
            "was" | "is" => self.was_not_among(m),
            "not" => {
                matches!(&*self.word(m.end + 1), "among" | "one")
                    && matches!((&*self.word(m.end + 2), &*self.word(m.end + 3)), ("them", _) | ("of", "them"))
            }
            _ => false,
        };
        // "appointed not ⟨Lindqvist⟩ but the Italian"
        let lead = (first..m.start).rev().take(4).find(|&i| !matches!(self.clauses.tag(i), Tag::Det | Tag::Name));
        let not = lead.filter(|&i| i > first && self.word(i) == "not" && self.clauses.group_at(i).is_none());
        let not = not.is_some_and(|i| self.clauses.group_at(i - 1).is_some());
        none || like || behind || not
    }

    /// Whether a match behind a verb is said to be one of those that it is said of: "arrested four of the five, ⟨Kovacs⟩ included",
    /// "closed every hospital it owned, including ⟨Mercy⟩".
    pub(super) fn is_included(&self, m: &Range<usize>, verb: &VerbGroup) -> bool {
        if m.start <= verb.tokens.end || verb.voice != Voice::Active {
            return false;
        }
        let the = usize::from(self.word(m.start - 1) == "the");
        let lead = m.start - 1 - the;
        let among = || self.word(m.end) == "among" && matches!(&*self.word(m.end + 1), "them" | "these" | "those");
        let said = self.word(lead) == "including" && self.clauses.tag(m.end) != Tag::Owner
            || self.clauses.tag(lead) == Tag::Comma && (self.word(m.end) == "included" || among());
        // Up to there no other verb is said of anything, but what picks out those it is said of.
        let own = self.clauses.groups().iter().all(|v| {
            let clause = self.clauses.all().get(self.clauses.clause_of(v.head));
            v.tokens.start <= verb.tokens.start
                || v.tokens.start >= lead
                || clause.is_some_and(|c| c.kind == ClauseKind::Restrictive)
        });
        let apart = (verb.tokens.end..lead).any(|i| matches!(self.clauses.tag(i), Tag::Semi | Tag::Colon | Tag::Dash));
        // "the names of three suspects, Weil among them" are names.
        let held = (verb.tokens.end + 1..lead).any(|i| {
            let counts = |i: usize| {
                self.clauses.tag(i) == Tag::Number
                    || matches!(
                        &*self.word(i),
                        "all" | "one" | "most" | "some" | "many" | "half" | "several" | "each" | "both"
                    )
            };
            self.word(i) == "of" && !counts(i - 1)
        });
        said && own && !apart && !held
    }

    /// Whether a match is said not to be one of several: "⟨Brenn⟩ was not one of them".
    fn was_not_among(&self, m: &Range<usize>) -> bool {
        let word = |n: usize| self.word(m.end + n);
        matches!(&*word(0), "was" | "is")
            && &*word(1) == "not"
            && matches!(&*word(2), "among" | "one")
            && matches!((&*word(3), &*word(4)), ("them", _) | ("of", "them"))
    }

    /// Whether what the fact is about is said to be left out of what was done: "returned the drum but ⟨not the mask⟩".
    pub(super) fn left_out(&self, group: usize) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        let [entry] = self.passage.about else { return false };
        let first = self.passage.tokens().start;
        // "signed the road bill, but not the water bill"
        let mut entry = entry.iter().filter(|m| !self.is_called_otherwise(&m.tokens)).peekable();
        entry.peek().is_some()
            && entry.all(|m| {
                // "recalled two sedans; the Falcon ⟨was not one of them⟩"
                if m.tokens.start > g.tokens.end && self.was_not_among(&m.tokens) {
                    return g.voice == Voice::Active && g.negation.is_none();
                }
                // "It was St. Anne's, not ⟨Mercy⟩, that it closed"
                if self.reader.not_set_off(group).is_some_and(|not| not.contains(&m.tokens.start)) {
                    return g.voice == Voice::Active && g.negation.is_none();
                }
                let lead = (first..m.tokens.start).rev().take(4).find(|&i| !self.clauses.tag(i).is_nominal());
                let not = lead.filter(|&i| self.word(i) == "not" && i > g.tokens.end);
                let joined = not.is_some_and(|i| {
                    matches!(&*self.word(i - 1), "but" | "and" | "though") || self.clauses.tag(i - 1) == Tag::Comma
                });
                let own = (g.tokens.end..m.tokens.start)
                    .all(|i| self.clauses.group_at(i).is_none() && self.clauses.tag(i) != Tag::Semi);
                let ends = self.clauses.tag(m.tokens.end).is_break()
                    || !self.clauses.tag(m.tokens.end).is_nominal() && self.clauses.tag(m.tokens.end) != Tag::Owner;
                joined && own && ends && g.voice == Voice::Active && g.negation.is_none()
            })
    }

    /// Whether the verb before a "before" has a place for who hears it: "testified before the committee".
    fn is_heard(&self, before: usize) -> bool {
        let groups = self.clauses.groups();
        let verb = groups.partition_point(|g| g.tokens.end <= before).checked_sub(1).and_then(|k| groups.get(k));
        verb.is_some_and(|verb| {
            bases(&self.word(verb.head))
                .any(|b| matches!(&*b, "testify" | "appear" | "argue" | "plead" | "speak" | "stand" | "come"))
        })
    }

    /// Whether a match is in the object of another verb that says something of the event.
    pub(super) fn object_of_another(&self, m: &Range<usize>, group: usize) -> bool {
        let first = self.passage.tokens().start;
        let owners = self.owners.get_or_init(|| self.owners());
        m.clone()
            .any(|t| t.checked_sub(first).and_then(|i| owners.get(i)).is_some_and(|o| o.is_some_and(|o| o != group)))
    }

    /// For each token of the sentence, the verb group of the event in whose object it stands. Made once, so that a sentence full of
    /// matches stays cheap.
    fn owners(&self) -> Vec<Option<usize>> {
        let sentence = self.passage.tokens();
        let mut owners = vec![None; sentence.len()];
        let event = [Some(self.event.action), self.event.opposite];
        for verb in event.into_iter().flatten().flat_map(|term| self.passage.hits.within(term, sentence.clone())) {
            let group = verb.tokens.clone().find_map(|t| self.clauses.group_at(t));
            let Some((group, object)) = group.and_then(|k| Some((k, self.patient(k, &verb.tokens)?))) else { continue };
            for token in object {
                if let Some(owner) = owners.get_mut(token - sentence.start)
                    && owner.is_none()
                {
                    *owner = Some(group);
                }
            }
        }
        owners
    }
}
