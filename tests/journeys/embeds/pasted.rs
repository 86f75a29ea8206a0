//! The builder's code, pasted into an empty page of another site.

use serde_json::Value;

use super::hosts::Hosts;
use crate::browser::{Browser, Setup, journey, setting};

/// Chooses a view in the builder, and waits until its code knows how tall the middle preview is.
async fn build(browser: &Browser, choices: &str) -> Vec<(&'static str, String)> {
    browser.visit(&format!("{}/fr/build/?{choices}", setting("DGSN_SITE"))).await;
    browser
        .until("/height=\"(?!500\")\\d+\"/.test(document.querySelector('[data-code=iframe]').textContent)")
        .await;
    let mut codes = Vec::new();
    for kind in ["iframe", "script", "element"] {
        let code =
            browser.run(&format!("return document.querySelector('[data-code={kind}]').textContent")).await;
        codes.push((kind, code.as_str().unwrap().to_owned()));
    }
    codes
}

#[tokio::test]
async fn every_code_of_the_builder_works_in_an_empty_page() {
    journey(Setup { size: (660, 2000), ..Setup::default() }, |browser| async move {
        for (kind, code) in build(&browser, "view=card/cybercrime-cases/&year=2023").await {
            let host = Hosts::serve(&[("code", &code)]).await;
            browser.visit(&host.page("pasted")).await;
            let frame = "(document.querySelector('iframe') ?? document.querySelector('dgsn-figure')?.shadowRoot?.querySelector('iframe'))";
            browser.until(frame).await;
            let source = browser.run(&format!("return {frame}.src")).await;
            let shown = source.as_str().unwrap().split_once("/fr/embed/").map(|(_, shown)| shown).unwrap_or_default();
            assert!(shown.starts_with("card/cybercrime-cases/?year=2023"), "{kind}: {source}");
            browser.until(&format!("{frame}.title.includes('cybercriminalité')")).await;
            // As tall as its content where something listens; with room for it where nothing does.
            let told = "new Promise((done) => addEventListener('message', ({ data }) => { \
                const height = Object.values(data?.['datawrapper-height'] ?? {})[0]; if (height) done(height); }))";
            let told = browser
                .run_to_the_end(&format!(
                    "const told = {told}; const f = {frame}; \
                     f.contentWindow.postMessage({{ source: 'dgsn-in-figures-host', v: 1, type: 'hello' }}, '*'); return told"
                ))
                .await;
            let height = browser.run(&format!("return {frame}.getBoundingClientRect().height")).await;
            let (told, height) = (number(&told), number(&height));
            assert!(told > 150.0, "{kind}: the figure says that it is {told} px tall");
            let spare = if kind == "iframe" { 80.0 } else { 3.0 };
            assert!(height >= told && height - told <= spare, "{kind}: {height} px for {told} px");
        }
    })
    .await;
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

#[tokio::test]
async fn a_colour_is_taken_into_the_code_or_refused_with_a_sentence() {
    journey(Setup::default(), |browser| async move {
        let codes = build(&browser, "view=card/cybercrime-cases/&accent=%23d0442e").await;
        for (kind, code) in codes {
            assert!(code.contains("accent") && code.contains("d0442e"), "{kind}: {code}");
        }
        assert!(!browser.is_visible(".refused").await);
        let codes = build(&browser, "view=card/cybercrime-cases/&accent=%23ffff00").await;
        browser.wait_for(".refused:not([hidden])").await;
        assert!(browser.text(".refused").await.contains("contraste"));
        for (kind, code) in codes {
            assert!(!code.contains("ffff00"), "{kind}: {code}");
        }
    })
    .await;
}
