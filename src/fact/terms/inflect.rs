//! Inflection: from a lower-case word, as an author wrote it, to every form in which a text may have it.
//!
//! There is no dictionary, so more forms are made than English has ("attendeds"). That is harmless as long as none of them is
//! another word; where a rule would make one ("new" → "news"), the word stands in a table of [`irregular`](super::irregular).

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{irregular, spelling};

/// All forms of `word`, itself included, in all spellings.
pub(super) fn forms(word: &str) -> FxHashSet<String> {
    let mut forms = FxHashSet::from_iter([word.to_owned()]);
    let tables = tables();
    if !word.chars().all(char::is_alphabetic) || word.chars().count() < 2 || tables.invariable.contains(word) {
        forms.extend(spelling::variants(word));
        return forms;
    }
    let mut lemmas = FxHashSet::from_iter([word.to_owned()]);
    lemmas.extend(lemmas_of(word));
    for lemma in lemmas.clone() {
        lemmas.extend(spelling::variants(&lemma));
    }
    for lemma in lemmas {
        inflect(&lemma, &mut forms);
        forms.insert(lemma);
    }
    for form in forms.clone() {
        forms.extend(spelling::variants(&form));
    }
    forms
}

struct Tables {
    /// From a verb's plain form to its irregular forms.
    verbs: FxHashMap<&'static str, Vec<&'static str>>,
    /// From an irregular form to the plain forms it may belong to.
    past: FxHashMap<&'static str, Vec<&'static str>>,
    plural: FxHashMap<&'static str, &'static str>,
    singular: FxHashMap<&'static str, &'static str>,
    own: FxHashSet<&'static str>,
    ing_nouns: FxHashSet<&'static str>,
    no_other_form: FxHashSet<&'static str>,
    invariable: FxHashSet<&'static str>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut verbs: FxHashMap<_, Vec<_>> = FxHashMap::default();
        let mut past: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for line in irregular::VERBS {
            let mut words = line.split(' ');
            let lemma = words.next().unwrap_or_default();
            for form in words {
                verbs.entry(lemma).or_default().push(form);
                past.entry(form).or_default().push(lemma);
            }
        }
        Tables {
            verbs,
            past,
            plural: irregular::NOUNS.iter().copied().collect(),
            singular: irregular::NOUNS.iter().map(|(one, many)| (*many, *one)).collect(),
            own: irregular::OWN_WORDS.iter().copied().collect(),
            ing_nouns: irregular::ING_NOUNS.iter().copied().collect(),
            no_other_form: irregular::NO_OTHER_FORM.iter().copied().collect(),
            invariable: irregular::INVARIABLE.iter().copied().collect(),
        }
    })
}

/// The plain forms that `word` may be an inflection of.
fn lemmas_of(word: &str) -> Vec<String> {
    let tables = tables();
    let mut lemmas = Vec::new();
    if tables.no_other_form.contains(word) {
        return lemmas;
    }
    if let Some(verbs) = tables.past.get(word).filter(|_| !tables.own.contains(word)) {
        lemmas.extend(verbs.iter().map(|verb| (*verb).to_owned()));
        return lemmas;
    }
    if let Some(one) = tables.singular.get(word) {
        lemmas.push((*one).to_owned());
    }
    if let Some(stem) = word.strip_suffix("men").filter(|stem| stem.len() > 1 && !stem.ends_with(['i', 'c', 'a', 'g']))
    {
        return vec![format!("{stem}man")];
    }
    if let Some(stem) = word.strip_suffix("children") {
        return vec![format!("{stem}child")];
    }
    let mut push = |lemma: String| {
        let long_enough = lemma.chars().count() >= 3 || matches!(lemma.as_str(), "go" | "do");
        if long_enough && lemma.contains(is_vowel) && !tables.invariable.contains(lemma.as_str()) {
            lemmas.push(lemma);
        }
    };
    if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") {
        if let Some(stem) = word.strip_suffix("ies") {
            push(format!("{stem}y"));
        }
        if let Some(stem) = word.strip_suffix("es").filter(|stem| takes_es(stem)) {
            push(stem.to_owned());
        }
        if let Some(stem) = word.strip_suffix('s') {
            push(stem.to_owned());
        }
    } else if let Some(stem) = word.strip_suffix("ied") {
        push(format!("{stem}y"));
        push(format!("{stem}ie"));
    } else if let Some(stem) = word.strip_suffix("ed") {
        if stem.ends_with('e') {
            // "agreed" is from "agree"; "speed" and "indeed" are themselves.
            if ["agre", "disagre", "fre", "guarante", "refere", "decre"].contains(&stem) {
                push(format!("{stem}e"));
            }
        } else {
            push_stems(stem, &mut push);
        }
    } else if let Some(stem) = word.strip_suffix("ing").filter(|_| !tables.ing_nouns.contains(word)) {
        push_stems(stem, &mut push);
    }
    lemmas
}

