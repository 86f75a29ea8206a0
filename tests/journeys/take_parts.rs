//! Views that have no drawing of their own, as pictures and tables: as they stand there.

use serde_json::json;

use crate::browser::{Browser, Setup, journey};
use crate::take::{CATCH, last_picture, open, press_and_wait};

/// Opens the dialog of a view; what is saved from then on is caught.
async fn take(browser: &Browser, address: &str, view: &str) {
    browser.open(address).await;
    browser.run(CATCH).await;
    browser
        .run(&format!("document.querySelector('{view} [data-take]').scrollIntoView({{ block: 'center' }})"))
        .await;
    open(browser, view).await;
}

/// The picture as SVG, and what is written in it.
async fn drawing(browser: &Browser, name: &str) -> (String, String) {
    press_and_wait(browser, "#take [data-svg]", &format!("{name}.svg")).await;
    let svg = browser.run_to_the_end("return saved.at(-1).text()").await;
    let svg = svg.as_str().unwrap().to_owned();
    let picture = roxmltree::Document::parse(&svg).unwrap();
    let texts = picture.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text());
    let said: Vec<_> = texts.collect();
    // Lines are texts of their own, and signs of direction are not seen.
    let said = said.join(" ").replace(['\u{200e}', '\u{2066}', '\u{2069}'], "");
    (said, svg)
}

#[tokio::test]
async fn every_part_of_the_page_is_a_picture_with_its_title_and_where_it_comes_from() {
    for (lang, unofficial) in [("en", "unofficial"), ("ar", "غير رسمي")] {
        journey(Setup::default(), |browser| async move {
            for (query, view, id) in [
                ("", "#metric-identity-cards", "metric-identity-cards"),
                ("?place=MA-CAS", "#MA-CAS", "MA-CAS"),
                ("", "#check > .card-foot", "check"),
                ("", "#platforms", "platforms"),
                ("", "#timeline", "timeline"),
            ] {
                take(&browser, &format!("/{lang}/{query}"), view).await;
                let title = browser.text("#take h2").await;
                let (said, svg) = drawing(&browser, &format!("dgsn-{id}")).await;
                assert!(said.contains(&title), "{lang} {id}: {title}");
                assert!(said.contains(unofficial) && said.contains("2024-"), "{lang} {id}: {said}");
                assert!(svg.contains("@font-face"), "{lang} {id}: its fonts are inside");
                press_and_wait(&browser, "#take [data-png='1']", &format!("dgsn-{id}@1x.png")).await;
                let picture = last_picture(&browser).await;
                assert_eq!(picture["ground"], json!([247, 242, 232, 255]), "paper, to the corner");
                for third in [0, 2] {
                    assert!(picture["ink"][third].as_u64().unwrap() > 200, "{lang} {id}: {picture}");
                }
            }
            assert_eq!(browser.complaints().await, Vec::<String>::new());
        })
        .await;
    }
}

#[tokio::test]
async fn a_picture_shows_what_the_reader_has_chosen() {
    journey(Setup { size: (390, 800), ..Setup::default() }, |browser| async move {
        take(&browser, "/fr/?year=2023", "#metric-cybercrime-cases").await;
        let (said, _) = drawing(&browser, "dgsn-metric-cybercrime-cases").await;
        let value = browser.text("#metric-cybercrime-cases .value").await;
        assert!(said.contains(&value) && said.contains("en 2023"), "{said}");
        assert!(!said.contains("en 2024"), "{said}");
        // The same from a phone and from a desk.
        let width = "return document.querySelectorAll('.picture-frame').length";
        assert_eq!(browser.run(width).await, 0, "nothing is left of how it was made");
        press_and_wait(&browser, "#take [data-png='4']", "dgsn-metric-cybercrime-cases@4x.png").await;
        assert_eq!(last_picture(&browser).await["width"], 1680);

        take(&browser, "/fr/?finding=differs", "#check > .card-foot").await;
        let seen = browser
            .run("return [...document.querySelectorAll('.check-table tbody tr:not([hidden]) th')].map((head) => head.textContent)")
            .await;
        let (said, _) = drawing(&browser, "dgsn-check").await;
        let seen = seen.as_array().unwrap().iter().map(|title| title.as_str().unwrap());
        let hidden = "return document.querySelector('.check-table tbody tr[hidden] th').textContent";
        for title in seen {
            assert!(said.contains(title), "{title} is not in {said}");
        }
        assert!(!said.contains(browser.run(hidden).await.as_str().unwrap()), "{said}");
    })
    .await;
}

