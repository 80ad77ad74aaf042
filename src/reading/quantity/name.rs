//! Names with numbers in them say nothing of how many: MS-13, 9/11, 401(k), COVID-19, Channel 7, Interstate 95, a telephone number.

mod vocabulary;

use super::super::lexicon::{Class, Lexed};
use super::cardinal::number;
use super::number_words as table;
use super::{money, unit};
use crate::text::TokenKind;
use vocabulary::{ADJECTIVES, ALWAYS, BEFORE_PRONOUN, EMERGENCY, PAIRS, PREFIXES, STREETS, THOUSANDS};

pub(super) use vocabulary::words;

/// Whether the number that begins at a token belongs to a name; then, the index behind the name.
pub(super) fn silent(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let digits = words.is_digits(at);
    let before = at.wrapping_sub(1);
    let (lower_before, word_before) = (words.lower(before), words.word(before));
    // MS-13, F-16, COVID-19, scp-173m; @user23, #1; 9:30 that no time took.
    if words.glued(at) && at > 0 {
        let two_before = at.wrapping_sub(2);
        let word = words.token(two_before).is_some_and(|t| t.kind == TokenKind::Word);
        let numeric = words
            .is(two_before, Class::CARDINAL | Class::SCALE | Class::UNIT | Class::ORDINAL | Class::CURRENCY)
            && !words.capital(two_before);
        let tied = lower_before == "-"
            && words.glued(before)
            && word
            && !numeric
            && !PREFIXES.contains(&words.lower(two_before));
        // "PM2.5", "row K12": digits behind letters; a code of money may be glued.
        let lettered =
            words.token(before).is_some_and(|t| t.kind == TokenKind::Word) && !words.is(before, Class::CURRENCY);
        if tied || lettered && digits || matches!(lower_before, "@" | "#" | ":" | "&") || word_before == "_" {
            return Some(skip_glued(words, at));
        }
    }
    if digits {
        if let Some(end) = glued_name(words, at) {
            return Some(end);
        }
        if let Some(end) = telephone(words, at).or_else(|| address(words, at)).or_else(|| figure(words, at)) {
            return Some(end);
        }
        if after_name(words, at) {
            return Some(at + 1);
        }
    }
    // "Fifth Avenue"
    if words.is(at, Class::ORDINAL)
        && words.capital(at)
        && words.capital(at + 1)
        && STREETS.contains(&words.lower(at + 1))
    {
        return Some(at + 2);
    }
    // "Three Mile Island", "the Six-Day War", "the Seven Years' War": nobody writes a unit with a capital.
    if let Some(end) = capital_unit(words, at) {
        return Some(end);
    }
    if matches!(words.lower(at + 1 + usize::from(words.lower(at + 1) == "-")), "figure" | "figures" | "digit") {
        return Some(at + 2);
    }
    if at > 0 && words.is(before, Class::NUMBERED) && !words.glued(at) {
        let proper = words.capital(before) && (words.capital(at) || digits);
        // "apartment 4B"
        let lettered = words.glued(at + 1)
            && words.word(at + 1).len() == 1
            && words.token(at + 1).is_some_and(|t| t.kind == TokenKind::Word)
            && digits;
        if lettered {
            return Some(at + 2);
        }
        let lower = ALWAYS.contains(&lower_before) && digits;
        if (proper || lower) && !counts(words, at) {
            return Some(number(words, at, false).map_or(at + 1, |n| n.tokens.end).max(skip_glued(words, at)));
        }
    }
    // S&P 500, Group of 7
    if digits && word_before == "P" && words.lower(at.wrapping_sub(2)) == "&" {
        return Some(at + 1);
    }
    if lower_before == "of"
        && words.lower(at.wrapping_sub(2)) == "group"
        && words.capital(at.wrapping_sub(2))
        && !sentence_start(words, at.wrapping_sub(2))
    {
        return Some(at + 1);
    }
    if !digits && words.is(at, Class::CARDINAL) {
        return spelled_name(words, at);
    }
    None
}

/// "10 Downing Street", "1600 Pennsylvania Avenue N.W.", "350 Fifth Ave."
fn address(words: &Lexed<'_>, at: usize) -> Option<usize> {
    for next in at + 1..at + 5 {
        if words.glued(next) || !words.capital(next) {
            return None;
        }
        if next > at + 1 && STREETS.contains(&words.lower(next)) && !words.lower(next).is_empty() {
            return Some(next + 1);
        }
    }
    None
}

