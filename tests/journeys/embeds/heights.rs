use serde_json::Value;

use super::hosts::Hosts;
use crate::browser::{Browser, Setup, journey};
use crate::gate::Gate;

/// The hosts that give a frame the height that it tells, each by another of its messages.
const LISTENING: [&str; 5] = ["datawrapper", "medium", "amp", "pym", "frames"];
/// What a reader may wait for the right height, in milliseconds.
const AT_ONCE: f64 = 300.0;
/// How much room the frame's content takes, measured in the frame.
const CONTENT: &str =
    "return Math.ceil(document.querySelector('[data-embed]').getBoundingClientRect().height)";

/// Waits until the frame is as tall as its content. Returns when that was, on the clock of the host.
async fn fits(browser: &Browser, what: &str) -> f64 {
    let mut last = (Value::Null, Value::Null);
    for _ in 0..200 {
        let content = browser.inside(CONTENT).await;
        let size = browser.run("return window.sizes.at(-1)").await;
        if content.as_f64().is_some_and(|content| size["height"].as_f64() == Some(content)) {
            return size["at"].as_f64().unwrap();
        }
        last = (content, size);
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("{what}: the content takes {}, the frame is {}", last.0, last.1);
}

/// Does something on the host; the frame must fit again at once. A busy machine gets two more tries.
async fn fits_at_once_after(browser: &Browser, what: &str, acts: [&str; 3]) {
    let mut waited = Vec::new();
    for act in acts {
        let before = browser.run("return sizes.length").await;
        let start = browser.run(&format!("const now = performance.now(); {act}; return now")).await;
        browser.until(&format!("sizes.length > {before}")).await;
        waited.push(fits(browser, what).await - start.as_f64().unwrap());
        if waited.last().is_some_and(|waited| *waited < AT_ONCE) {
            return;
        }
    }
    panic!("{what}: the height was right after {waited:?} ms");
}

const NARROWER: [&str; 3] = [
    "document.getElementById('column').style.width = '330px'",
    "document.getElementById('column').style.width = '510px'",
    "document.getElementById('column').style.width = '320px'",
];

#[tokio::test]
async fn every_host_shows_the_frame_at_the_height_of_its_content() {
    journey(Setup::default(), |browser| async move {
        for path in ["/en/embed/card/cybercrime-cases/", "/ar/embed/chart/years-road-accidents/"] {
            let hosts = Hosts::framing(path).await;
            for host in LISTENING {
                browser.visit(&hosts.page(host)).await;
                browser.until("window.loadedAt").await;
                let loaded = browser.run("return loadedAt").await.as_f64().unwrap();
                let waited = fits(&browser, host).await - loaded;
                assert!(waited < AT_ONCE, "{host}: {waited} ms after the frame was loaded");
                fits_at_once_after(&browser, host, NARROWER).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_place_that_opens_makes_room_for_itself() {
    journey(Setup::default(), |browser| async move {
        let hosts = Hosts::framing("/fr/embed/map/").await;
        browser.visit(&hosts.page("datawrapper")).await;
        browser.run("document.getElementById('column').style.width = '360px'").await;
        browser.until("window.loadedAt").await;
        while browser.inside("return document.documentElement.dataset.ready").await != "1" {}
        fits(&browser, "before").await;
        let mut waited = Vec::new();
        for place in ["MA-KEN", "MA-ZAG", "MA-TNG"] {
            // Both clocks in one: what the host notes is compared with what the frame does.
            let start = browser.run("return performance.timeOrigin").await.as_f64().unwrap();
            let open = format!(
                "const now = performance.timeOrigin + performance.now();
                 document.querySelector(\"[data-place='{place}']\").dispatchEvent(new MouseEvent('click', {{bubbles: true, cancelable: true}}));
                 return now"
            );
            let opened = browser.inside(&open).await.as_f64().unwrap() - start;
            let shown = format!("return document.getElementById('{place}').hasAttribute('data-panel')");
            while browser.inside(&shown).await != true {}
            waited.push(fits(&browser, place).await - opened);
        }
        assert!(waited.iter().any(|waited| *waited < AT_ONCE), "{waited:?} ms");
    })
    .await;
}

#[tokio::test]
async fn a_font_that_arrives_late_is_measured() {
    journey(Setup { waits: false, ..Setup::default() }, |browser| async move {
        let gate = Gate::hold_back(".woff2").await;
        let hosts = Hosts::serve(&[("embed", &format!("{}/ar/embed/place/MA-RAB/", gate.address))]).await;
        browser.visit(&hosts.page("datawrapper")).await;
        browser.until("window.sizes?.length > 1").await;
        fits(&browser, "without the font").await;
        gate.release();
        while browser
            .inside("return [...document.fonts].filter((font) => font.status === 'loaded').length > 1")
            .await
            != true
        {}
        tokio::time::sleep(std::time::Duration::from_millis(AT_ONCE as u64)).await;
        fits(&browser, "with the font").await;
    })
    .await;
}

#[tokio::test]
async fn a_host_that_listens_late_is_told_again() {
    journey(Setup::default(), |browser| async move {
        let hosts = Hosts::framing("/en/embed/card/identity-cards/?childId=figure").await;
        // After the first five seconds, nothing is said again unless someone asks.
        for asking in [
            "{source: 'dgsn-in-figures-host', v: 1, type: 'hello'}",
            "{sentinel: 'amp', type: 'frames-init'}",
            "'pymxPYMxfigurexPYMxwidthxPYMx660'",
        ] {
            browser.visit(&hosts.page("late")).await;
            browser.until("window.loadedAt && performance.now() - loadedAt > 5500").await;
            let start =
                browser.run(&format!("const now = performance.now(); listen({asking}); return now")).await;
            browser.until("sizes.length > 1").await;
            let waited = fits(&browser, asking).await - start.as_f64().unwrap();
            assert!(waited < AT_ONCE, "{asking}: {waited} ms");
        }
        // Within them, nobody needs to ask.
        browser.visit(&hosts.page("late")).await;
        browser.until("window.loadedAt").await;
        browser.run("listen()").await;
        fits(&browser, "nobody asks").await;
    })
    .await;
}

#[tokio::test]
async fn a_host_that_never_listens_gets_a_page_that_scrolls_in_its_frame() {
    journey(Setup::default(), |browser| async move {
        let hosts = Hosts::framing("/en/embed/map/").await;
        browser.visit(&hosts.page("plain")).await;
        browser.until("window.loadedAt").await;
        let scrolled = "scrollTo(0, 1e6); return scrollY > 100";
        assert_eq!(browser.inside(scrolled).await, true);
        assert_eq!(browser.run("return document.querySelector('iframe').clientHeight").await, 300);
    })
    .await;
}

#[tokio::test]
async fn a_host_and_a_frame_do_not_chase_each_other() {
    journey(Setup::default(), |browser| async move {
        let hosts = Hosts::framing("/en/embed/place/MA-CAS/").await;
        browser.visit(&hosts.page("growing")).await;
        browser.until("window.loadedAt && performance.now() - loadedAt > 6000").await;
        let heard = browser.run("return heard").await.as_u64().unwrap();
        let after = "const before = heard; await new Promise((done) => setTimeout(done, 1000)); return heard - before";
        let after = browser.run_to_the_end(after).await.as_u64().unwrap();
        assert!(heard < 60 && after < 3, "{heard} messages, then {after} in a second");
    })
    .await;
}
