//! What the scale benchmark found, as Markdown.

use std::fmt::Write as _;
use std::time::Duration;

use anyhow::Result;

use super::ScaleOptions;
use super::bytes::Bytes;
use super::gestures;
use super::inputs::Answer;
use super::prerender;
use super::scale::Size;
use super::table::{self, Table};
use super::times::Times;

/// The whole result; `problems` are what could not be measured, and why.
pub(super) fn write(
    machine: &str,
    options: &ScaleOptions,
    sizes: &[Size],
    problems: &[String],
) -> Result<String> {
    let mut text = format!("Machine: {machine}.\n\n{}\n", building(options, sizes));
    let inputs = options.inputs;
    writeln!(text, "Work of the page for an input, in milliseconds: median / worst of {inputs}.\n")?;
    writeln!(text, "{}", answers(sizes, |answer| &answer.work))?;
    writeln!(text, "From the input to the end of the paint, in milliseconds: median / worst of {inputs}.\n")?;
    write!(text, "{}", answers(sizes, |answer| &answer.total))?;
    if !problems.is_empty() {
        writeln!(text, "\nNot measured:\n")?;
    }
    for problem in problems {
        writeln!(text, "- {problem}")?;
    }
    Ok(text)
}

fn columns(sizes: &[Size]) -> impl Iterator<Item = String> {
    sizes.iter().map(|size| format!("× {}", size.times))
}

/// Times of the build, bytes of the site.
fn building(options: &ScaleOptions, sizes: &[Size]) -> Table {
    let mut table = Table::new("data", columns(sizes));
    let over = format!("over {} s", prerender::LIMIT.as_secs());
    table.row(
        "rows of the tables that grow",
        sizes.iter().map(|size| Some(table::grouped(size.rows.try_into().unwrap_or(u64::MAX)))),
    );
    table.row(
        &format!("prerenderer, median of {}", options.runs),
        sizes.iter().map(|size| Some(size.prerendering().map_or_else(|| over.clone(), table::seconds))),
    );
    let ratios = |of: &dyn Fn(&Size) -> Option<Duration>| {
        let base = sizes.first().and_then(of);
        let ratio = |size| Some(table::ratio(of(size)?, base?));
        sizes.iter().map(ratio).collect::<Vec<_>>()
    };
    table.row("… compared with × 1", ratios(&Size::prerendering));
    table.row("whole build", sizes.iter().map(|size| size.whole.map(table::seconds)));
    table.row("… compared with × 1", ratios(&|size| size.whole));
    let mut bytes = |name: &str, of: fn(&Bytes) -> String| {
        table.row(name, sizes.iter().map(|size| size.built.as_ref().map(|(_, bytes)| of(bytes))));
    };
    bytes("first page, `en/whole.html`", |bytes| table::kilobytes(bytes.first));
    bytes("… compressed with Brotli", |bytes| table::kilobytes(bytes.first_brotli));
    bytes("pages", |bytes| table::grouped(bytes.pages));
    bytes("heaviest page", |bytes| table::kilobytes(bytes.heaviest));
    bytes("whole site", |bytes| table::kilobytes(bytes.all));
    table
}

/// One sort of times of every named step.
fn answers(sizes: &[Size], of: fn(&Answer) -> &Times) -> Table {
    let mut table = Table::new("data", columns(sizes));
    for (gesture, steps) in gestures::ALL.iter().map(|gesture| gesture.steps).enumerate() {
        for name in steps.iter().filter_map(|step| step.name) {
            let cell = |size: &Size| Some(table::milliseconds(of(size.answer(gesture, name)?)));
            table.row(name, sizes.iter().map(cell));
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_size_is_compared_with_the_first() {
        let options = ScaleOptions { sizes: vec![1, 10, 100], runs: 1, inputs: 1, no_build: false };
        let seconds = |time| Some(Duration::from_secs(time));
        let sizes = [(1, seconds(2), seconds(8)), (10, seconds(4), seconds(10)), (100, None, None)];
        let sizes = sizes.map(|(times, took, whole)| Size::timed(times, took, whole));
        let table = building(&options, &sizes).to_string();
        for line in [
            "| prerenderer, median of 1 | 2.00 s | 4.00 s | over 120 s |",
            "| whole build | 8.00 s | 10.00 s | – |\n| … compared with × 1 | × 1.00 | × 1.25 | – |",
        ] {
            assert!(table.contains(line), "{line} in\n{table}");
        }
    }
}
