//! From a term as written to the phrases and expressions it stands for.

use std::ops::Range;

use regex::{Regex, RegexBuilder};

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Str, codes};
use crate::text::{Text, TokenKind};

use super::irregular::{PARTICLES, SMALL_WORDS};

/// One alternative of a term, as written.
#[derive(Debug)]
pub(super) enum Alternative {
    /// `@name`.
    Name(String),
    /// `/…/`.
    Pattern(Regex),
    /// Words; the second phrase, where there is one, is the first written together.
    Phrase(Vec<Element>, Option<Vec<Element>>),
}

/// What a phrase is made of. Hyphens are no element: "re-entry" and "re entry" are one phrase.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Element {
    /// A word or a number, as written.
    Word(String),
    /// "'s" or the "'" behind a plural.
    Possessive,
    /// The period of an abbreviation at a phrase's end, which a text may leave out: "Atty. Gen."
    Period,
    /// Any other single character.
    Mark(char),
}

impl Element {
    /// The word, where it is one.
    pub(super) fn into_word(self) -> Option<String> {
        match self {
            Self::Word(word) => Some(word),
            Self::Possessive | Self::Period | Self::Mark(_) => None,
        }
    }
}

/// Longest phrase in words. A bound that no honest author meets keeps matching linear.
const LONGEST: usize = 32;

/// Reads the alternatives of a term, each with its range in the term's text; `None` where one cannot be read, which is reported.
pub(super) fn alternatives(term: &Str, diagnostics: &Diagnostics) -> Vec<(Range<usize>, Option<Alternative>)> {
    let mut found = Vec::new();
    for range in split(&term.value) {
        let text = &term.value[range.clone()];
        let at = term.part(range.clone(), diagnostics);
        let alternative = alternative(text, at, range.start, term, diagnostics);
        let alternative = alternative.map_err(|problem| diagnostics.push(*problem)).ok();
        found.push((range, alternative));
    }
    found
}

/// The alternatives of a term as written.
pub(super) fn written(term: &str) -> Vec<String> {
    split(term).into_iter().map(|range| term[range].to_owned()).collect()
}

fn alternative(
    text: &str,
    at: Place,
    offset: usize,
    term: &Str,
    diagnostics: &Diagnostics,
) -> Result<Alternative, Box<Diagnostic>> {
    if text.is_empty() {
        let place = if term.value.trim().is_empty() { term.at } else { at };
        return Err(Box::new(
            Diagnostic::new(codes::EMPTY_TERM, place, "a term without words would match nothing or everything")
                .help("write the words that must be found, alternatives separated by `|`"),
        ));
    }
    if let Some(alias) = text.split_whitespace().find(|word| word.starts_with('@') && *word != text) {
        return Err(Box::new(
            Diagnostic::new(codes::BAD_TERM, at, format!("the alias `{alias}` stands within a phrase"))
                .help("an alias stands alone between `|`; write the words out"),
        ));
    }
    if let Some(name) = text.strip_prefix('@') {
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
            return Err(Box::new(
                Diagnostic::new(codes::BAD_TERM, at, format!("`{text}` is not an alias"))
                    .help("the name of an alias is letters, digits and hyphens"),
            ));
        }
        return Ok(Alternative::Name(name.to_owned()));
    }
    if let Some(rest) = text.strip_prefix('/') {
        let Some(pattern) = rest.strip_suffix('/') else {
            return Err(Box::new(
                Diagnostic::new(codes::BAD_REGEX, at, "this regular expression has no end").help("close it with `/`"),
            ));
        };
        let start = offset + 1;
        return regex(pattern)
            .map(Alternative::Pattern)
            .map_err(|problem| Box::new(problem.diagnostic(term, start, diagnostics)));
    }
    let elements = elements(text);
    if !elements.iter().any(|element| matches!(element, Element::Word(_))) {
        return Err(Box::new(
            Diagnostic::new(codes::BAD_TERM, at, format!("`{text}` has no word"))
                .help("write the words that must be found; signs alone are for a regular expression, `/…/`"),
        ));
    }
    if elements.len() > LONGEST {
        return Err(Box::new(
            Diagnostic::new(codes::BAD_TERM, at, format!("a phrase has {LONGEST} words at most"))
                .help("a few distinctive words find a passage; what somebody said word for word is a `quote`"),
        ));
    }
    let closed = closed(text, &elements);
    Ok(Alternative::Phrase(elements, closed))
}

/// A regular expression that cannot be used.
#[derive(Debug)]
pub(crate) struct BadRegex {
    message: String,
    /// Where in the expression, if that is known.
    span: Option<Range<usize>>,
    help: Option<&'static str>,
}

