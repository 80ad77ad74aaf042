//! Sentences: which periods, question marks and exclamation marks end one.
//!
//! A mark may end a sentence; then it takes the marks, brackets and closing quotation marks behind it along. Whether it does is
//! decided by the word before the mark (an abbreviation? an initial?) and by what follows. Every decision looks at a bounded
//! number of tokens, so the time is linear.

use std::ops::Range;

use super::abbreviation::{self, Class};
use super::token::{Token, TokenKind, Tokens};
use super::{Paragraph, Sentence, furniture};

/// Cuts every paragraph, which is a line, into sentences, and says which are page furniture.
pub(super) fn split(text: &str, tokens: &Tokens) -> (Vec<Paragraph>, Vec<Sentence>) {
    let mut paragraphs = Vec::with_capacity(tokens.lines.len());
    let mut sentences = Vec::with_capacity(tokens.stops.len());
    let mut stops = tokens.stops.as_slice();
    for line in &tokens.lines {
        let all = &tokens.all[..line.end];
        let inside = stops.partition_point(|stop| *stop < line.end);
        let first = sentences.len();
        Splitter { text, tokens: all }.split(line.start, &stops[..inside], paragraphs.len(), &mut sentences);
        stops = &stops[inside..];
        let own = &all[line.start..];
        let span = own[0].span.join(own[own.len() - 1].span);
        let furniture = furniture::is_furniture(text, &text[span.range()], own);
        paragraphs.push(Paragraph { span, sentences: first..sentences.len(), furniture });
    }
    (paragraphs, sentences)
}

/// The tokens up to the end of one paragraph.
#[derive(Clone, Copy)]
struct Splitter<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

/// The end that a sentence may have.
#[derive(Clone, Copy)]
struct End {
    /// The last mark that may end it, or an initialism with its period.
    mark: usize,
    /// The token behind it and all that belongs to it.
    next: usize,
    /// Whether a quotation is closed behind the mark.
    quote: bool,
    /// Whether a bracket is.
    bracket: bool,
}

