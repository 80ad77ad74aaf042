//! One file per report format.

pub mod mention;
