//! Units: what a number is a number of, and how units convert.

use std::sync::LazyLock;

use super::super::exact::Exact;
use super::super::lexicon::{Class, Lexed, Lexicon};
use super::measure::{self, Measure};
use super::money::{self, Currency};
use super::phrase::{Phrases, declare};

/// What a number counts or measures. A quantity's values are in the unit as it was written: 6 miles is 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things: "23 cities".
    Count,
    /// A part of some whole, as a fraction of 1: "half", "one in five", "a majority".
    Share,
    /// Hundredths of a whole: 56 in "56 %".
    Percent,
    /// The difference of two percentages: "half a percentage point".
    PercentPoint,
    /// An amount of money.
    Money(Currency),
    /// A length, weight, speed, temperature …
    Measure(Measure),
    /// A length of time.
    Duration(TimeUnit),
    /// How old somebody or something is.
    Age(TimeUnit),
    /// A place in an order: "the 23rd", "first".
    Ordinal,
    /// So many to one: "3-to-1".
    Ratio,
    /// Two sides' points or votes: "218-204". The set runs over both.
    Score,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// 1 s
    Second,
    /// 60 s
    Minute,
    /// 60 min
    Hour,
    /// 24 h
    Day,
    /// 7 days
    Week,
    /// 30 days, where it must be compared with days
    Month,
    /// 12 months; 365 days, where it must be compared with days
    Year,
    /// 10 years
    Decade,
    /// 100 years
    Century,
}

impl TimeUnit {
    /// How many seconds it lasts.
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3_600,
            Self::Day => 86_400,
            Self::Week => 7 * 86_400,
            Self::Month => 30 * 86_400,
            Self::Year => 365 * 86_400,
            Self::Decade => 10 * 365 * 86_400,
            Self::Century => 100 * 365 * 86_400,
        }
    }

    /// Its English name in the singular.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }

    /// A family that converts exactly: months to centuries in months, all shorter ones in seconds.
    const fn family(self) -> (bool, i64) {
        match self {
            Self::Month => (true, 1),
            Self::Year => (true, 12),
            Self::Decade => (true, 120),
            Self::Century => (true, 1_200),
            _ => (false, self.seconds()),
        }
    }
}

impl Unit {
    /// What a value in this unit must be multiplied by to be in `other`; `None` where the two cannot be compared.
    /// Temperatures also need [`Unit::convert`].
    fn factor(self, other: Self) -> Option<Exact> {
        let whole = |n: i64| Exact::whole(i128::from(n));
        match (self, other) {
            (a, b) if a == b => Some(Exact::ONE),
            (Self::Share, Self::Percent) => Some(Exact::whole(100)),
            (Self::Percent, Self::Share) => Exact::fraction(1, 100),
            (Self::Money(a), Self::Money(b)) if a.iso == b.iso => a.in_main_unit().over(b.in_main_unit()),
            (Self::Measure(a), Self::Measure(b)) if a.dimension == b.dimension => a.factor()?.over(b.factor()?),
            (Self::Duration(a), Self::Duration(b)) | (Self::Age(a), Self::Age(b)) => {
                let ((calendar_a, in_a), (calendar_b, in_b)) = (a.family(), b.family());
                if calendar_a == calendar_b {
                    whole(in_a).over(whole(in_b))
                } else {
                    whole(a.seconds()).over(whole(b.seconds()))
                }
            }
            _ => None,
        }
    }

    /// A value of this unit in another; `None` where the two cannot be compared.
    pub fn convert(self, value: Exact, to: Self) -> Option<Exact> {
        if let (Self::Measure(a), Self::Measure(b)) = (self, to)
            && a.dimension == b.dimension
        {
            return a.convert(value, b);
        }
        value.times(self.factor(to)?)
    }

    /// Whether values below zero make sense.
    pub fn can_be_negative(self) -> bool {
        matches!(self, Self::PercentPoint | Self::Percent | Self::Score)
            || matches!(self, Self::Measure(m) if m.dimension == measure::Dimension::Temperature)
    }
}

/// What a unit word means.
#[derive(Clone, Copy, Debug)]
pub(super) enum Word {
    Percent,
    PercentPoint,
    Money(Currency),
    Measure(Measure),
    Time(TimeUnit),
}

const PERCENT: &[&str] = &["%", "percent", "percents", "per cent", "per cents", "pct", "pct.", "pc"];
const POINTS: &[&str] = &[
    "percentage point",
    "percentage points",
    "percentage - point",
    "percent points",
    "% points",
    "percent point",
    "pp",
    "basis point",
    "basis points",
    "basis - point",
];

