//! The loop while nobody is there, and the way out of it.

use serde_json::json;

use super::visitor::{PAGE, UPRIGHT, visit};
use crate::browser::{Setup, journey, setting};

#[tokio::test]
async fn the_mode_leads_to_the_loop_in_the_language_and_with_the_view_of_its_address() {
    journey(Setup::default(), |browser| async move {
        let start = "/fr/?mode=kiosk&year=2024&place=MA-RAB";
        browser.visit(&format!("{}{start}", setting("DGSN_SITE"))).await;
        browser.wait_for("#attract").await;
        let order =
            browser.run("return [...document.querySelectorAll('#attract nav a')].map(a => a.lang)").await;
        assert_eq!(order, json!(["fr", "ar", "en"]));
        browser.until(&format!("{PAGE}?.documentElement?.lang === 'fr'")).await;
        browser.until(&format!("{PAGE}.querySelector('#MA-RAB[data-panel]')")).await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn numbers_of_the_tour_follow_each_other_in_every_language() {
    visit(UPRIGHT, "?slide=1&loop=calls,fines", |visitor| async move {
        let browser = &visitor.browser;
        let shown = "[...document.querySelectorAll('#attract li')].filter(li => !li.hidden)";
        for step in ["calls", "fines", "calls"] {
            browser.until(&format!("{shown}.length === 1 && {shown}[0].dataset.step === '{step}'")).await;
        }
        // The number is that of the card, in the page of a language that groups digits alike.
        let said = browser
            .run(&format!(
                "return {shown}[0].querySelector('bdi').textContent.replace(/[\\u2066\\u2069]/g, '')"
            ))
            .await;
        browser.until(&format!("{shown}[0].querySelectorAll('p[lang]').length === 3")).await;
        visitor.begin("fr").await;
        let card = visitor.ask("$('[data-metric=line-19-calls] [data-value]').textContent").await;
        assert_eq!(said, card);
    })
    .await;
}

#[tokio::test]
async fn the_touch_that_ends_the_loop_does_nothing_else() {
    visit(UPRIGHT, "", |visitor| async move {
        let browser = &visitor.browser;
        // Where the bar of the page lies below.
        let (x, y) = (300.0, 1890.0);
        // A second touch of the same hand comes so fast that only a script can tell whom it meets.
        let meets = format!("document.elementFromPoint({x}, {y})");
        let met = browser.run(&format!("{meets}.click(); return Boolean({meets}.closest('#attract'))")).await;
        assert_eq!(met, true);
        browser.until("document.getElementById('attract').hidden").await;
        assert_eq!(
            visitor.ask("$('html').lang").await,
            "ar",
            "a touch beside the languages begins in the first"
        );
        assert_eq!(visitor.ask("$('.kiosk-bar [aria-current]').dataset.part").await, "map");
        assert_eq!(browser.run(&format!("return {PAGE}.documentElement.scrollTop")).await, 0);
        visitor.touch(x, y).await;
        visitor.until("$('html').scrollTop > 100").await;
    })
    .await;
}

#[tokio::test]
async fn a_finger_that_rests_on_the_loop_begins_too() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.rest(300.0, 1890.0).await;
        visitor.browser.until("document.getElementById('attract').hidden").await;
    })
    .await;
}
