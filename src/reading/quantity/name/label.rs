//! What is numbered or labelled: "Channel 7", "the Jackson 5", "U.S. 101", "S. 744", "10 Downing Street", "a 747", "a 911 call".

use super::super::super::lexicon::{Class, Lexed};
use super::super::cardinal;
use super::super::noun;
use super::glued::skip_glued;
use super::vocabulary::{ABBREVIATED, ALWAYS, BODIES, COMMON};
use super::{counts, is_word, sentence_start};

/// Behind a word that things are numbered with: "Channel 7", "Section 230", "apartment 4B", "Group of Seven".
pub(super) fn numbered(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let digits = words.is_digits(at);
    if words.is(before, Class::NUMBERED) && !words.glued(at) {
        let proper = words.capital(before) && (words.capital(at) || digits);
        // "apartment 4B"
        let lettered = words.glued(at + 1) && words.word(at + 1).len() == 1 && is_word(words, at + 1) && digits;
        // "Rule 10b-5"
        if lettered {
            return Some(skip_glued(words, at));
        }
        // "between junctions 6 and 9"; "in rooms 4 people slept"
        let several = words.word(before).ends_with('s') && listed(words, at + 1) > at + 1;
        let lower = (ALWAYS.has(words, before) || several) && digits;
        if (proper || lower) && !counts(words, at) && !describes(words, before, at) {
            let end = cardinal::end(words, at).max(skip_glued(words, at));
            // "Fahrenheit 11/9"
            if words.lower(end) == "/" && words.glued(end) && words.is_digits(end + 1) && words.glued(end + 1) {
                return Some(end + 2);
            }
            // "Pages 12 through 15"
            // "Boeing 737 Max 8"
            let model = words.capital(end) && is_word(words, end) && words.is_digits(end + 1) && !words.glued(end + 1);
            if digits && model && !counts(words, end + 1) && !describes(words, end, end + 1) {
                return Some(end + 2);
            }
            return Some(if digits { listed(words, end) } else { end });
        }
    }
    if !(matches!(words.lower(before), "of" | ".") || digits && words.word(before) == "P") {
        return None;
    }
    // "H.Res. 5", "Sec. 230", "Hwy. 61"
    let short = words.word(before.wrapping_sub(1));
    if digits && words.word(before) == "." && words.glued(before) && ABBREVIATED.contains(&short) && !counts(words, at)
    {
        return Some(skip_glued(words, at));
    }
    // "the Committee of 100", "the Rule of 72"; "a Council of 21 members" counts.
    let body = before.checked_sub(1).filter(|i| words.word(before) == "of" && words.capital(*i) && digits);
    let singled = || {
        !noun::plural(words, at + 1)
            && (!is_word(words, at + 1) || words.is(at + 1, Class::BREAK) || verb(words, at + 1))
            || acts(words, at + 1)
    };
    if body.is_some_and(|i| BODIES.contains(&words.word(i)) && !sentence_start(words, i))
        && !counts(words, at)
        && singled()
    {
        return Some(at + 1);
    }
    // S&P 500, S.&P. 500, Group of 7
    let poor = before - usize::from(before > 0 && words.word(before) == "." && words.glued(before));
    if digits && matches!(words.word(poor), "P" | "P.") && words.lower(poor.wrapping_sub(1)) == "&" {
        return Some(at + 1);
    }
    let group = at.wrapping_sub(2);
    (words.lower(before) == "of"
        && words.lower(group) == "group"
        && words.capital(group)
        && (words.capital(at)
            || digits && (!sentence_start(words, group) || matches!(words.word(at), "7" | "8" | "20" | "77"))))
    .then_some(at + 1)
}

