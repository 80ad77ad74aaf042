//! JSON lines on standard input, for commands that are filters.

use std::io::{self, BufRead as _};

use serde::de::DeserializeOwned;

use super::Error;

/// The JSON objects on standard input, one a line; empty lines are passed over. `shape` shows a line as it must be, for whoever
/// wrote another.
pub(crate) fn lines<T: DeserializeOwned>(shape: &'static str) -> impl Iterator<Item = Result<T, Error>> {
    let lines = io::stdin().lock().lines().enumerate();
    lines.filter(|(_, line)| line.as_ref().map_or(true, |line| !line.trim().is_empty())).map(move |(index, line)| {
        let line = line.map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => Error::Usage(format!("standard input, line {}: not UTF-8", index + 1)),
            _ => Error::Io(error),
        })?;
        serde_json::from_str(&line).map_err(|error| Error::Usage(complaint(index + 1, &line, &error, shape)))
    })
}

/// Where the error is, what it is, and what a line must be.
fn complaint(number: usize, line: &str, error: &serde_json::Error, shape: &str) -> String {
    // The library counts lines within this one, and bytes; its message ends with both.
    let told = error.to_string();
    let told = told.rsplit_once(" at line ").map_or(told.as_str(), |(told, _)| told);
    let column = line.get(..error.column()).map_or(error.column(), |before| before.chars().count());
    format!("standard input, line {number}, column {column}: {told}; a line is {shape}")
}
