use leptos::prelude::*;

use super::code::CodeDialog;
use super::foot::Foot;
use crate::content::Edition;
use crate::content::header::BrandMark;
use crate::content::map::{Layers, MapFigure, MapWaiting};
use crate::content::page::Below;
use crate::content::panel::{MeasuresWaiting, Panels};
use crate::content::sources::Sources;
use crate::content::symbol::SymbolSheet;

/// The content of `<body>` of the page that stands in the frame of a kiosk: the parts of the page, with what a hand needs
/// at the foot of the screen, and nothing that a kiosk has no use for.
pub fn render_kiosk(edition: Edition) -> String {
    let owner = Owner::new();
    owner.with(|| view! { <Page edition=edition /> }.to_html())
}

#[component]
fn Page(edition: Edition) -> impl IntoView {
    view! {
        <SymbolSheet edition=edition structures=edition.report.structures.values().collect() />
        <header class="kiosk-head">
            <h1 class="brand"><BrandMark />{edition.t("title")}</h1>
            <p class="unofficial">{edition.t("unofficial")}</p>
        </header>
        <main>
            // On an upright screen the map has no box of its own, so the bar leads here.
            <div class="opening" id="opening">
                <Layers edition=edition />
                <MapFigure edition=edition />
                <Panels edition=edition />
            </div>
            <Below edition=edition />
        </main>
        <Sources edition=edition />
        <Foot edition=edition />
        <CodeDialog edition=edition />
        <MapWaiting edition=edition />
        <MeasuresWaiting edition=edition />
    }
}
