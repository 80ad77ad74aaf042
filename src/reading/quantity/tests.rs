//! Sentences → readings, by family, and the laws every reading keeps.

use proptest::prelude::*;

use super::cardinal::cardinal;
use super::*;
use crate::reading::exact::Grouped;
use crate::text::Text;

/// Every quantity as `words = set unit`, without the unit for counts.
fn read_all(text: &str) -> Vec<String> {
    let text = Text::new(text);
    read(&Lexed::new(&text), &[])
        .iter()
        .map(|q| format!("{} = {}{}", text.slice(q.span), q.set, unit(q.unit)))
        .collect()
}

fn unit(unit: Unit) -> String {
    match unit {
        Unit::Count => String::new(),
        Unit::Money(c) if c.hundredth => format!(" {}/100", c.iso),
        Unit::Money(c) => format!(" {}", c.iso),
        Unit::Measure(m) => format!(" {}", m.name),
        Unit::Duration(t) => format!(" {}s", t.name()),
        Unit::Age(t) => format!(" {}s old", t.name()),
        Unit::Percent => " %".to_owned(),
        other => format!(" {other:?}").to_lowercase(),
    }
}

/// What each number counts: `number: heads`, with its flags and its role where it is not plain.
fn nouns(text: &str) -> Vec<String> {
    let text = Text::new(text);
    let shown = |q: &Quantity| {
        let noun = q.noun.as_ref().map_or("nothing".to_owned(), |n| {
            let heads: Vec<&str> = n.heads.iter().map(|h| text.slice(*h)).collect();
            let flags = [(n.partitive, " of a set"), (n.pronoun, " by pronoun"), (n.elided, " elided")];
            let relative = n.relative.map(|r| format!(" [{}]", text.slice(r))).unwrap_or_default();
            heads.join("+") + &flags.iter().filter(|f| f.0).map(|f| f.1).collect::<String>() + &relative
        });
        let role = if q.role == Role::Stated { String::new() } else { format!(" ({:?})", q.role) };
        format!("{}: {noun}{role}", text.slice(q.span))
    };
    read(&Lexed::new(&text), &[]).iter().map(shown).collect()
}

