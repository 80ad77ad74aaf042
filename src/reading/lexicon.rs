//! The words that mean something to a reader, and which reader each means something to.

use crate::text::Text;

/// A text whose words have been looked up, once, for all readers.
#[derive(Debug)]
pub struct Lexed<'t> {
    /// The text.
    pub text: &'t Text,
}

impl<'t> Lexed<'t> {
    /// Looks up every word of `text`.
    pub fn new(text: &'t Text) -> Self {
        Self { text }
    }
}
