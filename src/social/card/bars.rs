//! A metric: the number large, and a bar for every year.

use report::Year;
use report::format::signed_percent;
use report::record::Metric;
use report::typography::width;

use super::frame::{BOTTOM, Frame, MARGIN};
use crate::content::drawn::{self, changed};
use crate::content::{Edition, isolated};

/// Room for the year before a bar, and for the value behind it.
const YEAR: f32 = 90.0;

/// What is counted, and the latest number.
pub(super) fn words(edition: Edition, metric: &'static Metric) -> (String, String) {
    let title = edition.text(&metric.label).to_owned();
    let Some((year, _)) = latest(edition, metric) else { return (title, String::new()) };
    let (number, unit) = said(edition, metric, year);
    (title, format!("{} {unit}", isolated(number)))
}

/// The latest year that has a figure.
fn latest(edition: Edition, metric: &'static Metric) -> Option<(Year, report::Quantity)> {
    let value = |year: Year| Some((year, edition.report.observed(&metric.id, year)?.value));
    edition.report.years().into_iter().rev().find_map(value)
}

/// The number with what restricts it, and its unit with the year.
fn said(edition: Edition, metric: &'static Metric, year: Year) -> (String, String) {
    let figure = edition.report.observed(&metric.id, year);
    let Some((figure, unit)) = figure.zip(edition.unit(metric)) else { return Default::default() };
    let word = unit.word(edition.lang, figure.value);
    let unit_line = edition.fill("unit-in-year", &[("unit", word), ("year", &year.to_string())]);
    (unit.number(edition.lang, figure.value), unit_line)
}

/// Draws it.
pub(super) fn draw(frame: &mut Frame, metric: &'static Metric) {
    let edition = frame.edition;
    frame.documents = drawn::documents_of(edition, metric);
    let title = edition.text(&metric.label);
    let Some((year, _)) = latest(edition, metric) else { return };
    let (number, unit) = said(edition, metric, year);
    let y = frame.head(title, "", MARGIN, Frame::room()) - 36.0;
    let restricted = drawn::qualifier(edition, metric, year);
    let y = match restricted {
        Some(words) => {
            frame.text("sub", MARGIN, y + 28.0, "start", words);
            y + 30.0
        }
        None => y,
    };
    frame.text("huge", MARGIN - 6.0, y + 132.0, "start", &number);
    frame.text("deck", MARGIN, y + 186.0, "start", &unit);
    let years = edition.report.years();
    let change = changed(edition, metric, year);
    let bars = BOTTOM - 22.0 - if change.is_some() { 52.0 } else { 0.0 } - 46.0 * years.len() as f32;
    rows(frame, metric, bars);
    if let Some((stated, computed)) = change {
        let mut x = MARGIN;
        let y = BOTTOM - 16.0;
        let mut put = |class: &str, words: String| {
            frame.text(class, x, y, "start", &words);
            x += width(&words) * 28.0 + 26.0;
        };
        let said = |value| isolated(signed_percent(edition.lang, value));
        if let Some(stated) = stated {
            put("row", format!("{} {}", said(stated), edition.t("reported")));
        }
        if let Some(computed) = computed {
            put("row computed", format!("{} {}", said(computed), edition.t("computed")));
        }
    }
}

/// A bar a year. A year without a figure is a dashed bar and no number, never zero; a number that cannot be right is said, not drawn.
fn rows(frame: &mut Frame, metric: &'static Metric, top: f32) {
    let edition = frame.edition;
    let Some(unit) = edition.unit(metric) else { return };
    let years = edition.report.years();
    let figure = |year: &Year| edition.report.observed(&metric.id, *year);
    let float = |value: report::Quantity| value.scaled as f32 / 10_f32.powi(i32::from(value.decimals));
    let right = |year: &&Year| figure(year).is_some_and(|figure| figure.reading.is_none());
    let most =
        years.iter().filter(right).filter_map(figure).map(|figure| float(figure.value)).fold(0.0, f32::max);
    let said = |year: &Year| figure(year).map(|figure| unit.number(edition.lang, figure.value));
    let widest = years.iter().filter_map(said).map(|said| width(&said) * 28.0).fold(0.0, f32::max);
    let room = (Frame::room() - YEAR - widest.max(160.0) - 30.0).min(700.0);
    for (index, year) in years.iter().enumerate() {
        let y = top + 46.0 * index as f32;
        frame.text("row quiet", MARGIN, y + 26.0, "start", &year.to_string());
        let x = MARGIN + YEAR;
        let drawn = figure(year).filter(|figure| figure.reading.is_none()).map(|figure| float(figure.value));
        let length = match drawn {
            Some(value) if most > 0.0 => {
                let length = (room * value / most).max(2.0);
                frame.bar(&format!("bar y{}", (years.len() - 1 - index).min(2)), x, y, length, 32.0);
                length
            }
            _ => {
                frame.bar("bar missing", x, y, room, 32.0);
                room
            }
        };
        match said(year) {
            Some(said) => frame.text("row", x + length + 14.0, y + 26.0, "start", &said),
            None => {
                let words = edition.fill("not-in-report", &[("year", &year.to_string())]);
                frame.sub(x + 16.0, y + 24.0, &words);
            }
        }
    }
}
