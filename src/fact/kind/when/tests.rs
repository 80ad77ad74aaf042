//! Fact × sentence → stance. The articles are of Wednesday 24 January 2018.

use super::*;
use crate::fact::kind::testing::{evidence_on, story_of, verdicts, verdicts_on};

fn wednesday() -> Dateline {
    Dateline { date: Some(jiff::civil::date(2018, 1, 24)), time: None, zone: None }
}

#[test]
fn a_day() {
    verdicts_on(
        &wednesday(),
        "about = [\"letter\", \"send|receive\"]\nwhen = { value = \"Jan. 24, 2018\" }",
        &[
            ("The department sent letters Wednesday to 23 cities.", "supports `Wednesday`"),
            ("The department sent letters on Jan. 24.", "supports `Jan. 24`"),
            ("The department sent letters on January 24, 2018.", "supports `January 24, 2018`"),
            ("The department sent threatening letters Wednesday morning to 23 states.", "supports `Wednesday morning`"),
            ("The department sent letters today.", "supports `today`"),
            ("The department sent letters this week.", "supports `this week`"),
            ("The department sent letters in January.", "supports `January`"),
            ("The department sent letters Tuesday to 23 cities.", "refutes `Tuesday`"),
            ("The department sent letters yesterday.", "refutes `yesterday`"),
            ("The department sent letters on Jan. 25.", "refutes `Jan. 25`"),
            ("The department sent letters on Dec. 24.", "refutes `Dec. 24`"),
            // Coarser than the fact: another matter, more often than not.
            ("The department sent letters last month.", "undecided `last month`"),
            ("The department sent letters in 2016.", "undecided `2016`"),
            // Plans, denials, limits.
            ("The department will send letters Friday.", "undecided `Friday`"),
            ("Letters that were sent ask for an answer by Friday.", "undecided `by Friday`"),
            ("The department did not send letters on Tuesday.", "undecided `Tuesday`"),
            ("The department had sent letters on Monday.", "undecided `Monday`"),
            // Another clause, another noun, another mouth.
            ("The department sent letters, and the mayor resigned on Tuesday.", "undecided `Tuesday`"),
            ("Mayors who received letters were to attend Thursday's meeting.", "undecided `Thursday`"),
            ("\"We met Tuesday,\" said the mayor, who received the letters sent.", "undecided `Tuesday`"),
            ("The department sends letters every Monday.", "undecided `every Monday`"),
            ("The department sent letters on Tuesday, Jan. 24, 2018.", "undecided `Tuesday, Jan. 24, 2018`"),
            ("The department sent letters to 23 cities.", ""),
            // A time of day is no answer to "which day".
            ("The department sent letters at noon.", "undecided `noon`"),
        ],
    );
}

#[test]
fn a_time_of_day() {
    verdicts_on(
        &wednesday(),
        "about = [\"mayor\", \"tweet\"]\nwhen = { value = \"about 12:30 p.m.\" }",
        &[
            ("At around 12:30 p.m., the mayor tweeted that he would stay away.", "supports `around 12:30 p.m.`"),
            ("The mayor tweeted at 12:35 p.m.", "supports `12:35 p.m.`"),
            ("The mayor tweeted at 12:30 p.m. Wednesday.", "supports `12:30 p.m. Wednesday`"),
            ("The mayor tweeted around noon.", "supports `around noon`"),
            ("The mayor tweeted Wednesday afternoon.", "supports `Wednesday afternoon`"),
            ("The mayor tweeted at 3:30 p.m.", "refutes `3:30 p.m.`"),
            ("The mayor tweeted Wednesday evening.", "refutes `Wednesday evening`"),
            ("The mayor tweeted Wednesday.", "undecided `Wednesday`"),
            ("The mayor will tweet at 3:30 p.m.", "undecided `3:30 p.m.`"),
            ("The mayor tweeted before the meeting began at 4 p.m.", "undecided `4 p.m.`"),
        ],
    );
}

