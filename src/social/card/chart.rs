//! A chart: its finding, and the drawing as large as it can be.

use report::finding;
use report::record::Chart;

use super::frame::{BOTTOM, Frame, MARGIN};
use crate::content::drawn::{self, Drawn};
use crate::content::Edition;

/// The finding, and what is shown.
pub(super) fn words(edition: Edition, chart: &'static Chart) -> (String, String) {
    let fill = |text| finding::fill(edition.report, chart, edition.lang, text).unwrap_or_default();
    (fill(edition.text(&chart.title)), fill(edition.text(&chart.subtitle)))
}

/// Draws it below its title, or beside it where it is too high for that.
pub(super) fn draw(frame: &mut Frame, chart: &'static Chart) {
    let edition = frame.edition;
    frame.documents = drawn::documents(edition, chart);
    let (title, below) = words(edition, chart);
    // Below a title of two lines and a line of what is shown.
    let under = largest(edition, chart, Frame::room(), BOTTOM - 226.0);
    let column = 380.0;
    let beside = largest(edition, chart, Frame::room() - column - 44.0, BOTTOM - 84.0);
    if under.1 * 1.12 >= beside.1 {
        let top = frame.head(&title, &below, MARGIN, Frame::room());
        let (drawing, scale) = largest(edition, chart, Frame::room(), BOTTOM - top);
        let free = (BOTTOM - top - drawing.height * scale).max(0.0);
        frame.drawing(&drawing.svg, MARGIN, top + free / 2.0, Frame::room(), scale, drawing.mirrored);
    } else {
        frame.head(&title, &below, MARGIN, column);
        let (drawing, scale) = beside;
        let width = Frame::room() - column - 44.0;
        let free = (BOTTOM - 84.0 - drawing.height * scale).max(0.0);
        frame.drawing(&drawing.svg, MARGIN + column + 44.0, 76.0 + free / 2.0, width, scale, drawing.mirrored);
    }
}

/// The drawing at the largest scale at which it fits.
fn largest(edition: Edition, chart: &'static Chart, width: f32, height: f32) -> (Drawn, f32) {
    let mut scale = 2.0;
    loop {
        let drawing = drawn::chart(edition, chart, width / scale);
        if drawing.height * scale <= height || scale < 0.5 {
            return (drawing, scale);
        }
        scale -= 0.05;
    }
}
