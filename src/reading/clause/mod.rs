//! Clauses: where one assertion of a sentence ends and the next begins, who does what in it, and whether it is denied or only planned.
//!
//! No parser of English, but a light segmenter: [`word`] tells parts of speech from closed classes and endings, [`group`] finds
//! verb groups, [`segment`] opens and closes clauses between them. Everything is computed on demand for one sentence, in time
//! linear in its tokens.

mod agent;
mod attach;
mod bare;
mod context;
mod control;
mod effect;
mod frame;
mod front;
mod governed;
mod group;
mod infinitive;
mod inner;
mod inversion;
mod links;
pub(crate) mod list;
mod manner;
mod member;
mod narrow;
mod noun;
mod opener;
mod phrase;
mod predicate;
mod quantifier;
mod saying;
mod segment;
mod source;
mod subject;
mod tagged;
mod word;

use std::ops::Range;

pub use effect::Effect;
pub use group::{Form, VerbGroup, Voice};
pub use links::{Hangs, Link};
pub(crate) use noun::{is_of_words, is_person};
pub(crate) use phrase::is_time;
pub use phrase::is_title;
pub use predicate::{Outcome, Polarity, Why};
pub use source::Source;
pub use subject::{Reader, Subject, Via};
use tagged::is_subject_pronoun;
pub use word::{Tag, bases};
pub(crate) use word::{ing, lower, principal_parts, tag};

use crate::text::Text;

/// What a clause is to the clause it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// Stands by itself.
    Main,
    /// A further assertion beside its host, with a subject of its own: "…, and 40 cities have sued".
    Coordinate,
    /// A further verb with an object of its own and the subject of its host: "sent letters and received 23 answers".
    Conjunct,
    /// Opened by a conjunction (its token): "after the administration threatened".
    Subordinate {
        /// Index of the conjunction.
        conjunction: usize,
    },
    /// What somebody says or thinks, with or without "that": "said courts blocked it".
    Complement,
    /// Who says what its host holds, behind or inside it: "…, the mayor said".
    Attribution,
    /// Says which ones: "the mayors that received letters".
    Restrictive,
    /// Adds something: "Landrieu, who leads the conference,".
    NonRestrictive,
    /// "sending letters", "blocked by the courts".
    Participial,
    /// "to subpoena 23 states".
    Infinitive,
    /// Within quotation marks.
    Quoted,
    /// Within parentheses or between dashes.
    Parenthetical,
    /// What something is measured against: "much less than the $1 trillion Trump once pledged", "up from 40".
    Comparison,
}

/// A clause of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// From its first to behind its last token, those of clauses inside it included.
    pub tokens: Range<usize>,
    /// What it is to its host.
    pub kind: ClauseKind,
    /// Index of the clause it belongs to.
    pub host: Option<usize>,
    /// Index of its verb group, where it has one.
    pub verb: Option<usize>,
}

/// The clauses of one sentence.
#[derive(Clone, Debug)]
pub struct Clauses {
    first: usize,
    tags: Vec<Tag>,
    groups: Vec<VerbGroup>,
    clauses: Vec<Clause>,
    /// The innermost clause of each token.
    owner: Vec<usize>,
}

/// Finds the clauses of a sentence.
///
/// ```
/// use crosscheck::{reading::clause::clauses, text::Text};
///
/// let text = Text::new("After the administration threatened to subpoena 23 states, several mayors backed out.");
/// let found = clauses(&text, 0);
/// let [states, mayors] = [6, 9];
/// assert_eq!((text.word(states), text.word(mayors)), ("23", "several"));
/// assert!(!found.same_assertion(states, mayors));
/// ```
pub fn clauses(text: &Text, sentence: usize) -> Clauses {
    Clauses::with_verbs(text, sentence, &[])
}

impl Clauses {
    /// As [`clauses`], where the caller knows of some tokens that they can be verbs.
    pub fn with_verbs(text: &Text, sentence: usize, verbs: &[usize]) -> Self {
        let tokens = text.sentences().get(sentence).map_or(0..0, |s| s.tokens.clone());
        segment::segment(text, tokens, verbs)
    }

