use leptos::prelude::*;
use report::record::{Metric, Unit};
use report::{Quantity, Year};

use super::Edition;

/// The longest bar takes this share of its line, in per cent; the value stands in the rest.
const LONGEST: i64 = 56;

/// One bar a year, the value beside it. A year without a figure is a dashed bar and a sentence, never zero.
#[component]
pub(super) fn Bars(edition: Edition, metric: &'static Metric, unit: &'static Unit) -> impl IntoView {
    let years = edition.report.years();
    let value = |year: &Year| edition.report.observed(&metric.id, *year).map(|figure| figure.value);
    let is_implausible = |year: &Year| {
        edition.report.observed(&metric.id, *year).is_some_and(|figure| figure.reading.is_some())
    };
    let most = years
        .iter()
        .filter(|year| !is_implausible(year))
        .filter_map(value)
        .max_by_key(|v| v.with_decimals(3).scaled)
        .unwrap_or(Quantity::whole(1));
    let last = years.len().saturating_sub(1);
    let rows: Vec<_> = years
        .iter()
        .enumerate()
        .map(|(index, year)| {
            let (class, length, said) = match value(year) {
                // A value that cannot be right is said, and not drawn.
                Some(value) if is_implausible(year) => {
                    ("bar missing".into(), LONGEST.to_string(), Some(unit.number(edition.lang, value)))
                }
                Some(value) => {
                    let length = value.ratio(most, LONGEST, 1).map_or_else(String::new, Quantity::machine);
                    (format!("bar y{}", last - index), length, Some(unit.number(edition.lang, value)))
                }
                None => ("bar missing".into(), LONGEST.to_string(), None),
            };
            view! {
                <div class="bar-row">
                    <dt>{year.to_string()}</dt>
                    <dd>
                        <svg class=class width=format!("{length}%") height="14" aria-hidden="true"></svg>
                        {said.map(|said| view! { <bdi dir="ltr">{said}</bdi> })}
                    </dd>
                </div>
            }
        })
        .collect();
    let absent: Vec<_> = years.iter().filter(|year| value(year).is_none()).copied().collect();
    let absent = absent.into_iter().map(|year| {
        let year = year.to_string();
        view! { <p class="absent">{edition.fill("not-in-report", &[("year", &year)])}</p> }
    });
    view! {
        <dl class="bars" data-chart=metric.id.to_string()>{rows}</dl>
        {absent.collect_view()}
    }
}
