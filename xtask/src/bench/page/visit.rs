//! One visit: a browser without any memory opens a page and uses it.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::candidates::{self, Candidate, PLACES, Place};
use super::device::Device;
use super::round::Done;
use super::transfer;
use crate::processes::Work;
use crate::webdriver::{NO_MOTION, Session};

const RECORDER: &str = include_str!("recorder.js");
const PATIENCE: Duration = Duration::from_secs(60);
/// A browser that has just started is busy with itself for a moment, on the same two processors; that of a reader is not.
const STARTED: Duration = Duration::from_secs(1);
/// Between two looks at a page that is not there yet: about as often as it paints.
const BREATH: Duration = Duration::from_millis(15);
/// Between two clicks on a page that does not answer yet. Input comes before everything else: with less, a slow page is
/// kept from being read on.
const PAUSE: Duration = Duration::from_millis(50);
/// How long nothing is done before a page is taken to have come to rest.
const REST: &str = "requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 2000 })));";

/// How far a page came that does not answer.
const STATE: &str = "return `${location} is ${document.readyState}, ready: ${document.documentElement.dataset.ready}, \
    in the middle: ${document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.outerHTML.slice(0, 80)}`;";

/// A browser on one page.
#[derive(Debug)]
pub(super) struct Visit<'v> {
    session: Session,
    candidate: &'v Candidate,
    address: String,
    started: Work,
}

impl<'v> Visit<'v> {
    /// Opens a new browser and leads it to the page, without waiting for it. `expects` is what is waited for from the
    /// start of every navigation.
    pub(super) fn start(
        (driver, chromium): (&str, &Path),
        device: &Device,
        candidate: &'v Candidate,
        server: &str,
        expects: Option<&str>,
    ) -> Result<Self> {
        let manner = json!({ "pageLoadStrategy": "none", "goog:loggingPrefs": { "performance": "ALL" } });
        // Noting what comes over the line costs a little; where paints are timed it is not done.
        let quiet = json!({ "pageLoadStrategy": "none" });
        let manner = if expects.is_some() { &manner } else { &quiet };
        let session = Session::start_as(driver, chromium, device.screen, &[NO_MOTION], manner)?;
        device.emulate(&session)?;
        let wanted = expects.map_or("null".to_owned(), |holds| format!("() => {holds}"));
        let source = format!("({RECORDER})({wanted}, () => {});", candidates::SPEAKS_FRENCH);
        session.devtools("Page.enable", &json!({}))?;
        session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
        std::thread::sleep(STARTED);
        let visit = Self {
            session,
            candidate,
            address: format!("{server}/{}", candidate.address),
            started: Work::now(),
        };
        visit.go()?;
        Ok(visit)
    }

    fn go(&self) -> Result<()> {
        self.session.open(&self.address)
    }

    /// Ends it, and says how it was.
    pub(super) fn end(self) -> Done {
        let others = Work::now().of_others_since(self.started);
        Done { browser: self.session.version().to_owned(), others }
    }

    /// Waits until the page's worker has kept all that another visit needs.
    pub(super) fn be_kept(&self) -> Result<()> {
        self.until("return Boolean(navigator.serviceWorker.controller)").map(drop)
    }

    /// Leaves the page and comes back to it.
    pub(super) fn repeat(&self) -> Result<()> {
        self.session.open("about:blank")?;
        self.until("return location.protocol === 'about:'")?;
        std::thread::sleep(Duration::from_millis(300));
        self.go()
    }

    /// Waits until the page is loaded, its program runs and nothing is left to do.
    pub(super) fn settle(&self) -> Result<()> {
        self.until(&format!(
            "return location.protocol !== 'about:' && document.readyState === 'complete' && Boolean({})",
            self.candidate.is_ready()
        ))?;
        std::thread::sleep(Duration::from_millis(800));
        self.session.wait(REST).map(drop)
    }

    /// What the recorder saw, by a script that is given it as `seen`.
    pub(super) fn seen(&self, script: &str) -> Result<Value> {
        self.session.run(&format!("const seen = window.seen; {script}"))
    }

