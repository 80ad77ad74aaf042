//! The words of a remark, made comparable: each with what it looks like, what house style makes of it, and the marks by which
//! a printer owns up to a change.

use std::ops::Range;

use super::{spelling, style};

/// One word of a remark, or a place where words may have been left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Byte range in the text the words were taken from, brackets around the word excluded.
    pub(crate) span: Range<usize>,
    /// What it is.
    pub(crate) kind: ItemKind,
    /// The word in its comparable form: lower case, house style undone. Several printed words may make one ("5 million").
    pub(crate) canon: String,
    /// The letters and digits as printed, lower case.
    pub(crate) plain: String,
    /// Whether the word or a part of it stands in brackets or parentheses.
    pub(crate) bracket: Bracket,
    /// What follows it.
    pub(crate) after: Boundary,
    /// How much it tells remarks apart.
    pub(crate) weight: i32,
}

/// What an [`Item`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemKind {
    /// A word or a number.
    Word,
    /// An ellipsis: the printer admits that words are missing.
    Ellipsis,
    /// The end of one pair of marks and the beginning of the next.
    Break,
}

/// How far brackets own up to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bracket {
    /// Not in brackets.
    None,
    /// Some letters are: "[W]hile", "a[n]".
    Part,
    /// The whole word is, in square brackets.
    Square,
    /// The whole word is, in parentheses: the wire services' brackets, but a writer's own as well.
    Round,
}

impl Bracket {
    /// Whether the whole word is the editor's.
    pub(crate) const fn whole(self) -> bool {
        matches!(self, Self::Square | Self::Round)
    }
}

/// The strongest boundary behind a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Boundary {
    /// None.
    None,
    /// A comma, a dash, a colon or a semicolon.
    Clause,
    /// The end of a sentence or of the remark.
    Sentence,
}

impl Item {
    fn gap(kind: ItemKind, span: Range<usize>) -> Self {
        Self {
            span,
            kind,
            canon: String::new(),
            plain: String::new(),
            bracket: Bracket::None,
            after: Boundary::None,
            weight: 0,
        }
    }

    /// Whether words may be missing here.
    pub(crate) fn is_gap(&self) -> bool {
        self.kind != ItemKind::Word
    }
}

/// The items of some parts of a normalised text, with a [`Break`](ItemKind::Break) between two parts.
pub(crate) fn items(text: &str, parts: &[Range<usize>]) -> Vec<Item> {
    let mut items = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            items.push(Item::gap(ItemKind::Break, part.start..part.start));
        }
        let first = items.len();
        Scanner { text, end: part.end, at: part.start, square: 0, round: 0, first }.scan(&mut items);
        if let Some(last) = items[first..].iter_mut().rev().find(|i| !i.is_gap())
            && i + 1 == parts.len()
        {
            last.after = Boundary::Sentence;
        }
    }
    style::canonize(text, &mut items);
    items
}

