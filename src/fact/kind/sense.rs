//! Nouns and adjectives by what they make of the thing they stand with: somebody close to it, a part of it, another of its kind.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::reading::clause::bases;

/// What a word says of the thing it stands with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// Somebody by whose he is: "his wife", "the mayor's deputy".
    Relation,
    /// Another of its kind: "an earlier budget".
    Another,
    /// Some of its kind only: "temporary nurses".
    Kind,
    /// Has an adjective's ending, and leaves its noun as it is: "total".
    Whole,
    /// Where or in what things are: "eight departments in two states".
    Place,
    /// By how much two values differ: "a gap of $2 million".
    Difference,
    /// A total of what was counted before: "bringing the total to 1,870".
    Total,
    /// The value of another noun: "the cost of the bridge".
    Value,
    /// A share of another noun, or the most of it: "the worst of the flood".
    Share,
    /// Some who are counted together: "a family of five".
    Group,
    /// One of two who are against each other: "the visitors", "the defense".
    Side,
    /// A company, a place or a body, told by what it is once it has been named: "the company's profit".
    Anaphor,
}

const WORDS: &[(Sense, &str)] = &[
    (
        Sense::Relation,
        "wife husband son daughter brother sister father mother partner cousin uncle aunt nephew niece grandson granddaughter \
         grandfather grandmother widow widower aide lawyer spokesman spokeswoman deputy successor predecessor rival opponent \
         accountant assistant co-defendant defendant accomplice driver friend neighbor colleague boyfriend girlfriend parents \
         children family publisher agent competitor subsidiary supplier landlord tenant manager bodyguard attorney adviser advisor",
    ),
    (
        Sense::Another,
        "other another previous prior earlier former rival neighboring neighbouring nearby original initial proposed rejected \
         planned future separate similar second third fourth old older past smaller alternative competing subsequent later next \
         preliminary draft average typical",
    ),
    (
        Sense::Kind,
        "republican democratic democrat independent female male black white hispanic latino asian muslim jewish christian foreign \
         young younger older old new newly former big small smaller larger large major minor current top senior junior separate \
         other key first-year swing elderly pregnant adult teenage school state city county army police part-time full-time poor \
         rich low-income homeless veteran student women child extra more possible daily severe mild serious",
    ),
    (
        Sense::Whole,
        "total so-called called individual actual combined estimated reported existing innocent different united metal animal \
         hospital new net gross whole record big huge large full final main early late fresh all annual overall official typical controversial substantial fiscal partial formal \
         good strong weak high low masked hooded priceless precious invaluable famous celebrated magnificent stunning astonishing amazing \
         incredible brave courageous heroic frightened terrified desperate furious exhausted beloved cherished gruesome horrific \
         terrible tragic devastating dramatic historic remarkable extraordinary notorious infamous coveted treasured prized \
         determined dedicated talented ruthless audacious brazen daring whopping staggering measly paltry eye-watering",
    ),
    (
        Sense::Place,
        "state county country city town village province district region area borough place neighborhood neighbourhood parish \
         precinct ward nation territory continent site location building house home school hospital store room vehicle car bus \
         truck boat ship plane box category language zone municipality jurisdiction community camp jail prison",
    ),
    (
        Sense::Difference,
        "gap difference cut cuts increase raise rise decrease drop decline reduction gain jump deficit surplus shortfall boost hike \
         growth margin lead fall majority",
    ),
    (Sense::Total, "total toll tally count number figure"),
    (
        Sense::Value,
        "cost price size value amount total length level rate number worth height depth width weight age speed magnitude toll sum \
         bill estimate figure rating index score",
    ),
    (Sense::Share, "share majority rest part most half third quarter percentage proportion worst best bulk brunt peak"),
    (
        Sense::Group,
        "group family batch team crew squad pair cell busload carload boatload platoon couple party band set string series",
    ),
    (
        Sense::Side,
        "visitors visitor guests hosts host opponents opponent rivals rival challengers challenger incumbent champions champion \
         underdogs underdog defenders holders home-side away-side defense prosecution plaintiff plaintiffs defendant democrats \
         republicans conservatives liberals independents",
    ),
    (
        Sense::Anaphor,
        "company corporation firm bank airline retailer manufacturer maker agency team club side union league network chain \
         studio publisher hospital university college group government city town",
    ),
];

/// Whether a word in lower case, or what it may be a form of, has a sense.
pub(super) fn is(word: &str, sense: Sense) -> bool {
    static TABLE: LazyLock<FxHashMap<&'static str, u16>> = LazyLock::new(|| {
        let mut table = FxHashMap::default();
        for (sense, words) in WORDS {
            for word in words.split_whitespace() {
                *table.entry(word).or_insert(0) |= 1 << *sense as u16;
            }
        }
        table
    });
    let has = |word: &str| TABLE.get(word).is_some_and(|senses| senses & 1 << sense as u16 != 0);
    let plural = matches!(sense, Sense::Place | Sense::Group | Sense::Relation);
    has(word) || plural && (word.strip_suffix('s').is_some_and(has) || bases(word).any(|base| has(&base)))
}

/// Whether a word before a noun tells what kind of it is meant, rather than how large, new or good it is: "a ⟨school⟩ budget", "the
/// ⟨federal⟩ budget", "a ⟨towing⟩ contract".
pub(super) fn tells_kind(word: &str) -> bool {
    let of_kind = ["al", "ern", "ian", "ish", "ese", "ing"].iter().any(|ending| word.ends_with(ending));
    !is(word, Sense::Whole) && (of_kind || !is_adjective(word))
}

/// Endings of adjectives: "temporary", "suspected", "western", "local", "uninsured", "striking".
const ADJECTIVES: &[&str] =
    &["ary", "al", "ic", "ive", "ous", "ful", "less", "ed", "ing", "ern", "ian", "ish", "able", "ible", "est", "ese"];

/// Whether a word looks like an adjective.
pub(super) fn is_adjective(word: &str) -> bool {
    word.len() > 4 && ADJECTIVES.iter().any(|ending| word.ends_with(ending))
}

const UP: &[&str] = &[
    "rise", "increase", "climb", "grow", "growth", "raise", "gain", "jump", "surge", "soar", "up", "higher", "more",
    "add", "rally",
];

const DOWN: &[&str] = &[
    "fall", "decrease", "drop", "decline", "lose", "loss", "cut", "slip", "sink", "tumble", "slide", "plunge",
    "shrink", "reduce", "down", "lower", "less", "fewer", "slump", "crash",
];

/// Whether some words, in lower case, tell that something went up (`true`) or down; `None` where they tell neither or both.
pub(super) fn direction<'a>(words: impl Iterator<Item = &'a str>) -> Option<bool> {
    let (mut up, mut down) = (false, false);
    for word in words {
        let one = |list: &[&str]| list.contains(&word) || bases(word).any(|base| list.contains(&base.as_str()));
        up |= one(UP);
        down |= one(DOWN);
    }
    (up != down).then_some(up)
}