    /// Runs a command of the browser's own protocol.
    pub(super) fn devtools(&self, command: &str) -> Result<Value> {
        self.session.devtools(command, &json!({}))
    }

    /// Bytes that came since the navigation until a moment. The page must have settled: of a document the browser knows
    /// the length only when all of it has come.
    pub(super) fn bytes_until(&self, done: f64) -> Result<f64> {
        transfer::until(&self.session.noted()?, done)
    }

    /// Clicks on a place as soon as its map is painted, and again until the page tells of it: when the navigation began and
    /// when that was painted, in milliseconds since 1970.
    pub(super) fn click_until_it_answers(&self, place: &Place) -> Result<(f64, f64)> {
        let asked = Instant::now();
        // In the end it says that there is nothing: a page that never has a map must not be waited for for ever.
        let next = format!(
            "new Promise((done) => {{
                if (location.protocol === 'about:' || !window.seen?.waiting) return done(null);
                const find = () => {{ {} }};
                const look = () => requestAnimationFrame(() => scheduler.postTask(() => {{
                    if (seen.waiting.done) return done(seen.waiting);
                    const rests = performance.now() - seen.clicked < {};
                    const point = !rests && find();
                    if (!point) return look();
                    seen.clicked = performance.now();
                    done(point);
                }}, {{ priority: 'user-blocking' }}));
                look();
                setTimeout(() => done(null), 5000);
            }})",
            self.candidate.find(place),
            PAUSE.as_millis()
        );
        while asked.elapsed() < PATIENCE {
            // Between two pages there is none that could be asked.
            let found = self.session.evaluate(&next).unwrap_or_default();
            if let Some(done) = found["done"].as_f64() {
                return Ok((found["given"].as_f64().unwrap_or_default(), done));
            }
            if found.is_array() {
                self.click(&found)?;
            } else {
                std::thread::sleep(BREATH);
            }
        }
        let state = self.session.run(STATE).unwrap_or_default();
        bail!("{} did not answer a click: {state}", self.candidate.name);
    }

    /// Clicks on a place once: milliseconds until the panel that tells of it is painted.
    pub(super) fn click_place(&self, place: &Place) -> Result<f64> {
        self.click_and_wait(&self.candidate.find(place), &self.candidate.tells(place))
    }

    /// Clicks on an element: milliseconds until the frame is painted in which an expression holds.
    pub(super) fn click_element(&self, selector: &str, holds: &str) -> Result<f64> {
        let find = format!(
            "const element = document.querySelector({});
            element.scrollIntoView({{ block: 'nearest', behavior: 'instant' }});
            const box = element.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];",
            json!(selector)
        );
        self.click_and_wait(&find, holds)
    }

    fn click_and_wait(&self, find: &str, holds: &str) -> Result<f64> {
        // What comes into sight may only now get its size, and move the rest.
        self.session.run(find)?;
        self.session.wait(REST)?;
        let point = self.session.run(find)?;
        self.session.wait(REST)?;
        self.session.run(&format!("seen.expect(() => {holds})"))?;
        self.click(&point).with_context(|| format!("a click for {holds}"))?;
        let took = self.until(
            "const { given, done } = window.seen?.waiting ?? {};
            return done ? done - given : null;",
        );
        took.with_context(|| format!("{} after a click", self.candidate.name))?.as_f64().context("no time")
    }

    /// Looks until a script returns something.
    fn until(&self, script: &str) -> Result<Value> {
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE {
            // Between two pages there is none that could be asked.
            let found = self.session.run(script).unwrap_or_default();
            if !found.is_null() && found != false {
                return Ok(found);
            }
            std::thread::sleep(BREATH);
        }
        bail!("{} never came to: {script}", self.candidate.name)
    }

    fn click(&self, point: &Value) -> Result<()> {
        for kind in ["mousePressed", "mouseReleased"] {
            let event =
                json!({ "type": kind, "x": point[0], "y": point[1], "button": "left", "clickCount": 1 });
            self.session.devtools("Input.dispatchMouseEvent", &event)?;
        }
        Ok(())
    }
}

/// The place that is clicked while a page is loading.
pub(super) const FIRST: &Place = &PLACES[1];
