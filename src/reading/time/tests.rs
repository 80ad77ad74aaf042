//! Sentence → reading, by family. Each snapshot is a table: the words read, and what they say; a sentence without an arrow
//! states no time. The dateline is Wednesday 24 January 2018, 6 p.m., unless a test says otherwise.

mod properties;

use super::*;
use crate::article::Dateline;
use crate::text::Text;

fn dateline() -> Dateline {
    Dateline { date: Some(jiff::civil::date(2018, 1, 24)), time: Some(jiff::civil::time(18, 0, 0, 0)), zone: None }
}

fn times(text: &Text, dateline: &Dateline) -> Vec<Time> {
    read(&Lexed::new(text), dateline)
}

fn show(time: &Time, text: &Text) -> String {
    let mut out = format!("{} = ", text.slice(time.span));
    let clock = |seconds: i32| {
        let seconds = seconds.rem_euclid(86400);
        match seconds % 60 {
            0 => format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60),
            s => format!("{:02}:{:02}:{s:02}", seconds / 3600, seconds / 60 % 60),
        }
    };
    let stretch = |s: Stretch| {
        let midnight = |at: DateTime| at.time() == jiff::civil::Time::midnight();
        let day = midnight(s.start) && s.start.date().tomorrow().is_ok_and(|next| DateTime::from(next) == s.end);
        let at = |at: DateTime| if midnight(at) { at.date().to_string() } else { at.strftime("%F %R").to_string() };
        if day {
            s.start.date().to_string()
        } else if s.start == s.end || s.start.until(s.end).is_ok_and(|l| l.get_minutes() == 1 && l.get_hours() == 0) {
            at(s.start)
        } else {
            format!("{}..{}", at(s.start), at(s.end))
        }
    };
    match (&time.stated, time.stretch) {
        (Stated::Recurring, _) => out += "again and again",
        (_, Some(s)) => out += &stretch(s),
        (Stated::Moment(moment), None) => match (&moment.day, moment.seconds()) {
            (None, Some((from, to))) if to - from <= 60 => out += &clock(from),
            (None, Some((from, to))) => out += &format!("{}..{}", clock(from), clock(to)),
            _ => out += "partial",
        },
        (Stated::Range(from, to), None) => match (from.seconds(), to.seconds()) {
            (Some((from, _)), Some((to, _))) if time.moment().is_none() => {
                out += &format!("{}..{}", clock(from), clock(to));
            }
            _ => out += "partial",
        },
    }
    if let Some(Moment { clock: Some(DayTime::Clock(Clock { open: true, .. })), .. }) = time.moment() {
        out += " or 12 h on";
    }
    if let Some(zone) = time.moment().and_then(|m| m.zone) {
        out += &format!(" {zone:?}");
    }
    match time.bound {
        Bound::At => {}
        bound => out += &format!(" ({bound:?})"),
    }
    match time.hedge {
        Hedge::None => {}
        hedge => out += &format!(" ({hedge:?})"),
    }
    if time.impossible {
        out += " (impossible)";
    }
    if time.mismatched {
        out += " (mismatched)";
    }
    if let Some(noun) = time.noun {
        out += &format!(" [{}]", text.slice(noun));
    }
    out
}

fn readings(source: &str, dateline: &Dateline) -> Vec<String> {
    let text = Text::new(source);
    times(&text, dateline).iter().map(|time| show(time, &text)).collect()
}

fn table(sentences: &[&str]) -> String {
    table_at(sentences, &dateline())
}

fn table_at(sentences: &[&str], dateline: &Dateline) -> String {
    let mut out = String::new();
    for sentence in sentences {
        out += sentence;
        out.push('\n');
        for reading in readings(sentence, dateline) {
            out += &format!("  → {reading}\n");
        }
    }
    out
}

#[test]
fn dates() {
    insta::assert_snapshot!(table(&[
        "The letters went out on Jan. 24, 2018.",
        "The letters went out on January 24, 2018, to 23 cities.",
        "It was signed on 24 January 2018.",
        "It was signed on the 24th of January, 2018.",
        "The vote on Nov. 8 was close.",
        "The vote will be on Nov. 6.",
        "A hearing is set for Feb. 5.",
        "They met Dec. 31.",
        "The ship sailed on April 10, 1912.",
        "He was born Sept. 2, 1945, in Boston.",
        "It closed on the 15th.",
        "The deal was signed 3/14/2017.",
        "The form says 21/04/2016.",
        "The log says 2018-01-24.",
        "The log says 2018-01-24T12:30:05.",
        "They won on Oct 3rd.",
        "It began on the third of March 2011.",
        "On Feb. 29 they celebrated.",
        "It happened on Feb. 30, 2018.",
        "It happened on Feb. 30.",
        "On Tuesday, Jan. 24, 2018, they met.",
        "On Wednesday, Jan. 24, 2018, they met.",
        "They met Friday the 12th.",
        "In May 12 people died.",
        "On Jan. 5, 2000 people marched.",
        "The Jan. 24 meeting was tense.",
        "Officials met on the 20th of last month.",
        "The third of June passed quietly.",
    ]));
}

