use leptos::prelude::*;
use report::record::{Chart, ChartKind};
use report::{Id, Quantity};
use report::{finding, format};

use super::names::name;
use super::sheet::{Drawing, LABEL, Sheet, width, year_class};
use super::table::cell_of;
use crate::content::{Edition, isolated};

/// A bar: its name, what is said beside it, how long it is, how it is filled.
struct Bar {
    name: String,
    said: String,
    length: f32,
    class: &'static str,
    cell: Option<String>,
}

/// Bars below each other, largest first; of parts, what is not itemised comes last.
pub(super) fn draw(edition: Edition, chart: &'static Chart, sheet: Sheet) -> Drawing {
    let Some(year) = chart.year else { return Drawing::default() };
    let class = year_class(edition, year);
    let mut bars: Vec<Bar> = chart
        .parts
        .iter()
        .filter_map(|part| {
            let value = edition.report.observed(&part.metric, year)?.value;
            let name = name(edition, chart, &part.metric);
            let said = said(edition, chart, &part.metric, value);
            let cell = cell_of(edition, chart, &part.metric, year);
            Some(Bar { name, said, length: float(value), class, cell })
        })
        .collect();
    bars.sort_by(|a, b| b.length.total_cmp(&a.length));
    if let Some(rest) = rest(edition, chart, &bars) {
        bars.push(rest);
    }
    let longest = bars.iter().map(|bar| bar.length).fold(0.0, f32::max).max(f32::MIN_POSITIVE);
    let value_room = bars.iter().map(|bar| width(&bar.said, LABEL)).fold(0.0, f32::max) + 12.0;
    let name_room = bars.iter().map(|bar| width(&bar.name, LABEL)).fold(0.0, f32::max) + 16.0;
    // Names stand beside the bars where there is room for both, otherwise above.
    let above = sheet.is_narrow() || name_room > sheet.width * 0.46;
    let (start, pitch) = if above { (0.0, 48.0) } else { (name_room, 32.0) };
    let room = sheet.width - start - value_room;
    let rows: Vec<_> = bars
        .iter()
        .enumerate()
        .map(|(index, bar)| {
            let y = pitch * index as f32;
            let length = room * bar.length / longest;
            let (name_y, bar_y) = if above { (y + 16.0, y + 24.0) } else { (y + 19.0, y + 5.0) };
            let size = if above { "label small" } else { "label" };
            view! {
                {sheet.text(size, 0.0, name_y, "start", bar.name.clone())}
                {sheet.bar(bar.class, start, bar_y, length, 18.0, bar.cell.clone())}
                {sheet.text("value-label", start + length + 8.0, bar_y + 14.5, "start", isolated(&bar.said))}
            }
        })
        .collect();
    Drawing::new(rows.into_any(), pitch * bars.len() as f32)
}

/// What the parts leave of the whole.
fn rest(edition: Edition, chart: &Chart, bars: &[Bar]) -> Option<Bar> {
    let year = chart.year.filter(|_| chart.kind == ChartKind::Parts)?;
    let share = finding::rest(edition.report, chart, year).filter(|share| share.scaled > 0)?;
    let whole = match &chart.whole {
        Some(whole) => float(edition.report.observed(whole, year)?.value),
        None => 100.0,
    };
    let length = whole - bars.iter().map(|bar| bar.length).sum::<f32>();
    let said = format::percent(edition.lang, share);
    Some(Bar { name: edition.t("not-itemised"), said, length: length.max(0.0), class: "rest", cell: None })
}

/// The value, and of parts its share.
fn said(edition: Edition, chart: &Chart, metric: &Id, value: Quantity) -> String {
    let said = finding::said(edition.report, metric, edition.lang, value);
    let share = chart.year.filter(|_| chart.kind == ChartKind::Parts && chart.whole.is_some());
    let share = share.and_then(|year| finding::share(edition.report, chart, metric, year));
    match share {
        Some(share) => format!("{} · {said}", format::share(edition.lang, share)),
        None => said,
    }
}

/// A value as a length.
pub(super) fn float(value: Quantity) -> f32 {
    value.scaled as f32 / 10_f32.powi(i32::from(value.decimals))
}
