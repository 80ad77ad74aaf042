//! The tokens of a sentence with their tags, and the small word classes that the search for verbs asks for.

use std::ops::Range;

use super::word::{Tag, is_prefixed_past, lower, tag};
use crate::text::{Text, TokenKind};

/// The tokens of one sentence with their tags.
#[derive(Debug)]
pub(super) struct Tagged<'t> {
    pub(super) text: &'t Text,
    pub(super) first: usize,
    pub(super) tags: Vec<Tag>,
}

impl<'t> Tagged<'t> {
    /// Tags a sentence's tokens; those in `verbs` may be verbs even where no list knows them.
    pub(super) fn new(text: &'t Text, tokens: Range<usize>, verbs: &[usize]) -> Self {
        let first = tokens.start;
        let mut tags: Vec<Tag> = tokens.map(|i| tag(text, i)).collect();
        for &verb in verbs {
            if let Some(tag) = verb.checked_sub(first).and_then(|i| tags.get_mut(i))
                && (matches!(tag, Tag::Noun | Tag::Adv | Tag::Ing)
                    || *tag == Tag::Name && (verb == first || !text.word(verb).ends_with("ed")))
            {
                let word = lower(text.word(verb)).into_owned();
                *tag = match () {
                    () if word.ends_with("ing") => Tag::Ing,
                    () if word.ends_with("ed") || is_prefixed_past(&word) => Tag::Past,
                    () => Tag::Maybe,
                };
            }
        }
        if is_title_case(text, first, tags.len()) {
            untitle(text, first, &mut tags);
        }
        // "at 11:20 p.m.": the mark of a clock parts nothing.
        for i in 1..tags.len().saturating_sub(1) {
            if tags[i] == Tag::Colon && tags[i - 1] == Tag::Number && tags[i + 1] == Tag::Number {
                tags[i] = Tag::Mark;
            }
        }
        // A sentence's first word has its capital from its place: "Blocked by a judge, …", "Citing costs, …".
        if let Some(tag @ Tag::Name) = tags.first().copied() {
            let word = lower(text.word(first)).into_owned();
            let behind = text
                .tokens()
                .get(first + 1)
                .map(|t| (t.kind == TokenKind::Word && !t.capital).then(|| lower(text.word(first + 1)).into_owned()));
            let leads = matches!(
                behind.flatten().as_deref(),
                Some(
                    "by" | "in"
                        | "on"
                        | "at"
                        | "to"
                        | "with"
                        | "about"
                        | "from"
                        | "for"
                        | "the"
                        | "a"
                        | "an"
                        | "of"
                        | "that"
                        | "as"
                        | "last"
                        | "this"
                        | "his"
                        | "her"
                        | "its"
                        | "their"
                        | "after"
                        | "against"
                        | "over"
                )
            );
            let form = match super::word::word_tag(&word, false) {
                form @ (Tag::Past | Tag::Part | Tag::Ing) => form,
                _ => tag,
            };
            if leads && let Some(first) = tags.first_mut() {
                *first = form;
            }
        }
        // "Macy's shut 36 stores": a name that ends in "'s" where a finite verb follows.
        for i in 1..tags.len().saturating_sub(2) {
            if tags[i] == Tag::Owner
                && tags[i - 1] == Tag::Name
                && lower(text.word(first + i)) == "'s"
                && is_finite_behind_name(text, first, &tags, i)
            {
                tags[i] = Tag::Name;
            }
        }
        // "Trump once pledged": behind a noun and before a verb, "once" opens nothing.
        for i in 1..tags.len().saturating_sub(1) {
            if tags[i] == Tag::SubPrep
                && matches!(tags[i - 1], Tag::Name | Tag::Noun | Tag::Pron | Tag::Rel | Tag::That)
                && matches!(tags[i + 1], Tag::Past | Tag::Verb | Tag::Maybe | Tag::Have)
                && lower(text.word(first + i)) == "once"
            {
                tags[i] = Tag::Adv;
            }
        }
        // "has not questioned, ⟨much less⟩ arrested", "never questioned, ⟨let alone⟩ arrested"
        for i in 1..tags.len().saturating_sub(2) {
            let pair = (&*lower(text.word(first + i)), &*lower(text.word(first + i + 1))) as (&str, &str);
            if matches!(pair, ("let", "alone") | ("much" | "still" | "even", "less"))
                && tags[i - 1] == Tag::Comma
                && matches!(tags[i + 2], Tag::Past | Tag::Part | Tag::Verb | Tag::Maybe | Tag::Ing)
            {
                tags[i] = Tag::Adv;
                tags[i + 1] = Tag::Adv;
            }
        }
        // "has not yet arrested", "had not, by Friday, yet recalled": behind an auxiliary or a "not", "yet" joins nothing.
        for i in 1..tags.len().saturating_sub(1) {
            if tags[i] != Tag::Coord || lower(text.word(first + i)) != "yet" || tags[i + 1] == Tag::To {
                continue;
            }
            let verb = |t: &Tag| matches!(t, Tag::Past | Tag::Part | Tag::Verb | Tag::Semi | Tag::Coord);
            let before = tags[..i].iter().rev().take(6).take_while(|t| !verb(t));
            let denied = before.clone().any(|t| *t == Tag::Not);
            let helped = matches!(tags[i - 1], Tag::Have | Tag::Be | Tag::Do | Tag::Modal | Tag::Not);
            if denied || helped || lower(text.word(first + i - 1)) == "as" {
                tags[i] = Tag::Adv;
            }
        }
        Self { text, first, tags }
    }

