//! Tokens: words, numbers and marks, the units in which everything above reads a text.

use std::ops::Range;

use super::Span;
use super::address::Addresses;

/// What a token is made of.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes ("don't", "O'Brien"), an elided beginning ("'em"), inner digits ("abc7", "F16")
    /// and the periods of an initialism ("U.S.", "p.m.", "Ph.D."). A possessive ending is a token of its own: "Trump" "'s".
    Word,
    /// The ending "'s", or the "'" behind a plural. "it's" has one too: what it stands for is the reader's question.
    Possessive,
    /// Digits, with separators that group them ("1,234,567") and one decimal point ("23.5", ".08"). No sign, no scale, no suffix.
    Number,
    /// A quotation mark, double or single. Apostrophes are not: those inside a word belong to it, those of "nothin'",
    /// "6'" and "'90s" are [`Mark`](Self::Mark)s.
    Quote,
    /// An address: of a page ("https://…", "www.…") or a mailbox. Its digits are no numbers and its periods end nothing.
    Address,
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

/// The tokens of a text, and what is noticed on the way to them.
#[derive(Debug)]
pub(super) struct Tokens {
    /// In order. White space is not a token.
    pub(super) all: Vec<Token>,
    /// The tokens of every line that holds any.
    pub(super) lines: Vec<Range<usize>>,
    /// Indices of the tokens that bear on where sentences end: marks that may end one, initialisms, double quotation marks.
    pub(super) stops: Vec<usize>,
    /// Indices of the quotation marks, double and single.
    pub(super) quotes: Vec<usize>,
}

impl Tokens {
    fn end_line(&mut self) {
        let start = self.lines.last().map_or(0, |line| line.end);
        if start < self.all.len() {
            self.lines.push(start..self.all.len());
        }
    }
}

/// Cuts `text` (normalised) into tokens.
pub(super) fn tokenize(text: &str) -> Tokens {
    // As news has them: a token is five bytes long, a sentence more than fifty, a paragraph a hundred or two.
    let mut tokens = Tokens {
        all: Vec::with_capacity(text.len() / 4),
        lines: Vec::with_capacity(text.len() / 100),
        stops: Vec::with_capacity(text.len() / 50),
        quotes: Vec::with_capacity(text.len() / 100),
    };
    let bytes = text.as_bytes();
    let mut tokenizer = Tokenizer { text, bytes, single_open: false, addresses: Addresses::of(text) };
    let mut at = 0;
    let mut spaced = true;
    while let Some(mut byte) = bytes.get(at).copied() {
        // Most words end at a space or a comma, and are neither initialisms nor addresses.
        if byte.is_ascii_alphabetic() {
            let end = letters_end(bytes, at);
            let behind = bytes.get(end).copied();
            if behind == Some(b' ') || tokenizer.ends_word(at, end) {
                let span = Span::new(offset(at), offset(end));
                tokens.all.push(Token { span, kind: TokenKind::Word, spaced, capital: byte.is_ascii_uppercase() });
                if behind == Some(b' ') {
                    at = end + 1;
                    spaced = true;
                    continue;
                }
                let Some(behind) = behind else { break };
                at = end;
                byte = behind;
                spaced = false;
            }
        }
        if byte == b' ' {
            at += 1;
            spaced = true;
            continue;
        }
        // Marks that quote nothing and begin no number; of them, periods may end sentences.
        let period = byte == b'.' && !bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if period || PLAIN_MARK[usize::from(byte)] {
            if period {
                tokens.stops.push(tokens.all.len());
            }
            let span = Span::new(offset(at), offset(at + 1));
            tokens.all.push(Token { span, kind: TokenKind::Mark, spaced, capital: false });
            at += 1;
            spaced = tokenizer.bytes.get(at) == Some(&b' ');
            at += usize::from(spaced);
            continue;
        }
        let first = if byte.is_ascii() { char::from(byte) } else { text[at..].chars().next().unwrap_or_default() };
        if first.is_whitespace() {
            if byte == b'\n' {
                // No quotation mark stays open beyond its paragraph.
                tokenizer.single_open = false;
                tokens.end_line();
            }
            at += first.len_utf8();
            spaced = true;
            continue;
        }
        let (kind, len) = tokenizer.token(at, first, spaced, tokens.all.last());
        let stops = match kind {
            TokenKind::Word => tokenizer.bytes[at + len - 1] == b'.',
            TokenKind::Mark => matches!(first, '.' | '?' | '!' | '\u{2026}'),
            TokenKind::Quote => first == '"',
            TokenKind::Possessive | TokenKind::Number | TokenKind::Address => false,
        };
        if stops {
            tokens.stops.push(tokens.all.len());
        }
        if kind == TokenKind::Quote {
            tokens.quotes.push(tokens.all.len());
        }
        let span = Span::new(offset(at), offset(at + len));
        tokens.all.push(Token { span, kind, spaced, capital: first.is_uppercase() });
        at += len;
        spaced = tokenizer.bytes.get(at) == Some(&b' ');
        at += usize::from(spaced);
    }
    tokens.end_line();
    tokens
}

