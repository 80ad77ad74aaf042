//! How much a word tells remarks apart. Two remarks on one subject share "the people of the United States" by chance; hardly ever
//! "demonize immigrants".

/// Words of grammar.
const FUNCTION: &str = "a an the and or but if so as of in on at by to for from with without about into over under up down out off \
    than then that this these those there here it its it's he him his she her hers they them their theirs we us our ours you your \
    yours i me my mine myself itself himself herself themselves ourselves who whom whose which what when where why how is are was \
    were be been being am do does did done doing have has had having will would shall should can could may might must not no nor \
    never i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it'd it'll we're we've we'd we'll they're \
    they've they'd they'll that's there's here's what's who's let's don't doesn't didn't isn't aren't wasn't weren't won't wouldn't \
    can't cannot couldn't shouldn't haven't hasn't hadn't ain't all any some both each every very just also too only even still \
    because while though until since before after again more most much many such own same other another one 1 2 yet now oh well yes \
    um uh er ah like through against between during ever else";

/// Words that everybody says in every speech.
const COMMON: &str = "people president country countries american americans america united-states states state government nation world \
    going go goes went gone get gets getting got think thinks thought know knows knew known want wants wanted need needs needed say \
    says said saying see seen saw look looking make makes made making take takes took taken taking come comes came coming give given \
    thing things way ways time times day days year years today tomorrow tonight week month right good great big best better bad new \
    old long first 1st last next lot lots number man men woman women person family families job jobs work working works public \
    house white national american's political party republican republicans democrat democrats democratic campaign election vote \
    votes voters administration congress senate law laws federal security health care policy issue issues question questions fact \
    believe believes believed feel tell told ask asked talk talking mean means keep let put really actually something anything \
    everything nothing somebody anybody everybody nobody someone anyone everyone everybody's done happen happened happens trump \
    obama clinton mr mrs mayor governor senator secretary department city cities war support help life lives part place point back \
    around across never always together able clear important different true sure long part trying try 3 4 5 10 100 percent % \
    dollar money million end use used using call called show being kind live home money";

/// The weight of a word of grammar, of a common word and of any other: what [`align`](super::align) and the floor of
/// [`compare`](super::class::compare) count in.
pub(super) const GRAMMAR: i32 = 4;
pub(super) const EVERYDAY: i32 = 10;
const TELLING: i32 = 16;

/// The weight of a word in its comparable form.
pub(super) fn of(canon: &str) -> i32 {
    use std::sync::LazyLock;
    static TABLE: LazyLock<rustc_hash::FxHashMap<&'static str, i32>> = LazyLock::new(|| {
        let common = COMMON.split_ascii_whitespace().map(|w| (w, EVERYDAY));
        common.chain(FUNCTION.split_ascii_whitespace().map(|w| (w, GRAMMAR))).collect()
    });
    TABLE.get(canon).copied().unwrap_or(TELLING)
}

/// Whether the word denies.
pub(super) fn denies(plain: &str) -> bool {
    plain.ends_with("n't")
        || matches!(
            plain,
            "not"
                | "no"
                | "never"
                | "none"
                | "nothing"
                | "nobody"
                | "nor"
                | "neither"
                | "without"
                | "cannot"
                | "nowhere"
        )
}

/// Whether the word in its comparable form is a number.
pub(super) fn counts(canon: &str) -> bool {
    canon.starts_with(|c: char| c.is_ascii_digit())
}
