//! Time zones as newspapers name them.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A time zone that a text names behind a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// "ET", "EST", "EDT", "Eastern": people write EST in summer too, so all mean the zone as it stands that day.
    Eastern,
    /// "CT", "Central".
    Central,
    /// "MT", "Mountain".
    Mountain,
    /// "PT", "Pacific".
    Pacific,
    /// "AKST", "Alaska".
    Alaska,
    /// "HST", "Hawaii".
    Hawaii,
    /// "GMT", "UTC".
    Utc,
    /// "BST": British summer time.
    British,
    /// "CET", "CEST".
    CentralEurope,
    /// "IST": as Indian papers use it.
    India,
    /// "JST".
    Japan,
    /// "local time": wherever it happened.
    Local,
}

/// Names in lower case, alternatives separated by a space. A name of two words ends with "time", which the grammar reads.
pub(super) const NAMES: &[(&str, Zone)] = &[
    ("et est edt eastern", Zone::Eastern),
    ("ct cst cdt central", Zone::Central),
    ("mt mst mdt mountain", Zone::Mountain),
    ("pt pst pdt pacific", Zone::Pacific),
    ("akst akdt alaska", Zone::Alaska),
    ("hst hawaii", Zone::Hawaii),
    ("gmt utc z", Zone::Utc),
    ("bst", Zone::British),
    ("cet cest", Zone::CentralEurope),
    ("ist", Zone::India),
    ("jst", Zone::Japan),
    ("local", Zone::Local),
];

impl Zone {
    /// The zone's rules; `None` for "local time", which only the article knows.
    pub fn rules(self) -> Option<TimeZone> {
        let name = match self {
            Self::Eastern => "America/New_York",
            Self::Central => "America/Chicago",
            Self::Mountain => "America/Denver",
            Self::Pacific => "America/Los_Angeles",
            Self::Alaska => "America/Anchorage",
            Self::Hawaii => "Pacific/Honolulu",
            Self::Utc => return Some(TimeZone::UTC),
            Self::British => "Europe/London",
            Self::CentralEurope => "Europe/Paris",
            Self::India => "Asia/Kolkata",
            Self::Japan => "Asia/Tokyo",
            Self::Local => return None,
        };
        TimeZone::get(name).ok()
    }
}

impl std::fmt::Display for Zone {
    /// The shortest name that newspapers use: "ET", "UTC", "local time".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Eastern => "ET",
            Self::Central => "CT",
            Self::Mountain => "MT",
            Self::Pacific => "PT",
            Self::Alaska => "AKT",
            Self::Hawaii => "HST",
            Self::Utc => "UTC",
            Self::British => "UK time",
            Self::CentralEurope => "CET",
            Self::India => "IST",
            Self::Japan => "JST",
            Self::Local => "local time",
        })
    }
}

/// A civil time of one zone as the clocks of another show it.
pub fn convert(at: DateTime, from: &TimeZone, to: &TimeZone) -> Option<DateTime> {
    Some(from.to_ambiguous_zoned(at).compatible().ok()?.with_time_zone(to.clone()).datetime())
}
