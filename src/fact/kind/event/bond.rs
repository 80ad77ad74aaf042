//! How the fact's subject stands to a verb: whether it does it, is what it is done to, or only stands near.

use std::ops::Range;

use super::{Bond, Case, Role};
use crate::reading::clause::{Form, Source, Tag, Voice, bases, is_title, lower};
use crate::text::TokenKind;

impl Case<'_> {
    /// The match of the fact's subject that heads a phrase.
    pub(super) fn names_subject(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let hits = self.passage.hits.within(self.event.subject, phrase.clone());
        hits.iter()
            .find(|m| {
                // "the Marlow ⟨family⟩"
                let family = self.word(m.tokens.end) == "family" && self.clauses.tag(m.tokens.end - 1) == Tag::Name;
                self.reader.heads(phrase, &m.tokens) && !self.set_apart(&m.tokens) && !family
            })
            .map(|m| m.tokens.clone())
    }

    /// The match of the fact's subject that heads one of the phrases of a subject, or an item of their list: "the mayors of New
    /// York, Chicago and New Orleans" are three mayors.
    pub(super) fn named(&self, phrases: &[Range<usize>]) -> Option<Range<usize>> {
        if let Some(tokens) = phrases.iter().find_map(|p| self.names_subject(p)) {
            return Some(tokens);
        }
        let (first, last) = (phrases.first()?, phrases.last()?);
        self.event.lists.iter().find_map(|list| {
            let head = self.passage.hits.within(list.head, first.clone()).iter().find(|m| {
                self.reader.heads(first, &m.tokens)
                    && m.tokens.end < first.end
                    && self.text().word(m.tokens.end) == "of"
            })?;
            let from = head.tokens.end + 1;
            let items = self.passage.hits.within(list.tail, from..last.end.max(from));
            items.iter().find(|m| self.is_item(from, &m.tokens)).map(|m| m.tokens.clone())
        })
    }

    /// Whether a match of the fact's subject is called another than was spoken of: "two ⟨other⟩ airlines", "a ⟨rival⟩ bid".
    pub(super) fn is_another_one(&self, m: &Range<usize>) -> bool {
        if self.is_namesake(m) || self.is_called_otherwise(m) || self.may_be_another(m) || self.is_left_out(m) {
            return true;
        }
        let first = self.passage.tokens().start;
        (first..m.start)
            .rev()
            .take(3)
            .take_while(|&i| {
                (self.clauses.tag(i).is_nominal() || self.clauses.tag(i) == Tag::Ing)
                    && self.clauses.group_at(i).is_none()
            })
            .any(|i| match &*self.word(i) {
                // "de Blasio and other mayors" are mayors, all of them.
                "other" => {
                    let coord = (first..i).next_back().filter(|&c| self.clauses.tag(c) == Tag::Coord);
                    let joined = coord
                        .and_then(|c| (first..c).rev().find(|&t| self.clauses.tag(t) != Tag::Comma))
                        .is_some_and(|t| {
                            self.clauses.tag(t).is_nominal()
                                && self.clauses.group_at(t).is_none()
                                && self.clauses.clause_of(t) == self.clauses.clause_of(i)
                        });
                    !joined
                }
                "rival" | "neighbouring" | "neighboring" | "separate" | "unrelated" => true,
                // "the ⟨last⟩ council"
                "last" | "previous" => i + 1 == m.start && self.clauses.tag(m.start) != Tag::Name,
                // "a smaller ship", but "the older man"
                "smaller" | "larger" | "bigger" | "older" | "younger" | "newer" | "different" | "similar"
                | "nearby" => {
                    matches!(&*self.word(i.wrapping_sub(1)), "a" | "an")
                }
                // "another 40 workers" are more of them.
                "another" => self.clauses.tag(i + 1) != Tag::Number,
                _ => false,
            })
    }

    /// Whether a match is a title with a name that the fact, which names somebody, does not have: "King ⟨Felipe⟩" for "king|Charles".
    fn is_namesake(&self, m: &Range<usize>) -> bool {
        let title = self.event.has_proper_name && m.len() == 1 && is_title(&self.word(m.start));
        // "the mayor ⟨of Newark⟩", where the fact names a mayor.
        let of = self.word(m.end) == "of";
        let neighbor = matches!(&*self.word(m.end + 1), "neighboring" | "neighbouring" | "nearby");
        if title && of && self.clauses.tag(m.end + 1 + usize::from(neighbor)) == Tag::Name {
            return true;
        }
        if self.event.has_proper_name && self.is_set_against_name(m) {
            return true;
        }
        let end = (m.end..self.passage.tokens().end)
            .find(|&i| self.clauses.tag(i) != Tag::Name && !self.reader.abbreviates(i))
            .unwrap_or(m.end);
        title
            && end > m.end
            && self.passage.hits.within(self.event.subject, m.end..end).is_empty()
            && !(m.end..end).all(|i| crate::reading::clause::is_time(&self.word(i)))
    }

    /// Whether a match is a common noun for somebody new beside the one whom the sentence calls by the fact's name: "⟨an actress⟩ who
    /// worked with Lang", "⟨the Russian president⟩ withdrew, leaving Orlan isolated".
    fn is_set_against_name(&self, m: &Range<usize>) -> bool {
        let first = self.passage.tokens().start;
        let common = m.clone().all(|t| matches!(self.clauses.tag(t), Tag::Noun | Tag::Maybe));
        let before = (first..m.start).rev().take(4).take_while(|&i| self.clauses.group_at(i).is_none());
        let lead = before.clone().find(|&i| matches!(self.clauses.tag(i), Tag::Det | Tag::Owner | Tag::Number));
        let new = lead.is_some_and(|i| {
            let owner = self.clauses.tag(i) == Tag::Owner
                && i > first
                && self.clauses.tag(i - 1) == Tag::Name
                && self.passage.hits.within(self.event.subject, i - 1..i).is_empty();
            let foreign = (i + 1..m.start).any(|t| self.clauses.tag(t) == Tag::Name && is_demonym(&self.word(t)));
            owner || foreign || self.clauses.tag(i) == Tag::Number || matches!(&*self.word(i), "a" | "an" | "another")
        });
        // "the actress ⟨who plays Lang's mother⟩"
        let relative = self.clauses.clause_of(m.end);
        let told = self.clauses.tag(m.end) == Tag::Rel && relative != self.clauses.clause_of(m.start);
        if !common || !new && !told {
            return false;
        }
        let hits = self.passage.hits.within(self.event.subject, self.passage.tokens());
        hits.iter().filter(|other| new || self.clauses.clause_of(other.tokens.start) == relative).any(|other| {
            // "Orlan, a president who": the same one, as a comma or a title between the two may say.
            let (left, right) = if other.tokens.start < m.start { (&other.tokens, m) } else { (m, &other.tokens) };
            let beside = (left.end..right.start).all(|i| {
                self.clauses.tag(i).is_nominal() && self.clauses.tag(i) != Tag::Owner
                    || self.clauses.tag(i) == Tag::Comma
            });
            self.clauses.tag(other.tokens.end - 1) == Tag::Name && !beside
        })
    }

    /// Whether a match is an item of the list of names that begins at `from`.
    pub(super) fn is_item(&self, from: usize, m: &Range<usize>) -> bool {
        let joint = |t: usize| matches!(self.clauses.tag(t), Tag::Comma | Tag::Coord);
        let names = (from..m.start).all(|t| joint(t) || self.clauses.tag(t) == Tag::Name);
        let begins = m.start == from || joint(m.start - 1);
        let behind = self.clauses.tag(m.end);
        names && begins && !matches!(behind, Tag::Name | Tag::Noun | Tag::Owner)
    }

    /// The token of a pronoun that is a whole phrase.
    pub(super) fn pronoun(&self, phrase: &Range<usize>) -> Option<usize> {
        let mut words = phrase.clone().filter(|&t| !matches!(self.clauses.tag(t), Tag::Adv | Tag::Quote));
        let first = words.next()?;
        if words.next().is_some() {
            return None;
        }
        let word = lower(self.text().word(first)).into_owned();
        let bare = word.split('\'').next().unwrap_or(&word);
        (bare != "us" && matches!(bare, "i" | "we" | "he" | "she" | "they" | "it" | "him" | "her" | "them" | "me"))
            .then_some(first)
    }

    /// How the fact's subject stands to a verb group.
    pub(super) fn bond(&self, group: usize, role: Role, source: &Source) -> Bond {
        let Some(g) = self.clauses.groups().get(group) else { return Bond::Other };
        if role == Role::Done && g.voice == Voice::Active {
            let object = self.reader.object(group);
            return match object.as_ref().and_then(|o| self.named(std::slice::from_ref(o))) {
                Some(tokens) => Bond::Subject(tokens),
                None => Bond::Other,
            };
        }
        if let Some(tokens) = self.passed(group, role) {
            return Bond::Subject(tokens);
        }
        if g.voice == Voice::Passive
            && role != Role::Done
            && let agents = self.reader.agents(group)
            && !agents.is_empty()
        {
            return match agents.iter().find_map(|agent| self.named(std::slice::from_ref(agent))) {
                Some(tokens) => Bond::Subject(tokens),
                None => Bond::Other,
            };
        }
        let phrases = self.reader.subject(group).map(|s| s.phrases).unwrap_or_default();
        if let Some(tokens) = self.named(&phrases) {
            let patient = g.voice == Voice::Passive && role != Role::Done && !is_ambitransitive(&self.word(g.head));
            return if patient { Bond::Patient(tokens) } else { Bond::Subject(tokens) };
        }
        if let Some(tokens) = phrases.iter().find_map(|phrase| self.works_for(phrase)) {
            return Bond::Subject(tokens);
        }
        // A pronoun with its auxiliary in one word: "he'd".
        let contracted =
            g.form == Form::Finite && self.text().word(g.tokens.start).contains('\'') && phrases.is_empty();
        let own = if contracted { self.pronoun(&(g.tokens.start..g.tokens.start + 1)) } else { None };
        let there = phrases.iter().any(|p| p.len() == 1 && self.word(p.start) == "there");
        if role == Role::Action && g.voice == Voice::Active && phrases.iter().any(|p| self.is_nobody(p)) {
            return Bond::Anyone;
        }
        match phrases.iter().find_map(|p| self.pronoun(p)).or(own) {
            _ if role != Role::Done && (there || g.voice == Voice::Passive) => Bond::Anyone,
            Some(token) => self.resolve(token, source),
            None => Bond::Other,
        }
    }

    /// The fact's subject where a phrase names hands that work for it, a body: "crews working for the ⟨city⟩", "workers sent by it".
    fn works_for(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let hands = |t: usize| {
            matches!(
                self.word(t).trim_end_matches('s'),
                "crew"
                    | "worker"
                    | "contractor"
                    | "engineer"
                    | "agent"
                    | "inspector"
                    | "officer"
                    | "troop"
                    | "soldier"
                    | "plane"
                    | "jet"
                    | "warplane"
                    | "drone"
                    | "gunboat"
                    | "team"
                    | "workmen"
            )
        };
        let head = phrase.clone().find(|&t| hands(t))?;
        let verb = matches!(&*self.word(head + 1), "working" | "sent" | "hired" | "employed" | "dispatched");
        let lead = head + 1 + usize::from(verb);
        if !matches!(&*self.word(lead), "for" | "from" | "by") || self.word(lead) == "by" && !verb {
            return None;
        }
        let end = (lead + 1..self.passage.tokens().end)
            .take(6)
            .find(|&t| !self.clauses.tag(t).is_nominal() || self.clauses.group_at(t).is_some())?;
        let named = self.names_subject(&(lead + 1..end))?;
        // Who works for a person is somebody else.
        let person = is_title(&self.word(named.end - 1)) || self.reader.is_person(named.end - 1);
        (!person).then_some(named)
    }

    /// The fact's subject where it is what a bill passes: "the bill passed the Senate" and "the Senate passed the bill" are one.
    fn passed(&self, group: usize, role: Role) -> Option<Range<usize>> {
        let g = self.clauses.groups().get(group).filter(|_| role != Role::Done)?;
        let passes = bases(&self.word(g.head)).any(|b| matches!(&*b, "pass" | "clear"));
        let object = self.reader.object(group).filter(|_| passes)?;
        let row = self.reader.links(object.start, object.end, None);
        let body = self.names_subject(&row.first()?.words)?;
        let bill = self.reader.subject(group)?.phrases.into_iter().any(|phrase| {
            let head = self.reader.links(phrase.start, phrase.end, None).first().map(|link| link.words.end);
            head.and_then(|end| end.checked_sub(1)).is_some_and(|head| is_bill(&self.word(head)))
        });
        bill.then_some(body)
    }

    /// Whether a phrase is "nobody" or "no one", and nobody in particular.
    pub(super) fn is_nobody(&self, phrase: &Range<usize>) -> bool {
        let is = |at: usize, word: &str| self.word(phrase.start + at) == word;
        phrase.len() == 1 && is(0, "nobody") || phrase.len() == 2 && is(0, "no") && is(1, "one")
    }

    /// The phrase of a verb's subject in which the fact's subject only modifies somebody else: "a former employee", "the mayor's aides".
    pub(super) fn merely_near(&self, group: usize) -> Option<Range<usize>> {
        let agent = self.reader.agents(group);
        let phrases = if agent.is_empty() { self.reader.subject(group)?.phrases } else { agent };
        phrases.into_iter().find(|phrase| !self.passage.hits.within(self.event.subject, phrase.clone()).is_empty())
    }

    /// Who may refuse for the subject: the article, the subject, and who speaks for the subject.
    pub(super) fn may_refuse(&self, source: &Source, subject: &Range<usize>) -> bool {
        match source {
            Source::Article => true,
            Source::Said { by, .. } => {
                by.is_empty()
                    || by.iter().any(|phrase| self.names_subject(phrase).is_some() || self.speaks_for(phrase, subject))
                    || by.iter().all(|phrase| self.pronoun(phrase).is_some())
            }
        }
    }

    /// Whether a phrase names who runs the body that the subject is: "the school will not reopen, the ⟨superintendent⟩ said".
    fn heads_body(&self, phrase: &Range<usize>, subject: &Range<usize>) -> bool {
        let body = subject.clone().last().is_some_and(|t| {
            self.clauses.tag(t) != Tag::Name && !self.reader.is_person(t) && self.clauses.tag(t) != Tag::Pron
        });
        let definite = phrase.clone().next().is_some_and(|t| self.word(t) == "the" || self.clauses.tag(t) == Tag::Name);
        // "the president of the pilots' union" runs another body.
        let title = phrase.clone().find(|&t| {
            matches!(
                &*self.word(t),
                "superintendent"
                    | "principal"
                    | "headteacher"
                    | "chancellor"
                    | "chairman"
                    | "chairwoman"
                    | "chair"
                    | "director"
                    | "executive"
                    | "manager"
                    | "commissioner"
            )
        });
        body && definite
            && title.is_some_and(|t| {
                self.word(t + 1) != "of"
                    && (phrase.start..t).all(|i| self.text().tokens()[i].kind != TokenKind::Possessive)
                    || self.names_subject(&(t + 1..phrase.end.max(t + 1))).is_some()
            })
    }

    pub(super) fn speaks_for(&self, phrase: &Range<usize>, subject: &Range<usize>) -> bool {
        // "its governor", "his lawyer": who belongs to somebody just named.
        let own = phrase.clone().next().is_some_and(|t| self.clauses.tag(t) == Tag::Owner);
        // The seat of a head of state speaks for its holder: "the Élysée", "the White House".
        let person =
            subject.clone().last().is_some_and(|t| self.clauses.tag(t) == Tag::Name || self.reader.is_person(t));
        let seat = person
            && phrase.clone().any(|t| {
                matches!(&*self.word(t), "élysée" | "elysee" | "kremlin" | "palace" | "vatican")
                    || matches!(
                        (&*self.word(t), &*self.word(t + 1)),
                        ("white", "house") | ("downing", "street") | ("holy", "see")
                    )
            });
        // "Ecuador will not expel him, the foreign minister said": a member of its own government, since no other is named.
        let office = |t: usize| {
            matches!(
                &*self.word(t),
                "foreign"
                    | "prime"
                    | "interior"
                    | "defense"
                    | "defence"
                    | "minister"
                    | "ministry"
                    | "chancellor"
                    | "premier"
                    | "government"
            )
        };
        let minister = subject.clone().all(|t| self.clauses.tag(t) == Tag::Name)
            && phrase.clone().all(|t| self.clauses.tag(t) != Tag::Name || office(t))
            && phrase
                .clone()
                .any(|t| matches!(&*self.word(t), "minister" | "ministry" | "chancellor" | "premier" | "government"));
        own || seat
            || minister
            || self.heads_body(phrase, subject)
            || phrase.clone().any(|t| {
                let word = lower(self.text().word(t)).into_owned();
                [
                    "spokes",
                    "aide",
                    "office",
                    "staff",
                    "campaign",
                    "lawyer",
                    "attorney",
                    "represent",
                    "agent",
                    "publicist",
                    "team",
                    "official",
                ]
                .iter()
                .any(|w| word.starts_with(w))
            })
    }
}