#[test]
fn a_day_and_a_time() {
    verdicts_on(
        &wednesday(),
        "about = [\"mayor\", \"tweet\"]\nwhen = { value = \"Jan. 24, 2018, at 12:30 p.m.\" }",
        &[
            ("The mayor tweeted at 12:30 p.m. Wednesday.", "supports `12:30 p.m. Wednesday`"),
            ("The mayor tweeted at 12:30 p.m.", "supports `12:30 p.m.`"),
            ("The mayor tweeted at 12:30 p.m. Tuesday.", "refutes `12:30 p.m. Tuesday`"),
            ("The mayor tweeted at 2:30 p.m. Wednesday.", "refutes `2:30 p.m. Wednesday`"),
            ("The mayor tweeted Wednesday.", "undecided `Wednesday`"),
            ("The mayor tweeted Monday.", "refutes `Monday`"),
            ("On Wednesday the mayor tweeted at 12:30 p.m.", "supports `12:30 p.m.`"),
        ],
    );
}

#[test]
fn zones_are_converted() {
    verdicts_on(
        &wednesday(),
        "about = [\"quake\"]\nwhen = { value = \"10:30 p.m. ET\" }",
        &[
            ("The quake struck at 7:30 p.m. PT.", "supports `7:30 p.m. PT`"),
            ("The quake struck at 10:30 p.m. ET.", "supports `10:30 p.m. ET`"),
            ("The quake struck at 8:30 p.m. ET.", "refutes `8:30 p.m. ET`"),
            // Whose clock this is, nobody says.
            ("The quake struck at 8:30 p.m.", "undecided `8:30 p.m.`"),
        ],
    );
}

#[test]
fn a_time_of_another_verb_or_noun_decides_nothing() {
    verdicts_on(
        &wednesday(),
        "about = [\"budget\", \"pass\"]\nwhen = { value = \"Jan. 22, 2018\" }",
        &[
            ("The council passed the budget on Monday.", "supports `Monday`"),
            (
                "The council passed the budget on Monday after a hearing that began Friday.",
                "undecided `Friday`; supports `Monday`",
            ),
            ("The council passed the budget after a hearing on Friday.", "undecided `Friday`"),
            ("Speaking on Tuesday, the mayor said the council had passed the budget.", "undecided `Tuesday`"),
            ("The mayor who passed the budget resigned Tuesday.", "undecided `Tuesday`"),
            ("The council, meeting on Monday, passed the budget.", "supports `Monday`"),
        ],
    );
    verdicts_on(
        &wednesday(),
        "about = [\"vote\"]\nwhen = { value = \"Jan. 22, 2018\" }",
        &[
            ("Speaking on Tuesday, the mayor praised the vote.", "undecided `Tuesday`"),
            ("The council held the vote on Monday.", "supports `Monday`"),
            ("The council held the vote on Tuesday.", "refutes `Tuesday`"),
        ],
    );
}

#[test]
fn a_plan_is_no_event_and_plans_change() {
    let of = |claim: &str, value: &str, cases: &[(&str, &str)]| {
        let fact = format!("id = \"a\"\nclaim = \"{claim}\"\nabout = [\"hearing\"]\nwhen = {{ value = \"{value}\" }}");
        let story = story_of(&format!("[story]\ndate = 2018-01-24\n[[fact]]\n{fact}\n"));
        for (article, expected) in cases {
            assert_eq!(&evidence_on(&wednesday(), &story, &story.facts[0], article), expected, "{article}");
        }
    };
    of(
        "The hearing was held on Monday.",
        "Jan. 22, 2018",
        &[
            ("The hearing, first set for Tuesday, drew a crowd.", "undecided `Tuesday`"),
            ("The hearing was postponed to Friday.", "undecided `Friday`"),
            ("The hearing was scheduled for Tuesday.", "undecided `Tuesday`"),
            ("The hearing was held Tuesday.", "refutes `Tuesday`"),
        ],
    );
    of(
        "The hearing is set for Friday.",
        "Jan. 26, 2018",
        &[
            ("The hearing is scheduled for Friday.", "supports `Friday`"),
            ("The hearing will be held Friday.", "supports `Friday`"),
            ("The hearing was scheduled for Thursday.", "undecided `Thursday`"),
            ("The judge hopes to hold the hearing on Friday.", "supports `Friday`"),
            ("The judge had hoped to hold the hearing on Friday.", "undecided `Friday`"),
        ],
    );
}

#[test]
fn a_possessive_time_is_its_noun_s() {
    verdicts_on(
        &wednesday(),
        "about = [\"meeting\"]\nwhen = { value = \"Jan. 24, 2018\" }",
        &[
            ("Three mayors were meant to attend Wednesday's meeting.", "supports `Wednesday`"),
            ("Three mayors were meant to attend Thursday's meeting.", "refutes `Thursday`"),
            ("The meeting on Wednesday was tense.", "supports `Wednesday`"),
        ],
    );
}

