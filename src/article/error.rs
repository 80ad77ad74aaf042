//! Why an article could not be read.

use std::io;
use std::path::Path;

use crate::text::visible;

/// Why an article could not be read. The message names the path, the problem and what to do about it.
///
/// It is an error of the run, never an omission of the article.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Nothing stands at the path.
    #[error("{}: there is no such file or folder; check the path, which counts from the current folder", visible(path))]
    Missing {
        /// The path as the user gave it.
        path: String,
    },
    /// A link leads to nothing.
    #[error("{}: the link leads to a file that is not there; restore the file or remove the link", visible(path))]
    DanglingLink {
        /// The path as the user gave it.
        path: String,
    },
    /// Links lead in a circle.
    #[error("{}: links lead in a circle; remove the link that leads back", visible(path))]
    LinkLoop {
        /// The path as the user gave it.
        path: String,
    },
    /// The file may not be read.
    #[error("{}: permission denied; allow reading it, or leave it out", visible(path))]
    Denied {
        /// The path as the user gave it.
        path: String,
    },
    /// A file holds no text, or only front matter.
    #[error("{}: holds no text; fill it or leave it out", visible(path))]
    Empty {
        /// The path as the user gave it.
        path: String,
    },
    /// A file holds no text but some binary format.
    #[error("{}: is {what}, not text; save the article as plain text (.txt or .md)", visible(path))]
    Binary {
        /// The path as the user gave it.
        path: String,
        /// Which format, or "binary".
        what: &'static str,
    },
    /// The bytes are text in no encoding that is known.
    #[error("{}: is not {encoding} at byte {at}; save it as UTF-8", visible(path))]
    Undecodable {
        /// The path as the user gave it.
        path: String,
        /// The encoding that the rest of the file is in.
        encoding: &'static str,
        /// Byte offset in the file, from 0.
        at: u64,
    },
    /// A file is larger than the limit.
    #[error("{}: is larger than {limit} bytes; split it, or raise the limit", visible(path))]
    TooLarge {
        /// The path as the user gave it.
        path: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// A pipe, a socket or a device, which could be read for ever.
    #[error("{}: is {what}, not a file; save the article to a file and name that", visible(path))]
    Special {
        /// The path as the user gave it.
        path: String,
        /// What it is, with its article.
        what: &'static str,
    },
    /// A manifest names a folder as an article.
    #[error("{}: is a folder; name the article in it", visible(path))]
    Folder {
        /// The path as the user gave it.
        path: String,
    },
    /// A folder holds no article.
    #[error("{}: no article (.txt or .md) is in this folder; put one there, or name another folder", visible(path))]
    NoArticles {
        /// The path as the user gave it.
        path: String,
    },
    /// One article is named twice.
    #[error("{}: is named twice; it is checked once, so remove one of the two", visible(path))]
    DuplicatePath {
        /// The path as the user gave it.
        path: String,
    },
    /// The article lacks metadata that the configuration requires.
    #[error(
        "{}: has no {key}, which crosscheck.toml requires; give it in the manifest or in front matter",
        visible(path)
    )]
    Incomplete {
        /// The path as the user gave it.
        path: String,
        /// The key in a manifest.
        key: &'static str,
    },
    /// Reading failed in another way.
    #[error("{}: cannot be read: {error}; try again, or copy the file elsewhere", visible(path))]
    Io {
        /// The path as the user gave it.
        path: String,
        /// What the system says.
        error: io::Error,
    },
}

impl Error {
    /// The path as the user gave it.
    pub fn path(&self) -> &str {
        match self {
            Self::Missing { path }
            | Self::Incomplete { path, .. }
            | Self::DanglingLink { path }
            | Self::LinkLoop { path }
            | Self::Denied { path }
            | Self::Empty { path }
            | Self::Binary { path, .. }
            | Self::Undecodable { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Special { path, .. }
            | Self::Folder { path }
            | Self::NoArticles { path }
            | Self::DuplicatePath { path }
            | Self::Io { path, .. } => path,
        }
    }

    /// What an error of the system means for the file at `file`, which is called `path`.
    pub(super) fn of_io(file: &Path, path: &str, error: io::Error) -> Self {
        let path = path.to_owned();
        let link = std::fs::symlink_metadata(file).is_ok_and(|m| m.is_symlink());
        match error.kind() {
            io::ErrorKind::NotFound if link => Self::DanglingLink { path },
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing { path },
            io::ErrorKind::PermissionDenied => Self::Denied { path },
            // ELOOP has no stable kind; it is 40 on Linux and 62 on the BSDs and macOS.
            _ if link || matches!(error.raw_os_error(), Some(40 | 62)) => Self::LinkLoop { path },
            _ => Self::Io { path, error },
        }
    }
}
