//! A chart as a picture of its own: title, drawing, source and fonts inside one SVG file.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use report::record::Chart;
use report::typography::wrap;
use report::{Lang, finding};

use super::figure::draw;
use super::sheet::{Drawing, Sheet};
use crate::content::Edition;

const WIDTH: f32 = 620.0;
const MARGIN: f32 = 30.0;

/// The stylesheet of the drawings, and the values it refers to.
const CHARTS: &str = include_str!("../../../public/styles/charts.css");
const TOKENS: &str = include_str!("../../../public/styles/tokens.css");
/// The fonts of the drawings: Latin in the weights that are used, and Arabic.
const LATIN: [(u16, &[u8]); 3] = [
    (400, include_bytes!("../../../public/fonts/plex-400.woff2")),
    (500, include_bytes!("../../../public/fonts/plex-500.woff2")),
    (600, include_bytes!("../../../public/fonts/plex-600.woff2")),
];
const ARABIC: [(u16, &[u8]); 3] = [
    (400, include_bytes!("../../../public/fonts/plex-arabic-400.woff2")),
    (500, include_bytes!("../../../public/fonts/plex-arabic-500.woff2")),
    (600, include_bytes!("../../../public/fonts/plex-arabic-600.woff2")),
];

/// The picture of a chart.
pub(in crate::content) fn picture(edition: Edition, chart: &'static Chart) -> String {
    let sheet = Sheet::new(edition, chart.kind, WIDTH);
    let fill = |text| finding::fill(edition.report, chart, edition.lang, text).unwrap_or_default();
    let title = wrap(&fill(edition.text(&chart.title)), WIDTH / 24.0);
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
            .map(|(line, text)| sheet.text("title", 0.0, 24.0 + 30.0 * line as f32, "start", text.clone()));
        let lines = lines.collect_view();
        let subtitle = sheet.text("context", 0.0, top - 22.0, "start", fill(edition.text(&chart.subtitle)));
        let foot = top + height + 34.0;
        let source = edition.fill("picture-source", &[("documents", &documents(edition, chart))]);
        let source = sheet.text("context", 0.0, foot, "start", source);
        markup(view! { {lines}{subtitle}{source} }.into_any())
    });
    let (width, height) = (WIDTH + 2.0 * MARGIN, top + height + 44.0 + 2.0 * MARGIN);
    let direction = edition.lang.dir();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height:.0}\" viewBox=\"0 0 {width} {height:.0}\" \
         direction=\"{direction}\" class=\"drawing\"><style>{}</style>{HATCH}<rect class=\"ground\" width=\"100%\" \
         height=\"100%\"/><g transform=\"translate({MARGIN} {MARGIN})\">{head}<g transform=\"translate(0 {top})\">{drawing}</g></g></svg>",
        styles(edition.lang)
    )
}

const HATCH: &str = "<defs><pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" \
                     patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0v4\"/></pattern></defs>";

/// The numbers of the documents that the chart's figures come from.
fn documents(edition: Edition, chart: &'static Chart) -> String {
    let metrics = chart.parts.iter().flat_map(|part| std::iter::once(&part.metric).chain(&part.beside));
    let figures = metrics.flat_map(|metric| edition.report.figures_of(metric));
    let mut ids: Vec<_> = figures.map(|figure| figure.citation.document.to_string()).collect();
    ids.sort();
    ids.dedup();
    edition.list(&ids)
}

/// The rules of the drawings with every value written out, because programs that draw know no variables.
fn styles(lang: Lang) -> String {
    let values: BTreeMap<&str, &str> = TOKENS
        .lines()
        .skip_while(|line| !line.starts_with(":root {"))
        .take_while(|line| !line.starts_with('}'))
        .filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "))
        .collect();
    let own = ".ground { fill: var(--paper); } .drawing .title { font: 600 24px/1 var(--sans); } \
               .hatch { stroke: var(--ink-quiet); stroke-width: 2.4; }";
    let drawing_rules = CHARTS.lines().filter(|line| line.starts_with(".drawing ") && line.ends_with('}'));
    let mut rules: String = drawing_rules.chain([own]).collect();
    for (name, value) in values {
        rules = rules.replace(&format!("var(--{name})"), value);
    }
    let fonts: String = fonts(lang).map(|(family, weight, bytes)| face(family, weight, bytes)).collect();
    format!("{fonts}{rules}")
}

fn fonts(lang: Lang) -> impl Iterator<Item = (&'static str, u16, &'static [u8])> {
    let latin = LATIN.iter().map(|(weight, bytes)| ("Plex", *weight, *bytes));
    let arabic = ARABIC.iter().map(|(weight, bytes)| ("Plex Arabic", *weight, *bytes));
    latin.chain(arabic.filter(move |_| lang == Lang::Ar))
}

fn face(family: &str, weight: u16, bytes: &[u8]) -> String {
    let data = STANDARD.encode(bytes);
    format!(
        "@font-face{{font-family:\"{family}\";font-weight:{weight};src:url(data:font/woff2;base64,{data})}}"
    )
}