#[test]
fn a_month_a_year_and_a_tolerance() {
    verdicts(
        "about = [\"plant\"]\nwhen = { value = \"January 2018\" }",
        &[
            ("The plant closed on Jan. 15, 2018.", "supports `Jan. 15, 2018`"),
            ("The plant closed in January 2018.", "supports `January 2018`"),
            ("The plant closed in 2018.", "supports `2018`"),
            ("The plant closed in March 2018.", "refutes `March 2018`"),
            ("The plant closed on March 2, 2018.", "refutes `March 2, 2018`"),
        ],
    );
    verdicts(
        "about = [\"plant\"]\nwhen = { value = 2018-01-15, tolerance = \"2 days\" }",
        &[
            ("The plant closed on Jan. 16, 2018.", "supports `Jan. 16, 2018`"),
            ("The plant closed on Jan. 18, 2018.", "refutes `Jan. 18, 2018`"),
        ],
    );
}

#[test]
fn without_a_dateline_a_weekday_is_a_weekday() {
    verdicts(
        "about = [\"letter\"]\nwhen = { value = \"Jan. 24, 2018\" }",
        &[
            ("The letters went out Wednesday.", "supports `Wednesday`"),
            ("The letters went out Tuesday.", "refutes `Tuesday`"),
            ("The letters went out Jan. 24.", "supports `Jan. 24`"),
            ("The letters went out Jan. 25.", "refutes `Jan. 25`"),
            ("The letters went out last month.", "undecided `last month`"),
        ],
    );
}

#[test]
fn a_value_is_one_time() {
    let read = |value: &str| read_value(value, &wednesday()).map(|_| ());
    for value in [
        "Jan. 24, 2018",
        "24 January 2018",
        "2018-01-24",
        "2018-01-24T12:30:00",
        "2018-01-24 12:30:00",
        "12:30:00",
        "2018-01-24T17:30:00Z",
        "around noon",
        "12:30 p.m. ET",
        "Wednesday",
        "Wednesday morning",
        "January 2018",
        "2018",
        "the 1990s",
        "on Jan. 24",
        "Jan. 5-9, 2018",
        "before noon",
        "Christmas 2017",
        "last week",
    ] {
        assert_eq!(read(value), Ok(()), "{value}");
    }
    for (value, problem) in [
        ("about", Problem::NoTime),
        ("soon", Problem::NoTime),
        ("three hours", Problem::NoTime),
        ("Monday or Tuesday", Problem::More),
        ("the letters of Jan. 24", Problem::More),
        ("every Monday", Problem::Recurring),
        ("Feb. 30, 2018", Problem::Impossible),
        ("Tuesday, Jan. 24, 2018", Problem::Mismatch),
    ] {
        assert_eq!(read(value), Err(problem), "{value}");
    }
    assert_eq!(read_value("last week", &Dateline::default()).map(|_| ()), Err(Problem::NoDateline));
}

/// A bound on the hour is none on the day.
#[test]
fn the_hours_after_a_clock_time_are_the_same_day() {
    let dateline = Dateline { date: Some(jiff::civil::date(2025, 3, 15)), ..Dateline::default() };
    verdicts_on(
        &dateline,
        "about = [\"ferry\"]\nwhen = { value = \"Saturday, March 15, 2025\" }",
        &[
            ("The ferry sank shortly after 6 a.m. on Saturday.", "supports `shortly after 6 a.m. on Saturday`"),
            ("The ferry sank just before 6 a.m. Saturday.", "supports `just before 6 a.m. Saturday`"),
            ("The ferry sank after 6 a.m. on Saturday.", "undecided `after 6 a.m. on Saturday`"),
            ("The ferry sank shortly after 6 a.m. on Friday.", "refutes `shortly after 6 a.m. on Friday`"),
        ],
    );
}

/// A time is of the verb and its subject, not of what hangs on the subject.
#[test]
fn what_only_hangs_on_the_subject_has_no_time() {
    let dateline = Dateline { date: Some(jiff::civil::date(2021, 6, 16)), ..Dateline::default() };
    verdicts_on(
        &dateline,
        "about = [\"flood\"]\nwhen = { value = \"June 14, 2021\" }",
        &[
            ("The toll in the Riverton flood rose to 17 on Wednesday.", "undecided `Wednesday`"),
            ("The flood struck on Wednesday.", "refutes `Wednesday`"),
            ("The worst of the flood came Wednesday.", "refutes `Wednesday`"),
            ("The valley was hit by a flood on Wednesday.", "refutes `Wednesday`"),
        ],
    );
}

