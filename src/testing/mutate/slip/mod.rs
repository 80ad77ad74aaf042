//! The errors that are planted: what goes wrong between a source and a page, one kind a variant, one file a family.

pub(super) mod name;
pub(super) mod polarity;
pub(super) mod quantity;
pub(super) mod quote;
pub(super) mod time;

use std::fmt;
use std::ops::Range;

use crate::article::Article;
use crate::check::Judged;
use crate::fact::kind::Kind;
use crate::fact::{Evidence, Fact, Stance, Story};
use crate::reading::exact::Exact;
use crate::text::Span;

use super::edit::Edit;
use name::Names;

/// An error of a kind that newspapers make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slip {
    /// 23 → 24: one off in the last place written.
    OffByOne,
    /// 23 → 32
    Transposed,
    /// 23 → 230, 380 → 38
    FactorOfTen,
    /// 23 → 23,000
    FactorOfThousand,
    /// million → billion
    Scale,
    /// Wednesday → Thursday
    Weekday,
    /// Jan. 24 → Jan. 25, yesterday → today
    DayOff,
    /// Jan. 24 → March 24
    Month,
    /// 1968 → 1969
    Year,
    /// 12:30 → 1:30
    HourOff,
    /// a.m. → p.m., noon → midnight
    HalfDay,
    /// "attended" → "never attended"
    NegationAdded,
    /// "did not attend" → "did attend"
    NegationDropped,
    /// "boycotted" → "attended"
    Opposite,
    /// A word of a quotation, for another
    WordChanged,
    /// A word of a quotation, left out
    WordDropped,
    /// A word that nobody said
    WordAdded,
    /// Somebody else's words
    Speaker,
    /// Somebody else's deed or role
    Name,
    /// Another role, place or party
    Role,
}

impl Slip {
    /// In a report.
    pub fn name(self) -> &'static str {
        match self {
            Self::OffByOne => "off by one",
            Self::Transposed => "transposed digits",
            Self::FactorOfTen => "factor of ten",
            Self::FactorOfThousand => "factor of a thousand",
            Self::Scale => "million for billion",
            Self::Weekday => "another weekday",
            Self::DayOff => "a day off",
            Self::Month => "another month",
            Self::Year => "another year",
            Self::HourOff => "an hour off",
            Self::HalfDay => "the other half of the day",
            Self::NegationAdded => "negation added",
            Self::NegationDropped => "negation dropped",
            Self::Opposite => "the opposite",
            Self::WordChanged => "quoted word changed",
            Self::WordDropped => "quoted word dropped",
            Self::WordAdded => "word added to a quotation",
            Self::Speaker => "another speaker",
            Self::Name => "another name",
            Self::Role => "another role",
        }
    }
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a fact must do about an error to have caught it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// The words say something else now: they must refute.
    Refute,
    /// The words say nothing on the fact any longer ("would attend", somebody else's deed): they must no longer support.
    Release,
    /// By rule the words still say the same on the fact: a weekday where it names an hour only, a word cut off at the end of an
    /// excerpt.
    Nothing,
}

/// An error that can be planted in a piece of evidence.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Index of the fact.
    pub(super) fact: usize,
    pub(super) slip: Slip,
    pub(super) edit: Edit,
    pub(super) due: Due,
    /// The number that stands there then, where it is one whose distance from the fact decides what is due.
    pub(super) number: Option<Exact>,
    /// The words of the evidence: byte offsets in the source.
    pub(super) words: Range<usize>,
    /// The sentences that hold them and the edit: byte offsets in the source.
    pub(super) passage: Range<usize>,
}

/// An error in words, before it is known which evidence it is in.
pub(super) struct Planted {
    pub(super) slip: Slip,
    pub(super) edit: Edit,
    pub(super) due: Due,
    pub(super) number: Option<Exact>,
}

impl Planted {
    pub(super) fn new(slip: Slip, edit: Edit, due: Due) -> Self {
        Self { slip, edit, due, number: None }
    }
}

/// One piece of evidence, and all that is known around it.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) story: &'a Story,
    pub(super) article: &'a Article,
    pub(super) judged: &'a Judged,
    pub(super) names: &'a Names,
    pub(super) fact: &'a Fact,
    pub(super) evidence: &'a Evidence,
}

impl Spot<'_> {
    /// A span of the text as a range of the source.
    pub(super) fn source(&self, span: Span) -> Range<usize> {
        self.article.text.source_span(span).range()
    }

    /// The tokens of the evidence's words.
    pub(super) fn tokens(&self) -> Range<usize> {
        let text = &self.article.text;
        let start = text.token_at(self.evidence.span.start);
        start..text.tokens().partition_point(|t| t.span.start < self.evidence.span.end).max(start)
    }
}

/// Every error that can be planted in the evidence of an article. Errors are planted in words that support a fact: in those that
/// refute it one more would go unnoticed, or put them right.
pub(super) fn candidates(story: &Story, article: &Article, judged: &Judged, names: &Names) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (index, (fact, (_, evidence))) in story.facts.iter().zip(&judged.verdicts).enumerate() {
        for evidence in evidence.iter().filter(|e| matches!(e.stance, Stance::Supports(_))) {
            let spot = Spot { story, article, judged, names, fact, evidence };
            let mut planted = plant(spot);
            planted.retain(|p| !p.edit.is_idle(article.text.source()));
            let words = spot.source(evidence.span);
            candidates.extend(planted.into_iter().map(|p| {
                let passage = passage(article, &words, &p.edit);
                Candidate {
                    fact: index,
                    slip: p.slip,
                    edit: p.edit,
                    due: p.due,
                    number: p.number,
                    words: words.clone(),
                    passage,
                }
            }));
        }
    }
    candidates
}

fn plant(spot: Spot<'_>) -> Vec<Planted> {
    match &spot.fact.kind {
        Kind::Quantity(_) => quantity::slips(spot, spot.evidence.span),
        Kind::When(when) => time::slips(spot, &when.value.value),
        Kind::Quote(quote) => quote::slips(spot, quote),
        Kind::Event(event) => polarity::of_event(spot, event),
        Kind::Term(term) => name::of_term(spot, term),
        // What an expression looks at is its author's secret: only a denial must not go unnoticed.
        Kind::Pattern(_) => polarity::negations(spot).into_iter().map(|p| Planted { due: Due::Release, ..p }).collect(),
    }
}

/// The sentences that hold some words and an edit.
fn passage(article: &Article, words: &Range<usize>, edit: &Edit) -> Range<usize> {
    let (from, to) = (words.start.min(edit.start), words.end.max(edit.end));
    let spans = article.text.sentences().iter().map(|s| article.text.source_span(s.span).range());
    spans.filter(|s| s.start < to && from < s.end).fold(from..to, |all, s| all.start.min(s.start)..all.end.max(s.end))
}
