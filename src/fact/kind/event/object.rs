//! Whether a verb is about what the fact is about: "closed the pool next to the library" closed no library.
//!
//! A fact's `about` names what the action is done to, or only what it has to do with; the rule file does not say which. So an
//! entry binds where the sentence lets it: where it heads the object, the passive's subject, or what a preposition gives the verb,
//! or says of what kind that is ("the stadium plan"), and in what a law, a plan, a vote holds ("a law barring it"). Deeper, "a vigil
//! for the victim of the robbery", "a rival of Tellmar", it stands for something else than what is acted on; so it does behind
//! "next to" or "after", and as the object of another verb of the event.

use std::ops::Range;

use super::Case;
use crate::fact::terms::TermMatch;
use crate::reading::clause::{ClauseKind, Form, Hangs, Link, Tag, VerbGroup, Via, Voice, bases};

/// How far the object of a verb is from what the fact is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// It is that, or the sentence names nothing else.
    Same,
    /// It may be something else: what the fact is about stands in another clause. The words of the object.
    Unclear(Range<usize>),
    /// It is something else. The words of the object.
    Other(Range<usize>),
}

/// Where what the fact is about stands to a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// It is what the verb is said of.
    Same,
    /// It only says more of something else that the verb is said of: the words for that.
    Apart(Range<usize>),
    /// It stands in another clause.
    Loose,
}

/// How deep clauses are looked into that say what a law, a plan, a vote is about.
const NESTED: usize = 2;

/// How many matches of an entry are looked at in a sentence: more than any sentence of prose has, and a bound for any other text.
const MATCHES: usize = 16;

