use leptos::prelude::*;

use super::Head;
use crate::content::Edition;
use crate::content::check::Check;
use crate::content::figures::Figures;
use crate::content::map::{Layers, MapFigure, MapWaiting};
use crate::content::panel::{MeasuresWaiting, Panels};
use crate::content::part::{PLATFORMS, Part};
use crate::content::platforms::Platforms;
use crate::content::symbol::SymbolSheet;
use crate::content::timeline::Timeline;

/// Everything but what belongs to a site of its own: no field, no languages, no tour, no list of sources.
#[component]
pub(super) fn Whole(edition: Edition) -> impl IntoView {
    let years = edition.list(&edition.report.years().iter().map(ToString::to_string).collect::<Vec<_>>());
    let deck = edition.fill("deck", &[("years", &years)]);
    let platforms = edition.report.platforms.values().collect();
    view! {
        <SymbolSheet edition=edition structures=edition.report.structures.values().collect() />
        <Head edition=edition title=edition.t("title") line=deck />
        <div class="opening">
            <Layers edition=edition />
            <MapFigure edition=edition />
            <Panels edition=edition />
        </div>
        <Figures edition=edition />
        <Check edition=edition />
        <Platforms edition=edition rows=Part::beginning(platforms, PLATFORMS) />
        <Timeline edition=edition />
        <MapWaiting edition=edition />
        <MeasuresWaiting edition=edition />
    }
}
