//! A place: what is named there as marks, and where it lies.

use std::collections::BTreeSet;

use report::record::Area;
use report::typography::wrap;

use super::frame::{Frame, MARGIN};
use super::map::{COLUMN, has_mark, land};
use crate::content::{Edition, drawn};

/// Marks in a row, and the room of each.
const ROW: usize = 10;
const PITCH: f32 = 30.0;

/// The name of the place, and how many structures are named there.
pub(super) fn words(edition: Edition, area: &'static Area) -> (String, String) {
    (edition.text(&area.name).to_owned(), drawn::said_of_place(edition, area).0)
}

/// Its marks as on the map, but in rows that can be counted, and its outline in the colour of what is chosen.
pub(super) fn draw(frame: &mut Frame, area: &'static Area) {
    let edition = frame.edition;
    let (title, named) = words(edition, area);
    let mut y = frame.head(&title, &named, MARGIN, COLUMN) + 30.0;
    for (class, meaning) in drawn::map_keys(edition).1 {
        let structures = edition.report.structures_in(&area.code);
        let count = structures.filter(|structure| has_mark(edition, structure, None, &meaning)).count();
        for at in 0..count {
            let (row, column) = (at / ROW, at % ROW);
            let x = MARGIN + 10.0 + column as f32 * PITCH;
            frame.circle(&format!("key {class}"), x, y + row as f32 * PITCH, 10.0);
        }
        if let Some(last) = count.checked_sub(1) {
            y += (last / ROW) as f32 * PITCH;
            frame.sub(MARGIN + (last % ROW + 1) as f32 * PITCH + 10.0, y + 8.0, &meaning);
            y += 44.0;
        }
    }
    let officers = wrap(&drawn::said_of_place(edition, area).1, COLUMN / 24.0);
    for line in officers {
        frame.sub(MARGIN, y + 24.0, &line);
        y += 34.0;
    }
    let named = edition.report.structures_in(&area.code).filter(|structure| structure.status.is_counted());
    let documents: BTreeSet<_> = named.map(|structure| structure.document.to_string()).collect();
    // Where none names anything, all have been read.
    if !documents.is_empty() {
        frame.documents = documents.into_iter().collect();
    }
    land(frame, None, Some(&area.code));
    frame.owed.push("embed-census");
}
