//! Times that count from the dateline or from another time: "yesterday", "last week", "two days earlier", "the next three months".

use super::calendar::{Amount, Calendar, Unit, Which, Year};
use super::grammar::{Found, Grammar};
use super::opening::Opening;
use super::words::Word;

impl Grammar<'_> {
    /// A stretch of the calendar that is told by its distance.
    pub(super) fn relative(&self, i: usize) -> Found<Calendar> {
        let length = Opening::SPELLED.or(Opening::COUNTED).or(Opening::COUNT);
        self.longest(
            i,
            &[
                (Opening::DAY.or(Opening::UNIT), Self::day_word),
                (Opening::SHIFT.or(Opening::UNIT), Self::shifted_name),
                (Opening::SHIFT.or(Opening::WEEKDAY), Self::weekday_of_week),
                (Opening::IN.or(length), Self::away),
                (Opening::WITHIN.or(Opening::SHIFT).or(length), Self::adjacent),
                (Opening::FOR.or(length), Self::starting),
            ],
        )
    }

    /// "today", "the day after tomorrow", "the following day", "the day before".
    fn day_word(&self, i: usize) -> Found<Calendar> {
        if let Word::Day(shift) = self.class(i) {
            // "USA Today", "Today show": a name.
            let name = self.capital(i) && !self.starts_sentence(i) && i > 0 && self.capital(i - 1)
                || self.word(i) == "Today" && self.word(i + 1) == "show";
            return (!name).then_some((Calendar::Current { unit: Unit::Day, shift, pointed: true }, i + 1));
        }
        let start = self.skip(i, &[Word::The]);
        if self.is(start, Word::Unit(Unit::Day, false)) {
            let (sign, at) = match self.class(start + 1) {
                Word::After => (1, start + 2),
                Word::Before => (-1, start + 2),
                _ => return None,
            };
            if let Word::Day(shift) = self.class(at) {
                let shift = shift + sign;
                return Some((Calendar::Current { unit: Unit::Day, shift, pointed: true }, at + 1));
            }
            let amount = Amount::of(1, 1, Unit::Day)?;
            if let Some((from, end)) = self.date(at).or_else(|| self.holiday(at)) {
                let from = Some(Box::new(from));
                return Some((Calendar::Away { amount, ahead: sign > 0, from, weekday: None }, end));
            }
            // "the day before" with nothing behind it.
            let alone = start > i
                && self.ends_phrase(at)
                && !matches!(self.class(at), Word::The | Word::This | Word::Weekday(_));
            return alone.then_some((Calendar::FromThen(amount, sign > 0), at));
        }
        None
    }

    /// "last week", "this year", "the following month", "next Easter", "last August", "this Friday".
    fn shifted_name(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        // "the same month that it happened".
        if self.is(start, Word::Same)
            && let Some((unit @ (Unit::Week | Unit::Weekend | Unit::Month | Unit::Quarter | Unit::Year), end)) =
                self.unit(start + 1)
        {
            return (start > i).then_some((Calendar::Same(unit), end));
        }
        // "the week", "the year before last", "the week after next".
        if start > i
            && let Some((unit @ (Unit::Week | Unit::Month | Unit::Year | Unit::Weekend | Unit::Fortnight), end)) =
                self.unit(start)
        {
            // "up from 41.9 the week before"
            if let side @ (Word::Before | Word::After) = self.class(end)
                && self.ends_phrase(end + 1)
                && !matches!(
                    self.class(end + 1),
                    Word::The | Word::This | Word::Last | Word::Next | Word::Weekday(_) | Word::Holiday(_)
                )
            {
                return Some((Calendar::FromThen(Amount::of(1, 1, unit)?, side == Word::After), end + 1));
            }
            let shift = match (self.class(end), self.class(end + 1)) {
                (Word::After, Word::Next) => Some(2),
                (Word::Before, Word::Last) => Some(-2),
                _ => None,
            };
            if let Some(shift) = shift {
                return Some((Calendar::Current { unit, shift, pointed: true }, end + 2));
            }
            // "in the year that ended March 31" is another year, "Man of the Year" none.
            let other = self.capital(start) && self.before(i) == Word::Of
                || matches!(self.word(end), "that" | "when" | "which" | "ended" | "ending");
            return (!other).then_some((Calendar::Current { unit, shift: 0, pointed: false }, end));
        }
        let shift = self.shift(start)?;
        // "over the past year" and "in the last week" look back from now; "last year" is the calendar's.
        let the = start > i;
        // "this past week", "this coming Friday", "this last week".
        let (shift, mut at) = match (self.class(start), self.class(start + 1)) {
            (Word::This, Word::Last | Word::Past) => (-1, start + 2),
            (Word::This, Word::Next | Word::Following) => (1, start + 2),
            _ => (shift, start + 1),
        };
        let upcoming = shift == 1 && (at == start + 2 || self.word(start).ends_with("coming"));
        if let Some((weekday, end)) = self.weekday(at) {
            // "this Friday, 5/12".
            if let Some((dated, last)) = self.date(at).filter(|(_, last)| *last > end) {
                return Some((dated, last));
            }
            let which = if upcoming { Which::Coming } else { Which::Shifted(shift) };
            // "next Tuesday at 12:00", "last Friday": the weekday's own week; "following Friday" a week on.
            return Some((Calendar::Weekday { weekday, which }, end));
        }
        if let Some((month, end)) = self.month(at)
            && self.reads_as_month(at)
            && self.month_day_end(at) <= end
            && self.year_behind(end).is_none()
        {
            return Some((Calendar::Month { month, year: Some(Year::Turn(shift)) }, end));
        }
        // "this 5/12", "next 6th of April".
        if let Some((Calendar::Date { year: None, month: Some(month), day, weekday }, end)) = self.dated(at) {
            let year = Some(Year::Turn(shift));
            return Some((Calendar::Date { year, month: Some(month), day, weekday }, end));
        }
        // "this week", "next quarter", "last night" is a part of the day and read elsewhere.
        at = self.skip(at, &[Word::Mark(b'-')]);
        let (unit, end) = self.unit(at)?;
        let plural = matches!(self.class(at), Word::Unit(_, true) | Word::Quarters);
        if plural || matches!(unit, Unit::Second | Unit::Minute) {
            return None;
        }
        if unit == Unit::Hour {
            let amount = Amount::of(1, 1, Unit::Hour)?;
            return (shift != 0)
                .then_some((Calendar::Adjacent { amount, unit, ahead: shift > 0, inclusive: false }, end));
        }
        let sliding = shift != 0 && matches!(self.class(start), Word::Past) || the && self.is(start, Word::Past);
        if sliding && !matches!(unit, Unit::Weekend | Unit::Day) {
            let amount = Amount::of(1, 1, unit)?;
            return Some((Calendar::Adjacent { amount, unit, ahead: false, inclusive: false }, end));
        }
        if unit == Unit::Day && shift != 0 {
            // "the next day" and "the last day" are told from a time before or of a thing; "last day of school".
            let relative = self.is(start, Word::Following) || self.is(start, Word::Next);
            let alone = self.ends_phrase(end);
            let amount = Amount::of(1, 1, Unit::Day)?;
            return (relative && alone).then_some((Calendar::FromThen(amount, true), end));
        }
        if self.is(end, Word::Unit(Unit::Day, false)) {
            return None;
        }
        // "quit the next month", "up from the previous year": told from a time named before, unless "over the next year" looks ahead.
        let led = matches!(self.before(i), Word::In | Word::For | Word::During | Word::Within | Word::Through);
        let told = match self.word(start) {
            "next" => !led,
            "following" | "previous" => true,
            _ => false,
        };
        let pointed = !(the && told && unit >= Unit::Weekend && unit <= Unit::Year);
        Some((Calendar::Current { unit, shift, pointed }, end))
    }

    fn month_day_end(&self, i: usize) -> usize {
        self.dated(i).map_or(i, |(_, end)| end)
    }

    /// A date, but for those led by "next" and such.
    fn dated(&self, i: usize) -> Found<Calendar> {
        self.date(i).filter(|(date, _)| matches!(date, Calendar::Date { month: Some(_), .. }))
    }

    /// "Tuesday of last week", "Friday this week", "next week on Friday", "this week Monday", "Monday two weeks from now".
    fn weekday_of_week(&self, i: usize) -> Found<Calendar> {
        let week = |at: usize| {
            let at = self.skip(at, &[Word::The]);
            let shift = self.shift(at)?;
            self.is(at + 1, Word::Unit(Unit::Week, false)).then_some((shift, at + 2))
        };
        if let Some((weekday, end)) = self.weekday(i) {
            let of = self.skip(end, &[Word::Of, Word::In, Word::Mark(b',')]);
            if let Some((weeks, last)) = week(of) {
                return Some((Calendar::WeekdayOfWeek { weekday, weeks }, last));
            }
            if let Some((Calendar::Away { amount, ahead, from, weekday: None }, last)) = self.away(end)
                && !amount.is_clock()
                && (amount.days % 7 == 0 || amount.months > 0)
            {
                return Some((Calendar::Away { amount, ahead, from, weekday: Some(weekday) }, last));
            }
            return None;
        }
        let (weeks, end) = week(i)?;
        let on = self.skip(end, &[Word::On, Word::Mark(b'-'), Word::Mark(b',')]);
        let (weekday, last) = self.weekday(on)?;
        Some((Calendar::WeekdayOfWeek { weekday, weeks }, last))
    }

    /// "two days ago", "a week later", "three weeks from Tuesday", "in two months", "two Sundays from now".
    fn away(&self, i: usize) -> Found<Calendar> {
        // "in two weeks", "in 5 minutes", "in 3 days on Friday".
        if self.is(i, Word::In) {
            let at = self.skip(i + 1, &[Word::About, Word::Just, Word::Less]);
            let at = if self.is(i + 1, Word::Less) { self.skip(at, &[Word::Than]) } else { at };
            let (counted, end) = self.amount(at)?;
            // "in two years since 2011".
            if self.is(end, Word::Since) {
                let (from, last) = self.anchor(end + 1)?;
                let from = Some(Box::new(from));
                return Some((Calendar::Away { amount: counted.amount, ahead: true, from, weekday: None }, last));
            }
            // "in two weeks' time"; "for the first time in two years" and "in 2 years he had" look back: the tense decides.
            let time =
                matches!(self.kind(end), Some(crate::text::TokenKind::Possessive)) && self.word(end + 1) == "time";
            let end = if time { end + 2 } else { end };
            // "grossed $90 million in just 10 days": how long it took.
            if !time && (self.counts_on(i, end) || self.is(i + 1, Word::Just) || self.looks_back(i, end)) {
                return None;
            }
            let plain = Calendar::Away { amount: counted.amount, ahead: true, from: None, weekday: None };
            return Some((self.on_weekday(plain, end)?.0, self.on_weekday_end(end)));
        }
        // "two Sundays from now".
        if let Some((count, at)) = self.cardinal(i)
            && let Word::Weekdays(weekday) = self.class(at)
            && let (Word::From, Word::Now) = (self.class(at + 1), self.class(at + 2))
        {
            let amount = Amount::of(count - 1, 1, Unit::Week)?;
            let from = Some(Box::new(Calendar::Weekday { weekday, which: Which::Nearest }));
            return (count > 0).then_some((Calendar::Away { amount, ahead: true, from, weekday: None }, at + 3));
        }
        let (counted, end) = self.amount(i)?;
        let amount = counted.amount;
        let fixed = |ahead, from| Calendar::Away { amount, ahead, from, weekday: None };
        match self.class(end) {
            Word::Ago => {
                // "a week ago Monday": a week before the last Monday.
                let weeks = !amount.is_clock() && amount.months == 0 && amount.days % 7 == 0;
                match self.weekday(self.skip(end + 1, &[Word::On])).filter(|_| weeks) {
                    Some((weekday, last)) => {
                        let from = Some(Box::new(Calendar::Weekday { weekday, which: Which::Shifted(-1) }));
                        Some((fixed(false, from), last))
                    }
                    // "50 years ago this week", "a year ago today"
                    None => {
                        let this = self.is(end + 1, Word::This)
                            && matches!(self.class(end + 2), Word::Unit(Unit::Week | Unit::Month, false));
                        let today = self.is(end + 1, Word::Day(0));
                        Some((fixed(false, None), end + 1 + 2 * usize::from(this) + usize::from(today)))
                    }
                }
            }
            Word::From | Word::After => {
                let (from, last) = self.anchor(end + 1)?;
                // "3.2 millimeters a year from 1993 to 2014"
                if matches!(from, Calendar::Year(_))
                    && matches!(self.class(last), Word::To | Word::Through | Word::Until)
                {
                    return None;
                }
                if amount.is_clock() && from.is_day() {
                    return (from == Calendar::Current { unit: Unit::Second, shift: 0, pointed: true })
                        .then_some((fixed(true, None), last));
                }
                if from == (Calendar::Current { unit: Unit::Second, shift: 0, pointed: true }) {
                    return Some((self.on_weekday(fixed(true, None), last)?.0, self.on_weekday_end(last)));
                }
                let plain = fixed(true, Some(Box::new(from)));
                Some((self.on_weekday(plain, last)?.0, self.on_weekday_end(last)))
            }
            Word::Before => {
                let (from, last) = match self.anchor(end + 1) {
                    Some(found) => found,
                    // "two weeks before": from a time named before.
                    None if self.ends_phrase(end + 1) && !matches!(self.class(end + 1), Word::The | Word::This) => {
                        return Some((Calendar::FromThen(amount, false), end + 1));
                    }
                    None => return None,
                };
                (!amount.is_clock()).then_some((fixed(false, Some(Box::new(from))), last))
            }
            Word::Later if self.word(end).eq_ignore_ascii_case("hence") => {
                Some((Calendar::Adjacent { amount, unit: counted.unit, ahead: true, inclusive: false }, end + 1))
            }
            // "two days earlier than expected" is no date.
            Word::Later | Word::Earlier if self.is(end + 1, Word::Than) => None,
            Word::Later => Some((Calendar::FromThen(amount, true), end + 1)),
            Word::Earlier => Some((Calendar::FromThen(amount, false), end + 1)),
            _ => None,
        }
    }

    /// Whether "in two weeks" says how long something took: "the third in two weeks", "first time in two years".
    fn counts_on(&self, i: usize, end: usize) -> bool {
        matches!(self.word(i.wrapping_sub(1)), "time" | "times" | "first" | "second" | "third" | "fourth" | "fifth" | "worst" | "best")
            || matches!(self.before(i), Word::Ordinal(_) | Word::Second | Word::OrdinalEnding)
            // "in two years of talks", "in one-hour shifts".
            || self.is(end, Word::Of)
            || matches!(self.class(end), Word::Mark(b'-')) && self.glued(end)
            // "lowest in five years", "in a year when", "in an hour-long".
            || self.word(i.wrapping_sub(1)).ends_with("est")
            || matches!(self.word(end), "when" | "that" | "in" | "with")
            || matches!(self.class(i + 1), Word::A | Word::An) && !self.ends_phrase(end)
            || self.is_first_of_its_kind(i)
    }

    /// Whether something is told as the first or most of its kind, with no verb between: "its first change in admission policy in 50
    /// years", "the worst drought on the continent in 40 years".
    fn is_first_of_its_kind(&self, i: usize) -> bool {
        for at in (i.saturating_sub(10)..i).rev() {
            let word = self.word(at);
            let superlative =
                word.len() > 4 && word.ends_with("est") || matches!(word, "worst" | "best" | "most" | "least");
            let ranked =
                matches!(self.class(at), Word::Ordinal(_) | Word::OrdinalEnding) || matches!(word, "only" | "first");
            let owned = matches!(self.before(at), Word::The | Word::My | Word::A | Word::An)
                || matches!(self.word(at.wrapping_sub(1)), "its" | "nation");
            if (ranked || superlative)
                && (owned || self.kind(at.wrapping_sub(1)) == Some(crate::text::TokenKind::Possessive))
            {
                return true;
            }
            if self.mark(at, b',') || self.points_somewhere(at) {
                return false;
            }
        }
        false
    }

    fn on_weekday(&self, plain: Calendar, end: usize) -> Option<(Calendar, usize)> {
        let Calendar::Away { amount, ahead, from, .. } = plain else { return Some((plain, end)) };
        let weekday = self.is(end, Word::On).then(|| self.weekday(end + 1)).flatten();
        Some((Calendar::Away { amount, ahead, from, weekday: weekday.map(|(w, _)| w) }, end))
    }

    fn on_weekday_end(&self, end: usize) -> usize {
        let weekday = self.is(end, Word::On).then(|| self.weekday(end + 1)).flatten();
        weekday.map_or(end, |(_, last)| last)
    }

    /// From when: "now", "today", "Tuesday", "Jan. 12", "Christmas".
    fn anchor(&self, i: usize) -> Found<Calendar> {
        match self.class(i) {
            Word::Now => Some((Calendar::Current { unit: Unit::Second, shift: 0, pointed: true }, i + 1)),
            Word::Day(shift) => Some((Calendar::Current { unit: Unit::Day, shift, pointed: true }, i + 1)),
            _ => {
                let start = i;
                let found = [
                    self.date(start),
                    self.holiday(start),
                    self.shifted_name(start).filter(|(c, _)| {
                        !matches!(c, Calendar::Current { pointed: false, .. } | Calendar::FromThen(..))
                    }),
                    self.year(start).filter(|(_, end)| self.ends_phrase(*end)),
                ];
                let best = found.into_iter().flatten().max_by_key(|(_, end)| *end);
                best.or_else(|| {
                    self.weekday(start)
                        .map(|(weekday, end)| (Calendar::Weekday { weekday, which: Which::Nearest }, end))
                })
            }
        }
    }

    /// "the next three days", "past few days", "the last two weeks", "within five hours", "2 next days".
    fn adjacent(&self, i: usize) -> Found<Calendar> {
        if self.is(i, Word::Within) {
            let the = self.skip(i + 1, &[Word::The]);
            let next = self.skip(the, &[Word::Next]);
            let (counted, end) = self.amount(next)?;
            // "within two weeks of the vote"; "was over within an hour" is how long it took.
            if matches!(self.class(end), Word::Of | Word::From | Word::Before) || self.looks_back(i, end) {
                return None;
            }
            let last = if self.is(end, Word::After) && self.is(end + 1, Word::Day(0)) { end + 2 } else { end };
            return Some((
                Calendar::Adjacent { amount: counted.amount, unit: counted.unit, ahead: true, inclusive: true },
                last,
            ));
        }
        let start = self.skip(i, &[Word::The]);
        let shift = self.shift(start).filter(|shift| *shift != 0);
        if let Some(shift) = shift {
            if matches!(self.class(start + 1), Word::A | Word::An) {
                return None;
            }
            let (mut counted, mut end) = self.amount(start + 1)?;
            // "for the last 3 months and 2 days ago they …": the second length is another's.
            if self.is(end, Word::Ago) {
                (counted, end) = self.single_amount(start + 1)?;
            }
            if matches!(self.class(end), Word::Ago | Word::Later | Word::Earlier) || self.is(end, Word::Of) {
                return None;
            }
            return Some((
                Calendar::Adjacent { amount: counted.amount, unit: counted.unit, ahead: shift > 0, inclusive: false },
                end,
            ));
        }
        // "2 next days", "the 10 previous weeks".
        let (count, at) = self.cardinal(start)?;
        let shift = self.shift(at).filter(|shift| *shift != 0)?;
        let (unit, end) = self.unit(at + 1)?;
        // "voted 712 to 340 last month".
        let plural = matches!(self.class(at + 1), Word::Unit(_, true) | Word::Quarters | Word::Business);
        if !plural {
            return None;
        }
        let amount = Amount::of(count, 1, unit)?;
        Some((Calendar::Adjacent { amount, unit, ahead: shift > 0, inclusive: false }, end))
    }

    /// "a week starting tomorrow", "for three days from today", "for 1 week, from 20th Dec".
    fn starting(&self, i: usize) -> Found<Calendar> {
        let led = self.is(i, Word::For);
        let (counted, end) = self.amount(if led { i + 1 } else { i })?;
        let at = self.skip(end, &[Word::Mark(b',')]);
        let at = match self.class(at) {
            Word::Starting if !led => self.skip(at + 1, &[Word::From, Word::On]),
            Word::From if led => at + 1,
            _ => return None,
        };
        let (from, last) = self.anchor(at)?;
        (!counted.amount.is_clock() && from.is_day())
            .then(|| (Calendar::Starting(counted.amount, Box::new(from)), last))
    }
}
