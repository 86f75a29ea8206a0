//! From a reader's input to the paint, measured inside the page.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::gestures::{Act, Gesture, Step};
use super::times::Times;
use crate::webdriver::Session;

/// What is measured, and how: see there.
const RECORDER: &str = include_str!("recorder.js");

/// Waits until the program has taken over and its work is done.
const READY: &str = "const look = () => document.documentElement.dataset.ready === '1' \
    ? setTimeout(done, 500) : setTimeout(look, 50); look();";

/// Waits until nothing is left to paint, to do, or to be shown with a later frame.
const REST: &str = "let before;
const look = () => {
  const hidden = document.querySelectorAll('[hidden]').length;
  if (hidden === before) return requestIdleCallback(done, { timeout: 2000 });
  before = hidden;
  requestAnimationFrame(() => requestAnimationFrame(look));
};
look();";

/// Brings an element to the middle of the screen.
const SCROLL: &str =
    "document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });";

/// Finds a point that belongs to an element: an area is not a rectangle.
const AIM: &str = "const element = document.querySelector(selector);
if (!element) return null;
const box = element.getBoundingClientRect();
const parts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
for (const across of parts) for (const down of parts) {
  const x = box.left + box.width * across, y = box.top + box.height * down;
  if (element.contains(document.elementFromPoint(x, y))) return { x, y };
}
return null;";

/// How long the page took to answer a named step.
#[derive(Debug)]
pub(super) struct Answer {
    /// The name of the step.
    pub(super) name: &'static str,
    /// What the page was busy with, from the input to the end of the paint.
    pub(super) work: Times,
    /// The same, and the wait of the frame for its turn.
    pub(super) total: Times,
}

/// The times of one input.
struct Taken {
    work: Duration,
    total: Duration,
}

/// Repeats a gesture on a fresh page of `site`.
pub(super) fn measure(session: &Session, site: &str, gesture: &Gesture, times: u32) -> Result<Vec<Answer>> {
    session.open(&format!("{site}/{}", gesture.page))?;
    session.wait(READY).context("the program did not take the page over")?;
    let mut taken: Vec<Vec<Taken>> = gesture.steps.iter().map(|_| Vec::new()).collect();
    for _ in 0..times {
        for (step, taken) in gesture.steps.iter().zip(&mut taken) {
            taken.push(perform(session, step).with_context(|| format!("{:?}", step.act))?);
        }
    }
    let answers = gesture.steps.iter().zip(taken).filter_map(|(step, taken)| {
        Some(Answer {
            name: step.name?,
            work: Times::new(taken.iter().map(|taken| taken.work).collect())?,
            total: Times::new(taken.iter().map(|taken| taken.total).collect())?,
        })
    });
    Ok(answers.collect())
}

/// Performs one step, once the page has come to rest.
fn perform(session: &Session, step: &Step) -> Result<Taken> {
    let (first, acting) = match step.act {
        Act::Click(_) => ("click", "click"),
        Act::Type(_) => ("keydown", "input"),
        Act::Escape => ("keydown", "keydown"),
    };
    let point = match step.act {
        Act::Click(selector) => aim(session, selector)?,
        Act::Type(_) | Act::Escape => Value::Null,
    };
    session.wait(REST)?;
    session.run(&format!("window.taken = ({RECORDER})('{first}', '{acting}', () => {});", step.holds))?;
    match step.act {
        Act::Click(_) => {
            mouse(session, "mousePressed", &point)?;
            mouse(session, "mouseReleased", &point)?;
        }
        Act::Type(text) => press(session, text, text, 0)?,
        Act::Escape => press(session, "Escape", "", 27)?,
    }
    let taken = session.wait("window.taken.then(done);")?;
    ensure!(taken["held"] == true, "the page did not answer within the frame: {} was not true", step.holds);
    Ok(Taken { work: milliseconds(&taken["work"])?, total: milliseconds(&taken["total"])? })
}

/// Moves the mouse over an element.
fn aim(session: &Session, selector: &str) -> Result<Value> {
    let on_page = |script: &str| session.run(&format!("const selector = {}; {script}", json!(selector)));
    // What comes into sight may only now get its size, and move the element away again.
    for _ in 0..2 {
        on_page(SCROLL)?;
        session.wait(REST)?;
    }
    let point = on_page(AIM)?;
    ensure!(point.is_object(), "{selector} is not there, or something else lies over it");
    mouse(session, "mouseMoved", &point)?;
    Ok(point)
}

fn mouse(session: &Session, kind: &str, point: &Value) -> Result<()> {
    let button = if kind == "mouseMoved" { "none" } else { "left" };
    let event = json!({ "type": kind, "x": point["x"], "y": point["y"], "button": button, "clickCount": 1 });
    session.devtools("Input.dispatchMouseEvent", &event).map(drop)
}

fn press(session: &Session, key: &str, text: &str, code: u32) -> Result<()> {
    let event = json!({ "type": "keyDown", "key": key, "text": text, "windowsVirtualKeyCode": code });
    session.devtools("Input.dispatchKeyEvent", &event)?;
    let event = json!({ "type": "keyUp", "key": key, "windowsVirtualKeyCode": code });
    session.devtools("Input.dispatchKeyEvent", &event).map(drop)
}

fn milliseconds(value: &Value) -> Result<Duration> {
    let value = value.as_f64().context("the page did not say how long it took")?;
    Duration::try_from_secs_f64(value / 1000.0).context("the page answered before it was asked")
}
