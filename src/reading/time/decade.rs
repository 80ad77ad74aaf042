//! Decades and centuries: "the 1990s", "the '90s", "the 21st century".

use super::calendar::{Calendar, Unit};
use super::grammar::{Found, Grammar};
use super::words::Word;

impl Grammar<'_> {
    /// "the 1990s", "1970's", "the '90s", "the seventies", "the twenty-tens".
    pub(super) fn decade(&self, i: usize) -> Found<Calendar> {
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
            // "the early nineties"; "her early thirties" are an age.
            let edged =
                matches!(self.before(i), Word::Early | Word::Late | Word::Mid) && self.is(i.wrapping_sub(2), Word::The);
            let led = tens >= 20 && (start > i && !matches!(self.before(i), Word::None) || edged);
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
    pub(super) fn century(&self, i: usize) -> Found<Calendar> {
        let start = self.skip(i, &[Word::The]);
        let (nth, end) = self.ordinal(start)?;
        let at = self.skip(end, &[Word::Mark(b'-')]);
        let nth = i8::try_from(nth).ok().filter(|n| *n <= 30)?;
        // "21st Century Fox"
        if self.capital(at) && self.capital(at + 1) && self.class(at + 1) == Word::None {
            return None;
        }
        // "the first century" may be a batsman's; "the first century A.D." is rare.
        (self.is(at, Word::Unit(Unit::Century, false)) && nth > 10).then_some((Calendar::Century(nth), at + 1))
    }
}
