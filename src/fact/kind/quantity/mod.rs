//! `quantity`: how many, how much.
//!
//! What a text leaves possible is compared with what the fact asserts in [`compare`]; which of a sentence's numbers is the
//! fact's, and whether it may decide, is settled in [`bind`]: by the noun it counts, by the words an amount is [tied](tie) to,
//! and by what puts it in [`doubt`].

mod bind;
mod compare;
mod context;
mod doubt;
mod harm;
mod part;
mod score;
mod tie;

use super::Scope;
use crate::diagnostic::{Diagnostic, Str, Table, codes};
use crate::fact::terms::TermId;
use crate::fact::{Findings, Passage, Stance};
use crate::reading::exact::Exact;
use crate::reading::lexicon::Lexed;
use crate::reading::quantity::{self, Unit};
use crate::text::Text;

use compare::Value;
use context::Context;

/// Expects a number, an amount of money, a share or a measure.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The expected value, as written.
    pub value: Str,
    /// The noun that is counted, or whose value an amount is; not needed for money, percent and measures.
    pub of: Option<TermId>,
    /// How far off still agrees, as written.
    pub tolerance: Option<Str>,
    /// What the value denotes.
    expected: Value,
    /// What else the fact says, which may put a number in doubt.
    context: Box<Context>,
}

impl Quantity {
    /// Reads `{ value, of, tolerance }`.
    pub(crate) fn parse(table: Table<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        let value = table.required_scalar("value");
        let of = table.terms("of", scope.terms);
        let counted = table.has("of");
        let tolerance = table.scalar("tolerance");
        let diagnostics = table.diagnostics();
        let nouns = of.and_then(|_| table.str("of")).map_or(Vec::new(), |of| scope.terms.phrases(&of, diagnostics));
        let at = table.at();
        table.finish();
        let value = value?;
        let Some(read) = read(&value.value) else {
            let problem = Diagnostic::new(
                codes::BAD_QUANTITY,
                value.at,
                format!("`{}` is not one number, amount or measure", value.value),
            );
            diagnostics.push(problem.help(match counting(&value.value) {
                Some((number, noun)) => format!("write the noun apart: `value = \"{number}\", of = \"{noun}\"`"),
                None => "write it as a newspaper would, and nothing else: `23`, `about 100`, `more than $1 trillion`, `56 %`, `6 miles`, `40 to 50`".to_owned(),
            }));
            return None;
        };
        if read.unit == Unit::Count && !counted {
            let problem = Diagnostic::new(
                codes::MISSING_KEY,
                at,
                format!("`quantity` does not say what `{}` counts", value.value),
            );
            diagnostics.push(problem.help("add the noun, for example `of = \"city|county\"`"));
            return None;
        }
        let mut expected = Value::of(&read);
        if let Some(tolerance) = &tolerance {
            let Some(width) = width(&tolerance.value, &read) else {
                let message = format!("`{}` is not how far a value may be from `{}`", tolerance.value, value.value);
                let problem = Diagnostic::new(codes::BAD_TOLERANCE, tolerance.at, message);
                diagnostics.push(problem.help("write a share of the value, such as `5 %`, or an amount in its unit; a bound or a range takes none"));
                return None;
            };
            expected = expected.within(width);
        }
        let nouns: Vec<String> = nouns.into_iter().flatten().map(|word| word.to_lowercase()).collect();
        let context = Box::new(Context::new(scope, &nouns));
        Some(Self { value, of, tolerance, expected, context })
    }

    /// What a reading would say, were it bound to this fact; `None` where the two cannot be compared.
    pub(crate) fn says(&self, reading: &quantity::Quantity) -> Option<Stance> {
        let reading = Value::of(reading).in_unit(self.expected.unit)?;
        Some(compare::stance(&self.expected, &reading))
    }

    /// What its value says, and how far off a `tolerance` still agrees, in the value's unit.
    pub(crate) fn stated(&self) -> Option<(quantity::Quantity, Option<Exact>)> {
        let value = read(&self.value.value)?;
        let width = self.tolerance.as_ref().and_then(|tolerance| width(&tolerance.value, &value));
        Some((value, width))
    }

    /// Judges the quantities of a sentence.
    pub(crate) fn judge(&self, passage: &Passage<'_>, findings: &mut Findings) {
        bind::judge(self, passage, findings);
    }
}

/// Reads a string that must be one quantity and nothing else.
fn read(written: &str) -> Option<quantity::Quantity> {
    let (text, quantity) = only(written)?;
    (text.slice(quantity.span) == text.as_str().trim()).then_some(quantity)
}

/// The only quantity that a string holds.
fn only(written: &str) -> Option<(Text, quantity::Quantity)> {
    let text = Text::new(written);
    let mut found = quantity::read(&Lexed::new(&text), &[]);
    let quantity = found.pop().filter(|_| found.is_empty())?;
    Some((text, quantity))
}

/// A number and the noun it counts, where a string is both: "11 departments".
fn counting(written: &str) -> Option<(String, String)> {
    let (text, quantity) = only(written)?;
    let noun = quantity.noun.as_ref()?;
    let whole = format!("{} {}", text.slice(quantity.span), text.slice(noun.span));
    (whole == text.as_str().trim()).then(|| (text.slice(quantity.span).to_owned(), text.slice(noun.span).to_owned()))
}

/// How far from the value a tolerance reaches, in the value's unit. A percentage is a share of the value, of a percentage it is points.
fn width(written: &str, value: &quantity::Quantity) -> Option<Exact> {
    let point = value.point.filter(|_| !value.is_bound())?;
    let tolerance = read(written)?;
    let width = tolerance.point.filter(|w| *w >= Exact::ZERO && tolerance.hedge.is_none())?;
    match (tolerance.unit, value.unit) {
        (Unit::Percent | Unit::PercentPoint | Unit::Count, Unit::Percent | Unit::PercentPoint) | (Unit::Count, _) => {
            Some(width)
        }
        (Unit::Percent, _) => point.abs().times(width)?.over(Exact::whole(100)),
        (from, to) => from.convert(width, to),
    }
}

#[cfg(test)]
mod tests;
