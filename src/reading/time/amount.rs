//! Lengths of time that anchor a date: the "two days" of "two days earlier".

use super::calendar::{Amount, Unit};
use super::grammar::{Found, Grammar};
use super::words::Word;

/// A length with the coarsest unit that it was counted in, and whether the count was left out ("a week", "a day").
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    pub(super) amount: Amount,
    pub(super) unit: Unit,
}

impl Grammar<'_> {
    /// "two weeks", "an hour and a half", "5 years 1 month 12 days", "a few days", "2.5 hours", "half an hour".
    pub(super) fn amount(&self, i: usize) -> Found<Counted> {
        let (mut total, mut end) = self.single_amount(i)?;
        let mut finest = total.unit;
        // "5 years, 1 month and 12 days": each part finer than the one before.
        while let Some((more, last)) = {
            let at = self.skip(end, &[Word::Mark(b',')]);
            let at = self.skip(at, &[Word::And]);
            self.single_amount(at).filter(|(more, _)| more.unit < finest && !more.amount.vague)
        } {
            total.amount = total.amount.join(more.amount)?;
            finest = more.unit;
            end = last;
        }
        Some((total, end))
    }

    /// A length that stands by itself: an amount, "all day", "another week", but not the "day" of "$20 a day".
    pub(super) fn length(&self, i: usize) -> Found<Amount> {
        match self.class(i) {
            Word::Whole => {
                let (unit, end) = self.length_unit(self.skip(i + 1, &[Word::Mark(b'-')]))?;
                (unit >= Unit::Day).then(|| Some((Amount::of(1, 1, unit)?, end)))?
            }
            Word::Other if self.word(i).eq_ignore_ascii_case("another") => {
                let (unit, end) = self.length_unit(i + 1)?;
                Some((Amount::of(1, 1, unit)?, end))
            }
            Word::A | Word::An if matches!(self.class(i + 1), Word::Unit(..) | Word::Second) => {
                let led = matches!(
                    self.before(i),
                    Word::For | Word::Within | Word::Than | Word::About | Word::In | Word::No | Word::Nearly
                );
                led.then(|| self.amount(i).map(|(counted, end)| (counted.amount, end)))?
            }
            _ => {
                let (counted, end) = self.amount(i)?;
                // As a length a weekend is its two days; as a distance ("three weekends ago") it is a week.
                let days = counted.amount.days;
                let days = if counted.unit == Unit::Weekend { days / 7 * 2 } else { days };
                Some((Amount { days, ..counted.amount }, end))
            }
        }
    }

    pub(super) fn single_amount(&self, i: usize) -> Found<Counted> {
        // "half an hour", "half a day", "half hour".
        if self.is(i, Word::Half) {
            let at = self.skip(i + 1, &[Word::A, Word::An, Word::Mark(b'-')]);
            let (unit, end) = self.length_unit(at)?;
            return Some((Counted { amount: Amount::of(1, 2, unit)?, unit }, end));
        }
        let (mut numerator, mut denominator, mut vague) = (1, 1, false);
        let at = match self.class(i) {
            Word::A | Word::An if !self.glued(i) => match self.class(i + 1) {
                Word::Few(n) => {
                    (numerator, vague) = (i64::from(n), true);
                    self.skip(i + 2, &[Word::Of])
                }
                Word::Scale(_) => {
                    let (n, end) = self.words_number(i)?;
                    numerator = n;
                    end
                }
                _ => i + 1,
            },
            Word::Few(n) => {
                (numerator, vague) = (i64::from(n), true);
                self.skip(i + 1, &[Word::Of])
            }
            _ => {
                if let Some(figure) = self.figure(i) {
                    if let Some((decimals, digits)) = figure.decimals {
                        denominator = 10_i64.checked_pow(u32::try_from(digits).ok().filter(|d| *d <= 6)?)?;
                        numerator = figure.value.checked_mul(denominator)?.checked_add(decimals)?;
                    } else {
                        numerator = figure.value;
                    }
                    i + 1
                } else {
                    let (n, end) = self.words_number(i)?;
                    numerator = n;
                    // "twenty and four hours"
                    match self.class(end + 1) {
                        Word::Cardinal(ones @ 1..=9)
                            if self.is(end, Word::And)
                                && (20..100).contains(&n)
                                && n % 10 == 0
                                && matches!(self.class(end + 2), Word::Unit(..)) =>
                        {
                            numerator += i64::from(ones);
                            end + 2
                        }
                        _ => end,
                    }
                }
            }
        };
        // "two and a half hours".
        let mut at = at;
        if self.is(at, Word::And) && denominator == 1 {
            let half = self.skip(at + 1, &[Word::A]);
            if let Some(parts) = self.fraction(half) {
                (numerator, denominator) = (numerator.checked_mul(parts)?.checked_add(1)?, parts);
                at = half + 1;
            }
        }
        let at = self.skip(at, &[Word::Mark(b'-')]);
        // "30 more minutes", "two full days".
        let at = self.skip(at, &[Word::More, Word::Whole]);
        let (unit, mut end) = self.length_unit(at)?;
        // "an hour and a half", "one year and a quarter", "two hours and a half"; "two days and half the night" is another's.
        if self.is(end, Word::And) && denominator == 1 {
            let half = self.skip(end + 1, &[Word::A]);
            if let Some(parts) = self.fraction(half).filter(|_| {
                numerator == 1 || !matches!(self.class(half + 1), Word::The | Word::A | Word::An | Word::Of)
            }) {
                (numerator, denominator) = (numerator.checked_mul(parts)?.checked_add(1)?, parts);
                end = half + 1;
            }
        }
        let mut amount = Amount::of(numerator, denominator, unit)?;
        amount.vague = vague;
        Some((Counted { amount, unit }, end))
    }

    /// How many of it make a whole: "half" 2, "quarter" 4.
    fn fraction(&self, i: usize) -> Option<i64> {
        match self.class(i) {
            Word::Half => Some(2),
            Word::Quarter => Some(4),
            _ => None,
        }
    }

    /// A unit that lengths are counted in.
    fn length_unit(&self, i: usize) -> Found<Unit> {
        match self.class(i) {
            Word::Second => Some((Unit::Second, i + 1)),
            Word::Part(super::Part::Night, _) => Some((Unit::Day, i + 1)),
            Word::ShortUnit(unit) if self.glued(i) => Some((unit, i + 1)),
            Word::Unit(unit, _) => Some((unit, i + 1)),
            _ => self.unit(i),
        }
    }
}
