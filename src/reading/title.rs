//! Titles of works say nothing of a number or a time: "60 Minutes", "Blade Runner 2049", the film 12 Monkeys, Orwell's 1984.

use super::lexicon::{Class, Lexed};
use crate::text::{Lower, TokenKind};

/// How many words a title has on either side of what is asked about, at most.
const REACH: usize = 8;

/// Words that stand in lower case in a title: "One Hundred Years of Solitude".
pub(super) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "and"
            | "as"
            | "at"
            | "by"
            | "for"
            | "from"
            | "in"
            | "into"
            | "of"
            | "on"
            | "or"
            | "the"
            | "to"
            | "vs"
            | "with"
    )
}

/// What works are: "the film 12 Monkeys", "the rapper 50 Cent".
pub(super) fn is_work(word: &str) -> bool {
    matches!(
        word,
        "album"
            | "band"
            | "book"
            | "comedy"
            | "documentary"
            | "drama"
            | "duo"
            | "film"
            | "magazine"
            | "movie"
            | "musical"
            | "novel"
            | "opera"
            | "podcast"
            | "rapper"
            | "sequel"
            | "sect"
            | "series"
            | "show"
            | "single"
            | "sitcom"
            | "song"
            | "thriller"
            | "trilogy"
    )
}

/// Whether tokens `start..end` stand in a title between quotation marks; see [`quoted_until`].
pub(super) fn quoted(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    quoted_until(words, start, end).is_some()
}

/// The closing mark of a title between quotation marks that tokens `start..end` stand in: every word between the marks is written as in
/// a title. A day's own name in quotation marks is none, a figure is one: "1984", "21".
pub(super) fn quoted_until(words: &Lexed<'_>, start: usize, end: usize) -> Option<usize> {
    let open = edge(words, (start.saturating_sub(REACH)..start).rev())?;
    let close = edge(words, end..end + REACH)?;
    let is_word = |i: &usize| {
        words.token(*i).is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number)) && !is_ending(words, *i)
    };
    let count = (open + 1..close).filter(is_word).count();
    let inside = (start..end).filter(is_word).count();
    let figure = words.is_digits(open + 1);
    // The first word of anything quoted has a capital; a title has others.
    let others = (open + 2..close).filter(|i| is_word(i) && words.capital(*i)).count();
    // "Two Democrats," he said.
    let last = words.word(close - 1);
    let led = open == 0 || matches!(words.word(open - 1), "," | ":" | "." | "\u{2014}");
    let spoken = matches!(last, "," | "." | "?")
        && (matches!(words.word(close + 1), "he" | "she" | "they" | "said" | "says") || last == "." && led);
    // "Ocean's 8", "Apollo 13"
    let numbered = count < 4
        && !figure
        && words.is_digits(end - 1)
        && close <= end + 1
        && !words.is(open + 1, Class::BREAK | Class::HEDGE | Class::TIME);
    // "Twelfth Night", with no comma inside that would let somebody say it.
    let marked = matches!(last, "," | "." | "?" | "!");
    // "1984", "4:44"
    let alone = figure && count == inside && (count == 1 || words.word(start + 1) == ":");
    // "9 to 5," the musical; Radiohead's "2 + 2 = 5"
    let told = figure
        && (is_work_behind(words, close + 1)
            || open > 0 && words.token(open - 1).is_some_and(|t| t.kind == TokenKind::Possessive));
    let title = numbered || told || if count > inside { others > 0 && (figure || count > 2 || !marked) } else { alone };
    (title && !spoken).then_some(close)
}

/// Whether what stands at a token may stand in such a title, beside a number, or be one of its marks; most words may not.
#[inline]
pub(super) fn may_hold(words: &Lexed<'_>, at: usize) -> bool {
    /// The longest words that are [small](is_small).
    const SMALL: usize = 4;
    words.token(at).is_none_or(|token| match token.kind {
        TokenKind::Word => token.capital || words.word(at).len() <= SMALL,
        TokenKind::Mark => matches!(words.word(at), "." | ":" | "-" | "," | "!" | "&" | "'" | "+" | "="),
        TokenKind::Number | TokenKind::Possessive | TokenKind::Quote | TokenKind::Address => true,
    })
}

/// Whether an apposition behind a quotation says what work it is: "13th," Ava DuVernay's documentary.
fn is_work_behind(words: &Lexed<'_>, at: usize) -> bool {
    (at..at + 6)
        .take_while(|i| words.token(*i).is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Possessive)))
        .take_while(|i| {
            !words.is(*i, Class::BREAK)
                || matches!(words.word(*i), "the" | "a" | "an" | "his" | "her" | "their" | "its")
        })
        .any(|i| is_work(words.word(i)))
}

/// "th" in "13th".
fn is_ending(words: &Lexed<'_>, at: usize) -> bool {
    words.glued(at) && words.is(at, Class::ORDINAL_ENDING)
}

