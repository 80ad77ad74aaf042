//! Numbers of another thing, or of another side of it.

use std::ops::Range;

use crate::fact::kind::doubt::{Doubt, never, not_against};
use crate::fact::kind::quantity::Quantity;
use crate::fact::kind::quantity::tie::Ties;
use crate::fact::kind::sense::{self, Sense};
use crate::fact::kind::sentence::Sentence;
use crate::fact::kind::whose::Whose;
use crate::fact::terms::TermMatch;
use crate::reading::clause::Tag;
use crate::reading::quantity::{self, Dimension, Unit};
use crate::text::TokenKind;

/// "Turnout among voters under 30 was 38 percent", "usually gets 81 inches": of some only, or of no one time.
pub(super) fn narrowed(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    const USUAL: &[&str] = &["usually", "normally", "typically", "annually", "yearly", "career"];
    const WIDER: &[&str] = &[
        "statewide",
        "nationwide",
        "nationally",
        "citywide",
        "countywide",
        "worldwide",
        "globally",
        "elsewhere",
        "companywide",
        "districtwide",
        "systemwide",
    ];
    // "51 percent of women", where the claim is of so many percent of adults
    let of_others = matches!(quantity.unit, Unit::Percent | Unit::Share)
        && s.word(place.end) == "of"
        && fact.context.claim.share_of.as_deref().is_some_and(|whole| {
            s.head_from(place.end + 1).is_some_and(|head| {
                s.word(head) != whole && !s.is_about(head) && !fact.context.claim.has(&s.word(head))
            })
        });
    if of_others {
        return not_against("is a share of others than the claim's");
    }
    for t in s.passage.tokens().filter(|t| s.clauses.same_assertion(*t, place.start)) {
        let word = s.word(t);
        if word == "among"
            && !matches!(s.word(t + 1).as_ref(), "other" | "others")
            && s.head_from(t + 1).is_some_and(|head| {
                let known = s.is_about(head) || fact.context.claim.has(&s.word(head));
                !known || s.is(head + 1, &[Tag::Prep, Tag::SubPrep, Tag::Rel])
            })
        {
            return not_against("counts only some of them");
        }
        if WIDER.contains(&word.as_ref()) && !fact.context.claim.has(&word) && !s.is_about(t) {
            return not_against("is of a larger whole");
        }
        if USUAL.contains(&word.as_ref()) && !fact.context.claim.has(&word) {
            return not_against("is of no one time");
        }
    }
    // "about $70 million of the harbor bond"
    let part = matches!(quantity.unit, Unit::Money(_))
        && s.word(place.end) == "of"
        && s.is(place.end + 1, &[Tag::Det, Tag::Owner])
        && s.head_from(place.end + 2).is_some_and(|head| s.is_about(head));
    if part { not_against("is a part of it") } else { None }
}

/// "Tariffs have cost American companies $34 billion", where the claim is of what they cost Corvane.
pub(super) fn to_others(fact: &Quantity, s: &Sentence<'_>, place: &Range<usize>) -> Option<Doubt> {
    let (_, group) = s.verb(place.start).filter(|(_, group)| s.is_verb(group, &["cost", "pay"]))?;
    let between = group.tokens.end..place.start;
    // Whoever bears it, what it costs the public is what it costs.
    let public =
        |t: usize| matches!(s.word(t).as_ref(), "taxpayer" | "taxpayers" | "public" | "ratepayers" | "everyone" | "us");
    let stranger = |t: usize| {
        s.nominal(t)
            && !s.is_about(t)
            && !public(t)
            && !fact.context.claim.has(&s.word(t))
            && !sense::is(&s.word(t), Sense::Anaphor)
    };
    if between.len() <= 4 && between.into_iter().any(stranger) { not_against("is what it cost others") } else { None }
}

/// "40 feet wide", "5 miles from the airport": no length, unless the fact is about a width or a distance.
pub(super) fn dimension(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    let Unit::Measure(measure) = quantity.unit else { return None };
    if measure.dimension != Dimension::Length {
        return None;
    }
    let at = place.end + usize::from(s.word(place.end) == "-");
    let word = s.word(at);
    let named = |words: &[&str]| s.is_about(at) || words.iter().any(|w| fact.context.claim.has(w));
    let (words, far): (&[&str], bool) = match word.as_ref() {
        "wide" | "across" | "broad" => (&["wide", "width", "broad", "across", "diameter"], false),
        "tall" | "high" => (&["tall", "high", "height"], false),
        "deep" | "underground" | "underwater" => (&["deep", "depth", "underground", "underwater"], false),
        "thick" => (&["thick", "thickness"], false),
        "away" | "from" | "off" | "north" | "south" | "east" | "west" | "northeast" | "northwest" | "southeast"
        | "southwest" | "above" | "below" | "inland" | "offshore" | "outside" | "apart" | "downstream" | "upstream"
        | "ahead" | "behind" | "beyond" | "short" => (
            &[
                "away", "from", "off", "distance", "far", "north", "south", "east", "west", "above", "below", "apart",
                "outside",
            ],
            true,
        ),
        _ => return None,
    };
    if named(words) {
        None
    } else if far {
        never("is a distance from something")
    } else {
        not_against("measures another side of it")
    }
}

