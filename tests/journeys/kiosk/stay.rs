//! The question whether somebody is still there, and what is left of a visitor.

use super::visitor::{UPRIGHT, on_page, visit};

#[tokio::test]
async fn who_answers_goes_on_and_who_does_not_leaves_nothing() {
    // Long enough for a slow machine to touch twice before the question.
    visit(UPRIGHT, "?idle=5&answer=4", |visitor| async move {
        let browser = &visitor.browser;
        visitor.begin("en").await;
        visitor.tap(&on_page("a[href='#MA-CAS'], [data-place='MA-CAS']")).await;
        visitor.until("$('#MA-CAS[data-panel]')").await;
        visitor.tap(&on_page("[data-year='2023']")).await;
        browser.until("document.getElementById('question').open").await;
        let shown = "[...document.querySelectorAll('#question [data-language]')].filter(q => !q.hidden)";
        browser.until(&format!("{shown}.length === 1 && {shown}[0].lang === 'en'")).await;
        let left = format!("Number({shown}[0].querySelector('[data-left]').textContent)");
        browser.until(&format!("{left} <= 3 && {left} > 0")).await;

        visitor.tap(&format!("{shown}[0].querySelector('[data-stay]')")).await;
        browser.until("!document.getElementById('question').open").await;
        visitor.until("$('#MA-CAS[data-panel]') && $('[data-year=\"2023\"][aria-current]')").await;

        visitor.loop_is_on().await;
        browser.until("!document.getElementById('question').open").await;
        visitor
            .until(
                "$('html').lang === 'ar' && $('#MA[data-panel]') && $('[data-year=compare][aria-current]')",
            )
            .await;
        assert_eq!(visitor.ask("$('html').scrollTop").await, 0);
        assert_eq!(visitor.ask("location.search").await, "?idle=5&answer=4");
        assert_eq!(browser.run("return document.activeElement === document.body").await, true);
    })
    .await;
}

#[tokio::test]
async fn another_language_keeps_the_view_and_starting_again_ends_it() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.begin("ar").await;
        visitor.tap(&on_page("[data-year='2024']")).await;
        visitor.until("$('[data-year=\"2024\"][aria-current]')").await;
        visitor.tap(&on_page(".kiosk-tools a[hreflang=fr]")).await;
        visitor.until("$('html').lang === 'fr' && $('html').dataset.ready && $('[data-year=\"2024\"][aria-current]')").await;
        let steps = visitor.browser.run("return history.length").await;
        visitor.tap(&on_page("[data-restart]")).await;
        visitor.loop_is_on().await;
        assert_eq!(visitor.browser.run("return history.length").await, steps, "nobody goes back in a kiosk");
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_set_is_no_time_without_a_visitor() {
    visit(UPRIGHT, "?idle=5&answer=2", |visitor| async move {
        visitor.begin("en").await;
        // As after a night asleep: the clock of the page jumps by ten hours.
        visitor
            .browser
            .run(
                "const real = performance.now.bind(performance); performance.now = () => real() + 36e6; \
                  const now = Date.now; Date.now = () => now() - 36e6;",
            )
            .await;
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        assert_eq!(visitor.browser.run("return document.getElementById('question').open").await, false);
        visitor.browser.until("document.getElementById('question').open").await;
        visitor.loop_is_on().await;
    })
    .await;
}
