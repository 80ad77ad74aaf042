//! Page furniture: paragraphs that a page puts around an article and that are not evidence.
//!
//! A paragraph of news must never be taken for furniture: every rule looks at the whole paragraph, not for a word in it, and
//! where a rule could meet news ("Posted on Facebook, the video …") it asks for more. Each rule has the paragraph it is for.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Token, TokenKind};

/// Nothing longer is furniture, but for credits, which are lists of names.
const MAX_LEN: usize = 700;

/// Whether a paragraph, `text` cut into `tokens` which count in `whole`, is page furniture.
pub(super) fn is_furniture(whole: &str, text: &str, tokens: &[Token]) -> bool {
    if text.len() > MAX_LEN {
        return false;
    }
    // What stands behind the marks before the first word.
    let head = text.trim_start_matches(['[', '(', '*', '\u{2022}', '-', '\u{2014}', '>', ' ']);
    let line = Line { whole, tokens, text, opening: Opening::of(head) };
    RULES.iter().any(|rule| rule(&line)) || line.has_at_most(SHORT) && SHORT_RULES.iter().any(|rule| rule(&line))
}

/// A rule, which holds of a paragraph or does not.
type Rule = fn(&Line<'_>) -> bool;

const RULES: [Rule; 6] = [separator, promotion, update, stamp, credit, rights];
/// Rules for paragraphs of no more than [`SHORT`] words.
const SHORT_RULES: [Rule; 6] = [marker, label, teaser, picture, byline, contact];
const SHORT: usize = 16;

/// A paragraph as the rules see it.
struct Line<'a> {
    whole: &'a str,
    tokens: &'a [Token],
    text: &'a str,
    opening: Opening,
}

/// Which rules' openings a paragraph begins with; most paragraphs begin with none.
#[derive(Clone, Copy, Default)]
struct Opening {
    /// One bit a list of [`OPENINGS`].
    lists: u8,
    /// How many words the longest one has, where it is a [`STAMPED`] one.
    stamp_words: usize,
}

/// The lists of openings, in the order of the bits of [`Opening::lists`].
const OPENINGS: [&[&str]; 7] = [PROMOTIONS, NOTES, STAMPED, REPORTED, PICTURED, &["by "], RIGHTS];
const PROMOTED: u8 = 1;
const NOTED: u8 = 1 << 1;
const STAMP: u8 = 1 << 2;
const REPORTERS: u8 = 1 << 3;
const PICTURE: u8 = 1 << 4;
const BY: u8 = 1 << 5;
const OWNED: u8 = 1 << 6;

impl Opening {
    fn of(head: &str) -> Self {
        /// Every opening, found by its first word.
        static BY_WORD: LazyLock<FxHashMap<&str, Vec<(&str, u8)>>> = LazyLock::new(|| {
            let mut by_word: FxHashMap<&str, Vec<(&str, u8)>> = FxHashMap::default();
            for (list, openings) in OPENINGS.iter().enumerate() {
                for opening in *openings {
                    by_word.entry(first_word(opening)).or_default().push((opening, 1 << list));
                }
            }
            by_word
        });
        let mut found = Self::default();
        let word = first_word(head);
        let mut lower = [0; 16];
        let Some(lower) = lower.get_mut(..word.len()) else { return found };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let openings = std::str::from_utf8(lower).ok().and_then(|word| BY_WORD.get(word));
        for (opening, list) in openings.into_iter().flatten().filter(|(opening, _)| begins(head, opening)) {
            found.lists |= list;
            if *list == STAMP {
                found.stamp_words = found.stamp_words.max(opening.split(' ').count());
            }
        }
        found
    }
}

/// The ASCII letters and digits that a text begins with.
fn first_word(text: &str) -> &str {
    let len = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    &text[..len]
}

/// Whether a text begins with some words in any case.
fn begins(text: &str, with: &str) -> bool {
    text.as_bytes().get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()))
}

/// Whether a text ends with some words, given in lower case.
fn ends(text: &str, with: &str) -> bool {
    let from = text.len().checked_sub(with.len());
    from.is_some_and(|from| text.as_bytes()[from..].eq_ignore_ascii_case(with.as_bytes()))
}

/// Whether a word is among some, given in lower case.
fn is_among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| word.eq_ignore_ascii_case(known))
}

impl<'a> Line<'a> {
    fn opens(&self, list: u8) -> bool {
        self.opening.lists & list != 0
    }

