//! Numbers in names of people, places, works and institutions: "Twenty One Pilots", "Fifth Circuit", "the 82nd Airborne Division",
//! "Three Mile Island", "60 Minutes".

use super::super::super::lexicon::{Class, Lexed};
use super::super::super::title;
use super::super::cardinal;
use super::super::noun;
use super::vocabulary::STREETS;
use super::{headline, is_word, label, sentence_start};
use crate::text::TokenKind;

/// What is counted up in names: "the 9th Circuit", "the 82nd Airborne Division", "the 14th Amendment".
fn is_institution(word: &str) -> bool {
    matches!(
        word,
        "Airborne"
            | "Amendment"
            | "Armored"
            | "Armoured"
            | "Army"
            | "Baptist"
            | "Battalion"
            | "Brigade"
            | "Cavalry"
            | "Century"
            | "Church"
            | "Circuit"
            | "Corps"
            | "Company"
            | "District"
            | "Division"
            | "Fleet"
            | "Force"
            | "Group"
            | "Infantry"
            | "Legion"
            | "Marine"
            | "Marines"
            | "Mountain"
            | "Platoon"
            | "Precinct"
            | "Presbyterian"
            | "Rangers"
            | "Regiment"
            | "Squadron"
            | "Ward"
            | "Wing"
    )
}

/// A number in words that is written as a name is, with a capital within a sentence.
pub(super) fn name(words: &Lexed<'_>, at: usize) -> Option<usize> {
    if !words.capital(at) || !words.is(at, Class::CARDINAL | Class::ORDINAL) {
        return None;
    }
    let end = cardinal::end(words, at);
    if let Some(close) = title::quoted_until(words, at, at + 1) {
        return Some(close);
    }
    // "Seven Days, the weekly"
    if words.is(at, Class::CARDINAL) && is_unit_of_names(words.word(end)) && !words.glued(end) && !headline(words, at) {
        return Some(end + 1);
    }
    let lower = words.word(at).bytes().skip(1).all(|b| b.is_ascii_lowercase());
    if !sentence_start(words, at) {
        // "Police Arrest Two Men" is a headline, and "the Big Ten" a name even there.
        let own = words.token(at - 1).is_some_and(|t| t.kind == TokenKind::Possessive);
        // "Thirty Seconds to Mars"; "Twenty minutes" may begin what a mark does not show.
        let counts = words.is(end, Class::SCALE | Class::UNIT) && !words.capital(end) && words.word(end) != "in";
        let name = lower && (own || !headline(words, at)) && !counts;
        return name.then_some(end);
    }
    // "Twenty-First Century Fox"
    if words.lower(at + 1) == "-" && words.is(at + 2, Class::ORDINAL) && words.capital(at + 2) && words.capital(at + 3)
    {
        return Some(at + 4);
    }
    // "Three 6 Mafia", "Seven & i Holdings": no count goes on so.
    let figure = words.is_digits(at + 1) && words.capital(at + 2) && !words.glued(at + 2);
    if end == at + 1 && (figure || words.word(at + 1) == "&") {
        return Some(at + 2);
    }
    if !words.capital(at + 1) || !is_word(words, at + 1) {
        return None;
    }
    // "Twenty One Pilots": a number has its second word in lower case.
    if end == at + 2 && words.is(at, Class::CARDINAL) && words.is(at + 1, Class::CARDINAL) && !headline(words, at) {
        return Some(end);
    }
    // "First Baptist Church burned", "Fifth Avenue", "Third Point bought in".
    if words.is(at, Class::ORDINAL) && !headline(words, at) {
        return Some(at + 2);
    }
    if !words.is(at, Class::CARDINAL) {
        return None;
    }
    // "Six Flags is open": several things would be.
    let one = noun::plural(words, at + 1) && matches!(words.word(at + 2), "is" | "was" | "has");
    if one { Some(at + 2) } else { whole(words, at, end) }
}

/// As [`whole`], of a figure.
pub(super) fn figure(words: &Lexed<'_>, at: usize) -> Option<usize> {
    whole(words, at, at + 1)
}

/// "Three Dog Night sang", "Nine West filed for bankruptcy", "1860 Munich must win": a number and a name in the singular that have their
/// verb behind them, at the head of a sentence. Several of anything would be a plural: "Two Marines died", "Two Boeing workers left". Of
/// one thing nobody can tell. `end` is behind the number.
fn whole(words: &Lexed<'_>, at: usize, end: usize) -> Option<usize> {
    let figure = words.is_digits(at);
    let one = words.lower(at) == "one" || words.word(at) == "1";
    if one || !words.capital(end) || !sentence_start(words, at) || figure && words.word(at).contains([',', '.']) {
        return None;
    }
    let of_time = |i: usize| words.is(i, Class::TIME) && words.word(i) != "School";
    let named = |i: &usize| words.capital(*i) && is_word(words, *i) && !of_time(*i) && !words.glued(*i);
    let last = (end..end + 6).take_while(named).last()?;
    let behind = last + 1;
    // "Two Chinese were freed", "Four Taliban died": a plural that looks like none.
    let single = figure && last == end && matches!(words.word(behind), "is" | "was" | "has");
    let several = noun::plural(words, last) && !single || is_people(words.word(last));
    // "Eleven Madison Park charges $295"
    let object =
        words.is(behind + 1, Class::CURRENCY | Class::ARTICLE) || matches!(words.word(behind + 1), "the" | "its");
    let present = noun::plural(words, behind) && !words.capital(behind) && object;
    // "Forty Fort, Pa., was evacuated"
    let placed = words.word(behind) == ","
        && words.capital(behind + 1)
        && words.word(behind + 2) == "."
        && words.word(behind + 3) == ",";
    let verb = label::verb(words, behind) || noun::verb(words, behind) || present || placed;
    let spelled = words.word(last).len() > 2 && words.word(last).bytes().skip(1).all(|b| b.is_ascii_lowercase());
    (verb && !several && spelled && !headline(words, at)).then_some(behind)
}