/// The index behind the labels that go on at `end` behind a first: "6 and 9", "12 through 15", "4, 5 and 9".
fn listed(words: &Lexed<'_>, end: usize) -> usize {
    let label = |i: usize| words.is_digits(i) && !counts(words, i);
    let mut last = end;
    while words.word(last) == "," && label(last + 1) {
        last += 2;
    }
    let joined = matches!(words.lower(last), "through" | "to" | "and" | "or" | "~" | "–") && label(last + 1);
    if joined { last + 2 } else { end }
}

/// Whether the common word before a number only describes what is counted: "American 12 members"; "the Sweet 16 returns" has an article.
fn describes(words: &Lexed<'_>, before: usize, at: usize) -> bool {
    let end = cardinal::end(words, at);
    let nominal = |i: usize| is_word(words, i) && !words.is(i, Class::BREAK) && !verb(words, i);
    COMMON.has(words, before)
        && !before.checked_sub(1).is_some_and(|i| words.is(i, Class::ARTICLE) || words.lower(i) == "the")
        // "beat United 3-1"
        && (words.lower(end) == "-" && words.glued(end) && words.is_digits(end + 1)
        // "12 members", "12 young members"
        || !acts(words, end) && (end..end + 3).take_while(|i| nominal(*i)).any(|i| noun::plural(words, i)))
}

/// "Chanel No. 5"; "the No. 2 official" has a place in an order.
pub(super) fn brand(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let name = at.checked_sub(3)?;
    let numbered = words.word(at - 1) == "." && words.glued(at - 1) && words.word(at - 2) == "No";
    if !numbered {
        return None;
    }
    let word = words.word(name);
    let other = Class::BREAK | Class::HEDGE | Class::TIME | Class::UNIT | Class::CARDINAL;
    let proper = words.capital(name) && !words.is(name, other) && is_word(words, name);
    // A sentence may begin with any word: "Ranked No. 5", "Former No. 1 pick".
    let any = sentence_start(words, name)
        && (word.ends_with("ed") || word.ends_with("ing") || matches!(word, "Former" | "World" | "Top" | "Reigning"));
    (proper && !any).then_some(at + 1)
}

/// "the Jackson 5", "in Maroon 5", "Studio 54", "SB 54", "U.S. 101": a name before digits that count nothing.
pub(super) fn after_name(words: &Lexed<'_>, at: usize) -> Option<usize> {
    is_after_name(words, at).then_some(at + 1)
}

