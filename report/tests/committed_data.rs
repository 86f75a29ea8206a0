//! The committed tables keep every rule, and say what they should.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod data;

use report::record::Status;
use report::{AreaCode, Lang, Report};

fn report() -> Report {
    Report::load(&data::sources())
        .unwrap_or_else(|problems| panic!("the data do not add up:\n{}", data::say(&problems)))
}

#[test]
fn the_tables_keep_every_rule() {
    let report = report();
    assert_eq!(report.areas.len(), 75, "prefectures and provinces");
    assert_eq!(report.regions.len(), 12, "regions");
    assert_eq!(report.years().iter().map(|year| year.get()).collect::<Vec<_>>(), [2023, 2024]);
    assert!(report.structures.len() > 150, "place-bound facts: {}", report.structures.len());
    assert!(report.metrics.len() >= 60, "metrics: {}", report.metrics.len());
}

#[test]
fn neighbours_are_neighbours_of_each_other() {
    let report = report();
    for area in report.areas.values() {
        assert!(!area.neighbours.is_empty(), "{} has no neighbour", area.code);
        for other in &area.neighbours {
            let back = &report.areas[other].neighbours;
            assert!(back.contains(&area.code), "{other} does not name {} back", area.code);
        }
    }
}

#[test]
fn every_area_has_its_own_name_in_every_language() {
    let report = report();
    for lang in Lang::ALL {
        let mut names: Vec<_> = report.areas.values().map(|area| area.name.get(lang)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 75, "{lang:?}");
    }
}

#[test]
fn a_sentence_naming_nine_cities_makes_nine_structures() {
    let report = report();
    let surveillance = "urban-video-surveillance".parse().unwrap();
    let named = report.structures.values().filter(|s| s.structure_type == surveillance);
    assert_eq!(named.count(), 9);
}

#[test]
fn kenitra_has_what_the_reports_opened_there() {
    let report = report();
    let kenitra: AreaCode = "MA-KEN".parse().unwrap();
    let has = |structure_type: &str, year: u16, status: Status| {
        report.structures_in(&kenitra).any(|s| {
            s.structure_type.as_str() == structure_type && s.year.get() == year && s.status == status
        })
    };
    assert!(has("dog-brigade", 2023, Status::Created));
    assert!(has("command-room", 2024, Status::Created));
    assert!(has("digital-trace-laboratory", 2025, Status::Planned));
}
