//! Errors in times: another weekday, a day, an hour, a month or a year off.

use std::ops::Range;

use crate::text::{Text, TokenKind};

use super::super::edit::Edit;
use super::super::number::capital_like;
use super::{Due, Planted, Slip, Spot};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SHORT_DAYS: [(&str, usize); 10] = [
    ("Mon", 0),
    ("Tue", 1),
    ("Tues", 1),
    ("Wed", 2),
    ("Weds", 2),
    ("Thu", 3),
    ("Thur", 3),
    ("Thurs", 3),
    ("Fri", 4),
    ("Sat", 5),
];
const MONTHS: [&str; 12] = [
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

/// The errors in the times of the evidence of a fact that expects `value`.
pub(super) fn slips(spot: Spot<'_>, value: &str) -> Vec<Planted> {
    let text = &spot.article.text;
    let times = spot.judged.readings.times.iter().filter(|t| t.span.overlaps(spot.evidence.span));
    let fact = Text::new(value);
    let named = Named::by(&of_tokens(&fact, 0..fact.tokens().len()));
    // An ISO date names everything.
    let iso = value.trim().starts_with(|c: char| c.is_ascii_digit()) && value.contains('-');
    let asked = Named {
        day: iso || named.day,
        weekday: iso || named.weekday,
        month: iso || named.month,
        year: iso || named.year,
        hour: value.contains(':') || named.hour,
    };
    let found = times.flat_map(|time| {
        let start = text.token_at(time.span.start);
        let slips = of_tokens(text, start..text.tokens().partition_point(|t| t.span.start < time.span.end));
        let said = Named::by(&slips);
        slips.into_iter().map(move |(slip, range, with)| (said, slip, range, with))
    });
    found.map(|(said, slip, range, with)| Planted::new(slip, Edit::new(range, with), due(slip, asked, said))).collect()
}

/// What a time names.
#[derive(Clone, Copy, Debug)]
struct Named {
    weekday: bool,
    day: bool,
    month: bool,
    year: bool,
    hour: bool,
}

impl Named {
    /// By what can go wrong in it.
    fn by(slips: &[(Slip, Range<usize>, String)]) -> Self {
        let any = |slip: Slip| slips.iter().any(|(found, ..)| *found == slip);
        Self {
            weekday: any(Slip::Weekday),
            day: any(Slip::DayOff),
            month: any(Slip::Month),
            year: any(Slip::Year),
            hour: any(Slip::HourOff) || any(Slip::HalfDay),
        }
    }
}

/// What a fact that asks for some of a time must do about an error in a time that says some of it.
fn due(slip: Slip, asked: Named, said: Named) -> Due {
    let days = asked.day || asked.weekday;
    let matters = match slip {
        Slip::Weekday | Slip::DayOff => days,
        Slip::Month => asked.month || days,
        Slip::Year => asked.year,
        _ => asked.hour,
    };
    match slip {
        _ if !matters => Due::Nothing,
        // "January" beside a day of it is mostly another matter, and a weekday that the date does not have is none at all.
        Slip::Month | Slip::Year if days && !said.day || said.weekday => Due::Release,
        Slip::Year if asked.month && !said.month => Due::Release,
        _ => Due::Refute,
    }
}

/// The errors in some tokens that are a time: kind, range of the source, what stands there then.
fn of_tokens(text: &Text, tokens: Range<usize>) -> Vec<(Slip, Range<usize>, String)> {
    let word = |i: usize| tokens.contains(&i).then(|| text.word(i));
    let mut found = Vec::new();
    for i in tokens.clone() {
        let range = text.source_span(text.tokens()[i].span).range();
        let written = text.word(i);
        let lower = written.to_lowercase();
        let mut push = |slip, with: String| found.push((slip, range.clone(), with));
        if let Some(day) = weekday(written) {
            for by in [1, 4, 6] {
                push(Slip::Weekday, DAYS[(day + by) % 7].to_owned());
            }
        }
        // To a month that has a 31st.
        if let Some(month) = month(written) {
            let with = if month == "march" { "May" } else { "March" };
            push(Slip::Month, with.get(..if month == lower { with.len() } else { 3 }).unwrap_or(with).to_owned());
        }
        match lower.as_str() {
            "noon" | "midday" => push(Slip::HalfDay, capital_like(written, "midnight")),
            "midnight" => push(Slip::HalfDay, capital_like(written, "noon")),
            "yesterday" | "tomorrow" => push(Slip::DayOff, capital_like(written, "today")),
            "today" => push(Slip::DayOff, capital_like(written, "yesterday")),
            "a.m." => push(Slip::HalfDay, "p.m.".to_owned()),
            "p.m." => push(Slip::HalfDay, "a.m.".to_owned()),
            "am" if i > tokens.start => push(Slip::HalfDay, "pm".to_owned()),
            "pm" if i > tokens.start => push(Slip::HalfDay, "am".to_owned()),
            _ => {}
        }
        if text.tokens()[i].kind != TokenKind::Number {
            continue;
        }
        let Ok(number) = written.parse::<u32>() else { continue };
        let before = |n: usize| i.checked_sub(n).and_then(word).unwrap_or_default();
        let after = word(i + 1).unwrap_or_default().to_lowercase();
        let minutes = before(1) == ":";
        if (1000..2100).contains(&number) && !minutes {
            push(Slip::Year, (number + 1).to_string());
            push(Slip::Year, (number - 1).to_string());
        }
        if !minutes
            && (1..=12).contains(&number)
            && matches!(after.as_str(), ":" | "a.m." | "p.m." | "am" | "pm" | "o'clock")
        {
            // Never over noon or midnight, which would be half a day off.
            let hour = match number {
                12 => 1,
                11 => 10,
                hour => hour + 1,
            };
            push(Slip::HourOff, hour.to_string());
        }
        let dated =
            month(before(1)).is_some() || (before(1) == "." && month(before(2)).is_some()) || month(&after).is_some();
        if dated && (1..=31).contains(&number) {
            if number < 28 {
                push(Slip::DayOff, (number + 1).to_string());
            }
            if number > 1 {
                push(Slip::DayOff, (number - 1).to_string());
            }
        }
    }
    found
}

/// The month that a word names, in full.
fn month(word: &str) -> Option<&'static str> {
    let word = word.trim_end_matches('.').to_lowercase();
    MONTHS
        .into_iter()
        .find(|name| *name == word || name.get(..3) == Some(&word) || *name == "september" && word == "sept")
}

/// Which day of the week a word names, counted from Monday.
fn weekday(word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.');
    DAYS.iter()
        .position(|d| *d == word)
        .or_else(|| SHORT_DAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| *day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_go_wrong() {
        for (time, expected) in [
            ("Wednesday", "Thursday | Sunday | Tuesday"),
            ("Wednesday, Jan. 24", "Thursday | Sunday | Tuesday | Mar | 25 | 23"),
            ("around 12:30 p.m.", "1 | a.m."),
            ("11 a.m.", "10 | p.m."),
            ("around noon", "midnight"),
            ("January 2018", "March | 2019 | 2017"),
            ("24 March 2018", "25 | 23 | May | 2019 | 2017"),
        ] {
            let text = Text::new(time);
            let found: Vec<String> =
                of_tokens(&text, 0..text.tokens().len()).into_iter().map(|(.., with)| with).collect();
            assert_eq!(found.join(" | "), expected, "{time}");
        }
    }
}
