//! Whether what a verb says is affirmed, denied or left open, by everything in the sentence that bears on it.
//!
//! A verb's own group is read first (negations, modals), then its subject ("no court"), then what governs its clause, outwards:
//! "did not ⟨fail to ⟨attend⟩⟩", "denied that ⟨he refused to ⟨attend⟩⟩". A negation reaches as far as its clause.

use super::effect::Effect;
use super::quantifier::Quantifier;
use super::subject::{DEPTH, Reader, Via};
use super::{ClauseKind, Form, Tag};

/// Whether it happened, as far as the sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// It happened, or happens.
    Affirmed,
    /// It did not happen, or does not.
    Denied,
    /// It will not be done: "would not attend", "won't", "cannot".
    Refused,
    /// Somebody decided to do it: "decided to boycott".
    Resolved,
    /// That it was refused is denied: "did not refuse to attend".
    Unrefused,
    /// It may be either, and why.
    Open(Why),
}

/// Why a sentence leaves open whether something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Planned, promised, expected: "will", "was set to".
    Plan,
    /// Possible, allowed, obliged: "may", "could", "should".
    Possibility,
    /// Contrary to fact: "would have attended".
    Counterfactual,
    /// Asked: "Did …?", "whether".
    Question,
    /// Under a condition: "if", "unless".
    Condition,
    /// Somebody's belief or allegation: "claimed", "reportedly".
    Claim,
    /// Hardly, almost, rarely.
    Degree,
    /// Governed by a word that says nothing of it: "wanted to", "did not refuse to".
    Governor,
    /// Of some of them only: "not all mayors".
    Part,
    /// Of another time: "previously", "before".
    Earlier,
    /// Denied only in part, in manner or until some time: "did not resign until Friday".
    Narrowed,
    /// Told in a film, a book.
    Told,
    /// A state, which does not say that it was brought about: "remains closed".
    State,
}

/// What was read of a verb group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it happened.
    pub polarity: Polarity,
    /// The tokens that negate, from the verb outwards.
    pub negations: Vec<usize>,
    /// The tokens that make it a plan or a possibility or govern it, from the verb outwards.
    pub operators: Vec<usize>,
}

pub(super) fn open(why: Why) -> Polarity {
    Polarity::Open(why)
}

impl Polarity {
    pub(super) fn under(self, effect: Effect, why: Why) -> Self {
        match (effect, self) {
            (_, Self::Open(_)) | (Effect::Keeps, _) => self,
            (Effect::Flips, Self::Affirmed) => Self::Denied,
            (Effect::Flips, Self::Denied) => Self::Affirmed,
            (Effect::Leans, Self::Affirmed) => Self::Unrefused,
            _ => open(why),
        }
    }
}

