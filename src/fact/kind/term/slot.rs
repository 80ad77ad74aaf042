//! Whether a phrase stands in the slot of what a fact is about.
//!
//! A role is said of a person by a title ("Conference President Landrieu"), an apposition ("Landrieu, the conference president,") or a copula
//! ("Landrieu is the conference president"), and by nothing else: whatever merely stands near a name may be said of
//! another. Of a thing ("the meeting was to focus on ‹infrastructure›") the phrase is said if it stands in its clause.

use std::ops::Range;

use crate::fact::Passage;
use crate::reading::clause::{ClauseKind, Clauses, Form, Tag, VerbGroup, Voice, bases};
use crate::text::TokenKind;

/// How a phrase belongs to what the fact is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bond {
    /// By the grammar of the sentence.
    Bound,
    /// By standing in its clause.
    Near,
    /// It is said not to.
    Denied,
    /// It may, but with a reservation that the words say.
    Doubt(&'static str),
    /// Not at all.
    Apart(&'static str),
}

/// What a fact is about, in one sentence.
#[derive(Debug)]
pub(super) struct Slot<'a> {
    passage: &'a Passage<'a>,
    clauses: &'a Clauses,
    /// Tokens of the sentence that the fact is about.
    anchors: Vec<Range<usize>>,
}

/// Words before a phrase that take it back.
const RESERVATIONS: &[&str] = &[
    "former",
    "ex",
    "then",
    "acting",
    "interim",
    "deputy",
    "vice",
    "assistant",
    "associate",
    "past",
    "onetime",
    "one-time",
    "incoming",
    "future",
    "aspiring",
    "self-styled",
    "so-called",
    "honorary",
    "retired",
    "late",
    "would-be",
    "co",
    "possible",
    "potential",
    "likely",
    "presumptive",
    "alleged",
    "nearly",
    "almost",
    "under",
];

/// Words behind a phrase that make it another ("the president's aide", "president-elect").
const MAKE_ANOTHER: &[&str] = &[
    "elect",
    "designate",
    "nominee",
    "candidate",
    "hopeful",
    "contender",
    "pick",
    "emeritus",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "aide",
    "office",
    "adviser",
    "advisor",
    "campaign",
    "race",
    "job",
    "post",
    "position",
];

/// Farther apart, in tokens, nothing is bound; this keeps a sentence of any length linear.
const FARTHEST: usize = 40;

/// A name has no more words.
const LONGEST_NAME: usize = 8;

/// Farther apart, in tokens, a phrase and a thing of one clause say nothing of each other.
const NEAR: usize = 12;

impl<'a> Slot<'a> {
    pub(super) fn new(passage: &'a Passage<'a>, clauses: &'a Clauses) -> Self {
        let tokens = passage.tokens();
        let mut anchors: Vec<Range<usize>> = Vec::new();
        for entry in passage.about {
            // A passage may be a whole article, and its matches come in the order of the text.
            let first = entry.partition_point(|m| m.tokens.start < tokens.start);
            let inside = entry[first..].iter().take_while(|m| m.tokens.end <= tokens.end);
            anchors.extend(inside.map(|m| m.tokens.clone()));
        }
        anchors.sort_by_key(|anchor| (anchor.start, anchor.end));
        Self { passage, clauses, anchors }
    }

    /// How the phrase of some tokens belongs to the slot.
    pub(super) fn bond(&self, phrase: &Range<usize>) -> Bond {
        let mut best = Bond::Apart("stands away from what the fact is about");
        let near = self.anchors.partition_point(|anchor| anchor.start + FARTHEST < phrase.start);
        let until = phrase.end + FARTHEST;
        let anchors = self.anchors[near..].iter().take_while(|anchor| anchor.start < until);
        for anchor in anchors.filter(|a| a.end <= phrase.start || phrase.end <= a.start) {
            let bond = match (self.is_name(anchor), self.is_name(phrase)) {
                (true, _) => self.role(anchor, phrase),
                (false, true) => match self.role(phrase, anchor) {
                    Bond::Apart(_) if self.is_placed(phrase) => self.thing(anchor, phrase),
                    // "the summit Vienna wanted" names no summit "Vienna".
                    Bond::Bound if anchor.end == phrase.start && self.has_article(anchor) => {
                        Bond::Apart("may start a clause of its own")
                    }
                    bond => bond,
                },
                (false, false) => self.thing(anchor, phrase),
            };
            if rank(&bond) > rank(&best) {
                best = bond;
            }
        }
        match best {
            Bond::Bound | Bond::Near | Bond::Denied if self.is_question() => Bond::Doubt("is asked, not said"),
            Bond::Bound | Bond::Near | Bond::Denied => {
                let reserved =
                    self.reservation(phrase).or_else(|| self.at_another_time(phrase)).or_else(|| self.disputed(phrase));
                reserved.map_or(best, Bond::Doubt)
            }
            best => best,
        }
    }

