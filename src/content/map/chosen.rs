use leptos::prelude::*;
use report::View;

use super::inset::enlarge;

/// The marks and names once more, where they lie on a chosen area: its colour needs others. The program says which areas those
/// are; until then there is nothing to draw.
#[component]
pub(super) fn ChosenMarks() -> impl IntoView {
    let areas = |transform: String| {
        (0..=View::MOST_BESIDE)
            .map(|index| view! { <use data-chosen=index.to_string() transform=transform.clone()></use> })
            .collect_view()
    };
    view! {
        <g class="on-chosen" aria-hidden="true">
            <clipPath id="chosen">{areas("scale(.2)".to_owned())}</clipPath>
            <clipPath id="chosen-enlarged">{areas(format!("{} scale(.2)", enlarge()))}</clipPath>
            <use data-marks="" clip-path="url(#chosen)"></use>
            <g clip-path="url(#inset-clip)"><use data-marks="" clip-path="url(#chosen-enlarged)"></use></g>
        </g>
    }
}
