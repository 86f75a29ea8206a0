use crate::browser::{Setup, journey};

/// Types into the field and opens the first result.
async fn find(browser: &crate::browser::Browser, query: &str) {
    browser.click("[data-control='finder'] input").await;
    browser.press(query).await;
    browser.wait_for("#found [role='option']").await;
    browser.press("\u{e007}").await;
}

#[tokio::test]
async fn a_place_is_found_by_any_of_its_names() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        for (query, place) in [("القنيطره", "MA-KEN"), ("fès", "MA-FES"), ("beni mel", "MA-BEM")] {
            find(&browser, query).await;
            browser
                .until(&format!("document.querySelector(\"[data-panel='place']\").id === '{place}'"))
                .await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_figure_is_found_and_brought_into_sight() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/?theme=roads&view=table").await;
        find(&browser, "sextorsion").await;
        let card = "document.querySelector(\"[data-metric='sextortion-cases']\").getBoundingClientRect()";
        browser.until(&format!("{card}.top >= 0 && {card}.bottom <= innerHeight && {card}.height > 0")).await;
        assert_eq!(browser.address().await, "/fr/");
    })
    .await;
}

#[tokio::test]
async fn a_figure_without_a_card_is_found_in_its_table() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        find(&browser, "burglaries").await;
        browser.until("location.search === '?view=table'").await;
        let row = "document.querySelector(\"[data-row='burglaries']\").getBoundingClientRect()";
        browser.until(&format!("{row}.height > 0 && {row}.top >= 0 && {row}.bottom <= innerHeight")).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_is_said() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.click("[data-control='finder'] input").await;
        browser.press("zzzz").await;
        browser.until("document.querySelector('.found-nothing').offsetHeight > 0").await;
        assert!(browser.text(".found-nothing").await.contains("Nothing found"));
    })
    .await;
}

#[tokio::test]
async fn the_list_of_places_is_the_maps_equal() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.click(".place-list summary").await;
        browser.click(".place-list a[href='#MA-AOU']").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-AOU'").await;
    })
    .await;
}
