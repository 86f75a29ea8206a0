//! Each way in which an editor can go wrong stops the build, with file, row, value and remedy.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod data;

use report::{Report, Source};

/// Adds a line to the table `file` and says what the gate says.
fn with_row(file: &str, row: &str) -> String {
    let mut sources = data::sources();
    let source = sources.iter_mut().find(|source| source.file == file).unwrap();
    source.text.push_str(row);
    source.text.push('\n');
    Report::load(&sources).map_or_else(|problems| data::say(&problems), |_| String::new())
}

/// One mistake, in the last line of `file`, whose message contains every one of `words`.
#[track_caller]
fn check(file: &str, row: &str, words: &[&str]) {
    let said = with_row(file, row);
    assert!(!said.is_empty(), "{file} took {row}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with(&format!("{file}, line ")), "{said}");
    for word in words {
        assert!(said.contains(word), "{said} does not say {word}");
    }
}

const FIGURES: &str = "figures/2024.csv";
const STRUCTURES: &str = "structures/2024.csv";

#[test]
fn an_unknown_metric() {
    check(FIGURES, "no-such,2024,,5,5,002,crime,,,,", &["metric", "no-such", "metrics.csv"]);
}

#[test]
fn an_unknown_place() {
    check(
        STRUCTURES,
        "x,command-room,atlantis,created,2024,002,crime,,,",
        &["place", "atlantis", "places.csv"],
    );
}

#[test]
fn a_spelling_of_nothing_and_one_that_search_knows() {
    check("spellings.csv", "atlantis,Atlantide", &["of", "atlantis", "places.csv"]);
    check("spellings.csv", "MA-FES,FÈS", &["spelling", "FÈS", "remove the row"]);
    check("spellings.csv", "MA-FES,fez", &["spelling", "fez", "remove the row"]);
    check("spellings.csv", "MA-FES,-", &["spelling", "write a name"]);
}

#[test]
fn an_unknown_document_or_section() {
    check(FIGURES, "drug-cases,2024,,5,5,002,weather,,,,", &["section", "weather", "sections.csv"]);
}

#[test]
fn an_unknown_qualifier() {
    check(FIGURES, "drug-cases,2024,,5,5,002,crime,roughly,,,", &["qualifier", "roughly", "qualifiers.csv"]);
}

#[test]
fn a_printed_token_that_does_not_read_as_its_value() {
    check(FIGURES, "drug-cases,2024,,92346,\"92,436\",002,crime,,,,", &["printed", "92,436", "92346"]);
}

#[test]
fn a_value_that_is_no_number() {
    check(FIGURES, "drug-cases,2024,,\"92,346\",\"92,346\",002,crime,,,,", &["value", "92,346", "digits"]);
}

#[test]
fn a_value_finer_than_its_unit() {
    check(FIGURES, "drug-cases,2024,,5.5,5.5,002,crime,,,,", &["value", "5.5", "decimals"]);
}

#[test]
fn a_year_after_the_document() {
    check(FIGURES, "drug-cases,2031,,5,5,002,crime,,,,", &["year", "2031", "2024"]);
    check(STRUCTURES, "x,command-room,rabat,created,2025,002,structures,,,", &["year", "2025", "created"]);
}

#[test]
fn a_year_that_is_none() {
    check(FIGURES, "drug-cases,24,,5,5,002,crime,,,,", &["year", "24", "four digits"]);
}

#[test]
fn a_duplicate_id() {
    check("themes.csv", "crime,Crime,Crime,الجريمة,,,", &["id", "crime", "earlier row"]);
    check(
        FIGURES,
        "drug-cases,2024,,92346,\"92,346\",002,crime,,,,",
        &["metric", "drug-cases", "says the same"],
    );
}

#[test]
fn a_missing_translation() {
    check("themes.csv", "weather,Weather,Météo,,,,", &["title_ar", "language"]);
    check("texts.csv", "hello,Hello,,", &["fr", "fill"]);
}

#[test]
fn a_note_in_one_language_only() {
    check("themes.csv", "weather,Weather,Météo,الطقس,A note.,,", &["note_fr", "language"]);
}

#[test]
fn a_status_that_does_not_exist() {
    check(
        STRUCTURES,
        "x,command-room,rabat,opened,2024,002,structures,,,",
        &["status", "opened", "write one of", "created"],
    );
}

#[test]
fn a_place_outside_its_area() {
    let mut sources = data::sources();
    let places = sources.iter_mut().find(|source| source.file == "places.csv").unwrap();
    places.text = places.text.replacen("rabat,MA-RAB,", "rabat,MA-FES,", 1);
    let said = data::say(&Report::load(&sources).unwrap_err());
    assert!(said.contains("places.csv, line") && said.contains("outside MA-FES"), "{said}");
}

#[test]
fn a_place_without_a_point() {
    check(
        "places.csv",
        "atlantis,MA-RAB,city,,34,-6,guess,Atlantis,Atlantide,أطلنتس",
        &["atlantis", "cargo xtask data"],
    );
}

#[test]
fn a_claim_from_a_later_year() {
    let row = "x,change,drug-cases,2024,2024,,,,-7,7%,002,crime,,,,";
    check("claims/2024.csv", row, &["base_year", "2024", "earlier year"]);
}

#[test]
fn a_claim_without_what_its_kind_takes() {
    let row = "x,change,drug-cases,2024,,,,,-7,7%,002,crime,,,,";
    check("claims/2024.csv", row, &["base_year", "a change needs this"]);
    let row = "x,share,drug-cases,2024,2023,recorded-cases,,,7,7%,002,crime,,,,";
    check("claims/2024.csv", row, &["base_year", "only a change has this"]);
    let row = "x,total,drug-cases,2024,,,drug-arrests no-such,all,7,7%,002,crime,,,,";
    check("claims/2024.csv", row, &["parts", "no-such", "metrics.csv"]);
}

#[test]
fn a_total_that_does_not_add_up_without_being_declared() {
    let row = |itemised: &str| {
        let parts = "identity-cards-rabat";
        format!("x,total,identity-cards,2024,,,{parts},{itemised},4696069,\"4,696,069\",002,cnie,,,,")
    };
    check("claims/2024.csv", &row("all"), &["itemised", "3449678", "4696069", "differs"]);
    assert_eq!(with_row("claims/2024.csv", &row("some")), "", "a rest that is declared");
}

#[test]
fn a_chart_of_years_that_are_counted_differently() {
    let row = "x,roads,years,,,,identity-cards-abroad,,A,A,A,B,B,B";
    check("charts.csv", row, &["metrics", "identity-cards-abroad", "counted differently"]);
}

#[test]
fn a_chart_whose_title_cannot_be_computed() {
    let row = "x,roads,ranked,2024,,,road-deaths,,Deaths {value road-death},A,A,B,B,B";
    check("charts.csv", row, &["title_en", "road-death", "cannot be computed"]);
    let row = "x,roads,ranked,2021,,,road-deaths,,A,A,A,B,B,B";
    check("charts.csv", row, &["metrics", "road-deaths", "2021"]);
}

#[test]
fn a_date_that_is_none() {
    let row = "x,21 May 2024,,crime,,002,crime,A,A,A";
    check("events.csv", row, &["date", "21 May 2024", "2024-05-21"]);
}

#[test]
fn a_contradiction_of_an_unknown_section() {
    let row = "x,crime,document,002,weather,7%,002,crime,8%,A,A,A,B,B,B";
    check("contradictions.csv", row, &["section", "weather", "sections.csv"]);
}

/// A step of the tour that keeps every rule, with some of its cells written otherwise.
fn step(address: &str, at: &str, text: &str) -> String {
    format!("x,{address},{at},{{figures}},C,C,C,T,T,T,{text},U,U")
}

#[test]
fn a_step_of_the_tour_that_keeps_every_rule() {
    let text = "{structures} in {areas}: {stated fines} or {change fines} in {year}; {gap fines} apart";
    assert_eq!(with_row("tour.csv", &step("year=2023&theme=roads", "metric-fines", text)), "");
}

#[test]
fn a_step_whose_text_cannot_be_computed() {
    check(
        "tour.csv",
        &step("", "map", "{value road-death}"),
        &["text_en", "road-death", "cannot be computed"],
    );
    check("tour.csv", &step("", "map", "{statements wrong}"), &["text_en", "wrong", "cannot be computed"]);
    check("tour.csv", &step("", "map", "{year}"), &["text_en", "{year}", "cannot be computed"]);
}

#[test]
fn a_step_whose_address_says_what_the_page_does_not() {
    for (address, said) in [
        ("theme=weather", "“”"),
        ("year=compare&theme=crime", "“theme=crime”"),
        ("theme=crime&year=2023", "“year=2023&theme=crime”"),
        ("colour=red", "a picture of this page"),
        ("tour=check", "a picture of this page"),
    ] {
        check("tour.csv", &step(address, "map", "A"), &["address", address, said, "write that"]);
    }
}

#[test]
fn a_step_that_shows_what_is_not_there() {
    check("tour.csv", &step("", "footer", "A"), &["at", "footer", "chart-ID", "timeline"]);
    check("tour.csv", &step("", "chart-no-such", "A"), &["at", "no-such", "charts.csv"]);
    check("tour.csv", &step("", "metric-no-such", "A"), &["at", "no-such", "metrics.csv"]);
    check("tour.csv", &step("theme=crime", "metric-fines", "A"), &["at", "metric-fines", "picture"]);
    check("tour.csv", &step("", "metric-murders", "A"), &["at", "metric-murders", "card"]);
    check("tour.csv", &step("place=MA-RAB", "MA-CAS", "A"), &["at", "MA-CAS", "place="]);
}

#[test]
fn a_step_in_one_language_too_few_too_long_or_told_twice() {
    check("tour.csv", "x,,map,{figures},C,C,C,T,T,T,U,U,", &["text_ar", "language"]);
    check("tour.csv", &step("", "map", &"a".repeat(221)), &["text_en", "221", "220"]);
    check("tour.csv", "check,,map,{figures},C,C,C,T,T,T,U,U,U", &["id", "check", "earlier row"]);
}

#[test]
fn a_number_for_the_kiosk_that_is_typed_unknown_or_too_long() {
    let row = |number: &str, caption: &str| format!("x,,map,{number},{caption},C,C,T,T,T,U,U,U");
    check("tour.csv", &row("1711", "C"), &["number", "1711", "{value identity-cards}"]);
    check("tour.csv", &row("{value road-death}", "C"), &["number", "road-death", "cannot be computed"]);
    check("tour.csv", &row("{statements differs}{figures}", "C"), &["number", "one place"]);
    check("tour.csv", &row("{figures}", &"a".repeat(91)), &["caption_en", "91", "90"]);
}

#[test]
fn a_tour_that_is_too_long_or_too_short() {
    let more: Vec<_> = (0..4).map(|n| format!("more-{n},,map,{{figures}},C,C,C,T,T,T,U,U,U")).collect();
    let said = with_row("tour.csv", &more.join("\n"));
    assert!(said.contains("14 steps") && said.contains("8 to 12"), "{said}");
    let mut sources = data::sources();
    let tour = sources.iter_mut().find(|source| source.file == "tour.csv").unwrap();
    tour.text = tour
        .text
        .lines()
        .filter(|line| !line.contains("theme="))
        .fold(String::new(), |text, line| text + line + "\n");
    let said = data::say(&Report::load(&sources).unwrap_err());
    assert!(said.contains("tour.csv, line 0") && said.contains("5 steps"), "{said}");
}

#[test]
fn a_row_with_a_torn_cell() {
    check(FIGURES, "drug-cases,2024,,92346,92,346,002,crime,,,,", &["double quotes"]);
}

#[test]
fn a_missing_table() {
    let sources: Vec<Source> = data::sources().into_iter().filter(|s| s.file != "themes.csv").collect();
    let said = data::say(&Report::load(&sources).unwrap_err());
    assert!(said.contains("themes.csv, line 0: this table is missing"), "{said}");
}
