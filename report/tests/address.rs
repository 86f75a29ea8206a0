//! Addresses: every view has one that leads back to it, and no text that stands in an address bar does harm.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use report::{Finding, Layer, Mode, Scope, View, Worldview};

fn scope() -> Scope {
    Scope {
        years: ["2023", "2024"].map(|year| year.parse().unwrap()).into(),
        areas: ["MA-RAB", "MA-KEN", "MA-FES", "MA-CAS"].map(|code| code.parse().unwrap()).into(),
        themes: ["crime", "drugs"].map(|theme| theme.parse().unwrap()).into(),
        steps: ["start", "capital"].map(|step| step.parse().unwrap()).into(),
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
fn up_to_three_places_stand_side_by_side() {
    let query = "?place=MA-RAB&with=MA-KEN,MA-FES";
    assert_eq!(parse(query).query(), query);
    // Without a first there is nothing to stand beside; twice the same and too many are left out.
    assert_eq!(parse("?with=MA-KEN").query(), "");
    assert_eq!(parse("?place=MA-RAB&with=MA-RAB,MA-KEN,MA-KEN,MA-XXX,MA-FES,MA-CAS").query(), query);
}

#[test]
fn whoever_is_taken_away_gives_way_to_the_next() {
    let mut view = parse("?place=MA-RAB&with=MA-KEN,MA-FES");
    view.remove(&"MA-RAB".parse().unwrap());
    assert_eq!(view.query(), "?place=MA-KEN&with=MA-FES");
    view.remove(&"MA-FES".parse().unwrap());
    view.remove(&"MA-KEN".parse().unwrap());
    assert_eq!(view.query(), "");
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
        "?zoom=585,123,100",
        "?zoom=NaN,0,400",
        "?worldview=xx&tour=nowhere",
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
        beside in prop::collection::vec(prop::sample::select(scope().areas), 0..5),
        zoom in prop::option::of((-30_i16..960, -30_i16..960, 110_u16..1600)),
        worldview in prop::sample::select(Worldview::ALL),
        step in prop::option::of(prop::sample::select(scope().steps)),
        strange in "[a-z]{1,8}=.{0,40}",
    ) {
        let mut view = parse(&strange);
        prop_assume!(view.query().is_empty() || !strange.starts_with("embed"));
        (view.year, view.place, view.theme) = (year, place, theme);
        beside.into_iter().for_each(|area| view.add_beside(area));
        (view.layer, view.mode, view.finding) = (layer, mode, finding);
        (view.worldview, view.step) = (worldview, step);
        view.zoom = zoom.and_then(|(x, y, percent)| format!("{x},{y},{percent}").parse().ok());
        prop_assert_eq!(parse(&view.query()), view);
    }
}
