use leptos::prelude::*;
use report::View;

use super::Edition;
use super::find::FIND_LIST;
use super::later::ForProgram;
use crate::control::{Choice, Choices, Dimension, Finder, Languages, Navigator, Offer, Scheme, SchemeSwitch};

/// The strip, the name, and the controls that stand on every screen.
#[component]
pub(super) fn Header(edition: Edition) -> impl IntoView {
    let navigator = Navigator::opening();
    let schemes = ["scheme-system", "scheme-light", "scheme-dark"].map(|key| edition.t(key));
    let scheme_labels = schemes.join("|");
    view! {
        <header class="top">
            <div class="strip" aria-hidden="true"></div>
            <div class="top-bar">
                <a class="brand" href="./">
                    <BrandMark />
                    <span class="brand-long">{edition.t("title")}</span>
                    <span class="brand-short">"DGSN"</span>
                </a>
                <p class="unofficial">{edition.t("unofficial")}</p>
                <FinderField edition=edition list=format!("./{FIND_LIST}") />
                <nav class="years" data-control="year" aria-label=edition.t("year-label")>
                    <Choices dimension=Dimension::Year choices=years(edition) navigator=navigator />
                </nav>
                <nav class="languages" data-control="languages" aria-label=edition.t("language-label")>
                    <Languages current=edition.lang home="../" folder="" navigator=navigator />
                </nav>
                <div class="scheme" data-control="scheme" data-labels=scheme_labels>
                    <SchemeSwitch labels=schemes scheme=Signal::stored(Scheme::System) choose=Callback::new(|_: Scheme| {}) />
                </div>
            </div>
        </header>
    }
}

/// The field that finds everything on the page; `list` is where all that can be found is listed. It waits for the program.
#[component]
pub(super) fn FinderField(edition: Edition, list: String) -> impl IntoView {
    view! {
        <div class="finder" role="search" data-control="finder" data-words=finder_words(edition) data-list=list>
            <ForProgram>
                <Finder
                    prompt=edition.t("finder-prompt")
                    search=Callback::new(|_: String| Offer::default())
                    open=Callback::new(|_: String| {})
                />
            </ForProgram>
        </div>
    }
}

/// What the field says, as [`Offer::of`] takes it.
fn finder_words(edition: Edition) -> String {
    let keys = [
        "finder-nothing",
        "finder-count",
        "finder-some",
        "found-place",
        "found-figure",
        "found-chart",
        "found-system",
        "found-structure",
    ];
    keys.map(|key| edition.t(key)).join("|")
}

/// Every report year, and comparing them.
pub(super) fn years(edition: Edition) -> Vec<Choice> {
    let years = edition.report.years().into_iter().map(|year| year.to_string());
    let mut choices: Vec<_> = years.map(|year| Choice { option: year.clone(), label: year }).collect();
    choices.push(Choice { option: View::COMPARE.into(), label: edition.t("compare") });
    choices
}

/// The plumb line in agreement.
#[component]
pub(super) fn BrandMark() -> impl IntoView {
    view! {
        <svg class="brand-mark" viewBox="0 0 20 20" width="22" height="22" aria-hidden="true">
            <circle class="ring" cx="10" cy="10" r="5.5"></circle>
            <path class="line" d="M10 1v18"></path>
        </svg>
    }
}
