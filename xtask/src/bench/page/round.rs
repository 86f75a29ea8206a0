//! One round of one candidate: two visits, in browsers that know nothing yet.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::candidates::{Candidate, PLACES, SPEAKS_FRENCH};
use super::device::Device;
use super::measure::{Measure, Numbers};
use super::visit::{FIRST, Visit};
use crate::processes;

/// Paints, shifts and blocking, by the definitions of Web Vitals: shifts within windows of at most five seconds, a second
/// apart; of every task after the first paint what is over 50 milliseconds.
const VITALS: &str = "let worst = 0, sum = 0, start = -1e9, last = -1e9;
for (const [time, value] of seen.shifts) {
  if (time - last > 1000 || time - start > 5000) [start, sum] = [time, 0];
  [last, sum] = [time, sum + value];
  worst = Math.max(worst, sum);
}
const blocking = seen.tasks.filter(([time, took]) => time + took > seen.fcp).reduce((all, [, took]) => all + took - 50, 0);
const longestOf = (tasks) => Math.max(0, ...tasks.map(([, took]) => took));
const longest = longestOf(seen.tasks), later = longestOf(seen.tasks.filter(([time]) => time >= seen.fcp));
const [bytes, requests] = seen.transfer();
return { fcp: seen.fcp, lcp: seen.lcp, shift: worst, blocking, longest, later, bytes, requests };";

/// Where and how a round is done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'r> {
    /// chromedriver's address, and the browser.
    pub(super) browser: (&'r str, &'r Path),
    pub(super) device: &'r Device,
    /// Where the candidate is served.
    pub(super) server: &'r str,
}

/// How it was done.
#[derive(Debug)]
pub(super) struct Done {
    /// By which browser.
    pub(super) browser: String,
    /// While others had this part of the processors.
    pub(super) others: f64,
}

/// Does a round. `clicks` is how often a place is clicked once the page is at rest; without it the page is only opened.
pub(super) fn run(
    place: Place<'_>,
    candidate: &Candidate,
    clicks: Option<u32>,
    numbers: &mut Numbers,
) -> Result<Done> {
    let used = open_and_use(place, candidate, clicks, numbers).context("opening and using it")?;
    if clicks.is_none() || !candidate.has_map {
        return Ok(used);
    }
    let clicked = click_at_once(place, candidate, numbers).context("clicking from the start")?;
    Ok(Done { others: used.others.max(clicked.others), ..used })
}

/// Opens the page, lets it come to rest, and then uses it.
fn open_and_use(
    place: Place<'_>,
    candidate: &Candidate,
    clicks: Option<u32>,
    numbers: &mut Numbers,
) -> Result<Done> {
    let visit = Visit::start(place.browser, place.device, candidate, place.server, None)?;
    visit.settle()?;
    let vitals = visit.seen(VITALS)?;
    let mut note = |measure, name: &str| {
        let value = vitals[name].as_f64().with_context(|| format!("the page does not say its {name}"))?;
        numbers.add(measure, value);
        anyhow::Ok(())
    };
    note(Measure::FirstPaint, "fcp")?;
    note(Measure::LargestPaint, "lcp")?;
    note(Measure::Shift, "shift")?;
    note(Measure::Blocking, "blocking")?;
    note(Measure::LongestTask, "longest")?;
    note(Measure::LaterTask, "later")?;
    note(Measure::Bytes, "bytes")?;
    note(Measure::Requests, "requests")?;
    let clicks = clicks.filter(|_| candidate.is_used);
    if let Some(clicks) = clicks {
        use_it(&visit, candidate, clicks, numbers)?;
    }
    // Behind the clicks: no reader's browser collects its garbage before them because it is told to.
    visit.devtools("HeapProfiler.collectGarbage")?;
    if let Some(memory) = processes::memory_of_page() {
        numbers.add(Measure::Memory, memory.private);
    }
    // At last, since it can lead to another page.
    if clicks.is_some() && candidate.has_program {
        numbers.add(Measure::Language, visit.click_element("a[hreflang='fr']", SPEAKS_FRENCH)?);
    }
    Ok(visit.end())
}

/// Clicks on places and years.
fn use_it(visit: &Visit<'_>, candidate: &Candidate, clicks: u32, numbers: &mut Numbers) -> Result<()> {
    for place in PLACES.iter().cycle().take(clicks as usize) {
        numbers.add(Measure::Click, visit.click_place(place)?);
    }
    let years: &[&str] = if candidate.has_program { &["2023", "compare", "2024", "compare"] } else { &[] };
    for year in years {
        let took = visit.click_element(&format!("[data-year='{year}']"), &candidate.shows_year(year))?;
        numbers.add(Measure::Year, took);
    }
    Ok(())
}

/// Clicks on the map as soon as there is one, until it answers; then the same on a second visit.
fn click_at_once(place: Place<'_>, candidate: &Candidate, numbers: &mut Numbers) -> Result<Done> {
    let expects = candidate.tells(FIRST);
    let visit = Visit::start(place.browser, place.device, candidate, place.server, Some(&expects))?;
    let (began, done) = visit.click_until_it_answers(FIRST)?;
    visit.settle()?;
    numbers.add(Measure::Answer, done - began);
    numbers.add(Measure::AnswerBytes, visit.bytes_until(done)?);
    if candidate.keeps_itself() {
        visit.be_kept()?;
    }
    visit.repeat()?;
    let (began, done) = visit.click_until_it_answers(FIRST)?;
    numbers.add(Measure::AgainAnswer, done - began);
    visit.settle()?;
    let sent = visit.seen("return seen.transfer();")?;
    let value =
        |index: usize| sent.get(index).and_then(Value::as_f64).with_context(|| json!(sent).to_string());
    numbers.add(Measure::AgainBytes, value(0)?);
    numbers.add(Measure::AgainRequests, value(1)?);
    Ok(visit.end())
}