struct Scanner<'t> {
    text: &'t str,
    end: usize,
    at: usize,
    square: u32,
    round: u32,
    /// Index of this part's first item.
    first: usize,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..self.end]
    }

    fn scan(&mut self, items: &mut Vec<Item>) {
        while let Some(c) = self.rest().chars().next() {
            if let Some(len) = ellipsis_len(self.rest()) {
                if let Some(last) = items.last_mut().filter(|i| i.kind == ItemKind::Ellipsis) {
                    last.span.end = self.at + len;
                } else {
                    items.push(Item::gap(ItemKind::Ellipsis, self.at..self.at + len));
                }
                self.at += len;
            } else if c.is_alphanumeric() || opens_word(self.rest()) {
                self.word(items);
            } else {
                self.mark(c, items);
            }
        }
    }

    fn mark(&mut self, c: char, items: &mut Vec<Item>) {
        let boundary = match c {
            '.' | '?' | '!' => Boundary::Sentence,
            ',' | ';' | ':' | '\u{2013}' | '\u{2014}' => Boundary::Clause,
            '-' if self.text[..self.at].ends_with(' ') => Boundary::Clause,
            _ => Boundary::None,
        };
        match c {
            '[' => self.square += 1,
            ']' => self.square = self.square.saturating_sub(1),
            '(' => self.round += 1,
            ')' => self.round = self.round.saturating_sub(1),
            '#' if !self.rest()[1..].starts_with(|c: char| c.is_ascii_digit()) => {}
            '%' | '&' | '$' | '\u{a3}' | '\u{20ac}' | '#' => self.push(items, self.at..self.at + c.len_utf8(), None),
            _ => {}
        }
        let abbreviated = c == '.' && items[self.first..].last().is_some_and(|i| self.abbreviated(i));
        if let Some(last) = items[self.first..].iter_mut().rev().find(|i| !i.is_gap())
            && !abbreviated
        {
            last.after = last.after.max(boundary);
        }
        self.at += c.len_utf8();
    }

    /// Whether the period here belongs to the word before it and ends no sentence.
    fn abbreviated(&self, word: &Item) -> bool {
        let next = self.text[self.at + 1..self.end].trim_start().chars().next();
        let capital = self.text[word.span.clone()].starts_with(char::is_uppercase);
        let goes_on = match word.plain.as_str() {
            "no" | "nos" => next.is_some_and(|c| c.is_ascii_digit()),
            _ => capital || next.is_some_and(char::is_lowercase),
        };
        word.span.end == self.at && spelling::takes_period(&word.plain) && goes_on
    }

    /// A word with inner apostrophes, an initialism with its periods, a number with its separators; brackets inside a word belong
    /// to it.
    fn word(&mut self, items: &mut Vec<Item>) {
        let start = self.at;
        let mut end = start;
        let mut plain = String::new();
        let mut brackets_inside = false;
        let mut any_outside = self.square == 0;
        let mut any_inside = self.square > 0;
        let digits_first = self.rest().starts_with(|c: char| c.is_ascii_digit());
        let mut chars = self.rest().char_indices().peekable();
        let mut square = self.square;
        let mut before = ' ';
        let mut dotted = false;
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |&(_, n)| n);
            let keep = if digits_first {
                c.is_ascii_digit() || (matches!(c, ',' | '.') && before.is_ascii_digit() && next.is_ascii_digit()) || {
                    // "1st", "1990s", but "10pm" and "5bn" are two words.
                    c.is_alphabetic() && before.is_alphanumeric() && ordinal_tail(&self.rest()[i..], before)
                }
            } else {
                c.is_alphanumeric()
                    || (c == '*' && (before == '*' || before.is_alphanumeric()))
                    || masks(&self.rest()[..i], &self.rest()[i..])
                    || (c == '\'' && before.is_alphanumeric() && next.is_alphanumeric())
                    || (c == '.' && initialism_period(before, next, i, dotted, &self.rest()[i + 1..]))
            };
            if keep {
                dotted |= c == '.';
                if matches!(c, '-' | '\u{2013}' | '\u{2014}') {
                    plain.push('*');
                }
                plain.extend(
                    c.to_lowercase().filter(|c| {
                        c.is_alphanumeric() || matches!(c, '*' | '\'' | ',') || (*c == '.' && digits_first)
                    }),
                );
                end = start + i + c.len_utf8();
                if square > 0 {
                    any_inside = true;
                } else {
                    any_outside = true;
                }
            } else if c == '[' && (next.is_alphabetic() || next == '\'') && square == 0 {
                square += 1;
                brackets_inside = true;
            } else if c == ']' && square > 0 && (brackets_inside || next.is_alphabetic()) && i > 0 {
                square -= 1;
                brackets_inside = true;
                if !next.is_alphabetic() {
                    end = start + i + 1;
                    break;
                }
            } else {
                break;
            }
            before = c;
        }
        self.square = square;
        self.at = end.max(start + self.rest().chars().next().map_or(1, char::len_utf8));
        let part = brackets_inside && any_inside && any_outside;
        let span = start..self.at;
        if plain.is_empty() {
            return;
        }
        self.push(items, span, Some(plain));
        if part && let Some(last) = items.last_mut() {
            last.bracket = Bracket::Part;
        }
    }

    fn push(&self, items: &mut Vec<Item>, span: Range<usize>, plain: Option<String>) {
        let plain = plain.unwrap_or_else(|| self.text[span.clone()].to_owned());
        let bracket = match (self.square, self.round) {
            (0, 0) => Bracket::None,
            (0, _) => Bracket::Round,
            _ => Bracket::Square,
        };
        // "[sic]" is the printer's own remark and hides nothing.
        if bracket.whole() && plain == "sic" {
            return;
        }
        items.push(Item {
            span,
            kind: ItemKind::Word,
            canon: String::new(),
            plain,
            bracket,
            after: Boundary::None,
            weight: 0,
        });
    }
}

