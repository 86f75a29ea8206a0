use super::hosts::Hosts;
use crate::browser::{Setup, journey};

/// Posts ten thousand values that the frame must leave alone.
const POST: &str = include_str!("post.js");

#[tokio::test]
async fn ten_thousand_messages_change_nothing_and_throw_nothing() {
    journey(Setup::default(), |browser| async move {
        for path in ["/en/embed/map/?childId=figure", "/en/embed/card/cybercrime-cases/"] {
            let hosts = Hosts::framing(path).await;
            browser.visit(&hosts.page("plain")).await;
            browser.until("window.loadedAt").await;
            if path.contains("map") {
                while browser.inside("return document.documentElement.dataset.ready").await != "1" {}
            }
            browser
                .inside("window.thrown = []; for (const name of ['error', 'unhandledrejection']) addEventListener(name, (event) => thrown.push(event.message ?? String(event.reason)))")
                .await;
            let state = "return document.documentElement.outerHTML + location.href + history.length";
            let before = browser.inside(state).await;
            assert_eq!(browser.run_to_the_end(POST).await, 10_000);
            assert_eq!(browser.inside("return thrown.join()").await, "");
            assert!(browser.inside(state).await == before, "{path} has changed");
        }
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}
