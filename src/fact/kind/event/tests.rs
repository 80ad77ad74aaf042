//! The suite: sentences as newspapers write them, by construction, and what they say of an event.

mod figures;
mod twins;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Event;
use crate::article::Dateline;
use crate::diagnostic::{Diagnostics, Document};
use crate::fact::kind::Scope;
use crate::fact::kind::quote::Policy;
use crate::fact::terms::{Builder, TermId, TermSet};
use crate::fact::{Findings, Passage, Stance};
use crate::reading::Readings;
use crate::text::Text;

/// The keys of the entries of `about` in the table that a test makes of them.
const ENTRIES: [&str; 3] = ["first", "second", "third"];

/// An event as a rule would have it, expected to have happened.
struct Rule {
    event: Event,
    /// The entries of the fact's `about`.
    about: Vec<TermId>,
    /// The entries of the fact's `about` as they are written, after "@".
    about_text: String,
    /// The verbs of the event, between "|".
    verbs: String,
    terms: TermSet,
}

impl Rule {
    /// From `{ subject, action, opposite, happened }`, as in a rule file.
    fn new(table: &str, about: &[&str], claim: &str, verbs: String) -> Self {
        let diagnostics = Diagnostics::default();
        let entries: Vec<String> =
            about.iter().enumerate().map(|(i, entry)| format!("{} = \"{entry}\"", ENTRIES[i])).collect();
        let source = format!("event = {table}\nabout = {{ {} }}\n", entries.join(", "));
        let file = diagnostics.file("story.toml", source.as_str());
        let document = Document::parse(file, &source, &diagnostics);
        let mut builder = Builder::default();
        let dateline = Dateline::default();
        let root = document.root();
        let table = root.table("event").expect("a table");
        let mut scope =
            Scope { terms: &mut builder, dateline: &dateline, policy: Policy::default(), claim: claim.to_owned() };
        let event = Event::parse(table, &mut scope).expect("an event");
        let entries = root.table("about").expect("a table");
        let about_text = about.join("; ");
        let about = ENTRIES.iter().take(about.len()).filter_map(|&key| entries.terms(key, &mut builder)).collect();
        assert!(!diagnostics.has_errors());
        Self { event, about, about_text, verbs, terms: builder.build(&diagnostics) }
    }

    /// From `subject > action ! opposite @ about; about % claim`, expected to have happened.
    fn short(line: &str) -> Self {
        Self::expecting(line, true)
    }

    /// As [`Self::short`], expected to have happened or not.
    fn expecting(line: &str, happened: bool) -> Self {
        let (line, claim) = line.split_once(" % ").unwrap_or((line, ""));
        let (line, about) = line.split_once(" @ ").unwrap_or((line, ""));
        let about: Vec<&str> = about.split("; ").filter(|entry| !entry.is_empty()).collect();
        let (subject, rest) = line.split_once(" > ").expect("a subject");
        let (action, opposite) = rest.split_once(" ! ").unwrap_or((rest, ""));
        let verbs = if opposite.is_empty() { action.to_owned() } else { format!("{action}|{opposite}") };
        let opposite = if opposite.is_empty() { String::new() } else { format!(", opposite = \"{opposite}\"") };
        Self::new(
            &format!("{{ subject = \"{subject}\", action = \"{action}\"{opposite}, happened = {happened} }}"),
            &about,
            claim,
            verbs,
        )
    }

    fn findings(&self, source: &str, explain: bool) -> (Text, Findings) {
        let text = Text::new(source);
        let readings = Readings::of(&text, &Dateline::default());
        let hits = self.terms.scan(&text);
        let mut findings = Findings { steps: explain.then(Vec::new), ..Findings::default() };
        for sentence in 0..text.sentences().len() {
            if text.paragraphs()[text.sentences()[sentence].paragraph].furniture {
                continue;
            }
            let tokens = text.sentences()[sentence].tokens.clone();
            let about: Vec<_> = self.about.iter().map(|&entry| hits.within(entry, tokens.clone()).to_vec()).collect();
            if about.iter().any(Vec::is_empty) {
                continue;
            }
            let passage = Passage { text: &text, readings: &readings, hits: &hits, sentence, about: &about };
            self.event.judge(&passage, &mut findings);
        }
        (text, findings)
    }

