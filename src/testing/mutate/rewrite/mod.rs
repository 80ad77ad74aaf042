//! Rewrites that change nothing: what house style, a typesetter or an editor does to a text without changing what it says.

mod layout;
mod typography;
mod wording;

use std::fmt;

use crate::article::Article;
use crate::reading::Readings;

use super::edit::Edit;

/// A way to write the same otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rewrite {
    /// 23 ↔ twenty-three
    NumberForm,
    /// about ↔ roughly ↔ around ↔ approximately
    Hedge,
    /// % ↔ percent
    Percent,
    /// U.S. ↔ US
    Initialism,
    /// honor ↔ honour
    Spelling,
    /// “so” → "so"
    StraightQuotes,
    /// "so" → “so”
    CurlyQuotes,
    /// " — " ↔ " -- " ↔ " – "
    Dashes,
    /// Spaces that break no line
    NoBreakSpaces,
    /// Lines of 72 columns, paragraphs apart
    Wrapped,
    /// Two neighbouring paragraphs that nothing links, swapped
    Reordered,
}

impl Rewrite {
    /// In a report.
    pub fn name(self) -> &'static str {
        match self {
            Self::NumberForm => "digits or words",
            Self::Hedge => "another word for about",
            Self::Percent => "% or percent",
            Self::Initialism => "U.S. or US",
            Self::Spelling => "British or American spelling",
            Self::StraightQuotes => "straight quotes",
            Self::CurlyQuotes => "curly quotes",
            Self::Dashes => "dashes",
            Self::NoBreakSpaces => "no-break spaces",
            Self::Wrapped => "lines of 72 columns",
            Self::Reordered => "paragraphs reordered",
        }
    }
}

impl fmt::Display for Rewrite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Every harmless rewrite of an article: wording by place, typography and layout of the whole.
pub(super) fn rewrites(article: &Article, readings: &Readings) -> Vec<(Rewrite, Vec<Edit>)> {
    let text = &article.text;
    let mut found = wording::rewrites(text, readings);
    found.extend(typography::rewrites(text));
    found.extend(layout::rewrites(text, readings));
    for (_, edits) in &mut found {
        edits.retain(|edit| !edit.is_idle(text.source()));
    }
    found.retain(|(_, edits)| !edits.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Dateline;
    use crate::testing::mutate::edit::apply;

    fn rewritten(source: &str) -> Vec<(Rewrite, String)> {
        let article = Article::from_text(source, Dateline::default());
        let readings = Readings::of(&article.text, &article.dateline);
        let all = rewrites(&article, &readings).into_iter();
        all.filter(|(r, _)| !matches!(r, Rewrite::NoBreakSpaces)).map(|(r, edits)| (r, apply(source, &edits))).collect()
    }

    #[test]
    fn the_same_otherwise() {
        for (source, expected) in [
            ("They wrote to 23 cities.", vec![(Rewrite::NumberForm, "They wrote to twenty-three cities.")]),
            ("Three mayors came.", vec![(Rewrite::NumberForm, "3 mayors came.")]),
            (
                "About 100 mayors came.",
                vec![
                    (Rewrite::Hedge, "Roughly 100 mayors came."),
                    (Rewrite::NumberForm, "About one hundred mayors came."),
                ],
            ),
            ("It fell by 5 % overnight.", vec![(Rewrite::Percent, "It fell by 5 percent overnight.")]),
            ("The U.S. army moved.", vec![(Rewrite::Initialism, "The US army moved.")]),
            ("They honored him.", vec![(Rewrite::Spelling, "They honoured him.")]),
            ("It's \"so,\" he said.", vec![(Rewrite::CurlyQuotes, "It’s “so,” he said.")]),
            ("“It’s so.”", vec![(Rewrite::StraightQuotes, "\"It's so.\"")]),
            ("One — no — two.", vec![(Rewrite::Dashes, "One -- no -- two."), (Rewrite::Dashes, "One – no – two.")]),
            ("The $23 million went to 4-year-olds in the U.S.", vec![]),
        ] {
            let found = rewritten(source);
            let found: Vec<(Rewrite, &str)> = found.iter().map(|(r, s)| (*r, s.as_str())).collect();
            assert_eq!(found, expected, "{source}");
        }
    }

    #[test]
    fn only_paragraphs_that_nothing_links_are_swapped() {
        let swapped = |source: &str| rewritten(source).iter().filter(|(r, _)| *r == Rewrite::Reordered).count();
        let lead = "The council met.\n\n";
        assert_eq!(swapped(&format!("{lead}Rain fell in Denver.\n\nTrains ran late.\n\nShops closed early.")), 2);
        assert_eq!(swapped(&format!("{lead}Mayor Hancock came.\n\nHe left soon.\n\nBut trains ran late.")), 0);
        assert_eq!(swapped(&format!("{lead}Michael Hancock came.\n\nThen it rained.\n\nHancock left.")), 0);
    }
}
