use leptos::prelude::*;
use report::record::{Chart, ChartKind, Theme};
use report::{DocumentId, Id, finding};

use super::sheet::{Drawing, Sheet, WIDE};
use super::table::ChartTable;
use super::{columns, pairs, parts, ranked, slope};
use crate::content::Edition;
use crate::content::printed;
use crate::content::source::SourceMark;
use crate::content::take::Actions;

/// The widths of a drawing: about those of a column of charts on a desk, and on a phone, so that letters keep their size.
const WIDTHS: [f32; 2] = [WIDE, 350.0];

/// The charts of a theme, in table order.
pub(in crate::content) fn charts_of(edition: Edition, theme: &'static Theme) -> Vec<&'static Chart> {
    edition.report.charts.values().filter(|chart| chart.theme == theme.id).collect()
}

/// A chart: the finding, what is shown, the drawing, its table and its sources.
#[component]
pub(in crate::content) fn ChartFigure(edition: Edition, chart: &'static Chart) -> impl IntoView {
    // The gate has filled every title once; what it could not fill has not passed.
    let fill = |text| finding::fill(edition.report, chart, edition.lang, text).unwrap_or_default();
    let title = format!("chart-{}-title", chart.id);
    let drawings = WIDTHS.map(|width| {
        let sheet = Sheet::new(edition, chart.kind, width);
        sheet.svg(draw(edition, chart, sheet), &title)
    });
    let sources = cited_by(edition, chart).into_iter().map(|(document, section)| {
        view! { <SourceMark edition=edition document=document section=Some(section) />" " }
    });
    view! {
        <figure class="chart" id=format!("chart-{}", chart.id) data-chart=chart.id.to_string() aria-labelledby=title.clone()>
            <figcaption>
                <h4 id=title.clone()>{fill(edition.text(&chart.title))}</h4>
                <p>{fill(edition.text(&chart.subtitle))}</p>
            </figcaption>
            {drawings.into_iter().collect_view()}
            <output class="readout"></output>
            <div class="card-foot">
                {sources.collect_view()}
                <details>
                    <summary>{edition.t("table")}</summary>
                    <ChartTable edition=edition chart=chart />
                    <Printed edition=edition chart=chart />
                </details>
                <a href=format!("./chart/{}.svg", chart.id) download="">"SVG"</a>
                <a href=format!("./chart/{}.csv", chart.id) download="">"CSV"</a>
                <Actions
                    edition=edition
                    link=format!("#chart-{}", chart.id)
                    embed=format!("chart/{}", chart.id)
                    svg=format!("./chart/{}.svg", chart.id)
                    csv=format!("./chart/{}.csv", chart.id)
                />
            </div>
        </figure>
    }
}

/// Every part of a document that the numbers of a chart come from, without repetition.
pub(in crate::content) fn cited_by(
    edition: Edition,
    chart: &'static Chart,
) -> Vec<(&'static DocumentId, &'static Id)> {
    let mut documents: Vec<_> = chart
        .parts
        .iter()
        .flat_map(|part| std::iter::once(&part.metric).chain(&part.beside))
        .filter_map(|metric| edition.report.observed(metric, chart.year.or(edition.latest())?))
        .map(|figure| (&figure.citation.document, &figure.citation.section))
        .collect();
    documents.sort();
    documents.dedup();
    documents
}

/// Every number of the chart as it is printed, metric by metric.
#[component]
fn Printed(edition: Edition, chart: &'static Chart) -> impl IntoView {
    let metrics = chart.parts.iter().flat_map(|part| std::iter::once(&part.metric).chain(&part.beside));
    let metrics = metrics.filter_map(|id| edition.report.metrics.get(id));
    metrics
        .map(|metric| {
            view! {
                <p class="printed-of">{edition.text(&metric.label)}</p>
                <printed::Printed edition=edition metric=metric />
            }
        })
        .collect_view()
}

/// Draws a chart at the width of a sheet.
pub(super) fn draw(edition: Edition, chart: &'static Chart, sheet: Sheet) -> Drawing {
    match chart.kind {
        ChartKind::Parts => parts::draw(edition, chart, sheet),
        ChartKind::Ranked => ranked::draw(edition, chart, sheet),
        ChartKind::Years => columns::draw(edition, chart, sheet),
        ChartKind::Slope => slope::draw(edition, chart, sheet),
        ChartKind::Pairs => pairs::draw(edition, chart, sheet),
    }
}
