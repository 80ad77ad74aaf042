//! Quantities: numbers in digits and words, money, percentages, measures, ages, durations, with their hedges and the noun
//! they count.
//!
//! One pass over the tokens. Wherever a number may begin, [`name`] first lets names pass in silence; then the longest reading
//! is taken: a number with its parts ([`mod@cardinal`], [`fraction`]), an [`mod@ordinal`] or a [`vague`] amount, with its unit
//! ([`mod@unit`], [`money`], [`measure`], [`age`]), joined to a second number where the two are a range, a ratio or a score
//! ([`range`]), then the [`hedge`]s around it, what it does in its sentence ([`role`]) and what it counts ([`noun`]).

mod age;
mod amount;
mod cardinal;
mod fixed;
mod fraction;
mod hedge;
mod implied;
mod measure;
mod money;
mod name;
mod noun;
pub(crate) mod number_words;
mod ordinal;
mod phrase;
mod range;
mod role;
mod sense;
mod single;
mod unit;
mod vague;

use super::exact::Exact;
use super::interval::Interval;
use super::lexicon::{Class, Lexed, Lexicon};
use super::time::Time;
use crate::text::Span;

pub use hedge::HedgeKind;
pub(crate) use hedge::slack;
pub use measure::{Dimension, Measure};
pub use money::Currency;
pub(super) use name::words_beside;
pub use noun::Noun;
pub(crate) use number_words::cardinal_word;
pub(crate) use range::contest;
pub use role::Role;
pub use unit::{TimeUnit, Unit};

/// A number that a text states, with its unit, its hedge and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The words, hedge and unit included.
    pub span: Span,
    /// The words without the hedge.
    pub core: Span,
    /// The values that the words leave possible, in [`unit`](Self::unit), before rounding.
    pub set: Interval<Exact>,
    /// The value that is named, where one is: not in ranges and vague counts.
    pub point: Option<Exact>,
    /// What one step of the last place written is worth, where the rest may have been rounded away: 100,000 in "1.2 million",
    /// 0.1 in "6.4", 1 in "56 %". `None` where a count is written in full.
    pub place: Option<Exact>,
    /// What it is a number of.
    pub unit: Unit,
    /// How it is hedged.
    pub hedge: Option<Hedge>,
    /// How many dozens it counts in, which widens its slack: 2 in "two dozen".
    pub dozens: Option<Exact>,
    /// The numbers themselves, without sign of currency, unit or hedge: two in a range, a ratio or a score, none in vague amounts.
    pub numbers: Vec<Numeral>,
    /// What it does in its sentence.
    pub role: Role,
    /// What it counts, where the sentence says.
    pub noun: Option<Noun>,
}

/// The words that hedge a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hedge {
    /// What they do to it.
    pub kind: HedgeKind,
    /// Where they stand; the whole quantity where they stand on both sides.
    pub span: Span,
    /// Whether the number is only near the truth: "about 100", "more than about 100".
    pub approximate: bool,
}

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// The digits or words of the number alone.
    pub span: Span,
    /// Its value.
    pub value: Exact,
}

impl Quantity {
    /// Whether it is only near the truth, by its hedge or because no number is named.
    pub fn is_approximate(&self) -> bool {
        self.hedge.is_some_and(|h| h.approximate)
    }

    /// Whether a true bound hedges it: "more than 100".
    pub fn is_bound(&self) -> bool {
        self.hedge.is_some_and(|h| h.kind.is_bound())
    }
}

/// Declares the words of all families of quantities.
pub(super) fn words(lexicon: &mut Lexicon) {
    number_words::words(lexicon);
    fraction::words(lexicon);
    hedge::words(lexicon);
    money::words(lexicon);
    unit::words(lexicon);
    vague::words(lexicon);
    name::words(lexicon);
    age::words(lexicon);
    role::words(lexicon);
    noun::words(lexicon);
    range::words(lexicon);
    amount::words(lexicon);
    sense::words(lexicon);
}

/// Where a quantity may begin.
const STARTS: Class =
    Class::DIGITS.or(Class::CARDINAL).or(Class::ORDINAL).or(Class::ARTICLE).or(Class::VAGUE).or(Class::SCALE);

/// What numbers begin with.
const NUMERIC: Class = Class::DIGITS.or(Class::CARDINAL).or(Class::ORDINAL).or(Class::ARTICLE).or(Class::SCALE);

