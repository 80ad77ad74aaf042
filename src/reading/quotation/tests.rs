use super::*;
use crate::text::Text;

fn speaker(text: &Text, speaker: Option<Speaker>) -> String {
    match speaker {
        None => "nobody".to_owned(),
        Some(s) => format!(
            "{}{}{}{}",
            text.slice(s.written),
            s.described.filter(|d| *d != s.written).map_or(String::new(), |d| format!(" ‹{}›", text.slice(d))),
            s.principal.map_or(String::new(), |p| format!(" {{{}}}", text.slice(p))),
            if s.named { "" } else { " (?)" }
        ),
    }
}

fn render(source: &str) -> String {
    let text = Text::new(source);
    let mut out = String::new();
    for quotation in read(&Lexed::new(&text)) {
        let speaker = speaker(&text, quotation.speaker);
        let parts: Vec<&str> = quotation.parts.iter().map(|p| text.slice(*p)).collect();
        out += &format!("{speaker}: {}\n", parts.join(" | "));
    }
    out
}

/// How newspapers say who spoke, British and American: of each line of `attributions.txt` (`¶` parts paragraphs) who is found to have made
/// the last remark; in braces whom they speak for.
#[test]
fn attributions() {
    let mut found = String::new();
    for line in include_str!("attributions.txt").lines() {
        let text = Text::new(line.replace('¶', "\n\n"));
        let last = read(&Lexed::new(&text)).pop().expect("a quotation");
        found += &format!("{:<44} {line}\n", speaker(&text, last.speaker));
    }
    insta::assert_snapshot!(found);
}

/// Marks that nobody closes, and single marks among them, cost no more for each the more there are.
#[test]
fn unclosed_marks_take_linear_time() {
    let line = "\"Nobody in this county was told, \"said Okafor, 'whether \"we wanted a copper mine ";
    let time = |times: usize| {
        let text = Text::new(line.repeat(times));
        let start = std::time::Instant::now();
        assert!(!read(&Lexed::new(&text)).is_empty());
        start.elapsed()
    };
    // Sixteen times as much; quadratic work would take 256 times as long whenever it is tried, and a busy machine not always.
    assert!((0..10).any(|_| time(3200) < 80 * time(200)));
}

/// What attributions are made of.
const PIECES: &[&str] = &[
    "quoted",
    "as",
    "saying",
    "said",
    "he",
    "she",
    "they",
    "it",
    "who",
    "which",
    "that",
    ",",
    ".",
    ":",
    "\u{2014}",
    "the",
    "a",
    "his",
    "spokesman",
    "for",
    "of",
    "to",
    "according",
    "mayor",
    "Reyes",
    "Carla Reyes",
    "Mr.",
    "Dan Pruitt",
    "Reyes's",
    "'s",
    "and",
    "&",
    "11",
    "54",
    "\u{201c}We will not sell this mill,\u{201d}",
    "\u{201c}",
    "\u{201d}",
    "\"",
    "'",
    "last",
    "night",
    "two",
    "years",
    "ago",
    "PHOTO",
    "in",
    "when",
    "where",
    "asked",
    "close",
    "familiar",
    "with",
    "\n\n",
    "(",
    ")",
    "Schools",
    "were",
    "clerk",
    "reading",
    "told",
    "called",
    "signed",
    "by",
];

proptest::proptest! {
    #[test]
    fn no_attribution_panics(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
        render(&pieces.join(" "));
    }
}

