//! Words that do not inflect by rule, as tables to be read and added to.

mod nouns;
mod verbs;

pub(super) use nouns::{ING_NOUNS, INVARIABLE, NO_OTHER_FORM, NOUNS};
pub(super) use verbs::VERBS;

/// Past forms that are words of their own: whoever writes one of these does not mean the verb.
pub(super) const OWN_WORDS: &[&str] = &[
    "bit",
    "bore",
    "born",
    "bound",
    "cast",
    "cost",
    "cut",
    "felt",
    "fell",
    "found",
    "ground",
    "hit",
    "lay",
    "lead",
    "left",
    "lit",
    "put",
    "read",
    "rode",
    "rose",
    "saw",
    "set",
    "shed",
    "shot",
    "spoke",
    "spread",
    "thought",
    "upset",
    "wet",
    "wound",
    "dove",
    "stole",
    "drunk",
    "fit",
    "split",
    "quit",
    "offset",
    "broadcast",
    "forecast",
    "burst",
    "bet",
    "bid",
    "hurt",
    "known",
    "given",
    "beset",
    "rid",
    "slit",
    "thrust",
    "undercut",
    "reset",
    "slew",
    "smelt",
    "bent",
    "broke",
    "being",
    "burnt",
    "slain",
    "underlying",
    "let",
    "shut",
];

/// Words that, written together with the next, make another word: "over time" is not "overtime".
pub(super) const SMALL_WORDS: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "by", "to", "up", "off", "out", "over", "for", "from", "with", "under",
    "any", "some", "every", "no", "not", "may", "all", "one", "who", "what", "when", "where", "how", "then", "there",
    "here", "more", "much", "be", "is", "it", "as", "so", "if", "or", "and", "after", "before", "back", "down",
    "through", "down", "self", "pre", "re", "co", "ex",
];

/// The second word of a verb of two words ("shut down"): written together it is a noun.
pub(super) const PARTICLES: &[&str] = &[
    "up", "out", "off", "over", "down", "in", "on", "away", "back", "through", "around", "along", "by", "to", "with",
    "for", "of", "at",
];

/// Particles that a pronoun may part from their verb: "sit it out". Those that are mostly prepositions ("to", "with", "in") are not.
pub(super) const SEPARABLE: &[&str] =
    &["up", "out", "off", "down", "away", "back", "over", "around", "through", "along"];
