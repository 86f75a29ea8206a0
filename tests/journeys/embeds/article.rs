use super::hosts::Hosts;
use crate::browser::{Setup, journey, setting};

#[tokio::test]
async fn back_leaves_the_article_at_once() {
    journey(Setup::default(), |browser| async move {
        for path in ["/en/embed/map/", "/en/embed/check/"] {
            let hosts = Hosts::framing(path).await;
            browser.visit(&hosts.page("element")).await;
            browser.visit(&hosts.page("datawrapper")).await;
            browser.until("window.loadedAt").await;
            let steps = browser.run("return history.length").await;
            let click = "const click = (selector) => document.querySelector(selector)?.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));";
            // Before the program has come and after it.
            browser.inside(&format!("{click} click(\"[data-place='MA-KEN']\"); click('[data-option]')")).await;
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
            browser.inside(&format!("{click} click(\"[data-place='MA-ZAG']\"); click(\"[data-year='2023']\"); click(\"[data-option='agrees']\")")).await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            let address = browser.inside("return location.search").await;
            assert!(
                ["?year=2023&place=MA-ZAG", "?finding=agrees"].iter().any(|expected| address == *expected),
                "{address}"
            );
            assert_eq!(browser.run("return history.length").await, steps);
            browser.back().await;
            browser.until("location.pathname === '/element.html'").await;
        }
    })
    .await;
}

#[tokio::test]
async fn links_lead_out_of_the_frame_and_nothing_is_kept() {
    journey(Setup::default(), |browser| async move {
        let hosts = Hosts::framing("/en/embed/place/MA-KEN/").await;
        browser.visit(&hosts.page("plain")).await;
        browser.until("window.loadedAt").await;
        let inside = "return [...document.links].filter((link) => !link.hash || !document.getElementById(link.hash.slice(1)))
                      .filter((link) => link.target !== '_blank' || link.relList != 'noopener').map((link) => link.href).join()";
        // The way to close a place is there for the program.
        assert_eq!(browser.inside(inside).await.as_str().unwrap().split('#').nth(1), Some("MA"));
        let kept = "return localStorage.length + sessionStorage.length + document.cookie.length + (await navigator.serviceWorker?.getRegistrations() ?? []).length";
        assert_eq!(browser.inside(kept).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_sandbox_without_an_origin_is_enough() {
    journey(Setup::default(), |browser| async move {
        let hosts = Hosts::framing("/fr/embed/map/?year=2023&place=MA-KEN&theme=dark&worldview=un").await;
        browser.visit(&hosts.page("amp")).await;
        browser.until("window.loadedAt").await;
        while browser.inside("return document.documentElement.dataset.ready").await != "1" {}
        let shown =
            "return [document.documentElement.dataset.scheme, document.querySelector('[data-panel]').id,
                     document.querySelector('.worldview').hasAttribute('hidden'), origin,
                     document.querySelector('.marks:not([hidden])').dataset.shownYear].join()";
        assert_eq!(browser.inside(shown).await, "dark,MA-KEN,false,null,2023");
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn without_scripts_every_embed_is_there() {
    journey(Setup { scripts: false, size: (320, 900), ..Setup::default() }, |browser| async move {
        let site = setting("DGSN_SITE");
        for (path, said) in [
            ("card/identity-cards", "Cartes d’identité"),
            ("chart/years-road-accidents", "2024"),
            ("place/MA-RAB", "Rabat"),
            ("check", "Vérifier le rapport"),
            ("timeline", "Chronologie"),
        ] {
            browser.visit(&format!("{site}/fr/embed/{path}/")).await;
            let text = browser.text(".embed").await;
            assert!(text.contains(said) && text.contains("Non officiel."), "{path}: {text}");
        }
        browser.visit(&format!("{site}/fr/embed/map/")).await;
        browser.click("[data-place='MA-ZAG']").await;
        assert!(browser.text("#MA-ZAG").await.contains("Zagora"));
    })
    .await;
}
