//! What must hold of any remark.

use proptest::prelude::*;

use super::super::{Class, align, compare};

/// Content words that no house style touches and of which none is another's spelling.
const CONTENT: &[&str] = &[
    "harbor", "orchard", "teacher", "engine", "blanket", "river", "lantern", "village", "promise", "copper",
    "railroad", "kitchen", "doctor", "winter", "bridge", "forest", "widow", "ladder", "market", "prison", "stable",
    "tunnel", "violin", "whistle",
];
const GRAMMAR: &[&str] = &["the", "of", "in", "and", "with", "that", "on", "from"];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(CONTENT).prop_map(str::to_owned),
        2 => prop::sample::select(GRAMMAR).prop_map(str::to_owned),
        1 => (2u32..900).prop_map(|n| n.to_string()),
        1 => Just("not".to_owned()),
    ]
}

/// A remark with at least six different words of content.
fn remark() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(word(), 10..40).prop_filter("too plain", |words| {
        let content: std::collections::BTreeSet<_> = words.iter().filter(|w| CONTENT.contains(&w.as_str())).collect();
        // No word twice in a row: of two alike nobody could say which was left out.
        content.len() >= 6 && words.windows(2).all(|w| w[0] != w[1])
    })
}

/// Writes words down with the punctuation that `seed` chooses: everything that typography may change.
fn print(words: &[String], seed: &[u8]) -> String {
    let mut out = String::new();
    for (i, word) in words.iter().enumerate() {
        let choice = seed[i % seed.len()];
        if i > 0 {
            out += [" ", ", ", " \u{2014} ", "\u{2014}", "; ", " -- ", "  ", "\u{a0}", " \u{201c}", "\u{201d} "]
                [choice as usize % 10];
        }
        out += word;
    }
    out += ["", ",", ".", "!", "?\u{2019}"][seed[0] as usize % 5];
    out
}

fn whole(class: Class) -> bool {
    matches!(class, Class::Verbatim | Class::Typographic | Class::Styled)
}

proptest! {
    #[test]
    fn typography_alters_nothing(words in remark(), a in prop::collection::vec(any::<u8>(), 1..9), b in prop::collection::vec(any::<u8>(), 1..9)) {
        let (said, printed) = (print(&words, &a), print(&words, &b));
        let class = compare(&said, &printed, false).class;
        prop_assert!(whole(class), "{said}\n{printed}\n{class:?}");
    }

    #[test]
    fn a_word_changed_is_shown(
        words in remark(),
        at in any::<prop::sample::Index>(),
        said in prop::collection::vec(any::<u8>(), 1..9),
        seed in prop::collection::vec(any::<u8>(), 1..9),
    ) {
        let at = at.index(words.len());
        let said = print(&words, &said);
        let mut changed = words.clone();
        changed[at] = if words[at].starts_with(|c: char| c.is_ascii_digit()) { format!("{}7", words[at]) } else { "zeppelin".to_owned() };
        let printed = print(&changed, &seed);
        let versions = compare(&said, &printed, false);
        prop_assert_eq!(versions.class, Class::Altered, "{} / {}", said, printed);
        prop_assert_eq!(versions.diff, vec![(words[at].clone(), changed[at].clone())], "{} / {}", said, printed);
    }

    #[test]
    fn a_negation_dropped_or_added_is_shown(words in remark(), at in any::<prop::sample::Index>()) {
        let words: Vec<String> = words.into_iter().filter(|w| w != "not").collect();
        prop_assume!(words.len() > 6 && words.windows(2).all(|w| w[0] != w[1]));
        let at = 1 + at.index(words.len() - 2);
        let mut denied = words.clone();
        denied.insert(at, "never".to_owned());
        let (plain, denied) = (print(&words, &[0]), print(&denied, &[0]));
        let content = words.iter().filter(|w| CONTENT.contains(&w.as_str())).count();
        prop_assume!(content >= 6);
        let added = compare(&plain, &denied, false);
        prop_assert_eq!(added.class, Class::Altered);
        prop_assert_eq!(added.diff, vec![(String::new(), "never".to_owned())]);
        let dropped = compare(&denied, &plain, false);
        prop_assert_eq!(dropped.class, Class::Altered);
        prop_assert_eq!(dropped.diff, vec![("never".to_owned(), String::new())]);
    }

    #[test]
    fn a_part_is_never_altered(words in remark(), from in any::<prop::sample::Index>(), len in any::<prop::sample::Index>()) {
        let from = from.index(words.len());
        let to = from + 1 + len.index(words.len() - from);
        let class = compare(&print(&words, &[0]), &print(&words[from..to], &[0]), false).class;
        prop_assert!(whole(class) || matches!(class, Class::Excerpt | Class::Absent), "{class:?}");
        let class = compare(&print(&words[from..to], &[0]), &print(&words, &[0]), false).class;
        prop_assert!(whole(class) || class == Class::Absent, "{class:?}");
    }

    #[test]
    fn nothing_panics(a in "\\PC{0,80}", b in "\\PC{0,80}") {
        compare(&a, &b, true);
        compare(&a, &a, false);
    }

    #[test]
    fn marks_of_all_kinds_panic_nowhere(a in "[a-c.,…\\[\\]()'\"“”‘’ $#%*0-9-]{0,60}", b in "[a-c.,…\\[\\]()'\"“”‘’ $#%*0-9-]{0,60}") {
        compare(&a, &b, false);
        prop_assert!(whole(compare(&a, &a, false).class) || !a.contains(char::is_alphanumeric) || a.contains(['[', '(']));
    }
}

#[test]
fn a_long_print_takes_linear_work() {
    let said = "We will rebuild this harbor with our own hands, and we will not wait for anybody's permission.";
    let noise = "we will not wait with our own permission for this harbor of hands ";
    let work = |times: usize| {
        let noise = noise.repeat(times);
        let before = align::cells();
        let versions = compare(said, &format!("{noise}. {said} {noise}"), false);
        assert!(versions.class <= Class::Altered);
        align::cells() - before
    };
    let (short, long) = (work(100), work(1600));
    assert!(long <= 2 * short, "{short} cells of alignment for 100, {long} for 1600");
}
