//! What a number counts where its noun does not stand behind it: "the number of cases rose to 654", "bringing the toll to 55", "five were
//! wounded".

use super::super::super::lexicon::{Class, Lexed};
use super::item::item;
use super::vocabulary::{CLAUSE_STARTS, DONE, OFFICES};
use super::{Noun, nominal, plural};
use crate::text::{Span, TokenKind};

/// "the number of cases rose to 654", "cases totaled 654", "the death toll stood at 23": what stands before the verb.
pub(in crate::reading::quantity) fn before(words: &Lexed<'_>, start: usize) -> Option<Noun> {
    let reached = |i: usize| {
        words.is(i, Class::CHANGE)
            || matches!(
                words.lower(i),
                "totaled"
                    | "totalled"
                    | "reached"
                    | "hit"
                    | "stood"
                    | "stands"
                    | "numbered"
                    | "topped"
                    | "surpassed"
                    | "exceeded"
                    | "was"
                    | "were"
                    | "is"
                    | "are"
            )
    };
    // Neither a headline nor the place before the news has the noun.
    let sentence = words.text.sentences().get(words.text.sentence_of(start));
    let from = start.saturating_sub(16).max(sentence.map_or(0, |s| s.tokens.start)).min(start);
    let segment = (from..start)
        .rev()
        .find(|i| matches!(words.word(*i), "," | ";" | ":" | "." | "?" | "!" | "\"" | "(" | "\u{2014}"))
        .map_or(from, |i| i + 1);
    // "a raise of 14 percent" is no verb.
    let noun = |i: usize| i > segment && words.is(i - 1, Class::ARTICLE);
    let verb = (segment..start).rev().find(|i| reached(*i) && !noun(*i)).filter(|v| start - v <= 5)?;
    // "raised them by 1.5 percent": what they are stands in another clause.
    if matches!(words.word(verb + 1), "them" | "it") {
        return None;
    }
    if let Some(object) = changed(words, verb, start) {
        return Some(object);
    }
    // "officials in Ohio said the number of cases rose to 654": the subject is the clause's own.
    let segment = (segment..verb).rev().find(|i| CLAUSE_STARTS.has(words, *i)).map_or(segment, |i| i + 1);
    // "the Dow fell 100 points and the Nasdaq lost 1 percent": each verb has its own.
    let and = (segment..verb).rev().find(|i| matches!(words.word(*i), "and" | "but"));
    let other = and.filter(|and| and + 1 < verb && (segment..*and).any(&reached) && words.word(and + 1) == "the");
    let segment = other.map_or(segment, |and| and + 1);
    let mut heads = Vec::new();
    let mut first = None;
    let mut at = segment;
    while at < verb {
        // "almost a quarter of residents are over 65"
        if !nominal(words, at) || words.is(at, Class::HEDGE) || matches!(words.lower(at), "number" | "total") {
            at += 1;
            continue;
        }
        // The subject's head and what is "of" it; not "among young voters".
        let stop = item(words, at).unwrap_or(at + 1).min(verb);
        // "the S&P 500 fell"
        let sign = stop > at + 2 && words.word(stop - 2) == "&" && words.glued(stop - 1);
        heads.push(words.span(stop - 1 - 2 * usize::from(sign)..stop));
        first.get_or_insert(at);
        at = stop;
        while at < verb && words.lower(at) != "of" {
            at += 1;
        }
    }
    let first = first?;
    Some(Noun::new(words.span(first..verb), heads))
}

/// "raise ferry fares by 12 percent", "cut its workforce to 5,000": what is changed, between its verb and "by", "to" or "from".
fn changed(words: &Lexed<'_>, verb: usize, start: usize) -> Option<Noun> {
    const TO: &[&str] = &["by", "to", "from"];
    let first = verb + 1 + usize::from(matches!(words.lower(verb + 1), "the" | "a" | "its" | "his" | "her" | "their"));
    let stop = item(words, first).filter(|stop| *stop < start && TO.contains(&words.lower(*stop)))?;
    // "rose sharply to", "went again from": how, not what.
    let thing = !words.word(stop - 1).ends_with("ly") && (plural(words, stop - 1) || first > verb + 1);
    let span = words.span(first..stop);
    let heads = vec![words.span(stop - 1..stop)];
    thing.then_some(Noun::new(span, heads))
}

