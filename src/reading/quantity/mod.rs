//! Quantities: numbers in digits and words, money, percentages, measures, ages, durations, with their hedges and the noun
//! they count.

mod cardinal;
mod number_words;
mod ordinal;

use super::exact::Exact;
use super::interval::Interval;
use super::lexicon::{Lexed, Lexicon};
use super::time::Time;
use crate::text::Span;

pub(crate) use cardinal::cardinal;
pub(crate) use ordinal::ordinal;

/// Declares the words of all families of quantities.
pub(super) fn words(lexicon: &mut Lexicon) {
    number_words::words(lexicon);
    lexicon.add(super::lexicon::Class::CURRENCY, ["$"]);
}

/// A number that a text states, with its unit, its hedge and what it counts.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The words, hedge and unit included.
    pub span: Span,
    /// The words without the hedge.
    pub core: Span,
    /// The values that the words leave possible.
    pub set: Interval<Exact>,
    /// The value that is named, where one is: not in ranges and vague counts.
    pub point: Option<Exact>,
}

/// Reads the quantities of a text. What `times` has taken ("2018", "Jan. 5") is no quantity.
pub fn read(_words: &Lexed<'_>, _times: &[Time]) -> Vec<Quantity> {
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn cardinals() {
        for (text, value) in [
            ("192", "192"),
            ("1,234,567 people", "1234567"),
            (".08", "0.08"),
            ("5,00", "5"),
            ("1.111,11", "1111.11"),
            ("40 000", "40000"),
            ("1 234 567", "1234567"),
            ("423 0000", "423"),
            ("twenty-three", "23"),
            ("seventy five", "75"),
            ("one hundred and sixteen", "116"),
            ("a hundred", "100"),
            ("fifteen hundred", "1500"),
            ("3 hundred and 21 yuan", "321"),
            ("4 thousand 3 hundred and 21", "4321"),
            ("4000 3 hundred", "4000"),
            ("one hundred and two hundred", "100"),
            ("twenty-one trillion three hundred", "21000000000300"),
            ("6 crore and two hundred", "60000200"),
            ("three lakh crore", "3000000000000"),
            ("three hundred and two dozens", "324"),
            ("3 dozens", "36"),
            ("a dozen", "12"),
            ("nine point nought four", "9.04"),
            ("1.2 million", "1200000"),
            ("10M.", "10000000"),
            ("100k", "100000"),
            ("2.33 k", "2330"),
            ("2mil SEK", "2000000"),
            ("3 million and two men", "3000000"),
            ("two million, three men", "2000000"),
            ("nineteen eighty", "19"),
        ] {
            let text = Text::new(text);
            let read = cardinal(&Lexed::new(&text), 0).map(|(v, _)| v.to_string());
            assert_eq!(read.as_deref(), Some(value), "{}", text.as_str());
        }
        for text in ["a", "an apple", "hundred", "million", "mayor", "", "hundred thousand million"] {
            let text = Text::new(text);
            assert_eq!(cardinal(&Lexed::new(&text), 0), None, "{}", text.as_str());
        }
    }

    #[test]
    fn ordinals() {
        for (text, value) in [
            ("11th", "11"),
            ("2nd", "2"),
            ("first", "1"),
            ("twenty-fifth", "25"),
            ("one hundred twenty fifth", "125"),
            ("one hundred and fifth", "105"),
            ("two hundredth", "200"),
            ("twenty-one trillion and three hundred twenty second", "21000000000322"),
        ] {
            let text = Text::new(text);
            let read = ordinal(&Lexed::new(&text), 0).map(|(v, _)| v.to_string());
            assert_eq!(read.as_deref(), Some(value), "{}", text.as_str());
        }
        for text in ["11", "two", "two fifth", "11 th", "a"] {
            let text = Text::new(text);
            assert_eq!(ordinal(&Lexed::new(&text), 0), None, "{}", text.as_str());
        }
    }
}
