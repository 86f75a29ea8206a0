use leptos::prelude::*;
use report::Layer;

use crate::content::Edition;
use crate::content::header::{BrandMark, years};
use crate::content::map::legend_heading;
use crate::control::{Choices, Dimension, Navigator};

/// What every embed has around its content: paper, a rule, where it comes from, that it is unofficial, and the way to
/// the page. Its height is what the host is told, so nothing in it depends on the height of the frame.
#[component]
pub(super) fn Frame(
    edition: Edition,
    kind: String,
    link: String,
    source: Option<String>,
    others: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="embed" data-embed=kind>
            {children()}
            <footer class="embed-foot">
                <p>
                    {source.map(|source| view! { <span class="embed-source">{source}" "</span> })}
                    {others}
                    <span class="embed-unofficial">{edition.t("embed-unofficial")}</span>
                </p>
                <a class="brand" href=link><BrandMark />{edition.t("title")}</a>
            </footer>
        </div>
    }
}

/// A title, a line below it, and the years to choose from: the program learns from them which years there are.
#[component]
pub(super) fn Head(edition: Edition, title: String, line: String) -> impl IntoView {
    view! {
        <header class="embed-head">
            <h1>{title}</h1>
            <p>{line}</p>
            <nav class="years" data-control="year" aria-label=edition.t("year-label")>
                <Choices dimension=Dimension::Year choices=years(edition) navigator=Navigator::opening() />
            </nav>
        </header>
    }
}

/// What the map shows, and what a mark is.
#[component]
pub(super) fn MapHead(edition: Edition) -> impl IntoView {
    let line = legend_heading(edition, Layer::All);
    view! { <Head edition=edition title=edition.t("embed-map-title") line=line /> }
}
