//! Ages: "34 years old", "34-year-old", "Lopez, 34,", "aged 12", "in her 40s", "in his mid-30s".

mod vocabulary;

use std::ops::Range;

use super::super::exact::Exact;
use super::super::interval::Interval;
use super::super::lexicon::{Class, Lexed, Lexicon};
use super::super::life;
use super::{number_words, sense};
use crate::text::TokenKind;

pub(super) use vocabulary::PEOPLE;
use vocabulary::PERSONS;

const POSSESSIVES: &[&str] = &["his", "her", "their", "my", "your", "our", "its"];

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::VAGUE, ["teens"]);
    lexicon.add(Class::NONE, PERSONS.iter().chain(PEOPLE.iter()).chain(POSSESSIVES).copied());
    lexicon.add(
        Class::NONE,
        [
            "he", "she", "turned", "turns", "turning", "died", "at", "only", "just", "already", "barely", "now",
            "still", "under", "over", "younger", "older", "than", "up", "and", "or", "below", "above", "when", "by",
            "out",
        ],
    );
    lexicon.add(
        Class::NONE,
        [
            "old", "olds", "age", "aged", "ages", "of", "-", ",", ")", "(", "who", "was", "is", "early", "mid", "late",
            "s", "the", "in", "low", "lower", "high", "upper", "middle",
        ],
    );
}

/// "old", "of age", "- old" behind a unit of time that ends at `at`: the index behind.
pub(super) fn old(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let hyphen = usize::from(words.lower(at) == "-");
    if matches!(words.lower(at + hyphen), "old" | "olds") {
        return Some(at + hyphen + 1);
    }
    (words.lower(at) == "of" && words.lower(at + 1) == "age").then_some(at + 2)
}

/// "12 y.o.", "12 y/o", "a 12yo boy": the index behind.
pub(super) fn years_old(words: &Lexed<'_>, at: usize) -> Option<usize> {
    match words.word(at) {
        "y.o." | "y.o" | "yo" => Some(at + 1),
        "y" if words.word(at + 1) == "/" && words.word(at + 2) == "o" && words.glued(at + 1) && words.glued(at + 2) => {
            Some(at + 3)
        }
        _ => None,
    }
}

/// Whether a length in years that begins at a token is somebody's age: "a woman of 34 years".
pub(super) fn of_person(words: &Lexed<'_>, at: usize) -> bool {
    at > 2 && words.lower(at - 1) == "of" && PERSONS.has(words, at - 2) && words.is(at - 3, Class::ARTICLE)
}

/// "age 87", "aged 12", "at age of 5": the index of the first such word.
pub(super) fn announced(words: &Lexed<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    match words.lower(before) {
        "age" | "aged" | "ages" => Some(before),
        "of" if words.lower(before.wrapping_sub(1)) == "age" => Some(before - 1),
        _ => None,
    }
}

/// "Lopez, 34," and "a man, 34," and "Lopez (34)": an age between marks behind a person.
pub(super) fn apposed(words: &Lexed<'_>, at: usize, value: Exact) -> bool {
    if !words.is_digits(at)
        || !value.is_whole()
        || value > Exact::whole(115)
        || value < Exact::ONE
        || at < 2
        || words.word(at).len() > 3
    {
        return false;
    }
    let word = |i: usize| words.token(i).is_some_and(|t| t.kind == TokenKind::Word);
    let unknown = |i: usize| word(i) && words.capital(i) && words.lower(i).is_empty();
    // "Tom Price, 63," has a first name before a surname that is a word too; "Paris Oct. 3," is none.
    let first = |i: usize| word(i) && words.capital(i) && matches!(words.class(i), Class::NONE | Class::NUMBERED);
    let surname =
        || at > 2 && first(at - 3) && words.capital(at - 2) && !words.is(at - 2, Class::TIME | Class::CARDINAL);
    let person = || word(at - 2) && (unknown(at - 2) || surname() || PERSONS.has(words, at - 2));
    let next = words.word(at + 1);
    match words.lower(at - 1) {
        // "the woman, now 68,"; "the toll, now 68," is none
        "now" => {
            let who = at.checked_sub(3).is_some_and(|i| unknown(i) || PERSONS.has(words, i));
            words.lower(at - 2) == "," && who && matches!(next, "," | ".") && value > Exact::whole(12)
        }
        // "a girl of 6"
        "of" => {
            PERSONS.has(words, at - 2)
                && words.is(at.wrapping_sub(3), Class::ARTICLE)
                && (!words.token(at + 1).is_some_and(|t| t.kind == TokenKind::Word) || words.is(at + 1, Class::BREAK))
        }
        "," => {
            person()
                && (matches!(next, "," | "." | ";") && !words.glued(at + 2)
                    || matches!(words.lower(at + 1), "of" | "who" | "was" | "is") && words.capital(at - 2))
        }
        "(" => person() && next == ")",
        _ => false,
    }
}