#[test]
fn weekdays() {
    insta::assert_snapshot!(table(&[
        "Sessions said in a statement on Wednesday.",
        "The department sent letters Wednesday to 23 cities.",
        "The mayor resigned on Thursday.",
        "The mayor will resign on Thursday.",
        "The mayor is expected to resign on Thursday.",
        "The mayor is scheduled to speak Friday.",
        "He announced Tuesday that he will leave on Friday.",
        "They met last Tuesday.",
        "They will meet next Tuesday.",
        "They meet this Friday.",
        "They met on Monday of last week.",
        "Three mayors were meant to attend Wednesday's meeting.",
        "A Friday deadline looms.",
        "He works on Mondays.",
        "Every Monday he swims.",
        "On Sunday the Sun rose over Fall River.",
        "He sat on Sat, then on Sun.",
        "They voted late Wednesday.",
        "They voted early Thursday morning.",
    ]));
}

#[test]
fn times_of_day() {
    insta::assert_snapshot!(table(&[
        "At around 12:30 p.m., the mayor tweeted.",
        "The call came at 4 p.m.",
        "The call came at 4:10 a.m. ET.",
        "It was updated Jan. 25 at 6:53 a.m. ET.",
        "The quake struck at 10:47 p.m. local time.",
        "The launch is at 14:05 GMT.",
        "But around noon, the department announced it.",
        "The curfew begins at midnight.",
        "They left shortly after noon.",
        "They left just before 5 p.m.",
        "The doors opened at half past seven.",
        "The doors opened at a quarter to eight in the evening.",
        "He called at seven o'clock.",
        "He called at 7.",
        "Unemployment stood at 5.",
        "The index closed at 12, down 3.",
        "At 7 percent the rate is high.",
        "The ratio is 4:3 and the score 2:1.",
        "It aired at 8:30 on Tuesday.",
        "It aired at 8:30 p.m. on Tuesday.",
        "It aired Tuesday at 9 p.m. Eastern time.",
        "At 11 Monday night the lights went out.",
        "The train left after 5 p.m.",
        "The office is open until 6 p.m.",
        "The meeting ran from 2 to 4:30 p.m.",
        "The meeting ran from 11 a.m. to 1 p.m. on Monday.",
        "Polls are open 7 a.m.-8 p.m.",
        "He woke at 6 in the morning.",
        "We ate lunch together.",
        "He am not here.",
    ]));
}

#[test]
fn parts_of_the_day() {
    insta::assert_snapshot!(table(&[
        "The letters went out Wednesday morning.",
        "They met at the White House on Wednesday afternoon.",
        "He spoke last night.",
        "He spoke this morning.",
        "He will speak tonight.",
        "It snowed overnight.",
        "It happened in the early morning.",
        "It happened late in the evening.",
        "The raid came at dawn.",
        "At the dawn of a new era he spoke.",
        "Tomorrow morning they leave.",
        "On the night of Jan. 5 it burned.",
        "They met over dinner.",
    ]));
}

#[test]
fn relative() {
    insta::assert_snapshot!(table(&[
        "I will not attend today's meeting.",
        "He resigned yesterday.",
        "They will meet tomorrow.",
        "They met the day before yesterday.",
        "He led a rally last month.",
        "The term ends later this year.",
        "Mayors are in Washington this week.",
        "The law passed last year.",
        "The law takes effect next year.",
        "Two days earlier, he had resigned.",
        "Two weeks later, he died.",
        "He resigned two days ago.",
        "They married a month ago.",
        "He left about three years ago.",
        "The trial starts in two weeks.",
        "It is the third time in two years.",
        "It rose over the past three months.",
        "In the next five days, snow will fall.",
        "The vote came the following day.",
        "He arrived the next day.",
        "They will be back within three weeks.",
        "The fire began two days before Christmas.",
        "A week after the vote, he left.",
        "He was elected earlier this month.",
        "She resigned last August.",
        "They will return next spring.",
        "He arrived the day after tomorrow.",
        "The hearing will last two hours.",
        "He writes for USA Today.",
        "For the last time, he said no.",
        "The film grossed $90 million in just 10 days.",
        "They finished the bridge in two years.",
    ]));
}

