//! Months and days: "Jan. 5, 2018", "5 January", "the 21st".

use super::calendar::{Calendar, Unit, Year};
use super::grammar::{Found, Grammar};
use super::numeric_date::{full, full_year};
use super::opening::Opening;
use super::words::Word;

impl Grammar<'_> {
    /// A month's name, with the period of its abbreviation.
    pub(super) fn month(&self, i: usize) -> Found<i8> {
        let (Word::Month(month) | Word::AmbiguousMonth(month)) = self.class(i) else { return None };
        let short = self.word(i).len() <= 4 && self.word(i) != "may" && self.word(i) != "May";
        let period = self.mark(i + 1, b'.') && (short || self.is(i + 2, Word::Digits));
        // The period behind "Jan" at a sentence's end is the sentence's too; the month takes it only when more follows.
        let end = if period && (!self.starts_sentence(i + 2) || self.is(i + 2, Word::Digits)) && i + 2 < self.len() {
            i + 2
        } else {
            i + 1
        };
        Some((month, end))
    }

    /// Whether a month's name that is another word too ("may", "march") is the month here, judged by how it is written.
    pub(super) fn reads_as_month(&self, i: usize) -> bool {
        !matches!(self.class(i), Word::AmbiguousMonth(_)) || self.capital(i)
    }

    /// A year in digits or words, 1000 to 2999.
    pub(super) fn year_number(&self, i: usize) -> Found<i16> {
        if let Some(figure) = self.figure(i) {
            let ok = figure.digits == 4 && figure.decimals.is_none() && (1000..3000).contains(&figure.value);
            let clean =
                !(self.mark(i + 1, b':') && self.glued(i + 1) && self.is(i + 2, Word::Digits) && self.glued(i + 2));
            return (ok && clean).then_some((i16::try_from(figure.value).ok()?, i + 1));
        }
        let Word::Cardinal(first) = self.class(i) else { return None };
        // "nineteen eighty six", "twenty eighteen", "nineteen oh five".
        if (10..=20).contains(&first)
            && let Some((rest, end)) = self.small_words(i + 1)
            && rest >= 10
        {
            return Some((i16::from(first) * 100 + i16::try_from(rest).ok()?, end));
        }
        let (value, end) = self.words_number(i)?;
        let scaled = (i..end).any(|at| matches!(self.class(at), Word::Scale(_)));
        (scaled && (1000..3000).contains(&value)).then_some((i16::try_from(value).ok()?, end))
    }

    /// The year behind a month or a day: ", 2018", "of 1987", "'87", "last year", "of next year".
    pub(super) fn year_behind(&self, i: usize) -> Found<Year> {
        let at = self.skip(i, &[Word::Mark(b',')]);
        let at = self.skip(at, &[Word::Of, Word::In]);
        if let Some((year, end)) = self.year_number(at) {
            let comma = self.mark(i, b',') && self.is(i + 1, Word::Digits);
            // "on Jan. 5, 2000 people": a comma, then a count of something, is no year, but a comma and a year go on with another.
            let counts =
                comma && !self.capital(end) && matches!(self.word(end), "people" | "workers" | "troops" | "homes");
            return (!counts && self.clean_behind(end)).then_some((Year::Stated(year), end));
        }
        // "March 1, '18"
        if self.word(at) == "'"
            && self.glued(at + 1)
            && let Some(figure) = self.figure(at + 1).filter(|figure| figure.digits == 2 && figure.decimals.is_none())
            && self.clean_behind(at + 2)
        {
            return Some((Year::Stated(full_year(figure.value)), at + 2));
        }
        let the = self.skip(at, &[Word::The]);
        if let Some(shift) = self.shift(the)
            && self.is(the + 1, Word::Unit(Unit::Year, false))
            && !self.is(i, Word::Mark(b','))
        {
            return Some((Year::Relative(shift), the + 2));
        }
        None
    }

    /// A year of two digits behind a date: "15 April of 87", "August 99", "'16".
    pub(super) fn short_year(&self, i: usize) -> Found<Year> {
        let at = self.skip(i, &[Word::Of]);
        let quote = self.word(at) == "'" && self.glued(at + 1);
        let at = at + usize::from(quote);
        let figure = self.figure(at)?;
        let plain = figure.digits == 2
            && figure.decimals.is_none()
            && (quote || figure.value > 31)
            && self.clean_behind(at + 1);
        let plain = plain && !self.is(at + 1, Word::OrdinalEnding) && (quote || self.ends_phrase(at + 1));
        plain.then(|| (Year::Stated(full_year(figure.value)), at + 1))
    }

    /// -1 for "last", 0 for "this", 1 for "next".
    pub(super) fn shift(&self, i: usize) -> Option<i32> {
        match self.class(i) {
            Word::Last if self.is_verb(i) => None,
            Word::Last | Word::Past => Some(-1),
            Word::This => Some(0),
            Word::Next | Word::Following => Some(1),
            _ => None,
        }
    }

    /// Whether "last" is the verb: "will last two hours", "shouldn't last".
    fn is_verb(&self, i: usize) -> bool {
        let before = self.word(i.wrapping_sub(1));
        self.before(i) == Word::To
            || matches!(
                before,
                "will"
                    | "would"
                    | "could"
                    | "should"
                    | "can"
                    | "may"
                    | "might"
                    | "must"
                    | "not"
                    | "only"
                    | "typically"
                    | "usually"
            )
            || before.ends_with("n't")
    }

    /// No digit is glued to the tokens behind, so that a date is not cut from a longer number.
    pub(super) fn clean_behind(&self, end: usize) -> bool {
        let mark = matches!(self.class(end), Word::Mark(b'-' | b'/' | b'.' | b':' | b','));
        !(self.glued(end)
            && (self.is(end, Word::Digits) || mark && self.glued(end + 1) && self.is(end + 1, Word::Digits)))
    }

    /// No digit is glued to the token before.
    pub(super) fn clean_before(&self, i: usize) -> bool {
        if !self.glued(i) || i == 0 || self.joined.get() == i {
            return true;
        }
        match self.before(i) {
            Word::Mark(b'-' | b'/' | b'.' | b':') => {
                !(i >= 2
                    && self.glued(i - 1)
                    && (self.is(i - 2, Word::Digits) || self.mark(i - 1, b'/') && self.is(i - 2, Word::None)))
            }
            Word::Digits | Word::Mark(b'$' | b'#' | b'+') => false,
            _ => true,
        }
    }

    /// A single day, by its date.
    pub(super) fn date(&self, i: usize) -> Found<Calendar> {
        let nth = Opening::ORDINAL.or(Opening::ORDERED).or(Opening::SPELLED);
        self.dates.get(i, self.pure(), || {
            self.longest(
                i,
                &[
                    (Opening::WEEKDAY, Self::weekday_date),
                    (Opening::MONTH, Self::month_day),
                    (nth.or(Opening::MARKED).or(Opening::DATED), Self::day_month),
                    (Opening::MARKED, Self::numeric_date),
                    (Opening::MARKED.or(Opening::DATED), Self::year_first),
                    (Opening::OTHER, Self::glued_month_day),
                    (nth.or(Opening::THE_SMALL).or(Opening::DATED).or(Opening::COUNTED), Self::lone_day),
                    (Opening::SMALL, Self::listed_day),
                ],
            )
        })
    }

    /// Whether "a.m.", "o'clock", a colon or a dash to another hour follows a figure: then it is a time.
    pub(super) fn half_follows(&self, i: usize) -> bool {
        matches!(self.class(i), Word::Am | Word::Pm | Word::AmPm | Word::OClock)
            || matches!(self.class(i), Word::A | Word::P) && self.glued(i)
            || self.mark(i, b':') && self.glued(i) && self.is(i + 1, Word::Digits)
    }

    /// "Jan. 5", "January 12, 2016", "Oct/2", "May twenty-second", "September-2020-23".
    pub(super) fn month_day(&self, i: usize) -> Found<Calendar> {
        let (month, behind) = self.month(i)?;
        if !self.clean_before(i) {
            return None;
        }
        let separated = self.skip(behind, &[Word::Mark(b'/'), Word::Mark(b'-'), Word::Mark(b',')]);
        let at = self.skip(separated, &[Word::The]);
        // "September-2020-23".
        if let Some((year, end)) = self.year_number(at)
            && self.mark(end, b'-')
            && let Some(day) = self.whole(end + 1, 2)
            && separated > behind
        {
            let day = i8::try_from(day).ok()?;
            let year = Some(Year::Stated(year));
            return Some((Calendar::Date { year, month: Some(month), day, weekday: None }, end + 2));
        }
        let (day, end) = match self.ordinal(at) {
            Some(found) => found,
            None => match self.whole(at, 2) {
                Some(day) => (day, at + 1),
                None => self.small_words(at)?,
            },
        };
        let figure = self.is(at, Word::Digits);
        // "march eleventh"; "may first", "may second" go on with a verb.
        let ranked = day > 2
            && matches!(self.class(end - 1), Word::Ordinal(_))
            && (self.ends_phrase(end) || matches!(self.class(end), Word::Digits | Word::Cardinal(_)));
        if !self.reads_as_month(i) && !figure && !ranked || !(0..=39).contains(&day) || day == 0 {
            return None;
        }
        let day = i8::try_from(day).ok()?;
        let ordinal = matches!(self.class(end - 1), Word::OrdinalEnding | Word::Ordinal(_) | Word::Second);
        // "May 5 p.m." no; "Jan. 5 million" no; "October 14 8:00" is a day and a time.
        if self.half_follows(end) && !self.mark(end, b':')
            || self.mark(end, b'%')
            || matches!(self.class(end), Word::Scale(_))
        {
            return None;
        }
        if self.mark(end, b':') && self.glued(end) && self.is(end + 1, Word::Digits) {
            return None;
        }
        // "May two thousand" is a year; day in words must not swallow the head of one.
        let year_too = || self.year_number(end).map_or(0, |(_, behind)| behind);
        if !figure && !ordinal && self.year_number(at).is_some_and(|(_, e)| e > end && e >= year_too()) {
            return None;
        }
        // "In October, 12 paintings were stolen", "In October three men left"
        let loose = !figure || self.mark(behind, b',');
        if !ordinal && loose && !self.ends_phrase(end) && self.year_behind(end).is_none() {
            return None;
        }
        // A minute or a noun behind the number: "In May 12 people died".
        if figure && !ordinal && !self.ends_date(end) {
            return None;
        }
        let dated = |year| Calendar::Date { year, month: Some(month), day, weekday: None };
        let slash = self.skip(end, &[Word::Mark(b'/'), Word::Mark(b'-')]);
        if slash > end
            && self.glued(end)
            && let Some((year, last)) = self.year_number(slash)
            && self.clean_behind(last)
        {
            return Some((dated(Some(Year::Stated(year))), last));
        }
        if let Some((year, last)) = self.year_behind(end) {
            // "Oct. 26 15:50:06 2016" has its year elsewhere.
            return Some((dated(Some(year)), last));
        }
        if let Some((year, last)) = self.short_year(end).filter(|_| self.is(end, Word::Of)) {
            return Some((dated(Some(year)), last));
        }
        if !figure && let Some((year, last)) = self.year_number(end) {
            return Some((dated(Some(Year::Stated(year))), last));
        }
        // "the Sept. 11 attacks" have their year in their name.
        let attacks = ["attack", "terror", "hijack", "victim", "memorial", "commission"];
        if (month, day) == (9, 11) && attacks.iter().any(|what| self.word(end).to_ascii_lowercase().starts_with(what)) {
            return Some((dated(Some(Year::Stated(2001))), end));
        }
        Some((dated(None), end))
    }

    /// Whether a figure behind a month may be a day there: a noun it could count must not follow in lower case.
    fn ends_date(&self, i: usize) -> bool {
        if self.class(i) != Word::None || self.capital(i) || i >= self.len() {
            return true;
        }
        if self.kind(i) != Some(crate::text::TokenKind::Word) || self.glued(i) {
            return true;
        }
        // "Jan. 5 meeting" yes, "In May 12 people" no: a plural is counted, unless the month is capital and nothing leads it.
        !matches!(self.word(i), "people" | "percent" | "men" | "women" | "children" | "points")
    }

    /// "5 January 2018", "2nd of May", "the twenty third day of September", "05-Aug-2016", "16. Nov. 2016".
    pub(super) fn day_month(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        if !self.clean_before(start) {
            return None;
        }
        let (day, end) = match self.ordinal(start) {
            Some(found) => found,
            None => (self.whole(start, 2)?, start + 1),
        };
        let plain = matches!(self.class(end - 1), Word::Digits);
        let day = i8::try_from(day).ok().filter(|d| (1..=39).contains(d))?;
        let mut at = end;
        if self.is(at, Word::Unit(Unit::Day, false)) && !plain {
            at += 1;
        }
        // "23-2020-September".
        if self.mark(at, b'-')
            && let Some((year, behind)) = self.year_number(at + 1)
            && self.mark(behind, b'-')
            && let Some((month, end)) = self.month(behind + 1)
        {
            return Some((
                Calendar::Date { year: Some(Year::Stated(year)), month: Some(month), day, weekday: None },
                end,
            ));
        }
        let at = self.skip(at, &[Word::Of, Word::Mark(b'-'), Word::Mark(b'/'), Word::Mark(b'.')]);
        let (month, behind) = self.month(at)?;
        let ambiguous = matches!(self.class(at), Word::AmbiguousMonth(_)) && !self.capital(at);
        // "the first may follow", "the second march".
        let dated_by_year = || self.year_behind(behind).is_some_and(|(year, _)| matches!(year, Year::Stated(_)));
        if ambiguous && at == end && !plain && !dated_by_year() {
            return None;
        }
        // "children younger than 6 may ride", "all 12 march today"; "on 6 may", "6 may 2018".
        let led = start == 0
            || matches!(
                self.word(start - 1),
                "on" | "by" | "from" | "since" | "until" | "till" | "to" | "before" | "after" | "the"
            );
        if ambiguous && at == end && !led && self.year_number(behind).is_none() {
            return None;
        }
        // "12 March 5" and "the 15 May deaths" are left to others; "$12 December 27" must not take 12.
        if self.before(start) == Word::Mark(b'$') {
            return None;
        }
        if plain && at == end && self.whole(behind, 2).is_some() && self.month_day(at).is_some() {
            let short = self.short_year(behind).is_some();
            if !short {
                return None;
            }
        }
        let separated = self.skip(behind, &[Word::Mark(b'-'), Word::Mark(b'/')]);
        let dated = |year| Calendar::Date { year, month: Some(month), day, weekday: None };
        if separated > behind
            && let Some((year, last)) = self.year_number(separated)
        {
            return Some((dated(Some(Year::Stated(year))), last));
        }
        if let Some((year, last)) = self.year_behind(behind).or_else(|| self.short_year(behind)) {
            return Some((dated(Some(year)), last));
        }
        if let Some((year, last)) = self.year_number(behind) {
            return Some((dated(Some(Year::Stated(year))), last));
        }
        Some((dated(None), behind))
    }

    /// "2019-sep-1", "2019/aug/01", "2015 July 5".
    pub(super) fn year_first(&self, i: usize) -> Found<Calendar> {
        let (year, behind) = self.year_number(i)?;
        if !self.is(i, Word::Digits) || !self.clean_before(i) {
            return None;
        }
        let at = self.skip(behind, &[Word::Mark(b'-'), Word::Mark(b'/')]);
        let (month, behind) = self.month(at)?;
        if !self.reads_as_month(at) && at == i + 1 {
            return None;
        }
        let at = self.skip(behind, &[Word::Mark(b'-'), Word::Mark(b'/')]);
        let (day, end) = match self.ordinal(at) {
            Some(found) => found,
            None => (self.whole(at, 2)?, at + 1),
        };
        let ok = (1..=31).contains(&day) && self.clean_behind(end) && self.ends_phrase(end);
        ok.then(|| (full(i64::from(year), i64::from(month), day), end))
    }

    /// A day in a list that names the month once: the "1" of "on 1 and 2 May", the "2" and the "3" of "on May 1, 2 and 3".
    fn listed_day(&self, i: usize) -> Found<Calendar> {
        let nth = |i: usize| self.whole(i, 2).and_then(|n| i8::try_from(n).ok()).filter(|n| (1..=31).contains(n));
        let day = nth(i)?;
        if !self.clean_before(i) || !self.clean_behind(i + 1) {
            return None;
        }
        let dated = |month, year| Calendar::Date { year, month: Some(month), day, weekday: None };
        if let Some(month) = self.month_of_list(i) {
            let list = self.list_behind(i);
            let year = list.and_then(|end| self.year_behind(end));
            // The year's words are the last day's.
            let end = year.filter(|_| list == Some(i + 1)).map_or(i + 1, |(_, end)| end);
            return Some((dated(month, year.map(|(year, _)| year)), end));
        }
        // "on 1 and 2 May": the month stands behind the last.
        if !matches!(self.before(i), Word::On | Word::From | Word::Between | Word::By | Word::Mark(b',')) {
            return None;
        }
        let (Calendar::Date { year, month: Some(month), .. }, _) =
            self.day_month(self.list_behind(i)?.checked_sub(1)?)?
        else {
            return None;
        };
        Some((dated(month, year), i + 1))
    }

    /// The month before a list of days that a figure stands in, behind its first: "May 1, 2 and 3".
    pub(super) fn month_of_list(&self, i: usize) -> Option<i8> {
        let mut at = i;
        for _ in 0..4 {
            let and =
                at.checked_sub(1).filter(|and| matches!(self.class(*and), Word::And | Word::Or | Word::Mark(b',')))?;
            let comma = and - usize::from(!self.mark(and, b',') && self.mark(and.wrapping_sub(1), b','));
            at = comma.checked_sub(1).filter(|day| self.whole(*day, 2).is_some())?;
            let month = at.checked_sub(1 + usize::from(self.mark(at.wrapping_sub(1), b'.')))?;
            if let Word::Month(month) | Word::AmbiguousMonth(month) = self.class(month) {
                let end = self.list_behind(i)?;
                return (self.ends_phrase(end) && !self.half_follows(end)).then_some(month);
            }
        }
        None
    }

    /// Behind a list of figures from `i` on: "2 and 3".
    pub(super) fn list_behind(&self, i: usize) -> Option<usize> {
        let mut end = i + 1;
        for _ in 0..4 {
            let comma = self.skip(end, &[Word::Mark(b',')]);
            let and = self.skip(comma, &[Word::And, Word::Or]);
            if and == end || self.whole(and, 2).is_none() {
                break;
            }
            end = and + 1;
        }
        Some(end)
    }

    /// "Oct2", "mar3": written as one word.
    fn glued_month_day(&self, i: usize) -> Found<Calendar> {
        if self.class(i) != Word::None {
            return None;
        }
        let word = self.word(i);
        let split = word.len().checked_sub(word.bytes().rev().take_while(u8::is_ascii_digit).count())?;
        let (name, digits) = word.split_at_checked(split)?;
        if !(3..=9).contains(&name.len()) || !(1..=2).contains(&digits.len()) {
            return None;
        }
        let (Word::Month(month) | Word::AmbiguousMonth(month)) = super::words::class(&name.to_ascii_lowercase()) else {
            return None;
        };
        let day = digits.parse().ok().filter(|d| (1..=31).contains(d))?;
        Some((Calendar::Date { year: None, month: Some(month), day, weekday: None }, i + 1))
    }

    /// "the 21st", "the 27", "on 29th", "the 20th of next month", "the 21st this month".
    fn lone_day(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let (day, mut end) = match self.ordinal(start) {
            Some(found) => found,
            None => (self.whole(start, 2)?, start + 1),
        };
        let spelled = !self.is(start, Word::Digits);
        let nth = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
        if self.is(end, Word::Unit(Unit::Day, false)) {
            end += 1;
        }
        let of = self.skip(end, &[Word::Of]);
        let the = self.skip(of, &[Word::The]);
        if (of > end || !spelled)
            && let Some(shift) = self.shift(the).or((the > of && of > end).then_some(0))
        {
            let at = if self.shift(the).is_some() { the + 1 } else { the };
            if self.is(at, Word::Unit(Unit::Month, false)) {
                let of = Calendar::Current { unit: Unit::Month, shift, pointed: true };
                return Some((Calendar::Part { nth, count: 1, unit: Unit::Day, of: Box::new(of) }, at + 1));
            }
        }
        // Alone, an ordinal is a day only where nothing else can be counted by it: "on the 21st.", "the 21st at 5 p.m."
        let ordinal = self.is(end - 1, Word::OrdinalEnding);
        let led = matches!(self.before(start), Word::On) || start > i && matches!(self.before(i), Word::On);
        let lone = ordinal || start > i && !spelled;
        // "on the 10-year note"
        let tied = self.mark(end, b'-') && self.glued(end) && !self.is(end + 1, Word::Digits);
        (led && lone && !spelled && !tied && self.ends_phrase(end) && !self.half_follows(end))
            .then_some((Calendar::Date { year: None, month: None, day: nth, weekday: None }, end))
    }
}
