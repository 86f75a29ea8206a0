use leptos::prelude::*;
use report::format::number;
use report::map::structures_per_mark;
use report::{Layer, Quantity};

use super::rates::{STEPS, officers_year};
use crate::content::Edition;
use crate::content::symbol::SymbolKeys;

/// What the marks and colours mean: one line under the enlargement.
#[component]
pub(super) fn Legend(edition: Edition) -> impl IntoView {
    let years = edition.report.years();
    let last = years.len().saturating_sub(1);
    let keys = years.iter().enumerate().map(|(index, year)| {
        let later = (last - index).min(2);
        view! { <li><Dot class=format!("y{later}") />{year.to_string()}</li> }
    });
    let keys = keys.collect_view();
    let per_mark = i64::try_from(structures_per_mark(edition.report)).unwrap_or(1);
    let per_mark = Quantity::whole(per_mark);
    let year = officers_year(edition).map(|year| year.to_string()).unwrap_or_default();
    let steps = (0..=STEPS.len()).map(|step| {
        let said = |value: i64| number(edition.lang, Quantity::whole(value));
        let start = step.checked_sub(1).and_then(|before| STEPS.get(before)).copied();
        let words = match (start, STEPS.get(step).copied()) {
            (Some(start), Some(end)) => format!("{}–{}", said(start), said(end)),
            (None, Some(end)) => edition.fill("rate-under", &[("n", &said(end))]),
            (Some(start), None) => edition.fill("rate-over", &[("n", &said(start))]),
            (None, None) => String::new(),
        };
        view! { <li><span class="step" data-rate=(step + 1).to_string()></span><bdi>{words}</bdi></li> }
    });
    view! {
        <p class="enlarged">{edition.t("map-enlarged")}</p>
        <div class="legend" data-legend="marks">
            <p>{edition.count("map-mark", per_mark)}</p>
            <ul>{keys}<li><Dot class="ahead".to_owned() />{edition.t("map-ahead")}</li></ul>
        </div>
        <div class="legend shapes" data-legend="marks"><SymbolKeys edition=edition /></div>
        <div class="legend" data-legend=Layer::Officers.as_str()>
            <p>{edition.fill("map-rate", &[("year", &year)])}</p>
            <ul>{steps.collect_view()}<li><span class="step"></span>{edition.t("map-rate-none")}</li></ul>
        </div>
    }
}

#[component]
fn Dot(class: String) -> impl IntoView {
    view! {
        <svg class=format!("dot {class}") width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <circle cx="5" cy="5" r="4"></circle>
        </svg>
    }
}