#[test]
fn periods() {
    insta::assert_snapshot!(table(&[
        "He wrote it in an October 2016 post.",
        "In January the plant closed.",
        "The plant closed in late January.",
        "The plant will close in mid-March.",
        "He is a potential 2020 candidate.",
        "He is eying a run in 2020.",
        "Sales fell in the third quarter of 2017.",
        "Sales fell in Q3 2017.",
        "Sales fell in the first half of 2017.",
        "He left in the summer of 1998.",
        "He left last summer.",
        "He grew up in the 1990s.",
        "He grew up in the late 1990s.",
        "He grew up in the '90s.",
        "It was built in the 19th century.",
        "In the first week of June they met.",
        "On the first Monday of October the court sits.",
        "In the week of Jan. 8 they met.",
        "By the end of the year it will close.",
        "Since 2016 it has grown.",
        "Until late April nothing moved.",
        "The budget for fiscal year 2019 passed.",
        "From 2014 to 2018 he served.",
        "The 2017-18 season was short.",
        "It cost 2000 dollars and weighed 1990 pounds.",
        "Flight 1951 left room 2018.",
        "Some 2000 people came.",
        "In her 40s she ran.",
        "Temperatures in the 90s are common.",
    ]));
}

#[test]
fn ranges() {
    insta::assert_snapshot!(table(&[
        "The fair runs Jan. 5-9.",
        "The fair runs from Jan. 29 to Feb. 2.",
        "The fair ran from May to October 2017.",
        "The fair ran Nov. 30-Dec. 2, 2017.",
        "Between March 3 and March 5, 2017, it rained.",
        "It was open between 2012 and 2015.",
        "He served 1999-2003.",
        "They won the cup in 2012/13.",
        "From Monday to Friday it rained.",
        "The strike lasted from Tuesday morning until Thursday night.",
        "The fair ran Jan. 5-9, 2018, in Ohio.",
        "The department sent letters Jan. 24 to 26 mayors.",
        "Call +86 138-2010-2015 or 123-12-1234.",
    ]));
}

#[test]
fn holidays() {
    insta::assert_snapshot!(table(&[
        "The fire broke out on Christmas Day.",
        "Stores close on Thanksgiving.",
        "They met on New Year's Eve.",
        "It fell on Easter 2018.",
        "The parade was on Martin Luther King Jr. Day.",
        "The office was closed on Presidents' Day 2017.",
        "Labor Day weekend was wet.",
        "St. Patrick's Day was cold.",
        "The Fourth of July parade was long.",
    ]));
}

#[test]
fn names_are_no_times() {
    let silent = [
        "He may march with the mayor, one of the critics said for a second time.",
        "The gang known as MS-13 was named in the 9/11 Commission style report.",
        "April Smith and August Wilson met Jan Brady.",
        "The Sun and the Fall River Herald News reported it.",
        "May I ask who won the second round?",
        "The march to the sea was a long one.",
        "He sat in the sun and fell.",
        "The Daily News and the Times reported it.",
        "He read the first three of them at once.",
        "They fought to the end of the line.",
        "The now famous mayor spoke first.",
        "Now that he has left, the now-defunct firm is closed.",
        "Channel 7 and abc7 aired it.",
        "He was second in the race, third in the polls.",
        "The vote was 218-204.",
        "Mark Spring and June Carter sang.",
        "He can spring a trap.",
        "A quarter of voters and half of mayors agreed.",
    ];
    for sentence in silent {
        assert_eq!(readings(sentence, &dateline()), Vec::<String>::new(), "{sentence}");
    }
}

#[test]
fn without_a_dateline_nothing_is_invented() {
    insta::assert_snapshot!(table_at(
        &[
            "The letters went out Wednesday.",
            "The letters went out Jan. 24.",
            "The letters went out Jan. 24, 2018.",
            "The letters went out last month.",
            "The letters went out at noon.",
            "The letters went out in 2018.",
        ],
        &Dateline::default(),
    ));
}

#[test]
fn a_long_line_takes_linear_time() {
    let time = |unit: &str, count: usize| {
        let text = Text::new(unit.repeat(count));
        let started = std::time::Instant::now();
        times(&text, &dateline());
        started.elapsed()
    };
    for unit in [
        "hundred thousand million ",
        "from 5 to ",
        "the last of the ",
        "2 weeks ",
        "1-",
        "1/",
        "early ",
        "Jan. ",
        "between ",
    ] {
        // Eight times the text: quadratic would be sixty-four times the time whenever it is tried, and a busy machine is not always.
        assert!((0..10).any(|_| time(unit, 3_200) < 30 * time(unit, 400)), "{unit:?}");
    }
}
