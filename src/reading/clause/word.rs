//! What part a word may play, told from closed classes, endings and a short list of irregular and common verbs.
//!
//! A word's own form settles a word as far as it can; [`group`](super::group) settles from its neighbours whether "blocked" is a
//! finite verb, a participle or an adjective, and whether "plans" is a verb.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{Text, TokenKind};

/// The part of speech a token is taken for, before its neighbours are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// "the", "a", "this", "every", "no".
    Det,
    /// "his", "its", a possessive "'s".
    Owner,
    /// "he", "them", "everyone".
    Pron,
    /// A word with a capital that is in no closed class.
    Name,
    /// A noun, an adjective, or anything else of the open classes.
    Noun,
    /// A number, in digits or in words.
    Number,
    /// "of", "in", "against", "including".
    Prep,
    /// "to": a preposition or the mark of an infinitive.
    To,
    /// A conjunction that only ever opens a clause: "because", "if", "although".
    Sub,
    /// A preposition or a conjunction: "after", "before", "since", "as", "than".
    SubPrep,
    /// "that": a determiner, a pronoun, a conjunction or a relative.
    That,
    /// "who", "which", "whom", "whose".
    Rel,
    /// "what", "why", "how".
    Wh,
    /// "and", "or", "but", "nor".
    Coord,
    /// "not", "never", and what negates a verb like them.
    Not,
    /// An adverb that may stand inside a verb group.
    Adv,
    /// "would", "can't".
    Modal,
    /// A form of "be".
    Be,
    /// A form of "have".
    Have,
    /// A form of "do" that may be an auxiliary.
    Do,
    /// A form that is past or participle: "blocked", "sent".
    Past,
    /// A form that is only a participle: "taken", "gone".
    Part,
    /// A form in "-ing".
    Ing,
    /// A present or base form of a common verb that is hardly ever anything else: "say", "includes".
    Verb,
    /// A form that is a noun as often as a verb: "plans", "cut", "vote".
    Maybe,
    /// ",".
    Comma,
    /// ";".
    Semi,
    /// ":".
    Colon,
    /// A dash between words.
    Dash,
    /// "(" or "[".
    Open,
    /// ")" or "]".
    Close,
    /// A quotation mark.
    Quote,
    /// ".", "?", "!".
    Stop,
    /// Any other mark.
    Mark,
}

impl Tag {
    /// Whether the token can be part of a noun phrase: a word that names, counts or determines.
    pub fn is_nominal(self) -> bool {
        matches!(self, Self::Det | Self::Owner | Self::Pron | Self::Name | Self::Noun | Self::Number | Self::Maybe)
    }

    /// Whether the token can be the verb that a subject stands before.
    pub fn is_finite(self) -> bool {
        matches!(self, Self::Past | Self::Be | Self::Have | Self::Do | Self::Modal | Self::Verb)
    }

    /// Whether the token is a punctuation mark that can part clauses.
    pub fn is_break(self) -> bool {
        matches!(self, Self::Comma | Self::Semi | Self::Colon | Self::Dash | Self::Open | Self::Close | Self::Stop)
    }
}

