use leptos::prelude::*;
use report::finding;
use report::format::{self, percent};
use report::record::Chart;

use super::names::name;
use super::ranked;
use super::sheet::{Drawing, LABEL, Sheet, width, year_class};
use super::table::cell_of;
use crate::content::{Edition, isolated};

const HEIGHT: f32 = 52.0;
/// The gap between parts.
const GAP: f32 = 2.0;
/// How far a leader steps down for each name.
const STEP: f32 = 26.0;

/// A part of the bar, from its start in per cent of the whole.
struct Segment {
    name: String,
    share: String,
    start: f32,
    length: f32,
    class: &'static str,
    cell: Option<String>,
}

impl Segment {
    /// The name and the share, on a line.
    fn label(&self) -> String {
        format!("{} {}", self.name, isolated(&self.share))
    }

    /// Whether the name has room inside.
    fn fits(&self, sheet: Sheet) -> bool {
        self.class != "rest" && width(&self.name, LABEL) + 24.0 < self.length / 100.0 * sheet.width
    }
}

/// One bar of parts, largest first. Names stand inside where they fit, else before leaders that step down and cannot
/// cross; what is not itemised is hatched and comes last. Where a name has no room, the parts become bars of their own.
pub(super) fn draw(edition: Edition, chart: &'static Chart, sheet: Sheet) -> Drawing {
    let segments = segments(edition, chart);
    let middle = |segment: &Segment| (segment.start + segment.length / 2.0) / 100.0 * sheet.width;
    let has_room =
        |segment: &Segment| segment.fits(sheet) || width(&segment.label(), LABEL) + 16.0 < middle(segment);
    if !segments.iter().all(has_room) {
        return ranked::draw(edition, chart, sheet);
    }
    let mut level = 0.0;
    let drawn: Vec<_> = segments
        .iter()
        .map(|segment| {
            let (x, length) = (segment.start / 100.0 * sheet.width, segment.length / 100.0 * sheet.width);
            let bar = sheet.bar(segment.class, x, 0.0, length - GAP, HEIGHT, segment.cell.clone());
            let label = if segment.fits(sheet) {
                view! {
                    {sheet.text("inside", x + 12.0, 22.0, "start", segment.name.clone())}
                    {sheet.text("inside large", x + 12.0, 43.0, "start", isolated(&segment.share))}
                }
                .into_any()
            } else {
                level += 1.0;
                leader(sheet, segment, middle(segment), HEIGHT + STEP * level)
            };
            view! { {bar}{label} }
        })
        .collect();
    Drawing::new(drawn.into_any(), HEIGHT + STEP * level + 10.0)
}

/// A line down from a part, and its name before the line.
fn leader(sheet: Sheet, segment: &Segment, x: f32, y: f32) -> AnyView {
    view! {
        {sheet.line("leader", &[(x, HEIGHT + 4.0), (x, y), (x - 8.0, y)])}
        {sheet.text("label", x - 13.0, y + 5.0, "end", segment.label())}
    }
    .into_any()
}

fn segments(edition: Edition, chart: &'static Chart) -> Vec<Segment> {
    let Some(year) = chart.year else { return Vec::new() };
    let class = year_class(edition, year);
    let share = |metric| finding::share(edition.report, chart, metric, year);
    let mut parts: Vec<_> =
        chart.parts.iter().filter_map(|part| Some((&part.metric, share(&part.metric)?))).collect();
    parts.sort_by_key(|(_, share)| std::cmp::Reverse(share.scaled));
    let mut start = 0.0;
    let mut segments: Vec<_> = parts
        .into_iter()
        .map(|(metric, share)| {
            let length = share.scaled as f32 / 100.0;
            let share = format::share(edition.lang, share);
            let cell = cell_of(edition, chart, metric, year);
            let segment = Segment { name: name(edition, chart, metric), share, start, length, class, cell };
            start += length;
            segment
        })
        .collect();
    if let Some(rest) = finding::rest(edition.report, chart, year).filter(|rest| rest.scaled > 0) {
        let (name, share) = (edition.t("not-itemised"), percent(edition.lang, rest));
        segments.push(Segment { name, share, start, length: 100.0 - start, class: "rest", cell: None });
    }
    segments
}
