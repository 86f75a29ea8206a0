//! What the page weighs after each visitor, and whether that grows.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::glass::Glass;
use crate::processes;

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
        format!("{visitor:>7}  {documents:>9}  {nodes:>6}  {listeners:>9}  {:>8.2}  {:>10.1}", heap / 1e6, private / 1e6)
    }));
    lines.join("\n")
}
