//! The manifest of a story, `articles.toml`: which articles there are and what is known of them.

use jiff::civil;
use jiff::tz::{Offset, TimeZone};

use super::Dateline;
use crate::diagnostic::{Diagnostic, Diagnostics, Document, FileId, Place, Str, Table, codes};

/// What is known of an article before it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Metadata {
    pub(super) siglum: Option<Str>,
    pub(super) outlet: Option<String>,
    pub(super) title: Option<String>,
    pub(super) url: Option<String>,
    pub(super) published: Option<Published>,
    pub(super) zone: Option<TimeZone>,
}

/// A date of publication as written: a day, a local time, or a time with its offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Published {
    date: civil::Date,
    time: Option<civil::Time>,
    offset: Option<Offset>,
}

/// An article as a manifest names it.
#[derive(Debug)]
pub(super) struct Entry {
    /// The path, as it counts from the manifest.
    pub(super) path: Str,
    pub(super) metadata: Metadata,
}

/// What a manifest says.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// What holds for articles that don't say otherwise.
    pub(super) defaults: Metadata,
    pub(super) entries: Vec<Entry>,
    /// The whole file.
    pub(super) at: Option<Place>,
}

impl Manifest {
    /// Reads a manifest and reports all that is wrong with it.
    pub(super) fn parse(file: FileId, diagnostics: &Diagnostics) -> Self {
        let source = diagnostics.text(file);
        let document = Document::parse(file, &source, diagnostics);
        let root = document.root();
        let defaults = Metadata {
            published: root.scalar("date").and_then(|date| published(&date, diagnostics)),
            zone: root.str("zone").and_then(|name| zone(&name, diagnostics)),
            ..Metadata::default()
        };
        let mut entries: Vec<Entry> = Vec::new();
        for table in root.tables("article", "the article") {
            let path = table.required_str("path");
            let metadata = Metadata::of_table(&table);
            table.finish();
            let Some(path) = path else { continue };
            if let Some(other) = entries.iter().find(|e| same_path(&e.path.value, &path.value)) {
                let message = format!("`{}` is listed twice", path.value);
                diagnostics.push(
                    Diagnostic::new(codes::DUPLICATE_PATH, path.at, message)
                        .also(other.path.at, "first listed here")
                        .help("remove one of the two"),
                );
                continue;
            }
            entries.push(Entry { path, metadata });
        }
        let at = root.at();
        root.finish();
        Self { defaults, entries, at: Some(at) }
    }
}

impl Metadata {
    pub(super) fn of_table(table: &Table<'_>) -> Self {
        let diagnostics = table.diagnostics();
        let text = |key| table.str(key).map(|text| text.value);
        Self {
            siglum: table.str("siglum").filter(|text| is_siglum(text, diagnostics)),
            outlet: text("outlet"),
            title: text("title"),
            url: text("url"),
            published: table.scalar("date").and_then(|date| published(&date, diagnostics)),
            zone: table.str("zone").and_then(|name| zone(&name, diagnostics)),
        }
    }

    /// Sets one value by its key; a key that means nothing here is for other programs.
    pub(super) fn set(&mut self, key: &str, value: Str, diagnostics: &Diagnostics) {
        match key {
            "siglum" => self.siglum = Some(value).filter(|text| is_siglum(text, diagnostics)),
            "outlet" => self.outlet = Some(value.value),
            "title" => self.title = Some(value.value),
            "url" => self.url = Some(value.value),
            "date" => self.published = published(&value, diagnostics),
            "zone" => self.zone = zone(&value, diagnostics),
            _ => {}
        }
    }

    /// These, and `other` where these say nothing.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            siglum: self.siglum.or(other.siglum),
            outlet: self.outlet.or(other.outlet),
            title: self.title.or(other.title),
            url: self.url.or(other.url),
            published: self.published.or(other.published),
            zone: self.zone.or(other.zone),
        }
    }

    /// The dateline. A date of the article's own overrides the story's, and with it the story's time; the zone is
    /// its own, else the offset that its time was written with, else the story's.
    pub(super) fn dateline(&self, story: &Dateline) -> Dateline {
        let Some(published) = &self.published else {
            return Dateline { zone: self.zone.clone().or_else(|| story.zone.clone()), ..story.clone() };
        };
        let local = Dateline { date: Some(published.date), time: published.time, zone: None };
        match (published.offset, published.time) {
            (Some(offset), Some(time)) => {
                let Some(zone) = self.zone.clone() else {
                    return Dateline { zone: Some(TimeZone::fixed(offset)), ..local };
                };
                // The moment is the same, seen from the zone.
                let Ok(moment) = offset.to_timestamp(published.date.to_datetime(time)) else { return local };
                let there = zone.to_datetime(moment);
                Dateline { date: Some(there.date()), time: Some(there.time()), zone: Some(zone) }
            }
            _ => Dateline { zone: self.zone.clone().or_else(|| story.zone.clone()), ..local },
        }
    }
}

