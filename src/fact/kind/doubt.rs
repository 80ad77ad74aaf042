//! Why a number or a time of a sentence may not decide on a fact, whatever its value.

use std::borrow::Cow;

/// Why a reading may not decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    /// In words that follow the reading, as in `"23" is denied`.
    pub(super) why: Cow<'static, str>,
    /// Whether it may still support; it never refutes.
    pub(super) supports: bool,
}

/// It neither supports nor refutes.
pub(super) fn never(why: impl Into<Cow<'static, str>>) -> Option<Doubt> {
    Some(Doubt { why: why.into(), supports: false })
}

/// It may support, and does not refute.
pub(super) fn not_against(why: impl Into<Cow<'static, str>>) -> Option<Doubt> {
    Some(Doubt { why: why.into(), supports: true })
}

/// The strongest of some doubts: one that forbids also to support, else the first.
pub(super) fn strongest(checks: &[&dyn Fn() -> Option<Doubt>]) -> Option<Doubt> {
    let mut weak = None;
    for check in checks {
        match check() {
            Some(doubt) if !doubt.supports => return Some(doubt),
            found => weak = weak.or(found),
        }
    }
    weak
}
