//! Paragraphs: which line breaks end one, and which only wrap a line.
//!
//! Texts come in two shapes, often mixed: one paragraph a line, and lines filled to a width with blank lines between paragraphs. A
//! blank line always ends a paragraph. A single line break is judged by what stands around it: where a line stops in the
//! middle of a sentence ("letters to 23⏎states, cities and counties"), it is only wrapped.

/// Turns the line breaks that only wrap a line into spaces; `breaks` are the byte offsets of all. The text keeps its length, so every
/// offset stays true.
pub(super) fn unwrap_lines(text: String, breaks: &[usize]) -> String {
    let breaks = self::breaks(&text, breaks);
    if !breaks.iter().any(|b| b.mid_sentence) {
        return text;
    }
    // In a text whose lines are filled to a width, most breaks fall inside a sentence, and a break behind a sentence wraps as well.
    let wrapped = breaks.iter().filter(|b| b.mid_sentence).count() * 3 >= breaks.iter().filter(|b| !b.item).count();
    let width = breaks.iter().filter(|b| b.mid_sentence).map(|b| b.filled).max().unwrap_or(0);
    let mut bytes = text.into_bytes();
    for line_break in &breaks {
        // A line that had room for the word that follows was ended on purpose.
        let full = line_break.filled * 4 >= width * 3;
        if line_break.mid_sentence || (wrapped && full && !line_break.item) {
            bytes[line_break.at] = b' ';
        }
    }
    // One ASCII byte was replaced by another, so this never fails.
    String::from_utf8(bytes).unwrap_or_default()
}

/// A line break between two lines that both hold something.
struct Break {
    /// Byte offset of the line feed.
    at: usize,
    /// The bytes of the line before and of the first word behind it.
    filled: usize,
    /// Whether it falls inside a sentence: nothing ends before it, and a small letter follows.
    mid_sentence: bool,
    /// Whether the line behind it begins an item of a list, or is indented.
    item: bool,
}

fn breaks(text: &str, ends: &[usize]) -> Vec<Break> {
    let mut breaks = Vec::with_capacity(ends.len());
    let mut at = 0;
    let mut before = "";
    for end in ends.iter().copied().chain(std::iter::once(text.len())) {
        let line = &text[at..end];
        // Where paragraphs have blank lines between them, one of the two holds nothing.
        let both = !before.is_empty() && !line.is_empty();
        if both && !before.trim().is_empty() && !line.trim().is_empty() {
            let word = line.split_whitespace().next().unwrap_or_default();
            let item = begins_item(line) || indent(line) > indent(before) + 1;
            breaks.push(Break {
                at: at - 1,
                filled: before.len() + 1 + word.len(),
                mid_sentence: !item && stops_inside(before.trim_end()) && goes_on(word),
                item,
            });
        }
        before = line;
        at += line.len() + 1;
    }
    breaks
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// "- item", "* item", "• item", "1. item", "1) item".
fn begins_item(line: &str) -> bool {
    let line = line.trim_start();
    let mut chars = line.chars();
    let behind = match chars.next() {
        Some('-' | '*' | '+' | '\u{2022}' | '\u{2013}' | '\u{2014}' | '>' | '#' | '|') => chars.as_str(),
        Some('0'..='9') => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            match rest.strip_prefix(['.', ')']) {
                Some(rest) if line.len() - rest.len() <= 4 => rest,
                _ => return false,
            }
        }
        _ => return false,
    };
    behind.starts_with(' ') || behind.is_empty()
}

/// Whether a line ends in a word, a number or a comma. Very short lines are verses, lists, or labels.
fn stops_inside(line: &str) -> bool {
    let words = line.trim_end_matches(['"', '\'', ')', ']']);
    let open = |c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '\u{2013}' | '\u{2014}');
    line.len() >= 20 && words.ends_with(open)
}

/// Whether a word begins with a small letter and is no address or handle.
fn goes_on(word: &str) -> bool {
    let inner_mark = word.trim_end_matches(['.', ',', ':', ';', '?', '!', '"', ')']).contains(['@', '.', '/', '_']);
    word.starts_with(char::is_lowercase) && !inner_mark
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn lines(text: &str) -> Vec<String> {
        let text = Text::new(text);
        text.paragraphs().iter().map(|paragraph| text.slice(paragraph.span).to_owned()).collect()
    }

    #[test]
    fn lines_filled_to_a_width_are_one_paragraph() {
        let text = "The Justice Department sent letters on Wednesday morning to 23\n\
                    states, cities and counties. About 100 mayors attended the meeting.\n\
                    Others boycotted, said the president of the conference of mayors,\n\
                    Mitch Landrieu.\n\
                    \n\
                    The letters demanded records showing whether police are sharing\n\
                    information with federal agents.\n";
        let paragraphs = lines(text);
        assert_eq!(paragraphs.len(), 2);
        assert!(paragraphs[0].ends_with("conference of mayors, Mitch Landrieu."));
        assert!(paragraphs[1].contains("sharing information"));
    }

    #[test]
    fn a_paragraph_a_line_stays_so() {
        let text = "De Blasio was set to be among a group of mayors.\n\
                    [Ads /]\n\
                    The focus of the meeting was infrastructure.\n\
                    Still, many mayors did attend.\n\
                    ----------\n\
                    * More local news\n\
                    * Send us a news tip";
        assert_eq!(lines(text).len(), 7);
    }

    #[test]
    fn a_sentence_broken_once_reads_on() {
        let text = "A first paragraph stands on a line of its own.\n\
                    Officials sent letters to roughly two dozen\n\
                    jurisdictions, the department said.\n\
                    A third paragraph. It has two sentences.\n\
                    A fourth, also on a line of its own.";
        assert_eq!(lines(text).len(), 4);
    }

    #[test]
    fn lists_headlines_and_contacts_are_not_joined() {
        let table = [
            ("Mayors stay away from the White House\nNEW YORK (AP) — The mayors of three cities stayed away.", 2),
            ("He named three of the largest cities\n- chicago\n- denver\n- boston", 4),
            ("By Joseph Tanfani and Patrick McGreevy\njoseph.tanfani@latimes.com", 2),
            ("It wrote to the following jurisdictions:\n1. the city of Chicago\n2. the county of Cook", 3),
            ("\n\n  \n", 0),
        ];
        for (text, count) in table {
            assert_eq!(lines(text).len(), count, "{text}");
        }
    }
}
