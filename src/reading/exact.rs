//! Exact numbers: fractions of whole numbers, never binary floats.

use std::cmp::Ordering;
use std::fmt::{self, Write as _};
use std::ops::Neg;

use num_rational::Ratio;
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _};

/// An exact rational number. Arithmetic is checked: what does not fit is `None`, and a reader that meets it reads nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exact(Ratio<i128>);

/// Numerators and denominators of numbers as newspapers write them: products of two such fit in 128 bits, which are slow to divide.
type Small = (i64, i64);

impl Exact {
    /// 0
    pub const ZERO: Self = Self::whole(0);
    /// 1
    pub const ONE: Self = Self::whole(1);

    /// A whole number.
    pub const fn whole(value: i128) -> Self {
        Self(Ratio::new_raw(value, 1))
    }

    /// `numerator` / `denominator`; `None` where that is not a number.
    pub fn fraction(numerator: i128, denominator: i128) -> Option<Self> {
        Self::whole(numerator).over(Self::whole(denominator))
    }

    /// Ten to a power.
    pub fn power_of_ten(exponent: i32) -> Option<Self> {
        const POWERS: [i128; 39] = {
            let mut powers = [1; 39];
            let mut n = 1;
            while n < powers.len() {
                powers[n] = powers[n - 1] * 10;
                n += 1;
            }
            powers
        };
        let power = *POWERS.get(usize::try_from(exponent.unsigned_abs()).ok()?)?;
        Some(if exponent < 0 { Self(Ratio::new_raw(1, power)) } else { Self::whole(power) })
    }

