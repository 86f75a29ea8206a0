use leptos::prelude::*;
use report::record::{ClaimKind, Metric};
use report::{DocumentId, Id, Year};

use super::Edition;
use super::source::SourceMark;

/// Every number of the metric as it is printed: year, token, restriction, place in the document.
#[component]
pub(super) fn Printed(edition: Edition, metric: &'static Metric) -> impl IntoView {
    let figures = edition.report.figures_of(&metric.id).filter(|figure| figure.place.is_none());
    let figures = figures.map(|figure| (figure.year, &figure.citation));
    let claims = edition.report.claims_of(&metric.id);
    let claims =
        claims.filter(|claim| claim.kind == ClaimKind::Change).map(|claim| (claim.year, &claim.citation));
    let mut all: Vec<_> = figures.chain(claims).collect();
    all.sort_by_key(|(year, citation)| (*year, &citation.document));
    let rows = all.into_iter().map(|(year, citation)| {
        let qualifier = citation.qualifier.as_ref().and_then(|id| edition.report.qualifiers.get(id));
        let qualifier = qualifier.map(|qualifier| format!(" ({})", edition.text(&qualifier.text)));
        view! {
            <li>
                <span class="number">{year.to_string()}</span>
                <q lang="en" dir="ltr">{citation.printed.clone()}</q>{qualifier}" "
                <SourceMark edition=edition document=&citation.document section=Some(&citation.section) />
            </li>
        }
    });
    view! { <ul class="printed-as" aria-label=edition.t("printed-as")>{rows.collect_view()}</ul> }
}

/// Years for which the documents print different national values.
pub(super) fn conflicts(edition: Edition, metric: &Metric) -> Vec<Year> {
    let differs = |year: &Year| {
        let spoken = edition.report.observed(&metric.id, *year).map(|figure| figure.value);
        edition.report.figures_of(&metric.id).any(|figure| {
            figure.year == *year
                && figure.place.is_none()
                && spoken.is_some_and(|value| !value.equals(figure.value))
        })
    };
    edition.report.years().into_iter().filter(differs).collect()
}

/// Every part of a document that prints a figure or a change of the metric, without repetition.
pub(super) fn citations(
    edition: Edition,
    metric: &'static Metric,
) -> Vec<(&'static DocumentId, &'static Id)> {
    let figures = edition.report.figures_of(&metric.id).map(|figure| &figure.citation);
    let claims = edition.report.claims_of(&metric.id).map(|claim| &claim.citation);
    let mut all: Vec<_> = figures.chain(claims).map(|c| (&c.document, &c.section)).collect();
    all.sort();
    all.dedup();
    all
}
