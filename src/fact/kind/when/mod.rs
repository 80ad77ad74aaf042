//! `when`: on which day, at what time.
//!
//! The fact's value is read by the reader that reads the articles. A time of the text agrees if the fact's, seen at the text's
//! granularity, is the same. What the text says of another noun, in another clause, in a quotation, of a plan or of a deadline
//! decides nothing.

mod bind;
mod compare;
mod words;

#[cfg(test)]
mod tests;

use jiff::tz::TimeZone;

use super::Scope;
use super::claim::Claim;
use crate::article::Dateline;
use crate::diagnostic::{Diagnostic, Str, Table, codes};
use crate::fact::{Findings, Passage, Stance};
use crate::reading::lexicon::Lexed;
use crate::reading::time::calendar::Amount;
use crate::reading::time::{self, Bound, Stated, Time};
use crate::text::Text;

/// Expects a date, a time of day, or both.
#[derive(Clone, Debug)]
pub struct When {
    /// The expected time, as written.
    pub value: Str,
    /// The expected time, as read.
    pub time: Time,
    /// How far off still agrees.
    pub tolerance: Option<Amount>,
    /// The same, as written.
    pub tolerance_written: Option<Str>,
    /// Whether the fact is of a plan: its claim says so, or its day lies ahead of the story's.
    planned: bool,
    /// What else the fact says, which may put a time in doubt.
    claim: Box<Claim>,
}

impl When {
    /// Reads `{ value, tolerance }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let value = table.required_scalar("value");
        let tolerance_written = table.scalar("tolerance");
        let diagnostics = table.diagnostics();
        table.finish();
        let value = value?;
        let expected = read_value(&value.value, scope.dateline);
        if let Err(problem) = &expected {
            let remedy = match problem {
                Problem::NoTime => {
                    "write it as a newspaper would: \"Jan. 24, 2018\", \"12:30 p.m.\", \"Wednesday morning\", \"January 2018\""
                }
                Problem::More => "give one time, and leave out words that are none",
                Problem::Recurring => "name the day that is meant",
                Problem::Impossible => "give a day that is in the calendar",
                Problem::Mismatch => "give the weekday that the date has, or leave it out",
                Problem::NoDateline => "give the full date, or say what it counts from with `date` in `[story]`",
            };
            let diagnostic =
                Diagnostic::new(codes::BAD_TIME, value.at, format!("\"{}\" {}", value.value, problem.words()));
            diagnostics.push(diagnostic.help(remedy));
        }
        let tolerance = match &tolerance_written {
            Some(written) => match time::length(&written.value) {
                Some(amount) => Some(amount),
                None => {
                    let message = format!("\"{}\" is not a length of time", written.value);
                    let diagnostic = Diagnostic::new(codes::BAD_TOLERANCE, written.at, message);
                    diagnostics.push(diagnostic.help("write it as \"1 day\" or \"30 minutes\""));
                    return None;
                }
            },
            None => None,
        };
        let time = expected.ok()?;
        let ahead = time.stretch.zip(scope.dateline.date).is_some_and(|(stretch, now)| stretch.start.date() > now);
        let claim = Box::new(Claim::new(scope, &[]));
        // "by March 31" is a deadline, which is mostly told of what is to come.
        let planned = claim.planned || ahead || time.bound == Bound::Before;
        Some(Self { time, value, tolerance, tolerance_written, planned, claim })
    }

    /// Judges the times of a sentence.
    pub(crate) fn judge(&self, passage: &Passage<'_>, findings: &mut Findings) {
        let Some(bound) = bind::bind(self, passage, findings) else { return };
        let (stance, reason) = compare::compare(self, &bound, passage.text);
        let agrees = |time| {
            let other = bind::Claimed { time, day: None, doubt: None, left: Vec::new() };
            matches!(compare::compare(self, &other, passage.text).0, Stance::Supports(_))
        };
        let (stance, reason) = match &bound.doubt {
            None if stance == Stance::Refutes && bound.left.iter().any(|time| agrees(*time)) => {
                (Stance::Undecided, format!("{reason}, but another time of the sentence agrees"))
            }
            Some(doubt) if stance == Stance::Refutes || doubt.total => {
                (Stance::Undecided, format!("{reason}, but {}", doubt.reason))
            }
            _ => (stance, reason),
        };
        findings.push(stance, bound.time.span, passage.sentence, reason);
    }
}

/// Why a value is not one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    NoTime,
    More,
    Recurring,
    Impossible,
    Mismatch,
    NoDateline,
}

impl Problem {
    fn words(self) -> &'static str {
        match self {
            Self::NoTime => "is not a date or a time",
            Self::More => "is not one time and nothing else",
            Self::Recurring => "is not one time but happens again and again",
            Self::Impossible => "is a date that no calendar has",
            Self::Mismatch => "names a weekday that the date does not have",
            Self::NoDateline => "counts from a date that is not known",
        }
    }
}

/// The one time that a value states.
fn read_value(value: &str, dateline: &Dateline) -> Result<Time, Problem> {
    // A date-time of TOML with an offset is told in the story's zone.
    let written = match value.trim().parse::<jiff::Timestamp>() {
        Ok(instant) => {
            let zone = dateline.zone.clone().unwrap_or(TimeZone::UTC);
            instant.to_zoned(zone).datetime().to_string()
        }
        Err(_) => value.trim().to_owned(),
    };
    let text = Text::new(written);
    let times = time::read(&Lexed::new(&text), dateline);
    let [time] = times.as_slice() else {
        return Err(if times.is_empty() { Problem::NoTime } else { Problem::More });
    };
    let rest = text.as_str().get(..time.span.start as usize).unwrap_or_default().trim();
    let behind = text.as_str().get(time.span.end as usize..).unwrap_or_default().trim();
    let led = ["", "on", "at", "in", "the", "on the", "in the"].iter().any(|lead| rest.eq_ignore_ascii_case(lead));
    if !led || !matches!(behind, "" | ".") {
        return Err(Problem::More);
    }
    let mut time = time.clone();
    if time.stated == Stated::Recurring {
        return Err(Problem::Recurring);
    }
    if time.impossible {
        return Err(Problem::Impossible);
    }
    if time.mismatched {
        return Err(Problem::Mismatch);
    }
    if let Some(moment) = time.moment() {
        let weekday = matches!(moment.day, Some(time::Calendar::Weekday { which: time::Which::Nearest, .. }));
        if moment.day.is_some() && time.stretch.is_none() && !weekday {
            return Err(Problem::NoDateline);
        }
        if moment.now {
            return Err(Problem::NoTime);
        }
    }
    if time.bound != Bound::At && time.bound != Bound::Before && time.bound != Bound::After {
        // "by Friday" expects that it happened before Friday was over.
        time.bound = if time.bound == Bound::Since { Bound::After } else { Bound::Before };
    }
    // "12:30:00" is written by a machine, on a clock of 24 hours.
    time.settle_clock_with_seconds();
    Ok(time)
}