/// "On Thursday morning, when …" says of the hour behind it which day it is.
#[test]
fn a_clause_of_when_is_of_the_day_before_it() {
    let dateline = Dateline { date: Some(jiff::civil::date(2024, 3, 16)), ..Dateline::default() };
    verdicts_on(
        &dateline,
        "about = [\"order\", \"lift\"]\nwhen = { value = \"Wednesday, March 13, 2024 at 6 p.m.\" }",
        &[
            (
                "They came home on Thursday morning, when the order was lifted at 9 a.m.",
                "undecided `Thursday morning`; refutes `9 a.m.`",
            ),
            (
                "They came home on Wednesday evening, when the order was lifted at 6 p.m.",
                "undecided `Wednesday evening`; supports `6 p.m.`",
            ),
            ("They slept in a gym when the order was lifted at 9 a.m.", "undecided `9 a.m.`"),
        ],
    );
}

/// Where `about` is judged on a paragraph, a sentence that has none of its words cannot refute: it may tell of anything.
#[test]
fn a_sentence_without_the_facts_words_never_refutes() {
    use crate::article::Article;
    use crate::check::Checker;

    let story = crate::fact::kind::testing::story(
        "about = [\"fire\", \"begin\"]\nwithin = \"paragraph\"\nwhen = { value = \"March 12, 2024\" }",
    );
    let dateline = Dateline { date: Some(jiff::civil::date(2024, 3, 16)), ..Dateline::default() };
    for (text, verdict) in [
        ("The fire began on Tuesday. One of the hurt left the hospital on Friday.", "agreement (exact)"),
        ("The fire began before dawn. One of the hurt left the hospital on Friday.", "omission (unstated)"),
        ("The fire began before dawn. It was Tuesday.", "agreement (exact)"),
        ("The fire was out by noon. It began on Monday.", "contradiction (plain)"),
    ] {
        let checked = Checker::new(&story).check(&Article::from_text(text, dateline.clone()));
        assert_eq!(checked.outcomes[0].verdict.to_string(), verdict, "{text}");
    }
}

/// What a rule calls a plan is not always one, and the words of plans have other senses.
#[test]
fn words_of_plans_that_are_none() {
    let dateline = Dateline { date: Some(jiff::civil::date(2025, 5, 7)), ..Dateline::default() };
    verdicts_on(
        &dateline,
        "about = [\"voter\", \"reject\"]\nwhen = { value = \"November 2018\" }",
        &[
            ("Voters rejected a transit plan in May 2018.", "refutes `May 2018`"),
            ("Voters rejected a transit plan in November 2018.", "supports `November 2018`"),
            ("Voters rejected what was planned for May 2018.", "undecided `May 2018`"),
        ],
    );
    verdicts_on(
        &dateline,
        "about = [\"record\"]\nwhen = { value = \"1957\" }",
        &[
            ("That topped the record set in 1957.", "supports `1957`"),
            ("A record attempt is set for 2026.", "undecided `2026`"),
        ],
    );
    verdicts_on(
        &dateline,
        "about = [\"first train\"]\nwhen = { value = \"2031\" }",
        &[("The first trains are due to carry passengers in 2031.", "supports `2031`")],
    );
    verdicts_on(
        &dateline,
        "about = [\"alarm\"]\nwhen = { value = \"1:12 a.m.\" }",
        &[
            ("The alarm was raised just after 2 a.m.", "refutes `just after 2 a.m.`"),
            (
                "The alarm was raised just after 2 a.m., by which time the water was already in the bank.",
                "refutes `just after 2 a.m.`",
            ),
            ("The alarm had already been raised at 2 a.m.", "undecided `2 a.m.`"),
            ("The alarm was raised just after 1 a.m.", "supports `just after 1 a.m.`"),
            ("The alarm was raised just before 1 a.m.", "undecided `just before 1 a.m.`"),
        ],
    );
    verdicts_on(
        &dateline,
        "about = [\"water|creek\"]\nwhen = { value = \"May 4, 2025\" }",
        &[
            ("The creek crested at 24 feet, according to high-water marks surveyed on Monday.", "undecided `Monday`"),
            ("The creek crested on Monday.", "refutes `Monday`"),
        ],
    );
}