const CLOSED: &[(Tag, &str)] = &[
    (
        Tag::Det,
        "the a an this these those every each no any some all both either neither another such many several few most much \
         more less fewer enough half what-ever other own same various numerous countless certain",
    ),
    (Tag::Owner, "his her its their our your my whose-ever"),
    (
        Tag::Pron,
        "he she it they we i you him them us me himself herself itself themselves ourselves everyone everybody someone \
         somebody anyone anybody nobody none nothing something anything everything there one's others",
    ),
    (
        Tag::Number,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
         nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions \
         billion billions trillion trillions dozen dozens zero",
    ),
    (
        Tag::Prep,
        "of in for on at by with from into onto about against among amongst amid between beyond through throughout during \
         within without under over above below across along around behind beside besides beneath near off out up down per \
         according via toward towards upon despite except unlike including excluding involving regarding concerning following versus \
         inside outside atop pending alongside aboard minus plus aside ahead away back instead notwithstanding given",
    ),
    (Tag::To, "to"),
    (Tag::Sub, "because if although though while whereas unless whether lest when whenever where wherever"),
    (Tag::SubPrep, "after before since until till as than once so like"),
    (Tag::That, "that"),
    (Tag::Rel, "who which whom whose"),
    (Tag::Wh, "what why how whatever whoever whichever however"),
    (Tag::Coord, "and or but nor & yet"),
    (Tag::Not, "not never"),
    (
        Tag::Adv,
        "also still already just only even ever now then again soon often always sometimes rather quite very too almost \
         nearly hardly barely scarcely seldom rarely perhaps maybe instead-of therefore thus hence meanwhile moreover \
         otherwise together yesterday today tomorrow tonight later earlier ago here far well least twice once-more \
         originally nonetheless nevertheless indeed reportedly allegedly apparently effectively largely mostly further \
         longer not-withstanding likewise first altogether either-way anyway aloud",
    ),
    (
        Tag::Modal,
        "will would can could may might must shall should ought cannot won't wouldn't can't couldn't mightn't mustn't \
         shan't shouldn't needn't ain't-to gonna",
    ),
    (Tag::Be, "be is are was were been being am isn't aren't wasn't weren't ain't"),
    (Tag::Have, "have has had having haven't hasn't hadn't"),
    (Tag::Do, "do does did doesn't don't didn't"),
    (Tag::Part, "done"),
    (
        Tag::Verb,
        "say says want wants include includes insist insists argue argues believe believes seek seeks remain remains become \
         becomes know knows think thinks keep keeps require requires allow allows mean means comply complies agree agrees \
         receive receives provide provides represent represents go goes get gets give gives take takes make makes come comes \
         tell tells add adds note-that describe describes contain contains consider considers suggest suggests expect expects \
         appear appears seem seems intend intends continue continues refuse refuses reject rejects denies deny ignore ignores \
         oppose opposes announce announces attend attends contribute contributes determine determines involve involves \
         understand understands see sees let lets bring brings begin begins lose loses meet meets stand-s lead-s \
         accuse accuses acknowledge acknowledges admit admits avoid avoids choose chooses confirm confirms decide decides \
         decline-s-to defy defies depend depends disagree disagrees enforce enforces exceed exceeds explain explains follow \
         follows happen happens hear hears hold-s prove proves publish publishes qualify qualifies reduce reduces resign \
         resigns send sends serve serves speak speaks suspend suspends tend tends threaten threatens urge urges vow-s warn \
         warns write writes abide abides obey obeys constitute constitutes cite cites emerge emerges enter enters obtain \
         obtains preserve preserves prohibit prohibits protect protects recommend recommends rely relies succeed succeeds allege alleges contend contends assert asserts concede concedes testify \
         testifies complain complains reveal reveals indicate indicates predict predicts speculate speculates conclude \
         concludes maintain maintains declare declares imply implies disclose discloses swear swears assume \
         assumes learn learns realize realizes forget forgets remember remembers observe observes ensure ensures feel feels \
         refer refers portray portrays amount amounts belong belongs exist exists persist persists vary varies \
         apply applies ask asks bar-s blame-s criticize criticizes",
    ),
    (
        Tag::Maybe,
        "plan plans call calls report reports vote votes block blocks strike strikes ban bans win wins halt halts decline \
         declines boycott boycotts skip skips claim claims need needs cut cuts put puts set sets hit hits cost costs hurt \
         hurts read reads shut shuts quit quits split splits spread spreads cast casts bid bids use uses rule rules order \
         orders offer offers promise promises hope hopes fear fears show shows look looks turn turns move moves start starts \
         stop stops end ends run runs fall falls rise rises drop drops return returns visit visits attack attacks fight \
         fights help helps support supports back backs lead leads hold holds stand stands work works live lives play plays \
         travel travels face faces question questions demand demands appeal appeals charge charges sue sues challenge \
         challenges force forces limit limits delay delays lift lifts approve approves pass passes sign signs veto vetoes \
         award awards pledge pledges vow vows name names join joins leave leaves ask asks hire hires fire fires place places \
         post posts tweet tweets try tries aim aims note notes state states focus raise raises rank ranks target targets \
         review reviews release releases uphold upholds overturn overturns sit sits walk walks draw draws trail trails beat \
         beats reach reaches close closes open opens grant grants deal deals impact impacts request requests fund funds pay pays \
         recall recalls upset upsets praise praises",
    ),
];

