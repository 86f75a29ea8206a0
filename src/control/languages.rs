use leptos::prelude::*;
use report::Lang;

use super::Navigator;

/// The same view in the other languages.
#[component]
pub fn Languages(current: Lang, navigator: Navigator) -> impl IntoView {
    Lang::ALL.map(|lang| {
        let href = move || format!("../{}/{}", lang.code(), navigator.linked.get().query());
        view! {
            <a
                class="choice"
                hreflang=lang.code()
                lang=lang.code()
                href=href
                aria-current=(lang == current).then_some("true")
            >
                <span class="long">{lang.own_name()}</span>
                <span class="short" aria-hidden="true">{lang.short_name()}</span>
            </a>
        }
    })
}