/// Where a fact names the deed, a time must be of the deed, and not only of who did it.
#[test]
fn the_time_of_the_deed() {
    let dateline = Dateline { date: Some(jiff::civil::date(2024, 3, 14)), ..Dateline::default() };
    verdicts_on(
        &dateline,
        "about = [\"Lyle\", \"sign\", \"bill\"]\nwhen = { value = \"March 13, 2024\" }",
        &[
            ("Lyle signed the bill on Wednesday.", "supports `Wednesday`"),
            (
                "Lyle met lawmakers on Monday and signed the bill on Wednesday.",
                "undecided `Monday`; supports `Wednesday`",
            ),
            ("Lyle signed the bill on Tuesday.", "refutes `Tuesday`"),
            ("Lyle, who signed the bill, flew to Dallas on Wednesday.", "undecided `Wednesday`"),
            ("The House passed the bill on Feb. 28 and Lyle signed it.", "undecided `Feb. 28`"),
            ("Senators on Tuesday praised Lyle for signing the bill.", "undecided `Tuesday`"),
            ("Lyle declined on Wednesday to sign the bill.", "undecided `Wednesday`"),
            ("Aides asked Lyle on Tuesday to sign the bill.", "undecided `Tuesday`"),
            ("The pen that Lyle used to sign the bill was sold on Tuesday.", "undecided `Tuesday`"),
        ],
    );
}

/// When a thing was spoken of is not when it was.
#[test]
fn what_was_announced_had_been() {
    let dateline = Dateline { date: Some(jiff::civil::date(2024, 3, 14)), ..Dateline::default() };
    verdicts_on(
        &dateline,
        "about = [\"Holt\", \"die|death\"]\nwhen = { value = \"Sunday, March 10, 2024\" }",
        &[
            ("Holt died on Sunday.", "supports `Sunday`"),
            ("Holt died on Monday, her publisher said.", "refutes `Monday`"),
            ("Holt's death came on Monday.", "refutes `Monday`"),
            ("Holt's death was announced on Tuesday by her publisher.", "undecided `Tuesday`"),
            ("Holt's brother died on Monday.", "undecided `Monday`"),
        ],
    );
}

#[test]
fn a_time_of_somebody_or_something_else() {
    let rule = |claim: &str, about: &str| {
        format!("[[fact]]\nid = \"a\"\nclaim = \"{claim}\"\nabout = {about}\nwhen = {{ value = \"Jan. 22, 2018\" }}\n")
    };
    let judge = |rule: &str, cases: &[(&str, &str)]| {
        let story = story_of(rule);
        for (text, expected) in cases {
            let found = evidence_on(&wednesday(), &story, &story.facts[0], text);
            assert_eq!(found, *expected, "{text}");
        }
    };
    judge(
        &rule("Dana Quill resigned.", "[\"Quill\", \"resign|quit|step down\"]"),
        &[
            ("Quill resigned on Tuesday.", "refutes `Tuesday`"),
            ("Quill's partner quit on Tuesday and sued Quill.", "undecided `Tuesday`"),
            ("Harrow's finance chief quit on Tuesday, hours after Quill did.", "undecided `Tuesday`"),
            ("Quill quit the choir on Tuesday.", "undecided `Tuesday`"),
            ("Quill resigned after the board, meeting on Tuesday, lost patience.", "undecided `Tuesday`"),
        ],
    );
    judge(
        &rule("The tunnel opened.", "[\"tunnel\", \"open\"]"),
        &[
            ("The tunnel opened on Tuesday.", "refutes `Tuesday`"),
            ("The tunnel's east gate opened on Tuesday.", "undecided `Tuesday`"),
            ("A kiosk at the tunnel opened on Tuesday.", "undecided `Tuesday`"),
            ("The second tunnel opened on Tuesday.", "undecided `Tuesday`"),
            ("The tunnel was closed and the new one opened on Tuesday.", "undecided `Tuesday`"),
            ("A truck left the newly opened tunnel on Tuesday.", "undecided `Tuesday`"),
            ("The tunnel was opened by a miner born on Tuesday.", "undecided `Tuesday`"),
        ],
    );
    judge(
        &rule("The Cray River crested.", "[\"Cray|river\", \"crest\"]"),
        &[
            ("The river crested on Tuesday.", "refutes `Tuesday`"),
            ("The Moss River, a tributary of the Cray, crested on Tuesday.", "undecided `Tuesday`"),
        ],
    );
    judge(
        &rule("Agents searched the villa.", "[\"search\", \"villa\"]"),
        &[
            ("The search of the villa took place on Tuesday.", "refutes `Tuesday`"),
            ("The search of the villa on Tuesday lasted an hour.", "refutes `Tuesday`"),
            ("The owner of the villa flew home on Tuesday, a day after the search.", "undecided `Tuesday`"),
            ("News of the search of the villa broke on Tuesday.", "undecided `Tuesday`"),
            (
                "The owner of the villa asked a court on Tuesday to seal what the search had found.",
                "undecided `Tuesday`",
            ),
        ],
    );
}

