//! Markdown: the marks that are not read.
//!
//! Not a parser of Markdown but of what stands in articles: headings, block quotations, emphasis, links, pictures, code
//! fences, comments. What looks like a mark and may be text ("2 * 3", "snake_case") stays text.

use super::normal::Markup;

/// The pieces of `source` that are marks, in order.
pub(super) fn markup(source: &str) -> Vec<Markup> {
    let mut scanner = Scanner { source, bytes: source.as_bytes(), marks: Vec::new() };
    let mut at = 0;
    let mut fenced = false;
    for line in source.split_inclusive('\n') {
        let end = at + line.trim_end_matches(['\n', '\r']).len();
        let content = scanner.line_start(at, end);
        if is_fence(&source[content..end]) {
            fenced = !fenced;
            scanner.drop(content, end);
        } else if !fenced {
            let heading = scanner.heading(content, end);
            scanner.inline(heading.unwrap_or(content), end);
            if heading.is_some() && end < at + line.len() {
                // A heading is a paragraph of its own.
                scanner.marks.push(Markup { range: end..at + line.len(), with: "\n\n" });
            }
        }
        at += line.len();
    }
    scanner.marks
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}

struct Scanner<'a> {
    source: &'a str,
    bytes: &'a [u8],
    marks: Vec<Markup>,
}

impl Scanner<'_> {
    fn drop(&mut self, start: usize, end: usize) {
        if start < end {
            self.marks.push(Markup { range: start..end, with: "" });
        }
    }

    /// Leaves out the "> " of block quotations, and says where the line's own text begins.
    fn line_start(&mut self, start: usize, end: usize) -> usize {
        let mut at = start;
        loop {
            let spaces = self.bytes[at..end].iter().take_while(|b| **b == b' ').count();
            if self.bytes[at..end].get(spaces) != Some(&b'>') {
                break;
            }
            at += spaces + 1;
            if self.bytes[at..end].first() == Some(&b' ') {
                at += 1;
            }
        }
        self.drop(start, at);
        at
    }

    /// Leaves out the "## " of a heading, and says where its text begins.
    fn heading(&mut self, start: usize, end: usize) -> Option<usize> {
        let hashes = self.bytes[start..end].iter().take_while(|b| **b == b'#').count();
        if !(1..=6).contains(&hashes) || self.bytes[start..end].get(hashes).is_some_and(|b| *b != b' ') {
            return None;
        }
        let spaces = self.bytes[start + hashes..end].iter().take_while(|b| **b == b' ').count();
        self.drop(start, start + hashes + spaces);
        Some(start + hashes + spaces)
    }

    /// Leaves out the marks inside a line.
    fn inline(&mut self, start: usize, end: usize) {
        let mut at = start;
        // Where a bracket has no end, none before it has one either: the line is searched once.
        let mut closed = true;
        while at < end {
            let rest = &self.bytes[at..end];
            let len = match rest[0] {
                b'\\' if rest.get(1).is_some_and(u8::is_ascii_punctuation) => {
                    self.drop(at, at + 1);
                    2
                }
                b'*' | b'_' | b'`' | b'~' => self.emphasis(start, at, end),
                b'!' if rest.get(1) == Some(&b'[') && closed => match link(rest, 1) {
                    Some((_, len)) => {
                        self.drop(at, at + len);
                        len
                    }
                    None => 1,
                },
                b'[' if closed => match link(rest, 0) {
                    Some((text, len)) => {
                        self.drop(at, at + 1);
                        self.inline(at + 1, at + 1 + text);
                        self.drop(at + 1 + text, at + len);
                        len
                    }
                    None => {
                        closed = rest[1..].contains(&b']');
                        1
                    }
                },
                b'<' => match tag(rest) {
                    Some(len) => {
                        self.drop(at, at + len);
                        len
                    }
                    None => 1,
                },
                _ => 1,
            };
            at += len;
        }
    }

    /// A run of marks of emphasis: left out where it is glued to a word on one side only, as "*so*" is and "2 * 3" and "a_b" are not.
    fn emphasis(&mut self, line: usize, at: usize, end: usize) -> usize {
        let mark = self.bytes[at];
        let len = self.bytes[at..end].iter().take_while(|b| **b == mark).count();
        let before = self.source[line..at].chars().next_back();
        let after = self.source[at + len..end].chars().next();
        let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let marks = len <= 3 && (mark != b'~' || len == 2) && (solid(before) || solid(after));
        let inner = word(before) && word(after) && mark == b'_';
        if marks && !inner {
            self.drop(at, at + len);
        }
        len
    }
}

