//! What a differing stretch amounts to: a matter of style, a change that the printer owns up to, or an alteration.

use std::ops::Range;

use super::remark::Remark;
use super::weight;
use super::words::{Boundary, Bracket, Item, ItemKind};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) kind: ChangeKind,
    /// The said items it takes the place of.
    pub(crate) said: Range<usize>,
    /// The printed items in their place.
    pub(crate) printed: Range<usize>,
}

/// What a [`Change`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChangeKind {
    /// The same letters, joined, parted or hyphenated differently; or an ellipsis that hides nothing.
    Typography,
    /// House style: a filler ("um") or a stumble left out, a contraction where the policy allows it.
    Style,
    /// Left out where one pair of marks ends and the next begins.
    Between,
    /// Left out for an ellipsis.
    Ellipsis,
    /// In brackets, or brackets in its place.
    Bracket,
    /// A contraction written out, or the other way round.
    Contraction,
    /// Changed, added or left out in silence.
    Silent,
    /// An ellipsis or a bracket that hides a negation or changes a number: more than it admits.
    Hides,
}

impl ChangeKind {
    /// Whether the remark is altered by it.
    pub(crate) const fn alters(self) -> bool {
        matches!(self, Self::Contraction | Self::Silent | Self::Hides)
    }

    /// Whether the printer owns up to it.
    pub(crate) fn marks(self) -> bool {
        matches!(self, Self::Ellipsis | Self::Bracket)
    }
}

/// A bracket stands for a name or a phrase; words beyond this number were left out in silence.
const BRACKET_STANDS_FOR: usize = 8;
/// How many words on either side are tried as one word in two spellings.
const SPELLED_APART: usize = 3;

/// Where a differing stretch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Before the first word in common.
    Head,
    /// Between two.
    Inside,
    /// Behind the last.
    Tail,
}

/// Judges differing stretches of two remarks.
pub(super) struct Judge<'a, 't> {
    pub(super) said: &'a Remark<'t>,
    pub(super) printed: &'a Remark<'t>,
    /// Whether a contraction is no alteration.
    pub(super) contractions: bool,
}

impl Judge<'_, '_> {
    /// The changes that make one stretch, in order; none where the stretch is empty.
    pub(super) fn group(
        &self,
        side: Side,
        mut said: Range<usize>,
        mut printed: Range<usize>,
        changes: &mut Vec<Change>,
    ) {
        let mut behind = Vec::new();
        let (whole_said, whole_printed) = (said.clone(), printed.clone());
        while let Some((kind, s, p)) = self.peel(&said, &printed, true) {
            changes.push(Change { kind, said: said.start..said.start + s, printed: printed.start..printed.start + p });
            said.start += s;
            printed.start += p;
        }
        while let Some((kind, s, p)) = self.peel(&said, &printed, false) {
            behind.push(Change { kind, said: said.end - s..said.end, printed: printed.end - p..printed.end });
            said.end -= s;
            printed.end -= p;
        }
        // At an end, what only one of the two has says that the other was cut there, unless both begin (or end) alike again.
        let cut = match side {
            Side::Inside => false,
            Side::Head => said.start == whole_said.start || printed.start == whole_printed.start,
            Side::Tail => said.end == whole_said.end || printed.end == whole_printed.end,
        };
        let differs = !said.is_empty() || !printed.is_empty();
        if differs && !(cut && (said.is_empty() || printed.is_empty())) {
            self.core(said, printed, changes);
        }
        changes.extend(behind.into_iter().rev());
    }

