//! How, why, with whom and on whose account something was done: what takes a denial to itself and leaves the deed open, as in "did not
//! close it ⟨out of spite⟩", "did not go ⟨empty-handed⟩", "did not sign it ⟨to please them⟩".

use std::ops::Range;

use super::phrase::is_time;
use super::subject::Reader;
use super::{Clause, ClauseKind, Form, Tag, VerbGroup, Voice, bases, effect, list, noun};

/// Nouns behind "out of" that tell why somebody acts.
const MOTIVES: &str = "spite fear anger malice loyalty kindness pity habit concern respect love duty necessity curiosity ignorance greed \
     desperation vanity frustration courtesy sympathy boredom politeness guilt hatred revenge";

/// Nouns behind a bare "in" or "by" that tell how somebody acts.
const MANNERS: &str = "secret private haste anger error part silence jest retaliation response revenge accident mistake chance choice \
     design hand himself herself itself themselves proxy phone email mail";

/// Nouns behind "with" that tell in what mind somebody acts.
const MINDS: &str = "enthusiasm ease care joy pleasure relish regret malice intent haste speed conviction confidence gusto zeal grace \
     permission authority consent approval";

/// What only ever keeps somebody from doing something, so that "did not … because of" it gives the reason for not doing it.
const HINDRANCES: &str = "shutdown weather storm snow snowstorm blizzard hurricane rain wind fog ice cold heat illness sickness injury flu outage \
     lack shortage holiday conflict flood flooding delay absence pandemic fault glitch malfunction";

/// Adverbs in "-ly" that comment on a denial or place it in time and do not tell how the deed was done.
const COMMENTS: &str = "actually really certainly definitely ultimately eventually finally currently presently apparently reportedly allegedly \
     clearly obviously evidently surely absolutely possibly probably generally usually normally recently lately previously formerly early only \
     subsequently consequently accordingly similarly likewise notably pointedly conspicuously flatly steadfastly categorically consistently \
     persistently wisely remotely conceivably sadly unfortunately thankfully mercifully supposedly presumably ostensibly likely daily weekly \
     monthly yearly july italy family assembly rally reply supply ally surprisingly unsurprisingly curiously oddly strangely ironically remarkably \
     shortly hourly briefly nearly hardly barely scarcely rarely truly simply specifically particularly initially";