impl Case<'_> {
    /// Compares what a verb group, whose match is `near`, is said of with the entries of the fact's `about`.
    pub(super) fn aim(&self, group: usize, near: &Range<usize>) -> Aim {
        let Some(g) = self.clauses.groups().get(group) else { return Aim::Same };
        let object = self.patient(group, near);
        let row = self.row(g, near);
        let sentence = self.passage.tokens();
        let touches = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
        // "arrested another man", "sued a different company": not what is named elsewhere, unless as its circumstance.
        let another = object.as_ref().is_some_and(|object| self.is_another(object));
        // Nor is one name another: "confirmed Rubio but has held no hearing on Hegseth".
        let named = object.clone().is_some_and(|mut object| object.all(|i| self.clauses.tag(i) == Tag::Name));
        let mut worst = Aim::Same;
        for entry in self.passage.about {
            let here = |m: &&TermMatch| sentence.start <= m.tokens.start && m.tokens.end <= sentence.end;
            let mut matches = entry.iter().filter(here).take(MATCHES).map(|m| m.tokens.clone()).peekable();
            if matches.peek().is_none() {
                continue;
            }
            let (mut bound, mut clear, mut elsewhere, mut apart) = (false, false, true, None);
            for m in matches {
                // "pilots at ⟨another⟩ airline"
                if m.start > sentence.start
                    && matches!(
                        &*self.word(m.start - 1),
                        "another" | "other" | "rival" | "different" | "neighbouring" | "neighboring"
                    )
                    && self.clauses.tag(m.end - 1) != Tag::Name
                {
                    apart = apart.or(Some(m));
                    continue;
                }
                if self.excluded(&m)
                    || self.set_apart(&m)
                    || self.is_called_otherwise(&m)
                    || self.is_introduced(&m, entry)
                {
                    apart = apart.or(Some(m));
                    continue;
                }
                // "four of the five, ⟨Kovacs included⟩", "⟨Mercy⟩ is the only hospital that it closed"
                if self.is_included(&m, g) || self.reader.is_predicated(group, &m) {
                    bound = true;
                    break;
                }
                let common = self.clauses.tag(m.end - 1) != Tag::Name;
                if another && common && object.as_ref().is_some_and(|object| touches(&m, object)) {
                    continue;
                }
                match self.place(group, near, &row, &m, 0) {
                    Place::Same => {
                        bound = true;
                        break;
                    }
                    Place::Apart(other) => apart = apart.or(Some(other)),
                    Place::Loose => {
                        elsewhere &= !common;
                        clear |= !self.beside(&m) && !self.object_of_another(&m, group);
                    }
                }
            }
            if bound {
                continue;
            }
            // "arrested ⟨no one⟩ while the search for the gunman went on"
            let none = || {
                let at = self
                    .reader
                    .no_object(near.end.max(g.tokens.end))
                    .filter(|&at| self.word(at) != "no" || self.word(at + 1) == "one")?;
                let clause = self.clauses.clause_of(g.head);
                let apart = entry
                    .iter()
                    .filter(here)
                    .all(|m| m.tokens.start > at && self.clauses.clause_of(m.tokens.start) != clause);
                apart.then_some(at..at + 1)
            };
            // "Kane scored twice; ⟨the penalty⟩ was taken by Son."
            let later = || {
                let own = self.reader.no_object(near.end.max(g.tokens.end)).is_none() && g.negation.is_none();
                let mut next = None;
                let all = own
                    && entry.iter().filter(here).all(|m| {
                        next = self.is_anothers_later(&m.tokens, g);
                        next.is_some()
                    });
                next.filter(|_| all)
            };
            let given = || {
                let clause = self.clauses.clause_of(g.head);
                let elsewhere = |m: &TermMatch| self.clauses.clause_of(m.tokens.start) != clause;
                self.given(g, near, &row).filter(|given| {
                    entry.iter().filter(here).all(|m| !touches(&m.tokens, given) && (!clear || elsewhere(m)))
                })
            };
            let spoken = || {
                let owned = |m: &TermMatch| self.clauses.tag(m.tokens.end) == Tag::Owner;
                self.is_speaker(g, near).filter(|_| entry.iter().filter(here).all(owned))
            };
            let found = object.clone().or_else(|| apart.clone()).or_else(none).or_else(later);
            let Some(object) = found.or_else(given).or_else(spoken) else { continue };
            if !clear || another || named && elsewhere || g.tokens.is_empty() {
                return Aim::Other(object);
            }
            if !self.refers_back(&object) {
                worst = Aim::Unclear(object);
            }
        }
        worst
    }

    /// Whether a match only says of what kind somebody new is, of whom a clause tells what he has to do with the one of the entry's name:
    /// "⟨a student⟩ who had copied Tran's essay".
    fn is_introduced(&self, m: &Range<usize>, entry: &[TermMatch]) -> bool {
        let first = self.passage.tokens().start;
        let start = (first..m.start).rev().take(4).take_while(|&i| self.clauses.tag(i).is_nominal()).last();
        let new = start.is_some_and(|i| matches!(&*self.word(i), "a" | "an"));
        new && self.clauses.tag(m.end - 1) != Tag::Name
            && matches!(self.clauses.tag(m.end), Tag::Rel | Tag::That)
            && entry.iter().any(|other| {
                other.tokens.start > m.end
                    && other.tokens.start < m.end + 10
                    && self.clauses.tag(other.tokens.start) == Tag::Name
            })
    }

    /// What a preposition gives a verb without an object, where that must be what it is about: "appeared ⟨before reporters⟩".
    fn given(&self, verb: &VerbGroup, near: &Range<usize>, row: &[Link]) -> Option<Range<usize>> {
        let first = row.first().filter(|link| link.hangs == Hangs::Verb && verb.voice == Voice::Active)?;
        let lead = first.by.clone().last().map(|by| self.word(by))?;
        let adjacent = first.by.start == near.end.max(verb.tokens.end);
        let noun = self.clauses.group_at(first.words.end).is_none();
        // "apologised ⟨to his congregation⟩"
        let heard = lead == "to" && self.is_verb(verb.head, "apologise apologize confess testify complain surrender");
        let lead = heard || matches!(&*lead, "before" | "from" | "of" | "against");
        (adjacent && noun && lead && !self.is_when(&first.words)).then(|| first.words.clone())
    }

    /// The pronoun for who speaks, where it is the object: "fired ⟨me⟩".
    fn is_speaker(&self, verb: &VerbGroup, near: &Range<usize>) -> Option<Range<usize>> {
        let next = near.end.max(verb.tokens.end);
        matches!(&*self.word(next), "me" | "us").then_some(next..next + 1)
    }

    /// The match, where a clause behind that of a verb says of it what somebody else does: "the penalty ⟨was taken by Son⟩", "it was ⟨a
    /// penalty⟩ by the captain that decided it".
    fn is_anothers_later(&self, m: &Range<usize>, verb: &VerbGroup) -> Option<Range<usize>> {
        let clause = self.clauses.all().get(self.clauses.clause_of(m.start))?;
        let group =
            clause.verb.filter(|_| clause.kind == ClauseKind::Coordinate && clause.tokens.start >= verb.tokens.end)?;
        let own = self.clauses.groups().get(group)?;
        let set_off = self.word(own.tokens.start.wrapping_sub(1)) == "it" && self.clauses.tag(own.head) == Tag::Be;
        let done = m.end <= own.tokens.start && self.reader.agent(group).is_some();
        (done || set_off).then(|| m.clone())
    }

    /// The noun phrases behind a verb group whose match is `near`.
    fn row(&self, verb: &VerbGroup, near: &Range<usize>) -> Vec<Link> {
        let from = near.end.max(verb.tokens.end);
        // "Far from walking out, ⟨pilots⟩ …": what a comma parts from a clause without a finite verb is no object of it.
        let parted = verb.form != Form::Finite
            && self.clauses.tag(from) == Tag::Comma
            && self.clauses.clause_of(from) != self.clauses.clause_of(verb.head);
        if parted {
            return Vec::new();
        }
        self.reader.links(from, self.passage.tokens().end, Some(verb.head))
    }

    /// Where a match of `about` stands to a verb group with the [row](Self::row) of phrases behind it.
    fn place(&self, group: usize, near: &Range<usize>, row: &[Link], m: &Range<usize>, depth: usize) -> Place {
        let Some(g) = self.clauses.groups().get(group) else { return Place::Loose };
        let touches = |a: &Range<usize>| a.start < m.end && m.start < a.end;
        if touches(near) || touches(&g.tokens) {
            return Place::Same;
        }
        let behind = near.end.max(g.tokens.end);
        let within = |row: &[Link]| {
            let k = row.iter().position(|link| touches(&link.words))?;
            // "a fine imposed ⟨under the curfew⟩"
            let needed = |by: usize| {
                matches!(
                    &*self.word(by),
                    "on" | "to" | "from" | "for" | "of" | "against" | "into" | "with" | "by" | "about"
                )
            };
            if depth > 0 && row[k].hangs == Hangs::Verb && !row[k].by.clone().last().is_some_and(needed) {
                return Some(Place::Apart(row[0].words.clone()));
            }
            let same = self.bears(row, k, m, g.head) && self.is_it(&row[k], m, g.head);
            // "suspended a player for the rest of the season" tells how long.
            if row[0].hangs == Hangs::First && row[k].hangs != Hangs::First && self.reader.is_time_or_season(m.end - 1)
            {
                return Some(Place::Apart(row[0].words.clone()));
            }
            // "supported an inquiry ⟨into⟩ her", "endorsed Hale ⟨over⟩ her": beside an object, what has no place with the verb.
            if row[0].hangs == Hangs::First && row[0].by.is_empty() && self.is_loose(&row[k], &row[0].words, g.head) {
                return Some(Place::Apart(row[0].words.clone()));
            }
            // What stands beside the matter is another's, unless nothing else is acted on: "resigned after years in office".
            let beside = self.beside(m);
            if row[k].hangs != Hangs::First && beside && self.patient(group, near).is_none() {
                return Some(Place::Loose);
            }
            // "called off ⟨its strike⟩ at the school": what the deed itself is said of.
            let deed = || {
                let head = row[0].words.end - 1;
                row[0].hangs == Hangs::First
                    && row[k].hangs == Hangs::On(0)
                    && self
                        .passage
                        .hits
                        .within(self.event.action, head..head + 1)
                        .iter()
                        .any(|m| m.tokens.contains(&head))
            };
            let same = (same || deed()) && (row[k].hangs == Hangs::First || !beside);
            Some(if same { Place::Same } else { Place::Apart(row[0].words.clone()) })
        };
        if let Some(place) = within(row) {
            return place;
        }
        let subject = self.reader.subject(group);
        let subject_via = subject.as_ref().map(|s| s.via);
        let subject = subject.map(|s| s.phrases).unwrap_or_default();
        if let Some(phrase) = subject.iter().find(|phrase| touches(phrase)) {
            let row = self.reader.links(phrase.start, phrase.end, None);
            let at = row.iter().position(|link| touches(&link.words));
            // What the doer is of or at: "nurses at the hospital", "rebels in Colombia"; and what a clause behind it is said of.
            // "Bayern's coach", "the hospital's nurses"
            let owner = |words: &Range<usize>| {
                (m.end..words.end).filter(|&i| self.clauses.tag(i) == Tag::Owner).count() == 1
                    && self.clauses.tag(m.end) == Tag::Owner
            };
            let close = at.is_some_and(|k| match row[k].hangs {
                Hangs::First => g.voice == Voice::Active && owner(&row[k].words),
                Hangs::On(0) => g.voice == Voice::Active && self.reader.names(&row[k].words, m),
                _ => false,
            });
            let last = subject_via == Some(Via::Antecedent)
                && at.is_some_and(|k| k + 1 == row.len() && self.reader.names(&row[k].words, m));
            return if close || last { Place::Same } else { within(&row).unwrap_or(Place::Loose) };
        }
        // "⟨Farrow⟩, whom a jury convicted"
        if let Some(object) = self.reader.relative_object(group).filter(|object| touches(object)) {
            let row = self.reader.links(object.start, object.end, None);
            let k = row.iter().position(|link| touches(&link.words));
            // "the headquarters ⟨on Thursday⟩, which they searched"
            let end = row.iter().rposition(|link| !self.is_when(&link.words));
            let last = k.is_some_and(|k| Some(k) == end && self.is_it(&row[k], m, g.head));
            return if last { Place::Same } else { within(&row).unwrap_or(Place::Loose) };
        }
        // "Among the ⟨employees⟩ dismissed in the spring was a welder": a participle is said of the noun before it.
        if g.form == Form::Participle
            && m.end <= g.tokens.start
            && (m.end..g.tokens.start).all(|i| matches!(self.clauses.tag(i), Tag::Adv | Tag::Quote))
        {
            return Place::Same;
        }
        if m.end <= g.tokens.start && self.clauses.clause_of(m.start) == self.clauses.clause_of(g.head) {
            return if self.beside(m) { Place::Loose } else { Place::Same };
        }
        // "Two brothers ⟨accused of setting a fire⟩ were arrested"
        let accused = g.voice == Voice::Passive
            && self.clauses.groups().iter().enumerate().take(group).any(|(k, v)| {
                self.reader.is_accusing(v) && v.tokens.end <= m.start && m.end <= g.tokens.start && {
                    let own = self.reader.subject(k).map(|s| s.phrases).unwrap_or_default();
                    own.iter().any(|p| subject.iter().any(|s| s.start == p.start))
                }
            });
        if accused {
            return Place::Same;
        }
        if depth < NESTED && self.is_content(group, behind, row, m, depth) {
            return Place::Same;
        }
        // "recommended that the agency collect data on it"
        let said = self.clauses.tag(behind) == Tag::That && m.start > behind;
        if said || self.is_of_relative(group, row, m) {
            let other = row.first().map_or(g.tokens.clone(), |first| first.words.clone());
            return Place::Apart(other);
        }
        Place::Loose
    }

    /// Whether a clause is what the verb of a group says or decides.
    fn is_complement(&self, clause: usize, group: usize) -> bool {
        let Some(c) = self.clauses.all().get(clause) else { return false };
        let own = match c.kind {
            ClauseKind::Complement => true,
            ClauseKind::Subordinate { conjunction } => self.word(conjunction) == "whether",
            _ => false,
        };
        let head = self.clauses.groups().get(group).map_or(0, |g| g.head);
        // "killed hopes that he would be found" is of hopes.
        let behind = self.clauses.groups().get(group).map_or(0, |g| g.tokens.end);
        let direct = (behind..c.tokens.start).all(|i| !self.clauses.tag(i).is_nominal());
        own && direct && c.host == Some(self.clauses.clause_of(head))
    }

    /// Whether a match stands in a clause that says which of something in a row: "married into a family ⟨that Meghan knew⟩".
    fn is_of_relative(&self, group: usize, row: &[Link], m: &Range<usize>) -> bool {
        let mut index = self.clauses.clause_of(m.start);
        for _ in 0..=NESTED {
            let Some(clause) = self.clauses.all().get(index) else { return false };
            let before = clause.tokens.start.checked_sub(1);
            // "stepped down ⟨in an address⟩ in which he thanked the party" is about no address.
            let aim = |link: &Link| {
                link.hangs == Hangs::First
                    || link.by.is_empty()
                    || link.by.clone().last().is_some_and(|by| {
                        matches!(
                            &*self.word(by),
                            "into" | "on" | "to" | "with" | "from" | "of" | "for" | "against" | "toward" | "towards"
                        )
                    })
            };
            let hangs = before.is_some_and(|before| row.iter().any(|link| link.words.contains(&before) && aim(link)));
            if matches!(clause.kind, ClauseKind::Restrictive | ClauseKind::Infinitive) && hangs {
                return true;
            }
            // "ruled that a florist was bound by the law ⟨that the baker challenged⟩"
            if self.is_complement(index, group) {
                return true;
            }
            let Some(host) = clause.host else { return false };
            index = host;
        }
        false
    }

    /// Whether a match stands in a clause that holds what is acted on: "struck down ⟨a law⟩ barring drag shows", "voted ⟨to approve⟩ the
    /// stadium", but not "recalled an envoy to discuss the cars".
    fn is_content(&self, group: usize, behind: usize, row: &[Link], m: &Range<usize>, depth: usize) -> bool {
        let index = self.clauses.clause_of(m.start);
        let Some(clause) = self.clauses.all().get(index) else { return false };
        let held = match clause.kind {
            ClauseKind::Restrictive | ClauseKind::Participial | ClauseKind::Infinitive => true,
            // "ruled ⟨that the law …⟩", "ruled ⟨on whether the baker …⟩"
            _ => self.is_complement(index, group),
        };
        let Some(verb) = clause.verb.filter(|&verb| held && verb > group) else { return false };
        let Some(v) = self.clauses.groups().get(verb) else { return false };
        let start = clause.tokens.start;
        let head = self.clauses.groups().get(group).map_or(start, |g| g.head);
        let noun = start.checked_sub(1).and_then(|before| {
            let k = row.iter().position(|link| link.words.contains(&before))?;
            // "paid dearly ⟨for⟩ its decision to fight", but "voted ⟨for⟩ a plan to build".
            let cause = row[k].hangs == Hangs::Verb && row[k].by.clone().any(|i| self.word(i) == "for");
            let votes = bases(&self.word(self.clauses.groups()[group].head)).any(|b| b == "vote");
            (self.bears(row, k, m, head)
                && self.reader.holds_clause(before, v)
                && self.makes(v.head, head)
                && (!cause || votes))
                .then_some(())
        });
        // "beat Calgary to claim the title" says what came of it.
        let won = v.form == Form::Infinitive
            && self.is_verb(head, "beat defeat overcome edge thrash down")
            && self.is_verb(v.head, "win claim clinch lift secure seal capture retain take");
        // "paid $8 billion to resolve lawsuits" says what for.
        let paid = v.form == Form::Infinitive
            && row.first().is_some_and(|first| {
                first.hangs == Hangs::First
                    && first.words.clone().any(|i| matches!(self.text().word(i), "$" | "£" | "€"))
                    && row.iter().all(|link| link.words.end <= start)
            });
        let direct = v.form != Form::Participle && (behind..start).all(|i| self.clauses.tag(i) == Tag::Adv);
        let direct = won
            || paid
            // "found that he had broken it", "ruled on whether": not what is only remembered or granted.
            || self.is_complement(index, group) && self.is_verb(head, "rule find decide determine conclude hold say")
            || direct && (self.makes(v.head, head) || v.tokens.contains(&m.start));
        // "a law that bars it" holds it, "a drug that Alnylor abandoned" does not.
        let subject = clause.kind != ClauseKind::Restrictive
            || self.reader.subject(verb).is_some_and(|subject| subject.via == Via::Antecedent);
        (noun.is_some() && subject || direct)
            && self.place(verb, &v.tokens, &self.row(v, &v.tokens), m, depth + 1) == Place::Same
    }

    /// The noun phrase that the action is done to, with what "of" adds to it: the object, or a passive's subject.
    pub(super) fn patient(&self, group: usize, near: &Range<usize>) -> Option<Range<usize>> {
        // "and so did ⟨Ilves⟩": what stands behind is the subject.
        let g = self.clauses.groups().get(group).filter(|g| !(g.inverted && g.elliptical))?;
        if g.voice == Voice::Passive {
            let phrases = self.reader.subject(group)?.phrases;
            return Some(phrases.first()?.start..phrases.last()?.end);
        }
        if let Some(object) = self.reader.relative_object(group) {
            return Some(object);
        }
        let end = self.passage.tokens().end;
        let mut from =
            (near.end.max(g.tokens.end)..end).find(|&i| !matches!(self.clauses.tag(i), Tag::Adv | Tag::Quote))?;
        // "signed ⟨into law⟩ a ban"
        if self.word(from) == "into" && matches!(&*self.word(from + 1), "law" | "effect" | "force") {
            from += 2;
        }
        let part = |i: usize| {
            let tag = self.clauses.tag(i);
            // "the pool ⟨next to⟩ the library"
            let apart = matches!(&*self.word(i), "next" | "close" | "adjacent") && self.word(i + 1) == "to";
            self.clauses.group_at(i).is_none()
                && !apart
                && (tag.is_nominal()
                    || self.reader.abbreviates(i)
                    || matches!(tag, Tag::Mark | Tag::Quote | Tag::Past | Tag::Part | Tag::Ing)
                    || tag == Tag::Prep && self.text().word(i) == "of"
                    || tag == Tag::Coord
                        && (self.word(i) != "but"
                            // "closed all ⟨but⟩ one hospital"
                            || matches!(&*self.word(i - 1), "all" | "everything" | "nothing" | "none")))
        };
        let to = (from..end).find(|&i| !part(i)).unwrap_or(end);
        let noun = (from..to).any(|i| matches!(self.clauses.tag(i), Tag::Noun | Tag::Name | Tag::Maybe | Tag::Ing));
        (noun && !self.is_when(&(from..to))).then_some(from..to)
    }

    /// Whether a phrase says itself that it is not what was named before: "another man", "a different company".
    fn is_another(&self, phrase: &Range<usize>) -> bool {
        let first = self.word(phrase.start);
        let next = self.word(phrase.start + 1);
        match &*first {
            "another" => true,
            "a" | "an" => matches!(&*next, "different" | "separate" | "second" | "third" | "rival" | "similar"),
            "someone" | "somebody" | "something" => next == "else",
            _ => false,
        }
    }

    /// Whether a phrase says when: "Monday", "last week".
    pub(super) fn is_when(&self, phrase: &Range<usize>) -> bool {
        let span = self.text().token_span(phrase.clone());
        // "the dinner after the meeting" is no hour.
        let meal = phrase
            .clone()
            .last()
            .is_some_and(|t| matches!(&*self.word(t), "dinner" | "lunch" | "breakfast" | "supper"));
        !meal && self.passage.readings.times.iter().any(|t| t.span.start <= span.start && span.end <= t.span.end)
    }
}
