//! Texts that state a finding: the words are the editor's, the numbers are computed.
//!
//! A text has places in braces: `{value METRIC}`, `{share METRIC}`, `{shares METRIC METRIC}`, `{change METRIC}`,
//! `{times METRIC METRIC}`, `{stated METRIC}`, `{gap METRIC}`, `{rest}`, `{year}`, `{year METRIC}`, `{base}`; and counts of the data as a
//! whole: `{figures}`, `{structures}`, `{areas}`, `{statements}`, `{statements FINDING}`.

mod tally;
mod topic;

pub use self::topic::Topic;

use crate::assess::{assess, percent_change};
use crate::format::{number, percent, signed_percent};
use crate::id::Id;
use crate::lang::Lang;
use crate::quantity::Quantity;
use crate::record::{Claim, ClaimKind, Symbol};
use crate::report::Report;
use crate::year::Year;

/// The words with their places filled in for a topic; otherwise what the editor should do.
pub fn fill<'r>(
    report: &Report,
    topic: impl Into<Topic<'r>>,
    lang: Lang,
    words: &str,
) -> Result<String, String> {
    let topic = topic.into();
    let mut out = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, behind) = after.split_once('}').ok_or("close the brace")?;
        out.push_str(before);
        // Numbers keep their direction inside an Arabic sentence.
        out.push('\u{2066}');
        out.push_str(&computed(report, topic, lang, place)?);
        out.push('\u{2069}');
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

fn computed(report: &Report, topic: Topic<'_>, lang: Lang, place: &str) -> Result<String, String> {
    let mut words = place.split_whitespace();
    let what = words.next().unwrap_or_default();
    let metrics = words.map(str::parse).collect::<Result<Vec<Id>, String>>()?;
    // A text that names no year speaks of the latest that a metric has.
    let year_of = |metric: &Id| topic.year.or_else(|| years(report, metric).max());
    let value = |metric: &Id| Some(report.observed(metric, year_of(metric)?)?.value);
    let text = match (what, metrics.as_slice()) {
        ("year", []) => {
            let latest = topic.parts.iter().filter_map(|part| year_of(&part.metric)).max();
            topic.year.or(latest).map(|year| year.to_string())
        }
        ("year", [metric]) => year_of(metric).map(|year| year.to_string()),
        ("base", []) => topic.base_year.map(|year| year.to_string()),
        ("rest", []) => topic.year.and_then(|year| rest(report, topic, year)).map(|rest| percent(lang, rest)),
        ("value", [metric]) => value(metric).map(|value| said(report, metric, lang, value)),
        ("share" | "shares", [_, ..]) => {
            let share = |metric| topic.year.and_then(|year| share(report, topic, metric, year));
            let shares = metrics.iter().map(share).collect::<Option<Vec<_>>>();
            shares.map(|shares| percent(lang, add(&shares).with_decimals(0)))
        }
        ("change", [metric]) => year_of(metric)
            .and_then(|year| Some((year, topic.base_year.or_else(|| year_before(report, metric, year))?)))
            .and_then(|(year, base)| {
                let [base, now] = [base, year].map(|year| report.observed(metric, year).map(|f| f.value));
                percent_change(base?, now?)
            })
            .map(|change| signed_percent(lang, change)),
        ("times", [a, b]) => {
            let times = value(a).zip(value(b)).and_then(|(a, b)| a.ratio(b, 1, 1));
            times.map(|times| number(lang, times.without_empty_fraction()))
        }
        ("stated", [metric]) => stated(report, topic, metric).map(|claim| signed_percent(lang, claim.stated)),
        ("gap", [metric]) => stated(report, topic, metric)
            .and_then(|claim| {
                let assessment = assess(report, claim);
                assessment.computed.map(|_| Quantity { scaled: assessment.gap(claim), decimals: 1 })
            })
            .map(|points| number(lang, points.without_empty_fraction())),
        _ => tally::count(report, topic, what, &metrics).map(|count| number(lang, count)),
    };
    text.ok_or_else(|| format!("{{{place}}} cannot be computed: correct its name or its metrics"))
}

/// The change of a metric that a document states for the topic's year, or for the latest.
fn stated<'c>(report: &'c Report, topic: Topic<'_>, metric: &Id) -> Option<&'c Claim> {
    let changes = report.claims_of(metric).filter(|claim| claim.kind == ClaimKind::Change);
    changes.filter(|claim| topic.year.is_none_or(|year| claim.year == year)).max_by_key(|claim| claim.year)
}

/// The years for which a metric has a national figure.
fn years(report: &Report, metric: &Id) -> impl Iterator<Item = Year> {
    report.figures_of(metric).filter(|figure| figure.place.is_none()).map(|figure| figure.year)
}

/// The year that a change is measured from: the year before, or else the latest before that.
fn year_before(report: &Report, metric: &Id, year: Year) -> Option<Year> {
    years(report, metric).filter(|earlier| *earlier < year).max()
}

/// What a part is of the whole of a topic, in per cent, to two decimals.
pub fn share<'r>(report: &Report, topic: impl Into<Topic<'r>>, metric: &Id, year: Year) -> Option<Quantity> {
    let value = report.observed(metric, year)?.value;
    match topic.into().whole {
        Some(whole) => value.ratio(report.observed(whole, year)?.value, 100, 2),
        None => Some(value.with_decimals(2)),
    }
}

/// What the parts of a topic leave of the whole, in whole per cent.
pub fn rest<'r>(report: &Report, topic: impl Into<Topic<'r>>, year: Year) -> Option<Quantity> {
    let topic = topic.into();
    let shares = topic
        .parts
        .iter()
        .map(|part| share(report, topic, &part.metric, year))
        .collect::<Option<Vec<_>>>()?;
    let sum = add(&shares);
    Some(Quantity { scaled: 10_000 - sum.scaled, decimals: 2 }.with_decimals(0))
}

fn add(shares: &[Quantity]) -> Quantity {
    Quantity { scaled: shares.iter().map(|share| share.with_decimals(2).scaled).sum(), decimals: 2 }
}

/// A value with the sign of its unit.
pub fn said(report: &Report, metric: &Id, lang: Lang, value: Quantity) -> String {
    let unit = report.metrics.get(metric).and_then(|metric| report.units.get(&metric.unit));
    match unit {
        Some(unit) if unit.symbol == Symbol::Percent => unit.number(lang, value),
        _ => number(lang, value.without_empty_fraction()),
    }
}
