use std::collections::BTreeSet;

use leptos::prelude::*;
use report::record::{Area, Status, Structure};
use report::{Quantity, Year};

use crate::content::Edition;
use crate::content::map::counted;

/// What was opened in each area, in a few words, with the way to the whole. One is shown: the chosen area's.
#[component]
pub(super) fn Summaries(edition: Edition) -> impl IntoView {
    let areas = edition.report.areas.values();
    let summaries = areas.map(|area| view! { <Summary edition=edition area=area /> }).collect_view();
    view! { <div class="panels" data-panels="0" aria-live="polite">{summaries}</div> }
}

#[component]
fn Summary(edition: Edition, area: &'static Area) -> impl IntoView {
    let title = format!("{}-name", area.code);
    let structures: Vec<_> =
        edition.report.structures_in(&area.code).filter(|s| s.status.is_counted()).collect();
    let content = if structures.is_empty() {
        view! { <p>{edition.t("panel-nothing")}</p> }.into_any()
    } else {
        let named = edition.count("structures-named", Quantity::whole(counted(edition, &area.code)));
        let years: BTreeSet<Year> = structures.iter().map(|structure| structure.year).collect();
        let rows = years.into_iter().map(|year| {
            let told = told(edition, &structures, year);
            view! { <div><dt>{year.to_string()}</dt><dd>{told}</dd></div> }
        });
        view! {
            <p>{named}</p>
            <dl>{rows.collect_view()}</dl>
            <p><a href=format!("./?place={}", area.code)>{edition.t("embed-all")}</a></p>
        }
        .into_any()
    };
    view! {
        <section class="panel place" id=area.code.to_string() aria-labelledby=title.clone() tabindex="-1">
            <h2 id=title.clone()>{edition.text(&area.name)}</h2>
            <a class="close" href="#MA" aria-label=edition.t("close")>"×"</a>
            {content}
        </section>
    }
}

/// What was done in a year: `2 created, 1 upgraded`.
fn told(edition: Edition, structures: &[&Structure], year: Year) -> String {
    let parts = Status::ALL.iter().filter_map(|status| {
        let count = structures.iter().filter(|s| s.status == *status && s.year == year).count();
        let count = Quantity::whole(i64::try_from(count).ok().filter(|count| *count > 0)?);
        Some(edition.count(&format!("tally-{}", status.as_str()), count))
    });
    edition.list(&parts.collect::<Vec<_>>())
}
