//! One JSON object: totals, facts, survivors, false alarms.

use std::io::{self, Write};

use serde_json::json;

use super::super::{Fate, Survey, Tally};

pub(super) fn write(survey: &Survey<'_>, out: &mut dyn Write) -> io::Result<()> {
    let facts = &survey.story.facts;
    let id = |index: usize| facts.get(index).map_or("", |f| f.id.as_str());
    let tally = |t: Tally| json!({ "planted": t.planted(), "caught": t.caught, "survived": t.survived, "equivalent": t.equivalent });
    let by_fact: Vec<_> = facts
        .iter()
        .enumerate()
        .map(|(i, fact)| json!({ "fact": fact.id, "errors": tally(Tally::of(survey.plants.iter().filter(|p| p.fact == i))) }))
        .collect();
    let survivors: Vec<_> = survey
        .survivors()
        .filter_map(|p| match &p.fate {
            Fate::Survived { verdict, reason } => Some(json!({
                "fact": id(p.fact), "article": p.siglum, "error": p.slip.name(), "before": p.before, "after": p.after,
                "verdict": verdict.stand().name(), "detail": verdict.detail(), "reason": reason,
            })),
            Fate::Caught | Fate::Equivalent => None,
        })
        .collect();
    let alarms: Vec<_> = survey
        .alarms
        .iter()
        .map(|a| {
            json!({
                "fact": id(a.fact), "article": a.siglum, "rewrite": a.rewrite.name(), "before": a.words.0, "after": a.words.1,
                "verdict_before": a.verdicts.0.stand().name(), "verdict_after": a.verdicts.1.stand().name(),
            })
        })
        .collect();
    let strays: Vec<_> = survey
        .strays
        .iter()
        .map(|s| {
            json!({
                "fact": id(s.fact), "planted_for": id(s.planted_for), "article": s.siglum, "error": s.slip.name(),
                "before": s.before, "after": s.after,
                "verdict_before": s.verdicts.0.stand().name(), "verdict_after": s.verdicts.1.stand().name(),
            })
        })
        .collect();
    let rewrites: usize = survey.rewrites.values().sum();
    let whole = json!({
        "schema_version": crate::report::SCHEMA_VERSION,
        "errors": tally(survey.tally()),
        "rewrites": { "made": rewrites, "false_alarms": survey.alarms.len() },
        "facts": by_fact,
        "survivors": survivors,
        "alarms": alarms,
        "strays": strays,
    });
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    writeln!(out)
}
