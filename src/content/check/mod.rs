//! What the reports state, held against the numbers they print.

mod checked;
mod contradictions;
mod statement;
mod widest;

use leptos::prelude::*;
use report::{Finding, Quantity, View};

use self::checked::{Assessed, theme_of};
pub(super) use self::checked::{Checked, List, widest_change};
pub(super) use self::contradictions::Contradictions;
use self::statement::Row;
pub(crate) use self::widest::{Told, widest};
use super::Edition;
use super::part::{CONTRADICTIONS, Part, WholeLink};
use super::table_tools::{SortHead, TableTools};
use super::take::Actions;
use crate::control::{Choice, Choices, Dimension, Navigator};

/// The section *Check the report* of the first page.
#[component]
pub(super) fn Check(edition: Edition) -> impl IntoView {
    let checked = Checked::of(edition);
    let rows = checked.beginning();
    let count = checked.rows.len();
    let of = (count > rows.len()).then_some(count);
    let first = checked.lists(edition).first().map(|list| format!("./{}/", list.path()));
    let contradictions = edition.report.contradictions.values().collect();
    view! {
        <section id="check" class="check" aria-labelledby="check-title">
            <header>
                <h2 id="check-title">{edition.t("check-title")}</h2>
                <p>{edition.t("check-deck")}</p>
            </header>
            <Statements edition=edition rows=rows counted=checked.rows half=checked.half />
            <p class="card-foot"><Actions edition=edition link="#check" embed="check" /></p>
            <WholeLink edition=edition of=of href=first.unwrap_or_default() />
            <Contradictions edition=edition rows=Part::beginning(contradictions, CONTRADICTIONS) />
        </section>
    }
}

/// Every statement, for a frame: those that differ stand there, the others wait for the reader.
#[component]
pub(super) fn Differing(edition: Edition) -> impl IntoView {
    let Checked { rows, half } = Checked::of(edition);
    view! {
        <section id="check" class="check" aria-labelledby="check-title">
            <header>
                <h2 id="check-title">{edition.t("check-title")}</h2>
                <p>{edition.t("check-deck")}</p>
            </header>
            <Statements edition=edition rows=rows.clone() counted=rows half=half only=Finding::Differs />
        </section>
    }
}

/// A list of statements, and the ways to narrow it, which say how many of `counted` they lead to. Those with the finding
/// `only` are shown at first.
#[component]
pub(super) fn Statements(
    edition: Edition,
    rows: Vec<Assessed>,
    counted: Vec<Assessed>,
    half: Quantity,
    #[prop(default = Finding::All)] only: Finding,
) -> impl IntoView {
    let rows = rows.into_iter().map(|(claim, assessment)| {
        let hidden = only != Finding::All && assessment.verdict.finding() != only;
        view! { <Row edition=edition claim=claim assessment=assessment half=half hidden=hidden /> }
    });
    view! {
        <Findings edition=edition counted=counted only=only />
        <table class="check-table">
            <thead>
                <tr>
                    <SortHead class="" label=edition.t("check-claim") />
                    <SortHead class="number" label=edition.t("check-stated") />
                    <th scope="col" class="plumb-cell">{edition.t("check-distance")}</th>
                    <SortHead class="number" label=edition.t("check-computed") />
                    <SortHead class="" label=edition.t("check-found") />
                    <SortHead class="" label=edition.t("table-source") />
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <TableTools edition=edition />
        <p class="note">{edition.t("check-tolerance")}</p>
    }
}

/// How many statements have a finding, in words.
pub(super) fn finding_label(edition: Edition, finding: Finding, count: usize) -> String {
    let count = Quantity::whole(i64::try_from(count).unwrap_or_default());
    edition.count(&format!("finding-{}", finding.as_str()), count)
}

/// The ways to narrow a list of statements: every finding that it has. Where it has only one, there is nothing to choose.
#[component]
fn Findings(edition: Edition, counted: Vec<Assessed>, only: Finding) -> impl IntoView {
    let choices = Finding::ALL.iter().filter_map(|finding| {
        let is = |(_, a): &&Assessed| *finding == Finding::All || a.verdict.finding() == *finding;
        let count = counted.iter().filter(is).count();
        (count > 0).then(|| Choice {
            option: finding.as_str().into(),
            label: finding_label(edition, *finding, count),
        })
    });
    let choices: Vec<_> = choices.collect();
    let view = Dimension::Finding.choose(&View::default(), only.as_str());
    (choices.len() > 2).then(|| {
        view! {
            <nav class="findings" data-control="finding" aria-label=edition.t("finding-label")>
                <Choices dimension=Dimension::Finding choices=choices navigator=Navigator::at(view) />
            </nav>
        }
    })
}
