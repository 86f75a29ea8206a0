//! The glass of the kiosk: fingers on it, and what is to be seen through it.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::webdriver::Session;

const CLOCK: &str = include_str!("clock.js");
const EYES: &str = include_str!("eyes.js");
/// How long a kiosk may take over anything before it counts as stuck.
const PATIENCE: Duration = Duration::from_secs(30);
/// Between two looks.
const BREATH: Duration = Duration::from_millis(25);
/// How often a script is tried.
const TRIES: u32 = 100;
/// Moves of a finger that is drawn over the glass.
const MOVES: u32 = 6;

/// A point on the screen, in pixels.
pub(super) type Point = (f64, f64);

/// Where an element is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Shell,
    Page,
}

/// What a look shows; `eyes.js` says where it is read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Look {
    /// `shell` as long as nobody has got out of the kiosk, or else where they are.
    pub(super) kiosk: String,
    /// When this shell was loaded, in milliseconds since 1970.
    pub(super) started: f64,
    pub(super) looping: bool,
    /// Whether the question is open if somebody is still there.
    pub(super) asking: bool,
    /// Whether the page takes no touch.
    pub(super) locked: bool,
    /// The last failure that the shell has counted.
    pub(super) failure: String,
    /// Whether the page has its program.
    pub(super) program: bool,
    /// Whether the program has taken the page over.
    pub(super) ready: bool,
    pub(super) language: String,
    /// Whether a code to take along is open.
    pub(super) code: bool,
    /// Whether the keyboard is open.
    pub(super) typing: bool,
    pub(super) year: String,
    /// Whether the browser has kept the site.
    pub(super) kept: bool,
    /// Whether the shell's clock runs faster.
    pub(super) hurried: bool,
}

/// A kiosk's screen, seen and touched from outside.
#[derive(Debug)]
pub(super) struct Glass {
    session: Session,
    size: (u32, u32),
}

impl Glass {
    /// Puts clock and eyes into the shell of the kiosk, and opens it.
    pub(super) fn open(session: Session, size: (u32, u32), address: &str) -> Result<Self> {
        session.devtools("Page.enable", &json!({}))?;
        session.devtools("Performance.enable", &json!({}))?;
        for source in [CLOCK, EYES] {
            session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
        }
        session.devtools("ServiceWorker.enable", &json!({}))?;
        let glass = Self { session, size };
        glass.rest()?;
        glass.session.open(address)?;
        Ok(glass)
    }

    /// What half a minute without a visitor brings, and these come sooner: the worker ends, and begins anew with the next request. And
    /// the browser forgets what it has loaded, which it notes for a developer in the memory that is measured.
    pub(super) fn rest(&self) -> Result<()> {
        self.session.devtools("ServiceWorker.stopAllWorkers", &json!({}))?;
        self.session.devtools("Network.disable", &json!({}))?;
        let nothing = json!({ "maxTotalBufferSize": 1, "maxResourceBufferSize": 1 });
        self.session.devtools("Network.enable", &nothing).map(drop)
    }

    pub(super) fn session(&self) -> &Session {
        &self.session
    }

    /// One look; an error between two documents.
    pub(super) fn look(&self) -> Result<Look> {
        Ok(serde_json::from_value(self.session.evaluate("soakEyes.look()")?)?)
    }

    /// Looks until something holds.
    ///
    /// # Errors
    /// If it does not hold in time: `what` then says what the kiosk did not do.
    pub(super) fn until(&self, what: &str, holds: impl Fn(&Look) -> bool) -> Result<Look> {
        let asked = Instant::now();
        loop {
            let look = self.look();
            match look {
                Ok(look) if holds(&look) => return Ok(look),
                Ok(look) if asked.elapsed() > PATIENCE => {
                    bail!("the kiosk is stuck: {what} within {} s; it shows {look:?}", PATIENCE.as_secs())
                }
                Err(error) if asked.elapsed() > PATIENCE => {
                    return Err(error)
                        .context(format!("the kiosk is stuck: {what}, and it cannot be looked at"));
                }
                _ => std::thread::sleep(BREATH),
            }
        }
    }

