//! A quantity as mentions.
//!
//! The format has habits that a reading has not: a range excludes its upper end, a range also mentions its numbers, and a unit
//! without a number ("percentage") or a place told from the end ("last") is a mention. They live here, so that no fact is judged by them.

use std::ops::Bound;

use super::{CodePoints, Mention};
use crate::reading::exact::Exact;
use crate::reading::interval::Interval;
use crate::reading::lexicon::{Class, Lexed};
use crate::reading::quantity::{self, Dimension, HedgeKind, Numeral, Quantity, Unit};
use crate::text::{Span, Text, TokenKind};

/// The mentions of a text's quantities.
pub(super) fn mentions(
    quantities: &[Quantity],
    words: &Lexed<'_>,
    points: &CodePoints<'_>,
    mentions: &mut Vec<Mention>,
) {
    let writer = Writer { text: words.text, points, words };
    for quantity in quantities {
        writer.quantity(quantity, mentions);
    }
    writer.bare_units(quantities, mentions);
    writer.percentages(mentions);
    writer.relative_places(mentions);
}

struct Writer<'t, 'p> {
    text: &'t Text,
    points: &'p CodePoints<'t>,
    words: &'p Lexed<'t>,
}

/// Enough digits for any comparison.
const PLACES: usize = 20;

fn number(value: Exact) -> String {
    value.to_decimal(PLACES)
}

fn end(bound: Bound<Exact>) -> Option<String> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(number(value)),
        Bound::Unbounded => None,
    }
}

impl Writer<'_, '_> {
    fn spans(&self, kind: &'static str, span: Span, core: Span) -> Mention {
        let [start, end] = self.points.span(span);
        let core = (core != span).then(|| self.points.span(core)).filter(|core| *core != [start, end]);
        Mention { start, end, kind, core, ..Mention::default() }
    }

    fn plain(&self, kind: &'static str, numeral: &Numeral) -> Mention {
        Mention { value: Some(number(numeral.value)), ..self.spans(kind, numeral.span, numeral.span) }
    }

    fn quantity(&self, quantity: &Quantity, mentions: &mut Vec<Mention>) {
        let kind = match quantity.unit {
            Unit::Count | Unit::Share => "number",
            Unit::Percent | Unit::PercentPoint => "percent",
            Unit::Money(_) => "money",
            Unit::Measure(m) if m.dimension == Dimension::Temperature => "temperature",
            Unit::Measure(_) => "dimension",
            Unit::Duration(_) => "duration",
            Unit::Age(_) => "age",
            Unit::Ordinal => "ordinal",
            Unit::Ratio => "ratio",
            Unit::Score => "score",
        };
        let Some(point) = quantity.point else { return self.without_point(kind, quantity, mentions) };
        let mut mention = self.spans(kind, quantity.span, quantity.core);
        mention.value = Some(number(self.in_format(quantity.unit, point)));
        self.unit(quantity, &mut mention);
        if quantity.hedge.is_some() {
            let set = quantity.set.try_map(|v| Some(self.in_format(quantity.unit, v))).unwrap_or(quantity.set);
            mention.lower = Some(end(set.lower));
            mention.upper = Some(end(set.upper));
            mention.approx = Some(quantity.is_approximate());
        }
        if let ([numeral], false) = (quantity.numbers.as_slice(), matches!(kind, "number" | "ordinal")) {
            // "180ml" mentions no number of its own.
            let glued = self
                .text
                .as_str()
                .get(numeral.span.end as usize..)
                .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
            if !glued {
                mention.num = Some(self.points.span(numeral.span));
                mention.num_value = Some(number(numeral.value));
            }
        }
        mentions.push(mention);
        if matches!(kind, "ratio") {
            mentions.extend(quantity.numbers.iter().map(|n| self.plain("number", n)));
        }
        let equal =
            quantity.hedge.is_some_and(|h| h.kind == HedgeKind::Exactly && self.text.slice(h.span).contains("equal"));
        // "children under 12": the format knows ages by their unit only.
        let unitless = kind == "age" && quantity.numbers.first().is_some_and(|n| n.span == quantity.core);
        if (matches!(kind, "number" | "ordinal") || unitless) && (quantity.is_bound() || equal) {
            mentions.push(self.range(quantity, quantity.set, true));
        }
    }

