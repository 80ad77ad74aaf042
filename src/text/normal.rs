//! Normalisation: one way to write a quotation mark, a dash, an ellipsis and a space, and a map back to the source.
//!
//! NFC and the table [`replacement`], never NFKC: that would turn "10²" into "102".

use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::Span;
use super::token::offset;

/// Leads from byte offsets of the normalised text to byte offsets of the source.
///
/// Between two edits the text was copied byte for byte. An edit is whole: a span that touches a replaced character
/// leads to all of what it replaced, so spans stay on character boundaries on both sides.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    /// In order, none overlapping another.
    edits: Vec<Edit>,
}

/// One place where the normalised text differs from the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edit {
    /// What is written in the normalised text; empty where something was left out.
    normal: Span,
    /// What it stands for.
    source: Span,
}

impl SourceMap {
    /// Where a span of the normalised text stands in the source. What was left out at either end stays outside.
    pub fn to_source(&self, span: Span) -> Span {
        let start = self.start(span.start);
        Span::new(start, if span.is_empty() { start } else { self.end(span.end).max(start) })
    }

    fn start(&self, at: u32) -> u32 {
        let next = self.edits.partition_point(|e| e.normal.end <= at);
        match self.edits.get(next) {
            Some(edit) if edit.normal.start < at => edit.source.start,
            _ => self.behind(next, at),
        }
    }

    fn end(&self, at: u32) -> u32 {
        let next = self.edits.partition_point(|e| e.normal.start < at);
        match next.checked_sub(1).and_then(|last| self.edits.get(last)) {
            Some(edit) if at < edit.normal.end => edit.source.end,
            _ => self.behind(next, at),
        }
    }

    /// `at` counted on from the end of the edit before `next`.
    fn behind(&self, next: usize, at: u32) -> u32 {
        let edit = next.checked_sub(1).and_then(|last| self.edits.get(last));
        edit.map_or(at, |edit| edit.source.end + (at - edit.normal.end))
    }
}

/// A piece of the source that a format's own marks take up ("**", "](https://…)"), and what is read in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Markup {
    /// Byte offsets in the source, on character boundaries.
    pub(super) range: Range<usize>,
    /// Often nothing.
    pub(super) with: &'static str,
}

/// How a character is written in the normalised text; `None` where it is kept.
fn replacement(c: char) -> Option<&'static str> {
    Some(match c {
        // Quotation marks and primes. Which way a mark opens is asked of the source.
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2032}' | '\u{2039}' | '\u{203a}' | '\u{2bc}' | '`'
        | '\u{b4}' | '\u{ff07}' => "'",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' | '\u{ff02}' => "\"",
        // Hyphens and the minus sign; en and em dashes mean something else and stay.
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => "-",
        '\u{2012}' => "\u{2013}",
        '\u{2015}' => "\u{2014}",
        // Spaces.
        '\t'
        | '\u{b}'
        | '\u{c}'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => " ",
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => "\n",
        // What has no width and no meaning: soft hyphens, zero-width characters, bidi controls, other controls.
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => "",
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "",
        _ => return None,
    })
}

/// The bytes that are copied without a second look. The others are non-ASCII, controls and line breaks, or may begin something longer.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0x20;
    while byte < 0x7f {
        plain[byte] = !matches!(byte as u8, b'-' | b'.' | b'\'' | b'`');
        byte += 1;
    }
    plain
};

