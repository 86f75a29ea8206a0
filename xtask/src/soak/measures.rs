//! What the page weighs after each visitor, and whether that grows.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::glass::Glass;
use crate::processes;

/// Visitors until everything has been used once, and the browser has compiled and kept what it will: what they leave is the
/// measure of the others.
const FIRST: usize = 10;
/// So much more memory may be used at the end than at the beginning.
const MORE: f64 = 1.05;

/// What is measured in the loop, after the garbage is collected.
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
    /// Bytes that the page's process has to itself; zero where the system does not say.
    pub(super) private: f64,
}

impl Sample {
    /// Collects the garbage and measures.
    pub(super) fn take(glass: &Glass, visitor: u64) -> Result<Self> {
        let session = glass.session();
        // What the first collection lets go of can hold what only the second one finds.
        for _ in 0..2 {
            session.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        }
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
            private: processes::memory_of_page().unwrap_or_default(),
        })
    }
}

/// The samples as a table, about as many lines as fit on a screen.
pub(super) fn table(samples: &[Sample]) -> String {
    let step = samples.len().div_ceil(200).max(1);
    let mut lines = vec!["visitor  documents   nodes  listeners   heap MB  private MB".to_owned()];
    let last = samples.len().saturating_sub(1);
    let shown = samples.iter().enumerate().filter(|(index, _)| index % step == 0 || *index == last);
    lines.extend(shown.map(|(_, sample)| {
        let Sample { visitor, documents, nodes, listeners, heap, private } = sample;
        format!(
            "{visitor:>7}  {documents:>9}  {nodes:>6}  {listeners:>9}  {:>8.2}  {:>10.1}",
            heap / 1e6,
            private / 1e6
        )
    }));
    lines.join("\n")
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
    let counted: [Measure; 3] = [
        ("documents", |sample| sample.documents),
        ("nodes", |sample| sample.nodes),
        ("listeners", |sample| sample.listeners),
    ];
    for (what, of) in counted {
        let most = first.iter().map(of).fold(0.0, f64::max);
        let more = others.iter().find(|sample| of(sample) > most);
        ensure!(
            more.is_none(),
            "the {what} have grown: at most {most} after the first {FIRST} visitors, {} after visitor {}",
            more.map(of).unwrap_or_default(),
            more.map_or(0, |sample| sample.visitor)
        );
    }
    let weighed: [Measure; 2] = [
        ("heap of the scripts", |sample| sample.heap),
        ("memory of the page's process", |sample| sample.private),
    ];
    for (what, of) in weighed {
        let (before, after) = (median(first, of), median(&others[others.len().saturating_sub(FIRST)..], of));
        ensure!(
            after <= before * MORE,
            "the {what} has grown from {:.2} to {:.2} MB",
            before / 1e6,
            after / 1e6
        );
    }
    Ok(())
}

fn median(samples: &[Sample], of: impl Fn(&Sample) -> f64) -> f64 {
    let mut values: Vec<_> = samples.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: Sample =
        Sample { visitor: 1, documents: 2.0, nodes: 9000.0, listeners: 700.0, heap: 8e6, private: 6e7 };

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
        assert!(said(|sample, index| sample.private += index * 5e4).contains("process"));
    }

    #[test]
    fn one_sample_that_weighs_more_is_no_growth() {
        after(200, |sample, index| sample.heap *= if index == 180.0 { 1.5 } else { 1.0 }).unwrap();
    }
}