/// The first quotation mark among some tokens, if all before it are written as in a title.
fn edge(words: &Lexed<'_>, mut tokens: impl Iterator<Item = usize>) -> Option<usize> {
    let at = tokens.find(|i| {
        words.token(*i).is_none_or(|token| match token.kind {
            TokenKind::Word => !token.capital && !is_small(words.word(*i)) && !is_ending(words, *i),
            TokenKind::Number | TokenKind::Possessive => false,
            TokenKind::Mark => {
                let last = words.word(*i) == "." && words.token(i + 1).is_some_and(|t| t.kind == TokenKind::Quote);
                !last && !matches!(words.word(*i), ":" | "-" | "," | "!" | "&" | "'" | "+" | "=")
            }
            TokenKind::Quote | TokenKind::Address => true,
        })
    })?;
    words.token(at).is_some_and(|t| t.kind == TokenKind::Quote).then_some(at)
}

/// Whether what a work is stands before a number and the name that the number is part of: "the film Blade Runner 2049", "the rapper
/// 50 Cent"; not "saw the film 12 times".
pub(super) fn announced(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    let mut at = start;
    let named = |at: usize| words.capital(at - 1) && !is_work(&Lower::of(words.word(at - 1)));
    while at > 0 && at + 4 > start && named(at) {
        at -= 1;
    }
    let work = words.word(at.wrapping_sub(1));
    // "Rapper 21 Savage"
    let headed = at > 0 && words.capital(at - 1) && is_work(&Lower::of(work));
    if at == 0 || !(is_work(work) || headed) {
        return false;
    }
    let next = words.token(end);
    let goes_on = next.is_some_and(|t| t.kind == TokenKind::Word && !t.capital) && !words.is(end, Class::BREAK);
    at < start || !(goes_on || words.is(end, Class::UNIT | Class::SCALE) || words.word(end) == "of")
}

/// Whether a work follows the name that a number begins: "the 12 Monkeys film".
pub(super) fn explained(words: &Lexed<'_>, end: usize) -> bool {
    let mut at = end;
    while at < end + 4 && words.capital(at) {
        at += 1;
    }
    // "the 5280 magazine": several would be magazines.
    let alone = words.is(end + 1, Class::BREAK) || words.token(end + 1).is_none_or(|t| t.kind != TokenKind::Word);
    if at == end && alone && matches!(words.word(at), "magazine" | "newspaper" | "nightclub" | "restaurant" | "website")
    {
        return words.lower(end.wrapping_sub(2)) == "the";
    }
    at > end && is_work(words.word(at)) && words.word(at) != "series"
}

/// Whether a figure that could be a year ends a name: "ANO 2011, the party of Andrej Babis", "the plan, Made in China 2025,".
pub(super) fn apposed(words: &Lexed<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|i| words.capital(*i) && !words.is(*i, Class::TIME)) else {
        return false;
    };
    let made = before > 1
        && words.word(before - 1) == "in"
        && matches!(words.word(before - 2), "Made" | "Designed" | "Assembled" | "Invented");
    // "In Italy 2018, the party of the poor lost" has a place and a year.
    let placed = before > 0 && matches!(words.word(before - 1), "in" | "In" | "at" | "At");
    let article = matches!(words.word(at + 2), "the" | "a" | "an") && words.word(at + 1) == "," && !placed;
    let group = (at + 3..at + 7)
        .take_while(|i| words.token(*i).is_some_and(|t| t.kind == TokenKind::Word) && !words.is(*i, Class::BREAK))
        .last()
        .filter(|last| article && is_group(words.word(*last)));
    // "At Rio 2016, the team won" has a verb behind its subject.
    let told = |last: usize| {
        matches!(words.word(last + 1), "," | "of" | "that" | "which" | "whose" | "in" | "for" | "founded" | "led")
    };
    made || group.is_some_and(told)
}

/// What is named with a year: a party, a campaign, a programme.
fn is_group(word: &str) -> bool {
    matches!(
        word,
        "alliance"
            | "band"
            | "campaign"
            | "coalition"
            | "company"
            | "conference"
            | "exhibition"
            | "fair"
            | "festival"
            | "group"
            | "initiative"
            | "movement"
            | "party"
            | "plan"
            | "program"
            | "programme"
            | "scheme"
            | "team"
    )
}

/// Whether a figure that could be a year is the title of a book: "1984 by Orwell", "Orwell's 1984".
pub(super) fn authored(words: &Lexed<'_>, at: usize) -> bool {
    let unknown = |i: usize| words.capital(i) && words.class(i) == Class::NONE;
    let led = words.is(at.wrapping_sub(1), Class::BREAK) || words.word(at.wrapping_sub(1)) == ",";
    let by = words.word(at + 1) == "by" && unknown(at + 2) && !led;
    let whose = at >= 2
        && words.token(at - 1).is_some_and(|t| t.kind == TokenKind::Possessive)
        && unknown(at - 2)
        && (words.is(at + 1, Class::BREAK) || words.token(at + 1).is_none_or(|t| t.kind == TokenKind::Mark));
    by || whose
}

