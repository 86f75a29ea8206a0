//! The site without a network, and while another build takes its place on the server.

mod build;
mod deploy;
mod frames;
mod install;
mod kiosk;
mod off;
mod server;
mod visit;

use crate::browser::Browser;

/// Waits until the worker has kept everything and answers for the page.
async fn kept(browser: &Browser) {
    browser.until("navigator.serviceWorker.controller").await;
}

/// Looks for another build and waits until nothing of it is under way, whether it has come or not.
async fn look(browser: &Browser) {
    let script = "const kept = await navigator.serviceWorker.getRegistration(); \
        await kept?.update().catch(() => {}); \
        while (kept?.installing || kept?.waiting) await new Promise((done) => setTimeout(done, 20));";
    browser.run_to_the_end(script).await;
}
