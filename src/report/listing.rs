//! Every reading of an article as a person reads it: where, the words, what they were taken for.

use std::ops::Bound;

use crate::article::Article;
use crate::order;
use crate::reading::Readings;
use crate::reading::exact::{Exact, Grouped};
use crate::reading::quantity::{Dimension, Measure, Quantity, TimeUnit, Unit};
use crate::reading::quotation::{Quotation, Speaker};
use crate::reading::time::{self, Hedge, Stated, Stretch, Time};
use crate::text::{Span, Text, one_line};

/// One reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Line in the file, from 1.
    pub line: usize,
    /// Column in that line, in code points, from 1.
    pub column: usize,
    /// The words, as they stand in the article, on one line.
    pub words: String,
    /// What was read: `number`, `money`, `time`, `quotation` …
    pub kind: &'static str,
    /// The normalised value.
    pub value: String,
}

/// Every reading of `article`, in the order of the text.
pub fn entries(article: &Article, readings: &Readings) -> Vec<Entry> {
    let text = &article.text;
    let quantities = readings.quantities.iter().map(|q| (q.span, kind(q.unit), quantity(q, text)));
    let times = readings.times.iter().map(|t| (t.span, "time", time(t)));
    let quotations =
        readings.quotations.iter().filter_map(|q| Some((*q.parts.first()?, "quotation", quotation(q, text))));
    let mut found: Vec<(Span, &'static str, String)> = quantities.chain(times).chain(quotations).collect();
    order::sort_by_key(&mut found, |(span, ..)| (span.start, std::cmp::Reverse(span.end)));
    found
        .into_iter()
        .map(|(span, kind, value)| {
            let (line, column) = article.line_column(text.source_span(span).start);
            Entry { line, column, words: words(text, span), kind, value }
        })
        .collect()
}

fn words(text: &Text, span: Span) -> String {
    one_line(text.source_slice(span))
}

fn kind(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "number",
        Unit::Share => "share",
        Unit::Percent | Unit::PercentPoint => "percent",
        Unit::Money(_) => "money",
        Unit::Measure(_) => "measure",
        Unit::Duration(_) => "duration",
        Unit::Age(_) => "age",
        Unit::Ordinal => "ordinal",
        Unit::Ratio => "ratio",
        Unit::Score => "score",
    }
}

/// "at least 23 states, cities and counties", "about 100 (90 to 110)", "380,000,000 USD".
fn quantity(quantity: &Quantity, text: &Text) -> String {
    let whole = in_whole_units(quantity);
    let quantity = whole.as_ref().unwrap_or(quantity);
    let unit = match quantity.unit {
        Unit::Count | Unit::Share | Unit::Ordinal | Unit::Ratio | Unit::Score => String::new(),
        Unit::Percent => " %".to_owned(),
        Unit::PercentPoint => " percentage points".to_owned(),
        Unit::Money(currency) if currency.hundredth => format!(" {} ({})", currency.name.to_lowercase(), currency.iso),
        Unit::Money(currency) => format!(" {}", currency.iso),
        // "4 °C", but "300 K" and "5 degree".
        Unit::Measure(Measure { name: scale @ ("C" | "F" | "R"), dimension: Dimension::Temperature, .. }) => {
            format!(" °{scale}")
        }
        Unit::Measure(Measure { name: "K", .. }) => " K".to_owned(),
        Unit::Measure(measure) => format!(" {}", measure.name.to_lowercase()),
        Unit::Duration(unit) | Unit::Age(unit) => format!(" {}", unit.name()),
    };
    let set = match quantity
        .set
        .try_map(|end| Some(Grouped(end)))
        .map_or((Bound::Unbounded, Bound::Unbounded), |s| (s.lower, s.upper))
    {
        // In the order in which they are told.
        _ if matches!(quantity.unit, Unit::Score | Unit::Ratio) && quantity.numbers.len() > 1 => {
            let numbers: Vec<String> = quantity.numbers.iter().map(|n| Grouped(n.value).to_string()).collect();
            numbers.join(" to ")
        }
        (Bound::Included(a), Bound::Included(b)) if a == b => format!("{a}{unit}"),
        (Bound::Included(a), Bound::Included(b)) if !is_zero(Bound::Included(a)) || !quantity.is_bound() => {
            format!("{a} to {b}{unit}")
        }
        (Bound::Included(a), Bound::Unbounded) => format!("at least {a}{unit}"),
        (Bound::Excluded(a), Bound::Unbounded) => format!("more than {a}{unit}"),
        (lower, Bound::Included(b)) if is_zero(lower) => format!("at most {b}{unit}"),
        (lower, Bound::Excluded(b)) if is_zero(lower) => format!("less than {b}{unit}"),
        (Bound::Included(a), Bound::Excluded(b)) => format!("{a} to less than {b}{unit}"),
        (Bound::Excluded(a), Bound::Included(b)) => format!("more than {a} to {b}{unit}"),
        _ => format!("{}{unit}", quantity.set),
    };
    let about = if quantity.is_approximate() { "about " } else { "" };
    let value = match quantity.point {
        Some(point) if quantity.is_approximate() && quantity.set.only().is_none() => {
            format!("{about}{}{unit} ({set})", Grouped(point))
        }
        _ => set,
    };
    let of = quantity.noun.as_ref().map(|noun| {
        let heads: Vec<&str> = noun.heads.iter().map(|&head| text.slice(head)).collect();
        format!(" of {}", heads.join(", "))
    });
    match of {
        Some(of) if of.len() > " of ".len() => value + &of,
        _ => value,
    }
}

