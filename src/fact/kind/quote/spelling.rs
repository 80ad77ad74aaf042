//! Words that are spelled in several ways: abbreviations, British and American, and what no rule covers.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Abbreviations that take a period which ends no sentence, with what they stand for.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("mr", "mr"),
    ("mrs", "mrs"),
    ("ms", "ms"),
    ("messrs", "messrs"),
    ("jr", "junior"),
    ("sr", "senior"),
    ("dr", "doctor"),
    ("prof", "professor"),
    ("rev", "reverend"),
    ("hon", "honorable"),
    ("gov", "governor"),
    ("lt", "lieutenant"),
    ("sen", "senator"),
    ("sens", "senators"),
    ("rep", "representative"),
    ("reps", "representatives"),
    ("gen", "general"),
    ("atty", "attorney"),
    ("col", "colonel"),
    ("sgt", "sergeant"),
    ("capt", "captain"),
    ("cmdr", "commander"),
    ("adm", "admiral"),
    ("maj", "major"),
    ("pres", "president"),
    ("dept", "department"),
    ("vs", "versus"),
    ("v", "versus"),
    ("no", "no"),
    ("nos", "nos"),
    ("etc", "etc"),
    ("inc", "inc"),
    ("corp", "corporation"),
    ("co", "company"),
    ("ltd", "limited"),
    ("ave", "avenue"),
    ("blvd", "boulevard"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("st", "saint"),
    ("jan", "january"),
    ("feb", "february"),
    ("aug", "august"),
    ("sept", "september"),
    ("sep", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
    ("ala", "alabama"),
    ("ariz", "arizona"),
    ("ark", "arkansas"),
    ("calif", "california"),
    ("colo", "colorado"),
    ("conn", "connecticut"),
    ("del", "delaware"),
    ("fla", "florida"),
    ("ga", "georgia"),
    ("ill", "illinois"),
    ("ind", "indiana"),
    ("kan", "kansas"),
    ("ky", "kentucky"),
    ("la", "louisiana"),
    ("md", "maryland"),
    ("mass", "massachusetts"),
    ("mich", "michigan"),
    ("minn", "minnesota"),
    ("miss", "mississippi"),
    ("mo", "missouri"),
    ("mont", "montana"),
    ("neb", "nebraska"),
    ("nev", "nevada"),
    ("okla", "oklahoma"),
    ("ore", "oregon"),
    ("pa", "pennsylvania"),
    ("tenn", "tennessee"),
    ("tex", "texas"),
    ("vt", "vermont"),
    ("va", "virginia"),
    ("wash", "washington"),
    ("wis", "wisconsin"),
    ("wyo", "wyoming"),
];

/// Spellings of one word that no rule of [`spelling`] covers.
const SPELLINGS: &[(&str, &str)] = &[
    ("okay", "ok"),
    ("percent", "%"),
    ("&", "and"),
    ("adviser", "advisor"),
    ("advisers", "advisors"),
    ("grey", "gray"),
    ("greys", "grays"),
    ("towards", "toward"),
    ("afterwards", "afterward"),
    ("forwards", "forward"),
    ("backwards", "backward"),
    ("upwards", "upward"),
    ("downwards", "downward"),
    ("onwards", "onward"),
    ("homewards", "homeward"),
    ("protestor", "protester"),
    ("protestors", "protesters"),
    ("judgement", "judgment"),
    ("judgements", "judgments"),
    ("acknowledgement", "acknowledgment"),
    ("ageing", "aging"),
    ("cheque", "check"),
    ("cheques", "checks"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("kerb", "curb"),
    ("plough", "plow"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("sceptic", "skeptic"),
    ("sceptics", "skeptics"),
    ("sceptical", "skeptical"),
    ("scepticism", "skepticism"),
    ("defence", "defense"),
    ("defences", "defenses"),
    ("offence", "offense"),
    ("offences", "offenses"),
    ("licence", "license"),
    ("licences", "licenses"),
    ("pretence", "pretense"),
    ("pretences", "pretenses"),
    ("practise", "practice"),
    ("practised", "practiced"),
    ("practising", "practicing"),
    ("centre", "center"),
    ("centres", "centers"),
    ("centred", "centered"),
    ("theatre", "theater"),
    ("theatres", "theaters"),
    ("metre", "meter"),
    ("metres", "meters"),
    ("kilometre", "kilometer"),
    ("kilometres", "kilometers"),
    ("litre", "liter"),
    ("litres", "liters"),
    ("fibre", "fiber"),
    ("calibre", "caliber"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("lustre", "luster"),
    ("meagre", "meager"),
    ("manoeuvre", "maneuver"),
    ("manoeuvres", "maneuvers"),
    ("fulfil", "fulfill"),
    ("fulfils", "fulfills"),
    ("skilful", "skillful"),
    ("wilful", "willful"),
    ("enrol", "enroll"),
    ("enrolment", "enrollment"),
    ("instalment", "installment"),
    ("instalments", "installments"),
    ("catalogue", "catalog"),
    ("dialogue", "dialog"),
    ("analogue", "analog"),
    ("paediatric", "pediatric"),
    ("anaemia", "anemia"),
    ("foetus", "fetus"),
    ("learnt", "learned"),
    ("burnt", "burned"),
    ("dreamt", "dreamed"),
    ("spelt", "spelled"),
    ("spoilt", "spoiled"),
    ("leapt", "leaped"),
    ("artefact", "artifact"),
    ("artefacts", "artifacts"),
    ("cosy", "cozy"),
    ("whisky", "whiskey"),
    ("moustache", "mustache"),
    ("pyjamas", "pajamas"),
    ("sulphur", "sulfur"),
    ("jewellery", "jewelry"),
    ("goodby", "goodbye"),
    ("qaida", "qaeda"),
    ("hizbollah", "hezbollah"),
    ("hizballah", "hezbollah"),
    ("koran", "quran"),
    ("qur'an", "quran"),
    ("moslem", "muslim"),
    ("moslems", "muslims"),
    ("zelenskyy", "zelensky"),
    ("zelenskiy", "zelensky"),
    ("kyiv", "kiev"),
    ("usa", "united-states"),
];

/// Whether a period behind the word (lower case) belongs to it and ends no sentence.
pub(super) fn takes_period(plain: &str) -> bool {
    abbreviation(plain).is_some()
        || (plain.chars().count() == 1 && plain.starts_with(char::is_alphabetic) && plain != "i")
}

type Table = LazyLock<FxHashMap<&'static str, &'static str>>;

/// What an abbreviation (lower case, without its period) stands for.
pub(super) fn abbreviation(plain: &str) -> Option<&'static str> {
    static TABLE: Table = LazyLock::new(|| ABBREVIATIONS.iter().copied().collect());
    TABLE.get(plain).copied()
}

/// The one spelling of a word that style books spell differently.
pub(super) fn respelled(plain: &str) -> Option<&'static str> {
    static TABLE: Table = LazyLock::new(|| SPELLINGS.iter().copied().collect());
    TABLE.get(plain).copied()
}

/// British to American, by the rules that hold for whole families of words. Two words are only ever compared with each other in this
/// form, so a rule may be wrong about a word so long as it makes no two words one.
pub(super) fn spelling(plain: &str) -> Cow<'_, str> {
    const OUR: &[&str] = &[
        "favour",
        "colour",
        "labour",
        "honour",
        "neighbour",
        "rumour",
        "humour",
        "behaviour",
        "endeavour",
        "flavour",
        "harbour",
        "parlour",
        "rigour",
        "savour",
        "vigour",
        "valour",
        "odour",
        "armour",
        "candour",
        "clamour",
        "fervour",
        "tumour",
        "vapour",
        "splendour",
        "saviour",
        "demeanour",
    ];
    if !plain.is_ascii() || plain.len() < 5 {
        return Cow::Borrowed(plain);
    }
    // The possessive of a name in s is written both ways: "Sessions's", "Sessions'".
    if let Some(name) = plain.strip_suffix("s's") {
        return Cow::Owned(format!("{name}s"));
    }
    if plain.contains("our")
        && let Some(stem) = OUR.iter().find(|stem| plain.contains(*stem))
    {
        return Cow::Owned(plain.replacen(stem, &format!("{}or", &stem[..stem.len() - 3]), 1));
    }
    for (from, to) in [
        ("isation", "ization"),
        ("isations", "izations"),
        ("ise", "ize"),
        ("ises", "izes"),
        ("ised", "ized"),
        ("ising", "izing"),
        ("iser", "izer"),
        ("isers", "izers"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ysing", "yzing"),
    ] {
        if let Some(stem) = plain.strip_suffix(from)
            && stem.len() >= 3
        {
            return Cow::Owned(format!("{stem}{to}"));
        }
    }
    for tail in ["ed", "ing", "er", "ers", "or", "ors"] {
        if let Some(stem) = plain.strip_suffix(tail).and_then(|s| s.strip_suffix("ll"))
            && vowel_groups(stem) >= 2
        {
            return Cow::Owned(format!("{stem}l{tail}"));
        }
    }
    Cow::Borrowed(plain)
}

fn vowel_groups(stem: &str) -> usize {
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let bytes = stem.as_bytes();
    (0..bytes.len()).filter(|&i| vowel(bytes[i]) && (i == 0 || !vowel(bytes[i - 1]))).count()
}
