//! Taking a view away: picture, data, link, citation. One dialog for the page; `public/take` fills it in.

use leptos::prelude::*;

use super::table_tools::{SortHead, TableTools};
use super::{Edition, isolated};

/// What a reader can do with a view: go to its very address, get its code for another site, take it away. `link` is that of its
/// element, `embed` its page below `embed/`, where it has one.
#[component]
pub(super) fn Actions(
    edition: Edition,
    #[prop(into)] link: String,
    #[prop(optional, into)] embed: Option<String>,
    #[prop(optional, into)] svg: Option<String>,
    #[prop(optional, into)] csv: Option<String>,
) -> impl IntoView {
    let embed = embed.map(|view| view! { <a href=format!("./build/?view={view}/")>{edition.t("embed")}</a> });
    view! {
        <a href=link>{edition.t("link")}</a>
        {embed}
        <Take edition=edition svg=svg csv=csv />
    }
}

/// Opens the dialog for the figure, article or section that it stands in. `svg` is the picture, `csv` the data, where the build
/// has made them; otherwise the page's tools make them of what the page shows.
#[component]
pub(super) fn Take(
    edition: Edition,
    #[prop(into)] svg: Option<String>,
    #[prop(into)] csv: Option<String>,
) -> impl IntoView {
    view! {
        <button type="button" data-take="" data-svg=svg data-csv=csv>{edition.t("take")}</button>
    }
}

/// The dialog.
#[component]
pub(super) fn TakeDialog(edition: Edition) -> impl IntoView {
    let sizes = ["1", "2", "3", "4"].map(|scale| {
        view! { <button type="button" data-png=scale>"PNG "<bdi>{scale}"×"</bdi></button> }
    });
    let with_edition = |phrase| edition.fill(phrase, &[("edition", &isolated(edition.name()))]);
    view! {
        <dialog
            id="take"
            class="take"
            aria-labelledby="take-title"
            data-citation=with_edition("take-citation")
            data-source=with_edition("picture-source")
            data-census=edition.t("embed-census")
            data-copied=edition.t("take-copied")
            data-failed=edition.t("take-failed")
        >
            <p class="eyebrow">{edition.t("take-label")}<button type="button" class="close" data-close="">{edition.t("close")}" ×"</button></p>
            <h2 id="take-title"></h2>
            <div class="take-row">
                <h3>{edition.t("take-picture")}</h3>
                <p>{sizes}<button type="button" data-svg="">"SVG"</button></p>
            </div>
            <Data edition=edition />
            <div class="take-row">
                <h3>{edition.t("link")}</h3>
                <p>
                    <output data-slot="link" dir="ltr"></output>
                    <button type="button" data-copy="link">{edition.t("take-copy")}</button>
                    <button type="button" data-share="">{edition.t("take-share")}</button>
                </p>
            </div>
            <div class="take-row">
                <h3>{edition.t("take-cite")}</h3>
                <p><output data-slot="citation"></output><button type="button" data-copy="citation">{edition.t("take-copy")}</button></p>
            </div>
            <p role="status" data-slot="status"></p>
        </dialog>
    }
}

/// The heads of the tables that the page's tools make of views without one of their own.
const TABLES: [(&str, &[&str]); 4] = [
    ("card", &["year-label", "table-metric"]),
    ("place", &["year-label", "take-structure", "take-status", "take-note", "table-source"]),
    ("timeline", &["take-date", "take-event", "take-place", "table-source"]),
    (
        "platforms",
        &["take-since", "take-system", "take-purpose", "take-place", "build-cards", "table-source"],
    ),
];

/// The data of the view, as a table that sorts, is copied and saved.
#[component]
fn Data(edition: Edition) -> impl IntoView {
    let heads = TABLES.map(|(kind, keys)| {
        let heads = keys.iter().map(|key| view! { <SortHead class="" label=edition.t(key) /> });
        view! { <template data-heads=kind><tr>{heads.collect_view()}</tr></template> }
    });
    view! {
        <div class="take-row" data-part="data">
            <h3>{edition.t("take-data")}</h3>
            <div>
                <p><a data-slot="csv" download="">"CSV"</a></p>
                <TableTools edition=edition />
                <details>
                    <summary>{edition.t("take-table")}</summary>
                    <div class="take-table" data-slot="table"></div>
                </details>
            </div>
            {heads}
        </div>
    }
}