    /// Whether a role is said of somebody who is named.
    fn role(&self, name: &Range<usize>, role: &Range<usize>) -> Bond {
        if role.end <= name.start { self.role_before(name, role) } else { self.role_behind(name, role) }
    }

    /// "Conference President Mitch Landrieu", "The conference president, Mitch Landrieu,", "The conference president is Mitch Landrieu".
    fn role_before(&self, name: &Range<usize>, role: &Range<usize>) -> Bond {
        let apart = Bond::Apart("is said of another");
        if self.is_kin(role.start) {
            return Bond::Apart("is said of somebody of theirs");
        }
        let mut gap = role.end..name.start;
        let mut comma = false;
        let mut be = None;
        match self.tag(gap.start) {
            _ if gap.is_empty() => {}
            Tag::Comma => {
                comma = true;
                gap.start += 1;
            }
            Tag::Be => {
                be = self.clauses.group_at(gap.start).and_then(|group| self.clauses.groups().get(group));
                gap.start = be.map_or(gap.start + 1, |group| group.tokens.end);
            }
            _ => {}
        }
        // First names and titles only.
        if gap.len() > 5 || !gap.clone().all(|token| self.capital(token)) {
            return apart;
        }
        if let Some(group) = be {
            return if self.is_object(role.start) { apart } else { said_by(group) };
        }
        if comma {
            // "the conference president, Landrieu and others" is a list; so is what does not close.
            let behind = self.name_end(name);
            let closes =
                self.passage.tokens().end == behind || matches!(self.tag(behind), Tag::Comma | Tag::Mark | Tag::Semi);
            return if closes && !self.lists(behind) { Bond::Bound } else { apart };
        }
        Bond::Bound
    }

    /// "Landrieu, the conference president,", "Landrieu (D-La.)", "Landrieu is the conference president".
    fn role_behind(&self, name: &Range<usize>, role: &Range<usize>) -> Bond {
        let apart = Bond::Apart("is said of another");
        let gap = self.name_end(name)..role.start;
        if gap.is_empty() || gap.len() > 24 || self.is_kin(name.start) {
            return apart;
        }
        let groups = self.groups_in(&gap);
        let opens = matches!(self.word(gap.start), "," | "(" | "\u{2014}" | "\u{2013}");
        match groups {
            [] if opens => self.apposition(name, gap, role),
            [group] => {
                let before = gap.start..group.tokens.start;
                let relative = before.clone().next_back().is_some_and(|token| self.tag(token) == Tag::Rel);
                let subject = before.is_empty()
                    || relative && before.len() <= 2
                    || opens
                        && before.len() > 2
                        && self.tag(before.end - 1) == Tag::Comma
                        && !self.is_object(name.start);
                let head_words = self.is_role_phrase(group.tokens.end..role.start);
                if !subject || (self.is_object(name.start) && !relative) || !head_words {
                    return apart;
                }
                said_by(group).of(|| self.is_copula(group))
            }
            _ => apart,
        }
    }

    /// Whether what starts at a token is in apposition to somebody's relation: "his wife, Senator Anne Dunne".
    fn is_kin(&self, start: usize) -> bool {
        const KIN: &[&str] = &[
            "wife",
            "husband",
            "son",
            "daughter",
            "brother",
            "sister",
            "father",
            "mother",
            "partner",
            "cousin",
            "uncle",
            "aunt",
            "nephew",
            "niece",
            "grandson",
            "granddaughter",
            "grandfather",
            "grandmother",
            "widow",
            "widower",
            "aide",
            "lawyer",
            "spokesman",
            "spokeswoman",
            "deputy",
            "successor",
            "predecessor",
            "rival",
            "opponent",
        ];
        let mut at = start;
        let first = self.passage.tokens().start.max(start.saturating_sub(LONGEST_NAME));
        while at > first && self.capital(at - 1) {
            at -= 1;
        }
        if at > first && self.tag(at - 1) == Tag::Comma {
            at -= 1;
        }
        at > first && KIN.contains(&self.word(at - 1).to_ascii_lowercase().as_str())
    }

