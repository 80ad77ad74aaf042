//! Abbreviations of news English, by what may follow their period, and the words that begin a sentence.
//!
//! A period behind an abbreviation ends a sentence only if what follows says so. For most classes that is a word which
//! begins sentences and never names: "She lives in the U.S. The family moved" but "the U.S. Conference of Mayors".

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// What an abbreviation is, which decides what may follow its period inside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Stands before a name and never ends a sentence: "Gov. Lee", "Atty. Gen. Jeff Sessions", "Dr. No".
    Title,
    /// A title, a saint or a mountain before a name, but a street behind one: "St. Louis", "on Main St. The police".
    Place,
    /// Stands before a number: "No. 2", "Vol. 3", "p. 12". Before anything else it is a word: "He said no. The mayor left."
    Numbered,
    /// A month or a weekday: "Jan. 25", "Sept. 2018"; before a capital it ends a sentence, unless a date goes on: "Wed. Jan. 24".
    Calendar,
    /// A state. Behind a comma it ends a sentence before any capital ("in St. Louis, Mo. He died"), otherwise only
    /// before a word that begins sentences ("Calif. Gov. Jerry Brown").
    State,
    /// Ends a sentence only before a word that begins sentences: "Apple Inc. Chief Executive Tim Cook", "King Jr. Day", "Fifth Ave. Police".
    Name,
    /// A unit: "6 ft. 2 in. tall"; ends a sentence as other words do, but for a number behind it.
    Unit,
    /// Leads on to what follows, whatever it is: "vs. Brazil", "approx. 5 miles", "e.g. Chicago".
    Leading,
}

#[rustfmt::skip]
const TABLE: &[(Class, &[&str])] = &[
    (Class::Title, &[
        "Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mlle", "Gov", "Govs", "Sen", "Sens", "Rep", "Reps", "Del", "Pres",
        "Gen", "Maj", "Col", "Lt", "Capt", "Sgt", "Cpl", "Pfc", "Pvt", "Spc", "Adm", "Cmdr", "Brig", "Ens", "Rev",
        "Revs", "Fr", "Msgr", "Prof", "Profs", "Hon", "Atty", "Attys", "Supt", "Det", "Insp", "Amb", "Asst", "Assoc",
        "Cong", "Treas", "Dist", "Dep", "Drs", "Ald", "Sec", "Supv", "Dir", "Ret", "Rt",
    ]),
    (Class::Place, &[
        "St", "Ste", "Sts", "Mt", "Mtn", "Ft", "Pt", "Dr",
    ]),
    (Class::Numbered, &[
        "No", "no", "Nos", "nos", "Vol", "vol", "vols", "Fig", "fig", "figs", "Art", "art", "Ch", "ch", "chap",
        "Chap", "p", "pp", "para", "Op", "Rte", "Hwy", "Eq", "Eqs", "Ex", "Apt", "apt", "Bldg", "Rm", "c", "ca", "b", "d", "r", "n",
        "fl", "sec", "ver", "pl", "par",
    ]),
    (Class::Calendar, &[
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues",
        "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
    ]),
    (Class::State, &[
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Kans", "Ky", "La", "Md",
        "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nebr", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn",
        "Tex", "Vt", "Va", "Wash", "Wis", "Wisc", "Wyo", "Ont", "Que", "Alta", "Sask",
    ]),
    (Class::Name, &[
        "Inc", "Corp", "Co", "Cos", "Ltd", "Utd", "Bros", "Plc", "Pty", "Assn", "Dept", "Depts", "Univ", "Inst", "Natl",
        "Intl", "Ave", "Blvd", "Rd", "Ln", "Sq", "Pl", "Ct", "Cir", "Pkwy", "Ter", "Expy", "Tpke", "Jr", "Sr", "Esq",
        "Hosp", "Cty", "Cnty", "Twp", "dept", "depts", "govt", "Govt", "assn", "co", "corp", "Mfg", "Pub", "Ed",
        "Eds", "Jct", "Isl", "al", "Mgmt", "Sci", "Med", "Ctr", "Proc", "Acad", "Soc", "Phys", "Chem", "Biol", "Lett", "Engl",
    ]),
    (Class::Unit, &[
        "ft", "in", "yd", "yds", "mi", "lb", "lbs", "oz", "hr", "hrs", "min", "mins", "km", "cm", "mm", "kg",
    ]),
    (Class::Leading, &[
        "vs", "Vs", "v", "viz", "cf", "Cf", "approx", "Approx", "incl", "excl", "esp", "est", "Est", "aka", "tel",
        "Tel", "ext", "Ext", "orig", "var",
    ]),
];

