//! What the page weighs after each visitor, and whether that grows.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::glass::Glass;
use crate::processes;

/// The first visitors: what they leave is the measure of the others.
const FIRST: usize = 10;
/// The same where it is bytes of the scripts' heap: one sample differs from the next by a tenth, the median of so many by some hundredths.
const HEAPS: usize = 20;
/// Visitors until everything has been used once. A script is compiled when it is used, and stays in its heap from then on.
const COMPILED: usize = 40;
/// The process is weighed after every fifth visitor, because that takes long; so many weighings are looked at together.
const EVERY: usize = 5;
const WEIGHED: usize = 10;
/// What is let go of goes back to the system when the browser looks after it, every four seconds, in two or three steps.
const GIVEN_BACK: Duration = Duration::from_secs(6);
/// How often it is looked whether the page that went is gone, and how long is waited in between.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(200);
/// Documents that go together when the shell loads itself anew: its own, that of the page in it, and that of the page's templates.
const PAGE: f64 = 3.0;
/// Counts that are the same: what the loop shows differs by some nodes.
const SAME: f64 = 1.001;
/// And one more: a listener for what has not happened yet is not there from the beginning.
const ONE: f64 = 1.0;
/// So much more memory may be used at the end than at the beginning.
const MORE: f64 = 1.05;
/// The heap of the scripts is a megabyte and a half of that, and differs by what was used last: so much more of it.
const MORE_HEAP: f64 = 1.1;

/// What is measured in the loop, after the browser has let go of what it can do without.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sample {
    /// Which visitor has gone before.
    pub(super) visitor: u64,
    /// Documents, nodes and listeners that the browser keeps for the shell and the page that waits.
    pub(super) documents: f64,
    pub(super) nodes: f64,
    pub(super) listeners: f64,
    /// Bytes of the scripts' heap.
    pub(super) heap: f64,
    /// Bytes that the page's process had to itself before it was asked for what it can do without; zero where the system does not say.
    pub(super) held: f64,
    /// Bytes that it has after that, without what is painted: what it needs. Where it was weighed, and no page was held that has gone.
    pub(super) needed: Option<f64>,
}

impl Sample {
    /// Collects the garbage and measures. A page that has just gone can be held for some moments by what the browser still
    /// does with it; `before` says how few documents there can be.
    pub(super) fn take(glass: &Glass, visitor: u64, before: &[Self]) -> Result<Self> {
        let least = before.iter().map(|sample| sample.documents).fold(f64::INFINITY, f64::min);
        let mut sample = Self::read(glass, visitor)?;
        for _ in 0..TRIES {
            if sample.documents <= least {
                break;
            }
            std::thread::sleep(PAUSE);
            sample = Self::read(glass, visitor)?;
        }
        let is_due = before.iter().rev().take(EVERY - 1).all(|sample| sample.needed.is_none());
        if is_due && sample.documents <= least {
            sample.needed = weigh(glass)?;
        }
        Ok(sample)
    }

    fn read(glass: &Glass, visitor: u64) -> Result<Self> {
        let session = glass.session();
        glass.rest()?;
        let held = processes::memory_of_page().map_or(0.0, |memory| memory.private);
        relieve(glass)?;
        let metrics = session.devtools("Performance.getMetrics", &json!({}))?;
        let of = |name: &str| {
            let all = metrics["metrics"].as_array().map(Vec::as_slice).unwrap_or_default();
            let found = all.iter().find(|metric| metric["name"] == name).map(|metric| &metric["value"]);
            found.and_then(Value::as_f64).with_context(|| format!("the browser does not say {name}"))
        };
        Ok(Self {
            visitor,
            documents: of("Documents")?,
            nodes: of("Nodes")?,
            listeners: of("JSEventListeners")?,
            heap: of("JSHeapUsedSize")?,
            held,
            needed: None,
        })
    }
}

/// Asks for what can be done without, as a system does that runs short of memory: asked for its garbage alone, a browser keeps what it
/// has compiled and painted and may need again.
fn relieve(glass: &Glass) -> Result<()> {
    let session = glass.session();
    session.devtools("Memory.simulatePressureNotification", &json!({ "level": "critical" }))?;
    std::thread::sleep(PAUSE);
    // What the first collection lets go of can hold what only the second one finds.
    for _ in 0..2 {
        session.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    }
    Ok(())
}

/// Bytes that the page's process keeps when everything has gone back that it can do without; `None` where the system does not say.
fn weigh(glass: &Glass) -> Result<Option<f64>> {
    // Once more: what only the collection has let go of is asked back now.
    relieve(glass)?;
    let asked = Instant::now();
    let now = || processes::memory_of_page().map(|memory| memory.anonymous);
    let mut least = now();
    while asked.elapsed() < GIVEN_BACK {
        std::thread::sleep(PAUSE);
        least = least.zip(now()).map(|(least, now)| f64::min(least, now));
    }
    Ok(least)
}

/// What stands above the samples' lines.
pub(super) const HEAD: &str = "visitor  documents   nodes  listeners   heap MB  held MB  needed MB";

/// The sample as a line.
impl fmt::Display for Sample {
    fn fmt(&self, line: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { visitor, documents, nodes, listeners, heap, held, needed } = self;
        let (heap, held) = (heap / 1e6, held / 1e6);
        write!(line, "{visitor:>7}  {documents:>9}  {nodes:>6}  {listeners:>9}  {heap:>8.2}  {held:>7.1}")?;
        needed.map_or(Ok(()), |needed| write!(line, "  {:>9.1}", needed / 1e6))
    }
}

