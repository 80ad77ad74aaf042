//! The names of people and institutions, as far as capitals and titles give them away.

use std::cell::Cell;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::given::{self, Gender};
use super::person::{self, Signs};
use super::verbs;
use crate::reading::lexicon::{Index, Lexed, Lexicon};
use crate::text::{Lower, Span, Text, Token, TokenKind};

/// Words that tell a role; before a name they belong to it ("White House spokeswoman Lindsay Walters").
const ROLES: &str = "spokesman spokeswoman spokesperson mayor governor president senator secretary director chief chairman \
    chairwoman chair officer official aide adviser advisor attorney lawyer judge justice minister leader deputy general editor \
    author professor analyst reporter correspondent anchor host commissioner sheriff superintendent congressman congresswoman \
    representative ambassador strategist candidate nominee manager counsel executive founder owner coach captain lieutenant \
    sergeant detective activist economist scientist actor actress singer pastor bishop pope king queen prince princess duke \
    vice-president co-founder ceo republican democrat press deputy assistant former acting senior interim";

/// Words, besides the roles, for those who speak.
const SPEAKERS: &str = "officials official police authorities critics supporters lawyers lawyer prosecutors experts aides statement report \
    letter memo department company group agency organization court judges administration campaign committee team office \
    family woman man father mother son daughter brother sister wife husband neighbor neighbour witness witnesses source \
    sources person people union city government ministry researchers scientists doctors nurse doctor teacher student \
    students democrat republican billionaire businessman lawmaker lawmakers veteran suspect victim spokespeople network \
    newspaper paper magazine document filing complaint lawsuit indictment ruling duo couple others politician politicians \
    leaders senators mayors governors voter voters resident residents";

/// Those who speak for somebody else, or are known as somebody's.
const SERVICE: &str = "spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys counsel aide aides adviser advisers \
    advisor advisors assistant deputy wife husband widow widower son daughter brother sister mother father friend friends \
    colleague colleagues ally allies partner neighbor neighbour agent publicist representative biographer office campaign \
    source sources close family parents supporter supporters";

/// Words that begin a sentence with a capital and name nobody.
const OPENERS: &str = "but and so yet or still instead however meanwhile later then also earlier unfortunately moreover \
    nevertheless nonetheless indeed perhaps maybe now today yesterday tomorrow tonight once only even both either neither all some \
    many most few several more less another other others each every no not nothing if when while although though because since \
    unless until after before during in on at by for from with without under over about as of to into through despite according \
    following amid among the a an this that these those there here it its he she they we you i his her their our your my what who \
    which where why how never always just like officials police authorities critics supporters democrats republicans lawmakers \
    experts people asked speaking writing citing mr mrs ms that's it's he's she's they're we're i'm let's one two three four five \
    six seven eight nine ten hundreds thousands dozens roughly nearly almost much monday tuesday wednesday thursday friday saturday \
    sunday january february march april may june july august september october november december jan feb aug sept oct nov dec";

/// The last word of a name that is no person's.
const INSTITUTIONS: &str = "house department senate congress court courts police times post press union association committee party \
    conference council agency bureau company inc corp university ministry office administration pentagon kremlin service commission \
    government city county state states nations board group institute foundation center league organization journal news tower \
    street cnn nbc abc cbs fbi cia doj nsa irs epa white twitter facebook google co ltd plc llc llp industries energy holdings \
    capital securities airlines airways motors bank partners systems technologies pharmaceuticals entertainment enterprises associates \
    brothers international authority school college hospital church museum library parliament assembly \
    cathedral airport works chamber";

/// Parts of names that are written small: "Charles de Gaulle".
const PARTICLES: &str = "de van von der bin al la le du di da del el ibn";

/// What begins a phrase: "the mayor", "her lawyer".
const DETERMINERS: &str = "the a an one another his her their its";

/// Where a phrase that begins with one of these leads up to a sentence, a comma ends it.
const LEADS: &str = "in on at after before during as while when if despite since although though by for with following under from asked \
    speaking writing citing because until unlike like to about over standing responding pressed questioned among outside \
    inside near behind across along beside through throughout without within against amid";

/// What a clause begins with.
const CONJUNCTIONS: &str = "that but and as when while because if";