    /// Reads ASCII digits with at most one point; commas and spaces between digits are skipped. `None` for anything else.
    pub fn parse(digits: &str) -> Option<Self> {
        let mut value: i128 = 0;
        let mut places: Option<i32> = None;
        let mut any = false;
        // What newspapers write fits in 64 bits, which are faster.
        let mut small: u64 = 0;
        let short = digits.len() < 20;
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    let digit = byte - b'0';
                    if short {
                        small = small * 10 + u64::from(digit);
                    } else {
                        value = value.checked_mul(10)?.checked_add(i128::from(digit))?;
                    }
                    places = places.map(|n| n + 1);
                }
                b'.' if places.is_none() => places = Some(0),
                b',' | b' ' if any => {}
                _ => return None,
            }
        }
        let value = if short { i128::from(small) } else { value };
        if !any {
            return None;
        }
        match places {
            None | Some(0) => Some(Self::whole(value)),
            Some(places) => Self::fraction(value, 10_i128.checked_pow(places.unsigned_abs())?),
        }
    }

    /// The numerator in lowest terms; it carries the sign.
    pub fn numerator(self) -> i128 {
        *self.0.numer()
    }

    /// The denominator in lowest terms, above zero.
    pub fn denominator(self) -> i128 {
        *self.0.denom()
    }

    /// Whether it is a whole number.
    pub fn is_whole(self) -> bool {
        self.denominator() == 1
    }

    /// As a whole number, if it is one.
    pub fn to_whole(self) -> Option<i128> {
        self.is_whole().then(|| self.numerator())
    }

    fn small(self) -> Option<Small> {
        Some((i64::try_from(self.numerator()).ok()?, i64::try_from(self.denominator()).ok()?))
    }

    /// `numerator` / `denominator` in lowest terms, the denominator above zero.
    fn reduced(numerator: i128, denominator: i128) -> Self {
        let (Ok(above), Ok(below)) = (u64::try_from(numerator.unsigned_abs()), u64::try_from(denominator)) else {
            return Self(Ratio::new(numerator, denominator));
        };
        let (mut gcd, mut rest) = (below, above);
        while rest != 0 {
            (gcd, rest) = (rest, gcd % rest);
        }
        let above = i128::from(above / gcd);
        Self(Ratio::new_raw(if numerator < 0 { -above } else { above }, i128::from(below / gcd)))
    }

    /// Sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        if let (Some(a), Some(b)) = (self.to_whole(), other.to_whole()) {
            return a.checked_add(b).map(Self::whole);
        }
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) => {
                let [a, b, c, d] = [a, b, c, d].map(i128::from);
                Some(Self::reduced((a * d).checked_add(c * b)?, b * d))
            }
            _ => self.0.checked_add(&other.0).map(Self),
        }
    }

    /// Difference.
    pub fn minus(self, other: Self) -> Option<Self> {
        match other.small() {
            Some((numerator, _)) if numerator > i64::MIN => self.plus(-other),
            _ => self.0.checked_sub(&other.0).map(Self),
        }
    }

    /// Product.
    pub fn times(self, other: Self) -> Option<Self> {
        match (self.small(), other.small()) {
            (Some((a, 1)), Some((b, 1))) => Some(Self::whole(i128::from(a) * i128::from(b))),
            (Some((a, b)), Some((c, d))) => {
                let [a, b, c, d] = [a, b, c, d].map(i128::from);
                Some(Self::reduced(a * c, b * d))
            }
            _ => self.0.checked_mul(&other.0).map(Self),
        }
    }

    /// Quotient; `None` for a division by zero too.
    pub fn over(self, other: Self) -> Option<Self> {
        // A numerator of i128::MIN cannot be negated.
        let fits = |x: Self| x.numerator() != i128::MIN;
        if other == Self::ZERO || !fits(self) || !fits(other) {
            return None;
        }
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) => {
                let [a, b, c, d] = [a, b, c, d].map(i128::from);
                Some(Self::reduced(a * d * c.signum(), b * c.abs()))
            }
            _ => self.0.checked_div(&other.0).map(Self),
        }
    }

    /// A whole power, negative ones included.
    pub fn power(self, exponent: i32) -> Option<Self> {
        if exponent.unsigned_abs() > 128 {
            return None;
        }
        let mut power = Self::ONE;
        for _ in 0..exponent.unsigned_abs() {
            power = power.times(self)?;
        }
        if exponent < 0 { Self::ONE.over(power) } else { Some(power) }
    }

    /// Without its sign.
    pub fn abs(self) -> Self {
        if self < Self::ZERO { -self } else { self }
    }

    /// Written with up to `places` digits behind the point, cut off there; no trailing zeros.
    pub fn to_decimal(self, places: usize) -> String {
        let (numerator, denominator) = (self.numerator().unsigned_abs(), self.denominator().unsigned_abs());
        let mut text = if self < Self::ZERO { "-".to_owned() } else { String::new() };
        // Dividing and writing 128 bits takes far longer than 64, and most numbers are whole.
        match (u64::try_from(numerator), denominator) {
            (Ok(whole), 1) => text.push_str(&whole.to_string()),
            _ => text.push_str(&(numerator / denominator).to_string()),
        }
        if denominator == 1 {
            return text;
        }
        let mut rest = numerator % denominator;
        let mut digits = String::new();
        for _ in 0..places {
            if rest == 0 {
                break;
            }
            let (digit, left) = tenth(rest, denominator);
            digits.push(char::from(b'0' + digit));
            rest = left;
        }
        let digits = digits.trim_end_matches('0');
        if !digits.is_empty() {
            text.push('.');
            text.push_str(digits);
        }
        text
    }

    /// Whether it can be written as a decimal that ends.
    pub fn is_finite_decimal(self) -> bool {
        let mut rest = self.denominator();
        for prime in [2, 5] {
            while rest % prime == 0 {
                rest /= prime;
            }
        }
        rest == 1
    }
}

/// The next digit of `rest / denominator` and what is left; by addition, because ten times `rest` may not fit.
fn tenth(rest: u128, denominator: u128) -> (u8, u128) {
    let (mut digit, mut left) = (0, 0_u128);
    for _ in 0..10 {
        left += rest;
        if left >= denominator {
            left -= denominator;
            digit += 1;
        }
    }
    (digit, left)
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator() == other.denominator() {
            return self.numerator().cmp(&other.numerator());
        }
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) => {
                let [a, b, c, d] = [a, b, c, d].map(i128::from);
                (a * d).cmp(&(c * b))
            }
            _ => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Neg for Exact {
    type Output = Self;

    fn neg(self) -> Self {
        Self(Ratio::new_raw(self.numerator().saturating_neg(), self.denominator()))
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self::whole(i128::from(value))
    }
}

