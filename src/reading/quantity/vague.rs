//! Amounts without a number: "dozens", "tens of thousands", "several", "a few hundred", "both", "none of the 12", "a majority".

use std::ops::{Bound, Range};

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed, Lexicon, WordSet};
use super::cardinal::number;
use super::hedge::{self, Core, HedgeKind};
use super::number_words as table;
use super::unit::{self, Unit};
use super::{Found, Hedge, found, quantity};

/// What a vague word leaves possible.
#[derive(Clone, Debug)]
pub(super) struct Vague {
    pub(super) set: Interval<Exact>,
    /// The value, where the word names one after all: "both" is 2, "none" is 0.
    pub(super) point: Option<Exact>,
    pub(super) tokens: Range<usize>,
    pub(super) share: bool,
}

/// Multiplied by a scale behind them ("several hundred"); what they stand for, and whether "of" may follow.
const SMALL: &[(&str, i128, i128)] = &[("couple", 2, 3), ("few", 2, 6), ("several", 3, 9), ("handful", 3, 7)];

/// Plurals of scales without a number before them.
const PLURALS: &[(&str, i128, i128)] = &[
    ("dozens", 24, 99),
    ("scores", 40, 199),
    ("tens", 20, 99),
    ("hundreds", 200, 999),
    ("thousands", 2_000, 9_999),
    ("millions", 2_000_000, 999_999_999),
    ("billions", 2_000_000_000, 999_999_999_999),
    ("trillions", 2_000_000_000_000, 999_999_999_999_999),
];

/// Words before a "no" that counts.
static BEFORE_NO: WordSet = WordSet::of(&[
    "there",
    "were",
    "are",
    "was",
    "that",
    "but",
    "and",
    "because",
    "while",
    "although",
    "with",
    "since",
    "so",
    "if",
    "where",
    "when",
    "say",
    "says",
    "said",
    "saying",
    "report",
    "reports",
    "reported",
    "reporting",
    "confirmed",
    "added",
    "found",
    "cause",
    "caused",
    "causing",
    "saw",
    "recorded",
    "made",
    "suffered",
    "left",
    "announced",
    "insisted",
    ",",
    ":",
]);

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::NONE, BEFORE_NO.iter().copied());
    lexicon.add(Class::NONE, ["thanks", "possibly", "if", "even", "maybe", "perhaps", "upon"]);
    lexicon.add(
        Class::VAGUE,
        ["several", "both", "neither", "none", "no", "nobody", "majority", "bulk", "most", "all", "not"],
    );
    lexicon.add(Class::VAGUE, PLURALS.iter().map(|e| e.0));
    lexicon.add(Class::SMALL, SMALL.iter().map(|e| e.0));
    lexicon.add(Class::SMALL, ["pair", "duo", "trio", "quartet", "majority", "minority"]);
    lexicon.add(Class::NONE, ["nor"]);
    lexicon.add(
        Class::NONE,
        [
            "pair",
            "majority",
            "bulk",
            "single",
            "its",
            "their",
            "his",
            "her",
            "our",
            "those",
            "these",
            "vast",
            "great",
            "overwhelming",
            "of",
            "the",
            "one",
            "two",
            "quite",
            "is",
            "had",
            "have",
        ],
    );
}

fn closed(lower: i128, upper: i128) -> Interval<Exact> {
    Interval::closed(Exact::whole(lower), Exact::whole(upper))
}