impl Reader<'_> {
    /// The token behind a denied verb, in `reach`, that tells how or why it would have been done.
    pub(super) fn manner(&self, group: usize, reach: &Range<usize>) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        reach.clone().find(|&i| self.tells_how(i, g, reach)).or_else(|| self.purpose(group, reach))
    }

    /// Whether a place was closed, or opened, and no longer than for a while: "closed it ⟨for an hour⟩", "⟨briefly⟩ shut", "shut early".
    pub fn is_for_a_time(&self, group: usize) -> bool {
        let Some(g) = self.c.groups().get(group) else { return false };
        if !bases(&self.word(g.head)).any(|b| matches!(&*b, "close" | "shut" | "open" | "reopen")) {
            return false;
        }
        let clause = self.c.clause_of(g.head);
        let behind = (g.tokens.end..self.c.tokens().end).take(16).take_while(|&i| {
            self.c.clause_of(i) == clause && !self.c.tag(i).is_break() && self.c.group_at(i).is_none()
        });
        let span = |i: usize| {
            let word = self.word(i);
            noun::is_span(&word) && !matches!(word.trim_end_matches('s'), "year" | "decade" | "generation" | "century")
                || matches!(
                    &*word,
                    "holiday"
                        | "holidays"
                        | "night"
                        | "weekend"
                        | "while"
                        | "repairs"
                        | "repair"
                        | "renovation"
                        | "renovations"
                        | "maintenance"
                        | "cleaning"
                        | "inspection"
                        | "lunch"
                        | "winter"
                        | "summer"
                )
        };
        g.tokens.clone().chain(behind).any(|i| match &*self.word(i) {
            "briefly" | "temporarily" | "momentarily" => true,
            "early" => i >= g.tokens.end && !matches!(&*self.word(i + 1), "on" | "in") && !is_time(&self.word(i + 1)),
            "for" => (i + 1..i + 4).take_while(|&t| self.c.tag(t).is_nominal()).any(span),
            _ => false,
        })
    }

    /// Whether a word is an adverb that tells how something is done: "truthfully", not "finally".
    pub(super) fn is_manner_adverb(&self, token: usize) -> bool {
        let word = self.word(token);
        self.is(token, &[Tag::Adv]) && word.len() > 4 && word.ends_with("ly") && !list::has(COMMENTS, &word)
    }

    fn tells_how(&self, token: usize, g: &VerbGroup, reach: &Range<usize>) -> bool {
        let next = self.word(token + 1);
        let ends = |i: usize| {
            i >= reach.end || self.is(i, &[Tag::Prep, Tag::SubPrep, Tag::To, Tag::Coord, Tag::Stop, Tag::Sub])
        };
        let own = || matches!(&*next, "his" | "her" | "its" | "their" | "my" | "our") && self.word(token + 2) == "own";
        // The noun of a short phrase behind a preposition: "with any great ⟨enthusiasm⟩".
        let noun = || {
            (token + 1..reach.end.min(token + 5))
                .take_while(|&i| self.c.tag(i).is_nominal() || self.is(i, &[Tag::Adv]))
                .last()
                .map_or("".into(), |i| self.word(i))
        };
        match &*self.word(token) {
            // "could not attend because of the snow": what hinders is no reason to do it.
            "because" => {
                let able = g.modal.is_some() || g.negation.is_none();
                let hindered =
                    (token + 2..reach.end).any(|i| list::has(HINDRANCES, self.word(i).trim_end_matches('s')));
                let any = reach.clone().take_while(|&i| i < token).any(|i| self.word(i) == "any");
                next == "of" && !able && !hindered && !any
            }
            "out" => next == "of" && list::has(MOTIVES, &self.word(token + 2)) && ends(token + 3),
            "on" => {
                own() && ends(token + 3)
                    || matches!(&*next, "a" | "an") && matches!(&*self.word(token + 2), "whim" | "impulse" | "dare")
            }
            "of" => own() && matches!(&*self.word(token + 3), "accord" | "will" | "volition" | "choice"),
            "in" if matches!(&*next, "a" | "the") => {
                matches!(&*self.word(token + 2), "hurry" | "rush" | "panic" | "rage" | "huff" | "temper")
                    && ends(token + 3)
            }
            "by" | "in" => list::has(MANNERS, &next) && ends(token + 2),
            "for" => {
                matches!(&*next, "good" | "nothing" | "lack" | "want" | "free" | "fun" | "long" | "money" | "show")
            }
            "with" => {
                let mind = list::has(MINDS, &noun());
                let whom = matches!(&*next, "his" | "her" | "its" | "their") && noun::is_relative(&noun());
                token > reach.start && (mind || whom)
            }
            "first" | "overnight" | "together" | "twice" | "unaccompanied" | "uninvited" | "unannounced" => {
                token > reach.start.saturating_sub(1) && ends(token + 1) && !self.is(token.wrapping_sub(1), &[Tag::Det])
            }
            "empty" => self.word(token + 2) == "handed",
            "himself" | "herself" | "itself" | "themselves" => token > reach.start && ends(token + 1),
            // "did not veto it ⟨so much as⟩ bury it"
            "so" => next == "much" && self.word(token + 2) == "as",
            // "had not won ⟨since 1994⟩": then it did.
            "since" => {
                let main = self.c.all().get(self.c.clause_of(g.head)).is_some_and(|c| c.kind == ClauseKind::Main);
                main && g.perfect && self.word(g.tokens.start) == "had" && g.negation.is_some()
            }
            // "did not close it ⟨before it had found beds⟩": then it did.
            "before" => self.opened_at(token).is_some_and(|v| v.perfect),
            // "had not closed it ⟨when the fire broke out⟩" tells of then, but "had not inspected it in nine years when it fell" of long.
            "when" | "while" => {
                let long = reach.clone().any(|i| noun::is_span(&self.word(i)));
                g.perfect && self.word(g.tokens.start) == "had" && !long && self.opened_at(token).is_some()
            }
            _ => self.is_manner_adverb(token) && ends(token + 1),
        }
    }

    /// The verb of the clause that a conjunction opens.
    fn opened_at(&self, conjunction: usize) -> Option<&VerbGroup> {
        let opens = |c: &&Clause| matches!(c.kind, ClauseKind::Subordinate { conjunction: at } if at == conjunction);
        self.c.groups().get(self.c.all().iter().find(opens)?.verb?)
    }

    /// The "to" of what it was not done for: "did not close it ⟨to⟩ save money".
    fn purpose(&self, group: usize, reach: &Range<usize>) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let next = self.c.groups().get(group + 1)?;
        let last = reach.end.checked_sub(1)?;
        let direct = next.form == Form::Infinitive && next.tokens.start == reach.end && next.negation.is_none();
        let object = reach.start < reach.end && self.c.tag(last).is_nominal() || g.voice == Voice::Passive;
        let joined = reach.clone().any(|i| self.is(i, &[Tag::Coord]));
        // "pleaded guilty to manslaughter"
        let verb = !self.is(next.head, &[Tag::Noun]) || self.c.tag(next.tokens.end).is_nominal();
        if !direct || !object || !verb || joined || !next.tokens.clone().any(|i| self.word(i) == "to") {
            return None;
        }
        let head = self.word(g.head);
        // "did not ask him to", "was not invited to", "did not hire her to": the verb has a place for it.
        let placed = effect::takes_object(&head)
            || bases(&head).any(|b| {
                matches!(
                    &*b,
                    "appoint"
                        | "hire"
                        | "choose"
                        | "name"
                        | "elect"
                        | "nominate"
                        | "pick"
                        | "select"
                        | "send"
                        | "use"
                        | "vote"
                        | "try"
                        | "fail"
                        | "refuse"
                        | "decline"
                        | "manage"
                        | "take"
                        | "give"
                        | "offer"
                        | "find"
                        | "show"
                        | "have"
                        | "file"
                        | "move"
                        | "train"
                        | "equip"
                        | "design"
                        | "deploy"
                        | "dispatch"
                        | "commit"
                        | "entitle"
                        | "qualify"
                        | "return"
                        | "seem"
                        | "appear"
                        | "meet"
                        | "bring"
                        | "pay"
                        | "convene"
                        | "beat"
                        | "win"
                        | "defeat"
                        | "rise"
                        | "go"
                )
            });
        // "did not sign a bill to raise taxes": the noun has one.
        let held = (reach.start..reach.end).any(|i| {
            let word = self.word(i);
            noun::is_content(&word) || effect::complement_word(&word).is_some()
        });
        (!placed && !held).then_some(next.tokens.start)
    }
}
