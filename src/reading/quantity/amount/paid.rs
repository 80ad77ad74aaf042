//! Money whose currency stands behind the number.

use super::super::super::exact::Exact;
use super::super::super::lexicon::Lexed;
use super::super::Numeral;
use super::super::money::{self, Currency};
use super::super::unit::Unit;
use super::{Amount, and_part};

/// "ten pounds fifty pence", "10 pounds and 50 pence": pence make money of the pounds before them.
pub(super) fn pounds_and_pence(words: &Lexed<'_>, plain: &Amount, end: usize) -> Option<Amount> {
    let sterling = Currency { iso: "GBP", name: "Pound", hundredth: false };
    let (pence, behind) = money::hundredths(words, end, sterling, false).filter(|_| plain.value.is_whole())?;
    (matches!(words.lower(behind - 1), "pence" | "p" | "penny") && plain.scale.is_none()).then(|| {
        Some(Amount { value: plain.value.plus(pence)?, unit: Unit::Money(sterling), end: behind, ..plain.clone() })
    })?
}

/// Money with its name behind: "13 dollars and 45 cents", "420 million finnish markka", "75 USD million", "10 $".
pub(super) fn suffixed(words: &Lexed<'_>, plain: &Amount, currency: Currency, mut end: usize) -> Option<Amount> {
    let at = plain.end;
    let sign = words.word(end - 1).chars().all(|c| !c.is_alphanumeric());
    if sign && words.is_digits(end) {
        // In "$ 20,000 $ 37,305" the second sign belongs to the second number; in "10 $ 30 $" it does not.
        let own = words.glued(end) && !words.glued(at);
        let again = words.lower(end + 1) == words.lower(end - 1) || matches!(words.lower(end + 1), "cent" | "cents");
        if own || !again {
            return None;
        }
    }
    // "12 Bucks players", "50 Cent": what is written with a capital is a name, unless it is a code.
    let word = words.word(end - 1);
    let code = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let short =
        end - at == 1 && (word.len() <= 4 && word != "Euro" || matches!(words.lower(at), "bucks" | "marks" | "cents"));
    if short && words.capital(at) && !code && !sign && words.word(at).len() > 1 {
        return None;
    }
    // "412p a share", but "10 P".
    if words.lower(end - 1) == "p" && (words.word(at) != "p" || !words.glued(at) || plain.spelled) {
        return None;
    }
    // "20 billion won", but "the 23 won" is a verb.
    if words.lower(at) == "won" && plain.value < Exact::whole(1_000) {
        return None;
    }
    // "three marks" may be a pupil's, "two crowns" a king's.
    if currency.name == "Mark" && plain.scale.is_none() && !plain.value.gt(&Exact::whole(1_000))
        || currency.name == "Pence" && plain.scale.is_some()
    {
        return None;
    }
    let unit = Unit::Money(currency);
    if let Some((scale, behind)) = money::late_scale(words, end).filter(|_| plain.scale.is_none()) {
        let number = Numeral { span: plain.number.span, value: plain.value };
        return Some(Amount {
            value: plain.value.times(scale)?,
            unit,
            end: behind,
            place: Some(scale),
            scale: Some(scale),
            number,
            ..plain.clone()
        });
    }
    let mut value = plain.value;
    // "three dollars and a half"
    if let Some((part, behind)) = and_part(words, end).filter(|_| plain.value.is_whole() && plain.scale.is_none()) {
        return Some(Amount { value: value.plus(part)?, unit, end: behind, ..plain.clone() });
    }
    if plain.value.is_whole()
        && plain.scale.is_none()
        && !currency.hundredth
        && words.lower(at) != "-"
        && let Some((cents, behind)) = money::hundredths(words, end, currency, false)
    {
        (value, end) = (value.plus(cents)?, behind);
    }
    Some(Amount { value, unit, end, ..plain.clone() })
}
