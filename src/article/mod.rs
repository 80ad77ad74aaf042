//! What is checked: loading an article, its metadata, the manifest of a story, sigla.

use jiff::{civil, tz::TimeZone};

use crate::text::Text;

/// A document with its metadata. Textual critics call it a witness.
#[derive(Clone, Debug)]
pub struct Article {
    /// The short name in a report: A, B, C … or one the manifest gives.
    pub siglum: String,
    /// Who published it, if that is known.
    pub outlet: Option<String>,
    /// Its headline, if that is known.
    pub title: Option<String>,
    /// Where it was published, if that is known.
    pub url: Option<String>,
    /// What its relative dates count from.
    pub dateline: Dateline,
    /// The path as the user gave it, for people and reports; never absolute unless the user wrote it so.
    pub path: String,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The text that is read.
    pub text: Text,
}

/// When and where an article was written: what "yesterday", "Wednesday" and "noon" are relative to.
#[derive(Clone, Debug, Default)]
pub struct Dateline {
    /// The day of publication; without one, relative dates stay partial.
    pub date: Option<civil::Date>,
    /// The time of publication, if that is known.
    pub time: Option<civil::Time>,
    /// The time zone that bare clock times are in, if that is known.
    pub zone: Option<TimeZone>,
}