    fn words(&self) -> impl Iterator<Item = &'a str> {
        let whole = self.whole;
        self.tokens.iter().filter(|t| t.kind == TokenKind::Word).map(move |t| &whole[t.span.range()])
    }

    fn has_at_most(&self, words: usize) -> bool {
        self.tokens.iter().filter(|t| t.kind == TokenKind::Word).nth(words).is_none()
    }

    /// Whether it ends as sentences do.
    fn is_sentence(&self) -> bool {
        self.text.ends_with(['.', '?', '!', '"', '\''])
    }
}

/// "----------", "* * *", "###": nothing that could be read.
fn separator(line: &Line<'_>) -> bool {
    !line.text.contains(char::is_alphanumeric)
}

/// "[Ads /]", "[Advertisement]", "(Story continues below)": a note of the page in brackets.
fn marker(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const MARKERS: &[&str] = &[
        "ad", "ads", "advert", "advertisement", "sponsored", "story", "article", "video", "embed", "gallery", "image",
        "related",
    ];
    let bracketed = (line.text.starts_with('[') && line.text.ends_with(']'))
        || (line.text.starts_with('(') && line.text.ends_with(')'))
        || (line.text.starts_with('<') && line.text.ends_with('>'));
    bracketed && line.has_at_most(4) && line.words().next().is_some_and(|word| is_among(word, MARKERS))
}

/// "UPDATES:", "Advertisement", "Related stories": a label that stands alone.
fn label(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "ad", "ads", "advertisement", "advertising", "sponsored", "sponsored content", "promoted content",
        "paid content", "story continues below", "story continues below advertisement", "article continues below",
        "article continues after advertisement", "continue reading", "continue reading the main story", "read more",
        "read next", "read the full story", "read full article", "related", "related stories", "related articles",
        "related content", "related coverage", "related news", "related topics", "recommended",
        "recommended for you", "more stories", "more from", "more news", "more local news", "more coverage",
        "most read", "most popular", "trending", "trending now", "you may also like", "you might also like",
        "you may like", "share", "share this", "share this article", "share this story", "share on facebook",
        "share on twitter", "tweet", "tweet this", "email", "email this", "print", "print this", "comment",
        "comments", "leave a comment", "view comments", "save", "updates", "update", "newsletter", "newsletters",
        "sign up", "subscribe", "subscribe now", "log in", "sign in", "menu", "close", "skip to content",
        "skip to main content", "loading", "photos", "video", "videos", "gallery", "photo gallery", "slideshow",
        "play video", "hide caption", "toggle caption", "enlarge", "enlarge this image", "breaking news",
        "latest news", "latest", "top stories", "editor's picks", "editors' picks", "back to top", "next",
        "previous", "next article", "previous article", "contact", "about",
    ];
    line.has_at_most(5) && is_among(line.text.trim_matches(|c: char| !c.is_alphanumeric()), LABELS)
}

/// "* More local news", "* Download the abc7NY app for breaking news alerts": an item that is no sentence and calls on the reader.
fn teaser(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const CALLS: &[&str] = &[
        "more", "send", "download", "sign", "click", "read", "watch", "follow", "subscribe", "get", "see", "listen",
        "share", "like", "join", "related", "visit", "find", "check", "submit", "report",
    ];
    let item = ['*', '\u{2022}', '\u{bb}', '\u{25ba}', '\u{2192}', '-'];
    line.text.starts_with(item)
        && !line.is_sentence()
        && line.has_at_most(12)
        && line.words().next().is_some_and(|word| is_among(word, CALLS))
}

/// What a [`promotion`] opens with.
#[rustfmt::skip]
const PROMOTIONS: &[&str] = &[
    "sign up for", "sign up to", "subscribe to our", "subscribe to the", "subscribe here", "subscribe now",
    "subscribe today", "click here", "click to", "tap here", "download the app", "download our",
    "download the free", "follow us", "follow our", "follow @", "like us on", "find us on", "join our",
    "get the latest", "get our", "get breaking news", "get more news", "get unlimited", "get updates",
    "read more:", "read also:", "also read:", "read next:", "related:", "related story:", "related article:",
    "see also:", "see more:", "more:", "watch:", "watch now:", "watch live:", "listen:", "don't miss:",
    "must read:", "share this", "send us a", "send tips", "send your", "have a tip", "got a tip", "have a story",
    "support our journalism", "support independent journalism", "become a member", "donate to",
    "already a subscriber", "already have an account", "this article is for subscribers",
    "you have reached your", "this site uses cookies", "we use cookies", "enable javascript", "please enable",
    "your browser", "tags:", "topics:", "filed under", "categories:", "posted in:", "more on this",
    "what do you think?", "tell us what you think",
];

/// "Sign up for our newsletter.", "Read more: Mayors stay away", "Follow us on Twitter".
fn promotion(line: &Line<'_>) -> bool {
    line.opens(PROMOTED) && line.has_at_most(30) && !line.text.contains('"')
}