/// What may stand before "-ed" and "-ing": "attend", "mov" for "move", "plann" for "plan".
fn push_stems(stem: &str, push: &mut impl FnMut(String)) {
    // "hoped" is not from "hop", which would have doubled its p.
    if !doubles(stem) {
        push(stem.to_owned());
    }
    if let Some(single) = undoubled(stem) {
        push(single.to_owned());
    }
    if stem.ends_with(|c: char| !is_vowel(c) || c == 'u' || c == 'e' || c == 'i') {
        push(format!("{stem}e"));
    }
}

/// Adds the inflected forms of a plain form.
fn inflect(lemma: &str, forms: &mut FxHashSet<String>) {
    let tables = tables();
    if tables.no_other_form.contains(lemma) {
        return;
    }
    if let Some(irregular) = tables.verbs.get(lemma) {
        forms.extend(irregular.iter().map(|form| (*form).to_owned()));
        if lemma == "be" {
            return;
        }
    }
    plural(lemma, forms);
    if tables.ing_nouns.contains(lemma) {
        return;
    }
    let ends_in_consonant_y = lemma.strip_suffix('y').filter(|stem| stem.ends_with(|c| !is_vowel(c)));
    // An irregular verb has no regular past, but for those that have both ("learned", "proved").
    let ed = !tables.verbs.contains_key(lemma) || BOTH_PASTS.contains(&lemma);
    if ed {
        if let Some(stem) = ends_in_consonant_y {
            forms.insert(format!("{stem}ied"));
        } else if lemma.ends_with('e') {
            forms.insert(format!("{lemma}d"));
        } else if !doubles(lemma) {
            forms.insert(format!("{lemma}ed"));
        }
    }
    if let Some(stem) = lemma.strip_suffix("ie") {
        forms.insert(format!("{stem}ying"));
    } else if let Some(stem) = lemma.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'o', 'y'])) {
        forms.insert(format!("{stem}ing"));
        if lemma.ends_with("ge") {
            forms.insert(format!("{lemma}ing"));
        }
    } else if !doubles(lemma) {
        forms.insert(format!("{lemma}ing"));
    }
    if doubles(lemma) || may_double(lemma) {
        let last = lemma.chars().next_back().unwrap_or_default();
        if ed {
            forms.insert(format!("{lemma}{last}ed"));
        }
        forms.insert(format!("{lemma}{last}ing"));
    }
}

/// Verbs with an irregular and a regular past.
const BOTH_PASTS: &[&str] = &[
    "awake",
    "beat",
    "broadcast",
    "burn",
    "dive",
    "dream",
    "dwell",
    "fit",
    "forecast",
    "hang",
    "kneel",
    "lean",
    "leap",
    "learn",
    "lie",
    "light",
    "misspell",
    "mow",
    "panic",
    "picnic",
    "plead",
    "prove",
    "quit",
    "saw",
    "sew",
    "shine",
    "show",
    "smell",
    "sow",
    "speed",
    "spell",
    "spill",
    "spoil",
    "strive",
    "swell",
    "thrust",
    "traffic",
    "mimic",
    "wake",
    "weave",
    "wed",
    "wet",
    "die",
    "tie",
    "vie",
];

/// Adds the form in -s, which a noun's plural and a verb's third person share, and irregular plurals.
fn plural(lemma: &str, forms: &mut FxHashSet<String>) {
    let tables = tables();
    if let Some(many) = tables.plural.get(lemma) {
        forms.insert((*many).to_owned());
    }
    if let Some(stem) = lemma.strip_suffix("man").filter(|stem| !stem.is_empty() && !NOT_MEN.contains(&lemma)) {
        forms.insert(format!("{stem}men"));
        return;
    }
    if let Some(stem) = lemma.strip_suffix("child").filter(|stem| !stem.is_empty()) {
        forms.insert(format!("{stem}children"));
        return;
    }
    if let Some(stem) = lemma.strip_suffix("person").filter(|stem| !stem.is_empty()) {
        forms.insert(format!("{stem}people"));
    }
    if let Some(stem) = lemma.strip_suffix('y').filter(|stem| stem.ends_with(|c| !is_vowel(c))) {
        forms.insert(format!("{stem}ies"));
    } else if takes_es(lemma) {
        forms.insert(format!("{lemma}es"));
        // "monarchs", "stomachs": said with a k.
        let hard = ["garch", "narch", "iarch", "stomach", "epoch", "tech"].iter().any(|end| lemma.ends_with(end));
        if lemma.ends_with('o') || hard {
            forms.insert(format!("{lemma}s"));
        }
    } else if !tables.singular.contains_key(lemma) || lemma == "people" {
        forms.insert(format!("{lemma}s"));
    }
}