fn is_after_name(words: &Lexed<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| !words.glued(at)) else { return false };
    // "Ubuntu 18.04"
    let plain = words.word(at).len() <= 5 && !words.word(at).contains(',');
    let next = at + 1;
    // "a OnePlus 5T", "the Boston 5K"; "Facebook's 2B users" has what it counts.
    let letter = words.glued(next) && words.capital(next) && words.word(next).len() == 1;
    if letter
        && words.capital(before)
        && words.lower(before).is_empty()
        && is_word(words, before)
        && words.word(at).len() < 3
    {
        return !sentence_start(words, before)
            && (!is_word(words, next + 1) || words.is(next + 1, Class::BREAK) || acts(words, next + 1));
    }
    // The period of "Rs." makes every period a currency's last token.
    let counted = words.is(next, Class::SCALE | Class::UNIT | Class::CURRENCY)
        && !matches!(words.word(next), "." | "in" | "won")
        || words.word(next).starts_with('%')
        || matches!(words.lower(next), "-" | "/" | ":" | "(" | "of" | "more" | "plus")
        // "3 to 5"; "drove a Mazda 3 to work"
        || matches!(words.lower(next), "to" | "or") && words.is(next + 1, Class::DIGITS | Class::CARDINAL | Class::HEDGE)
        || words.glued(next) && words.lower(next) == "." && words.is_digits(next + 1) && words.glued(next + 1);
    if counted || !plain {
        return false;
    }
    let several = noun::plural(words, next) && is_word(words, next) && !words.is(next, Class::BREAK);
    if initialism(words, before) {
        return !several || acts(words, next);
    }
    let other = Class::BREAK | Class::HEDGE | Class::TIME | Class::UNIT | Class::CARDINAL | Class::ORDINAL;
    let name = is_word(words, before) && words.capital(before);
    // "Square 36 is a garden": of several, a plural verb would be said.
    let single = matches!(words.word(next), "is" | "was" | "has") && words.is(before, Class::UNIT);
    let other =
        if single { Class::BREAK | Class::HEDGE | Class::TIME | Class::CARDINAL | Class::ORDINAL } else { other };
    if !name || words.is(before, other | Class::SCALE | Class::CURRENCY) || tallied(words, at) {
        return false;
    }
    if several {
        let coded = words.word(before).len() > 1 && words.word(before).bytes().all(|b| b.is_ascii_uppercase());
        let acts = coded && acts(words, next) || !words.capital(next) && noun::present(words, next);
        // "14 Leopard 2 tanks", "27,000 Galaxy Note 7 phones"
        let name =
            (before.saturating_sub(3)..before).rev().find(|i| !words.capital(*i) || words.is(*i, Class::CARDINAL));
        let counted = name.is_some_and(|i| words.is(i, Class::DIGITS | Class::CARDINAL));
        return counted || acts && words.lower(before).is_empty() || modifies(words, before, next);
    }
    // A sentence may begin with any word, but "Maroon 5 sold" has its verb, and several things are no "Heinz 57 sauce".
    if sentence_start(words, before) {
        let noun = is_word(words, next)
            && !words.capital(next)
            && !words.is(next, Class::BREAK)
            && !(next..next + 3).any(|i| noun::plural(words, i));
        return single || words.lower(before).is_empty() && (verb(words, next) || noun);
    }
    // "In Texas 14 young people died": an adjective before what is counted; "the Jackson 5 sang songs" has an article.
    let article = (before.saturating_sub(3)..before).rev().find(|i| !words.capital(*i));
    let article =
        article.is_some_and(|i| matches!(words.word(i), "the" | "a" | "an")) || words.word(before - 1) == "The";
    let described = is_word(words, next)
        && !words.capital(next)
        && !words.is(next, Class::BREAK)
        && is_word(words, next + 1)
        && !words.is(next + 1, Class::BREAK)
        && noun::plural(words, next + 1);
    let coded = words.word(before).len() > 1 && words.word(before).bytes().all(|b| b.is_ascii_uppercase());
    (coded || words.lower(next) != ",") && (article || !described)
}

/// Whether a form in "-s" behind a name with a number is its verb: "Carlsberg 1664 sells well", "HPV 16 causes cancer", "Courtroom 4B
/// seats 60". Behind a plural a verb of its own comes, or nothing.
fn acts(words: &Lexed<'_>, at: usize) -> bool {
    let next = at + 1;
    let other = Class::BREAK | Class::TIME | Class::ARTICLE;
    let object = is_word(words, next)
        && !words.glued(next)
        && !words.is(next, other)
        && !verb(words, next)
        && !noun::verb(words, next)
        && !words.word(next).ends_with("ly")
        && !noun::plural(words, next);
    let object = object || words.word(next) == "so" && words.word(next + 1) == "-";
    let lower = !words.capital(at) && words.word(at).ends_with('s') && words.word(next) != "to";
    lower && (noun::present(words, at) || object || words.is(next, Class::DIGITS | Class::ARTICLE | Class::CURRENCY))
}

/// "Atlantic 10 coaches complained", "Wi-Fi 6 routers are out": what a name with its number describes at the head of a sentence, where
/// the plural has its verb. Adverbs of place and manner count on: "Nationwide 12 banks failed".
fn modifies(words: &Lexed<'_>, before: usize, plural: usize) -> bool {
    let first = before - 2 * usize::from(before > 1 && words.word(before - 1) == "-" && words.glued(before));
    let word = words.word(first);
    let adverb =
        ["ly", "wide", "where", "town", "time", "day", "ed", "ing", "side", "stairs", "head", "doors", "all", "gether"]
            .iter()
            .any(|ending| word.ends_with(ending));
    let adverb = adverb || matches!(word, "Aboard" | "Abroad" | "Here" | "Nearby" | "Next" | "Online" | "There");
    let tied = first < before;
    let figure = plural - 1;
    sentence_start(words, first)
        && !adverb
        && words.lower(before).is_empty()
        && (tied || words.lower(first).is_empty())
        && words.word(figure).len() < 3
        && (verb(words, plural + 1) || noun::verb(words, plural + 1))
}

