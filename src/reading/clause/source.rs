//! Whose word it is: the article's own, somebody's who is named, or a quotation's.

use super::ClauseKind;
use super::effect::{self, Effect};
use super::saying::is_saying;
use super::subject::{DEPTH, Reader};

/// Whose word it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The article's own.
    Article,
    /// Somebody's: the tokens of the phrase that names them, where the sentence does.
    Said {
        /// Token ranges of the speaker's phrases.
        by: Vec<std::ops::Range<usize>>,
        /// Whether the words stand in quotation marks.
        quoted: bool,
    },
}

impl Reader<'_> {
    /// Whose word a verb group is.
    pub fn source(&self, group: usize) -> Source {
        let mut at = self.clause_with(group);
        let mut source = None;
        for _ in 0..DEPTH {
            let Some(c) = self.c.all().get(at) else { break };
            let attribution = self
                .c
                .all()
                .iter()
                .find(|a| a.kind == ClauseKind::Attribution && a.host == Some(at))
                .and_then(|a| a.verb);
            let speaker = attribution.or_else(|| match c.kind {
                ClauseKind::Complement | ClauseKind::Quoted => {
                    // The verb nearest before, or for words quoted first the verb of the clause around them.
                    let before = (0..self.c.groups().partition_point(|g| g.tokens.end <= c.tokens.start)).next_back();
                    before
                        .filter(|&k| {
                            self.c.groups().get(k).is_some_and(|v| {
                                is_saying(&self.word(v.head)) || effect::clause(&self.word(v.head)).0 != Effect::Opens
                            })
                        })
                        .or_else(|| c.host.and_then(|h| self.c.all().get(h)).and_then(|h| h.verb))
                }
                _ => None,
            });
            if let Some(verb) = speaker
                && self.c.groups().get(verb).is_some_and(|v| {
                    is_saying(&self.word(v.head)) || effect::clause(&self.word(v.head)).0 != Effect::Opens
                })
            {
                let by = self.subject(verb).map(|s| s.phrases).unwrap_or_default();
                source = Some(Source::Said { by, quoted: c.kind == ClauseKind::Quoted });
                break;
            }
            if c.kind == ClauseKind::Quoted {
                source = Some(Source::Said { by: Vec::new(), quoted: true });
                break;
            }
            match c.host {
                Some(host) => at = host,
                None => break,
            }
        }
        source.or_else(|| self.according()).unwrap_or(Source::Article)
    }

    /// "according to Politico".
    fn according(&self) -> Option<Source> {
        let to = self.c.tokens().find(|&i| self.word(i) == "according" && self.word(i + 1) == "to")? + 2;
        let end = (to..self.c.tokens().end)
            .find(|&i| !(self.c.tag(i).is_nominal() || self.word(i) == "of"))
            .unwrap_or(self.c.tokens().end);
        (to < end).then(|| Source::Said { by: std::iter::once(to..end).collect(), quoted: false })
    }
}