/// What a note about the article opens with.
#[rustfmt::skip]
const NOTES: &[&str] = &[
    "this article was updated", "this article has been updated", "this article was corrected",
    "this article has been corrected", "this article was originally", "this article originally",
    "this article first", "this article was first", "this article was last", "this article was published",
    "this article was amended", "this article was edited", "this article will be updated",
    "this story was updated", "this story has been updated", "this story was corrected",
    "this story has been corrected", "this story was originally", "this story originally",
    "this story first appeared", "this story was first", "this story was last", "this story will be updated",
    "this story is developing", "this is a developing story", "this is a breaking news", "this post was updated",
    "this post has been updated", "this post originally", "this report has been updated",
    "this report was updated", "this page was last", "an earlier version of th", "a previous version of th",
    "earlier versions of th", "this is an archived", "this article is archived", "this story is archived",
    "editor's note:", "correction:", "clarification:", "corrections:", "check back for updates",
];

/// "4 p.m.: This article was updated with an additional comment.", "This is an archived article …", "Correction: An earlier version
/// of this story …": a note about the article. What an earlier version said is no evidence.
fn update(line: &Line<'_>) -> bool {
    const LEADS: &[&str] = &["update", "updated", "updates", "correction", "note"];
    if line.opens(NOTED) {
        return true;
    }
    // A time or a label may stand before the note: "4 p.m.: This article …", "Update, Jan. 25: This story …".
    let near = line.text.as_bytes().get(..61).unwrap_or(line.text.as_bytes());
    if !near.contains(&b':') {
        return false;
    }
    let Some(colon) = line.text.as_bytes().windows(2).take(60).position(|pair| pair == b": ") else { return false };
    let (lead, note) = (&line.text[..colon], &line.text[colon + 2..]);
    let lead_is_time = lead.split([' ', ',', '(', ')', '[']).all(|word| is_date_word(word) || is_among(word, LEADS));
    lead_is_time && NOTES.iter().any(|start| begins(note, start))
}

/// What a [`stamp`] opens with.
#[rustfmt::skip]
const STAMPED: &[&str] = &[
    "last updated", "last modified", "last edited", "updated", "first published", "originally published",
    "published", "posted", "first posted", "created", "modified", "the article was originally published",
    "the article was first published", "the article was published", "the article was last updated",
    "the article was updated", "the story was originally published", "the story was first published",
    "the story was published", "the story was last updated", "the post was originally published", "date:",
    "time:",
];

/// "Last Updated Jan. 25 at 6:53 a.m. ET", "The article was originally published at 3:20 p.m.": a date and nothing else. "Posted on
/// Facebook, the video went viral" is news.
fn stamp(line: &Line<'_>) -> bool {
    let dates = || line.tokens.iter().any(|t| t.kind == TokenKind::Number) || line.words().any(|w| w.ends_with("day"));
    line.opens(STAMP)
        && line.has_at_most(20)
        && dates()
        && line.words().skip(line.opening.stamp_words).all(is_date_word)
}

/// What a [`credit`] of reporters opens with.
#[rustfmt::skip]
const REPORTED: &[&str] = &[
    "reporting by", "additional reporting by", "editing by", "writing by", "compiled by", "written by",
    "edited by", "translated by",
];

/// What a [`credit`] of pictures opens with.
#[rustfmt::skip]
const PICTURED: &[&str] = &[
    "photo:", "photo by", "photo credit", "photos by", "photograph:", "photograph by", "image:", "image credit",
    "credit:", "picture:", "ap photo", "file photo", "photo courtesy", "courtesy photo", "photo illustration",
    "video:", "video by", "source:",
];

/// "CNN and the Associated Press contributed to this report.", "Reporting by A; editing by B", "Written by A".
fn credit(line: &Line<'_>) -> bool {
    const ENDS: &[&str] = &[
        "contributed to this report",
        "contributed to this story",
        "contributed to this article",
        "contributed reporting",
    ];
    // Most paragraphs end in another word.
    let is_word = |t: &&Token| matches!(t.kind, TokenKind::Word | TokenKind::Number);
    let last = line.tokens.iter().rev().find(is_word).map(|t| &line.whole[t.span.range()]);
    let may = last.is_some_and(|last| is_among(last, &["report", "story", "article", "reporting"]));
    let end = || line.text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let contributed = may && ENDS.iter().any(|tail| ends(end(), tail)) && !line.text.contains('"');
    let reported = line.opens(REPORTERS) && !line.text.contains('"') && line.has_at_most(40);
    contributed || reported
}

