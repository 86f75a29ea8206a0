//! The map by itself, as it is drawn: for pictures that are made at the build.

use leptos::prelude::*;
use report::{Layer, Year};

use super::areas::{Areas, Coast};
use super::inset::Inset;
use super::marks::MarkGroup;
use crate::content::Edition;

/// The map with the marks of a year, or of every year, as SVG elements in map units.
pub(in crate::content) fn drawn(edition: Edition, year: Option<Year>) -> String {
    Owner::new().with(|| {
        view! {
            <g class="coast" transform="scale(.2)"><Coast edition=edition /></g>
            <g class="land" transform="scale(.2)"><Areas edition=edition /></g>
            <Inset edition=edition />
            <g class="marks"><MarkGroup edition=edition layer=Layer::All year=year /></g>
        }
        .to_html()
    })
}
