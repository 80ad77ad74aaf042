//! What a noun's own meaning tells of a phrase that hangs on it, and what a verb's of a preposition behind it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::list;

/// Whether a word, or what it may be the plural of, is in a set.
fn holds(set: &FxHashSet<&'static str>, word: &str) -> bool {
    set.contains(word)
        || word.strip_suffix("ies").is_some_and(|stem| set.contains(format!("{stem}y").as_str()))
        || [word.strip_suffix('s'), word.strip_suffix("es")].into_iter().flatten().any(|stem| set.contains(stem))
}

/// Whether a word, or what it may be the plural of, is in a list.
macro_rules! among {
    ($word:expr, $list:expr $(,)?) => {{
        static SET: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| $list.split_whitespace().collect());
        holds(&SET, $word)
    }};
}

/// Nouns for what states, orders, pays for or decides something, or is sought for it, so that who acts on them acts on what they are about: "approved ⟨a
/// plan⟩ for a stadium", "blocked ⟨a law⟩ that bars drag shows". A debate, a vigil, a book about it are none.
pub(super) fn is_content(word: &str) -> bool {
    among!(
        word,
        "bill law legislation measure act plan proposal amendment ordinance statute policy rule regulation guideline ban \
         order decree edict deal agreement contract pact treaty accord package budget fund funding money financing \
         spending aid loan grant subsidy bond tax tariff duty sanction fee levy toll price permit permission license licence \
         application request bid offer motion restriction limit curb cap freeze moratorium mandate requirement injunction \
         ruling decision verdict charge count case lawsuit suit complaint indictment warrant appeal claim allegation \
         accusation suspicion investigation inquiry probe project program programme scheme initiative strategy effort \
         attempt drug vaccine treatment therapy medicine right access provision clause version edition exemption waiver \
         trip visit journey tour invitation nomination parole pardon clemency bail asylum visa amnesty citizenship lease \
         merger ceasefire truce candidacy suspect culprit perpetrator penalty fine sentence search hunt rescue operation mission challenge",
    )
}

/// Nouns for what is only said.
const CLAIMS: &str = "claim allegation accusation rumor rumour suggestion notion assertion report";

/// Nouns for what is only thought, feared or told.
const THOUGHTS: &str = "evidence idea belief hope fear possibility speculation concern doubt proof indication sign chance theory charge \
     assumption expectation prediction impression story account warning contention insistence argument view complaint";

/// Nouns for words, or for what they charge somebody with.
const WORDS: &str =
    "comment interview question criticism comparison characterization blame wrongdoing involvement responsibility";

/// Whether a noun stands for what its "that" says without vouching for it: "the ⟨claim⟩ that", "⟨evidence⟩ that".
pub(super) fn is_abstract(word: &str) -> bool {
    among!(word, CLAIMS) || among!(word, THOUGHTS)
}

/// Whether a noun stands for words about a matter and not for the matter: "declined ⟨an interview⟩", "rejected ⟨claims⟩ that".
pub(crate) fn is_of_words(word: &str) -> bool {
    among!(word, CLAIMS) || among!(word, WORDS)
}

/// Nouns for what is a part or an aspect of what "of" names, or stands for the whole of it.
pub(super) fn is_part(word: &str) -> bool {
    among!(
        word,
        "part portion section last half third quarter rest remainder majority most bulk all whole kind type form sort model batch lot \
         door gate roof wall window office headquarters border airspace server computer network system website account building site \
         premises end life lifetime control ownership command name work operation use sale purchase \
         export import launch release return removal closure approval arrival text term member city town village state province \
         county region island port republic fleet convoy cache stockpile stock collection chain list pool membership entry accession admission",
    )
}

/// Nouns for a season, of the year or of a game.
pub(super) fn is_season(word: &str) -> bool {
    matches!(word, "season" | "spring" | "summer" | "autumn" | "fall" | "winter" | "term" | "campaign")
}

/// Nouns for a length of time.
pub(super) fn is_span(word: &str) -> bool {
    among!(word, "minute hour day week month year decade generation century season moment")
}

/// Nouns by which things are measured out.
pub(super) fn is_measure(word: &str) -> bool {
    among!(
        word,
        "ton tonne pound ounce kilo kilogram gram gallon barrel liter litre acre mile bag bottle box crate load piece bit slice penny cent dime",
    )
}

/// Nouns for what is done to what "of" names: "the ⟨expansion⟩ of the airport".
pub(super) fn is_act(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    stem.len() > 6
        && ["tion", "sion", "ment", "ance", "ence", "ing"].iter().any(|ending| stem.ends_with(ending))
        && !among!(
            word,
            "meeting hearing wedding gathering showing screening government department apartment document monument statement \
             argument comment conference audience residence science evidence station association institution delegation \
             organization organisation petition question corporation reception condition coalition population section"
        )
}

/// Nouns with the ending of a doer that are none.
const THINGS: &str = "abdomen accelerator acumen airliner anchor answer armor banister banner barrier behavior binder bladder \
     blockbuster boiler booster border boulder buffer bulldozer bumper bunker burger burner calculator cancer \
     career carrier center centre chamber chapter charter checklist chopper cleanser clover cluster coffee color \
     committee computer conditioner container cooler copper corner corridor counter cover cracker cruiser cucumber \
     cylinder danger december degree detector detour diameter diaper dinner disaster disorder dispenser door drawer \
     elevator encounter error escalator factor favor feather fee fertilizer fever fiber filter finger flavor floor \
     flower folder freezer freighter gender generator ginger glacier glimmer guarantee hammer handover hangover \
     harbor headquarter heater heist helicopter honor horror humor hunger indicator interior jubilee labor ladder \
     laser layer layover leather letter lever liner litter locker lumber maneuver manner marker marquee matter \
     melee meter mirror mixer monitor monster motor murder newsletter november number october odor offer omen \
     opener order oyster paper parameter pepper perimeter playlist pointer poster powder power prayer primer \
     printer processor projector propeller pullover quarter reactor recorder refrigerator regimen register \
     remainder reminder river roller rollover roster router rubber rumor sanitizer scanner scooter sector semester \
     sensor september server shelter shortlist shoulder shower shutter silver slaughter sneaker specimen spoiler \
     sprinkler starter steamer sticker stopover streamer subcommittee summer surrender takeover tanker tender \
     terror theater theatre thriller thunder timber timer toner tower tractor trailer transfer transformer \
     transistor trigger trimester tumor turnover ventilator vigor wafer waist waiver water weather whisper winter \
     wishlist wonder wrist";

