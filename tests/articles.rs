//! Finding and loading articles: what becomes one, under which siglum and date, and what cannot.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use crosscheck::article::{Article, Dateline, Encoding, Error, Found, Source, find};
use crosscheck::diagnostic::Diagnostics;
use jiff::civil;
use jiff::tz::TimeZone;

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("crosscheck-articles-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn source(&self, name: &str) -> Source {
        let file = self.path(name);
        Source { path: file.display().to_string(), file, ..Source::default() }
    }

    fn load(&self, name: &str) -> Result<Article, Error> {
        self.source(name).load()
    }

    /// The paths of some sources, as they count from this folder, with their sigla.
    fn shown(&self, found: &Found) -> Vec<String> {
        let within = |path: &str| Path::new(path).strip_prefix(&self.0).unwrap().display().to_string();
        found.sources.iter().map(|s| format!("{} {}", s.siglum, within(&s.path))).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn all(paths: &[PathBuf]) -> (Found, Vec<String>) {
    let diagnostics = Diagnostics::default();
    let found = find(paths, &Dateline::default(), &diagnostics);
    let problems = diagnostics.sorted().into_iter().map(|d| format!("{}: {}", d.code.name, d.message)).collect();
    (found, problems)
}

#[test]
fn a_folder_is_searched_for_text_in_sorted_order() {
    let folder = Folder::new()
        .with("b.txt", "B.")
        .with("a.md", "A.")
        .with("sub/c.TXT", "C.")
        .with("notes.docx", "no")
        .with(".hidden.txt", "no")
        .with(".hidden/e.txt", "no")
        .with(".gitignore", "draft*\n")
        .with("draft.txt", "D.");
    let (found, problems) = all(std::slice::from_ref(&folder.0));
    assert_eq!(folder.shown(&found), ["A a.md", "B b.txt", "C draft.txt", "D sub/c.TXT"]);
    assert!(found.failures.is_empty() && problems.is_empty());
}

#[test]
fn a_manifest_says_what_is_known() {
    let folder = Folder::new().with("one.txt", "One.").with("two.txt", "Two.").with("three.txt", "Three.").with(
        "articles.toml",
        r#"
date = 2018-01-24
zone = "America/New_York"
[[article]]
path = "two.txt"
siglum = "A"
outlet = "The Second"
[[article]]
path = "./one.txt"
title = "First"
url = "https://example.org/1"
date = 2018-01-25T06:53:00
"#,
    );
    let (found, problems) = all(std::slice::from_ref(&folder.0));
    // "A" was given away, so the first letter that is free is B.
    assert_eq!(folder.shown(&found), ["A two.txt", "B one.txt"]);
    let path = folder.path("three.txt").display().to_string();
    assert_eq!(problems, [format!("unlisted-article: `{path}` is not listed, so it is not checked")]);
    let [two, one] = &found.sources[..] else { panic!("two articles") };
    assert_eq!(two.outlet.as_deref(), Some("The Second"));
    assert_eq!((two.dateline.date, two.dateline.time), (Some(civil::date(2018, 1, 24)), None));
    assert_eq!(
        (one.dateline.date, one.dateline.time),
        (Some(civil::date(2018, 1, 25)), Some(civil::time(6, 53, 0, 0)))
    );
    assert_eq!(one.dateline.zone, TimeZone::get("America/New_York").ok());
    assert_eq!((one.title.as_deref(), one.url.as_deref()), (Some("First"), Some("https://example.org/1")));
}

#[test]
fn mistakes_in_a_manifest_are_all_reported() {
    let folder = Folder::new().with("a.txt", "A.").with("b.txt", "B.").with(
        "articles.toml",
        r#"
zone = "America/Atlantis"
colour = 1
[[article]]
path = "a.txt"
siglum = "X"
outlett = "A"
[[article]]
path = "b.txt"
siglum = "X"
date = "2018-02-30"
[[article]]
outlet = 7
[[article]]
path = "./a.txt"
siglum = "a b"
"#,
    );
    let (_, problems) = all(&[folder.path("articles.toml")]);
    let codes: Vec<&str> = problems.iter().map(|p| p.split(':').next().unwrap()).collect();
    for code in [
        "bad-zone",
        "unknown-key",
        "duplicate-siglum",
        "bad-date",
        "missing-key",
        "wrong-type",
        "duplicate-path",
        "bad-siglum",
    ] {
        assert!(codes.contains(&code), "{code} is missing from {problems:#?}");
    }
}

#[test]
fn front_matter_gives_metadata_and_is_not_read() {
    let folder = Folder::new()
        .with("a.txt", "+++\ntitle = \"T\"\nsiglum = \"Q\"\ndate = 2018-01-24\n+++\nThe mayor left.\n")
        .with(
            "b.md",
            "---\noutlet: \"The Paper\"\ndate: 2018-01-24 10:00:00 -0500\nlayout: post\n---\n\nHe **left**.\n",
        )
        .with("c.txt", "---\nThe mayor left.\n---\n");
    let (found, problems) = all(std::slice::from_ref(&folder.0));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(folder.shown(&found), ["Q a.txt", "A b.md", "B c.txt"]);
    let a = found.sources[0].load().unwrap();
    assert_eq!((a.title.as_deref(), a.dateline.date), (Some("T"), Some(civil::date(2018, 1, 24))));
    assert_eq!(a.text.as_str(), "The mayor left.\n");
    let sentence = a.text.sentences()[0].span;
    assert_eq!(a.line_column(a.text.source_span(sentence).start), (6, 1));
    let bytes = fs::read(folder.path("a.txt")).unwrap();
    let span = a.file_span(sentence);
    assert_eq!(&bytes[usize::try_from(span.start).unwrap()..usize::try_from(span.end).unwrap()], b"The mayor left.");
    let b = found.sources[1].load().unwrap();
    assert_eq!(b.outlet.as_deref(), Some("The Paper"));
    assert_eq!(b.dateline.time, Some(civil::time(10, 0, 0, 0)));
    assert_eq!(b.text.as_str().trim(), "He left.");
    assert!(found.sources[2].load().unwrap().text.as_str().contains("The mayor left."));
}

#[test]
fn offsets_count_bytes_of_the_file_in_every_encoding() {
    let text = "Caf\u{e9} first.\r\nHe said \u{201c}so\u{201d} twice.";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let table: [(Vec<u8>, Encoding); 6] = [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked(b"\xef\xbb\xbf", text.as_bytes()), Encoding::Utf8WithMark),
        (windows.to_vec(), Encoding::Windows1252),
        (utf16(u16::to_le_bytes), Encoding::Utf16Le { mark: false }),
        (marked(b"\xff\xfe", &utf16(u16::to_le_bytes)), Encoding::Utf16Le { mark: true }),
        (marked(b"\xfe\xff", &utf16(u16::to_be_bytes)), Encoding::Utf16Be { mark: true }),
    ];
    for (bytes, encoding) in table {
        let folder = Folder::new().with("a.txt", &bytes);
        let article = folder.load("a.txt").unwrap();
        assert_eq!(article.encoding, encoding);
        assert_eq!(article.text.source(), text);
        let at = u32::try_from(article.text.as_str().find("\"so\"").unwrap()).unwrap();
        let words = crosscheck::text::Span::new(at, at + 4);
        let span = article.file_span(words);
        let piece = &bytes[usize::try_from(span.start).unwrap()..usize::try_from(span.end).unwrap()];
        let decoded = match encoding {
            Encoding::Utf8 | Encoding::Utf8WithMark => std::str::from_utf8(piece).unwrap().to_owned(),
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode(piece).0.into_owned(),
            Encoding::Utf16Le { .. } => encoding_rs::UTF_16LE.decode(piece).0.into_owned(),
            Encoding::Utf16Be { .. } => encoding_rs::UTF_16BE.decode(piece).0.into_owned(),
        };
        assert_eq!(decoded, "\u{201c}so\u{201d}", "{encoding:?}");
        assert_eq!(article.line_column(article.text.source_span(words).start), (2, 9), "{encoding:?}");
    }
}

