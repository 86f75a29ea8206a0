//! Pictures, data, links and citations to take away.

use serde_json::{Value, json};

use crate::browser::{Browser, Setup, journey};

/// Keeps what the page saves instead of saving it.
pub const CATCH: &str = "window.saved = []; const make = URL.createObjectURL; \
    URL.createObjectURL = blob => { const url = make.call(URL, blob); window.saved.push(blob); return url; }; \
    HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }";

pub async fn press_and_wait(browser: &Browser, button: &str, name: &str) {
    browser.click(button).await;
    browser.until(&format!("window.savedAs === {}", json!(name))).await;
}

/// Opens the dialog of a view. What fills it in is fetched with the first press.
pub async fn open(browser: &Browser, view: &str) {
    browser.click(&format!("{view} [data-take]")).await;
    browser.until("document.querySelector('#take').open").await;
}

/// The size of the last picture, and how many of its points are not the colour of its ground, by thirds from the top.
pub async fn last_picture(browser: &Browser) -> Value {
    browser.run(
        "window.seen = undefined; createImageBitmap(window.saved.at(-1)).then(image => { \
         const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext('2d'); pen.drawImage(image, 0, 0); \
         const data = pen.getImageData(0, 0, image.width, image.height).data, ink = [0, 0, 0]; \
         for (let at = 0; at < data.length; at += 4) if (data[at] < 120) ink[Math.floor(3 * at / data.length)] += 1; \
         window.seen = { width: image.width, height: image.height, ink, ground: [...data.slice(0, 4)] }; })",
    )
    .await;
    browser.until("window.seen").await;
    browser.run("return window.seen").await
}

#[tokio::test]
async fn a_chart_is_a_picture_of_any_size_with_its_words_in_every_language() {
    for lang in ["en", "ar"] {
        journey(Setup::default(), |browser| async move {
            browser.open(&format!("/{lang}/")).await;
            browser.run(CATCH).await;
            open(&browser, "#chart-parts-cooperation-countries").await;
            assert_eq!(
                browser.text("#take h2").await,
                browser.text("#chart-parts-cooperation-countries h4").await,
                "the dialog says what is taken"
            );
            press_and_wait(&browser, "#take [data-png='1']", "dgsn-chart-parts-cooperation-countries@1x.png")
                .await;
            let one = last_picture(&browser).await;
            press_and_wait(&browser, "#take [data-png='4']", "dgsn-chart-parts-cooperation-countries@4x.png")
                .await;
            let four = last_picture(&browser).await;
            assert_eq!(four["width"].as_f64().unwrap(), 4.0 * one["width"].as_f64().unwrap());
            assert_eq!(four["ground"], json!([247, 242, 232, 255]), "paper, to the corner");
            // The title stands in the first third, the source in the last: with its fonts, or there would be nothing.
            for third in [0, 2] {
                assert!(four["ink"][third].as_u64().unwrap() > 5_000, "{lang}: {four}");
            }
        })
        .await;
    }
}

#[tokio::test]
async fn the_map_is_taken_as_it_is_seen() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/?layer=officers&place=MA-RAB").await;
        browser.run(CATCH).await;
        open(&browser, ".map-foot").await;
        press_and_wait(&browser, "#take [data-svg]", "dgsn-map.svg").await;
        browser
            .run("window.seen = undefined; window.saved.at(-1).text().then(text => { window.seen = text; })")
            .await;
        browser.until("window.seen").await;
        let svg = browser.run("return window.seen").await;
        let picture = roxmltree::Document::parse(svg.as_str().unwrap()).unwrap();
        let said = |words: &str| {
            picture.descendants().any(|node| node.text().is_some_and(|text| text.contains(words)))
        };
        assert!(said("Rabat") && said("non officiel") && said("OpenStreetMap"));
        let has =
            |name: &str, value: &str| picture.descendants().any(|node| node.attribute(name) == Some(value));
        assert!(has("data-legend", "officers") && !has("data-legend", "marks"));
        assert!(has("aria-current", "true"), "the selected place is marked");
        press_and_wait(&browser, "#take [data-png='4']", "dgsn-map@4x.png").await;
        let picture = last_picture(&browser).await;
        let points = picture["width"].as_u64().unwrap() * picture["height"].as_u64().unwrap();
        assert!(points < 16_777_216, "{points} points are more than Safari draws");
    })
    .await;
}

#[tokio::test]
async fn link_and_citation_are_copied_and_lead_back() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/?year=2024").await;
        let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        browser.devtools("Browser.grantPermissions", grant).await;
        open(&browser, "#chart-slope-cooperation").await;
        browser.click("#take [data-copy='citation']").await;
        browser.until("document.querySelector('#take [role=status]').textContent === 'Copied.'").await;
        browser.run("navigator.clipboard.readText().then(text => { window.seen = text; })").await;
        browser.until("window.seen").await;
        let citation = browser.run("return window.seen").await;
        let citation = citation.as_str().unwrap();
        // As it is read: signs of direction would be in the way of whoever pastes it.
        assert!(citation.contains("unofficial") && citation.contains("edition 2024-"), "{citation}");
        assert!(citation.ends_with("/en/?year=2024#chart-slope-cooperation"), "{citation}");
        browser.click("#take [data-close]").await;
        assert!(!browser.is_visible("#take").await);
    })
    .await;
}

#[tokio::test]
async fn what_the_browser_forbids_is_said_and_nothing_breaks() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.run("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })").await;
        open(&browser, ".map-foot").await;
        browser.click("#take [data-copy='link']").await;
        browser.until("document.querySelector('#take [role=status]').textContent.includes('does not allow')").await;
        browser.press("\u{e00c}").await;
        browser.until("!document.querySelector('#take').open").await;
        browser.click("[data-place='MA-ZAG']").await;
        browser.until("location.search === '?place=MA-ZAG'").await;
    })
    .await;
}

#[tokio::test]
async fn a_table_is_copied_and_saved_as_it_is_sorted() {
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}/fr/places/", crate::browser::setting("DGSN_SITE"))).await;
        browser.run(CATCH).await;
        browser.click("th:nth-child(2) .sort").await;
        browser.click("th:nth-child(2) .sort").await;
        press_and_wait(&browser, "[data-save='csv']", "dgsn.csv").await;
        browser.run("window.saved.at(-1).text().then(text => { window.seen = text; })").await;
        browser.until("window.seen").await;
        let csv = browser.run("return window.seen").await;
        let mut lines = csv.as_str().unwrap().lines();
        assert!(lines.next().unwrap().contains("Région"));
        let first = lines.next().unwrap();
        assert!(
            first.starts_with("Casablanca,3218036,") && first.ends_with(",Casablanca-Settat"),
            "{first}: numbers as machines write them"
        );
        assert_eq!(lines.count(), 74);
    })
    .await;
}

#[tokio::test]
async fn a_table_of_figures_says_that_it_was_copied() {
    journey(Setup::default(), |browser| async move {
        let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        browser.devtools("Browser.grantPermissions", grant).await;
        browser.open("/en/?view=table").await;
        browser.click(".table-frame [data-copy='table']").await;
        browser
            .until("document.querySelector(\".table-frame [data-copy='table']\").textContent === 'Copied.'")
            .await;
    })
    .await;
}
