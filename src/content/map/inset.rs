use leptos::prelude::*;

use super::areas::InsetAreas;
use super::chosen::ChosenLines;
use super::{CORRIDOR, ENLARGED, INSET};
use crate::content::Edition;

/// What brings the map's units to where the enlargement shows them.
pub(super) fn enlarge() -> String {
    format!(
        "translate({} {}) scale({ENLARGED}) translate({} {})",
        INSET.0, INSET.1, -CORRIDOR.x0, -CORRIDOR.y0
    )
}

/// The dense coast, enlarged in the sea, and on the map the frame of what it shows.
#[component]
pub(super) fn Inset(edition: Edition) -> impl IntoView {
    let (width, height) = (CORRIDOR.width() * ENLARGED, CORRIDOR.height() * ENLARGED);
    view! {
        <g class="inset">
            <clipPath id="inset-clip"><rect x=INSET.0 y=INSET.1 width=width height=height></rect></clipPath>
            <rect class="corridor" x=CORRIDOR.x0 y=CORRIDOR.y0 width=CORRIDOR.width() height=CORRIDOR.height()></rect>
            <rect class="sea" x=INSET.0 y=INSET.1 width=width height=height></rect>
            <g clip-path="url(#inset-clip)">
                <g transform=enlarge()>
                    <g class="coast" transform="scale(.2)"><use href="#coast"></use></g>
                    <g class="land" transform="scale(.2)"><InsetAreas edition=edition frame=CORRIDOR /></g>
                    <ChosenLines />
                </g>
            </g>
            <rect class="inset-frame" x=INSET.0 y=INSET.1 width=width height=height></rect>
        </g>
    }
}
