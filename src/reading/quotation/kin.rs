//! Whether two ways to name somebody name the same person: "Donald Harker", "Gov. Harker", "Don Harker".

use super::given::{self, Gender};
use super::names;
use super::person;

/// How one name stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kin {
    /// Somebody else, as far as the names tell.
    Other,
    /// The same last name with another given name: a brother, or Bob who is Robert.
    Perhaps,
    /// The same last name, and nothing else that differs.
    Same,
}

/// A name taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// The words before the last name that are no title, in lower case.
    given: Vec<String>,
    /// The last name in lower case.
    pub(crate) last: String,
    gender: Option<Gender>,
}

impl Name {
    /// The name at the end of a phrase, titles before it or not; nothing where the phrase ends in no name.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<Self> {
        let words: Vec<&str> = words
            .into_iter()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect();
        let generation = |word: &str| ["jr", "sr", "ii", "iii"].iter().any(|g| word.eq_ignore_ascii_case(g));
        let end = words.iter().rposition(|word| !generation(word))? + 1;
        let (last, before) = words.get(..end)?.split_last()?;
        let lower = last.to_lowercase();
        if !last.starts_with(char::is_uppercase) || names::is_no_last_name(&lower) {
            return None;
        }
        let mut name = Self { given: Vec::new(), last: lower, gender: None };
        for word in before {
            let lower = word.to_lowercase();
            let title = person::sort(&lower);
            name.gender = name.gender.or(title).or_else(|| given::gender(&lower));
            let capital = word.starts_with(char::is_uppercase) && word.chars().count() > 1;
            if capital && title.is_none() && !names::is_title(&lower) {
                name.given.push(lower);
            }
        }
        Some(name)
    }

    /// How another name stands to this one.
    pub(crate) fn kin(&self, other: &Self) -> Kin {
        let sexes = self.gender.zip(other.gender);
        if self.last != other.last || sexes.is_some_and(|(a, b)| a != b) {
            return Kin::Other;
        }
        // "Don" is Donald.
        let alike = |a: &String| other.given.iter().any(|b| a.starts_with(b.as_str()) || b.starts_with(a.as_str()));
        let same = self.given.is_empty() || other.given.is_empty() || self.given.iter().any(alike);
        if same { Kin::Same } else { Kin::Perhaps }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_same_person_and_of_others() {
        for (a, b, expected) in [
            ("Donald Harker", "Harker", Kin::Same),
            ("Governor Harker", "Donald Harker", Kin::Same),
            ("Mr. Harker", "Gov. Donald Harker", Kin::Same),
            ("Donald J. Harker", "Donald Harker", Kin::Same),
            ("Donald Harker Jr.", "Donald Harker", Kin::Same),
            ("Don Harker", "Donald Harker", Kin::Same),
            ("Treasurer Hugh Mayer", "Hugh Mayer", Kin::Same),
            ("Bob Lindqvist", "Robert Lindqvist", Kin::Perhaps),
            ("Angela Harker", "Donald Harker", Kin::Other),
            ("Mrs. Harker", "Donald Harker", Kin::Other),
            ("Donald Harker", "Donald Trump", Kin::Other),
            ("the governor", "Donald Harker", Kin::Other),
            ("White House", "the House", Kin::Other),
        ] {
            let [first, second] = [a, b].map(|name| Name::of(name.split(' ')));
            let kin = first.zip(second).map_or(Kin::Other, |(a, b)| a.kin(&b));
            assert_eq!(kin, expected, "{a}, {b}");
        }
    }
}
