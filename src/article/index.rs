//! From offsets in an article's text to lines, columns, and bytes of its file.

use std::sync::OnceLock;

use super::Encoding;

/// Between two marks stand at most about this many bytes, so that a look-up in a text of one line stays quick.
const STRIDE: usize = 4096;

/// Finds places in a file. The marks are set when the first place is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// What stands in the file before the article's text: front matter, decoded.
    front: String,
    marks: OnceLock<Vec<Mark>>,
}

/// A place whose line, column and file offset are known.
#[derive(Clone, Copy, Debug)]
struct Mark {
    /// Byte offset in the article's text.
    at: usize,
    /// Line in the file, from 1.
    line: usize,
    /// Column, in code points from 1.
    column: usize,
    /// UTF-16 units from the start of the file.
    units: u64,
    /// Code points from the start of the file.
    points: u64,
}

impl Index {
    pub(super) fn new(front: String) -> Self {
        Self { front, marks: OnceLock::new() }
    }

    pub(super) fn line_column(&self, text: &str, offset: u32) -> (usize, usize) {
        let mark = self.place(text, offset);
        (mark.line, mark.column)
    }

    pub(super) fn file_offset(&self, encoding: Encoding, text: &str, offset: u32) -> u64 {
        encoding.mark_len()
            + match encoding {
                Encoding::Utf8 | Encoding::Utf8WithMark => (self.front.len() + offset as usize) as u64,
                Encoding::Utf16Le { .. } | Encoding::Utf16Be { .. } => 2 * self.place(text, offset).units,
                Encoding::Windows1252 => self.place(text, offset).points,
            }
    }

    fn place(&self, text: &str, offset: u32) -> Mark {
        let marks = self.marks.get_or_init(|| self.set_marks(text));
        let offset = (offset as usize).min(text.len());
        let last = marks.partition_point(|m| m.at <= offset).saturating_sub(1);
        let mut mark = marks.get(last).copied().unwrap_or_else(Mark::first);
        mark.advance(&text[mark.at..], offset - mark.at);
        mark
    }

    fn set_marks(&self, text: &str) -> Vec<Mark> {
        let mut mark = Mark::first();
        mark.advance(&self.front, self.front.len());
        mark.at = 0;
        let mut marks = vec![mark];
        while mark.at < text.len() {
            let rest = &text[mark.at..];
            let mut len = rest.len().min(STRIDE);
            while !rest.is_char_boundary(len) {
                len += 1;
            }
            // A carriage return and its line feed are one line break.
            if rest.as_bytes()[len - 1] == b'\r' && rest.as_bytes().get(len) == Some(&b'\n') {
                len += 1;
            }
            mark.advance(rest, len);
            marks.push(mark);
        }
        marks
    }
}

impl Mark {
    const fn first() -> Self {
        Self { at: 0, line: 1, column: 1, units: 0, points: 0 }
    }

    /// Goes on by the first `len` bytes of `rest`.
    fn advance(&mut self, rest: &str, len: usize) {
        for (i, c) in rest[..len].char_indices() {
            let breaks = c == '\n' || (c == '\r' && rest.as_bytes().get(i + 1) != Some(&b'\n'));
            (self.line, self.column) = if breaks { (self.line + 1, 1) } else { (self.line, self.column + 1) };
            self.units += c.len_utf16() as u64;
            self.points += 1;
        }
        self.at += len;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_the_file() {
        let text = "né\r\nsecond 🙂 line\rthird";
        let index = Index::new("---\ntitle: x\n---\n".to_owned());
        let place = |part: &str| {
            let at = u32::try_from(text.find(part).expect("it is there")).expect("short");
            (index.line_column(text, at), index.file_offset(Encoding::Utf16Le { mark: true }, text, at))
        };
        assert_eq!(place("né"), ((4, 1), 2 + 2 * 17));
        assert_eq!(place("second"), ((5, 1), 2 + 2 * 21));
        assert_eq!(place("line"), ((5, 10), 2 + 2 * 31));
        assert_eq!(place("third"), ((6, 1), 2 + 2 * 36));
    }

    #[test]
    fn a_long_line_is_counted_from_the_nearest_mark() {
        let text = "é".repeat(30_000);
        let index = Index::default();
        for point in [0, 1, 2047, 2048, 2049, 29_999] {
            assert_eq!(index.line_column(&text, 2 * point), (1, point as usize + 1));
            assert_eq!(index.file_offset(Encoding::Windows1252, &text, 2 * point), u64::from(point));
        }
    }
}