    /// All clauses; the first is the main clause of the sentence.
    pub fn all(&self) -> &[Clause] {
        &self.clauses
    }

    /// All verb groups in the order of the text.
    pub fn groups(&self) -> &[VerbGroup] {
        &self.groups
    }

    /// Indices of the sentence's tokens.
    pub fn tokens(&self) -> Range<usize> {
        self.first..self.first + self.tags.len()
    }

    /// The part of speech of a token; [`Tag::Mark`] outside the sentence.
    pub fn tag(&self, token: usize) -> Tag {
        token.checked_sub(self.first).and_then(|i| self.tags.get(i)).copied().unwrap_or(Tag::Mark)
    }

    /// Index of the innermost clause that holds a token; the main clause for tokens outside the sentence.
    pub fn clause_of(&self, token: usize) -> usize {
        token.checked_sub(self.first).and_then(|i| self.owner.get(i)).copied().unwrap_or(0)
    }

    /// Index of the verb group that holds a token.
    pub fn group_at(&self, token: usize) -> Option<usize> {
        let i = self.groups.partition_point(|g| g.tokens.end <= token);
        self.groups.get(i).filter(|g| g.tokens.contains(&token)).map(|_| i)
    }

    /// Whether two tokens belong to one assertion: to one clause, or to clauses that say more of the same (participles,
    /// infinitives, restrictive relatives and their hosts).
    pub fn same_assertion(&self, a: usize, b: usize) -> bool {
        self.assertion_of(self.clause_of(a)) == self.assertion_of(self.clause_of(b))
    }

