//! What a verb, noun or adjective says of the clause it governs: "refused to attend" denies it, "managed to attend" affirms it,
//! "planned to attend" leaves it open.
//!
//! After Karttunen's implicative verbs: each governor has one effect where it is affirmed and one where it is denied ("failed to"
//! denies, "did not fail to" affirms, "did not refuse to" only leans to it).

use super::word::bases;

/// What happens to the polarity of what is governed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It is as it is said: "managed to".
    Keeps,
    /// It is the other way round: "refused to".
    Flips,
    /// It may be either: "wanted to".
    Opens,
    /// It may be either, and more likely is as it is said: "did not refuse to".
    Leans,
}

use Effect::{Flips, Keeps, Leans, Opens};

/// The effects of a governor that is affirmed, and of one that is denied.
pub(super) type Signature = (Effect, Effect);

const NEUTRAL: Signature = (Opens, Opens);

/// How a verb bears on its infinitive: "refused ⟨to attend⟩", "was forced ⟨to cancel⟩".
pub(super) fn infinitive(verb: &str, passive: bool, object: bool, follower: &str) -> Signature {
    let of = |base: &str| -> Option<Signature> {
        Some(match base {
            "manage" | "dare" | "bother" | "deign" | "happen" | "proceed" | "get" => (Keeps, Flips),
            "refuse" | "decline" | "cease" => (Flips, Leans),
            "fail" | "neglect" | "forget" | "omit" => (Flips, Keeps),
            "hesitate" => (Opens, Keeps),
            // "It took jurors three hours to convict him": the subject is no it, and so they did.
            "take" if object => (Keeps, Opens),
            "begin" | "start" | "continue" | "go" if !object && base != "go" => (Keeps, Opens),
            "help" => (Keeps, Opens),
            "choose" | "elect" | "opt" | "vote" | "decide" if !passive => (Opens, Opens),
            "force" | "compel" | "oblige" if passive || object => (Keeps, Opens),
            "cause" | "lead" | "prompt" | "get-to" | "drive" if object => (Keeps, Opens),
            // "made ⟨him resign⟩": with a bare verb only.
            "make" if object && follower.is_empty() => (Keeps, Opens),
            "allow" | "permit" | "let" | "enable" => (Opens, Flips),
            // Who did not even try to did not.
            "try" | "attempt" => (Opens, Flips),
            "seek" => (Opens, Opens),
            "forbid" | "bar" | "prohibit" | "ban" => (Flips, Opens),
            "appear" | "seem" | "turn" if follower == "have" => (Opens, Opens),
            "turn" => (Keeps, Flips),
            _ => return None,
        })
    };
    bases(verb).find_map(|b| of(&b)).unwrap_or(NEUTRAL)
}

/// Nouns for what lets somebody do something.
pub(super) fn is_chance(noun: &str) -> bool {
    matches!(noun, "chance" | "opportunity" | "invitation" | "offer" | "option")
}

/// Nouns for what a body votes on or a court is asked for.
pub(super) fn is_motion(noun: &str) -> bool {
    matches!(
        noun,
        "bid"
            | "motion"
            | "proposal"
            | "effort"
            | "attempt"
            | "measure"
            | "request"
            | "plan"
            | "petition"
            | "amendment"
            | "bill"
    )
}

/// Verbs, with the word behind them, by which what was moved is not done: "voted ⟨down⟩", "rejected".
pub(super) fn is_voting_down(verb: &str, behind: &str) -> bool {
    bases(verb).any(|b| match &*b {
        "reject" | "defeat" | "refuse" | "kill" | "scuttle" | "spurn" => true,
        "vote" | "turn" | "strike" | "shoot" => behind == "down",
        _ => false,
    })
}

/// Verbs, with the word behind them, by which somebody lets a chance go: "passed ⟨up⟩", "missed".
pub(super) fn is_passing_up(verb: &str, behind: &str) -> bool {
    bases(verb).any(|b| match &*b {
        "miss" | "forgo" | "decline" | "waive" | "squander" | "refuse" | "reject" | "spurn" => true,
        "pass" => behind == "up",
        "turn" => behind == "down",
        _ => false,
    })
}

/// Verbs by which somebody settles what to do: "chose to boycott", "voted to strike".
pub(super) fn is_choice(verb: &str) -> bool {
    bases(verb).any(|b| matches!(&*b, "choose" | "elect" | "opt" | "vote" | "decide"))
}

/// Verbs that say how a vote went: who "voted to approve" has approved, while who "voted to strike" has only decided to.
pub(super) fn is_vote(verb: &str) -> bool {
    bases(verb).any(|b| {
        matches!(
            &*b,
            "approve"
                | "reject"
                | "pass"
                | "confirm"
                | "adopt"
                | "ratify"
                | "accept"
                | "block"
                | "uphold"
                | "overturn"
                | "override"
                | "convict"
                | "acquit"
                | "impeach"
                | "censure"
                | "repeal"
                | "defeat"
                | "authorize"
                | "authorise"
                | "endorse"
                | "turn"
        )
    })
}

