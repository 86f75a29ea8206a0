//! Everything that can be found, as a list that the program fetches when the reader first looks for something.

use std::collections::BTreeMap;

use report::find::{Entry, Sort};
use report::fold::fold;
use report::record::{Area, CardSize, Place, PlaceKind, Structure};
use report::{Id, Lang, Text, finding};

use super::Edition;
use super::figures::metrics_of;
use super::panel::structures_of;
use super::part::{CARDS, PLATFORMS, ROWS, STRUCTURES};

/// The name of the list, beside the page.
pub const FIND_LIST: &str = "find.txt";

/// The entries of the page, a line each: what stands on it, by its names in every language.
pub fn find_list(edition: Edition) -> String {
    let mut entries = places(edition);
    entries.extend(figures(edition));
    entries.extend(charts(edition));
    let platforms = edition.report.platforms.values().take(PLATFORMS);
    entries.extend(platforms.map(|platform| {
        let target = format!("platform-{}", platform.id);
        Entry::new(Sort::System, &target, edition.text(&platform.name), &names([&platform.name]))
    }));
    entries.extend(structures(edition));
    entries.iter().map(|entry| entry.line() + "\n").collect()
}

/// The names of things in every language, joined by bars.
fn names<'t>(texts: impl IntoIterator<Item = &'t Text>) -> String {
    let texts: Vec<_> = texts.into_iter().collect();
    let all = texts.iter().flat_map(|text| Lang::ALL.map(|lang| text.get(lang)));
    all.collect::<Vec<_>>().join("|")
}

/// All names of an area, folded and joined by bars: those of a town that has its name too.
pub(super) fn area_names(edition: Edition, area: &Area) -> String {
    let towns = edition.report.places_in(&area.code).filter(|place| is_of(place, area));
    let names = names(std::iter::once(&area.name).chain(towns.map(|place| &place.name)));
    let spellings = edition.report.spellings_of(area.code.as_str());
    let mut all: Vec<String> = names.split('|').chain(spellings).map(fold).collect();
    all.sort_unstable();
    all.dedup();
    all.join("|")
}

/// Whether a place needs no entry beside that of its area.
fn is_of(place: &Place, area: &Area) -> bool {
    place.kind == PlaceKind::Province
        || Lang::ALL.iter().any(|lang| fold(place.name.get(*lang)) == fold(area.name.get(*lang)))
}

/// The areas, then the towns, districts, ports and airports in them.
fn places(edition: Edition) -> Vec<Entry> {
    let report = edition.report;
    let area = |area: &'static Area| {
        let label = edition.text(&area.name);
        Entry::new(Sort::Place, area.code.as_str(), label, &area_names(edition, area))
    };
    let mut entries: Vec<_> = report.areas.values().map(area).collect();
    for place in report.places.values() {
        let Some(area) = report.areas.get(&place.area).filter(|area| !is_of(place, area)) else { continue };
        let target = target(edition, area, |structure| structure.place == place.id);
        let spellings: Vec<_> = report.spellings_of(place.id.as_str()).collect();
        let others = format!("{}|{}", names([&place.name]), spellings.join("|"));
        entries.push(Entry::new(Sort::Place, &target, edition.text(&place.name), &others));
    }
    entries
}

/// The section of an area, and where in it some of its structures stand.
fn target(edition: Edition, area: &Area, is_meant: impl Fn(&Structure) -> bool) -> String {
    let listed = structures_of(edition, area).into_iter().take(STRUCTURES);
    let positions = listed.enumerate().filter(|(_, structure)| is_meant(structure));
    positions.fold(area.code.to_string(), |target, (position, _)| format!("{target}.{position}"))
}

/// The metrics that have a card or a row on the page.
fn figures(edition: Edition) -> impl Iterator<Item = Entry> {
    edition.report.themes.values().flat_map(move |theme| {
        let metrics = metrics_of(edition, theme);
        let cards = metrics.iter().copied().filter(|metric| metric.card != CardSize::Table).take(CARDS);
        let mut shown: Vec<_> = metrics.iter().copied().take(ROWS).collect();
        for metric in cards {
            if !shown.iter().any(|other| other.id == metric.id) {
                shown.push(metric);
            }
        }
        shown.into_iter().map(move |metric| {
            let target = format!("metric-{}", metric.id);
            Entry::new(Sort::Figure, &target, edition.text(&metric.label), &names([&metric.label]))
        })
    })
}

/// The charts, by their titles with the numbers filled in, and by what stands below.
fn charts(edition: Edition) -> impl Iterator<Item = Entry> {
    edition.report.charts.values().map(move |chart| {
        // The gate has filled every title once; what it could not fill has not passed.
        let fill = |lang, text| finding::fill(edition.report, chart, lang, text).unwrap_or_default();
        let titles = Lang::ALL.map(|lang| fill(lang, chart.title.get(lang)));
        let below = Lang::ALL.map(|lang| fill(lang, chart.subtitle.get(lang)));
        let label = fill(edition.lang, edition.text(&chart.title));
        Entry::new(Sort::Chart, &format!("chart-{}", chart.id), &label, &[titles, below].concat().join("|"))
    })
}

/// One entry for each type of structure at each place: a sentence that names nine stations names one thing.
fn structures(edition: Edition) -> Vec<Entry> {
    let report = edition.report;
    let mut groups: BTreeMap<(usize, usize), (&Id, &Id)> = BTreeMap::new();
    for structure in report.structures.values() {
        let order = (
            report.structure_types.get_index_of(&structure.structure_type),
            report.places.get_index_of(&structure.place),
        );
        if let (Some(of), Some(at)) = order {
            groups.insert((of, at), (&structure.structure_type, &structure.place));
        }
    }
    let entry = |(of, at): (&Id, &Id)| {
        let structure_type = report.structure_types.get(of)?;
        let place = report.places.get(at)?;
        let area = report.areas.get(&place.area)?;
        let target = target(edition, area, |s| s.structure_type == *of && s.place == *at);
        let name = |lang| format!("{}\u{a0}· {}", structure_type.label.get(lang), place.name.get(lang));
        let spellings = report.spellings_of(at.as_str()).chain(report.spellings_of(area.code.as_str()));
        // Readers look for a district by its city too. These words stand behind others, so that whoever types the name
        // of a city finds the city first.
        let around = format!("{}|{}", names([&area.name]), spellings.collect::<Vec<_>>().join("|"));
        let around = format!("{} {}", edition.text(&structure_type.label), around.replace('|', " "));
        let others = Lang::ALL.map(name).into_iter().chain([around]).collect::<Vec<_>>().join("|");
        Some(Entry::new(Sort::Structure, &target, &name(edition.lang), &others))
    };
    groups.into_values().filter_map(entry).collect()
}
