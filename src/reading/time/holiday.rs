//! Holidays by name: "Thanksgiving", "New Year's Eve", "next Easter".

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::calendar::{Calendar, Direction, Year, easter, shifted};
use super::grammar::{Found, Grammar};
use super::words::Word;
use crate::reading::lexicon::Lexicon;

/// A holiday that newspapers date things by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday(u8);

/// The first word of one or more holidays' names: an index into the table of such words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HolidayWord(u8);

/// When a holiday is.
#[derive(Clone, Copy)]
enum Rule {
    /// Month and day.
    Fixed(i8, i8),
    /// The nth weekday of a month; -1 is the last.
    Nth(i8, Weekday, i8),
    /// Days from Easter Sunday.
    Easter(i32),
    /// Days from the nth weekday of a month: Black Friday is the day after the fourth Thursday of November.
    NthAnd(i8, Weekday, i8, i32),
    /// The days of some years, counted from a first: the moon's calendar, as observed.
    Table(i32, &'static [(i8, i8)]),
}

/// Each holiday: its names in lower case without apostrophes, separated by "|", and its rule.
const HOLIDAYS: &[(&str, Rule)] = &[
    ("new years day|new year day|new year|new years|yuandan", Rule::Fixed(1, 1)),
    ("new years eve|new year eve", Rule::Fixed(12, 31)),
    ("christmas day|christmas|xmas|x-mas|noel", Rule::Fixed(12, 25)),
    ("christmas eve", Rule::Fixed(12, 24)),
    ("boxing day", Rule::Fixed(12, 26)),
    ("valentines day|valentine day|saint valentines day|st valentines day", Rule::Fixed(2, 14)),
    ("groundhog day|groundhogs day", Rule::Fixed(2, 2)),
    ("st patricks day|saint patricks day|st patrick day", Rule::Fixed(3, 17)),
    ("april fools day|april fools|april fool day", Rule::Fixed(4, 1)),
    ("earth day", Rule::Fixed(4, 22)),
    ("may day|intl workers day|international workers day|workers day", Rule::Fixed(5, 1)),
    ("cinco de mayo", Rule::Fixed(5, 5)),
    ("flag day", Rule::Fixed(6, 14)),
    ("juneteenth|freedom day|jubilee day|emancipation day", Rule::Fixed(6, 19)),
    ("independence day|us independence day", Rule::Fixed(7, 4)),
    ("bastille day", Rule::Fixed(7, 14)),
    ("halloween|halloween day|all hallows eve", Rule::Fixed(10, 31)),
    ("all saints day|all hallows day", Rule::Fixed(11, 1)),
    ("all souls day", Rule::Fixed(11, 2)),
    ("guy fawkes day|bonfire night", Rule::Fixed(11, 5)),
    ("veterans day|veteran day|armistice day", Rule::Fixed(11, 11)),
    ("international womens day|womens day", Rule::Fixed(3, 8)),
    ("martin luther king day|martin luther king jr day|mlk day", Rule::Nth(1, Weekday::Monday, 3)),
    ("presidents day|president day|washingtons birthday", Rule::Nth(2, Weekday::Monday, 3)),
    ("mothers day|mother day", Rule::Nth(5, Weekday::Sunday, 2)),
    ("memorial day", Rule::Nth(5, Weekday::Monday, -1)),
    ("fathers day|father day", Rule::Nth(6, Weekday::Sunday, 3)),
    ("labor day|labour day|us labor day", Rule::Nth(9, Weekday::Monday, 1)),
    ("columbus day|indigenous peoples day", Rule::Nth(10, Weekday::Monday, 2)),
    ("thanksgiving day|thanksgiving|thanks giving day|thanks giving", Rule::Nth(11, Weekday::Thursday, 4)),
    ("black friday", Rule::NthAnd(11, Weekday::Thursday, 4, 1)),
    ("cyber monday", Rule::NthAnd(11, Weekday::Thursday, 4, 4)),
    ("election day", Rule::NthAnd(11, Weekday::Monday, 1, 1)),
    ("easter sunday|easter day|easter", Rule::Easter(0)),
    ("easter monday", Rule::Easter(1)),
    ("easter saturday|holy saturday", Rule::Easter(-1)),
    ("good friday", Rule::Easter(-2)),
    ("holy thursday|maundy thursday", Rule::Easter(-3)),
    ("palm sunday", Rule::Easter(-7)),
    ("ash wednesday", Rule::Easter(-46)),
    ("mardi gras|fat tuesday|shrove tuesday", Rule::Easter(-47)),
    ("ascension day", Rule::Easter(39)),
    ("pentecost|whit sunday", Rule::Easter(49)),
    ("whit monday", Rule::Easter(50)),
    ("trinity sunday", Rule::Easter(56)),
    ("corpus christi", Rule::Easter(60)),
    ("chinese new year|lunar new year", Rule::Table(2015, LUNAR_NEW_YEAR)),
    ("eid al-fitr|eid al fitr|festival of breaking the fast", Rule::Table(2015, EID_AL_FITR)),
    ("eid al-adha|eid al adha|eid al-azha|eidul azha|feast of the sacrifice", Rule::Table(2015, EID_AL_ADHA)),
];

const LUNAR_NEW_YEAR: &[(i8, i8)] =
    &[(2, 19), (2, 8), (1, 28), (2, 16), (2, 5), (1, 25), (2, 12), (2, 1), (1, 22), (2, 10), (1, 29), (2, 17), (2, 6)];
const EID_AL_FITR: &[(i8, i8)] =
    &[(7, 17), (7, 6), (6, 25), (6, 15), (6, 4), (5, 24), (5, 12), (5, 2), (4, 21), (4, 10), (3, 30), (3, 20), (3, 9)];
const EID_AL_ADHA: &[(i8, i8)] =
    &[(9, 23), (9, 11), (9, 1), (8, 21), (8, 11), (7, 30), (7, 19), (7, 9), (6, 28), (6, 16), (6, 6), (5, 27), (5, 16)];

fn names() -> impl Iterator<Item = (u8, &'static str)> {
    HOLIDAYS
        .iter()
        .enumerate()
        .flat_map(|(i, (names, _))| names.split('|').map(move |name| (u8::try_from(i).unwrap_or(u8::MAX), name)))
}

/// The words that begin a holiday's name, but for those that mean something else to the grammar ("may", "april").
pub(super) fn first_words() -> impl Iterator<Item = (&'static str, HolidayWord)> {
    names()
        .filter_map(|(holiday, name)| Some((name.split([' ', '-']).next()?, HolidayWord(holiday))))
        .filter(|(word, _)| !matches!(*word, "may" | "april" | "all" | "st"))
        .chain([("mother's", HolidayWord(0)), ("father's", HolidayWord(0)), ("valentine's", HolidayWord(0))])
}

/// A holiday by its index in [`HOLIDAYS`], and the words of one of its names.
type Name = (u8, Vec<&'static str>);

/// The words of every name, by the place of the first of them in the lexicon; a first word in "s" also without it, which in a text may be a
/// possessive's ending.
static NAMES: LazyLock<Vec<Vec<Name>>> = LazyLock::new(|| {
    let lexicon = Lexicon::shared();
    let mut by_place: Vec<Vec<Name>> = lexicon.words().map(|_| Vec::new()).collect();
    for (holiday, name) in names() {
        let mut words = Vec::new();
        for word in name.split(' ') {
            let mut parts = word.split('-');
            words.extend(parts.next());
            words.extend(parts.flat_map(|part| ["-", part]));
        }
        let first = words.first().copied();
        for word in first.and_then(|first| first.strip_suffix('s')).into_iter().chain(first) {
            let place = Some(lexicon.place_of(word)).filter(|place| *place != 0);
            if let Some(names) = place.and_then(|place| by_place.get_mut(usize::from(place))) {
                names.push((holiday, words.clone()));
            }
        }
    }
    by_place
});

impl Holiday {
    /// The holidays whose names begin with a word (without a possessive ending), by its place in the lexicon, each with the words of its
    /// name; a hyphen is a word.
    fn beginning_at(place: u16) -> impl Iterator<Item = (Self, &'static [&'static str])> {
        let names = NAMES.get(usize::from(place)).map_or(&[][..], Vec::as_slice);
        names.iter().map(|(holiday, name)| (Self(*holiday), &**name))
    }

    /// Its day in a year.
    pub fn date(self, year: i32) -> Option<Date> {
        let number = i16::try_from(year).ok()?;
        let nth = |month, weekday, nth| {
            let of = Box::new(Calendar::Month { month, year: Some(Year::Stated(number)) });
            let day = Calendar::NthWeekday { nth, weekday, of }.resolve(None, Direction::Nearest)?;
            Some(day.start.date())
        };
        match HOLIDAYS.get(usize::from(self.0))?.1 {
            Rule::Fixed(month, day) => Date::new(number, month, day).ok(),
            Rule::Nth(month, weekday, n) => nth(month, weekday, n),
            Rule::NthAnd(month, weekday, n, days) => shifted(nth(month, weekday, n)?, days),
            Rule::Easter(days) => shifted(easter(year)?, days),
            Rule::Table(first, days) => {
                let (month, day) = *days.get(usize::try_from(year - first).ok()?)?;
                Date::new(number, month, day).ok()
            }
        }
    }
}

impl Grammar<'_> {
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
        let year = self
            .year_behind(end)
            .filter(|(year, _)| matches!(year, Year::Stated(_)) || self.is(end, Word::Of) || self.shift(end).is_some());
        if let Some((year, last)) = year {
            return Some((Calendar::Holiday(holiday, Some(year)), last));
        }
        if let Some(shift) = shift {
            return Some((Calendar::Holiday(holiday, Some(Year::Turn(shift))), end));
        }
        Some((Calendar::Holiday(holiday, None), end))
    }

    /// The longest name of a holiday at a token, the first of equals.
    pub(super) fn holiday_name(&self, i: usize) -> Found<Holiday> {
        let mut best: Found<Holiday> = None;
        // "New York" is told from "New Year" by how its second word begins; marks and possessives may stand before that.
        let beginning = |word: &str| word.as_bytes().first_chunk::<2>().map(|b| b.map(|b| b.to_ascii_lowercase()));
        let next = beginning(self.word(i + 1));
        let plain = self.kind(i + 1) == Some(crate::text::TokenKind::Word);
        for (holiday, name) in Holiday::beginning_at(self.lexed().place(i)) {
            // "the hottest May day"
            if plain && self.is(i, Word::AmbiguousMonth(5)) && self.capital(i) && !self.capital(i + 1) {
                continue;
            }
            if plain && name.get(1).is_some_and(|second| beginning(second) != next) {
                continue;
            }
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
}
