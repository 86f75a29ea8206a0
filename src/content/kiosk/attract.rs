use leptos::prelude::*;
use report::record::Step;
use report::{Lang, finding};

use super::star::Star;
use crate::content::Edition;

/// The screen that attracts: one number after the other inside the star, told in every language, and the languages to
/// start in. The numbers are those of the guided tour.
#[component]
pub(super) fn Attract(editions: [Edition; 3]) -> impl IntoView {
    let [first, ..] = editions;
    let slides = first.report.tour.values().enumerate().map(|(index, step)| {
        view! { <Slide editions=editions step=step hidden=index != 0 /> }
    });
    let languages = editions.map(|edition| {
        let code = edition.lang.code();
        view! {
            <a href=format!("../{code}/kiosk/") data-language=code lang=code dir=edition.lang.dir()>
                <strong>{edition.lang.own_name()}</strong>
                <span>{edition.t("attract-start")}</span>
                <svg viewBox="0 0 40 40" aria-hidden="true"><path d="M2 20h34M22 6l14 14-14 14"></path></svg>
            </a>
        }
    });
    let in_each = |key: &str| {
        editions.map(|edition| {
            view! { <span lang=edition.lang.code() dir=edition.lang.dir()>{edition.t(key)}</span> }
        })
    };
    view! {
        <section class="attract" id="attract">
            <div class="stars">
                <Star />
                <ol class="slides">{slides.collect_view()}</ol>
            </div>
            <div class="begin">
                <nav>{languages}</nav>
                <p class="names">{in_each("title")}</p>
                <p class="unofficial">{in_each("attract-unofficial")}</p>
            </div>
        </section>
    }
}

/// A number and what it counts. Digits are grouped as in French, which every reader of the three languages can read.
#[component]
fn Slide(editions: [Edition; 3], step: &'static Step, hidden: bool) -> impl IntoView {
    let [first, ..] = editions;
    let view = first.report.picture(step);
    // The gate has filled them once; what it could not fill has not passed.
    let fill = |lang: Lang, words: &str| finding::fill(first.report, &view, lang, words).unwrap_or_default();
    let number = fill(Lang::Fr, &step.number);
    let captions = editions.map(|edition| {
        let caption = fill(edition.lang, edition.text(&step.caption));
        view! { <p lang=edition.lang.code() dir=edition.lang.dir()>{caption}</p> }
    });
    view! {
        <li data-step=step.id.to_string() hidden=hidden>
            <p class="attract-value"><bdi dir="ltr">{number}</bdi></p>
            {captions}
        </li>
    }
}
