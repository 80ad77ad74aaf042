//! Verbs that no auxiliary leads: "blocked", "says", "sending". Their neighbours tell whether they are verbs, and finite.

use super::group::{Form, VerbGroup, Voice, empty};
use super::saying::takes_clause;
use super::tagged::{Tagged, is_particle, is_quantifier, is_subject_pronoun, is_zero};
use super::word::{Tag, only_past};

/// A form in "-ed" or an irregular past that no auxiliary leads.
pub(super) fn past(s: &Tagged<'_>, i: usize, groups: &[VerbGroup]) -> Option<VerbGroup> {
    let word = s.word(i);
    let before = s.before(i);
    let next_noun = s.is(i + 1, &[Tag::Noun, Tag::Name, Tag::Maybe]);
    let mut group = empty(i, Form::Finite);
    let participle = |mut group: VerbGroup| {
        group.form = Form::Participle;
        group.voice = Voice::Passive;
        Some(group)
    };
    let Some(b) = before else {
        // "Asked about …", "Backed by …"
        return if only_past(&word) { None } else { participle(group) };
    };
    let word_b = s.word(b);
    let by = s.word(i + 1) == "by" && !s.is_manner(i + 1);
    // "two brothers ⟨accused of⟩ arson": without its object no finite verb.
    let objectless = match &*s.word(i + 1) {
        "of" => {
            matches!(&*word, "accused" | "suspected" | "convicted" | "acquitted" | "deprived" | "stripped" | "cleared")
        }
        "with" => matches!(&*word, "charged" | "armed" | "associated" | "tasked" | "diagnosed"),
        "for" => word == "wanted",
        _ => false,
    };
    // "so-called", "US-backed" describe; "co-founded", "re-elected" are verbs.
    let compound = b + 1 == i && s.is(b, &[Tag::Mark]) && word_b == "-";
    if compound
        && !matches!(&*s.word(b.wrapping_sub(1)), "co" | "re" | "pre" | "de" | "counter" | "cross" | "double" | "fast")
    {
        return None;
    }
    // "Farrow, ⟨whom⟩ a jury convicted of fraud": the relative is the object.
    let whom = groups.last().map_or(s.first, |g| g.tokens.end);
    let whom = (whom..i).rev().take(8).any(|j| s.is(j, &[Tag::Rel]) && s.word(j) == "whom");
    if objectless && !whom && s.is(b, &[Tag::Noun, Tag::Name, Tag::Maybe]) {
        return participle(group);
    }
    match s.tag(b)? {
        Tag::Det if is_quantifier(&word_b) && !next_noun => {}
        Tag::Number if !next_noun => {}
        Tag::Det | Tag::Owner | Tag::Number => return None,
        // "the mayor's aides planned" never gets here; "as planned", "of sanctioned oil" do.
        Tag::Prep if !is_particle(&word_b) => {
            return if s.is(i, &[Tag::Part]) || by { participle(group) } else { None };
        }
        Tag::SubPrep | Tag::To | Tag::Sub => return if next_noun && !by { None } else { participle(group) },
        Tag::Coord => {
            // "was blocked and overturned", "went and boycotted": as the verb before.
            if let Some((index, last)) = groups.iter().enumerate().next_back() {
                group.form = last.form;
                if matches!(last.form, Form::Infinitive | Form::Ing) {
                    // "to block it and limited": back to the finite verb before.
                    group.form = Form::Finite;
                }
                let close = b - last.tokens.end.min(b) <= 4;
                if last.form == Form::Finite && last.voice == Voice::Passive && (close || by || s.is(i, &[Tag::Part])) {
                    group.voice = Voice::Passive;
                    group.shares = Some(index);
                } else if last.form == Form::Finite && last.perfect && (close || s.is(i, &[Tag::Part])) {
                    group.shares = Some(index);
                } else if last.form == Form::Participle {
                    group.voice = Voice::Passive;
                    if !by && !close {
                        group.form = Form::Finite;
                        group.voice = Voice::Active;
                    }
                }
            }
        }
        Tag::Comma | Tag::Dash | Tag::Open if by => return participle(group),
        Tag::Verb | Tag::Past
            if matches!(&*word_b, "get" | "gets" | "got" | "remain" | "remains" | "remained" | "stay" | "stayed") =>
        {
            group.voice = Voice::Passive;
            group.form = Form::Participle;
        }
        // "may stay closed", "were left stranded": the verb before is of no list, or a noun elsewhere.
        Tag::Verb | Tag::Past | Tag::Part | Tag::Ing | Tag::Maybe | Tag::Noun
            if groups.last().is_some_and(|g| g.tokens.end > b) =>
        {
            // "those who attended ⟨included⟩ Landrieu": the relative's verb takes nothing, so this is the host's.
            let relative = b > s.first && s.is(b - 1, &[Tag::Rel, Tag::That]);
            // "The claim that it was stolen ⟨angered⟩ voters": a passive has no object, and a subject waits.
            let full = groups
                .last()
                .is_some_and(|g| g.form == Form::Finite && (g.voice == Voice::Passive || g.perfect) && g.head == b);
            let object = s.is(i + 1, &[Tag::Det, Tag::Owner, Tag::Number, Tag::Pron, Tag::Noun, Tag::Name, Tag::Maybe]);
            if full && object && opened_behind_noun(s, groups) {
                return Some(group);
            }
            return match (next_noun, relative) {
                (true, true) => Some(group),
                (true, false) => None,
                _ => participle(group),
            };
        }
        // "a taped left knee"
        Tag::Past | Tag::Part if next_noun && s.before(b).is_some_and(|d| s.is(d, &[Tag::Det, Tag::Owner])) => {
            return None;
        }
        _ if by && !only_past(&word) && !matches!(&*word, "stood" | "passed") => return participle(group),
        _ => {}
    }
    if s.is(i, &[Tag::Part]) && group.form == Form::Finite && group.shares.is_none() {
        return participle(group);
    }
    Some(group)
}

