//! Rule files to a story: `[story]`, `[names]` and `[[fact]]`, one story a file or a folder.

use std::path::{Path, PathBuf};
use std::{fs, io};

use jiff::civil;
use rustc_hash::FxHashMap;

use super::kind::quote::Policy;
use super::kind::{self, Kind, Scope};
use super::lint::{self, Required};
use super::terms::{Builder, TermSet};
use super::{About, Example, Expected, Fact, Severity, Source, Within};
use crate::article::{Dateline, files_under};
use crate::diagnostic::{Diagnostic, Diagnostics, Document, Place, Str, Table, closest, codes};

/// A set of facts and what they share.
#[derive(Debug)]
pub struct Story {
    /// What it is called in reports.
    pub title: Option<String>,
    /// What relative dates count from, where an article has no date of its own.
    pub dateline: Dateline,
    /// The facts, in the order of the files.
    pub facts: Vec<Fact>,
    /// The compiled terms of all facts.
    pub terms: TermSet,
}

/// A rule file: its path as the user named it, and its text.
#[derive(Clone, Debug)]
pub struct RuleFile {
    /// The path.
    pub path: String,
    /// The text.
    pub text: String,
}

impl Story {
    /// Reads the rule files and folders of rule files at `paths`. Every problem of all of them goes to `diagnostics`; where one
    /// of them is an error, there is no story.
    pub fn read<P: AsRef<Path>>(paths: &[P], diagnostics: &Diagnostics) -> Option<Self> {
        let files = paths.iter().flat_map(|path| rule_files(path.as_ref(), diagnostics)).collect::<Vec<_>>();
        Self::parse(&files, diagnostics)
    }

    /// Reads a story from the texts of its rule files.
    pub fn parse(files: &[RuleFile], diagnostics: &Diagnostics) -> Option<Self> {
        let ids: Vec<_> = files.iter().map(|f| diagnostics.file(&f.path, f.text.as_str())).collect();
        let documents: Vec<Document<'_>> =
            files.iter().zip(ids).map(|(f, id)| Document::parse(id, &f.text, diagnostics)).collect();
        let roots: Vec<Table<'_>> = documents.iter().map(Document::root).collect();

        let mut head = Head::default();
        let mut builder = Builder::default();
        for root in &roots {
            head.read(root);
            if let Some(names) = root.table("names") {
                builder.names(&names);
            }
        }
        builder.resolve_names(diagnostics);
        let dateline = Dateline { date: head.date, time: None, zone: head.zone };
        let mut facts: Vec<Fact> = Vec::new();
        let mut seen: FxHashMap<String, Place> = FxHashMap::default();
        let mut empty = true;
        for root in roots {
            for table in root.tables("fact", "the fact") {
                empty = false;
                let id = table.required_str("id").filter(|id| good_id(id, diagnostics));
                if let Some(id) = &id {
                    match seen.get(&id.value) {
                        None => {
                            seen.insert(id.value.clone(), id.at);
                        }
                        Some(first) => diagnostics.push(
                            Diagnostic::new(codes::DUPLICATE_ID, id.at, format!("there are two facts `{}`", id.value))
                                .also(*first, "the first one")
                                .help("give one of them another id"),
                        ),
                    }
                }
                facts.extend(fact(
                    table,
                    id,
                    &mut Scope { terms: &mut builder, dateline: &dateline, policy: head.policy, claim: String::new() },
                ));
            }
            root.finish();
        }
        if empty && !diagnostics.has_errors() {
            let path = files.first().map_or_else(|| "rules".to_owned(), |f| f.path.clone());
            diagnostics.push_for_file(
                path,
                codes::NO_FACTS,
                "the story has no facts",
                Some("start one with `[[fact]]`".to_owned()),
            );
        }
        let terms = builder.build(diagnostics);
        if diagnostics.has_errors() {
            return None;
        }
        lint::lint(&facts, &terms, &head.require, diagnostics);
        Some(Self { title: head.title, dateline, facts, terms })
    }
}