/// "A school budget of $97 million", "the police department's budget is $14.3 million", "a $14.3 million budget for the police": another
/// thing of the same name, where the fact and its claim know nothing of what sets it apart.
pub(super) fn part_of_it(
    fact: &Quantity,
    s: &Sentence<'_>,
    quantity: &quantity::Quantity,
    place: &Range<usize>,
) -> Option<Doubt> {
    if matches!(quantity.unit, Unit::Count | Unit::Ordinal | Unit::Score | Unit::Age(_)) {
        return None;
    }
    let claim = &fact.context.claim;
    let known = |t: usize| s.is_about(t) || !s.is(t, &[Tag::Det, Tag::Prep]) && claim.has(&s.word(t));
    let ties = Ties::of(s, quantity);
    let of = fact.of.map_or(&[][..], |of| s.passage.hits.within(of, s.passage.tokens()));
    let subject = s.verb(place.start).map_or(Vec::new(), |(verb, _)| s.subject_phrases(verb));
    let in_subject = |m: &&TermMatch| subject.iter().any(|phrase| phrase.contains(&m.tokens.start));
    let noun = of
        .iter()
        .chain(s.about().flatten())
        .find(|m| ties.of_noun(&m.tokens))
        .or_else(|| s.about().flatten().find(in_subject).filter(|_| claim.of_change))?;
    let excluding = s.passage.tokens().start;
    if matches!(s.word(excluding).as_ref(), "including" | "excluding" | "counting" | "without") && !known(excluding) {
        return not_against("is reckoned with or without something");
    }
    let whose = Whose { s, claim, at: place.start, own: place.clone(), measures: true };
    if !s.is(noun.tokens.start, &[Tag::Name]) && whose.is_another(noun.tokens.start) {
        return never("is of another one");
    }
    // What the claim does not name may be told in any words.
    if !(noun.tokens.clone()).any(|t| claim.has(&s.word(t))) {
        return None;
    }
    // Before it: a noun, or the owner. "$480 million in justice assistance grants" are grants.
    let mut at = if s.word(place.end) == "in" { place.end } else { noun.tokens.start };
    for _ in 0..5 {
        let Some(before) = at.checked_sub(1).filter(|t| !place.contains(t)) else { break };
        if s.kind(before) == Some(TokenKind::Possessive) {
            let owner = before.checked_sub(1)?;
            let named = (owner.saturating_sub(2)..owner + 1).any(known);
            let again = sense::is(&s.word(owner), Sense::Anaphor) && !s.nominal(owner.saturating_sub(1));
            let time = s.times().any(|time| s.of(time.span).contains(&owner));
            if !named && !again && !time {
                return not_against("is of something that belongs to another");
            }
            break;
        }
        if !s.nominal(before) {
            break;
        }
        let word = s.word(before);
        if !known(before) && sense::tells_kind(&word) && !s.in_time(before) {
            return not_against("is of another kind of it");
        }
        at = before;
    }
    // Behind it: what it is for.
    let end =
        noun.tokens.end.max(if (noun.tokens.end..noun.tokens.end + 2).contains(&place.start) { place.end } else { 0 });
    let lead = s.word(end);
    // "Revenue in Europe fell 12 percent", "sales of boots fell"
    let part = matches!(lead.as_ref(), "in" | "of" | "on") && end + 1 < place.start && {
        let head = s.head_from(end + 1).filter(|head| *head < place.start);
        head.is_some_and(|head| {
            !sense::is(&s.word(head), Sense::Anaphor)
                && !sense::is(&s.word(head), Sense::Place)
                && !(end + 1..head + 1).any(|t| known(t) || s.in_time(t) || s.is(t, &[Tag::Number]))
        })
    };
    if part && matches!(quantity.unit, Unit::Percent | Unit::Money(_)) {
        return not_against("is of a part of it, or of another");
    }
    if matches!(lead.as_ref(), "for" | "from" | "at" | "among" | "to") {
        // "for December delivery", and not "for next year"
        let from = (end + 1..end + 4).find(|t| !s.in_time(*t) && !s.is(*t, &[Tag::Det]))?;
        let head = s.head_from(from).filter(|_| from == end + 1 || s.nominal(from) || s.is(end + 1, &[Tag::Det]))?;
        if !(end + 1..head + 1).any(known) && !s.is(head, &[Tag::Number]) {
            return not_against("is of a part of it, or of another");
        }
    }
    None
}
