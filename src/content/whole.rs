//! Pages of their own for lists that are too long for the page.

use leptos::prelude::*;
use report::Lang;

use super::Edition;
use super::check::Check;
use super::extent::{CONTRADICTIONS, Extent, PLATFORMS, ROWS, STATEMENTS, STRUCTURES};
use super::figures::{ThemeSection, metrics_of};
use super::header::BrandMark;
use super::panel::Place;
use super::places::PlacesTable;
use super::platforms::Platforms;
use super::symbol::SymbolSheet;

/// A page that holds the whole of one list.
pub struct WholePage {
    /// Its folder below the language's.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The content of `<body>`.
    pub body: String,
}

/// One page for every list of which the page shows only the beginning.
pub fn whole_pages(edition: Edition) -> Vec<WholePage> {
    let report = edition.report;
    let places =
        report.areas.values().filter(|area| report.structures_in(&area.code).nth(STRUCTURES).is_some());
    let places = places.map(|area| {
        page(edition, format!("place/{}", area.code), edition.text(&area.name), move || {
            view! { <SymbolSheet edition=edition /><Place edition=edition area=area extent=Extent::Whole /> }
                .into_any()
        })
    });
    let themes = report.themes.values().filter(|theme| metrics_of(edition, theme).len() > ROWS);
    let themes = themes.map(|theme| {
        page(edition, format!("theme/{}", theme.id), edition.text(&theme.title), move || {
            view! { <ThemeSection edition=edition theme=theme extent=Extent::Whole /> }.into_any()
        })
    });
    let check = report.claims.len() > STATEMENTS || report.contradictions.len() > CONTRADICTIONS;
    let check = check.then(|| {
        let title = edition.t("check-title");
        page(edition, "check".into(), &title, move || {
            view! { <Check edition=edition extent=Extent::Whole /> }.into_any()
        })
    });
    let platforms = (report.platforms.len() > PLATFORMS).then(|| {
        let title = edition.t("platforms-title");
        page(edition, "platforms".into(), &title, move || {
            view! { <Platforms edition=edition extent=Extent::Whole /> }.into_any()
        })
    });
    places.chain(themes).chain(check).chain(platforms).collect()
}

/// The map as a table.
pub fn map_table(edition: Edition) -> WholePage {
    let title = edition.t("places-title");
    page(edition, "places".into(), &title, move || view! { <PlacesTable edition=edition /> }.into_any())
}

fn page(edition: Edition, path: String, title: &str, list: impl FnOnce() -> AnyView) -> WholePage {
    let home = "../".repeat(path.split('/').count());
    let languages = Lang::ALL.map(|lang| {
        let href = format!("{home}../{}/{path}/", lang.code());
        let current = (lang == edition.lang).then_some("true");
        view! { <a class="choice" hreflang=lang.code() lang=lang.code() href=href aria-current=current>{lang.own_name()}</a> }
    });
    let owner = Owner::new();
    let body = owner.with(|| {
        view! {
            <header class="top">
                <div class="strip" aria-hidden="true"></div>
                <div class="top-bar">
                    <a class="brand" href=home.clone()><BrandMark />{edition.t("title")}</a>
                    <p class="unofficial">{edition.t("unofficial")}</p>
                    <nav class="languages" aria-label=edition.t("language-label")>{languages}</nav>
                </div>
            </header>
            <main class="whole-list">{list()}</main>
        }
        .to_html()
    });
    WholePage { path, title: title.to_owned(), body }
}
