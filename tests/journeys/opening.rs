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
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
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