impl BadRegex {
    /// As a diagnostic; the expression starts at byte `start` of `text`.
    pub(crate) fn diagnostic(self, text: &Str, start: usize, diagnostics: &Diagnostics) -> Diagnostic {
        let at = self.span.map_or(text.at, |span| text.part(start + span.start..start + span.end, diagnostics));
        let diagnostic = Diagnostic::new(codes::BAD_REGEX, at, self.message);
        match self.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}

/// Compiles a regular expression that must match at least one character wherever it matches.
pub(crate) fn regex(pattern: &str) -> Result<Regex, BadRegex> {
    let whole = 0..pattern.len();
    match RegexBuilder::new(pattern).size_limit(1 << 21).build() {
        Ok(regex) if regex.is_match("") => Err(BadRegex {
            message: "this regular expression matches the empty string, so it holds everywhere".to_owned(),
            span: Some(whole),
            help: Some("let it need at least one character: `+` instead of `*`"),
        }),
        Ok(regex) => Ok(regex),
        Err(regex::Error::CompiledTooBig(_)) => Err(BadRegex {
            message: "this regular expression is too large".to_owned(),
            span: Some(whole),
            help: Some("use smaller repetition counts"),
        }),
        Err(error) => {
            // The crate draws the expression and a caret over several lines; the last line says what is wrong.
            let drawn = error.to_string();
            let reason = drawn.lines().last().unwrap_or_default().trim_start_matches("error: ");
            let caret = drawn.lines().find(|line| line.trim_start().starts_with('^'));
            // Each line of the drawing is indented by four.
            let span = caret.filter(|_| !pattern.contains('\n')).and_then(|line| {
                let column = line.find('^')?.checked_sub(4)?;
                let start = pattern.char_indices().nth(column).map_or(pattern.len(), |(at, _)| at);
                let len = line.trim().len();
                let end = pattern.char_indices().nth(column + len).map_or(pattern.len(), |(at, _)| at);
                Some(start..end)
            });
            let help = if reason.contains("look-around") || reason.contains("backreference") {
                Some("say it with two patterns, one for `agree` and one for `contradict`")
            } else {
                Some("write `\\` before a sign that is meant as itself: `\\(`, `\\[`, `\\.`, `\\?`, `\\$`")
            };
            Err(BadRegex {
                message: format!("this is not a regular expression: {reason}"),
                span: span.or(Some(whole)),
                help,
            })
        }
    }
}

/// The ranges of the alternatives, trimmed. A `|` within `/…/` does not separate.
fn split(term: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    loop {
        let rest = &term[start..];
        let from = start + (rest.len() - rest.trim_start().len());
        let end = if term[from..].starts_with('/') {
            pattern_end(&term[from..]).map(|len| from + len)
        } else {
            term[from..].find('|').map(|at| from + at)
        };
        let until = end.unwrap_or(term.len());
        let until_trimmed = from + term[from..until].trim_end().len();
        ranges.push(from..until_trimmed);
        match end {
            Some(end) => start = end + 1,
            None => return ranges,
        }
    }
}

/// Where the alternative `/…/` that `rest` starts with ends at a `|`: the first that stands behind an unescaped slash.
fn pattern_end(rest: &str) -> Option<usize> {
    let mut escaped = false;
    let mut closed = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '|' if closed => return Some(at),
            '/' if !escaped => closed = true,
            c if c.is_whitespace() => {}
            _ => closed = false,
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// Cuts a phrase as the texts are cut. Periods behind words inside it are left out: "Gov. Lee" is "Gov Lee".
fn elements(phrase: &str) -> Vec<Element> {
    let text = Text::new(phrase);
    let tokens = text.tokens();
    let mut elements = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let word = text.word(i);
        match token.kind {
            TokenKind::Word | TokenKind::Number | TokenKind::Address => elements.push(Element::Word(word.to_owned())),
            TokenKind::Possessive => elements.push(Element::Possessive),
            TokenKind::Quote | TokenKind::Mark => {
                let behind_word = !token.spaced && i > 0 && matches!(elements.last(), Some(Element::Word(_)));
                match word {
                    "-" => {}
                    "." if behind_word && i + 1 == tokens.len() => elements.push(Element::Period),
                    "." if behind_word => {}
                    _ => elements.extend(word.chars().next().map(Element::Mark)),
                }
            }
        }
    }
    elements
}

/// The phrase written together, where that is the same thing: "re-entry" as "reentry", "health care" as "healthcare".
fn closed(text: &str, elements: &[Element]) -> Option<Vec<Element>> {
    let [Element::Word(first), Element::Word(second)] = elements else { return None };
    let plain = |word: &String| word.chars().all(char::is_lowercase) && word.len() > 2;
    let hyphen = text.contains('-') && second.chars().all(char::is_lowercase) && first.chars().all(char::is_lowercase);
    let open = plain(first) && plain(second) && !SMALL_WORDS.contains(&first.as_str());
    ((hyphen || open) && !PARTICLES.contains(&second.as_str())).then(|| vec![Element::Word(format!("{first}{second}"))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_are_split_at_bars_outside_of_expressions() {
        let split = |term| split(term).into_iter().map(|range| term[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(split("letter | subpoena"), ["letter", "subpoena"]);
        assert_eq!(split("/a|b/|c"), ["/a|b/", "c"]);
        assert_eq!(split(r"x| /a\/|b/ |@doj"), ["x", r"/a\/|b/", "@doj"]);
        assert_eq!(split("a||b|"), ["a", "", "b", ""]);
        assert_eq!(split(""), [""]);
        assert_eq!(split("9/11|24/7"), ["9/11", "24/7"]);
    }
}