    /// The outermost clause that makes one assertion with `clause`.
    pub fn assertion_of(&self, clause: usize) -> usize {
        let mut at = clause;
        // Hosts are never circular, and a sentence has fewer clauses than this walk has steps.
        for _ in 0..self.clauses.len() {
            let Some(c) = self.clauses.get(at) else { return at };
            match (c.kind, c.host) {
                (ClauseKind::Participial | ClauseKind::Infinitive | ClauseKind::Restrictive, Some(host)) => at = host,
                _ => return at,
            }
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each clause's own words, those of other clauses left out.
    fn show(source: &str) -> String {
        let text = Text::new(source);
        let found = clauses(&text, 0);
        let mut out = String::new();
        for (i, clause) in found.all().iter().enumerate() {
            let words: Vec<&str> = found.tokens().filter(|&t| found.clause_of(t) == i).map(|t| text.word(t)).collect();
            let kind = match clause.kind {
                ClauseKind::Subordinate { conjunction } => format!("Subordinate({})", text.word(conjunction)),
                kind => format!("{kind:?}"),
            };
            let host = clause.host.map_or(String::new(), |h| format!(" of {h}"));
            out += &format!("{i} {kind}{host}: {}\n", words.join(" "));
        }
        out
    }

    fn at(text: &Text, word: &str) -> usize {
        (0..text.tokens().len()).find(|&i| text.word(i) == word).unwrap_or_else(|| panic!("no {word}"))
    }

    /// Sentence, two words, whether they belong to one assertion.
    const ASSERTIONS: &[(&str, &str, &str, bool)] = &[
        (
            "After the administration threatened to subpoena 23 states, cities and counties over their policies, several mayors backed out.",
            "subpoena",
            "23",
            true,
        ),
        (
            "After the administration threatened to subpoena 23 states, cities and counties over their policies, several mayors backed out.",
            "23",
            "several",
            false,
        ),
        (
            "After the administration threatened to subpoena 23 states, cities and counties over their policies, several mayors backed out.",
            "cities",
            "threatened",
            true,
        ),
        (
            "On Wednesday, the Justice Department escalated their fight against 23 so-called sanctuary cities, sending letters asking for compliance.",
            "23",
            "letters",
            true,
        ),
        ("The department sent letters to 23 cities, and 40 cities have sued.", "letters", "40", false),
        ("The department sent letters to 23 cities, and 40 cities have sued.", "letters", "23", true),
        (
            "According to CNN, at least three of the mayors that received DOJ letters were meant to attend the meeting.",
            "three",
            "attend",
            true,
        ),
        (
            "According to CNN, at least three of the mayors that received DOJ letters were meant to attend the meeting.",
            "three",
            "letters",
            true,
        ),
        (
            "Leaked details of a White House infrastructure plan suggest that federal dollars would only represent about $200 billion, much less than the $1 trillion Trump once pledged.",
            "200",
            "represent",
            true,
        ),
        (
            "Leaked details of a White House infrastructure plan suggest that federal dollars would only represent about $200 billion, much less than the $1 trillion Trump once pledged.",
            "1",
            "represent",
            false,
        ),
        (
            "Leaked details of a White House infrastructure plan suggest that federal dollars would only represent about $200 billion, much less than the $1 trillion Trump once pledged.",
            "1",
            "pledged",
            true,
        ),
        (
            "As leverage, the department is using about $380 million in grants, which fund programs including 12 courses.",
            "380",
            "12",
            false,
        ),
        ("Landrieu, who leads a group of 1,400 mayors, said 12 of them stayed home.", "1,400", "12", false),
        ("The storm killed 12 people and injured 40.", "12", "killed", true),
        ("The storm killed 12 people and injured 40.", "40", "killed", false),
        ("Officials said 40 homes burned while 12 firefighters were hurt.", "40", "12", false),
        (
            "The 23 jurisdictions that received letters Wednesday include Chicago, New York and Denver.",
            "23",
            "letters",
            true,
        ),
        ("Police arrested 15 people; 3 were released.", "15", "3", false),
        ("If 60 senators agree, the bill passes with 51 votes.", "60", "51", false),
        ("The mayor, citing 14 complaints, fired 2 officers.", "14", "2", true),
        ("More than 100 mayors, up from 40 last year, attended.", "100", "40", false),
        ("The city, which has 8 million residents, received 300 letters.", "8", "300", false),
        ("The company reported sales of $4 billion, compared with $3 billion a year earlier.", "4", "3", false),
        ("Because 12 members were absent, the vote was delayed by 3 days.", "12", "3", false),
        ("The court struck down the law 5-4, saying it violated the rights of 11 plaintiffs.", "struck", "11", false),
        ("Some 200 people (including 40 children) were evacuated.", "200", "40", false),
    ];

    #[test]
    fn words_of_one_assertion_belong_together() {
        let mut wrong = String::new();
        for &(source, a, b, same) in ASSERTIONS {
            let text = Text::new(source);
            let found = clauses(&text, 0);
            if found.same_assertion(at(&text, a), at(&text, b)) != same {
                wrong += &format!("{a} ~ {b} should be {same}\n{}", show(source));
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }

    proptest::proptest! {
        /// Any heap of the words and marks that open and close clauses is cut into clauses that cover it, hosts before guests.
        #[test]
        fn any_heap_of_words_has_clauses(words in proptest::collection::vec(proptest::sample::select(vec![
            "the", "mayor", "mayors", "who", "which", "that", "and", "but", "not", "n't", "to", "said", "blocked", "would", "have", "been",
            "is", "did", "attend", "sending", "by", "of", ",", ";", ":", "--", "\"", "(", ")", ".", "23", "than", "less", "if", "after",
            "New", "York", "'s", "he'd", "no", "longer", "nor", "what", "compared", "ought", "having", "going",
        ]), 0..60)) {
            let text = Text::new(words.join(" "));
            for sentence in 0..text.sentences().len() {
                let found = clauses(&text, sentence);
                for token in found.tokens() {
                    let clause = &found.all()[found.clause_of(token)];
                    assert!(clause.tokens.contains(&token));
                }
                for (i, clause) in found.all().iter().enumerate() {
                    assert!(clause.verb.is_none_or(|v| v < found.groups().len()));
                    assert!(clause.host.is_none_or(|h| h != i));
                    found.assertion_of(i);
                }
            }
        }
    }
}