/// What a word may be to a reader of quotations: a set of bits.
pub(super) type Kind = u32;
pub(super) const ROLE: Kind = 1;
pub(super) const OPENER: Kind = 1 << 1;
const INSTITUTION: Kind = 1 << 2;
const PARTICLE: Kind = 1 << 3;
/// "Mr", "Mrs", "Ms": they open sentences and names.
const TITLE: Kind = 1 << 4;
const OF: Kind = 1 << 5;
/// "White", which makes a name of what opens sentences elsewhere: "White House".
const WHITE: Kind = 1 << 6;
const SPEAKER: Kind = 1 << 7;
/// Says that somebody is somebody else's: "spokesman", "lawyer", "sister".
pub(super) const SERVE: Kind = 1 << 8;
pub(super) const DETERMINER: Kind = 1 << 9;
pub(super) const CONJUNCTION: Kind = 1 << 10;
/// "he", "she", "they".
pub(super) const PRONOUN: Kind = 1 << 11;
/// A form of a verb of saying.
pub(super) const SAYS: Kind = 1 << 12;
/// What may stand between a subject and its verb.
pub(super) const BETWEEN: Kind = 1 << 13;
/// What stands before the subject of a sentence: "After the vote, he said".
pub(super) const LEAD: Kind = 1 << 21;
/// Said of a man: "Mr", "spokesman", "brother".
pub(super) const MAN: Kind = 1 << 14;
/// Said of a woman.
pub(super) const WOMAN: Kind = 1 << 15;
/// Said of one person, a man or a woman: "clerk".
pub(super) const SOMEBODY: Kind = 1 << 16;
/// Said of what is no person: "company".
pub(super) const BODY: Kind = 1 << 17;
/// What only a company has: "shareholders".
pub(super) const COMPANYS: Kind = 1 << 18;
/// A man's given name.
pub(super) const HIS: Kind = 1 << 19;
/// A woman's given name.
pub(super) const HERS: Kind = 1 << 20;
/// Behind a name, which of a family bears it: "Jr."
const GENERATION: Kind = 1 << 22;
/// A verb of saying with the particle that follows it: "shot back".
pub(super) const SAYS_WITH: Kind = 1 << 23;
/// Somebody or something that can speak.
pub(super) const SPEAKS: Kind = ROLE | SPEAKER;

/// All words that a reader of quotations knows, with their kinds.
fn known() -> impl Iterator<Item = (String, Kind)> {
    let lists = [
        (ROLES, ROLE),
        (OPENERS, OPENER),
        (INSTITUTIONS, INSTITUTION),
        (PARTICLES, PARTICLE),
        ("mr mrs ms", TITLE),
        ("of", OF),
        ("white", WHITE),
        (SPEAKERS, SPEAKER),
        (SERVICE, SERVE),
        (DETERMINERS, DETERMINER),
        (CONJUNCTIONS, CONJUNCTION),
        ("he she they", PRONOUN),
        (verbs::BETWEEN, BETWEEN),
        (verbs::WITH_PARTICLE, SAYS_WITH),
        ("jr sr ii iii", GENERATION),
        (LEADS, LEAD),
    ];
    let listed =
        lists.into_iter().flat_map(|(list, kind)| list.split_ascii_whitespace().map(move |w| (w.to_owned(), kind)));
    listed.chain(verbs::forms().into_iter().map(|form| (form, SAYS))).chain(person::kinds()).chain(given::kinds())
}

/// Gives the words of quotations a place in the lexicon.
pub(in crate::reading) fn words(lexicon: &mut Lexicon) {
    for (word, _) in known() {
        lexicon.add_apart(&word);
    }
}

/// The kinds of every word by its place in the lexicon.
static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let lexicon = Lexicon::shared();
    let mut kinds = Vec::new();
    for (word, kind) in known() {
        let place = usize::from(lexicon.place_of(&word));
        if kinds.len() <= place {
            kinds.resize(place + 1, 0);
        }
        if let Some(kinds) = kinds.get_mut(place).filter(|_| place > 0) {
            *kinds |= kind;
        }
    }
    kinds
});

/// The words of a text as readers of quotations know them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'t> {
    lexed: &'t Lexed<'t>,
    kinds: &'static [Kind],
}

