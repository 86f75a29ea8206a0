use leptos::prelude::*;

use super::keyboard::Keyboard;
use crate::content::Edition;
use crate::content::find::FIND_LIST;
use crate::content::header::{FinderField, years};
use crate::control::{Choices, Dimension, Languages, Navigator};

/// The foot of the screen, where hands reach: the years, the languages, the field with its keyboard, and the way to each
/// part of the page.
#[component]
pub(super) fn Foot(edition: Edition) -> impl IntoView {
    let navigator = Navigator::opening();
    let parts =
        [("map", "#opening"), ("figures", "#figures"), ("check", "#check"), ("platforms", "#platforms")];
    let links = parts
        .map(|(key, href)| view! { <a href=href data-part=key>{edition.t(&format!("kiosk-{key}"))}</a> });
    view! {
        <footer class="kiosk-foot">
            <div class="kiosk-tools">
                <nav class="years" data-control="year" aria-label=edition.t("year-label")>
                    <Choices dimension=Dimension::Year choices=years(edition) navigator=navigator />
                </nav>
                <FinderField edition=edition list=format!("../{FIND_LIST}") />
                <nav class="languages" data-control="languages" aria-label=edition.t("language-label")>
                    <Languages current=edition.lang home="../../" folder="kiosk/" navigator=navigator />
                </nav>
            </div>
            <nav class="kiosk-bar" aria-label=edition.t("foot-label")>
                {links}
                <button type="button" data-code="">{edition.t("kiosk-code")}</button>
                <a class="restart" href="../../kiosk/" data-restart="">{edition.t("kiosk-restart")}</a>
            </nav>
            <Keyboard edition=edition />
        </footer>
    }
}
