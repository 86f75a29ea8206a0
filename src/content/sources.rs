use leptos::prelude::*;

use super::Edition;

/// Documents, method, licences and the note on the territory.
#[component]
pub(super) fn Sources(edition: Edition) -> impl IntoView {
    let documents = edition.report.documents.values().map(|document| {
        view! {
            <li id=format!("document-{}", document.id)>
                <span class="number">{document.id.to_string()}</span>" "{edition.text(&document.title)}
            </li>
        }
    });
    let part = |title: &str, body: &str| {
        view! { <div><h3>{edition.t(title)}</h3><p>{edition.t(body)}</p></div> }
    };
    view! {
        <footer id="sources" class="sources-and-method" aria-labelledby="sources-title">
            <h2 id="sources-title">{edition.t("sources-title")}</h2>
            <div class="parts">
                <div>
                    <h3>{edition.t("sources-documents")}</h3>
                    <ul>{documents.collect_view()}</ul>
                    <p>{edition.t("sources-only")}</p>
                </div>
                {part("sources-method", "sources-method-text")}
                {part("sources-licences", "sources-licences-text")}
                {part("sources-territory", "sources-territory-text")}
            </div>
            <p class="unofficial">{edition.t("unofficial-long")}</p>
        </footer>
    }
}
