//! What the page benchmark found, as Markdown.

use std::fmt::Write as _;

use anyhow::Result;

use super::candidates::{self, Candidate, Group};
use super::device;
use super::measure::{Measure, Numbers, Unit};
use crate::bench::table::Table;

/// The tables: for each device one a group of candidates. `runs` are the rounds, and how often the site's own pages were opened.
/// `others` are the parts of the processors that other work had; `numbers` are by device, then by candidate.
pub(super) fn write(
    machine: &str,
    runs: (u32, u32),
    others: &mut [f64],
    numbers: &[Vec<Numbers>],
) -> Result<String> {
    others.sort_by(f64::total_cmp);
    let part = |index: usize| others.get(index).copied().unwrap_or_default() * 100.0;
    let mut text = format!(
        "Machine: {machine}. Other work on it had {:.0} % of the processors in the median visit, {:.0} % in the worst.\n\n\
         Medians of {} rounds, of the paints of the site's own pages and the floor's of {}; in brackets the ratio: to the floor \
         in the same language, for frames to the page; where that has none, to the first column that has one.\n",
        part(others.len() / 2),
        part(others.len().saturating_sub(1)),
        runs.0,
        runs.1,
    );
    for (device, numbers) in device::ALL.iter().zip(numbers) {
        if numbers.iter().all(|numbers| numbers.count(Measure::Bytes) == 0) {
            continue;
        }
        writeln!(text, "\n### {}\n", device.name)?;
        writeln!(text, "{}", table(numbers, |candidate| candidate.group() == Group::Rivals))?;
        writeln!(text, "{}", table(numbers, |candidate| candidate.group() == Group::Addresses))?;
        write!(
            text,
            "{}",
            table(numbers, |candidate| candidate.group() == Group::Frames || candidate.name == "ours")
        )?;
    }
    Ok(text)
}

fn table(numbers: &[Numbers], belongs: impl Fn(&Candidate) -> bool) -> Table {
    let all = || candidates::ALL.iter().zip(numbers);
    let is_measured = |numbers: &Numbers| numbers.count(Measure::Bytes) > 0;
    let columns: Vec<_> =
        all().filter(|(candidate, numbers)| belongs(candidate) && is_measured(numbers)).collect();
    let mut table = Table::new("", columns.iter().map(|(candidate, _)| candidate.name.to_owned()));
    // What only some have is left out, but for the two that are compared first.
    let all_have = |measure| columns.iter().skip(2).all(|(_, numbers)| numbers.count(measure) > 0);
    for (measure, name, unit, with_worst) in
        Measure::ALL.into_iter().filter(|(measure, ..)| all_have(*measure))
    {
        let first = columns.iter().find_map(|(_, numbers)| numbers.median(measure));
        let base = |candidate: &Candidate| {
            let base = all().find(|(other, _)| other.name == candidate.base)?;
            base.1.median(measure).or(first)
        };
        let cell = |(candidate, numbers): &(&Candidate, &Numbers)| {
            let median = numbers.median(measure)?;
            let mut cell = unit.write(median);
            if with_worst {
                cell = format!("{cell} / {}", unit.write(numbers.worst(measure)?));
            }
            if let Some(base) = base(candidate).filter(|base| *base > 0.0 && unit != Unit::Score) {
                cell = format!("{cell} (× {:.2})", median / base);
            }
            Some(cell)
        };
        table.row(name, columns.iter().map(cell));
    }
    table
}