/// What begins a quantity even where it is a scale too: "thousands", "dozens".
const STARTS_ALONE: Class = Class::VAGUE.or(Class::CARDINAL).or(Class::ORDINAL);

/// Reads the quantities of a text. What `times` has taken ("2018", "Jan. 5") is no quantity; how long something lasts is.
pub fn read(words: &Lexed<'_>, times: &[Time]) -> Vec<Quantity> {
    // News has a quantity in some forty words.
    let mut quantities: Vec<Quantity> = Vec::with_capacity(words.len() / 32);
    let mut times = times.iter().peekable();
    let (mut at, mut floor) = (0, 0);
    while let Some(start) = words.next(at, STARTS) {
        at = start + 1;
        let Some(token) = words.token(start) else { break };
        while times.next_if(|t| t.core.end <= token.span.start).is_some() {}
        if let Some(time) = times.peek().filter(|t| t.core.start <= token.span.start) {
            at = token_from(words, start, time.core.end.saturating_sub(1)) + 1;
            continue;
        }
        // Only what stands behind "a" can make it a number.
        let counts = |article: usize| {
            words.is(article + 1, Class::SCALE | Class::ORDINAL | Class::SMALL | Class::UNIT)
                || matches!(words.lower(article + 2), "majority" | "minority")
                || words.is(article + 2, Class::UNIT) && amount::is_emphatic(words, article + 1)
        };
        if words.is(start, Class::ARTICLE) && !counts(start) {
            continue;
        }
        // "another mile", but most that is another is no unit.
        if words.is(start, Class::VAGUE) && words.lower(start) == "another" && !words.is(start + 1, Class::UNIT) {
            continue;
        }
        // A scale alone is the head of a place only: "the hundred and first".
        if words.is(start, Class::SCALE) && !words.is(start, STARTS_ALONE) && !ordinal::determined(words, start) {
            continue;
        }
        if let Some(end) = name::silent(words, start) {
            at = end.max(start + 1);
            continue;
        }
        if let Some(found) = longest(words, start, floor) {
            at = found.end.max(start + 1);
            floor = at;
            let mut quantity = finish(words, found, quantities.last(), times.clone());
            // A hedge behind the noun is this number's and not the next one's.
            if quantity.hedge.is_some() {
                floor = floor.max(token_from(words, start, quantity.span.end.saturating_sub(1)) + 1);
            }
            if let Some(unit) = quantities.last().and_then(|last| listed_age(words, last, &quantity)) {
                (quantity.unit, quantity.noun) = (unit, None);
            }
            if let Some(last) = quantities.last_mut().filter(|last| lacks_unit(words, last, &quantity)) {
                (last.unit, last.place) = (quantity.unit, quantity.place);
                last.noun = last.noun.take().filter(|_| matches!(quantity.unit, Unit::Percent));
            }
            if let Some(last) = quantities.last_mut().filter(|last| is_pair(words, last, &quantity)) {
                last.noun = quantity.noun.clone().map(|noun| Noun { elided: true, ..noun });
            }
            match quantities.last_mut().and_then(|last| Some((range::meet(words, last, &quantity)?, last))) {
                Some((joined, last)) => *last = joined,
                None => quantities.push(*quantity),
            }
        }
    }
    quantities
}

/// Index of the first token from `from` on that ends behind `offset`, which is near.
fn token_from(words: &Lexed<'_>, from: usize, offset: u32) -> usize {
    let mut at = from;
    while words.token(at).is_some_and(|token| token.span.end <= offset) {
        at += 1;
    }
    at
}

/// "rose from 38 to 51 minutes": an old value whose unit stands behind the new one.
fn lacks_unit(words: &Lexed<'_>, last: &Quantity, next: &Quantity) -> bool {
    let measured = matches!(next.unit, Unit::Percent | Unit::PercentPoint | Unit::Measure(_) | Unit::Duration(_))
        || matches!(next.unit, Unit::Money(_)) && next.numbers.first().is_some_and(|n| n.span.start == next.core.start);
    let gap = || words.text.as_str().get(last.span.end as usize..next.span.start as usize).map(str::trim);
    let from = || words.word(words.text.token_at(last.span.start).wrapping_sub(1)) == "from";
    matches!(last.unit, Unit::Count) && last.hedge.is_none() && measured && gap() == Some("to") && from()
}