#[tokio::test]
async fn a_picture_has_the_colours_that_the_reader_has() {
    journey(Setup::default(), |browser| async move {
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        browser.devtools("Emulation.setEmulatedMedia", dark).await;
        for (view, name) in [
            ("#metric-identity-cards", "dgsn-metric-identity-cards@1x.png"),
            ("#chart-slope-cooperation", "dgsn-chart-slope-cooperation@1x.png"),
            (".map-foot", "dgsn-map@1x.png"),
        ] {
            take(&browser, "/en/", view).await;
            press_and_wait(&browser, "#take [data-png='1']", name).await;
            assert_eq!(last_picture(&browser).await["ground"], json!([16, 23, 42, 255]), "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_long_list_is_one_picture_at_every_size() {
    journey(Setup::default(), |browser| async move {
        take(&browser, "/en/", "#timeline").await;
        press_and_wait(&browser, "#take [data-png='1']", "dgsn-timeline@1x.png").await;
        let one = last_picture(&browser).await;
        press_and_wait(&browser, "#take [data-png='3']", "dgsn-timeline@3x.png").await;
        let three = last_picture(&browser).await;
        assert_eq!(three["height"].as_f64().unwrap(), 3.0 * one["height"].as_f64().unwrap());
        let points = three["width"].as_u64().unwrap() * three["height"].as_u64().unwrap();
        assert!(points > 16_777_216, "{points} points are what a browser draws at once");
        for third in 0..3 {
            let (small, large) = (one["ink"][third].as_f64().unwrap(), three["ink"][third].as_f64().unwrap());
            assert!((6.0..12.0).contains(&(large / small)), "{third}: {small}, {large}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_part_of_the_page_is_a_table_that_sorts_and_is_saved() {
    journey(Setup::default(), |browser| async move {
        for (query, view, name, rows) in [
            (
                "",
                "#metric-cybercrime-cases",
                "dgsn-metric-cybercrime-cases",
                "#metric-cybercrime-cases .bar-row",
            ),
            ("?place=MA-KEN", "#MA-KEN", "dgsn-MA-KEN", "#MA-KEN .year-row li"),
            ("?finding=differs", "#check > .card-foot", "dgsn-check", "#check tbody tr:not([hidden])"),
            ("", "#platforms", "dgsn-platforms", "#platforms .platform"),
            ("", "#timeline", "dgsn-timeline", "#timeline li"),
        ] {
            take(&browser, &format!("/en/{query}"), view).await;
            press_and_wait(&browser, "#take [data-save='csv']", &format!("{name}.csv")).await;
            let csv = browser.run_to_the_end("return saved.at(-1).text()").await;
            let expected = browser.run(&format!("return document.querySelectorAll('{rows}').length")).await;
            let csv = csv.as_str().unwrap();
            assert_eq!(csv.lines().count() as u64, 1 + expected.as_u64().unwrap(), "{name}: {csv}");
            browser.click("#take summary").await;
            let first = "return document.querySelector('#take tbody tr').textContent";
            let before = browser.run(first).await;
            for _ in 0..2 {
                browser.click("#take th:first-child .sort").await;
            }
            let sorted = "document.querySelector('#take th[aria-sort=descending]')";
            browser.until(sorted).await;
            assert_ne!(browser.run(first).await, before, "{name}");
        }
    })
    .await;
}