/// Nouns for what a chamber passes.
fn is_bill(noun: &str) -> bool {
    let noun = noun.strip_suffix('s').unwrap_or(noun);
    matches!(
        noun,
        "bill"
            | "legislation"
            | "measure"
            | "act"
            | "amendment"
            | "ordinance"
            | "resolution"
            | "budget"
            | "package"
            | "proposal"
            | "plan"
            | "law"
            | "reform"
            | "motion"
            | "treaty"
    )
}

/// Verbs whose subject does the same as their object: "the court closed the library", "the library closed".
fn is_ambitransitive(verb: &str) -> bool {
    bases(verb).any(|b| {
        matches!(
            &*b,
            "close"
                | "open"
                | "reopen"
                | "shut"
                | "end"
                | "start"
                | "begin"
                | "stop"
                | "resume"
                | "launch"
                | "delay"
                | "merge"
                | "change"
                | "move"
                | "break"
                | "double"
                | "expand"
                | "collapse"
                | "sink"
                | "burn"
                | "flood"
                | "halt"
                | "cancel"
                | "postpone"
                | "evacuate"
        )
    })
}

/// Adjectives of a country or a region: "French", "Russian", and no party.
fn is_demonym(word: &str) -> bool {
    !matches!(word, "republican" | "american" | "then" | "british" | "christian")
        && ["an", "ish", "ese", "ench", "tch", "i", "ek", "iss", "erman"].iter().any(|ending| word.ends_with(ending))
}