#[test]
fn a_deadline_agrees_with_a_deadline() {
    verdicts_on(
        &wednesday(),
        "about = [\"plant\", \"close\"]\nwhen = { value = \"by March 31, 2018\" }",
        &[
            ("The plants will close by March 31.", "supports `by March 31`"),
            ("The plants will be closed by the end of March.", "supports `by the end of March`"),
            ("The plants will close by June 30.", "undecided `by June 30`"),
        ],
    );
}

#[test]
fn what_is_denied_or_was_years_ago_is_another_time() {
    let rule = |claim: &str, about: &str| {
        format!("[[fact]]\nid = \"a\"\nclaim = \"{claim}\"\nabout = {about}\nwhen = {{ value = \"Jan. 22, 2018\" }}\n")
    };
    let judge = |rule: &str, cases: &[(&str, &str)]| {
        let story = story_of(rule);
        for (text, expected) in cases {
            assert_eq!(evidence_on(&wednesday(), &story, &story.facts[0], text), *expected, "{text}");
        }
    };
    judge(
        &rule("The two sides reached an agreement.", "[\"agreement\", \"reach\"]"),
        &[
            ("An agreement was reached on Tuesday.", "refutes `Tuesday`"),
            ("No agreement was reached on Tuesday.", "undecided `Tuesday`"),
        ],
    );
    judge(
        &rule("The Corbin Street station opened.", "[\"station\", \"open\"]"),
        &[
            ("The Corbin Street station opened on Tuesday.", "refutes `Tuesday`"),
            ("The Vine Street station opened on Tuesday.", "undecided `Tuesday`"),
            ("The station opened on Jan. 22, 2017.", "refutes `Jan. 22, 2017`"),
            ("A station opened there on June 6, 2009.", "undecided `June 6, 2009`"),
        ],
    );
}

#[test]
fn a_firm_plan_decides_on_a_plan() {
    let story = story_of(
        "[story]\ntitle = \"T\"\ndate = 2018-01-24\n[[fact]]\nid = \"a\"\nclaim = \"The hearing will be held.\"\nabout = [\"hearing\"]\nwhen = { value = \"Jan. 30, 2018\" }\n",
    );
    for (text, expected) in [
        ("The hearing will be held on Jan. 30.", "supports `Jan. 30`"),
        ("The hearing will be held on Jan. 31.", "refutes `Jan. 31`"),
        ("The hearing is scheduled for Jan. 31.", "refutes `Jan. 31`"),
        ("The hearing was to have been held on Jan. 26.", "undecided `Jan. 26`"),
        ("A second hearing will be held on Feb. 6.", "undecided `Feb. 6`"),
        ("A hearing on the budget will be held on Jan. 31.", "undecided `Jan. 31`"),
        ("The hearing on bail for the other man will be held on Jan. 26.", "undecided `Jan. 26`"),
    ] {
        assert_eq!(evidence_on(&story.dateline, &story, &story.facts[0], text), expected, "{text}");
    }
}

#[test]
fn it_was_then_when() {
    verdicts_on(
        &wednesday(),
        "about = [\"dam\", \"give way|break\"]\nwhen = { value = \"4:42 a.m.\" }",
        &[
            ("It was 4:42 a.m. on Tuesday when the dam gave way.", "supports `4:42 a.m. on Tuesday`"),
            ("It was 6:40 a.m. on Tuesday when the dam gave way.", "refutes `6:40 a.m. on Tuesday`"),
        ],
    );
}
