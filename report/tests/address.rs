//! Addresses: every view has one that leads back to it, and no text that stands in an address bar does harm.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use report::{Finding, Layer, Mode, Scope, View};

fn scope() -> Scope {
    Scope {
        years: ["2023", "2024"].map(|year| year.parse().unwrap()).into(),
        areas: ["MA-RAB", "MA-KEN"].map(|code| code.parse().unwrap()).into(),
        themes: ["crime", "drugs"].map(|theme| theme.parse().unwrap()).into(),
    }
}

fn parse(query: &str) -> View {
    View::parse(query, &scope())
}

#[test]
fn an_address_says_the_view_in_readable_words() {
    let view = parse("?year=2024&place=MA-RAB&theme=crime&layer=pilots&view=table");
    assert_eq!(view.year.map(|year| year.get()), Some(2024));
    assert_eq!(view.place.as_ref().map(|place| place.as_str()), Some("MA-RAB"));
    assert_eq!((view.layer, view.mode), (Layer::Pilots, Mode::Table));
    assert_eq!(view.query(), "?year=2024&place=MA-RAB&theme=crime&layer=pilots&view=table");
}

#[test]
fn the_default_is_left_out() {
    for query in ["", "?", "?year=compare", "?view=graphic&layer=all", "?place=&theme="] {
        assert_eq!(parse(query).query(), "", "{query}");
    }
}

#[test]
fn hostile_and_unknown_values_give_the_opening_picture() {
    let long = format!("?place={}", "M".repeat(10_000));
    let cases = [
        long.as_str(),
        "?place=MA-XXX",
        "?place=<script>alert(1)</script>",
        "?year=1999&theme=%00",
        "?theme=%ED%A0%80&layer=%FF",
        "?year=2023&year=2024",
        "?place=MA-RAB&place=MA-RAB",
        "?view=TABLE",
        "?year=%2B2023",
    ];
    for query in cases {
        assert_eq!(parse(query), View::default(), "{query}");
    }
}

#[test]
fn parameters_of_others_are_kept_and_embed_never_travels() {
    let query = parse("?utm_source=paper&place=MA-KEN&embed=1&x=%3Cb%3E").query();
    assert_eq!(query, "?place=MA-KEN&utm_source=paper&x=%3Cb%3E");
}

proptest! {
    #[test]
    fn any_text_parses_and_its_address_is_stable(query in ".{0,300}") {
        let view = parse(&query);
        prop_assert_eq!(parse(&view.query()), view);
    }

    #[test]
    fn every_view_comes_back_from_its_address(
        year in prop::option::of(prop::sample::select(scope().years)),
        place in prop::option::of(prop::sample::select(scope().areas)),
        theme in prop::option::of(prop::sample::select(scope().themes)),
        layer in prop::sample::select(Layer::ALL),
        mode in prop::sample::select(Mode::ALL),
        finding in prop::sample::select(Finding::ALL),
        strange in "[a-z]{1,8}=.{0,40}",
    ) {
        let mut view = parse(&strange);
        prop_assume!(view.query().is_empty() || !strange.starts_with("embed"));
        (view.year, view.place, view.theme) = (year, place, theme);
        (view.layer, view.mode, view.finding) = (layer, mode, finding);
        prop_assert_eq!(parse(&view.query()), view);
    }
}
