//! An article's text: normalised with a map back to the source, cut into paragraphs, sentences and tokens.
//!
//! Nothing here knows what a word means; that begins in [`reading`](crate::reading).

mod abbreviation;
mod address;
mod furniture;
mod lower;
mod markdown;
mod normal;
mod paragraph;
mod sentence;
mod span;
mod token;
mod visible;

use std::ops::Range;

pub(crate) use lower::Lower;
pub use normal::SourceMap;
pub use span::Span;
pub use token::{Token, TokenKind};
pub use visible::{is_hidden, one_line, visible};

/// A text ready to be read: the source as it was, the normalised text, and its structure.
#[derive(Clone, Debug)]
pub struct Text {
    source: String,
    markdown: bool,
    normal: String,
    map: SourceMap,
    tokens: Vec<Token>,
    /// Indices of the quotation marks among the tokens.
    quotes: Vec<usize>,
    sentences: Vec<Sentence>,
    /// Per token, its sentence.
    sentence_of: Vec<u32>,
    paragraphs: Vec<Paragraph>,
}

/// A sentence: a span of the normalised text without the white space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the normalised text.
    pub span: Span,
    /// Indices of its tokens.
    pub tokens: Range<usize>,
    /// Index of its paragraph.
    pub paragraph: usize,
}

/// A paragraph: what stands between blank lines or, where a text has none, on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands in the normalised text.
    pub span: Span,
    /// Indices of its sentences.
    pub sentences: Range<usize>,
    /// Whether it is page furniture ("* More local news", "UPDATES:"), which is never evidence.
    pub furniture: bool,
}

/// The words and marks of a phrase that is already normal, cut as a text is cut.
pub(crate) fn words(phrase: &str) -> Vec<&str> {
    let tokens = token::tokenize(phrase);
    tokens.all.iter().filter_map(|token| phrase.get(token.span.range())).collect()
}

impl Text {
    /// Normalises `source` and finds its structure.
    ///
    /// # Panics
    /// Where `source` is 4 GiB or longer; loading an article refuses that before.
    pub fn new(source: impl Into<String>) -> Self {
        Self::with_markup(source.into(), false)
    }

    /// Normalises `source`, written in Markdown, and finds its structure. Its marks are not read: of a link, only the text is.
    ///
    /// # Panics
    /// Where `source` is 4 GiB or longer; loading an article refuses that before.
    pub fn markdown(source: impl Into<String>) -> Self {
        Self::with_markup(source.into(), true)
    }

    fn with_markup(source: String, markdown: bool) -> Self {
        assert!(u32::try_from(source.len()).is_ok(), "a text is shorter than 4 GiB");
        let markup = if markdown { markdown::markup(&source) } else { Vec::new() };
        let (normal, map, breaks) = normal::normalize(&source, &markup);
        let normal = paragraph::unwrap_lines(normal, &breaks);
        let tokens = token::tokenize(&normal);
        let (paragraphs, sentences) = sentence::split(&normal, &tokens);
        let (tokens, quotes) = (tokens.all, tokens.quotes);
        let mut sentence_of = Vec::with_capacity(tokens.len());
        for (index, sentence) in (0..).zip(&sentences) {
            sentence_of.resize(sentence.tokens.end, index);
        }
        Self { source, markdown, normal, map, tokens, quotes, sentences, sentence_of, paragraphs }
    }

    /// Whether it was written in Markdown.
    pub fn is_markdown(&self) -> bool {
        self.markdown
    }

    /// Another source in the same format.
    ///
    /// # Panics
    /// Where `source` is 4 GiB or longer.
    #[must_use]
    pub fn rewritten(&self, source: String) -> Self {
        Self::with_markup(source, self.markdown)
    }

    /// The normalised text, which every span counts in.
    pub fn as_str(&self) -> &str {
        &self.normal
    }

    /// The text as it was before normalisation.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The words of a span, normalised.
    #[inline]
    pub fn slice(&self, span: Span) -> &str {
        &self.normal[span.range()]
    }

    /// Where a span of the normalised text stands in [`source`](Self::source): byte offsets there.
    pub fn source_span(&self, span: Span) -> Span {
        self.map.to_source(span)
    }

    /// The words of a span as they stand in the source.
    pub fn source_slice(&self, span: Span) -> &str {
        &self.source[self.source_span(span).range()]
    }

    /// All tokens in order.
    #[inline]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Indices of the tokens among `tokens` that are quotation marks, in order.
    pub(crate) fn quotes(&self, tokens: Range<usize>) -> &[usize] {
        let from = self.quotes.partition_point(|mark| *mark < tokens.start);
        let to = self.quotes.partition_point(|mark| *mark < tokens.end);
        self.quotes.get(from..to).unwrap_or_default()
    }

    /// The word of a token, normalised.
    #[inline]
    pub fn word(&self, token: usize) -> &str {
        self.slice(self.tokens[token].span)
    }

    /// All sentences in order, those of furniture included.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// All paragraphs in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Index of the sentence that holds the byte at `offset`, or the last one that starts before it.
    pub fn sentence_at(&self, offset: u32) -> usize {
        self.sentences.partition_point(|s| s.span.start <= offset).saturating_sub(1)
    }

    /// Index of the sentence that holds a token; behind the last token, the number of sentences.
    #[inline]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence_of.get(token).map_or(self.sentences.len(), |sentence| *sentence as usize)
    }

    /// Index of the first token that ends behind `offset`.
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|t| t.span.end <= offset)
    }

    /// The span from the first to the last of some tokens; empty at the text's end where there are none.
    pub fn token_span(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span.join(last.span),
            _ => {
                let end = token::offset(self.normal.len());
                Span::new(end, end)
            }
        }
    }
}
