//! The words that times are made of.

use super::calendar::{Season, Unit};
use super::clock::Part;
use super::holiday::HolidayWord;
use super::zone::Zone;
use crate::reading::lexicon::{Class, Lexicon};
use jiff::civil::Weekday;
use std::sync::LazyLock;

/// What a word may mean to the reader of times. Where a word has two meanings ("second", "may") it has a class of its own and the
/// grammar decides by its neighbours.
#[derive(Clone, Copy, Debug, Eq)]
pub(crate) enum Word {
    /// No word that times are made of.
    None,
    /// "January", "Jan": 1 to 12.
    Month(i8),
    /// "may", "march", "mar": months that are other words too.
    AmbiguousMonth(i8),
    /// "Wednesday", "Wed".
    Weekday(Weekday),
    /// "Sun", "Sat", "Mon", "Wed": short names that are other words too.
    AmbiguousWeekday(Weekday),
    /// "Wednesdays": every one of them.
    Weekdays(Weekday),
    /// "week", and whether it is a plural.
    Unit(Unit, bool),
    /// "h", "min", "d" behind a figure.
    ShortUnit(Unit),
    /// "daily", "annually".
    Recurring(Unit, u8),
    /// "bi" in "bi-monthly".
    Bi,
    /// "Q3", "H1".
    QuarterName,
    /// "FY18", "SY19": a fiscal or a school year.
    YearName,
    /// "today" (0), "yesterday" (-1), "tomorrow" (1).
    Day(i32),
    /// "tonight".
    Tonight,
    /// "now".
    Now,
    /// "morning", and whether it is a plural.
    Part(Part, bool),
    /// "noon" (12), "midnight" (0).
    Noon(i8),
    /// "spring", "fall" and "autumn", "summer", "winter".
    Season(Season),
    /// "a.m.", "am".
    Am,
    /// "p.m.", "pm".
    Pm,
    /// "ampm".
    AmPm,
    /// "a", the article, or short for "a.m." when glued to a figure.
    A,
    /// "an".
    An,
    /// "p": short for "p.m." when glued to a figure.
    P,
    /// "o'clock".
    OClock,
    /// "ET", "GMT", "Eastern".
    Zone(Zone),
    /// "one" to "nineteen", "twenty" to "ninety".
    Cardinal(u8),
    /// "hundred" (100), "thousand" (1000).
    Scale(u16),
    /// "first" to "nineteenth", "twentieth", "thirtieth".
    Ordinal(u8),
    /// "second": an ordinal or a unit.
    Second,
    /// "st", "nd", "rd", "th" behind a figure.
    OrdinalEnding,
    /// "twenties" (20) to "nineties" (90), "tens".
    Decade(u8),
    /// "half".
    Half,
    /// "quarter": of an hour or of a year.
    Quarter,
    /// "quarters".
    Quarters,
    /// "few", "several", "couple".
    Few(u8),
    /// "last", "previous", "past".
    Last,
    /// "past": before ("the past week") or behind ("half past seven").
    Past,
    /// "next", "coming", "following", "upcoming".
    Next,
    /// "following".
    Following,
    /// "this", "current".
    This,
    /// "same".
    Same,
    /// "all", "whole", "full", "entire".
    Whole,
    /// "every", "each".
    Every,
    /// "any".
    Any,
    /// "other", "another".
    Other,
    /// "once".
    Once,
    /// "the".
    The,
    /// "my", "your", "his".
    My,
    /// "of".
    Of,
    /// "in".
    In,
    /// "on".
    On,
    /// "at", "@".
    At,
    /// "for".
    For,
    /// "from".
    From,
    /// "to".
    To,
    /// "till", "until", "til".
    Until,
    /// "through", "thru", "throughout".
    Through,
    /// "by".
    By,
    /// "before", "prior".
    Before,
    /// "after".
    After,
    /// "since".
    Since,
    /// "between".
    Between,
    /// "and".
    And,
    /// "or".
    Or,
    /// "as".
    As,
    /// "than".
    Than,
    /// "no", "not".
    No,
    /// "during", "over", "throughout".
    During,
    /// "within".
    Within,
    /// "about", "around", "circa", "roughly", "approximately".
    About,
    /// "almost", "nearly".
    Nearly,
    /// "just", "shortly", "soon", "right".
    Just,
    /// "more", "less", "later", "earlier" and so on keep their own classes.
    More,
    /// "less".
    Less,
    /// "ago", "back", "prior".
    Ago,
    /// "later", "afterward", "hence".
    Later,
    /// "earlier", "sooner", "beforehand".
    Earlier,
    /// "early".
    Early,
    /// "mid", "middle".
    Mid,
    /// "middle".
    Middle,
    /// "late".
    Late,
    /// "beginning", "start".
    Beginning,
    /// "starting".
    Starting,
    /// "end".
    End,
    /// "ending".
    Ending,
    /// "rest", "remainder", "remaining".
    Rest,
    /// "century".
    Date,
    /// "eod", "eow" and such.
    EndOf(Unit),
    /// "fiscal", "school", "academic", "calendar": kinds of years.
    YearKind(u8),
    /// "business", "working" before days.
    Business,
    /// "present", "moment", "minute" in "at the present time".
    Present,
    /// "greater", "equal" in comparisons.
    Greater,
    /// The first word of a holiday's name.
    Holiday(HolidayWord),
    /// A mark that times are written with: "/", "-", ",", ":", ".", "–", "~", "(", "<", ">", "=".
    Mark(u8),
    /// A figure.
    Digits,
}

