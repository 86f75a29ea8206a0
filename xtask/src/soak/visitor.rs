//! A visitor: comes out of the loop, uses the kiosk, and goes.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use fastrand::Rng;

use super::act::Act;
use super::glass::{Glass, Look, Point, Where};
use super::trail::Trail;

/// How much faster the shell's clock runs while nobody is there, and through a night.
const HURRY: u32 = 40;
const NIGHT: u32 = 7200;
const HOUR: u32 = 3_600_000;
/// Acts of a visitor, at most.
const MOST: usize = 80;
/// So often people touch what does not answer.
const TOUCHES: u32 = 4;
/// How long they wait before they do.
const SOON: Duration = Duration::from_secs(2);
/// The loop takes less time to go after a touch.
const LEAVING: Duration = Duration::from_millis(600);
/// Visitors that find the kiosk after a night, as a part of all.
const AFTER_A_NIGHT: f64 = 0.02;

const LOOPING: &str = "soakEyes.look().looping";
const NOBODY: &str = "(({ looping, asking }) => looping || asking)(soakEyes.look())";
/// After so many hours without a visitor, the shell loads itself anew.
const RELOAD: u32 = 6;

/// Somebody in front of the kiosk.
pub(super) struct Visitor<'v> {
    pub(super) glass: &'v mut Glass,
    pub(super) trail: &'v mut Trail,
    pub(super) lot: Rng,
}

/// Whether the visitor is still there after an act.
#[derive(Debug, PartialEq, Eq)]
enum Stay {
    There,
    Gone,
}