/// Base, past and participle of irregular verbs.
pub(super) const IRREGULAR: &str = "arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bind bound bound|\
bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|\
buy bought bought|catch caught caught|choose chose chosen|come came come|creep crept crept|deal dealt dealt|dig dug dug|draw drew drawn|\
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|\
flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|\
give gave given|go went gone|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hold held held|keep kept kept|\
know knew known|lay laid laid|lead led led|leave left left|lend lent lent|lie lay lain|light lit lit|lose lost lost|make made made|\
mean meant meant|meet met met|overcome overcame overcome|overrule overruled overruled|oversee oversaw overseen|overtake overtook overtaken|\
overthrow overthrew overthrown|override overrode overridden|pay paid paid|prove proved proven|rebuild rebuilt rebuilt|ride rode ridden|\
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|\
shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat sat|\
sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|spring sprang sprung|stand stood stood|\
steal stole stolen|stick stuck stuck|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|\
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|\
undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld|\
wake woke woken|wear wore worn|weave wove woven|win won won|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|\
wring wrung wrung|write wrote written|cling clung clung|foresee foresaw foreseen|forgo forwent forgone|mislead misled misled|\
mistake mistook mistaken|outrun outran outrun|outbid outbid outbid|outdo outdid outdone|outsell outsold outsold|outspend outspent outspent|undercut undercut undercut|retake retook retaken|rewrite rewrote rewritten|slay slew slain|sling slung slung|\
sting stung stung|stink stank stunk|tread trod trodden|unwind unwound unwound|plead pled pled|speed sped sped|spell spelt spelt|learn learnt learnt|dream dreamt dreamt|lean leant leant|leap leapt leapt|kneel knelt knelt|spill spilt spilt|spoil spoilt spoilt|dwell dwelt dwelt|spit spat spat|slit slit slit|forsake forsook forsaken";

/// Words in "-ed" that are no form of a verb in news.
const NOT_PAST: &str = "hundred red bed need indeed speed seed feed breed greed deed weed reed creed sacred naked wicked rugged beloved \
kindred hatred shed sled wed unprecedented unlimited undocumented unauthorized unauthorised unexpected united embed exceed proceed \
succeed bleed freed-up alleged-ly so-called armed aged ted fred zed ahmed mohammed muhammad mohamed ed";

/// Words in "-ing" that are no form of a verb, or nouns far more often.
const NOT_ING: &str = "meeting meetings rating ratings hearing building buildings spending funding housing training ruling shooting wedding morning evening king thing \
something nothing anything everything spring string during including involving following regarding concerning \
beijing bearing ceiling briefing filing warning killing bombing offering banking engineering manufacturing marketing being-s sibling \
ring wing sing bring swing sting spring outing pudding beginning finding feeling earning opening screening reading listing missing \
pricing lending parking clothing lightning sterling excluding notwithstanding pending fencing policing setting stabbing listening-s advertising fundraising";

static WORDS: LazyLock<FxHashMap<&'static str, Tag>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for form in IRREGULAR.split('|') {
        let mut forms = form.split(' ').skip(1);
        let past = forms.next().unwrap_or_default();
        let part = forms.next().unwrap_or_default();
        words.insert(past, Tag::Past);
        words.entry(part).or_insert(Tag::Part);
    }
    for word in NOT_PAST.split_whitespace().chain(NOT_ING.split_whitespace()) {
        words.insert(word, Tag::Noun);
    }
    for &(tag, list) in CLOSED {
        for word in list.split_whitespace() {
            words.insert(word, tag);
        }
    }
    words
});

/// The bases of irregular verbs by past form and participle: "sent" to "send".
static BASES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut bases = FxHashMap::default();
    for form in IRREGULAR.split('|') {
        let mut forms = form.split(' ');
        let base = forms.next().unwrap_or_default();
        for inflected in forms {
            bases.entry(inflected).or_insert(base);
        }
    }
    for (inflected, base) in [
        ("has", "have"),
        ("had", "have"),
        ("having", "have"),
        ("did", "do"),
        ("does", "do"),
        ("done", "do"),
        ("doing", "do"),
    ] {
        bases.insert(inflected, base);
    }
    for be in ["is", "are", "was", "were", "been", "being", "am"] {
        bases.insert(be, "be");
    }
    bases
});

/// A word in lower case, without allocating where it is so already.
pub(crate) fn lower(word: &str) -> std::borrow::Cow<'_, str> {
    if word.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) { word.to_lowercase().into() } else { word.into() }
}