impl<'a> Splitter<'a> {
    /// Cuts the tokens from `from` on; `stops` are those among them that a sentence may end at, and double quotation marks.
    fn split(self, from: usize, stops: &[usize], paragraph: usize, sentences: &mut Vec<Sentence>) {
        let stop = self.tokens.len();
        let mut push = |tokens: Range<usize>| {
            let span = self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span);
            sentences.push(Sentence { span, tokens, paragraph });
        };
        let mut begin = from;
        let mut quoted = false;
        let mut item: Option<u32> = None;
        let mut at = from;
        for &next in stops {
            // What belongs to the stop before was taken along.
            if next < at {
                continue;
            }
            if self.tokens[next].kind == TokenKind::Quote {
                quoted = !self.closes(next, quoted);
                continue;
            }
            let end = self.end(next, &mut quoted);
            at = end.next;
            if at == stop {
                break;
            }
            // "1. Wash hands. 2. Dry them."
            let number = self.item_number(begin, end).filter(|n| begin == from || item.is_some_and(|i| i + 1 == *n));
            if number.is_some() {
                item = number;
            } else if self.ends(begin, end) {
                push(begin..at);
                begin = at;
            }
        }
        if begin < stop {
            push(begin..stop);
        }
    }

    /// Takes along what belongs to the mark at `at`.
    fn end(self, at: usize, quoted: &mut bool) -> End {
        let mut end = End { mark: at, next: at + 1, quote: false, bracket: false };
        while let Some(token) = self.tokens.get(end.next) {
            match self.word(end.next) {
                "." | "?" | "!" if !token.spaced => {
                    end = End { mark: end.next, bracket: false, ..end };
                }
                // Also "He promised us. …", where what was left out followed a whole sentence.
                "\u{2026}" if !token.spaced || self.is(end.mark, ".") => {}
                ")" | "]" => end.bracket = true,
                "\"" if self.closes(end.next, *quoted) => {
                    *quoted = false;
                    end.quote = true;
                }
                "'" if token.kind == TokenKind::Quote && self.closes(end.next, false) => end.quote = true,
                _ => break,
            }
            end.next += 1;
        }
        end
    }

    /// The text of a token, empty behind the paragraph.
    fn word(self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |t| &self.text[t.span.range()])
    }

    fn is(self, token: usize, word: &str) -> bool {
        self.word(token) == word
    }

    fn before(self, token: usize) -> Option<Token> {
        token.checked_sub(1).and_then(|before| self.tokens.get(before)).copied()
    }

    /// Whether a quotation mark closes: by the spaces around it or, where they don't tell, because a quotation is open.
    fn closes(self, token: usize, quoted: bool) -> bool {
        let spaced = self.tokens[token].spaced;
        let glued_behind = self.tokens.get(token + 1).is_some_and(|t| {
            let word = matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Address);
            !t.spaced && (word || matches!(self.word(token + 1), "$" | "[" | "(" | "@" | "#"))
        });
        match (spaced, glued_behind) {
            (false, false) => true,
            (true, true) => false,
            _ => quoted,
        }
    }

    /// The number of a list's item, where a sentence is nothing but that: "2."
    fn item_number(self, begin: usize, end: End) -> Option<u32> {
        let lone = end.mark == begin + 1 && end.next == end.mark + 1 && self.tokens[begin].kind == TokenKind::Number;
        self.word(begin).parse().ok().filter(|n| lone && *n < 100)
    }

    fn ends(self, begin: usize, end: End) -> bool {
        let next = Next::at(self, end.next);
        if next.goes_on {
            return false;
        }
        // "(He left.) Then" ends; what stands in brackets inside a sentence does not end it: "Smith (the mayor?) Jones".
        if end.bracket && !matches!(self.word(begin), "(" | "[") {
            return next.starts(self);
        }
        if next.glued && !end.quote && !end.bracket && next.opening != Some('"') {
            return self.ends_without_space(end, next);
        }
        let before = self.before(end.mark);
        match self.word(end.mark) {
            "?" | "!" => {
                let name = before.is_some_and(|t| abbreviation::takes_mark(&self.text[t.span.range()]));
                let told = end.quote && !self.is_introduced(end.mark) && self.is_attribution(next.head);
                (next.strong || next.opening == Some('"')) && !told && (!name || next.starts(self))
            }
            "\u{2026}" => {
                let pause = self.tokens[end.mark].spaced && !end.quote;
                next.strong
                    && !matches!(self.word(next.head), "I" | "I'm" | "I've" | "I'll" | "I'd")
                    && (next.starts(self) || !pause && next.capital)
            }
            "." => match before.filter(|_| end.mark > begin) {
                Some(word) if word.kind == TokenKind::Word => self.ends_behind_word(end.mark - 1, next, end.quote),
                _ => next.begins(),
            },
            initialism => self.ends_behind_initialism(end.mark, initialism, next),
        }
    }

    /// A period behind a word: an initial, an abbreviation, or the end.
    fn ends_behind_word(self, token: usize, next: Next, quote: bool) -> bool {
        let word = self.word(token);
        let before = self.before(token);
        let word_before = before.map_or("", |t| &self.text[t.span.range()]);
        if word.len() == 1 && self.tokens[token].capital {
            // "World War I. Germany" but "Harry S. Truman"
            return if abbreviation::takes_letter(word_before) { next.begins() } else { next.starts(self) };
        }
        // "6 p.m. PT. The"
        let clock =
            matches!(word_before, "a.m." | "p.m." | "am" | "pm") && word.bytes().all(|b| b.is_ascii_uppercase());
        let Some(class) = abbreviation::class(word).filter(|_| !clock) else { return next.begins() };
        match class {
            Class::Title => quote && next.starts(self),
            Class::Leading => false,
            Class::Name => next.starts(self),
            Class::Unit => !next.number && next.begins(),
            Class::Place => {
                let street = before.is_some_and(|t| t.capital || t.kind == TokenKind::Number)
                    || matches!(word_before, "st" | "nd" | "rd" | "th");
                street && next.starts(self)
            }
            Class::Numbered => {
                let roman =
                    !self.word(next.head).is_empty() && self.word(next.head).bytes().all(|b| b"IVXLC".contains(&b));
                !next.number && !roman && next.begins()
            }
            Class::Calendar => {
                let dated = abbreviation::follows_clock(self.word(next.head))
                    || (abbreviation::class(self.word(next.head)) == Some(Class::Calendar)
                        && self.is(next.head + 1, "."));
                !next.number && !dated && next.begins()
            }
            Class::State => self.ends_behind_state(token, next),
        }
    }

    /// "in St. Louis, Mo. He died" and "(D-Calif.)", but "Calif. Gov. Jerry Brown" and "Chicago, Ill. (AP)".
    fn ends_behind_state(self, token: usize, next: Next) -> bool {
        let set_off = self.before(token).is_some_and(|t| matches!(&self.text[t.span.range()], "," | "-"));
        let capital = next.capital && next.opening != Some('(') && !abbreviation::is_office(self.word(next.head));
        next.starts(self) || (set_off && capital)
    }

    fn ends_behind_initialism(self, token: usize, initialism: &str, next: Next) -> bool {
        let letters = initialism.to_ascii_lowercase();
        match letters.as_str() {
            "a.m." | "p.m." => {
                let head = self.word(next.head);
                let dated = (abbreviation::follows_clock(head) && (head != "New" || self.is(next.head + 1, "Year")))
                    || (abbreviation::class(head) == Some(Class::Calendar) && self.is(next.head + 1, "."));
                next.begins() && !dated && next.opening != Some('(')
            }
            "m.p.h." | "k.p.h." | "m.p.g." | "r.p.m." | "p.s.i." => !next.number && next.begins(),
            "e.g." | "i.e." | "a.k.a." | "c.f." => false,
            _ => {
                let behind_comma = self.before(token).is_some_and(|t| self.text[t.span.range()] == *",");
                let state = behind_comma && abbreviation::is_state(&letters);
                if state { self.ends_behind_state(token, next) } else { next.starts(self) }
            }
        }
    }

    /// "said.He" ends; "Amazon.com", "Booking.Com" and "Node.js" do not.
    fn ends_without_space(self, end: End, next: Next) -> bool {
        let Some(before) = self.before(end.mark) else { return false };
        let word = &self.text[before.span.range()];
        if self.tokens[end.mark].kind == TokenKind::Word {
            return next.starts(self);
        }
        let ordinary = before.kind == TokenKind::Word && !before.capital && word.len() > 1;
        next.opening.is_none()
            && next.capital
            && (next.starts(self) || (ordinary && abbreviation::class(word).is_none()))
    }

    /// Whether the quotation that ends at a mark was given to its speaker before it began: "He tweeted, \"Sad!\" Aides said".
    fn is_introduced(self, mark: usize) -> bool {
        let opening = (mark.saturating_sub(40)..mark).rev().find(|t| self.is(*t, "\""));
        let Some(before) = opening.and_then(|at| at.checked_sub(2)) else { return false };
        matches!(self.word(before + 1), "," | ":") && abbreviation::is_saying(self.word(before))
    }

    /// Whether a name and a verb of saying follow: "\"Why?\" Mayor Mitch Landrieu asked."
    fn is_attribution(self, head: usize) -> bool {
        let mut named = false;
        let mut apposed = false;
        let stop = self.tokens.len().min(head + 16);
        let mut at = head;
        while at < stop {
            let word = self.word(at);
            let token = self.tokens[at];
            if abbreviation::is_saying(word) {
                return named;
            }
            match token.kind {
                TokenKind::Word if token.capital => {
                    if !named && (abbreviation::starts_sentence(word) || abbreviation::is_people(word)) {
                        return false;
                    }
                    named = true;
                }
                TokenKind::Word
                    if named
                        && matches!(
                            word,
                            "de" | "of" | "the" | "von" | "van" | "der" | "bin" | "al" | "la" | "and"
                        ) => {}
                TokenKind::Possessive | TokenKind::Number if named => {}
                TokenKind::Mark if named && matches!(word, "." | "-") => {}
                // "Smith, the mayor of Columbia, asked"
                TokenKind::Mark if named && word == "," && !apposed => {
                    apposed = true;
                    match (at + 1..stop).find(|t| self.is(*t, ",")) {
                        Some(comma) => at = comma,
                        None => return false,
                    }
                }
                _ => return false,
            }
            at += 1;
        }
        false
    }
}

