//! Where nothing is kept: in frames, for those who save data, and as long as the page is used.

use std::time::Duration;

use serde_json::json;

use super::server::{File, Server, site};
use crate::browser::{Setup, journey};

/// Longer than a page waits before it has itself kept.
const LONG: Duration = Duration::from_secs(6);
/// How many workers and caches there are.
const STARTED: &str =
    "return [await navigator.serviceWorker.getRegistrations(), await caches.keys()].flat().length";

#[tokio::test]
async fn a_page_in_a_frame_starts_no_worker() {
    let shown = ["en/embed/map/", "en/embed/card/cybercrime-cases/"];
    let mut files = site(&[]).await;
    for path in shown {
        files.insert(format!("{path}index.html"), super::server::file(path).await);
    }
    let server = Server::serve(files).await;
    let frames: String = ["en/"]
        .iter()
        .chain(&shown)
        .map(|path| format!("<iframe src=\"{}{path}\"></iframe>", server.site))
        .collect();
    let page = |body: String| File { headers: "content-type: text/html\r\n".into(), body: body.into_bytes() };
    // On the site's own address, where frames may be of the site; and on another.
    server.put("framing.html", page(format!("<!DOCTYPE html>{frames}")));
    let other =
        Server::serve([("framing.html".to_owned(), page(format!("<!DOCTYPE html>{frames}")))].into()).await;
    journey(Setup::default(), |browser| async move {
        for address in [format!("{}framing.html", server.site), format!("{}framing.html", other.site)] {
            browser.visit(&address).await;
            tokio::time::sleep(LONG).await;
            assert_eq!(browser.run_to_the_end(STARTED).await, json!(0), "{address}");
        }
        assert!(!server.asked().contains(&"worker.js".to_owned()), "nobody asked for a worker");
    })
    .await;
}

#[tokio::test]
async fn who_saves_data_is_left_alone() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        browser.devtools("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": true })).await;
        browser.visit(&format!("{}en/", server.site)).await;
        browser.ready().await;
        assert_eq!(browser.run("return navigator.connection.saveData").await, json!(true));
        tokio::time::sleep(LONG).await;
        assert_eq!(browser.run_to_the_end(STARTED).await, json!(0));
    })
    .await;
}

#[tokio::test]
async fn who_uses_the_page_is_not_disturbed() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}en/", server.site)).await;
        browser.ready().await;
        for _ in 0..LONG.as_secs() {
            browser.run("dispatchEvent(new PointerEvent('pointerdown'))").await;
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        assert_eq!(browser.run_to_the_end(STARTED).await, json!(0), "a touch a second leaves no room");
        super::kept(&browser).await;
    })
    .await;
}
