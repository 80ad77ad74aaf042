//! Verb groups: "would not be attending", "have repeatedly been blocked", "to subpoena", "sending".

use std::ops::Range;

use super::bare::{governs, ing, past, present};
use super::infinitive::infinitive;
use super::inversion::{is_bare_plural, may_invert};
use super::tagged::{Tagged, is_zero};
use super::word::{Tag, contraction, only_past};

/// What kind of verb group it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Has a subject of its own: "sent", "would not attend", "have been blocked".
    Finite,
    /// "to attend".
    Infinitive,
    /// "sending", "having been asked".
    Ing,
    /// A participle without an auxiliary: "letters sent by the department".
    Participle,
}

/// Who the grammatical subject is to the verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// The one who does it.
    Active,
    /// The one it is done to.
    Passive,
}

/// A verb with its auxiliaries and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// Indices of its tokens, the adverbs between them included.
    pub tokens: Range<usize>,
    /// Index of the main verb, or of the last auxiliary where the main verb is left out ("de Blasio did not").
    pub head: usize,
    /// What kind of group it is.
    pub form: Form,
    /// Active or passive.
    pub voice: Voice,
    /// Index of the modal ("would", "may"), or of what does the work of one ("is to", "going to", "has to").
    pub modal: Option<usize>,
    /// Index of the first token that negates it ("not", "never", "wouldn't").
    pub negation: Option<usize>,
    /// How many tokens negate it.
    pub negations: usize,
    /// Has "have": "has blocked", "would have attended".
    pub perfect: bool,
    /// Stands in the present tense: "attends", "is attending", "has attended" aside.
    pub present: bool,
    /// The subject stands behind the first auxiliary: "did the mayor attend", "nor has the court blocked".
    pub inverted: bool,
    /// Has no main verb: "but de Blasio did not".
    pub elliptical: bool,
    /// Index, in the list of groups, of the one whose auxiliaries and negation it shares: "did not attend or send a deputy".
    pub shares: Option<usize>,
}

/// Finds the verb groups of a sentence, in order. Which participles are finite is settled again when clauses are.
pub(super) fn groups(s: &Tagged<'_>) -> Vec<VerbGroup> {
    let mut out: Vec<VerbGroup> = Vec::new();
    // Whether a finite verb has stood since the last mark or conjunction that may open a clause.
    let mut i = s.first;
    while let Some(tag) = s.tag(i) {
        let found = match tag {
            Tag::Modal | Tag::Be | Tag::Have | Tag::Do => chain(s, i, Form::Finite),
            Tag::Owner => contracted(s, i),
            Tag::To => infinitive(s, i),
            Tag::Past | Tag::Part => past(s, i, &out),
            Tag::Verb | Tag::Maybe => present(s, i, &out),
            Tag::Noun if governs(s, i) => Some(empty(i, Form::Finite)),
            Tag::Ing => ing(s, i),
            _ => None,
        };
        if let Some(mut group) = found {
            let from = (s.first..group.tokens.start).rev().take_while(|&j| s.is(j, &[Tag::Adv, Tag::Not])).last();
            if let Some(from) =
                from.filter(|&from| group.form != Form::Finite || from > s.first || s.is(from, &[Tag::Not]))
            {
                let floor = out.last().map_or(s.first, |g: &VerbGroup| g.tokens.end);
                let from = from.max(floor);
                for j in from..group.tokens.start {
                    if s.is(j, &[Tag::Not]) && !not_elsewhere(s, j) {
                        negate(&mut group, j);
                    }
                }
                group.tokens.start = from;
            }
            // "neither signed the accord nor sent a delegation"
            let bare = group.form == Form::Finite && group.negation.is_none();
            if let Some(before) = group.tokens.start.checked_sub(1).filter(|&b| bare && b > s.first)
                && (s.word(before) == "neither" || s.word(before) == "nor" && !group.inverted && group.shares.is_none())
            {
                negate(&mut group, before);
            }
            // "has not questioned, ⟨much less⟩ arrested": only ever said of what is denied too
            let (start, floor) = (group.tokens.start, out.last().map_or(s.first, |g: &VerbGroup| g.tokens.end));
            if group.negation.is_none() && start >= floor {
                let led = matches!(
                    (&*s.word(start), &*s.word(start + 1)),
                    ("let", "alone") | ("much" | "still" | "even", "less")
                );
                let denied = out.last().is_some_and(|g| g.negations % 2 == 1);
                if led && denied {
                    negate(&mut group, start + 1);
                }
            }
            // "no longer suspends"
            let start = group.tokens.start;
            if s.word(start) == "longer" && start > s.first && s.word(start - 1) == "no" {
                negate(&mut group, start - 1);
                group.tokens.start = start - 1;
            }
            i = group.tokens.end.max(i + 1);
            out.push(group);
        } else {
            i += 1;
        }
    }
    out
}

