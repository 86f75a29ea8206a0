//! What stands below the first screens comes when they are painted: for a reader it has always been there.

use serde_json::json;

use crate::browser::{Browser, Setup, journey, setting};
use crate::gate::Gate;

/// A JavaScript expression: how far below the upper edge a part stands.
fn top(part: &str) -> String {
    format!("document.getElementById('{part}').getBoundingClientRect().top")
}

/// A link leads to a part, and a page that is loaded anew stands where it was left.
pub async fn a_link_leads_below_and_who_comes_back_finds_the_place_again(browser: Browser) {
    let site = setting("DGSN_SITE");
    browser.visit(&format!("{site}/en/#timeline")).await;
    browser.ready().await;
    browser.until(&format!("Math.abs({}) < 60", top("timeline"))).await;

    browser.visit(&format!("{site}/fr/")).await;
    browser.ready().await;
    browser.run("scrollTo({ top: document.getElementById('check').offsetTop, behavior: 'instant' })").await;
    // What comes into sight gets its height only then.
    browser.until("(window.last ?? -1) === (window.last = scrollY)").await;
    assert!(browser.run("return scrollY").await.as_f64().unwrap() > 5000.0, "it is not below");
    let left = browser.run(&format!("return {}", top("check"))).await;
    browser.run("window.isOld = true; location.reload()").await;
    browser.until("!window.isOld && document.documentElement.dataset.ready === '1'").await;
    browser.until(&format!("Math.abs({} - {left}) < 60", top("check"))).await;
}

#[tokio::test]
async fn in_chromium() {
    journey(Setup::default(), a_link_leads_below_and_who_comes_back_finds_the_place_again).await;
}

#[tokio::test]
async fn it_does_not_wait_for_the_program() {
    journey(Setup::default(), |browser| async move {
        let gate = Gate::hold().await;
        browser.visit(&format!("{}/ar/", gate.address)).await;
        browser.until("!document.querySelector('template[data-later]')").await;
        browser.click("[href='#check']").await;
        browser.until(&format!("Math.abs({}) < 60", top("check"))).await;
        assert_eq!(browser.attribute("html", "data-ready").await, None, "the program is still held back");
        gate.release();
        browser.ready().await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn the_weight_that_is_only_there_is_asked_for_with_it_and_not_when_its_first_words_need_it() {
    journey(Setup::default(), |browser| async move {
        for (language, faces) in [("en", vec!["plex-500"]), ("ar", vec!["plex-500", "plex-arabic-500"])] {
            browser.open(&format!("/{language}/")).await;
            for face in faces {
                let asked = "const entry = (name) => performance.getEntriesByType('resource').find((entry) => entry.name.includes(name));";
                let first = format!("{asked} return entry('/{face}-').startTime < entry('/rest-').responseEnd");
                assert_eq!(browser.run(&first).await, true, "{face} in {language}");
            }
        }
    })
    .await;
}

/// What nobody waits for.
const LATER: [&str; 4] = ["/rest-", ".wasm", "/below-", "/tools-"];
/// What a page has asked for so far.
const ASKED: &str = "performance.getEntriesByType('resource').map(({ name }) => name).join()";

#[tokio::test]
async fn first_screens_have_the_line_to_themselves() {
    let size = (1440, 700);
    journey(Setup { waits: false, size, ..Setup::default() }, |browser| async move {
        let gate = Gate::hold_back(".woff2").await;
        browser.visit(&format!("{}/en/", gate.address)).await;
        browser.until("performance.getEntriesByName('first-contentful-paint').length === 1").await;
        let asked = browser.run(&format!("return {ASKED}")).await.as_str().unwrap().to_owned();
        for later in LATER {
            assert!(!asked.contains(later), "{later} is not waited for: {asked}");
        }
        // Who chooses a place is answered; who goes on reading does not wait for the fonts.
        browser.click("[data-place='MA-ZAG']").await;
        browser.until("document.getElementById('MA-ZAG').checkVisibility()").await;
        browser.run("scrollBy(0, 30)").await;
        browser.until("document.querySelector('#check')").await;
        gate.release();
        browser.ready().await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

/// Pages on which nothing that is put off for a moment ever comes: what comes all the same, somebody has asked for.
const NO_MOMENT_PASSES: &str = "const soon = setTimeout;
    window.setTimeout = (act, wait = 0, ...rest) => (wait < 500 ? soon(act, wait, ...rest) : 0);";

#[tokio::test]
async fn the_line_is_left_free_for_a_moment_unless_a_control_is_touched() {
    journey(Setup::default(), |browser| async move {
        let source = json!({ "source": NO_MOMENT_PASSES });
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
        browser.visit(&format!("{}/en/", setting("DGSN_SITE"))).await;
        browser.until("performance.now() > 1500").await;
        let asked = browser.run(&format!("return {ASKED}")).await.as_str().unwrap().to_owned();
        for later in LATER {
            assert!(!asked.contains(later), "{later} is not waited for: {asked}");
        }
        browser.click("[data-year='2023']").await;
        browser.ready().await;
        assert_eq!(browser.attribute("[data-year='2023']", "aria-current").await.as_deref(), Some("true"));
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn where_the_line_breaks_links_stand_for_the_rest_until_it_comes() {
    journey(Setup::default(), |browser| async move {
        browser.devtools("Network.enable", json!({})).await;
        browser.devtools("Network.setBlockedURLs", json!({ "urls": ["*/rest-*"] })).await;
        browser.visit(&format!("{}/fr/#sources", setting("DGSN_SITE"))).await;
        browser
            .until("document.querySelector('li#sources:target a')?.href.endsWith('/fr/whole.html#sources')")
            .await;
        assert!(browser.text(".elsewhere").await.contains("La suite de cette page"));
        browser.click("[data-place='MA-ZAG']").await;
        assert!(browser.is_visible("#MA-ZAG").await, "the map answers without it");
        browser.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await;
        for offline in [true, false] {
            let line =
                json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
            browser.devtools("Network.emulateNetworkConditions", line).await;
        }
        browser.ready().await;
        assert_eq!(browser.run("return document.querySelectorAll('.elsewhere, li#sources').length").await, 0);
        assert!(browser.text("footer#sources").await.contains("OpenStreetMap"));
        assert_eq!(browser.run("return document.querySelector('[data-panel=place]').id").await, "MA-ZAG");
    })
    .await;
}

#[tokio::test]
async fn who_comes_back_from_elsewhere_finds_the_place_again() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.run("document.getElementById('timeline').scrollIntoView({ behavior: 'instant' })").await;
        browser.until("(window.last ?? -1) === (window.last = scrollY)").await;
        let left = browser.run(&format!("return {}", top("timeline"))).await;
        // So that it is made anew: a browser may keep a page that it left as it was.
        browser.run("window.isOld = true; addEventListener('unload', () => {})").await;
        browser.visit(&format!("{}/en/places/", setting("DGSN_SITE"))).await;
        browser.back().await;
        browser.until("!window.isOld && document.documentElement.dataset.ready === '1'").await;
        browser.until(&format!("Math.abs({} - {left}) < 60", top("timeline"))).await;
    })
    .await;
}
