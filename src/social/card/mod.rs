//! Pictures for previews: 1200 × 630, with title, finding, drawing and source, so that nothing is lost where only the picture is shown.

mod bars;
mod chart;
mod check;
mod events;
mod frame;
mod map;
mod place;
mod text;

use self::frame::Frame;
use super::subject::Subject;
use crate::content::Edition;

/// The width that networks ask for, in pixels.
pub const WIDTH: u32 = 1200;
/// The height that networks ask for, in pixels.
pub const HEIGHT: u32 = 630;

/// The picture of a subject, for a program that draws SVG and knows nothing of writing directions.
pub(super) fn svg(edition: Edition, subject: &Subject) -> String {
    let mut frame = Frame::new(edition);
    match subject {
        Subject::Page => map::page(&mut frame),
        Subject::Map(year) => map::map(&mut frame, *year),
        Subject::Place(area) => place::draw(&mut frame, area),
        Subject::Chart(chart) => chart::draw(&mut frame, chart),
        Subject::Card(metric) => bars::draw(&mut frame, metric),
        Subject::Check => check::draw(&mut frame),
        Subject::Timeline => events::draw(&mut frame),
    }
    frame.finish()
}

/// What a picture says, in words: for readers who hear it.
pub(super) fn in_words(edition: Edition, subject: &Subject) -> (String, String) {
    match subject {
        Subject::Page => (edition.t("title"), text::deck(edition)),
        Subject::Map(year) => map::words(edition, *year),
        Subject::Place(area) => place::words(edition, area),
        Subject::Chart(chart) => chart::words(edition, chart),
        Subject::Card(metric) => bars::words(edition, metric),
        Subject::Check => (edition.t("check-title"), edition.t("card-check-deck")),
        Subject::Timeline => events::words(edition),
    }
}