/// "Avenida 9 de Julio", "the Cinco de Mayo", "Plaza 25 de Mayo": a name in another tongue.
pub(super) fn foreign(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let of = matches!(words.word(at + 1), "de" | "di" | "du" | "del" | "da" | "do" | "von" | "van");
    (of && words.capital(at + 2)).then_some(at + 3)
}

/// "the 21 Club closed", "starred in 30 Rock", "on 1010 WINS, he said", "the 39 Steps was staged": a figure and a name in the singular
/// within a sentence. Of several there would be a plural in the name or behind it: "the 12 Senate Republicans", "40 Hamas fighters".
pub(super) fn club(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let figure = words.word(at).bytes().all(|b| b.is_ascii_digit()) && words.word(at) != "1";
    let other = Class::TIME | Class::UNIT | Class::CURRENCY | Class::SCALE | Class::BREAK | Class::CARDINAL;
    let named = |i: &usize| words.capital(*i) && is_word(words, *i) && !words.is(*i, other) && !words.glued(*i);
    // "losses of 30 MUSD"
    let paid = || super::super::money::in_millions(words, at + 1).is_some();
    if !figure || at == 0 || words.glued(at) || !named(&(at + 1)) || is_quantified(words, at - 1) || paid() {
        return None;
    }
    let last = (at + 1..at + 6).take_while(named).last()?;
    let behind = last + 1;
    // "1010 WINS"
    let plural = |i: usize| noun::plural(words, i) && !words.word(i).ends_with('S');
    let several = (at + 1..behind).any(|i| plural(i) || is_people(words.word(i)));
    let one = plural(last) && matches!(words.word(behind), "is" | "was" | "has");
    // "12 Senate and 40 House seats", "three NATO aircraft", "12 Boeing, Airbus and Embraer jets"
    let goes_on = matches!(words.word(behind), "and" | "or");
    let next = words.token(behind + 1);
    // "12 St. Louis officers", "14 Leopard 2 tanks", "three O'Hare flights"
    let marked = matches!(words.word(behind), ";" | ":" | ")" | "?" | "!" | "\u{2014}" | "")
        || words.word(behind) == "."
            && next.is_none_or(|t| {
                words.text.sentence_at(t.span.start) != words.text.sentence_at(words.span(at..at + 1).start)
            })
        || words.word(behind) == "," && !(behind + 1..behind + 4).any(|i| words.capital(i) || words.is_digits(i));
    let ends = marked || words.is(behind, Class::BREAK) || label::verb(words, behind);
    let name = if several { one && last == at + 1 } else { ends && !goes_on };
    (name && !headline(words, at)).then_some(behind)
}

/// Whether the word before a number hedges it or sets it beside another, so that it counts: "at least 12 Labour".
fn is_quantified(words: &Lexed<'_>, before: usize) -> bool {
    matches!(
        words.lower(before),
        "about"
            | "all"
            | "almost"
            | "another"
            | "around"
            | "beat"
            | "least"
            | "most"
            | "nearly"
            | "over"
            | "some"
            | "than"
            | "."
    ) || words.is(before, Class::CURRENCY)
}

/// Whether a name in the singular is a people's too: "two Chinese", "three British", "four Taliban".
fn is_people(name: &str) -> bool {
    name.ends_with("ese")
        || name.ends_with("ish")
        || matches!(
            name,
            "Cherokee"
                | "Hamas"
                | "Hezbollah"
                | "Houthi"
                | "Dutch"
                | "French"
                | "Hutu"
                | "Inuit"
                | "Maori"
                | "Navajo"
                | "Roma"
                | "Rohingya"
                | "Sioux"
                | "Swiss"
                | "Taliban"
                | "Tutsi"
                | "Welsh"
        )
}