/// Texts are limited to 4 GiB by [`Text::new`](super::Text::new), so an offset always fits.
pub(super) const fn offset(at: usize) -> u32 {
    at as u32
}

struct Tokenizer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// Whether a single quotation mark was opened in this paragraph and not closed.
    single_open: bool,
    addresses: Addresses<'a>,
}

impl Tokenizer<'_> {
    /// What stands at `at`, where `first` begins it: kind and length in bytes.
    fn token(&mut self, at: usize, first: char, spaced: bool, before: Option<&Token>) -> (TokenKind, usize) {
        if first.is_ascii_punctuation() && !matches!(first, '.' | '"' | '\'') {
            return (TokenKind::Mark, 1);
        }
        // Dashes, curly marks and the ellipsis, of which the table of letters knows only after a search.
        if matches!(first, '\u{2010}'..='\u{2027}') {
            return (TokenKind::Mark, first.len_utf8());
        }
        if first.is_alphabetic() {
            return match self.addresses.len_at(at) {
                Some(len) => (TokenKind::Address, len),
                None => (TokenKind::Word, word_len(self.text, at)),
            };
        }
        if first.is_ascii_digit() || first == '.' && starts_decimal(self.bytes, at) {
            return (TokenKind::Number, number_len(&self.bytes[at..]));
        }
        match first {
            '"' => (TokenKind::Quote, 1),
            '\'' => self.apostrophe(at, spaced, before),
            _ => (TokenKind::Mark, first.len_utf8()),
        }
    }

    fn apostrophe(&mut self, at: usize, spaced: bool, before: Option<&Token>) -> (TokenKind, usize) {
        let rest = &self.text[at + 1..];
        let next = rest.chars().next();
        let behind_opening = match at.checked_sub(1).map(|before| self.bytes[before]) {
            Some(b'(' | b'[' | b'{' | b'-' | b'/' | b'"') | None => true,
            _ => self.text[..at].ends_with(['\u{2013}', '\u{2014}', '\u{2026}']),
        };
        let opens =
            next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '$' | '[' | '(' | '"' | '\u{2026}' | '#' | '@'));
        if spaced || (behind_opening && opens) {
            if let Some(len) = elided_len(rest) {
                return (TokenKind::Word, 1 + len);
            }
            if decade(rest) {
                return (TokenKind::Mark, 1);
            }
            self.single_open |= opens;
            return (TokenKind::Quote, 1);
        }
        if ends_possessive(rest) && !behind_opening {
            return (TokenKind::Possessive, 2);
        }
        let word = before.filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number));
        let Some(word) = word else {
            self.single_open = false;
            return (TokenKind::Quote, 1);
        };
        let plural = word.kind == TokenKind::Word && self.text[word.span.range()].ends_with(['s', 'S', 'x', 'z']);
        if self.single_open && !(plural && self.closes_later(at + 1)) {
            self.single_open = false;
            return (TokenKind::Quote, 1);
        }
        (if plural { TokenKind::Possessive } else { TokenKind::Mark }, 1)
    }

    /// Whether a word follows and the next single quotation mark closes: then the "'" of "'the mayors' group'" closes nothing.
    fn closes_later(&self, at: usize) -> bool {
        if !self.text[at..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic)) {
            return false;
        }
        // No further than a long sentence, so that many such plurals do not cost the square of the text.
        let near = &self.bytes[at..self.bytes.len().min(at + 400)];
        for (i, _) in near.iter().enumerate().filter(|(_, b)| **b == b'\'') {
            let inner = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
            let before = i.checked_sub(1).and_then(|before| near.get(before));
            let after = near.get(i + 1);
            if inner(before) && inner(after) {
                continue;
            }
            return !matches!(before, None | Some(b' ' | b'\n' | b'(' | b'"'));
        }
        false
    }

    /// Whether a word of ASCII letters that begins at `at` and ends at `end` is a whole token for certain: what stands behind it ends any
    /// word. A digit ends none.
    #[inline]
    fn ends_word(&mut self, at: usize, end: usize) -> bool {
        let behind = |by: usize| self.bytes.get(end + by);
        let Some(byte) = behind(0) else { return true };
        if ENDS_WORD[usize::from(*byte)] {
            return true;
        }
        match byte {
            // A period before white space ends a sentence or an abbreviation; no initialism has but one.
            b'.' => matches!(behind(1), None | Some(b' ' | b'\n' | b'"')),
            b'\'' => matches!(behind(1), Some(b's')) && matches!(behind(2), Some(b' ' | b'\n' | b',' | b'.')),
            b'-' => !self.addresses.mailbox_near(at),
            _ => false,
        }
    }
}

