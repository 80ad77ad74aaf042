//! For people: the count by fact and by error, then every survivor and every false alarm.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::super::{Fate, Plant, Slip, Survey, Tally};
use super::percent;
use crate::text::visible;

pub(super) fn write(survey: &Survey<'_>, out: &mut dyn Write) -> io::Result<()> {
    let facts = &survey.story.facts;
    let by_fact: Vec<(String, Tally)> = facts
        .iter()
        .enumerate()
        .map(|(i, fact)| (visible(&fact.id).into_owned(), Tally::of(survey.plants.iter().filter(|p| p.fact == i))))
        .collect();
    table(out, "fact", &by_fact)?;
    let mut slips: BTreeMap<Slip, Vec<&Plant>> = BTreeMap::new();
    for plant in &survey.plants {
        slips.entry(plant.slip).or_default().push(plant);
    }
    let by_slip: Vec<(String, Tally)> =
        slips.into_iter().map(|(slip, plants)| (slip.name().to_owned(), Tally::of(plants))).collect();
    writeln!(out)?;
    table(out, "error", &by_slip)?;
    let fact = |index: usize| visible(facts.get(index).map_or("", |f| &f.id)).into_owned();
    for plant in survey.survivors() {
        let Fate::Survived { verdict, reason } = &plant.fate else { continue };
        writeln!(out, "\n{} × {}: {} survived: {verdict}", fact(plant.fact), visible(&plant.siglum), plant.slip)?;
        writeln!(out, "  before  {}", visible(&plant.before))?;
        writeln!(out, "  after   {}", visible(&plant.after))?;
        writeln!(out, "  because {}", visible(reason))?;
    }
    for alarm in &survey.alarms {
        let (before, after) = alarm.verdicts;
        writeln!(
            out,
            "\n{} × {}: {} raised a false alarm: {before} → {after}",
            fact(alarm.fact),
            visible(&alarm.siglum),
            alarm.rewrite
        )?;
        writeln!(out, "  before  {}", visible(&alarm.words.0))?;
        writeln!(out, "  after   {}", visible(&alarm.words.1))?;
    }
    for stray in &survey.strays {
        let (before, after) = stray.verdicts;
        writeln!(
            out,
            "\n{} × {}: {} planted for {} made a stray: {before} → {after}",
            fact(stray.fact),
            visible(&stray.siglum),
            stray.slip,
            fact(stray.planted_for)
        )?;
        writeln!(out, "  before  {}", visible(&stray.before))?;
        writeln!(out, "  after   {}", visible(&stray.after))?;
    }
    let tally = survey.tally();
    writeln!(
        out,
        "\n{} errors planted, {} caught, {} survived: {} ({} more change nothing that a fact speaks of)",
        tally.planted(),
        tally.caught,
        tally.survived,
        percent(tally.score()),
        tally.equivalent
    )?;
    let rewrites: usize = survey.rewrites.values().sum();
    writeln!(
        out,
        "{rewrites} harmless rewrites, {} false alarms; {} stray reactions to errors elsewhere",
        survey.alarms.len(),
        survey.strays.len()
    )
}

fn table(out: &mut dyn Write, head: &str, rows: &[(String, Tally)]) -> io::Result<()> {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(head.len());
    writeln!(out, "{head:width$}  planted  caught  survived  equivalent    score")?;
    for (name, tally) in rows {
        let score = if tally.planted() == 0 { "·".to_owned() } else { percent(tally.score()) };
        writeln!(
            out,
            "{name:width$}  {:7}  {:6}  {:8}  {:10}  {score:>7}",
            tally.planted(),
            tally.caught,
            tally.survived,
            tally.equivalent
        )?;
    }
    Ok(())
}