fn not_elsewhere(s: &Tagged<'_>, index: usize) -> bool {
    // "not only", "not just" denies that it is all.
    matches!(&*s.word(index + 1), "only" | "just" | "merely" | "simply") && s.word(index) == "not"
}

pub(super) fn negate(group: &mut VerbGroup, index: usize) {
    group.negation = Some(group.negation.map_or(index, |n| n.min(index)));
    group.negations += 1;
}

pub(super) fn empty(i: usize, form: Form) -> VerbGroup {
    VerbGroup {
        tokens: i..i + 1,
        head: i,
        form,
        voice: Voice::Active,
        modal: None,
        negation: None,
        negations: 0,
        perfect: false,
        present: false,
        inverted: false,
        elliptical: false,
        shares: None,
    }
}

/// "'s" behind a pronoun is "is" or "has": "he's attending".
fn contracted(s: &Tagged<'_>, i: usize) -> Option<VerbGroup> {
    let pronoun = i.checked_sub(1).filter(|&p| s.is(p, &[Tag::Pron, Tag::Rel, Tag::That, Tag::Wh]))?;
    // "denied that ⟨its⟩ agents" has no "is" in it.
    if matches!(&*s.word(i), "his" | "her" | "its" | "their" | "our" | "your" | "my")
        || !matches!(&*s.word(pronoun), "he" | "she" | "it" | "that" | "who" | "there" | "what")
    {
        return None;
    }
    chain(s, i, Form::Finite)
}

