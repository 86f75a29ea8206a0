//! What a visitor sees when the program fails.

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
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": forbid })).await;
        browser.run("location.reload()").await;
        visitor.loop_is_on().await;
        visitor.begin("en").await;
        visitor.tap(&on_page(".kiosk-bar [data-part=figures]")).await;
        visitor.until("$('.kiosk-bar [aria-current]').dataset.part === 'figures'").await;
        browser.until("document.getElementById('diagnosis').textContent.includes('Last failurenone')").await;
    })
    .await;
}
