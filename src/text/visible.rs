//! Text of strangers on a terminal: what moves the cursor, changes direction or cannot be seen is written out.

use std::borrow::Cow;
use std::fmt::Write as _;

/// `text` with every character that could deceive whoever reads it written as an escape: `\u{1b}`.
///
/// Escaped are the C0 and C1 controls (ESC, line breaks and tabs among them), DEL, bidi controls, line and paragraph
/// separators, and characters without width. What a reader can see is left as it is, a backslash too: the result is for
/// eyes, not for reading back.
///
/// ```
/// use crosscheck::text::visible;
/// assert_eq!(visible("caf\u{e9}\u{1b}[2J"), "caf\u{e9}\\u{1b}[2J");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(is_hidden) else { return Cow::Borrowed(text) };
    let mut shown = String::with_capacity(text.len() + 16);
    shown.push_str(&text[..first]);
    for c in text[first..].chars() {
        if is_hidden(c) {
            // Writing to a string cannot fail.
            let _ = write!(shown, "{}", c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Whether a character acts on what is around it instead of showing itself.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// `text` on one line: every run of white space is one space, and there is none at the ends.
///
/// ```
/// use crosscheck::text::one_line;
/// assert_eq!(one_line("a\n  b "), "a b");
/// ```
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        let table = [
            ("plain, naïve — “quoted”", "plain, naïve — “quoted”"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("two\nlines\tand\r\ntabs", "two\\u{a}lines\\u{9}and\\u{d}\\u{a}tabs"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("\u{7f}", "\\u{7f}"),
            ("abc\u{202e}cba\u{2066}", "abc\\u{202e}cba\\u{2066}"),
            ("a\u{200b}b\u{feff}", "a\\u{200b}b\\u{feff}"),
            ("\u{2028}", "\\u{2028}"),
        ];
        for (text, shown) in table {
            assert_eq!(visible(text), shown);
        }
    }

    #[test]
    fn text_without_anything_hidden_is_not_copied() {
        assert!(matches!(visible("nothing to hide"), std::borrow::Cow::Borrowed(_)));
    }
}