/// The rules ask for one word or another at every step. Written out so that it is inlined always, and to ask for a word that the compiler
/// knows is then one or two comparisons.
impl PartialEq for Word {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && match (*self, *other) {
                (Self::Month(a), Self::Month(b))
                | (Self::AmbiguousMonth(a), Self::AmbiguousMonth(b))
                | (Self::Noon(a), Self::Noon(b)) => a == b,
                (Self::Weekday(a), Self::Weekday(b))
                | (Self::AmbiguousWeekday(a), Self::AmbiguousWeekday(b))
                | (Self::Weekdays(a), Self::Weekdays(b)) => a == b,
                (Self::Unit(a, many), Self::Unit(b, other)) => a == b && many == other,
                (Self::ShortUnit(a), Self::ShortUnit(b)) | (Self::EndOf(a), Self::EndOf(b)) => a == b,
                (Self::Recurring(a, times), Self::Recurring(b, other)) => a == b && times == other,
                (Self::Day(a), Self::Day(b)) => a == b,
                (Self::Part(a, many), Self::Part(b, other)) => a == b && many == other,
                (Self::Season(a), Self::Season(b)) => a == b,
                (Self::Zone(a), Self::Zone(b)) => a == b,
                (Self::Scale(a), Self::Scale(b)) => a == b,
                (Self::Cardinal(a), Self::Cardinal(b))
                | (Self::Ordinal(a), Self::Ordinal(b))
                | (Self::Decade(a), Self::Decade(b))
                | (Self::Few(a), Self::Few(b))
                | (Self::YearKind(a), Self::YearKind(b))
                | (Self::Mark(a), Self::Mark(b)) => a == b,
                (Self::Holiday(a), Self::Holiday(b)) => a == b,
                _ => true,
            }
    }
}

/// Declares the words that times are made of.
pub(crate) fn words(lexicon: &mut Lexicon) {
    for (&word, &meaning) in &*table::TABLE {
        lexicon.add(if meaning.may_start() { Class::TIME } else { Class::NONE }, [word]);
    }
    super::schedule::words(lexicon);
}

/// What each word of the lexicon means to the reader of times, by its place there.
pub(super) static MEANINGS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let mut meanings: Vec<Word> = Lexicon::shared().words().map(class).collect();
    if let Some(digits) = meanings.get_mut(usize::from(Lexicon::DIGITS)) {
        *digits = Word::Digits;
    }
    meanings
});

/// The class of a word, given in lower case.
pub(super) fn class(word: &str) -> Word {
    table::TABLE.get(word).copied().unwrap_or(Word::None)
}

