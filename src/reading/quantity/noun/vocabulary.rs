//! The words that bound a noun phrase, stand in one in the plural, or stand for one.

use crate::reading::lexicon::{Class, Lexicon, WordSet};

/// Words that end a noun phrase.
#[rustfmt::skip]
pub(super) const BREAKS: &[&str] = &[
    // prepositions
    "of", "in", "on", "at", "to", "from", "for", "with", "by", "about", "over", "under", "after", "before", "between", "against",
    "into", "through", "during", "without", "within", "across", "around", "among", "amid", "along", "behind", "below", "above",
    "near", "per", "since", "until", "upon", "toward", "towards", "via", "as", "than", "like", "off", "out", "up", "down",
    "including", "despite", "because", "while", "when", "where", "if", "whether", "though", "although", "unless", "so", "but",
    "nor", "yet", "not",
    // determiners and pronouns
    "the", "a", "an", "this", "these", "those", "that", "which", "who", "whom", "whose", "what", "it", "its", "he", "she", "they",
    "we", "you", "i", "him", "her", "them", "us", "his", "their", "our", "my", "your", "all", "each", "every", "some", "any",
    "no", "both", "there", "here", "then", "now", "also", "still", "already", "just", "only", "even", "again", "ago", "earlier",
    "later", "today", "yesterday", "tomorrow", "together", "each", "more", "ever", "never", "worth", "aboard", "thereabouts",
    "outright", "apiece", "alike", "instead", "altogether", "abroad", "ashore", "afterward", "afterwards", "elsewhere", "anyway",
    "nonetheless", "however", "therefore", "too", "once", "twice", "alone", "alive", "asleep", "upstairs", "downstairs",
    "indoors", "outdoors", "beneath", "beside", "besides", "onto", "throughout", "underneath", "except", "versus",
];

/// The commonest verbs, which end a noun phrase too.
#[rustfmt::skip]
pub(super) static VERBS: WordSet = WordSet::of(&[
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would",
    "can", "could", "may", "might", "must", "should", "shall", "said", "says", "say", "told", "came", "come", "went", "go", "got",
    "get", "took", "take", "made", "make", "gave", "give", "sent", "send", "saw", "see", "left", "leave", "kept", "keep", "met",
    "meet", "won", "lost", "lose", "held", "hold", "showed", "show", "turned", "died", "die", "remain", "remained", "include",
    "includes", "included", "attended", "attend", "received", "receive", "signed", "voted", "joined", "agreed", "declined",
    "refused", "decided", "wanted", "want", "need", "needed", "know", "knew", "think", "thought", "began", "became", "become",
    "began", "face", "faced", "rose", "fell", "spoke", "wrote", "filed", "sued", "sue", "boycotted", "skipped", "pulled",
    "backed", "responded", "replied", "reported", "fled", "drove", "wept", "ran", "grew", "drew", "flew", "threw", "bought",
    "taught", "caught", "fought", "sought", "brought", "heard", "felt", "stood", "sat", "ate", "hid", "rode", "broke", "chose",
    "froze", "stole", "swore", "tore", "wore", "shook", "swam", "sang", "sank", "drank", "hung", "clung", "struck", "dug", "bled",
    "sped", "agree", "disagree", "believe", "oppose", "approve", "cannot", "put", "puts",
]);

/// Plurals without an s, and what counts people without a noun.
#[rustfmt::skip]
pub(super) static PLURALS: WordSet = WordSet::of(&[
    "people", "men", "women", "children", "police", "dead", "injured", "wounded", "missing", "killed", "others", "troops",
    "personnel", "staff", "cattle", "fish", "aircraft", "jurisdictions",
]);

/// Those of whom each place or body has one: "the mayors of four cities" are four mayors.
#[rustfmt::skip]
pub(super) static OFFICES: WordSet = WordSet::of(&[
    "mayors", "governors", "presidents", "leaders", "chiefs", "heads", "ministers", "premiers", "chancellors", "kings",
    "captains", "coaches", "superintendents", "sheriffs", "bishops", "archbishops", "ambassadors", "principals", "chairmen",
    "executives", "directors", "editors", "managers", "commissioners", "secretaries", "capitals", "foreign",
]);

/// Plurals that stand before the noun they describe: "three arms dealers", "12 women voters". Behind any other the phrase has ended.
#[rustfmt::skip]
pub(super) static PLURAL_MODIFIERS: WordSet = WordSet::of(&[
    "sports", "arms", "sales", "savings", "customs", "systems", "goods", "rights", "drugs", "operations", "communications",
    "veterans", "police", "women", "men", "electronics", "parks", "securities", "futures", "games", "news", "economics",
    "politics", "athletics",
]);

/// Verbs in the third person that are hardly ever a plural behind another noun.
#[rustfmt::skip]
pub(super) static PRESENT: WordSet = WordSet::of(&[
    "airs", "allows", "appears", "applies", "argues", "arrives", "asks", "becomes", "begins", "begs", "believes", "belongs",
    "brings", "carries", "closes", "comes", "contains", "continues", "creates", "describes", "does", "eats", "ends", "exists",
    "expires", "explains", "faces", "fits", "follows", "gets", "gives", "goes", "happens", "holds", "includes", "involves",
    "keeps", "knows", "lasts", "lets", "lies", "lives", "loses", "makes", "opens", "owns", "pays", "plays", "provides",
    "receives", "refers", "remains", "represents", "requires", "says", "seeks", "seems", "sells", "serves", "sits", "sounds",
    "stands", "stays", "suggests", "takes", "tells", "tends", "thinks", "wants", "wears", "weighs", "writes",
]);

/// What was done to those whom a number counts without a noun: "killing three", "five wounded".
#[rustfmt::skip]
pub(super) static DONE: WordSet = WordSet::of(&[
    "killed", "killing", "kills", "kill", "injured", "injuring", "injures", "wounded", "wounding", "wounds", "hurt", "hurting",
    "arrested", "arresting", "detained", "detaining", "hospitalized", "sickened", "infected", "displaced", "evacuated", "rescued",
    "missing", "dead", "trapped", "stranded", "charged", "convicted", "sentenced", "elected", "shot", "stabbed", "drowned",
    "deported", "vaccinated", "abducted", "kidnapped", "executed",
]);

/// Verbs and conjunctions behind which the subject of a number's own clause begins.
pub(super) static CLAUSE_STARTS: WordSet = WordSet::of(&[
    "said", "says", "say", "that", "as", "which", "who", "when", "while", "because", "but", "after", "although",
    "though", "told", "whether", "if", "where",
]);

pub(in crate::reading::quantity) fn words(lexicon: &mut Lexicon) {
    lexicon.add(
        Class::NONE,
        PLURAL_MODIFIERS.iter().chain(DONE.iter()).chain(CLAUSE_STARTS.iter()).chain(PRESENT.iter()).copied(),
    );
    lexicon.add(Class::BREAK, BREAKS.iter().chain(VERBS.iter()).copied());
    lexicon.add(Class::NONE, PLURALS.iter().chain(OFFICES.iter()).copied());
    lexicon.add(
        Class::NONE,
        [
            "and",
            "or",
            "them",
            "us",
            "those",
            "these",
            "whom",
            "number",
            "total",
            "totaled",
            "totalled",
            "totaling",
            "reached",
            "reach",
            "hit",
            "stood",
            "stands",
            "numbered",
            "topped",
            "surpassed",
            "exceeded",
            ",",
            "-",
            "—",
            "least",
            "most",
        ],
    );
}