/// Verbs by which somebody binds himself; with "not", a refusal: "vowed not to resign".
pub(super) fn is_commitment(verb: &str) -> bool {
    bases(verb)
        .any(|b| matches!(&*b, "agree" | "vow" | "pledge" | "promise" | "swear" | "resolve" | "undertake" | "opt"))
}

/// How an adjective or noun with "be" bears on its infinitive: "was unable ⟨to attend⟩", "the first ⟨to attend⟩".
pub(super) fn complement_word(word: &str) -> Option<Signature> {
    Some(match word {
        "able" => (Keeps, Flips),
        "unable" | "incapable" | "powerless" => (Flips, Keeps),
        "first" | "second" | "third" | "last" | "latest" | "only" => (Keeps, Opens),
        "refusal" | "failure" | "inability" | "unwillingness" | "reluctance" => (Flips, Opens),
        "decision" | "choice" | "move" => (Opens, Opens),
        "unwilling" | "reluctant" | "loath" | "likely" | "unlikely" | "set" | "ready" | "willing" | "poised"
        | "free" | "eager" | "due" | "supposed" | "expected" | "welcome" | "happy" | "glad" | "prepared"
        | "determined" | "scheduled" | "hesitant" | "plan" | "plans" | "attempt" | "attempts" | "effort"
        | "efforts" | "bid" | "threat" | "threats" | "right" | "power" | "authority" | "order" | "orders" | "vote"
        | "proposal" | "request" | "call" | "calls" | "pledge" | "promise" | "vow" | "offer" | "invitation"
        | "chance" | "opportunity" | "ability" | "intention" | "intent" | "desire" | "wish" | "agreement" | "deal"
        | "pressure" | "reason" | "way" | "time" | "need" | "permission" | "enough" | "going" | "campaign" | "push"
        | "fight" | "motion" | "law" | "rule" | "option" | "willingness" | "readiness" | "opportunities"
        | "motions" | "moves" | "willingly" => NEUTRAL,
        _ => return None,
    })
}

/// Nouns for what may yet come: "the ⟨prospect⟩ of the mayor attending".
pub(super) fn is_prospect(noun: &str) -> bool {
    let noun = noun.strip_suffix('s').unwrap_or(noun);
    matches!(
        noun,
        "prospect"
            | "possibility"
            | "chance"
            | "likelihood"
            | "hope"
            | "fear"
            | "risk"
            | "danger"
            | "threat"
            | "idea"
            | "talk"
            | "rumor"
            | "rumour"
            | "thought"
            | "notion"
            | "odd"
            | "probability"
            | "question"
            | "dream"
            | "sign"
            | "hint"
            | "suggestion"
    )
}

/// Whether a noun or adjective holds what its infinitive says: "the plan ⟨to build⟩".
pub(super) fn governs_infinitive(word: &str) -> bool {
    // "granted them more ⟨time⟩ to answer" granted no answer.
    complement_word(word).is_some()
        && !matches!(
            word,
            "time"
                | "way"
                | "reason"
                | "chance"
                | "opportunity"
                | "opportunities"
                | "enough"
                | "need"
                | "first"
                | "last"
        )
}

/// How what stands before a form in "-ing" bears on it: "without ⟨attending⟩", "by ⟨blocking⟩".
pub(super) fn preposition(word: &str) -> Option<Signature> {
    Some(match word {
        "without" | "instead" => (Flips, Flips),
        "after" | "by" | "since" | "while" | "despite" => (Keeps, Opens),
        _ => return None,
    })
}

/// How a verb bears on a form in "-ing", by the preposition between: "barred from ⟨attending⟩", "avoided ⟨attending⟩".
pub(super) fn gerund(verb: &str, between: &str) -> Signature {
    let of = |base: &str| -> Option<Signature> {
        Some(match (base, between) {
            (
                "prevent" | "bar" | "block" | "stop" | "keep" | "ban" | "prohibit" | "preclude" | "restrain"
                | "disqualify" | "deter" | "dissuade" | "refrain" | "abstain" | "shy" | "exclude" | "enjoin" | "forbid"
                | "discourage" | "bow" | "excuse" | "desist" | "recuse" | "back" | "shrink" | "retreat" | "recoil",
                "from",
            ) => {
                match base {
                    "discourage" | "excuse" | "restrain" => NEUTRAL,
                    "refrain" | "abstain" => (Flips, Keeps),
                    // What did not stop somebody leaves the rest to him.
                    "prevent" | "stop" | "keep" | "deter" | "shy" | "desist" => (Flips, Leans),
                    _ => (Flips, Opens),
                }
            }
            ("avoid" | "escape" | "resist", "") => (Flips, Leans),
            ("miss" | "skip", "") => (Flips, Keeps),
            ("rule" | "hold" | "put", "out" | "off") => (Flips, Opens),
            ("talk" | "argue" | "bully" | "scare" | "cheat", "out of") => (Flips, Opens),
            ("decide" | "vote" | "opt", "against") => (Flips, Opens),
            ("deny", "") => (Flips, Opens),
            ("stop" | "fall", "short of") => (Flips, Leans),
            ("admit" | "acknowledge" | "regret" | "recall" | "remember" | "confirm" | "confess", "" | "to") => {
                (Keeps, Opens)
            }
            ("begin" | "start" | "finish" | "continue" | "end", "" | "up") => {
                (Keeps, if base == "finish" { Opens } else { Flips })
            }
            ("waste" | "lose", "in") => (Keeps, Opens),
            ("keep", "" | "on") => (Keeps, Opens),
            ("wind", "up") | ("succeed", "in") | ("get", "to") => (Keeps, Flips),
            ("persist" | "join", "in") => (Keeps, Opens),
            ("fail", "at" | "in") => (Flips, Leans),
            ("convict" | "guilty", "of") => (Keeps, Opens),
            (
                "apologize" | "apologise" | "thank" | "praise" | "criticize" | "criticise" | "fault" | "condemn"
                | "credit",
                "for",
            ) => (Keeps, Opens),
            _ => return None,
        })
    };
    bases(verb).find_map(|b| of(&b)).unwrap_or(NEUTRAL)
}

