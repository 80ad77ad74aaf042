//! A TOML file that has been parsed as far as it can be, its syntax errors reported.
//!
//! The parser reads TOML 1.1. What only 1.1 allows is refused, because editors and other tools that read rule files know
//! 1.0; so are characters in strings that a terminal obeys or that reorder what a reader sees.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Diagnostic, Diagnostics, FileId, Place, Table, codes};
use crate::order;
use crate::text::Span;

/// A parsed file. [`root`](Self::root) is where reading begins.
#[derive(Debug)]
pub struct Document<'a> {
    table: Spanned<DeTable<'a>>,
    within: Within<'a>,
}

/// Where values are read from and problems reported to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Within<'a> {
    pub(super) file: FileId,
    pub(super) source: &'a str,
    pub(super) diagnostics: &'a Diagnostics,
}

impl Within<'_> {
    pub(super) fn place(self, span: std::ops::Range<usize>) -> Place {
        Place { file: self.file, span: span_of(span) }
    }
}

/// Files are limited far below 4 GiB before they are read.
fn span_of(span: std::ops::Range<usize>) -> Span {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(offset(span.start), offset(span.end))
}

impl<'a> Document<'a> {
    /// Parses `source`, the text of `file`, and reports what is not TOML 1.0.
    pub fn parse(file: FileId, source: &'a str, diagnostics: &'a Diagnostics) -> Self {
        let within = Within { file, source, diagnostics };
        let (table, errors) = DeTable::parse_recoverable(source);
        let unclosed = errors.iter().filter(|e| is_unclosed_string(e.message()));
        let unclosed = unclosed.filter_map(toml::de::Error::span).map(|span| span.start).min();
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            let at = within.place(span.clone());
            // A list whose last string has no closing quote has no end either.
            let follows = is_of_a_list(error.message()) && unclosed.is_some_and(|at| at < span.start);
            diagnostics.push_syntax((!follows).then(|| explain(error.message(), at, source.get(span))), at);
        }
        check_table(within, table.get_ref());
        Self { table, within }
    }

    /// The file's outermost table.
    pub fn root(&'a self) -> Table<'a> {
        Table::root(self.within, self.table.get_ref())
    }
}

fn is_unclosed_string(message: &str) -> bool {
    message.starts_with("invalid basic string") || message.starts_with("invalid literal string")
}

fn is_of_a_list(message: &str) -> bool {
    message.starts_with("missing comma between array elements") || message.starts_with("unclosed array")
}

/// A syntax error in plain words.
fn explain(message: &str, at: Place, text: Option<&str>) -> Diagnostic {
    let text = text.unwrap_or_default();
    let control = text.chars().any(char::is_control);
    let plain = |message: &str, help: &str| Diagnostic::new(codes::SYNTAX, at, message).help(help);
    if message.starts_with("duplicate key") {
        plain("this key is given twice", "remove one, or start a new `[[fact]]`")
    } else if control && message.contains("string") {
        Diagnostic::new(codes::CONTROL_CHARACTER, at, "a control character stands in a string")
            .help("remove it; it is invisible, and some tools refuse it")
    } else if message.starts_with("string values must be quoted") {
        plain("a value must stand here, and text must stand in quotes", "write \"…\" around text")
    } else if is_unclosed_string(message) {
        plain(
            "this string has no closing quote",
            "close it on the same line, or write \"\"\" at both ends of text of several lines",
        )
    } else if message.starts_with("invalid multi-line") {
        plain("this text of several lines has no end", "close it with the three quotes that it starts with")
    } else if message.starts_with("missing comma between array elements") {
        plain(
            "the list before this has no end, or a comma is missing",
            "close the list with `]`, or write `,` between its entries",
        )
    } else if message.starts_with("missing comma between key-value pairs") {
        plain(
            "a comma is missing here, or the text before this ended too early",
            "write `,` between the keys; within \"…\", a quotation mark is written `\\\"`",
        )
    } else if message.starts_with("unclosed array") {
        plain("this list has no end", "close it with `]`")
    } else if message.starts_with("invalid unquoted key") {
        plain("this key has characters that must be quoted", "a key is letters, digits, `-` and `_`")
    } else {
        Diagnostic::new(codes::SYNTAX, at, format!("this is not TOML: {message}"))
    }
}