    /// The gap between a name and a role opens with a comma, a dash or a parenthesis and has no verb.
    fn apposition(&self, name: &Range<usize>, gap: Range<usize>, role: &Range<usize>) -> Bond {
        let apart = Bond::Apart("is said of another");
        // "When asked about Landrieu, the president declined": the name ends an opening clause, and the role is a new subject.
        let kind = |token| self.clauses.clause_of(token);
        let verb_behind = self
            .groups_in(&(role.end..role.end + 1))
            .iter()
            .any(|group| group.form == Form::Finite && kind(group.tokens.start) != kind(name.start));
        if verb_behind {
            return apart;
        }
        let separates = |token: &usize| matches!(self.tag(*token), Tag::Comma | Tag::Coord);
        let inside = gap.start + 1..gap.end;
        let cuts: Vec<usize> = inside.clone().filter(separates).chain([gap.end]).collect();
        let starts = std::iter::once(inside.start).chain(cuts.iter().map(|cut| cut + 1));
        let mut segments: Vec<Range<usize>> = starts.zip(&cuts).map(|(start, cut)| start..*cut).collect();
        let last = segments.pop().unwrap_or(inside);
        segments.retain(|segment| !segment.is_empty());
        if self.tag(last.start) == Tag::Not && !last.is_empty() {
            return if segments.is_empty() { Bond::Denied } else { apart };
        }
        if !self.is_role_phrase(last.clone()) || !segments.iter().all(|segment| self.is_in_apposition(segment)) {
            return apart;
        }
        // "Landrieu, the president and others came" may be a list; two roles of one have no article of their own.
        let article = last.clone().any(|token| self.tag(token) == Tag::Det);
        if article && self.lists(role.end) { Bond::Doubt("may be one of several who are listed") } else { Bond::Bound }
    }

    /// Whether tokens can stand between "the" and a role: articles, adjectives, an owner ("the group's first").
    fn is_role_phrase(&self, tokens: Range<usize>) -> bool {
        tokens.len() <= 6
            && tokens.into_iter().all(|token| match self.tag(token) {
                Tag::Det
                | Tag::Owner
                | Tag::Name
                | Tag::Noun
                | Tag::Number
                | Tag::Adv
                | Tag::Maybe
                | Tag::Ing
                | Tag::Past
                | Tag::Part => true,
                Tag::SubPrep => self.word(token).eq_ignore_ascii_case("as"),
                Tag::Mark => self.word(token) == "-",
                _ => false,
            })
    }

    /// Whether a segment says more of the same name: "mayor of Columbia", "S.C.", "57", "a Democrat"; and not another name.
    fn is_in_apposition(&self, segment: &Range<usize>) -> bool {
        let first = self.tag(segment.start);
        let place = segment.len() <= 2 && self.is_after_place(segment.start);
        let plain = !segment
            .clone()
            .any(|token| matches!(self.tag(token), Tag::Pron | Tag::Modal | Tag::Not | Tag::Wh | Tag::Sub));
        plain
            && (first != Tag::Name
                || place
                || segment.clone().any(|token| self.tag(token) == Tag::Noun || self.tag(token) == Tag::Maybe))
    }

    /// Whether before a comma there stands a place ("of Columbia,").
    fn is_after_place(&self, token: usize) -> bool {
        let mut at = token;
        let first = self.passage.tokens().start.max(token.saturating_sub(LONGEST_NAME));
        while at > first && matches!(self.tag(at - 1), Tag::Comma | Tag::Name | Tag::Mark) {
            at -= 1;
        }
        at < token && at > self.passage.tokens().start && self.tag(at - 1) == Tag::Prep
    }

    /// Whether a phrase is said of a thing in whose clause it stands.
    fn thing(&self, thing: &Range<usize>, phrase: &Range<usize>) -> Bond {
        let (first, last) = if thing.end <= phrase.start { (thing, phrase) } else { (phrase, thing) };
        if last.start - first.end > NEAR || !self.clauses.same_assertion(thing.start, phrase.start) {
            return Bond::Apart("stands in another clause");
        }
        let clause = self.clauses.all().get(self.clauses.clause_of(phrase.start));
        let group = clause.and_then(|clause| clause.verb).and_then(|verb| self.clauses.groups().get(verb));
        if let Some(group) = group {
            if group.negations > 0 {
                return Bond::Doubt("stands in a clause that is denied");
            }
            let modal = group.modal.map(|modal| self.word(modal).to_ascii_lowercase());
            if modal.is_some_and(|modal| {
                ["may", "might", "could", "can", "should"].iter().any(|weak| modal.starts_with(weak))
            }) {
                return Bond::Doubt("is only possible");
            }
        }
        let before = phrase.start.saturating_sub(3).max(self.passage.tokens().start)..phrase.start;
        if before
            .clone()
            .any(|token| self.tag(token) == Tag::Not || ["than", "instead", "without"].contains(&self.word(token)))
        {
            return Bond::Doubt("is what it is told apart from");
        }
        Bond::Near
    }

