//! Lines no wider than the terminal.

use textwrap::Options;

/// `text` in lines of at most `width` columns, each but the first behind `indent`, the first behind `first`. Words that are wider
/// than a line stay whole, so that a path can still be clicked.
pub fn wrapped(text: &str, width: u16, first: &str, indent: &str) -> String {
    let options = Options::new(usize::from(width).max(20))
        .initial_indent(first)
        .subsequent_indent(indent)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}