/// The vague amount that begins at a token.
pub(super) fn read(words: &Lexed<'_>, at: usize) -> Option<Vague> {
    let word = words.lower(at);
    if word.is_empty() {
        return None;
    }
    let zero = |tokens| Some(Vague { set: closed(0, 0), point: Some(Exact::ZERO), tokens, share: false });
    if let Some(&(_, lower, upper)) = PLURALS.iter().find(|e| e.0 == word) {
        return plural(words, at, lower, upper);
    }
    match word {
        "several" => small(words, at, at + 1),
        "a" | "an" | "the" if words.lower(at + 1) == "majority" || words.lower(at + 2) == "majority" => {
            let end = if words.lower(at + 1) == "majority" { at + 2 } else { at + 3 };
            let adjective = end == at + 2
                || matches!(
                    words.word(at + 1),
                    "vast"
                        | "great"
                        | "clear"
                        | "slim"
                        | "large"
                        | "solid"
                        | "strong"
                        | "overwhelming"
                        | "comfortable"
                        | "narrow"
                        | "substantial"
                        | "bare"
                        | "simple"
                        | "big"
                );
            let half = Exact::fraction(1, 2)?;
            (adjective && (words.lower(end) == "of" || end == words.len())).then_some(Vague {
                set: Interval::after(half, Exact::ONE),
                point: None,
                tokens: at..end,
                share: true,
            })
        }
        "most" if words.lower(at + 1) == "of" => {
            let those =
                matches!(words.lower(at + 2), "the" | "those" | "these" | "its" | "their" | "his" | "her" | "our");
            let several = plural_noun(words.word(at + 3)) || plural_noun(words.word(at + 4));
            (those && several).then_some(Vague {
                set: Interval::after(Exact::fraction(1, 2)?, Exact::ONE),
                point: None,
                tokens: at..at + 1,
                share: true,
            })
        }
        // "the majority of voters", "the bulk of the money"
        "majority" | "bulk" => {
            let the = matches!(words.lower(at.wrapping_sub(1)), "the" | "vast" | "great" | "overwhelming");
            (the && words.lower(at + 1) == "of").then_some(Vague {
                set: Interval::after(Exact::fraction(1, 2)?, Exact::ONE),
                point: None,
                tokens: at..at + 1,
                share: true,
            })
        }
        "all" if words.lower(at + 1) == "but" => all_but(words, at),
        // "not one mayor", "not a single mayor": none; "not one but two" and "not one of" go on otherwise.
        "not" => {
            let one = words.lower(at + 1) == "one" && !words.is(at + 2, Class::BREAK | Class::UNIT | Class::SCALE);
            let single = words.is(at + 1, Class::ARTICLE) && words.lower(at + 2) == "single";
            let of = words.lower(at + 1) == "one" && words.lower(at + 2) == "of";
            let noun = |i: usize| words.token(i).is_some_and(|t| t.kind == crate::text::TokenKind::Word && !t.capital);
            if one && noun(at + 2) || of {
                return zero(at..at + 2);
            }
            (single && noun(at + 3)).then(|| zero(at..at + 3)).flatten()
        }
        "a" if set_of(words.lower(at + 1)).is_some() => {
            let size = set_of(words.lower(at + 1)).filter(|_| words.lower(at + 2) == "of")?;
            Some(Vague { set: closed(size, size), point: Some(Exact::whole(size)), tokens: at..at + 2, share: false })
        }
        // "a minority of voters"
        "a" if words.lower(at + 1) == "minority" && words.lower(at + 2) == "of"
            || words.lower(at + 2) == "minority" && words.lower(at + 3) == "of" =>
        {
            let end = if words.lower(at + 1) == "minority" { at + 2 } else { at + 3 };
            let set = Interval::until(Exact::ZERO, Exact::fraction(1, 2)?);
            Some(Vague { set, point: None, tokens: at..end, share: true })
        }
        // "quite a few" and "not a few" are many.
        "a" if words.lower(at.wrapping_sub(1)) != "quite" => {
            small(words, at + 1, at + 2).map(|v| Vague { tokens: at..v.tokens.end, ..v })
        }
        "both" => {
            let next = words.word(at + 1);
            let set_of_two = matches!(words.lower(at + 1), "of" | "were" | "are" | "have" | "had")
                || plural_noun(next) && words.lower(at + 2) != "and";
            set_of_two.then_some(Vague {
                set: closed(2, 2),
                point: Some(Exact::whole(2)),
                tokens: at..at + 1,
                share: false,
            })
        }
        "neither" | "none" if words.lower(at + 1) == "of" => {
            // "none of the 12 jurors", "neither of the two bills": the size of the set belongs to the words.
            let the = at + 2 + usize::from(words.lower(at + 2) == "the");
            match number(words, the, false).filter(|_| words.lower(at + 2) == "the") {
                Some(size) => zero(at..size.tokens.end),
                None => zero(at..at + 1),
            }
        }
        // "Neither suspect spoke"; "neither he nor she" names two.
        "neither" => {
            let noun = words.token(at + 1).is_some_and(|t| t.kind == crate::text::TokenKind::Word && !t.capital)
                && !words.is(at + 1, Class::BREAK)
                && no_that_counts(words, at);
            let alone = (at + 2..at + 10).all(|i| words.lower(i) != "nor");
            (noun && alone).then(|| zero(at..at + 1)).flatten()
        }
        "nobody" if no_that_counts(words, at) => zero(at..at + 1),
        "no" if no_that_counts(words, at) && !words.glued(at + 1) => {
            if words.lower(at + 1) == "one" {
                return zero(at..at + 2);
            }
            (plural_noun(words.word(at + 1))).then(|| zero(at..at + 1)).flatten()
        }
        _ => None,
    }
}

