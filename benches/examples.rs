//! How long the examples beside a thousand facts take: `cargo bench --bench examples`.

use std::fmt::Write as _;

use criterion::{Criterion, criterion_group, criterion_main};
use crosscheck::Story;
use crosscheck::diagnostic::Diagnostics;
use crosscheck::fact::RuleFile;
use crosscheck::testing;

const FACTS: usize = 1000;

/// A story of facts of four kinds in turn, each with three examples.
fn rules() -> String {
    let mut rules = "[story]\ndate = 2018-01-24\n".to_owned();
    for n in 0..FACTS {
        let town = format!("Town{n}");
        let many = n + 10;
        let more = many + 3;
        let fact = match n % 4 {
            0 => format!(
                "about = [\"{town}\", \"letter|note\"]\nquantity = {{ value = \"{many}\", of = \"household|home\" }}\n[fact.tests]\n\
                 agree = [\"{town} sent letters to ‹{many}› households on Monday.\"]\n\
                 contradict = [\"{town} sent letters to ‹{more}› households on Monday.\"]\n\
                 omit = [\"{town} sent letters to its households on Monday.\"]\n"
            ),
            1 => format!(
                "about = [\"{town}\", \"vote\"]\nwhen = {{ value = \"January 24, 2018\" }}\n[fact.tests]\n\
                 agree = [\"The council of {town} voted on ‹Jan. 24, 2018›.\"]\n\
                 contradict = [\"The council of {town} voted on ‹Jan. 22, 2018›.\"]\n\
                 omit = [\"The council of {town} voted.\"]\n"
            ),
            2 => format!(
                "event = {{ subject = \"{town}\", action = \"join|enter\", opposite = \"leave|quit\", happened = true }}\n[fact.tests]\n\
                 agree = [\"{town} ‹joined› the league.\"]\ncontradict = [\"{town} ‹left› the league.\"]\n\
                 omit = [\"{town} was expected to join the league.\"]\n"
            ),
            _ => format!(
                "quote = {{ speaker = \"Ruiz\", text = \"Nobody in {town} ever asked us to rebuild the harbor, the bridge or the old library\" }}\n\
                 [fact.tests]\nagree = [\"\\\"Nobody in {town} ever asked us to rebuild the harbor, the bridge or the old library,\\\" Ruiz said.\"]\n\
                 contradict = [\"\\\"Everybody in {town} has asked us to rebuild the harbor, the bridge or the old library,\\\" Ruiz said.\"]\n\
                 omit = [\"Ruiz spoke of {town}.\"]\n"
            ),
        };
        let claim = match n % 4 {
            0 => format!("{town} sent letters to {many} households."),
            1 => format!("The council of {town} voted on January 24, 2018."),
            2 => format!("{town} joined the league."),
            _ => format!("What Ruiz said of {town}."),
        };
        // Writing to a string cannot fail.
        let _ = write!(rules, "\n[[fact]]\nid = \"fact-{n}\"\nclaim = \"{claim}\"\n{fact}");
    }
    rules
}

fn examples(c: &mut Criterion) {
    let text = rules();
    let load =
        || Story::parse(&[RuleFile { path: "rules.toml".to_owned(), text: text.clone() }], &Diagnostics::default());
    let story = load().expect("rules without mistakes");
    let cases = testing::run(&story, &());
    let failed = cases.iter().find(|case| matches!(case.status, testing::Status::Failed(_)));
    assert!(failed.is_none(), "{failed:#?}");
    let mut group = c.benchmark_group("a thousand facts");
    group.sample_size(10);
    group.bench_function("load", |b| b.iter(|| load().map(|story| story.facts.len())));
    group.bench_function("run 3,000 examples", |b| b.iter(|| testing::run(&story, &()).len()));
    group.finish();
}

criterion_group!(benches, examples);
criterion_main!(benches);
