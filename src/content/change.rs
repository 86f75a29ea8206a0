use leptos::prelude::*;
use report::assess::{Assessment, Verdict, assess, percent_change};
use report::format::signed_percent;
use report::record::{Claim, ClaimKind, Metric};
use report::{Quantity, Year};

use super::Edition;
use super::plumb::PlumbMark;

/// What is known of a metric's change to a year: what a report states, and what the counts come to.
#[derive(Clone, Copy)]
pub(super) struct Change {
    /// The statement of a report.
    pub(super) claim: Option<&'static Claim>,
    /// The change that the counts come to, in per cent, to one decimal.
    pub(super) computed: Option<Quantity>,
    /// What arithmetic says of the statement.
    pub(super) verdict: Option<Verdict>,
}

impl Change {
    /// The change of `metric` to `year`, as stated, or else from the year before.
    pub(super) fn of(edition: Edition, metric: &Metric, year: Year) -> Self {
        let report = edition.report;
        // Reports speak before the articles that repeat them: claims stand in the order of their files.
        let is_it = |claim: &&Claim| claim.kind == ClaimKind::Change && claim.year == year;
        if let Some(claim) = report.claims_of(&metric.id).find(is_it) {
            let Assessment { computed, verdict } = assess(report, claim);
            return Self { claim: Some(claim), computed, verdict: Some(verdict) };
        }
        let counts = report.comparable_values(metric, year.before(), year);
        let computed = counts.and_then(|(base, value)| percent_change(base, value));
        Self { claim: None, computed, verdict: None }
    }

    /// Whether nothing is known.
    pub(super) const fn is_unknown(&self) -> bool {
        self.claim.is_none() && self.computed.is_none()
    }
}

/// The change in a line: the plumb mark, what is reported, what is computed.
#[component]
pub(super) fn ChangeLine(edition: Edition, change: Change, comparable: bool) -> impl IntoView {
    let lang = edition.lang;
    let percent = move |value| view! { <bdi class="number" dir="ltr">{signed_percent(lang, value)}</bdi> };
    let stated = change.claim.map(|claim| {
        let qualifier = claim.citation.qualifier.as_ref().and_then(|id| edition.report.qualifiers.get(id));
        let qualifier = qualifier.map(|q| format!("{} ", edition.text(&q.text)));
        // A change from a year of which nothing is drawn beside it would read as one between the years that are.
        let has_count = |year| edition.report.observed(&claim.metric, year).is_some();
        let reported = match claim.base_year.filter(|year| !has_count(*year)) {
            Some(year) => edition.fill("reported-against", &[("year", &year.to_string())]),
            None => edition.t("reported"),
        };
        view! { <span class="stated">{qualifier}{percent(claim.stated)}" "{reported}</span> }
    });
    let computed = change.computed.map(|value| {
        let no_change = value.scaled == 0;
        let value = if no_change {
            edition.t("no-change").into_any()
        } else {
            view! { {percent(value)}" "{edition.t("computed")} }.into_any()
        };
        view! { <span class="computed">{value}</span> }
    });
    let moved = change.computed.is_some_and(|value| value.scaled != 0);
    let not_stated = (change.claim.is_none() && moved)
        .then(|| view! { <span class="quiet">{edition.t("not-stated")}</span> });
    let not_computed = (change.computed.is_none() && comparable)
        .then(|| view! { <span class="quiet">{edition.t("not-computable")}</span> });
    view! {
        <p class="change">
            <PlumbMark stated=change.claim.is_some() computed=change.computed.is_some() verdict=change.verdict />
            {stated}" "{computed}" "{not_stated}{not_computed}
        </p>
    }
}
