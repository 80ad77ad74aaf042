//! Rows of noun phrases, and what each hangs on: "⟨a man⟩ in ⟨Leeds⟩ in connection with ⟨a robbery⟩" is said of the robbery, "⟨a vigil⟩
//! for ⟨the victim⟩ of ⟨the robbery⟩" is said of the vigil.
//!
//! Where a preposition hangs is not to be told from the words alone. What can be told: "of" hangs on its noun; a name, a day, a sum
//! take nothing, so what follows them is the verb's; people seldom take anything but "of"; and some prepositions are the
//! verb's whatever stands before them. In doubt a preposition hangs on the noun before it, which decides less.

use std::ops::Range;

use super::effect::governs_infinitive;
use super::noun;
use super::phrase::is_time;
use super::subject::Reader;
use super::{Form, Tag, VerbGroup};

/// What a noun phrase of a row hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hangs {
    /// It opens the row: an object, a subject.
    First,
    /// On the verb.
    Verb,
    /// On the phrase of this index, by a preposition.
    On(usize),
    /// On nothing: it stands beside the phrase of this index, as a conjunct or in apposition.
    Beside(usize),
}

/// A noun phrase of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its tokens, without the preposition.
    pub words: Range<usize>,
    /// The tokens of the preposition or conjunction that leads it.
    pub by: Range<usize>,
    /// What it hangs on.
    pub hangs: Hangs,
}

/// How many phrases of a row are looked at: more than prose has, and a bound for any other text.
const LONGEST: usize = 24;

