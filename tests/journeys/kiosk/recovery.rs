//! What a visitor sees when the program fails.

use std::io::Cursor;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::visitor::{PAGE, UPRIGHT, Visitor, on_page, visit};

/// Makes the program of the page end as a panic ends it: it is asked for more memory than there is, and traps.
const PANIC: &str = "const address = new URL(document.querySelector('meta[name=program]').content, document.baseURI); \
    const program = await (await import(address)).default(); \
    setTimeout(() => program.__wbindgen_malloc(-16, 1));";

async fn panic(visitor: &Visitor) {
    visitor.browser.run(&format!("{PAGE}.documentElement.dataset.old = ''")).await;
    visitor.browser.inside_to_the_end(PANIC).await;
    // The page that comes after it.
    visitor.until("!('old' in $('html').dataset) && $('.kiosk-bar [aria-current]')").await;
}

#[tokio::test]
async fn a_panic_shows_the_page_anew_and_the_third_one_the_page_without_the_program() {
    visit(UPRIGHT, "?diag=1", |visitor| async move {
        let browser = &visitor.browser;
        visitor.begin("fr").await;
        for _ in 0..2 {
            panic(&visitor).await;
            visitor.page_answers().await;
            assert_eq!(visitor.ask("$('html').lang").await, "fr");
        }
        browser
            .until("document.getElementById('diagnosis').textContent.includes('(2 within a minute)')")
            .await;
        panic(&visitor).await;
        assert_eq!(visitor.ask("$('html').dataset.ready ?? ''").await, "");
        assert_eq!(
            browser.run("return document.getElementById('attract').hidden").await,
            true,
            "the visit goes on"
        );

        // It still answers touches: places are links, the bar leads to the parts, the languages to their pages.
        visitor.tap(&on_page("[data-place='MA-CAS']")).await;
        visitor.until("$('#MA-CAS').checkVisibility() && !$('#MA').checkVisibility()").await;
        visitor.tap(&on_page(".kiosk-bar [data-part=check]")).await;
        visitor.until("$('.kiosk-bar [aria-current]').dataset.part === 'check'").await;
        visitor.tap(&on_page(".kiosk-tools a[hreflang=en]")).await;
        visitor.until("$('html').lang === 'en' && $('.kiosk-bar [aria-current]')").await;
        assert!(
            !visitor
                .ask("$('.finder').checkVisibility({ visibilityProperty: true })")
                .await
                .as_bool()
                .unwrap()
        );

        // The next visitor gets another try.
        visitor.tap(&on_page("[data-restart]")).await;
        visitor.loop_is_on().await;
    })
    .await;
}

#[tokio::test]
async fn a_kiosk_goes_on_where_nothing_can_be_kept() {
    visit(UPRIGHT, "?diag=1", |visitor| async move {
        let browser = &visitor.browser;
        let forbid = "Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new DOMException('full', 'QuotaExceededError'); }";
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": forbid })).await;
        browser.run("location.reload()").await;
        visitor.loop_is_on().await;
        visitor.begin("en").await;
        visitor.tap(&on_page(".kiosk-bar [data-part=figures]")).await;
        visitor.until("$('.kiosk-bar [aria-current]').dataset.part === 'figures'").await;
        browser.until("document.getElementById('diagnosis').textContent.includes('Last failurenone')").await;
    })
    .await;
}

/// The pixels of the screen.
async fn picture(visitor: &Visitor) -> Vec<u8> {
    let shot = visitor.browser.devtools("Page.captureScreenshot", json!({})).await;
    let file = STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
    let mut picture = png::Decoder::new(Cursor::new(file)).read_info().unwrap();
    let mut pixels = vec![0; picture.output_buffer_size().unwrap()];
    picture.next_frame(&mut pixels).unwrap();
    pixels
}

/// Whether two pictures look the same: edges may be a shade lighter where the screen was painted in other pieces.
fn are_alike(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.abs_diff(*b) < 64)
}

#[tokio::test]
async fn a_kiosk_goes_on_when_the_process_that_paints_is_lost() {
    visit(UPRIGHT, "", |visitor| async move {
        let becomes = async |wanted: &dyn Fn(&[u8]) -> bool| {
            for _ in 0..50 {
                if wanted(&picture(&visitor).await) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            panic!("the screen never came to show it");
        };
        visitor.begin("ar").await;
        // A browser without a window paints all of a page when it is asked for a picture, and shows the foot in the next.
        picture(&visitor).await;
        visitor.browser.run_to_the_end("await new Promise((rested) => setTimeout(rested, 1000));").await;
        let before = picture(&visitor).await;
        visitor.browser.devtools("Browser.crashGpuProcess", json!({})).await;
        becomes(&|picture| are_alike(picture, &before)).await;
        visitor.tap(&on_page("a[href='#MA-ZAG']")).await;
        becomes(&|picture| !are_alike(picture, &before)).await;
        visitor.until("$('#MA-ZAG[data-panel]')").await;
    })
    .await;
}
