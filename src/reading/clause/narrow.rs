//! Negations that deny less than the verb: "did not resign ⟨until Friday⟩", "did not sign ⟨all⟩ of them", "has not ⟨formally⟩ endorsed".
//!
//! A negation is taken to deny the whole of what its clause says unless something in its reach draws it to itself: an adverb of
//! manner or degree, a quantity, a limit in time, a contrast. Then the verb itself may hold or not.

use std::ops::Range;

use super::phrase::is_time;
use super::subject::{DEPTH, Reader, Via};
use super::{ClauseKind, Form, Tag, Voice};

impl Reader<'_> {
    /// The token that draws the negation of a verb group to itself.
    pub(super) fn narrowed(&self, group: usize, negations: &[usize]) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let first = negations.iter().copied().filter(|&n| n < g.tokens.end).min().unwrap_or(g.tokens.start);
        let within = (first.min(g.tokens.start)..g.tokens.end)
            .find(|&i| is_focus(&self.word(i)) || i > first && i < g.head && self.is_manner_adverb(i));
        // "⟨failed⟩ to sound altogether" says so the more.
        let governed = negations.iter().all(|n| !g.tokens.contains(n)) && g.negation.is_none();
        let whole = |at: &usize| matches!(&*self.word(*at), "altogether" | "entirely" | "completely" | "outright");
        // "chose not to renew it ⟨because⟩ of its audience" gives the reason for the choice.
        let reason = |at: &usize| g.form == Form::Infinitive && g.negation.is_some() && self.word(*at) == "because";
        within.or_else(|| self.narrowed_behind(group).filter(|at| !(reason(at) || governed && whole(at))))
    }

    /// The noun of which a restrictive relative picks out some by what they do: "⟨tenants⟩ who cannot pay", "⟨those⟩ who did not vote".
    /// It says of the others that they are otherwise.
    pub fn picks_some(&self, group: usize) -> Option<usize> {
        let subject = self.subject(group).filter(|s| s.via == Via::Antecedent)?;
        let mut clause = self.c.all().get(self.clause_with(group))?;
        for _ in 0..DEPTH {
            if matches!(clause.kind, ClauseKind::Conjunct | ClauseKind::Coordinate) {
                clause = self.c.all().get(clause.host?)?;
            }
        }
        if clause.kind != ClauseKind::Restrictive {
            return None;
        }
        let noun = subject.phrases.last()?.end.checked_sub(1)?;
        let word = self.word(noun);
        // "A minister who breaks the rules must resign" is of none in particular.
        let present = self.c.groups().get(group).is_some_and(|g| g.present);
        let start = subject.phrases.first()?.start;
        if present && matches!(&*self.word(start), "a" | "an" | "any" | "every") {
            return Some(noun);
        }
        let plural = match &*word {
            "those" | "people" | "men" | "women" | "children" | "all" | "ones" => true,
            // The first word of a sentence has a capital whatever it is.
            _ => {
                (self.is(noun, &[Tag::Noun, Tag::Maybe]) || self.opens(noun))
                    && word.ends_with('s')
                    && !word.ends_with("ss")
            }
        };
        plural.then_some(noun)
    }

    /// Whether a verb group stands in a relative that says which: "a woman whose body was never found".
    pub fn is_restrictive(&self, group: usize) -> bool {
        self.c.all().get(self.clause_with(group)).is_some_and(|c| c.kind == ClauseKind::Restrictive)
    }

    /// Whether what a verb group says lasts only to some time: "stayed until December".
    pub fn lasts_until(&self, group: usize) -> bool {
        let Some(g) = self.c.groups().get(group) else { return false };
        let until = (g.tokens.end..self.c.tokens().end)
            .take_while(|&i| !self.c.tag(i).is_break() && self.c.group_at(i).is_none())
            .any(|i| matches!(&*self.word(i), "until" | "till"));
        until || matches!(&*self.word(g.tokens.end), "until" | "till")
    }

    fn narrowed_behind(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let from = g.tokens.end;
        let end = self.c.tokens().end;
        // Up to the next verb that is not the last of this clause's adjuncts, or a mark.
        let verb =
            self.c.groups().iter().skip(group + 1).find(|v| v.shares != Some(group)).map_or(end, |v| v.tokens.start);
        let stop = (from..end).find(|&i| self.c.tag(i).is_break()).unwrap_or(end);
        // "was not seen ⟨until⟩ he left": the conjunction stands before the next verb.
        let reach = from..stop.min(verb);
        let object = self.object_start(&reach);
        object
            .filter(|&at| self.is_part(at))
            .or_else(|| reach.clone().find(|&i| self.draws(i, &reach)))
            .or_else(|| self.manner(group, &reach))
            .or_else(|| self.contrast(&(from..stop)))
            .or_else(|| self.only_object(&reach))
            .or_else(|| self.reason_put_right(&(from..end)))
    }

    /// "did not arrest ⟨only⟩ Weil": others too.
    fn only_object(&self, reach: &Range<usize>) -> Option<usize> {
        let at = reach.clone().find(|&i| !self.is(i, &[Tag::Quote]))?;
        let only = matches!(&*self.word(at), "only" | "just" | "merely" | "solely");
        (only && reach.contains(&(at + 1)) && self.c.tag(at + 1).is_nominal()).then_some(at)
    }

    /// "did not close it to save money, officials said, ⟨but because⟩ the roof leaked", "not for what she wrote ⟨but for⟩ what she took":
    /// it was for another reason.
    fn reason_put_right(&self, rest: &Range<usize>) -> Option<usize> {
        let but = rest.clone().find(|&i| self.word(i) == "but")?;
        let next = (but + 1..rest.end).find(|&i| !self.is(i, &[Tag::Adv]))?;
        let given = |i: usize| matches!(&*self.word(i), "because" | "for" | "to" | "over" | "from");
        let first = (rest.start..but).find(|&i| given(i))?;
        let said =
            |i: usize| self.c.all().get(self.c.clause_of(i)).is_some_and(|c| matches!(c.kind, ClauseKind::Attribution));
        // Up to the reason nothing is said but of the verb itself, and who says so.
        let own = (rest.start..first).filter(|&i| !said(i)).all(|i| {
            let verb = self.c.group_at(i).and_then(|k| self.c.groups().get(k));
            (!self.c.tag(i).is_break() || said(i + 1) || said(i - 1)) && verb.is_none_or(|v| v.form == Form::Infinitive)
        });
        let again = match &*self.word(next) {
            "because" => true,
            word => matches!(word, "for" | "over" | "to") && self.word(first) == word,
        };
        // "but for weeks she was shunned"
        let lasts = (next + 1..rest.end).take(2).any(|i| {
            let word = self.word(i);
            is_time(&word)
                || matches!(word.trim_end_matches('s'), "now" | "hour" | "day" | "week" | "month" | "year" | "decade")
        });
        // "but because of the cuts ⟨it fired nurses⟩" says what else was done.
        let reason = self.word(next) == "because" && self.word(next + 1) != "of";
        let other = self.c.groups().iter().any(|v| {
            let kind = self.c.all().get(self.c.clause_of(v.head)).map(|c| &c.kind);
            v.form == Form::Finite
                && v.tokens.start > but
                && v.tokens.end <= rest.end
                && (!reason || (next..v.tokens.start).any(|i| self.c.tag(i).is_break()))
                && matches!(kind, Some(ClauseKind::Coordinate | ClauseKind::Conjunct | ClauseKind::Main))
        });
        (own && again && !lasts && !other).then_some(but)
    }

    /// The "but" of a denial whose rest says how it was instead, so that it was: "did not resign on Monday ⟨but⟩ on Friday", "not because
    /// of the scandal ⟨but⟩ because of her health".
    pub(super) fn put_right(&self, group: usize) -> Option<usize> {
        let g = self.c.groups().get(group)?;
        let rest = g.tokens.end..self.c.tokens().end;
        let but = rest.clone().find(|&i| self.is(i, &[Tag::Coord]) && self.word(i) == "but")?;
        let next = (but + 1..rest.end).find(|&i| !self.is(i, &[Tag::Adv]))?;
        let lead = self.word(next);
        // "not for children but for adults" is of another object, as is what "to", "with" and "of" lead.
        let place =
            self.is(next, &[Tag::Prep, Tag::SubPrep]) && !matches!(&*lead, "for" | "with" | "of" | "against" | "than");
        // "was not sunk by the navy but by a storm" is of who did it.
        let doer = lead == "by" && g.voice == Voice::Passive;
        let adjunct = (place || lead == "because" || is_time(&lead)) && !doer;
        let again = (rest.start..but).any(|i| self.word(i) == lead || is_time(&lead) && is_time(&self.word(i)));
        // Nothing stands between but that adjunct, and no verb follows that would say what else was done.
        let marks = !(rest.start..but).any(|i| self.is(i, &[Tag::Not]))
            && (rest.start..but).filter(|&i| self.c.tag(i).is_break()).all(|i| i + 1 == but);
        let verb = |v: &&super::VerbGroup| {
            v.tokens.start >= rest.start && v.form == Form::Finite && v.tokens.start < self.clause_stop(but)
        };
        let other = self.c.groups().iter().skip(group + 1).any(|v| verb(&v) && lead != "because");
        (g.negation.is_some() && adjunct && again && marks && !other).then_some(but)
    }

    /// Where what a conjunction leads ends: with the next mark.
    fn clause_stop(&self, from: usize) -> usize {
        (from..self.c.tokens().end).find(|&i| self.c.tag(i).is_break()).unwrap_or(self.c.tokens().end)
    }

    /// Where the object begins, articles and "of" left to it.
    fn object_start(&self, reach: &Range<usize>) -> Option<usize> {
        reach.clone().find(|&i| !self.is(i, &[Tag::Adv, Tag::Quote])).filter(|&i| self.c.tag(i).is_nominal())
    }

    /// Whether an object that begins here is a part of something or one more of it: "all", "a second term", "the full report".
    fn is_part(&self, at: usize) -> bool {
        let word = self.word(at);
        let next = self.word(at + 1);
        let whole = |word: &str| {
            matches!(word, "full" | "entire" | "whole" | "complete" | "second" | "third" | "fourth" | "fifth" | "sixth")
        };
        let more = |word: &str| matches!(word, "other" | "more" | "further" | "additional" | "new" | "similar");
        match &*word {
            "some" => !self.is(at + 1, &[Tag::Number]),
            "all" | "every" | "each" | "both" | "many" | "most" | "much" | "everyone" | "everybody" | "everything"
            | "another" | "enough" | "half" | "several" => true,
            "a" | "an" => whole(&next) || more(&next) && next != "new",
            "the" | "his" | "her" | "its" | "their" => {
                matches!(&*next, "full" | "entire" | "whole" | "complete" | "other")
            }
            "any" => more(&next) && next != "new",
            _ if more(&word) => next != "than",
            _ => false,
        }
    }

    /// Whether the word at `token`, behind the verb, limits what is denied.
    fn draws(&self, token: usize, reach: &Range<usize>) -> bool {
        let next = self.word(token + 1);
        let ends = |i: usize| i >= reach.end || self.is(i, &[Tag::Prep, Tag::SubPrep, Tag::Coord, Tag::Stop]);
        match &*self.word(token) {
            // "was not sacked after a run of nine games ⟨without⟩ a win"
            "without" => !(reach.start..token).any(|i| self.is_circumstance(i)),
            "until" | "till" | "unless" | "except" | "again" | "alone" | "sooner" | "faster" | "harder" => true,
            "earlier" | "enough" | "further" => ends(token + 1),
            "than" => {
                matches!(&*self.word(token.wrapping_sub(1)), "further" | "farther" | "longer" | "other" | "rather")
            }
            "in" => {
                matches!(&*next, "time" | "full" | "person" | "public" | "vain" | "isolation" | "earnest")
                    && ends(token + 2)
            }
            "on" => matches!(&*next, "time" | "schedule" | "purpose") && ends(token + 2),
            "at" => next == "once" || next == "first",
            // "did not go off ⟨for 37 minutes⟩": then it did.
            "for" => {
                self.is(token + 1, &[Tag::Number])
                    && matches!(self.word(token + 2).trim_end_matches('s'), "minute" | "second" | "hour")
            }
            "as" => {
                matches!(&*next, "many" | "much" | "often" | "well" | "fast" | "quickly" | "soon" | "early" | "far")
            }
            "only" | "just" | "simply" | "solely" | "merely" => next == "because" || next == "to" || next == "for",
            word => is_focus(word),
        }
    }

    /// "not on Monday ⟨but⟩ on Tuesday", "not the pool ⟨but⟩ the library": the second is what did happen.
    fn contrast(&self, reach: &Range<usize>) -> Option<usize> {
        let but = reach.clone().find(|&i| self.is(i, &[Tag::Coord]) && self.word(i) == "but")?;
        let mut rest = (but + 1..reach.end).skip_while(|&i| self.is(i, &[Tag::Adv]));
        let next = rest.next()?;
        let verb = (but + 1..reach.end)
            .filter_map(|i| self.c.group_at(i))
            .any(|k| self.c.groups().get(k).is_some_and(|v| v.form == Form::Finite));
        // "did not go because he wanted to ⟨but because⟩ he had to"
        if matches!(&*self.word(next), "because" | "so" | "since") {
            return Some(but);
        }
        let adjunct = self.is(next, &[Tag::Prep, Tag::SubPrep, Tag::To]) || is_time(&self.word(next));
        (!verb && (adjunct || self.c.tag(next).is_nominal())).then_some(but)
    }
}

