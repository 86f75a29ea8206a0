//! What the page benchmark found, as Markdown.

use std::fmt::Write as _;

use anyhow::Result;

use super::candidates;
use super::device;
use super::measure::{Measure, Numbers, Unit};
use crate::bench::table::Table;

/// The tables: for each device one of the candidates that are used, and one of the pages that are only opened.
/// `others` are the parts of the processors that other work had; `numbers` are by device, then by candidate.
pub(super) fn write(
    machine: &str,
    runs: u32,
    others: &mut [f64],
    numbers: &[Vec<Numbers>],
) -> Result<String> {
    others.sort_by(f64::total_cmp);
    let part = |index: usize| others.get(index).copied().unwrap_or_default() * 100.0;
    let mut text = format!(
        "Machine: {machine}. Other work on it had {:.0} % of the processors in the median visit, {:.0} % in the worst.\n\n\
         Medians of {runs} rounds; in brackets the ratio to the first column that has one.\n",
        part(others.len() / 2),
        part(others.len().saturating_sub(1)),
    );
    for (device, numbers) in device::ALL.iter().zip(numbers) {
        if numbers.iter().all(|numbers| numbers.count(Measure::Bytes) == 0) {
            continue;
        }
        writeln!(text, "\n### {}\n", device.name)?;
        writeln!(text, "{}", table(numbers, |index, candidate| candidate.is_used || index == 0))?;
        write!(text, "{}", table(numbers, |index, candidate| !candidate.is_used || index < 2))?;
    }
    Ok(text)
}

fn table(numbers: &[Numbers], belongs: impl Fn(usize, &candidates::Candidate) -> bool) -> Table {
    let columns: Vec<_> = candidates::ALL
        .iter()
        .zip(numbers)
        .enumerate()
        .filter(|(index, (candidate, _))| belongs(*index, candidate))
        .map(|(_, both)| both)
        .collect();
    let mut table = Table::new("", columns.iter().map(|(candidate, _)| candidate.name.to_owned()));
    let all_have = |measure| columns.iter().skip(2).all(|(_, numbers)| numbers.count(measure) > 0);
    for (measure, name, unit, with_worst) in
        Measure::ALL.into_iter().filter(|(measure, ..)| all_have(*measure))
    {
        let base = columns.iter().find_map(|(_, numbers)| numbers.median(measure));
        let cell = |numbers: &Numbers| {
            let median = numbers.median(measure)?;
            let mut cell = unit.write(median);
            if with_worst {
                cell = format!("{cell} / {}", unit.write(numbers.worst(measure)?));
            }
            if let Some(base) = base.filter(|base| *base > 0.0 && unit != Unit::Score) {
                cell = format!("{cell} (× {:.2})", median / base);
            }
            Some(cell)
        };
        table.row(name, columns.iter().map(|(_, numbers)| cell(numbers)));
    }
    table
}
