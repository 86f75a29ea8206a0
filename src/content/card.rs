use leptos::prelude::*;
use report::record::{CardSize, Comparable, Figure, Metric, Unit};
use report::{View, Year};

use super::Edition;
use super::bars::Bars;
use super::change::{Change, ChangeLine};
use super::notes::Notes;
use super::printed::{Printed, citations};
use super::source::SourceMark;

/// A metric: number, unit, bars, change, source. What depends on the chosen year stands in faces; the opening face
/// is part of the card, the others wait in templates. At its foot stand, beside its sources, its `children`.
#[component]
pub(super) fn Card(
    edition: Edition,
    metric: &'static Metric,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let Some(unit) = edition.unit(metric) else { return ().into_any() };
    let years = edition.report.years();
    let observed = |year: &Year| edition.report.observed(&metric.id, *year);
    let Some(opening) = years.iter().rev().find(|year| observed(year).is_some()).copied() else {
        return ().into_any();
    };
    let waiting = years.iter().map(|year| {
        view! {
            <template data-face=year.to_string()>
                <Face edition=edition metric=metric unit=unit year=*year />
            </template>
        }
    });
    let class = if metric.card == CardSize::Lead { "card lead" } else { "card" };
    view! {
        <article class=class id=format!("metric-{}", metric.id) data-metric=metric.id.to_string()>
            <h3>{edition.text(&metric.label)}</h3>
            <div class="face" data-showing=View::COMPARE>
                <Face edition=edition metric=metric unit=unit year=opening />
            </div>
            <template data-face=View::COMPARE></template>
            {waiting.collect_view()}
            <Bars edition=edition metric=metric unit=unit />
            <Notes edition=edition metric=metric unit=unit />
            <div class="card-foot">
                {citations(edition, metric)
                    .into_iter()
                    .map(|(document, section)| {
                        view! { <SourceMark edition=edition document=document section=Some(section) />" " }
                    })
                    .collect_view()}
                <details>
                    <summary>{edition.t("definition")}</summary>
                    <p>{edition.text(&metric.definition)}</p>
                    <Printed edition=edition metric=metric />
                </details>
                {children.map(|children| children())}
            </div>
        </article>
    }
    .into_any()
}

/// Number, unit and change of one year.
#[component]
fn Face(edition: Edition, metric: &'static Metric, unit: &'static Unit, year: Year) -> impl IntoView {
    let change = Change::of(edition, metric, year);
    // Why years cannot be compared is said below the bars.
    let comparable = metric.comparable == Comparable::Yes;
    let change = (!change.is_unknown())
        .then(|| view! { <ChangeLine edition=edition change=change comparable=comparable /> });
    let said = year.to_string();
    let headline = match edition.report.observed(&metric.id, year) {
        Some(figure) => view! { <Headline edition=edition figure=figure unit=unit /> }.into_any(),
        None => view! {
            <p class="value none" aria-hidden="true">"–"</p>
            <p class="for-readers">{edition.fill("not-in-report", &[("year", &said)])}</p>
        }
        .into_any(),
    };
    view! { {headline}{change} }
}

/// The number, large. Screen readers get it ungrouped and with its unit, because they read "11 700" as two numbers.
#[component]
fn Headline(edition: Edition, figure: &'static Figure, unit: &'static Unit) -> impl IntoView {
    let (value, year) = (figure.value, figure.year.to_string());
    let word = unit.word(edition.lang, value);
    let unit_line = edition.fill("unit-in-year", &[("unit", word), ("year", &year)]);
    let qualifier = figure.citation.qualifier.as_ref().and_then(|id| edition.report.qualifiers.get(id));
    let qualifier = qualifier.map(|q| view! { <p class="qualifier">{edition.text(&q.text)}</p> });
    view! {
        {qualifier}
        <p class="value" aria-hidden="true">
            <bdi dir="ltr" data-value=value.machine() data-decimals=unit.decimals.to_string()>
                {unit.number(edition.lang, value)}
            </bdi>
        </p>
        <p class="unit" aria-hidden="true">{unit_line.clone()}</p>
        <p class="for-readers">{format!("{} {unit_line}", value.machine())}</p>
    }
}