/// "the 9th Circuit", "the 7th Congressional District", "42nd Street", "the 5th U.S. Circuit Court".
pub(super) fn institution(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let next = at + 2;
    let ordinal = words.glued(at + 1) && words.is(at + 1, Class::ORDINAL_ENDING);
    // "at 5th and Hill", "the corner of 42nd and Lexington"
    let led = at.checked_sub(1).is_some_and(|i| matches!(words.word(i), "at" | "near" | "of" | "on" | "between"));
    let figures = words.is_digits(next + 1) && words.glued(next + 2);
    let other =
        if figures { !noun::plural(words, next + 3) } else { words.capital(next + 1) && is_word(words, next + 1) };
    if ordinal && led && words.word(next) == "and" && other {
        return Some(next + 2);
    }
    let street = || STREETS.has(words, next);
    (ordinal && words.capital(next) && (street() || institution_behind(words, next))).then_some(next)
}

/// Whether what a name counts up stands among the next words of the name.
fn institution_behind(words: &Lexed<'_>, from: usize) -> bool {
    (from..from + 4).take_while(|i| words.capital(*i)).any(|i| is_institution(words.word(i)))
}

/// "\"60 Minutes\""
pub(super) fn quoted(words: &Lexed<'_>, at: usize) -> Option<usize> {
    title::quoted_until(words, at, at + 1)
}

/// Orwell's 1984
pub(super) fn year(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let year = words.word(at).len() == 4 && (title::authored(words, at) || title::band(words, at));
    year.then_some(at + 1)
}

/// "the film 12 Monkeys", "the June 4th Museum"
pub(super) fn title_of(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let end = at + 1;
    let dated =
        |before: usize| words.capital(before) && words.is(before, Class::TIME) && title::group(words, before, end);
    let said = title::announced(words, at, end) || title::explained(words, end) || title::apposed(words, at);
    // "the 26th of July Movement"
    let tied = words.is(end, Class::ORDINAL_ENDING) && words.word(end + 1) == "of" && words.is(end + 2, Class::TIME);
    if tied && title::group(words, at, end + 3) {
        return Some(end + 3);
    }
    // "17 November killed four people", "the Bridge of 25 April"
    if words.capital(end) && words.is(end, Class::TIME) && title::group(words, at, end + 1) {
        return Some(end + 1);
    }
    // "the June 4th Museum"
    let placed = words.glued(end) && words.is(end, Class::ORDINAL_ENDING) && title::group(words, at, end + 1);
    if placed && at.checked_sub(1).is_some_and(|i| words.capital(i) && words.is(i, Class::TIME)) {
        return Some(end + 1);
    }
    (said || at.checked_sub(1).is_some_and(dated)).then_some(end)
}

/// "50 Cent", "60 Minutes": nobody writes a unit with a capital, but in a headline.
pub(super) fn unit(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let unit = at + 1;
    // "Occupy's 99 Percent"
    let owned = at.checked_sub(1).is_some_and(|i| {
        words.token(i).is_some_and(|t| t.kind == TokenKind::Possessive) || matches!(words.word(i), "the" | "The")
    });
    let named = is_unit_of_names(words.word(unit)) || owned && words.word(unit) == "Percent";
    (named && !words.glued(unit) && !words.word(at).contains([',', '.']) && !headline(words, at)).then_some(unit + 1)
}

/// Units that names are made of.
fn is_unit_of_names(word: &str) -> bool {
    matches!(
        word,
        "Cent"
            | "Cents"
            | "Seconds"
            | "Minutes"
            | "Hours"
            | "Days"
            | "Nights"
            | "Weeks"
            | "Years"
            | "Degrees"
            | "Miles"
            | "Pounds"
    )
}

/// "Three Mile Island", "the Six-Day War", "the Seven Years' War": a unit with a capital, and a name behind it.
pub(super) fn capital_unit(words: &Lexed<'_>, at: usize) -> Option<usize> {
    if !words.capital(at) && !words.is_digits(at) {
        return None;
    }
    // Most numbers have no capital anywhere near behind them.
    let in_number = |i: &usize| {
        words.is(*i, Class::SCALE | Class::CARDINAL | Class::DIGITS)
            || matches!(words.lower(*i), "-" | "," | "point" | "and")
    };
    let behind = (at + 1..).take_while(in_number).last().unwrap_or(at);
    if !(at + 1..behind + 3).any(|i| words.is(i, Class::UNIT) && words.capital(i)) {
        return None;
    }
    let end = cardinal::end(words, at);
    let unit = end + usize::from(words.lower(end) == "-");
    if !words.is(unit, Class::UNIT) || !words.capital(unit) || words.glued(unit) && unit == end {
        return None;
    }
    // "33 Percent", "10 Million": a headline counts on; so do signs and codes.
    let word = words.word(unit);
    if word.len() <= 2 || !word.bytes().skip(1).all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let known = matches!(
        words.lower(unit),
        "mile"
            | "day"
            | "days"
            | "years"
            | "year"
            | "hour"
            | "hours"
            | "yard"
            | "pound"
            | "week"
            | "inch"
            | "foot"
            | "weeks"
            | "month"
            | "months"
            | "meter"
    );
    let next = unit + 1 + usize::from(words.token(unit + 1).is_some_and(|t| t.kind == TokenKind::Possessive));
    let name = words.capital(next) && words.token(next).is_some_and(|t| t.kind == TokenKind::Word);
    (known && name).then_some(next + 1)
}