fn check(read: fn(&str) -> Vec<String>, table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, expected)| read(text) != *expected)
        .map(|(text, expected)| format!("{text}\n  expected {expected:?}\n  got      {:?}", read(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

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
        let read = ordinal::ordinal(&Lexed::new(&text), 0).map(|(v, _)| v.to_string());
        assert_eq!(read.as_deref(), Some(value), "{}", text.as_str());
    }
    for text in ["11", "two", "two fifth", "11 th", "a"] {
        let text = Text::new(text);
        assert_eq!(ordinal::ordinal(&Lexed::new(&text), 0), None, "{}", text.as_str());
    }
}

#[test]
fn fractions() {
    check(
        read_all,
        &[
            ("A third of them left.", &["A third = 1/3 share"]),
            ("A third man left.", &["third = 3 ordinal"]),
            ("Two-thirds of the council", &["Two-thirds = 2/3 share"]),
            ("Nearly half of the voters", &["Nearly half = [0.45, 0.5) share"]),
            ("Just over a third of voters", &["Just over a third = (1/3, 0.37] share"]),
            ("One in five voters", &["One in five = 0.2 share"]),
            ("He scored 12 in six games.", &["12 = 12", "six = 6"]),
            ("more than 30,000 in 2009", &["more than 30,000 = (30000, …)", "2009 = 2009"]),
            ("One and a half million people", &["One and a half million = 1500000"]),
            (
                "half a million and three quarters of a million",
                &["half a million = 500000", "three quarters of a million = 750000"],
            ),
            ("The second half began; he was cut in half.", &["second = 2 ordinal"]),
            ("3½ inches, 10 1/2 miles, 10² things", &["3½ inches = 3.5 Inch", "10 1/2 miles = 10.5 Mile", "10² = 100"]),
            ("His half-brother took a half-hour walk.", &["half-hour = 0.5 hours"]),
        ],
    );
}

#[test]
fn hedges() {
    check(
        read_all,
        &[
            ("at least 3 mayors", &["at least 3 = [3, …)"]),
            ("no fewer than 40 counties", &["no fewer than 40 = [40, …)"]),
            ("$1 trillion-plus", &["$1 trillion-plus = [1000000000000, …) USD"]),
            ("40 people or more", &["40 people or more = [40, …)"]),
            ("more than a trillion dollars", &["more than a trillion dollars = (1000000000000, …) USD"]),
            ("upward of 5,000 units", &["upward of 5,000 = (5000, …)"]),
            ("up to 700 workers, no more than 12 jurors", &["up to 700 = [0, 700]", "no more than 12 = [0, 12]"]),
            ("fewer than 20 cities", &["fewer than 20 = [0, 20)"]),
            ("nearly 100, just under 200", &["nearly 100 = [90, 100)", "just under 200 = [180, 200)"]),
            ("slightly more than 60 percent", &["slightly more than 60 percent = (60, 66] %"]),
            (
                "about 100, about 30, roughly two dozen, some 690,000",
                &[
                    "about 100 = [90, 110]",
                    "about 30 = [25, 35]",
                    "roughly two dozen = [20, 28]",
                    "some 690,000 = [621000, 759000]",
                ],
            ),
            ("a dozen or so", &["a dozen or so = [10, 14]"]),
            ("more than about 100", &["more than about 100 = (100, …)"]),
            (
                "between 40 and 50, $3-5 billion, 18 to 25 percent",
                &[
                    "between 40 and 50 = [40, 50]",
                    "$3-5 billion = [3000000000, 5000000000] USD",
                    "18 to 25 percent = [18, 25] %",
                ],
            ),
            ("between one hundred and six hundred", &["between one hundred and six hundred = [100, 600]"]),
            ("larger than twenty and at most thirty", &["larger than twenty and at most thirty = (20, 30]"]),
            ("At least the mayors of four cities came.", &["At least the mayors of four = [4, …)"]),
            ("They talked about three bills and fought over two.", &["three = 3", "two = 2"]),
            ("He served over 10 years, for over 20 years.", &["10 years = 10 years", "over 20 years = (20, …) years"]),
        ],
    );
}

#[test]
fn vague_amounts() {
    check(
        read_all,
        &[
            ("Dozens of mayors", &["Dozens = [24, 99]"]),
            ("Tens of thousands of people", &["Tens of thousands = [20000, 99999]"]),
            ("millions of dollars", &["millions of dollars = [2000000, 999999999] USD"]),
            ("a few hundred people, several days", &["a few hundred = [200, 600]", "several days = [3, 9] days"]),
            ("a couple of senators; a married couple", &["a couple = [2, 3]"]),
            ("Neither of the two bills; none of the 12 jurors", &["Neither of the two = 0", "none of the 12 = 0"]),
            ("No mayors came. He has no clothes.", &["No = 0"]),
            ("Both bills failed.", &["Both = 2"]),
            ("He scores often.", &[]),
        ],
    );
}

#[test]
fn money_percent_and_measures() {
    check(
        read_all,
        &[
            (
                "$48.2 million, €5, US$20, C$ 16.4 million",
                &["$48.2 million = 48200000 USD", "€5 = 5 EUR", "US$20 = 20 USD", "C$ 16.4 million = 16400000 CAD"],
            ),
            ("a $20-an-hour wage", &["$20 = 20 USD"]),
            ("thirteen dollars and forty-five cents", &["thirteen dollars and forty-five cents = 13.45 USD"]),
            ("three thousand dollars two hundred times", &["three thousand dollars = 3000 USD", "two hundred = 200"]),
            ("34 cents", &["34 cents = 34 USD/100"]),
            ("56 % and half a percentage point", &["56 % = 56 %", "half a percentage point = 0.5 percentpoint"]),
            ("61.4 percent from 58 percent", &["61.4 percent = 61.4 %", "58 percent = 58 %"]),
            (
                "188 miles an hour, 5 feet 2 inches",
                &["188 miles an hour = 188 Mile per hour", "5 feet 2 inches = 31/6 Foot"],
            ),
            ("The 6-foot-2 guard", &["6-foot-2 = 74 Inch"]),
            ("a magnitude-7.4 quake", &["magnitude-7.4 = 7.4 Magnitude"]),
            ("It is 40°C in May.", &["40°C = 40 C"]),
            ("2 in April, 4 F-series trucks", &["2 = 2", "4 = 4"]),
        ],
    );
}

#[test]
fn ages_durations_scores() {
    check(
        read_all,
        &[
            (
                "Lopez, 34, and a 5-year-old, both aged 12",
                &["34 = 34 years old", "5-year-old = 5 years old", "aged 12 = 12 years old"],
            ),
            ("a woman in her 40s, a man in his mid-30s", &["40s = [40, 49] years old", "mid-30s = [34, 36] years old"]),
            ("highs in the 40s", &["40s = [40, 49] Degree"]),
            (
                "90 days, three weeks, a 10-year plan",
                &["90 days = 90 days", "three weeks = 3 weeks", "10-year = 10 years"],
            ),
            ("218-204, a 5-4 ruling", &["218-204 = [204, 218] score", "5-4 = [4, 5] score"]),
            ("ages 5-9", &["ages 5-9 = [5, 9] years old"]),
            ("a 3-to-1 margin", &["3-to-1 = 3 ratio"]),
            ("the 23rd time, the No. 2 official", &["23rd = 23 ordinal", "No. 2 = 2 ordinal"]),
        ],
    );
}

#[test]
fn names_stay_silent() {
    for text in [
        "The gang known as MS-13 was named in the 9/11 report.",
        "San Francisco 49ers",
        "a 401(k) plan and a 501(c)(3) group",
        "COVID-19",
        "under Title 42",
        "on Channel 7, abc7 and abc7NY",
        "a Boeing 737 and an F-16",
        "the G7 and the 5G network",
        "Interstate 95",
        "in Room 12",
        "Section 8 housing",
        "Call 555-123-4567 or 555-1234.",
        "one of the critics; that one; no one's; one can",
        "He may march with the mayor.",
        "a two-bit agency, a one-sided view",
        "She follows @user23.",
        "the S&P 500",
        "the Big Ten",
        "24/7",
    ] {
        assert_eq!(read_all(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_a_number_counts() {
    check(
        nouns,
        &[
            ("against 23 so-called sanctuary cities, sending letters", &["23: cities"]),
            ("23 states, cities and counties have until then", &["23: states+cities+counties"]),
            (
                "The 23 jurisdictions that received letters Wednesday include Chicago.",
                &["23: jurisdictions [that received letters Wednesday include Chicago]"],
            ),
            (
                "at least three of the mayors that received letters were meant to attend",
                &["at least three: mayors of a set [that received letters]"],
            ),
            ("invited more than 100 of them to discuss it", &["more than 100:  of a set by pronoun"]),
            ("The number of cases rose to 654.", &["654: cases"]),
            ("Cases totaled 654.", &["654: Cases"]),
            ("654 cases, 29 recoveries and 39 deaths", &["654: cases", "29: recoveries", "39: deaths"]),
            ("About 100 mayors and others did attend.", &["About 100: mayors+others"]),
            ("23 people dead", &["23: people"]),
            ("a 23-city suit", &["23: city"]),
            ("32 letters from Chicago and 12 from Denver", &["32: letters", "12: letters elided"]),
            (
                "At least the mayors of four cities that received letters were due.",
                &["At least the mayors of four: cities+mayors [that received letters]"],
            ),
            ("12 \"sanctuary\" cities", &["12: cities"]),
            ("rose to 654 from 512", &["654: nothing", "512: nothing (Compared)"]),
            ("another 12 mayors, the other 11 cities", &["12: mayors (Difference)", "11: cities (Rest)"]),
            ("a goal of 50 cities", &["50: cities (Aim)"]),
            ("12 mayors attended", &["12: mayors"]),
        ],
    );
}

/// The project's own writer of numbers, in the spellings a newspaper uses.
fn spell(n: u64, and: bool, hyphen: bool) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let at = |i: u64| usize::try_from(i).unwrap();
    match n {
        0..20 => SMALL[at(n)].to_owned(),
        20..100 if n.is_multiple_of(10) => TENS[at(n / 10)].to_owned(),
        20..100 => format!("{}{}{}", TENS[at(n / 10)], if hyphen { "-" } else { " " }, SMALL[at(n % 10)]),
        100..1_000 => {
            let rest = if n.is_multiple_of(100) {
                String::new()
            } else {
                format!("{}{}", if and { " and " } else { " " }, spell(n % 100, and, hyphen))
            };
            format!("{} hundred{rest}", SMALL[at(n / 100)])
        }
        _ => {
            let (scale, name) = [
                (1_000_000_000_000, "trillion"),
                (1_000_000_000, "billion"),
                (1_000_000, "million"),
                (1_000, "thousand"),
            ]
            .into_iter()
            .find(|(s, _)| n >= *s)
            .unwrap();
            let rest =
                if n.is_multiple_of(scale) { String::new() } else { format!(" {}", spell(n % scale, and, hyphen)) };
            format!("{} {name}{rest}", spell(n / scale, and, hyphen))
        }
    }
}

proptest! {
    #[test]
    fn a_number_in_any_spelling_reads_back(n in prop_oneof![2_u64..200, 2_u64..1_000_000, 2_u64..10_000_000_000_000], and: bool, hyphen: bool) {
        for written in [spell(n, and, hyphen), n.to_string(), Grouped(Exact::whole(n.into())).to_string()] {
            let text = Text::new(format!("They counted {written} zebras."));
            let found = read(&Lexed::new(&text), &[]);
            prop_assert_eq!(found.len(), 1, "{}", text.as_str());
            prop_assert_eq!(found[0].point, Some(Exact::whole(i128::from(n))), "{}", text.as_str());
            prop_assert_eq!(text.slice(found[0].span), written.as_str());
            prop_assert!(found[0].noun.as_ref().is_some_and(|noun| text.slice(noun.span) == "zebras"));
        }
    }

    #[test]
    fn a_decimal_with_a_scale_reads_back(whole in 1_i128..999, tenth in 1_i128..9, scale in 0_usize..3) {
        let (name, power) = [("million", 5), ("billion", 8), ("trillion", 11)][scale];
        let text = Text::new(format!("It cost ${whole}.{tenth} {name}."));
        let found = read(&Lexed::new(&text), &[]);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].point, Exact::power_of_ten(power).and_then(|p| p.times(Exact::whole(whole * 10 + tenth))));
        prop_assert_eq!(found[0].place, Exact::power_of_ten(power));
    }

    #[test]
    fn any_text_is_read_without_panic_and_spans_fit(words in prop::collection::vec(prop::sample::select(vec![
        "one", "two", "hundred", "million", "and", "a", "half", "third", "twenty", "-", "$", "%", "percent", "to", "between", "of", "the", "at least", "more than", "about", "or so", "23", "1,234", "5.5",
        "0", "999999999999999999999999999999999999999", "/", "feet", "dollars", "cents", "cities", ",", ".", "years old", "40s", "mid", "in", "out of", "No", "none", "dozens", "°", "C", "½", "²", "^", "e", "é", "\"", "(", ")", "k", "x10", "was", "that",
        "at most", "people", "or more", "perhaps", "by", "another", "few", "couple of", "weekends", "basis points", "below zero", "older", "more", "over", "nowhere near", "Democrats", "times", "minus",
    ]), 0..24), glue: bool) {
        let text = Text::new(words.join(if glue { "" } else { " " }));
        let mut end = 0;
        for q in read(&Lexed::new(&text), &[]) {
            prop_assert!(text.as_str().get(q.span.range()).is_some() && q.span.contains(q.core), "{q:?}");
            prop_assert!(q.span.start >= end, "quantities are in order and apart");
            prop_assert!(!q.set.is_empty(), "{q:?}");
            prop_assert!(q.numbers.iter().all(|n| q.span.contains(n.span)));
            end = q.span.end;
        }
    }

    #[test]
    fn any_characters_are_read_without_panic(source in "\\PC{0,80}") {
        let text = Text::new(source);
        let _ = read(&Lexed::new(&text), &[]);
    }
}

/// A reader that looked back or ahead without limit would not end on these.
#[test]
fn long_lines_end() {
    for unit in [
        "7",
        "7 ",
        "hundred thousand million ",
        "one hundred and ",
        "a million and a half ",
        "between 1 and ",
        "23 cities, ",
        "of the ",
        "at least about ",
        "1-",
        "the mayors of ",
    ] {
        let text = Text::new(unit.repeat(20_000 / unit.len()));
        let _ = read(&Lexed::new(&text), &[]);
    }
}
