//! Paragraphs and sentences.

use super::{Paragraph, Sentence, Span, Token};

/// Cuts a normalised text into paragraphs and sentences.
pub(super) fn split(text: &str, tokens: &[Token]) -> (Vec<Paragraph>, Vec<Sentence>) {
    let mut paragraphs = Vec::new();
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut token = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let end = at + line.trim_end().len();
        at += line.len();
        if start >= end {
            continue;
        }
        let first = sentences.len();
        let stop = tokens.partition_point(|t| (t.span.end as usize) <= end);
        let mut begin = token;
        for i in token..stop {
            let last = i + 1 == stop;
            let ends = last
                || (matches!(&text[tokens[i].span.range()], "." | "?" | "!")
                    && tokens[i + 1].spaced
                    && tokens[i + 1].capital);
            if ends {
                sentences.push(Sentence {
                    span: tokens[begin].span.join(tokens[i].span),
                    tokens: begin..i + 1,
                    paragraph: paragraphs.len(),
                });
                begin = i + 1;
            }
        }
        token = stop;
        let span = Span::new(super::token::offset(start), super::token::offset(end));
        paragraphs.push(Paragraph { span, sentences: first..sentences.len(), furniture: false });
    }
    (paragraphs, sentences)
}
