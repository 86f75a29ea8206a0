//! How figures look where their hosts differ: dark articles, narrow columns, paper.

use serde_json::json;

use super::hosts::Hosts;
use crate::browser::{Setup, journey, setting};

const PAPER: &str = "return getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()";
const LIGHT: &str = "#f7f2e8";

#[tokio::test]
async fn a_figure_is_dark_in_a_dark_article_unless_it_is_told_otherwise() {
    journey(Setup::default(), |browser| async move {
        for (theme, is_light) in
            [("", false), ("?theme=auto", false), ("?theme=light", true), ("?theme=dark", false)]
        {
            let hosts = Hosts::framing(&format!("/en/embed/card/cybercrime-cases/{theme}")).await;
            browser.visit(&hosts.page("dark")).await;
            browser.until("window.loadedAt").await;
            assert_eq!(browser.inside(PAPER).await == LIGHT, is_light, "{theme}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_figure_is_light_on_paper() {
    journey(Setup::default(), |browser| async move {
        for path in ["card/cybercrime-cases", "place/MA-RAB", "chart/slope-cases", "check", "map"] {
            browser.visit(&format!("{}/ar/embed/{path}/?theme=dark", setting("DGSN_SITE"))).await;
            assert_ne!(browser.run(PAPER).await, LIGHT, "{path} on the screen");
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            assert_eq!(browser.run(PAPER).await, LIGHT, "{path}");
            let ground = "return getComputedStyle(document.documentElement).backgroundColor";
            assert_eq!(browser.run(ground).await, "rgba(0, 0, 0, 0)", "{path}: no ink for the ground");
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        }
    })
    .await;
}

#[tokio::test]
async fn in_a_narrow_column_the_coast_is_enlarged_below_the_map() {
    journey(Setup { size: (400, 1600), ..Setup::default() }, |browser| async move {
        for lang in ["fr", "ar"] {
            browser.open(&format!("/{lang}/embed/map/")).await;
            let places = "const box = (selector) => document.querySelector(selector).getBoundingClientRect();
                const [land, sea, legend] = ['.land', '.inset .sea', '.map figcaption'].map(box);";
            let below = "return land.bottom <= sea.top && sea.bottom <= legend.top && sea.width > 0.99 * box('.map-frame').width";
            assert_eq!(browser.run(&format!("{places} {below}")).await, true, "{lang}");
            let tap = "const { x, y, width, height } = box('.inset .sea');
                document.elementFromPoint(x + 0.75 * width, y + 0.3 * height).closest('a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
            browser.run(&format!("{places} {tap}")).await;
            browser.until("document.querySelector('[data-panel]')?.id === 'MA-KEN'").await;
            browser.run("document.querySelector('[data-zoom=in]').click()").await;
            browser.until("document.querySelector('[data-zoomed]')").await;
            assert!(!browser.is_visible(".inset").await, "{lang}: the enlarged map needs no enlargement");
            browser.resize((660, 1600)).await;
            browser.run("document.querySelector('[data-zoom=all]').click()").await;
            browser.until("!document.querySelector('[data-zoomed]')").await;
            let beside = "return sea.top < land.bottom && sea.left > land.left + 0.5 * land.width";
            assert_eq!(browser.run(&format!("{places} {beside}")).await, true, "{lang}");
            browser.resize((400, 1600)).await;
        }
    })
    .await;
}