/// Whether the clause of the last verb was opened by a "that" or a relative behind a noun that still waits for its verb.
fn opened_behind_noun(s: &Tagged<'_>, groups: &[VerbGroup]) -> bool {
    let Some(last) = groups.last() else { return false };
    let opener = (s.first..last.tokens.start).rev().find(|&j| s.is(j, &[Tag::That, Tag::Rel]));
    opener.is_some_and(|j| {
        j > s.first
            && s.tag(j - 1).is_some_and(Tag::is_nominal)
            && !groups.iter().any(|g| g.form == Form::Finite && g.tokens.start < j)
    })
}

/// Whether a subject may be waiting for its verb: none is finite yet, or something has opened a clause since.
pub(super) fn waits(s: &Tagged<'_>, i: usize, groups: &[VerbGroup]) -> bool {
    let Some(last) = groups.iter().rev().find(|g| g.form == Form::Finite) else { return true };
    (last.tokens.end..i).any(|j| {
        s.tag(j).is_some_and(Tag::is_break)
            || s.is(j, &[Tag::Coord, Tag::Sub, Tag::SubPrep, Tag::Rel, Tag::That, Tag::Quote])
    })
}

/// Whether no other word before the next mark can be the finite verb.
pub(super) fn only_verb(s: &Tagged<'_>, i: usize) -> bool {
    (i + 1..s.end())
        .take(24)
        .take_while(|&j| {
            !s.tag(j).is_some_and(|t| t.is_break() || matches!(t, Tag::Sub | Tag::Rel | Tag::That | Tag::Coord))
        })
        .all(|j| {
            // "cut power ⟨to reduce⟩ the risk" has no second finite verb.
            (s.is(j - 1, &[Tag::To]) || !s.is(j, &[Tag::Modal, Tag::Be, Tag::Have, Tag::Do, Tag::Verb]))
                && (!s.is(j, &[Tag::Past]) || s.is(j - 1, &[Tag::Det, Tag::Owner, Tag::Prep, Tag::Number, Tag::Mark]))
        })
}

