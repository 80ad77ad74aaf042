//! Mutation: errors planted in a story's own articles, to see which of them its facts would miss, and rewrites that change
//! nothing, to see which of them raise a false alarm.
//!
//! An error is planted in words that support a fact, for only there can the fact notice it, and one at a time: every mutant is
//! the article with one place written otherwise. Numbers, times, quotations, verbs and names are taken from the readings. What
//! counts as caught is settled by the error, before anything is judged again:
//!
//! - most errors make the words say something else: the fact must find evidence in the same sentence that refutes it;
//! - some only take the support away ("would attend" for "would not attend", somebody else's deed): it is enough that the
//!   words no longer support;
//! - some change nothing that the fact speaks of: a number within its slack, another weekday where the fact names an hour, a
//!   word cut off at the end of an excerpt. They are equivalent, and never counted as caught.
//!
//! Nothing is random: which name or word stands in depends on the place only, and results come in the order of the articles,
//! of the facts and of the text, on any number of threads.

mod edit;
mod number;
mod rewrite;
mod slip;

pub mod report;

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::article::Article;
use crate::check::{Checker, Judged, Verdict};
use crate::fact::kind::Kind;
use crate::fact::{Evidence, Stance, Story};
use crate::order;
use crate::text::{Text, one_line};

use super::Watch;
use edit::{Edit, apply};
pub use rewrite::Rewrite;
pub use slip::Slip;
use slip::{Candidate, Due, name::Names};

/// What became of all errors and rewrites of a story.
#[derive(Debug)]
pub struct Survey<'s> {
    /// The story.
    pub story: &'s Story,
    /// The sigla of the articles, in their order.
    pub articles: Vec<String>,
    /// Every error that was planted, by article, fact and place.
    pub plants: Vec<Plant>,
    /// The errors to which a fact reacted that has no evidence there.
    pub strays: Vec<Stray>,
    /// How often each kind of rewrite was made.
    pub rewrites: BTreeMap<Rewrite, usize>,
    /// The rewrites after which a fact changed its verdict.
    pub alarms: Vec<Alarm>,
}

/// An error that was planted.
#[derive(Clone, Debug)]
pub struct Plant {
    /// Index of the fact in the story.
    pub fact: usize,
    /// The article.
    pub siglum: String,
    /// What kind of error.
    pub slip: Slip,
    /// The sentence as it stands in the article, on one line.
    pub before: String,
    /// The sentence with the error.
    pub after: String,
    /// What became of it.
    pub fate: Fate,
}

/// A fact that changed its verdict although the error stands in none of its evidence: neither in what it rested on before nor in
/// what it found then. One reaction of this kind may be right, as where a name stands in for another's; many say that a reading
/// reaches too far.
#[derive(Clone, Debug)]
pub struct Stray {
    /// Index of the fact in the story.
    pub fact: usize,
    /// Index of the fact that the error was planted for.
    pub planted_for: usize,
    /// The article.
    pub siglum: String,
    /// What kind of error.
    pub slip: Slip,
    /// The sentence as it stands in the article, on one line.
    pub before: String,
    /// The sentence with the error.
    pub after: String,
    /// The verdict before, and after.
    pub verdicts: (Verdict, Verdict),
}

/// What became of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The fact noticed.
    Caught,
    /// By rule, the article still says the same on the fact.
    Equivalent,
    /// The fact did not notice.
    Survived {
        /// The verdict of the fact in the article with the error.
        verdict: Verdict,
        /// Why.
        reason: String,
    },
}

/// A harmless rewrite that changed a verdict.
#[derive(Clone, Debug)]
pub struct Alarm {
    /// Index of the fact in the story.
    pub fact: usize,
    /// The article.
    pub siglum: String,
    /// What was rewritten.
    pub rewrite: Rewrite,
    /// The words of one place before, and after; the first evidence where the whole article was rewritten.
    pub words: (String, String),
    /// The verdict before, and after.
    pub verdicts: (Verdict, Verdict),
}

