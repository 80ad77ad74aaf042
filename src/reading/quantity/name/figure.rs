//! Figures that are fixed or name a place: "10 Downing Street", "No. 10 denied it", "3M makes masks", "a 4K television", "a 911 call",
//! "the 405 was closed".

use super::super::super::lexicon::{Class, Lexed};
use super::vocabulary::{EMERGENCY, STREETS, THOUSANDS};
use super::{counts, is_word};
use crate::text::TokenKind;

/// "No. 10 denied it", "a spokeswoman for No. 10", "a No. 11 aide": the street door of a British prime minister or chancellor. "He is
/// No. 10", "No. 10 seed" and "ranked at No. 11" are places in an order.
pub(super) fn door(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let spelled = at.checked_sub(1).is_some_and(|i| words.word(i) == "Number");
    let start = if spelled { at - 1 } else { at.checked_sub(2)? };
    let numbered = words.word(at - 1) == "." && words.glued(at - 1) && words.word(start) == "No";
    if !(numbered || spelled) || !matches!(words.word(at), "10" | "11") {
        return None;
    }
    let before = words.lower(start.wrapping_sub(1));
    let next = words.word(at + 1);
    let aide = matches!(
        next,
        "source"
            | "sources"
            | "aide"
            | "aides"
            | "adviser"
            | "advisers"
            | "spokesman"
            | "spokeswoman"
            | "official"
            | "officials"
            | "staff"
            | "insider"
            | "insiders"
    );
    let speaks = matches!(
        next,
        "said"
            | "says"
            | "declined"
            | "denied"
            | "insisted"
            | "refused"
            | "confirmed"
            | "announced"
            | "believes"
            | "hopes"
            | "fears"
            | "wants"
    );
    let ends = !is_word(words, at + 1) || words.is(at + 1, Class::BREAK) || matches!(next, "and");
    let lives = matches!(before, "for" | "in" | "inside" | "outside" | "into") && ends
        || before == "from" && ends && next != "to";
    (aide || speaks || lives).then_some(at + 1)
}

/// "10 Downing Street", "1600 Pennsylvania Avenue N.W.", "350 Fifth Ave."
pub(super) fn address(words: &Lexed<'_>, at: usize) -> Option<usize> {
    // "221B Baker Street"
    let from = at + 1 + usize::from(words.glued(at + 1) && words.capital(at + 1) && words.word(at + 1).len() == 1);
    let mut next = from;
    while next < from + 5 {
        // "541 West 25th Street"
        if words.is_digits(next) && words.glued(next + 1) && words.is(next + 1, Class::ORDINAL_ENDING) {
            next += 2;
            continue;
        }
        if words.glued(next) || !words.capital(next) {
            return None;
        }
        // "220 Central Park South"
        let side = matches!(words.word(next), "South" | "West" | "North" | "East")
            && matches!(words.word(next - 1), "Park" | "Square" | "Plaza");
        if next > from && (side || STREETS.has(words, next)) {
            return Some(next + 1);
        }
        next += 1;
    }
    None
}

/// Whether a figure has a use of its own among plain words: the numbers of emergency calls, the rounds of a tournament.
pub(super) fn is_fixed(figure: &str) -> bool {
    matches!(figure, "16" | "32" | "64" | "911" | "999" | "112" | "211" | "311" | "411" | "511" | "811" | "988")
}

