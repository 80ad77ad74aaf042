//! Quotations: the words somebody is quoted as saying, and who that is.
//!
//! [`marks`] pairs quotation marks into parts, [`blocks`] finds those that stand without marks, [`remarks`] joins the parts of one remark, [`speaker`] finds who made it, with
//! the [`names`] that the article gives people. Every step looks a bounded number of words far, so that a text is read in linear time.

mod blocks;
mod given;
pub(crate) mod kin;
mod marks;
mod names;
mod person;
mod remarks;
mod speaker;
mod verbs;

use self::names::Words;
use super::lexicon::Lexed;
use crate::text::Span;

pub(super) use names::words;

/// A remark in quotation marks; one that attribution breaks ("…," he said. "…") or that runs over paragraphs has several parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The quoted words of each part, without the marks.
    pub parts: Vec<Span>,
    /// Who made the remark, where the article lets a reader know.
    pub speaker: Option<Speaker>,
}

/// Who made a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker beside the quotation: a name, a role or a pronoun.
    pub written: Span,
    /// The fullest description of that person in the article, with what stands in apposition ("New Orleans Mayor Mitch Landrieu, the
    /// conference president"); for a pronoun, of whom it stands for.
    pub described: Option<Span>,
    /// Whether a name says who it is, beside the quotation or in the sentence before. A role or a pronoun farther from its name may be somebody else's.
    pub named: bool,
    /// Whom the speaker speaks for or belongs to, where `written` or `described` names a person who is not the speaker: "Ann Lowe" in "a
    /// spokesman for Ann Lowe" and in "Ann Lowe's lawyer, Dan Pruitt".
    pub principal: Option<Span>,
}

impl Quotation {
    /// From the first quoted word to the last, what stands between the parts included.
    pub fn span(&self) -> Span {
        let first = self.parts.first().copied().unwrap_or(Span::new(0, 0));
        self.parts.last().map_or(first, |last| first.join(*last))
    }
}

/// Reads the quotations of a text, in the order of the text.
pub fn read(words: &Lexed<'_>) -> Vec<Quotation> {
    let words = Words::of(words);
    let parts = marks::parts(words);
    if parts.is_empty() {
        return Vec::new();
    }
    speaker::attribute(words, &parts)
}

#[cfg(test)]
mod tests;