impl Reader<'_> {
    /// Whether what a verb group says happened.
    pub fn outcome(&self, group: usize) -> Outcome {
        let mut outcome = Outcome { polarity: Polarity::Affirmed, negations: Vec::new(), operators: Vec::new() };
        outcome.polarity = self.polarity(group, &mut outcome, 0);
        if let Some(supposed) = self.supposed(group) {
            outcome.operators.push(supposed);
            outcome.polarity = open(Why::Condition);
        }
        if let Some(so) = self.or_so(group) {
            outcome.operators.push(so);
            outcome.polarity = open(Why::Claim);
        }
        if let Some(claim) = self.called_claim(group) {
            outcome.operators.push(claim);
            outcome.polarity = open(Why::Claim);
        }
        if let Some(title) = self.in_a_work(group) {
            outcome.operators.push(title);
            outcome.polarity = open(Why::Told);
        }
        if outcome.polarity == Polarity::Denied
            && let Some(but) = self.put_right(group)
        {
            outcome.operators.push(but);
            outcome.polarity = Polarity::Affirmed;
        }
        if matches!(outcome.polarity, Polarity::Denied | Polarity::Refused)
            && let Some(focus) = self.narrowed(group, &outcome.negations)
        {
            outcome.operators.push(focus);
            outcome.polarity = open(Why::Narrowed);
        }
        // "Parents who refuse the vaccine …" says of nobody that he does.
        let general = outcome.polarity == Polarity::Affirmed && self.c.groups().get(group).is_some_and(|g| g.present);
        if (general || matches!(outcome.polarity, Polarity::Denied | Polarity::Refused))
            && let Some(some) = self.picks_some(group)
        {
            outcome.operators.push(some);
            outcome.polarity = open(Why::Part);
        }
        outcome
    }

    pub(super) fn polarity(&self, group: usize, out: &mut Outcome, depth: usize) -> Polarity {
        let Some(g) = self.c.groups().get(group) else { return open(Why::Governor) };
        if depth > DEPTH {
            return open(Why::Governor);
        }
        let own = self.local(group, out);
        let own = if self.questioned(g.tokens.end) { open(Why::Question) } else { own };
        let lead = g.shares.unwrap_or(group);
        match self.c.groups().get(lead).map_or(g.form, |l| l.form) {
            Form::Finite => self.context(self.clause_with(group), own, out, depth),
            Form::Infinitive => self.infinitive(lead, own, out, depth),
            Form::Ing => self.ing(lead, own, out, depth),
            Form::Participle => self.participle(lead, own, out, depth),
        }
    }

    /// The group by itself, with its subject.
    pub(super) fn local(&self, group: usize, out: &mut Outcome) -> Polarity {
        let Some(g) = self.c.groups().get(group) else { return open(Why::Governor) };
        let lead = g.shares.and_then(|k| self.c.groups().get(k));
        let mut negations = g.negations;
        out.negations.extend(g.negation);
        let mut modal = g.modal;
        let mut perfect = g.perfect;
        if let Some(lead) = lead {
            negations += lead.negations;
            out.negations.extend(lead.negation);
            modal = modal.or(lead.modal);
            perfect |= lead.perfect;
        }
        let mut degree = None;
        let span = lead.map_or(g.tokens.start, |l| l.tokens.start)..g.tokens.end;
        for i in span.clone() {
            let word = self.word(i);
            match &*word {
                "almost" | "nearly" | "hardly" | "barely" | "scarcely" | "rarely" | "seldom" | "virtually"
                | "practically" | "effectively" | "essentially" => {
                    degree = Some(Why::Degree);
                }
                "usually" | "typically" | "generally" | "normally" | "sometimes" | "occasionally" | "often"
                | "routinely" | "customarily" => degree = Some(Why::Earlier),
                "allegedly" | "reportedly" | "supposedly" | "purportedly" | "possibly" | "perhaps" | "probably"
                | "likely" | "maybe" | "apparently" | "seemingly" | "presumably" | "arguably" | "ostensibly"
                | "conceivably" | "theoretically" | "hypothetically" => degree = Some(Why::Claim),
                "no" if self.word(i + 1) == "longer" && g.negations == 0 => {
                    negations += 1;
                    out.negations.push(i);
                }
                _ => continue,
            }
            if degree.is_some() {
                out.operators.push(i);
            }
        }
        // "all but resigned"
        if span.start >= 2 && self.word(span.start - 1) == "but" && self.word(span.start - 2) == "all" {
            out.operators.push(span.start - 1);
            degree = Some(Why::Degree);
        }
        // "no longer", "not" may stand just before the group.
        if g.tokens.start >= 2 && self.word(g.tokens.start - 1) == "longer" && self.word(g.tokens.start - 2) == "no" {
            negations += 1;
            out.negations.push(g.tokens.start - 2);
        }
        if g.inverted {
            let front = self.word(g.tokens.start.wrapping_sub(1));
            if matches!(&*front, "nor" | "neither") && g.negations == 0 {
                negations += 1;
                out.negations.push(g.tokens.start - 1);
            } else if negations == 0
                && let Some(no) = self.fronted_negation(g.tokens.start)
            {
                negations += 1;
                out.negations.push(no);
            } else if matches!(&*self.word(g.tokens.start), "had" | "should" | "were")
                && negations == 0
                && self.opens(g.tokens.start)
            {
                return open(Why::Condition);
            }
        }
        if let Some(subject) = self.subject(group)
            && subject.via == Via::Own
            // "⟨Two days⟩ after denying it, the minister resigned" counts no ministers.
            && let Some(first) = subject.phrases.iter().find(|p| {
                subject.phrases.len() == 1 || !(*p).clone().any(|i| super::noun::is_span(&self.word(i)))
            })
        {
            // "Smith or Jones attended": one of them did.
            if let Some(or) =
                subject.phrases.iter().cloned().flatten().find(|&i| self.is(i, &[Tag::Coord]) && self.word(i) == "or")
            {
                out.operators.push(or);
                degree = Some(Why::Part);
            }
            match self.quantifier(first) {
                Quantifier::None(at) => {
                    negations += 1;
                    out.negations.push(at);
                }
                Quantifier::Few(at) => {
                    out.operators.push(at);
                    degree = Some(Why::Part);
                }
                // "Two men were not arrested by police" is said of the police.
                Quantifier::Part(at)
                    if negations % 2 == 1
                        && self.agent(group).is_none()
                        && !subject.phrases.iter().skip(1).any(|p| self.joins(p.start))
                        // "Two aides and ⟨the mayor⟩ did not resign"
                        && !first.clone().any(|i| self.is(i, &[Tag::Coord]) && self.is(i + 1, &[Tag::Det, Tag::Name, Tag::Owner])) =>
                {
                    out.operators.push(at);
                    degree = Some(Why::Part);
                }
                _ => {}
            }
        }
        // "was ratified by neither the nurses nor the pilots"
        if let Some(agent) = self.agent(group) {
            match self.quantifier(&agent) {
                Quantifier::None(at) => {
                    negations += 1;
                    out.negations.push(at);
                }
                Quantifier::Few(at) => {
                    out.operators.push(at);
                    degree = Some(Why::Part);
                }
                _ => {}
            }
        }
        // "passed no bills", "arrested nobody": the object says that none was.
        if let Some(none) = self.no_object(g.tokens.end) {
            negations += 1;
            out.negations.push(none);
        }
        if let Some((limit, why)) = self.limited_behind(g.tokens.end).filter(|_| negations == 0) {
            out.operators.push(limit);
            degree = degree.or(Some(why));
        }
        // "attended ⟨few⟩ of the meetings"
        if self.is(g.tokens.end, &[Tag::Det]) && matches!(&*self.word(g.tokens.end), "few" | "fewer") {
            out.operators.push(g.tokens.end);
            degree = degree.or(Some(Why::Part));
        }
        if let Some(earlier) = self.earlier(group) {
            out.operators.push(earlier);
            degree = degree.or(Some(Why::Earlier));
        }
        if let Some(why) = degree {
            return open(why);
        }
        let denied = negations % 2 == 1;
        // "could not ⟨help but⟩ attend"
        if denied
            && modal.is_some()
            && span.clone().any(|i| self.word(i) == "but" && matches!(&*self.word(i - 1), "help" | "not"))
        {
            return Polarity::Affirmed;
        }
        if let Some(modal) = modal {
            out.operators.push(modal);
            // "would rather not attend" is a wish.
            if span.clone().any(|i| self.word(i) == "rather") {
                return open(Why::Possibility);
            }
            return self.modal(modal, denied, perfect);
        }
        if g.form == Form::Finite && g.present && lead.is_none() && self.in_future_clause(group) {
            return open(Why::Condition);
        }
        if denied { Polarity::Denied } else { Polarity::Affirmed }
    }

    /// A phrase behind a verb that takes back a part of it: "in all but name", "on paper".
    fn limited_behind(&self, from: usize) -> Option<(usize, Why)> {
        let clause = self.c.clause_of(from.saturating_sub(1));
        let own = (from..self.c.tokens().end).take(16).take_while(|&i| {
            self.c.clause_of(i) == clause && !self.c.tag(i).is_break() && self.c.group_at(i).is_none()
        });
        own.into_iter().find_map(|i| {
            let word = |n: usize| self.word(i + n);
            match &*word(0) {
                "in" if &*word(1) == "all" && &*word(2) == "but" => Some((i, Why::Degree)),
                "in" if matches!(&*word(1), "theory" | "principle") || &*word(1) == "name" && &*word(2) == "only" => {
                    Some((i, Why::Degree))
                }
                "on" if &*word(1) == "paper" => Some((i, Why::Degree)),
                _ => None,
            }
        })
    }

    /// Whether nothing of a clause stands before a token.
    pub(super) fn opens(&self, token: usize) -> bool {
        token == self.c.tokens().start
            || self.c.tag(token - 1).is_break()
            || self.is(token - 1, &[Tag::Quote, Tag::Coord])
    }

    /// A word that puts what is said into another time: "had previously attended", "attended last year's".
    pub(super) fn earlier(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let clause = self.c.clause_of(g.head);
        let end = (g.tokens.end..self.c.tokens().end)
            .take(16)
            .find(|&i| self.c.clause_of(i) != clause || self.c.tag(i).is_break())
            .unwrap_or((g.tokens.end + 16).min(self.c.tokens().end));
        (g.tokens.start..end).find(|&i| match &*self.word(i) {
            "previously" | "formerly" => true,
            // "had earlier disallowed a goal", but "blocked it earlier on Monday".
            "earlier" => i > g.tokens.start && i < g.head && g.perfect,
            // "had been cancelled twice before said …"
            "before" if matches!(&*self.word(i.wrapping_sub(1)), "once" | "twice" | "times") => i > g.tokens.start,
            // "had shut it an hour before" is of the same day.
            "before"
                if matches!(
                    self.word(i.wrapping_sub(1)).trim_end_matches('s'),
                    "minute" | "hour" | "day" | "night"
                ) =>
            {
                false
            }
            "before" => {
                i + 1 == end
                    && i >= g.tokens.end
                    && (end == self.c.tokens().end || self.c.tag(end).is_break() || self.is(end, &[Tag::Quote]))
            }
            "past" => self.word(i.wrapping_sub(1)) == "the" && self.word(i.wrapping_sub(2)) == "in",
            _ => false,
        })
    }

    /// "Never has …", "At no time did …", "Under no circumstances".
    pub(super) fn fronted_negation(&self, aux: usize) -> Option<usize> {
        // "⟨At no time⟩, even when the ship had begun to list, did the captain …"
        let first = self.c.tokens().find(|&i| !self.is(i, &[Tag::Quote, Tag::Coord]))?;
        if self.is(aux.wrapping_sub(1), &[Tag::Comma, Tag::Dash]) && aux > first + 2 {
            let word = |n: usize| self.word(first + n);
            let comma = |n: usize| self.is(first + n, &[Tag::Comma, Tag::Dash]);
            if matches!(&*word(0), "never" | "nowhere") && comma(1)
                || &*word(0) == "not" && &*word(1) == "once" && comma(2)
            {
                return Some(first);
            }
            if self.is(first, &[Tag::Prep, Tag::SubPrep]) && &*word(1) == "no" && comma(3) {
                return Some(first + 1);
            }
        }
        let from = (self.c.tokens().start..aux)
            .rev()
            .take(6)
            .take_while(|&i| !self.c.tag(i).is_break() && self.c.group_at(i).is_none())
            .last()?;
        (from..aux).find(|&i| {
            matches!(&*self.word(i), "never" | "no" | "nowhere" | "not")
                && !matches!(&*self.word(i + 1), "only" | "since" | "until" | "sooner")
        })
    }

    pub(super) fn modal(&self, modal: usize, denied: bool, perfect: bool) -> Polarity {
        let word = self.word(modal);
        match &*word {
            "will" | "won't" | "would" | "wouldn't" | "'d" | "going" | "gonna" => match (denied, perfect) {
                (true, false) => Polarity::Refused,
                (_, true) if word.starts_with("would") => open(Why::Counterfactual),
                _ => open(Why::Plan),
            },
            _ if word.ends_with("'ll") || word.ends_with("'d") => {
                if denied && !perfect {
                    Polarity::Refused
                } else {
                    open(Why::Plan)
                }
            }
            "can" | "can't" | "cannot" | "could" | "couldn't" if denied && !perfect => Polarity::Refused,
            "had" if !denied => Polarity::Affirmed,
            "is" | "are" | "was" | "were" | "be" | "am" => open(Why::Plan),
            _ if perfect && matches!(&*word, "could" | "might" | "should" | "couldn't" | "shouldn't") => {
                open(Why::Counterfactual)
            }
            _ => open(Why::Possibility),
        }
    }

    /// "when the court rules": a present that has not come yet.
    pub(super) fn in_future_clause(&self, group: usize) -> bool {
        let clause = self.c.all().get(self.clause_with(group));
        clause.is_some_and(|c| match c.kind {
            ClauseKind::Subordinate { conjunction } => {
                matches!(
                    &*self.word(conjunction),
                    "when" | "whenever" | "until" | "till" | "once" | "after" | "before" | "where" | "wherever"
                )
            }
            _ => false,
        })
    }

    /// Whether the words around a token end in a question mark.
    pub(super) fn questioned(&self, from: usize) -> bool {
        (from..self.c.tokens().end)
            .find(|&i| {
                self.is(i, &[Tag::Stop]) && self.word(i) != "."
                    || self.is(i, &[Tag::Quote]) && i > from && self.is(i - 1, &[Tag::Stop, Tag::Comma])
            })
            .is_some_and(|i| self.word(i) == "?" || i > 0 && self.word(i - 1) == "?")
    }
}