/// Where the ASCII letters from `at` on end.
#[inline]
fn letters_end(bytes: &[u8], at: usize) -> usize {
    // Eight bytes at once: how long words are cannot be foretold, and a loop over bytes pays for that at the end of each.
    if let Some(chunk) = bytes.get(at..at + 8).and_then(<[u8]>::first_chunk) {
        let others = not_letters(*chunk);
        if others != 0 {
            return at + (others.trailing_zeros() / 8) as usize;
        }
    }
    long_end(bytes, at)
}

/// The same for words of eight letters and more, and for the last ones of a text.
#[inline(never)]
fn long_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let letters = rest.as_chunks().0.iter().take_while(|chunk| not_letters(**chunk) == 0).count() * 8;
    let last = rest.get(letters..).unwrap_or_default();
    at + letters + last.iter().take_while(|b| b.is_ascii_alphabetic()).count()
}

/// The high bit of each of eight bytes that is no ASCII letter.
#[inline]
fn not_letters(chunk: [u8; 8]) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let bytes = u64::from_le_bytes(chunk);
    let lower = bytes & !HIGH | (ONES * 0x20);
    // The high bit of every byte from "a" on, and of every byte behind "z".
    let from_a = lower + ONES * u64::from(0x80 - b'a');
    let behind_z = lower + ONES * u64::from(0x7f - b'z');
    (!from_a | behind_z | bytes) & HIGH
}

/// The bytes that end a word for certain: no apostrophe, no letter outside of ASCII, nothing that an initialism or an address goes on with.
const ENDS_WORD: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0;
    while byte < 0x80 {
        ends[byte] = !(byte as u8).is_ascii_alphanumeric()
            && !matches!(byte as u8, b'\'' | b'_' | b'.' | b'@' | b':' | b'%' | b'+' | b'-');
        byte += 1;
    }
    ends
};