/// "3 hours 44 minutes" is 224 minutes, since no decimal says how many hours it is.
fn in_whole_units(quantity: &Quantity) -> Option<Quantity> {
    let Unit::Duration(unit) = quantity.unit else { return None };
    let finite = |quantity: &Quantity| quantity.set.try_map(|v| v.is_finite_decimal().then_some(v)).is_some();
    if finite(quantity) || unit.seconds() > TimeUnit::Week.seconds() {
        return None;
    }
    let smaller = [TimeUnit::Day, TimeUnit::Hour, TimeUnit::Minute, TimeUnit::Second].into_iter();
    smaller.filter(|smaller| smaller.seconds() < unit.seconds()).find_map(|smaller| {
        let ratio = Exact::from(unit.seconds() / smaller.seconds());
        let set = quantity.set.try_map(|value| value.times(ratio))?;
        let point = quantity.point.and_then(|point| point.times(ratio));
        let told = Quantity { unit: Unit::Duration(smaller), set, point, ..quantity.clone() };
        finite(&told).then_some(told)
    })
}

fn is_zero(bound: Bound<Grouped>) -> bool {
    match bound {
        Bound::Included(value) => value.0 == Exact::ZERO,
        Bound::Excluded(_) => false,
        Bound::Unbounded => true,
    }
}

/// "2018-01-24", "about 12:30", "before 2018-02-01", "2018-01-24, 00:00 to 12:00".
fn time(time: &Time) -> String {
    let bound = match time.bound {
        time::Bound::At => "",
        time::Bound::Before => "before ",
        time::Bound::By => "by ",
        time::Bound::Until => "until ",
        time::Bound::After => "after ",
        time::Bound::Since => "since ",
    };
    let bound = if matches!(time.hedge, Hedge::ShortlyBefore | Hedge::ShortlyAfter) { "" } else { bound };
    let hedge = match time.hedge {
        Hedge::None => "",
        Hedge::About => "about ",
        Hedge::ShortlyBefore => "shortly before ",
        Hedge::ShortlyAfter => "shortly after ",
    };
    let hours = match &time.stated {
        Stated::Moment(moment) => moment.seconds(),
        Stated::Range(from, to) => from.seconds().zip(to.seconds()).map(|((from, _), (to, _))| {
            // "from 6 p.m. to 6 a.m." ends on the next day.
            (from, if to <= from { to + 86_400 } else { to })
        }),
        Stated::Recurring => None,
    };
    let named = match (time.stretch, hours) {
        (Some(stretch), _) => civil(stretch),
        (None, Some((from, to))) => day_hours(from, to),
        (None, None) if time.stated == Stated::Recurring => "again and again".to_owned(),
        (None, None) => "left open without a date to count from".to_owned(),
    };
    let mut flags = String::new();
    if time.impossible {
        flags.push_str(", which no calendar has");
    }
    if time.mismatched {
        flags.push_str(", which is another weekday");
    }
    let zone = match &time.stated {
        Stated::Moment(moment) => moment.zone,
        Stated::Range(from, to) => to.zone.or(from.zone),
        Stated::Recurring => None,
    };
    let zone = zone.map_or_else(String::new, |zone| format!(" {zone}"));
    format!("{bound}{hedge}{named}{zone}{flags}")
}

/// A stretch of civil time: a day, a minute, hours of a day, or days from the first to the last.
fn civil(stretch: Stretch) -> String {
    let Stretch { start, end } = stretch;
    let midnight = |at: jiff::civil::DateTime| at.time() == jiff::civil::Time::midnight();
    let clock = |at: jiff::civil::DateTime| at.strftime("%H:%M").to_string();
    let minutes = end.since((jiff::Unit::Minute, start)).map_or(0, |span| span.get_minutes());
    match (midnight(start) && midnight(end), minutes) {
        (true, 1440) => start.date().to_string(),
        (true, n) if n > 0 => {
            let last = end.date().yesterday().unwrap_or(end.date());
            format!("{} to {last}", start.date())
        }
        (_, ..=1) => format!("{} {}", start.date(), clock(start)),
        _ if start.date() == end.date() || minutes <= 1440 => {
            format!("{}, {} to {}", start.date(), clock(start), clock(end))
        }
        _ => format!("{} {} to {} {}", start.date(), clock(start), end.date(), clock(end)),
    }
}

/// Hours of some day, from seconds behind its midnight.
fn day_hours(from: i32, to: i32) -> String {
    let clock = |seconds: i32| format!("{:02}:{:02}", seconds / 3600 % 24, seconds / 60 % 60);
    if to - from <= 60 { clock(from) } else { format!("{} to {}", clock(from), clock(to)) }
}

/// "by Jeff Sessions, in 2 parts".
fn is_pronoun(word: &str) -> bool {
    ["he", "she", "they"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
}

fn quotation(quotation: &Quotation, text: &Text) -> String {
    let speaker = match &quotation.speaker {
        // A pronoun that may be several people's.
        Some(Speaker { written, described: Some(described), named: false, .. }) if is_pronoun(text.slice(*written)) => {
            format!("perhaps by {}", words(text, *described))
        }
        Some(Speaker { written, described: None, named: false, .. }) if is_pronoun(text.slice(*written)) => {
            format!("speaker unclear: {}", words(text, *written))
        }
        Some(speaker) => format!("by {}", words(text, speaker.described.unwrap_or(speaker.written))),
        None => "speaker unclear".to_owned(),
    };
    match quotation.parts.len() {
        0 | 1 => speaker,
        parts => format!("{speaker}, in {parts} parts"),
    }
}
