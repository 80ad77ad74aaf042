//! Tokens: words, numbers and marks, the units in which everything above reads a text.

use super::Span;

/// What a token is made of.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes ("don't", "O'Brien"), inner digits ("abc7", "F16") and the periods of an
    /// initialism ("U.S.", "p.m."). A possessive ending is a token of its own: "Trump" "'s".
    Word,
    /// The possessive ending "'s", or the "'" behind a plural.
    Possessive,
    /// Digits, with separators that group them ("1,234,567") and one decimal point ("23.5", ".08"). No sign, no scale, no suffix.
    Number,
    /// A quotation mark, double or single. Apostrophes inside words are part of the word.
    Quote,
    /// Any other single character: punctuation, a currency sign, "%".
    Mark,
}

/// One token: a span of the normalised text and what it is made of.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the normalised text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether white space (or the start of the text) stands before it: "23-year" has three tokens, two of them glued.
    pub spaced: bool,
    /// Whether the first character is an upper-case letter.
    pub capital: bool,
}

/// Cuts `text` (normalised) into tokens, in order, and appends them to `tokens`. White space is not a token.
pub(super) fn tokenize(text: &str, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut spaced = true;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            spaced = true;
            continue;
        }
        let (kind, len) = if first.is_ascii_digit() || (first == '.' && starts_decimal(bytes, at)) {
            (TokenKind::Number, number_len(&bytes[at..]))
        } else if first.is_alphabetic() {
            (TokenKind::Word, word_len(text, at))
        } else if first == '\'' && !spaced && possessive_len(text, at, tokens.last()).is_some() {
            let len = possessive_len(text, at, tokens.last()).unwrap_or(1);
            (TokenKind::Possessive, len)
        } else if first == '\'' || first == '"' {
            (TokenKind::Quote, 1)
        } else {
            (TokenKind::Mark, first.len_utf8())
        };
        let span = Span::new(offset(at), offset(at + len));
        tokens.push(Token { span, kind, spaced, capital: first.is_uppercase() });
        at += len;
        spaced = false;
    }
}

/// Texts are limited to 4 GiB by [`Text::new`](super::Text::new), so an offset always fits.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// ".08" starts a number; the period of "end.08" or "..8" does not.
fn starts_decimal(bytes: &[u8], at: usize) -> bool {
    bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
        && (at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'.'))
}

/// Digits, commas that stand before exactly three digits (or two, the Indian way), one point with digits behind it.
fn number_len(bytes: &[u8]) -> usize {
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut len = digits(0);
    if len > 0 && len <= 3 {
        while bytes.get(len) == Some(&b',') {
            let group = digits(len + 1);
            let indian = group == 2 && bytes.get(len + 3) == Some(&b',') && digits(len + 4) >= 2;
            if group != 3 && !indian {
                break;
            }
            len += 1 + group;
        }
    }
    if bytes.get(len) == Some(&b'.') && digits(len + 1) > 0 {
        len += 1 + digits(len + 1);
    }
    len
}

fn word_len(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    if let Some(len) = initialism_len(rest) {
        return len;
    }
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let inside = c.is_alphanumeric() || is_combining(c);
        let apostrophe =
            c == '\'' && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()) && !ends_possessive(&rest[i + 1..]);
        if !inside && !apostrophe {
            break;
        }
        len = i + c.len_utf8();
    }
    len
}

/// Whether what follows an apostrophe is a lone "s": the possessive ending.
fn ends_possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// "U.S.", "p.m.", "F.B.I.", "D.C": single letters with periods between them, and the last period if it stands there.
fn initialism_len(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut len = 0;
    let mut letters = 0;
    while bytes.get(len).is_some_and(u8::is_ascii_alphabetic) {
        if bytes.get(len + 1) == Some(&b'.') {
            letters += 1;
            len += 2;
        } else {
            let lone = !bytes.get(len + 1).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
            if letters >= 1 && lone {
                letters += 1;
                len += 1;
            }
            break;
        }
    }
    // "said.He" must not lose its sentence end, and one letter with a period is an initial: "J." keeps its period outside.
    (letters >= 2 && !bytes.get(len).is_some_and(u8::is_ascii_alphanumeric)).then_some(len)
}

fn possessive_len(text: &str, at: usize, before: Option<&Token>) -> Option<usize> {
    let before = before.filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))?;
    if ends_possessive(&text[at + 1..]) {
        return Some(2);
    }
    // "the mayors' group": a plural, then a space and a word. A closing single quote behind a plural looks the same; the reader
    // of quotations, who knows whether one is open, decides.
    let plural = text[before.span.range()].ends_with(['s', 'S']);
    let word_follows = text[at + 1..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    (plural && word_follows).then_some(1)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}