impl Story {
    /// The fact in whose table a place of a rule file lies.
    pub fn fact_at(&self, place: Place) -> Option<&Fact> {
        let before = |fact: &&Fact| fact.table.file == place.file && fact.table.span.start <= place.span.start;
        self.facts.iter().filter(before).max_by_key(|fact| fact.table.span.start)
    }
}

/// The paths of the rule files at a path: itself, or all `.toml` files of a folder and its folders, in the order of their paths.
/// What cannot be looked into goes to `diagnostics`.
pub fn rule_paths(path: &Path, diagnostics: &Diagnostics) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let mut paths = Vec::new();
    for entry in files_under(path) {
        match entry {
            Ok(p) if p.extension().is_some_and(|e| e == "toml") && p.file_name().is_some_and(|n| n != CONFIG) => {
                paths.push(p);
            }
            Ok(_) => {}
            Err(error) => {
                let at = shown(error.path().unwrap_or(path));
                diagnostics.push_for_file(at, codes::UNREADABLE_FILE, format!("cannot be read: {error}"), None);
            }
        }
    }
    paths.sort();
    paths
}

/// The rule files at a path.
fn rule_files(path: &Path, diagnostics: &Diagnostics) -> Vec<RuleFile> {
    let paths = rule_paths(path, diagnostics);
    if paths.is_empty() {
        let help = Some("a rule file ends in `.toml`".to_owned());
        diagnostics.push_for_file(shown(path), codes::NO_FACTS, "the folder has no rule files", help);
    }
    paths.iter().filter_map(|p| rule_file(p, diagnostics)).collect()
}

/// The configuration may stand beside the rules, and is none.
const CONFIG: &str = "crosscheck.toml";

/// Larger than any rule file that people write, in bytes.
const SIZE_LIMIT: u64 = 16 << 20;

