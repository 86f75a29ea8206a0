//! A chart: its finding, and the drawing as large as it can be.

use report::finding;
use report::record::Chart;

use super::frame::{BOTTOM, Frame, MARGIN};
use crate::content::Edition;
use crate::content::drawn::{self, Drawn};

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
    let top = frame.below(&title, &below, MARGIN, Frame::room());
    let under = largest(edition, chart, Frame::room(), BOTTOM - top);
    let column = 380.0;
    let beside = largest(edition, chart, Frame::room() - column - 44.0, BOTTOM - 84.0);
    if under.1 * 1.12 >= beside.1 {
        frame.head(&title, &below, MARGIN, Frame::room());
        let (drawing, scale) = under;
        let free = (BOTTOM - top - drawing.height * scale).max(0.0);
        frame.drawing(&drawing.svg, MARGIN, top + free / 2.0, Frame::room(), scale, drawing.mirrored);
    } else {
        frame.head(&title, &below, MARGIN, column);
        let (drawing, scale) = beside;
        let width = Frame::room() - column - 44.0;
        let free = (BOTTOM - 84.0 - drawing.height * scale).max(0.0);
        frame.drawing(
            &drawing.svg,
            MARGIN + column + 44.0,
            76.0 + free / 2.0,
            width,
            scale,
            drawing.mirrored,
        );
    }
}

/// The drawing at the largest scale at which it fits: larger drawings have less width to place their words in, so they are higher.
fn largest(edition: Edition, chart: &'static Chart, width: f32, height: f32) -> (Drawn, f32) {
    const STEPS: usize = 4;
    let (mut fits, mut too_large) = (0.6, 2.0);
    let mut best = None;
    for _ in 0..STEPS {
        let scale = (fits + too_large) / 2.0;
        let drawing = drawn::chart(edition, chart, width / scale);
        if drawing.height * scale <= height {
            (fits, best) = (scale, Some((drawing, scale)));
        } else {
            too_large = scale;
        }
    }
    best.unwrap_or_else(|| (drawn::chart(edition, chart, width / fits), fits))
}
