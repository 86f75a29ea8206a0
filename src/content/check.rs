use leptos::prelude::*;
use report::Quantity;
use report::change::{Verdict, percent_change, verdict};
use report::format::signed_percent;
use report::record::Claim;

use super::Edition;
use super::plumb::PlumbRow;
use super::source::SourceMark;

/// A statement whose counts are printed.
#[derive(Clone, Copy)]
pub(super) struct Checked {
    /// The statement.
    pub(super) claim: &'static Claim,
    /// What the counts come to.
    pub(super) computed: Quantity,
    /// What arithmetic says.
    pub(super) verdict: Verdict,
}

impl Checked {
    /// How many points lie between the two, in tenths.
    fn gap(&self) -> i64 {
        (self.claim.stated.with_decimals(1).scaled - self.computed.scaled).abs()
    }
}

/// Every statement of a report that can be computed, those farthest off first.
pub(super) fn checked(edition: Edition) -> Vec<Checked> {
    let report = edition.report;
    let mut all: Vec<_> = report
        .claims
        .values()
        .filter_map(|claim| {
            let metric = report.metrics.get(&claim.metric)?;
            let (base, now) = report.comparable_values(metric, claim.base_year, claim.year)?;
            Some(Checked {
                claim,
                computed: percent_change(base, now)?,
                verdict: verdict(claim.stated, base, now)?,
            })
        })
        .collect();
    all.sort_by_key(|checked| std::cmp::Reverse(checked.gap()));
    all
}

/// What the reports state beside what their own counts come to.
#[component]
pub(super) fn Check(edition: Edition) -> impl IntoView {
    let all = checked(edition);
    let widest = all.first().map_or(10, Checked::gap).max(10);
    let half = Quantity { scaled: widest, decimals: 1 };
    let uncomputed = edition.report.claims.len() - all.len();
    let uncomputed = Quantity::whole(i64::try_from(uncomputed).unwrap_or_default());
    let rows = all.into_iter().map(|checked| view! { <Row edition=edition checked=checked half=half /> });
    view! {
        <section id="check" class="check" aria-labelledby="check-title">
            <header>
                <h2 id="check-title">{edition.t("check-title")}</h2>
                <p>{edition.t("check-deck")}</p>
            </header>
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
            <p class="note">{edition.count("check-uncomputed", uncomputed)}</p>
        </section>
    }
}

/// Whether the document says "over" of a change that its counts do not reach.
fn says_more(claim: &Claim, computed: Quantity) -> bool {
    let over =
        claim.citation.qualifier.as_ref().is_some_and(|id| matches!(id.as_str(), "over" | "more-than"));
    over && computed.scaled.abs() < claim.stated.with_decimals(1).scaled.abs()
}

#[component]
fn Row(edition: Edition, checked: Checked, half: Quantity) -> impl IntoView {
    let Checked { claim, computed, verdict } = checked;
    let label = edition.report.metrics.get(&claim.metric).map(|metric| edition.text(&metric.label));
    let qualifier = claim.citation.qualifier.as_ref().and_then(|id| edition.report.qualifiers.get(id));
    let qualifier = qualifier.map(|qualifier| edition.text(&qualifier.text));
    let found = match verdict {
        Verdict::Agrees if says_more(claim, computed) => {
            edition.fill("found-not-more", &[("qualifier", qualifier.unwrap_or_default())])
        }
        Verdict::Agrees => edition.t("found-agrees"),
        Verdict::Truncated => edition.t("found-truncated"),
        Verdict::Differs => {
            let gap = Quantity { scaled: checked.gap(), decimals: 1 };
            edition.fill("found-differs", &[("points", &report::format::number(edition.lang, gap))])
        }
    };
    let year = claim.year.to_string();
    let percent = |value| view! { <bdi dir="ltr">{signed_percent(edition.lang, value)}</bdi> };
    let note = claim.note.as_ref().map(|note| view! { <span class="quiet">" "{edition.text(note)}</span> });
    view! {
        <tr data-claim=claim.id.to_string()>
            <th scope="row">{edition.fill("in-year", &[("metric", label.unwrap_or_default()), ("year", &year)])}</th>
            <td class="number" data-label=edition.t("check-stated")>
                {qualifier.map(|qualifier| format!("{qualifier} "))}{percent(claim.stated)}
            </td>
            <td class="plumb-cell"><PlumbRow stated=claim.stated computed=computed verdict=verdict half=half /></td>
            <td class="number computed" data-label=edition.t("check-computed")>{percent(computed)}</td>
            <td>{found}{note}</td>
            <td>
                <SourceMark edition=edition document=&claim.citation.document section=Some(&claim.citation.section) />
            </td>
        </tr>
    }
}
