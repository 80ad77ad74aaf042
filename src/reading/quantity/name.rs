//! Names with numbers in them say nothing of how many: MS-13, 9/11, 401(k), COVID-19, Channel 7, Interstate 95, a telephone number.

use super::super::lexicon::{Class, Lexed, Lexicon};
use super::cardinal::number;
use super::number_words as table;
use super::{money, unit};
use crate::text::TokenKind;

/// What is numbered: a number directly behind is a name's, not a count.
const NUMBERED: &[&str] = &[
    "channel",
    "title",
    "boeing",
    "airbus",
    "interstate",
    "route",
    "highway",
    "freeway",
    "room",
    "section",
    "article",
    "chapter",
    "flight",
    "apollo",
    "model",
    "proposition",
    "prop",
    "amendment",
    "precinct",
    "formula",
    "studio",
    "gate",
    "terminal",
    "platform",
    "pier",
    "suite",
    "apartment",
    "apt",
    "phase",
    "type",
    "grade",
    "part",
    "volume",
    "vol",
    "episode",
    "season",
    "page",
    "pages",
    "bowl",
    "iphone",
    "windows",
    "xbox",
    "playstation",
    "fortune",
    "nasdaq",
    "ftse",
    "russell",
    "dow",
    "nikkei",
    "psalm",
    "verse",
    "act",
    "scene",
    "paragraph",
    "clause",
    "rule",
    "resolution",
    "measure",
    "exhibit",
    "figure",
    "table",
    "appendix",
    "line",
    "area",
    "zone",
    "sector",
    "unit",
    "engine",
    "ladder",
    "battalion",
    "version",
    "issue",
    "lot",
    "block",
    "form",
    "schedule",
    "docket",
    "case",
    "bus",
    "train",
    "tier",
    "level",
    "stage",
    "category",
    "week",
    "day",
    "round",
    "game",
    "lane",
    "exit",
    "mile",
    "box",
    "local",
    "post",
    "catch",
    "radio",
    "psalms",
    "genesis",
    "matthew",
    "luke",
    "john",
    "mark",
    "mach",
    "chanel",
    "hut",
    "galaxy",
    "falcon",
    "soyuz",
    "expedition",
    "class",
];

/// Those of the above that are names even in lower case.
const ALWAYS: &[&str] = &[
    "channel",
    "interstate",
    "route",
    "section",
    "article",
    "chapter",
    "page",
    "pages",
    "paragraph",
    "room",
    "grade",
    "type",
    "phase",
    "proposition",
];

/// Words a hyphen ties to a number to make an adjective that counts nothing: "two-bit", "one-sided".
const ADJECTIVES: &[&str] = &[
    "bit",
    "sided",
    "time",
    "timer",
    "way",
    "dimensional",
    "tone",
    "handed",
    "faced",
    "off",
    "on",
    "liner",
    "stop",
    "step",
    "star",
    "piece",
    "ply",
    "wheeler",
    "wheel",
    "stroke",
    "letter",
    "fold",
    "legged",
    "eyed",
    "pronged",
    "tiered",
    "upmanship",
    "trick",
    "size",
    "hit",
    "man",
    "party",
    "hundredths",
    "d",
    "g",
];

/// Before "one" it is a pronoun.
const BEFORE_PRONOUN: &[&str] = &[
    "that", "this", "which", "any", "each", "every", "no", "another", "the", "previous", "current", "last", "next",
    "right", "wrong", "good", "new", "old", "big", "only", "first", "second", "number", "day", "whole", "same",
    "other", "better", "best", "a", "bad", "small", "latest", "own", "loved", "every",
];

/// Tied to a number by a hyphen they belong to it: "mid-30s", "sub-2%".
const PREFIXES: &[&str] = &[
    "mid", "early", "late", "sub", "under", "over", "age", "aged", "nearly", "almost", "about", "around", "near",
    "roughly", "to", "minus", "plus", "post", "pre", "non", "or", "and", "in", "than",
];

/// Fixed figures: slash-separated pairs that are no fractions.
const PAIRS: &[(&str, &str)] = &[("9", "11"), ("24", "7"), ("50", "50"), ("20", "20"), ("7", "7"), ("7", "11")];

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::NUMBERED, NUMBERED.iter().copied());
    lexicon.add(Class::NONE, ADJECTIVES.iter().chain(BEFORE_PRONOUN).chain(PREFIXES).copied());
    lexicon.add(
        Class::NONE,
        [
            "(",
            ")",
            "@",
            "#",
            "/",
            ":",
            ".",
            "&",
            "s",
            "no",
            "nos",
            "zero",
            "tolerance",
            "ground",
            "minus",
            "is",
            "to",
            "by",
            "was",
            "of",
            "group",
            "g",
            "x",
            "number",
            "plus",
            "and",
            "who",
            "tax",
        ],
    );
}

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
        if tied || matches!(lower_before, "@" | "#" | ":" | "&") || word_before == "_" {
            return Some(skip_glued(words, at));
        }
    }
    if digits {
        if let Some(end) = glued_name(words, at) {
            return Some(end);
        }
        if let Some(end) = telephone(words, at) {
            return Some(end);
        }
    }
    if at > 0 && words.is(before, Class::NUMBERED) && !words.glued(at) {
        let proper = words.capital(before) && (words.capital(at) || digits) && !sentence_start(words, before);
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
        || words.is(next, Class::ORDINAL | Class::SCALE | Class::UNIT)
        || words.lower(next) == "-" && words.is(next + 1, Class::ORDINAL | Class::SCALE | Class::UNIT);
    if goes_on {
        return false;
    }
    if BEFORE_PRONOUN.contains(&before) {
        return true;
    }
    let joins = matches!(words.lower(next), "in" | "out" | "over" | "to" | "and" | "percent" | "or" | "-")
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
