//! Noun phrases: which word heads one, and what only modifies the head.

use std::ops::Range;

use super::Tag;
use super::subject::Reader;

impl Reader<'_> {
    /// Whether a word with the part of a preposition only says how near a number is: "about 100", "more than 40", "at least 3".
    pub(super) fn bounds(&self, token: usize) -> bool {
        let hedge = matches!(
            &*self.word(token),
            "about"
                | "around"
                | "over"
                | "under"
                | "above"
                | "below"
                | "than"
                | "between"
                | "up"
                | "near"
                | "to"
                | "at"
                | "as"
        );
        let number = |t: usize| self.is(t, &[Tag::Number]);
        let small = |t: usize| matches!(&*self.word(t), "to" | "least" | "most" | "many" | "a" | "as");
        hedge && (number(token + 1) || small(token + 1) && (number(token + 2) || small(token + 2) && number(token + 3)))
    }

    /// Whether the words at `token` add members to the phrase before: "including", "along with", "as well as".
    pub(super) fn joins(&self, token: usize) -> bool {
        match &*self.word(token) {
            "including" => true,
            "along" | "together" => self.word(token + 1) == "with",
            "as" => self.word(token + 1) == "well" && self.word(token + 2) == "as",
            "such" => self.word(token + 1) == "as",
            "like" => true,
            _ => false,
        }
    }

    /// Whether the match at `m` heads `phrase` or one of its conjuncts, rather than modifying or owning the head.
    ///
    /// "the mayor of New York's spokesman" is neither New York nor its mayor; "critics of the mayor" is not the mayor;
    /// "a number of mayors" is mayors.
    pub fn heads(&self, phrase: &Range<usize>, m: &Range<usize>) -> bool {
        if m.start < phrase.start || m.end > phrase.end || m.start >= m.end {
            return false;
        }
        self.free_before(phrase, m) && self.free_behind(phrase, m)
    }

    pub(super) fn free_behind(&self, phrase: &Range<usize>, m: &Range<usize>) -> bool {
        let behind = m.end;
        if behind >= phrase.end {
            return true;
        }
        let word = self.word(behind);
        match self.c.tag(behind) {
            // "Kiev's ⟨forces⟩" are Kiev.
            Tag::Owner => {
                let arms = matches!(
                    &*self.word(phrase.end - 1),
                    "forces" | "troops" | "army" | "military" | "soldiers" | "warplanes" | "navy"
                );
                !matches!(&*word, "'s" | "'") || arms && self.is(m.end - 1, &[Tag::Name]) && phrase.end - behind <= 3
            }
            Tag::Mark => word != "-",
            // "Mayor ⟨Bill de Blasio⟩" goes on with the name, "New York ⟨Police⟩" is somebody else.
            Tag::Name if is_title(&self.word(m.end - 1)) => {
                // "President ⟨Orlan's⟩ predecessor" is somebody else.
                let end = (behind..phrase.end).find(|&i| !self.is(i, &[Tag::Name])).unwrap_or(phrase.end);
                end >= phrase.end || !self.is(end, &[Tag::Owner])
            }
            Tag::Name => is_time(&word),
            // "the Marlow ⟨family⟩" is not Marlow.
            Tag::Noun | Tag::Maybe if word == "family" => !self.is(m.end - 1, &[Tag::Name]),
            Tag::Noun | Tag::Maybe => {
                // "soldiers ⟨loyal to⟩ the general"
                let said_of = matches!(
                    &*word,
                    "loyal"
                        | "close"
                        | "faithful"
                        | "sympathetic"
                        | "hostile"
                        | "responsible"
                        | "eager"
                        | "angry"
                        | "critical"
                        | "wary"
                ) && self.is(behind + 1, &[Tag::To, Tag::Prep]);
                said_of
                    || is_time(&word)
                    || matches!(
                        &*word,
                        "alone"
                            | "members"
                            // Who acts for a body: "customs ⟨officers⟩", "White House ⟨officials⟩".
                            | "family"
                            | "officers"
                            | "officials"
                            | "agents"
                            | "authorities"
                            | "forces"
                            | "troops"
                            | "anywhere"
                            | "nowhere"
                            | "alike"
                            | "nationwide"
                            | "everywhere"
                            | "abroad"
                            | "statewide"
                            | "next"
                            | "home"
                            | "elsewhere"
                            | "worldwide"
                            | "downstream"
                            | "upstream"
                            | "downtown"
                            | "offshore"
                            | "overseas"
                            | "inland"
                    )
            }
            _ => true,
        }
    }

    pub(super) fn free_before(&self, phrase: &Range<usize>, m: &Range<usize>) -> bool {
        // "former", "deputy" make another person of a role, not of a name.
        let role = is_title(&self.word(m.end - 1));
        let common = role
            || matches!(self.c.tag(m.end - 1), Tag::Noun | Tag::Maybe)
            || self.text.word(m.end - 1).chars().all(|c| !c.is_lowercase());
        if common
            && m.start > phrase.start
            && matches!(
                &*self.word(m.start - 1),
                "former" | "ex" | "onetime" | "retired" | "aspiring" | "would-be" | "erstwhile"
            )
        {
            return false;
        }
        let mut titled = role;
        let mut i = m.start;
        let mut crossed = false;
        while i > phrase.start {
            i -= 1;
            let word = self.word(i);
            match self.c.tag(i) {
                // "not one court" is a court; "not the court" is not.
                Tag::Not if matches!(&*self.word(i + 1), "one" | "a" | "any" | "all" | "every") => {}
                Tag::Not => return false,
                Tag::Mark if word == "-" && i + 1 == m.start => return false,
                Tag::Owner if crossed => {}
                _ if self.joins(i)
                    || word == "with" && i > phrase.start && self.joins(i - 1)
                    || word == "well" && i > phrase.start && self.joins(i - 1) =>
                {
                    return true;
                }
                Tag::SubPrep if word == "as" && i >= 2 && self.joins(i - 2) => return true,
                // "about 100 mayors", "more than 40 mayors"
                Tag::Prep | Tag::To | Tag::SubPrep if self.bounds(i) => {}
                Tag::Prep | Tag::To | Tag::SubPrep => {
                    if crossed && titled {
                        return true;
                    }
                    let quantity = word == "of" && i > phrase.start && self.is_quantity(i - 1, phrase.start);
                    if !quantity {
                        return false;
                    }
                }
                // "Not Callas but ⟨Meridor⟩"
                Tag::Coord if word == "but" && (phrase.start.saturating_sub(1)..i).any(|t| self.is(t, &[Tag::Not])) => {
                    return true;
                }
                Tag::Coord | Tag::Comma => {
                    if titled || self.is(i + 1, &[Tag::Det, Tag::Owner]) {
                        return true;
                    }
                    crossed = true;
                }
                Tag::Noun | Tag::Name | Tag::Maybe if !crossed => {
                    if role
                        && matches!(
                            &*word,
                            "former"
                                | "deputy"
                                | "vice"
                                | "assistant"
                                | "ex"
                                | "onetime"
                                | "lieutenant"
                                | "then"
                                | "would-be"
                                | "late"
                                | "interim"
                                | "shadow"
                                | "rival"
                        )
                    {
                        return false;
                    }
                    if is_time(&word) && i + 1 == m.start {
                        return true;
                    }
                    titled |= is_title(&word);
                }
                _ => {}
            }
        }
        true
    }

    /// Whether the noun at `token` only says how many of what follows its "of".
    pub(super) fn is_quantity(&self, token: usize, from: usize) -> bool {
        let word = self.word(token);
        matches!(self.c.tag(token), Tag::Number | Tag::Det)
            || matches!(
                &*word,
                "tens"
                    | "number"
                    | "group"
                    | "majority"
                    | "handful"
                    | "lot"
                    | "lots"
                    | "pair"
                    | "couple"
                    | "series"
                    | "string"
                    | "coalition"
                    | "panel"
                    | "trio"
                    | "none"
                    | "score"
                    | "scores"
                    | "plenty"
                    | "rest"
                    | "bulk"
                    | "half"
                    | "third"
                    | "quarter"
                    | "percent"
                    | "dozens"
                    | "hundreds"
                    | "thousands"
                    | "members"
                    | "team"
                    | "host"
                    | "slew"
                    | "range"
                    | "variety"
                    | "crowd"
                    | "delegation"
                    | "minority"
                    | "part"
                    | "others"
                    | "kinds"
                    | "quartet"
                    | "succession"
                    | "range-of"
                    | "share"
            ) && token >= from
    }
}

