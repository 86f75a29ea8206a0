//! Everything on the page is found by its own name, and leads to where it stands.

use std::sync::LazyLock;

use dgsn_in_figures::content::{Edition, find_list};
use report::Lang;
use report::find::{Entry, Sort, find};
use report::fold::fold;

use crate::pages::{REPORT, page, select};

/// How many results a reader sees.
const SHOWN: usize = 8;

static LISTS: LazyLock<[Vec<Entry>; 3]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let list = find_list(Edition { report: &REPORT, lang });
        list.lines().map(|line| Entry::from_line(line).unwrap_or_else(|| panic!("{line}"))).collect()
    })
});

fn list(lang: Lang) -> &'static [Entry] {
    &LISTS[lang as usize]
}

#[test]
fn everything_is_found_first_by_its_own_name() {
    for lang in Lang::ALL {
        for entry in list(lang) {
            let best = find(list(lang), &entry.label, SHOWN).best;
            let first = best.first().unwrap_or_else(|| panic!("{} in {lang:?}", entry.label));
            // Two things may have one name: then both are there.
            assert_eq!(fold(&first.label), fold(&entry.label), "in {lang:?}");
            assert!(best.contains(entry), "{} in {lang:?}", entry.label);
        }
    }
}

#[test]
fn everything_is_found_by_its_names_in_the_other_languages() {
    for (lang, other) in [(Lang::En, Lang::Fr), (Lang::Fr, Lang::Ar), (Lang::Ar, Lang::En)] {
        // A part of them is enough: what is first by its own name has been tested above.
        for entry in list(other).iter().step_by(4) {
            let found = find(list(lang), &entry.label, SHOWN).best;
            assert!(
                found.iter().any(|one| (one.sort, &one.target) == (entry.sort, &entry.target)),
                "{} in {lang:?}",
                entry.label
            );
        }
    }
}

#[test]
fn everything_that_is_listed_is_on_the_page() {
    for lang in Lang::ALL {
        let html = page(lang);
        for entry in list(lang) {
            let mut parts = entry.target.split('.');
            let id = parts.next().unwrap();
            match (entry.sort, id.strip_prefix("metric-")) {
                (Sort::Figure, Some(metric)) => {
                    assert_eq!(select(&html, &format!("[data-row='{metric}']")).len(), 1, "{id}");
                }
                _ => assert_eq!(select(&html, &format!("[id='{id}']")).len(), 1, "{id}"),
            }
            let items = select(&html, &format!("section[id='{id}'] .year-row li"));
            for position in parts {
                let item = items[position.parse::<usize>().unwrap()].text();
                let (what, _) = entry.label.split_once("\u{a0}· ").unwrap_or((&entry.label, ""));
                assert!(item.contains(what), "{} leads to {item}", entry.label);
            }
        }
        let count = |sort| list(lang).iter().filter(|entry| entry.sort == sort).count();
        assert_eq!(count(Sort::Chart), REPORT.charts.len());
        assert_eq!(count(Sort::System), REPORT.platforms.len());
        assert_eq!(count(Sort::Figure), REPORT.metrics.len());
        for structure in REPORT.structures.values() {
            let what = REPORT.structure_types[&structure.structure_type].label.get(lang);
            let place = REPORT.places[&structure.place].name.get(lang);
            let label = format!("{what}\u{a0}· {place}");
            assert!(
                list(lang).iter().any(|entry| entry.label == label && entry.target.contains('.')),
                "{label}"
            );
        }
    }
}

#[test]
fn every_other_spelling_of_a_place_finds_it() {
    for lang in Lang::ALL {
        for row in &REPORT.spellings {
            let best = find(list(lang), &row.spelling, SHOWN).best;
            let place = REPORT.places.values().find(|place| place.id.as_str() == row.of);
            let of = place.map_or(row.of.as_str(), |place| place.area.as_str());
            let first = best.first().unwrap_or_else(|| panic!("{}", row.spelling));
            assert_eq!(
                (first.sort, first.target.split('.').next()),
                (Sort::Place, Some(of)),
                "{} in {lang:?}",
                row.spelling
            );
        }
    }
}

#[test]
fn readers_find_what_they_mean() {
    for (query, target) in [
        ("Tanger", "MA-TNG"),
        ("Tangier", "MA-TNG"),
        ("طنجة", "MA-TNG"),
        ("tangeir", "MA-TNG"),
        ("Fez", "MA-FES"),
        ("fes", "MA-FES"),
        ("قنيطره", "MA-KEN"),
        ("casablnaca", "MA-CAS"),
        ("الدار البيضا", "MA-CAS"),
        ("marakesh", "MA-MAR"),
        ("bouznika", "MA-BES"),
        ("sextorsion", "metric-sextortion-cases"),
        ("e blagh", "platform-e-blagh"),
        ("e-blag", "platform-e-blagh"),
        ("dog brigade kenitra", "MA-KEN"),
        ("brigade cynotechnique kenitra", "MA-KEN"),
        ("فرقة الكلاب القنيطرة", "MA-KEN"),
        ("sidi youssef ben ali", "MA-MAR"),
    ] {
        for lang in Lang::ALL {
            let best = find(list(lang), query, SHOWN).best;
            let first = best.first().map(|entry| entry.target.as_str()).unwrap_or_default();
            assert!(
                first.split('.').next() == Some(target),
                "{query} in {lang:?} leads to {:?}",
                best.iter().map(|e| (&e.label, &e.target)).collect::<Vec<_>>()
            );
        }
    }
}
