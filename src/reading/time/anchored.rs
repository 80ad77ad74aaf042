//! What counts from the day that its sentence names before: "choked on Jan. 3 and died two days later" is Jan. 5.

use super::{Bound, Calendar, Hedge, Moment, Stated, Time};
use crate::text::Text;

/// Gives "two days later" its day where the sentence names one day before it and no other time: of two nobody can tell which is meant.
/// A length in whole weeks is mostly rounded and stays open. Each time is compared with its neighbors only, so that this is linear.
pub(super) fn settle(text: &Text, times: &mut [Time]) {
    for i in 1..times.len() {
        let (Some([anchor, later]), before, behind) = (times.get(i - 1..=i), i.checked_sub(2), i + 1) else { continue };
        let Some(days) = days_later(later).filter(|_| is_day(anchor)) else { continue };
        let sentence = text.sentence_at(later.span.start);
        let within = |time: Option<&Time>| time.is_some_and(|t| text.sentence_at(t.span.start) == sentence);
        let alone = !within(before.and_then(|i| times.get(i))) && !within(times.get(behind));
        if !alone || !within(Some(anchor)) {
            continue;
        }
        let moved = |stretch: Option<super::Stretch>| {
            let day = stretch?.start.date();
            super::Stretch::days(day, day.tomorrow().ok()?).days_off(days)
        };
        let (stretch, other) = (moved(anchor.stretch), moved(anchor.other));
        if let Some(later) = times.get_mut(i) {
            (later.stretch, later.other) = (stretch, other);
        }
    }
}

/// How many days a time lies behind one that was named before, if that is all it says.
fn days_later(time: &Time) -> Option<i32> {
    let Stated::Moment(Moment { day: Some(Calendar::FromThen(amount, true)), edge: None, clock: None, .. }) =
        &time.stated
    else {
        return None;
    };
    let whole = !amount.is_clock() && amount.months == 0 && amount.days % 7 != 0 && !amount.vague;
    (whole && time.bound == Bound::At && time.hedge == Hedge::None && time.stretch.is_none()).then_some(amount.days)
}

/// Whether a time is a certain day by itself, at whatever hour.
fn is_day(time: &Time) -> bool {
    let day = time.moment().is_some_and(|m| m.edge.is_none() && m.day.as_ref().is_some_and(Calendar::is_day));
    day && time.bound == Bound::At && time.hedge == Hedge::None && time.noun.is_none() && time.stretch.is_some()
}
