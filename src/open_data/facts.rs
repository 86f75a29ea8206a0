//! Every number that a document prints for a metric.

use std::collections::HashMap;

use report::record::{Chart, Figure};
use report::{Quantity, Report};

use super::citation;
use super::column::Column;
use super::metrics;
use super::table::{Table, cell};

pub(super) const NAME: &str = "facts";

pub(super) fn table(report: &Report) -> Table {
    let description = "One row is the value that one document prints for one metric and year. Where documents repeat \
                       or contradict each other, each has its row.";
    let rows = report.figures.iter().zip(ids(report)).map(|(figure, id)| row(report, figure, id));
    Table::new([NAME, "Facts", description], columns(report), rows)
}

/// The rows that a chart draws: the national figures of its metrics.
pub(super) fn of_chart(report: &Report, chart: &Chart) -> Table {
    let metrics: Vec<_> = chart.metrics().collect();
    let drawn = |figure: &Figure| figure.place.is_none() && metrics.contains(&&figure.metric);
    let rows = report.figures.iter().zip(ids(report)).filter(|(figure, _)| drawn(figure));
    Table::new([NAME, "Facts", ""], columns(report), rows.map(|(figure, id)| row(report, figure, id)))
}

fn columns(report: &Report) -> [Column; 13] {
    [
        Column::string(
            "id",
            "Id",
            "Metric, year, place if any, document; a number is added where an earlier row has the same.",
        )
        .required(),
        metrics::reference("metric", "Metric", "What is measured: a row of metrics.csv.").required(),
        metrics::theme(report),
        Column::year("year", "Year", "The year that is measured; the document may be of a later one.")
            .required(),
        Column::string("place", "Place", "Where it is measured, in English; empty for the whole country."),
        Column::number("value", "Value", "The number in the unit of the metric.").required(),
        Column::string("unit", "Unit", "What is counted: the unit of the metric.").required(),
        citation::printed(),
        citation::qualifier(report),
        Column::number(
            "reading",
            "Reading",
            "Where the printed value cannot be right in its unit: the value that would make sense of it.",
        ),
        citation::document(report),
        citation::section(),
        citation::note(),
    ]
}

fn row(report: &Report, figure: &Figure, id: String) -> [String; 13] {
    let metric = report.metrics.get(&figure.metric);
    let place = figure.place.as_ref().and_then(|place| report.places.get(place));
    let [printed, qualifier] = citation::token(&figure.citation);
    [
        id,
        figure.metric.to_string(),
        cell(metric.map(|metric| &metric.theme)),
        figure.year.to_string(),
        cell(place.map(|place| &place.name.en)),
        figure.value.machine(),
        cell(metric.map(|metric| &metric.unit)),
        printed,
        qualifier,
        cell(figure.reading.map(Quantity::machine)),
        figure.citation.document.to_string(),
        figure.citation.section.to_string(),
        citation::remark(figure.note.as_ref()),
    ]
}

/// An id for each figure, from what the row says: it stays the same when rows are added elsewhere.
fn ids(report: &Report) -> Vec<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    let id = |figure: &Figure| {
        let place = figure.place.as_ref().map(|place| format!("-{place}"));
        let id = format!(
            "{}-{}{}-{}",
            figure.metric,
            figure.year,
            place.unwrap_or_default(),
            figure.citation.document
        );
        let time = times.entry(id.clone()).or_default();
        *time += 1;
        if *time == 1 { id } else { format!("{id}-{time}") }
    };
    report.figures.iter().map(id).collect()
}
