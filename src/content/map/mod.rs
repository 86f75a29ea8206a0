//! The map: areas that are links, one mark a structure, names where they fit, and the dense coast enlarged.

mod areas;
mod chosen;
mod details;
mod drawn;
mod inset;
mod legend;
mod marks;
pub(super) mod picture;
mod rates;
mod worldview;
mod zoom_buttons;

use leptos::prelude::*;
use report::Layer;
use report::map::{Bounds, DRAWING, Window};

pub(super) use self::areas::counted;
use self::areas::{Areas, Coast};
use self::chosen::{ChosenLines, ChosenMarks};
use self::details::Details;
pub(super) use self::drawn::drawn;
use self::inset::Inset;
use self::legend::Legend;
pub(super) use self::legend::{dot_keys, heading as legend_heading};
pub(super) use self::marks::standing;
use self::marks::{OpeningMarks, WaitingMarks};
pub(super) use self::rates::{officers, officers_rate, officers_year};
use self::worldview::{WorldviewLine, WorldviewNote};
use self::zoom_buttons::ZoomButtons;
use super::Edition;
use super::place_list::PlaceList;
use super::take::Take;
use crate::control::{Choice, Choices, Dimension, Navigator};

/// The coast from Casablanca to Kenitra, which the enlargement shows.
const CORRIDOR: Bounds = Bounds { x0: 530.0, y0: 78.0, x1: 640.0, y1: 168.0 };
/// Where the enlargement stands, in map units.
const INSET: (f32, f32) = (556.0, 556.0);
/// How much larger the enlargement is.
const ENLARGED: f32 = 3.3;

/// The country, without the corridor that the enlargement shows.
const COUNTRY: Window = Window { frame: DRAWING, scale: 1.0, mark: 8.2, except: Some(CORRIDOR) };
/// The enlargement.
const ENLARGEMENT: Window = Window { frame: CORRIDOR, scale: ENLARGED, mark: 11.0, except: None };

/// The map with its tools.
#[component]
pub(super) fn MapFigure(edition: Edition) -> impl IntoView {
    let frame = |b: Bounds| format!("{} {} {} {}", b.x0, b.y0, b.width(), b.height());
    view! {
        <figure class="map" id="map" data-view="map" data-layer=Layer::All.as_str() aria-label=edition.t("map-label")>
            <div class="map-frame">
            <svg class="map-drawing" viewBox=frame(DRAWING) role="group" aria-label=edition.t("map-label")>
                <g class="coast" transform="scale(.2)"><Coast edition=edition /></g>
                <g class="land" transform="scale(.2)"><Areas edition=edition /></g>
                <ChosenLines />
                <g class="ring" transform="scale(.2)" aria-hidden="true"><use id="ring"></use></g>
                <WorldviewLine edition=edition />
                <Inset edition=edition />
                <OpeningMarks edition=edition />
                <ChosenMarks />
            </svg>
            <ZoomButtons edition=edition />
            </div>
            <figcaption><Legend edition=edition /><WorldviewNote edition=edition /></figcaption>
            <PlaceList edition=edition />
            <p class="card-foot map-foot">
                <a href="./places/">{edition.t("places-title")}</a>
                <a href="./build/">{edition.t("embed")}</a>
                <Take edition=edition svg="./map.svg".to_owned() csv=None />
            </p>
        </figure>
    }
}

/// What the map of the opening does not show: the marks of the other years and layers, and those of the enlarged map.
/// It stands behind everything that can be read and is neither styled nor laid out until the program moves it into the map.
#[component]
pub(super) fn MapWaiting(edition: Edition) -> impl IntoView {
    view! {
        <template data-waiting="map">
            <svg>
                <WaitingMarks edition=edition />
                <Details edition=edition />
            </svg>
        </template>
    }
}

/// The layers of the map.
#[component]
pub(super) fn Layers(edition: Edition) -> impl IntoView {
    let choices = Layer::ALL
        .iter()
        .map(|layer| Choice {
            option: layer.as_str().into(),
            label: edition.t(&format!("layer-{}", layer.as_str())),
        })
        .collect();
    view! {
        <nav class="layers" data-control="layer" aria-label=edition.t("layer-label")>
            <Choices dimension=Dimension::Layer choices=choices navigator=Navigator::opening() />
        </nav>
    }
}