/// Whether a plain number is an age by what stands around it: "children under 12", "riders 65 and older", "two teenagers, 16 and 17,",
/// "she was 21 when", "he turned 40", "died at 88". `start..end` holds its hedge.
pub(super) fn by_context(words: &Lexed<'_>, start: usize, end: usize, value: Exact) -> bool {
    if !value.is_whole() || value < Exact::ONE || value > Exact::whole(115) {
        return false;
    }
    let last = end - 1;
    if matches!(words.lower(last), "older" | "younger") && matches!(words.lower(last.wrapping_sub(1)), "and" | "or") {
        return true;
    }
    // "were older than 65", "a man no older than 30"
    if (start..last).any(|i| matches!(words.lower(i), "older" | "younger")) && !super::noun::plural(words, end) {
        return !words.glued(end) || words.token(end).is_none_or(|t| t.kind == TokenKind::Mark);
    }
    // "aged under 40"; "the twins, both 16,"
    let open = words.token(end).is_some_and(|t| t.kind == TokenKind::Word);
    let twins = start > 1 && matches!(words.lower(start - 1), "both") && words.lower(start - 2) == "," && !open;
    if start > 0 && matches!(words.lower(start - 1), "aged" | "ages") || twins {
        return true;
    }
    // A bound opens with its words, or closes with them: "under 12", "12 and under".
    let bounded = matches!(words.lower(start), "under" | "over" | "younger" | "older" | "below" | "above")
        || last > start
            && matches!(words.lower(last), "under" | "over" | "up" | "below" | "above")
            && matches!(words.lower(last - 1), "and" | "or");
    let Some(one) = start.checked_sub(1) else { return false };
    if words.glued(end) && !matches!(words.word(end), "." | "," | ";" | ":" | ")" | "?" | "!" | "\u{2014}") {
        return false;
    }
    if bounded && (PEOPLE.has(words, one) || matches!(words.lower(one), "is" | "was") && he_or_she(words, one)) {
        return !super::noun::plural(words, end);
    }
    let closed = words.token(end).is_none_or(|t| t.kind != TokenKind::Word)
        || words.is(end, Class::BREAK)
        || matches!(words.lower(end), "when" | "at" | "and" | "or" | "who" | "by");
    // "died at 84 in his sleep"
    let lived = || {
        let share = matches!(words.lower(end), "in" | "of")
            && words.is(end + 1, Class::DIGITS | Class::CARDINAL)
            && words.word(end + 1).len() < 4;
        words.word(last).parse().is_ok_and(|age| !share && life::is_age(words, one, age))
    };
    if matches!(words.lower(one), "at") && lived() {
        return true;
    }
    // "turned 70 in May", "was 12 in 1944"; "was 3 in 10" is a share.
    let dated = matches!(words.lower(end), "in") && (words.is(end + 1, Class::TIME) || words.word(end + 1).len() == 4);
    // "was 2 for 4", "is 3 behind"
    let counted =
        matches!(words.word(end), "for" | "behind" | "ahead" | "down" | "up" | "from" | "off" | "back" | "to");
    if !closed || counted || matches!(words.lower(end), "of" | "in" | "out" | "over" | "under") && !dated {
        return false;
    }
    let adverb = usize::from(matches!(words.lower(one), "only" | "just" | "already" | "barely" | "now" | "still"));
    let verb = one.wrapping_sub(adverb);
    matches!(words.lower(verb), "is" | "was" | "turned")
        && (he_or_she(words, verb) || is_eldest(words, verb) || is_one_person(words, verb) && value > Exact::ONE)
        || matches!(words.word(verb), "are" | "were") && are_children(words, verb)
        || matches!(words.lower(verb), "was") && words.word(end) == "." && is_named(words, verb)
        || matches!(words.lower(verb), "turns" | "turning")
            && !words.capital(verb)
            && is_turned_by(words, verb)
            && !paired(words, end)
        || one > 0 && words.lower(one) == "," && PEOPLE.has(words, one - 1) && listed(words, last)
        || is_age_itself(words, one)
}

