//! Draws diagnostics for people and writes them as JSON. The only file that knows the crate which draws.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Diagnostics, Level, Place, Position};

/// How diagnostics are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether ANSI colours are used.
    pub color: bool,
    /// Columns that a line may fill.
    pub width: usize,
}

impl Diagnostics {
    /// All problems drawn one below the other, each with its line and caret.
    pub fn render(&self, style: Style) -> String {
        let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(style.width);
        let mut drawn = String::new();
        for diagnostic in self.sorted() {
            if !drawn.is_empty() {
                drawn.push('\n');
            }
            drawn.push_str(&self.draw(&renderer, &diagnostic));
            drawn.push('\n');
        }
        drawn
    }

    fn draw(&self, renderer: &Renderer, diagnostic: &Diagnostic) -> String {
        let level = match diagnostic.code.level {
            Level::Error => Shown::ERROR,
            Level::Warning => Shown::WARNING,
        };
        let title = level.primary_title(visible(&diagnostic.message)).id(diagnostic.code.name);
        let mut snippets: Vec<(Place, Snippet<'_, _>)> = Vec::new();
        let primary = std::iter::once((diagnostic.at, &diagnostic.label, AnnotationKind::Primary));
        let others = diagnostic.also.iter().map(|(place, label)| (*place, label, AnnotationKind::Context));
        for (place, label, kind) in primary.chain(others) {
            let text = self.text(place.file);
            if text.is_empty() {
                continue;
            }
            let mut annotation = kind.span(clamp(&text, place));
            if !label.is_empty() {
                annotation = annotation.label(visible(label));
            }
            match snippets.iter_mut().find(|(at, _)| at.file == place.file) {
                Some((_, snippet)) => {
                    let grown = std::mem::replace(snippet, Snippet::source(String::new())).annotation(annotation);
                    *snippet = grown;
                }
                None => {
                    let source = plain_source(&text);
                    let path = visible(&self.path(place.file));
                    snippets.push((place, Snippet::source(source).path(path).annotation(annotation)));
                }
            }
        }
        let mut group: Group<'_> = if snippets.is_empty() {
            let origin = annotate_snippets::Origin::path(visible(&self.path(diagnostic.at.file)));
            title.element(origin)
        } else {
            title.elements(snippets.into_iter().map(|(_, snippet)| snippet))
        };
        if let Some(help) = &diagnostic.help {
            group = group.element(Shown::HELP.message(visible(help)));
        }
        renderer.render(&[group])
    }

    /// All problems as values that serialise to JSON, places with 1-based lines and columns in code points.
    pub fn messages(&self) -> Vec<Message> {
        self.sorted()
            .into_iter()
            .map(|diagnostic| {
                let Position { path, line, column } = self.position(diagnostic.at);
                Message {
                    level: match diagnostic.code.level {
                        Level::Error => "error",
                        Level::Warning => "warning",
                    },
                    code: diagnostic.code.name,
                    message: diagnostic.message,
                    path,
                    line,
                    column,
                    start: diagnostic.at.span.start,
                    end: diagnostic.at.span.end,
                    label: diagnostic.label,
                    help: diagnostic.help,
                }
            })
            .collect()
    }
}

/// A problem as JSON has it.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    /// `error` or `warning`.
    pub level: &'static str,
    /// The stable name of the problem.
    pub code: &'static str,
    /// The problem in one sentence.
    pub message: String,
    /// The file as the user named it.
    pub path: String,
    /// Counted from 1.
    pub line: usize,
    /// In code points, counted from 1.
    pub column: usize,
    /// Byte offset in the file.
    pub start: u32,
    /// Byte offset in the file, behind the last byte.
    pub end: u32,
    /// What stands beside the caret.
    pub label: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A place as a range that the drawing crate accepts: within the text, on character boundaries.
fn clamp(text: &str, place: Place) -> std::ops::Range<usize> {
    let floor = |at: u32| {
        let mut at = (at as usize).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(place.span.start);
    start..floor(place.span.end).max(start)
}

/// The source with C1 controls replaced by question marks of the same length in bytes, so that spans still fit; the drawing crate sees
/// to ESC and bidi controls itself.
fn plain_source(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\u{80}'..='\u{9f}') { '\u{b7}' } else { c }).collect()
}

/// Text in which no character commands a terminal or reorders what stands beside it.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            c if c.is_control() => '\u{fffd}',
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
                '\u{fffd}'
            }
            c => c,
        })
        .collect()
}
