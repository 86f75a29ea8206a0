use crate::browser::{Browser, Setup, journey};

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const DOWN: &str = "\u{e015}";
const FIELD: &str = "[data-control='finder'] input";
const PHONE: Setup = Setup { scripts: true, motion: false, waits: true, size: (360, 780) };

/// Calls the field, types, and opens the first result.
async fn find(browser: &Browser, query: &str) {
    browser.run("document.activeElement.blur()").await;
    browser.press("/").await;
    browser.press(query).await;
    browser.wait_for("#found [role='option']").await;
    browser.press(ENTER).await;
}

/// Waits until an element is in sight, all of it or the middle of it.
async fn in_sight(browser: &Browser, element: &str) {
    let script = format!(
        "(box => box.height > 0 && (box.top + box.bottom) / 2 > 0 && (box.top + box.bottom) / 2 < innerHeight)({element}.getBoundingClientRect())"
    );
    browser.until(&script).await;
}

fn one(selector: &str) -> String {
    format!("document.querySelector(\"{selector}\")")
}

async fn panel_is(browser: &Browser, place: &str) {
    browser.until(&format!("document.querySelector(\"[data-panel='place']\").id === '{place}'")).await;
}

#[tokio::test]
async fn a_place_is_found_by_any_of_its_names() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        for (query, place) in [
            ("القنيطره", "MA-KEN"),
            ("fès", "MA-FES"),
            ("beni mel", "MA-BEM"),
            ("Tangier", "MA-TNG"),
            ("Fez", "MA-FES"),
            ("Tanger", "MA-TNG"),
            ("marakesh", "MA-MAR"),
            ("طنجة", "MA-TNG"),
            ("أسفى", "MA-SAF"),
            ("casablnaca", "MA-CAS"),
            ("kenirta", "MA-KEN"),
        ] {
            find(&browser, query).await;
            panel_is(&browser, place).await;
            assert_eq!(browser.address().await, format!("/en/?place={place}"), "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_key_calls_the_field_and_escape_leads_back() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/").await;
        browser.run("document.querySelector('#check').scrollIntoView({ behavior: 'instant' })").await;
        browser
            .run("document.querySelector('#check a, #check summary').focus({ preventScroll: true })")
            .await;
        browser.run("window.before = document.activeElement").await;
        // Where it stands changes until what is near has its size.
        let rest = "(top => { const still = window.top_before === top; window.top_before = top; return still })(before.getBoundingClientRect().top)";
        browser.until(rest).await;
        browser.press("/").await;
        browser.until(&format!("document.activeElement === {}", one(FIELD))).await;
        // The key writes where one writes.
        browser.press("a/b").await;
        assert_eq!(browser.run(&format!("return {}.value", one(FIELD))).await, "a/b");
        browser.press(ESCAPE).await;
        browser.until("document.activeElement === window.before").await;
        assert_eq!(browser.run(&format!("return {}.value", one(FIELD))).await, "");
        browser.until("Math.abs(before.getBoundingClientRect().top - window.top_before) < 2").await;
    })
    .await;
}

#[tokio::test]
async fn a_figure_is_found_and_brought_into_sight() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/?theme=roads&view=table").await;
        find(&browser, "sextorsion").await;
        let card = "document.querySelector(\"[data-metric='sextortion-cases']\").getBoundingClientRect()";
        browser.until(&format!("{card}.top >= 0 && {card}.bottom <= innerHeight && {card}.height > 0")).await;
        assert_eq!(browser.address().await, "/fr/");
        browser.until("location.hash === '#metric-sextortion-cases'").await;
        // Back is one step.
        browser.back().await;
        browser.until("location.search === '?theme=roads&view=table'").await;
    })
    .await;
}

#[tokio::test]
async fn a_figure_without_a_card_is_found_in_its_table() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        find(&browser, "burglaries").await;
        browser.until("location.search === '?view=table'").await;
        let row = "document.querySelector(\"[data-row='burglaries']\").getBoundingClientRect()";
        browser.until(&format!("{row}.height > 0 && {row}.top >= 0 && {row}.bottom <= innerHeight")).await;
        // The address leads there again.
        let address = browser.run("return location.href").await;
        browser.visit("about:blank").await;
        browser.visit(address.as_str().unwrap()).await;
        browser.ready().await;
        in_sight(&browser, &one("[data-row='burglaries']")).await;
    })
    .await;
}

