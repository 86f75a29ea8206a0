//! Search over names as they are: spelling, typing errors, order.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod data;

use std::sync::LazyLock;

use proptest::prelude::*;
use report::find::{Entry, Sort, find};
use report::fold::fold;
use report::{Lang, Report};

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    Report::load(&data::sources()).unwrap_or_else(|problems| panic!("{}", data::say(&problems)))
});

/// The areas by their names in all languages, shown in English.
static AREAS: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let area = |area: &report::record::Area| {
        let names = Lang::ALL.map(|lang| area.name.get(lang)).join("|");
        Entry::new(Sort::Place, area.code.as_str(), &area.name.en, &names)
    };
    REPORT.areas.values().map(area).collect()
});

fn labels(entries: &[Entry], query: &str) -> Vec<String> {
    find(entries, query, 8).best.into_iter().map(|entry| entry.label).collect()
}

#[test]
fn names_are_found_by_any_spelling_of_them() {
    for (query, label) in [
        ("KÉNITRA", "Kenitra"),
        ("قنيطره", "Kenitra"),
        ("الطنجة", "Tangier-Assilah"),
        ("أسفي", "Safi"),
        ("اسفى", "Safi"),
        ("بن ملال", "Beni Mellal"),
        ("mdiq", "M’diq-Fnideq"),
        ("m'diq", "M’diq-Fnideq"),
        ("mellal beni", "Beni Mellal"),
    ] {
        assert_eq!(labels(&AREAS, query).first().map(String::as_str), Some(label), "{query}");
    }
}

#[test]
fn what_is_begins_and_stands_somewhere_comes_in_this_order() {
    let entry = |label| Entry::new(Sort::Figure, "metric-a", label, "");
    let entries = ["Recorded hold-ups", "New cards", "Card games", "Postcards", "Card"].map(entry);
    assert_eq!(labels(&entries, "card"), ["Card", "Card games", "New cards", "Postcards"]);
    assert_eq!(labels(&entries, "crad"), ["Card games", "Card", "New cards"]);
    assert_eq!(labels(&entries, "cx"), Vec::<String>::new());
    assert_eq!(labels(&entries, " - "), Vec::<String>::new());
}

#[test]
fn many_of_one_sort_do_not_hide_the_others() {
    let place = |n| Entry::new(Sort::Place, "MA-RAB", &format!("Rabat {n}"), "");
    let mut entries: Vec<_> = (0..50).map(place).collect();
    for sort in [Sort::Figure, Sort::Chart, Sort::System, Sort::Structure] {
        entries.push(Entry::new(sort, "x", "Cards made in Rabat", ""));
    }
    let found = find(&entries, "rabat", 8);
    assert_eq!((found.best.len(), found.count), (8, 54));
    let sorts: Vec<_> = found.best.iter().map(|entry| entry.sort).collect();
    assert_eq!(sorts[..4], [Sort::Place; 4]);
    assert_eq!(sorts[4..], Sort::ALL[1..]);
}

#[test]
fn errors_are_not_looked_for_where_something_begins_as_typed() {
    let entry = |label| Entry::new(Sort::Place, "MA-RAB", label, "");
    let entries = [entry("Safi"), entry("Safari")];
    assert_eq!(labels(&entries, "safi"), ["Safi"]);
    assert_eq!(labels(&entries, "safu"), ["Safi", "Safari"]);
}

proptest! {
    /// A letter too many, too few or wrong, or two swapped, anywhere in a long name.
    #[test]
    fn one_error_in_a_long_name_does_not_hide_it(area in 0_usize..75, lang in 0_usize..3, at in 0_usize..40, error in 0_u8..4) {
        let name = fold(REPORT.areas[area].name.get(Lang::ALL[lang]));
        let mut letters: Vec<char> = name.chars().collect();
        let at = at % letters.len();
        // An error in a word of three letters leaves nothing to go by.
        let word = letters.split(|letter| *letter == ' ').map(<[char]>::len).min().unwrap();
        prop_assume!(word >= 5);
        match error {
            0 => letters.insert(at, 'x'),
            1 => { letters.remove(at); }
            2 => letters[at] = 'x',
            _ => if at > 0 { letters.swap(at - 1, at) },
        }
        // An error that tears a word apart or glues two together is another question.
        let typed: String = letters.into_iter().collect();
        prop_assume!(typed.split(' ').count() == name.split(' ').count());
        prop_assume!(typed.split(' ').zip(name.split(' ')).all(|(a, b)| a.chars().count().abs_diff(b.chars().count()) <= 1));
        let found = find(&AREAS, &typed, 8);
        let code = REPORT.areas[area].code.as_str();
        prop_assert!(found.best.iter().any(|entry| entry.target == code), "{typed} for {name}: {:?}", found.best);
    }

    /// Nothing that can be typed breaks it.
    #[test]
    fn any_query_has_an_answer(query in "\\PC{0,40}") {
        let found = find(&AREAS, &query, 8);
        prop_assert!(found.best.len() <= found.count && found.best.len() <= 8);
    }

    /// A line says its entry.
    #[test]
    fn a_line_can_be_read_again(label in "[A-Z][a-zé’ ]{0,12}", others in "[a-zé|ا-ي ]{0,30}") {
        let entry = Entry::new(Sort::Chart, "chart-x", &label, &others);
        prop_assert_eq!(Entry::from_line(&entry.line()), Some(entry));
    }
}