impl<'t> Words<'t> {
    pub(super) fn of(lexed: &'t Lexed<'t>) -> Self {
        Self { lexed, kinds: &KINDS }
    }

    pub(super) fn text(self) -> &'t Text {
        self.lexed.text
    }

    /// A token as it is written; empty behind the end.
    #[inline]
    pub(super) fn word(self, token: usize) -> &'t str {
        self.lexed.word(token)
    }

    /// A token in lower case; empty behind the end.
    pub(super) fn lower(self, token: usize) -> Lower<'t> {
        match self.lexed.lower(token) {
            "" => Lower::of(self.word(token)),
            known => Lower::Same(known),
        }
    }

    /// The kinds of a token; none for a word that no list has and behind the end.
    #[inline]
    pub(super) fn kind(self, token: usize) -> Kind {
        self.kinds.get(usize::from(self.lexed.place(token))).copied().unwrap_or_default()
    }

    #[inline]
    pub(super) fn is(self, token: usize, of: Kind) -> bool {
        self.kind(token) & of != 0
    }

    /// The tokens of a name that begins at `at`, with the titles before it; empty where none does.
    #[inline]
    pub(super) fn run(self, at: usize) -> Range<usize> {
        let capital = |i: usize| is_capital(self.text().tokens().get(i));
        let kind = self.kind(at);
        let begins = if capital(at) {
            // Most capitals only begin a sentence.
            kind & OPENER == 0 || kind & TITLE != 0
        } else {
            kind & (ROLE | PARTICLE) != 0 && capital(at + 1)
        };
        if begins { self.run_of_capitals(at) } else { at..at }
    }

    /// As [`run`](Self::run), where a capital stands at `at` or behind a title or particle there. Not inlined: of most tokens nobody asks it.
    #[inline(never)]
    fn run_of_capitals(self, at: usize) -> Range<usize> {
        let text = self.text();
        let tokens = text.tokens();
        let first = self.kind(at);
        let sentence_end = text.sentences().get(text.sentence_of(at)).map_or(tokens.len(), |s| s.tokens.end);
        let mut end = at;
        let mut i = at;
        let mut capitals = 0;
        let mut before = 0;
        let mut here = first;
        while let Some(token) = tokens.get(i)
            && i < sentence_end.min(at + 16)
        {
            let next_capital = is_capital(tokens.get(i + 1));
            if token.kind == TokenKind::Word && token.capital {
                // "Minister Jan Kroll", "Councilwoman April Jones".
                let given = || before & (ROLE | MAN | WOMAN) != 0 && next_capital && is_month_and_name(text.word(i));
                if here & OPENER != 0 && here & TITLE == 0 && before & WHITE == 0 && !given() {
                    break;
                }
                capitals += 1;
                end = i + 1;
            } else {
                // Nothing written small goes on with a name but glued to it or before a capital.
                if token.spaced && !next_capital {
                    break;
                }
                let particle = here & PARTICLE != 0 && (capitals > 0 || i == at);
                let glue = next_capital && (here & ROLE != 0 || particle);
                // "Secretary of State", "Department of Justice".
                let of = here & OF != 0 && next_capital && before & (ROLE | INSTITUTION) != 0;
                // An initial or an abbreviated title ("Gov. Lee"), a double name.
                let mark = || {
                    capitals > 0
                        && !token.spaced
                        && matches!(text.word(i), "." | "-")
                        && (next_capital || self.is(i + 1, ROLE))
                };
                if !(token.kind == TokenKind::Word && (glue || of) || mark()) {
                    break;
                }
            }
            before = if capitals > 0 { here } else { 0 };
            i += 1;
            here = self.kind(i);
        }
        // "Lawyers for Tom Grady": a word for those who speak that begins a sentence names nobody.
        let nobody = capitals == 0 || (end == at + 1 && first & (SPEAKS | SERVE) != 0);
        if nobody { at..at } else { at..end }
    }

    /// The token of the last name of a run.
    fn last_name(self, run: &Range<usize>) -> Option<usize> {
        let tokens = self.text().tokens();
        let is_name = |i: &usize| tokens.get(*i).is_some_and(|t| t.kind == TokenKind::Word) && !self.is(*i, GENERATION);
        run.clone().rev().find(is_name)
    }

    /// The well-known given name in a run.
    fn given(self, run: &Range<usize>) -> Option<usize> {
        let last = self.last_name(run)?;
        let is_given =
            |i: &usize| is_capital(self.text().tokens().get(*i)) && given::gender_of(self.kind(*i)).is_some();
        (run.start..last).rev().find(is_given)
    }

    /// Whether a name is a person's, as far as can be told.
    pub(super) fn is_person(self, run: &Range<usize>) -> bool {
        // "the Examiner", but "the economist Vera Stone"
        let the = run.start > 0
            && self.text().word(run.start - 1).eq_ignore_ascii_case("the")
            && is_capital(self.text().tokens().get(run.start));
        !the && self.last_name(run).is_some_and(|last| !self.is(last, INSTITUTION | ROLE))
    }
}

