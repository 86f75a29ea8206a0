//! What every table offers once the page's tools run: to be sorted by a column, and to be taken away.

use leptos::prelude::*;

use super::Edition;

/// The head of a column, by which the table can be sorted.
#[component]
pub(super) fn SortHead(class: &'static str, label: String) -> impl IntoView {
    view! { <th scope="col" class=class><button type="button" class="sort">{label}</button></th> }
}

/// Buttons that copy the table above them, as it is sorted and filtered, and save it.
#[component]
pub(super) fn TableTools(edition: Edition) -> impl IntoView {
    view! {
        <p class="table-tools">
            <button type="button" data-copy="table">{edition.t("copy-table")}</button>
            <button type="button" data-save="csv">"CSV"</button>
        </p>
    }
}