/// How many of eight bytes are [`PLAIN`] before the first that is not, where one is not; all are compared at once.
fn plain_len(chunk: [u8; 8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let bytes = u64::from_le_bytes(chunk);
    let low = bytes & !HIGH;
    // The high bit of every byte of `low` from `first` on, up to `last`.
    let from = |first: u8| low + ONES * u64::from(0x80 - first);
    let within = |first: u8, last: u8| from(first) & !from(last + 1);
    let marks = within(b'-', b'.') | within(b'\'', b'\'') | within(b'`', b'`');
    let special = bytes | !from(0x20) | from(0x7f) | marks;
    let special = special & HIGH;
    (special != 0).then(|| (special.trailing_zeros() / 8) as usize)
}

/// The normalised text, its map, and the byte offsets of its line breaks.
///
/// Beyond single characters: "--" and "---" become an em dash, "..." and ". . ." an ellipsis, doubled single quotes a
/// double one, CR LF a line feed; a line break behind a hyphen inside a compound ("year-⏎long") is left out, and so
/// are the sequences with which terminals are told colours.
pub(super) fn normalize(source: &str, markup: &[Markup]) -> (String, SourceMap, Vec<usize>) {
    let bytes = source.as_bytes();
    let mut out = Normalizer {
        source,
        copied: 0,
        normal: String::with_capacity(source.len()),
        edits: Vec::new(),
        breaks: Vec::with_capacity(source.len() / 100),
        composable: false,
    };
    let mut markup = markup.iter().peekable();
    let mut at = 0;
    while at < bytes.len() {
        let stop = markup.peek().map_or(bytes.len(), |m| m.range.start.max(at));
        while let Some(chunk) = bytes[at..stop].first_chunk() {
            // The next eight need not wait for what is found out about these.
            if let Some(plain) = plain_len(*chunk) {
                at += plain;
                break;
            }
            at += chunk.len();
        }
        at += bytes[at..stop].iter().take_while(|b| PLAIN[usize::from(**b)]).count();
        if at == stop {
            if let Some(piece) = markup.next() {
                let end = piece.range.end.max(at);
                out.replace(at..end, piece.with);
                at = end;
            }
            continue;
        }
        if bytes[at] == b'\n' {
            out.line_break(at);
            at += 1;
            continue;
        }
        match special(source, at) {
            (len, Some(with)) => {
                out.replace(at..at + len, with);
                at += len;
            }
            (len, None) => {
                out.composable |= bytes[at] >= 0x80 && !source[at..].starts_with(stands_alone);
                at += len;
            }
        }
    }
    out.copy(bytes.len());
    (out.normal, SourceMap { edits: out.edits }, out.breaks)
}

/// How many bytes at `at` belong together, and what is written for them; `None` where they are kept.
fn special(source: &str, at: usize) -> (usize, Option<&'static str>) {
    let bytes = source.as_bytes();
    let rest = &bytes[at..];
    let run = |byte: u8| rest.iter().take_while(|b| **b == byte).count();
    match rest[0] {
        b'-' => match run(b'-') {
            2 | 3 => (run(b'-'), Some("\u{2014}")),
            1 => match compound_break(bytes, at) {
                Some(len) => (1 + len, Some("-")),
                None => (1, None),
            },
            longer => (longer, None),
        },
        b'.' => dots(bytes, at),
        quote @ (b'\'' | b'`') if rest.get(1) == Some(&quote) => (2, Some("\"")),
        b'\'' => (1, None),
        b'\r' if rest.get(1) == Some(&b'\n') => (2, Some("\n")),
        0x1b => (escape_sequence(rest), Some("")),
        _ => {
            let c = source[at..].chars().next().unwrap_or_default();
            (c.len_utf8(), replacement(c))
        }
    }
}

/// Three periods, or three with a space between, are an ellipsis. Of four that are glued to a word the first ends the sentence.
fn dots(bytes: &[u8], at: usize) -> (usize, Option<&'static str>) {
    let rest = &bytes[at..];
    let solid = rest.iter().take_while(|b| **b == b'.').count();
    match solid {
        1 => {}
        4 if at > 0 && bytes[at - 1].is_ascii_alphanumeric() => return (1, None),
        2 => return (2, None),
        _ => return (solid, Some("\u{2026}")),
    }
    let lone = |from: usize| {
        rest.get(from..from + 2) == Some(b" .") && !rest.get(from + 2).is_some_and(|b| *b == b'.' || b.is_ascii_digit())
    };
    if !(lone(1) && lone(3)) {
        return (1, None);
    }
    if lone(5) && at > 0 && bytes[at - 1].is_ascii_alphanumeric() {
        return (1, None);
    }
    (5, Some("\u{2026}"))
}

/// The length of the line break behind the hyphen at `at`, where the hyphen joins two parts of a compound. "pre-⏎and post-war" is none.
fn compound_break(bytes: &[u8], at: usize) -> Option<usize> {
    let len = match bytes.get(at + 1..)? {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => return None,
    };
    if at == 0 || !bytes[at - 1].is_ascii_alphanumeric() {
        return None;
    }
    let next = &bytes[at + 1 + len..];
    let word = &next[..next.iter().take(4).take_while(|b| b.is_ascii_alphanumeric()).count()];
    let joins = word.first().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    (joins && !matches!(word, b"and" | b"or" | b"to")).then_some(len)
}

/// The length of a control sequence (ECMA-48: ESC, "[", parameters, a final byte), or of ESC alone.
fn escape_sequence(rest: &[u8]) -> usize {
    if rest.get(1) != Some(&b'[') {
        return 1;
    }
    let parameters = rest[2..].iter().take(32).take_while(|b| (0x20..0x40).contains(*b)).count();
    match rest.get(2 + parameters) {
        Some(0x40..0x7f) => 3 + parameters,
        _ => 1,
    }
}

struct Normalizer<'a> {
    source: &'a str,
    /// Up to where the source is dealt with.
    copied: usize,
    normal: String,
    edits: Vec<Edit>,
    /// Where the normalised text breaks its lines.
    breaks: Vec<usize>,
    /// Whether a character that is kept may merge with its neighbours.
    composable: bool,
}

