//! A walk over a TOML table that keeps the place of every value.
//!
//! Read every key you know, call [`Table::finish`], and only then give up on what is missing: a key that was not asked for
//! is reported as unknown, and a missing key as missing unless the unknown one is a slip for it.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::slip::closest;
use super::syntax::Within;
use super::{Diagnostic, Diagnostics, FileId, Place, codes};
use crate::fact::terms::{Builder, TermId};
use crate::order;
use crate::text::Span;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands, quotes and brackets included.
    pub at: Place,
}

/// A string and where it stands.
pub type Str = Located<String>;

/// A string's place, and a way from offsets in the string to offsets in the file.
impl Str {
    /// Where the bytes `range` of the string stand in the file. Where the string is written with escapes, the whole string.
    pub fn part(&self, range: Range<usize>, diagnostics: &Diagnostics) -> Place {
        let source = diagnostics.text(self.at.file);
        let raw = source.get(self.at.span.range()).unwrap_or_default();
        // The longest quotes first; a string may also stand bare, where a number was given for it.
        for quotes in ["\"\"\"\n", "'''\n", "\"\"\"\r\n", "'''\r\n", "\"\"\"", "'''", "\"", "'", ""] {
            if raw.strip_prefix(quotes).is_some_and(|rest| rest.starts_with(&self.value)) {
                let offset = |at: usize| u32::try_from(quotes.len() + at).unwrap_or(u32::MAX) + self.at.span.start;
                return Place { file: self.at.file, span: Span::new(offset(range.start), offset(range.end)) };
            }
        }
        self.at
    }
}

