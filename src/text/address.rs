//! Addresses of pages ("https://…", "www.…") and mailboxes: one token each, whose digits are no numbers and whose periods end nothing.

/// Finds the addresses of a text.
#[derive(Debug)]
pub(super) struct Addresses<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// Where the next "@" stands, as far as it was looked for.
    next_at: usize,
}

impl<'a> Addresses<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, bytes: text.as_bytes(), next_at: 0 }
    }

    /// Whether an "@" follows that may end the first part of a mailbox that begins at `at`: it is at most 64 bytes long (RFC 5321).
    pub(super) fn mailbox_near(&mut self, at: usize) -> bool {
        if self.next_at <= at {
            self.next_at = self.text[at..].find('@').map_or(self.bytes.len(), |next| at + next);
        }
        (1..=64).contains(&(self.next_at - at)) && self.next_at < self.bytes.len()
    }

    /// The length of an address of a page or a mailbox that begins at `at`.
    pub(super) fn len_at(&mut self, at: usize) -> Option<usize> {
        let rest = &self.bytes[at..];
        let page = match rest[0] {
            b'h' | b'H' => starts(rest, b"https://") || starts(rest, b"http://"),
            b'w' | b'W' => starts(rest, b"www.") && rest.get(4).is_some_and(u8::is_ascii_alphanumeric),
            _ => false,
        };
        if page {
            let len = rest.iter().take_while(|b| b.is_ascii_graphic() && !b"\"<>[]{}|\\^`".contains(b)).count();
            return Some(without_closing_marks(&rest[..len]));
        }
        if !self.mailbox_near(at) {
            return None;
        }
        let local = self.bytes.get(at..self.next_at)?;
        if !local.iter().all(|b| b.is_ascii_alphanumeric() || b"._%+-".contains(b)) {
            return None;
        }
        let domain = &self.bytes[self.next_at + 1..];
        let len = domain.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
        let domain = &domain[..without_closing_marks(&domain[..len])];
        let dot = domain.iter().rposition(|b| *b == b'.')?;
        (dot > 0 && domain.len() - dot > 2).then_some(local.len() + 1 + domain.len())
    }
}

fn starts(bytes: &[u8], with: &[u8]) -> bool {
    bytes.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

/// The length of an address without the punctuation of the sentence behind it.
fn without_closing_marks(address: &[u8]) -> usize {
    let mut len = address.len();
    let opened = address.contains(&b'(');
    while let Some(last) = address[..len].last() {
        let closes = match last {
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'-' => true,
            b')' => !opened,
            _ => false,
        };
        if !closes {
            break;
        }
        len -= 1;
    }
    len
}
