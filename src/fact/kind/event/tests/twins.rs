//! A sentence and its twin, which says the contrary: made by adding or taking the negation of the verb that decides, or written as a
//! newspaper would.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Case, Rule, SUITE, suite};
use crate::fact::terms::TermMatch;
use crate::reading::clause::{Clauses, Form, Tag, VerbGroup, bases, principal_parts};
use crate::text::Text;

/// A sentence that says the contrary of another, and the verbs in which the two differ as a rule would have them.
struct Twin {
    text: String,
    verbs: Vec<String>,
}

/// The twins of a sentence that a program can make: each verb of the event that is affirmed denied, each that "not" denies affirmed, and,
/// where several decide, all of them at once.
fn made(rule: &Rule, source: &str) -> Vec<Twin> {
    let text = Text::new(source);
    let hits = rule.terms.scan(&text);
    let evidence = rule.findings(source, false).1.evidence;
    let mut edits: Vec<(Range<u32>, String, String)> = Vec::new();
    for sentence in 0..text.sentences().len() {
        let tokens = text.sentences()[sentence].tokens.clone();
        let matches: Vec<_> = [Some(rule.event.action), rule.event.opposite, rule.event.passive]
            .into_iter()
            .flatten()
            .flat_map(|id| hits.within(id, tokens.clone()).iter().map(move |m| (m, Some(id) == rule.event.passive)))
            .collect();
        let verbs: Vec<usize> = matches.iter().flat_map(|(m, _)| m.tokens.clone()).collect();
        let clauses = Clauses::with_verbs(&text, sentence, &verbs);
        for (m, done) in matches {
            let Some(g) = m.tokens.clone().find_map(|t| clauses.groups().iter().find(|g| g.head == t)) else {
                continue;
            };
            if !evidence.iter().any(|e| e.span.contains(text.tokens()[g.head].span)) {
                continue;
            }
            if let Some((span, new)) = negated(rule, &text, &clauses, g) {
                edits.push((span, new, own_verb(rule, &text, m, g.head, done)));
            }
        }
    }
    edits.sort_by_key(|(span, ..)| span.start);
    edits.dedup_by_key(|(span, ..)| span.start);
    let apply = |edits: &[(Range<u32>, String, String)]| {
        let mut out = text.as_str().to_owned();
        for (span, new, _) in edits.iter().rev() {
            out.replace_range(span.start as usize..span.end as usize, new);
        }
        Twin { text: out, verbs: edits.iter().map(|(.., verb)| verb.clone()).collect() }
    };
    let mut out: Vec<Twin> = edits.chunks(1).map(apply).collect();
    if edits.len() > 1 {
        out.push(apply(&edits));
    }
    out
}

/// Where a verb group gets or loses its negation, and what stands there instead; nothing where that takes more than a word.
fn negated(rule: &Rule, text: &Text, clauses: &Clauses, g: &VerbGroup) -> Option<(Range<u32>, String)> {
    if g.inverted || g.shares.is_some() || g.elliptical {
        return None;
    }
    let at = |token: usize| text.tokens()[token].span;
    let first = (g.tokens.start..=g.head).find(|&t| !matches!(clauses.tag(t), Tag::Adv)).unwrap_or(g.head);
    // "has yet to sign it" is "has already signed it".
    let yet = g.tokens.start.checked_sub(1).filter(|&yet| text.word(yet) == "yet");
    if let Some(yet) = yet.filter(|_| g.form == Form::Infinitive) {
        let be = clauses.tag(g.tokens.start + 1) == Tag::Be;
        let participle = if be { format!("been {}", text.word(g.head)) } else { principal_parts(text.word(g.head)).1 };
        return Some((at(yet).start..at(g.head).end, format!("already {participle}")));
    }
    let insert = |at: u32, word: &str| Some((at..at, word.to_owned()));
    match (g.negation, g.form) {
        (Some(not), Form::Finite) if g.negations == 1 => {
            let word = text.word(not);
            if matches!(word, "not" | "never") {
                // With the space before it, or behind it where it opens the text.
                let from = at(not).start.saturating_sub(1);
                let end = if from == at(not).start { at(not).end + 1 } else { at(not).end };
                return Some((from..end, String::new()));
            }
            let aux = word.strip_suffix("n't").filter(|aux| !matches!(*aux, "wo" | "ca"))?;
            Some((at(not).start..at(not).end, aux.to_owned()))
        }
        (None, Form::Finite)
            if matches!(clauses.tag(first), Tag::Modal | Tag::Be | Tag::Have | Tag::Do) && first < g.head =>
        {
            insert(at(first).end, " not")
        }
        (None, Form::Finite) if g.tokens.start == g.head || first == g.head => {
            let head = at(g.head);
            let found = |base: &String| {
                let words = text.as_str();
                let twin = format!("{}did not {base}{}", &words[..head.start as usize], &words[head.end as usize..]);
                let twin = Text::new(twin.as_str());
                let hits = rule.terms.scan(&twin);
                let at = head.start + "did not ".len() as u32;
                [Some(rule.event.action), rule.event.opposite]
                    .into_iter()
                    .flatten()
                    .any(|id| hits.of(id).iter().any(|m| twin.token_span(m.tokens.clone()).start == at))
            };
            let base = bases(text.word(g.head)).find(found)?;
            Some((head.start..head.end, format!("did not {base}")))
        }
        // "helped Larsen win" is negated elsewhere.
        (None, Form::Infinitive) if text.word(g.tokens.start) != "to" => None,
        (None, Form::Infinitive | Form::Ing | Form::Participle) => insert(at(g.tokens.start).start, "not "),
        _ => None,
    }
}

