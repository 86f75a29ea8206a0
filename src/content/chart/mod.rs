//! Charts: figures placed by plain arithmetic and drawn as SVG, once for a desk and once for a phone.
//!
//! Bars and rankings follow the reading direction; the time axis never turns.

mod columns;
mod figure;
mod pairs;
mod parts;
mod ranked;
mod sheet;
mod slope;
mod standalone;
mod table;

use report::record::Chart;

pub(super) use figure::{ChartFigure, charts_of, cited_by};

use super::Edition;

/// Every chart as a picture of its own: its path below the language's folder, and the SVG.
pub(super) fn pictures(edition: Edition) -> impl Iterator<Item = (String, String)> {
    let picture =
        move |chart: &'static Chart| (format!("chart/{}.svg", chart.id), standalone::picture(edition, chart));
    edition.report.charts.values().map(picture)
}
