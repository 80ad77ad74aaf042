//! A sentence and its negation: a twin is made by adding or taking the negation of the verb that decides.

use std::collections::BTreeMap;

use super::{Case, Rule, SUITE, Stance, suite};
use crate::fact::terms::TermMatch;
use crate::reading::clause::{Clauses, Form, Polarity, Reader, Tag, bases, principal_parts};
use crate::text::Text;

/// The twins of a sentence: each verb of the event that is affirmed denied, each that "not" denies affirmed; with each, that verb as a rule
/// would have it.
fn twins(rule: &Rule, source: &str) -> Vec<(String, String)> {
    let text = Text::new(source);
    let hits = rule.terms.scan(&text);
    let evidence = rule.findings(source, false).1.evidence;
    let mut out = Vec::new();
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
            let decides = evidence.iter().any(|e| e.span.contains(text.tokens()[g.head].span));
            // "did not resign on Monday but on Friday" says that he did: without its "not" it says nothing.
            let put_right = g.negation.is_some()
                && clauses
                    .group_at(g.head)
                    .is_some_and(|k| Reader::new(&text, &clauses).outcome(k).polarity == Polarity::Affirmed);
            // "closed four, but not Mercy": nor does the denial of what was done to others.
            let left_out = g.negation.is_none()
                && hits.of(rule.event.action).iter().any(|a| a.tokens == m.tokens)
                && evidence.iter().all(|e| e.stance == Stance::Refutes)
                && clauses
                    .group_at(g.head)
                    .is_some_and(|k| Reader::new(&text, &clauses).outcome(k).polarity == Polarity::Affirmed);
            if left_out || g.inverted || g.shares.is_some() || g.elliptical || !decides || put_right {
                continue;
            }
            let own = own_verb(rule, &text, m, g.head, done);
            let at = |token: usize| text.tokens()[token].span;
            let edit = |from: u32, to: u32, new: &str| {
                let words = text.as_str();
                format!("{}{new}{}", &words[..from as usize], &words[to as usize..])
            };
            let first = (g.tokens.start..=g.head).find(|&t| !matches!(clauses.tag(t), Tag::Adv)).unwrap_or(g.head);
            // "has yet to sign it" is "has already signed it".
            let yet = g.tokens.start.checked_sub(1).filter(|&yet| text.word(yet) == "yet");
            if let Some(yet) = yet.filter(|_| g.form == Form::Infinitive) {
                let be = clauses.tag(g.tokens.start + 1) == Tag::Be;
                let participle =
                    if be { format!("been {}", text.word(g.head)) } else { principal_parts(text.word(g.head)).1 };
                out.push((edit(at(yet).start, at(g.head).end, &format!("already {participle}")), own));
                continue;
            }
            match (g.negation, g.form) {
                (Some(not), Form::Finite) if g.negations == 1 => {
                    let word = text.word(not);
                    if matches!(word, "not" | "never") {
                        // With the space before it, or behind it where it opens the text.
                        let from = at(not).start.saturating_sub(1);
                        let end = if from == at(not).start { at(not).end + 1 } else { at(not).end };
                        out.push((edit(from, end, ""), own));
                    } else if let Some(aux) = word.strip_suffix("n't").filter(|aux| !matches!(*aux, "wo" | "ca")) {
                        out.push((edit(at(not).start, at(not).end, aux), own));
                    }
                }
                (None, Form::Finite)
                    if matches!(clauses.tag(first), Tag::Modal | Tag::Be | Tag::Have | Tag::Do) && first < g.head =>
                {
                    out.push((edit(at(first).end, at(first).end, " not"), own));
                }
                (None, Form::Finite) if g.tokens.start == g.head || first == g.head => {
                    let head = at(g.head);
                    let twin = bases(text.word(g.head))
                        .map(|base| edit(head.start, head.end, &format!("did not {base}")))
                        .find(|twin| {
                            let twin = Text::new(twin.as_str());
                            let hits = rule.terms.scan(&twin);
                            let at = head.start + "did not ".len() as u32;
                            [Some(rule.event.action), rule.event.opposite]
                                .into_iter()
                                .flatten()
                                .any(|id| hits.of(id).iter().any(|m| twin.token_span(m.tokens.clone()).start == at))
                        });
                    out.extend(twin.map(|twin| (twin, own)));
                }
                // "helped Larsen win" is negated elsewhere.
                (None, Form::Infinitive) if text.word(g.tokens.start) != "to" => {}
                (None, Form::Infinitive | Form::Ing) => {
                    out.push((edit(at(g.tokens.start).start, at(g.tokens.start).start, "not "), own));
                }
                _ => {}
            }
        }
    }
    out
}