/// How many a word for a set of things counts.
fn set_of(word: &str) -> Option<i128> {
    match word {
        "pair" | "duo" => Some(2),
        "trio" => Some(3),
        "quartet" => Some(4),
        _ => None,
    }
}

/// "all but three of the 12 jurors" are nine.
fn all_but(words: &Lexed<'_>, at: usize) -> Option<Vague> {
    let but = number(words, at + 2, false)?;
    let of = but.tokens.end;
    if words.lower(of) != "of" || !matches!(words.lower(of + 1), "the" | "its" | "their" | "his" | "her") {
        return None;
    }
    let all = number(words, of + 2, false)?;
    let left = all.value.minus(but.value).filter(|left| *left >= Exact::ZERO)?;
    Some(Vague { set: Interval::point(left), point: Some(left), tokens: at..all.tokens.end, share: false })
}

/// A plural in lower case, as far as letters tell.
fn plural_noun(word: &str) -> bool {
    word == "people"
        || word == "women"
        || word == "men"
        || word == "children"
        || word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.starts_with(|c: char| c.is_uppercase())
}

/// "No mayors came" denies them all, and so does "said no mayors came", "caused no deaths"; "has no clothes" is a way of speaking more
/// often than a count, and "said no thanks" none at all.
fn no_that_counts(words: &Lexed<'_>, at: usize) -> bool {
    let first = at == 0 || words.capital(at);
    (first || BEFORE_NO.has(words, at - 1)) && words.lower(at + 1) != "thanks"
}

/// "dozens", "hundreds of thousands", "tens of millions"; not "two hundreds" and not "scores" in a game.
fn plural(words: &Lexed<'_>, at: usize, lower: i128, upper: i128) -> Option<Vague> {
    let before = at.wrapping_sub(1);
    if words.is(before, Class::DIGITS | Class::CARDINAL | Class::SCALE)
        || words.lower(at) == "scores" && words.lower(at + 1) != "of"
    {
        return None;
    }
    let (mut set, mut end) = (closed(lower, upper), at + 1);
    if words.lower(at + 1) == "of" {
        let unit = words.lower(at + 2);
        if let Some(scale) = table::scale(unit).filter(|_| unit.ends_with('s') && unit != "hundreds") {
            let least = Exact::whole(lower).times(scale)?;
            let most = Exact::whole(upper + 1).times(scale)?.minus(Exact::ONE)?;
            (set, end) = (Interval::closed(least, most), at + 3);
        }
    }
    // "hundreds, if not thousands", "hundreds or even thousands", "dozens upon dozens"
    let comma = usize::from(words.lower(end) == ",");
    let joined = match (words.lower(end + comma), words.lower(end + comma + 1)) {
        ("if", "not") | ("or", "even" | "maybe" | "perhaps") => Some(end + comma + 2),
        ("possibly" | "perhaps" | "maybe" | "even", _) if comma == 1 => Some(end + 2),
        ("upon" | "or" | "to", _) if comma == 0 => Some(end + 1),
        _ => None,
    };
    if let Some(next) = joined
        && let Some(&(_, _, most)) = PLURALS.iter().find(|e| e.0 == words.lower(next) && e.1 >= lower)
    {
        let upper = Bound::Included(Exact::whole(most));
        (set, end) = (Interval { lower: set.lower, upper }, next + 1);
    }
    (words.lower(at) != "tens" || end > at + 1).then_some(Vague { set, point: None, tokens: at..end, share: false })
}

