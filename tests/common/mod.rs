//! What the integration tests share: a story checked against its articles, some of them with words changed.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;

use crosscheck::article::{Article, Dateline};
use crosscheck::check::Checker;
use crosscheck::diagnostic::Diagnostics;
use crosscheck::fact::Story;

/// The story of the mayors' meeting, with the text of its four articles.
#[derive(Clone)]
pub(crate) struct Mayors {
    pub(crate) story: Rc<Story>,
    articles: HashMap<String, (String, Dateline)>,
    verdicts: RefCell<HashMap<String, Vec<String>>>,
}

impl Mayors {
    pub(crate) fn load() -> Self {
        let diagnostics = Diagnostics::default();
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/mayors-meeting.toml");
        let story = Story::read(&[rules], &diagnostics);
        let story = Rc::new(story.unwrap_or_else(|| panic!("{:#?}", diagnostics.sorted())));
        let articles = [("L", "latimes", 24), ("G", "governing", 25), ("A", "abc7ny", 24), ("W", "wpix", 24)]
            .map(|(siglum, name, day)| {
                let path = format!("{}/fixtures/mayors-meeting/{name}.txt", env!("CARGO_MANIFEST_DIR"));
                let text = std::fs::read_to_string(path).unwrap();
                let date = Some(jiff::civil::date(2018, 1, day));
                (siglum.to_owned(), (text, Dateline { date, ..story.dateline.clone() }))
            })
            .into();
        Self { story, articles, verdicts: RefCell::default() }
    }

    /// The same with the one place that has `from` in an article changed.
    pub(crate) fn altered(&self, siglum: &str, from: &str, to: &str) -> Self {
        let text = &self.articles[siglum].0;
        let plain = |s: &str| s.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
        let text = if text.contains(from) { text.clone() } else { plain(text) };
        assert_eq!(text.matches(from).count(), 1, "{siglum} has “{from}” once");
        self.with(siglum, text.replacen(from, to, 1))
    }

    /// The same with all places that have `from` in an article changed.
    pub(crate) fn rewritten(&self, siglum: &str, from: &str, to: &str) -> Self {
        let text = self.articles[siglum].0.replace(from, to);
        self.with(siglum, text)
    }

    fn with(&self, siglum: &str, text: String) -> Self {
        let mut with = self.clone();
        with.verdicts.borrow_mut().remove(siglum);
        if let Some(article) = with.articles.get_mut(siglum) {
            article.0 = text;
        }
        with
    }

    /// The glyph and the words of a verdict: "✓ agreement (exact)".
    pub(crate) fn verdict(&self, fact: &str, siglum: &str) -> String {
        let mut verdicts = self.verdicts.borrow_mut();
        let verdicts = verdicts.entry(siglum.to_owned()).or_insert_with(|| {
            let (text, dateline) = self.articles[siglum].clone();
            let article = Article::from_text(text, dateline);
            let outcomes = Checker::new(&self.story).check(&article).outcomes;
            outcomes
                .iter()
                .map(|o| {
                    let evidence: Vec<String> =
                        o.evidence.iter().map(|e| format!("‹{}› {}", e.text, e.reason)).collect();
                    format!("{} {} {evidence:?}", crosscheck::report::text::glyph(o.verdict), o.verdict)
                })
                .collect()
        });
        let index = self.story.facts.iter().position(|f| f.id == fact).unwrap_or_else(|| panic!("no fact {fact}"));
        verdicts[index].clone()
    }
}

/// The rows of a table of verdicts: a fact, and a glyph by siglum.
pub(crate) fn rows(table: &str) -> Vec<(String, Vec<(String, char)>)> {
    let mut lines = table.lines().map(str::split_whitespace).filter(|cells| cells.clone().next().is_some());
    let sigla: Vec<&str> = lines.next().expect("a header").skip(1).collect();
    lines
        .map(|mut cells| {
            let fact = cells.next().expect("a fact").to_owned();
            let glyphs = cells.map(|cell| cell.chars().next().expect("a glyph"));
            (fact, sigla.iter().map(ToString::to_string).zip(glyphs).collect())
        })
        .collect()
}