    /// `+` it happened, `-` it did not, `?` left open, `0` nothing said, `±` both.
    fn read(&self, source: &str) -> char {
        let (_, findings) = self.findings(source, false);
        let any = |f: fn(Stance) -> bool| findings.evidence.iter().any(|e| f(e.stance));
        match (any(|s| matches!(s, Stance::Supports(_))), any(|s| s == Stance::Refutes)) {
            (true, true) => '±',
            (true, false) => '+',
            (false, true) => '-',
            (false, false) if findings.evidence.is_empty() => '0',
            (false, false) => '?',
        }
    }
}

struct Case<'a> {
    rule: usize,
    construction: &'a str,
    expected: char,
    event: &'a str,
    sentence: &'a str,
}

fn suite(source: &str) -> (Vec<Rule>, Vec<Case<'_>>) {
    let mut rules = Vec::new();
    // The event of a name, until another table gives the name to another.
    let mut events = BTreeMap::new();
    let mut cases = Vec::new();
    let mut construction = "";
    for line in source.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        if let Some(event) = line.strip_prefix("event ") {
            let (name, rule) = event.split_once(": ").expect("a name");
            events.insert(name, rules.len());
            rules.push(Rule::short(rule));
        } else if let Some(name) = line.strip_prefix("== ") {
            construction = name;
        } else {
            let mut parts = line.splitn(3, ' ');
            let mut next = || parts.next().expect("expected, event and sentence");
            let expected = next().chars().next().expect("expected");
            let (event, sentence) = (next(), next());
            let rule = *events.get(event).unwrap_or_else(|| panic!("no event {event}"));
            cases.push(Case { rule, construction, expected, event, sentence });
        }
    }
    (rules, cases)
}

/// The sentences, by what they are about; each file says what it holds.
const SUITE: &str = concat!(
    include_str!("suite/happened.txt"),
    include_str!("suite/denied.txt"),
    include_str!("suite/reach.txt"),
    include_str!("suite/open.txt"),
    include_str!("suite/another.txt"),
    include_str!("suite/wires.txt"),
    include_str!("suite/desks.txt"),
    include_str!("suite/matter.txt"),
    include_str!("suite/lures.txt"),
    include_str!("suite/readers.txt"),
    include_str!("suite/frames.txt"),
    include_str!("suite/heads.txt"),
    include_str!("suite/turns.txt"),
);

/// Events about the four articles of the fixture, as a careful reader judges them: `+` the article says that it happened, `-`
/// that it did not, `·` neither. The order is Los Angeles Times, Governing, ABC7 New York, WPIX.
const ARTICLES: [&str; 4] = ["latimes", "governing", "abc7ny", "wpix"];
const READ: &[(&str, &str, &str)] = &[
    (
        "de Blasio attended the meeting",
        "de Blasio|New York mayor|mayor of New York|New York's mayor > attend|meet with|show up|go to ! boycott|pull out|skip|decline|back out",
        "----",
    ),
    ("courts blocked the attempt to tie the grants", "court|judge > block|limit|halt|strike down", "++·+"),
    // Who invites is the subject of "invite", who is invited that of "be invited".
    ("Garcetti invited somebody", "Garcetti > invite", "····"),
    ("Garcetti was invited", "Garcetti > be invited", "-···"),
    (
        "Landrieu attended the meeting",
        "Landrieu|mayor of New Orleans > attend|go to|show up ! boycott|pull out|skip|decline|back out",
        "-··-",
    ),
    (
        "Emanuel attended the meeting",
        "Emanuel|mayor of Chicago > attend|go to|show up ! boycott|pull out|skip|back out",
        "-···",
    ),
    ("the Justice Department sent letters", "Justice Department|official > send", "+·++"),
    ("Trump promised money for infrastructure", "Trump|president > promise|pledge", "·++·"),
    ("Trump blasted the mayors who stayed away", "Trump > blast|criticize|denounce", "+·+·"),
    ("the White House invited mayors", "White House > invite", "·+··"),
    ("Sessions withheld the money", "Sessions|attorney general > pull|withhold|deny", "····"),
    ("Fischer attended", "Fischer > attend|go to|show up", "····"),
    ("California adopted a sanctuary law", "California > adopt|pass|enact ! repeal", "+···"),
    ("the cities fought back", "city > fight back|sue ! comply", "+···"),
    ("Landrieu endorsed Clinton", "Landrieu > endorse", "···+"),
    ("de Blasio led a rally", "de Blasio > lead", "··+·"),
    ("Barnett attended", "Barnett > go|attend ! boycott", "····"),
];

