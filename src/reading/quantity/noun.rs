//! What a number counts: the noun phrase behind it ("23 so-called sanctuary cities"), before it ("the number of cases rose to 654"),
//! or left out ("32 from Chicago and 12 from Denver").

mod elsewhere;
mod item;
mod vocabulary;

use super::super::lexicon::{Class, Lexed};

use crate::text::{Span, TokenKind};
use item::{figure_tied, item};
use vocabulary::{DONE, PLURAL_MODIFIERS, PLURALS, PRESENT, VERBS};

pub(super) use elsewhere::{before, brought, done, numbered, office, was_done};
pub(super) use vocabulary::words;

/// The noun that a number counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The noun phrase with its modifiers, or the words the number refers to elsewhere in the sentence.
    pub span: Span,
    /// Its head, or heads where they are coordinated: "states", "cities", "counties".
    pub heads: Vec<Span>,
    /// Whether a part of a known set is counted: "three of the mayors".
    pub partitive: bool,
    /// Whether only a pronoun stands for it: "100 of them".
    pub pronoun: bool,
    /// A relative clause that says which ones: "that received letters".
    pub relative: Option<Span>,
    /// Whether it was taken over from the number before: "12 from Denver".
    pub elided: bool,
}

impl Noun {
    /// A noun that stands by its number, with nothing said of which ones are counted.
    fn new(span: Span, heads: Vec<Span>) -> Self {
        Self { span, heads, partitive: false, pronoun: false, relative: None, elided: false }
    }
}

/// A plural, as far as letters tell.
pub(super) fn plural(words: &Lexed<'_>, at: usize) -> bool {
    let word = words.word(at).as_bytes();
    let regular = match word {
        b"news" | b"Arkansas" | b"Dallas" | b"Illinois" | b"Kansas" | b"Massachusetts" | b"Texas" | b"Vegas" => false,
        [_, .., before, b's'] => !matches!(before, b's' | b'u' | b'i'),
        [_, _, .., b'n'] => word.len() > 4 && (word.ends_with(b"men") || word.ends_with(b"children")),
        [_, _, .., b'e'] => word.len() > 4 && word.ends_with(b"people"),
        _ => false,
    };
    regular || PLURALS.has(words, at)
}

/// Whether a word is said of a number and is no thing: "one short of the record".
pub(super) fn is_adjective(words: &Lexed<'_>, at: usize) -> bool {
    matches!(
        words.word(at),
        "apart"
            | "better"
            | "bigger"
            | "cheaper"
            | "complete"
            | "deep"
            | "down"
            | "empty"
            | "faster"
            | "fewer"
            | "full"
            | "greater"
            | "heavier"
            | "higher"
            | "larger"
            | "less"
            | "lighter"
            | "likely"
            | "longer"
            | "lower"
            | "off"
            | "older"
            | "short"
            | "shorter"
            | "shy"
            | "slower"
            | "smaller"
            | "stronger"
            | "weaker"
            | "wide"
            | "worse"
            | "younger"
    )
}

/// One of the commonest verbs: "won", "is", "took".
pub(super) fn verb(words: &Lexed<'_>, at: usize) -> bool {
    words.is(at, Class::BREAK) && VERBS.has(words, at)
}

/// A word that may belong to a noun phrase. One tied to the next by a hyphen always may: "so-called".
fn nominal(words: &Lexed<'_>, at: usize) -> bool {
    let Some(token) = words.token(at) else { return false };
    // The "B" of a B-52 is no billion.
    let letter = token.capital && token.span.len() == 1 && tied(words, at);
    let joins = matches!(words.lower(at), "and" | "or")
        || words.is(at, Class::DIGITS | Class::CARDINAL | Class::SCALE | Class::VAGUE) && !letter;
    token.kind == TokenKind::Word && !joins && (!words.is(at, Class::BREAK) || tied(words, at))
}

fn tied(words: &Lexed<'_>, at: usize) -> bool {
    words.glued(at + 1) && words.lower(at + 1) == "-" && words.glued(at + 2)
}

