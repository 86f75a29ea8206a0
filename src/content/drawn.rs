//! What the page draws, for pictures that are put together elsewhere: elements of SVG, their rules, and the fonts.

use report::record::{Area, Chart, Event, Metric, Structure};
use report::{AreaCode, Quantity, Stage, Year};

use super::change::Change;
pub(crate) use super::check::{Told, widest};
use super::{Edition, chart, figures, map, panel, picture, printed, timeline};

/// The pattern of what is not itemised.
pub(crate) const HATCH: &str = picture::HATCH;

/// A drawing, in units of its own.
pub(crate) struct Drawn {
    /// Elements of SVG.
    pub(crate) svg: String,
    /// How high it is.
    pub(crate) height: f32,
    /// Whether texts begin at their right end.
    pub(crate) mirrored: bool,
}

/// How far a structure has come, and the year it belongs to.
pub(crate) fn standing(edition: Edition, structure: &Structure) -> (Stage, Year) {
    map::standing(edition, structure)
}

/// A chart at a width.
pub(crate) fn chart(edition: Edition, chart: &'static Chart, width: f32) -> Drawn {
    let (svg, height, mirrored) = chart::drawn(edition, chart, width);
    Drawn { svg: plain(&svg), height, mirrored }
}

/// The map with the marks of a year, or of all; an area can be chosen.
pub(crate) fn map(edition: Edition, year: Option<Year>, chosen: Option<&AreaCode>) -> String {
    plain(&map::drawn(edition, year, chosen))
}

/// The latest events that have been, as many as asked for, latest first: when, and what.
pub(crate) fn events(edition: Edition, count: usize) -> Vec<(String, &'static Event)> {
    let has_been = |event: &&'static Event| edition.latest().is_none_or(|year| event.date.year <= year);
    let mut events: Vec<_> = edition.report.events.values().filter(has_been).collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.date));
    events.into_iter().take(count).map(|event| (timeline::when(edition, event), event)).collect()
}

/// What is said of a place: its structures, and the officers that were assigned there.
pub(crate) fn said_of_place(edition: Edition, area: &Area) -> (String, String) {
    let officers = panel::officers_said(edition, area);
    (panel::structures_said(edition, area), officers.unwrap_or_else(|none| none))
}

/// What a mark of the map is, and the classes of the marks with their meanings.
pub(crate) fn map_keys(edition: Edition) -> (String, Vec<(String, String)>) {
    (map::legend_heading(edition, report::Layer::All), map::dot_keys(edition))
}

/// The documents of a chart.
pub(crate) fn documents(edition: Edition, chart: &'static Chart) -> Vec<String> {
    chart::documents(edition, chart)
}

/// The documents of a metric.
pub(crate) fn documents_of(edition: Edition, metric: &'static Metric) -> Vec<String> {
    let mut ids: Vec<_> =
        printed::citations(edition, metric).into_iter().map(|(document, _)| document.to_string()).collect();
    ids.dedup();
    ids
}

/// What restricts a metric's number of a year.
pub(crate) fn qualifier(edition: Edition, metric: &'static Metric, year: Year) -> Option<&'static str> {
    let figure = edition.report.observed(&metric.id, year)?;
    let qualifier = edition.report.qualifiers.get(figure.citation.qualifier.as_ref()?)?;
    Some(edition.text(&qualifier.text))
}

/// The change of a metric to a year, in per cent: as stated, and as computed.
pub(crate) fn changed(
    edition: Edition,
    metric: &'static Metric,
    year: Year,
) -> Option<(Option<Quantity>, Option<Quantity>)> {
    let change = Change::of(edition, metric, year);
    (!change.is_unknown()).then(|| (change.claim.map(|claim| claim.stated), change.computed))
}

/// The cards that the page shows, in its order.
pub(crate) fn cards(edition: Edition) -> Vec<&'static Metric> {
    edition.report.themes.values().flat_map(|theme| figures::cards_of(edition, theme)).collect()
}

/// Rules with every value written out, as the painter reads them: those of the charts, and others.
pub(crate) fn rules(others: &str) -> String {
    // The reader of rules stops at the sign before the height of a line, which SVG has no use for.
    picture::written_out(&format!("{}{others}", chart::drawing_rules()))
        .replace(" / 1 ", " ")
        .replace("px/1 ", "px ")
}

/// The marks that a page needs to be taken over have no place in a file of XML.
fn plain(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "")
}
