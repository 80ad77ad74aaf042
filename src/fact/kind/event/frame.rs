//! What stands around a verb and makes another matter of it: "quit ⟨smoking⟩", "kept her ⟨waiting⟩", "recalled ⟨who⟩ had come".
//!
//! A verb has the sense of a fact's action with the sort of object that the action takes. Another sort shows in the words behind it: a
//! verb in -ing or a clause for a thing, a reflexive, a second object, a word that says how the object was kept or left, a
//! preposition that another sense needs.

use std::ops::Range;

use super::Case;
use crate::reading::clause::{Form, Hangs, Link, Tag, Voice};

/// Verbs that with a preposition behind their object tell something else: "beat them ⟨to⟩ the signing".
const BEHIND_OBJECT: &[(&str, &str)] = &[
    ("beat", "to"),
    ("back", "into"),
    ("strike", "from"),
    ("drop use dismiss recall remember regard describe", "as"),
    ("keep", "from"),
    ("support", "with"),
];

/// Verbs whose object is what is done, not done to: with a verb in -ing behind them they tell of that.
const OF_DOING: &str = "quit miss skip stop drop avoid recall remember regret finish";

/// Verbs that mean with a clause behind them what somebody thinks or says.
const OF_THOUGHT: &str = "recall allow accept charge maintain hold guess figure";

/// Verbs for keeping as it is or leaving behind, which mean something else where they say how.
const OF_STATE: &str = "keep leave hold";

/// Verbs that a particle behind their object makes other verbs of.
const WITH_PARTICLES: &str = "pull turn take call hold bring set put pass give pick throw knock talk run draw";

/// How something is kept that is kept.
const KEPT_SO: &str = "open going running alive intact working employed standing";

/// What says how something was kept or left, behind "in" or "on".
const IN_STATE: &str =
    "dark limbo suspense mind check touch doubt stitches awe ruins tatters tears pieces bench hold ice edge";

/// Where nobody holds an office: who steps down from it only moves.
const STANDS: &str =
    "podium stage lectern stand dais pulpit platform plane train bus ladder car carriage boat horse ring box";

/// What one leaves or gives up without leaving an office.
const CONTESTS: &str = "race contest campaign primary runoff habit game match tour room meeting building country city house home scene hall stage";

/// Gatherings, which one leaves in anger without leaving work.
const GATHERINGS: &str = "meeting talk hearing speech session room lecture chamber ceremony screening negotiation conference summit lounge dinner \
     performance show debate briefing interview";

/// What an office is called, after "remain in", "stay at".
const OFFICES: &str =
    "office power post place charge job government cabinet position role helm seat work parliament congress party race";

/// Verbs that hold for as long as is said.
const FOR_A_TIME: &str = "close shut halt stop";

/// What passes soon.
const PASSING: &str = "minute hour day night week weekend month season holiday repair renovation maintenance cleaning inspection refurbishment \
     summer winter while";

/// What one closes on.
const BARGAINS: &str = "sale deal purchase house home loan acquisition transaction property apartment";

/// What one is spared without being spared the deed.
const BURDENS: &str = "tax levy fee fine bill cut cost charge expense embarrassment blame criticism indignity shame worst blush trouble effort";

/// Verbs for giving up what was to be done.
const CALLING_OFF: &str = "call cancel postpone scrap shelve suspend delay defer";

/// What is called off may be called so where it was the deed.
const DOINGS: &str = "action walkout stoppage protest picket plan event it them visit trip tour threat ballot";

fn among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|item| item == word || word.strip_suffix('s') == Some(item))
}