/// "put the number of evacuated residents at about 1,800", "the number of cases would stop at 2,400": what a number is said to be of.
pub(in crate::reading::quantity) fn numbered(words: &Lexed<'_>, start: usize) -> Option<Noun> {
    let reach = start.saturating_sub(16)..start;
    let word = |i: &usize| {
        words.token(*i).is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Possessive))
            && !words.is(*i, Class::CARDINAL)
            && !CLAUSE_STARTS.has(words, *i)
    };
    let of =
        reach.rev().take_while(word).find(|i| words.word(*i) == "of" && words.word(i.wrapping_sub(1)) == "number")?;
    let the = of + 1 + usize::from(matches!(words.word(of + 1), "the" | "its" | "their" | "those" | "all"));
    let end = item(words, the).filter(|end| *end < start && plural(words, end - 1))?;
    // "a number of mayors" are some.
    let counted = of >= 2 && !words.is(of - 2, Class::ARTICLE);
    counted.then(|| Noun::new(words.span(the..end), vec![words.span(end - 1..end)]))
}

/// "bringing the toll to 55", "the toll, now 68,": what was brought to a number.
pub(in crate::reading::quantity) fn brought(words: &Lexed<'_>, start: usize) -> Option<Noun> {
    let head = start.checked_sub(2)?;
    let now = start - 1 - usize::from(words.word(start - 1) == "at");
    if words.lower(now) == "now" && words.lower(now.wrapping_sub(1)) == "," {
        let thing = now.checked_sub(2).filter(|i| nominal(words, *i) && !words.capital(*i))?;
        let span = words.span(thing..thing + 1);
        return Some(Noun::new(span, vec![span]));
    }
    let total = matches!(words.word(head), "toll" | "tally") && words.word(start - 1) == "to";
    let span = words.span(head..head + 1);
    total.then(|| Noun::new(span, vec![span]))
}

/// Whether a token is a word for what was done to people: "wounding".
pub(in crate::reading::quantity) fn was_done(words: &Lexed<'_>, at: usize) -> bool {
    DONE.has(words, at)
}

/// "killing three and injuring seven", "eleven were arrested", "the blast wounded at least 15": what was done to those counted stands
/// for the noun that was left out. `start` and `end` bound the number with its hedge.
pub(in crate::reading::quantity) fn done(words: &Lexed<'_>, start: usize, end: usize) -> Option<Noun> {
    let known = |i: usize| DONE.has(words, i);
    let mut behind = end;
    while behind < end + 3
        && matches!(
            words.lower(behind),
            "was" | "were" | "are" | "is" | "have" | "had" | "has" | "been" | "more" | "others"
        )
    {
        behind += 1;
    }
    let before = start.checked_sub(1).filter(|i| known(*i));
    // "the mother of two was shot": she was.
    let of = start > 0 && words.lower(start - 1) == "of";
    let at = if known(behind) && !of { behind } else { before? };
    let span = words.span(at..at + 1);
    Some(Noun::new(span, vec![span]))
}

/// "the mayors of" before "four cities": the index of "the", and the office that is counted with them.
pub(in crate::reading::quantity) fn office(words: &Lexed<'_>, start: usize) -> Option<(usize, Span)> {
    if words.lower(start.checked_sub(1)?) != "of" {
        return None;
    }
    let head = start.checked_sub(2).filter(|i| OFFICES.has(words, *i))?;
    let the = (head.saturating_sub(3)..head).rev().find(|i| words.lower(*i) == "the")?;
    Some((the, words.span(head..head + 1)))
}
