use leptos::prelude::*;
use report::Lang;

use super::Navigator;

/// The same view in the other languages: `home` is the way from the page to the folder of all languages, `folder` the
/// page's own folder in each.
#[component]
pub fn Languages(
    current: Lang,
    #[prop(into)] home: String,
    #[prop(into)] folder: String,
    navigator: Navigator,
) -> impl IntoView {
    Lang::ALL.map(move |lang| {
        let page = format!("{home}{}/{folder}", lang.code());
        let href = move || format!("{page}{}", navigator.linked.get().query());
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
