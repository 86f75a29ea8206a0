//! Takes the pictures of a page that is open.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::views::{Act, Subject};
use crate::webdriver::Session;

/// Waits until the program has taken over, where the page has one, and its fonts are there.
const READY: &str = "const look = () => document.documentElement.dataset.ready === '1' \
    || !document.querySelector('meta[name=program]') ? document.fonts.ready.then(() => done()) : setTimeout(look, 50); look();";

/// Waits until what was changed is painted.
const REST: &str = "requestAnimationFrame(() => requestAnimationFrame(() => done()));";

/// Draws what is far away, too: a picture reaches further than a screen.
const DRAW_ALL: &str = "const all = new CSSStyleSheet();
all.replaceSync('*:not([hidden]) { content-visibility: visible !important }');
document.adoptedStyleSheets = [all];";

/// How many elements of a selector are shown.
const COUNT: &str = "return all().length;";

/// Brings an element into sight, without what always lies over the page: over a long picture it would lie anywhere.
const BRING: &str = "const element = all()[index];
for (const other of document.querySelectorAll('body *')) {
  if (other.contains(element) || element.contains(other)) continue;
  if (['fixed', 'sticky'].includes(getComputedStyle(other).position)) other.style.visibility = 'hidden';
}
element.scrollIntoView({ block: 'start', behavior: 'instant' });";

/// Where it lies on the page.
const BOX: &str = "const element = all()[index];
const { left, top, width, height } = element.getBoundingClientRect();
return { x: left + scrollX, y: top + scrollY, width, height, name: element.id || element.dataset.chart || String(index) };";

/// A longer picture says nothing that its beginning does not.
const LONGEST: f64 = 6000.0;

/// Opens an address and does what is to be done there.
pub(super) fn open(session: &Session, address: &str, act: Act) -> Result<()> {
    session.open(address)?;
    session.wait(READY).with_context(|| format!("the program did not take over {address}"))?;
    session.run(DRAW_ALL)?;
    if let Act::Type(field, text) = act {
        session.run(&format!("document.querySelector({}).focus({{ preventScroll: true }})", json!(field)))?;
        session.devtools("Input.insertText", &json!({ "text": text }))?;
    }
    session.wait(REST).map(drop)
}

/// Photographs the subject into `name.png`, or `name--part.png` where it is several; returns the names of the files.
pub(super) fn photograph(
    session: &Session,
    subject: Subject,
    folder: &Path,
    name: &str,
) -> Result<Vec<String>> {
    match subject {
        Subject::Screen => {
            session.run("scrollTo({ top: 0, behavior: 'instant' })")?;
            session.wait(REST)?;
            Ok(vec![keep(session, &json!({}), folder, name)?])
        }
        Subject::From(selector) => {
            let selector = json!(selector);
            // What comes into sight may only now get its size, and move the element away again.
            for _ in 0..2 {
                session.run(&format!(
                    "document.querySelector({selector})?.scrollIntoView({{ block: 'start', behavior: 'instant' }})"
                ))?;
                session.wait(REST)?;
            }
            Ok(vec![keep(session, &json!({}), folder, name)?])
        }
        Subject::Whole(selector) => whole(session, selector, 1, folder, |_| name.to_owned()),
        Subject::Each(selector) => {
            let count = session.run(&on_elements(selector, 0, COUNT))?.as_u64().unwrap_or_default();
            whole(session, selector, count, folder, |part| format!("{name}--{part}"))
        }
        Subject::Paper => Ok(Vec::new()),
    }
}

/// Photographs the first `count` elements, each by itself and whole.
fn whole(
    session: &Session,
    selector: &str,
    count: u64,
    folder: &Path,
    name: impl Fn(&str) -> String,
) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for index in 0..count {
        for _ in 0..2 {
            session
                .run(&on_elements(selector, index, BRING))
                .with_context(|| format!("{selector} is not shown"))?;
            session.wait(REST)?;
        }
        let area = session.run(&on_elements(selector, index, BOX))?;
        files.push(keep(session, &clip(&area), folder, &name(area["name"].as_str().unwrap_or_default()))?);
    }
    Ok(files)
}

/// A script about the element with this number among those that a selector finds and that are shown.
fn on_elements(selector: &str, index: u64, script: &str) -> String {
    let selector = json!(selector);
    format!(
        "const index = {index}, all = () => [...document.querySelectorAll({selector})]\
         .filter((element) => element.getClientRects().length); {script}"
    )
}

/// Prints the page into `name.pdf`; returns the name of the file.
pub(super) fn print(session: &Session, across: bool, folder: &Path, name: &str) -> Result<String> {
    // A4 in inches, which is what the browser asks for.
    let paper = json!({
        "landscape": across, "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": true,
        "preferCSSPageSize": false,
    });
    let answer = session.devtools("Page.printToPDF", &paper)?;
    write(&answer, folder, format!("{name}.pdf"))
}

fn clip(area: &Value) -> Value {
    let length = |name: &str| area[name].as_f64().unwrap_or_default();
    let height = length("height").min(LONGEST);
    json!({
        "captureBeyondViewport": true,
        "clip": { "x": length("x"), "y": length("y"), "width": length("width"), "height": height, "scale": 1 },
    })
}

fn keep(session: &Session, how: &Value, folder: &Path, name: &str) -> Result<String> {
    let mut how = how.clone();
    // A gallery is many pictures: they may be a little larger if they are taken sooner.
    how["optimizeForSpeed"] = json!(true);
    let answer = session.devtools("Page.captureScreenshot", &how)?;
    write(&answer, folder, format!("{name}.png"))
}

fn write(answer: &Value, folder: &Path, file: String) -> Result<String> {
    let data = answer["data"].as_str().context("the browser took no picture")?;
    let bytes = STANDARD.decode(data).context("the browser's picture is not base64")?;
    std::fs::write(folder.join(&file), bytes).with_context(|| format!("{file} cannot be written"))?;
    Ok(file)
}
