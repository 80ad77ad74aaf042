//! Whether a verb means what the fact's action means: "struck ⟨out⟩", "struck ⟨a deal⟩" and "charged ⟨towards⟩ the house" are other verbs
//! than "struck" and "charged".
//!
//! A particle makes another verb of most verbs. It leaves the sense of those that tell a movement, where it says where to ("marched
//! ⟨off⟩"), and of some others with some particles ("closed ⟨down⟩"); where an action means such a verb it says so ("strike down").

use std::ops::Range;

use super::Case;
use crate::reading::clause::{Tag, Voice, list};

impl Case<'_> {
    /// The words with which a verb means something else than by itself: a particle, a path, an object.
    pub(super) fn other_sense(&self, group: usize, near: &Range<usize>) -> Option<Range<usize>> {
        let g = self.clauses.groups().get(group)?;
        if let Some(words) = self.other_matter(group, near) {
            return Some(words);
        }
        // An action of several words says itself which it means.
        if near.len() > 1 || !near.contains(&g.head) {
            return None;
        }
        let is = |list: &str| self.is_verb(g.head, list);
        let next = g.tokens.end.max(g.head + 1);
        let particle = self.word(next);
        if self.is_particle(next) {
            let kept = KEPT.iter().any(|(verbs, particles)| is(verbs) && list::has(particles, &particle));
            if !kept {
                return Some(next..next + 1);
            }
        }
        let path = matches!(&*particle, "toward" | "towards" | "into" | "through" | "past" | "across" | "onto");
        let law = matches!(&*self.word(next + 1), "law" | "effect" | "force");
        if path && !law && g.voice == Voice::Active && is("charge fire cut break back drive press strike pass hit run")
        {
            return Some(next..next + 1);
        }
        let prepositional = PREPOSITIONAL.iter().any(|(verbs, leads)| is(verbs) && list::has(leads, &particle));
        if prepositional {
            return Some(next..next + 1);
        }
        if g.voice == Voice::Passive {
            return None;
        }
        // "called ⟨the vote⟩ ⟨a sham⟩" says what it is.
        if is("call") {
            let row = self.reader.links(next, self.passage.tokens().end, Some(g.head));
            if let [what, as_what, ..] = row.as_slice()
                && as_what.by.clone().all(|i| self.clauses.tag(i) == Tag::Quote)
            {
                return Some(what.words.start..as_what.words.end);
            }
        }
        // "raised ⟨$2 billion⟩ by selling bonds", where the fact is about what is not named beside it
        let clause = self.clauses.clause_of(g.head);
        let beside = |m: &crate::fact::terms::TermMatch| {
            m.tokens.start > g.head && self.clauses.clause_of(m.tokens.start) == clause
        };
        if is("raise")
            && matches!(self.text().word(next), "$" | "£" | "€")
            && !self.passage.about.is_empty()
            && !self.passage.about.iter().flatten().any(beside)
        {
            return Some(next..next + 1);
        }
        let object = self.patient(group, near)?;
        // Workers "struck ⟨a plant⟩", but a driver who "struck ⟨a pedestrian⟩" is on no strike.
        if self.event.of_workers
            && is("strike")
            && self.reader.is_person(object.clone().take_while(|&i| self.word(i) != "of").last()?)
        {
            return Some(object);
        }
        let noun = object.clone().take_while(|&i| self.word(i) != "of").last()?;
        let named = self.passage.about.iter().flatten().any(|m| m.tokens.contains(&noun));
        let word = self.word(noun);
        let idiom = IDIOMS.iter().any(|(verb, nouns)| is(verb) && nouns.split_whitespace().any(|n| n == word));
        (idiom && !named).then_some(object)
    }

    /// Whether the token behind a verb is a particle and no preposition: nothing that it could lead stands behind it, or it leads
    /// nothing ever.
    fn is_particle(&self, token: usize) -> bool {
        let next = self.clauses.tag(token + 1);
        let ends = next.is_break() || matches!(next, Tag::To | Tag::SubPrep | Tag::Coord | Tag::Adv);
        if !matches!(self.clauses.tag(token), Tag::Prep | Tag::Adv | Tag::Noun | Tag::SubPrep) {
            return false;
        }
        match &*self.word(token) {
            "away" | "aside" | "apart" | "forth" | "out" => true,
            "back" => !matches!(&*self.word(token + 1), "in" | "on"),
            // "up to 300 jobs", "down from 40", but "signed ⟨up⟩ to speak"
            "up" | "down" => {
                (next != Tag::To || self.clauses.group_at(token + 2).is_some()) && self.word(token + 1) != "from"
            }
            // "closed ⟨in⟩ on a deal"
            "in" if self.word(token + 1) == "on" => true,
            "off" => {
                self.word(token + 1) != "the" || !matches!(&*self.word(token + 2), "coast" | "field" | "shore" | "road")
            }
            "by" | "over" | "on" | "in" | "along" | "around" | "through" => ends,
            _ => false,
        }
    }
}

