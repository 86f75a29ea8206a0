use leptos::prelude::*;

use super::code::CodeDialog;
use super::foot::Foot;
use crate::content::Edition;
use crate::content::check::Check;
use crate::content::figures::Figures;
use crate::content::header::BrandMark;
use crate::content::map::{Layers, MapFigure, MapWaiting};
use crate::content::panel::Panels;
use crate::content::part::{PLATFORMS, Part};
use crate::content::platforms::Platforms;
use crate::content::sources::Sources;
use crate::content::symbol::SymbolSheet;
use crate::content::take::Actions;
use crate::content::timeline::Timeline;
use crate::content::tour::Tour;

/// The content of `<body>` of the page that stands in the frame of a kiosk: the parts of the page, with what a hand needs
/// at the foot of the screen, and nothing that a kiosk has no use for.
pub fn render_kiosk(edition: Edition) -> String {
    let owner = Owner::new();
    owner.with(|| view! { <Page edition=edition /> }.to_html())
}

#[component]
fn Page(edition: Edition) -> impl IntoView {
    let platforms = edition.report.platforms.values().collect();
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
            <Tour edition=edition />
            <Figures edition=edition />
            <Check edition=edition />
            <Platforms edition=edition rows=Part::beginning(platforms, PLATFORMS)>
                <p class="card-foot"><Actions edition=edition link="#platforms" /></p>
            </Platforms>
            <Timeline edition=edition>
                <p class="card-foot"><Actions edition=edition link="#timeline" embed="timeline" /></p>
            </Timeline>
        </main>
        <Sources edition=edition />
        <Foot edition=edition />
        <CodeDialog edition=edition />
        <MapWaiting edition=edition />
    }
}
