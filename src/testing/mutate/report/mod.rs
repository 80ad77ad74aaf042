//! A survey written down: text for people, JSON and JUnit for programs.

mod json;
mod junit;
mod text;

use std::io;

use super::Survey;

impl Survey<'_> {
    /// Writes the survey for people.
    ///
    /// # Errors
    /// Where writing fails.
    pub fn write_text(&self, out: &mut dyn io::Write) -> io::Result<()> {
        text::write(self, out)
    }

    /// Writes the survey as one JSON object.
    ///
    /// # Errors
    /// Where writing fails.
    pub fn write_json(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(self, out)
    }

    /// Writes the survey as a JUnit test suite: a case for each fact and article in which something was planted.
    ///
    /// # Errors
    /// Where writing fails.
    pub fn write_junit(&self, out: &mut dyn io::Write) -> io::Result<()> {
        junit::write(self, out)
    }
}

/// A score in percent: "97.5 %".
pub fn percent(tenths: usize) -> String {
    format!("{}.{} %", tenths / 10, tenths % 10)
}
