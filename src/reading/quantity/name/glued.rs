//! Numbers glued to letters, signs or other numbers: "MS-13", "49ers", "401(k)", "9/11", "PM2.5", a telephone number.

use super::super::super::lexicon::{Class, Lexed};
use super::super::{age, money, number_words as table, unit};
use super::vocabulary::{PAIRS, PREFIXES};
use crate::text::TokenKind;

/// MS-13, F-16, COVID-19, scp-173m; @user23, #1; 9:30 that no time took; '92; "PM2.5", "P5+1", "ID.4".
pub(super) fn tail(words: &Lexed<'_>, at: usize) -> Option<usize> {
    if !words.glued(at) || at == 0 {
        return None;
    }
    let (before, two_before) = (at - 1, at.wrapping_sub(2));
    let is_word = |i: usize| words.token(i).is_some_and(|t| t.kind == TokenKind::Word);
    let mark = words.lower(before);
    let joined = words.glued(before) && is_word(two_before);
    let numeric = words.is(two_before, Class::CARDINAL | Class::SCALE | Class::UNIT | Class::ORDINAL | Class::CURRENCY)
        && !words.capital(two_before);
    let tied = mark == "-" && joined && !numeric && !PREFIXES.contains(&words.lower(two_before));
    let digits = words.is_digits(at);
    let lettered = is_word(before) && !words.is(before, Class::CURRENCY);
    let elided = words.word(before) == "'" && !words.glued(before) && words.word(at).len() == 2;
    let coded = matches!(words.word(before), "." | "+" | "/") && joined && words.capital(two_before) && digits;
    // "Feinstein's/54 Below"
    let shared = words.word(before) == "/"
        && words.glued(before)
        && words.token(two_before).is_some_and(|t| t.kind == TokenKind::Possessive);
    (tied
        || lettered && digits
        || coded
        || shared
        || matches!(mark, "@" | "#" | ":" | "&")
        || elided
        || words.word(before) == "_")
        // "B.1.1.7"
        .then(|| skip_dots(words, skip_glued(words, at)))
}

/// 49ers, 11a, 5G, 4x4, 401(k), 501(c)(3), 9/11, 24/7, 6:53, 1.2.3
pub(super) fn head(words: &Lexed<'_>, at: usize) -> Option<usize> {
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
        // "in 2:04:17" is how long it took.
        ":" if super::super::fixed::raced(words, at).is_some() => return None,
        ":" if words.glued(next + 1) && words.is_digits(next + 1) => return Some(next + 2),
        "." if words.glued(next + 1) && words.is_digits(next + 1) => return Some(skip_dots(words, next)),
        // "1.e4"
        "." if words.glued(next + 1) && words.word(next + 1).ends_with(|c: char| c.is_ascii_digit()) => {
            return Some(next + 2);
        }
        _ => {}
    }
    if token.kind != TokenKind::Word || words.is(next, Class::ORDINAL_ENDING) {
        return None;
    }
    if words.lower(next) == "s" {
        // "747s", "the 1990s"; ages are read.
        return age::decade(words, at).is_none().then_some(next + 1);
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
    // "1080p" is how sharp a picture is.
    let picture = word == "p" && matches!(words.word(at), "360" | "480" | "720" | "1080" | "1440" | "2160" | "4320");
    (network || picture || !known).then(|| skip_glued(words, next))
}

fn skip_dots(words: &Lexed<'_>, mut at: usize) -> usize {
    while words.lower(at) == "." && words.glued(at) && words.glued(at + 1) && words.is_digits(at + 1) {
        at += 2;
    }
    at
}

/// 555-123-4567, (212) 555-1234, +1-222-2222/2222, 555-1234, 1995-01, 1111-22223333-4444
pub(super) fn telephone(words: &Lexed<'_>, at: usize) -> Option<usize> {
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
    // "(555) 867-5309"
    if words.word(at.wrapping_sub(1)) == "("
        && words.word(at).len() == 3
        && words.word(at + 1) == ")"
        && words.is_digits(at + 2)
    {
        return telephone(words, at + 2);
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

/// The index behind everything glued to a token, as far as letters, digits and hyphens go.
pub(super) fn skip_glued(words: &Lexed<'_>, at: usize) -> usize {
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
