//! What a browser really loads.

use crate::browser::{Setup, journey};

/// Bytes of fonts that a page may load, whatever is opened on it.
const FONTS: u64 = 60_000;

#[tokio::test]
async fn the_fonts_of_a_page_stay_below_their_limit() {
    for page in ["/en/?place=MA-KEN", "/fr/?place=MA-KEN", "/ar/?place=MA-KEN", "/ar/?year=2024&mode=table"] {
        journey(Setup::default(), |browser| async move {
            browser.open(page).await;
            browser.until("document.fonts.status === 'loaded'").await;
            let fonts = "performance.getEntriesByType('resource').filter(e => e.name.endsWith('.woff2'))";
            let names = browser.run(&format!("return {fonts}.map(e => e.name)")).await;
            let bytes =
                browser.run(&format!("return {fonts}.reduce((sum, e) => sum + e.encodedBodySize, 0)")).await;
            let bytes = bytes.as_u64().unwrap();
            println!("{page}: {bytes} bytes of fonts");
            assert!((1..FONTS).contains(&bytes), "{page} loads {bytes} bytes of fonts: {names}");
            let mut once: Vec<_> = names.as_array().unwrap().iter().map(ToString::to_string).collect();
            let all = once.len();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), all, "{page} fetches no font twice");
        })
        .await;
    }
}

#[tokio::test]
async fn pages_and_program_come_compressed() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        let compressed = "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))\
            .filter(e => /\\/$|\\.js$|\\.css$|\\.wasm$/.test(e.name)).every(e => e.encodedBodySize < e.decodedBodySize)";
        browser.until(compressed).await;
    })
    .await;
}
