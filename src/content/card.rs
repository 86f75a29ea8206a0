use leptos::prelude::*;
use report::record::{CardSize, Comparable, Figure, Metric, Unit};
use report::{View, Year};

use super::Edition;
use super::bars::Bars;
use super::change::{Change, ChangeLine};
use super::printed::{Printed, citations, conflicts};
use super::source::SourceMark;

/// A metric: number, unit, bars, change, source. What depends on the chosen year stands in faces; the opening face
/// is part of the card, the others wait in templates.
#[component]
pub(super) fn Card(edition: Edition, metric: &'static Metric) -> impl IntoView {
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
    let mut notes: Vec<_> = years.iter().rev().filter_map(observed).filter_map(|f| f.note.as_ref()).collect();
    notes.dedup();
    let readings = years.iter().filter_map(observed).filter_map(|figure| Some((figure, figure.reading?)));
    let readings = readings.map(|(figure, reading)| {
        let word = unit.word(edition.lang, reading);
        let said = format!("{} {word}", unit.number(edition.lang, reading));
        let words = [
            ("year", figure.year.to_string()),
            ("printed", figure.citation.printed.clone()),
            ("reading", said),
        ];
        let words: Vec<_> = words.iter().map(|(name, word)| (*name, word.as_str())).collect();
        view! { <p class="note">{edition.fill("reading", &words)}</p> }
    });
    let notes = notes.into_iter().map(|note| view! { <p class="note">{edition.text(note)}</p> });
    let caution = match metric.comparable {
        Comparable::Yes => None,
        Comparable::No => Some("counted-differently"),
        Comparable::Implausible => Some("implausible"),
    };
    let conflicts = conflicts(edition, metric).into_iter().map(|year| {
        let year = year.to_string();
        view! { <p class="note">{edition.fill("conflict", &[("year", &year)])}</p> }
    });
    let caution = caution.map(|key| view! { <p class="note">{edition.t(key)}</p> });
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
            {notes.collect_view()}{readings.collect_view()}{caution}{conflicts.collect_view()}
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
