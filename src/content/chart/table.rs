use leptos::prelude::*;
use report::record::{Chart, Metric};
use report::{Id, Quantity, Year};

use crate::content::Edition;
use crate::content::table_tools::{SortHead, TableTools};

/// The figures of a chart as a table, in the same order.
#[component]
pub(super) fn ChartTable(edition: Edition, chart: &'static Chart) -> impl IntoView {
    let metrics: Vec<_> = chart.metrics().filter_map(|id| edition.report.metrics.get(id)).collect();
    let years = years_of(edition, chart);
    let heads =
        years.iter().map(|year| view! { <SortHead class="number" label=year.to_string() /> }).collect_view();
    let rows = metrics.into_iter().map(|metric| row(edition, metric, &years)).collect_view();
    view! {
        <table>
            <thead><tr><SortHead class="" label=edition.t("table-metric") />{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <TableTools edition=edition />
    }
}

fn row(edition: Edition, metric: &'static Metric, years: &[Year]) -> impl IntoView + use<> {
    let cells: Vec<_> = years
        .iter()
        .map(|year| {
            let figure = edition.report.observed(&metric.id, *year).zip(edition.unit(metric));
            let said = figure.map_or_else(|| "–".to_owned(), |(f, unit)| unit.number(edition.lang, f.value));
            view! { <td class="number"><bdi dir="ltr">{said}</bdi></td> }
        })
        .collect();
    let word = edition.unit(metric).map(|unit| unit.word(edition.lang, Quantity::whole(100)));
    view! { <tr><th scope="row">{edition.text(&metric.label)}" "<span class="quiet">{word}</span></th>{cells}</tr> }
}

/// Where the table of a chart says the value of a mark: row and column, as in `0.1`.
pub(super) fn cell_of(edition: Edition, chart: &Chart, metric: &Id, year: Year) -> Option<String> {
    let row = chart.metrics().position(|other| other == metric)?;
    let column = years_of(edition, chart).iter().position(|other| *other == year)?;
    Some(format!("{row}.{}", column + 1))
}

/// The years of a chart: those it names, or every year that any of its metrics has.
pub(super) fn years_of(edition: Edition, chart: &Chart) -> Vec<Year> {
    let mut years: Vec<Year> = match (chart.base_year, chart.year) {
        (base, Some(year)) => base.into_iter().chain([year]).collect(),
        (_, None) => chart.parts.iter().flat_map(|part| years_with(edition, &part.metric)).collect(),
    };
    years.sort_unstable();
    years.dedup();
    years
}

/// The years for which a metric has a national figure, earliest first.
pub(super) fn years_with(edition: Edition, metric: &Id) -> Vec<Year> {
    let figures = edition.report.figures_of(metric).filter(|figure| figure.place.is_none());
    let mut years: Vec<_> = figures.map(|figure| figure.year).collect();
    years.sort_unstable();
    years.dedup();
    years
}
