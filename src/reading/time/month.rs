//! Months: "October 2016", "in April", "2016-11".

use super::calendar::{Calendar, Year};
use super::grammar::{Found, Grammar};
use super::words::Word;

impl Grammar<'_> {
    /// "October 2016", "Dec, 2018", "April of 1987", "May last year", and a month alone.
    pub(super) fn month_period(&self, i: usize) -> Found<Calendar> {
        let (month, end) = self.month(i)?;
        if !self.clean_before(i)
            || self.glued(i) && matches!(self.before(i), Word::None | Word::Mark(b'@' | b'#' | b'$'))
        {
            return None;
        }
        let at = self.skip(end, &[Word::Mark(b'/'), Word::Mark(b'-')]);
        if at > end
            && self.glued(at)
            && let Some((year, last)) = self.year_number(at)
        {
            return Some((Calendar::Month { month, year: Some(Year::Stated(year)) }, last));
        }
        if let Some((year, last)) = self.year_behind(end).or_else(|| self.short_year(end)) {
            return Some((Calendar::Month { month, year: Some(year) }, last));
        }
        let end = if self.mark(i + 1, b'.') && !self.glued(i + 2) && self.starts_sentence(i + 2) { i + 1 } else { end };
        self.month_alone(i, end).then_some((Calendar::Month { month, year: None }, end))
    }

    /// Whether a month's name that stands without day and year is a month: "in April", not "April Smith" or "may go".
    fn month_alone(&self, i: usize, end: usize) -> bool {
        use Word::{
            After, And, Before, Beginning, Between, By, During, Early, End, Every, For, From, In, Last, Late, Mid,
            Middle, Next, Of, Or, Since, This, Through, To, Until,
        };
        let led = match self.before(i) {
            In
            | Since
            | Until
            | By
            | During
            | From
            | Through
            | Of
            | Early
            | Late
            | Mid
            | Middle
            | Last
            | Next
            | This
            | After
            | Before
            | Between
            | Every
            | End
            | Beginning
            | Word::Past => true,
            Word::Mark(b'-' | b'~') => matches!(
                self.class(i.wrapping_sub(2)),
                Word::Month(_) | Word::Mid | Word::Early | Word::Late | Word::AmbiguousMonth(_)
            ),
            And | Or | To | Word::Mark(b',' | b'/') => self.capital(i) || self.is(i, Word::Month(0)),
            For => self.capital(i) && !self.capital(end),
            _ => false,
        };
        let ambiguous = matches!(self.class(i), Word::AmbiguousMonth(_));
        let name = self.capital(end)
            && !matches!(self.class(end), Word::Weekday(_) | Word::Month(_) | Word::Holiday(_))
            && !self.starts_sentence(end);
        if ambiguous {
            // "in March" and "in may", not "to march", "and may", "of March Madness".
            let hyphen = self.mark(i.wrapping_sub(1), b'-') && self.glued(i);
            let lead = if hyphen { self.class(i.wrapping_sub(2)) } else { self.before(i) };
            let sure = matches!(
                lead,
                In | Since
                    | During
                    | From
                    | Through
                    | Last
                    | Next
                    | This
                    | Early
                    | Late
                    | Mid
                    | Until
                    | By
                    | Before
                    | After
                    | End
                    | Beginning
                    | Of
                    | Between
            );
            let range = matches!(self.before(i), To | Word::Mark(b'-' | b'~'))
                && matches!(self.class(i.wrapping_sub(2)), Word::Month(_) | Word::AmbiguousMonth(_));
            let starts_range = self.capital(i)
                && matches!(self.class(end), To | Through | Word::Mark(b'-' | b'~'))
                && matches!(self.class(end + 1), Word::Month(_) | Word::AmbiguousMonth(_));
            return (sure || range || starts_range) && (self.capital(i) || self.ends_phrase(end)) && (sure || !name);
        }
        let personal = matches!(self.word(i), "April" | "June" | "August" | "Jan" | "Apr" | "Jun" | "Aug" | "Mar");
        if led {
            // "from August Wilson", "of April Smith": a first name before a surname, unless "in", "last" and such lead it.
            let prepositional =
                matches!(self.before(i), In | Since | Last | Next | This | Early | Late | Mid | During | Until);
            return !(name && personal && !prepositional);
        }
        // "the October meeting", "a June hearing", "January was cold".
        let article = matches!(self.before(i), Word::The | Word::A | Word::An | Word::My);
        let short = self.word(i).len() <= 4;
        !name
            && (article || !personal)
            && (!short
                || article
                || self.mark(i + 1, b'.')
                || !self.capital(i)
                || matches!(self.word(i), "June" | "July"))
            || matches!(self.class(end), To | Through | Until | Word::Mark(b'-' | b'~'))
                && matches!(self.class(end + 1), Word::Month(_) | Word::AmbiguousMonth(_))
    }

    /// "2016-11", "11/2016", "2015.3", "2016, nov", "2016 - 11".
    pub(super) fn numeric_month(&self, i: usize) -> Found<Calendar> {
        let first = self.figure(i)?;
        if !self.clean_before(i) || self.mark(i.wrapping_sub(1), b'$') {
            return None;
        }
        let year = |value: i64| i16::try_from(value).ok().filter(|y| (1500..2200).contains(y)).map(Year::Stated);
        let month =
            |value: i64, digits: usize| i8::try_from(value).ok().filter(|m| (1..=12).contains(m) && digits <= 2);
        if first.digits == 4
            && let Some((decimal, digits)) = first.decimals
            && self.clean_behind(i + 1)
            && self.ends_phrase(i + 1)
            && digits <= 2
        {
            // "2015.3" as a month is rare, as a decimal common; only one led by nothing that counts.
            let month = month(decimal, digits)?;
            return (!matches!(self.before(i), Word::Mark(_)))
                .then_some((Calendar::Month { month, year: Some(year(first.value)?) }, i + 1));
        }
        if first.decimals.is_some() {
            return None;
        }
        // "2016, nov".
        if first.digits == 4 && self.mark(i + 1, b',') {
            let (month, end) = self.month(i + 2)?;
            let whole = self.ends_phrase(end) && !self.capital(i + 2);
            return whole.then_some((Calendar::Month { month, year: Some(year(first.value)?) }, end));
        }
        if !matches!(self.class(i + 1), Word::Mark(b'-' | b'/')) {
            return None;
        }
        let second = self.figure(i + 2)?;
        if second.decimals.is_some() || !self.clean_behind(i + 3) {
            return None;
        }
        let (year, month) = match (first.digits, second.digits) {
            (4, 1..=2) => (year(first.value)?, month(second.value, second.digits)?),
            (1..=2, 4) => (year(second.value)?, month(first.value, first.digits)?),
            _ => return None,
        };
        // "2011/12" is a season.
        let Year::Stated(number) = year else { return None };
        let season = first.digits == 4 && self.mark(i + 1, b'/') && second.value == i64::from((number + 1) % 100);
        if season {
            return None;
        }
        Some((Calendar::Month { month, year: Some(year) }, i + 3))
    }
}
