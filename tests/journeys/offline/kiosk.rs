//! A kiosk: its shell stays for days, and the pages in its frame are of the shell's own build.

use std::time::Duration;

use serde_json::json;

use super::kept;
use super::server::{File, Server, site};
use crate::browser::{Setup, journey};

/// What the shell does every minute, it does every fifth of a second.
const HASTE: &str =
    "const real = setInterval; self.setInterval = (act, time) => real(act, Math.min(time, 200));";

#[tokio::test]
async fn a_kiosk_goes_on_without_a_network() {
    let mut files = site(&["kiosk/settings.json"]).await;
    let settings =
        File { body: br#"{ "languages": "fr,ar" }"#.to_vec(), ..files["kiosk/settings.json"].clone() };
    files.insert("kiosk/settings.json".to_owned(), settings);
    let server = Server::serve(files).await;
    journey(Setup::default(), |browser| async move {
        let kiosk = format!("{}kiosk/", server.site);
        browser.visit(&kiosk).await;
        kept(&browser).await;
        server.fall_silent();
        browser.visit(&kiosk).await;
        let offered =
            "[...document.querySelectorAll('#attract nav a')].filter(a => !a.hidden).map(a => a.lang).join()";
        browser.until(&format!("{offered} === 'fr,ar'")).await;
        for lang in ["fr", "ar"] {
            browser.visit(&kiosk).await;
            browser.click(&format!("#attract a[data-language='{lang}']")).await;
            let root = "document.querySelector('iframe').contentDocument?.documentElement";
            browser.until(&format!("{root}?.lang === '{lang}' && {root}.dataset.ready")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_kiosk_takes_a_new_build_between_two_visitors() {
    let files = site(&[]).await;
    let worker = String::from_utf8(files["worker.js"].body.clone()).unwrap();
    let next = worker.replacen("const VERSION=\"", "const VERSION=\"next", 1).into_bytes();
    let next = File { body: next, ..files["worker.js"].clone() };
    let server = Server::serve(files).await;
    journey(Setup::default(), |browser| async move {
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HASTE })).await;
        browser.visit(&format!("{}kiosk/?slide=1", server.site)).await;
        kept(&browser).await;
        browser.click("#attract a[data-language='fr']").await;
        browser.run("window.before = true").await;
        server.put("worker.js", next);
        let look = "const kept = await navigator.serviceWorker.getRegistration(); window.kept = kept; await kept.update();";
        browser.run_to_the_end(look).await;
        browser.until("kept.waiting").await;
        // Ten minutes of a visitor.
        tokio::time::sleep(Duration::from_secs(2)).await;
        browser.until("window.before && kept.waiting").await;
        browser.run("document.querySelector('iframe').contentDocument.querySelector('[data-restart]').click()").await;
        browser.until("!window.before").await;
        let left = "return Boolean((await navigator.serviceWorker.getRegistration()).waiting)";
        assert_eq!(browser.run_to_the_end(left).await, json!(false), "the new build answers for the shell");
    })
    .await;
}

#[tokio::test]
async fn what_a_browser_has_piled_up_for_a_kiosk_goes_with_its_process() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}kiosk/", server.site)).await;
        kept(&browser).await;
        browser.devtools("ServiceWorker.enable", json!({})).await;
        let mut processes = Vec::new();
        for _ in 0..4 {
            // As it ends by itself where nobody is: it lives in a process of the kiosk's, too.
            browser.devtools("ServiceWorker.stopAllWorkers", json!({})).await;
            browser.run("self.before = true; location.reload()").await;
            browser.until("!self.before && document.querySelector('iframe')?.contentDocument?.documentElement.dataset.ready").await;
            // Scripts of one process are run by one isolate.
            let process = browser.devtools("Runtime.getIsolateId", json!({})).await["id"].clone();
            assert!(!processes.contains(&process), "{process} is there again after {processes:?}");
            processes.push(process);
            // It is not kept for somebody who might go back.
            let locks = "const { held, pending } = await navigator.locks.query(); \
                return [...held, ...pending].filter(({ name }) => name === 'dgsn-kiosk').length";
            assert_eq!(browser.run_to_the_end(locks).await, json!(1));
        }
    })
    .await;
}
