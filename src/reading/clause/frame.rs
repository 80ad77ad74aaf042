//! Frames that disown what they hold: "lied when he said ⟨that …⟩", "⟨That he quit⟩ is a lie", "a forged letter in which ⟨…⟩", "Suppose ⟨…⟩".

use std::ops::Range;

use super::effect::{self, Effect};
use super::subject::Reader;
use super::{Clause, ClauseKind, Form, Tag, bases, is_subject_pronoun, list};

/// What is called so is not what it says it is.
const FAKES: &str = "fake faked forged bogus hoax forgery fabrication fabricated doctored spoof satire satirical parody prank phony phoney \
     counterfeit fools deepfake impostor imposter";

/// Nouns for what anybody may write or show without standing for it.
const UNVOUCHED: &str = "post posts poster posters sign signs video videos meme memes article articles story stories rumor rumors rumour rumours \
     email emails headline headlines leaflet leaflets flyer flyers flier fliers banner banners website websites blog blogs message messages \
     graffiti ad ads mailer mailers text texts tweet tweets photo photos chain pamphlet pamphlets slogan slogans shirt shirts";

/// Nouns for words that whoever calls them so does not stand for.
const CLAIMS: &str = "claim assertion allegation contention accusation boast rumor rumour";

/// Nouns for words that may well be true.
const REPORTS: &str = "account statement report announcement version story charge suggestion figure description";

/// Words by which others take back what was said.
const DISPUTES: &str = "deny denies denied dispute disputes disputed reject rejects rejected dismiss dismisses dismissed contradict contradicts \
     contradicted false fantasy lie untrue fiction fabrication invention nonsense propaganda baseless unfounded unverified unconfirmed \
     discredited debunked refuted challenged questioned doubt doubted";

/// Words for what makes sure of it.
const VERIFIES: &str =
    "verified verify confirmed confirm confirms corroborated corroborate supported substantiated substantiate borne";

/// How far behind a verb an apposition to what it says is looked for, and how far within it: a bound for text that is no prose.
const APPOSITION: usize = 24;