/// Words that begin a sentence and are not names.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    // determiners and pronouns
    "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "You", "I", "His", "Her",
    "Hers", "Its", "Their", "Our", "My", "Your", "There", "Here", "Some", "Many", "Most", "Several", "Few", "Both",
    "Each", "Every", "Everyone", "Everybody", "Everything", "All", "Any", "Anyone", "Another", "Other", "Others",
    "No", "None", "Nobody", "Nothing", "Neither", "Either", "Someone", "Something", "Such", "Much", "More", "Less",
    "Fewer", "Half", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Dozens",
    "Hundreds", "Thousands", "Millions",
    // conjunctions and question words
    "But", "And", "Or", "Nor", "So", "Yet", "If", "When", "Whenever", "While", "Where", "Whether", "Who", "Whose",
    "What", "Whatever", "Why", "How", "Which", "Because", "Since", "Although", "Though", "Unless", "Until", "Once",
    // prepositions
    "In", "On", "At", "By", "For", "From", "With", "Without", "Within", "Under", "Between", "Among", "Against",
    "About", "As", "Of", "To", "Into", "Through", "Throughout", "During", "Despite", "After", "Before", "Behind",
    "Above", "Below", "Beyond", "Besides", "Across", "Along", "Amid", "Inside", "Outside", "Near", "Over", "Like",
    "Unlike", "Per", "Around", "Instead", "Except", "Following", "According", "Regarding", "Given",
    // adverbs
    "Now", "Then", "Still", "Also", "However", "Meanwhile", "Later", "Earlier", "Last", "Not", "Never", "Only",
    "Even", "Just", "Yes", "Perhaps", "Maybe", "Recently", "Finally", "Eventually", "Moreover", "Nevertheless",
    "Nonetheless", "Additionally", "Furthermore", "Overall", "Thus", "Hence", "Therefore", "Otherwise", "Soon",
    "Already", "Almost", "Nearly", "Roughly", "Again", "Elsewhere", "Afterward", "Afterwards", "Previously",
    "Currently", "Yesterday", "Tomorrow", "Often", "Sometimes", "Today",
    // verbs and contractions
    "Is", "Are", "Was", "Were", "Did", "Does", "Do", "Has", "Have", "Had", "Can", "Could", "Would", "Should",
    "Asked", "Speaking", "Don't", "Didn't", "Doesn't", "Isn't", "Aren't", "Wasn't", "Weren't", "Won't", "Can't",
    "Couldn't", "Wouldn't", "We've", "We're", "We'll", "They're", "They've", "They'll", "I'm", "I've", "I'll", "I'd",
    "You're", "You've", "He'll", "He'd", "She'll", "She'd", "It'll", "Let",
];

/// Groups of people and things in the plural that begin news sentences; in a headline ("U.S. Officials Say") they do not.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "Police", "Officials", "Authorities", "Investigators", "Prosecutors", "Witnesses", "Firefighters", "Lawmakers",
    "Republicans", "Democrats", "Critics", "Analysts", "Experts", "Residents", "Neighbors", "Reporters",
    "Researchers", "Scientists", "Economists", "Voters", "Supporters", "Opponents", "Protesters", "Organizers",
    "Lawyers", "Attorneys", "Doctors", "Parents", "Students", "Teachers", "Workers", "Employees", "Executives",
    "Investors", "People", "Detectives", "Deputies", "Officers", "Relatives", "Women", "Men", "Children", "Families",
    "Mayors", "Senators", "Governors", "Judges", "Rescuers", "Crews", "Activists", "Fans", "Aides", "Troopers",
    "Soldiers", "Troops", "Jurors", "Victims", "Survivors", "Passengers", "Drivers", "Pilots", "Nurses", "Farmers",
    "Migrants", "Refugees", "Immigrants", "Tourists", "Visitors", "Guests", "Customers", "Consumers", "Traders",
    "Regulators", "Historians", "Diplomats", "Negotiators", "Leaders", "Allies", "Owners", "Players", "Members",
    "Prices", "Wages", "Shares", "Stocks", "Sales", "Profits", "Rates", "Exports", "Imports", "Markets", "Companies",
    "Banks", "Schools", "Hospitals", "Flights", "Roads", "Homes", "Tickets", "Polls", "Results", "Details", "Talks",
    "Temperatures", "Winds",
];

/// What follows "p.m." inside a sentence: "5 p.m. Tuesday", "6:53 a.m. ET", "8 p.m. Christmas Eve".
#[rustfmt::skip]
const BEHIND_CLOCK: &[&str] = &[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mondays", "Tuesdays",
    "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays", "January", "February", "March", "April", "May",
    "June", "July", "August", "September", "October", "November", "December", "ET", "EST", "EDT", "CT", "CST", "CDT",
    "MT", "MST", "MDT", "PT", "PST", "PDT", "AKST", "HST", "GMT", "UTC", "BST", "CET", "CEST", "IST", "JST", "AEST",
    "AEDT", "Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Christmas", "Thanksgiving", "Easter",
    "Halloween", "New",
];

