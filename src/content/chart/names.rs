//! What a chart calls what it shows.

use report::Id;
use report::record::Chart;

use crate::content::Edition;

/// The label of a metric, without the beginning before a colon that all labels of the chart share: the title has said it.
pub(super) fn name(edition: Edition, chart: &Chart, metric: &Id) -> String {
    let label = |id: &Id| {
        edition.report.metrics.get(id).map(|metric| edition.text(&metric.label)).unwrap_or_default()
    };
    let own = label(metric);
    let Some((head, rest)) = own.split_once(':').filter(|_| chart.parts.len() > 1) else {
        return own.to_owned();
    };
    let is_shared = |other: &str| other.split_once(':').is_some_and(|(beginning, _)| beginning == head);
    if chart.parts.iter().all(|part| is_shared(label(&part.metric))) {
        capitalized(rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']))
    } else {
        own.to_owned()
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