/// A present or base form that no auxiliary leads.
pub(super) fn present(s: &Tagged<'_>, i: usize, groups: &[VerbGroup]) -> Option<VerbGroup> {
    let word = s.word(i);
    let certain = s.is(i, &[Tag::Verb]);
    let before = s.before(i);
    let mut group = empty(i, Form::Finite);
    let zero = is_zero(&word);
    group.present = !zero;
    // "The border, ⟨shut⟩ by Hungary, …", "towns ⟨hit⟩ by floods"
    let passive = matches!(
        &*word,
        "cut" | "hit" | "shut" | "hurt" | "set" | "put" | "split" | "upset" | "overrun" | "overcome" | "beat"
    );
    if zero
        && passive
        && s.word(i + 1) == "by"
        && !s.is_manner(i + 1)
        && before
            .is_none_or(|b| s.is(b, &[Tag::Comma, Tag::Dash, Tag::Open, Tag::Noun, Tag::Name, Tag::Maybe, Tag::Number]))
    {
        group.form = Form::Participle;
        group.voice = Voice::Passive;
        group.present = false;
        return Some(group);
    }
    let Some(b) = before else {
        // An imperative, or the first noun of a headline.
        return if certain && s.is(i + 1, &[Tag::Det, Tag::Owner]) { Some(group) } else { None };
    };
    let word_b = s.word(b).into_owned();
    // "Government lifts ban": what follows a verb that can be no participle is its object.
    if word_b.ends_with('s')
        && s.is(b, &[Tag::Maybe])
        && groups.last().is_some_and(|g| g.form == Form::Finite && g.head == b && b + 1 == i)
    {
        return None;
    }
    let third = word.ends_with('s') && !word.ends_with("ss");
    let object_next = s.is(
        i + 1,
        &[Tag::Det, Tag::Owner, Tag::Name, Tag::Number, Tag::To, Tag::That, Tag::Adv, Tag::Pron, Tag::Not, Tag::Wh],
    ) || s.is(i + 1, &[Tag::Mark]) && s.is(i + 2, &[Tag::Number]);
    let ends = s
        .tag(i + 1)
        .is_none_or(|t| t.is_break() || matches!(t, Tag::Prep | Tag::SubPrep | Tag::Coord | Tag::Sub | Tag::Quote));
    let plural = |w: &str| {
        w.ends_with('s') && !w.ends_with("ss") || matches!(w, "people" | "police" | "women" | "men" | "children")
    };
    let ok = match s.tag(b)? {
        // "let it ⟨raise⟩ bills", "make everyone ⟨pay⟩"
        Tag::Pron
            if !third
                && is_causing(&s.word(b.wrapping_sub(1)))
                && matches!(&*word_b, "it" | "you" | "everyone" | "everybody" | "someone" | "somebody" | "nobody") =>
        {
            group.form = Form::Infinitive;
            group.present = false;
            true
        }
        Tag::Pron => {
            is_subject_pronoun(&word_b)
                || matches!(
                    &*word_b,
                    "it" | "you" | "everyone" | "nobody" | "there" | "none" | "others" | "everybody" | "someone"
                )
        }
        Tag::Rel => certain || !s.is(i + 1, &[Tag::Be, Tag::Have, Tag::Do, Tag::Modal, Tag::Owner]),
        Tag::That => certain || object_next || ends,
        Tag::Coord => {
            let last = groups.last();
            if let Some(last) = last {
                let base = !third;
                // "did not attend or send", "to meet and discuss": shares what stands before the first verb.
                if base
                    && (last.modal.is_some() || last.form == Form::Infinitive || last.negation.is_some())
                    && (certain || object_next || ends)
                {
                    group.shares = Some(groups.len() - 1);
                    group.form = last.form;
                    group.present = false;
                    return Some(group);
                }
                (certain || object_next) && (third == s.word(last.head).ends_with('s') || zero)
            } else {
                false
            }
        }
        // "helped Larsen ⟨win⟩", "made the mayor ⟨resign⟩"
        Tag::Name | Tag::Noun | Tag::Maybe
            if !third
                && (object_next || ends)
                && (certain || s.is(b, &[Tag::Name]))
                && groups.last().is_some_and(|g| is_helping(s, g, i)) =>
        {
            group.form = Form::Infinitive;
            group.present = false;
            true
        }
        Tag::Noun | Tag::Maybe if plural(&word_b) => {
            !third && (certain || object_next || zero || s.is(i + 1, &[Tag::Prep]) || ends && groups.is_empty())
        }
        Tag::Noun | Tag::Maybe => {
            let relative = (s.first..i).rev().take(6).any(|j| s.is(j, &[Tag::Rel]))
                && groups.last().is_none_or(|g| g.tokens.end + 6 <= i);
            // "lost in straight sets to a qualifier": behind a verb that takes no clause, a noun.
            let said =
                groups.iter().rev().find(|g| g.form == Form::Finite).is_some_and(|g| takes_clause(&s.word(g.head)));
            certain && waits(s, i, groups)
                || (third || zero)
                    && (certain
                        || object_next && (said || relative || waits(s, i, groups))
                        || relative
                        || zero && (ends || s.is(i + 1, &[Tag::Noun])) && waits(s, i, groups) && only_verb(s, i))
        }
        Tag::Name => {
            certain
                || (third || zero || plural(&word_b))
                    && (object_next
                        || ends
                            && (s.is(i + 1, &[Tag::Prep, Tag::SubPrep])
                                || s.tag(i + 1).is_none()
                                || s.is(i + 1, &[Tag::Stop])))
                || (third || zero)
                    && waits(s, i, groups)
                    && s.is(i + 1, &[Tag::Noun, Tag::Maybe, Tag::Ing])
                    && only_verb(s, i)
        }
        Tag::Close | Tag::Quote | Tag::Comma | Tag::Dash => {
            certain
                || third && object_next
                || waits(s, i, groups)
                    && (third || zero)
                    && (object_next || s.is(i + 1, &[Tag::Noun]))
                    && only_verb(s, i)
        }
        Tag::Number | Tag::Det => certain && !third && (is_quantifier(&word_b) || s.is(b, &[Tag::Number])),
        Tag::Prep => certain && is_particle(&word_b),
        // "rather than attend": as true as "rather than attending".
        Tag::SubPrep if word_b == "than" && s.word(b.wrapping_sub(1)) == "rather" && !third => {
            group.form = Form::Ing;
            group.present = false;
            true
        }
        Tag::Past | Tag::Verb | Tag::Ing if certain && is_causing(&word_b) => {
            group.form = Form::Infinitive;
            true
        }
        Tag::Past => certain,
        _ => false,
    };
    ok.then_some(group)
}