    pub(super) fn end(&self) -> usize {
        self.first + self.tags.len()
    }

    pub(super) fn tag(&self, index: usize) -> Option<Tag> {
        index.checked_sub(self.first).and_then(|i| self.tags.get(i)).copied()
    }

    pub(super) fn is(&self, index: usize, tags: &[Tag]) -> bool {
        self.tag(index).is_some_and(|t| tags.contains(&t))
    }

    pub(super) fn word(&self, index: usize) -> std::borrow::Cow<'t, str> {
        if self.tag(index).is_some() { lower(self.text.word(index)) } else { "".into() }
    }

    /// Index of the token before, adverbs and negations skipped.
    /// The token behind an adjunct that stands between an auxiliary and its verb: "did not ⟨in the end⟩ withdraw", "has not⟨, as of
    /// Tuesday,⟩ signed".
    pub(super) fn aside(&self, index: usize) -> Option<usize> {
        let verb = |i: usize| {
            self.is(i, &[Tag::Past, Tag::Part, Tag::Verb, Tag::Maybe, Tag::Be, Tag::Have, Tag::Ing, Tag::Not])
        };
        let phrase = |words: &[&str]| {
            words.iter().enumerate().all(|(n, word)| self.word(index + n) == *word).then_some(index + words.len())
        };
        let behind = match &*self.word(index) {
            "in" => phrase(&["in", "the", "end"]).or_else(|| phrase(&["in", "fact"])),
            "for" => phrase(&["for", "now"]),
            "at" => phrase(&["at", "any", "point"]).or_else(|| phrase(&["at", "any", "time"])),
            "of" => phrase(&["of", "course"]),
            "as" => phrase(&["as", "yet"])
                .or_else(|| phrase(&["as", "of", "now"]))
                .or_else(|| phrase(&["as", "of"]).map(|end| end + 1)),
            "," if self.is(index + 1, &[Tag::Prep, Tag::SubPrep, Tag::Adv]) => {
                // "has not⟨, as some reported,⟩ arrested"
                let as_said = self.word(index + 1) == "as";
                let part = |i: usize| {
                    self.tag(i).is_some_and(Tag::is_nominal)
                        || self.is(i, &[Tag::Prep, Tag::SubPrep, Tag::Adv])
                        || as_said && self.is(i, &[Tag::Past, Tag::Verb, Tag::Be, Tag::Have, Tag::Part])
                };
                let close = (index + 1..index + 7).find(|&i| !part(i))?;
                self.is(close, &[Tag::Comma]).then_some(close + 1)
            }
            _ => None,
        };
        behind.map(|i| i + usize::from(&*self.word(i) == "yet")).filter(|&i| verb(i))
    }

    /// Whether a "by" says by how much or by what means, and not by whom: "by a vote of 52 to 47", "by 3 points", "by email".
    pub(super) fn is_manner(&self, by: usize) -> bool {
        let amount = self.is(by + 1, &[Tag::Number])
            && (!self.tag(by + 2).is_some_and(Tag::is_nominal)
                || matches!(
                    &*self.word(by + 2),
                    "points" | "percent" | "votes" | "runs" | "goals" | "seats" | "strokes"
                ));
        amount || is_means(by, |i| self.word(i), |i| self.tag(i))
    }

    /// Whether a "than" belongs to a "no sooner" before it.
    pub(super) fn is_sooner(&self, than: usize) -> bool {
        self.word(than) == "than"
            && (self.first + 1..than).rev().take(LONGEST).any(|i| self.word(i) == "sooner" && self.word(i - 1) == "no")
    }

    pub(super) fn before(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while at > self.first {
            at -= 1;
            if self.word(at) == "longer" && at > self.first && self.word(at - 1) == "no" {
                at -= 1;
            } else if !self.is(at, &[Tag::Adv, Tag::Not]) {
                return Some(at);
            }
        }
        None
    }
}

