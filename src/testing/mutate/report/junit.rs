//! JUnit: a case for each fact and article; what survived there and the false alarms there are its failure.

use std::io::{self, Write};

use super::super::{Fate, Survey};

pub(super) fn write(survey: &Survey<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut cases = Vec::new();
    for (index, fact) in survey.story.facts.iter().enumerate() {
        for siglum in &survey.articles {
            let here = |f: usize, s: &str| f == index && s == siglum;
            let planted = survey.plants.iter().filter(|p| here(p.fact, &p.siglum)).count();
            let mut failures: Vec<String> = survey
                .survivors()
                .filter(|p| here(p.fact, &p.siglum))
                .filter_map(|p| match &p.fate {
                    Fate::Survived { verdict, reason } => {
                        Some(format!("{}: {verdict}: {reason}\n  before {}\n  after  {}", p.slip, p.before, p.after))
                    }
                    Fate::Caught | Fate::Equivalent => None,
                })
                .collect();
            failures.extend(survey.alarms.iter().filter(|a| here(a.fact, &a.siglum)).map(|a| {
                let (before, after) = a.verdicts;
                format!("{}: {before} became {after}\n  before {}\n  after  {}", a.rewrite, a.words.0, a.words.1)
            }));
            if planted > 0 || !failures.is_empty() {
                cases.push((format!("{} × {siglum}", fact.id), failures));
            }
        }
    }
    let failed = cases.iter().filter(|(_, failures)| !failures.is_empty()).count();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites tests=\"{}\" failures=\"{failed}\">", cases.len())?;
    writeln!(out, "  <testsuite name=\"mutation\" tests=\"{}\" failures=\"{failed}\">", cases.len())?;
    for (name, failures) in &cases {
        let name = escape(name);
        if failures.is_empty() {
            writeln!(out, "    <testcase classname=\"mutation\" name=\"{name}\"/>")?;
            continue;
        }
        writeln!(out, "    <testcase classname=\"mutation\" name=\"{name}\">")?;
        writeln!(
            out,
            "      <failure message=\"{} not noticed or falsely alarmed\">{}</failure>",
            failures.len(),
            escape(&failures.join("\n"))
        )?;
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>\n</testsuites>")
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 has no other control characters.
            c if c.is_control() && c != '\n' => {}
            c => out.push(c),
        }
    }
    out
}