/// "3M makes masks", "a 4K television", "a 911 call", "7-Eleven": figures that are fixed.
fn figure(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    let said_of = |table: &[&str], i: usize| table.contains(&words.lower(i)) && !words.lower(i).is_empty();
    match words.word(at) {
        "911" | "999" | "112" if said_of(EMERGENCY, next) || said_of(EMERGENCY, at.wrapping_sub(1)) => Some(next),
        "3" if words.glued(next) && words.word(next) == "M" && !words.is(at.wrapping_sub(1), Class::CURRENCY) => {
            Some(next + 1)
        }
        _ if words.glued(next) && words.word(next) == "K" && said_of(THOUSANDS, next + 1) => Some(next + 1),
        _ if words.glued(next)
            && words.lower(next) == "-"
            && words.glued(next + 1)
            && words.capital(next + 1)
            && words.is(next + 1, Class::CARDINAL) =>
        {
            Some(next + 2)
        }
        _ if words.token(next).is_some_and(|t| t.kind == TokenKind::Possessive && !t.spaced) => Some(next + 1),
        // "a 3-D film", "a 4-H club"
        _ if words.glued(next)
            && words.lower(next) == "-"
            && words.glued(next + 1)
            && words.capital(next + 1)
            && words.word(next + 1).len() == 1 =>
        {
            Some(next + 2)
        }
        // "the 94110 ZIP code"
        _ if words.lower(next) == "zip" => Some(next),
        // "a 747": nobody counts with an article.
        _ if words.is(at.wrapping_sub(1), Class::ARTICLE)
            && words.word(at).len() > 1
            && !words.word(at).contains(['.', ','])
            && !(words.glued(next) && words.lower(next) == "-")
            && !counts(words, at) =>
        {
            Some(next)
        }
        // "the 747 took off"
        word if word.len() == 3
            && word.starts_with('7')
            && word.ends_with('7')
            && words.lower(at.wrapping_sub(1)) == "the"
            && words.is(next, Class::BREAK) =>
        {
            Some(next)
        }
        _ => None,
    }
}

/// "the Jackson 5", "in Maroon 5", "Studio 54", "SB 54": a name before digits that count nothing.
fn after_name(words: &Lexed<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let Some(name) = words.token(before).filter(|t| t.kind == TokenKind::Word && t.capital) else { return false };
    if words.glued(at)
        || words.is(before, Class::BREAK | Class::CURRENCY | Class::CARDINAL | Class::SCALE | Class::UNIT)
    {
        return false;
    }
    let plain = words.word(at).len() <= 4 && !words.word(at).contains(['.', ',']);
    // "SB 54", "PS 118", "H.R. 1": two letters are a bill's, a school's or an airline's.
    let word = words.text.slice(name.span);
    let letters = word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase())
        || matches!(word, "H.R." | "H.R" | "S.B." | "H.B.");
    let next = at + 1;
    let Some(behind) = words.token(next) else { return plain && !sentence_start(words, before) };
    // The period of "Rs." makes every period a currency's last token.
    let counts = words.is(next, Class::SCALE | Class::UNIT | Class::CURRENCY) && words.word(next) != "."
        || words.word(next).starts_with('%')
        || matches!(words.lower(next), "-" | "/" | ":" | "(" | "to" | "or" | "of" | "more" | "plus")
        || words.glued(next) && words.lower(next) == "." && words.is_digits(next + 1) && words.glued(next + 1);
    if counts || !plain {
        return false;
    }
    if letters && words.lower(before).is_empty() {
        return true;
    }
    // A name that a sentence begins with may be any word; months and weekdays are no names of anything numbered.
    let ends = behind.kind != TokenKind::Word && !matches!(words.lower(next), ",") || words.is(next, Class::BREAK);
    let titled = !words.is(before, Class::TIME) && !sentence_start(words, before);
    ends && titled && words.lower(before).is_empty()
}

