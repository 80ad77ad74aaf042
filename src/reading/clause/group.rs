//! Verb groups: "would not be attending", "have repeatedly been blocked", "to subpoena", "sending".

use std::ops::Range;

use super::word::{Tag, contraction, lower, only_past, tag};
use crate::text::Text;

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

/// The tokens of one sentence with their tags.
#[derive(Debug)]
pub(super) struct Tagged<'t> {
    pub(super) text: &'t Text,
    pub(super) first: usize,
    pub(super) tags: Vec<Tag>,
}

impl<'t> Tagged<'t> {
    /// Tags a sentence's tokens; those in `verbs` may be verbs even where no list knows them.
    pub(super) fn new(text: &'t Text, tokens: Range<usize>, verbs: &[usize]) -> Self {
        let first = tokens.start;
        let mut tags: Vec<Tag> = tokens.map(|i| tag(text, i)).collect();
        for &verb in verbs {
            if let Some(tag) = verb.checked_sub(first).and_then(|i| tags.get_mut(i))
                && (matches!(tag, Tag::Noun | Tag::Adv | Tag::Ing)
                    || *tag == Tag::Name && (verb == first || !text.word(verb).ends_with("ed")))
            {
                let word = lower(text.word(verb)).into_owned();
                *tag = match () {
                    () if word.ends_with("ing") => Tag::Ing,
                    () if word.ends_with("ed") => Tag::Past,
                    () => Tag::Maybe,
                };
            }
        }
        // A sentence's first word has its capital from its place: "Blocked by a judge, …", "Citing costs, …".
        if let Some(tag @ Tag::Name) = tags.first().copied() {
            let word = lower(text.word(first)).into_owned();
            let behind = text.tokens().get(first + 1).map(|t| {
                (t.kind == crate::text::TokenKind::Word && !t.capital).then(|| lower(text.word(first + 1)).into_owned())
            });
            let leads = matches!(
                behind.flatten().as_deref(),
                Some(
                    "by" | "in"
                        | "on"
                        | "at"
                        | "to"
                        | "with"
                        | "about"
                        | "from"
                        | "for"
                        | "the"
                        | "a"
                        | "an"
                        | "of"
                        | "that"
                        | "as"
                        | "last"
                        | "this"
                        | "his"
                        | "her"
                        | "its"
                        | "their"
                        | "after"
                        | "against"
                        | "over"
                )
            );
            let form = match super::word::word_tag(&word, false) {
                form @ (Tag::Past | Tag::Part | Tag::Ing) => form,
                _ => tag,
            };
            if leads && let Some(first) = tags.first_mut() {
                *first = form;
            }
        }
        // "Trump once pledged": behind a noun and before a verb, "once" opens nothing.
        for i in 1..tags.len().saturating_sub(1) {
            if tags[i] == Tag::SubPrep
                && matches!(tags[i - 1], Tag::Name | Tag::Noun | Tag::Pron | Tag::Rel | Tag::That)
                && matches!(tags[i + 1], Tag::Past | Tag::Verb | Tag::Maybe | Tag::Have)
                && lower(text.word(first + i)) == "once"
            {
                tags[i] = Tag::Adv;
            }
        }
        Self { text, first, tags }
    }

    pub(super) fn end(&self) -> usize {
        self.first + self.tags.len()
    }

    pub(super) fn tag(&self, index: usize) -> Option<Tag> {
        index.checked_sub(self.first).and_then(|i| self.tags.get(i)).copied()
    }

    pub(super) fn is(&self, index: usize, tags: &[Tag]) -> bool {
        self.tag(index).is_some_and(|t| tags.contains(&t))
    }

    pub(super) fn word(&self, index: usize) -> std::borrow::Cow<'t, str> {
        if self.tag(index).is_some() { lower(self.text.word(index)) } else { "".into() }
    }

    /// Index of the token before, adverbs and negations skipped.
    pub(super) fn before(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while at > self.first {
            at -= 1;
            if self.word(at) == "longer" && at > self.first && self.word(at - 1) == "no" {
                at -= 1;
            } else if !self.is(at, &[Tag::Adv, Tag::Not]) {
                return Some(at);
            }
        }
        None
    }
}

/// Participles and pasts that look like the base.
fn is_zero(word: &str) -> bool {
    matches!(
        word,
        "cut"
            | "put"
            | "set"
            | "hit"
            | "cost"
            | "hurt"
            | "read"
            | "shut"
            | "quit"
            | "split"
            | "spread"
            | "cast"
            | "bid"
            | "shed"
            | "let"
            | "run"
            | "come"
            | "become"
            | "overrun"
            | "overcome"
            | "burst"
            | "upset"
            | "thrust"
            | "broadcast"
            | "forecast"
            | "beat"
            | "rid"
            | "offset"
            | "reset"
    )
}