/// How many errors were planted, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Noticed.
    pub caught: usize,
    /// Not noticed.
    pub survived: usize,
    /// No error, by rule.
    pub equivalent: usize,
}

impl Tally {
    /// Counts some errors.
    pub fn of<'p>(plants: impl IntoIterator<Item = &'p Plant>) -> Self {
        let mut tally = Self::default();
        for plant in plants {
            match plant.fate {
                Fate::Caught => tally.caught += 1,
                Fate::Survived { .. } => tally.survived += 1,
                Fate::Equivalent => tally.equivalent += 1,
            }
        }
        tally
    }

    /// The errors that could be noticed.
    pub fn planted(self) -> usize {
        self.caught + self.survived
    }

    /// The share of errors noticed, in tenths of a percent, rounded down; 1000 where none was planted.
    pub fn score(self) -> usize {
        (self.caught * 1000).checked_div(self.planted()).unwrap_or(1000)
    }
}

impl Survey<'_> {
    /// All errors together.
    pub fn tally(&self) -> Tally {
        Tally::of(&self.plants)
    }

    /// The errors that were not noticed.
    pub fn survivors(&self) -> impl Iterator<Item = &Plant> {
        self.plants.iter().filter(|p| matches!(p.fate, Fate::Survived { .. }))
    }
}

/// Plants errors in the articles of a story and rewrites them, in parallel.
pub fn survey<'s>(story: &'s Story, articles: &[Article], watch: &impl Watch) -> Survey<'s> {
    let checker = Checker::new(story);
    let judged: Vec<Judged> = articles.par_iter().map(|article| checker.judge(article)).collect();
    let names = Names::new(story, articles.iter().zip(&judged));
    let mut survey = Survey {
        story,
        articles: articles.iter().map(|a| a.siglum.clone()).collect(),
        plants: Vec::new(),
        strays: Vec::new(),
        rewrites: BTreeMap::new(),
        alarms: Vec::new(),
    };
    for (article, judged) in articles.iter().zip(&judged) {
        let original = Original { story, checker, article, judged };
        let (plants, strays) = original.plants(slip::candidates(story, article, judged, &names), watch);
        survey.plants.extend(plants);
        survey.strays.extend(strays);
        let rewrites = rewrite::rewrites(article, &judged.readings);
        for (rewrite, _) in &rewrites {
            *survey.rewrites.entry(*rewrite).or_default() += 1;
        }
        watch.more(rewrites.len());
        let alarms: Vec<Vec<Alarm>> = rewrites
            .par_iter()
            .map(|(rewrite, edits)| {
                let alarms = original.alarms(*rewrite, edits);
                watch.step();
                alarms
            })
            .collect();
        survey.alarms.extend(alarms.into_iter().flatten());
    }
    survey
}

/// A verdict that changed.
#[derive(Clone, Copy, Debug)]
struct Reaction {
    fact: usize,
    verdicts: (Verdict, Verdict),
}

/// An article before anything is planted in it.
#[derive(Clone, Copy)]
struct Original<'a> {
    story: &'a Story,
    checker: Checker<'a>,
    article: &'a Article,
    judged: &'a Judged,
}

