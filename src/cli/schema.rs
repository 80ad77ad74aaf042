//! `crosscheck schema`: the JSON Schemas of what people write.

use std::io::{self, Write as _};

use crosscheck::schema;

use super::{Error, Exit};

/// Print the JSON Schema of rule files or manifests, for editors
///
/// Save it and name it in the first line of a file (`#:schema rules.schema.json`): editors that know TOML then complete and explain
/// its keys.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Of which file
    #[arg(value_enum, default_value_t)]
    of: Of,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Of {
    /// A rule file
    #[default]
    Rules,
    /// The manifest of a story's articles
    Manifest,
}

pub(crate) fn run(args: &Args) -> Result<Exit, Error> {
    let text = match args.of {
        Of::Rules => schema::RULES,
        Of::Manifest => schema::MANIFEST,
    };
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Exit::Success)
}
