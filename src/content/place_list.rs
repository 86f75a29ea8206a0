use leptos::prelude::*;

use super::{Edition, find};

/// The names of all areas by region: the map's equal for those who read, search or press keys.
#[component]
pub(super) fn PlaceList(edition: Edition) -> impl IntoView {
    let count = edition.report.areas.len().to_string();
    let regions = edition.report.regions.values().map(|region| {
        let areas = edition.report.areas.values().filter(|area| area.region == region.code).map(|area| {
            let others = find::area_names(edition, area);
            view! {
                <li><a href=format!("#{}", area.code) data-names=others>{edition.text(&area.name)}</a></li>
            }
        });
        view! {
            <div>
                <h3>{edition.text(&region.name)}</h3>
                <ul>{areas.collect_view()}</ul>
            </div>
        }
    });
    view! {
        <details class="place-list">
            <summary>{edition.fill("choose-place", &[("count", &count)])}</summary>
            <div class="regions">{regions.collect_view()}</div>
        </details>
    }
}
