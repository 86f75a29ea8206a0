use leptos::prelude::*;

use super::Head;
use crate::content::Edition;
use crate::content::check::Check;
use crate::content::extent::Extent;
use crate::content::figures::Figures;
use crate::content::map::{Layers, MapFigure};
use crate::content::panel::Panels;
use crate::content::platforms::Platforms;
use crate::content::symbol::SymbolSheet;
use crate::content::timeline::Timeline;

/// Everything but what belongs to a site of its own: no field, no languages, no tour, no list of sources.
#[component]
pub(super) fn Whole(edition: Edition) -> impl IntoView {
    let years = edition.list(&edition.report.years().iter().map(ToString::to_string).collect::<Vec<_>>());
    let deck = edition.fill("deck", &[("years", &years)]);
    view! {
        <SymbolSheet edition=edition />
        <Head edition=edition title=edition.t("title") line=deck />
        <div class="opening">
            <Layers edition=edition />
            <MapFigure edition=edition />
            <Panels edition=edition />
        </div>
        <Figures edition=edition />
        <Check edition=edition extent=Extent::Beginning />
        <Platforms edition=edition extent=Extent::Beginning />
        <Timeline edition=edition />
    }
}
