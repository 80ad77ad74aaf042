//! An `about` that finds nearly every sentence finds nothing.

use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::fact::kind::quote::tells;
use crate::fact::terms::{TermHits, TermId, TermSet};
use crate::fact::{About, Fact};
use crate::text::Text;

/// Sentences that have nothing in common but that they are English news.
const PROBES: &str = "\
The orchestra will open its season in October with a symphony that nobody in the city has heard for forty years.

Heavy rain closed two lanes of the coastal highway on Monday and left thousands of homes without power.

Scientists found that the bees in the valley had lost a third of their colonies to a mite from abroad.

\u{201c}It was the longest night of my life,\u{201d} said the nurse, who stayed with her patients until help came.

The company plans to build a factory near the harbor and hire 400 workers by the end of next year.

A judge ruled that the museum must return the painting to the family from which it was stolen.

After a slow start the team scored three goals in the second half and moved to the top of the league.

Prices of bread and milk rose again in March, according to a survey by the statistics office.

The school board voted 5-2 on Tuesday to keep the old library open for at least one more summer.

Firefighters rescued a dog from the roof of a burning barn, and no one was hurt.

Her novel, which was written in a kitchen at night, has been translated into eleven languages.

Voters in the north are more worried about the price of land than they are about crime, he argued.";

/// How many of the probes, of a hundred, must have a term before it is everybody's.
const EVERYWHERE: usize = 50;

/// Reports every fact whose `about` any sentence satisfies.
pub(super) fn lint(facts: &[Fact], terms: &TermSet, diagnostics: &Diagnostics) {
    if facts.iter().all(|fact| fact.about.is_empty()) {
        return;
    }
    let probes = Text::new(PROBES);
    let hits = terms.scan(&probes);
    for fact in facts {
        let mut sought = fact.about.iter().filter(|about| !about.negated).peekable();
        let Some(first) = sought.peek().copied() else { continue };
        if sought.all(|about| is_everywhere(about, terms, &hits, &probes)) {
            let message = format!("sentences on anything at all satisfy `{}`", first.source.value);
            let help = "name words that only sentences on the subject have";
            diagnostics.push(Diagnostic::new(codes::BROAD_ABOUT, first.source.at, message).help(help));
        }
    }
}

/// Whether a term is in most sentences, whatever they are about, or has an alternative of nothing but words of grammar.
fn is_everywhere(about: &About, terms: &TermSet, hits: &TermHits, probes: &Text) -> bool {
    let of_grammar = |phrase: &String| {
        phrase
            .split(' ')
            .all(|word| !word.starts_with(char::is_uppercase) && word.contains(char::is_alphabetic) && !tells(word))
    };
    let found = |term: TermId| {
        let sentences = probes.sentences().iter();
        sentences.filter(|sentence| !hits.within(term, sentence.tokens.clone()).is_empty()).count()
    };
    let all = probes.sentences().len();
    terms.phrases(about.term).iter().any(of_grammar) || found(about.term) * 100 >= all * EVERYWHERE
}
