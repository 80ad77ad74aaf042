//! What is checked: finding and loading articles, their metadata, the manifest of a story, sigla.
//!
//! [`find`] turns what the user named (files, folders, manifests) into [`Source`]s, each with its metadata and siglum;
//! [`Source::load`] reads one of them, and can be called from many threads. Nothing that is wrong with one article stops another.

mod decode;
mod error;
mod find;
mod front_matter;
mod index;
mod manifest;
mod source;

use std::ops::Range;

use jiff::{civil, tz::TimeZone};

pub use decode::Encoding;
pub use error::Error;
pub(crate) use find::files_under;
pub use find::{Found, MANIFEST_NAME, find};
pub use source::{MAX_BYTES, Source};

use crate::text::{Span, Text};

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
    /// How the file's bytes were read as text.
    pub encoding: Encoding,
    /// The text that is read: the file without its front matter.
    pub text: Text,
    /// Leads from the text back to the file.
    index: index::Index,
}

/// When and where an article was written: what "yesterday", "Wednesday" and "noon" are relative to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dateline {
    /// The day of publication; without one, relative dates stay partial.
    pub date: Option<civil::Date>,
    /// The time of publication, if that is known.
    pub time: Option<civil::Time>,
    /// The time zone that bare clock times are in, if that is known.
    pub zone: Option<TimeZone>,
}

impl Article {
    /// An article that is no file: an example beside a fact, a text that a program has at hand. Its siglum is A.
    pub fn from_text(text: impl Into<String>, dateline: Dateline) -> Self {
        let text = text.into();
        Self {
            siglum: "A".to_owned(),
            outlet: None,
            title: None,
            url: None,
            dateline,
            path: "text".to_owned(),
            sha256: source::fingerprint(text.as_bytes()),
            encoding: Encoding::Utf8,
            text: Text::new(text),
            index: index::Index::default(),
        }
    }

    /// The same article with another text; its fingerprint remains that of the file.
    #[must_use]
    pub(crate) fn rewritten(&self, source: String) -> Self {
        Self {
            siglum: self.siglum.clone(),
            outlet: self.outlet.clone(),
            title: self.title.clone(),
            url: self.url.clone(),
            dateline: self.dateline.clone(),
            path: self.path.clone(),
            sha256: self.sha256.clone(),
            encoding: self.encoding,
            text: self.text.rewritten(source),
            index: self.index.clone(),
        }
    }

    /// Where a span of the normalised text stands in the file: byte offsets there, whatever the file's encoding.
    pub fn file_span(&self, span: Span) -> Range<u64> {
        let span = self.text.source_span(span);
        let at = |offset| self.index.file_offset(self.encoding, self.text.source(), offset);
        at(span.start)..at(span.end)
    }

    /// The line and the column, both counted from 1 (columns in code points), of a byte offset in
    /// [`Text::source`]. They count in the file: front matter has lines too.
    pub fn line_column(&self, offset: u32) -> (usize, usize) {
        self.index.line_column(self.text.source(), offset)
    }
}
