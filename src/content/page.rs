use leptos::prelude::*;
use report::format::signed_percent;

use super::check::{Check, widest_change};
use super::figures::Figures;
use super::header::Header;
use super::later::{Elsewhere, Later};
use super::map::{Layers, MapFigure, MapWaiting};
use super::panel::{MeasuresWaiting, Panels};
use super::part::{PLATFORMS, Part};
use super::platforms::Platforms;
use super::plumb::PlumbSign;
use super::sources::Sources;
use super::symbol::SymbolSheet;
use super::take::{Actions, TakeDialog};
use super::timeline::Timeline;
use super::tour::Tour;
use super::{Edition, isolated};

/// The content of `<body>` in one language.
pub fn render(edition: Edition) -> String {
    let owner = Owner::new();
    owner.with(|| view! { <Page edition=edition /> }.to_html())
}

#[component]
fn Page(edition: Edition) -> impl IntoView {
    view! {
        <a class="skip" href="#figures">{edition.t("skip")}</a>
        <SymbolSheet edition=edition structures=edition.report.structures.values().collect() />
        <Header edition=edition />
        <main>
            <div class="opening">
                <Title edition=edition />
                <Layers edition=edition />
                <MapFigure edition=edition />
                <Panels edition=edition />
            </div>
            // Here the stylesheet of what is below is linked (`document.rs`).
            <template data-below=""></template>
            <Elsewhere edition=edition />
            <Below edition=edition />
        </main>
        <Later><Sources edition=edition /></Later>
        <FootBar edition=edition />
        <Later>
            <TakeDialog edition=edition />
            <MapWaiting edition=edition />
            <MeasuresWaiting edition=edition />
        </Later>
    }
}

/// The parts below the map, in their order.
#[component]
pub(super) fn Below(edition: Edition) -> impl IntoView {
    let platforms = edition.report.platforms.values().collect();
    view! {
        <Later><Tour edition=edition /><Figures edition=edition /></Later>
        <Later><Check edition=edition /></Later>
        <Later>
            <Platforms edition=edition rows=Part::beginning(platforms, PLATFORMS)>
                <p class="card-foot"><Actions edition=edition link="#platforms" /></p>
            </Platforms>
        </Later>
        <Later>
            <Timeline edition=edition>
                <p class="card-foot"><Actions edition=edition link="#timeline" embed="timeline" /></p>
            </Timeline>
        </Later>
    }
}

/// The title, what this is, and the largest disagreement in the data.
#[component]
fn Title(edition: Edition) -> impl IntoView {
    let years = edition.list(&edition.report.years().iter().map(ToString::to_string).collect::<Vec<_>>());
    view! {
        <div class="title">
            <h1>{edition.t("title")}</h1>
            <p class="deck">{edition.fill("deck", &[("years", &years)])}</p>
            <p class="unofficial">{edition.t("unofficial")}</p>
            <Teaser edition=edition />
        </div>
    }
}

#[component]
fn Teaser(edition: Edition) -> impl IntoView {
    let (claim, computed) = widest_change(edition)?;
    let metric = edition.report.metrics.get(&claim.metric)?;
    let sign = view! { <PlumbSign stated=claim.stated computed=computed /> };
    let stated = signed_percent(edition.lang, claim.stated);
    let computed = signed_percent(edition.lang, computed);
    let year = claim.year.to_string();
    let words = [
        ("metric", edition.text(&metric.label)),
        ("year", &year),
        ("stated", &isolated(&stated)),
        ("computed", &isolated(&computed)),
    ];
    Some(view! {
        <div class="teaser">
            {sign}
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