/// "The defendant was 16 at the time", "his brother is 41"
fn is_one_person(words: &Lexed<'_>, verb: usize) -> bool {
    verb.checked_sub(2).is_some_and(|the| {
        let own = words.token(the).is_some_and(|t| t.kind == TokenKind::Possessive);
        PERSONS.has(words, verb - 1) && (own || words.lower(the) == "the" || POSSESSIVES.contains(&words.lower(the)))
    })
}

/// "His sons are 11, 9 and 6", "the twins were 4": somebody's children, whose ages are told in a row.
fn are_children(words: &Lexed<'_>, verb: usize) -> bool {
    verb.checked_sub(2).is_some_and(|the| {
        let own = words.token(the).is_some_and(|t| t.kind == TokenKind::Possessive)
            || POSSESSIVES.contains(&words.lower(the));
        let children =
            matches!(words.word(verb - 1), "children" | "daughters" | "grandchildren" | "sons" | "triplets" | "twins");
        let kin = matches!(words.word(verb - 1), "boys" | "brothers" | "girls" | "kids" | "sisters");
        children && (own || words.lower(the) == "the") || kin && own
    })
}

/// "the oldest is 29", "the youngest was 4"
fn is_eldest(words: &Lexed<'_>, verb: usize) -> bool {
    verb.checked_sub(2).is_some_and(|the| {
        matches!(words.word(verb - 1), "oldest" | "youngest" | "eldest") && words.lower(the) == "the"
    })
}

/// Whether the subject of "was" is somebody's name, as in the last line of an obituary: "Mr. Roussel, a retired welder, was 88."
fn is_named(words: &Lexed<'_>, verb: usize) -> bool {
    let sentence = words.text.sentences().get(words.text.sentence_of(verb));
    let Some(first) = sentence.map(|s| s.tokens.start).filter(|first| *first + 1 < verb) else { return false };
    if verb - first > 24 {
        return false;
    }
    let title = matches!(words.word(first), "Mr" | "Mrs" | "Ms" | "Dr" | "Sir" | "Dame" | "Lord" | "Lady");
    let unknown = |at: usize| words.capital(at) && words.lower(at).is_empty();
    let name = unknown(first) && unknown(first + 1);
    let subject = words.lower(verb - 1) == "," || (first..verb).all(|i| words.capital(i) || words.word(i) == ".");
    (title || name) && subject
}

/// "raise the minimum age for marriage to 18", "the average age was 34": the number that an age is said to be.
fn is_age_itself(words: &Lexed<'_>, before: usize) -> bool {
    matches!(words.word(before), "to" | "from" | "at" | "was" | "is" | "of")
        && (before.saturating_sub(7)..before)
            .rev()
            .take_while(|i| words.token(*i).is_some_and(|t| t.kind == TokenKind::Word))
            .any(|i| words.word(i) == "age" && i > 0 && !matches!(words.word(i - 1), "of" | "golden" | "Golden"))
}

/// Whether a person stands before "turns", or what says when before "turning": "Lopez turns 40", "she is turning 40", "before
/// turning 40"; "in turns 3 and 4" goes round a track.
fn is_turned_by(words: &Lexed<'_>, verb: usize) -> bool {
    let turning = words.lower(verb) == "turning";
    let auxiliary = |i: &usize| {
        matches!(words.word(*i), "is" | "was" | "'s")
            || words.token(*i).is_some_and(|t| t.kind == TokenKind::Possessive)
    };
    let Some(mut at) = verb.checked_sub(1) else { return false };
    if turning {
        if matches!(words.word(at), "before" | "Before" | "after" | "After" | "upon" | "Upon" | "since" | "Since") {
            return true;
        }
        let Some(doer) = Some(at).filter(auxiliary).and_then(|i| i.checked_sub(1)) else { return false };
        at = doer;
    }
    let word = words.token(at).is_some_and(|t| t.kind == TokenKind::Word);
    let name = words.capital(at) && words.lower(at).is_empty();
    he_or_she(words, at + 1) || word && (name || PERSONS.has(words, at))
}

