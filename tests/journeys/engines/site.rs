//! The page and a frame of it.

use serde_json::json;

pub use crate::below::a_link_leads_below_and_who_comes_back_finds_the_place_again;
use crate::browser::Browser;
use crate::embeds::hosts::Hosts;
use crate::gate::Gate;
use crate::take::{CATCH, open};

const ENTER: &str = "\u{e007}";
const RIGHT: &str = "\u{e014}";

/// Notes what a page complains of.
const LISTEN: &str = "window.complaints = [];
    const note = (what) => complaints.push(String(what));
    addEventListener('error', (event) => note(event.message), true);
    addEventListener('unhandledrejection', (event) => note(event.reason));
    document.addEventListener('securitypolicyviolation', (event) => note(`${event.violatedDirective} ${event.blockedURI}`));
    for (const level of ['error', 'warn']) console[level] = (...words) => note(words.join(' '));";

async fn panel_is(browser: &Browser, place: &str) {
    browser.until(&format!("document.querySelector(\"[data-panel='place']\").id === '{place}'")).await;
}

pub async fn the_program_takes_over_without_complaints(browser: Browser) {
    // The program is held back until somebody listens.
    let gate = Gate::hold().await;
    browser.visit(&format!("{}/en/", gate.address)).await;
    browser.run(LISTEN).await;
    assert!(browser.text("[data-panel='place']").await.contains("Morocco"));
    assert_eq!(browser.attribute("html", "data-ready").await, None, "the program is held back");
    gate.release();
    browser.ready().await;
    assert_eq!(
        browser.run("return document.querySelectorAll(\"[data-view='map'] [data-place]\").length").await,
        75
    );
    browser.until("document.fonts.status === 'loaded'").await;
    let fonts = "return [...document.fonts].filter((font) => font.status === 'error').length";
    assert_eq!(browser.run(fonts).await, 0);
    assert_eq!(browser.run("return complaints").await, json!([]));
}

pub async fn a_province_is_selected_by_click_and_back_leads_back(browser: Browser) {
    browser.open("/fr/").await;
    // What is drawn: these drivers see no size in the link around it.
    browser.click("[data-place='MA-ZAG'] path").await;
    panel_is(&browser, "MA-ZAG").await;
    assert_eq!(browser.address().await, "/fr/?place=MA-ZAG");
    browser.until("document.querySelector(\"[data-panel='place']\").innerText.includes('Zagora')").await;
    browser.back().await;
    panel_is(&browser, "MA").await;
    browser.forward().await;
    panel_is(&browser, "MA-ZAG").await;
}

pub async fn a_year_turns_the_figures(browser: Browser) {
    browser.open("/en/").await;
    let shown = "document.querySelector(\"[data-metric='cybercrime-cases'] [data-value]\").dataset.value";
    let before = browser.run(&format!("return {shown}")).await;
    browser.click("[data-year='2023']").await;
    browser
        .until(&format!("location.search === '?year=2023' && {shown} !== '{}'", before.as_str().unwrap()))
        .await;
    let marks = "document.querySelectorAll('g.marks:not([hidden])')";
    browser.until(&format!("{marks}.length === 1 && {marks}[0].dataset.shownYear === '2023'")).await;
}

pub async fn arabic_keeps_the_view_and_turns_the_page(browser: Browser) {
    browser.open("/en/?place=MA-KEN&year=2024").await;
    // Links follow a frame after the picture; a driver is quicker than a hand.
    browser.until("document.querySelector(\"a[hreflang='ar']\").search.includes('MA-KEN')").await;
    browser.click("a[hreflang='ar']").await;
    browser.wait_for("html[lang='ar'][data-ready='1']").await;
    panel_is(&browser, "MA-KEN").await;
    assert_eq!(browser.address().await, "/ar/?year=2024&place=MA-KEN");
    assert_eq!(browser.run("return getComputedStyle(document.body).direction").await, "rtl");
    assert!(browser.text("[data-panel='place']").await.contains("القنيطرة"));
}

pub async fn a_place_is_found_by_typing(browser: Browser) {
    browser.open("/en/").await;
    browser.press("/").await;
    browser.press("kenirta").await;
    browser.wait_for("#found [role='option']").await;
    browser.press(ENTER).await;
    panel_is(&browser, "MA-KEN").await;
}

pub async fn the_map_enlarges_by_button(browser: Browser) {
    browser.open("/en/").await;
    let width = "document.querySelector('.map-drawing').viewBox.baseVal.width";
    let whole = browser.run(&format!("return {width}")).await;
    browser.click("[data-zoom='in']").await;
    browser.until(&format!("location.search.startsWith('?zoom=') && {width} < {whole}")).await;
    assert!(browser.is_visible(".details use").await, "marks show their shape");
    browser.click("[data-zoom='all']").await;
    browser.until(&format!("{width} === {whole}")).await;
}

pub async fn a_chart_says_its_value(browser: Browser) {
    browser.open("/fr/").await;
    // Of the drawings of the first chart, the one that the width of its column asks for.
    let drawing = "[...document.querySelector('figure[data-chart]').querySelectorAll('.drawing')].find((drawing) => drawing.getClientRects().length)";
    browser.run("document.querySelector('figure[data-chart]').scrollIntoView()").await;
    browser.until(drawing).await;
    browser.run(&format!("{drawing}.focus()")).await;
    browser.press(RIGHT).await;
    browser.until("document.querySelector('figure[data-chart] .readout').textContent !== ''").await;
}

