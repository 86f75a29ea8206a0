use leptos::prelude::*;
use report::Quantity;
use report::assess::{Assessment, Verdict, difference};
use report::format::{number, percent, signed_percent};
use report::record::{Claim, ClaimKind};

use super::theme_of;
use crate::content::Edition;
use crate::content::plumb::PlumbRow;
use crate::content::source::SourceMark;

/// A statement: what is said, how far off it is, what the numbers come to, and that in words.
#[component]
pub(super) fn Row(
    edition: Edition,
    claim: &'static Claim,
    assessment: Assessment,
    half: Quantity,
    hidden: bool,
) -> impl IntoView {
    let theme = theme_of(edition, claim).map(ToString::to_string);
    let finding = assessment.verdict.finding().as_str();
    let qualifier = qualifier(edition, claim).map(|qualifier| format!("{qualifier} "));
    let says = move |value| view! { <bdi dir="ltr">{said(edition, claim, value)}</bdi> };
    let distance = match assessment.computed.filter(|_| claim.kind != ClaimKind::Total) {
        Some(computed) => {
            let verdict = assessment.verdict;
            view! { <PlumbRow stated=claim.stated computed=computed verdict=verdict half=half /> }.into_any()
        }
        None if claim.kind == ClaimKind::Total => {
            view! { <span class="quiet">{edition.t("not-a-percentage")}</span> }.into_any()
        }
        None => ().into_any(),
    };
    let note = claim.note.as_ref().map(|note| view! { <span class="quiet">" "{edition.text(note)}</span> });
    view! {
        <tr data-claim=claim.id.to_string() data-theme=theme data-finding=finding hidden=hidden>
            <th scope="row">{title(edition, claim)}</th>
            <td class="number" data-label=edition.t("check-stated")>{qualifier}{says(claim.stated)}</td>
            <td class="plumb-cell">{distance}</td>
            <td class="number computed" data-label=edition.t("check-computed")>{assessment.computed.map(says)}</td>
            <td>{in_words(edition, claim, assessment)}{note}</td>
            <td><SourceMark edition=edition document=&claim.citation.document section=Some(&claim.citation.section) /></td>
        </tr>
    }
}

/// What the statement is about.
pub(super) fn title(edition: Edition, claim: &Claim) -> String {
    let label =
        |id| edition.report.metrics.get(id).map(|metric| edition.text(&metric.label)).unwrap_or_default();
    let year = claim.year.to_string();
    let words = [("metric", label(&claim.metric)), ("year", &year)];
    match (&claim.whole, claim.kind) {
        (Some(whole), _) => edition.fill("share-of", &[words[0], words[1], ("whole", label(whole))]),
        (None, ClaimKind::Total) => edition.fill("total-of-parts", &words),
        (None, _) => edition.fill("in-year", &words),
    }
}

/// A value as this kind of statement writes it.
pub(super) fn said(edition: Edition, claim: &Claim, value: Quantity) -> String {
    match claim.kind {
        ClaimKind::Change => signed_percent(edition.lang, value),
        ClaimKind::Share => percent(edition.lang, value),
        ClaimKind::Total => number(edition.lang, value),
    }
}

fn qualifier(edition: Edition, claim: &Claim) -> Option<&'static str> {
    let qualifier = claim.citation.qualifier.as_ref().and_then(|id| edition.report.qualifiers.get(id));
    qualifier.map(|qualifier| edition.text(&qualifier.text))
}

/// What was found, as a sentence.
fn in_words(edition: Edition, claim: &Claim, assessment: Assessment) -> String {
    let rest = assessment.computed.map(|computed| difference(computed, claim.stated));
    let rest_said = rest
        .map(|rest| number(edition.lang, Quantity { scaled: rest.scaled.abs(), ..rest }))
        .unwrap_or_default();
    let gap = number(edition.lang, Quantity { scaled: assessment.gap(claim), decimals: 1 });
    let is_total = claim.kind == ClaimKind::Total;
    match assessment.verdict {
        Verdict::Agrees if is_total && rest.is_some_and(|rest| rest.scaled > 0) => {
            edition.fill("found-not-itemised", &[("rest", &rest_said)])
        }
        Verdict::Agrees if is_total => edition.t("found-total-agrees"),
        Verdict::Agrees if says_more(claim, assessment) => {
            edition.fill("found-not-more", &[("qualifier", qualifier(edition, claim).unwrap_or_default())])
        }
        Verdict::Agrees => edition.t("found-agrees"),
        Verdict::Truncated => edition.t("found-truncated"),
        Verdict::Differs if is_total => edition.fill("found-total-differs", &[("rest", &rest_said)]),
        Verdict::Differs => edition.fill("found-differs", &[("points", &gap)]),
        Verdict::NotPrinted => edition.t("found-not-printed"),
        Verdict::DefinitionChanged => edition.t("found-definition-changed"),
        Verdict::Implausible => edition.t("found-implausible"),
    }
}

/// Whether the document says "over" of a change that its counts do not reach.
fn says_more(claim: &Claim, assessment: Assessment) -> bool {
    let over =
        claim.citation.qualifier.as_ref().is_some_and(|id| matches!(id.as_str(), "over" | "more-than"));
    let stated = claim.stated.with_decimals(1).scaled.abs();
    over && assessment.computed.is_some_and(|computed| computed.scaled.abs() < stated)
}
