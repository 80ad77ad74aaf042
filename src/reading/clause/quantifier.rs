//! Of how many a verb is said: "no court", "not all mayors", "all but one".

use super::Tag;
use super::subject::Reader;

/// What the front of a subject says of how many it is true.
pub(super) enum Quantifier {
    None(usize),
    Few(usize),
    Part(usize),
    All,
    Whole,
}

impl Reader<'_> {
    /// What the front of a subject says of how many it is true.
    pub(super) fn quantifier(&self, phrase: &std::ops::Range<usize>) -> Quantifier {
        let start = phrase.start;
        let word = self.word(start);
        let next = self.word(start + 1);
        // "not all", "not a single": the negation stands before the phrase or in it.
        let not = self
            .is(start, &[Tag::Not])
            .then_some(start)
            .or_else(|| (start > 0 && self.is(start - 1, &[Tag::Not])).then(|| start - 1));
        if let Some(not) = not {
            let first = if self.is(start, &[Tag::Not]) { next } else { word };
            return match &*first {
                // "not one but three men"
                // and "Not Callas but Meridor"
                _ if (start..phrase.end).any(|i| self.word(i) == "but" && self.is(i, &[Tag::Coord])) => {
                    Quantifier::Whole
                }
                "a" | "one" | "any" => Quantifier::None(not),
                _ => Quantifier::Few(not),
            };
        }
        match &*word {
            "no" if matches!(&*next, "wonder" | "doubt" | "surprise" | "matter") => Quantifier::Whole,
            "no" | "none" | "neither" | "nobody" | "nothing" if word != "no" || next != "longer" && next != "." => {
                // "no Swede ⟨but⟩ Lindgren", "no one ⟨other than⟩ the mayor"
                let except = |i: usize| match &*self.word(i) {
                    "but" | "except" | "save" | "besides" => true,
                    "other" => self.word(i + 1) == "than",
                    _ => false,
                };
                if (start..phrase.end).any(except) { Quantifier::Few(start) } else { Quantifier::None(start) }
            }
            "nor" => Quantifier::None(start),
            "few" | "fewer" | "hardly" | "barely" | "scarcely" => Quantifier::Few(start),
            "some" | "many" | "most" | "other" | "others" | "another" | "several" | "two" | "three" | "certain"
            | "half" => Quantifier::Part(start),
            "a" | "one"
                if matches!(
                    &*next,
                    "few"
                        | "number"
                        | "handful"
                        | "couple"
                        | "different"
                        | "second"
                        | "third"
                        | "minority"
                        | "of"
                        | "majority"
                ) =>
            {
                Quantifier::Part(start)
            }
            "all" | "every" | "everyone" | "everybody" | "each"
                if (start..phrase.end)
                    .any(|i| matches!(&*self.word(i), "but" | "except" | "save" | "bar" | "excluding")) =>
            {
                Quantifier::Few(start)
            }
            "all" | "both" | "every" | "everyone" | "everybody" | "each" => Quantifier::All,
            _ => Quantifier::Whole,
        }
    }

    /// A word behind a verb that says that it was done to none.
    pub fn no_object(&self, behind: usize) -> Option<usize> {
        // "laid ⟨off⟩ no staff"
        let particle = |i: usize| {
            i == behind && matches!(&*self.word(i), "off" | "out" | "up" | "down" | "over" | "away" | "back")
        };
        let at = (behind..self.c.tokens().end).take(3).find(|&i| !self.is(i, &[Tag::Adv]) && !particle(i))?;
        let none = match &*self.word(at) {
            "nothing" | "nobody" | "none" | "neither" => true,
            "no" => !matches!(
                &*self.word(at + 1),
                "fewer" | "less" | "more" | "longer" | "later" | "doubt" | "matter" | "time" | "wonder"
            ),
            _ => false,
        };
        none.then_some(at)
    }
}
