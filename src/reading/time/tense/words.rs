//! The words that tell which way a sentence looks.

use std::sync::LazyLock;

use crate::reading::lexicon::Lexicon;

/// What a word tells: a set of bits.
pub(in crate::reading::time) type Sign = u8;
/// It tells of what has been: "was", "said".
pub(super) const PAST: Sign = 1;
/// It tells of what is to come: "will".
pub(super) const FUTURE: Sign = 1 << 1;
/// A time behind it lies ahead whatever the tense: "was scheduled for", "plans to", "is due".
pub(super) const PLAN: Sign = 1 << 2;
/// It may announce what a timetable has, by the words around it: "polls close", "kicks off".
pub(super) const TIMETABLE: Sign = 1 << 3;
/// With an infinitive, or in a perfect, it arranges what is to come: "is to meet", "has booked".
pub(super) const ARRANGES: Sign = 1 << 4;
/// It begins a clause: "that".
pub(super) const CLAUSE: Sign = 1 << 5;
/// Behind it another clause has verbs of its own.
pub(super) const SUBORDINATE: Sign = 1 << 6;
/// It reports what somebody said.
pub(super) const SAYING: Sign = 1 << 7;

const LISTS: &[(Sign, &str)] = &[
    (FUTURE, "will will 'll won't shall would upcoming next"),
    (PAST, PASTS),
    (PLAN, PLANS),
    (TIMETABLE, TIMETABLES),
    (ARRANGES, "is are was were booked arranged lined"),
    (CLAUSE, "that whether if because"),
    (SUBORDINATE, "that which who whose when where if because while as and but"),
    (SAYING, "said says say added announced reported told wrote according"),
];

const PASTS: &str = "was said announced will will Will 'll won't shall would upcoming next was were had did said told came went took made began \
    wrote met saw sent held left gave got found led won lost broke rose fell became ran spoke shot hit has have been drew died \
    paid brought knew thought kept shut cut struck sank fled flew drove grew fought caught taught bought sold stood sat heard \
    felt beat swam sang stole threw chose froze built burst hung swore tore wore slid swept dealt lent spent ate blew drank dug \
    fed forbade forgot hid laid lit overcame oversaw put quit rang rode shook shrank slept sought sprang stuck swung undertook \
    underwent upheld withdrew withheld woke born begun wed driven flown seen stolen taken thrown written";

const PLANS: &str = "scheduled expected planned slated set due plans plan planning until deadline forecast projected predicted expects expires \
    hopes intends payable expect anticipate anticipates predict predicts intend need needs aims going begins starts opens closes ends airs premieres debuts resumes departs arrives becomes convenes decides \
    enters expire hears joins meets reconvenes reopens expecting awaiting hoping preparing retires should must may might can \
    could";

const TIMETABLES: &str = "kicks kick tips gets go goes head heads take takes come comes close open start begin end resume leave \
    return expire ships";

/// Gives the words a place in the lexicon.
pub(in crate::reading) fn words(lexicon: &mut Lexicon) {
    for word in LISTS.iter().flat_map(|(_, words)| words.split_ascii_whitespace()) {
        lexicon.add_apart(word);
    }
}

/// What each word of the lexicon tells, by its place there.
pub(in crate::reading::time) static SIGNS: LazyLock<Vec<Sign>> = LazyLock::new(|| {
    let mut signs = Vec::new();
    for (sign, words) in LISTS {
        for word in words.split_ascii_whitespace() {
            let place = usize::from(Lexicon::shared().place_of(word));
            signs.resize(signs.len().max(place + 1), 0);
            if let Some(signs) = signs.get_mut(place) {
                *signs |= sign;
            }
        }
    }
    signs
});
