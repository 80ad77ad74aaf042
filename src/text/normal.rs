//! Normalisation: one way to write a quotation mark, a dash and a space, and a map back to where each byte came from.
//!
//! NFC and the table [`replacement`], never NFKC: that would turn "10²" into "102".

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::Span;
use super::token::offset;

/// Leads from byte offsets of the normalised text to byte offsets of the source.
///
/// Between two entries text was copied byte for byte; an entry says where a copied stretch starts on both sides.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    /// (offset in the normalised text, offset in the source), both rising.
    stretches: Vec<(u32, u32)>,
}

impl SourceMap {
    /// Where a span of the normalised text stands in the source.
    pub fn to_source(&self, span: Span) -> Span {
        Span::new(self.start(span.start), self.end(span.end).max(self.start(span.start)))
    }

    fn start(&self, at: u32) -> u32 {
        let i = self.stretches.partition_point(|&(normal, _)| normal <= at);
        self.stretches.get(i.wrapping_sub(1)).map_or(at, |&(normal, source)| source + (at - normal))
    }

    /// The end of a span is the end of its last byte, so that what was dropped behind it stays outside.
    fn end(&self, at: u32) -> u32 {
        let i = self.stretches.partition_point(|&(normal, _)| normal < at);
        self.stretches.get(i.wrapping_sub(1)).map_or(at, |&(normal, source)| source + (at - normal))
    }

    fn push(&mut self, normal: usize, source: usize) {
        self.stretches.push((offset(normal), offset(source)));
    }
}

/// How a character is written in the normalised text; `None` where it is kept.
fn replacement(c: char) -> Option<&'static str> {
    Some(match c {
        // Quotation marks and primes. Which way a mark opens is asked of the source.
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2032}' | '\u{2039}' | '\u{203a}' | '\u{02bc}' | '`'
        | '\u{b4}' => "'",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => "\"",
        // Hyphens and the minus sign; en and em dashes mean something else and stay.
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => "-",
        '\u{2012}' => "\u{2013}",
        '\u{2015}' => "\u{2014}",
        // Spaces.
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}'
        | '\t'
        | '\u{b}'
        | '\u{c}' => " ",
        '\u{2028}' | '\u{2029}' | '\u{85}' => "\n",
        // What has no width and no meaning: soft hyphen, zero-width characters, bidi controls, other controls.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\r' => {
            ""
        }
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "",
        _ => return None,
    })
}

/// The normalised text and its map. "--" and "---" become an em dash, CR LF and a lone CR become a line feed.
pub(super) fn normalize(source: &str) -> (String, SourceMap) {
    let mut normal = String::with_capacity(source.len());
    let mut map = SourceMap::default();
    let bytes = source.as_bytes();
    let mut copied = 0;
    let mut at = 0;
    let mut copying = false;
    while at < bytes.len() {
        let byte = bytes[at];
        let plain = (0x20..0x7f).contains(&byte) && byte != b'-' && byte != b'`' || byte == b'\n';
        if plain {
            at += 1;
            continue;
        }
        let rest = &source[at..];
        let Some(c) = rest.chars().next() else { break };
        let (written, len): (&str, usize) = if byte == b'-' {
            match bytes[at..].iter().take_while(|b| **b == b'-').count() {
                n @ (2 | 3) => ("\u{2014}", n),
                n => {
                    at += n;
                    continue;
                }
            }
        } else if byte == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
            ("\n", 1)
        } else if rest.starts_with("``") || rest.starts_with("''") {
            ("\"", 2)
        } else if let Some(written) = replacement(c) {
            (written, c.len_utf8())
        } else {
            at += c.len_utf8();
            continue;
        };
        flush(&source[copied..at], copied, &mut normal, &mut map, &mut copying);
        map.push(normal.len(), at);
        normal.push_str(written);
        at += len;
        copied = at;
        copying = false;
    }
    flush(&source[copied..], copied, &mut normal, &mut map, &mut copying);
    (normal, map)
}

/// Copies a stretch, composed where it is not in NFC.
fn flush(stretch: &str, source: usize, normal: &mut String, map: &mut SourceMap, copying: &mut bool) {
    if stretch.is_empty() {
        return;
    }
    if !*copying {
        map.push(normal.len(), source);
        *copying = true;
    }
    if stretch.is_ascii() || is_nfc_quick(stretch.chars()) == IsNormalized::Yes {
        normal.push_str(stretch);
        return;
    }
    // A base letter and the combining marks behind it are composed together, and mapped to where the letter stood.
    let mut at = 0;
    while at < stretch.len() {
        let rest = &stretch[at..];
        let mut ends =
            rest.char_indices().skip(1).skip_while(|&(_, c)| unicode_normalization::char::is_combining_mark(c));
        let len = ends.next().map_or(rest.len(), |(i, _)| i);
        map.push(normal.len(), source + at);
        normal.extend(rest[..len].nfc());
        at += len;
    }
}
