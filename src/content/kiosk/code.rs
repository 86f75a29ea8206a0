use leptos::prelude::*;

use crate::content::Edition;

/// In place of links that lead out: a code for the visitor's own telephone, drawn on the device.
#[component]
pub(super) fn CodeDialog(edition: Edition) -> impl IntoView {
    view! {
        <dialog id="code" class="code" aria-labelledby="code-title">
            <h2 id="code-title">{edition.t("code-title")}</h2>
            <p>{edition.t("code-text")}</p>
            <div data-slot="code"></div>
            <p class="address"><bdi dir="ltr" data-slot="address"></bdi></p>
            <button type="button" class="large" data-shut="">{edition.t("close")}</button>
        </dialog>
    }
}