/// "the second and third quarters": two places that tell of one plural.
fn is_pair(words: &Lexed<'_>, last: &Quantity, next: &Quantity) -> bool {
    let gap = || words.text.as_str().get(last.span.end as usize..next.span.start as usize).map(str::trim);
    matches!(last.unit, Unit::Ordinal)
        && matches!(next.unit, Unit::Ordinal)
        && last.noun.is_none()
        && next.noun.as_ref().is_some_and(|noun| !noun.elided)
        && matches!(gap(), Some("and" | "or" | "and the" | "or the" | ","))
}

/// "ages 19, 22 and 34": the word is said once for all of them.
fn listed_age(words: &Lexed<'_>, last: &Quantity, next: &Quantity) -> Option<Unit> {
    let Unit::Age(TimeUnit::Year) = last.unit else { return None };
    let gap = words.text.as_str().get(last.span.end as usize..next.span.start as usize)?.trim();
    let head = words.text.slice(last.span);
    let listed =
        head.starts_with("ages") || head.starts_with("aged") || words.is_digits(words.text.token_at(last.span.start));
    let human = next.point.is_some_and(|age| age.is_whole() && Exact::ZERO < age && age < Exact::whole(116));
    // "Her daughters are 4 and 2": whose they are stands before them all.
    let unsaid = next.noun.as_ref().is_none_or(|noun| noun.elided || noun.span.end <= last.span.start);
    let bare = matches!(next.unit, Unit::Count) && next.hedge.is_none() && unsaid;
    let announced = listed && (head.starts_with('a') || last.numbers.len() == 1 && last.span == last.numbers[0].span);
    (matches!(gap, "," | "and" | ", and" | "or") && human && bare && announced).then_some(last.unit)
}

/// A quantity whose words are known, before its noun and its role are.
#[derive(Debug)]
struct Found {
    /// In a box, for it is large and handed on often.
    quantity: Box<Quantity>,
    /// Index of the first token, hedge included.
    start: usize,
    /// Index of the first token of the core.
    core: usize,
    /// Index behind the last token of the core, where the noun begins.
    core_end: usize,
    /// Index behind the last token, hedge included.
    end: usize,
    /// An office that is counted with what the number counts: "the mayors of four cities".
    office: Option<Span>,
}

/// The longest reading that begins at a token.
fn longest(words: &Lexed<'_>, at: usize, floor: usize) -> Option<Found> {
    // What is neither a number nor goes on with one is a vague amount or nothing: most "not", "no" and "all".
    if !words.is(at, NUMERIC) && !matches!(words.lower(at), "another" | "teens") {
        let found = || vague::read(words, at).map(|vague| vague::amount(words, vague, floor));
        debug_assert_eq!(found().map(|f| f.quantity), longest_of_all(words, at, floor).map(|f| f.quantity));
        return found();
    }
    longest_of_all(words, at, floor)
}

/// As [`longest`], by all rules.
fn longest_of_all(words: &Lexed<'_>, at: usize, floor: usize) -> Option<Found> {
    if let Some(found) = fixed::read(words, at) {
        return Some(found);
    }
    if let Some((set, tokens, approximate)) = age::decade(words, at) {
        let kind = if approximate { HedgeKind::About } else { HedgeKind::Range };
        let unit =
            if age::is_warmth(words, &tokens) { Unit::Measure(Measure::DEGREE) } else { Unit::Age(TimeUnit::Year) };
        let quantity = quantity(words, tokens.start..tokens.end, unit, set, None);
        let hedge = Some(Hedge { kind, span: quantity.span, approximate });
        return Some(found(Quantity { hedge, ..quantity }, tokens.start, tokens.end));
    }
    if let Some(start) = ordinal::numbered(words, at, floor) {
        let value = Exact::parse(words.word(at)).filter(|v| v.is_whole())?;
        let mut place = quantity(words, start..at + 1, Unit::Ordinal, Interval::point(value), Some(value));
        place.numbers = vec![Numeral { span: words.span(at..at + 1), value }];
        return Some(found(place, start, at + 1));
    }
    // "an hour or two"
    if words.is(at, Class::ARTICLE)
        && let Some((unit, end)) = unit::counted(words, at + 1)
        && words.lower(end) == "or"
        && words.lower(end + 1) == "two"
    {
        let mut few = quantity(words, at..end + 2, unit, Interval::closed(Exact::ONE, Exact::whole(2)), None);
        few.hedge = Some(Hedge { kind: HedgeKind::Range, span: few.span, approximate: false });
        return Some(found(few, at, end + 2));
    }
    let vague = vague::read(words, at);
    let place = ordinal::ordinal(words, at);
    let first = amount::read(words, at, floor, true);
    let number_end = first.as_ref().map_or(at, |a| a.end);
    if let Some((value, tokens)) = place.filter(|(_, tokens)| tokens.end > number_end) {
        return Some(ordinal::place(words, at, floor, value, tokens.end));
    }
    if let Some(vague) = vague.filter(|v| v.tokens.end > number_end) {
        return Some(vague::amount(words, vague, floor));
    }
    let first = first?;
    if let Some(found) = range::read(words, &first, floor) {
        return Some(found);
    }
    single::read(words, &first, floor)
}

