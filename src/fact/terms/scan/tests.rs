//! Terms × texts → matches.

use proptest::prelude::*;

use super::super::Builder;
use crate::diagnostic::{Diagnostics, Document};
use crate::text::Text;

/// What a term finds in a text, with the aliases `[names]`.
fn found_with(names: &str, term: &str, text: &str) -> Vec<String> {
    let diagnostics = Diagnostics::default();
    let quoted = term.replace('\\', "\\\\").replace('"', "\\\"");
    let source = format!("term = \"{quoted}\"\n[names]\n{names}\n");
    let file = diagnostics.file("story.toml", source.as_str());
    let document = Document::parse(file, &source, &diagnostics);
    let root = document.root();
    let mut builder = Builder::default();
    if let Some(names) = root.table("names") {
        builder.names(&names);
    }
    builder.resolve_names(&diagnostics);
    let id = root.terms("term", &mut builder).expect("a term that can be read");
    let text = Text::new(text);
    let hits = builder.build(&diagnostics).scan(&text);
    hits.of(id).iter().map(|m| text.slice(text.token_span(m.tokens.clone())).to_owned()).collect()
}

fn found(term: &str, text: &str) -> Vec<String> {
    found_with("", term, text)
}

#[test]
fn terms_find_words_as_newspapers_write_them() {
    let cases = [
        ("letter|subpoena", "The Letters went out; one was subpoenaed.", "Letters|subpoenaed"),
        ("meet with", "She met with him and meets with others, but did not meet them.", "met with|meets with"),
        ("show up", "Few showed up.", "showed up"),
        ("Sessions", "Sessions' letter. The sessions. Jeff Sessions said", "Sessions|Sessions"),
        ("March", "They march in March.", "March"),
        ("American", "60,000 Americans, an American, AMERICANS", "Americans|American|AMERICANS"),
        ("Democrat", "two Democrats and the democrats", "Democrats"),
        ("William", "Ms. Williams and William", "William"),
        ("own", "She owns it, it was owned, and he is on his own.", "owns|owned|own"),
        ("de Blasio", "De Blasio pulled out. Then de Blasio's aide. \"De Blasio\"", "De Blasio|de Blasio|De Blasio"),
        ("de Blasio", "the case of De Blasio", "De Blasio"),
        (
            "U.S. Conference of Mayors",
            "the US Conference of Mayors, the U.S. Conference of Mayors",
            "US Conference of Mayors|U.S. Conference of Mayors",
        ),
        ("US", "Tell us: the U.S. left. The US left.", "U.S.|US"),
        ("jose garcia", "José García and Jose Garcia", "José García|Jose Garcia"),
        ("José García", "José García and Jose Garcia", "José García|Jose Garcia"),
        ("New York mayor", "New York's mayor and the New York mayor", "New York's mayor|New York mayor"),
        ("so-called", "23 so-called sanctuary cities; the so called city", "so-called|so called"),
        ("re-entry", "re-entry, reentry, re entry", "re-entry|reentry|re entry"),
        ("prisoner reentry", "a prisoner re-entry bill", "prisoner re-entry"),
        ("health care", "healthcare, health-care and health care", "healthcare|health-care|health care"),
        ("over time", "overtime, over time", "over time"),
        ("shut down", "the shutdown; they shut down; it shuts down", "shut down|shuts down"),
        ("9/11", "the 9/11 attacks, 9 of 11", "9/11"),
        ("Title 42", "Title 42 and title 42", "Title 42"),
        ("mayors' group", "the mayors' group and the mayor's group", "mayors' group|mayor's group"),
        ("women", "a woman, women and Women", "woman|women|Women"),
        ("citizen", "non-citizens and citizens", "citizens"),
        ("president of the X|vice president of the X", "vice president of the X", "vice president of the X"),
        ("Gov. Lee", "Said Gov. Lee and Gov Lee.", "Gov. Lee|Gov Lee"),
        ("Atty. Gen.", "Atty. Gen. Jeff Sessions, Atty Gen Sessions, the Atty. Gen.", "Atty. Gen.|Atty Gen|Atty. Gen"),
        ("meet with", "She met with him and meets\nwith others.\n\nEnd.", "met with|meets with"),
        ("AT&T", "AT&T and AT T", "AT&T"),
        ("Mayors", "MAYORS MEET; the mayors", "MAYORS"),
        ("Who", "the WHO said", ""),
        ("defence secretary", "the Defense Secretary", "Defense Secretary"),
        ("1,500", "1500 and 1,500", "1500|1,500"),
        ("/grants?/", "the grant, Grants, grants", "grant|grants"),
        (r"/[0-9]+\|[a-z]{9}/|x", "12345 abcdefghi", ""),
        ("spokesman", "spokesmen said", "spokesmen"),
        ("end new", "This is the end. New things", ""),
        ("sit out", "She may sit this one out, sat it out, and sat out.", "sit this one out|sat it out|sat out"),
        ("call off", "They called it off; they called the strike off.", "called it off"),
        ("meet with", "They met him with flowers.", ""),
    ];
    let mut wrong = Vec::new();
    for (term, text, expected) in cases {
        let found = found(term, text).join("|");
        if found != expected {
            wrong.push(format!("{term} in {text:?}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_alias_stands_for_its_alternatives_and_may_use_others() {
    let names = "doj = \"Justice Department|@initials\"\ninitials = \"DOJ|D.O.J.\"";
    assert_eq!(
        found_with(names, "@doj|bureau", "The DOJ, the bureau, the Justice Department"),
        ["DOJ", "bureau", "Justice Department"]
    );
}

proptest! {
    #[test]
    fn case_never_matters_to_a_lower_case_word(word in "[a-z]{3,9}") {
        for text in [word.clone(), word.to_uppercase(), format!("{}{}", word[..1].to_uppercase(), &word[1..])] {
            prop_assert_eq!(found(&word, &text), [text.clone()]);
        }
    }

    #[test]
    fn matches_lie_in_order_and_none_within_another(words in "([a-c]{1,2}[ ,.'-]{1,2}){0,30}", term in "[a-c]{1,2}( [a-c]{1,2}){0,2}\\|[a-c]{1,2}") {
        let diagnostics = Diagnostics::default();
        let source = format!("term = \"{term}\"");
        let file = diagnostics.file("story.toml", source.as_str());
        let document = Document::parse(file, &source, &diagnostics);
        let mut builder = Builder::default();
        let id = document.root().terms("term", &mut builder).expect("a term");
        let text = Text::new(words);
        let hits = builder.build(&diagnostics).scan(&text);
        for pair in hits.of(id).windows(2) {
            prop_assert!(pair[0].tokens.start < pair[1].tokens.start && pair[0].tokens.end < pair[1].tokens.end);
        }
    }

    #[test]
    fn no_term_and_no_text_panics(term in "\\PC{1,12}", text in "\\PC{0,60}") {
        let diagnostics = Diagnostics::default();
        let source = format!("term = {}", toml::Value::String(term));
        let file = diagnostics.file("story.toml", source.as_str());
        let document = Document::parse(file, &source, &diagnostics);
        let mut builder = Builder::default();
        document.root().terms("term", &mut builder);
        builder.build(&diagnostics).scan(&Text::new(text));
    }
}
