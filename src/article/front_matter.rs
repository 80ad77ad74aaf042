//! Metadata at the head of an article: TOML between two lines of `+++`, or `key: value` between two of `---`.

use std::ops::Range;

use super::manifest::Metadata;
use crate::diagnostic::{Diagnostics, Document, Located, Place};
use crate::text::Span;

/// Front matter ends within this many bytes, or it is none.
pub(super) const MAX_LEN: usize = 16 << 10;

/// Front matter and where the article behind it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FrontMatter {
    toml: bool,
    /// What stands between the two lines: byte offsets.
    inner: Range<usize>,
    /// Byte offset behind the closing line.
    pub(super) body: usize,
}

/// Finds front matter. A text that only begins with a line of hyphens has none: every line inside must be `key: value`.
pub(super) fn split(text: &str) -> Option<FrontMatter> {
    let fence = text.get(..3).filter(|fence| matches!(*fence, "+++" | "---"))?;
    let mut inner: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let lone = line.trim_end() == fence;
        match &mut inner {
            None if !lone => return None,
            None => inner = Some(at + line.len()..at + line.len()),
            Some(inner) if lone => {
                inner.end = at;
                let front = FrontMatter { toml: fence == "+++", inner: inner.clone(), body: at + line.len() };
                return Some(front);
            }
            Some(_) if fence == "---" && !is_pair(line) => return None,
            Some(_) => {}
        }
        at += line.len();
        if at > MAX_LEN {
            return None;
        }
    }
    None
}

/// "key: value", "# a comment", "- an item" or "  something that goes on", as YAML has it.
fn is_pair(line: &str) -> bool {
    let key = line.split_once(':').map(|(key, _)| key);
    line.trim().is_empty()
        || line.starts_with([' ', '\t', '#'])
        || line.starts_with("- ")
        || key.is_some_and(|key| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-')))
}

/// Reads the metadata at the head of `text`, the beginning of the file called `path`. Keys that mean nothing here are for other programs.
pub(super) fn metadata(path: &str, text: &str, diagnostics: &Diagnostics) -> Metadata {
    let Some(front) = split(text) else { return Metadata::default() };
    // The opening line is left blank, so that places are those of the file.
    let blank = text[..front.inner.start].chars().map(|c| if c == '\n' { '\n' } else { ' ' });
    let inner: String = blank.chain(text[front.inner.clone()].chars()).collect();
    let file = diagnostics.file(path, inner.as_str());
    if front.toml {
        let document = Document::parse(file, &inner, diagnostics);
        return Metadata::of_table(&document.root());
    }
    let mut metadata = Metadata::default();
    let mut at = 0;
    for line in inner.split_inclusive('\n') {
        if let Some((key, rest)) = line.split_once(':') {
            let value = rest.trim();
            let start = at + key.len() + 1 + (rest.len() - rest.trim_start().len());
            let span = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            let place = Place { file, span: Span::new(span(start), span(start + value.len())) };
            let value = unquoted(value);
            if !value.is_empty() {
                metadata.set(key, Located { value: value.to_owned(), at: place }, diagnostics);
            }
        }
        at += line.len();
    }
    metadata
}

fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|quote| value.strip_prefix(quote).and_then(|v| v.strip_suffix(quote)))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_told_from_a_rule() {
        let table = [
            ("+++\ntitle = \"x\"\n+++\nBody", Some("Body")),
            ("---\ntitle: x\ntags:\n  - a\n---\n\nBody", Some("\nBody")),
            ("---\r\ntitle: x\r\n---\r\nBody", Some("Body")),
            ("---\nThe mayor left.\n---\nHe did.", None),
            ("---\ntitle: x\nBody without an end", None),
            ("--- a dash\ntitle: x\n---\n", None),
            ("Body\n---\ntitle: x\n---\n", None),
            ("", None),
        ];
        for (text, body) in table {
            assert_eq!(split(text).map(|front| &text[front.body..]), body, "{text:?}");
        }
    }
}
