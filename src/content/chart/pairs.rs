use leptos::prelude::*;
use report::record::Chart;
use report::{Id, Year};

use super::names::name;
use super::ranked::float;
use super::sheet::{Drawing, LABEL, Sheet, width, year_class};
use super::table::cell_of;
use crate::content::Edition;

/// Room for two bars, and for a name above them.
const BARS: f32 = 50.0;
const NAME: f32 = 24.0;

/// Two bars on one scale for each of several things: filled, and below it outlined.
pub(super) fn draw(edition: Edition, chart: &'static Chart, sheet: Sheet) -> Drawing {
    let Some(year) = chart.year else { return Drawing::default() };
    let class = year_class(edition, year);
    let value = |metric: &Id| edition.report.observed(metric, year).map_or(0.0, |figure| float(figure.value));
    let both = chart.parts.iter().flat_map(|part| std::iter::once(&part.metric).chain(&part.beside));
    let longest = both.clone().map(value).fold(f32::MIN_POSITIVE, f32::max);
    let widest = both.map(|metric| width(&said(edition, metric, year), LABEL)).fold(0.0, f32::max) + 12.0;
    let room = (sheet.width - widest).max(sheet.width * 0.3);
    // A single pair is what the title speaks of.
    let head = if chart.parts.len() > 1 { NAME } else { 0.0 };
    let pitch = head + BARS;
    let rows: Vec<_> = chart
        .parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let y = pitch * index as f32;
            let name = (head > 0.0).then(|| sheet.text("label", 0.0, y + 16.0, "start", name(edition, chart, &part.metric)));
            let bars: Vec<_> = std::iter::once((&part.metric, class))
                .chain(part.beside.as_ref().map(|metric| (metric, "outlined")))
                .enumerate()
                .map(|(line, (metric, class))| {
                    let (y, length) = (y + head + 20.0 * line as f32, room * value(metric) / longest);
                    view! {
                        {sheet.bar(class, 0.0, y, length, 15.0, cell_of(edition, chart, metric, year))}
                        {sheet.text("value-label", length + 8.0, y + 12.5, "start", said(edition, metric, year))}
                    }
                })
                .collect();
            view! { {name}{bars} }
        })
        .collect();
    Drawing::new(rows.into_any(), pitch * chart.parts.len() as f32 - 8.0)
}

/// The value with its unit, so that the two bars of a pair say what they are.
fn said(edition: Edition, metric: &Id, year: Year) -> String {
    let figure = edition.report.observed(metric, year);
    let unit = edition.report.metrics.get(metric).and_then(|metric| edition.unit(metric));
    let said = figure.zip(unit).map(|(figure, unit)| {
        format!("{} {}", unit.number(edition.lang, figure.value), unit.word(edition.lang, figure.value))
    });
    said.unwrap_or_default()
}
