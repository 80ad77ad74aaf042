//! From what the user named to articles: files, folders, manifests.

use std::collections::hash_map::Entry as Slot;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use walkdir::WalkDir;

use super::manifest::{Manifest, Metadata};
use super::source::{Source, peek};
use super::{Dateline, Error, front_matter};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, codes};
use crate::order;

/// The name of a story's manifest in a folder.
pub const MANIFEST_NAME: &str = "articles.toml";

/// What was found where the user pointed.
#[derive(Debug, Default)]
pub struct Found {
    /// The articles, in the order of a report: as named; a manifest's in its own order, a folder's sorted by path.
    pub sources: Vec<Source>,
    /// What cannot be an article.
    pub failures: Vec<Error>,
}

/// Finds articles in files, folders and manifests (any path that ends in `.toml`).
///
/// A file that is named takes what the manifest of its folder says of it. Folders are searched for `.txt` and `.md`, hidden ones left out. Where a folder has a
/// manifest, the manifest says which files in it are articles. Mistakes in manifests and front matter go to `diagnostics`;
/// `story` holds for articles that have no date or zone of their own. Nothing is found in an order that depends on the file system.
pub fn find(paths: &[PathBuf], story: &Dateline, diagnostics: &Diagnostics) -> Found {
    let mut search = Search { diagnostics, candidates: Vec::new(), failures: Vec::new(), beside: FxHashMap::default() };
    for path in paths {
        search.path(path);
    }
    search.finish(story)
}

/// A file that was named or found.
struct Candidate {
    file: PathBuf,
    path: String,
    /// What a manifest says of it.
    listed: Metadata,
    /// What holds where neither the manifest nor the article says otherwise.
    defaults: Metadata,
}

/// What a folder holds.
enum Item {
    File(PathBuf),
    Manifest(PathBuf, Manifest),
}

struct Search<'a> {
    diagnostics: &'a Diagnostics,
    candidates: Vec<Candidate>,
    failures: Vec<Error>,
    /// The manifests of the folders of files that were named, where there are any.
    beside: FxHashMap<PathBuf, Option<Manifest>>,
}

