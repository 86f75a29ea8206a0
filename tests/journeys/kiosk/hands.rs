//! Targets, letters, typing, gestures, and what visitors take along.

use std::time::Duration;

use serde_json::json;

use super::visitor::{PAGE, UPRIGHT, Visitor, on_page, visit};
use crate::browser::Setup;

/// What a hand can touch, and how large it is on the screen at least; lines of text that are links to a source are read, not
/// touched, and areas of the map have the list of places and the enlargement.
const TARGETS: &str = ".kiosk-foot :is(a, button, input), .layers a, .zoom button, .modes a, .themes a, .findings a, \
    .place-list summary, .neighbours a, .tour-start, .tour-steps a, .panel .close";

async fn smallest(visitor: &Visitor, what: &str) -> f64 {
    let scale = "document.querySelector('iframe').getBoundingClientRect().width / document.querySelector('iframe').clientWidth";
    visitor.ask(&format!("{what} * {scale}")).await.as_f64().unwrap()
}

#[tokio::test]
async fn targets_are_large_and_letters_can_be_read_from_afar() {
    for (size, language) in
        [((1080, 1920), "ar"), ((1920, 1080), "fr"), ((3840, 2160), "en"), ((1280, 800), "fr")]
    {
        visit(Setup { size, ..UPRIGHT }, "?site=https://example.org/", |visitor| async move {
            visitor.begin(language).await;
            visitor.tap(&on_page("a[href='#MA-CAS']")).await;
            visitor.until("$('#MA-CAS[data-panel]')").await;
            let seen = "e => e.checkVisibility() && e.getClientRects().length";
            let targets = format!("all(`{TARGETS}`).filter({seen})");
            let target = smallest(&visitor, &format!("Math.min(...{targets}.map(e => e.getBoundingClientRect().height))")).await;
            let which = visitor.ask(&format!("{targets}.sort((a, b) => a.offsetHeight - b.offsetHeight)[0].outerHTML")).await;
            assert!(target >= 64.0, "{size:?}: a target is {target} px high: {which}");
            let letters = "Math.min(...all('main *, footer *, header *').filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.closest('svg, .for-readers')).map(e => parseFloat(getComputedStyle(e).fontSize)))";
            let letters = smallest(&visitor, letters).await;
            assert!(letters >= 20.0, "{size:?}: letters are {letters} px high");
            let wide = visitor.ask("$('html').scrollWidth - $('html').clientWidth").await;
            assert_eq!(wide, 0, "{size:?}: the page is wider than the screen");
            let rows = visitor.browser.run("return Math.min(...[...document.querySelectorAll('#attract a')].map(a => a.offsetHeight))").await;
            assert_eq!(rows, 0, "the loop is gone");
        })
        .await;
    }
}

#[tokio::test]
async fn the_keyboard_on_the_screen_finds_in_both_scripts() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.begin("ar").await;
        let type_in = async |letters: &str| {
            for letter in letters.chars() {
                visitor
                    .tap(&on_page(&format!(".keyboard .letters:not([hidden]) [data-key='{letter}']")))
                    .await;
            }
        };
        visitor.tap(&on_page(".finder input")).await;
        visitor.until("$('.keyboard').checkVisibility() && $('.finder input').inputMode === 'none'").await;
        type_in("طنجح").await;
        visitor.tap(&on_page("[data-erase]")).await;
        type_in("ة").await;
        assert_eq!(visitor.ask("$('.finder input').value").await, "طنجة");
        visitor.until("$('#found li')").await;
        visitor.tap(&on_page("#found li")).await;
        visitor.until("$('.panel[data-panel]').id === 'MA-TNG'").await;

        visitor.tap(&on_page(".finder input")).await;
        visitor.tap(&on_page(".keyboard button[data-letters=latin]")).await;
        type_in("fes").await;
        visitor.until("$('#found li')").await;
        visitor.tap(&on_page("[data-done]")).await;
        visitor.until("!$('.keyboard').checkVisibility()").await;
    })
    .await;
}

#[tokio::test]
async fn links_that_lead_out_become_codes() {
    visit(UPRIGHT, "?site=https://example.org/dgsn", |visitor| async move {
        visitor.begin("fr").await;
        visitor.tap(&on_page("[data-year='2023']")).await;
        visitor.tap(&on_page(".kiosk-bar [data-code]")).await;
        visitor.until("$('#code').open && $('#code svg path')").await;
        assert_eq!(
            visitor.ask("$('[data-slot=address]').textContent").await,
            "example.org/dgsn/fr/?year=2023"
        );
        visitor.tap(&on_page("#code [data-shut]")).await;
        visitor.until("!$('#code').open").await;

        visitor.tap(&on_page(".downloads a")).await;
        visitor.until("$('#code').open").await;
        assert_eq!(
            visitor.ask("$('[data-slot=address]').textContent").await,
            "example.org/dgsn/data/facts.csv"
        );
        // A tap beside it closes it.
        visitor.touch(20.0, 100.0).await;
        visitor.until("!$('#code').open").await;
        let outside = "all('a[href]').filter(a => a.hasAttribute('target')).length";
        assert_eq!(visitor.ask(outside).await, 0);
    })
    .await;
}

