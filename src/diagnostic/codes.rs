#![doc = include_str!("codes.md")]

use super::Level;

/// Which problem a diagnostic reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// A stable, kebab-case name.
    pub name: &'static str,
    /// Whether the run can go on.
    pub level: Level,
    /// What is wrong, in one line.
    pub meaning: &'static str,
}

impl Code {
    /// Whether it says that something is not there, which in a file that is not TOML may only be out of sight.
    pub(super) fn of_absence(self) -> bool {
        [MISSING_KEY, NO_KIND, NO_FACTS].contains(&self)
    }

    /// Whether it is about a test beside a fact: the fact itself is right, and so is every other test.
    pub(super) fn of_a_test(self) -> bool {
        [BAD_MARK, EMPTY_TEST].contains(&self)
    }
}

macro_rules! codes {
    ($($level:ident { $($constant:ident = $name:literal: $meaning:literal,)* })*) => {
        $($(
            #[doc = concat!("`", $name, "`: ", $meaning, ".")]
            pub const $constant: Code = Code { name: $name, level: Level::$level, meaning: $meaning };
        )*)*
        /// All codes, in the order of the reference page.
        pub const ALL: &[Code] = &[$($($constant,)*)*];
    };
}

codes! {
    Error {
        // Files and their syntax.
        UNREADABLE_FILE = "unreadable-file": "the file cannot be read",
        NOT_UTF8 = "not-utf8": "the file is not UTF-8 text",
        SYNTAX = "syntax": "the file is not TOML",
        NEWER_TOML = "newer-toml": "TOML 1.1 is used, which many editors and tools do not read yet",
        CONTROL_CHARACTER = "control-character": "a string holds a control character or one that reorders text",
        // The shape of a file.
        UNKNOWN_KEY = "unknown-key": "a key that means nothing here",
        MISSING_KEY = "missing-key": "a key that must be there is not",
        WRONG_TYPE = "wrong-type": "a value of the wrong type",
        EMPTY_VALUE = "empty-value": "a value that says nothing",
        UNKNOWN_VALUE = "unknown-value": "a word that is not one of those allowed here",
        NO_FACTS = "no-facts": "a story without facts",
        DUPLICATE_STORY = "duplicate-story": "two files of a folder both have a `[story]`",
        // Facts.
        BAD_ID = "bad-id": "an id that is not lower-case letters, digits and hyphens",
        DUPLICATE_ID = "duplicate-id": "two facts with one id",
        NO_KIND = "no-kind": "a fact that does not say what it expects",
        TWO_KINDS = "two-kinds": "a fact that expects two things",
        EMPTY_ABOUT = "empty-about": "a fact that does not say what it is about",
        BAD_DATE = "bad-date": "a date that does not exist or is not a date",
        BAD_ZONE = "bad-zone": "a time zone that nobody knows",
        // Terms.
        EMPTY_TERM = "empty-term": "an alternative without words",
        BAD_TERM = "bad-term": "a term that cannot be read",
        BAD_REGEX = "bad-regex": "a regular expression that cannot be read",
        UNKNOWN_NAME = "unknown-name": "an alias that `[names]` does not have",
        DUPLICATE_NAME = "duplicate-name": "two aliases of one name",
        CIRCULAR_NAME = "circular-name": "an alias that means itself",
        // Values, each read by its kind.
        BAD_QUANTITY = "bad-quantity": "a value that is not one number, amount or measure",
        BAD_TIME = "bad-time": "a value that is not one date or time",
        BAD_TOLERANCE = "bad-tolerance": "a tolerance that is not an amount of what the value is measured in",
        BAD_QUOTE = "bad-quote": "a quotation that cannot be compared with anything",
        // Manifests.
        BAD_SIGLUM = "bad-siglum": "a siglum that is empty, long, or has spaces",
        DUPLICATE_SIGLUM = "duplicate-siglum": "two articles with one siglum",
        DUPLICATE_PATH = "duplicate-path": "an article that is listed twice",
        // Tests.
        BAD_MARK = "bad-mark": "the marks ‹ › of a test are not one pair",
        EMPTY_TEST = "empty-test": "a test without words",
    }
    Warning {
        UNLISTED_ARTICLE = "unlisted-article": "an article beside a manifest that does not list it",
        UNUSED_NAME = "unused-name": "an alias that no term uses",
        BROAD_ABOUT = "broad-about": "an `about` that nearly every sentence satisfies",
        CONFLICTING_FACTS = "conflicting-facts": "two facts of which one is contradicted by what agrees with the other",
        SHORT_QUOTE = "short-quote": "a quotation too short to be told from chance",
        WIDE_TOLERANCE = "wide-tolerance": "a tolerance that takes in half the value, or another fact's",
        REQUIRED_KEY = "required-key": "a fact without a key that its story requires",
        PLAIN_MARK = "plain-mark": "a test that marks words by other signs than ‹ ›",
    }
}