/// Whether every longer word of a sentence has a capital, as in headlines of American papers.
fn is_title_case(text: &Text, first: usize, len: usize) -> bool {
    let long = (first + 1..first + len)
        .filter_map(|i| text.tokens().get(i))
        .filter(|t| t.kind == TokenKind::Word && text.slice(t.span).len() > 3);
    let (capital, small) = long.fold((0, 0), |(c, s), t| if t.capital { (c + 1, s) } else { (c, s + 1) });
    capital > 3 && small == 0
}

/// Gives the words of a headline in title case the parts that they have in small letters; what no list knows stays a name.
fn untitle(text: &Text, first: usize, tags: &mut [Tag]) {
    for i in 1..tags.len() {
        let word = lower(text.word(first + i)).into_owned();
        if tags[i] != Tag::Name || text.word(first + i).chars().all(|c| !c.is_lowercase()) {
            continue;
        }
        let part = match word.as_str() {
            // "Will Smith", "May Day", but "Will Not Sign"
            "will" | "may" => {
                let next = super::word::word_tag(&lower(text.word((first + i + 1).min(first + tags.len() - 1))), false);
                if matches!(next, Tag::Not | Tag::Be | Tag::Verb | Tag::Maybe | Tag::Have) {
                    Tag::Modal
                } else {
                    Tag::Name
                }
            }
            "us" | "mark" | "march" => Tag::Name,
            _ => super::word::word_tag(&word, false),
        };
        if part != Tag::Noun {
            tags[i] = part;
        }
    }
}

/// How many tokens are looked at for the end of a clause: a bound for text that is no prose.
const LONGEST: usize = 48;

/// Whether the "'s" at `owner` (counted from the sentence's `first` token) is the end of a name, and the finite verb of that name's clause
/// follows: "Macy's shut 36 stores", but "Trump's ⟨proposed⟩ 10 percent tariff", "Trump's ⟨claim⟩ that".
fn is_finite_behind_name(text: &Text, first: usize, tags: &[Tag], owner: usize) -> bool {
    let at = |i: usize| tags.get(i).copied().unwrap_or(Tag::Stop);
    let word = |i: usize| lower(text.word(first + i));
    let verb = owner + 1;
    match at(verb) {
        Tag::Modal | Tag::Have | Tag::Be | Tag::Do => !word(verb).ends_with("ing"),
        // No owned noun phrase has an article behind a participle, nor a clause.
        Tag::Past
            if !is_zero(&word(verb))
                && matches!(&*word(verb + 1), "a" | "an" | "the" | "its" | "his" | "her" | "their") =>
        {
            true
        }
        // "Marlow's failed ⟨to sell⟩", "Rosie's reopened ⟨last week⟩"
        Tag::Past
            if at(verb + 1) == Tag::To && matches!(at(verb + 2), Tag::Verb | Tag::Maybe | Tag::Noun | Tag::Be) =>
        {
            true
        }
        Tag::Past
            if matches!(&*word(verb + 1), "last" | "this")
                && super::phrase::is_time(&word(verb + 2))
                && !matches!(at(verb + 3), Tag::Noun | Tag::Maybe | Tag::Owner) =>
        {
            true
        }
        // "Rosie's ⟨never⟩ reopened", but "Marlow's never realized dream"
        Tag::Not if &*word(verb) == "never" && at(verb + 1) == Tag::Past => {
            at(verb + 2).is_break()
                || matches!(at(verb + 2), Tag::Det | Tag::Owner | Tag::Pron | Tag::Prep | Tag::Coord | Tag::To)
        }
        Tag::Past if at(verb + 1) == Tag::That => super::saying::takes_clause(&word(verb)),
        Tag::Past | Tag::Maybe | Tag::Verb if matches!(at(verb + 1), Tag::Det | Tag::Number | Tag::Pron) => {
            let opens = owner
                .checked_sub(2)
                .and_then(|i| (0..=i).rev().take(LONGEST).find(|&i| at(i) != Tag::Name))
                .is_none_or(|i| {
                    at(i).is_break() || matches!(at(i), Tag::Quote | Tag::Coord | Tag::Sub | Tag::That | Tag::Rel)
                });
            let ends = |tag: Tag| {
                tag.is_break()
                    || matches!(tag, Tag::Quote | Tag::Coord | Tag::Sub | Tag::SubPrep | Tag::That | Tag::Rel)
            };
            let finite = |tag: &Tag| matches!(tag, Tag::Past | Tag::Verb | Tag::Modal | Tag::Have | Tag::Be | Tag::Do);
            // "Trump's planned 100 percent tariff ⟨hit⟩ cars"
            let past =
                |i: usize| at(i) == Tag::Maybe && is_zero(&word(i)) && !matches!(at(i - 1), Tag::Det | Tag::Owner);
            opens
                && !(verb + 2..tags.len())
                    .take(LONGEST)
                    .take_while(|&i| !ends(at(i)))
                    .any(|i| finite(&at(i)) || past(i))
        }
        _ => false,
    }
}

