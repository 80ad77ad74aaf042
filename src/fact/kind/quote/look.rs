//! How alike the same words look in two prints.

use super::align::Step;
use super::class::Class;
use super::remark::Remark;
use super::words::Boundary;

/// Whether words that are the same are so to the letter ([`Class::Verbatim`]), but for typography, or but for house style.
pub(super) fn compare(said: &Remark<'_>, printed: &Remark<'_>, steps: &[Step]) -> Class {
    let mut class = Class::Verbatim;
    let mut before: Option<(usize, usize)> = None;
    let pairs = steps.iter().filter_map(|step| match *step {
        Step::Same(s, p) => Some((s, p)),
        Step::Said(_) | Step::Printed(_) => None,
    });
    for (s, p) in pairs {
        let (said_item, printed_item) = (&said.items[s], &printed.items[p]);
        if said_item.is_gap() {
            before = None;
            class = class.max(Class::Typographic);
            continue;
        }
        // The same words with another boundary in front may differ in their first letter's case.
        let mut opens = before.is_none() || s == 0 || p == 0;
        if let Some((bs, bp)) = before
            && (bs + 1, bp + 1) == (s, p)
        {
            let between = |remark: &Remark<'_>, at: usize| {
                (remark.items[at - 1].after, remark.items[at - 1].span.end..remark.items[at].span.start)
            };
            let ((said_after, said_between), (printed_after, printed_between)) =
                (between(said, s), between(printed, p));
            opens = said_after != printed_after || said_after == Boundary::Sentence;
            // An amount written "$5" has its unit behind it without letters of its own.
            let plain = said_between.start <= said_between.end && printed_between.start <= printed_between.end;
            if plain && said.source(said_between) != printed.source(printed_between) {
                class = class.max(Class::Typographic);
            }
        }
        let (said_word, printed_word) =
            (said.source(said_item.span.clone()), printed.source(printed_item.span.clone()));
        if said_word != printed_word {
            class = class.max(word(said_word, printed_word, opens));
        }
        before = Some((s, p));
    }
    // A comma is the printer's, who needs it before "he said".
    let ends = end(printed);
    if class == Class::Verbatim && !ends.ends_with(',') && end(said) != ends && whole_print(printed, steps) {
        class = Class::Typographic;
    }
    class
}

fn word(said: &str, printed: &str, opens: bool) -> Class {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (said, printed) = (letters(said), letters(printed));
    if said == printed {
        return Class::Typographic;
    }
    let rest = |word: &str| word.chars().skip(1).collect::<String>();
    let first = |word: &str| word.chars().next().map(|c| c.to_lowercase().collect::<String>());
    if opens && rest(&said) == rest(&printed) && first(&said) == first(&printed) {
        return Class::Typographic;
    }
    Class::Styled
}

/// Whether the printed quotation ends where the words in common end.
fn whole_print(printed: &Remark<'_>, steps: &[Step]) -> bool {
    matches!(steps.last(), Some(&Step::Same(_, p)) if p + 1 == printed.items.len())
}

/// The final punctuation.
fn end<'t>(remark: &Remark<'t>) -> &'t str {
    let Some(last) = remark.items.last() else { return "" };
    let text: &'t str = remark.text.as_str();
    let tail = &text[last.span.end..];
    let len = tail.find(|c: char| !matches!(c, '.' | '!' | '?' | ',')).unwrap_or(tail.len());
    &tail[..len]
}