impl Normalizer<'_> {
    fn replace(&mut self, range: Range<usize>, with: &str) {
        self.copy(range.start);
        let start = offset(self.normal.len());
        let breaks = with.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| self.normal.len() + i);
        self.breaks.extend(breaks);
        self.normal.push_str(with);
        let edit = Edit {
            normal: Span::new(start, offset(self.normal.len())),
            source: Span::new(offset(range.start), offset(range.end)),
        };
        self.copied = range.end;
        match self.edits.last_mut() {
            // Of many characters that are left out in a row, one edit remains.
            Some(last) if with.is_empty() && last.normal == edit.normal && last.source.end == edit.source.start => {
                last.source.end = edit.source.end;
            }
            _ => self.edits.push(edit),
        }
    }

    /// Notes the line break at `at` in the source, which is kept.
    fn line_break(&mut self, at: usize) {
        // What is composed gets shorter.
        if self.composable {
            self.copy(at);
        }
        self.breaks.push(self.normal.len() + (at - self.copied));
    }

    /// Copies up to `end`, composed where it is not in NFC.
    fn copy(&mut self, end: usize) {
        let stretch = &self.source[self.copied..end];
        if !std::mem::take(&mut self.composable) || is_nfc_quick(stretch.chars()) == IsNormalized::Yes {
            self.normal.push_str(stretch);
            self.copied = end;
            return;
        }
        let mut composed = String::new();
        while self.copied < end {
            let rest = &self.source[self.copied..end];
            let len = rest.char_indices().skip(1).find(|&(_, c)| !composes(c)).map_or(rest.len(), |(i, _)| i);
            composed.clear();
            composed.extend(rest[..len].nfc());
            if composed == rest[..len] {
                self.normal.push_str(&composed);
                self.copied += len;
            } else {
                let start = offset(self.normal.len());
                self.normal.push_str(&composed);
                let source = Span::new(offset(self.copied), offset(self.copied + len));
                self.edits.push(Edit { normal: Span::new(start, offset(self.normal.len())), source });
                self.copied += len;
            }
        }
    }
}

/// Whether a character is in NFC and no neighbour changes that.
fn stands_alone(c: char) -> bool {
    canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
}

