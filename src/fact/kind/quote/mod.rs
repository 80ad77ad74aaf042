//! A `quote` fact: a remark as it was made, who made it, and what a newspaper may do to it.

mod align;
mod change;
mod class;
mod judge;
mod look;
mod numbers;
mod policy;
mod remark;
mod show;
mod spelling;
mod style;
mod weight;
mod words;

pub use class::Class;
pub use policy::Policy;

use super::Scope;
use crate::diagnostic::{Diagnostic, Str, Table, codes};
use crate::fact::terms::TermId;
use crate::fact::{Findings, Passage};
use crate::reading::quotation::kin::Name;
use crate::text::Text;
use class::Comparison;
use remark::Remark;

/// Expects the words somebody said.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words as they were said.
    pub text: Str,
    /// Who said them.
    pub speaker: Option<TermId>,
    /// The names among the speaker's phrases.
    names: Vec<Name>,
    /// Which classes still agree.
    pub policy: Policy,
    /// The words ready to be compared.
    words: Text,
}

impl Quote {
    /// Reads `{ text, speaker, policy }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let text = table.required_str("text");
        let speaker = table.terms("speaker", scope.terms);
        let names = match table.str("speaker") {
            Some(text) if speaker.is_some() => scope.terms.names_in(&text, table.diagnostics()),
            _ => Vec::new(),
        };
        let names = names.iter().filter_map(|words| Name::of(words.iter().map(String::as_str))).collect();
        let policy = Policy::parse(&table, scope.policy);
        let diagnostics = table.diagnostics();
        table.finish();
        let text = text?;
        let words = Text::new(text.value.as_str());
        if Remark::whole(&words).items.iter().all(words::Item::is_gap) {
            let problem = Diagnostic::new(codes::BAD_QUOTE, text.at, "the quotation holds no word");
            diagnostics
                .push(problem.help("write the words as they were said, without the quotation marks around them"));
            return None;
        }
        Some(Self { text, speaker, names, policy, words })
    }

    /// Whether its words are so few or so common that a version of it with a word changed is never told from chance.
    pub(crate) fn is_short(&self) -> bool {
        let whole = Remark::whole(&self.words);
        Comparison::new(&whole, &whole, false).score < class::EXCERPT_FLOOR
    }

    /// Quotations are judged once per article, not by sentence.
    pub(crate) fn judge(&self, _passage: &Passage<'_>, _findings: &mut Findings) {}
}

/// Whether a word is more than grammar or denies something: its change alters a remark.
pub(crate) fn tells(word: &str) -> bool {
    let word = word.to_lowercase();
    weight::of(&word) > weight::GRAMMAR || weight::denies(&word)
}

/// Two versions of a remark compared, for `crosscheck compare-quotes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// How the second stands to the first.
    pub class: Class,
    /// What alters it: the words as said and as printed, either empty where words were added or left out.
    pub diff: Vec<(String, String)>,
    /// How unlikely it is that chance explains what they share; no unit.
    pub score: i32,
    /// What they share of what was compared, in percent.
    pub shared: i32,
}

/// Compares a remark as it was made with one as it was printed, both without quotation marks around them. `contractions` says that
/// "I'm" and "I am" are the same words.
pub fn compare(said: &str, printed: &str, contractions: bool) -> Versions {
    let (said, printed) = (Text::new(said), Text::new(printed));
    let (said, printed) = (Remark::whole(&said), Remark::whole(&printed));
    let comparison = Comparison::new(&said, &printed, contractions);
    let diff = comparison
        .alterations()
        .map(|c| (said.words(c.said.clone()).to_owned(), printed.words(c.printed.clone()).to_owned()))
        .collect();
    Versions { class: comparison.class, diff, score: comparison.score, shared: comparison.shared }
}

#[cfg(test)]
mod tests;