/// What is called by a date: "the April 6 Youth Movement", "the June 4th Museum", "Bridge of 25 April".
fn is_called_by_date(word: &str) -> bool {
    matches!(
        word,
        "Airport"
            | "Alliance"
            | "Army"
            | "Avenue"
            | "Boulevard"
            | "Bridge"
            | "Brigade"
            | "Brigades"
            | "Camp"
            | "Coalition"
            | "Committee"
            | "Foundation"
            | "Front"
            | "Fund"
            | "Group"
            | "Memorial"
            | "Movement"
            | "Museum"
            | "Organization"
            | "Organisation"
            | "Park"
            | "Plaza"
            | "Square"
            | "Stadium"
            | "Street"
            | "University"
    )
}

/// What only somebody does: a day of the month "killed four people" nowhere.
fn is_of_agent(verb: &str) -> bool {
    matches!(
        verb,
        "assassinated"
            | "bombed"
            | "claimed"
            | "denied"
            | "fired"
            | "kidnapped"
            | "killed"
            | "murdered"
            | "robbed"
            | "said"
            | "shot"
            | "threatened"
            | "vowed"
    )
}

/// Whether a date is a group's name: "the April 6 Youth Movement", "November 17, the guerrilla group"; "on Nov. 17, the group met" is a day.
pub(super) fn group(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    let mut at = end;
    while at < end + 3 && words.capital(at) && !is_called_by_date(words.word(at)) {
        at += 1;
    }
    let numbered = (start..end).any(|i| words.is_digits(i)) || words.is(end - 1, Class::ORDINAL) || end > start + 2;
    if is_called_by_date(words.word(at)) && numbered {
        return true;
    }
    // "the Bridge of 25 April"
    let of = start.checked_sub(2).filter(|i| words.word(i + 1) == "of");
    if of.is_some_and(|i| is_called_by_date(words.word(i))) && numbered {
        return true;
    }
    // "17 November killed four people"
    if words.is_digits(start) && end == start + 2 && is_of_agent(words.word(end)) {
        return true;
    }
    // "members of the November 17 group", "the March 14 alliance"
    let the = words.lower(start) == "the" || start > 0 && words.lower(start - 1) == "the";
    let faction = matches!(words.word(end), "alliance" | "bloc" | "coalition" | "faction" | "group" | "movement");
    if the
        && numbered
        && faction
        && (words.is(end + 1, Class::BREAK) || words.token(end + 1).is_none_or(|t| t.kind != TokenKind::Word))
    {
        return true;
    }
    let told = start == 0
        || end == start + 1
        || matches!(words.word(start - 1), "." | "," | "\"" | "(")
        || matches!(
            words.lower(start - 1),
            "on" | "by" | "since" | "until" | "till" | "before" | "after" | "from" | "through" | "to"
        );
    if words.word(end) != "," || !matches!(words.word(end + 1), "the" | "a" | "an") {
        return false;
    }
    let noun = (end + 2..end + 8)
        .find(|i| words.is(*i, Class::BREAK) || words.token(*i).is_none_or(|t| t.kind != TokenKind::Word));
    // "Thursday, the New Jersey band that broke up": no day is told by what it does.
    let band = |i: usize| words.word(i - 1) == "band" && matches!(words.word(i), "that" | "whose");
    if told {
        return words.lower(start.wrapping_sub(1)) != "on" && noun.is_some_and(band);
    }
    noun.is_some_and(|i| {
        matches!(
            words.word(i - 1),
            "band"
                | "group"
                | "gang"
                | "movement"
                | "organization"
                | "organisation"
                | "brigade"
                | "militia"
                | "faction"
                | "cell"
                | "network"
        )
    })
}

/// Whether figures are part of a code: the docket "2:18-cv-00137", the asteroid 2012 DA14.
pub(super) fn coded(words: &Lexed<'_>, start: usize, end: usize) -> bool {
    let dash = |i: usize| words.word(i) == "-" && words.glued(i) && words.glued(i + 1);
    let docket = dash(end) && dash(end + 2) && words.is_digits(end + 3);
    let letters = words.word(end);
    let rock = end == start + 1
        && matches!(letters.len(), 1 | 2)
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && words.glued(end + 1)
        && words.is_digits(end + 1);
    docket || rock
}

/// Whether a year is what a band is called: "The 1975 played on"; a year behind "the" tells of a noun: "the 1975 election".
pub(super) fn band(words: &Lexed<'_>, at: usize) -> bool {
    if words.lower(at.wrapping_sub(1)) != "the" || at == 0 {
        return false;
    }
    // "opened for Florence and The 1975"
    let sentence = words.text.sentences().get(words.text.sentence_of(at));
    if words.capital(at - 1)
        && sentence.is_some_and(|s| s.tokens.start + 1 < at)
        && matches!(words.word(at.wrapping_sub(2)), "and" | "by" | "for" | "of" | "with")
    {
        return true;
    }
    let next = words.word(at + 1);
    // "the 1922 Committee", "the 1619 Project"
    if matches!(next, "Committee" | "Project") {
        return true;
    }
    let doing =
        next.len() > 4 && next.ends_with("ed") && (words.is(at + 2, Class::BREAK) || words.is(at + 2, Class::ARTICLE));
    let being = matches!(
        next,
        "is" | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "sang"
            | "won"
            | "made"
            | "took"
            | "began"
            | "sold"
    );
    doing || being
}