/// What became of the twin of a decided sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Twin {
    /// It is read the other way round.
    Opposite,
    /// It denies an opposite that leaves a middle: who did not reject it may not have voted.
    Middle,
    /// It denies a governor that leaves both open: "was not barred from", "did not deny that".
    Governor,
    /// It denies what its own sentence then puts right: "did not boycott it but …".
    PutRight,
    /// It affirms what was refused, and so is a plan: "will attend" beside "will not attend".
    Plan,
    /// What it denies is only a part or a manner, or of some: "did not accept the offer unanimously", "some 40 did not leave".
    Part,
    /// It affirms what nobody is said to do: "was not launched" was launched by nobody, "was launched" by whomever.
    Anyone,
    /// Anything else.
    Wrong,
}

/// Whether the reading decides a sentence rightly and by one verb: where two say the same, denying one leaves the other.
fn is_decided(rule: &Rule, case: &Case<'_>) -> bool {
    matches!(case.expected, '+' | '-')
        && rule.findings(case.sentence, false).1.evidence.len() == 1
        && rule.read(case.sentence) == case.expected
}

/// What became of the twin of a sentence that is read as `sign`.
fn fate(rule: &Rule, sign: char, twin: &str) -> Twin {
    let reasons = rule.findings(twin, false).1.evidence;
    let says = |words: &str| reasons.iter().any(|e| e.reason.contains(words));
    match (sign, rule.read(twin)) {
        ('+', '-') | ('-', '+') => Twin::Opposite,
        ('-', '?') if says("leaves a middle") => Twin::Middle,
        ('-', '?') if says("puts it right") => Twin::PutRight,
        (_, '?') if says("left open") || says("only claimed") => Twin::Governor,
        ('-', '?') if says("plan") || says("possibility") => Twin::Plan,
        ('-', '?') if says("does not say by whom") || says("nobody says by whom") => Twin::Anyone,
        (_, '?') if says("only in part") || says("of some only") => Twin::Part,
        _ => Twin::Wrong,
    }
}

/// The twins of a sentence that the reading decides rightly, and what became of each.
pub(super) fn twins_of(rule: &Rule, case: &Case<'_>) -> Vec<(Twin, String)> {
    if !is_decided(rule, case) {
        return Vec::new();
    }
    twins(rule, case.sentence).into_iter().map(|(twin, _)| (fate(rule, case.expected, &twin), twin)).collect()
}

/// All twins but those that the README names are opposite.
#[test]
fn a_sentence_and_its_negation_are_read_as_opposites() {
    let (rules, cases) = suite(SUITE);
    let mut wrong = String::new();
    let mut fates: BTreeMap<Twin, usize> = BTreeMap::new();
    let mut parts = String::new();
    for case in &cases {
        for (fate, twin) in twins_of(&rules[case.rule], case) {
            *fates.entry(fate).or_default() += 1;
            match fate {
                Twin::Wrong => wrong += &format!("twin of {}: {twin}\n", case.expected),
                Twin::Part => parts += &format!("{twin}\n"),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    insta::assert_snapshot!(format!("{fates:?}\n\n{parts}"));
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

/// Judged by a fact whose action is the sentence's own verb and that has no opposite, a sentence and its negation come out opposite.
#[test]
fn by_its_own_verb_a_sentence_and_its_negation_are_opposite() {
    let (rules, cases) = suite(SUITE);
    let mut fates: BTreeMap<Twin, usize> = BTreeMap::new();
    let (mut undecided, mut wrong, mut open) = (0, String::new(), String::new());
    for case in cases.iter().filter(|case| is_decided(&rules[case.rule], case)) {
        let rule = &rules[case.rule];
        for (twin, verb) in twins(rule, case.sentence) {
            let about = if rule.about_text.is_empty() { String::new() } else { format!(" @ {}", rule.about_text) };
            let own = Rule::short(&format!("{} > {verb}{about}", rule.event.subject_text));
            let sign = own.read(case.sentence);
            // "chose to boycott" decides that nobody attended, and is a plan to boycott.
            if !matches!(sign, '+' | '-') {
                undecided += 1;
                continue;
            }
            let fate = fate(&own, sign, &twin);
            *fates.entry(fate).or_default() += 1;
            match fate {
                Twin::Opposite | Twin::Plan => {}
                Twin::Wrong => wrong += &format!("{sign} by \"{verb}\": {twin}\n"),
                fate => open += &format!("{fate:?} by \"{verb}\": {twin}\n"),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    insta::assert_snapshot!(format!("{fates:?}, not decided by the verb alone: {undecided}\n\n{open}"));
}