    /// Whether something comes to hold within a time.
    pub(super) fn within(&self, time: Duration, holds: impl Fn(&Look) -> bool) -> bool {
        let asked = Instant::now();
        while asked.elapsed() < time {
            if self.look().is_ok_and(|look| holds(&look)) {
                return true;
            }
            std::thread::sleep(BREATH);
        }
        false
    }

    /// Where a finger meets one of the elements that a selector finds: that at a share of their list.
    pub(super) fn find(&self, place: Where, selector: &str, share: f64) -> Result<Option<Point>> {
        let place = if place == Where::Page { "page" } else { "shell" };
        let found = self.run(&format!("soakEyes.find({}, {share}, '{place}')", json!(selector)))?;
        Ok(found[0].as_f64().zip(found[1].as_f64()))
    }

    /// Lets the shell's clock run so many times as fast, until a script holds.
    pub(super) fn hurry(&self, times: u32, until: &str) -> Result<()> {
        self.clock(&format!("run({times}, () => {until})"))
    }

    /// Does something to the shell's clock; `clock.js` says what can be done.
    pub(super) fn clock(&self, act: &str) -> Result<()> {
        self.run(&format!("soakClock.{act}")).map(drop)
    }

    /// What a script in the shell returns. While the shell loads itself anew there is none that could be asked.
    fn run(&self, script: &str) -> Result<Value> {
        let mut tries = 0;
        loop {
            match self.session.evaluate(script) {
                Err(_) if tries < TRIES => tries += 1,
                answer => return answer,
            }
            std::thread::sleep(BREATH);
        }
    }

    /// Turns the screen upright, if it is not.
    pub(super) fn stand_up(&mut self) -> Result<()> {
        if self.size.0 > self.size.1 { self.turn() } else { Ok(()) }
    }

    /// Turns the screen by a quarter.
    pub(super) fn turn(&mut self) -> Result<()> {
        self.size = (self.size.1, self.size.0);
        let room =
            json!({ "width": self.size.0, "height": self.size.1, "deviceScaleFactor": 1, "mobile": false });
        self.session.devtools("Emulation.setDeviceMetricsOverride", &room).map(drop)
    }

    /// The point at a share of the width and of the height.
    pub(super) fn at(&self, across: f64, down: f64) -> Point {
        (across * f64::from(self.size.0), down * f64::from(self.size.1))
    }

    pub(super) fn tap(&self, at: Point) -> Result<()> {
        self.fingers("touchStart", &[at])?;
        self.fingers("touchEnd", &[])
    }

    /// Draws a finger over the glass.
    pub(super) fn drag(&self, from: Point, to: Point) -> Result<()> {
        self.draw(&[(from, to)])
    }

    /// Two fingers beside a point, that move from one distance to another.
    pub(super) fn pinch(&self, (x, y): Point, from: f64, to: f64) -> Result<()> {
        // A finger does not leave the glass.
        let on = |x: f64| (x.clamp(1.0, f64::from(self.size.0) - 1.0), y);
        let finger = |side: f64| (on(x + side * from), on(x + side * to));
        self.draw(&[finger(-0.5), finger(0.5)])
    }

    fn draw(&self, moves: &[(Point, Point)]) -> Result<()> {
        for step in 0..=MOVES {
            let share = f64::from(step) / f64::from(MOVES);
            let between = |from: f64, to: f64| from + (to - from) * share;
            let points: Vec<_> = moves.iter().map(|(a, b)| (between(a.0, b.0), between(a.1, b.1))).collect();
            self.fingers(if step == 0 { "touchStart" } else { "touchMove" }, &points)?;
        }
        self.fingers("touchEnd", &[])
    }

    fn fingers(&self, kind: &str, points: &[Point]) -> Result<()> {
        let points: Vec<Value> =
            points.iter().enumerate().map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id })).collect();
        let event = json!({ "type": kind, "touchPoints": points });
        self.session.devtools("Input.dispatchTouchEvent", &event).map(drop)
    }
}