/// A plain decimal where it ends ("1200000", "0.25"), else a fraction in lowest terms ("1/3").
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_finite_decimal() {
            f.pad(&self.to_decimal(128))
        } else {
            f.pad(&format!("{}/{}", self.numerator(), self.denominator()))
        }
    }
}

/// An exact number with commas between the thousands of its whole part: "380,000,000", "-1,234.5", "1,000/3".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grouped(pub Exact);

impl fmt::Display for Grouped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.0.to_string();
        let digits = plain.trim_start_matches('-').bytes().take_while(u8::is_ascii_digit).count();
        let sign = plain.len() - plain.trim_start_matches('-').len();
        for (i, c) in plain.char_indices() {
            let left = (sign + digits).saturating_sub(i);
            if i > sign && left > 0 && left.is_multiple_of(3) {
                f.write_char(',')?;
            }
            f.write_char(c)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn written_and_read() {
        for (written, shown) in
            [("23", "23"), ("1,234,567", "1234567"), (".08", "0.08"), ("23.4560", "23.456"), ("0", "0"), ("007", "7")]
        {
            assert_eq!(Exact::parse(written).map(|x| x.to_string()).as_deref(), Some(shown));
        }
        for wrong in ["", ".", "1.2.3", "x", "-1", ",5", "999999999999999999999999999999999999999999"] {
            assert_eq!(Exact::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Exact::fraction(-2, 6).map(|x| x.to_string()).as_deref(), Some("-1/3"));
        assert_eq!(Exact::fraction(2, 3).map(|x| x.to_decimal(4)).as_deref(), Some("0.6666"));
        assert_eq!(Exact::fraction(1, 0), None);
    }

    #[test]
    fn thousands_are_set_apart() {
        for (written, shown) in [("7", "7"), ("123", "123"), ("1234", "1,234"), ("1234567.8901", "1,234,567.8901")] {
            assert_eq!(Exact::parse(written).map(|x| Grouped(x).to_string()).as_deref(), Some(shown));
        }
        assert_eq!(Grouped(Exact::whole(-123_456)).to_string(), "-123,456");
        assert_eq!(Exact::fraction(-2000, 3).map(|x| Grouped(x).to_string()).as_deref(), Some("-2,000/3"));
    }

    proptest! {
        #[test]
        fn arithmetic_never_panics(a: i128, b: i128, c in 1..i128::MAX, d in 1..i128::MAX) {
            if let (Some(x), Some(y)) = (Exact::fraction(a, c), Exact::fraction(b, d)) {
                let _ = (x.plus(y), x.minus(y), x.times(y), x.over(y), x.to_string(), x.cmp(&y), -x, x.abs());
            }
        }

        #[test]
        fn small_numbers_are_reckoned_as_others_are(a: i32, b: i64, c in 1..i32::MAX, d in 1..i64::MAX) {
            let (x, y) = (Ratio::new(i128::from(a), i128::from(c)), Ratio::new(i128::from(b), i128::from(d)));
            prop_assert_eq!(Exact(x).cmp(&Exact(y)), x.cmp(&y));
            prop_assert_eq!(Exact(x).plus(Exact(y)), x.checked_add(&y).map(Exact));
            prop_assert_eq!(Exact(x).minus(Exact(y)), x.checked_sub(&y).map(Exact));
            prop_assert_eq!(Exact(x).times(Exact(y)), x.checked_mul(&y).map(Exact));
            if b != 0 {
                prop_assert_eq!(Exact(x).over(Exact(y)), x.checked_div(&y).map(Exact));
            }
        }

        #[test]
        fn a_decimal_reads_back(whole in 0..1_000_000_i64, thousandths in 0..1000_i64) {
            let x = Exact::fraction(i128::from(whole * 1000 + thousandths), 1000).unwrap();
            prop_assert_eq!(Exact::parse(&x.to_string()), Some(x));
        }
    }
}
