//! The map as a table: every prefecture and province with its counts and rates.

use leptos::prelude::*;
use report::format::number;
use report::record::Area;
use report::{Quantity, Year};

use super::Edition;
use super::map::{counted, officers, officers_rate, officers_year, standing};
use super::table_tools::{SortHead, TableTools};

/// The table, in census order.
#[component]
pub(super) fn PlacesTable(edition: Edition) -> impl IntoView {
    let years = edition.report.years();
    let officers_in = officers_year(edition).map(|year| year.to_string()).unwrap_or_default();
    let heads = [
        vec![(edition.t("places-area"), ""), (edition.t("places-people"), "number")],
        years.iter().map(|year| (year.to_string(), "number")).collect(),
        vec![
            (edition.t("places-ahead"), "number"),
            (edition.t("places-all"), "number"),
            (edition.t("measure-structures"), "number"),
            (edition.fill("places-officers", &[("year", &officers_in)]), "number"),
            (edition.t("layer-officers"), "number"),
            (edition.t("places-region"), ""),
        ],
    ];
    let heads =
        heads.into_iter().flatten().map(|(label, class)| view! { <SortHead class=class label=label /> });
    let rows = edition.report.areas.values().map(|area| row(edition, area, &years)).collect_view();
    view! {
        <h1>{edition.t("places-title")}</h1>
        <p class="deck">{edition.t("places-deck")}</p>
        <div class="table-frame">
            <table>
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <TableTools edition=edition />
        </div>
    }
}

fn row(edition: Edition, area: &'static Area, years: &[Year]) -> impl IntoView + use<> {
    let region = edition.report.regions.get(&area.region).map(|region| edition.text(&region.name));
    let whole = |count: usize| Quantity::whole(i64::try_from(count).unwrap_or_default());
    let structures: Vec<_> =
        edition.report.structures_in(&area.code).filter(|s| s.status.is_counted()).collect();
    let ahead = structures.iter().filter(|s| s.status.is_ahead()).count();
    let by_year = years.iter().map(|year| {
        let there = structures.iter().filter(|s| !s.status.is_ahead() && standing(edition, s).1 == *year);
        Some(whole(there.count()))
    });
    let all = Quantity::whole(counted(edition, &area.code));
    let cells: Vec<_> = std::iter::once(Some(area.population))
        .chain(by_year)
        .chain([
            Some(whole(ahead)),
            Some(all),
            all.ratio(area.population, 100_000, 2),
            officers(edition, &area.code).map(|(officers, _)| officers),
            officers_rate(edition, &area.code),
        ])
        .map(|value| {
            let said = value.map_or_else(|| "–".to_owned(), |value| number(edition.lang, value));
            view! { <td class="number"><bdi dir="ltr">{said}</bdi></td> }
        })
        .collect();
    let href = format!("../?place={}", area.code);
    view! { <tr><th scope="row"><a href=href>{edition.text(&area.name)}</a></th>{cells}<td class="region">{region}</td></tr> }
}
