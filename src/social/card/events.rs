//! The timeline: its latest events.

use std::collections::BTreeSet;

use super::frame::{BOTTOM, Frame, MARGIN};
use super::text::fitted;
use crate::content::{Edition, drawn};

/// How many events are shown.
const ROWS: usize = 5;
/// The room of the dates.
const DATES: f32 = 270.0;

/// What is shown.
pub(super) fn words(edition: Edition) -> (String, String) {
    (edition.t("timeline-title"), edition.t("card-timeline-deck"))
}

/// A row for each event: when, and what.
pub(super) fn draw(frame: &mut Frame) {
    let edition = frame.edition;
    let (title, deck) = words(edition);
    let top = frame.head(&title, &deck, MARGIN, Frame::room()) + 4.0;
    let pitch = (BOTTOM - top) / ROWS as f32;
    let mut documents = BTreeSet::new();
    for (index, (when, event)) in drawn::events(edition, ROWS).into_iter().enumerate() {
        let y = top + pitch * index as f32;
        let (lines, size) = fitted(edition.text(&event.title), Frame::room() - DATES, 1, &[28.0, 25.0, 23.0]);
        let lines: Vec<_> = lines.into_iter().take(2).collect();
        let first = y + pitch / 2.0 + 9.0 - (lines.len() as f32 - 1.0) * size * 0.6;
        frame.bar("hair", MARGIN, y, Frame::room(), 1.5);
        frame.sub(MARGIN, first, &when);
        frame.lines("row", MARGIN + DATES, first, &lines, size, 1.2);
        documents.insert(event.document.to_string());
    }
    frame.documents = documents.into_iter().collect();
}