impl Visitor<'_> {
    /// A whole visit, from the loop to the loop.
    ///
    /// # Errors
    /// With a sentence on what the kiosk did that it must not do, or did not do.
    pub(super) fn visit(mut self) -> Result<()> {
        self.wait_in_the_loop()?;
        self.begin()?;
        for _ in 0..self.lot.usize(1..MOST) {
            // What an act draws does not move the lots of the next one.
            let mut lot = self.lot.fork();
            if self.settled()?.1 == Stay::Gone {
                return self.back_in_the_loop();
            }
            self.act(Act::drawn(&mut lot), &mut lot)?;
        }
        if self.settled()?.1 == Stay::There {
            self.answers()?;
            self.leave()?;
        }
        self.back_in_the_loop()
    }

    /// Some of the loop is seen; after a night the shell has loaded itself anew.
    fn wait_in_the_loop(&mut self) -> Result<()> {
        let before = self.glass.until("no page waited behind the loop", |look| look.looping && look.ready)?;
        if self.lot.f64() < AFTER_A_NIGHT {
            self.trail.note("a night passes");
            self.glass.hurry(NIGHT, &format!("soakClock.passed() > {}", RELOAD * HOUR))?;
            let late = self.glass.until("the clock of the soak went on", |look| !look.hurried)?;
            if late.started <= before.started {
                // It looks every minute whether it is time: at the speed of a night that would be before a reload has begun.
                self.glass.hurry(HURRY, &format!("performance.timeOrigin > {}", before.started))?;
            }
            self.glass.until("the shell did not load itself anew after six hours", |look| {
                look.started > before.started && look.looping && look.ready
            })?;
        } else if self.lot.bool() {
            self.trail.note("looks at the loop");
            let seconds = self.lot.u32(1..30);
            self.glass.hurry(HURRY, &format!("soakClock.passed() > {seconds}000"))?;
            self.glass.until("the clock of the soak went on", |look| !look.hurried)?;
        }
        Ok(())
    }

    /// The touch that ends the loop: on a language, or anywhere.
    fn begin(&mut self) -> Result<()> {
        let anywhere = self.lot.f64() < 0.3;
        let (across, down, share) = (self.lot.f64(), self.lot.f64(), self.lot.f64());
        let language = self.glass.find(Where::Shell, "#attract nav a", share)?;
        let point = if anywhere { self.glass.at(across, down) } else { language.unwrap_or((1.0, 1.0)) };
        let before = self.glass.look()?;
        self.tap("begins", point)?;
        let after = self.glass.until("no page answered after a touch in the loop", |look| {
            let begun = !look.looping && !look.locked;
            look.ready && (begun || look.started > before.started)
        })?;
        // Its six hours were over in this very moment.
        if after.started > before.started { self.begin() } else { Ok(()) }
    }

    /// Waits until the page can be used. A visitor who is asked is there; one who has touched the way back is gone.
    fn settled(&mut self) -> Result<(Look, Stay)> {
        let look = self.glass.until("the page did not come", |look| {
            look.looping || look.asking || (look.ready && !look.locked)
        })?;
        ensure!(look.kiosk == "shell", "the visitor has got out of the kiosk: {look:?}");
        ensure!(look.failure.is_empty(), "the shell has counted a failure: {}", look.failure);
        if look.looping {
            // A touch that came with the way back meets the loop, and begins again.
            let begun = self.glass.within(LEAVING, |look| !look.looping);
            return if begun { self.settled() } else { Ok((look, Stay::Gone)) };
        }
        if look.asking {
            self.stay()?;
        }
        ensure!(look.asking || look.program, "the page has lost its program");
        Ok((look, Stay::There))
    }

    fn act(&mut self, act: Act, lot: &mut Rng) -> Result<()> {
        let (from, to) = (self.anywhere(lot), self.anywhere(lot));
        match act {
            Act::Tap(selector) => self.tap_one(selector, lot, from),
            Act::Anywhere => self.tap("touches the glass", from),
            Act::Scroll => self.drag("scrolls", from, (from.0, to.1)),
            Act::Drag => self.drag("draws a finger", from, to),
            Act::MoveMap => {
                let map = self.glass.find(Where::Page, ".map-drawing", 0.0)?.unwrap_or(from);
                self.drag("moves the map", map, to)
            }
            Act::Pinch => {
                let map = self.glass.find(Where::Page, ".map-drawing", 0.0)?;
                let middle = if lot.f64() < 0.7 { map.unwrap_or(from) } else { from };
                let (apart, then) = (lot.f64() * 500.0 + 20.0, lot.f64() * 500.0 + 20.0);
                self.trail.note(format!("two fingers at {}, {apart:.0} to {then:.0} apart", told(middle)));
                self.glass.pinch(middle, apart, then)
            }
            Act::Type => self.type_some(lot, from),
            Act::Code => {
                self.tap_one("[data-code], [data-take], a.source, .downloads a", lot, from)?;
                if self.glass.look()?.code {
                    self.tap_one("#code [data-shut]", lot, from)?;
                }
                Ok(())
            }
            Act::Turn => {
                self.trail.note("the screen is turned");
                self.glass.turn()
            }
            Act::SetClock => {
                let minutes = i64::from(lot.u32(0..360)) - 180;
                self.trail.note(format!("the clock is set by {minutes} minutes"));
                self.glass.clock(&format!("set({})", minutes * 60_000))
            }
            Act::Sleep => {
                let hours = lot.u32(1..5);
                self.trail.note(format!("the machine sleeps for {hours} h"));
                self.glass.clock(&format!("sleep({})", hours * HOUR))
            }
        }
    }

    /// Letters on the keyboard of the screen, then what is found, the end of typing, or nothing.
    fn type_some(&mut self, lot: &mut Rng, or: Point) -> Result<()> {
        self.tap_one(".finder input", lot, or)?;
        for _ in 0..lot.usize(1..6) {
            let key = match lot.u8(0..10) {
                0 => "[data-erase]",
                1 => ".keyboard button[data-letters]",
                2 => ".keyboard .space",
                _ => ".keyboard [data-key]",
            };
            self.tap_one(key, lot, or)?;
        }
        match lot.u8(0..4) {
            0 => Ok(()),
            1 => self.tap_one("[data-done]", lot, or),
            _ => self.tap_one("#found li", lot, or),
        }
    }

    /// Holds the page to it that it answers: another year is chosen, and is shown to be.
    fn answers(&mut self) -> Result<()> {
        let look = self.glass.look()?;
        if look.code {
            self.touch_until("#code [data-shut]", "close the code", |look| !look.code)?;
        }
        if look.typing {
            self.touch_until("[data-done]", "close the keyboard", |look| !look.typing)?;
        }
        let before = self.glass.look()?.year;
        self.touch_until("[data-control='year'] a:not([aria-current])", "choose a year", |look| {
            look.ready && !look.year.is_empty() && look.year != before
        })
    }

    /// Touches one of the elements that a selector finds until something holds. A touch on a page that still glides ends that and
    /// nothing else, and one between two languages meets no page: people then touch again.
    fn touch_until(
        &mut self,
        selector: &'static str,
        what: &str,
        holds: impl Fn(&Look) -> bool,
    ) -> Result<()> {
        let mut lot = self.lot.fork();
        let nowhere = self.glass.at(0.5, 0.02);
        for _ in 0..TOUCHES {
            self.tap_one(selector, &mut lot, nowhere)?;
            if self.glass.within(SOON, &holds) {
                return Ok(());
            }
        }
        bail!("{TOUCHES} touches did not {what}; the page shows {:?}", self.glass.look()?)
    }

    /// Goes: by the way back, or just so; then the question is sometimes answered once, and a sleeve may touch the glass.
    fn leave(&mut self) -> Result<()> {
        let mut lot = self.lot.fork();
        if lot.f64() < 0.3 {
            let corner = self.glass.at(0.5, 0.02);
            return self.tap_one("[data-restart]", &mut lot, corner);
        }
        self.trail.note("walks away");
        ensure!(self.asked()? == Stay::There, "the loop came without a question");
        if lot.bool() {
            self.stay()?;
            let point = self.anywhere(&mut lot);
            self.tap("touches the glass", point)?;
            self.trail.note("walks away");
            // The touch can have met the way back.
            if self.settled()?.1 == Stay::Gone || self.asked()? == Stay::Gone {
                return Ok(());
            }
        }
        if lot.f64() < 0.2 {
            self.trail.note("a sleeve touches the glass");
            self.glass.tap(self.glass.at(0.5, 0.02))?;
        }
        self.glass.hurry(HURRY, LOOPING)
    }

    /// Time goes by until the question is open; whoever has touched the way back is gone before.
    fn asked(&mut self) -> Result<Stay> {
        self.glass.hurry(HURRY, NOBODY)?;
        let look = self
            .glass
            .until("nobody was asked after a minute without a touch", |look| look.asking || look.looping)?;
        Ok(if look.looping { Stay::Gone } else { Stay::There })
    }

    fn stay(&mut self) -> Result<()> {
        let button = self.glass.find(Where::Shell, "#question [data-stay]", 0.0)?;
        let Some(point) = button else { bail!("the question has no button") };
        self.tap("answers the question", point)?;
        self.glass.until("the question did not close", |look| !look.asking).map(drop)
    }

    fn back_in_the_loop(&mut self) -> Result<()> {
        let look = self.glass.until("the loop did not come back with its page", |look| {
            look.looping && look.locked && !look.asking && look.ready
        })?;
        ensure!(look.failure.is_empty(), "the shell has counted a failure: {}", look.failure);
        Ok(())
    }

    fn anywhere(&self, lot: &mut Rng) -> Point {
        self.glass.at(lot.f64(), lot.f64())
    }

    /// Touches one of the elements of the page that a selector finds, or a point where none is to be seen.
    fn tap_one(&mut self, selector: &'static str, lot: &mut Rng, or: Point) -> Result<()> {
        match self.glass.find(Where::Page, selector, lot.f64())? {
            Some(point) => self.tap(&format!("touches {selector}"), point),
            None => self.tap(&format!("finds no {selector}"), or),
        }
    }

    fn tap(&mut self, what: &str, at: Point) -> Result<()> {
        self.trail.note(format!("{what} at {}", told(at)));
        self.glass.tap(at)
    }

    fn drag(&mut self, what: &str, from: Point, to: Point) -> Result<()> {
        self.trail.note(format!("{what} from {} to {}", told(from), told(to)));
        self.glass.drag(from, to)
    }
}

fn told((x, y): Point) -> String {
    format!("{x:.0},{y:.0}")
}
