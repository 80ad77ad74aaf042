//! From bytes to text: which encoding a file is in.

use std::fmt;

/// How the bytes of a file are read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Encoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// UTF-8 with a byte-order mark.
    Utf8WithMark,
    /// UTF-16, least significant byte first.
    Utf16Le {
        /// Whether a byte-order mark says so. Otherwise the zero bytes of Latin letters do.
        mark: bool,
    },
    /// UTF-16, most significant byte first.
    Utf16Be {
        /// Whether a byte-order mark says so.
        mark: bool,
    },
    /// Windows-1252, which older systems of newsrooms write. Taken where a text is not UTF-8.
    Windows1252,
}

impl Encoding {
    /// Bytes that the byte-order mark takes up.
    pub(super) fn mark_len(self) -> u64 {
        match self {
            Self::Utf8WithMark => 3,
            Self::Utf16Le { mark: true } | Self::Utf16Be { mark: true } => 2,
            _ => 0,
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 | Self::Utf8WithMark => "UTF-8",
            Self::Utf16Le { .. } => "UTF-16LE",
            Self::Utf16Be { .. } => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
        })
    }
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// Some other format; its name.
    Binary(&'static str),
    /// Text of an encoding, but for the byte at an offset.
    Undecodable(&'static str, u64),
}

/// Formats that are often taken for text, by their first bytes.
const FORMATS: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
];

/// Reads a file's bytes as text, without a byte-order mark.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), Failure> {
    if let Some((_, what)) = FORMATS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Failure::Binary(what));
    }
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Err(Failure::Undecodable("UTF-8 but UTF-32", 0));
    }
    if let Some(encoding) = utf16(&bytes) {
        return decode_utf16(&bytes, encoding).map(|text| (text, encoding));
    }
    if bytes.contains(&0) {
        return Err(Failure::Binary("binary"));
    }
    match String::from_utf8(bytes) {
        Ok(mut text) if text.starts_with('\u{feff}') => {
            text.drain(..3);
            Ok((text, Encoding::Utf8WithMark))
        }
        Ok(text) => Ok((text, Encoding::Utf8)),
        Err(error) => decode_windows_1252(error.as_bytes()),
    }
}

/// UTF-16 by its mark or, without one, by the zero bytes that Latin letters have in it.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(b"\xff\xfe") {
        return Some(Encoding::Utf16Le { mark: true });
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(Encoding::Utf16Be { mark: true });
    }
    let start = &bytes[..bytes.len().min(1024) & !1];
    let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let most = (start.len() * 3 / 10).max(1);
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > most => Some(Encoding::Utf16Le { mark: false }),
        (even, 0) if even > most => Some(Encoding::Utf16Be { mark: false }),
        _ => None,
    }
}

fn decode_utf16(bytes: &[u8], encoding: Encoding) -> Result<String, Failure> {
    let mark = if encoding.mark_len() > 0 { 2 } else { 0 };
    let units = bytes[mark..].chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if matches!(encoding, Encoding::Utf16Be { .. }) { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
    });
    let mut text = String::with_capacity(bytes.len());
    let mut at = mark as u64;
    for decoded in char::decode_utf16(units) {
        let c = decoded.map_err(|_| Failure::Undecodable("UTF-16", at))?;
        at += 2 * c.len_utf16() as u64;
        text.push(c);
    }
    if bytes.len() % 2 == 1 {
        return Err(Failure::Undecodable("UTF-16", at));
    }
    if text.contains('\0') {
        return Err(Failure::Binary("binary"));
    }
    Ok(text)
}

/// Bytes that are not UTF-8 are taken for Windows-1252 if they could be prose in it.
fn decode_windows_1252(bytes: &[u8]) -> Result<(String, Encoding), Failure> {
    let control = |b: &u8| (*b < 0x20 && !b"\t\n\r\x0c\x1b".contains(b)) || *b == 0x7f;
    let controls = bytes.iter().filter(|b| control(b)).count();
    if controls > 0 {
        return Err(Failure::Binary("binary"));
    }
    let mut multibyte = 0;
    let mut broken = 0;
    let mut first_broken = None;
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        multibyte += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            broken += 1;
            first_broken = first_broken.or(Some(at));
            at += chunk.invalid().len();
        }
    }
    let high = bytes.iter().filter(|b| !b.is_ascii()).count();
    // Where other characters are whole, the text is UTF-8 with an accident in it; Windows-1252 would garble those.
    let undefined = bytes.iter().any(|b| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    if multibyte > broken || undefined || high * 10 > bytes.len() * 3 {
        return Err(Failure::Undecodable("UTF-8", first_broken.unwrap_or(0) as u64));
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), Encoding::Windows1252))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_read_in_many_encodings() {
        let text = "Café “so” 🙂";
        let mut marked = b"\xef\xbb\xbf".to_vec();
        marked.extend(text.as_bytes());
        let table = [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked, Encoding::Utf8WithMark),
            (utf16(&format!("\u{feff}{text}"), u16::to_le_bytes), Encoding::Utf16Le { mark: true }),
            (utf16(&format!("\u{feff}{text}"), u16::to_be_bytes), Encoding::Utf16Be { mark: true }),
            (utf16(text, u16::to_le_bytes), Encoding::Utf16Le { mark: false }),
            (utf16(text, u16::to_be_bytes), Encoding::Utf16Be { mark: false }),
        ];
        for (bytes, encoding) in table {
            assert_eq!(decode(bytes), Ok((text.to_owned(), encoding)));
        }
        let newsroom = b"Caf\xe9 \x93so\x94 \x97 the mayor\x92s".to_vec();
        assert_eq!(decode(newsroom), Ok(("Café “so” — the mayor’s".to_owned(), Encoding::Windows1252)));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let table = [
            (b"%PDF-1.4 text".to_vec(), Failure::Binary("a PDF")),
            (b"text \0 and more".to_vec(), Failure::Binary("binary")),
            (b"\x80\x02\x03".to_vec(), Failure::Binary("binary")),
            ("“whole” but for a ".bytes().chain([0xe9]).collect(), Failure::Undecodable("UTF-8", 22)),
            (b"\xff\xfea\0b".to_vec(), Failure::Undecodable("UTF-16", 4)),
            (b"\xff\xfea\0\x00\xd8b\0".to_vec(), Failure::Undecodable("UTF-16", 4)),
            (vec![0xe9, 0xe8, 0xe7, 0xe6, b'a', b'b'], Failure::Undecodable("UTF-8", 0)),
        ];
        for (bytes, failure) in table {
            assert_eq!(decode(bytes), Err(failure));
        }
    }
}