/// Whether a verb of helping or making stands before a token, and between them nothing but one noun phrase.
fn is_helping(s: &Tagged<'_>, group: &VerbGroup, token: usize) -> bool {
    matches!(&*s.word(group.head), "help" | "helps" | "helped" | "helping" | "made" | "make" | "makes")
        && token > group.tokens.end
        && token - group.tokens.end <= 4
        && s.is(group.tokens.end, &[Tag::Name, Tag::Det, Tag::Owner])
        && (group.tokens.end..token).all(|j| s.tag(j).is_some_and(Tag::is_nominal))
}

/// Verbs with a bare infinitive behind them: "let it raise", "made them pay".
fn is_causing(verb: &str) -> bool {
    matches!(
        verb,
        "let" | "lets" | "letting" | "make" | "made" | "makes" | "making" | "help" | "helped" | "helps" | "helping"
    )
}

/// A word of no list behind "who" is a verb ("leaders who govern cities"), and so it is behind "which" where no other verb follows.
pub(super) fn governs(s: &Tagged<'_>, i: usize) -> bool {
    let Some(b) = s.before(i) else { return false };
    let verb_next = s.is(i + 1, &[Tag::Be, Tag::Have, Tag::Do, Tag::Modal, Tag::Verb, Tag::Past, Tag::Owner]);
    match &*s.word(b) {
        "who" => !verb_next,
        "which" => !verb_next && s.is(i + 1, &[Tag::Det, Tag::Owner, Tag::Number, Tag::Name, Tag::Pron]),
        _ => false,
    }
}

/// A form in "-ing" that no auxiliary leads.
pub(super) fn ing(s: &Tagged<'_>, i: usize) -> Option<VerbGroup> {
    let group = empty(i, Form::Ing);
    let Some(b) = s.before(i) else {
        return s
            .is(i + 1, &[Tag::Det, Tag::Owner, Tag::Name, Tag::Pron, Tag::Prep, Tag::Noun, Tag::To, Tag::Number])
            .then_some(group);
    };
    // "low-lying streets"
    if b + 1 == i
        && s.is(b, &[Tag::Mark])
        && s.word(b) == "-"
        && !matches!(&*s.word(b.wrapping_sub(1)), "co" | "re" | "pre" | "de")
    {
        return None;
    }
    match s.tag(b)? {
        Tag::Det | Tag::Number => None,
        Tag::Owner if s.is(i + 1, &[Tag::Det, Tag::Name, Tag::Pron, Tag::Owner]) => Some(group),
        Tag::Owner => None,
        Tag::Noun | Tag::Name | Tag::Maybe
            if s.is(i + 1, &[Tag::Noun, Tag::Be, Tag::Modal, Tag::Have]) && !s.is(i.wrapping_sub(1), &[Tag::Comma]) =>
        {
            // "a housing crisis", but "mayors attending events".
            s.word(b).ends_with('s').then_some(group)
        }
        _ => Some(group),
    }
}