#[test]
fn what_is_no_article_says_why() {
    let folder = Folder::new()
        .with("empty.txt", "")
        .with("blank.txt", " \n\u{feff}\t\n")
        .with("front.txt", "+++\ntitle = \"x\"\n+++\n\n")
        .with("binary.txt", b"\0\x01\x02")
        .with("report.txt", "%PDF-1.7")
        .with("broken.txt", "“whole” — but for \u{e9}".bytes().chain([0xe9, b'.']).collect::<Vec<u8>>())
        .with("large.txt", "x".repeat(2000))
        .with("sub/inner.txt", "Text.");
    fs::create_dir(folder.path("nothing")).unwrap();
    let error = |name: &str| folder.load(name).unwrap_err();
    assert!(matches!(error("missing.txt"), Error::Missing { .. }));
    assert!(matches!(error("empty.txt"), Error::Empty { .. }));
    assert!(matches!(error("blank.txt"), Error::Empty { .. }));
    assert!(matches!(error("front.txt"), Error::Empty { .. }));
    assert!(matches!(error("binary.txt"), Error::Binary { what: "binary", .. }));
    assert!(matches!(error("report.txt"), Error::Binary { what: "a PDF", .. }));
    assert!(matches!(error("broken.txt"), Error::Undecodable { encoding: "UTF-8", at: 26, .. }));
    assert!(matches!(error("sub"), Error::Folder { .. }));
    assert!(matches!(folder.source("large.txt").load_within(1999), Err(Error::TooLarge { limit: 1999, .. })));
    assert!(folder.source("large.txt").load_within(2000).is_ok());

    let (found, _) =
        all(&[folder.path("nothing"), folder.path("missing.txt"), folder.path("sub"), folder.path("sub/./inner.txt")]);
    assert_eq!(folder.shown(&found), ["A sub/inner.txt"]);
    let shown: Vec<String> =
        found.failures.iter().map(|e| e.to_string().replace(folder.0.to_str().unwrap(), "")).collect();
    assert_eq!(
        shown,
        [
            "/nothing: no article (.txt or .md) is in this folder; put one there, or name another folder",
            "/missing.txt: there is no such file or folder; check the path, which counts from the current folder",
            "/sub/./inner.txt: is named twice; it is checked once, so remove one of the two",
        ]
    );
}

