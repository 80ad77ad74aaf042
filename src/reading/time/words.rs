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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Declares the words that times are made of.
pub(crate) fn words(lexicon: &mut Lexicon) {
    for (&word, &meaning) in &*table::TABLE {
        lexicon.add(if meaning.may_start() { Class::TIME } else { Class::NONE }, [word]);
    }
}

/// What each word of the lexicon means to the reader of times, by its place there.
pub(super) static MEANINGS: LazyLock<Vec<Word>> = LazyLock::new(|| Lexicon::shared().words().map(class).collect());

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

    /// Whether the word can be the heart of a time.
    pub(super) fn is_of_time(self) -> bool {
        use Word::{
            AmbiguousMonth, AmbiguousWeekday, Business, Cardinal, Date, Day, Decade, Digits, EndOf, Holiday, Month,
            Noon, Now, Ordinal, Part, Present, Quarter, QuarterName, Quarters, Season, Second, Tonight, Unit, Weekday,
            Weekdays, YearKind,
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
                | Self::Date
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

mod table {
    use std::sync::LazyLock;

    use jiff::civil::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    use rustc_hash::FxHashMap;

    use super::Word;
    use super::Word::{
        A, About, After, Ago, Am, AmPm, AmbiguousMonth, AmbiguousWeekday, An, And, Any, As, At, Before, Beginning,
        Between, Business, By, Cardinal, Date, Day, Decade, During, Earlier, Early, End, EndOf, Ending, Every, Few,
        Following, For, From, Greater, Half, Holiday, In, Just, Last, Late, Later, Less, Mid, Middle, Month, More, My,
        Nearly, Next, No, Noon, Now, OClock, Of, On, Once, Or, Ordinal, OrdinalEnding, Other, P, Part, Past, Pm,
        Present, Quarter, Quarters, Recurring, Rest, Same, Scale, Second, ShortUnit, Since, Starting, Than, The, This,
        Through, To, Tonight, Unit, Until, Weekday, Weekdays, Whole, Within, YearKind, Zone,
    };
    use crate::reading::time::calendar::Season;
    use crate::reading::time::calendar::Unit as U;
    use crate::reading::time::clock::Part as D;
    use crate::reading::time::holiday;
    use crate::reading::time::zone;

    pub(super) static TABLE: LazyLock<FxHashMap<&'static str, Word>> = LazyLock::new(|| {
        let mut map: FxHashMap<&'static str, Word> = FxHashMap::default();
        for (words, class) in WORDS {
            map.extend(words.split(' ').map(|word| (word, *class)));
        }
        map.extend(holiday::first_words().map(|(word, first)| (word, Holiday(first))));
        map.extend(MARKS.iter().map(|(mark, byte)| (*mark, Word::Mark(*byte))));
        for (names, zone) in zone::NAMES {
            map.extend(names.split(' ').map(|name| (name, Zone(*zone))));
        }
        map
    });

    /// Marks that times are written with; dashes and tildes all join the ends of a range.
    const MARKS: &[(&str, u8)] = &[
        ("/", b'/'),
        ("-", b'-'),
        (",", b','),
        (":", b':'),
        (";", b';'),
        (".", b'.'),
        ("!", b'!'),
        ("?", b'?'),
        ("(", b'('),
        (")", b')'),
        ("<", b'<'),
        (">", b'>'),
        ("=", b'='),
        ("%", b'%'),
        ("$", b'$'),
        ("#", b'#'),
        ("+", b'+'),
        ("*", b'*'),
        ("&", b'&'),
        ("\u{2013}", b'~'),
        ("\u{2014}", b'~'),
        ("~", b'~'),
    ];

    /// Words in lower case, alternatives separated by a space.
    const WORDS: &[(&str, Word)] = &[
        ("january jan", Month(1)),
        ("february feb", Month(2)),
        ("march mar", AmbiguousMonth(3)),
        ("april apr", Month(4)),
        ("may", AmbiguousMonth(5)),
        ("june jun", Month(6)),
        ("july jul", Month(7)),
        ("august aug", Month(8)),
        ("september sept sep", Month(9)),
        ("october oct", Month(10)),
        ("november nov", Month(11)),
        ("december dec", Month(12)),
        ("monday", Weekday(Monday)),
        ("tuesday tues", Weekday(Tuesday)),
        ("wednesday weds", Weekday(Wednesday)),
        ("thursday thurs thur", Weekday(Thursday)),
        ("friday", Weekday(Friday)),
        ("saturday", Weekday(Saturday)),
        ("sunday", Weekday(Sunday)),
        ("mon", AmbiguousWeekday(Monday)),
        ("tue", AmbiguousWeekday(Tuesday)),
        ("wed", AmbiguousWeekday(Wednesday)),
        ("thu", AmbiguousWeekday(Thursday)),
        ("fri", AmbiguousWeekday(Friday)),
        ("sat", AmbiguousWeekday(Saturday)),
        ("sun", AmbiguousWeekday(Sunday)),
        ("mondays", Weekdays(Monday)),
        ("tuesdays", Weekdays(Tuesday)),
        ("wednesdays", Weekdays(Wednesday)),
        ("thursdays", Weekdays(Thursday)),
        ("fridays", Weekdays(Friday)),
        ("saturdays", Weekdays(Saturday)),
        ("sundays", Weekdays(Sunday)),
        ("sec", Unit(U::Second, false)),
        ("seconds secs", Unit(U::Second, true)),
        ("minute min", Unit(U::Minute, false)),
        ("minutes mins", Unit(U::Minute, true)),
        ("hour hr", Unit(U::Hour, false)),
        ("hours hrs", Unit(U::Hour, true)),
        ("day", Unit(U::Day, false)),
        ("days", Unit(U::Day, true)),
        ("week wk", Unit(U::Week, false)),
        ("weeks wks", Unit(U::Week, true)),
        ("fortnight", Unit(U::Fortnight, false)),
        ("fortnights", Unit(U::Fortnight, true)),
        ("weekend", Unit(U::Weekend, false)),
        ("weekends", Unit(U::Weekend, true)),
        ("month", Unit(U::Month, false)),
        ("months", Unit(U::Month, true)),
        ("year", Unit(U::Year, false)),
        ("years", Unit(U::Year, true)),
        ("decade", Unit(U::Decade, false)),
        ("decades", Unit(U::Decade, true)),
        ("century", Unit(U::Century, false)),
        ("centuries", Unit(U::Century, true)),
        ("quarter", Quarter),
        ("quarters", Quarters),
        ("h", ShortUnit(U::Hour)),
        ("y yr yrs", ShortUnit(U::Year)),
        ("d", ShortUnit(U::Day)),
        ("daily", Recurring(U::Day, 1)),
        ("nightly", Recurring(U::Day, 1)),
        ("weekly", Recurring(U::Week, 1)),
        ("biweekly fortnightly", Recurring(U::Week, 2)),
        ("monthly", Recurring(U::Month, 1)),
        ("bimonthly", Recurring(U::Month, 2)),
        ("quarterly", Recurring(U::Month, 3)),
        ("annually yearly", Recurring(U::Year, 1)),
        ("semiannual semiannually biannually", Recurring(U::Month, 6)),
        ("bi semi", Word::Bi),
        ("q1 q2 q3 q4 h1 h2", Word::QuarterName),
        ("today tdy otd", Day(0)),
        ("yesterday", Day(-1)),
        ("tomorrow tmr tmrw", Day(1)),
        ("tonight tonite", Tonight),
        ("now asap", Now),
        ("morning", Part(D::Morning, false)),
        ("mornings", Part(D::Morning, true)),
        ("afternoon", Part(D::Afternoon, false)),
        ("afternoons", Part(D::Afternoon, true)),
        ("evening", Part(D::Evening, false)),
        ("evenings", Part(D::Evening, true)),
        ("night", Part(D::Night, false)),
        ("nights", Part(D::Night, true)),
        ("nighttime", Part(D::NightTime, false)),
        ("overnight", Part(D::Overnight, false)),
        ("daytime", Part(D::Daytime, false)),
        ("dawn daybreak sunrise", Part(D::Dawn, false)),
        ("dusk nightfall sundown sunset", Part(D::Dusk, false)),
        ("midmorning", Part(D::MidMorning, false)),
        ("midafternoon", Part(D::MidAfternoon, false)),
        ("lunch", Part(D::LunchMeal, false)),
        ("lunchtime lunchtimes", Part(D::Lunch, false)),
        ("breakfast", Part(D::Breakfast, false)),
        ("brunch", Part(D::Brunch, false)),
        ("dinner supper", Part(D::DinnerMeal, false)),
        ("dinnertime", Part(D::Dinner, false)),
        ("noon midday noontime noonish", Noon(12)),
        ("midnight", Noon(0)),
        ("spring", Word::Season(Season::Spring)),
        ("summer", Word::Season(Season::Summer)),
        ("autumn fall", Word::Season(Season::Fall)),
        ("winter", Word::Season(Season::Winter)),
        ("am a.m. a.m", Am),
        ("pm p.m. p.m", Pm),
        ("ampm", AmPm),
        ("a", A),
        ("an", An),
        ("p", P),
        ("o'clock oclock", OClock),
        ("one", Cardinal(1)),
        ("two", Cardinal(2)),
        ("three", Cardinal(3)),
        ("four", Cardinal(4)),
        ("five", Cardinal(5)),
        ("six", Cardinal(6)),
        ("seven", Cardinal(7)),
        ("eight", Cardinal(8)),
        ("nine", Cardinal(9)),
        ("ten", Cardinal(10)),
        ("eleven", Cardinal(11)),
        ("twelve", Cardinal(12)),
        ("thirteen", Cardinal(13)),
        ("fourteen", Cardinal(14)),
        ("fifteen", Cardinal(15)),
        ("sixteen", Cardinal(16)),
        ("seventeen", Cardinal(17)),
        ("eighteen", Cardinal(18)),
        ("nineteen", Cardinal(19)),
        ("twenty", Cardinal(20)),
        ("thirty", Cardinal(30)),
        ("forty", Cardinal(40)),
        ("fifty", Cardinal(50)),
        ("sixty", Cardinal(60)),
        ("seventy", Cardinal(70)),
        ("eighty", Cardinal(80)),
        ("ninety", Cardinal(90)),
        ("hundred", Scale(100)),
        ("thousand", Scale(1000)),
        ("first", Ordinal(1)),
        ("second", Second),
        ("third", Ordinal(3)),
        ("fourth", Ordinal(4)),
        ("fifth", Ordinal(5)),
        ("sixth", Ordinal(6)),
        ("seventh", Ordinal(7)),
        ("eighth", Ordinal(8)),
        ("ninth", Ordinal(9)),
        ("tenth", Ordinal(10)),
        ("eleventh", Ordinal(11)),
        ("twelfth", Ordinal(12)),
        ("thirteenth", Ordinal(13)),
        ("fourteenth", Ordinal(14)),
        ("fifteenth", Ordinal(15)),
        ("sixteenth", Ordinal(16)),
        ("seventeenth", Ordinal(17)),
        ("eighteenth", Ordinal(18)),
        ("nineteenth", Ordinal(19)),
        ("twentieth", Ordinal(20)),
        ("thirtieth", Ordinal(30)),
        ("st nd rd th", OrdinalEnding),
        ("tens", Decade(10)),
        ("twenties", Decade(20)),
        ("thirties", Decade(30)),
        ("forties", Decade(40)),
        ("fifties", Decade(50)),
        ("sixties", Decade(60)),
        ("seventies", Decade(70)),
        ("eighties", Decade(80)),
        ("nineties", Decade(90)),
        ("half", Half),
        ("few some several", Few(3)),
        ("couple", Few(2)),
        ("last previous", Last),
        ("past", Past),
        ("next coming upcoming", Next),
        ("following", Following),
        ("this current", This),
        ("same", Same),
        ("all whole full entire", Whole),
        ("every each", Every),
        ("any", Any),
        ("other another", Other),
        ("once", Once),
        ("the", The),
        ("my your our his her their", My),
        ("of", Of),
        ("in", In),
        ("on", On),
        ("at @", At),
        ("for", For),
        ("from", From),
        ("to", To),
        ("till until til", Until),
        ("through thru", Through),
        ("by", By),
        ("before", Before),
        ("after", After),
        ("since", Since),
        ("between", Between),
        ("and", And),
        ("or", Or),
        ("as", As),
        ("than", Than),
        ("no not", No),
        ("during over throughout", During),
        ("within", Within),
        ("about around circa roughly approximately", About),
        ("almost nearly", Nearly),
        ("just shortly soon right", Just),
        ("more", More),
        ("less", Less),
        ("ago", Ago),
        ("later afterward afterwards hence", Later),
        ("earlier sooner beforehand", Earlier),
        ("early", Early),
        ("mid", Mid),
        ("middle", Middle),
        ("late", Late),
        ("beginning start", Beginning),
        ("starting commencing", Starting),
        ("end", End),
        ("ending", Ending),
        ("rest remainder remaining", Rest),
        ("date", Date),
        ("eod", EndOf(U::Day)),
        ("eow", EndOf(U::Week)),
        ("eom", EndOf(U::Month)),
        ("eoy", EndOf(U::Year)),
        ("ytd", Word::Date),
        ("fiscal fy", YearKind(1)),
        ("school sy academic", YearKind(2)),
        ("calendar", YearKind(0)),
        ("business working", Business),
        ("present moment", Present),
        ("greater equal", Greater),
    ];
}
