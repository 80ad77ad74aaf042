//! A file that may become an article, and reading it.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::decode::{Encoding, Failure, decode};
use super::index::Index;
use super::{Article, Dateline, Error, front_matter};
use crate::text::Text;

/// The largest file that is read by default: 64 MiB.
pub const MAX_BYTES: u64 = 64 << 20;

/// A file that may become an article, with the metadata that its manifest, its front matter or the story give it.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Where the file is.
    pub file: PathBuf,
    /// The path as the user gave it, parts joined with "/".
    pub path: String,
    /// The short name in a report.
    pub siglum: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// What its relative dates count from.
    pub dateline: Dateline,
}

impl Source {
    /// Reads the article, if it is no larger than [`MAX_BYTES`].
    ///
    /// # Errors
    /// Where the file can't be read or holds no text.
    pub fn load(&self) -> Result<Article, Error> {
        self.load_within(MAX_BYTES)
    }

    /// Reads the article, if its file has at most `limit` bytes (and its text less than 4 GiB).
    ///
    /// # Errors
    /// Where the file can't be read or holds no text.
    pub fn load_within(&self, limit: u64) -> Result<Article, Error> {
        let path = || self.path.clone();
        let bytes = read(&self.file, &self.path, limit)?;
        let sha256 = fingerprint(&bytes);
        let (mut text, encoding) = decode(bytes).map_err(|failure| match failure {
            Failure::Binary(what) => Error::Binary { path: path(), what },
            Failure::Undecodable(encoding, at) => Error::Undecodable { path: path(), encoding, at },
        })?;
        if u32::try_from(text.len()).is_err() {
            return Err(Error::TooLarge { path: path(), limit });
        }
        let body = front_matter::split(&text).map_or(0, |front| front.body);
        let front = text[..body].to_owned();
        text.drain(..body);
        let markdown = self.file.extension().is_some_and(|e| e.eq_ignore_ascii_case("md"));
        let text = if markdown { Text::markdown(text) } else { Text::new(text) };
        if text.tokens().is_empty() {
            return Err(Error::Empty { path: path() });
        }
        Ok(Article {
            siglum: self.siglum.clone(),
            outlet: self.outlet.clone(),
            title: self.title.clone(),
            url: self.url.clone(),
            dateline: self.dateline.clone(),
            path: path(),
            sha256,
            encoding,
            text,
            index: Index::new(front),
        })
    }
}

/// SHA-256 in lower-case hexadecimal.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The bytes of a regular file of at most `limit` bytes. Nothing else is ever opened: a pipe would block.
fn read(file: &Path, path: &str, limit: u64) -> Result<Vec<u8>, Error> {
    let of_io = |error| Error::of_io(file, path, error);
    let metadata = fs::metadata(file).map_err(of_io)?;
    if metadata.is_dir() {
        return Err(Error::Folder { path: path.to_owned() });
    }
    if !metadata.is_file() {
        return Err(Error::Special { path: path.to_owned(), what: special(metadata.file_type()) });
    }
    let mut bytes = Vec::new();
    File::open(file).and_then(|open| open.take(limit.saturating_add(1)).read_to_end(&mut bytes)).map_err(of_io)?;
    if bytes.len() as u64 > limit {
        return Err(Error::TooLarge { path: path.to_owned(), limit });
    }
    Ok(bytes)
}

/// The beginning of a file, for its front matter; nothing where it can't be read, which [`Source::load`] will report.
pub(super) fn peek(file: &Path, len: usize) -> String {
    let mut bytes = Vec::new();
    if !fs::metadata(file).is_ok_and(|m| m.is_file()) {
        return String::new();
    }
    let read = File::open(file).and_then(|open| open.take(len as u64).read_to_end(&mut bytes));
    // A file that is longer may be cut inside a character.
    if read.is_ok_and(|read| read == len) {
        let whole = match bytes.utf8_chunks().last() {
            Some(last) if last.invalid().len() < 4 => len - last.invalid().len(),
            _ => len,
        };
        bytes.truncate(whole);
    }
    decode(bytes).map_or_else(|_| String::new(), |(text, _): (String, Encoding)| text)
}

#[cfg(unix)]
fn special(kind: fs::FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt as _;
    if kind.is_fifo() {
        "a pipe"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn special(_: fs::FileType) -> &'static str {
    "a device"
}
