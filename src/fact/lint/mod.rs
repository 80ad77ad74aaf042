//! What is doubtful in rules that are right as they stand: facts that hold everywhere, facts that no article can agree with both,
//! quotations that cannot be told from chance.
//!
//! Each is a warning: a story that has them is checked all the same.

mod about;
mod pairs;

use super::kind::Kind;
use super::kind::quantity::Quantity;
use super::kind::when::When;
use super::terms::TermSet;
use super::{Fact, kind};
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::reading::exact::Exact;
use crate::reading::quantity::{Dimension, Unit};

/// A key that `[story]` may require of every fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Required {
    Source,
    Tags,
}

impl Required {
    pub(super) const ALL: [(&'static str, Self); 2] = [("source", Self::Source), ("tags", Self::Tags)];
}

/// Reports what is doubtful in a story.
pub(super) fn lint(facts: &[Fact], terms: &TermSet, required: &[Required], diagnostics: &Diagnostics) {
    about::lint(facts, terms, diagnostics);
    for fact in facts {
        lacks(fact, required, diagnostics);
        match &fact.kind {
            Kind::Quote(quote) => short(quote, diagnostics),
            Kind::Quantity(quantity) => wide_quantity(quantity, diagnostics),
            Kind::When(when) => wide_time(when, diagnostics),
            Kind::Event(_) | Kind::Term(_) | Kind::Pattern(_) => {}
        }
    }
    pairs::lint(facts, terms, diagnostics);
}

fn lacks(fact: &Fact, required: &[Required], diagnostics: &Diagnostics) {
    for required in required {
        let (missing, message, help) = match required {
            Required::Source => (
                fact.source.is_none(),
                format!("`{}` does not say where it comes from", fact.id),
                "add `source = \"…\"`, or take `source` out of `require` in `[story]`",
            ),
            Required::Tags => (
                fact.tags.is_empty(),
                format!("`{}` has no tags", fact.id),
                "add `tags = [\"…\"]`, or take `tags` out of `require` in `[story]`",
            ),
        };
        if missing {
            diagnostics.push(Diagnostic::new(codes::REQUIRED_KEY, fact.at, message).help(help));
        }
    }
}

/// A quotation so short that a part of it, or a version with a word changed, would be taken for chance.
fn short(quote: &kind::quote::Quote, diagnostics: &Diagnostics) {
    if quote.is_short() {
        let message = "the quotation is too short: where a word of it is changed, it is taken for another remark";
        let help = "quote the whole sentence as it was said, or use `pattern` for a catchphrase";
        diagnostics.push(Diagnostic::new(codes::SHORT_QUOTE, quote.text.at, message).help(help));
    }
}

/// A tolerance of half the value or more.
fn wide_quantity(quantity: &Quantity, diagnostics: &Diagnostics) {
    let (Some(written), Some((value, Some(width)))) = (&quantity.tolerance, quantity.stated()) else { return };
    // Degrees count from no zero, and a magnitude is a logarithm.
    let from_zero = !matches!(value.unit, Unit::Measure(m)
        if matches!(m.dimension, Dimension::Temperature | Dimension::Magnitude | Dimension::Loudness));
    let half = value.point.and_then(|point| point.abs().over(Exact::whole(2)));
    if from_zero && half.is_some_and(|half| half > Exact::ZERO && width >= half) {
        let message = format!("`{}` is half of `{}` or more", written.value, quantity.value.value);
        let help = "without `tolerance`, \"about\" allows a tenth of the value; narrow it, or give a range: `40 to 50`";
        diagnostics.push(Diagnostic::new(codes::WIDE_TOLERANCE, written.at, message).help(help));
    }
}

/// A tolerance within which morning and evening are one.
fn wide_time(when: &When, diagnostics: &Diagnostics) {
    let (Some(amount), Some(moment)) = (when.tolerance, when.time.moment()) else { return };
    let Some(written) = &when.tolerance_written else { return };
    let whole_day = amount.months > 0 || amount.days > 0 || amount.seconds >= 12 * 3600;
    if moment.clock.is_some() && whole_day {
        let message = format!("within `{}` of it, every hour of the day is `{}`", written.value, when.value.value);
        let help = "narrow it to the minutes that count as the same, or leave the hour out of `value`";
        diagnostics.push(Diagnostic::new(codes::WIDE_TOLERANCE, written.at, message).help(help));
    }
}