    fn without_point(&self, kind: &'static str, quantity: &Quantity, mentions: &mut Vec<Mention>) {
        if kind == "score" {
            let mut score = self.spans(kind, quantity.span, quantity.core);
            score.values = Some(quantity.numbers.iter().map(|n| number(n.value)).collect());
            mentions.push(score);
            mentions.extend(quantity.numbers.iter().map(|n| self.plain("number", n)));
            return;
        }
        // "between 20 and 30" leaves 30 out in this format; "more than 20 and at most 30" does as it says.
        let before =
            quantity.numbers.first().map_or("", |n| self.text.slice(Span::new(quantity.core.start, n.span.start)));
        let told = before
            .split_whitespace()
            .all(|w| matches!(w.to_ascii_lowercase().as_str(), "between" | "from" | "the" | "$"));
        let vague = quantity.numbers.is_empty();
        let mut range = self.range(quantity, quantity.set, vague || !told);
        if kind != "number" {
            self.unit(quantity, &mut range);
            if vague || kind == "age" {
                range.kind = kind;
            }
        }
        mentions.push(range);
        for numeral in &quantity.numbers {
            match self
                .with_own_unit(quantity, numeral)
                .filter(|_| matches!(kind, "money" | "percent" | "dimension" | "temperature"))
            {
                Some(span) => {
                    let mut own = self.spans(kind, span, span);
                    own.value = Some(number(numeral.value));
                    self.unit(quantity, &mut own);
                    own.num = Some(self.points.span(numeral.span));
                    own.num_value = Some(number(numeral.value));
                    mentions.push(own);
                }
                None => mentions.push(self.plain(if kind == "ordinal" { "ordinal" } else { "number" }, numeral)),
            }
        }
    }

    /// A number of a range with the sign before it or the unit behind it that is its own.
    fn with_own_unit(&self, quantity: &Quantity, numeral: &Numeral) -> Option<Span> {
        let first = self.text.token_at(numeral.span.start);
        let behind = self.text.token_at(numeral.span.end.saturating_sub(1)) + 1;
        if let Some((_, tokens)) = quantity::bare_unit(self.words, behind) {
            return Some(numeral.span.join(self.words.span(tokens)));
        }
        let before = first.checked_sub(1).filter(|i| self.words.is(*i, Class::CURRENCY))?;
        matches!(quantity.unit, Unit::Money(_)).then(|| numeral.span.join(self.words.span(before..before + 1)))
    }

    fn range(&self, quantity: &Quantity, set: Interval<Exact>, inclusive: bool) -> Mention {
        let mut range =
            self.spans("range", quantity.span, if quantity.is_bound() { quantity.span } else { quantity.core });
        // The format knows no least count: "fewer than ten" has no lower end in it.
        let below = quantity.hedge.is_some_and(|h| matches!(h.kind, HedgeKind::AtMost | HedgeKind::LessThan));
        range.lower = Some(end(set.lower).filter(|_| !below));
        range.upper = Some(end(set.upper));
        range.lower_incl = Some(matches!(set.lower, Bound::Included(_)) && !below);
        range.upper_incl = Some(matches!(set.upper, Bound::Included(_)) && inclusive);
        range.approx = quantity.is_approximate().then_some(true);
        range
    }

    /// Lengths of time are in seconds, a month being 30 days and a year 365.
    fn in_format(&self, unit: Unit, value: Exact) -> Exact {
        match unit {
            Unit::Duration(time) => value.times(Exact::from(time.seconds())).unwrap_or(value),
            _ => value,
        }
    }

