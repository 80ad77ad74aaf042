//! The verbs by which newspapers attribute words to people.

use rustc_hash::FxHashSet;

/// Verbs of saying and of judging aloud, by their stems; a stem in "-e" loses it before "-ed" and "-ing".
const REGULAR: &str = "add announce answer argue ask assert assure acknowledge admit advise agree allege caution claim comment \
    complain concede conclude confirm contend continue counter cry declare demand deny emphasize emphasise exclaim explain \
    express fume gripe grumble insist joke lament maintain mention mock muse note observe offer opine plead pledge point post \
    predict proclaim promise pronounce propose protest quip recall recount reflect refuse reiterate remark remind repeat reply \
    report respond retort reveal scoff shout sigh signal snap speculate state stress suggest summarize sum testify threaten \
    thunder tweet underscore urge vent vow volunteer warn whisper yell zing blast brand call characterize characterise condemn \
    criticize criticise decry defend deem denounce deplore deride describe dismiss dub hail label laud lambast lambaste praise \
    rail reject ridicule slam chide rebuke accuse attack insult thank retweet blog message text email";

/// Forms that no rule makes.
const IRREGULAR: &str = "said say says saying told tell tells telling wrote write writes writing written read reads reading spoke \
    speak speaks speaking shot swore swear went sang sung thought think thinks put puts putting cried cries denied denies replied \
    replies quipped quipping admitted admitting labelled labelling signalled signalling testified testifies decried decries \
    criticised gave laid made summed snapped posited quoted \
    beamed raged enthused gushed raved boasted bragged moaned bemoaned groaned growled barked roared bellowed muttered murmured grinned \
    laughed chuckled smiled shrugged sobbed gasped wailed jeered taunted sneered crowed gloated seethed hissed marveled marvelled fretted \
    implored interjected theorized theorised surmised ventured wondered blurted intoned deadpanned bristled";

/// Words between a subject and its verb that change neither.
pub(super) const BETWEEN: &str = "has have had also later then reportedly would will did does do never not once still recently previously \
    repeatedly famously simply just subsequently again earlier first finally quickly initially already even only once publicly \
    privately angrily flatly bluntly jokingly further now himself herself itself themselves";

/// The verbs of [`says_with`].
pub(super) const WITH_PARTICLE: &str = "shot fired hit came went goes chimed chipped";

/// All forms of verbs of saying, in lower case.
pub(super) fn forms() -> FxHashSet<String> {
    let mut forms: FxHashSet<String> = IRREGULAR.split_ascii_whitespace().map(str::to_owned).collect();
    // Verbs of saying only with what follows them ("shot back"); see `says_with`.
    for weak in
        ["shot", "went", "gave", "laid", "made", "think", "thinks", "thought", "read", "reading", "sang", "sung"]
    {
        forms.remove(weak);
    }
    for stem in REGULAR.split_ascii_whitespace() {
        let bare = stem.strip_suffix('e').unwrap_or(stem);
        forms.insert(stem.to_owned());
        forms.insert(if stem.ends_with(['s', 'h']) { format!("{stem}es") } else { format!("{stem}s") });
        forms.insert(format!("{bare}ed"));
        forms.insert(format!("{bare}ing"));
        if stem.ends_with(['p', 't', 'b', 'm']) && !stem.ends_with("eet") {
            let last = &stem[stem.len() - 1..];
            forms.insert(format!("{stem}{last}ed"));
            forms.insert(format!("{stem}{last}ing"));
        }
    }
    // Nouns far more often than verbs; as verbs they would take "his claim" for "he claims".
    for noun in [
        "post",
        "posts",
        "text",
        "texts",
        "email",
        "emails",
        "message",
        "messages",
        "claim",
        "report",
        "state",
        "states",
        "point",
        "points",
        "comment",
        "promise",
        "attack",
        "attacks",
        "call",
        "calls",
        "offer",
        "note",
        "notes",
        "stress",
        "demand",
        "pledge",
        "brand",
        "brands",
        "label",
        "vow",
        "signal",
        "remark",
        "remarks",
        "protest",
        "question",
        "ask",
        "answer",
        "advise",
        "tweet",
        "tweets",
        "reports",
        "reporting",
        "attacked",
        "attacking",
        "refused",
        "refuse",
        "refusing",
        "reading",
        "joke",
        "comments",
        "reply",
        "praise",
        "sum",
        "snap",
        "mention",
        "shout",
        "repeat",
        "writing",
        "offers",
        "offering",
        "offered",
    ] {
        forms.remove(noun);
    }
    forms
}

/// Whether the form has no subject of its own: "saying", "calling".
pub(super) fn participle(word: &str) -> bool {
    word.ends_with("ing")
}

/// Whether a word that is none of [`BETWEEN`] may stand between a subject and its verb all the same: most adverbs may.
pub(super) fn is_adverb(word: &str) -> bool {
    const NOUNS: &[&str] =
        &["family", "ally", "assembly", "rally", "supply", "reply", "bully", "monopoly", "homily", "butterfly"];
    word.len() > 4 && word.ends_with("ly") && !NOUNS.contains(&word)
}

/// Whether the verb says what something is called or thought to be: "a plan called", "a move described as".
pub(super) fn names(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "called",
        "dubbed",
        "branded",
        "labeled",
        "labelled",
        "described",
        "deemed",
        "hailed",
        "termed",
        "billed",
        "read",
        "characterized",
        "characterised",
        "posted",
        "reported",
        "quoted",
        "expressed",
        "written",
        "made",
        "defended",
    ];
    VERBS.contains(&word)
}

/// Whether the participle says that a speaker passes on somebody else's words: "reading from a letter", "quoting her".
pub(super) fn relays(word: &str) -> bool {
    matches!(
        word,
        "reading"
            | "quoting"
            | "citing"
            | "echoing"
            | "reciting"
            | "paraphrasing"
            | "repeating"
            | "relaying"
            | "quoted"
    )
}

/// Whether two words make a verb of saying: "shot back", "went on".
pub(super) fn says_with(verb: &str, particle: &str) -> bool {
    matches!(
        (verb, particle),
        ("shot" | "fired" | "hit" | "came", "back") | ("went" | "goes", "on") | ("chimed" | "chipped", "in")
    )
}

/// Whether the person behind the verb is spoken to: "told Reyes".
pub(super) fn addresses(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "tell",
        "tells",
        "told",
        "telling",
        "assured",
        "assures",
        "reminded",
        "reminds",
        "warned",
        "warns",
        "advised",
        "informed",
        "urged",
        "urges",
        "thanked",
        "thanks",
        "accused",
        "accuses",
        "called",
        "calls",
        "branded",
        "dubbed",
        "criticized",
        "criticised",
        "denounced",
        "described",
        "praised",
        "mocked",
        "blasted",
        "slammed",
        "attacked",
        "asked",
    ];
    VERBS.contains(&word)
}