/// How a verb of saying or thinking bears on what is said or thought.
pub(super) fn clause(verb: &str) -> Signature {
    let of = |base: &str| -> Option<Signature> {
        Some(match base {
            "say" | "tell" | "announce" | "report" | "add" | "note" | "state" | "declare" | "tweet" | "write"
            | "explain" | "stress" | "emphasize" | "insist" | "maintain" | "warn" | "testify" | "repeat"
            | "reiterate" | "post" | "continue" | "inform" | "assure" | "observe" | "remark" | "recount" | "vow"
            | "pledge" | "promise" | "decide" | "rule" | "point" | "comment" | "complain" | "conclude"
            | "determine" | "hold" | "indicate" | "caution" | "reply" | "respond" | "boast" | "signal" | "agree"
            | "assert" | "disclose" | "notify" | "clarify" | "underline" | "underscore" | "reaffirm" => (Keeps, Opens),
            "confirm" | "admit" | "acknowledge" | "know" | "regret" | "realize" | "realise" | "reveal" | "learn"
            | "discover" | "remember" | "recall" | "forget" | "notice" | "concede" | "understand" | "relieve"
            | "please" | "disappoint" | "surprise" | "shock" | "anger" | "delight" | "sadden" | "alarm" | "thrill"
            | "stun" | "amaze" | "celebrate" | "welcome" | "mourn" | "applaud" | "embarrass" | "outrage" | "find"
            | "show" | "prove" | "see" | "hear" | "lament" | "recognize" => (
                Keeps,
                if matches!(
                    base,
                    "confirm" | "admit" | "acknowledge" | "concede" | "find" | "show" | "prove" | "see" | "hear"
                ) {
                    Opens
                } else {
                    Keeps
                },
            ),
            "deny" | "dispute" | "refute" | "rebut" | "disprove" => (Flips, Opens),
            _ => return None,
        })
    };
    bases(verb).find_map(|b| of(&b)).unwrap_or(NEUTRAL)
}

/// Verbs whose passive says that nobody stands for what is said: "it is understood that".
pub(super) fn is_hearsay(verb: &str) -> bool {
    bases(verb).any(|b| matches!(&*b, "understand" | "say" | "report" | "hear" | "tell" | "post" | "write" | "suggest"))
}

/// How a noun or adjective bears on the clause behind its "that": "the fact that", "it is not true that".
pub(super) fn that_word(word: &str) -> Signature {
    match word {
        "fact" | "news" | "announcement" | "statement" | "confirmation" | "knowledge" | "admission" | "revelation" => {
            (Keeps, Opens)
        }
        "true" | "certain" | "correct" => (Keeps, Flips),
        "clear" | "obvious" | "evident" | "notable" | "remarkable" | "ironic" | "surprising" | "glad" | "sorry"
        | "proud" | "happy" | "disappointed" | "aware" | "unfortunate" | "angry" | "surprised" => (Keeps, Opens),
        "false" | "untrue" | "wrong" | "incorrect" | "denial" => (Flips, Opens),
        _ => NEUTRAL,
    }
}

/// Verbs whose object does what their infinitive says: "forced ⟨the mayor⟩ to cancel".
pub(super) fn takes_object(verb: &str) -> bool {
    bases(verb).any(|b| {
        matches!(
            &*b,
            "force"
                | "ask"
                | "order"
                | "tell"
                | "invite"
                | "allow"
                | "urge"
                | "want"
                | "expect"
                | "persuade"
                | "require"
                | "compel"
                | "permit"
                | "help"
                | "lead"
                | "cause"
                | "enable"
                | "encourage"
                | "prompt"
                | "get"
                | "direct"
                | "instruct"
                | "pressure"
                | "advise"
                | "warn"
                | "convince"
                | "drive"
                | "push"
                | "call"
                | "forbid"
                | "beg"
                | "challenge"
                | "authorize"
                | "authorise"
                | "would"
                | "need"
                | "let"
                | "make"
                | "remind"
                | "press"
                | "wait"
        )
    })
}