    fn unit(&self, quantity: &Quantity, mention: &mut Mention) {
        let name = match quantity.unit {
            Unit::Money(currency) => {
                mention.iso = Some(currency.iso);
                currency.name
            }
            Unit::Measure(measure) => measure.name,
            Unit::Age(_) if self.text.slice(quantity.core).to_ascii_lowercase().starts_with("age ") => "Age",
            Unit::Age(time) => time.name(),
            Unit::PercentPoint => "percentage point",
            _ => return,
        };
        mention.unit = Some(name);
    }

    /// "percent of 10", "the % of increase", "a multibillion-dollar deal", "convert 10 celsius to fahrenheit"
    fn bare_units(&self, quantities: &[Quantity], mentions: &mut Vec<Mention>) {
        let words = self.words;
        let mut quantities = quantities.iter().peekable();
        let mut at = 0;
        while let Some(start) = words.next(at, Class::UNIT) {
            at = start + 1;
            let Some(token) = words.token(start) else { break };
            while quantities.next_if(|q| q.span.end <= token.span.start).is_some() {}
            if quantities.peek().is_some_and(|q| q.span.overlaps(token.span)) {
                continue;
            }
            let Some((unit, tokens)) = quantity::bare_unit(words, start) else { continue };
            at = tokens.end;
            let span = words.span(tokens.clone());
            if unit == Unit::Percent && words.lower(tokens.end) == "of" {
                let of = quantities.peek().filter(|q| {
                    q.unit == Unit::Count && words.token(tokens.end + 1).is_some_and(|t| t.span.start == q.span.start)
                });
                if let Some((of, value)) = of.and_then(|q| Some((q, q.point?))) {
                    let whole = span.join(of.span);
                    let mut mention = self.spans("percent", whole, whole);
                    mention.value = Some(number(value));
                    mentions.push(mention);
                    continue;
                }
            }
            let (kind, name) = match unit {
                Unit::Percent => ("percent", ""),
                Unit::Money(c) if money_stands_alone(words, start, tokens.end) => ("money", c.name),
                Unit::Measure(m)
                    if m.dimension == Dimension::Temperature && m.name != "Degree" && written_out(words, &tokens) =>
                {
                    ("temperature", m.name)
                }
                Unit::Measure(m) if rare(m.name) && written_out(words, &tokens) => ("dimension", m.name),
                _ => continue,
            };
            let mut mention = self.spans(kind, span, span);
            if let Unit::Money(c) = unit {
                mention.iso = Some(c.iso);
            }
            if !name.is_empty() {
                mention.unit = Some(name);
            }
            mentions.push(mention);
        }
    }

    /// "a percentage of the vote", not "percentage points"
    fn percentages(&self, mentions: &mut Vec<Mention>) {
        let mut at = 0;
        while let Some(i) = self.words.next(at, Class::TOLD) {
            at = i + 1;
            let named = matches!(self.words.word(i), "percentage" | "Percentage" | "percentages");
            if named && !self.words.word(at).starts_with("point") {
                let span = self.text.token_span(i..at);
                mentions.push(self.spans("percent", span, span));
            }
        }
    }

    /// "the last but one", "next", "previous", "the current one"
    fn relative_places(&self, mentions: &mut Vec<Mention>) {
        let words = self.words;
        let mut from = 0;
        while let Some(at) = words.next(from, Class::TOLD) {
            from = at + 1;
            // Most of them, and what follows tells at once.
            if words.lower(at) == "the" && !words.is(at + 1, Class::TOLD) && words.lower(at + 1) != "one" {
                continue;
            }
            let found = PLACES_TOLD.iter().find(|(phrase, ..)| {
                phrase.iter().enumerate().all(|(i, w)| words.word(at + i).eq_ignore_ascii_case(w))
            });
            let Some((phrase, anchor, offset)) = found else { continue };
            let mut end = at + phrase.len();
            let next = words.word(end).to_ascii_lowercase();
            if phrase.len() == 1
                && (TIMES.contains(&next.as_str())
                    || next.ends_with("ed")
                    || words.capital(end) && next.ends_with("day"))
            {
                from = end;
                continue;
            }
            let noun_follows =
                words.token(end + 1).is_some_and(|t| t.kind == TokenKind::Word) && !words.is(end + 1, Class::BREAK);
            if next == "one" && !noun_follows {
                end += 1;
            }
            let span = self.text.token_span(at..end);
            let mut mention = self.spans("ordinal", span, span);
            mention.relative_to = Some(anchor);
            mention.value = Some(offset.to_string());
            mentions.push(mention);
            from = end;
        }
    }
}