impl Case<'_> {
    /// The words behind a verb group, whose match is `near`, that make another matter of it.
    pub(super) fn other_matter(&self, group: usize, near: &Range<usize>) -> Option<Range<usize>> {
        let g = self.clauses.groups().get(group)?;
        let is = |list: &str| self.is_verb(g.head, list);
        let next = near.end.max(g.tokens.end);
        let word = self.word(next);
        let active = g.voice == Voice::Active;
        let one = next..next + 1;
        // "agreed to ⟨discuss⟩ it"
        if near.len() > 1 && self.word(near.end - 1) == "to" && self.clauses.group_at(near.end).is_some() {
            return Some(one);
        }
        if active && is("appear seem happen tend") && self.clauses.tag(next) == Tag::To {
            let verb = self.clauses.group_at(next + 1).or_else(|| self.clauses.group_at(next));
            if verb.and_then(|v| self.clauses.groups().get(v)).is_some_and(|v| v.form == Form::Infinitive) {
                return Some(one);
            }
        }
        let row = self.reader.links(next, self.passage.tokens().end, Some(g.head));
        if let Some(words) = self.no_office(g.head, next, &row) {
            return Some(words);
        }
        if is("take") && self.word(near.end - 1) == "over" && matches!(&*word, "from" | "as") {
            return Some(one);
        }
        // "recalled ⟨to court⟩", "cleared ⟨of murder⟩": headlines leave out that it is done to him.
        if active && (is("recall") && word == "to" || is("clear") && matches!(&*word, "in" | "of")) {
            return Some(one);
        }
        // "closed ⟨on the sale⟩ of the house"
        if is("close")
            && word == "on"
            && row.first().is_some_and(|link| among(BARGAINS, &self.word(link.words.end.saturating_sub(1))))
        {
            return Some(one);
        }
        if near.len() > 1 || !active {
            return None;
        }
        let lethal = is("kill hang hurt harm injure shoot drown starve burn defend");
        if word.ends_with("self") || word.ends_with("selves") {
            return (!lethal).then_some(one);
        }
        let skipped = (next..self.passage.tokens().end).find(|&i| self.clauses.tag(i) != Tag::Adv)?;
        let named = |i: usize| self.passage.about.iter().flatten().any(|m| m.tokens.contains(&i));
        let doing = self.clauses.tag(skipped) == Tag::Ing || matches!(&*self.word(skipped), "having" | "being");
        if doing && is(OF_DOING) && !named(skipped) {
            return Some(skipped..skipped + 1);
        }
        if is(OF_THOUGHT)
            && (matches!(self.clauses.tag(skipped), Tag::Wh | Tag::Rel)
                || self.clauses.tag(skipped) == Tag::That
                    && self.clauses.clause_of(skipped) != self.clauses.clause_of(g.head))
        {
            return Some(skipped..skipped + 1);
        }
        let object = row.first().filter(|link| link.hangs == Hangs::First && link.by.is_empty())?;
        let behind = object.words.end;
        if is(OF_STATE)
            && let Some(words) = self.says_how(object)
        {
            return Some(words);
        }
        let lead = self.word(behind);
        if BEHIND_OBJECT.iter().any(|(verbs, leads)| is(verbs) && among(leads, &lead)) {
            return Some(behind..behind + 1);
        }
        // "pulled the horse ⟨up⟩"
        let next = self.clauses.tag(behind + 1);
        let ends = next.is_break() || matches!(next, Tag::Prep | Tag::To | Tag::SubPrep | Tag::Coord | Tag::Sub);
        if is(WITH_PARTICLES) && matches!(&*lead, "up" | "over" | "off" | "aside" | "apart" | "on" | "through") && ends
        {
            return Some(behind..behind + 1);
        }
        self.spares_otherwise(g.head, &row)
    }

    /// Whether what is closed or stopped is so for a time only, or to some only: "closed the road ⟨for an hour⟩", "⟨early⟩".
    pub(super) fn for_a_time(&self, group: usize, near: &Range<usize>) -> bool {
        let Some(g) = self.clauses.groups().get(group).filter(|g| self.is_verb(g.head, FOR_A_TIME)) else {
            return false;
        };
        let from = near.end.max(g.tokens.end);
        let next = self.clauses.groups().get(group + 1).map_or(usize::MAX, |next| next.tokens.start);
        let end = self.passage.tokens().end.min(next).min(from + 24);
        (g.tokens.start..end).take_while(|&i| i < from || !self.clauses.tag(i).is_break()).any(|i| {
            match &*self.word(i) {
                "temporarily" | "briefly" | "early" | "overnight" => true,
                // "closed the pool ⟨to visitors under 12⟩"
                "to" => (i + 1..end).take(3).any(|j| self.clauses.tag(j).is_nominal() && self.reader.is_person(j)),
                "for" => (i + 1..end)
                    .take(4)
                    .take_while(|&j| self.clauses.tag(j).is_nominal() || self.word(j) == "of")
                    .any(|j| among(PASSING, &self.word(j))),
                _ => false,
            }
        })
    }

    /// Whether a verb puts something off, to which "until" only says when it is to be.
    pub(super) fn puts_off(&self, group: usize) -> bool {
        self.clauses.groups().get(group).is_some_and(|g| {
            self.is_verb(g.head, "postpone delay defer reschedule adjourn put push extend prolong renew")
        })
    }

    /// Whether the object of a verb is only a part of several: "withheld ⟨some of⟩ the logs".
    pub(super) fn of_a_part(&self, group: usize, near: &Range<usize>) -> bool {
        let Some(g) = self.clauses.groups().get(group) else { return false };
        let from = near.end.max(g.tokens.end);
        self.word(from + 1) == "of"
            && matches!(
                &*self.word(from),
                "some" | "part" | "parts" | "many" | "several" | "few" | "half" | "portions" | "most"
            )
            || self.word(from + 2) == "of"
                && matches!(&*self.word(from), "a")
                && among("part portion few handful number", &self.word(from + 1))
    }

    /// What says how the object of "keep" or "leave" was kept or left: "kept her ⟨waiting⟩", "left it ⟨alone⟩".
    fn says_how(&self, object: &Link) -> Option<Range<usize>> {
        let behind = object.words.end;
        let last = self.word(behind.checked_sub(1)?);
        if last == "alone" && object.words.len() > 1 {
            return Some(behind - 1..behind);
        }
        let word = self.word(behind);
        if among(KEPT_SO, &word) {
            return None;
        }
        let state = matches!(self.clauses.tag(behind), Tag::Ing | Tag::Past | Tag::Part)
            || self.clauses.tag(behind) == Tag::To && self.clauses.group_at(behind + 1).is_some()
            || matches!(&*word, "alone" | "away" | "off" | "from")
            || word == "out" && self.word(behind + 1) == "of"
            || matches!(&*word, "in" | "on") && (behind + 1..behind + 4).any(|i| among(IN_STATE, &self.word(i)));
        state.then_some(behind..behind + 1)
    }

    /// What tells that nobody left an office, or his work, where the actions of the fact do: "stepped down from ⟨the podium⟩".
    fn no_office(&self, verb: usize, next: usize, row: &[Link]) -> Option<Range<usize>> {
        let first = row.first()?;
        let head = self.word(first.words.end.checked_sub(1)?);
        let lead = first.by.clone().last().map_or("".into(), |by| self.word(by));
        let named = || self.passage.about.iter().flatten().any(|m| m.tokens.contains(&(first.words.end - 1)));
        if named() {
            return None;
        }
        let words = Some(first.words.clone());
        if self.event.of_workers && self.is_verb(verb, "walk") && lead == "of" && among(GATHERINGS, &head) {
            return words;
        }
        if !self.event.of_office {
            return None;
        }
        if lead == "from" && self.is_verb(verb, "step stand") && among(STANDS, &head) {
            return words;
        }
        if first.hangs == Hangs::First
            && self.is_verb(verb, "quit leave")
            && (among(CONTESTS, &head) || among(GATHERINGS, &head))
        {
            return words;
        }
        let stays = self.is_verb(verb, "remain stay");
        // "remained ⟨silent⟩", "remained ⟨at the mansion⟩"
        let office =
            among(OFFICES, &head) || first.words.clone().any(|i| crate::reading::clause::is_title(&self.word(i)));
        let place = matches!(&*lead, "at" | "in" | "near" | "with" | "behind") && !self.is_when(&first.words);
        let state = lead.is_empty() && next == first.words.start && !self.is_when(&first.words);
        let kept = matches!(&*self.word(next), "on" | "put" | "as");
        (stays && !office && !kept && (place || state)).then(|| first.words.clone())
    }

    /// The second object, or what "from" leads, of "spare" and "save", where it is a burden of its own: "saved the hospital ⟨$3 million⟩".
    fn spares_otherwise(&self, verb: usize, row: &[Link]) -> Option<Range<usize>> {
        if !self.is_verb(verb, "spare save") {
            return None;
        }
        let object = row.first()?;
        let sum = object.words.clone().find(|&i| matches!(self.text().word(i), "$" | "£" | "€"));
        if let Some(sum) = sum.filter(|&sum| sum > object.words.start) {
            return Some(sum..object.words.end);
        }
        let second = row.get(1)?;
        let from = second.by.clone().last().is_some_and(|by| self.word(by) == "from");
        let burden = second.words.clone().any(|i| among(BURDENS, &self.word(i)) && !self.is_deed(i));
        ((second.by.is_empty() || from) && burden).then(|| second.words.clone())
    }

    /// The object of a verb for calling something off, where the fact is about a strike and this is none: "called off ⟨its interviews⟩".
    pub(super) fn calls_off_other(&self, group: usize, near: &Range<usize>) -> Option<Range<usize>> {
        let g = self.clauses.groups().get(group)?;
        if !self.event.of_workers || !self.passage.about.is_empty() || !self.is_verb(g.head, CALLING_OFF) {
            return None;
        }
        let object = self.patient(group, near)?;
        let head = object.clone().take_while(|&i| self.word(i) != "of").last()?;
        let same = object.clone().any(|i| self.is_deed(i)) || among(DOINGS, &self.word(head));
        (!same).then_some(object)
    }
}

/// Whether the actions of a fact tell that somebody leaves an office.
pub(super) fn tells_of_office(action: &str) -> bool {
    action.split('|').any(|phrase| matches!(phrase.trim(), "resign" | "step down" | "stand down" | "abdicate"))
}