impl Word {
    /// Whether the word is of time only with another that is.
    pub(super) fn leads(self) -> bool {
        matches!(
            self,
            Self::The
                | Self::A
                | Self::An
                | Self::In
                | Self::On
                | Self::At
                | Self::For
                | Self::From
                | Self::By
                | Self::Before
                | Self::After
                | Self::Since
                | Self::Until
                | Self::Through
                | Self::Between
                | Self::As
                | Self::No
                | Self::Within
                | Self::About
                | Self::Nearly
                | Self::Just
                | Self::More
                | Self::Less
                | Self::Last
                | Self::Past
                | Self::Next
                | Self::Following
                | Self::This
                | Self::Whole
                | Self::Every
                | Self::Any
                | Self::Other
                | Self::Once
                | Self::Few(_)
                | Self::Half
                | Self::Later
                | Self::Earlier
                | Self::Early
                | Self::Late
                | Self::Mid
                | Self::Middle
                | Self::Beginning
                | Self::Starting
                | Self::End
                | Self::Ending
                | Self::Rest
                | Self::YearKind(_)
                | Self::Mark(_)
        )
    }

    /// Whether the word or mark is of time only between others that are, or counts them.
    pub(super) fn joins(self) -> bool {
        matches!(
            self,
            Self::The
                | Self::A
                | Self::An
                | Self::My
                | Self::And
                | Self::Or
                | Self::To
                | Self::Of
                | Self::In
                | Self::On
                | Self::At
                | Self::For
                | Self::From
                | Self::By
                | Self::As
                | Self::Than
                | Self::No
                | Self::More
                | Self::Less
                | Self::Just
                | Self::Cardinal(_)
                | Self::Ordinal(_)
                | Self::Scale(_)
                | Self::Mark(_)
        )
    }

    /// Whether the word can be the heart of a time.
    pub(super) fn is_of_time(self) -> bool {
        use Word::{
            AmbiguousMonth, AmbiguousWeekday, Business, Cardinal, Date, Day, Decade, Digits, EndOf, Holiday, Month,
            Noon, Now, Ordinal, Part, Present, Quarter, QuarterName, Quarters, Season, Second, Tonight, Unit, Weekday,
            Weekdays, YearKind, YearName,
        };
        matches!(
            self,
            AmbiguousMonth(_)
                | AmbiguousWeekday(_)
                | Business
                | Cardinal(_)
                | Date
                | Day(_)
                | Decade(_)
                | Digits
                | EndOf(_)
                | Holiday(_)
                | Month(_)
                | Noon(_)
                | Now
                | Ordinal(_)
                | Part(..)
                | Present
                | Quarter
                | QuarterName
                | YearName
                | Quarters
                | Season(_)
                | Second
                | Tonight
                | Unit(..)
                | Weekday(_)
                | Weekdays(_)
                | YearKind(_)
        )
    }

    /// Whether a time may begin with the word. Words that only ever stand inside a time are left out, and so is "may".
    fn may_start(self) -> bool {
        !matches!(
            self,
            Self::None
                | Self::ShortUnit(_)
                | Self::Am
                | Self::Pm
                | Self::AmPm
                | Self::P
                | Self::OClock
                | Self::Zone(_)
                | Self::Scale(_)
                | Self::Quarters
                | Self::My
                | Self::Of
                | Self::To
                | Self::And
                | Self::Or
                | Self::Than
                | Self::During
                | Self::Ago
                | Self::Present
                | Self::Greater
                | Self::Business
                | Self::Same
                | Self::Mark(
                    b'/' | b'-'
                        | b','
                        | b':'
                        | b';'
                        | b'.'
                        | b'!'
                        | b'?'
                        | b'('
                        | b')'
                        | b'='
                        | b'%'
                        | b'$'
                        | b'#'
                        | b'+'
                        | b'*'
                        | b'&'
                        | b'~'
                )
        )
    }
}

mod table;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_equal_that_say_the_same() {
        for a in table::TABLE.values() {
            for b in table::TABLE.values() {
                assert_eq!(a == b, format!("{a:?}") == format!("{b:?}"), "{a:?} and {b:?}");
            }
        }
    }
}