#[test]
fn the_articles_say_who_did_and_who_did_not() {
    let mut wrong = String::new();
    for (name, rule, expected) in READ {
        let rule = Rule::short(rule);
        let got: String = ARTICLES
            .iter()
            .map(|article| {
                let source =
                    std::fs::read_to_string(format!("fixtures/mayors-meeting/{article}.txt")).expect("a fixture");
                match rule.read(&source) {
                    '?' | '0' => '·',
                    decided => decided,
                }
            })
            .collect();
        if got != *expected {
            let _ = writeln!(wrong, "{name}: {expected} read as {got}");
            if std::env::var_os("EXPLAIN").is_some() {
                for article in ARTICLES {
                    let source =
                        std::fs::read_to_string(format!("fixtures/mayors-meeting/{article}.txt")).expect("a fixture");
                    let (text, findings) = rule.findings(&source, true);
                    for step in findings.steps.iter().flatten() {
                        let at = text.sentence_at(step.span.start);
                        let _ = writeln!(
                            wrong,
                            "  {article}: {}\n    {}",
                            text.slice(text.sentences()[at].span),
                            step.note.replace('\n', "\n    ")
                        );
                    }
                    for evidence in &findings.evidence {
                        let _ = writeln!(wrong, "    => {:?} {}", evidence.stance, evidence.reason);
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A fact that says of an event that it did not happen is contradicted where one that says it did agrees, and the other way round.
#[test]
fn the_negation_of_a_fact_is_judged_the_other_way_round() {
    for (name, rule, expected) in READ {
        let negation = Rule::expecting(rule, false);
        for (article, sign) in ARTICLES.iter().zip(expected.chars()) {
            let source = std::fs::read_to_string(format!("fixtures/mayors-meeting/{article}.txt")).expect("a fixture");
            // `+` is what supports: that it did not happen.
            let opposite = match negation.read(&source) {
                '+' => '-',
                '-' => '+',
                _ => '·',
            };
            assert_eq!(opposite, sign, "not {name}, {article}");
        }
    }
}

/// What a denied opposite or a denied refusal says: the event, the sentence, and how it is read where the fact is that it happened,
/// and where it is that it did not (`-` contradicts).
const DENIED: &[(&str, &str, char, char)] = &[
    // Complements leave no third way.
    ("mayor > attend ! skip|stay away|boycott @ meeting", "The mayor did not skip the meeting.", '+', '-'),
    ("mayor > attend ! miss @ meeting", "The mayor, who was ill, didn't miss the meeting.", '+', '-'),
    ("mayor > attend ! skip|stay away @ meeting", "The mayor did not stay away from the meeting.", '+', '-'),
    ("mayor > attend ! sit out @ meeting", "The mayor did not sit the meeting out.", '+', '-'),
    ("mayor > attend ! boycott @ meeting", "The mayor did not boycott the meeting.", '+', '-'),
    ("mayor > attend ! boycott @ meeting", "No mayor boycotted the meeting.", '+', '-'),
    ("patient > die ! survive", "The patient did not survive.", '+', '-'),
    // Implicatives: what was not failed was done.
    ("mayor > attend @ meeting", "The mayor did not fail to attend the meeting.", '+', '-'),
    ("mayor > attend @ meeting", "The mayor did not neglect to attend the meeting.", '+', '-'),
    ("mayor > attend @ meeting", "The mayor did not miss attending the meeting.", '+', '-'),
    ("mayor > criticize @ plan", "The mayor did not refrain from criticizing the plan.", '+', '-'),
    // A denied refusal suggests it.
    ("mayor > meet @ governor", "The mayor did not refuse to meet the governor.", '+', '?'),
    ("mayor > meet @ governor", "The mayor did not decline to meet the governor.", '+', '?'),
    ("mayor > attend @ meeting", "The snow did not stop the mayor from attending the meeting.", '+', '?'),
    ("mayor > pay @ fine", "The mayor did not avoid paying the fine.", '+', '?'),
    ("mayor > meet @ governor", "The mayor did not refuse to meet the governor; he was never asked.", '?', '?'),
    ("mayor > meet @ governor", "If the mayor did not refuse to meet the governor, nobody noticed.", '?', '?'),
    ("mayor > meet @ governor", "The mayor did not refuse to consider meeting the governor.", '?', '?'),
    ("mayor > attend @ meeting", "The mayor would not refuse to attend the meeting.", '?', '?'),
    // So does an opposite that the user declares, and a habit.
    ("mayor > attend ! pull out of @ meeting", "The mayor did not pull out of the meeting.", '+', '?'),
    ("mayor > attend ! skip @ meeting", "The mayor has never skipped a meeting.", '+', '?'),
    ("mayor > attend ! skip @ meeting", "The mayor refused to skip the meeting.", '+', '?'),
    ("mayor > attend ! boycott @ meeting", "The mayor did not boycott the meeting but was held up by snow.", '?', '?'),
    ("mayor > attend ! boycott @ meeting", "The mayor did not boycott the meeting and did not attend it.", '-', '+'),
    // Contraries leave a middle.
    ("council > approve ! reject @ plan", "The council did not reject the plan.", '?', '?'),
    ("council > approve ! vote down @ plan", "The council did not vote down the plan.", '?', '?'),
    ("Arsenal > win ! lose", "Arsenal did not lose.", '?', '?'),
    ("share > rise ! fall|decline", "The shares did not decline.", '?', '?'),
    ("mayor > praise ! condemn @ plan", "The mayor did not condemn the plan.", '?', '?'),
    ("mayor > admit ! deny @ affair", "The mayor did not deny the affair.", '?', '?'),
    ("judge > convict ! spare", "The judge spared no one in her remarks.", '?', '?'),
    // What is only planned says nothing.
    ("mayor > attend ! skip @ meeting", "The mayor will not skip the meeting.", '?', '?'),
    ("mayor > attend ! skip @ meeting", "The mayor may not have skipped the meeting.", '?', '?'),
];

#[test]
fn a_denied_opposite_says_as_much_as_it_leaves_no_third_way() {
    let mut wrong = String::new();
    for &(rule, sentence, affirmed, denied) in DENIED {
        let read = (Rule::expecting(rule, true).read(sentence), Rule::expecting(rule, false).read(sentence));
        if read != (affirmed, denied) {
            let _ = writeln!(wrong, "{sentence}\n  {read:?}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What is closed for a time is closed, and does not contradict who says that it was not.
#[test]
fn what_is_for_a_time_only_contradicts_nobody() {
    for (sentence, affirmed, denied) in [
        ("The council closed the bridge.", '+', '-'),
        ("The council closed the bridge for an hour.", '+', '?'),
        ("The council temporarily closed the bridge.", '+', '?'),
        ("The council closed the bridge to drivers from the north.", '+', '?'),
        ("The council closed the bridge for good.", '+', '-'),
        ("The council closed the bridge for lack of money.", '+', '-'),
    ] {
        let rule = "council > close @ bridge";
        let read = (Rule::expecting(rule, true).read(sentence), Rule::expecting(rule, false).read(sentence));
        assert_eq!(read, (affirmed, denied), "{sentence}");
    }
}

/// What evidence says of a sentence: why it decides or not, and whose word it is.
const REASONS: &[(&str, &str, &str)] = &[
    (
        "de Blasio > attend",
        "De Blasio attended the meeting.",
        "\"attended\" says that it happened, in the article's voice",
    ),
    (
        "de Blasio > attend",
        "De Blasio did not attend, Landrieu said.",
        "\"did not attend\" says that it did not happen, said by Landrieu",
    ),
    (
        "de Blasio > attend",
        "But at around 12:30 p.m., Mayor de Blasio tweeted that he would not attend.",
        "\"would not attend\" refuses, said by Mayor de Blasio",
    ),
    (
        "de Blasio > attend",
        "\"I will not attend,\" de Blasio said.",
        "\"will not attend\" refuses, quoted from de Blasio",
    ),
    (
        "de Blasio > attend",
        "Last year de Blasio attended the meeting.",
        "\"attended\" is about another time (\"Last\"), in the article's voice",
    ),
    (
        "council > close @ library",
        "The council closed the pool next to the library.",
        "\"closed\" is said of \"the pool\", in the article's voice",
    ),
    (
        "de Blasio > attend ! skip @ meeting",
        "The meeting went on without de Blasio, who skipped a rally in Queens.",
        "\"skipped\" may be said of something else, \"a rally\", in the article's voice",
    ),
    (
        "Shell > disclose",
        "Shell did not fully disclose its emissions.",
        "\"did not fully disclose\" is denied only in part, in manner or for a time, in the article's voice",
    ),
    ("airline > cancel", "Two other airlines cancelled flights.", "\"cancelled\" is said of another, \"airlines\""),
    (
        "council > close",
        "The council may stay closed.",
        "\"may stay closed\" says how things are, not what was done, in the article's voice",
    ),
    (
        "airport > close",
        "The airport remains closed.",
        "\"remains closed\" says how things are, not what was done, in the article's voice",
    ),
    (
        "tenant > pay",
        "Tenants who cannot pay will be offered loans.",
        "\"Tenants who cannot pay\" is said of some only, in the article's voice",
    ),
    (
        "employee > resign",
        "A former employee resigned.",
        "\"resigned\" is said of \"A former employee\", not of \"employee\"",
    ),
    ("police > arrest @ suspect", "The suspect was arrested on Monday.", "\"was arrested\" does not say by whom"),
    ("mayor > cancel @ meeting", "The meeting was cancelled by phone.", "\"was cancelled\" does not say by whom"),
    (
        "mayor > cancel @ meeting",
        "The meeting was cancelled by email Tuesday.",
        "\"was cancelled\" does not say by whom",
    ),
    (
        "police > arrest @ suspect",
        "No suspect has been arrested.",
        "\"No suspect has been arrested\" says that nobody did, in the article's voice",
    ),
    (
        "police > arrest",
        "Police made no arrests.",
        "\"made no arrests\" says that it did not happen, in the article's voice",
    ),
    (
        "storm > strike",
        "The storm struck out to sea.",
        "\"struck\" means something else with \"out\", in the article's voice",
    ),
    (
        "Boeing > buy @ supplier",
        "Boeing bought a rival of the supplier.",
        "\"bought\" is said of \"a rival of the supplier\", in the article's voice",
    ),
    (
        "mayor > attend ! skip",
        "The mayor did not skip the meeting.",
        "\"did not skip\" denies the opposite, in the article's voice",
    ),
    (
        "council > approve ! reject",
        "The council did not reject the plan.",
        "\"did not reject\" denies the opposite, which leaves a middle, in the article's voice",
    ),
    (
        "mayor > meet",
        "The mayor did not refuse to meet.",
        "\"did not refuse to meet\" denies a refusal, in the article's voice",
    ),
    ("officer > arrest", "The officer was arrested.", "\"was arrested\" is done to \"officer\", nobody says by whom"),
    (
        "de Blasio > attend",
        "De Blasio praised Landrieu. He did not attend.",
        "\"He\" in \"did not attend\" may be somebody else",
    ),
];

#[test]
fn evidence_says_why_and_whose_word_it_is() {
    let mut wrong = String::new();
    for (rule, sentence, expected) in REASONS {
        let (_, findings) = Rule::short(rule).findings(sentence, false);
        let reasons: Vec<&str> = findings.evidence.iter().map(|e| e.reason.as_str()).collect();
        if reasons != [*expected] {
            let _ = writeln!(wrong, "{sentence}\n  {reasons:?}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