fn quantity(
    words: &Lexed<'_>,
    tokens: std::ops::Range<usize>,
    unit: Unit,
    set: Interval<Exact>,
    point: Option<Exact>,
) -> Quantity {
    let span = words.span(tokens);
    Quantity {
        span,
        core: span,
        set,
        point,
        place: None,
        unit,
        hedge: None,
        dozens: None,
        numbers: Vec::new(),
        role: Role::Stated,
        noun: None,
    }
}

fn found(quantity: Quantity, start: usize, end: usize) -> Found {
    Found { quantity: Box::new(quantity), start, core: start, core_end: end, end, office: None }
}

/// Finds what a quantity counts and what it does in its sentence.
fn finish<'a>(
    words: &Lexed<'_>,
    found: Found,
    before: Option<&Quantity>,
    times: impl Iterator<Item = &'a Time>,
) -> Box<Quantity> {
    let Found { mut quantity, start, core, core_end, end, office } = found;
    quantity.role = role::of(words, start, end);
    let plain = matches!(quantity.unit, Unit::Count) && words.is_digits(core);
    if plain && quantity.point.is_some_and(|value| age::by_context(words, start, end, value)) {
        quantity.unit = Unit::Age(TimeUnit::Year);
    }
    if matches!(quantity.unit, Unit::Count | Unit::Share | Unit::Percent | Unit::Ordinal) {
        let share = matches!(quantity.unit, Unit::Share | Unit::Percent);
        let behind = if core_end == end {
            noun::behind(words, end, share)
        } else {
            noun::behind(words, end, share).or_else(|| noun::behind(words, core_end, share))
        };
        // "No one cared" counts nobody of anything; "none of the mayors" does.
        let nobody = quantity.point == Some(Exact::ZERO)
            && quantity.numbers.is_empty()
            && matches!(words.lower(core_end.wrapping_sub(1)), "nobody" | "one")
            && words.lower(core_end) != "of"
            && words.lower(core_end.wrapping_sub(2)) != "not";
        let behind = behind.filter(|noun| !nobody && !is_time(noun, times));
        let mut noun = behind
            .or_else(|| wounded(words, before, start))
            .or_else(|| noun::numbered(words, start))
            .or_else(|| noun::done(words, start, end))
            .or_else(|| noun::brought(words, start))
            .or_else(|| noun::before(words, start));
        if noun.is_none() {
            noun = before
                // "1,175 points, or 4.6 percent" says the same again in another unit.
                .filter(|_| {
                    matches!(quantity.unit, Unit::Count) || !matches!(words.word(start.wrapping_sub(1)), "or" | "to")
                })
                .filter(|b| takes_over(words, b, start) && !noun::is_adjective(words, core_end))
                .and_then(|b| b.noun.clone())
                .map(|n| Noun { elided: true, ..n });
        }
        // "1.1 million visitors, a third of them Chinese"
        if let Some(named) = noun.as_ref().filter(|n| share && n.pronoun).and_then(|_| appended(words, before, start)) {
            noun = Some(Noun { partitive: true, ..named });
        }
        if let (Some(noun), Some(office)) = (&mut noun, office) {
            noun.heads.push(office);
        }
        if let (None, Some(noun)) = (quantity.hedge, &noun) {
            late_hedge(words, &mut quantity, start, noun.span);
        }
        quantity.noun = noun;
    }
    quantity
}

/// "killing two students and wounding 14": what the number before counted, where the same was done to more of them.
fn wounded(words: &Lexed<'_>, before: Option<&Quantity>, start: usize) -> Option<Noun> {
    let verb = start.checked_sub(2).filter(|and| words.word(*and) == "and" && words.word(and + 1).ends_with("ing"))?;
    let first = before.filter(|b| matches!(b.unit, Unit::Count))?;
    let noun = first.noun.as_ref().filter(|noun| !noun.pronoun && noun.span.start > first.span.start)?;
    let adjoins = words.text.token_at(noun.span.end.saturating_sub(1)) + 1 == verb;
    (adjoins && noun::was_done(words, verb + 1)).then(|| Noun { elided: true, ..noun.clone() })
}