/// A table being read.
#[derive(Debug)]
pub struct Table<'a> {
    within: Within<'a>,
    toml: &'a DeTable<'a>,
    /// What it is called in messages: "the fact", "`quantity`".
    name: String,
    /// The table's header, or its key where it is written inline.
    at: Place,
    known: RefCell<Vec<&'static str>>,
    missing: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(super) fn root(within: Within<'a>, toml: &'a DeTable<'a>) -> Self {
        Self::new(within, toml, "the file".to_owned(), within.place(0..0))
    }

    fn new(within: Within<'a>, toml: &'a DeTable<'a>, name: String, at: Place) -> Self {
        Self { within, toml, name, at, known: RefCell::default(), missing: RefCell::default() }
    }

    /// Where problems go.
    pub fn diagnostics(&self) -> &'a Diagnostics {
        self.within.diagnostics
    }

    /// The file it stands in.
    pub fn file(&self) -> FileId {
        self.within.file
    }

    /// The table's header, or its key where it is written inline.
    pub fn at(&self) -> Place {
        self.at
    }

    /// Whether a key is there, whatever its value. Does not count as reading it.
    pub fn has(&self, key: &str) -> bool {
        self.toml.contains_key(key)
    }

    /// Makes keys known, whether they are read or not.
    pub fn know(&self, keys: &[&'static str]) {
        self.known.borrow_mut().extend(keys);
    }

    /// Whether a key means something here, as far as it is known by now.
    pub fn knows(&self, key: &str) -> bool {
        self.known.borrow().contains(&key)
    }

    /// Where a key stands.
    pub fn key_at(&self, key: &str) -> Option<Place> {
        self.toml.get_key_value(key).map(|(key, _)| self.within.place(key.span()))
    }

    /// All keys with their places, in the order of the file: for tables whose keys the user chooses.
    pub fn keys(&self) -> Vec<Str> {
        let mut keys: Vec<Str> = self
            .toml
            .keys()
            .map(|key| Located { value: key.get_ref().to_string(), at: self.within.place(key.span()) })
            .collect();
        order::sort_by_key(&mut keys, |key| key.at.span.start);
        keys
    }

    /// The string of a key that the user chose.
    pub fn str_of(&self, key: &Str) -> Option<Str> {
        self.string(&key.value, self.toml.get(key.value.as_str())?)
    }

    /// A string.
    pub fn str(&self, key: &'static str) -> Option<Str> {
        self.string(key, self.get(key)?)
    }

    /// A string that must be there and say something.
    pub fn required_str(&self, key: &'static str) -> Option<Str> {
        self.require(key).then(|| self.str(key)).flatten().filter(|text| self.not_empty(key, text))
    }

    /// A value as written: a string, or a number or a date given without quotes.
    pub fn scalar(&self, key: &'static str) -> Option<Str> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
                let raw = self.within.source.get(value.span()).unwrap_or_default();
                Some(Located { value: raw.replace('_', ""), at: self.within.place(value.span()) })
            }
            _ => self.string(key, value),
        }
    }

    /// A value as written (see [`scalar`](Self::scalar)) that must be there and say something.
    pub fn required_scalar(&self, key: &'static str) -> Option<Str> {
        self.require(key).then(|| self.scalar(key)).flatten().filter(|text| self.not_empty(key, text))
    }

    /// True or false.
    pub fn bool(&self, key: &'static str) -> Option<Located<bool>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Boolean(truth) => Some(Located { value: *truth, at: self.within.place(value.span()) }),
            other => self.wrong_type(key, value, "true or false", other),
        }
    }

    /// True or false, which must be there.
    pub fn required_bool(&self, key: &'static str) -> Option<Located<bool>> {
        self.require(key).then(|| self.bool(key)).flatten()
    }

    /// A whole number.
    pub fn integer(&self, key: &'static str) -> Option<Located<i64>> {
        let value = self.get(key)?;
        let at = self.within.place(value.span());
        match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map(|value| Located { value, at })
                .map_err(|_| {
                    let message = format!("`{key}` is too large");
                    self.diagnostics().push(Diagnostic::new(codes::WRONG_TYPE, at, message));
                })
                .ok(),
            other => self.wrong_type(key, value, "a whole number", other),
        }
    }

    /// One string, or a list of them.
    pub fn strs(&self, key: &'static str) -> Option<Vec<Str>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Array(items) => Some(items.iter().filter_map(|item| self.string(key, item)).collect()),
            DeValue::String(_) => Some(self.string(key, value).into_iter().collect()),
            other => self.wrong_type(key, value, "a list of strings", other),
        }
    }

    /// A compiled term.
    pub fn terms(&self, key: &'static str, terms: &mut Builder) -> Option<TermId> {
        let text = self.str(key)?;
        terms.term(&text, self.diagnostics())
    }

    /// A compiled term that must be there.
    pub fn required_terms(&self, key: &'static str, terms: &mut Builder) -> Option<TermId> {
        self.require(key).then(|| self.terms(key, terms)).flatten()
    }

    /// Where the value of a key stands.
    pub fn value_at(&self, key: &str) -> Option<Place> {
        self.toml.get(key).map(|value| self.within.place(value.span()))
    }

    /// One of some words; any other word is an error.
    pub fn one_of<T: Copy>(&self, key: &'static str, choices: &[(&'static str, T)]) -> Option<Located<T>> {
        let word = self.str(key)?;
        if let Some((_, value)) = choices.iter().find(|(name, _)| *name == word.value) {
            return Some(Located { value: *value, at: word.at });
        }
        let names: Vec<String> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
        let help = match closest(&word.value, choices.iter().map(|(name, _)| *name)) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("it is one of {}", names.join(", ")),
        };
        let message = format!("`{key}` cannot be `{}`", word.value);
        self.diagnostics().push(Diagnostic::new(codes::UNKNOWN_VALUE, word.at, message).help(help));
        None
    }

    /// A table within this one, inline or under a header of its own.
    pub fn table(&self, key: &'static str) -> Option<Table<'a>> {
        let toml: &'a DeTable<'a> = self.toml;
        self.known.borrow_mut().push(key);
        let (written, value) = toml.get_key_value(key)?;
        match value.get_ref() {
            DeValue::Table(table) => {
                let raw = self.within.source.get(value.span()).unwrap_or_default();
                let at = if raw.starts_with('[') { value.span() } else { written.span() };
                Some(Table::new(self.within, table, format!("`{key}`"), self.within.place(at)))
            }
            other => self.wrong_type(key, value, "a table: `{ … }`", other),
        }
    }

    /// The tables of `[[key]]`, each called `name` in messages.
    pub fn tables(&self, key: &'static str, name: &str) -> Vec<Table<'a>> {
        let toml: &'a DeTable<'a> = self.toml;
        self.known.borrow_mut().push(key);
        let Some(value) = toml.get(key) else { return Vec::new() };
        let mut tables = Vec::new();
        match value.get_ref() {
            DeValue::Array(items) => {
                for item in items {
                    match item.get_ref() {
                        DeValue::Table(table) => {
                            let at = self.within.place(item.span());
                            tables.push(Table::new(self.within, table, name.to_owned(), at));
                        }
                        other => {
                            let _: Option<()> = self.wrong_type(key, item, "a table", other);
                        }
                    }
                }
            }
            DeValue::Table(_) => {
                let message = format!("`{key}` is a list of tables, and this is one table");
                let at = self.within.place(value.span());
                let help = format!("write two brackets: `[[{key}]]`");
                self.diagnostics().push(Diagnostic::new(codes::WRONG_TYPE, at, message).help(help));
            }
            other => {
                let _: Option<()> = self.wrong_type(key, value, "a list of tables", other);
            }
        }
        tables
    }

    /// Reports a key that must be there.
    pub fn require(&self, key: &'static str) -> bool {
        self.known.borrow_mut().push(key);
        let there = self.toml.contains_key(key);
        if !there && !self.missing.borrow().contains(&key) {
            self.missing.borrow_mut().push(key);
        }
        there
    }

    /// Reports every key that nothing asked for. `also` names keys that are known here and were read elsewhere.
    pub fn finish(self) {
        let known = self.known.borrow();
        for key in self.keys() {
            if known.contains(&key.value.as_str()) {
                continue;
            }
            let mut diagnostic =
                Diagnostic::new(codes::UNKNOWN_KEY, key.at, format!("{} has no key `{}`", self.name, key.value));
            let free = known.iter().copied().filter(|known| !self.toml.contains_key(*known));
            if let Some(meant) = closest(&key.value, free) {
                self.missing.borrow_mut().retain(|missing| *missing != meant);
                diagnostic = diagnostic.help(format!("did you mean `{meant}`?"));
            } else {
                let mut names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
                names.sort();
                names.dedup();
                diagnostic = diagnostic.help(format!("the keys here are {}", names.join(", ")));
            }
            self.diagnostics().push(diagnostic);
        }
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.borrow_mut().push(key);
        self.toml.get(key)
    }

    fn string(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Str> {
        match value.get_ref() {
            DeValue::String(text) => Some(Located { value: text.to_string(), at: self.within.place(value.span()) }),
            other => self.wrong_type(key, value, "text in quotes", other),
        }
    }

    fn not_empty(&self, key: &str, text: &Str) -> bool {
        let empty = text.value.trim().is_empty();
        if empty {
            let problem = Diagnostic::new(codes::EMPTY_VALUE, text.at, format!("`{key}` says nothing"));
            self.diagnostics().push(match example(key) {
                Some(example) => problem.help(format!("for example `{example}`")),
                None => problem.help(format!("fill it, or remove `{key}`")),
            });
        }
        !empty
    }

    fn wrong_type<T>(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str, got: &DeValue<'_>) -> Option<T> {
        let got = match got {
            DeValue::String(_) => "text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let at = self.within.place(value.span());
        let message = format!("`{key}` must be {wanted}");
        let mut problem = Diagnostic::new(codes::WRONG_TYPE, at, message).label(format!("this is {got}"));
        if let Some(example) = example(key) {
            problem = problem.help(format!("for example `{example}`"));
        }
        self.diagnostics().push(problem);
        None
    }
}

impl Drop for Table<'_> {
    /// Missing keys are reported last, when it is known that no slip explains them.
    fn drop(&mut self) {
        for key in self.missing.borrow().iter() {
            let message = format!("{} lacks the key `{key}`", self.name);
            let mut diagnostic = Diagnostic::new(codes::MISSING_KEY, self.at, message);
            if let Some(example) = example(key) {
                diagnostic = diagnostic.help(format!("for example `{example}`"));
            }
            self.diagnostics().push(diagnostic);
        }
    }
}

/// What a missing key could look like.
fn example(key: &str) -> Option<&'static str> {
    Some(match key {
        "id" => "id = \"letters-count\"",
        "claim" => "claim = \"The department sent letters to 23 jurisdictions.\"",
        "about" => "about = [\"letter|subpoena\"]",
        "title" => "title = \"Mayors at the White House\"",
        "value" => "value = \"about 100\"",
        "of" => "of = \"mayor\"",
        "text" => "text = \"the words as they were said\"",
        "speaker" => "speaker = \"Landrieu\"",
        "subject" => "subject = \"Garcetti\"",
        "action" => "action = \"attend|show up\"",
        "happened" => "happened = false",
        "is" => "is = \"president\"",
        "not" => "not = \"vice president\"",
        "path" => "path = \"latimes.txt\"",
        "story" => "[story]",
        "source" => "source = { name = \"Los Angeles Times\", date = 2018-01-24 }",
        "quantity" => "quantity = { value = \"23\", of = \"city\" }",
        "when" => "when = { value = \"January 24, 2018\" }",
        "quote" => "quote = { speaker = \"Landrieu\", text = \"…\" }",
        "event" => "event = { subject = \"Garcetti\", action = \"attend\", happened = false }",
        "term" => "term = { is = \"president\", not = \"vice president\" }",
        "pattern" => "pattern = { agree = 'threat\\w* .{0,80}subpoena' }",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