/// Nouns that "to" leads to more often than verbs of the same form.
fn is_goal(word: &str) -> bool {
    matches!(
        word,
        "court"
            | "school"
            | "power"
            | "prison"
            | "jail"
            | "town"
            | "police"
            | "date"
            | "life"
            | "death"
            | "war"
            | "trial"
            | "market"
            | "church"
            | "bed"
            | "home"
            | "hospital"
            | "congress"
            | "justice"
            | "peace"
            | "safety"
            | "office"
            | "college"
            | "university"
            | "water"
            | "food"
            | "health"
            | "light"
            | "business"
            | "management"
            | "government"
            | "climate"
            | "media"
            | "people"
            | "children"
            | "women"
            | "men"
            | "victory"
            | "defeat"
            | "second"
            | "third"
            | "first"
            | "zero"
            | "nearby"
            | "local"
            | "other"
            | "public"
            | "private"
            | "midnight"
            | "noon"
            | "round"
            | "south"
            | "north"
            | "east"
            | "west"
            | "southern"
            | "northern"
    )
}

/// Particles, which end a verb phrase where a preposition would open another.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "up" | "down"
            | "out"
            | "off"
            | "back"
            | "over"
            | "away"
            | "in"
            | "on"
            | "ahead"
            | "aside"
            | "along"
            | "behind"
            | "near"
            | "inside"
            | "outside"
            | "above"
            | "below"
    )
}

/// Pronouns that can only be a subject.
pub(super) fn is_subject_pronoun(word: &str) -> bool {
    matches!(word, "i" | "he" | "she" | "we" | "they" | "who")
}

