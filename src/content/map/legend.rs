use leptos::prelude::*;
use report::format::number;
use report::map::structures_per_mark;
use report::{Layer, Quantity};

use super::rates::{STEPS, officers_year};
use crate::content::Edition;
use crate::content::symbol::SymbolKeys;

/// The classes of dots, and what they mean: the years, and what is ahead.
pub(in crate::content) fn dot_keys(edition: Edition) -> Vec<(String, String)> {
    let years = edition.report.years();
    let last = years.len().saturating_sub(1);
    let keys =
        years.iter().enumerate().map(|(at, year)| (format!("y{}", (last - at).min(2)), year.to_string()));
    keys.chain([("ahead".to_owned(), edition.t("map-ahead"))]).collect()
}

/// The steps of the rate of officers, from 1, and their limits; the last is for areas without a figure.
pub(super) fn rate_keys(edition: Edition) -> Vec<(Option<usize>, String)> {
    let said = |value: i64| number(edition.lang, Quantity::whole(value));
    let step = |step: usize| {
        let start = step.checked_sub(1).and_then(|before| STEPS.get(before)).copied();
        match (start, STEPS.get(step).copied()) {
            (Some(start), Some(end)) => format!("{}–{}", said(start), said(end)),
            (None, Some(end)) => edition.fill("rate-under", &[("n", &said(end))]),
            (Some(start), None) => edition.fill("rate-over", &[("n", &said(start))]),
            (None, None) => String::new(),
        }
    };
    let steps = (0..=STEPS.len()).map(|index| (Some(index + 1), step(index)));
    steps.chain([(None, edition.t("map-rate-none"))]).collect()
}

/// What a layer counts.
pub(in crate::content) fn heading(edition: Edition, layer: Layer) -> String {
    if layer == Layer::Officers {
        let year = officers_year(edition).map(|year| year.to_string()).unwrap_or_default();
        return edition.fill("map-rate", &[("year", &year)]);
    }
    let per_mark = i64::try_from(structures_per_mark(edition.report)).unwrap_or(1);
    edition.count("map-mark", Quantity::whole(per_mark))
}

/// What the marks and colours mean: one line under the enlargement.
#[component]
pub(super) fn Legend(edition: Edition) -> impl IntoView {
    let dots = dot_keys(edition).into_iter();
    let dots = dots.map(|(class, words)| view! { <li><Dot class=class />{words}</li> }).collect_view();
    let steps = rate_keys(edition).into_iter().map(|(step, words)| {
        view! { <li><span class="step" data-rate=step.map(|step| step.to_string())></span><bdi>{words}</bdi></li> }
    });
    view! {
        <p class="enlarged">{edition.t("map-enlarged")}</p>
        <div class="legend" data-legend="marks">
            <p>{heading(edition, Layer::All)}</p>
            <ul>{dots}</ul>
        </div>
        <div class="legend shapes" data-legend="marks"><SymbolKeys edition=edition /></div>
        <div class="legend" data-legend=Layer::Officers.as_str()>
            <p>{heading(edition, Layer::Officers)}</p>
            <ul>{steps.collect_view()}</ul>
        </div>
    }
}

#[component]
fn Dot(class: String) -> impl IntoView {
    view! {
        <svg class=format!("dot {class}") viewBox="0 0 10 10" aria-hidden="true">
            <circle cx="5" cy="5" r="4"></circle>
        </svg>
    }
}