/// The index behind a number and a unit that is written with a capital, where the words around are not all.
fn capital_unit(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let end = number(words, at, false).map_or(at + 1, |n| n.tokens.end);
    let unit = end + usize::from(words.lower(end) == "-");
    let word = words.word(unit);
    // "33 Percent", "10 Million": a headline counts on; so do signs and codes.
    let spelled = word.len() > 2 && word.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    if !words.capital(unit) || !spelled || !words.is(unit, Class::UNIT) || words.glued(unit) && unit == end {
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
            | "weeks"
            | "month"
            | "months"
    );
    let next = unit + 1 + usize::from(words.token(unit + 1).is_some_and(|t| t.kind == TokenKind::Possessive));
    let name = words.capital(next) && words.token(next).is_some_and(|t| t.kind == TokenKind::Word);
    (known && name && (words.capital(at) || words.is_digits(at))).then_some(next + 1)
}

/// "Mile 23 markers" aside, a scale, a percentage or money shows that something is counted after all.
fn counts(words: &Lexed<'_>, at: usize) -> bool {
    let end = number(words, at, false).map_or(at + 1, |n| n.tokens.end);
    end > at + 1 || unit::behind(words, end).is_some()
}

/// Whether a token is the first of its sentence, or of a quotation, where any word has a capital.
fn sentence_start(words: &Lexed<'_>, at: usize) -> bool {
    let Some(token) = words.token(at) else { return true };
    let sentence = words.text.sentences().get(words.text.sentence_at(token.span.start));
    at == 0 || words.word(at - 1) == "\"" || sentence.is_none_or(|s| s.tokens.start == at)
}

/// The index behind everything glued to a token, as far as letters, digits and hyphens go.
fn skip_glued(words: &Lexed<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while words.glued(end)
        && words.token(end).is_some_and(|t| {
            matches!(t.kind, TokenKind::Word | TokenKind::Number) || words.lower(end) == "-" && words.glued(end + 1)
        })
    {
        end += 1;
    }
    end
}

/// 49ers, 11a, 5G, 4x4, 401(k), 501(c)(3), 9/11, 24/7, 6:53, 1.2.3
fn glued_name(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    if !words.glued(next) {
        return None;
    }
    let token = words.token(next)?;
    match words.lower(next) {
        "(" if words.glued(next + 1)
            && words.word(next + 1).len() <= 2
            && words.lower(next + 2) == ")"
            && words.token(next + 1)?.kind == TokenKind::Word =>
        {
            let mut end = next + 3;
            while words.glued(end) && words.lower(end) == "(" && words.lower(end + 2) == ")" {
                end += 3;
            }
            return Some(end);
        }
        "/" if words.glued(next + 1) && words.is_digits(next + 1) => {
            let pair = (words.word(at), words.word(next + 1));
            let date = words.glued(next + 2) && words.lower(next + 2) == "/" && words.is_digits(next + 3);
            if date {
                return Some(next + 4);
            }
            return PAIRS.contains(&pair).then_some(next + 2);
        }
        ":" if words.glued(next + 1) && words.is_digits(next + 1) => return Some(next + 2),
        "." if words.glued(next + 1) && words.is_digits(next + 1) => return Some(skip_dots(words, next)),
        _ => {}
    }
    if token.kind != TokenKind::Word || words.is(next, Class::ORDINAL_ENDING) {
        return None;
    }
    if words.lower(next) == "s" {
        // "747s", "the 1990s"; ages are read.
        return super::age::decade(words, at).is_none().then_some(next + 1);
    }
    let word = words.word(next);
    let network = word == "G" && matches!(words.word(at), "2" | "3" | "4" | "5" | "6");
    let power = (word.starts_with(['e', 'E']) && word.get(1..).is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit())))
        || matches!(word, "x10" | "X10");
    let known = table::short_scale(words.lower(next)).is_some()
        || table::scale(words.lower(next)).is_some()
        || unit::word(words, next).is_some()
        || money::in_millions(words, next).is_some()
        || power
        || matches!(words.lower(next), "plus" | "ish");
    (network || !known).then(|| skip_glued(words, next))
}

fn skip_dots(words: &Lexed<'_>, mut at: usize) -> usize {
    while words.lower(at) == "." && words.glued(at) && words.glued(at + 1) && words.is_digits(at + 1) {
        at += 2;
    }
    at
}

