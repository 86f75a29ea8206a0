//! What a preview is about, and the pages that are about it.

use report::Year;
use report::record::{Area, Chart, Metric};

use crate::content::{Edition, drawn};

/// A view that others can show.
#[derive(Clone)]
pub(super) enum Subject {
    /// The whole page.
    Page,
    /// The map, of a year or of all.
    Map(Option<Year>),
    /// A place.
    Place(&'static Area),
    /// A chart.
    Chart(&'static Chart),
    /// A metric's card.
    Card(&'static Metric),
    /// What the reports state, checked.
    Check,
    /// What the documents date.
    Timeline,
}

impl Subject {
    /// Each has a picture of its own.
    pub(super) fn all(edition: Edition) -> Vec<Self> {
        let years = edition.report.years().into_iter().map(|year| Self::Map(Some(year)));
        let charts = edition.report.charts.values().map(Self::Chart);
        let cards = drawn::cards(edition).into_iter().map(Self::Card);
        let places = edition.report.areas.values().map(Self::Place);
        [Self::Page, Self::Map(None), Self::Check, Self::Timeline]
            .into_iter()
            .chain(years)
            .chain(charts)
            .chain(cards)
            .chain(places)
            .collect()
    }

    /// What can be embedded.
    pub(super) fn all_embedded(edition: Edition) -> Vec<Self> {
        Self::all(edition).into_iter().filter(|subject| !matches!(subject, Self::Page)).collect()
    }

    /// What a page is about, by its folder below the language's.
    pub(super) fn of(edition: Edition, folder: &str) -> Self {
        let parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
        let chart = |id: &str| edition.report.charts.values().find(|chart| chart.id.as_str() == id);
        let metric = |id: &str| edition.report.metrics.values().find(|metric| metric.id.as_str() == id);
        let place = |code: &str| edition.report.areas.values().find(|area| area.code.to_string() == code);
        match parts.as_slice() {
            ["embed", "map", ..] | ["places", ..] => Self::Map(None),
            ["embed", "place", code, ..] => place(code).map_or(Self::Map(None), Self::Place),
            ["embed", "chart", id, ..] => chart(id).map_or(Self::Page, Self::Chart),
            ["embed", "card", id, ..] => metric(id).map_or(Self::Page, Self::Card),
            ["embed", "check", ..] | ["check", ..] => Self::Check,
            ["embed", "timeline", ..] | ["timeline", ..] => Self::Timeline,
            _ => Self::Page,
        }
    }

    /// Its name in the names of files.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Page => "page".to_owned(),
            Self::Map(None) => "map".to_owned(),
            Self::Map(Some(year)) => format!("map-{year}"),
            Self::Place(area) => format!("place-{}", area.code),
            Self::Chart(chart) => format!("chart-{}", chart.id),
            Self::Card(metric) => format!("card-{}", metric.id),
            Self::Check => "check".to_owned(),
            Self::Timeline => "timeline".to_owned(),
        }
    }

    /// Its page for the frames of other sites, below the language's folder, and what is asked of it.
    pub(super) fn embed(&self) -> String {
        match self {
            Self::Page | Self::Map(None) => "embed/map/".to_owned(),
            Self::Map(Some(year)) => format!("embed/map/?year={year}"),
            Self::Place(area) => format!("embed/place/{}/", area.code),
            Self::Chart(chart) => format!("embed/chart/{}/", chart.id),
            Self::Card(metric) => format!("embed/card/{}/", metric.id),
            Self::Check => "embed/check/".to_owned(),
            Self::Timeline => "embed/timeline/".to_owned(),
        }
    }

    /// Its oEmbed file below the language's folder; the whole page offers its map.
    pub(super) fn oembed(&self) -> String {
        let name = match self {
            Self::Page => Self::Map(None).name(),
            Self::Place(area) => format!("place/{}", area.code),
            Self::Chart(chart) => format!("chart/{}", chart.id),
            Self::Card(metric) => format!("card/{}", metric.id),
            _ => self.name(),
        };
        format!("oembed/{name}.json")
    }

    /// The room that its frame takes: width and height in pixels.
    pub(super) const fn frame(&self) -> (u32, u32) {
        match self {
            Self::Page | Self::Map(_) => (720, 860),
            Self::Place(_) => (720, 620),
            Self::Chart(_) => (720, 560),
            Self::Card(_) => (360, 420),
            Self::Check | Self::Timeline => (720, 900),
        }
    }
}
