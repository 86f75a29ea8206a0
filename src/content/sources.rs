use leptos::prelude::*;

use super::Edition;
use crate::open_data::{FOLDER, PACKAGE, TABLES};

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
            <Downloads edition=edition />
            <p class="unofficial">{edition.t("unofficial-long")}</p>
            <p class="edition">{edition.t("edition-of-data")}" "<bdi dir="ltr">{edition.name()}</bdi></p>
            <p class="edition">{edition.t("edition-fingerprint")}" "<bdi dir="ltr" data-fingerprint="">{edition.report.fingerprint.clone()}</bdi></p>
        </footer>
    }
}

/// The tables to take away, under what terms, and how to cite them.
#[component]
fn Downloads(edition: Edition) -> impl IntoView {
    let tables = TABLES.iter().map(|table| format!("{table}.csv"));
    let links = tables.chain([PACKAGE.to_owned()]).map(|file| {
        view! { <li><a href=format!("../{FOLDER}/{file}") download="">{file.clone()}</a></li> }
    });
    let title = edition.t("data-title");
    let years = edition.list(&edition.report.years().iter().map(ToString::to_string).collect::<Vec<_>>());
    view! {
        <div class="downloads">
            <h3 id="downloads-title">{edition.t("data-downloads")}</h3>
            <ul aria-labelledby="downloads-title">{links.collect_view()}</ul>
            <p><a href="./build/">{edition.t("build-title")}</a></p>
            <p>{edition.t("data-licence")}</p>
            <p>{edition.fill("data-citation", &[("title", &title), ("years", &years)])}</p>
        </div>
    }
}