/// Whether dashes at the start of `rest` mask the letters of a word of which `word` stands before them: "f---ing", "p\u{2014}y", but not "X-ray".
fn masks(word: &str, rest: &str) -> bool {
    const DASHES: [char; 3] = ['-', '\u{2013}', '\u{2014}'];
    let letters = word.trim_end_matches(DASHES);
    let run = &rest[..rest.len() - rest.trim_start_matches(DASHES).len()];
    let behind = &rest[run.len()..];
    let tail = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
    let glued = !behind.starts_with(char::is_whitespace) && tail <= 4;
    let begun = letters.len() < word.len();
    // Hardly ever does a word of one letter but "a" or "i" stand before a dash.
    matches!(letters, "b" | "c" | "d" | "f" | "g" | "h" | "p" | "s" | "t" | "w")
        && !run.is_empty()
        && (begun
            || run.len() > 1
                && (glued || run.chars().count() > 2 || run.starts_with('\u{2014}') && behind.starts_with(' ')))
}

/// "[W]hile": a bracket that opens inside a word.
fn opens_word(rest: &str) -> bool {
    let Some(inner) = rest.strip_prefix('[') else { return false };
    let letters = inner.find(|c: char| !c.is_alphabetic()).unwrap_or(inner.len());
    letters > 0 && inner[letters..].strip_prefix(']').is_some_and(|tail| tail.starts_with(char::is_alphabetic))
}

/// "...", "…", ". . .", each also in brackets or parentheses; how many bytes it takes.
fn ellipsis_len(rest: &str) -> Option<usize> {
    let (open, inner) = match rest.as_bytes().first()? {
        b'[' | b'(' => (1, &rest[1..]),
        b'.' => (0, rest),
        0xe2 => (0, rest),
        _ => return None,
    };
    let mut len = 0;
    let mut dots = 0;
    for c in inner.chars() {
        match c {
            '\u{2026}' => dots += 3,
            '.' => dots += 1,
            ' ' if dots > 0 || open > 0 => {}
            _ => break,
        }
        len += c.len_utf8();
    }
    let taken = inner[..len].trim_end().len();
    if dots < 3 {
        return None;
    }
    match (open, inner[len..].chars().next()) {
        (0, _) => Some(taken),
        (_, Some(']' | ')')) => Some(open + len + 1),
        _ => None,
    }
}

/// Whether the letters at the start of `rest`, glued to digits, belong to the number: "1st", "20th", "1990s", "1990's" not.
fn ordinal_tail(rest: &str, before: char) -> bool {
    if !before.is_ascii_digit() {
        return true;
    }
    let len = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    matches!(rest[..len].to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th" | "s")
}

/// Whether a period at byte `at` of a word stands in an initialism: "U.S.", "p.m.", "D.C."; `dotted` says that one stood before.
fn initialism_period(before: char, next: char, at: usize, dotted: bool, rest: &str) -> bool {
    if !before.is_alphabetic() || at.is_multiple_of(2) {
        return false;
    }
    // Letters and periods take turns, so every period has an odd offset; the last one needs a first one before it.
    let letter_then_end = |rest: &str| {
        let mut chars = rest.chars();
        chars.next().is_some_and(char::is_alphabetic) && !chars.next().is_some_and(char::is_alphanumeric)
    };
    (next.is_alphabetic() && letter_then_end(rest)) || (at >= 3 && dotted && !next.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{Bracket, ItemKind, items};

    fn plain(text: &str) -> String {
        items(text, std::slice::from_ref(&(0..text.len())))
            .iter()
            .map(|i| match (i.kind, i.bracket) {
                (ItemKind::Ellipsis, _) => "…".to_owned(),
                (ItemKind::Break, _) => "|".to_owned(),
                (_, Bracket::None) => i.canon.clone(),
                (_, Bracket::Part) => format!("<{}>", i.canon),
                (_, _) => format!("[{}]", i.canon),
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_of_a_remark() {
        for (text, expected) in [
            ("I don't know, Mr. O'Brien.", "i don't know mr o'brien"),
            ("law-abiding Americans", "law abiding americans"),
            ("[W]hile a[n] act [of Congress] is here", "<while> <an> act [of] [congress] is here"),
            ("We … will. . . . go [...] on (...) now", "we … will … go … on … now"),
            ("the U.S. at 5 p.m. today", "the united-states at 5 pm today"),
            ("the United States, $5 million and 47 percent", "the united-states 5000000 dollar and 47 %"),
            ("5 million dollars, 47%", "5000000 dollar 47 %"),
            ("number one and No. 1", "number 1 and number 1"),
            ("'em the '90s, the mayors' group", "em the 90s the mayors group"),
            ("twenty-five or one hundred and two thousand", "25 or 102000"),
            ("the 1st, the first", "the 1st the 1st"),
            ("the colour [sic] of organisations", "the color of organizations"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }
}