/// What stands behind the possible end of a sentence.
#[derive(Clone, Copy)]
struct Next {
    /// The first token behind opening marks.
    head: usize,
    /// The first opening mark: a quotation mark (always as '"') or a bracket.
    opening: Option<char>,
    /// Whether no white space stands between.
    glued: bool,
    /// Whether the head is a capitalised word.
    capital: bool,
    /// Whether the head is a number, without a currency sign.
    number: bool,
    /// Whether the head may begin a sentence at all: a capital, a number, "$5", "@name", "iPhone".
    strong: bool,
    /// Whether the sentence goes on for certain: a comma, a colon, a dash.
    goes_on: bool,
}

impl Next {
    fn at(splitter: Splitter<'_>, next: usize) -> Self {
        let mut head = next;
        let mut opening = None;
        while head < next + 4 {
            let mark = match splitter.word(head) {
                "\"" | "'" => '"',
                bracket @ ("(" | "[") => bracket.chars().next().unwrap_or_default(),
                "\u{2026}" | "\u{bf}" | "\u{a1}" => ' ',
                _ => break,
            };
            if mark != ' ' {
                opening = opening.or(Some(mark));
            }
            head += 1;
        }
        let token = splitter.tokens.get(head);
        let word = splitter.word(head);
        let capital = token.is_some_and(|t| t.capital);
        let number = token.is_some_and(|t| t.kind == TokenKind::Number);
        let symbol = matches!(word, "$" | "\u{a3}" | "\u{20ac}" | "\u{a5}" | "@" | "#" | "\u{2022}" | "*" | "\u{b7}");
        let camel = word.starts_with(|c: char| c.is_ascii_lowercase())
            && word[1..].starts_with(|c: char| c.is_ascii_uppercase());
        let goes_on = token.is_some_and(|t| t.kind == TokenKind::Mark) && !symbol && word != "." || token.is_none();
        Self {
            head,
            opening,
            glued: splitter.tokens.get(next).is_some_and(|t| !t.spaced),
            capital,
            number,
            strong: capital || number || symbol || camel,
            goes_on,
        }
    }