/// Words for a day or a part of one, which may stand between a subject and its verb.
pub(crate) fn is_time(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "week"
            | "month"
            | "year"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "weekend"
            | "day"
            | "noon"
            | "midnight"
            | "daybreak"
            | "dusk"
            | "nightfall"
            | "sundown"
            | "days"
            | "weeks"
            | "months"
            | "years"
            | "last"
            | "early"
            | "late"
            | "this"
    ) || word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Words for what somebody is, before a name or instead of it.
pub fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mayor"
            | "president"
            | "governor"
            | "gov"
            | "senator"
            | "sen"
            | "representative"
            | "rep"
            | "congressman"
            | "congresswoman"
            | "judge"
            | "justice"
            | "secretary"
            | "minister"
            | "chancellor"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "pope"
            | "chief"
            | "director"
            | "chairman"
            | "chairwoman"
            | "chair"
            | "chairperson"
            | "ceo"
            | "executive"
            | "commissioner"
            | "sheriff"
            | "attorney"
            | "general"
            | "prosecutor"
            | "lawyer"
            | "coach"
            | "manager"
            | "captain"
            | "colonel"
            | "officer"
            | "detective"
            | "sergeant"
            | "lieutenant"
            | "professor"
            | "dr"
            | "doctor"
            | "mr"
            | "mrs"
            | "ms"
            | "sir"
            | "lord"
            | "lady"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "leader"
            | "speaker"
            | "ambassador"
            | "councilman"
            | "councilwoman"
            | "councillor"
            | "councilor"
            | "actor"
            | "actress"
            | "singer"
            | "author"
            | "striker"
            | "goalkeeper"
            | "midfielder"
            | "defender"
            | "quarterback"
            | "pitcher"
            | "player"
            | "founder"
            | "candidate"
            | "nominee"
            | "lawmaker"
            | "delegate"
            | "aide"
            | "adviser"
            | "advisor"
            | "envoy"
            | "bishop"
            | "cardinal"
            | "rabbi"
            | "imam"
            | "reverend"
            | "rev"
            | "superintendent"
            | "principal"
            | "dean"
            | "chancellors"
            | "treasurer"
            | "premier"
            | "taoiseach"
            | "driver"
            | "suspect"
            | "defendant"
            | "officers"
            | "mayors"
    )
}
