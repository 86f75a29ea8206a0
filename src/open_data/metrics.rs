//! Every quantity, with its name and definition.

use report::Report;
use report::record::{Comparable, Metric};

use super::column::Column;
use super::table::Table;

pub(super) const NAME: &str = "metrics";

pub(super) fn table(report: &Report) -> Table {
    let description = "One row is one quantity that the documents report.";
    Table::new([NAME, "Metrics", description], columns(report), report.metrics.values().map(row))
}

fn columns(report: &Report) -> [Column; 10] {
    let label = |name, title| Column::string(name, title, "Its name.").required();
    let definition =
        |name, title| Column::string(name, title, "What is counted, where and by whom.").required();
    [
        Column::string("id", "Id", "The name of the row, by which the other tables refer to it.").required(),
        theme(report),
        Column::string("unit", "Unit", "What is counted.").required(),
        Column::string(
            "comparable",
            "Comparable",
            "yes: every year counts the same thing; no: the definition changed between the reports; implausible: a \
             printed value cannot be right in the unit.",
        )
        .required()
        .one_of(Comparable::ALL.iter().map(|comparable| comparable.as_str())),
        label("label_en", "Name in English"),
        label("label_fr", "Name in French"),
        label("label_ar", "Name in Arabic"),
        definition("definition_en", "Definition in English"),
        definition("definition_fr", "Definition in French"),
        definition("definition_ar", "Definition in Arabic"),
    ]
}

/// The theme of a row, for every table that has it.
pub(super) fn theme(report: &Report) -> Column {
    let ids = report.themes.keys().map(|id| id.as_str());
    Column::string("theme", "Theme", "The group that it belongs to.").required().one_of(ids)
}

/// A column that names a metric.
pub(super) fn reference(name: &'static str, title: &'static str, description: &'static str) -> Column {
    Column::string(name, title, description).refers_to(NAME)
}

fn row(metric: &Metric) -> [String; 10] {
    let Metric { label, definition, .. } = metric;
    [
        metric.id.to_string(),
        metric.theme.to_string(),
        metric.unit.to_string(),
        metric.comparable.as_str().to_owned(),
        label.en.clone(),
        label.fr.clone(),
        label.ar.clone(),
        definition.en.clone(),
        definition.fr.clone(),
        definition.ar.clone(),
    ]
}