/// Nouns by which something comes about, whatever stands before them: "by a vote", "by a wide margin".
const MARGINS: &[&str] =
    &["margin", "vote", "votes", "ballot", "majority", "acclamation", "consensus", "referendum", "mistake", "error"];

/// Nouns for a means where no article stands before them: "by phone", but "by the air force".
const MEANS: &[&str] = &[
    "email",
    "mail",
    "phone",
    "telephone",
    "fax",
    "text",
    "letter",
    "courier",
    "hand",
    "force",
    "accident",
    "chance",
    "default",
    "design",
    "decree",
    "proxy",
    "then",
    "now",
];

/// Whether the phrase that a "by" leads ends in a word for a means, and so names nobody; the words and tags of tokens are asked for.
pub(super) fn is_means<'t>(
    by: usize,
    word: impl Fn(usize) -> std::borrow::Cow<'t, str>,
    tag: impl Fn(usize) -> Option<Tag>,
) -> bool {
    let nominal = |i: usize| tag(i).is_some_and(Tag::is_nominal);
    let is = |i: usize, wanted: &[Tag]| tag(i).is_some_and(|tag| wanted.contains(&tag));
    (1..=4).take_while(|&n| n == 1 || nominal(by + n - 1)).any(|n| {
        let (noun, next) = (by + n, by + n + 1);
        // "by phone ⟨company⟩ executives" names somebody, "by phone ⟨Tuesday⟩" does not.
        let last = !nominal(next) || is(next, &[Tag::Number]) || super::phrase::is_time(&word(next));
        let noun_word = word(noun);
        let bare = || !(by + 1..=noun).any(|i| is(i, &[Tag::Det, Tag::Owner, Tag::Name, Tag::Number]));
        last && (MARGINS.contains(&&*noun_word) || MEANS.contains(&&*noun_word) && bare())
    })
}

/// Participles and pasts that look like the base.
pub(super) fn is_zero(word: &str) -> bool {
    matches!(
        word,
        "cut"
            | "put"
            | "set"
            | "hit"
            | "cost"
            | "hurt"
            | "read"
            | "shut"
            | "quit"
            | "split"
            | "spread"
            | "cast"
            | "bid"
            | "shed"
            | "let"
            | "run"
            | "come"
            | "become"
            | "overrun"
            | "overcome"
            | "burst"
            | "upset"
            | "thrust"
            | "broadcast"
            | "forecast"
            | "beat"
            | "rid"
            | "offset"
            | "reset"
    )
}

/// Nouns that "to" leads to more often than verbs of the same form.
pub(super) fn is_goal(word: &str) -> bool {
    matches!(
        word,
        "court"
            | "school"
            | "power"
            | "prison"
            | "jail"
            | "town"
            | "police"
            | "date"
            | "life"
            | "death"
            | "war"
            | "trial"
            | "market"
            | "church"
            | "bed"
            | "home"
            | "hospital"
            | "congress"
            | "justice"
            | "peace"
            | "safety"
            | "office"
            | "college"
            | "university"
            | "water"
            | "food"
            | "health"
            | "light"
            | "business"
            | "management"
            | "government"
            | "climate"
            | "media"
            | "people"
            | "children"
            | "women"
            | "men"
            | "victory"
            | "defeat"
            | "second"
            | "third"
            | "first"
            | "zero"
            | "nearby"
            | "local"
            | "other"
            | "public"
            | "private"
            | "midnight"
            | "noon"
            | "round"
            | "south"
            | "north"
            | "east"
            | "west"
            | "southern"
            | "northern"
    )
}

/// Particles, which end a verb phrase where a preposition would open another.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "up" | "down"
            | "out"
            | "off"
            | "back"
            | "over"
            | "away"
            | "in"
            | "on"
            | "ahead"
            | "aside"
            | "along"
            | "behind"
            | "near"
            | "inside"
            | "outside"
            | "above"
            | "below"
    )
}

/// Pronouns that can only be a subject.
pub(super) fn is_subject_pronoun(word: &str) -> bool {
    matches!(word, "i" | "he" | "she" | "we" | "they" | "who")
}

pub(super) fn is_quantifier(word: &str) -> bool {
    matches!(
        word,
        "some"
            | "many"
            | "most"
            | "all"
            | "both"
            | "several"
            | "few"
            | "fewer"
            | "none"
            | "each"
            | "any"
            | "either"
            | "neither"
            | "half"
            | "more"
            | "this"
            | "that"
            | "these"
            | "those"
            | "enough"
            | "another"
            | "such"
    )
}
