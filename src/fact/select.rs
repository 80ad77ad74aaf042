//! Choosing facts by id, tag, severity or kind.

use std::fmt;
use std::str::FromStr;

use super::{Fact, Severity};

/// A condition that a fact meets or not, written `letters-*`, `tag:letters`, `severity:warning` or `kind:quote`; several with
/// commas between them, of which one must be met; `!` before one turns it round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    any: Vec<Condition>,
    source: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    negated: bool,
    test: Test,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Id(String),
    Tag(String),
    Severity(Severity),
    Kind(&'static str),
}

impl Select {
    /// Whether `fact` is chosen.
    pub fn takes(&self, fact: &Fact) -> bool {
        self.any.iter().any(|c| c.test.holds(fact) != c.negated)
    }
}

impl Test {
    fn holds(&self, fact: &Fact) -> bool {
        match self {
            Self::Id(pattern) => matches(pattern, &fact.id),
            Self::Tag(pattern) => fact.tags.iter().any(|tag| matches(pattern, tag)),
            Self::Severity(severity) => fact.severity == *severity,
            Self::Kind(kind) => fact.kind.key() == *kind,
        }
    }
}

/// Whether a pattern, in which `*` stands for any characters, matches the whole of `text`.
fn matches(pattern: &str, text: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else { return pattern == text };
    let Some(rest) = text.strip_prefix(head) else { return false };
    let mut rest = rest;
    let mut parts: Vec<&str> = tail.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.len() >= last.len() && rest.ends_with(last)
}

impl FromStr for Select {
    type Err = String;

    fn from_str(source: &str) -> Result<Self, String> {
        let any = source
            .split(',')
            .map(str::trim)
            .map(|one| {
                let (negated, one) = one.strip_prefix('!').map_or((false, one), |rest| (true, rest));
                Ok(Condition { negated, test: test(one)? })
            })
            .collect::<Result<_, String>>()?;
        Ok(Self { any, source: source.to_owned() })
    }
}

fn test(one: &str) -> Result<Test, String> {
    Ok(match one.split_once(':') {
        None if one.is_empty() => return Err("nothing stands between two commas".to_owned()),
        None => Test::Id(one.to_owned()),
        Some(("id", pattern)) => Test::Id(pattern.to_owned()),
        Some(("tag", pattern)) => Test::Tag(pattern.to_owned()),
        Some(("severity", name)) => Test::Severity(
            Severity::parse(name)
                .ok_or_else(|| format!("`{name}` is no severity; it is one of: info, warning, error"))?,
        ),
        Some(("kind", name)) => {
            Test::Kind(super::kind::KEYS.iter().copied().find(|kind| *kind == name).ok_or_else(|| {
                format!("`{name}` is no kind of fact; it is one of: {}", super::kind::KEYS.join(", "))
            })?)
        }
        Some((other, _)) => {
            return Err(format!("facts are not chosen by `{other}`; write an id, `tag:…`, `severity:…` or `kind:…`"));
        }
    })
}

impl fmt::Display for Select {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_characters() {
        for (pattern, text, expected) in [
            ("letters-count", "letters-count", true),
            ("letters-*", "letters-count", true),
            ("*-count", "letters-count", true),
            ("l*-c*t", "letters-count", true),
            ("*", "", true),
            ("letters", "letters-count", false),
            ("a*a", "a", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn what_is_no_condition_is_named() {
        for (source, problem) in [
            ("a,,b", "nothing stands between two commas"),
            ("kind:number", "`number` is no kind of fact"),
            ("severity:bad", "`bad` is no severity"),
            ("colour:red", "facts are not chosen by `colour`"),
        ] {
            let error = source.parse::<Select>().unwrap_err();
            assert!(error.starts_with(problem), "{source}: {error}");
        }
    }
}
