//! The project's own suite of readings: a sentence on each line of `tests/readings/*.txt`, and what a careful reader takes from
//! it in the words of `crosscheck read`. Prints how many of each family are read so:
//!
//! ```text
//! cargo test --test readings -- --nocapture
//! ```

#![expect(clippy::unwrap_used, reason = "a suite that cannot be read has failed")]

use std::path::PathBuf;

use crosscheck::article::{Article, Dateline};
use crosscheck::reading::Readings;
use crosscheck::report::listing;

/// Families in the order of the table.
const FAMILIES: &[&str] = &["numbers", "money", "measures", "hedges", "names", "nouns", "times", "news"];

fn lines(family: &str) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/readings").join(family).with_extension("txt");
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// An article of Wednesday, Jan. 24, 2018.
fn article(text: &str) -> Article {
    let dateline = Dateline { date: Some(jiff::civil::date(2018, 1, 24)), ..Dateline::default() };
    Article::from_text(text, dateline)
}

/// What is read from a sentence, in the form of the suite.
fn read(sentence: &str) -> String {
    let article = article(sentence);
    let readings = Readings::of(&article.text, &article.dateline);
    let read: Vec<String> = listing::entries(&article, &readings)
        .into_iter()
        .filter(|entry| entry.kind != "quotation")
        .map(|entry| format!("{} {}", entry.kind, entry.value))
        .collect();
    if read.is_empty() { "nothing".to_owned() } else { read.join("; ") }
}

/// The sentence and its reading.
fn halves(line: &str) -> (&str, &str) {
    line.split_once(" => ").unwrap()
}

#[test]
fn every_family_is_read_as_a_careful_reader_reads_it() {
    let mut wrong = Vec::new();
    for family in FAMILIES {
        let lines = lines(family);
        let failed = lines.iter().filter_map(|line| {
            let (sentence, wanted) = halves(line);
            let got = read(sentence);
            (got != wanted).then(|| format!("{family}: {sentence}\n  wanted {wanted}\n  got    {got}"))
        });
        let failed: Vec<String> = failed.collect();
        println!("{family:10} {:3} of {:3}", lines.len() - failed.len(), lines.len());
        wrong.extend(failed);
    }
    println!("{:10} {:3}, which tests/readings/misread.txt lists", "misread", lines("misread").len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A line that has come true moves to its family, so that the list stays honest.
#[test]
fn what_is_listed_as_misread_is_misread() {
    for line in lines("misread") {
        let (sentence, wanted) = halves(&line);
        assert_ne!(read(sentence), wanted, "{sentence}");
    }
}

#[test]
fn paragraphs_are_cut_where_their_sentences_end() {
    let lines = lines("sentences");
    for line in &lines {
        let article = article(&line.replace(" | ", " "));
        let cut: Vec<&str> = article.text.sentences().iter().map(|s| article.text.source_slice(s.span)).collect();
        assert_eq!(&cut.join(" | "), line);
    }
    println!("{:10} {:3} of {:3}", "sentences", lines.len(), lines.len());
}