/// The ASCII marks that are tokens wherever they stand and bear on nothing else.
const PLAIN_MARK: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 0x80 {
        plain[byte] = (byte as u8).is_ascii_punctuation() && !matches!(byte as u8, b'.' | b'"' | b'\'' | b'?' | b'!');
        byte += 1;
    }
    plain
};

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
    let bytes = rest.as_bytes();
    let mut len = 0;
    loop {
        len += bytes[len..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        match bytes.get(len) {
            Some(b'\'') => {
                let inner = rest[len + 1..].chars().next().is_some_and(char::is_alphabetic);
                if !inner || ends_possessive(&rest[len + 1..]) {
                    return len;
                }
                len += 1;
            }
            // "@real_name"
            Some(b'_') if len > 0 && bytes.get(len + 1).is_some_and(u8::is_ascii_alphanumeric) => len += 1,
            Some(byte) if !byte.is_ascii() => match rest[len..].chars().next() {
                Some(c) if c.is_alphanumeric() || is_combining(c) => len += c.len_utf8(),
                _ => return len,
            },
            _ => return len,
        }
    }
}

/// Whether what follows an apostrophe is a lone "s": the possessive ending.
fn ends_possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Words that lost their beginning: what follows the apostrophe, and its length with the second one of "'n'".
fn elided_len(rest: &str) -> Option<usize> {
    const ELIDED: [&str; 9] = ["tis", "twas", "twere", "twill", "em", "til", "cause", "bout", "n"];
    let len = rest.bytes().take(6).take_while(u8::is_ascii_alphanumeric).count();
    let word = &rest[..len];
    if !ELIDED.iter().any(|elided| word.eq_ignore_ascii_case(elided)) {
        return None;
    }
    Some(if len == 1 && rest[len..].starts_with('\'') { 2 } else { len })
}

/// "90s", as in "the '90s".
fn decade(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    bytes.len() >= 3
        && bytes[..2].iter().all(u8::is_ascii_digit)
        && bytes[2] == b's'
        && !bytes.get(3).is_some_and(u8::is_ascii_alphanumeric)
}

/// "U.S.", "p.m.", "F.B.I.", "D.C", "Ph.D.": parts with periods between them, and the last period if it stands there.
///
/// "said.He" is none: only single letters and the beginnings of degrees are parts. One letter with a period is an initial: "J."
/// keeps its period outside.
fn initialism_len(rest: &str) -> Option<usize> {
    const DEGREES: [&str; 5] = ["Ph", "Ed", "Psy", "Sc", "Litt"];
    let bytes = rest.as_bytes();
    let mut len = 0;
    let mut parts = 0;
    loop {
        let letters = bytes[len..].iter().take(5).take_while(|b| b.is_ascii_alphabetic()).count();
        let period = bytes.get(len + letters) == Some(&b'.');
        let degree = || parts < 2 && DEGREES.contains(&&rest[len..len + letters]);
        let part = letters == 1 || (letters > 1 && period && degree());
        if !part {
            break;
        }
        if period {
            len += letters + 1;
            parts += 1;
        } else {
            let lone = !bytes.get(len + letters).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
            if parts >= 1 && lone {
                parts += 1;
                len += letters;
            }
            break;
        }
    }
    // "j.k.rowling" and "a.b.com" are names on the net; "U.S.Conference" lacks a space.
    let glued = bytes.get(len).is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    (parts >= 2 && !glued).then_some(len)
}

fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_word_ends_where_its_letters_do(chunk: [u8; 8], short in 0..9_usize) {
            for chunk in [chunk, chunk.map(|b| b & 0x7f | 0x40)] {
                let len = chunk.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                assert_eq!(letters_end(&chunk, 0), len);
                assert_eq!(letters_end(&[chunk, chunk].concat(), 0), if len < 8 { len } else { 16 });
                assert_eq!(letters_end(&chunk[..short], 0), len.min(short));
            }
        }
    }

    /// The tokens of a text: "·" before those that are glued, and a letter for a kind that is not to be seen.
    fn shown(text: &str) -> String {
        let mut shown = Vec::new();
        for token in tokenize(text).all {
            let word = &text[token.span.range()];
            let glue = if token.spaced { "" } else { "·" };
            let kind = match token.kind {
                TokenKind::Word => "",
                TokenKind::Possessive => "P",
                TokenKind::Number => "N",
                TokenKind::Quote => "Q",
                TokenKind::Address => "A",
                TokenKind::Mark => "M",
            };
            shown.push(format!("{glue}{word}{kind}"));
        }
        shown.join(" ")
    }

    #[test]
    fn news_is_cut_into_tokens() {
        let table = [
            // Initialisms keep their periods.
            ("in the U.S. He", "in the U.S. He"),
            ("5 p.m. in D.C., now", "5N p.m. in D.C. ·,M now"),
            ("The F.B.I's U.S.-led", "The F.B.I ·'sP U.S. ·-M ·led"),
            ("a Ph.D. and J. Smith", "a Ph.D. and J ·.M Smith"),
            ("the U.S.Conference said.He", "the U.S. ·Conference said ·.M ·He"),
            // Apostrophes and possessives.
            ("O'Brien don't Trump's", "O'Brien don't Trump ·'sP"),
            ("the mayors' group", "the mayors ·'P group"),
            ("of the cities', he", "of the cities ·'P ·,M he"),
            ("of both cities'.", "of both cities ·'P ·.M"),
            ("Louisville, Ky.'s Fischer", "Louisville ·,M Ky ·.M ·'sP Fischer"),
            ("'Tis the '90s, rock 'n' roll", "'Tis the 'M ·90N ·s ·,M rock 'n' roll"),
            ("nothin' but 6' tall", "nothin ·'M but 6N ·'M tall"),
            ("1990's let 'em", "1990N ·'sP let 'em"),
            // Single quotation marks.
            ("he said 'no way' twice", "he said 'Q ·no way ·'Q twice"),
            ("'sanctuary cities' have 'rules'", "'Q ·sanctuary cities ·'Q have 'Q ·rules ·'Q"),
            ("'the mayors' group left,' he", "'Q ·the mayors ·'P group left ·,M ·'Q he"),
            ("\"'Enough,' he said.\"", "\"Q ·'Q ·Enough ·,M ·'Q he said ·.M ·\"Q"),
            ("said \"'so.'\"", "said \"Q ·'Q ·so ·.M ·'Q ·\"Q"),
            // Numbers.
            ("1,234,567 12,34,567 1,23", "1,234,567N 12,34,567N 1N ·,M ·23N"),
            ("$3-5 7.4 .08 6:53 23-year-old", "$M ·3N ·-M ·5N 7.4N .08N 6N ·:M ·53N 23N ·-M ·year ·-M ·old"),
            ("401(k) 10² 3½ 56% No.2", "401N ·(M ·k ·)M 10N ·²M 3N ·½M 56N ·%M No ·.M ·2N"),
            ("٣٤ abc7NY 9th MS-13 m²", "٣M ·٤M abc7NY 9N ·th MS ·-M ·13N m²"),
            // Marks.
            ("mayors—including… he [Trump]", "mayors ·—M ·including ·…M he [M ·Trump ·]M"),
            ("@real_name #tag AT&T", "@M ·real_name #M ·tag AT ·&M ·T"),
            // Addresses.
            ("write joe.doe+x@lat-imes.com.", "write joe.doe+x@lat-imes.comA ·.M"),
            (
                "(see https://a.org/b(c)?d=2018-01, or www.x.com)",
                "(M ·see https://a.org/b(c)?d=2018-01A ·,M or www.x.comA ·)M",
            ),
            ("Amazon.com me@work", "Amazon ·.M ·com me ·@M ·work"),
            ("naïve café Łódź ﬁt", "naïve café Łódź ﬁt"),
        ];
        for (text, expected) in table {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn tokens_are_what_is_not_white_space(text in super::super::normal::tests::awkward()) {
            let tokens = tokenize(&text).all;
            let joined: String = tokens.iter().map(|t| &text[t.span.range()]).collect();
            let solid: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(joined, solid);
            assert!(tokens.iter().all(|t| !t.span.is_empty()));
        }
    }
}
