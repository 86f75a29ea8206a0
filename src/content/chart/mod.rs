//! Charts: figures placed by plain arithmetic and drawn as SVG, once for a desk and once for a phone.
//!
//! Bars and rankings follow the reading direction; the time axis never turns.

mod columns;
mod figure;
mod names;
mod pairs;
mod parts;
mod ranked;
mod sheet;
mod slope;
mod standalone;
mod table;

use leptos::prelude::*;
use report::record::Chart;

pub(super) use figure::{ChartFigure, charts_of, cited_by};
pub(super) use standalone::{documents, drawing_rules};

use self::sheet::{Drawing, Sheet};
use super::Edition;

/// Every chart as a picture of its own: its path below the language's folder, and the SVG.
pub(super) fn pictures(edition: Edition) -> impl Iterator<Item = (String, String)> {
    let picture =
        move |chart: &'static Chart| (format!("chart/{}.svg", chart.id), standalone::picture(edition, chart));
    edition.report.charts.values().map(picture)
}

/// The drawing of a chart at a width, as SVG elements, how high it is, and whether its words run from right to left.
pub(super) fn drawn(edition: Edition, chart: &'static Chart, width: f32) -> (String, f32, bool) {
    let sheet = Sheet::new(edition, chart.kind, width);
    let (content, height) = Owner::new().with(|| {
        let Drawing { content, height } = figure::draw(edition, chart, sheet);
        (content.to_html(), height)
    });
    (content, height, sheet.is_rtl())
}