impl Search<'_> {
    fn path(&mut self, path: &Path) {
        match fs::metadata(path) {
            Err(error) => self.failures.push(Error::of_io(path, &shown(path), error)),
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(_) if has_extension(path, &["toml"]) => {
                let manifest = self.manifest(path);
                if manifest.entries.is_empty() && !self.diagnostics.has_errors() {
                    self.failures.push(Error::NoArticles { path: shown(path) });
                }
                self.list(path, manifest);
            }
            Ok(_) => {
                let candidate = self.listed(path).unwrap_or_else(|| Candidate::unlisted(path.to_owned()));
                self.candidates.push(candidate);
            }
        }
    }

    /// A named file with what the manifest of its folder says of it.
    fn listed(&mut self, path: &Path) -> Option<Candidate> {
        let at = path.parent().unwrap_or(Path::new("")).join(MANIFEST_NAME);
        if !self.beside.contains_key(&at) {
            let manifest = at.is_file().then(|| self.manifest(&at));
            self.beside.insert(at.clone(), manifest);
        }
        let manifest = self.beside.get(&at)?.as_ref()?;
        let wanted = plain(&shown(path));
        let entry = manifest.entries.iter().find(|e| plain(&shown(&beside(&at, &e.path.value))) == wanted)?;
        Some(Candidate {
            file: path.to_owned(),
            path: shown(path),
            listed: entry.metadata.clone(),
            defaults: manifest.defaults.clone(),
        })
    }

    fn folder(&mut self, folder: &Path) {
        let mut files = Vec::new();
        let mut manifests = Vec::new();
        let mut failures = Vec::new();
        for entry in files_under(folder) {
            match entry {
                Err(error) => failures.extend(walk_error(folder, error)),
                Ok(file) if file.file_name().is_some_and(|name| name == MANIFEST_NAME) => manifests.push(file),
                Ok(file) if has_extension(&file, &["txt", "md"]) => files.push(file),
                Ok(_) => {}
            }
        }
        order::sort_by(&mut failures, |a, b| a.path().cmp(b.path()));
        let nothing = files.is_empty() && failures.is_empty();
        self.failures.append(&mut failures);
        files.sort_by_cached_key(|file| shown(file));
        manifests.sort_by_cached_key(|file| shown(file));

        let manifests: Vec<(PathBuf, Manifest)> =
            manifests.into_iter().map(|m| (m.clone(), self.manifest(&m))).collect();
        let entries =
            manifests.iter().flat_map(|(m, manifest)| manifest.entries.iter().map(move |e| beside(m, &e.path.value)));
        let listed: FxHashSet<String> = entries.map(|file| plain(&shown(&file))).collect();
        if nothing && listed.is_empty() && !self.diagnostics.has_errors() {
            self.failures.push(Error::NoArticles { path: shown(folder) });
        }
        // A manifest stands where its folder does among the files.
        let mut items: Vec<(String, Item)> = Vec::new();
        for file in files {
            let near = manifests.iter().filter(|(m, _)| m.parent().is_some_and(|folder| file.starts_with(folder)));
            match near.max_by_key(|(m, _)| m.components().count()) {
                None => items.push((shown(&file), Item::File(file))),
                Some((_, manifest)) if !listed.contains(&plain(&shown(&file))) => {
                    self.warn_unlisted(&file, manifest.at);
                }
                Some(_) => {}
            }
        }
        items.extend(manifests.into_iter().map(|(m, manifest)| (shown(&m), Item::Manifest(m, manifest))));
        order::sort_by(&mut items, |a, b| a.0.cmp(&b.0));
        for (_, item) in items {
            match item {
                Item::File(file) => self.candidates.push(Candidate::unlisted(file)),
                Item::Manifest(path, manifest) => self.list(&path, manifest),
            }
        }
    }

    fn warn_unlisted(&self, file: &Path, manifest: Option<Place>) {
        // A manifest with mistakes may have meant to list it.
        let Some(at) = manifest.filter(|_| !self.diagnostics.has_errors()) else { return };
        let message = format!("`{}` is not listed, so it is not checked", shown(file));
        let help = "list it under a `[[article]]` of its own, or move it elsewhere";
        self.diagnostics.push(Diagnostic::new(codes::UNLISTED_ARTICLE, at, message).help(help));
    }

    fn manifest(&self, path: &Path) -> Manifest {
        let name = shown(path);
        match fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => {
                let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
                Manifest::parse(self.diagnostics.file(name, text), self.diagnostics)
            }
            Ok(Err(_)) => {
                let help = Some("save it as UTF-8".to_owned());
                self.diagnostics.push_for_file(name, codes::NOT_UTF8, "the manifest is not UTF-8 text", help);
                Manifest::default()
            }
            Err(error) => {
                let message = format!("the manifest cannot be read: {error}");
                self.diagnostics.push_for_file(name, codes::UNREADABLE_FILE, message, None);
                Manifest::default()
            }
        }
    }

    fn list(&mut self, path: &Path, manifest: Manifest) {
        for entry in manifest.entries {
            let file = beside(path, &entry.path.value);
            let defaults = manifest.defaults.clone();
            self.candidates.push(Candidate { path: shown(&file), file, listed: entry.metadata, defaults });
        }
    }
}

impl Search<'_> {
    /// Adds front matter, drops what is named twice, and gives everything its siglum.
    fn finish(self, story: &Dateline) -> Found {
        let Self { diagnostics, candidates, mut failures, .. } = self;
        let mut seen: FxHashMap<String, ()> = FxHashMap::default();
        let mut unique = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            match seen.entry(plain(&candidate.path)) {
                Slot::Vacant(slot) => {
                    slot.insert(());
                    unique.push(candidate);
                }
                Slot::Occupied(_) => failures.push(Error::DuplicatePath { path: candidate.path }),
            }
        }
        let heads: Vec<Option<String>> = unique
            .par_iter()
            .map(|c| Some(peek(&c.file, front_matter::MAX_LEN)).filter(|head| front_matter::split(head).is_some()))
            .collect();
        let known: Vec<Metadata> = unique
            .iter_mut()
            .zip(heads)
            .map(|(candidate, head)| {
                let own = head.map(|head| front_matter::metadata(&candidate.path, &head, diagnostics));
                std::mem::take(&mut candidate.listed)
                    .or(own.unwrap_or_default())
                    .or(std::mem::take(&mut candidate.defaults))
            })
            .collect();
        let sigla = sigla(&known, diagnostics);
        let sources = unique.into_iter().zip(known).zip(sigla).map(|((candidate, known), siglum)| Source {
            file: candidate.file,
            path: candidate.path,
            siglum,
            dateline: known.dateline(story),
            outlet: known.outlet,
            title: known.title,
            url: known.url,
        });
        Found { sources: sources.collect(), failures }
    }
}

