//! Which way the sentence of a time looks: whose tense it has, and what that says.

mod words;

use self::words::{ARRANGES, CLAUSE, FUTURE, PAST, PLAN, SAYING, SUBORDINATE, TIMETABLE};
use super::calendar::Direction;
use super::grammar::Grammar;
use super::words::Word;
use crate::reading::lexicon::Class;
use crate::text::TokenKind;

pub(in crate::reading) use self::words::words;
pub(super) use self::words::{SIGNS, Sign};

/// How many tokens around a time may tell the tense.
pub(super) const REACH: usize = 24;

impl Grammar<'_> {
    /// Whether the nearest verb around some tokens is of the past.
    pub(super) fn looks_back(&self, start: usize, end: usize) -> bool {
        self.direction(start, end) == Direction::Past
    }

    /// Which way the nearest verb around a time points. Newspapers tell what has been, so without a sign of the future a weekday is past.
    pub(super) fn direction(&self, start: usize, end: usize) -> Direction {
        // "the election is in November", "the deadline is 5 p.m. Friday": what is, is to come.
        let led = matches!(self.before(start), Word::On | Word::In | Word::At);
        // "is open Monday"
        let open = start
            .checked_sub(1 + usize::from(led))
            .filter(|i| matches!(self.word(*i), "open" | "closed" | "off" | "free"));
        if open.is_some_and(|i| matches!(self.word(i.wrapping_sub(1)), "is" | "are")) {
            return Direction::Future;
        }
        if let Some("is" | "are") = start.checked_sub(1 + usize::from(led)).map(|i| self.word(i)) {
            return Direction::Future;
        }
        // "Rourke said Monday's vote would go ahead": the verb behind tells of what stands before it.
        if self.is_reported_subject(start, end)
            && let Some(direction) = self.verb_behind(end)
        {
            return direction;
        }
        let mut i = start;
        let mut after = false;
        while i > start.saturating_sub(REACH) {
            i -= 1;
            if self.breaks(i) {
                break;
            }
            if let Some(open) = self.aside(i) {
                i = open;
                continue;
            }
            match self.points(i) {
                Some(Direction::Past) if self.is_yet_to_be(i) => return Direction::Future,
                // "they have until Friday" has no participle.
                Some(Direction::Past) if matches!(self.word(i), "has" | "have") && !self.is_perfect(i) => {}
                // "faces the court after a crash Saturday": what something comes after is over.
                Some(Direction::Future) if after && self.tells(i, PLAN) | self.is_announcing(i) => {
                    return Direction::Nearest;
                }
                Some(direction) => return direction,
                None => {}
            }
            after |= self.is(i, Word::After) && i + 1 < start;
            // "…, and a decision on Thursday will be made", "said that on Monday he would go": another clause begins here.
            if self.opens_clause(i)
                && let Some(direction) = self.verb_behind(end)
            {
                return direction;
            }
        }
        for i in end..(end + REACH).min(self.len()) {
            if self.breaks(i) {
                break;
            }
            if let Some(direction) = self.points(i) {
                return direction;
            }
        }
        // "the third to fall apart after a bid in January": what something comes after is over.
        let over = (start.saturating_sub(REACH)..start).rev().take_while(|i| !self.breaks(*i));
        if over.into_iter().any(|i| self.is(i, Word::After) && i + 1 < start) {
            Direction::Past
        } else {
            Direction::Nearest
        }
    }

    /// Whether a possessive time, or one before its noun, stands behind a verb of saying: "said Monday's vote would go ahead".
    fn is_reported_subject(&self, start: usize, end: usize) -> bool {
        let article = usize::from(self.before(start) == Word::The);
        let said = start.checked_sub(1 + article).is_some_and(|i| self.tells(i, SAYING));
        said && (self.kind(end) == Some(TokenKind::Possessive)
            || article == 1 && self.noun_behind(start, end).is_some())
    }

    /// Which way the verb of the same clause behind a time points.
    fn verb_behind(&self, end: usize) -> Option<Direction> {
        for i in end..(end + REACH).min(self.len()) {
            let subordinate = self.tells(i, SUBORDINATE)
                || matches!(self.class(i), Word::Before | Word::After | Word::Until | Word::Since);
            if self.breaks(i) || subordinate || self.mark(i, b',') {
                return None;
            }
            if let Some(direction) = self.points(i) {
                return Some(direction);
            }
        }
        None
    }

    /// Whether a clause with a subject of its own may begin behind a token: "that", and a comma with "and" or "but".
    fn opens_clause(&self, i: usize) -> bool {
        self.tells(i, CLAUSE)
            || self.mark(i, b',') && matches!(self.word(i + 1), "and" | "but" | "while" | "so" | "though" | "although")
    }

    /// Where what stands between two commas begins, if the token is the second of them and what they hold says nothing of the rest
    /// of the sentence: ", which it suspended in February,", ", officials said,".
    fn aside(&self, i: usize) -> Option<usize> {
        const LONGEST: usize = 20;
        if !self.mark(i, b',') {
            return None;
        }
        for open in (i.saturating_sub(LONGEST)..i).rev() {
            if self.breaks(open) {
                return None;
            }
            if self.mark(open, b',') {
                let relative = matches!(self.word(open + 1), "which" | "who" | "whom" | "whose" | "where");
                let said = i - open <= 8 && (self.tells(i - 1, SAYING) || self.tells(open + 1, SAYING));
                return (relative || said).then_some(open);
            }
        }
        None
    }

    /// Whether a word tells a tense.
    pub(super) fn points_somewhere(&self, i: usize) -> bool {
        self.breaks(i) || self.points(i).is_some()
    }

    /// Which way a word points, if it does. "Was scheduled for Friday" looks ahead though it is told in the past.
    #[inline]
    fn points(&self, i: usize) -> Option<Direction> {
        // Articles, prepositions, numbers and marks point nowhere, nor does what has a capital, and that is every second token.
        let pointless = matches!(
            self.class(i),
            Word::The
                | Word::A
                | Word::An
                | Word::And
                | Word::Or
                | Word::Of
                | Word::To
                | Word::In
                | Word::On
                | Word::At
                | Word::For
                | Word::From
                | Word::By
                | Word::As
                | Word::Mark(_)
                | Word::Digits
        );
        if pointless || self.capital(i) && self.word(i) != "Will" {
            debug_assert!(!self.may_point(i) || self.pointed(i).is_none(), "{:?} points after all", self.word(i));
            return None;
        }
        if self.may_point(i) { self.pointed(i) } else { None }
    }

    /// As [`points`](Self::points), of a word that may.
    #[inline(never)]
    fn pointed(&self, i: usize) -> Option<Direction> {
        if self.is_only_past(i) {
            let direction = self.tense(i).filter(|_| !self.is_attribute(i));
            debug_assert_eq!(direction, self.pointed_by_all(i), "{:?}", self.word(i));
            return direction;
        }
        self.pointed_by_all(i)
    }

    /// Whether a word that may point is of no list but that of the past, or of none and ends in "-ed": no rule for plans and timetables
    /// asks for such.
    fn is_only_past(&self, i: usize) -> bool {
        let sign = self.sign(i) & (PAST | FUTURE | PLAN | TIMETABLE | ARRANGES);
        let past = sign == PAST || sign == 0 && self.ending(i) == Some([b'e', b'd']);
        past && !self.lexed().is(i, Class::SCHEDULED)
    }

    fn pointed_by_all(&self, i: usize) -> Option<Direction> {
        match self.tense(i) {
            _ if self.is_attribute(i) || self.is_plural_noun(i) || self.is_no_plan(i) => None,
            _ if self.is_arranged(i) => Some(Direction::Future),
            _ if self.tells(i, PLAN) || self.is_timetable(i) || self.is_released(i) || self.is_announcing(i) => {
                Some(Direction::Future)
            }
            direction => direction,
        }
    }

    /// Whether a word is of any list or form that points somewhere; most are not.
    fn may_point(&self, i: usize) -> bool {
        if self.tells(i, PAST | FUTURE | PLAN | TIMETABLE | ARRANGES) || self.lexed().is(i, Class::SCHEDULED) {
            return true;
        }
        match self.ending(i) {
            Some([b'e', b'd']) => true,
            // "who returns from Japan on Sunday"
            Some([_, b's']) => i.checked_sub(1).is_some_and(|before| self.is_relative(before)),
            _ => false,
        }
    }

    /// What a word tells by itself, of some kinds. A capital makes a name of it, but "Will" asks.
    #[inline]
    fn tells(&self, i: usize, kinds: Sign) -> bool {
        self.sign(i) & kinds != 0 && (!self.capital(i) || self.word(i) == "Will")
    }

    /// Whether a verb form says which way it points: `Past` for "was", "said", "announced", `Future` for "will".
    fn tense(&self, i: usize) -> Option<Direction> {
        if self.tells(i, FUTURE | PAST) {
            return Some(if self.tells(i, FUTURE) { Direction::Future } else { Direction::Past });
        }
        (self.ending(i) == Some([b'e', b'd']) && is_past_form(self.word(i))).then_some(Direction::Past)
    }

    /// The last two bytes of a token, if it has so many.
    #[inline]
    fn ending(&self, i: usize) -> Option<[u8; 2]> {
        let span = self.text().tokens().get(i)?.span;
        self.text().as_str().as_bytes().get(span.range())?.last_chunk().copied()
    }

    /// "who" or "which".
    fn is_relative(&self, i: usize) -> bool {
        matches!(self.word(i), "who" | "which")
    }

    /// Whether a verb in the plural announces what a timetable has: "Polls close at 8 p.m. Saturday", "Classes resume Monday".
    fn is_timetable(&self, i: usize) -> bool {
        // "kicks off at 8 p.m. on Saturday"
        if matches!(self.word(i), "kicks" | "kick" | "tips" | "gets")
            && matches!(self.word(i + 1), "off" | "under" | "underway")
        {
            return true;
        }
        let polls = matches!(self.word(i), "go" | "goes" | "head" | "heads") && self.is(i + 1, Word::To);
        // "who returns from Japan on Sunday": behind a relative pronoun a word in -s is a verb, and of the present.
        let present = || {
            let word = self.word(i);
            let form = word.len() > 4
                && !self.capital(i)
                && word.ends_with('s')
                && !word.ends_with("ss")
                && !self.tells(i, SAYING);
            form && self.is_relative(i.wrapping_sub(1))
        };
        if polls || present() {
            return true;
        }
        let begins = matches!(self.word(i), "take" | "takes" | "come" | "comes" | "go" | "goes");
        if begins && matches!(self.word(i + 1), "effect" | "office" | "place" | "into" | "before" | "on") {
            return true;
        }
        // "Stocks close higher Tuesday" is told of what was.
        let traded = matches!(self.word(i + 1), "higher" | "lower" | "up" | "down" | "mixed" | "flat");
        !traded
            && matches!(
                self.word(i),
                "close" | "open" | "start" | "begin" | "end" | "resume" | "leave" | "return" | "expire"
            )
            && {
                let subject = self.word(i.wrapping_sub(1));
                subject.len() > 3 && subject.ends_with('s') && !subject.ends_with("ss")
            }
    }

    /// Whether a title in quotation marks is on its way: "\"Black Ops 4\" ships in October". Elsewhere ships are sooner vessels.
    fn is_released(&self, i: usize) -> bool {
        self.word(i) == "ships" && i.checked_sub(1).and_then(|before| self.kind(before)) == Some(TokenKind::Quote)
    }

    /// Whether something was moved to a time: "postponed to Saturday", "moved from Tuesday to Thursday".
    pub(super) fn is_moved(&self, start: usize) -> bool {
        let to = matches!(self.before(start), Word::To) || self.is(start, Word::From);
        let moved = |i: usize| matches!(self.word(i), "moved" | "pushed" | "shifted" | "changed" | "switched");
        to && (self.is_put_off(start) || (start.saturating_sub(3)..start).any(moved))
    }

    /// Whether what lasts until a time was put off: "delayed until Friday".
    pub(super) fn is_put_off(&self, start: usize) -> bool {
        (start.saturating_sub(3)..start).any(|i| {
            matches!(
                self.word(i),
                "adjourned" | "deferred" | "delayed" | "extended" | "postponed" | "rescheduled" | "suspended"
            )
        })
    }

    /// Whether an infinitive stands between a time and what governs it: "was ordered to pay it by April 30".
    pub(super) fn is_purpose(&self, start: usize) -> bool {
        for i in (start.saturating_sub(12)..start).rev() {
            if self.breaks(i) || self.tense(i).is_some() {
                return false;
            }
            let verb = self.kind(i + 1) == Some(TokenKind::Word) && !self.capital(i + 1) && !self.ends_noun(i + 1);
            if self.is(i, Word::To) && verb {
                return true;
            }
        }
        false
    }

    /// Whether a form of "be" with an infinitive arranges what is to come: "is to meet", "was to vote", "were to have been heard";
    /// or a perfect does: "has booked three shows".
    fn is_arranged(&self, i: usize) -> bool {
        match self.word(i) {
            "is" | "are" | "was" | "were" => {
                let to = i + 1 + usize::from(self.word(i + 1) == "not");
                self.is(to, Word::To) && self.is_infinitive(to + 1)
            }
            "booked" | "arranged" | "lined" => matches!(self.word(i.wrapping_sub(1)), "has" | "have" | "had"),
            _ => false,
        }
    }

    /// Whether what stands behind "to" is a verb: "to vote", but neither "to the left" nor "to Boston".
    fn is_infinitive(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Word)
            && !self.capital(i)
            && !self.ends_noun(i)
            && matches!(self.class(i), Word::None | Word::Beginning | Word::End)
            && !matches!(self.word(i), "date" | "its" | "each" | "what" | "some" | "all" | "those" | "these")
    }

    /// Whether an auxiliary of the future governs a form that looks past: "will be signed", "would not have met", "won't be named",
    /// "a meeting to be held".
    fn is_yet_to_be(&self, i: usize) -> bool {
        let mut have = false;
        for at in (i.saturating_sub(4)..i).rev() {
            let word = self.word(at);
            have |= word == "have";
            // "may be taken up on Friday"; "may have been taken" is over.
            let modal = matches!(word, "may" | "might" | "can" | "should" | "must") && !have;
            if self.tense(at) == Some(Direction::Future) || modal {
                return true;
            }
            if self.is(at, Word::To) {
                let governs = self.word(at.wrapping_sub(1));
                let be = matches!(governs, "is" | "are" | "was" | "were");
                let held = self.word(at + 1) == "be" && !is_belief(governs);
                return be || held;
            }
            let between =
                matches!(word, "be" | "have" | "been" | "not" | "also" | "then" | "soon" | "only" | "still" | "never")
                    || word.ends_with("ly");
            if !between {
                return false;
            }
        }
        false
    }

    /// Whether a participle follows "has" or "have": "have met", "has not yet been named".
    fn is_perfect(&self, i: usize) -> bool {
        let at = (i + 1..i + 4)
            .find(|at| !matches!(self.word(*at), "not" | "never" | "also" | "already" | "yet" | "all" | "both"));
        let word = at.map_or("", |at| self.word(at));
        at.is_some_and(|at| self.tense(at) == Some(Direction::Past))
            || word.ends_with("en")
            || word.ends_with("ne")
            || word.ends_with("wn")
    }

    /// Whether a participle says of what kind a noun is, and nothing of the sentence: "backed out of a planned meeting on Wednesday".
    fn is_attribute(&self, i: usize) -> bool {
        // "expect a cut by September"
        let noun = matches!(self.word(i), "cut" | "hit" | "shot") && matches!(self.before(i), Word::A | Word::The);
        noun || self.word(i).ends_with("ed") && self.is_determined(i)
    }

    /// Whether what could be a word of plans is none: "set fire", "canceled due to rain", "higher than expected", "was going home".
    fn is_no_plan(&self, i: usize) -> bool {
        let aim = matches!(self.class(i + 1), Word::To | Word::For);
        match self.word(i) {
            "set" => !aim,
            // "need to flip 24 seats in November"
            "need" | "needs" | "aims" => !self.is(i + 1, Word::To),
            "going" => !self.is(i + 1, Word::To),
            "due" if self.is(i + 1, Word::To) => {
                let before = self.word(i.wrapping_sub(1));
                !matches!(before, "is" | "are" | "was" | "were" | "be" | "been" | "now" | "also" | "not" | ",")
            }
            "expected" | "planned" | "scheduled" | "predicted" | "forecast" | "projected"
                if matches!(self.before(i), Word::Than | Word::As) =>
            {
                true
            }
            _ => self.is_some_plan(i),
        }
    }

    /// Whether a plan is only what a sentence speaks of: "approved the plan on Monday"; "a plan to open in March" looks ahead.
    fn is_some_plan(&self, i: usize) -> bool {
        let noun = matches!(self.word(i), "plan" | "plans" | "forecast" | "forecasts");
        let aim = || matches!(self.class(i + 1), Word::To | Word::For);
        noun && !aim() && (self.is_determined(i) || i > 1 && self.is(i - 1, Word::None) && self.is_determined(i - 1))
    }

    /// Whether a determiner stands before a token: "a", "its", "the mayor's".
    pub(super) fn is_determined(&self, i: usize) -> bool {
        i > 0
            && (matches!(self.before(i), Word::The | Word::A | Word::An | Word::My)
                || matches!(self.word(i - 1), "its" | "his" | "her" | "their" | "this" | "that" | "any" | "no")
                || self.kind(i - 1) == Some(TokenKind::Possessive))
    }

    /// Whether what may be a verb of a timetable is a noun in the plural, by what stands before it: "made two starts Friday", "the
    /// team signed tight ends on Friday"; "the season ends Friday" has its verb.
    fn is_plural_noun(&self, i: usize) -> bool {
        if !matches!(self.word(i), "ends" | "starts" | "debuts" | "airs") {
            return false;
        }
        let Some(before) = i.checked_sub(1) else { return false };
        let word = self.word(before);
        // "Season 8 starts Friday" is a name with its verb.
        let number = self.kind(before) == Some(TokenKind::Number)
            || matches!(self.class(before), Word::Cardinal(_) | Word::Few(_));
        self.is_determined(i)
            || number && !before.checked_sub(1).is_some_and(|name| self.capital(name))
            || matches!(word, "both" | "these" | "those" | "tight" | "defensive" | "split" | "dead" | "loose")
            || self.tense(before) == Some(Direction::Past)
    }

    /// Whether a word is a verb of the past.
    pub(super) fn is_past(&self, i: usize) -> bool {
        self.tense(i) == Some(Direction::Past)
    }

    /// Whether a clause ends at the token.
    #[inline]
    pub(super) fn breaks(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Mark)
            && match self.class(i) {
                Word::Mark(b';' | b'!' | b'?') => true,
                Word::Mark(b'.') => self.starts_sentence(i + 1),
                _ => self.word(i) == "\u{2014}",
            }
    }
}

/// Whether an infinitive behind a word is what somebody takes to be so: "is said to be", "believed to have been".
fn is_belief(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "believed"
            | "thought"
            | "alleged"
            | "reported"
            | "known"
            | "found"
            | "seem"
            | "seems"
            | "seemed"
            | "appear"
            | "appears"
            | "appeared"
            | "used"
            | "happened"
            | "shown"
            | "presumed"
            | "supposed"
    )
}

/// Whether a word in "-ed" is a past form or a participle.
fn is_past_form(word: &str) -> bool {
    let verb = !word.ends_with("eed") || matches!(word, "agreed" | "disagreed" | "freed" | "guaranteed" | "decreed");
    let noun = matches!(word, "hundred" | "kindred" | "united" | "naked" | "sacred" | "sled" | "shed");
    word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase()) && verb && !noun
}
