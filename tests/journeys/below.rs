//! What stands below the first screens becomes elements when they are painted: for a reader it has always been there.

use crate::browser::{Browser, Setup, journey, setting};
use crate::gate::Gate;

/// A link leads to a part, and a page that is loaded anew stands where it was left.
pub async fn a_link_leads_below_and_who_comes_back_finds_the_place_again(browser: Browser) {
    let site = setting("DGSN_SITE");
    browser.visit(&format!("{site}/en/#timeline")).await;
    browser.ready().await;
    browser.until("Math.abs(document.getElementById('timeline').getBoundingClientRect().top) < 60").await;

    browser.visit(&format!("{site}/fr/")).await;
    browser.ready().await;
    browser.run("scrollTo({ top: document.getElementById('check').offsetTop, behavior: 'instant' })").await;
    // What comes into sight gets its height only then.
    browser.until("(window.last ?? -1) === (window.last = scrollY)").await;
    let left = browser.run("return scrollY").await.as_f64().unwrap();
    assert!(left > 5000.0, "{left} is not below");
    browser.run("window.isOld = true; location.reload()").await;
    browser.until("!window.isOld && document.documentElement.dataset.ready === '1'").await;
    browser.until(&format!("Math.abs(scrollY - {left}) < 60")).await;
}

#[tokio::test]
async fn in_chromium() {
    journey(Setup::default(), a_link_leads_below_and_who_comes_back_finds_the_place_again).await;
}

#[tokio::test]
async fn it_does_not_wait_for_the_program() {
    journey(Setup::default(), |browser| async move {
        let gate = Gate::hold().await;
        browser.visit(&format!("{}/ar/", gate.address)).await;
        browser.until("document.querySelectorAll('noscript').length === 0").await;
        browser.click("[href='#check']").await;
        browser.until("Math.abs(document.getElementById('check').getBoundingClientRect().top) < 60").await;
        assert_eq!(browser.attribute("html", "data-ready").await, None, "the program is still held back");
        gate.release();
        browser.ready().await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    })
    .await;
}