    /// Whether the head is a word that begins sentences and names nothing.
    fn starts(self, splitter: Splitter<'_>) -> bool {
        let word = splitter.word(self.head);
        let period = splitter.is(self.head + 1, ".");
        // "J. A. Smith", "No. 2"
        let shortened = period && (word.len() == 1 || word == "No");
        let people = || {
            abbreviation::is_people(word)
                && splitter.tokens.get(self.head + 1).is_some_and(|t| t.kind == TokenKind::Word && !t.capital)
        };
        self.capital && !shortened && (abbreviation::starts_sentence(word) || people())
            || period && abbreviation::is_courtesy(word)
    }

    /// Whether what follows begins a sentence if the word before is an ordinary one.
    fn begins(self) -> bool {
        self.strong || matches!(self.opening, Some('"' | '['))
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    #[test]
    fn paragraphs_of_newspapers_are_cut_into_sentences() {
        let suite = include_str!("sentence_suite.txt");
        let mut wrong = Vec::new();
        for line in suite.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let expected: Vec<&str> = line.split('‖').map(str::trim).collect();
            let text = Text::new(line.replace(" ‖ ", " ").replace('‖', ""));
            let found: Vec<&str> = text.sentences().iter().map(|s| text.source_slice(s.span)).collect();
            if found != expected {
                wrong.push(found.join(" ‖ "));
            }
        }
        assert!(wrong.is_empty(), "{} paragraphs are cut wrongly:\n{}", wrong.len(), wrong.join("\n"));
    }

    proptest::proptest! {
        #[test]
        fn sentences_hold_every_token_once(source in crate::text::normal::tests::awkward()) {
            let text = Text::new(source);
            let mut behind = 0;
            for sentence in text.sentences() {
                assert_eq!(sentence.tokens.start, behind);
                assert!(!sentence.tokens.is_empty());
                assert!(text.paragraphs()[sentence.paragraph].span.contains(sentence.span));
                behind = sentence.tokens.end;
                text.source_slice(sentence.span);
            }
            assert_eq!(behind, text.tokens().len());
        }
    }
}