/// Places told from the end or from here: the phrase, what it is told from, and how many places away. Longest first.
#[rustfmt::skip]
const PLACES_TOLD: &[(&[&str], &str, i32)] = &[
    (&["the", "one", "before", "the", "last"], "end", -1),
    (&["the", "one", "after", "the", "next"], "current", 2),
    (&["the", "one", "before", "the", "previous"], "current", -2),
    (&["the", "last", "but", "one"], "end", -1),
    (&["the", "last", "but", "two"], "end", -2),
    (&["last", "but", "one"], "end", -1),
    (&["last", "but", "two"], "end", -2),
    (&["the", "next", "but", "one"], "current", 2),
    (&["next", "but", "one"], "current", 2),
    (&["the", "one", "before", "last"], "end", -1),
    (&["next", "to", "last"], "end", -1),
    (&["second", "to", "last"], "end", -1),
    (&["second", "-", "to", "-", "last"], "end", -1),
    (&["third", "to", "last"], "end", -2),
    (&["second", "last"], "end", -1),
    (&["penultimate"], "end", -1),
    (&["antepenultimate"], "end", -2),
    (&["last"], "end", 0),
    (&["next"], "current", 1),
    (&["previous"], "current", -1),
    (&["preceding"], "current", -1),
    (&["current"], "current", 0),
];

/// Behind "last" and "next" these make a date of it.
const TIMES: &[&str] = &[
    "time",
    "times",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "night",
    "hour",
    "hours",
    "minute",
    "minutes",
    "decade",
    "decades",
    "century",
    "weekend",
    "quarter",
    "summer",
    "winter",
    "spring",
    "fall",
    "autumn",
    "morning",
    "evening",
    "afternoon",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// "a multibillion-dollar deal", "dollar: 143.80 yen", "rmb"; not "federal dollars".
fn money_stands_alone(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    let written = words.text.slice(words.span(start..end));
    let before = start.checked_sub(1).and_then(|i| words.token(i));
    let adjective = before.is_some_and(|t| t.kind == TokenKind::Word);
    let common = matches!(
        written,
        "real"
            | "rand"
            | "dong"
            | "mark"
            | "marks"
            | "won"
            | "sol"
            | "bucks"
            | "buck"
            | "quid"
            | "cent"
            | "penny"
            | "pennies"
            | "rs"
            | "rub"
            | "sar"
            | "php"
            | "ron"
            | "ether"
            | "eth"
            | "dm"
    );
    !common
        && written.len() > 1
        && written.chars().all(|c| !c.is_ascii_uppercase())
        && (!adjective || !written.ends_with('s'))
}

fn written_out(words: &Lexed<'_>, tokens: &std::ops::Range<usize>) -> bool {
    words.span(tokens.clone()).len() > 3
}

/// Units whose names mean nothing else.
fn rare(name: &str) -> bool {
    matches!(
        name,
        "Metric ton"
            | "Gram"
            | "Kilogram"
            | "Milligram"
            | "Microgram"
            | "Kilometer"
            | "Centimeter"
            | "Millimeter"
            | "Nanometer"
            | "Picometer"
            | "Square kilometer"
            | "Square meter"
            | "Cubic meter"
            | "Milliliter"
            | "Megabyte"
            | "Gigabyte"
            | "Kilometer per hour"
            | "Mile per hour"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_told_begins_with_a_word_that_readers_know() {
        let text = Text::new(PLACES_TOLD.iter().map(|(phrase, ..)| phrase[0]).collect::<Vec<_>>().join(" "));
        let words = Lexed::new(&text);
        for (i, (phrase, ..)) in PLACES_TOLD.iter().enumerate() {
            assert!(words.is(i, Class::TOLD), "{phrase:?}");
        }
    }
}
