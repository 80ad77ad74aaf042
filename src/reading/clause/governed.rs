//! What a governor makes of an infinitive or a participle: "refused ⟨to attend⟩", "without ⟨attending⟩".

use super::effect::{self, Effect, Signature};
use super::phrase::is_time;
use super::predicate::{Outcome, Polarity, Why, open};
use super::subject::Reader;
use super::{ClauseKind, Form, Tag, Voice, bases};

impl Reader<'_> {
    /// What a governor makes of what it governs, the governor itself being affirmed, denied or open.
    pub(super) fn governed(
        &self,
        own: Polarity,
        by: usize,
        signature: Signature,
        out: &mut Outcome,
        depth: usize,
    ) -> Polarity {
        let mut above = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
        let governor = self.polarity(by, &mut above, depth + 1);
        let value = match governor {
            Polarity::Affirmed => own.under(signature.0, Why::Governor),
            Polarity::Denied => own.under(signature.1, Why::Governor),
            Polarity::Refused => match own.under(signature.1, Why::Governor) {
                Polarity::Denied => Polarity::Refused,
                other => other.under(Effect::Opens, Why::Plan),
            },
            Polarity::Resolved => own.under(Effect::Opens, Why::Plan),
            // "did not refuse to help block it"
            Polarity::Unrefused => match own.under(signature.0, Why::Governor) {
                Polarity::Affirmed => Polarity::Unrefused,
                other => other.under(Effect::Opens, Why::Governor),
            },
            Polarity::Open(why) => own.under(Effect::Opens, why),
        };
        out.negations.extend(above.negations);
        out.operators.extend(above.operators);
        value
    }

    /// Whether a verb group stands in what somebody is asked, at the front of a sentence: "Asked ⟨whether she had returned it⟩, …".
    pub fn is_asked(&self, group: usize) -> bool {
        let Some(g) = self.c.groups().get(group) else { return false };
        let first = self.c.tokens().start;
        let whether = (first..g.tokens.start).rev().take(12).find(|&i| matches!(&*self.word(i), "whether" | "if"));
        whether.is_some_and(|whether| (first..whether).any(|i| self.word(i) == "asked"))
            && bases(&self.word(first)).any(|b| b == "ask")
    }

    /// What an auxiliary that stands for a verb said before says of it: "Landrieu attended; de Blasio ⟨did not⟩". Nothing where it
    /// cannot stand for that verb, or is measured against it ("more than Landrieu did").
    pub fn stands_for(&self, group: usize, verb: usize) -> Option<Outcome> {
        let (g, v) = (self.c.groups().get(group)?, self.c.groups().get(verb)?);
        let be = self.is(g.tokens.start, &[Tag::Be]);
        let passive = v.voice == Voice::Passive;
        if !g.elliptical || g.form != Form::Finite || be != passive && !(be && self.word(v.head).ends_with("ing")) {
            return None;
        }
        let subject = self.subject(group)?;
        let start = subject.phrases.iter().map(|p| p.start).min()?.min(g.tokens.start);
        let front = self.word(start.wrapping_sub(1));
        // "Norvik left the pact, ⟨as⟩ has Vasteria" says that both did.
        let did = v.form == Form::Finite && v.negations == 0 && v.modal.is_none();
        let alike = did && front == "as" && g.inverted && self.is(start.wrapping_sub(2), &[Tag::Comma]);
        // "said ⟨that she hadn't⟩"
        let said = front == "that"
            && self.c.all().get(self.clause_with(group)).is_some_and(|c| c.kind == ClauseKind::Complement);
        if matches!(&*front, "than" | "as" | "what" | "which" | "that") && !alike && !said {
            return None;
        }
        Some(self.outcome(group))
    }

    pub(super) fn infinitive(&self, group: usize, own: Polarity, out: &mut Outcome, depth: usize) -> Polarity {
        let Some(g) = self.c.groups().get(group) else { return open(Why::Governor) };
        let Some(before) = self.word_before(g.tokens.start) else { return open(Why::Governor) };
        if let Some(of) = self.of_noun_behind(before) {
            out.operators.push(of - 1);
            let signature = effect::complement_word(&self.word(of - 1)).unwrap_or((Effect::Opens, Effect::Opens));
            return of_noun(&self.word(of - 1), signature, own);
        }
        let Some(k) = self.governor(group) else {
            // "de Blasio's decision to boycott drew fire": the noun is its clause's own subject.
            let word = self.word(before);
            out.operators.push(before);
            return match effect::complement_word(&word) {
                Some(signature) if self.c.tag(before).is_nominal() => of_noun(&word, signature, own),
                _ => open(Why::Plan),
            };
        };
        let Some(verb) = self.c.groups().get(k) else { return open(Why::Governor) };
        let head = self.word(verb.head);
        let copula = self.is(verb.head, &[Tag::Be, Tag::Have])
            || bases(&head).any(|b| matches!(&*b, "become" | "remain" | "prove" | "stay" | "seem"));
        let word = self.word(before);
        let inside = verb.tokens.contains(&before);
        // "has yet to approve": it has not so far.
        if word == "yet" {
            out.negations.push(before);
            return self.governed(own, k, (Effect::Flips, Effect::Opens), out, depth);
        }
        if !inside {
            // "was too ill to attend"
            if copula && (verb.tokens.end..g.tokens.start).any(|i| self.word(i) == "too") {
                out.operators.push(before);
                return self.governed(own, k, (Effect::Flips, Effect::Opens), out, depth);
            }
            // "was one of only two leaders not to attend", "were among 40 senators to vote against it"
            if matches!(&*head, "was" | "were")
                && g.voice == Voice::Active
                && let Some(of) = (verb.tokens.end..before).find(|&i| match &*self.word(i) {
                    "one" => self.word(i + 1) == "of",
                    "among" => true,
                    _ => false,
                })
                && (of + 2..before).any(|i| self.is(i, &[Tag::Number]) || matches!(&*self.word(i), "only" | "few"))
                && self.is(before, &[Tag::Noun, Tag::Maybe])
                && effect::complement_word(&word).is_none()
            {
                return self.governed(own, k, (Effect::Keeps, Effect::Opens), out, depth);
            }
            // "became the first member to withdraw", "was the only leader not to attend"
            let sole = |i: usize| {
                matches!(&*self.word(i), "first" | "second" | "third" | "last" | "latest" | "only" | "sole" | "lone")
            };
            if copula
                && self.is(before, &[Tag::Noun, Tag::Maybe])
                && effect::complement_word(&word).is_none()
                && (verb.tokens.end..before).any(sole)
            {
                return self.governed(own, k, (Effect::Keeps, Effect::Opens), out, depth);
            }
            if let Some(signature) = effect::complement_word(&word) {
                out.operators.push(before);
                if copula {
                    return self.governed(own, k, signature, out, depth);
                }
                // "passed up the chance to", "voted down a bid to"
                if self.is_turned_down(before, k) {
                    return self.governed(own, k, (Effect::Flips, Effect::Opens), out, depth);
                }
                // "his decision to boycott angered", "announced her refusal to attend".
                return of_noun(&word, signature, own);
            }
        }
        out.operators.push(verb.head);
        // "forced ⟨him⟩ to", but "refused on Monday to", "refused again this week to".
        let first = (verb.tokens.end..g.tokens.start).find(|&i| !self.is(i, &[Tag::Adv]));
        let object = !inside
            && first.is_some_and(|i| {
                // "refused three times to"
                let times = self.word(i + 1) == "times" || super::noun::is_span(&self.word(i + 1));
                self.c.tag(i).is_nominal() && !is_time(&self.word(i)) && !is_time(&self.word(i + 1)) && !times
            });
        // Nothing behind what has no "to".
        let follower = if self.word(g.tokens.start) == "to" { self.word(g.tokens.start + 1) } else { "".into() };
        let numbered = first.is_some_and(|i| self.is(i, &[Tag::Number]));
        if effect::is_choice(&head) && verb.voice == Voice::Active && (!object || numbered) {
            let mut above = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
            let governor = self.polarity(k, &mut above, depth + 1);
            out.negations.extend(above.negations);
            out.operators.extend(above.operators);
            // What is voted on is done by the vote where the verb says how the vote went.
            let voted = bases(&head).any(|b| b == "vote") && effect::is_vote(&self.word(g.head));
            return match (governor, own) {
                (Polarity::Affirmed, Polarity::Denied) if !voted => Polarity::Refused,
                (Polarity::Affirmed, Polarity::Affirmed) if !voted => Polarity::Resolved,
                (Polarity::Affirmed, own) => own,
                (Polarity::Open(why), own) => own.under(Effect::Opens, why),
                (_, own) => own.under(Effect::Opens, Why::Governor),
            };
        }
        // "agreed not to walk out", "vowed not to resign": a refusal in so many words.
        if own == Polarity::Denied
            && g.negation.is_some()
            && verb.voice == Voice::Active
            && !object
            && effect::is_commitment(&head)
        {
            let mut above = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
            let governor = self.polarity(k, &mut above, depth + 1);
            out.operators.extend(above.operators);
            return if governor == Polarity::Affirmed {
                Polarity::Refused
            } else {
                own.under(Effect::Opens, Why::Plan)
            };
        }
        let signature = effect::infinitive(&head, verb.voice == Voice::Passive, object, &follower);
        let made = follower.is_empty() && bases(&head).any(|b| b == "make");
        let purpose = object
            && !made
            && !matches!(signature, (Effect::Opens, _))
            && !matches!(
                &*head,
                "forced"
                    | "force"
                    | "compelled"
                    | "obliged"
                    | "allowed"
                    | "allow"
                    | "permitted"
                    | "led"
                    | "prompted"
                    | "caused"
                    | "helped"
                    | "drove"
                    | "took"
            );
        let signature = if purpose { (Effect::Opens, Effect::Opens) } else { signature };
        let value = self.governed(own, k, signature, out, depth);
        if value == open(Why::Governor) && matches!(signature, (Effect::Opens, _)) { open(Why::Plan) } else { value }
    }

    /// Whether a verb says that what the noun before its infinitive offers or moves was not taken up: "passed up the ⟨chance⟩ to", "voted
    /// down a ⟨bid⟩ to". Whose plan it was is not asked of what has an owner.
    pub(super) fn is_turned_down(&self, noun: usize, by: usize) -> bool {
        let Some(verb) = self.c.groups().get(by).filter(|v| v.voice == Voice::Active) else { return false };
        let (word, head, behind) = (self.word(noun), self.word(verb.head), self.word(verb.head + 1));
        let owned = (verb.tokens.end..noun).any(|i| self.is(i, &[Tag::Owner]));
        let moved = effect::is_motion(&word) && effect::is_voting_down(&head, &behind);
        (effect::is_chance(&word) && effect::is_passing_up(&head, &behind) || moved) && !owned
    }

    pub(super) fn ing(&self, group: usize, own: Polarity, out: &mut Outcome, depth: usize) -> Polarity {
        let Some(g) = self.c.groups().get(group) else { return open(Why::Governor) };
        let before = self.word_before(g.tokens.start);
        let governor = self.governor(group);
        // "without ⟨once⟩ apologizing", "without ⟨ever⟩ apologizing"
        let before = before.map(|i| {
            let once = matches!(&*self.word(i), "once" | "ever") && self.word(i.wrapping_sub(1)) == "without";
            if once { i - 1 } else { i }
        });
        let Some(before) = before else {
            // At the front: as true as the sentence.
            return self.beside(group, own, out, depth);
        };
        let word = self.word(before);
        let tag = self.c.tag(before);
        if tag == Tag::Prep || tag == Tag::SubPrep || tag == Tag::To {
            let phrase = if word == "of" && self.word(before.wrapping_sub(1)) == "instead" {
                "instead".into()
            } else if matches!((&*self.word(before.wrapping_sub(1)), &*word), ("far", "from") | ("rather", "than")) {
                "without".into()
            } else {
                word.clone()
            };
            // "within ⟨an hour of joining⟩ the squad", but "came within an hour of walking out"
            let came = governor
                .and_then(|k| self.c.groups().get(k))
                .is_some_and(|v| bases(&self.word(v.head)).any(|b| b == "come"));
            if self.is_soon_after(before) && !came {
                return self.beside(group, own, out, depth);
            }
            // "⟨In paying⟩ the ransom, it ignored advice"
            if word == "in" && self.opens(before) {
                return self.beside(group, own, out, depth);
            }
            if let Some(signature) = effect::preposition(&phrase) {
                out.operators.push(before);
                if signature.0 == Effect::Keeps {
                    return self.beside(group, own, out, depth);
                }
                // Whatever the host says, "without attending" is no attendance; an open host leaves it open.
                return match governor.map(|k| {
                    self.polarity(
                        k,
                        &mut Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() },
                        depth + 1,
                    )
                }) {
                    Some(Polarity::Open(why)) => open(why),
                    // "did not leave without signing"
                    Some(Polarity::Denied | Polarity::Refused) => open(Why::Narrowed),
                    _ => own.under(signature.0, Why::Governor),
                };
            }
            let Some(k) = governor else { return open(Why::Governor) };
            let Some(verb) = self.c.groups().get(k) else { return open(Why::Governor) };
            out.operators.push(verb.head);
            // "has no intention of resigning"
            if word == "of" && matches!(&*self.word(before.wrapping_sub(1)), "intention" | "intentions" | "intent") {
                let mut above = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
                let had = self.polarity(k, &mut above, depth + 1);
                out.negations.extend(above.negations);
                out.operators.extend(above.operators);
                return match (had, own) {
                    (Polarity::Denied, Polarity::Affirmed) => Polarity::Refused,
                    _ => open(Why::Plan),
                };
            }
            // "made a point of attending"
            if word == "of"
                && self.word(before.wrapping_sub(1)) == "point"
                && bases(&self.word(verb.head)).any(|b| b == "make")
            {
                return self.governed(own, k, (Effect::Keeps, Effect::Opens), out, depth);
            }
            let short = word == "of" && self.word(before.wrapping_sub(1)) == "short";
            let off = word == "on" && self.word(before.wrapping_sub(1)) == "off";
            let away = word == "of" && self.word(before.wrapping_sub(1)) == "out";
            let between = match (short, off) {
                (true, _) => "short of",
                (_, true) => "off",
                _ if away => "out of",
                _ => &*word,
            };
            return self.governed(own, k, effect::gerund(&self.word(verb.head), between), out, depth);
        }
        // "without the mayor ⟨attending⟩", "the prospect of the mayor ⟨attending⟩"
        if tag.is_nominal()
            && self.c.group_at(before).is_none()
            && let Some(lead) = self.leads_subject(before)
        {
            match &*self.word(lead) {
                "without" => {
                    out.negations.push(lead);
                    let value = own.under(Effect::Flips, Why::Governor);
                    return self.beside(group, value, out, depth);
                }
                "against" | "about" | "on" | "for" => {
                    out.operators.push(lead);
                    return open(Why::Governor);
                }
                "of" if effect::is_prospect(&self.word(lead.wrapping_sub(1))) => {
                    out.operators.push(lead - 1);
                    return open(Why::Possibility);
                }
                _ => {}
            }
        }
        if let Some(k) = governor
            && let Some(verb) = self.c.groups().get(k)
        {
            // "avoided attending", "ruled out attending", "ended up attending".
            if verb.tokens.end == g.tokens.start || verb.tokens.end == before + 1 && verb.tokens.contains(&before) {
                out.operators.push(verb.head);
                return self.governed(own, k, effect::gerund(&self.word(verb.head), ""), out, depth);
            }
            if before == verb.tokens.end && self.is(before, &[Tag::Prep]) {
                out.operators.push(verb.head);
                return self.governed(own, k, effect::gerund(&self.word(verb.head), &word), out, depth);
            }
        }
        if matches!(&*word, "if" | "unless" | "whether" | "when" | "as") {
            out.operators.push(before);
            return own.under(if word == "when" { Effect::Keeps } else { Effect::Opens }, Why::Condition);
        }
        self.beside(group, own, out, depth)
    }

    /// Whether a token is the "of" that says how soon something followed: "within hours ⟨of⟩", "within an hour ⟨of⟩".
    pub(super) fn is_soon_after(&self, of: usize) -> bool {
        self.word(of) == "of"
            && of > self.c.tokens().start
            && super::noun::is_span(&self.word(of - 1))
            // "were within minutes of it" did not get there.
            && (self.c.tokens().start..of - 1)
                .rev()
                .take(3)
                .any(|i| self.word(i) == "within" && !self.is(i.wrapping_sub(1), &[Tag::Be]))
    }

    /// The preposition that leads the noun phrase which ends at a token, where that begins with a name, an article or an owner: "without
    /// ⟨the mayor⟩".
    pub(super) fn leads_subject(&self, last: usize) -> Option<usize> {
        let first = self.c.tokens().start;
        let lead =
            (first..=last).rev().take(6).find(|&i| !(self.c.tag(i).is_nominal() && self.c.group_at(i).is_none()))?;
        // "a group of mayors attending" picks out some mayors.
        let definite = self.is(lead + 1, &[Tag::Name, Tag::Pron, Tag::Owner, Tag::Det]);
        (definite && self.is(lead, &[Tag::Prep])).then_some(lead)
    }

    /// A participle says as much as the clause it stands beside.
    pub(super) fn beside(&self, group: usize, own: Polarity, out: &mut Outcome, depth: usize) -> Polarity {
        let clause = self.c.all().get(self.clause_with(group));
        let host = clause.and_then(|c| c.host).and_then(|h| self.c.all().get(h));
        let Some(verb) = host.and_then(|h| h.verb).filter(|&v| v != group) else { return own };
        let mut above = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
        match self.polarity(verb, &mut above, depth + 1) {
            Polarity::Open(why) => {
                out.operators.extend(above.operators);
                own.under(Effect::Opens, why)
            }
            Polarity::Refused | Polarity::Resolved => own.under(Effect::Opens, Why::Plan),
            _ => own,
        }
    }

    pub(super) fn participle(&self, group: usize, own: Polarity, out: &mut Outcome, depth: usize) -> Polarity {
        let Some(g) = self.c.groups().get(group) else { return open(Why::Governor) };
        if let Some(before) = self.word_before(g.tokens.start) {
            let word = self.word(before);
            if matches!(&*word, "if" | "unless" | "whether" | "once" | "until" | "when" | "as") {
                out.operators.push(before);
                return own.under(Effect::Opens, Why::Condition);
            }
            // "remain blocked", "get fired", "wants it blocked".
            if let Some(k) = self.c.group_at(before).filter(|&k| k != group) {
                // "remains closed", "may stay banned": who did it, and when, is not said.
                let verb = self.c.groups().get(k);
                if verb.is_some_and(|v| {
                    v.head == before
                        && bases(&word).any(|b| matches!(&*b, "stay" | "remain" | "keep" | "leave" | "stand" | "lie"))
                }) {
                    out.operators.push(before);
                    return own.under(Effect::Opens, Why::State);
                }
                return self.governed(own, k, (Effect::Keeps, Effect::Flips), out, depth);
            }
            if let Some(k) = self.governor(group)
                && let Some(verb) = self.c.groups().get(k)
                && self.c.tag(before).is_nominal()
                && bases(&self.word(verb.head)).any(|b| {
                    matches!(&*b, "want" | "need" | "like" | "see" | "keep" | "get" | "have" | "order" | "demand")
                })
            {
                out.operators.push(verb.head);
                return own.under(Effect::Opens, Why::Governor);
            }
        }
        own
    }
}

/// What a noun makes of its infinitive: "his decision to boycott", "her refusal to attend".
fn of_noun(word: &str, signature: Signature, own: Polarity) -> Polarity {
    match (word, own) {
        ("decision" | "choice" | "move", Polarity::Denied) => Polarity::Refused,
        ("decision" | "choice" | "move", Polarity::Affirmed) => Polarity::Resolved,
        ("decision" | "choice" | "move", other) => other,
        _ => own.under(signature.0, Why::Plan),
    }
}
