use leptos::prelude::*;

use crate::content::Edition;

/// Buttons that enlarge the map, and one that shows the whole again. They stand there once the program can answer.
#[component]
pub(super) fn ZoomButtons(edition: Edition) -> impl IntoView {
    let button = |name: &'static str, d: &'static str| {
        let label = edition.t(&format!("zoom-{name}"));
        view! {
            <button type="button" data-zoom=name aria-label=label.clone() title=label>
                <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=d></path></svg>
            </button>
        }
    };
    view! {
        <div class="zoom" role="group" aria-label=edition.t("zoom-label")>
            {button("in", "M10 3v14M3 10h14")}
            {button("out", "M3 10h14")}
            {button("all", "M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5")}
        </div>
    }
}