    /// The same words in two spellings at the front (or the back) of a stretch, and how many items each takes.
    fn peel(&self, said: &Range<usize>, printed: &Range<usize>, front: bool) -> Option<(ChangeKind, usize, usize)> {
        for total in 2..=2 * SPELLED_APART {
            for s in 1..total.min(SPELLED_APART + 1) {
                let p = total - s;
                if p > SPELLED_APART || s > said.len() || p > printed.len() {
                    continue;
                }
                let pick = |range: &Range<usize>, n| {
                    if front { range.start..range.start + n } else { range.end - n..range.end }
                };
                let (a, b) = (&self.said.items[pick(said, s)], &self.printed.items[pick(printed, p)]);
                if a.iter().chain(b).any(|i| i.is_gap() || i.bracket.whole()) {
                    continue;
                }
                if letters(a).eq(letters(b)) && !false_friends(a, b) {
                    return Some((ChangeKind::Typography, s, p));
                }
                let any = |is: fn(&str) -> bool| a.iter().chain(b).any(|i| is(&i.plain));
                if any(|word| word.contains('*')) && masked(&joined(a), &joined(b)) {
                    return Some((ChangeKind::Bracket, s, p));
                }
                // Where nothing is contracted, the same words are the same letters.
                if any(may_contract) && expanded(a).iter().any(|x| expanded(b).contains(x)) {
                    let kind = if self.contractions { ChangeKind::Style } else { ChangeKind::Contraction };
                    return Some((kind, s, p));
                }
            }
        }
        // An editor's words at the edge of other words.
        let editors = |items: &[Item], range: &Range<usize>| {
            let edge = if front { range.start } else { range.end.wrapping_sub(1) };
            range.len() > 1
                && items[edge].bracket == Bracket::Square
                && items[range.clone()].iter().any(|i| !i.is_gap() && !i.bracket.whole())
        };
        if editors(&self.printed.items, printed) {
            return Some((ChangeKind::Bracket, 0, 1));
        }
        if editors(&self.said.items, said) {
            return Some((ChangeKind::Bracket, 1, 0));
        }
        // A filler, or a word of grammar said twice.
        let (said_edge, printed_edge) = if front { (said.start, printed.start) } else { (said.end, printed.end) };
        let edge = |range: &Range<usize>, edge: usize| {
            if range.is_empty() { None } else { Some(if front { edge } else { edge - 1 }) }
        };
        if let Some(at) = edge(said, said_edge)
            && stumbles(&self.said.items, at)
        {
            return Some((ChangeKind::Style, 1, 0));
        }
        if let Some(at) = edge(printed, printed_edge)
            && stumbles(&self.printed.items, at)
        {
            return Some((ChangeKind::Style, 0, 1));
        }
        None
    }

    /// A stretch whose ends have no spelling in common.
    fn core(&self, said: Range<usize>, printed: Range<usize>, changes: &mut Vec<Change>) {
        let mut push = |kind, said: Range<usize>, printed: Range<usize>| changes.push(Change { kind, said, printed });
        let said_items = &self.said.items[said.clone()];
        let printed_items = &self.printed.items[printed.clone()];
        let words = |items: &[Item]| items.iter().any(|i| !i.is_gap());
        let gap = |items: &[Item], kind| items.iter().any(|i| i.kind == kind);
        let editors = |items: &[Item]| {
            let mut words = items.iter().filter(|i| !i.is_gap()).peekable();
            words.peek().is_some() && words.all(|i| i.bracket.whole())
        };
        let printed_editors = editors(printed_items);
        let said_editors = said_items.iter().any(|i| i.bracket == Bracket::Square) && editors(said_items);
        let plain_printed = words(printed_items) && !printed_editors;
        let admitted = gap(printed_items, ItemKind::Ellipsis);
        let broken = gap(printed_items, ItemKind::Break);
        // The author of the fact left words open.
        let open = gap(said_items, ItemKind::Ellipsis);

        if !words(said_items) && !words(printed_items) {
            return push(ChangeKind::Typography, said, printed);
        }
        if said_editors || (open && !words(said_items)) {
            return push(if open { ChangeKind::Ellipsis } else { ChangeKind::Bracket }, said, printed);
        }
        if plain_printed {
            // Words stand beside a gap: what was added is an alteration, what is missing the gap admits.
            if admitted || broken {
                let gap_at = printed_items.iter().position(Item::is_gap).unwrap_or(0) + printed.start;
                let plain = |range: Range<usize>| {
                    let mut range = range;
                    while range.start < range.end && self.printed.items[range.start].is_gap() {
                        range.start += 1;
                    }
                    range
                };
                let (before, behind) = (plain(printed.start..gap_at), plain(gap_at..printed.end));
                if !before.is_empty() {
                    push(ChangeKind::Silent, said.start..said.start, before);
                }
                if !said.is_empty() {
                    let kind = self.hidden(&said, if admitted { ChangeKind::Ellipsis } else { ChangeKind::Between });
                    push(kind, said.clone(), gap_at..gap_at + 1);
                }
                if !behind.is_empty() {
                    push(ChangeKind::Silent, said.end..said.end, behind);
                }
                return;
            }
            return push(ChangeKind::Silent, said, printed);
        }
        if printed_editors {
            let hides = self.bracket_hides(said_items, printed_items);
            let too_much = said_items.len() > BRACKET_STANDS_FOR && !admitted && !broken;
            let kind = if hides {
                ChangeKind::Hides
            } else if too_much {
                ChangeKind::Silent
            } else {
                ChangeKind::Bracket
            };
            return push(kind, said, printed);
        }
        if admitted {
            let kind = self.hidden(&said, ChangeKind::Ellipsis);
            return push(kind, said, printed);
        }
        if broken {
            let kind = self.hidden(&said, ChangeKind::Between);
            return push(kind, said, printed);
        }
        // An editor's insertion in the fact itself that the article doesn't print stays the fact's.
        if said_items.iter().all(|i| i.is_gap() || i.bracket == Bracket::Square) {
            return push(ChangeKind::Bracket, said, printed);
        }
        push(ChangeKind::Silent, said, printed);
    }

