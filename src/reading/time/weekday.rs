//! Weekdays: "Wednesday", "Tues.", "Tuesday, Jan. 24, 2018", "Friday the 13th".

use jiff::civil::Weekday;

use super::calendar::{Calendar, Unit};
use super::grammar::{Found, Grammar};
use super::words::Word;

/// What is said of a day that is no day of the calendar: "a rainy Tuesday", "a recent Friday".
fn is_of_some_day(word: &str) -> bool {
    matches!(
        word,
        "blustery"
            | "bright"
            | "busy"
            | "chilly"
            | "cloudy"
            | "cold"
            | "cool"
            | "damp"
            | "dreary"
            | "frigid"
            | "given"
            | "gray"
            | "grey"
            | "hot"
            | "lazy"
            | "normal"
            | "ordinary"
            | "quiet"
            | "rainy"
            | "random"
            | "recent"
            | "single"
            | "slow"
            | "snowy"
            | "sunny"
            | "typical"
            | "warm"
            | "wet"
            | "windy"
    )
}

impl Grammar<'_> {
    /// A weekday's name, a shortened one only where it can't be another word.
    pub(super) fn weekday(&self, i: usize) -> Found<Weekday> {
        match self.class(i) {
            Word::Weekday(weekday) => {
                let any = self.is_some_weekday(i);
                (!any && !self.is_named_day(i)).then_some((weekday, i + 1))
            }
            Word::AmbiguousWeekday(weekday) => {
                let dot = self.mark(i + 1, b'.') && i + 2 < self.len() && !self.starts_sentence(i + 2);
                let end = if dot { i + 2 } else { i + 1 };
                let after = self.skip(end, &[Word::Mark(b',')]);
                let led =
                    matches!(self.before(i), Word::On | Word::Last | Word::Next | Word::This | Word::From | Word::By);
                let led = led || self.before(i) == Word::To && self.capital(i);
                let followed = matches!(
                    self.class(after),
                    Word::Month(_) | Word::AmbiguousMonth(_) | Word::Digits | Word::Part(..) | Word::At | Word::Or
                ) && (self.capital(i) || self.is(end, Word::At));
                let listed =
                    matches!(self.class(i - usize::from(i > 0)), Word::Or | Word::Mark(b',')) && self.capital(i);
                // "Mon-Fri", "Tue. to Thu."
                let short = |i: usize| self.capital(i) && matches!(self.class(i), Word::AmbiguousWeekday(_));
                let ranged = self.mark(end, b'-') && short(end + 1) || i > 1 && self.mark(i - 1, b'-') && short(i - 2);
                let in_week = matches!(self.before(i), Word::Unit(Unit::Week, false));
                // "the Sun", "Sun Valley": a name.
                let name = self.before(i) == Word::The || self.is(end, Word::None) && self.capital(end) && !led;
                ((led || followed || listed || in_week || ranged && self.capital(i)) && !name).then_some((weekday, end))
            }
            _ => None,
        }
    }

    /// "sick on a Thursday", "a rainy Tuesday afternoon when", "on a recent Friday": some such day; "a Thursday meeting" is this one's.
    fn is_some_weekday(&self, i: usize) -> bool {
        let end = i + 1 + usize::from(matches!(self.class(i + 1), Word::Part(..)));
        // "signed a bill Tuesday" has a noun there.
        let describes = |at: &usize| is_of_some_day(self.word(*at));
        let article = (i.saturating_sub(3)..i).rev().find(|at| !describes(at));
        article.is_some_and(|at| matches!(self.class(at), Word::A | Word::An))
            && (self.ends_phrase(end) || self.ends_noun(end))
            && !self.mark(end, b'-')
    }

    /// Whether a weekday belongs to a name: "Super Bowl Sunday", "the Sunday Times", "Saturday Night Live".
    fn is_named_day(&self, i: usize) -> bool {
        if !self.capital(i) || !self.glued(i + 1) && !self.capital(i + 1) && !self.capital(i.wrapping_sub(1)) {
            return false;
        }
        let night = matches!(self.class(i + 1), Word::Part(..)) && self.capital(i + 1) && self.capital(i + 2);
        night && self.class(i + 2) == Word::None
            || matches!(
                self.word(i.wrapping_sub(1)),
                "Bowl"
                    | "Super"
                    | "Bloody"
                    | "Casual"
                    | "Fat"
                    | "Giving"
                    | "Holy"
                    | "Ruby"
                    | "Selection"
                    | "Shrove"
                    | "Taco"
            )
            || matches!(
                self.word(i + 1),
                "Times"
                    | "Business"
                    | "Chronicle"
                    | "Gazette"
                    | "Guardian"
                    | "Independent"
                    | "Journal"
                    | "Magazine"
                    | "Observer"
                    | "Review"
                    | "Sentinel"
                    | "Star"
                    | "Sun"
                    | "Tribune"
                    | "World"
                    | "Telegraph"
                    | "Mirror"
                    | "Mail"
                    | "Herald"
                    | "Express"
                    | "Post"
                    | "School"
                    | "Mass"
                    | "Ticket"
            )
    }

    /// "Tuesday, Jan. 24, 2018", "Friday the 13th", "Friday 7-6", "Monday 21".
    pub(super) fn weekday_date(&self, i: usize) -> Found<Calendar> {
        let (named, end) = self.weekday(i)?;
        let at = self.skip(end, &[Word::Mark(b',')]);
        let comma = at > end;
        let on = self.skip(at, &[Word::On, Word::Mark(b'(')]);
        let dated = [self.month_day(on), self.day_month(on), self.year_first(on), self.numeric_date(on)];
        if let Some((Calendar::Date { year, month, day, .. }, end)) = dated.into_iter().flatten().max_by_key(|f| f.1) {
            return Some((Calendar::Date { year, month, day, weekday: Some(named) }, end));
        }
        if comma {
            return None;
        }
        let the = self.skip(at, &[Word::The]);
        let (day, end) = match self.ordinal(the) {
            Some(found) => found,
            None => match self.figure(the) {
                // "Friday 7.6" is a date, "Friday 23" a day, "Friday 5" an hour.
                Some(f) if f.decimals.is_none() && f.digits <= 2 && (f.value > 12 || the > at) => (f.value, the + 1),
                None if the > at => self.small_words(the)?,
                _ => return None,
            },
        };
        let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
        if self.is(the, Word::Ordinal(1)) && the == at || !self.clean_behind(end) {
            return None;
        }
        let bare = !matches!(self.class(end.saturating_sub(1)), Word::OrdinalEnding);
        if bare && self.is(end, Word::None) && the == at && self.kind(end) != Some(crate::text::TokenKind::Possessive) {
            return None;
        }
        if self.half_follows(end) {
            return None;
        }
        Some((Calendar::Date { year: None, month: None, day, weekday: Some(named) }, end))
    }
}
