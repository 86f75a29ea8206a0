//! A chart as a picture of its own: title, drawing, source and fonts inside one SVG file.

use leptos::prelude::*;
use report::finding;
use report::record::{Chart, ChartKind};
use report::typography::balance;

use super::figure::draw;
use super::sheet::{Drawing, Sheet};
use crate::content::Edition;
use crate::content::picture::{HATCH, source_line, styles};

const WIDTH: f32 = 620.0;
const MARGIN: f32 = 30.0;

const CHARTS: &str = include_str!("../../../public/styles/charts.css");

/// The picture of a chart.
pub(in crate::content) fn picture(edition: Edition, chart: &'static Chart) -> String {
    let sheet = Sheet::new(edition, chart.kind, WIDTH);
    // A time axis does not turn, but the words around it do.
    let words = Sheet::new(edition, ChartKind::Ranked, WIDTH);
    let fill = |text| finding::fill(edition.report, chart, edition.lang, text).unwrap_or_default();
    let title = balance(&fill(edition.text(&chart.title)), WIDTH / 24.0);
    let owner = Owner::new();
    // The marks that a page needs to be taken over have no place in a file of XML.
    let markup = |view: AnyView| view.to_html().replace("<!>", "").replace("<!---->", "");
    let (drawing, height) = owner.with(|| {
        let Drawing { content, height } = draw(edition, chart, sheet);
        (markup(content), height)
    });
    let top = 44.0 + 30.0 * title.len() as f32;
    let head = owner.with(|| {
        let lines = title
            .iter()
            .enumerate()
            .map(|(line, text)| words.text("title", 0.0, 24.0 + 30.0 * line as f32, "start", text.clone()));
        let lines = lines.collect_view();
        let subtitle = words.text("context", 0.0, top - 22.0, "start", fill(edition.text(&chart.subtitle)));
        let foot = top + height + 34.0;
        let source = source_line(edition, &documents(edition, chart));
        let source = words.text("context", 0.0, foot, "start", source);
        markup(view! { {lines}{subtitle}{source} }.into_any())
    });
    let (width, height) = (WIDTH + 2.0 * MARGIN, top + height + 44.0 + 2.0 * MARGIN);
    let direction = edition.lang.dir();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height:.0}\" viewBox=\"0 0 {width} {height:.0}\" \
         direction=\"{direction}\" class=\"drawing\"><style>{}</style>{HATCH}<rect class=\"ground\" width=\"100%\" \
         height=\"100%\"/><g transform=\"translate({MARGIN} {MARGIN})\">{head}<g direction=\"{}\" transform=\"translate(0 {top})\">{drawing}</g></g></svg>",
        styles(edition.lang, &drawing_rules()),
        sheet.direction()
    )
}

/// The numbers of the documents that the chart's figures come from.
pub(in crate::content) fn documents(edition: Edition, chart: &'static Chart) -> Vec<String> {
    let figures = chart.metrics().flat_map(|metric| edition.report.figures_of(metric));
    let mut ids: Vec<_> = figures.map(|figure| figure.citation.document.to_string()).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// The rules that draw charts.
pub(in crate::content) fn drawing_rules() -> String {
    // How the drawing stands on a page is no matter of a picture.
    let is_drawing =
        |line: &&str| line.starts_with(".drawing ") && !line.starts_with(".drawing {") && line.ends_with('}');
    let own = ".drawing .title { font: 600 24px/1 var(--sans); }";
    CHARTS.lines().filter(is_drawing).chain([own]).collect()
}
