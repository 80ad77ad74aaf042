//! Errors in numbers: off by one, transposed, a factor off, million for billion.

use crate::reading::exact::{Exact, Grouped};
use crate::reading::quantity::Numeral;
use crate::text::{Span, Text};

use super::super::edit::Edit;
use super::super::number::{capital_like, in_words, of_words};
use super::{Due, Planted, Slip, Spot};

/// Scale words, each with the one that is written for it by mistake, and by how much that is off.
const SCALES: [(&str, &str, i128, i128); 5] = [
    ("hundred", "thousand", 10, 1),
    ("thousand", "million", 1000, 1),
    ("million", "billion", 1000, 1),
    ("billion", "million", 1, 1000),
    ("trillion", "billion", 1, 1000),
];

/// The errors in every number within `span`. What is due depends on how far off the number is then, which its fact knows.
pub(super) fn slips(spot: Spot<'_>, span: Span) -> Vec<Planted> {
    let quantities = spot.judged.readings.quantities.iter().filter(|q| q.core.overlaps(span));
    let numerals = quantities.flat_map(|q| &q.numbers).filter(|n| span.contains(n.span));
    numerals
        .flat_map(|numeral| {
            of_numeral(&spot.article.text, numeral).into_iter().map(|(slip, edit, value)| Planted {
                slip,
                edit,
                due: Due::Refute,
                number: Some(value),
            })
        })
        .collect()
}

/// The errors in one number: kind, edit, and the value that is meant then.
fn of_numeral(text: &Text, numeral: &Numeral) -> Vec<(Slip, Edit, Exact)> {
    let source = text.source_span(numeral.span);
    let words = text.source_slice(numeral.span);
    let start = source.start as usize;
    let mut found = Vec::new();
    let scale_at = words
        .rfind([' ', '-', '\u{a0}', '\n'])
        .map_or(0, |at| at + words[at..].chars().next().map_or(1, char::len_utf8));
    let scale = words.get(scale_at..).unwrap_or_default().to_lowercase();
    let known = SCALES.iter().find(|(name, ..)| *name == scale);
    if let Some((_, other, times, over)) = known
        && let Some(value) = Exact::fraction(*times, *over).and_then(|f| numeral.value.times(f))
    {
        let range = start + scale_at..start + words.len();
        found.push((Slip::Scale, Edit::new(range, capital_like(&words[scale_at..], other)), value));
    }
    // "230" and "two hundred thirty" are whole; of "1.2 million" and "two dozen" the head is written otherwise.
    let whole = of_words(words).is_some() || !words.contains(|c: char| c.is_whitespace());
    let head = if whole { words } else { words.get(..scale_at).unwrap_or_default().trim_end() };
    let article = matches!(head.to_lowercase().as_str(), "a" | "an");
    let digits = head.starts_with(|c: char| c.is_ascii_digit());
    let spelled = if article { Some(1) } else { of_words(head) };
    let value = if digits { Exact::parse(head) } else { spelled.map(Exact::whole) };
    let Some((value, factor)) = value.and_then(|v| Some((v, numeral.value.over(v)?))) else { return found };
    let heads = match (digits, spelled) {
        (true, _) => in_figures(head, value, whole),
        (false, Some(value)) => spelled_out(value, head),
        (false, None) => Vec::new(),
    };
    found.extend(heads.into_iter().filter_map(|(slip, with, head_value)| {
        Some((slip, Edit::new(start..start + head.len(), with), head_value.times(factor)?))
    }));
    found
}

