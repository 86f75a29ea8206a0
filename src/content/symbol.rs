use std::collections::BTreeSet;

use leptos::prelude::*;
use report::record::{Kind, Status, Structure};

use super::Edition;

/// Shape is the kind, filling is the status, colour is the year: one symbol for each pair that occurs in `structures`,
/// those of the page.
#[component]
pub(super) fn SymbolSheet(edition: Edition, structures: Vec<&'static Structure>) -> impl IntoView {
    let pairs: BTreeSet<_> = structures.into_iter().filter_map(|s| pair(edition, s)).collect();
    let symbols = pairs.into_iter().map(|(kind, status)| {
        view! { <g id=symbol_id(kind, status) inner_html=drawn(kind, status)></g> }
    });
    view! {
        <svg class="sheet" width="0" height="0" aria-hidden="true">
            <defs>
                <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path d="M0 0v4" stroke="currentColor" stroke-width="2.4"></path>
                </pattern>
                {symbols.collect_view()}
            </defs>
        </svg>
    }
}

/// The symbol of a structure, in the colour that `class` gives.
#[component]
pub(super) fn Symbol(edition: Edition, structure: &'static Structure, class: &'static str) -> impl IntoView {
    view! {
        <svg class=format!("symbol {class}") width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <use href=symbol_href(edition, structure)></use>
        </svg>
    }
}

/// Where the symbol of a structure is, in a square of 18.
pub(super) fn symbol_href(edition: Edition, structure: &Structure) -> Option<String> {
    pair(edition, structure).map(|(kind, status)| format!("#{}", symbol_id(kind, status)))
}

/// What shapes and fillings mean: kinds as something that was created, statuses as a unit; those that occur.
#[component]
pub(super) fn SymbolKeys(edition: Edition) -> impl IntoView {
    let pairs: BTreeSet<_> = edition.report.structures.values().filter_map(|s| pair(edition, s)).collect();
    let kinds = Kind::ALL.iter().filter(|kind| pairs.iter().any(|(other, _)| other == *kind));
    let kinds = kinds.map(|kind| {
        let status = if *kind == Kind::Event { Status::Event } else { Status::Created };
        (drawn(*kind, status), edition.t(&format!("kind-{}", kind.as_str())))
    });
    let told =
        [Status::Upgraded, Status::Reinforced, Status::Pilot, Status::UnderConstruction, Status::Planned];
    let statuses = told.into_iter().filter(|status| pairs.iter().any(|(_, other)| other == status));
    let statuses =
        statuses.map(|status| (drawn(Kind::Unit, status), edition.t(&format!("status-{}", status.as_str()))));
    let keys = kinds.chain(statuses).map(|(drawn, words)| {
        view! { <li><svg viewBox="0 0 18 18" aria-hidden="true" inner_html=drawn></svg>{words}</li> }
    });
    view! { <ul>{keys.collect_view()}</ul> }
}

fn drawn(kind: Kind, status: Status) -> String {
    format!("{}{}", filling(kind, status), overlay(status))
}

fn pair(edition: Edition, structure: &Structure) -> Option<(Kind, Status)> {
    edition.report.structure_types.get(&structure.structure_type).map(|t| (t.kind, structure.status))
}

fn symbol_id(kind: Kind, status: Status) -> String {
    format!("s-{}-{}", kind.as_str(), status.as_str())
}

/// The outline of a kind, in a square of 18.
const fn outline(kind: Kind) -> &'static str {
    match kind {
        Kind::Unit => "M9 1.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z",
        Kind::Building => "M2 2h14v14h-14z",
        Kind::CommandRoom => "M5 2h8l4 7-4 7h-8l-4-7z",
        Kind::Laboratory => "M9 1.5l8 14.5h-16z",
        Kind::BorderPost => "M2 2h14v9l-7 6-7-6z",
        Kind::Technology => "M9 1l8 8-8 8-8-8z",
        Kind::Event => "M3 1v16h1.8v-6h11.2l-3-4.5 3-4.5h-11.2v-1z",
    }
}

fn filling(kind: Kind, status: Status) -> String {
    let d = outline(kind);
    let line =
        |extra: &str| format!("<path d=\"{d}\" stroke=\"currentColor\" stroke-width=\"1.4\" {extra}/>");
    match status {
        Status::Planned => line("fill=\"none\" stroke-dasharray=\"2.4 2\""),
        Status::UnderConstruction => line("fill=\"url(#hatch)\""),
        Status::Existing => line("class=\"was-there\""),
        Status::Event => line("fill=\"none\""),
        Status::Pilot => format!(
            "{}<clipPath id=\"half-{k}\"><path d=\"M0 0h9v18h-9z\"/></clipPath><path d=\"{d}\" fill=\"currentColor\" clip-path=\"url(#half-{k})\"/>",
            line("fill=\"none\""),
            k = kind.as_str()
        ),
        Status::Created | Status::Upgraded | Status::Reinforced => {
            format!("<path d=\"{d}\" fill=\"currentColor\"/>")
        }
    }
}

const fn overlay(status: Status) -> &'static str {
    match status {
        Status::Upgraded => "<path class=\"on-mark\" d=\"M5.5 11l3.5-3.5 3.5 3.5\"/>",
        Status::Reinforced => "<path class=\"on-mark\" d=\"M9 5.5v7M5.5 9h7\"/>",
        Status::Event => "<circle cx=\"9\" cy=\"9\" r=\"2\" fill=\"currentColor\"/>",
        _ => "",
    }
}
