//! The day that a report itself says it was filed: "WASHINGTON, Jan. 23 (Reuters) - The Senate will vote tonight." Its "tonight" is that
//! day's, though the article was printed on the next.

use super::calendar::{Calendar, Direction, Now};
use super::grammar::Grammar;
use super::words::Word;

/// How many tokens may stand before the date: a place, its state.
const PLACE: usize = 8;
/// How many days before the article's date a report may have been filed.
const OLDEST: i32 = 3;

impl Grammar<'_> {
    /// What relative dates count from: the day that stands at the head of the text, if a dash sets it off and it is near the article's date.
    pub(super) fn filed(&self, now: Option<Now>) -> Option<Now> {
        self.filed_before(now?).or(now)
    }

    fn filed_before(&self, now: Now) -> Option<Now> {
        let month =
            (0..PLACE.min(self.len())).find(|i| matches!(self.class(*i), Word::Month(_) | Word::AmbiguousMonth(_)))?;
        let place =
            (0..month).all(|i| self.capital(i) || self.mark(i, b',') || self.mark(i, b'.') || self.mark(i, b'('));
        let (day, end) = self.month_day(month).filter(|_| place)?;
        if !matches!(day, Calendar::Date { year: None, .. }) || !self.is_set_off(end) {
            return None;
        }
        let date = day.resolve(Some(now), Direction::Past)?.start.date();
        let since = now.date.since(date).ok()?.get_days();
        (1..=OLDEST).contains(&since).then_some(Now { date, time: None })
    }

    /// Whether a dash follows, maybe behind the agency in brackets: "(Reuters) -".
    fn is_set_off(&self, end: usize) -> bool {
        let close = (end..end + 5).find(|i| self.mark(*i, b')')).filter(|_| self.mark(end, b'('));
        let dash = close.map_or(end, |close| close + 1);
        matches!(self.word(dash), "-" | "--" | "\u{2013}" | "\u{2014}") && !self.glued(dash + 1)
    }
}