/// 555-123-4567, (212) 555-1234, +1-222-2222/2222, 555-1234, 1995-01, 1111-22223333-4444
fn telephone(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    let mut groups = 1;
    while words.glued(end)
        && matches!(words.lower(end), "-" | "/" | ".")
        && words.glued(end + 1)
        && words.is_digits(end + 1)
    {
        groups += 1;
        end += 2;
    }
    let plain = |i: usize, len: usize| words.word(i).len() == len && words.is_digits(i);
    let local = groups == 2 && words.lower(at + 1) == "-" && plain(at, 3) && plain(at + 2, 4);
    let padded = groups == 2
        && words.lower(at + 1) == "-"
        && words.word(at + 2).starts_with('0')
        && words.word(at + 2).len() > 1
        && !words.word(at + 2).contains('.');
    let years = groups == 2
        && plain(at, 4)
        && plain(at + 2, 2)
        && (words.word(at).starts_with("19") || words.word(at).starts_with("20"));
    (groups > 2 || local || padded || years).then_some(end)
}

/// "one of them", "that one", "no one", "Big Ten", "two-bit", "ground zero"
fn spelled_name(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let before = words.lower(at.wrapping_sub(1));
    if words.glued(at + 1)
        && words.lower(at + 1) == "-"
        && words.glued(at + 2)
        && ADJECTIVES.contains(&words.lower(at + 2))
        && !words.lower(at + 2).is_empty()
    {
        return Some(at + 3);
    }
    match words.lower(at) {
        "one" if pronoun(words, at, before) => Some(at + 1),
        "zero" if before == "ground" || matches!(words.lower(at + 1), "tolerance" | "-") => Some(at + 1),
        // "Twenty One Pilots", "Five Guys": a capital on both within a sentence that is no headline.
        _ if words.capital(at)
            && at > 0
            && !sentence_start(words, at)
            && !words.capital(at - 1)
            && words.token(at - 1).is_some_and(|t| t.kind == TokenKind::Word)
            && words.capital(at + 1)
            && words.token(at + 1).is_some_and(|t| t.kind == TokenKind::Word)
            && !words.is(at + 1, Class::SCALE | Class::UNIT | Class::CARDINAL) =>
        {
            Some(at + 1)
        }
        // "Ocean's Eleven"
        _ if words.capital(at)
            && words.token(at.wrapping_sub(1)).is_some_and(|t| t.kind == TokenKind::Possessive)
            && !words.is(at + 1, Class::SCALE | Class::UNIT) =>
        {
            Some(at + 1)
        }
        // Proper names: "the Big Ten", "the Chicago Seven".
        _ if words.capital(at)
            && at > 0
            && !sentence_start(words, at)
            && words.capital(at - 1)
            && !words.is(at + 1, Class::SCALE | Class::UNIT)
            && words.token(at - 1).is_some_and(|t| t.kind == TokenKind::Word)
            && !words.is(at - 1, Class::BREAK | Class::CARDINAL) =>
        {
            Some(at + 1)
        }
        _ => None,
    }
}

fn pronoun(words: &Lexed<'_>, at: usize, before: &str) -> bool {
    let next = at + 1;
    let goes_on = number(words, at, true).is_some_and(|n| n.tokens.end > next)
        || words.lower(next) == "and" && super::fraction::read(words, at, true).is_some_and(|n| n.tokens.end > next)
        || words.is(next, Class::ORDINAL | Class::SCALE | Class::UNIT)
        || words.lower(next) == "-" && words.is(next + 1, Class::ORDINAL | Class::SCALE | Class::UNIT);
    if goes_on {
        return false;
    }
    if BEFORE_PRONOUN.contains(&before) {
        return true;
    }
    let joins = matches!(words.lower(next), "in" | "of" | "out" | "over" | "to" | "and" | "percent" | "or" | "-")
        && super::fraction::read(words, at, true).is_some_and(|n| n.tokens.end > next)
        || matches!(words.lower(next), "or" | "to") && words.is(next + 1, Class::CARDINAL | Class::DIGITS);
    if joins {
        return false;
    }
    let Some(token) = words.token(next) else {
        return at > 0 && !matches!(before, "minus" | "negative" | "is" | "was" | "to" | "by" | "and" | "");
    };
    match token.kind {
        TokenKind::Word => {
            words.is(next, Class::BREAK) || words.lower(next) == "another" || matches!(words.word(next), "can" | "of")
        }
        TokenKind::Possessive => true,
        _ if words.lower(next) == "-" => !words.glued(next),
        _ => !matches!(
            before,
            "minus" | "negative" | "is" | "was" | "to" | "by" | "and" | "exactly" | "of" | "only" | "just"
        ),
    }
}