/// The noun phrase behind a number that ends at `end`; `share` says that the number is a part of a whole.
pub(super) fn behind(words: &Lexed<'_>, end: usize, share: bool) -> Option<Noun> {
    let mut at = end;
    let mut noun = Noun::new(Span::new(0, 0), Vec::new());
    // "12 more people", but "12 more than in May"
    if words.lower(at) == "more" && nominal(words, at + 1) {
        at += 1;
    }
    // "eight out of the 10 schools"
    if words.lower(at) == "out" && words.lower(at + 1) == "of" {
        at += 1;
    }
    // "hundreds, perhaps thousands, of tanks"; "40, of whom 12 died" goes on.
    let parted = words.lower(at) == "," && words.lower(at + 1) == "of";
    if parted && !matches!(words.lower(at + 2), "whom" | "which" | "them") {
        at += 1;
    }
    // "half the students"
    if share && matches!(words.lower(at), "the" | "its" | "his" | "her" | "their" | "our") && nominal(words, at + 1) {
        // "half the town's 600 residents"
        let number = owner(words, at + 1).and_then(|number| super::cardinal::cardinal(words, number));
        let start = number.map_or(at + 1, |(_, tokens)| tokens.end);
        let last = phrase(words, start, &mut noun.heads).filter(|last| plural(words, last - 1))?;
        return Some(Noun { span: words.span(start..last), partitive: true, relative: relative(words, last), ..noun });
    }
    if words.lower(at) == "of" {
        at += 1;
        // "half of all voters", "three of all the mayors"
        if words.lower(at) == "all" {
            noun.partitive = true;
            at += 1;
        }
        let known = matches!(
            words.lower(at),
            "the" | "those" | "these" | "its" | "his" | "her" | "their" | "our" | "my" | "your"
        );
        // "seven of them children"; of "two-thirds of them women" the whole is "them".
        let named =
            !share && matches!(words.lower(at), "them" | "us") && nominal(words, at + 1) && plural(words, at + 1);
        if let Some(last) = named.then(|| item(words, at + 1)).flatten() {
            return Some(Noun {
                partitive: true,
                ..Noun::new(words.span(at + 1..last), vec![words.span(last - 1..last)])
            });
        }
        if matches!(words.lower(at), "them" | "us" | "whom")
            || known
                && !nominal(words, at + 1)
                && !words.is(at + 1, Class::DIGITS | Class::CARDINAL)
                && words.lower(at) != "the"
        {
            let span = words.span(at..at + 1);
            return Some(Noun { span, partitive: true, pronoun: true, ..noun });
        }
        noun.partitive |= known;
        at += usize::from(known);
        // "seven of its next 10 games"
        let ordered = known && matches!(words.word(at), "first" | "last" | "next" | "past" | "previous" | "final");
        at += usize::from(ordered && words.is(at + 1, Class::DIGITS | Class::CARDINAL));
        // "two of Kestrel's 11 directors"
        if let Some(number) = owner(words, at) {
            noun.partitive = true;
            at = number;
        }
        // "three of the 23 mayors", "12 of 14 provinces"
        let bare = !share && words.is(at, Class::DIGITS | Class::CARDINAL);
        if let Some((_, tokens)) = super::cardinal::cardinal(words, at).filter(|_| noun.partitive || bare) {
            noun.partitive = true;
            at = tokens.end;
        }
    } else if words.lower(at) == "-" && words.glued(at) && words.glued(at + 1) {
        // "a 23-city suit" counts cities.
        at += 1;
        if words.token(at)?.kind != TokenKind::Word {
            return None;
        }
        // "finished at 14-under 274"
        if matches!(words.word(at), "under" | "over" | "par") {
            return None;
        }
        // "the second-largest city"
        if words.word(at).ends_with("est") {
            let last = phrase(words, at + 1, &mut noun.heads)?;
            return Some(Noun { span: words.span(at + 1..last), ..noun });
        }
        let span = words.span(at..at + 1);
        noun.heads.push(span);
        return Some(Noun { span, ..noun });
    }
    let start = at;
    // "0.2 percent lower", "26.3 percent full", "one short of the record"
    let next = words.token(start + 1);
    let alone = next.is_none_or(|t| t.kind != TokenKind::Word && t.kind != TokenKind::Quote)
        || words.is(start + 1, Class::BREAK);
    if alone && !tied(words, start) && is_adjective(words, start) {
        return None;
    }
    let last = phrase(words, start, &mut noun.heads)?;
    noun.span = words.span(start..last);
    noun.relative = relative(words, last);
    Some(noun)
}