/// What is measured, and its words.
type Measure = (&'static str, fn(&Sample) -> f64);

/// Holds what the last visitors have left against what the first ones have.
///
/// # Errors
/// With what has grown.
pub(super) fn judge(samples: &[Sample]) -> Result<()> {
    let Some((first, others)) = samples.split_at_checked(FIRST).filter(|(_, others)| !others.is_empty())
    else {
        return Ok(());
    };
    let last = &others[others.len().saturating_sub(FIRST)..];
    let counted: [Measure; 3] = [
        ("documents", |sample| sample.documents),
        ("nodes", |sample| sample.nodes),
        ("listeners", |sample| sample.listeners),
    ];
    for (what, of) in counted {
        // A page that is still held at one moment is not at another; what has grown has grown at every moment.
        let before = quantile(2, first.iter().map(of));
        let after = last.iter().map(of).fold(f64::INFINITY, f64::min);
        ensure!(after <= before * SAME + ONE, "the {what} have grown from {before} to {after}");
    }
    // One that is still held weighs, too.
    let least = samples.iter().map(|sample| sample.documents).fold(f64::INFINITY, f64::min);
    let heaps: Vec<_> =
        samples.iter().filter(|sample| sample.documents <= least).map(|sample| sample.heap).collect();
    let needed: Vec<_> = samples.iter().filter_map(|sample| sample.needed).collect();
    for (what, bytes, from, count, more, part) in [
        ("heap of the scripts", heaps, COMPILED - HEAPS, HEAPS, MORE_HEAP, 2),
        // What has not gone back yet adds to a weighing, after a large visit a tenth, and nothing takes away from one: so the lower
        // quartile says what the process needs.
        ("memory of the page's process", needed, 0, WEIGHED, MORE, 4),
    ] {
        let Some(first) = bytes.get(from..from + count) else { continue };
        let last = bytes.get(bytes.len() - count..).unwrap_or_default();
        let (before, after) = (quantile(part, first.iter().copied()), quantile(part, last.iter().copied()));
        ensure!(
            after <= before * more,
            "the {what} has grown from {:.2} to {:.2} MB",
            before / 1e6,
            after / 1e6
        );
    }
    Ok(())
}

/// Holds the documents after a visitor against the fewest that there have been: besides the shell and the page that waits, no
/// more than one page, with its shell, is still held by what the browser does with it.
///
/// # Errors
/// With how many there are.
pub(super) fn at_most_one_page_is_held(samples: &[Sample]) -> Result<()> {
    let least = samples.iter().map(|sample| sample.documents).fold(f64::INFINITY, f64::min);
    let now = samples.last().map_or(least, |sample| sample.documents);
    ensure!(now <= least + PAGE, "pages are not let go: there are {now} documents, and there were {least}");
    Ok(())
}

/// The value below which one part in so many lies: the median with 2, the lower quartile with 4.
fn quantile(part: usize, values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / part).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: Sample = Sample {
        visitor: 1,
        documents: 2.0,
        nodes: 9000.0,
        listeners: 700.0,
        heap: 1.5e6,
        held: 9e7,
        needed: Some(6e7),
    };

    fn after(visitors: usize, grown: impl Fn(&mut Sample, f64)) -> Result<()> {
        let mut samples = vec![SAMPLE; visitors];
        for (index, sample) in samples.iter_mut().enumerate() {
            grown(sample, index as f64);
        }
        judge(&samples)
    }

    #[test]
    fn what_grows_with_every_visitor_is_found() {
        after(200, |_, _| {}).unwrap();
        let said = |grown: fn(&mut Sample, f64)| after(200, grown).unwrap_err().to_string();
        assert!(said(|sample, index| sample.documents += (index / 50.0).floor()).contains("documents"));
        assert!(said(|sample, index| sample.nodes += index).contains("nodes"));
        assert!(said(|sample, index| sample.listeners += index).contains("listeners"));
        assert!(said(|sample, index| sample.heap += index * 5e3).contains("heap"));
        assert!(said(|sample, index| sample.needed = Some(6e7 + index * 5e4)).contains("process"));
    }

    #[test]
    fn one_page_can_be_held_for_a_while_but_not_two() {
        let of = |documents: &[f64]| -> Vec<_> {
            documents.iter().map(|documents| Sample { documents: *documents, ..SAMPLE }).collect()
        };
        at_most_one_page_is_held(&of(&[3.0, 5.0, 6.0])).unwrap();
        assert!(
            at_most_one_page_is_held(&of(&[3.0, 5.0, 7.0])).unwrap_err().to_string().contains("7 documents")
        );
        let mut held = of(&[3.0; 40]);
        held[38].documents = 5.0;
        judge(&held).unwrap();
    }

    #[test]
    fn one_sample_that_weighs_more_is_no_growth() {
        after(200, |sample, index| sample.heap *= if index == 180.0 { 1.5 } else { 1.0 }).unwrap();
        let not_given_back = |index: f64| if index % 2.0 == 0.0 { 1.2 } else { 1.0 };
        after(200, |sample, index| sample.needed = Some(6e7 * not_given_back(index))).unwrap();
    }
}