/// Words in -man that are not men.
const NOT_MEN: &[&str] = &["human", "german", "roman", "ottoman", "shaman", "talisman", "norman", "caiman"];

fn takes_es(stem: &str) -> bool {
    ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| stem.ends_with(end))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether a word must double its last letter before -ed and -ing: one syllable, and one vowel before one consonant ("plan", "quit").
fn doubles(word: &str) -> bool {
    ends_short(word) == Some(1) && !word.ends_with(['w', 'x', 'y', 'h'])
}

/// Whether a longer word may double it: "cancelled", "committed", "kidnapped", "focussed".
fn may_double(word: &str) -> bool {
    ends_short(word).is_some_and(|vowels| vowels > 1) && !word.ends_with(['w', 'x', 'y', 'h'])
}

/// The number of vowels of a word that ends in a consonant, one vowel, a consonant; the u of "qu" is none.
fn ends_short(word: &str) -> Option<usize> {
    let mut before = ' ';
    let vowels: Vec<bool> = word
        .chars()
        .map(|c| {
            let vowel = is_vowel(c) && !(c == 'u' && before == 'q');
            before = c;
            vowel
        })
        .collect();
    matches!(vowels.as_slice(), [.., false, true, false]).then(|| vowels.iter().filter(|vowel| **vowel).count())
}

fn undoubled(stem: &str) -> Option<&str> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    (last == before && !is_vowel(last)).then(|| &stem[..stem.len() - last.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_for_its_inflections_whichever_the_author_wrote() {
        let together = [
            "attend attends attended attending",
            "city cities",
            "letter letters",
            "send sends sent sending",
            "meet meets met",
            "go goes went gone going",
            "pay pays paid paying",
            "tell tells told telling",
            "plan plans planned planning",
            "hope hopes hoped hoping",
            "carry carries carried carrying",
            "die dies died dying",
            "agree agrees agreed agreeing",
            "refuse refuses refused refusing",
            "quit quits quitting",
            "commit commits committed committing",
            "cancel cancels canceled cancelled canceling cancelling",
            "organize organise organizes organised organizing",
            "labor labour labors labours laboured",
            "defense defence defenses defences",
            "center centre centers centred",
            "child children",
            "wife wives",
            "crisis crises",
            "spokesman spokesmen",
            "spokeswoman spokeswomen",
            "grandchild grandchildren",
            "person people",
            "box boxes",
            "vote votes voted voting",
            "create creates created creating",
            "argue argues argued arguing",
            "withdraw withdraws withdrew withdrawn withdrawing",
            "leave leaves leaving",
            "boycott boycotts boycotted boycotting",
            "veto vetoes vetos vetoed vetoing",
            "travel traveled travelled travelling",
            "occur occurs occurred occurring",
            "equip equips equipped equipping",
            "begin begins began begun beginning",
            "kidnap kidnapped kidnapping kidnaped",
        ];
        let mut lost = Vec::new();
        for group in together {
            let words: Vec<&str> = group.split(' ').collect();
            for written in &words {
                let forms = forms(written);
                // A noun in -ing does not stand for its verb.
                let noun = irregular::ING_NOUNS.contains(written);
                lost.extend(words.iter().filter(|w| !noun && !forms.contains(**w)).map(|w| format!("{written} → {w}")));
            }
        }
        assert_eq!(lost, Vec::<String>::new());
    }

    #[test]
    fn no_form_is_another_word() {
        let apart = [
            ("new", "news"),
            ("news", "new"),
            ("us", "used"),
            ("hoped", "hop"),
            ("rated", "rat"),
            ("added", "ads"),
            ("four", "for"),
            ("our", "or"),
            ("meeting", "met"),
            ("big", "bigger"),
            ("tall", "taller"),
            ("hundred", "hundr"),
            ("need", "ne"),
            ("king", "k"),
            ("left", "leaves"),
            ("rose", "rise"),
            ("human", "humen"),
            ("specimen", "speciman"),
            ("united", "unit"),
            ("politics", "politic"),
            ("star", "stared"),
            ("bare", "barred"),
            ("plane", "planned"),
        ];
        let wrong: Vec<_> = apart.iter().filter(|(written, other)| forms(written).contains(*other)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