    /// The cut that begins a print where the words before it in what was said denied what it goes on to say ("I do not think that | We should
    /// wait."), or the denial that a print puts before a remark's first word ("Not | all of us agree").
    pub(super) fn turned(&self, s: usize, p: usize) -> Option<Change> {
        let capital = |remark: &Remark<'_>, at: usize| {
            let word = remark.items.get(at).map_or("", |i| &remark.text.as_str()[i.span.clone()]);
            word.trim_start_matches('[').starts_with(char::is_uppercase)
        };
        let joined = |items: &[Item]| items.iter().all(|i| !i.is_gap() && i.after == Boundary::None);
        if p == 0 && capital(self.printed, 0) && !capital(self.said, s) {
            let mut near = self.said.items.get(..s)?;
            if let [before @ .., that] = near
                && that.plain == "that"
            {
                near = before;
            }
            let from = near.len().saturating_sub(2);
            // What one doesn't know, and what one can't believe, is so.
            let factive = |at: usize| match near[at].plain.as_str() {
                "know" | "forget" | "realize" | "realise" | "deny" | "doubt" | "care" => true,
                "believe" => near[..at].last().is_some_and(|i| {
                    matches!(i.plain.as_str(), "can't" | "cannot" | "not")
                        && (i.plain != "not"
                            || near[..at - 1].last().is_some_and(|i| matches!(i.plain.as_str(), "can" | "could")))
                }),
                _ => false,
            };
            let denial = (from..near.len()).rev().find(|&i| weight::denies(&near[i].plain))?;
            let governs = joined(&self.said.items[denial..s]) && !(denial..near.len()).any(factive);
            let hidden = self.hidden(&(denial..s), ChangeKind::Between) == ChangeKind::Hides;
            return (governs && hidden).then_some(Change { kind: ChangeKind::Hides, said: denial..s, printed: p..p });
        }
        if s == 0 && p > 0 && capital(self.said, 0) && !capital(self.printed, p) {
            let before = self.printed.items.get(p - 1)?;
            let denies = weight::denies(&before.plain) && joined(std::slice::from_ref(before));
            return denies.then(|| Change { kind: ChangeKind::Silent, said: s..s, printed: p - 1..p });
        }
        None
    }

    /// What left out a stretch: `kind`, or [`ChangeKind::Hides`] where the words that go on behind it were denied by it.
    fn hidden(&self, said: &Range<usize>, kind: ChangeKind) -> ChangeKind {
        let items = &self.said.items[said.clone()];
        // "if not", "whether or not", "not only" deny nothing.
        let idiom = |at: usize| {
            let before = at.checked_sub(1).map_or("", |b| items[b].plain.as_str());
            let behind = items.get(at + 1).map_or("", |b| b.plain.as_str());
            // "without a hearing" denies the hearing, which was left out with it.
            let own = items[at].plain == "without" && at + 1 < items.len();
            own || matches!(before, "if" | "or" | "why") || matches!(behind, "only" | "just" | "doubt" | "matter")
        };
        let denial = (0..items.len()).rev().find(|&at| weight::denies(&items[at].plain) && !idiom(at));
        let governs = denial.is_some_and(|at| items[at..].iter().all(|i| !i.is_gap() && i.after == Boundary::None));
        if governs { ChangeKind::Hides } else { kind }
    }

    /// Whether brackets drop or add a negation, or put one number for another.
    fn bracket_hides(&self, said: &[Item], printed: &[Item]) -> bool {
        let denies = |items: &[Item]| items.iter().any(|i| weight::denies(&i.plain));
        let numbers = |items: &[Item]| {
            items.iter().filter(|i| weight::counts(&i.canon)).map(|i| i.canon.clone()).collect::<Vec<_>>()
        };
        let (said_numbers, printed_numbers) = (numbers(said), numbers(printed));
        denies(said) != denies(printed)
            || (!said_numbers.is_empty() && !printed_numbers.is_empty() && said_numbers != printed_numbers)
    }
}