/// A query in one of the languages, and what it must bring into sight.
async fn opens(browser: &Browser, query: &str, selector: &str) {
    find(browser, query).await;
    in_sight(browser, &one(selector)).await;
    browser.until(&format!("document.activeElement === {}", one(selector))).await;
}

async fn every_sort_opens_its_picture(browser: Browser) {
    // A theme that hides the chart, and tables, are left.
    browser.open("/en/?theme=roads&view=table").await;
    opens(&browser, "Spain and France", "#chart-parts-cooperation-countries").await;
    browser.until("location.hash === '#chart-parts-cooperation-countries' && location.search === ''").await;
    // In the words of another language.
    opens(&browser, "منصة إبلاغ", "#platform-e-blagh").await;
    browser.until("location.hash === '#platform-e-blagh'").await;
    opens(&browser, "affaires de sextorsion", "#metric-sextortion-cases").await;
    // A structure, by its type and its town, with an error.
    find(&browser, "dog handlin brigade kenitra").await;
    panel_is(&browser, "MA-KEN").await;
    let item = "document.querySelector('#MA-KEN [data-found]')";
    browser.until(&format!("{item}.textContent.includes('Dog-handling brigade')")).await;
    in_sight(&browser, item).await;
    browser.until("location.search === '?place=MA-KEN'").await;
    // The mark goes.
    browser.until("!document.querySelector('[data-found]')").await;
    // A town inside an area.
    find(&browser, "bouznika").await;
    panel_is(&browser, "MA-BES").await;
    in_sight(&browser, "document.querySelector(\"[data-panel='place']\")").await;
}

#[tokio::test]
async fn every_sort_opens_its_picture_on_a_desk() {
    journey(Setup::default(), every_sort_opens_its_picture).await;
}

#[tokio::test]
async fn every_sort_opens_its_picture_on_a_phone() {
    journey(PHONE, every_sort_opens_its_picture).await;
}

#[tokio::test]
async fn every_sort_opens_its_picture_with_motion() {
    journey(Setup { motion: true, ..Setup::default() }, every_sort_opens_its_picture).await;
}

#[tokio::test]
async fn what_was_there_before_is_unfolded() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.run("window.folded = [...document.querySelectorAll('.existing .what')][0]").await;
        let script = "return [folded.textContent, folded.closest('section').querySelector('h2').firstChild.textContent.trim()].join(' ')";
        let query = browser.run(script).await.as_str().unwrap().to_owned();
        find(&browser, &query).await;
        browser.until("folded.closest('details').open").await;
        in_sight(&browser, "folded").await;
    })
    .await;
}

#[tokio::test]
async fn results_say_what_they_are_and_how_many() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/").await;
        browser.click(FIELD).await;
        browser.press("traces numeriques").await;
        browser.until("document.querySelectorAll('#found li').length === 8").await;
        let sorts = "[...document.querySelectorAll('#found li span')].map(span => span.textContent)";
        browser.until(&format!("['chiffre', 'graphique'].every(sort => {sorts}.includes(sort))")).await;
        browser.until("document.querySelector('.found [role=status]').textContent.includes('8 sur')").await;
        browser.press(DOWN).await;
        browser.until("document.activeElement.getAttribute('aria-activedescendant') === 'found-1'").await;
        // A click opens too, and the field gives the focus to what was found.
        browser.click("#found li:nth-child(2)").await;
        browser.until("document.querySelectorAll('#found li').length === 0 && location.hash").await;
        browser.until("document.activeElement.id === location.hash.slice(1)").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_is_said() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.click(FIELD).await;
        browser.press("zzzz").await;
        browser
            .until("document.querySelector('.found [role=status]').textContent.includes('Nothing found')")
            .await;
        assert!(browser.is_visible(".found [role='status']").await);
    })
    .await;
}

#[tokio::test]
async fn without_the_list_the_page_itself_is_searched() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/").await;
        browser.run("XMLHttpRequest.prototype.send = () => {}").await;
        for (query, place) in [("Fez", "MA-FES"), ("طنجة", "MA-TNG")] {
            find(&browser, query).await;
            panel_is(&browser, place).await;
        }
        opens(&browser, "L’Espagne et la France", "#chart-parts-cooperation-countries").await;
        opens(&browser, "e-blagh", "#platform-e-blagh").await;
        opens(&browser, "affaires de sextorsion", "#metric-sextortion-cases").await;
    })
    .await;
}

#[tokio::test]
async fn the_list_of_places_is_the_maps_equal() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.click(".place-list summary").await;
        browser.click(".place-list a[href='#MA-AOU']").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-AOU'").await;
    })
    .await;
}