/// What a word looks up to by itself, and by its ending where it is in no list.
pub(crate) fn tag(text: &Text, index: usize) -> Tag {
    let Some(token) = text.tokens().get(index) else { return Tag::Mark };
    let word = text.slice(token.span);
    match token.kind {
        TokenKind::Number => Tag::Number,
        TokenKind::Quote => Tag::Quote,
        TokenKind::Address => Tag::Name,
        TokenKind::Possessive => Tag::Owner,
        TokenKind::Mark => match word {
            "," => Tag::Comma,
            ";" => Tag::Semi,
            ":" => Tag::Colon,
            "\u{2014}" => Tag::Dash,
            "\u{2013}" | "-" if token.spaced => Tag::Dash,
            "(" | "[" => Tag::Open,
            ")" | "]" => Tag::Close,
            "." | "?" | "!" | "\u{2026}" => Tag::Stop,
            "&" => Tag::Coord,
            _ => Tag::Mark,
        },
        // The agency and the trade, not the pronouns.
        TokenKind::Word if matches!(word, "WHO" | "IT") && !is_shouted(text, index) => Tag::Name,
        TokenKind::Word => word_tag(&lower(word), token.capital),
    }
}

/// Whether a word beside a token is in capitals too, as in a headline.
fn is_shouted(text: &Text, index: usize) -> bool {
    let capitals = |i: usize| {
        let word = text.tokens().get(i).filter(|t| t.kind == TokenKind::Word).map_or("", |t| text.slice(t.span));
        word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
    };
    index.checked_sub(1).is_some_and(capitals) || capitals(index + 1)
}

pub(super) fn word_tag(word: &str, capital: bool) -> Tag {
    if let Some(&tag) = WORDS.get(word) {
        // "May" and "Will" with a capital are names as often as not, "US" is a country.
        let name = capital && matches!(word, "may" | "will" | "us" | "mark" | "march");
        let open = matches!(tag, Tag::Maybe | Tag::Past | Tag::Noun);
        return if name || (capital && open) { Tag::Name } else { tag };
    }
    if contraction(word).is_some() {
        return Tag::Modal;
    }
    if capital {
        return Tag::Name;
    }
    // "un-" makes adjectives of participles, "undid" and "unveiled" aside.
    let adjective =
        word.starts_with("un") && !word.starts_with("unve") && !word.starts_with("unle") && !word.starts_with("unit");
    match word {
        _ if word.ends_with("ed") && word.len() > 3 && !adjective => Tag::Past,
        _ if word.ends_with("ing") && word.len() > 4 => Tag::Ing,
        _ if word.ends_with("ly")
            && word.len() > 4
            && !matches!(
                word,
                "family"
                    | "early"
                    | "daily"
                    | "only"
                    | "assembly"
                    | "supply"
                    | "reply"
                    | "ally"
                    | "rally"
                    | "monthly"
                    | "weekly"
                    | "elderly"
                    | "friendly"
                    | "deadly"
                    | "costly"
                    | "lonely"
                    | "homily"
                    | "anomaly"
                    | "butterfly"
                    | "italy"
                    | "july"
                    | "apply"
                    | "imply"
                    | "multiply"
                    | "bully"
                    | "tally"
                    | "belly"
                    | "jelly"
                    | "likely"
            ) =>
        {
            Tag::Adv
        }
        _ => Tag::Noun,
    }
}

/// Whether a word is an irregular past behind a prefix: "repaid", "overrode", "outbid".
pub(super) fn is_prefixed_past(word: &str) -> bool {
    ["re", "over", "out", "under", "mis", "fore"]
        .iter()
        .filter_map(|prefix| word.strip_prefix(prefix))
        .any(|rest| matches!(WORDS.get(rest), Some(Tag::Past | Tag::Part)))
}

/// The auxiliary in a pronoun's contraction: "he'd" would or had, "they've", "I'll", "we're".
pub(super) fn contraction(word: &str) -> Option<Tag> {
    let (pronoun, rest) = word.split_once('\'')?;
    if !matches!(pronoun, "i" | "you" | "he" | "she" | "it" | "we" | "they" | "who" | "that" | "there" | "what") {
        return None;
    }
    match rest {
        "ll" | "d" => Some(Tag::Modal),
        "ve" => Some(Tag::Have),
        "re" | "m" => Some(Tag::Be),
        _ => None,
    }
}