/// "few", "couple of", "several", with a scale: "few hundred", "several hundred thousand", "couple dozen".
fn small(words: &Lexed<'_>, at: usize, mut end: usize) -> Option<Vague> {
    let &(word, lower, upper) = SMALL.iter().find(|e| e.0 == words.lower(at))?;
    let of = words.lower(end) == "of";
    let mut scale = Exact::ONE;
    let mut behind = end + usize::from(of && word == "couple");
    while let Some(next) =
        table::scale(words.lower(behind)).or_else(|| table::is_dozen(words.lower(behind)).then_some(Exact::whole(12)))
    {
        if words.lower(behind).ends_with('s') {
            break;
        }
        scale = scale.times(next)?;
        behind += 1;
        end = behind;
    }
    // A couple may be married: it counts before "of" or a scale.
    if word == "couple" && !of && scale == Exact::ONE && !plural_noun(words.word(end)) || word == "handful" && !of {
        return None;
    }
    Some(Vague { set: closed(lower, upper).scale(scale)?, point: None, tokens: at..end, share: false })
}

/// A vague amount with its unit, and with its bound.
pub(super) fn amount(words: &Lexed<'_>, vague: Vague, floor: usize) -> Found {
    bounded(words, vaguely(words, vague), floor)
}

/// "dozens", "several days", "millions of dollars", "a few percent"
fn vaguely(words: &Lexed<'_>, vague: Vague) -> Found {
    let mut end = vague.tokens.end;
    let mut unit = if vague.share { Unit::Share } else { Unit::Count };
    let of = usize::from(words.lower(end) == "of");
    let named = unit::counted(words, end + of).filter(|(unit, _)| !vague.share && (of == 0 || *unit != Unit::Percent));
    if let Some(named) = named {
        (unit, end) = named;
    }
    let mut quantity = quantity(words, vague.tokens.start..end, unit, vague.set, vague.point);
    if vague.point.is_none() {
        let approximate = !vague.share;
        quantity.hedge = Some(Hedge { kind: HedgeKind::Vague, span: quantity.span, approximate });
    }
    found(quantity, vague.tokens.start, end)
}

/// "more than a few people", "no more than a handful": a bound of what is vague itself.
fn bounded(words: &Lexed<'_>, mut found: Found, floor: usize) -> Found {
    let core = Core { start: found.start, unit: found.quantity.unit, small: false };
    let Some(bound) = hedge::before(words, core, floor).filter(|h| h.kind.is_bound()) else { return found };
    let quantity = &mut found.quantity;
    if quantity.hedge.is_none_or(|h| h.kind != HedgeKind::Vague) {
        return found;
    }
    let up = matches!(bound.kind, HedgeKind::AtLeast | HedgeKind::MoreThan);
    quantity.set = if up {
        Interval { lower: quantity.set.lower, upper: std::ops::Bound::Unbounded }
    } else {
        Interval { lower: std::ops::Bound::Included(Exact::ZERO), upper: quantity.set.upper }
    };
    quantity.span = words.span(bound.start..found.end);
    quantity.hedge = Some(Hedge { kind: HedgeKind::Vague, span: quantity.span, approximate: true });
    found.start = bound.start;
    found
}