/// The words of some items run together, without apostrophes.
fn joined(items: &[Item]) -> String {
    letters(items).collect()
}

fn letters(items: &[Item]) -> impl Iterator<Item = char> {
    items.iter().flat_map(|i| i.plain.chars()).filter(|c| *c != '\'')
}

/// "f**k", "f---ing": the same word with letters masked, on either side or on both.
fn masked(a: &str, b: &str) -> bool {
    let fits = |mask: &str, word: &str| {
        let (Some(head), Some(tail)) = (mask.split('*').next(), mask.rsplit('*').next()) else { return false };
        mask.contains('*')
            && !head.is_empty()
            && head.len() + tail.len() < word.len()
            && word.starts_with(head)
            && word.ends_with(tail)
    };
    fits(a, b) || fits(b, a)
}

/// Words that an apostrophe turns into others.
fn false_friends(a: &[Item], b: &[Item]) -> bool {
    const PAIRS: &[&str] = &["were", "well", "hell", "shell", "ill", "shed", "wed", "id", "whore"];
    let apostrophes = |items: &[Item]| items.iter().any(|i| i.plain.contains('\''));
    apostrophes(a) != apostrophes(b) && PAIRS.contains(&joined(a).as_str())
}

/// "um", "uh"; or a word of grammar that stands twice in a row.
fn stumbles(items: &[Item], at: usize) -> bool {
    let item = &items[at];
    if matches!(item.plain.as_str(), "um" | "uh" | "er" | "erm" | "uhm") {
        return true;
    }
    let twin =
        |at: Option<usize>| at.and_then(|at| items.get(at)).is_some_and(|i| !i.is_gap() && i.plain == item.plain);
    (twin(at.checked_sub(1)) || twin(at.checked_add(1)))
        && item.weight == weight::GRAMMAR
        && !weight::denies(&item.plain)
        && !weight::counts(&item.canon)
}

/// The ways to write some words out in full; none where nothing is contracted or writes out a contraction.
fn expanded(items: &[Item]) -> Vec<String> {
    let mut forms = vec![String::new()];
    for item in items {
        let words = contraction(&item.plain);
        forms = forms
            .iter()
            .flat_map(|form| {
                words.iter().map(move |word| if form.is_empty() { word.clone() } else { format!("{form} {word}") })
            })
            .collect();
    }
    forms
}

/// Whether a word may be written out otherwise than it is: whether [`contraction`] could have something to say of it.
fn may_contract(word: &str) -> bool {
    word.contains('\'')
        || word.ends_with("in")
        || matches!(word, "cannot" | "gonna" | "wanna" | "gotta" | "em" | "cause" | "til" | "till")
}

fn contraction(word: &str) -> Vec<String> {
    let own = |word: &str| vec![word.to_owned()];
    match word {
        "can't" | "cannot" => own("can not"),
        "won't" => own("will not"),
        "shan't" => own("shall not"),
        "ain't" => own("ain't"),
        "let's" => own("let us"),
        "gonna" => own("going to"),
        "wanna" => own("want to"),
        "gotta" => own("got to"),
        "em" => own("them"),
        "cause" => vec!["because".to_owned(), "cause".to_owned()],
        "til" | "till" => own("until"),
        _ => {
            if let Some(verb) = word.strip_suffix("n't") {
                return own(&format!("{verb} not"));
            }
            for (tail, full) in [("'m", &["am"][..]), ("'re", &["are"]), ("'ve", &["have"]), ("'ll", &["will"])] {
                if let Some(head) = word.strip_suffix(tail) {
                    return full.iter().map(|f| format!("{head} {f}")).collect();
                }
            }
            if let Some(head) = word.strip_suffix("'d") {
                return vec![format!("{head} would"), format!("{head} had")];
            }
            if let Some(head) = word.strip_suffix("'s") {
                return vec![format!("{head} is"), format!("{head} has"), word.to_owned()];
            }
            if let Some(head) = word.strip_suffix("in").filter(|h| h.len() > 2) {
                return vec![word.to_owned(), format!("{head}ing")];
            }
            own(word)
        }
    }
}
