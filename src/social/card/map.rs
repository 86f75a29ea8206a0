//! The map beside its title; and the whole page, which is shown by its map.

use report::map::DRAWING;
use report::record::Structure;
use report::typography::width;
use report::{AreaCode, Layer, Stage, Year};

use super::frame::{BOTTOM, Frame, MARGIN};
use super::text::{deck, fitted};
use crate::content::{Edition, drawn};

/// The width of the words.
pub(super) const COLUMN: f32 = 440.0;

/// What the map shows, and in which years.
pub(super) fn words(edition: Edition, year: Option<Year>) -> (String, String) {
    let years = match year {
        Some(year) => year.to_string(),
        None => edition.list(&edition.report.years().iter().map(ToString::to_string).collect::<Vec<_>>()),
    };
    (edition.fill("card-map-title", &[("years", &years)]), drawn::map_keys(edition).0)
}

/// The map of a year, or of all.
pub(super) fn map(frame: &mut Frame, year: Option<Year>) {
    let (title, mark) = words(frame.edition, year);
    let y = frame.head(&title, &mark, MARGIN, COLUMN);
    keys(frame, y + 26.0, year);
    land(frame, year, None);
}

/// What the page is.
pub(super) fn page(frame: &mut Frame) {
    let edition = frame.edition;
    let (name, size) = fitted(&edition.t("title"), COLUMN, 2, &[72.0, 64.0, 56.0]);
    let y = frame.lines("name", MARGIN, 140.0, &name, size, 1.08);
    let (lines, size) = fitted(&deck(edition), COLUMN, 6, &[28.0, 25.0]);
    frame.lines("deck", MARGIN, y + 6.0, &lines, size, 1.36);
    land(frame, None, None);
}

/// The map as large as the picture is high, at the end of the line.
pub(super) fn land(frame: &mut Frame, year: Option<Year>, chosen: Option<&AreaCode>) {
    frame.owed.push("card-boundaries");
    // Above and below the land the drawing has room for names.
    let (top, bottom) = (46.0, BOTTOM + 6.0);
    let scale = (bottom - top) / (DRAWING.height() - 20.0);
    let drawing = drawn::map(frame.edition, year, chosen);
    let moved = format!("<g transform=\"translate({} {})\">{drawing}</g>", -DRAWING.x0, -DRAWING.y0 - 10.0);
    let room = DRAWING.width() * scale;
    frame.drawing(&moved, 1200.0 - MARGIN - room, top, room, scale, false);
}

/// Whether a structure has a mark of this meaning on the map of a year, or of all.
pub(super) fn has_mark(edition: Edition, structure: &Structure, year: Option<Year>, meaning: &str) -> bool {
    let (stage, said_in) = drawn::standing(edition, structure);
    let is_year = edition.report.years().iter().any(|other| other.to_string() == meaning);
    let is_meant = if stage == Stage::Ahead { !is_year } else { is_year && said_in.to_string() == meaning };
    structure.status.is_counted() && is_meant && Layer::All.shows(stage, said_in, year, edition.latest())
}

/// What the marks mean: those that the map shows.
fn keys(frame: &mut Frame, y: f32, year: Option<Year>) {
    let edition = frame.edition;
    let (mut x, mut y) = (MARGIN, y);
    for (class, meaning) in drawn::map_keys(edition).1 {
        let mut structures = edition.report.structures.values();
        if !structures.any(|structure| has_mark(edition, structure, year, &meaning)) {
            continue;
        }
        let room = 66.0 + width(&meaning) * 24.0;
        if x + room - 30.0 > MARGIN + COLUMN {
            (x, y) = (MARGIN, y + 40.0);
        }
        frame.circle(&format!("key {class}"), x + 9.0, y - 8.0, 9.0);
        frame.sub(x + 28.0, y, &meaning);
        x += room;
    }
}
