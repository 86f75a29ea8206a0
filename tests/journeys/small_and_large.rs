use serde_json::json;

use crate::browser::{Browser, Setup, journey, setting};

async fn scrolls_sideways(browser: &Browser) -> bool {
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    browser.run(wide).await == json!(true)
}

#[tokio::test]
async fn no_width_makes_the_page_scroll_sideways() {
    journey(Setup::default(), |browser| async move {
        for language in ["en", "fr", "ar"] {
            for width in [320, 360, 768, 1280, 2560] {
                browser.resize((width, 900)).await;
                for view in
                    ["?place=MA-INE", "?place=MA-CAS&with=MA-RAB,MA-FES", "?zoom=585,123,500&view=overview"]
                {
                    browser.open(&format!("/{language}/{view}")).await;
                    assert!(!scrolls_sideways(&browser).await, "/{language}/{view} at {width} pixels");
                }
                for page in ["places", "build"] {
                    browser.visit(&format!("{}/{language}/{page}/", setting("DGSN_SITE"))).await;
                    assert!(!scrolls_sideways(&browser).await, "/{language}/{page}/ at {width} pixels");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_wide_table_on_a_phone_keeps_its_first_column() {
    journey(Setup { size: (390, 844), ..Setup::default() }, |browser| async move {
        for (address, frame) in [
            ("/fr/?theme=crime&view=table", "section[data-theme='crime'] .table-frame"),
            ("/ar/?theme=crime&view=table", "section[data-theme='crime'] .table-frame"),
        ] {
            browser.open(address).await;
            let moved = format!(
                "const frame = document.querySelector(\"{frame}\");
                const cells = () => [...frame.querySelectorAll('tbody tr:first-child > *')].map(cell => cell.getBoundingClientRect().x);
                const before = cells();
                frame.scrollLeft += document.dir === 'rtl' ? -60 : 60;
                const after = cells();
                return before.map((x, index) => Math.round(Math.abs(after[index] - x)));"
            );
            let moved: Vec<u32> = serde_json::from_value(browser.run(&moved).await).unwrap();
            assert_eq!(moved[0], 0, "the names stay in {address}");
            assert!(moved[1..].iter().all(|by| *by > 20), "the numbers move in {address}: {moved:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn targets_are_large_enough_to_touch() {
    journey(Setup { size: (390, 844), ..Setup::default() }, |browser| async move {
        browser.open("/fr/").await;
        let small =
            "[...document.querySelectorAll('[data-control] a, [data-control] button, .foot-bar a, summary')]
            .filter(e => e.offsetParent && !e.closest('.card-foot'))
            .map(e => [e.textContent.trim().slice(0, 20), e.getBoundingClientRect().height])
            .filter(([, height]) => height < 24)";
        assert_eq!(browser.run(&format!("return {small}")).await, serde_json::json!([]));
    })
    .await;
}

#[tokio::test]
async fn on_paper_nothing_stands_in_columns() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/?place=MA-CAS").await;
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        // Columns that a page ends go on beside it: Chromium then prints the whole page a third smaller.
        let in_columns = "return [...document.querySelectorAll('main *')]
            .filter((element) => getComputedStyle(element).columnCount !== 'auto')
            .map((element) => element.closest('[id]')?.id)";
        assert_eq!(browser.run(in_columns).await, json!([]));
    })
    .await;
}