/// The number behind a name that owns what it counts: "Kestrel's 11 directors", "the town's 600 residents".
fn owner(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let last = (at..at + 5).take_while(|i| nominal(words, *i)).last()?;
    let owned = words.token(last + 1).is_some_and(|t| t.kind == TokenKind::Possessive);
    (owned && words.is(last + 2, Class::DIGITS | Class::CARDINAL)).then_some(last + 2)
}

/// Collects a phrase with its coordinated heads; gives the index behind it.
fn phrase(words: &Lexed<'_>, start: usize, heads: &mut Vec<Span>) -> Option<usize> {
    let mut end = item(words, start)?;
    if let Some(stop) = shared_head(words, start, end) {
        heads.push(words.span(stop - 1..stop));
        return Some(stop);
    }
    // "AK-47s"
    let whole =
        if words.word(end - 1) == "s" && words.glued(end - 1) { end.saturating_sub(4).max(start) } else { end - 1 };
    // "great-grandchildren" and "half-brothers" are other people.
    let mut whole = whole;
    while whole >= start + 2
        && (tied(words, whole - 2) && matches!(words.word(whole - 2), "great" | "half" | "ex" | "non")
            || figure_tied(words, whole - 2)
            || words.word(whole - 1) == "&" && words.glued(whole))
    {
        whole -= 2;
    }
    heads.push(words.span(whole..end));
    // "states, cities and counties": at most so many items, each short.
    for _ in 0..8 {
        let comma = words.lower(end) == ",";
        let next = end + usize::from(comma);
        let joint = matches!(words.lower(next), "and" | "or");
        if !(joint || comma && list_goes_on(words, next)) {
            break;
        }
        let begin = next + usize::from(joint);
        // "killed 12 people and wounded 40": what a number follows is a verb.
        let word = |i: usize| words.token(i).is_some_and(|t| t.kind == TokenKind::Word);
        let verb =
            |stop: usize| words.is(stop, Class::DIGITS | Class::CARDINAL) || DONE.has(words, stop - 1) && word(stop);
        // "closing 86 schools and sending parents home"
        // "has won 16 straight games and leads the league": "and" joins two verbs.
        let object = matches!(
            words.word(begin + 1),
            "the" | "a" | "an" | "his" | "her" | "its" | "their" | "this" | "that" | "these" | "those"
        );
        let acts = object && joint && (start.saturating_sub(6)..start).any(|i| verb_before(words, i));
        let doing = words.word(begin).ends_with("ing") && words.word(begin).len() > 4 && !tied(words, begin);
        let Some(stop) = item(words, begin).filter(|stop| {
            plural(words, stop - 1) && !words.capital(begin) && !verb(*stop) && !acts && (!doing || stop - begin == 1)
        }) else {
            break;
        };
        heads.push(words.span(stop - 1..stop));
        end = stop;
    }
    Some(end)
}

/// Whether a token is a verb that a subject has before what is counted: "has", "won", "scored".
fn verb_before(words: &Lexed<'_>, at: usize) -> bool {
    let word = words.word(at);
    // "She owns 30 shops and runs a mill"
    let counts = word.ends_with('s') && !words.capital(at) && words.is(at + 1, Class::DIGITS | Class::CARDINAL);
    counts || verb(words, at) || matches!(word, "has" | "is" | "was") || word.len() > 4 && word.ends_with("ed")
}

