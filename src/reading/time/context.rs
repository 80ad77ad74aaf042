//! Where a time stands: which way its sentence looks, which noun it is said of.

use super::bound::Read;
use super::calendar::{Direction, Now};
use super::grammar::Grammar;
use super::moment::Moment;
use super::words::Word;
use super::{Bound, Stated, Time};
use crate::text::{Span, TokenKind};

/// How many tokens around a time may tell the tense.
const REACH: usize = 24;

impl Grammar<'_> {
    /// A time read from tokens, in its place in the text.
    pub(super) fn place(&self, read: Read, start: usize, end: usize, now: Option<Now>) -> Time {
        let direction = self.direction(start, end);
        let span = |from: usize, to: usize| self.text().token_span(from..to.max(from + 1));
        let resolve = |direction| match &read.stated {
            Stated::Moment(moment) => moment.resolve(now, direction),
            Stated::Range(from, to) => {
                let first = from.resolve(now, direction)?;
                let last = to.resolve(now, direction)?;
                let overnight = from.day == to.day && from.clock.is_some() && last.start < first.start;
                let last = match last {
                    last if overnight => last.next_day()?,
                    last if last.start < first.start => to.resolve(now, Direction::Future)?,
                    last => last,
                };
                let end = if matches!(to.clock, Some(super::DayTime::Clock(_))) { last.start } else { last.end };
                (first.start < end).then_some(super::Stretch { start: first.start, end })
            }
            Stated::Recurring => None,
        };
        let direction = self.leaning(&read, start, direction);
        let stretch = resolve(direction);
        let other = match direction {
            Direction::Future => resolve(Direction::Past),
            Direction::Past | Direction::Nearest => resolve(Direction::Future),
        };
        let moments: Vec<&Moment> = match &read.stated {
            Stated::Moment(moment) => vec![moment],
            Stated::Range(from, to) => vec![from, to],
            Stated::Recurring => Vec::new(),
        };
        let days = || moments.iter().filter_map(|moment| moment.day.as_ref());
        Time {
            span: span(start, end),
            core: span(read.core, end),
            unzoned: span(start, read.bare_end.clamp(start + 1, end)),
            impossible: days().any(super::Calendar::is_impossible),
            mismatched: days().any(|day| day.is_mismatched(now, direction)),
            noun: self.noun_behind(start, end),
            other: other.filter(|other| stretch != Some(*other)),
            bound: read.bound,
            hedge: read.hedge,
            stated: read.stated,
            stretch,
            direction,
            today: now.map(|now| now.date),
        }
    }

    /// A bound says something of its own: "since August" looks back, "until Friday" ahead.
    fn leaning(&self, read: &Read, start: usize, direction: Direction) -> Direction {
        // "fares rise starting Jan. 1": what only starts lies ahead unless a verb is of the past.
        let starts =
            || ["starting", "beginning", "effective"].iter().any(|word| word.eq_ignore_ascii_case(self.word(start)));
        match read.bound {
            Bound::Since if direction == Direction::Nearest && starts() => Direction::Future,
            Bound::Since if direction != Direction::Future => Direction::Past,
            Bound::By if self.is_purpose(start) => Direction::Future,
            Bound::Until if self.is_put_off(start) => Direction::Future,
            Bound::By | Bound::Until if direction == Direction::Nearest => Direction::Future,
            // "open from 9 a.m. to 5 p.m. Thursday": hours are announced; when they are over, a verb tells.
            Bound::At if direction == Direction::Nearest && is_hours(&read.stated) => Direction::Future,
            _ => direction,
        }
    }

    /// Whether the nearest verb around some tokens is of the past.
    pub(super) fn looks_back(&self, start: usize, end: usize) -> bool {
        self.direction(start, end) == Direction::Past
    }

    /// Which way the nearest verb around a time points. Newspapers tell what has been, so without a sign of the future a weekday is past.
    fn direction(&self, start: usize, end: usize) -> Direction {
        // "the election is in November", "the deadline is 5 p.m. Friday": what is, is to come.
        let led = matches!(self.before(start), Word::On | Word::In | Word::At);
        if let Some("is" | "are") = start.checked_sub(1 + usize::from(led)).map(|i| self.word(i)) {
            return Direction::Future;
        }
        for i in (start.saturating_sub(REACH)..start).rev() {
            if self.breaks(i) {
                break;
            }
            match self.points(i) {
                Some(Direction::Past) if self.is_yet_to_be(i) => return Direction::Future,
                // "they have until Friday" has no participle.
                Some(Direction::Past) if matches!(self.word(i), "has" | "have") && !self.is_perfect(i) => {}
                Some(direction) => return direction,
                None => {}
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
        Direction::Nearest
    }

    /// Which way a word points, if it does. "Was scheduled for Friday" looks ahead though it is told in the past.
    fn points(&self, i: usize) -> Option<Direction> {
        let word = self.word(i);
        match tense(word) {
            _ if self.is_attribute(i) || self.is_plural_noun(i) => None,
            _ if plans(word) || self.is_timetable(i) || self.is_released(i) => Some(Direction::Future),
            direction => direction,
        }
    }

    /// Whether a verb in the plural announces what a timetable has: "Polls close at 8 p.m. Saturday", "Classes resume Monday".
    fn is_timetable(&self, i: usize) -> bool {
        matches!(self.word(i), "close" | "open" | "start" | "begin" | "end" | "resume" | "leave" | "return" | "expire")
            && {
                let subject = self.word(i.wrapping_sub(1));
                subject.len() > 3 && subject.ends_with('s') && !subject.ends_with("ss")
            }
    }

    /// Whether a title in quotation marks is on its way: "\"Black Ops 4\" ships in October". Elsewhere ships are sooner vessels.
    fn is_released(&self, i: usize) -> bool {
        self.word(i) == "ships" && i.checked_sub(1).and_then(|before| self.kind(before)) == Some(TokenKind::Quote)
    }

    /// Whether what lasts until a time was put off: "delayed until Friday".
    fn is_put_off(&self, start: usize) -> bool {
        (start.saturating_sub(3)..start).any(|i| {
            matches!(
                self.word(i),
                "adjourned" | "deferred" | "delayed" | "extended" | "postponed" | "rescheduled" | "suspended"
            )
        })
    }

    /// Whether an infinitive stands between a time and what governs it: "was ordered to pay it by April 30".
    fn is_purpose(&self, start: usize) -> bool {
        for i in (start.saturating_sub(12)..start).rev() {
            if self.breaks(i) || tense(self.word(i)).is_some() {
                return false;
            }
            let verb = self.kind(i + 1) == Some(TokenKind::Word) && !self.capital(i + 1) && !self.ends_noun(i + 1);
            if self.is(i, Word::To) && verb {
                return true;
            }
        }
        false
    }

    /// Whether an auxiliary of the future governs a form that looks past: "will be signed", "would not have met", "won't be named".
    fn is_yet_to_be(&self, i: usize) -> bool {
        for at in (i.saturating_sub(4)..i).rev() {
            let word = self.word(at);
            if tense(word) == Some(Direction::Future) {
                return true;
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
        tense(word) == Some(Direction::Past) || word.ends_with("en") || word.ends_with("ne") || word.ends_with("wn")
    }

    /// Whether a participle says of what kind a noun is, and nothing of the sentence: "backed out of a planned meeting on Wednesday".
    fn is_attribute(&self, i: usize) -> bool {
        self.word(i).ends_with("ed") && self.is_determined(i)
    }

    /// Whether a determiner stands before a token: "a", "its", "the mayor's".
    fn is_determined(&self, i: usize) -> bool {
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
            || tense(word) == Some(Direction::Past)
    }

    /// Whether a clause ends at the token.
    fn breaks(&self, i: usize) -> bool {
        matches!(self.class(i), Word::Mark(b';' | b'!' | b'?'))
            || self.mark(i, b'.') && self.starts_sentence(i + 1)
            || self.text().tokens().get(i).is_some_and(|t| t.kind == TokenKind::Mark && self.word(i) == "\u{2014}")
    }

    /// The noun behind a possessive or an attributive time: "Wednesday's meeting", "the Jan. 24 meeting", "a Friday deadline".
    fn noun_behind(&self, start: usize, end: usize) -> Option<Span> {
        let possessive = matches!(self.kind(end), Some(TokenKind::Possessive));
        let from = if possessive { end + 1 } else { end };
        if !possessive {
            let article = matches!(self.before(start), Word::The | Word::A | Word::An | Word::My)
                || matches!(start.checked_sub(1).and_then(|i| self.kind(i)), Some(TokenKind::Possessive));
            if !article && !self.mark(end, b'-') {
                return None;
            }
        }
        let mut to = from;
        while to < from + 4
            && self.kind(to) == Some(TokenKind::Word)
            && !self.ends_noun(to)
            && (to == from || !self.starts_sentence(to))
        {
            to += 1;
        }
        (to > from).then(|| self.text().token_span(from..to))
    }
}

/// From one time of the clock to another.
fn is_hours(stated: &Stated) -> bool {
    let clock = |moment: &Moment| matches!(moment.clock, Some(super::DayTime::Clock(_)));
    matches!(stated, Stated::Range(from, to) if clock(from) && clock(to))
}

/// Whether a verb form says which way it points: `Past` for "was", "said", "announced", `Future` for "will".
fn tense(word: &str) -> Option<Direction> {
    match word {
        "will" | "Will" | "'ll" | "won't" | "shall" | "would" | "upcoming" | "next" => Some(Direction::Future),
        "was" | "were" | "had" | "did" | "said" | "told" | "came" | "went" | "took" | "made" | "began" | "wrote"
        | "met" | "saw" | "sent" | "held" | "left" | "gave" | "got" | "found" | "led" | "won" | "lost" | "broke"
        | "rose" | "fell" | "became" | "ran" | "spoke" | "shot" | "hit" | "has" | "have" | "been" | "drew" | "died"
        | "paid" | "brought" | "knew" | "thought" | "kept" | "shut" | "cut" | "struck" | "sank" | "fled" | "flew"
        | "drove" | "grew" | "fought" | "caught" | "taught" | "bought" | "sold" | "stood" | "sat" | "heard"
        | "felt" | "beat" | "swam" | "sang" | "stole" | "threw" | "chose" | "froze" | "built" | "burst" | "hung"
        | "swore" | "tore" | "wore" | "slid" | "swept" | "dealt" | "lent" | "spent" => Some(Direction::Past),
        _ if word.len() > 4 && word.ends_with("ed") && word.bytes().all(|b| b.is_ascii_lowercase()) => {
            (!matches!(word, "hundred" | "united" | "indeed" | "naked" | "sacred")).then_some(Direction::Past)
        }
        _ => None,
    }
}

/// Words after which a time lies ahead whatever the tense: "was scheduled for", "plans to", "is due".
fn plans(word: &str) -> bool {
    matches!(
        word,
        "scheduled"
            | "expected"
            | "planned"
            | "slated"
            | "set"
            | "due"
            | "plans"
            | "plan"
            | "planning"
            | "until"
            | "deadline"
            | "forecast"
            | "projected"
            | "predicted"
            | "expects"
            | "expires"
            | "hopes"
            | "intends"
            | "going"
            | "begins"
            | "starts"
            | "opens"
            | "closes"
            | "ends"
            | "airs"
            | "premieres"
            | "debuts"
            | "resumes"
            | "departs"
            | "should"
            | "must"
            | "may"
            | "might"
            | "can"
            | "could"
    )
}