/// "[text](url)" or "[text][reference]" where the bracket stands at `from`: the length of the text, and of all from the start of `rest`.
fn link(rest: &[u8], from: usize) -> Option<(usize, usize)> {
    let text = bracket(&rest[from..], b'[', b']', MAX_TEXT)?;
    let behind = from + text;
    let target = match rest.get(behind)? {
        b'(' => bracket(&rest[behind..], b'(', b')', MAX_TARGET)?,
        b'[' => bracket(&rest[behind..], b'[', b']', MAX_TARGET)?,
        _ => return None,
    };
    Some((text - 2, behind + target))
}

/// No link has a longer text, and no tag is longer; looking no further keeps the time linear.
const MAX_TEXT: usize = 300;
/// No address is longer.
const MAX_TARGET: usize = 1000;

/// The length of what a bracket encloses, both brackets included.
fn bracket(rest: &[u8], open: u8, close: u8, limit: usize) -> Option<usize> {
    let mut depth = 0;
    for (i, b) in rest.iter().take(limit).enumerate() {
        if *b == open {
            depth += 1;
        } else if *b == close {
            depth -= 1;
            if depth == 0 {
                return Some(i + 1);
            }
        }
    }
    None
}

/// The length of "<em>", "</p>", "<br />", "<!-- … -->" or "<https://…>".
fn tag(rest: &[u8]) -> Option<usize> {
    let begins = rest.get(1).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!'));
    let len = rest.iter().take(MAX_TEXT).position(|b| *b == b'>').filter(|_| begins)?;
    Some(len + 1)
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    #[test]
    fn marks_are_not_read() {
        let table = [
            (
                "# Mayors stay away\nThe mayors *of three cities* stayed.",
                "Mayors stay away\n\nThe mayors of three cities stayed.",
            ),
            ("**Bold**, __too__, and ***both***.", "Bold, too, and both."),
            ("> \"I will *not* attend,\"\n> he said.", "\"I will not attend,\" he said."),
            ("See [the letter](https://x.org/a_(b)) now.", "See the letter now."),
            ("![a photo](x.jpg)Text [with *stress*][1].", "Text with stress."),
            ("2 * 3 is snake_case and $5\\*.", "2 * 3 is snake_case and $5*."),
            ("A line<br/>and <!-- a note -->text <https://x.org>.", "A lineand text ."),
            ("[Trump] said [sic] it.", "[Trump] said [sic] it."),
            ("`code` and ~~gone~~", "code and gone"),
            ("```\nlet x = 1;\n```\nText", "\nlet x = 1;\n\nText"),
            ("#hashtag and #1", "#hashtag and #1"),
        ];
        for (source, normal) in table {
            assert_eq!(Text::markdown(source).as_str(), normal, "{source}");
        }
    }

    #[test]
    fn quoted_words_lead_to_the_source() {
        let text = Text::markdown("## Title\n\nHe wrote [**a** letter](https://x.org) today.");
        let sentence = text.sentences()[1].span;
        assert_eq!(text.source_slice(sentence), "He wrote [**a** letter](https://x.org) today.");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(pieces in proptest::collection::vec(proptest::sample::select(
            &["*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "#", "\\", "\n", " ", "a", "é", "--", "\r\n", "~~", "```\n"][..]), 0..40)) {
            let text = Text::markdown(pieces.concat());
            for token in text.tokens() {
                text.source_slice(token.span);
            }
        }
    }
}
