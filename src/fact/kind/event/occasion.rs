//! Whether a verb speaks of another time or occasion: "attended last year's meeting", "skipped the meeting in 2016".
//!
//! A fact says of one occasion that something happened or not, mostly without naming it; what is said of another year decides
//! nothing of it. A year that the fact itself names in `about` is its own, and so is that of the article's date.

use std::ops::Range;

use super::Case;
use crate::reading::clause::{Form, Tag};
use crate::text::TokenKind;

impl Case<'_> {
    /// The words that put a verb group, whose match is `near`, into another time than the article's.
    pub(super) fn other_occasion(&self, group: usize, near: &Range<usize>) -> Option<Range<usize>> {
        let g = self.clauses.groups().get(group)?;
        let subject = self.reader.subject(group).map(|s| s.phrases).unwrap_or_default();
        let assertion = |i: usize| self.clauses.same_assertion(i, g.head);
        // "the class of 2016 walked out", but "Last year de Blasio attended".
        let in_subject = |i: usize| subject.iter().any(|phrase| phrase.contains(&i) && i > phrase.start + 1);
        // What stands behind a later verb of the same assertion is that verb's: "arrested a man who attacked him last year".
        let behind = near.end.max(g.tokens.end);
        let stop = self.clauses.groups().iter().skip(group + 1).map(|next| next.head).find(|&s| s >= behind);
        let own = (behind..stop.unwrap_or(self.passage.tokens().end))
            .take_while(|&i| assertion(i) && !self.breaks(i) && !matches!(&*self.word(i), "because" | "where"));
        // At the front of the clause: "Last year de Blasio attended".
        let finite = self.finite_before(group);
        let front = self.front(finite);
        // "The last time Arsenal won, …" is no subject either, but stands where one would.
        // And "officers in a television drama" are none.
        let occasion = |i: usize| {
            self.word(i) == "time" && i > 0 && self.word(i - 1) == "last"
                || self.word(i) == "in"
                || matches!(&*self.word(i), "drama" | "film" | "movie" | "sitcom" | "novel" | "cartoon" | "comedy")
        };
        front.chain(own).filter(|&i| !in_subject(i) || occasion(i)).find_map(|i| self.elsewhen(i))
    }

    /// The finite verb on which a group without tense hangs.
    fn finite_before(&self, group: usize) -> usize {
        (0..=group)
            .rev()
            .find(|&k| self.clauses.groups().get(k).is_some_and(|g| g.form == Form::Finite))
            .unwrap_or(group)
    }

    /// The tokens before a verb group's subject in its clause.
    fn front(&self, group: usize) -> Range<usize> {
        let Some(g) = self.clauses.groups().get(group) else { return 0..0 };
        let clause = self.clauses.clause_of(g.head);
        let start = (self.passage.tokens().start..g.tokens.start)
            .rev()
            .take_while(|&i| self.clauses.clause_of(i) == clause)
            .last()
            .unwrap_or(g.tokens.start);
        start..g.tokens.start
    }

    /// Whether a mark ends what a verb says.
    fn breaks(&self, token: usize) -> bool {
        matches!(self.clauses.tag(token), Tag::Semi | Tag::Colon | Tag::Dash | Tag::Open | Tag::Stop)
            && !self.reader.abbreviates(token)
    }

    /// The words at `token` that name another time or occasion.
    fn elsewhen(&self, token: usize) -> Option<Range<usize>> {
        let at = |i: usize| self.word(i);
        let before = token.checked_sub(1).map_or("".into(), at);
        let tag_before = token.checked_sub(1).map_or(Tag::Mark, |b| self.clauses.tag(b));
        let word = at(token);
        let next = at(token + 1);
        let determined = matches!(tag_before, Tag::Det | Tag::Owner);
        let long = |word: &str| {
            matches!(
                word,
                "year"
                    | "years"
                    | "season"
                    | "season's"
                    | "decade"
                    | "decades"
                    | "century"
                    | "centuries"
                    | "cycle"
                    | "term"
                    | "election"
            )
        };
        // "has not closed the lido since the 1990s" says that it has not until now.
        // "will stay open through 2031" begins now.
        let since = (1..=5)
            .any(|n| token.checked_sub(n).is_some_and(|b| matches!(&*at(b), "since" | "through" | "until" | "till")));
        let found = !since
            && match &*word {
                "last" | "previous" | "prior" | "past" if long(&next) => true,
                "time" if before == "last" => true,
                "previous" | "earlier" | "prior" | "past" | "similar" | "separate" | "different" if determined => {
                    self.clauses.tag(token + 1).is_nominal() || self.clauses.tag(token + 1) == Tag::Ing
                }
                "ago" | "earlier" | "before" | "back" | "previously" if long(&before) => true,
                // What a story tells: "In the film, the mayor …".
                "novel" | "film" | "movie" | "musical"
                    if tag_before == Tag::Owner && token > 1 && at(token - 2) == "in" =>
                {
                    true
                }
                // "In "⟨The Cut⟩," she sued the studio"
                "in" if self.clauses.tag(token + 1) == Tag::Quote && self.closes_title(token + 2) => true,
                "film" | "movie" | "novel" | "episode" | "scenario" | "simulation" | "drill" | "sitcom" | "parody"
                | "series" | "play" | "show" | "drama" | "skit" | "sketch" | "cartoon" | "comedy" | "thriller"
                | "opera" | "musical" | "game" | "dream" | "scene" | "trailer" | "remake" | "history" => {
                    let det = if determined { 1 } else { 2 };
                    // "in an alternate ⟨history⟩", and no other history.
                    let told = word != "history" || matches!(&*before, "alternate" | "alternative" | "counterfactual");
                    let told = told && (word != "game" || matches!(&*before, "video" | "computer" | "board"));
                    told && token > det
                        && matches!(self.clauses.tag(token - det), Tag::Det | Tag::Owner)
                        && at(token - det - 1) == "in"
                        && next != "of"
                }
                "once" => next == "before" || self.clauses.group_at(token).is_some(),
                "historically" | "traditionally" | "formerly" | "previously" => true,
                _ if self.is_decade(token) => matches!(&*before, "the" | "early" | "late" | "mid"),
                _ => self.is_other_year(token),
            };
        let named = || self.passage.about.iter().flatten().any(|m| m.tokens.start <= token && token < m.tokens.end);
        (found && !named()).then_some(token..token + 1)
    }

    /// Whether a title of a few words with capitals ends with its quotation mark, from a token on.
    fn closes_title(&self, from: usize) -> bool {
        let end = (from..from + 8).find(|&i| self.clauses.tag(i) == Tag::Quote);
        end.is_some_and(|end| {
            end > from
                && self.text().word(from).starts_with(char::is_uppercase)
                && (end - 1..=end + 1).any(|i| self.clauses.tag(i) == Tag::Comma)
        })
    }

    fn is_decade(&self, token: usize) -> bool {
        let word = self.text().word(token);
        word.strip_suffix('s').is_some_and(|y| (y.len() == 4 || y.len() == 2) && y.bytes().all(|b| b.is_ascii_digit()))
    }

    /// Whether a token is a year, and not that of the article.
    fn is_other_year(&self, token: usize) -> bool {
        let Some(t) = self.text().tokens().get(token) else { return false };
        let word = self.text().word(token);
        if t.kind != TokenKind::Number || word.len() != 4 || !word.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        let Ok(year) = word.parse::<i16>() else { return false };
        if !(1000..2200).contains(&year) {
            return false;
        }
        let time = self.passage.readings.times.iter().find(|time| time.span.contains(t.span));
        let today = time.and_then(|time| time.today);
        time.is_some() && today.is_none_or(|today| today.year() != year)
    }
}