/// The base of a verb's form, as far as its ending tells: "sent" gives "send", "refused" "refuse", "planning" "plan".
///
/// A regular form gives the bases it may come from; of "hoping" that is "hop" and "hope".
pub fn bases(form: &str) -> impl Iterator<Item = String> {
    let form = lower(form).into_owned();
    let mut out = Vec::with_capacity(4);
    if let Some(&base) = BASES.get(form.as_str()) {
        out.push(base.to_owned());
    }
    let stem = |ending: &str| form.strip_suffix(ending).filter(|s| s.len() > 1).map(str::to_owned);
    for ending in ["ed", "ing"] {
        if let Some(stem) = stem(ending) {
            let mut letters = stem.chars().rev();
            if let (Some(last), Some(before)) = (letters.next(), letters.next())
                && last == before
                && !matches!(last, 's' | 'l' | 'e' | 'o')
            {
                out.push(stem[..stem.len() - last.len_utf8()].to_owned());
            } else if let Some(y) = stem.strip_suffix('i') {
                out.push(format!("{y}y"));
            } else if stem.ends_with("ll") {
                out.push(stem[..stem.len() - 1].to_owned());
            }
            out.push(format!("{stem}e"));
            out.push(stem);
        }
    }
    if let Some(stem) = stem("s") {
        if let Some(y) = stem.strip_suffix("ie") {
            out.push(format!("{y}y"));
        }
        if let Some(short) = stem.strip_suffix('e') {
            out.push(short.to_owned());
        }
        out.push(stem);
    }
    out.push(form);
    out.into_iter()
}

/// The past and the participle of a verb in its plain form: "send" gives "sent" and "sent", "skip" "skipped" twice.
pub(crate) fn principal_parts(base: &str) -> (String, String) {
    const PREFIXES: [&str; 8] = ["up", "with", "under", "over", "out", "fore", "re", "mis"];
    let irregular = |base: &str| {
        IRREGULAR.split('|').find_map(|line| {
            let mut forms = line.split_whitespace();
            (forms.next()? == base).then_some(())?;
            Some((forms.next()?, forms.next()?))
        })
    };
    if let Some((past, participle)) = irregular(base) {
        return (past.to_owned(), participle.to_owned());
    }
    let prefixed = PREFIXES.iter().find_map(|prefix| Some((prefix, irregular(base.strip_prefix(prefix)?)?)));
    if let Some((prefix, (past, participle))) = prefixed {
        return (format!("{prefix}{past}"), format!("{prefix}{participle}"));
    }
    let past = if base.ends_with('e') { format!("{base}d") } else { format!("{}ed", before_ending(base)) };
    (past.clone(), past)
}

/// The form in "-ing" of a verb in its plain form.
pub(crate) fn ing(base: &str) -> String {
    match base.strip_suffix("ie") {
        Some(stem) => format!("{stem}ying"),
        None if base.ends_with("ee") || !base.ends_with('y') => format!("{}ing", before_ending(base)),
        None => format!("{base}ing"),
    }
}

/// A verb as it stands before an ending with a vowel: "skip" is "skipp", "move" "mov", "deny" "deni".
fn before_ending(base: &str) -> String {
    let vowel = |c: char| "aeiou".contains(c);
    if base.ends_with("ee") {
        return base.to_owned();
    }
    if let Some(stem) = base.strip_suffix('e') {
        return stem.to_owned();
    }
    let letters: Vec<char> = base.chars().collect();
    match letters.as_slice() {
        [.., before, 'y'] if !vowel(*before) => format!("{}i", &base[..base.len() - 1]),
        [first @ .., middle, last]
            if vowel(*middle)
                && !vowel(*last)
                && !matches!(last, 'w' | 'x' | 'y')
                && !first.iter().any(|c| vowel(*c)) =>
        {
            format!("{base}{last}")
        }
        _ => base.to_owned(),
    }
}

/// Whether the form is finite past by itself: a past that is no participle ("went"), never both.
pub(super) fn only_past(word: &str) -> bool {
    static ONLY: LazyLock<rustc_hash::FxHashSet<&'static str>> = LazyLock::new(|| {
        IRREGULAR
            .split('|')
            .filter_map(|line| {
                let mut forms = line.split(' ').skip(1);
                let (past, part) = (forms.next()?, forms.next()?);
                (past != part).then_some(past)
            })
            .collect()
    });
    ONLY.contains(word)
}