impl Reader<'_> {
    /// Whether a sentence asks to suppose what a verb group says: "Suppose he quit", "Let us say he quit".
    pub(super) fn supposed(&self, group: usize) -> Option<usize> {
        let head = self.c.groups().get(group)?.head;
        let tokens = self.c.tokens();
        let at = tokens.clone().find(|&i| !self.is(i, &[Tag::Quote, Tag::Coord, Tag::Adv]))?;
        let word = |n: usize| self.word(at + n);
        let verb = |word: &str| matches!(word, "suppose" | "imagine" | "assume" | "pretend");
        let asks = verb(&word(0))
            || matches!(&*word(0), "supposing" | "assuming")
            || &*word(0) == "what" && &*word(1) == "if"
            || &*word(0) == "let" && &*word(1) == "us" && (verb(&word(2)) || &*word(2) == "say")
            || matches!(&*word(0), "let's" | "lets") && (verb(&word(1)) || &*word(1) == "say")
            || &*word(0) == "let" && self.is(at + 1, &[Tag::Owner]) && (verb(&word(2)) || &*word(2) == "say");
        let ends = (at..head).any(|i| self.is(i, &[Tag::Semi, Tag::Colon, Tag::Dash, Tag::Stop]));
        (asks && head > at && !ends).then_some(at)
    }

    /// The "or so" by which what a verb group said is handed on: "repealed it, ⟨or so⟩ the minutes claim".
    pub(super) fn or_so(&self, group: usize) -> Option<usize> {
        let end = self.c.groups().get(group)?.tokens.end;
        (end..self.c.tokens().end).find(|&i| {
            self.word(i) == "or"
                && self.word(i + 1) == "so"
                && self.is(i - 1, &[Tag::Comma, Tag::Dash])
                && !self.c.tag(i + 2).is_break()
        })
    }

    /// The noun that calls what a verb group says a mere claim: "captured the town, ⟨a claim⟩ that rebels dispute". Words that are no
    /// more than a report are so only where somebody takes them back: "⟨an account⟩ that could not be verified".
    pub(super) fn called_claim(&self, group: usize) -> Option<usize> {
        let from = self.c.groups().get(group)?.tokens.end;
        let tokens = self.c.tokens();
        let article = (from..tokens.end)
            .take(APPOSITION)
            .find(|&i| matches!(&*self.word(i), "a" | "an") && self.is(i - 1, &[Tag::Comma, Tag::Dash]) && i > from)?;
        let noun = (article + 1..tokens.end)
            .take(4)
            .find(|&i| list::has(CLAIMS, &self.word(i)) || list::has(REPORTS, &self.word(i)))?;
        let behind = noun + 1..tokens.end.min(noun + 1 + APPOSITION);
        let told = self
            .is(noun + 1, &[Tag::Rel, Tag::That, Tag::Past, Tag::Part, Tag::Name, Tag::Det, Tag::Owner, Tag::Pron])
            || self.c.tag(noun + 1).is_break();
        let phrase = (article + 1..noun).all(|i| self.c.group_at(i).is_none() && !self.c.tag(i).is_break());
        let taken_back = behind.clone().any(|i| list::has(DISPUTES, &self.word(i)));
        let not = behind.clone().any(|i| self.is(i, &[Tag::Not]));
        let doubted = taken_back || not && behind.clone().any(|i| list::has(VERIFIES, &self.word(i)));
        let borne_out = !doubted && behind.clone().any(|i| list::has(VERIFIES, &self.word(i)));
        let mere = if list::has(CLAIMS, &self.word(noun)) { !borne_out } else { doubted };
        (phrase && told && mere).then_some(noun)
    }

    /// The name of a film, a book in which somebody does what a verb group says: "In ⟨\"The Cut\"⟩, Lang sued".
    pub(super) fn in_a_work(&self, group: usize) -> Option<usize> {
        let head = self.c.groups().get(group)?.head;
        let first = self.c.tokens().find(|&i| !self.is(i, &[Tag::Coord, Tag::Adv]))?;
        let open = (self.word(first) == "in" && self.is(first + 1, &[Tag::Quote])).then_some(first + 1)?;
        let close = (open + 1..head).take(10).find(|&i| self.is(i, &[Tag::Quote]))?;
        let titled = (open + 1..close).all(|i| {
            self.is(i, &[Tag::Comma])
                || self.text.tokens().get(i).is_some_and(|t| t.capital)
                || !self.is(i, &[Tag::Noun, Tag::Past, Tag::Verb, Tag::Be])
        });
        let parted = self.is(close - 1, &[Tag::Comma]) || self.is(close + 1, &[Tag::Comma]);
        (titled && parted && close > open + 1).then_some(open + 1)
    }

    /// The word by which a sentence disowns what the verb of saying `group` reports.
    pub(super) fn disowned(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let clause = self.c.all().get(self.clause_with(group))?;
        let host = clause.host.and_then(|h| self.c.all().get(h)).and_then(|h| h.verb).filter(|&v| v != group);
        match clause.kind {
            // "lied when he said", "was wrong when she claimed"
            ClauseKind::Subordinate { conjunction } if matches!(&*self.word(conjunction), "when" | "as" | "while") => {
                host.and_then(|v| self.untruth(v))
            }
            // "A post that said", "a video claiming"
            ClauseKind::Restrictive | ClauseKind::Participial if g.form != Form::Participle => {
                let led = (g.form == Form::Ing)
                    .then(|| self.word_before(g.tokens.start))
                    .flatten()
                    .filter(|&i| self.is(i, &[Tag::Prep, Tag::SubPrep]));
                if let Some(led) = led {
                    // "lied by saying that", "apologized for reporting that"
                    let sorry = |v: usize| {
                        let verb = self.c.groups().get(v)?;
                        let says = |b: String| matches!(&*b, "apologize" | "apologise" | "discredit" | "punish");
                        (self.word(led) == "for" && bases(&self.word(verb.head)).any(says)).then_some(verb.head)
                    };
                    return self.governor(group).and_then(|v| self.untruth(v).or_else(|| sorry(v)));
                }
                let start = if g.form == Form::Ing { g.tokens.start } else { clause.tokens.start };
                let found = self.antecedent(start, clause.host?)?.phrases.into_iter().next()?;
                let noun = found.end.checked_sub(1)?;
                (list::has(UNVOUCHED, &self.word(noun)) || self.faked(&found).is_some()).then_some(noun)
            }
            // "A hoax press release said"
            _ => self.subject(group)?.phrases.iter().find_map(|phrase| self.faked(phrase)),
        }
    }

    /// The word of a phrase that says that it names no real thing: "a ⟨forged⟩ letter".
    fn faked(&self, phrase: &Range<usize>) -> Option<usize> {
        // "A ⟨forged⟩ letter": a participle is no part of the phrase.
        (phrase.start.saturating_sub(1)..phrase.end).find(|&i| list::has(FAKES, &self.word(i)))
    }

    /// The word by which a verb says that somebody does not tell the truth: "⟨lied⟩", "was ⟨mistaken⟩".
    fn untruth(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let lies = bases(&self.word(g.head)).any(|b| {
            matches!(
                &*b,
                "lie"
                    | "err"
                    | "mislead"
                    | "misspeak"
                    | "exaggerate"
                    | "joke"
                    | "bluff"
                    | "fib"
                    | "dissemble"
                    | "dream"
                    | "mistake"
            )
        });
        if lies && g.negations == 0 || matches!(&*self.word(g.head), "lying" | "kidding") {
            return Some(g.head);
        }
        let predicate = (g.tokens.end..self.c.tokens().end).find(|&i| !self.is(i, &[Tag::Adv]))?;
        let wrong = matches!(
            &*self.word(predicate),
            "wrong"
                | "mistaken"
                | "false"
                | "incorrect"
                | "misinformed"
                | "untruthful"
                | "dishonest"
                | "inaccurate"
                | "lying"
        );
        (self.is(g.head, &[Tag::Be]) && g.negations == 0 && wrong).then_some(predicate)
    }

    /// The word that says of a letter, a video in which something is said or done that it is forged or made up: "A letter in which she
    /// endorsed him turned out to be ⟨forged⟩".
    pub(super) fn forged(&self, clause: &Clause) -> Option<usize> {
        let start = clause.tokens.start;
        let rel = (start..clause.tokens.end).take(3).find(|&i| self.is(i, &[Tag::Rel]))?;
        if !self.is(rel.wrapping_sub(1), &[Tag::Prep]) || self.word(rel) != "which" {
            return None;
        }
        let found = self.antecedent(start, clause.host?)?.phrases.into_iter().next()?;
        if let Some(fake) = self.faked(&found) {
            return Some(fake);
        }
        // What the letter is called follows the verb of its own clause, or what turns out.
        let host = self.c.all().get(clause.host?)?.verb.and_then(|v| self.c.groups().get(v));
        let be = host.filter(|v| self.is(v.head, &[Tag::Be]) && v.tokens.start > start && v.negations == 0);
        let turned =
            || (start..self.c.tokens().end).find(|&i| matches!(&*self.word(i), "turned" | "proved" | "exposed"));
        let from = be.map(|v| v.tokens.end).or_else(turned)?;
        (from..self.c.tokens().end).take(8).find(|&i| list::has(FAKES, &self.word(i)))
    }

    /// What the predicate of a clause makes of the clause that is its subject: "⟨That he quit⟩ is a lie", "… is beyond doubt".
    pub(super) fn predicated(&self, clause: usize) -> Option<(Effect, usize)> {
        let c = self.c.all().get(clause).filter(|c| c.kind == ClauseKind::Complement)?;
        let first = self.c.tokens().find(|&i| !self.is(i, &[Tag::Quote]))?;
        if c.tokens.start > first || !self.is(first, &[Tag::That]) {
            return None;
        }
        let verb = self.c.all().get(c.host?)?.verb.and_then(|v| self.c.groups().get(v))?;
        let denied = verb.negations % 2 == 1;
        if !self.is(verb.head, &[Tag::Be]) {
            // "That he resigned surprised nobody" takes it for granted.
            let keeps = effect::clause(&self.word(verb.head)) == (Effect::Keeps, Effect::Keeps) && verb.modal.is_none();
            return Some((if keeps { Effect::Keeps } else { Effect::Opens }, verb.head));
        }
        let predicate = (verb.tokens.end..self.c.tokens().end).find(|&i| !self.is(i, &[Tag::Adv, Tag::Det]))?;
        let (affirmed, otherwise) = effect::that_word(&self.word(predicate));
        let effect = if verb.modal.is_some() {
            Effect::Opens
        } else if denied {
            otherwise
        } else {
            affirmed
        };
        Some((effect, predicate))
    }

    /// The auxiliary by which the sentence itself then denies what somebody says in `clause`: "said that she had quit; she ⟨had not⟩".
    pub(super) fn taken_back(&self, clause: &Clause) -> Option<usize> {
        let from = clause.tokens.end;
        let later =
            self.c.groups().iter().enumerate().find(|(_, g)| g.tokens.start >= from && g.form == Form::Finite)?;
        let (index, g) = later;
        let pronoun = |p: &Range<usize>| {
            p.len() == 1 && (is_subject_pronoun(&self.word(p.start)) || matches!(&*self.word(p.start), "it" | "that"))
        };
        let same = self.subject(index)?.phrases.iter().any(pronoun);
        (g.elliptical && g.negations % 2 == 1 && same).then_some(g.head)
    }
}
