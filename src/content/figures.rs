use leptos::prelude::*;
use report::Year;
use report::format::signed_percent;
use report::record::{CardSize, Metric, Theme};

use super::Edition;
use super::card::Card;
use super::change::Change;
use super::chart::{ChartFigure, charts_of};
use super::later::Later;
use super::part::{CARDS, Part, ROWS, WholeLink};
use super::source::SourceMark;
use super::table_tools::{SortHead, TableTools};
use super::take::Actions;
use crate::control::{Choice, Choices, Dimension, Navigator};

/// The figures of every theme, as cards and as tables.
#[component]
pub(super) fn Figures(edition: Edition) -> impl IntoView {
    let themes = edition.report.themes.values();
    view! {
        <section id="figures" class="figures" aria-labelledby="figures-title">
            <div class="figures-head">
                <h2 id="figures-title">{edition.t("figures-title")}</h2>
                <nav class="modes" data-control="mode" aria-label=edition.t("mode-label")>
                    <Choices dimension=Dimension::Mode choices=modes(edition) navigator=Navigator::opening() />
                </nav>
                <nav class="themes" data-control="theme" aria-label=edition.t("theme-label")>
                    <Choices dimension=Dimension::Theme choices=theme_choices(edition) navigator=Navigator::opening() />
                </nav>
            </div>
            {themes
                .map(|theme| view! { <Later><ThemeSection edition=edition theme=theme /></Later> })
                .collect_view()}
        </section>
    }
}

fn modes(edition: Edition) -> Vec<Choice> {
    report::Mode::ALL
        .iter()
        .map(|mode| Choice {
            option: mode.as_str().into(),
            label: edition.t(&format!("mode-{}", mode.as_str())),
        })
        .collect()
}

fn theme_choices(edition: Edition) -> Vec<Choice> {
    let all = Choice { option: String::new(), label: edition.t("theme-all") };
    let themes = edition.report.themes.values();
    let themes =
        themes.map(|theme| Choice { option: theme.id.to_string(), label: edition.text(&theme.title).into() });
    std::iter::once(all).chain(themes).collect()
}

/// The metrics of a theme, in table order.
pub(super) fn metrics_of(edition: Edition, theme: &Theme) -> Vec<&'static Metric> {
    edition.report.metrics.values().filter(|metric| metric.theme == theme.id).collect()
}

/// The cards of a theme, in table order, as many as the page shows.
pub(super) fn cards_of(edition: Edition, theme: &Theme) -> Vec<&'static Metric> {
    let metrics = metrics_of(edition, theme).into_iter();
    metrics.filter(|metric| metric.card != CardSize::Table).take(CARDS).collect()
}

/// The metrics that the page shows, as cards or as rows. Those of longer lists have no page of their own for frames: there would be
/// a file for each entry, language and encoding.
pub(super) fn shown(edition: Edition) -> Vec<&'static Metric> {
    let of = |theme: &'static Theme| {
        let rows = Part::beginning(metrics_of(edition, theme), ROWS).items;
        let further =
            cards_of(edition, theme).into_iter().filter(|card| rows.iter().all(|row| row.id != card.id));
        rows.iter().copied().chain(further).collect::<Vec<_>>()
    };
    edition.report.themes.values().flat_map(of).collect()
}

/// A theme: its cards, its charts, and its table.
#[component]
fn ThemeSection(edition: Edition, theme: &'static Theme) -> impl IntoView {
    let cards = cards_of(edition, theme).into_iter().map(|metric| {
        let (link, embed) = (format!("#metric-{}", metric.id), format!("card/{}", metric.id));
        view! { <Card edition=edition metric=metric><Actions edition=edition link=link embed=embed /></Card> }
    });
    let cards = cards.collect_view();
    let metrics = Part::beginning(metrics_of(edition, theme), ROWS);
    view! {
        <section class="theme" data-theme=theme.id.to_string() aria-labelledby=title_id(theme)>
            <ThemeHead edition=edition theme=theme />
            <div class="cards">{cards}</div>
            <div class="charts">
                {charts_of(edition, theme)
                    .into_iter()
                    .map(|chart| view! { <ChartFigure edition=edition chart=chart /> })
                    .collect_view()}
            </div>
            <ThemeTable edition=edition metrics=metrics.items />
            <WholeLink edition=edition of=metrics.of href=format!("./theme/{}/", theme.id) />
        </section>
    }
}

