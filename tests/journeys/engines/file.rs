//! The kiosk in one file, opened from a folder that holds nothing else.

use std::path::PathBuf;

use crate::browser::{Browser, setting};
use crate::kiosk::visitor::{PAGE, Visitor, on_page};

/// A folder with the file in it, which is gone afterwards.
struct Stick(PathBuf);

impl Stick {
    fn new() -> Self {
        let unique = format!("dgsn-stick-{}-{:?}", std::process::id(), std::thread::current().id());
        let folder = std::env::temp_dir().join(unique.replace(['(', ')'], ""));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::copy(setting("DGSN_KIOSK_FILE"), folder.join("kiosk.html")).unwrap();
        Self(folder)
    }

    /// Opens the file with settings, and notes from then on what it is forbidden.
    async fn open(&self, browser: Browser, settings: &str) -> Visitor {
        browser.visit(&format!("file://{}/kiosk.html{settings}", self.0.display())).await;
        let visitor = Visitor { browser };
        visitor.loop_is_on().await;
        visitor
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Clicks the middle of what a script names: not every driver has fingers.
async fn press(visitor: &Visitor, element: &str) {
    let (x, y) = visitor.point(element).await;
    visitor.browser.click_at(x, y).await;
}

async fn begin(visitor: &Visitor, language: &str) {
    press(visitor, &format!("document.querySelector('#attract a[data-language={language}]')")).await;
    visitor.browser.until("document.getElementById('attract').hidden").await;
    visitor.until(&format!("$('html').lang === '{language}' && $('html').dataset.ready")).await;
}

/// Nothing has been asked for, not even what the policy would have forbidden.
async fn asked_for_nothing(visitor: &Visitor) {
    let names = "performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'))";
    let asked = visitor.browser.run(&format!("return {names}.join()")).await;
    assert_eq!(asked, "", "the shell");
    let asked = visitor.browser.run(&format!("return {PAGE}.defaultView.{names}.join()")).await;
    assert_eq!(asked, "", "the page");
}

pub async fn a_visitor_finds_a_place_and_leaves_nothing_behind(browser: Browser) {
    let stick = Stick::new();
    let visitor = stick.open(browser, "").await;
    begin(&visitor, "ar").await;
    assert_eq!(visitor.ask("getComputedStyle($('html')).direction").await, "rtl");
    // Arabic letters come from the font inside.
    visitor
        .browser
        .until(&format!(
            "[...{PAGE}.fonts].some((font) => font.family.includes('Arabic') && font.status === 'loaded')"
        ))
        .await;

    press(&visitor, &on_page("[data-place='MA-ZAG'] path")).await;
    visitor
        .until(
            "$('.panel[data-panel]').id === 'MA-ZAG' && $('.panel[data-panel]').innerText.includes('زاكورة')",
        )
        .await;

    // The list of the search is inside: the town is no name of the map.
    press(&visitor, &on_page(".finder input")).await;
    visitor.until("$('.keyboard').checkVisibility()").await;
    press(&visitor, &on_page(".keyboard button[data-letters=latin]")).await;
    for letter in "bouznika".chars() {
        press(&visitor, &on_page(&format!(".keyboard .letters:not([hidden]) [data-key='{letter}']"))).await;
    }
    visitor.until("$('#found li')").await;
    press(&visitor, &on_page("#found li")).await;
    visitor.until("$('.panel[data-panel]').id === 'MA-BES'").await;

    // Another language shows the same; the next visitor finds nothing of it.
    press(&visitor, &on_page(".kiosk-tools a[hreflang=fr]")).await;
    visitor
        .until(
            "$('html').lang === 'fr' && $('html').dataset.ready && $('.panel[data-panel]').id === 'MA-BES'",
        )
        .await;
    asked_for_nothing(&visitor).await;
    press(&visitor, &on_page("[data-restart]")).await;
    visitor.loop_is_on().await;
    visitor.until("$('html').lang === 'ar' && $('.panel[data-panel]').id === 'MA' && scrollY === 0").await;
}

pub async fn the_parts_lead_to_each_other_and_figures_answer(browser: Browser) {
    let stick = Stick::new();
    let visitor = stick.open(browser, "?languages=en,fr&idle=3600").await;
    begin(&visitor, "en").await;
    let value = "$(\"[data-metric='cybercrime-cases'] [data-value]\").dataset.value";
    let before = visitor.ask(value).await;
    press(&visitor, &on_page("[data-year='2023']")).await;
    visitor.until(&format!("{value} !== '{}'", before.as_str().unwrap())).await;
    for part in ["figures", "check", "map"] {
        press(&visitor, &on_page(&format!(".kiosk-bar [data-part={part}]"))).await;
        visitor.until(&format!("$('.kiosk-bar [aria-current]').dataset.part === '{part}'")).await;
    }
    assert_ne!(visitor.ask(value).await, before, "what was chosen stays chosen");
    press(&visitor, &on_page("[data-zoom=in]")).await;
    visitor.until("$('.map[data-zoomed] .details use')").await;
    // A link out of the page leads nowhere.
    press(&visitor, &on_page(".downloads a")).await;
    asked_for_nothing(&visitor).await;
    visitor.until("$('html').dataset.ready && $('.map[data-zoomed]')").await;
}

pub async fn a_file_that_fails_goes_on_without_its_program(browser: Browser) {
    let stick = Stick::new();
    let visitor = stick.open(browser, "?languages=fr").await;
    begin(&visitor, "fr").await;
    for _ in 0..3 {
        visitor.browser.run(&format!("{PAGE}.documentElement.dataset.old = ''")).await;
        // As a panic of the program is told to the page.
        let fail = "dispatchEvent(new ErrorEvent('error', { message: 'out of order' }))";
        visitor.browser.run(&format!("{PAGE}.defaultView.{fail}")).await;
        visitor.until("!('old' in $('html').dataset) && $('.kiosk-bar [aria-current]')").await;
    }
    visitor.until("!('ready' in $('html').dataset)").await;
    press(&visitor, &on_page("[data-place='MA-ZAG'] path")).await;
    visitor.until("$('#MA-ZAG').checkVisibility() && !$('#MA').checkVisibility()").await;
    press(&visitor, &on_page("[data-year='2023']")).await;
    press(&visitor, &on_page("[data-restart]")).await;
    visitor.loop_is_on().await;
}

pub async fn an_operator_sets_the_file_and_sees_that_it_is_whole(browser: Browser) {
    let stick = Stick::new();
    let path = stick.0.join("kiosk.html");
    let text = std::fs::read_to_string(&path).unwrap();
    let settings = "{\"languages\": \"fr\", \"start\": \"place=MA-FES&year=2024\", \"site\": \"https://example.org/dgsn/\"}";
    std::fs::write(&path, text.replacen(">{}</script>", &format!(">{settings}</script>"), 1)).unwrap();
    let visitor = stick.open(browser, "?diag=1").await;
    visitor.until("$('html').lang === 'fr' && $('.panel[data-panel]').id === 'MA-FES'").await;
    visitor
        .browser
        .until("document.getElementById('diagnosis').textContent.includes('parts of this file are whole')")
        .await;
    visitor.browser.run("document.getElementById('diagnosis').remove()").await;
    begin(&visitor, "fr").await;
    press(&visitor, &on_page(".kiosk-bar [data-code]")).await;
    visitor.until("$('#code').open && $('#code svg path')").await;
    assert_eq!(
        visitor.ask("$('[data-slot=address]').textContent").await,
        "example.org/dgsn/fr/?year=2024&place=MA-FES"
    );
}