/// Follows auxiliaries from `start` to the main verb.
pub(super) fn chain(s: &Tagged<'_>, start: usize, form: Form) -> Option<VerbGroup> {
    let mut group = empty(start, form);
    let mut at = start;
    let first = s.word(start).into_owned();
    match &*first {
        "being" | "having" if form == Form::Finite => group.form = Form::Ing,
        "be" | "been" if form == Form::Finite => group.form = Form::Infinitive,
        _ => {}
    }
    group.present = matches!(
        &*first,
        "is" | "are" | "am" | "do" | "does" | "isn't" | "aren't" | "don't" | "doesn't" | "'s" | "ain't"
    ) || first.ends_with("'re")
        || first.ends_with("'m");
    let mut wide = false;
    // Auxiliaries come at most four in a row ("would have been being").
    for _ in 0..6 {
        let word = s.word(at).into_owned();
        let mut aux = s.tag(at)?;
        if aux == Tag::Owner {
            // "he's attended" has, "he's attending" is.
            aux = match next(s, at + 1, &mut None).and_then(|n| s.tag(n)) {
                Some(Tag::Part) => Tag::Have,
                _ => Tag::Be,
            };
        }
        if aux == Tag::Modal {
            aux = contraction(&word).unwrap_or(Tag::Modal);
            if word.ends_with("'d")
                && next(s, at + 1, &mut None).is_some_and(|n| s.is(n, &[Tag::Past, Tag::Part]) || s.word(n) == "been")
            {
                aux = Tag::Have;
            }
        }
        if word.ends_with("n't") || word == "cannot" {
            negate(&mut group, at);
        }
        match aux {
            Tag::Modal => group.modal = Some(at),
            Tag::Have => group.perfect = true,
            _ => {}
        }
        group.head = at;
        group.tokens.end = at + 1;
        let mut negated = None;
        let Some(mut n) = next(s, at + 1, &mut negated) else {
            ending(s, &mut group, at, negated, aux);
            return Some(group);
        };
        if s.is(n, &[Tag::Not]) && not_elsewhere(s, n) {
            n += 1;
        }
        let tag = s.tag(n);
        let word_n = s.word(n).into_owned();
        let take = |group: &mut VerbGroup| {
            if let Some(not) = negated {
                negate(group, not);
            }
        };
        let ing = word_n.ends_with("ing")
            && word_n.len() > 4
            && !matches!(&*word_n, "nothing" | "something" | "everything" | "anything");
        // "Nor did ⟨police⟩ arrest him"
        let bare_subject = at == start
            && tag == Some(Tag::Noun)
            && is_bare_plural(&word_n)
            && s.is(n + 1, &[Tag::Verb, Tag::Maybe, Tag::Noun])
            && s.is(n + 2, &[Tag::Det, Tag::Owner, Tag::Name, Tag::Pron, Tag::Number, Tag::Prep, Tag::To, Tag::Stop])
            && may_invert(s, start);
        match (aux, tag) {
            _ if bare_subject => {
                take(&mut group);
                group.inverted = true;
                group.head = n + 1;
                group.tokens.end = n + 2;
                return Some(group);
            }
            (Tag::Modal | Tag::Do, Some(Tag::Be | Tag::Have | Tag::Do)) => {
                take(&mut group);
                at = n;
            }
            (
                Tag::Modal | Tag::Do,
                Some(Tag::Noun | Tag::Maybe | Tag::Verb | Tag::Past | Tag::Part | Tag::Ing | Tag::Adv),
            ) if !group.inverted || !matches!(tag, Some(Tag::Noun)) => {
                take(&mut group);
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            (Tag::Modal | Tag::Do, Some(Tag::Name))
                if s.text.word(n).chars().all(|c| !c.is_lowercase()) && word_n.len() > 2 =>
            {
                take(&mut group);
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            (Tag::Modal, Some(Tag::To)) => {
                // "ought to attend"
                take(&mut group);
                let base = next(s, n + 1, &mut None)?;
                if s.is(base, &[Tag::Be, Tag::Have, Tag::Do]) {
                    at = base;
                    continue;
                }
                group.head = base;
                group.tokens.end = base + 1;
                return Some(group);
            }
            (Tag::Have, Some(Tag::Be)) => {
                take(&mut group);
                at = n;
            }
            (Tag::Have, Some(Tag::To)) if infinitive(s, n).is_some() => {
                take(&mut group);
                group.modal = Some(at);
                group.perfect = false;
                let inner = infinitive(s, n)?;
                group.head = inner.head;
                group.voice = inner.voice;
                group.tokens.end = inner.tokens.end;
                return Some(group);
            }
            (Tag::Have, Some(Tag::Past | Tag::Part)) => {
                take(&mut group);
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            // "has ⟨given⟩ the statue back" is no conjunction.
            (Tag::Have, _) if is_zero(&word_n) || word_n == "given" => {
                take(&mut group);
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            (Tag::Have, Some(Tag::Have | Tag::Do)) => {
                take(&mut group);
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            (Tag::Be, Some(Tag::Be)) => {
                take(&mut group);
                at = n;
            }
            (Tag::Be, Some(Tag::Have)) if word_n == "having" => {
                take(&mut group);
                at = n;
            }
            (Tag::Be, _) if word_n == "going" && infinitive(s, n + 1).is_some() => {
                take(&mut group);
                group.modal = Some(n);
                let inner = infinitive(s, n + 1)?;
                group.head = inner.head;
                group.voice = inner.voice;
                group.tokens.end = inner.tokens.end;
                return Some(group);
            }
            (Tag::Be, _) if ing => {
                take(&mut group);
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            (Tag::Be, Some(Tag::Past | Tag::Part)) if !only_past(&word_n) || s.is(n, &[Tag::Part]) => {
                take(&mut group);
                group.voice = Voice::Passive;
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            (Tag::Be, _) if is_zero(&word_n) || word_n == "given" => {
                take(&mut group);
                group.voice = Voice::Passive;
                group.head = n;
                group.tokens.end = n + 1;
                return Some(group);
            }
            (Tag::Be, Some(Tag::To)) if infinitive(s, n).is_some() => {
                take(&mut group);
                group.modal = Some(at);
                let inner = infinitive(s, n)?;
                group.head = inner.head;
                group.voice = inner.voice;
                group.tokens.end = inner.tokens.end;
                return Some(group);
            }
            // "Having no warrant, the navy broke off" asks nothing.
            _ if !wide && at == start && group.form == Form::Finite && may_invert(s, start) => {
                // The subject stands behind the auxiliary: look for the main verb beyond it.
                wide = true;
                let verb = (n..(n + 12).min(s.end()))
                    .take_while(|&k| !s.tag(k).is_some_and(|t| t.is_break() && t != Tag::Comma))
                    .skip(1)
                    .find(|&k| match (aux, s.tag(k)) {
                        (Tag::Modal | Tag::Do, Some(Tag::Be | Tag::Have)) => true,
                        (Tag::Modal | Tag::Do, Some(Tag::Verb | Tag::Maybe)) => {
                            !s.is(k - 1, &[Tag::Det, Tag::Owner, Tag::Prep, Tag::Number])
                        }
                        (Tag::Have, Some(Tag::Past | Tag::Part | Tag::Be)) => true,
                        (Tag::Have, Some(Tag::Maybe)) => is_zero(&s.word(k)),
                        (Tag::Be, Some(Tag::Past | Tag::Part | Tag::Ing)) => {
                            !s.is(k - 1, &[Tag::Det, Tag::Owner, Tag::Prep])
                        }
                        _ => false,
                    });
                let Some(verb) = verb else {
                    ending(s, &mut group, at, negated, aux);
                    // "so did the Senate", "nor has the court"
                    if start > s.first
                        && matches!(&*s.word(start - 1), "so" | "nor" | "neither" | "as")
                        && aux != Tag::Be
                    {
                        group.inverted = true;
                        group.elliptical = true;
                    }
                    return Some(group);
                };
                take(&mut group);
                for not in (n..verb).filter(|&k| s.is(k, &[Tag::Not])) {
                    negate(&mut group, not);
                }
                group.inverted = true;
                if s.is(verb, &[Tag::Be, Tag::Have]) {
                    at = verb;
                    continue;
                }
                if aux == Tag::Be && s.is(verb, &[Tag::Past, Tag::Part]) {
                    group.voice = Voice::Passive;
                }
                group.head = verb;
                group.tokens.end = verb + 1;
                return Some(group);
            }
            _ => {
                ending(s, &mut group, at, negated, aux);
                return Some(group);
            }
        }
    }
    Some(group)
}

/// An auxiliary without a main verb behind it: "be" and "have" are the main verb themselves, others leave it out.
fn ending(s: &Tagged<'_>, group: &mut VerbGroup, at: usize, negated: Option<usize>, aux: Tag) {
    if let Some(not) = negated {
        negate(group, not);
        group.tokens.end = group.tokens.end.max(not + 1);
    }
    // "has yet to rule" leaves no verb out.
    let after = next(s, group.tokens.end, &mut None);
    let stop = s.word(group.tokens.end) != "yet"
        && after
            .is_none_or(|n| s.tag(n).is_none_or(|t| t.is_break() || matches!(t, Tag::Quote | Tag::Coord | Tag::Sub)));
    group.elliptical = match aux {
        Tag::Modal => true,
        Tag::Do => stop,
        _ => stop && at == group.tokens.start,
    };
    if aux == Tag::Have {
        group.perfect = false;
    }
}

/// The next token that is no adverb; the first negation on the way is noted.
pub(super) fn next(s: &Tagged<'_>, from: usize, negated: &mut Option<usize>) -> Option<usize> {
    let mut i = from;
    loop {
        match s.tag(i)? {
            Tag::Not => {
                if not_elsewhere(s, i) {
                    i += 1;
                } else if negated.is_none() {
                    *negated = Some(i);
                }
                i += 1;
            }
            Tag::Adv => i += 1,
            // "did not ⟨once⟩ apologise"
            Tag::Sub | Tag::SubPrep if s.word(i) == "once" && negated.is_some_and(|not| not + 1 == i) => i += 1,
            // "has so far not testified"
            Tag::SubPrep if s.word(i) == "so" && s.word(i + 1) == "far" => i += 2,
            // "has neither accepted nor rejected"
            Tag::Det
                if s.word(i) == "neither"
                    && s.is(i + 1, &[Tag::Past, Tag::Part, Tag::Verb, Tag::Maybe, Tag::Be, Tag::Ing]) =>
            {
                *negated = negated.or(Some(i));
                i += 1;
            }
            // "no longer" inside a group.
            Tag::Det if s.word(i) == "no" && s.word(i + 1) == "longer" => {
                *negated = negated.or(Some(i));
                i += 2;
            }
            Tag::Det
                if matches!(&*s.word(i), "all" | "both" | "each")
                    && s.is(i + 1, &[Tag::Past, Tag::Part, Tag::Verb, Tag::Be]) =>
            {
                i += 1;
            }
            Tag::Comma
                if matches!(&*s.word(i + 1), "however" | "therefore" | "instead" | "though")
                    && s.is(i + 2, &[Tag::Comma]) =>
            {
                i += 3;
            }
            Tag::Prep | Tag::SubPrep | Tag::Comma if s.aside(i).is_some() => i = s.aside(i)?,
            // A verb in quotation marks: "had \"refused\" to".
            Tag::Quote if s.is(i + 1, &[Tag::Past, Tag::Part, Tag::Ing]) => i += 1,
            _ => return Some(i),
        }
    }
}