/// Nouns for people, on whom hardly anything but "of" hangs.
pub(crate) fn is_person(word: &str) -> bool {
    super::phrase::is_title(word)
        || among!(
            word,
            "man men woman women people person child children boy girl teenager student pupil nurse patient guest tourist \
             immigrant migrant refugee resident citizen staff crew police troop inmate detainee suspect youth couple \
             family victim witness civilian client president agent assistant accountant servant participant",
        )
        || is_relative(word)
        || word.len() > 5
            && ["er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ee", "ees", "man", "men"]
                .iter()
                .any(|ending| word.ends_with(ending))
            && !among!(word, THINGS)
}

/// Nouns for people who make up what "of" names.
pub(super) fn is_member(word: &str) -> bool {
    among!(word, "resident people citizen inhabitant member native population rank")
}

/// Nouns for several people, or that count them.
pub(super) fn is_body(word: &str) -> bool {
    among!(
        word,
        "group number team band crowd panel majority minority pair trio couple board jury committee council crew family",
    )
}

/// Nouns for people, or for companies, by what they are to somebody or something else: "a ⟨rival⟩ of Tellmar", "robbery ⟨victim⟩".
pub(super) fn is_relative(word: &str) -> bool {
    among!(
        word,
        "victim witness survivor relative friend neighbour neighbor colleague rival competitor opponent critic supporter \
         ally fan follower backer donor owner operator maker manufacturer supplier vendor contractor subsidiary parent \
         affiliate partner spokesman spokeswoman spokesperson lawyer attorney adviser advisor aide assistant deputy \
         predecessor successor widow widower wife husband son daughter father mother brother sister uncle aunt cousin \
         nephew niece fiance girlfriend boyfriend child kin heir founder landlord tenant customer client creditor \
         investor shareholder architect designer author sponsor organizer organiser beneficiary bodyguard chauffeur",
    )
}

/// Participles that say of somebody what he is arrested, tried or sought for.
pub(super) fn is_accused(participle: &str) -> bool {
    matches!(
        participle,
        "accused"
            | "suspected"
            | "wanted"
            | "charged"
            | "convicted"
            | "linked"
            | "connected"
            | "involved"
            | "blamed"
            | "sought"
    )
}

/// Whether a preposition, a noun and a preposition are one preposition, which hangs on the verb: "in connection with".
pub(super) fn is_fused(before: &str, noun: &str, behind: &str) -> bool {
    match (before, behind) {
        ("in", "with") => matches!(noun, "connection" | "line" | "accordance" | "relation" | "conjunction"),
        ("in", "to") => matches!(noun, "response" | "relation" | "regard" | "reaction" | "answer" | "opposition"),
        ("in", "of") => matches!(noun, "favor" | "favour" | "support" | "defense" | "defence" | "respect"),
        ("on", "of") => {
            matches!(noun, "suspicion" | "charges" | "behalf" | "account" | "accusations" | "allegations" | "counts")
        }
        ("with", "to") => matches!(noun, "regard" | "respect"),
        ("as", "of") => matches!(noun, "part"),
        ("under", "of") => matches!(noun, "weight" | "pressure" | "strain"),
        ("at", "of") => matches!(noun, "hands" | "height"),
        _ => false,
    }
}

/// Whether a verb has a place of its own for what a preposition leads, besides its object: "sent letters ⟨to cities⟩", "withdrew
/// troops ⟨from Syria⟩", "imposed tariffs ⟨on steel⟩".
pub(super) fn second_place(verb: &str, preposition: &str) -> bool {
    let verbs = match preposition {
        "to" => {
            "send give deliver ship offer sell transfer return deny hand donate pay lend award grant extend provide supply \
             move add link connect sentence bring issue assign appoint refer submit apply restore commit limit tie"
        }
        "from" => {
            "withdraw pull recall expel withhold cut evacuate ban bar exclude deport rescue free release \
             strip block prevent protect delete"
        }
        "on" => "impose place put levy slap spend enforce lift ease tighten raise land mount",
        "with" => "charge provide supply replace sign share discuss reach negotiate agree cut sever end",
        "against" => "file bring lodge launch issue press drop level make vote rule",
        "over" => "sue fine charge arrest sack fire suspend criticize criticise discipline investigate",
        "for" => {
            "sue fine charge arrest sack fire suspend blame jail sentence convict indict detain punish vote criticize"
        }
        _ => return false,
    };
    list::has_verb(verbs, verb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_from_things_of_the_same_ending() {
        for person in "driver officers teacher senator doctors scientist tourists librarian employee refugees fireman women mayor \
                       worker leader soldiers riders voters"
            .split_whitespace()
        {
            assert!(is_person(person), "{person}");
        }
        for thing in "murder careers takeover disorder terror surrender checklist specimen tower letters paper degrees committee \
                      harbor errors flowers powers trailers heist tumor"
            .split_whitespace()
        {
            assert!(!is_person(thing), "{thing}");
        }
    }
}
