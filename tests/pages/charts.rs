//! Every chart as a picture of its own.

use dgsn_in_figures::content::{Edition, pictures};
use report::Lang;

use crate::pages::REPORT;

/// A picture without its fonts and colours and without the name of its edition, which every table changes; an element
/// a line.
fn drawn(svg: &str, edition: Edition) -> String {
    let (before, after) = svg.split_once("<style>").unwrap();
    let (_, after) = after.split_once("</style>").unwrap();
    format!("{before}{after}").replace("><", ">\n<").replace(&edition.name(), "EDITION")
}

#[test]
fn every_chart_is_drawn_as_it_was() {
    for lang in [Lang::En, Lang::Ar] {
        let edition = Edition { report: &REPORT, lang };
        for (path, svg) in pictures(edition) {
            let name = path.trim_start_matches("chart/").trim_end_matches(".svg");
            insta::assert_snapshot!(format!("chart-{name}-{}", lang.code()), drawn(&svg, edition));
        }
    }
}

#[test]
fn a_picture_carries_title_source_and_fonts() {
    assert!(REPORT.charts.len() >= 25, "{} charts", REPORT.charts.len());
    for lang in Lang::ALL {
        for (path, svg) in pictures(Edition { report: &REPORT, lang }) {
            let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{path}: {error}"));
            let texts: String = document.descendants().filter_map(|node| node.text()).collect();
            let unofficial = ["unofficial", "non officiel", "غير رسمي"];
            assert!(unofficial.iter().any(|word| texts.contains(word)), "{path} says that it is unofficial");
            assert!(texts.contains("00"), "{path} names its documents");
            assert!(texts.contains("font/woff2") && !texts.contains("var(--"), "{path} needs nothing else");
            let places = document.descendants().flat_map(|node| node.attributes());
            let is_lost = |value: &str| {
                value.split(|c: char| !c.is_alphanumeric()).any(|word| word == "inf" || word == "NaN")
            };
            let lost = places.filter(|place| is_lost(place.value()));
            assert_eq!(lost.count(), 0, "{path} is placed");
        }
    }
}

#[test]
fn every_theme_has_a_chart() {
    for theme in REPORT.themes.keys() {
        assert!(REPORT.charts.values().any(|chart| chart.theme == *theme), "{theme}");
    }
}

#[test]
fn the_words_around_an_arabic_chart_begin_at_the_right() {
    for (path, svg) in pictures(Edition { report: &REPORT, lang: Lang::Ar }) {
        let picture = roxmltree::Document::parse(&svg).unwrap();
        for title in picture.descendants().filter(|node| node.attribute("class") == Some("title")) {
            let x: f32 = title.attribute("x").unwrap().parse().unwrap();
            assert!(x > 600.0, "{path}: a text that runs to the left needs room there");
        }
    }
}