fn check_table(within: Within<'_>, table: &DeTable<'_>) {
    for (key, value) in table {
        if key.get_ref().chars().any(is_unfit) {
            refuse_characters(within, key.span(), "a key");
        }
        check_value(within, value);
    }
}

fn check_value(within: Within<'_>, value: &Spanned<DeValue<'_>>) {
    let span = value.span();
    let raw = within.source.get(span.clone()).unwrap_or_default();
    let newer = |span, message: &str, help: &str| {
        within.diagnostics.push(Diagnostic::new(codes::NEWER_TOML, within.place(span), message).help(help));
    };
    match value.get_ref() {
        DeValue::String(text) => {
            if let Some(at) = newer_escape(raw) {
                let escape = span.start + at..span.start + at + 2;
                newer(
                    escape,
                    "this escape is TOML 1.1",
                    "write the character itself, or \\u and four hexadecimal digits",
                );
            }
            if text.chars().any(is_unfit) {
                refuse_characters(within, span, "a string");
            }
        }
        DeValue::Datetime(_) if raw.matches(':').count() == 1 && !raw.contains(['+', 'Z', 'z']) => {
            newer(span, "a time without seconds is TOML 1.1", "add `:00`");
        }
        DeValue::Array(items) => items.iter().for_each(|item| check_value(within, item)),
        DeValue::Table(table) => {
            if raw.starts_with('{') {
                let mut leaves = Vec::new();
                collect_leaves(table, &mut leaves);
                order::sort_by_key(&mut leaves, |leaf| leaf.start);
                let mut gaps = Vec::with_capacity(leaves.len() + 1);
                let mut from = span.start;
                for leaf in leaves {
                    gaps.push(from..leaf.start);
                    from = leaf.end;
                }
                gaps.push(from..span.end);
                let gap = |gap: &std::ops::Range<usize>| within.source.get(gap.clone()).unwrap_or_default();
                if gaps.iter().any(|g| gap(g).contains('\n')) {
                    let help = "write it on one line, or as a table of its own: `[fact.quantity]`";
                    newer(span.start..span.start + 1, "a `{ … }` of several lines is TOML 1.1", help);
                } else if let Some(last) = gaps.last().filter(|g| gap(g).trim_start().starts_with(',')) {
                    newer(last.clone(), "a comma before `}` is TOML 1.1", "remove the comma");
                }
            }
            check_table(within, table);
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}

/// The spans of the values in an inline table; a dotted key (`a.b = 1`) makes a table that is no value itself.
fn collect_leaves(table: &DeTable<'_>, leaves: &mut Vec<std::ops::Range<usize>>) {
    for (key, value) in table {
        match value.get_ref() {
            DeValue::Table(inner) if value.span() == key.span() => collect_leaves(inner, leaves),
            _ => leaves.push(value.span()),
        }
    }
}

/// Where in a basic string, as written, `\e` or `\x` stands.
fn newer_escape(raw: &str) -> Option<usize> {
    if !raw.starts_with('"') {
        return None;
    }
    let bytes = raw.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() {
        if bytes[at] == b'\\' {
            if matches!(bytes[at + 1], b'e' | b'x') {
                return Some(at);
            }
            at += 1;
        }
        at += 1;
    }
    None
}

fn refuse_characters(within: Within<'_>, span: std::ops::Range<usize>, what: &str) {
    let raw = within.source.get(span.clone()).unwrap_or_default();
    let written = raw.char_indices().find(|(_, c)| is_unfit(*c));
    let (span, label) = match written {
        Some((at, c)) => (span.start + at..span.start + at + c.len_utf8(), format!("U+{:04X}", u32::from(c))),
        None => (span, String::new()),
    };
    let message = format!("{what} holds a control character or one that reorders text");
    within.diagnostics.push(
        Diagnostic::new(codes::CONTROL_CHARACTER, within.place(span), message)
            .label(label)
            .help("remove it; a reader cannot see it, and terminals obey it"),
    );
}

/// Controls (but for line feeds, which text of several lines has, and tabs) and what reorders text or has no width.
fn is_unfit(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