/// Whether a word is a verb that a name governs, as far as it can be told.
pub(super) fn verb(words: &Lexed<'_>, at: usize) -> bool {
    let word = words.word(at);
    word.len() > 3 && word.ends_with("ed")
        || auxiliary(word)
        || matches!(
            word,
            "won"
                | "lost"
                | "beat"
                | "sold"
                | "paid"
                | "said"
                | "says"
                | "drew"
                | "made"
                | "took"
                | "fell"
                | "rose"
                | "hit"
                | "sang"
                | "began"
                | "left"
                | "broke"
                | "ran"
                | "went"
                | "came"
                | "got"
                | "gave"
                | "saw"
                | "met"
                | "led"
                | "became"
                | "bought"
                | "built"
                | "caught"
                | "flew"
                | "grew"
                | "held"
                | "kept"
                | "sank"
                | "spoke"
                | "stood"
                | "wrote"
        )
}

/// Whether a word is a form of a verb that helps others.
pub(super) fn auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "are"
            | "were"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "should"
            | "does"
            | "did"
    )
}

/// "SB 54", "PS 118", "H.R. 1", "A.B. 5", "S. 744", "U.S. 101": a bill, a school, a flight or a road.
fn initialism(words: &Lexed<'_>, before: usize) -> bool {
    let word = words.word(before);
    let plain = Class::BREAK | Class::HEDGE | Class::CURRENCY | Class::CARDINAL | Class::SCALE;
    let known =
        matches!(word, "AM" | "PM" | "AD" | "BC" | "CE" | "TV" | "PC" | "VP" | "GM" | "QB" | "ET" | "PT" | "OR")
            || words.is(before, plain);
    let pair = word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase()) && !known;
    let dotted = word.len() > 2 && word.bytes().all(|b| b == b'.' || b.is_ascii_uppercase()) && word.contains('.');
    let chamber = word == "." && words.glued(before) && matches!(words.word(before.wrapping_sub(1)), "S" | "H" | "A");
    pair || word == "US" && !words.glued(before)
        || dotted && !matches!(word, "A.D." | "B.C.")
        || chamber && !words.capital(before.wrapping_sub(2))
}

/// "Democrats 218, Republicans 204": each name with its count.
fn tallied(words: &Lexed<'_>, at: usize) -> bool {
    let named = |i: usize| words.capital(i) && words.is_digits(i + 1);
    let ahead = matches!(words.word(at + 1), "," | ";") && (at + 2..at + 5).any(named);
    let name = (at.saturating_sub(4)..at).rev().find(|i| !words.capital(*i) && words.word(*i) != "the");
    let back = name.is_some_and(|i| {
        // "HPV 16 and HPV 18" are two of a kind, and "Schalke 04 and Hannover 96 met" has two names before its verb.
        let figure = words.word(i.wrapping_sub(1));
        let named = words.word(i) == "and"
            && words.capital(i.wrapping_sub(2))
            && (verb(words, at + 1) && !auxiliary(words.word(at + 1)) || figure.len() > 1 && figure.starts_with('0'));
        let other = words.word(i.wrapping_sub(2)) != words.word(at - 1) && !named;
        matches!(words.word(i), "," | ";" | "and")
            && words.is_digits(i.wrapping_sub(1))
            && !words.glued(i.wrapping_sub(1))
            && other
    });
    ahead || back
}