/// The siglum of each article: the one it was given, else the next letter that nobody was given.
fn sigla(articles: &[Metadata], diagnostics: &Diagnostics) -> Vec<String> {
    let mut given: FxHashMap<&str, Place> = FxHashMap::default();
    for siglum in articles.iter().filter_map(|a| a.siglum.as_ref()) {
        match given.entry(&siglum.value) {
            Slot::Vacant(slot) => {
                slot.insert(siglum.at);
            }
            Slot::Occupied(slot) => diagnostics.push(
                Diagnostic::new(codes::DUPLICATE_SIGLUM, siglum.at, format!("the siglum `{}` is taken", siglum.value))
                    .also(*slot.get(), "first given here")
                    .help("give each article a siglum of its own, or none"),
            ),
        }
    }
    let mut letters = (0..).map(letters).filter(|siglum| !given.contains_key(siglum.as_str()));
    articles
        .iter()
        .map(|a| match &a.siglum {
            Some(siglum) => siglum.value.clone(),
            None => letters.next().unwrap_or_default(),
        })
        .collect()
}

/// A, B … Z, AA, AB … ZZ, AAA: the siglum of the article at `index`, from 0.
fn letters(index: u32) -> String {
    let mut siglum = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        siglum.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    siglum.iter().rev().collect()
}

impl Candidate {
    fn unlisted(file: PathBuf) -> Self {
        Self { path: shown(&file), file, listed: Metadata::default(), defaults: Metadata::default() }
    }
}

/// A path as the user gave it, its parts joined with "/" on every system.
fn shown(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}

/// A path by which the same file is known again: without "./", doubled slashes, and "folder/..".
fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        match parts.last() {
            Some(last) if part == ".." && *last != ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    let root = if path.starts_with('/') { "/" } else { "" };
    format!("{root}{}", parts.join("/"))
}

/// A path that counts from the folder of `manifest`.
fn beside(manifest: &Path, path: &str) -> PathBuf {
    manifest.parent().unwrap_or(Path::new("")).join(path)
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|e| extensions.iter().any(|wanted| e.eq_ignore_ascii_case(wanted)))
}

/// The files of a folder and of its folders, in no order, links followed and what is hidden left out. A `.gitignore` has no say:
/// articles are often kept out of a repository, and are to be read all the same.
pub(crate) fn files_under(folder: &Path) -> impl Iterator<Item = walkdir::Result<PathBuf>> {
    let hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
    WalkDir::new(folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(move |entry| entry.depth() == 0 || !hidden(entry.file_name()))
        .filter(|entry| entry.as_ref().map_or(true, |e| !e.file_type().is_dir()))
        .map(|entry| entry.map(walkdir::DirEntry::into_path))
}

/// What went wrong on a walk, if it concerns articles.
fn walk_error(folder: &Path, error: walkdir::Error) -> Option<Error> {
    let at = error.path().unwrap_or(folder).to_owned();
    if error.loop_ancestor().is_some() {
        return Some(Error::LinkLoop { path: shown(&at) });
    }
    let concerns = at.extension().is_none() || has_extension(&at, &["txt", "md"]);
    let error = error.into_io_error()?;
    concerns.then(|| Error::of_io(&at, &shown(&at), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sigla_are_counted_in_letters() {
        let table = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")];
        for (index, siglum) in table {
            assert_eq!(letters(index), siglum);
        }
    }

    #[test]
    fn one_file_has_one_plain_path() {
        for path in ["a/b.txt", "./a/b.txt", "a//b.txt", "a/c/../b.txt", "c/.././a/b.txt"] {
            assert_eq!(plain(path), "a/b.txt");
        }
        assert_eq!(plain("/a/b.txt"), "/a/b.txt");
        assert_eq!(plain("../a/../../b.txt"), "../../b.txt");
    }
}