impl Original<'_> {
    /// What becomes of some errors, and who else reacts. The same words may be evidence of several facts: they are judged once.
    fn plants(&self, candidates: Vec<Candidate>, watch: &impl Watch) -> (Vec<Plant>, Vec<Stray>) {
        let mut by_edit: BTreeMap<Edit, Vec<usize>> = BTreeMap::new();
        for (i, candidate) in candidates.iter().enumerate() {
            by_edit.entry(candidate.edit.clone()).or_default().push(i);
        }
        let edits: Vec<(Edit, Vec<usize>)> = by_edit.into_iter().collect();
        watch.more(edits.len());
        let mut fates: Vec<(usize, Fate, Vec<Reaction>)> = edits
            .par_iter()
            .flat_map_iter(|(edit, planted)| {
                let mutant = self.article.rewritten(apply(self.article.text.source(), std::slice::from_ref(edit)));
                let after = self.checker.judge(&mutant);
                let mut reactions = self.reactions(edit, planted, &candidates, &mutant, &after);
                let fates: Vec<_> = planted
                    .iter()
                    .filter_map(|&i| {
                        let fate = self.fate(candidates.get(i)?, &mutant, &after);
                        Some((i, fate, std::mem::take(&mut reactions)))
                    })
                    .collect();
                watch.step();
                fates
            })
            .collect();
        order::sort_by_key(&mut fates, |(i, ..)| *i);
        let siglum = &self.article.siglum;
        let mut plants = Vec::with_capacity(candidates.len());
        let mut strays = Vec::new();
        for (c, (_, fate, reactions)) in candidates.into_iter().zip(fates) {
            let (before, after) = self.sentences(&c);
            strays.extend(reactions.into_iter().map(|Reaction { fact, verdicts }| Stray {
                fact,
                planted_for: c.fact,
                siglum: siglum.clone(),
                slip: c.slip,
                before: before.clone(),
                after: after.clone(),
                verdicts,
            }));
            plants.push(Plant { fact: c.fact, siglum: siglum.clone(), slip: c.slip, before, after, fate });
        }
        (plants, strays)
    }

    /// The sentence as it stands in the article, and with the error.
    fn sentences(&self, candidate: &Candidate) -> (String, String) {
        let before = self.article.text.source().get(candidate.passage.clone()).unwrap_or_default();
        let within = |at: usize| at - candidate.passage.start;
        let edit = &candidate.edit;
        let edit = Edit::new(within(edit.start)..within(edit.end), edit.with.clone());
        (one_line(before), one_line(&apply(before, std::slice::from_ref(&edit))))
    }

    /// The facts that change their verdict although nothing was planted for them and the edit stands in none of their evidence.
    fn reactions(
        &self,
        edit: &Edit,
        planted: &[usize],
        candidates: &[Candidate],
        mutant: &Article,
        after: &Judged,
    ) -> Vec<Reaction> {
        let meant = |fact: usize| planted.iter().filter_map(|&i| candidates.get(i)).any(|c| c.fact == fact);
        // One byte more on either side: an edit that only inserts has no bytes of its own.
        let old_place = edit.start.saturating_sub(1)..edit.end + 1;
        let new_place = edit.start.saturating_sub(1)..edit.start + edit.with.len() + 1;
        let pairs = self.judged.verdicts.iter().zip(&after.verdicts).enumerate();
        pairs
            .filter(|(fact, (old, new))| {
                let touched = old.1.iter().any(|e| lies_in(&self.article.text, e, &old_place))
                    || new.1.iter().any(|e| lies_in(&mutant.text, e, &new_place));
                old.0.stand() != new.0.stand() && !touched && !meant(*fact)
            })
            .map(|(fact, (old, new))| Reaction { fact, verdicts: (old.0, new.0) })
            .collect()
    }

    fn fate(&self, candidate: &Candidate, mutant: &Article, after: &Judged) -> Fate {
        if candidate.due == Due::Nothing || self.within_slack(candidate, mutant, after) {
            return Fate::Equivalent;
        }
        let passage = candidate.edit.shift(&candidate.passage);
        let words = candidate.edit.shift(&candidate.words);
        let (Some((_, old)), Some((verdict, new))) =
            (self.judged.verdicts.get(candidate.fact), after.verdicts.get(candidate.fact))
        else {
            return Fate::Equivalent;
        };
        let refuting = |text: &Text, evidence: &[Evidence], place: &Range<usize>| {
            evidence.iter().filter(|e| e.stance == Stance::Refutes && lies_in(text, e, place)).count()
        };
        if refuting(&mutant.text, new, &passage) > refuting(&self.article.text, old, &candidate.passage) {
            return Fate::Caught;
        }
        let supports = |e: &&Evidence| matches!(e.stance, Stance::Supports(_)) && lies_in(&mutant.text, e, &words);
        if candidate.due == Due::Release && !new.iter().any(|e| supports(&e)) {
            return Fate::Caught;
        }
        Fate::Survived { verdict: *verdict, reason: self.reason(candidate, mutant, new, &passage) }
    }

    /// Whether a number reads as it was planted, and the fact's set still allows it.
    fn within_slack(&self, candidate: &Candidate, mutant: &Article, after: &Judged) -> bool {
        let (Some(number), Some(Kind::Quantity(quantity))) =
            (candidate.number, self.story.facts.get(candidate.fact).map(|f| &f.kind))
        else {
            return false;
        };
        let place = candidate.edit.start..candidate.edit.start + candidate.edit.with.len();
        let reading = after.readings.quantities.iter().find(|q| {
            q.numbers.iter().any(|n| {
                let range = mutant.text.source_span(n.span).range();
                n.value == number && range.start < place.end && place.start < range.end
            })
        });
        reading.and_then(|q| quantity.says(q)).is_some_and(|stance| stance != Stance::Refutes)
    }

    /// Why the error was not noticed: the evidence at its place, or what was considered there and left.
    fn reason(&self, candidate: &Candidate, mutant: &Article, new: &[Evidence], passage: &Range<usize>) -> String {
        if let Some(evidence) = new.iter().find(|e| lies_in(&mutant.text, e, passage)) {
            return one_line(&evidence.reason);
        }
        let fact = self.story.facts.get(candidate.fact);
        let steps = fact.map(|fact| self.checker.explain(fact, mutant).steps).unwrap_or_default();
        let near = steps.iter().rfind(|s| {
            let range = mutant.text.source_span(s.span).range();
            range.start < passage.end && passage.start < range.end
        });
        near.and_then(|step| step.note.lines().next()).map_or_else(|| "nothing was found there".to_owned(), one_line)
    }

    /// The facts that change their verdict when the article is rewritten.
    fn alarms(&self, rewrite: Rewrite, edits: &[Edit]) -> Vec<Alarm> {
        let source = self.article.text.source();
        let mutant = self.article.rewritten(apply(source, edits));
        let after = self.checker.judge(&mutant);
        let pairs = self.judged.verdicts.iter().zip(&after.verdicts).enumerate();
        let changed = pairs.filter(|(_, (old, new))| old.0.stand() != new.0.stand());
        changed
            .map(|(fact, (old, new))| {
                let words = match edits {
                    [edit] => {
                        let at =
                            self.article.text.sentences().iter().map(|s| self.article.text.source_span(s.span).range());
                        let range = at.clone().rfind(|s| s.start <= edit.start).unwrap_or(0..source.len());
                        let shifted = edit.shift(&(range.start.min(edit.start)..range.end.max(edit.end)));
                        (source.get(range).unwrap_or_default(), mutant.text.source().get(shifted).unwrap_or_default())
                    }
                    _ => {
                        let first = |text, evidence: &[Evidence]| {
                            evidence.first().map_or("", |e| Text::source_slice(text, e.span))
                        };
                        (first(&self.article.text, &old.1), first(&mutant.text, &new.1))
                    }
                };
                Alarm {
                    fact,
                    siglum: self.article.siglum.clone(),
                    rewrite,
                    words: (one_line(words.0), one_line(words.1)),
                    verdicts: (old.0, new.0),
                }
            })
            .collect()
    }
}

/// Whether evidence shares a byte with a range of the source.
fn lies_in(text: &Text, evidence: &Evidence, place: &Range<usize>) -> bool {
    let range = text.source_span(evidence.span).range();
    range.start < place.end && place.start < range.end
}

#[cfg(test)]
mod tests;
