//! `crosscheck.toml`: what to check, where the arguments do not say so.
//!
//! It is found upwards from the current folder, and its paths count from the folder it stands in.

use std::path::{Path, PathBuf};

use crate::check::{Policy, Witness};
use crate::diagnostic::{Diagnostic, Diagnostics, Document, Str, codes};

/// The name of the file.
pub const FILE_NAME: &str = "crosscheck.toml";

/// What `crosscheck.toml` says; empty where there is none.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The file, where there is one.
    pub path: Option<PathBuf>,
    /// Rule files and folders of them.
    pub rules: Vec<PathBuf>,
    /// Articles, folders of them, and manifests.
    pub articles: Vec<PathBuf>,
    /// The order of articles in a report, by siglum; articles that are not named come last, in their own order.
    pub sigla: Vec<String>,
    /// What makes a run fail, as the command line writes it.
    pub fail_on: Vec<String>,
    /// Metadata that every article must have.
    pub require: Vec<Metadata>,
}

/// A piece of metadata that a story may require of its articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metadata {
    /// The day of publication.
    Date,
    /// The publisher.
    Outlet,
    /// The headline.
    Title,
    /// The address.
    Url,
    /// The time zone.
    Zone,
}

impl Metadata {
    /// All of them, with their keys.
    pub const ALL: [(&'static str, Self); 5] = [
        ("date", Self::Date),
        ("outlet", Self::Outlet),
        ("title", Self::Title),
        ("url", Self::Url),
        ("zone", Self::Zone),
    ];

    /// The key in a manifest.
    pub fn key(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, m)| *m == self).map_or("", |(key, _)| key)
    }
}

impl Config {
    /// Reads the nearest `crosscheck.toml` of `folder` and the folders above it. What is wrong with it goes to `diagnostics`.
    pub fn find(folder: &Path, diagnostics: &Diagnostics) -> Self {
        let mut up = PathBuf::new();
        for above in folder.ancestors() {
            if above.join(FILE_NAME).is_file() {
                return Self::load(&up, diagnostics);
            }
            up.push("..");
        }
        Self::default()
    }

    /// The first piece of required metadata that an article lacks.
    pub fn lacking(&self, article: &Witness) -> Option<Metadata> {
        self.require.iter().copied().find(|metadata| match metadata {
            Metadata::Date => article.date.is_none(),
            Metadata::Outlet => article.outlet.is_none(),
            Metadata::Title => article.title.is_none(),
            Metadata::Url => article.url.is_none(),
            Metadata::Zone => article.zone.is_none(),
        })
    }

    /// Reads the `crosscheck.toml` of `folder`, a path from the current folder.
    fn load(folder: &Path, diagnostics: &Diagnostics) -> Self {
        let path = folder.join(FILE_NAME);
        let shown = path.display().to_string();
        let source = match std::fs::read_to_string(&path) {
            Ok(source) => source,
            Err(error) => {
                diagnostics.push_for_file(
                    shown,
                    codes::UNREADABLE_FILE,
                    format!("the file cannot be read: {error}"),
                    None,
                );
                return Self::default();
            }
        };
        let file = diagnostics.file(shown, source.as_str());
        let document = Document::parse(file, &source, diagnostics);
        let table = document.root();
        let paths = |key| -> Vec<PathBuf> {
            table.strs(key).unwrap_or_default().into_iter().map(|p| folder.join(p.value)).collect()
        };
        let words = |key| -> Vec<Str> { table.strs(key).unwrap_or_default() };
        let fail_on = words("fail-on");
        for word in &fail_on {
            if let Err(error) = Policy::new([word.value.as_str()]) {
                diagnostics.push(Diagnostic::new(codes::UNKNOWN_VALUE, word.at, error.to_string()));
            }
        }
        let require = words("require").into_iter().filter_map(|word| metadata(&word, diagnostics)).collect();
        let config = Self {
            rules: paths("rules"),
            articles: paths("articles"),
            sigla: words("sigla").into_iter().map(|s| s.value).collect(),
            fail_on: fail_on.into_iter().map(|w| w.value).collect(),
            require,
            path: Some(path),
        };
        table.finish();
        config
    }
}

fn metadata(word: &Str, diagnostics: &Diagnostics) -> Option<Metadata> {
    let found = Metadata::ALL.into_iter().find(|(key, _)| *key == word.value).map(|(_, metadata)| metadata);
    if found.is_none() {
        let keys = Metadata::ALL.map(|(key, _)| key).join(", ");
        let message = format!("`{}` is no metadata of an article; it is one of: {keys}", word.value);
        diagnostics.push(Diagnostic::new(codes::UNKNOWN_VALUE, word.at, message));
    }
    found
}
