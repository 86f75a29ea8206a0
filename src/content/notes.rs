use leptos::prelude::*;
use report::record::{Comparable, Figure, Metric, Unit};

use super::Edition;
use super::printed::conflicts;

/// What a reader of a card must know: remarks on its figures, values that cannot be right, years that cannot be
/// compared, documents that disagree.
#[component]
pub(super) fn Notes(edition: Edition, metric: &'static Metric, unit: &'static Unit) -> impl IntoView {
    let years = edition.report.years();
    let figures: Vec<_> =
        years.iter().rev().filter_map(|year| edition.report.observed(&metric.id, *year)).collect();
    let mut remarks: Vec<_> = figures.iter().filter_map(|figure| figure.note.as_ref()).collect();
    remarks.dedup();
    let remarks = remarks.into_iter().map(|note| edition.text(note).to_owned());
    let readings = figures.iter().filter_map(|figure| reading(edition, figure, unit));
    let caution = match metric.comparable {
        Comparable::Yes => None,
        Comparable::No => Some(edition.t("counted-differently")),
        Comparable::Implausible => Some(edition.t("implausible")),
    };
    let conflicts = conflicts(edition, metric).into_iter();
    let conflicts = conflicts.map(|year| edition.fill("conflict", &[("year", &year.to_string())]));
    let notes = remarks.chain(readings).chain(caution).chain(conflicts);
    notes.map(|note| view! { <p class="note">{note}</p> }).collect_view()
}

/// What would make sense of a value that cannot be right.
fn reading(edition: Edition, figure: &Figure, unit: &Unit) -> Option<String> {
    let reading = figure.reading?;
    let said = format!("{} {}", unit.number(edition.lang, reading), unit.word(edition.lang, reading));
    let year = figure.year.to_string();
    let words = [("year", year.as_str()), ("printed", &figure.citation.printed), ("reading", &said)];
    Some(edition.fill("reading", &words))
}
