//! Words in lower case.

use std::ops::Deref;

/// A word in lower case, without an allocation for those that newspapers write.
#[derive(Clone, Debug)]
pub(crate) enum Lower<'t> {
    /// As it stands in the text.
    Same(&'t str),
    /// ASCII, and how many bytes of it.
    Short([u8; Lower::SHORT], u8),
    Long(String),
}

impl<'t> Lower<'t> {
    const SHORT: usize = 22;

    /// `word` in lower case.
    pub(crate) fn of(word: &'t str) -> Self {
        if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
            return Self::Same(word);
        }
        let mut bytes = [0; Self::SHORT];
        match (bytes.get_mut(..word.len()), u8::try_from(word.len())) {
            (Some(lower), Ok(len)) if word.is_ascii() => {
                lower.copy_from_slice(word.as_bytes());
                lower.make_ascii_lowercase();
                Self::Short(bytes, len)
            }
            _ => Self::Long(word.to_lowercase()),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Same(word) => word,
            Self::Short(bytes, len) => {
                bytes.get(..usize::from(*len)).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
            }
            Self::Long(word) => word,
        }
    }
}

impl Deref for Lower<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<&str> for Lower<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

#[cfg(test)]
mod tests {
    use super::Lower;

    proptest::proptest! {
        #[test]
        fn as_the_standard_library_does(word in "[a-zA-Z'.É-é]{0,30}") {
            assert_eq!(&*Lower::of(&word), word.to_lowercase());
        }
    }
}
