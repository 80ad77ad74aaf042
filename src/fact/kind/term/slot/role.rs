//! A role that is said of a name: before it, behind it, or by a copula.

use std::ops::Range;

use super::{Bond, LONGEST_NAME, Slot};
use crate::fact::kind::sense::{self, Sense};
use crate::reading::clause::{Form, Tag, VerbGroup, Voice, bases};

impl Slot<'_> {
    /// Whether a role is said of somebody who is named.
    pub(super) fn role(&self, name: &Range<usize>, role: &Range<usize>) -> Bond {
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
        let mut at = start;
        let first = self.passage.tokens().start.max(start.saturating_sub(LONGEST_NAME));
        while at > first && self.capital(at - 1) {
            at -= 1;
        }
        if at > first && self.tag(at - 1) == Tag::Comma {
            at -= 1;
        }
        at > first && sense::is(&self.word(at - 1).to_ascii_lowercase(), Sense::Relation)
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

    /// Whether a verb says what somebody is.
    fn is_copula(&self, group: &VerbGroup) -> bool {
        let head = self.word(group.head);
        let is = |verbs: &[&str]| bases(head).any(|base| verbs.contains(&base.as_str()));
        self.tag(group.head) == Tag::Be
            || is(&["be", "become", "remain", "serve"])
            || (group.voice == Voice::Passive
                && is(&["elect", "reelect", "name", "appoint", "choose", "make", "install"]))
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
