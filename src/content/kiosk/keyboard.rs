use leptos::prelude::*;
use report::Lang;

use crate::content::Edition;

/// The rows of a keyboard, from above, as they lie on the keyboards of each language; Moroccan ones are French ones with
/// Arabic letters beside them.
const ENGLISH: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm'-"];
const FRENCH: [&str; 4] = ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn'éèç-"];
const ARABIC: [&str; 4] = ["1234567890", "ضصثقفغعهخحج", "شسيبلاتنمك", "ئءؤرىةوزظطدذأإ"];

/// The keyboard on the screen, for the field that finds. It has two sets of letters, one of them shown: that of the page.
#[component]
pub(super) fn Keyboard(edition: Edition) -> impl IntoView {
    let latin = if edition.lang == Lang::En { ENGLISH } else { FRENCH };
    let first = if edition.lang == Lang::Ar { "arabic" } else { "latin" };
    view! {
        <div class="keyboard" id="keyboard" data-letters=first aria-label=edition.t("keyboard-label") role="group">
            <div class="letters" data-set="latin" dir="ltr">{rows(&latin)}</div>
            <div class="letters" data-set="arabic" dir="rtl" lang="ar">{rows(&ARABIC)}</div>
            <div class="row">
                <button type="button" data-letters="arabic" lang="ar">"أ ب ج"</button>
                <button type="button" data-letters="latin" lang="fr">"A B C"</button>
                <button type="button" class="space" data-key=" ">{edition.t("keyboard-space")}</button>
                <button type="button" data-erase="">
                    <svg viewBox="0 0 24 20" aria-hidden="true"><path d="M8 3h14v14H8L2 10zM12 7l6 6M18 7l-6 6"></path></svg>
                    <span class="for-readers">{edition.t("keyboard-erase")}</span>
                </button>
                <button type="button" data-done="">{edition.t("keyboard-done")}</button>
            </div>
        </div>
    }
}

fn rows(rows: &[&'static str]) -> impl IntoView + use<> {
    rows.iter()
        .map(|row| {
            let keys = row.chars().map(|letter| {
                let letter = letter.to_string();
                view! { <button type="button" data-key=letter.clone()>{letter.clone()}</button> }
            });
            view! { <div class="row">{keys.collect_view()}</div> }
        })
        .collect_view()
}
