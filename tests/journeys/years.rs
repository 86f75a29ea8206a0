use crate::browser::{Setup, journey};

const CASES: &str = "[data-metric='cybercrime-cases'] [data-value]";

#[tokio::test]
async fn a_year_turns_cards_and_marks() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        assert_eq!(browser.attribute(CASES, "data-value").await.as_deref(), Some("8333"));
        browser.click("[data-year='2023']").await;
        browser.until("location.search === '?year=2023'").await;
        browser.until(&format!("document.querySelector(\"{CASES}\").dataset.value === '5969'")).await;
        assert_eq!(browser.text(CASES).await, "5,969");
        browser.until("document.querySelectorAll('g.marks:not([hidden])').length === 1").await;
        assert_eq!(
            browser.attribute("g.marks:not([hidden])", "data-shown-year").await.as_deref(),
            Some("2023")
        );
        browser.click("[data-year='compare']").await;
        browser.until(&format!("document.querySelector(\"{CASES}\").dataset.value === '8333'")).await;
        assert_eq!(browser.address().await, "/en/");
    })
    .await;
}

#[tokio::test]
async fn layers_themes_and_tables_are_in_the_address() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/").await;
        browser.click("[data-control='layer'] [data-option='pilots']").await;
        browser.until("location.search === '?layer=pilots'").await;
        browser.until("document.querySelector('g.marks:not([hidden])').dataset.layer === 'pilots'").await;
        browser.click("[data-control='theme'] [data-option='drugs']").await;
        browser.until("document.querySelector(\"section[data-theme='crime']\").hidden").await;
        browser.click("[data-control='mode'] [data-option='table']").await;
        browser.until("location.search === '?theme=drugs&layer=pilots&view=table'").await;
        assert!(browser.is_visible("section[data-theme='drugs'] .figures-table").await);
        assert!(!browser.is_visible("section[data-theme='drugs'] [data-metric]").await);
    })
    .await;
}
