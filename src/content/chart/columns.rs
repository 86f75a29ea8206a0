use leptos::prelude::*;
use report::finding;
use report::record::Chart;
use report::typography::wrap;

use super::names::name;
use super::ranked::float;
use super::sheet::{Drawing, LABEL, Sheet, year_class};
use super::table::{cell_of, years_with};
use crate::content::Edition;

const HEIGHT: f32 = 150.0;
/// Between two columns, and further where years are left out between them.
const SPACE: f32 = 10.0;
const BREAK: f32 = 18.0;
/// The least width that a group has when it stands beside others.
const GROUP: f32 = 120.0;

/// For each metric a group of columns, one a year. Groups have scales of their own: what is compared is the years.
pub(super) fn draw(edition: Edition, chart: &'static Chart, sheet: Sheet) -> Drawing {
    let gap = 28.0;
    let most = (((sheet.width + gap) / (GROUP + gap)) as usize).max(1);
    let rows = chart.parts.len().div_ceil(most).max(1);
    let across = chart.parts.len().div_ceil(rows).max(1);
    let group = (sheet.width - gap * (across as f32 - 1.0)) / across as f32;
    let names: Vec<_> = chart
        .parts
        .iter()
        .map(|part| wrap(&name(edition, chart, &part.metric), group / LABEL * 1.05))
        .collect();
    let head = 20.0 * names.iter().map(Vec::len).max().unwrap_or(1) as f32 + 32.0;
    let pitch = head + HEIGHT + 46.0;
    let groups: Vec<_> = chart
        .parts
        .iter()
        .zip(names)
        .enumerate()
        .map(|(index, (part, names))| {
            // Groups follow each other as the reader's lines do, while time in them runs to the right in every language.
            let column = if sheet.is_rtl() { across - 1 - index % across } else { index % across };
            let (x, y) = ((group + gap) * column as f32, pitch * (index / across) as f32);
            let start = if sheet.is_rtl() { x + group } else { x };
            let names = names.into_iter().enumerate().map(|(line, text)| {
                sheet.text("label", start, y + 16.0 + 20.0 * line as f32, sheet.line_start(), text)
            });
            view! { {names.collect_view()}{columns(edition, chart, sheet, part, x, y + head, group)} }
        })
        .collect();
    Drawing::new(groups.into_any(), pitch * chart.parts.len().div_ceil(across) as f32 - 18.0)
}

fn columns(
    edition: Edition,
    chart: &'static Chart,
    sheet: Sheet,
    part: &'static report::record::ChartPart,
    x: f32,
    y: f32,
    group: f32,
) -> AnyView {
    let years = years_with(edition, &part.metric);
    let value = |year| edition.report.observed(&part.metric, year).map(|figure| figure.value);
    let most = years.iter().filter_map(|year| value(*year)).map(float).fold(f32::MIN_POSITIVE, f32::max);
    // How many breaks stand before each column.
    let breaks: Vec<_> = (0..years.len())
        .map(|index| years[..=index].windows(2).filter(|pair| pair[1].before() != pair[0]).count())
        .collect();
    let all_breaks = BREAK * breaks.last().copied().unwrap_or_default() as f32;
    let pitch = ((group - all_breaks) / years.len().max(1) as f32).min(96.0);
    let wide = pitch * years.len() as f32 + all_breaks - SPACE;
    let x = if sheet.is_rtl() { x + group - wide } else { x };
    let base = y + HEIGHT;
    let columns = years.iter().enumerate().filter_map(|(index, year)| {
        let value = value(*year)?;
        let (left, height) =
            (x + pitch * index as f32 + BREAK * breaks[index] as f32, HEIGHT * float(value) / most);
        let is_broken = index > 0 && breaks[index] > breaks[index - 1];
        let strokes = is_broken.then(|| {
            let x = left - (BREAK + SPACE) / 2.0;
            [-3.0, 3.0].map(|by| sheet.line("base", &[(x + by - 2.0, base + 6.0), (x + by + 2.0, base - 6.0)]))
        });
        let said = finding::said(edition.report, &part.metric, edition.lang, value);
        let middle = left + (pitch - SPACE) / 2.0;
        Some(view! {
            {strokes}
            {sheet.bar(year_class(edition, *year), left, base - height, pitch - SPACE, height, cell_of(edition, chart, &part.metric, *year))}
            {sheet.text("value-label", middle, base - height - 8.0, "middle", said)}
            {sheet.text("axis", middle, base + 20.0, "middle", year.to_string())}
        })
    });
    let columns = columns.collect_view();
    view! { {columns}{sheet.line("base", &[(x, base), (x + wide, base)])} }.into_any()
}
