//! The map by itself, as it is drawn: for pictures that are made at the build.

use leptos::prelude::*;
use report::{AreaCode, Layer, Year};

use super::areas::{Areas, Coast};
use super::inset::Inset;
use super::marks::MarkGroup;
use crate::content::Edition;

/// The map with the marks of a year, or of every year, as SVG elements in map units. One area can be chosen; what shows it in the
/// enlargement as well is its outline, which has the class `chosen`.
pub(in crate::content) fn drawn(edition: Edition, year: Option<Year>, chosen: Option<&AreaCode>) -> String {
    let map = Owner::new().with(|| {
        view! {
            <g class="coast" transform="scale(.2)"><Coast edition=edition /></g>
            <g class="land" transform="scale(.2)"><Areas edition=edition /></g>
            <Inset edition=edition />
            <g class="marks"><MarkGroup edition=edition layer=Layer::All year=year /></g>
        }
        .to_html()
    });
    match chosen.map(|code| format!("id=\"o-{code}\"")) {
        Some(outline) => map.replacen(&outline, &format!("{outline} class=\"chosen\""), 1),
        None => map,
    }
}
