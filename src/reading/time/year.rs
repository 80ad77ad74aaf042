//! Years: "2018", "fiscal 2018", "the 2018 school year", "in nineteen twenty eight".

use super::calendar::{Calendar, Unit, Year, YearKind};
use super::grammar::{Found, Grammar};
use super::numeric_date::full_year;
use super::words::Word;
use crate::reading::lexicon::Class;

/// Words behind which a figure may be a year, however it is written.
fn leads(word: Word) -> bool {
    matches!(word, Word::In | Word::Since | Word::By | Word::Until | Word::Before | Word::After | Word::From | Word::To)
}

impl Grammar<'_> {
    /// "fiscal year 2018", "fiscal 2018", "the 2018 school year", "calendar year 2008".
    pub(super) fn named_year(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        // "sy18", "FY2018": one word.
        if self.is(start, Word::YearName) {
            let word = self.word(start);
            let (name, digits) = word.split_at_checked(2)?;
            let kind = match name {
                "sy" | "SY" => YearKind::School,
                _ => YearKind::Fiscal,
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
        // "the 2016-17 school year" has its years before it.
        if leading.is_none() && self.is(at.wrapping_sub(1), Word::Digits) {
            return None;
        }
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
        if let Some(year) = self.elided_year(i) {
            return Some((Calendar::Year(Year::Stated(year)), i + 1));
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

    /// "in '93", "the '93 blizzard", "the summer of '69": two digits behind an apostrophe. "The '57 Chevy" is a car, "the class of '92" a
    /// name, and "the '90s" a decade.
    fn elided_year(&self, i: usize) -> Option<i16> {
        let figure = self.figure(i).filter(|f| f.digits == 2 && f.decimals.is_none())?;
        let apostrophe = i > 1 && self.glued(i) && self.word(i - 1) == "'" && !self.glued(i - 1);
        let before = self.before(i.wrapping_sub(1));
        let led = leads(before) || matches!(before, Word::Of | Word::The);
        let class = self.before(i - usize::from(apostrophe)) == Word::Of
            && matches!(self.word(i.wrapping_sub(3)), "Class" | "class");
        let alone =
            !self.glued(i + 1) || self.kind(i + 1) != Some(crate::text::TokenKind::Word) && !self.mark(i + 1, b'-');
        // "the '23' cities" is quoted.
        let alone = alone && self.kind(i + 1) != Some(crate::text::TokenKind::Quote) && self.word(i + 1) != "'";
        let car = self.capital(i + 1) && !self.starts_sentence(i + 1);
        let own = apostrophe && led && !class && alone && !car;
        own.then(|| full_year(figure.value))
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
        let before = self.before(i);
        let led = leads(before)
            || matches!(
                before,
                Word::Through
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

    /// "about 2000 of them", "No. 1999", "Route 2018", "SB 1950", "Cyberpunk 2077": a number that names or counts something.
    fn counted(&self, i: usize, end: usize) -> bool {
        let before = i.wrapping_sub(1);
        let word = self.word(before);
        let label = matches!(word, "No" | "Number" | "number" | "page" | "Public" | "Order")
            || self.lexed().is(before, Class::NUMBERED)
                && (self.capital(before)
                    || matches!(word, "room" | "flight" | "route" | "section" | "chapter" | "highway"))
                && !matches!(word, "Class" | "Season" | "Big" | "Week" | "Day" | "Game" | "Round" | "Bowl");
        // "FM 1960", "HB 2018"; "U.S. 2016" is a country's year.
        let code = word.len() == 2
            && word.bytes().all(|b| b.is_ascii_uppercase())
            && !matches!(word, "US" | "UK" | "EU" | "UN" | "NY" | "LA" | "DC" | "AD" | "CE" | "PM" | "AM" | "TV");
        let numbered = word == "." && matches!(self.word(i.wrapping_sub(2)), "No" | "Nos" | "Sec" | "Rte");
        // Newspapers name no year so far ahead behind a name.
        let fancied = self.whole(i, 4).is_some_and(|year| year > 2045)
            && self.capital(before)
            && self.class(before) == Word::None
            && !self.starts_sentence(before);
        let partitive = self.is(end, Word::Of) && !matches!(self.before(i), Word::In | Word::Since);
        label || code && !self.glued(i) || numbered || fancied || partitive
    }
}
