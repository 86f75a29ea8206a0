//! Titles that state a finding: the words are the editor's, the numbers are computed.
//!
//! A title has places in braces: `{value METRIC}`, `{share METRIC}`, `{shares METRIC METRIC}`, `{change METRIC}`,
//! `{times METRIC METRIC}`, `{rest}`, `{year}`, `{base}`.

use crate::assess::percent_change;
use crate::format::{number, percent, signed_percent};
use crate::id::Id;
use crate::lang::Lang;
use crate::quantity::Quantity;
use crate::record::{Chart, Symbol};
use crate::report::Report;
use crate::year::Year;

/// The words with their places filled in; otherwise what the editor should do.
pub fn fill(report: &Report, chart: &Chart, lang: Lang, words: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, behind) = after.split_once('}').ok_or("close the brace")?;
        out.push_str(before);
        // Numbers keep their direction inside an Arabic sentence.
        out.push('\u{2066}');
        out.push_str(&computed(report, chart, lang, place)?);
        out.push('\u{2069}');
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

fn computed(report: &Report, chart: &Chart, lang: Lang, place: &str) -> Result<String, String> {
    let mut words = place.split_whitespace();
    let what = words.next().unwrap_or_default();
    let metrics = words.map(str::parse).collect::<Result<Vec<Id>, String>>()?;
    // A chart of many years speaks of the latest that a metric has.
    let year_of = |metric: &Id| chart.year.or_else(|| years(report, metric).max());
    let value = |metric: &Id| Some(report.observed(metric, year_of(metric)?)?.value);
    let text = match (what, metrics.as_slice()) {
        ("year", []) => {
            let latest = chart.parts.iter().filter_map(|part| year_of(&part.metric)).max();
            latest.map(|year| year.to_string())
        }
        ("base", []) => chart.base_year.map(|year| year.to_string()),
        ("rest", []) => chart.year.and_then(|year| rest(report, chart, year)).map(|rest| percent(lang, rest)),
        ("value", [metric]) => value(metric).map(|value| said(report, metric, lang, value)),
        ("share" | "shares", [_, ..]) => {
            let share = |metric| chart.year.and_then(|year| share(report, chart, metric, year));
            let shares = metrics.iter().map(share).collect::<Option<Vec<_>>>();
            shares.map(|shares| percent(lang, add(&shares).with_decimals(0)))
        }
        ("change", [metric]) => year_of(metric)
            .and_then(|year| Some((year, chart.base_year.or_else(|| year_before(report, metric, year))?)))
            .and_then(|(year, base)| {
                let [base, now] = [base, year].map(|year| report.observed(metric, year).map(|f| f.value));
                percent_change(base?, now?)
            })
            .map(|change| signed_percent(lang, change)),
        ("times", [a, b]) => {
            let times = value(a).zip(value(b)).and_then(|(a, b)| a.ratio(b, 1, 1));
            times.map(|times| number(lang, times.without_empty_fraction()))
        }
        _ => None,
    };
    text.ok_or_else(|| format!("{{{place}}} cannot be computed: correct its name or its metrics"))
}

/// The years for which a metric has a national figure.
fn years(report: &Report, metric: &Id) -> impl Iterator<Item = Year> {
    report.figures_of(metric).filter(|figure| figure.place.is_none()).map(|figure| figure.year)
}

/// The year that a change is measured from: the year before, or else the latest before that.
fn year_before(report: &Report, metric: &Id, year: Year) -> Option<Year> {
    years(report, metric).filter(|earlier| *earlier < year).max()
}

/// What a part is of the whole of a chart, in per cent, to two decimals.
pub fn share(report: &Report, chart: &Chart, metric: &Id, year: Year) -> Option<Quantity> {
    let value = report.observed(metric, year)?.value;
    match &chart.whole {
        Some(whole) => value.ratio(report.observed(whole, year)?.value, 100, 2),
        None => Some(value.with_decimals(2)),
    }
}

/// What the parts of a chart leave of the whole, in whole per cent.
pub fn rest(report: &Report, chart: &Chart, year: Year) -> Option<Quantity> {
    let shares = chart
        .parts
        .iter()
        .map(|part| share(report, chart, &part.metric, year))
        .collect::<Option<Vec<_>>>()?;
    let sum = add(&shares);
    Some(Quantity { scaled: 10_000 - sum.scaled, decimals: 2 }.with_decimals(0))
}

fn add(shares: &[Quantity]) -> Quantity {
    Quantity { scaled: shares.iter().map(|share| share.with_decimals(2).scaled).sum(), decimals: 2 }
}

/// A value with the sign of its unit.
pub fn said(report: &Report, metric: &Id, lang: Lang, value: Quantity) -> String {
    let unit = report.metrics.get(metric).and_then(|metric| report.units.get(&metric.unit));
    match unit {
        Some(unit) if unit.symbol == Symbol::Percent => unit.number(lang, value),
        _ => number(lang, value.without_empty_fraction()),
    }
}