    /// Whether a name fills the slot of a verb or a thing beside it: "held in Vienna", "the summit in Vienna".
    fn is_placed(&self, name: &Range<usize>) -> bool {
        const OF_PLACE: &[&str] = &["in", "at", "near", "from", "into", "outside", "on"];
        let Some(preposition) = name.start.checked_sub(1).filter(|at| OF_PLACE.contains(&self.word(*at))) else {
            return false;
        };
        let head = preposition.wrapping_sub(1);
        self.anchors.iter().any(|anchor| anchor.contains(&head)) || self.clauses.group_at(head).is_some()
    }

    /// What stands around a phrase and takes it back.
    fn reservation(&self, phrase: &Range<usize>) -> Option<&'static str> {
        let start = self.passage.tokens().start;
        let before = phrase.start.saturating_sub(4).max(start)..phrase.start;
        for token in before.rev() {
            let word = self.word(token);
            if RESERVATIONS.iter().any(|reserved| reserved.eq_ignore_ascii_case(word)) {
                return Some("is taken back by the word before it");
            }
            if !matches!(self.tag(token), Tag::Noun | Tag::Name | Tag::Maybe | Tag::Number) && word != "-" {
                break;
            }
        }
        let next = phrase.end;
        if next >= self.passage.tokens().end {
            return None;
        }
        let tokens = self.passage.text.tokens();
        if tokens[next].kind == TokenKind::Possessive {
            return Some("belongs to what follows it");
        }
        let behind = if self.word(next) == "-" && !tokens[next].spaced { next + 1 } else { next };
        MAKE_ANOTHER
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.word(behind)))
            .then_some("is made another by the word behind it")
    }

    /// "was vice president until 2020", "from 1984 to 1989", "had been president", "once led", "when he was mayor".
    fn at_another_time(&self, phrase: &Range<usize>) -> Option<&'static str> {
        const OTHER: &str = "is said of another time";
        let end = self.passage.tokens().end;
        for token in phrase.end..end.min(phrase.end + 16) {
            let word = self.word(token);
            let year = |at: usize| {
                let word = self.word(at);
                word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit())
            };
            let soon = (token + 1..end.min(token + 4)).any(year);
            match word {
                "until" | "till" | "before" => return Some(OTHER),
                "from" | "between" | "in" | "during" | "through" if soon => return Some(OTHER),
                _ => {}
            }
            if matches!(self.tag(token), Tag::Comma | Tag::Semi | Tag::Stop | Tag::Coord | Tag::Colon | Tag::Dash)
                || self.clauses.group_at(token).is_some()
            {
                break;
            }
        }
        let clause = self.clauses.all().get(self.clauses.clause_of(phrase.start))?;
        if let ClauseKind::Subordinate { conjunction } = clause.kind
            && matches!(
                self.word(conjunction).to_ascii_lowercase().as_str(),
                "when" | "while" | "if" | "until" | "before" | "after"
            )
        {
            return Some(OTHER);
        }
        let group = self.clauses.groups().get(clause.verb?)?;
        let had = group.perfect && group.tokens.clone().any(|t| matches!(self.word(t), "had" | "'d"));
        let once = group.tokens.start.saturating_sub(2)..group.tokens.end + 2;
        let once = once.into_iter().any(|t| {
            matches!(
                self.word(t).to_ascii_lowercase().as_str(),
                "once" | "formerly" | "previously" | "briefly" | "earlier"
            )
        });
        (had || once).then_some(OTHER)
    }

    /// "He denied that he was the gunman."
    fn disputed(&self, phrase: &Range<usize>) -> Option<&'static str> {
        const DENIALS: &[&str] =
            &["deny", "dispute", "doubt", "reject", "refute", "question", "refuse", "disavow", "dismiss", "rebut"];
        let mut at = self.clauses.clause_of(phrase.start);
        for _ in 0..6 {
            let clause = self.clauses.all().get(at)?;
            at = clause.host?;
            let host = self.clauses.all().get(at).and_then(|host| self.clauses.groups().get(host.verb?));
            if host.is_some_and(|group| {
                group.head < phrase.start && bases(self.word(group.head)).any(|base| DENIALS.contains(&base.as_str()))
            }) {
                return Some("is what somebody denies");
            }
        }
        None
    }

    /// The verb groups that start in some tokens.
    fn groups_in(&self, tokens: &Range<usize>) -> &[VerbGroup] {
        let groups = self.clauses.groups();
        let first = groups.partition_point(|group| group.tokens.start < tokens.start);
        let len = groups[first..].iter().take_while(|group| group.tokens.start < tokens.end).count();
        &groups[first..first + len]
    }

    fn has_article(&self, tokens: &Range<usize>) -> bool {
        tokens.start.checked_sub(1).is_some_and(|before| matches!(self.tag(before), Tag::Det | Tag::Owner))
    }

    fn is_question(&self) -> bool {
        let tokens = self.passage.tokens();
        tokens.rev().take(2).any(|token| self.word(token) == "?")
    }

    /// Whether a list goes on at a token: "and others", ", and Benjamin".
    fn lists(&self, token: usize) -> bool {
        let token = if self.tag(token) == Tag::Comma { token + 1 } else { token };
        self.tag(token) == Tag::Coord
    }

    /// Whether what starts at a token is the object of a preposition or belongs to a list: not a subject.
    fn is_object(&self, token: usize) -> bool {
        let mut at = token;
        let first = self.passage.tokens().start.max(token.saturating_sub(LONGEST_NAME));
        while at > first && (self.capital(at - 1) || self.tag(at - 1) == Tag::Det) {
            at -= 1;
        }
        at > self.passage.tokens().start
            && matches!(self.tag(at - 1), Tag::Prep | Tag::To | Tag::Owner | Tag::Coord | Tag::SubPrep)
    }

    /// Behind the last word of a name ("Landrieu" of "Mitch Landrieu Jr.").
    fn name_end(&self, name: &Range<usize>) -> usize {
        let end = self.passage.tokens().end.min(name.end + LONGEST_NAME);
        (name.end..end).find(|token| !self.capital(*token)).unwrap_or(end)
    }

    fn is_name(&self, tokens: &Range<usize>) -> bool {
        let first = self.passage.tokens().start;
        let name = |last| self.tag(last) == Tag::Name || self.capital(last) && last > first;
        tokens.end.checked_sub(1).is_some_and(name)
    }

    /// Whether a verb says what somebody is.
    fn is_copula(&self, group: &VerbGroup) -> bool {
        let head = self.word(group.head);
        let is = |verbs: &[&str]| bases(head).any(|base| verbs.contains(&base.as_str()));
        self.tag(group.head) == Tag::Be
            || is(&["be", "become", "remain", "serve"])
            || (group.voice == Voice::Passive
                && is(&["elect", "reelect", "name", "appoint", "choose", "make", "install"]))
    }

    fn tag(&self, token: usize) -> Tag {
        self.clauses.tag(token)
    }

    fn word(&self, token: usize) -> &str {
        if token < self.passage.text.tokens().len() { self.passage.text.word(token) } else { "" }
    }

    fn capital(&self, token: usize) -> bool {
        self.passage.text.tokens().get(token).is_some_and(|t| t.capital && t.kind == TokenKind::Word)
    }
}

impl Bond {
    /// The bond, if its verb is of the right kind.
    fn of(self, right: impl FnOnce() -> bool) -> Self {
        if right() { self } else { Self::Apart("is said of another") }
    }
}

/// What a verb group that says what somebody is makes of it.
fn said_by(group: &VerbGroup) -> Bond {
    if group.modal.is_some() || group.form != Form::Finite {
        Bond::Doubt("is only planned or possible")
    } else if group.inverted {
        Bond::Doubt("is asked, not said")
    } else if group.negations == 1 {
        Bond::Denied
    } else if group.negations > 1 {
        Bond::Doubt("is denied more than once")
    } else {
        Bond::Bound
    }
}

fn rank(bond: &Bond) -> u8 {
    match bond {
        Bond::Apart(_) => 0,
        Bond::Near => 1,
        Bond::Doubt(_) => 2,
        Bond::Denied => 3,
        Bond::Bound => 4,
    }
}
