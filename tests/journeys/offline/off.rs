//! The off switch.

use super::server::{Server, file, site};
use super::{kept, look};
use crate::browser::{Setup, journey};

#[tokio::test]
async fn the_off_switch_removes_the_worker_and_what_it_has_kept() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        let page = format!("{}en/", server.site);
        browser.visit(&page).await;
        kept(&browser).await;
        browser.visit(&page).await;
        browser.ready().await;
        server.put("worker.js", file("worker-off.js").await);
        look(&browser).await;
        let left = "let left = 1; while (left) { await new Promise((done) => setTimeout(done, 50)); \
            left = [await navigator.serviceWorker.getRegistrations(), await caches.keys()].flat().length; }";
        browser.run_to_the_end(left).await;
        server.asked();
        browser.visit(&page).await;
        browser.ready().await;
        assert!(server.asked().contains(&"en/".to_owned()), "the server answers again");
        assert_eq!(browser.run("return navigator.serviceWorker.controller").await, serde_json::Value::Null);
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}
