//! Months, years and what lies between: "October 2016", "the third quarter", "last summer", "the 1990s", "the week of Jan. 5".

use super::calendar::{Calendar, Season, Unit, Year, YearKind};
use super::grammar::{Found, Grammar};
use super::holiday::Holiday;
use super::opening::Opening;
use super::words::Word;

/// A quarter (1 to 4) or a half (1 or 2), its year not yet known.
#[derive(Clone, Copy)]
enum PartOfYear {
    Quarter(i8),
    Half(i8),
}

impl PartOfYear {
    fn of(self, year: Option<Year>) -> Calendar {
        match self {
            Self::Quarter(n) => Calendar::Quarter(n, year),
            Self::Half(n) => Calendar::Half(n, year),
        }
    }
}

impl Grammar<'_> {
    /// A stretch of the calendar longer than a day, by its name.
    pub(super) fn period(&self, i: usize) -> Found<Calendar> {
        let nth = Opening::NUMBER.or(Opening::ORDINAL);
        self.longest(
            i,
            &[
                (Opening::SHIFT.or(nth), Self::part_of),
                (Opening::MONTH, Self::month_period),
                (Opening::NUMBER, Self::numeric_month),
                (Opening::QUARTER_NAME.or(Opening::SHIFT).or(nth), Self::quarter),
                (Opening::SEASON.or(Opening::SHIFT), Self::season),
                (Opening::DECADE.or(Opening::NUMBER).or(Opening::OTHER), Self::decade),
                (nth, Self::century),
                (Opening::UNIT, Self::numbered_week),
                (Opening::UNIT.or(Opening::HOLIDAY).or(Opening::SHIFT), Self::week_of),
                (Opening::YEAR_KIND.or(Opening::NUMBER).or(Opening::SHIFT).or(Opening::OTHER), Self::named_year),
                (Opening::UNIT.or(Opening::NUMBER), Self::year),
            ],
        )
    }

    /// "October 2016", "Dec, 2018", "April of 1987", "May last year", and a month alone.
    fn month_period(&self, i: usize) -> Found<Calendar> {
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
    fn numeric_month(&self, i: usize) -> Found<Calendar> {
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

    /// "Q3 2019", "2016 Q3", "2017-q1", "the third quarter of 2018", "the first half of 2019", "H2 2016".
    fn quarter(&self, i: usize) -> Found<Calendar> {
        // The year first.
        if let Some((year, behind)) = self.year_number(i)
            && self.is(i, Word::Digits)
            && self.clean_before(i)
        {
            let at = self.skip(behind, &[Word::Mark(b'-'), Word::Mark(b'/')]);
            let at = self.skip(at, &[Word::The]);
            let (make, end) = self.quarter_name(at)?;
            return Some((make.of(Some(Year::Stated(year))), end));
        }
        let start = self.skip(i, &[Word::The]);
        let (make, end) = self.quarter_name(start)?;
        let at = self.skip(end, &[Word::Mark(b'-'), Word::Mark(b'/')]);
        let year = match self.year_number(at) {
            Some(found) => Some((Year::Stated(found.0), found.1)),
            None => self.year_behind(end),
        };
        if let Some((year, last)) = year {
            return Some((make.of(Some(year)), last));
        }
        let of = self.skip(self.skip(end, &[Word::Of]), &[Word::The]);
        if self.is(of, Word::Unit(Unit::Year, false)) && of > end {
            return Some((make.of(Some(Year::Relative(0))), of + 1));
        }
        // "the first quarter" without a year is as often a game's; "Q1" alone is the year's, "the first half" a match's.
        let named = self.word(start).len() == 2 && matches!(make, PartOfYear::Quarter(_));
        named.then(|| (make.of(None), end))
    }

    /// "Q3", "H2", "third quarter", "first half": what it makes of a year.
    fn quarter_name(&self, i: usize) -> Found<PartOfYear> {
        let word = self.word(i);
        if let [letter, digit @ b'1'..=b'4'] = word.as_bytes() {
            let n = i8::try_from(digit - b'0').ok()?;
            return match letter {
                b'q' | b'Q' => Some((PartOfYear::Quarter(n), i + 1)),
                b'h' | b'H' if n <= 2 => Some((PartOfYear::Half(n), i + 1)),
                _ => None,
            };
        }
        let (nth, behind) = match self.class(i) {
            Word::Last => (4, i + 1),
            _ => self.ordinal(i)?,
        };
        let nth = i8::try_from(nth).ok()?;
        match self.class(behind) {
            Word::Quarter if nth <= 4 => Some((PartOfYear::Quarter(nth), behind + 1)),
            Word::Half if nth <= 2 => Some((PartOfYear::Half(nth), behind + 1)),
            _ => None,
        }
    }

    /// "summer 2016", "this fall", "last spring", "the winter of 1978".
    fn season(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let shift = self.shift(start);
        let at = if shift.is_some() { start + 1 } else { start };
        let Word::Season(season) = self.class(at) else { return None };
        let end = at + 1;
        if let Some(shift) = shift {
            return Some((Calendar::Season(season, Some(Year::Relative(shift))), end));
        }
        if let Some((year, last)) = self.year_behind(end) {
            return Some((Calendar::Season(season, Some(year)), last));
        }
        let led = matches!(
            self.before(start),
            Word::In
                | Word::Since
                | Word::During
                | Word::Early
                | Word::Late
                | Word::Mid
                | Word::Whole
                | Word::Of
                | Word::By
                | Word::Until
        );
        // "Fall River", "in the fall from a ladder", "a spring", "Winter Olympics": a season stands alone or is led by a preposition.
        let plain = matches!(season, Season::Summer | Season::Winter);
        let fine = !self.capital(at)
            && (plain || led && self.ends_phrase(end) && !self.is(end, Word::Of) && !self.is(end, Word::From));
        fine.then_some((Calendar::Season(season, None), end))
    }

    /// "the 1990s", "1970's", "the '90s", "the seventies", "the twenty-tens".
    fn decade(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let elided = |i: usize| self.word(i) == "'" && self.glued(i + 1);
        let at = start + usize::from(elided(start));
        let quote = at > start || start > 0 && elided(start - 1);
        if let Some(figure) = self.figure(at) {
            if figure.decimals.is_some() || figure.value % 10 != 0 || !self.clean_before(at) && !quote {
                return None;
            }
            let plural = self.word(at + 1) == "s"
                || matches!(self.kind(at + 1), Some(crate::text::TokenKind::Possessive)) && self.word(at + 1) == "'s";
            let own = self.glued(at + 1) || figure.digits == 4 && self.word(at + 1) == "s" && self.ends_phrase(at + 2);
            if !plural || !own {
                return None;
            }
            let century = match figure.digits {
                4 if (1000..3000).contains(&figure.value) => true,
                // "in her 40s" is an age and "temperatures in the 90s" a temperature; "the '90s" is a decade, "the 90s" may be.
                2 if quote => false,
                2 if start > i
                    && matches!(
                        self.before(i),
                        Word::In | Word::Since | Word::During | Word::Of | Word::Early | Word::Late | Word::Mid
                    )
                    && figure.value >= 20 =>
                {
                    if !self.starts_sentence(i.wrapping_sub(1)) && self.word(at + 1) != "'s" {
                        return None;
                    }
                    false
                }
                _ => return None,
            };
            // "1970's budget" is the year's.
            if self.word(at + 1) == "'s"
                && figure.value % 100 != 0
                && self.kind(at + 2) == Some(crate::text::TokenKind::Word)
                && !self.ends_phrase(at + 2)
                && start == i
            {
                return None;
            }
            return Some((Calendar::Decade { start: i16::try_from(figure.value).ok()?, century }, at + 2));
        }
        // "the nineteen seventies", "the twenty-tens", "the two thousand and tens".
        if let Word::Decade(tens) = self.class(at) {
            let led = start > i && tens >= 20 && !matches!(self.before(i), Word::None);
            return led.then_some((Calendar::Decade { start: i16::from(tens), century: false }, at + 1));
        }
        if let Word::Cardinal(century @ (10..=20)) = self.class(at) {
            let next = if self.mark(at + 1, b'-') { at + 2 } else { at + 1 };
            if let Word::Decade(tens) = self.class(next) {
                return Some((
                    Calendar::Decade { start: i16::from(century) * 100 + i16::from(tens), century: true },
                    next + 1,
                ));
            }
            if century == 2 || self.is(next, Word::Scale(1000)) {
                return None;
            }
        }
        if let (Word::Cardinal(2), Word::Scale(1000), Word::And, Word::Decade(tens)) =
            (self.class(at), self.class(at + 1), self.class(at + 2), self.class(at + 3))
        {
            return Some((Calendar::Decade { start: 2000 + i16::from(tens), century: true }, at + 4));
        }
        None
    }

    /// "the 21st century".
    fn century(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let (nth, end) = self.ordinal(start)?;
        let at = self.skip(end, &[Word::Mark(b'-')]);
        let nth = i8::try_from(nth).ok().filter(|n| *n <= 30)?;
        // "the first century" may be a batsman's; "the first century A.D." is rare.
        (self.is(at, Word::Unit(Unit::Century, false)) && nth > 10).then_some((Calendar::Century(nth), at + 1))
    }

    /// "week 31", "week 3 of 2027", "week 27 of last year".
    fn numbered_week(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        if !self.is(start, Word::Unit(Unit::Week, false)) {
            return None;
        }
        let week = i8::try_from(self.whole(start + 1, 2)?).ok().filter(|w| (1..=53).contains(w))?;
        let end = start + 2;
        if self.mark(end, b':') && self.glued(end) || self.half_word(end) {
            return None;
        }
        if let Some((year, last)) = self.year_behind(end) {
            return Some((Calendar::Week { week, year: Some(year) }, last));
        }
        // "Week 3" of a season of games is not the calendar's.
        let calendar =
            !self.capital(start) || matches!(self.before(start), Word::From | Word::Between | Word::To | Word::And);
        calendar.then_some((Calendar::Week { week, year: None }, end))
    }

    fn half_word(&self, i: usize) -> bool {
        matches!(self.class(i), Word::Am | Word::Pm)
    }

    /// "the week of Jan. 5", "the week starting Feb. 4", "the weekend of Thanksgiving", "Labor Day weekend".
    fn week_of(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        match self.class(start) {
            Word::Unit(unit @ (Unit::Week | Unit::Weekend), false) => {
                let at = match self.class(start + 1) {
                    Word::Of => start + 2,
                    Word::Starting | Word::Beginning if unit == Unit::Week => self.skip(start + 2, &[Word::On]),
                    _ => return None,
                };
                let (day, end) = self.date(at).or_else(|| self.holiday(at)).or_else(|| {
                    let the = self.skip(at, &[Word::The]);
                    let (day, end) = self.ordinal(the)?;
                    let day = i8::try_from(day).ok().filter(|_| the > at && self.is(end - 1, Word::OrdinalEnding))?;
                    Some((Calendar::Date { year: None, month: None, day, weekday: None }, end))
                })?;
                let day = Box::new(day);
                Some((if unit == Unit::Week { Calendar::WeekOf(day) } else { Calendar::WeekendOf(day) }, end))
            }
            _ => {
                let (day, end) = self.holiday(start)?;
                self.is(end, Word::Unit(Unit::Weekend, false)).then(|| {
                    let year = self.year_behind(end + 1);
                    match (day, year) {
                        (Calendar::Holiday(holiday, None), Some((year, last))) => {
                            (Calendar::WeekendOf(Box::new(Calendar::Holiday(holiday, Some(year)))), last)
                        }
                        (day, _) => (Calendar::WeekendOf(Box::new(day)), end + 1),
                    }
                })
            }
        }
    }

    /// "Thanksgiving", "New Year's Eve", "Easter 2019", "next Easter", "Independence Day of this year".
    pub(super) fn holiday(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let shift = self.shift(start);
        let at = if shift.is_some() { start + 1 } else { start };
        let saint = self.is(at, Word::OrdinalEnding) && self.capital(at);
        if !saint
            && !matches!(self.class(at), Word::Holiday(_) | Word::AmbiguousMonth(5) | Word::Month(4))
            && self.class(at) != Word::Whole
        {
            return None;
        }
        let (holiday, end) = self.holiday_name(at)?;
        // "Easter Island", "Christmas Carol": names go on with a capital.
        let year = self.year_behind(end).filter(|(year, _)| matches!(year, Year::Stated(_)) || self.is(end, Word::Of));
        if let Some((year, last)) = year {
            return Some((Calendar::Holiday(holiday, Some(year)), last));
        }
        if let Some(shift) = shift {
            return Some((Calendar::Holiday(holiday, Some(Year::Relative(shift))), end));
        }
        Some((Calendar::Holiday(holiday, None), end))
    }

    /// The longest name of a holiday at a token, the first of equals.
    pub(super) fn holiday_name(&self, i: usize) -> Found<Holiday> {
        let mut best: Found<Holiday> = None;
        for (holiday, name) in Holiday::beginning_with(self.lower(i)) {
            if let Some(end) = self.behind_name(i, name)
                && best.is_none_or(|(_, longest)| end > longest)
            {
                best = Some((holiday, end));
            }
        }
        best
    }

    /// Behind the words of a holiday's name: possessive endings belong to the word before ("New Year's"), periods are skipped ("St.").
    fn behind_name(&self, start: usize, name: &[&str]) -> Option<usize> {
        let (mut at, mut end) = (start, start);
        for part in name {
            let word = self.word(at).as_bytes();
            end = at + 1;
            let mut possessive = None;
            if matches!(self.kind(end), Some(crate::text::TokenKind::Possessive)) {
                let ending = self.word(end).len() == 2 && !matches!(word.last(), Some(b's' | b'S'));
                possessive = ending.then_some(b's');
                end += 1;
            }
            let letters = word.iter().filter(|b| **b != b'\'').map(u8::to_ascii_lowercase).chain(possessive);
            if !letters.eq(part.bytes()) {
                return None;
            }
            at = self.skip(end, &[Word::Mark(b'.')]);
        }
        Some(end)
    }

    /// "fiscal year 2018", "fiscal 2018", "the 2018 school year", "calendar year 2008".
    fn named_year(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        // "sy18", "FY2018": one word.
        if self.class(start) == Word::None {
            let word = self.word(start);
            let (name, digits) = word.split_at_checked(2)?;
            let kind = match name {
                "sy" | "SY" => YearKind::School,
                "fy" | "FY" => YearKind::Fiscal,
                _ => return None,
            };
            let number: i64 = digits.parse().ok().filter(|_| matches!(digits.len(), 2 | 4))?;
            let year = if digits.len() == 2 { 2000 + number } else { number };
            return Some((Calendar::NamedYear(kind, Some(Year::Stated(i16::try_from(year).ok()?))), start + 1));
        }
        let shift = self.shift(start);
        let mut at = if shift.is_some() { start + 1 } else { start };
        let leading = self.year_number(at).filter(|_| self.is(at, Word::Digits));
        if let Some((_, end)) = leading {
            at = end;
        }
        let Word::YearKind(kind) = self.class(at) else { return None };
        let abbreviation = self.word(at).len() == 2;
        let year_word = self.is(at + 1, Word::Unit(Unit::Year, false));
        let end = if year_word { at + 2 } else { at + 1 };
        let stated = match leading {
            Some((year, _)) => Some((Year::Stated(year), end)),
            None => match shift {
                Some(shift) => Some((Year::Relative(shift), end)),
                None => self.year_number(end).map(|(year, last)| (Year::Stated(year), last)),
            },
        };
        let (year, end) = match stated {
            Some((year, last)) => (Some(year), last),
            None => (None, end),
        };
        match kind {
            0 => (year_word && year.is_some()).then(|| (year.map_or(Calendar::TODAY, Calendar::Year), end)),
            1 if year_word || year.is_some() => Some((Calendar::NamedYear(YearKind::Fiscal, year), end)),
            2 if year_word || abbreviation && year.is_some() => {
                Some((Calendar::NamedYear(YearKind::School, year), end))
            }
            _ => None,
        }
    }

    /// A year alone: "2018", "the year 2008", "in nineteen twenty eight".
    pub(super) fn year(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        if self.is(start, Word::Unit(Unit::Year, false)) {
            let at = self.skip(start + 1, &[Word::Of]);
            let found = self.year_number(at).or_else(|| {
                let year = self.whole(at, 3).filter(|y| at == start + 1 && *y > 99)?;
                Some((i16::try_from(year).ok()?, at + 1))
            });
            let (year, end) = found?;
            return Some((Calendar::Year(Year::Stated(year)), end));
        }
        let (year, end) = self.year_number(i)?;
        if self.is(i, Word::Digits) {
            return (self.clean_before(i) && self.year_alone(i, end, year))
                .then_some((Calendar::Year(Year::Stated(year)), end));
        }
        // In words a year is led by a preposition: "in nineteen twenty eight".
        let led =
            matches!(self.before(i), Word::In | Word::Since | Word::By | Word::Until | Word::Before | Word::After);
        let scaled = (i..end).any(|at| matches!(self.class(at), Word::Scale(_)));
        (led && self.ends_phrase(end) && (!scaled || end > i + 2)).then_some((Calendar::Year(Year::Stated(year)), end))
    }

    /// Whether four digits are a year: newspapers write other numbers of four digits with a comma.
    fn year_alone(&self, i: usize, end: usize, year: i16) -> bool {
        if self.glued(i) && matches!(self.before(i), Word::None | Word::Mark(b'$' | b'#' | b'@' | b'&')) {
            return false;
        }
        let joined = self.glued(end)
            && (matches!(
                self.class(end),
                Word::None | Word::ShortUnit(_) | Word::P | Word::A | Word::OrdinalEnding | Word::Mark(b'%' | b'$')
            ) && self.kind(end) != Some(crate::text::TokenKind::Possessive)
                && self.kind(end) != Some(crate::text::TokenKind::Quote)
                && !matches!(self.word(end), ")" | "]" | ";" | "!" | "?" | "\u{2026}")
                || self.mark(end, b'-')
                    && self.glued(end + 1)
                    && matches!(self.class(end + 1), Word::None | Word::Unit(..) if self.measures(end + 1)));
        // "2015-32", "2010-2015-86": the head of a number, unless the other end of a range follows.
        let dashed = self.mark(end, b'-') && self.glued(end) && self.glued(end + 1) && self.is(end + 1, Word::Digits);
        let ranged = dashed
            && self.clean_behind(end + 2)
            && (self.year_number(end + 1).is_some() || self.short_end(end + 1, year).is_some());
        if joined || self.measures(end) || dashed && !ranged {
            return false;
        }
        let led = matches!(
            self.before(i),
            Word::In
                | Word::Since
                | Word::By
                | Word::Until
                | Word::Before
                | Word::After
                | Word::From
                | Word::To
                | Word::Through
                | Word::During
                | Word::Between
                | Word::Of
                | Word::Early
                | Word::Late
                | Word::Mid
                | Word::Than
        );
        match year {
            1900..=2100 => !matches!(self.before(i), Word::Mark(b'$' | b'+' | b'#')) && !self.counted(i, end),
            1500..1900 => led && self.ends_phrase(end),
            _ => false,
        }
    }

    /// The end of a range of years that is written short: "18" in "2017-18".
    pub(super) fn short_end(&self, i: usize, first: i16) -> Option<i16> {
        let figure = self.figure(i).filter(|f| f.digits == 2 && f.decimals.is_none())?;
        let year = first - first.rem_euclid(100) + i16::try_from(figure.value).ok()?;
        let year = if year <= first { year + 100 } else { year };
        (year - first <= 10).then_some(year)
    }

    /// Whether a unit or a scale follows, which a year never has.
    fn measures(&self, i: usize) -> bool {
        matches!(
            self.class(i),
            Word::Unit(..) | Word::Scale(_) | Word::ShortUnit(_) | Word::Mark(b'%') | Word::Am | Word::Pm
        ) || matches!(
            self.word(i),
            "percent"
                | "feet"
                | "foot"
                | "miles"
                | "meters"
                | "metres"
                | "kilometers"
                | "pounds"
                | "dollars"
                | "euros"
                | "tons"
                | "acres"
                | "people"
                | "million"
                | "billion"
                | "trillion"
                | "degrees"
                | "yards"
                | "km"
                | "kg"
                | "lbs"
                | "mph"
                | "votes"
                | "points"
                | "square"
                | "cc"
                | "gallons"
                | "calories"
                | "mg"
                | "watts"
                | "inches"
                | "cm"
                | "mm"
                | "m"
                | "g"
                | "hp"
                | "rpm"
                | "mb"
                | "gb"
                | "usd"
                | "eur"
        )
    }

    /// "about 2000 of them", "No. 1999", "Route 2018", "Flight 1951": a number that names or counts something.
    fn counted(&self, i: usize, end: usize) -> bool {
        let label = matches!(
            self.word(i.wrapping_sub(1)),
            "No" | "Number"
                | "number"
                | "Route"
                | "Highway"
                | "Flight"
                | "Room"
                | "Section"
                | "Rule"
                | "Title"
                | "Bill"
                | "Suite"
                | "room"
                | "page"
                | "flight"
                | "route"
                | "section"
                | "chapter"
                | "Public"
                | "Resolution"
                | "Order"
                | "Proposition"
                | "Engine"
                | "Local"
                | "Channel"
                | "Unit"
                | "Box"
        );
        let before =
            self.mark(i.wrapping_sub(1), b'.') && matches!(self.word(i.wrapping_sub(2)), "No" | "Nos" | "Sec" | "Rte");
        let partitive = self.is(end, Word::Of) && !matches!(self.before(i), Word::In | Word::Since);
        label || before || partitive
    }

    /// "the third week of June", "the last four months of 2021", "the first Monday of next month", "the 15th day of the month".
    pub(super) fn part_of(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let (nth, behind) = match self.class(start) {
            Word::Last => (-1, start + 1),
            _ => self.ordinal(start)?,
        };
        let nth = i8::try_from(nth).ok()?;
        let (count, at) = match self.cardinal(behind) {
            Some((count, at)) => (i32::try_from(count).ok().filter(|c| (1..=1000).contains(c))?, at),
            None => (1, behind),
        };
        let counted = at > behind;
        if let Some((weekday, end)) = self.weekday(at)
            && !counted
        {
            let of = self.skip(end, &[Word::Of, Word::In]);
            let (of_what, last) = self.whole_period(of)?;
            return (of > end).then(|| (Calendar::NthWeekday { nth, weekday, of: Box::new(of_what) }, last));
        }
        let (unit, end) = self.unit(at)?;
        let of = self.skip(end, &[Word::Of, Word::In]);
        let (of_what, last) = self.whole_period(of)?;
        let relative = matches!(of_what, Calendar::Current { pointed: true, .. });
        if of == end && !relative || of_what.unit() < unit || self.is(of, Word::In) {
            return None;
        }
        if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
            return None;
        }
        // "the second day of the year"; "the first day of the trial" has no period behind.
        let of = Box::new(of_what);
        if counted && nth > 1 {
            return None;
        }
        Some((Calendar::Part { nth, count, unit, of }, last))
    }

    /// A month, a quarter or a year that a part is taken of.
    fn whole_period(&self, i: usize) -> Found<Calendar> {
        let the = self.skip(i, &[Word::The]);
        if let Some(shift) = self.shift(the)
            && let Some((unit @ (Unit::Month | Unit::Quarter | Unit::Year | Unit::Week | Unit::Decade), end)) =
                self.unit(the + 1)
        {
            return Some((Calendar::Current { unit, shift, pointed: true }, end));
        }
        if the > i
            && let Some((unit @ (Unit::Month | Unit::Year | Unit::Week), end)) = self.unit(the)
            && !matches!(self.class(end), Word::Digits | Word::Cardinal(_))
        {
            return Some((Calendar::Current { unit, shift: 0, pointed: false }, end));
        }
        if let Some((month, end)) = self.month(i) {
            let year = self.year_behind(end).or_else(|| self.short_year(end));
            let (year, last) = year.map_or((None, end), |(year, last)| (Some(year), last));
            return Some((Calendar::Month { month, year }, last));
        }
        if let Some((year, end)) = self.year_number(i) {
            return Some((Calendar::Year(Year::Stated(year)), end));
        }
        [self.year(i), self.quarter(i), self.decade(i), self.century(i)]
            .into_iter()
            .flatten()
            .max_by_key(|(_, end)| *end)
    }

    /// A unit of time, "quarter" among them.
    pub(super) fn unit(&self, i: usize) -> Found<Unit> {
        match self.class(i) {
            Word::Unit(unit, _) => Some((unit, i + 1)),
            Word::Quarter | Word::Quarters => Some((Unit::Quarter, i + 1)),
            Word::Business if matches!(self.class(i + 1), Word::Unit(Unit::Day, _)) => Some((Unit::BusinessDay, i + 2)),
            _ => None,
        }
    }
}