#[test]
fn names_reach_nobody_raw() {
    let error = Source { path: "a\u{1b}[2J\u{202e}.txt".to_owned(), ..Source::default() }.load().unwrap_err();
    assert!(error.to_string().starts_with("a\\u{1b}[2J\\u{202e}.txt: "), "{error}");
}

#[cfg(unix)]
#[test]
fn pipes_and_links_in_a_circle_stop_nothing() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new().with("z.txt", "Text.").with("real/a.txt", "Text.");
    assert!(Command::new("mkfifo").arg(folder.path("pipe.txt")).status().unwrap().success());
    symlink("loop.txt", folder.path("loop.txt")).unwrap();
    symlink("gone", folder.path("dangling.txt")).unwrap();
    symlink("..", folder.path("real/up")).unwrap();
    assert!(matches!(folder.load("pipe.txt"), Err(Error::Special { what: "a pipe", .. })));
    assert!(matches!(folder.load("loop.txt"), Err(Error::LinkLoop { .. })));
    assert!(matches!(folder.load("dangling.txt"), Err(Error::DanglingLink { .. })));

    let (found, _) = all(std::slice::from_ref(&folder.0));
    assert_eq!(folder.shown(&found), ["A pipe.txt", "B real/a.txt", "C z.txt"]);
    let mut failures: Vec<String> = found
        .failures
        .iter()
        .map(|e| {
            let name = Path::new(e.path()).strip_prefix(&folder.0).unwrap().display().to_string();
            format!("{name} {}", if matches!(e, Error::LinkLoop { .. }) { "loops" } else { "dangles" })
        })
        .collect();
    failures.sort();
    assert_eq!(failures, ["dangling.txt dangles", "loop.txt loops", "real/up loops"]);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new().with("secret.txt", "Text.");
    fs::set_permissions(folder.path("secret.txt"), fs::Permissions::from_mode(0o0)).unwrap();
    // The superuser may read everything.
    if fs::read(folder.path("secret.txt")).is_err() {
        assert!(matches!(folder.load("secret.txt"), Err(Error::Denied { .. })));
    }
}

#[test]
fn the_mayors_articles_are_found_through_their_manifest() {
    let (found, problems) = all(&[PathBuf::from("fixtures/mayors-meeting")]);
    assert!(problems.is_empty() && found.failures.is_empty());
    let shown: Vec<(&str, &str)> = found.sources.iter().map(|s| (s.siglum.as_str(), s.path.as_str())).collect();
    assert_eq!(
        shown,
        [
            ("L", "fixtures/mayors-meeting/latimes.txt"),
            ("G", "fixtures/mayors-meeting/governing.txt"),
            ("A", "fixtures/mayors-meeting/abc7ny.txt"),
            ("W", "fixtures/mayors-meeting/wpix.txt"),
        ]
    );
    assert!(found.sources.iter().all(|s| s.load().is_ok()));
}
