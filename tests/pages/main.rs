//! The prerendered pages as readers and stylesheets get them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod charts;
mod embeds;
mod find;
mod install;
mod long_lists;
mod next_report;
mod pages;
mod tour;

use pages::{Part, page, select};
use report::Lang;

#[test]
fn the_hooks_that_others_rely_on_are_there() {
    for lang in Lang::ALL {
        let html = page(lang);
        let count = |selector: &str| select(&html, selector).len();
        assert_eq!(count("[data-view='map']"), 1);
        assert_eq!(count("[data-view='map'] [data-place]"), 75);
        assert_eq!(count("[data-panel='place']"), 1);
        assert_eq!(count("[data-year='2023'], [data-year='2024'], [data-year='compare']"), 3);
        assert_eq!(count("a[hreflang]"), 3);
        let cards = count("[data-metric]");
        assert!(cards >= 60, "{cards} cards");
        assert_eq!(count("[data-metric] > .face [data-value]"), cards, "one number a card");
    }
}

#[test]
fn every_area_is_a_link_to_its_section() {
    let html = page(Lang::Fr);
    for area in select(&html, "[data-place]") {
        let target = area.attribute("href");
        assert_eq!(select(&html, &format!("section.place[id='{}']", &target[1..])).len(), 1, "{target}");
        assert!(!area.attribute("aria-label").is_empty(), "{target} has a name");
    }
}

#[test]
fn links_inside_the_page_lead_somewhere() {
    for lang in Lang::ALL {
        let html = page(lang);
        for link in select(&html, "a[href^='#'], use[href^='#']") {
            let target = link.attribute("href");
            assert_eq!(select(&html, &format!("[id='{}']", &target[1..])).len(), 1, "{target} in {lang:?}");
        }
    }
}

#[test]
fn no_style_and_no_script_stands_in_the_page() {
    for lang in Lang::ALL {
        let html = page(lang);
        assert!(select(&html, "[style], style, script, [onclick]").is_empty(), "the policy would block it");
    }
}

#[test]
fn fields_wait_for_the_program() {
    for lang in Lang::ALL {
        let html = page(lang);
        let fields = select(&html, "input, select, textarea");
        assert_eq!(fields.len(), 2, "the search, and the list of places to compare with");
        // Without the program they could do nothing, and a page with fields is laid out twice (`src/content/later.rs`).
        assert!(fields.iter().all(Part::waits), "a field stands in the page in {lang:?}");
    }
}

#[test]
fn numbers_are_isolated_and_their_text_is_the_value() {
    let html = page(Lang::Ar);
    for number in select(&html, "[data-metric] > .face [data-value]") {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        assert_eq!(number.attribute("dir"), "ltr");
        assert_eq!(digits(&number.text()), digits(&number.attribute("data-value")));
    }
}

#[test]
fn parts_of_the_page_are_as_they_were() {
    for lang in Lang::ALL {
        let html = page(lang);
        for (name, selector) in [
            ("controls", ".top-bar"),
            ("card", "[data-metric='sextortion-cases']"),
            ("card-without-2024", "[data-metric='line-19-calls']"),
            ("place", "section[id='MA-KEN']"),
            ("country", "section[id='MA']"),
            ("claim", "[data-claim='2023-fines']"),
        ] {
            let part = select(&html, selector);
            let part = part.first().unwrap_or_else(|| panic!("there is no {selector}"));
            insta::assert_snapshot!(format!("{name}-{}", lang.code()), part.outline());
        }
    }
}

#[test]
fn a_change_from_a_year_without_a_count_says_which() {
    let html = page(Lang::Fr);
    // The report of 2023 states a change from 2022 and prints no count of that year, while those of 2023 and 2024 are drawn.
    assert!(html.html().contains("déclaré par rapport à 2022"));
    let both = select(&html, "[data-metric='sextortion-cases'] > .face .stated");
    assert!(both[0].text().ends_with("déclaré"), "both years are drawn: {}", both[0].text());
}
