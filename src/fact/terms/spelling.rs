//! British and American spelling, both ways.

/// Stretches within a word: American, British. Long enough that no other word holds them.
const WITHIN: &[(&str, &str)] = &[
    ("color", "colour"),
    ("labor", "labour"),
    ("honor", "honour"),
    ("neighbor", "neighbour"),
    ("harbor", "harbour"),
    ("favor", "favour"),
    ("behavior", "behaviour"),
    ("rumor", "rumour"),
    ("humor", "humour"),
    ("armor", "armour"),
    ("tumor", "tumour"),
    ("endeavor", "endeavour"),
    ("parlor", "parlour"),
    ("savior", "saviour"),
    ("flavor", "flavour"),
    ("glamor", "glamour"),
    ("candor", "candour"),
    ("splendor", "splendour"),
    ("vapor", "vapour"),
    ("traveler", "traveller"),
    ("counselor", "counsellor"),
    ("jewelry", "jewellery"),
    ("enrollment", "enrolment"),
    ("installment", "instalment"),
    ("fulfillment", "fulfilment"),
    ("skillful", "skilful"),
    ("willful", "wilful"),
    ("woolen", "woollen"),
    ("pediatric", "paediatric"),
    ("anesthe", "anaesthe"),
    ("encyclopedia", "encyclopaedia"),
    ("orthopedic", "orthopaedic"),
    ("hemorrhage", "haemorrhage"),
    ("leukemia", "leukaemia"),
    ("estrogen", "oestrogen"),
    ("diarrhea", "diarrhoea"),
    ("archeolog", "archaeolog"),
    ("gynecolog", "gynaecolog"),
    ("maneuver", "manoeuvre"),
    ("aluminum", "aluminium"),
    ("airplane", "aeroplane"),
    ("skeptic", "sceptic"),
    ("mustache", "moustache"),
    ("sulfur", "sulphur"),
    ("artifact", "artefact"),
    ("judgment", "judgement"),
    ("acknowledgment", "acknowledgement"),
    ("license", "licence"),
    ("defense", "defence"),
    ("offense", "offence"),
    ("pretense", "pretence"),
    ("ization", "isation"),
];

/// Word ends: American, British.
const ENDS: &[(&str, &str)] =
    &[("ize", "ise"), ("yze", "yse"), ("izer", "iser"), ("izing", "ising"), ("ized", "ised"), ("izes", "ises")];

/// Whole words: American, British; or two spellings that papers of one country differ in.
const WORDS: &[(&str, &str)] = &[
    ("center", "centre"),
    ("epicenter", "epicentre"),
    ("theater", "theatre"),
    ("amphitheater", "amphitheatre"),
    ("meter", "metre"),
    ("kilometer", "kilometre"),
    ("centimeter", "centimetre"),
    ("millimeter", "millimetre"),
    ("liter", "litre"),
    ("fiber", "fibre"),
    ("caliber", "calibre"),
    ("saber", "sabre"),
    ("specter", "spectre"),
    ("somber", "sombre"),
    ("luster", "lustre"),
    ("meager", "meagre"),
    ("dialog", "dialogue"),
    ("catalog", "catalogue"),
    ("analog", "analogue"),
    ("gray", "grey"),
    ("program", "programme"),
    ("plow", "plough"),
    ("pajamas", "pyjamas"),
    ("aging", "ageing"),
    ("mold", "mould"),
    ("donut", "doughnut"),
    ("whiskey", "whisky"),
    ("adviser", "advisor"),
    ("protester", "protestor"),
    ("enroll", "enrol"),
    ("fulfill", "fulfil"),
    ("distill", "distil"),
    ("practice", "practise"),
    ("odor", "odour"),
    ("valor", "valour"),
    ("vigor", "vigour"),
    ("rigor", "rigour"),
    ("okay", "ok"),
    ("fetus", "foetus"),
    ("naive", "naïve"),
];

/// Other spellings of a lower-case word. A spelling that no dictionary has does no harm: no text has it either.
pub(super) fn variants(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (american, british) in WORDS {
        if word == *american {
            found.push((*british).to_owned());
        } else if word == *british {
            found.push((*american).to_owned());
        }
    }
    for (american, british) in ENDS {
        if let Some(stem) = word.strip_suffix(american) {
            found.push(format!("{stem}{british}"));
        } else if let Some(stem) = word.strip_suffix(british) {
            found.push(format!("{stem}{american}"));
        }
    }
    for (american, british) in WITHIN {
        if word.contains(british) {
            found.push(word.replace(british, american));
        } else if word.contains(american) {
            found.push(word.replace(american, british));
        }
    }
    found
}
