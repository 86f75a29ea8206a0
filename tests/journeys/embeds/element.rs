use dgsn_in_figures::site::element_integrity;

use super::hosts::Hosts;
use crate::browser::{Setup, journey, setting};

/// The frame of an element.
fn frame(id: &str) -> String {
    format!("document.getElementById('{id}').shadowRoot.querySelector('iframe')")
}

async fn article() -> Hosts {
    Hosts::serve(&[("site", &setting("DGSN_SITE")), ("integrity", &element_integrity())]).await
}

#[tokio::test]
async fn elements_show_their_figures_and_follow_their_attributes() {
    journey(Setup { size: (900, 3000), ..Setup::default() }, |browser| async move {
        let article = article().await;
        browser.visit(&article.page("element")).await;
        let (card, map, unknown) = (frame("card"), frame("map"), frame("unknown"));
        for element in [&card, &map, &unknown] {
            browser.until(&format!("{element}.style.height")).await;
        }
        let site = setting("DGSN_SITE");
        let source = |frame: &str| format!("return {frame}.src");
        assert_eq!(
            browser.run(&source(&card)).await,
            format!("{site}/fr/embed/card/cybercrime-cases/?year=2023")
        );
        assert_eq!(browser.run(&source(&map)).await, format!("{site}/ar/embed/map/"));
        assert_eq!(
            browser.run(&source(&unknown)).await,
            format!("{site}/fr/embed/?theme=dark"),
            "hostile values fall back"
        );
        let title = browser.run(&format!("return {card}.title")).await;
        assert_eq!(title, "Affaires de cybercriminalité · La DGSN en chiffres");
        assert_eq!(
            browser.run(&format!("return {card}.getAttribute('sandbox').includes('same-origin')")).await,
            false
        );
        let link = browser.run("return card.querySelector('a').getClientRects().length").await;
        assert_eq!(link, 0, "the figure has taken the link's place");
        assert_eq!(
            browser.run("return Object.keys(window).filter((name) => /dgsn/i.test(name)).join()").await,
            ""
        );

        // A map answers without loading again; anything else loads the right page, without a step for Back.
        let steps = browser.run("return history.length").await;
        browser.run("map.setAttribute('place', 'MA-KEN')").await;
        browser.until("events.includes('select')").await;
        assert_eq!(browser.run(&source(&map)).await, format!("{site}/ar/embed/map/"));
        browser.run("events.length = 0; card.setAttribute('view', 'check')").await;
        browser.until("events.includes('ready')").await;
        assert_eq!(browser.run(&source(&card)).await, format!("{site}/fr/embed/check/?year=2023"));
        assert_eq!(browser.run("return history.length").await, steps);
    })
    .await;
}

#[tokio::test]
async fn an_element_that_is_moved_goes_on() {
    journey(Setup { size: (900, 3000), ..Setup::default() }, |browser| async move {
        let article = article().await;
        browser.visit(&article.page("element")).await;
        let card = frame("card");
        browser.until(&format!("{card}.style.height")).await;
        browser.run("events.length = 0; document.body.prepend(card)").await;
        browser.until("events.includes('ready')").await;
        assert_eq!(browser.run("return card.shadowRoot.querySelectorAll('iframe').length").await, 1);
        let height = format!("return parseInt({card}.style.height)");
        let before = browser.run(&height).await.as_u64().unwrap();
        browser.run("card.style.width = '250px'").await;
        browser.until(&format!("parseInt({card}.style.height) > {before}")).await;
        browser.run("window.gone = card; card.remove(); dispatchEvent(new MessageEvent('message', { data: 1 }))").await;
        // Messages of others are not the frame's.
        browser.run("second.append(gone); postMessage({ source: 'dgsn-in-figures', v: 1, type: 'resize', data: { height: 9 } }, '*')").await;
        browser.until(&format!("{card}.style.height !== '9px'")).await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn the_link_stays_where_scripts_fail() {
    journey(Setup::default(), |browser| async move {
        let article = article().await;
        browser.visit(&article.page("no-script")).await;
        assert_eq!(browser.text("#card a").await, "Cybercriminalité");
        assert!(browser.is_visible("#card a").await);
    })
    .await;
}