const TIME: &[(TimeUnit, &[&str])] = &[
    (TimeUnit::Second, &["second", "seconds", "sec", "secs"]),
    (TimeUnit::Minute, &["minute", "minutes", "min", "mins"]),
    (TimeUnit::Hour, &["hour", "hours", "hr", "hrs"]),
    (TimeUnit::Day, &["day", "days"]),
    (TimeUnit::Week, &["week", "weeks", "wk", "wks"]),
    // Two of each: see [`doubled`].
    (TimeUnit::Day, &["weekend", "weekends"]),
    (TimeUnit::Week, &["fortnight", "fortnights"]),
    (TimeUnit::Month, &["month", "months", "mos"]),
    (TimeUnit::Year, &["year", "years", "yr", "yrs"]),
    (TimeUnit::Decade, &["decade", "decades"]),
    (TimeUnit::Century, &["century", "centuries"]),
];

static UNITS: LazyLock<Phrases<Word>> = LazyLock::new(|| {
    let mut table: Vec<(&'static str, Word)> = Vec::new();
    table.extend(PERCENT.iter().map(|p| (*p, Word::Percent)));
    table.extend(POINTS.iter().map(|p| (*p, Word::PercentPoint)));
    table.extend(TIME.iter().flat_map(|(unit, names)| names.iter().map(|n| (*n, Word::Time(*unit)))));
    table.extend(measure::names().map(|(name, m)| (name, Word::Measure(m))));
    table.extend(money::names().map(|(name, c)| (name, Word::Money(c))));
    Phrases::new(false, table)
});

pub(super) fn words(lexicon: &mut Lexicon) {
    declare(lexicon, Class::UNIT, false, PERCENT.iter().chain(POINTS).copied());
    declare(lexicon, Class::UNIT, false, TIME.iter().flat_map(|e| e.1.iter().copied()));
    declare(lexicon, Class::UNIT, false, measure::names().map(|e| e.0));
    declare(lexicon, Class::UNIT, false, money::names().map(|e| e.0));
    lexicon.add(Class::NONE, ["[", "]", "<", ">", "x"]);
}

/// The unit that begins at a token, and the index behind it.
pub(super) fn word(words: &Lexed<'_>, at: usize) -> Option<(Word, usize)> {
    if !words.is(at, Class::UNIT) {
        return None;
    }
    let (word, end) = UNITS.at(words, at)?;
    match word {
        Word::Measure(m) if !measure::is_written_so(words, at..end, m) => None,
        // "2.5pc", but "two PCs", "10 pc".
        Word::Percent if words.lower(at) == "pc" && (words.word(at) != "pc" || !words.glued(at)) => None,
        _ => Some((word, end)),
    }
}

/// The unit behind a number: glued, spaced, hyphenated ("3-inch"), or in brackets ("20 [kg]").
pub(super) fn behind(words: &Lexed<'_>, at: usize) -> Option<(Word, usize)> {
    match words.lower(at) {
        "-" => word(words, at + 1).filter(|_| words.glued(at) == words.glued(at + 1)),
        "[" | "<" => {
            let (unit, end) = word(words, at + 1)?;
            matches!(words.lower(end), "]" | ">").then_some((unit, end + 1))
        }
        _ => word(words, at),
    }
}

/// Whether the unit word at a token is two of its unit: a weekend that is a length is two days, a fortnight two weeks.
pub(super) fn doubled(words: &Lexed<'_>, at: usize) -> bool {
    weekend(words, at) || matches!(words.lower(at), "fortnight" | "fortnights")
}

/// Whether the unit word at a token is a weekend's: several of them do not adjoin.
pub(super) fn weekend(words: &Lexed<'_>, at: usize) -> bool {
    matches!(words.lower(at), "weekend" | "weekends")
}

/// The unit that begins at a token, as that of a number whose words have ended: "200-plus pounds", "a few percent". Degrees need a
/// scale, and a second may be an ordinal.
pub(super) fn counted(words: &Lexed<'_>, at: usize) -> Option<(Unit, usize)> {
    let (word, end) = behind(words, at)?;
    let unit = match word {
        Word::Money(currency) => Unit::Money(currency),
        Word::Percent => Unit::Percent,
        Word::PercentPoint => Unit::PercentPoint,
        Word::Measure(measure) if measure != Measure::DEGREE => Unit::Measure(measure),
        Word::Time(time) if words.lower(at) != "second" && !doubled(words, end - 1) => Unit::Duration(time),
        Word::Measure(_) | Word::Time(_) => return None,
    };
    Some((unit, end))
}
