use leptos::prelude::*;
use report::format::signed_percent;

use super::Edition;
use super::check::{Check, checked};
use super::figures::Figures;
use super::header::Header;
use super::map::{Layers, MapFigure};
use super::panel::Panels;
use super::platforms::Platforms;
use super::plumb::PlumbSign;
use super::sources::Sources;
use super::symbol::SymbolSheet;

/// The content of `<body>` in one language.
pub fn render(edition: Edition) -> String {
    let owner = Owner::new();
    owner.with(|| view! { <Page edition=edition /> }.to_html())
}

#[component]
fn Page(edition: Edition) -> impl IntoView {
    view! {
        <a class="skip" href="#figures">{edition.t("skip")}</a>
        <SymbolSheet edition=edition />
        <Header edition=edition />
        <main>
            <div class="opening">
                <Title edition=edition />
                <Layers edition=edition />
                <MapFigure edition=edition />
                <Panels edition=edition />
            </div>
            <Figures edition=edition />
            <Check edition=edition />
            <Platforms edition=edition />
        </main>
        <Sources edition=edition />
        <FootBar edition=edition />
    }
}

/// The title, what this is, and the largest disagreement in the data.
#[component]
fn Title(edition: Edition) -> impl IntoView {
    let years: Vec<_> = edition.report.years().iter().map(ToString::to_string).collect();
    let first = years.first().cloned().unwrap_or_default();
    let last = years.last().cloned().unwrap_or_default();
    view! {
        <div class="title">
            <h1>{edition.t("title")}</h1>
            <p class="deck">{edition.fill("deck", &[("first", &first), ("last", &last)])}</p>
            <p class="unofficial">{edition.t("unofficial")}</p>
            <Teaser edition=edition />
        </div>
    }
}

#[component]
fn Teaser(edition: Edition) -> impl IntoView {
    let widest = checked(edition).into_iter().next()?;
    let metric = edition.report.metrics.get(&widest.claim.metric)?;
    let stated = signed_percent(edition.lang, widest.claim.stated);
    let computed = signed_percent(edition.lang, widest.computed);
    let year = widest.claim.year.to_string();
    let isolate = |text: &str| format!("\u{2066}{text}\u{2069}");
    let words = [
        ("metric", edition.text(&metric.label)),
        ("year", &year),
        ("stated", &isolate(&stated)),
        ("computed", &isolate(&computed)),
    ];
    Some(view! {
        <div class="teaser">
            <PlumbSign stated=widest.claim.stated computed=widest.computed />
            <p>{edition.fill("teaser", &words)}" "<a href="#check">{edition.t("check-title")}</a></p>
        </div>
    })
}

/// On a phone, the way to the parts of the page.
#[component]
fn FootBar(edition: Edition) -> impl IntoView {
    let parts = [("map", "#map"), ("figures", "#figures"), ("check", "#check"), ("sources", "#sources")];
    let links = parts.map(|(key, href)| view! { <a href=href>{edition.t(&format!("foot-{key}"))}</a> });
    view! { <nav class="foot-bar" aria-label=edition.t("foot-label")>{links}</nav> }
}
