//! The dead, the hurt, the missing. News divides one count of people over verbs and nouns ("killing three people and injuring
//! seven", "three dead and seven hurt", "the deaths of five"), and leaves out the people.

use crate::fact::kind::sentence::Sentence;
use crate::reading::clause::Voice;
use crate::reading::quantity::Quantity;

/// What became of people, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Harm(u8);

impl Harm {
    const DEAD: Self = Self(1);
    const HURT: Self = Self(2);
    const MISSING: Self = Self(4);

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What a word says, in lower case.
    pub(super) fn of_word(word: &str) -> Self {
        match word {
            "kill" | "kills" | "killed" | "killing" | "killings" | "die" | "dies" | "died" | "dying" | "dead"
            | "death" | "deaths" | "deadly" | "fatal" | "fatally" | "fatality" | "fatalities" | "perish"
            | "perished" | "slain" | "deceased" | "drowned" => Self::DEAD,
            "injure" | "injures" | "injured" | "injuring" | "injury" | "injuries" | "hurt" | "hurts" | "hurting"
            | "wound" | "wounds" | "wounded" | "wounding" => Self::HURT,
            "missing" | "unaccounted" => Self::MISSING,
            _ => Self::default(),
        }
    }

    /// What the people died of, in words that follow a number.
    pub(super) fn counts(self) -> &'static str {
        match self {
            Self::DEAD => "counts the dead",
            Self::HURT => "counts the hurt",
            _ => "counts the missing",
        }
    }

    /// What a number says became of those it counts, where its sentence says so.
    pub(super) fn of_number(s: &Sentence<'_>, quantity: &Quantity) -> Self {
        let place = s.place(quantity);
        let mut end = place.end;
        if let Some(noun) = quantity.noun.as_ref().filter(|n| !n.elided && !n.pronoun) {
            let mut tokens = s.of(noun.span);
            // "three people and injured seven": what is coordinated is another's.
            if let Some(head) = noun.heads.first().map(|head| s.of(*head)).filter(|head| head.start >= place.end) {
                tokens.end = head.end;
            }
            let toll = tokens.clone().any(|t| s.word(t) == "toll");
            let named = tokens.clone().map(|t| Self::of_word(&s.word(t))).fold(Self::default(), Self::and);
            if toll || !named.is_empty() {
                return if named.is_empty() { Self::DEAD } else { named };
            }
            end = end.max(tokens.end);
        }
        // "three people dead", "seven hurt"
        let behind = Self::of_word(&s.word(end));
        if !behind.is_empty()
            && (s.clauses.group_at(end).is_none()
                || matches!(s.word(end).as_ref(), "dead" | "hurt" | "injured" | "wounded" | "missing"))
        {
            return behind;
        }
        // "the deaths of three people", "the lives of three people"
        if s.before(place.start) == "of"
            && let Some(noun) = place.start.checked_sub(2)
        {
            let word = s.word(noun);
            let harm = if word == "lives" { Self::DEAD } else { Self::of_word(&word) };
            if !harm.is_empty() {
                return harm;
            }
        }
        // "killing three", "injured at least 40", where the verb's clause is told by nothing else
        let before = s.before(place.start);
        if matches!(
            before.as_ref(),
            "killing" | "killed" | "kills" | "injuring" | "injured" | "injures" | "wounding" | "wounded" | "hurting"
        ) {
            return Self::of_word(&before);
        }
        let Some((_, group)) = s.verb(place.start) else { return Self::default() };
        let verb = s.word(group.head);
        let harm = Self::of_word(&verb);
        let intransitive = verb.starts_with("di")
            || verb.starts_with("dy")
            || matches!(verb.as_ref(), "perished" | "perish" | "drowned" | "missing");
        let suffers = if place.start < group.tokens.start {
            group.voice == Voice::Passive || intransitive
        } else {
            group.voice == Voice::Active && !intransitive && place.start < group.tokens.end + 6
        };
        if suffers { harm } else { Self::default() }
    }
}

/// Nouns that count people without saying which.
pub(super) fn is_people(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "person"
            | "persons"
            | "others"
            | "men"
            | "man"
            | "women"
            | "woman"
            | "children"
            | "child"
            | "victim"
            | "victims"
            | "death"
            | "deaths"
            | "fatality"
            | "fatalities"
            | "casualty"
            | "casualties"
            | "injury"
            | "injuries"
            | "resident"
            | "residents"
            | "dead"
            | "life"
            | "lives"
    )
}