impl Reader<'_> {
    /// The row of noun phrases that begins at `from` and ends before `end`, with the next verb, or with what is no part of it.
    /// `verb` is the verb that it follows; a subject follows none.
    pub fn links(&self, from: usize, end: usize, verb: Option<usize>) -> Vec<Link> {
        // "and so did ⟨Ilves⟩": what stands behind is the subject.
        let inverted = |k: usize| self.c.groups().get(k).is_some_and(|g| g.inverted && g.elliptical);
        if verb.and_then(|verb| self.c.group_at(verb)).is_some_and(inverted) {
            return Vec::new();
        }
        let clause = self.c.clause_of(from);
        let mut links: Vec<Link> = Vec::new();
        let mut at = from;
        while at < end && links.len() < LONGEST {
            let lead = at;
            while at < end && self.leads(at) && self.c.group_at(at).is_none() {
                at += 1;
            }
            let words = at..self.phrase_end(at, end);
            // "in connection with": the noun is a part of the preposition.
            if words.is_empty() || self.c.clause_of(words.start) != clause {
                break;
            }
            let fused = lead < words.start
                && self.is(words.end, &[Tag::Prep, Tag::To])
                && noun::is_fused(&self.word(lead), &self.word(words.end - 1), &self.word(words.end));
            if fused {
                let behind = words.end + 1..self.phrase_end(words.end + 1, end);
                if behind.is_empty() {
                    break;
                }
                at = behind.end;
                links.push(Link { words: behind, by: lead..words.end + 1, hangs: Hangs::Verb });
                continue;
            }
            at = words.end;
            let by = lead..words.start;
            // "has not gone public, ⟨and employees⟩ …": what a conjunction leads first is no object.
            if links.is_empty() && verb.is_some() && by.clone().any(|i| self.is(i, &[Tag::Coord])) {
                break;
            }
            let hangs = self.hangs(&links, by.clone(), verb);
            links.push(Link { words, by, hangs });
        }
        links
    }

    /// Whether a token leads a phrase on from the one before it.
    fn leads(&self, token: usize) -> bool {
        self.is(token, &[Tag::Prep, Tag::To, Tag::SubPrep, Tag::Coord, Tag::Comma, Tag::Adv, Tag::Not, Tag::Quote])
    }

    fn phrase_end(&self, from: usize, end: usize) -> usize {
        let clause = self.c.clause_of(from);
        (from..end)
            .find(|&i| {
                self.c.group_at(i).is_some()
                    || self.c.clause_of(i) != clause
                    // "a museum opposite | the library", "gave Cambodia | the statue"
                    || i > from && self.is(i, &[Tag::Det]) && self.is(i - 1, &[Tag::Noun, Tag::Name, Tag::Maybe])
                    || !(self.c.tag(i).is_nominal()
                        || i > from && self.abbreviates(i)
                        || self.is(i, &[Tag::Mark, Tag::Quote, Tag::Past, Tag::Part, Tag::Ing])
                        // "a newly built stadium", "about 40 workers"
                        || self.is(i, &[Tag::Adv]) && self.is(i + 1, &[Tag::Past, Tag::Part, Tag::Noun])
                        // "more ⟨than⟩ 40 workers", "40 ⟨to⟩ 50 workers"
                        || i > from && self.is(i, &[Tag::SubPrep]) && self.word(i) == "than" && self.bounds(i)
                        || i > from && self.is(i, &[Tag::To]) && self.is(i - 1, &[Tag::Number]) && self.bounds(i))
            })
            .unwrap_or(end)
    }

    /// Whether a full stop belongs to the title before it: "Mr. Putin".
    pub fn abbreviates(&self, stop: usize) -> bool {
        self.is(stop, &[Tag::Stop])
            && self.word(stop) == "."
            && stop > 0
            && super::phrase::is_title(&self.word(stop - 1))
            && self.is(stop + 1, &[Tag::Name])
    }

    /// Whether the noun at `token` is a word for a length of time, a season or a term.
    pub fn is_time_or_season(&self, token: usize) -> bool {
        noun::is_span(&self.word(token)) || noun::is_season(&self.word(token))
    }

    /// Whether a verb has a place of its own for what the preposition at `by` leads, besides its object.
    pub(crate) fn has_place_for(&self, verb: usize, by: usize) -> bool {
        noun::second_place(&self.word(verb), &self.word(by))
    }

    /// Whether the noun at `token` tells what is done to what "of" names: "the ⟨expansion⟩ of the airport".
    pub(crate) fn is_act(&self, token: usize) -> bool {
        noun::is_act(&self.word(token))
    }

    /// Whether the noun at `token` is a word for what states, orders, pays for or decides something.
    pub(crate) fn is_instrument(&self, token: usize) -> bool {
        noun::is_content(&self.word(token))
    }

    /// Whether the noun at `token` is a word for people.
    pub fn is_person(&self, token: usize) -> bool {
        noun::is_person(&self.word(token))
    }

    fn hangs(&self, links: &[Link], by: Range<usize>, verb: Option<usize>) -> Hangs {
        // "to ⟨about⟩ 40 cities": what says how near a number is leads nothing.
        let nears = |i: usize| matches!(&*self.word(i), "about" | "around" | "than") && self.bounds(i);
        let preposition = by.clone().rev().find(|&i| self.is(i, &[Tag::Prep, Tag::To, Tag::SubPrep]) && !nears(i));
        let Some(last) = links.len().checked_sub(1) else {
            return if preposition.is_some() && verb.is_some() { Hangs::Verb } else { Hangs::First };
        };
        let Some(preposition) = preposition else { return Hangs::Beside(last) };
        if by.clone().any(|i| self.is(i, &[Tag::Comma])) {
            return if verb.is_some() { Hangs::Verb } else { Hangs::On(last) };
        }
        let word = self.word(preposition);
        // What stands behind "before the match" may all be of it.
        let circumstance = |link: &Link| {
            link.by.clone().any(|i| {
                matches!(&*self.word(i), "before" | "after" | "until" | "since" | "following" | "despite" | "amid")
            })
        };
        if links.iter().any(circumstance) {
            return Hangs::On(last);
        }
        // What says when takes nothing: it is as if it were not there.
        let host = (0..=last).rev().find(|&k| !self.says_when(&links[k].words));
        // "testified for six hours ⟨at⟩ the trial"
        if host.is_none() && verb.is_some() && word != "of" {
            return Hangs::Verb;
        }
        let host = host.unwrap_or(last);
        // "pulled the country ⟨out of⟩ the accord": a particle is the verb's.
        let particle = matches!(&*self.word(by.start), "out" | "away" | "back" | "off" | "up" | "down");
        if verb.is_some() && particle && by.start < preposition {
            return Hangs::Verb;
        }
        if word == "of" {
            return Hangs::On(last);
        }
        let Some(verb) = verb else { return Hangs::On(host) };
        let head = links[host].words.end - 1;
        let own = matches!(&*word, "into" | "onto" | "during" | "throughout" | "as" | "by" | "because" | "via")
            || noun::second_place(&self.word(verb), &word);
        let head = self.word(head);
        // "fined a supplier ⟨to⟩ Tesco", but "arrested a man ⟨in⟩ Leeds"
        let person = noun::is_person(&head) && !(noun::is_relative(&head) && matches!(&*word, "to" | "for" | "with" | "against"))
            // "a nurse ⟨from⟩ the hospital"
            && word != "from"
            // Behind a noun that hangs itself it may be that noun's: "the testimony of a witness in the case".
            && self.concerns(links, host);
        if own || self.is_full(&links[host]) || person {
            return Hangs::Verb;
        }
        Hangs::On(host)
    }

    fn says_when(&self, words: &Range<usize>) -> bool {
        words.clone().any(|i| is_time(&self.word(i)) || noun::is_span(&self.word(i)))
            && !words.clone().any(|i| self.is(i, &[Tag::Owner]))
    }

    /// Whether a phrase takes nothing more: a name, a pronoun, a sum, an institution without an article ("in prison").
    fn is_full(&self, link: &Link) -> bool {
        let words = &link.words;
        let place = matches!(&*self.word(link.by.end.wrapping_sub(1)), "in" | "to" | "at" | "on" | "from");
        let head = words.end.wrapping_sub(1);
        match self.c.tag(head) {
            Tag::Name | Tag::Pron | Tag::Number => true,
            Tag::Noun | Tag::Maybe => {
                let word = self.word(head);
                place && words.len() == 1 && !link.by.is_empty() && !word.ends_with('s') && !noun::is_content(&word)
                    || words.clone().any(|i| matches!(self.text.word(i), "$" | "£" | "€"))
                    || matches!(&*word, "percent" | "dollars" | "pounds" | "euros" | "points")
            }
            _ => false,
        }
    }

    /// Whether what the phrase `link` names is what the verb, or the subject, is about: it opens the row or hangs on the verb, or on a
    /// phrase that only says how much of it, or what about it.
    pub fn concerns(&self, links: &[Link], link: usize) -> bool {
        self.concerns_by(links, link, |host, by| self.holds(&host.words, by))
    }

    /// As [`concerns`](Self::concerns), where the caller knows which phrases stand for what hangs on them by a preposition.
    pub(crate) fn concerns_by(
        &self,
        links: &[Link],
        link: usize,
        holds: impl Fn(&Link, &Range<usize>) -> bool,
    ) -> bool {
        let mut at = link;
        for _ in 0..LONGEST {
            let Some(l) = links.get(at) else { return false };
            match l.hangs {
                Hangs::First | Hangs::Verb => return true,
                Hangs::Beside(k) => at = k,
                Hangs::On(k) => {
                    let Some(host) = links.get(k) else { return false };
                    // "as president of South Africa" names an office.
                    let office = self.word(host.by.end.wrapping_sub(1)) == "as" && !host.by.is_empty();
                    // "died in a standoff at the campus": where the one was, the other was.
                    let led = |link: &Link, leads: &[&str]| {
                        link.by.clone().last().is_some_and(|by| leads.contains(&&*self.word(by)))
                    };
                    let place = host.hangs == Hangs::Verb
                        && !links.iter().any(|link| link.hangs == Hangs::First)
                        && led(host, &["in", "at", "during", "beside", "near", "outside", "off", "into", "on"])
                        && led(l, &["in", "at"]);
                    if !office && !place && !holds(host, &l.by) {
                        return false;
                    }
                    at = k;
                }
            }
        }
        false
    }

    /// Whether a phrase only says how much of what hangs on it, which part, or what of it.
    pub(crate) fn holds(&self, host: &Range<usize>, by: &Range<usize>) -> bool {
        let head = host.end - 1;
        let word = self.word(head);
        let of = self.word(by.end.wrapping_sub(1)) == "of";
        // "11 tons of cocaine", "a pound of flesh"
        let measured = (self.is(host.start, &[Tag::Number]) && !noun::is_person(&word)) || noun::is_measure(&word);
        of && (measured || self.is_quantity(head, host.start) || noun::is_part(&word) || noun::is_act(&word))
            || noun::is_content(&word)
            || noun::is_member(&word)
    }

    /// Whether the noun at `token` holds what the clause of `verb` behind it says: "a law ⟨barring⟩", "a plan ⟨to build⟩", "a man
    /// ⟨accused⟩ of".
    pub fn holds_clause(&self, token: usize, verb: &VerbGroup) -> bool {
        let word = self.word(token);
        match verb.form {
            Form::Infinitive => governs_infinitive(&word) || noun::is_content(&word),
            Form::Participle if !noun::is_content(&word) => noun::is_accused(&self.word(verb.head)),
            _ => noun::is_content(&word),
        }
    }

    /// Whether a participle behind a person says what he is arrested, tried or sought for: "a man ⟨accused⟩ of setting a fire".
    pub fn is_accusing(&self, verb: &VerbGroup) -> bool {
        verb.form == Form::Participle && noun::is_accused(&self.word(verb.head))
    }

    /// Whether the match `m` in a phrase is what the phrase names, or says of what kind it is; not where it only owns it, unless what
    /// it owns is a part of it.
    pub fn names(&self, words: &Range<usize>, m: &Range<usize>) -> bool {
        if m.end >= words.end {
            return true;
        }
        // "the Championship this season": the time is no head.
        if (m.end..words.end)
            .all(|i| is_time(&self.word(i)) || self.is(i, &[Tag::Det]) || noun::is_season(&self.word(i)))
        {
            return true;
        }
        let head = self.word(words.end - 1);
        let own = self.is(m.end, &[Tag::Owner]);
        if own {
            noun::is_part(&head) || noun::is_act(&head) || noun::is_content(&head)
        } else {
            !noun::is_relative(&head)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::clause::clauses;
    use crate::text::Text;

    /// The phrases behind the first verb, and what each hangs on.
    fn row(source: &str) -> String {
        let text = Text::new(source);
        let found = clauses(&text, 0);
        let reader = Reader::new(&text, &found);
        let Some(verb) = found.groups().first() else { return "no verb".to_owned() };
        let links = reader.links(verb.tokens.end, found.tokens().end, Some(verb.head));
        let show = |link: &Link| {
            let words = text.slice(text.token_span(link.words.clone()));
            match link.hangs {
                Hangs::First => words.to_owned(),
                Hangs::Verb => format!("{words} (verb)"),
                Hangs::On(k) => format!("{words} (on {k})"),
                Hangs::Beside(k) => format!("{words} (beside {k})"),
            }
        };
        links.iter().map(show).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn phrases_hang_on_the_verb_or_on_a_noun() {
        for (source, expected) in [
            ("Police arrested a man in Leeds.", "a man | Leeds (verb)"),
            (
                "Police arrested a man in Leeds in connection with the robbery.",
                "a man | Leeds (verb) | the robbery (verb)",
            ),
            (
                "Police attended a vigil for the victim of the robbery.",
                "a vigil | the victim (on 0) | the robbery (on 1)",
            ),
            ("The company fined a supplier to Tesco.", "a supplier | Tesco (on 0)"),
            ("The agency sent letters to 23 cities.", "letters | 23 cities (verb)"),
            ("The agency sent letters to about 40 cities.", "letters | 40 cities (verb)"),
            ("The storm killed more than 40 people near the coast.", "more than 40 people | the coast (verb)"),
            ("The court sentenced him to prison for the robbery.", "him | prison (verb) | the robbery (verb)"),
            ("Nurses walked out of a meeting with the hospital.", "a meeting (verb) | the hospital (on 0)"),
            ("Mr. Putin met Mr. Kim and the governor.", "Mr. Kim | the governor (beside 0)"),
        ] {
            assert_eq!(row(source), expected, "{source}");
        }
    }
}