/// Whether a month's name is also a person's.
fn is_month_and_name(word: &str) -> bool {
    matches!(word, "Jan" | "April" | "May" | "June" | "August")
}

/// The kinds of a word by itself, in lower case.
pub(super) fn kind_of(word: &str) -> Kind {
    KINDS.get(usize::from(Lexicon::shared().place_of(word))).copied().unwrap_or_default()
}

/// Whether a word in lower case, as the last of a phrase, ends no person's name.
pub(super) fn is_no_last_name(word: &str) -> bool {
    kind_of(word) & (SPEAKS | INSTITUTION | OPENER) != 0
}

/// Whether a word in lower case stands before names and is none.
pub(super) fn is_title(word: &str) -> bool {
    kind_of(word) & (ROLE | INSTITUTION | OPENER | PARTICLE | TITLE | MAN | WOMAN | SOMEBODY) != 0
        || matches!(
            word,
            "dr" | "gov"
                | "sen"
                | "rep"
                | "prof"
                | "rev"
                | "cllr"
                | "atty"
                | "gen"
                | "lt"
                | "sgt"
                | "capt"
                | "col"
                | "st"
        )
}

/// Who is named in a text, by last names.
#[derive(Debug)]
pub(super) struct Names {
    /// The last names.
    last: Index,
    /// By the place of a last name: what is known of it.
    known: Vec<Bearer>,
    /// The same by last names that no index holds: long ones, and those with letters outside of ASCII.
    others: FxHashMap<String, Bearer>,
    /// All mentions outside quotations, each with the number of mentions up to the one before of the same last name.
    mentions: Vec<(Range<usize>, usize)>,
}

/// Who bears a last name, as far as the text tells.
#[derive(Clone, Debug, Default)]
struct Bearer {
    /// The tokens of the fullest mention outside quotations, the first of equals.
    fullest: Range<usize>,
    /// How many mentions the text has up to the last one of this name.
    mentions: usize,
    /// Whether several people bear the name.
    shared: bool,
    /// What the mentions tell, once that was asked: of most names nobody asks.
    signs: Cell<Option<Signs>>,
}

/// Whether a token is a word with a capital: names have one.
fn is_capital(token: Option<&Token>) -> bool {
    token.is_some_and(|t| t.capital && t.kind == TokenKind::Word)
}

impl Names {
    /// The names of a text; `quoted` are the tokens of its quotations, in order.
    pub(super) fn of(words: Words<'_>, quoted: impl Iterator<Item = Range<usize>>) -> Self {
        let mut names = Self {
            last: Index::new(),
            known: Vec::with_capacity(64),
            others: FxHashMap::default(),
            // Every twentieth token or so begins a name.
            mentions: Vec::with_capacity(words.text().tokens().len() / 20),
        };
        names.known.push(Bearer::default());
        let text = words.text();
        let tokens = text.tokens();
        let mut at = 0;
        let end = tokens.len();
        for quote in quoted.chain(std::iter::once(end..end)) {
            while at < quote.start {
                // A name begins with a capital, or with the word before one.
                let behind = tokens.get(at..end.min(quote.start + 1)).unwrap_or_default();
                let Some(capital) = behind.iter().position(|t| is_capital(Some(t))) else { break };
                at += capital;
                let title = capital.checked_sub(1).map(|_| words.run(at - 1)).filter(|run| !run.is_empty());
                let run = title.or_else(|| (at < quote.start).then(|| words.run(at))).unwrap_or(at..at);
                if run.is_empty() {
                    at += 1;
                    continue;
                }
                if let Some(last) = words.last_name(&run).and_then(|last| tokens.get(last)) {
                    let mentions = names.mentions.len() + 1;
                    let bearer = names.bearer(text, last.span);
                    if bearer.mentions == 0 {
                        bearer.fullest = run.clone();
                    } else {
                        let given = |run: &Range<usize>| words.given(run).map(|given| text.word(given));
                        bearer.shared |= given(&run).is_some_and(|n| given(&bearer.fullest).is_some_and(|g| g != n));
                        if len(text, &run) > len(text, &bearer.fullest) {
                            bearer.fullest = run.clone();
                        }
                    }
                    let before = std::mem::replace(&mut bearer.mentions, mentions);
                    names.mentions.push((run.clone(), before));
                }
                at = run.end;
            }
            at = at.max(quote.end);
        }
        names
    }