/// Whether the actions of a fact are those of workers who stop their work: then "strike" is one of them.
pub(super) fn tells_of_workers(action: &str) -> bool {
    action.split('|').any(|phrase| {
        matches!(
            phrase.trim(),
            "walk out" | "walk off" | "walk off the job" | "stop work" | "down tools" | "picket" | "go on strike"
        )
    })
}

/// Verbs that mean with some particles what they mean without.
const KEPT: &[(&str, &str)] = &[
    // Of a movement some particles only say where to; "set off", "moved on", "went off", "came out" tell something else.
    (
        "travel fly march flee return send ship sail transport deport evacuate retreat withdraw rush escape ride swim climb crawl jump",
        "away back forth in out up down off over along around through",
    ),
    ("walk drive move", "away back forth in around along through"),
    ("go come run", "away back"),
    ("close shut shutter slow", "down off up out"),
    ("sell buy rent lease", "off out up"),
    ("pay", "out back up off"),
    ("burn gun track hunt chase tear bulldoze", "down up"),
    ("cut scale pare trim", "back down"),
    ("open start free", "up"),
    ("win", "out"),
    ("merge join link team", "up together"),
    ("arrest release ban bar", "back in"),
    ("meet rally gather", "up together around"),
    ("beat edge", "out"),
    ("hand deliver", "over out back"),
    ("spread leak clear", "out up"),
];

/// Verbs that mean something else with a preposition behind them.
const PREPOSITIONAL: &[(&str, &str)] = &[
    ("call", "on upon for into"),
    ("hit", "on upon"),
    ("settle", "on into"),
    ("run", "into across late short dry low wild amok riot rampant afoul"),
    ("fall", "short asleep silent flat apart behind ill foul"),
    ("go", "bankrupt missing viral wrong unnoticed unpunished"),
    ("turn", "to into"),
    ("merge", "onto"),
    ("stand", "for by"),
    ("look", "into after"),
    ("take", "after to"),
];

/// Objects with which a verb tells nothing of what it tells with others, whatever stands before them: none that a verb can be said of
/// literally ("opened its doors", "left the room").
const IDIOMS: &[(&str, &str)] = &[
    ("strike", "deal deals bargain balance chord tone note pose accord agreement compromise pact truce"),
    (
        "raise",
        "question questions concern concerns doubt doubts eyebrow eyebrows alarm alarms awareness issue issues objection \
     objections possibility prospect spectre specter voice voices hopes fears suspicion suspicions",
    ),
    ("open", "inquiry inquiries enquiry investigation investigations probe talks fire"),
    ("cut", "ties deal deals corners links contact"),
    ("close", "gap ranks"),
    ("pass", "judgment judgement muster buck blame"),
    ("hit", "snag roadblock nerve record low high milestone headlines"),
    (
        "win",
        "corner penalty toss praise plaudits support approval backing favor favour reprieve applause hearts respect friends",
    ),
    ("beat", "odds expectations estimates forecasts retreat"),
    ("lose", "sight track patience temper faith interest touch ground"),
    ("pay", "attention tribute homage respects visit visits heed lip service"),
    ("drop", "hint hints"),
    ("send", "message messages signal signals word shivers"),
    ("lift", "spirits"),
    ("break", "news silence ground record records"),
    ("leave", "mark impression"),
    ("run", "risk"),
    ("keep", "pace"),
];
