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

/// The picture of a chart.
fn picture(id: &str, lang: Lang) -> String {
    let path = format!("chart/{id}.svg");
    pictures(Edition { report: &REPORT, lang }).find(|(other, _)| *other == path).unwrap().1
}

#[test]
fn names_leave_out_what_all_of_a_chart_begin_with() {
    for (lang, short) in [(Lang::En, "Spain"), (Lang::Fr, "Espagne"), (Lang::Ar, "إسبانيا")] {
        let svg = picture("parts-cooperation-countries", lang);
        let picture = roxmltree::Document::parse(&svg).unwrap();
        assert!(picture.descendants().any(|node| node.text() == Some(short)), "{short} by itself");
    }
}

#[test]
fn a_time_axis_without_some_years_is_broken() {
    let lines = |id: &str| {
        let svg = picture(id, Lang::En);
        let picture = roxmltree::Document::parse(&svg).unwrap();
        picture.descendants().filter(|node| node.attribute("class") == Some("base")).count()
    };
    // Two groups with a base line each; one of them is of 2017, 2018 and 2024, with two strokes across.
    assert_eq!(lines("years-online-monitoring"), 2 + 2);
    assert_eq!(lines("years-cybercrime"), 3, "no year is left out of any of the three");
}

#[test]
fn labels_of_lines_do_not_touch() {
    for lang in Lang::ALL {
        for id in ["slope-cases", "slope-cooperation"] {
            let svg = picture(id, lang);
            let picture = roxmltree::Document::parse(&svg).unwrap();
            let is_label = |class: &str| ["context", "value-label", "label small"].contains(&class);
            let mut lines: Vec<f32> = picture
                .descendants()
                .filter(|node| node.ancestors().filter(|parent| parent.has_tag_name("g")).count() > 1)
                .filter(|node| node.attribute("class").is_some_and(is_label))
                .filter_map(|node| node.attribute("y")?.parse().ok())
                .collect();
            lines.sort_by(f32::total_cmp);
            assert!(lines.len() >= 8, "{id}: {lines:?}");
            assert!(lines.windows(2).all(|pair| pair[1] - pair[0] > 16.0), "{id} in {lang:?}: {lines:?}");
        }
    }
}
