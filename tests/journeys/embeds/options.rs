use super::hosts::Hosts;
use crate::browser::{Browser, Setup, journey, setting};

async fn open(browser: &Browser, path: &str) {
    browser.visit(&format!("{}{path}", setting("DGSN_SITE"))).await;
}

#[tokio::test]
async fn a_card_takes_its_options_from_the_address() {
    journey(Setup::default(), |browser| async move {
        open(&browser, "/en/embed/card/cybercrime-cases/?year=2023&theme=dark&source=0&accent=c0392b").await;
        assert_eq!(browser.attribute(".face [data-value]", "data-value").await.as_deref(), Some("5969"));
        assert_eq!(browser.attribute("html", "data-scheme").await.as_deref(), Some("dark"));
        assert!(!browser.is_visible(".embed-source").await);
        assert!(browser.is_visible(".embed-unofficial").await, "that stays");
        let rule = "return getComputedStyle(document.querySelector('.embed')).borderBlockStartColor";
        assert_eq!(browser.run(rule).await, "rgb(192, 57, 43)");
        assert_eq!(browser.run("return performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('.wasm')).length").await, 0);
        // Too pale for paper, too dark for night, and no colour at all.
        for refused in ["ffee00", "000033", "red;x", "c0392"] {
            open(&browser, &format!("/en/embed/card/cybercrime-cases/?accent={refused}&year=20x4&theme=crime")).await;
            assert_eq!(browser.run(rule).await, "rgb(20, 32, 58)", "{refused}");
            assert_eq!(browser.attribute(".face [data-value]", "data-value").await.as_deref(), Some("8333"));
            assert_eq!(browser.attribute("html", "data-scheme").await, None);
        }
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn no_width_makes_a_page_scroll_sideways() {
    journey(Setup::default(), |browser| async move {
        for lang in ["en", "fr", "ar"] {
            for path in ["card/atf-fines", "chart/slope-cases", "place/MA-CAS", "check", "timeline", "map"] {
                open(&browser, &format!("/{lang}/embed/{path}/")).await;
                for width in [320, 330, 510, 660, 930, 1200] {
                    browser.resize((width, 800)).await;
                    let wide = "return document.documentElement.scrollWidth - innerWidth";
                    assert_eq!(browser.run(wide).await, 0, "{lang} {path} at {width}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_host_may_set_year_place_and_theme() {
    journey(Setup::default(), |browser| async move {
        let set = |data: &str| {
            format!(
                "document.querySelector('iframe').contentWindow.postMessage({{source: 'dgsn-in-figures-host', v: 1, type: 'set', data: {data}}}, '*')"
            )
        };
        let hosts = Hosts::framing("/en/embed/card/cybercrime-cases/").await;
        browser.visit(&hosts.page("plain")).await;
        browser.until("window.loadedAt").await;
        browser.run(&set("{year: 2023, theme: 'dark', motion: 'reduce'}")).await;
        let shown = "const {dataset} = document.documentElement; return [document.querySelector('.face [data-value]').dataset.value, dataset.scheme, dataset.motion].join()";
        while browser.inside(shown).await != "5969,dark,reduce" {}
        browser.run(&set("{year: 'compare', theme: 'auto'}")).await;
        while browser.inside(shown).await != "8333,,reduce" {}

        let hosts = Hosts::framing("/en/embed/map/").await;
        browser.visit(&hosts.page("plain")).await;
        browser.run("window.told = []; addEventListener('message', ({ data }) => data.source && told.push(data))").await;
        browser.until("window.loadedAt").await;
        while browser.inside("return document.documentElement.dataset.ready").await != "1" {}
        browser.run(&set("{year: '2024', place: 'MA-ZAG'}")).await;
        let shown = "return document.querySelector('[data-panel]')?.id + document.querySelector('.marks:not([hidden])').dataset.shownYear";
        while browser.inside(shown).await != "MA-ZAG2024" {}
        browser.until("told.some(({ type, data }) => type === 'select' && data.place === 'MA-ZAG')").await;
        browser.until("told.some(({ type, data }) => type === 'state' && data.url.endsWith('/en/?year=2024&place=MA-ZAG#map'))").await;
    })
    .await;
}
