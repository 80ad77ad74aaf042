//! What no example and no article ever touches.

use rustc_hash::FxHashSet;

use crate::article::Article;
use crate::check::verdict::Silence;
use crate::check::{Checked, Verdict};
use crate::fact::terms::TermId;
use crate::fact::{Expected, Fact, Story};
use crate::text::Text;

/// Collects what the texts of a story touch.
#[derive(Debug)]
pub struct Coverage<'s> {
    story: &'s Story,
    /// Alternatives of terms that matched somewhere.
    matched: FxHashSet<(TermId, usize)>,
    /// For each fact, whether an article speaks of it.
    touched: Vec<bool>,
    articles: usize,
}

/// Something that is never tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap<'s> {
    /// A fact without examples of expectations that it can meet; there is at least one.
    NoExample(&'s Fact, Vec<Expected>),
    /// A fact that no article speaks of.
    Untouched(&'s Fact),
    /// An alternative of a term that no example and no article has.
    Unmatched {
        /// The term, as written.
        term: &'s str,
        /// The alternative, as written.
        alternative: &'s str,
    },
}

impl Gap<'_> {
    /// Whether it is an example that is missing, rather than an article.
    pub fn is_of_examples(&self) -> bool {
        matches!(self, Self::NoExample(..))
    }
}

impl PartialEq for Fact {
    /// Ids are unique in a story.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Fact {}

impl<'s> Coverage<'s> {
    /// What the examples of a story touch.
    pub fn new(story: &'s Story) -> Self {
        let touched = vec![false; story.facts.len()];
        let mut coverage = Self { story, matched: FxHashSet::default(), touched, articles: 0 };
        // One text of all examples, so that terms are looked up once.
        let texts = story.facts.iter().flat_map(|fact| fact.examples.iter().map(|example| example.text.as_str()));
        coverage.match_terms(&Text::new(texts.collect::<Vec<_>>().join("\n\n")));
        coverage
    }

    /// Adds what an article touches, and the verdicts on it.
    pub fn add(&mut self, article: &Article, checked: &Checked) {
        self.articles += 1;
        self.match_terms(&article.text);
        for (touched, outcome) in self.touched.iter_mut().zip(&checked.outcomes) {
            let absent = matches!(outcome.verdict, Verdict::Omission(Silence::Absent));
            *touched |= !absent;
        }
    }

    fn match_terms(&mut self, text: &Text) {
        let hits = self.story.terms.scan(text);
        for term in self.story.terms.ids() {
            self.matched.extend(hits.of(term).iter().map(|found| (term, found.alternative)));
        }
    }

    /// What is never tried: first by fact, then by term.
    pub fn gaps(&self) -> Vec<Gap<'s>> {
        let mut gaps = Vec::new();
        for (fact, touched) in self.story.facts.iter().zip(&self.touched) {
            let has = |expected| fact.examples.iter().any(|example| example.expected == expected);
            let wanted = [(Expected::Agree, fact.kind.can_agree()), (Expected::Contradict, fact.kind.can_contradict())];
            let missing: Vec<_> = wanted.into_iter().filter(|(e, can)| *can && !has(*e)).map(|(e, _)| e).collect();
            if !missing.is_empty() {
                gaps.push(Gap::NoExample(fact, missing));
            }
            if self.articles > 0 && !touched {
                gaps.push(Gap::Untouched(fact));
            }
        }
        // Without articles nobody can say what is never tried: the examples are few.
        let terms = &self.story.terms;
        for term in terms.ids().filter(|_| self.articles > 0) {
            let alternatives = terms.alternatives(term).iter().enumerate();
            let unmatched = alternatives.filter(|(number, _)| !self.matched.contains(&(term, *number)));
            gaps.extend(unmatched.map(|(_, alternative)| Gap::Unmatched { term: terms.text(term), alternative }));
        }
        gaps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Dateline;
    use crate::check::Checker;
    use crate::fact::kind::testing::story;

    #[test]
    fn what_nothing_tries_is_named() {
        let story = story(
            "about = [\"vote|ballot\"]\nterm = { is = \"Smith|Jones\" }\n[fact.tests]\nagree = ['They voted for Smith.']",
        );
        let mut coverage = Coverage::new(&story);
        assert!(coverage.gaps().is_empty(), "without articles");
        let article = Article::from_text("Nobody came.", Dateline::default());
        coverage.add(&article, &Checker::new(&story).check(&article));
        let gaps = coverage.gaps().into_iter().map(|gap| match gap {
            Gap::NoExample(fact, missing) => format!("{} has no {}", fact.id, missing[0].key()),
            Gap::Untouched(fact) => format!("{} is untouched", fact.id),
            Gap::Unmatched { term, alternative } => format!("{alternative} of {term}"),
        });
        assert_eq!(gaps.collect::<Vec<_>>(), ["a is untouched", "ballot of vote|ballot", "Jones of Smith|Jones"]);
    }
}
