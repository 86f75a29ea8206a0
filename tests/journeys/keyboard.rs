use crate::browser::{Setup, journey};

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const END: &str = "\u{e010}";

#[tokio::test]
async fn the_map_is_one_stop_and_arrows_go_to_the_neighbour() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.until("document.querySelectorAll(\"[data-place][tabindex='0']\").length === 1").await;
        browser.run("document.querySelector(\"[data-place='MA-RAB']\").focus()").await;
        browser.press(RIGHT).await;
        let focused = "document.activeElement.getAttribute('data-place')";
        browser.until(&format!("['MA-SAL', 'MA-KHE', 'MA-SKH'].includes({focused})")).await;
        browser.press("z").await;
        browser.until(&format!("{focused} === 'MA-ZAG'")).await;
        browser.press(END).await;
        browser.until(&format!("{focused} === 'MA-AOU'")).await;
        browser.until("document.getElementById('ring').getAttribute('href') === '#o-MA-AOU'").await;
    })
    .await;
}

#[tokio::test]
async fn enter_opens_the_panel_and_escape_returns() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.run("document.querySelector(\"[data-place='MA-TNT']\").focus()").await;
        browser.press(ENTER).await;
        browser.until("document.activeElement.id === 'MA-TNT'").await;
        browser.press(ESCAPE).await;
        browser.until("document.activeElement.getAttribute('data-place') === 'MA-TNT'").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA'").await;
    })
    .await;
}