/// How far the ink of a label's beginning, column by column, is from that of its number by itself, at best: 0 where the label
/// begins with the number as it is written. Engines say of signs where they would stand, not where they are drawn.
const APART: &str = "const label = all.find((label) => label.getClientRects().length).textContent;
    const number = /[+−][\\d.,]+%/.exec(label)[0];
    const ink = async (words, attributes) => {
      const image = new Image(), canvas = document.createElement('canvas');
      image.src = 'data:image/svg+xml,' + encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' width='400' height='40'><text x='10' y='25' font-size='20' font-family='sans-serif' ${attributes}>${words}</text></svg>`);
      await image.decode();
      [canvas.width, canvas.height] = [400, 40];
      const pen = canvas.getContext('2d'); pen.drawImage(image, 0, 0);
      const points = pen.getImageData(0, 0, 400, 40).data;
      return Array.from({ length: 400 }, (_, x) => Array.from({ length: 40 }, (_, y) => points[4 * (400 * y + x) + 3]).reduce((sum, part) => sum + part));
    };
    const alone = await ink(number, ''), whole = await ink(label, \"direction='rtl' text-anchor='end'\");
    const end = alone.findLastIndex((part) => part > 0), sum = alone.reduce((sum, part) => sum + part);
    const apart = (by) => alone.slice(0, end + 1).reduce((sum, part, x) => sum + Math.abs(part - (whole[x + by] ?? 0)), 0) / sum;
    done(Math.min(...[-2, -1, 0, 1, 2].map(apart)));";

pub async fn a_number_keeps_its_direction_in_an_arabic_drawing(browser: Browser) {
    browser.open("/ar/").await;
    browser.run("document.querySelector('#chart-slope-cooperation').scrollIntoView()").await;
    let labels = "const all = [...document.querySelectorAll('#chart-slope-cooperation .context')];";
    let apart = browser.run_to_the_end(&format!("{labels} {APART}")).await;
    assert!(apart.as_f64().unwrap() < 0.3, "the label does not begin with its number: {apart}");
}

pub async fn a_chart_is_taken_away_as_a_picture(browser: Browser) {
    browser.open("/ar/").await;
    browser.run(CATCH).await;
    // WebKit's driver does not scroll to what has not been laid out yet.
    browser.run("document.querySelector('#chart-parts-cooperation-countries').scrollIntoView()").await;
    open(&browser, "#chart-parts-cooperation-countries").await;
    browser.click("#take [data-png='1']").await;
    browser.until("window.savedAs?.endsWith('.png')").await;
    let ink = browser
        .run_to_the_end(
            "const image = await createImageBitmap(saved.at(-1)), canvas = document.createElement('canvas');
             canvas.width = image.width; canvas.height = image.height;
             const pen = canvas.getContext('2d'); pen.drawImage(image, 0, 0);
             const points = pen.getImageData(0, 0, image.width, image.height / 3).data;
             return points.filter((part, at) => at % 4 === 0 && part < 120).length",
        )
        .await;
    assert!(ink.as_u64() > Some(300), "the title stands in the first third: {ink}");
}

pub async fn a_place_is_taken_away_as_it_stands_there(browser: Browser) {
    browser.open("/ar/?place=MA-KEN").await;
    browser.run(CATCH).await;
    browser.run("document.querySelector('#MA-KEN [data-take]').scrollIntoView({ block: 'center' })").await;
    open(&browser, "#MA-KEN").await;
    browser.click("#take [data-svg]").await;
    browser.until("window.savedAs === 'dgsn-MA-KEN.svg'").await;
    let svg = browser.run_to_the_end("return saved.at(-1).text()").await;
    let picture = roxmltree::Document::parse(svg.as_str().unwrap()).unwrap();
    let words: Vec<_> = picture.descendants().filter(|node| node.has_tag_name("text")).collect();
    let at = |node: &roxmltree::Node| node.attribute("y").unwrap().parse::<f32>().unwrap();
    let name = words.iter().find(|node| node.text() == Some("القنيطرة")).unwrap();
    assert!(at(name) < 150.0 && name.attribute("direction") == Some("rtl"));
    let credit = words.iter().find(|node| node.text().is_some_and(|text| text.contains("غير رسمي"))).unwrap();
    assert!(words.iter().all(|node| at(node) <= at(credit) + 60.0), "the credit stands at the foot");
    assert!(svg.as_str().unwrap().matches("@font-face").count() >= 6, "fonts of both scripts are inside");
}

pub async fn a_card_in_a_frame_tells_its_height(browser: Browser) {
    let hosts = Hosts::framing("/en/embed/card/cybercrime-cases/").await;
    browser.visit(&hosts.page("datawrapper")).await;
    browser.until("window.loadedAt").await;
    let content = "return Math.ceil(document.querySelector('[data-embed]').getBoundingClientRect().height)";
    let content = browser.inside(content).await;
    browser.until(&format!("sizes.at(-1)?.height === {content}")).await;
    assert_eq!(browser.inside("return document.documentElement.dataset.ready ?? null").await, json!(null));
    assert_eq!(browser.inside("return origin").await, "null", "the frame is sandboxed");
}

pub async fn a_map_in_a_sandboxed_frame_answers(browser: Browser) {
    let hosts = Hosts::framing("/fr/embed/map/?year=2023&place=MA-KEN&theme=dark").await;
    browser.visit(&hosts.page("amp")).await;
    browser.until("window.loadedAt").await;
    while browser.inside("return document.documentElement.dataset.ready ?? null").await != "1" {}
    let shown = "return [document.documentElement.dataset.scheme, document.querySelector('[data-panel]').id,
                 document.querySelector('.marks:not([hidden])').dataset.shownYear, origin].join()";
    assert_eq!(browser.inside(shown).await, "dark,MA-KEN,2023,null");
}
