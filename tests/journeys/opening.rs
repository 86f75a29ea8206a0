use serde_json::json;

use crate::browser::{Setup, journey};

#[tokio::test]
async fn the_opening_shows_map_country_and_figures() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        let areas = browser.run("return document.querySelectorAll(\"[data-view='map'] [data-place]\").length").await;
        assert_eq!(areas, 75);
        assert!(browser.text("[data-panel='place']").await.contains("Morocco"));
        assert_eq!(browser.attribute("[data-year='compare']", "aria-current").await.as_deref(), Some("true"));
        let cards = "document.querySelectorAll('[data-metric]').length";
        let lone = "[...document.querySelectorAll('[data-metric]')].every(c => c.querySelectorAll('[data-value]').length === 1)";
        assert!(browser.run(&format!("return {cards}")).await.as_u64() >= Some(60));
        browser.until(lone).await;
        let marks = browser.run("return document.querySelectorAll('g.marks').length").await;
        assert_eq!(marks, 1, "the marks of other years and layers are laid out");
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

/// Where the parts of the first screen stand.
const PARTS: &str = "['h1', '.map', '.country', '.layers'].map(part => { \
    const { x, y, width } = document.querySelector(part).getBoundingClientRect(); \
    return [x, y + scrollY, width].map(Math.round); })";

#[tokio::test]
async fn nothing_moves_when_the_program_takes_the_page_over_and_when_a_place_is_let_go() {
    for size in [(1440, 1000), (390, 844)] {
        journey(Setup { size, ..Setup::default() }, |browser| async move {
            // The parts as they were sent, before any of the page's scripts.
            let note = format!(
                "addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => self.sent = {PARTS}), {{ once: true }})"
            );
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note })).await;
            for lang in ["en", "fr", "ar"] {
                browser.open(&format!("/{lang}/")).await;
                let moved = "const moves = [];
                    new PerformanceObserver(list => moves.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
                    await new Promise(rest => setTimeout(rest, 500));
                    return moves.flatMap(({ sources }) => sources.map(({ node }) => String(node?.className)))";
                assert_eq!(browser.run_to_the_end(moved).await, json!([]), "{lang} at {size:?}");
                browser.run("document.querySelector(\"[data-place='MA-MAR']\").dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))").await;
                browser.until("document.querySelector('[data-panel=place]').id === 'MA-MAR'").await;
                browser.click("#MA-MAR .close").await;
                browser.until("document.querySelector('[data-panel=place]').id === 'MA'").await;
                browser.run("scrollTo(0, 0)").await;
                let now = browser.run(&format!("return [self.sent, {PARTS}]")).await;
                assert_eq!(now[0], now[1], "{lang} at {size:?}");
            }
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_is_asked_of_another_origin_and_nothing_is_kept() {
    journey(Setup::default(), |browser| async move {
        browser.open("/ar/?place=MA-KEN").await;
        let others = "performance.getEntriesByType('resource').filter(e => new URL(e.name).origin !== location.origin)";
        browser.until(&format!("{others}.length === 0")).await;
        browser.until("document.cookie === '' && localStorage.length === 0").await;
    })
    .await;
}

#[tokio::test]
async fn the_root_leads_to_the_readers_language() {
    journey(Setup::default(), |browser| async move {
        browser.open("/?year=2024").await;
        assert_eq!(browser.address().await, "/en/?year=2024");
    })
    .await;
}

#[tokio::test]
async fn hostile_addresses_give_the_opening_picture() {
    journey(Setup::default(), |browser| async move {
        let long = format!("/en/?place={}", "A".repeat(10_000));
        let hostile = [
            long.as_str(),
            "/en/?place=%3Cscript%3Ealert(1)%3C/script%3E&year=%00",
            "/en/?theme=%ED%A0%80&layer=__proto__",
            "/en/?year=2023&year=2024",
            "/en/#MA-XXX",
        ];
        for address in hostile {
            browser.open(address).await;
            assert!(browser.text("[data-panel='place']").await.contains("Morocco"), "{address}");
            assert_eq!(
                browser.attribute("[data-year='compare']", "aria-current").await.as_deref(),
                Some("true")
            );
        }
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn the_text_of_a_counting_number_is_final_from_the_start() {
    journey(Setup { motion: true, ..Setup::default() }, |browser| async move {
        browser.open("/en/").await;
        let card = "document.querySelector(\"[data-metric='identity-cards'] .value\")";
        let text = format!("{card}.querySelector('[data-value]').textContent");
        let before = browser.run(&format!("return {text}")).await;
        browser.run(&format!("{card}.scrollIntoView()")).await;
        browser.until(&format!("{card}.hasAttribute('data-counting')")).await;
        assert_eq!(browser.run(&format!("return {text}")).await, before);
        browser
            .until(&format!("!{card}.hasAttribute('data-counting') && !{card}.querySelector('.count')"))
            .await;
        assert_eq!(browser.run(&format!("return {text}")).await, before);
    })
    .await;
}
