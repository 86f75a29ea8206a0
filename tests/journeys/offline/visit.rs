//! After one visit, the site needs no network.

use serde_json::json;

use super::kept;
use super::server::{File, Server, listed, site};
use crate::browser::{Browser, Setup, journey};
use crate::take::open;

/// A page that stands: the program has taken over where there is one, and nothing was missing.
async fn stands(browser: &Browser, address: &str) {
    browser.visit(address).await;
    browser
        .until("!document.querySelector('meta[name=program]') || document.documentElement.dataset.ready")
        .await;
    // The builder shows frames for other sites, which nobody keeps.
    let missing = "performance.getEntriesByType('resource').filter((entry) => entry.responseStatus !== 200 && \
        entry.initiatorType !== 'iframe').map((entry) => entry.name)";
    assert_eq!(browser.run(&format!("return {missing}")).await, json!([]), "{address}");
    assert_ne!(browser.run("return document.querySelector('h1').textContent").await, "", "{address}");
}

#[tokio::test]
async fn after_one_visit_every_page_opens_without_a_network() {
    let files = site(&["en/embed/map/"]).await;
    let addresses = listed(&files["worker.js"]);
    let server = Server::serve(files).await;
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}fr/", server.site)).await;
        kept(&browser).await;
        let asked = server.asked();
        for address in addresses.iter().filter(|address| !address.contains("kiosk")) {
            assert!(asked.contains(address), "{address} was not fetched");
        }
        assert!(!asked.iter().any(|path| path == "outside" || path.contains("embed")), "{asked:?}");
        server.fall_silent();

        let pages = addresses.iter().filter(|address| address.ends_with('/') && !address.contains("kiosk"));
        for page in pages.collect::<Vec<_>>() {
            stands(&browser, &format!("{}{page}", server.site)).await;
        }
        browser.visit(&format!("{}?year=2023", server.site)).await;
        browser.ready().await;
        assert_eq!(browser.address().await, "/dgsn/en/?year=2023", "the root leads to the reader's language");

        // The search, with the names in all languages, and a result.
        browser.visit(&format!("{}en/", server.site)).await;
        browser.ready().await;
        browser.press("/").await;
        browser.press("القنيطرة").await;
        browser
            .until("document.querySelector('#found [role=option]')?.textContent.includes('Kenitra')")
            .await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_chart_is_taken_away_without_a_network() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}ar/", server.site)).await;
        kept(&browser).await;
        server.fall_silent();
        browser.visit(&format!("{}ar/", server.site)).await;
        browser.ready().await;
        browser.run(crate::take::CATCH).await;
        let chart = "#chart-parts-cooperation-countries";
        // The links of a page without scripts, and what the dialog offers.
        for (link, name) in
            [(".svg", "parts-cooperation-countries.svg"), (".csv", "parts-cooperation-countries.csv")]
        {
            browser.click(&format!("{chart} a[download][href$='{link}']")).await;
            browser.until(&format!("window.savedAs === {}", json!(name))).await;
        }
        open(&browser, chart).await;
        browser.click("#take [data-png='2']").await;
        browser.until("window.savedAs?.endsWith('@2x.png')").await;
        browser.click("#take a[download]").await;
        browser.until("window.savedAs?.endsWith('.csv') && window.saved.length === 5").await;
        let texts = browser
            .run_to_the_end("return [await window.saved[0].text(), await window.saved.at(-1).text()]")
            .await;
        let picture = texts[0].as_str().unwrap();
        assert!(roxmltree::Document::parse(picture).is_ok());
        assert_eq!(picture.matches("@font-face").count(), 6, "with all fonts of an Arabic picture");
        assert!(picture.matches("url(data:").count() == 6 && !picture.contains("url(fonts"), "inside it");
        assert!(texts[1].as_str().unwrap().starts_with("id,metric,theme,year,"), "{}", texts[1]);
    })
    .await;
}

#[tokio::test]
async fn a_repeat_visit_asks_only_whether_there_is_another_build() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}en/", server.site)).await;
        kept(&browser).await;
        // The first visit has left nothing but the site's own files.
        browser.until("document.cookie === '' && localStorage.length === 0").await;
        let others = "const kept = await caches.open((await caches.keys())[0]); \
            return (await kept.keys()).filter(({ url }) => !url.startsWith(new URL('../', location))).length";
        assert_eq!(browser.run_to_the_end(others).await, 0);
        assert_eq!(browser.run_to_the_end("return (await caches.keys()).length").await, 1);
        server.asked();
        for page in ["en/?place=MA-KEN", "fr/", "ar/places/", "en/"] {
            stands(&browser, &format!("{}{page}", server.site)).await;
        }
        let mut asked = server.asked();
        asked.dedup();
        assert!(asked.is_empty() || asked == ["worker.js"], "{asked:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_is_missing() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}en/", server.site)).await;
        kept(&browser).await;
        for path in ["site-0123456789abcdef.css", "en/nothing/", "data/none.csv", "edition/2024/en/"] {
            let status = format!("return (await fetch(new URL('../{path}', location))).status");
            assert_eq!(browser.run_to_the_end(&status).await, 404, "{path}");
        }
        // What the server has beside the site is the server's, an edition too.
        let page = b"<!DOCTYPE html><title>edition</title><h1>As it was</h1>".to_vec();
        let edition = || File { headers: "content-type: text/html\r\n".into(), body: page.clone() };
        server.put("edition/2024/en/index.html", edition());
        browser.visit(&format!("{}edition/2024/en/", server.site)).await;
        assert_eq!(browser.text("h1").await, "As it was");
        server.fall_silent();
        browser.visit(&format!("{}en/", server.site)).await;
        let status = "return await fetch('../site-0123456789abcdef.css').then(({ status }) => status, () => 'no answer')";
        assert_eq!(browser.run_to_the_end(status).await, "no answer");
    })
    .await;
}
