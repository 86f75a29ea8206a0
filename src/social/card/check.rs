//! The checks: the statements that lie farthest from their own counts.

use super::WIDTH;
use super::frame::{BOTTOM, Frame, MARGIN};
use crate::content::drawn::{Told, widest};
use crate::content::isolated;

/// How many statements are shown.
const ROWS: usize = 4;
/// Where the columns end, and where the line stands.
const STATED: f32 = 620.0;
const COMPUTED: f32 = 1140.0;
const LINE: f32 = 830.0;

/// Draws the statements on one scale: the line is what was computed, the ring what is stated.
pub(super) fn draw(frame: &mut Frame) {
    let edition = frame.edition;
    let top = frame.head(&edition.t("check-title"), &edition.t("card-check-deck"), MARGIN, Frame::room());
    let top = top + 6.0;
    for (key, x) in [("check-stated", STATED), ("check-computed", COMPUTED)] {
        frame.text("foot", x, top + 14.0, "end", &edition.t(key));
    }
    let top = top + 12.0;
    let told = widest(edition, ROWS);
    let most = told.iter().map(|told| told.points.abs()).fold(1.0, f32::max);
    let pitch = (BOTTOM - top - 16.0) / ROWS as f32;
    for (index, told) in told.iter().enumerate() {
        row(frame, told, top + 12.0 + pitch * (index as f32 + 0.5), pitch, most);
    }
}

/// A statement: its name, what is stated, how far off it is, what was computed.
fn row(frame: &mut Frame, told: &Told, y: f32, pitch: f32, most: f32) {
    let (lines, size) = super::text::fitted(&told.title, 400.0, 2, &[27.0, 24.0]);
    let lines = lines.into_iter().take(2).collect::<Vec<_>>();
    let first = y + 9.0 - (lines.len() as f32 - 1.0) * size * 0.6;
    frame.lines("row", MARGIN, first, &lines, size, 1.2);
    // The number line is never mirrored.
    let (line, reach) = (if frame.is_rtl() { WIDTH as f32 - LINE } else { LINE }, 130.0);
    let ring = line + reach * told.points / most;
    frame.path("sign-gap", &format!("M{ring:.1} {y:.1}H{line:.1}"));
    frame.path("sign-line", &format!("M{line:.1} {:.1}v{pitch:.1}", y - pitch / 2.0));
    frame.spot("sign-ring", ring, y, 11.0);
    frame.text("row", STATED, y + 9.0, "end", &isolated(&told.stated));
    frame.text("row computed", COMPUTED, y + 9.0, "end", &isolated(&told.computed));
}
