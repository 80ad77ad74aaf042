//! `--report FORMAT[=FILE]`: where a report goes.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::str::FromStr;

use super::Error;

/// A format and, where it does not go to standard output, a file.
#[derive(Clone, Debug)]
pub(crate) struct Target<F> {
    pub(crate) format: F,
    pub(crate) file: Option<PathBuf>,
}

impl<F: FromStr<Err = String>> FromStr for Target<F> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, file) = match text.split_once('=') {
            Some((_, "")) => return Err("no file stands behind `=`".to_owned()),
            Some((format, file)) => (format, Some(PathBuf::from(file))),
            None => (text, None),
        };
        Ok(Self { format: format.parse()?, file })
    }
}

impl<F> Target<F> {
    /// Opens it. A file never gets colour; standard output gets it where it is wanted.
    pub(crate) fn open(&self) -> Result<Box<dyn Write>, Error> {
        Ok(match &self.file {
            Some(path) => {
                let file = File::create(path).map_err(|e| Error::Usage(format!("{}: {e}", path.display())))?;
                Box::new(anstream::StripStream::new(Box::new(BufWriter::new(file)) as Box<dyn Write>))
            }
            None => Box::new(BufWriter::new(anstream::stdout())),
        })
    }
}

/// Refuses two reports on standard output.
pub(crate) fn check<F>(targets: &[Target<F>]) -> Result<(), Error> {
    if targets.iter().filter(|target| target.file.is_none()).count() > 1 {
        let message = "only one report can go to standard output; write the others `FORMAT=FILE`";
        return Err(Error::Usage(message.to_owned()));
    }
    Ok(())
}
