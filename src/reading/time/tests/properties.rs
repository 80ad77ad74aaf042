//! What holds of any time written in any of its spellings, and of any text.

use proptest::prelude::*;

use super::*;

/// A date in the ways that people write it.
fn spellings(date: jiff::civil::Date) -> Vec<String> {
    let suffix = match (date.day() % 10, date.day()) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    let (day, year) = (date.day(), date.year());
    let long = date.strftime("%B").to_string();
    let short = date.strftime("%b").to_string();
    vec![
        format!("{long} {day}, {year}"),
        format!("{short}. {day}, {year}"),
        format!("{long} {day}{suffix}, {year}"),
        format!("{day} {long} {year}"),
        format!("{day}{suffix} {long} {year}"),
        format!("the {day}{suffix} of {long}, {year}"),
        format!("{}, {long} {day}, {year}", date.strftime("%A")),
        format!("{year}-{:02}-{day:02}", date.month()),
        format!("{}/{day}/{year}", date.month()),
        format!("{day:02}-{short}-{year}"),
    ]
}

proptest! {
    #[test]
    fn a_date_reads_back_however_it_is_written(day in -60_000_i32..40_000) {
        let date = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(day)).expect("within the calendar");
        for spelling in spellings(date) {
            let text = Text::new(format!("It began on {spelling} in Ohio."));
            let found = times(&text, &Dateline::default());
            prop_assert_eq!(found.len(), 1, "{}", &spelling);
            let stretch = found[0].stretch.expect("a full date");
            prop_assert_eq!(stretch.start.date(), date, "{}", &spelling);
            prop_assert!(!found[0].mismatched && !found[0].impossible);
        }
    }

    #[test]
    fn a_time_of_day_reads_back(hour in 0_i8..24, minute in 0_i8..60) {
        let half = if hour < 12 { "a.m." } else { "p.m." };
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        let text = Text::new(format!("It began at {twelve}:{minute:02} {half} in Ohio."));
        let found = times(&text, &Dateline::default());
        prop_assert_eq!(found.len(), 1);
        let seconds = found[0].moment().and_then(Moment::seconds).map(|(from, _)| from);
        prop_assert_eq!(seconds, Some(i32::from(hour) * 3600 + i32::from(minute) * 60));
    }

    #[test]
    fn no_text_panics(source in "\\PC{0,60}") {
        let text = Text::new(source);
        for time in times(&text, &dateline()) {
            prop_assert!(text.as_str().get(time.span.range()).is_some_and(|words| !words.is_empty()));
            prop_assert!(time.span.contains(time.core));
        }
    }

    /// A debug build checks that no rule reads what [`Grammar::counts`](super::grammar::Grammar::counts) takes for a count.
    #[test]
    fn no_time_is_taken_for_a_count(
        phrases in proptest::collection::vec(
            (word(), counted(), proptest::collection::vec(prop_oneof![3 => word(), 1 => Just("people")], 1..4)),
            40,
        ),
    ) {
        let lines = phrases.iter().map(|(before, number, behind)| format!("{before} {number} {}", behind.join(" ")));
        let text = Text::new(lines.collect::<Vec<_>>().join("\n\n"));
        prop_assert!(times(&text, &dateline()).len() < text.tokens().len());
    }

    #[test]
    fn no_words_of_time_panic(words in proptest::collection::vec(word(), 0..14)) {
        let text = Text::new(words.join(" "));
        for dateline in [dateline(), Dateline::default()] {
            for time in times(&text, &dateline) {
                prop_assert!(text.as_str().get(time.span.range()).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}

/// What may be counted by or rank: numbers, with a unit, and words that begin no time of their own.
fn counted() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        &[
            "5",
            "12",
            "2.5",
            "31",
            "540",
            "5-2",
            "4–6",
            "7.2/10",
            "3rd",
            "five",
            "third",
            "2 days",
            "ten years",
            "18-month",
            "41%",
            "weeks",
            "hours",
            "election",
            "president",
            "us",
            "just",
            "full",
            "no",
            "a",
            "for",
        ][..],
    )
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        &[
            "Jan.",
            "May",
            "may",
            "5",
            "31",
            "99",
            "2018",
            "99999999999999",
            "0",
            "-",
            "/",
            ":",
            ",",
            ".",
            "the",
            "of",
            "in",
            "at",
            "from",
            "to",
            "between",
            "and",
            "last",
            "next",
            "this",
            "week",
            "weeks",
            "million",
            "years",
            "ago",
            "later",
            "two",
            "hundred",
            "thousand",
            "p.m.",
            "noon",
            "Wednesday",
            "Sat",
            "'s",
            "'",
            "first",
            "second",
            "quarter",
            "end",
            "Easter",
            "New",
            "Year",
            "Day",
            "half",
            "past",
            "a",
            "few",
            "before",
            "around",
            "tonight",
            "morning",
            "ET",
            "every",
            "1990s",
            "9/11",
            "9999",
            "century",
            "Q3",
            "fiscal",
            "within",
            "now",
            "until",
            "season",
            "winter",
            "weekend",
        ][..],
    )
}
