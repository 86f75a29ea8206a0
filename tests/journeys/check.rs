use crate::browser::{Setup, journey};

#[tokio::test]
async fn statements_are_narrowed_by_what_was_found_and_by_theme() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        let shown = "[...document.querySelectorAll('[data-claim]')].filter(row => row.offsetParent)";
        browser.click("[data-control='finding'] [data-option='differs']").await;
        browser.until("location.search === '?finding=differs'").await;
        browser
            .until(&format!("{shown}.length > 0 && {shown}.every(row => row.dataset.finding === 'differs')"))
            .await;
        browser.click("[data-control='theme'] [data-option='roads']").await;
        browser.until("location.search === '?theme=roads&finding=differs'").await;
        browser
            .until(&format!("{shown}.length > 0 && {shown}.every(row => row.dataset.theme === 'roads')"))
            .await;
        assert!(browser.is_visible("[data-claim='2023-fines']").await);

        // All of them come back, if not all with the same frame.
        browser.click("[data-control='finding'] [data-option='all']").await;
        browser.click("[data-control='theme'] [data-option='']").await;
        browser.until("location.search === ''").await;
        browser.until("[...document.querySelectorAll('[data-claim]')].every(row => row.offsetParent)").await;
    })
    .await;
}

#[tokio::test]
async fn a_card_opens_its_sources() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.click("[data-metric='cybercrime-cases'] summary").await;
        let printed = browser.text("[data-metric='cybercrime-cases'] .printed-as").await;
        for word in ["8,333", "5,969", "40%", "002", "Crime"] {
            assert!(printed.contains(word), "{word} in {printed}");
        }
    })
    .await;
}