/// "3M makes masks", "a 4K television", "a 911 call", "7-Eleven": figures that are fixed.
pub(super) fn figure(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    let said_of = |table: &[&str], i: usize| table.contains(&words.lower(i));
    match words.word(at) {
        "911" | "999" | "112" | "211" | "311" | "411" | "511" | "811" | "988"
            if said_of(EMERGENCY, next) || said_of(EMERGENCY, at.wrapping_sub(1)) || is_told(words, at) =>
        {
            Some(next)
        }
        // "left the 9-to-5"; hours stand without "to-".
        "9" if words.word(next) == "-" && words.word(next + 1) == "to" && words.word(next + 3) == "5" => Some(next + 4),
        "3" if words.glued(next) && words.word(next) == "M" && !words.is(at.wrapping_sub(1), Class::CURRENCY) => {
            Some(next + 1)
        }
        _ if words.glued(next) && words.lower(next) == "k" && said_of(THOUSANDS, next + 1) => Some(next + 1),
        _ if words.glued(next)
            && words.lower(next) == "-"
            && words.glued(next + 1)
            && words.capital(next + 1)
            && words.is(next + 1, Class::CARDINAL) =>
        {
            Some(next + 2)
        }
        _ if words.token(next).is_some_and(|t| t.kind == TokenKind::Possessive && !t.spaced) => Some(next + 1),
        // "a 3-pointer", "3-point range"; a 3-point lead is counted.
        "3" | "2" | "4"
            if words.lower(next) == "-"
                && words.glued(next)
                && words.glued(next + 1)
                && (matches!(words.word(next + 1), "pointer" | "pointers")
                    || words.word(next + 1) == "point"
                        && matches!(
                            words.word(next + 2),
                            "range"
                                | "line"
                                | "shot"
                                | "shots"
                                | "shooting"
                                | "arc"
                                | "land"
                                | "attempts"
                                | "conversion"
                        )) =>
        {
            Some(next + 2)
        }
        // "a 3-D film", "a 4-H club"
        _ if words.glued(next)
            && words.lower(next) == "-"
            && words.glued(next + 1)
            && words.capital(next + 1)
            && words.word(next + 1).len() == 1 =>
        {
            Some(next + 2)
        }
        // "the 4400 block of Main Street"
        word if word.len() > 2 && word.ends_with("00") && words.word(next) == "block" => Some(next),
        // "the 1040 form", "the 405 freeway", "the 7 train"
        _ if words.lower(at.wrapping_sub(1)) == "the"
            && matches!(
                words.word(next),
                "form" | "plan" | "freeway" | "highway" | "train" | "bus" | "line" | "interchange"
            ) =>
        {
            Some(next)
        }
        // "called in a 10-13": a code of the police.
        "10" if words.is(at.wrapping_sub(1), Class::ARTICLE)
            && words.word(next) == "-"
            && words.glued(next + 1)
            && words.is_digits(next + 1)
            && matches!(words.word(next + 2), "," | "." | ";" | "") =>
        {
            Some(next + 2)
        }
        // "Boyz 2 Men"; a result has a second figure.
        "2" | "4"
            if at > 0
                && words.capital(at - 1)
                && words.capital(next)
                && is_word(words, next)
                && words.class(at - 1) == Class::NONE
                && words.class(next) == Class::NONE
                && !(next..next + 4).any(|i| words.is_digits(i)) =>
        {
            Some(next + 1)
        }
        // "the 737 Max 8", "the 15 Pro"
        _ if matches!(words.word(next), "Max" | "MAX" | "Pro" | "Plus" | "Mini" | "Ultra" | "Mk")
            && !words.glued(next) =>
        {
            Some(next + 1 + usize::from(words.is_digits(next + 1)))
        }
        // "the round of 16", "reached the last 16"
        "16" | "32" | "64" if words.word(at.wrapping_sub(1)) == "of" && words.lower(at.wrapping_sub(2)) == "round" => {
            Some(next)
        }
        "4" | "8" | "16" | "32"
            if matches!(words.word(at.wrapping_sub(1)), "last" | "final")
                && words.word(at.wrapping_sub(2)) == "the"
                && (!is_word(words, next) || words.is(next, Class::BREAK)) =>
        {
            Some(next)
        }
        // "was in the top 10": a place in an order; "the top 10 advance" counts.
        _ if matches!(words.word(at.wrapping_sub(1)), "top" | "Top")
            && !words.glued(at)
            && (!is_word(words, next) && words.word(next) != "-"
                || matches!(words.word(next), "in" | "at" | "of" | "on" | "for" | "with")) =>
        {
            Some(next)
        }
        // "His 1040 was audited", "her 911 was stolen": nobody counts so much of his own.
        word if word.len() > 2
            && matches!(words.lower(at.wrapping_sub(1)), "his" | "her" | "my")
            && word.bytes().all(|b| b.is_ascii_digit())
            && (matches!(words.word(next), "." | "," | ";") && !words.glued(next + 1)
                || words.is(next, Class::BREAK))
            && words.word(next) != "of"
            && !counts(words, at) =>
        {
            Some(next)
        }
        // "30 Under 30" is a list.
        word if words.word(next) == "Under" && words.word(next + 1) == word => Some(next + 2),
        // "the 94110 ZIP code"
        _ if words.lower(next) == "zip" => Some(next),
        // "a 747": nobody counts with an article.
        _ if words.is(at.wrapping_sub(1), Class::ARTICLE)
            && words.word(at).len() > 1
            && !words.word(at).contains(['.', ','])
            && !(words.glued(next) && (words.lower(next) == "-" || words.is(next, Class::ORDINAL_ENDING)))
            && !counts(words, at) =>
        {
            Some(next)
        }
        _ => None,
    }
}

/// "the 405 was closed", "the 747 took off": a road or a machine, called by its figure alone.
pub(super) fn thing(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let (figure, next) = (words.word(at), at + 1);
    if !(2..=3).contains(&figure.len()) || words.lower(at.wrapping_sub(1)) != "the" {
        return None;
    }
    let tied = words.glued(next) && (is_word(words, next) || words.word(next) == "-");
    // "traffic on the 101"; of several, "were" would be said.
    let road = !tied && (matches!(words.word(next), "is" | "was" | "has") || is_road(words, at));
    let machine = figure.len() == 3 && figure.starts_with('7') && figure.ends_with('7') && words.is(next, Class::BREAK);
    (road || machine).then_some(next)
}

/// Whether "on the 101" is said of traffic, and nothing that is counted follows.
fn is_road(words: &Lexed<'_>, at: usize) -> bool {
    let led =
        at.checked_sub(2).is_some_and(|i| matches!(words.word(i), "on" | "along" | "off" | "onto" | "from" | "near"));
    let ends = !is_word(words, at + 1) || words.is(at + 1, Class::BREAK);
    let traffic = |i: usize| {
        matches!(
            words.word(i),
            "Traffic"
                | "traffic"
                | "lane"
                | "lanes"
                | "northbound"
                | "southbound"
                | "eastbound"
                | "westbound"
                | "drove"
                | "driving"
                | "crash"
                | "exit"
                | "freeway"
                | "commuters"
                | "drivers"
                | "motorists"
                | "pileup"
        )
    };
    led && ends && (at.saturating_sub(8)..at + 6).any(traffic)
}

/// "complained to 311", "reported to 911": who answers at a number is told something.
fn is_told(words: &Lexed<'_>, at: usize) -> bool {
    let Some(told) = at.checked_sub(2).filter(|_| words.word(at - 1) == "to") else { return false };
    let near = |i: usize| {
        matches!(
            words.word(i),
            "complain"
                | "complained"
                | "complaining"
                | "complaint"
                | "complaints"
                | "report"
                | "reported"
                | "reports"
                | "text"
                | "texted"
                | "texts"
        )
    };
    near(told) && (!is_word(words, at + 1) || words.is(at + 1, Class::BREAK))
}