/// Whether two paths of a manifest are one, but for "./" and doubled slashes.
fn same_path(a: &str, b: &str) -> bool {
    let parts =
        |path: &str| path.split('/').filter(|p| !p.is_empty() && *p != ".").map(str::to_owned).collect::<Vec<_>>();
    a.starts_with('/') == b.starts_with('/') && parts(a) == parts(b)
}

fn is_siglum(text: &Str, diagnostics: &Diagnostics) -> bool {
    let fit = !text.value.is_empty() && text.value.chars().count() <= 8 && !text.value.contains(char::is_whitespace);
    if !fit {
        let message = format!("`{}` is not a siglum", text.value);
        diagnostics.push(
            Diagnostic::new(codes::BAD_SIGLUM, text.at, message)
                .help("a siglum is one to eight characters without spaces, such as \"L\""),
        );
    }
    fit
}

/// "2018-01-24", "2018-01-24T06:53:00", "2018-01-24 06:53 -05:00", "2018-01-24T11:53:00Z".
fn published(text: &Str, diagnostics: &Diagnostics) -> Option<Published> {
    let published = parse_published(text.value.trim());
    if published.is_none() {
        let message = format!("`{}` is not a date that exists", text.value);
        diagnostics.push(
            Diagnostic::new(codes::BAD_DATE, text.at, message)
                .help("write it as 2018-01-24, 2018-01-24T06:53:00 or 2018-01-24T06:53:00-05:00"),
        );
    }
    published
}

fn parse_published(text: &str) -> Option<Published> {
    let date: civil::Date = text.get(..10)?.parse().ok()?;
    let rest = text[10..].strip_prefix(['T', 't', ' ']).unwrap_or(&text[10..]);
    if rest.is_empty() {
        return (text.len() == 10).then_some(Published { date, time: None, offset: None });
    }
    let clock = rest.find(['+', '-', 'Z', 'z', ' ']).unwrap_or(rest.len());
    let time: civil::Time = rest[..clock].parse().ok()?;
    let offset = match rest[clock..].trim() {
        "" => None,
        "Z" | "z" => Some(Offset::UTC),
        written => {
            let sign = if written.starts_with('-') { -1 } else { 1 };
            let digits: String = written[1..].chars().filter(|c| *c != ':').collect();
            if digits.len() != 4 || !written.starts_with(['+', '-']) {
                return None;
            }
            let hours: i32 = digits[..2].parse().ok()?;
            let minutes: i32 = digits[2..].parse().ok().filter(|minutes| *minutes < 60)?;
            Some(Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()?)
        }
    };
    Some(Published { date, time: Some(time), offset })
}

fn zone(name: &Str, diagnostics: &Diagnostics) -> Option<TimeZone> {
    let zone = TimeZone::get(&name.value).ok();
    if zone.is_none() {
        let message = format!("there is no time zone `{}`", name.value);
        let help = "write its name in the time zone database, such as \"America/New_York\"";
        diagnostics.push(Diagnostic::new(codes::BAD_ZONE, name.at, message).help(help));
    }
    zone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_newsrooms_write_them() {
        let shown = |text: &str| {
            let p = parse_published(text)?;
            let time = p.time.map_or(String::new(), |t| format!(" {t}"));
            Some(format!("{}{time}{}", p.date, p.offset.map_or(String::new(), |o| format!(" {o}"))))
        };
        let table = [
            ("2018-01-24", Some("2018-01-24")),
            ("2018-01-25T06:53", Some("2018-01-25 06:53:00")),
            ("2018-01-25 06:53:10", Some("2018-01-25 06:53:10")),
            ("2018-01-25T06:53:00-05:00", Some("2018-01-25 06:53:00 -05")),
            ("2018-01-25 06:53:00 -0500", Some("2018-01-25 06:53:00 -05")),
            ("2018-01-25T11:53:00Z", Some("2018-01-25 11:53:00 +00")),
            ("2018-02-30", None),
            ("2018-01-25T25:00", None),
            ("2018-01-25T06:53+5", None),
            ("2018-01-2é", None),
            ("yesterday", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(shown(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn an_articles_own_date_overrides_the_storys() {
        let story = Dateline {
            date: Some(civil::date(2018, 1, 24)),
            time: Some(civil::time(9, 0, 0, 0)),
            zone: TimeZone::get("America/New_York").ok(),
        };
        let own = |date: &str, zone: Option<&str>| Metadata {
            published: parse_published(date),
            zone: zone.and_then(|z| TimeZone::get(z).ok()),
            ..Metadata::default()
        };
        assert_eq!(Metadata::default().dateline(&story), story);
        let day = own("2018-01-25", None).dateline(&story);
        assert_eq!((day.date, day.time, &day.zone), (Some(civil::date(2018, 1, 25)), None, &story.zone));
        let moment = own("2018-01-25T02:00:00Z", Some("America/Los_Angeles")).dateline(&story);
        assert_eq!((moment.date, moment.time), (Some(civil::date(2018, 1, 24)), Some(civil::time(18, 0, 0, 0))));
    }
}