/// Words behind which a single letter is no initial: "World War I", "vitamin C", "Plan B".
#[rustfmt::skip]
const LETTERED: &[&str] = &[
    "war", "vitamin", "plan", "hepatitis", "influenza", "type", "grade", "group", "section", "part", "title",
    "exhibit", "category", "schedule", "appendix", "team", "line", "option", "level", "class", "phase", "point",
    "pool",
];

/// Titles written out or shortened that go on from a state: "Rochester Hills, Mich. Mayor Bryan Barnett".
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "Mayor", "Governor", "Gov", "Senator", "Sen", "Rep", "Representative", "Congressman", "Congresswoman", "Atty",
    "Attorney", "Lt", "Police", "Sheriff", "Republican", "Democrat", "Republicans", "Democrats",
];

/// Names that end in a mark: "Yahoo! Inc.", "Jeopardy! host", "Guess? Inc."
const MARKED: &[&str] =
    &["Yahoo", "Jeopardy", "Oklahoma", "Yum", "Guess", "Panic", "Wham", "Joomla", "Ahoy", "Rouge", "E", "Mia", "Hello"];

/// Verbs that give a quotation to a speaker: "\"Why?\" Smith asked."
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "asked", "asks", "said", "says", "wrote", "writes", "tweeted", "tweets", "replied", "replies", "shouted",
    "yelled", "added", "adds", "told", "wondered", "exclaimed", "cried", "responded", "continued", "demanded",
    "recalled", "posted", "chanted", "joked", "quipped", "answered", "screamed", "declared", "announced", "noted",
    "quoted",
];

static CLASSES: LazyLock<FxHashMap<&str, Class>> =
    LazyLock::new(|| TABLE.iter().flat_map(|&(class, words)| words.iter().map(move |word| (*word, class))).collect());

fn set(words: &'static [&'static str]) -> FxHashSet<&'static str> {
    words.iter().copied().collect()
}

/// The class of a word before a period, written as in the text.
pub(super) fn class(word: &str) -> Option<Class> {
    if let Some(class) = CLASSES.get(word) {
        return Some(*class);
    }
    // "ST. LOUIS (AP)": capitals stand for a capital and small letters, but not of states: "LA." is a city.
    if word.len() >= 2 && word.len() <= 5 && word.bytes().all(|b| b.is_ascii_uppercase()) {
        let title = word[..1].to_owned() + &word[1..].to_ascii_lowercase();
        return CLASSES.get(title.as_str()).copied().filter(|c| !matches!(c, Class::State | Class::Calendar));
    }
    // "Pkwys.", "mfrs.": a short word without a vowel is an abbreviation, if one that is not listed.
    let shortened = (3..=5).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_alphabetic() && !b"aeiouyAEIOUY".contains(&b))
        && word.bytes().any(|b| b.is_ascii_lowercase());
    shortened.then_some(Class::Name)
}

/// Whether a word begins sentences and is no name.
pub(super) fn starts_sentence(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(STARTERS));
    WORDS.contains(word)
}

/// Whether a word names a group that news sentences begin with.
pub(super) fn is_people(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(PEOPLE));
    WORDS.contains(word)
}

/// Whether a word goes on from a clock time.
pub(super) fn follows_clock(word: &str) -> bool {
    BEHIND_CLOCK.contains(&word)
}

/// Whether a single letter behind this word belongs to it.
pub(super) fn takes_letter(word: &str) -> bool {
    LETTERED.iter().any(|lettered| word.eq_ignore_ascii_case(lettered))
}

/// Whether a word is an office that goes on from the name of a state.
pub(super) fn is_office(word: &str) -> bool {
    OFFICES.contains(&word)
}

/// Whether an initialism in lower case is a state or such, which closes a place behind a comma: "in Buffalo, N.Y."
pub(super) fn is_state(letters: &str) -> bool {
    matches!(
        letters,
        "n.y." | "n.j." | "n.h." | "n.m." | "n.c." | "n.d." | "s.c." | "s.d." | "r.i." | "d.c." | "b.c." | "w.va."
    )
}

/// Whether a word before a period is a courtesy that goes on from no abbreviation: "in the U.S. Mr. Pompeo flew home"; "U.S. Sen. Cruz" does.
pub(super) fn is_courtesy(word: &str) -> bool {
    matches!(word, "Mr" | "Mrs" | "Ms" | "Mx" | "Messrs")
}

/// Whether "!" or "?" may belong to this name.
pub(super) fn takes_mark(word: &str) -> bool {
    MARKED.contains(&word)
}

/// Whether a word gives a quotation to its speaker.
pub(super) fn is_saying(word: &str) -> bool {
    SAYING.contains(&word)
}
