//! Parts of the year: "Q3 2019", "the first half of 2018", "last summer".

use super::calendar::{Calendar, Season, Unit, Year};
use super::grammar::{Found, Grammar};
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

/// Words of business, whose quarters are the year's.
const BUSINESS: &[&str] = &[
    "earnings",
    "company",
    "analysts",
    "share",
    "retailer",
    "economy",
    "economic",
    "G.D.P.",
    "GDP",
    "growth",
    "income",
    "inflation",
    "investors",
    "orders",
    "output",
    "profit",
    "profits",
    "quarterly",
    "revenue",
    "revenues",
    "sales",
    "shares",
    "shipments",
    "spending",
    "subscribers",
];

/// Words of games, whose quarters are not.
const GAMES: &[&str] = &[
    "assist",
    "assists",
    "baskets",
    "blitz",
    "bench",
    "coach",
    "comeback",
    "defense",
    "defensive",
    "down",
    "drive",
    "end zone",
    "foul",
    "fouls",
    "fumble",
    "fumbled",
    "game",
    "games",
    "goal",
    "guard",
    "halftime",
    "injured",
    "interception",
    "interceptions",
    "intercepted",
    "kick",
    "knee",
    "lead",
    "led",
    "linebacker",
    "offense",
    "outscored",
    "overtime",
    "pass",
    "passes",
    "play",
    "played",
    "player",
    "players",
    "playoff",
    "playoffs",
    "plays",
    "point",
    "pointer",
    "pointers",
    "points",
    "punt",
    "quarterback",
    "rebound",
    "rebounds",
    "receiver",
    "sacked",
    "score",
    "scored",
    "scoring",
    "season",
    "shot",
    "shots",
    "shooting",
    "starters",
    "tackle",
    "team",
    "threw",
    "tied",
    "timeout",
    "touchdown",
    "touchdowns",
    "trailed",
    "trailing",
    "turnover",
    "turnovers",
    "yard",
    "yards",
];

impl Grammar<'_> {
    /// "Q3 2019", "2016 Q3", "2017-q1", "the third quarter of 2018", "the first half of 2019", "H2 2016".
    pub(super) fn quarter(&self, i: usize) -> Found<Calendar> {
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
        // "the last quarter" is the one before this.
        if self.is(start, Word::Last) {
            return None;
        }
        if matches!(make, PartOfYear::Quarter(_)) && self.is_of_business(i, end) {
            return Some((make.of(None), end));
        }
        // "the first quarter" without a year is as often a game's; "Q1" alone is the year's, "the first half" a match's.
        let named = self.word(start).len() == 2 && matches!(make, PartOfYear::Quarter(_));
        named.then(|| (make.of(None), end))
    }

    /// Whether a quarter is the year's, by the words around it: "sales rose in the fourth quarter", "the bank earned $2 billion in the
    /// first quarter"; a game has quarters too.
    fn is_of_business(&self, start: usize, end: usize) -> bool {
        let near = || start.saturating_sub(16)..(end + 12).min(self.len());
        let said = |words: &[&str]| near().any(|i| words.iter().any(|word| word.eq_ignore_ascii_case(self.word(i))));
        let led = matches!(self.before(start), Word::In | Word::For | Word::During | Word::Of)
            && self.is(start, Word::The)
            && (self.ends_noun(end) || self.is(end, Word::And) || self.kind(end) != Some(crate::text::TokenKind::Word));
        // "took a charge of $6.2 billion in the fourth quarter"
        let paid = || near().any(|i| self.mark(i, b'$') || matches!(self.word(i), "\u{a3}" | "\u{20ac}" | "billion"));
        let told = matches!(self.word(end), "loss" | "losses" | "results" | "report" | "net" | "guidance" | "dividend");
        told || said(BUSINESS) || led && (paid() || !said(GAMES))
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
        // "a fourth-quarter loss"
        let behind = self.skip(behind, &[Word::Mark(b'-')]);
        let nth = i8::try_from(nth).ok()?;
        match self.class(behind) {
            Word::Quarter if nth <= 4 => Some((PartOfYear::Quarter(nth), behind + 1)),
            Word::Half if nth <= 2 => Some((PartOfYear::Half(nth), behind + 1)),
            _ => None,
        }
    }

    /// "summer 2016", "this fall", "last spring", "the winter of 1978".
    pub(super) fn season(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let shift = self.shift(start);
        let at = if shift.is_some() { start + 1 } else { start };
        let Word::Season(season) = self.class(at) else { return None };
        let end = at + 1;
        if let Some(shift) = shift {
            return Some((Calendar::Season(season, Some(Year::Turn(shift))), end));
        }
        if let Some((year, last)) = self.year_behind(end) {
            return Some((Calendar::Season(season, Some(year)), last));
        }
        // "the summer of '69"
        if self.is(end, Word::Of)
            && self.word(end + 1) == "'"
            && let Some((year, last)) = self.short_year(end)
        {
            return Some((Calendar::Season(season, Some(year)), last));
        }
        let led = matches!(
            self.before(if shift.is_none() { i } else { start }),
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
        // "the hottest summer", "Fall River", "in the fall from a ladder", "a spring", "Winter Olympics": a season stands alone or is led by a preposition.
        let plain = matches!(season, Season::Summer | Season::Winter);
        let ranked = self.word(start.wrapping_sub(1)).ends_with("est");
        let fine = !self.capital(at)
            && (plain && !ranked
                || led && self.ends_phrase(end) && !self.is(end, Word::Of) && !self.is(end, Word::From));
        fine.then_some((Calendar::Season(season, None), end))
    }
}