/// Whether a number goes on with another: "turns 3 and 4".
fn paired(words: &Lexed<'_>, end: usize) -> bool {
    matches!(words.lower(end), "and" | "or") && words.is(end + 1, Class::DIGITS | Class::CARDINAL)
}

fn he_or_she(words: &Lexed<'_>, verb: usize) -> bool {
    verb.checked_sub(1).is_some_and(|at| matches!(words.lower(at), "he" | "she" | "who"))
}

/// Whether a number goes on in a list of ages that a comma or the sentence closes: "16 and 17,", "8, 12 and 15."
fn listed(words: &Lexed<'_>, at: usize) -> bool {
    let mut at = at;
    for _ in 0..8 {
        let mut next = at + 1;
        next += usize::from(words.lower(next) == ",");
        next += usize::from(words.lower(next) == "and");
        if next == at + 1 || !words.is_digits(next) || words.word(next).len() > 2 {
            return next > at + 1 && !words.is_digits(next);
        }
        at = next;
        if words.lower(at + 1) != "," && words.lower(at + 1) != "and" {
            return matches!(words.word(at + 1), "." | ";" | "");
        }
    }
    false
}

/// Whether a decade is one of degrees: "temperatures in the 40s", "highs in the low 50s".
pub(super) fn is_warmth(words: &Lexed<'_>, decade: &Range<usize>) -> bool {
    let the = decade.start.checked_sub(1);
    the.is_some_and(|i| !POSSESSIVES.contains(&words.lower(i)) && !matches!(words.lower(i), "aged" | "ages"))
        && sense::forecast(words, decade.start)
}

/// "in her 40s", "his mid-30s", "his teens": the ages, and the tokens of the decade with "early", "mid" or "late".
pub(super) fn decade(words: &Lexed<'_>, at: usize) -> Option<(Interval<Exact>, Range<usize>, bool)> {
    let written = words.word(at);
    // "a 20-something man"
    if words.lower(at + 1) == "-" && matches!(words.word(at + 2), "something" | "somethings") && words.glued(at + 2) {
        let start = if words.is_digits(at) { written.parse().ok() } else { number_words::cardinal(words.lower(at)) };
        let start: i128 = start.filter(|n| (20..100).contains(n) && n % 10 == 0)?;
        return Some((Interval::closed(Exact::whole(start), Exact::whole(start + 9)), at..at + 3, false));
    }
    let teens = words.lower(at) == "teens";
    let tens = words.is_digits(at)
        && words.glued(at + 1)
        && words.lower(at + 1) == "s"
        && written.len() == 2
        && written.ends_with('0')
        && !written.starts_with('0');
    if !teens && !tens {
        return None;
    }
    let start: i128 = if teens { 10 } else { written.parse().ok()? };
    let end = at + 1 + usize::from(tens);
    let hyphen = usize::from(at > 0 && words.lower(at - 1) == "-" && words.glued(at));
    let thirds = ["early", "mid", "late", "low", "lower", "high", "upper", "middle"];
    let third = at.checked_sub(1 + hyphen).filter(|i| thirds.contains(&words.lower(*i)));
    let begin = third.unwrap_or(at);
    let before = begin.checked_sub(1).map_or("", |i| words.lower(i));
    let aged = POSSESSIVES.contains(&before)
        || matches!(before, "aged" | "ages")
        || third.is_some() && before != "the" && before != "in"
        || !teens && is_warmth(words, &(begin..end))
        || teens && third.is_some() && is_warmth(words, &(begin..end));
    let (from, to) = match third.map(|i| words.lower(i)) {
        Some("early" | "low" | "lower") if teens => (3, 4),
        None if teens => (3, 9),
        Some("early" | "low" | "lower") => (0, 3),
        Some("mid" | "middle") => (4, 6),
        Some(_) => (7, 9),
        None => (0, 9),
    };
    let set = Interval::closed(Exact::whole(start + from), Exact::whole(start + to));
    aged.then_some((set, begin..end, third.is_some()))
}
