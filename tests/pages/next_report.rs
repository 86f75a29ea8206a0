//! The next report is a matter of new files: see `tests/fixtures/report-2025`.

use std::sync::LazyLock;

use report::{Lang, Report};
use scraper::Html;

use crate::pages::{page_of, report, select};

static REPORT: LazyLock<Report> = LazyLock::new(|| report(&["data", "tests/fixtures/report-2025"]));

fn page() -> Html {
    page_of(&REPORT, Lang::En)
}

fn text(html: &Html, selector: &str) -> String {
    select(html, selector).first().unwrap_or_else(|| panic!("there is no {selector}")).text()
}

#[test]
fn a_third_year_is_offered_everywhere() {
    let html = page();
    assert_eq!(select(&html, "[data-year='2025']").len(), 1);
    assert!(text(&html, ".deck").contains("2023, 2024 and 2025"));
    for card in select(&html, "[data-metric]") {
        let metric = card.attribute("data-metric");
        let years: Vec<_> =
            select(&html, &format!("[data-chart='{metric}'] dt")).iter().map(|year| year.text()).collect();
        assert_eq!(years, ["2023", "2024", "2025"], "bars of {metric}");
    }
    assert_eq!(select(&html, "g.marks[data-layer='all'][data-shown-year='2025']").len(), 1);
    assert!(text(&html, "[data-legend='marks']").contains("2025"));
    assert!(text(&html, "section[data-theme='cybercrime'] thead").contains("2025"));
}

#[test]
fn the_latest_year_leads_and_is_compared_with_the_one_before() {
    let html = page();
    let card = "[data-metric='cybercrime-cases']";
    assert_eq!(select(&html, &format!("{card} > .face [data-value]"))[0].attribute("data-value"), "9166");
    let change = text(&html, &format!("{card} > .face .change"));
    assert!(change.contains("+10%") && change.contains("+10.0%"), "{change}");
    assert_eq!(
        select(&html, &format!("{card} > template[data-face='2024']")).len(),
        1,
        "the year before waits"
    );
    assert!(text(&html, "[data-claim='2025-cybercrime-cases']").contains("Agrees"));
}

#[test]
fn a_qualified_and_an_absent_figure_are_said_so() {
    let html = page();
    assert!(text(&html, "[data-metric='identity-cards'] > .face").contains("nearly"));
    assert!(text(&html, "[data-metric='road-deaths']").contains("2025: not in the 2025 report"));
}

#[test]
fn a_new_metric_has_a_card_and_a_new_place_its_marks() {
    let html = page();
    assert!(text(&html, "[data-metric='drone-flights']").contains("1,234"));
    assert!(text(&html, "section[id='MA-BOD']").contains("Harbour patrol"));
    assert!(
        text(&html, "g.marks[data-layer='all'][data-shown-year='2025'] .names.wide").contains("Boujdour")
    );
    assert!(text(&html, "section[id='MA-RAB']").contains("2026"));
}
