//! Input that means harm, or none at all: nothing panics, and nothing that a terminal obeys gets through.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::path::Path;
use std::process::{Command, Output};

use crosscheck::article::{Article, Dateline};
use crosscheck::check::Checker;
use crosscheck::diagnostic::Diagnostics;
use crosscheck::diagnostic::render::Style;
use crosscheck::fact::RuleFile;
use crosscheck::fact::Story;
use proptest::prelude::*;

const RULES: &str = r#"
[[fact]]
id       = "letters"
claim    = "Letters went to 23 cities."
about    = ["letter"]
quantity = { value = "23", of = "city" }

[[fact]]
id    = "day"
claim = "Letters went out on Wednesday."
about = ["letter"]
when  = { value = "January 24, 2018" }

[[fact]]
id    = "said"
claim = "As said."
quote = { speaker = "Smith", text = "We will not be moved by letters from anybody at all." }

[[fact]]
id    = "went"
claim = "Smith went."
event = { subject = "Smith", action = "attend|go", opposite = "skip", happened = true }

[[fact]]
id    = "role"
claim = "Smith is the mayor."
about = ["Smith"]
term  = { is = "mayor", not = "governor" }

[[fact]]
id      = "found"
claim   = "Anything."
about   = ["letter|Smith"]
pattern = { agree = "letters? (?:to|from)", contradict = "no letters?" }
"#;

fn story() -> Story {
    let diagnostics = Diagnostics::default();
    let file = RuleFile { path: "rules.toml".to_owned(), text: RULES.to_owned() };
    Story::parse(&[file], &diagnostics)
        .unwrap_or_else(|| panic!("{}", diagnostics.render(Style { color: false, width: 100 })))
}

/// Words, marks and figures that the readers care about, in any order.
fn news() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "letter",
        "letters",
        "Smith",
        "not",
        "\"",
        "\u{201c}",
        "\u{201d}",
        "'",
        "said",
        ".",
        ",",
        "23",
        "cities",
        "about",
        "more",
        "than",
        "between",
        "and",
        "to",
        "-",
        "\u{2013}",
        "\u{2014}",
        "$",
        "million",
        "hundred",
        "percent",
        "%",
        "Wednesday",
        "Jan.",
        "24",
        "2018",
        "noon",
        "at",
        "12:30",
        "p.m.",
        "attended",
        "would",
        "skip",
        "the",
        "mayor",
        "\n",
        "\n\n",
        "of",
        "half",
        "a",
        "third",
        "two",
        "dozen",
        "in",
        "who",
        "that",
        "(",
        ")",
        "[",
        "]",
        "\u{2026}",
        "...",
        "no",
        "one",
        "99999999999999999999",
        "1/0",
        "U.S.",
        "\u{301}",
        "\u{200b}",
        "\u{202e}",
        "\u{1b}[31m",
        "é",
        "日本",
        "½",
        "²",
        "never",
        "was",
        "by",
        "last",
        "week",
    ]);
    prop::collection::vec((word, prop::sample::select(vec!["", " ", "  "])), 0..120)
        .prop_map(|words| words.into_iter().map(|(word, space)| format!("{word}{space}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_article_panics(text in prop_oneof![news(), any::<String>()]) {
        let story = story();
        let article = Article::from_text(text, Dateline::default());
        let checked = Checker::new(&story).check(&article);
        for evidence in checked.outcomes.iter().flat_map(|o| &o.evidence) {
            prop_assert_eq!(&evidence.sentence[evidence.within.clone()], &evidence.text);
        }
        for fact in &story.facts {
            prop_assert_eq!(Checker::new(&story).explain(fact, &article).evidence.len(), checked.outcomes[story.facts.iter().position(|f| f.id == fact.id).unwrap()].evidence.len());
        }
    }

    #[test]
    fn no_rule_file_panics(text in prop_oneof![any::<String>(), broken()]) {
        let diagnostics = Diagnostics::default();
        let story = Story::parse(&[RuleFile { path: "rules.toml".to_owned(), text }], &diagnostics);
        prop_assert_eq!(story.is_none(), diagnostics.has_errors());
        let drawn = diagnostics.render(Style { color: false, width: 80 });
        prop_assert!(drawn.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", drawn);
    }
}

/// The rules with a piece cut out, doubled or replaced.
fn broken() -> impl Strategy<Value = String> {
    let chars: Vec<char> = RULES.chars().collect();
    let len = chars.len();
    (
        0..len,
        0..40_usize,
        prop::sample::select(vec!["", "=", "\"", "[", "]]", "{", "\u{1b}", "\u{202e}", "@x", "|", "/(/", "999"]),
    )
        .prop_map(move |(at, cut, put)| {
            let end = (at + cut).min(len);
            chars[..at].iter().chain(put.chars().collect::<Vec<_>>().iter()).chain(&chars[end..]).collect()
        })
}

fn crosscheck(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_crosscheck")).current_dir(folder).env_clear().args(args).output().unwrap()
}

/// What a terminal obeys, and what reorders what a reader sees.
fn dangerous(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn nothing_that_a_terminal_obeys_gets_through() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("rules.toml", RULES);
    let evil = "\u{1b}]0;owned\u{7}\u{1b}[31m\u{9b}31m\u{202e}";
    let text = format!(
        "Letters{evil} went to 32{evil} cities on Tuesday, Smith{evil} said: “We will be moved by letters{evil} from anybody at all.”\n"
    );
    write(&format!("evil{evil}.txt"), &text);
    write("empty.txt", "");
    let path = format!("evil{evil}.txt");
    for args in [
        &["check", &path, "--rules", "rules.toml", "--show", "all"][..],
        &["check", "empty.txt", &path, "--rules", "rules.toml"],
        &["check", ".", "--rules", "rules.toml"],
        &["explain", "letters", &path, "--rules", "rules.toml"],
        &["explain", evil, &path, "--rules", "rules.toml"],
        &["check", &path, "--rules", evil],
        &["check", evil, "--rules", "rules.toml"],
        &["read", &path],
    ] {
        let output = crosscheck(folder.path(), args);
        for (stream, bytes) in [("stdout", output.stdout), ("stderr", output.stderr)] {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains(dangerous), "{args:?} {stream}: {text:?}");
        }
    }
}

#[test]
fn a_bad_line_for_a_filter_is_told_with_its_place_and_shape() {
    use std::io::Write as _;
    let said = |command: &str, lines: &[u8]| {
        let piped = std::process::Stdio::piped;
        let mut program = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
        let mut child =
            program.args([command, "--jsonl"]).stdin(piped()).stdout(piped()).stderr(piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(lines).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    let read = r#"a line is {"id": …, "text": "…", "ref": "2018-01-25T09:00:00"}, where `ref` may be missing"#;
    let compare = r#"a line is {"a": "as said", "b": "as printed"}"#;
    for (command, lines, error) in [
        (
            "read",
            &b"{\"id\":1,\"text\":\"a 5\"}\n\n{\"id\":2,\"txt\":\"\xc3\xa9 5\"}\n"[..],
            "3, column 20: missing field `text`",
        ),
        (
            "read",
            b"{\"id\":1,\"text\":\"a\",\"ref\":\"2018\"}",
            "1, column 31: expected two digit month, but found end of input",
        ),
        ("compare-quotes", b"nonsense", "1, column 2: expected ident"),
    ] {
        let shape = if command == "read" { read } else { compare };
        assert_eq!(said(command, lines), format!("error: standard input, line {error}; {shape}\n"));
    }
    assert_eq!(said("read", b"\xff\n"), "error: standard input, line 1: not UTF-8\n");
}
