use leptos::prelude::*;
use report::View;

use super::inset::enlarge;

/// A line around every chosen area, which makes one visible that is smaller than its marks. The area itself changes no more than
/// its colour: a line that grows would have the whole drawing laid out before the choice is seen.
#[component]
pub(super) fn ChosenLines() -> impl IntoView {
    view! { <g class="chosen-lines" aria-hidden="true">{areas("scale(.2)")}</g> }
}

/// The marks and names once more, where they lie on a chosen area: its colour needs others.
#[component]
pub(super) fn ChosenMarks() -> impl IntoView {
    view! {
        <g class="on-chosen" aria-hidden="true">
            <clipPath id="chosen">{areas("scale(.2)")}</clipPath>
            <clipPath id="chosen-enlarged">{areas(&format!("{} scale(.2)", enlarge()))}</clipPath>
            <use data-marks="" clip-path="url(#chosen)"></use>
            <g clip-path="url(#inset-clip)"><use data-marks="" clip-path="url(#chosen-enlarged)"></use></g>
        </g>
    }
}

/// Outlines of the chosen areas. The program says which these are; until then there is nothing to draw.
fn areas(transform: &str) -> impl IntoView + use<> {
    (0..=View::MOST_BESIDE)
        .map(|index| view! { <use data-chosen=index.to_string() transform=transform.to_owned()></use> })
        .collect_view()
}
