//! crosscheck reads news articles and says of every fact and every article: agreement, contradiction or omission,
//! with the words that decided.
//!
//! Data flows one way: [`article`] loads what is checked, [`text`] cuts it into passages, [`reading`] says what a passage
//! states, [`fact`] what is claimed, [`check`] judges one against the other, [`report`] writes the verdicts down.

//! # In your own tests
//!
//! A story is loaded, checked and looked at; as text it is the report, which makes a snapshot:
//!
//! ```
//! # fn main() -> Result<(), crosscheck::Error> {
//! let mut story = crosscheck::Story::load("rules")?;
//! story.facts.retain(|fact| fact.id == "letters-count");
//! let matrix = story.check("fixtures/mayors-meeting")?;
//! assert!(matrix.passed());
//! insta::assert_snapshot!(matrix, @r"
//! The mayors and the White House, 24 January 2018
//!
//!  fact            L   G   A   W
//! ───────────────────────────────
//!  letters-count   ✓   ✓   ✓   ✓
//!
//! L  Los Angeles Times  2018-01-24  fixtures/mayors-meeting/latimes.txt
//! G  Governing  2018-01-25  fixtures/mayors-meeting/governing.txt
//! A  ABC7 New York  2018-01-24  fixtures/mayors-meeting/abc7ny.txt
//! W  WPIX  2018-01-24  fixtures/mayors-meeting/wpix.txt
//!
//! ✓ agreement (✓~ approximate, ✓= variant)   ✗ contradiction (✗✓ divided)
//! · omission: not found by this fact's terms (·? its subject is there, its value is not)
//!
//! 1 fact in 4 articles: 4 agreements (4 exact, 0 approximate, 0 variant), 0 contradictions (0 plain, 0 divided), 0 omissions (0 absent, 0 unstated)
//! policy: fail on contradiction of severity error: passed
//! ");
//! # Ok(())
//! # }
//! ```
//!
//! One verdict is asked for by the fact's id and the article's siglum; what is wrong with rules or articles is an error that says
//! all of it:
//!
//! ```
//! use crosscheck::{Stand, Story};
//!
//! # fn main() -> Result<(), crosscheck::Error> {
//! let matrix = Story::load("rules")?.check("fixtures/mayors-meeting")?;
//! let verdict = matrix.verdict("infrastructure-promise", "A");
//! assert_eq!(verdict.map(|verdict| verdict.stand()), Some(Stand::Contradiction));
//!
//! let wrong = Story::load("tests/bad_rules/slip-in-a-key.toml").unwrap_err();
//! assert!(wrong.to_string().contains("did you mean"));
//! # Ok(())
//! # }
//! ```
//!
//! Without files: [`fact::Story::parse`], [`Article::from_text`] and [`Checker`].

#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod article;
pub mod check;
pub mod config;
pub mod diagnostic;
pub mod fact;
mod matrix;
mod order;
pub mod reading;
pub mod report;
pub mod schema;
pub mod testing;
pub mod text;

pub use article::Article;
pub use check::{Checker, Stand, Verdict};
pub use fact::Story;
pub use matrix::{Error, Matrix};
