use leptos::prelude::*;
use report::record::Frame;

use crate::content::Edition;

/// The boundary of Western Sahara as a dashed line, for those who ask for it.
#[component]
pub(super) fn WorldviewLine(edition: Edition) -> impl IntoView {
    let line = Frame::PARALLEL.parse().ok().and_then(|key: report::Id| edition.report.frame.get(&key));
    let points: Vec<_> = line
        .into_iter()
        .flat_map(|line| line.numbers.chunks_exact(2))
        .map(|point| format!("{} {}", point[0], point[1]))
        .collect();
    view! { <path class="worldview" data-worldview="un" hidden d=format!("M{}", points.join("L"))></path> }
}

/// What the line means.
#[component]
pub(super) fn WorldviewNote(edition: Edition) -> impl IntoView {
    view! { <p class="worldview-note" data-worldview="un" hidden>{edition.t("worldview-note")}</p> }
}