#[tokio::test]
async fn without_an_address_nothing_can_be_taken_along() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.begin("en").await;
        assert!(!visitor.ask("$('.kiosk-bar [data-code]').checkVisibility()").await.as_bool().unwrap());
        let before = visitor.ask("location.href").await;
        visitor.tap(&on_page(".downloads a")).await;
        assert_eq!(visitor.ask("$('#code').open").await, false);
        assert_eq!(visitor.ask("location.href").await, before);
    })
    .await;
}

#[tokio::test]
async fn menus_selections_and_keys_that_lead_away_are_locked() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.begin("en").await;
        for realm in ["window", &format!("{PAGE}.defaultView")] {
            let stopped = visitor
                .browser
                .run(&format!(
                    "const w = {realm}; const event = (name, init = {{}}, sort = 'Event') => {{ \
                     const e = new w[sort](name, {{ cancelable: true, bubbles: true, ...init }}); w.document.body.dispatchEvent(e); return e.defaultPrevented; }}; \
                     return [event('contextmenu'), event('dragstart'), event('drop'), event('gesturestart'), event('selectstart'), \
                     event('keydown', {{ key: 'p', ctrlKey: true }}, 'KeyboardEvent'), event('keydown', {{ key: 'F5' }}, 'KeyboardEvent'), \
                     event('keydown', {{ key: 'a' }}, 'KeyboardEvent'), w.open('about:blank') === null]"
                ))
                .await;
            assert_eq!(stopped, json!([true, true, true, true, true, true, true, false, true]), "{realm}");
        }
        assert_eq!(visitor.ask("getComputedStyle($('.map-drawing')).touchAction").await, "none");
        assert_eq!(visitor.ask("getComputedStyle($('p')).userSelect").await, "none");
    })
    .await;
}

#[tokio::test]
async fn one_finger_moves_the_enlarged_map() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.begin("en").await;
        visitor.tap(&on_page("[data-zoom=in]")).await;
        visitor.until("$('.map[data-zoomed]')").await;
        let shown = "(b => [b.x, b.y])($('.map-drawing').viewBox.baseVal)";
        let before = visitor.ask(shown).await;
        let (x, y) = visitor.point(&on_page(".map-drawing")).await;
        visitor.drag((x, y), (x + 150.0, y + 90.0)).await;
        let after = visitor.ask(shown).await;
        let moved = |axis: usize| before[axis].as_f64().unwrap() - after[axis].as_f64().unwrap();
        assert!(moved(0) > 10.0 && moved(1) > 5.0, "{before} {after}");
        assert_eq!(visitor.ask("$('.panel[data-panel]').id").await, "MA", "a drag chooses no place");
    })
    .await;
}

#[tokio::test]
async fn a_finger_drawn_across_the_screen_does_not_lead_back() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.begin("ar").await;
        visitor.browser.run("window.isStill = true").await;
        for part in [".kiosk-head", ".layers", "#MA h2", "#check h2", ".kiosk-foot"] {
            let (_, y) = visitor.point(&on_page(part)).await;
            for (from, to) in [(200.0, 1000.0), (900.0, 100.0)] {
                visitor.drag((from, y), (to, y)).await;
                // A browser that goes back does so when the finger has left the screen.
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            let is_still = visitor.browser.run("return window.isStill ?? location.href").await;
            assert_eq!(is_still, true, "{part} has led out of the kiosk");
        }
        // What is wider than the screen still moves.
        let (_, y) = visitor.point(&on_page(".layers")).await;
        visitor.drag((200.0, y), (1000.0, y)).await;
        visitor.until("$('.layers').scrollLeft < -20").await;
    })
    .await;
}

#[tokio::test]
async fn a_screen_that_is_turned_shows_the_same() {
    visit(UPRIGHT, "", |visitor| async move {
        visitor.begin("fr").await;
        visitor.tap(&on_page("a[href='#MA-ZAG']")).await;
        visitor.until("$('#MA-ZAG[data-panel]')").await;
        visitor.browser.resize((1920, 1080)).await;
        let fills = "(b => Math.abs(b.width - innerWidth) < 3 && Math.abs(b.height - innerHeight) < 3)(document.querySelector('iframe').getBoundingClientRect())";
        visitor.browser.until(fills).await;
        visitor.until("$('#MA-ZAG[data-panel]')").await;
        assert_eq!(visitor.ask("$('html').scrollWidth - $('html').clientWidth").await, 0);
    })
    .await;
}
