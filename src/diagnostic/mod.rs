//! Problems in what the user wrote (rule files, manifests, configuration), each with a code, a place and a remedy.
//!
//! [`Diagnostics`] collects them, so that one run reports every problem of every file; [`Table`] walks a TOML file and
//! knows where each value stands; [`codes`] is the one registry of what can be wrong; [`render`] draws them.

pub mod codes;
pub mod render;
mod slip;
mod syntax;
mod table;

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use serde::Serialize;

pub use codes::Code;
pub use slip::closest;
pub use syntax::Document;
pub use table::{Located, Str, Table};

use crate::order;
use crate::text::Span;

/// How bad a [`Diagnostic`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth a look; the run goes on.
    Warning,
    /// Wrong; nothing is checked.
    Error,
}

/// Names a file of a [`Diagnostics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

/// A stretch of a file that the user wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Byte offsets in that file's text.
    pub span: Span,
}

/// Where something starts, for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The file as the user named it.
    pub path: String,
    /// Counted from 1.
    pub line: usize,
    /// In code points, counted from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

/// One problem with its place.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which problem.
    pub code: Code,
    /// The problem in the user's terms: one sentence, lower case start, no period.
    pub message: String,
    /// Where the caret stands.
    pub at: Place,
    /// What stands beside the caret; empty where the message says it all.
    pub label: String,
    /// Other places that belong to the problem, each with its label.
    pub also: Vec<(Place, String)>,
    /// What to do about it, where that is known: one sentence, lower case start, no period.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(code: Code, at: Place, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), at, label: String::new(), also: Vec::new(), help: None }
    }

    /// With words beside the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With another place that belongs to the problem.
    #[must_use]
    pub fn also(mut self, place: Place, label: impl Into<String>) -> Self {
        self.also.push((place, label.into()));
        self
    }

    /// With what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// A file as the user named it, with its text.
#[derive(Clone, Debug)]
struct File {
    path: String,
    text: Arc<str>,
    /// Byte offsets at which lines start.
    lines: Vec<u32>,
    /// Lines (counted from 0) that are not TOML. What is found wrong on them follows from that.
    broken: FxHashSet<usize>,
}

impl File {
    fn new(path: String, text: Arc<str>) -> Self {
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(starts.map(|at| u32::try_from(at).unwrap_or(u32::MAX))).collect();
        Self { path, text, lines, broken: FxHashSet::default() }
    }

    /// The line of a byte offset, counted from 0.
    fn line(&self, offset: u32) -> usize {
        self.lines.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The line, and the column in code points, of a byte offset, both counted from 1.
    fn position(&self, offset: u32) -> (usize, usize) {
        let line = self.line(offset);
        let start = self.lines.get(line).copied().unwrap_or(0);
        let before = self.text.get(start as usize..offset as usize).unwrap_or_default();
        (line + 1, before.chars().count() + 1)
    }
}

/// Collects the problems of a run, with the files they are in.
///
/// Everyone who reads what the user wrote shares one by `&`, so that a problem never stops the search for others.
#[derive(Debug, Default)]
pub struct Diagnostics {
    files: RefCell<Vec<File>>,
    found: RefCell<Vec<Diagnostic>>,
}

impl Diagnostics {
    /// Adds a file: its path as the user named it, and its text.
    pub fn file(&self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let mut files = self.files.borrow_mut();
        let id = FileId(u32::try_from(files.len()).unwrap_or(u32::MAX));
        files.push(File::new(path.into(), text.into()));
        id
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> Arc<str> {
        self.files.borrow().get(file.0 as usize).map_or_else(|| "".into(), |f| Arc::clone(&f.text))
    }

    /// The path of a file, as the user named it.
    pub fn path(&self, file: FileId) -> String {
        self.files.borrow().get(file.0 as usize).map_or_else(String::new, |f| f.path.clone())
    }

    /// Where a place starts.
    pub fn position(&self, place: Place) -> Position {
        let files = self.files.borrow();
        let Some(file) = files.get(place.file.0 as usize) else {
            return Position { path: String::new(), line: 1, column: 1 };
        };
        let (line, column) = file.position(place.span.start);
        Position { path: file.path.clone(), line, column }
    }

    /// Adds a problem, unless it only follows from a line that is not TOML: there, keys are missing and values empty that the
    /// user did write.
    pub fn push(&self, diagnostic: Diagnostic) {
        let follows = self.files.borrow().get(diagnostic.at.file.0 as usize).is_some_and(|file| {
            !file.broken.is_empty()
                && (diagnostic.code.of_absence() || file.broken.contains(&file.line(diagnostic.at.span.start)))
        });
        if !follows {
            self.found.borrow_mut().push(diagnostic);
        }
    }

    /// Adds a problem of a file that has no place in it, because it could not be read or has no text.
    pub fn push_for_file(&self, path: impl Into<String>, code: Code, message: impl Into<String>, help: Option<String>) {
        let file = self.file(path, "");
        let at = Place { file, span: Span::new(0, 0) };
        self.push(Diagnostic { help, ..Diagnostic::new(code, at, message) });
    }

    /// Adds a syntax error, and the line it stands on to those that are no TOML; of several on a line only the first is kept, as the
    /// others follow from it.
    fn push_syntax(&self, diagnostic: Option<Diagnostic>, at: Place) {
        let fresh = self.files.borrow_mut().get_mut(at.file.0 as usize).is_none_or(|file| {
            let line = file.line(at.span.start);
            file.broken.insert(line)
        });
        if let Some(diagnostic) = diagnostic.filter(|_| fresh) {
            self.found.borrow_mut().push(diagnostic);
        }
    }

    /// Whether anything was found that forbids to go on. A test beside a fact that cannot be run forbids nothing.
    pub fn has_errors(&self) -> bool {
        self.found.borrow().iter().any(|d| d.code.level == Level::Error && !d.code.of_a_test())
    }

    /// How many tests beside facts cannot be run.
    pub fn broken_tests(&self) -> usize {
        self.found.borrow().iter().filter(|d| d.code.of_a_test()).count()
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.found.borrow().iter().filter(|d| d.code.level == Level::Warning).count()
    }

    /// Drops the warnings that nobody asked for.
    pub fn retain_warnings(&self, asked: impl Fn(&Diagnostic) -> bool) {
        self.found.borrow_mut().retain(|d| d.code.level != Level::Warning || asked(d));
    }

    /// Whether nothing was found at all.
    pub fn is_empty(&self) -> bool {
        self.found.borrow().is_empty()
    }

    /// All problems, by file (in the order they were added) and place.
    pub fn sorted(&self) -> Vec<Diagnostic> {
        let mut found = self.found.borrow().clone();
        order::sort_by_key(&mut found, |d| (d.at.file, d.at.span.start, d.at.span.end, d.code.name));
        found
    }
}