/// A part of the figures of a theme, as a table only.
#[component]
pub(super) fn ThemeList(
    edition: Edition,
    theme: &'static Theme,
    metrics: Vec<&'static Metric>,
) -> impl IntoView {
    view! {
        <section class="theme" data-theme=theme.id.to_string() aria-labelledby=title_id(theme)>
            <ThemeHead edition=edition theme=theme />
            <ThemeTable edition=edition metrics=metrics />
        </section>
    }
}

fn title_id(theme: &Theme) -> String {
    format!("theme-{}", theme.id)
}

#[component]
fn ThemeHead(edition: Edition, theme: &'static Theme) -> impl IntoView {
    view! {
        <header class="rail">
            <h3 class="theme-title" id=title_id(theme)>{edition.text(&theme.title)}</h3>
            {theme.note.as_ref().map(|note| view! { <p class="note">{edition.text(note)}</p> })}
        </header>
    }
}

/// The same figures as a table, and those that have no card.
#[component]
fn ThemeTable(edition: Edition, metrics: Vec<&'static Metric>) -> impl IntoView {
    let mut years: Vec<Year> = metrics
        .iter()
        .flat_map(|metric| edition.report.figures_of(&metric.id))
        .filter(|figure| figure.place.is_none())
        .map(|figure| figure.year)
        .chain(edition.report.years())
        .collect();
    years.sort_unstable();
    years.dedup();
    let heads =
        years.iter().map(|year| view! { <SortHead class="number" label=year.to_string() /> }).collect_view();
    let rows = metrics.into_iter().map(|metric| table_row(edition, metric, &years)).collect_view();
    view! {
        <div class="table-frame">
            <table class="figures-table">
                <thead>
                    <tr>
                        <SortHead class="" label=edition.t("table-metric") />
                        {heads}
                        <SortHead class="number" label=edition.t("table-reported") />
                        <SortHead class="number" label=edition.t("table-computed") />
                        <SortHead class="" label=edition.t("table-source") />
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <TableTools edition=edition />
        </div>
    }
}

fn table_row(edition: Edition, metric: &'static Metric, years: &[Year]) -> impl IntoView + use<> {
    let unit = edition.unit(metric);
    let cells: Vec<_> = years
        .iter()
        .map(|year| {
            let figure = edition.report.observed(&metric.id, *year);
            let said = figure.zip(unit).map(|(figure, unit)| unit.number(edition.lang, figure.value));
            match said {
                Some(said) => view! { <td class="number"><bdi dir="ltr">{said}</bdi></td> }.into_any(),
                None => view! { <td class="number quiet">"–"</td> }.into_any(),
            }
        })
        .collect();
    let last = metric_change(edition, metric);
    let percent = move |value: Option<report::Quantity>| {
        value.map(|value| view! { <bdi dir="ltr">{signed_percent(edition.lang, value)}</bdi> })
    };
    let word = unit.map(|unit| unit.word(edition.lang, report::Quantity::whole(100)));
    let mut documents: Vec<_> =
        edition.report.figures_of(&metric.id).map(|figure| &figure.citation.document).collect();
    documents.extend(last.claim.map(|claim| &claim.citation.document));
    documents.sort();
    documents.dedup();
    let sources = documents
        .into_iter()
        .map(|document| view! { <SourceMark edition=edition document=document section=None />" " })
        .collect_view();
    view! {
        <tr data-row=metric.id.to_string()>
            <th scope="row">
                <span class="metric-name">{edition.text(&metric.label)}</span>" "<span class="quiet">{word}</span>
            </th>
            {cells}
            <td class="number">{percent(last.claim.map(|claim| claim.stated))}</td>
            <td class="number computed">{percent(last.computed)}</td>
            <td>{sources}</td>
        </tr>
    }
}

/// The latest change that is known.
fn metric_change(edition: Edition, metric: &Metric) -> Change {
    let years = edition.report.years();
    let changes = years.iter().rev().map(|year| Change::of(edition, metric, *year));
    changes.into_iter().find(|change| !change.is_unknown()).unwrap_or(Change {
        claim: None,
        computed: None,
        verdict: None,
    })
}
