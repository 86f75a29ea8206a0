//! Taking a view away: picture, data, link, citation. One dialog for the page; the page's tools fill it in.

use leptos::prelude::*;

use super::Edition;

/// Opens the dialog for the figure that it stands in. `svg` is the picture, `csv` the data; the map's picture is put
/// together from the page.
#[component]
pub(super) fn Take(
    edition: Edition,
    #[prop(into)] svg: String,
    #[prop(optional, into)] csv: Option<String>,
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
    let citation = edition.fill("take-citation", &[("edition", &edition.name())]);
    view! {
        <dialog
            id="take"
            class="take"
            aria-labelledby="take-title"
            data-citation=citation
            data-copied=edition.t("take-copied")
            data-failed=edition.t("take-failed")
        >
            <p class="eyebrow">{edition.t("take-label")}<button type="button" class="close" data-close="">{edition.t("close")}" ✕"</button></p>
            <h2 id="take-title"></h2>
            <div class="take-row" data-part="picture">
                <h3>{edition.t("take-picture")}</h3>
                <p>{sizes}<button type="button" data-save="svg">"SVG"</button></p>
            </div>
            <div class="take-row" data-part="data">
                <h3>{edition.t("take-data")}</h3>
                <p><a data-slot="csv" download="">"CSV"</a></p>
            </div>
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