fn in_figures(head: &str, value: Exact, whole: bool) -> Vec<(Slip, String, Exact)> {
    let mut found = Vec::new();
    let places = head.find('.').map_or(0, |at| head.len() - at - 1);
    let Some(unit) = i32::try_from(places).ok().and_then(Exact::power_of_ten) else { return found };
    // In units of the last place written.
    let Some(units) = value.times(unit).and_then(Exact::to_whole) else { return found };
    let write = |units: i128| -> Option<(String, Exact)> {
        let value = Exact::whole(units).over(unit)?;
        let split = 10_i128.checked_pow(u32::try_from(places).ok()?)?;
        let grouped = head.contains(',') || units / split >= 10_000;
        let head = units / split;
        let mut text = if grouped { Grouped(Exact::whole(head)).to_string() } else { head.to_string() };
        if places > 0 {
            text.push('.');
            text.push_str(&format!("{:0places$}", units % split));
        }
        Some((text, value))
    };
    let mut push = |slip, units: Option<i128>| {
        if let Some((text, value)) = units.filter(|u| *u > 0).and_then(write) {
            found.push((slip, text, value));
        }
    };
    push(Slip::OffByOne, units.checked_add(1));
    push(Slip::OffByOne, units.checked_sub(1));
    push(Slip::Transposed, transposed(units));
    push(Slip::FactorOfTen, units.checked_mul(10));
    push(Slip::FactorOfTen, (units % 10 == 0 && places == 0).then_some(units / 10));
    if whole && places == 0 {
        push(Slip::FactorOfThousand, units.checked_mul(1000));
    }
    found
}

fn spelled_out(value: i128, head: &str) -> Vec<(Slip, String, Exact)> {
    let values = [
        (Slip::OffByOne, Some(value + 1)),
        (Slip::OffByOne, Some(value - 1).filter(|v| *v > 1)),
        (Slip::Transposed, transposed(value)),
        (Slip::FactorOfTen, Some(value * 10)),
    ];
    let written = values.into_iter().filter_map(|(slip, value)| {
        let value = value?;
        Some((slip, capital_like(head, &in_words(value)?), Exact::whole(value)))
    });
    written.collect()
}

/// With the first two neighbouring digits swapped that differ, no zero in front.
fn transposed(value: i128) -> Option<i128> {
    let digits: Vec<u8> = value.to_string().into_bytes();
    let at = (0..digits.len().checked_sub(1)?)
        .find(|&i| digits[i] != digits[i + 1] && !(i == 0 && digits[i + 1] == b'0'))?;
    let mut swapped = digits;
    swapped.swap(at, at + 1);
    std::str::from_utf8(&swapped).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Dateline;
    use crate::reading::Readings;
    use crate::testing::mutate::edit::apply;

    /// What becomes of the numbers of a sentence, its first words and its last left out.
    fn mutants(source: &str) -> String {
        let text = Text::new(source);
        let readings = Readings::of(&text, &Dateline::default());
        let numerals = readings.quantities.iter().flat_map(|q| &q.numbers);
        let all = numerals.flat_map(|n| of_numeral(&text, n)).map(|(slip, edit, value)| {
            let after = Text::new(apply(source, std::slice::from_ref(&edit)));
            let read = Readings::of(&after, &Dateline::default());
            let numbers: Vec<Exact> = read.quantities.iter().flat_map(|q| &q.numbers).map(|n| n.value).collect();
            assert!(
                numbers.contains(&value),
                "{slip}: {:?} does not read as {value:?} but {numbers:?}",
                after.as_str()
            );
            edit.with
        });
        all.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn numbers_go_wrong_and_read_as_meant() {
        for (sentence, expected) in [
            ("They sent letters to 23 states.", "24 | 22 | 32 | 230 | 23,000"),
            ("They sent letters to twenty-three states.", "twenty-four | twenty-two | thirty-two | two hundred thirty"),
            ("About 100 mayors came.", "101 | 99 | 1000 | 10 | 100,000"),
            ("It costs $380 million.", "billion | 381 | 379 | 830 | 3800 | 38"),
            ("It costs 1.2 billion dollars.", "million | 1.3 | 1.1 | 2.1 | 12.0"),
            ("They wrote to two dozen cities.", "three | twenty"),
            ("It costs a trillion dollars.", "billion | two | ten"),
            ("Three mayors came.", "Four | Two | Thirty"),
        ] {
            assert_eq!(mutants(sentence), expected, "{sentence}");
        }
    }
}