/// "24 Republican and Democratic governors", "12 full-time and 30 part-time employees": the head that a describing word before "and"
/// shares with what is behind it; the index behind that head.
fn shared_head(words: &Lexed<'_>, start: usize, end: usize) -> Option<usize> {
    let one = start.checked_sub(1).is_none_or(|i| matches!(words.lower(i), "one") || words.word(i) == "1");
    if one || plural(words, end - 1) || !matches!(words.lower(end), "and" | "or") {
        return None;
    }
    let next = end + 1;
    let begin = super::cardinal::cardinal(words, next).map_or(next, |(_, tokens)| tokens.end);
    let describes = words.capital(start) || end - start > 1 && words.lower(end - 2) == "-" && words.glued(end - 1);
    let stop = item(words, begin).filter(|stop| plural(words, stop - 1))?;
    ((begin == next || describes) && stop - begin > 1).then_some(stop)
}

/// Whether behind a comma a short item and, before long, "and" follow.
fn list_goes_on(words: &Lexed<'_>, at: usize) -> bool {
    let mut at = at;
    for _ in 0..6 {
        let Some(stop) = item(words, at).filter(|stop| stop - at <= 3 && plural(words, stop - 1)) else { return false };
        let next = stop + usize::from(words.lower(stop) == ",");
        if matches!(words.lower(next), "and" | "or") {
            return item(words, next + 1).is_some_and(|stop| plural(words, stop - 1));
        }
        if next == stop {
            return false;
        }
        at = next;
    }
    false
}

/// Whether a form in "-ed" stands where a noun phrase has nothing behind it.
fn verb_at_end(words: &Lexed<'_>, at: usize) -> bool {
    let word = words.word(at);
    let ends = words.token(at + 1).is_none_or(|t| t.kind != TokenKind::Word) || words.is(at + 1, Class::BREAK);
    let past = word.len() > 4 && word.ends_with("ed") && !DONE.has(words, at) && !PLURALS.has(words, at);
    (past || word == "hit") && !words.capital(at) && ends
}

/// Whether a form in "-s" behind the one thing that an ordinal tells is its verb: "his second term ends in 2021", "the third man plays
/// guitar". Of forms that are as often a plural ("home runs"), what stands behind them decides.
pub(super) fn present(words: &Lexed<'_>, at: usize) -> bool {
    if plural(words, at - 1) || words.capital(at) || !words.word(at).ends_with('s') {
        return false;
    }
    if PRESENT.has(words, at) {
        return true;
    }
    // "tells the story", "houses its offices", "says how": no plural has a determiner behind it.
    let determined = matches!(
        words.word(at + 1),
        "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "this"
            | "that"
            | "these"
            | "those"
            | "how"
            | "what"
            | "why"
            | "to"
            | "some"
            | "every"
            | "each"
            | "no"
            | "only"
            | "up"
            | "down"
            | "out"
            | "itself"
            | "himself"
            | "herself"
            | "me"
            | "us"
            | "them"
    );
    let word = |i: usize| words.token(i).is_some_and(|t| t.kind == TokenKind::Word);
    // "houses offices", "sells cars": a plural behind what would be one, unless it describes the other.
    let object = word(at + 1) && nominal(words, at + 1) && !PLURAL_MODIFIERS.has(words, at) && plural(words, at + 1);
    plural(words, at) && (determined || object)
}

/// "that received letters", "who had been invited" behind a noun phrase, up to the verb of the main clause.
fn relative(words: &Lexed<'_>, at: usize) -> Option<Span> {
    if !matches!(words.lower(at), "that" | "who" | "which" | "whose" | "whom") {
        return None;
    }
    let verb = |i: usize| {
        matches!(
            words.lower(i),
            "is" | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
                | "will"
                | "would"
                | "could"
                | "should"
                | "may"
                | "might"
                | "did"
                | "do"
                | "said"
                | "say"
        )
    };
    let mut end = at + 1;
    while verb(end) || matches!(words.lower(end), "been" | "not" | "be") {
        end += 1;
    }
    let stop = end + 24;
    while end < stop
        && words.token(end).is_some()
        && !verb(end)
        && !matches!(words.word(end), "," | "." | ";" | "?" | "!" | ":" | "\"" | "\u{2014}")
    {
        end += 1;
    }
    Some(words.span(at..end))
}
