//! Well-known names that no rule tells from a count: a number and the plural that it would count ("Six Flags", "Four Tops"), or a
//! word that begins a sentence and the figure behind it ("Phillips 66 stations").

use super::super::super::lexicon::{Class, Lexed};
use crate::text::TokenKind;

/// A number in words, and the words behind it.
const LED_BY_NUMBER: &[(&str, &[&str])] = &[
    // Places and buildings
    (
        "One",
        &["World Trade", "Penn Plaza", "Liberty Plaza", "Vanderbilt", "Police Plaza", "Hyde Park", "Canada Square"],
    ),
    ("Two", &["World Trade", "Rivers", "Guns"]),
    ("Three", &["Rivers", "Gorges", "Mile Island"]),
    ("Four", &["Corners", "Courts", "Seasons"]),
    ("Twelve", &["Oaks", "Apostles"]),
    ("Thirty", &["Meter Telescope"]),
    // Companies, chains and channels
    ("One", &["Medical", "America News", "Kings Lane", "Health", "Equity", "Horizon", "Nation"]),
    ("Two", &["Sigma", "Men and a Truck"]),
    ("Three", &["Arrows", "Mobile", "UK"]),
    ("Five", &["Guys", "Below", "Star Movement", "Star Senior"]),
    ("Six", &["Flags"]),
    ("Seven", &["Network", "Group", "Eleven"]),
    ("Nine", &["West", "Network", "Entertainment"]),
    ("Ten", &["Network"]),
    // Bands, singers and shows
    ("One", &["Direction", "Republic", "Tree Hill", "Love Manchester", "Life to Live", "Piece", "OK Rock"]),
    ("Three", &["Dog Night", "Days Grace", "Doors Down", "Stooges", "Tenors", "Billboards", "Degrees"]),
    ("Four", &["Tops", "Freshmen", "Weddings"]),
    ("Fifty", &["Shades"]),
    ("Twelve", &["Tribes"]),
    ("Five", &["Seconds of Summer", "Finger Death", "Satins"]),
    ("Ten", &["Years After", "Thousand Maniacs", "Commandments"]),
    // Teams, leagues and alliances
    ("Three", &["Lions"]),
    ("Five", &["Eyes", "Nations"]),
    ("Six", &["Nations"]),
    ("Seven", &["Sisters"]),
    ("Forty", &["Niners", "- Niners"]),
];

/// A word with a capital, and the figure behind it.
const LEADING_NUMBER: &[(&str, &[&str])] = &[
    // Filling stations, motels and shops
    ("Phillips", &["66"]),
    ("Union", &["76"]),
    ("Motel", &["6"]),
    ("Super", &["8"]),
    ("Forever", &["21"]),
    ("Heinz", &["57"]),
    ("Studio", &["54"]),
    ("Century", &["21"]),
    ("Levi's", &["501"]),
    ("Ocean's", &["8", "11", "12", "13"]),
    ("Preferred", &["500"]),
    // Bands
    ("Blink", &["182"]),
    ("Eve", &["6"]),
    ("Level", &["42"]),
    ("Maroon", &["5"]),
    ("Matchbox", &["20"]),
    ("Sum", &["41"]),
    ("Haircut", &["100"]),
    ("Apollo", &["440"]),
    ("Front", &["242"]),
    // Rounds of a tournament
    ("Sweet", &["16", "Sixteen"]),
    ("Elite", &["8", "Eight"]),
    ("Final", &["4", "Four"]),
    ("Frozen", &["4", "Four"]),
    // Forces and bureaus
    ("Bureau", &["39", "121"]),
    ("Force", &["47", "136"]),
];

/// The index behind a well-known name whose number stands at a token.
pub(super) fn famous(words: &Lexed<'_>, at: usize) -> Option<usize> {
    // "Levi's" is two tokens.
    let before = at.checked_sub(1).filter(|_| !words.glued(at));
    let before = before
        .map(|i| if words.token(i).is_some_and(|t| t.kind == TokenKind::Possessive) { i.saturating_sub(1) } else { i });
    let before = before.filter(|i| words.capital(*i));
    let known = |before: usize| {
        let word = words.text.slice(words.span(before..at));
        let named = LEADING_NUMBER.iter().find(|(name, _)| *name == word);
        named.is_some_and(|(_, figures)| figures.contains(&words.word(at)))
    };
    if before.is_some_and(known) {
        return Some(at + 1);
    }
    if !words.capital(at) || !words.is(at, Class::CARDINAL) || !(words.capital(at + 1) || words.lower(at + 1) == "-") {
        return None;
    }
    let mut led = LED_BY_NUMBER.iter().filter(|(number, _)| *number == words.word(at)).flat_map(|(_, names)| *names);
    led.find_map(|name| {
        let end = name.split(' ').try_fold(at + 1, |i, word| (words.word(i) == word).then_some(i + 1))?;
        Some(end)
    })
}
