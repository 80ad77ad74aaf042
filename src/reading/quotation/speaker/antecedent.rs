//! Whom "he" and "she" stand for.

use std::ops::Range;

use super::super::given::Gender;
use super::super::remarks::sentence_of;
use super::super::{Speaker, person};
use super::{REACH, Reader, Remark, Who};
use crate::reading::clause::{self, Tag};
use crate::text::Span;

/// How many sentences back a pronoun's name may stand.
const SENTENCES_BACK: usize = 8;
/// No farther back a name is certain.
const NEAR: usize = 2;
/// So many people are looked for in a sentence.
const PEOPLE: usize = 6;

/// Whether somebody may be the one that a pronoun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fits {
    /// By name, title or role.
    Yes,
    /// Nothing is known against it.
    Maybe,
    /// Of the other sex, or no person.
    No,
}

/// Of how many sentences it is remembered whom they tell of.
pub(super) const REMEMBERED: usize = 16;

/// The index of a sentence, of whom a pronoun speaks, and who that is.
pub(super) type Told = (usize, Gender, Found);

impl Reader<'_> {
    /// Whom the pronoun `pronoun` stands for and whether that is certain: the speaker before, or whoever the sentences before are about. Nobody
    /// where two could be meant.
    pub(super) fn antecedent(&self, pronoun: usize, place: usize, remarks: &[Remark]) -> Option<(Span, bool)> {
        let wanted = if self.lower(pronoun) == "she" { Gender::Female } else { Gender::Male };
        let here = sentence_of(self.text, place);
        // Sentences that lie in the quotation itself say nothing of who is speaking.
        let mut remark = remarks.len();
        let mut back = 0;
        let mut s = here;
        // Whether somebody stands between who could be meant as well.
        let mut doubt = false;
        // "The clerk": somebody without a name, or an epithet for somebody named before.
        let mut role: Option<Range<usize>> = None;
        // How many sentences stand between that are about anybody or anything else.
        let mut between = 0;
        while back < SENTENCES_BACK {
            let sentence = self.text.sentences().get(s)?;
            // Whether the sentence goes on about the same "he".
            let mut same = false;
            if s != here {
                while remark > 0 && self.parts[remarks[remark - 1].parts.start].open >= sentence.tokens.end {
                    remark -= 1;
                }
                // The speaker of a quotation in this sentence is who "he" goes on to mean.
                let spoken = remarks[..remark].last().filter(|r| r.end > sentence.tokens.start);
                if let Some(speaker) = spoken.and_then(|r| r.speaker) {
                    match self.goes_on(speaker, wanted) {
                        Some(Some((described, certain))) => {
                            return Some(self.unless_role(described, certain && !doubt && between <= NEAR, role));
                        }
                        Some(None) => return role.map(|role| (self.span(role), false)),
                        None => {}
                    }
                }
            }
            if self.part_at(sentence.tokens.start).is_none_or(|p| p.end < sentence.tokens.end) {
                let end = if s == here { pronoun.min(sentence.tokens.end) } else { sentence.tokens.end };
                let found = if s == here {
                    self.in_sentence(sentence.tokens.start..end, wanted, true)
                } else {
                    self.told_in(s, sentence.tokens.start..end, wanted)
                };
                match found {
                    Found::One(described, certain) => {
                        let certain = certain && !doubt && between <= NEAR;
                        return (certain || !doubt || between <= NEAR)
                            .then(|| self.unless_role(described, certain, role));
                    }
                    Found::Role(phrase) => role = role.or(Some(phrase)),
                    Found::Several => return role.map(|role| (self.span(role), false)),
                    Found::Perhaps => doubt = true,
                    Found::Same => same = true,
                    Found::None => {}
                }
            }
            between += usize::from(s != here && !same);
            if s == 0 {
                break;
            }
            // Long remarks before cost one step, not one for each of their sentences.
            let inside = self.part_at(sentence.tokens.start).filter(|p| p.open < sentence.tokens.start);
            s = match inside {
                Some(part) => sentence_of(self.text, part.open).min(s - 1),
                None => s - 1,
            };
            back += 1;
        }
        role.map(|role| (self.span(role), false))
    }

    /// A person, unless a role nearer by is somebody else's: "the mayor" may be "Mayor Brandt", "the Democrat" anybody, "the clerk" neither.
    fn unless_role(&self, described: Span, certain: bool, role: Option<Range<usize>>) -> (Span, bool) {
        const EPITHETS: &[&str] = &[
            "democrat",
            "republican",
            "conservative",
            "liberal",
            "politician",
            "lawmaker",
            "leader",
            "candidate",
            "nominee",
            "man",
            "woman",
            "billionaire",
            "businessman",
            "businesswoman",
            "veteran",
            "father",
            "mother",
        ];
        let Some(role) = role else { return (described, certain) };
        let head = self.lower(self.head_noun(&role));
        let said = self.text.slice(described).to_lowercase();
        let his = EPITHETS.contains(&head.as_str()) || said.split_whitespace().any(|word| word == head.as_str());
        if his { (described, false) } else { (self.span(role), false) }
    }

    /// The first noun that heads a phrase: "mayor" in "the mayor of Leeds".
    pub(super) fn head_noun(&self, phrase: &Range<usize>) -> usize {
        let end = phrase.clone().find(|&i| matches!(self.word(i), "of" | "for" | "at" | "to" | "with" | ","));
        end.unwrap_or(phrase.end).saturating_sub(1)
    }

    /// Whether the speaker before goes on: with whom, nothing inside where nobody knows who that was; nothing where it was somebody else.
    fn goes_on(&self, speaker: Speaker, wanted: Gender) -> Option<Option<(Span, bool)>> {
        let written = self.text.slice(speaker.written);
        let pronoun = match written {
            "he" | "He" => Some(Gender::Male),
            "she" | "She" => Some(Gender::Female),
            _ => None,
        };
        if let Some(gender) = pronoun {
            return (gender == wanted).then(|| speaker.described.map(|described| (described, speaker.named)));
        }
        let at = self.text.token_at(speaker.written.start);
        let end = self.text.token_at(speaker.written.end.saturating_sub(1)) + 1;
        if let Some(name) = self.name_in(speaker).filter(|_| speaker.named) {
            return match self.bearer(&name, wanted) {
                Fits::No => None,
                _ => Some(speaker.described.map(|described| (described, true))),
            };
        }
        // "a doctor said": she may be the one who goes on.
        (self.role_fits(&(at..end), wanted) != Fits::No).then_some(Some((speaker.written, false)))
    }

    /// The name of a speaker who is certain.
    fn name_in(&self, speaker: Speaker) -> Option<Range<usize>> {
        let end = self.text.token_at(speaker.written.end.saturating_sub(1)) + 1;
        let at = self.text.token_at(speaker.written.start);
        (at..end).map(|i| self.words.run(i)).find(|run| !run.is_empty() && run.end == end)
    }

    /// Whether the bearer of a name may be "he", or "she".
    fn bearer(&self, name: &Range<usize>, wanted: Gender) -> Fits {
        if !self.words.is_person(name) {
            return Fits::No;
        }
        let signs = self.names.signs(self.words, name);
        match self.names.gender(self.words, name) {
            Some(gender) if gender == wanted => Fits::Yes,
            Some(_) => Fits::No,
            None if signs.nobody() => Fits::No,
            None => Fits::Maybe,
        }
    }

    /// The same of somebody without a name.
    fn role_fits(&self, phrase: &Range<usize>, wanted: Gender) -> Fits {
        if !self.is_person_role(phrase) {
            return Fits::No;
        }
        match person::sort_at(self.words, self.head_noun(phrase)) {
            Some(gender) if gender != wanted => Fits::No,
            Some(_) => Fits::Yes,
            None => Fits::Maybe,
        }
    }

    /// Who of a whole sentence before the pronoun's own it stands for.
    fn told_in(&self, sentence: usize, tokens: Range<usize>, wanted: Gender) -> Found {
        let place = sentence % REMEMBERED;
        if let Some(Some((known, gender, found))) = self.told.borrow().get(place)
            && (*known, *gender) == (sentence, wanted)
        {
            return found.clone();
        }
        let found = self.in_sentence(tokens, wanted, false);
        if let Some(told) = self.told.borrow_mut().get_mut(place) {
            *told = Some((sentence, wanted, found.clone()));
        }
        found
    }

    /// Who of a sentence, or of the part of one, the pronoun stands for.
    fn in_sentence(&self, tokens: Range<usize>, wanted: Gender, own: bool) -> Found {
        // What is farther from a sentence's beginning is not looked at.
        let tokens = tokens.start..tokens.end.min(tokens.start + 2 * REACH);
        if tokens.is_empty() {
            return Found::None;
        }
        let says = self.says_in(tokens.clone());
        let spoken = says.is_some();
        let subject = says.or_else(|| self.subject(tokens.start)).filter(|who| who.phrase().end <= tokens.end);
        let described = |name: &Range<usize>| {
            let fullest = self.names.fullest(self.words, name).filter(|f| self.len(f) > self.len(name));
            self.span(self.with_apposition(fullest.unwrap_or_else(|| name.clone())))
        };
        match subject {
            Some(Who::Name { name, .. }) if self.stands_as_name(&name, tokens.start) => {
                let fits = self.bearer(&name, wanted);
                let (known, unknown) = self.rivals(tokens, &name, wanted);
                if own {
                    let alone = known.is_empty() && unknown.is_empty();
                    return match fits {
                        Fits::No if alone => Found::None,
                        Fits::No => Found::Perhaps,
                        _ => Found::One(described(&name), alone),
                    };
                }
                match fits {
                    // "Reyes met Lowe": who of them is open, but not where Reyes told Lowe.
                    Fits::Yes => Found::One(described(&name), spoken || known.is_empty() && unknown.is_empty()),
                    Fits::Maybe if known.is_empty() => Found::One(described(&name), unknown.is_empty()),
                    Fits::Maybe => Found::Several,
                    Fits::No => match (known.as_slice(), unknown.as_slice()) {
                        ([only], _) => Found::One(described(only), unknown.is_empty()),
                        ([], []) => Found::None,
                        ([], [only]) => Found::One(described(only), false),
                        _ => Found::Several,
                    },
                }
            }
            Some(Who::Role(phrase)) if self.role_fits(&phrase, wanted) != Fits::No => {
                if own {
                    return Found::Perhaps;
                }
                // "Fischer's spokesperson": somebody of his, and he.
                let owner = self.words.run(phrase.start);
                let his = !owner.is_empty() && owner.end < phrase.end && self.bearer(&owner, wanted) != Fits::No;
                // "Kroll's wife": she.
                if his && self.role_fits(&phrase, wanted) != Fits::Yes {
                    return Found::One(described(&owner), false);
                }
                let (known, _) = self.rivals(tokens, &(phrase.start..phrase.start), wanted);
                match known.is_empty() {
                    true if self.lower(phrase.start) == "the" => Found::Role(phrase),
                    true => Found::One(self.span(phrase), false),
                    false => Found::Several,
                }
            }
            Some(Who::Pronoun(at)) => {
                // The same person, who is named farther back; or "she" met somebody.
                let same = (self.lower(at) == "she") == (wanted == Gender::Female) && self.lower(at) != "they";
                let (known, unknown) = self.rivals(tokens, &(at..at), wanted);
                if !same && !known.is_empty() || same && !own && !unknown.is_empty() && known.len() > 1 {
                    Found::Perhaps
                } else if same {
                    Found::Same
                } else {
                    Found::None
                }
            }
            _ if own => Found::None,
            _ => {
                let (known, unknown) = self.rivals(tokens, &(0..0), wanted);
                match (known.as_slice(), unknown.as_slice()) {
                    ([only], _) => Found::One(described(only), false),
                    ([], []) => Found::None,
                    ([], _) => Found::Perhaps,
                    _ => Found::Several,
                }
            }
        }
    }

    /// Who says what a sentence tells, by its last verb of saying outside of quotations.
    fn says_in(&self, tokens: Range<usize>) -> Option<Who> {
        let outside = |i: &usize| self.is_verb(*i) && self.part_at(*i).is_none();
        let first = tokens.clone().find(outside)?;
        let who = self.clause_speaker(tokens.start, first + 1, tokens.start).map(|(who, _)| who);
        who.or_else(|| self.clause_speaker(tokens.start, tokens.end, tokens.start).map(|(who, _)| who))
            .filter(|who| matches!(who, Who::Name { .. } | Who::Pronoun(_)) || self.can_speak(who.phrase()))
    }

    /// Who else is named in a sentence and could be meant: those who are known to fit, and those who may.
    fn rivals(
        &self,
        tokens: Range<usize>,
        name: &Range<usize>,
        wanted: Gender,
    ) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
        let (mut known, mut unknown) = (Vec::new(), Vec::<Range<usize>>::new());
        // "Rahm Emanuel, a former Obama aide": Obama is no rival of his.
        let own = if name.is_empty() { 0..0 } else { self.with_apposition(name.clone()) };
        let mut at = tokens.start;
        while at < tokens.end && known.len() + unknown.len() < PEOPLE {
            if let Some(part) = self.part_at(at) {
                at = part.end;
                continue;
            }
            let run = self.words.run(at);
            if run.is_empty() || run.end > tokens.end {
                at += 1;
                continue;
            }
            at = run.end;
            if own.contains(&run.start) {
                continue;
            }
            let seen = known.iter().chain(&unknown).any(|other| self.names.same(self.words, other, &run));
            let itself = !name.is_empty() && self.names.same(self.words, name, &run);
            if seen || itself || !self.stands_as_name(&run, tokens.start) || self.placed(&run) {
                continue;
            }
            match self.bearer(&run, wanted) {
                Fits::Yes => known.push(run),
                // What nothing shows to be a person is one only by two words, or where it is known from elsewhere.
                Fits::Maybe if self.names.signs(self.words, &run).person() => unknown.push(run),
                _ => {}
            }
        }
        (known, unknown)
    }

    /// Whether a name stands where places do: "in Marlow".
    fn placed(&self, run: &Range<usize>) -> bool {
        run.start.checked_sub(1).is_some_and(|i| matches!(self.word(i), "in" | "at" | "near" | "across" | "outside"))
    }

    /// Whether what looks like a name is more than the capital of a sentence's first word: it is known from elsewhere, has two words, or stands
    /// before a verb or a comma, as a subject does.
    fn stands_as_name(&self, run: &Range<usize>, sentence: usize) -> bool {
        let signs = self.names.signs(self.words, run);
        if signs.nobody() || !self.words.is_person(run) {
            return false;
        }
        if run.start != sentence || self.len(run) > 1 || signs.person() {
            return true;
        }
        let last = self.lower(run.start);
        let several = last.ends_with('s') && self.names.fullest(self.words, run).is_none_or(|f| self.len(&f) < 2);
        let named = self.names.shared(self.words, run) || !several;
        named && self.behind_subject(run.end)
    }

    /// Whether a token stands where a subject has ended: a verb, with an adverb before it or not, a comma, a possessive, a relative.
    pub(super) fn behind_subject(&self, at: usize) -> bool {
        let verb = |i: usize| clause::tag(self.text, i).is_finite() || self.is_verb(i);
        match clause::tag(self.text, at) {
            Tag::Owner | Tag::Comma | Tag::Rel | Tag::Colon => true,
            Tag::Adv => verb(at + 1),
            _ => verb(at),
        }
    }
}

/// Whom a sentence holds that a pronoun may stand for.
#[derive(Clone)]
pub(super) enum Found {
    /// Him or her, and whether that is certain.
    One(Span, bool),
    /// Several, so that it stays open.
    Several,
    /// Somebody without a name, or an epithet: "the clerk".
    Role(Range<usize>),
    /// The same pronoun: the sentence goes on about the same person.
    Same,
    /// Somebody who may be meant, and may not.
    Perhaps,
    None,
}
