use leptos::prelude::*;
use report::finding;
use report::format::percent;
use report::record::Chart;

use super::ranked::name;
use super::sheet::{LABEL, Sheet, isolate, width, year_class};
use crate::content::Edition;

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
}

/// One bar of parts, largest first. Names stand inside where they fit, else on leaders that step down and cannot cross;
/// what is not itemised is hatched and comes last.
pub(super) fn draw(edition: Edition, chart: &'static Chart, sheet: Sheet) -> AnyView {
    let segments = segments(edition, chart);
    let mut level = 0.0;
    let drawn: Vec<_> = segments
        .iter()
        .map(|segment| {
            let (x, length) = (segment.start / 100.0 * sheet.width, segment.length / 100.0 * sheet.width);
            let bar = sheet.bar(segment.class, x, 0.0, length - GAP, HEIGHT);
            let fits = segment.class != "rest" && width(&segment.name, LABEL) + 24.0 < length;
            let label = if fits {
                view! {
                    {sheet.text("inside", x + 12.0, 22.0, "start", segment.name.clone())}
                    {sheet.text("inside large", x + 12.0, 43.0, "start", isolate(&segment.share))}
                }
                .into_any()
            } else {
                level += 1.0;
                leader(sheet, segment, x + (length - GAP) / 2.0, HEIGHT + STEP * level)
            };
            view! { {bar}{label} }
        })
        .collect();
    sheet.svg(HEIGHT + STEP * level + 10.0, drawn.into_any())
}

/// A line down from a part, and its name before the line, or behind it where there is no room before.
fn leader(sheet: Sheet, segment: &Segment, x: f32, y: f32) -> AnyView {
    let text = format!("{} {}", segment.name, isolate(&segment.share));
    let before = width(&text, LABEL) + 16.0 < x;
    let (elbow, at, anchor) = if before { (x - 8.0, x - 13.0, "end") } else { (x + 8.0, x + 13.0, "start") };
    view! {
        {sheet.line("leader", &[(x, HEIGHT + 4.0), (x, y), (elbow, y)])}
        {sheet.text("label", at, y + 5.0, anchor, text)}
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
            let share = percent(edition.lang, share.with_decimals(0));
            let segment = Segment { name: name(edition, metric).to_owned(), share, start, length, class };
            start += length;
            segment
        })
        .collect();
    if let Some(rest) = finding::rest(edition.report, chart, year).filter(|rest| rest.scaled > 0) {
        let (name, share) = (edition.t("not-itemised"), percent(edition.lang, rest));
        segments.push(Segment { name, share, start, length: 100.0 - start, class: "rest" });
    }
    segments
}
