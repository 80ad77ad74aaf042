//! crosscheck reads news articles and says of every fact and every article: agreement, contradiction or omission,
//! with the words that decided.
//!
//! Data flows one way: [`article`] loads what is checked, [`text`] cuts it into passages, [`reading`] says what a passage
//! states, [`fact`] what is claimed, [`check`] judges one against the other, [`report`] writes the verdicts down.

#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod article;
pub mod check;
pub mod config;
pub mod diagnostic;
pub mod fact;
pub mod reading;
pub mod report;
pub mod schema;
pub mod testing;
pub mod text;
