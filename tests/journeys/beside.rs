//! Places side by side.

use crate::browser::{Setup, journey};

#[tokio::test]
async fn a_place_is_put_beside_another_and_taken_away_again() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/?place=MA-CAS").await;
        let choose = |code: &str| format!("const list = document.querySelector('#beside'); list.value = '{code}'; list.dispatchEvent(new Event('change', {{ bubbles: true }}))");
        browser.run(&choose("MA-FES")).await;
        browser.until("location.search === '?place=MA-CAS&with=MA-FES'").await;
        // The place that is there already stays as it is: no part of it goes for a frame.
        let stays = format!(
            "{}; return new Promise(done => requestAnimationFrame(() => done(document.querySelector('#MA-CAS .neighbours').checkVisibility())))",
            choose("MA-TNG")
        );
        assert_eq!(browser.run(&stays).await, true, "the first place blinks");
        browser.until("location.search === '?place=MA-CAS&with=MA-FES,MA-TNG'").await;
        assert!(!browser.is_visible("#beside").await, "there is no room for a fourth");
        for code in ["MA-CAS", "MA-FES", "MA-TNG"] {
            assert!(browser.is_visible(&format!("section[id='{code}']")).await);
            assert_eq!(
                browser.attribute(&format!("[data-place='{code}']"), "aria-current").await.as_deref(),
                Some("true")
            );
        }
        browser.click("#MA-CAS .close").await;
        browser.until("location.search === '?place=MA-FES&with=MA-TNG'").await;
        browser.back().await;
        browser.until("location.search === '?place=MA-CAS&with=MA-FES,MA-TNG'").await;
        browser.click("[data-place='MA-ZAG']").await;
        browser.until("location.search === '?place=MA-ZAG'").await;
        assert!(!browser.is_visible("#MA-CAS").await);
    })
    .await;
}

#[tokio::test]
async fn lines_of_places_side_by_side_stand_level_with_a_rate_beside_each_count() {
    for (lang, size) in [("en", (1440, 1000)), ("ar", (1200, 900))] {
        journey(Setup { size, ..Setup::default() }, |browser| async move {
            browser.open(&format!("/{lang}/?place=MA-CAS&with=MA-RAB,MA-FES")).await;
            browser.wait_for("[data-panels='3']").await;
            for line in [".people", ".rate", ".measures", ".opened"] {
                let tops = format!("new Set([...document.querySelectorAll('.panel[data-panel] {line}')].map(line => Math.round(line.getBoundingClientRect().top))).size === 1");
                browser.until(&tops).await;
            }
            let below = "return [...document.querySelectorAll('.panel[data-panel]')].every(panel => {
                const parts = [...panel.children].map(part => part.getBoundingClientRect()).filter(({ height }) => height);
                return parts.every((part, index) => !index || parts[index - 1].bottom <= part.top + 1);
            })";
            assert_eq!(browser.run(below).await, true, "{lang}: the lines of a place stand below each other");
            let rates = browser.run("return [...document.querySelectorAll('.panel[data-panel] .measures bdi')].map(rate => rate.textContent)").await;
            let rates: Vec<_> = rates.as_array().unwrap().iter().filter_map(|rate| rate.as_str()).collect();
            assert_eq!(rates.len(), 6);
            assert_eq!(rates.iter().filter(|rate| **rate == "–").count(), 1, "{rates:?}: Fez has no figure of officers");
        })
        .await;
    }
}

#[tokio::test]
async fn on_a_phone_the_places_stand_in_a_row_that_can_be_pushed() {
    let phone = Setup { size: (360, 780), ..Setup::default() };
    journey(phone, |browser| async move {
        browser.open("/fr/?place=MA-CAS&with=MA-RAB").await;
        browser.wait_for("[data-panels='2']").await;
        let inside = "(row => row.scrollWidth > row.clientWidth)(document.querySelector('.panels'))";
        browser.until(inside).await;
        browser.until("document.documentElement.scrollWidth <= innerWidth").await;
    })
    .await;
}
