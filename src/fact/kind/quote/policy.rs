//! What a newspaper may do to a remark and still agree with it.

use super::Class;
use crate::diagnostic::{Diagnostic, Table, closest, codes};

/// Which classes still agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The weakest class that agrees.
    pub through: Class,
    /// Whether "I'm" for "I am" is a matter of style.
    pub contractions: bool,
}

impl Default for Policy {
    fn default() -> Self {
        Self { through: Class::Marked, contractions: false }
    }
}

impl Policy {
    /// Reads `policy`: the weakest class that agrees, `contractions`, or a list of both. A table without one has `default`, the story's; one
    /// that is written stands instead of it, and what it doesn't name is as where nothing is written.
    pub(crate) fn parse(table: &Table<'_>, default: Self) -> Self {
        const CLASSES: [Class; 5] = [Class::Verbatim, Class::Typographic, Class::Styled, Class::Excerpt, Class::Marked];
        let Some(words) = table.strs("policy") else { return default };
        let mut policy = Self::default();
        for word in words {
            if word.value == "contractions" {
                policy.contractions = true;
            } else if let Some(class) = CLASSES.into_iter().find(|c| c.name() == word.value) {
                policy.through = class;
            } else {
                let names = CLASSES.iter().map(|c| c.name()).chain(["contractions"]);
                let help = match closest(&word.value, names.clone()) {
                    Some(name) => format!("did you mean `{name}`?"),
                    None => format!("it is one of {}", names.map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ")),
                };
                let message = format!("`{}` is not a policy", word.value);
                table.diagnostics().push(Diagnostic::new(codes::UNKNOWN_VALUE, word.at, message).help(help));
            }
        }
        policy
    }

    /// Whether a class agrees.
    pub fn allows(self, class: Class) -> bool {
        class <= self.through
    }
}
