use leptos::prelude::*;
use report::map::{Bounds, coast};
use report::record::Area;
use report::{AreaCode, Quantity};

use super::rates::rate_step;
use crate::content::Edition;

/// Every area as a link to the section of its place.
#[component]
pub(super) fn Areas(edition: Edition) -> impl IntoView {
    let areas = edition.report.areas.values().map(|area| {
        let path = edition.report.outlines.get(&area.code).map(|outline| outline.path.clone());
        view! {
            <a
                href=format!("#{}", area.code)
                class=class(edition, area)
                data-place=area.code.to_string()
                data-rate=rate_step(edition, &area.code)
                aria-label=accessible_name(edition, area)
            >
                <path id=format!("o-{}", area.code) d=path></path>
            </a>
        }
    });
    areas.collect_view()
}

/// The line around the country, below its areas.
#[component]
pub(super) fn Coast(edition: Edition) -> impl IntoView {
    let shapes = edition.report.outlines.values().map(|outline| &outline.shape);
    view! { <path id="coast" d=coast(shapes)></path> }
}

/// The areas of the enlargement: the same shapes, with links of their own.
#[component]
pub(super) fn InsetAreas(edition: Edition, frame: Bounds) -> impl IntoView {
    let is_seen = |code: &AreaCode| {
        edition.report.outlines.get(code).is_some_and(|outline| outline.shape.bounds().meets(&frame))
    };
    let areas = edition.report.areas.values().filter(|area| is_seen(&area.code)).map(|area| {
        view! {
            <a
                href=format!("#{}", area.code)
                class=class(edition, area)
                data-rate=rate_step(edition, &area.code)
                data-enlarged=area.code.to_string()
                tabindex="-1"
                aria-hidden="true"
            >
                <use href=format!("#o-{}", area.code)></use>
            </a>
        }
    });
    areas.collect_view()
}

fn class(edition: Edition, area: &Area) -> &'static str {
    if counted(edition, &area.code) > 0 { "area active" } else { "area" }
}

/// Its name and its headline figure, with the number ungrouped for screen readers.
fn accessible_name(edition: Edition, area: &'static Area) -> String {
    let count = Quantity::whole(counted(edition, &area.code));
    format!("{}, {}", edition.text(&area.name), edition.count("structures-named", count))
}

/// How many structures have a mark in an area.
pub(in crate::content) fn counted(edition: Edition, code: &AreaCode) -> i64 {
    let count = edition.report.structures_in(code).filter(|s| s.status.is_counted()).count();
    i64::try_from(count).unwrap_or_default()
}
