//! The map by itself, as it is drawn: for pictures that are made at the build.

use leptos::prelude::*;
use report::{Layer, Year};

use super::areas::{Areas, InsetAreas};
use super::marks::MarkGroup;
use super::{CORRIDOR, ENLARGED, INSET};
use crate::content::Edition;

/// The map with the marks of a year, or of every year, as SVG elements in map units.
pub(in crate::content) fn drawn(edition: Edition, year: Option<Year>) -> String {
    let (width, height) = (CORRIDOR.width() * ENLARGED, CORRIDOR.height() * ENLARGED);
    let enlarge = format!(
        "translate({} {}) scale({ENLARGED}) translate({} {})",
        INSET.0, INSET.1, -CORRIDOR.x0, -CORRIDOR.y0
    );
    Owner::new().with(|| {
        view! {
            <clipPath id="inset-clip"><rect x=INSET.0 y=INSET.1 width=width height=height></rect></clipPath>
            <g class="coast" transform="scale(.2)"><use href="#areas"></use></g>
            <g class="land" transform="scale(.2)"><Areas edition=edition /></g>
            <g class="inset">
                <rect class="corridor" x=CORRIDOR.x0 y=CORRIDOR.y0 width=CORRIDOR.width() height=CORRIDOR.height()></rect>
                <rect class="sea" x=INSET.0 y=INSET.1 width=width height=height></rect>
                <g clip-path="url(#inset-clip)">
                    <g transform=enlarge>
                        <g class="coast" transform="scale(.2)"><use href="#areas"></use></g>
                        <g class="land" transform="scale(.2)"><InsetAreas edition=edition frame=CORRIDOR /></g>
                    </g>
                </g>
                <rect class="inset-frame" x=INSET.0 y=INSET.1 width=width height=height></rect>
            </g>
            <g class="marks"><MarkGroup edition=edition layer=Layer::All year=year /></g>
        }
        .to_html()
    })
}
