//! What stands around a clause: who says it, under what condition, and whether that is believed.

use super::effect::{self, Effect, Signature};
use super::predicate::{Outcome, Polarity, Why, open};
use super::saying::{is_saying, takes_clause};
use super::subject::{DEPTH, Reader, Via};
use super::{ClauseKind, Form, Tag, bases, noun};

impl Reader<'_> {
    /// What everything around a clause makes of a polarity in it.
    pub(super) fn context(&self, clause: usize, own: Polarity, out: &mut Outcome, depth: usize) -> Polarity {
        let mut value = own;
        let mut at = clause;
        for _ in 0..DEPTH {
            let Some(c) = self.c.all().get(at) else { return value };
            // "…, critics claimed": whoever says it may only believe it.
            for attribution in self.c.all().iter().filter(|a| a.kind == ClauseKind::Attribution && a.host == Some(at)) {
                if let Some(verb) = attribution.verb.and_then(|v| self.c.groups().get(v)) {
                    let (keeps, _) = effect::clause(&self.word(verb.head));
                    if keeps != Effect::Keeps {
                        out.operators.push(verb.head);
                        value = value.under(keeps, Why::Claim);
                    }
                }
            }
            if self.conditioned(at) && matches!(value, Polarity::Refused) {
                value = open(Why::Condition);
            }
            match c.kind {
                ClauseKind::Main => {
                    return value;
                }
                ClauseKind::Subordinate { conjunction } => {
                    let word = self.word(conjunction);
                    let even = matches!(&*word, "if" | "unless" | "whether" | "lest")
                        || word == "as" && matches!(&*self.word(conjunction + 1), "if" | "though");
                    if even {
                        out.operators.push(conjunction);
                        return value
                            .under(Effect::Opens, if word == "whether" { Why::Question } else { Why::Condition });
                    }
                }
                // "It was not until midnight ⟨that he signed⟩" presupposes that he did.
                ClauseKind::Complement | ClauseKind::Restrictive if self.is_presupposed(at) => return value,
                ClauseKind::Complement if self.set_off(at).is_some() => {
                    let said =
                        c.host.and_then(|host| self.cleft(host, c.tokens.end)).map_or(Polarity::Affirmed, |be| {
                            self.polarity(
                                be,
                                &mut Outcome { polarity: value, negations: Vec::new(), operators: Vec::new() },
                                depth + 1,
                            )
                        });
                    return if said == Polarity::Affirmed { value } else { value.under(Effect::Opens, Why::Governor) };
                }
                ClauseKind::Complement if self.predicated(at).is_some() => {
                    let (effect, token) = self.predicated(at).unwrap_or((Effect::Opens, c.tokens.start));
                    if effect != Effect::Keeps {
                        out.operators.push(token);
                    }
                    return value.under(effect, Why::Claim);
                }
                ClauseKind::Complement if self.taken_back(c).is_some() => {
                    out.operators.extend(self.taken_back(c));
                    return value.under(Effect::Opens, Why::Claim);
                }
                ClauseKind::Complement
                    if self.is(c.tokens.start, &[Tag::That])
                        && let Some(effect) = self.as_result(c.tokens.start, c.host, depth) =>
                {
                    return value.under(effect, Why::Claim);
                }
                ClauseKind::Complement => {
                    let (effect, token) = self.complement_effect(at, out, depth);
                    if let Some(token) = token {
                        out.operators.push(token);
                    }
                    value = value.under(effect, Why::Claim);
                }
                ClauseKind::Restrictive | ClauseKind::NonRestrictive => {
                    if let Some(forged) = self.forged(c) {
                        out.operators.push(forged);
                        return value.under(Effect::Opens, Why::Claim);
                    }
                    // "the fact that courts blocked it", "rumors that Acme had bought it".
                    let that = c.tokens.start;
                    let host = c.host.and_then(|host| self.c.all().get(host)?.verb);
                    if self.is(that, &[Tag::That]) && host.is_some_and(|host| self.sends_word(host)) {
                        return value;
                    }
                    if self.is(that, &[Tag::That])
                        && let Some(effect) = self.as_result(that, c.host, depth)
                    {
                        return value.under(effect, Why::Claim);
                    }
                    if self.is(that, &[Tag::That])
                        && that > self.c.tokens().start
                        && c.verb.and_then(|v| self.subject(v)).is_some_and(|s| s.via == Via::Own)
                    {
                        let noun = self.word(self.content_noun(that));
                        // "Reports that it had collapsed were false"
                        if let Some(effect) = c.host.and_then(|host| self.called(host)) {
                            out.operators.push(that - 1);
                            return value.under(effect, Why::Claim);
                        }
                        let (effect, _) = effect::that_word(&noun);
                        // "an account that police detained no one": nothing is left out of it, so it is what the noun says.
                        let content = effect != Effect::Keeps && c.verb.is_some_and(|v| self.has_object(v));
                        if effect == Effect::Flips || noun::is_abstract(&noun) || content {
                            out.operators.push(that - 1);
                            return value
                                .under(if effect == Effect::Flips { effect } else { Effect::Opens }, Why::Claim);
                        }
                    }
                    // "It was not a shark that attacked": the shark did not.
                    if let Some(host) = c.host.and_then(|host| self.cleft(host, c.tokens.start)) {
                        let mut above = Outcome { polarity: value, negations: Vec::new(), operators: Vec::new() };
                        let said = self.polarity(host, &mut above, depth + 1);
                        out.negations.extend(above.negations);
                        out.operators.extend(above.operators);
                        return match said {
                            Polarity::Affirmed => value,
                            Polarity::Denied => value.under(Effect::Flips, Why::Governor),
                            Polarity::Open(why) => value.under(Effect::Opens, why),
                            _ => value.under(Effect::Opens, Why::Plan),
                        };
                    }
                    // "anyone who attended", "any court that blocks".
                    let before = c.tokens.start.checked_sub(1).and_then(|b| {
                        (self.c.tokens().start..=b)
                            .rev()
                            .take(4)
                            .find(|&i| matches!(&*self.word(i), "any" | "anyone" | "anybody" | "whoever"))
                    });
                    if let Some(any) = before {
                        out.operators.push(any);
                        return value.under(Effect::Opens, Why::Condition);
                    }
                    return value;
                }
                ClauseKind::Comparison => return value.under(Effect::Opens, Why::Possibility),
                ClauseKind::Quoted | ClauseKind::Parenthetical | ClauseKind::Attribution => {
                    // Quoted words are somebody's word for it; what they say holds as said.
                    if c.kind == ClauseKind::Quoted
                        && let Some(verb) = self.quoting(at)
                        && let (effect @ (Effect::Opens | Effect::Flips), _) = effect::clause(&self.word(verb))
                        && !is_asking(&self.word(verb))
                        && !is_saying(&self.word(verb))
                    {
                        out.operators.push(verb);
                        return value.under(effect, Why::Claim);
                    }
                    return value;
                }
                ClauseKind::Coordinate | ClauseKind::Conjunct | ClauseKind::Participial | ClauseKind::Infinitive => {}
            }
            match c.host {
                Some(host) => at = host,
                None => return value,
            }
        }
        value
    }

    /// Whether a clause hangs on an "if" or "unless".
    pub(super) fn conditioned(&self, clause: usize) -> bool {
        self.c.all().iter().any(|c| {
            c.host == Some(clause)
                && matches!(c.kind, ClauseKind::Subordinate { conjunction }
                    if matches!(&*self.word(conjunction), "if" | "unless" | "until") && self.word(conjunction.wrapping_sub(1)) != "even" && self.word(conjunction.wrapping_sub(1)) != "as")
        })
    }

    /// The verb of saying that quoted words belong to.
    pub(super) fn quoting(&self, clause: usize) -> Option<usize> {
        let host = self.c.all().get(clause)?.host?;
        let verb = self.c.all().get(host)?.verb?;
        Some(self.c.groups().get(verb)?.head)
    }

    /// Whether a verb group with its object says that somebody says something: "sent word at noon that", "gave notice that".
    fn sends_word(&self, group: usize) -> bool {
        self.c.groups().get(group).is_some_and(|g| {
            matches!(&*self.word(g.tokens.end), "word" | "notice" | "assurances")
                && g.modal.is_none()
                && g.negations == 0
                && super::bases(&self.word(g.head)).any(|b| matches!(&*b, "send" | "give"))
        })
    }

    /// What a clause is made by "so" or "such" before its "that", which say that it came of the rest: "made ⟨so⟩ many demands that it gave
    /// up".
    fn as_result(&self, that: usize, host: Option<usize>, depth: usize) -> Option<Effect> {
        // "⟨so⟩ many demands" may be a clause without a verb.
        let own = self.c.all().get(host?)?;
        let above = || own.host.and_then(|host| self.c.all().get(host)?.verb);
        let verb = own.verb.or_else(above).filter(|&v| self.c.groups().get(v).is_some_and(|v| v.tokens.end <= that))?;
        let first = self.c.tokens().start;
        let so = (first..that).rev().take(24).take_while(|&i| !self.c.tag(i).is_break()).find(|&i| {
            match &*self.word(i) {
                "so" => !matches!(&*self.word(i + 1), "far" | "that" | "did" | "do" | "has" | "have"),
                "such" => self.c.tag(i + 1).is_nominal() && self.word(i + 1) != "as",
                _ => false,
            }
        })?;
        // "said so ⟨that⟩" tells nothing of how much.
        if so + 1 >= that {
            return None;
        }
        let mut above = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
        Some(match self.polarity(verb, &mut above, depth + 1) {
            Polarity::Affirmed => Effect::Keeps,
            _ => Effect::Opens,
        })
    }

    /// The noun whose content a "that" tells: of "reports on Tuesday that" the reports.
    fn content_noun(&self, that: usize) -> usize {
        let first = self.c.tokens().start;
        (first..that)
            .rev()
            .take(8)
            .take_while(|&i| self.c.group_at(i).is_none() && (self.c.tag(i).is_nominal() || self.is(i, &[Tag::Prep])))
            .find(|&i| noun::is_abstract(&self.word(i)))
            .unwrap_or(that.saturating_sub(1))
    }

    /// The verb of "it was … that", where a relative that begins at `start` stands behind the phrase that is set off.
    pub(super) fn cleft(&self, clause: usize, start: usize) -> Option<usize> {
        let verb = self.c.all().get(clause)?.verb?;
        let be = self.c.groups().get(verb).filter(|be| self.is(be.head, &[Tag::Be]) && be.tokens.end <= start)?;
        let it = be.tokens.start.checked_sub(1).is_some_and(|it| self.word(it) == "it");
        // "It was the board⟨, not the mayor,⟩ that froze them."
        let end = (be.tokens.end..start).find(|&i| self.c.tag(i).is_break()).unwrap_or(start);
        let aside = end == start
            || self.is(end, &[Tag::Comma])
                && (self.is(end + 1, &[Tag::Not]) || self.is(end + 1, &[Tag::Coord]) && self.is(end + 2, &[Tag::Not]))
                && (end + 2..start).find(|&i| self.c.tag(i).is_break()).is_none_or(|close| close + 1 == start);
        let direct = (be.tokens.end..start).all(|i| self.c.group_at(i).is_none());
        (it && direct && aside && start - be.tokens.end <= 12).then_some(verb)
    }

    /// Whether a clause is what "it was … that" takes for granted, saying only when, where or why: "It was on Monday that he signed", "It
    /// was not for lack of money that she quit".
    fn is_presupposed(&self, clause: usize) -> bool {
        let Some(c) = self.c.all().get(clause) else { return false };
        let that = c.tokens.start;
        let be = c.host.filter(|_| self.is(that, &[Tag::That])).and_then(|host| self.c.all().get(host)?.verb);
        let Some(be) = be.and_then(|be| self.c.groups().get(be)) else { return false };
        let it = be.tokens.start.checked_sub(1).is_some_and(|it| self.word(it) == "it");
        let leads = (be.tokens.end..that).find(|&i| !self.is(i, &[Tag::Adv, Tag::Not]));
        let adverbial = leads.is_some_and(|i| self.is(i, &[Tag::Prep, Tag::SubPrep]) && self.word(i) != "like");
        it && self.is(be.head, &[Tag::Be])
            && be.modal.is_none()
            && be.tokens.end <= that
            && that - be.tokens.end <= 14
            && adverbial
    }

    /// The phrase that "it was … that" sets off before a clause.
    pub(super) fn set_off(&self, clause: usize) -> Option<std::ops::Range<usize>> {
        let c = self.c.all().get(clause)?;
        let that = (c.tokens.start..c.tokens.end).take(2).find(|&i| self.is(i, &[Tag::That, Tag::Rel]))?;
        let be = self.c.groups().get(self.cleft(c.host?, that)?)?;
        let end = (be.tokens.end..that).find(|&i| self.c.tag(i).is_break()).unwrap_or(that);
        let start = (be.tokens.end..end).find(|&i| !self.is(i, &[Tag::Adv]))?;
        // "It is not clear that Harvard sued": a clause with a subject of its own sets nothing off.
        let verb = self.c.groups().get(c.verb?)?.tokens.start;
        let bare = (that + 1..verb).all(|i| self.is(i, &[Tag::Adv]));
        (start < end && bare && self.c.tag(start).is_nominal()).then_some(start..end)
    }

    /// Who is said in passing not to be the one that "it was … who" sets off: "It was the archdeacon, and not ⟨the bishop⟩, who".
    pub fn not_set_off(&self, group: usize) -> Option<std::ops::Range<usize>> {
        let index = self.clause_with(group);
        let c = self.c.all().get(index)?;
        let that = (c.tokens.start..c.tokens.end).take(2).find(|&i| self.is(i, &[Tag::That, Tag::Rel]))?;
        let be = self.c.all().iter().filter_map(|c| c.verb).filter_map(|v| self.c.groups().get(v)).find(|be| {
            self.is(be.head, &[Tag::Be])
                && be.tokens.end <= that
                && that - be.tokens.end <= 14
                && be.negations == 0
                && be.modal.is_none()
                && be.tokens.start.checked_sub(1).is_some_and(|it| self.word(it) == "it")
        })?;
        let not = (be.tokens.end + 1..that).find(|&i| self.word(i) == "not")?;
        let joined = self.is(not - 1, &[Tag::Comma, Tag::Dash]) || self.is(not - 1, &[Tag::Coord]);
        let comma = that.checked_sub(1).filter(|&i| self.is(i, &[Tag::Comma, Tag::Dash]))?;
        let plain = (be.tokens.end..comma).all(|i| self.c.group_at(i).is_none());
        (joined && plain && not + 1 < comma).then_some(not + 1..comma)
    }

    /// What a clause whose subject is a report, a claim makes of it: "… were false", "… were not true".
    fn called(&self, clause: usize) -> Option<Effect> {
        let verb = self.c.all().get(clause)?.verb.and_then(|v| self.c.groups().get(v))?;
        if !self.is(verb.head, &[Tag::Be]) || verb.modal.is_some() {
            return None;
        }
        let predicate = (verb.tokens.end..self.c.tokens().end).find(|&i| !self.is(i, &[Tag::Adv]))?;
        let (affirmed, denied) = match &*self.word(predicate) {
            "unfounded" | "baseless" | "inaccurate" | "fabricated" => (Effect::Flips, Effect::Opens),
            word @ ("true" | "correct" | "false" | "untrue" | "wrong" | "incorrect") => effect::that_word(word),
            _ => return None,
        };
        Some(if verb.negations % 2 == 1 { denied } else { affirmed })
    }

    /// Whether a noun phrase follows a verb at once.
    fn has_object(&self, group: usize) -> bool {
        let Some(g) = self.c.groups().get(group) else { return false };
        let next = (g.tokens.end..self.c.tokens().end).find(|&i| !self.is(i, &[Tag::Adv, Tag::Quote]));
        g.voice == super::Voice::Active
            && next.is_some_and(|i| {
                self.c.tag(i).is_nominal()
                    && !super::phrase::is_time(&self.word(i))
                    && !super::phrase::is_time(&self.word(i + 1))
            })
    }

    /// The token by which what a verb says is called wrong.
    fn mistaken(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let wrong = |i: &usize| {
            matches!(
                &*self.word(*i),
                "falsely"
                    | "wrongly"
                    | "mistakenly"
                    | "erroneously"
                    | "incorrectly"
                    | "inaccurately"
                    | "wrongfully"
                    | "misstated"
                    | "misreported"
            )
        };
        let version =
            |i: &usize| matches!(&*self.word(*i), "version" | "versions" | "draft" | "drafts" | "headline" | "caption");
        (g.tokens.start.saturating_sub(2)..g.tokens.end + 1).find(wrong).or_else(|| {
            let subject = self.subject(group)?;
            subject.phrases.into_iter().flatten().find(version)
        })
    }

    /// What governs a complement clause, and how.
    pub(super) fn complement_effect(&self, clause: usize, out: &mut Outcome, depth: usize) -> (Effect, Option<usize>) {
        let Some(c) = self.c.all().get(clause) else { return (Effect::Opens, None) };
        let start = c.tokens.start;
        // What, why and how he did presuppose that he did, unless that is asked.
        if matches!(&*self.word(start), "why" | "how" | "what") {
            let asked = (0..self.c.groups().partition_point(|g| g.tokens.end <= start))
                .next_back()
                .and_then(|k| self.c.groups().get(k))
                .filter(|g| is_asking(&self.word(g.head)) || g.form == Form::Infinitive);
            return asked.map_or((Effect::Keeps, None), |g| (Effect::Opens, Some(g.head)));
        }
        // "wrote in a memo ⟨dated⟩ July 24 that": a participle on the way takes no clause.
        let governor = (0..self.c.groups().partition_point(|g| g.tokens.end <= start)).rev().find(|&k| {
            self.c.groups().get(k).is_some_and(|g| g.form != Form::Participle || takes_clause(&self.word(g.head)))
        });
        let Some(k) = governor else { return (Effect::Opens, None) };
        let Some(verb) = self.c.groups().get(k) else { return (Effect::Opens, None) };
        // "the fact that", "it is true that", "no evidence that".
        let before = self.word_before(start).unwrap_or(start);
        let copula = self.is(verb.head, &[Tag::Be]);
        let word = self.word(verb.head);
        let told = self.sends_word(k);
        // "said ⟨after the talks⟩ that": what only tells when takes no clause.
        let when = takes_clause(&word)
            && matches!(
                &*self.word(verb.tokens.end),
                "after" | "during" | "before" | "following" | "ahead" | "at" | "outside"
            );
        let noun = before >= verb.tokens.end && self.c.tag(before).is_nominal() && !when;
        let (signature, token): (Signature, usize) = if told {
            ((Effect::Keeps, Effect::Opens), verb.head)
        } else if noun
            && (copula
                || effect::that_word(&self.word(before)) != (Effect::Opens, Effect::Opens)
                || !takes_clause(&word)
                || noun::is_abstract(&self.word(before)))
        {
            (effect::that_word(&self.word(before)), before)
        } else if copula {
            ((Effect::Keeps, Effect::Opens), verb.head)
        } else if verb.voice == super::Voice::Passive && effect::is_hearsay(&word) {
            ((Effect::Opens, Effect::Opens), verb.head)
        } else {
            (effect::clause(&word), verb.head)
        };
        let mut inner = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
        let said = self.polarity(k, &mut inner, depth + 1);
        // "falsely reported that", "An earlier version of this article said that".
        if let Some(wrong) = self.mistaken(k).or_else(|| self.disowned(k)) {
            return (Effect::Opens, Some(wrong));
        }
        let effect = match said {
            Polarity::Affirmed | Polarity::Resolved => signature.0,
            Polarity::Denied => signature.1,
            // "would say that", "is expected to announce that".
            Polarity::Refused | Polarity::Unrefused | Polarity::Open(_) => {
                if signature == (Effect::Keeps, Effect::Keeps) { Effect::Keeps } else { Effect::Opens }
            }
        };
        if effect == Effect::Keeps {
            (effect, None)
        } else {
            out.negations.extend(inner.negations);
            (effect, Some(token))
        }
    }
}

pub(super) fn is_asking(verb: &str) -> bool {
    bases(verb).any(|b| matches!(&*b, "ask" | "wonder"))
}