fn is_quantifier(word: &str) -> bool {
    matches!(
        word,
        "some"
            | "many"
            | "most"
            | "all"
            | "both"
            | "several"
            | "few"
            | "fewer"
            | "none"
            | "each"
            | "any"
            | "either"
            | "neither"
            | "half"
            | "more"
            | "this"
            | "that"
            | "these"
            | "those"
            | "enough"
            | "another"
            | "such"
    )
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

fn negate(group: &mut VerbGroup, index: usize) {
    group.negation = Some(group.negation.map_or(index, |n| n.min(index)));
    group.negations += 1;
}

fn empty(i: usize, form: Form) -> VerbGroup {
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
    if !matches!(&*s.word(pronoun), "he" | "she" | "it" | "that" | "who" | "there" | "what") {
        return None;
    }
    chain(s, i, Form::Finite)
}

/// Follows auxiliaries from `start` to the main verb.
fn chain(s: &Tagged<'_>, start: usize, form: Form) -> Option<VerbGroup> {
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
        match (aux, tag) {
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
            (Tag::Have, _) if is_zero(&word_n) => {
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
            (Tag::Be, _) if is_zero(&word_n) => {
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
            _ if !wide && at == start && may_invert(s, start) => {
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
    let after = next(s, group.tokens.end, &mut None);
    let stop =
        after.is_none_or(|n| s.tag(n).is_none_or(|t| t.is_break() || matches!(t, Tag::Quote | Tag::Coord | Tag::Sub)));
    group.elliptical = match aux {
        Tag::Modal => true,
        Tag::Do => stop,
        _ => stop && at == group.tokens.start,
    };
    if aux == Tag::Have {
        group.perfect = false;
    }
}

/// A subject can stand behind an auxiliary that opens a clause or follows what is drawn to its front.
fn may_invert(s: &Tagged<'_>, start: usize) -> bool {
    // "Not since 1954 has a court …", "Under no circumstances will …"
    let fronted = (s.first..start)
        .take(4)
        .find(|&i| matches!(&*s.word(i), "not" | "never" | "no" | "only" | "rarely" | "seldom"));
    let subject = s.is(start + 1, &[Tag::Det, Tag::Name, Tag::Pron, Tag::Owner]);
    if fronted.is_some_and(|f| start - f <= 5 && (f..start).all(|i| !s.tag(i).is_some_and(Tag::is_break))) && subject {
        return true;
    }
    let Some(before) = start.checked_sub(1).filter(|&b| b >= s.first) else { return true };
    match s.tag(before) {
        Some(Tag::Quote | Tag::Open | Tag::Comma | Tag::Colon | Tag::Semi | Tag::Dash | Tag::Not | Tag::Wh) => true,
        _ => matches!(
            &*s.word(before),
            "nor"
                | "neither"
                | "only"
                | "so"
                | "rarely"
                | "seldom"
                | "hardly"
                | "then"
                | "and"
                | "but"
                | "as"
                | "than"
                | "why"
                | "when"
                | "where"
                | "how"
                | "once"
                | "time"
                | "longer"
        ),
    }
}

/// The next token that is no adverb; the first negation on the way is noted.
fn next(s: &Tagged<'_>, from: usize, negated: &mut Option<usize>) -> Option<usize> {
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
            // "no longer", "at least", "in fact" inside a group.
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
            // A verb in quotation marks: "had \"refused\" to".
            Tag::Quote if s.is(i + 1, &[Tag::Past, Tag::Part, Tag::Ing]) => i += 1,
            _ => return Some(i),
        }
    }
}

/// "to attend", "to not attend", "to be blocked", "to have attended".
pub(super) fn infinitive(s: &Tagged<'_>, to: usize) -> Option<VerbGroup> {
    if !s.is(to, &[Tag::To]) {
        return None;
    }
    let mut negated = None;
    let verb = next(s, to + 1, &mut negated)?;
    let word = s.word(verb);
    let mut group = match s.tag(verb)? {
        Tag::Be | Tag::Have | Tag::Do if matches!(&*word, "be" | "have" | "do") => chain(s, verb, Form::Infinitive)?,
        Tag::Verb
            if !word.ends_with('s')
                || matches!(&*word, "discuss" | "address" | "pass" | "express" | "focus" | "access") =>
        {
            empty(verb, Form::Infinitive)
        }
        Tag::Maybe if (!word.ends_with('s') || word.ends_with("ss")) && !s.is(verb + 1, &[Tag::Verb]) => {
            empty(verb, Form::Infinitive)
        }
        Tag::Noun if infinitive_noun(s, verb, &word) => empty(verb, Form::Infinitive),
        Tag::Past if is_zero(&word) || super::word::bases(&word).any(|b| b == *word) && !word.ends_with("ed") => {
            empty(verb, Form::Infinitive)
        }
        _ => return None,
    };
    group.form = Form::Infinitive;
    group.tokens.start = to;
    group.present = false;
    group.elliptical = false;
    if let Some(not) = negated {
        negate(&mut group, not);
    }
    Some(group)
}

fn infinitive_noun(s: &Tagged<'_>, verb: usize, word: &str) -> bool {
    let plural = word.ends_with('s') && !word.ends_with("ss");
    let adjective =
        ["al", "ic", "ous", "ive", "ful", "ary", "ian", "ers", "tion", "ness", "ment", "ity", "ship", "ism"]
            .iter()
            .any(|e| word.ends_with(e));
    let fixed = verb.checked_sub(2).is_some_and(|b| {
        matches!(
            &*s.word(b),
            "according" | "thanks" | "prior" | "close" | "next" | "owing" | "addition" | "relation" | "subject"
        )
    });
    !plural
        && !adjective
        && !is_goal(word)
        && !fixed
        && !s.is(verb + 1, &[Tag::Verb, Tag::Past, Tag::Be, Tag::Modal, Tag::Have, Tag::Do, Tag::Owner])
}

/// A form in "-ed" or an irregular past that no auxiliary leads.
fn past(s: &Tagged<'_>, i: usize, groups: &[VerbGroup]) -> Option<VerbGroup> {
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
    let by = s.word(i + 1) == "by";
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
        Tag::Verb | Tag::Past | Tag::Part | Tag::Ing if groups.last().is_some_and(|g| g.tokens.end > b) => {
            return if next_noun { None } else { participle(group) };
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

/// Whether a subject may be waiting for its verb: none is finite yet, or something has opened a clause since.
fn waits(s: &Tagged<'_>, i: usize, groups: &[VerbGroup]) -> bool {
    let Some(last) = groups.iter().rev().find(|g| g.form == Form::Finite) else { return true };
    (last.tokens.end..i).any(|j| {
        s.tag(j).is_some_and(Tag::is_break)
            || s.is(j, &[Tag::Coord, Tag::Sub, Tag::SubPrep, Tag::Rel, Tag::That, Tag::Quote])
    })
}

/// Whether no other word before the next mark can be the finite verb.
fn only_verb(s: &Tagged<'_>, i: usize) -> bool {
    (i + 1..s.end())
        .take(24)
        .take_while(|&j| {
            !s.tag(j).is_some_and(|t| t.is_break() || matches!(t, Tag::Sub | Tag::Rel | Tag::That | Tag::Coord))
        })
        .all(|j| {
            !s.is(j, &[Tag::Modal, Tag::Be, Tag::Have, Tag::Do, Tag::Verb])
                && !(s.is(j, &[Tag::Past]) && !s.is(j - 1, &[Tag::Det, Tag::Owner, Tag::Prep, Tag::Number]))
        })
}

/// A present or base form that no auxiliary leads.
fn present(s: &Tagged<'_>, i: usize, groups: &[VerbGroup]) -> Option<VerbGroup> {
    let word = s.word(i);
    let certain = s.is(i, &[Tag::Verb]);
    let before = s.before(i);
    let mut group = empty(i, Form::Finite);
    let zero = is_zero(&word);
    group.present = !zero;
    let Some(b) = before else {
        // An imperative, or the first noun of a headline.
        return if certain && s.is(i + 1, &[Tag::Det, Tag::Owner]) { Some(group) } else { None };
    };
    let word_b = s.word(b).into_owned();
    let third = word.ends_with('s') && !word.ends_with("ss");
    let object_next = s.is(
        i + 1,
        &[Tag::Det, Tag::Owner, Tag::Name, Tag::Number, Tag::To, Tag::That, Tag::Adv, Tag::Pron, Tag::Not, Tag::Wh],
    );
    let ends = s
        .tag(i + 1)
        .is_none_or(|t| t.is_break() || matches!(t, Tag::Prep | Tag::SubPrep | Tag::Coord | Tag::Sub | Tag::Quote));
    let plural = |w: &str| {
        w.ends_with('s') && !w.ends_with("ss") || matches!(w, "people" | "police" | "women" | "men" | "children")
    };
    let ok = match s.tag(b)? {
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
        Tag::Noun | Tag::Maybe if plural(&word_b) => {
            !third && (certain || object_next || zero || s.is(i + 1, &[Tag::Prep]) || ends && groups.is_empty())
        }
        Tag::Noun | Tag::Maybe => {
            let relative = (s.first..i).rev().take(6).any(|j| s.is(j, &[Tag::Rel]))
                && !groups.last().is_some_and(|g| g.tokens.end + 6 > i);
            certain && waits(s, i, groups)
                || (third || zero)
                    && (certain
                        || object_next
                        || relative
                        || zero && (ends || s.is(i + 1, &[Tag::Noun])) && waits(s, i, groups) && only_verb(s, i))
        }
        Tag::Name => {
            certain
                || (third || zero || plural(&word_b))
                    && (object_next
                        || ends && (s.is(i + 1, &[Tag::Prep]) || s.tag(i + 1).is_none() || s.is(i + 1, &[Tag::Stop])))
                || (third || zero) && waits(s, i, groups) && s.is(i + 1, &[Tag::Noun, Tag::Maybe]) && only_verb(s, i)
        }
        Tag::Close | Tag::Quote | Tag::Comma | Tag::Dash => {
            let first = !groups.iter().any(|g| g.form == Form::Finite);
            certain
                || third && object_next
                || first && (third || zero) && (object_next || s.is(i + 1, &[Tag::Noun])) && only_verb(s, i)
        }
        Tag::Number | Tag::Det => certain && !third && (is_quantifier(&word_b) || s.is(b, &[Tag::Number])),
        Tag::Prep => certain && is_particle(&word_b),
        Tag::Past | Tag::Verb | Tag::Ing
            if certain && matches!(&*word_b, "let" | "lets" | "make" | "made" | "makes" | "help" | "helped") =>
        {
            group.form = Form::Infinitive;
            true
        }
        Tag::Past => certain,
        _ => false,
    };
    ok.then_some(group)
}

/// A word of no list behind "who" is a verb ("leaders who govern cities"), and so it is behind "which" where no other verb follows.
fn governs(s: &Tagged<'_>, i: usize) -> bool {
    let Some(b) = s.before(i) else { return false };
    let verb_next = s.is(i + 1, &[Tag::Be, Tag::Have, Tag::Do, Tag::Modal, Tag::Verb, Tag::Past, Tag::Owner]);
    match &*s.word(b) {
        "who" => !verb_next,
        "which" => !verb_next && s.is(i + 1, &[Tag::Det, Tag::Owner, Tag::Number, Tag::Name, Tag::Pron]),
        _ => false,
    }
}

/// A form in "-ing" that no auxiliary leads.
fn ing(s: &Tagged<'_>, i: usize) -> Option<VerbGroup> {
    let group = empty(i, Form::Ing);
    let Some(b) = s.before(i) else {
        return s
            .is(i + 1, &[Tag::Det, Tag::Owner, Tag::Name, Tag::Pron, Tag::Prep, Tag::Noun, Tag::To, Tag::Number])
            .then_some(group);
    };
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