/// Whether what would be a noun is when something was: "fell 3 percent Monday", "rise by 12 percent starting Jan. 1".
fn is_time<'a>(noun: &Noun, times: impl Iterator<Item = &'a Time>) -> bool {
    let Some(head) = noun.heads.first() else { return false };
    times.take_while(|time| time.span.start <= head.start).any(|time| head.end <= time.span.end)
}

/// A unit that stands without a number: "dollars", "percentage", "degrees Celsius".
pub(crate) fn bare_unit(words: &Lexed<'_>, at: usize) -> Option<(Unit, std::ops::Range<usize>)> {
    let (word, end) = unit::word(words, at)?;
    let unit = match word {
        unit::Word::Percent => Unit::Percent,
        unit::Word::PercentPoint => Unit::PercentPoint,
        unit::Word::Money(currency) => Unit::Money(currency),
        unit::Word::Measure(measure) => Unit::Measure(measure),
        unit::Word::Time(time) => Unit::Duration(time),
    };
    Some((unit, at..end))
}

/// "100 people or more", "a dozen mayors or so": the hedge stands behind the noun. The quantity begins at token `start`.
fn late_hedge(words: &Lexed<'_>, quantity: &mut Quantity, start: usize, noun: Span) {
    if noun.start < quantity.span.end {
        return;
    }
    let behind = token_from(words, start, quantity.span.end.saturating_sub(1)) + 1;
    let at = token_from(words, behind - 1, noun.end.saturating_sub(1)) + 1;
    if !matches!(words.word(at), "or" | "if" | "at" | "," | "plus") {
        return;
    }
    // "23 third or so", "23 out of 100 people or so": the hedge is the nearer number's.
    if (behind..at).any(|t| words.is(t, STARTS)) {
        return;
    }
    // "40 people, if not more than 50", "30 people at least 20 of whom": the hedge is the next number's.
    let next = |end: usize| words.lower(end) == "than" || words.is(end, STARTS);
    let Some((found, point)) = hedge::behind(words, at).filter(|h| !next(h.end)).zip(quantity.point) else {
        return;
    };
    let Some(set) = hedge::set(found.kind, point, quantity.unit, quantity.dozens) else { return };
    let span = words.span(found.start..found.end);
    quantity.set = set;
    quantity.hedge = Some(Hedge { kind: found.kind, span, approximate: found.kind.is_approximate() });
    quantity.span = quantity.span.join(span);
}

/// What the number before counted, where a comma alone stands between that and a number "of them".
fn appended(words: &Lexed<'_>, before: Option<&Quantity>, start: usize) -> Option<Noun> {
    let noun = before.filter(|b| matches!(b.unit, Unit::Count)).and_then(|b| b.noun.as_ref())?;
    let comma = start.checked_sub(1).filter(|i| words.lower(*i) == ",")?;
    let adjoins = !noun.pronoun && words.text.token_at(noun.span.end.saturating_sub(1)) + 1 == comma;
    adjoins.then(|| Noun { elided: true, ..noun.clone() })
}

/// Whether a number without a noun goes on with what the one before it counted: "32 from Chicago and 12 from Denver".
fn takes_over(words: &Lexed<'_>, before: &Quantity, start: usize) -> bool {
    let Some(token) = words.token(start) else { return false };
    // "650 murders in 2017, down from 771 in 2016", "widened to 12 points from 7"
    let from = start.checked_sub(1).filter(|i| words.word(*i) == "from");
    let adjoins = |from: usize| {
        let noun = before.noun.as_ref().filter(|noun| noun.span.start >= before.span.end);
        noun.is_some_and(|noun| words.text.token_at(noun.span.end.saturating_sub(1)) + 1 == from)
    };
    let earlier = from.is_some_and(|i| matches!(words.word(i.wrapping_sub(1)), "down" | "up") || adjoins(i));
    let joined = earlier || matches!(words.word(start.wrapping_sub(1)), "and" | "," | ";" | "to" | "or");
    matches!(before.unit, Unit::Count)
        && joined
        && words.text.sentence_at(before.span.start) == words.text.sentence_at(token.span.start)
}

#[cfg(test)]
mod tests;
