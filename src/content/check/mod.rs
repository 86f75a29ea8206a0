//! What the reports state, held against the numbers they print.

mod contradictions;
mod statement;

use leptos::prelude::*;
use report::assess::{Assessment, assess};
use report::record::{Claim, ClaimKind};
use report::{Finding, Quantity, View};

use self::contradictions::Contradictions;
use self::statement::Row;
use super::Edition;
use super::extent::{Extent, STATEMENTS, WholeLink};
use crate::control::{Choice, Choices, Dimension, Navigator};

/// Every statement with its assessment: what differs most first, then what agrees, then what cannot be computed.
fn assessed(edition: Edition) -> Vec<(&'static Claim, Assessment)> {
    let mut all: Vec<_> =
        edition.report.claims.values().map(|claim| (claim, assess(edition.report, claim))).collect();
    all.sort_by_key(|(claim, assessment)| {
        let finding = Finding::ALL.iter().position(|finding| *finding == assessment.verdict.finding());
        // Points of a percentage and units of a total are no common scale.
        let gap = if claim.kind == ClaimKind::Total { 0 } else { assessment.gap(claim) };
        (finding, std::cmp::Reverse(gap))
    });
    all
}

/// The change that lies farthest from its own counts, and what these come to.
pub(super) fn widest_change(edition: Edition) -> Option<(&'static Claim, Quantity)> {
    let (claim, assessment) =
        assessed(edition).into_iter().find(|(claim, _)| claim.kind == ClaimKind::Change)?;
    Some((claim, assessment.computed?))
}

/// What is shown of the statements. Where there are too many, the beginning has some of every finding, so that none of
/// the ways to narrow the list leads to nothing.
fn beginning(all: Vec<(&'static Claim, Assessment)>, extent: Extent) -> Vec<(&'static Claim, Assessment)> {
    if all.len() <= STATEMENTS {
        return all;
    }
    let same =
        |a: &(&Claim, Assessment), b: &(&Claim, Assessment)| a.1.verdict.finding() == b.1.verdict.finding();
    let each = STATEMENTS / (Finding::ALL.len() - 1);
    all.chunk_by(same).flat_map(|same| extent.of(same.to_vec(), each)).collect()
}

/// The section *Check the report*. With `only`, the statements with one finding stand there at first, and nothing else:
/// the rest waits for the reader.
#[component]
pub(super) fn Check(
    edition: Edition,
    extent: Extent,
    #[prop(default = Finding::All)] only: Finding,
) -> impl IntoView {
    let all = assessed(edition);
    let count = all.len();
    let changes = all.iter().filter(|(claim, _)| claim.kind != ClaimKind::Total);
    let widest = changes.map(|(claim, assessment)| assessment.gap(claim)).max().unwrap_or_default();
    let half = Quantity { scaled: widest.max(10), decimals: 1 };
    let findings = Finding::ALL.iter().map(|finding| {
        let count =
            all.iter().filter(|(_, a)| *finding == Finding::All || a.verdict.finding() == *finding).count();
        let count = Quantity::whole(i64::try_from(count).unwrap_or_default());
        Choice {
            option: finding.as_str().into(),
            label: edition.count(&format!("finding-{}", finding.as_str()), count),
        }
    });
    let findings = findings.collect::<Vec<_>>();
    let rows = beginning(all, extent).into_iter().map(|(claim, assessment)| {
        let hidden = only != Finding::All && assessment.verdict.finding() != only;
        view! { <Row edition=edition claim=claim assessment=assessment half=half hidden=hidden /> }
    });
    view! {
        <section id="check" class="check" aria-labelledby="check-title">
            <header>
                <h2 id="check-title">{edition.t("check-title")}</h2>
                <p>{edition.t("check-deck")}</p>
            </header>
            <nav class="findings" data-control="finding" aria-label=edition.t("finding-label")>
                <Choices dimension=Dimension::Finding choices=findings navigator=Navigator::at(Dimension::Finding.choose(&View::default(), only.as_str())) />
            </nav>
            <table class="check-table">
                <thead>
                    <tr>
                        <th scope="col">{edition.t("check-claim")}</th>
                        <th scope="col" class="number">{edition.t("check-stated")}</th>
                        <th scope="col" class="plumb-cell">{edition.t("check-distance")}</th>
                        <th scope="col" class="number">{edition.t("check-computed")}</th>
                        <th scope="col">{edition.t("check-found")}</th>
                        <th scope="col">{edition.t("table-source")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <p class="note">{edition.t("check-tolerance")}</p>
            <WholeLink edition=edition extent=extent href="./check/".into() count=count most=STATEMENTS />
            {(only == Finding::All).then(|| view! { <Contradictions edition=edition extent=extent /> })}
        </section>
    }
}