/// Whether a character may merge with the one before it: combining marks, vowels and finals of Hangul.
fn composes(c: char) -> bool {
    canonical_combining_class(c) != 0
        || unicode_normalization::char::is_combining_mark(c)
        || ('\u{1160}'..='\u{11ff}').contains(&c)
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    fn normal(source: &str) -> String {
        normalize(source, &[]).0
    }

    #[test]
    fn one_way_to_write_marks() {
        let table = [
            ("plain text.", "plain text."),
            ("“It’s ‘fine’”", "\"It's 'fine'\""),
            ("``old'' «new»", "\"old\" \"new\""),
            ("mayors -- some --- stay", "mayors — some — stay"),
            ("----------", "----------"),
            ("a-b \u{2212}3 non\u{2011}breaking", "a-b -3 non-breaking"),
            ("10–12 — so", "10–12 — so"),
            ("$5\u{a0}million\u{202f}euros\tso", "$5 million euros so"),
            ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
            ("in\u{ad}fra\u{200b}struc\u{feff}ture", "infrastructure"),
            ("\u{202e}left\u{202c} \u{2066}so\u{2069}", "left so"),
            ("\u{1b}[31;1mred\u{1b}[0m \u{1b}7", "red 7"),
            ("cafe\u{301} re\u{301}sume\u{301}", "café résumé"),
            ("10² 3½ \u{212a}", "10² 3½ K"),
            ("wait ... what... no . . . yes", "wait … what… no … yes"),
            ("the end.... He left. . . . Then", "the end.… He left. … Then"),
            ("...... 1.5 and .5, a.b.c.", "… 1.5 and .5, a.b.c."),
            (
                "year-\nlong fight, pre-\nand post-war, Anglo-\nSaxon",
                "year-long fight, pre-\nand post-war, Anglo-\nSaxon",
            ),
        ];
        for (source, expected) in table {
            assert_eq!(normal(source), expected, "{source:?}");
        }
    }

    #[test]
    fn a_replaced_character_leads_to_all_of_its_source() {
        let table = [
            ("say “so”", "so\"", "so”"),
            ("say “so”", "\"so", "“so"),
            ("a -- b", "—", "--"),
            ("cafe\u{301}s", "é", "e\u{301}"),
            ("po\u{ad}lice\u{ad}.", "police", "po\u{ad}lice"),
            ("\u{feff}The", "The", "The"),
            ("one\r\ntwo", "one\ntwo", "one\r\ntwo"),
            ("one\r\ntwo", "one", "one"),
        ];
        for (source, part, expected) in table {
            let (normal, map, _) = normalize(source, &[]);
            let start = normal.find(part).expect("the part stands in the text");
            let span = map.to_source(Span::new(offset(start), offset(start + part.len())));
            assert_eq!(&source[span.range()], expected, "{source:?}");
        }
    }

    proptest! {
        #[test]
        fn plain_bytes_are_skipped_and_no_others(chunk in prop::array::uniform8(prop::sample::select(
            &[b'a', b'Z', b' ', b'\n', b'.', b'-', b',', b'!', b'~', 0x0b, 0x1f, 0x7f, b'`', b'\'', b'(', 0xc3, 0x80, 0xff, 0][..])))
        {
            let plain = chunk.iter().take_while(|b| PLAIN[usize::from(**b)]).count();
            let found = plain_len(chunk);
            prop_assert_eq!(found, Some(plain).filter(|plain| *plain < chunk.len()));
        }
    }

    #[test]
    fn markup_is_not_read() {
        let source = "a **bold** [link](https://example.org) -- so";
        let drop = |range| Markup { range, with: "" };
        let (normal, map, _) = normalize(source, &[drop(2..4), drop(8..10), drop(11..12), drop(16..38)]);
        assert_eq!(normal, "a bold link — so");
        let start = normal.find("bold link").expect("it is there");
        assert_eq!(&source[map.to_source(Span::new(offset(start), offset(start + 9))).range()], "bold** [link");
    }

    /// Whether `c` may stand for `source`, by any rule of this module.
    fn stands_for(c: char, source: &str) -> bool {
        let written = c.to_string();
        source == written
            || normal(source).contains(c)
            || source.nfc().any(|composed| composed == c)
            || (c == '-' && source.starts_with('-'))
    }

    /// The characters of the normalised text, in order, lead to pieces of the source in order, and what lies between pieces has no width.
    fn map_is_right(source: &str) {
        let (text, map, breaks) = normalize(source, &[]);
        assert_eq!(breaks, text.match_indices('\n').map(|(at, _)| at).collect::<Vec<_>>());
        let mut behind = 0;
        let mut last = Span::new(0, 0);
        for (at, c) in text.char_indices() {
            let span = map.to_source(Span::new(offset(at), offset(at + c.len_utf8())));
            assert!(source.is_char_boundary(span.start as usize) && source.is_char_boundary(span.end as usize));
            assert!(!span.is_empty());
            // Two characters that came of one edit share its source.
            if span != last {
                assert!(span.start as usize >= behind, "{span:?} goes back behind {behind} in {source:?}");
                let gap = &source[behind..span.start as usize];
                assert!(normal(gap).is_empty(), "{gap:?} was lost from {source:?}");
                behind = span.end as usize;
                last = span;
            }
            assert!(stands_for(c, &source[span.range()]), "{c:?} for {:?} in {source:?}", &source[span.range()]);
            let whole = map.to_source(Span::new(0, offset(at + c.len_utf8())));
            assert_eq!(whole.end, span.end);
        }
        assert!(normal(&source[behind..]).is_empty());
        assert_eq!(map.to_source(Span::new(0, 0)).len(), 0);
    }

    /// Text in which every special character stands next to every other.
    pub(in crate::text) fn awkward() -> impl Strategy<Value = String> {
        const PIECES: &[&str] = &[
            "a", "B", "e", "\u{301}", "\u{327}", "é", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\u{feff}", "\u{200b}",
            "\u{ad}", "\u{a0}", "\t", "-", "--", "---", "–", "—", "'", "''", "`", "“", "”", "‘", "’", "\"", ".", "...",
            " . .", "…", "?", "\u{202e}", "\u{2066}", "\u{1b}[3", "\u{1b}", "m", "\0", "\u{85}", "\u{1100}",
            "\u{1161}", "\u{11a8}", "가", "漢", "🙂", "12", "½", "\u{212b}", "\u{fb01}", "word", "\u{2028}",
        ];
        prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn the_map_of_any_text_is_right(source in any::<String>()) {
            map_is_right(&source);
        }

        #[test]
        fn the_map_of_awkward_text_is_right(source in awkward()) {
            map_is_right(&source);
        }
    }
}
