//! Small stories whose survivors are known, and the laws of mutants.

use proptest::prelude::*;

use super::*;
use crate::article::Dateline;
use crate::check::Stand;
use crate::fact::kind::testing::story;
use crate::reading::Readings;
use crate::reading::exact::Exact;

fn on_wednesday(text: &str) -> Article {
    let date = Some(jiff::civil::date(2018, 1, 24));
    Article::from_text(text, Dateline { date, ..Dateline::default() })
}

fn report(keys: &str, text: &str) -> String {
    let story = story(keys);
    let mut out = Vec::new();
    survey(&story, &[on_wednesday(text)], &()).write_text(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What `about` asks for goes with the error: the fact falls silent instead of contradicting.
#[test]
fn an_about_that_is_too_narrow_lets_errors_survive() {
    let keys = "about = [\"letter\", \"Wednesday\"]\nwhen = { value = \"Wednesday, January 24, 2018\" }";
    insta::assert_snapshot!(report(keys, "The department sent the letters on Wednesday. Some cities wrote back."));
}

#[test]
fn a_number_within_the_slack_is_no_error() {
    let keys = "about = [\"attend\"]\nquantity = { value = \"about 100\", of = \"mayor\" }";
    let story = story(keys);
    let survey = survey(&story, &[on_wednesday("Roughly 100 mayors attended the meeting.")], &());
    let tally = Tally { caught: 3, survived: 0, equivalent: 2 };
    assert_eq!(survey.tally(), tally, "{:#?}", survey.plants);
}

/// A denial that a pattern does not look for is not noticed.
#[test]
fn a_pattern_that_overlooks_a_denial_is_told() {
    let planted = |pattern: &str| {
        let keys = format!("about = [\"subpoena\"]\npattern = {pattern}");
        let story = story(&keys);
        survey(&story, &[on_wednesday("The department threatened a subpoena.")], &()).tally()
    };
    assert_eq!(planted("{ agree = 'threat.*subpoena' }"), Tally { survived: 1, ..Tally::default() });
    let both = "{ agree = 'threat.*subpoena', contradict = 'never threat.*subpoena' }";
    assert_eq!(planted(both), Tally { caught: 1, ..Tally::default() });
}

/// Another name beside the role makes the words somebody else's, too; another speaker leaves the role to nobody.
#[test]
fn a_fact_that_reacts_to_an_error_elsewhere_is_told() {
    let story = story(
        "about = [\"Smith\"]\nterm = { is = \"mayor\", not = \"judge\" }\n\n[[fact]]\nid = \"b\"\nclaim = \"B.\"\n\
         quote = { speaker = \"Smith\", text = \"This council would never again permit such reckless spending.\" }",
    );
    let article = on_wednesday(
        "\"This council would never again permit such reckless spending,\" said Sen. Ann Smith, the mayor.\n\n\"It was wrong,\" said Bob Jones.",
    );
    let survey = survey(&story, &[article], &());
    let strays = survey.strays.iter().map(|s| (s.fact, s.planted_for, s.slip, s.verdicts.1.stand()));
    assert_eq!(
        strays.collect::<Vec<_>>(),
        [(1, 0, Slip::Name, Stand::Contradiction), (0, 1, Slip::Speaker, Stand::Omission)]
    );
}

#[test]
fn a_score_is_rounded_down() {
    for (caught, survived, score) in [(0, 0, 1000), (2, 1, 666), (49, 1, 980), (1, 0, 1000)] {
        assert_eq!(Tally { caught, survived, equivalent: 5 }.score(), score);
    }
}

/// Sentences as a newspaper has them, with a number, a hedge, a quotation and a name.
fn sentence() -> impl Strategy<Value = String> {
    let hedge = prop::sample::select(vec!["", "about ", "roughly ", "more than ", "at least "]);
    let noun = prop::sample::select(vec!["mayors", "cities", "letters"]);
    let end = prop::sample::select(vec![
        " came to the U.S. capital.",
        ", \"it's nothing but a distraction,\" said Mitch Landrieu.",
        " -- or 5 % -- were honored on Wednesday.",
        " arrived around noon.",
    ]);
    (hedge, 2..400_u32, noun, end).prop_map(|(hedge, n, noun, end)| format!("Officials said {hedge}{n} {noun}{end}"))
}

fn values(text: &Text) -> Vec<(Option<Exact>, String)> {
    let readings = Readings::of(text, &Dateline::default());
    readings.quantities.iter().map(|q| (q.point, format!("{:?}", q.unit))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A harmless rewrite changes no value that is read.
    #[test]
    fn a_rewrite_changes_no_reading(sentences in prop::collection::vec(sentence(), 1..4)) {
        let article = on_wednesday(&sentences.join("\n\n"));
        let readings = Readings::of(&article.text, &article.dateline);
        let before = values(&article.text);
        for (rewrite, edits) in rewrite::rewrites(&article, &readings) {
            let after = article.rewritten(apply(article.text.source(), &edits));
            let mut found = values(&after.text);
            let mut expected = before.clone();
            if rewrite == Rewrite::Reordered {
                found.sort();
                expected.sort();
            }
            prop_assert_eq!(found, expected, "{}: {}", rewrite, after.text.source());
        }
    }

    /// A mutant is the article but for one place.
    #[test]
    fn a_mutant_differs_in_one_place(sentences in prop::collection::vec(sentence(), 1..4)) {
        let keys = "about = [\"come|arrive|honor|nothing\"]\nquantity = { value = \"at least 1\", of = \"mayor|city|letter\" }";
        let story = story(keys);
        let article = on_wednesday(&sentences.join("\n\n"));
        let judged = Checker::new(&story).judge(&article);
        let names = Names::new(&story, std::iter::once((&article, &judged)));
        let source = article.text.source();
        for candidate in slip::candidates(&story, &article, &judged, &names) {
            let mutant = apply(source, std::slice::from_ref(&candidate.edit));
            let edit = &candidate.edit;
            prop_assert_eq!(&mutant[..edit.start], &source[..edit.start]);
            prop_assert_eq!(&mutant[edit.start + edit.with.len()..], &source[edit.end..]);
            prop_assert_ne!(&mutant, source);
        }
    }
}