/// "(Photo by A/Getty Images)", "Photo: A/Getty Images", "(AP Photo/A)".
fn picture(line: &Line<'_>) -> bool {
    line.opens(PICTURE)
        || line.text.contains('/')
            && (line.text.contains("/Getty") || line.text.contains("AP Photo/"))
            && !has_small_words(line, 2)
}

/// "By Joseph Tanfani and Patrick McGreevy", "By JANE DOE, Associated Press | Jan. 24, 2018".
fn byline(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const SMALL: &[&str] =
        &["and", "of", "the", "for", "de", "von", "van", "der", "staff", "writer", "reporter", "with"];
    let name = |word: &str| word.starts_with(char::is_uppercase) || is_date_word(word) || is_among(word, SMALL);
    let names = || line.words().skip(1).all(name);
    line.opens(BY)
        && line.has_at_most(14)
        && line.words().nth(1).is_some()
        && !line.text.ends_with(['.', ':', ','])
        && names()
}

/// "joseph.tanfani@latimes.com", "Twitter: @jtanfani", "Reach Joseph Tanfani at joseph.tanfani@latimes.com": ways to reach somebody,
/// names, and nothing else. "— Donald J. Trump (@realDonaldTrump)" below a tweet names a speaker.
fn contact(line: &Line<'_>) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "twitter", "email", "e", "mail", "facebook", "instagram", "contact", "reach", "follow", "on", "at", "or",
        "and", "the", "writer", "reporter", "tel", "phone", "call", "x", "via", "him", "her", "them", "by",
        "threads", "bluesky", "more", "stories", "read", "staff", "to", "can", "be", "reached", "is", "a", "author",
        "editor",
    ];
    let mut addressed = false;
    let mut handles = 0;
    for (i, token) in line.tokens.iter().enumerate() {
        let word = &line.whole[token.span.range()];
        match token.kind {
            TokenKind::Address => addressed = true,
            TokenKind::Mark if word == "@" => {
                addressed = true;
                handles = i + 1;
            }
            TokenKind::Word if i > 0 && i == handles => {}
            TokenKind::Word if word.starts_with(char::is_uppercase) || is_among(word, WORDS) => {}
            TokenKind::Mark if word != "?" && word != "!" => {}
            _ => return false,
        }
    }
    addressed && !line.text.starts_with(['-', '\u{2013}', '\u{2014}']) && line.has_at_most(14)
}

/// What a notice of [`rights`] opens with.
const RIGHTS: &[&str] = &[
    "\u{a9}",
    "copyright \u{a9}",
    "copyright (c)",
    "copyright 19",
    "copyright 20",
    "c) 19",
    "c) 20",
    "all rights reserved",
    "this material may not be published",
];

/// "© 2018 The Associated Press. All rights reserved."
fn rights(line: &Line<'_>) -> bool {
    line.opens(OWNED) || ends(line.text.trim_end_matches('.'), "all rights reserved")
}

fn has_small_words(line: &Line<'_>, more_than: usize) -> bool {
    line.words().filter(|word| word.starts_with(char::is_lowercase)).count() > more_than
}