    /// What is known of a last name; nothing where it is new.
    fn bearer(&mut self, text: &Text, last: Span) -> &mut Bearer {
        let word = text.slice(last);
        let place = if word.is_ascii() { self.last.add_at(text.as_str().as_bytes(), last) } else { 0 };
        if usize::from(place) == self.known.len() {
            self.known.push(Bearer::default());
        }
        match self.known.get_mut(usize::from(place)) {
            Some(bearer) if place > 0 => bearer,
            _ => self.others.entry(word.to_lowercase()).or_default(),
        }
    }

    /// The fullest mention of the person whose name ends a run; the run itself says more where several bear the last name.
    pub(super) fn fullest(&self, words: Words<'_>, run: &Range<usize>) -> Option<Range<usize>> {
        let bearer = self.known_of(words, run)?;
        Some(bearer.fullest.clone()).filter(|fullest| !fullest.is_empty() && !bearer.shared)
    }

    fn known_of(&self, words: Words<'_>, run: &Range<usize>) -> Option<&Bearer> {
        let text = words.text();
        let last = text.tokens().get(words.last_name(run)?)?.span;
        let word = text.slice(last);
        let place = if word.is_ascii() { self.last.find(text.as_str().as_bytes(), last) } else { 0 };
        match place {
            0 => self.others.get(&word.to_lowercase()),
            place => self.known.get(usize::from(place)),
        }
    }

    /// Whether several people bear the last name of a run.
    pub(super) fn shared(&self, words: Words<'_>, run: &Range<usize>) -> bool {
        self.known_of(words, run).is_some_and(|bearer| bearer.shared)
    }

    /// What the text tells of who bears a name, by all its mentions.
    pub(super) fn signs(&self, words: Words<'_>, run: &Range<usize>) -> Signs {
        let Some(bearer) = self.known_of(words, run) else { return Signs::default() };
        bearer.signs.get().unwrap_or_else(|| {
            let mut signs = Signs::default();
            let mut mentions = bearer.mentions;
            while let Some((run, before)) = mentions.checked_sub(1).and_then(|last| self.mentions.get(last)) {
                signs.add(person::signs(words, run));
                mentions = *before;
            }
            bearer.signs.set(Some(signs));
            signs
        })
    }

    /// He or she, by the name itself, else by the others of the same last name.
    pub(super) fn gender(&self, words: Words<'_>, run: &Range<usize>) -> Option<Gender> {
        person::signs(words, run).gender().or_else(|| self.signs(words, run).gender())
    }

    /// Whether two runs have the same last name.
    pub(super) fn same(&self, words: Words<'_>, a: &Range<usize>, b: &Range<usize>) -> bool {
        let last = |run| words.last_name(run).map(|last| words.text().word(last));
        match (last(a), last(b)) {
            (Some(a), Some(b)) if a.is_ascii() && b.is_ascii() => a.eq_ignore_ascii_case(b),
            (Some(a), Some(b)) => a.to_lowercase() == b.to_lowercase(),
            _ => false,
        }
    }
}

/// How many words a name has.
fn len(text: &Text, run: &Range<usize>) -> usize {
    text.tokens().get(run.clone()).unwrap_or_default().iter().filter(|t| t.kind == TokenKind::Word).count()
}