/// The twins that a newspaper would write, by the sentence.
pub(super) fn written() -> BTreeMap<&'static str, &'static str> {
    let lines: Vec<&str> = WRITTEN.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    lines
        .chunks(2)
        .map(|pair| match pair {
            [sentence, twin] => (*sentence, twin.strip_prefix("~ ").expect("a twin behind its sentence")),
            _ => panic!("no twin: {pair:?}"),
        })
        .collect()
}

/// What newspapers would write where a program's twin says nothing certain or says no contrary.
const WRITTEN: &str = include_str!("../suite/twins.txt");

fn are_opposite(one: char, other: char) -> bool {
    matches!((one, other), ('+', '-') | ('-', '+'))
}

/// Whether a twin is read as the opposite of its sentence by a rule whose action is one of the verbs.
fn opposite_by_verb(rule: &Rule, sentence: &str, twin: &str, verbs: &[String]) -> bool {
    let about = if rule.about_text.is_empty() { String::new() } else { format!(" @ {}", rule.about_text) };
    verbs.iter().any(|verb| {
        let own = Rule::short(&format!("{} > {verb}{about}", rule.event.subject_text));
        are_opposite(own.read(sentence), own.read(twin))
    })
}

/// Who made the twin of a sentence that is read as its opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Program,
    Hand,
}

/// Whether the reading decides a sentence, and rightly.
pub(super) fn is_decided(rule: &Rule, case: &Case<'_>) -> bool {
    matches!(case.expected, '+' | '-') && rule.read(case.sentence) == case.expected
}

/// Who made the twin of a decided sentence that is read as its opposite, by the fact or by a verb of the two; or what is missing. What is
/// written by hand must hold, though a program finds another.
pub(super) fn twin_of(
    rule: &Rule,
    case: &Case<'_>,
    written: &BTreeMap<&'static str, &'static str>,
) -> Result<By, String> {
    let made = made(rule, case.sentence);
    let verbs: Vec<String> = made.iter().flat_map(|twin| twin.verbs.clone()).chain(verbs_of(rule)).collect();
    let opposite = |twin: &str| {
        are_opposite(case.expected, rule.read(twin)) || opposite_by_verb(rule, case.sentence, twin, &verbs)
    };
    let Case { expected, event, sentence, .. } = case;
    match written.get(sentence) {
        Some(twin) if opposite(twin) => Ok(By::Hand),
        Some(twin) => Err(format!("{expected} as {} {event}: {sentence}\n~ {twin}\n", rule.read(twin))),
        None if made.iter().any(|twin| opposite(&twin.text)) => Ok(By::Program),
        None => Err(format!("{expected} {event}: {sentence}\n")),
    }
}

/// Every sentence of the suite that is decided has a twin that is decided the other way round: one that a program makes by its own verb, or
/// one as a newspaper would write it.
#[test]
fn every_decided_sentence_has_a_twin_that_is_its_opposite() {
    let (rules, cases) = suite(SUITE);
    let written = written();
    let mut unused: BTreeSet<&str> = written.keys().copied().collect();
    let (mut by_program, mut by_hand, mut missing) = (0, 0, String::new());
    for case in cases.iter().filter(|case| is_decided(&rules[case.rule], case)) {
        unused.remove(case.sentence);
        match twin_of(&rules[case.rule], case, &written) {
            Ok(By::Program) => by_program += 1,
            Ok(By::Hand) => by_hand += 1,
            Err(sentence) => missing += &sentence,
        }
    }
    assert!(missing.is_empty() && unused.is_empty(), "{missing}\nof no decided sentence: {unused:#?}");
    insta::assert_snapshot!(format!("by a program {by_program}, by hand {by_hand}"));
}

/// The verbs of a rule, each by itself.
fn verbs_of(rule: &Rule) -> Vec<String> {
    rule.verbs.split('|').map(|verb| verb.trim().to_owned()).collect()
}

/// The words that matched, as a rule would have them: "walked out" is "walk out", the "arrested" of "be arrested" is that.
fn own_verb(rule: &Rule, text: &Text, m: &TermMatch, head: usize, done: bool) -> String {
    let rest: String = (head + 1..m.tokens.end).map(|t| format!(" {}", text.word(t).to_lowercase())).collect();
    if done {
        return format!("be {}{rest}", text.word(head).to_lowercase());
    }
    let known = |phrase: &String| {
        let hits = rule.terms.scan(&Text::new(phrase.as_str()));
        [Some(rule.event.action), rule.event.opposite].into_iter().flatten().any(|id| !hits.of(id).is_empty())
    };
    let phrases = || bases(text.word(head)).map(|base| format!("{base}{rest}"));
    phrases().find(known).or_else(|| phrases().next()).unwrap_or_default()
}
