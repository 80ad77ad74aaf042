//! Amounts with a form of their own: how long a race took ("2:04:17", "3:58.4"), an even share ("50-50"), parts of a point that a rate
//! rose by ("a quarter-point").

use std::ops::Range;

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed};
use super::unit::{TimeUnit, Unit};
use super::{Found, Numeral, found, quantity, range};

/// The amount of such a form that begins at a token.
pub(super) fn read(words: &Lexed<'_>, at: usize) -> Option<Found> {
    // The first two have their mark tied to the number.
    let tied = words.glued(at + 1);
    if let Some((seconds, tokens)) = tied.then(|| raced(words, at)).flatten() {
        let mut lasting =
            quantity(words, tokens.clone(), Unit::Duration(TimeUnit::Second), Interval::point(seconds), Some(seconds));
        lasting.numbers = vec![Numeral { span: words.span(tokens.clone()), value: seconds }];
        return Some(found(lasting, tokens.start, tokens.end));
    }
    if let Some(tokens) = tied.then(|| even(words, at)).flatten() {
        let half = Exact::fraction(1, 2)?;
        let share = quantity(words, tokens.clone(), Unit::Share, Interval::point(half), Some(half));
        return Some(found(share, tokens.start, tokens.end));
    }
    let (value, tokens) = points(words, at)?;
    let mut points = quantity(words, tokens.clone(), Unit::PercentPoint, Interval::point(value), Some(value));
    points.numbers = vec![Numeral { span: words.span(at..at + 1), value }];
    Some(found(points, tokens.start, tokens.end))
}

/// What is told of how long it took: "a 4:32 mile", "a 9:14 lead".
fn is_timed(word: &str) -> bool {
    matches!(
        word,
        "mile" | "lap" | "race" | "pace" | "video" | "clip" | "split" | "song" | "left" | "remaining" | "into"
    )
}

/// "finished in 2:04:17", "ran 3:58.4", "a 4:32 mile": the seconds that something took. A time of day has been read before, and it has no
/// decimals.
pub(super) fn raced(words: &Lexed<'_>, at: usize) -> Option<(Exact, Range<usize>)> {
    let colon = |i: usize| words.word(i) == ":" && words.glued(i) && words.glued(i + 1) && words.is_digits(i + 1);
    let two = |i: usize| {
        let whole = words.word(i).split('.').next().unwrap_or_default();
        whole.len() == 2 && whole < "60" && !words.word(i).contains(',')
    };
    let first = words.word(at);
    if words.glued(at)
        || first.len() > 2
        || !first.bytes().all(|b| b.is_ascii_digit())
        || !colon(at + 1)
        || !two(at + 2)
    {
        return None;
    }
    let sixty = Exact::whole(60);
    let more = Exact::parse(first)?.times(sixty)?.plus(Exact::parse(words.word(at + 2))?)?;
    let decimals = words.word(at + 2).contains('.');
    if !decimals && colon(at + 3) && two(at + 4) && !(words.word(at + 5) == ":" && words.glued(at + 5)) {
        let seconds = more.times(sixty)?.plus(Exact::parse(words.word(at + 4))?)?;
        return Some((seconds, at..at + 5));
    }
    (decimals || is_timed(words.word(at + 3))).then_some((more, at..at + 3))
}

/// "a 50-50 chance", "split it fifty-fifty": half each. A vote may be tied so.
fn even(words: &Lexed<'_>, at: usize) -> Option<Range<usize>> {
    let written = words.word(at) == "50" || words.lower(at) == "fifty";
    let joint = matches!(words.word(at + 1), "-" | "/") && words.glued(at + 1) && words.glued(at + 2);
    let same = words.word(at + 2) == words.word(at) || words.lower(at + 2) == "fifty" && words.lower(at) == "fifty";
    let more = words.glued(at + 3) && (words.word(at + 3) == "-" || words.is_digits(at + 3));
    (written && joint && same && !more && !words.glued(at) && !range::contest(words, at, at + 2)).then_some(at..at + 3)
}

/// Of whose points a part is told: "raised its key rate by a quarter-point".
fn is_rate(word: &str) -> bool {
    matches!(
        word,
        "Rates"
            | "rate"
            | "rates"
            | "Fed"
            | "yield"
            | "yields"
            | "interest"
            | "basis"
            | "inflation"
            | "unemployment"
            | "borrowing"
    )
}

/// "a quarter-point", "half a point", where a rate is near: a part of a percentage point.
fn points(words: &Lexed<'_>, at: usize) -> Option<(Exact, Range<usize>)> {
    let part = match words.lower(at) {
        "half" => 2,
        "quarter" => 4,
        _ => return None,
    };
    let tied = words.word(at + 1) == "-" && words.glued(at + 1) && words.glued(at + 2);
    let counted = part == 2 && words.is(at + 1, Class::ARTICLE);
    let bare = part == 4 && words.word(at + 1) == "point";
    let point = if bare { at + 1 } else { at + 2 };
    if !(tied || counted || bare) || !matches!(words.word(point), "point" | "points") {
        return None;
    }
    let near = at.saturating_sub(12)..at + 12;
    let fraction = Exact::fraction(1, part)?;
    // "three-quarters of a point" is another's; "three-quarter-point" is too.
    let own = !(words.word(at.wrapping_sub(1)) == "-" && words.glued(at));
    (own && near.into_iter().any(|i| is_rate(words.word(i)))).then_some((fraction, at..point + 1))
}
