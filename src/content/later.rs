use leptos::prelude::*;

/// A part below the first screens. Without scripts it is a part of the page like any other. Where scripts run it is one piece of
/// text to a browser, which would otherwise read all of the page before it answers a first click; the loader (`public/boot.js`)
/// makes elements of it, part by part, once the first screen is painted.
#[component]
pub(super) fn Later(children: Children) -> impl IntoView {
    view! { <noscript data-later="">{children()}</noscript> }
}

/// The page as it is where nothing is left for later: in kiosks, which have all of it at hand, and without scripts.
pub fn at_once(page: &str) -> String {
    page.replace("<noscript data-later=\"\">", "").replace("</noscript>", "")
}
