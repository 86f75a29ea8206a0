use fantoccini::elements::Element;

use crate::browser::{Browser, Setup, journey};

const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";
const ESCAPE: &str = "\u{e00c}";
const ENTER: &str = "\u{e007}";
const PHONE: (u32, u32) = (390, 844);

/// Waits until a step is told: the card shows it, and the list marks it.
async fn told(browser: &Browser, step: &str) {
    let shown = "[...document.querySelectorAll('.tour-card [data-told]')].filter(told => told.offsetParent)";
    browser.until(&format!("{shown}.length === 1 && {shown}[0].dataset.told === '{step}'")).await;
    browser
        .until(&format!("document.querySelector('.tour-steps [aria-current]').dataset.step === '{step}'"))
        .await;
}

/// Waits until the element that a step shows begins on the screen, and nothing of the card lies over its beginning.
async fn in_view(browser: &Browser, step: &str) {
    let script = format!(
        "(() => {{
            const link = document.querySelector(\".tour-steps [data-step='{step}']\");
            const shown = document.getElementById(link.hash.slice(1)).getBoundingClientRect();
            const card = document.getElementById('tour-card').getBoundingClientRect();
            const beside = shown.left >= card.right - 1 || shown.right <= card.left + 1;
            return shown.height > 0 && shown.top >= -1 && shown.top < innerHeight / 2
                && (beside || shown.top < card.top - 80);
        }})()"
    );
    browser.until(&script).await;
}

async fn steps(browser: &Browser) -> Vec<String> {
    let steps =
        browser.run("return [...document.querySelectorAll('.tour-steps a')].map(a => a.dataset.step)").await;
    serde_json::from_value(steps).unwrap()
}

async fn next(browser: &Browser) -> Element {
    browser.find("[data-tour='next']").await
}

#[tokio::test]
async fn the_tour_leads_from_the_section_to_the_end_and_back() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/?utm_source=paper").await;
        assert!(!browser.is_visible("#tour-card").await);
        let steps = steps(&browser).await;
        browser.click(".tour-start").await;
        for (index, step) in steps.iter().enumerate() {
            told(&browser, step).await;
            in_view(&browser, step).await;
            let address = browser.address().await;
            assert!(address.contains(&format!("tour={step}")), "{address}");
            assert!(address.ends_with("utm_source=paper"), "{address}");
            let focused = "document.activeElement.dataset.tour === 'next'";
            browser.until(focused).await;
            let is_last = index + 1 == steps.len();
            let disabled = next(&browser).await.attr("aria-disabled").await.unwrap();
            assert_eq!(disabled, Some(is_last.to_string()));
            next(&browser).await.click().await.unwrap();
        }
        browser.click("[data-tour='previous']").await;
        told(&browser, &steps[steps.len() - 2]).await;
        browser.back().await;
        told(&browser, &steps[steps.len() - 1]).await;
        browser.click("[data-tour='close']").await;
        browser
            .until("!document.getElementById('tour-card').offsetParent && !location.search.includes('tour')")
            .await;
        assert_eq!(browser.address().await, "/en/?finding=differs&utm_source=paper", "the picture stays");
        assert_eq!(browser.run("return document.activeElement.id").await, "check");
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_step_opens_its_picture() {
    journey(Setup::default(), |browser| async move {
        for size in [(1440, 900), PHONE] {
            browser.resize(size).await;
            browser.open("/fr/").await;
            for step in steps(&browser).await {
                let href =
                    browser.attribute(&format!(".tour-steps [data-step='{step}']"), "href").await.unwrap();
                let (query, _) = href.split_once('#').unwrap();
                browser.open(&format!("/fr/{query}")).await;
                told(&browser, &step).await;
                in_view(&browser, &step).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn keys_move_and_close_and_what_is_chosen_by_hand_stays() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/?place=MA-CAS&tour=city").await;
        told(&browser, "city").await;
        browser.click("[data-place='MA-ZAG']").await;
        browser.until("location.search === '?place=MA-ZAG&tour=city'").await;
        told(&browser, "city").await;
        browser.run("document.activeElement.blur()").await;
        browser.press(RIGHT).await;
        told(&browser, "calls").await;
        assert_eq!(browser.address().await, "/en/?theme=proximity&tour=calls");
        browser.press(LEFT).await;
        told(&browser, "city").await;
        assert_eq!(browser.address().await, "/en/?place=MA-CAS&tour=city");
        // In the map, arrows go to the neighbour.
        browser.run("document.querySelector(\"[data-place='MA-RAB']\").focus()").await;
        browser.press(RIGHT).await;
        browser.until("document.activeElement.dataset.place !== 'MA-RAB'").await;
        told(&browser, "city").await;
        browser.run("document.activeElement.blur()").await;
        browser.press(ESCAPE).await;
        browser.until("location.search === '?place=MA-CAS'").await;
        assert!(!browser.is_visible("#tour-card").await);
    })
    .await;
}

#[tokio::test]
async fn in_arabic_forward_is_to_the_left() {
    journey(Setup { size: PHONE, ..Setup::default() }, |browser| async move {
        browser.open("/ar/").await;
        browser.run("document.querySelector('.tour-start').focus()").await;
        browser.press(ENTER).await;
        let steps = steps(&browser).await;
        told(&browser, &steps[0]).await;
        browser.press(LEFT).await;
        told(&browser, &steps[1]).await;
        browser.press(RIGHT).await;
        told(&browser, &steps[0]).await;
        let sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(browser.run(&format!("return {sideways}")).await, 0);
        let small = "[...document.querySelectorAll('.tour-card button')]
            .map(e => e.getBoundingClientRect()).filter(b => b.height < 44 || b.width < 44).length";
        assert_eq!(browser.run(&format!("return {small}")).await, 0);
        let under = "document.getElementById('tour-card').getBoundingClientRect().bottom
            <= document.querySelector('.foot-bar').getBoundingClientRect().top + 1";
        assert_eq!(browser.run(&format!("return {under}")).await, true);
    })
    .await;
}

#[tokio::test]
async fn with_motion_the_element_comes_into_view_too() {
    journey(Setup { motion: true, ..Setup::default() }, |browser| async move {
        browser.open("/en/").await;
        for step in ["fines", "map", "check"] {
            browser
                .run(&format!("document.querySelector(\".tour-steps [data-step='{step}']\").click()"))
                .await;
            told(&browser, step).await;
            in_view(&browser, step).await;
        }
    })
    .await;
}

#[tokio::test]
async fn without_scripts_a_step_is_a_link_to_its_element() {
    journey(Setup { scripts: false, ..Setup::default() }, |browser| async move {
        browser.visit(&format!("{}/en/whole.html", crate::browser::setting("DGSN_SITE"))).await;
        browser.click(".tour-steps [data-step='city']").await;
        assert!(browser.is_visible("#MA-CAS").await);
        assert!(!browser.is_visible("#tour-card").await);
    })
    .await;
}
