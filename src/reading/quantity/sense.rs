//! What the words around a unit make of it where it has two meanings: pounds weigh or are paid, degrees turn or warm.

use super::super::lexicon::{Class, Lexed, Lexicon, WordSet};
use super::measure::Measure;

/// Words that make "degrees" a temperature.
static WARMTH: WordSet = WordSet::of(&[
    "temperature",
    "temperatures",
    "thermostat",
    "heat",
    "cool",
    "cooler",
    "warm",
    "warmer",
    "hot",
    "cold",
    "outside",
    "weather",
    "fever",
    "oven",
    "freezing",
    "thermometer",
    "climate",
    "warming",
]);

/// Words that make "degrees" an angle.
static TURNS: WordSet = WordSet::of(&[
    "turn",
    "turned",
    "angle",
    "rotate",
    "rotated",
    "left",
    "right",
    "tilt",
    "slope",
    "latitude",
    "longitude",
    "tilted",
    "axis",
]);

/// Words that make pounds money, where nothing weighs them.
static PAID: WordSet = WordSet::of(&[
    "fined",
    "fine",
    "fines",
    "pay",
    "pays",
    "paid",
    "paying",
    "cost",
    "costs",
    "costing",
    "earn",
    "earns",
    "earned",
    "salary",
    "wage",
    "wages",
    "price",
    "priced",
    "worth",
    "spend",
    "spent",
    "spending",
    "donated",
    "raised",
    "owed",
    "owes",
    "debt",
    "debts",
    "loan",
    "budget",
    "fee",
    "fees",
    "tax",
    "taxes",
    "prize",
    "sold",
    "sell",
    "sells",
    "seller",
    "sellers",
    "buy",
    "buyer",
    "buyers",
    "auction",
    "bidder",
    "fetch",
    "fetched",
    "bought",
    "bail",
    "damages",
    "compensation",
    "charged",
    "charges",
    "profit",
    "profits",
    "revenue",
    "funding",
    "grant",
    "cash",
    "invest",
    "invested",
    "lent",
    "borrowed",
    "savings",
    "income",
    "bonus",
    "cheque",
    "bid",
    "bill",
    "bet",
    "jackpot",
    "lottery",
    "rent",
    "stake",
    "ticket",
    "tickets",
    "win",
    "winnings",
    "won",
]);

/// Words that weigh.
static WEIGHED: WordSet = WordSet::of(&[
    "weigh",
    "weighs",
    "weighed",
    "weighing",
    "weight",
    "heavy",
    "heavier",
    "lighter",
    "overweight",
    "lost",
    "gained",
    "gain",
    "lose",
    "lifted",
    "bench",
]);

/// Words of a forecast, which tells temperatures by their tens.
static FORECAST: WordSet = WordSet::of(&[
    "temperature",
    "temperatures",
    "highs",
    "lows",
    "high",
    "low",
    "degrees",
    "thermometer",
    "mercury",
    "readings",
    "weather",
    "sunny",
    "cloudy",
    "warm",
    "cool",
    "cold",
    "forecast",
    "chilly",
    "thermometers",
    "showers",
    "sunshine",
]);

/// Words of what else is told by its tens in a forecast, or of people.
static UNWARMED: WordSet = WordSet::of(&[
    "wind", "winds", "gusts", "mph", "woman", "women", "man", "men", "people", "patients", "years", "aged", "prices",
    "stock", "shares",
]);

pub(super) fn words(lexicon: &mut Lexicon) {
    lexicon.add(Class::NONE, FORECAST.iter().chain(UNWARMED.iter()).copied());
    lexicon.add(Class::NONE, WARMTH.iter().chain(TURNS.iter()).chain(PAID.iter()).chain(WEIGHED.iter()).copied());
    lexicon.add(Class::NONE, ["north", "south", "east", "west"]);
}

/// Whether tens without a unit are degrees of a forecast: "highs in the 40s".
pub(super) fn forecast(words: &Lexed<'_>, at: usize) -> bool {
    let vague = |i: usize| {
        matches!(words.lower(i), "high" | "low" | "warm" | "cool" | "cold" | "weather" | "forecast" | "readings")
    };
    let told = |i: usize| {
        let known = FORECAST.has(words, i) && !vague(i);
        (known || UNWARMED.has(words, i)).then_some(known)
    };
    // The nearest word decides, one before the number first: "light winds, and highs in the 60s".
    let nearest = (at.saturating_sub(12)..at).rev().find_map(told).or_else(|| (at..at + 8).find_map(told));
    // "highs" alone say it; "a low in the 40s" with the weather.
    let near = |i: usize| matches!(words.lower(i), "high" | "low");
    let weather =
        |i: usize| matches!(words.lower(i), "forecast" | "weather" | "sunny" | "cloudy" | "warm" | "cool" | "cold");
    let both = || (at.saturating_sub(12)..at + 8).any(near) && (at.saturating_sub(12)..at + 8).any(weather);
    nearest.unwrap_or_else(both)
}

/// Whether the sentence pays and does not weigh.
pub(super) fn paid(words: &Lexed<'_>, at: usize) -> bool {
    let near = |table: &WordSet| (at.saturating_sub(10)..at + 5).any(|i| table.has(words, i));
    near(&PAID) && !near(&WEIGHED)
}

/// Degrees turn or warm, by the words of the sentence.
pub(super) fn degrees(words: &Lexed<'_>, at: usize, end: usize) -> Measure {
    let near = at.saturating_sub(12)..end + 6;
    let turns =
        near.clone().any(|i| TURNS.has(words, i)) || matches!(words.lower(end), "north" | "south" | "east" | "west");
    if turns && !warm(words, at) { Measure::ANGLE } else { Measure::DEGREE }
}

pub(super) fn warm(words: &Lexed<'_>, at: usize) -> bool {
    (at.saturating_sub(12)..at + 6).any(|i| WARMTH.has(words, i))
}
