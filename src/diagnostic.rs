//! Problems in what the user wrote (rule files, manifests, configuration), each with a code, a place and a remedy.

use std::ops::Range;

/// One problem with its place.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which problem: a stable, kebab-case code such as `unknown-key`.
    pub code: &'static str,
    /// Whether the run can go on.
    pub level: Level,
    /// The problem in the user's terms, one sentence without a period.
    pub message: String,
    /// The file as the user named it.
    pub path: String,
    /// Byte offsets in the file that the caret marks, and what the label beside it says.
    pub span: Range<usize>,
    /// What stands beside the caret; empty where the message says it all.
    pub label: String,
    /// What to do about it, where that is known.
    pub help: Option<String>,
}

/// How bad a [`Diagnostic`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth a look; the run goes on.
    Warning,
    /// Wrong; nothing is checked.
    Error,
}