/// Adverbs of manner and degree that take a negation to themselves: "did not ⟨immediately⟩ resign".
fn is_focus(word: &str) -> bool {
    matches!(
        word,
        "quite"
            | "entirely"
            | "fully"
            | "completely"
            | "totally"
            | "wholly"
            | "necessarily"
            | "always"
            | "immediately"
            | "exactly"
            | "significantly"
            | "substantially"
            | "directly"
            | "solely"
            | "exclusively"
            | "merely"
            | "officially"
            | "formally"
            | "publicly"
            | "explicitly"
            | "expressly"
            | "personally"
            | "physically"
            | "unanimously"
            | "voluntarily"
            | "willingly"
            | "knowingly"
            | "intentionally"
            | "deliberately"
            | "outright"
            | "lightly"
            | "altogether"
            | "promptly"
            | "quickly"
            | "properly"
            | "successfully"
            | "legally"
            | "lawfully"
            | "technically"
            | "strictly"
            | "simultaneously"
            | "regularly"
            | "often"
            | "frequently"
            | "adequately"
            | "sufficiently"
            | "initially"
            | "originally"
            | "permanently"
            | "temporarily"
            | "fairly"
            | "correctly"
            | "rightly"
            | "justly"
            | "seriously"
            | "carefully"
            | "peacefully"
            | "easily"
            | "freely"
            | "cheaply"
    )
}