fn rule_file(path: &Path, diagnostics: &Diagnostics) -> Option<RuleFile> {
    let refuse = |code, message: String, help: Option<&str>| {
        diagnostics.push_for_file(shown(path), code, message, help.map(str::to_owned));
        None
    };
    let unreadable = |message: String| refuse(codes::UNREADABLE_FILE, message, None);
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let help = Some("check the path, which counts from the current folder");
            return refuse(codes::UNREADABLE_FILE, "there is no such file or folder".to_owned(), help);
        }
        Err(error) => return unreadable(format!("the file cannot be read: {error}")),
    };
    // Reading a pipe or a device may never end.
    if !metadata.is_file() {
        return unreadable("this is not a file".to_owned());
    }
    if metadata.len() > SIZE_LIMIT {
        return unreadable(format!("the file is larger than {} MiB", SIZE_LIMIT >> 20));
    }
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(format!("the file cannot be read: {error}")),
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(RuleFile { path: shown(path), text }),
        Err(error) => {
            let message = format!("byte {} of the file is not UTF-8", error.utf8_error().valid_up_to());
            refuse(codes::NOT_UTF8, message, Some("save the file as UTF-8"))
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// What `[story]` says.
#[derive(Debug, Default)]
struct Head {
    title: Option<String>,
    date: Option<civil::Date>,
    zone: Option<jiff::tz::TimeZone>,
    /// Keys that every fact must have.
    require: Vec<Required>,
    /// What a newspaper may do to a quotation.
    policy: Policy,
    at: Option<Place>,
}

impl Head {
    fn read(&mut self, root: &Table<'_>) {
        let Some(story) = root.table("story") else { return };
        if let Some(first) = self.at {
            let message = "the story is described twice";
            root.diagnostics().push(
                Diagnostic::new(codes::DUPLICATE_STORY, story.at(), message)
                    .also(first, "the first time")
                    .help("keep one `[story]`; all rule files of a folder are one story"),
            );
        }
        self.at = Some(story.at());
        self.title = story.str("title").map(|t| t.value);
        self.date = story.scalar("date").and_then(|text| date(&text, root.diagnostics()));
        self.zone = story.str("zone").and_then(|text| zone(&text, root.diagnostics()));
        self.require = require(&story);
        self.policy = Policy::parse(&story, Policy::default());
        story.finish();
    }
}

/// The keys that `require` names.
fn require(story: &Table<'_>) -> Vec<Required> {
    let words = story.strs("require").unwrap_or_default();
    let one = |word: &Str| {
        let found = Required::ALL.into_iter().find(|(key, _)| *key == word.value);
        if found.is_none() {
            let keys = Required::ALL.map(|(key, _)| key);
            let help = match closest(&word.value, keys) {
                Some(key) => format!("did you mean `{key}`?"),
                None => format!("it is one of {}", keys.map(|key| format!("`{key}`")).join(", ")),
            };
            let message = format!("`{}` is no key that a story can require of its facts", word.value);
            story.diagnostics().push(Diagnostic::new(codes::UNKNOWN_VALUE, word.at, message).help(help));
        }
        found.map(|(_, required)| required)
    };
    words.iter().filter_map(one).collect()
}

fn date(text: &Str, diagnostics: &Diagnostics) -> Option<civil::Date> {
    let parsed = text.value.parse().ok();
    if parsed.is_none() {
        let message = format!("`{}` is not a day", text.value);
        diagnostics.push(Diagnostic::new(codes::BAD_DATE, text.at, message).help("write it as 2018-01-24"));
    }
    parsed
}

fn zone(text: &Str, diagnostics: &Diagnostics) -> Option<jiff::tz::TimeZone> {
    let zone = jiff::tz::TimeZone::get(&text.value).ok();
    if zone.is_none() {
        let message = format!("there is no time zone `{}`", text.value);
        let help = "write its name in the time zone database, such as \"America/New_York\"";
        diagnostics.push(Diagnostic::new(codes::BAD_ZONE, text.at, message).help(help));
    }
    zone
}

fn fact(table: Table<'_>, id: Option<Str>, scope: &mut Scope<'_>) -> Option<Fact> {
    let diagnostics = table.diagnostics();
    let start = table.at();
    let claim = table.required_str("claim");
    scope.claim = claim.as_ref().map_or(String::new(), |claim| claim.value.clone());
    let about = about(&table, scope);
    let within = within(&table);
    let kind = kind_of(&table, scope);
    let source = source(&table);
    let severity = table.one_of("severity", &Severity::ALL).map_or_else(Severity::default, |s| s.value);
    let tags = table.strs("tags").unwrap_or_default().into_iter().map(|t| t.value).collect();
    let examples = examples(&table);
    table.finish();
    let id = id?;
    Some(Fact {
        table: start,
        at: id.at,
        position: diagnostics.position(id.at),
        id: id.value,
        claim: claim?.value,
        about: about?,
        within,
        kind: kind?,
        source,
        severity,
        tags,
        examples,
    })
}

fn good_id(id: &Str, diagnostics: &Diagnostics) -> bool {
    let good = id.value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && id.value.starts_with(|c: char| c.is_ascii_lowercase())
        && !id.value.ends_with('-');
    if !good {
        let message = format!("`{}` is not an id", id.value);
        let help = "an id is lower-case letters, digits and hyphens, and starts with a letter";
        diagnostics.push(Diagnostic::new(codes::BAD_ID, id.at, message).help(help));
    }
    good
}

/// The entries of `about`. A quotation says itself what it is about, and so does an event; other kinds must say it.
fn about(table: &Table<'_>, scope: &mut Scope<'_>) -> Option<Vec<About>> {
    let diagnostics = table.diagnostics();
    let needless = table.has("quote") || table.has("event");
    if !table.has("about") {
        if !needless && kind::KEYS.iter().any(|key| table.has(key)) {
            table.require("about");
        }
        return Some(Vec::new());
    }
    let entries = table.strs("about")?;
    if entries.is_empty() {
        let at = table.value_at("about").unwrap_or(table.at());
        let help = "name at least one word that a sentence on the subject must have";
        diagnostics.push(Diagnostic::new(codes::EMPTY_ABOUT, at, "`about` says nothing").help(help));
        return None;
    }
    let mut about = Vec::with_capacity(entries.len());
    let mut whole = true;
    for source in &entries {
        let start = source.value.len() - source.value.trim_start().len();
        let negated = source.value[start..].starts_with('!');
        let start = start + usize::from(negated);
        let term =
            Str { value: source.value[start..].to_owned(), at: source.part(start..source.value.len(), diagnostics) };
        match scope.terms.term(&term, diagnostics) {
            Some(term) => about.push(About { term, negated, source: source.clone() }),
            None => whole = false,
        }
    }
    if whole && about.iter().all(|entry| entry.negated) {
        let help = "add the words that a sentence on the subject must have";
        let message = "`about` says only what the fact is not about";
        let at = table.value_at("about").unwrap_or(table.at());
        diagnostics.push(Diagnostic::new(codes::EMPTY_ABOUT, at, message).help(help));
        return None;
    }
    whole.then_some(about)
}

fn within(table: &Table<'_>) -> Within {
    let is_number = table.scalar("within").is_some_and(|w| w.value.parse::<i64>().is_ok());
    if is_number {
        let at = table.value_at("within");
        return match table.integer("within").map(|n| usize::try_from(n.value)) {
            Some(Ok(n)) => Within::Sentences(n),
            _ => {
                let at = at.unwrap_or(table.at());
                let message = "`within` counts neighbouring sentences, so it is 0 or more";
                let help = "0 is the sentence alone, 1 takes in the one before and the one behind it";
                table.diagnostics().push(Diagnostic::new(codes::UNKNOWN_VALUE, at, message).help(help));
                Within::default()
            }
        };
    }
    let choices = [("sentence", Within::Sentence), ("paragraph", Within::Paragraph), ("article", Within::Article)];
    table.one_of("within", &choices).map_or_else(Within::default, |w| w.value)
}

/// The one kind of a fact.
fn kind_of(table: &Table<'_>, scope: &mut Scope<'_>) -> Option<Kind> {
    table.know(kind::KEYS);
    let keys: Vec<&'static str> = kind::KEYS.iter().copied().filter(|key| table.has(key)).collect();
    let kinds: Vec<Option<Kind>> =
        keys.iter().map(|key| table.table(key).and_then(|inner| Kind::parse(key, inner, scope))).collect();
    let list = || kind::KEYS.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    match (keys.as_slice(), kinds.into_iter().next()) {
        ([], _) => {
            // A slip for a kind is reported as an unknown key.
            let slip = table
                .keys()
                .iter()
                .any(|key| !table.knows(&key.value) && closest(&key.value, kind::KEYS.iter().copied()).is_some());
            if !slip {
                let message = "the fact does not say what it expects";
                let problem = Diagnostic::new(codes::NO_KIND, table.at(), message);
                table.diagnostics().push(problem.help(format!("add one of {}", list())));
            }
            None
        }
        ([_], kind) => kind.flatten(),
        ([first, second, ..], _) => {
            let place = |key| table.key_at(key).unwrap_or(table.at());
            let message = format!("the fact expects two things, `{first}` and `{second}`");
            table.diagnostics().push(
                Diagnostic::new(codes::TWO_KINDS, place(second), message)
                    .also(place(first), "the first one")
                    .help("make two facts of it"),
            );
            None
        }
    }
}

fn source(table: &Table<'_>) -> Option<Source> {
    if !table.has("source") {
        table.know(&["source"]);
        return None;
    }
    let inline = table.value_at("source").is_some_and(|at| {
        let text = table.diagnostics().text(at.file);
        text.get(at.span.range()).is_some_and(|raw| !raw.starts_with(['"', '\'']))
    });
    if !inline {
        let text = table.required_str("source")?.value;
        let is_url = text.contains("://");
        return Some(Source {
            name: (!is_url).then(|| text.clone()),
            url: is_url.then_some(text),
            date: None,
            note: None,
        });
    }
    let inner = table.table("source")?;
    let source = Source {
        name: inner.str("name").map(|t| t.value),
        url: inner.str("url").map(|t| t.value),
        date: inner.scalar("date").and_then(|text| date(&text, table.diagnostics())),
        note: inner.str("note").map(|t| t.value),
    };
    inner.finish();
    Some(source)
}

fn examples(table: &Table<'_>) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut read = |tests: &Table<'_>, todo: bool| {
        for (key, expected) in Expected::ALL {
            let texts = tests.strs(key).unwrap_or_default();
            examples.extend(texts.into_iter().filter_map(|text| example(text, expected, todo, tests.diagnostics())));
        }
    };
    if let Some(tests) = table.table("tests") {
        read(&tests, false);
        if let Some(todo) = tests.table("todo") {
            read(&todo, true);
            todo.finish();
        }
        tests.finish();
    }
    examples
}

/// Takes the marks ‹ › out of an example.
fn example(source: Str, expected: Expected, todo: bool, diagnostics: &Diagnostics) -> Option<Example> {
    let mut text = String::with_capacity(source.value.len());
    let mut marks = Vec::new();
    let mut open = None;
    let mut problem = None;
    for (at, c) in source.value.char_indices() {
        let mark = at..at + c.len_utf8();
        match (c, &open) {
            ('‹', None) => open = Some((text.len(), mark)),
            ('‹', Some(_)) => _ = problem.get_or_insert((mark, "this mark opens within another")),
            ('›', Some((start, _))) => {
                if text[*start..].trim().is_empty() {
                    problem.get_or_insert((mark, "no words stand between these marks"));
                }
                marks.push(*start..text.len());
                open = None;
            }
            ('›', None) => _ = problem.get_or_insert((mark, "nothing opened what this mark closes")),
            _ => text.push(c),
        }
    }
    if let Some((_, mark)) = open {
        problem.get_or_insert((mark, "nothing closes what this mark opens"));
    }
    if problem.is_none() && expected == Expected::Omit && !marks.is_empty() {
        problem =
            source.value.find('‹').map(|at| (at..at + '‹'.len_utf8(), "an omission has no evidence to be marked"));
    }
    if let Some((mark, message)) = problem {
        let help = "put ‹ before and › behind the words that must be the evidence";
        diagnostics.push(Diagnostic::new(codes::BAD_MARK, source.part(mark, diagnostics), message).help(help));
        return None;
    }
    if text.trim().is_empty() {
        let help = "write a sentence, or remove the empty string";
        diagnostics.push(Diagnostic::new(codes::EMPTY_TEST, source.at, "this test says nothing").help(help));
        return None;
    }
    if let Some(mark) = plain_mark(&source.value).filter(|_| marks.is_empty()) {
        let message = "`<` and `>` are part of the sentence here, and mark nothing";
        let help = "the words that must be the evidence stand between ‹ and ›";
        diagnostics.push(Diagnostic::new(codes::PLAIN_MARK, source.part(mark, diagnostics), message).help(help));
    }
    let position = diagnostics.position(source.at);
    Some(Example { source, position, text, marks, expected, todo })
}

/// Words between `<` and `>`, which a keyboard has and ‹ › it has not: their bytes, signs included.
fn plain_mark(text: &str) -> Option<std::ops::Range<usize>> {
    let start = text.find('<')?;
    let words = text.get(start + 1..)?;
    let len = words.find('>')?;
    let some = words.get(..len).is_some_and(|words| !words.trim().is_empty());
    some.then(|| start..start + len + 2)
}