/// A part with an attribution of its own to somebody else is a quotation of its own; a broken quotation of one speaker is one.
#[test]
fn parts_of_several_speakers() {
    for (article, expected) in [
        (
            "\"We lost it early in the first half,\" said Carl Redfern. \"We deserved it tonight and we know it,\" Lindqvist said.",
            "Carl Redfern: We lost it early in the first half,\nLindqvist: We deserved it tonight and we know it,\n",
        ),
        (
            "\"It is a good plan,\" Mayor Pruitt told Stroud, who replied, \"It is not a plan at all.\"",
            "Mayor Pruitt: It is a good plan,\nStroud: It is not a plan at all.\n",
        ),
        (
            "\"No,\" Ferris said. \"Not in a million years,\" added his brother, Tom.",
            "Ferris: No,\nhis brother, Tom: Not in a million years,\n",
        ),
        (
            "\"We lost,\" Redfern said, and Lindqvist added, \"We deserved it.\"",
            "Redfern: We lost,\nLindqvist: We deserved it.\n",
        ),
        (
            "\"We lost,\" Redfern said, with Lindqvist adding, \"We deserved it.\"",
            "Redfern: We lost,\nLindqvist: We deserved it.\n",
        ),
        // Not to be resolved: nobody's, and not the first speaker's.
        (
            "\"We lost,\" Redfern said. \"We deserved it tonight,\" somebody in the back shouted.",
            "Redfern: We lost,\nnobody: We deserved it tonight,\n",
        ),
        (
            "\"We lost,\" Redfern said. \"We deserved it tonight,\" a player said.",
            "Redfern: We lost,\na player (?): We deserved it tonight,\n",
        ),
        (
            "\"We lost,\" Redfern told Lindqvist, and he replied, \"It was cold.\"",
            "Redfern: We lost,\nnobody: It was cold.\n",
        ),
        // One speaker.
        (
            "\"We lost,\" Redfern said when reporters asked, \"and it was cold.\"",
            "Redfern: We lost, | and it was cold.\n",
        ),
        ("\"We lost,\" said Redfern, 44, who added: \"It was cold.\"", "Redfern: We lost, | It was cold.\n"),
        ("\"We lost,\" said Redfern. \"It was cold.\"", "Redfern: We lost, | It was cold.\n"),
        ("\"We lost,\" Redfern said, \"and it was cold.\"", "Redfern: We lost, | and it was cold.\n"),
        ("\"We lost,\" Redfern said. \"It was cold,\" he added.", "Redfern: We lost, | It was cold,\n"),
        ("\"We lost,\" said Carl Redfern. \"It was cold,\" Redfern said.", "Carl Redfern: We lost, | It was cold,\n"),
        ("\"We lost,\" said Redfern, who added, \"It was cold.\"", "Redfern: We lost, | It was cold.\n"),
        ("\"We lost,\" Redfern told reporters, then added, \"It was cold.\"", "Redfern: We lost, | It was cold.\n"),
        ("\"We lost,\" Redfern said, adding: \"It was cold.\"", "Redfern: We lost, | It was cold.\n"),
        (
            "\"We lost,\" Mayor Redfern said. \"It was cold,\" the mayor added.",
            "Mayor Redfern: We lost, | It was cold,\n",
        ),
    ] {
        assert_eq!(render(article), expected, "{article}");
    }
}

#[test]
fn block_quotations() {
    for (article, expected) in [
        // Set off by ">" or by white space, one paragraph or several.
        (
            "Reyes said in a statement:\n\n> We will not sell this mill.\n> It belongs to the town.\n\nThe council met later.",
            "Reyes: We will not sell this mill. | It belongs to the town.\n",
        ),
        (
            "Reyes told the council why:\n\n    We will not sell this mill.\n\n    It belongs to the town.\n\nThe council met later.",
            "Reyes: We will not sell this mill. | It belongs to the town.\n",
        ),
        // Not set off: the next paragraph only.
        (
            "Carla Reyes wrote on Facebook:\n\nWe will not sell this mill. It belongs to the town.\n\nThe council met later.",
            "Carla Reyes: We will not sell this mill. It belongs to the town.\n",
        ),
        // With marks of its own.
        (
            "Carla Reyes wrote on Facebook:\n\n\"We will not sell this mill. It belongs to the town.\"",
            "Carla Reyes: We will not sell this mill. It belongs to the town.\n",
        ),
        // Told, listed, or introduced by nobody who speaks.
        ("Reyes said the plan has three parts:\n\nThe mill will not be sold.", ""),
        ("Reyes told the council:\n\n- The mill will not be sold.\n- The dam stays.", ""),
        ("Here is what we know so far:\n\nThe mill will not be sold.", ""),
        ("Here is what we know so far:\n\n    The mill will not be sold.", ""),
    ] {
        assert_eq!(render(article), expected, "{article}");
    }
}

#[test]
fn every_quotation_of_the_four_articles() {
    for name in ["latimes", "governing", "abc7ny", "wpix"] {
        let path = format!("{}/fixtures/mayors-meeting/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(path).unwrap();
        insta::assert_snapshot!(name, render(&source));
    }
}