/// Whether a word may stand in a date: months, weekdays, clock words, zones, numbers.
fn is_date_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if word.is_empty() || word.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "at", "on", "a.m", "p.m", "am", "pm", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt",
        "pst", "pdt", "gmt", "utc", "bst", "cet", "ist", "eastern", "pacific", "central", "mountain", "time",
        "standard", "daylight", "noon", "midnight", "local", "updated", "published", "posted", "last", "first",
        "modified", "originally", "ago", "hours", "hour", "minutes", "minute", "days", "day", "today", "yesterday",
        "sept", "tues", "thur", "thurs", "weds", "st", "nd", "rd", "th", "was", "o'clock",
    ];
    #[rustfmt::skip]
    const STEMS: &[&str] = &[
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];
    is_among(word, WORDS)
        || STEMS.iter().any(|stem| stem.eq_ignore_ascii_case(word) || (word.len() == 3 && begins(stem, word)))
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn furniture(paragraph: &str) -> bool {
        Text::new(paragraph).paragraphs().iter().all(|p| p.furniture)
    }

    #[test]
    fn what_a_page_puts_around_an_article_is_furniture() {
        #[rustfmt::skip]
        let table = [
            "----------", "* * *", "###", "[Ads /]", "[Advertisement]", "(Story continues below)", "Advertisement",
            "ADVERTISEMENT", "UPDATES:", "Read more:", "Share this", "Related Stories", "* More local news",
            "* Send us a news tip", "* Download the abc7NY app for breaking news alerts",
            "Sign up for our daily newsletter.", "Read more: Mayors stay away from the White House",
            "WATCH: Mayors speak in Washington",
            "4 p.m.: This article was updated with an additional comment from Mayor Garcetti.",
            "The article was originally published at 3:20 p.m.",
            "This story was originally published January 24, 2018 at 3:20 PM.",
            "UPDATE, Jan. 25: This story has been updated with 32 more names.",
            "Correction: An earlier version of this story said that 32 cities got letters.",
            "An earlier version of this article misstated the number of mayors.",
            "This is an archived article and the information in the article may be outdated. Please look at the time stamp on the story to see when it was last updated.",
            "Last Updated Jan. 25 at 6:53 a.m. ET", "Updated: Wednesday, January 24, 2018 3:15 PM EST",
            "Published 2:30 p.m. ET Jan. 24, 2018 | Updated 6:53 a.m. ET Jan. 25, 2018",
            "CNN and the Associated Press contributed to this report.",
            "Reporting by Jane Doe in Washington; editing by John Roe", "By Joseph Tanfani",
            "By JANE DOE and JOHN ROE, Associated Press", "(Photo by Drew Angerer/Getty Images)",
            "Photo: Drew Angerer/Getty Images", "Drew Angerer/Getty Images", "(AP Photo/Evan Vucci)",
            "joseph.tanfani@latimes.com", "Twitter: @jtanfani",
            "Reach Joseph Tanfani at joseph.tanfani@latimes.com or on Twitter @jtanfani.", "Follow @jtanfani",
            "© 2018 The Associated Press. All rights reserved.", "Copyright 2018 CNN",
            "This material may not be published, broadcast, rewritten or redistributed.",
            "Tags: mayors, White House",
        ];
        let wrong: Vec<&str> = table.into_iter().filter(|paragraph| !furniture(paragraph)).collect();
        assert!(wrong.is_empty(), "taken for news: {wrong:#?}");
    }

    #[test]
    fn news_is_no_furniture() {
        #[rustfmt::skip]
        let table = [
            "De Blasio pulled out.", "Still, many mayors did attend.", "Posted on Facebook, the video went viral.",
            "Published on Monday, the report names 23 cities.", "Updated figures show that 23 people died.",
            "The article was published in The New Yorker in 2017.", "By Monday, 23 mayors had left.",
            "By Thursday the number had risen to 32", "The update was late.", "Share prices fell 3 percent.",
            "Read more than 23 pages and you will see it.", "More than 100 mayors came.", "* Boston: 3 dead",
            "* Chicago received a letter on Wednesday.", "(The White House did not respond.)",
            "[Trump] didn't want to have a conversation.", "Photographers were kept out.", "\"Follow us,\" he said.",
            "Watch what they do, he said.", "Follow the money, investigators say.",
            "4 p.m.: Police say that three people died.", "Update: Police say that three people died.",
            "Sign language is taught in 23 schools.", "@realDonaldTrump tweeted that he would attend.",
            "— Donald J. Trump (@realDonaldTrump) January 24, 2018", "Mayors of 23 cities contributed to this fund.",
            "The Associated Press contributed 23 reporters.", "\"She contributed to this report,\" he said.",
            "He sent it to joseph@latimes.com on Wednesday.", "Contact tracing began on Jan. 24.",
            "This story begins in 1998.", "This report was published by the department in 2017.",
            "Related cases were filed in 23 courts.", "Advertisement spending rose 3 percent.",
            "Copyright law changed in 1998.", "Getty Images sued the company.",
            "For the third time, 23 mayors stayed away.", "Mayors Boycott White House Meeting",
            "Email from the mayor's office shows 32 names.", "Last week 23 mayors met.",
            "First published in 1998, the book sold 23 copies.",
            "Roughly 100 mayors attended, according to Politico.", "For more than a year, the city has refused.",
            "View this as a warning, the mayor said.",
        ];
        let wrong: Vec<&str> = table.into_iter().filter(|paragraph| furniture(paragraph)).collect();
        assert!(wrong.is_empty(), "taken for furniture: {wrong:#?}");
    }

    #[test]
    fn the_furniture_of_four_articles() {
        let mut found = String::new();
        for article in ["abc7ny", "governing", "latimes", "wpix"] {
            let path = format!("{}/fixtures/mayors-meeting/{article}.txt", env!("CARGO_MANIFEST_DIR"));
            let text = Text::new(std::fs::read_to_string(path).unwrap());
            for paragraph in text.paragraphs().iter().filter(|p| p.furniture) {
                found += &format!("{article}: {}\n", text.source_slice(paragraph.span));
            }
        }
        insta::assert_snapshot!(found);
    }
}
