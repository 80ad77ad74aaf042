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

/// A file that may become an article, with the metadata that its manifest gives it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file, as the user gave it.
    pub path: String,
    /// Its siglum.
    pub siglum: String,
    /// Its dateline, where the manifest or the story gives one.
    pub dateline: Dateline,
    /// Its outlet.
    pub outlet: Option<String>,
}

/// Why an article could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Reading the file failed.
    #[error("{path}: {error}")]
    Io {
        /// The file.
        path: String,
        /// What went wrong.
        error: std::io::Error,
    },
}

impl Error {
    /// The file, as the user gave it.
    pub fn path(&self) -> &str {
        match self {
            Self::Io { path, .. } => path,
        }
    }
}

impl Source {
    /// Reads the article.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn load(&self) -> Result<Article, Error> {
        let text = std::fs::read_to_string(&self.path).map_err(|error| Error::Io { path: self.path.clone(), error })?;
        Ok(Article {
            siglum: self.siglum.clone(),
            outlet: self.outlet.clone(),
            title: None,
            url: None,
            dateline: self.dateline.clone(),
            path: self.path.clone(),
            sha256: String::new(),
            text: Text::new(text),
        })
    }
}

impl Article {
    /// An article that is no file: an example beside a fact, a text that a program has at hand. Its siglum is A.
    pub fn from_text(text: impl Into<String>, dateline: Dateline) -> Self {
        Self {
            siglum: "A".to_owned(),
            outlet: None,
            title: None,
            url: None,
            dateline,
            path: "text".to_owned(),
            sha256: String::new(),
            text: Text::new(text),
        }
    }

    /// Where a span of the normalised text stands in the file: byte offsets there.
    pub fn file_span(&self, span: crate::text::Span) -> std::ops::Range<u64> {
        let span = self.text.source_span(span);
        u64::from(span.start)..u64::from(span.end)
    }

    /// The line, and the column in code points, of a byte offset in the source; both from 1.
    pub fn line_column(&self, offset: u32) -> (usize, usize) {
        let before = &self.text.source()[..offset as usize];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line..].chars().count() + 1)
    }
}
